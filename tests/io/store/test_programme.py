"""What the store keeps for the programme: what a set was for, what was planned, what was said, whose pain is whose."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import formcheck as fc
from formcheck.coach.steps import Purpose
from formcheck.core.report import SetReport
from formcheck.io.keeping import Keeping
from formcheck.io.recordings import Recording, open_recording
from formcheck.io.store import Asked, Kept, Store
from tests.io.store.made import MODEL, NOON, SOURCE, bridges, keep, rep


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.seconds = NOON.timestamp()

    def __call__(self) -> float:
        return self.seconds

    def go(self, **by: float) -> None:
        self.seconds += timedelta(**by).total_seconds()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    store = Store(tmp_path / "data", clock)
    yield store
    store.close()


def done(store: Store, exercise: fc.Exercise, purpose: str | None = None, plan: tuple[str, ...] = ()) -> Kept:
    under_way = store.begin(exercise, "left", SOURCE, MODEL, landmarks=False, purpose=purpose, plan=plan)
    return store.finish(under_way, bridges())


def test_a_store_has_a_clock_of_its_own(store: Store, bridge: fc.Exercise, clock: Clock) -> None:
    clock.go(days=400)
    assert store.now() == NOON + timedelta(days=400)
    assert store.now().utcoffset() is not None
    assert done(store, bridge).when == store.now()
    assert store.say_pain(Asked.BEFORE, 0).said_at == store.now()
    assert store.say("disclaimer").said_at == store.now()


def test_it_is_kept_what_a_set_was_for(store: Store, bridge: fc.Exercise, clock: Clock) -> None:
    trial = done(store, bridge, Purpose.TRIAL, ("superman", "single_leg_bridge"))
    training = done(store, bridge, Purpose.TRAINING, ("single_leg_bridge", "dead_bug"))
    clock.go(days=1)
    own = done(store, bridge)
    assert [kept.purpose for kept in (trial, training, own)] == ["trial", "training", None]
    assert [kept.purpose for kept in store.kept()] == [None, "training", "trial"]
    today, before = store.sessions()
    assert [listed.kept.purpose for listed in before.sets] == ["trial", "training"]
    # What was planned stays with the session, whatever else is planned later in it.
    assert (before.plan, today.plan) == (("superman", "single_leg_bridge", "dead_bug"), ())
    assert store.session(trial.session).plan == before.plan
    entry = store.entry(trial.id)
    assert entry.kept is not None
    assert entry.kept.purpose == "trial"


def test_a_set_that_was_killed_is_still_for_what_it_was(
    store: Store, balance: fc.Exercise, held: Path, judged: SetReport, clock: Clock
) -> None:
    store.say_pain(Asked.BEFORE, 2)
    recording = open_recording(held)
    under_way = store.begin(
        balance, recording.side, SOURCE, MODEL, purpose=Purpose.TRAINING, plan=("single_leg_balance",)
    )
    assert under_way.recorder is not None
    with under_way.recorder:
        for pose in recording.poses():
            under_way.recorder.write(pose)
    store.close()
    again = Store(store.folder, clock)

    def judge(recording: Recording) -> SetReport:
        return judged

    (kept,) = again.recover(judge)
    assert kept.purpose == "training"
    assert again.session(kept.session).plan == ("single_leg_balance",)
    assert [pain.level for pain in again.session(kept.session).pains] == [2]
    again.close()


def test_the_pain_before_belongs_to_the_session_that_begins_within_three_hours(store: Store) -> None:
    store.say_pain(Asked.BEFORE, 5, when=NOON - timedelta(hours=3, seconds=1))
    store.say_pain(Asked.BEFORE, 2, when=NOON - timedelta(hours=3))
    store.say_pain(Asked.NEXT_MORNING, 4, when=NOON - timedelta(hours=2))
    store.say_pain(Asked.BEFORE, 3, when=NOON + timedelta(seconds=1))
    first = keep(store, bridges(), NOON)
    assert [(pain.level, pain.session) for pain in store.pains()] == [
        (5, None),
        (2, first.session),
        (4, None),
        (3, None),
    ]
    # Later sets of the session ask for nothing that belongs to another one.
    later = keep(store, bridges(), NOON + timedelta(minutes=20))
    assert later.session == first.session
    assert store.sessions()[0].pain_before == 3
    other = keep(store, bridges(), NOON + timedelta(hours=2))
    assert [pain.session for pain in store.pains() if pain.session == other.session] == []


def test_the_pain_of_another_is_nobody_elses(store: Store) -> None:
    store.say_pain(Asked.BEFORE, 7, when=NOON)
    store.choose_profile(store.add_profile("Ada").id)
    keep(store, bridges(), NOON + timedelta(minutes=5))
    assert [session.pain_before for session in store.sessions()] == [None]


def test_a_run_takes_no_pain_that_was_told_before_exercises(store: Store) -> None:
    store.say_pain(Asked.BEFORE, 2, when=NOON)
    keep(store, SetReport("running_posture", "continuous", running=fc.Running()), NOON + timedelta(minutes=1), None)
    assert store.pains()[0].session is None
    kept = keep(store, bridges(), NOON + timedelta(minutes=30))
    assert store.pains()[0].session == kept.session


def test_a_set_in_which_nothing_was_attempted_takes_no_pain(store: Store, bridge: fc.Exercise, clock: Clock) -> None:
    store.say_pain(Asked.BEFORE, 2)
    clock.go(minutes=1)
    under_way = store.begin(bridge, "left", SOURCE, MODEL, landmarks=False, plan=("single_leg_bridge",))
    assert store.pains()[0].session is None
    store.discard(under_way)
    assert store.sessions() == ()
    clock.go(minutes=1)
    assert store.session(done(store, bridge).session).pains[0].level == 2


def test_what_is_said_is_kept_in_the_order_of_time(store: Store, clock: Clock) -> None:
    clock.go(minutes=1)
    store.say("screen", value="fever,night_pain")
    clock.go(minutes=-1)
    store.say("switch", "leg", "on")
    said = store.say("wanted", "v_up", "out", when=NOON + timedelta(days=1))
    assert (said.topic, said.subject, said.value, said.session, said.set) == ("wanted", "v_up", "out", None, None)
    assert said.said_at == NOON + timedelta(days=1)
    assert said.said_at.utcoffset() == timedelta(hours=2)
    assert [(one.topic, one.subject, one.value) for one in store.said()] == [
        ("switch", "leg", "on"),
        ("screen", "", "fever,night_pain"),
        ("wanted", "v_up", "out"),
    ]
    other = store.add_profile("Ada")
    assert store.said(other.id) == ()
    with pytest.raises(ValueError, match="has to be about something"):
        store.say("")
    with pytest.raises(ValueError, match="there is no session 99"):
        store.say("effect", "cat_cow", "better", session=99)
    with pytest.raises(ValueError, match="there is no set 99"):
        store.say("effect", "cat_cow", "better", of_set=99)


def test_an_enumeration_is_kept_as_its_word(store: Store) -> None:
    from formcheck.coach.programme.facts import Effect, Topic

    store.say(Topic.EFFECT, "cat_cow", Effect.BETTER)
    with closing(sqlite3.connect(store.path)) as connection:
        assert connection.execute("SELECT topic, value FROM said").fetchall() == [("effect", "better")]


def test_what_was_said_of_a_set_goes_with_it(store: Store) -> None:
    kept = keep(store, bridges())
    other = keep(store, bridges(), NOON + timedelta(minutes=5))
    store.say("disclaimer")
    store.say("effect", "cat_cow", "worse", of_set=kept.id)
    store.say("trial", "superman", "yes", session=kept.session)
    assert [said.set for said in store.session(kept.session).said] == [kept.id, None]
    hidden = store.hide(sessions=[kept.session])
    assert [said.topic for said in store.said()] == ["disclaimer"]
    store.bring_back(hidden)
    assert len(store.said()) == 3
    store.forget(sets=[kept.id])
    assert [said.topic for said in store.said()] == ["disclaimer", "trial"]
    store.forget(sessions=[other.session])
    assert [said.topic for said in store.said()] == ["disclaimer"]


def test_what_was_said_is_forgotten_with_the_time_it_is_of_and_with_everything(store: Store) -> None:
    for days in (0, 1):
        store.say("switch", "leg", "on", when=NOON + timedelta(days=days))
    store.forget(before=(NOON + timedelta(days=1)).date())
    assert [said.said_at for said in store.said()] == [NOON + timedelta(days=1)]
    other = store.add_profile("Ada")
    store.choose_profile(other.id)
    store.say("screen", value="fever")
    store.forget(everything=True)
    assert [store.said(profile.id) for profile in store.profiles()] == [()]
    assert b"fever" not in store.path.read_bytes()


def test_it_travels_in_a_copy(store: Store, tmp_path: Path, clock: Clock, bridge: fc.Exercise) -> None:
    kept = done(store, bridge, "trial", ("single_leg_bridge",))
    store.say("effect", "cat_cow", "better", of_set=kept.id)
    store.backup(tmp_path / "copy.formcheck")
    other = Store(tmp_path / "other", clock)
    other.restore(tmp_path / "copy.formcheck")
    assert other.said() == store.said()
    assert other.session(kept.session).plan == ("single_leg_bridge",)
    assert other.kept()[0].purpose == "trial"
    other.close()


def test_the_median_of_complete_repetitions_is_kept(store: Store) -> None:
    quick = replace(rep(4), start_s=20.0, end_s=22.0)
    half = replace(rep(5), complete=False, start_s=30.0, end_s=30.5)
    keep(store, bridges(rep(1), quick, half))
    with closing(sqlite3.connect(store.path)) as connection:
        assert connection.execute("SELECT rep_s FROM sides").fetchall() == [(3.0,)]


def test_what_keeps_the_set_under_way_hands_it_on(
    store: Store, balance: fc.Exercise, held: Path, judged: SetReport
) -> None:
    recording = open_recording(held)
    keeping = Keeping(store, pytest.fail)
    keeping.begin(balance, recording.side, SOURCE, MODEL, purpose=Purpose.STRETCH, plan=("single_leg_balance",))
    for pose in recording.poses():
        keeping.write(pose)
    kept = keeping.finish(judged)
    assert kept is not None
    assert (kept.purpose, store.session(kept.session).plan) == ("stretch", ("single_leg_balance",))
    keeping.begin(balance, recording.side, SOURCE, MODEL)
    for pose in recording.poses():
        keeping.write(pose)
    own = keeping.finish(judged)
    assert own is not None
    assert own.purpose is None
