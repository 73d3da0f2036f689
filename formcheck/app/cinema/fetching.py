"""The pictures of a video for the window: found on a thread of their own, the newest wish first."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from formcheck import failures
from formcheck.io.seeking import Pictures
from formcheck.io.sources import UInt8Array
from formcheck.language import tr


@dataclass(frozen=True, slots=True)
class _Wish:
    index: int
    t_s: float


class Fetcher(QObject):
    """Finds pictures. A wish that is not fulfilled yet is replaced by the next one.

    Parameters
    ----------
    path
        The video; it is opened on the thread.
    """

    #: The number of a pose and its picture (`QImage`).
    arrived = Signal(int, object)
    #: The video cannot be shown: why, in one line.
    failed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._room = QSize(1920, 1080)
        self._change = threading.Condition()
        self._wish: _Wish | None = None
        self._closed = False
        # Begun with the first wish: by then somebody listens to what goes wrong.
        self._thread = threading.Thread(target=self._work, name="pictures", daemon=True)

    def want(self, index: int, t_s: float) -> None:
        """Ask for the picture of a pose: its number and its time, seconds."""
        with self._change:
            self._wish = _Wish(index, t_s)
            self._change.notify()
        if self._thread.ident is None:
            self._thread.start()

    def set_room(self, room: QSize) -> None:
        """Say how large pictures are shown, pixels of the screen: larger ones are made smaller on the thread."""
        self._room = QSize(room)

    def close(self, within_s: float = 0.0) -> None:
        """Let go of the video, and wait for that so long at most."""
        with self._change:
            self._closed = True
            self._change.notify()
        if within_s > 0 and self._thread.ident is not None:
            self._thread.join(within_s)

    def _work(self) -> None:
        try:
            with Pictures(self._path) as pictures:
                while (wish := self._next()) is not None:
                    found = pictures.at(wish.t_s, self._overtaken)
                    if found is not None and not self._closed:
                        self._emit(wish.index, self._fitted(found))
        except BaseException as error:  # noqa: BLE001 - travels to the window
            if not self._closed:
                line = tr(failures.line(error)) if failures.expected(error) else failures.keep(error)
                self.failed.emit(line)

    def _emit(self, index: int, image: QImage) -> None:
        try:
            self.arrived.emit(index, image)
        except RuntimeError:
            # The window is gone, and nobody waits for the picture any more.
            self._closed = True

    def _next(self) -> _Wish | None:
        with self._change:
            self._change.wait_for(lambda: self._wish is not None or self._closed)
            wish, self._wish = self._wish, None
            return None if self._closed else wish

    def _overtaken(self) -> bool:
        # A wish that is near comes out of the same decoding: only the end of all stops it.
        return self._closed

    def _fitted(self, pixels: UInt8Array) -> QImage:
        pixels = np.ascontiguousarray(pixels)
        height, width = pixels.shape[:2]
        borrowed = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        # Four bytes a pixel are painted several times faster than three; the conversion makes the copy, too.
        image = borrowed.convertToFormat(QImage.Format.Format_RGB32)
        room = self._room
        if width > 1.2 * room.width() and height > 1.2 * room.height():
            image = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        return image
