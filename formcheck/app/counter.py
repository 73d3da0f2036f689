"""The counts: clean large enough to be read from across the room, the others beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from formcheck.app.glyphs import paint_outcome
from formcheck.app.theme import DARK, Theme, outcome_colour
from formcheck.core.report import Counts, Outcome
from formcheck.wording import attempted_line, unverified_line


class BigNumber(QWidget):
    """A number whose digits fill the height that it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme = DARK
        self._value = 0
        self._digit_height = 160.0
        self.setAccessibleName("Clean repetitions")

    def set_value(self, value: int) -> None:
        """Show another number."""
        if value != self._value:
            self._value = value
            self.update()
        self.setAccessibleDescription(str(value))

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
        font = QFont(self.font())
        font.setPixelSize(200)
        font.setWeight(QFont.Weight.Bold)
        flat = QFontMetricsF(font).tightBoundingRect("7").height()
        path = QPainterPath()
        path.addText(QPointF(0, 0), font, str(self._value))
        box = path.boundingRect()
        scale = min(self._digit_height / flat, max(1, self.width() - 8) / max(1.0, box.width()))
        outline = QPainterPath()
        font.setPixelSize(max(1, round(200 * scale)))
        outline.addText(QPointF(0, 0), font, str(self._value))
        return outline

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = self._outline()
        box = outline.boundingRect()
        outline.translate(QRectF(self.rect()).center() - box.center())
        painter.fillPath(outline, QColor(self._theme.text))
        painter.end()


class OutcomeMark(QWidget):
    """The shape of an outcome, as large as a line of text."""

    def __init__(self, outcome: Outcome, size: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self._outcome = outcome
        self._theme = DARK

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
        self.number = BigNumber()
        self.attempted = QLabel()
        self.attempted.setAccessibleName("Attempted repetitions")
        self.unverified = QLabel()
        self.unverified.setAccessibleName("Repetitions that could not be judged")
        self._marks = (OutcomeMark(Outcome.CLEAN), OutcomeMark(Outcome.UNVERIFIED, 20))
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
        self.show_counts(Counts())

    def show_counts(self, counts: Counts) -> None:
        """Show the counts of a set."""
        self.number.set_value(counts.clean)
        self.attempted.setText(attempted_line(counts))
        text = unverified_line(counts)
        self.unverified.setText(text)
        self.unverified.setVisible(bool(text))
        self._marks[1].setVisible(bool(text))

    def set_window_height(self, height: int) -> None:
        """Make the digits a quarter of the window's height."""
        self.number.set_digit_height(height / 4 + 2)
        size = max(17, round(height / 42))
        for label, weight in ((self.attempted, 700), (self.unverified, 400)):
            label.setStyleSheet(f"font-size: {size if weight == 700 else size - 3}px; font-weight: {weight};")

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.number.set_theme(theme)
        for mark in self._marks:
            mark.set_theme(theme)
