"""A large row to tick: its text wraps, and all of it can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from formcheck.app.theme import DARK, Theme

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TickRow(QCheckBox):
    """A box to tick, and beside it as many lines as its text needs."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self._theme, self._unit = DARK, 1.0
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_unit(self, unit: float) -> None:
        """Make it so many times as large as in a small window."""
        self._unit = unit
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def _left(self) -> float:
        return 46 * self._unit

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        room = QRectF(0, 0, max(60.0, width - self._left() - 12 * self._unit), 1e5)
        text = self.fontMetrics().boundingRect(room.toRect(), _WRAP, self.text()).height()
        return round(max(40 * self._unit, text + 16 * self._unit))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = round(520 * self._unit)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(round(120 * self._unit), round(40 * self._unit))

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme, unit = self._theme, self._unit
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        chosen = self.isChecked()
        edge = theme.accent if self.hasFocus() or chosen or self.underMouse() else theme.border
        painter.setPen(QPen(QColor(edge), 2.0 if self.hasFocus() or chosen else 1.0))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(area, 8 * unit, 8 * unit)
        side = 20 * unit
        box = QRectF(area.left() + 13 * unit, area.center().y() - side / 2, side, side)
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.dim), 2))
        painter.setBrush(QColor(theme.accent if chosen else theme.surface))
        painter.drawRoundedRect(box, 4 * unit, 4 * unit)
        if chosen:
            painter.setPen(QPen(QColor(theme.on_accent), 2.4 * unit))
            places = ((0.24, 0.53), (0.43, 0.72), (0.78, 0.30))
            painter.drawPolyline(QPolygonF([QPointF(box.left() + x * side, box.top() + y * side) for x, y in places]))
        painter.setPen(QColor(theme.text if self.isEnabled() else theme.dim))
        painter.drawText(area.adjusted(self._left(), 4 * unit, -10 * unit, -4 * unit), _WRAP, self.text())
        painter.end()
