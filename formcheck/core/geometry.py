"""Plane geometry of the body: small pure functions on points.

Points are in working coordinates: x to the right, **y up**, one unit = one torso length (T). All
angles are in degrees. Every function returns NaN when a point is NaN; a degenerate figure (two
points that coincide) has no direction and gives NaN too.

Formulas: the functions of the exercise specification; nothing here has a threshold.
"""

from __future__ import annotations

import math
from typing import NamedTuple


class Point(NamedTuple):
    """A point or a direction in the picture plane, in torso lengths, y up."""

    x: float
    y: float


UP = Point(0.0, 1.0)
DOWN = Point(0.0, -1.0)
LEFT = Point(-1.0, 0.0)
RIGHT = Point(1.0, 0.0)


def midpoint(a: Point, b: Point) -> Point:
    """Return the point halfway between two points.

    >>> tuple(midpoint(Point(0, 0), Point(2, 4)))
    (1.0, 2.0)
    """
    return Point((a.x + b.x) / 2, (a.y + b.y) / 2)


def times(a: Point, factor: float) -> Point:
    """Return a point as many times as far from the origin.

    >>> tuple(times(Point(1, -2), 3))
    (3, -6)
    """
    return Point(a.x * factor, a.y * factor)


def distance(a: Point, b: Point) -> float:
    """Return the distance between two points.

    >>> distance(Point(0, 0), Point(3, 4))
    5.0
    """
    return math.hypot(b.x - a.x, b.y - a.y)


def lower(*points: Point) -> float:
    """Return the height of the lowest point; NaN when any is NaN (unlike `min`)."""
    heights = [point.y for point in points]
    return math.nan if any(map(math.isnan, heights)) else min(heights)


def angle(a: Point, b: Point, c: Point) -> float:
    """Return the interior angle at b, 0 to 180.

    >>> round(angle(Point(1, 0), Point(0, 0), Point(0, 2)), 6)
    90.0
    """
    return abs(_between(Point(a.x - b.x, a.y - b.y), Point(c.x - b.x, c.y - b.y)))


def elevation(a: Point, b: Point) -> float:
    """Return how steeply the line rises from a to b: -90 to 90, + when b is the higher.

    >>> round(elevation(Point(0, 0), Point(-1, 1)), 6)
    45.0
    """
    return _direction(b.y - a.y, abs(b.x - a.x))


def inclination(a: Point, b: Point, front: Point) -> float:
    """Return how far the line from a up to b leans from the vertical, + towards `front`.

    >>> round(inclination(Point(0, 0), Point(-1, 1), LEFT), 6)
    45.0
    """
    return _direction((b.x - a.x) * front.x, b.y - a.y)


def offset(b: Point, a: Point, c: Point, side: Point) -> float:
    """Return the distance of b from the line through a and c, + on the side that `side` points to.

    >>> offset(Point(1, 2), Point(0, 0), Point(2, 0), UP)
    2.0
    """
    ux, uy = c.x - a.x, c.y - a.y
    length = math.hypot(ux, uy)
    if not length > 0:
        return math.nan
    normal = Point(-uy / length, ux / length)
    away = (b.x - a.x) * normal.x + (b.y - a.y) * normal.y
    return away if normal.x * side.x + normal.y * side.y >= 0 else -away


def bend(a: Point, b: Point, c: Point, side: Point) -> float:
    """Return how far a-b-c departs from straight: 0 = straight, + = b bulges towards `side`.

    >>> round(bend(Point(-1, 0), Point(0, 1), Point(1, 0), UP), 6)
    90.0
    """
    return math.copysign(180.0 - angle(a, b, c), offset(b, a, c, side))


def turn(a: Point, b: Point, c: Point, side: Point) -> float:
    """Return the angle from the direction a-b to the direction b-c, + = turns towards `side`.

    Unlike `bend` it has no fold at 180.

    >>> round(turn(Point(0, 0), Point(1, 0), Point(1, 1), UP), 6)
    90.0
    """
    first = Point(b.x - a.x, b.y - a.y)
    signed = _between(first, Point(c.x - b.x, c.y - b.y))
    # Counter-clockwise is + ; it points to `side` where the left normal of a-b does.
    return signed if -first.y * side.x + first.x * side.y >= 0 else -signed


def along(v_from: Point, v_to: Point, a: Point, b: Point) -> float:
    """Return the component of the vector v on the unit vector from a to b.

    >>> along(Point(0, 0), Point(3, 4), Point(0, 0), Point(2, 0))
    3.0
    """
    length = distance(a, b)
    if not length > 0:
        return math.nan
    return ((v_to.x - v_from.x) * (b.x - a.x) + (v_to.y - v_from.y) * (b.y - a.y)) / length


def _direction(rise: float, run: float) -> float:
    if rise == 0 and run == 0:
        return math.nan
    return math.degrees(math.atan2(rise, run))


def _between(u: Point, v: Point) -> float:
    """Return the signed angle from u to v, -180 to 180, counter-clockwise positive."""
    if (u.x == 0 and u.y == 0) or (v.x == 0 and v.y == 0):
        return math.nan
    return math.degrees(math.atan2(u.x * v.y - u.y * v.x, u.x * v.x + u.y * v.y))
