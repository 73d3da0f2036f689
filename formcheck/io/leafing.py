"""Leafing through a recording: any pose of it, without reading the others.

A recording of an hour has a hundred thousand poses and a hundred megabytes. All records are of one size, so that each
can be found; times rise, so that a time is found among them in some seventeen looks.
"""

from __future__ import annotations

import os
import zlib
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from formcheck.core.pose import LANDMARK_COUNT, Pose
from formcheck.io.recordings import is_recording

FloatArray: TypeAlias = NDArray[np.float64]

#: The record of `formcheck.io.recordings`.
_RECORD: Final = np.dtype(
    [
        ("t_s", "<f8"),
        ("size", "<u4", 2),
        ("landmarks", "<f4", (LANDMARK_COUNT, 3)),
        ("world", "<f4", (LANDMARK_COUNT, 3)),
        ("visibility", "<f4", LANDMARK_COUNT),
        ("checksum", "<u4"),
    ]
)
_BYTES: Final = _RECORD.itemsize
_BODY: Final = _BYTES - 4
_LONGEST_HEADER: Final = 65536


class Leaves:
    """The poses of a recording, by number.

    Parameters
    ----------
    path
        The recording. Where its end was torn, what is whole counts.

    Attributes
    ----------
    read
        How many records were read so far.

    Raises
    ------
    OSError
        When there is no such file or it cannot be read.
    ValueError
        When it is no recording, or holds no pose.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self.read = 0
        # Without a buffer: what is read is one record, not what lies around it.
        self._file = self.path.open("rb", buffering=0)
        try:
            if not is_recording(path):
                raise ValueError(f"{self.path} is not a FormCheck recording")
            self._start = self._file.read(_LONGEST_HEADER).index(b"\n") + 1
            self._count = (os.fstat(self._file.fileno()).st_size - self._start) // _BYTES
            while self._count and self._record(self._count - 1) is None:
                self._count -= 1
            if not self._count:
                raise ValueError(f"{self.path} holds no pose")
        except BaseException:
            self._file.close()
            raise

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> Pose:
        """Return one pose; a record that was damaged is one at which nobody was seen."""
        if not 0 <= index < self._count:
            raise IndexError(f"there is no pose {index}: there are {self._count}")
        found = self._record(index)
        if found is None:
            return Pose.unseen(self.time(index))
        size = found["size"].tolist()
        return Pose(
            float(found["t_s"]), found["landmarks"], found["world"], found["visibility"], (int(size[0]), int(size[1]))
        )

    def time(self, index: int) -> float:
        """Return the time of a pose, seconds of the source."""
        self.read += 1
        self._file.seek(self._start + index * _BYTES)
        return float(np.frombuffer(self._file.read(8), "<f8")[0])

    @property
    def from_s(self) -> float:
        """The time of the first pose, seconds of the source."""
        return self.time(0)

    @property
    def to_s(self) -> float:
        """The time of the last pose, seconds of the source."""
        return self.time(self._count - 1)

    def index_at(self, t_s: float) -> int:
        """Return which pose is shown at a time: the last one that is not after it, the first one before all."""
        low, high = 0, self._count
        while high - low > 1:
            middle = (low + high) // 2
            # Half a microsecond: the same time, worked out in another way.
            if self.time(middle) <= t_s + 5e-7:
                low = middle
            else:
                high = middle
        return low

    def between(self, from_s: float, to_s: float) -> tuple[FloatArray, FloatArray]:
        """Return times (n,) and landmarks (n, 33, 2), pixels, of the poses of a short time, both ends included.

        Landmarks are NaN where nobody was seen.
        """
        first, last = self.index_at(from_s), self.index_at(to_s)
        self._file.seek(self._start + first * _BYTES)
        found = np.frombuffer(self._file.read((last + 1 - first) * _BYTES), _RECORD)
        self.read += len(found)
        return found["t_s"].astype(np.float64), found["landmarks"][:, :, :2].astype(np.float64)

    def points_at(self, t_s: float) -> FloatArray:
        """Return landmarks (33, 2), pixels, at any time: between two poses what lies between them."""
        index = self.index_at(t_s)
        last = min(index + 1, self._count - 1)
        begin_s, end_s = self.time(index), self.time(last)
        share = min(1.0, max(0.0, (t_s - begin_s) / (end_s - begin_s))) if end_s > begin_s else 0.0
        before, after = (self[k].landmarks[:, :2].astype(np.float64) for k in (index, last))
        # Where nobody was seen at one of both, the other one it is.
        if np.isnan(before[0, 0]) or np.isnan(after[0, 0]):
            return after if share >= 0.5 else before
        return (1 - share) * before + share * after

    def _record(self, index: int) -> np.void | None:
        self.read += 1
        self._file.seek(self._start + index * _BYTES)
        record = self._file.read(_BYTES)
        if len(record) < _BYTES or zlib.crc32(record[:_BODY]) != int.from_bytes(record[_BODY:], "little"):
            return None
        whole: np.void = np.frombuffer(record, _RECORD)[0]
        return whole

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
