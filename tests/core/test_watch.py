"""Watching one rule: persistence, drop-outs, what was not seen."""

from __future__ import annotations

import math

import pytest

import formcheck as fc
from formcheck.core.watch import RuleWatch

FPS = 30.0


def rule(**changes: object) -> fc.Rule:
    fields: dict[str, object] = {
        "id": "knee_straight",
        "cue": "Straighten your knee",
        "tell": "The knee bends.",
        "measure": fc.Measure("knee", "deg", ("near.knee",), lambda body: body.near.knee.x, "Knee."),
        "limits": fc.above(10, 20),
        "source": "made up for a test",
        "severity": fc.Severity.VOIDS,
        "measurement": fc.MeasurementClass.ABSOLUTE,
        "persist_s": 0.3,
    }
    return fc.Rule(**{**fields, **changes})  # type: ignore[arg-type]


def watched(readings: list[float], slack: float = 0.0, **changes: object) -> RuleWatch:
    watch = RuleWatch(rule(**changes))
    for k, reading in enumerate(readings):
        watch.step(k / FPS, 1 / FPS, reading, slack)
    return watch


def test_a_reading_within_the_limits_passes() -> None:
    verdict = watched([10.0] * 30).verdict()
    assert verdict.level is fc.Level.PASS
    assert not verdict.voids
    assert math.isnan(verdict.worst)


@pytest.mark.parametrize(("poses", "level"), [(9, fc.Level.PASS), (10, fc.Level.FAULT)])
def test_a_fault_counts_once_it_has_lasted(poses: int, level: fc.Level) -> None:
    """300 ms at 30 fps: from the first to the tenth pose."""
    assert watched([0.0] * 5 + [25.0] * poses + [0.0] * 5).verdict().level is level


def test_the_verdict_names_the_worst_reading_its_time_and_its_limit() -> None:
    verdict = watched([22.0] * 10 + [31.0] + [24.0] * 5).verdict()
    assert (verdict.level, verdict.worst, verdict.limit, verdict.unit) == (fc.Level.FAULT, 31.0, 20, "deg")
    assert verdict.t_s == pytest.approx(10 / FPS)
    assert verdict.voids


def test_a_warning_never_voids() -> None:
    verdict = watched([15.0] * 15).verdict()
    assert (verdict.level, verdict.limit, verdict.voids) == (fc.Level.WARN, 10, False)


def test_fault_and_warning_readings_together_last_as_a_warning() -> None:
    """0.2 s beyond the fault level within 0.4 s beyond the warning level."""
    verdict = watched([15.0] * 3 + [25.0] * 6 + [15.0] * 4).verdict()
    assert verdict.level is fc.Level.WARN


def test_severity_decides_whether_a_fault_voids() -> None:
    verdict = watched([25.0] * 15, severity=fc.Severity.WARNS).verdict()
    assert (verdict.level, verdict.voids) == (fc.Level.FAULT, False)


def test_dropouts_up_to_100_ms_are_tolerated() -> None:
    assert watched([25.0] * 5 + [0.0] * 2 + [25.0] * 5).verdict().level is fc.Level.FAULT
    assert watched([25.0] * 5 + [0.0] * 4 + [25.0] * 5).verdict().level is fc.Level.PASS


@pytest.mark.parametrize(("unseen", "expected"), [(29, fc.Level.PASS), (31, fc.Level.UNSEEN)])
def test_more_than_30_percent_unseen_is_unseen(unseen: int, expected: fc.Level) -> None:
    readings = [0.0] * (100 - unseen) + [math.nan] * unseen
    assert watched(readings).verdict().level is expected


def test_a_fault_that_was_seen_stays_a_fault_however_little_was_seen() -> None:
    assert watched([25.0] * 12 + [math.nan] * 60).verdict().level is fc.Level.FAULT


def test_never_read_at_all_is_no_verdict_against_anybody() -> None:
    assert watched([]).verdict().level is fc.Level.PASS
    assert watched([math.nan] * 5).verdict().level is fc.Level.UNSEEN


def test_slack_moves_the_limits_away_and_is_shown() -> None:
    assert watched([25.0] * 15, slack=6.0).verdict().level is fc.Level.WARN
    verdict = watched([27.0] * 15, slack=6.0).verdict()
    assert verdict.level is fc.Level.FAULT
    assert verdict.limit == 26.0


def test_live_clears_inside_the_warning_by_the_hysteresis_of_its_class() -> None:
    """Class A, degrees: 4 inside the warning level of 10 (specification 5.2)."""
    watch = watched([25.0] * 12)
    assert watch.live is fc.Level.FAULT
    watch.step(1.0, 0.03, 7.0, 0.0)
    assert watch.live is fc.Level.FAULT
    watch.step(1.03, 0.03, 5.9, 0.0)
    assert watch.live is fc.Level.PASS
    assert watch.verdict().level is fc.Level.FAULT, "the repetition stays at fault"


def test_a_new_repetition_begins_anew() -> None:
    watch = watched([25.0] * 15)
    watch.reset()
    assert watch.verdict().level is fc.Level.PASS
    assert watch.verdict().level is not fc.Level.FAULT


def test_limits_on_both_sides() -> None:
    limits = fc.outside((-8, 8), (-13, 13))
    readings = (-14, -13, -9, -8, 0, 8, 9, 13, 14, math.nan)
    levels = [limits.level(reading).value for reading in readings]
    assert levels == ["fault", "warn", "warn", "pass", "pass", "pass", "warn", "warn", "fault", "unseen"]
    assert limits.limit(fc.Level.FAULT, -20) == -13
    assert limits.limit(fc.Level.WARN, 9) == 8
    assert limits.text(fc.Level.WARN, "deg") == "> 8 or < -8 deg"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"id": "Knee"}, "snake_case"),
        ({"cue": "one two three four five six seven eight"}, "1 to 7 words"),
        ({"cue": ""}, "1 to 7 words"),
        ({"source": ""}, "source is missing"),
        ({"measurement": fc.MeasurementClass.PROXY}, "class D"),
        ({"timing": fc.Timing.AT_CLOSE}, "RepMeasure"),
    ],
)
def test_a_rule_that_contradicts_itself_is_refused(changes: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        rule(**changes)


def test_a_measure_with_an_unknown_point_or_unit_is_refused() -> None:
    with pytest.raises(ValueError, match=r"there is no point 'near\.tail'"):
        fc.Measure("tail", "deg", ("near.tail",), lambda body: 0.0, "A tail.")
    with pytest.raises(ValueError, match=r"there is no point 'near\.tail'"):
        fc.Measure("tail", "deg", ("near.hip",), lambda body: 0.0, "A tail.", guesses=("near.tail",))
    with pytest.raises(ValueError, match="unit 'cm'"):
        fc.Measure("tail", "cm", ("near.hip",), lambda body: 0.0, "A tail.")


def over_time(course: fc.Course, readings: list[float], over_s: float = 1.0) -> list[float]:
    """Return what the limits were applied to on each pose."""
    watch = RuleWatch(rule(course=course, over_s=over_s))
    found = []
    for k, reading in enumerate(readings):
        watch.step(k / FPS, 1 / FPS, reading, 0.0)
        found.append(watch.reading)
    return found


def test_a_spread_is_the_standard_deviation_over_the_last_seconds() -> None:
    """Every other pose at +3 and -3: 3; all around 50."""
    found = over_time(fc.Course.SPREAD, [50.0 + 3.0 * (-1) ** k for k in range(90)])
    assert all(math.isnan(reading) for reading in found[:27]), "not before nine tenths of the window have passed"
    assert found[30:] == pytest.approx([3.0] * 60, abs=0.01)


def test_a_spread_forgets_what_is_older_than_its_window() -> None:
    found = over_time(fc.Course.SPREAD, [0.0] * 40 + [10.0] * 60)
    assert found[39] == 0.0
    # Half of the window on either side of a step of 10: 5 about the mean, half of that about the trend.
    assert found[55] == pytest.approx(2.5, abs=0.02)
    assert found[-1] == 0.0


@pytest.mark.parametrize("slope", [-40.0, 7.0, 300.0])
def test_a_steady_drift_is_no_spread(slope: float) -> None:
    """Letting go slowly is no bounce, and shifting the weight slowly is no sway."""
    drift = [slope * k / FPS for k in range(90)]
    assert over_time(fc.Course.SPREAD, drift)[30:] == pytest.approx([0.0] * 60, abs=1e-4)
    swaying = [value + 3.0 * (-1) ** k for k, value in enumerate(drift)]
    assert over_time(fc.Course.SPREAD, swaying)[30:] == pytest.approx([3.0] * 60, abs=0.02)


def test_what_is_noted_is_part_of_the_course_and_not_judged() -> None:
    watch = RuleWatch(rule(course=fc.Course.SPREAD, over_s=1.0, persist_s=0.0))
    for k in range(30):
        watch.note(k / FPS, 25.0 * (-1) ** k)
    watch.note(1.0, math.nan)
    assert (watch.live, math.isnan(watch.reading)) == (fc.Level.PASS, True)
    watch.step(30 / FPS, 1 / FPS, 25.0, 0.0)
    assert watch.reading == pytest.approx(25.0, abs=0.1)


def test_a_spread_does_not_mind_where_its_values_lie() -> None:
    """Times and places are far from 0; the sum of squares would lose everything there."""
    found = over_time(fc.Course.SPREAD, [1e7 + 0.5 * (-1) ** k for k in range(60)])
    assert found[-1] == pytest.approx(0.5, abs=0.01)


def test_a_speed_is_the_rise_per_second_over_the_last_seconds() -> None:
    found = over_time(fc.Course.SPEED, [12.0 * k / FPS for k in range(60)])
    assert found[30:] == pytest.approx([12.0] * 30)
    falling = over_time(fc.Course.SPEED, [-12.0 * k / FPS for k in range(60)])
    assert falling[30:] == pytest.approx([-12.0] * 30)


def test_a_speed_is_the_mean_over_its_window() -> None:
    """A jump by 6 reads 6 per second for one second, then nothing."""
    found = over_time(fc.Course.SPEED, [0.0] * 40 + [6.0] * 60)
    assert found[39] == 0.0
    assert found[45:69] == pytest.approx([6.0] * 24, rel=0.04)
    assert found[75:] == [0.0] * 25


def test_what_is_not_seen_is_left_out_of_spread_and_speed() -> None:
    readings = [50.0 + 3.0 * (-1) ** k if k % 5 else math.nan for k in range(90)]
    found = over_time(fc.Course.SPREAD, readings)
    assert math.isnan(found[60])
    assert found[61:65] == pytest.approx([3.0] * 4, abs=0.1)
    assert over_time(fc.Course.SPEED, [math.nan if k % 7 == 2 else 2.0 * k / FPS for k in range(60)])[-1] == (
        pytest.approx(2.0)
    )


def test_a_level_of_a_spread_counts_once_it_has_lasted() -> None:
    readings = [50.0] * 30 + [50.0 + 25.0 * (-1) ** k for k in range(60)]
    watch = watched(readings, course=fc.Course.SPREAD, over_s=1.0)
    assert watch.verdict().level is fc.Level.FAULT
    assert watch.verdict().unit == "deg"
    assert watched(readings[:34], course=fc.Course.SPREAD, over_s=1.0).verdict().level is fc.Level.PASS


def test_the_unit_of_a_speed_is_per_second() -> None:
    assert rule(course=fc.Course.SPEED, over_s=0.3).unit == "deg/s"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"course": fc.Course.SPREAD}, "over_s"),
        ({"over_s": 1.0}, "over_s"),
        ({"course": fc.Course.SPEED, "over_s": 1.0, "timing": fc.Timing.AT_PEAK}, "followed"),
    ],
)
def test_a_course_that_contradicts_itself_is_refused(changes: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        rule(**changes)
