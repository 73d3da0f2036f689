"""The history in the place of the stage: calendar and filters on the left, sessions and trends beside them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from formcheck.app.glyphs import icon
from formcheck.app.history.filters import Filters
from formcheck.app.history.month import Calendar
from formcheck.app.history.people import People
from formcheck.app.history.sessions import SessionList
from formcheck.app.history.trends import Trends
from formcheck.app.theme import DARK, Theme
from formcheck.language import tr

#: From this width on, sessions and trends stand side by side; below the other one, there is room for one column;
#: pixels where the type has its smallest size.
_WIDE: Final = 1400
_NARROW: Final = 760
#: Up to this height of the window the type has its smallest size, pixels.
_SMALL_PX: Final = 1080
_LEAST: Final = QSize(480, 300)
_SESSIONS, _TRENDS = 0, 1


class HistoryPage(QWidget):
    """Everything that is seen of the history; what it does is the matter of `HistoryRoom`."""

    #: The user has seen enough.
    closed = Signal()
    camera_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, sessions: SessionList, trends: Trends, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("History"))
        self._theme = DARK
        self._styled = (0.0, "")
        self._shown = _SESSIONS
        self.sessions, self.trends = sessions, trends
        self.back = _button(tr("Back"), tr("Back (Esc)"))
        self.title = QLabel(tr("History"))
        self.title.setObjectName("title")
        self.people = People()
        self.calendar = Calendar()
        self.filters = Filters()
        self.watch = _button(tr("Watch it again"), tr("Watch it again (Enter)"), spaced=True)
        self.watch.setObjectName("primary")
        self.film = _button(tr("The whole set"), tr("Watch the whole set"), spaced=True)
        self.report = _button(tr("Report"), tr("A report to read, or data for other programs"))
        self.delete = _button(tr("Delete"), tr("Delete what is selected (Del)"))
        self.about = QLabel()
        self.about.setObjectName("small")
        self.about.setWordWrap(True)
        self.about.setContentsMargins(8, 0, 8, 0)
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.about.setAccessibleName(tr("What is selected"))
        self._menu = QMenu(self)
        self._menu.setAccessibleName(tr("Report"))
        self.of_set, self.of_session = self._entry(tr("Of this set…")), self._entry(tr("Of this session…"))
        self.of_weeks = self._entry("")
        self.report.setMenu(self._menu)
        self._lay_out()
        self.back.clicked.connect(self.closed)
        self.fit_parts()

    def _entry(self, text: str) -> QAction:
        return self._menu.addAction(text)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addSpacing(6)
        head.addWidget(self.title, 1)
        head.addWidget(self.people)
        self._column = QWidget()
        self._card = QFrame()
        self._card.setObjectName("card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.addWidget(self.calendar)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addWidget(self.filters)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._column)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Calendar and what is shown"))

        self._list_card = QFrame()
        self._list_card.setObjectName("card")
        listed = QVBoxLayout(self._list_card)
        listed.setContentsMargins(6, 6, 6, 6)
        listed.addWidget(self.sessions, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(6, 0, 6, 2)
        buttons.addStretch(1)
        for button in (self.delete, self.report, self.film, self.watch):
            buttons.addWidget(button)
        # Always there: rows that move away under the hand would be the wrong ones.
        listed.addWidget(self.about)
        listed.addLayout(buttons)
        self.switch = QButtonGroup(self)
        self._switches = QWidget()
        line = QHBoxLayout(self._switches)
        line.setContentsMargins(0, 0, 0, 0)
        for number, text in ((_SESSIONS, tr("Sessions")), (_TRENDS, tr("Trends"))):
            button = _button(text, text)
            button.setCheckable(True)
            button.setChecked(number == self._shown)
            button.setAccessibleName(tr("Show: {list}", list=text))
            self.switch.addButton(button, number)
            line.addWidget(button, 1)
        self.switch.idClicked.connect(self._switch)
        both = QHBoxLayout()
        both.addWidget(self._list_card, 5)
        both.addWidget(self.trends, 6)
        right = QVBoxLayout()
        right.addWidget(self._switches)
        right.addLayout(both, 1)
        self._body = QWidget()
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._scroll)
        body.addLayout(right, 1)

        self._empty = QWidget()
        self.nothing, self.invitation = QLabel(tr("Nothing here yet")), QLabel()
        self.nothing.setObjectName("title")
        self.camera, self.open = (
            _button(tr("Start the camera"), "", spaced=True),
            _button(tr("Open a video…"), "", spaced=True),
        )
        self.camera.setObjectName("primary")
        self.camera.clicked.connect(self.camera_wanted)
        self.open.clicked.connect(self.open_wanted)
        middle = QVBoxLayout(self._empty)
        middle.addStretch(1)
        for label in (self.nothing, self.invitation):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            middle.addWidget(label)
        asked = QHBoxLayout()
        asked.addStretch(1)
        asked.addWidget(self.camera)
        asked.addWidget(self.open)
        asked.addStretch(1)
        middle.addLayout(asked)
        middle.addStretch(2)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._body)
        self._pages.addWidget(self._empty)
        self._whole = whole = QVBoxLayout(self)
        whole.addLayout(head)
        whole.addWidget(self._pages, 1)
        self._rows = (head, body, both, right, buttons, line, column, middle, asked, whole)

    # ---- what is shown

    @property
    def empty(self) -> bool:
        """Whether the invitation to the first session is shown."""
        return self._pages.currentWidget() is self._empty

    def show_empty(self, words: str) -> None:
        """Invite to the first session; with no words, show the history."""
        self.invitation.setText(words)
        self._pages.setCurrentWidget(self._empty if words else self._body)

    def offer_watching(self, possible: bool) -> None:
        """Say whether what is selected can be watched."""
        self.watch.setEnabled(possible)
        # On what cannot be pressed there is no colour for the drawing to stand out from.
        self.watch.setIcon(icon("play", self._theme.on_accent if possible else self._theme.text))

    def _switch(self, number: int) -> None:
        self._shown = number
        self.switch.button(number).setChecked(True)
        self.fit_parts()

    def show_sessions(self) -> None:
        """Show the sessions where there is room for them or the trends."""
        self._switch(_SESSIONS)

    # ---- looks

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for part in (self.people, self.calendar, self.filters, self.sessions, self.trends):
            part.set_theme(theme)
        self.offer_watching(self.watch.isEnabled())
        self.film.setIcon(icon("film", theme.text))
        self.camera.setIcon(icon("camera", theme.on_accent))
        self.open.setIcon(icon("open", theme.text))
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What there is no room for is left out: the view never makes a window larger."""
        return _LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    @property
    def unit(self) -> float:
        """How many times as large everything is as in a small window."""
        return max(1.0, min(self.window().height() / _SMALL_PX, self.width() / 1280))

    def _fit(self) -> None:
        unit = self.unit
        # A style sheet costs more than anything else here.
        if self._styled != (unit, self._theme.name):
            self._styled = (unit, self._theme.name)
            self._style(unit)
        self.fit_parts()

    def _style(self, unit: float) -> None:
        """Make type, edges and distances so many times as large as up to `_SMALL_PX`."""
        t = self._theme
        for part in (self.calendar, self.filters, self.sessions, self.trends):
            part.set_unit(unit)
        self.setStyleSheet(
            f"QLabel, QPushButton, QToolButton, QComboBox, QLineEdit {{ font-size: {round(14 * unit)}px; }}"
            f"QPushButton, QComboBox {{ padding: {round(5 * unit)}px {round(10 * unit)}px; }}"
            f"QToolButton#icon {{ padding: {round(3 * unit)}px {round(9 * unit)}px; }}"
            f"QHeaderView {{ font-size: {round(12 * unit)}px; }}"
            f"QLabel#title {{ font-size: {round(20 * unit)}px; }}"
            f"QLabel#strong {{ font-size: {round(15 * unit)}px; }}"
            f"QLabel#small, QLabel#section {{ font-size: {round(13 * unit)}px; }}"
            f"QScrollBar:vertical {{ width: {round(10 * unit)}px; }}"
            f"QPushButton#primary:disabled {{ background: {t.window}; color: {t.dim}; border-color: {t.border}; }}"
            f"QPushButton::menu-indicator {{ image: none; width: 0px; }}"
        )
        self._whole.setContentsMargins(*(round(edge * unit) for edge in (12, 8, 12, 10)))
        for layout in self._rows:
            layout.setSpacing(round(8 * unit))
        for button in (self.watch, self.film, self.camera, self.open):
            button.setIconSize(QSize(round(18 * unit), round(18 * unit)))
        self._scroll.setFixedWidth(round(314 * unit))

    def fit_parts(self) -> None:
        """Leave out what a narrow window has no room for."""
        wide = self.width() / self.unit
        both = wide >= _WIDE
        self._scroll.setVisible(wide >= _NARROW)
        self._switches.setVisible(not both)
        self._list_card.setVisible(both or self._shown == _SESSIONS)
        self.trends.setVisible(both or self._shown == _TRENDS)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        # No other key reaches the window: Space would judge the last source again, Page Down start a camera.
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()


def _button(text: str, tip: str, *, spaced: bool = False) -> QPushButton:
    button = QPushButton(f" {text}" if spaced else text)
    button.setAccessibleName(text)
    button.setToolTip(tip)
    return button
