"""The primary signal over the last seconds, with the levels that decide.

Painted here and not by a plotting library: one curve of some hundred points with a handful of
lines costs about a millisecond, looks as it should beside the rest, and starts at once.
"""

from __future__ import annotations

import math
from collections import deque
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from formcheck.app.glyphs import paint_outcome
from formcheck.app.theme import DARK, Theme, outcome_colour
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.report import Attempt, Level, Outcome
from formcheck.core.signal import Signal, Zone
from formcheck.core.update import Levels
from formcheck.language import tr
from formcheck.wording import Entry, quantity

SPAN_S: Final = 12.0
_GAP_S: Final = 0.5
#: The height of the strip at which sizes are given, pixels; a higher one has larger type, up to twice as large.
_REFERENCE_PX: Final = 130
#: Columns for the reading on the left and for the names of the levels on the right, pixels.
_LEFT: Final = 112
_RIGHT: Final = 112
#: The level of a hold has a longer name.
_RIGHT_OF_HOLD: Final = 144


class SignalPlot(QWidget):
    """Plot the last `SPAN_S` seconds of the primary signal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(110)
        self.setAccessibleName(tr("Movement over the last 12 seconds"))
        self._theme = DARK
        self._signal: Signal | Zone | None = None
        #: A cycle goes to both sides of 0, and its levels hold for both.
        self._both_ways = False
        self._levels: Levels | None = None
        self._samples: deque[tuple[float, float]] = deque()
        self._entries: deque[Entry] = deque(maxlen=20)
        self._low, self._high = 0.0, 1.0

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def start(self, exercise: Exercise | None) -> None:
        """Begin a new set of an exercise."""
        signal = exercise.movement if exercise is not None and not exercise.is_run else None
        self._signal = signal
        self._both_ways = exercise is not None and exercise.kind is Kind.CYCLES
        self._levels = None
        self._samples.clear()
        self._entries.clear()
        self._low, self._high = math.inf, -math.inf
        if signal is not None:
            self._widen(*self._in_view(signal.target))
            if self._both_ways:
                self._widen(*(-value for value in self._in_view(signal.target)))
            elif isinstance(signal.full, float | int):
                # Rest is not known yet: leave room for it below.
                self._widen(float(signal.full), signal.full - 2 * (self._in_view(signal.target)[1] - signal.full))
        self.update()

    def push(self, samples: list[tuple[float, float]], levels: Levels | None) -> None:
        """Add samples (seconds, value; NaN where the signal could not be read), oldest first."""
        self._samples.extend(samples)
        while self._samples and self._samples[-1][0] - self._samples[0][0] > SPAN_S:
            self._samples.popleft()
        if levels is not None and levels != self._levels:
            if self._levels is None:
                # Until now the room below was a guess.
                self._low, self._high = math.inf, -math.inf
                self._widen(*(value for _, value in self._samples))
            self._levels = levels
            self._widen(levels.rest, levels.leave, levels.full, *self._in_view(levels.target))
        self._widen(*(value for _, value in samples))
        self.update()

    def _in_view(self, target: tuple[float, float]) -> tuple[float, float]:
        """Return how much of the target has to be in view; that of a hold or a cycle has no top worth the room."""
        low, high = target
        if isinstance(self._signal, Zone):
            return low, min(high, low + 2 * abs(low - self._signal.low))
        return low, min(high, 2 * low) if self._both_ways else high

    def mark(self, entry: Entry) -> None:
        """Mark a closed repetition or attempt with its outcome."""
        self._entries.append(entry)
        self.update()

    @property
    def sample_count(self) -> int:
        """Number of samples in view."""
        return len(self._samples)

    def _widen(self, *values: float) -> None:
        known = [value for value in values if math.isfinite(value)]
        if known:
            self._low, self._high = min(self._low, *known), max(self._high, *known)

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        if self._signal is None:
            return
        font = QFont(self.font())
        unit = self._unit
        font.setPixelSize(round(12 * unit))
        painter.setFont(font)
        right = _RIGHT_OF_HOLD if isinstance(self._signal, Zone) else _RIGHT
        box = QRectF(self.rect()).adjusted(_LEFT * unit, 26, -right * unit, -16)
        self._paint_title(painter)
        if self._low < self._high:
            self._paint_levels(painter, box)
            painter.save()
            painter.setClipRect(box.adjusted(-2, -14, 6, 10))
            self._paint_curve(painter, box)
            painter.restore()
            self._paint_marks(painter, box)
        painter.end()

    @property
    def _unit(self) -> float:
        return min(2.0, max(1.0, self.height() / _REFERENCE_PX))

    def _paint_title(self, painter: QPainter) -> None:
        assert self._signal is not None
        signal = self._signal
        column = QRectF(16, 12, _LEFT * self._unit - 26, self.height() - 24)
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setPen(QColor(self._theme.dim))
        name = tr(signal.measure.name.replace("_", " ").capitalize())
        painter.drawText(column, int(top) | int(Qt.TextFlag.TextWordWrap), name)
        painter.drawText(
            column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, tr("last {span} s", span=f"{SPAN_S:.0f}")
        )
        painter.save()
        font = QFont(painter.font())
        font.setBold(True)
        font.setPixelSize(round(24 * self._unit))
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        value = quantity(self._samples[-1][1], signal.unit) if self._samples else ""
        painter.drawText(column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, value)
        painter.restore()

    def _y(self, value: float, box: QRectF) -> float:
        return box.bottom() - (value - self._low) / (self._high - self._low) * box.height()

    def _paint_levels(self, painter: QPainter, box: QRectF) -> None:
        signal, levels, theme = self._signal, self._levels, self._theme
        assert signal is not None
        low, high = levels.target if levels else signal.target
        band = QColor(theme.good)
        band.setAlpha(46)
        top, bottom = max(box.top(), self._y(high, box)), self._y(low, box)
        painter.fillRect(QRectF(box.left(), top, box.width(), max(2.0, bottom - top)), band)
        if self._both_ways:
            mirrored = self._y(-low, box)
            painter.fillRect(QRectF(box.left(), mirrored, box.width(), max(2.0, box.bottom() - mirrored)), band)
        unit = signal.unit
        dash, solid = Qt.PenStyle.DashLine, Qt.PenStyle.SolidLine
        marks = [
            (tr("target {value}", value=quantity(low, unit)), (top + bottom) / 2, QColor(theme.good), Qt.PenStyle.NoPen)
        ]
        full = levels.full if levels else signal.full
        holds = isinstance(signal, Zone)
        if isinstance(full, float | int):
            for side in (full, -full) if self._both_ways else (full,):
                value = quantity(side, unit)
                name = tr("in position {value}", value=value) if holds else tr("full {value}", value=value)
                marks.append((name, self._y(side, box), QColor(theme.accent), solid))
        if levels and not holds and not self._both_ways:
            leave = tr("start {value}", value=quantity(levels.leave, unit))
            marks.append((leave, self._y(levels.leave, box), QColor(theme.dim), dash))
        marks.sort(key=lambda mark: mark[1])
        middles = spread([y for _, y, *_ in marks], 15 * self._unit, self.height() - 12 * self._unit)
        for (text, y, colour, style), middle in zip(marks, middles, strict=True):
            if style is not Qt.PenStyle.NoPen:
                painter.setPen(QPen(colour, 1.4, style))
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            swatch = QRectF(box.right() + 8, middle - 1.5, 10, 3)
            painter.fillRect(swatch, colour)
            painter.setPen(QColor(theme.text))
            painter.drawText(
                QRectF(box.right() + 23, middle - 9 * self._unit, self.width() - box.right() - 24, 18 * self._unit),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                text,
            )

    def _paint_curve(self, painter: QPainter, box: QRectF) -> None:
        if not self._samples:
            return
        newest = self._samples[-1][0]
        pen = QPen(QColor(self._theme.text), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Some hundred points for every picture: everything that can be is worked out before.
        right, bottom = box.right(), box.bottom()
        per_s, per_unit = box.width() / SPAN_S, box.height() / (self._high - self._low)
        run: list[QPointF] = []
        last = -math.inf
        for t_s, value in self._samples:
            seen = value == value
            if not seen or t_s - last > _GAP_S:
                painter.drawPolyline(QPolygonF(run))
                run = []
            if seen:
                run.append(QPointF(right - (newest - t_s) * per_s, bottom - (value - self._low) * per_unit))
            last = t_s
        painter.drawPolyline(QPolygonF(run))
        if run:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            painter.drawEllipse(run[-1], 4, 4)

    def _paint_marks(self, painter: QPainter, box: QRectF) -> None:
        if not self._samples:
            return
        newest = self._samples[-1][0]
        on = QColor(self._theme.surface)
        for entry in self._entries:
            if isinstance(entry, Attempt):
                self._paint_attempt(painter, box, entry)
                when, peak = entry.end_s, math.nan
            else:
                when, peak = entry.peak_s if math.isfinite(entry.peak_s) else entry.end_s, entry.peak
            x = box.right() - (newest - when) / SPAN_S * box.width()
            if x >= box.left() + 8:
                value = max(self._low, min(self._high, peak)) if math.isfinite(peak) else self._high
                mark = QRectF(x - 8, max(box.top() - 19, self._y(value, box) - 23), 16, 16)
                paint_outcome(painter, mark, entry.outcome, outcome_colour(self._theme, entry.outcome), on)

    def _paint_attempt(self, painter: QPainter, box: QRectF, attempt: Attempt) -> None:
        """Paint how long an attempt lasted as a line below the curve, and its faults as a thicker one."""
        newest = self._samples[-1][0]
        faults = [(s.from_s, s.to_s, Outcome.REJECTED) for s in attempt.faults if s.level is Level.FAULT]
        for from_s, to_s, outcome in ((attempt.start_s, attempt.end_s, Outcome.CLEAN), *faults):
            left, right = (box.right() - (newest - t_s) / SPAN_S * box.width() for t_s in (from_s, to_s))
            left = max(box.left(), left)
            if right > left:
                height = 3.0 if outcome is Outcome.CLEAN else 7.0
                strip = QRectF(left, box.bottom() + 8 - height / 2, right - left, height)
                painter.fillRect(strip, outcome_colour(self._theme, outcome))


def spread(wanted: list[float], apart: float, bottom: float) -> list[float]:
    """Return heights, from the top, that keep apart and above a bottom, and near those that are wanted."""
    found: list[float] = []
    for y in wanted:
        found.append(max(y, found[-1] + apart) if found else y)
    for place in range(len(found) - 1, -1, -1):
        found[place] = min(found[place], bottom)
        bottom = found[place] - apart
    return found
