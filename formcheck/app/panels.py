"""The panels that stand on the stage: the invitation before a set, the summary after it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from formcheck.app.counter import OutcomeMark
from formcheck.app.glyphs import icon
from formcheck.app.sketch import Sketch
from formcheck.app.theme import Theme
from formcheck.core.exercise import Exercise
from formcheck.core.report import Outcome, SetReport
from formcheck.summaries import summarise


def _label(name: str = "", *, wrap: bool = True) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(wrap)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _button(text: str, name: str = "", *, spaced: bool = False) -> QPushButton:
    button = QPushButton(f" {text}" if spaced else text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class Invitation(QWidget):
    """What to do first, and how to set up for the chosen exercise: in words and as a drawing."""

    open_wanted = Signal()
    camera_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(560)
        self.title = _label("title", wrap=False)
        self.title.setText("Drop a video here, or start the camera")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open = _button("Open a video…", spaced=True)
        self.camera = _button("Start the camera", "primary", spaced=True)
        self.open.clicked.connect(self.open_wanted)
        self.camera.clicked.connect(self.camera_wanted)
        self.rows: list[tuple[QLabel, QLabel]] = []
        self.name = _label("strong")
        self.sketch = Sketch()
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addStretch(1)
        layout.addWidget(self.title)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        buttons.addWidget(self.camera)
        buttons.addWidget(self.open)
        buttons.addStretch()
        layout.addLayout(buttons)
        layout.addSpacing(6)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addStretch()
        words.addWidget(self.name)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row in range(5):
            head, text = _label("dim", wrap=False), _label()
            head.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(head, row, 0)
            grid.addWidget(text, row, 1)
            self.rows.append((head, text))
        words.addLayout(grid)
        words.addStretch()
        whole = QWidget()
        # In a large window the drawing stays near the title and the words near the drawing.
        whole.setMaximumSize(1180, 560)
        both = QHBoxLayout(whole)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(18)
        both.addWidget(self.sketch, 3)
        both.addLayout(words, 4)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(whole, 1000)
        middle.addStretch(1)
        layout.addLayout(middle, 1000)
        layout.addStretch(1)

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Show how to set up for an exercise."""
        self.name.setText(exercise.name if exercise else "No exercise could be loaded")
        self.sketch.show_exercise(exercise)
        facts: list[tuple[str, str]] = []
        if exercise is not None:
            facts.append(("Set-up", exercise.views[0].setup))
            facts += [("Or", view.setup) for view in exercise.views[1:2]]
            facts += [("Start", exercise.start), ("Move", exercise.move), ("End", exercise.end)]
        for (head, text), fact in zip(self.rows, [*facts, *[("", "")] * 5][:5], strict=True):
            head.setText(fact[0])
            text.setText(fact[1])
            head.setVisible(bool(fact[0]))
            text.setVisible(bool(fact[0]))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.open.setIcon(icon("open", theme.text))
        self.camera.setIcon(icon("camera", theme.on_accent))
        self.sketch.set_theme(theme)
        self.name.setStyleSheet("font-size: 16px; font-weight: 700;")


class SummaryPanel(QFrame):
    """What the set came to."""

    again_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setMinimumWidth(430)
        self.setMaximumWidth(560)
        self.setAccessibleName("Summary of the set")
        self.headline = _label("title")
        self.sides = _label()
        self.advice = _label()
        self.notes = _label("dim")
        self.again = _button("Judge again", "primary", spaced=True)
        self.done = _button("Close")
        self.again.clicked.connect(self.again_wanted)
        self.done.clicked.connect(self._close)
        self._marks = {outcome: OutcomeMark(outcome) for outcome in Outcome}
        self._counts = {outcome: _label(wrap=False) for outcome in Outcome}
        self._faults = QGridLayout()
        self._faults.setHorizontalSpacing(12)
        self._faults.setVerticalSpacing(4)
        self._faults.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self.headline)
        line = QHBoxLayout()
        line.setSpacing(8)
        for outcome in Outcome:
            line.addWidget(self._marks[outcome])
            line.addWidget(self._counts[outcome])
            line.addSpacing(12)
        line.addStretch()
        layout.addLayout(line)
        layout.addWidget(self.sides)
        layout.addLayout(self._faults)
        layout.addWidget(self.advice)
        layout.addWidget(self.notes)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        buttons.addWidget(self.done)
        buttons.addWidget(self.again)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        self.hide()

    def show_report(self, exercise: Exercise, report: SetReport) -> None:
        """Show the summary of a report."""
        summary = summarise(exercise, report)
        self.headline.setText(summary.headline)
        parts = dict(summary.parts)
        for outcome, label in self._counts.items():
            label.setText(parts.get(outcome, ""))
            label.setVisible(outcome in parts)
            self._marks[outcome].setVisible(outcome in parts)
        self.sides.setText("\n".join(f"{side.capitalize()}: {came_to}" for side, came_to in summary.sides))
        self.sides.setVisible(bool(summary.sides))
        while (item := self._faults.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, (title, much) in enumerate(summary.faults[:5]):
            amount, text = _label("strong", wrap=False), _label()
            amount.setText(much)
            text.setText(title)
            self._faults.addWidget(amount, row, 0, Qt.AlignmentFlag.AlignTop)
            self._faults.addWidget(text, row, 1)
        self.advice.setText(summary.advice)
        self.advice.setVisible(bool(summary.advice))
        self.notes.setText("\n".join(summary.notes))
        self.notes.setVisible(bool(summary.notes))
        self.again.setVisible(report.source.kind != "camera")
        self.setAccessibleDescription(f"{summary.headline}. {summary.advice}")
        self.show()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for mark in self._marks.values():
            mark.set_theme(theme)
        self.again.setIcon(icon("again", theme.on_accent))
