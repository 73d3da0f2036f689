"""What the user is asked about a run before it can be judged: a few answers to choose from, on the stage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from formcheck.language import tr

#: Up to this height of the window the type has its smallest size, pixels.
_SMALL_PX: Final = 1080

#: An answer: its words, and what it does.
Answer = tuple[str, Callable[[], None]]


class AskingPanel(QFrame):
    """One question with its answers; the first one is the likeliest, and is what Return says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(tr("Question about the run"))
        self.title, self.words = QLabel(), QLabel()
        self.title.setObjectName("title")
        for label in (self.title, self.words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.words)
        self._answers = QVBoxLayout()
        self._layout.addLayout(self._answers)
        self._fitted = (0.0, False)
        self.fit(0)
        self.hide()

    def ask(self, title: str, words: str, answers: Sequence[Answer]) -> None:
        """Show a question; a click on an answer closes it.

        Parameters
        ----------
        title, words
            What is asked, and why; the latter may be empty.
        answers
            What may be said, the likeliest first.
        """
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.setAccessibleDescription(f"{title} {words}".strip())
        for button in self.buttons:
            # Qt deletes it when it gets round to it: until then it would shine through.
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(*answer) for answer in answers]
        self.buttons[0].setObjectName("primary")
        self.show()
        self.buttons[0].setFocus()

    def fit(self, height: int, *, compact: bool = False) -> None:
        """Let width and type grow with the height of the window; a compact one has no room for the words."""
        unit = max(1.0, height / _SMALL_PX)
        if (unit, compact) == self._fitted:
            # A style sheet costs more than anything else here.
            return
        self._fitted = unit, compact
        self.setMinimumWidth(0 if compact else round(420 * unit))
        self.setMaximumWidth(round(520 * unit))
        edges = (12, 8, 12, 8) if compact else (24, 20, 24, 20)
        self._layout.setContentsMargins(*(round(edge * unit) for edge in edges))
        self._layout.setSpacing(round((6 if compact else 12) * unit))
        self._answers.setSpacing(round((4 if compact else 8) * unit))
        self.words.setMaximumHeight(0 if compact else 16_777_215)
        self.setStyleSheet(
            f"QLabel, QPushButton {{ font-size: {round(14 * unit)}px; }}"
            f"QLabel#title {{ font-size: {17 if compact else round(22 * unit)}px; }}"
        )

    def _button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setAutoDefault(True)

        def answer() -> None:
            self.hide()
            do()

        button.clicked.connect(answer)
        self._answers.addWidget(button)
        return button
