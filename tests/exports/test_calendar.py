"""The days of a plan as a calendar, read back by the reader of the same library and line by line."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from formcheck.coach.programme.plan import Item, Kind, PlannedDay
from formcheck.coach.steps import Purpose
from formcheck.exports.calendar import calendar
from formcheck.io.catalogue import discover

EXERCISES = discover().exercises
MADE = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
ITEMS = (
    Item(EXERCISES["superman"], Purpose.TRAINING, 3, 8),
    Item(EXERCISES["single_leg_bridge"], Purpose.TRAINING, 3, 10, ("right", "left")),
    Item(EXERCISES["single_leg_balance"], Purpose.TRAINING, 3, 20, ("left", "right")),
    Item(EXERCISES["dead_bug"], Purpose.TRIAL, 1, 5),
)
FIRST = PlannedDay(date(2026, 11, 24), Kind.TRAINING, ITEMS, 36)
REST = PlannedDay(date(2026, 11, 25), Kind.REST, ITEMS[:1], 5)
LAST = PlannedDay(date(2026, 12, 31), Kind.TRIAL, ITEMS[3:], 1)


def read(data: bytes) -> list[dict[str, object]]:
    found = Calendar.from_ical(data)
    return [
        {
            "uid": str(event["UID"]),
            "from": event["DTSTART"].dt,
            "to": event["DTEND"].dt,
            "made": event["DTSTAMP"].dt,
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
        }
        for event in found.walk("VEVENT")
    ]


def test_each_session_that_is_planned_is_a_whole_day_with_what_is_done() -> None:
    first, last = read(calendar([FIRST, REST, LAST], "Anna", MADE))
    assert (first["from"], first["to"]) == (date(2026, 11, 24), date(2026, 11, 25))
    assert (last["from"], last["to"]) == (date(2026, 12, 31), date(2027, 1, 1))
    assert not isinstance(first["from"], datetime)
    assert first["made"] == MADE
    assert first["summary"] == "FormCheck: training, about 36 minutes"
    assert last["summary"] == "FormCheck: trial, about 1 minute"
    assert str(first["description"]).split("\n") == [
        "Superman: 3 × 8 clean repetitions, 60 s rest",  # noqa: RUF001 - times
        "Single-Leg Bridge: 3 × 10 clean repetitions on each side, right side first, 60 s rest",  # noqa: RUF001
        "Single-Leg Balance: 3 × 20 seconds on each side, left side first, 60 s rest",  # noqa: RUF001
        "Dead Bug, a trial: 5 repetitions on each side",
        "",
        "An aid for practice, no medical advice.",
    ]


def test_a_day_keeps_its_name_and_is_nobody_elses() -> None:
    before = read(calendar([FIRST, LAST], "Anna", MADE))
    after = read(calendar([replace(FIRST, minutes=40)], "Anna", MADE + timedelta(days=1)))
    other = read(calendar([FIRST], "Zoë", MADE))
    assert after[0]["uid"] == before[0]["uid"] != before[1]["uid"]
    assert other[0]["uid"] not in {event["uid"] for event in before}


def test_every_line_is_as_the_standard_has_it() -> None:
    data = calendar([FIRST], "Anna", MADE)
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line for line in lines)
    # A date and no moment: the same day in every time zone. It leaves the day free, and is nobody else's business.
    for line in (b"DTSTART;VALUE=DATE:20261124", b"TRANSP:TRANSPARENT", b"CLASS:PRIVATE", b"VERSION:2.0"):
        assert line in lines


@pytest.mark.parametrize("days", [[], [REST], [PlannedDay(FIRST.day, Kind.STOPPED)]])
def test_where_no_session_is_planned_there_is_no_calendar(days: list[PlannedDay]) -> None:
    with pytest.raises(ValueError, match="no session is planned, so there is nothing for a calendar"):
        calendar(days, "Anna", MADE)
