"""What is kept becomes what the programme knows: sets to their counts, pain to its session, a run to its exercises."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import formcheck as fc
from formcheck.coach.programme.facts import Answer, Effect, History, PainNow, SessionFacts, SetFacts, SideFacts, Topic
from formcheck.coach.programme.reported import facts_of
from formcheck.coach.steps import Purpose, Step
from formcheck.core.report import Attempt, CameraInfo, Hold, Level, Outcome, SetReport, Stretch
from formcheck.io.catalogue import discover
from formcheck.io.store import Asked, Kept, Store
from formcheck.remembering import history_of
from tests.io.store.made import MODEL, NOON, SOURCE, bridges, keep, rep

EXERCISES = discover().exercises
LATER = NOON + timedelta(days=30)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "data", lambda: NOON.timestamp())
    yield store
    store.close()


def remembered(store: Store) -> History:
    return history_of(store, EXERCISES, LATER)


def programmed(store: Store, report: SetReport, purpose: Purpose) -> Kept:
    exercise = EXERCISES[report.exercise]
    return store.finish(store.begin(exercise, "left", SOURCE, MODEL, landmarks=False, purpose=purpose), report)


def test_a_set_is_told_by_what_it_came_to(store: Store) -> None:
    quick = replace(rep(4), start_s=20.0, end_s=21.0)
    twice = replace(rep(5, Outcome.REJECTED), faults=(*rep(5, Outcome.REJECTED).faults,) * 2)
    kept = programmed(
        store,
        bridges(rep(1), rep(2, Outcome.REJECTED), rep(3, Outcome.UNVERIFIED), quick, twice),
        Purpose.TRIAL,
    )
    # Not known is the same NaN on both sides: the tuples compare it by identity.
    assert remembered(store).sessions == (
        SessionFacts(
            NOON,
            (
                SetFacts(
                    "single_leg_bridge",
                    Purpose.TRIAL,
                    NOON,
                    {"left": SideFacts(5, 5, 2, 1, 4.0, math.nan, "left", 101.25)},
                    # Once for each repetition, however often it was told in it; what is only watched keeps none.
                    {"bridge_foot_down": 2},
                    number=kept.id,
                ),
            ),
            number=kept.session,
        ),
    )


def test_of_a_hold_the_best_attempt_counts(store: Store) -> None:
    lean = Stretch("balance_hip_drop", Level.FAULT, 3.0, 4.5, 9.0, 6.0, "deg")
    attempts = (
        Attempt(1, "left", 1.0, 21.0, 20.0, 15.5, 0.0, 20.0, None, (lean, replace(lean, from_s=8.0, to_s=10.0))),
        Attempt(2, "left", 25.0, 30.0, 5.0, 5.0, 0.0, 20.0),
        Attempt(3, "right", 40.0, 61.0, 21.0, 21.0, 0.0, 20.0, None, (replace(lean, level=Level.WARN),)),
    )
    report = SetReport(
        "single_leg_balance",
        "hold_per_side",
        hold=Hold(attempts, 20.0),
        camera=CameraInfo("STANDING_FRONT", None, 210.0),
    )
    keep(store, report, side=None)
    ((one,),) = (session.sets for session in remembered(store).sessions)
    assert one.sides == {
        "left": SideFacts(2, 1, 0, 0, math.nan, 15.5, "front", 210.0),
        "right": SideFacts(1, 1, 1, 0, math.nan, 21.0, "front", 210.0),
    }
    assert one.voided == {"balance_hip_drop": 1}


def test_both_sides_and_none(store: Store) -> None:
    both = replace(
        bridges(rep(1)),
        reps=(rep(1, side="left"), rep(2, side="right"), rep(3, Outcome.REJECTED, side="right")),
        sides={},
    )
    keep(store, both, side=None)
    keep(store, SetReport("superman", "reps", (rep(1, side=None),)), NOON + timedelta(minutes=3), None)
    ((first, second),) = (session.sets for session in remembered(store).sessions)
    assert {side: (facts.attempted, facts.clean) for side, facts in first.sides.items()} == {
        "left": (1, 1),
        "right": (2, 1),
    }
    assert list(second.sides) == [None]
    assert (first.purpose, second.attempted, second.clean) == (None, 1, 1)


def test_pain_stands_where_it_was_told(store: Store) -> None:
    store.say_pain(Asked.BEFORE, 4, when=NOON - timedelta(hours=2))
    store.say_pain(Asked.BEFORE, 2, when=NOON - timedelta(minutes=5))
    kept = keep(store, bridges(), NOON)
    store.say_pain(Asked.AFTER_SET, 3, of_set=kept.id, when=NOON + timedelta(minutes=2))
    store.say_pain(Asked.AFTER_SET, None, leg=True, of_set=kept.id, when=NOON + timedelta(minutes=2))
    # Told in the middle of it: nobody is without pain by then.
    store.say_pain(Asked.BEFORE, 5, session=kept.session, when=NOON + timedelta(minutes=3))
    store.say_pain(Asked.AFTER, 1, session=kept.session, when=NOON + timedelta(minutes=20))
    store.say_pain(Asked.NEXT_MORNING, 6, session=kept.session, when=NOON + timedelta(hours=20))
    (session,) = remembered(store).sessions
    assert (session.pain_before, session.pain_after, session.pain_morning, session.leg) == (2, 1, 6, True)
    assert (session.sets[0].pain, session.sets[0].leg) == (3, True)
    assert remembered(store).pain_now is None


def test_what_is_told_later_without_a_session_is_of_the_last_one(store: Store) -> None:
    first = keep(store, bridges(), NOON)
    last = keep(store, bridges(), NOON + timedelta(days=1))
    run = SetReport("running_posture", "continuous", running=fc.Running())
    keep(store, run, NOON + timedelta(days=1, hours=10), None)
    store.say_pain(Asked.NEXT_MORNING, 3, when=NOON + timedelta(days=1, hours=20))
    store.say_pain(Asked.AFTER, 2, when=NOON + timedelta(days=1, hours=1))
    store.say_pain(Asked.NEXT_MORNING, 7, when=NOON + timedelta(days=3, seconds=1))
    found = {session.number: (session.pain_after, session.pain_morning) for session in remembered(store).sessions}
    assert found == {first.session: (None, None), last.session: (2, 3)}


def test_pain_before_what_has_not_begun_is_todays(store: Store) -> None:
    keep(store, bridges(), NOON)
    store.say_pain(Asked.BEFORE, 3, when=LATER - timedelta(hours=1))
    store.say_pain(Asked.BEFORE, 2, leg=True, when=LATER)
    store.say_pain(Asked.BEFORE, 9, when=LATER + timedelta(seconds=1))
    history = remembered(store)
    assert history.pain_now == PainNow(LATER, 2, leg=True)
    assert len(history.sessions) == 1


def test_a_leg_that_was_told_of_is_never_forgotten(store: Store) -> None:
    told = LATER - timedelta(days=2)
    store.say_pain(Asked.BEFORE, 1, leg=True, when=told)
    store.say_pain(Asked.BEFORE, 1, when=LATER)
    history = remembered(store)
    assert history.sessions == (SessionFacts(told, pain_before=1, leg=True),)
    assert history.pain_now == PainNow(LATER, 1)


def test_what_is_later_deleted_or_anothers_does_not_count(store: Store) -> None:
    keep(store, bridges(), LATER + timedelta(seconds=1))
    alone = keep(store, bridges(), NOON)
    hidden = keep(store, bridges(), NOON + timedelta(days=1))
    store.say_pain(Asked.AFTER, 5, session=hidden.session, leg=True)
    store.hide(sets=[alone.id], sessions=[hidden.session])
    other = store.add_profile("Ada")
    store.choose_profile(other.id)
    keep(store, bridges(), NOON)
    store.choose_profile(store.profiles()[0].id)
    assert remembered(store) == History()
    assert len(history_of(store, EXERCISES, LATER, other.id).sessions) == 1


def test_answers_come_in_the_order_of_time_and_strange_ones_are_left_out(store: Store) -> None:
    store.say(Topic.EFFECT, "cat_cow", Effect.BETTER, when=NOON + timedelta(minutes=1))
    store.say(Topic.SCREEN, value="fever", when=NOON)
    store.say("of_a_newer_formcheck", "a", "b", when=NOON)
    assert remembered(store).answers == (
        Answer(NOON, Topic.SCREEN, "", "fever"),
        Answer(NOON + timedelta(minutes=1), Topic.EFFECT, "cat_cow", "better"),
    )


HEAD = fc.Finding("run_head_forward", Level.WARN, 9.0, 75.2, "head_forward", 0.1, 0.05, "T", "baseline")
BEHIND = fc.Finding("run_trunk_back", Level.FAULT, 100.0, 110.0, "trunk_lean", -3.2, 0.0, "deg", "absolute")


def run(*findings: fc.Finding) -> SetReport:
    running = fc.Running(view="side", near="left", cadence_spm=163.2, baseline_s=(0.0, 6.0), findings=findings)
    return SetReport("running_posture", "continuous", running=running)


def test_the_last_run_is_answered_by_exercises_for_two_weeks(store: Store) -> None:
    rules = {rule.id: rule.answers for rule in EXERCISES["running_posture"].stride_rules}
    assert rules[HEAD.rule]
    keep(store, run(replace(HEAD, level=Level.FAULT)), LATER - timedelta(days=15), None)
    assert remembered(store) == History()
    keep(store, run(HEAD), LATER - timedelta(days=14), None)
    history = remembered(store)
    assert history.answering == rules[HEAD.rule]
    assert history.run_said == (
        "From 0:09 to 1:15 your head was up to 5 cm further forward than in your first minute (limit 2.5 cm)"
    )
    # A run is no session.
    assert history.sessions == ()
    keep(store, run(), LATER - timedelta(days=1), None)
    assert remembered(store) == History()


def test_what_stood_out_most_is_answered_first(store: Store) -> None:
    rules = {rule.id: rule.answers for rule in EXERCISES["running_posture"].stride_rules}
    assert rules[BEHIND.rule]
    keep(store, run(HEAD, BEHIND), LATER - timedelta(days=1), None)
    assert remembered(store).answering == tuple(dict.fromkeys((*rules[BEHIND.rule], *rules[HEAD.rule])))


def test_of_nobody_nothing_is_known(store: Store) -> None:
    assert remembered(store) == History()


# ---- the same as in the session itself


def holding(*attempts: Attempt) -> SetReport:
    camera = CameraInfo("STANDING_FRONT", None, 210.0)
    return SetReport("single_leg_balance", "hold_per_side", hold=Hold(attempts, 20.0), camera=camera)


ATTEMPT = Attempt(1, "left", 1.0, 21.0, 20.0, 15.5, 0.0, 20.0)
DONE = [
    bridges(rep(1), rep(2, Outcome.REJECTED), rep(3, Outcome.UNVERIFIED), replace(rep(4), end_s=23.0)),
    bridges(),
    replace(bridges(rep(1, side=None)), sides={}, reps=(rep(1, side=None), rep(2, Outcome.REJECTED, side=None))),
    holding(ATTEMPT, replace(ATTEMPT, number=2, clean_s=5.0)),
    holding(),
    SetReport("superman", "reps", (rep(1, side=None), rep(2, Outcome.UNVERIFIED, side=None))),
    SetReport("dead_bug", "alternating", (rep(1, side="left"), rep(2, side="right"), rep(3, side="left"))),
    SetReport("cat_cow", "cycles", (rep(1, side=None),), cycles=1),
]


@pytest.mark.parametrize("report", DONE, ids=lambda report: f"{report.exercise}{len(report.entries)}")
def test_what_is_read_again_is_what_the_session_itself_was_told(store: Store, report: SetReport) -> None:
    exercise = EXERCISES[report.exercise]
    side = "left" if exercise.has_sides else None
    under_way = store.begin(exercise, side, SOURCE, MODEL, landmarks=False, purpose=Purpose.TRAINING)
    kept = store.finish(under_way, report)
    ((found,),) = (session.sets for session in remembered(store).sessions)
    told = facts_of(report, Step(exercise, side, 1, 3, purpose=Purpose.TRAINING), found.when)
    assert found.when == NOON
    assert repr(replace(told, number=kept.id)) == repr(found)


def test_sides_that_were_seen_in_a_set_of_one_are_that_one(store: Store) -> None:
    report = replace(bridges(rep(1)), reps=(rep(1, side="left"), rep(2, Outcome.REJECTED, side="right")), sides={})
    programmed(store, report, Purpose.TRAINING)
    ((found,),) = (session.sets for session in remembered(store).sessions)
    assert found.sides == {"left": SideFacts(2, 2, 1, 0, 4.0, math.nan, "left", 101.25)}
