"""The evaluation counts what it says it counts."""

from __future__ import annotations

from typing import Any

from evaluation.scoring import Score, score, total


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
