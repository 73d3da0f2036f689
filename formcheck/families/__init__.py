"""What exercises of one posture share: measures, conditions and rules.

One module for each posture or way of moving. An exercise takes from it what it has in common with
its relatives and declares the rest itself; so does an exercise of the user's own::

    from formcheck.families import plank

    EXERCISE = fc.Exercise(..., rules=(plank.SAG, plank.PIKE, ...))

What is a constant is the same in all exercises, its limits included: change it there and it changes
for all of them. What is a function returns a rule, or a condition, of which every exercise says for
itself what it names as an argument. A family is written like an exercise, against `formcheck` and
nothing deeper.
"""
