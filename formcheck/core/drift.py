"""A run minute by minute, and how it drifted."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from formcheck.core.course import Course
from formcheck.core.exercise import Exercise
from formcheck.core.rule import Limits
from formcheck.core.running import Drift, Minute, Stride
from formcheck.core.stride import Criterion
from formcheck.core.strip import FloatArray

#: Drift is told from this many minutes on, and at the end the last three are taken (specification 9.6).
_DRIFT_MINUTES: Final = 5
_LAST_MINUTES: Final = 3


def minutes_of(exercise: Exercise, strides: tuple[Stride, ...], slow: float, view: str) -> tuple[Minute, ...]:
    """Return the medians of every minute in which there were strides."""
    begin_s = strides[0].from_s
    rows: dict[int, list[Stride]] = {}
    for stride in strides:
        middle_s = (stride.from_s + stride.to_s) / 2
        rows.setdefault(int((middle_s - begin_s) / slow // 60.0), []).append(stride)
    minutes = []
    for number, inside in sorted(rows.items()):
        medians = {}
        for measure in exercise.gait.seen_from(view):
            values = np.array([stride.values[measure.name] for stride in inside])
            values = values[np.isfinite(values)]
            summed = np.mean if measure.share else np.median
            medians[measure.name] = float(summed(values)) if values.size else math.nan
        from_s = begin_s + 60.0 * slow * number
        minutes.append(Minute(from_s, min(from_s + 60.0 * slow, strides[-1].to_s), medians))
    return tuple(minutes)


def drift_of(
    exercise: Exercise, minutes: tuple[Minute, ...], course: Course, slow: float, view: str
) -> dict[str, Drift]:
    """Return how every measure moved over a long run; nothing where it was short, or its speed changed."""
    if len(minutes) < _DRIFT_MINUTES or len(course.base) > 1:
        return {}
    at_min = np.array([(minute.from_s + minute.to_s) / 2 / slow / 60.0 for minute in minutes])
    found = {}
    for measure in exercise.gait.seen_from(view):
        values = np.array([minute.medians[measure.name] for minute in minutes])
        known = np.isfinite(values)
        base, _ = course.spread(Criterion(measure, Limits()), 0)
        if known.sum() >= _DRIFT_MINUTES and math.isfinite(base):
            at_the_end = float(np.median(values[known][-_LAST_MINUTES:])) - base
            found[measure.name] = Drift(10.0 * theil_sen(at_min[known], values[known]), at_the_end, measure.unit)
    return found


def theil_sen(x: FloatArray, y: FloatArray) -> float:
    """Return the median slope between all pairs of points (Theil 1950, Sen 1968), in units of y per unit of x."""
    slopes = [(y[j] - y[i]) / (x[j] - x[i]) for i in range(x.size) for j in range(i + 1, x.size)]
    return float(np.median(slopes))
