"""What of the history is to be seen: exercise, side, outcome, sort, and the span of time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QSizePolicy, QStyledItemDelegate, QWidget

from formcheck.app.bars import Chooser
from formcheck.app.history import lines
from formcheck.app.history.sieve import CameTo, Sort, Wanted, weeks_back
from formcheck.app.theme import Theme
from formcheck.core.exercise import Exercise
from formcheck.language import tr

_SIDES: Final = ((None, "Either side"), ("left", "Left"), ("right", "Right"))
_CAME_TO: Final = (
    (None, "Any outcome"),
    (CameTo.ALL_CLEAN, "All clean"),
    (CameTo.NOT_COUNTED, "Some not counted"),
    (CameTo.NOT_JUDGED, "Some could not be judged"),
)
_SORTS: Final = (
    (None, "Sets and runs"),
    (Sort.COUNTED, "Sets of repetitions"),
    (Sort.HOLDS, "Sets of holds"),
    (Sort.RUNS, "Runs"),
)
#: Spans of time that end today, weeks; a year is 52.
_WEEKS: Final = (
    (None, "All the time"),
    (1, "The last week"),
    (4, "The last 4 weeks"),
    (12, "The last 12 weeks"),
    (52, "The last year"),
)


class Filters(QWidget):
    """Five choices and a button that takes them back; a day of the calendar is one more, and goes before the span."""

    changed = Signal()
    #: The day of the calendar is chosen no longer.
    day_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What is shown"))
        self.exercise = chooser(tr("Exercise"))
        self.side = chooser(tr("Side"))
        self.came_to = chooser(tr("Outcome"))
        self.sort = chooser(tr("Sets or runs"))
        self.span = chooser(tr("Span of time"))
        self.clear = QPushButton(tr("Show everything"))
        self.clear.setAccessibleName(tr("Show everything"))
        self._day: date | None = None
        self._today = date.today()
        self.exercise.addItem(tr("Every exercise"), None)
        for box, choices in ((self.side, _SIDES), (self.came_to, _CAME_TO), (self.sort, _SORTS), (self.span, _WEEKS)):
            for value, text in choices:
                box.addItem(tr(text), value)
        self.title = QLabel(tr("Show"))
        self.title.setObjectName("section")
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.title, 0, 0, 1, 2)
        grid.addWidget(self.exercise, 1, 0, 1, 2)
        grid.addWidget(self.span, 2, 0, 1, 2)
        grid.addWidget(self.came_to, 3, 0, 1, 2)
        grid.addWidget(self.sort, 4, 0)
        grid.addWidget(self.side, 4, 1)
        grid.addWidget(self.clear, 5, 0, 1, 2)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 4)
        for box in self._boxes:
            box.activated.connect(lambda _: self._tell())
        self.clear.clicked.connect(self.take_back)
        self._show_clear()

    @property
    def _boxes(self) -> tuple[Chooser, ...]:
        return (self.exercise, self.side, self.came_to, self.sort, self.span)

    @property
    def wanted(self) -> Wanted:
        """What is to be seen."""
        since, until = self.days
        came_to, sort = self.came_to.currentData(), self.sort.currentData()
        return Wanted(
            self.exercise.currentData(),
            self.side.currentData(),
            # Qt makes plain texts of them.
            CameTo(came_to) if came_to is not None else None,
            Sort(sort) if sort is not None else None,
            since if self._day is None else self._day,
            until if self._day is None else self._day,
        )

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day of the span of time, whatever day is chosen; None without one."""
        weeks = self.span.currentData()
        return (None, None) if weeks is None else (weeks_back(weeks, self._today), None)

    @property
    def span_text(self) -> str:
        """The span of time in words."""
        return self.span.currentText()

    def set_today(self, today: date) -> None:
        """Say which day it is: a window may be open over midnight."""
        self._today = today

    def set_day(self, day: date | None) -> None:
        """Show one day only, or the span of time again; telling nobody."""
        self._day = day
        self._show_clear()

    def offer(self, exercises: Mapping[str, int], known: Mapping[str, Exercise]) -> None:
        """Offer what was done, what was done last first; what is chosen stays chosen where it can."""
        chosen = self.exercise.currentData()
        while self.exercise.count() > 1:
            self.exercise.removeItem(1)
        for exercise, count in exercises.items():
            self.exercise.addItem(f"{lines.name_of(exercise, known)} ({count})", exercise)
        self.exercise.setCurrentIndex(max(0, self.exercise.findData(chosen)))
        self._show_clear()

    def take_back(self) -> None:
        """Show everything."""
        for box in self._boxes:
            box.setCurrentIndex(0)
        if self._day is not None:
            self._day = None
            self.day_dropped.emit()
        self._tell()

    def _tell(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        everything = self.wanted.everything
        day = self._day
        self.clear.setEnabled(not everything)
        text = tr("Show everything") if day is None else tr("{day} only: show everything", day=lines.short_day(day))
        self.clear.setText(text)
        self.clear.setAccessibleName(text)

    def set_unit(self, unit: float) -> None:
        """Make distances so many times as large as in a small window."""
        self._grid.setSpacing(round(6 * unit))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for box in self._boxes:
            box.set_theme(theme)


def chooser(name: str) -> Chooser:
    """Return a choice that is as wide as there is room."""
    made = Chooser()
    made.setAccessibleName(name)
    made.setToolTip(name)
    # The plain delegate of a combo box knows nothing of the style sheet.
    made.setItemDelegate(QStyledItemDelegate(made))
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made
