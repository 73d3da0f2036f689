"""Which camera, and how it is asked for: its name, how large its pictures are, how many there are a second."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QStyledItemDelegate, QWidget

from formcheck.app.bars import Chooser
from formcheck.app.cameras import Device, Format
from formcheck.app.theme import Theme
from formcheck.io.sources import CAMERA_FPS, CAMERA_SIZE
from formcheck.language import number, tr

#: Rates that are offered where a camera can do at least as many, pictures a second.
_RATES: Final = (15.0, 24.0, 30.0, 60.0)


def rates(most: float) -> tuple[float, ...]:
    """Return the rates that are offered of a camera that gives so many pictures a second at most.

    >>> rates(30.0)
    (15.0, 24.0, 30.0)
    >>> rates(10.0)
    (10.0,)
    """
    # 29.97 a second are called 30.
    below = [rate for rate in _RATES if rate < most - 0.5]
    return (*below, float(round(most)))


def nearest(formats: Sequence[Format], size: tuple[int, int]) -> Format:
    """Return the format whose pictures come nearest to a size in pixels; the size itself where it is offered."""
    wanted = size[0] * size[1]
    return min(formats, key=lambda offer: (offer.size != size, abs(offer.size[0] * offer.size[1] - wanted)))


class CameraChoice(QWidget):
    """One row: camera, size, rate. What cannot be chosen is shown all the same, and cannot be opened."""

    #: The camera, and width and height and pictures a second to ask for; None for both where it offers nothing.
    chosen = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.device, self.size_, self.rate = Chooser(), Chooser(), Chooser()
        self._devices: list[Device] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for chooser, name, stretch in (
            (self.device, tr("Camera"), 1),
            (self.size_, tr("Size of the pictures"), 0),
            (self.rate, tr("Pictures a second"), 0),
        ):
            chooser.setAccessibleName(name)
            chooser.setToolTip(name)
            chooser.view().setAccessibleName(name)
            # The plain delegate of a combo box knows nothing of the style sheet.
            chooser.setItemDelegate(QStyledItemDelegate(chooser))
            chooser.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(chooser, stretch)
        # A long name is cut off in the row and whole in the list.
        self.device.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for chooser in (self.size_, self.rate):
            chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.device.activated.connect(self._on_device)
        self.size_.activated.connect(self._on_size)
        self.rate.activated.connect(self._tell)

    def show_devices(
        self,
        devices: Sequence[Device],
        current: Device | None,
        size: tuple[int, int] | None = None,
        fps: float | None = None,
    ) -> None:
        """List the cameras and what the current one offers, telling nobody.

        Parameters
        ----------
        devices
            The cameras that there are.
        current
            The one in use; None for the first.
        size, fps
            What it was asked for; None for the usual.
        """
        self._devices = list(devices)
        self.device.clear()
        self.device.addItems([tr(device.name) for device in devices])
        at = next((row for row, device in enumerate(devices) if current and device.number == current.number), 0)
        self.device.setCurrentIndex(at if devices else -1)
        self.device.setEnabled(bool(devices))
        self._offer(size or CAMERA_SIZE, fps or CAMERA_FPS)

    def set_font_size(self, px: int) -> None:
        """Set how large the words are, pixels."""
        font = QFont(self.font())
        font.setPixelSize(px)
        for chooser in (self.device, self.size_, self.rate):
            chooser.setFont(font)
            chooser.view().setFont(font)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for chooser in (self.device, self.size_, self.rate):
            chooser.set_theme(theme)

    def _current(self) -> Device | None:
        row = self.device.currentIndex()
        return self._devices[row] if 0 <= row < len(self._devices) else None

    def _offer(self, size: tuple[int, int], fps: float) -> None:
        """List what the current camera offers; choose what comes nearest."""
        device = self._current()
        formats = device.formats if device is not None else ()
        self.size_.clear()
        for offer in formats:
            # A plain cross: what is said aloud by a screen reader is "x".
            self.size_.addItem(f"{offer.size[0]} x {offer.size[1]}", offer)
        if formats:
            self.size_.setCurrentIndex(formats.index(nearest(formats, size)))
        self.device.setToolTip(tr(device.name) if device is not None else tr("Camera"))
        self._offer_rates(fps)

    def _offer_rates(self, fps: float) -> None:
        offer = self.size_.currentData()
        self.rate.clear()
        for rate in rates(offer.fps) if isinstance(offer, Format) else ():
            self.rate.addItem(tr("{count}/s", count=number(rate, ".0f")), rate)
        if self.rate.count():
            values = [self.rate.itemData(row) for row in range(self.rate.count())]
            self.rate.setCurrentIndex(values.index(min(values, key=lambda value: abs(value - fps))))
        # A file in the place of a camera is as it is.
        for chooser in (self.size_, self.rate):
            chooser.setVisible(chooser.count() > 0)

    def _on_device(self) -> None:
        self._offer(CAMERA_SIZE, CAMERA_FPS)
        self._tell()

    def _on_size(self) -> None:
        fps = self.rate.currentData()
        self._offer_rates(fps if isinstance(fps, float) else CAMERA_FPS)
        self._tell()

    def _tell(self) -> None:
        device, offer = self._current(), self.size_.currentData()
        if device is not None:
            size = offer.size if isinstance(offer, Format) else None
            self.chosen.emit(device, size, self.rate.currentData())
