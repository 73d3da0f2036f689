"""A video file that plays the camera, on a clock that the test turns."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import cv2
import numpy as np
import pytest

from formcheck.io import playing
from formcheck.io.playing import FileCamera
from formcheck.io.sources import Camera, Frame, VideoFile

FPS, FRAMES = 25.0, 10


class Clock:
    """Stands still but for whoever sleeps, or spends time."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def perf_counter(self) -> float:
        return self.now_s

    def sleep(self, seconds: float) -> None:
        self.now_s += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(playing, "time", made)
    monkeypatch.setattr("formcheck.io.sources.time", made)
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A video whose pictures tell their number by how bright their red is."""
    made = tmp_path / "steps.avi"
    writer = cv2.VideoWriter(str(made), cv2.VideoWriter.fourcc(*"MJPG"), FPS, (64, 48))
    for number in range(FRAMES):
        writer.write(np.full((48, 64, 3), (0, 0, 20 * number), np.uint8))
    writer.release()
    return made


def numbers(camera: Camera, count: int, clock: Clock | None = None, spent_s: float = 0.0) -> list[int]:
    """Return which pictures of the video come, for somebody who needs `spent_s` for each."""
    seen = []
    for frame in islice(camera, count):
        red, green, blue = frame.image[20, 20].astype(int)
        assert max(green, blue) < 15, "red stays red"
        seen.append(round(red / 20))
        if clock is not None:
            clock.now_s += spent_s
    return seen


def test_it_is_a_camera_that_plays_in_its_own_time_and_begins_again(path: Path, clock: Clock) -> None:
    with FileCamera(path).open() as camera:
        assert camera.live
        assert numbers(camera, 25) == [*range(10), *range(10), *range(5)]
        assert clock.now_s == pytest.approx(100.0 + 24 / FPS)
        info = camera.info()
    assert (info.kind, info.name) == ("camera", "steps.avi, as a camera")
    assert info.fps == pytest.approx(FPS)


def test_what_nobody_takes_in_time_is_lost(path: Path, clock: Clock) -> None:
    with FileCamera(path).open() as camera:
        # 0.12 s are three pictures.
        assert numbers(camera, 4, clock, 0.12) == [0, 2, 5, 8]


def test_a_computer_that_cannot_read_the_file_in_time_sees_it_slowed_down(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow(VideoFile):
        def __iter__(self) -> Iterator[Frame]:
            for frame in super().__iter__():
                clock.now_s += 0.1
                yield frame

    monkeypatch.setattr(playing, "VideoFile", Slow)
    with FileCamera(path).open() as camera:
        # Reading one takes as long as two and a half last: two are skipped, and the third is shown however late it is.
        assert numbers(camera, 5) == [0, 3, 6, 9, 2]


def test_it_ends_when_it_is_closed(path: Path, clock: Clock) -> None:
    camera = FileCamera(path).open()
    reading = iter(camera)
    next(reading)
    camera.close()
    assert list(reading) == []


def test_a_picture_is_a_still_camera(tmp_path: Path, clock: Clock) -> None:
    made = tmp_path / "one.avi"
    writer = cv2.VideoWriter(str(made), cv2.VideoWriter.fourcc(*"MJPG"), FPS, (64, 48))
    writer.write(np.full((48, 64, 3), (0, 0, 60), np.uint8))
    writer.release()
    with FileCamera(made).open() as camera:
        assert numbers(camera, 4) == [3, 3, 3, 3]


def test_what_is_no_video_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="there is no file"):
        FileCamera(tmp_path / "gone.mp4").check()
    text = tmp_path / "notes.mp4"
    text.write_text("no video", encoding="utf-8")
    with pytest.raises(ValueError, match="cannot be read as a video"):
        FileCamera(text).open()
