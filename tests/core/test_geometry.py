"""Plane geometry: exact values, and properties that hold for every figure."""

from __future__ import annotations

import doctest
import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from formcheck.core import geometry
from formcheck.core.geometry import (
    DOWN,
    LEFT,
    RIGHT,
    UP,
    Point,
    along,
    angle,
    bend,
    distance,
    elevation,
    inclination,
    lower,
    midpoint,
    offset,
    turn,
)

NOWHERE = Point(math.nan, math.nan)
coordinates = st.floats(-3, 3, allow_nan=False).map(lambda value: round(value, 3))
points = st.builds(Point, coordinates, coordinates)
sides = st.sampled_from([UP, DOWN, LEFT, RIGHT])


def rotated(point: Point, degrees: float) -> Point:
    """Return the point turned counter-clockwise about the origin."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return Point(c * point.x - s * point.y, s * point.x + c * point.y)


def test_doctests_run_and_pass() -> None:
    result = doctest.testmod(geometry)
    assert result.attempted >= 9
    assert result.failed == 0


@pytest.mark.parametrize(
    ("a", "b", "c", "expected"),
    [
        ((1, 0), (0, 0), (0, 2), 90),
        ((1, 0), (0, 0), (-3, 0), 180),
        ((1, 0), (0, 0), (2, 0), 0),
        ((1, 0), (0, 0), (1, 1), 45),
        ((1, 0), (0, 0), (-1, -1), 135),
    ],
)
def test_angle(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], expected: float) -> None:
    assert angle(Point(*a), Point(*b), Point(*c)) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("to", "expected"), [((1, 1), 45), ((-1, 1), 45), ((1, -1), -45), ((-1, 0), 0), ((0, 2), 90), ((0, -2), -90)]
)
def test_elevation_folds_left_onto_right(to: tuple[float, float], expected: float) -> None:
    assert elevation(Point(0, 0), Point(*to)) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("to", "front", "expected"),
    [((0, 1), RIGHT, 0), ((1, 1), RIGHT, 45), ((1, 1), LEFT, -45), ((1, 0), RIGHT, 90), ((1, -1), RIGHT, 135)],
)
def test_inclination_from_the_vertical(to: tuple[float, float], front: Point, expected: float) -> None:
    assert inclination(Point(0, 0), Point(*to), front) == pytest.approx(expected)


def test_offset_is_positive_on_the_named_side() -> None:
    a, c = Point(0, 0), Point(4, 0)
    assert offset(Point(1, 2), a, c, UP) == pytest.approx(2)
    assert offset(Point(1, 2), a, c, DOWN) == pytest.approx(-2)
    assert offset(Point(1, 2), c, a, UP) == pytest.approx(2), "the order of the line's ends does not matter"


def test_bend_and_turn_have_the_signs_of_section_2_4() -> None:
    a, b, c = Point(-1, 0), Point(0, 0.5), Point(1, 0)
    flexion = 2 * math.degrees(math.atan(0.5))
    assert bend(a, b, c, UP) == pytest.approx(flexion)
    assert bend(a, b, c, DOWN) == pytest.approx(-flexion)
    # The way a-b-c turns downwards at b.
    assert turn(a, b, c, DOWN) == pytest.approx(flexion)
    assert turn(a, b, c, UP) == pytest.approx(-flexion)


def test_along_is_the_component_on_the_line() -> None:
    assert along(Point(0, 0), Point(3, 4), Point(5, 5), Point(9, 5)) == pytest.approx(3)
    assert along(Point(0, 0), Point(3, 4), Point(9, 5), Point(5, 5)) == pytest.approx(-3)


@pytest.mark.parametrize(
    "reading",
    [
        angle(Point(0, 0), Point(0, 0), Point(1, 0)),
        elevation(Point(1, 1), Point(1, 1)),
        inclination(Point(1, 1), Point(1, 1), RIGHT),
        offset(Point(1, 2), Point(0, 0), Point(0, 0), UP),
        bend(Point(1, 2), Point(0, 0), Point(0, 0), UP),
        along(Point(0, 0), Point(1, 1), Point(2, 2), Point(2, 2)),
        angle(NOWHERE, Point(0, 0), Point(1, 0)),
        elevation(Point(0, 0), NOWHERE),
        inclination(NOWHERE, Point(0, 0), RIGHT),
        offset(NOWHERE, Point(0, 0), Point(1, 0), UP),
        bend(Point(0, 0), NOWHERE, Point(1, 0), UP),
        turn(Point(0, 0), Point(1, 0), NOWHERE, UP),
        along(Point(0, 0), NOWHERE, Point(0, 0), Point(1, 0)),
        distance(NOWHERE, Point(0, 0)),
        lower(Point(0, 0), NOWHERE),
        lower(NOWHERE, Point(0, 0)),
    ],
)
def test_no_direction_and_no_point_give_no_number(reading: float) -> None:
    assert math.isnan(reading)


@given(points, points, points)
def test_angle_lies_between_0_and_180_and_has_no_order(a: Point, b: Point, c: Point) -> None:
    assume(a != b and c != b)
    assert 0 <= angle(a, b, c) <= 180
    assert angle(a, b, c) == pytest.approx(angle(c, b, a))


@given(points, points, points, st.floats(-180, 180), st.floats(0.3, 3), points)
def test_angle_keeps_under_turning_scaling_and_shifting(
    a: Point, b: Point, c: Point, degrees: float, scale: float, shift: Point
) -> None:
    assume(distance(a, b) > 0.01 and distance(c, b) > 0.01)

    def moved(point: Point) -> Point:
        turned = rotated(point, degrees)
        return Point(scale * turned.x + shift.x, scale * turned.y + shift.y)

    assert angle(moved(a), moved(b), moved(c)) == pytest.approx(angle(a, b, c), abs=1e-4)


@given(points, points, points, sides)
def test_bend_is_angle_with_a_sign_and_flips_with_its_side(a: Point, b: Point, c: Point, side: Point) -> None:
    # A line from a to c that runs along `side` has no side there.
    assume(b not in (a, c) and abs((c.x - a.x) * side.y - (c.y - a.y) * side.x) > 0.01)
    reading = bend(a, b, c, side)
    assert abs(reading) == pytest.approx(180 - angle(a, b, c))
    assert bend(c, b, a, side) == pytest.approx(reading) or abs(reading) in (0, 180)


@given(points, points, points)
def test_measures_of_the_mirror_image_are_the_same(a: Point, b: Point, c: Point) -> None:
    assume(len({a, b, c}) == 3)

    def flipped(point: Point) -> Point:
        return Point(-point.x, point.y)

    mirror = [flipped(point) for point in (a, b, c)]
    # Exactly vertical lines have neither an upper nor a lower side.
    assume(a.x != b.x and a.x != c.x)
    assert angle(*mirror) == pytest.approx(angle(a, b, c))
    assert bend(*mirror, UP) == pytest.approx(bend(a, b, c, UP)) or abs(bend(a, b, c, UP)) > 179.999
    assert turn(*mirror, UP) == pytest.approx(turn(a, b, c, UP)) or abs(turn(a, b, c, UP)) > 179.999
    assert elevation(*mirror[:2]) == pytest.approx(elevation(a, b))
    assert inclination(*mirror[:2], LEFT) == pytest.approx(inclination(a, b, RIGHT)) or a.y > b.y


@given(points, points)
def test_midpoint_is_as_far_from_both(a: Point, b: Point) -> None:
    middle = midpoint(a, b)
    assert distance(a, middle) == pytest.approx(distance(middle, b))


@given(points, st.floats(-360, 360))
def test_turning_keeps_the_distance(point: Point, degrees: float) -> None:
    assert distance(Point(0, 0), rotated(point, degrees)) == pytest.approx(distance(Point(0, 0), point))
