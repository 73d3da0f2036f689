"""A report that is read back from its file is the report that was written."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import formcheck as fc
from formcheck.core.fingerprint import rules_version
from formcheck.core.parsing import parse_report
from formcheck.core.report import CameraInfo, Counts, ModelInfo, SourceInfo
from tests.synthetic import Move, course, side_of

#: What a file holds to the last digit: thousandths, and hundredths for seconds of holds.
THOUSANDTHS = st.one_of(st.just(math.nan), st.integers(-99_999, 99_999).map(lambda n: n / 1000))
HUNDREDTHS = st.integers(0, 9_999).map(lambda n: n / 100)
TEXTS = st.text(max_size=8)
SIDES = st.sampled_from(["left", "right", None])
LEVELS = st.sampled_from(fc.Level)
VERDICTS = st.builds(fc.Verdict, TEXTS, LEVELS, THOUSANDTHS, THOUSANDTHS, TEXTS, THOUSANDTHS, st.booleans())
REPS = st.builds(
    fc.Rep,
    st.integers(1, 99),
    SIDES,
    *[THOUSANDTHS] * 3,
    st.sampled_from(fc.Outcome),
    st.booleans(),
    *[THOUSANDTHS] * 2,
    TEXTS,
    *[THOUSANDTHS] * 3,
    st.lists(VERDICTS, max_size=2).map(tuple),
    st.lists(TEXTS, max_size=2).map(tuple),
)
STRETCHES = st.builds(fc.Stretch, TEXTS, LEVELS, *[THOUSANDTHS] * 4, TEXTS)
ATTEMPTS = st.builds(
    fc.Attempt,
    st.integers(1, 99),
    SIDES,
    *[THOUSANDTHS] * 2,
    *[HUNDREDTHS] * 3,
    st.just(20.0),
    st.one_of(st.none(), TEXTS),
    st.lists(STRETCHES, max_size=2).map(tuple),
)
COUNTS = st.builds(Counts, *[st.integers(0, 99)] * 4)
REPORTS = st.builds(
    fc.SetReport,
    TEXTS,
    TEXTS,
    st.lists(REPS, max_size=3).map(tuple),
    st.dictionaries(st.sampled_from(["left", "right"]), COUNTS),
    st.one_of(st.none(), st.builds(fc.Hold, st.lists(ATTEMPTS, max_size=2).map(tuple), st.just(20.0))),
    st.one_of(st.none(), st.integers(0, 99)),
    st.none(),
    st.lists(TEXTS, max_size=2).map(tuple),
    st.builds(SourceInfo, TEXTS, TEXTS, THOUSANDTHS, st.integers(0, 999), HUNDREDTHS, st.integers(0, 999)),
    st.one_of(st.none(), st.builds(ModelInfo, TEXTS, TEXTS)),
    TEXTS,
    TEXTS,
    st.one_of(st.none(), st.builds(CameraInfo, st.one_of(st.none(), TEXTS), SIDES, st.just(101.5))),
)


def read_back(report: fc.SetReport) -> fc.SetReport:
    """Write a report as a file has it, and read it."""
    return parse_report(json.loads(json.dumps(report.to_dict(), allow_nan=False)))


@settings(max_examples=60, deadline=None)
@given(REPORTS)
def test_a_report_read_back_is_equal(report: fc.SetReport) -> None:
    assert read_back(report) == report


def run() -> fc.Running:
    """A run with everything that a run can have."""
    values = {"trunk_lean": 7.25, "head_forward": math.nan}
    return fc.Running(
        view="side",
        near="left",
        cadence_spm=171.5,
        baseline_s=(20.0, 60.0),
        metrics={"trunk_lean": fc.Spread(7.25, 0.5, "deg")},
        findings=(
            fc.Finding("run_head_forward", fc.Level.WARN, 61.5, 75.25, "head_forward", 0.125, 0.05, "T", "baseline"),
        ),
        minutes=(fc.Minute(0.0, 60.0, values),),
        drift={"trunk_lean": fc.Drift(0.5, 1.25, "deg")},
        strides=(fc.Stride(0.5, 1.25, 171.5, values, 0, False), fc.Stride(1.25, 2.0, 170.0, values, 1, True)),
        strikes_s=(0.5, 1.25, 2.0),
        slow=1.0,
        looks_slow=None,
    )


def test_a_run_read_back_is_equal_stride_by_stride() -> None:
    report = fc.SetReport("running_posture", "continuous", running=run())
    assert read_back(report) == report
    short = fc.SetReport("running_posture", "continuous", running=fc.Running(looks_slow=4.0, short=True))
    assert read_back(short) == short


def test_what_was_judged_is_written_and_read_alike(exercises: dict[str, fc.Exercise]) -> None:
    name = "single_leg_bridge"
    report = fc.judge(exercises[name], course(name, [Move(), Move(down_s=0.4)], fps=16), side_of(name))
    assert report.counts.attempted == 2
    assert read_back(report).to_dict() == report.to_dict()
    assert report.rules == rules_version(exercises[name])
    assert report.camera is not None
    assert report.camera.torso_px > 0


def a_file() -> dict[str, Any]:
    """A report with one repetition, as JSON has it."""
    verdict = fc.Verdict("bridge_foot_down", fc.Level.FAULT, 0.03, 0.12, "T", 9.0, voids=True)
    rep = fc.Rep(1, "left", 1.0, 3.0, 5.0, fc.Outcome.REJECTED, True, 41.0, -4.0, "deg", 1.9, 0.8, 1.1, (verdict,))
    data: dict[str, Any] = json.loads(json.dumps(fc.SetReport("single_leg_bridge", "per_side", (rep,)).to_dict()))
    return data


def test_a_file_of_before_says_less_and_is_read_all_the_same() -> None:
    data = a_file()
    del data["rules"], data["camera"], data["reps"][0]["peak"], data["reps"][0]["faults"][0]["voids"]
    report = parse_report(data)
    assert (report.rules, report.camera) == ("", None)
    assert math.isnan(report.reps[0].peak)
    # A repetition that did not count was told so by its faults.
    assert report.reps[0].faults[0].voids


@pytest.mark.parametrize("data", [None, [], {}, "text", {"schema": 1}, {"exercise": "v_up"}])
def test_what_is_no_report_is_said_so(data: Any) -> None:
    with pytest.raises(ValueError, match="not a report of FormCheck"):
        parse_report(data)


def test_a_report_of_the_future_is_refused() -> None:
    with pytest.raises(ValueError, match="newer FormCheck"):
        parse_report(a_file() | {"schema": 2})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("reps", 3),
        ("reps", [{}]),
        ("source", None),
        ("counts", None),
        ("sides", {"left": {}}),
        ("hold", {}),
        ("kind", 1),
    ],
)
def test_a_broken_file_is_refused_in_one_line_or_not_needed(key: str, value: Any) -> None:
    data = a_file() | {key: value}
    if key in ("counts", "kind"):  # counted anew; any word is a kind
        assert parse_report(data).counts.attempted == 1
        return
    with pytest.raises(ValueError, match="not a report of FormCheck") as caught:
        parse_report(data)
    assert "\n" not in str(caught.value)


def test_a_changed_limit_is_another_version_of_the_rules(exercises: dict[str, fc.Exercise]) -> None:
    bridge = exercises["single_leg_bridge"]
    first = bridge.rules[0]
    assert first.limits is not None
    changed = replace(bridge, rules=(replace(first, tell=first.tell + "!"), *bridge.rules[1:]))
    moved = replace(bridge, origin="elsewhere.py")
    assert rules_version(moved) == rules_version(bridge) != rules_version(changed)
    # How much is wanted of a set is no rule.
    assert rules_version(replace(bridge, target_reps=(5, 5), sets=1)) == rules_version(bridge)
    hold = exercises["single_leg_balance"]
    assert rules_version(hold.held_for(hold.zone.cap_s + 5)) == rules_version(hold)
    assert len({rules_version(exercise) for exercise in exercises.values()}) == len(exercises)
