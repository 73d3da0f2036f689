"""The picture of a film: the video, the skeleton, what was measured, and behind it a usual stride as a ghost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from formcheck.app import glass
from formcheck.app.cinema.angles import Angle, paint_angles
from formcheck.app.marking import Place, paint_figure, paint_marks
from formcheck.app.marks import Mark
from formcheck.app.skeleton import Figure
from formcheck.app.theme import DARK, Theme
from formcheck.language import tr

#: What is usual is green wherever it is shown; told from the skeleton by dashes as well.
USUAL: Final = QColor("#3ddfae")
_EDGE: Final = QColor("#0c2a21")


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture of a film.

    Attributes
    ----------
    image
        What was filmed; None where there is the skeleton only.
    size
        Width and height to which the coordinates belong, pixels.
    figure, ghost
        The skeleton, and a usual one in the same place; empty where there is none.
    angles, marks
        What was measured of a run; what was wrong in a set.
    """

    image: QImage | None
    size: tuple[int, int]
    figure: Figure
    ghost: Figure
    angles: tuple[Angle, ...] = ()
    marks: tuple[Mark, ...] = ()


class PictureView(QWidget):
    """Shows one `Shot`, scaled to fit, mirrored on demand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 150)
        self.setAccessibleName(tr("Picture with skeleton"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = DARK
        self._shot: Shot | None = None
        self._words = ""
        self._caption = ""
        self._note = ""
        self._mirrored = False
        self._crop: QRectF | None = None
        self._unit = 1.0

    @property
    def shot(self) -> Shot | None:
        """What is shown; None while there is nothing."""
        return self._shot

    def show_shot(self, shot: Shot | None) -> None:
        """Show a picture."""
        self._shot = shot
        self.update()

    def say(self, words: str) -> None:
        """Say something in the place of a picture; empty for nothing."""
        self._words = words
        self.update()

    def set_caption(self, caption: str, note: str = "") -> None:
        """Say what is shown, in the upper left corner, and below what has to be known of it."""
        if (caption, note) != (self._caption, self._note):
            self._caption, self._note = caption, note
            self.update()

    def describe(self) -> None:
        """Tell a screen reader what is read in the picture; not for each one while it plays."""
        if self._shot is not None:
            told = [f"{angle.text} {angle.beside}".strip() for angle in self._shot.angles]
            told += [mark.text for mark in self._shot.marks]
            self.setAccessibleDescription(". ".join(told))

    def set_mirrored(self, mirrored: bool) -> None:
        """Flip the display; the data never flips."""
        self._mirrored = mirrored
        self.update()

    def set_crop(self, crop: QRectF | None) -> None:
        """Show a part of the picture only, pixels of the picture; None for all of it."""
        self._crop = crop
        self.update()

    def set_unit(self, unit: float) -> None:
        """Make type and lines so many times as large as at `glass.REFERENCE_PX`."""
        self._unit = unit
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    @property
    def room(self) -> QSize:
        """How large pictures are shown at most, pixels of the screen."""
        # A part of the picture is shown as large as the whole of it would be.
        share = self._part.width() / self._shot.size[0] if self._shot is not None else 1.0
        return self.size() * (self.devicePixelRatioF() / max(0.1, share))

    def picture_box(self) -> QRectF:
        """Return where the picture stands in the widget."""
        part = self._part
        scale = min(self.width() / part.width(), self.height() / part.height())
        box = QRectF(0, 0, part.width() * scale, part.height() * scale)
        box.moveCenter(QPointF(self.width() / 2, self.height() / 2))
        return box

    @property
    def _part(self) -> QRectF:
        """The part of the picture that is shown: what is wanted, and around it as much as there is room for."""
        width, height = self._shot.size if self._shot is not None else (16, 9)
        whole = QRectF(0, 0, max(1, width), max(1, height))
        if self._crop is None:
            return whole
        part = QRectF(self._crop)
        shape = self.width() / max(1, self.height())
        room = QSizeF(max(part.width(), part.height() * shape), max(part.height(), part.width() / shape))
        middle = part.center()
        part.setSize(room)
        part.moveCenter(middle)
        # Beside the picture there is nothing to be seen.
        part.moveLeft(max(whole.left(), min(part.left(), whole.right() - part.width())))
        part.moveTop(max(whole.top(), min(part.top(), whole.bottom() - part.height())))
        shown = part.intersected(whole)
        return shown if shown.width() > 1 and shown.height() > 1 else whole

    def _placing(self, box: QRectF) -> Place:
        part = self._part
        scale = box.width() / part.width()
        left, across = (box.right(), -scale) if self._mirrored else (box.left(), scale)
        left, top = left - part.left() * across, box.top() - part.top() * scale
        return lambda xy: QPointF(left + xy[0] * across, top + xy[1] * scale)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.window))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.stage))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        if self._shot is not None:
            self._paint_shot(painter, self._shot)
        if self._words:
            glass.paint_text(painter, QRectF(self.rect()).adjusted(24, 24, -24, -24), self._words, 18 * self._unit)
        elif self._caption:
            self._paint_caption(painter)
        painter.end()

    def _paint_shot(self, painter: QPainter, shot: Shot) -> None:
        box = self.picture_box()
        if shot.image is not None:
            painter.save()
            if self._mirrored:
                painter.translate(2 * box.center().x(), 0)
                painter.scale(-1, 1)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            # The picture may have been made smaller than it was when its points were found.
            scale = shot.image.width() / max(1, shot.size[0])
            part = self._part
            source = QRectF(part.topLeft() * scale, part.size() * scale)
            painter.drawImage(box, shot.image, source)
            painter.restore()
        at = self._placing(box)
        thick = max(1.0, box.height() / 480)
        painter.setClipRect(box)
        self._paint_ghost(painter, shot.ghost, at, thick)
        paint_figure(painter, shot.figure, at, 0.8 * thick)
        painter.setClipping(False)
        free = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        if self._caption:
            free.setTop(free.top() + 34 * self._unit)
        joints = [at(joint.at) for joint in shot.figure.joints]
        paint_angles(painter, shot.angles, joints, at, free, self._unit, mirrored=self._mirrored)
        paint_marks(painter, shot.marks, shot.figure, at, free, 0.8 * self._unit, mirrored=self._mirrored)

    def _paint_ghost(self, painter: QPainter, ghost: Figure, at: Place, thick: float) -> None:
        lines = [QLineF(at(bone.start), at(bone.end)) for bone in ghost.bones]
        for colour, width in ((_EDGE, 4.4), (USUAL, 2.4)):
            pen = QPen(colour, width * thick)
            pen.setDashPattern([8.0 / width, 5.0 / width])
            painter.setPen(pen)
            painter.drawLines(lines)

    def _paint_caption(self, painter: QPainter) -> None:
        unit = self._unit
        px = 14 * unit
        text = f"{self._caption}   {self._note}" if self._note else self._caption
        room = self.width() - 40 * unit
        painter.setFont(glass.type_of(px))
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room))
        width = painter.fontMetrics().horizontalAdvance(text) + 20 * unit
        label = QRectF(10 * unit, 8 * unit, width, 26 * unit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glass.GLASS)
        painter.drawRoundedRect(label, 7 * unit, 7 * unit)
        painter.setPen(glass.TEXT)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
