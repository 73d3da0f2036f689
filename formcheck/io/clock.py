"""Time stamps that rise, out of those that a container holds."""

from __future__ import annotations

import math
import statistics
from collections import deque
from typing import Final


class RisingClock:
    """Makes time stamps rise strictly, and changes none that already do.

    A stamp that stands still is replaced by the one before it plus the usual interval; when the
    stamps that follow are behind the replaced one, time runs at half speed until they have caught
    up. A stamp that steps back belongs to a picture that a damaged file delivers too late: the
    picture is refused. When stamps stay behind, it is a new beginning (files joined end to end),
    and time goes on from where it was.
    """

    _NEW_BEGINNING: Final = 3

    def __init__(self, interval_s: float) -> None:
        self._recent_s = deque([interval_s], maxlen=15)
        self._shift_s = 0.0
        self._raw_s = -math.inf
        self._last_s = -math.inf
        self._behind = 0

    def at(self, raw_s: float) -> float | None:
        """Return the repaired time of a raw stamp in seconds, None for a picture that came too late."""
        usual_s = statistics.median(self._recent_s)
        if not math.isfinite(raw_s) or raw_s == 0 < self._raw_s:  # OpenCV's way to say: no stamp
            raw_s = self._raw_s if math.isfinite(self._raw_s) else 0.0
        t_s = raw_s + self._shift_s
        if raw_s < self._raw_s:
            self._behind += 1
            if self._behind < self._NEW_BEGINNING:
                return None
            t_s = self._last_s + usual_s
            self._shift_s = t_s - raw_s
        elif t_s <= self._last_s:
            step_s = raw_s - self._raw_s
            t_s = self._last_s + (min(usual_s, step_s) / 2 if step_s > 0 else usual_s)
        elif math.isfinite(self._last_s):
            self._recent_s.append(t_s - self._last_s)
        self._behind = 0
        self._raw_s = raw_s
        self._last_s = t_s
        return t_s
