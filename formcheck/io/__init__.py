"""The doors: everything that reaches out of the program, to files, cameras and the pose model.

`sources` is the only module that knows OpenCV, `estimator` the only one that knows MediaPipe.
Nothing is imported here, so that a command that needs neither does not pay for them.
"""
