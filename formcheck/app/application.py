"""The Qt application around the window: style, the last door for bugs, Ctrl-C."""

from __future__ import annotations

import logging
import signal
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QLoggingCategory, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from formcheck.app import tongue
from formcheck.app.cameras import Device
from formcheck.app.preferences import Preferences
from formcheck.app.theme import ThemeSwitch
from formcheck.app.window import Window
from formcheck.io.catalogue import discover
from formcheck.io.playing import FileCamera
from formcheck.io.store import Store
from formcheck.session import replay

_log = logging.getLogger(__name__)


class LastDoor(QObject):
    """Catch what nobody caught, on any thread, and bring it to the window's thread."""

    caught = Signal(object)

    def __enter__(self) -> Self:
        """Take over the hooks of the interpreter."""
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self.caught.emit(args.exc_value)
        return self

    def __exit__(self, *_: object) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            self.caught.emit(error)


def application(argv: list[str]) -> QApplication:
    """Return the one application, in Fusion, made if need be."""
    # Qt's multimedia tells at length which optional libraries it did without.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    running = QApplication.instance()
    made = running if isinstance(running, QApplication) else QApplication(argv[:1])
    made.setApplicationName("FormCheck")
    made.setApplicationDisplayName("FormCheck")
    made.setStyle("Fusion")
    font = made.font()
    font.setPixelSize(14)
    made.setFont(font)
    return made


def run(
    argv: list[str], *, source: str | None, exercise: str | None, side: str | None, camera: str | None = None
) -> int:
    """Open the window and stay until it is closed.

    Raises
    ------
    ValueError
        For an unknown exercise, or a file in the place of a camera that is no video.
    OSError
        When the shipped exercises are missing, or the file in the place of a camera.
    """
    played = FileCamera(Path(camera)) if camera is not None else None
    if played is not None:
        played.check()
    app = application(argv)
    preferences = Preferences()
    tongue.install(app, preferences)
    store = Store()
    themes = ThemeSwitch(preferences.text("theme", "system"))
    window = Window(discover(), preferences, themes, store=store)
    if exercise is not None:
        window.choose(exercise, side)
    if played is not None:
        window.layout_.bar.cameras = lambda: [Device(played.name, played)]
    door = LastDoor()
    door.caught.connect(window.show_bug)
    # Python sees Ctrl-C only when it runs; Qt's loop lets it run twice a second.
    interrupt = signal.signal(signal.SIGINT, lambda *_: window.close())
    pulse = QTimer()
    pulse.timeout.connect(lambda: None)
    pulse.start(500)
    # The first look for cameras takes as long as two pictures: nobody waits for it yet.
    window.layout_.bar.cameras()
    window.show()
    if source is not None:
        if source.strip().isdecimal():
            window.start_camera(int(source))
        else:
            window.open_file(source)
    elif exercise is None and window.today is not None:
        window.today.open()
    # What a program that was killed has left is judged again and kept; nobody waits for it.
    threading.Thread(target=_recover, args=(store,), name="recovery", daemon=True).start()
    try:
        with door:
            return app.exec()
    finally:
        _empty(store)
        store.close()
        signal.signal(signal.SIGINT, interrupt)


def _recover(store: Store) -> None:
    _empty(store)
    store.recover(replay)


def _empty(store: Store) -> None:
    """Really delete what was deleted in the window and not brought back; what cannot be now is so the next time."""
    try:
        store.empty()
    except (OSError, ValueError) as error:
        _log.warning("what was deleted is still there: %s", error)
