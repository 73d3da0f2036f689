"""Everybody who exercises here. Each function works within a transaction."""

from __future__ import annotations

from formcheck.io.store.database import Connection
from formcheck.io.store.records import Profile
from formcheck.language import tr


def whose(connection: Connection, profile: int | None) -> int:
    """Return a profile that there is; the current one when None.

    Raises
    ------
    ValueError
        When there is nobody of this number.
    """
    if profile is not None:
        if connection.execute("SELECT 1 FROM profiles WHERE id = ?", (profile,)).fetchone() is None:
            raise ValueError(f"there is no profile {profile}")
        return profile
    row = connection.execute("SELECT id FROM profiles ORDER BY current DESC, id LIMIT 1").fetchone()
    if row is not None:
        return int(row["id"])
    made = connection.execute("INSERT INTO profiles (name, current) VALUES (?, 1)", (tr("Me"),)).lastrowid
    assert made is not None
    return made


def everybody(connection: Connection) -> tuple[Profile, ...]:
    """Return all profiles; there is always one."""
    whose(connection, None)
    return tuple(Profile(row["id"], row["name"]) for row in connection.execute("SELECT * FROM profiles ORDER BY id"))


def named(connection: Connection, number: int) -> Profile:
    """Return the profile of a number that there is."""
    row = connection.execute("SELECT * FROM profiles WHERE id = ?", (number,)).fetchone()
    return Profile(row["id"], row["name"])


def add(connection: Connection, name: str) -> Profile:
    """Add somebody.

    Raises
    ------
    ValueError
        When the name is empty or taken.
    """
    whose(connection, None)
    named = _free_name(connection, name)
    added = connection.execute("INSERT INTO profiles (name) VALUES (?)", (named,)).lastrowid
    assert added is not None
    return Profile(added, named)


def rename(connection: Connection, number: int, name: str) -> None:
    """Give somebody another name.

    Raises
    ------
    ValueError
        When the name is empty or taken, or there is nobody of this number.
    """
    whose(connection, number)
    connection.execute("UPDATE profiles SET name = ? WHERE id = ?", (_free_name(connection, name, number), number))


def choose(connection: Connection, number: int) -> None:
    """Make somebody the one whose sets are kept and shown.

    Raises
    ------
    ValueError
        When there is nobody of this number.
    """
    whose(connection, number)
    connection.execute("UPDATE profiles SET current = (id = ?)", (number,))


def _free_name(connection: Connection, name: str, besides: int = 0) -> str:
    named = " ".join(name.split())
    if not named:
        raise ValueError("a profile needs a name")
    if connection.execute("SELECT 1 FROM profiles WHERE name = ? AND id <> ?", (named, besides)).fetchone():
        raise ValueError(f"there is a profile {named!r} already: choose another name")
    return named
