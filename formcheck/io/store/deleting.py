"""Taking things out of the lists, and really deleting them: rows, landmarks, and the copies that we made ourselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from formcheck.core.report import ModelInfo
from formcheck.io import analyses
from formcheck.io.store import profiles
from formcheck.io.store.database import Connection
from formcheck.io.store.place import Place
from formcheck.io.store.records import Hidden
from formcheck.io.store.saying import row_of
from formcheck.io.store.sets import drop

#: In the column `hidden`: taken out alone, or with its session.
_ALONE, _WITH_SESSION = 1, 2


def hide(connection: Connection, hidden: Hidden) -> None:
    """Take sets and sessions out of every list."""
    for number in hidden.sets:
        connection.execute("UPDATE sets SET hidden = ? WHERE id = ? AND hidden = 0", (_ALONE, number))
    for number in hidden.sessions:
        connection.execute("UPDATE sessions SET hidden = 1 WHERE id = ?", (number,))
        connection.execute("UPDATE sets SET hidden = ? WHERE session = ? AND hidden = 0", (_WITH_SESSION, number))


def bring_back(connection: Connection, hidden: Hidden) -> None:
    """Undo a `hide`; what was taken out before it stays out."""
    for number in hidden.sets:
        connection.execute("UPDATE sets SET hidden = 0 WHERE id = ? AND hidden = ?", (number, _ALONE))
    for number in hidden.sessions:
        connection.execute("UPDATE sessions SET hidden = 0 WHERE id = ?", (number,))
        connection.execute("UPDATE sets SET hidden = 0 WHERE session = ? AND hidden = ?", (number, _WITH_SESSION))


def empty(place: Place) -> int:
    """Really delete what is hidden; return how many sets that were."""
    if not place.database.exists:
        return 0
    with place.database.reading() as connection:
        hidden = "SELECT 1 FROM sets WHERE hidden UNION SELECT 1 FROM sessions WHERE hidden"
        if connection.execute(hidden).fetchone() is None:
            return 0
    return delete(place, "hidden OR session IN (SELECT id FROM sessions WHERE hidden)", (), "hidden")


def everything(place: Place) -> int:
    """Really delete all there is, of everybody; return how many sets that were. What is under way goes on."""
    gone = delete(place, "1", (), "1")
    with place.database.writing() as connection:
        connection.execute("DELETE FROM pains")
        connection.execute("DELETE FROM said")
        connection.execute("DELETE FROM profiles WHERE id NOT IN (SELECT profile FROM sessions)")
    place.database.wipe()
    return gone


def before(place: Place, day: date, profile: int | None) -> int:
    """Really delete what somebody did before a day; return how many sets that were."""
    with place.database.writing() as connection:
        whose = profiles.whose(connection, profile)
        began_s = datetime(day.year, day.month, day.day).astimezone().timestamp()
        connection.execute("DELETE FROM pains WHERE profile = ? AND said_at < ?", (whose, began_s))
        connection.execute("DELETE FROM said WHERE profile = ? AND said_at < ?", (whose, began_s))
    return delete(place, "profile = ? AND day < ?", (whose, day.isoformat()))


def some(place: Place, sets: Sequence[int], sessions: Sequence[int]) -> int:
    """Really delete sets and sessions; return how many sets that were.

    Raises
    ------
    ValueError
        When there is none of a number; then nothing is deleted.
    """
    with place.database.reading() as connection:
        for number in sets:
            row_of(connection, number)
        for number in sessions:
            if connection.execute("SELECT 1 FROM sessions WHERE id = ?", (number,)).fetchone() is None:
                raise ValueError(f"there is no session {number}: 'formcheck history' lists them")
    gone = sum(delete(place, "id = ?", (number,)) for number in sets)
    return gone + sum(delete(place, "session = ?", (number,), "id = ?") for number in sessions)


def backups(place: Place) -> tuple[Path, ...]:
    """Return the copies that FormCheck made itself, the oldest first."""
    return tuple(sorted(place.copies.iterdir())) if place.copies.is_dir() else ()


def delete(place: Place, which: str, values: Sequence[Any], sessions: str = "") -> int:
    """Delete the sets for which something holds, and sessions; nothing of them is left in any file of ours.

    Sets that are under way are left alone.
    """
    if not place.database.exists:
        return 0
    with place.database.writing() as connection:
        # Killed from here on, the rest is deleted at the next start: `empty`.
        query = f"UPDATE sets SET hidden = 1 WHERE ({which}) AND owner IS NULL RETURNING id"
        numbers = [row["id"] for row in connection.execute(query, tuple(values)).fetchall()]
    _forget_cached(place, numbers)
    drop(place, numbers)
    with place.database.writing() as connection:
        if sessions:
            busy = "id NOT IN (SELECT session FROM sets)"
            connection.execute(f"DELETE FROM sessions WHERE ({sessions}) AND {busy}", _for(sessions, values))
            if sessions == "1":
                connection.execute("DELETE FROM pains")
    for copy in backups(place):
        copy.unlink(missing_ok=True)
    place.database.wipe()
    return len(numbers)


def _forget_cached(place: Place, numbers: Sequence[int]) -> None:
    """Remove the poses of videos that were judged from the cache, as far as the videos are still there."""
    with place.database.reading() as connection:
        query = "SELECT video, model_name, model_sha256 FROM sets WHERE id = ? AND video NOTNULL AND model_name NOTNULL"
        rows = [row for number in numbers for row in connection.execute(query, (number,))]
    for row in rows:
        model = ModelInfo(row["model_name"], row["model_sha256"])
        analyses.forget(Path(row["video"]), model, analyses.cache_folder())


def _for(clause: str, values: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(values) if "?" in clause else ()
