"""A video file in the place of a camera: it plays in its own time, and what nobody takes in time is lost.

For trying and testing a live set where there is no camera, or no body to put before it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from formcheck.io.sources import Camera, Frame, VideoFile

#: A picture that is due for longer than this is skipped, as a camera's driver would have, seconds.
_LATE_S: Final = 0.05
#: How long pictures are skipped at most, seconds.
_SKIPPING_S: Final = 0.2
#: How long a wait lasts at most before it is looked whether the camera was closed, seconds.
_GLANCE_S: Final = 0.1


@dataclass(frozen=True, slots=True)
class FileCamera:
    """A camera that sees what is in a video file, from its beginning again each time that it ends.

    It is lost when its file is, as a camera is when its cable is pulled out.
    """

    path: Path

    @property
    def name(self) -> str:
        """What it is called."""
        return f"{self.path.name}, as a camera"

    def check(self) -> None:
        """Look whether it can be opened.

        Raises
        ------
        OSError
            When there is no such file, or it is a folder, empty or not readable.
        ValueError
            When there is no video in it.
        """
        VideoFile(self.path).close()

    def open(self) -> Camera:
        """Start it; raises as `check` does."""
        self.check()
        return Camera(-1, capture=_Player(self.path), name=self.name)


class _Player:
    """The capture that `Camera` reads from."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._closed = False
        self._image: Any = None
        self._frames = self._endless()
        self._began_s: float | None = None

    def grab(self) -> bool:
        """Wait for the next picture; False once the camera was closed, and while its file is gone."""
        if not self._path.exists():
            return False
        asked_s = time.perf_counter()
        for due_s, frame in self._frames:
            now_s = time.perf_counter()
            # A computer that cannot even read the file in time sees it slowed down: no camera stops for that.
            if self._began_s is None or now_s - asked_s > _SKIPPING_S:
                self._began_s = now_s - due_s
            wait_s = self._began_s + due_s - now_s
            if wait_s < -_LATE_S:
                continue
            while wait_s > 0 and not self._closed:
                time.sleep(min(wait_s, _GLANCE_S))
                wait_s = self._began_s + due_s - time.perf_counter()
            if self._closed:
                return False
            self._image = frame.image
            return True
        return False

    def retrieve(self) -> tuple[bool, Any]:
        """Return the picture, blue first as OpenCV has it."""
        return True, np.ascontiguousarray(self._image[:, :, ::-1])

    def set(self, _setting: int, _value: float) -> bool:
        """Refuse to be set: a file has the size and the rate that it has."""
        return False

    def release(self) -> None:
        """End it."""
        self._closed = True

    def _endless(self) -> Iterator[tuple[float, Frame]]:
        """Yield every picture and when it is due after the first one, seconds, over and over."""
        offset_s = 0.0
        while not self._closed:
            last_s, step_s = 0.0, 0.0
            with VideoFile(self._path) as video:
                for frame in video:
                    if self._closed:
                        return
                    step_s, last_s = frame.t_s - last_s, frame.t_s
                    yield offset_s + frame.t_s, frame
            # A video of one picture is a still camera.
            offset_s += last_s + (step_s or 1.0 / 30.0)
