"""The days of a plan as iCalendar (RFC 5545), for the calendar of the user's own."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from icalendar import Calendar, Event

from formcheck import planned
from formcheck.coach.programme.plan import Kind, PlannedDay
from formcheck.language import tr

#: Days on which there is something to do that has to be fitted into the week.
_TRAINING: Final = (Kind.TRIAL, Kind.TRAINING, Kind.GENTLE)
#: Names of days are made within it: the same day of the same person has the same name in every file.
_DAYS: Final = uuid.UUID("0f0b7b52-6a3e-4b8e-9a51-7d3c6f2f5a10")


def calendar(days: Sequence[PlannedDay], name: str, made: datetime) -> bytes:
    """Return the planned days on which something is done, an event each.

    Parameters
    ----------
    days
        The days to come.
    name
        Whose plan it is.
    made
        When the plan was made, with its offset: of two files with the same day the later one holds.

    Raises
    ------
    ValueError
        When there is no such day.
    """
    doing = [day for day in days if day.kind in _TRAINING and day.items]
    if not doing:
        raise ValueError("no session is planned, so there is nothing for a calendar")
    from formcheck import __version__  # late: the package's top imports much that is not needed here

    found = Calendar()
    found.add("prodid", f"-//FormCheck {__version__}//formcheck//EN")
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("method", "PUBLISH")
    for day in doing:
        found.add_component(_event(day, name, made))
    written: bytes = found.to_ical()
    return written


def _event(day: PlannedDay, name: str, made: datetime) -> Event:
    event = Event()
    # Who imports a later plan gets the day changed, not a second time. That it is later is told by its stamp: of the
    # same number of changes (SEQUENCE) it is what counts (RFC 5546, 2.1.5).
    event.add("uid", f"{uuid.uuid5(_DAYS, f'{name}/{day.day.isoformat()}')}@formcheck")
    event.add("dtstamp", made.astimezone(UTC))
    event.add("last-modified", made.astimezone(UTC))
    # All day: a plan says on which day, not at which hour, and a date is the same day in every time zone.
    event.add("dtstart", day.day)
    event.add("dtend", day.day + timedelta(days=1))
    # It leaves the day free: nobody is invited to anything else by their back exercises.
    event.add("transp", "TRANSPARENT")
    # What somebody does for their back is nobody else's business, where a calendar is shared.
    event.add("class", "PRIVATE")
    event.add(
        "summary",
        tr("FormCheck: {what}, {minutes}", what=planned.kind_word(day.kind), minutes=planned.minutes(day.minutes)),
    )
    event.add(
        "description", "\n".join([*map(planned.line, day.items), "", tr("An aid for practice, no medical advice.")])
    )
    event.add("categories", [tr("Exercise")])
    return event
