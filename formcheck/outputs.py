"""Files that a command writes: checked before the work, whole or not there after it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self


class Output:
    """A file that appears at once, complete, or not at all.

    Opening it proves that it can be written, so that a long analysis cannot end in a refusal. What is
    already there stays untouched until `write`. Devices and pipes are written directly.

    Raises
    ------
    OSError
        When the file cannot be written where it should be.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        if path.is_dir():
            raise IsADirectoryError(f"{path}: a file name is needed, this is a folder")
        if path.exists() and not os.access(path, os.W_OK):
            raise PermissionError(f"{path}: this file may not be overwritten")
        if not path.parent.is_dir():
            raise FileNotFoundError(f"{path}: the folder {path.parent} does not exist; make it first")
        # A device such as /dev/null must never be replaced by a file.
        self._direct = path.exists() and not path.is_file()
        target = path.resolve()
        self._part = path if self._direct else target.with_name(f".{target.name}.{os.getpid()}.part")
        self._target = target
        try:
            self._file = self._part.open("wb")
        except OSError as error:
            raise type(error)(f"{path}: cannot be written ({error.strerror or error})") from error

    def write(self, text: str) -> None:
        """Write the whole text, as UTF-8, and put the file in its place."""
        self.write_bytes([text.encode()])

    def write_bytes(self, parts: Iterable[bytes]) -> None:
        """Write everything, part after part, and put the file in its place.

        Raises
        ------
        OSError
            When it cannot be written, such as on a disk that is full.
        """
        try:
            with self._file:
                for part in parts:
                    self._file.write(part)
                self._file.flush()
                if not self._direct:
                    os.fsync(self._file.fileno())
            if not self._direct:
                self._part.replace(self._target)
        except OSError as error:
            raise type(error)(f"{self.path}: cannot be written ({error.strerror or error})") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        if not self._direct:
            self._part.unlink(missing_ok=True)


def check_apart(paths: Sequence[Path]) -> None:
    """Check that no two of a command's files are the same file.

    Raises
    ------
    ValueError
        Naming the file that two of them would share.
    """
    seen: set[Path] = set()
    for path in paths:
        place = path.resolve()
        if place in seen:
            raise ValueError(f"{path}: named twice; reading and writing need files of their own")
        seen.add(place)
