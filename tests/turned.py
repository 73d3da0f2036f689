"""The true joints of a run in a sample video, filmed from elsewhere or slowed down."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np

from formcheck.core.pose import Pose
from tests.recorded import poses_of


def slowed(truth: Path, times: float) -> list[Pose]:
    """Return the poses of a run that is shown so many times slower than it was."""
    return [replace(pose, t_s=pose.t_s * times) for pose in poses_of(truth)]


def turned(truth: Path, degrees: float) -> list[Pose]:
    """Return the poses of a run with the camera moved around the runner, far away."""
    turn = math.radians(degrees)
    found = []
    for pose in poses_of(truth):
        x, y, z = pose.world.T
        world = np.column_stack((x * math.cos(turn) + z * math.sin(turn), y, z * math.cos(turn) - x * math.sin(turn)))
        landmarks = 200.0 * world + (320, 240, 0)
        found.append(replace(pose, landmarks=landmarks, world=world))
    return found
