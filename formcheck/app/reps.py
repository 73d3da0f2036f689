"""The repetitions of the set, or its attempts at a hold, the newest first, each with its outcome and reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from formcheck.app.glyphs import paint_outcome
from formcheck.app.theme import DARK, Theme, outcome_colour
from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, Outcome
from formcheck.wording import Entry, entry_detail, entry_title, noun, reason, result

_Index = QModelIndex | QPersistentModelIndex
_ENTRY: Final = Qt.ItemDataRole.UserRole
_MARK: Final = 22
_PAD: Final = 10


class RepModel(QAbstractListModel):
    """The repetitions or attempts as a list, the newest in the first row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercise: Exercise | None = None
        self._entries: list[Entry] = []

    def start(self, exercise: Exercise | None) -> None:
        """Begin a new set."""
        self.beginResetModel()
        self._exercise = exercise
        self._entries = []
        self.endResetModel()

    def add(self, entry: Entry) -> None:
        """Add a closed repetition or attempt."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._entries.insert(0, entry)
        self.endInsertRows()

    def replace(self, entries: Sequence[Entry]) -> None:
        """Take what the final report has, where a last one may have been closed."""
        if self._entries[::-1] != list(entries):
            self.beginResetModel()
            self._entries = list(reversed(entries))
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._exercise is None:
            return None
        entry = self._entries[index.row()]
        if role == _ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry_title(entry)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = [entry_title(entry), *self.reason_of(index.row()).split("\n")]
            said += [] if isinstance(entry, Attempt) else [self.detail_of(index.row())]
            return ". ".join(part for part in said if part)
        return None

    def reason_of(self, row: int) -> str:
        """Return why the entry of a row got its outcome."""
        assert self._exercise is not None
        return reason(self._exercise, self._entries[row])

    def detail_of(self, row: int) -> str:
        """Return range and tempo, or the time, of the entry of a row."""
        assert self._exercise is not None
        return entry_detail(self._exercise, self._entries[row])

    def entry_of(self, row: int) -> Entry:
        """Return the repetition or attempt of a row."""
        return self._entries[row]

    @property
    def empty_text(self) -> str:
        """What is said while there is none."""
        word = noun(self._exercise) if self._exercise is not None else "repetition"
        return f"Each {word} appears here, with its outcome and the reason."


class _Row(QStyledItemDelegate):
    """Paint one entry: shape, number and result, range and tempo or time held, reason below."""

    def __init__(self, view: RepList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        width = self._view.viewport().width()
        text = self._view.model_.reason_of(index.row())
        height = 2 * _PAD + QFontMetrics(_bold(option.font)).height()
        if text:
            height += 3 + self._reason_box(option.font, text, width).height()
        return QSize(width, height)

    @staticmethod
    def _reason_box(font: QFont, text: str, width: int) -> QRect:
        room = QRect(0, 0, max(60, width - _MARK - 3 * _PAD), 400)
        return QFontMetrics(_plain(font)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(_ENTRY)
        theme = self._view.theme
        area: QRect = option.rect
        font: QFont = option.font
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 8, 8)
        mark = QRectF(area.left() + _PAD, area.top() + _PAD - 1, _MARK, _MARK).adjusted(1, 1, -1, -1)
        paint_outcome(painter, mark, entry.outcome, outcome_colour(theme, entry.outcome), QColor(theme.surface))

        left = area.left() + _MARK + 2 * _PAD
        line = QRect(left, area.top() + _PAD, area.right() - left - _PAD, QFontMetrics(_bold(font)).height())
        painter.setFont(_bold(font))
        painter.setPen(QColor(theme.text))
        number = f"{entry.number}"
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, number)
        offset = QFontMetrics(_bold(font)).horizontalAdvance("00") + 8
        word = result(entry) + (f", {entry.side}" if entry.side else "")
        painter.drawText(
            line.adjusted(offset, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word
        )
        painter.setFont(_plain(font))
        painter.setPen(QColor(theme.dim))
        used = offset + QFontMetrics(_bold(font)).horizontalAdvance(word) + 10
        detail = QFontMetrics(_plain(font)).elidedText(
            self._view.model_.detail_of(index.row()), Qt.TextElideMode.ElideRight, line.width() - used
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, detail)

        text = self._view.model_.reason_of(index.row())
        if text:
            painter.setPen(QColor(theme.dim if entry.outcome is Outcome.CLEAN else theme.text))
            box = QRect(left, line.bottom() + 3, max(60, line.width()), area.bottom() - line.bottom() - 3)
            painter.drawText(box, int(Qt.TextFlag.TextWordWrap), text)
        if index.row() + 1 < self._view.model_.rowCount():
            painter.setPen(QColor(theme.border))
            painter.drawLine(left, area.bottom(), area.right() - _PAD, area.bottom())
        painter.restore()


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(15)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _plain(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(13)
    return made


class RepList(QListView):
    """The list of repetitions or attempts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = DARK
        self.model_ = RepModel(self)
        self.setModel(self.model_)
        self.setItemDelegate(_Row(self))
        self.setAccessibleName("Repetitions")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.model_.rowsInserted.connect(self.scrollToTop)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.theme = theme
        self.viewport().update()

    def paintEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self.model_.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setFont(_plain(self.font()))
            painter.setPen(QColor(self.theme.dim))
            room = self.viewport().rect().adjusted(24, 8, -24, -8)
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(room, flags, self.model_.empty_text)
            painter.end()
