"""The weeks at a glance: what was done in the last two, and what is planned in the next two."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from formcheck.app.history.lines import locale
from formcheck.app.theme import DARK, Theme
from formcheck.app.today.words import DayMark, Mark, mark_name
from formcheck.language import tr

_DAYS: Final = 7


def paint_mark(painter: QPainter, box: QRectF, mark: Mark, theme: Theme) -> None:
    """Paint the shape of a day: filled was done, an outline is planned."""
    colour = QColor(theme.good if mark in (Mark.TRAINED, Mark.TRIED, Mark.STRETCHED) else theme.accent)
    if mark is Mark.OWN:
        colour = QColor(theme.dim)
    planned = mark in (Mark.PLANNED, Mark.PLANNED_TRIAL, Mark.PLANNED_STRETCH)
    painter.setPen(QPen(colour, max(1.4, 0.14 * box.width())) if planned else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if planned else colour)
    inside = box.adjusted(1, 1, -1, -1) if planned else box
    if mark in (Mark.TRAINED, Mark.PLANNED):
        painter.drawEllipse(inside)
    elif mark in (Mark.TRIED, Mark.PLANNED_TRIAL):
        painter.drawPolygon(
            QPolygonF([QPointF(inside.center().x(), inside.top()), inside.bottomRight(), inside.bottomLeft()])
        )
    elif mark in (Mark.STRETCHED, Mark.PLANNED_STRETCH):
        flat = inside.adjusted(0, 0.3 * inside.height(), 0, -0.3 * inside.height())
        painter.drawRoundedRect(flat, flat.height() / 2, flat.height() / 2)
    elif mark is Mark.OWN:
        painter.drawRect(inside.adjusted(1, 1, -1, -1))


class _Day(QWidget):
    """One day: its number, its shape, and the pain that was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told = DayMark(date(2000, 1, 1))
        self.today = date(2000, 1, 1)
        self.theme, self.unit = DARK, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, told: DayMark, today: date) -> None:
        self.told, self.today = told, today
        self.setAccessibleName(told.words)
        self.setToolTip(told.words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(round(36 * self.unit), round(34 * self.unit))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme, unit, told = self.theme, self.unit, self.told
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if told.day == self.today:
            painter.setPen(QPen(QColor(theme.text), 1.6))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(area, 6 * unit, 6 * unit)
        font = painter.font()
        font.setPixelSize(round(12 * unit))
        font.setBold(told.day == self.today)
        painter.setFont(font)
        painter.setPen(QColor(theme.text if told.day >= self.today else theme.dim))
        top = QRectF(area.left(), area.top() + 1, area.width(), 0.46 * area.height())
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, str(told.day.day))
        side = 11 * unit
        room = QRectF(area.left(), top.bottom(), area.width(), area.bottom() - top.bottom() - 2)
        said = "" if told.pain is None else str(told.pain)
        font.setPixelSize(round(11 * unit))
        font.setBold(False)
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(said) + 3 * unit if said else 0.0
        left = room.center().x() - (side + wide) / 2
        paint_mark(painter, QRectF(left, room.center().y() - side / 2, side, side), told.mark, theme)
        if said:
            painter.setPen(QColor(theme.text))
            at = QRectF(left + side + 3 * unit, room.top(), wide, room.height())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)
        painter.end()


class _Sample(QWidget):
    """The shape of a day in the legend."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.theme = DARK

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self.mark, self.theme)
        painter.end()


class Weeks(QWidget):
    """Whole weeks in rows, this one in the middle, and what their shapes mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Weeks at a glance"))
        self._theme, self._unit = DARK, 1.0
        self.days: list[_Day] = []
        self._heads: list[QLabel] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(1)
        starts = QLocale.system().firstDayOfWeek().value
        for column in range(_DAYS):
            day = (starts - 1 + column) % _DAYS + 1
            head = QLabel(locale().standaloneDayName(day, QLocale.FormatType.ShortFormat)[:2])
            head.setObjectName("small")
            head.setAccessibleName(locale().standaloneDayName(day, QLocale.FormatType.LongFormat))
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._heads.append(head)
            self._grid.addWidget(head, 0, column)
        self._legend = QGridLayout()
        self._legend.setContentsMargins(0, 0, 0, 0)
        self._samples: dict[Mark, tuple[_Sample, QLabel]] = {}
        for mark in (mark for mark in Mark if mark is not Mark.NOTHING):
            sample, name = _Sample(mark), QLabel(mark_name(mark))
            name.setObjectName("small")
            self._samples[mark] = sample, name
        self.pain = QLabel(tr("The number is the highest pain of that day, of 10."))
        self.pain.setObjectName("small")
        self.pain.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._grid)
        beside = QHBoxLayout()
        beside.addLayout(self._legend)
        beside.addStretch(1)
        layout.addLayout(beside)
        layout.addWidget(self.pain)

    def show_weeks(self, marks: Sequence[DayMark], today: date) -> None:
        """Show some weeks, and in the legend what is in them."""
        while len(self.days) < len(marks):
            day = _Day()
            day.theme, day.unit = self._theme, self._unit
            self._grid.addWidget(day, 1 + len(self.days) // _DAYS, len(self.days) % _DAYS)
            self.days.append(day)
        for day, told in zip(self.days, marks, strict=True):
            day.show_day(told, today)
        shown = {told.mark for told in marks}
        place = 0
        for mark, (sample, name) in self._samples.items():
            here = mark in shown
            sample.setVisible(here)
            name.setVisible(here)
            if here:
                self._legend.addWidget(sample, place // 2, 2 * (place % 2))
                self._legend.addWidget(name, place // 2, 2 * (place % 2) + 1)
                place += 1
        self.pain.setVisible(any(told.pain is not None for told in marks))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for day in self.days:
            day.theme = theme
        for sample, _ in self._samples.values():
            sample.theme = theme
        self.update()

    def set_unit(self, unit: float) -> None:
        """Make everything so many times as large as in a small window."""
        self._unit = unit
        for day in self.days:
            day.unit = unit
            day.setFixedHeight(round(34 * unit))
        for sample, _ in self._samples.values():
            sample.setFixedSize(round(14 * unit), round(14 * unit))
        self._legend.setHorizontalSpacing(round(6 * unit))
        self._legend.setVerticalSpacing(round(3 * unit))
