"""Any picture of a video file, exactly, and not only the next one.

A picture is asked for by its time stamp, which is the time of its pose: the number of a picture says nothing where the
frame rate varies. OpenCV's own seeking counts in pictures of one length and may miss; so it is only used to land well
before the wanted picture, and from there every picture is decoded and its stamp looked at until it is the one.

Decoders only go forward. What is near is decoded on the way; what is far is found from the key picture before it; and
whoever goes back picture by picture gets those that were decoded on the way there.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from formcheck.io.containers import head_of, not_a_video
from formcheck.io.sources import Frame, UInt8Array, VideoFile, _opencv, _rgb

#: What the kept pictures may take, bytes: a second and a half of 1080p, some pictures of 4K. House value.
KEPT_BYTES: Final = 192 * 2**20
#: What lies less ahead is decoded on the way: a key picture is rarely nearer. House value, seconds.
NEAR_S: Final = 1.0
#: So long before the wanted picture is landed, and from there on all are kept: for who goes back, seconds.
_BEFORE_S: Final = 0.4
#: The same stamp, worked out twice, seconds.
_SAME_S: Final = 5e-4
#: So many pictures may fail to decode one after the other before it counts as the end.
_PATIENCE: Final = 60


class Pictures:
    """The pictures of a video by their time. For one thread.

    Parameters
    ----------
    path
        The video.
    kept_bytes
        How much the pictures may take that are kept; the last one is always.

    Attributes
    ----------
    decoded
        How many pictures were decoded so far.

    Raises
    ------
    OSError
        When there is no such file, or it is a folder, empty or not readable.
    ValueError
        When there is no video in it.
    """

    def __init__(self, path: str | Path, kept_bytes: int = KEPT_BYTES) -> None:
        self.path = Path(path)
        self.decoded = 0
        self._kept_bytes = kept_bytes
        self._kept: OrderedDict[int, UInt8Array] = OrderedDict()
        self._head = head_of(self.path)
        self._capture = self._open()
        self._at_s = -math.inf
        #: Where the stamps of the file cannot be used: its pictures in order, with the times that the poses have.
        self._counted: Iterator[Frame] | None = None
        self._plain = True

    def _open(self) -> Any:
        cv2 = _opencv()
        capture = cv2.VideoCapture(str(self.path), cv2.CAP_FFMPEG)
        if not capture.isOpened():
            raise ValueError(not_a_video(self.path, self._head))
        return capture

    @property
    def kept(self) -> int:
        """How many pictures are kept."""
        return len(self._kept)

    def at(self, t_s: float, stopped: Callable[[], bool] = lambda: False) -> UInt8Array | None:
        """Return the picture of a time: (height, width, 3) uint8, red, green, blue, upright.

        Parameters
        ----------
        t_s
            The time of the picture, seconds, as `formcheck.io.sources.VideoFile` gives it.
        stopped
            Asked between two pictures; once it says yes, nothing is returned.

        Returns
        -------
        The picture; where none has this time, the next one after it, and after the end the last one. None where it
        was stopped, or nothing can be decoded.
        """
        kept = self._kept.get(_key(t_s))
        if kept is not None:
            self._kept.move_to_end(_key(t_s))
            return kept
        if self._plain:
            found = self._by_stamp(t_s, stopped)
            if found is not None or self._plain:
                return found
        return self._by_counting(t_s, stopped)

    def _by_stamp(self, t_s: float, stopped: Callable[[], bool]) -> UInt8Array | None:
        """Return the picture with this stamp; the stamps turn out to be of no use where there is none."""
        if not self._at_s < t_s - _SAME_S or t_s - self._at_s > NEAR_S:
            self._land_before(t_s, stopped)
        failed = 0
        while not stopped():
            if not self._grab():
                failed += 1
                if failed > _PATIENCE:
                    # The end, before the stamp came: it is none of this file as it stands.
                    self._plain = False
                    return None
                continue
            failed = 0
            if not self._plain or self._at_s > t_s + _SAME_S:
                self._plain = False
                return None
            if self._at_s >= t_s - _BEFORE_S:
                image = self._keep(self._at_s)
                if image is not None and abs(self._at_s - t_s) <= _SAME_S:
                    return image
        return None

    def _land_before(self, t_s: float, stopped: Callable[[], bool]) -> None:
        """Go to a little before a time."""
        cv2 = _opencv()
        before_s = _BEFORE_S
        while t_s - before_s > 0 and not stopped():
            self._capture.set(cv2.CAP_PROP_POS_MSEC, 1000.0 * (t_s - before_s))
            self._at_s = -math.inf
            if self._grab() and self._at_s < t_s - _SAME_S:
                self._keep(self._at_s)
                return
            before_s *= 4
        self._capture.release()
        self._capture = self._open()
        self._at_s = -math.inf

    def _grab(self) -> bool:
        cv2 = _opencv()
        if not self._capture.grab():
            return False
        self.decoded += 1
        stamp_s = float(self._capture.get(cv2.CAP_PROP_POS_MSEC)) / 1000.0
        if not stamp_s > self._at_s:
            # Stamps that stand still or go back: `VideoFile` repairs them, in order only.
            self._plain = False
        self._at_s = stamp_s
        return True

    def _keep(self, t_s: float) -> UInt8Array | None:
        found, image = self._capture.retrieve()
        return self._put(t_s, _rgb(image)) if found and image is not None else None

    def _put(self, t_s: float, image: UInt8Array) -> UInt8Array:
        self._kept[_key(t_s)] = image
        self._kept.move_to_end(_key(t_s))
        while len(self._kept) > 1 and len(self._kept) * image.nbytes > self._kept_bytes:
            self._kept.popitem(last=False)
        return image

    def _by_counting(self, t_s: float, stopped: Callable[[], bool]) -> UInt8Array | None:
        """Return the picture by reading the file as it was read for its poses: from the beginning, where it must be."""
        if self._counted is None or not self._at_s < t_s - _SAME_S:
            self._capture.release()
            source = VideoFile(self.path)
            self._capture, self._counted, self._at_s = source, iter(source), -math.inf
        while not stopped():
            frame = next(self._counted, None)
            if frame is None:
                return next(reversed(self._kept.values()), None)
            self.decoded += 1
            self._at_s = frame.t_s
            image = self._put(frame.t_s, frame.image)
            if frame.t_s >= t_s - _SAME_S:
                return image
        return None

    def close(self) -> None:
        """Let go of the file and of the pictures."""
        self._kept.clear()
        self._capture.release() if self._counted is None else self._capture.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _key(t_s: float) -> int:
    return round(1e4 * t_s)
