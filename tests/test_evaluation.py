"""The evaluation counts what it says it counts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import formcheck
from evaluation.clips import find_clips
from evaluation.results import Judged, markdown, rows, tables, timed_rows
from evaluation.scoring import Score, score, total
from evaluation.timed import Seconds, TimedScore, clean_s, is_timed, score_timed, seconds
from formcheck.core.report import SetReport


def rep(number: int, start_s: float, **facts: Any) -> dict[str, Any]:
    """A true repetition of two seconds: clean unless told otherwise."""
    return {
        "number": number,
        "start_s": start_s,
        "end_s": start_s + 2.0,
        "clean": True,
        "fault": None,
        "severity": None,
    } | facts


def found(start_s: float, outcome: str = "clean", *faults: str) -> dict[str, Any]:
    """A judged repetition of two seconds."""
    return {
        "start_s": start_s,
        "end_s": start_s + 2.0,
        "outcome": outcome,
        "faults": [{"rule": rule, "level": "fault"} for rule in faults],
    }


def truth_of(*reps: dict[str, Any]) -> dict[str, Any]:
    return {"expected": {"attempted": len(reps), "clean": sum(r["clean"] for r in reps)}, "reps": list(reps)}


def report_of(*reps: dict[str, Any]) -> dict[str, Any]:
    clean = sum(r["outcome"] == "clean" for r in reps)
    return {"counts": {"attempted": len(reps), "clean": clean}, "reps": list(reps)}


FAULTY = {"clean": False, "fault": "knees_bent", "severity": "V"}


def test_a_set_that_is_judged_rightly() -> None:
    truth = truth_of(rep(1, 0.0), rep(2, 4.0, **FAULTY))
    got, wrong = score(truth, report_of(found(0.3), found(3.9, "rejected", "knees_bent")))
    assert got == Score(clips=1, exact=1, reps=2, right=2, clean=1, faults=1, named=1)
    assert wrong == []


def test_a_clean_repetition_that_is_rejected_is_a_false_reject() -> None:
    got, wrong = score(truth_of(rep(1, 0.0)), report_of(found(0.0, "rejected", "too_fast")))
    assert (got.exact, got.right, got.false_rejects) == (0, 0, 1)
    assert wrong == ["rep 1 is clean and was judged rejected (too_fast)"]


def test_a_clean_repetition_that_could_not_be_seen_is_a_false_reject_too() -> None:
    assert score(truth_of(rep(1, 0.0)), report_of(found(0.0, "unverified")))[0].false_rejects == 1


def test_a_repetition_that_nobody_found_is_missed_and_not_right() -> None:
    got, wrong = score(truth_of(rep(1, 0.0), rep(2, 4.0)), report_of(found(0.0)))
    assert (got.missed, got.right, got.false_rejects) == (1, 1, 0)
    assert wrong == ["rep 2 was not found"]


def test_a_repetition_that_nobody_made_is_a_ghost() -> None:
    got, wrong = score(truth_of(rep(1, 0.0)), report_of(found(0.0), found(8.0)))
    assert (got.exact, got.ghosts) == (0, 1)
    assert wrong == ["a repetition at 8.0 s that nobody made"]


def test_the_right_outcome_for_the_wrong_reason_is_right_but_not_named() -> None:
    got, wrong = score(truth_of(rep(1, 0.0, **FAULTY)), report_of(found(0.0, "rejected", "too_fast")))
    assert (got.right, got.faults, got.named) == (1, 1, 0)
    assert wrong == ["rep 1: knees_bent was not named"]


def test_a_warning_does_not_name_a_fault() -> None:
    judged = found(0.0, "rejected")
    judged["faults"] = [{"rule": "knees_bent", "level": "warn"}]
    assert score(truth_of(rep(1, 0.0, **FAULTY)), report_of(judged))[0].named == 0


def test_an_undecided_repetition_may_be_judged_either_way() -> None:
    truth = truth_of(rep(1, 0.0), rep(2, 4.0, clean=False, fault="hips_level", severity="undecided"))
    for outcome in ("clean", "rejected"):
        got, _ = score(truth, report_of(found(0.0), found(4.0, outcome)))
        assert (got.exact, got.right) == (1, 2)
    assert score(truth, report_of(found(0.0)))[0].exact == 0


def test_scores_add_up() -> None:
    one, _ = score(truth_of(rep(1, 0.0)), report_of(found(0.0)))
    assert total([one, one]) == Score(clips=2, exact=2, reps=2, right=2, clean=2)


# ---- holds and cycles


def segment(from_s: float, to_s: float, fault: str | None = None) -> dict[str, Any]:
    return {"from_s": from_s, "to_s": to_s, "fault": fault}


def attempt(start_s: float, end_s: float, ended_by: str | None = None, *faults: tuple[str, float, float]) -> Any:
    """A judged attempt, with stretches at fault level."""
    told = [{"rule": rule, "level": "fault", "from_s": a, "to_s": b} for rule, a, b in faults]
    return {"start_s": start_s, "end_s": end_s, "ended_by": ended_by, "faults": told}


HELD = {
    "expected": {"attempted": 2, "clean": 0},
    "hold": {"segments": [segment(3, 14), segment(14.3, 15.6, "foot_down"), segment(16, 19), segment(20, 25, "hips")]},
}


def hold_of(seconds: float, *attempts: Any, clean: int = 0) -> dict[str, Any]:
    counts = {"attempted": len(attempts), "clean": clean}
    return {"counts": counts, "cycles": None, "hold": {"clean_s": seconds, "attempts": list(attempts)}}


def test_a_hold_that_is_judged_rightly() -> None:
    report = hold_of(15.2, attempt(3, 14.2, "foot_down"), attempt(16, 26, None, ("hips", 19.7, 25.9)))
    assert is_timed(HELD)
    assert clean_s(HELD) == 14.0
    got, wrong = score_timed(HELD, report)
    assert got == TimedScore(clips=1, exact=1, holds=1, timed=1, faults=2, named=2)
    assert wrong == []


def test_clean_seconds_may_be_off_by_a_second_and_a_half() -> None:
    right = (attempt(3, 14.2, "foot_down"), attempt(16, 26, None, ("hips", 19.7, 25.9)))
    assert [score_timed(HELD, hold_of(s, *right))[0].timed for s in (12.4, 12.5, 15.5, 15.6)] == [0, 1, 1, 0]
    assert score_timed(HELD, hold_of(16.0, *right))[1] == ["2.0 clean seconds too many"]


def test_a_fault_that_is_named_too_early_or_by_another_rule_is_not_named() -> None:
    early = hold_of(14.0, attempt(3, 13.2, "foot_down"), attempt(16, 26, None, ("sway", 20.0, 25.0)))
    got, wrong = score_timed(HELD, early)
    assert (got.faults, got.named) == (2, 0)
    assert wrong == ["foot_down at 14.3 s was not named", "hips at 20.0 s was not named"]


def test_a_fault_that_nobody_did_is_a_ghost_and_the_end_of_a_hold_is_none() -> None:
    report = hold_of(14.0, attempt(3, 14.2, "foot_down", ("lean", 5.0, 7.0)), attempt(16, 30, "foot_down"))
    got, wrong = score_timed(HELD, report)
    assert got.ghosts == 1
    assert wrong[-1] == "lean at 5.0 s, which nobody did"


def test_a_warning_names_no_stretch() -> None:
    report = hold_of(14.0, attempt(3, 14.2, "foot_down"), attempt(16, 26, None, ("hips", 20.0, 25.0)))
    report["hold"]["attempts"][1]["faults"][0]["level"] = "warn"
    assert score_timed(HELD, report)[0].named == 1


def test_an_attempt_too_many_is_not_exact() -> None:
    report = hold_of(14.0, attempt(3, 8), attempt(9, 14.2, "foot_down"), attempt(16, 26, None, ("hips", 20.0, 25.0)))
    got, wrong = score_timed(HELD, report)
    assert got.exact == 0
    assert wrong == ["3 attempted instead of 2"]


def test_a_hold_that_could_not_be_judged_at_all_is_wrong_in_everything() -> None:
    got, wrong = score_timed(HELD, SetReport("balance", "").to_dict())
    assert (got.exact, got.timed, got.named) == (0, 0, 0)
    assert len(wrong) == 4


def test_the_seconds_of_a_hold() -> None:
    truth = {"hold": {"segments": [segment(2, 8), segment(8, 10, "sag"), segment(10, 15)]}}
    told = {"hold": {"clean_s": 9.0, "attempts": [attempt(3, 14, None, ("sag", 7, 9))]}}
    assert seconds(truth, told) == Seconds(true_s=11.0, told_s=9.0, span_s=9.0, shared_s=8.0)
    assert seconds(truth, {"hold": None}) == Seconds(true_s=11.0)
    assert seconds(truth, told) + Seconds(1.0, 2.0, 3.0, 4.0) == Seconds(12.0, 11.0, 12.0, 12.0)


def test_cycles_are_counted() -> None:
    truth = {"expected": {"attempted": 4, "clean": 4, "cycles": 4}, "reps": []}
    report = {"counts": {"attempted": 4, "clean": 4}, "cycles": 4, "hold": None}
    assert is_timed(truth)
    assert score_timed(truth, report) == (TimedScore(clips=1, exact=1, cycles=4, counted=4), [])
    got, wrong = score_timed(truth, report | {"counts": {"attempted": 5, "clean": 5}, "cycles": 5})
    assert (got.exact, got.cycles, got.counted) == (0, 4, 4)
    assert wrong[-1] == "5 cycles counted instead of 4"


def judged(clip: str, exercise: str, points: Score | TimedScore, **facts: Any) -> Judged:
    expected = {"attempted": 2, "complete": 2, "clean": 1}
    plain = {"folder": "sample_videos", "expected": expected, "counts": expected, "undecided": 0, "wrong": ()}
    return Judged(clip=clip, exercise=exercise, score=points, **(plain | facts))


def test_the_table_sums_up_each_exercise_and_all() -> None:
    good = Score(clips=1, exact=1, reps=2, right=2, clean=1, faults=1, named=1)
    bad = Score(clips=1, exact=0, reps=2, right=1, missed=1, clean=1, false_rejects=1, ghosts=1, faults=1)
    table = rows([judged("a_1", "a", good), judged("b_1", "b", bad), judged("a_2", "a", bad)])
    assert table[1:] == [
        ("a", "2", "1/2", "3/4", "1/2", "1", "1", "1/2"),
        ("b", "1", "0/1", "1/2", "1/1", "1", "1", "0/1"),
        ("all", "3", "1/3", "4/6", "2/3", "2", "2", "1/3"),
    ]


def test_the_page_says_what_was_judged_wrongly_and_by_whom() -> None:
    points = Score(clips=1, exact=1, reps=2, right=2, clean=1)
    items = [
        judged("a_1", "a", points, undecided=1, counts={"attempted": 2, "complete": 2, "clean": 2}),
        judged("a_2", "a", points, folder="development clips", wrong=("rep 1 was not found",)),
    ]
    page = markdown(items, "0.1.0", "pose_landmarker_full", "abcdef0123456789", ["later_1"])
    assert "| a_1 | 2 of 2 | 2 of 2 | 2 of 1 or 2 |  | nothing |" in page
    assert "| a_2 | 2 of 2 | 2 of 2 | 1 of 1 |  | rep 1 was not found |" in page
    assert "FormCheck 0.1.0 and the pose model `pose_landmarker_full` (SHA-256 abcdef012345...)" in page
    assert "not there yet: later_1." in page


def test_holds_and_cycles_have_a_table_of_their_own() -> None:
    counted = judged("a_1", "a", Score(clips=1, exact=1, reps=2, right=2, clean=1))
    hold = judged(
        "b_1",
        "b",
        TimedScore(clips=1, exact=1, holds=1, timed=1, faults=2, named=1),
        clean_s=15.24,
        true_clean_s=14.4,
    )
    cycles = judged("c_1", "c", TimedScore(clips=1, exact=1, cycles=4, counted=3))
    assert timed_rows([counted, hold, cycles])[1:] == [
        ("b", "1", "1/1", "1/1", "1/2", "0", "-"),
        ("c", "1", "1/1", "-", "-", "-", "3/4"),
        ("all", "2", "2/2", "1/1", "1/2", "0", "3/4"),
    ]
    assert [name for name, *_ in rows([counted, hold, cycles])] == ["exercise", "a", "all"]
    assert len(tables([counted])) == len(tables([hold])) == 1
    page = markdown([counted, hold, cycles], "0.1.0", "pose_landmarker_full", "abcdef0123456789", [])
    assert "| b_1 | 2 of 2 | 2 of 2 | 1 of 1 | 15.2 s of 14.4 s | nothing |" in page


def test_a_copy_of_a_sample_video_is_judged_once(sample_videos: Path, tmp_path: Path) -> None:
    clips = find_clips(sample_videos, "full", tmp_path)
    runs = find_clips(sample_videos, "full", tmp_path, runs=True)
    assert len(clips) + len(runs) == len(list(sample_videos.glob("*.mp4")))
    assert len(clips) > len(runs) > 0
    assert {clip.folder for clip in clips} == {"sample_videos"}


def test_the_kept_results_are_of_this_version(root: Path) -> None:
    page = (root / "evaluation" / "RESULTS.md").read_text(encoding="utf-8")
    assert f"with FormCheck {formcheck.__version__} and the pose model" in page
