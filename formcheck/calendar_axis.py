"""Dates on an axis: as many as there is room for, whether it spans three days or three years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from formcheck.language import tr

#: Between two dates there is room for so many letters.
_GAP: Final = 2.0


class Tick(NamedTuple):
    """A date on an axis: where it is, what stands there, and the year below it where it is a new one."""

    at: datetime
    text: str
    year: str


def month(number: int) -> str:
    """Return the short name of a month, 1 to 12."""
    first = tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May"), tr("Jun")
    return (*first, tr("Jul"), tr("Aug"), tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec"))[number - 1]


def day(of: date) -> str:
    """Return a day in full, such as ``3 March 2026``."""
    first = tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June")
    last = tr("July"), tr("August"), tr("September"), tr("October"), tr("November"), tr("December")
    return tr("{day} {month} {year}", day=of.day, month=(*first, *last)[of.month - 1], year=of.year)


def ticks(begin: datetime, end: datetime, room: float, letter: float) -> tuple[Tick, ...]:
    """Return the dates of an axis of time: none of them overlaps another.

    Parameters
    ----------
    begin, end
        Its ends.
    room
        How long it is.
    letter
        How wide a letter is, in the same unit.
    """
    span = (end - begin).total_seconds()
    for dates, name, longest in _candidates(begin, end):
        apart = min(((b - a).total_seconds() for a, b in pairwise(dates)), default=span)
        if dates and room * apart / span >= (longest + _GAP) * letter:
            return tuple(_named(dates, name))
    return ()


def _candidates(begin: datetime, end: datetime) -> Iterator[tuple[list[datetime], str, int]]:
    """Yield days, months and years in ever larger steps, what they are told by, and letters of the longest name."""
    short = max(len(_day(date(2000, number, 28))) for number in range(1, 13))
    days = (end - begin).days
    for step in (1, 2, 3, 4, 7, 14):
        # Counted from a Monday, and in the middle of the day.
        first = begin.date() if step < 7 else begin.date() + timedelta(days=-begin.weekday() % 7)
        noon = datetime.combine(first, time(12))
        if days <= 40 * step:
            yield [noon + timedelta(days=k) for k in range(0, days, step) if noon + timedelta(days=k) < end], "d", short
    for step in (1, 2, 3, 6):
        if days > 45:
            months = [datetime(k // 12, k % 12 + 1, 1) for k in range(12 * begin.year, 12 * end.year + 12, step)]
            yield [at for at in months if begin <= at < end], "m", 4
    for step in (1, 2, 5, 10, 20, 50):
        years = [datetime(year, 1, 1) for year in range(begin.year - begin.year % step, end.year + 1, step) if year]
        yield [at for at in years if begin <= at < end], "y", 4
    yield [datetime.combine(begin.date(), time(12))], "d", 1


def _named(dates: list[datetime], name: str) -> Iterator[Tick]:
    before = None
    for at in dates:
        if name == "y":
            yield Tick(at, f"{at.year}", "")
            continue
        text = _day(at.date()) if name == "d" else month(at.month)
        yield Tick(at, text, f"{at.year}" if at.year != before else "")
        before = at.year


def _day(of: date) -> str:
    return tr("{day} {month}", day=of.day, month=month(of.month))
