"""The calendar: a month of days, those marked on which something was done; choosing one filters the list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from formcheck.app.glyphs import paint_outcome
from formcheck.app.history import lines
from formcheck.app.history.rows import Index
from formcheck.app.history.sessions import runner
from formcheck.app.theme import DARK, Theme, outcome_colour
from formcheck.core.report import Outcome
from formcheck.io.store.records import DayFigures
from formcheck.language import tr

_WEEKS: Final = 6
_DAYS: Final = 7
_DAY: Final = Qt.ItemDataRole.UserRole


def first_day(month: date, week_starts: int) -> date:
    """Return the first day in the sheet of a month.

    Parameters
    ----------
    month
        Any day of the month.
    week_starts
        On which day a week begins: 1 is Monday, 7 Sunday.

    >>> first_day(date(2026, 11, 23), 1), first_day(date(2026, 11, 23), 7)
    (datetime.date(2026, 10, 26), datetime.date(2026, 11, 1))
    """
    first = month.replace(day=1)
    return first - timedelta(days=(first.isoweekday() - week_starts) % _DAYS)


class Sheet(QAbstractTableModel):
    """Six weeks, among them a month."""

    def __init__(self, month: date, week_starts: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.week_starts = week_starts
        self.month = month.replace(day=1)
        self._days: dict[date, DayFigures] = {}

    @property
    def first(self) -> date:
        """The first day."""
        return first_day(self.month, self.week_starts)

    @property
    def last(self) -> date:
        """The last day."""
        return self.first + timedelta(days=_WEEKS * _DAYS - 1)

    def turn(self, month: date) -> None:
        """Show another month, of which nothing is known yet."""
        self.beginResetModel()
        self.month = month.replace(day=1)
        self._days = {}
        self.endResetModel()

    def mark(self, days: Mapping[date, DayFigures]) -> None:
        """Mark the days on which something was done."""
        self._days = dict(days)
        self.dataChanged.emit(self.index(0, 0), self.index(_WEEKS - 1, _DAYS - 1))

    def day(self, row: int, column: int) -> date:
        """Return the day of a field."""
        return self.first + timedelta(days=_DAYS * row + column)

    def index_of(self, day: date) -> QModelIndex:
        """Return the field of a day; none where the sheet does not have it."""
        number = (day - self.first).days
        return self.index(number // _DAYS, number % _DAYS) if 0 <= number < _WEEKS * _DAYS else QModelIndex()

    def figures(self, day: date) -> DayFigures | None:
        """Return what was done on a day; None for nothing."""
        return self._days.get(day)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else _WEEKS

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else _DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        day = self.day(index.row(), index.column())
        if role == _DAY:
            return day
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return lines.day_line(day, self.figures(day))
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        day = (self.week_starts - 1 + section) % _DAYS + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return lines.locale().standaloneDayName(day, QLocale.FormatType.ShortFormat)[:2]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return lines.locale().standaloneDayName(day, QLocale.FormatType.LongFormat)
        return None


class _Days(QTableView):
    """The fields; the arrows go on into the next month, Enter or Space chooses a day."""

    chosen = Signal(object)
    #: Another month is to be shown: a day in it that becomes current.
    turned = Signal(object)

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet
        self.theme = DARK
        self.unit = 1.0
        self.chosen_day: date | None = None
        self.today = date.today()
        self.setModel(sheet)
        self.setItemDelegate(_Field(self))
        self.setAccessibleName(tr("Calendar"))
        self.setAccessibleDescription(tr("Arrows go from day to day, Page Up and Page Down from month to month."))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        for bar in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(10)
        self.horizontalHeader().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setAccessibleName(tr("Days of the week"))
        self.verticalHeader().setAccessibleName(tr("Weeks"))
        self.clicked.connect(lambda index: self.chosen.emit(index.data(_DAY)))

    @property
    def current(self) -> date:
        """The day on which the keyboard is."""
        index = self.currentIndex()
        return self.sheet.day(index.row(), index.column()) if index.isValid() else self.sheet.month

    def go(self, day: date) -> None:
        """Go to a day; to another month where it is not in this one."""
        if (day.year, day.month) != (self.sheet.month.year, self.sheet.month.month):
            self.turned.emit(day)
        self.setCurrentIndex(self.sheet.index_of(day))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        keys = Qt.Key
        steps = {keys.Key_Left: -1, keys.Key_Right: 1, keys.Key_Up: -_DAYS, keys.Key_Down: _DAYS}
        key = Qt.Key(event.key())
        day = self.current
        if key in steps:
            self.go(day + timedelta(days=steps[key]))
        elif key in (keys.Key_PageUp, keys.Key_PageDown):
            self.go(months_on(day, -1 if key == keys.Key_PageUp else 1))
        elif key in (keys.Key_Home, keys.Key_End):
            self.go(day.replace(day=1) if key == keys.Key_Home else _month_end(day))
        elif key in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
            self.chosen.emit(day)
        else:
            # Esc leaves the history, wherever the focus is.
            event.ignore()


class _Field(QStyledItemDelegate):
    """Paints a day: its number, below it the clean repetitions with their shape, and a runner where there was a run."""

    def __init__(self, view: _Days) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, theme, unit = self._view, self._view.theme, self._view.unit
        day: date = index.data(_DAY)
        figures = view.sheet.figures(day)
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        chosen = day == view.chosen_day
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(area, 6, 6)
        elif figures is not None or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(area, 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if day == view.today:
            painter.setPen(QPen(QColor(theme.on_accent if chosen else theme.dim), 1.2))
            painter.drawRoundedRect(area.adjusted(0.6, 0.6, -0.6, -0.6), 6, 6)
        if view.hasFocus() and index == view.currentIndex():
            painter.setPen(QPen(QColor(theme.on_accent if chosen else theme.accent), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        # Nothing done and another month are told apart by weight and shade.
        inside = day.month == view.sheet.month.month
        colour = theme.on_accent if chosen else theme.text if inside else theme.dim
        half = area.height() / 2
        font = QFont(painter.font())
        font.setPixelSize(round(13 * unit))
        font.setWeight(QFont.Weight.DemiBold if figures is not None and inside else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        top = QRectF(area.left(), area.top() + 1, area.width(), half)
        painter.drawText(top if figures is not None else area, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if figures is not None:
            self._done(painter, QRectF(area.left(), area.top() + half, area.width(), half - 1), figures, colour, chosen)
        painter.restore()

    def _done(self, painter: QPainter, room: QRectF, figures: DayFigures, colour: str, chosen: bool) -> None:
        theme, unit = self._view.theme, self._view.unit
        size = 11 * unit
        font = QFont(painter.font())
        font.setPixelSize(round(11 * unit))
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        words = str(figures.clean) if figures.sets else ""
        gap = 2 * unit
        wide = painter.fontMetrics().horizontalAdvance(words)
        beside = size + gap if figures.runs else 0.0
        left = room.center().x() - ((size + gap + wide if words else 0.0) + beside) / 2
        middle = room.center().y() - size / 2
        if words:
            disc = QColor(theme.on_accent) if chosen else outcome_colour(theme, Outcome.CLEAN)
            tick = QColor(theme.accent if chosen else theme.surface)
            paint_outcome(painter, QRectF(left, middle, size, size), Outcome.CLEAN, disc, tick)
            painter.setPen(QColor(colour))
            at = QRectF(left + size + gap, room.top(), wide + 2, room.height())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, words)
            left += size + 2 * gap + wide
        if figures.runs:
            box = QRect(round(left), round(middle), round(size), round(size))
            runner(colour).paint(painter, box)


class Calendar(QWidget):
    """A month with two arrows to turn to another.

    Parameters
    ----------
    week_starts
        On which day a week begins, 1 is Monday; None as it is usual where the computer is.
    """

    #: A day was chosen; None when it was chosen no longer.
    chosen = Signal(object)
    #: Another month is shown: what was done in it is to be marked.
    turned = Signal()

    def __init__(self, parent: QWidget | None = None, week_starts: int | None = None) -> None:
        super().__init__(parent)
        usual = QLocale.system().firstDayOfWeek().value
        self.sheet = Sheet(date.today(), week_starts or usual, self)
        self.days = _Days(self.sheet)
        self.title = QLabel()
        self.title.setObjectName("strong")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before = _arrow("‹", tr("Month before"), tr("Month before (Page Up)"))  # noqa: RUF001 - an arrow
        self.after = _arrow("›", tr("Next month"), tr("Next month (Page Down)"))  # noqa: RUF001 - an arrow
        head = QHBoxLayout()
        head.addWidget(self.before)
        head.addWidget(self.title, 1)
        head.addWidget(self.after)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addWidget(self.days, 1)
        self.before.clicked.connect(lambda: self.turn(months_on(self.sheet.month, -1)))
        self.after.clicked.connect(lambda: self.turn(months_on(self.sheet.month, 1)))
        self.days.turned.connect(self.turn)
        self.days.chosen.connect(self._choose)
        self._show_title()

    @property
    def day(self) -> date | None:
        """The day that is chosen; None for none."""
        return self.days.chosen_day

    def turn(self, day: date) -> None:
        """Show the month of a day."""
        self.sheet.turn(day)
        self.days.setCurrentIndex(self.sheet.index_of(day))
        self._show_title()
        self.turned.emit()

    def choose(self, day: date | None) -> None:
        """Show a day as chosen, telling nobody."""
        self.days.chosen_day = day
        self.days.viewport().update()

    def mark(self, days: Mapping[date, DayFigures]) -> None:
        """Mark the days on which something was done."""
        self.sheet.mark(days)

    def _choose(self, day: date) -> None:
        # The same once more takes it back.
        self.choose(None if day == self.day else day)
        self.chosen.emit(self.day)

    def _show_title(self) -> None:
        month = self.sheet.month
        name = lines.locale().standaloneMonthName(month.month)
        self.title.setText(f"{name} {month.year}")
        self.title.setAccessibleName(self.title.text())

    def set_unit(self, unit: float) -> None:
        """Make everything so many times as large as in a small window."""
        self.days.unit = unit
        self.days.horizontalHeader().setFixedHeight(round(20 * unit))
        self.days.setFixedHeight(round((20 + _WEEKS * 35) * unit))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.days.theme = theme
        self.days.setStyleSheet(
            "QTableView { background: transparent; border: none; outline: none; }"
            f"QHeaderView {{ background: transparent; }} QHeaderView::section {{ background: transparent; "
            f"border: none; color: {theme.dim}; }}"
        )
        self.days.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(290, 280)


def months_on(day: date, months: int) -> date:
    """Return the same day so many months on; the last one where a month has no such day.

    >>> months_on(date(2026, 1, 31), 1), months_on(date(2026, 1, 31), -2)
    (datetime.date(2026, 2, 28), datetime.date(2025, 11, 30))
    """
    number = 12 * day.year + day.month - 1 + months
    first = date(number // 12, number % 12 + 1, 1)
    return first.replace(day=min(day.day, _month_end(first).day))


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _arrow(text: str, name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("icon")
    button.setText(text)
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
