"""How fast a video was filmed: what the notes of real cameras look like, and that no file can do harm."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formcheck.io.filmed import filmed_fps
from formcheck.io.sources import VideoFile
from tests.phone import FLOAT, KEY, android, box, handler, item, key, noted

XML = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<NonRealTimeMeta xmlns="urn:schemas-professionalDisc:nonRealTimeMeta:'
    b'ver.2.00">\n<VideoFormat><VideoFrame videoCodec="AVC_1920_1080_HP@L42" captureFps="%s" formatFps="29.97p"/>'
    b"</VideoFormat>\n</NonRealTimeMeta>\n\0"
)


def movie(*inside: bytes) -> bytes:
    """Return a file without pictures that holds this in its movie box, behind the pictures as phones write it."""
    head = box(b"ftyp", b"mp42", bytes(4), b"isommp42")
    return head + box(b"mdat", bytes(100)) + box(b"moov", box(b"mvhd", bytes(100)), *inside, box(b"trak", bytes(50)))


def told(tmp_path: Path, data: bytes) -> float | None:
    (tmp_path / "a.mp4").write_bytes(data)
    return filmed_fps(tmp_path / "a.mp4")


def test_a_phone_tells(tmp_path: Path) -> None:
    assert told(tmp_path, movie(android())) == 240.0


def test_its_metadata_may_be_of_mpeg_4_or_among_others(tmp_path: Path) -> None:
    assert told(tmp_path, movie(android(version=bytes(4)))) == 240.0
    assert told(tmp_path, movie(android(names=(b"com.android.model", b"com.maker.thing")))) == 240.0
    # Another set of metadata before it, which tells nothing.
    assert told(tmp_path, movie(box(b"meta", bytes(4), handler(b"mdir"), box(b"ilst")), android())) == 240.0


@pytest.mark.parametrize(
    ("kind", "value", "fps"),
    [
        (23, struct.pack(">f", 29.97), pytest.approx(29.97)),
        (24, struct.pack(">d", 119.88), 119.88),
        (67, struct.pack(">i", 120), 120.0),
        (77, struct.pack(">I", 960), 960.0),
        (22, b"\x78", 120.0),
        (1, b"240.0", 240.0),
    ],
)
def test_a_rate_may_be_written_in_any_way(tmp_path: Path, kind: int, value: bytes, fps: float) -> None:
    assert told(tmp_path, movie(android(value, kind))) == fps


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (23, struct.pack(">f", float("nan"))),
        (23, struct.pack(">f", float("inf"))),
        (23, struct.pack(">f", -30.0)),
        (23, struct.pack(">f", 0.0)),
        (23, struct.pack(">d", 240.0)),
        (24, struct.pack(">d", 1e300)),
        (67, struct.pack(">i", -1)),
        (1, b"fast"),
        (1, b"\xff\xfe"),
        (1, b""),
        (99, struct.pack(">f", 240.0)),
    ],
)
def test_nonsense_is_no_rate(tmp_path: Path, kind: int, value: bytes) -> None:
    assert told(tmp_path, movie(android(value, kind))) is None


@pytest.mark.parametrize(("rate", "fps"), [(b"119.88p", 119.88), (b"959.04p", 959.04), (b"25p", 25.0), (b"fast", None)])
def test_a_sony_camera_tells(tmp_path: Path, rate: bytes, fps: float | None) -> None:
    note = box(b"meta", bytes(4), handler(b"nrtm"), box(b"xml ", bytes(4), XML % rate))
    assert told(tmp_path, movie(note)) == fps
    assert told(tmp_path, movie() + note) == fps


def test_others_tell_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, movie()) is None
    assert told(tmp_path, b"") is None
    assert told(tmp_path, b"RIFF\x10\0\0\0AVI LIST") is None
    assert filmed_fps(tmp_path / "absent.mp4") is None
    assert filmed_fps(tmp_path) is None
    # The key in another namespace is another key.
    table = box(b"keys", struct.pack(">II", 0, 1), key(KEY, b"udta"))
    assert told(tmp_path, movie(box(b"meta", handler(), table, box(b"ilst", item(1, FLOAT, bytes(4)))))) is None


def test_boxes_of_64_bits_and_up_to_the_end(tmp_path: Path) -> None:
    pictures = struct.pack(">I4sQ", 1, b"mdat", 16 + 100) + bytes(100)
    inside = box(b"mvhd", bytes(100)) + android()
    assert told(tmp_path, pictures + struct.pack(">I4s", 0, b"moov") + inside) == 240.0


@pytest.mark.skipif(sys.platform == "win32", reason="there a file with a hole takes room")
def test_a_huge_file_costs_nothing(tmp_path: Path) -> None:
    # Five gigabytes of pictures, as far as the disk is told.
    path = tmp_path / "long.mp4"
    with path.open("wb") as file:
        file.write(struct.pack(">I4sQ", 1, b"mdat", 5 << 30))
        file.seek(5 << 30)
        file.write(box(b"moov", android()))
    assert filmed_fps(path) == 240.0


@pytest.mark.parametrize("size", [0, 1, 7, 8, 0x7FFFFFFF, 0xFFFFFFFF])
def test_a_box_that_lies_about_its_size_does_no_harm(tmp_path: Path, size: int) -> None:
    whole = movie(android())
    for at in range(len(whole) - 8):
        if whole[at + 4 : at + 8] in (b"ftyp", b"moov", b"meta", b"hdlr", b"keys", b"mdta", b"ilst", b"data"):
            assert told(tmp_path, whole[:at] + struct.pack(">I", size) + whole[at + 4 :]) in (None, 240.0)


def test_a_cut_off_file_does_no_harm(tmp_path: Path) -> None:
    whole = movie(android(), box(b"meta", handler(b"nrtm"), box(b"xml ", bytes(4), XML % b"119.88p")))
    assert {told(tmp_path, whole[:count]) for count in range(0, len(whole), 3)} <= {None, 240.0, 119.88}


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 499), st.integers(0, 255)), min_size=1, max_size=12))
def test_a_damaged_file_does_no_harm(tmp_path_factory: pytest.TempPathFactory, damage: list[tuple[int, int]]) -> None:
    data = bytearray(movie(android(), box(b"meta", handler(b"nrtm"), box(b"xml ", bytes(4), XML % b"119.88p"))))
    for at, value in damage:
        data[at % len(data)] = value
    path = tmp_path_factory.getbasetemp() / "damaged.mp4"
    path.write_bytes(data)
    fps = filmed_fps(path)
    assert fps is None or 1.0 <= fps <= 10_000.0


def test_a_real_file_with_such_a_note_is_still_a_video(tmp_path: Path) -> None:
    path = tmp_path / "phone.mp4"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 30.0, (64, 48))
    for _ in range(10):
        writer.write(np.zeros((48, 64, 3), np.uint8))
    writer.release()
    assert filmed_fps(path) is None
    path.write_bytes(noted(path.read_bytes(), android()))
    assert filmed_fps(path) == 240.0
    with VideoFile(path) as video:
        assert len(list(video)) == 10
