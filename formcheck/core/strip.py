"""What is read off a whole stride.

A stride is two steps: over it the swing of arms and legs cancels out, which in single pictures is larger than
everything that the rules of running look for. Running is therefore read stride by stride, never picture by picture.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from formcheck.core.body import POINTS, Body
from formcheck.core.measure import UNITS, point
from formcheck.core.pose import LANDMARK_COUNT

FloatArray: TypeAlias = NDArray[np.float64]
IntArray: TypeAlias = NDArray[np.intp]
BoolArray: TypeAlias = NDArray[np.bool_]

#: The camera views of running, as the command line and the reports call them.
RUN_VIEWS: Final = ("side", "front")


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """One stride as it can be measured: every point over its time.

    One unit is the runner's torso length (T), y is up. From the side the runner faces to the right, whichever way
    they ran, and `near` is the side towards the camera. From the front x is as in the picture, `near` is the
    runner's left and `far` their right.

    Attributes
    ----------
    t_s
        (n,) seconds, rising, n at least 3.
    points
        (33, n, 2) in T; NaN where a point cannot be believed. Near side on the left.
    step_s
        How long a step takes, seconds.
    """

    t_s: FloatArray
    points: FloatArray
    step_s: float

    def at(self, name: str) -> FloatArray:
        """Return (n, 2): a point over time, such as ``near.ear``, ``nose`` or ``mid.hip``."""
        first, *others = POINTS[name]
        points: FloatArray = self.points[first]
        return (points + self.points[others[0]]) / 2 if others else points

    @property
    def up(self) -> FloatArray:
        """(n, 2): the direction of the trunk, from the middle of the hips to that of the shoulders, length 1."""
        trunk = self.at("mid.shoulder") - self.at("mid.hip")
        return trunk / np.hypot(trunk[:, 0], trunk[:, 1])[:, None]

    @property
    def front(self) -> FloatArray:
        """(n, 2): the direction at right angles to the trunk, towards where the runner faces, length 1."""
        up = self.up
        return np.stack([up[:, 1], -up[:, 0]], axis=1)


@dataclass(frozen=True, slots=True)
class StrideMeasure:
    """A named number that is read off one stride.

    Attributes
    ----------
    name
        Short name in snake_case.
    unit
        ``deg``, ``T`` (torso lengths), ``s`` or ``1`` (a ratio), ``/min`` for cadence.
    needs
        Names of the points it needs, such as ``near.ear``.
    of
        The function itself, of a `Strip`; NaN where it cannot be read.
    doc
        One sentence that says what the number means and which sign it has.
    views
        From where it can be read: ``side``, ``front`` or both.
    published
        The range that papers or coaches give for it, and `source` who; None where there is none. It is shown, never
        judged by.
    source
        Source of `published`.
    share
        Whether a window of strides is summed up by the mean instead of the median: for what is 0 or 1 in a stride.

    Raises
    ------
    ValueError
        For a unit, a point or a view that does not exist.
    """

    name: str
    unit: str
    needs: tuple[str, ...]
    of: Callable[[Strip], float]
    doc: str
    views: tuple[str, ...] = ("side",)
    published: tuple[float, float] | None = None
    source: str = ""
    share: bool = False

    def __post_init__(self) -> None:
        if self.unit not in (*UNITS, "/min"):
            raise ValueError(f"measure {self.name!r}: unit {self.unit!r} is not one of {', '.join(UNITS)}, /min")
        for need in self.needs:
            if need not in POINTS:
                raise ValueError(f"measure {self.name!r}: there is no point {need!r}")
        if not self.views or not set(self.views) <= set(RUN_VIEWS):
            raise ValueError(f"measure {self.name!r}: views must be some of {', '.join(RUN_VIEWS)}, got {self.views!r}")
        if self.published is not None and not self.source:
            raise ValueError(f"measure {self.name!r}: a published range needs its source")

    @property
    def indices(self) -> tuple[int, ...]:
        """Indices of the needed landmarks, near side on the left."""
        return tuple(dict.fromkeys(i for need in self.needs for i in POINTS[need]))


def stride_of(body: Body, step_s: float = 0.36, away: float = 0.05) -> Strip:
    """Return a stride in which every point of a body circles around its place, each in its own time.

    Parameters
    ----------
    body
        The body, facing to the right.
    step_s
        How long a step takes, seconds.
    away
        Radius of the circles, T.
    """
    t_s = np.linspace(0.0, 2 * step_s, 25)
    points = np.full((LANDMARK_COUNT, t_s.size, 2), np.nan)
    for name, indices in POINTS.items():
        if len(indices) == 1:
            turn = np.pi * t_s / step_s + indices[0]
            points[indices[0]] = point(body, name) + away * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return Strip(t_s, points, step_s)
