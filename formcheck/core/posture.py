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

from formcheck.core.course import LEAST_S, SHORT_S, SHORT_WINDOW_S, WINDOW_S, Course, course_of
from formcheck.core.drift import drift_of, minutes_of
from formcheck.core.exercise import Exercise
from formcheck.core.report import Level
from formcheck.core.rule import Against, Limits, Severity
from formcheck.core.running import Finding, Running, Spread, Stride
from formcheck.core.stride import Criterion, StrideRule
from formcheck.core.strip import BoolArray, FloatArray, IntArray

#: A median absolute deviation times this is the standard deviation of what is normally distributed.
SIGMA: Final = 1.4826
#: What differs by less than this many of the runner's own standard deviations has not changed (specification 9.3).
OWN_SIGMAS: Final = 3.0
#: A finding lasts until its reading has come back inside the warning level by this share of the way to the fault level
#: (specification 5.2 and 6.3: half of what single readings need). House value.
_SLACK: Final = 0.25

_UNSEEN: Final = -1
_LEVELS: Final = (Level.PASS, Level.WARN, Level.FAULT)
_AGAINST: Final = {
    Against.NOTHING: "absolute",
    Against.BASELINE: "baseline",
    Against.BASELINE_RATIO: "baseline_ratio",
}


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one criterion said of every stride.

    Level (-1 where it was not seen), whether it lies beyond the warning level or a little inside it, what was compared,
    and the limits.
    """

    criterion: Criterion
    level: IntArray
    near: BoolArray
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
    course = course_of(strides, length_s, slow)
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
    minutes = minutes_of(exercise, strides, slow, view)
    running = replace(
        running,
        cadence_spm=cadence_spm,
        baseline_s=None if first is None else (strides[first][0].from_s, strides[first][-1].to_s),
        metrics=_metrics(exercise, course, view),
        findings=tuple(sorted(found, key=lambda finding: (finding.from_s, finding.rule))),
        minutes=minutes,
        drift=drift_of(exercise, minutes, course, slow, view),
        strides=strides,
        short=short,
        passing=passing,
    )
    return running, _notes(running, course, length_s)


def _read(criterion: Criterion, course: Course) -> _Reading:
    """Return what one criterion says of every stride."""
    medians = course.medians(criterion)
    value = np.full(medians.size, math.nan)
    level = np.full(medians.size, _UNSEEN)
    near = np.zeros(medians.size, dtype=bool)
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
        slack = _SLACK * limits[-1].width if math.isfinite(limits[-1].width) else 0.0
        for row in rows:
            found = limits[-1].level(value[row])
            level[row] = _UNSEEN if found is Level.UNSEEN else _LEVELS.index(found)
            near[row] = limits[-1].level(value[row], -slack) in (Level.WARN, Level.FAULT)
    return _Reading(criterion, level, near, value, tuple(limits))


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


def _findings(rule: StrideRule, course: Course, slow: float, length_s: float) -> list[Finding]:
    """Return the stretches in which a rule was broken for long enough."""
    readings = [_agreed(_read(criterion, course), rule, course) for criterion in rule.criteria]
    level = np.max([reading.level for reading in readings], axis=0)
    near = np.any([reading.near for reading in readings], axis=0)
    for criterion in rule.unless:
        explained = _read(criterion, course).level > 0
        level, near = np.where(explained, 0, level), near & ~explained
    if rule.severity is Severity.INFORMS:
        level = np.minimum(level, _LEVELS.index(Level.WARN))
    # What only informs is no matter of a moment, however short the recording is.
    if rule.severity is Severity.INFORMS or length_s >= SHORT_S:
        persist_s = rule.persist_s
    else:
        persist_s = SHORT_WINDOW_S if length_s >= LEAST_S else 0.0
    bridged_s = min(course.window_s, WINDOW_S)
    found = []
    for first, last in _runs(_kept(level > 0, near), course, 0, bridged_s):
        slight, faulty = (
            [
                part
                for part in _runs(level[first : last + 1] >= least, course, first, bridged_s)
                if _lasts_s(course, *part, slow) >= persist_s
            ]
            for least in (_LEVELS.index(Level.WARN), _LEVELS.index(Level.FAULT))
        )
        if not slight:
            continue
        for part, reached in _parts((first, last), faulty, course, max(persist_s, bridged_s), slow):
            found.append(_finding(rule, readings, course, part, reached, possible=length_s < SHORT_S))
    return found


def _agreed(reading: _Reading, rule: StrideRule, course: Course) -> _Reading:
    """Return a reading that is only as far beyond its limits as the other readings of the same fault are.

    A change must agree with a change, and what holds for everybody with what holds for everybody. What could not be
    seen does not agree.
    """
    absolute = reading.criterion.against is Against.NOTHING
    others = [other for other in rule.agreeing if (other.against is Against.NOTHING) == absolute]
    told = [reading, *(_read(other, course) for other in others)]
    return replace(
        reading,
        level=np.min([one.level for one in told], axis=0),
        near=np.all([one.near for one in told], axis=0),
    )


def _kept(beyond: BoolArray, near: BoolArray) -> BoolArray:
    """Return what is beyond a limit, and after that as long as it stays near: who is at a limit is told once."""
    kept = beyond.copy()
    for k in range(1, kept.size):
        kept[k] |= kept[k - 1] and near[k]
    return kept


def _parts(
    whole: tuple[int, int], faulty: list[tuple[int, int]], course: Course, least_s: float, slow: float
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
    rule: StrideRule, readings: list[_Reading], course: Course, span: tuple[int, int], level: Level, *, possible: bool
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


def _stretches(beyond: BoolArray) -> list[tuple[int, int]]:
    """Return the first and the last index of every run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], beyond, [False]]).astype(int)))
    return [(int(a), int(b) - 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _runs(beyond: BoolArray, course: Course, offset: int, bridged_s: float) -> list[tuple[int, int]]:
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


def _lasts_s(course: Course, first: int, last: int, slow: float) -> float:
    return (course.strides[last].to_s - course.strides[first].from_s) / slow


def _metrics(exercise: Exercise, course: Course, view: str) -> dict[str, Spread]:
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


# ---- what has to be said with it


def _why_not(running: Running) -> tuple[str, ...]:
    if running.looks_slow is not None:
        return (f"This looks like slow motion, about {running.looks_slow:g} times: nothing was judged.",)
    return ("No running was found.",)


_UNSURE: Final = "It could not be told whether this is seen from the side or from the front."


def _notes(running: Running, course: Course, length_s: float) -> tuple[str, ...]:
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
