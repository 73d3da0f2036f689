"""The list of sessions: each with its sets and runs, what was clean, not counted and not judged always apart."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from formcheck.app.glyphs import icon, paint_outcome
from formcheck.app.history import lines
from formcheck.app.history.rows import ROW, Index, Row, SessionModel
from formcheck.app.theme import DARK, Theme, outcome_colour
from formcheck.io.store.records import Figures, Listed
from formcheck.language import tr

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
#: Edge of a row, height of a line, side of a shape, how far sets stand in from their session, pixels.
_PAD: Final = 8
_LINE: Final = 21
_MARK: Final = 15
_IN: Final = 16


class SessionList(QListView):
    """The list; Enter or a double click opens a set or run, Delete asks to delete what is selected."""

    #: A set or run is to be watched: a `Listed`.
    opened = Signal(object)
    delete_wanted = Signal()
    #: Something else is current.
    moved = Signal()

    def __init__(self, more: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = DARK
        self.unit = 1.0
        self._said = ""
        self.model_ = SessionModel(self, more)
        self.setModel(self.model_)
        self.setItemDelegate(_Paint(self))
        self.setAccessibleName(tr("Sessions"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.selectionModel().selectionChanged.connect(lambda *_: self.moved.emit())
        self.model_.modelReset.connect(self.moved)

    # ---- what is selected

    @property
    def current(self) -> Row | None:
        """The row that is current; None where there is none."""
        index = self.currentIndex()
        return self.model_.row(index.row()) if index.isValid() else None

    @property
    def selected(self) -> list[Row]:
        """The rows that are selected, from above."""
        return [self.model_.row(number) for number in sorted(index.row() for index in self.selectedIndexes())]

    def select_row(self, number: int) -> None:
        """Select a row and nothing else, whatever key is held down."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.model_.index(number), flags)

    def say(self, text: str) -> None:
        """Say something where there are no rows."""
        self._said = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def _open(self, index: Index) -> None:
        if index.isValid():
            row = self.model_.row(index.row())
            if row.listed is not None:
                self.opened.emit(row.listed)

    def _tell(self) -> None:
        row = self.current
        self.setAccessibleDescription(self.model_.spoken(row) if row is not None else self._said)
        self.moved.emit()

    # ---- looks

    def set_unit(self, unit: float) -> None:
        """Make everything so many times as large as in a small window."""
        if unit != self.unit:
            self.unit = unit
            # The heights of all rows change.
            self.scheduleDelayedItemsLayout()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            # Leaves the history, wherever the focus is.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self._said and not self.model_.rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(_font(self.font(), 14 * self.unit))
            painter.setPen(QColor(self.theme.dim))
            room = self.viewport().rect().adjusted(24, 8, -24, -8)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), self._said)
            painter.end()


class _Paint(QStyledItemDelegate):
    """Paints one row."""

    def __init__(self, view: SessionList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        row: Row = index.data(ROW)
        unit = self._view.unit
        # Without room for the scroll bar: what is wider would be cut off by it.
        return QSize(60, round((2 * _PAD + _LINE * _lines(row)) * unit))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, unit, theme = QRect(option.rect), self._view.unit, self._view.theme
        state = option.state
        if row.listed is None and index.row():
            painter.setPen(QColor(theme.border))
            painter.drawLine(area.left() + 4, area.top(), area.right() - 4, area.top())
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 2, -1, -1), 8, 8)
        if state & QStyle.StateFlag.State_Selected:
            # Not by its colour alone: a bar at its edge.
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRectF(area.left() + 1, area.top() + 6, 4 * unit, area.height() - 11), 2, 2)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1.5, 2.5, -1.5, -1.5), 8, 8)
        pad = round(_PAD * unit)
        inside = area.adjusted(pad + round(4 * unit), pad, -pad, -pad)
        if row.listed is None:
            self._session(painter, inside, row)
        else:
            self._set(painter, inside.adjusted(round(_IN * unit), 0, 0, 0), row.listed)
        painter.restore()

    # ---- a session

    def _session(self, painter: QPainter, room: QRect, row: Row) -> None:
        line = self._line(room, 0)
        used = self._text(painter, line, lines.session_times(row.session), 13, self._view.theme.dim, _RIGHT)
        line.setRight(line.right() - used)
        self._text(painter, line, lines.session_title(row.session), 15, self._view.theme.text, bold=True)
        self._text(painter, self._line(room, 1), lines.session_line(row.session), 13, self._view.theme.text)

    # ---- a set or a run

    def _set(self, painter: QPainter, room: QRect, listed: Listed) -> None:
        theme, unit = self._view.theme, self._view.unit
        line = self._line(room, 0)
        used = self._text(painter, line, lines.time_of(listed.kept.when), 13, theme.dim, _RIGHT)
        line.setRight(line.right() - used)
        if listed.kept.is_run:
            size = round(_MARK * unit) + 1
            middle = line.top() + (line.height() - size) // 2
            runner(theme.text).paint(painter, QRect(line.left(), middle, size, size))
            line.setLeft(line.left() + size + round(6 * unit))
        self._text(painter, line, lines.set_title(listed, self._view.model_.exercises), 14, theme.text, bold=True)
        number = 1
        for figures in () if listed.kept.is_run else listed.figures:
            self._figures(painter, self._line(room, number), listed, figures)
            measured = lines.measures(figures)
            number += 1
            if measured and len(listed.figures) > 1:
                self._text(painter, self._line(room, number), measured, 13, theme.dim)
                number += 1
        if listed.kept.is_run:
            self._text(painter, self._line(room, number), lines.run_line(listed), 13, theme.text)
            number += 1
        more = lines.last_line(listed)
        if more:
            self._text(painter, self._line(room, number), more, 13, theme.dim)

    def _figures(self, painter: QPainter, line: QRect, listed: Listed, figures: Figures) -> None:
        """Paint the outcomes of one side: each its shape and its words."""
        theme, unit = self._view.theme, self._view.unit
        side = lines.side_name(listed, figures)
        if side:
            self._advance(line, self._text(painter, line, side, 13, theme.text, bold=True))
        size = round(_MARK * unit)
        for outcome, words in lines.outcomes(figures):
            middle = line.top() + (line.height() - size) / 2
            mark = QRectF(line.left(), middle, size, size)
            paint_outcome(painter, mark, outcome, outcome_colour(theme, outcome), QColor(theme.surface))
            line.setLeft(line.left() + size + round(5 * unit))
            self._advance(line, self._text(painter, line, words, 13, theme.text))

    # ---- text

    def _line(self, room: QRect, number: int) -> QRect:
        height = round(_LINE * self._view.unit)
        return QRect(room.left(), room.top() + round(number * _LINE * self._view.unit), room.width(), height)

    def _advance(self, line: QRect, used: int) -> None:
        line.setLeft(line.left() + used + round(12 * self._view.unit))

    def _text(
        self,
        painter: QPainter,
        line: QRect,
        text: str,
        size: int,
        colour: str,
        align: Qt.AlignmentFlag = _LEFT,
        *,
        bold: bool = False,
    ) -> int:
        """Paint a text on one line, cut off where there is no room; return how wide it is."""
        font = _font(painter.font(), size * self._view.unit, bold=bold)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, line.width()))
        painter.drawText(line, int(align), shown)
        return metrics.horizontalAdvance(shown)


def _lines(row: Row) -> int:
    """Return how many lines a row has."""
    if row.listed is None:
        return 2
    listed = row.listed
    if listed.kept.is_run:
        own = 1
    elif len(listed.figures) > 1:
        own = sum(1 + bool(lines.measures(side)) for side in listed.figures)
    else:
        own = len(listed.figures)
    return 1 + own + bool(lines.last_line(listed))


@lru_cache(maxsize=8)
def runner(colour: str) -> QIcon:
    """Return the drawing of a runner in a colour: rows and days paint it again and again."""
    return icon("runner", colour)


def _font(font: QFont, px: float, *, bold: bool = False) -> QFont:
    made = QFont(font)
    made.setPixelSize(round(px))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made
