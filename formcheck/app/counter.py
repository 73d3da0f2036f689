"""The counts: clean large enough to be read from across the room, the others beside it.

What is repeated is counted; of what is held the clean seconds run, with the goal below.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from formcheck.app.glyphs import paint_outcome
from formcheck.app.theme import DARK, Theme, outcome_colour
from formcheck.core.exercise import Exercise
from formcheck.core.report import Counts, Hold, Outcome
from formcheck.core.update import Clock
from formcheck.language import tr
from formcheck.wording import (
    attempted_line,
    best_line,
    goal_line,
    held_line,
    noun,
    shares,
    target_line,
    unverified_line,
)

#: The unit beside the digits, as a share of their size.
_UNIT_SIZE: Final = 0.34
#: Where there is no room beside each other, digits become narrower down to this share before they become lower.
_NARROWEST: Final = 0.55
#: The size at which the digits are measured, pixels.
_DRAWN_PX: Final = 200


class BigNumber(QWidget):
    """A number whose digits fill the height that it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme = DARK
        self._value = 0
        self._unit = ""
        self._digit_height = 160.0
        self._drawn_px = _DRAWN_PX
        self._narrowed = 1.0

    def set_value(self, value: int, unit: str = "") -> None:
        """Show another number, with a small unit beside it."""
        if (value, unit) != (self._value, self._unit):
            self._value, self._unit = value, unit
            self.update()
        self.setAccessibleDescription(f"{value} {unit}".strip())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def set_digit_height(self, height: float) -> None:
        """Set how tall a digit is, pixels."""
        self._digit_height = height
        # Round digits reach a little beyond the flat ones on both sides.
        self.setMinimumHeight(round(1.05 * height) + 2)
        self.update()

    def digit_height(self) -> float:
        """Return the height of the digits that are painted now, pixels."""
        return self._outline().boundingRect().height()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(220, round(1.05 * self._digit_height) + 2)

    def _outline(self) -> QPainterPath:
        """Return the digits, as tall as they are wanted and narrowed to the room beside the unit."""
        font = QFont(self.font())
        font.setPixelSize(_DRAWN_PX)
        font.setWeight(QFont.Weight.Bold)
        flat = QFontMetricsF(font).tightBoundingRect("7").height()
        path = QPainterPath()
        path.addText(QPointF(0, 0), font, str(self._value))
        width = path.boundingRect().width()
        if self._unit:
            width = (
                self._unit_outline(path.boundingRect(), _DRAWN_PX).boundingRect().right() - path.boundingRect().left()
            )
        room = max(1, self.width() - 8) / max(1.0, width)
        scale = min(self._digit_height / flat, room / _NARROWEST)
        outline = QPainterPath()
        font.setPixelSize(max(1, round(_DRAWN_PX * scale)))
        outline.addText(QPointF(0, 0), font, str(self._value))
        self._drawn_px = font.pixelSize()
        self._narrowed = min(1.0, room / scale)
        return outline

    def _unit_outline(self, digits: QRectF, pixel_size: int) -> QPainterPath:
        """Return the unit, on the line of the digits and to their right."""
        font = QFont(self.font())
        font.setPixelSize(max(1, round(_UNIT_SIZE * pixel_size)))
        font.setWeight(QFont.Weight.DemiBold)
        path = QPainterPath()
        path.addText(QPointF(digits.right() + 0.04 * pixel_size, 0), font, self._unit)
        return path

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = self._outline()
        unit = self._unit_outline(outline.boundingRect(), self._drawn_px) if self._unit else QPainterPath()
        whole = outline.boundingRect().united(unit.boundingRect()) if self._unit else outline.boundingRect()
        painter.translate(QRectF(self.rect()).center())
        painter.scale(self._narrowed, 1.0)
        painter.translate(-whole.center())
        painter.fillPath(outline, QColor(self._theme.text))
        painter.fillPath(unit, QColor(self._theme.dim))
        painter.end()


class GoalBar(QWidget):
    """How far a set is on its way: a hold to its goal, and how far the best one came; repetitions to their target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(14)
        self.setAccessibleName(tr("The way to the goal"))
        self._theme = DARK
        self._now = self._best = 0.0

    def show_clock(self, clock: Clock) -> None:
        """Show the clock of a hold."""
        goal = max(clock.goal_s, 1e-6)
        self._show(min(1.0, clock.clean_s / goal), min(1.0, clock.best_s / goal))

    def show_count(self, clean: int, low: int, high: int) -> None:
        """Show the clean repetitions of a set, and where the least of the target lies."""
        self._show(min(1.0, clean / high), low / high if low < high else 0.0)

    def _show(self, now: float, best: float) -> None:
        if (now, best) != (self._now, self._best):
            self._now, self._best = now, best
            self.update()
        self.setAccessibleDescription(f"{math.floor(100 * now)} %")

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        line = QRectF(0, 2, self.width(), self.height() - 4)
        painter.setBrush(QColor(self._theme.border))
        painter.drawRoundedRect(line, 5, 5)
        if self._now > 0:
            clip = QPainterPath()
            clip.addRoundedRect(line, 5, 5)
            painter.setClipPath(clip)
            painter.fillRect(QRectF(0, line.top(), self._now * line.width(), line.height()), QColor(self._theme.good))
            painter.setClipping(False)
        if self._best > self._now:
            painter.setBrush(QColor(self._theme.text))
            x = min(line.right() - 1.5, self._best * line.width())
            painter.drawRect(QRectF(x - 1.5, 0, 3, self.height()))
        painter.end()


class OutcomeMark(QWidget):
    """The shape of an outcome, as large as a line of text."""

    def __init__(self, outcome: Outcome, size: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._outcome = outcome
        self._theme = DARK
        self.grow(1.0)

    def grow(self, share: float) -> None:
        """Make it so many times as large as usual: as much as the words beside it."""
        side = round(self._size * share)
        self.setFixedSize(side, side)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        colour = outcome_colour(self._theme, self._outcome)
        paint_outcome(painter, box, self._outcome, colour, QColor(self._theme.surface))
        painter.end()


class Counter(QFrame):
    """The card of counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._compact = False
        self._exercise: Exercise | None = None
        self.number = BigNumber()
        self.attempted, self.unverified = QLabel(), QLabel()
        self._marks = (OutcomeMark(Outcome.CLEAN), OutcomeMark(Outcome.UNVERIFIED, 20))
        self.bar = GoalBar()
        self.best, self.goal = QLabel(), QLabel()
        self.best.setAccessibleName(tr("Best attempt"))
        self.goal.setAccessibleName(tr("Goal"))
        self.shares = {outcome: (OutcomeMark(outcome, 18), QLabel()) for outcome in list(Outcome)[1:]}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(6)
        layout.addWidget(self.number, 1)
        line = QHBoxLayout()
        line.setSpacing(7)
        line.addStretch()
        line.addWidget(self._marks[0])
        line.addWidget(self.attempted)
        line.addSpacing(6)
        line.addWidget(self._marks[1])
        line.addWidget(self.unverified)
        line.addStretch()
        layout.addLayout(line)
        layout.addWidget(self._make_goal())
        self.start(None)

    def _make_goal(self) -> QWidget:
        """Return the way to the goal, and of a hold the seconds that were not clean."""
        self._way = QWidget()
        inside = QVBoxLayout(self._way)
        inside.setContentsMargins(4, 0, 4, 0)
        inside.setSpacing(4)
        inside.addWidget(self.bar)
        self._details = QWidget()
        inside.addWidget(self._details)
        below = QVBoxLayout(self._details)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        ends = QHBoxLayout()
        ends.addWidget(self.best)
        ends.addStretch()
        ends.addWidget(self.goal)
        below.addLayout(ends)
        self._shares = QWidget()
        told = QHBoxLayout(self._shares)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(6)
        # Its place is kept: the list below does not jump when the first fault comes.
        told.addWidget(self._strut())
        told.addStretch()
        for mark, label in self.shares.values():
            told.addWidget(mark)
            told.addWidget(label)
            told.addSpacing(8)
        told.addStretch()
        below.addWidget(self._shares)
        return self._way

    def set_compact(self, compact: bool) -> None:
        """Show the digits alone, with the way to the goal of a hold, or everything."""
        self._compact = compact
        self._details.setHidden(compact)
        for part in (self.attempted, self._marks[0]):
            part.setHidden(compact)
        self._show_unverified(self.unverified.text())

    def _strut(self) -> QWidget:
        strut = QWidget()
        strut.setFixedSize(0, 20)
        return strut

    def start(self, exercise: Exercise | None) -> None:
        """Begin a new set of an exercise: with no repetition, or at no second."""
        holds = exercise is not None and exercise.is_hold
        self._exercise = exercise
        self._way.setVisible(exercise is not None)
        self._shares.setVisible(holds)
        self.best.clear()
        many = noun(exercise, 2) if exercise is not None else "repetitions"
        clean, held = tr("Clean {things}", things=tr(many)), tr("Attempted {things}", things=tr(many))
        self.number.setAccessibleName(tr("Clean seconds") if holds else clean)
        self.attempted.setAccessibleName(tr("Seconds held") if holds else held)
        self.unverified.setAccessibleName(tr("Could not be judged"))
        if exercise is not None and holds:
            self.show_clock(Clock(0.0, 0.0, 0.0, 0.0, exercise.zone.goal_s[0]))
        else:
            self.show_counts(Counts())

    def show_counts(self, counts: Counts) -> None:
        """Show the counts of a set."""
        self.number.set_value(counts.clean)
        self.attempted.setText(attempted_line(counts))
        self._show_unverified(unverified_line(counts))
        if self._exercise is not None:
            self.bar.show_count(counts.clean, *self._exercise.target_clean)
            self.goal.setText(target_line(self._exercise, counts))

    def show_clock(self, clock: Clock) -> None:
        """Show the clock of a hold: the clean seconds of the attempt, and what they are measured by."""
        self.number.set_value(math.floor(clock.clean_s + 1e-6), "s")
        self.attempted.setText(held_line(clock))
        self._show_unverified("")
        self.bar.show_clock(clock)
        self.best.setText(best_line(clock))
        self.goal.setText(goal_line(clock))
        told = dict(shares(clock.held_s, clock.clean_s, clock.unseen_s, digits=0))
        for outcome, (mark, label) in self.shares.items():
            label.setText(told.get(outcome, ""))
            mark.setVisible(outcome in told)
            label.setVisible(outcome in told)

    def show_hold(self, hold: Hold) -> None:
        """Show the last attempt of a hold that is over."""
        if hold.attempts:
            last = hold.attempts[-1]
            clock = Clock(last.held_s, last.clean_s, hold.best_s, hold.clean_s, hold.goal_s, last.unseen_s)
            self.show_clock(clock)

    def _show_unverified(self, text: str) -> None:
        self.unverified.setText(text)
        for part in (self.unverified, self._marks[1]):
            part.setVisible(bool(text) and not self._compact)

    def set_window_height(self, height: int, share: float = 0.25) -> None:
        """Make the digits a share of the window's height, a quarter or more."""
        self.number.set_digit_height(share * height + 2)
        size = max(17, round(height / 42))
        small = [self.unverified, self.best, self.goal, *(label for _, label in self.shares.values())]
        self.attempted.setStyleSheet(f"font-size: {size}px; font-weight: 700;")
        for label in small:
            label.setStyleSheet(f"font-size: {size - 3}px; font-weight: 400;")
        for mark in (*self._marks, *(mark for mark, _ in self.shares.values())):
            mark.grow(size / 17)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.number.set_theme(theme)
        self.bar.set_theme(theme)
        for mark in (*self._marks, *(mark for mark, _ in self.shares.values())):
            mark.set_theme(theme)
