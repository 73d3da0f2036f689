"""What is shown where nothing may be done today: what to do instead, and what leads on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from formcheck.app.panels import panel_button, panel_label
from formcheck.app.theme import DARK, Theme
from formcheck.coach.programme.plan import Urgency
from formcheck.coach.programme.safety import RED_FLAGS, RedFlag, Stop
from formcheck.language import tr

_FLAGS: Final = {flag.id: flag for flag in RED_FLAGS}


class Stopped(QFrame):
    """What to do now, what was ticked, and how it goes on."""

    #: Somebody has agreed to exercise in spite of a red flag: its id.
    cleared = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stop")
        self.text = panel_label("large")
        self.text.setAccessibleName(tr("What to do now"))
        self.said = panel_label("section")
        self.said.setText(tr("What you ticked"))
        self._flags = QVBoxLayout()
        self.again = panel_button(tr("Answer the questions again"))
        self.again.setToolTip(tr("When it has changed, or was ticked by mistake"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._layout = layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self.said)
        layout.addLayout(self._flags)
        line = QHBoxLayout()
        line.addWidget(self.again)
        line.addStretch(1)
        layout.addLayout(line)
        self._urgency: Urgency | None = None
        self._theme = DARK

    def show_stop(self, stop: Stop | None) -> None:
        """Show what is to be done, and what was ticked."""
        self._urgency = stop.urgency if stop is not None else None
        self.text.setText(stop.text if stop is not None else "")
        while (item := self._flags.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        flags = [_FLAGS[name] for name in stop.flags if name in _FLAGS] if stop is not None else []
        self.said.setVisible(bool(flags))
        for flag in flags:
            self._flags.addWidget(self._row(flag))
        self.set_theme(self._theme)

    def _row(self, flag: RedFlag) -> QWidget:
        row, text = QWidget(), tr(flag.words)
        line = QVBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 4)
        label = panel_label()
        label.setText(f"• {text}")
        line.addWidget(label)
        if self._urgency is not Urgency.EMERGENCY:
            button = panel_button(tr("A doctor or physiotherapist says that I may exercise"), "small")
            button.setAccessibleDescription(text)
            button.clicked.connect(lambda: self.cleared.emit(flag.id))
            beside = QHBoxLayout()
            beside.addSpacing(14)
            beside.addWidget(button)
            beside.addStretch(1)
            line.addLayout(beside)
        return row

    def set_unit(self, unit: float) -> None:
        """Make everything so many times as large as in a small window."""
        self._layout.setContentsMargins(*(round(edge * unit) for edge in (18, 16, 18, 16)))
        self._layout.setSpacing(round(10 * unit))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme; what is urgent has an edge of its own."""
        self._theme = theme
        colour = theme.bad if self._urgency is Urgency.EMERGENCY else theme.watch
        self.setStyleSheet(
            f"QFrame#stop {{ background: {theme.surface}; border: 1px solid {theme.border}; "
            f"border-left: 6px solid {colour}; border-radius: 10px; }}"
        )
