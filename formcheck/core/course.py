"""The strides of a run as columns, and what each is compared with: the runner's own relaxed running."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from formcheck.core.running import Stride
from formcheck.core.stride import Criterion
from formcheck.core.strip import FloatArray, IntArray

#: Recordings shorter than this are compared with their own first third (specification 9.3), seconds.
SHORT_S: Final = 120.0
#: With less running than this there is nothing to compare with, seconds.
LEAST_S: Final = 6.0
#: The seconds of settling at the beginning, and where the baseline after them ends (specification 9.3).
SETTLING_S: Final = 20.0
BASELINE_END_S: Final = 60.0
#: Over how many seconds medians are taken; and of a short recording, which is also how long a finding has to last.
WINDOW_S: Final = 10.0
SHORT_WINDOW_S: Final = 4.0
#: The speed has changed where the cadence of so many seconds differs from that of the seconds before by this share.
_CHANGE_S: Final = 10.0
_CHANGE: Final = 0.04
#: After it the runner settles for this long, and a new baseline is taken over the seconds that follow, as long as the
#: first one.
_RESETTLING_S: Final = 10.0
#: A baseline of fewer strides is none. House value: a median and its deviation need some.
_LEAST_STRIDES: Final = 6


@dataclass(frozen=True, slots=True)
class Course:
    """The strides of a run as columns, in the runner's own time.

    Attributes
    ----------
    strides
        What they were made of.
    mid_s
        (n,) when each stride was, seconds.
    segment
        (n,) which stretch of steady speed it belongs to.
    window_s
        Over how many seconds medians are taken; infinite for all of them.
    base
        For each segment the strides of its baseline; None where it has none.
    """

    strides: tuple[Stride, ...]
    mid_s: FloatArray
    segment: IntArray
    window_s: float
    base: tuple[slice | None, ...]

    def column(self, name: str) -> FloatArray:
        return np.array([stride.values.get(name, math.nan) for stride in self.strides])

    def medians(self, criterion: Criterion) -> FloatArray:
        """(n,) the median (or share) over the seconds around each stride; NaN where too little was seen."""
        values = self.column(criterion.measure.name)
        out = np.full(values.size, math.nan)
        half = self.window_s / 2
        for segment in range(len(self.base)):
            rows = np.flatnonzero(self.segment == segment)
            times = self.mid_s[rows]
            first = np.searchsorted(times, times - half)
            last = np.searchsorted(times, times + half, side="right")
            for row, a, b in zip(rows, first, last, strict=True):
                around = values[rows[a:b]]
                around = around[np.isfinite(around)]
                # Of half of the strides at least, or it is the median of something else.
                if 2 * around.size >= b - a:
                    out[row] = np.mean(around) if criterion.measure.share else np.median(around)
        return out

    def spread(self, criterion: Criterion, segment: int) -> tuple[float, float]:
        """Return the median and the median absolute deviation of a measure in the baseline of a segment."""
        part = self.base[segment]
        if part is None:
            return math.nan, math.nan
        values = self.column(criterion.measure.name)[part]
        values = values[np.isfinite(values)]
        if values.size < _LEAST_STRIDES:
            return math.nan, math.nan
        median = float(np.mean(values) if criterion.measure.share else np.median(values))
        return median, float(np.median(np.abs(values - median)))


def course_of(strides: tuple[Stride, ...], length_s: float, slow: float) -> Course:
    """Return the course of a run, with the strides that are its baselines.

    Parameters
    ----------
    strides
        In the order of time.
    length_s
        From the first to the last, seconds of the runner's own time.
    slow
        How many times slower than life their times run.
    """
    mid_s = np.array([(stride.from_s + stride.to_s) / 2 / slow for stride in strides])
    begin_s = strides[0].from_s / slow
    nothing = np.zeros(len(strides), dtype=int)
    if length_s < LEAST_S:
        return Course(strides, mid_s, nothing, math.inf, (None,))
    if length_s < SHORT_S:
        # All of it counts: the first third, or six seconds where that is more.
        end_s = begin_s + max(LEAST_S, length_s / 3)
        return Course(strides, mid_s, nothing, SHORT_WINDOW_S, (_between(mid_s, begin_s, end_s),))
    segment = _segments(mid_s, np.array([stride.cadence_spm for stride in strides]))
    base: list[slice | None] = []
    for number in range(int(segment[-1]) + 1):
        times = mid_s[segment == number]
        settling_s = SETTLING_S if number == 0 else _RESETTLING_S
        from_s = times[0] + settling_s if number else begin_s + settling_s
        to_s = from_s + BASELINE_END_S - SETTLING_S
        base.append(_between(mid_s, from_s, to_s) if times[-1] >= to_s else None)
    return Course(strides, mid_s, segment, WINDOW_S, tuple(base))


def _between(mid_s: FloatArray, from_s: float, to_s: float) -> slice | None:
    first, last = np.searchsorted(mid_s, (from_s, to_s))
    return slice(int(first), int(last)) if last - first >= _LEAST_STRIDES else None


def _segments(mid_s: FloatArray, cadence: FloatArray) -> IntArray:
    """(n,) number the stretches of steady speed: a new one begins where the cadence has changed within seconds."""
    segment = np.zeros(mid_s.size, dtype=int)
    before = np.searchsorted(mid_s, mid_s - _CHANGE_S)
    after = np.searchsorted(mid_s, mid_s + _CHANGE_S, side="right")
    change = np.zeros(mid_s.size)
    for k, (a, b) in enumerate(zip(before, after, strict=True)):
        if k - a >= _LEAST_STRIDES and b - k >= _LEAST_STRIDES:
            change[k] = abs(float(np.mean(cadence[k:b]) / np.mean(cadence[a:k])) - 1.0)
    for number, k in enumerate(_tops(change, mid_s), 1):
        segment[k:] = number
    return segment


def _tops(change: FloatArray, mid_s: FloatArray) -> list[int]:
    """Return where a change is largest, each at least one baseline apart from the others."""
    found: list[int] = []
    for k in np.argsort(-change, kind="stable"):
        if change[k] <= _CHANGE:
            break
        if all(abs(mid_s[k] - mid_s[other]) > BASELINE_END_S - SETTLING_S for other in found):
            found.append(int(k))
    return sorted(found)
