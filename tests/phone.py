"""Notes of how fast a video was filmed, as phones write them into their files."""

from __future__ import annotations

import struct

KEY = b"com.android.capture.fps"
FLOAT = 23


def box(kind: bytes, *contents: bytes) -> bytes:
    inside = b"".join(contents)
    return struct.pack(">I4s", 8 + len(inside), kind) + inside


def key(name: bytes, namespace: bytes = b"mdta") -> bytes:
    return struct.pack(">I4s", 8 + len(name), namespace) + name


def item(number: int, kind: int, value: bytes) -> bytes:
    return box(struct.pack(">I", number), box(b"data", struct.pack(">II", kind, 0), value))


def handler(kind: bytes = b"mdta") -> bytes:
    return box(b"hdlr", bytes(8), kind, bytes(12))


def android(
    value: bytes = struct.pack(">f", 240.0), kind: int = FLOAT, *, version: bytes = b"", names: tuple[bytes, ...] = ()
) -> bytes:
    """Return the metadata that a phone writes: its version of Android, perhaps others, and the rate of the camera."""
    keys = [b"com.android.version", *names, KEY]
    table = box(b"keys", struct.pack(">II", 0, len(keys)), *map(key, keys))
    others = [item(number, 1, b"14") for number in range(1, len(keys))]
    return box(b"meta", version, handler(), table, box(b"ilst", *others, item(len(keys), kind, value)))


def noted(data: bytes, note: bytes) -> bytes:
    """Return a file of OpenCV's, whose movie box is its last, with a note in it."""
    at = data.rindex(b"moov") - 4
    (size,) = struct.unpack_from(">I", data, at)
    assert at + size == len(data)
    return data[:at] + struct.pack(">I", size + len(note)) + data[at + 4 :] + note
