"""The traces of what was measured, one below the other on one axis of time.

Painted here and not by a plotting library: nothing moves but the playhead, so that everything else is painted once
into a picture of its own and only two thin stripes are painted anew; a hundred thousand readings are drawn as the
lowest and the highest of each column of pixels. A library would bring its own looks, its own mouse and a second more
at the start.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from formcheck.app.cinema.axis import LEFT, RIGHT, Axis
from formcheck.app.cinema.scale import columns, scale_of
from formcheck.app.plot import spread
from formcheck.app.theme import DARK, Theme, level_colour
from formcheck.core.report import Level
from formcheck.films.reel import GAP_S, Film, FloatArray, Lane
from formcheck.language import tr

#: Height of a trace at `glass.REFERENCE_PX`, pixels, and the room between two.
LANE: Final = 78.0
_APART: Final = 6.0
#: More readings than this for each pixel are drawn as the lowest and the highest of each column.
_DENSE: Final = 3.0
#: So many names of lines stand beside a trace at most.
_MOST_LABELS: Final = 5


class Traces(QWidget):
    """Paints the lanes of a film; a click goes to that moment, the wheel with Ctrl shows less or more of it."""

    #: A moment was clicked or dragged to, seconds.
    wanted = Signal(float)

    def __init__(self, axis: Axis, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Traces of what was measured"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._axis = axis
        self._theme = DARK
        self._unit = 1.0
        self._film: Film | None = None
        self._scales: dict[str, tuple[float, float]] = {}
        self._lanes: tuple[Lane, ...] = ()
        self._picked = ""
        self._t_s = 0.0
        #: What is judged of another run, at the times of this one.
        self._others: dict[str, FloatArray] = {}
        self._grounds: dict[str, QPixmap] = {}
        #: How often a whole lane was painted: moving on does not.
        self.painted_lanes = 0
        axis.changed.connect(self._redraw)
        self._fit()

    def show_film(self, film: Film | None) -> None:
        """Show a film."""
        self._film = film
        self._lanes = film.lanes if film is not None else ()
        self._others = {}
        self._scales = {lane.id: scale_of(lane) for lane in self._lanes}
        self._picked = ""
        self._t_s = film.from_s if film is not None else 0.0
        self._fit()
        self._redraw()

    def show_other(self, others: Mapping[str, FloatArray]) -> None:
        """Show another run dashed: what is judged of it, by trace, at the times of this one; nothing for no run."""
        self._others = dict(others)
        self._scales = {lane.id: scale_of(lane, self._others.get(lane.id)) for lane in self._lanes}
        self._redraw()

    def show_moment(self, t_s: float) -> None:
        """Show where the film stands."""
        if t_s == self._t_s:
            return
        before, now = self._x(self._t_s), self._x(t_s)
        moved = [lane for lane in self._lanes if lane.at(self._t_s) != lane.at(t_s)]
        self._t_s = t_s
        for x in {round(before), round(now)}:
            self.update(x - 8, 0, 17, self.height())
        if moved:
            self.update(0, 0, round(LEFT * self._unit), self.height())

    def pick(self, lane_id: str) -> None:
        """Show which trace is looked at; empty for none."""
        if lane_id != self._picked:
            self._picked = lane_id
            self._redraw()

    def tell(self) -> None:
        """Tell a screen reader what is read now; not for each picture while it plays."""
        self.setAccessibleDescription(
            ". ".join(f"{lane.name}: {lane.text(lane.at(self._t_s))}" for lane in self._lanes)
        )

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._redraw()

    def set_unit(self, unit: float) -> None:
        """Make type and lanes so many times as large as at `glass.REFERENCE_PX`."""
        self._unit = unit
        self._fit()
        self._redraw()

    def _fit(self) -> None:
        count = max(1, len(self._lanes))
        self.setFixedHeight(round(count * (LANE + _APART) * self._unit))

    def _redraw(self) -> None:
        self._grounds.clear()
        self.update()

    # ---- where

    def lane_box(self, lane_id: str) -> QRectF:
        """Return where a trace stands, with its columns."""
        row = next((row for row, lane in enumerate(self._lanes) if lane.id == lane_id), 0)
        return QRectF(0, row * (LANE + _APART) * self._unit, self.width(), LANE * self._unit)

    def _curve_box(self, lane: Lane) -> QRectF:
        box, unit = self.lane_box(lane.id), self._unit
        return box.adjusted(LEFT * unit, 0, -RIGHT * unit, 0)

    def _x(self, t_s: float) -> float:
        begin_s, end_s = self._axis.view
        left, width = LEFT * self._unit, self.width() - (LEFT + RIGHT) * self._unit
        return left + (t_s - begin_s) / max(end_s - begin_s, 1e-9) * width

    def time_at(self, x: float) -> float:
        """Return the time at a place, seconds."""
        begin_s, end_s = self._axis.view
        left, width = LEFT * self._unit, self.width() - (LEFT + RIGHT) * self._unit
        return begin_s + min(1.0, max(0.0, (x - left) / max(1.0, width))) * (end_s - begin_s)

    def _y(self, lane: Lane, value: float, box: QRectF) -> float:
        low, high = self._scales[lane.id]
        return box.bottom() - (min(max(value, low), high) - low) / (high - low) * box.height()

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        painter.fillRect(event.rect(), QColor(self._theme.window))
        if not self._lanes:
            painter.setPen(QColor(self._theme.dim))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Nothing could be measured."))
        shown = QRectF(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for lane in self._lanes:
            box = self.lane_box(lane.id)
            # What is not in view costs nothing.
            if box.intersects(shown):
                painter.drawPixmap(QPointF(0, math.floor(box.top())), self._ground(lane))
                self._paint_now(painter, lane)
        painter.end()

    def _ground(self, lane: Lane) -> QPixmap:
        """Return everything of a lane that does not move, painted once."""
        ratio = self.devicePixelRatioF()
        box = self.lane_box(lane.id)
        size = QSize(self.width(), math.ceil(box.height()) + 1) * ratio
        ground = self._grounds.get(lane.id)
        if ground is None or ground.size() != size:
            ground = QPixmap(size)
            ground.setDevicePixelRatio(ratio)
            ground.fill(QColor(self._theme.window))
            painter = QPainter(ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -math.floor(box.top()))
            self._paint_lane(painter, lane)
            painter.end()
            self._grounds[lane.id] = ground
            self.painted_lanes += 1
        return ground

    def _font(self, painter: QPainter, px: float, *, bold: bool = False) -> None:
        font = QFont(self.font())
        font.setPixelSize(round(px * self._unit))
        font.setBold(bold)
        painter.setFont(font)

    def _paint_lane(self, painter: QPainter, lane: Lane) -> None:
        theme, unit = self._theme, self._unit
        box = self._curve_box(lane)
        picked = lane.id == self._picked and bool(self._picked)
        painter.setPen(QPen(QColor(theme.accent if picked else theme.border), (2 if picked else 1) * unit))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(self.lane_box(lane.id).adjusted(1, 1, -1, -1), 8 * unit, 8 * unit)
        painter.save()
        painter.setClipRect(box)
        box = box.adjusted(0, 5 * unit, 0, -5 * unit)
        labels = [*self._paint_bands(painter, lane, box), *self._paint_limits(painter, lane, box)]
        self._paint_told(painter, lane, box)
        self._paint_values(painter, lane, box)
        painter.restore()
        known = lane.course[np.isfinite(lane.course)]
        middle = (float(known.min()) + float(known.max())) / 2 if known.size else 0.0
        self._paint_labels(painter, labels, box, self._y(lane, middle, box))

    def _paint_bands(self, painter: QPainter, lane: Lane, box: QRectF) -> list[tuple[float, str, QColor]]:
        """Paint the published band grey, and over it the runner's own green; return how they are called."""
        theme, labels = self._theme, []
        if lane.published is not None:
            shade = QColor(theme.dim)
            shade.setAlpha(46)
            part = self._band(lane, lane.published, box)
            if part is not None:
                painter.fillRect(part, shade)
                labels.append((part.center().y(), tr("published"), QColor(theme.dim)))
        if lane.own is not None:
            part = self._band(lane, lane.own, box)
            shade = QColor(theme.good)
            shade.setAlpha(84)
            if part is not None:
                painter.fillRect(part, shade)
                labels.append((part.center().y(), lane.own_text, QColor(theme.good)))
        return labels

    def _band(self, lane: Lane, band: tuple[float, float], box: QRectF) -> QRectF | None:
        """Return the part of a band that is in view; None where none of it is."""
        low, high = self._scales[lane.id]
        if band[1] < low or band[0] > high:
            return None
        top, bottom = self._y(lane, band[1], box), self._y(lane, band[0], box)
        return QRectF(box.left(), top, box.width(), max(3.0, bottom - top))

    def _paint_limits(self, painter: QPainter, lane: Lane, box: QRectF) -> list[tuple[float, str, QColor]]:
        labels, (low, high) = [], self._scales[lane.id]
        for limit in lane.limits:
            if low <= limit.value <= high:
                y = self._y(lane, limit.value, box)
                good = limit.level is Level.PASS
                colour = QColor(self._theme.accent) if good else level_colour(self._theme, limit.level)
                painter.setPen(QPen(colour, 1.6 * self._unit, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
                value = lane.text(limit.value)
                text = tr("full {value}", value=value) if good else tr("limit {limit}", limit=value)
                labels.append((y, text, colour))
        return labels

    def _paint_labels(
        self, painter: QPainter, labels: list[tuple[float, str, QColor]], box: QRectF, middle_y: float
    ) -> None:
        unit = self._unit
        # Of many those are left out that are farthest from what was read.
        near = sorted(labels, key=lambda label: abs(label[0] - middle_y))[:_MOST_LABELS]
        labels = sorted(near, key=lambda label: label[0])
        self._font(painter, 12)
        apart = min(14 * unit, (box.height() - 9 * unit) / max(1, len(labels) - 1))
        middles = spread([max(y, box.top() + 5 * unit) for y, _, _ in labels], apart, box.bottom() - 4 * unit)
        for (_, text, colour), middle in zip(labels, middles, strict=True):
            painter.fillRect(QRectF(box.right() + 6 * unit, middle - 2 * unit, 9 * unit, 4 * unit), colour)
            room = QRectF(box.right() + 19 * unit, middle - 9 * unit, (RIGHT - 22) * unit, 18 * unit)
            painter.setPen(QColor(self._theme.text))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_told(self, painter: QPainter, lane: Lane, box: QRectF) -> None:
        """Shade the stretches in which something is told of this trace."""
        spans = self._film.spans if self._film is not None else ()
        for span in spans:
            if span.lane == lane.id and span.level in (Level.WARN, Level.FAULT) and lane.id:
                shade = level_colour(self._theme, span.level)
                shade.setAlpha(44)
                left, right = self._x(span.from_s), self._x(span.to_s)
                painter.fillRect(QRectF(left, box.top() - 5 * self._unit, right - left, self.height()), shade)

    def _paint_values(self, painter: QPainter, lane: Lane, box: QRectF) -> None:
        begin_s, end_s = self._axis.view
        inside = slice(
            max(0, int(np.searchsorted(lane.times, begin_s)) - 1), int(np.searchsorted(lane.times, end_s)) + 1
        )
        times, values, course = lane.times[inside], lane.values[inside], lane.course[inside]
        if not times.size:
            return
        dense = times.size > _DENSE * box.width()
        unit, theme = self._unit, self._theme
        pale = QColor(theme.dim)
        pale.setAlpha(170)
        if lane.course is not lane.values and times.size < box.width() / 3:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pale)
            for t_s, value in zip(times.tolist(), values.tolist(), strict=True):
                if math.isfinite(value):
                    painter.drawEllipse(QPointF(self._x(t_s), self._y(lane, value, box)), 2.1 * unit, 2.1 * unit)
        elif lane.course is not lane.values and dense:
            self._paint_columns(painter, lane, times, values, box, pale)
        if dense and lane.course is lane.values:
            self._paint_columns(painter, lane, times, course, box, QColor(theme.text))
        else:
            self._paint_course(painter, lane, times, course, box, QPen(QColor(theme.text), 2 * unit))
        if lane.id in self._others:
            pen = QPen(QColor(theme.unknown), 2 * unit, Qt.PenStyle.DashLine)
            self._paint_course(painter, lane, times, self._others[lane.id][inside], box, pen)

    def _paint_columns(
        self, painter: QPainter, lane: Lane, times: FloatArray, values: FloatArray, box: QRectF, colour: QColor
    ) -> None:
        """Paint many readings: a line from the lowest to the highest of each column of pixels."""
        begin_s, end_s = self._axis.view
        count = max(1, round(box.width()))
        low, high = columns(times, values, np.linspace(begin_s, end_s, count + 1))
        painter.setPen(QPen(colour, 1.4))
        for column in np.flatnonzero(np.isfinite(low)).tolist():
            x = box.left() + column + 0.5
            top, bottom = self._y(lane, float(high[column]), box), self._y(lane, float(low[column]), box)
            painter.drawLine(QPointF(x, top - 0.6), QPointF(x, bottom + 0.6))

    def _paint_course(
        self, painter: QPainter, lane: Lane, times: FloatArray, course: FloatArray, box: QRectF, pen: QPen
    ) -> None:
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        run: list[QPointF] = []
        last_s = -math.inf
        for t_s, value in zip(times.tolist(), course.tolist(), strict=True):
            if not math.isfinite(value) or t_s - last_s > GAP_S:
                painter.drawPolyline(QPolygonF(run))
                run = []
            if math.isfinite(value):
                run.append(QPointF(self._x(t_s), self._y(lane, value, box)))
            last_s = t_s
        painter.drawPolyline(QPolygonF(run))

    def _paint_now(self, painter: QPainter, lane: Lane) -> None:
        """Paint the moment that is shown, and in the left column what is read there."""
        theme, unit, x = self._theme, self._unit, self._x(self._t_s)
        left, right = LEFT * unit, self.width() - RIGHT * unit
        box = self._curve_box(lane).adjusted(0, 5 * unit, 0, -5 * unit)
        value = lane.at(self._t_s)
        self._paint_name(painter, lane, value)
        if not left - 1 <= x <= right + 1:
            return
        painter.setPen(QPen(QColor(theme.accent), 2 * unit))
        painter.drawLine(QPointF(x, box.top() - 3 * unit), QPointF(x, box.bottom() + 3 * unit))
        if math.isfinite(value):
            painter.setPen(QPen(QColor(theme.surface), 1.4 * unit))
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QPointF(x, self._y(lane, value, box)), 4.5 * unit, 4.5 * unit)

    def _paint_name(self, painter: QPainter, lane: Lane, value: float) -> None:
        box, unit = self.lane_box(lane.id), self._unit
        column = QRectF(12 * unit, box.top() + 7 * unit, (LEFT - 22) * unit, box.height() - 14 * unit)
        self._font(painter, 13)
        painter.setPen(QColor(self._theme.dim))
        name = painter.fontMetrics().elidedText(lane.name, Qt.TextElideMode.ElideRight, round(column.width()))
        painter.drawText(column, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), name)
        self._font(painter, 20, bold=True)
        painter.setPen(QColor(self._theme.text))
        middle = column.adjusted(0, 14 * unit, 0, -12 * unit)
        painter.drawText(middle, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), lane.text(value))
        below = tr("usual {value}", value=lane.text(lane.middle)) if math.isfinite(lane.middle) else ""
        if lane.id in self._others:
            index = min(int(np.searchsorted(lane.times, self._t_s)), lane.times.size - 1)
            below = tr("other run {value}", value=lane.text(float(self._others[lane.id][index])))
        if below:
            self._font(painter, 12)
            painter.setPen(QColor(self._theme.dim))
            painter.drawText(column, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), below)

    # ---- Qt's events

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._film is not None and event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit(self.time_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._film is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.wanted.emit(self.time_at(event.position().x()))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self._axis.zoom(0.8 if event.angleDelta().y() > 0 else 1.25, self.time_at(event.position().x()))
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip(event.pos()), self)
            return True
        return super().event(event)

    def tip(self, place: QPoint) -> str:
        """Return what a trace means, and what it is compared with."""
        lane = next((lane for lane in self._lanes if self.lane_box(lane.id).contains(QPointF(place))), None)
        if lane is None:
            return ""
        told = [lane.doc]
        if lane.own is not None:
            low, high = (lane.text(value) for value in lane.own)
            told.append(tr("Green: {name}, {low} to {high}", name=lane.own_text, low=low, high=high))
        if lane.published is not None:
            low, high = (lane.text(value) for value in lane.published)
            told.append(tr("Grey: published, {low} to {high}: {source}", low=low, high=high, source=tr(lane.source)))
        return "\n".join(told)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(600, self.height())
