"""The cameras of this computer: their names for people, their numbers for OpenCV, and what they offer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from formcheck.io.playing import FileCamera
from formcheck.language import tr

_LINUX_CAMERAS: Final = Path("/sys/class/video4linux")


@dataclass(frozen=True, slots=True, order=True)
class Format:
    """What a camera can be asked for.

    Attributes
    ----------
    size
        Width and height, pixels.
    fps
        The most pictures a second at this size.
    """

    size: tuple[int, int]
    fps: float


#: What nearly every camera offers, where none can be asked.
COMMON: Final = (Format((640, 480), 30.0), Format((1280, 720), 30.0), Format((1920, 1080), 30.0))
#: Smaller pictures are not offered: the pose model finds nobody on the floor in them; nor larger ones, which only
#: take time. House values, pixels.
_SMALLEST, _LARGEST = 320 * 240, 1920 * 1080
#: Nor slower ones than exercises need, pictures a second.
_SLOWEST_FPS: Final = 10.0


@dataclass(frozen=True, slots=True)
class Device:
    """A camera.

    Attributes
    ----------
    name
        What it is called.
    number
        What opens it: its number, or a file in its place.
    formats
        What it offers, small pictures first; nothing for a file, which is as it is.
    """

    name: str
    number: int | FileCamera
    formats: tuple[Format, ...] = ()


def offered(found: Iterable[tuple[int, int, float]]) -> tuple[Format, ...]:
    """Return the formats worth offering, each size once with its highest rate, small pictures first.

    Parameters
    ----------
    found
        Width, height and pictures a second of everything that a camera can do, in any encoding.
    """
    best: dict[tuple[int, int], float] = {}
    for width, height, fps in found:
        if _SMALLEST <= width * height <= _LARGEST and fps >= _SLOWEST_FPS:
            best[width, height] = max(fps, best.get((width, height), 0.0))
    return tuple(Format(size, best[size]) for size in sorted(best, key=lambda size: (size[0] * size[1], size)))


def camera_number(position: int, device_id: str) -> int:
    """Return OpenCV's number of a camera.

    On Linux a camera has several device files and the number is that of the file; elsewhere
    cameras are numbered in the order in which the system lists them.

    >>> camera_number(1, "/dev/video2")
    2
    >>> camera_number(1, "0x1400000005ac8600")
    1
    """
    match = re.fullmatch(r"(?:v4l2:)?/dev/video(\d+)", device_id)
    return int(match.group(1)) if match else position


def devices() -> list[Device]:
    """Return the cameras by name; the first two by number where nobody can name any.

    A camera may be there although it is not listed, so the list is never empty.
    """
    try:
        # Late, and not needed to run: QtMultimedia wants a sound library that may be absent.
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:
        return linux_devices(_LINUX_CAMERAS) or _unnamed()
    found = []
    for position, device in enumerate(QMediaDevices.videoInputs()):
        number = camera_number(position, bytes(device.id().data()).decode(errors="replace"))
        formats = (
            (offer.resolution().width(), offer.resolution().height(), offer.maxFrameRate())
            for offer in device.videoFormats()
        )
        found.append(Device(device.description(), number, offered(formats) or COMMON))
    return found or _unnamed()


def _unnamed() -> list[Device]:
    return [Device(tr("Camera {number}", number=number), number, COMMON) for number in (0, 1)]


def linux_devices(folder: Path) -> list[Device]:
    """Return the cameras that Linux lists in a folder like ``/sys/class/video4linux``."""
    found = []
    for entry in folder.glob("video*"):
        number = entry.name.removeprefix("video")
        # The first file of a camera gives pictures; the others give its metadata.
        if number.isdecimal() and _read(entry / "index") in ("", "0"):
            found.append((int(number), _read(entry / "name") or tr("Camera {number}", number=int(number))))
    return [Device(name, number, COMMON) for number, name in sorted(found)]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
