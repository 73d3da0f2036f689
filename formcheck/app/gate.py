"""The gate at which the judging thread waits: for a pause, and for the speed of the recording."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable


class Gate:
    """Let records pass, hold them while paused, and pace them at their own time on demand.

    Passing is called on the judging thread, everything else on the window's. A closed gate never
    holds anybody, so that stopping does not wait.

    Parameters
    ----------
    paced
        Whether records pass no faster than their times say.
    clock
        Seconds that rise.
    """

    def __init__(self, *, paced: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        self._condition = threading.Condition()
        self._clock = clock
        self._paced = paced
        self._paused = False
        self._closed = False
        self._offset = math.nan

    @property
    def paused(self) -> bool:
        """Whether records are held."""
        return self._paused

    @property
    def paced(self) -> bool:
        """Whether records pass at their own speed."""
        return self._paced

    def pause(self, paused: bool) -> None:
        """Hold the records, or let them go on."""
        with self._condition:
            self._paused = paused
            self._offset = math.nan
            self._condition.notify_all()

    def pace(self, paced: bool) -> None:
        """Pass records at their own speed, or as fast as they come."""
        with self._condition:
            self._paced = paced
            self._offset = math.nan
            self._condition.notify_all()

    def close(self) -> None:
        """Never hold anybody again."""
        with self._condition:
            self._closed = True
            self._condition.notify_all()

    def wait(self, t_s: float) -> None:
        """Wait until the record of this time may pass."""
        with self._condition:
            while not self._closed:
                if self._paused:
                    self._condition.wait()
                    continue
                if not self._paced:
                    return
                now = self._clock()
                if math.isnan(self._offset) or now - (t_s + self._offset) > 0.25:
                    # Judging is slower than the recording: run on from here, do not catch up.
                    self._offset = now - t_s
                rest = t_s + self._offset - now
                if rest <= 0:
                    return
                self._condition.wait(rest)
