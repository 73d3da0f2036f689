"""The screenshots of a run: it is looked at, watched, and compared; see `scripts.screenshots`, which calls this."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from formcheck.app import tongue
from formcheck.app.application import application
from formcheck.app.preferences import Preferences
from formcheck.app.theme import ThemeSwitch
from formcheck.app.window import Window
from formcheck.io.catalogue import discover
from formcheck.io.store import Store

#: What the documentation shows: what is grabbed, and theme.
SHOWN: Final = {
    "look-dark": "running-look",
    "cinema-dark": "running",
    "cinema-light": "running-light",
    "compare-dark": "running-compare",
    "de-cinema-dark": "german-running",
}
_SAMPLES: Final = Path(__file__).resolve().parents[1] / "sample_videos"
_RUN: Final = _SAMPLES / "running_sample_2_head.mp4"
_OTHER: Final = _SAMPLES / "running_sample_1_good.mp4"
_SIZES: Final = ((1280, 720), (1920, 1080), (3840, 2160), (700, 480))
#: Nothing is waited for longer than this, seconds.
_PATIENCE_S: Final = 600.0


def shoot(folder: Path, *, german: bool, everything: bool) -> None:
    """Look at a sample run in the real window, and grab what the documentation shows of it.

    Parameters
    ----------
    folder
        Where the pictures go.
    german
        Whether the window speaks German.
    everything
        Whether every state is grabbed in every theme and size.
    """
    with tempfile.TemporaryDirectory() as home:
        # What is known already would not be looked at.
        os.environ["XDG_CACHE_HOME"] = home
        preferences = Preferences(QSettings(f"{home}/settings.ini", QSettings.Format.IniFormat))
        preferences.set_flag("muted", value=True)
        preferences.set_text("language", "de" if german else "en")
        preferences.set_text("run_model", "full")
        tongue.install(application(["formcheck"]), preferences)
        themes = ThemeSwitch("dark")
        store = Store(Path(home) / "sets")
        window = Window(discover(), preferences, themes, store=store)
        try:
            _go_through(window, _Grabber(folder, window, themes, german=german, everything=everything))
        finally:
            window.close()
            window.runs.shut(10.0)
            store.close()


class _Grabber:
    """Grab the window in each theme, and in each size where everything is wanted."""

    def __init__(self, folder: Path, window: Window, themes: ThemeSwitch, *, german: bool, everything: bool) -> None:
        self._folder = folder
        self._window = window
        self._themes = themes
        self._prefix = "de-" if german else ""
        self._everything = everything

    def __call__(self, name: str) -> None:
        for theme in ("light", "dark"):
            wanted = f"{self._prefix}{name}-{theme}"
            if not self._everything and wanted not in SHOWN:
                continue
            self._themes.choose(theme)
            for size in _SIZES if self._everything else _SIZES[:1]:
                self._window.resize(*size)
                wait(0.3)
                shown = f"run-{wanted}-{size[1]}" if self._everything else SHOWN[wanted]
                self._folder.mkdir(parents=True, exist_ok=True)
                self._window.grab().save(str(self._folder / f"{shown}.png"))
        self._themes.choose("dark")
        self._window.resize(*_SIZES[0])
        QApplication.processEvents()


def _go_through(window: Window, grab: _Grabber) -> None:
    cinema, page = window.screening.cinema, window.room.page
    window.choose("running_posture")
    window.resize(*_SIZES[0])
    window.show()
    wait(0.3)
    grab("idle")
    window.open_file(_RUN)
    until(lambda: page.progress.isVisible() and window.layout_.stage.has_picture)
    wait(4.0)
    grab("look")
    window.stop()
    until(lambda: window.layout_.asking.isVisible())
    grab("stopped")
    window.layout_.asking.buttons[0].click()
    until(lambda: window.screening.showing)
    assert cinema.film is not None
    span = next(span for span in cinema.film.spans if span.rule == "run_head_forward")
    cinema.choose(span)
    cinema.toggle_playing()
    cinema.seek(span.from_s + 2.0)
    wait(1.0)
    grab("cinema")
    window.screening.compare_with(_OTHER)
    until(lambda: cinema.comparing and window.screening.showing)
    cinema.seek(span.from_s + 2.0)
    wait(1.0)
    grab("compare")


def until(reached: Callable[[], bool]) -> None:
    """Let the window go on until something is so."""
    end_s = time.perf_counter() + _PATIENCE_S
    while not reached():
        if time.perf_counter() > end_s:
            raise TimeoutError("the window does not go on")
        wait(0.02)


def wait(seconds: float) -> None:
    """Let the window go on for so long."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()
