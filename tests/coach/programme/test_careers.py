"""Whole careers of made-up people: nobody in pain is sent on, nobody is stuck, and there is always something to do."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import formcheck as fc
from formcheck.coach.programme import safety
from formcheck.coach.programme.facts import Answer, PainNow, Topic
from formcheck.coach.programme.ladder import ALL, GENTLE, LADDER
from formcheck.coach.programme.plan import Kind, Wish
from formcheck.coach.programme.standing import fold, until
from formcheck.coach.programme.today import outlook, plan_day
from formcheck.coach.steps import Purpose
from tests.careers import Lived, Person, live
from tests.sessions import passing

Exercises = dict[str, fc.Exercise]
STRENGTH: Final = (Purpose.TRIAL, Purpose.TRAINING)
FLAGS: Final = [flag.id for flag in safety.RED_FLAGS]
#: Careers are long: few of them, each with everything that can go wrong.
careful = partial(
    settings, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def _often(days: frozenset[int], day: int) -> bool:
    return day in days


def _level(levels: tuple[int, ...], day: int) -> int:
    return levels[day % len(levels)]


def _wish(wishes: tuple[Wish, ...], day: int) -> Wish:
    return wishes[day % len(wishes)]


names = st.sampled_from(ALL)
people = st.builds(
    Person,
    skill=st.dictionaries(names, st.sampled_from([0.0, 0.3, 0.6, 0.8, 0.9, 1.0]), max_size=8),
    usual=st.sampled_from([0.3, 0.7, 0.9, 1.0]),
    learns=st.sampled_from([0.0, 0.005, 0.05]),
    hurts=st.dictionaries(names, st.sampled_from([-1, 1, 2, 3, 5]), max_size=5),
    pain=st.lists(st.sampled_from([0, 0, 0, 1, 2, 3, 4, 5, 8]), min_size=1, max_size=5).map(
        lambda levels: partial(_level, tuple(levels))
    ),
    leg=st.frozensets(st.integers(0, 30), max_size=2),
    flags=st.dictionaries(st.integers(0, 30), st.sampled_from(FLAGS), max_size=2),
    blind=st.frozensets(names, max_size=5),
    absent=st.frozensets(st.integers(0, 40), max_size=25).map(lambda days: partial(_often, days)),
    honest=st.booleans(),
    leaves_out=st.sampled_from([0.0, 0.0, 0.1, 0.5, 1.0]),
    effect=st.sampled_from(["better", "same", "worse"]),
    wish=st.lists(st.sampled_from(Wish), min_size=1, max_size=4).map(lambda wishes: partial(_wish, tuple(wishes))),
    morning=st.sampled_from([lambda day: None, lambda day: 0, lambda day: 3 * (day % 5 == 0)]),
    seed=st.integers(0, 5),
)


def check_plan(day: Lived, exercises: Exercises) -> None:
    """There is something to do or a reason why not, nothing twice, and everything with its reason."""
    plan, pain = day.plan, day.history.pain_now
    level = None if pain is None else pain.level
    ids = [item.exercise.id for item in plan.items]
    assert plan.why
    assert all(reason.text and reason.source for reason in plan.why)
    assert len(set(ids)) == len(ids)
    assert all(exercises[name] is item.exercise for name, item in zip(ids, plan.items, strict=True))
    assert all(item.why and item.sets >= 1 and item.target >= 1 for item in plan.all)
    assert all(reason.text and reason.source for item in plan.all for reason in item.why)
    assert bool(plan.all) is (plan.minutes > 0)
    if level is not None and level > safety.SORE:
        assert not plan.items
    elif level is not None and level > safety.GO:
        assert set(ids) <= set(GENTLE)
        assert all(item.purpose is Purpose.TRAINING for item in plan.items)
    if plan.kind is Kind.STOPPED:
        assert plan.stop is not None
        assert not plan.all
    if plan.kind in (Kind.REST, Kind.DONE):
        assert not plan.items


def check_pain(day: Lived) -> None:
    """After too much pain nothing more of the exercise is done, and after anything in a leg nothing at all."""
    if day.course is None:
        return
    session = day.course.session
    assert [step.exercise.id for step in day.steps if step.purpose is None] == []
    told = [(place, done) for place, done in enumerate(session.sets) if done.pain is not None]
    for place, done in told:
        rest = [one for one in session.sets[place + 1 :] if one.purpose in STRENGTH]
        if done.leg:
            assert not session.sets[place + 1 :]
            assert day.course.stopped is not None
        if done.pain is not None and safety.too_much(done.pain, session.pain_before):
            assert done.exercise not in {one.exercise for one in rest}
            if done.pain > safety.SORE:
                assert not rest
            elif done.pain > safety.GO:
                assert {one.exercise for one in rest} <= set(GENTLE)


def check_spacing(days: list[Lived]) -> None:
    """Training is at least a day apart, and three times in seven days at the most."""
    trained = [
        day.number
        for day in days
        if day.course is not None and any(done.purpose is Purpose.TRAINING for done in day.course.session.sets)
    ]
    assert all(later - earlier >= 2 for earlier, later in pairwise(trained))
    assert all(later - earlier >= 7 for earlier, later in zip(trained, trained[3:], strict=False))


def check_aside(days: list[Lived]) -> None:
    """What was painful is left alone for two weeks."""
    until_day: dict[str, int] = {}
    for day in days:
        for item in day.plan.items:
            assert until_day.get(item.exercise.id, 0) <= day.number, item.exercise.id
        if day.course is None:
            continue
        session = day.course.session
        for done in session.sets:
            if done.pain is not None and safety.painful(done.pain, session.pain_before) and done.purpose in STRENGTH:
                until_day[done.exercise] = day.number + 14


@careful(max_examples=30)
@given(person=people)
def test_nobody_in_pain_is_sent_on_and_there_is_always_something_or_a_reason(
    exercises: Exercises, person: Person
) -> None:
    days = []
    stopped = False
    for day in live(person, exercises, 28):
        check_plan(day, exercises)
        check_pain(day)
        if stopped and day.plan.kind is not Kind.STOPPED:
            # Only the list gone through anew lets somebody go on.
            last = [answer for answer in day.history.answers if answer.topic is Topic.SCREEN][-1]
            assert not safety.affirmed(last)
        stopped = day.plan.kind is Kind.STOPPED
        days.append(day)
    check_spacing(days)
    check_aside(days)


@careful(max_examples=8)
@given(person=people, later=st.integers(1, 20))
def test_the_same_history_gives_the_same_plan_and_what_is_later_does_not_matter(
    exercises: Exercises, person: Person, later: int
) -> None:
    days = list(live(person, exercises, 16))
    if not days:
        return
    last = days[-1].history
    for day in days:
        wish = person.wish(day.number)
        assert plan_day(day.history, exercises, day.now, wish) == day.plan
        after = day.now + timedelta(hours=later)
        sessions = (*day.history.sessions, *(one for one in last.sessions if one.began > day.now))
        answers = (
            *day.history.answers,
            Answer(after, Topic.SCREEN, "", "saddle"),
            Answer(after, Topic.BENDING, "", "yes"),
        )
        known = type(last)(sessions, answers, day.history.pain_now)
        assert plan_day(known, exercises, day.now, wish) == day.plan
        unsaid = type(last)(day.history.sessions, day.history.answers, PainNow(after, 9))
        without = type(last)(day.history.sessions, day.history.answers)
        assert plan_day(unsaid, exercises, day.now) == plan_day(without, exercises, day.now)


def test_who_performs_well_reaches_the_end_of_the_ladder_in_ten_weeks(exercises: Exercises) -> None:
    *_, last = live(Person(usual=0.97, seed=1), exercises, 70)
    found = fold(until(last.history, last.now), exercises, last.now).of
    assert [rung.exercise for rung in LADDER if not found[rung.exercise].mastered] == []


def test_who_never_errs_reaches_it_in_six_weeks_and_then_keeps_the_hardest_four(exercises: Exercises) -> None:
    days = list(live(Person(usual=1.0), exercises, 44))
    training = [day.plan for day in days if day.plan.kind is Kind.TRAINING]
    assert [item.exercise.id for item in training[-1].items] == [
        "single_leg_deadlift",
        "high_plank_limb_raises",
        "v_up",
        "single_leg_squat",
    ]
    assert all(item.target == 12 and item.purpose is Purpose.TRAINING for item in training[-1].items)
    assert "mastered everything" in training[-1].items[0].why[0].text


@pytest.mark.parametrize(
    ("how", "broken"),
    [
        ("skill", ["high_plank_leg_lifts", "single_leg_bridge"]),
        ("blind", ["dead_bug"]),
        ("hurts", ["superman", "dead_bug"]),
    ],
)
def test_one_that_never_goes_well_stops_nobody_on_the_others(exercises: Exercises, how: str, broken: list[str]) -> None:
    person = Person(usual=1.0, learns=0.0)
    if how == "skill":
        person.skill = dict.fromkeys(broken, 0.0)
    elif how == "blind":
        person.blind, person.honest = frozenset(broken), False
    else:
        person.hurts = dict.fromkeys(broken, 3)
    *_, last = live(person, exercises, 90)
    found = fold(until(last.history, last.now), exercises, last.now).of
    reached = {rung.exercise for rung in LADDER if found[rung.exercise].mastered}
    out = {*broken, *(["v_up"] if "dead_bug" in broken else [])}
    out |= {"superman_pull"} if how == "hurts" and "superman" in broken else set()
    assert reached >= {rung.exercise for rung in LADDER} - out


def test_who_fails_everything_always_has_something_to_try_and_is_told_who_can_help(exercises: Exercises) -> None:
    days = list(live(Person(usual=0.0, learns=0.0), exercises, 40))
    assert all(day.plan.items for day in days)
    tried = {item.exercise.id for day in days for item in day.plan.items}
    assert tried >= {rung.exercise for rung in LADDER} - {"v_up"}
    # Only the entry trial is long; then two at a time.
    assert max(len({step.exercise.id for step in day.steps if step.purpose is Purpose.TRIAL}) for day in days) == 8
    assert max(len({step.exercise.id for step in day.steps if step.purpose is Purpose.TRIAL}) for day in days[3:]) == 2
    assert all(any("physiotherapist" in tip for tip in day.plan.tips) for day in days[4:])


def test_who_is_always_in_some_pain_stays_where_they_are_and_is_told_why(exercises: Exercises) -> None:
    lived = live(Person(usual=1.0, pain=lambda day: 2), exercises, 20)
    days = [day for day in lived if day.plan.kind is Kind.TRAINING]
    assert {(item.exercise.id, item.target) for day in days for item in day.plan.items} == {
        ("superman", 8),
        ("dead_bug", 8),
        ("single_leg_balance_reach", 8),
        ("high_plank_leg_lifts", 8),
    }
    assert "because you told of some pain" in days[-1].plan.items[0].why[-1].text
    assert any("doctor or physiotherapist" in tip for tip in days[-1].plan.tips)


def test_who_hovers_between_good_and_poor_does_not_go_to_and_fro_for_ever(exercises: Exercises) -> None:
    """An exercise that goes back from the first target is left alone for two weeks, not tried and taken back daily."""
    days = list(live(Person(usual=0.6, learns=0.0, seed=2), exercises, 80))
    trials: dict[str, list[int]] = {}
    for day in days:
        for name in {step.exercise.id for step in day.steps if step.purpose is Purpose.TRIAL}:
            trials.setdefault(name, []).append(day.number)
    training = [day for day in days if day.plan.kind is Kind.TRAINING]
    assert len(training) > 20
    assert max(len(found) for found in trials.values()) <= 80 / 7 + 2


def test_nothing_left_out_by_the_user_is_ever_planned(exercises: Exercises) -> None:
    person = Person(usual=1.0, leaves_out=1.0)
    for day in live(person, exercises, 10):
        check_plan(day, exercises)
        assert day.course is None or not day.course.session.sets


@careful(max_examples=8)
@given(missing=st.frozensets(names, max_size=len(ALL)), days=st.integers(1, 30))
def test_whatever_is_not_installed_there_is_a_plan_or_a_reason(
    exercises: Exercises, missing: frozenset[str], days: int
) -> None:
    installed = {name: one for name, one in exercises.items() if name not in missing}
    for day in live(Person(usual=1.0), installed, 12):
        check_plan(day, installed)
        found = outlook(day.history, installed, day.now, days)
        assert [one.day for one in found] == [day.now.date() + timedelta(days=n) for n in range(days)]


def test_nothing_is_installed(exercises: Exercises) -> None:
    for day in live(Person(), {}, 3):
        assert (day.plan.items, day.course) == ((), None)
        assert day.plan.why


def test_an_outlook_of_no_days_is_none(exercises: Exercises) -> None:
    history = type(next(iter(live(Person(), exercises, 1))).history)((passing(exercises, 0, "superman"),))
    with pytest.raises(ValueError, match="at least one day, got 0"):
        outlook(history, exercises, history.sessions[0].began, 0)
