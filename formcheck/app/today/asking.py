"""What is asked before a session, one card at a time: the disclaimer, red flags, the morning after, pain now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from formcheck.app.panels import panel_button, panel_label
from formcheck.app.theme import Theme
from formcheck.app.today.rows import TickRow
from formcheck.app.today.scale import PainScale
from formcheck.coach.programme.safety import RED_FLAGS, disclaimer
from formcheck.language import tr


class Card(QFrame):
    """A question in the middle of the page.

    Attributes
    ----------
    go
        The button that answers it.
    first
        What has the focus when it opens.
    """

    #: It is not asked now: the page is shown again.
    closed = Signal()

    def __init__(self, title: str, go: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.title = panel_label("title")
        self.title.setText(title)
        self.words = panel_label()
        self.go = panel_button(go, "primary")
        self.close_button = panel_button(tr("Not now"))
        self.close_button.clicked.connect(self.closed)
        self.first: QWidget = self.go
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self.foot.addWidget(self.close_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)
        self._layout = layout = QVBoxLayout(self)
        layout.addWidget(self.title)
        layout.addWidget(self.words)
        layout.addLayout(self.body, 1)
        layout.addLayout(self.foot)

    def key(self, key: int) -> bool:
        """Take a key; return whether it means anything here."""
        if key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        focused = self.focusWidget()
        if isinstance(focused, QPushButton) and focused.isVisible() and focused.isEnabled() and focused.hasFocus():
            focused.click()
        elif self.go.isEnabled():
            self.go.click()
        return True

    def set_unit(self, unit: float, *, narrow: bool) -> None:
        """Make everything so many times as large as in a small window."""
        edges = (14, 10, 14, 10) if narrow else (28, 22, 28, 20)
        self._layout.setContentsMargins(*(round(edge * unit) for edge in edges))
        self._layout.setSpacing(round((8 if narrow else 14) * unit))
        for layout in (self.body, self.foot):
            layout.setSpacing(round(10 * unit))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""


class DisclaimerCard(Card):
    """What the program is and is not: accepted once, and to be read again at any time."""

    #: It was read, and is accepted.
    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Before you begin"), tr("I have read this"), parent)
        self.words.setText(disclaimer())
        self.words.setObjectName("large")
        self.body.addStretch(1)
        self.go.clicked.connect(self.accepted)

    def show_accepted(self, accepted: bool) -> None:
        """Ask for it, or show it once more."""
        text = tr("Back to the plan") if accepted else tr("I have read this")
        self.go.setText(text)
        self.go.setAccessibleName(text)
        self.close_button.setVisible(not accepted)


class ScreenCard(Card):
    """Red flags: none of them is a choice of its own, and nothing is ticked beforehand."""

    #: Ids of what applies, none for none of them.
    answered = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Does any of this apply to you?"), tr("None of these"), parent)
        self.words.setText(
            tr("Please go through the list. What you tick is a reason to ask somebody, and no finding of this program.")
        )
        self.rows = {flag.id: TickRow(tr(flag.words)) for flag in RED_FLAGS}
        listed = QWidget()
        self._listed = QGridLayout(listed)
        self._listed.setContentsMargins(0, 0, 6, 0)
        for row in self.rows.values():
            row.toggled.connect(lambda _: self._show_ticked())
        self._columns = 0
        self._arrange(2)
        self.area = QScrollArea()
        self.area.setWidget(listed)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setAccessibleName(tr("Reasons to ask somebody first"))
        self.body.addWidget(self.area, 1)
        self.first = next(iter(self.rows.values()))
        self.applies = panel_button(tr("This applies"), "primary")
        self.foot.addWidget(self.applies)
        self.go.setObjectName("")
        self.go.clicked.connect(lambda: self.answered.emit(()))
        self.applies.clicked.connect(lambda: self.answered.emit(self.ticked))
        self._show_ticked()

    @property
    def ticked(self) -> tuple[str, ...]:
        """Ids of what is ticked."""
        return tuple(name for name, row in self.rows.items() if row.isChecked())

    def key(self, key: int) -> bool:
        """Take Return as a tick of the row that has the focus: nothing is answered by the way."""
        focused = next((row for row in self.rows.values() if row.hasFocus()), None)
        if focused is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused.toggle()
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if focused is not None and key in steps:
            rows = list(self.rows.values())
            other = rows[min(max(rows.index(focused) + steps[Qt.Key(key)], 0), len(rows) - 1)]
            other.setFocus()
            self.area.ensureWidgetVisible(other)
            return True
        return super().key(key) if self.go.hasFocus() or self.applies.hasFocus() else False

    def clear(self) -> None:
        """Tick nothing: what was said the last time is asked anew."""
        for row in self.rows.values():
            row.setChecked(False)
        self.area.verticalScrollBar().setValue(0)

    def _show_ticked(self) -> None:
        count = len(self.ticked)
        self.go.setVisible(not count)
        self.applies.setVisible(bool(count))
        text = tr("1 of these applies") if count == 1 else tr("{count} of these apply", count=count)
        self.applies.setText(text)
        self.applies.setAccessibleName(text)

    def _arrange(self, columns: int) -> None:
        """Put the rows below each other, in one column or two."""
        if columns == self._columns:
            return
        self._columns = columns
        each = -(-len(self.rows) // columns)
        for number, row in enumerate(self.rows.values()):
            self._listed.addWidget(row, number % each, number // each)
        for column in range(2):
            self._listed.setColumnStretch(column, 1 if column < columns else 0)
        for number in range(len(self.rows) + 1):
            self._listed.setRowStretch(number, 0)
        self._listed.setRowStretch(each, 1)

    def set_unit(self, unit: float, *, narrow: bool) -> None:
        super().set_unit(unit, narrow=narrow)
        self._arrange(1 if narrow else 2)
        self._listed.setSpacing(round(6 * unit))
        for row in self.rows.values():
            row.set_unit(unit)

    def set_theme(self, theme: Theme) -> None:
        for row in self.rows.values():
            row.set_theme(theme)


class PainCard(Card):
    """Pain from 0 to 10, and where it is asked, whether there is anything in a leg."""

    #: Level, and whether there is anything in a leg.
    answered = Signal(int, bool)

    def __init__(self, title: str, *, leg: bool, parent: QWidget | None = None) -> None:
        super().__init__(title, tr("Go on"), parent)
        self.scale = PainScale(title)
        self.body.addWidget(self.scale)
        self._leg = QWidget()
        beside = QVBoxLayout(self._leg)
        beside.setContentsMargins(0, 0, 0, 0)
        self.leg_words = QLabel(tr("Is there tingling, numbness or shooting pain in a leg?"))
        self.leg_words.setWordWrap(True)
        self.no, self.yes = QPushButton(tr("No")), QPushButton(tr("Yes"))
        self._answers = QButtonGroup(self)
        line = QHBoxLayout()
        for button, name in ((self.no, tr("Nothing in a leg")), (self.yes, tr("Something in a leg"))):
            button.setObjectName("level")
            button.setCheckable(True)
            button.setAccessibleName(name)
            self._answers.addButton(button)
            line.addWidget(button)
        line.addStretch(1)
        beside.addWidget(self.leg_words)
        beside.addLayout(line)
        self.body.addWidget(self._leg)
        self.body.addStretch(1)
        self._asks_leg = leg
        self._leg.setVisible(leg)
        self.first = self.scale.buttons[0]
        self.scale.chosen.connect(self._on_level)
        self._answers.buttonClicked.connect(lambda _: self._on_leg())
        self.go.clicked.connect(self._answer)
        self.clear()

    def ask(self, words: str) -> None:
        """Ask anew, with these words below the title."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.clear()

    def clear(self) -> None:
        """Choose nothing: nobody is told that it is as it was."""
        self.scale.clear()
        self._answers.setExclusive(False)
        for button in (self.no, self.yes):
            button.setChecked(False)
        self._answers.setExclusive(True)
        self._show_ready()

    def key(self, key: int) -> bool:
        if self.scale.key(key):
            return True
        pair = {Qt.Key.Key_Left: self.no, Qt.Key.Key_Right: self.yes}
        if key in pair and (self.no.hasFocus() or self.yes.hasFocus()):
            pair[Qt.Key(key)].setFocus()
            return True
        return super().key(key)

    @property
    def ready(self) -> bool:
        """Whether everything that is asked was answered."""
        return self.scale.level is not None and (not self._asks_leg or self._answers.checkedButton() is not None)

    def _on_level(self, _level: int) -> None:
        self._show_ready()
        # On to what is not answered yet.
        (self.go if self.ready else self.no).setFocus()

    def _on_leg(self) -> None:
        self._show_ready()
        (self.go if self.ready else self.scale.buttons[0]).setFocus()

    def _show_ready(self) -> None:
        self.go.setEnabled(self.ready)

    def _answer(self) -> None:
        level = self.scale.level
        if level is not None and self.ready:
            self.answered.emit(level, self.yes.isChecked())

    def set_unit(self, unit: float, *, narrow: bool) -> None:
        super().set_unit(unit, narrow=narrow)
        self.scale.set_unit(unit, narrow=narrow)
        for button in (self.no, self.yes):
            button.setMinimumSize(round(120 * unit), round(48 * unit))
