"""The file of the store: brought to today's version with a copy made first, and refused where it is another's."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from formcheck.io.store import Store
from formcheck.io.store.database import Database
from formcheck.io.store.schema import VERSIONS
from tests.io.store.made import bridges, keep

OLD = (("CREATE TABLE words (word TEXT NOT NULL)", "INSERT INTO words VALUES ('first')"),)
NEW = (*OLD, ("ALTER TABLE words ADD COLUMN length INTEGER", "UPDATE words SET length = length(word)"))
WRONG = (*OLD, ("ALTER TABLE words ADD COLUMN length INTEGER", "UPDATE nowhere SET length = 1"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.sqlite3"


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return tmp_path / "copies"


@pytest.fixture
def old(path: Path, copies: Path) -> Iterator[Database]:
    """A database of the first version."""
    database = Database(path, copies, OLD)
    with database.writing() as connection:
        connection.execute("INSERT INTO words VALUES ('second')")
    yield database
    database.close()


def words(path: Path, columns: str = "word") -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT {columns} FROM words ORDER BY rowid").fetchall()


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_an_older_file_is_copied_and_brought_to_todays_version(old: Database, path: Path, copies: Path) -> None:
    old.close()
    new = Database(path, copies, NEW)
    with new.reading() as connection:
        assert [tuple(row) for row in connection.execute("SELECT * FROM words")] == [("first", 5), ("second", 6)]
    (copy,) = copies.iterdir()
    assert copy.name.startswith("version-1-")
    assert (version(path), version(copy)) == (2, 1)
    assert words(copy) == [("first",), ("second",)]
    # Done once.
    Database(path, copies, NEW).check()
    assert list(copies.iterdir()) == [copy]


def test_a_step_that_fails_changes_nothing(old: Database, path: Path, copies: Path) -> None:
    old.close()
    with pytest.raises(OSError, match=r"cannot read .*no such table: nowhere"), Database(path, copies, WRONG).reading():
        pass
    assert version(path) == 1
    assert words(path) == [("first",), ("second",)]
    # The older program goes on with it.
    with old.writing() as connection:
        connection.execute("INSERT INTO words VALUES ('third')")
    assert len(words(path)) == 3


def test_two_programs_bring_it_to_todays_version_once(old: Database, path: Path, copies: Path) -> None:
    old.close()
    errors: list[BaseException] = []

    def look() -> None:
        try:
            with Database(path, copies, NEW).reading() as connection:
                assert len(connection.execute("SELECT length FROM words").fetchall()) == 2
        except BaseException as error:  # noqa: BLE001 - told below
            errors.append(error)

    threads = [threading.Thread(target=look) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert words(path, "word, length") == [("first", 5), ("second", 6)]


def test_a_file_of_a_newer_program_is_refused_and_left_as_it_is(old: Database, path: Path, copies: Path) -> None:
    old.close()
    with Database(path, copies, NEW).reading():
        pass
    before = path.read_bytes()
    for look in (old.reading, old.writing):
        with pytest.raises(ValueError, match="was written by a newer FormCheck: update FormCheck to open it"), look():
            pass
    assert path.read_bytes() == before


def test_the_store_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    store = Store(tmp_path)
    keep(store, bridges())
    store.close()
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(VERSIONS) + 1}")
    for ask in (store.sessions, store.kept, store.profiles, lambda: keep(store, bridges())):
        with pytest.raises(ValueError, match="newer FormCheck") as caught:
            ask()
        assert "\n" not in str(caught.value)
    store.close()


@pytest.mark.parametrize("text", [b"not a database, whatever it is called" * 50, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_broken_file_is_said_so_with_what_to_do(tmp_path: Path, text: bytes) -> None:
    store = Store(tmp_path)
    store.path.write_bytes(text)
    for ask in (store.sessions, store.kept, lambda: keep(store, bridges())):
        with pytest.raises(ValueError, match=r"is broken: 'formcheck restore FILE' takes back a copy"):
            ask()
    assert store.path.read_bytes() == text
    store.close()


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("CREATE TABLE bookmarks (address TEXT)")
    with pytest.raises(ValueError, match="is a database of another program"):
        store.sessions()


def test_what_an_error_interrupts_was_never_written(old: Database) -> None:
    with pytest.raises(RuntimeError, match="in the middle"), old.writing() as connection:
        connection.execute("INSERT INTO words VALUES ('third')")
        raise RuntimeError("in the middle")
    assert words(old.path) == [("first",), ("second",)]


def test_who_reads_sees_one_moment_and_holds_up_nobody(old: Database) -> None:
    with old.reading() as reader:
        assert len(reader.execute("SELECT * FROM words").fetchall()) == 2
        with old.writing() as writer:
            writer.execute("INSERT INTO words VALUES ('third')")
        assert len(words(old.path)) == 3
        assert len(reader.execute("SELECT * FROM words").fetchall()) == 2


def test_rows_that_point_nowhere_are_no_whole_file(tmp_path: Path) -> None:
    store = Store(tmp_path)
    kept = keep(store, bridges())
    store.close()
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("DELETE FROM sets WHERE id = ?", (kept.id,))
        connection.commit()
    with pytest.raises(ValueError, match="is broken"):
        Database(store.path, tmp_path / "backups").check()


def test_nobody_else_may_look_into_the_folder(tmp_path: Path) -> None:
    store = Store(tmp_path / "data")
    keep(store, bridges())
    assert store.folder.stat().st_mode & 0o077 == 0
    assert store.path.stat().st_mode & 0o077 == 0
    store.close()
