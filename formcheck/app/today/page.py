"""Today in the place of the stage: one question at a time, then the plan of the day, and afterwards what came of it."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from formcheck.app.glyphs import icon
from formcheck.app.history.lines import day_name
from formcheck.app.panels import panel_button, panel_label
from formcheck.app.theme import DARK, Theme
from formcheck.app.today.after import AfterCard
from formcheck.app.today.asking import Card, DisclaimerCard, PainCard, ScreenCard
from formcheck.app.today.planned import Planned
from formcheck.coach.programme.plan import Ask
from formcheck.language import tr

#: Below this width there is room for one column; pixels where the type has its smallest size.
NARROW: Final = 860
#: Up to this height of the window the type has its smallest size, pixels.
_SMALL_PX: Final = 1080
_LEAST: Final = QSize(480, 300)
#: A question is no wider than this: it is read in one glance.
_CARD_PX: Final = 760
#: The list of reasons to ask somebody stands in two columns, so that all of it is seen at once.
_LIST_PX: Final = 1180


class TodayPage(QWidget):
    """Everything that is seen of Today; what it does is the matter of `TodayRoom`."""

    #: To free practice.
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Today"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = DARK
        self._styled: tuple[float, str, bool] = (0.0, "", False)
        self.title = panel_label("title", wrap=False)
        self.person = panel_label("dim", wrap=False)
        self.person.setAccessibleName(tr("Who exercises"))
        self.export = panel_button(tr("Save the plan"))
        self.export.setToolTip(tr("The plan to read or to print, or for a calendar"))
        menu = QMenu(self)
        menu.setAccessibleName(tr("Save the plan"))
        self.as_pdf, self.as_calendar = QAction(tr("To read or print…"), menu), QAction(tr("For a calendar…"), menu)
        menu.addAction(self.as_pdf)
        menu.addAction(self.as_calendar)
        self.export.setMenu(menu)
        self.free = panel_button(tr("Free practice"), spaced=True)
        self.free.setToolTip(tr("Choose an exercise yourself, or open a video (Esc)"))
        self.free.clicked.connect(self.closed)

        self.disclaimer = DisclaimerCard()
        self.screen_ = ScreenCard()
        self.morning = PainCard(tr("The morning after"), leg=False)
        self.pain = PainCard(tr("How is your back now?"), leg=True)
        self.cards: dict[Ask, Card] = {
            Ask.DISCLAIMER: self.disclaimer,
            Ask.MORNING: self.morning,
            Ask.SCREEN: self.screen_,
            Ask.PAIN: self.pain,
        }
        self.planned = Planned()
        self.after = AfterCard()
        self._themed: tuple[Card | Planned | AfterCard, ...] = (*self.cards.values(), self.planned, self.after)
        self.waiting = panel_label("dim")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._framed: list[QBoxLayout] = []
        self._pages = QStackedWidget()
        for part in (self.waiting, self.planned):
            self._pages.addWidget(part)
        self._frames = {card: self._frame(card) for card in (*self.cards.values(), self.after)}
        self._lay_out()

    def _frame(self, card: QWidget) -> QWidget:
        """Put a card into the middle of the page."""
        frame = QWidget()
        line = QHBoxLayout(frame)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(card, 1000)
        column.addStretch(1)
        line.addLayout(column, 1000)
        line.addStretch(1)
        self._pages.addWidget(frame)
        return frame

    def _lay_out(self) -> None:
        self._head = head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.person)
        head.addStretch(1)
        for button in (self.export, self.free):
            head.addWidget(button)
        self._whole = whole = QVBoxLayout(self)
        whole.addLayout(head)
        whole.addWidget(self._pages, 1)

    # ---- what is shown

    def show_day(self, day: date, person: str) -> None:
        """Show which day it is, and whose it is; nobody's name where there is only one."""
        self.title.setText(tr("Today · {day}", day=day_name(day)))
        self.person.setText(person)
        self.person.setVisible(bool(person))

    def say(self, text: str) -> None:
        """Show a line instead of a plan."""
        self.waiting.setText(text)
        self._pages.setCurrentWidget(self.waiting)

    @property
    def asked(self) -> Ask | None:
        """What is asked now; None for nothing."""
        shown = self._pages.currentWidget()
        return next((ask for ask, card in self.cards.items() if self._frames[card] is shown), None)

    @property
    def planning(self) -> bool:
        """Whether the plan is shown."""
        return self._pages.currentWidget() is self.planned

    @property
    def summing_up(self) -> bool:
        """Whether it is shown what came of a session."""
        return self._pages.currentWidget() is self._frames[self.after]

    def ask(self, ask: Ask) -> None:
        """Show a question."""
        card = self.cards[ask]
        self._pages.setCurrentWidget(self._frames[card])
        card.first.setFocus()

    def show_plan(self) -> None:
        """Show the plan."""
        if not self.planning:
            self._pages.setCurrentWidget(self.planned)
            self.planned.first.setFocus()

    def sum_up(self) -> None:
        """Show what came of a session."""
        self._pages.setCurrentWidget(self._frames[self.after])
        self.after.first.setFocus()

    # ---- looks

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for part in self._themed:
            part.set_theme(theme)
        self.free.setIcon(icon("camera", theme.text))
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What there is no room for is scrolled: the page never makes a window larger."""
        return _LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    @property
    def unit(self) -> float:
        """How many times as large everything is as in a small window."""
        return max(1.0, min(self.window().height() / _SMALL_PX, self.width() / 1280))

    def _fit(self) -> None:
        unit, narrow = self.unit, self.width() < NARROW * self.unit
        # A style sheet costs more than anything else here.
        if self._styled != (unit, self._theme.name, narrow):
            self._styled = (unit, self._theme.name, narrow)
            self._style(unit, narrow=narrow)

    def _style(self, unit: float, *, narrow: bool) -> None:
        """Make type, edges and distances so many times as large as up to `_SMALL_PX`."""
        t = self._theme

        def px(size: float) -> str:
            return f"{round(size * unit)}px"

        for part in self._themed:
            part.set_unit(unit, narrow=narrow)
        for card in (*self.cards.values(), self.after):
            wide = _LIST_PX if card is self.screen_ else _CARD_PX
            card.setMaximumWidth(round(wide * unit))
        for card in (self.disclaimer, self.morning, self.pain):
            card.setMaximumHeight(round((320 if card is self.morning else 400) * unit))
        self.setStyleSheet(
            f"QLabel, QPushButton, QToolButton, QCheckBox {{ font-size: {px(14)}; }}"
            f"QLabel#title {{ font-size: {px(18 if narrow else 22)}; }}"
            f"QLabel#large {{ font-size: {px(15 if narrow else 17)}; }}"
            f"QLabel#strong {{ font-size: {px(16)}; font-weight: 700; }}"
            f"QLabel#dose {{ font-size: {px(15)}; font-weight: 600; }}"
            f"QLabel#why {{ font-size: {px(14)}; color: {t.dim}; }}"
            f"QLabel#section {{ font-size: {px(13)}; }}"
            f"QLabel#small {{ font-size: {px(12.5)}; color: {t.dim}; }}"
            f"QPushButton#small {{ font-size: {px(13)}; padding: {px(3)} {px(9)}; }}"
            f"QPushButton#small:focus {{ padding: {px(2)} {px(8)}; }}"
            f"QPushButton#level {{ font-size: {px(18)}; font-weight: 600; padding: 0px; min-height: {px(46)}; }}"
            f"QPushButton#level:focus {{ border: 3px solid {t.text}; padding: 0px; }}"
            f"QPushButton#begin {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; "
            f"font-size: {px(19)}; font-weight: 700; padding: {px(10)} {px(20)}; }}"
            f"QPushButton#begin:focus {{ border: 3px solid {t.text}; padding: {px(8)} {px(18)}; }}"
            f"QPushButton#begin:disabled {{ background: {t.window}; color: {t.dim}; border-color: {t.border}; }}"
            f"QPushButton#primary:disabled {{ background: {t.window}; color: {t.dim}; border-color: {t.border}; }}"
            f"QToolButton#link {{ background: transparent; border: none; padding: 0px; color: {t.accent}; "
            f"font-size: {px(12.5)}; text-decoration: underline; min-height: 0px; }}"
            f"QToolButton#link:hover, QToolButton#link:focus {{ color: {t.text}; border: none; padding: 0px; }}"
            f"QToolButton#link:checked {{ background: transparent; color: {t.accent}; }}"
            f"QScrollBar:vertical {{ width: {px(10)}; }}"
            f"QPushButton::menu-indicator {{ image: none; width: 0px; }}"
        )
        self._whole.setContentsMargins(*(round(edge * unit) for edge in (14, 8, 14, 12)))
        self._whole.setSpacing(round(8 * unit))
        self._head.setSpacing(round(8 * unit))

    # ---- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        # No other key reaches the window: Space would judge the last source again, Page Down start a camera.
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            self.take(event.key())

    def take(self, key: int) -> None:
        """Take a key for what is shown."""
        asked = self.asked
        card: Card | AfterCard | Planned = (
            self.cards[asked] if asked is not None else self.after if self.summing_up else self.planned
        )
        card.key(key)
