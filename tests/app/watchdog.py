"""How long the window's thread is busy in one go, over a whole test run: a figure, never an assertion.

What is measured: while an event loop runs (`QEventLoop.exec`, which is also how pytest-qt waits), a timer of the
window's own thread is due every 5 ms. The time from one tick to the next, less these 5 ms, is what an event that comes
in the meantime has to wait. That is the time on the clock, with all that keeps the thread from running: its own work,
Python's lock in the hands of another thread, and other programs; beside it stands the processor time that the thread
itself has used in the same gap. What a test calls directly, such as making a window or a simulated click, is not in an
event loop and not measured.

A second thread looks where the first one is when a gap grows long, so that the figure comes with a place.
"""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any, Final

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

TICK_S: Final = 0.005
#: From here on it is looked where the thread is, seconds.
LONG_S: Final = 0.03
#: How many of the longest are told, each test once.
TOLD: Final = 8
_HOME: Final = Path(__file__).resolve().parents[2] / "formcheck"


@dataclass(frozen=True, slots=True, order=True)
class Gap:
    """So long nothing else was done.

    Attributes
    ----------
    clock_ms, own_ms
        On the clock, and of that the processor time of the window's thread, milliseconds.
    test, place
        During which test, and in which function of FormCheck; empty where it was in none.
    """

    clock_ms: float
    own_ms: float
    test: str
    place: str


class Watchdog:
    """Measure from `start` on."""

    def __init__(self) -> None:
        self.test = ""
        self._worst: dict[str, Gap] = {}
        self._depth = 0
        self._last = self._last_own = 0.0
        self._place = ""
        self._timer: QTimer | None = None
        self._thread_id = 0

    def start(self) -> None:
        """Begin, on the window's thread, once there is an application; a second time does nothing."""
        if self._timer is not None or QApplication.instance() is None:
            return
        self._thread_id = threading.get_ident()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(round(1000 * TICK_S))
        # The class of Qt: pytest-qt, dialogs and the program make their loops of it.
        plain = QEventLoop.exec

        def watched(loop: QEventLoop, *flags: Any) -> int:
            self._enter()
            try:
                return plain(loop, *flags)
            finally:
                self._leave()

        QEventLoop.exec = watched  # type: ignore[method-assign]
        threading.Thread(target=self._look, name="watchdog", daemon=True).start()

    def longest(self) -> list[Gap]:
        """Return the longest gap of each of the worst tests, the longest first."""
        return sorted(self._worst.values(), reverse=True)[:TOLD]

    def _enter(self) -> None:
        if self._depth == 0:
            self._last, self._last_own = time.perf_counter(), time.thread_time()
        else:
            self._tick()
        self._depth += 1

    def _leave(self) -> None:
        if threading.get_ident() == self._thread_id:
            self._tick()
        self._depth -= 1

    def _tick(self) -> None:
        if self._depth == 0 or threading.get_ident() != self._thread_id:
            return
        now, own = time.perf_counter(), time.thread_time()
        gap_ms = 1000.0 * (now - self._last - TICK_S)
        known = self._worst.get(self.test)
        if gap_ms > 0 and (known is None or gap_ms > known.clock_ms):
            self._worst[self.test] = Gap(gap_ms, 1000.0 * (own - self._last_own), self.test, self._place)
        self._last, self._last_own, self._place = now, own, ""

    def _look(self) -> None:
        while True:
            time.sleep(0.01)
            if self._depth and not self._place and time.perf_counter() - self._last > LONG_S:
                self._place = _place(sys._current_frames().get(self._thread_id))


def _place(frame: FrameType | None) -> str:
    """Return the innermost function of the program that a thread is in."""
    while frame is not None:
        path = Path(frame.f_code.co_filename)
        if _HOME in path.parents:
            return f"{path.relative_to(_HOME)}:{frame.f_lineno} {frame.f_code.co_name}"
        frame = frame.f_back
    return ""
