"""The scenes of a session over the picture: the count-in, a pause, a rest, and the verdict on what was just done.

What a scene says is decided without a window; how it is painted stands below.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from formcheck.app import glass
from formcheck.app.glyphs import paint_outcome
from formcheck.coach.moment import Moment, Part
from formcheck.coach.steps import Step
from formcheck.language import tr
from formcheck.shortly import Said

#: How high the level line stands: a level camera 0.7 m above the floor sees the edge of a floor 4 m away 10 degrees
#: below its middle, which is three quarters down the picture of a usual lens. House value.
LEVEL: Final = 0.75
ALIGN: Final = "Line this up with the floor's edge"
#: The sign on the shape of an outcome.
ON_SHAPE: Final = "#0b0e12"
#: What scenes keep from the edge, and cards from each other, pixels at 720.
_ROOM: Final = 16.0
_DOT: Final = " \N{MIDDLE DOT} "


@dataclass(frozen=True, slots=True)
class Scene:
    """What is written over the picture.

    Attributes
    ----------
    title
        What this is.
    large
        What is read from across the room: a number or a time.
    told
        What comes, or what to do about it.
    ways
        How to go on.
    veiled
        Whether the picture is veiled: it is not looked at now.
    """

    title: str = ""
    large: str = ""
    told: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()
    veiled: bool = True

    @property
    def spoken(self) -> str:
        """All of it in one line, for screen readers."""
        return ". ".join(part for part in (self.title, self.large, *self.told, *self.ways) if part)


def clock(left_s: float) -> str:
    """Return what is left as ``0:47``; a second that has begun is shown. Empty where it is not known."""
    if not math.isfinite(left_s):
        return ""
    whole = max(0, math.ceil(left_s - 1e-6))
    return f"{whole // 60}:{whole % 60:02d}"


def place_of(step: Step) -> str:
    """Return which set it is and on which side; empty for the only set of an exercise without sides."""
    left, right = step.side == "left", step.side == "right"
    if step.of > 1:
        if left:
            return tr("Set {number} of {of} · left", number=step.number, of=step.of)
        if right:
            return tr("Set {number} of {of} · right", number=step.number, of=step.of)
        return tr("Set {number} of {of}", number=step.number, of=step.of)
    return tr("Left side") if left else tr("Right side") if right else ""


def progress_of(moment: Moment) -> str:
    """Return which exercise of a session of the programme it is; empty elsewhere."""
    if moment.step.purpose is None or moment.exercises < 2:
        return ""
    return tr("Exercise {number} of {of}", number=moment.exercise + 1, of=moment.exercises)


def scene_of(moment: Moment | None) -> Scene | None:
    """Return what is written over the picture at a moment; None where the picture is for itself."""
    if moment is None:
        return None
    step = moment.step
    what = tuple(line for line in (tr(step.exercise.name), place_of(step)) if line)
    match moment.part:
        case Part.COUNT_IN:
            return Scene(large=_count(moment.left_s), veiled=False)
        case Part.PAUSED:
            ends = clock(moment.left_s)
            told = (tr(moment.why),) if moment.why else ()
            # Only a pause that was asked for has no end.
            if not ends:
                return Scene(tr("Paused"), "", told, (tr("Go on: Space, or Page Up"),))
            on = tr("Take the start position to go on")
            return Scene(tr("Paused"), "", told, (on, tr("The set ends in {time}", time=ends)))
        case Part.HINT:
            on = tr("Once more in {time}", time=clock(moment.left_s)) if moment.left_s > 0 else tr("Once more")
            return Scene(tr("A hint"), "", (tr(moment.why),), (on,))
        case Part.REST:
            ways = (
                tr("Take the start position to begin"),
                tr("+15 s: raise one hand above your head, or Page Up"),
                tr("Skip: Page Down"),
            )
            place = tuple(line for line in (progress_of(moment), *what[1:]) if line)
            comes = [tr("Next: {exercise}", exercise=what[0]), *([_DOT.join(place)] if place else [])]
            why = (tr(moment.why),) if moment.why else ()
            return Scene(tr("Rest"), clock(moment.left_s), (*why, *comes), ways)
        case Part.DONE:
            return Scene(tr("Done"), "", (moment.told or tr("All sets are done."),))
        case _:
            return None


def badge_of(moment: Moment | None) -> str:
    """Return what stands at the edge during a set: which one it is."""
    if moment is None or moment.part is not Part.SET:
        return ""
    return _DOT.join(part for part in (progress_of(moment), place_of(moment.step)) if part)


def _count(left_s: float) -> str:
    whole = math.ceil(left_s - 1e-6) if math.isfinite(left_s) else 0
    return str(whole) if whole > 0 else tr("Go")


# ---- painting


def paint_level(painter: QPainter, box: QRectF, free: QRectF, unit: float) -> None:
    """Paint the line that the user brings in line with the edge of the floor.

    Parameters
    ----------
    box, free, unit
        The picture, where nothing else is written, and the pixels of a 720th of the window's height.
    """
    y = box.top() + LEVEL * box.height()
    for colour, width in ((QColor("#1c242d"), 6.0), (glass.LIMIT, 3.0)):
        pen = QPen(colour, width * unit)
        pen.setDashPattern([18 / width, 12 / width])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    text, px, label = tr(ALIGN), 20 * unit, level_label(box, free, unit)
    _paint_card(painter, label, 10 * unit)
    glass.paint_text(painter, label.adjusted(12 * unit, 4 * unit, -12 * unit, -4 * unit), text, px)


def level_label(box: QRectF, free: QRectF, unit: float) -> QRectF:
    """Return where it is said what the level line is for: below it, or above it where something else is written."""
    text, px, y = tr(ALIGN), 20 * unit, box.top() + LEVEL * box.height()
    width = min(box.width() - 24 * unit, glass.width_of(text, px) + 28 * unit)
    height = glass.height_of(text, width - 24 * unit, px) + 12 * unit
    below = y + 8 * unit
    top = below if below + height <= free.bottom() else min(y, free.bottom()) - 8 * unit - height
    return QRectF(box.left() + 12 * unit, top, width, height)


def paint_scene(painter: QPainter, whole: QRectF, room: QRectF, scene: Scene, unit: float) -> None:
    """Paint a scene.

    Parameters
    ----------
    whole, room
        What is veiled, and the part of it that is left for the scene.
    """
    if scene.veiled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glass.VEIL)
        painter.drawRoundedRect(whole, 12, 12)
    room = room.adjusted(_ROOM * unit, _ROOM * unit, -_ROOM * unit, -_ROOM * unit)
    if not scene.title:
        _paint_count(painter, room, scene.large)
        return
    for row, box in placed(scene, whole, room, unit):
        if row.px == 0:
            edge = 0.06 * box.height()
            painter.fillPath(glass.digits(row.text, box.adjusted(0, edge, 0, -edge)), row.colour)
        else:
            glass.paint_text(painter, box, row.text, row.px * unit, row.colour, bold=row.bold)


class Row(NamedTuple):
    """A line of a scene: its share of the height, its size at 720 (0 for digits that fill it), and how it looks."""

    text: str
    share: float
    px: float
    colour: QColor
    bold: bool = True


def placed(scene: Scene, whole: QRectF, room: QRectF, unit: float) -> list[tuple[Row, QRectF]]:
    """Return the lines of a scene and where they stand, from the top; see `paint_scene`."""
    # What has little room, because a verdict stands there too, says the most important things.
    rows = _rows(scene, unit, room.width(), short=room.height() < 0.7 * whole.height())
    shares = sum(row.share for row in rows)
    # What is not large is not spread over a whole wall.
    high = min(room.height(), shares * 620 * unit)
    top, found = room.top() + (room.height() - high) / 2, []
    for row in rows:
        box = QRectF(room.left(), top, room.width(), row.share / shares * high)
        found.append((row, box))
        top = box.bottom()
    return found


def _rows(scene: Scene, unit: float, width: float, *, short: bool) -> list[Row]:
    rows = [Row(scene.title, 0.10, 44, glass.DIM) if scene.large else Row(scene.title, 0.18, 84, glass.DIM)]
    if scene.large:
        rows.append(Row(scene.large, 0.58, 0, glass.TEXT))
    rows += [Row(line, 0.10, 36, glass.TEXT) for line in scene.told]
    rows += [Row(line, 0.075, 26, glass.DIM, bold=False) for line in scene.ways if not short]
    return [row._replace(share=row.share * _lines(row, unit, width)) for row in rows]


def _lines(row: Row, unit: float, width: float) -> int:
    """Return on how many lines a row will stand."""
    return math.ceil(glass.width_of(row.text, row.px * unit, bold=row.bold) / max(1.0, width)) if row.px else 1


def _paint_count(painter: QPainter, room: QRectF, text: str) -> None:
    """Paint a digit over the whole picture, with an edge that is seen before anything."""
    tall = QRectF(room.left(), room.top() + 0.17 * room.height(), room.width(), 0.66 * room.height())
    path = glass.digits(text, tall)
    pen = QPen(QColor(ON_SHAPE), 0.05 * tall.height())
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    painter.fillPath(path, glass.TEXT)


class CardRow(NamedTuple):
    """A line of the card of a verdict, pixels."""

    text: str
    width: float
    height: float
    px: float
    colour: QColor


def verdict_box(room: QRectF, said: Said, unit: float, *, on_top: bool = False) -> QRectF:
    """Return where the card of a verdict stands: at the bottom of the room or at its top, as high as it has to be."""
    height = sum(row.height for row in verdict_rows(room.width(), said, unit)) + 1.5 * _ROOM * unit
    return QRectF(room.left(), room.top() if on_top else room.bottom() - height, room.width(), height)


def verdict_rows(width: float, said: Said, unit: float) -> list[CardRow]:
    """Return the lines of a card of this width. 46, 34 and 28 pixels at 720."""
    inside = width - _text_left(unit) - _ROOM * unit
    rows = []
    for text, px, colour in ((said.word, 46, glass.TEXT), (said.reason, 34, glass.TEXT), (said.more, 28, glass.DIM)):
        if text:
            size = glass.fitting(text, inside, 1e5, px * unit)
            shown = glass.divided(text, inside, size)
            rows.append(CardRow(shown, inside, glass.height_of(shown, inside, size), size, colour))
    return rows


def _text_left(unit: float) -> float:
    return (_ROOM + 66 + _ROOM) * unit


def paint_verdict(painter: QPainter, box: QRectF, said: Said, unit: float) -> None:
    """Paint the card of a verdict: colour, shape, word, reason and margin."""
    colour = glass.outcome_on_glass(said.outcome)
    _paint_card(painter, box, 14 * unit, edge=QPen(colour, 4 * unit))
    side = 62 * unit
    mark = QRectF(box.left() + (_ROOM + 4) * unit, box.top() + 0.9 * _ROOM * unit, side, side)
    paint_outcome(painter, mark, said.outcome, colour, QColor(ON_SHAPE))
    left, top = box.left() + _text_left(unit), box.top() + 0.6 * _ROOM * unit
    left_top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    for row in verdict_rows(box.width(), said, unit):
        line = QRectF(left, top, row.width, row.height)
        glass.paint_text(painter, line, row.text, row.px, row.colour, align=left_top)
        top = line.bottom()


def _paint_card(painter: QPainter, box: QRectF, radius: float, edge: QPen | None = None) -> None:
    painter.setPen(edge if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(glass.GLASS)
    painter.drawRoundedRect(box, radius, radius)
