"""The repetitions of the set, the newest first, each with its outcome and its reason."""

from __future__ import annotations

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
from formcheck.core.report import Outcome, Rep
from formcheck.wording import OUTCOMES, reason, rep_detail, rep_title

_Index = QModelIndex | QPersistentModelIndex
_REP: Final = Qt.ItemDataRole.UserRole
_MARK: Final = 22
_PAD: Final = 10


class RepModel(QAbstractListModel):
    """The repetitions as a list, the newest in the first row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercise: Exercise | None = None
        self._reps: list[Rep] = []

    def start(self, exercise: Exercise | None) -> None:
        """Begin a new set."""
        self.beginResetModel()
        self._exercise = exercise
        self._reps = []
        self.endResetModel()

    def add(self, rep: Rep) -> None:
        """Add a closed repetition."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._reps.insert(0, rep)
        self.endInsertRows()

    def replace(self, reps: tuple[Rep, ...]) -> None:
        """Take the repetitions of the final report, where a last one may have been closed."""
        if tuple(reversed(self._reps)) != reps:
            self.beginResetModel()
            self._reps = list(reversed(reps))
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._reps)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._exercise is None:
            return None
        rep = self._reps[index.row()]
        if role == _REP:
            return rep
        if role == Qt.ItemDataRole.DisplayRole:
            return rep_title(rep)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ". ".join(part for part in (rep_title(rep), self.reason_of(index.row()), rep_detail(rep)) if part)
        return None

    def reason_of(self, row: int) -> str:
        """Return why the repetition of a row got its outcome."""
        assert self._exercise is not None
        return reason(self._exercise, self._reps[row])

    def rep_of(self, row: int) -> Rep:
        """Return the repetition of a row."""
        return self._reps[row]


class _Row(QStyledItemDelegate):
    """Paint one repetition: shape, number and word, range and tempo, reason below."""

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
        rep: Rep = index.data(_REP)
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
        paint_outcome(painter, mark, rep.outcome, outcome_colour(theme, rep.outcome), QColor(theme.surface))

        left = area.left() + _MARK + 2 * _PAD
        line = QRect(left, area.top() + _PAD, area.right() - left - _PAD, QFontMetrics(_bold(font)).height())
        painter.setFont(_bold(font))
        painter.setPen(QColor(theme.text))
        number = f"{rep.number}"
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, number)
        offset = QFontMetrics(_bold(font)).horizontalAdvance("00") + 8
        word = OUTCOMES[rep.outcome] + (f", {rep.side}" if rep.side else "")
        painter.drawText(
            line.adjusted(offset, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word
        )
        painter.setFont(_plain(font))
        painter.setPen(QColor(theme.dim))
        used = offset + QFontMetrics(_bold(font)).horizontalAdvance(word) + 10
        detail = QFontMetrics(_plain(font)).elidedText(
            rep_detail(rep), Qt.TextElideMode.ElideRight, line.width() - used
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, detail)

        text = self._view.model_.reason_of(index.row())
        if text:
            painter.setPen(QColor(theme.dim if rep.outcome is Outcome.CLEAN else theme.text))
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
    """The list of repetitions."""

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
            painter.drawText(room, flags, "Each repetition appears here, with its outcome and the reason.")
            painter.end()
