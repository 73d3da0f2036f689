"""The figures of an exercise are the exercise: its own gate, signal and rules say so."""

from __future__ import annotations

import pytest

import formcheck as fc
from formcheck.core import figure
from formcheck.core.body import Body
from formcheck.io.bundled import bundled
from formcheck.io.catalogue import discover

IDS = [path.stem for path in sorted(bundled("exercises").glob("*.py"))]
#: Where a good repetition or a good hold is when it is at its best.
BEST = (fc.Phase.PEAK, fc.Phase.HOLDING)
#: No longer than this may a bone be, T; shorter where it points at the camera.
BONES = {
    ("shoulder", "elbow"): figure.UPPER_ARM,
    ("elbow", "wrist"): figure.FOREARM,
    ("hip", "knee"): figure.THIGH,
    ("knee", "ankle"): figure.SHANK,
    ("ear", "shoulder"): 0.5,
}


@pytest.fixture(scope="module")
def figures() -> dict[str, tuple[fc.Exercise, Body, Body]]:
    """Exercise, start and end of everything that has figures."""
    return {
        name: (exercise, exercise.figures[0].body, exercise.figures[1].body)
        for name, exercise in discover().exercises.items()
        if exercise.figures is not None
    }


def drawn(figures: dict[str, tuple[fc.Exercise, Body, Body]], name: str) -> tuple[fc.Exercise, Body, Body]:
    if name not in figures:
        pytest.skip("no figures yet")
    return figures[name]


def changed(measure: fc.Measure, against: fc.Against, start: Body, now: Body) -> float:
    """Return a reading; one that is compared with another position is compared with the start figure."""
    reading = measure.of(now)
    return reading if against is fc.Against.NOTHING else reading - measure.of(start)


def signal_at(exercise: fc.Exercise, start: Body, now: Body) -> float:
    signal = exercise.signal
    if signal.per is None:
        return signal.measure.of(now)
    amount = signal.per.of(start) if isinstance(signal.per, fc.Measure) else signal.per
    shares = [(signal.measure, amount), *((share.measure, share.per) for share in signal.also)]
    return min((measure.of(now) - measure.of(start)) / per for measure, per in shares)


@pytest.mark.parametrize("name", IDS)
def test_the_start_figure_is_a_start_position(figures: dict[str, tuple[fc.Exercise, Body, Body]], name: str) -> None:
    exercise, start, _ = drawn(figures, name)
    for condition in exercise.gate:
        if condition.against is not fc.Against.NOTHING:
            # Compared with a rest position that is not drawn.
            continue
        reading = condition.measure.of(start)
        assert condition.met(reading), (condition.measure.name, reading)


@pytest.mark.parametrize("name", IDS)
def test_the_end_figure_is_the_top_of_a_good_repetition(
    figures: dict[str, tuple[fc.Exercise, Body, Body]], name: str
) -> None:
    exercise, start, end = drawn(figures, name)
    signal = exercise.signal
    top = signal_at(exercise, start, end)
    full = signal_at(exercise, start, start) + signal.full.rise if isinstance(signal.full, fc.FromRest) else signal.full
    low, high = signal.target
    assert top >= full
    assert low <= top <= high
    for condition in signal.conditions:
        if condition.against is fc.Against.NOTHING or not exercise.rest_pose:
            assert condition.met(changed(condition.measure, condition.against, start, end)), condition.measure.name


@pytest.mark.parametrize("name", IDS)
def test_no_rule_is_broken_at_the_end_figure(figures: dict[str, tuple[fc.Exercise, Body, Body]], name: str) -> None:
    exercise, start, end = drawn(figures, name)
    read = 0
    for rule in exercise.rules:
        if not isinstance(rule.measure, fc.Measure) or not set(rule.phases) & set(BEST):
            continue
        if rule.course is not fc.Course.NOW:
            # A figure does not move.
            continue
        if rule.against is fc.Against.CALIBRATION and exercise.rest_pose:
            continue
        reading = changed(rule.measure, rule.against, start, end)
        level = rule.seen_from(exercise.views[0].name).limits.level(reading)
        assert level is fc.Level.PASS, (rule.id, reading)
        read += 1
    assert read or not exercise.rules


@pytest.mark.parametrize("name", IDS)
def test_the_near_side_is_the_working_one(figures: dict[str, tuple[fc.Exercise, Body, Body]], name: str) -> None:
    exercise, _, end = drawn(figures, name)
    for measure in (exercise.raised, exercise.standing):
        if measure is not None:
            # A drawing has no depth: a side that only depth tells is not in it.
            assert not measure.of(end) <= 0, measure.name
    if exercise.grounded:
        assert end.near.foot_height < end.far.foot_height
    assert exercise.figures is not None
    # What is seen from anywhere is drawn from where it shows best.
    view = exercise.views[0]
    assert view.anywhere or {drawn.front for drawn in exercise.figures} == {not view.side_on}


@pytest.mark.parametrize("name", IDS)
def test_a_figure_is_a_body_on_the_floor(figures: dict[str, tuple[fc.Exercise, Body, Body]], name: str) -> None:
    exercise, *bodies = drawn(figures, name)
    for body in bodies:
        points = [point for side in (body.near, body.far) for point in vars_of(side)]
        # Nothing is under the floor, and something rests on it: the hips of a V-up are 0.20 T thick. Who
        # hangs from a bar leaves the floor.
        assert 0.0 <= min(point.y for point in points) <= (2.0 if fc.BAR_ANY in exercise.views else 0.2)
        for side in (body.near, body.far):
            for (a, b), length in BONES.items():
                assert fc.distance(getattr(side, a), getattr(side, b)) <= length + 1e-9, (a, b)


def vars_of(side: fc.Side) -> list[fc.Point]:
    return [getattr(side, part) for part in side.__dataclass_fields__]
