"""How high a trace reaches, and how many readings become few columns of pixels. Numbers only, no window."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from formcheck.films.reel import FloatArray, Lane

#: Readings beyond this share at each end do not decide the scale, percent: single wild ones.
_WILD: Final = 1.0
_ROOM: Final = 0.12
#: A trace shows at least this much, in its unit: noise must not look like a change. House values.
_LEAST: Final = {"deg": 12.0, "T": 0.06, "1": 0.2, "/min": 16.0, "s": 0.4}


def columns(times: FloatArray, values: FloatArray, edges: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return (n,) the lowest and the highest reading of each column of pixels; NaN where there is none.

    Parameters
    ----------
    times, values
        (m,) seconds, rising, and readings.
    edges
        (n + 1,) the times between which the columns lie, rising.
    """
    low, high = np.full(edges.size - 1, math.nan), np.full(edges.size - 1, math.nan)
    seen = np.isfinite(values)
    times, values = times[seen], values[seen]
    first = np.searchsorted(times, edges)
    filled = np.flatnonzero(np.diff(first))
    if filled.size:
        # Between two filled columns lie empty ones only: a part goes from its own first reading to the next one's.
        inside = slice(int(first[0]), int(first[-1]))
        starts = first[filled] - first[0]
        low[filled] = np.minimum.reduceat(values[inside], starts)
        high[filled] = np.maximum.reduceat(values[inside], starts)
    return low, high


def scale_of(lane: Lane, other: FloatArray | None = None) -> tuple[float, float]:
    """Return the lowest and the highest value that a trace shows: readings, the own band, and limits that are near."""
    known = lane.values[np.isfinite(lane.values)]
    told = [*np.percentile(known, (_WILD, 100 - _WILD)).tolist()] if known.size else [0.0, 1.0]
    course = lane.course[np.isfinite(lane.course)]
    told += [float(course.min()), float(course.max())] if course.size else []
    told += list(lane.own or ())
    beside = other[np.isfinite(other)] if other is not None else np.array([])
    told += [float(beside.min()), float(beside.max())] if beside.size else []
    low, high = min(told), max(told)
    room = max(high - low, 1e-6)
    # A limit belongs into the picture where the readings would not become a flat line beside it.
    for limit in sorted(lane.limits, key=lambda limit: min(abs(limit.value - low), abs(limit.value - high))):
        if low - 1.5 * room <= limit.value <= high + 1.5 * room:
            low, high = min(low, limit.value), max(high, limit.value)
    edge = max(_ROOM * (high - low), (_LEAST.get(lane.unit, 0.0) - (high - low)) / 2) or 0.5
    return low - edge, high + edge
