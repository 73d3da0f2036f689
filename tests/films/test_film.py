"""What is watched of a run and of a set: traces with what they are compared with, and what was found and when."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from formcheck.core.report import Level, Outcome
from formcheck.films.making import film_of_run, medians
from formcheck.films.reel import Film, Lane, digits_for
from formcheck.io.catalogue import discover
from tests.ran import RUN, long_run, reported
from tests.watched import Looked, run_film, set_film


@pytest.fixture(scope="module")
def run(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Film:
    return run_film(sample_videos, tmp_path_factory.mktemp("run"), "running_sample_2_head")


@pytest.fixture(scope="module")
def bridge(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Film:
    folder = tmp_path_factory.mktemp("set")
    return set_film(sample_videos, folder, "single_leg_bridge_left_1", "single_leg_bridge", "left")


def test_a_finding_is_a_span_in_its_trace_with_what_trains_it(run: Film) -> None:
    span = next(span for span in run.spans if span.rule == "run_head_forward")
    assert 15.0 <= span.from_s <= 19.0
    assert span.to_s > 25.0
    assert span.lane == "head_forward"
    assert span.title == "Float your head back, eyes far"
    assert span.possible
    assert span.text.startswith("Possible: ")
    assert span.word in ("slight", "clear")
    names = discover().exercises
    assert span.answers
    assert all(names[name].name == title for name, title in span.answers)
    assert any(mark.t_s == span.from_s and mark.rule == span.rule for mark in run.marks)
    assert span in run.spans_at(20.0)
    assert run.spans_at(12.0) == () or all(other.rule != span.rule for other in run.spans_at(12.0))


def test_a_trace_has_the_runners_own_band_the_published_one_and_limits(run: Film) -> None:
    lane = run.lane("head_forward")
    assert lane is not None
    assert lane.own is not None
    assert lane.own[0] < lane.middle < lane.own[1]
    assert lane.published == (0.07, 0.13)
    assert {(limit.level, limit.above) for limit in lane.limits} == {(Level.WARN, True), (Level.FAULT, True)}
    warn, fault = sorted(limit.value for limit in lane.limits)
    assert warn == pytest.approx(lane.middle + 0.05)
    assert fault == pytest.approx(lane.middle + 0.09)
    # What is judged lies in the band at the beginning, and beyond the limit while it was found.
    early, late = lane.course[lane.times < 8.0], lane.course[lane.times > 20.0]
    assert (np.abs(early - lane.middle) < 0.03).all()
    assert (late > warn).all()
    found = {span.lane for span in run.spans}
    assert {lane.id for lane in run.lanes[: len(found)]} == found, "what stood out is on top"
    assert run.lanes[0].id == run.spans[0].lane


def test_strides_go_from_strike_to_strike_and_those_of_the_baseline_are_to_compare_with(run: Film) -> None:
    assert run.baseline_s is not None
    usual = [cycle for cycle in run.cycles if cycle.usual]
    assert len(usual) >= 8
    assert all(cycle.to_s <= run.baseline_s[1] for cycle in usual)
    assert all(abs(cycle.to_s - cycle.from_s - run.stride_s) < 0.15 for cycle in run.cycles)
    assert run.cycle_at(usual[2].from_s + 0.1) == usual[2]
    assert run.is_run
    assert run.view == "side"


def test_a_limit_is_no_nearer_than_the_runners_own_deviation() -> None:
    catalogue = discover()
    exercise = catalogue.get("running_posture")
    rule = next(rule for rule in exercise.stride_rules if rule.id == "run_look_down")
    running = replace(long_run(), findings=())
    measure = rule.criteria[0].measure
    wild = replace(running.metrics[next(iter(running.metrics))], median=-5.0, mad=10.0, unit="deg")
    strides = tuple(replace(stride, values={measure.name: -5.0}) for stride in running.strides)
    running = replace(running, metrics={measure.name: wild}, strides=strides, view="side")
    film = film_of_run("a", Looked(replace(reported(running)), _recording(), None), exercise)
    lane = film.lane(measure.name)
    assert lane is not None
    assert [limit.value for limit in lane.limits] == pytest.approx([-5.0 - 3 * 1.48 * 10.0] * 2)


_MADE: list[Path] = []


def _recording() -> Path:
    return _MADE[0]


@pytest.fixture(autouse=True)
def recorded(run: Film) -> None:
    _MADE[:] = [run.poses]


def test_a_run_without_a_view_has_no_traces() -> None:
    running = replace(long_run(), view=None, findings=())
    film = film_of_run("a", Looked(reported(running), _recording(), None), RUN)
    assert film.lanes == ()
    assert film.headline


def test_what_is_no_run_is_said(bridge: Film) -> None:
    report = replace(reported(long_run()), running=None)
    with pytest.raises(ValueError, match="is no run"):
        film_of_run("a.mp4", Looked(report, _recording(), None), RUN)


def test_medians_stay_within_their_stretch_of_steady_speed() -> None:
    times = np.arange(40.0)
    values = np.where(times < 20, 1.0, 5.0)
    values[3] = 100.0
    values[30:36] = np.nan
    found = medians(times, values, (times >= 20).astype(int), 6.0)
    assert (found[:20] == 1.0).all()
    assert (found[20:29] == 5.0).all()
    assert np.isnan(found[33])
    shares = medians(times, (times % 2).astype(float), np.zeros(40, int), 3.0, share=True)
    assert shares[10] == pytest.approx(1.0 / 3) or shares[10] == pytest.approx(2.0 / 3) or shares[10] == 0.5


def test_readings_that_would_look_alike_get_a_decimal() -> None:
    assert digits_for(0.1, 0.15, "T") == 1
    assert digits_for(5.0, 9.0, "deg") == 1
    assert digits_for(60.0, 130.0, "deg") == 0
    assert digits_for(154.0, 156.0, "/min") == 0


def test_a_trace_is_read_where_it_was_measured_only() -> None:
    lane = Lane("a", "A", "deg", "", np.array([1.0, 2.0, 9.0]), np.array([5.0, 6.0, 7.0]), np.array([5.0, 6.0, 7.0]))
    assert [lane.at(t_s) for t_s in (0.0, 1.4, 1.6, 8.0)] == [5.0, 5.0, 6.0, 7.0]
    assert np.isnan(lane.at(5.4))
    assert lane.text(lane.at(5.4)) == "–"  # noqa: RUF001 - a dash for nothing


# ---- sets


def test_repetitions_are_spans_with_their_outcome_and_faults_are_marks(bridge: Film) -> None:
    outcomes = [span.outcome for span in bridge.spans]
    assert outcomes.count(Outcome.CLEAN) == 3
    assert outcomes.count(Outcome.REJECTED) == 2
    third = bridge.spans[2]
    assert third.title == "Repetition 3, left"
    assert third.word == "Not counted"
    assert "Free foot" in third.text
    assert third.lane == "bridge_foot_down"
    assert any(third.from_s <= mark.t_s <= third.to_s and mark.rule == third.lane for mark in bridge.marks)
    assert [cycle.usual for cycle in bridge.cycles] == [outcome is Outcome.CLEAN for outcome in outcomes]


def test_the_movement_comes_first_and_then_what_rules_read(bridge: Film) -> None:
    movement, *rules = bridge.lanes
    assert movement.id == ""
    assert movement.own is not None
    assert movement.own_text == "target"
    assert len(movement.limits) == 1
    assert len(movement.times) == len(movement.values) > 600
    assert rules[0].id in {mark.rule for mark in bridge.marks}
    foot = bridge.lane("bridge_foot_down")
    assert foot is not None
    assert len(foot.times) == len(movement.times)
    assert {limit.level for limit in foot.limits} == {Level.WARN, Level.FAULT}
    assert not bridge.is_run


def test_faults_of_a_hold_are_spans_of_their_own(held: Path) -> None:
    from formcheck.films.making import film_of_set
    from formcheck.io.recordings import open_recording
    from formcheck.session import replay

    exercise = discover().get("single_leg_balance")
    report = replay(open_recording(held), exercise)
    film = film_of_set("hold", report, exercise, held)
    attempts = [span for span in film.spans if span.outcome is not None]
    stretches = [span for span in film.spans if span.outcome is None]
    assert len(attempts) == len(report.entries) > 0
    assert len(stretches) == sum(len(entry.faults) for entry in report.entries)
    assert all(span.rule and span.lane == span.rule for span in stretches)


def test_making_the_film_of_a_set_can_be_stopped(held: Path) -> None:
    from formcheck.films.making import film_of_set
    from formcheck.io.recordings import open_recording
    from formcheck.session import replay

    exercise = discover().get("single_leg_balance")
    report = replay(open_recording(held), exercise)
    asked = iter(range(10**6))
    film = film_of_set("hold", report, exercise, held, stopped=lambda: next(asked) >= 100)
    assert len(film.lanes[0].times) == 100
    assert film_of_set("hold", report, exercise, held, stopped=lambda: True).duration_s == 0.0
