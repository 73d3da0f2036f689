"""Who exercises: chosen, added or called otherwise, in one line; nothing of one is compared with another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from formcheck.app.history.filters import chooser
from formcheck.app.theme import Theme
from formcheck.io.store.records import Profile
from formcheck.language import tr

#: A name is no longer than this: it stands in one line.
_LONGEST: Final = 60


class _Name(QLineEdit):
    """Where a name is written; Esc gives it up and leaves nothing else."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class People(QWidget):
    """The profiles as a choice, with a way to add one and to call one otherwise."""

    #: Number of a profile.
    chosen = Signal(int)
    #: A name for a new profile.
    added = Signal(str)
    #: Number of a profile, and what it is called from now on.
    renamed = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renaming: int | None = None
        self.label = QLabel(tr("Who exercises"))
        self.label.setObjectName("dim")
        self.choice = chooser(tr("Who exercises"))
        self.choice.setToolTip(tr("Everybody has a history of their own: nothing in it is compared with another's."))
        self.choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setMinimumContentsLength(10)
        self.rename, self.add = QPushButton(tr("Rename…")), QPushButton(tr("Add…"))
        self.rename.setAccessibleName(tr("Call this person otherwise"))
        self.add.setAccessibleName(tr("Add a person"))
        self.name = _Name()
        self.name.setMaxLength(_LONGEST)
        self.name.setMinimumWidth(180)
        self.name.setAccessibleName(tr("Name"))
        self.name.setPlaceholderText(tr("Name"))
        self.keep, self.drop = QPushButton(tr("Keep")), QPushButton(tr("Cancel"))
        self.keep.setAccessibleName(tr("Keep this name"))
        self.drop.setAccessibleName(tr("Give up"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        parts: tuple[QWidget, ...] = (self.label, self.choice, self.rename, self.add, self.name, self.keep, self.drop)
        for part in parts:
            line.addWidget(part)
        self.choice.activated.connect(lambda row: self.chosen.emit(self.choice.itemData(row)))
        self.add.clicked.connect(lambda: self._ask(None))
        self.rename.clicked.connect(lambda: self._ask(self.choice.currentData()))
        self.name.returnPressed.connect(self._take)
        self.name.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.keep.clicked.connect(self._take)
        self.name.given_up.connect(self.give_up)
        self.drop.clicked.connect(self.give_up)
        self._show(asking=False)

    def show_people(self, profiles: Sequence[Profile], current: Profile) -> None:
        """Show the profiles, one of them chosen."""
        self.choice.clear()
        for profile in profiles:
            self.choice.addItem(profile.name, profile.id)
        self.choice.setCurrentIndex(self.choice.findData(current.id))

    @property
    def asking(self) -> bool:
        """Whether a name is asked for."""
        return self.name.isVisible()

    def give_up(self) -> None:
        """Ask for no name any more."""
        self._show(asking=False)
        self.choice.setFocus()

    def _ask(self, profile: int | None) -> None:
        self._renaming = profile
        self.name.setText(self.choice.currentText() if profile is not None else "")
        self.name.selectAll()
        self._show(asking=True)
        self.keep.setEnabled(bool(self.name.text()))
        self.name.setFocus()

    def _take(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            return
        renaming = self._renaming
        self.give_up()
        if renaming is None:
            self.added.emit(name)
        else:
            self.renamed.emit(renaming, name)

    def _show(self, *, asking: bool) -> None:
        choosing: tuple[QWidget, ...] = (self.label, self.choice, self.rename, self.add)
        writing: tuple[QWidget, ...] = (self.name, self.keep, self.drop)
        for part in choosing:
            part.setVisible(not asking)
        for part in writing:
            part.setVisible(asking)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.choice.set_theme(theme)
        self.name.setStyleSheet(
            f"QLineEdit {{ background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.border}; "
            f"border-radius: 8px; padding: 6px 10px; min-height: 20px; }}"
            f"QLineEdit:focus {{ border: 2px solid {theme.accent}; padding: 5px 9px; }}"
        )
