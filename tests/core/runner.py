"""A runner made of sines: every measure of the run is known by construction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from formcheck.core.pose import LANDMARKS, Pose

SIZE = (1280, 960)
#: Pixels of one torso length.
TORSO_PX = 150.0


@dataclass(frozen=True)
class Runner:
    """What is run. Lengths in torso lengths, angles in degrees; the runner faces to the right, left side near."""

    cadence: float = 160.0
    lean: float = 8.0
    bounce: float = 0.2
    head: tuple[float, float] = (0.10, 0.34)
    pitch: float = -12.0
    elbow: float = 90.0
    crossing: float = 0.4
    tilt: float = 0.0
    #: In a walk the hips are low where a runner flies.
    walks: bool = False

    def at(self, t: float) -> np.ndarray:
        """(33, 3): x forward, y up, z to the runner's left, torso lengths, at a time in the run's own seconds."""
        phase = np.pi * t * self.cadence / 60.0
        points = np.zeros((33, 3))
        up = np.array((np.sin(np.radians(self.lean)), np.cos(np.radians(self.lean)), 0.0))
        front = np.array((up[1], -up[0], 0.0))
        flight = -np.cos(2 * phase) * (-1.0 if self.walks else 1.0)
        hips = np.array((0.0, 1.8 + self.bounce / 2 * flight, 0.0))
        for side, sign in (("left", 1.0), ("right", -1.0)):
            across = np.array((0.0, 0.0, sign))
            swing = sign * np.sin(phase)
            hip = hips + 0.2 * across
            shoulder = hips + up + 0.34 * across + (0.0, -sign * 0.34 * np.tan(np.radians(self.tilt)), 0.0)
            foot = np.array((0.8 * swing, 0.15 + 0.3 * max(0.0, sign * np.cos(phase)), 0.2 * sign))
            upper = np.radians(-90.0 - 30.0 * swing)
            elbow = shoulder + 0.6 * np.array((np.cos(upper), np.sin(upper), 0.0))
            lower = upper + np.radians(180.0 - self.elbow)
            wrist = elbow + 0.5 * np.array((np.cos(lower), np.sin(lower), 0.0))
            wrist[2] = sign * 0.68 * self.crossing
            ear = hips + up + self.head[0] * front + self.head[1] * up + 0.1 * across
            named = {
                "hip": hip,
                "shoulder": shoulder,
                "elbow": elbow,
                "wrist": wrist,
                "ear": ear,
                "knee": (hip + foot) / 2 + (0.15, 0.0, 0.0),
                "ankle": foot,
                "heel": foot - (0.1, 0.1, 0.0),
                "toe": foot - (-0.3, 0.12, 0.0),
            }
            for part, point in named.items():
                points[LANDMARKS[f"{side}_{part}"]] = point
        nose = np.radians(self.pitch)
        middle = hips + up + self.head[0] * front + self.head[1] * up
        points[LANDMARKS["nose"]] = middle + 0.25 * np.array((np.cos(nose), np.sin(nose), 0.0))
        return points


def filmed(
    who: Runner | Callable[[float], Runner],
    seconds: float,
    *,
    fps: float = 30.0,
    view: str = "side",
    slow: float = 1.0,
    turned: float = 0.0,
    from_right: bool = False,
) -> list[Pose]:
    """Return the poses of a run as a camera sees it that goes along with it.

    Parameters
    ----------
    who
        The runner, or who runs at a time of the run.
    seconds
        How long it is filmed, in the run's own time.
    slow
        How many times slower the film runs.
    turned
        Yaw of the camera, degrees: 0 as the view has it.
    from_right
        Whether the camera is at the runner's right.
    """
    at = who if callable(who) else lambda _t: who
    count = round(seconds * fps * slow)
    return [seen(at(k / fps / slow).at(k / fps / slow), k / fps, view, turned, from_right) for k in range(count)]


def seen(points: np.ndarray, t_s: float, view: str, turned: float, from_right: bool) -> Pose:
    """Return one pose."""
    # The camera looks along the runner's right-to-left axis, or back at them.
    yaw = np.radians(turned + (180.0 if from_right else 0.0) + (0.0 if view == "side" else 90.0))
    x, y, z = points.T
    # Right in the picture, down, away from the camera: from the left the runner faces to the left.
    flat = np.stack([-np.cos(yaw) * x + np.sin(yaw) * z, -y, -np.sin(yaw) * x - np.cos(yaw) * z], axis=1)
    landmarks = flat * TORSO_PX + (SIZE[0] / 2, SIZE[1] * 0.75, 0.0)
    return Pose(t_s, landmarks, flat * 0.5, np.ones(33), SIZE)
