"""What was measured of a run, drawn at the body: lines and arcs as they are in this picture, and what was read.

The arc is that of the picture. The large number is the mean of the stride, which is what is judged: a number that
changes with every picture could not be read. Beside it stands what it is compared with, and while the film stands
still, what it is in this very picture.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from formcheck.app import glass
from formcheck.app.marking import Place
from formcheck.app.plot import spread
from formcheck.core.pose import LANDMARKS, Pose
from formcheck.films.reel import Film, Lane, Span
from formcheck.findings import metric_value
from formcheck.language import tr

#: Below this a landmark is a guess, and nothing is drawn from it.
_SEEN: Final = 0.3
_EDGE: Final = QColor("#1c242d")
#: The arc's radius, pixels at a height of `glass.REFERENCE_PX`.
_RADIUS: Final = 46.0
#: Sizes of type at the same height.
_LARGE: Final = 15.0
_SMALL: Final = 12.5

Point = tuple[float, float]
Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Angle:
    """Something that was measured, ready to be painted.

    Attributes
    ----------
    lane
        Id of the trace.
    at
        The vertex, pixels of the picture.
    arms
        Where the two lines from there end: the first is what is compared with, dashed where `plumb`, the second the
        body.
    plumb
        Whether the first line is a line of comparison and none of the body.
    now
        The angle in this picture, degrees; NaN where it is no angle.
    text
        What is read, large.
    beside
        What it is compared with, small.
    broken
        Whether something is told of it now.
    """

    lane: str
    at: Point
    arms: tuple[Point, Point]
    plumb: bool
    now: float
    text: str
    beside: str
    broken: bool


def angles(film: Film, pose: Pose, t_s: float, *, chosen: str = "", paused: bool = False) -> tuple[Angle, ...]:
    """Return what is drawn at a moment of a run: elbow, trunk and head, from the front shoulders and hands.

    Parameters
    ----------
    film, pose, t_s
        What is watched, the pose that is shown, and its time.
    chosen
        Id of the trace that is looked at: it is drawn in any case.
    paused
        Whether the film stands still: then the angle in this picture is told as well.
    """
    if not film.is_run or not pose.seen or film.view is None:
        return ()
    body = _Body(pose, film.near or "left")
    told = {span.lane: span for span in film.spans_at(t_s)}
    found = []
    for lane_ids, draw in _DRAWN[film.view]:
        lanes = [lane for name in lane_ids if (lane := film.lane(name)) is not None]
        if not lanes:
            continue
        # Of several readings of one thing that which is looked at, or of which something is told.
        lane = min(lanes, key=lambda lane: (lane.id != chosen, lane.id not in told, lane_ids.index(lane.id)))
        shape = draw(body)
        if shape is not None:
            found.append(_angle(lane, shape, t_s, told.get(lane.id), paused=paused))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Shape:
    at: Points
    first: Points
    second: Points
    plumb: bool


class _Body:
    """Points of a pose by name, pixels of the picture; None where they are guesses."""

    def __init__(self, pose: Pose, near: str) -> None:
        self._points = pose.landmarks[:, :2].astype(np.float64)
        self._visible = pose.visibility
        self._near = near
        self._far = "right" if near == "left" else "left"

    def get(self, *names: str) -> list[Points] | None:
        found = []
        for name in names:
            side, _, part = name.partition("_")
            if side == "mid":
                pair = [LANDMARKS[f"left_{part}"], LANDMARKS[f"right_{part}"]]
            else:
                pair = [LANDMARKS[{"near": f"{self._near}_{part}", "far": f"{self._far}_{part}"}.get(side, name)]]
            # Of a pair the far one may be hidden: its guess does for the middle.
            if float(self._visible[pair].max()) < _SEEN:
                return None
            found.append(self._points[pair].mean(axis=0))
        return found

    @property
    def torso(self) -> float:
        middle = self._points[[LANDMARKS[f"{self._near}_shoulder"], LANDMARKS[f"{self._near}_hip"]]]
        return float(np.hypot(*(middle[0] - middle[1])))


def _elbow(body: _Body) -> _Shape | None:
    found = body.get("near_elbow", "near_shoulder", "near_wrist")
    if found is None:
        return None
    elbow, shoulder, wrist = found
    return _Shape(elbow, shoulder, wrist, plumb=False)


def _trunk(body: _Body) -> _Shape | None:
    found = body.get("mid_hip", "mid_shoulder")
    if found is None:
        return None
    hips, shoulders = found
    return _Shape(hips, hips - np.array([0.0, body.torso]), shoulders, plumb=True)


def _head(body: _Body) -> _Shape | None:
    found = body.get("near_shoulder", "near_ear", "mid_hip", "mid_shoulder")
    if found is None:
        return None
    shoulder, ear, hips, shoulders = found
    along = (shoulders - hips) / max(1e-6, float(np.hypot(*(shoulders - hips))))
    return _Shape(shoulder, shoulder + along * float(np.hypot(*(ear - shoulder))), ear, plumb=True)


def _tilt(body: _Body) -> _Shape | None:
    found = body.get("near_shoulder", "far_shoulder")
    if found is None:
        return None
    one, other = found
    low, high = (one, other) if one[1] > other[1] else (other, one)
    return _Shape(low, np.array([high[0], low[1]]), high, plumb=True)


def _hands(body: _Body) -> _Shape | None:
    found = body.get("mid_shoulder", "mid_hip", "near_wrist", "far_wrist")
    if found is None:
        return None
    shoulders, hips, one, other = found
    nearer = min((one, other), key=lambda wrist: abs(float(wrist[0] - shoulders[0])))
    foot = np.array([shoulders[0], nearer[1]])
    return _Shape(foot, np.array([shoulders[0], hips[1]]), nearer, plumb=True)


_Draw = Callable[[_Body], _Shape | None]
_DRAWN: Final[dict[str, tuple[tuple[tuple[str, ...], _Draw], ...]]] = {
    "side": (
        (("head_forward", "head_angle", "neck_length", "head_pitch"), _head),
        (("elbow", "hand_height", "hand_top"), _elbow),
        (("trunk_lean",), _trunk),
    ),
    "front": (
        (("shoulder_tilt",), _tilt),
        (("arms_crossed", "arm_crossing", "arm_asymmetry"), _hands),
    ),
}


def _angle(lane: Lane, shape: _Shape, t_s: float, told: Span | None, *, paused: bool) -> Angle:
    first, second = shape.first - shape.at, shape.second - shape.at
    turn = math.degrees(math.atan2(first[0] * second[1] - first[1] * second[0], float(first @ second)))
    mean = lane.at(t_s)
    beside = []
    if told is not None:
        limit = _limit_beyond(lane, mean, told)
        beside = [tr("limit {limit}", limit=lane.text(limit))] if math.isfinite(limit) else []
    if not beside and math.isfinite(lane.middle):
        beside = [tr("usual {value}", value=lane.text(lane.middle))]
    # Which way an angle counts is the judge's business: only how large it is can be told of a picture.
    if paused and lane.unit == "deg" and lane.id not in ("head_pitch",):
        beside.insert(0, tr("here {value}", value=metric_value(abs(turn), "deg")))
    return Angle(
        lane.id,
        _place(shape.at),
        (_place(shape.first), _place(shape.second)),
        shape.plumb,
        turn,
        f"{lane.name} {lane.text(mean)}",
        " · ".join(beside),
        told is not None,
    )


def _limit_beyond(lane: Lane, value: float, told: Span) -> float:
    """Return the limit of a trace beyond which a reading lies; NaN where it has come back for a moment."""
    beyond = [limit for limit in lane.limits if (value > limit.value if limit.above else value < limit.value)]
    beyond.sort(key=lambda limit: limit.level is not told.level)
    return beyond[0].value if beyond else math.nan


def _place(point: Points) -> Point:
    return float(point[0]), float(point[1])


# ---- painting


def paint_angles(
    painter: QPainter,
    found: Sequence[Angle],
    joints: Sequence[QPointF],
    at: Place,
    box: QRectF,
    unit: float,
    *,
    mirrored: bool = False,
) -> None:
    """Paint angles with their readings.

    Parameters
    ----------
    joints
        Where the joints of the figure are in the window: readings stand beside all of them.
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
    for angle in found:
        _paint_shape(painter, angle, at, unit, mirrored=mirrored)
    told = [*found]
    if not _fits_beside(told, joints, box, unit):
        # They would hide the body: one of them is enough, that of which something is told.
        told = sorted(told, key=lambda angle: not angle.broken)[:1]
    sizes = [_label_size(angle, unit) for angle in told]
    labels = label_boxes([at(angle.at) for angle in told], sizes, joints, box, 8 * unit)
    for angle, label in zip(told, labels, strict=True):
        _paint_label(painter, angle, at(angle.at), label, unit)


def _fits_beside(found: Sequence[Angle], joints: Sequence[QPointF], box: QRectF, unit: float) -> bool:
    """Whether there is room for the readings beside the body."""
    across = [joint.x() for joint in joints]
    if not found or not across:
        return True
    wide = max(_label_size(angle, unit)[0] for angle in found)
    return max(min(across) - box.left(), box.right() - max(across)) >= wide


def label_boxes(
    anchors: Sequence[QPointF], sizes: Sequence[tuple[float, float]], joints: Sequence[QPointF], box: QRectF, gap: float
) -> list[QRectF]:
    """Return where labels stand: in a column beside the body, where there is more room, each as high as what it is of.

    Parameters
    ----------
    anchors, sizes
        What the labels belong to, and how large they are, pixels.
    joints
        The body.
    box
        Inside which they have to stay.
    gap
        Between them and the body, and between two of them, pixels.
    """
    if not anchors:
        return []
    across = [joint.x() for joint in (*joints, *anchors)]
    wide = max(width for width, _ in sizes)
    left_room, right_room = min(across) - box.left(), box.right() - max(across)
    to_right = right_room >= left_room
    beside = max(across) + 2 * gap if to_right else min(across) - 2 * gap - wide
    x = max(box.left(), min(beside, box.right() - wide))
    order = sorted(range(len(anchors)), key=lambda k: anchors[k].y())
    apart = max(height for _, height in sizes) + gap
    tops = spread([max(box.top(), anchors[k].y() - sizes[k][1] / 2) for k in order], apart, box.bottom() - apart + gap)
    found = [QRectF()] * len(anchors)
    for k, top in zip(order, tops, strict=True):
        width, height = sizes[k]
        found[k] = QRectF(x if to_right else x + wide - width, max(box.top(), top), width, height)
    return found


def _paint_shape(painter: QPainter, angle: Angle, at: Place, unit: float, *, mirrored: bool) -> None:
    colour = glass.BROKEN if angle.broken else glass.TEXT
    centre, first, second = at(angle.at), at(angle.arms[0]), at(angle.arms[1])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shade, width in ((_EDGE, 5.0), (colour, 2.6)):
        pen = QPen(shade, width * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(centre, second)
        if angle.plumb:
            pen.setStyle(Qt.PenStyle.DashLine)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
        painter.drawLine(centre, first)
    radius = min(_RADIUS * unit, 0.8 * math.hypot(second.x() - centre.x(), second.y() - centre.y()))
    around = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    begin = math.degrees(math.atan2(centre.y() - first.y(), first.x() - centre.x()))
    span = angle.now if mirrored else -angle.now
    curve = QPainterPath()
    curve.arcMoveTo(around, begin)
    curve.arcTo(around, begin, span)
    for shade, width in ((_EDGE, 6.0), (colour, 3.6)):
        painter.strokePath(curve, QPen(shade, width * unit))


def _label_size(angle: Angle, unit: float) -> tuple[float, float]:
    large, small = _LARGE * unit, _SMALL * unit
    width = max(glass.width_of(angle.text, large), glass.width_of(angle.beside, small, bold=False))
    height = glass.height_of(angle.text, 1e5, large) + glass.height_of(angle.beside, 1e5, small, bold=False)
    return width + 16 * unit, height + 8 * unit


def _paint_label(painter: QPainter, angle: Angle, of: QPointF, label: QRectF, unit: float) -> None:
    high = glass.height_of(angle.text, 1e5, _LARGE * unit)
    colour = glass.BROKEN if angle.broken else glass.DIM
    near = QPointF(max(label.left(), min(of.x(), label.right())), max(label.top(), min(of.y(), label.bottom())))
    for shade, width in ((_EDGE, 3.4), (colour, 1.6)):
        painter.setPen(QPen(shade, width * unit))
        painter.drawLine(of, near)
    painter.setBrush(glass.GLASS)
    if not angle.broken:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(label, 7 * unit, 7 * unit)
    inside = label.adjusted(8 * unit, 4 * unit, 0, -4 * unit)
    align = int(Qt.AlignmentFlag.AlignLeft)
    painter.setPen(glass.TEXT)
    painter.setFont(glass.type_of(_LARGE * unit))
    painter.drawText(inside, align, angle.text)
    if angle.beside:
        painter.setPen(colour)
        painter.setFont(glass.type_of(_SMALL * unit, bold=False))
        painter.drawText(inside.adjusted(0, high, 0, 0), align, angle.beside)
