"""A veil over the whole window with a card in its middle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

_SHADE = QColor(8, 11, 15, 150)


class Veil(QWidget):
    """What is laid over the window; Esc or a click beside the card closes it.

    One is open at a time: the next one takes the place of the one before.

    Parameters
    ----------
    parent
        The window.
    name
        What the card is, for screen readers.

    Attributes
    ----------
    card
        The card, to be filled.
    first
        What has the focus when it opens; the veil itself where nothing is set.
    """

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self._window = parent
        self._before: QWidget | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.card = QFrame()
        self.card.setObjectName("card")
        self.first: QWidget = self
        layout = QVBoxLayout(self)
        layout.addWidget(self.card, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def toggle(self) -> None:
        """Show or hide it; the focus goes back to where it was."""
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus()
            return
        for other in self._window.findChildren(Veil):
            if other.isVisible():
                other.toggle()
        self._before = self._window.focusWidget()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.first.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), _SHADE)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        # No other key reaches the window below: Space would pause the set.
        if event.key() == Qt.Key.Key_Escape:
            self.toggle()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if not self.card.geometry().contains(event.position().toPoint()):
            self.toggle()
