"""The list of what was found: what, when, how much, compared with what; and which exercises train it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from formcheck.app.glyphs import paint_level, paint_outcome
from formcheck.app.theme import DARK, Theme, level_colour, outcome_colour
from formcheck.films.reel import Film, Span
from formcheck.language import tr

_GLYPH: Final = 20


class Glyph(QWidget):
    """The shape of a level or an outcome."""

    def __init__(self, span: Span, theme: Theme, unit: float) -> None:
        super().__init__()
        self._span = span
        self._theme = theme
        self.setFixedSize(QSize(round(_GLYPH * unit), round(_GLYPH * unit)))
        self.setAccessibleName(span.word)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        box, on = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), QColor(self._theme.surface)
        if self._span.outcome is not None:
            colour = outcome_colour(self._theme, self._span.outcome)
            paint_outcome(painter, box, self._span.outcome, colour, on)
        else:
            paint_level(painter, box, self._span.level, level_colour(self._theme, self._span.level), on)
        painter.end()


class _Title(QPushButton):
    """A button whose text ends in dots where there is no room for it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._whole = text
        self.setObjectName("told")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        room = self.width() - 8
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


class Entry(QFrame):
    """One thing that was found. The whole card is to be clicked; its title is a button for the keyboard."""

    chosen = Signal(object)
    exercise_wanted = Signal(str)

    def __init__(self, span: Span, theme: Theme, unit: float) -> None:
        super().__init__()
        self.setObjectName("card")
        self.span = span
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.title = _Title(span.title)
        self.title.setAccessibleName(f"{span.word}: {span.title}. {span.text}")
        self.title.setToolTip(tr("{title}: go there and loop it", title=span.title))
        word = QLabel(span.word)
        word.setObjectName("small")
        text = _words(span.text)
        text.setObjectName("limits")
        head = QHBoxLayout()
        head.setSpacing(round(8 * unit))
        head.addWidget(Glyph(span, theme, unit))
        head.addWidget(self.title, 1)
        # A repetition has a short title and an outcome; of a finding the title needs the line.
        if span.outcome is not None:
            head.addWidget(word)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(round(edge * unit) for edge in (12, 8, 12, 10)))
        column.setSpacing(round(4 * unit))
        column.addLayout(head)
        if span.outcome is None:
            column.addWidget(word)
        if span.text != span.word:
            column.addWidget(text)
        if span.tell:
            tell = _words(span.tell)
            tell.setObjectName("small")
            column.addWidget(tell)
        self.links = [self._link(name, title) for name, title in span.answers]
        if self.links:
            trains = QLabel(tr("What trains it:"))
            trains.setObjectName("small")
            column.addWidget(trains)
            for link in self.links:
                column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.title.clicked.connect(lambda: self.chosen.emit(self.span))

    def _link(self, name: str, title: str) -> QPushButton:
        link = QPushButton(f"{title} →")
        link.setObjectName("link")
        link.setAccessibleName(tr("Open the exercise {name}", name=title))
        link.setToolTip(tr("Open the exercise {name}", name=title))
        link.clicked.connect(lambda: self.exercise_wanted.emit(name))
        return link

    def pick(self, *, picked: bool, theme: Theme) -> None:
        """Show whether it is the one that is looked at."""
        edge = f"2px solid {theme.accent}" if picked else f"1px solid {theme.border}"
        self.setStyleSheet(f"QFrame#card {{ border: {edge}; }}")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.span)


class Told(QScrollArea):
    """Everything that was found, as cards; where nothing was, that it was not."""

    #: A card was chosen (`Span`).
    chosen = Signal(object)
    #: The exercise of a link, by its id.
    exercise_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(220)
        self.setAccessibleName(tr("What stood out"))
        # Its cards and buttons have the focus.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = DARK
        self._unit = 1.0
        self._film: Film | None = None
        self._picked: Span | None = None
        self.entries: list[Entry] = []
        #: Called with each widget that is made: the keys of the view hold there, too.
        self.made: Callable[[QWidget], None] = lambda _: None
        self.headline = _words("")
        self.headline.setObjectName("strong")

    def show_film(self, film: Film | None) -> None:
        """Show what was found in a film."""
        self._film, self._picked = film, None
        self._rebuild()

    def pick(self, span: Span | None) -> None:
        """Show which one is looked at."""
        self._picked = span
        for entry in self.entries:
            entry.pick(picked=entry.span == span, theme=self._theme)
            if entry.span == span:
                self.ensureWidgetVisible(entry, 0, 8)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._rebuild()

    def set_unit(self, unit: float) -> None:
        """Make type and shapes so many times as large as at `glass.REFERENCE_PX`."""
        if unit != self._unit:
            self._unit = unit
            self._rebuild()

    def _rebuild(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, round(6 * self._unit), 0)
        column.setSpacing(round(8 * self._unit))
        self.entries = []
        if self._film is not None:
            self._fill(column, self._film)
        column.addStretch()
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
        self.setWidget(content)
        self.pick(self._picked)
        self.made(content)

    def _fill(self, column: QVBoxLayout, film: Film) -> None:
        self.headline = _words(film.headline)
        self.headline.setObjectName("headline")
        column.addWidget(self.headline)
        for remark in film.remarks:
            if remark and (not film.spans or remark == film.remarks[0]):
                column.addWidget(_words(remark))
        for span in film.spans:
            entry = Entry(span, self._theme, self._unit)
            entry.chosen.connect(self.chosen)
            entry.exercise_wanted.connect(self.exercise_wanted)
            self.entries.append(entry)
            column.addWidget(entry)
        facts = QVBoxLayout()
        facts.setSpacing(round(2 * self._unit))
        for name, text in film.facts:
            fact = _words(tr("{name}: {said}", name=name, said=text))
            fact.setObjectName("small")
            facts.addWidget(fact)
        if film.drift:
            title = QLabel(tr("How it drifted"))
            title.setObjectName("section")
            facts.addWidget(title)
        for name, text in film.drift:
            line = _words(tr("{name}: {said}", name=name, said=text))
            line.setObjectName("small")
            facts.addWidget(line)
        for remark in film.remarks if film.spans else ():
            if remark and remark != film.remarks[0]:
                note = _words(remark)
                note.setObjectName("small")
                facts.addWidget(note)
        column.addLayout(facts)


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
