"""How a chart over time is drawn: marks, lines and whiskers as one SVG, and where in it something is told.

Left and right differ in shape and colour, what was attempted is hollow beside what was clean, and where nothing was
measured nothing is drawn.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple
from xml.sax.saxutils import escape

from formcheck import calendar_axis
from formcheck.language import number, tr
from formcheck.svg import number as coordinate


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours of a chart by the part they play, as CSS has them.

    Text stands out from the card by 4.5 to 1, and so does every mark (Okabe and Ito, darkened or lightened).
    """

    card: str
    text: str
    soft: str
    grid: str
    left: str
    right: str
    single: str
    band: str


LIGHT: Final = Colours(
    card="#ffffff",
    text="#1d2430",
    soft="#4b5565",
    grid="#dde2e9",
    left="#0072b2",
    right="#b34700",
    single="#00664b",
    band="#e9f5f1",
)
DARK: Final = Colours(
    card="#1b2027",
    text="#e6ebf1",
    soft="#aab4c0",
    grid="#333c47",
    left="#56b4e9",
    right="#ff9c5a",
    single="#4cc79e",
    band="#1f3a33",
)
#: The colours of the page around it, which has a light and a dark form.
PAGE: Final = Colours(
    card="none",
    text="var(--text)",
    soft="var(--soft)",
    grid="var(--line)",
    left="var(--left)",
    right="var(--right)",
    single="var(--clean)",
    band="var(--band)",
)


@dataclass(frozen=True, slots=True)
class Dot:
    """One session in a chart; NaN is what is not known.

    Attributes
    ----------
    when
        When it was, by the user's clock.
    value
        Where the dot stands.
    spread
        So far the whiskers reach up and down.
    of
        What `value` is a part of: the hollow mark above it.
    text
        What is told where it is pointed at.
    session
        Number of the session.
    """

    when: datetime
    value: float
    spread: float = math.nan
    of: float = math.nan
    text: str = ""
    session: int | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """The dots of one side, in the order of time. `side` is ``left``, ``right``, or None; `name` is told in the key."""

    side: str | None
    dots: tuple[Dot, ...]
    name: str = ""


class Spot(NamedTuple):
    """A place in the drawing at which something is told."""

    x: float
    y: float
    text: str
    session: int | None


@dataclass(frozen=True, slots=True)
class Band:
    """Between what a value should lie, or what it is compared with, and what that is called."""

    low: float
    high: float
    name: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A measure over sessions.

    Attributes
    ----------
    title
        What is shown, with its unit.
    description
        The same in a sentence, for those who cannot see it.
    series
        What is drawn.
    unit
        Unit of the values: ``deg``, ``T``, ``s``, ``%``, or ``1`` for counts and ratios.
    band
        What is drawn behind it.
    from_zero
        Whether the axis begins at zero.
    since, until
        Ends of the axis of time; None = where the dots end.
    least
        The least that the axis of values spans: what changes by less is no change to look at.
    whole
        Whether only whole numbers are on the axis.
    top
        The axis ends there, whatever the dots say; None = where they end.
    """

    title: str
    description: str
    series: tuple[Series, ...]
    unit: str
    band: Band | None = None
    from_zero: bool = False
    since: date | None = None
    until: date | None = None
    least: float = 0.0
    whole: bool = False
    top: float | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(math.isfinite(dot.value) for series in self.series for dot in series.dots)

    def svg(self, colours: Colours = LIGHT, *, width: float = 720.0, height: float = 260.0, title: bool = True) -> str:
        """Return the drawing as a whole SVG document.

        Parameters
        ----------
        colours
            What it is drawn in.
        width, height
            How large it is, units of the drawing. The type stays as large as it is.
        title
            Whether the title stands above it.
        """
        return "".join(_drawing(self, colours, width, height, title))

    def spots(self, *, width: float = 720.0, height: float = 260.0, title: bool = True) -> tuple[Spot, ...]:
        """Return where in the drawing of this size something is told, and what."""
        frame = _frame(self, width, height, title)
        found = []
        for series in self.series:
            for dot in series.dots:
                if math.isfinite(dot.value):
                    at = Spot(frame.x(dot.when), frame.y(dot.value), dot.text, dot.session)
                    found.append(at)
        return tuple(found)


# ---- the drawing

#: Type and its width per letter, units of the drawing.
_TYPE: Final = 12.0
_LETTER: Final = 6.6
_LEFT: Final = 52.0
_RIGHT: Final = 16.0
#: No more lines than this, however high the chart is. House value.
_LINES: Final = 8
#: A pause as long as this parts a line: after it somebody begins one step back (specification 10.5).
_PAUSE: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where dates and values are in a drawing."""

    left: float
    right: float
    top: float
    bottom: float
    begin: datetime
    end: datetime
    low: float
    high: float
    step: float

    def x(self, when: datetime) -> float:
        # A day is one place, at which its date stands; of two sessions on one day both are seen.
        noon = datetime.combine(when.date(), time(12))
        at = noon + (when.replace(tzinfo=None) - noon) / 4
        share = (at - self.begin) / (self.end - self.begin)
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return self.bottom - min(1.0, max(0.0, share)) * (self.bottom - self.top)


def _frame(shown: Chart, width: float, height: float, title: bool) -> _Frame:
    top = 12.0 + (22.0 if title else 0.0) + (20.0 if _keyed(shown) else 0.0)
    # Below the axis two lines of type: days or months, and the years.
    bottom = max(top + 30.0, height - 40.0)
    begin, end = _times(shown)
    low, high, step = _values(shown, min(_LINES, max(2, int((bottom - top) / 34.0))))
    return _Frame(_LEFT, width - _RIGHT, top, bottom, begin, end, low, high, step)


def _times(shown: Chart) -> tuple[datetime, datetime]:
    """Return the ends of the axis: whole days."""
    days = [dot.when.date() for series in shown.series for dot in series.dots]
    first = shown.since or min(days, default=date(2000, 1, 1))
    last = max(shown.until or max(days, default=first), first)
    return datetime.combine(first, time()), datetime.combine(last, time()) + timedelta(days=1)


def _values(shown: Chart, lines: int) -> tuple[float, float, float]:
    """Return the ends of the axis of values, and the step between two of its lines."""
    ends = []
    for series in shown.series:
        for dot in series.dots:
            if math.isfinite(dot.value):
                around = dot.spread if math.isfinite(dot.spread) else 0.0
                ends += [dot.value - around, dot.value + around]
                ends += [dot.of] if math.isfinite(dot.of) else []
    low, high = (min(ends), max(ends)) if ends else (0.0, 1.0)
    if shown.band is not None:
        low, high = min(low, shown.band.low), max(high, shown.band.high)
    low = 0.0 if shown.from_zero else low
    if high - low < shown.least:
        middle = (low + high) / 2
        low, high = (0.0, shown.least) if shown.from_zero else (middle - shown.least / 2, middle + shown.least / 2)
    step = _step((high - low) / lines, whole=shown.whole)
    low, high = step * math.floor(low / step + 1e-9), step * math.ceil(high / step - 1e-9)
    return low, shown.top if shown.top is not None else high, step


def _step(least: float, *, whole: bool) -> float:
    """Return the smallest of 1, 2 and 5 times a power of ten that is not below `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    step = next(factor * power for factor in (1.0, 2.0, 5.0, 10.0) if factor * power >= least * (1 - 1e-9))
    return max(1.0, step) if whole else step


def _keyed(shown: Chart) -> bool:
    return any(series.name for series in shown.series) or shown.band is not None


def _drawing(shown: Chart, colours: Colours, width: float, height: float, title: bool) -> Iterator[str]:
    frame = _frame(shown, width, height, title)
    size = f'width="{coordinate(width)}" height="{coordinate(height)}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {coordinate(width)} {coordinate(height)}" '
    yield f'role="img" aria-label="{_attribute(shown.description)}"><desc>{escape(shown.description)}</desc>'
    if colours.card != "none":
        yield f'<path d="M0 0H{coordinate(width)}V{coordinate(height)}H0Z" fill="{colours.card}"/>'
    if title:
        yield _text(12.0, 20.0, shown.title, colours.text, bold=True)
    yield from _band(shown, frame, colours)
    yield from _grid(shown, frame, colours)
    yield from _dates(frame, colours)
    if _keyed(shown):
        yield from _key(shown, frame, colours)
    if shown.empty:
        middle = (frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2
        yield _text(*middle, tr("Nothing to show here yet"), colours.soft, anchor="middle")
    radius = _radius(shown, frame)
    for series in shown.series:
        yield from _line(series, frame, _colour(series.side, colours), radius, colours)
    yield "</svg>"


def _radius(shown: Chart, frame: _Frame) -> float:
    """Return how large the marks are: smaller where there are many."""
    most = max((len(series.dots) for series in shown.series), default=1)
    return min(5.0, max(2.2, 0.4 * (frame.right - frame.left) / max(1, most)))


def _colour(side: str | None, colours: Colours) -> str:
    return {"left": colours.left, "right": colours.right}.get(side or "", colours.single)


def _band(shown: Chart, frame: _Frame, colours: Colours) -> Iterator[str]:
    if shown.band is not None:
        top, bottom = frame.y(shown.band.high), frame.y(shown.band.low)
        if bottom - top < 2.0:
            top, bottom = top - 1.0, top + 1.0
        edge = f"M{coordinate(frame.left)} {coordinate(top)}H{coordinate(frame.right)}V{coordinate(bottom)}"
        yield f'<path d="{edge}H{coordinate(frame.left)}Z" fill="{colours.band}"/>'


def _grid(shown: Chart, frame: _Frame, colours: Colours) -> Iterator[str]:
    count = round((frame.high - frame.low) / frame.step)
    digits = max(0, -math.floor(math.log10(frame.step) + 1e-9))
    for value in (frame.low + k * frame.step for k in range(count + 1)):
        y = frame.y(value)
        text = number(value + 0.0, f".{digits}f").replace("-", "−")  # noqa: RUF001 - a real minus
        text += {"deg": "°", "%": " %"}.get(shown.unit, "")
        path = f"M{coordinate(frame.left)} {coordinate(y)}H{coordinate(frame.right)}"
        yield f'<path d="{path}" stroke="{colours.grid}" stroke-width="1" fill="none"/>'
        yield _text(frame.left - 6.0, y + 4.0, text, colours.soft, anchor="end")


def _dates(frame: _Frame, colours: Colours) -> Iterator[str]:
    """Yield the dates below the axis: as many as there is room for."""
    room = frame.right - frame.left
    for tick in calendar_axis.ticks(frame.begin, frame.end, room, _LETTER):
        x = frame.x(tick.at)
        yield (
            f'<path d="M{coordinate(x)} {coordinate(frame.bottom)}v4" stroke="{colours.soft}" stroke-width="1" '
            'fill="none"/>'
        )
        half = max(len(tick.text), len(tick.year)) * _LETTER / 2
        # The words stay inside of the drawing.
        x = min(max(x, half + 2.0), frame.right + _RIGHT - half - 2.0)
        yield _text(x, frame.bottom + 17.0, tick.text, colours.soft, anchor="middle")
        if tick.year:
            yield _text(x, frame.bottom + 32.0, tick.year, colours.soft, anchor="middle")


def _key(shown: Chart, frame: _Frame, colours: Colours) -> Iterator[str]:
    x, y = 12.0, frame.top - 12.0
    for series in shown.series:
        if series.name:
            yield _mark(x + 5.0, y - 4.0, 5.0, series.side, _colour(series.side, colours))
            yield _text(x + 15.0, y, series.name, colours.soft)
            x += 31.0 + _LETTER * len(series.name)
    if shown.band is not None:
        box = f"M{coordinate(x)} {coordinate(y - 9.0)}h16v10h-16Z"
        yield f'<path d="{box}" fill="{colours.band}" stroke="{colours.soft}" stroke-width="0.5"/>'
        yield _text(x + 22.0, y, shown.band.name, colours.soft)


def _line(series: Series, frame: _Frame, colour: str, radius: float, colours: Colours) -> Iterator[str]:
    """Yield the dots of one side and the lines between them, parted where nothing was read and by a long pause."""
    drawn: list[str] = []
    before: Dot | None = None
    for dot in (*series.dots, None):
        known = dot is not None and math.isfinite(dot.value)
        paused = before is not None and dot is not None and dot.when - before.when > _PAUSE
        if drawn and (not known or paused):
            yield from _stroke(drawn, colour)
            drawn = []
        if dot is not None and known:
            drawn.append(f"{coordinate(frame.x(dot.when))} {coordinate(frame.y(dot.value))}")
            before = dot
    for dot in series.dots:
        if math.isfinite(dot.value):
            yield from _dot_marks(dot, series.side, frame, colour, radius, colours)


def _stroke(points: list[str], colour: str) -> Iterator[str]:
    if len(points) > 1:
        yield (
            f'<path d="M{"L".join(points)}" fill="none" stroke="{colour}" stroke-width="2" '
            'stroke-linejoin="round" stroke-linecap="round"/>'
        )


def _dot_marks(
    dot: Dot, side: str | None, frame: _Frame, colour: str, radius: float, colours: Colours
) -> Iterator[str]:
    x, y = frame.x(dot.when), frame.y(dot.value)
    # Two sides of one session stand beside each other.
    x += {"left": -0.4, "right": 0.4}.get(side or "", 0.0) * radius
    if math.isfinite(dot.spread) and dot.spread > 0:
        top, bottom = frame.y(dot.value + dot.spread), frame.y(dot.value - dot.spread)
        cap = f"M{coordinate(x - 3)} {coordinate(top)}h6m-3 0V{coordinate(bottom)}m-3 0h6"
        yield f'<path d="{cap}" fill="none" stroke="{colour}" stroke-width="1.2"/>'
    if math.isfinite(dot.of) and dot.of > dot.value:
        top = frame.y(dot.of)
        stem = f"M{coordinate(x)} {coordinate(y)}V{coordinate(top + radius)}"
        yield f'<path d="{stem}" fill="none" stroke="{colour}" stroke-width="1" stroke-dasharray="2 3"/>'
        yield _mark(x, top, radius - 0.8, side, colour, hollow=True)
    yield _mark(x, y, radius, side, colour)


def _mark(x: float, y: float, radius: float, side: str | None, colour: str, *, hollow: bool = False) -> str:
    """Return the mark of a side: a circle for left, a square on its tip for right, a plain square for both."""
    paint = f'fill="none" stroke="{colour}" stroke-width="1.5"' if hollow else f'fill="{colour}"'
    if side == "left":
        return f'<circle cx="{coordinate(x)}" cy="{coordinate(y)}" r="{coordinate(radius)}" {paint}/>'
    if side == "right":
        far = 1.25 * radius
        tip = f"M{coordinate(x)} {coordinate(y - far)}l{coordinate(far)} {coordinate(far)}"
        return f'<path d="{tip}l{coordinate(-far)} {coordinate(far)}l{coordinate(-far)} {coordinate(-far)}Z" {paint}/>'
    half = 0.9 * radius
    corner = f"M{coordinate(x - half)} {coordinate(y - half)}h{coordinate(2 * half)}v{coordinate(2 * half)}"
    return f'<path d="{corner}h{coordinate(-2 * half)}Z" {paint}/>'


def _text(x: float, y: float, words: str, colour: str, *, anchor: str = "start", bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    font = f'font-family="sans-serif" font-size="{_TYPE:g}" text-anchor="{anchor}"{weight}'
    return f'<text x="{coordinate(x)}" y="{coordinate(y)}" {font} fill="{colour}">{escape(words)}</text>'


def _attribute(words: str) -> str:
    return escape(words, {'"': "&quot;"})
