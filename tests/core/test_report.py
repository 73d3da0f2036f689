"""The JSON of a set is a contract: schema 1, key by key."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest

import formcheck as fc
from formcheck.core.report import ModelInfo, SourceInfo
from tests.synthetic import EXERCISES, FIGURES, Move, course, side_of

TOP = {
    "schema",
    "formcheck",
    "rules",
    "camera",
    "exercise",
    "kind",
    "source",
    "model",
    "counts",
    "sides",
    "reps",
    "hold",
    "cycles",
    "running",
    "notes",
}
SOURCE = {"kind", "name", "fps", "frames", "duration_s", "frames_with_pose"}
COUNTS = {"attempted", "complete", "clean", "unverified"}
REP = {"number", "side", "start_s", "peak_s", "end_s", "outcome", "range_of_motion", "tempo", "faults"}
FAULT = {"rule", "level", "worst", "limit", "unit", "t_s", "voids"}
KINDS = {
    "single_leg_bridge": "per_side",
    "single_leg_deadlift": "per_side",
    "single_leg_balance_reach": "per_side",
    "single_leg_squat": "per_side",
    "single_leg_v_up": "per_side",
    "mod_low_side_plank_lifts": "per_side",
    "quadruped_limb_raises": "alternating",
    "v_up": "reps",
    "superman": "reps",
    "superman_pull": "reps",
    "wall_lat_pulls": "reps",
    "push_up": "reps",
    "sit_up": "reps",
    "pull_up": "reps",
    "high_plank_leg_lifts": "alternating",
    "dead_bug": "alternating",
    "forward_lunge": "alternating",
    "high_plank_limb_raises": "alternating",
    "squat": "reps",
    "jumping_jack": "reps",
    "front_raise": "reps",
}


def strict(constant: str) -> float:
    raise AssertionError(f"JSON has no {constant}")


@pytest.mark.parametrize("name", EXERCISES)
def test_the_json_of_a_set(exercises: dict[str, fc.Exercise], name: str) -> None:
    report = fc.judge(
        exercises[name], course(name, [Move(), Move(down_s=0.8 * FIGURES[name].quick_s)], fps=16), side_of(name)
    )
    report = replace(
        report,
        source=SourceInfo("video", "clip.mp4", 30.0, 900, 30.0, 897),
        model=ModelInfo("pose_landmarker_full", "abc"),
        version="0.1.0",
    )
    data = json.loads(json.dumps(report.to_dict(), allow_nan=False), parse_constant=strict)
    assert data.keys() == TOP
    assert (data["schema"], data["formcheck"], data["exercise"], data["kind"]) == (1, "0.1.0", name, KINDS[name])
    assert data["source"].keys() == SOURCE
    assert data["source"]["frames_with_pose"] == 897
    assert data["model"] == {"name": "pose_landmarker_full", "sha256": "abc"}
    voids = exercises[name].repetition[1].fast_severity is fc.Severity.VOIDS
    assert data["counts"] == {"attempted": 2, "complete": 2, "clean": 1 if voids else 2, "unverified": 0}
    assert (data["hold"], data["cycles"], data["running"]) == (None, None, None)
    assert all(counts.keys() == COUNTS for counts in data["sides"].values())
    good, fast = data["reps"]
    for rep in data["reps"]:
        assert rep.keys() >= REP
        assert rep["range_of_motion"].keys() == {"value", "unit"}
        assert rep["tempo"].keys() == {"up_s", "hold_s", "down_s"}
        assert all(isinstance(seconds, float) for seconds in rep["tempo"].values())
        assert rep["start_s"] < rep["peak_s"] < rep["end_s"]
        assert all(fault.keys() == FAULT and fault["level"] in ("warn", "fault") for fault in rep["faults"])
    assert (good["number"], good["outcome"], good["faults"]) == (1, "clean", [])
    assert (fast["number"], fast["outcome"]) == (2, "rejected" if voids else "clean")
    assert "too_fast" in {fault["rule"] for fault in fast["faults"] if fault["level"] == "fault"}


def test_what_is_not_known_is_null() -> None:
    report = fc.SetReport("v_up", "reps", source=SourceInfo(fps=math.nan))
    data = json.loads(json.dumps(report.to_dict(), allow_nan=False))
    assert data["source"]["fps"] is None
    assert data["model"] is None
    assert data["reps"] == data["notes"] == []
    assert data["sides"] == {}


def test_counts_are_counted_and_added_alike() -> None:
    def rep(number: int, outcome: fc.Outcome, complete: bool) -> fc.Rep:
        return fc.Rep(number, None, 0.0, 1.0, 2.0, outcome, complete, 50.0, 60.0, "deg", 1.0, 0.5, 1.0)

    reps = [
        rep(1, fc.Outcome.CLEAN, True),
        rep(2, fc.Outcome.REJECTED, True),
        rep(3, fc.Outcome.REJECTED, False),
        rep(4, fc.Outcome.UNVERIFIED, True),
    ]
    counts = fc.Counts()
    for one in reps:
        counts = counts.plus(one)
    assert counts == fc.Counts.of(reps) == fc.Counts(attempted=4, complete=3, clean=1, unverified=1)


def test_voiding_faults_come_first(exercises: dict[str, fc.Exercise]) -> None:
    move = Move(faults={"head": 50.0, "knee": 120.0})
    rep = fc.judge(exercises["v_up"], course("v_up", [move])).reps[0]
    assert [verdict.rule for verdict in rep.faults] == ["vup_knees_bent", "vup_neck"]
    assert [verdict.voids for verdict in rep.faults] == [True, False]
