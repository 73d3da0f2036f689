"""A session before a film, in the real window, with everything measured that the user would feel.

Used by `benchmarks.live` and `benchmarks.soak`.
"""

from __future__ import annotations

import os
import platform
import threading
import time
from array import array
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks import films
from formcheck.app.application import application
from formcheck.app.dispatch import Ending, Progress, Request
from formcheck.app.mailbox import Delivery
from formcheck.app.preferences import Preferences
from formcheck.app.sound import Effects, Speaker
from formcheck.app.theme import ThemeSwitch
from formcheck.app.window import Window
from formcheck.coach.cues import Line, Tone
from formcheck.core.report import Attempt, Rep
from formcheck.io.catalogue import discover
from formcheck.io.playing import FileCamera
from formcheck.io.store import Store

#: A timer of the window is due so often, seconds: what it is late by, everything else in the window is, too.
TICK_S: Final = 0.005
#: A set that nobody ends.
_ENDLESS: Final = (100_000, 100_000)
#: A model that has not judged one picture by then is given up, seconds.
_PATIENCE_S: Final = 60.0


class Deaf:
    """Stands in for a sound device where there is none."""

    def open(self) -> None:
        """There is always one."""

    def load(self, sounds: Iterable[Path]) -> None:
        """Nothing is needed to be deaf."""

    def play(self, sound: Path, volume: float) -> None:
        """Hear nothing."""

    def stop(self, sound: Path) -> None:
        """Hear nothing of it any more."""


@dataclass
class Figures:
    """What was measured; times in seconds.

    Attributes
    ----------
    painted_at, painted_late
        When a picture was painted, on the clock of `time.perf_counter`, and how long after it was captured.
    waited, estimated, judged
        Where the time of each picture went that came to the window: in the channel, in the pose model, in the judge.
    toned_at, toned_late
        When a tone was given to the device, and how long after its picture was judged.
    closed
        Repetitions: when they ended, on the clock of the camera, and what they came to.
    gaps
        How long the window's thread was busy in one go.
    """

    painted_at: array[float] = field(default_factory=lambda: array("d"))
    painted_late: array[float] = field(default_factory=lambda: array("d"))
    waited: array[float] = field(default_factory=lambda: array("d"))
    estimated: array[float] = field(default_factory=lambda: array("d"))
    judged: array[float] = field(default_factory=lambda: array("d"))
    toned_at: array[float] = field(default_factory=lambda: array("d"))
    toned_late: array[float] = field(default_factory=lambda: array("d"))
    closed: list[tuple[float, Rep | Attempt]] = field(default_factory=list)
    gaps: array[float] = field(default_factory=lambda: array("d"))

    def clear(self) -> None:
        """Begin anew."""
        for name in ("painted_at", "painted_late", "waited", "estimated", "judged", "toned_at", "toned_late", "gaps"):
            del getattr(self, name)[:]
        self.closed.clear()


class Watching:
    """A window with a session before a film; used as a context.

    Parameters
    ----------
    film
        What plays the camera.
    folder
        Where settings and sets are kept.
    model
        The pose model.
    size
        Width and height of the window.
    heard
        Whether tones and lines are played, to nobody where there is no sound device.
    closely
        Whether it is looked where the time of each picture goes, and how long the window is busy. What is written
        down for that is memory, which an hour would show.

    Raises
    ------
    RuntimeError
        When the session does not begin.
    """

    def __init__(
        self, film: Path, folder: Path, model: str, size: tuple[int, int], *, heard: bool, closely: bool
    ) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        application(["formcheck"])
        catalogue = discover()
        endless = replace(catalogue.get(films.EXERCISE), target_reps=_ENDLESS)
        catalogue = replace(catalogue, exercises={**catalogue.exercises, films.EXERCISE: endless})
        preferences = Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        preferences.set_text("model", model)
        preferences.set_flag("muted", value=not heard)
        self.deaf = _deaf() if heard else ""
        self.store = Store(folder / "sets")
        speaker = Speaker(preferences, output=Deaf() if self.deaf else None)
        self.window = Window(catalogue, preferences, ThemeSwitch("dark"), speaker, self.store)
        self.window.choose(films.EXERCISE, films.SIDE)
        self.window.resize(*size)
        self.figures = Figures()
        self.error: BaseException | None = None
        self._film = film
        self._closely = closely
        self._captured_at = float("nan")
        self._last_tick = float("nan")
        self._ticks = QTimer()
        self._ticks.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticks.timeout.connect(self._tick)
        self.window.player.delivered.connect(self._on_delivered)
        self.window.player.ended.connect(self._on_ended)
        self.window.speaker.played.connect(self._on_played)
        stage = self.window.layout_.stage
        self._painted, stage.painted = stage.painted, self._on_painted

    def __enter__(self) -> Self:
        self.window.show()
        self.window.start_camera(FileCamera(self._film))
        until_s = time.perf_counter() + _PATIENCE_S
        while not self.progress.judged:
            if self.error is not None or time.perf_counter() > until_s:
                self.__exit__(None, None, None)
                raise RuntimeError("the session does not begin") from self.error
            self.run(0.1)
        if self._closely:
            self._ticks.start(round(1000 * TICK_S))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ticks.stop()
        self.window.close()
        self.window.player.shut(5.0)
        self.store.close()

    @property
    def progress(self) -> Progress:
        """How many pictures there were so far."""
        run = self.window.player.run
        return run.progress() if run is not None else Progress()

    def run(self, seconds: float) -> None:
        """Let the window go on for so long."""
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        self._last_tick = time.perf_counter()
        loop.exec()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.figures.gaps.append(max(0.0, now - self._last_tick - TICK_S))
        self._last_tick = now

    def _on_delivered(self, delivery: Delivery) -> None:
        record, figures = delivery.record, self.figures
        if record is None:
            return
        timings = record.timings
        self._captured_at = timings.captured_at
        if self._closely:
            figures.waited.append(timings.waited_s)
            figures.estimated.append(timings.estimated_s)
            figures.judged.append(timings.judged_s)
        figures.closed += [(record.update.t_s, entry) for entry in delivery.closed]

    def _on_painted(self) -> None:
        if self._painted is not None:
            self._painted()
        now = time.perf_counter()
        if self._captured_at == self._captured_at:  # a picture is painted again when the mouse is moved over it
            self.figures.painted_at.append(now)
            self.figures.painted_late.append(now - self._captured_at)
            self._captured_at = float("nan")

    def _on_played(self, event: Tone | Line, late_s: float) -> None:
        if isinstance(event, Tone):
            self.figures.toned_at.append(time.perf_counter())
            self.figures.toned_late.append(late_s)

    def _on_ended(self, _request: Request, ending: Ending) -> None:
        self.error = ending.error


def threads_s() -> dict[str, float]:
    """Return the processor time that each thread of Python's has used, seconds by name; Linux only, else nothing."""
    found: dict[str, float] = {}
    with suppress(OSError):
        ticks = os.sysconf("SC_CLK_TCK")
        for thread in threading.enumerate():
            path = Path(f"/proc/self/task/{thread.native_id}/stat")
            parts = path.read_text(encoding="ascii").rpartition(")")[2].split()
            name = "window" if thread is threading.main_thread() else thread.name
            found[name] = (int(parts[11]) + int(parts[12])) / ticks
    return found


def machine() -> str:
    """Return the processor, how many of it there are, and how busy they are with other things."""
    name = platform.processor() or platform.machine()
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                name = line.partition(":")[2].strip()
                break
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    screen = QApplication.platformName() if isinstance(QApplication.instance(), QApplication) else "offscreen"
    return f"{name}, {os.cpu_count()} processors{load}; Python {platform.python_version()}, Qt on {screen}"


def _deaf() -> str:
    """Return why nothing can be heard; empty where there is a sound device."""
    try:
        Effects().open()
    except OSError as error:
        return str(error)
    return ""
