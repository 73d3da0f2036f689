"""Where everything stands: the stage on the left, counts, repetitions and rules on the right."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from formcheck.app.answering import AnswerPanel
from formcheck.app.asking import AskingPanel
from formcheck.app.banner import Banner
from formcheck.app.bars import TopBar, Transport
from formcheck.app.counter import Counter
from formcheck.app.invitation import Invitation
from formcheck.app.panels import SummaryPanel
from formcheck.app.plot import SignalPlot
from formcheck.app.reps import RepList
from formcheck.app.rules import RuleCards
from formcheck.app.runpage import RunPage
from formcheck.app.stage import Stage
from formcheck.app.theme import Theme
from formcheck.core.exercise import Exercise
from formcheck.language import tr
from formcheck.wording import noun

#: From this height on, repetitions and rules are shown together instead of one at a time.
TALL: Final = 940
#: A smaller window has room for the compact variant only; and no window is smaller than that needs.
ROOMY: Final = QSize(1000, 640)
LEAST: Final = QSize(480, 360)
_REPS, _RULES = 0, 1


class Variant(StrEnum):
    """What the window shows.

    NORMAL: everything. COMPACT: the stage, the large digits and the last verdict. FULL: the same and the movement, on
    a whole screen that is read from the mat.
    """

    NORMAL = "normal"
    COMPACT = "compact"
    FULL = "full"


#: How much of the window's height the digits are.
_DIGITS: Final = {Variant.NORMAL: 0.25, Variant.COMPACT: 0.27, Variant.FULL: 0.36}


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
        for number, text in ((_REPS, tr("Repetitions")), (_RULES, tr("Rules"))):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setChecked(number == self._shown)
            button.setAccessibleName(tr("Show: {list}", list=text))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.switch.addButton(button, number)
            line.addWidget(button, 1)
        self.switch.idClicked.connect(self.show_list)
        self._titles = (QLabel(tr("Repetitions")), QLabel(tr("Rules")))
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
        name = tr(noun(exercise, 2).capitalize()) if exercise is not None else tr("Repetitions")
        self.switch.button(_REPS).setText(name)
        self.switch.button(_REPS).setAccessibleName(tr("Show: {list}", list=name))
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

    #: Another page stands there, or the stage again.
    page_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = TopBar()
        self.banner = Banner()
        self.stage = Stage()
        self.invitation = Invitation()
        self.summary = SummaryPanel()
        self.asking = AskingPanel()
        self.stage.cover(self.invitation, fill=True)
        self.stage.cover(self.summary)
        self.stage.cover(self.asking)
        self.answers = AnswerPanel()
        self.stage.cover_all(self.answers)
        self.plot = SignalPlot()
        self.transport = Transport()
        self.counter = Counter()
        self.reps = RepList()
        self.rules = RuleCards()
        self.lists = Lists(self.reps, self.rules)

        self._run_page: RunPage | None = None
        self._wanted = self._variant = Variant.NORMAL
        self._left = QWidget()
        self._column = QVBoxLayout(self._left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.stage, 1)
        self._column.addWidget(self.plot)
        self._column.addWidget(self.transport)
        counts = QWidget()
        right = QVBoxLayout(counts)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(10)
        right.addWidget(self.counter)
        right.addWidget(self.lists, 1)
        self._side = QStackedWidget()
        self._side.addWidget(counts)
        self._side_page: QWidget = counts
        self._usual = QWidget()
        columns = QHBoxLayout(self._usual)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(12)
        columns.addWidget(self._left, 1)
        columns.addWidget(self._side)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._usual)
        self._body = QVBoxLayout()
        self._body.setSpacing(10)
        self._body.addWidget(self.banner)
        self._body.addWidget(self._pages, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(self._body, 1)

        self.stage.cover_changed.connect(self._arrange)

    # ---- variants

    @property
    def variant(self) -> Variant:
        """What is shown now: in a small window the compact variant, whatever was asked for."""
        return self._variant

    def set_variant(self, variant: Variant) -> None:
        """Show another variant."""
        self._wanted = variant
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return LEAST

    # ---- the right-hand column

    def add_side_page(self, page: QWidget) -> None:
        """Add what may stand in the right-hand column instead of counts and lists; see `show_side`."""
        self._side.addWidget(page)

    def add_run_page(self, page: RunPage) -> None:
        """Add what stands in the right-hand column while running is chosen, where nothing is counted."""
        self._run_page = page
        self._side.addWidget(page)

    def show_side(self, page: QWidget | None) -> None:
        """Show an added page in the right-hand column; None for counts and lists.

        The compact variant has room for digits only: it keeps those of the counter, or of a run.
        """
        first = self._side.widget(0)
        assert first is not None
        self._side_page = page or first
        self._arrange()

    # ---- pages

    def add_page(self, page: QWidget) -> None:
        """Add what may stand in the place of stage and right-hand column; see `show_page`."""
        self._pages.addWidget(page)

    def show_page(self, page: QWidget | None) -> None:
        """Show an added page in the place of stage and right-hand column; None for these."""
        self._pages.setCurrentWidget(page or self._usual)
        self._arrange()
        self.page_changed.emit()

    @property
    def page(self) -> QWidget | None:
        """The page that stands in the place of the stage; None where that is shown."""
        shown = self._pages.currentWidget()
        return None if shown is self._usual else shown

    # ---- places

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Give every part its place and size, for the variant and the size of the window."""
        width, height = self.width(), self.height()
        small = width < ROOMY.width() or height < ROOMY.height()
        variant = self._variant = Variant.COMPACT if small else self._wanted
        normal, compact = variant is Variant.NORMAL, variant is Variant.COMPACT
        for part in (self.bar, self.transport, self.lists):
            part.setVisible(normal)
        # Nothing moves while something is asked: the room goes to the answers.
        asked = not self.answers.isHidden()
        self.plot.setFixedHeight(0 if compact or asked else round(min(400, max(112, 0.18 * height))))
        self.counter.set_compact(compact)
        self.invitation.set_compact(compact)
        # Where a panel covers the stage nothing is counted: in a small window it takes the room of the digits.
        self._side.setHidden(compact and self.stage.covered)
        self.counter.set_window_height(height, _DIGITS[variant])
        self.stage.set_window_height(height)
        self.summary.fit(height, compact=compact)
        self.asking.fit(height, compact=compact)
        self.answers.fit(height, compact=compact)
        self.lists.set_tall(height >= TALL)
        if self._run_page is not None:
            self._run_page.set_compact(compact)
            self._run_page.set_window_height(height)
        if compact and self._side_page is not self._run_page:
            self._side.setCurrentIndex(0)
        else:
            self._side.setCurrentWidget(self._side_page)
        self._side.setFixedWidth(round(0.34 * width if compact else max(372, min(0.3 * width, 0.62 * height))))
        edge = 6 if compact else 12
        # A page brings margins of its own.
        aside, above = (edge, edge - (2 if normal else 0)) if self.page is None else (0, 0)
        self._body.setContentsMargins(aside, above, aside, above)
        self._column.setSpacing(0 if compact else 10)
        # At once, and not when Qt gets round to it: a busy machine would show the old places first.
        for owner in (self.counter, self._left, self._side.currentWidget(), self._usual, self):
            layout = owner.layout() if owner is not None else None
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
            self.answers,
            self.plot,
            self.transport,
            self.counter,
            self.reps,
            self.rules,
        ):
            part.set_theme(theme)
