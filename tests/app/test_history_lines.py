"""What the history says of a set, and which sessions are read of a long one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from formcheck.app.history.lines import extras, last_line, outcomes, run_line, session_line
from formcheck.app.history.month import months_on
from formcheck.app.history.sieve import CameTo, Page, Sort, Wanted, came_to, page
from formcheck.app.history.table import table
from formcheck.core.report import Outcome
from formcheck.io.store import Figures, Kept, Listed, ListedSession, TrendPoint

WHEN = datetime(2026, 11, 20, 18, 5, tzinfo=UTC)
REPS = Figures("left", 9, 8, 6, 1, 41.2, 2.1, "deg", 1.9, 0.8, 1.1)
SHORT = Figures("left", 2, 0, 0, 0, held_s=22.0, clean_s=22.0, best_s=14.0)


def listed(number: int, *figures: Figures, kind: str = "per_side", exercise: str = "single_leg_bridge") -> Listed:
    kept = Kept(number, number, 1, exercise, kind, "left" if kind == "per_side" else None, WHEN, None)
    return Listed(kept, figures, 65.0)


def session(number: int, *sets: Listed) -> ListedSession:
    began = WHEN - timedelta(days=number)
    return ListedSession(number, 1, began, began, sets)


class Shelf:
    """Sessions in a row, and from where they were read."""

    def __init__(self, sessions: list[ListedSession]) -> None:
        self._sessions = sessions
        self.read: list[tuple[int | None, int]] = []

    def sessions(
        self,
        *,
        exercise: str | None = None,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[ListedSession, ...]:
        self.read.append((limit, offset))
        return tuple(self._sessions[offset : offset + (limit or len(self._sessions))])


def test_clean_not_counted_and_not_judged_are_three_things() -> None:
    assert outcomes(REPS) == [
        (Outcome.CLEAN, "6 clean of 9 attempted"),
        (Outcome.REJECTED, "2 not counted"),
        (Outcome.UNVERIFIED, "1 could not be judged"),
    ]
    assert came_to(listed(1, REPS)) == {CameTo.NOT_COUNTED, CameTo.NOT_JUDGED}
    assert last_line(listed(1, REPS)) == "range 41° ± 2° · up 1.9, hold 0.8, down 1.1 s · 1:05 min · no landmarks kept"


def test_a_hold_that_is_clean_and_short_is_no_fault() -> None:
    held = listed(1, SHORT, kind="hold_per_side")
    assert outcomes(SHORT) == [(Outcome.CLEAN, "22 s clean of 22 s held, best 14 s")]
    assert came_to(held) == {CameTo.ALL_CLEAN}
    assert last_line(held).startswith("0 of 2 attempts as long as the goal")
    assert came_to(listed(1, replace(SHORT, clean_s=20.0), kind="hold")) == {CameTo.NOT_COUNTED}


def test_a_session_tells_of_holds_in_seconds_and_of_runs_apart() -> None:
    run = replace(listed(3, kind="continuous", exercise="running_posture"), found=1, cadence_spm=171.6)
    both = replace(session(1, listed(1, REPS), listed(2, SHORT, kind="hold"), run), pain_after=3)
    assert session_line(both) == (
        "2 sets · 6 clean of 9 attempted · 1 could not be judged · 22 s held clean · 1 run"
        " · pain during and after: 3 of 10"
    )
    assert run_line(run) == "1 thing stood out · 172 steps a minute"
    assert came_to(run) == frozenset()
    assert (
        extras(replace(run, corrected=2, pain=4)) == "1:05 min · pain 4 of 10 · 2 corrected by you · no landmarks kept"
    )


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), [1, 2, 3]),
        (Wanted(sort=Sort.RUNS), [1, 2]),
        (Wanted(side="left"), [1]),
        (Wanted(came_to=CameTo.ALL_CLEAN), [3]),
    ],
)
def test_only_what_is_wanted_of_a_session_stays(wanted: Wanted, found: list[int]) -> None:
    run = listed(2, kind="continuous", exercise="running_posture")
    held = listed(3, replace(SHORT, side=None), kind="hold", exercise="v_up")
    shelf = Shelf([session(1, listed(1, REPS), run), session(2, run), session(3, held)])
    read = page(shelf, wanted)
    assert [session.id for session in read.sessions] == found
    assert read.last


def test_a_page_goes_on_where_the_one_before_ended() -> None:
    run = listed(9, kind="continuous", exercise="running_posture")
    shelf = Shelf([session(number, run if number % 100 == 50 else listed(number, REPS)) for number in range(450)])
    first = page(shelf, Wanted(sort=Sort.RUNS), many=3)
    assert [session.id for session in first.sessions] == [50, 150, 250]
    assert (first.offset, first.last) == (251, False)
    rest = page(shelf, Wanted(sort=Sort.RUNS), first.offset, many=3)
    assert rest == Page(rest.sessions, 450, last=True)
    assert [session.id for session in rest.sessions] == [350]
    # Without a filter no more is read than is shown.
    shelf.read.clear()
    assert len(page(shelf, Wanted(), many=30).sessions) == 30
    assert shelf.read == [(30, 0)]
    # What nobody waits for is not read.
    shelf.read.clear()
    assert page(shelf, Wanted(sort=Sort.RUNS), dropped=lambda: True).sessions == ()
    assert shelf.read == []


def test_a_trend_as_a_table_leaves_empty_what_is_not_known() -> None:
    points = [TrendPoint(4, WHEN, 2, (replace(REPS, sets=2), replace(SHORT, side="right")))]
    assert table("v_up", points).splitlines()[1:] == [
        "4,2026-11-20T18:05:00+00:00,v_up,left,2,9,8,6,1,41.2,2.1,deg,1.9,0.8,1.1,,,",
        "4,2026-11-20T18:05:00+00:00,v_up,right,1,2,0,0,0,,,,,,,22.0,22.0,14.0",
    ]


def test_months_end_where_they_do() -> None:
    assert months_on(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert months_on(date(2026, 3, 31), -13) == date(2025, 2, 28)
