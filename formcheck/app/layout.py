"""Where everything stands: the stage on the left, counts, repetitions and rules on the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from formcheck.app.banner import Banner
from formcheck.app.bars import TopBar, Transport
from formcheck.app.counter import Counter
from formcheck.app.panels import Invitation, SummaryPanel
from formcheck.app.plot import SignalPlot
from formcheck.app.reps import RepList
from formcheck.app.rules import RuleCards
from formcheck.app.stage import Stage
from formcheck.app.theme import Theme
from formcheck.core.exercise import Exercise
from formcheck.wording import noun

#: From this height on, repetitions and rules are shown together instead of one at a time.
TALL: Final = 940
_REPS, _RULES = 0, 1


class Lists(QFrame):
    """Repetitions (or attempts) and rules: one at a time in a low window, both in a tall one."""

    def __init__(self, reps: RepList, rules: RuleCards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reps, self._rules = reps, rules
        self._tall = False
        self._shown = _REPS
        self.switch = QButtonGroup(self)
        self._switches = QWidget()
        line = QHBoxLayout(self._switches)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for number, text in ((_REPS, "Repetitions"), (_RULES, "Rules")):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setChecked(number == self._shown)
            button.setAccessibleName(f"Show {text.lower()}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.switch.addButton(button, number)
            line.addWidget(button, 1)
        self.switch.idClicked.connect(self.show_list)
        self._titles = (QLabel("Repetitions"), QLabel("Rules"))
        self._rep_card = QFrame()
        self._rep_card.setObjectName("card")
        inside = QVBoxLayout(self._rep_card)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(reps)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._switches)
        for title, body, stretch in ((self._titles[0], self._rep_card, 4), (self._titles[1], rules, 5)):
            title.setObjectName("section")
            layout.addWidget(title)
            layout.addWidget(body, stretch)
        self._arrange()

    def start(self, exercise: Exercise | None) -> None:
        """Call what is listed by its name: repetitions, cycles or attempts."""
        name = noun(exercise, 2).capitalize() if exercise is not None else "Repetitions"
        self.switch.button(_REPS).setText(name)
        self.switch.button(_REPS).setAccessibleName(f"Show {name.lower()}")
        self._titles[_REPS].setText(name)
        self._reps.setAccessibleName(name)

    def show_list(self, number: int) -> None:
        """Show the repetitions (0) or the rules (1) while there is room for one only."""
        self._shown = number
        self.switch.button(number).setChecked(True)
        self._arrange()

    def set_tall(self, tall: bool) -> None:
        """Show both lists, or one at a time."""
        if tall != self._tall:
            self._tall = tall
            self._arrange()

    def _arrange(self) -> None:
        self._switches.setVisible(not self._tall)
        for title in self._titles:
            title.setVisible(self._tall)
        self._rep_card.setVisible(self._tall or self._shown == _REPS)
        self._rules.setVisible(self._tall or self._shown == _RULES)


class Layout(QWidget):
    """The central widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = TopBar()
        self.banner = Banner()
        self.stage = Stage()
        self.invitation = Invitation()
        self.summary = SummaryPanel()
        self.stage.cover(self.invitation, fill=True)
        self.stage.cover(self.summary)
        self.plot = SignalPlot()
        self.transport = Transport()
        self.counter = Counter()
        self.reps = RepList()
        self.rules = RuleCards()
        self.lists = Lists(self.reps, self.rules)

        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addWidget(self.stage, 1)
        left.addWidget(self.plot)
        left.addWidget(self.transport)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(10)
        right.addWidget(self.counter)
        right.addWidget(self.lists, 1)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self._left, 1)
        columns.addWidget(self._right)
        body = QVBoxLayout()
        body.setContentsMargins(12, 10, 12, 10)
        body.setSpacing(10)
        body.addWidget(self.banner)
        body.addLayout(columns, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(body, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._right.setFixedWidth(round(min(660, max(372, 0.3 * self.width()))))
        self.plot.setFixedHeight(round(min(240, max(112, 0.18 * self.height()))))
        self.counter.set_window_height(self.height())
        self.lists.set_tall(self.height() >= TALL)
        # At once, and not when Qt gets round to it: a busy machine would show the old places first.
        for part in (self.counter, self._right, self):
            layout = part.layout()
            if layout is not None:
                layout.activate()

    def set_theme(self, theme: Theme) -> None:
        """Give the colours of a theme to every part that paints."""
        for part in (
            self.bar,
            self.banner,
            self.stage,
            self.invitation,
            self.summary,
            self.plot,
            self.transport,
            self.counter,
            self.reps,
            self.rules,
        ):
            part.set_theme(theme)
