"""From strides to findings: the runner against themselves.

Every rule is read off medians over several seconds, compared with the runner's own relaxed running, and told once it
has lasted. There is no ideal that everybody is held against (specification 9.6); the few limits that hold for
everybody are wide.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import numpy as np

from formcheck.core.exercise import Exercise
from formcheck.core.report import Level
from formcheck.core.rule import Against, Limits, Severity
from formcheck.core.running import Drift, Finding, Minute, Running, Spread, Stride
from formcheck.core.stride import Criterion, StrideRule
from formcheck.core.strip import FloatArray

#: A median absolute deviation times this is the standard deviation of what is normally distributed.
SIGMA: Final = 1.4826
#: What differs by less than this many of the runner's own standard deviations has not changed (specification 9.3).
OWN_SIGMAS: Final = 3.0
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
#: Drift is told from this many minutes on, and at the end the last three are taken (specification 9.6).
_DRIFT_MINUTES: Final = 5
_LAST_MINUTES: Final = 3

_UNSEEN: Final = -1
_LEVELS: Final = (Level.PASS, Level.WARN, Level.FAULT)
_AGAINST: Final = {
    Against.NOTHING: "absolute",
    Against.BASELINE: "baseline",
    Against.BASELINE_RATIO: "baseline_ratio",
}


@dataclass(frozen=True, slots=True)
class _Course:
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
    segment: np.ndarray[tuple[int], np.dtype[np.int_]]
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


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one criterion said of every stride: level (-1 where it was not seen), what was compared, and the limits."""

    criterion: Criterion
    level: np.ndarray[tuple[int], np.dtype[np.int_]]
    value: FloatArray
    limits: tuple[Limits, ...]
    """Of each segment: as wide as the runner's own deviation asks for."""


def assess(
    exercise: Exercise,
    strides: tuple[Stride, ...],
    *,
    view: str | None,
    near: str | None,
    strikes_s: tuple[float, ...] = (),
    slow: float = 1.0,
    looks_slow: float | None = None,
    asked: tuple[str, ...] = (),
) -> tuple[Running, tuple[str, ...]]:
    """Return what a run came to, and the sentences that have to be said with it.

    Parameters
    ----------
    exercise
        A run: its measures and rules.
    strides
        Every stride, in the order of time.
    view, near
        From where it was seen: ``side`` or ``front``, and the side towards the camera.
    strikes_s, slow, looks_slow
        As in `Running`.
    asked
        Ids of the rules that the user asked for.
    """
    running = Running(view=view, near=near, strikes_s=strikes_s, slow=slow, looks_slow=looks_slow)
    if not strides:
        return running, _why_not(running)
    cadence_spm = float(np.median([stride.cadence_spm for stride in strides]))
    if view is None:
        return replace(running, cadence_spm=cadence_spm), (_UNSURE,)
    length_s = (strides[-1].to_s - strides[0].from_s) / slow
    short = length_s < SHORT_S
    course = _course(strides, length_s, slow)
    strides = tuple(
        replace(stride, segment=int(segment)) for stride, segment in zip(strides, course.segment, strict=True)
    )
    passing = 2 * sum(stride.passing for stride in strides) > len(strides)
    found = tuple(
        finding
        for rule in exercise.stride_rules
        if view in rule.criteria[0].measure.views
        and (not rule.only_asked or rule.id in asked)
        and (not passing or rule.in_passing)
        for finding in _findings(rule, course, slow, length_s)
    )
    first = course.base[0]
    minutes = _minutes(exercise, strides, slow, view)
    running = replace(
        running,
        cadence_spm=cadence_spm,
        baseline_s=None if first is None else (strides[first][0].from_s, strides[first][-1].to_s),
        metrics=_metrics(exercise, course, view),
        findings=tuple(sorted(found, key=lambda finding: (finding.from_s, finding.rule))),
        minutes=minutes,
        drift=_drift(exercise, minutes, course, slow, view),
        strides=strides,
        short=short,
        passing=passing,
    )
    return running, _notes(running, course, length_s)


# ---- what is compared with what


def _course(strides: tuple[Stride, ...], length_s: float, slow: float) -> _Course:
    mid_s = np.array([(stride.from_s + stride.to_s) / 2 / slow for stride in strides])
    begin_s = strides[0].from_s / slow
    nothing = np.zeros(len(strides), dtype=int)
    if length_s < LEAST_S:
        return _Course(strides, mid_s, nothing, math.inf, (None,))
    if length_s < SHORT_S:
        # All of it counts: the first third, or six seconds where that is more.
        end_s = begin_s + max(LEAST_S, length_s / 3)
        return _Course(strides, mid_s, nothing, SHORT_WINDOW_S, (_between(mid_s, begin_s, end_s),))
    segment = _segments(mid_s, np.array([stride.cadence_spm for stride in strides]))
    base: list[slice | None] = []
    for number in range(int(segment[-1]) + 1):
        times = mid_s[segment == number]
        settling_s = SETTLING_S if number == 0 else _RESETTLING_S
        from_s = times[0] + settling_s if number else begin_s + settling_s
        to_s = from_s + BASELINE_END_S - SETTLING_S
        base.append(_between(mid_s, from_s, to_s) if times[-1] >= to_s else None)
    return _Course(strides, mid_s, segment, WINDOW_S, tuple(base))


def _between(mid_s: FloatArray, from_s: float, to_s: float) -> slice | None:
    first, last = np.searchsorted(mid_s, (from_s, to_s))
    return slice(int(first), int(last)) if last - first >= _LEAST_STRIDES else None


def _segments(mid_s: FloatArray, cadence: FloatArray) -> np.ndarray[tuple[int], np.dtype[np.int_]]:
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


def _read(criterion: Criterion, course: _Course) -> _Reading:
    """Return what one criterion says of every stride."""
    medians = course.medians(criterion)
    value = np.full(medians.size, math.nan)
    level = np.full(medians.size, _UNSEEN)
    limits = []
    for segment in range(len(course.base)):
        rows = np.flatnonzero(course.segment == segment)
        base, mad = course.spread(criterion, segment)
        if criterion.against is Against.BASELINE:
            value[rows] = medians[rows] - base
            own = OWN_SIGMAS * SIGMA * mad
            limits.append(_widened(criterion.limits, own, 0.0))
        elif criterion.against is Against.BASELINE_RATIO:
            value[rows] = medians[rows] / base if base else math.nan
            own = OWN_SIGMAS * SIGMA * mad / abs(base) if base else math.nan
            limits.append(_widened(criterion.limits, own, 1.0))
        else:
            value[rows] = medians[rows]
            limits.append(criterion.limits)
        for row in rows:
            found = limits[-1].level(value[row])
            level[row] = _UNSEEN if found is Level.UNSEEN else _LEVELS.index(found)
    return _Reading(criterion, level, value, tuple(limits))


def _widened(limits: Limits, least: float, middle: float) -> Limits:
    """Return limits that are at least so far from what has not changed."""
    if not math.isfinite(least):
        return limits

    def wider(limit: float | None, way: float) -> float | None:
        return None if limit is None else middle + way * max(way * (limit - middle), least)

    return Limits(
        warn_above=wider(limits.warn_above, 1.0),
        fault_above=wider(limits.fault_above, 1.0),
        warn_below=wider(limits.warn_below, -1.0),
        fault_below=wider(limits.fault_below, -1.0),
    )


# ---- findings


def _findings(rule: StrideRule, course: _Course, slow: float, length_s: float) -> list[Finding]:
    """Return the stretches in which a rule was broken for long enough."""
    readings = [_read(criterion, course) for criterion in rule.criteria]
    level = np.max([reading.level for reading in readings], axis=0)
    for criterion in rule.agreeing:
        agrees = _read(criterion, course).level
        # What could not be seen does not agree; where there is no baseline, only the reading itself can be had.
        level = np.minimum(level, agrees)
    for criterion in rule.unless:
        level = np.where(_read(criterion, course).level > 0, 0, level)
    if rule.severity is Severity.INFORMS:
        level = np.minimum(level, _LEVELS.index(Level.WARN))
    # What only informs is no matter of a moment, however short the recording is.
    if rule.severity is Severity.INFORMS or length_s >= SHORT_S:
        persist_s = rule.persist_s
    else:
        persist_s = SHORT_WINDOW_S if length_s >= LEAST_S else 0.0
    bridged_s = min(course.window_s, WINDOW_S)
    fault = _LEVELS.index(Level.FAULT)
    found = []
    for first, last in _runs(level > 0, course, 0, bridged_s):
        if _lasts_s(course, first, last, slow) < persist_s:
            continue
        faulty = [
            part
            for part in _runs(level[first : last + 1] >= fault, course, first, bridged_s)
            if _lasts_s(course, *part, slow) >= persist_s
        ]
        for part, reached in _parts((first, last), faulty, course, max(persist_s, bridged_s), slow):
            found.append(_finding(rule, readings, course, part, reached, possible=length_s < SHORT_S))
    return found


def _parts(
    whole: tuple[int, int], faulty: list[tuple[int, int]], course: _Course, least_s: float, slow: float
) -> list[tuple[tuple[int, int], Level]]:
    """Return the parts of a stretch beyond the warning level: faults, and what lies between them at that level.

    What lies between for less than so many seconds is the way there and back, and belongs to the fault.
    """
    parts: list[tuple[tuple[int, int], Level]] = []
    begin, end = whole
    for first, last in faulty:
        if first > begin and _lasts_s(course, begin, first - 1, slow) >= least_s:
            parts.append(((begin, first - 1), Level.WARN))
            begin = first
        if parts and parts[-1][1] is Level.FAULT:
            begin = parts.pop()[0][0]
        parts.append(((begin, last), Level.FAULT))
        begin = last + 1
    if not faulty or (begin <= end and _lasts_s(course, begin, end, slow) >= least_s):
        parts.append(((begin, end), Level.WARN))
    elif begin <= end:
        parts[-1] = ((parts[-1][0][0], end), Level.FAULT)
    return parts


def _finding(
    rule: StrideRule, readings: list[_Reading], course: _Course, span: tuple[int, int], level: Level, *, possible: bool
) -> Finding:
    first, last = span
    wanted = _LEVELS.index(level)
    # Of the criteria that say so, the first that was declared: the others are its guards.
    reading = next(
        (one for one in readings if (one.level[first : last + 1] >= wanted).any()),
        max(readings, key=lambda one: int(one.level[first : last + 1].max())),
    )
    limits = reading.limits[int(course.segment[first])]
    values = reading.value[first : last + 1]
    worst = max((float(value) for value in values if math.isfinite(value)), key=limits.excess)
    return Finding(
        rule=rule.id,
        level=level,
        from_s=course.strides[first].from_s,
        to_s=course.strides[last].to_s,
        metric=reading.criterion.measure.name,
        worst=worst,
        limit=limits.limit(level, worst),
        unit="1" if reading.criterion.against is Against.BASELINE_RATIO else reading.criterion.measure.unit,
        against=_AGAINST[reading.criterion.against],
        possible=possible,
    )


def _stretches(beyond: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> list[tuple[int, int]]:
    """Return the first and the last index of every run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], beyond, [False]]).astype(int)))
    return [(int(a), int(b) - 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _runs(
    beyond: np.ndarray[tuple[int], np.dtype[np.bool_]], course: _Course, offset: int, bridged_s: float
) -> list[tuple[int, int]]:
    """Return the stretches of strides beyond a level; what parts two of them for less than a window is bridged.

    `beyond` begins at the stride `offset`.
    """
    runs: list[tuple[int, int]] = []
    for first, last in ((first + offset, last + offset) for first, last in _stretches(beyond)):
        near = runs and course.mid_s[first] - course.mid_s[runs[-1][1]] <= bridged_s
        if near and course.segment[first] == course.segment[runs[-1][1]]:
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((first, last))
    return runs


def _lasts_s(course: _Course, first: int, last: int, slow: float) -> float:
    return (course.strides[last].to_s - course.strides[first].from_s) / slow


# ---- figures


def _metrics(exercise: Exercise, course: _Course, view: str) -> dict[str, Spread]:
    """Return the first baseline; of all strides where there is none."""
    whole = course if course.base[0] is not None else replace(course, base=(slice(None), *course.base[1:]))
    found = {}
    for measure in exercise.gait.seen_from(view):
        values = whole.column(measure.name)[whole.base[0] or slice(None)]
        values = values[np.isfinite(values)]
        if values.size:
            median = float(np.mean(values) if measure.share else np.median(values))
            found[measure.name] = Spread(median, float(np.median(np.abs(values - median))), measure.unit)
    return found


def _minutes(exercise: Exercise, strides: tuple[Stride, ...], slow: float, view: str) -> tuple[Minute, ...]:
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


def _drift(
    exercise: Exercise, minutes: tuple[Minute, ...], course: _Course, slow: float, view: str
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


# ---- what has to be said with it


def _why_not(running: Running) -> tuple[str, ...]:
    if running.looks_slow is not None:
        return (f"This looks like slow motion, about {running.looks_slow:g} times: nothing was judged.",)
    return ("No running was found.",)


_UNSURE: Final = "It could not be told whether this is seen from the side or from the front."


def _notes(running: Running, course: _Course, length_s: float) -> tuple[str, ...]:
    notes = ["The runner passes the camera: only head and trunk were looked at."] if running.passing else []
    if length_s < LEAST_S:
        notes.append(
            f"Only {length_s:.1f} s of running were seen: there is nothing to compare them with, and only what holds "
            "for everybody was looked at."
        )
    elif running.short and running.baseline_s is not None:
        from_s, to_s = running.baseline_s
        notes.append(
            f"The recording is short: it was compared with its own first {to_s - from_s:.0f} s, and what was found is "
            "possible, not certain."
        )
    strides = running.strides
    for number, (before, after) in enumerate(pairwise(range(len(course.base))), 1):
        first = next(stride for stride in strides if stride.segment == number)
        old, new = (
            float(np.median([stride.cadence_spm for stride in strides if stride.segment == one]))
            for one in (before, after)
        )
        then = "it was compared with itself from there on"
        if course.base[after] is None:
            then = "that part is too short to be compared with itself"
        notes.append(
            f"At {_clock(first.from_s)} the cadence changed from {old:.0f} to {new:.0f} steps a minute, as with "
            f"another speed: {then}."
        )
    return tuple(notes)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
