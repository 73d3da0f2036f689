"""What every shipped exercise promises, whatever it judges."""

from __future__ import annotations

import re

import numpy as np
import pytest

import formcheck as fc
from formcheck.core.body import POINTS, body_of
from formcheck.core.common import common_rules
from formcheck.core.strip import stride_of
from formcheck.io.bundled import bundled
from formcheck.io.catalogue import discover
from tests import synthetic

#: A word that forbids instead of saying what to do (specification 6.6: wording is positive).
NEGATIVE = re.compile(r"\b(don't|dont|not|never|no|avoid|stop (?!at)|without)\b", re.IGNORECASE)
IDS = [path.stem for path in sorted(bundled("exercises").glob("*.py"))]
RUNS = ["running_posture"]


def all_rules(exercise: fc.Exercise) -> tuple[fc.Rule, ...]:
    return (*exercise.rules, *common_rules(exercise))


def measures_of(exercise: fc.Exercise) -> list[fc.Measure]:
    signal = exercise.signal
    found: list[object] = [*signal.measures, signal.per, exercise.raised, exercise.standing, *exercise.tracked]
    found += [condition.measure for condition in (*exercise.gate, *signal.conditions)]
    found += [rule.measure for rule in exercise.rules]
    return [measure for measure in found if isinstance(measure, fc.Measure)]


def test_nothing_shipped_is_broken() -> None:
    catalogue = discover()
    assert catalogue.broken == ()
    assert set(catalogue.exercises) == set(IDS)
    assert set(synthetic.EVERY) <= set(IDS)


def test_the_catalogue_is_in_the_order_of_difficulty(exercises: dict[str, fc.Exercise]) -> None:
    orders = [exercise.order for exercise in exercises.values()]
    assert orders == sorted(orders)
    assert len({exercise.name for exercise in exercises.values()}) == len(exercises)


def test_one_rule_id_is_one_rule_in_all_exercises(exercises: dict[str, fc.Exercise]) -> None:
    """Exercises may share a rule: then all of them say and limit the same."""
    known: dict[str, object] = {}
    for rule in (rule for exercise in exercises.values() for rule in exercise.rules):
        said = (rule.cue, rule.tell, rule.measure.name, rule.limits, rule.phases, rule.persist_s, rule.severity)
        assert known.setdefault(rule.id, said) == said, rule.id
    some = next(iter(exercises.values()))
    assert not set(known) & {rule.id for rule in common_rules(some)}


@pytest.mark.parametrize("name", IDS)
def test_file_name_is_the_id(exercises: dict[str, fc.Exercise], name: str) -> None:
    assert exercises[name].id == name


@pytest.mark.parametrize("name", IDS)
def test_cues_are_short_and_positive(exercises: dict[str, fc.Exercise], name: str) -> None:
    for rule in all_rules(exercises[name]):
        assert 1 <= len(rule.cue.split()) <= 7, rule.id
        assert not NEGATIVE.search(rule.cue), f"{rule.id}: {rule.cue}"
    for condition in exercises[name].gate:
        assert not NEGATIVE.search(condition.hint), condition.hint


@pytest.mark.parametrize("name", IDS)
def test_rules_say_where_they_come_from_and_what_they_mean(exercises: dict[str, fc.Exercise], name: str) -> None:
    for rule in all_rules(exercises[name]):
        assert len(rule.source) > 5, rule.id
        assert rule.tell, rule.id
        assert rule.measure.doc, rule.id
        assert rule.phases, rule.id


@pytest.mark.parametrize("name", IDS)
def test_a_proxy_never_voids(exercises: dict[str, fc.Exercise], name: str) -> None:
    for rule in exercises[name].rules:
        if rule.measurement is fc.MeasurementClass.PROXY:
            assert rule.severity is not fc.Severity.VOIDS, rule.id


@pytest.mark.parametrize("name", IDS)
def test_limits_are_ordered(exercises: dict[str, fc.Exercise], name: str) -> None:
    """The warning comes before the fault, and a good range is left between both sides."""
    for rule in all_rules(exercises[name]):
        limits = rule.limits
        if limits.warn_above is not None and limits.fault_above is not None:
            assert limits.warn_above <= limits.fault_above, rule.id
        if limits.warn_below is not None and limits.fault_below is not None:
            assert limits.warn_below >= limits.fault_below, rule.id
        above = [v for v in (limits.warn_above, limits.fault_above) if v is not None]
        below = [v for v in (limits.warn_below, limits.fault_below) if v is not None]
        if above and below:
            assert min(above) > max(below), rule.id
        assert above or below, f"{rule.id} has no limit at all"


@pytest.mark.parametrize("name", IDS)
def test_levels_rise_from_rest_to_target(exercises: dict[str, fc.Exercise], name: str) -> None:
    if exercises[name].is_hold:
        zone = exercises[name].zone
        assert zone.low <= zone.target[0] < zone.target[1]
        assert 0 < zone.goal_s[0] <= zone.goal_s[1] <= zone.cap_s
        return
    if exercises[name].is_run:
        return
    signal, _ = exercises[name].repetition
    figure = synthetic.EVERY.get(name)
    rest = figure.rest if figure else 0.0

    def level(spec: float | fc.FromRest) -> float:
        return rest + spec.rise if isinstance(spec, fc.FromRest) else spec

    levels = [level(spec) for spec in (signal.back, signal.leave, signal.partial, signal.full)]
    assert rest < levels[0] < levels[1] < levels[2] < levels[3] <= signal.target[0] < signal.target[1]
    assert 0 < signal.hysteresis < levels[3] - levels[1]
    assert 0 <= signal.bias < levels[3] - levels[2] + signal.hysteresis


@pytest.mark.parametrize("name", IDS)
def test_tempo_is_sane(exercises: dict[str, fc.Exercise], name: str) -> None:
    if exercises[name].is_hold or exercises[name].is_run:
        assert exercises[name].tempo is None
        return
    _, tempo = exercises[name].repetition
    assert 0 < tempo.fast_fault_s < tempo.fast_warn_s < min(tempo.up_s, tempo.down_s)
    assert tempo.min_rep_s <= tempo.up_s + tempo.hold_s + tempo.down_s < tempo.max_rep_s
    assert tempo.hold_min_s <= max(tempo.hold_s, tempo.hold_min_s)


@pytest.mark.parametrize("name", IDS)
def test_required_points_exist_and_feed_the_signal(exercises: dict[str, fc.Exercise], name: str) -> None:
    exercise = exercises[name]
    for point in (*exercise.required, *exercise.optional):
        assert point in POINTS, point
    assert not set(exercise.required) & set(exercise.optional)
    wanted = {index for point in exercise.required for index in POINTS[point]}
    if exercise.is_run:
        assert wanted <= {index for measure in exercise.gait.measures for index in measure.indices}
        return
    assert set(exercise.movement.measure.indices) <= wanted, "the signal needs a point that is not required"


@pytest.mark.parametrize("name", IDS)
def test_needed_points_are_declared(exercises: dict[str, fc.Exercise], name: str) -> None:
    """What a measure reads stands in `needs`: with every other point unseen it has the same value."""
    figure = synthetic.figure(name, 0.9) if name in synthetic.EVERY else None
    if figure is None:
        pytest.skip("no figure does this exercise yet")
    points = figure[synthetic.PARTNER][:, :2]
    whole = body_of(points)
    for measure in measures_of(exercises[name]):
        sparse = np.full((33, 2), np.nan)
        read = [*measure.indices, *(index for guess in measure.guesses for index in POINTS[guess])]
        sparse[read] = points[read]
        found, wanted = measure.of(body_of(sparse)), measure.of(whole)
        assert found == wanted or (np.isnan(found) and np.isnan(wanted)), measure.name


@pytest.mark.parametrize("name", IDS)
def test_views_say_where_the_camera_goes(exercises: dict[str, fc.Exercise], name: str) -> None:
    for view in exercises[name].views:
        assert view.hint, view.name
        assert len(view.setup.split()) >= 8, view.name
        assert view.turn[0] < view.turn[1]
        assert view.width[0] < view.width[1]


@pytest.mark.parametrize("name", IDS)
def test_every_text_is_there(exercises: dict[str, fc.Exercise], name: str) -> None:
    exercise = exercises[name]
    for text in (exercise.name, exercise.why, exercise.start, exercise.move, exercise.end, exercise.cannot_see):
        assert text.strip() == text
        assert len(text) > 3
    # A run has no start pose.
    assert bool(exercise.gate) is not exercise.is_run
    assert exercise.rules


@pytest.mark.parametrize("name", RUNS)
def test_what_is_read_of_a_stride_is_declared(exercises: dict[str, fc.Exercise], name: str) -> None:
    """What a measure of strides reads stands in `needs`, and its value is finite where all of that is seen."""
    points = synthetic.figure("single_leg_deadlift", 0.3)[synthetic.PARTNER][:, :2]
    whole = stride_of(body_of(points))
    for measure in exercises[name].gait.measures:
        sparse = np.full((33, 2), np.nan)
        sparse[list(measure.indices)] = points[list(measure.indices)]
        found = measure.of(stride_of(body_of(sparse)))
        assert np.isfinite(found), measure.name
        assert found == pytest.approx(measure.of(whole)), measure.name


@pytest.mark.parametrize("name", RUNS)
def test_the_rules_of_a_run_reject_nothing_and_are_seen_from_one_view(
    exercises: dict[str, fc.Exercise], name: str
) -> None:
    exercise = exercises[name]
    names = [measure.name for measure in exercise.gait.measures]
    assert len(names) == len(set(names))
    for rule in exercise.stride_rules:
        assert rule.severity in (fc.Severity.WARNS, fc.Severity.INFORMS), rule.id
        seen = {criterion.measure.views for criterion in (*rule.criteria, *rule.agreeing, *rule.unless)}
        assert len(seen) == 1, rule.id
        assert {criterion.measure for criterion in rule.criteria} <= set(exercise.gait.measures), rule.id


@pytest.mark.parametrize("name", IDS)
def test_what_sinks_with_the_signal_is_lowered_on_the_way_there(exercises: dict[str, fc.Exercise], name: str) -> None:
    """The body sinks in a squat, a hinge and a push-up, the limbs in a dead bug: on the way to the end position."""
    lowered = {
        "squat",
        "single_leg_squat",
        "forward_lunge",
        "push_up",
        "single_leg_deadlift",
        "single_leg_balance_reach",
        "dead_bug",
    }
    assert exercises[name].eccentric is (fc.Phase.UP if name in lowered else fc.Phase.DOWN)
