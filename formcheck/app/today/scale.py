"""Pain from 0 to 10: a row of large buttons with words at its ends, and the digits as keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from formcheck.language import tr

MOST: Final = 10
#: A 0 so soon after a 1 makes it a 10, milliseconds. House value.
_TEN_MS: Final = 1000


class PainScale(QWidget):
    """Eleven buttons, one of them chosen at most."""

    #: A level was chosen.
    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._since_one = QElapsedTimer()
        self._group = QButtonGroup(self)
        self.buttons: list[QPushButton] = []
        self._row = row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for level in range(MOST + 1):
            button = QPushButton(str(level))
            button.setObjectName("level")
            button.setCheckable(True)
            button.setAccessibleName(tr("Pain {level} of 10", level=level))
            self._group.addButton(button, level)
            self.buttons.append(button)
            row.addWidget(button, 1)
        self.none, self.worst = QLabel(tr("no pain")), QLabel(tr("the worst that I can think of"))
        ends = QHBoxLayout()
        for label in (self.none, self.worst):
            label.setObjectName("dim")
        ends.addWidget(self.none)
        ends.addStretch(1)
        ends.addWidget(self.worst)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addLayout(ends)
        self._group.idClicked.connect(self.chosen)

    @property
    def level(self) -> int | None:
        """What is chosen; None for nothing."""
        level = self._group.checkedId()
        return level if level >= 0 else None

    def clear(self) -> None:
        """Choose nothing: nobody is told that it is as it was."""
        self._since_one.invalidate()
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(False)
        self._group.setExclusive(True)

    def key(self, key: int) -> bool:
        """Take a digit; return whether it was one. 1 and then 0 within a second is 10."""
        if not Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            return False
        digit = key - Qt.Key.Key_0
        ten = digit == 0 and self._since_one.isValid() and not self._since_one.hasExpired(_TEN_MS)
        if digit == 1:
            self._since_one.start()
        else:
            self._since_one.invalidate()
        self.buttons[MOST if ten else digit].click()
        return True

    def set_unit(self, unit: float, *, narrow: bool) -> None:
        """Make everything so many times as large as in a small window."""
        self._row.setSpacing(round((3 if narrow else 6) * unit))
        for button in self.buttons:
            button.setMinimumSize(round((26 if narrow else 44) * unit), round(48 * unit))
