"""Stride over stride: the curve of the current stride over those of the beginning, from 0 to 100 %."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QSizePolicy, QVBoxLayout, QWidget

from formcheck.app.bars import Chooser
from formcheck.app.theme import DARK, Theme
from formcheck.films.reel import FloatArray, digits_for
from formcheck.findings import metric_value
from formcheck.language import tr

#: Room around the curves at `glass.REFERENCE_PX`, pixels: left, top, right, bottom.
_EDGES: Final = (54.0, 8.0, 12.0, 46.0)
#: The height of a line of the legend at the same height, pixels.
_LINE: Final = 18.0


class Curves(QWidget):
    """Paints curves over 0 to 100 % of a stride: usual ones pale, the current one bold, that of another run dashed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 90)
        self.setAccessibleName(tr("Curves of strides laid over each other"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = DARK
        self._unit = 1.0
        self._unit_name = "deg"
        self._run = True
        self._usual: tuple[FloatArray, ...] = ()
        self._now: FloatArray | None = None
        self._other: FloatArray | None = None
        self._share = math.nan
        self._range = (0.0, 1.0)
        self._ground: QPixmap | None = None
        #: Where each name of the legend stands: pixels from the left, on which line, and the name.
        self._legend: list[tuple[float, int, str]] = []

    def show_usual(self, usual: Sequence[FloatArray], unit: str, *, run: bool) -> None:
        """Show the curves to compare with, and forget the current one."""
        self._usual, self._unit_name, self._run = tuple(usual), unit, run
        self._now, self._other = None, None
        self._range = (math.inf, -math.inf)
        self._rescale()

    def show_now(self, now: FloatArray | None, other: FloatArray | None = None) -> None:
        """Show the curve of the stride that is under way, and the one of another run."""
        another = (other is None) != (self._other is None) or self._now is None
        self._now, self._other = now, other
        if another:
            # The legend has another entry.
            self._redraw()
        self._rescale()

    def show_share(self, share: float) -> None:
        """Show how much of it is over, 0 to 1; NaN between two."""
        if share == self._share or (math.isnan(share) and math.isnan(self._share)):
            return
        for x in (self._x(self._share), self._x(share)):
            if math.isfinite(x):
                self.update(round(x) - 7, 0, 15, self.height())
        self._share = share

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._redraw()

    def set_unit(self, unit: float) -> None:
        """Make type and lines so many times as large as at `glass.REFERENCE_PX`."""
        self._unit = unit
        self._redraw()

    def _rescale(self) -> None:
        curves = [*self._usual, *(curve for curve in (self._now, self._other) if curve is not None)]
        known = np.concatenate([curve[np.isfinite(curve)] for curve in curves]) if curves else np.array([])
        low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
        # It only grows: an axis that moves with every stride could not be read, and would have to be painted anew.
        if low < self._range[0] or high > self._range[1]:
            low, high = min(low, self._range[0]), max(high, self._range[1])
            room = 0.06 * (high - low) or 0.5
            self._range = (low - room, high + room)
            self._redraw()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._redraw()

    def _redraw(self) -> None:
        self._ground = None
        self._arrange()
        self.update()

    # ---- painting

    @property
    def box(self) -> QRectF:
        """Where the curves are."""
        left, top, right, bottom = (edge * self._unit for edge in _EDGES)
        bottom += (self._legend[-1][1] if self._legend else 0) * _LINE * self._unit
        return QRectF(self.rect()).adjusted(left, top, -right, -bottom)

    def _arrange(self) -> None:
        """Find out where in the legend each name stands: at which place of which line, as far as there is room."""
        names = [tr("now")]
        if self._usual:
            names.append(tr("your beginning") if self._run else tr("clean ones"))
        if self._other is not None:
            names.append(tr("other run"))
        font = QFont(self.font())
        font.setPixelSize(round(12 * self._unit))
        metrics = QFontMetrics(font)
        self._legend = []
        x, line = 0.0, 0
        room = self.width() - (_EDGES[0] + 6) * self._unit
        for name in names:
            width = 30 * self._unit + metrics.horizontalAdvance(name)
            if x > 0 and x + width > room:
                x, line = 0.0, line + 1
            self._legend.append((x, line, name))
            x += width + 14 * self._unit

    def _x(self, share: float) -> float:
        box = self.box
        return box.left() + share * box.width()

    def _y(self, value: float) -> float:
        box, (low, high) = self.box, self._range
        return box.bottom() - (value - low) / (high - low) * box.height()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.size() != self.size() * ratio:
            self._ground = QPixmap(self.size() * ratio)
            self._ground.setDevicePixelRatio(ratio)
            ground = QPainter(self._ground)
            self._paint_ground(ground)
            ground.end()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dashed = QPen(QColor(self._theme.unknown), 2.6 * self._unit, Qt.PenStyle.DashLine)
        for curve, pen in ((self._other, dashed), (self._now, QPen(QColor(self._theme.text), 3.2 * self._unit))):
            if curve is not None:
                self._paint_curve(painter, curve, pen)
        if math.isfinite(self._share):
            x, box = self._x(self._share), self.box
            painter.setPen(QPen(QColor(self._theme.accent), 2 * self._unit))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            if self._now is not None:
                value = float(self._now[min(100, max(0, round(100 * self._share)))])
                if math.isfinite(value):
                    painter.setPen(QPen(QColor(self._theme.surface), 1.4 * self._unit))
                    painter.setBrush(QColor(self._theme.accent))
                    painter.drawEllipse(QPointF(x, self._y(value)), 5 * self._unit, 5 * self._unit)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        theme, unit, box = self._theme, self._unit, self.box
        painter.fillRect(self.rect(), QColor(theme.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._font(painter, 12)
        if not self._usual and self._now is None:
            painter.setPen(QColor(theme.dim))
            words = tr("Here the curve of each stride is laid over those of the beginning.")
            if not self._run:
                words = tr("Here the curve of each repetition is laid over the clean ones.")
            painter.drawText(
                QRectF(self.rect()).adjusted(16, 8, -16, -8),
                int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap),
                words,
            )
            return
        self._paint_axes(painter, box)
        pale = QColor(theme.good)
        pale.setAlpha(120)
        for curve in self._usual:
            self._paint_curve(painter, curve, QPen(pale, 1.5 * unit))
        self._paint_legend(painter, box)

    def _font(self, painter: QPainter, px: float) -> None:
        font = QFont(self.font())
        font.setPixelSize(round(px * self._unit))
        painter.setFont(font)

    def _paint_axes(self, painter: QPainter, box: QRectF) -> None:
        theme, unit = self._theme, self._unit
        low, high = self._range
        for share, text in ((0.0, "0 %"), (0.5, "50 %"), (1.0, "100 %")):
            x = self._x(share)
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            painter.setPen(QColor(theme.dim))
            room = QRectF(x - 30 * unit, box.bottom() + 3 * unit, 60 * unit, 16 * unit)
            align = Qt.AlignmentFlag.AlignHCenter
            if share == 1.0:
                room.moveRight(box.right() + 8 * unit)
                align = Qt.AlignmentFlag.AlignRight
            painter.drawText(room, align, text)
        for k in range(1, 4):
            value = low + k * (high - low) / 4
            y = self._y(value)
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(theme.dim))
            room = QRectF(0, y - 9 * unit, box.left() - 6 * unit, 18 * unit)
            text = metric_value(value, self._unit_name, digits=digits_for(low, high, self._unit_name))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_curve(self, painter: QPainter, curve: FloatArray, pen: QPen) -> None:
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Hundreds of points: what is the same for all is worked out before.
        box, (low, high) = self.box, self._range
        left, bottom = box.left(), box.bottom()
        across, up = box.width() / (curve.size - 1), box.height() / (high - low)
        points = [
            QPointF(left + percent * across, bottom - (value - low) * up)
            for percent, value in enumerate(curve.tolist())
            if value == value
        ]
        painter.drawPolyline(QPolygonF(points))

    def _paint_legend(self, painter: QPainter, box: QRectF) -> None:
        """Paint what the lines are: as lines, for no colour stands alone."""
        theme, unit = self._theme, self._unit
        pens = [QPen(QColor(theme.text), 3.2 * unit)]
        pens += [QPen(QColor(theme.good), 1.5 * unit)] if self._usual else []
        pens.append(QPen(QColor(theme.unknown), 2.6 * unit, Qt.PenStyle.DashLine))
        align = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        for (left, line, name), pen in zip(self._legend, pens, strict=False):
            x, y = box.left() + left, box.bottom() + (30 + _LINE * line) * unit
            painter.setPen(pen)
            painter.drawLine(QPointF(x, y), QPointF(x + 22 * unit, y))
            painter.setPen(QColor(theme.text))
            painter.drawText(QRectF(x + 28 * unit, y - 9 * unit, self.width(), 18 * unit), align, name)


class Overlay(QFrame):
    """A card with the curves and the choice of what they are of."""

    #: The id of the curve that is wanted.
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.choice = Chooser()
        self.choice.setAccessibleName(tr("What the curves are of"))
        self.choice.setToolTip(tr("What the curves are of"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        self.curves = Curves()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 6)
        column.setSpacing(6)
        column.addWidget(self.choice)
        column.addWidget(self.curves, 1)
        self.choice.activated.connect(lambda _: self.chosen.emit(self.current))

    @property
    def current(self) -> str:
        """The id of the curve that is shown; empty where there is none."""
        return str(self.choice.currentData() or "")

    def offer(self, choices: Sequence[tuple[str, str, str]]) -> None:
        """Offer curves: ids, names and units."""
        self.choice.clear()
        for name, text, _ in choices:
            self.choice.addItem(text, name)
        self.choice.setEnabled(self.choice.count() > 1)

    def select(self, choice: str) -> None:
        """Choose a curve without telling anybody."""
        row = self.choice.findData(choice)
        if row >= 0:
            self.choice.setCurrentIndex(row)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.choice.set_theme(theme)
        self.curves.set_theme(theme)
