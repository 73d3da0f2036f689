"""Trials, progression and regression: every rule of exercise specification 10.2, 10.3 and 10.5 on its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

import formcheck as fc
from formcheck.coach.programme.facts import Answer, History, PainNow, SessionFacts, SideFacts, Topic
from formcheck.coach.programme.standing import Standing, State, Why, fold
from formcheck.coach.steps import Purpose
from tests.sessions import FIRST, a_set, full, hold, on, passing, session, side, trained, tried

Exercises = dict[str, fc.Exercise]
#: One of each kind: reps, sides that alternate, sides that take turns, and a hold.
REPS, ALTERNATING, PER_SIDE, HOLD = "superman", "dead_bug", "single_leg_bridge", "single_leg_balance"


def state(exercises: Exercises, *sessions: SessionFacts, answers: tuple[Answer, ...] = (), day: float = 0) -> State:
    last = max([day, *((one.began - on(0)).days for one in sessions)])
    return fold(History(sessions, answers), exercises, on(last))


def stands(exercises: Exercises, name: str, *sessions: SessionFacts, answers: tuple[Answer, ...] = ()) -> Standing:
    return state(exercises, *sessions, answers=answers).of[name]


def trial(exercises: Exercises, name: str, left: SideFacts, right: SideFacts | None = None, **more: int) -> Standing:
    pain, before = more.get("pain", 0), more.get("before", 0)
    return stands(exercises, name, session(0, tried(exercises[name], 0, left, right, pain=pain), before=before))


# ---- trials (10.3)


@pytest.mark.parametrize("name", [REPS, ALTERNATING, PER_SIDE, HOLD])
def test_who_passes_begins_with_the_first_target(exercises: Exercises, name: str) -> None:
    found = stands(exercises, name, passing(exercises, 0, name))
    assert (found.can, found.said_so, found.target, found.why) == (True, False, 20 if name == HOLD else 8, Why.PASSED)


@pytest.mark.parametrize(("clean", "passed"), [(5, True), (4, True), (3, False), (0, False)])
def test_four_of_five_have_to_be_clean_on_each_side(exercises: Exercises, clean: int, passed: bool) -> None:
    assert trial(exercises, REPS, side(clean, 5)).can is passed
    for name in (ALTERNATING, PER_SIDE):
        assert trial(exercises, name, side(5), side(clean, 5)).can is passed
        assert trial(exercises, name, side(clean, 5), side(5)).can is passed


def test_sides_that_could_not_be_told_apart_are_counted_together(exercises: Exercises) -> None:
    for clean, passed in ((8, True), (7, False)):
        done = replace(tried(exercises[ALTERNATING], 0)[0], sides={None: side(clean, 10)})
        assert stands(exercises, ALTERNATING, session(0, (done,))).can is passed


@pytest.mark.parametrize(("held_s", "passed"), [(15.0, True), (14.96, True), (14.9, False)])
def test_a_hold_is_of_fifteen_clean_seconds_on_each_side(exercises: Exercises, held_s: float, passed: bool) -> None:
    assert trial(exercises, HOLD, hold(held_s), hold(20)).can is passed
    assert trial(exercises, HOLD, hold(20), hold(held_s)).can is passed


def test_slow_is_the_least_tempo_of_the_exercise(exercises: Exercises) -> None:
    tempo = exercises[REPS].tempo
    assert tempo is not None
    least = tempo.min_rep_s
    assert trial(exercises, REPS, side(5, rep_s=least)).can
    fast = trial(exercises, REPS, side(5, rep_s=least - 0.01))
    assert (fast.can, fast.why, fast.failures) == (False, Why.FAST, 1)


@pytest.mark.parametrize(
    ("pain", "before", "passed"),
    [(0, 0, True), (1, 0, False), (2, 2, True), (1, 2, True), (2, 1, False), (3, 3, False)],
)
def test_painless_is_no_more_than_before_and_no_more_than_two(
    exercises: Exercises, pain: int, before: int, passed: bool
) -> None:
    found = trial(exercises, REPS, side(5), pain=pain, before=before)
    assert found.can is passed
    assert found.why is (Why.PASSED if passed else Why.SORE)


def test_pain_that_rises_in_a_trial_sets_the_exercise_aside(exercises: Exercises) -> None:
    found = trial(exercises, REPS, side(5), pain=2)
    assert (found.can, found.why, found.aside_on) == (False, Why.PAINFUL, on(0).date())


def test_a_trial_without_an_answer_about_pain_is_no_trial(exercises: Exercises) -> None:
    assert stands(exercises, REPS, session(0, tried(exercises[REPS], 0, pain=None))) == Standing()


def test_a_trial_of_one_side_is_no_trial(exercises: Exercises) -> None:
    half = tried(exercises[PER_SIDE], 0)[1:]
    assert stands(exercises, PER_SIDE, session(0, half)) == Standing()


def test_what_the_user_does_of_their_own_accord_is_no_trial(exercises: Exercises) -> None:
    own = a_set(exercises[REPS], None, 0, side(12))
    assert stands(exercises, REPS, session(0, own)) == Standing()


def test_what_could_not_be_judged_is_tried_once_more_and_then_asked_about(exercises: Exercises) -> None:
    dark = tried(exercises[REPS], 0, side(3, 5, 2))
    once = stands(exercises, REPS, session(0, dark))
    assert (once.can, once.why, once.unseen, once.failures) == (False, Why.UNSEEN, 1, 0)
    twice = stands(exercises, REPS, session(0, dark, dark))
    assert (twice.can, twice.why, twice.unseen, twice.failures) == (False, Why.UNSEEN, 2, 0)
    for said, can, why in (("yes", True, Why.SAID_SO), ("no", False, Why.SAID_NO)):
        answer = Answer(on(0), Topic.TRIAL, REPS, said)
        found = stands(exercises, REPS, session(0, dark, dark), answers=(answer,))
        assert (found.can, found.said_so, found.why) == (can, can, why)


def test_one_that_could_not_be_judged_is_no_reason_to_ask(exercises: Exercises) -> None:
    assert trial(exercises, REPS, side(4, 5, 1)).why is Why.PASSED
    assert trial(exercises, REPS, side(3, 5, 1)).why is Why.FORM


def test_what_was_said_of_another_trial_does_not_count(exercises: Exercises) -> None:
    dark = tried(exercises[REPS], 3, side(3, 5, 2))
    for when, subject in ((on(2), REPS), (on(4), REPS), (on(3), ALTERNATING)):
        found = stands(exercises, REPS, session(3, dark, dark), answers=(Answer(when, Topic.TRIAL, subject, "yes"),))
        assert not found.can


# ---- more (10.5, 10.2)


def after(
    exercises: Exercises,
    name: str,
    left: SideFacts,
    right: SideFacts | None = None,
    *,
    sets: int = 3,
    pain: int | None = 0,
    before: int = 0,
) -> Standing:
    """Return how somebody stands after one session of what they have just passed."""
    done = session(1, trained(exercises[name], 1, left, right, sets=sets, pain=pain), before=before)
    return stands(exercises, name, passing(exercises, 0, name), done)


@pytest.mark.parametrize("name", [REPS, ALTERNATING, PER_SIDE])
@pytest.mark.parametrize(
    ("clean", "attempted", "target", "why"),
    [
        (8, 8, 10, Why.TWO_MORE),
        (9, 10, 9, Why.ONE_MORE),
        (8, 9, 8, Why.WAVERED),
        (7, 7, 8, Why.SHORT),
        (7, 8, 8, Why.SHORT),
    ],
)
def test_more_comes_from_sets_that_reach_their_target_in_good_form(
    exercises: Exercises, name: str, clean: int, attempted: int, target: int, why: Why
) -> None:
    found = after(exercises, name, side(clean, attempted))
    assert (found.target, found.why, found.can) == (target, why, True)


def test_a_longer_hold_comes_from_holds_that_reach_their_goal(exercises: Exercises) -> None:
    assert (after(exercises, HOLD, hold(20)).target, after(exercises, HOLD, hold(20)).why) == (25, Why.ONE_MORE)
    assert (after(exercises, HOLD, hold(19.9)).target, after(exercises, HOLD, hold(19.9)).why) == (20, Why.SHORT)
    assert after(exercises, HOLD, hold(20), hold(15)).why is Why.SHORT


def test_both_sides_have_to_reach_it(exercises: Exercises) -> None:
    assert after(exercises, PER_SIDE, side(8), side(7)).why is Why.SHORT
    # Where sides alternate, the set is over at so many of both together.
    assert after(exercises, ALTERNATING, side(9), side(7)).why is Why.TWO_MORE


def test_nobody_goes_beyond_the_highest_target(exercises: Exercises) -> None:
    sessions = [full(exercises, day, REPS, clean=12) for day in (1, 3, 5, 7)]
    targets = [
        stands(exercises, REPS, passing(exercises, 0, REPS), *sessions[:many]).target for many in range(len(sessions))
    ]
    assert targets == [8, 10, 12, 12]


@pytest.mark.parametrize(
    ("pain", "before", "why"), [(1, 0, Why.HURT), (1, 1, Why.HURT), (0, 3, Why.HURT), (None, 0, Why.UNTOLD)]
)
def test_no_more_after_pain(exercises: Exercises, pain: int | None, before: int, why: Why) -> None:
    """10.2: pain of 1 to 3, no more than one over before: no progression from this session."""
    found = after(exercises, REPS, side(8), pain=pain, before=before)
    assert (found.can, found.target, found.why) == (True, 8, why)


def test_two_sets_are_enough_for_more_and_one_is_not(exercises: Exercises) -> None:
    assert after(exercises, REPS, side(8), sets=2).why is Why.TWO_MORE
    assert after(exercises, REPS, side(8), sets=1).why is Why.FEW


def test_what_could_not_be_judged_is_never_held_against_anybody(exercises: Exercises) -> None:
    dark = after(exercises, REPS, side(0, 12, 12))
    assert (dark.can, dark.target, dark.why) == (True, 8, Why.DARK)
    assert after(exercises, REPS, side(8, 12, 4)).why is Why.ONE_MORE


# ---- mastered (10.5)


def career(exercises: Exercises, name: str, *sessions: SessionFacts) -> Standing:
    """Return how somebody stands whose target is the highest after three sessions, and after some more."""
    first = [full(exercises, day, name) for day in (1, 3)]
    return stands(exercises, name, passing(exercises, 0, name), *first, *sessions)


@pytest.mark.parametrize("name", [REPS, ALTERNATING, PER_SIDE, HOLD])
def test_two_sessions_in_a_row_at_the_highest_target_master_it(exercises: Exercises, name: str) -> None:
    one, two = full(exercises, 5, name), full(exercises, 7, name)
    assert (career(exercises, name, one).mastered, career(exercises, name, one).why) == (False, Why.NEARLY)
    assert (career(exercises, name, one, two).mastered, career(exercises, name, one, two).why) == (True, Why.MASTERED)


def test_they_have_to_follow_one_another(exercises: Exercises) -> None:
    good, poor = full(exercises, 5, REPS), full(exercises, 7, REPS, clean=11)
    assert not career(exercises, REPS, good, poor, full(exercises, 9, REPS)).mastered
    again = full(exercises, 9, REPS), full(exercises, 11, REPS)
    assert career(exercises, REPS, good, poor, *again).mastered


def test_two_sets_master_nothing(exercises: Exercises) -> None:
    short = [session(day, trained(exercises[REPS], day, side(12), sets=2)) for day in (5, 7, 9)]
    assert (career(exercises, REPS, *short).mastered, career(exercises, REPS, *short).why) == (False, Why.TOP)


def test_pain_over_that_before_masters_nothing(exercises: Exercises) -> None:
    for pain, before, mastered in ((1, 1, True), (1, 0, False), (3, 3, False)):
        done = [
            session(day, trained(exercises[REPS], day, side(12), pain=pain), before=before, morning=before)
            for day in (5, 7)
        ]
        assert career(exercises, REPS, *done).mastered is mastered


@pytest.mark.parametrize(("right", "mastered"), [(12, True), (14, True), (15, False)])
def test_sides_that_differ_by_more_than_15_percent_are_not_mastered(
    exercises: Exercises, right: int, mastered: bool
) -> None:
    done = [session(day, trained(exercises[PER_SIDE], day, side(12), side(right))) for day in (5, 7)]
    assert career(exercises, PER_SIDE, *done).mastered is mastered


# ---- one step back (10.5, 10.2)


def test_one_step_back_where_too_few_were_clean_in_two_sets(exercises: Exercises) -> None:
    bad, good = trained(exercises[REPS], 3, side(6, 12), sets=1), trained(exercises[REPS], 3, side(10), sets=1)
    up = passing(exercises, 0, REPS), full(exercises, 1, REPS, clean=8)
    two = stands(exercises, REPS, *up, session(3, bad, good, bad))
    assert (two.can, two.target, two.why) == (True, 8, Why.POOR)
    one = stands(exercises, REPS, *up, session(3, bad, good, good))
    assert (one.can, one.target, one.why) == (True, 10, Why.SHORT)


@pytest.mark.parametrize(("clean", "attempted", "why"), [(6, 10, Why.SHORT), (5, 10, Why.POOR), (1, 2, Why.SHORT)])
def test_the_share_is_60_percent_of_three_or_more(exercises: Exercises, clean: int, attempted: int, why: Why) -> None:
    assert after(exercises, REPS, side(clean, attempted)).why is why


def test_from_the_first_target_it_is_set_aside(exercises: Exercises) -> None:
    found = after(exercises, REPS, side(2, 8))
    assert (found.can, found.why, found.aside_on) == (False, Why.POOR, on(1).date())


def test_one_step_back_where_the_same_fault_came_in_two_sessions(exercises: Exercises) -> None:
    def with_fault(day: float, rule: str, times: int) -> SessionFacts:
        return session(day, trained(exercises[REPS], day, side(7, 10), voided={rule: times}))

    up = passing(exercises, 0, REPS), full(exercises, 1, REPS, clean=8)
    same = stands(exercises, REPS, *up, with_fault(3, "a", 5), with_fault(5, "a", 5))
    assert (same.can, same.target, same.why) == (True, 8, Why.SAME)
    for rule, times in (("b", 5), ("a", 4)):
        other = stands(exercises, REPS, *up, with_fault(3, "a", 5), with_fault(5, rule, times))
        assert (other.target, other.why) == (10, Why.SHORT)


def test_a_short_hold_is_a_step_back_only_where_a_fault_was_seen(exercises: Exercises) -> None:
    up = passing(exercises, 0, HOLD), full(exercises, 1, HOLD)
    unseen = session(3, trained(exercises[HOLD], 3, hold(5)))
    assert (stands(exercises, HOLD, *up, unseen).target, stands(exercises, HOLD, *up, unseen).why) == (25, Why.SHORT)
    seen = session(3, trained(exercises[HOLD], 3, hold(5), voided={"slb_foot_down": 1}))
    assert (stands(exercises, HOLD, *up, seen).target, stands(exercises, HOLD, *up, seen).why) == (20, Why.POOR)


@pytest.mark.parametrize(("morning", "target"), [(1, 10), (2, 8)])
def test_pain_on_the_next_morning_takes_everything_used_one_step_back(
    exercises: Exercises, morning: int, target: int
) -> None:
    done = replace(full(exercises, 1, REPS, ALTERNATING, clean=8), pain_morning=morning)
    found = state(exercises, passing(exercises, 0, REPS, ALTERNATING, PER_SIDE), done)
    assert [found.of[name].target for name in (REPS, ALTERNATING, PER_SIDE)] == [target, target, 8]


@pytest.mark.parametrize(("later", "target"), [(1, 10), (2, 8)])
def test_where_nobody_was_asked_pain_before_the_next_session_says_so(
    exercises: Exercises, later: int, target: int
) -> None:
    done = replace(full(exercises, 1, REPS, clean=8), pain_morning=None)
    sessions = (passing(exercises, 0, REPS), done)
    now = fold(History(sessions, (), PainNow(on(3), later)), exercises, on(3))
    assert now.of[REPS].target == target
    following = session(3, before=later)
    assert fold(History((*sessions, following)), exercises, on(4)).of[REPS].target == target


def test_pain_that_rises_in_an_exercise_sets_it_aside(exercises: Exercises) -> None:
    first = passing(exercises, 0, *FIRST), full(exercises, 1, *FIRST, clean=8)
    hurt = session(
        3, trained(exercises["superman"], 3, side(10), sets=1, pain=4), trained(exercises["dead_bug"], 3, side(10))
    )
    found = state(exercises, *first, hurt)
    superman, dead_bug = found.of["superman"], found.of["dead_bug"]
    assert (superman.can, superman.mastered, superman.why) == (False, False, Why.PAINFUL)
    assert superman.aside_on == on(3).date()
    assert (dead_bug.can, dead_bug.target) == (True, 12)


def test_pain_that_was_there_before_sets_nothing_aside(exercises: Exercises) -> None:
    hurt = session(1, trained(exercises[REPS], 1, side(8), pain=4), before=4, morning=4)
    found = stands(exercises, REPS, passing(exercises, 0, REPS), hurt)
    assert (found.can, found.target, found.why) == (True, 8, Why.HURT)


# ---- a long break (10.5)


def test_after_two_weeks_it_begins_with_the_first_target(exercises: Exercises) -> None:
    done = passing(exercises, 0, *FIRST), full(exercises, 1, *FIRST, clean=8)
    for day, target, why in ((14, 10, Why.TWO_MORE), (15, 8, Why.BREAK)):
        found = state(exercises, *done, day=day)
        assert [(found.of[name].target, found.of[name].why) for name in FIRST] == [(target, why)] * 4


def test_a_break_is_taken_account_of_once(exercises: Exercises) -> None:
    done = passing(exercises, 0, *FIRST), full(exercises, 1, *FIRST, clean=8)
    back = (tried(exercises["single_leg_bridge"], 20), *(trained(exercises[n], 21, side(8)) for n in FIRST))
    found = state(exercises, *done, session(20, back[0]), session(21, *back[1:]))
    assert [found.of[name].target for name in FIRST] == [10] * 4


def test_after_a_break_the_hardest_makes_way_for_one_that_was_mastered(exercises: Exercises) -> None:
    four = ["dead_bug", "single_leg_balance_reach", "high_plank_leg_lifts", "single_leg_bridge"]
    sessions = [passing(exercises, 0, *FIRST), *(full(exercises, day, "superman") for day in (1, 3, 5, 7))]
    sessions.append(passing(exercises, 8, "single_leg_bridge"))
    sessions.append(full(exercises, 9, *four, clean=8))
    found = state(exercises, *sessions, day=30)
    assert found.of["superman"].mastered
    assert not found.of["single_leg_bridge"].can
    assert all(found.of[name].can for name in four[:3])


# ---- days and sessions


def test_days_with_training_are_counted_once_and_trials_are_none(exercises: Exercises) -> None:
    found = state(
        exercises,
        passing(exercises, 0, REPS),
        full(exercises, 1, REPS, clean=8),
        full(exercises, 1.1, REPS, clean=8),
        session(2, a_set(exercises["cat_cow"], Purpose.STRETCH, 2, side(6))),
        session(3, a_set(exercises[REPS], None, 3, side(12))),
    )
    assert (found.days, found.trained) == ([on(1).date()], 2)


def test_sessions_with_fewer_than_four_are_counted_in_a_row(exercises: Exercises) -> None:
    few = [passing(exercises, 0, *FIRST[:3]), *(full(exercises, day, *FIRST[:3], clean=8) for day in (1, 3))]
    assert state(exercises, *few).few == 3
    assert state(exercises, *few, passing(exercises, 4, FIRST[3])).few == 0


def test_what_is_not_installed_is_passed_over(exercises: Exercises) -> None:
    without = {name: one for name, one in exercises.items() if name != REPS}
    found = fold(History((passing(exercises, 0, REPS, ALTERNATING),)), without, on(0))
    assert (found.of[REPS], found.of[ALTERNATING].can) == (Standing(), True)


# ---- left and right (10.7)


@pytest.mark.parametrize(
    ("left", "right", "weaker"),
    [
        (side(6), side(8), "left"),
        (side(8), side(6), "right"),
        (side(8), side(8), None),
        (side(6), side(8, px=360.0), None),
        (side(6), side(8, px=340.0), "left"),
        (side(6, near="left"), side(8, near="right"), "left"),
        (side(6, near="right"), side(8, near="right"), None),
        (side(6, near=None), side(8, near=None), None),
        (side(6, px=float("nan")), side(8), None),
    ],
)
def test_the_weaker_side_is_the_one_that_gave_less_where_they_may_be_compared(
    exercises: Exercises, left: SideFacts, right: SideFacts, weaker: str | None
) -> None:
    assert after(exercises, PER_SIDE, left, right).weaker == weaker
