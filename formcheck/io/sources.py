"""Where pictures come from: a video file or a camera. The only module that knows OpenCV.

Time is the source's own. For a file it is the presentation time stamp of each frame in its
container (checked on OpenCV 5.0: after a read, ``CAP_PROP_POS_MSEC`` is the stamp of the frame
just read, also at a variable frame rate in MP4, MOV, MKV and WebM). For a camera it is a steady
clock, read when the picture arrives.
"""

from __future__ import annotations

import functools
import math
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Protocol, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from formcheck.core.report import SourceInfo
from formcheck.io.clock import RisingClock
from formcheck.io.containers import has_frame_table, head_of, not_a_video
from formcheck.io.refusals import dark, lost, refused, silent

UInt8Array: TypeAlias = NDArray[np.uint8]

#: Assumed when a container does not tell its frame rate, frames per second.
_USUAL_FPS: Final = 30.0
#: How many reads may fail one after the other before a file counts as ended, where its number of
#: frames is not known. House value: five seconds of a common video.
_PATIENCE_FRAMES: Final = 150
#: How long a camera may deliver nothing before it counts as lost, seconds. House value.
_PATIENCE_S: Final = 3.0
#: What a camera is asked for where nobody says otherwise.
CAMERA_SIZE: Final = (640, 480)
CAMERA_FPS: Final = 30.0
#: A picture whose brightest places are no brighter than this share is black: a closed shutter, or no sensor. House
#: value: a dark room is brighter somewhere.
_BLACK: Final = 0.02
#: What USB 2 carries uncompressed at 30 pictures a second.
_RAW_PIXELS: Final = 640 * 480


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of a source.

    Attributes
    ----------
    index
        Counts the pictures that could be read, from 0.
    t_s
        Time of the picture in seconds; rises strictly within a source.
    image
        (height, width, 3) uint8, red, green, blue; upright.
    """

    index: int
    t_s: float
    image: UInt8Array


class Source(Protocol):
    """Pictures in the order of time. Iterating reads on from where the source stands.

    Attributes
    ----------
    live
        Whether pictures come by themselves and are lost when nobody takes them.
    total_frames
        How many frames there should be, None where nobody knows.
    unreadable
        Frames that could not be decoded so far and were skipped.
    notes
        Sentences for the user about what was wrong with the source so far.
    """

    @property
    def live(self) -> bool: ...
    @property
    def total_frames(self) -> int | None: ...
    @property
    def unreadable(self) -> int: ...
    @property
    def notes(self) -> tuple[str, ...]: ...
    def __iter__(self) -> Iterator[Frame]: ...
    def info(self) -> SourceInfo: ...
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def open_source(text: str | int | Path) -> VideoFile | Camera:
    """Open a video file, or a camera by its number.

    Parameters
    ----------
    text
        A path, or a camera number as an int or in digits. A file whose name is a number is
        reached with a folder before it (``./0``).

    Raises
    ------
    OSError
        When the file or the camera is absent, empty or cannot be read.
    ValueError
        When the file is not a video.
    """
    if isinstance(text, int):
        return Camera(text)
    if isinstance(text, str) and text.strip().isdecimal():
        return Camera(int(text))
    return VideoFile(text)


class _Opened:
    """What a file and a camera share: the capture, the running figures and the way out."""

    def __init__(self, capture: Any) -> None:
        self._capture = capture
        self._frames = 0
        self._first_s = math.nan
        self._last_s = math.nan

    def _count(self, t_s: float) -> None:
        if not self._frames:
            self._first_s = t_s
        self._last_s = t_s
        self._frames += 1

    @property
    def _span_s(self) -> float:
        return self._last_s - self._first_s if self._frames > 1 else 0.0

    def close(self) -> None:
        """Let go of the file or camera; reading afterwards finds nothing more."""
        self._capture.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class VideoFile(_Opened):
    """A video file, read once from its beginning to its end.

    Frames are turned upright as the rotation in the file's metadata says. Frames that cannot be
    decoded are skipped and counted; a file that ends before its own index says so in `notes`.

    Parameters
    ----------
    path
        The file. Its container is told from its contents, not from its name.

    Raises
    ------
    OSError
        When there is no such file, or it is a folder, empty or not readable.
    ValueError
        When there is no video in it.
    """

    live: Final = False

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        head = head_of(self.path)
        cv2 = _opencv()
        super().__init__(cv2.VideoCapture(str(self.path), cv2.CAP_FFMPEG))
        if not self._capture.isOpened():
            raise ValueError(not_a_video(self.path, head))
        fps = float(self._capture.get(cv2.CAP_PROP_FPS))
        count = float(self._capture.get(cv2.CAP_PROP_FRAME_COUNT))
        self._fps = fps if 0.5 <= fps <= 1000 else math.nan
        # Anything else is an estimate from the duration, or nonsense of a broken header.
        self.total_frames: int | None = int(count) if 0 < count < 1e8 else None
        # Only these two families hold a table of frames; elsewhere the count is a guess that a
        # variable frame rate makes wrong.
        self._exact = self.total_frames is not None and has_frame_table(head) and not self._fps > 240
        self._failed = 0
        self._ended = False
        self._clock = RisingClock(1.0 / self._fps if self._fps > 0 else 1.0 / _USUAL_FPS)

    def __iter__(self) -> Iterator[Frame]:
        while (t_s := self._advance()) is not None:
            image = self._capture.retrieve()[1]
            if image is None:
                self._failed += 1
                continue
            frame = Frame(self._frames, t_s, _rgb(image))
            self._count(t_s)
            yield frame
        if not self._frames:
            raise ValueError(f"not one frame of {self.path} could be read: it is damaged or holds no video")

    def skip(self, times_s: Iterable[float]) -> bool:
        """Go past frames that are known already; no picture is made of them, which is most of the work.

        Parameters
        ----------
        times_s
            Their times, seconds, one after the other from where the file stands.

        Returns
        -------
        Whether the file has a frame at each of these times, and no other between them. Where it has not, it stands
        somewhere among them: open it anew.
        """
        for known_s in times_s:
            if self._advance() != known_s:
                return False
            self._count(known_s)
        return True

    def _advance(self) -> float | None:
        """Go to the next frame that can be decoded and return its time, seconds; None at the end."""
        cv2 = _opencv()
        failed_in_a_row = 0
        while not self._ended:
            # A packet that the decoder refuses makes one read fail, the next one may succeed;
            # at the end of the file every read fails at once.
            if not self._capture.grab():
                failed_in_a_row += 1
                self._ended = failed_in_a_row > self._patience()
                continue
            self._failed += failed_in_a_row
            failed_in_a_row = 0
            t_s = self._clock.at(self._capture.get(cv2.CAP_PROP_POS_MSEC) / 1000.0)
            if t_s is not None:
                return t_s
            self._failed += 1
        return None

    def _patience(self) -> int:
        if self._exact and self.total_frames is not None:
            return max(0, self.total_frames - self._frames - self._failed) + 1
        return _PATIENCE_FRAMES

    @property
    def _missing(self) -> int:
        """Frames that the file's own index promised and that did not come, once it has ended."""
        if not self._ended or not self._exact or self.total_frames is None:
            return 0
        return max(0, self.total_frames - self._frames)

    @property
    def _cut_s(self) -> float:
        """Seconds at the end of the file that could not be read; 0 for a whole file."""
        if not self._ended or self.total_frames is None or not self._fps > 0 or not self._frames:
            return 0.0
        rest_s = self.total_frames / self._fps - (self._last_s + 1.0 / self._fps)
        # Less than this is a rounded duration or the sound track's.
        return rest_s if rest_s > max(0.5, 3.0 / self._fps) else 0.0

    @property
    def unreadable(self) -> int:
        at_the_end = round(self._cut_s * self._fps) if self._cut_s else 0
        return max(self._failed, self._missing - at_the_end)

    @property
    def notes(self) -> tuple[str, ...]:
        notes = []
        if self.unreadable:
            frames = "frame" if self.unreadable == 1 else "frames"
            notes.append(f"{self.unreadable} {frames} of the video could not be read and were skipped.")
        if self._cut_s:
            notes.append(
                f"The video is cut off: its last {self._cut_s:.1f} s could not be read; "
                f"it was judged up to {self._last_s:.1f} s."
            )
        return tuple(notes)

    def info(self) -> SourceInfo:
        """Return what is known of the file, with figures of the frames that were read so far."""
        # Frames that were skipped do not make the camera any slower.
        fps = (self._frames + self._failed - 1) / self._span_s if self._span_s > 0 else self._fps
        duration_s = self._span_s + (1.0 / fps if fps > 0 and self._frames else 0.0)
        return SourceInfo("video", self.path.name, fps, self._frames, duration_s)


class Camera(_Opened):
    """A camera; it never ends by itself.

    A size of 640 x 480 at 30 frames per second is asked for, which is what the pose model needs
    and what a laptop keeps up with; the camera may deliver another one. The driver is asked to
    keep one picture only, so that what is judged is what happens now.

    Parameters
    ----------
    number
        Number of the camera, 0 for the first.
    capture
        An open OpenCV capture, or what reads like one, to read from instead of opening the camera.
    name
        What the camera is called; by its number where nothing is given.
    size, fps
        Width and height in pixels and pictures a second to ask for, where another one is wanted; a camera that
        gives something else says so in `notes`.

    Raises
    ------
    OSError
        When the camera is absent, taken or forbidden; while reading, when it is lost, or gives no picture or only
        black ones from the beginning.
    """

    live: Final = True
    total_frames: Final = None
    unreadable: Final = 0

    def __init__(
        self,
        number: int,
        capture: Any = None,
        name: str = "",
        *,
        size: tuple[int, int] | None = None,
        fps: float | None = None,
    ) -> None:
        self.number = number
        self.name = name or f"camera {number}"
        self._asked = (size, fps)
        opened = capture if capture is not None else _camera(number, self.name)
        super().__init__(opened)
        _ask(opened, size or CAMERA_SIZE, fps or CAMERA_FPS)
        self._closed = False
        self._got: tuple[int, int] | None = None

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height of its pictures, pixels; None before the first one."""
        return self._got

    @property
    def notes(self) -> tuple[str, ...]:
        size, fps = self._asked
        got_fps = self.info().fps
        other_size = size is not None and self._got is not None and self._got != size
        # A camera in a dim room slows down, and its own clock is not ours.
        slower = fps is not None and self._span_s > _PATIENCE_S and got_fps < 0.8 * fps
        if not (other_size or slower) or self._got is None:
            return ()
        width, height = self._got
        return (
            f"The camera was asked for {_format(size or CAMERA_SIZE, fps or CAMERA_FPS)}; "
            f"it gives {_format((width, height), got_fps)}.",
        )

    def __iter__(self) -> Iterator[Frame]:
        began_s = heard_s = time.perf_counter()
        black = True
        while not self._closed:
            grabbed = self._capture.grab()
            now_s = time.perf_counter()
            image = self._capture.retrieve()[1] if grabbed else None
            if image is None:
                if self._closed:
                    return
                if now_s - heard_s > _PATIENCE_S:
                    raise OSError(lost(self.name) if self._frames else silent(self.name))
                # Some drivers fail at once when the camera is gone; do not spin.
                time.sleep(0.02)
                continue
            heard_s = now_s
            # Only from the beginning: who turns off the light later has a camera that works.
            black = black and bool(image[::8, ::8].max() <= 255 * _BLACK)
            t_s = now_s - began_s
            if black and t_s > _PATIENCE_S:
                raise OSError(dark(self.name))
            if self._frames and t_s <= self._last_s:
                t_s = math.nextafter(self._last_s, math.inf)
            self._got = (image.shape[1], image.shape[0])
            frame = Frame(self._frames, t_s, _rgb(image))
            self._count(t_s)
            yield frame

    def info(self) -> SourceInfo:
        """Return the camera's name and the figures measured so far."""
        fps = (self._frames - 1) / self._span_s if self._span_s > 0 else math.nan
        return SourceInfo("camera", self.name, fps, self._frames, self._span_s)

    def close(self) -> None:
        self._closed = True
        super().close()


@functools.cache
def _opencv() -> Any:
    """Import OpenCV and silence it: what goes wrong is said by us, in one line.

    FFmpeg's level is read from the environment when the first file is opened, so it is set here
    and not on import; whoever sets the variable keeps the last word.
    """
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", str(round(_PATIENCE_S)))
    import cv2  # late: half a second that only sources need

    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    return cv2


def _rgb(image: Any) -> UInt8Array:
    cv2 = _opencv()
    converted: UInt8Array = cv2.cvtColor(image, cv2.COLOR_BGR2RGB)
    return converted


def _camera(number: int, name: str) -> Any:
    cv2 = _opencv()
    capture = cv2.VideoCapture(number, cv2.CAP_ANY)
    if not capture.isOpened():
        capture.release()
        raise OSError(refused(number, name))
    return capture


def _ask(capture: Any, size: tuple[int, int], fps: float) -> None:
    """Ask a camera for what is wanted of it; it may refuse, and then keeps its own."""
    cv2 = _opencv()
    width, height = size
    settings = [
        (cv2.CAP_PROP_FRAME_WIDTH, width),
        (cv2.CAP_PROP_FRAME_HEIGHT, height),
        (cv2.CAP_PROP_FPS, fps),
        (cv2.CAP_PROP_BUFFERSIZE, 1),
    ]
    if width * height > _RAW_PIXELS:
        # Uncompressed, USB 2 carries a large picture a few times a second only. Asked for first: sizes and rates
        # are those of the encoding.
        settings.insert(0, (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")))
    for setting, value in settings:
        capture.set(setting, value)


def _format(size: tuple[int, int], fps: float) -> str:
    return f"{size[0]} x {size[1]} at {fps:.0f} pictures a second"
