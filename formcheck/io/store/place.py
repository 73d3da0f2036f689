"""Where everything of the store lies, and which sets belong to the program at work."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from formcheck.io.locking import lock, unlock
from formcheck.io.store.database import Database


class Place:
    """The folder of a store.

    Parameters
    ----------
    folder
        It is made when something is first kept.
    clock
        What time it is, seconds since 1970.
    """

    def __init__(self, folder: Path, clock: Callable[[], float]) -> None:
        self.folder = folder
        self.clock = clock
        self.landmarks = folder / "landmarks"
        self.copies = folder / "backups"
        self.database = Database(folder / "history.sqlite3", self.copies)
        self._mutex = threading.Lock()
        self._own: Path | None = None
        self._lock: IO[bytes] | None = None

    def owner(self) -> str:
        """Return who we are: the name of a folder that is locked as long as this program lives.

        Raises
        ------
        OSError
            When it cannot be made.
        """
        with self._mutex:
            while self._own is None:
                own = self.folder / "open" / uuid.uuid4().hex
                try:
                    own.mkdir(parents=True)
                    self._lock = lock(own, make=True)
                except OSError as error:
                    raise cannot("begin a set in", self.folder, error) from error
                # Whoever looks for what was left may have been faster, and removed an empty folder.
                self._own = own if self._lock is not None else None
            return self._own.name

    def programs(self) -> tuple[str, ...]:
        """Return who has a set under way, or had when it was killed."""
        working = self.folder / "open"
        return tuple(path.name for path in working.iterdir()) if working.is_dir() else ()

    @contextmanager
    def left_by(self, owner: str) -> Iterator[bool]:
        """Hold what a program has left; say whether it could be had: it cannot while that program runs."""
        own = self.folder / "open" / owner
        held = None
        if own != self._own:
            own.mkdir(parents=True, exist_ok=True)
            held = lock(own, make=True)
        try:
            yield held is not None
        finally:
            if held is not None:
                unlock(own, held)

    def close(self) -> None:
        """Let go of the folder; the sets that are under way are left."""
        with self._mutex:
            if self._lock is not None and self._own is not None:
                unlock(self._own, self._lock)
            self._own = self._lock = None
        self.database.close()


def cannot(what: str, path: Path, error: OSError) -> OSError:
    """Return the error of something that could not be done, in one line."""
    return OSError(f"cannot {what} {path}: {error.strerror or error}")
