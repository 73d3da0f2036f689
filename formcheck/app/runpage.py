"""Beside a run that is looked at: how far the analysis is, and what is looked for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from formcheck.app.counter import BigNumber
from formcheck.app.rules import RuleCards
from formcheck.app.theme import Theme
from formcheck.core.exercise import Exercise
from formcheck.language import tr

if TYPE_CHECKING:
    from formcheck.analysis import Progress

_MINUTE_S: Final = 60.0
_HOUR_MIN: Final = 60
#: From here on minutes are too fine for what is only estimated, minutes.
_LONG_MIN: Final = 90


def left_text(left_s: float | None) -> str:
    """Return how long an analysis takes still, as exactly as anybody can know.

    >>> left_text(150.0)
    'about 3 minutes left'
    >>> left_text(None)
    'the time it takes is being found out'
    """
    if left_s is None or not math.isfinite(left_s):
        return tr("the time it takes is being found out")
    if left_s < _MINUTE_S:
        return tr("less than a minute left")
    minutes = round(left_s / _MINUTE_S)
    if minutes == 1:
        return tr("about 1 minute left")
    if minutes < _LONG_MIN:
        return tr("about {count} minutes left", count=minutes)
    return tr("about {hours} h {minutes} min left", hours=minutes // _HOUR_MIN, minutes=minutes % _HOUR_MIN)


class RunPage(QWidget):
    """The right-hand column while running is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Running"))
        self.progress = QFrame()
        self.progress.setObjectName("card")
        self.number = BigNumber()
        self.number.setAccessibleName(tr("Looked at"))
        self.left, self.kept = QLabel(), QLabel()
        self.left.setAccessibleName(tr("Time that is left"))
        self.kept.setText(tr("Stop whenever you like: what was looked at is kept, and it goes on from there."))
        for label in (self.left, self.kept):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        told = QVBoxLayout(self.progress)
        told.setContentsMargins(12, 12, 12, 12)
        told.setSpacing(6)
        for part in (self.number, self.left, self.kept):
            told.addWidget(part)
        self.section = QLabel(tr("What is looked at"))
        self.section.setObjectName("section")
        self.rules = RuleCards()
        self.rules.setAccessibleName(tr("What is looked at"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.progress)
        layout.addWidget(self.section)
        layout.addWidget(self.rules, 1)
        layout.addStretch()
        self._compact = False
        self.rest()

    def start(self, exercise: Exercise) -> None:
        """Show what is looked for."""
        self.rules.start(exercise)

    def show_progress(self, progress: Progress, *, judging: bool = False) -> None:
        """Show how far an analysis is; `judging` once every picture was looked at, which takes a moment only."""
        total = progress.total
        self.number.setVisible(bool(total))
        if total:
            self.number.set_value(min(100, math.floor(100 * progress.done / total)), "%")
        self.left.setText(tr("the strides are compared") if judging else left_text(progress.left_s))
        self.progress.show()

    def rest(self) -> None:
        """Nothing is analysed any more."""
        self.progress.hide()

    def set_compact(self, compact: bool) -> None:
        """Show how far it is only, or everything."""
        self._compact = compact
        self.section.setHidden(compact)
        self.rules.setHidden(compact)
        self.kept.setHidden(compact)

    def set_window_height(self, height: int) -> None:
        """Let digits and type grow with the height of the window."""
        self.number.set_digit_height(0.14 * height)
        size = max(15, round(height / 48))
        self.left.setStyleSheet(f"font-size: {size}px; font-weight: 700;")
        self.kept.setStyleSheet(f"font-size: {max(13, size - 3)}px;")

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.number.set_theme(theme)
        self.rules.set_theme(theme)
