"""A set with what the user says of it: corrections and pain. Each function works within a transaction."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from formcheck.core.report import Outcome
from formcheck.io import corrections
from formcheck.io.corrections import Correction
from formcheck.io.store import lists, profiles
from formcheck.io.store.database import Connection
from formcheck.io.store.records import Asked, Entry, Pain, Said
from formcheck.io.store.rows import read_report

#: Sets with the file of their recording.
KEPT: Final = "SELECT s.*, f.file FROM sets s LEFT JOIN recordings f ON f.set_id = s.id"
#: What was told of pain before a session belongs to one that begins within so many seconds. House value: after three
#: hours the back is asked anew.
BEFORE_S: Final = 3 * 3600.0


def row_of(connection: Connection, number: int, *, over: bool = True) -> Any:
    """Return the row of a set with the `file` of its recording.

    Parameters
    ----------
    number
        Its number.
    over
        Whether it has to be over, and in view.

    Raises
    ------
    ValueError
        When there is none.
    """
    shown = f" AND {lists.SHOWN}" if over else ""
    row = connection.execute(f"{KEPT} WHERE s.id = ?{shown}", (number,)).fetchone()
    if row is None:
        raise ValueError(f"there is no set {number}: 'formcheck history' lists them")
    return row


def entry_of(connection: Connection, row: Any, landmarks: Path) -> Entry:
    """Return a set or a run with everything that is known of it, of its row of `sets`."""
    said = connection.execute("SELECT * FROM corrections WHERE set_id = ? ORDER BY number", (row["id"],))
    return Entry(
        lists.kept_of(row, landmarks),
        read_report(connection, row),
        tuple(_correction(found) for found in said.fetchall()),
        lists.pains(connection, row["profile"], of_set=row["id"]),
    )


def correct(connection: Connection, entry: Entry, number: int, outcome: Outcome | None) -> tuple[Correction, ...]:
    """Keep what the user says of a repetition; return everything that they said of this set.

    Raises
    ------
    ValueError
        When there is no such repetition.
    """
    assert entry.kept is not None
    said = corrections.corrected(entry.corrections, corrections.entry_of(entry.report, number), outcome)
    connection.execute("DELETE FROM corrections WHERE set_id = ?", (entry.kept.id,))
    write_corrections(connection, entry.kept.id, said)
    return said


def _correction(row: Any) -> Correction:
    return Correction(
        row["number"],
        Outcome(row["program"]),
        Outcome(row["user"]),
        tuple(json.loads(row["rules"])),
        row["said_at"],
        row["version"],
    )


def write_corrections(connection: Connection, number: int, said: Sequence[Correction]) -> None:
    """Write what the user said of a set of which nothing was said."""
    connection.executemany(
        "INSERT INTO corrections (set_id, number, program, user, rules, said_at, version) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (number, one.number, one.program.value, one.user.value, json.dumps(one.rules), one.said_at, one.version)
            for one in said
        ],
    )


def told_wrong(entry: Entry) -> Iterator[dict[str, Any]]:
    """Yield each correction of a set with what it is about."""
    kept = entry.kept
    assert kept is not None
    about = {
        "set": kept.id,
        "landmarks": kept.recording.name if kept.recording is not None else None,
        "when": kept.when.isoformat(),
        "exercise": kept.exercise,
        "side": kept.side,
    }
    for said in entry.corrections:
        yield about | said.to_dict() | {"verdict": corrections.entry_of(entry.report, said.number)}


def say_pain(
    connection: Connection,
    asked: Asked,
    level: int | None,
    *,
    leg: bool,
    session: int | None,
    of_set: int | None,
    note: str,
    when: datetime | None,
    now_s: float,
) -> Pain:
    """Keep what the user says of their pain; parameters and errors as for `Store.say_pain`."""
    if level is not None and level not in range(11):
        raise ValueError(f"pain is told from 0 to 10, got {level}")
    profile, session = _of(connection, session, of_set)
    seconds, offset_s = lists.clock(now_s if when is None else when.timestamp(), when)
    added = connection.execute(
        "INSERT INTO pains (profile, session, set_id, said_at, utc_offset_s, asked, level, leg, note)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (profile, session, of_set, seconds, offset_s, asked.value, level, leg, note),
    ).lastrowid
    return lists.pain_of(connection.execute("SELECT * FROM pains WHERE id = ?", (added,)).fetchone())


def say(
    connection: Connection,
    topic: str,
    subject: str,
    value: str,
    *,
    session: int | None,
    of_set: int | None,
    when: datetime | None,
    now_s: float,
) -> Said:
    """Keep something else that the user says; parameters and errors as for `Store.say`."""
    if not topic:
        raise ValueError("what is said has to be about something")
    profile, session = _of(connection, session, of_set)
    seconds, offset_s = lists.clock(now_s if when is None else when.timestamp(), when)
    added = connection.execute(
        "INSERT INTO said (profile, session, set_id, said_at, utc_offset_s, topic, subject, value)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        # Plain words: an enumeration knows itself as more than one.
        (profile, session, of_set, seconds, offset_s, str(topic), str(subject), str(value)),
    ).lastrowid
    return lists.said_of(connection.execute("SELECT * FROM said WHERE id = ?", (added,)).fetchone())


def adopt(connection: Connection, of_set: int) -> None:
    """Give the pain that was told before a session to the session of a set, if it began soon enough after."""
    connection.execute(
        "UPDATE pains SET session = s.session FROM sets s"
        " WHERE s.id = ? AND pains.profile = s.profile AND pains.session IS NULL AND pains.asked = ?"
        # A run has nothing to do with what was told before exercises.
        " AND s.kind <> 'continuous' AND pains.said_at BETWEEN s.began - ? AND s.began",
        (of_set, Asked.BEFORE.value, BEFORE_S),
    )


def _of(connection: Connection, session: int | None, of_set: int | None) -> tuple[int, int | None]:
    """Return whose it is what is said, and in which session."""
    if of_set is not None:
        row = row_of(connection, of_set, over=False)
        return row["profile"], row["session"]
    if session is not None:
        found = connection.execute("SELECT profile FROM sessions WHERE id = ?", (session,)).fetchone()
        if found is None:
            raise ValueError(f"there is no session {session}: 'formcheck history' lists them")
        return found["profile"], session
    return profiles.whose(connection, None), None
