"""What the store is asked for: lists of sessions, days of a calendar, trends.

Everything is of one profile, and of what is over: neither what is under way nor what waits to be deleted. A video that
was judged more than once stands in the lists each time, and in trends once, as it was judged last.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any, Final

from formcheck.io.store.database import Connection
from formcheck.io.store.records import Asked, DayFigures, Figures, Kept, Listed, ListedSession, Pain, Said, TrendPoint
from formcheck.io.store.rows import figures_of

#: A set that is over and in view; `s` is the table of sets.
SHOWN: Final = "s.owner IS NULL AND s.hidden = 0"
#: Not judged anew since, where it is from a video.
LATEST: Final = (
    "(s.video_key IS NULL OR NOT EXISTS (SELECT 1 FROM sets later WHERE later.video_key = s.video_key"
    " AND later.exercise = s.exercise AND later.side IS s.side AND later.id > s.id"
    " AND later.owner IS NULL AND later.hidden = 0))"
)
#: What the sides of sets came to, as `figures_of` takes it behind what is asked for; `d` is the table of sides.
_SIDES: Final = (
    "SELECT {}, d.side, d.attempted, d.complete, d.clean, d.unverified, d.measured, d.range_sum, d.range_squares,"
    " d.unit, d.up_sum, d.hold_sum, d.down_sum, d.held_s, d.clean_s, d.best_s, s.facing, s.torso_px"
    " FROM sets s JOIN sides d ON d.set_id = s.id"
)
_DAY_S: Final = 86400.0
#: So many numbers are asked for at once: SQLite takes 999 everywhere.
_MANY: Final = 900


def exercises(connection: Connection, profile: int) -> dict[str, int]:
    """Return the ids of what was done and how many sets of it, what was done last first."""
    query = (
        f"SELECT exercise, count(*) AS times FROM sets s WHERE profile = ? AND {SHOWN}"
        " GROUP BY exercise ORDER BY max(began) DESC"
    )
    return {row["exercise"]: row["times"] for row in connection.execute(query, (profile,))}


def sessions(
    connection: Connection,
    landmarks: Path,
    profile: int,
    *,
    exercise: str | None,
    since: date | None,
    until: date | None,
    limit: int | None,
    offset: int,
) -> tuple[ListedSession, ...]:
    """Return sessions, the newest first; with an exercise only those sets, and the sessions that have any."""
    asked, values = ["s.session = e.id", SHOWN], []
    if exercise is not None:
        asked.append("s.exercise = ?")
        values.append(exercise)
    if since is not None:
        asked.append("s.day >= ?")
        values.append(since.isoformat())
    if until is not None:
        asked.append("s.day <= ?")
        values.append(until.isoformat())
    some = f"EXISTS (SELECT 1 FROM sets s WHERE {' AND '.join(asked)})"
    if exercise is None and since is None and until is None:
        # One that is about pain alone.
        some = f"({some} OR EXISTS (SELECT 1 FROM pains p WHERE p.session = e.id))"
    query = f"SELECT * FROM sessions e WHERE e.profile = ? AND e.hidden = 0 AND {some} ORDER BY began DESC, id DESC"
    found = connection.execute(
        f"{query} LIMIT ? OFFSET ?", (profile, *values, -1 if limit is None else limit, offset)
    ).fetchall()
    numbers = [row["id"] for row in found]
    only = "" if exercise is None else "AND s.exercise = ?"
    sets: dict[int, list[Listed]] = {}
    for listed in _listed(connection, landmarks, "s.session", numbers, only, [] if exercise is None else [exercise]):
        sets.setdefault(listed.kept.session, []).append(listed)
    before: dict[int, int] = {}
    after: dict[int, int] = {}
    for row in _many(connection, "SELECT session, asked, level FROM pains WHERE level IS NOT NULL", "session", numbers):
        told = before if row["asked"] == Asked.BEFORE else after
        told[row["session"]] = max(row["level"], told.get(row["session"], 0))
    return tuple(
        ListedSession(
            row["id"],
            row["profile"],
            moment(row["began"], row["utc_offset_s"]),
            moment(row["ended"], row["utc_offset_s"]),
            tuple(sets.get(row["id"], ())),
            before.get(row["id"]),
            after.get(row["id"]),
            tuple(json.loads(row["plan"])),
        )
        for row in found
    )


def _listed(
    connection: Connection, landmarks: Path, column: str, numbers: Sequence[int], only: str, values: Sequence[str]
) -> Iterable[Listed]:
    """Yield sets as they stand in a list, in the order of time."""
    query = (
        "SELECT s.*, f.file, r.found, r.cadence_spm,"
        " (SELECT count(*) FROM corrections c WHERE c.set_id = s.id) AS corrected,"
        " (SELECT max(level) FROM pains p WHERE p.set_id = s.id) AS pain"
        " FROM sets s LEFT JOIN recordings f ON f.set_id = s.id LEFT JOIN runs r ON r.set_id = s.id"
        f" WHERE {SHOWN} {only}"
    )
    rows = list(_many(connection, query, column, numbers, values))
    sides: dict[int, list[Figures]] = {}
    asked = f"{_SIDES.format('s.id')} WHERE {SHOWN} {only}"
    for side in _many(connection, asked, column, numbers, values, " ORDER BY s.id, d.place"):
        sides.setdefault(side[0], []).append(figures_of([side[1:]]))
    for row in sorted(rows, key=lambda row: (row["began"], row["id"])):
        yield Listed(
            kept_of(row, landmarks),
            tuple(sides.get(row["id"], ())),
            row["duration_s"],
            row["found"] or 0,
            math.nan if row["cadence_spm"] is None else row["cadence_spm"],
            row["corrected"],
            row["pain"],
        )


def days(connection: Connection, profile: int, since: date, until: date) -> dict[date, DayFigures]:
    """Return the days on which something was done, from one to another, both included."""
    query = (
        "SELECT s.day, count(*) AS sets, sum(s.kind = 'continuous') AS runs,"
        " sum((SELECT sum(attempted) FROM sides d WHERE d.set_id = s.id)) AS attempted,"
        " sum((SELECT sum(clean) FROM sides d WHERE d.set_id = s.id)) AS clean,"
        " group_concat(DISTINCT s.exercise) AS exercises"
        f" FROM sets s WHERE s.profile = ? AND s.day BETWEEN ? AND ? AND {SHOWN} GROUP BY s.day ORDER BY s.day"
    )
    return {
        date.fromisoformat(row["day"]): DayFigures(
            row["sets"] - row["runs"],
            row["runs"],
            row["clean"] or 0,
            row["attempted"] or 0,
            tuple(sorted(row["exercises"].split(","))),
        )
        for row in connection.execute(query, (profile, since.isoformat(), until.isoformat()))
    }


def trend(
    connection: Connection, profile: int, exercise: str, since: date | None, until: date | None
) -> tuple[TrendPoint, ...]:
    """Return the sessions of an exercise, the oldest first."""
    asked, values = "", []
    if since is not None:
        asked += " AND s.day >= ?"
        values.append(since.isoformat())
    if until is not None:
        asked += " AND s.day <= ?"
        values.append(until.isoformat())
    query = (
        f"{_SIDES.format('s.session, s.began, s.utc_offset_s, d.place')}"
        f" WHERE s.profile = ? AND s.exercise = ? AND {SHOWN} AND {LATEST}{asked} ORDER BY s.began, s.id, d.place"
    )
    sessions: dict[int, list[tuple[Any, ...]]] = {}
    # Summed up here: the database takes four times as long to group years of them as to hand them out.
    cursor = connection.cursor()
    cursor.row_factory = None
    for row in cursor.execute(query, (profile, exercise, *values)).fetchall():
        sessions.setdefault(row[0], []).append(row)
    return tuple(_point(session, rows) for session, rows in sessions.items())


def _point(session: int, rows: Sequence[tuple[Any, ...]]) -> TrendPoint:
    """Return a session of a trend, of rows of its sides in the order of time: began, offset, place, and the side."""
    sides: dict[str | None, list[tuple[Any, ...]]] = {}
    for row in rows:
        sides.setdefault(row[4], []).append(row[4:])
    # Each set has one first side: to count those is to count the sets.
    sets = sum(row[3] == 0 for row in rows)
    figures = tuple(figures_of(sides[side]) for side in sorted(sides, key=lambda side: side or ""))
    return TrendPoint(session, moment(rows[0][1], rows[0][2]), sets, figures)


def pains(
    connection: Connection,
    profile: int,
    since: date | None = None,
    until: date | None = None,
    *,
    session: int | None = None,
    of_set: int | None = None,
) -> tuple[Pain, ...]:
    """Return what was said of pain, in the order of time."""
    asked = "profile = ?"
    values: list[float] = [profile]
    if session is not None or of_set is not None:
        # By their own index: the pain of years would be gone through for each set of a list.
        asked = "+profile = ?"
    if session is not None:
        asked += " AND session = ?"
        values.append(session)
    if of_set is not None:
        asked += " AND set_id = ?"
        values.append(of_set)
    # Whose clock a moment was told on is known once it is read: a day more on both sides.
    if since is not None:
        asked += " AND said_at >= ?"
        values.append(_midnight(since) - _DAY_S)
    if until is not None:
        asked += " AND said_at < ?"
        values.append(_midnight(until) + 2 * _DAY_S)
    rows = connection.execute(f"SELECT * FROM pains WHERE {asked} ORDER BY said_at, id", values)
    said = [pain_of(row) for row in rows]
    return tuple(
        pain
        for pain in said
        if (since is None or pain.said_at.date() >= since) and (until is None or pain.said_at.date() <= until)
    )


def said(connection: Connection, profile: int, *, session: int | None = None) -> tuple[Said, ...]:
    """Return what else was said, in the order of time; not what was said in a session that is hidden."""
    query = (
        "SELECT * FROM said WHERE {} AND (session IS NULL OR session IN (SELECT id FROM sessions WHERE hidden = 0))"
        " ORDER BY said_at, id"
    )
    asked, value = ("profile = ?", profile) if session is None else ("session = ?", session)
    return tuple(said_of(row) for row in connection.execute(query.format(asked), (value,)))


def said_of(row: sqlite3.Row) -> Said:
    """Return a row of `said`."""
    return Said(
        row["id"],
        moment(row["said_at"], row["utc_offset_s"]),
        row["topic"],
        row["subject"],
        row["value"],
        row["session"],
        row["set_id"],
    )


def _midnight(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()


def pain_of(row: sqlite3.Row) -> Pain:
    """Return a row of `pains`."""
    return Pain(
        row["id"],
        moment(row["said_at"], row["utc_offset_s"]),
        Asked(row["asked"]),
        row["level"],
        bool(row["leg"]),
        row["session"],
        row["set_id"],
        row["note"],
    )


def kept_of(row: sqlite3.Row, landmarks: Path) -> Kept:
    """Return which set a row of `sets` is, with the `file` of its recording.

    Parameters
    ----------
    landmarks
        Folder of the recordings.
    """
    return Kept(
        row["id"],
        row["session"],
        row["profile"],
        row["exercise"],
        row["kind"],
        row["side"],
        moment(row["began"], row["utc_offset_s"]),
        landmarks / row["file"] if row["file"] is not None else None,
        Path(row["video"]) if row["video"] is not None else None,
        row["purpose"],
    )


def moment(seconds: float, utc_offset_s: int) -> datetime:
    """Return a moment on the user's clock of that time."""
    return datetime.fromtimestamp(seconds, _zone(utc_offset_s))


@cache
def _zone(utc_offset_s: int) -> timezone:
    return timezone(timedelta(seconds=utc_offset_s))


def clock(seconds: float, when: datetime | None = None) -> tuple[float, int]:
    """Return a moment and the offset of the user's clock then."""
    local = when if when is not None and when.tzinfo is not None else datetime.fromtimestamp(seconds).astimezone()
    offset = local.utcoffset()
    return seconds, round(offset.total_seconds()) if offset is not None else 0


def _many(
    connection: Connection,
    query: str,
    column: str,
    numbers: Sequence[int],
    values: Sequence[Any] = (),
    behind: str = "",
) -> Iterable[sqlite3.Row]:
    """Yield the rows of a query with a WHERE, for which a column is one of these numbers."""
    for first in range(0, len(numbers), _MANY):
        part = numbers[first : first + _MANY]
        places = ", ".join("?" * len(part))
        yield from connection.execute(f"{query} AND {column} IN ({places}){behind}", (*values, *part))
