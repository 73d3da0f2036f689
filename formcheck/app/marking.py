"""Paint a figure and the marks of what is wrong with it, wherever both are shown: live, or in a replay."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from formcheck.app import glass
from formcheck.app.marks import Arc, Distance, Mark
from formcheck.app.skeleton import Figure
from formcheck.core.report import Level

# The picture is dark or light as it comes: bones have a dark edge and these bright colours, in both themes. Sky blue
# is near, the far side is thin and pale, what is only guessed is dull; orange-red is a fault. None is translucent:
# Qt blends a slanted line bit by bit, which costs fifteen times as much as painting it.
_NEAR: Final = QColor("#56b4e9")
_FAR: Final = QColor("#dfe5ec")
_GUESSED: Final = {True: QColor("#3d7ba0"), False: QColor("#8b97a4")}
_EDGE: Final = QColor("#1c242d")
JOINTS: Final = {Level.PASS: QColor("#ffffff"), Level.WARN: QColor("#f0e442"), Level.FAULT: QColor("#ff5f1f")}

Place = Callable[[tuple[float, float]], QPointF]


def paint_figure(painter: QPainter, figure: Figure, at: Place, unit: float) -> None:
    """Paint a skeleton.

    Parameters
    ----------
    at
        Where a place in the picture is in the window.
    unit
        How thick it is: 1 for a picture that is shown 480 pixels high.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    kinds: dict[tuple[bool, bool], list[QLineF]] = {}
    for bone in figure.bones:
        kinds.setdefault((bone.near, bone.guessed), []).append(QLineF(at(bone.start), at(bone.end)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for edge in (True, False):
        for (near, guessed), lines in sorted(kinds.items(), key=lambda item: item[0]):
            width = (4.0 if near else 2.2) * unit
            colour = _EDGE if edge else _GUESSED[near] if guessed else _NEAR if near else _FAR
            pen = QPen(colour, width + 2.0 * unit if edge else width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLines(lines)
    for joint in figure.joints:
        blamed = joint.level in (Level.WARN, Level.FAULT)
        radius = (8.5 if blamed else 4.6 if joint.near else 3.0) * unit
        painter.setPen(QPen(_EDGE, 1.4 * unit))
        painter.setBrush(JOINTS.get(joint.level, JOINTS[Level.PASS]))
        painter.drawEllipse(at(joint.at), radius, radius)
        if joint.level is Level.FAULT:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(JOINTS[Level.FAULT], 2.2 * unit))
            painter.drawEllipse(at(joint.at), radius * 1.9, radius * 1.9)


def paint_marks(
    painter: QPainter,
    marks: Sequence[Mark],
    figure: Figure,
    at: Place,
    box: QRectF,
    unit: float,
    *,
    mirrored: bool = False,
) -> None:
    """Paint angles and distances against their limits, each with its reading, which reads the right way always.

    Parameters
    ----------
    figure
        Whose joints the readings should not hide.
    at
        Where a place in the picture is in the window, mirrored where the picture is.
    box
        Inside which the readings have to stay.
    unit
        The pixels of a 720th of the window's height.
    mirrored
        Whether the picture is shown mirrored.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    taken: list[QRectF] = []
    joints = [at(joint.at) for joint in figure.joints]
    for mark in marks:
        colour = glass.BROKEN if mark.broken else glass.TEXT
        if isinstance(mark.shape, Arc):
            reach = _paint_arc(painter, at(mark.at), mark.shape, colour, 84 * unit, unit, mirrored=mirrored)
        else:
            reach = _paint_distance(painter, at(mark.at), mark.shape, colour, at, unit)
        taken.append(_paint_label(painter, mark.text, colour, at(mark.at), reach, box, taken, joints, unit))


def _paint_arc(
    painter: QPainter, centre: QPointF, arc: Arc, colour: QColor, radius: float, unit: float, *, mirrored: bool
) -> QRectF:
    """Paint the angle as it is and the limit as a dashed ray; return the room that they take."""
    zero, span, limit = arc.zero, arc.span, arc.limit
    if mirrored:
        zero, span, limit = 180 - zero, -span, 180 - limit
    around = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    inside = QColor(colour)
    inside.setAlpha(110)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inside)
    painter.drawPie(around, round(16 * zero), round(16 * span))
    curve = QPainterPath()
    curve.arcMoveTo(around, zero)
    curve.arcTo(around, zero, span)
    rays = QPainterPath()
    for degrees in (zero, zero + span):
        rays.moveTo(centre)
        rays.lineTo(_ray(centre, degrees, radius))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shade, width in ((_EDGE, 7.0), (colour, 4.0)):
        painter.strokePath(curve, _round_pen(shade, width * unit))
        painter.strokePath(rays, _round_pen(shade, (width - 1.5) * unit))
    end = _ray(centre, limit, 1.45 * radius)
    _paint_limit(painter, centre, end, unit)
    return around.united(QRectF(centre, end).normalized())


def _paint_distance(
    painter: QPainter, point: QPointF, shape: Distance, colour: QColor, at: Place, unit: float
) -> QRectF:
    """Paint the distance as it is, with a bar at each end, and the limit as a dashed bar; return their room."""
    zero, limit = at(shape.zero), at(shape.limit)
    run, rise = point.x() - zero.x(), point.y() - zero.y()
    if math.hypot(run, rise) < 1.0:
        run, rise = limit.x() - zero.x(), limit.y() - zero.y()
    length = max(1e-6, math.hypot(run, rise))
    across = QPointF(-rise / length, run / length)
    lines = QPainterPath()
    lines.moveTo(zero)
    lines.lineTo(point)
    for end in (zero, point):
        lines.moveTo(end - across * 16 * unit)
        lines.lineTo(end + across * 16 * unit)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shade, width in ((_EDGE, 8.0), (colour, 5.0)):
        painter.strokePath(lines, _round_pen(shade, width * unit))
    _paint_limit(painter, limit - across * 34 * unit, limit + across * 34 * unit, unit)
    return lines.boundingRect().united(QRectF(limit.x() - 4, limit.y() - 4, 8, 8))


def _paint_limit(painter: QPainter, start: QPointF, end: QPointF, unit: float) -> None:
    for colour, width in ((_EDGE, 6.0), (glass.LIMIT, 3.4)):
        pen = QPen(colour, width * unit)
        pen.setDashPattern([9 / width, 6 / width])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(start, end)


def _ray(centre: QPointF, degrees: float, length: float) -> QPointF:
    return centre + QPointF(math.cos(math.radians(degrees)), -math.sin(math.radians(degrees))) * length


def _round_pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def label_box(
    size: tuple[float, float],
    reach: QRectF,
    box: QRectF,
    taken: Sequence[QRectF],
    joints: Sequence[QPointF],
    gap: float,
) -> QRectF:
    """Return where a label stands near what it belongs to: inside the picture, on no other label, on few joints.

    Parameters
    ----------
    size
        Width and height of the label, pixels.
    reach, box, taken, joints
        What it belongs to, the picture, the labels that stand already, and the joints of the figure.
    gap
        How far it keeps away, pixels.
    """
    width, height = size
    middle = reach.center()
    lefts = (middle.x() - width / 2, reach.right() + gap, reach.left() - gap - width)
    tops = (reach.top() - gap - height, middle.y() - height / 2, reach.bottom() + gap)
    places = [
        _kept_inside(QRectF(x, y, width, height), box) for y in tops for x in lefts if (x, y) != (lefts[0], tops[1])
    ]

    def bad(place: QRectF) -> tuple[float, int]:
        return sum(_area(place.intersected(other)) for other in (reach, *taken)), sum(map(place.contains, joints))

    # The first of the best: above, beside, below.
    return min(places, key=bad)


def _kept_inside(label: QRectF, box: QRectF) -> QRectF:
    label.moveLeft(max(box.left(), min(label.left(), box.right() - label.width())))
    label.moveTop(max(box.top(), min(label.top(), box.bottom() - label.height())))
    return label


def _area(box: QRectF) -> float:
    return box.width() * box.height() if box.isValid() else 0.0


def _paint_label(
    painter: QPainter,
    text: str,
    colour: QColor,
    of: QPointF,
    reach: QRectF,
    box: QRectF,
    taken: Sequence[QRectF],
    joints: Sequence[QPointF],
    unit: float,
) -> QRectF:
    px = 26 * unit
    size = glass.width_of(text, px) + 24 * unit, glass.height_of(text, 1e5, px) + 10 * unit
    label = label_box(size, reach, box, taken, joints, 8 * unit)
    painter.setPen(QPen(colour, 2.5 * unit))
    near = QPointF(
        max(label.left(), min(of.x(), label.right())),
        max(label.top(), min(of.y(), label.bottom())),
    )
    painter.drawLine(of, near)
    painter.setBrush(glass.GLASS)
    painter.drawRoundedRect(label, 9 * unit, 9 * unit)
    glass.paint_text(painter, label, text, px)
    return label
