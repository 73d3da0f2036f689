"""Make the screenshots of the documentation from a whole session: `python -m scripts.screenshots`.

A film plays the camera, in the real window; at each part of the session the window is grabbed. The film has a
repetition that does not count, so that there is a verdict to be seen. Then a run is looked at (`run_screenshots`),
and the history of some weeks (`history_screenshots`).
Without arguments the pictures that the documentation shows go to docs/screenshots; `--all FOLDER` grabs every part of
the session in every variant, language and size, to be looked at.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks import films
from formcheck.app import tongue
from formcheck.app.application import application
from formcheck.app.cameras import Device
from formcheck.app.mailbox import Delivery
from formcheck.app.preferences import Preferences
from formcheck.app.theme import ThemeSwitch
from formcheck.app.window import Window
from formcheck.coach.checks import Check, State
from formcheck.coach.moment import Part
from formcheck.core.report import Attempt, Outcome, Rep
from formcheck.io.catalogue import discover
from formcheck.io.playing import FileCamera
from formcheck.io.store import Store
from scripts import history_screenshots, run_screenshots

FOLDER: Final = Path(__file__).resolve().parents[1] / "docs" / "screenshots"
#: What the documentation shows: part of the session, and theme.
SHOWN: Final = {
    "first-dark": "empty",
    "set-up-bad-dark": "set-up",
    "count-in-dark": "count-in",
    "fault-light": "fault-light",
    "verdict-dark": "window",
    "verdict-light": "window-light",
    "verdict-compact-dark": "compact",
    "rest-dark": "rest",
    "summary-dark": "summary",
    "replay-dark": "replay",
    "lost-light": "lost-light",
    "de-verdict-dark": "german",
    "de-set-up-bad-dark": "german-set-up",
}
_USUAL: Final = (1280, 720)
_LARGER: Final = ((1920, 1080), (3840, 2160))
#: No part of the session is waited for longer than this, seconds.
_PATIENCE_S: Final = 120.0


class Integrated(FileCamera):
    """A file in the place of a camera, with the name of one."""

    @property
    def name(self) -> str:
        """What it is called."""
        return "Integrated Camera"


class Shooting:
    """One session in one language.

    Parameters
    ----------
    folder
        Where the pictures go.
    film
        What plays the camera.
    german
        Whether the window speaks German.
    everything
        Whether every variant is grabbed in every size.
    """

    def __init__(self, folder: Path, film: Path, *, german: bool, everything: bool) -> None:
        self._folder = folder
        self._prefix = "de-" if german else ""
        self._everything = everything
        self._home = tempfile.TemporaryDirectory()
        preferences = Preferences(QSettings(f"{self._home.name}/settings.ini", QSettings.Format.IniFormat))
        preferences.set_flag("muted", value=True)
        preferences.set_text("language", "de" if german else "en")
        tongue.install(application(["formcheck"]), preferences)
        catalogue = discover()
        # Three clean repetitions are a set: the film has them, and one between that does not count.
        bridge = replace(catalogue.get(films.EXERCISE), target_reps=(3, 3))
        catalogue = replace(catalogue, exercises={**catalogue.exercises, films.EXERCISE: bridge})
        self._themes = ThemeSwitch("dark")
        self._store = Store(Path(self._home.name) / "sets")
        self._film = film
        self.window = Window(catalogue, preferences, self._themes, store=self._store)
        self.window.choose(films.EXERCISE, films.SIDE)
        self.window.agenda.sets.setValue(2)
        self.window.layout_.bar.cameras = lambda: [Device("Integrated Camera", Integrated(film))]
        self.checks: tuple[Check, ...] = ()
        self.broken = False
        self.closed: list[Rep | Attempt] = []
        self.window.player.delivered.connect(self._on_delivered)

    def _on_delivered(self, delivery: Delivery) -> None:
        self.checks = delivery.checks or self.checks
        self.closed += delivery.closed
        self.broken = delivery.record is not None and bool(delivery.record.update.broken)

    def shoot(self) -> None:
        """Go through the session."""
        window = self.window
        window.resize(*_USUAL)
        window.show()
        _wait(0.3)
        self._grab("first")
        self._card("F1", "keys")
        self._card("Ctrl+L", "session")
        self._card("Ctrl+M", "sound")
        window.layout_.bar.offer_cameras()
        self._until(lambda: any(check.state is State.BAD for check in self.checks))
        _wait(1.5)
        self._grab("set-up-bad")
        self._until(lambda: self.part is Part.COUNT_IN)
        self._grab("count-in")
        self._until(lambda: self.part is Part.SET)
        self._until(lambda: len(self.closed) == 1)
        _wait(0.3)
        self._grab("clean")
        self._until(lambda: self.broken)
        self._grab("fault")
        self._until(lambda: any(entry.outcome is Outcome.REJECTED for entry in self.closed))
        _wait(0.3)
        self._grab("verdict", compact=True)
        if self._everything:
            QTest.keyClick(window, Qt.Key.Key_PageUp)
            self._until(lambda: self.part is Part.PAUSED)
            _wait(0.2)
            self._grab("paused")
            QTest.keyClick(window, Qt.Key.Key_PageUp)
            self._until(lambda: self.part is Part.SET)
        QTest.keyClick(window, Qt.Key.Key_PageDown)
        self._until(lambda: self.part is Part.REST)
        _wait(1.0)
        self._grab("rest", compact=True)
        away = self._film.rename(self._film.with_suffix(".away"))
        self._until(lambda: not window.player.running)
        _wait(0.2)
        self._grab("lost", free=False)
        away.rename(self._film)
        QTest.keyClick(window, Qt.Key.Key_Escape)
        self._until(lambda: window.layout_.summary.isVisible())
        _wait(0.3)
        self._grab("summary", compact=True)
        assert window.verdict is not None
        window.verdict.look()
        self._until(lambda: window.verdict is not None and window.verdict.replay.isVisible())
        _wait(2.0)
        self._grab("replay")

    def close(self) -> None:
        """Close the window and forget the set."""
        self.window.close()
        self.window.player.shut(5.0)
        self._store.close()
        self._home.cleanup()

    @property
    def part(self) -> Part | None:
        """Where the session stands."""
        moment = self.window.lead.moment
        return moment.part if moment is not None else None

    def _card(self, key: str, name: str) -> None:
        """Grab a card that a key opens and closes."""
        action = next(found for found in self.window.actions() if found.shortcut() == QKeySequence(key))
        action.trigger()
        _wait(0.2)
        self._grab(name)
        action.trigger()

    def _until(self, reached: Callable[[], bool]) -> None:
        end_s = time.perf_counter() + _PATIENCE_S
        while not reached():
            if time.perf_counter() > end_s:
                raise TimeoutError("the session does not go on")
            _wait(0.02)

    def _grab(self, name: str, *, compact: bool = False, free: bool = True) -> None:
        """Grab the window as it is now, in each theme; `free` of what may be said of a computer that is busy."""
        if free:
            self.window.layout_.banner.dismiss()
        for theme in ("dark", "light"):
            if not self._wants(f"{name}-{theme}"):
                continue
            self._themes.choose(theme)
            self._save(f"{name}-{theme}")
            if self._everything and theme == "dark":
                for width, height in _LARGER:
                    self.window.resize(width, height)
                    self._save(f"{name}-{theme}-{height}")
                self.window.resize(*_USUAL)
                QApplication.processEvents()
        self._themes.choose("dark")
        if compact and self._wants(f"{name}-compact-dark"):
            self.window.display.toggle_compact()
            self._save(f"{name}-compact-dark")
            self.window.display.toggle_compact()
            QApplication.processEvents()

    def _wants(self, name: str) -> bool:
        """Whether anybody looks at a picture."""
        return self._everything or self._prefix + name in SHOWN

    def _save(self, name: str) -> None:
        name = self._prefix + name
        shown = name if self._everything else SHOWN[name]
        QApplication.processEvents()
        self._folder.mkdir(parents=True, exist_ok=True)
        self.window.grab().save(str(self._folder / f"{shown}.png"))


def main(argv: Sequence[str] | None = None) -> int:
    """Make the screenshots."""
    ask = argparse.ArgumentParser(prog="python -m scripts.screenshots", description=__doc__)
    ask.add_argument("--all", metavar="FOLDER", type=Path, help="grab everything, to be looked at")
    ask.add_argument("--language", choices=("en", "de"), help="only in this language")
    arguments = ask.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = arguments.all or FOLDER
    with tempfile.TemporaryDirectory() as place:
        film = films.three_clean(Path(place) / "film.avi")
        for german in (False, True):
            if arguments.language not in (None, "de" if german else "en"):
                continue
            session = Shooting(folder, film, german=german, everything=arguments.all is not None)
            try:
                session.shoot()
            finally:
                session.close()
            run_screenshots.shoot(folder, german=german, everything=arguments.all is not None)
            history_screenshots.shoot(folder, german=german, everything=arguments.all is not None)
    return 0


def _wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
