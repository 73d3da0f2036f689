"""Charts of a measure over the sessions of an exercise: one drawing for the window, the report and the file.

A chart is plain data, and `Chart.svg` is the one way in which it is drawn (`plotting`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Final

from formcheck import calendar_axis
from formcheck.core.exercise import Exercise
from formcheck.core.signal import Signal
from formcheck.io.store.records import Asked, Figures, Pain, TrendPoint
from formcheck.language import number, tr
from formcheck.plotting import DARK, LIGHT, PAGE, Band, Chart, Colours, Dot, Series, Spot
from formcheck.progress import asymmetry, not_compared
from formcheck.wording import quantity, seconds

__all__ = [
    "DARK",
    "LIGHT",
    "PAGE",
    "Band",
    "Chart",
    "Colours",
    "Dot",
    "Measured",
    "Series",
    "Spot",
    "chart",
    "measures",
    "name_of",
    "pain_chart",
    "range_text",
    "tempo_text",
]


class Measured(StrEnum):
    """What a chart shows of the sessions of an exercise."""

    CLEAN = "clean"
    RANGE = "range"
    TEMPO = "tempo"
    HELD = "held"
    SYMMETRY = "symmetry"


def name_of(measured: Measured) -> str:
    """Return what is shown in a word or two, for a choice."""
    match measured:
        case Measured.CLEAN:
            return tr("Clean")
        case Measured.RANGE:
            return tr("Range of motion")
        case Measured.TEMPO:
            return tr("Tempo")
        case Measured.HELD:
            return tr("Best hold")
        case Measured.SYMMETRY:
            return tr("Left and right")


def measures(exercise: Exercise) -> tuple[Measured, ...]:
    """Return what can be shown of an exercise; nothing of a run, which is looked at by itself."""
    if exercise.is_run:
        return ()
    told = [Measured.CLEAN, *((Measured.HELD,) if exercise.is_hold else (Measured.RANGE, Measured.TEMPO))]
    sided = exercise.has_sides or exercise.raised is not None
    return (*told, Measured.SYMMETRY) if sided else tuple(told)


def chart(
    measured: Measured,
    exercise: Exercise,
    points: Sequence[TrendPoint],
    *,
    since: date | None = None,
    until: date | None = None,
) -> Chart:
    """Return the chart of a measure over the sessions of an exercise.

    Parameters
    ----------
    measured, exercise
        What is shown, and of what.
    points
        Its sessions, oldest first.
    since, until
        Ends of the axis of time; None = those of the points.
    """
    made = _symmetry(exercise, points) if measured is Measured.SYMMETRY else _of_sides(measured, exercise, points)
    name = tr(exercise.name)
    count = len(points)
    said = tr("{what} of {exercise}, 1 session", what=made.title, exercise=name)
    if count != 1:
        said = tr("{what} of {exercise}, {count} sessions", what=made.title, exercise=name, count=count)
    return Chart(
        made.title, said, made.series, made.unit, made.band, made.from_zero, since, until, made.least, made.whole
    )


def pain_chart(pains: Sequence[Pain], *, since: date | None = None, until: date | None = None) -> Chart:
    """Return what was said of pain over time, 0 to 10; nothing is made of it.

    Parameters
    ----------
    pains
        What was said, in the order of time.
    since, until
        Ends of the axis of time; None = those of what was said.
    """
    series = []
    for kinds, side, name in (
        ((Asked.BEFORE,), "left", tr("before")),
        ((Asked.AFTER_SET, Asked.AFTER), "right", tr("during and after")),
        ((Asked.NEXT_MORNING,), None, tr("next morning")),
    ):
        dots = tuple(
            Dot(pain.said_at, float(pain.level), text=_pain_text(pain, name), session=pain.session)
            for pain in pains
            if pain.asked in kinds and pain.level is not None
        )
        if dots:
            series.append(Series(side, dots, name))
    title = tr("Pain, 0 to 10")
    return Chart(title, title, tuple(series), "1", None, True, since, until, 10.0, True, 10.0)


def _pain_text(pain: Pain, name: str) -> str:
    return f"{calendar_axis.day(pain.said_at.date())}\n{name}: {pain.level}"


# ---- what is shown


def _of_sides(measured: Measured, exercise: Exercise, points: Sequence[TrendPoint]) -> Chart:
    """Return the chart of a measure that each side has by itself."""
    title, unit, band, zero, least = _frame_of(measured, exercise, points)
    by_side: dict[str | None, list[Dot]] = {}
    for point in points:
        for figures in point.figures:
            dot = _DOTS[measured](exercise, point, figures)
            by_side.setdefault(figures.side, []).append(dot)
    order = sorted(by_side, key=lambda side: side or "")
    series = tuple(Series(side, tuple(by_side[side]), _side_name(side, len(order))) for side in order)
    whole = measured is Measured.CLEAN and not exercise.is_hold
    return Chart(title, "", series, unit, band, zero, least=least, whole=whole)


def _side_name(side: str | None, among: int) -> str:
    if side is None:
        return tr("side not known") if among > 1 else ""
    return tr("left") if side == "left" else tr("right")


def _frame_of(
    measured: Measured, exercise: Exercise, points: Sequence[TrendPoint]
) -> tuple[str, str, Band | None, bool, float]:
    """Return title, unit, band, whether the axis begins at zero, and the least that it spans."""
    if measured is Measured.CLEAN and exercise.is_hold:
        return tr("Clean seconds, of all held"), "s", None, True, 10.0
    if measured is Measured.CLEAN:
        low, high = (exercise.sets * count for count in exercise.target_reps)
        target = tr("target {low} to {high}", low=low, high=high)
        return tr("Clean, of all attempted"), "1", Band(low, high, target), True, 5.0
    if measured is Measured.HELD:
        first, then = exercise.zone.goal_s
        goal = tr("goal {low} to {high} s", low=number(first), high=number(then))
        return tr("Best hold, clean seconds"), "s", Band(first, max(first, then), goal), True, 10.0
    if measured is Measured.TEMPO:
        return tr("Tempo: seconds of a repetition"), "s", None, True, 2.0
    unit = next((figures.unit for point in reversed(points) for figures in point.figures if figures.unit), "deg")
    title = {
        "deg": tr("Range of motion (°), mean ± SD"),
        "T": tr("Range of motion (T), mean ± SD"),
    }.get(unit, tr("Range of motion (share), mean ± SD"))
    least = {"deg": 10.0, "T": 0.1}.get(unit, 0.1)
    return title, unit, _range_band(exercise), False, least


def _range_band(exercise: Exercise) -> Band | None:
    """Return the target of the range; only a signal that begins at zero has one that is the same for everybody."""
    signal = exercise.signal
    if not isinstance(signal, Signal) or signal.per is None:
        return None
    low, high = signal.target
    return Band(low, high, tr("target")) if math.isfinite(low) and math.isfinite(high) else None


def _clean(exercise: Exercise, point: TrendPoint, figures: Figures) -> Dot:
    if exercise.is_hold:
        told = tr(
            "{clean} clean of {held} held, best {best}",
            clean=seconds(figures.clean_s, 0),
            held=seconds(figures.held_s, 0),
            best=seconds(figures.best_s, 0),
        )
        return _dot(point, figures, figures.clean_s, told, of=figures.held_s)
    told = tr("{clean} clean of {attempted} attempted", clean=figures.clean, attempted=figures.attempted)
    if figures.unverified:
        told += "\n" + tr("{count} could not be judged", count=figures.unverified)
    return _dot(point, figures, float(figures.clean), told, of=float(figures.attempted))


def _range(exercise: Exercise, point: TrendPoint, figures: Figures) -> Dot:
    told = range_text(figures)
    return _dot(point, figures, figures.range_mean, told, spread=figures.range_sd)


def _tempo(exercise: Exercise, point: TrendPoint, figures: Figures) -> Dot:
    return _dot(point, figures, figures.up_s + figures.hold_s + figures.down_s, tempo_text(figures))


def _held(exercise: Exercise, point: TrendPoint, figures: Figures) -> Dot:
    told = tr("best {best}", best=seconds(figures.best_s, 1)) if math.isfinite(figures.best_s) else ""
    return _dot(point, figures, figures.best_s, told)


def _dot(
    point: TrendPoint, figures: Figures, value: float, told: str, *, spread: float = math.nan, of: float = math.nan
) -> Dot:
    head = calendar_axis.day(point.when.date())
    if figures.side is not None:
        head = f"{head}, {_side_name(figures.side, 2)}"
    return Dot(point.when, value, spread, of, f"{head}\n{told}", point.session)


_DOTS: Final[dict[Measured, Callable[[Exercise, TrendPoint, Figures], Dot]]] = {
    Measured.CLEAN: _clean,
    Measured.RANGE: _range,
    Measured.TEMPO: _tempo,
    Measured.HELD: _held,
}


def range_text(figures: Figures) -> str:
    """Return a range of motion with its spread and its number, such as ``41° ± 3° (n = 8)``."""
    if not math.isfinite(figures.range_mean):
        return ""
    mean = quantity(figures.range_mean, figures.unit)
    if math.isfinite(figures.range_sd):
        mean = f"{mean} ± {quantity(figures.range_sd, figures.unit)}"
    return tr("{mean} (n = {count})", mean=mean, count=figures.complete)


def tempo_text(figures: Figures) -> str:
    """Return the mean tempo, such as ``2.0–0.8–2.1 s``: up, at the top and back."""  # noqa: RUF002 - range dashes
    parts = (figures.up_s, figures.hold_s, figures.down_s)
    if not all(map(math.isfinite, parts)):
        return ""
    return "–".join(number(part, ".1f") for part in parts) + " s"  # noqa: RUF001 - a range dash


def _symmetry(exercise: Exercise, points: Sequence[TrendPoint]) -> Chart:
    """Return the difference of the sides as a share; nothing where they may not be compared (specification 10.7)."""
    dots = []
    for point in points:
        sides = {figures.side: figures for figures in point.figures}
        left, right = sides.get("left"), sides.get("right")
        value = math.nan
        if left is not None and right is not None and not not_compared(left, right):
            first, second = (_compared(exercise, figures) for figures in (left, right))
            value = asymmetry(first, second)
            more = tr("both sides alike")
            if value:
                far = number(abs(value), ".0f")
                more = tr("left {far} % more", far=far) if value > 0 else tr("right {far} % more", far=far)
            counted = tr("left {left}, right {right}", left=_bare(exercise, first), right=_bare(exercise, second))
            text = f"{calendar_axis.day(point.when.date())}\n{counted}\n{more}"
        dots.append(Dot(point.when, value, text=text if math.isfinite(value) else "", session=point.session))
    what = tr("Left more (+), right more (−): best hold")  # noqa: RUF001 - a real minus
    if not exercise.is_hold:
        what = tr("Left more (+), right more (−): clean")  # noqa: RUF001 - a real minus
    band = Band(-15.0, 15.0, tr("not told: within 15 %"))
    return Chart(what, "", (Series(None, tuple(dots)),), "%", band, least=60.0)


def _compared(exercise: Exercise, figures: Figures) -> float:
    return figures.best_s if exercise.is_hold else float(figures.clean)


def _bare(exercise: Exercise, value: float) -> str:
    return seconds(value, 0) if exercise.is_hold else number(value)
