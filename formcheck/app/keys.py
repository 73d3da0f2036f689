"""The list of keys, shown over the window by F1."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

KEYS: Final = (
    ("Ctrl+O", "Open a video or a recording"),
    ("Space", "Pause, go on"),
    ("Esc", "Leave full screen, or stop the set"),
    ("F11", "Full screen"),
    ("M", "Mute, or be heard again"),
    ("Ctrl+M", "Sound and voice"),
    ("X", "Mirror the display; the data never flips"),
    ("R", "Real time, or as fast as can be judged"),
    ("Ctrl+R", "Judge the same again"),
    ("Ctrl+E", "Your own exercises"),
    ("Ctrl+T", "Light or dark"),
    ("F1", "This list"),
)


class KeyList(QWidget):
    """A veil over the whole window with the list in its middle; any key or click closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._before: QWidget | None = None
        self.setAccessibleName("List of keys")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        card = QFrame()
        card.setObjectName("card")
        grid = QGridLayout(card)
        grid.setContentsMargins(28, 22, 28, 24)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(9)
        title = QLabel("Keys")
        title.setObjectName("title")
        grid.addWidget(title, 0, 0, 1, 2)
        for row, (key, what) in enumerate(KEYS, start=1):
            name = QLabel(key)
            name.setObjectName("strong")
            grid.addWidget(name, row, 0)
            grid.addWidget(QLabel(what), row, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def toggle(self) -> None:
        """Show or hide the list."""
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus()
            return
        self._before = self._window.focusWidget()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(8, 11, 15, 150))
        painter.end()

    def keyPressEvent(self, _event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.toggle()

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.toggle()
