"""The repetitions of the set, or its attempts at a hold, the newest first, each with its outcome and reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
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
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.report import Attempt, Outcome
from formcheck.language import tr
from formcheck.shortly import listed
from formcheck.wording import ATTEMPTS, OUTCOMES, SIDES, Entry, entry_detail, entry_title, result

_Index = QModelIndex | QPersistentModelIndex
_ENTRY: Final = Qt.ItemDataRole.UserRole
_MARK: Final = 22
_PAD: Final = 10
#: Up to this height of the window the type has its smallest size, pixels.
_SMALL_PX: Final = 1080
#: Height of the line of the user's own verdict, pixels.
_YOURS: Final = 26


class RepModel(QAbstractListModel):
    """The repetitions or attempts as a list, the newest in the first row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercise: Exercise | None = None
        self._entries: list[Entry] = []
        self._corrected: dict[int, Outcome] = {}
        #: They are asked for again and again, and do not change.
        self._reasons: dict[int, str] = {}

    def start(self, exercise: Exercise | None) -> None:
        """Begin a new set."""
        self.beginResetModel()
        self._exercise = exercise
        self._entries = []
        self._corrected, self._reasons = {}, {}
        self.endResetModel()

    def show_corrections(self, corrected: Mapping[int, Outcome]) -> None:
        """Show what the user says beside what the program found, by number."""
        self._corrected = dict(corrected)
        # The heights of the rows change, too.
        self.layoutChanged.emit()

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
            self._reasons = {}
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
            said = [entry_title(entry), self.yours_of(index.row()), *self.reason_of(index.row()).split("\n")]
            said += [] if isinstance(entry, Attempt) else [self.detail_of(index.row())]
            return ". ".join(part for part in said if part)
        return None

    def reason_of(self, row: int) -> str:
        """Return why the entry of a row got its outcome."""
        assert self._exercise is not None
        entry = self._entries[row]
        if entry.number not in self._reasons:
            self._reasons[entry.number] = listed(self._exercise, entry)
        return self._reasons[entry.number]

    def yours_of(self, row: int) -> str:
        """Return what the user says of the entry of a row; empty where that is nothing."""
        entry = self._entries[row]
        yours = self._corrected.get(entry.number)
        words = ATTEMPTS if isinstance(entry, Attempt) else OUTCOMES
        return tr("You: {verdict}", verdict=tr(words[yours]).lower()) if yours is not None else ""

    def yours(self, row: int) -> Outcome | None:
        """Return the user's verdict on the entry of a row; None where there is none."""
        return self._corrected.get(self._entries[row].number)

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
        kind = self._exercise.kind if self._exercise is not None else Kind.REPS
        if kind in (Kind.HOLD, Kind.HOLD_PER_SIDE):
            return tr("Each attempt appears here, with its outcome and the reason.")
        if kind is Kind.CYCLES:
            return tr("Each cycle appears here, with its outcome and the reason.")
        return tr("Each repetition appears here, with its outcome and the reason.")


class _Row(QStyledItemDelegate):
    """Paint one entry: shape, number and result, range and tempo or time held, reason below."""

    def __init__(self, view: RepList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        width, unit = self._view.viewport().width(), self._view.unit
        text = self._view.model_.reason_of(index.row())
        height = 2 * round(_PAD * unit) + QFontMetrics(_bold(option.font, unit)).height()
        if self._view.model_.yours_of(index.row()):
            height += round(_YOURS * unit)
        if text:
            # A little less than there is to paint on: a line too much is better than one that is cut off.
            room = max(60, width - round(_MARK * unit) - 3 * round(_PAD * unit) - 4)
            height += 3 + _height_of(text, room, _plain(option.font, unit).toString())
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(_ENTRY)
        theme = self._view.theme
        area: QRect = option.rect
        unit = self._view.unit
        size, pad, own = round(_MARK * unit), round(_PAD * unit), round(_YOURS * unit)
        font: QFont = option.font
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 8, 8)
        mark = QRectF(area.left() + pad, area.top() + pad - 1, size, size).adjusted(1, 1, -1, -1)
        paint_outcome(painter, mark, entry.outcome, outcome_colour(theme, entry.outcome), QColor(theme.surface))

        left = area.left() + size + 2 * pad
        line = QRect(left, area.top() + pad, area.right() - left - pad, QFontMetrics(_bold(font, unit)).height())
        painter.setFont(_bold(font, unit))
        painter.setPen(QColor(theme.text))
        number = f"{entry.number}"
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, number)
        offset = QFontMetrics(_bold(font, unit)).horizontalAdvance("00") + 8
        word = result(entry) + (f", {tr(SIDES[entry.side])}" if entry.side else "")
        painter.drawText(
            line.adjusted(offset, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word
        )
        painter.setFont(_plain(font, unit))
        painter.setPen(QColor(theme.dim))
        used = offset + QFontMetrics(_bold(font, unit)).horizontalAdvance(word) + 10
        detail = QFontMetrics(_plain(font, unit)).elidedText(
            self._view.model_.detail_of(index.row()), Qt.TextElideMode.ElideRight, line.width() - used
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, detail)

        yours = self._view.model_.yours(index.row())
        if yours is not None:
            # Beside the program's verdict and as visible, never in its place.
            small = QRectF(left, line.bottom() + 3 * unit, 18 * unit, 18 * unit)
            paint_outcome(painter, small, yours, outcome_colour(theme, yours), QColor(theme.surface))
            painter.setFont(_bold(font, unit))
            painter.setPen(QColor(theme.text))
            room = QRect(left + own, line.bottom() + 1, line.width() - own, own - 4)
            painter.drawText(
                room,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                self._view.model_.yours_of(index.row()),
            )
            painter.setFont(_plain(font, unit))
            line.translate(0, own)

        text = self._view.model_.reason_of(index.row())
        if text:
            painter.setPen(QColor(theme.dim if entry.outcome is Outcome.CLEAN else theme.text))
            box = QRect(left, line.bottom() + 3, max(60, line.width()), area.bottom() - line.bottom() - 3)
            painter.drawText(box, int(Qt.TextFlag.TextWordWrap), text)
        if index.row() + 1 < self._view.model_.rowCount():
            painter.setPen(QColor(theme.border))
            painter.drawLine(left, area.bottom(), area.right() - pad, area.bottom())
        painter.restore()


@lru_cache(maxsize=512)
def _height_of(text: str, width: int, font: str) -> int:
    """Return how high a text is in a column; the list asks for every row whenever one comes."""
    made = QFont()
    made.fromString(font)
    return QFontMetrics(made).boundingRect(QRect(0, 0, width, 4000), int(Qt.TextFlag.TextWordWrap), text).height()


def _bold(font: QFont, unit: float) -> QFont:
    made = QFont(font)
    made.setPixelSize(round(15 * unit))
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _plain(font: QFont, unit: float) -> QFont:
    made = QFont(font)
    made.setPixelSize(round(13 * unit))
    return made


class RepList(QListView):
    """The list of repetitions or attempts.

    While a set can be looked at again, a click or Enter on a row asks for that repetition.
    """

    #: Number of the repetition that is to be watched.
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = DARK
        self.model_ = RepModel(self)
        self.setModel(self.model_)
        self.setItemDelegate(_Row(self))
        self.setAccessibleName(tr("Repetitions"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.model_.rowsInserted.connect(self.scrollToTop)
        self._watchable = False
        self.clicked.connect(self._choose)

    @property
    def unit(self) -> float:
        """How large the type is: 1 up to a window of `_SMALL_PX`, and growing with it from there."""
        return max(1.0, self.window().height() / _SMALL_PX)

    def set_watchable(self, watchable: bool) -> None:
        """Say whether the repetitions can be watched again: when the set is over and its landmarks are kept."""
        self._watchable = watchable
        shape = Qt.CursorShape.PointingHandCursor if watchable else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.setAccessibleDescription(tr("Enter shows a repetition again.") if watchable else "")

    def _choose(self, index: _Index) -> None:
        if self._watchable and index.isValid():
            self.chosen.emit(self.model_.entry_of(index.row()).number)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.theme = theme
        self.viewport().update()

    def paintEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self.model_.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setFont(_plain(self.font(), self.unit))
            painter.setPen(QColor(self.theme.dim))
            room = self.viewport().rect().adjusted(24, 8, -24, -8)
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(room, flags, self.model_.empty_text)
            painter.end()
