"""The body of the stick figure: its lengths, how its points are joined, and what a figure is."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

import formcheck as fc

Vector = NDArray[np.float64]
#: Points by landmark name without side or with it; x right, y up, in T. A third number is how much farther
#: from the camera the point is than usual.
Points = dict[str, Vector]

#: Lengths of the segments, T (Winter; specification 12).
THIGH: Final = 0.85
SHANK: Final = 0.85
LEG: Final = THIGH + SHANK
UPPER_ARM: Final = 0.65
FOREARM: Final = 0.51
NECK: Final = 0.38
SHOULDERS: Final = 0.68
HIPS: Final = 0.42
ANKLE_HEIGHT: Final = 0.15


@dataclass(frozen=True)
class Figure:
    """How one exercise is done: the one entry an exercise needs here.

    Attributes
    ----------
    points
        Return the points at a share of the way from rest (0) to the peak (1), given what the primary
        signal reads at the peak. Its keywords are what can go wrong, at its full size.
    rest, top
        What the primary signal reads at rest, and at a peak in the middle of the target range.
    half
        A peak between the levels `partial` and `full`: half the range.
    middle
        x of the middle of the figure, T, so that it stays in the picture.
    per_side
        Whether a set is done with one side.
    front
        Seen from the front instead of from the right side.
    alternates
        The keyword that says which side works, where every repetition takes the other one.
    before
        Keywords of the pose that is held before the start pose, where there is one, and their values.
    quick_s
        A rise or a way back that is too fast, seconds.
    """

    points: Callable[..., Points]
    rest: float
    top: float
    half: float
    middle: float = 0.0
    per_side: bool = False
    front: bool = False
    alternates: str | None = None
    before: tuple[tuple[str, object], ...] = ()
    quick_s: float = 0.5


def xy(x: float, y: float) -> Vector:
    return np.array([x, y], np.float64)


def at(origin: Vector, length: float, degrees: float) -> Vector:
    """Return the point at a distance and a direction (0 = right, 90 = up) from another."""
    return origin + length * xy(math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))


def direction(a: Vector, b: Vector) -> float:
    """Return the direction from a to b in degrees."""
    return math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))


def joint(a: Vector, b: Vector, first: float, second: float, *, left: bool) -> Vector:
    """Return the joint of two bones from a to b: on the left of the way from a to b, or on the right."""
    apart = min(math.hypot(*(b - a)), 0.9999 * (first + second))
    cosine = (first**2 + apart**2 - second**2) / (2 * first * apart)
    bend = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    return at(a, first, direction(a, b) + (bend if left else -bend))


def limb(points: Points, side: str, **parts: Vector) -> None:
    for name, point in parts.items():
        points[f"{side}_{name}"] = point


def foot(points: Points, side: str, ankle: Vector, degrees: float, height: float = 0.0) -> None:
    """Add ankle, heel and toe; the toes point in a direction, 0 = flat on the floor towards the right."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    turned = np.array([[c, -s], [s, c]])
    limb(
        points,
        side,
        ankle=ankle,
        heel=ankle + turned @ xy(-0.10, -0.10 + height),
        toe=ankle + turned @ xy(0.32, -0.12),
    )


def trunk_and_head(points: Points, hip: Vector, shoulder: Vector, front: float, neck: float = 0.0) -> None:
    """Add hips, shoulders and head; `front` is the direction of the face in degrees."""
    along = direction(hip, shoulder)
    # `neck` turns the head towards the back of the body, away from the face.
    back = -1.0 if math.sin(math.radians(front - along)) > 0 else 1.0
    ear = at(shoulder, NECK, along + back * neck)
    for side in ("left", "right"):
        limb(points, side, hip=hip, shoulder=shoulder, ear=ear)
    points["nose"] = at(ear, 0.2, front)


def arms(points: Points, elbow: Vector, wrist: Vector) -> None:
    hand = direction(elbow, wrist)
    for side in ("left", "right"):
        limb(points, side, elbow=elbow, wrist=wrist, index=at(wrist, 0.15, hand))


def share(amount: float) -> float:
    """How far a fault that belongs to the movement has come: none at rest, all from a third on."""
    return min(1.0, max(0.0, (amount - 0.05) / 0.3))


_FRONT_DEPTH: Final = {"elbow": -0.5, "wrist": -0.9, "index": -1.0, "toe": -0.3, "heel": 0.1}


def landmarks_of(points: Points, *, front: bool = False) -> NDArray[np.float64]:
    """Return the 33 landmarks of points in the plane, given their depth: right side near, or front view."""
    found = np.zeros((33, 3))
    known = dict(points)
    for side in ("left", "right"):
        for part, origin in (("pinky", "index"), ("thumb", "wrist")):
            known[f"{side}_{part}"] = known[f"{side}_{origin}"]
        for part in ("eye_inner", "eye", "eye_outer"):
            known[f"{side}_{part}"] = (known["nose"] + known[f"{side}_ear"]) / 2
        known[f"mouth_{side}"] = known["nose"]
    for name, index in fc.LANDMARKS.items():
        found[index, :2] = known[name][:2]
        part = name.rpartition("_")[2]
        if front:
            found[index, 2] = _FRONT_DEPTH.get(part, 0.0)
        elif name != "nose":
            wide = SHOULDERS if part in ("shoulder", "elbow", "wrist", "index") else HIPS
            found[index, 2] = (-0.5 if "right" in name else 0.5) * wide
        if known[name].size > 2:
            found[index, 2] += known[name][2]
    return found
