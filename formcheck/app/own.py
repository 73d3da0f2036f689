"""The user's own exercises: their folder, what was found in it, and which files cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from formcheck import failures
from formcheck.app.glyphs import icon
from formcheck.app.theme import Theme
from formcheck.app.veil import Veil
from formcheck.io.catalogue import Catalogue, user_folder
from formcheck.language import tr

INTRODUCTION: Final = (
    "Every .py file in this folder is an exercise like those that come with FormCheck. "
    "How one is written stands in docs/write-an-exercise.md. A file is a program: use only files you trust."
)
NONE_YET: Final = "There is none yet."
WIDTH: Final = 640
_LINE: Final = re.compile(r"line (\d+): (.*)", re.DOTALL)


class OwnExercises(Veil):
    """A veil over the whole window with a card in its middle; Esc or a click beside the card closes it."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Your own exercises"))
        self.card.setFixedWidth(WIDTH)
        title = _label(tr("Your own exercises"), "title")
        self.close_button = QToolButton()
        self.close_button.setObjectName("icon")
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.close_button.setAccessibleName(tr("Close your own exercises"))
        self.close_button.clicked.connect(self.toggle)
        self.path = QLineEdit()
        self.path.setReadOnly(True)
        self.path.setAccessibleName(tr("Folder of your own exercises"))
        self.open = QPushButton(tr("Open the folder"))
        self.open.setObjectName("primary")
        self.open.setAccessibleName(tr("Open the folder"))
        self.open.clicked.connect(self._open_folder)
        self.again = QPushButton(tr("Look again"))
        self.again.setAccessibleName(tr("Look again"))
        self.again.setToolTip(tr("Read all exercise files anew"))
        self.again.clicked.connect(self.again_wanted)
        self.note = _label("", "dim")
        self.note.setAccessibleName(tr("What came of it"))
        self._entries = QVBoxLayout()
        self._entries.setContentsMargins(0, 0, 8, 0)
        self._entries.setSpacing(2)
        self._list = QScrollArea()
        self._list.setAccessibleName(tr("What was found"))
        self._list.setWidgetResizable(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        inside = QWidget()
        inside.setLayout(self._entries)
        self._list.setWidget(inside)
        self._lay_out(title)

    def _lay_out(self, title: QLabel) -> None:
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.open)
        buttons.addWidget(self.again)
        buttons.addWidget(self.note, 1)
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(28, 20, 20, 24)
        inside.setSpacing(12)
        inside.addLayout(head)
        inside.addWidget(_label(tr(INTRODUCTION)))
        inside.addWidget(self.path)
        inside.addLayout(buttons)
        inside.addWidget(self._list)
        self.first = self.open

    def show_found(self, catalogue: Catalogue) -> None:
        """Show the user's exercises of a catalogue, and every file that cannot be used."""
        folder = user_folder()
        self.path.setText(str(folder))
        self.path.setCursorPosition(0)
        while (item := self._entries.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                # Qt deletes it when it gets round to it: until then the old text would shine through.
                widget.hide()
                widget.deleteLater()
        for label in _found(catalogue, folder):
            if label.objectName() in ("section", "strong"):
                label.setContentsMargins(0, 8, 0, 0)
            self._entries.addWidget(label)
        self._entries.addStretch()

    def texts(self) -> list[str]:
        """Return what is listed, line by line."""
        items = (self._entries.itemAt(row) for row in range(self._entries.count()))
        labels = (item.widget() for item in items if item is not None)
        return [label.text() for label in labels if isinstance(label, QLabel)]

    def say(self, text: str) -> None:
        """Say what came of a click."""
        self.note.setText(text)

    def toggle(self) -> None:
        """Show or hide the card; what came of the last click is forgotten."""
        self.say("")
        super().toggle()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.close_button.setIcon(icon("close", theme.text))
        self.path.setStyleSheet(
            f"QLineEdit {{ background: {theme.window}; color: {theme.text}; border: 1px solid {theme.border};"
            f" border-radius: 8px; padding: 6px 10px; }} QLineEdit:focus {{ border: 2px solid {theme.accent}; }}"
        )

    def _open_folder(self) -> None:
        folder = user_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.say(failures.line(error))
            return
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        self.say("" if opened else tr("No program here opens folders: copy the path."))


def _found(catalogue: Catalogue, folder: Path) -> Iterator[QLabel]:
    yield _label(tr("Found"), "section")
    own = [e for e in catalogue.exercises.values() if Path(e.origin).parent == folder]
    for exercise in own:
        yield _label(f"{tr(exercise.name)}  ({Path(exercise.origin).name})")
    if not own:
        yield _label(tr(NONE_YET), "dim")
    if catalogue.broken:
        yield _label(tr("Cannot be used"), "section")
    for path, reason in catalogue.broken:
        placed = _LINE.fullmatch(reason)
        where = tr("{file}, line {number}", file=path.name, number=placed[1]) if placed else path.name
        yield _label(where, "strong")
        yield _label(tr(placed[2] if placed else reason))


def _label(text: str, name: str = "") -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
