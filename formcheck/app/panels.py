"""The panel that stands on the stage after a set: the summary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from formcheck.app.bars import Chooser
from formcheck.app.counter import OutcomeMark
from formcheck.app.glyphs import icon
from formcheck.app.kept import KeptLine
from formcheck.app.theme import Theme
from formcheck.core.exercise import Exercise
from formcheck.core.report import Outcome, SetReport
from formcheck.language import tr
from formcheck.summaries import headline, summarise
from formcheck.wording import SIDES, seconds

#: Up to this height of the window the type has its smallest size, pixels.
_SMALL_PX: Final = 1080


def panel_label(name: str = "", *, wrap: bool = True) -> QLabel:
    """Return a label of plain text, of a style of the sheet."""
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(wrap)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def panel_button(text: str, name: str = "", *, spaced: bool = False) -> QPushButton:
    """Return a button that a click does not give the keyboard to; `spaced` where it has an icon."""
    button = QPushButton(f" {text}" if spaced else text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class SummaryPanel(QFrame):
    """What the set came to, in the program's verdict and the user's, and what was kept of it."""

    again_wanted = Signal()
    closed = Signal()
    #: The first repetition that did not count is to be watched, or the first one where all did.
    look_wanted = Signal()
    #: The whole set is to be watched.
    film_wanted = Signal()
    #: What was judged as an exercise is a run.
    run_wanted = Signal()
    #: Which set of a session is to be shown, from 0.
    set_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(tr("Summary of the set"))
        self._report: SetReport | None = None
        self._fitted = (0.0, False)
        self.session = panel_label("section")
        self.session.setAccessibleName(tr("The whole session"))
        self.sets = Chooser()
        self.sets.setAccessibleName(tr("Set of the session"))
        # Its longest line must not make the panel wider than there is room for.
        self.sets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sets.activated.connect(self.set_chosen)
        self.files = KeptLine()
        self.headline = panel_label("title")
        self.yours = panel_label("strong")
        self.yours.setAccessibleName(tr("Your verdict"))
        self.sides = panel_label()
        self.advice = panel_label()
        self.notes = panel_label("dim")
        self.look = panel_button(tr("Watch it again"), "primary", spaced=True)
        self.again = panel_button(tr("Judge again"), "", spaced=True)
        self.film = panel_button(tr("Watch the whole set"), "", spaced=True)
        self.run = panel_button(tr("Look at it as a run"), "", spaced=True)
        self.done = panel_button(tr("Close"))
        self.look.clicked.connect(self.look_wanted)
        self.film.clicked.connect(self.film_wanted)
        self.run.clicked.connect(self.run_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.done.clicked.connect(self._close)
        self._marks = {outcome: OutcomeMark(outcome) for outcome in Outcome}
        self._counts = {outcome: panel_label(wrap=False) for outcome in Outcome}
        self._faults = QGridLayout()
        self._faults.setHorizontalSpacing(12)
        self._faults.setVerticalSpacing(4)
        self._faults.setColumnStretch(1, 1)
        self._lay_out()
        self.fit(0)
        self.show_sets(())
        self.hide()

    def _lay_out(self) -> None:
        self._layout = layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self.session)
        layout.addWidget(self.sets)
        layout.addWidget(self.headline)
        self._numbers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for outcome in Outcome:
            number = QHBoxLayout()
            number.setSpacing(8)
            number.addWidget(self._marks[outcome])
            number.addWidget(self._counts[outcome], 1)
            self._numbers.addLayout(number)
        self._numbers.addStretch(1)
        layout.addLayout(self._numbers)
        layout.addWidget(self.yours)
        self._details = QWidget()
        told = QVBoxLayout(self._details)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(12)
        told.addWidget(self.sides)
        told.addLayout(self._faults)
        told.addWidget(self.advice)
        told.addWidget(self.notes)
        layout.addWidget(self._details)
        self._more = QWidget()
        more = QHBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(10)
        more.addStretch(1)
        more.addWidget(self.run)
        more.addWidget(self.film)
        layout.addWidget(self._more)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(10)
        self._buttons.addStretch(1)
        for button in (self.done, self.again, self.look):
            self._buttons.addWidget(button)
        layout.addLayout(self._buttons)
        layout.addWidget(self.files)

    # ---- what it came to

    def show_report(self, exercise: Exercise, report: SetReport) -> None:
        """Show the summary of a report, of which nothing is kept until `files` says so."""
        self._report = report
        summary = summarise(exercise, report)
        self.headline.setText(summary.headline)
        parts = dict(summary.parts)
        for outcome, label in self._counts.items():
            label.setText(parts.get(outcome, ""))
            label.setVisible(outcome in parts)
            self._marks[outcome].setVisible(outcome in parts)
        self.sides.setText("\n".join(f"{tr(side.capitalize())}: {came_to}" for side, came_to in summary.sides))
        self.sides.setVisible(bool(summary.sides))
        while (item := self._faults.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                # Qt deletes it when it gets round to it: until then it would shine through.
                widget.hide()
                widget.deleteLater()
        for row, (title, much) in enumerate(summary.faults[:5]):
            amount, text = panel_label("strong", wrap=False), panel_label()
            amount.setText(much)
            text.setText(title)
            self._faults.addWidget(amount, row, 0, Qt.AlignmentFlag.AlignTop)
            self._faults.addWidget(text, row, 1)
        self.advice.setText(summary.advice)
        self.advice.setVisible(bool(summary.advice))
        self.notes.setText("\n".join(summary.notes))
        self.notes.setVisible(bool(summary.notes))
        self.again.setVisible(report.source.kind != "camera")
        self.run.setVisible(report.source.kind != "camera")
        self.show_film(False)
        self.setAccessibleDescription(f"{summary.headline}. {summary.advice}")
        self.show_corrections({})
        self.show_watchable(False)
        self.files.show_kept(None)
        self.show()

    def show_watchable(self, watchable: bool) -> None:
        """Say whether the repetitions can be watched again."""
        entries = self._report.entries if self._report is not None else ()
        count = sum(entry.outcome is not Outcome.CLEAN for entry in entries)
        text = tr("Look at what did not count ({count})", count=count) if count else tr("Watch it again")
        self.look.setText(f" {text}")
        self.look.setAccessibleName(text)
        self.look.setVisible(watchable and bool(entries))

    def show_film(self, there: bool) -> None:
        """Say whether the whole set can be watched."""
        self.film.setVisible(there)

    def show_corrections(self, corrected: Mapping[int, Outcome]) -> None:
        """Show the user's count beside the program's, which stays."""
        self.yours.setText(your_count(self._report, corrected) if self._report is not None else "")
        self.yours.setVisible(bool(self.yours.text()))

    def fit(self, height: int, *, compact: bool = False) -> None:
        """Let width and type grow with the height of the window.

        Parameters
        ----------
        height
            Height of the window, pixels.
        compact
            Whether there is room for the result only, and for nothing that explains it.
        """
        unit = max(1.0, height / _SMALL_PX)
        if (unit, compact) == self._fitted:
            # A style sheet costs more than anything else here.
            return
        self._fitted = unit, compact
        self.setMinimumWidth(0 if compact else round(430 * unit))
        self.setMaximumWidth(round(560 * unit))
        edges = (12, 8, 12, 8) if compact else (24, 20, 24, 16)
        self._layout.setContentsMargins(*(round(edge * unit) for edge in edges))
        self._layout.setSpacing(6 if compact else round(12 * unit))
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._numbers.setDirection(down if compact else right)
        self._numbers.setSpacing(4 if compact else round(20 * unit))
        self._buttons.setDirection(QBoxLayout.Direction.BottomToTop if compact else right)
        self._details.setVisible(not compact)
        self._more.setVisible(not compact)
        self.files.setVisible(not compact)
        title = 17 if compact else round(22 * unit)
        self.setStyleSheet(
            f"QLabel, QPushButton, QComboBox {{ font-size: {round(14 * unit)}px; }}"
            f"QLabel#title {{ font-size: {title}px; }}"
            f"QLabel#section {{ font-size: {round(13 * unit)}px; }}"
            f"QLabel#small, QPushButton#small, QCheckBox {{ font-size: {round(12 * unit)}px; }}"
        )
        for mark in self._marks.values():
            mark.setFixedSize(round(22 * unit), round(22 * unit))
        for button in (self.look, self.again, self.film, self.run):
            button.setIconSize(QSize(round(18 * unit), round(18 * unit)))

    # ---- what else belongs to it

    def show_sets(self, sets: Sequence[SetLine]) -> None:
        """Offer the sets of a session, the last one chosen; a single one is no choice."""
        self.session.setText(session_line([line.report for line in sets]))
        self.sets.clear()
        self.sets.addItems([line.text for line in sets])
        self.sets.setCurrentIndex(len(sets) - 1)
        for widget in (self.session, self.sets):
            widget.setVisible(len(sets) > 1)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for mark in self._marks.values():
            mark.set_theme(theme)
        self.again.setIcon(icon("again", theme.text))
        self.look.setIcon(icon("play", theme.on_accent))
        self.film.setIcon(icon("film", theme.text))
        self.run.setIcon(icon("runner", theme.text))
        self.files.set_theme(theme)
        self.sets.set_theme(theme)


class SetLine(NamedTuple):
    """One set of a session: its line in the choice, and what it came to."""

    text: str
    report: SetReport


def set_line(exercise: Exercise, side: str | None, number: int, report: SetReport) -> SetLine:
    """Return the line of one set.

    Parameters
    ----------
    exercise, side
        What was done.
    number
        Which set of it.
    report
        What it came to.
    """
    name = tr(exercise.name)
    came_to = headline(exercise, report)
    if side in SIDES:
        text = tr(
            "{exercise}, {side}, set {number}: {result}",
            exercise=name,
            side=tr(SIDES[side]),
            number=number,
            result=came_to,
        )
    else:
        text = tr("{exercise}, set {number}: {result}", exercise=name, number=number, result=came_to)
    return SetLine(text, report)


def session_line(reports: Sequence[SetReport]) -> str:
    """Return what a whole session came to in one line."""
    counted = [report.counts for report in reports if report.hold is None]
    held_s = sum(report.hold.clean_s for report in reports if report.hold is not None)
    parts = [tr("{count} sets", count=len(reports))]
    if counted:
        clean, attempted = (sum(getattr(counts, name) for counts in counted) for name in ("clean", "attempted"))
        parts.append(tr("{clean} clean of {attempted}", clean=clean, attempted=attempted))
    if len(counted) < len(reports):
        parts.append(tr("{seconds} held clean", seconds=seconds(held_s, 0)))
    return " · ".join(parts)


def your_count(report: SetReport, corrected: Mapping[int, Outcome]) -> str:
    """Return the program's count and the user's in one line; empty while the user has said nothing."""
    if not corrected:
        return ""
    if report.hold is not None:
        # The seconds of a hold are the program's: of an attempt the user says no number.
        count = len(corrected)
        return tr("1 attempt corrected by you") if count == 1 else tr("{count} attempts corrected by you", count=count)
    yours = sum(corrected.get(rep.number, rep.outcome) is Outcome.CLEAN for rep in report.reps)
    return tr("{clean} clean, {yours} by your verdict", clean=report.counts.clean, yours=yours)
