"""Bodies, verdicts and tables of the evaluation of people, and a tiny data folder of made-up people."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import formcheck
from evaluation import datasets
from evaluation.accuracy import page
from evaluation.accuracy_pelvis import chart
from evaluation.forms import Clip, clip_of, exercise_of, ghosts, is_clean, push_up_figures, wanted
from evaluation.injected import Injected
from evaluation.people import Findings, measure
from evaluation.people_tables import counting_table, number, people_tables, percent
from evaluation.proportions import box_sides, restored
from evaluation.rules import Evidence, Verdicts, added, held_against, shares
from evaluation.sequences import Followed, Outcome, Sequence, judge_sequence, judged_frames, of_bodies
from formcheck.core.figure import FOREARM, SHANK, SHOULDER_WIDTH, THIGH, UPPER_ARM
from formcheck.core.pose import LANDMARKS

# ---- bodies


def standing(knee: float = 180.0) -> np.ndarray[Any, Any]:
    """A person from the front and a little from the side, T, y down, hips in the middle at 0; knees bent."""
    at = np.zeros((33, 3))
    half = np.radians(180.0 - knee) / 2
    for sign, side in ((1, "left"), (-1, "right")):
        shoulder = np.array([sign * SHOULDER_WIDTH / 2, -1.0, sign * 0.1])
        hip = np.array([sign * 0.21, 0.0, sign * 0.05])
        there = hip + THIGH * np.array([np.sin(half), np.cos(half), -0.0])
        ankle = there + SHANK * np.array([-np.sin(half), np.cos(half), 0.0])
        elbow = shoulder + UPPER_ARM * np.array([sign * 0.3, 0.9, -0.32])
        wrist = elbow + FOREARM * np.array([sign * 0.2, 0.5, -0.84])
        for part, point in (
            ("shoulder", shoulder),
            ("hip", hip),
            ("knee", there),
            ("ankle", ankle),
            ("elbow", elbow),
            ("wrist", wrist),
            ("ear", shoulder * [0.4, 1.4, 0]),
            ("heel", ankle + np.array([0, 0.1, 0.05])),
            ("toe", ankle + np.array([0.25, 0.12, -0.2])),
            ("pinky", wrist + np.array([0, 0.1, 0])),
            ("index", wrist + np.array([0, 0.12, 0])),
            ("thumb", wrist + np.array([0, 0.08, 0])),
        ):
            at[LANDMARKS[f"{side}_{part}"]] = point
    at[LANDMARKS["nose"] : LANDMARKS["left_ear"]] = (0.05, -1.5, -0.2)
    at[[LANDMARKS["mouth_left"], LANDMARKS["mouth_right"]]] = (0.05, -1.4, -0.2)
    hips = at[[LANDMARKS["left_hip"], LANDMARKS["right_hip"]]].mean(0)
    return np.asarray(at - hips)


def scaled(bodies: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Bodies in the unit box, as they are published."""
    low, high = bodies.min(1, keepdims=True), bodies.max(1, keepdims=True)
    return np.asarray((bodies - low) / (high - low))


def test_a_body_of_typical_bones_is_restored_from_its_box() -> None:
    bodies = np.array([standing(180), standing(120), standing(70)])
    back = restored(scaled(bodies))
    assert np.abs(back - bodies)[:, 11:29].max() < 0.06
    sides = box_sides(scaled(bodies))
    assert sides[:, 1] == pytest.approx(np.ptp(bodies[:, :, 1], axis=1), rel=0.05)


def test_a_frame_without_a_pose_stays_one() -> None:
    bodies = scaled(np.array([standing(), standing()]))
    bodies[1] = np.nan
    back = restored(bodies)
    assert np.isfinite(back[0]).all()
    assert np.isnan(back[1]).all()


def test_a_body_becomes_a_pose_in_the_middle_of_a_picture() -> None:
    bodies = np.array([standing(), np.full((33, 3), np.nan)])
    first, second = of_bodies("v", "squat", bodies, 25.0).poses()
    hips = first.landmarks[[23, 24], :2].mean(0)
    assert hips == pytest.approx((800, 800))
    assert first.landmarks[[11, 12], 1].mean() == pytest.approx(800 - 180)
    assert first.world[[23, 24]].mean(0) == pytest.approx((0, 0, 0), abs=1e-6)
    assert (first.t_s, second.t_s) == (0.0, 0.04)
    assert not second.seen


# ---- verdicts


def rep(outcome: str, *faults: str, start_s: float = 0.0) -> dict[str, Any]:
    told = [{"rule": rule, "level": "fault"} for rule in faults]
    return {"start_s": start_s, "end_s": start_s + 2, "outcome": outcome, "faults": told}


def true_rep(start_s: float, fault: str | None = None, severity: str | None = None) -> dict[str, Any]:
    clean = severity in (None, "W")
    return {"start_s": start_s, "end_s": start_s + 2, "clean": clean, "fault": fault, "severity": severity}


def test_rules_are_held_against_clean_and_acted_repetitions() -> None:
    truth = {
        "exercise": "bridge",
        "reps": [true_rep(0), true_rep(4), true_rep(8, "sag", "V"), true_rep(12, "tilt", "undecided"), true_rep(16)],
    }
    reps = [rep("clean"), rep("rejected", "fast", start_s=4), rep("rejected", "sag", "fast", start_s=8)]
    reps.append(rep("rejected", "fast", start_s=12))
    held = held_against(truth, {"reps": reps}, ["sag", "fast"])
    assert held.evidence == [
        Evidence("bridge", "sag", "rendered", clean=2, false=0, faulty=1, detected=1),
        Evidence("bridge", "fast", "rendered", clean=2, false=1, faulty=0, detected=0),
    ]
    assert held.verdicts == Verdicts(
        clean=2, rejected=1, missed=1, called_clean=1, rightly_clean=1, acted=1, named=1, false_faults=2
    )


def test_a_hold_is_held_against_its_stretches() -> None:
    parts = [("a", 0, 10, None), ("b", 10, 12, "hips"), ("c", 12, 20, None)]
    truth = {
        "exercise": "balance",
        "hold": {"segments": [{"from_s": a, "to_s": b, "fault": fault} for _, a, b, fault in parts]},
    }
    told = [
        {"rule": "hips", "level": "fault", "from_s": 10.5, "to_s": 12.0},
        {"rule": "hips", "level": "fault", "from_s": 15.0, "to_s": 17.0},
    ]
    attempt = {"start_s": 0, "end_s": 20, "ended_by": None, "faults": told}
    held = held_against(truth, {"hold": {"attempts": [attempt]}}, ["hips"])
    assert held.evidence == [Evidence("balance", "hips", "rendered", clean=2, false=1, faulty=1, detected=1)]


def test_the_shares_of_verdicts() -> None:
    told = Verdicts(clean=9, rejected=0, missed=1, called_clean=10, rightly_clean=9, acted=4, named=3, false_faults=1)
    found = shares(told)
    assert [kept[0] for kept in found.values() if isinstance(kept, list)] == [0.0, 0.9, 0.9]
    assert found["fault_f1"] == 0.75
    assert set(shares(Verdicts()).values()) == {None}


def test_evidence_adds_up_by_rule_and_source() -> None:
    one, other = Evidence("a", "r", "rendered", 1, 0, 2, 1), Evidence("a", "r", "people", 5, 1)
    assert added([one, other, one]) == [Evidence("a", "r", "rendered", 2, 0, 4, 2), other]


def outcome(*reps: dict[str, Any], cycles: int | None = None, name: str = "v") -> Outcome:
    counts = {"attempted": len(reps), "unverified": 0}
    return Outcome(name, "push_up", {"counts": counts, "reps": list(reps), "cycles": cycles}, 10, 8)


def test_a_clip_of_push_ups_is_wrong_when_a_repetition_is() -> None:
    def clip(label: str, session: str) -> datasets.PushUps:
        return datasets.PushUps(of_bodies("v", "push_up", np.zeros((1, 33, 3)), 30.0), label, session)

    outcomes = [
        outcome(rep("clean")),
        outcome(rep("clean"), rep("rejected", "too_fast")),
        outcome(rep("rejected", "partial_rep")),
        outcome(),
    ]
    labels = [("correct", "1"), ("correct", "2"), ("wrong", "2"), ("wrong", "3")]
    clips = [clip_of(clip(*label), found) for label, found in zip(labels, outcomes, strict=True)]
    assert clips[3] == Clip("wrong", "3", told=False, judged=False)
    figures = push_up_figures("pushfit_x", clips, outcomes)
    assert figures["f1_wrong"][0] == 0.5
    assert figures["accuracy"][0] == 0.5
    assert figures["false_alarms"][0] == figures["detected"][0] == 0.5
    assert figures["nothing_counted"] == {"correct": 0, "wrong": 1}
    assert (figures["clips"], figures["sessions"]) == (4, 3)


def test_labels_of_filmed_clips() -> None:
    assert is_clean({"form": "clean; feet leave the frame"})
    assert is_clean({"form": "uploader: correct"})
    assert not is_clean({"form": "legs much higher"})
    assert not is_clean({})
    assert wanted({"reps": 7, "reps_complete": 6}) == (6, 7)
    assert wanted({"reps": 2}) == (2, 2)
    assert wanted({"reps": None}) is None
    assert exercise_of({"exercise": "one_leg_balance"}, set()) == "single_leg_balance"
    assert exercise_of({"exercise": "forward_lunge"}, {"forward_lunge"}) == "forward_lunge"
    assert exercise_of({"exercise": "walking_lunge"}, {"forward_lunge"}) is None
    assert ghosts([outcome(), outcome(rep("clean"), name="run")]) == [["run", "push_up", 1]]


# ---- a whole folder


def write_csv(path: Path, rows: list[dict[str, Any]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Data sets of the layout of the real ones, with a dozen frames of nobody."""
    body = np.array([standing(180 - 5 * i) for i in range(12)], np.float32)
    place = tmp_path / "repcount_other"
    (place / "seq").mkdir(parents=True)
    rows = [("a", "squat", 2, "[[0, 5], [6, 11]]"), ("b", "situp", 1, "[[0, 5]]"), ("c", "juggling", 3, "[]")]
    write_csv(
        place / "index.csv",
        [{"name": n, "action": a, "count": c, "fps": "25.0", "known_defect": "", "reps": r} for n, a, c, r in rows],
    )
    for name, *_ in rows:
        np.savez(place / "seq" / f"{name}.npz", landmarks=body)
    place = tmp_path / "countix_other"
    place.mkdir()
    write_csv(place / "index.csv", [{"name": "d", "action": "squat", "count": 1}])
    box = np.round(4095 * scaled(body)).astype(np.int16)
    box[3] = -1
    np.savez(place / "countix.npz", landmarks=box, offsets=np.array([0, 12]), names=np.array(["d"]))
    place = tmp_path / "pushfit_other"
    place.mkdir()
    keys = ("name", "label", "width", "height", "seconds", "session")
    write_csv(place / "index.csv", [dict(zip(keys, ("e", "correct", 640, 360, 0.4, 1), strict=True))])
    picture = np.concatenate([body * 0.1 + 0.5, np.ones((12, 33, 1), np.float32)], axis=2)
    np.savez(place / "pushfit.npz", landmarks=picture, offsets=np.array([0, 12]), names=np.array(["e"]))
    place = tmp_path / "real_landmarks_other"
    place.mkdir()
    labels = {
        "f": {"exercise": "squat", "reps": 1, "form": "clean"},
        "g": {"exercise": "running", "reps": None},
    }
    (place / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    sequence = of_bodies("f", "squat", body.astype(np.float64), 25.0)
    for name in labels:
        np.savez(
            place / f"{name}.npz",
            t_s=sequence.t_s.astype(np.float32),
            landmarks=sequence.landmarks,
            world=sequence.world,
            visibility=sequence.visibility,
            image_size=np.array([1600, 1600]),
            fps=25.0,
        )
    return tmp_path


def test_a_folder_of_data_sets_is_measured_and_what_is_missing_is_said(folder: Path) -> None:
    asked: list[Sequence] = []

    def judge(sequences: list[Sequence]) -> list[Outcome]:
        asked.extend(sequences)
        one = {"counts": {"attempted": 1, "unverified": 0}, "reps": [rep("clean") | {"end_s": 0.2}], "cycles": None}
        return [Outcome(s.name, s.exercise, one, len(s.t_s), 6) for s in sequences]

    put_in = Injected(Evidence("squat", "too_fast", "injected", faulty=1, detected=1), "faster")
    (folder / "cmu_bvh").mkdir()
    (folder / "unheard_of").mkdir()
    found = measure(folder, {"squat", "push_up"}, judge, lambda sequences: [[put_in] for _ in sequences])
    # The squats with a known count, and the session of push-ups.
    assert found.put_in == [put_in] * 2
    assert [(s.name, s.exercise) for s in asked] == [
        ("a", "squat"),
        ("d", "squat"),
        ("e", "push_up"),
        ("f", "squat"),
        ("g", "push_up"),
        ("g", "squat"),
    ]
    assert asked[0].t_s[1] == pytest.approx(0.04)
    assert sum(pose.seen for pose in asked[1].poses()) == 11
    counts, other = found.figures["counting"]
    assert counts["data"] == "repcount_other"
    assert counts["missing"] == ["sit_up"]
    assert counts["others"] == {"juggling": 1}
    assert "videos" not in counts  # no label of a single video is kept
    assert counts["actions"]["all"]["mae"] == [0.5]
    assert counts["actions"]["all"]["event_f1"] == [round(2 / 3, 4)]
    assert other["actions"]["squat"]["event_f1"] is None
    filmed = found.figures["filmed"][0]["exercises"]
    assert [(row["exercise"], row["right"], row["known"], row["clean_clips"]) for row in filmed] == [("squat", 1, 1, 1)]
    assert found.wrong == []
    assert found.figures["filmed"][0]["ghosts"] == [["g", "push_up", 1], ["g", "squat", 1]]
    assert found.figures["verdicts"] == {
        "clean": 2,
        "rejected": 0,
        "unverified": 0,
        "clips": 2,
        "clips_rejected": 0,
        "share_rejected": [0.0, 0.0, 0.0],
    }
    assert found.absent == [
        "repcount_other: 1 videos were not judged, because there is no exercise sit_up.",
        "No data set exercise_correction is there.",
        "cmu_bvh: runs are measured by `python -m evaluation.running`, in evaluation/RUNNING.md.",
        "unheard_of: its layout is not known.",
    ]
    titles = [title for title, *_ in people_tables(found.figures)]
    assert titles == [
        "Counting: repcount_other",
        "Counting: countix_other",
        "Filmed people: real_landmarks_other",
        "Push-ups, right or wrong",
    ]


def test_what_is_wrong_is_told_video_by_video(folder: Path) -> None:
    def judge(sequences: list[Sequence]) -> list[Outcome]:
        four = [rep("rejected", "too_fast")] * 4
        report = {"counts": {"attempted": 4, "unverified": 0}, "reps": four, "cycles": None}
        return [Outcome(s.name, s.exercise, report, 12, 12) for s in sequences]

    found = measure(folder, {"squat"}, judge)
    assert found.wrong == [
        "a (squat): 4 counted instead of 2",
        "d (squat): 4 counted instead of 1",
        "f as squat: 4 counted instead of 1",
        "f as squat: labelled clean, told too_fast",
    ]


def test_a_data_set_that_cannot_be_read_is_said_and_the_others_are_measured(folder: Path) -> None:
    (folder / "repcount_other" / "index.csv").write_text("name,action\na,squat\n", encoding="utf-8")
    (folder / "pushfit_other" / "pushfit.npz").write_bytes(b"nothing")
    # The only file of its kind, by another name.
    (folder / "countix_other" / "countix.npz").rename(folder / "countix_other" / "clips.npz")

    def judge(sequences: list[Sequence]) -> list[Outcome]:
        none = {"counts": {"attempted": 0, "unverified": 0}, "reps": [], "cycles": None}
        return [Outcome(s.name, s.exercise, none, len(s.t_s), 0) for s in sequences]

    found = measure(folder, {"squat", "push_up"}, judge)
    assert [entry["data"] for entry in found.figures["counting"]] == ["countix_other"]
    assert len(found.figures["filmed"]) == 1
    unread = [sentence for sentence in found.absent if "could not be read" in sentence]
    assert [sentence.split()[0] for sentence in unread] == ["repcount_other", "pushfit_other"]
    assert "KeyError" in unread[0]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    found = measure(tmp_path / "nowhere", {"squat"}, lambda sequences: [])
    assert found.absent == ["The data sets of people are not there: nothing was measured on people."]
    assert list(people_tables(found.figures)) == []


def test_the_engine_is_asked_and_nothing_else() -> None:
    bodies = np.array([standing() for _ in range(30)])
    found = judge_sequence(of_bodies("v", "single_leg_balance", bodies, 30.0))
    assert (found.frames, found.attempted) == (30, 0)
    assert found.report["exercise"] == "single_leg_balance"


def test_what_is_judged_later_counts_as_judged() -> None:
    frames = [Followed(t, seen=t != 3, live=t >= 6) for t in range(9)]
    report: dict[str, Any] = {"reps": [{"start_s": 2, "end_s": 4}], "hold": None}
    assert judged_frames(frames, report) == 5
    assert judged_frames(frames, {"reps": [], "hold": None}) == 3
    assert judged_frames(frames, {"reps": [], "hold": {"attempts": report["reps"]}}) == 5


def test_a_failure_of_the_engine_is_a_wrong_answer_and_is_said(folder: Path) -> None:
    sequence = of_bodies("v", "squat", np.array([standing()] * 3), 25.0)
    sequence.t_s[2] = 0.0
    found = judge_sequence(sequence)
    assert (found.attempted, found.frames) == (0, 3)
    assert "order of time" in found.failed
    findings = measure(folder, {"push_up"}, lambda sequences: [found for _ in sequences])
    assert f"v as squat: the engine failed: {found.failed}." in findings.absent


# ---- the page


def test_figures_are_told_with_their_interval() -> None:
    assert number([0.613, 0.52, 0.7]) == "0.61 (0.52-0.70)"
    assert number([0.5]) == "0.50"
    assert number(None) == percent(None) == "-"
    assert percent([0.031, 0.0, 0.08]) == "3 % (0-8)"


def test_the_table_of_counts() -> None:
    row = {"videos": 2, "reps": 9, "off_by_one": [0.5], "mae": [0.2, 0.1, 0.3], "exact": [0.0], "judged": [0.9]}
    table = counting_table({"actions": {"squat": row | {"event_f1": None, "judged_live": [0.8]}}})
    assert table[1] == ("squat", "2", "9", "0.50", "0.20 (0.10-0.30)", "0.00", "-", "90 %", "80 %")


def test_the_kept_page_is_made_from_the_kept_figures(root: Path) -> None:
    figures = json.loads((root / "evaluation" / "results.json").read_text(encoding="utf-8"))
    kept = (root / "docs" / "accuracy.md").read_text(encoding="utf-8")
    assert kept == page(figures), "docs/accuracy.md is not what evaluation/results.json says: python -m evaluation"
    assert (root / "docs" / "pelvic-drop.svg").read_text(encoding="utf-8") == chart(figures)
    assert figures["formcheck"] == formcheck.__version__


def test_the_page_can_be_made_without_any_people() -> None:
    nobody = measure(Path("nowhere"), set(), lambda sequences: [])
    assert nobody == Findings(nobody.figures, [], nobody.absent)
    exercise = {"clips": 1, "exact": 1, "wrong": 0, "frames": 100, "judged": 80, "judged_live": 70}
    exercise |= {"unit": "T", "peak_error": 0.123, "signal_error": None, "seconds": None}
    figures = {
        "formcheck": "0",
        "model": {"name": "full"},
        "clean_per_false": 50,
        "clips": {
            "exercises": {"v_up": exercise},
            "verdicts": dict.fromkeys(Verdicts.__dataclass_fields__, 0) | shares(Verdicts()),
            "rules": [
                {
                    "exercise": "v_up",
                    "rule": "r",
                    "source": "rendered",
                    "clean": 30,
                    "false": 2,
                    "faulty": 0,
                    "detected": 0,
                }
            ],
        },
        "people": nobody.figures,
        "absent": nobody.absent,
    }
    text = page(figures)
    assert "nothing was measured on people" in text
    assert "`v_up.r` (2 of 30)" in text
    assert "| v_up | 1 | 1/1 | 80 % | 70 % | 0.12 T | - |" in text
    assert "No repetition with the fault was there, acted or put in: `v_up.r`." in text
    assert "Not measured: the rendered bridges" in text
    assert "Not measured: no clip of a hold was there." in text
