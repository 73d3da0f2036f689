"""A reading over the time of one repetition, with its limit: where it was worst, and where it is now."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from formcheck.app.review import Line, Scene, gaps
from formcheck.app.theme import DARK, Theme, level_colour
from formcheck.core.report import Level
from formcheck.language import number, tr

#: Room for the name above, and for the limit on the right, pixels.
_TOP: Final = 34
_RIGHT: Final = 92
_LEFT: Final = 14
_BOTTOM: Final = 24
#: At this height everything is as large as it is given here, pixels.
_HEIGHT: Final = 134


class Strip(QWidget):
    """Paint one line of a scene; a click goes to that moment.

    What lies outside the time in which the limit is applied is paler.
    """

    #: A moment was clicked: seconds after the first pose.
    wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self._theme = DARK
        self._line: Line | None = None
        self._times: tuple[float, ...] = ()
        self._span = (0.0, 1.0)
        self._range = (0.0, 1.0)
        self._index = 0
        self._unit = 1.0
        self.setAccessibleName(tr("Reading over time"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._line = None
        self.update()

    def show_line(self, scene: Scene, line: Line) -> None:
        """Show a reading over the time of a scene."""
        self._line = line
        self._times = scene.times
        self._span = (scene.entry.start_s, scene.entry.end_s)
        # What was read outside the repetition may be anything: it does not decide the scale.
        inside = [
            value
            for t_s, value in zip(self._times, line.values, strict=True)
            if self._span[0] <= t_s <= self._span[1] and math.isfinite(value)
        ]
        told = [line.limit, line.worst[1] if line.worst else math.nan]
        known = [value for value in (*inside, *told) if math.isfinite(value)] or [0.0, 1.0]
        low, high = min(known), max(known)
        room = 0.1 * (high - low) or 0.5
        self._range = (low - room, high + room)
        self.setAccessibleDescription(
            tr(
                "{name}: limit {limit}, worst {worst}",
                name=tr(line.name),
                limit=line.text(line.limit),
                worst=line.text(line.worst[1] if line.worst else math.nan),
            )
        )
        self.update()

    def show_moment(self, index: int) -> None:
        """Mark the pose that is shown."""
        if index != self._index:
            self._index = index
            self.update()

    # ---- painting

    @property
    def box(self) -> QRectF:
        """Where the curve is painted."""
        left, top, right, bottom = (edge * self._unit for edge in (_LEFT, _TOP, _RIGHT, _BOTTOM))
        return QRectF(self.rect()).adjusted(left, top, -right, -bottom)

    def _x(self, t_s: float) -> float:
        box, first, last = self.box, self._times[0], self._times[-1]
        return box.left() + (t_s - first) / max(last - first, 1e-6) * box.width()

    def _y(self, value: float) -> float:
        box, (low, high) = self.box, self._range
        return box.bottom() - (min(max(value, low), high) - low) / (high - low) * box.height()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._unit = max(1.0, self.height() / _HEIGHT)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        if self._line is not None and self._times:
            self._paint_time(painter, self._line)
            self._paint_gaps(painter, self._line)
            self._paint_limit(painter, self._line)
            self._paint_curve(painter, self._line)
            self._paint_worst(painter, self._line)
            self._paint_now(painter, self._line)
        painter.end()

    def _font(self, painter: QPainter, size: int, *, bold: bool = False) -> None:
        font = QFont(self.font())
        font.setPixelSize(round(size * self._unit))
        font.setBold(bold)
        painter.setFont(font)

    def _paint_time(self, painter: QPainter, line: Line) -> None:
        """Paint what is before and after the repetition darker, and its parts with their seconds."""
        box = self.box
        start, end = (self._x(min(max(t_s, self._times[0]), self._times[-1])) for t_s in self._span)
        shade = QColor(self._theme.border)
        shade.setAlpha(90)
        painter.fillRect(QRectF(box.left(), box.top(), start - box.left(), box.height()), shade)
        painter.fillRect(QRectF(end, box.top(), box.right() - end, box.height()), shade)
        self._font(painter, 12)
        names = (tr("up"), tr("top"), tr("back"))
        for name, (from_s, to_s, lasted_s) in zip(names, line.parts, strict=False):
            left, right = self._x(from_s), self._x(to_s)
            painter.setPen(QPen(QColor(self._theme.dim), 1))
            painter.drawLine(QPointF(right, box.top()), QPointF(right, box.bottom()))
            painter.setPen(QColor(self._theme.text))
            text = tr("{part} {seconds} s", part=name, seconds=number(lasted_s, ".1f"))
            unit = self._unit
            room = QRectF(left - 60 * unit, box.bottom() + 3 * unit, right - left + 120 * unit, 18 * unit)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)

    def _paint_limit(self, painter: QPainter, line: Line) -> None:
        if not math.isfinite(line.limit):
            return
        box, y, theme = self.box, self._y(line.limit), self._theme
        painter.setPen(QPen(self._colour(line), 2 * self._unit, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        self._font(painter, 12, bold=True)
        painter.setPen(QColor(theme.text))
        limit = line.text(line.limit)
        text = tr("limit {amount}", amount=limit) if line.rule else tr("full: {amount}", amount=limit)
        half = 10 * self._unit
        room = QRectF(box.right() + 6, y - half, self.width() - box.right() - 8, 2 * half)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _colour(self, line: Line) -> QColor:
        """Return the colour of a limit: of what was found beyond it, or of a level to be reached."""
        found = line.level in (Level.WARN, Level.FAULT)
        return level_colour(self._theme, line.level) if found else QColor(self._theme.accent)

    def _paint_curve(self, painter: QPainter, line: Line) -> None:
        strong, pale = QColor(self._theme.text), QColor(self._theme.dim)
        pale.setAlpha(140)
        run: list[QPointF] = []
        counted = False

        def stroke() -> None:
            pen = QPen(strong if counted else pale, (2.2 if counted else 1.4) * self._unit)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(run))

        for t_s, value in zip(self._times, line.values, strict=True):
            if not math.isfinite(value):
                stroke()
                run = []
                continue
            point = QPointF(self._x(t_s), self._y(value))
            counts = self._counts(line, t_s)
            if counts != counted and run:
                stroke()
                run = [run[-1]]
            counted = counts
            run.append(point)
        stroke()

    def _paint_gaps(self, painter: QPainter, line: Line) -> None:
        """Hatch the time in which nothing could be read, and say so where there is room."""
        box = self.box
        self._font(painter, 12, bold=True)
        words = tr("not seen")
        wide = painter.fontMetrics().horizontalAdvance(words) + 16 * self._unit
        unknown = QColor(self._theme.unknown)
        unknown.setAlpha(130)
        for from_s, to_s in gaps(self._times, line.values):
            gap = QRectF(QPointF(self._x(from_s), box.top()), QPointF(self._x(to_s), box.bottom()))
            painter.fillRect(gap, QBrush(unknown, Qt.BrushStyle.BDiagPattern))
            if gap.width() > wide:
                label = QRectF(0, 0, wide, 20 * self._unit)
                label.moveCenter(QPointF(gap.center().x(), gap.top() + 14 * self._unit))
                painter.fillRect(label, QColor(self._theme.raised))
                painter.setPen(QColor(self._theme.text))
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)

    def _counts(self, line: Line, t_s: float) -> bool:
        return self._span[0] <= t_s <= self._span[1] and line.counts_at(t_s)

    def _paint_worst(self, painter: QPainter, line: Line) -> None:
        if line.worst is None:
            return
        t_s, value = line.worst
        at = QPointF(self._x(t_s), self._y(value))
        painter.setPen(QPen(self._colour(line), 2.4 * self._unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, 7 * self._unit, 7 * self._unit)

    def _paint_now(self, painter: QPainter, line: Line) -> None:
        """Paint the moment that is shown, and above the curve what is read there."""
        index = min(self._index, len(self._times) - 1)
        box, theme = self.box, self._theme
        x, value = self._x(self._times[index]), line.values[index]
        painter.setPen(QPen(QColor(theme.accent), 2 * self._unit))
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        if math.isfinite(value):
            painter.setPen(QPen(QColor(theme.raised), 1.5))
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QPointF(x, self._y(value)), 5.5 * self._unit, 5.5 * self._unit)
        edge = _LEFT * self._unit
        title = QRectF(edge, 7 * self._unit, self.width() - 2 * edge, 22 * self._unit)
        self._font(painter, 15, bold=True)
        painter.setPen(QColor(theme.text))
        now = line.text(value)
        painter.drawText(title, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, now)
        wide = painter.fontMetrics().horizontalAdvance(now) + 12
        self._font(painter, 13)
        painter.setPen(QColor(theme.dim))
        name = painter.fontMetrics().elidedText(
            tr(line.name), Qt.TextElideMode.ElideRight, round(title.width() - max(wide, 60 * self._unit))
        )
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        box = self.box
        if self._times and box.width() > 0:
            share = min(1.0, max(0.0, (event.position().x() - box.left()) / box.width()))
            self.wanted.emit(share * (self._times[-1] - self._times[0]))
