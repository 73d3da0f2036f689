"""The poses of videos that were analysed, kept in the user's cache folder: analysing an hour takes an hour or more.

For each video there is one folder, named after what the video and the pose model are (`key_of`)::

    6e5c.../
        lock            locked while the video is analysed
        poses.fcr       a recording, written as the poses come
        whole.json      once every frame is there: what was wrong with the video
        judged-*.json   what the judge said of it (`formcheck.io.judged`)

Killed at any moment, an analysis leaves a recording that is whole up to its last second, and is gone on with from
there. All together stay below a size: the videos that have not been looked at for longest go first, those that are
not finished last, and never one under analysis.
"""

from __future__ import annotations

import atexit
import functools
import hashlib
import importlib.metadata
import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import platformdirs

from formcheck.core.report import ModelInfo
from formcheck.io.estimator import ESTIMATOR
from formcheck.io.judged import PATTERN
from formcheck.io.locking import LOCK, lock, unlock
from formcheck.io.recordings import MAGIC, Recording, open_recording
from formcheck.io.whole import write_whole

#: All of them together, bytes. House value: twenty hours of video at 30 pictures a second.
LIMIT_BYTES: Final = 2_000_000_000
#: How much of the head and of the tail of a video tells it from others, bytes. House value.
_ENDS_BYTES: Final = 1 << 20

_POSES: Final = "poses.fcr"
_WHOLE: Final = "whole.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a video.

    Attributes
    ----------
    folder
        Where.
    whole
        Whether all of its frames are there.
    notes
        Sentences for the user about what was wrong with the video.
    """

    folder: Path
    whole: bool = False
    notes: tuple[str, ...] = ()

    @property
    def poses(self) -> Path:
        """The recording; there is none while no frame is kept."""
        return self.folder / _POSES

    def recording(self) -> Recording | None:
        """Return what is there; None where that is nothing, or nothing that can be read."""
        try:
            return open_recording(self.poses)
        except (OSError, ValueError):
            return None

    def finish(self, notes: tuple[str, ...]) -> None:
        """Say that every frame is there.

        Raises
        ------
        OSError
            When it cannot be written.
        """
        write_whole(self.folder / _WHOLE, json.dumps({"notes": notes}, ensure_ascii=False) + "\n")

    def clear(self) -> None:
        """Remove what is there, to begin anew."""
        for path in (self.folder / _WHOLE, *self.folder.glob(PATTERN), self.poses):
            path.unlink(missing_ok=True)


def cache_folder() -> Path:
    """Return where the poses are kept; the folder need not exist."""
    return Path(platformdirs.user_cache_path("formcheck", appauthor=False)) / "poses"


@functools.cache
def temporary_folder() -> Path:
    """Return a folder for poses that goes away with the program, where the cache cannot be used.

    Raises
    ------
    OSError
        When there is no room for one.
    """
    folder = Path(tempfile.mkdtemp(prefix="formcheck-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def key_of(video: Path, model: ModelInfo) -> str:
    """Return what tells the poses of a video from all others: the video itself, the model, and how poses are made.

    Raises
    ------
    OSError
        When the video cannot be read.
    """
    made_by = (model.sha256, MAGIC.decode(), ESTIMATOR, importlib.metadata.version("mediapipe"))
    return hashlib.sha256(json.dumps([*_told_by(video), *made_by]).encode()).hexdigest()[:32]


def content_key(video: Path) -> str:
    """Return what tells a video from all others.

    Raises
    ------
    OSError
        When the video cannot be read.
    """
    return hashlib.sha256(json.dumps(_told_by(video)).encode()).hexdigest()[:32]


def _told_by(video: Path) -> tuple[int, int, str]:
    """Return size, time of the last change, and a checksum of head and tail; the name may change."""
    with video.open("rb") as file:
        size = file.seek(0, 2)
        ends = hashlib.sha256()
        for start in (0, max(0, size - _ENDS_BYTES)):
            file.seek(start)
            ends.update(file.read(_ENDS_BYTES))
    return size, video.stat().st_mtime_ns, ends.hexdigest()


def forget(video: Path, model: ModelInfo, folder: Path) -> None:
    """Remove the poses of a video from the cache; what somebody works on is left alone."""
    with suppress(OSError):
        path = folder / key_of(video, model)
        held = lock(path) if path.is_dir() else None
        if held is not None:
            held.close()
        if held is not None or not (path / LOCK).exists():
            shutil.rmtree(path, ignore_errors=True)


def find(key: str, folder: Path) -> Kept | None:
    """Return what is kept under a key when it is whole, and remember that it was wanted; else None."""
    path = folder / key / _WHOLE
    try:
        notes = tuple(map(str, json.loads(path.read_text(encoding="utf-8"))["notes"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    with suppress(OSError):  # what may only be read is found all the same
        path.touch()
    return Kept(folder / key, True, notes)


@contextmanager
def taken(key: str, folder: Path) -> Iterator[Kept]:
    """Hold the folder of a video, so that nobody else works on it.

    Raises
    ------
    BlockingIOError
        When another program is at it.
    OSError
        When the folder cannot be written.
    """
    path = folder / key
    held = None
    while held is None:
        path.mkdir(parents=True, exist_ok=True)
        held = lock(path, make=True)
        if held is None and (path / LOCK).exists():
            raise BlockingIOError("another FormCheck is analysing this video: wait until it has done, or close it")
    try:
        yield Kept(path)
    finally:
        unlock(path, held)


def make_room(folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
    """Remove what has not been wanted for longest, until all together are not larger than this.

    What cannot be removed stays; what somebody holds, this program or another, is left alone.
    """
    entries = []
    for path in folder.iterdir() if folder.is_dir() else ():
        with suppress(OSError):
            whole, poses = path / _WHOLE, path / _POSES
            is_whole = whole.exists()
            used = (whole if is_whole else poses).stat().st_mtime_ns
            size = sum(file.stat().st_size for file in (poses, *path.glob(PATTERN)))
            entries.append((not is_whole, used, path, size))
    total = sum(size for *_, size in entries)
    for *_, path, size in sorted(entries):
        if total <= limit_bytes:
            return
        with suppress(OSError):
            held = lock(path, make=True)
            if held is None:
                continue
            try:
                Kept(path).clear()
                total -= size
            finally:
                unlock(path, held)
