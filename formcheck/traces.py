"""The course of a measure over a run, as an SVG for a page: the strides, their medians, and what they lie between.

The runner's own band is drawn over the published one, which is grey: the runner is compared with themselves. What was
found is a span with a mark, so that it is told without its colour. The colours are those of the page around it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

import numpy as np

from formcheck.core.course import SHORT_WINDOW_S, WINDOW_S
from formcheck.core.posture import OWN_SIGMAS, SIGMA
from formcheck.core.report import Level
from formcheck.core.running import Finding, Running, Spread, Stride
from formcheck.core.strip import FloatArray, StrideMeasure
from formcheck.findings import clock, metric_name, metric_value, when
from formcheck.language import tr

WIDTH: Final = 900.0
#: Room for the numbers on the left, and where the strides end on the right.
LEFT: Final = 70.0
RIGHT: Final = 872.0
#: What marks a finding besides its colour.
SIGNS: Final = {Level.WARN: "&#9679;", Level.FAULT: "&#9650;"}

_HEIGHT: Final = 128.0
_TOP: Final = 8.0
_BOTTOM: Final = 104.0
_LANE: Final = 30.0
#: More strides than this are not drawn one by one: they would be a grey mass, and a large file.
_DOTS: Final = 400
#: About so many points make the line of a course: one for every two pixels.
_POINTS: Final = 400
#: A gap as long as this parts the line, seconds. House value.
_GAP_S: Final = 3.0
_STEPS_S: Final = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800)


@dataclass(frozen=True, slots=True)
class Axis:
    """Where a value lies in the drawing: linear from `low` at `start` to `high` at `end`, pixels."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return the place of a value; outside of the axis it is its end."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + min(1.0, max(0.0, share)) * (self.end - self.start)


def time_axis(running: Running) -> Axis:
    """Return the axis of the time from the first stride to the last."""
    first_s, last_s = running.strides[0].from_s, running.strides[-1].to_s
    return Axis(first_s, max(last_s, first_s + 1.0), LEFT, RIGHT)


def trace(measure: StrideMeasure, running: Running) -> str:
    """Return the course of a measure; empty where it was never read.

    Parameters
    ----------
    measure
        What was read.
    running
        A run with strides.
    """
    mid_s, values = columns(running.strides, measure.name)
    if not np.isfinite(values).any():
        return ""
    # More points than pixels make a large file, and nothing that could be seen.
    every = max(1, values.size // _POINTS)
    smooth = smoothed(mid_s, values, _window_s(running), share=measure.share, every=every)
    own, time = running.metrics.get(measure.name), time_axis(running)
    dots = values if not measure.share and values.size <= _DOTS else np.empty(0)
    scale = _value_axis(np.concatenate([dots, smooth]), own, measure)
    spans = [finding for finding in running.findings if finding.metric == measure.name]
    parts = [
        *_bands(measure, own, scale),
        *(_span(finding, time, _TOP, _BOTTOM) for finding in spans),
        *_grid(measure, scale),
        *_dots(mid_s, dots, time, scale),
        *_lines(mid_s[::every], _stretches(running.strides, mid_s)[::every], smooth, time, scale),
        *_compared(running, time),
        *ticks(time, _BOTTOM),
    ]
    return _document(_HEIGHT, parts, tr("{measure} over the run", measure=metric_name(measure)))


def lanes(running: Running, titles: Sequence[tuple[str, str]]) -> str:
    """Return when what was found, one lane for each rule.

    Parameters
    ----------
    running
        A run with strides.
    titles
        Id and name of every rule that has a lane, from top to bottom.
    """
    time, parts = time_axis(running), list[str]()
    for number, (rule, title) in enumerate(titles):
        top = _TOP + number * (_LANE + 22)
        parts.append(f"<text class='name' x='{LEFT:.0f}' y='{top + 12:.0f}'>{escape(title)}</text>")
        parts.append(f"<rect class='lane' x='{LEFT:.0f}' y='{top + 18:.0f}' width='{RIGHT - LEFT:.0f}' height='22'/>")
        for finding in running.findings:
            if finding.rule == rule:
                parts.append(_span(finding, time, top + 18, top + 40))
    bottom = _TOP + len(titles) * (_LANE + 22)
    parts += ticks(time, bottom)
    return _document(bottom + 24, parts, tr("What was found, and when"))


def columns(strides: Sequence[Stride], name: str) -> tuple[FloatArray, FloatArray]:
    """Return the middle of every stride, seconds, and what was read in it; NaN where nothing was."""
    mid_s = np.array([(stride.from_s + stride.to_s) / 2 for stride in strides])
    return mid_s, np.array([stride.values.get(name, math.nan) for stride in strides])


def smoothed(mid_s: FloatArray, values: FloatArray, window_s: float, *, share: bool, every: int = 1) -> FloatArray:
    """Return the median of the strides around each, or their mean where a reading is 0 or 1; NaN where none was read.

    Parameters
    ----------
    mid_s, values
        (n,) when each stride was, rising, and what was read.
    window_s
        Over how many seconds.
    share
        Whether what was read is 0 or 1.
    every
        For every how manieth stride: the first, the first after so many, and so on.
    """
    at_s, here = mid_s[::every], values[::every]
    first = np.searchsorted(mid_s, at_s - window_s / 2)
    last = np.searchsorted(mid_s, at_s + window_s / 2, side="right")
    out = np.full(at_s.size, math.nan)
    for k, (a, b) in enumerate(zip(first, last, strict=True)):
        around = values[a:b][np.isfinite(values[a:b])]
        if around.size and math.isfinite(here[k]):
            out[k] = np.mean(around) if share else np.median(around)
    return out


def ticks(time: Axis, y: float) -> Iterator[str]:
    """Yield the marks of the time below a drawing: at most about ten of them."""
    step = next((step for step in _STEPS_S if (time.high - time.low) / step <= 10), 3600)
    for t_s in range(math.ceil(time.low / step) * step, math.floor(time.high) + 1, step):
        x = time.at(t_s)
        yield f"<path class='mark' d='M{x:.1f} {y:.0f}v4'/>"
        yield f"<text class='tick' x='{x:.1f}' y='{y + 18:.0f}' text-anchor='middle'>{clock(t_s)}</text>"


def own_band(spread: Spread) -> tuple[float, float]:
    """Return between what the runner's own strides lie: what is inside has not changed (specification 9.3)."""
    wide = OWN_SIGMAS * SIGMA * spread.mad
    return spread.median - wide, spread.median + wide


def _window_s(running: Running) -> float:
    return (SHORT_WINDOW_S if running.short else WINDOW_S) * running.slow


def _value_axis(values: FloatArray, own: Spread | None, measure: StrideMeasure) -> Axis:
    """Return the axis of the values: as wide as they and the runner's own band, and the published one where it is near.

    A published band that lies far off would press the runner's own course into a line.
    """
    known = values[np.isfinite(values)]
    ends = [float(known.min()), float(known.max()), *(own_band(own) if own is not None else ())]
    low, high = min(ends), max(ends)
    least = _LEAST.get(measure.unit, 0.1)
    if high - low < least:
        low, high = (low + high - least) / 2, (low + high + least) / 2
    span = high - low
    for end in measure.published or ():
        if low - span <= end <= high + span:
            low, high = min(low, end), max(high, end)
    edge = 0.06 * (high - low)
    return Axis(low - edge, high + edge, _BOTTOM, _TOP)


def _bands(measure: StrideMeasure, own: Spread | None, scale: Axis) -> Iterator[str]:
    if measure.published is not None:
        yield from _band("published", *measure.published, scale)
    if own is not None:
        yield from _band("own", *own_band(own), scale)
        y = scale.at(own.median)
        yield f"<path class='median' d='M{LEFT:.0f} {y:.1f}H{RIGHT:.0f}'/>"


def _compared(running: Running, time: Axis) -> Iterator[str]:
    """Yield the seconds that the rest is compared with, as a bar on the axis of the time."""
    if running.baseline_s is not None:
        left, right = (time.at(t_s) for t_s in running.baseline_s)
        yield f"<path class='base' d='M{left:.1f} {_BOTTOM:.0f}H{right:.1f}'/>"


def _band(kind: str, low: float, high: float, scale: Axis) -> Iterator[str]:
    top, bottom = scale.at(high), scale.at(low)
    if bottom > top:
        size = f"width='{RIGHT - LEFT:.0f}' height='{bottom - top:.1f}'"
        yield f"<rect class='{kind}' x='{LEFT:.0f}' y='{top:.1f}' {size}/>"


def _span(finding: Finding, time: Axis, top: float, bottom: float) -> str:
    """Return what was found as a span with its mark, and its time for who points at it."""
    left, right = time.at(finding.from_s), time.at(finding.to_s)
    kind = "clear" if finding.level is Level.FAULT else "slight"
    middle = (left + right) / 2
    return (
        f"<g class='{kind}'><title>{escape(when(finding))}</title>"
        f"<rect x='{left:.1f}' y='{top:.0f}' width='{max(2.0, right - left):.1f}' height='{bottom - top:.0f}'/>"
        f"<text x='{middle:.1f}' y='{top + 16:.0f}' text-anchor='middle'>{SIGNS[finding.level]}</text></g>"
    )


def _grid(measure: StrideMeasure, scale: Axis) -> Iterator[str]:
    """Yield two to four lines at round values, with their numbers."""
    step = next(step for step in _round_steps(scale.high - scale.low) if _marks(scale, step) >= 2)
    digits = max(0, -math.floor(math.log10(step * _FACTOR.get(measure.unit, 1.0)) + 1e-9))
    first = math.ceil(scale.low / step)
    for value in (step * (first + k) for k in range(_marks(scale, step))):
        y = scale.at(value)
        text = metric_value(value, measure.unit, torso=True, digits=digits)
        if measure.unit == "/min":
            text = f"{value:.{digits}f}"
        yield f"<path class='grid' d='M{LEFT:.0f} {y:.1f}H{RIGHT:.0f}'/>"
        yield f"<text class='tick' x='{LEFT - 8:.0f}' y='{y + 4:.1f}' text-anchor='end'>{escape(text)}</text>"


def _round_steps(span: float) -> Iterator[float]:
    """Yield steps of 1, 2 or 5 times a power of ten, from the first that is at most half of a span downwards."""
    power = 10.0 ** math.ceil(math.log10(span))
    while True:
        yield from (factor * power for factor in (5.0, 2.0, 1.0) if factor * power <= span / 2)
        power /= 10.0


def _marks(scale: Axis, step: float) -> int:
    """Return how many multiples of a step lie on an axis."""
    return math.floor(scale.high / step) - math.ceil(scale.low / step) + 1


def _dots(mid_s: FloatArray, values: FloatArray, time: Axis, scale: Axis) -> Iterator[str]:
    for t_s, value in zip(mid_s[: values.size], values, strict=True):
        if math.isfinite(value):
            yield f"<circle class='stride' cx='{time.at(t_s):.1f}' cy='{scale.at(value):.1f}' r='2'/>"


def _stretches(strides: Sequence[Stride], mid_s: FloatArray) -> FloatArray:
    """Return (n,) the number of the stretch to which each stride belongs: a gap or another speed begins a new one."""
    segment = np.array([stride.segment for stride in strides])
    parted = (np.diff(mid_s) > _GAP_S) | (np.diff(segment) != 0)
    return np.concatenate([[0.0], np.cumsum(parted)])


def _lines(mid_s: FloatArray, stretch: FloatArray, smooth: FloatArray, time: Axis, scale: Axis) -> Iterator[str]:
    """Yield the course of the medians, parted where nothing was read, or another stretch begins."""
    drawn: list[tuple[float, float]] = []
    for k, (t_s, value) in enumerate(zip(mid_s, smooth, strict=True)):
        parted = k > 0 and stretch[k] != stretch[k - 1]
        if (parted or not math.isfinite(value)) and drawn:
            yield _line(drawn)
            drawn = []
        if math.isfinite(value):
            drawn.append((round(time.at(t_s), 1), round(scale.at(value), 1)))
    if drawn:
        yield _line(drawn)


def _line(points: list[tuple[float, float]]) -> str:
    if len(points) == 1:
        points = [points[0], (points[0][0] + 2.0, points[0][1])]
    return f"<polyline class='course' points='{' '.join(f'{x:g},{y:g}' for x, y in points)}'/>"


def _document(height: float, parts: Sequence[str], label: str) -> str:
    return (
        f"<svg class='trace' viewBox='0 0 {WIDTH:.0f} {height:.0f}' role='img' aria-label='{escape(label)}'>"
        f"{''.join(parts)}</svg>"
    )


#: The least that an axis spans: what changes by less is no change to look at.
_LEAST: Final = {"deg": 8.0, "T": 0.08, "1": 0.2, "/min": 12.0}
#: In what a value is shown, against how it is kept.
_FACTOR: Final = {"1": 100.0, "T": 100.0}
