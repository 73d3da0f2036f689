"""Faults that are put into the true joints of rendered sets are seen; what is read of true joints is the truth."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from evaluation import angles
from evaluation.injected import Fault, fault_for, injected, into_people, moments, moved, played, stayed, turned
from evaluation.sequences import Sequence, limits_s
from formcheck.core.pose import LANDMARKS


def rendered(sample_videos: Path, name: str) -> tuple[Sequence, dict[str, Any]]:
    truth = json.loads((sample_videos / f"{name}.json").read_text(encoding="utf-8"))
    with np.load(sample_videos / f"{name}.npz") as data:
        arrays = {key: data[key] for key in ("lm2d", "lm3d")}
    times = (np.arange(len(arrays["lm2d"])) / truth["fps"]).tolist()
    return angles.of_joints(name, truth, arrays, times), truth


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("v_up_1", ("vup_one_end", "vup_jerk", "vup_slam", "timeout")),
        ("single_leg_squat_right_1", ("sls_hop", "too_fast")),
        ("single_leg_deadlift_left_1", ("sldl_foot_down",)),
    ],
)
def test_what_is_put_in_is_seen(sample_videos: Path, name: str, rules: tuple[str, ...]) -> None:
    sequence, truth = rendered(sample_videos, name)
    found = injected(sequence, truth, rules)
    assert [item.evidence.rule for item in found] == list(rules)
    for item in found:
        assert item.evidence.faulty >= 3
        assert item.evidence.detected == item.evidence.faulty, item


def test_only_clean_repetitions_and_long_stretches_are_used(sample_videos: Path) -> None:
    _, truth = rendered(sample_videos, "v_up_1")
    assert [moment.peak_s for moment in moments(truth)] == [
        rep["peak_s"] for rep in truth["reps"] if rep["fault"] is None
    ]
    _, held = rendered(sample_videos, "single_leg_balance_right_1")
    assert [(moment.start_s, moment.side) for moment in moments(held)] == [(2.8, "right")]


def test_a_fault_is_there_about_the_top_and_nowhere_else(sample_videos: Path) -> None:
    sequence, truth = rendered(sample_videos, "v_up_1")
    moment = moments(truth)[0]
    far = (sequence.t_s < moment.about[0]) | (sequence.t_s > moment.about[1])
    at_peak = int(np.searchsorted(sequence.t_s, moment.peak_s))
    wrist, ankle = LANDMARKS["left_wrist"], LANDMARKS["left_ankle"]
    began = int(np.searchsorted(sequence.t_s, moment.start_s))
    still = stayed(("both.arm",))(sequence, moment).landmarks
    assert np.allclose(still[at_peak, wrist], sequence.landmarks[began, wrist])
    for act in (moved(("working.leg",), up=0.5), turned("both.hip", ("both.leg",), 30.0)):
        changed = act(sequence, moment)
        assert np.array_equal(changed.landmarks[far], sequence.landmarks[far])
        assert changed.landmarks[at_peak, ankle, 1] < sequence.landmarks[at_peak, ankle, 1] - 20
        assert np.array_equal(changed.landmarks[:, wrist], sequence.landmarks[:, wrist])


def test_a_part_is_played_in_another_time(sample_videos: Path) -> None:
    sequence, _ = rendered(sample_videos, "v_up_1")
    changed = played(sequence, (2.0, 3.0), (3.0,))
    assert changed.t_s[-1] - changed.t_s[0] == pytest.approx(sequence.t_s[-1] - sequence.t_s[0] + 2.0, abs=0.05)
    assert np.allclose(np.diff(changed.t_s), 0.04)
    at = [round(25 * t) for t in (2.4, 3.2)]
    assert np.allclose(changed.landmarks[at[1]], sequence.landmarks[at[0]], atol=1e-3)
    assert np.allclose(changed.landmarks[-1], sequence.landmarks[-1], atol=1e-3)


def test_there_is_no_fault_for_what_is_not_simple() -> None:
    limits = limits_s("v_up")
    assert fault_for("wall_shrug", limits) is None
    assert isinstance(fault_for("vup_slam", limits), Fault)
    assert "0.30 s" in str(fault_for("too_fast", limits))


def test_nothing_is_put_into_somebody_who_does_nothing(sample_videos: Path) -> None:
    sequence, _ = rendered(sample_videos, "single_leg_balance_right_1")
    assert into_people(sequence) == []


def test_the_true_joints_read_as_the_ground_truth_says(sample_videos: Path) -> None:
    sequence, truth = rendered(sample_videos, "high_plank_leg_lifts_1")
    true = angles.read(sequence, None)
    assert true.unit == "deg"
    peaks = [peak for _, _, peak in true.peaks]
    assert peaks == pytest.approx([rep["truth"]["peak"] for rep in truth["reps"]], abs=0.6)
    spans = [(rep["start_s"], rep["end_s"]) for rep in truth["reps"]]
    same = angles.errors(true, true, sequence.t_s.tolist(), spans)
    assert set(same.frames) == set(same.peaks) == {0.0}
    off = angles.Read(tuple(v + 3 for v in true.signal), tuple((a, b, p - 2) for a, b, p in true.peaks), "deg")
    other = angles.errors(off, true, sequence.t_s.tolist(), spans)
    assert other.frames == pytest.approx([3.0] * len(other.frames))
    assert other.peaks == pytest.approx([2.0] * 6)
    assert angles.errors(off, true, sequence.t_s.tolist(), []).frames == ()
