"""Films to put in the place of a camera, cut from the sample videos.

`FileCamera` plays a film from its beginning again each time that it ends, so a film of one repetition is a set of
many.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from formcheck.io.sources import UInt8Array, VideoFile

ROOT: Final = Path(__file__).resolve().parent.parent
#: Two repetitions of it are clean, the third one is not, the fifth one is half a repetition.
BRIDGE: Final = ROOT / "sample_videos" / "single_leg_bridge_left_1.mp4"
EXERCISE: Final = "single_leg_bridge"
SIDE: Final = "left"
FPS: Final = 25.0
#: So far to the left, pixels, both feet of whoever lies there are outside of the picture.
_NO_FEET: Final = -240
#: And so far to the right nobody is in it any more.
NOBODY: Final = 620


def pictures(path: Path, start_s: float, end_s: float) -> list[UInt8Array]:
    """Return the pictures of a video between two times, (height, width, 3) uint8, red first."""
    with VideoFile(path) as video:
        return [frame.image for frame in video if start_s <= frame.t_s < end_s]


def moved(picture: UInt8Array, pixels: int) -> UInt8Array:
    """Return a picture moved to the right; what comes in is the colour of the edge."""
    step = np.array([[1, 0, pixels], [0, 1, 0]], dtype=np.float64)
    size = (picture.shape[1], picture.shape[0])
    shifted = cv2.warpAffine(picture, step, size, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(shifted, dtype=np.uint8)


def still(picture: UInt8Array, seconds: float) -> list[UInt8Array]:
    """Return a picture for so many seconds."""
    return [picture] * round(seconds * FPS)


def write(path: Path, film: Iterable[UInt8Array], fps: float = FPS) -> Path:
    """Write pictures as a video without any loss that matters, and return its path."""
    writer: cv2.VideoWriter | None = None
    for picture in film:
        if writer is None:
            size = (picture.shape[1], picture.shape[0])
            writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), fps, size)
        writer.write(np.ascontiguousarray(picture[:, :, ::-1]))
    if writer is None:
        raise ValueError("a film of no pictures")
    writer.release()
    return path


def two_clean(path: Path) -> Path:
    """Write a film of 19 s: the feet are not in the picture for 5 s, then two clean repetitions are done.

    The start position is held for 4 s before the first of them. Played over and over it is a session of sets of two:
    by the time at which the film begins again a set is over, and the start position of the next one has been left.
    """
    clip = pictures(BRIDGE, 0.0, 11.6)
    return write(path, [*still(moved(clip[0], _NO_FEET), 5.0), *still(clip[0], 2.0), *clip])


def one_clean(path: Path, away_s: float = 0.0) -> Path:
    """Write a film of one clean repetition of 6.4 s, after which nobody is there for so long."""
    clip = pictures(BRIDGE, 0.0, 6.4)
    return write(path, [*clip, *still(moved(clip[0], NOBODY), away_s)])


def three_clean(path: Path) -> Path:
    """Write a film of 29 s: the feet are not in the picture for 5 s, then of four repetitions all but the third count.

    The free foot comes down in the third one.
    """
    clip = pictures(BRIDGE, 0.0, 21.4)
    return write(path, [*still(moved(clip[0], _NO_FEET), 5.0), *still(clip[0], 2.6), *clip])
