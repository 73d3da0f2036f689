"""Any picture of a video is the one that sequential decoding gives, and little is decoded and kept for it."""

from __future__ import annotations

import random
import struct
from pathlib import Path

import cv2
import numpy as np
import pytest

from formcheck.io.seeking import Pictures
from formcheck.io.sources import Frame, VideoFile

SIZE = (96, 64)


def video(path: Path, frames: int, fourcc: str, fps: float = 25.0) -> Path:
    """Write a video whose pictures tell their number: eight bars, each bright or dark."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*fourcc), fps, SIZE)
    for number in range(frames):
        image = np.full((SIZE[1], SIZE[0], 3), 30, np.uint8)
        for bit in range(8):
            if number >> bit & 1:
                image[:, 12 * bit : 12 * bit + 12] = 220
        writer.write(image)
    writer.release()
    return path


def number_of(image: np.ndarray) -> int:
    """Return the number that a picture tells."""
    return sum(1 << bit for bit in range(8) if image[20:44, 12 * bit + 3 : 12 * bit + 9].mean() > 120)


def frames_of(path: Path) -> list[Frame]:
    """Decode a video from its beginning to its end."""
    with VideoFile(path) as source:
        return list(source)


def vary(path: Path) -> None:
    """Rewrite the table of durations of an MP4 file: the first half as it is, the second at half the rate."""
    data = bytearray(path.read_bytes())
    at = data.index(b"stts")
    _, entries, count, duration = struct.unpack(">4I", data[at + 4 : at + 20])
    assert entries == 1
    half = count // 2
    data[at + 4 : at + 20] = struct.pack(">6I", 0, 2, half, duration, count - half, 2 * duration)
    for box in (b"stts", b"stbl", b"minf", b"mdia", b"trak", b"moov"):
        start = data.rindex(box, 0, at + 4) - 4
        data[start : start + 4] = struct.pack(">I", struct.unpack(">I", data[start : start + 4])[0] + 8)
    edits = data.rindex(b"edts", 0, at)
    data[edits : edits + 4] = b"free"
    path.write_bytes(data)


# MPEG-2 has pictures that refer to later ones, AVI with MJPG no stamps of its own worth the name.
@pytest.mark.parametrize(
    ("name", "fourcc"), [("a.mp4", "mp4v"), ("a.mkv", "MPG2"), ("a.avi", "MJPG"), ("a.webm", "VP80")]
)
def test_a_picture_is_the_one_that_sequential_decoding_gives(name: str, fourcc: str, tmp_path: Path) -> None:
    path = video(tmp_path / name, 100, fourcc)
    frames = frames_of(path)
    assert [number_of(frame.image) for frame in frames] == list(range(len(frames)))
    order = random.Random(3).choices(frames, k=40)
    with Pictures(path, kept_bytes=0) as pictures:
        for frame in (frames[-1], frames[0], *order):
            found = pictures.at(frame.t_s)
            assert found is not None
            assert number_of(found) == frame.index
            assert np.array_equal(found, frame.image)


def test_long_groups_of_pictures_are_exact(sample_videos: Path) -> None:
    """H.264 as cameras and editors make it: reordered pictures, key pictures seconds apart."""
    path = sample_videos / "cat_cow_1.mp4"
    frames = frames_of(path)
    with Pictures(path) as pictures:
        for frame in random.Random(5).sample(frames, 15):
            found = pictures.at(frame.t_s)
            assert found is not None
            assert np.array_equal(found, frame.image)


def test_a_variable_frame_rate_is_exact(tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", 60, "mp4v")
    vary(path)
    frames = frames_of(path)
    assert frames[-1].t_s > 3.0
    with Pictures(path, kept_bytes=0) as pictures:
        for frame in random.Random(7).choices(frames, k=30):
            found = pictures.at(frame.t_s)
            assert found is not None
            assert number_of(found) == frame.index


def test_pictures_are_turned_upright(tmp_path: Path) -> None:
    path = video(tmp_path / "phone.mp4", 20, "mp4v")
    data = bytearray(path.read_bytes())
    matrix = data.index(b"tkhd") + 4 + 4 + 20 + 16
    data[matrix : matrix + 36] = struct.pack(">9i", 0, 65536, 0, -65536, 0, 0, 0, 0, 1 << 30)
    path.write_bytes(data)
    frames = frames_of(path)
    with Pictures(path) as pictures:
        found = pictures.at(frames[7].t_s)
        assert found is not None
        assert found.shape == (96, 64, 3)
        assert np.array_equal(found, frames[7].image)


def test_what_is_near_is_decoded_on_the_way(tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", 200, "mp4v")
    with Pictures(path) as pictures:
        for index in range(50):
            pictures.at(index / 25)
        assert pictures.decoded == 50
        pictures.at(60 / 25)
        assert pictures.decoded == 61
        pictures.at(7.0)
        assert pictures.decoded < 61 + 30, "what is far is not reached picture by picture"


def test_going_back_does_not_decode_each_picture_anew(tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", 200, "mp4v")
    with Pictures(path) as pictures:
        pictures.at(150 / 25)
        before = pictures.decoded
        for index in range(149, 129, -1):
            found = pictures.at(index / 25)
            assert found is not None
            assert number_of(found) == index
        assert pictures.decoded - before < 60


def test_few_pictures_are_kept(tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", 120, "mp4v")
    room = 6 * SIZE[0] * SIZE[1] * 3
    with Pictures(path, kept_bytes=room) as pictures:
        for index in (*range(60), 110, 20):
            pictures.at(index / 25)
            assert pictures.kept <= 6


def test_it_stops_when_it_is_told(tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", 100, "mp4v")
    with Pictures(path) as pictures:
        assert pictures.at(3.0, stopped=lambda: True) is None
        found = pictures.at(2.0)
        assert found is not None
        assert number_of(found) == 50


def test_a_time_between_two_pictures_is_that_of_the_next(tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", 50, "mp4v")
    with Pictures(path) as pictures:
        for t_s, index in ((0.99, 25), (1.0, 25), (40.0, 49), (0.0, 0)):
            found = pictures.at(t_s)
            assert found is not None
            assert number_of(found) == index


def test_what_is_no_video_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_text("no video", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.mp4"):
        Pictures(tmp_path / "a.mp4")
    with pytest.raises(OSError, match="no file"):
        Pictures(tmp_path / "b.mp4")
