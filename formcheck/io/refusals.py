"""What to do about a camera that gives no pictures: one line for each reason, in the user's language."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from formcheck.language import tr

_DEVICES: Final = Path("/dev")


def refused(number: int, name: str, platform: str = sys.platform, folder: Path = _DEVICES) -> str:
    """Return why a camera could not be opened, as far as that can be told, and what to do.

    Parameters
    ----------
    number, name
        OpenCV's number of the camera, and what it is called.
    platform
        As `sys.platform` has it.
    folder
        Where Linux keeps its cameras, as ``video0``.
    """
    if platform == "darwin":
        return tr(
            "{camera} cannot be opened: check that it is plugged in, close other programs that use it, and allow it "
            "under System Settings, Privacy & Security, Camera; then try again",
            camera=name,
        )
    if platform == "win32":
        return tr(
            "{camera} cannot be opened: check that it is plugged in, close other programs that use it, and allow it "
            "under Settings, Privacy & security, Camera; then try again",
            camera=name,
        )
    device = folder / f"video{number}"
    if not any(folder.glob("video[0-9]*")):
        return tr("no camera was found: plug one in, or switch on the one that is built in, then try again")
    if not device.exists():
        return tr("{camera} is not there: check that it is plugged in, or choose another camera", camera=name)
    if not os.access(device, os.R_OK | os.W_OK):
        return tr(
            "you are not allowed to use {camera}: add yourself to the group video (sudo usermod -aG video $USER), "
            "log out and in, then try again",
            camera=name,
        )
    return tr("{camera} is used by another program: close that program, then try again", camera=name)


def silent(name: str) -> str:
    """Return what to do about a camera that was opened and has not given one picture."""
    return tr(
        "{camera} gives no pictures: close other programs that use it, or unplug it and plug it in again, "
        "then try again",
        camera=name,
    )


def dark(name: str) -> str:
    """Return what to do about a camera that has given black pictures only."""
    return tr("{camera} gives only black pictures: open its shutter or its cover, then try again", camera=name)


def lost(name: str) -> str:
    """Return what to do about a camera that gives no more pictures."""
    return tr("{camera} has stopped delivering pictures: check its cable, then start it again", camera=name)
