"""The rules of running on the true joints of the sample runs, each from the side that it was filmed from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import formcheck as fc
from formcheck.analysis import analyse
from formcheck.core.report import Level
from formcheck.core.running import Running
from formcheck.core.stride import StrideRule
from tests.recorded import poses_of

#: What was acted along with a fault: the head of this runner comes forward with the trunk.
ALONG = {"running_sample_2_head": {"run_trunk_too_far"}}
RUNS = (
    "running_sample_1_good",
    "running_sample_2_head",
    "running_posture_3_arms",
    "running_posture_4_shrug",
    "running_posture_5_front",
)


@pytest.fixture(scope="module")
def run() -> fc.Exercise:
    return fc.load_exercise("running_posture")


@pytest.fixture(scope="module", params=RUNS)
def judged(
    request: pytest.FixtureRequest, sample_videos: Path, run: fc.Exercise
) -> tuple[str, dict[str, Any], Running]:
    name: str = request.param
    truth = json.loads((sample_videos / f"{name}.json").read_text(encoding="utf-8"))
    running = fc.judge(run, poses_of(sample_videos / f"{name}.npz")).running
    assert running is not None
    return name, truth, running


def test_the_view_and_the_near_side_are_found(judged: tuple[str, dict[str, Any], Running]) -> None:
    _, truth, running = judged
    assert (running.view, running.near) == (truth["view"], truth["near"])


def test_the_cadence_is_within_two_steps_a_minute(judged: tuple[str, dict[str, Any], Running]) -> None:
    _, truth, running = judged
    assert running.cadence_spm == pytest.approx(truth["running"]["cadence_spm"], abs=2.0)


def test_what_was_acted_is_found_and_nothing_else(judged: tuple[str, dict[str, Any], Running]) -> None:
    name, truth, running = judged
    acted = {phase["fault"]: phase["from_s"] for phase in truth["running"]["phases"] if phase["fault"]}
    told = {finding.rule: finding for finding in running.findings}
    assert set(acted) <= set(told) <= set(acted) | ALONG.get(name, set())
    for rule, from_s in acted.items():
        assert told[rule].from_s == pytest.approx(from_s, abs=3.0)
        assert told[rule].level is Level.FAULT


@pytest.mark.parametrize("name", ["running_sample_2_head", "running_posture_5_front"])
def test_through_the_pose_model_it_is_found_too(name: str, sample_videos: Path, run: fc.Exercise) -> None:
    truth = json.loads((sample_videos / f"{name}.json").read_text(encoding="utf-8"))
    found = analyse(sample_videos / f"{name}.mp4", run, model="full").report.running
    assert found is not None
    assert found.view == truth["view"]
    assert found.cadence_spm == pytest.approx(truth["running"]["cadence_spm"], abs=0.5)
    acted = {phase["fault"]: phase["from_s"] for phase in truth["running"]["phases"] if phase["fault"]}
    told = {finding.rule: finding for finding in found.findings}
    assert set(acted) <= set(told) <= set(acted) | ALONG.get(name, set())
    for rule, from_s in acted.items():
        assert told[rule].from_s == pytest.approx(from_s, abs=3.0)


def test_every_stride_has_one_strike(judged: tuple[str, dict[str, Any], Running]) -> None:
    _, _, running = judged
    assert abs(len(running.strikes_s) - len(running.strides)) <= 1
    stride_s = 120.0 / running.cadence_spm
    gaps = [b - a for a, b in zip(running.strikes_s, running.strikes_s[1:], strict=False)]
    assert all(gap == pytest.approx(stride_s, abs=0.12) for gap in gaps)


def test_every_rule_is_of_a_view_of_its_measures(run: fc.Exercise) -> None:
    shown = {measure.name for measure in run.gait.measures}
    for rule in run.stride_rules:
        criteria = (*rule.criteria, *rule.agreeing, *rule.unless)
        assert {criterion.measure.name for criterion in criteria} <= shown
        views = set(criteria[0].measure.views)
        assert all(views & set(criterion.measure.views) for criterion in criteria)
        assert ("RUN_FRONT" in rule.views) == (views == {"front"})


def test_no_rule_of_running_voids_or_is_left_without_words(run: fc.Exercise) -> None:
    for rule in run.stride_rules:
        assert isinstance(rule, StrideRule)
        assert rule.severity in (fc.Severity.WARNS, fc.Severity.INFORMS)
        assert rule.over or rule.under
        assert rule.persist_s >= 10


def test_every_answer_is_an_exercise(run: fc.Exercise) -> None:
    for rule in run.stride_rules:
        for answer in rule.answers:
            assert not fc.load_exercise(answer).is_run


@pytest.mark.parametrize(
    ("rule", "warn", "fault"),
    [
        ("run_head_forward", 0.05, 0.09),
        ("run_look_down", -12, -20),
        ("run_shrug", 0.90, 0.82),
        ("run_trunk_too_far", 4, 7),
        ("run_elbow_tight", 70, 55),
        ("run_elbow_open", 112, 130),
        ("run_hands_high", 0.58, 0.72),
        ("run_bounce", 1.20, 1.35),
        ("run_arms_cross", 0.30, 0.60),
        ("run_arm_asym", 0.20, 0.35),
        ("run_sway", 0.06, 0.12),
    ],
)
def test_the_levels_are_those_of_the_specification(run: fc.Exercise, rule: str, warn: float, fault: float) -> None:
    limits = next(one for one in run.stride_rules if one.id == rule).limits
    assert warn in (limits.warn_above, limits.warn_below)
    assert fault in (limits.fault_above, limits.fault_below)
