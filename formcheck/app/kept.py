"""What was kept of a set, where, and how to be rid of it: one line below the summary."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from formcheck.app.theme import Theme
from formcheck.io.store import Kept
from formcheck.language import tr


class KeptLine(QWidget):
    """Say what was kept, and delete it after having asked."""

    #: Every file of this set is to be deleted; it was asked whether it is meant.
    delete_wanted = Signal()
    #: Whether sets are to be kept from now on.
    keep_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Kept | None = None
        self.text = QLabel()
        self.text.setObjectName("small")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setAccessibleName(tr("What was kept"))
        self.folder = _Path("small")
        self.delete = _button(tr("Delete"), tr("Delete the files of this set"))
        self.keep = _button(tr("Keep them"), tr("Keep the files of this set"))
        self.really = _button(tr("Delete them"), tr("Really delete the files of this set"))
        self.always = QCheckBox(tr("Keep the landmarks of my sets"))
        self.always.setAccessibleName(self.always.text())
        self.always.setChecked(True)
        self.delete.clicked.connect(lambda: self._ask(True))
        self.keep.clicked.connect(lambda: self._ask(False))
        self.really.clicked.connect(self.delete_wanted)
        # Of a click only: what is set by the program is no wish of the user.
        self.always.clicked.connect(self.keep_changed)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.text)
        words.addWidget(self.folder)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addLayout(words, 1)
        for button in (self.delete, self.keep, self.really):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(self.always)
        self.show_kept(None)

    def show_kept(self, kept: Kept | None) -> None:
        """Show what was kept of this set, and where; None where nothing was."""
        self._kept = kept
        self.folder.set_path(str(kept.recording) if kept is not None and kept.recording is not None else "")
        if kept is None:
            self.text.setText(tr("Nothing was kept: no pictures, no landmarks."))
        self._ask(False)

    def show_deleted(self, error: str) -> None:
        """Say that the files of this set are gone, or in one line why not."""
        if not error:
            self.show_kept(None)
        self._ask(False)
        self.text.setText(error or tr("The files of this set are deleted."))

    def _ask(self, asked: bool) -> None:
        """Ask whether the files are really to be deleted, or do not."""
        are_kept = self._kept is not None
        if are_kept and asked:
            self.text.setText(tr("Delete the landmarks, the report and your corrections of this set?"))
        elif self.folder.path:
            self.text.setText(tr("No pictures were kept. Landmarks of this set:"))
        elif are_kept:
            self.text.setText(tr("The result is in your history; no pictures and no landmarks were kept."))
        self.folder.setVisible(bool(self.folder.path) and not asked)
        self.delete.setVisible(are_kept and not asked)
        for button in (self.keep, self.really):
            button.setVisible(are_kept and asked)
        if asked:
            self.keep.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        quiet = f"padding: 3px 9px; min-height: 16px; color: {theme.text};"
        for button in (self.delete, self.keep, self.really):
            button.setStyleSheet(f"QPushButton {{ {quiet} }}")
        self.always.setStyleSheet(f"QCheckBox {{ color: {theme.text}; }}")


class _Path(QLabel):
    """A path on one line, its middle left out where there is no room; the whole of it on hovering."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.path = ""

    def set_path(self, path: str) -> None:
        """Show a path."""
        self.path = path
        self.setToolTip(path)
        self.setAccessibleName(path)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.setText(self.fontMetrics().elidedText(self.path, Qt.TextElideMode.ElideMiddle, self.width()))


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("small")
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
