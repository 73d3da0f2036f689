"""The body in working coordinates: what measures are taken on.

The picture is left behind here: y points up, one unit is the person's own torso length, and the
person is turned so that the side that is judged is called `near`. An exercise is therefore
written once, without left, right or pixels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from formcheck.core.geometry import Point, midpoint, times
from formcheck.core.pose import LANDMARKS

_PARTS: Final = ("ear", "shoulder", "elbow", "wrist", "index", "hip", "knee", "ankle", "heel", "toe")


@dataclass(frozen=True, slots=True)
class Side:
    """The landmarks of one side of the body."""

    ear: Point
    shoulder: Point
    elbow: Point
    wrist: Point
    index: Point
    hip: Point
    knee: Point
    ankle: Point
    heel: Point
    toe: Point

    @property
    def foot_height(self) -> float:
        """Height of the lower of heel and toe; NaN when either is not seen."""
        if math.isnan(self.heel.y) or math.isnan(self.toe.y):
            return math.nan
        return min(self.heel.y, self.toe.y)


@dataclass(frozen=True, slots=True)
class Body:
    """One pose in working coordinates: x to the right, y up, unit = torso length (T).

    Attributes
    ----------
    near
        The judged side: the working or standing leg where the exercise has one, else the side
        nearer to the camera.
    far
        The other side.
    nose
        The nose.
    knees_away
        How much farther from the camera the knees are than the hips, T; NaN where it is not known.
        The depth that a pose model gives is a guess: its sign tells two sides apart, its size says little.
    """

    near: Side
    far: Side
    nose: Point
    knees_away: float = math.nan

    @property
    def working(self) -> Side:
        """The working, standing or supporting side; the same as `near`."""
        return self.near

    @property
    def free(self) -> Side:
        """The side that is not working; the same as `far`."""
        return self.far

    @property
    def mid_shoulder(self) -> Point:
        return midpoint(self.near.shoulder, self.far.shoulder)

    @property
    def mid_hip(self) -> Point:
        return midpoint(self.near.hip, self.far.hip)

    @property
    def mid_knee(self) -> Point:
        return midpoint(self.near.knee, self.far.knee)

    def legs_exchanged(self) -> Body:
        """Return the body with the legs, from the knees down, exchanged between the sides."""
        near, far = self.near, self.far
        return replace(
            self,
            near=replace(near, knee=far.knee, ankle=far.ankle, heel=far.heel, toe=far.toe),
            far=replace(far, knee=near.knee, ankle=near.ankle, heel=near.heel, toe=near.toe),
        )

    def scaled(self, factor: float) -> Body:
        """Return the same body in a unit that is shorter by this factor."""

        def scaled(side: Side) -> Side:
            return Side(*[times(getattr(side, part), factor) for part in _PARTS])

        return Body(scaled(self.near), scaled(self.far), times(self.nose, factor), self.knees_away * factor)

    @property
    def front(self) -> Point:
        """The way the person faces when standing in side view, from heel to toe of the near foot."""
        return Point(math.copysign(1.0, self.near.toe.x - self.near.heel.x), 0.0)

    @property
    def medial(self) -> Point:
        """From the working hip towards the free hip, in front view."""
        return Point(math.copysign(1.0, self.free.hip.x - self.working.hip.x), 0.0)


def _side_indices(side: str) -> tuple[int, ...]:
    return tuple(LANDMARKS[f"{side}_{part}"] for part in _PARTS)


_NEAR: Final = _side_indices("left")
_FAR: Final = _side_indices("right")

#: Index of every point that a measure can need, after the judged side was made the left one.
POINTS: Final[dict[str, tuple[int, ...]]] = {
    "nose": (LANDMARKS["nose"],),
    **{
        f"{role}.{part}": (index,)
        for role, indices in (("near", _NEAR), ("working", _NEAR), ("far", _FAR), ("free", _FAR))
        for part, index in zip(_PARTS, indices, strict=True)
    },
    **{f"mid.{part}": (near, far) for part, near, far in zip(_PARTS, _NEAR, _FAR, strict=True)},
}


def body_of(points: NDArray[np.float64], knees_away: float = math.nan) -> Body:
    """Return the body of points in working coordinates.

    Parameters
    ----------
    points
        (33, 2): x and y of every landmark, y up, torso lengths, judged side on the left.
    knees_away
        How much farther from the camera the knees are than the hips, T.
    """
    at = list(map(Point._make, points.tolist()))
    return Body(near=Side(*[at[i] for i in _NEAR]), far=Side(*[at[i] for i in _FAR]), nose=at[0], knees_away=knees_away)
