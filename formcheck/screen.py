"""Whether a window can be opened here at all.

Qt ends the whole process when it finds no screen or misses a system library, and its message blames
the wrong thing. So both are looked for beforehand, without Qt.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Final

#: Debian's package for each system library that Qt loads and that PySide6 does not bring along.
_LIBRARIES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_X11_LIBRARIES: Final = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def require() -> None:
    """Check that a window can be opened.

    Only Linux is looked at: Windows and macOS always have a screen and bring what Qt needs.

    Raises
    ------
    OSError
        When there is no screen, or a system library is missing; the message says what to install.
    """
    if not sys.platform.startswith("linux"):
        return
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    x11 = chosen.startswith("xcb") or (not chosen and "DISPLAY" in os.environ)
    if not (x11 or chosen or "WAYLAND_DISPLAY" in os.environ):
        raise OSError("there is no screen to open a window on; 'formcheck check VIDEO -e ID' works without one")
    missing = [
        package for library, package in (_LIBRARIES | (_X11_LIBRARIES if x11 else {})).items() if not _loads(library)
    ]
    if missing:
        raise OSError(
            "the window needs system libraries that are missing; on Debian or Ubuntu: "
            f"apt-get install {' '.join(missing)}"
        )
    if x11 and not _x11_answers():
        raise OSError(
            f"the screen {os.environ.get('DISPLAY', '')!r} (DISPLAY) does not answer: no window can be opened"
        )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x11_answers() -> bool:
    """Return whether the X server named by DISPLAY takes a connection."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt brings its own way then; let it try.
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
