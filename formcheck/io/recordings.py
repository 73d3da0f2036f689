"""Recordings: the very poses that were judged, kept so that they can be judged again.

A recording is one line of JSON (what was recorded) and then one record of fixed size for each
pose, appended in order. A record carries a checksum, so a program that was killed leaves a file
whose last, torn record is recognised and cut off; everything before it is whole.

Time is kept as float64 and everything else as float32, which is what the judge was given: the
same poses give the same verdicts.
"""

from __future__ import annotations

import json
import math
import os
import struct
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

import numpy as np

from formcheck.core.pose import LANDMARK_COUNT, Pose
from formcheck.core.report import ModelInfo, SourceInfo

#: First bytes of every recording; the number is the version of the format.
MAGIC: Final = b'{"formcheck recording": 1, '
_KIND: Final = b'{"formcheck recording": '

# Little-endian: time in seconds, image width and height, then 33 x 3 landmarks, 33 x 3 world
# landmarks and 33 visibilities as float32; last the CRC-32 of all that.
_HEAD: Final = struct.Struct("<dII")
_FLOATS: Final = LANDMARK_COUNT * 7
_BODY_BYTES: Final = _HEAD.size + 4 * _FLOATS
_RECORD_BYTES: Final = _BODY_BYTES + 4
_FLUSH_S: Final = 1.0
_LONGEST_HEADER: Final = 65536


class Recorder:
    """Writes the poses of one set to a new file, as they are judged.

    Every pose is handed to the operating system within a second of its own time, so that a
    program that is killed loses no more than that. Against a loss of power the file is synced to
    the disk once, on `close`: syncing every second would make a live set stutter on a slow disk.

    Parameters
    ----------
    path
        The file to make. An existing file is never overwritten: a set cannot be done again.
    exercise, side
        Id of the exercise, and the side that was asked for; None where it was not.
    source, model
        Where the poses come from, and the pose model.
    filmed_fps
        Pictures a second that were filmed, where the source tells; it is slow motion when fewer are shown.
    goal_s
        How long was to be held, where that was not the goal of the exercise, seconds.

    Raises
    ------
    OSError
        When the file exists or cannot be written, here and in `write`.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        exercise: str,
        side: str | None,
        source: SourceInfo,
        model: ModelInfo | None,
        filmed_fps: float | None = None,
        goal_s: float | None = None,
    ) -> None:
        from formcheck import __version__  # late: the package's top imports much that is not needed here

        self.path = Path(path)
        header: dict[str, object] = {
            "formcheck": __version__,
            "exercise": exercise,
            "side": side,
            "source": {"kind": source.kind, "name": source.name},
            "model": model.to_dict() if model else None,
        }
        if filmed_fps is not None:
            header["filmed_fps"] = filmed_fps
        if goal_s is not None:
            header["goal_s"] = goal_s
        try:
            self._file: BinaryIO = self.path.open("xb")
            self._file.write(MAGIC + json.dumps(header, ensure_ascii=True).encode()[1:] + b"\n")
            self._file.flush()
        except FileExistsError:
            raise OSError(f"{self.path} exists already: give another name for the recording") from None
        except OSError as error:
            raise _unwritable(self.path, error) from error
        self._written = 0
        self._flushed_s = -np.inf
        self._flushed_at = time.monotonic()

    @classmethod
    def going_on(cls, recording: Recording) -> Self:
        """Go on with a recording behind its last whole pose; what is torn there is cut off.

        Raises
        ------
        OSError
            When it cannot be written.
        """
        self = cls.__new__(cls)
        self.path = recording.path
        try:
            self._file = self.path.open("r+b")
            self._file.truncate(recording.whole_bytes)
            self._file.seek(recording.whole_bytes)
        except OSError as error:
            raise _unwritable(self.path, error) from error
        self._written = recording.source.frames
        self._flushed_s = -np.inf
        self._flushed_at = time.monotonic()
        return self

    def write(self, pose: Pose) -> None:
        """Append one pose."""
        body = _HEAD.pack(pose.t_s, *pose.image_size) + b"".join(
            np.ascontiguousarray(array, "<f4").tobytes() for array in (pose.landmarks, pose.world, pose.visibility)
        )
        try:
            self._file.write(body + struct.pack("<I", zlib.crc32(body)))
            # By the clock of the poses and by the clock on the wall, whichever is first: a file
            # is analysed faster or slower than it was filmed.
            self._written += 1
            now = time.monotonic()
            if pose.t_s - self._flushed_s >= _FLUSH_S / 2 or now - self._flushed_at >= _FLUSH_S / 2:
                self._file.flush()
                self._flushed_s, self._flushed_at = pose.t_s, now
        except OSError as error:
            raise _unwritable(self.path, error) from error

    def close(self) -> None:
        """Write what is left and sync it to the disk; a file without a pose is removed."""
        if self._file.closed:
            return
        try:
            self._file.flush()
            with suppress(OSError):  # a pipe or a network drive may not know how
                os.fsync(self._file.fileno())
            self._file.close()
            if not self._written:
                # Nothing to replay, and it would stand in the way of the next attempt.
                self.path.unlink()
        except OSError as error:
            with suppress(OSError):
                self._file.close()
            raise _unwritable(self.path, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Recording:
    """A recording on disk.

    Attributes
    ----------
    exercise, side
        Id of the exercise that was judged, empty where a table did not say, and the side that was asked for or None.
    source, model
        Where the poses came from, with the figures of what the recording holds; the pose model.
    version
        Version of FormCheck that wrote it.
    filmed_fps
        Pictures a second that were filmed, where the source of the poses told; else None.
    goal_s
        How long was to be held, seconds, where that was not the goal of the exercise; else None.
    notes
        Sentences for the user; says so when the end of the file was torn and cut off.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        try:
            with self.path.open("rb") as file:
                line = file.readline(_LONGEST_HEADER)
                self._start = file.tell()
                size = os.fstat(file.fileno()).st_size
        except FileNotFoundError:
            raise OSError(f"there is no file {self.path}: check the name and the folder") from None
        except IsADirectoryError:
            raise OSError(f"{self.path} is a folder: give one recording") from None
        except OSError as error:
            raise OSError(f"{self.path} cannot be read: {error.strerror or error}") from error
        self._read_header(line)
        self._count = (size - self._start) // _RECORD_BYTES
        self._figures()

    def _read_header(self, line: bytes) -> None:
        if line.startswith(_KIND) and not line.startswith(MAGIC):
            raise ValueError(f"{self.path} was written by a newer FormCheck: update FormCheck to replay it")
        try:
            if not line.startswith(MAGIC):
                raise ValueError("the first line is that of another kind of file")
            if not line.endswith(b"\n"):
                raise ValueError("its first line was cut off")
            header = json.loads(line)
            self.version = str(header["formcheck"])
            self.exercise = str(header["exercise"])
            self.side = None if header["side"] is None else str(header["side"])
            kind, name = str(header["source"]["kind"]), str(header["source"]["name"])
            model = header["model"]
            self.model = ModelInfo(str(model["name"]), str(model["sha256"])) if model else None
            filmed = header.get("filmed_fps")
            self.filmed_fps = None if filmed is None else float(filmed)
            self.goal_s = _goal(header.get("goal_s"))
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{self.path} is not a FormCheck recording: {error}") from error
        self.source = SourceInfo(kind, name)

    def _figures(self) -> None:
        """Read the file once, to know how much of it is whole and what it holds."""
        whole = seen = 0
        first_s = last_s = 0.0
        for pose in self.poses():
            first_s = pose.t_s if not whole else first_s
            last_s = pose.t_s
            whole += 1
            seen += pose.seen
        self._count = whole
        span_s = last_s - first_s
        fps = (whole - 1) / span_s if span_s > 0 else float("nan")
        self.source = SourceInfo(
            "recording", self.path.name, fps, whole, span_s + (1 / fps if span_s > 0 else 0.0), seen
        )
        lost = self.path.stat().st_size - self._start - whole * _RECORD_BYTES
        self.notes: tuple[str, ...] = ()
        if lost > 0:
            self.notes = (f"The recording was cut off while it was written; it is whole up to {last_s:.1f} s.",)

    @property
    def named_exercise(self) -> str:
        """Id of the exercise that was judged.

        Raises
        ------
        ValueError
            When the recording is of a table that does not say.
        """
        if not self.exercise:
            raise ValueError(f"{self.source.name} does not say what is done in it: say so, such as by -e squat")
        return self.exercise

    @property
    def whole_bytes(self) -> int:
        """How much of the file is whole: the header, and every pose up to the first one that is not."""
        return self._start + self._count * _RECORD_BYTES

    def poses(self) -> Iterator[Pose]:
        """Read the poses in order, up to the first record that is not whole."""
        with self.path.open("rb") as file:
            file.seek(self._start)
            for _ in range(self._count):
                record = file.read(_RECORD_BYTES)
                if len(record) < _RECORD_BYTES:
                    return
                body = record[:_BODY_BYTES]
                if zlib.crc32(body) != int.from_bytes(record[_BODY_BYTES:], "little"):
                    return
                t_s, width, height = _HEAD.unpack_from(body)
                floats = np.frombuffer(body, "<f4", offset=_HEAD.size)
                points = floats[: LANDMARK_COUNT * 6].reshape(2, LANDMARK_COUNT, 3)
                yield Pose(t_s, points[0], points[1], floats[LANDMARK_COUNT * 6 :], (width, height))


def open_recording(path: str | Path) -> Recording:
    """Open a recording, or a table of landmarks, which is made one.

    Raises
    ------
    OSError
        When there is no such file or it cannot be read.
    ValueError
        When it is not a recording, or one of a newer FormCheck; when something in a table cannot be understood.
    """
    from formcheck.io import tables  # late: it writes recordings

    if not tables.is_table(path):
        return Recording(path)
    kept, notes = tables.recorded(path)
    recording = Recording(kept)
    recording.source = replace(recording.source, name=Path(path).name)
    recording.notes = (*recording.notes, *notes)
    return recording


def is_recording(path: str | Path) -> bool:
    """Return whether a file is a recording, told from its contents, or a table of landmarks, told from its name.

    False when it cannot be read.
    """
    from formcheck.io import tables  # late: it writes recordings

    if tables.is_table(path):
        return True
    try:
        with Path(path).open("rb") as file:
            return file.read(len(_KIND)) == _KIND
    except OSError:
        return False


def _goal(value: object) -> float | None:
    """Return how long was to be held, seconds; None where the header does not say."""
    if value is None:
        return None
    goal_s = float(value) if isinstance(value, int | float) else math.nan
    if not 0 < goal_s < math.inf:
        raise KeyError("goal_s")
    return goal_s


def _unwritable(path: Path, error: OSError) -> OSError:
    return OSError(f"{path} cannot be written: {error.strerror or error}")
