"""How many pictures a second a video was filmed with, where its file tells: slow motion shows fewer of them.

Two notes are read, both in MP4 and MOV files:

* Android writes ``com.android.capture.fps`` (a 32-bit float) among the movie's QuickTime metadata, ``moov/meta`` with
  ``keys`` and ``ilst``. It is there in ordinary videos too, and it is the rate of the camera, not a factor: some phones
  store 240 pictures a second as such and leave it to the player to slow them down.
  *Source:* Android's ``MdtaMetadataEntry.KEY_ANDROID_CAPTURE_FPS``; Apple, QuickTime File Format, "Metadata atoms and
  types".
* Sony's cameras write an XML document (``NonRealTimeMeta``) into a ``meta`` box, in which
  ``<VideoFrame captureFps="119.88p" formatFps="29.97p">`` tells both rates.

An iPhone needs no note: it stores slow motion at its true rate and time, and
``com.apple.quicktime.full-frame-rate-playback-intent`` only asks a player to slow it down.

Files are whatever a user has found somewhere: every size is checked against the box that it lies in, and what is read
is bounded.
"""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

_KEY: Final = b"com.android.capture.fps"
_SONY: Final = re.compile(rb"""\bcaptureFps\s*=\s*["'](\d{1,5}(?:\.\d{1,4})?)[pi]?["']""")
#: No camera is slower or faster, pictures a second: anything else is a broken note.
_RATES: Final = (1.0, 10_000.0)
#: How many boxes are looked at in one box, and how much is read of one: far beyond what cameras write.
_MOST_BOXES: Final = 1000
_MOST_BYTES: Final = 65_536

#: Well-known types of QuickTime metadata: signed and unsigned integers of any width.
_SIGNED: Final = (21, 65, 66, 67, 74)
_UNSIGNED: Final = (22, 75, 76, 77, 78)
_UTF8, _FLOAT, _DOUBLE = 1, 23, 24


def filmed_fps(path: str | Path) -> float | None:
    """Return how many pictures a second a video was filmed with.

    Returns
    -------
    Pictures a second; None where the file does not tell, is no MP4 or MOV file, or cannot be read.
    """
    with suppress(OSError), Path(path).open("rb") as file:
        end = file.seek(0, 2)
        for box in _boxes(file, 0, end):
            if box.kind == b"meta":
                told = _of_meta(file, box)
            elif box.kind == b"moov":
                metas = (inner for inner in _boxes(file, box.start, box.end) if inner.kind == b"meta")
                told = next((fps for meta in metas if (fps := _of_meta(file, meta)) is not None), None)
            else:
                continue
            if told is not None:
                return told
    return None


class _Box(NamedTuple):
    """A box of a file: its four letters, and from where to where its contents reach."""

    kind: bytes
    start: int
    end: int


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[_Box]:
    """Return the boxes that lie one after the other between two places, up to the first that cannot be one."""
    for _ in range(_MOST_BOXES):
        head = _read(file, start, min(16, end - start))
        if len(head) < 8:
            return
        size, kind = struct.unpack_from(">I4s", head)
        inner = start + 8
        if size == 1 and len(head) == 16:  # the true size follows, in 64 bits
            (size,) = struct.unpack_from(">Q", head, 8)
            inner = start + 16
        elif size == 0:  # up to the end
            size = end - start
        if not inner <= start + size <= end:
            return
        yield _Box(kind, inner, start + size)
        start += size


def _read(file: BinaryIO, start: int, count: int) -> bytes:
    if count <= 0:
        return b""
    file.seek(start)
    return file.read(min(count, _MOST_BYTES))


def _of_meta(file: BinaryIO, meta: _Box) -> float | None:
    """Return what a ``meta`` box tells."""
    # QuickTime begins at once with the first box in it, MPEG-4 with four bytes of version and flags.
    at_once = _read(file, meta.start + 4, 4) == b"hdlr"
    inner = list(_boxes(file, meta.start if at_once else meta.start + 4, meta.end))
    keys = next((box for box in inner if box.kind == b"keys"), None)
    values = next((box for box in inner if box.kind == b"ilst"), None)
    if keys is not None and values is not None:
        told = _of_items(file, _number_of_key(_contents(file, keys)), values)
        if told is not None:
            return told
    for box in inner:
        if box.kind == b"xml " and (found := _SONY.search(_contents(file, box))):
            return _plausible(float(found[1]))
    return None


def _contents(file: BinaryIO, box: _Box) -> bytes:
    return _read(file, box.start, box.end - box.start)


def _number_of_key(keys: bytes) -> int:
    """Return the number under which the rate is kept, from 1; 0 where it is not."""
    offset = 8  # version, flags and the number of keys, which the size of the box tells as well
    for number in range(1, _MOST_BOXES):
        if len(keys) < offset + 8:
            return 0
        size, namespace = struct.unpack_from(">I4s", keys, offset)
        if size < 8:
            return 0
        if namespace == b"mdta" and keys[offset + 8 : offset + size] == _KEY:
            return number
        offset += size
    return 0


def _of_items(file: BinaryIO, number: int, values: _Box) -> float | None:
    """Return the value of the item of this number."""
    for item in _boxes(file, values.start, values.end):
        if number and int.from_bytes(item.kind, "big") == number:
            for box in _boxes(file, item.start, item.end):
                if box.kind == b"data":
                    return _value(_read(file, box.start, min(box.end - box.start, 64)))
    return None


def _value(data: bytes) -> float | None:
    """Return the number that a ``data`` box holds: its type, a locale, and the value."""
    if len(data) <= 8:
        return None
    kind, value = int.from_bytes(data[:4], "big"), data[8:]
    if kind == _FLOAT and len(value) == 4:
        return _plausible(*struct.unpack(">f", value))
    if kind == _DOUBLE and len(value) == 8:
        return _plausible(*struct.unpack(">d", value))
    if kind in (*_SIGNED, *_UNSIGNED) and len(value) <= 8:
        return _plausible(float(int.from_bytes(value, "big", signed=kind in _SIGNED)))
    if kind == _UTF8:
        with suppress(ValueError):
            return _plausible(float(value))
    return None


def _plausible(fps: float) -> float | None:
    slowest, fastest = _RATES
    return fps if math.isfinite(fps) and slowest <= fps <= fastest else None
