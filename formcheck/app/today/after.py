"""What came of a session: what was clean, one thing to practise, what comes next, and how the back is now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from formcheck.app.counter import OutcomeMark
from formcheck.app.panels import panel_button, panel_label
from formcheck.app.theme import DARK, Theme
from formcheck.app.today.outcome import Part, Result
from formcheck.app.today.scale import PainScale
from formcheck.language import tr


class AfterCard(QFrame):
    """The summary of a session of the programme."""

    #: Back to the plan; the level that was told, or None.
    closed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(tr("What came of the session"))
        self._theme, self._unit = DARK, 1.0
        self._marks: list[OutcomeMark] = []
        self.title, self.stop = panel_label("title"), panel_label("large")
        self.practise, self.next, self.pain = panel_label("strong"), panel_label(), panel_label("why")
        self.practise.setAccessibleName(tr("One thing to practise"))
        self.next.setAccessibleName(tr("What comes next"))
        self.pain.setAccessibleName(tr("How pain went"))
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        self._parts = QGridLayout()
        self._parts.setColumnStretch(3, 1)
        column.addWidget(self.stop)
        column.addWidget(self.practise)
        column.addLayout(self._parts)
        column.addWidget(self.next)
        column.addWidget(self.pain)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(tr("What came of the session"))
        self.question = panel_label("strong")
        self.question.setText(tr("How is your back now?"))
        self.scale = PainScale(self.question.text())
        self.go = panel_button(tr("To today's plan"), "primary")
        self.go.clicked.connect(lambda: self.closed.emit(self.scale.level))
        self._layout = layout = QVBoxLayout(self)
        layout.addWidget(self.title)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.question)
        layout.addWidget(self.scale)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.go)
        layout.addLayout(foot)
        self.scale.chosen.connect(lambda _: self.go.setFocus())

    @property
    def first(self) -> QWidget:
        """What has the focus when it opens."""
        return self.scale.buttons[0]

    def show_result(self, result: Result) -> None:
        """Show what came of a session."""
        self.title.setText(result.title)
        texts = (
            (self.stop, result.stop),
            (self.practise, tr("One thing to practise: {what}", what=result.practise) if result.practise else ""),
            (self.next, "\n".join(result.next)),
            (self.pain, result.pain),
        )
        for label, text in texts:
            label.setText(text)
            label.setVisible(bool(text))
        self._show_parts(result.parts)
        self.scale.clear()
        self.area.verticalScrollBar().setValue(0)
        self.setAccessibleDescription(". ".join(text for _, text in texts if text))

    def _show_parts(self, parts: tuple[Part, ...]) -> None:
        while (item := self._parts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                # Qt deletes it when it gets round to it: until then it would shine through.
                widget.hide()
                widget.deleteLater()
        self._marks = []
        row = 0
        for part in parts:
            name = panel_label("dose")
            name.setText(part.name)
            self._parts.addWidget(name, row, 0, 1, 4)
            row += 1
            for side, outcomes in part.counts:
                for number, (outcome, text) in enumerate(outcomes):
                    if side and not number:
                        beside = panel_label("dim", wrap=False)
                        beside.setText(side)
                        self._parts.addWidget(beside, row, 0)
                    mark, said = OutcomeMark(outcome), panel_label()
                    mark.set_theme(self._theme)
                    self._marks.append(mark)
                    said.setText(text)
                    self._parts.addWidget(mark, row, 1)
                    self._parts.addWidget(said, row, 2, 1, 2)
                    row += 1
            for text in (part.sides, tr("To practise: {what}", what=part.practise) if part.practise else ""):
                if text:
                    line = panel_label("why")
                    line.setText(text)
                    self._parts.addWidget(line, row, 0, 1, 4)
                    row += 1
        self._fit_marks()

    def key(self, key: int) -> bool:
        """Take a key; return whether it means anything here: digits tell pain, Enter and Page Down go on."""
        if self.scale.key(key):
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            (focused if isinstance(focused, QPushButton) and focused.hasFocus() else self.go).click()
            return True
        if key == Qt.Key.Key_PageDown:
            self.go.click()
            return True
        return False

    def _fit_marks(self) -> None:
        for mark in self._marks:
            mark.setFixedSize(round(18 * self._unit), round(18 * self._unit))

    def set_unit(self, unit: float, *, narrow: bool) -> None:
        """Make everything so many times as large as in a small window."""
        self._unit = unit
        edges = (14, 10, 14, 10) if narrow else (28, 20, 28, 18)
        self._layout.setContentsMargins(*(round(edge * unit) for edge in edges))
        self._layout.setSpacing(round(10 * unit))
        self._column.setSpacing(round(10 * unit))
        self._parts.setHorizontalSpacing(round(10 * unit))
        self._parts.setVerticalSpacing(round(4 * unit))
        self.scale.set_unit(unit, narrow=narrow)
        self._fit_marks()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for mark in self._marks:
            mark.set_theme(theme)
