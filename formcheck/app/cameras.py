"""The cameras of this computer: their names for people, their numbers for OpenCV."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from formcheck.io.playing import FileCamera

_LINUX_CAMERAS: Final = Path("/sys/class/video4linux")


@dataclass(frozen=True, slots=True)
class Device:
    """A camera: what it is called, and what opens it: its number, or a file in its place."""

    name: str
    number: int | FileCamera


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
        return linux_devices(_LINUX_CAMERAS) or [Device("Camera 0", 0), Device("Camera 1", 1)]
    found = [
        Device(device.description(), camera_number(position, bytes(device.id().data()).decode(errors="replace")))
        for position, device in enumerate(QMediaDevices.videoInputs())
    ]
    return found or [Device("Camera 0", 0), Device("Camera 1", 1)]


def linux_devices(folder: Path) -> list[Device]:
    """Return the cameras that Linux lists in a folder like ``/sys/class/video4linux``."""
    found = []
    for entry in folder.glob("video*"):
        number = entry.name.removeprefix("video")
        # The first file of a camera gives pictures; the others give its metadata.
        if number.isdecimal() and _read(entry / "index") in ("", "0"):
            found.append((int(number), _read(entry / "name") or f"Camera {number}"))
    return [Device(name, number) for number, name in sorted(found)]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
