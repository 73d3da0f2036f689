"""When a set of the programme is over, and when the form does not hold: exercise specification 10.4."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

import pytest

import formcheck as fc
from formcheck.coach import script
from formcheck.coach.goals import Form, Watch, aimed, reached
from formcheck.coach.steps import Goal, Purpose, Step
from formcheck.core.report import Attempt, Counts, Level, Outcome, Rep, Verdict
from formcheck.core.rule import Phase
from formcheck.core.update import Clock, Update

BRIDGE, BALANCE = "single_leg_bridge", "single_leg_balance"


def step_of(exercise: fc.Exercise, goal: Goal | None, purpose: Purpose = Purpose.TRAINING) -> Step:
    return Step(exercise, "left" if exercise.has_sides else None, 1, 1, purpose=purpose, goal=goal)


def seen(counts: Counts | None = None, clock: Clock | None = None, closed: Rep | Attempt | None = None) -> Update:
    counts = counts or Counts()
    return Update(1.0, Phase.READY, 0.0, None, counts, (), (), closed, "", "left", None, clock)


def counted(attempted: int, clean: int) -> Update:
    return seen(Counts(attempted, attempted, clean))


def rep(*voiding: str, side: str | None = "left", outcome: Outcome | None = None) -> Rep:
    """A repetition that was clean, or that these rules void."""
    faults = tuple(Verdict(rule, Level.FAULT, 2.0, 1.0, "deg", 1.0, voids=True) for rule in voiding)
    outcome = outcome or (Outcome.REJECTED if voiding else Outcome.CLEAN)
    return Rep(1, side, 0.0, 1.0, 2.0, outcome, True, 30.0, 0.0, "deg", 1.0, 1.0, 1.0, faults)


def forms(entries: Iterable[Rep | Attempt | None]) -> list[Form]:
    watch = Watch()
    return [watch.push(entry) for entry in entries]


# ---- the goal


def test_without_a_goal_a_set_is_as_the_exercise_declares_it(exercises: dict[str, fc.Exercise]) -> None:
    step = step_of(exercises[BRIDGE], None)
    assert aimed(step) is step
    assert not reached(step, counted(11, 11))
    assert reached(step, counted(12, 12))
    assert not reached(step, counted(17, 0))
    assert reached(step, counted(18, 0))


def test_a_goal_of_clean_repetitions_ends_the_set_and_is_what_everybody_speaks_of(
    exercises: dict[str, fc.Exercise],
) -> None:
    step = aimed(step_of(exercises[BRIDGE], Goal(clean=9, attempted=14)))
    assert step.exercise.target_clean == (9, 9)
    assert not reached(step, counted(13, 8))
    assert reached(step, counted(9, 9))
    assert reached(step, counted(14, 3))
    assert script.aim(step) == "9 clean repetitions."


def test_a_goal_of_clean_repetitions_alone_ends_with_half_as_many_attempts_more(
    exercises: dict[str, fc.Exercise],
) -> None:
    step = aimed(step_of(exercises[BRIDGE], Goal(clean=10)))
    assert not reached(step, counted(14, 0))
    assert reached(step, counted(15, 0))


def test_a_trial_is_over_after_its_attempts_however_they_went(exercises: dict[str, fc.Exercise]) -> None:
    step = aimed(step_of(exercises[BRIDGE], Goal(attempted=5), Purpose.TRIAL))
    assert step.exercise.target_clean == (5, 5)
    assert not reached(step, counted(4, 4))
    assert reached(step, counted(5, 0))
    assert script.aim(step) == "A trial: 5 slow repetitions."


def test_where_sides_alternate_a_goal_is_of_both_together(exercises: dict[str, fc.Exercise]) -> None:
    step = aimed(step_of(exercises["dead_bug"], Goal(clean=18)))
    assert step.exercise.target_reps == (9, 9)
    assert step.exercise.target_clean == (18, 18)
    assert script.aim(step) == "9 clean repetitions on each side, in turns."
    trial = aimed(step_of(exercises["dead_bug"], Goal(attempted=10), Purpose.TRIAL))
    assert script.aim(trial) == "A trial: 5 slow repetitions on each side, in turns."


@pytest.mark.parametrize("held_s", [15.0, 20.0, 25.0, 50.0])
def test_a_hold_is_over_after_so_many_clean_seconds(exercises: dict[str, fc.Exercise], held_s: float) -> None:
    step = aimed(step_of(exercises[BALANCE], Goal(held_s=held_s)))
    assert step.exercise.zone.goal_s[0] == held_s
    assert step.exercise.zone.cap_s >= held_s
    assert not reached(step, seen(clock=Clock(held_s, held_s - 1, held_s - 1, held_s - 1, held_s)))
    assert reached(step, seen(clock=Clock(held_s, held_s, held_s, held_s, held_s)))
    assert script.aim(step) == f"Hold for {held_s:.0f} seconds."


def test_attempts_at_a_hold_are_counted_too(exercises: dict[str, fc.Exercise]) -> None:
    step = aimed(step_of(exercises[BALANCE], Goal(held_s=15.0, attempted=3)))
    clock = Clock(2.0, 2.0, 2.0, 6.0, 15.0)
    assert not reached(step, seen(Counts(2), clock))
    assert reached(step, seen(Counts(3), clock))


def test_a_goal_that_asks_for_nothing_changes_nothing(exercises: dict[str, fc.Exercise]) -> None:
    for name in (BRIDGE, BALANCE):
        step = step_of(exercises[name], Goal(watched=True))
        assert aimed(step) is step
        assert script.aim(step) == ""


# ---- the form


def test_two_in_a_row_with_the_same_fault_are_answered_by_a_hint_and_a_third_ends_the_set() -> None:
    assert forms([rep(), rep("arch"), rep("arch"), rep("arch")]) == [Form.HOLDS, Form.HOLDS, Form.HINT, Form.AGAIN]


def test_after_the_hint_a_good_one_begins_the_row_anew() -> None:
    entries = [rep(), rep(), rep("arch"), rep("arch"), rep(), rep(), rep(), rep("arch"), rep("arch")]
    assert [form for form in forms(entries) if form is not Form.HOLDS] == [Form.HINT, Form.HINT]


def test_different_faults_are_no_row() -> None:
    assert forms([rep("arch"), rep("fast"), rep("arch")]) == [Form.HOLDS] * 3


def test_one_of_two_faults_that_comes_again_is_the_one_that_is_told() -> None:
    watch = Watch()
    assert watch.push(rep("arch", "fast")) is Form.HOLDS
    assert watch.push(rep("fast")) is Form.HINT
    assert watch.rule == "fast"


def test_two_or_fewer_clean_of_the_last_five_end_the_set() -> None:
    entries = [rep(), rep("a"), rep("b"), rep("c"), rep()]
    assert forms(entries) == [Form.HOLDS] * 4 + [Form.FADES]
    good = [rep(), rep("a"), rep(), rep("b"), rep()]
    assert forms(good) == [Form.HOLDS] * 5


def test_what_could_not_be_judged_is_held_against_nobody() -> None:
    unverified = rep("arch", outcome=Outcome.UNVERIFIED)
    assert forms([unverified] * 8) == [Form.HOLDS] * 8
    # Nor does it break a row: nobody saw that it was better.
    assert forms([rep("arch"), unverified, rep("arch")])[-1] is Form.HINT
    assert forms([rep("a"), *[unverified] * 3, rep("b")])[-1] is Form.HOLDS


def test_where_sides_alternate_each_errs_for_itself() -> None:
    left, right = rep("arch", side="left"), rep(side="right")
    assert forms([left, right, left])[-1] is Form.HINT
    assert forms([left, rep("arch", side="right")])[-1] is Form.HOLDS


def test_a_warning_is_no_fault_here() -> None:
    warned = replace(rep(), faults=(Verdict("arch", Level.WARN, 2.0, 1.0, "deg", 1.0),))
    assert forms([warned] * 6) == [Form.HOLDS] * 6


def test_a_hold_that_ends_twice_by_the_same_fault_is_answered_by_a_hint() -> None:
    attempt = Attempt(1, "left", 0.0, 4.0, 4.0, 4.0, 0.0, 20.0, "foot_down")
    assert forms([attempt, attempt, attempt]) == [Form.HOLDS, Form.HINT, Form.AGAIN]


def test_nothing_that_was_closed_is_nothing() -> None:
    assert forms([None] * 9) == [Form.HOLDS] * 9


def test_a_line_takes_as_long_as_the_slowest_voice() -> None:
    assert script.spoken_s("x" * 120) == pytest.approx(10.7)
    assert math.isfinite(script.spoken_s(""))
