"""The card of one exercise of the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from formcheck.app.panels import panel_button, panel_label
from formcheck.app.theme import Theme
from formcheck.app.today import words
from formcheck.app.today.miniature import Miniature
from formcheck.app.today.reasons import Reasons
from formcheck.coach.programme.plan import Item
from formcheck.language import tr


class ItemCard(QFrame):
    """What is done, how much of it, how, and why."""

    #: The exercise is left out until it is wanted again: its id.
    out = Signal(str)

    def __init__(self, item: Item, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        exercise = item.exercise
        name = tr(exercise.name)
        self.setObjectName("card")
        self.setAccessibleName(name)
        self.picture = Miniature(exercise, theme)
        self.name = panel_label("strong")
        self.name.setText(name)
        self.dose = panel_label("dose")
        order = words.order(item)
        self.dose.setText(f"{words.dose(item)}, {order}" if order else words.dose(item))
        self.dose.setAccessibleName(tr("How much: {exercise}", exercise=name))
        self.advice = panel_label()
        self.advice.setText(item.advice)
        self.advice.setVisible(bool(item.advice))
        self.advice.setAccessibleName(tr("How today: {exercise}", exercise=name))
        self.why = Reasons(name)
        self.why.show_reasons(item.why)
        self.leave_out = panel_button(tr("Leave out"), "small")
        self.leave_out.setAccessibleName(tr("Leave out: {exercise}", exercise=name))
        self.leave_out.setToolTip(tr("Until it is brought back; another one may take its place"))
        self.leave_out.clicked.connect(lambda: self.out.emit(exercise.id))
        self.setAccessibleDescription(". ".join(part for part in (self.dose.text(), item.advice) if part))
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.leave_out, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(3)
        told.addLayout(head)
        for part in (self.dose, self.advice, self.why):
            told.addWidget(part)
        told.addStretch(1)
        self._layout = layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(told, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_unit(self, unit: float, *, narrow: bool) -> None:
        """Make everything so many times as large as in a small window."""
        self._layout.setContentsMargins(*(round(edge * unit) for edge in (12, 10, 12, 10)))
        self._layout.setSpacing(round(14 * unit))
        self.picture.setFixedSize(round((96 if narrow else 168) * unit), round((76 if narrow else 92) * unit))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.picture.set_theme(theme)
