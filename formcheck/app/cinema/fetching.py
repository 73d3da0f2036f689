"""The pictures of a video for the window: found on a thread of their own, the newest wish first."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from formcheck import failures
from formcheck.io.seeking import Pictures
from formcheck.io.sources import UInt8Array
from formcheck.language import tr


class Fetcher(QObject):
    """Finds the pictures of one video after the other. A wish that is not fulfilled yet is replaced by the next one."""

    #: The number of a pose and its picture (`QImage`).
    arrived = Signal(int, object)
    #: The video cannot be shown: why, in one line.
    failed = Signal(str)
    _found = Signal(int, int, object)
    _lost = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._call = 0
        self._work: _Work | None = None
        # What comes from a video that was left meanwhile is for nobody.
        self._found.connect(self._pass)
        self._lost.connect(self._pass_failure)

    def open(self, path: Path) -> None:
        """Find the pictures of another video from now on; it is opened on the thread."""
        self.close()
        call = self._call
        self._work = _Work(
            path, lambda index, image: self._found.emit(call, index, image), lambda why: self._lost.emit(call, why)
        )

    def want(self, index: int, t_s: float, room: QSize) -> None:
        """Ask for the picture of a pose.

        Parameters
        ----------
        index, t_s
            Number and time of the pose, seconds.
        room
            How large it is shown, pixels of the screen: a larger picture is made smaller on the thread.
        """
        if self._work is not None:
            self._work.want(index, t_s, QSize(room))

    def close(self, within_s: float = 0.0) -> None:
        """Let go of the video, and wait for that so long at most."""
        self._call += 1
        if self._work is not None:
            self._work.close(within_s)
            self._work = None

    def _pass(self, call: int, index: int, image: QImage) -> None:
        if call == self._call:
            self.arrived.emit(index, image)

    def _pass_failure(self, call: int, why: str) -> None:
        if call == self._call:
            self.failed.emit(why)


class _Work:
    """The thread of one video."""

    def __init__(self, path: Path, found: Callable[[int, QImage], None], lost: Callable[[str], None]) -> None:
        self._path = path
        self._found = found
        self._lost = lost
        self._change = threading.Condition()
        self._wish: tuple[int, float, QSize] | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="pictures", daemon=True)
        self._thread.start()

    def want(self, index: int, t_s: float, room: QSize) -> None:
        with self._change:
            self._wish = (index, t_s, room)
            self._change.notify()

    def close(self, within_s: float) -> None:
        with self._change:
            self._closed = True
            self._change.notify()
        if within_s > 0:
            self._thread.join(within_s)

    def _run(self) -> None:
        # The window may be gone by the time that something is found.
        with contextlib.suppress(RuntimeError):
            try:
                self._serve()
            except BaseException as error:  # noqa: BLE001 - travels to the window
                if not self._closed:
                    self._lost(tr(failures.line(error)) if failures.expected(error) else failures.keep(error))

    def _serve(self) -> None:
        with Pictures(self._path) as pictures:
            while (wish := self._next()) is not None:
                index, t_s, room = wish
                # What was begun is finished where another wish came meanwhile: else nothing would be seen while
                # somebody draws the playhead along.
                pixels = pictures.at(t_s, lambda: self._closed)
                if pixels is not None and not self._closed:
                    self._found(index, _fitted(pixels, room))

    def _next(self) -> tuple[int, float, QSize] | None:
        with self._change:
            self._change.wait_for(lambda: self._wish is not None or self._closed)
            wish, self._wish = self._wish, None
            return None if self._closed else wish


def _fitted(pixels: UInt8Array, room: QSize) -> QImage:
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    borrowed = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    # Four bytes a pixel are painted several times faster than three; the conversion makes the copy, too.
    image = borrowed.convertToFormat(QImage.Format.Format_RGB32)
    if width > 1.2 * room.width() and height > 1.2 * room.height():
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    return image
