"""The safety gate: what is asked, what stops, and what pain does (exercise specification 10.1 and 10.2)."""

from __future__ import annotations

from dataclasses import replace

import pytest

import formcheck as fc
from formcheck.coach.programme import safety
from formcheck.coach.programme.facts import Answer, History, PainNow, SessionFacts, Topic
from formcheck.coach.programme.plan import Ask, Kind, Urgency
from formcheck.coach.programme.today import plan_day
from formcheck.coach.steps import Purpose
from tests.sessions import FIRST, START, a_set, full, on, passing, ready, session, side, tried

Exercises = dict[str, fc.Exercise]
SCREENED = Answer(START, Topic.SCREEN)
ACCEPTED = Answer(START, Topic.DISCLAIMER)


def test_the_disclaimer_is_that_of_the_specification_word_for_word() -> None:
    assert safety.disclaimer() == (
        "formcheck gives exercise guidance. It is not a medical device and does not replace a doctor or "
        "physiotherapist. Back pain has many causes. If you feel unwell, if pain spreads to a leg, if you feel "
        "numbness or tingling, or if it does not improve with rest, see a doctor. Stop any exercise that hurts. "
        "When in doubt, check it out."
    )


def test_every_red_flag_of_the_specification_is_asked_about_once_the_most_urgent_first() -> None:
    ids = [flag.id for flag in safety.RED_FLAGS]
    assert len(set(ids)) == len(ids) == 17
    urgencies = [flag.urgency for flag in safety.RED_FLAGS]
    assert urgencies == [Urgency.EMERGENCY] * 5 + [Urgency.DOCTOR] * 8 + [Urgency.ADVICE] * 4


def test_what_to_do_is_worded_as_to_have_it_checked_and_never_as_a_finding() -> None:
    for urgency in Urgency:
        said = f"{safety.urgency_title(urgency)}. {safety.urgency_text(urgency)}"
        assert "Please" in said
        assert "you have" not in said.lower()


# ---- pain


@pytest.mark.parametrize(
    ("level", "before", "over", "painful", "smaller"),
    [
        (0, 0, False, False, False),
        (1, 0, False, False, True),
        (2, 0, True, True, False),
        (2, 1, False, False, True),
        (3, 2, False, False, True),
        (3, 1, True, True, False),
        (4, 3, True, True, False),
        (4, 4, True, False, False),
        (4, 5, True, False, False),
        (1, 3, False, False, True),
        (1, None, False, False, True),
        (2, None, True, True, False),
    ],
)
def test_pain_after_a_set(level: int, before: int | None, over: bool, painful: bool, smaller: bool) -> None:
    """10.2: from 4 on, or two over before, it is over for today; painful only where it rose; else a little smaller."""
    found = safety.too_much(level, before), safety.painful(level, before), safety.smaller(level, before)
    assert found == (over, painful, smaller)


@pytest.mark.parametrize(
    ("before", "later", "unsettled"),
    [(1, 2, False), (1, 3, True), (0, 1, False), (0, 2, True), (3, 0, False), (2, None, False), (None, 2, True)],
)
def test_pain_on_the_next_morning(before: int | None, later: int | None, unsettled: bool) -> None:
    assert safety.unsettled(SessionFacts(START, (), before), later) is unsettled


# ---- what is asked


def test_a_beginner_is_asked_everything_but_the_morning() -> None:
    assert safety.asks(History(), START) == (Ask.DISCLAIMER, Ask.SCREEN, Ask.PAIN)


def test_nothing_is_asked_again_that_was_answered() -> None:
    assert safety.asks(History((), (ACCEPTED, SCREENED), PainNow(START, 0)), START) == ()


@pytest.mark.parametrize(("hours", "asked"), [(0, ()), (3, ()), (3.01, (Ask.PAIN,))])
def test_pain_is_todays_for_three_hours(hours: float, asked: tuple[Ask, ...]) -> None:
    history = History((), (ACCEPTED, SCREENED), PainNow(START, 0))
    assert safety.asks(history, on(hours / 24)) == asked


@pytest.mark.parametrize(("days", "asked"), [(6.9, False), (7, True)])
def test_the_red_flags_are_gone_through_every_week(days: float, asked: bool) -> None:
    history = History((), (ACCEPTED, SCREENED), PainNow(on(days), 0))
    assert (Ask.SCREEN in safety.asks(history, on(days))) is asked


@pytest.mark.parametrize(("pain", "asked"), [(2, False), (3, True)])
def test_the_red_flags_are_gone_through_when_pain_has_risen(exercises: Exercises, pain: int, asked: bool) -> None:
    before = session(0, tried(exercises["superman"], 0), before=1)
    history = History((before,), (ACCEPTED, SCREENED), PainNow(on(1), pain))
    assert (Ask.SCREEN in safety.asks(history, on(1))) is asked
    after = replace(history, answers=(*history.answers, Answer(on(1.01), Topic.SCREEN)))
    assert Ask.SCREEN not in safety.asks(after, on(1.02))


@pytest.mark.parametrize(("days", "asked"), [(0.1, False), (1, True), (2, True), (2.1, False)])
def test_the_morning_is_asked_about_from_the_next_day_on_for_two_days(
    exercises: Exercises, days: float, asked: bool
) -> None:
    done = session(0, tried(exercises["superman"], 0), morning=None)
    assert (Ask.MORNING in safety.asks(History((done,), (ACCEPTED, SCREENED)), on(days))) is asked
    told = replace(done, pain_morning=0)
    assert Ask.MORNING not in safety.asks(History((told,), (ACCEPTED, SCREENED)), on(days))


def test_stretches_alone_are_no_session_to_ask_about(exercises: Exercises) -> None:
    stretched = session(0, a_set(exercises["cat_cow"], Purpose.STRETCH, 0, side(6)), morning=None)
    assert safety.last_session(History((stretched,))) is None
    assert Ask.MORNING not in safety.asks(History((stretched,), (ACCEPTED, SCREENED)), on(1))


# ---- what stops


def flagged(*names: str, day: float = 0) -> Answer:
    return Answer(on(day), Topic.SCREEN, "", safety.screen_value(names))


@pytest.mark.parametrize(
    ("names", "urgency"),
    [
        (("pregnancy",), Urgency.ADVICE),
        (("pregnancy", "fall"), Urgency.DOCTOR),
        (("fall", "saddle"), Urgency.EMERGENCY),
        (("dizzy", "chest_pain"), Urgency.ADVICE),
    ],
)
def test_a_red_flag_stops_the_programme_with_the_most_urgent_advice(
    exercises: Exercises, names: tuple[str, ...], urgency: Urgency
) -> None:
    plan = plan_day(History((), (ACCEPTED, flagged(*names)), PainNow(START, 0)), exercises, START)
    assert (plan.kind, plan.stop, plan.all) == (Kind.STOPPED, urgency, ())
    assert plan.why[0].text == safety.urgency_text(urgency)


def test_it_stops_until_the_list_is_gone_through_without_it(exercises: Exercises) -> None:
    history = History((), (ACCEPTED, flagged("fall")), PainNow(on(1), 0))
    assert plan_day(history, exercises, on(1)).kind is Kind.STOPPED
    again = replace(history, answers=(*history.answers, flagged(day=1)))
    assert plan_day(again, exercises, on(1)).kind is Kind.TRIAL


def test_it_stops_until_a_doctor_has_agreed_to_everything_that_was_affirmed(exercises: Exercises) -> None:
    answers = (ACCEPTED, flagged("fall", "pregnancy"))
    one = (*answers, Answer(on(1), Topic.CLEARED, "fall"))
    both = (*one, Answer(on(1), Topic.CLEARED, "pregnancy"))
    plans = [plan_day(History((), said, PainNow(on(1), 0)), exercises, on(1)) for said in (answers, one, both)]
    assert [plan.stop for plan in plans] == [Urgency.DOCTOR, Urgency.ADVICE, None]


def test_what_was_agreed_to_before_the_list_does_not_count(exercises: Exercises) -> None:
    said = (ACCEPTED, Answer(START, Topic.CLEARED, "fall"), flagged("fall", day=1))
    assert safety.stop(History((), said)) == safety.Stop(Urgency.DOCTOR, ("fall",))


def test_nobody_can_agree_to_an_emergency() -> None:
    said = (ACCEPTED, flagged("saddle"), Answer(on(1), Topic.CLEARED, "saddle"))
    assert safety.stop(History((), said)) == safety.Stop(Urgency.EMERGENCY, ("saddle",))


def test_a_red_flag_that_a_newer_formcheck_knows_is_for_a_doctor() -> None:
    said = Answer(START, Topic.SCREEN, "", "new_one")
    assert safety.stop(History((), (said,))) == safety.Stop(Urgency.DOCTOR, ("new_one",))


@pytest.mark.parametrize("value", ["", "none", " none "])
def test_none_of_them_stops_nothing(value: str) -> None:
    assert safety.stop(History((), (Answer(START, Topic.SCREEN, "", value),))) is None


def test_an_unknown_red_flag_is_named_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match=r"unknown red flag 'falls': the ids are saddle, "):
        safety.screen_value(["falls"])
    assert safety.screen_value(["fall", "saddle"]) == "saddle,fall"


def test_something_in_a_leg_stops_until_the_list_is_gone_through_after_it(exercises: Exercises) -> None:
    told = session(0, a_set(exercises["superman"], Purpose.TRAINING, 0.01, side(8), leg=True))
    history = History((told,), (ACCEPTED, SCREENED), PainNow(on(2), 0))
    plan = plan_day(history, exercises, on(2))
    assert (plan.kind, plan.stop, plan.ask, plan.all) == (Kind.STOPPED, Urgency.DOCTOR, (Ask.SCREEN,), ())
    assert plan.why[0].text == safety.leg_text()
    for said, kind in ((flagged(day=2), Kind.TRIAL), (flagged("fall", day=2), Kind.STOPPED)):
        assert plan_day(replace(history, answers=(*history.answers, said)), exercises, on(2)).kind is kind


@pytest.mark.parametrize("where", ["before", "after"])
def test_something_in_a_leg_stops_whenever_it_was_told(exercises: Exercises, where: str) -> None:
    before = PainNow(on(1), 0, leg=where == "before")
    sessions = (session(0, leg=True),) if where == "after" else ()
    plan = plan_day(History(sessions, (ACCEPTED, SCREENED), before), exercises, on(1))
    assert (plan.kind, plan.stop) == (Kind.STOPPED, Urgency.DOCTOR)


# ---- sore days


@pytest.mark.parametrize(
    ("pain", "kind", "items"),
    [
        (2, Kind.TRAINING, list(FIRST)),
        (3, Kind.GENTLE, ["dead_bug"]),
        (4, Kind.GENTLE, ["dead_bug"]),
        (5, Kind.REST, []),
        (10, Kind.REST, []),
    ],
)
def test_a_sore_day(exercises: Exercises, pain: int, kind: Kind, items: list[str]) -> None:
    """10.1: up to 2 everything, 3 and 4 what a sore back bears, from 5 on no strength."""
    plan = plan_day(ready(2, passing(exercises, 0, *FIRST), pain=pain), exercises, on(2))
    assert (plan.kind, [item.exercise.id for item in plan.items]) == (kind, items)
    assert bool(plan.after) is (pain <= 4)
    assert plan.why[0].text


def test_a_sore_back_gets_what_was_passed_before_and_nothing_else(exercises: Exercises) -> None:
    names = ("superman", "dead_bug", "single_leg_bridge", "quadruped_limb_raises")
    plan = plan_day(ready(2, passing(exercises, 0, *names), pain=3), exercises, on(2))
    assert [item.exercise.id for item in plan.items] == ["dead_bug", "single_leg_bridge"]
    beginner = plan_day(ready(2, pain=3), exercises, on(2))
    assert (beginner.kind, beginner.items) == (Kind.GENTLE, ())
    assert [item.exercise.id for item in beginner.after] == ["cat_cow", "lying_figure_4", "back_rotation"]


def test_a_gentle_day_does_not_come_right_after_training(exercises: Exercises) -> None:
    history = ready(3, passing(exercises, 0, *FIRST), full(exercises, 2, *FIRST, clean=8), pain=3)
    plan = plan_day(history, exercises, on(3))
    assert (plan.kind, plan.items) == (Kind.REST, ())
