"""How fast the machinery runs: rates, latency and losses, for the diagnostics line."""

from __future__ import annotations

import math
import statistics
from collections import deque
from typing import Final

from formcheck.language import number, tr

#: Rates are measured over this long, seconds.
WINDOW_S: Final = 2.0
#: So many pictures a second are enough, whatever the camera gives: five in six of the usual thirty. Repetitions are
#: counted and judged alike from ten on.
ENOUGH: Final = 25.0
#: Fewer than this share of the camera's pictures, for so long, and a lighter model is offered. House values.
SLOW_SHARE: Final = 0.9
SLOW_FOR_S: Final = 5.0


class Rate:
    """Events per second over the last `WINDOW_S` seconds."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, float]] = deque()

    def mark(self, now_s: float, total: float) -> None:
        """Note how many events there have been in total at a time."""
        self._marks.append((now_s, total))
        while len(self._marks) > 2 and now_s - self._marks[0][0] > WINDOW_S:
            self._marks.popleft()

    @property
    def per_s(self) -> float:
        """The rate; NaN while nothing is known."""
        if len(self._marks) < 2:
            return math.nan
        (start_s, first), (end_s, last) = self._marks[0], self._marks[-1]
        return (last - first) / (end_s - start_s) if end_s > start_s else math.nan


class Figures:
    """Everything that the diagnostics line tells."""

    def __init__(self) -> None:
        self.captured = Rate()
        self.judged = Rate()
        self.painted = Rate()
        self.dropped = 0
        self.skipped = 0
        self.model = ""
        self._slow_since_s = math.nan
        self._latencies_ms: deque[float] = deque(maxlen=60)

    def add_latency(self, seconds: float) -> None:
        """Note the time from the capture of a picture to its painting."""
        if math.isfinite(seconds) and seconds >= 0:
            self._latencies_ms.append(1000.0 * seconds)

    @property
    def latency_ms(self) -> float:
        """Median latency from capture to paint, milliseconds; NaN while nothing is known."""
        return statistics.median(self._latencies_ms) if self._latencies_ms else math.nan

    def too_slow(self, now_s: float) -> bool:
        """Whether pictures have come faster than they could be judged for `SLOW_FOR_S`, and fewer than `ENOUGH` were.

        Asked about twice a second; the moment is that of the last `Rate.mark`.
        """
        judged, captured = self.judged.per_s, self.captured.per_s
        slow = judged < min(ENOUGH, SLOW_SHARE * captured)
        if not slow:
            self._slow_since_s = math.nan
        elif math.isnan(self._slow_since_s):
            self._slow_since_s = now_s
        return slow and now_s - self._slow_since_s >= SLOW_FOR_S

    def text(self) -> str:
        """Return the line."""
        parts = [
            tr("in {rate}/s", rate=_number(self.captured.per_s)),
            tr("judged {rate}/s", rate=_number(self.judged.per_s)),
            tr("painted {rate}/s", rate=_number(self.painted.per_s)),
            tr("capture to paint {latency} ms", latency=_number(self.latency_ms, 0)),
            tr("{count} dropped", count=self.dropped),
            tr("{count} not painted", count=self.skipped),
        ]
        if self.model:
            parts.append(self.model)
        return "  ·  ".join(parts)


def _number(value: float, digits: int = 1) -> str:
    return number(value, f".{digits}f") if math.isfinite(value) else "–"  # noqa: RUF001 - a dash for nothing
