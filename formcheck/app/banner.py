"""One line about something that went wrong, with what can be done; never a box in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from formcheck.app.glyphs import icon
from formcheck.app.theme import DARK, Theme
from formcheck.language import tr


class Banner(QFrame):
    """A strip below the tool bar: a message, an action or two, and a way to close it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAccessibleName(tr("Message"))
        self._theme = DARK
        self._error = True
        self._put_off = ""
        self._action: Callable[[], None] | None = None
        self._second: Callable[[], None] | None = None
        self._mark = QLabel("!")
        self._mark.setFixedSize(22, 22)
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action = QPushButton()
        self.second = QPushButton()
        self.close_button = QToolButton()
        self.close_button.setObjectName("icon")
        self.close_button.setToolTip(tr("Close this message"))
        self.close_button.setAccessibleName(tr("Close this message"))
        self.action.setAccessibleName(tr("Mend it"))
        self.second.setAccessibleName(tr("Look into it"))
        for button in (self.action, self.second, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 8)
        layout.setSpacing(10)
        layout.addWidget(self._mark)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.second)
        layout.addWidget(self.action)
        layout.addWidget(self.close_button)
        self.action.clicked.connect(lambda: self._run(self._action))
        self.second.clicked.connect(lambda: self._run(self._second))
        self.close_button.clicked.connect(self.dismiss)
        self.hide()

    def show_message(
        self,
        text: str,
        *,
        error: bool = True,
        action: tuple[str, Callable[[], None]] | None = None,
        second: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Show a message; actions are a caption and what it does."""
        self._error = error
        self.text.setText(text)
        self._action = action[1] if action else None
        self._second = second[1] if second else None
        for button, what in ((self.action, action), (self.second, second)):
            button.setVisible(what is not None)
            if what is not None:
                button.setText(what[0])
                button.setAccessibleName(what[0])
        self.setAccessibleDescription(text)
        self._mark.setText("!" if error else "i")
        self.set_theme(self._theme)
        self.show()

    def show_when_free(self, text: str) -> None:
        """Show a remark: at once, or when what stands here has been closed."""
        if self.isHidden():
            self.show_message(text, error=False)
        else:
            self._put_off = text

    def dismiss(self) -> None:
        """Close the message."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()
            if self._put_off:
                text, self._put_off = self._put_off, ""
                self.show_message(text, error=False)

    def _run(self, action: Callable[[], None] | None) -> None:
        if action is not None:
            action()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        colour = theme.bad if self._error else theme.accent
        self.setStyleSheet(
            f"QFrame#banner {{ background: {theme.surface}; border: 2px solid {colour}; border-radius: 10px; }}"
        )
        self._mark.setStyleSheet(
            f"background: {colour}; color: {theme.surface}; border-radius: 11px; font-weight: 800; font-size: 15px;"
        )
        self.close_button.setIcon(icon("close", theme.text))
