"""What is watched again: a run or a set with all that is told of it over its time. No Qt: data for whoever shows it.

A film is poses, a video where there is one, traces of what was measured with what it is compared with, the stretches
and the moments at which something was found, and the cycles of the movement: strides, or repetitions.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from formcheck import findings
from formcheck.core.exercise import Exercise
from formcheck.core.measure import Measure
from formcheck.core.report import Attempt, Level, Outcome, SetReport, Stretch
from formcheck.core.rule import Against, Course, Limits, Rule
from formcheck.core.running import Finding, Running, Spread
from formcheck.core.stride import StrideRule
from formcheck.core.strip import StrideMeasure
from formcheck.core.update import Levels, Update
from formcheck.films.instep import beats_of
from formcheck.films.reel import Cycle, Film, FloatArray, Lane, Limit, Mark, Span, digits_for
from formcheck.io.leafing import Leaves
from formcheck.io.recordings import open_recording
from formcheck.language import tr
from formcheck.session import Record, replay
from formcheck.shortly import listed
from formcheck.wording import OUTCOMES, SIDES, Entry, all_rules, noun, rule_title

#: Medians are taken over so many seconds, of a short recording over so many (specification 9.3 and 9.4).
_WINDOW_S: Final = 10.0
_SHORT_WINDOW_S: Final = 4.0
#: What lies within so many standard deviations of the runner's own has not changed (specification 9.3).
_OWN_SIGMAS: Final = 3.0 * 1.48


class Parts(Protocol):
    """What an analysis leaves: see `formcheck.analysis.Analysis`."""

    @property
    def report(self) -> SetReport: ...
    @property
    def poses(self) -> Path: ...
    @property
    def video(self) -> Path | None: ...


# ---- runs


def film_of_run(
    title: str, analysis: Parts, exercise: Exercise, catalogue: Mapping[str, Exercise] | None = None
) -> Film:
    """Return the film of a run.

    Parameters
    ----------
    title
        What it is called, such as the name of the file.
    analysis
        Its report, its poses and its video.
    exercise
        What was judged.
    catalogue
        Every exercise by its id: where those are looked up that train what was found.

    Raises
    ------
    OSError
        When the recording cannot be read.
    ValueError
        When it is none, or the report is not that of a run.
    """
    running = analysis.report.running
    if running is None:
        raise ValueError(f"{title} is no run")
    with Leaves(analysis.poses) as leaves:
        from_s, to_s = leaves.from_s, leaves.to_s
    spans = tuple(_finding_span(finding, running, exercise, catalogue or {}) for finding in running.findings)
    return Film(
        title=title,
        headline=findings.headline(running),
        poses=analysis.poses,
        video=analysis.video,
        from_s=from_s,
        to_s=to_s,
        exercise=exercise,
        lanes=tuple(_run_lanes(running, exercise)),
        spans=spans,
        marks=tuple(Mark(span.from_s, span.title, span.level, span.rule) for span in spans),
        cycles=_strides(running),
        strikes_s=running.strikes_s,
        stride_s=_stride_s(running),
        baseline_s=running.baseline_s,
        facts=tuple(findings.facts(running)),
        drift=tuple(findings.drift_lines(running, exercise)),
        remarks=tuple(dict.fromkeys((findings.advice(running), *findings.remarks(running, exercise)))),
        view=running.view,
        near=running.near,
    )


def _finding_span(finding: Finding, running: Running, exercise: Exercise, catalogue: Mapping[str, Exercise]) -> Span:
    rule = next((rule for rule in exercise.stride_rules if rule.id == finding.rule), None)
    answers = findings.answers(finding, exercise, catalogue)
    return Span(
        finding.from_s,
        finding.to_s,
        rule_title(exercise, finding.rule),
        findings.sentence(finding, running, exercise),
        finding.level,
        tr(findings.LEVELS[finding.level]),
        tell=tr(rule.tell) if rule is not None else "",
        rule=finding.rule,
        lane=finding.metric,
        answers=tuple((answer.id, tr(answer.name)) for answer in answers),
        possible=finding.possible,
    )


def _stride_s(running: Running) -> float:
    """Return how long a stride of the source usually takes, seconds; 0 where nobody ran."""
    cadence_spm = running.cadence_spm
    return 120.0 / cadence_spm * running.slow if math.isfinite(cadence_spm) and cadence_spm > 0 else 0.0


def _strides(running: Running) -> tuple[Cycle, ...]:
    """Return the strides from strike to strike; where no strikes could be told, as they were measured."""
    whole = beats_of(running.strikes_s, _stride_s(running)).strides or tuple(
        (stride.from_s, stride.to_s) for stride in running.strides
    )
    begin_s, end_s = running.baseline_s or (-math.inf, math.inf)
    return tuple(Cycle(from_s, to_s, begin_s <= from_s and to_s <= end_s) for from_s, to_s in whole)


def _run_lanes(running: Running, exercise: Exercise) -> Iterable[Lane]:
    """Yield the traces of a run, first those in which something was found, in the order of the findings."""
    if running.view is None or not running.strides:
        return
    times = np.array([(stride.from_s + stride.to_s) / 2 for stride in running.strides])
    segments = np.array([stride.segment for stride in running.strides])
    window_s = (_SHORT_WINDOW_S if running.short else _WINDOW_S) * running.slow
    found = [finding.metric for finding in running.findings]
    places = {metric: place for place, metric in reversed([*enumerate(found)])}
    measures = sorted(exercise.gait.seen_from(running.view), key=lambda measure: places.get(measure.name, len(found)))
    for measure in measures:
        values = np.array([stride.values.get(measure.name, math.nan) for stride in running.strides])
        if not np.isfinite(values).any():
            continue
        spread = running.metrics.get(measure.name)
        known = spread is not None and running.baseline_s is not None
        own = _OWN_SIGMAS * spread.mad if spread is not None and known else math.nan
        middle = spread.median if spread is not None and known else math.nan
        yield Lane(
            measure.name,
            findings.metric_name(measure),
            measure.unit,
            tr(measure.doc),
            times,
            values,
            medians(times, values, segments, window_s, share=measure.share),
            own=(middle - own, middle + own) if math.isfinite(own) and not measure.share else None,
            middle=middle,
            own_text=_own_text(running),
            published=measure.published,
            source=measure.source,
            limits=tuple(_run_limits(exercise, running, measure, spread if known else None)),
            digits=_digits(values, measure.unit),
        )


def _digits(values: FloatArray, unit: str) -> int:
    known = values[np.isfinite(values)]
    return digits_for(float(known.min()), float(known.max()), unit) if known.size else 0


def _own_text(running: Running) -> str:
    if running.baseline_s is None:
        return ""
    since, until = (findings.clock(t_s) for t_s in running.baseline_s)
    return tr("you, {since}–{until}", since=since, until=until)  # noqa: RUF001 - a range


def _run_limits(exercise: Exercise, running: Running, measure: StrideMeasure, spread: Spread | None) -> Iterable[Limit]:
    """Yield the limits of a measure in its own unit: of several of one kind the nearest."""
    found: dict[tuple[Level, bool], float] = {}
    for rule in exercise.stride_rules:
        if rule.only_asked and all(finding.rule != rule.id for finding in running.findings):
            continue
        for limit in _rule_limits(rule, measure, spread):
            key = (limit.level, limit.above)
            nearer = min if limit.above else max
            found[key] = nearer(found.get(key, limit.value), limit.value)
    return (Limit(value, level, above) for (level, above), value in found.items())


def _rule_limits(rule: StrideRule, measure: StrideMeasure, spread: Spread | None) -> Iterable[Limit]:
    for criterion in rule.criteria:
        if criterion.measure.name != measure.name:
            continue
        for value, level, above in _sides(criterion.limits):
            if criterion.against is Against.NOTHING:
                yield Limit(value, level, above)
            elif spread is not None:
                relative = criterion.against is Against.BASELINE_RATIO
                # A change within the runner's own deviation is none.
                away = abs(value - 1.0) * abs(spread.median) if relative else abs(value)
                away = max(away, _OWN_SIGMAS * spread.mad)
                yield Limit(spread.median + (away if above else -away), level, above)


def _sides(limits: Limits) -> list[tuple[float, Level, bool]]:
    sides = (
        (limits.warn_above, Level.WARN, True),
        (limits.fault_above, Level.FAULT, True),
        (limits.warn_below, Level.WARN, False),
        (limits.fault_below, Level.FAULT, False),
    )
    return [(value, level, above) for value, level, above in sides if value is not None]


def medians(
    times: FloatArray, values: FloatArray, segments: NDArray[np.int_], window_s: float, *, share: bool = False
) -> FloatArray:
    """Return (n,) the median of the readings around each time, of its own segment; NaN where too little was seen.

    Parameters
    ----------
    times, values, segments
        (n,) seconds, readings, and to which stretch of steady speed each belongs.
    window_s
        Over how many seconds.
    share
        Whether it is the mean instead: for what is 0 or 1 in a stride.
    """
    first = np.searchsorted(times, times - window_s / 2)
    last = np.searchsorted(times, times + window_s / 2, side="right")
    # One row for each reading with all that is around it: an hour has five thousand strides of a dozen measures.
    places = first[:, None] + np.arange(int((last - first).max(initial=1)))
    inside = places < last[:, None]
    places = np.minimum(places, times.size - 1)
    inside &= segments[places] == segments[:, None]
    around = np.where(inside, values[places], math.nan)
    seen = np.isfinite(around).sum(axis=1)
    enough = (seen > 0) & (2 * seen >= inside.sum(axis=1))
    out = np.full(values.size, math.nan)
    if enough.any():
        out[enough] = (np.nanmean if share else np.nanmedian)(around[enough], axis=1)
    return out


# ---- sets


@dataclass(slots=True)
class _Readings:
    """What the judge said pose by pose."""

    times: list[float] = field(default_factory=list)
    signal: list[float] = field(default_factory=list)
    rules: dict[str, list[float]] = field(default_factory=dict)
    levels: Levels | None = None
    view: str | None = None

    def take(self, update: Update) -> None:
        for reading in update.readings:
            values = self.rules.setdefault(reading.rule, [math.nan] * len(self.times))
            values.append(reading.value)
        self.times.append(update.t_s)
        self.signal.append(update.signal)
        self.levels = update.levels or self.levels
        self.view = update.view or self.view
        for values in self.rules.values():
            if len(values) < len(self.times):
                values.append(math.nan)


def film_of_set(
    title: str,
    report: SetReport,
    exercise: Exercise,
    poses: Path,
    video: Path | None = None,
    *,
    side: str | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Film:
    """Return the film of a recorded set: the recording goes through the judge once more.

    Takes its time: for a thread of its own.

    Parameters
    ----------
    title
        What it is called.
    report, exercise
        What the set came to, and what was done.
    poses, video
        The recording, and the video that it was made from, where there is one.
    side
        The side that was judged, where it is not the one of the recording.
    stopped
        Asked before every pose; once it says yes, the film ends there.

    Raises
    ------
    OSError
        When the recording cannot be read.
    ValueError
        When it is none.
    """
    found = _Readings()

    def take(record: Record) -> None:
        found.take(record.update)

    replay(open_recording(poses), exercise, side=side, on_record=take, stopped=stopped)
    entries = report.entries
    spans = sorted(_set_spans(exercise, entries), key=lambda span: (span.from_s, span.rule))
    marks = [mark for entry in entries for mark in _set_marks(exercise, entry)]
    counts = report.counts
    return Film(
        title=title,
        headline=tr("{clean} clean of {count}", clean=counts.clean, count=counts.attempted),
        poses=poses,
        video=video,
        from_s=found.times[0] if found.times else 0.0,
        to_s=found.times[-1] if found.times else 0.0,
        exercise=exercise,
        lanes=tuple(_set_lanes(found, exercise, entries)),
        spans=tuple(spans),
        marks=tuple(sorted(marks, key=lambda mark: mark.t_s)),
        cycles=tuple(Cycle(entry.start_s, entry.end_s, entry.outcome is Outcome.CLEAN) for entry in entries),
        remarks=tuple(tr(note) for note in report.notes),
        near=side,
    )


def _set_spans(exercise: Exercise, entries: Sequence[Entry]) -> Iterable[Span]:
    for entry in entries:
        title = tr("{what} {number}", what=noun(exercise).capitalize(), number=entry.number)
        if entry.side in SIDES:
            title = f"{title}, {tr(SIDES[entry.side])}"
        word = tr(OUTCOMES[entry.outcome])
        bad = entry.outcome is Outcome.REJECTED
        lane = next((fault.rule for fault in entry.faults if fault.level is Level.FAULT), "")
        yield Span(
            entry.start_s,
            entry.end_s,
            title,
            listed(exercise, entry) or word,
            Level.FAULT if bad else Level.PASS,
            word,
            outcome=entry.outcome,
            lane=lane,
        )
        if isinstance(entry, Attempt):
            yield from (_stretch_span(exercise, stretch) for stretch in entry.faults)


def _stretch_span(exercise: Exercise, stretch: Stretch) -> Span:
    rule = next((rule for rule in all_rules(exercise) if rule.id == stretch.rule), None)
    return Span(
        stretch.from_s,
        stretch.to_s,
        rule_title(exercise, stretch.rule),
        tr(rule.tell) if rule is not None else "",
        stretch.level,
        tr("fault") if stretch.level is Level.FAULT else tr("watch"),
        rule=stretch.rule,
        lane=stretch.rule,
    )


def _set_marks(exercise: Exercise, entry: Entry) -> Iterable[Mark]:
    for fault in entry.faults:
        t_s = fault.from_s if isinstance(fault, Stretch) else fault.t_s
        if math.isfinite(t_s):
            yield Mark(t_s, rule_title(exercise, fault.rule), fault.level, fault.rule)


def _set_lanes(found: _Readings, exercise: Exercise, entries: Sequence[Entry]) -> Iterable[Lane]:
    """Yield the primary signal, and then what rules read: those that were broken first."""
    times = np.array(found.times)
    signal = exercise.movement
    values = np.array(found.signal)
    levels = found.levels
    target = levels.target if levels is not None else None
    limits = (Limit(levels.full, Level.PASS, above=False),) if levels is not None else ()
    name = tr(signal.measure.name.replace("_", " ").capitalize())
    yield Lane(
        "",
        name,
        signal.unit,
        tr(signal.measure.doc),
        times,
        values,
        values,
        own=target,
        own_text=tr("target") if target is not None else "",
        limits=limits,
        digits=_digits(values, signal.unit),
    )
    broken = {fault.rule for entry in entries for fault in entry.faults}
    rules = [rule for rule in exercise.rules if rule.id in found.rules and isinstance(rule.measure, Measure)]
    for rule in sorted(rules, key=lambda rule: rule.id not in broken):
        values = np.array(found.rules[rule.id])
        if np.isfinite(values).any():
            yield _rule_lane(rule.seen_from(found.view) if found.view else rule, times, values)


def _rule_lane(rule: Rule, times: FloatArray, values: FloatArray) -> Lane:
    judged = rule.course is Course.NOW
    return Lane(
        rule.id,
        tr(rule.cue),
        rule.unit,
        tr(rule.measure.doc),
        times,
        values,
        values,
        limits=tuple(Limit(*side) for side in _sides(rule.limits)) if judged else (),
        digits=_digits(values, rule.unit),
    )
