"""What a session asks between two sets, over the picture: the question, and a button for each answer.

Read from the mat and hit with a foot if need be: everything is as large as there is room for.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from formcheck.app import glass, scenes
from formcheck.app.theme import LIGHT, Theme
from formcheck.coach.guide import Choice, Question
from formcheck.coach.moment import Moment, Part
from formcheck.language import tr

#: The height of the window in which sizes are as they are written here, pixels.
_USUAL_HEIGHT: Final = 720.0
#: The question, how it is answered, and the same in a compact window: pixels in a window of the usual height.
_QUESTION_PX, _HOW_PX = 30, 19
#: More answers than this stand in two rows.
_ONE_ROW: Final = 5
#: No button is lower, pixels: a finger's width.
_LEAST_PX: Final = 44


class AnswerButton(QPushButton):
    """One answer: what is said in large type, and a word about it below, or the key that gives it."""

    def __init__(self, large: str, small: str, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.large, self.small = large, small
        self.value = choice.value
        #: All buttons of the question: what stands on them is in the same size, and at the same height in a row.
        self.beside: tuple[AnswerButton, ...] = (self,)
        self.marked = self.given = False
        self._theme = LIGHT
        self.setAccessibleName(choice.words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_LEAST_PX, _LEAST_PX)

    def show_state(self, *, marked: bool, given: bool) -> None:
        """Show whether it is the one that is pointed at, or that was taken."""
        if (marked, given) != (self.marked, self.given):
            self.marked, self.given = marked, given
            said = tr("taken") if given else tr("pointed at") if marked else ""
            self.setAccessibleDescription(said)
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled = self.given or self.isDown()
        accent, text = QColor(theme.accent), QColor(theme.on_accent if filled else theme.text)
        strong = self.marked or self.given
        ring = 5.0 if strong else 2.5 if self.hasFocus() else 1.2
        box = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        edge = accent if strong or self.hasFocus() or self.underMouse() else QColor(theme.border)
        painter.setPen(QPen(edge, ring))
        painter.setBrush(accent if filled else QColor(theme.raised))
        painter.drawRoundedRect(box, 12, 12)
        upper, lower = self._rooms()
        glass.paint_text(painter, upper, self.large, self.fits_px, text)
        if self.shows_small:
            glass.paint_text(painter, lower, self.small, min(0.44 * lower.height(), 26.0), text, bold=False)
        if self.given:
            self._paint_tick(painter, box, text)
        painter.end()

    @property
    def fits_px(self) -> float:
        """The size of the answer, in which each of them fits its button, pixels."""
        rooms = [button._rooms()[0] for button in self.beside]
        width, height = min(room.width() for room in rooms), min(room.height() for room in rooms)
        px = min(0.72 * height, 0.3 * width + 24)
        return min(glass.fitting(button.large, width, height, px) for button in self.beside)

    @property
    def shows_small(self) -> bool:
        """Whether there is room for the word; where there is none it is left to the voice, and to screen readers."""
        lower = self._rooms()[1]
        return _fits(self.small, lower.width(), lower.height())

    def _rooms(self) -> tuple[QRectF, QRectF]:
        """Return where the answer stands, and where the word about it does; that is empty where no button has one."""
        inside = QRectF(self.rect()).adjusted(7, 5, -7, -5)
        height = 0.4 * inside.height() if any(button.small for button in self.beside) else 0.0
        upper = inside.adjusted(0, 0, 0, -height)
        return upper, QRectF(inside.left(), upper.bottom(), inside.width(), height)

    def _paint_tick(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        """Paint a shape beside the colour: this one was taken."""
        side = min(22.0, 0.28 * box.height())
        left, top = box.right() - side - 8, box.top() + 8
        pen = QPen(colour, max(2.5, 0.16 * side))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        corner = QPointF(left + 0.38 * side, top + 0.85 * side)
        painter.drawPolyline([QPointF(left, top + 0.5 * side), corner, QPointF(left + side, top + 0.12 * side)])


class AnswerPanel(QFrame):
    """A question of a session with its answers."""

    #: The value of the choice whose button was pressed.
    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(tr("Question of the session"))
        self.question: Question | None = None
        self.buttons: list[AnswerButton] = []
        self.words, self.clock = _label(), _label()
        self.why, self.how = _label(), _label()
        self.clock.setAccessibleName(tr("What is left of the rest"))
        self.clock.setWordWrap(False)
        self.clock.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        for dim in (self.clock, self.why, self.how):
            dim.setObjectName("dim")
        self._theme = LIGHT
        self._fitted = (0, False)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.clock)
        # Each row has the whole width: the word about the worst pain is the longest.
        self.rows = (QHBoxLayout(), QHBoxLayout())
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.why)
        self._layout.addLayout(head)
        for row in self.rows:
            self._layout.addLayout(row, 1)
        self._layout.addWidget(self.how)
        self.fit(round(_USUAL_HEIGHT))
        self.hide()

    def show_moment(self, moment: Moment | None) -> None:
        """Show what is asked at a moment of a session; hide where nothing is."""
        question = moment.question if moment is not None and moment.part is Part.ASK else None
        if question is not self.question:
            self.question = question
            if question is not None:
                self._list(question)
        if moment is not None and question is not None:
            for place, button in enumerate(self.buttons):
                button.show_state(marked=place == moment.marked, given=place == moment.given)
            left = scenes.clock(moment.left_s) if moment.left_s > 0 else ""
            _show(self.clock, tr("Rest {time}", time=left) if left else "")
            _show(self.why, tr(moment.why))
            self._show_how(moment)
        if self.isHidden() is not (question is None):
            self.setVisible(question is not None)

    def _show_how(self, moment: Moment) -> None:
        assert moment.question is not None
        if moment.given is not None:
            said = moment.question.choices[moment.given].words
            text = tr("You said: {answer}. To change it, hold one hand up once more, or choose again.", answer=said)
        elif moment.marked is not None:
            text = tr("Lower your hand at your answer, or take it: Return, or Page Up.")
        else:
            text = tr(
                "Hold one hand up: I count, and you lower it at your answer. Or press a number, or point with "
                "Page Down and take it with Page Up."
            )
        if self.how.text() != text:
            self.how.setText(text)

    def _list(self, question: Question) -> None:
        """Make a button for each answer."""
        self.words.setText(question.words)
        self.setAccessibleDescription(question.words)
        for old in self.buttons:
            for row in self.rows:
                row.removeWidget(old)
            # Qt deletes it when it gets round to it: until then it would shine through.
            old.hide()
            old.deleteLater()
        count = len(question.choices)
        in_first = count if count <= _ONE_ROW else math.ceil(count / 2)
        self._layout.setStretchFactor(self.rows[1], 1 if count > in_first else 0)
        self.buttons = []
        for place, choice in enumerate(question.choices):
            button = self._button(place, choice, numbers=_numbers(question))
            self.rows[place >= in_first].addWidget(button)
            button.show()
        for button in self.buttons:
            button.beside = tuple(self.buttons)

    def _button(self, place: int, choice: Choice, *, numbers: bool) -> AnswerButton:
        if numbers:
            large, small = choice.value, choice.words.partition(", ")[2]
        else:
            large, small = choice.words, tr("Key {key}", key=place + 1)
        button = AnswerButton(large, small, choice)
        button.set_theme(self._theme)
        button.clicked.connect(lambda: self.answered.emit(choice.value))
        self.buttons.append(button)
        return button

    def fit(self, height: int, *, compact: bool = False) -> None:
        """Let type and edges grow with the height of the window, pixels."""
        if (height, compact) == self._fitted:
            return
        self._fitted = height, compact
        scale = height / _USUAL_HEIGHT if compact else max(0.9, height / _USUAL_HEIGHT)
        edge, gap = round((8 if compact else 22) * scale), round((6 if compact else 12) * scale)
        self._layout.setContentsMargins(edge, edge, edge, edge)
        self._layout.setSpacing(gap)
        for row in self.rows:
            row.setSpacing(max(4, gap))
        question = max(17, round(_QUESTION_PX * scale))
        small = max(12, round(_HOW_PX * scale))
        for label, px, bold in (
            (self.words, question, True),
            (self.clock, max(15, round(0.8 * question)), True),
            (self.why, small, False),
            (self.how, small, False),
        ):
            label.setStyleSheet(f"font-size: {px}px; font-weight: {700 if bold else 400};")

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for button in self.buttons:
            button.set_theme(theme)


def value_of_key(question: Question, digit: int, before: int | None) -> str | None:
    """Return the value of the choice that a digit means; None where it means none.

    Parameters
    ----------
    before
        The digit that was pressed just before; None where it is longer ago: 1 and 0 are ten.
    """
    values = [choice.value for choice in question.choices]
    if _numbers(question):
        both = f"{before}{digit}" if before else ""
        return both if both in values else str(digit) if str(digit) in values else None
    return values[digit - 1] if 1 <= digit <= len(values) else None


def _fits(text: str, width: float, height: float) -> bool:
    """Whether a text can be read in a box: there is one, and in the smallest type nothing of it is cut off."""
    px = glass.fitting(text, width, height, 1.0, bold=False)
    longest = max((glass.width_of(word, px, bold=False) for word in text.split()), default=0.0)
    return bool(text) and longest <= width and glass.height_of(text, width, px, bold=False) <= height


def _numbers(question: Question) -> bool:
    return all(choice.value.isdecimal() for choice in question.choices)


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _show(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
    label.setVisible(bool(text))
