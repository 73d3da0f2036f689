"""Where the camera goes: a small plan, seen from above, of every view of an exercise, as SVG.

Direction and numbers come from the exercise's own views: what the set-up text of a view does not
say is not drawn.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final

from formcheck.content import view_name
from formcheck.core.exercise import Exercise
from formcheck.core.geometry import Point
from formcheck.core.view import View
from formcheck.language import number as shown
from formcheck.language import tr
from formcheck.svg import LIGHT, Palette, document, label, number

WIDTH: Final = 270.0
HEIGHT: Final = 250.0
_PERSON: Final = Point(WIDTH / 2, 62.0)
#: From the person to the camera in the drawing: not to scale.
_AWAY: Final = 128.0
#: What the camera sees to either side of its axis, degrees: a lens of 60 degrees.
_LENS: Final = 30.0
_REACH: Final = 158.0
#: How far around the person the other cameras are drawn where the view is from anywhere, radians.
_ELSEWHERE: Final = math.radians(45.0)

_DISTANCE: Final = re.compile(r"(\d[\d.]*(?:-\d[\d.]*)? m) (?:away|from|in front)")
_HEIGHT: Final = re.compile(r"(\d[\d.]*(?:-\d[\d.]*)? c?m) high")
_FRACTION: Final = re.compile(r"\d+\.\d+")
_TURNED: Final = re.compile(r"(\d+)(?:-(\d+))? degrees from your side")


def plan(exercise: Exercise, palette: Palette = LIGHT, *, first_only: bool = False) -> str:
    """Return the SVG of the camera's places, one panel for each accepted view, the preferred one first.

    Parameters
    ----------
    exercise
        Any exercise, with figures or without.
    palette
        The colours.
    first_only
        Leave out all views but the preferred one.
    """
    lines: list[str] = []
    views = exercise.views[:1] if first_only else exercise.views
    for column, view in enumerate(views):
        panel = [
            *_sight(view, palette),
            *_scenery(exercise, view, palette),
            *_person(exercise, view, palette),
            *_around(view, palette),
            *_camera(view, palette),
        ]
        lines += [f'<g transform="translate({number(column * WIDTH)} 0)">', *panel, "</g>"]
    said = f" {tr('Or')}: ".join(tr(view.setup) for view in views)
    title = tr("{exercise}: where the camera goes, seen from above", exercise=tr(exercise.name))
    return document(WIDTH * len(views), HEIGHT, lines, title, said, palette)


def _lies(view: View) -> bool:
    return view.name.startswith("FLOOR")


def _turned(view: View) -> float:
    """Return by how many degrees the camera is moved from the side towards the feet."""
    found = _TURNED.search(view.setup)
    if found is None:
        return 0.0
    low, high = found.group(1), found.group(2) or found.group(1)
    return (float(low) + float(high)) / 2


def _lens(view: View) -> Point:
    """Return where the camera is. The feet of a person who lies are on the right."""
    turn = math.radians(_turned(view))
    return Point(_PERSON.x + _AWAY * math.sin(turn), _PERSON.y + _AWAY * math.cos(turn))


def _sight(view: View, palette: Palette) -> Iterator[str]:
    """Yield what the camera sees, the line from it to the person, and how long that is."""
    lens = _lens(view)
    axis = math.degrees(math.atan2(_PERSON.y - lens.y, _PERSON.x - lens.x))
    a, b = (
        Point(
            lens.x + _REACH * math.cos(math.radians(axis + side * _LENS)),
            lens.y + _REACH * math.sin(math.radians(axis + side * _LENS)),
        )
        for side in (-1, 1)
    )
    arc = f"A{number(_REACH)} {number(_REACH)} 0 0 1 {_xy(b)}"
    yield f'<path d="M{_xy(lens)}L{_xy(a)}{arc}Z" fill="{palette.accent}" fill-opacity="0.12"/>'
    stroke = f'stroke="{palette.accent}" stroke-width="1.5" stroke-dasharray="5 4"'
    yield f'<path d="M{_xy(lens)}L{_xy(_PERSON)}" {stroke} fill="none"/>'
    if found := _DISTANCE.search(view.setup):
        beside = Point(14.0, 2.0) if _turned(view) else Point(10.0, 22.0)
        middle = Point((lens.x + _PERSON.x) / 2 + beside.x, (lens.y + _PERSON.y) / 2 + beside.y)
        far = _FRACTION.sub(lambda match: shown(float(match[0])), found.group(1))
        yield label(middle, far, palette.text, size=13, anchor="start")
    if _turned(view):
        straight = Point(_PERSON.x, _PERSON.y + _AWAY)
        yield f'<path d="M{_xy(_PERSON)}L{_xy(straight)}" stroke="{palette.floor}" stroke-dasharray="2 4" fill="none"/>'
        yield label(Point(_PERSON.x + 32, _PERSON.y + 98), _turn_in_words(view), palette.text, size=13)


def _turn_in_words(view: View) -> str:
    found = _TURNED.search(view.setup)
    assert found is not None
    return f"{found.group(1)}-{found.group(2)}\N{DEGREE SIGN}" if found.group(2) else f"{found.group(1)}\N{DEGREE SIGN}"


def _scenery(exercise: Exercise, view: View, palette: Palette) -> Iterator[str]:
    x, y = _PERSON
    if _lies(view):
        yield f'<rect x="{number(x - 64)}" y="{number(y - 20)}" width="128" height="40" rx="5" fill="{palette.mat}"/>'
    if exercise.is_run:
        # The belt of the treadmill lies in the direction of the run.
        along, across = (76.0, 32.0) if view.side_on else (32.0, 52.0)
        size = f'width="{number(2 * along)}" height="{number(2 * across)}"'
        yield f'<rect x="{number(x - along)}" y="{number(y - across)}" {size} rx="5" fill="{palette.mat}"/>'
    if exercise.figures is not None and exercise.figures[0].wall:
        yield f'<rect x="{number(x - 100)}" y="{number(y - 34)}" width="200" height="9" fill="{palette.floor}"/>'


def _person(exercise: Exercise, view: View, palette: Palette) -> Iterator[str]:
    """Yield the person from above: along the picture when lying, head and shoulders when standing."""
    x, y = _PERSON
    facing = 0.0 if view.side_on else 90.0
    if _lies(view):
        yield _stroke((Point(x + 4, y), Point(x + 53, y)), 12, palette.near)
        yield _stroke((Point(x - 22, y), Point(x + 4, y)), 21, palette.top)
        yield from _head(Point(x - 46, y), None if view.side_on else facing, palette)
        return
    # Shoulders: across the way the person faces, the working side towards the camera in profile.
    out = Point(-math.sin(math.radians(facing)), math.cos(math.radians(facing)))
    near, far = Point(x + 22 * out.x, y + 22 * out.y), Point(x - 22 * out.x, y - 22 * out.y)
    yield _stroke((near, far), 22, palette.top)
    yield from _head(_PERSON, facing, palette)


def _head(at: Point, facing: float | None, palette: Palette) -> Iterator[str]:
    """Yield a head; the nose points in a direction, 0 = right, 90 = down, where it shows from above."""
    if facing is not None:
        turn = math.radians(facing)
        nose = Point(at.x + 14 * math.cos(turn), at.y + 14 * math.sin(turn))
        yield f'<circle cx="{number(nose.x)}" cy="{number(nose.y)}" r="4.5" fill="{palette.near}"/>'
    yield (
        f'<circle cx="{number(at.x)}" cy="{number(at.y)}" r="13" fill="{palette.near}" '
        f'stroke="{palette.card}" stroke-width="2"/>'
    )


def _around(view: View, palette: Palette) -> Iterator[str]:
    """Yield that the camera may stand elsewhere too: a way around the person, with a camera at either end."""
    if not view.anywhere:
        return
    ends = [
        Point(_PERSON.x + side * _AWAY * math.sin(_ELSEWHERE), _PERSON.y + _AWAY * math.cos(_ELSEWHERE))
        for side in (-1, 1)
    ]
    way = f"M{_xy(ends[0])}A{number(_AWAY)} {number(_AWAY)} 0 0 0 {_xy(ends[1])}"
    yield f'<path d="{way}" stroke="{palette.accent}" stroke-width="1.5" stroke-dasharray="2 4" fill="none"/>'
    for end, turn in zip(ends, (1, -1), strict=True):
        yield from _lens_and_box(end, turn * math.degrees(_ELSEWHERE), palette, opacity=0.4)


def _lens_and_box(at: Point, turn: float, palette: Palette, *, opacity: float = 1.0) -> Iterator[str]:
    faint = f' fill-opacity="{number(opacity)}"' if opacity < 1.0 else ""
    where = f"translate({number(at.x)} {number(at.y)}) rotate({number(turn)})"
    yield f'<g transform="{where}" fill="{palette.accent}"{faint}>'
    yield '<path d="M-7 0L-4 8H4L7 0Z"/>'
    yield '<rect x="-17" y="7" width="34" height="22" rx="5"/>'
    yield "</g>"


def _camera(view: View, palette: Palette) -> Iterator[str]:
    lens = _lens(view)
    yield from _lens_and_box(lens, -_turned(view), palette)
    if found := _HEIGHT.search(view.setup):
        words = tr("{height} high", height=_FRACTION.sub(lambda match: shown(float(match[0])), found.group(1)))
        if _turned(view):
            yield label(Point(lens.x, lens.y + 50), words, palette.text, size=13)
        else:
            yield label(Point(lens.x + 26, lens.y + 22), words, palette.text, size=13, anchor="start")
    yield label(Point(WIDTH / 2, HEIGHT - 10), tr("{view} view", view=tr(view_name(view))), palette.text)


def _stroke(points: tuple[Point, Point], width: float, colour: str) -> str:
    a, b = points
    return f'<path d="M{_xy(a)}L{_xy(b)}" stroke="{colour}" stroke-width="{number(width)}" stroke-linecap="round"/>'


def _xy(point: Point) -> str:
    return f"{number(point.x)} {number(point.y)}"
