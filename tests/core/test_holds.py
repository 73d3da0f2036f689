"""Holds: the clock, attempts and what ends them, stretches and the seconds that they cost."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest

import formcheck as fc
from tests.scripted import EXACT, FPS, Script, about, between, clock_at, steps
from tests.sizes import sizes_of
from tests.synthetic import steady

# The clock


def test_the_clock_starts_after_half_a_second_in_position() -> None:
    script = Script(between((3, 10)))
    report, updates = script.run(12.0)
    (attempt,) = report.hold.attempts
    assert (attempt.start_s, attempt.end_s) == (about(3.0), about(10.0))
    assert attempt.held_s == attempt.clean_s == about(6.5)
    assert (attempt.unseen_s, attempt.ended_by, attempt.faults) == (0.0, None, ())
    assert attempt.outcome is fc.Outcome.CLEAN
    holding = [update.t_s for update in updates if update.phase is fc.Phase.HOLDING]
    assert holding[0] == about(3.5)
    assert clock_at(updates, 3.4).held_s == 0.0
    assert clock_at(updates, 8.0).held_s == about(4.5)
    # The clock shows the last attempt until there is another one.
    assert clock_at(updates, 11.9).held_s == attempt.held_s


def test_a_hold_that_is_the_start_pose_begins_with_it() -> None:
    """The second of calibration was held already."""
    (attempt,) = Script(between((0, 8))).attempts(10.0)
    assert attempt.start_s == pytest.approx(0.4, abs=0.05), "the view is believed after 0.4 s"
    assert attempt.held_s == attempt.clean_s == pytest.approx(8.0 - attempt.start_s - 0.5, abs=EXACT)


@pytest.mark.parametrize(("until_s", "attempts"), [(3.45, 0), (4.3, 0), (4.6, 1)])
def test_a_hold_below_a_second_is_no_attempt(until_s: float, attempts: int) -> None:
    report, updates = Script(between((3, until_s))).run(8.0)
    assert report.counts.attempted == attempts
    assert sum(update.closed is not None for update in updates) == attempts


def test_twitches_into_the_position_start_no_clock() -> None:
    signal = between(*((t, t + 0.4) for t in range(3, 20)))
    report, updates = Script(signal).run(20.0)
    assert report.counts == fc.Counts()
    assert all(update.phase is not fc.Phase.HOLDING for update in updates)


def test_a_drop_out_of_the_position_below_100_ms_is_forgiven_on_the_way_in() -> None:
    (attempt,) = Script(between((3, 3.3), (3.38, 8))).attempts(10.0)
    assert attempt.start_s == about(3.0)


@pytest.mark.parametrize("pause_s", [0.3, 0.9])
def test_a_break_up_to_a_second_pauses_the_clock(pause_s: float) -> None:
    report, updates = Script(between((3, 6), (6 + pause_s, 10))).run(12.0)
    (attempt,) = report.hold.attempts
    assert (attempt.start_s, attempt.end_s) == (about(3.0), about(10.0))
    assert attempt.held_s == attempt.clean_s == about(6.5 - pause_s)
    assert clock_at(updates, 6 + pause_s - 0.04).held_s == about(2.5)


def test_a_longer_break_ends_the_attempt_where_it_began() -> None:
    first, second = Script(between((3, 6), (7.1, 10))).attempts(12.0)
    assert (first.number, first.start_s, first.end_s) == (1, about(3.0), about(6.0))
    assert first.held_s == about(2.5)
    assert (second.number, second.start_s, second.end_s) == (2, about(7.1), about(10.0))
    assert second.held_s == about(2.4)


def test_the_clock_stops_at_its_cap() -> None:
    (attempt,) = Script(between((3, 30))).attempts(32.0)
    assert attempt.held_s == attempt.clean_s == 12.0
    assert attempt.end_s == about(30.0)


@pytest.mark.parametrize(("until_s", "complete"), [(8.4, 0), (8.6, 1)])
def test_a_hold_is_complete_at_its_goal(until_s: float, complete: int) -> None:
    report, updates = Script(between((3, until_s))).run(11.0)
    assert report.counts == fc.Counts(1, complete, complete, 0)
    assert updates[-1].counts == report.counts
    assert updates[-1].clock.goal_s == 5.0


def test_best_and_total_are_of_clean_seconds() -> None:
    quiet = between((9.5, 20), inside=3.0)
    report, updates = Script(between((3, 7), (8.5, 12), (14, 20)), quiet=quiet).run(22.0)
    first, second, third = report.hold.attempts
    assert first.clean_s == about(3.5)
    assert (second.held_s, second.clean_s) == (about(3.0), about(0.5))
    assert (third.held_s, third.clean_s) == (about(5.5), 0.0)
    assert report.hold.best_s == first.clean_s
    assert report.hold.clean_s == about(4.0)
    assert report.hold.total_s == pytest.approx(12.0, abs=3 * EXACT)
    clock = updates[-1].clock
    assert (clock.best_s, clock.total_s) == (first.clean_s, pytest.approx(report.hold.clean_s))
    # While the second attempt runs, the first one is the best and is in the sum.
    during = clock_at(updates, 9.3)
    assert (during.clean_s, during.best_s, during.total_s) == (about(0.3), first.clean_s, about(3.8))


# Rules that end a hold


def test_a_rule_that_voids_ends_the_attempt_when_the_fault_began() -> None:
    """Known 0.2 s later; these are not held, and not clean."""
    report, updates = Script(between((3, 12)), stays=between((7, 12), inside=3.0)).run(13.0)
    (attempt,) = report.hold.attempts
    assert (attempt.end_s, attempt.ended_by) == (about(7.0), "stay_up")
    assert attempt.held_s == attempt.clean_s == about(3.5)
    (closed,) = (update for update in updates if update.closed is not None)
    assert closed.t_s == about(7.2)
    assert closed.closed == attempt
    assert clock_at(updates, 7.4).held_s == attempt.held_s


@pytest.mark.parametrize(("doubt_s", "end_s"), [(6.4, 6.4), (4.5, 6.0)])
def test_a_fault_is_dated_back_to_good_form_by_a_second_at_most(doubt_s: float, end_s: float) -> None:
    """A warning from `doubt_s` on, a fault from 7 on."""
    (attempt,) = Script(between((3, 12)), stays=steps((doubt_s, 1.5), (7.0, 3.0))).attempts(13.0)
    assert attempt.end_s == about(end_s)
    assert attempt.held_s == attempt.clean_s == about(end_s - 3.5)
    warned = [(s.rule, s.level, s.from_s, s.to_s) for s in attempt.faults]
    # Before it was a fault it was a warning.
    assert warned == ([] if doubt_s == end_s else [("stay_up", fc.Level.WARN, about(doubt_s), about(end_s))])


def test_what_lasts_shorter_than_the_rule_wants_ends_nothing() -> None:
    (attempt,) = Script(between((3, 10)), stays=between((6, 6.16), inside=3.0)).attempts(12.0)
    assert (attempt.ended_by, attempt.held_s, attempt.clean_s) == (None, about(6.5), attempt.held_s)


def test_a_fault_within_the_pause_ends_the_attempt_where_the_position_was_left() -> None:
    """Standing on one leg: the foot that comes down leaves the position first."""
    (attempt,) = Script(between((3, 6)), stays=between((6.1, 9), inside=3.0)).attempts(10.0)
    assert (attempt.end_s, attempt.ended_by) == (about(6.0), "stay_up")
    assert attempt.held_s == attempt.clean_s == about(2.5)


def test_who_has_reached_the_goal_may_end_the_hold() -> None:
    (attempt,) = Script(between((3, 12)), stays=between((9, 14), inside=3.0)).attempts(15.0)
    assert attempt.complete
    assert attempt.ended_by is None


def test_the_first_of_two_faults_ends_the_attempt() -> None:
    script = Script(between((3, 10)), stays=between((7, 9), inside=3.0), quiet=between((5, 6), inside=3.0))
    (attempt,) = script.attempts(9.0)
    assert attempt.ended_by == "stay_up"
    assert attempt.end_s == about(7.0)
    assert [(s.rule, s.level) for s in attempt.faults] == [("be_quiet", fc.Level.FAULT)]
    assert attempt.clean_s == about(3.5 - 2.0)


# Rules that cost seconds


def test_a_fault_in_the_middle_costs_itself_and_a_second_after_it() -> None:
    report, updates = Script(between((3, 13)), quiet=between((6, 8), inside=3.0)).run(15.0)
    (attempt,) = report.hold.attempts
    (stretch,) = attempt.faults
    assert (stretch.rule, stretch.level) == ("be_quiet", fc.Level.FAULT)
    assert (stretch.from_s, stretch.to_s) == (about(6.0), about(8.0))
    assert (stretch.worst, stretch.limit, stretch.unit) == (3.0, 2, "1")
    assert (attempt.held_s, attempt.clean_s) == (about(9.5), about(6.5))
    assert attempt.outcome is fc.Outcome.REJECTED
    assert attempt.ended_by is None
    # Known after 0.5 s, and mended at once; the seconds are clean again one second later.
    broken = [update.t_s for update in updates if update.broken]
    assert (broken[0], broken[-1]) == (about(6.5), about(8.0))
    assert clock_at(updates, 8.9).clean_s == about(2.5)
    assert clock_at(updates, 10.0).clean_s == about(3.5)


def test_a_slow_fault_costs_one_second_of_the_way_to_it() -> None:
    """A warning from 4 to 7 and a fault from 7 to 9: the fault begins at 6, the rest was a warning."""
    (attempt,) = Script(between((3, 14)), quiet=steps((4, 1.5), (7, 3.0), (9, 0.0))).attempts(16.0)
    told = [(s.level, s.from_s, s.to_s, s.limit) for s in attempt.faults]
    assert told == [(fc.Level.WARN, about(4.0), about(6.0), 1), (fc.Level.FAULT, about(6.0), about(9.0), 2)]
    assert (attempt.held_s, attempt.clean_s) == (about(10.5), about(10.5 - 3.0 - 1.0))


def test_a_warning_never_costs_a_second() -> None:
    (attempt,) = Script(
        between((3, 12)), quiet=between((3, 12), inside=1.9), stays=between((5, 9), inside=1.9)
    ).attempts(14.0)
    assert {stretch.level for stretch in attempt.faults} == {fc.Level.WARN}
    assert attempt.clean_s == pytest.approx(attempt.held_s)
    assert attempt.held_s == about(8.5)
    assert attempt.outcome is fc.Outcome.CLEAN


def test_a_fault_that_does_not_last_costs_nothing() -> None:
    (attempt,) = Script(between((3, 12)), quiet=between((5, 5.4), (7, 7.3), inside=9.0)).attempts(14.0)
    assert attempt.faults == ()
    assert attempt.clean_s == pytest.approx(attempt.held_s)


def test_out_of_position_only_what_ends_the_hold_is_read() -> None:
    """Letting go is no fault of the hold."""
    report, updates = Script(between((3, 7)), quiet=between((7, 9), inside=9.0)).run(10.0)
    (attempt,) = report.hold.attempts
    assert attempt.faults == ()
    assert attempt.outcome is fc.Outcome.CLEAN
    assert not any(update.broken for update in updates)


def test_a_fault_is_over_with_the_attempt() -> None:
    first, second = Script(between((3, 7), (9, 13)), quiet=between((5, 9), inside=9.0)).attempts(14.0)
    assert [(s.from_s, s.to_s) for s in first.faults] == [(about(5.0), about(7.0))]
    assert second.faults == ()
    assert second.clean_s == second.held_s == about(3.5)


# The way into the position


def test_a_fault_on_the_way_is_told_with_the_attempt_and_costs_no_second() -> None:
    (attempt,) = Script(between((3, 10)), way=between((2.2, 2.8), inside=5.0)).attempts(12.0)
    assert [(s.rule, s.level, s.from_s, s.to_s) for s in attempt.faults] == [
        ("come_slowly", fc.Level.FAULT, about(2.2), about(2.8))
    ]
    assert attempt.held_s == attempt.clean_s == about(6.5)
    assert attempt.outcome is fc.Outcome.CLEAN


def test_a_fault_long_before_the_hold_belongs_to_nothing() -> None:
    (attempt,) = Script(between((6, 10)), way=between((2.0, 2.6), inside=5.0)).attempts(12.0)
    assert attempt.faults == ()


def test_what_was_read_on_the_way_is_forgotten_in_position() -> None:
    """A reading that is doubtful when the clock starts leaves no later second in doubt."""
    script = Script(between((3, 13)), way=between((3.3, 20), inside=1.5), quiet=between((10, 11), inside=3.0))
    (attempt,) = script.attempts(15.0)
    assert attempt.clean_s == about(9.5 - 2.0)


# What cannot be seen


def test_seconds_in_which_a_voiding_rule_is_not_seen_are_unseen_and_no_fault() -> None:
    report, _ = Script(between((3, 9)), stays=between((5, 7), inside=math.nan)).run(11.0)
    (attempt,) = report.hold.attempts
    assert (attempt.held_s, attempt.clean_s, attempt.unseen_s) == (about(5.5), about(3.5), about(2.0))
    assert attempt.faults == ()
    assert attempt.outcome is fc.Outcome.UNVERIFIED
    assert report.counts == fc.Counts(1, 1, 0, 1)


def test_seconds_in_which_a_warning_rule_is_not_seen_are_clean() -> None:
    (attempt,) = Script(between((3, 9)), quiet=between((5, 7), inside=math.nan)).attempts(11.0)
    assert (attempt.held_s, attempt.clean_s, attempt.unseen_s) == (about(5.5), attempt.held_s, 0.0)


def test_a_fault_that_is_not_seen_any_more_ends_where_it_was_seen_last() -> None:
    quiet = steps((5, 3.0), (7, math.nan), (11, 0.0))
    (attempt,) = Script(between((3, 14)), quiet=quiet, zone={"cap_s": 45.0}).attempts(16.0)
    assert [(s.from_s, s.to_s) for s in attempt.faults] == [(about(5.0), about(7.0))]
    # It is believed for one more second, and the one after that is needed to be clean again.
    assert attempt.clean_s == about(10.5 - 2.0 - 1.0 - 1.0)


GAP = between((5, 5.16), (6, 6.16), (7, 7.5), inside=math.nan, outside=1.0)


def test_short_gaps_are_bridged_and_longer_ones_pause_the_clock() -> None:
    """Specification 4.3: 0.2 s are bridged."""
    hold = between((3, 10))
    report, updates = Script(lambda t: hold(t) * GAP(t)).run(12.0)
    (attempt,) = report.hold.attempts
    assert attempt.held_s == attempt.clean_s == about(6.5 - 0.5)
    assert clock_at(updates, 6.9).held_s == about(3.4)
    assert not any("lost" in note for note in report.notes)


def test_a_hold_that_is_lost_from_view_ends_where_it_was_seen_last() -> None:
    hold = between((3, 14))
    blind = between((6, 7.2), inside=math.nan, outside=1.0)
    report, updates = Script(lambda t: hold(t) * blind(t)).run(15.0)
    first, second = report.hold.attempts
    assert (first.end_s, first.held_s, first.ended_by) == (about(6.0), about(2.5), None)
    assert (second.start_s, second.held_s) == (about(7.2), about(6.3))
    assert [update.closed for update in updates if update.closed is not None and update.t_s < 10] == [first]
    assert sum("lost from view" in note for note in report.notes) == 1
    assert any("picture" in update.message for update in updates)


# The position


def test_a_signal_that_wanders_from_its_median_pauses_the_clock() -> None:
    """ "Stable": within the tolerance of the median over one second."""
    signal = steps((3, 1.0), (6, 1.4), (8, 1.0))
    (attempt,) = Script(signal, zone={"steady": 0.2}).attempts(11.0)
    # A new level becomes the median half a second later.
    assert attempt.held_s == about(10.98 - 3.5 - 3 * 0.5)
    (attempt,) = Script(signal, zone={"steady": 0.5}).attempts(11.0)
    assert attempt.held_s == about(10.98 - 3.5 - 0.5)


def test_a_condition_that_fails_is_out_of_position_and_one_that_is_not_seen_is_not() -> None:
    def conditions(script: Script) -> Script:
        kept = fc.Condition(script.measure("place"), -1, 1, "Stay there.", against=fc.Against.REP_START)
        script.zone = {"conditions": (kept,)}
        return script

    away = conditions(Script(between((3, 10)), place=steps((0, 5.0), (7, 7.0))))
    first, second = away.attempts(12.0)
    assert (first.end_s, first.held_s) == (about(7.0), about(3.5))
    # The new place is where the next hold begins.
    assert (second.start_s, second.held_s) == (pytest.approx(8.0, abs=0.1), pytest.approx(1.5, abs=0.1))
    hidden = conditions(Script(between((3, 10)), place=steps((0, 5.0), (7, math.nan))))
    (attempt,) = hidden.attempts(12.0)
    assert attempt.held_s == about(6.5)


# What leaves the judge


def stretch(level: fc.Level, from_s: float, to_s: float) -> fc.Stretch:
    return fc.Stretch("be_quiet", level, from_s, to_s, 3.0, 2.0, "1")


def attempt(held_s: float, clean_s: float, unseen_s: float = 0.0, **more: Any) -> fc.Attempt:
    return fc.Attempt(1, None, 2.0, 3.0 + held_s, held_s, clean_s, unseen_s, 20.0, **more)


def test_counts_of_attempts() -> None:
    """Attempted, held long enough, clean for long enough, and what could not be judged."""
    made = (
        attempt(30.0, 30.0),
        attempt(30.0, 20.0),
        attempt(30.0, 19.9),
        attempt(30.0, 15.0, 5.0),
        attempt(30.0, 15.0, 4.0),
        attempt(19.0, 19.0),
    )
    hold = fc.Hold(made, 20.0)
    assert hold.counts == fc.Counts(attempted=6, complete=5, clean=2, unverified=1)
    assert (hold.total_s, hold.clean_s, hold.best_s) == (pytest.approx(169.0), pytest.approx(118.9), 30.0)
    empty = fc.Hold((), 20.0)
    assert (empty.counts, empty.total_s, empty.best_s) == (fc.Counts(), 0, 0.0)


@pytest.mark.parametrize(
    ("one", "outcome"),
    [
        (attempt(10.0, 10.0), fc.Outcome.CLEAN),
        (attempt(10.0, 8.0), fc.Outcome.REJECTED),
        (attempt(10.0, 7.0, 3.0), fc.Outcome.UNVERIFIED),
        (attempt(10.0, 5.0, 3.0), fc.Outcome.UNVERIFIED),
        (attempt(10.0, 3.0, 3.0), fc.Outcome.REJECTED),
        (attempt(10.0, 10.0, faults=(stretch(fc.Level.WARN, 4, 5),)), fc.Outcome.CLEAN),
        (attempt(10.0, 10.0, faults=(stretch(fc.Level.FAULT, 1, 2),)), fc.Outcome.CLEAN),
        (attempt(8.0, 8.0, ended_by="stay_up"), fc.Outcome.CLEAN),
    ],
)
def test_the_outcome_of_an_attempt_is_that_of_its_seconds(one: fc.Attempt, outcome: fc.Outcome) -> None:
    assert one.outcome is outcome


def test_the_json_of_a_hold() -> None:
    script = Script(between((3, 11)), quiet=between((6, 8), inside=3.0))
    report, _ = script.run(13.0)
    data = json.loads(json.dumps(report.to_dict(), allow_nan=False))
    assert (data["schema"], data["kind"], data["reps"], data["cycles"]) == (1, "hold", [], None)
    assert data["counts"] == {"attempted": 1, "complete": 1, "clean": 0, "unverified": 0}
    assert data["sides"] == {}
    hold = data["hold"]
    assert hold.keys() == {"total_s", "clean_s", "best_s", "goal_s", "attempts"}
    assert (hold["total_s"], hold["clean_s"], hold["best_s"], hold["goal_s"]) == (7.48, 4.5, 4.5, 5.0)
    (one,) = hold["attempts"]
    assert one == {
        "number": 1,
        "side": None,
        "start_s": 3.0,
        "end_s": 10.98,
        "held_s": 7.48,
        "clean_s": 4.5,
        "unseen_s": 0.0,
        "outcome": "rejected",
        "ended_by": None,
        "faults": [
            {
                "rule": "be_quiet",
                "level": "fault",
                "from_s": 6.0,
                "to_s": 8.0,
                "worst": 3.0,
                "limit": 2.0,
                "unit": "1",
            }
        ],
    }


def test_updates_close_what_the_report_names() -> None:
    report, updates = Script(between((3, 7), (9, 12)), stays=between((11, 13), inside=3.0)).run(14.0)
    closed = {update.t_s: update.closed for update in updates if update.closed is not None}
    assert tuple(closed.values()) == report.hold.attempts
    # The one when the break has become too long, the other one when the fault has lasted.
    assert list(closed) == [about(8.0), about(11.2)]


def test_the_report_can_be_asked_for_at_any_time() -> None:
    def script() -> Script:
        return Script(between((3, 7), (9, 15)), quiet=between((5, 6), (10, 12), inside=3.0))

    quiet, asked = script(), script()
    silent, curious = quiet.engine(), asked.engine()
    said = quiet.push(silent, steady(14.0, FPS))
    heard = []
    for t in steady(14.0, FPS):
        heard += asked.push(curious, [t])
        assert curious.report() == curious.report()
    assert heard == said
    assert curious.report() == silent.report()
    # The hold that is under way is in it already.
    assert [one.held_s for one in silent.report().hold.attempts] == [about(3.5), about(4.48)]


def test_updates_of_a_prefix_are_a_prefix_of_the_updates() -> None:
    def script() -> Script:
        return Script(between((3, 7), (9, 15)), quiet=between((5, 6), (10, 12), inside=3.0))

    _, whole = script().run(14.0)
    for seconds in (4.0, 6.2, 8.5):
        assert script().run(seconds)[1] == whole[: round(seconds * FPS)]


def test_nothing_grows_in_a_hold() -> None:
    """Ten minutes in one position, now and then doubtful and not seen, hold no more than one."""
    quiet = between(*((20.0 * k, 20.0 * k + 0.4) for k in range(100)), inside=3.0)
    stays = between(*((20.0 * k + 5, 20.0 * k + 6) for k in range(100)), inside=math.nan)
    script = Script(
        between((3, 1e6)), quiet=quiet, stays=stays, zone={"steady": 0.5, "cap_s": 1e6, "goal_s": (5.0, 8.0)}
    )
    engine = script.engine()
    held = []
    for minute in range(10):
        script.push(engine, [60 * minute + k / 16 for k in range(960)])
        held.append(sizes_of(engine))
    assert held[0] > 100, "the measuring itself must see something"
    assert max(held[1:]) <= held[0] + 10
    (one,) = engine.report().hold.attempts
    assert one.held_s == pytest.approx(600 - 4.0, abs=0.2)
