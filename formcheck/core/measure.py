"""Measures: named numbers that are read off a body.

A measure says what it is called, in which unit, which landmarks it needs, and in one sentence
what it means. Where a needed landmark is not seen its value is NaN, never a guess.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from formcheck.core import geometry
from formcheck.core.body import POINTS, Body
from formcheck.core.geometry import Point

#: Units that a measure may have: degrees, torso lengths, seconds, a plain ratio.
UNITS = ("deg", "T", "s", "1")


@dataclass(frozen=True, slots=True)
class Measure:
    """A named number that can be read off a body.

    Attributes
    ----------
    name
        Short name in snake_case.
    unit
        ``deg``, ``T`` (torso lengths), ``s`` or ``1`` (a ratio).
    needs
        Names of the points it needs, such as ``near.hip`` or ``far.ankle``.
    of
        The function itself.
    doc
        One sentence that says what the number means and which sign it has.
    guesses
        Names of further points that are read where they are not seen, too: the model's guess of
        them has to do. Only for what the body hides in a way that keeps the guess on the right side.

    Raises
    ------
    ValueError
        For a unit or a point that does not exist.
    """

    name: str
    unit: str
    needs: tuple[str, ...]
    of: Callable[[Body], float]
    doc: str
    guesses: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.unit not in UNITS:
            raise ValueError(f"measure {self.name!r}: unit {self.unit!r} is not one of {', '.join(UNITS)}")
        for need in (*self.needs, *self.guesses):
            if need not in POINTS:
                raise ValueError(f"measure {self.name!r}: there is no point {need!r}")

    @property
    def indices(self) -> tuple[int, ...]:
        """Indices of the needed landmarks, judged side on the left."""
        return tuple(dict.fromkeys(i for need in self.needs for i in POINTS[need]))


def point(body: Body, name: str) -> Point:
    """Return the point of a body by its name, such as ``near.hip``."""
    role, _, part = name.partition(".")
    if role == "nose":
        return body.nose
    if role == "mid":
        return geometry.midpoint(getattr(body.near, part), getattr(body.far, part))
    found: Point = getattr(body.near if role in ("near", "working") else body.far, part)
    return found


def angle_at(a: str, b: str, c: str, *, name: str, doc: str) -> Measure:
    """Return the measure of the interior angle at b, 0 to 180 degrees."""
    return Measure(name, "deg", (a, b, c), lambda body: geometry.angle(*(point(body, p) for p in (a, b, c))), doc)


def folding(a: str, b: str, c: str, *, name: str, doc: str) -> Measure:
    """Return the measure of 180 degrees less the angle at b: 0 = straight."""
    return Measure(
        name, "deg", (a, b, c), lambda body: 180.0 - geometry.angle(*(point(body, p) for p in (a, b, c))), doc
    )


def bend_at(a: str, b: str, c: str, side: Point, *, name: str, doc: str) -> Measure:
    """Return the measure of the signed bend at b, + where b bulges towards `side`."""
    return Measure(
        name, "deg", (a, b, c), lambda body: geometry.bend(point(body, a), point(body, b), point(body, c), side), doc
    )


def elevation_of(a: str, b: str, *, name: str, doc: str) -> Measure:
    """Return the measure of the elevation of b above a, -90 to 90 degrees."""
    return Measure(name, "deg", (a, b), lambda body: geometry.elevation(point(body, a), point(body, b)), doc)


def length_of(a: str, b: str, *, name: str, doc: str) -> Measure:
    """Return the measure of the distance between two points, in torso lengths."""
    return Measure(name, "T", (a, b), lambda body: geometry.distance(point(body, a), point(body, b)), doc)


def neck_turn(side: Point, *, doc: str) -> Measure:
    """Return the measure of the turn from the trunk to the head of a body on the floor.

    Parameters
    ----------
    side
        Where the back points: `UP` lying on the front and on all fours, `DOWN` lying on the back.
        Plus turns towards it (looking up), minus towards the chest.
    doc
        What it means in the exercise.
    """
    points = ("near.hip", "near.shoulder", "near.ear")
    return Measure("neck", "deg", points, lambda body: geometry.turn(*_corners(body, points), side), doc)


#: How high the free foot is above the working foot, each at the lower of heel and toe.
FOOT_GAP: Final = Measure(
    "gap",
    "T",
    ("free.heel", "free.toe", "working.heel", "working.toe"),
    lambda body: body.free.foot_height - body.working.foot_height,
    "Height of the free foot above the working foot.",
)


def _corners(body: Body, names: tuple[str, str, str]) -> tuple[Point, Point, Point]:
    a, b, c = names
    return point(body, a), point(body, b), point(body, c)
