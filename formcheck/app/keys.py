"""The list of keys, shown over the window by F1: those of the window, and those of what is watched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from formcheck.app.cinema import KEYS as CINEMA_KEYS
from formcheck.app.veil import Veil
from formcheck.language import tr

KEYS: Final = (
    ("Ctrl+O", "Open a video or a recording"),
    ("Space", "Pause, go on"),
    ("Page Down", "Start the camera; end the set; skip the rest"),
    ("Page Up", "Pause, go on; in a rest 15 seconds more"),
    ("0 to 9, Return", "Answer a question; Page Down points, Page Up takes"),
    ("Esc", "Leave full screen, or stop the set"),
    ("F11", "Full screen"),
    ("Ctrl+K", "Compact: the picture and the count only"),
    ("V", "Skeleton only: the picture is not shown"),
    ("M", "Mute, or be heard again"),
    ("Ctrl+M", "Sound, voice and language"),
    ("X", "Mirror the display; the data never flips"),
    ("R", "Real time, or as fast as can be judged"),
    ("Ctrl+R", "Judge the same again"),
    ("Ctrl+T", "Today: what is planned, and why"),
    ("Ctrl+H", "History: what was done, and what has become of it"),
    ("Ctrl+L", "Session: sets, rest and what follows"),
    ("Ctrl+E", "Your own exercises"),
    ("Ctrl+D", "Light or dark"),
    ("F1", "This list"),
)
#: Of one repetition that is watched again.
REPLAY_KEYS: Final = (
    ("Left, Right", "One picture back, one on"),
    ("Up, Down", "One repetition back, one on"),
    ("S", "Half speed"),
)


class KeyList(Veil):
    """A veil over the whole window with the list in its middle; any key or click closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("List of keys"))
        grid = QGridLayout(self.card)
        grid.setContentsMargins(28, 22, 28, 24)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(9)
        self._list(grid, 0, tr("Keys"), KEYS, 0)
        below = self._list(grid, 3, tr("Watching a run or a set"), CINEMA_KEYS, 0)
        self._list(grid, 3, tr("Watching one repetition"), REPLAY_KEYS, below)
        # Between the two columns.
        grid.setColumnMinimumWidth(2, 12)

    def _list(self, grid: QGridLayout, column: int, heading: str, keys: Sequence[tuple[str, str]], row: int) -> int:
        """List keys below a heading, from a row on; return the row below them."""
        title = QLabel(heading)
        title.setObjectName("title")
        grid.addWidget(title, row, column, 1, 2)
        for below, (key, what) in enumerate(keys, start=row + 1):
            name = QLabel(tr(key))
            name.setObjectName("strong")
            grid.addWidget(name, below, column)
            grid.addWidget(QLabel(tr(what)), below, column + 1)
        return row + len(keys) + 1

    def keyPressEvent(self, _event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.toggle()

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.toggle()
