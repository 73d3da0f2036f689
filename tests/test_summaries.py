"""What is said of a whole set."""

from __future__ import annotations

from dataclasses import replace

import formcheck as fc
from formcheck import summaries
from formcheck.core.report import Attempt, Counts, Hold, Level, Outcome, Rep, SetReport, SourceInfo, Stretch, Verdict
from formcheck.core.running import Running
from tests.ran import BACK, HEAD_FORWARD, RUN, reported, short_run

BRIDGE = fc.load_exercise("single_leg_bridge")
BALANCE = fc.load_exercise("single_leg_balance")
CAT_COW = fc.load_exercise("cat_cow")
TIMES = "\N{MULTIPLICATION SIGN}"
CLEAN = Rep(1, "left", 1.0, 3.0, 5.0, Outcome.CLEAN, True, 41.0, -4.0, "deg", 1.9, 0.8, 1.1)
FOOT_DOWN = Verdict("bridge_foot_down", Level.FAULT, 0.03, 0.12, "T", 9.0, voids=True)
OVER_ARCH = Verdict("bridge_over_arch", Level.FAULT, 19.0, 15.0, "deg", 9.0, voids=True)


def rejected(*faults: Verdict) -> Rep:
    return replace(CLEAN, outcome=Outcome.REJECTED, faults=faults)


def bridge_set(*reps: Rep, source: SourceInfo = SourceInfo(frames=10, frames_with_pose=10)) -> SetReport:  # noqa: B008
    return SetReport("single_leg_bridge", "per_side", reps, source=source)


def test_summary_counts_and_ranks_the_faults() -> None:
    summary = summaries.summarise(
        BRIDGE, bridge_set(CLEAN, rejected(FOOT_DOWN), rejected(FOOT_DOWN), rejected(OVER_ARCH))
    )
    assert summary.headline == "1 clean of 4 repetitions"
    assert summary.faults == (
        ("Keep the free leg up", f"2 {TIMES}"),
        ("Ribs down, stop at straight line", f"1 {TIMES}"),
    )
    assert summary.advice == "With the free foot on the floor it is a bridge on two legs."


def test_summary_of_clean_reps_only() -> None:
    summary = summaries.summarise(BRIDGE, bridge_set(CLEAN))
    assert summary.headline == "1 clean of 1 repetition"
    assert summary.advice == "Every repetition was clean."


def test_summary_of_hidden_reps_is_about_the_camera() -> None:
    hidden = replace(CLEAN, outcome=Outcome.UNVERIFIED, unseen=("bridge_foot_down",))
    assert "move the camera" in summaries.summarise(BRIDGE, bridge_set(hidden)).advice


def test_summary_of_nothing_says_what_to_do() -> None:
    assert summaries.summarise(BRIDGE, bridge_set()).advice.startswith("Take the start pose")
    nobody = summaries.summarise(BRIDGE, bridge_set(source=SourceInfo(frames=10)))
    assert nobody.advice.startswith("Nobody was seen")


def test_summary_keeps_the_outcomes_apart() -> None:
    hidden = replace(CLEAN, outcome=Outcome.UNVERIFIED, unseen=("bridge_foot_down",))
    parts = summaries.summarise(BRIDGE, bridge_set(CLEAN, CLEAN, rejected(FOOT_DOWN), hidden)).parts
    assert parts == (
        (Outcome.CLEAN, "2 clean"),
        (Outcome.REJECTED, "1 not counted"),
        (Outcome.UNVERIFIED, "1 could not be judged"),
    )


def test_two_sides_stand_beside_each_other() -> None:
    both = replace(bridge_set(CLEAN), sides={"left": Counts(3, 3, 2, 0), "right": Counts(2, 1, 1, 1)})
    assert summaries.side_lines(both) == (
        ("left", "2 clean of 3 attempted (3 complete)"),
        ("right", "1 clean of 2 attempted (1 complete, 1 could not be judged)"),
    )
    assert summaries.side_lines(replace(both, sides={"left": Counts(3, 3, 2, 0)})) == ()


# ---- holds

HELD = Attempt(1, "right", 2.6, 14.6, 12.0, 12.0, 0.0, 20.0)
HIPS = Stretch("slb_hip_drop", Level.FAULT, 19.72, 25.96, 6.5, 4.5, "deg")
FAULTY = replace(HELD, number=2, held_s=11.26, clean_s=4.06, ended_by="slb_foot_down", faults=(HIPS,))


def hold_set(*attempts: Attempt) -> SetReport:
    hold = Hold(attempts, 20.0)
    sides = {side: Hold(tuple(a for a in attempts if a.side == side), 20.0).counts for side in ("left", "right")}
    return SetReport(
        BALANCE.id,
        BALANCE.kind.value,
        sides={side: counts for side, counts in sides.items() if counts.attempted},
        hold=hold,
        source=SourceInfo(frames=10, frames_with_pose=10),
    )


def test_summary_of_a_hold_is_in_seconds() -> None:
    summary = summaries.summarise(BALANCE, hold_set(HELD, FAULTY))
    assert summary.headline == "16 s clean of 23 s held, best 12 s, goal 20 s"
    assert summary.parts == ((Outcome.CLEAN, "16 s clean"), (Outcome.REJECTED, "7 s with faults"))
    assert summary.faults == (("Keep both hips level", "6 s"), ("Ended: Lift and find your balance", f"1 {TIMES}"))
    assert summary.advice == "The hip of the free side should not sink: the standing hip holds it."
    assert summary.sides == ()


def test_one_clean_hold_says_what_comes_next() -> None:
    assert summaries.summarise(BALANCE, hold_set(HELD)).advice == "Next: 20 s in one go. The best so far is 12 s."
    reached = replace(HELD, held_s=21.0, clean_s=21.0, ended_by="slb_foot_down")
    summary = summaries.summarise(BALANCE, hold_set(reached))
    assert summary.headline == "21 s clean of 21 s held, goal 20 s"
    assert summary.advice == "The goal of 20 s is reached. Next: 30 s."
    assert summary.faults == ()
    longest = replace(reached, held_s=31.0, clean_s=31.0)
    assert summaries.summarise(BALANCE, hold_set(longest)).advice == "The goal of 30 s is reached."


def test_both_sides_of_a_hold_stand_beside_each_other() -> None:
    summary = summaries.summarise(BALANCE, hold_set(HELD, FAULTY, replace(HELD, number=3, side="left", clean_s=8.0)))
    assert summary.sides == (
        ("left", "8 s clean of 12 s held"),
        ("right", "16 s clean of 23 s held, best 12 s"),
    )


def test_a_hold_that_was_hidden_is_about_the_camera() -> None:
    hidden = replace(HELD, clean_s=2.0, unseen_s=10.0)
    summary = summaries.summarise(BALANCE, hold_set(hidden))
    assert summary.parts == ((Outcome.CLEAN, "2 s clean"), (Outcome.UNVERIFIED, "10 s not judged"))
    assert "move the camera" in summary.advice


def test_no_hold_says_what_to_do() -> None:
    summary = summaries.summarise(BALANCE, hold_set())
    assert summary.headline == "No hold was found"
    assert summary.advice.startswith("Take the start pose")


# ---- cycles


def cycle_set(*reps: Rep) -> SetReport:
    return SetReport(CAT_COW.id, CAT_COW.kind.value, reps, cycles=sum(rep.complete for rep in reps))


def test_cycles_are_called_cycles() -> None:
    cycle = replace(CLEAN, side=None, unit="1")
    assert summaries.headline(CAT_COW, cycle_set(cycle, cycle)) == "2 cycles"
    assert summaries.summarise(CAT_COW, cycle_set(cycle)).advice == "Every cycle was clean."
    half = replace(cycle, complete=False, outcome=Outcome.REJECTED)
    assert summaries.headline(CAT_COW, cycle_set(cycle, cycle, half)) == "2 clean of 3 cycles"
    assert summaries.result_line(CAT_COW, cycle_set(cycle, half)) == "1 cycle, 1 clean of 2 attempted (1 complete)"
    assert summaries.headline(CAT_COW, cycle_set()) == "No cycle was found"


def test_the_summary_of_a_run_names_what_stood_out_clear_things_first() -> None:
    slight = replace(BACK, from_s=2.0, to_s=8.0)
    summary = summaries.summarise(RUN, reported(short_run(slight, HEAD_FORWARD), "A note."))
    assert summary.headline == "2 things stood out, the first from 0:02"
    assert summary.faults == (
        ("Float your head back, eyes far", "0:09\N{EN DASH}0:20"),
        ("Run it well", "0:02\N{EN DASH}0:08"),
    )
    assert summary.advice == ""
    assert summary.notes == ("A note.",)
    assert summaries.result_line(RUN, reported(short_run())) == "Nothing stood out in 20 seconds of running"


def test_the_summary_of_a_run_in_which_nobody_was_seen_says_so() -> None:
    empty = replace(reported(Running()), source=SourceInfo(frames=10))
    assert summaries.summarise(RUN, empty).headline == "Nobody was seen running"
    assert summaries.summarise(RUN, empty).advice.startswith("Nobody was seen. Put the whole body")
