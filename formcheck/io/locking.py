"""Folders that belong to one program at a time."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

#: The file in a folder that is locked.
LOCK: Final = "lock"
#: How the systems say that another program has a lock.
_HELD: Final = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)


def lock(folder: Path, *, make: bool = False) -> IO[bytes] | None:
    """Return the locked lock file of a folder; None when another program has it, or there is none.

    The system lets a lock go when its program ends, however it ends.

    Parameters
    ----------
    folder
        It has to be there.
    make
        Whether to make the lock file where there is none.

    Raises
    ------
    OSError
        When the folder cannot be written, for another reason than a lock.
    """
    path = folder / LOCK
    try:
        file = path.open("ab" if make else "r+b")
    except FileNotFoundError:
        return None
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        if error.errno in _HELD:
            return None
        raise
    with suppress(FileNotFoundError):
        # Whoever had it may have removed the file between our opening and our locking it.
        if os.path.samestat(os.fstat(file.fileno()), path.stat()):
            return file
    file.close()
    return None


def unlock(folder: Path, held: IO[bytes]) -> None:
    """Unlock a folder; remove it when there is nothing in it but the lock."""
    empty = not any(path.name != LOCK for path in folder.iterdir()) if folder.is_dir() else False
    if empty and sys.platform != "win32":
        # While it is locked: nobody else may take it up in between.
        with suppress(OSError):
            (folder / LOCK).unlink()
            folder.rmdir()
    held.close()
    if empty and sys.platform == "win32":  # where an open file cannot be removed
        with suppress(OSError):
            (folder / LOCK).unlink()
            folder.rmdir()
