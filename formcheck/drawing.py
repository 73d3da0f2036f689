"""Drawings of an exercise as SVG: a person in the start and the end position.

The person is made of the points of the exercise's own figures and of nothing else. The text is the
same for the same figures, down to the last digit, so that a drawing under version control changes
only when the exercise does.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from formcheck.core.body import Body, Side
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.figure import SHANK, THIGH, Figure
from formcheck.core.geometry import Point, distance, midpoint
from formcheck.language import tr
from formcheck.svg import LIGHT, Palette, document, label, number

#: Units of the picture for one torso length.
SCALE: Final = 76.0


# House values: half the thickness of the body in T, by part.
_HEAD: Final = 0.205
_RADII: Final = {
    "shoulder": 0.105,
    "elbow": 0.072,
    "wrist": 0.055,
    "index": 0.042,
    "hip": 0.150,
    "knee": 0.102,
    "ankle": 0.066,
    "heel": 0.048,
    "toe": 0.036,
}
#: Seen from the front, a foot is short and broad, and two hips are side by side.
_FRONT: Final = {**_RADII, "hip": 0.125, "heel": 0.062, "toe": 0.068}
#: A bone that looks shorter than this share of its length points at the camera or away from it.
_SHORTENED: Final = 0.75
_CHEST: Final = 0.180
_WAIST: Final = 0.150
_NECK: Final = 0.080
_SIDE: Final = 0.095
#: Gap that separates a limb from what is behind it, T.
_GAP: Final = 0.028
#: Where the far side is drawn, as if it was a little farther away and seen from a little above, T.
_BEHIND: Final = Point(0.05, 0.04)
_ABOVE: Final = 0.22
_BESIDE: Final = 0.30
_NARROWEST: Final = 2.3
_FLOOR: Final = 0.02
_INNER: Final = 0.12
_CAPTION: Final = 0.50


def drawing(exercise: Exercise, palette: Palette = LIGHT, *, stacked: bool = False, start_only: bool = False) -> str:
    """Return the SVG of the start and the end position of an exercise, side by side.

    Parameters
    ----------
    exercise
        An exercise that has figures.
    palette
        The colours.
    stacked
        Put the end position below the start position instead.
    start_only
        Leave out the end position.

    Raises
    ------
    ValueError
        When the exercise declares no figures.
    """
    if exercise.figures is None:
        raise ValueError(f"{exercise.id} declares no figures: there is nothing to draw")
    shown = list(zip(exercise.figures, captions(exercise), strict=True))
    if exercise.figures[0] == exercise.figures[1]:
        # Some holds are the start position, held.
        del shown[0]
    if start_only:
        del shown[1:]
    low, high = _bounds([figure.body for figure, _ in shown])
    mat = (low.x, high.x) if exercise.views[0].name.startswith("FLOOR") else None
    spare = max(0.0, _NARROWEST - (high.x - low.x)) / 2
    left, right = low.x - spare - _BESIDE, high.x + spare + _BESIDE
    lines: list[str] = []
    corner = Point(0.0, 0.0)
    for row, (figure, caption) in enumerate(shown):
        top = (_bounds([figure.body])[1] if stacked else high).y + _ABOVE
        if row:
            middle = Point(0.42, corner.y - 0.1) if stacked else Point(corner.x, top / 2)
            lines.append(_arrow(middle, palette, down=stacked, both=exercise.kind is Kind.CYCLES))
        place = Place(corner.x - left, corner.y + top)
        lines += _scenery(place, figure, (left, right, top), palette, mat)
        lines += _person(place, figure, palette, alike=figure.front and not exercise.has_sides)
        lines.append(_floor(place, left, right, palette))
        lines.append(label(place.at(Point((left + right) / 2, -0.33)), caption, palette.text, size=17))
        corner = Point(corner.x, corner.y + top + _CAPTION) if stacked else Point(corner.x + right - left, 0.0)
    size = Point(right - left, corner.y) if stacked else Point(corner.x, high.y + _ABOVE + _CAPTION)
    name = tr(exercise.name)
    title = (
        tr("{exercise}: start position", exercise=name)
        if start_only
        else tr("{exercise}: start and end position", exercise=name)
    )
    said = tr("Start: {start} Move: {move}", start=tr(exercise.start), move=tr(exercise.move))
    return document(size.x * SCALE, size.y * SCALE, lines, title, said, palette)


def still(
    body: Body,
    palette: Palette,
    marks: Callable[[Place], Iterable[str]],
    *,
    title: str,
    description: str,
    front: bool,
    mat: bool,
) -> tuple[str, Point]:
    """Return the SVG of one pose of somebody, as the exercises are drawn, and its size.

    Parameters
    ----------
    body
        The pose, T; every point of it known.
    palette
        The colours.
    marks
        Makes what is drawn over it, from where the floor point (0, 0) is in the drawing.
    title, description
        For those who cannot see it.
    front
        Whether the camera looked at chest and face; else at the near side.
    mat
        Whether a mat lies below.
    """
    low, high = _bounds([body])
    spare = max(0.0, _NARROWEST - (high.x - low.x)) / 2
    left, right = low.x - spare - _BESIDE, high.x + spare + _BESIDE
    place = Place(-left, high.y + _ABOVE)
    # What is lowest stands on the floor.
    ground = Place(place.right, place.down - low.y)
    lines = list(_scenery(ground, Figure(body, front), (left, right, 0.0), palette, (low.x, high.x) if mat else None))
    lines += _person(place, Figure(body, front), palette, alike=False)
    lines += [*marks(place), _floor(ground, left, right, palette)]
    size = Point((right - left) * SCALE, (high.y - low.y + _ABOVE + _INNER) * SCALE)
    return document(size.x, size.y, lines, title, description, palette), size


def captions(exercise: Exercise) -> tuple[str, str]:
    """Return what is written under the two figures."""
    usual = (tr("Start"), tr("Hold") if exercise.is_hold else tr("End position"))
    declared = [figure.caption for figure in exercise.figures or ()] or ("", "")
    first, second = (tr(own) if own else word for own, word in zip(declared, usual, strict=True))
    return first, second


@dataclass(frozen=True, slots=True)
class Place:
    """Where the floor point (0, 0) of a figure is in the drawing, T to the right and down."""

    right: float
    down: float

    def at(self, point: Point) -> Point:
        """Return a point of the figure in units of the drawing, y down."""
        return Point((self.right + point.x) * SCALE, (self.down - point.y) * SCALE)


def _scenery(
    place: Place,
    figure: Figure,
    box: tuple[float, float, float],
    palette: Palette,
    mat: tuple[float, float] | None,
) -> Iterator[str]:
    left, right, top = box
    if figure.wall:
        corner = place.at(Point(left + _INNER, top - _INNER))
        size = f'width="{_n(right - left - 2 * _INNER)}" height="{_n(top - _INNER + _FLOOR)}"'
        yield f'<rect x="{number(corner.x)}" y="{number(corner.y)}" {size} rx="4" fill="{palette.wall}"/>'
    if mat is not None:
        edge, wide = place.at(Point(mat[0] - 0.1, -_FLOOR)), mat[1] - mat[0] + 0.2
        size = f'width="{_n(wide)}" height="{_n(0.07)}"'
        yield f'<rect x="{number(edge.x)}" y="{number(edge.y)}" {size} rx="2" fill="{palette.mat}"/>'


def _floor(place: Place, left: float, right: float, palette: Palette) -> str:
    a, b = place.at(Point(left + _INNER, -_FLOOR)), place.at(Point(right - _INNER, -_FLOOR))
    stroke = f'stroke="{palette.floor}" stroke-width="2" stroke-linecap="round"'
    return f'<path d="M{_xy(a)}H{number(b.x)}" {stroke} fill="none"/>'


def _person(place: Place, figure: Figure, palette: Palette, *, alike: bool) -> Iterator[str]:
    """Yield the parts of the body, those that are behind first; `alike` sides have one colour."""
    body = figure.body
    gap = palette.wall if figure.wall else palette.card
    far = palette.near if alike else palette.far
    if figure.front:
        yield from _leg(place, body.far, far, gap, front=True)
        yield from _leg(place, body.near, palette.near, gap, front=True)
        yield from _head_and_trunk(place, figure, palette, gap)
        yield from _arm(place, body.far, far, gap)
    else:
        behind = Place(place.right + _BEHIND.x, place.down - _BEHIND.y)
        yield from _arm(behind, body.far, far, gap)
        yield from _leg(behind, body.far, far, gap)
        yield from _head_and_trunk(place, figure, palette, gap)
        yield from _leg(place, body.near, palette.near, gap)
    yield from _arm(place, body.near, palette.near, gap)


def _head_and_trunk(place: Place, figure: Figure, palette: Palette, gap: str) -> Iterator[str]:
    """Yield neck, trunk and head: one gap around all three, none between them."""
    body = figure.body
    ears, shoulders = midpoint(body.near.ear, body.far.ear), body.mid_shoulder
    neck = [(shoulders, _NECK), (ears, _NECK)]
    # The head is round its middle, which is a little nearer to the face than the ear.
    head = [(_towards(ears, body.nose, 0.0 if figure.front else 0.05), _HEAD)]
    yield _shape(place, neck, gap, _GAP)
    yield _trunk(place, figure, gap, _GAP)
    yield _shape(place, head, gap, _GAP)
    yield _shape(place, neck, palette.near)
    yield _trunk(place, figure, palette.top)
    yield _shape(place, head, palette.near)
    if figure.front:
        for ear in (body.near.ear, body.far.ear):
            yield _shape(place, [(_towards(ears, ear, 0.075), 0.022)], gap)
    else:
        yield _shape(place, [(_towards(ears, body.nose, _HEAD + 0.045), 0.045)], palette.near)


def _trunk(place: Place, figure: Figure, colour: str, grow: float = 0.0) -> str:
    if not figure.front:
        return _shape(place, _back(figure), colour, grow)
    near, far = figure.body.near, figure.body.far
    waist = [_towards(a, b, 0.62 * distance(a, b)) for a, b in ((far.shoulder, far.hip), (near.shoulder, near.hip))]
    slim = [_towards(point, midpoint(*waist), 0.03) for point in waist]
    corners = [near.shoulder, far.shoulder, slim[0], far.hip, near.hip, slim[1]]
    outline = "M" + "L".join(_xy(place.at(point)) for point in corners) + "Z"
    width = f'stroke-width="{_n(2 * (_SIDE + grow))}" stroke-linejoin="round"'
    return f'<path d="{outline}" fill="{colour}" stroke="{colour}" {width}/>'


def _back(figure: Figure) -> list[tuple[Point, float]]:
    """Return the trunk from the side as circles from shoulder to hip; a bowed back in ten steps."""
    shoulders, hips = figure.body.mid_shoulder, figure.body.mid_hip
    steps = 10 if figure.bow else 1
    length = distance(hips, shoulders)
    normal = Point((hips.y - shoulders.y) / length, (shoulders.x - hips.x) / length)
    face = Point(figure.body.nose.x - figure.body.near.ear.x, figure.body.nose.y - figure.body.near.ear.y)
    bow = -figure.bow if normal.x * face.x + normal.y * face.y > 0 else figure.bow
    found = []
    for step in range(steps + 1):
        share = step / steps
        out = 4 * bow * share * (1 - share)
        x = shoulders.x + share * (hips.x - shoulders.x) + out * normal.x
        y = shoulders.y + share * (hips.y - shoulders.y) + out * normal.y
        found.append((Point(x, y), _CHEST + share * (_WAIST - _CHEST)))
    return found


def _arm(place: Place, side: Side, colour: str, gap: str) -> Iterator[str]:
    yield from _limb(place, _chain(side, ("shoulder", "elbow", "wrist", "index")), colour, gap)


def _leg(place: Place, side: Side, colour: str, gap: str, *, front: bool = False) -> Iterator[str]:
    shin = ("knee", "ankle", "heel", "toe", "ankle")
    if not front:
        yield from _limb(place, _chain(side, ("hip", *shin)), colour, gap)
        return
    bones = distance(side.hip, side.knee) / THIGH, distance(side.knee, side.ankle) / SHANK
    if min(bones) > _SHORTENED:
        yield from _limb(place, _chain(side, ("hip", *shin), _FRONT), colour, gap)
        return
    # The knee of a leg that points at the camera is nearer than all else of it, and shows as such.
    yield from _limb(place, _chain(side, shin, _FRONT), colour, gap)
    yield from _limb(place, _chain(side, ("hip", "knee"), {**_FRONT, "knee": 0.125}), colour, gap)


def _chain(side: Side, parts: Sequence[str], radii: dict[str, float] = _RADII) -> list[tuple[Point, float]]:
    return [(getattr(side, part), radii[part]) for part in parts]


def _limb(place: Place, circles: list[tuple[Point, float]], colour: str, gap: str) -> Iterator[str]:
    yield _shape(place, circles, gap, _GAP)
    yield _shape(place, circles, colour)


def _shape(place: Place, circles: list[tuple[Point, float]], colour: str, grow: float = 0.0) -> str:
    """Return a rounded shape through circles (point, radius); `grow` makes it thicker all round, T."""
    grown = [(place.at(point), (radius + grow) * SCALE) for point, radius in circles]
    pairs = pairwise(grown) if len(grown) > 1 else [(grown[0], grown[0])]
    return f'<path d="{"".join(_hull(*a, *b) for a, b in pairs)}" fill="{colour}"/>'


def _hull(a: Point, r: float, b: Point, s: float) -> str:
    """Return the path round two circles: a limb that is rounded at both ends, thicker at one of them."""
    apart = distance(a, b)
    if apart <= abs(r - s) + 0.01:
        centre, radius = (a, r) if r >= s else (b, s)
        arc = f"A{number(radius)} {number(radius)} 0 1 1"
        left, right = Point(centre.x - radius, centre.y), Point(centre.x + radius, centre.y)
        return f"M{_xy(left)}{arc} {_xy(right)}{arc} {_xy(left)}Z"
    way, open_by = math.atan2(b.y - a.y, b.x - a.x), math.acos((r - s) / apart)
    up, down = way + open_by, way - open_by
    corners = [_round(a, r, up), _round(b, s, up), _round(b, s, down), _round(a, r, down)]
    # The larger end is more than half a circle, the smaller one less.
    first = f"A{number(s)} {number(s)} 0 {int(s > r)} 0 {_xy(corners[2])}"
    second = f"A{number(r)} {number(r)} 0 {int(r > s)} 0 {_xy(corners[0])}"
    return f"M{_xy(corners[0])}L{_xy(corners[1])}{first}L{_xy(corners[3])}{second}Z"


def _arrow(middle: Point, palette: Palette, *, down: bool, both: bool) -> str:
    at = f"translate({_n(middle.x)} {_n(middle.y)}){' rotate(90)' if down else ''}"
    stroke = f'stroke="{palette.accent}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"'
    back = "M-5 -8l-8 8l8 8" if both else ""
    return f'<path transform="{at}" d="M-13 0h22m-8 -8l8 8l-8 8{back}" {stroke} fill="none"/>'


def _bounds(bodies: Iterable[Body]) -> tuple[Point, Point]:
    """Return the lower left and the upper right corner of bodies as they are drawn."""
    boxes = []
    for body in bodies:
        for side in (body.near, body.far):
            boxes += [(getattr(side, part), radius) for part, radius in _RADII.items()]
        boxes += [(midpoint(body.near.ear, body.far.ear), _HEAD), (body.nose, 0.03)]
    low = Point(min(p.x - r for p, r in boxes), min(p.y - r for p, r in boxes))
    return low, Point(max(p.x + r for p, r in boxes), max(p.y + r for p, r in boxes))


def _towards(a: Point, b: Point, length: float) -> Point:
    share = length / distance(a, b) if length else 0.0
    return Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y))


def _round(centre: Point, radius: float, turn: float) -> Point:
    return Point(centre.x + radius * math.cos(turn), centre.y + radius * math.sin(turn))


def _n(length: float) -> str:
    """Return a length in T as a number of the drawing."""
    return number(length * SCALE)


def _xy(point: Point) -> str:
    return f"{number(point.x)} {number(point.y)}"
