"""A stick figure that does the exercises: what the judge is tested on instead of videos.

Segment lengths after Winter (specification 12), one unit = one torso length T, y up, the floor at
0. The figure is built in three dimensions with its right side working: seen from its right side,
or from the front. The left side is the mirror image. Every exercise is driven by its own primary
signal, so that what a repetition reads is known exactly.

A new exercise is a function and its entry in ``FIGURES``, both in the module of its body position:
`lying`, `prone`, `all_fours`, `standing` or `front`. What is held stands in ``HOLDS``, what is done in
cycles in ``CYCLES``: the properties of repetitions are asked of ``FIGURES`` only.
"""

from __future__ import annotations

from tests.synthetic.body import Figure, Points, Vector, at, joint, xy
from tests.synthetic.camera import PARTNER, Camera, place, turned
from tests.synthetic.course import (
    CYCLES,
    EVERY,
    EXERCISES,
    FIGURES,
    HOLDS,
    PER_SIDE,
    Held,
    Move,
    Wave,
    before_s,
    course,
    figure,
    gaps,
    length_of,
    side_of,
    steady,
    unsteady,
)
from tests.synthetic.standing import walking

__all__ = [
    "CYCLES",
    "EVERY",
    "EXERCISES",
    "FIGURES",
    "HOLDS",
    "PARTNER",
    "PER_SIDE",
    "Camera",
    "Figure",
    "Held",
    "Move",
    "Points",
    "Vector",
    "Wave",
    "at",
    "before_s",
    "course",
    "figure",
    "gaps",
    "joint",
    "length_of",
    "place",
    "side_of",
    "steady",
    "turned",
    "unsteady",
    "walking",
    "xy",
]
