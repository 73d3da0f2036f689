"""The stage: the picture with the skeleton, both painted from the same record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from formcheck.app.skeleton import Figure
from formcheck.app.theme import DARK, Theme
from formcheck.core.report import Level

# The picture is dark or light as it comes: bones have a dark edge and these bright colours, in
# both themes. Sky blue is near, the far side is thin and pale; orange-red is a fault.
_NEAR: Final = QColor("#56b4e9")
_FAR: Final = QColor(255, 255, 255, 190)
_EDGE: Final = QColor(5, 10, 16, 150)
#: Narrower pictures leave no room for the labels beside each other, pixels.
_ROOM_FOR_LABELS: Final = 460
_JOINT: Final = {Level.PASS: QColor("#ffffff"), Level.WARN: QColor("#f0e442"), Level.FAULT: QColor("#ff5f1f")}


class Stage(QWidget):
    """Show one picture with its figure, scaled to fit, mirrored on demand.

    The widget has room for panels above the picture (`cover`): an invitation, a summary.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 240)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Picture with skeleton")
        self._theme = DARK
        self._image: QImage | None = None
        self._size = QSize(16, 9)
        self._figure = Figure((), ())
        self._mirrored = False
        self._inviting = False
        self._fault = False
        self._covers: list[QWidget] = []
        self.painted: Callable[[], None] | None = None

        self.phase = _pill("Phase")
        self.view = _pill("Side and camera view", faint=True)
        self.message = _pill("What to change")
        self.message.setParent(self)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 14, 14, 14)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.phase, 0, 0, top | Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self.view, 0, 1, top | Qt.AlignmentFlag.AlignRight)
        self._grid.setRowStretch(1, 1)
        for label in (self.phase, self.view, self.message):
            label.hide()

    # ---- what is shown

    def show_record(self, pixels: NDArray[np.uint8] | None, size: tuple[int, int], figure: Figure) -> None:
        """Show a picture and the figure that was found in it.

        Parameters
        ----------
        pixels
            (H, W, 3) uint8, RGB; None where there is a skeleton only.
        size
            Width and height to which the figure's coordinates belong.
        """
        begins = not self.has_picture
        if pixels is None:
            self._image = None
        else:
            pixels = np.ascontiguousarray(pixels)
            height, width = pixels.shape[:2]
            borrowed = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
            # Qt scales four bytes a pixel several times faster than three; the conversion also
            # makes the copy that outlives the array.
            self._image = borrowed.convertToFormat(QImage.Format.Format_RGB32)
        self._figure = figure
        if begins or self._size != QSize(*size):
            self._size = QSize(*size)
            self._align_labels()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._image = None
        self._figure = Figure((), ())
        for label in (self.phase, self.view, self.message):
            label.hide()
        self._align_labels()
        self.update()

    @property
    def has_picture(self) -> bool:
        """Whether a picture or a figure is shown."""
        return self._image is not None or bool(self._figure.bones)

    def set_mirrored(self, mirrored: bool) -> None:
        """Flip the display; the data never flips."""
        self._mirrored = mirrored
        self.update()

    def set_texts(self, phase: str, view: str, message: str, *, fault: bool = False) -> None:
        """Set what stands over the picture; an empty text hides its label.

        Parameters
        ----------
        fault
            Whether the message is the cue of a broken rule.
        """
        if fault != self._fault:
            self._fault = fault
            self.message.setStyleSheet(_glass(20, edge=_JOINT[Level.FAULT] if fault else None))
        for label, text in ((self.phase, phase), (self.view, view), (self.message, message)):
            if label.text() != text:
                label.setText(text)
            label.setVisible(bool(text))
        self._place_message()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    # ---- panels

    def cover(self, panel: QWidget, *, fill: bool = False) -> None:
        """Add a panel above the picture, in the middle or all over it; the panel shows and hides itself."""
        self._covers.append(panel)
        where = Qt.AlignmentFlag(0) if fill else Qt.AlignmentFlag.AlignCenter
        self._grid.addWidget(panel, 0, 0, 3, 2, where)

    @property
    def covered(self) -> bool:
        """Whether a panel is shown."""
        return any(not panel.isHidden() for panel in self._covers)

    # ---- painting

    def picture_box(self) -> QRectF:
        """Return where the picture stands in the widget."""
        width, height = max(1, self._size.width()), max(1, self._size.height())
        scale = min(self.width() / width, self.height() / height)
        box = QRectF(0, 0, width * scale, height * scale)
        box.moveCenter(QPointF(self.width() / 2, self.height() / 2))
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._align_labels()

    def _align_labels(self) -> None:
        """Keep the labels on the picture, unless it is too narrow for them."""
        box = self.picture_box()
        fits = self.has_picture and box.width() >= _ROOM_FOR_LABELS
        side, above = (round(box.left()), round(box.top())) if fits else (0, 0)
        self._grid.setContentsMargins(side + 14, above + 14, side + 14, above + 14)
        self._place_message()

    def _place_message(self) -> None:
        """Put the message at the bottom of the picture, on as many lines as it needs."""
        label = self.message
        if label.isHidden():
            return
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        label.setWordWrap(False)
        if label.sizeHint().width() > room:
            label.setWordWrap(True)
            label.resize(room, label.heightForWidth(room))
        else:
            label.resize(label.sizeHint())
        label.move((self.width() - label.width()) // 2, self.height() - margins.bottom() - label.height())

    def set_inviting(self, inviting: bool) -> None:
        """Show that what is being dragged may be dropped."""
        self._inviting = inviting
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        if not self.has_picture:
            self._paint_empty(painter)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.stage))
            painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
            box = self.picture_box()
            painter.save()
            if self._mirrored:
                painter.translate(2 * box.center().x(), 0)
                painter.scale(-1, 1)
            if self._image is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(box, self._image)
            self._paint_figure(painter, box)
            painter.restore()
            if self.covered:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(8, 11, 15, 165))
                painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
            if self._inviting:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(self._theme.accent), 4))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 12, 12)
        painter.end()
        if self.painted is not None:
            self.painted()

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._theme.accent if self._inviting else self._theme.border
        pen = QPen(QColor(edge), 3 if self._inviting else 2, Qt.PenStyle.DashLine)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(self._theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)

    def _paint_figure(self, painter: QPainter, box: QRectF) -> None:
        scale = box.width() / max(1, self._size.width())
        unit = max(1.0, box.height() / 480)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

        def at(xy: tuple[float, float]) -> QPointF:
            return QPointF(box.left() + xy[0] * scale, box.top() + xy[1] * scale)

        # One path for each kind of bone: a stroke for every single bone costs ten times as much.
        paths: dict[tuple[bool, bool], QPainterPath] = {}
        for bone in self._figure.bones:
            path = paths.setdefault((bone.near, bone.guessed), QPainterPath())
            path.moveTo(at(bone.start))
            path.lineTo(at(bone.end))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for edge in (True, False):
            for (near, guessed), path in sorted(paths.items(), key=lambda item: item[0]):
                width = (4.0 if near else 2.2) * unit
                colour = QColor(_EDGE if edge else _NEAR if near else _FAR)
                if guessed:
                    colour.setAlpha(colour.alpha() // 2)
                pen = QPen(colour, width + 2.4 * unit if edge else width)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.strokePath(path, pen)
        for joint in self._figure.joints:
            blamed = joint.level in (Level.WARN, Level.FAULT)
            radius = (8.5 if blamed else 4.6 if joint.near else 3.0) * unit
            painter.setPen(QPen(_EDGE, 1.4 * unit))
            painter.setBrush(_JOINT.get(joint.level, _JOINT[Level.PASS]))
            painter.drawEllipse(at(joint.at), radius, radius)
            if joint.level is Level.FAULT:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(_JOINT[Level.FAULT], 2.2 * unit))
                painter.drawEllipse(at(joint.at), radius * 1.9, radius * 1.9)


def _pill(name: str, *, faint: bool = False) -> QLabel:
    label = QLabel()
    label.setAccessibleName(name)
    label.setStyleSheet(_glass(14 if faint else 20, bold=not faint))
    return label


def _glass(size: int, *, bold: bool = True, edge: QColor | None = None) -> str:
    # On the picture: the same dark glass in both themes.
    border = f"border: 3px solid {edge.name()};" if edge else ""
    room, weight = ("7px 14px", 700) if bold else ("5px 10px", 400)
    return (
        f"background: rgba(8, 11, 15, 215); color: #ffffff; border-radius: 10px; {border}"
        f"padding: {room}; font-size: {size}px; font-weight: {weight};"
    )
