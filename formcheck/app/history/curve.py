"""A chart in the window: painted from its SVG, each of its dots pointed at by the mouse or gone to by the keyboard."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from formcheck import charts
from formcheck.app.theme import DARK, Theme
from formcheck.charts import Chart, Colours, Spot
from formcheck.language import tr

#: A dot is pointed at from so far away, units of the drawing.
_NEAR: Final = 40.0
_PAD: Final = 8


@dataclass(frozen=True, slots=True)
class Painted:
    """A chart as it is shown.

    Attributes
    ----------
    chart
        What it shows.
    spots
        Where something is told, from left to right.
    image
        The painted drawing.
    scale
        How many points of the widget a unit of the drawing is.
    """

    chart: Chart
    spots: tuple[Spot, ...]
    image: QImage
    scale: float


def paint_chart(chart: Chart, colours: Colours, size: QSize, unit: float = 1.0, sharpness: float = 1.0) -> Painted:
    """Return a chart painted for a widget. Takes its time, and may be called from any thread.

    Parameters
    ----------
    chart, colours
        What is painted, and in which colours.
    size
        How large the widget is, its own points.
    unit
        How many times as large the type is as in the drawing.
    sharpness
        How many pixels of the screen a point is wide.
    """
    width, height = size.width() / unit, size.height() / unit
    renderer = QSvgRenderer(QByteArray(chart.svg(colours, width=width, height=height).encode()))
    image = QImage(size * sharpness, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(colours.card))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(sharpness)
    spots = tuple(sorted(chart.spots(width=width, height=height), key=lambda spot: (spot.x, spot.y)))
    return Painted(chart, spots, image, unit)


def colours_of(theme: Theme) -> Colours:
    """Return the colours of a chart that go with a theme."""
    return charts.DARK if theme is DARK else charts.LIGHT


class Curve(QWidget):
    """Shows a painted chart. Left and Right go from dot to dot, Enter shows the session of one."""

    #: The session of a dot is to be shown: its number.
    chosen = Signal(int)
    #: It is of another size: the chart has to be painted anew.
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._painted: Painted | None = None
        self._said = ""
        self._spot: int | None = None
        self.unit = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(220, 140)
        self.setAccessibleName(tr("Chart over the sessions"))

    # ---- what is shown

    @property
    def painted(self) -> Painted | None:
        """What is shown; None for nothing."""
        return self._painted

    @property
    def spot(self) -> Spot | None:
        """The dot that is pointed at; None for none."""
        return self._painted.spots[self._spot] if self._painted is not None and self._spot is not None else None

    def show_painted(self, painted: Painted) -> None:
        """Show a chart; what was pointed at in the one before is pointed at where it is the same."""
        before = self._painted
        if before is None or before.chart != painted.chart:
            self._spot = None
        self._painted, self._said = painted, ""
        self._describe()
        self.update()

    def say(self, text: str) -> None:
        """Show a sentence and no chart."""
        self._painted, self._spot, self._said = None, None, text
        self._describe()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme; the chart has to be painted anew."""
        self._theme = theme
        self.update()

    # ---- where it is pointed at

    def _point(self, spot: int | None) -> None:
        if spot != self._spot:
            self._spot = spot
            self._describe()
            self.update()

    def _describe(self) -> None:
        chart = self._painted.chart.description if self._painted is not None else self._said
        spot = self.spot
        self.setAccessibleDescription(f"{spot.text}. {chart}" if spot is not None else chart)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._point(self._nearest(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._point(self._nearest(event.position()))
        self._choose()

    def leaveEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        if not self.hasFocus():
            self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        keys = Qt.Key
        many = len(self._painted.spots) if self._painted is not None else 0
        key = event.key()
        if many and key in (keys.Key_Left, keys.Key_Right, keys.Key_Home, keys.Key_End):
            last = many - 1
            now = self._spot
            if key == keys.Key_Home or (now is None and key == keys.Key_Right):
                self._point(0)
            elif key == keys.Key_End or now is None:
                self._point(last)
            else:
                self._point(min(last, max(0, now + (1 if key == keys.Key_Right else -1))))
        elif key in (keys.Key_Return, keys.Key_Enter) and self.spot is not None:
            self._choose()
        else:
            super().keyPressEvent(event)

    def _nearest(self, at: QPointF) -> int | None:
        painted = self._painted
        if painted is None or not painted.spots:
            return None
        x, y = at.x() / painted.scale, at.y() / painted.scale
        # Along the time first: dots stand side by side far more often than above each other.
        away = [math.hypot(spot.x - x, 0.5 * (spot.y - y)) for spot in painted.spots]
        nearest = min(range(len(away)), key=away.__getitem__)
        return nearest if away[nearest] <= _NEAR else None

    def _choose(self) -> None:
        spot = self.spot
        if spot is not None and spot.session is not None:
            self.chosen.emit(spot.session)

    # ---- Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.resized.emit()

    def focusInEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(round(13 * self.unit))
        painter.setFont(font)
        if self._painted is None:
            painter.setPen(QColor(self._theme.dim))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(24, 8, -24, -8), flags, self._said)
        else:
            painter.drawImage(QPointF(0, 0), self._painted.image)
            self._paint_spot(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _paint_spot(self, painter: QPainter) -> None:
        """Paint a ring around the dot that is pointed at, and what is told of it beside it."""
        spot, painted = self.spot, self._painted
        if spot is None or painted is None:
            return
        theme, unit = self._theme, self.unit
        at = QPointF(spot.x, spot.y) * painted.scale
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.text), 2))
        painter.drawEllipse(at, 8 * unit, 8 * unit)
        pad = round(_PAD * unit)
        room = min(round(280 * unit), self.width() - 4 * pad)
        words = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
        box = painter.fontMetrics().boundingRect(QRect(0, 0, room, 4000), words, spot.text)
        box.adjust(0, 0, 2 * pad + 2, 2 * pad)
        left = min(max(at.x() - box.width() / 2, 2.0), self.width() - box.width() - 2.0)
        above = at.y() - box.height() - 14 * unit
        top = above if above >= 2 else at.y() + 14 * unit
        box.moveTo(round(left), round(min(top, self.height() - box.height() - 2)))
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(QColor(theme.text))
        painter.drawText(box.adjusted(pad, pad, -pad, -pad), words, spot.text)
