"""Left and right by the one rule that may be told (specification 10.7), and what a span came to."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

import formcheck as fc
from formcheck import progress
from formcheck.io.store.records import Figures, Kept, Listed, ListedSession, TrendPoint
from formcheck.progress import Total, left_right

FIRST = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
BRIDGE, BALANCE = (fc.load_exercise(name) for name in ("single_leg_bridge", "single_leg_balance"))
ALIKE = "No difference between the sides that goes beyond what varies anyway."


def side(name: str, clean: int = 10, **more: object) -> Figures:
    known = {"attempted": 12, "complete": 11, "range_mean": 40.0, "range_sd": 1.0, "unit": "deg"}
    return replace(Figures(name, clean=clean, near=name, torso_px=200.0, **known), **more)  # type: ignore[arg-type]


def point(number: int, left: Figures, right: Figures) -> TrendPoint:
    return TrendPoint(number, FIRST + timedelta(days=number), 2, (left, right))


def cleans(*pairs: tuple[int, int]) -> list[TrendPoint]:
    return [point(k, side("left", left), side("right", right)) for k, (left, right) in enumerate(pairs)]


@pytest.mark.parametrize(
    ("left", "right", "asy"), [(10, 8, 20.0), (8, 10, -20.0), (10, 10, 0.0), (0, 0, 0.0), (0, 5, -100.0)]
)
def test_the_share_of_the_specification(left: float, right: float, asy: float) -> None:
    assert progress.asymmetry(left, right) == pytest.approx(asy)
    assert math.isnan(progress.asymmetry(left, math.nan))


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        ([(10, 8), (10, 8)], ("Your right side gave 2 reps less.",)),
        ([(8, 10), (8, 10), (8, 10)], ("Your left side gave 2 reps less.",)),
        ([(6, 5), (6, 5)], ("Your right side gave 1 rep less.",)),
        # Two of the last three are enough, the last one among them.
        ([(16, 16), (20, 15), (20, 15)], ("Your right side gave 5 reps less.",)),
        ([(20, 15), (16, 16), (20, 15)], ("Your right side gave 5 reps less.",)),
        # What was before the last three does not count.
        ([(10, 8), (10, 8), (8, 10), (8, 10), (10, 8)], ()),
        # One session says nothing, and neither do two that disagree.
        ([(10, 5)], ()),
        ([(8, 10), (10, 8)], ()),
        ([(10, 8), (10, 8), (8, 10)], ()),
        # Exactly 15 % is not beyond it.
        ([(20, 17), (20, 17)], ()),
        ([(100, 84), (100, 84)], ("Your right side gave 16 reps less.",)),
        ([(10, 10), (10, 10)], ()),
        # A side that varies by itself from session to session has to differ by twice as much.
        ([(4, 3), (12, 9)], ()),
    ],
)
def test_what_is_told_of_clean_repetitions(pairs: list[tuple[int, int]], told: tuple[str, ...]) -> None:
    sides = left_right(BRIDGE, cleans(*pairs))
    assert sides.told == told
    assert sides.why_not == ""
    if not told and len(pairs) > 1:
        assert sides.line == ALIKE


def test_after_one_session_it_is_said_that_more_are_needed() -> None:
    assert left_right(BRIDGE, cleans((10, 5))).line == (
        "Left and right are told from the second session on: they vary from day to day in everybody."
    )


@pytest.mark.parametrize(
    ("mean", "sd", "told"),
    [
        (33.0, 1.0, ("Your right side gave 7° less range.",)),
        (35.0, 1.0, ()),
        # Twice the variation within a side, where that is more than 15 %: here of 40 degrees, 10 %.
        (33.0, 4.0, ()),
        (33.0, math.nan, ("Your right side gave 7° less range.",)),
    ],
)
def test_what_is_told_of_the_range(mean: float, sd: float, told: tuple[str, ...]) -> None:
    both = [point(k, side("left", range_sd=sd), side("right", range_mean=mean, range_sd=sd)) for k in range(2)]
    assert left_right(BRIDGE, both).told == told


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (31.0, 20.0, ("Your right side held 11 s less.",)),
        (19.0, 29.5, ("Your left side held 10 s less.",)),
        # A third less, and no more than ten seconds.
        (30.0, 20.0, ()),
        (12.0, 2.5, ()),
    ],
)
def test_holds_are_told_beyond_ten_seconds(left: float, right: float, told: tuple[str, ...]) -> None:
    both = [point(k, side("left", best_s=left), side("right", best_s=right)) for k in range(2)]
    assert left_right(BALANCE, both).told == told


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        ({"near": "right"}, {}, "One side was turned away from the camera"),
        ({"near": "left"}, {"near": "left"}, "One side was turned away from the camera"),
        ({"near": None}, {}, "From where the camera looked is not known"),
        ({"torso_px": 231.0}, {}, "The camera stood at different distances"),
        ({}, {"torso_px": 173.0}, "The camera stood at different distances"),
        ({"torso_px": math.nan}, {}, "How far the camera was is not known"),
        ({"sets": 2}, {"sets": 3}, "The sides did not do the same number of sets"),
        ({"attempted": 0}, {}, "Only one side was done"),
    ],
)
def test_sides_that_were_filmed_differently_are_never_compared(
    left: dict[str, object], right: dict[str, object], why: str
) -> None:
    unlike = [point(k, side("left", 12, **left), side("right", 4, **right)) for k in range(3)]
    sides = left_right(BRIDGE, unlike)
    assert sides.told == ()
    assert sides.differences == ()
    assert sides.why_not.startswith(why)
    assert sides.line == sides.why_not


def test_from_the_front_neither_side_is_the_far_one() -> None:
    both = [point(k, side("left", 10, near="front"), side("right", 7, near="front")) for k in range(2)]
    assert left_right(BRIDGE, both).told == ("Your right side gave 3 reps less.",)
    assert progress.not_compared(side("left", torso_px=200.0), side("right", torso_px=229.0)) == ""


def test_a_session_that_may_not_be_compared_is_no_witness() -> None:
    far = point(0, side("left", 12), side("right", 4, near="left"))
    assert left_right(BRIDGE, [far, *cleans((10, 8))]).told == ()
    assert left_right(BRIDGE, [far, *cleans((10, 8), (10, 8))]).told == ("Your right side gave 2 reps less.",)


def test_without_sides_nothing_is_said() -> None:
    one = TrendPoint(1, FIRST, 1, (Figures(None, attempted=8, clean=8),))
    assert left_right(fc.load_exercise("v_up"), [one]) == progress.Sides()
    assert left_right(BRIDGE, []).line == ""
    only = TrendPoint(1, FIRST, 1, (side("left"),))
    assert left_right(BRIDGE, [only]).why_not.startswith("Only one side was done")


# ---- what a span came to


def listed(number: int, exercise: str, kind: str, *figures: Figures) -> Listed:
    return Listed(Kept(number, 1, 1, exercise, kind, None, FIRST, None), figures, 60.0)


def session(number: int, day: int, *sets: Listed) -> ListedSession:
    began = FIRST + timedelta(days=day)
    return ListedSession(number, 1, began, began + timedelta(minutes=30), sets)


def test_the_sums_of_a_span() -> None:
    reps = Figures("left", attempted=10, complete=9, clean=7, unverified=1)
    held = Figures(None, attempted=2, complete=1, clean=1, held_s=40.0, clean_s=30.0)
    found = progress.totals(
        [
            session(3, 7, listed(7, "v_up", "reps", reps)),
            session(
                2, 2, listed(4, "v_up", "reps", reps), listed(5, "v_up", "reps", reps, replace(reps, side="right"))
            ),
            session(1, 2, listed(2, "plank", "hold", held), listed(3, "running_posture", "continuous")),
        ]
    )
    assert found.exercises == {
        "v_up": Total(2, 3, 0, 40, 36, 28, 4),
        "plank": Total(1, 1, 0, 2, 1, 1, 0, 40.0, 30.0),
        "running_posture": Total(sessions=1, runs=1),
    }
    assert list(found.exercises) == ["v_up", "plank", "running_posture"]
    assert found.all == Total(3, 4, 1, 42, 37, 29, 4, 40.0, 30.0)
    assert found.exercises["v_up"].rejected == 8
    assert (found.days, found.first, found.last) == (2, date(2026, 3, 4), date(2026, 3, 9))


def test_nothing_comes_to_nothing() -> None:
    assert progress.totals([]) == progress.Totals(Total(), 0, {}, None, None)
