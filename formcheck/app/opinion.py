"""The verdict on one repetition in words: the program's, why, and the user's beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from formcheck.app.counter import OutcomeMark
from formcheck.app.review import worth_a_look
from formcheck.app.theme import Theme
from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, Outcome
from formcheck.language import tr
from formcheck.shortly import listed
from formcheck.wording import ATTEMPTS, OUTCOMES, Entry, find_rule

#: More rules than this are not offered: the first ones are those that decided.
MOST_RULES = 6


class Opinion(QWidget):
    """The column beside a replay."""

    #: What the user says it was; None takes it back.
    said = Signal(object)
    #: The rule whose reading is to be shown; empty for the whole movement.
    chosen = Signal(str)
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.program = _label("large")
        self.program.setAccessibleName(tr("Verdict of the program"))
        self.user = _label("large")
        self.user.setAccessibleName(tr("Your verdict"))
        self._marks = {outcome: (OutcomeMark(outcome), OutcomeMark(outcome)) for outcome in Outcome}
        self.reason = _label("reason")
        self.reason.setAccessibleName(tr("Reason"))
        self.note = _label("small")
        self.note.setAccessibleName(tr("What came of it"))
        self.note.hide()
        self.clean = _button(tr("That was clean"), "primary")
        self.wrong = _button(tr("That should not have counted"))
        self.take_back = _button(tr("Take it back"))
        self.export = _button(tr("Export corrections…"))
        self.rules = QButtonGroup(self)
        self._rule_ids = [""]
        self._rule_box = QVBoxLayout()
        self._lay_out()
        self.rules.idClicked.connect(lambda place: self.chosen.emit(self._rule_ids[place]))
        self.clean.clicked.connect(lambda: self.said.emit(Outcome.CLEAN))
        self.wrong.clicked.connect(lambda: self.said.emit(Outcome.REJECTED))
        self.take_back.clicked.connect(lambda: self.said.emit(None))
        self.export.clicked.connect(self.export_wanted)

    def _lay_out(self) -> None:
        inside = QWidget()
        told = QVBoxLayout(inside)
        self._spaced: list[QBoxLayout] = [told]
        told.setContentsMargins(0, 0, 8, 0)
        for place, label in enumerate((self.program, self.user)):
            row = QHBoxLayout()
            self._spaced.append(row)
            for marks in self._marks.values():
                row.addWidget(marks[place])
            row.addWidget(label, 1)
            told.addLayout(row)
        told.addWidget(self.reason)
        told.addSpacing(4)
        section = _label("section")
        section.setText(tr("What is shown"))
        told.addWidget(section)
        told.addLayout(self._rule_box)
        told.addStretch()
        words = QScrollArea()
        words.setWidgetResizable(True)
        words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words.setAccessibleName(tr("Verdict and reason"))
        words.setWidget(inside)
        layout = QVBoxLayout(self)
        self._spaced.append(layout)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(words, 1)
        layout.addWidget(self.note)
        for verdict in (self.clean, self.wrong, self.take_back, self.export):
            layout.addWidget(verdict)

    def show_entry(self, exercise: Exercise, entry: Entry) -> None:
        """Show why a repetition or an attempt got its verdict, and what can be looked at."""
        self.reason.setText(listed(exercise, entry))
        self.reason.setVisible(bool(self.reason.text()))
        for old in self.rules.buttons():
            self.rules.removeButton(old)
            self._rule_box.removeWidget(old)
            # Qt deletes it when it gets round to it: until then it would shine through.
            old.hide()
            old.deleteLater()
        *rules, movement = worth_a_look(entry)
        self._rule_ids = [*rules[:MOST_RULES], movement]
        for place, rule_id in enumerate(self._rule_ids):
            rule = find_rule(exercise, rule_id)
            button = _button(tr(rule.cue) if rule is not None else tr("The whole movement"))
            button.setCheckable(True)
            button.setChecked(place == 0)
            self.rules.addButton(button, place)
            self._rule_box.addWidget(button)
            # Not when Qt gets round to it: the next click may be meant for it.
            button.show()

    @property
    def first_rule(self) -> str:
        """The rule that decided; empty for the whole movement."""
        return self._rule_ids[0]

    def show_verdicts(self, entry: Entry, yours: Outcome | None, *, correctable: bool, any_said: bool) -> None:
        """Show both verdicts, and what the user can say.

        Parameters
        ----------
        entry
            The repetition or the attempt.
        yours
            What the user said of it; None for nothing.
        correctable
            Whether what the user says can be kept.
        any_said
            Whether the user said anything of this set.
        """
        words = ATTEMPTS if isinstance(entry, Attempt) else OUTCOMES
        self.program.setText(tr(words[entry.outcome]))
        self.user.setText(tr("You: {verdict}", verdict=tr(words[yours]).lower()) if yours else "")
        self.user.setVisible(yours is not None)
        for outcome, (program, user) in self._marks.items():
            program.setVisible(outcome is entry.outcome)
            user.setVisible(outcome is yours)
        can_say = correctable and yours is None
        self.clean.setVisible(can_say and entry.outcome is not Outcome.CLEAN)
        self.wrong.setVisible(can_say and entry.outcome is not Outcome.REJECTED)
        self.take_back.setVisible(correctable and yours is not None)
        self.export.setVisible(correctable and any_said)

    def say(self, text: str) -> None:
        """Say what came of a click."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def fit(self, unit: float) -> None:
        """Let the shapes of the verdicts grow with the type; `unit` is 1 in a small window."""
        for marks in self._marks.values():
            for mark in marks:
                mark.setFixedSize(round(22 * unit), round(22 * unit))
        for layout in self._spaced:
            layout.setSpacing(round(10 * unit))
        self._rule_box.setSpacing(round(6 * unit))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for marks in self._marks.values():
            for mark in marks:
                mark.set_theme(theme)


def _label(name: str = "") -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _button(text: str, name: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    # The longest text must not make the column wider than the card has room for.
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return button
