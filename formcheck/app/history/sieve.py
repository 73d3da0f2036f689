"""What of the history is wanted, and the sessions that are: read page by page, so that a long history opens at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Protocol

from formcheck.io.store.records import Listed, ListedSession

#: So many sessions are shown at first, and more as the list is scrolled: more than any window has room for.
PAGE: Final = 30
#: Where most of them are passed over, so many are read at a time.
_CHUNK: Final = 200
#: Sums of the same seconds in another order differ by less.
_ROUNDING_S: Final = 1e-6


class Sort(StrEnum):
    """What was done."""

    COUNTED = "counted"
    HOLDS = "holds"
    RUNS = "runs"


class CameTo(StrEnum):
    """What a set came to: the three are never mixed."""

    ALL_CLEAN = "all_clean"
    NOT_COUNTED = "not_counted"
    NOT_JUDGED = "not_judged"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be seen of the history; None is everything.

    Attributes
    ----------
    exercise
        Id of an exercise.
    side
        ``left`` or ``right``.
    came_to
        What a set came to. Of a run nothing is counted: it is passed over.
    sort
        Sets, holds or runs.
    since, until
        The first day and the last one.
    """

    exercise: str | None = None
    side: str | None = None
    came_to: CameTo | None = None
    sort: Sort | None = None
    since: date | None = None
    until: date | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Wanted()

    def takes(self, listed: Listed) -> bool:
        """Return whether a set or run is wanted; when it was is the matter of its session."""
        kept = listed.kept
        return (
            (self.exercise is None or kept.exercise == self.exercise)
            and (self.side is None or self.side in _sides(listed))
            and (self.sort is None or sort_of(kept.kind) is self.sort)
            and (self.came_to is None or self.came_to in came_to(listed))
        )


def sort_of(kind: str) -> Sort:
    """Return what sort of thing an exercise of a kind is.

    >>> sort_of("hold_per_side").value
    'holds'
    """
    if kind == "continuous":
        return Sort.RUNS
    return Sort.HOLDS if kind in ("hold", "hold_per_side") else Sort.COUNTED


def came_to(listed: Listed) -> frozenset[CameTo]:
    """Return everything that a set came to; nothing for a run, and for a set in which nothing was attempted."""
    if listed.kept.is_run:
        return frozenset()
    attempted, clean, unverified = totals(listed)
    if sort_of(listed.kept.kind) is Sort.HOLDS:
        # Of a hold the seconds are what counts: one that is clean and short is no fault.
        lost = any(side.held_s - side.clean_s > _ROUNDING_S for side in listed.figures)
        all_clean, rejected = attempted > 0 and not lost, lost and not unverified
    else:
        all_clean, rejected = 0 < attempted == clean, attempted > clean + unverified
    found = {
        CameTo.ALL_CLEAN: all_clean,
        CameTo.NOT_COUNTED: rejected,
        CameTo.NOT_JUDGED: unverified > 0,
    }
    return frozenset(what for what, is_so in found.items() if is_so)


def totals(listed: Listed) -> tuple[int, int, int]:
    """Return how many were attempted, clean, and could not be judged, of both sides together."""
    figures = listed.figures
    return (
        sum(side.attempted for side in figures),
        sum(side.clean for side in figures),
        sum(side.unverified for side in figures),
    )


def sifted(session: ListedSession, wanted: Wanted) -> ListedSession | None:
    """Return a session with those of its sets that are wanted; None where there are none."""
    if replace(wanted, since=None, until=None).everything:
        return session
    sets = tuple(listed for listed in session.sets if wanted.takes(listed))
    return replace(session, sets=sets) if sets else None


class Shelf(Protocol):
    """Where sessions are found: see `formcheck.io.store.Store`."""

    def sessions(
        self,
        *,
        exercise: str | None = None,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[ListedSession, ...]: ...


@dataclass(frozen=True, slots=True)
class Page:
    """Some sessions out of a long row.

    Attributes
    ----------
    sessions
        The sessions, newest first.
    offset
        From where the next ones are read.
    last
        Whether there are no more.
    """

    sessions: tuple[ListedSession, ...]
    offset: int
    last: bool


def page(
    shelf: Shelf, wanted: Wanted, offset: int = 0, many: int = PAGE, dropped: Callable[[], bool] = lambda: False
) -> Page:
    """Return the next sessions of which something is wanted.

    Parameters
    ----------
    shelf
        Where they are.
    wanted
        What is wanted of them.
    offset
        How many were read before, wanted or not.
    many
        How many are wanted.
    dropped
        Whether nobody waits for them any more.

    Raises
    ------
    OSError, ValueError
        When the store cannot be read.
    """
    found: list[ListedSession] = []
    narrow = replace(wanted, exercise=None, since=None, until=None)
    chunk = many if narrow.everything else max(many, _CHUNK)
    while not dropped():
        read = shelf.sessions(
            exercise=wanted.exercise, since=wanted.since, until=wanted.until, limit=chunk, offset=offset
        )
        for session in read:
            offset += 1
            some = sifted(session, wanted)
            if some is not None:
                found.append(some)
                if len(found) == many:
                    # Those of the chunk that were not looked at are read again with the next page.
                    return Page(tuple(found), offset, last=False)
        if len(read) < chunk:
            break
    return Page(tuple(found), offset, last=True)


def weeks_back(weeks: int, today: date) -> date:
    """Return the first day of so many weeks that end today.

    >>> weeks_back(4, date(2026, 11, 23))
    datetime.date(2026, 10, 27)
    """
    return today - timedelta(days=7 * weeks - 1)


def _sides(listed: Listed) -> Iterable[str | None]:
    return (listed.kept.side, *(figures.side for figures in listed.figures))
