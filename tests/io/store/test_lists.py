"""What the store is asked for: sessions, days, trends, by profile and by day of the user's clock."""

from __future__ import annotations

import math
import statistics
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

import formcheck as fc
from formcheck.core.report import Outcome, SetReport
from formcheck.io.store import Asked, DayFigures, Store
from tests.io.store.made import NOON, bridges, keep, rep

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


def days(store: Store) -> dict[date, DayFigures]:
    return store.days(date(2026, 1, 1), date(2026, 12, 31))


def test_what_is_begun_within_an_hour_is_one_session(store: Store) -> None:
    first = keep(store, bridges(), NOON)
    second = keep(store, bridges(), NOON + 59 * MINUTE)
    third = keep(store, bridges(), NOON + 118 * MINUTE)
    # The last one lasted half a minute.
    later = keep(store, bridges(), NOON + 179 * MINUTE)
    assert [kept.session for kept in (first, second, third, later)] == [1, 1, 1, 2]
    newest, oldest = store.sessions()
    assert (newest.id, oldest.id) == (2, 1)
    assert [listed.kept for listed in oldest.sets] == [first, second, third]
    assert (oldest.began, oldest.ended) == (NOON, NOON + 118 * MINUTE + timedelta(seconds=30.03))
    assert oldest.began.utcoffset() == timedelta(hours=2)


def test_a_film_of_before_belongs_to_its_own_time(store: Store) -> None:
    keep(store, bridges(), NOON)
    before = keep(store, bridges(), NOON - 30 * MINUTE)
    long_ago = keep(store, bridges(), NOON - 30 * DAY)
    assert [session.id for session in store.sessions()] == [before.session, long_ago.session] == [1, 2]
    assert store.sessions()[0].began == NOON - 30 * MINUTE


def test_sessions_come_in_pages_newest_first(store: Store) -> None:
    kept = [keep(store, bridges(), NOON + day * DAY) for day in range(5)]
    numbers = [one.session for one in reversed(kept)]
    assert [session.id for session in store.sessions(limit=2)] == numbers[:2]
    assert [session.id for session in store.sessions(limit=2, offset=2)] == numbers[2:4]
    assert [session.id for session in store.sessions(offset=4)] == numbers[4:]
    assert store.sessions(offset=5) == ()
    spanned = store.sessions(since=date(2026, 6, 2), until=date(2026, 6, 3))
    assert [session.id for session in spanned] == numbers[2:4]


def test_of_one_exercise_there_are_its_sets_only(store: Store, judged: SetReport) -> None:
    bridge = keep(store, bridges(), NOON)
    hold = keep(store, judged, NOON + 5 * MINUTE, side="right")
    other = keep(store, bridges(), NOON + DAY)
    assert store.exercises() == {"single_leg_bridge": 2, "single_leg_balance": 1}
    (session,) = store.sessions(exercise="single_leg_balance")
    assert [listed.kept for listed in session.sets] == [hold]
    found = [[listed.kept for listed in session.sets] for session in store.sessions(exercise="single_leg_bridge")]
    assert found == [[other], [bridge]]
    assert store.sessions(exercise="v_up") == ()
    whole = store.session(session.id)
    assert [entry.kept for entry in whole.entries] == [bridge, hold]
    assert [entry.report for entry in whole.entries] == [bridges(), judged]


def test_a_list_says_what_each_side_came_to(store: Store, judged: SetReport) -> None:
    motions = [40.0, 41.5, 44.25]
    reps = [rep(number, motion=motion) for number, motion in enumerate(motions, 1)]
    keep(store, bridges(*reps, replace(reps[0], number=4, outcome=Outcome.REJECTED, complete=False)))
    keep(store, judged, NOON + 5 * MINUTE, side="right")
    (session,) = store.sessions()
    (figures,), (hold,) = (listed.figures for listed in session.sets)
    assert (figures.side, figures.attempted, figures.complete, figures.clean, figures.unverified) == (
        "left",
        4,
        3,
        3,
        0,
    )
    assert figures.range_mean == pytest.approx(statistics.mean(motions))
    assert figures.range_sd == pytest.approx(statistics.stdev(motions))
    assert (figures.unit, figures.near, figures.torso_px, figures.sets) == ("deg", "left", 101.25, 1)
    assert (figures.up_s, figures.hold_s, figures.down_s) == pytest.approx((1.9, 0.8, 1.1))
    assert math.isnan(figures.held_s)
    assert judged.hold is not None
    assert hold.held_s == judged.hold.total_s
    assert (hold.clean_s, hold.best_s) == (judged.hold.clean_s, judged.hold.best_s)
    assert math.isnan(hold.range_mean)
    assert (session.sets[0].lasted_s, session.sets[0].pain, session.pain_before) == (30.03, None, None)


def test_a_set_of_nothing_is_told_as_nothing(store: Store) -> None:
    keep(store, fc.SetReport("v_up", "reps"), side=None)
    (session,) = store.sessions()
    (figures,) = session.sets[0].figures
    assert (figures.side, figures.attempted) == (None, 0)
    assert math.isnan(figures.range_mean)


def test_a_trend_has_one_point_for_each_session_and_sums_up_its_sets(store: Store) -> None:
    keep(store, bridges(rep(1, motion=40.0), rep(2, motion=42.0)), NOON)
    keep(store, bridges(rep(1, motion=50.0), side="right"), NOON + 3 * MINUTE, side="right")
    keep(store, bridges(rep(1, motion=44.0), rep(2, Outcome.REJECTED, motion=46.0)), NOON + 6 * MINUTE)
    keep(store, bridges(), NOON + DAY)
    first, second = store.trend("single_leg_bridge")
    assert (first.session, first.when, first.sets) == (1, NOON, 3)
    left, right = first.figures
    assert (left.side, left.sets, left.attempted, left.clean) == ("left", 2, 4, 3)
    assert (left.range_mean, left.range_sd) == pytest.approx((43.0, statistics.stdev([40, 42, 44, 46])))
    assert (right.side, right.range_mean, right.near) == ("right", 50.0, "right")
    assert second.session == 2
    assert store.trend("single_leg_bridge", since=date(2026, 6, 2)) == (second,)
    assert store.trend("single_leg_bridge", until=date(2026, 6, 1)) == (first,)
    assert store.trend("v_up") == ()


def test_from_the_front_no_side_is_nearer(store: Store) -> None:
    report = bridges()
    assert report.camera is not None
    keep(store, replace(report, camera=replace(report.camera, view="STAND_FRONT", near=None)))
    keep(store, replace(report, camera=None), NOON + DAY)
    first, second = store.trend("single_leg_bridge")
    assert first.figures[0].near == "front"
    assert second.figures[0].near is None
    assert math.isnan(second.figures[0].torso_px)


def test_the_calendar_has_the_days_of_the_users_clock(store: Store) -> None:
    keep(store, bridges(), NOON)
    keep(store, fc.SetReport("running_posture", "continuous", running=fc.Running()), NOON + 5 * MINUTE, side=None)
    # Half past eleven in the evening on the clock of that place, and the next day in Greenwich.
    late = datetime(2026, 6, 3, 23, 30, tzinfo=timezone(timedelta(hours=-7)))
    keep(store, bridges(rep(1)), late)
    assert days(store) == {
        date(2026, 6, 1): DayFigures(1, 1, 1, 3, ("running_posture", "single_leg_bridge")),
        date(2026, 6, 3): DayFigures(1, 0, 1, 1, ("single_leg_bridge",)),
    }
    assert store.days(date(2026, 6, 2), date(2026, 6, 2)) == {}
    assert store.sessions(since=date(2026, 6, 3))[0].began == late


def test_what_belongs_to_one_is_never_mixed_with_what_belongs_to_another(store: Store) -> None:
    mine = keep(store, bridges(), NOON)
    store.say_pain(Asked.BEFORE, 2, session=mine.session)
    me = store.profile
    anna = store.add_profile("  Anna   Maria ")
    assert anna.name == "Anna Maria"
    store.choose_profile(anna.id)
    hers = keep(store, bridges(rep(1)), NOON + 10 * MINUTE)
    assert hers.session != mine.session
    assert [session.id for session in store.sessions()] == [hers.session]
    assert [point.session for point in store.trend("single_leg_bridge")] == [hers.session]
    assert days(store)[date(2026, 6, 1)].sets == 1
    assert store.pains() == ()
    assert Store(store.folder).profile == anna
    # Another one can be read without being chosen.
    assert [session.id for session in store.sessions(profile=me.id)] == [mine.session]
    assert [pain.level for pain in store.pains(profile=me.id)] == [2]
    assert store.session(mine.session).profile == me
    store.rename_profile(me.id, "Jo")
    assert [profile.name for profile in store.profiles()] == ["Jo", "Anna Maria"]


@pytest.mark.parametrize(("name", "said"), [("", "needs a name"), ("  ", "needs a name"), ("ANNA", "already")])
def test_a_profile_needs_a_name_of_its_own(store: Store, name: str, said: str) -> None:
    anna = store.add_profile("Anna")
    with pytest.raises(ValueError, match=said):
        store.add_profile(name)
    with pytest.raises(ValueError, match=said):
        store.rename_profile(store.profile.id, name)
    store.rename_profile(anna.id, "anna")
    for ask in (store.choose_profile, lambda number: store.sessions(profile=number), store.exercises):
        with pytest.raises(ValueError, match="there is no profile 99"):
            ask(99)


def test_a_session_of_pain_alone_is_one_too(store: Store) -> None:
    kept = keep(store, bridges())
    store.say_pain(Asked.NEXT_MORNING, 2, session=kept.session)
    store.delete(kept)
    (session,) = store.sessions()
    assert (session.sets, session.pain_after) == ((), 2)


def test_an_empty_store_is_asked_without_an_error(store: Store) -> None:
    assert (store.sessions(), store.trend("v_up"), days(store), store.exercises(), store.pains()) == (
        (),
        (),
        {},
        {},
        (),
    )
    assert (store.kept(), store.backups(), store.empty()) == ([], (), 0)
