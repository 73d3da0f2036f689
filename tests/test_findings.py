"""What is said of a run."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import formcheck as fc
from formcheck import findings
from formcheck.core.running import Finding, Running
from formcheck.findings import advice, answers, answers_line, facts, headline, question, remarks, sentence, when
from formcheck.io.catalogue import discover
from tests.ran import (
    BACK,
    CADENCE,
    CROSSING,
    HEAD,
    HEAD_FORWARD,
    LEAN,
    NECK,
    RUN,
    SHRUG,
    long_run,
    short_run,
    strides,
)
from tests.recorded import poses_of

FRONT = replace(short_run(CROSSING), view="front", near=None)
NOBODY = Running()
UNSURE = Running(cadence_spm=160.0, strides=strides(3))
SLOW = Running(view="side", looks_slow=4.0)
#: Not one of these words, whatever is found (specification 1 and 9.6).
FORBIDDEN = re.compile(r"pain|injur|wrong|bad|disease|diagnos|ideal|must|should(?!er)|cause", re.IGNORECASE)


@pytest.mark.parametrize(
    ("finding", "running", "said"),
    [
        (
            HEAD_FORWARD,
            short_run(HEAD_FORWARD),
            "Possible: From 0:09 on your head was up to 5 cm further forward than in your first 6 seconds "
            "(limit 2.5 cm)",
        ),
        (
            SHRUG,
            long_run(SHRUG),
            "From minute 18 to minute 21 your shoulders were up to 14 % closer to your ears than in your first minute "
            "(limit 10 %)",
        ),
        (
            replace(SHRUG, to_s=1799.0),
            long_run(SHRUG),
            "From minute 18 on your shoulders were up to 14 % closer to your ears than in your first minute "
            "(limit 10 %)",
        ),
        (
            replace(SHRUG, to_s=1160.0),
            long_run(SHRUG),
            "From 18:05 to 19:20 your shoulders were up to 14 % closer to your ears than in your first minute "
            "(limit 10 %)",
        ),
        (BACK, long_run(BACK), "From 1:40 to 1:50 you leaned further back than the limit (−3°, limit 0°)"),  # noqa: RUF001
        (
            CROSSING,
            FRONT,
            "Possible: All the way your hands crossed your midline more often than the limit (75 %, limit 60 %)",
        ),
    ],
)
def test_a_finding_says_when_what_and_against_what(finding: Finding, running: Running, said: str) -> None:
    assert sentence(finding, running, RUN) == said


def test_lengths_are_told_in_torso_lengths_where_limits_are() -> None:
    said = sentence(HEAD_FORWARD, short_run(HEAD_FORWARD), RUN, torso=True)
    assert "up to 0.10 T further forward" in said
    assert "(limit 0.05 T)" in said


def test_after_a_change_of_speed_the_comparison_is_with_the_new_beginning() -> None:
    run = long_run(SHRUG)
    changed = replace(run, strides=tuple(replace(s, segment=int(s.from_s > 600.0)) for s in run.strides))
    assert "than just after the speed had changed" in sentence(SHRUG, changed, RUN)


def test_a_rule_without_words_for_it_is_told_by_its_cue() -> None:
    finding = Finding("wordless", BACK.level, 10.0, 20.0, "trunk_lean", 16.4, 14.0, "deg", "absolute")
    assert sentence(finding, short_run(finding), RUN) == "Run it well, 0:10–0:20 (16°, limit 14°)"  # noqa: RUF001


def test_the_exercises_that_train_it_come_by_name_as_far_as_they_are_there() -> None:
    others = {name: fc.load_exercise(name) for name in ("superman", "wall_lat_pulls", "squat")}
    assert [other.id for other in answers(HEAD_FORWARD, RUN, others)] == ["superman", "wall_lat_pulls"]
    assert answers_line(HEAD_FORWARD, RUN, others) == "What trains it: Superman, Wall Lat Pulls"
    assert answers_line(BACK, RUN, others) == ""
    assert answers(replace(BACK, rule="gone"), RUN, others) == ()


@pytest.mark.parametrize(
    ("running", "said", "below"),
    [
        (NOBODY, "Nobody was seen running", "Film somebody who runs"),
        (UNSURE, "The view could not be told", "from the side or from the front?"),
        (SLOW, "It looks like slow motion", "about 4 times slower"),
        (short_run(), "Nothing stood out in 20 seconds of running", "Your head, your trunk"),
        (replace(short_run(), view="front"), "Nothing stood out in 20 seconds of running", "Your arms, your shoulders"),
        (replace(short_run(), baseline_s=None), "Nothing stood out in 20 seconds", "so short a recording"),
        (replace(short_run(), passing=True), "Nothing stood out in 20", "of somebody who runs past"),
        (long_run(), "Nothing stood out in 30 minutes of running", "Well done"),
        (short_run(HEAD_FORWARD), "1 thing may have stood out, from 0:09", ""),
        (long_run(SHRUG), "1 thing stood out, from 18:05", ""),
        (long_run(SHRUG, SHRUG, BACK), "2 things stood out, the first from 1:40", ""),
        (replace(FRONT, findings=(CROSSING, HEAD_FORWARD)), "2 things may have stood out, the first from 0:03", ""),
    ],
)
def test_the_headline_and_what_stands_below_it(running: Running, said: str, below: str) -> None:
    assert headline(running).startswith(said)
    assert below in advice(running)
    assert bool(advice(running)) == bool(below)


def test_a_question_is_asked_where_nothing_can_be_judged_without_the_answer() -> None:
    assert question(SLOW).endswith("Is it slow motion?")
    assert question(UNSURE).startswith("Was the run filmed")
    assert question(NOBODY) == question(short_run()) == ""
    assert facts(UNSURE) == facts(SLOW) == []
    assert remarks(UNSURE, RUN) == []


def test_facts_name_the_view_the_cadence_and_the_baseline() -> None:
    assert facts(short_run()) == [
        ("View", "from the side, the left side towards the camera"),
        ("Cadence", "150 steps a minute, 25 strides"),
        ("Compared with", "your own running from 0:00 to 0:06"),
    ]
    slow = replace(short_run(), slow=4.0, baseline_s=None, near=None)
    assert facts(slow)[0] == ("View", "from the side")
    assert facts(slow)[2:] == [
        ("Compared with", "limits that are the same for everybody"),
        ("Slow motion", "4 times slower than life"),
    ]
    assert headline(slow) == "Nothing stood out in 5 seconds of running"


def test_what_could_not_be_read_is_named() -> None:
    blind = replace(short_run(), strides=strides(25, neck=float("nan"), head_forward=float("nan")))
    assert findings.not_seen(blind, RUN) == (HEAD, NECK)
    assert remarks(long_run(), RUN) == []
    assert remarks(blind, RUN)[-1] == "Could not be read in this recording: Head forward, Neck."
    assert findings.not_seen(NOBODY, RUN) == ()


def test_drift_is_told_with_its_slope_and_its_end_and_what_did_not_move_is_named() -> None:
    assert findings.drift_lines(long_run(), RUN) == [
        ("Head forward", "0 cm every ten minutes; the last three minutes +2 cm against your beginning"),
        ("Trunk lean", "+1.0° every ten minutes; the last three minutes +2.9° against your beginning"),
        ("Steady", "Cadence"),
    ]
    torso = dict(findings.drift_lines(long_run(), RUN, torso=True))
    assert torso["Head forward"].startswith("0.00 T every ten minutes; the last three minutes +0.04 T")
    assert findings.drift_lines(short_run(), RUN) == []


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (0.78, "1", "78 %"),
        (163.4, "/min", "163 a minute"),
        (0.1, "T", "5 cm"),
        (-4.0, "deg", "−4°"),  # noqa: RUF001 - a real minus
        (float("nan"), "1", "–"),  # noqa: RUF001 - a dash for nothing
    ],
)
def test_readings_come_in_units_that_a_runner_knows(value: float, unit: str, said: str) -> None:
    assert findings.metric_value(value, unit) == said


def test_a_reading_close_to_its_limit_is_told_finer() -> None:
    close = replace(SHRUG, worst=0.897)
    assert "up to 10.3 % closer to your ears than in your first minute (limit 10 %)" in sentence(close, long_run(), RUN)
    head = replace(HEAD_FORWARD, worst=0.052)
    assert "up to 0.052 T further forward" in sentence(head, short_run(), RUN, torso=True)
    near = replace(CROSSING, worst=0.602)
    assert sentence(near, FRONT, RUN).endswith("(60.2 %, limit 60 %)")


def test_times_are_those_of_a_player() -> None:
    assert [findings.clock(t_s) for t_s in (-0.2, 9.99, 11.9999999, 1085.0, 3725.0)] == [
        "0:00",
        "0:09",
        "0:12",
        "18:05",
        "1:02:05",
    ]
    assert when(SHRUG) == "18:05–21:40"  # noqa: RUF001 - a range
    assert [findings.lasted(time_s) for time_s in (1.2, 119.0, 125.0)] == ["1 second", "119 seconds", "2 minutes"]


def test_nothing_is_a_diagnosis() -> None:
    runs = [NOBODY, UNSURE, SLOW, FRONT, short_run(HEAD_FORWARD), long_run(SHRUG, BACK), replace(short_run(), slow=4.0)]
    for run in runs:
        said = [headline(run), advice(run), *remarks(run, RUN), *(f"{a} {b}" for a, b in facts(run))]
        said += [sentence(finding, run, RUN) for finding in run.findings]
        said += [f"{name}: {text}" for name, text in findings.drift_lines(run, RUN)]
        for text in (*said, findings.FATIGUE, *findings.LEVELS.values()):
            assert not FORBIDDEN.search(text), text


def test_every_finding_of_running_posture_has_its_words_and_exercises_to_train_it() -> None:
    catalogue = discover().exercises
    for rule in catalogue["running_posture"].stride_rules:
        for criterion in rule.criteria:
            limits = criterion.limits
            if limits.warn_above is not None or limits.fault_above is not None:
                assert "{by}" in rule.over, rule.id
            if limits.warn_below is not None or limits.fault_below is not None:
                assert "{by}" in rule.under, rule.id
        for text in (rule.cue, rule.tell, rule.over, rule.under):
            assert not FORBIDDEN.search(text), rule.id
        assert set(rule.answers) <= set(catalogue), rule.id
        assert rule.answers, rule.id


def test_a_criterion_is_told_with_what_it_is_compared_with() -> None:
    rule = RUN.stride_rules[0]
    told = [findings.criterion_line(criterion) for criterion in rule.criteria]
    assert told == [
        "Head forward, against your own beginning: slight over 2.5 cm, clear over 4.5 cm",
        "Head forward: slight over 8 cm, clear over 11 cm",
    ]
    assert findings.criterion_line(rule.criteria[0], torso=True).endswith("slight over 0.05 T, clear over 0.09 T")
    assert findings.criterion_line(RUN.stride_rules[1].criteria[0]) == (
        "Neck, as a share of your own beginning: slight under 90 %, clear under 82 %"
    )


def test_changes_have_to_agree_with_changes_and_limits_with_limits() -> None:
    rule = RUN.stride_rules[0]
    change, guard = rule.criteria
    assert findings.agreeing(rule, change) == ()
    assert findings.agreeing(rule, guard) == rule.agreeing


def test_a_real_recording_is_told_in_sentences(sample_videos: Path) -> None:
    exercise = fc.load_exercise("running_posture")
    engine = fc.Engine(exercise)
    for pose in poses_of(sample_videos / "running_posture_4_shrug.npz"):
        engine.push(pose)
    run = engine.report().running
    assert run is not None
    (shrug,) = (finding for finding in run.findings if finding.rule == "run_shrug")
    assert re.fullmatch(
        r"Possible: From 0:\d\d on your shoulders were up to \d\d(\.\d)? % closer to your ears than in your first "
        r"\d seconds \(limit 18 %\)",
        sentence(shrug, run, exercise),
    )
    assert facts(run)[0][1].startswith("from the side, the ")


def test_names_of_measures_are_words() -> None:
    assert [findings.metric_name(measure) for measure in (HEAD, LEAN, CADENCE)] == [
        "Head forward",
        "Trunk lean",
        "Cadence",
    ]
