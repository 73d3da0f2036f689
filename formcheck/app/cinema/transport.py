"""The buttons below the picture: play, one picture, one marker, speed, loop, and what is shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from formcheck.app.bars import Chooser
from formcheck.app.cinema.playhead import SPEEDS
from formcheck.app.glyphs import icon
from formcheck.app.theme import DARK, Theme
from formcheck.findings import clock
from formcheck.language import number, tr


class Transport(QWidget):
    """A row of buttons; each has a key, which its tip tells."""

    speed_wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._playing = False
        self.play = QPushButton()
        self.play.setToolTip(tr("Play or pause (Space)"))
        self.before = _tool("|‹", tr("Marker before"), tr("Marker before (Ctrl+Left)"))  # noqa: RUF001 - an arrow
        self.back = _tool("−1", tr("One picture back"), tr("One picture back (Left)"))  # noqa: RUF001 - a real minus
        self.on = _tool("+1", tr("One picture on"), tr("One picture on (Right)"))
        self.after = _tool("›|", tr("Next marker"), tr("Next marker (Ctrl+Right)"))  # noqa: RUF001 - an arrow
        self.speed = Chooser()
        self.speed.setAccessibleName(tr("Speed"))
        self.speed.setToolTip(tr("Speed (Up and Down)"))
        for speed in SPEEDS:
            self.speed.addItem(f"{number(speed)}×", speed)  # noqa: RUF001 - times
        self.speed.setCurrentIndex(SPEEDS.index(1.0))
        self.loop = _check(tr("Loop"), tr("Go through this part again and again (L); I and O set its ends"))
        self.time = QLabel()
        self.time.setAccessibleName(tr("Time"))
        self.ghost = _check(
            tr("Ghost"), tr("Show a usual stride of your beginning behind the skeleton, dashed and green (G)")
        )
        self.picture = _check(tr("Video"), tr("Show the video, or the skeleton only (V)"))
        self.closer = _check(tr("Closer"), tr("Show the part of the picture in which somebody is (Z)"))
        self.mirror = _check(tr("Mirror"), tr("Flip the picture left and right; nothing is judged otherwise (X)"))
        self.out = _tool("−", tr("Show more of the time"), tr("Show more of the time (−)"))  # noqa: RUF001 - a minus
        self.in_ = _tool("+", tr("Show less of the time"), tr("Show less of the time, larger (+)"))
        self.all = _tool(tr("All"), tr("Show all of the time"), tr("Show all of the time (0)"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.play, self.before, self.back, self.on, self.after, self.speed, self.loop):
            row.addWidget(part)
        row.addSpacing(6)
        row.addWidget(self.time)
        row.addStretch(1)
        for part in (self.ghost, self.picture, self.closer, self.mirror, self.out, self.in_, self.all):
            row.addWidget(part)
        self.speed.activated.connect(lambda row: self.speed_wanted.emit(SPEEDS[row]))
        self.show_playing(playing=False)

    def show_playing(self, *, playing: bool) -> None:
        """Show whether it goes on by itself."""
        self._playing = playing
        text = tr("Pause") if playing else tr("Play")
        if self.play.accessibleName() != text:
            self.play.setText(f" {text}")
            self.play.setAccessibleName(text)
        self.play.setIcon(icon("pause" if playing else "play", self._theme.text))

    def show_speed(self, speed: float) -> None:
        """Show how fast it goes."""
        self.speed.setCurrentIndex(SPEEDS.index(speed))

    def show_loop(self, *, looping: bool) -> None:
        """Show whether a part is gone through again and again."""
        self.loop.setChecked(looping)

    def show_time(self, t_s: float, to_s: float) -> None:
        """Show where it stands: hours, minutes, seconds and tenths, and where the end is."""
        tenths = number(int(10 * (t_s % 1) + 1e-6) / 10, ".1f")[1:]
        self.time.setText(tr("{at} of {length}", at=f"{clock(t_s)}{tenths}", length=clock(to_s)))
        # As wide as it gets, or what stands beside it would move with every picture.
        self.time.setMinimumWidth(max(self.time.minimumWidth(), self.time.sizeHint().width()))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.speed.set_theme(theme)
        self.show_playing(playing=self._playing)

    def fit(self, room: int) -> None:
        """Leave out what has a key, as far as there is no room for it, pixels."""
        parts = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for part in parts:
            part.show()
        for group in ((self.out, self.in_, self.all), (self.before, self.after), (self.mirror,), (self.closer,)):
            shown = [part for part in parts if not part.isHidden()]
            needed = sum(part.sizeHint().width() + self._row.spacing() for part in shown) + 12
            if needed <= room:
                return
            for part in group:
                part.hide()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, super().minimumSizeHint().height())

    def set_unit(self, unit: float) -> None:
        """Make the icon so many times as large as at `glass.REFERENCE_PX`."""
        self.play.setIconSize(QSize(round(16 * unit), round(16 * unit)))
        self._row.setSpacing(round(6 * unit))
        self.time.setMinimumWidth(0)


def _tool(text: str, name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("icon")
    button.setText(text)
    button.setAccessibleName(name)
    button.setToolTip(tip)
    return button


def _check(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setCheckable(True)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    return button
