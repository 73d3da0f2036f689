"""The plan of the day: what kind of day it is and why, one card for each exercise, and what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
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
from formcheck.app.theme import DARK, Theme
from formcheck.app.today import words
from formcheck.app.today.cards import ItemCard
from formcheck.app.today.reading import Day
from formcheck.app.today.reasons import Reasons
from formcheck.app.today.stopped import Stopped
from formcheck.app.today.weeks import Weeks
from formcheck.coach.programme.facts import Topic
from formcheck.coach.programme.plan import Ask, Item, Kind, Plan, Wish
from formcheck.coach.programme.safety import stop
from formcheck.core.exercise import Exercise
from formcheck.language import tr

_WISHES: Final = ((Wish.USUAL, "As usual"), (Wish.SHORT, "Ten minutes"), (Wish.UPPER_BACK, "Upper back"))
#: Topic and subject of what can be switched, and what stands beside the switch.
_SWITCHES: Final = (
    (Topic.SWITCH, "leg", "One leg exercise among the four"),
    (Topic.SWITCH, "upper_back", "My upper back or neck is tense"),
    (Topic.BENDING, "", "Bending forward hurts"),
)
#: Kinds of days on which something can be wished for.
_WISHING: Final = (Kind.TRIAL, Kind.TRAINING)


class _Scroll(QScrollArea):
    """Scrolls by the wheel and by what has the focus; the keys of a remote belong to the page."""

    def __init__(self, inside: QWidget, name: str) -> None:
        super().__init__()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Planned(QWidget):
    """The plan of one day."""

    begin_wanted = Signal()
    #: An exercise is left out, or brought back: its id.
    out = Signal(str)
    back = Signal(str)
    wished = Signal(Wish)
    #: Topic and subject of a switch, and whether it is on.
    switched = Signal(Topic, str, bool)
    #: Something is to be asked or read once more.
    ask_wanted = Signal(Ask)
    #: Somebody has agreed to exercise in spite of a red flag: its id.
    cleared = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._unit, self._narrow = 1.0, False
        self._stop = False
        self._exercises: Mapping[str, Exercise] = {}
        self.cards: list[ItemCard] = []
        self.title = panel_label("title")
        self.title.setAccessibleName(tr("What kind of day it is"))
        self.why = Reasons(tr("this day"))
        self.tips = panel_label()
        self.tips.setAccessibleName(tr("What else may be said"))
        self.next = panel_label()
        self.next.setAccessibleName(tr("When the next session is"))
        self.stopped = Stopped()
        self.stopped.again.clicked.connect(lambda: self.ask_wanted.emit(Ask.SCREEN))
        self.stopped.cleared.connect(self.cleared)
        self.begin = panel_button(tr("Begin"), "begin")
        self.begin.setToolTip(tr("Start the camera (Enter, Page Down)"))
        self.begin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.begin.clicked.connect(self.begin_wanted)
        self.minutes = panel_label("dim")
        self.minutes.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.minutes.setAccessibleName(tr("How long it takes"))
        self.weeks = Weeks()
        self.safety = panel_button(tr("What FormCheck is not"), "small")
        self.safety.clicked.connect(lambda: self.ask_wanted.emit(Ask.DISCLAIMER))
        self.health = panel_button(tr("Health questions"), "small")
        self.health.setToolTip(tr("Go through the reasons to ask somebody first once more"))
        self.health.clicked.connect(lambda: self.ask_wanted.emit(Ask.SCREEN))
        self.sore = panel_button(tr("Pain now"), "small")
        self.sore.setToolTip(tr("Say anew how your back is"))
        self.sore.clicked.connect(lambda: self.ask_wanted.emit(Ask.PAIN))
        self.wishes: dict[Wish, QPushButton] = {}
        self.switches: dict[tuple[Topic, str], QCheckBox] = {}
        self._make_choices()
        self._lay_out()

    def _make_choices(self) -> None:
        group = QButtonGroup(self)
        for wish, text in _WISHES:
            button = panel_button(tr(text))
            button.setCheckable(True)
            button.setChecked(wish is Wish.USUAL)
            group.addButton(button)
            self.wishes[wish] = button
            button.clicked.connect(lambda _=False, wish=wish: self.wished.emit(wish))
        for topic, subject, text in _SWITCHES:
            box = QCheckBox(tr(text))
            box.setAccessibleName(tr(text))
            self.switches[topic, subject] = box
            box.clicked.connect(
                lambda on, topic=topic, subject=subject: self.switched.emit(topic, subject, on),
            )

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        for part in (self.title, self.why, self.tips, self.next, self.stopped):
            column.addWidget(part)
        self._items = QVBoxLayout()
        column.addLayout(self._items)
        self._outs = QVBoxLayout()
        column.addLayout(self._outs)
        column.addStretch(1)
        self.area = _Scroll(inside, tr("The plan of this day"))

        self._aside = QWidget()
        self._beside = beside = QVBoxLayout(self._aside)
        beside.setContentsMargins(0, 0, 0, 0)
        self._wish_box, self._switch_box = QWidget(), QWidget()
        wishes = QVBoxLayout(self._wish_box)
        wishes.setContentsMargins(0, 0, 0, 0)
        wishes.addWidget(_section(tr("Today I would like")))
        line = QHBoxLayout()
        line.setSpacing(4)
        for button in self.wishes.values():
            line.addWidget(button, 1)
        wishes.addLayout(line)
        switches = QVBoxLayout(self._switch_box)
        switches.setContentsMargins(0, 0, 0, 0)
        for box in self.switches.values():
            switches.addWidget(box)
        beside.addWidget(self._wish_box)
        beside.addWidget(self._switch_box)
        self._weeks_title = _section(tr("Weeks at a glance"))
        beside.addWidget(self._weeks_title)
        beside.addWidget(self.weeks)
        links = QGridLayout()
        links.setSpacing(4)
        links.addWidget(self.sore, 0, 0)
        links.addWidget(self.health, 0, 1)
        links.addWidget(self.safety, 1, 0, 1, 2)
        beside.addLayout(links)
        beside.addStretch(1)
        holder = QWidget()
        self._beside_scroll = _Scroll(holder, tr("What can be chosen, and the weeks"))
        self._holder = QVBoxLayout(holder)
        self._holder.setContentsMargins(0, 0, 4, 0)
        self._holder.addWidget(self._aside)
        self._start = QWidget()
        start = QVBoxLayout(self._start)
        start.setContentsMargins(0, 0, 0, 0)
        start.setSpacing(4)
        start.addWidget(self.begin)
        start.addWidget(self.minutes)
        self._card = QFrame()
        self._card.setObjectName("card")
        self._right = right = QVBoxLayout(self._card)
        right.addWidget(self._start)
        right.addWidget(self._beside_scroll, 1)
        self._whole = whole = QHBoxLayout()
        whole.addWidget(self.area, 1)
        whole.addWidget(self._card)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(whole, 1)

    # ---- what is shown

    @property
    def first(self) -> QWidget:
        """What has the focus when the plan opens."""
        return self.begin if not self._start.isHidden() else self.stopped.again if self._stop else self.health

    @property
    def can_begin(self) -> bool:
        """Whether there is anything to do today."""
        return not self._start.isHidden() and self.begin.isEnabled()

    def show_day(self, day: Day, wish: Wish, exercises: Mapping[str, Exercise]) -> None:
        """Show the plan of a day."""
        plan, answers = day.plan, day.history.answers
        self._exercises = exercises
        self._stop = plan.kind is Kind.STOPPED
        self.title.setText(words.title(plan))
        # What stopped it is said large, on a card of its own.
        self.why.show_reasons(() if self._stop else plan.why)
        self.tips.setText("\n\n".join(plan.tips))
        self.tips.setVisible(bool(plan.tips))
        resting = plan.kind in (Kind.REST, Kind.DONE, Kind.GENTLE)
        self.next.setText(words.next_day(day.ahead, plan.day) if resting else "")
        self.next.setVisible(bool(self.next.text()))
        self.stopped.setVisible(self._stop)
        self.stopped.show_stop(stop(day.history) if self._stop else None)
        self._show_items(plan)
        self._show_left_out(words.left_out(answers) if not self._stop else ())
        self._start.setVisible(bool(plan.all) and not self._stop)
        text = words.begin(plan)
        self.begin.setText(text)
        self.begin.setAccessibleName(text)
        self.minutes.setText(words.minutes(plan))
        self._wish_box.setVisible(plan.kind in _WISHING)
        self._switch_box.setVisible(not self._stop)
        self.wishes[wish].setChecked(True)
        for (topic, subject), box in self.switches.items():
            box.setChecked(words.is_on(answers, topic, subject))
        self.weeks.show_weeks(words.weeks(day.history, day.ahead, plan.day), plan.day)
        self.weeks.set_unit(self._unit)
        self.weeks.set_theme(self._theme)
        self.setAccessibleDescription(f"{self.title.text()}. {self.why.text.text()}")

    def _show_items(self, plan: Plan) -> None:
        _clear(self._items)
        self.cards = []
        sections = (
            (tr("Before"), plan.before),
            (tr("Exercises"), plan.items),
            (tr("Stretches"), plan.after),
        )
        named = sum(bool(items) for _, items in sections) > 1
        for name, items in sections:
            if items and named:
                self._items.addWidget(_section(name))
            for item in items:
                self._items.addWidget(self._card_of(item))

    def _card_of(self, item: Item) -> ItemCard:
        card = ItemCard(item, self._theme)
        card.set_unit(self._unit, narrow=self._narrow)
        card.out.connect(self.out)
        self.cards.append(card)
        return card

    def _show_left_out(self, ids: tuple[str, ...]) -> None:
        _clear(self._outs)
        known = [self._exercises[name] for name in ids if name in self._exercises]
        if known:
            self._outs.addWidget(_section(tr("Left out")))
        for exercise in known:
            row, name = QWidget(), tr(exercise.name)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            label = panel_label(wrap=False)
            label.setText(name)
            button = panel_button(tr("Bring back"), "small")
            button.setAccessibleName(tr("Bring back: {exercise}", exercise=name))
            button.clicked.connect(lambda _=False, exercise=exercise: self.back.emit(exercise.id))
            line.addWidget(label)
            line.addWidget(button)
            line.addStretch(1)
            self._outs.addWidget(row)

    def key(self, key: int) -> bool:
        """Take a key; return whether it means anything here: Enter and Page Down begin."""
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = self.focusWidget()
        if enter and isinstance(focused, QPushButton) and focused.hasFocus() and focused is not self.begin:
            focused.click()
        elif (enter or key == Qt.Key.Key_PageDown) and self.can_begin:
            self.begin.click()
        else:
            return False
        return True

    # ---- looks

    def set_unit(self, unit: float, *, narrow: bool) -> None:
        """Make everything so many times as large as in a small window, in one column where it is narrow."""
        self._unit = unit
        if narrow is not self._narrow:
            self._narrow = narrow
            self._arrange()
        for card in self.cards:
            card.set_unit(unit, narrow=narrow)
        self.weeks.set_unit(unit)
        self.stopped.set_unit(unit)
        for layout in (self._column, self._items, self._whole):
            layout.setSpacing(round(8 * unit))
        self._outer.setSpacing(round(8 * unit))
        self._beside.setSpacing(round(10 * unit))
        self._right.setSpacing(round(12 * unit))
        self._column.setContentsMargins(round(2 * unit), 0, round(8 * unit), round(4 * unit))
        self._right.setContentsMargins(*(round(14 * unit) for _ in range(4)))
        self._card.setFixedWidth(round(352 * unit))

    def _arrange(self) -> None:
        """Put what can be chosen below the plan, or beside it; the button that begins is always in view."""
        if self._narrow:
            self._column.insertWidget(self._column.count() - 1, self._aside)
            self._outer.addWidget(self._start)
        else:
            self._holder.addWidget(self._aside)
            self._right.insertWidget(0, self._start)
        self._card.setVisible(not self._narrow)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for card in self.cards:
            card.set_theme(theme)
        self.weeks.set_theme(theme)
        self.stopped.set_theme(theme)


def _section(text: str) -> QLabel:
    label = panel_label("section")
    label.setText(text)
    return label


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            # Qt deletes it when it gets round to it: until then it would shine through.
            widget.hide()
            widget.deleteLater()
