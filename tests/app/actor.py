"""Somebody before a file camera who does what the session asks for, on a clock of their own.

Whole days pass in a minute of a test: the film that plays the camera is exchanged for that of the next exercise each
time that it ends, its time goes on as fast as it is judged, and pictures that come again are not estimated again.
The window, the pose model, the judge, the programme and the store are the product's.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks import films
from formcheck.app.cameras import Device
from formcheck.core.pose import Pose
from formcheck.core.report import ModelInfo
from formcheck.io.estimator import Estimator
from formcheck.io.playing import FileCamera
from formcheck.io.sources import Frame, UInt8Array, VideoFile
from formcheck.session import Channel

#: Every second picture of a sample video is played: more than the ten a second that an exercise needs.
FPS: Final = films.FPS / 2
NOBODY: Final = "nobody"


@dataclass(frozen=True, slots=True)
class Scene:
    """A part of a sample video that can be played over and over: it ends in the position in which it begins."""

    video: str
    from_s: float
    to_s: float
    mirrored: bool = False

    def pictures(self) -> list[UInt8Array]:
        """Return its pictures."""
        path = films.ROOT / "sample_videos" / f"{self.video}.mp4"
        taken = films.pictures(path, self.from_s, self.to_s)[::2]
        return [np.ascontiguousarray(picture[:, ::-1]) for picture in taken] if self.mirrored else taken


class Clock:
    """Stands in for the module `time` where a camera's pictures are timed: to wait is to be there at once."""

    def __init__(self) -> None:
        self._now_s = 0.0

    def perf_counter(self) -> float:
        """Return the time, seconds."""
        return self._now_s

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self._now_s += seconds


class Actor:
    """Play scenes to a camera.

    Parameters
    ----------
    folder
        Where the films are written.
    scenes
        What can be played, by name; nobody is there in `NOBODY`.

    Attributes
    ----------
    camera, device
        The camera, and how it stands among the others.
    clock
        Its time.
    directed
        Called on the judging thread before each picture is looked at: the play goes on when it returns.
    """

    def __init__(self, folder: Path, scenes: dict[str, Scene]) -> None:
        self._folder = folder
        self._poses: dict[bytes, Pose] = {}
        self._model: ModelInfo | None = None
        for name, scene in scenes.items():
            self._estimate(films.write(self._film(name), scene.pictures(), FPS))
        first = next(iter(scenes.values())).pictures()[0]
        empty = films.still(films.moved(first, films.NOBODY), 1.0)[::2]
        self._estimate(films.write(self._film(NOBODY), empty, FPS))
        self.camera = FileCamera(folder / "camera.avi")
        self.device = Device("Webcam", self.camera)
        self.clock = Clock()
        self.playing = ""
        self.directed: Callable[[], None] = lambda: None
        self.play(NOBODY)

    def play(self, name: str) -> None:
        """Play a scene as soon as the one that is played has ended, over and over."""
        if name == self.playing:
            return
        copy = self._folder / "next.avi"
        shutil.copyfile(self._film(name), copy)
        copy.replace(self.camera.path)
        self.playing = name

    def estimator(self, _model: str) -> _Remembering:
        """Stand in for `Estimator`: what it found in each picture is known."""
        assert self._model is not None
        return _Remembering(self._model, self._poses, self)

    def channel(self, *, replacing: bool) -> Channel:
        """Stand in for `Channel`: the camera waits until its picture was judged, so none is lost."""
        return Channel(replacing=False)

    def _film(self, name: str) -> Path:
        return self._folder / f"{name}.film.avi"

    def _estimate(self, film: Path) -> None:
        """Let the pose model look at a film, once through."""
        estimator = Estimator("full")
        try:
            with VideoFile(film) as video:
                for frame in video:
                    self._poses[_key(frame.image)] = estimator.estimate(frame)
            self._model = estimator.model
        finally:
            estimator.close()


class _Remembering:
    """Finds in a picture what the pose model has found in it."""

    def __init__(self, model: ModelInfo, poses: dict[bytes, Pose], actor: Actor) -> None:
        self.model = model
        self._poses = poses
        self._actor = actor

    def estimate(self, frame: Frame) -> Pose:
        """Return the pose; a picture that the model has not seen is a mistake of the test."""
        self._actor.directed()
        return replace(self._poses[_key(frame.image)], t_s=frame.t_s)

    def close(self) -> None:
        """Nothing is held."""


def _key(picture: UInt8Array) -> bytes:
    return hashlib.blake2b(picture.tobytes(), digest_size=16).digest()


def arrange(actor: Actor, set_: Callable[[str, Any], None]) -> None:
    """Put the clock and the memory of an actor in the place of the product's; `set_` is `monkeypatch.setattr`."""
    for place in ("formcheck.io.playing.time", "formcheck.io.sources.time"):
        set_(place, actor.clock)
    set_("formcheck.app.run.Estimator", actor.estimator)
    set_("formcheck.session.Channel", actor.channel)
