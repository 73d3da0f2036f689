"""The file of the store: opened, brought to today's version, read and written by several programs and threads.

SQLite in WAL mode: who reads is never held up by who writes, and whatever was committed is there after a kill.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from formcheck.io.store.schema import VERSIONS

Connection = sqlite3.Connection

#: How long one program waits for another one to finish writing, seconds. House value.
_BUSY_S: Final = 10.0
#: The versions of SQLite that know strict tables.
_LEAST: Final = (3, 37)
#: Primary result codes of SQLite by which a file is told to be broken or no database (sqlite.org/rescode.html).
_BROKEN: Final = (11, 26)


class Database:
    """A database file that is there when it is first written to.

    Parameters
    ----------
    path
        The file.
    backups
        Folder for the copy that is made before an older file is brought to today's version.
    versions
        What makes each version; those of this FormCheck by default.
    """

    def __init__(self, path: Path, backups: Path, versions: Sequence[Sequence[str]] = VERSIONS) -> None:
        self.path = path
        self._backups = backups
        self._versions = versions
        self._mutex = threading.RLock()
        self._writer: sqlite3.Connection | None = None

    @property
    def exists(self) -> bool:
        """Whether anything was ever kept here."""
        return self.path.exists()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Hand out a connection to read by: what it sees does not change meanwhile. Nothing may be written.

        Raises
        ------
        OSError
            When the file cannot be read.
        ValueError
            When it is broken, or of a newer FormCheck.
        """
        with self._told("read"):
            self._prepare()
            # A connection of its own: a long list never holds up the set that is under way.
            with closing(self._connect()) as connection:
                connection.execute("BEGIN")
                yield connection
                connection.execute("COMMIT")

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[sqlite3.Connection]:
        """Hand out a connection to write by: everything is written, or, where an error leaves, nothing.

        Parameters
        ----------
        durable
            Whether it is to survive a loss of power, too, not only the end of the program. That costs a wait for the
            disk.

        Raises
        ------
        OSError
            When the file cannot be written, as on a full disk.
        ValueError
            When it is broken, or of a newer FormCheck.
        """
        with self._mutex, self._told("write to"):
            self._prepare()
            if self._writer is None:
                # It stays: the last one that closes has to tidy up the whole file.
                self._writer = self._connect()
            writer = self._writer
            writer.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            writer.execute("BEGIN IMMEDIATE")
            try:
                yield writer
                writer.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    writer.execute("ROLLBACK")
                raise

    def wipe(self) -> None:
        """Make sure that what was deleted is nowhere in the files any more."""
        with self._mutex, self._told("write to"):
            self._prepare()
            with closing(self._connect()) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def copy_to(self, path: Path) -> None:
        """Write a copy of the file as it is now; who writes meanwhile is not held up.

        Raises
        ------
        OSError, ValueError
            As `reading`, and when the copy cannot be written.
        """
        with self._told("read"):
            self._prepare()
            with closing(self._connect()) as connection, closing(sqlite3.connect(path)) as copy:
                connection.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")

    def replace_by(self, path: Path) -> None:
        """Take over everything of another file in one step, whoever has this one open.

        Raises
        ------
        OSError
            When this file cannot be written.
        ValueError
            When the other one is broken, no such file, or of a newer FormCheck.
        """
        other = Database(path, self._backups, self._versions)
        other.check()
        with self._mutex, self._told("write to"):
            self._prepare()
            with closing(self._connect()) as connection, closing(other._connect()) as found:
                found.backup(connection)

    def check(self) -> None:
        """Check that the file is whole.

        Raises
        ------
        OSError
            When it cannot be read.
        ValueError
            When it is not whole, or of a newer FormCheck.
        """
        with self.reading() as connection:
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            astray = connection.execute("PRAGMA foreign_key_check").fetchone()
        if found != "ok" or astray is not None:
            raise ValueError(_broken(self.path))

    def close(self) -> None:
        """Let go of the file."""
        with self._mutex, suppress(sqlite3.Error):
            if self._writer is not None:
                self._writer.close()
            self._writer = None

    # ---- opening

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False)
        try:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA foreign_keys = ON")
            # What is deleted is overwritten: health data are not left in free pages.
            connection.execute("PRAGMA secure_delete = ON")
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self) -> None:
        """Bring the file to today's version."""
        with self._mutex:
            if sqlite3.sqlite_version_info < _LEAST:
                raise OSError(f"SQLite {sqlite3.sqlite_version} is too old: {'.'.join(map(str, _LEAST))} is needed")
            if not self.path.exists():
                self._make()
            with closing(self._connect()) as connection:
                if self._version(connection) == len(self._versions):
                    return
                if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
                    raise OSError(f"{self.path} lies where a database cannot be kept, such as a network drive")
                connection.execute("BEGIN IMMEDIATE")
                # Another program may have been faster.
                found = self._version(connection)
                if 0 < found < len(self._versions):
                    self._back_up(found)
                for version in self._versions[found:]:
                    for statement in version:
                        connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {len(self._versions)}")
                connection.execute("COMMIT")

    def _make(self) -> None:
        """Make the folder, which nobody else may look into."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if sys.platform != "win32":
            with suppress(OSError):
                self.path.parent.chmod(0o700)
            with suppress(FileExistsError):
                os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))

    def _version(self, connection: sqlite3.Connection) -> int:
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        if found > len(self._versions):
            raise ValueError(f"{self.path} was written by a newer FormCheck: update FormCheck to open it")
        if not found and connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
            raise ValueError(f"{self.path} is a database of another program: move it away, or give another folder")
        return int(found)

    def _back_up(self, version: int) -> None:
        """Keep the file as it was before it is brought to today's version."""
        self._backups.mkdir(parents=True, exist_ok=True)
        stamp = datetime.now().astimezone().strftime("%Y-%m-%dT%H-%M-%S")
        path = self._backups / f"version-{version}-{stamp}.sqlite3"
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        # By a connection that sees what was committed: nothing of the new version is in the copy.
        with closing(self._connect()) as connection, closing(sqlite3.connect(part)) as copy:
            connection.backup(copy)
        part.replace(path)

    @contextmanager
    def _told(self, what: str) -> Iterator[None]:
        """Say in one line what went wrong with the file."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _BROKEN:
                raise ValueError(_broken(self.path)) from error
            if isinstance(error, sqlite3.OperationalError):
                raise OSError(f"cannot {what} {self.path}: {error}") from error
            raise
        except OSError as error:
            if error.filename is None:
                raise
            raise OSError(f"cannot {what} {self.path}: {error.strerror or error}") from error


def _broken(path: Path) -> str:
    return f"{path} is broken: 'formcheck restore FILE' takes back a copy that 'formcheck backup' made"
