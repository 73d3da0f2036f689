"""The FIT file format: messages as bytes.

Written from the published description of the protocol. A file is a header, messages and a checksum; before a message
comes a definition that names its fields, unless the one before had the same. Fields that the format does not know
are described in the file itself (developer fields).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from typing import Final, TypeAlias

#: Protocol 2.0, the first with developer fields; version of the list of messages, 21.32.
_PROTOCOL: Final = 0x20
_PROFILE: Final = 2132
_HEADER: Final = struct.Struct("<BBHI4s")
_EPOCH: Final = datetime(1989, 12, 31, tzinfo=UTC)
_DEFINITION: Final = 0x40
_WITH_DEVELOPER: Final = 0x20
_LONGEST: Final = 255


class Base(IntEnum):
    """The base types that are used here, by their number in a definition."""

    ENUM = 0x00
    UINT8 = 0x02
    STRING = 0x07
    BYTE = 0x0D
    UINT16 = 0x84
    UINT32 = 0x86
    UINT32Z = 0x8C


_SHAPES: Final = {Base.ENUM: "B", Base.UINT8: "B", Base.UINT16: "H", Base.UINT32: "I", Base.UINT32Z: "I"}

#: Number of a field, its type, its value.
Field: TypeAlias = tuple[int, Base, "int | str | bytes"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message.

    Attributes
    ----------
    number
        Which message it is, such as 0 for ``file_id``.
    fields
        Its fields; one that is not known is left out.
    own
        Developer fields of the developer data with index 0.
    """

    number: int
    fields: Sequence[Field]
    own: Sequence[Field] = ()


def fit_time(when: datetime) -> int:
    """Return a time as seconds since the end of 1989, UTC.

    >>> fit_time(datetime(2026, 11, 23, 21, 0, tzinfo=UTC))
    1164402000

    Raises
    ------
    ValueError
        For a time that the format cannot hold.
    """
    seconds = round((when - _EPOCH).total_seconds())
    # Below this a decoder takes it for seconds since the device was switched on.
    if not 0x10000000 <= seconds < 0xFFFFFFFF:
        raise ValueError(f"FIT cannot hold the year {when.year}")
    return seconds


def encoded(messages: Iterable[Message]) -> bytes:
    """Return messages as a FIT file."""
    data = bytearray()
    shape = b""
    for message in messages:
        fields = [_bytes(field) for field in message.fields]
        own = [_bytes(field) for field in message.own]
        definition = _definition(message, fields, own)
        if definition != shape:
            data += definition
            shape = definition
        data += b"\x00" + b"".join(fields) + b"".join(own)
    header = _HEADER.pack(14, _PROTOCOL, _PROFILE, len(data), b".FIT")
    header += struct.pack("<H", checksum(header))
    whole = header + bytes(data)
    return whole + struct.pack("<H", checksum(whole))


def _definition(message: Message, fields: Sequence[bytes], own: Sequence[bytes]) -> bytes:
    head = _DEFINITION | (_WITH_DEVELOPER if own else 0)
    shape = struct.pack("<BBBHB", head, 0, 0, message.number, len(fields))
    sizes = zip(message.fields, map(len, fields), strict=True)
    shape += b"".join(bytes((number, size, base)) for (number, base, _), size in sizes)
    if own:
        shape += bytes((len(own),))
        # The last byte is the index of the developer data.
        shape += b"".join(bytes((field[0], len(part), 0)) for field, part in zip(message.own, own, strict=True))
    return shape


def _bytes(field: Field) -> bytes:
    _, base, value = field
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        # Whole characters only, and the zero at the end.
        text = value.replace("\0", "").encode(errors="replace")[: _LONGEST - 1]
        return text.decode(errors="ignore").encode() + b"\0"
    return struct.pack(f"<{_SHAPES[base]}", value)


def checksum(data: bytes) -> int:
    """Return the CRC of the format: the polynomial 0x8005, reflected, without a start value.

    >>> hex(checksum(b"123456789"))
    '0xbb3d'
    """
    crc = 0
    for byte in data:
        crc = (crc >> 8) ^ _TABLE[(crc ^ byte) & 0xFF]
    return crc


def _row(byte: int) -> int:
    for _ in range(8):
        byte = (byte >> 1) ^ (0xA001 if byte & 1 else 0)
    return byte


_TABLE: Final = tuple(_row(byte) for byte in range(256))
