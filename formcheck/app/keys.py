"""The list of keys, shown over the window by F1."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from formcheck.app.veil import Veil
from formcheck.language import tr

KEYS: Final = (
    ("Ctrl+O", "Open a video or a recording"),
    ("Space", "Pause, go on"),
    ("Page Down", "Start the camera; end the set; skip the rest"),
    ("Page Up", "Pause, go on; in a rest 15 seconds more"),
    ("Esc", "Leave full screen, or stop the set"),
    ("F11", "Full screen"),
    ("Ctrl+K", "Compact: the picture and the count only"),
    ("V", "Skeleton only: the picture is not shown"),
    ("M", "Mute, or be heard again"),
    ("Ctrl+M", "Sound, voice and language"),
    ("X", "Mirror the display; the data never flips"),
    ("R", "Real time, or as fast as can be judged"),
    ("Ctrl+R", "Judge the same again"),
    ("Ctrl+L", "Session: sets, rest and what follows"),
    ("Ctrl+E", "Your own exercises"),
    ("Ctrl+T", "Light or dark"),
    ("In a replay", "Left, Right: a picture; Up, Down: a repetition; S: half speed"),
    ("F1", "This list"),
)


class KeyList(Veil):
    """A veil over the whole window with the list in its middle; any key or click closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("List of keys"))
        grid = QGridLayout(self.card)
        grid.setContentsMargins(28, 22, 28, 24)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(9)
        title = QLabel(tr("Keys"))
        title.setObjectName("title")
        grid.addWidget(title, 0, 0, 1, 2)
        grid.setRowMinimumHeight(0, 40)
        for row, (key, what) in enumerate(KEYS, start=1):
            name = QLabel(tr(key))
            name.setObjectName("strong")
            grid.addWidget(name, row, 0)
            grid.addWidget(QLabel(tr(what)), row, 1)

    def keyPressEvent(self, _event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.toggle()

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.toggle()
