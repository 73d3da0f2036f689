"""The stage: the picture with the skeleton, both painted from the same record."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from formcheck.app import glass, progress, scenes
from formcheck.app.marking import JOINTS, Place, paint_figure, paint_marks
from formcheck.app.marks import Mark
from formcheck.app.skeleton import Figure
from formcheck.app.theme import DARK, Theme
from formcheck.coach.moment import Moment, Part
from formcheck.core.exercise import Exercise
from formcheck.core.report import Level
from formcheck.language import tr
from formcheck.shortly import Said, verdict
from formcheck.wording import Entry

#: Narrower pictures leave no room for the labels beside each other, pixels.
_ROOM_FOR_LABELS: Final = 460
#: Labels keep this from the edge, pixels.
_EDGE: Final = 14
#: Between two labels, pixels.
_APART: Final = 8


class Stage(QWidget):
    """Show one picture with its figure, scaled to fit, mirrored on demand.

    Over it are painted, in this order: the marks of what is wrong now, the scene of a session, the verdict on what was
    just done. The widget has room for panels above all that (`cover`): an invitation, a summary.
    """

    #: A panel was shown or hidden.
    cover_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 150)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Picture with skeleton"))
        self._theme = DARK
        self._unit = 1.0
        self._image: QImage | None = None
        self._size = QSize(16, 9)
        self._figure = Figure((), ())
        self._marks: tuple[Mark, ...] = ()
        self._begun = False
        self._mirrored = False
        self._skeleton_only = False
        self._inviting = False
        self._fault = False
        self._said: Said | None = None
        self._said_until_s = -math.inf
        self._said_on_top = False
        self._scene: scenes.Scene | None = None
        self._part: Part | None = None
        self._sets: tuple[int, int] | None = None
        self._covers: list[QWidget] = []
        self._whole: list[QWidget] = []
        self.painted: Callable[[], None] | None = None

        self.phase = _pill(tr("Phase"))
        self.badge = _pill(tr("Set and side"))
        self.view = _pill(tr("Side and camera view"))
        self.message = _pill(tr("What to change"))
        self.message.setParent(self)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        line = QHBoxLayout()
        line.setSpacing(_APART)
        top = Qt.AlignmentFlag.AlignTop
        for place, label in enumerate((self.phase, self.badge, self.view)):
            if place:
                line.addStretch()
            line.addWidget(label, 0, top)
        self._grid.addLayout(line, 0, 0)
        self._grid.setRowStretch(1, 1)
        for label in self._labels:
            label.hide()
        self._style_labels()

    @property
    def _labels(self) -> tuple[QLabel, ...]:
        return self.phase, self.badge, self.view, self.message

    # ---- what is shown

    def show_record(
        self,
        pixels: NDArray[np.uint8] | None,
        size: tuple[int, int],
        figure: Figure,
        marks: tuple[Mark, ...] = (),
    ) -> None:
        """Show a picture, the figure that was found in it, and what is wrong with it.

        Parameters
        ----------
        pixels
            (H, W, 3) uint8, RGB; None where there is a skeleton only.
        size
            Width and height to which the coordinates of figure and marks belong.
        marks
            What is beyond its limit now, see `formcheck.app.marks.marks`.
        """
        begins = not self._begun
        self._begun = True
        # Where the picture is not to be seen, it does not even come in.
        if pixels is None or self._skeleton_only:
            self._image = None
        else:
            pixels = np.ascontiguousarray(pixels)
            height, width = pixels.shape[:2]
            borrowed = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
            # Qt scales four bytes a pixel several times faster than three; the conversion also
            # makes the copy that outlives the array.
            self._image = borrowed.convertToFormat(QImage.Format.Format_RGB32)
        self._figure, self._marks = figure, marks
        if begins or self._size != QSize(*size):
            self._size = QSize(*size)
            self._align_labels()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._image = None
        self._figure, self._marks = Figure((), ()), ()
        self._begun = False
        self._said, self._scene, self._part, self._sets = None, None, None, None
        for label in self._labels:
            label.setText("")
            label.hide()
        self._describe()
        self._align_labels()
        self.update()

    @property
    def has_picture(self) -> bool:
        """Whether a record is shown: a picture, a figure, or an empty room."""
        return self._begun

    def show_verdict(self, exercise: Exercise, entry: Entry, until_s: float) -> None:
        """Show the verdict on a repetition or an attempt that is over, large.

        Parameters
        ----------
        until_s
            How long, seconds of the source; see `set_now`.
        """
        self._said, self._said_until_s = verdict(exercise, entry), until_s
        self._said_on_top = self._freer_on_top(self._said)
        self._describe()
        self._show_labels()
        self.update()

    def set_now(self, t_s: float) -> None:
        """Say what time it is, seconds of the source: a verdict whose time is over goes."""
        if self._said is not None and not t_s < self._said_until_s:
            self._said = None
            self._describe()
            self._show_labels()
            self.update()

    def show_moment(self, moment: Moment | None) -> None:
        """Show where a session stands; None outside of one."""
        scene, part = scenes.scene_of(moment), moment.part if moment is not None else None
        badge = scenes.badge_of(moment)
        if self.badge.text() != badge:
            self.badge.setText(badge)
        sets = progress.sets_of(moment)
        if (scene, part, sets) != (self._scene, self._part, self._sets):
            self._scene, self._part, self._sets = scene, part, sets
            self._describe()
            self.update()
        self._show_labels()

    @property
    def _card(self) -> Said | None:
        """What the card of a verdict shows: nothing where a pause or a count-in has to be seen."""
        return None if self._part in (Part.PAUSED, Part.COUNT_IN, Part.HINT) else self._said

    def _describe(self) -> None:
        said = self._card
        spoken = [part for part in (said.word, said.reason, said.more) if part] if said is not None else []
        spoken += [self._scene.spoken] if self._scene is not None else []
        self.setAccessibleDescription(". ".join(spoken))

    def set_mirrored(self, mirrored: bool) -> None:
        """Flip the display; the data never flips."""
        self._mirrored = mirrored
        self.update()

    def set_skeleton_only(self, skeleton_only: bool) -> None:
        """Show the skeleton without the picture in which it was found."""
        self._skeleton_only = skeleton_only
        if skeleton_only:
            self._image = None
        self.update()

    def set_window_height(self, height: int) -> None:
        """Make whatever is read from across the room as large as the window allows; it is measured by its height."""
        unit = height / glass.REFERENCE_PX
        if unit != self._unit:
            self._unit = unit
            self._style_labels()
            self._align_labels()
            self.update()

    def _style_labels(self) -> None:
        for label in (self.phase, self.badge):
            label.setStyleSheet(_glass(20 * self._unit))
        self.view.setStyleSheet(_glass(14 * self._unit, bold=False))
        self._style_message()

    def _style_message(self) -> None:
        self.message.setStyleSheet(_glass(26 * self._unit, edge=JOINTS[Level.FAULT] if self._fault else None))

    def set_texts(self, phase: str, view: str, message: str, *, fault: bool = False) -> None:
        """Set what stands over the picture; an empty text hides its label.

        Parameters
        ----------
        fault
            Whether the message is the cue of a broken rule.
        """
        if fault != self._fault:
            self._fault = fault
            self._style_message()
        for label, text in ((self.phase, phase), (self.view, view), (self.message, message)):
            if label.text() != text:
                label.setText(text)
        self._show_labels()

    def _show_labels(self) -> None:
        """Show the labels that say something, where there is room for them; over a veil nothing else is said."""
        veiled = self._scene is not None and self._scene.veiled
        hidden = veiled or (self._card is not None and self._said_on_top)
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        # What is told first has the room: what is done now, which set it is, where the camera is.
        for label in (self.phase, self.badge, self.view):
            width = label.sizeHint().width() + _APART if label.text() else 0
            label.setVisible(width > 0 and not hidden and width <= room)
            room -= width
        self.message.setVisible(bool(self.message.text()) and not veiled)
        self._place_message()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    # ---- panels

    def cover_all(self, panel: QWidget) -> None:
        """Add a panel over the whole of the stage, however large its picture is; it shows and hides itself."""
        self._covers.append(panel)
        self._whole.append(panel)
        panel.setParent(self)
        panel.installEventFilter(self)
        self._place_whole()

    def _place_whole(self) -> None:
        edge = min(_EDGE, round(0.02 * self.height()) + 2)
        for panel in self._whole:
            panel.setGeometry(self.rect().adjusted(edge, edge, -edge, -edge))
            panel.raise_()

    def cover(self, panel: QWidget, *, fill: bool = False) -> None:
        """Add a panel above the picture, in the middle or all over it; the panel shows and hides itself."""
        self._covers.append(panel)
        panel.installEventFilter(self)
        where = Qt.AlignmentFlag(0) if fill else Qt.AlignmentFlag.AlignCenter
        self._grid.addWidget(panel, 0, 0, 3, 1, where)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.cover_changed.emit()
        return super().eventFilter(watched, event)

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
        self._place_whole()

    def _align_labels(self) -> None:
        """Keep the labels on the picture, unless it is too narrow for them."""
        box = self.picture_box()
        fits = self.has_picture and box.width() >= _ROOM_FOR_LABELS
        side, above = (round(box.left()), round(box.top())) if fits else (0, 0)
        self._grid.setContentsMargins(side + _EDGE, above + _EDGE, side + _EDGE, above + _EDGE)
        self._show_labels()

    def _place_message(self) -> None:
        """Put the message at the bottom of the picture, on as many lines as it needs."""
        label = self.message
        if label.isHidden():
            return
        margins = self._grid.contentsMargins()
        # As wide as there is room: what stands on fewer lines hides less.
        room = self.width() - 2 * _EDGE
        label.setWordWrap(False)
        if label.sizeHint().width() > room:
            label.setWordWrap(True)
            label.resize(room, label.heightForWidth(room))
        else:
            label.resize(label.sizeHint())
        bottom = self.height() - margins.bottom()
        if self._card is not None and not self._said_on_top:
            bottom = round(self._card_box(self._card).top() - _APART)
        label.move((self.width() - label.width()) // 2, bottom - label.height())

    @property
    def _card_unit(self) -> float:
        """The unit of the card: over a scene, which says the next thing, it is smaller."""
        return 0.7 * self._unit if self._scene is not None else self._unit

    def _card_box(self, said: Said) -> QRectF:
        return self._box_of(said, on_top=self._said_on_top or self._scene is not None)

    def _box_of(self, said: Said, *, on_top: bool) -> QRectF:
        edge = 12 * self._unit
        room = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        return scenes.verdict_box(room, said, self._card_unit, on_top=on_top)

    def _freer_on_top(self, said: Said) -> bool:
        """Whether a card hides no more of the body at the top: who lies on the floor leaves the wall free."""
        at = self.placing()
        joints = [at(joint.at) for joint in self._figure.joints]
        top, bottom = (sum(map(self._box_of(said, on_top=on_top).contains, joints)) for on_top in (True, False))
        return top <= bottom

    def _free(self) -> QRectF:
        """Return the part of the widget on which no label and no card stands."""
        free = QRectF(self.rect())
        if not self.phase.isHidden():
            free.setTop(self.phase.geometry().bottom() + _APART)
        if not self.message.isHidden():
            free.setBottom(self.message.geometry().top() - _APART)
        if self._card is not None:
            card = self._card_box(self._card)
            if self._said_on_top or self._scene is not None:
                free.setTop(card.bottom() + _APART)
            else:
                free.setBottom(min(free.bottom(), card.top() - _APART))
        return free

    def set_inviting(self, inviting: bool) -> None:
        """Show that what is being dragged may be dropped."""
        self._inviting = inviting
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        if not self.has_picture and self._scene is None:
            self._paint_empty(painter)
        else:
            self._paint_picture(painter)
            self._paint_session(painter)
            if self.covered:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(8, 11, 15, 165))
                painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
            if self._sets is not None:
                progress.paint_sets(painter, QRectF(self.rect()), *self._sets)
            if self._inviting:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(self._theme.accent), 4))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 12, 12)
        painter.end()
        if self.painted is not None:
            self.painted()

    def _paint_picture(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.stage))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        box = self.picture_box()
        if self._image is not None:
            painter.save()
            if self._mirrored:
                painter.translate(2 * box.center().x(), 0)
                painter.scale(-1, 1)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, self._image)
            painter.restore()
        at = self.placing()
        paint_figure(painter, self._figure, at, max(1.0, box.height() / 480))
        if not self.covered:
            free = self._free().intersected(box.adjusted(6, 6, -6, -6))
            paint_marks(painter, self._marks, self._figure, at, free, self._unit, mirrored=self._mirrored)

    def placing(self) -> Place:
        """Return where places in the picture stand in the widget, as it is now: mirrored where the picture is."""
        box = self.picture_box()
        scale, left, top = box.width() / max(1, self._size.width()), box.left(), box.top()
        if self._mirrored:
            left, across = box.right(), -scale
        else:
            across = scale
        return lambda xy: QPointF(left + xy[0] * across, top + xy[1] * scale)

    def _paint_session(self, painter: QPainter) -> None:
        """Paint the scene of a session, and the verdict on what was just done below it."""
        if self.covered:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._part is Part.SETUP:
            scenes.paint_level(painter, self.picture_box(), self._free(), self._unit)
        if self._scene is not None:
            scenes.paint_scene(painter, QRectF(self.rect()), self._free(), self._scene, self._unit)
        if self._card is not None:
            scenes.paint_verdict(painter, self._card_box(self._card), self._card, self._card_unit)

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._theme.accent if self._inviting else self._theme.border
        pen = QPen(QColor(edge), 3 if self._inviting else 2, Qt.PenStyle.DashLine)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(self._theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)


def _pill(name: str) -> QLabel:
    label = QLabel()
    label.setAccessibleName(name)
    return label


def _glass(size: float, *, bold: bool = True, edge: QColor | None = None) -> str:
    # On the picture: the same dark glass in both themes.
    size = max(13, round(size))
    border = f"border: 3px solid {edge.name()};" if edge else ""
    room, weight = (f"{round(0.35 * size)}px {round(0.7 * size)}px", 700 if bold else 400)
    glass_ = glass.GLASS
    return (
        f"background: rgba({glass_.red()}, {glass_.green()}, {glass_.blue()}, {glass_.alpha()});"
        f"color: {glass.TEXT.name()}; border-radius: 10px; {border}"
        f"padding: {room}; font-size: {size}px; font-weight: {weight};"
    )
