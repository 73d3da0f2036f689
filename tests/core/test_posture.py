"""From strides to findings, on strides that are made by hand."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest

import formcheck as fc
from formcheck.core import course, posture
from formcheck.core.drift import theil_sen
from formcheck.core.posture import assess
from formcheck.core.report import Level
from formcheck.core.rule import Against, Limits, MeasurementClass, Severity, above, below
from formcheck.core.running import Running, Stride
from formcheck.core.stride import Criterion, Gait, StrideRule
from formcheck.core.strip import StrideMeasure, Strip

STRIDE_S = 0.75


def _nothing(strip: Strip) -> float:
    return float(strip.step_s)


def measure(name: str, unit: str = "deg", *, share: bool = False) -> StrideMeasure:
    return StrideMeasure(name, unit, ("near.ear",), _nothing, "What is tested.", share=share)


LEAN, HEAD, ANGLE = measure("lean"), measure("head", "T"), measure("angle")


def rule(
    name: str, of: StrideMeasure, limits: Limits, against: Against = Against.BASELINE, **more: object
) -> StrideRule:
    fields: dict[str, object] = {
        "cue": "Run well",
        "tell": "It was not.",
        "source": "coach consensus",
        "severity": Severity.WARNS,
        "measurement": MeasurementClass.CHANGE,
        "persist_s": 10.0,
    }
    return StrideRule(name, measure=of, limits=limits, against=against, **(fields | more))  # type: ignore[arg-type]


def a_run(*rules: StrideRule) -> fc.Exercise:
    return fc.Exercise(
        id="a_run",
        name="A run",
        kind=fc.Kind.CONTINUOUS,
        order=1.0,
        why="To be tested.",
        start="Run.",
        move="Run.",
        end="Stop.",
        views=(fc.RUN_SIDE, fc.RUN_FRONT),
        near="any",
        required=("mid.hip",),
        gate=(),
        signal=Gait((LEAN, HEAD, ANGLE)),
        cannot_see="Anything.",
        rules=rules,
    )


def strides(
    seconds: float,
    lean: Callable[[float], float] = lambda _t: 5.0,
    head: Callable[[float], float] = lambda _t: 0.1,
    angle: Callable[[float], float] = lambda _t: 15.0,
    cadence: Callable[[float], float] = lambda _t: 160.0,
    begin_s: float = 0.0,
) -> tuple[Stride, ...]:
    starts = np.arange(0.0, seconds - STRIDE_S + 1e-9, STRIDE_S)
    return tuple(
        Stride(
            begin_s + t,
            begin_s + t + STRIDE_S,
            cadence(t),
            {"lean": lean(t), "head": head(t), "angle": angle(t)},
        )
        for t in starts.tolist()
    )


def found(run: fc.Exercise, rows: tuple[Stride, ...], **more: object) -> Running:
    running, _ = assess(run, rows, view="side", near="left", **more)  # type: ignore[arg-type]
    return running


CHANGE = rule("change", LEAN, above(4, 7))


def after(moment: float, before: float, then: float) -> Callable[[float], float]:
    return lambda t: before if t < moment else then


# ---- baseline


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (5.0, None),
        (12.0, (0.0, 6.0)),
        (20.0, (0.0, 6.75)),
        (90.0, (0.0, 30.0)),
        (300.0, (20.25, 60.0)),
    ],
)
def test_the_baseline_is_the_first_third_or_the_first_minute_without_the_settling(
    seconds: float, expected: tuple[float, float] | None
) -> None:
    baseline = found(a_run(CHANGE), strides(seconds)).baseline_s
    if expected is None:
        assert baseline is None
    else:
        assert baseline == pytest.approx(expected, abs=STRIDE_S)


def test_the_times_are_those_of_the_source() -> None:
    running = found(a_run(CHANGE), strides(300.0, lean=after(150.0, 5.0, 13.0), begin_s=40.0))
    assert running.baseline_s == pytest.approx((60.25, 100.0), abs=STRIDE_S)
    (finding,) = running.findings
    assert finding.from_s == pytest.approx(190.0, abs=STRIDE_S)


def test_slow_motion_keeps_times_of_the_source_and_judges_in_its_own() -> None:
    rows = tuple(
        Stride(4 * row.from_s, 4 * row.to_s, row.cadence_spm, row.values)
        for row in strides(300.0, lean=after(150.0, 5.0, 13.0))
    )
    running = found(a_run(CHANGE), rows, slow=4.0)
    assert running.baseline_s == pytest.approx((81.0, 240.0), abs=4 * STRIDE_S)
    assert running.findings[0].from_s == pytest.approx(600.0, abs=4 * STRIDE_S)
    assert not running.short
    assert running.minutes[1].from_s == pytest.approx(240.0)


# ---- findings


def test_a_change_that_lasts_is_found_from_its_beginning() -> None:
    (finding,) = found(a_run(CHANGE), strides(300.0, lean=after(150.0, 5.0, 13.0))).findings
    assert (finding.rule, finding.level, finding.metric, finding.against) == ("change", Level.FAULT, "lean", "baseline")
    assert finding.from_s == pytest.approx(150.0, abs=STRIDE_S)
    assert finding.to_s == pytest.approx(300.0, abs=STRIDE_S)
    assert (finding.worst, finding.limit, finding.unit) == (8.0, 7.0, "deg")
    assert not finding.possible


@pytest.mark.parametrize(("lean", "level"), [(8.9, None), (9.1, Level.WARN), (11.9, Level.WARN), (12.1, Level.FAULT)])
def test_levels_are_differences_from_the_own_baseline(lean: float, level: Level | None) -> None:
    findings = found(a_run(CHANGE), strides(300.0, lean=after(150.0, 5.0, lean))).findings
    assert [finding.level for finding in findings] == ([level] if level else [])


def test_what_does_not_last_is_no_finding() -> None:
    def lean(t: float) -> float:
        return 15.0 if 150.0 <= t < 153.0 else 5.0

    assert found(a_run(CHANGE), strides(300.0, lean=lean)).findings == ()


def test_a_fault_that_is_too_short_is_told_as_the_warning_that_lasted() -> None:
    def lean(t: float) -> float:
        return 5.0 if t < 150.0 else 16.0 if 200.0 <= t < 207.0 else 10.0

    (finding,) = found(a_run(CHANGE), strides(300.0, lean=lean)).findings
    assert (finding.level, finding.limit) == (Level.WARN, 4.0)


def test_what_is_slight_for_long_and_then_clear_is_told_as_both() -> None:
    def lean(t: float) -> float:
        return 5.0 if t < 100.0 else 10.0 if t < 200.0 else 16.0

    slight, clear = found(a_run(CHANGE), strides(300.0, lean=lean)).findings
    assert (slight.level, clear.level) == (Level.WARN, Level.FAULT)
    assert (slight.from_s, slight.to_s) == pytest.approx((100.0, 200.0), abs=STRIDE_S)
    assert (clear.from_s, clear.to_s) == pytest.approx((200.0, 300.0), abs=STRIDE_S)


def test_the_way_to_a_fault_belongs_to_it() -> None:
    def lean(t: float) -> float:
        return 5.0 if t < 100.0 else 10.0 if t < 105.0 or t >= 195.0 else 16.0

    (finding,) = found(a_run(CHANGE), strides(200.0, lean=lean)).findings
    assert (finding.level, finding.from_s) == (Level.FAULT, pytest.approx(100.0, abs=STRIDE_S))
    assert finding.to_s == pytest.approx(200.0, abs=STRIDE_S)


def test_who_is_at_a_limit_is_told_once() -> None:
    def lean(t: float) -> float:
        return 5.0 if t < 100.0 else 9.3 if (t // 20.0) % 2 else 8.6

    (finding,) = found(a_run(CHANGE), strides(300.0, lean=lean)).findings
    assert (finding.from_s, finding.to_s) == pytest.approx((100.0, 300.0), abs=10.0)


def test_to_be_near_a_limit_for_long_is_not_to_be_beyond_it() -> None:
    def lean(t: float) -> float:
        return 5.0 if t < 150.0 else 9.5 if t < 156.0 else 8.6

    assert found(a_run(CHANGE), strides(300.0, lean=lean)).findings == ()


def test_single_strides_that_are_off_do_not_count() -> None:
    def lean(t: float) -> float:
        return 40.0 if round(t / STRIDE_S) % 4 == 0 else 5.0

    assert found(a_run(CHANGE), strides(300.0, lean=lean)).findings == ()


def test_an_unsteady_runner_has_wider_limits() -> None:
    rng = np.random.default_rng(5)
    noise = rng.normal(0.0, 4.0, 1000)

    def lean(t: float) -> float:
        return float(noise[round(t / STRIDE_S)]) + (5.0 if t < 150.0 else 11.0)

    assert found(a_run(CHANGE), strides(300.0, lean=lean)).findings == ()
    (finding,) = found(a_run(CHANGE), strides(300.0, lean=lambda t: lean(t) + (20.0 if t >= 150.0 else 0.0))).findings
    assert finding.limit > 7.0


def test_a_share_of_the_baseline_is_compared_as_such() -> None:
    run = a_run(rule("shrug", HEAD, below(0.90, 0.82), Against.BASELINE_RATIO))
    (finding,) = found(run, strides(300.0, head=after(150.0, 0.4, 0.34))).findings
    assert (finding.level, finding.against, finding.unit) == (Level.WARN, "baseline_ratio", "1")
    assert (finding.worst, finding.limit) == (pytest.approx(0.85), pytest.approx(0.90))


def test_a_limit_for_everybody_holds_from_the_beginning() -> None:
    run = a_run(rule("guard", LEAN, above(14, 19), Against.NOTHING))
    (finding,) = found(run, strides(300.0, lean=lambda _t: 16.0)).findings
    assert (finding.from_s, finding.level, finding.against) == (0.0, Level.WARN, "absolute")


def test_of_several_criteria_the_one_that_says_most_is_told() -> None:
    run = a_run(
        rule("both", LEAN, above(4, 7), also=(Criterion(LEAN, above(8, 11)),))  # absolute
    )
    (finding,) = found(run, strides(300.0, lean=after(150.0, 5.0, 11.5))).findings
    assert (finding.level, finding.against, finding.limit) == (Level.FAULT, "absolute", 11)


def test_two_readings_of_one_fault_must_agree() -> None:
    run = a_run(rule("head", HEAD, above(0.05, 0.09), agreeing=(Criterion(ANGLE, above(7, 12), Against.BASELINE),)))
    alone = strides(300.0, head=after(150.0, 0.1, 0.25))
    assert found(run, alone).findings == ()
    partly = strides(300.0, head=after(150.0, 0.1, 0.25), angle=after(150.0, 15.0, 24.0))
    assert [finding.level for finding in found(run, partly).findings] == [Level.WARN]
    both = strides(300.0, head=after(150.0, 0.1, 0.25), angle=after(150.0, 15.0, 35.0))
    assert [finding.level for finding in found(run, both).findings] == [Level.FAULT]
    unseen = strides(300.0, head=after(150.0, 0.1, 0.25), angle=lambda _t: math.nan)
    assert found(run, unseen).findings == ()


def test_a_limit_for_everybody_must_agree_with_one_for_everybody() -> None:
    run = a_run(
        rule(
            "head",
            HEAD,
            above(0.05, 0.09),
            also=(Criterion(HEAD, above(0.21, 0.27)),),
            agreeing=(Criterion(ANGLE, above(7, 12), Against.BASELINE), Criterion(ANGLE, above(31, 35))),
        )
    )
    always = strides(300.0, head=lambda _t: 0.30, angle=lambda _t: 33.0)
    (finding,) = found(run, always).findings
    assert (finding.level, finding.against, finding.limit) == (Level.WARN, "absolute", 0.21)
    assert found(run, strides(300.0, head=lambda _t: 0.30, angle=lambda _t: 30.0)).findings == ()
    assert len(found(run, strides(3.0, head=lambda _t: 0.30, angle=lambda _t: 40.0)).findings) == 1


def test_a_rule_is_not_read_while_something_else_explains_it() -> None:
    run = a_run(
        rule(
            "shrug",
            HEAD,
            below(0.9, 0.8),
            Against.BASELINE_RATIO,
            unless=(Criterion(ANGLE, above(8, 8), Against.BASELINE),),
        )
    )
    assert len(found(run, strides(300.0, head=after(150.0, 0.4, 0.3))).findings) == 1
    explained = strides(300.0, head=after(150.0, 0.4, 0.3), angle=after(150.0, 15.0, 30.0))
    assert found(run, explained).findings == ()


def test_what_only_informs_never_becomes_a_fault_nor_a_matter_of_a_moment() -> None:
    run = a_run(rule("informs", LEAN, above(4, 7), severity=Severity.INFORMS, persist_s=20.0))
    assert [f.level for f in found(run, strides(300.0, lean=after(150.0, 5.0, 30.0))).findings] == [Level.WARN]
    # Eleven seconds of a short recording would do for any other rule.
    assert found(run, strides(24.0, lean=after(13.0, 5.0, 30.0))).findings == ()


def test_what_nobody_asked_for_is_not_told() -> None:
    run = a_run(rule("asked", LEAN, above(4, 7), only_asked=True))
    rows = strides(300.0, lean=after(150.0, 5.0, 13.0))
    assert found(run, rows).findings == ()
    assert len(found(run, rows, asked=("asked",)).findings) == 1


def test_what_was_seen_too_rarely_is_not_judged() -> None:
    def lean(t: float) -> float:
        return 5.0 if t < 150.0 else 20.0 if round(t / STRIDE_S) % 3 == 0 else math.nan

    assert found(a_run(CHANGE), strides(300.0, lean=lean)).findings == ()


# ---- short recordings


def test_a_short_recording_is_judged_in_its_own_way_and_says_so() -> None:
    running, notes = assess(a_run(CHANGE), strides(20.0, lean=after(9.5, 5.0, 13.0)), view="side", near="left")
    (finding,) = running.findings
    assert running.short
    assert finding.possible
    assert finding.from_s == pytest.approx(9.5, abs=1.0)
    assert notes == (
        "The recording is short: it was compared with its own first 7 s, and what was found is possible, not certain.",
    )


def test_with_less_than_six_seconds_only_what_holds_for_everybody_is_looked_at() -> None:
    run = a_run(CHANGE, rule("guard", LEAN, above(14, 19), Against.NOTHING))
    running, notes = assess(run, strides(3.0, lean=after(1.5, 5.0, 12.0)), view="side", near="left")
    assert running.findings == ()
    assert notes[0].startswith("Only 3.0 s of running were seen")
    (finding,) = found(run, strides(3.0, lean=lambda _t: 25.0)).findings
    assert (finding.rule, finding.level, finding.possible) == ("guard", Level.FAULT, True)
    assert (finding.from_s, finding.to_s) == (0.0, 3.0)


# ---- a change of speed


def test_another_speed_begins_anew_and_is_said() -> None:
    def faster(t: float) -> float:
        return 160.0 if t < 150.0 else 175.0

    rows = strides(300.0, lean=after(150.0, 5.0, 13.0), cadence=faster)
    running, notes = assess(a_run(CHANGE), rows, view="side", near="left")
    assert running.findings == ()
    assert {stride.segment for stride in running.strides} == {0, 1}
    assert notes == (
        "At 2:30 the cadence changed from 160 to 175 steps a minute, as with another speed: it was compared with "
        "itself from there on.",
    )
    later = strides(300.0, lean=after(240.0, 5.0, 13.0), cadence=faster)
    (finding,) = found(a_run(CHANGE), later).findings
    assert finding.from_s == pytest.approx(240.0, abs=STRIDE_S)


def test_a_cadence_that_falls_slowly_is_no_change_of_speed() -> None:
    running = found(a_run(CHANGE), strides(600.0, cadence=lambda t: 170.0 - t / 40.0))
    assert {stride.segment for stride in running.strides} == {0}


# ---- minutes and drift


def test_minutes_and_drift_over_a_long_run() -> None:
    running = found(a_run(CHANGE), strides(1200.0, lean=lambda t: 5.0 + t / 600.0))
    assert len(running.minutes) == 20
    assert running.minutes[0].medians["lean"] == pytest.approx(5.05, abs=0.01)
    assert running.minutes[-1].to_s == pytest.approx(1200.0, abs=STRIDE_S)
    drift = running.drift["lean"]
    assert drift.per_10_min == pytest.approx(1.0, abs=0.01)
    assert drift.at_the_end == pytest.approx(1.85 - 40 / 600, abs=0.03)
    assert found(a_run(CHANGE), strides(200.0)).drift == {}


def test_theil_sen_does_not_mind_outliers() -> None:
    x = np.arange(20.0)
    y = 3.0 + 0.5 * x
    y[[3, 9, 15]] = (100.0, -50.0, 7.0)
    assert theil_sen(x, y) == pytest.approx(0.5)


# ---- where nothing can be judged


def test_where_nothing_was_run_it_says_so() -> None:
    running, notes = assess(a_run(CHANGE), (), view=None, near=None)
    assert notes == ("No running was found.",)
    assert running.to_dict()["findings"] == []
    _, slow = assess(a_run(CHANGE), (), view=None, near=None, looks_slow=4.0)
    assert slow == ("This looks like slow motion, about 4 times: nothing was judged.",)
    unsure, said = assess(a_run(CHANGE), strides(20.0), view=None, near=None)
    assert (unsure.cadence_spm, unsure.view) == (160.0, None)
    assert said == ("It could not be told whether this is seen from the side or from the front.",)


def test_the_report_has_the_fields_of_the_contract() -> None:
    running = found(a_run(CHANGE), strides(300.0, lean=after(150.0, 5.0, 13.0)))
    told = running.to_dict()
    assert {"view", "cadence_spm", "baseline_s", "metrics", "findings", "minutes"} <= set(told)
    assert set(told["metrics"]["lean"]) == {"median", "mad", "unit"}
    assert {"rule", "level", "from_s", "to_s", "worst", "limit", "unit"} <= set(told["findings"][0])
    assert told["cadence_spm"] == 160.0
    assert told["minutes"][0]["metrics"]["lean"] == 5.0


def test_numbers_of_the_specification() -> None:
    assert (course.SETTLING_S, course.BASELINE_END_S, course.SHORT_S, course.LEAST_S) == (20.0, 60.0, 120.0, 6.0)
    assert (course.WINDOW_S, course.SHORT_WINDOW_S, posture.OWN_SIGMAS) == (10.0, 4.0, 3.0)
