"""Cameras that give pictures, and those that do not: what is asked of them, and what is said."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from formcheck.io import refusals, sources
from formcheck.io.playing import FileCamera
from formcheck.io.sources import Camera


class Clock:
    """Stands still but for whoever sleeps or takes a picture."""

    now_s = 50.0

    def perf_counter(self) -> float:
        return self.now_s

    def sleep(self, seconds: float) -> None:
        self.now_s += seconds


class Device:
    """A camera of a driver: takes settings, gives pictures at its own rate."""

    def __init__(
        self, clock: Clock, level: int = 90, *, gives: int = 10_000, size: tuple[int, int] = (64, 48), fps: float = 30.0
    ) -> None:
        self.clock, self.level, self.gives, self.size, self.fps = clock, level, gives, size, fps
        self.told: list[tuple[int, float]] = []

    def set(self, setting: int, value: float) -> bool:
        self.told.append((setting, value))
        return False

    def grab(self) -> bool:
        self.clock.now_s += 1.0 / self.fps
        self.gives -= 1
        return self.gives >= 0

    def retrieve(self) -> tuple[bool, Any]:
        return True, np.full((self.size[1], self.size[0], 3), self.level, np.uint8)

    def release(self) -> None:
        pass


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(sources, "time", made)
    monkeypatch.setattr("formcheck.io.playing.time", made)
    return made


def asked(device: Device) -> dict[int, float]:
    return dict(device.told)


# ---- what is asked for, and what comes


def test_a_camera_is_asked_for_a_small_picture_at_30_a_second(clock: Clock) -> None:
    device = Device(clock)
    Camera(0, device)
    assert asked(device) == {
        cv2.CAP_PROP_FRAME_WIDTH: 640,
        cv2.CAP_PROP_FRAME_HEIGHT: 480,
        cv2.CAP_PROP_FPS: 30.0,
        cv2.CAP_PROP_BUFFERSIZE: 1,
    }


def test_a_larger_picture_is_asked_for_compressed_and_before_its_size(clock: Clock) -> None:
    device = Device(clock)
    Camera(0, device, size=(1280, 720), fps=60.0)
    assert device.told[0] == (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    assert asked(device)[cv2.CAP_PROP_FRAME_WIDTH] == 1280
    assert asked(device)[cv2.CAP_PROP_FPS] == 60.0


def test_a_camera_says_what_it_gives_where_that_is_not_what_was_asked_for(clock: Clock) -> None:
    camera = Camera(0, Device(clock, size=(64, 48), fps=15.0), size=(1280, 720), fps=30.0)
    assert (camera.size, camera.notes) == (None, ())
    assert len(list(islice(camera, 60))) == 60
    assert camera.size == (64, 48)
    assert camera.notes == (
        "The camera was asked for 1280 x 720 at 30 pictures a second; it gives 64 x 48 at 15 pictures a second.",
    )


def test_nothing_is_noted_where_nothing_was_asked_for_or_all_is_given(clock: Clock) -> None:
    for camera in (Camera(0, Device(clock, fps=15.0)), Camera(0, Device(clock, fps=28.0), size=(64, 48), fps=30.0)):
        assert len(list(islice(camera, 100))) == 100
        assert camera.notes == ()


# ---- a camera that gives nothing


def test_a_camera_that_opens_and_gives_no_picture(clock: Clock) -> None:
    camera = Camera(2, Device(clock, gives=0), name="Front camera")
    with pytest.raises(OSError, match=r"^Front camera gives no pictures: close other programs that use it, or unplug"):
        next(iter(camera))
    assert 3.0 < clock.now_s - 50.0 < 3.2


def test_a_camera_behind_a_closed_shutter(clock: Clock) -> None:
    camera = Camera(2, Device(clock, level=3), name="Front camera")
    with pytest.raises(OSError, match=r"^Front camera gives only black pictures: open its shutter or its cover"):
        list(camera)
    assert 3.0 < clock.now_s - 50.0 < 3.2
    assert camera.info().frames == pytest.approx(90, abs=1)


def test_who_turns_off_the_light_later_has_not_lost_the_camera(clock: Clock) -> None:
    device = Device(clock)
    camera = iter(Camera(2, device))
    next(camera)
    device.level = 0
    assert len(list(islice(camera, 200))) == 200


def test_a_camera_that_is_lost_in_mid_set(clock: Clock) -> None:
    camera = iter(Camera(2, Device(clock, gives=5), name="Front camera"))
    assert len(list(islice(camera, 5))) == 5
    with pytest.raises(OSError, match=r"^Front camera has stopped delivering pictures: check its cable, then start it"):
        next(camera)


def test_a_file_that_plays_the_camera_is_lost_with_its_file(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "steps.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (64, 48))
    for _ in range(10):
        writer.write(np.full((48, 64, 3), 90, np.uint8))
    writer.release()
    with FileCamera(path).open() as opened:
        camera = iter(opened)
        assert len(list(islice(camera, 4))) == 4
        aside = path.rename(tmp_path / "aside.avi")
        now_s = clock.now_s
        with pytest.raises(OSError, match=r"^steps\.avi, as a camera has stopped delivering pictures"):
            next(camera)
        assert 3.0 < clock.now_s - now_s < 3.2
    aside.rename(path)
    with FileCamera(path).open() as again:
        assert len(list(islice(again, 4))) == 4


# ---- why a camera cannot be opened


def test_no_camera_at_all(tmp_path: Path) -> None:
    (tmp_path / "video-card").touch()
    assert refusals.refused(0, "camera 0", "linux", tmp_path).startswith("no camera was found: plug one in")


def test_a_camera_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "video0").touch()
    assert refusals.refused(2, "camera 2", "linux", tmp_path) == (
        "camera 2 is not there: check that it is plugged in, or choose another camera"
    )


def test_a_camera_that_is_taken(tmp_path: Path) -> None:
    (tmp_path / "video0").touch()
    assert refusals.refused(0, "Front camera", "linux", tmp_path) == (
        "Front camera is used by another program: close that program, then try again"
    )


def test_a_camera_that_is_forbidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "video0").touch()
    # For root nothing is forbidden, and tests may be run by root.
    monkeypatch.setattr(os, "access", lambda path, _mode: path != tmp_path / "video0")
    said = refusals.refused(0, "Front camera", "linux", tmp_path)
    assert said.startswith("you are not allowed to use Front camera: add yourself to the group video")


@pytest.mark.parametrize(
    ("platform", "place"),
    [("darwin", "System Settings, Privacy & Security, Camera"), ("win32", "Settings, Privacy & security, Camera")],
)
def test_elsewhere_the_settings_are_named(tmp_path: Path, platform: str, place: str) -> None:
    said = refusals.refused(0, "Front camera", platform, tmp_path)
    assert said.startswith("Front camera cannot be opened: ")
    assert f"allow it under {place};" in said


def test_every_reason_is_one_line(tmp_path: Path) -> None:
    said = [refusals.refused(0, "a", platform, tmp_path) for platform in ("linux", "darwin", "win32")]
    said += [refusals.silent("a"), refusals.dark("a"), refusals.lost("a")]
    assert len(set(said)) == 6
    assert not any("\n" in line for line in said)
