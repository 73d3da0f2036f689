"""Everything that was kept, as one file: a ZIP with the database and the landmarks."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from formcheck.io.store.database import Database
from formcheck.io.whole import sync_folder

#: What a copy of everything is called at its end.
SUFFIX: Final = ".formcheck"
_DATABASE: Final = "history.sqlite3"
_LANDMARKS: Final = "landmarks/"


def pack(path: Path, database: Database, landmarks: Path) -> None:
    """Write database and landmarks to one file, whole or not at all.

    Raises
    ------
    OSError
        When something cannot be read or written.
    ValueError
        When the database is broken.
    """
    if path.is_dir():
        raise IsADirectoryError(f"{path}: a file name is needed, this is a folder")
    if not path.parent.is_dir():
        raise FileNotFoundError(f"{path}: the folder {path.parent} does not exist; make it first")
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _workplace() as folder:
            copy = folder / _DATABASE
            database.copy_to(copy)
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as bundle:
                bundle.write(copy, _DATABASE)
                for file in _files(copy):
                    # What was deleted since the copy of the database was made is not in the bundle.
                    with suppress(FileNotFoundError):
                        bundle.write(landmarks / file, _LANDMARKS + file)
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise OSError(f"{path} cannot be written: {error.strerror or error}") from error
    sync_folder(path.parent)


def unpack(path: Path, database: Database, landmarks: Path, copies: Path) -> Path | None:
    """Put what is in a bundle in the place of what is there; return a bundle of what was there, None for nothing.

    Killed at any moment, either the old or the new database is there, with the landmarks that belong to it.

    Raises
    ------
    OSError
        When something cannot be read or written.
    ValueError
        When it is no bundle, broken, or of a newer FormCheck.
    """
    with _workplace() as folder:
        found = _unpacked(path, folder)
        other = Database(found, folder / "older")
        other.check()
        other.close()
        files = _files(found)
        saved = None
        if database.exists:
            copies.mkdir(parents=True, exist_ok=True)
            stamp = datetime.now().astimezone().strftime("%Y-%m-%dT%H-%M-%S")
            saved = copies / f"before-restore-{stamp}{SUFFIX}"
            pack(saved, database, landmarks)
        landmarks.mkdir(parents=True, exist_ok=True)
        for file in files:
            # A recording is never changed: what has its name is the same one.
            if (folder / _LANDMARKS / file).exists() and not (landmarks / file).exists():
                beside = landmarks / f".{file}.part"
                shutil.copyfile(folder / _LANDMARKS / file, beside)
                beside.replace(landmarks / file)
        database.replace_by(found)
        for there in landmarks.iterdir():
            if there.name not in files:
                there.unlink(missing_ok=True)
    return saved


def _unpacked(path: Path, folder: Path) -> Path:
    """Unpack a bundle; return its database."""
    wrong = f"{path} is no copy that 'formcheck backup' made"
    try:
        with zipfile.ZipFile(path) as bundle:
            names = bundle.namelist()
            if _DATABASE not in names:
                raise ValueError(wrong)
            for name in names:
                file = name.removeprefix(_LANDMARKS)
                # Nothing is ever written outside the folder, whatever somebody has put into the file.
                if name == _DATABASE or (name.startswith(_LANDMARKS) and Path(file).name == file and "\\" not in file):
                    bundle.extract(name, folder)
    except zipfile.BadZipFile:
        raise ValueError(wrong) from None
    except FileNotFoundError:
        raise FileNotFoundError(f"there is no file {path}: check the name and the folder") from None
    except OSError as error:
        raise OSError(f"{path} cannot be read: {error.strerror or error}") from error
    return folder / _DATABASE


def _files(database: Path) -> frozenset[str]:
    """Return the names of the recordings of a database."""
    with closing(sqlite3.connect(database)) as connection:
        return frozenset(str(row[0]) for row in connection.execute("SELECT file FROM recordings"))


@contextmanager
def _workplace() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="formcheck-") as folder:
        yield Path(folder)
