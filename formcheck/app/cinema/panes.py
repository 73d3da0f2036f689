"""The parts of the replay view and their places: what is where, and how large."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from formcheck.app import glass
from formcheck.app.cinema.axis import Axis
from formcheck.app.cinema.overlay import Overlay
from formcheck.app.cinema.picture import PictureView
from formcheck.app.cinema.timeline import TimeLine
from formcheck.app.cinema.told import Told
from formcheck.app.cinema.traces import LANE, Traces
from formcheck.app.cinema.transport import Transport
from formcheck.app.theme import DARK, Theme
from formcheck.language import tr

#: Smaller than this it is of no use, pixels.
_LEAST: Final = QSize(640, 420)
#: A narrower window has no room for the curves of strides beside findings, pixels at `glass.REFERENCE_PX`.
_NARROW: Final = 940
#: The share of the height that the picture has, until somebody moves the edge.
_ABOVE: Final = 0.55


class Panes(QWidget):
    """Pictures, findings and curves above; below them buttons, time line and traces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._fitted = QSize()
        self._divided = False
        self._styled = (0.0, "")
        self.axis = Axis(self)
        self.back = _button(tr("Back"), tr("Leave the replay (Esc)"))
        self.title = QLabel()
        self.title.setObjectName("strong")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.compare_button = _button(
            tr("Compare with another run…"), tr("Watch another run beside this one, in step by foot strike")
        )
        self.export_button = _button(tr("Save the report…"), tr("Save what was found as a page or as data"))
        self.step_label = QLabel()
        self.earlier = _small("−1", tr("The other run one stride earlier"))  # noqa: RUF001 - a real minus
        self.later = _small("+1", tr("The other run one stride later"))
        self.end_compare = _button(tr("End the comparison"), tr("Watch one run again (Esc)"))
        self.picture, self.other_picture = PictureView(), PictureView()
        self.other_picture.setAccessibleName(tr("Picture of the other run"))
        self.told = Told()
        self.overlay = Overlay()
        self.transport = Transport()
        self.time_line = TimeLine()
        self.traces = Traces(self.axis)
        self.lanes = QScrollArea()
        self.lanes.setAccessibleName(tr("What was measured, over the time"))
        self._lay_out()
        # Now, while nothing is in it: most windows are of a size at which it stays so.
        self._styled = (1.0, self._theme.accent)
        self._style(1.0)

    def _lay_out(self) -> None:
        self._head_row = head = QHBoxLayout()
        head.addWidget(self.back)
        head.addSpacing(6)
        head.addWidget(self.title, 1)
        for button in (self.step_label, self.earlier, self.later, self.end_compare):
            head.addWidget(button)
        head.addWidget(self.compare_button)
        head.addWidget(self.export_button)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        stretches: tuple[tuple[QWidget, int], ...] = (
            (self.picture, 5),
            (self.other_picture, 5),
            (self.told, 4),
            (self.overlay, 3),
        )
        for part, stretch in stretches:
            self._row.addWidget(part, stretch)
        above = QWidget()
        above.setLayout(self._row)
        self.lanes.setWidget(self.traces)
        self.lanes.setWidgetResizable(True)
        self.lanes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: the traces have to stay below the time line that they belong to.
        self.lanes.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.lanes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, self.lanes.verticalScrollBar().sizeHint().width(), 0)
        line.addWidget(self.time_line)
        self._line = line
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        self._below = column
        column.addWidget(self.transport)
        column.addLayout(line)
        column.addWidget(self.lanes, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(above)
        self.splitter.addWidget(below)
        self.splitter.splitterMoved.connect(self._divide)
        self._whole = whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.addLayout(head)
        whole.addWidget(self.splitter, 1)

    def _divide(self) -> None:
        """Keep the edge between picture and traces where the user put it."""
        self._divided = True

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        parts = (self.picture, self.other_picture, self.told, self.overlay)
        for part in (*parts, self.transport, self.time_line, self.traces):
            part.set_theme(theme)
        self._fitted = QSize()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What there is no room for is left out: the view never makes a window larger."""
        return _LEAST

    def _fit(self) -> None:
        """Make everything as large as the window allows."""
        if self.size() == self._fitted:
            return
        self._fitted = self.size()
        # A style sheet costs more than anything else here.
        if self._styled != (self._unit, self._theme.accent):
            self._styled = (self._unit, self._theme.accent)
            self._style(self._unit)
        if not self._divided:
            height = self.height() - 60 * self._unit
            self.splitter.setSizes([round(_ABOVE * height), round((1 - _ABOVE) * height)])
        self._fit_parts()

    def _style(self, unit: float) -> None:
        """Make type, edges and distances so many times as large as at `glass.REFERENCE_PX`."""
        for part in (self.picture, self.other_picture, self.told, self.overlay.curves, self.transport):
            part.set_unit(unit)
        self.time_line.set_unit(unit)
        self.traces.set_unit(unit)
        self.lanes.setMinimumHeight(round((LANE + 4) * unit))
        self.setStyleSheet(
            f"QLabel, QPushButton, QToolButton, QComboBox {{ font-size: {round(14 * unit)}px; }}"
            f"QPushButton, QComboBox {{ padding: {round(4 * unit)}px {round(10 * unit)}px; }}"
            f"QToolButton#icon {{ padding: {round(4 * unit)}px {round(7 * unit)}px; }}"
            f"QLabel#strong {{ font-size: {round(16 * unit)}px; font-weight: 600; }}"
            f"QLabel#headline {{ font-size: {round(17 * unit)}px; font-weight: 700; }}"
            f"QLabel#small, QLabel#limits {{ font-size: {round(13 * unit)}px; }}"
            "QPushButton#told { text-align: left; font-weight: 600; border: none; background: transparent; "
            f"padding: {round(2 * unit)}px; }}"
            f"QPushButton#link {{ text-align: left; border: none; background: transparent; "
            f"color: {self._theme.accent}; padding: {round(1 * unit)}px; }}"
            f"QPushButton#told:focus, QPushButton#link:focus {{ border: 2px solid {self._theme.accent}; }}"
            f"QScrollBar:vertical {{ width: {round(10 * unit)}px; }}"
            "QSplitter::handle { background: transparent; }"
        )
        self._whole.setContentsMargins(*(round(edge * unit) for edge in (12, 8, 12, 8)))
        for layout in (self._whole, self._head_row, self._below):
            layout.setSpacing(round(7 * unit))
        self._row.setSpacing(round(10 * unit))
        self._line.setContentsMargins(0, 0, self.lanes.verticalScrollBar().sizeHint().width(), 0)

    @property
    def _unit(self) -> float:
        return max(1.0, min(self.height() / glass.REFERENCE_PX, self.width() / 1280))

    def _fit_parts(self) -> None:
        """Leave out what a narrow window has no room for."""
        wide = self.width() / self._unit
        self.overlay.setVisible(wide >= _NARROW)
        self.transport.fit(self.width() - round(24 * self._unit))


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    return button


def _small(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("icon")
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
