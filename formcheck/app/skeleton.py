"""Which bones and joints are painted, and how: decided here, without a window."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from formcheck.core.exercise import Exercise
from formcheck.core.measure import Measure
from formcheck.core.pose import BONES, LANDMARKS, MIRROR, Pose
from formcheck.core.report import Level
from formcheck.core.update import Update

#: Below this a landmark is only the model's guess and its bones are painted faintly.
GUESSED: Final = 0.3

_SIDE: Final = tuple("left" if name.startswith("left") else "right" for name in LANDMARKS)
_DEPTH: Final = {
    side: np.array([LANDMARKS[f"{side}_{part}"] for part in ("shoulder", "hip", "knee")]) for side in ("left", "right")
}
#: Joints that are painted as dots; hands and toes would only clutter.
_JOINTS: Final = tuple(
    LANDMARKS[f"{side}_{part}"]
    for side in ("left", "right")
    for part in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")
)


@dataclass(frozen=True, slots=True)
class Bone:
    """A line from one landmark to another, pixels of the picture."""

    start: tuple[float, float]
    end: tuple[float, float]
    near: bool
    guessed: bool


@dataclass(frozen=True, slots=True)
class Joint:
    """A dot at a landmark, pixels of the picture."""

    at: tuple[float, float]
    near: bool
    level: Level


@dataclass(frozen=True, slots=True)
class Figure:
    """A skeleton ready to be painted; bones and joints of the far side come first."""

    bones: tuple[Bone, ...]
    joints: tuple[Joint, ...]


class NearSide:
    """Follow which side of the body is nearer to the camera, slowly, so that it does not flicker."""

    def __init__(self) -> None:
        self._depth = 0.0

    def push(self, pose: Pose) -> str:
        """Return ``left`` or ``right`` after one more pose."""
        difference = float(np.mean(pose.landmarks[_DEPTH["left"], 2] - pose.landmarks[_DEPTH["right"], 2]))
        if math.isfinite(difference):
            self._depth += 0.1 * (difference - self._depth)
        return "left" if self._depth <= 0 else "right"


def offenders(exercise: Exercise, update: Update, side: str) -> dict[int, Level]:
    """Return the landmarks that are at a warning or a fault now.

    Parameters
    ----------
    side
        The judged side: what rules call ``near`` or ``working``.
    """
    found: dict[int, Level] = {}
    now = {reading.rule: reading.level for reading in update.readings}
    for rule in exercise.rules:
        level = Level.FAULT if rule.id in update.broken else now.get(rule.id, Level.PASS)
        if level not in (Level.WARN, Level.FAULT) or not isinstance(rule.measure, Measure):
            continue
        for index in _blamed(rule.measure, side):
            if found.get(index) is not Level.FAULT:
                found[index] = level
    return found


def _blamed(measure: Measure, side: str) -> Iterable[int]:
    # An angle of three points is wrong at its vertex; anything else on the side of the body that
    # the measure names first.
    needs = measure.indices
    blamed = needs[1:2] if len(needs) == 3 else tuple(i for i in needs if _SIDE[i] == _SIDE[needs[0]])
    return blamed if side == "left" else tuple(int(MIRROR[index]) for index in blamed)


def figure(pose: Pose, near: str, blamed: dict[int, Level]) -> Figure:
    """Return the skeleton of a pose; empty where nobody was seen."""
    if not pose.seen:
        return Figure((), ())
    points = pose.landmarks[:, :2].tolist()
    visibility = pose.visibility.tolist()
    known = [bool(finite) for finite in np.isfinite(pose.landmarks[:, 0] + pose.landmarks[:, 1])]
    bones = [
        Bone(
            (points[a][0], points[a][1]),
            (points[b][0], points[b][1]),
            near=near in (_SIDE[a], _SIDE[b]),
            guessed=min(visibility[a], visibility[b]) < GUESSED,
        )
        for a, b in BONES
        if known[a] and known[b]
    ]
    shown = dict.fromkeys((*_JOINTS, *blamed))
    joints = [
        Joint((points[i][0], points[i][1]), _SIDE[i] == near, blamed.get(i, Level.PASS)) for i in shown if known[i]
    ]
    return Figure(
        tuple(sorted(bones, key=lambda bone: bone.near)),
        tuple(sorted(joints, key=lambda joint: (joint.level is not Level.PASS, joint.near))),
    )
