"""The true joints of a sample video as a recording: a set that can be judged without a pose model."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from formcheck.core.pose import LANDMARKS, Pose
from formcheck.core.report import SourceInfo
from formcheck.io.recordings import Recorder

FPS = 25.0
RIGHT_FOOT = [LANDMARKS["right_heel"], LANDMARKS["right_toe"]]


def poses_of(truth: Path, *, foot_hidden: tuple[float, float] = (0.0, 0.0)) -> list[Pose]:
    """Return the poses of the joints in a file, as the camera saw them; the right foot hidden for some time."""
    joints = np.load(truth)
    found = []
    for number, (flat, body) in enumerate(zip(joints["lm2d"], joints["lm3d"], strict=True)):
        # World landmarks count from the hips, y down and z away from the camera.
        x, y, z = (body - body[[23, 24]].mean(axis=0)).T
        visibility = np.ones(33)
        if foot_hidden[0] <= number / FPS < foot_hidden[1]:
            visibility[RIGHT_FOOT] = 0.05
        landmarks = np.column_stack((flat, np.zeros(33)))
        found.append(Pose(number / FPS, landmarks, np.column_stack((x, -z, y)), visibility, (640, 480)))
    return found


def record(path: Path, poses: list[Pose], exercise: str, side: str | None = None) -> Path:
    """Write poses to a recording."""
    source = SourceInfo("camera", "Camera 0", FPS, len(poses), len(poses) / FPS, len(poses))
    with Recorder(path, exercise=exercise, side=side, source=source, model=None) as recorder:
        for pose in poses:
            recorder.write(pose)
    return path
