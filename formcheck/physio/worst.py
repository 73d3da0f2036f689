"""The worst moment of a rule as a drawing: the person as the landmarks have them, what was read, and the limit.

What a rule reads is a function of the body, and nothing else is known of it. Which line of the body turns, or which
point moves, when the reading changes is therefore found by trying: only a line of which that is true gets a limit
beside it. Where none is, the points that are read are ringed and the numbers stand below.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from pathlib import Path
from typing import Final

from formcheck.core.body import Body
from formcheck.core.door import Door, Sight, uncrossed
from formcheck.core.exercise import Exercise
from formcheck.core.geometry import Point, distance, midpoint
from formcheck.core.measure import Measure, point
from formcheck.core.report import SetReport, Stretch, Verdict
from formcheck.core.rule import Against, Course, Rule
from formcheck.core.signal import Signal
from formcheck.drawing import Place, still
from formcheck.io.recordings import open_recording
from formcheck.language import tr
from formcheck.physio.blocks import Theme
from formcheck.svg import LIGHT, Palette
from formcheck.svg import number as coordinate
from formcheck.wording import find_rule, rule_title

#: From so long before a moment on the poses are looked at, as the judge does, seconds.
_BEFORE_S: Final = 1.0
#: So far from the moment a pose may be, seconds.
_NEAR_S: Final = 0.15
#: A drawing whose own reading departs by more from what was judged shows something else. House values: twice the
#: error of a class (specification 5.2).
_SAME: Final = {"deg": 8.0, "T": 0.08}
#: A line or a point is what is read where moving it by some amount changes the reading by this share of it or more.
_FOLLOWS: Final = 0.85
#: By so much is tried.
_TRIED: Final = {"deg": 2.0, "T": 0.02}
#: A line shorter than this has no direction to speak of, T.
_SHORTEST: Final = 0.05
_FEET: Final = tuple((f"{role}.heel", f"{role}.toe") for role in ("near", "far", "working", "free"))
#: A share that is this near to 1 is 1.
_TRUE: Final = 0.02
_TRUNK: Final = ("shoulder", "hip")
_PARTS: Final = ("ear", "shoulder", "elbow", "wrist", "index", "hip", "knee", "ankle", "heel", "toe")


@dataclass(frozen=True, slots=True)
class Turned:
    """Two lines that meet, and where the second one would be at the limit."""

    vertex: Point
    base: Point | None
    read: Point
    limit: Point


@dataclass(frozen=True, slots=True)
class Moved:
    """A point, and where it would be at the limit."""

    read: Point
    limit: Point


@dataclass(frozen=True, slots=True)
class Worst:
    """The pose at the worst moment of a rule.

    Attributes
    ----------
    body, front, mat
        The pose, and how it is drawn.
    shown
        What is drawn over it: lines with the limit, a point with the limit, or the points that are read.
    title, said
        What it is, for those who cannot see it.
    """

    body: Body
    front: bool
    mat: bool
    shown: Turned | Moved | tuple[Point, ...]
    title: str
    said: str

    def svg(self, theme: Theme) -> str:
        """Return the drawing."""
        return self._drawn(theme.palette)[0]

    @property
    def size(self) -> tuple[float, float]:
        """How large the drawing is."""
        size = self._drawn(LIGHT)[1]
        return size.x, size.y

    @property
    def limited(self) -> bool:
        """Whether the limit is drawn."""
        return not isinstance(self.shown, tuple)

    def _drawn(self, palette: Palette) -> tuple[str, Point]:
        def marks(place: Place) -> Iterator[str]:
            return _marks(place, self.shown, palette)

        return still(
            self.body,
            palette,
            marks,
            title=self.title,
            description=self.said,
            front=self.front,
            mat=self.mat,
        )


def drawable(rule: Rule | None, exercise: Exercise) -> bool:
    """Return whether a reading of a rule is something that can be seen in one pose."""
    return rule is not None and rule.course is Course.NOW and _measure(rule, exercise) is not None


def worst_moment(
    recording: Path, report: SetReport, exercise: Exercise, verdict: Verdict | Stretch, side: str | None
) -> Worst | None:
    """Return the drawing of the moment at which a rule was broken most; None where it cannot be drawn truly.

    Parameters
    ----------
    recording
        The landmarks of the set.
    report, exercise
        What the judge said, and of what.
    verdict
        What is drawn.
    side
        The side that was judged; None where the set has none.

    Raises
    ------
    OSError, ValueError
        When the landmarks cannot be read.
    """
    rule = find_rule(exercise, verdict.rule)
    measure = _measure(rule, exercise) if rule is not None else None
    if rule is None or measure is None or not math.isfinite(verdict.worst) or not math.isfinite(verdict.limit):
        return None
    camera = report.camera
    names = {view.name: view for view in exercise.views}
    view = names.get(camera.view or "", exercise.views[0]) if camera is not None else exercise.views[0]
    judged = camera.near if camera is not None else None
    if exercise.has_sides and exercise.near != "any":
        judged = side
    door = Door(judged, side_on=view.side_on, anywhere=view.anywhere)
    found: list[tuple[float, Body]] = []
    first_s, last_s = (verdict.from_s, verdict.to_s) if isinstance(verdict, Stretch) else (verdict.t_s, verdict.t_s)
    for pose in open_recording(recording).poses():
        if pose.t_s < first_s - _BEFORE_S:
            continue
        if pose.t_s > last_s + _NEAR_S:
            break
        sight = door.see(pose)
        if sight is not None and pose.t_s >= first_s - _NEAR_S:
            seen = uncrossed(sight) if exercise.grounded else sight
            if all(seen.seen[index] for index in measure.indices) and _known(seen):
                found.append((pose.t_s, seen.body))
    body = _of(found, measure, rule, verdict)
    if body is None:
        return None
    mat = view.name.startswith("FLOOR")
    shown = _shown(body, measure, verdict.worst - verdict.limit, standing=not mat)
    title = rule_title(exercise, verdict.rule)
    said = tr("The pose at the worst moment, from the landmarks: {rule}", rule=title)
    return Worst(_settled(body), not view.side_on, mat, shown, title, said)


def _measure(rule: Rule, exercise: Exercise) -> Measure | None:
    """Return what a rule reads off a body; of the range what the repetition is counted by."""
    found = rule.measure
    if rule.id == "partial_rep" and isinstance(exercise.signal, Signal):
        found = exercise.signal.measure if exercise.signal.per is None else found
    return found if isinstance(found, Measure) and found.unit in _SAME else None


def _of(found: Sequence[tuple[float, Body]], measure: Measure, rule: Rule, verdict: Verdict | Stretch) -> Body | None:
    """Return the pose that is drawn; None where no pose reads as the judge had it."""
    if not found:
        return None
    if rule.against is Against.NOTHING:
        body = min((body for _, body in found), key=lambda body: abs(measure.of(body) - verdict.worst))
        return body if abs(measure.of(body) - verdict.worst) <= _SAME[measure.unit] else None
    if isinstance(verdict, Stretch):
        # A change that is largest where the reading is: at one end of what was read.
        sign = 1.0 if verdict.worst > verdict.limit else -1.0
        return max((body for _, body in found), key=lambda body: sign * measure.of(body))
    return min(found, key=lambda one: abs(one[0] - verdict.t_s))[1]


def _known(sight: Sight) -> bool:
    sides = sight.body.near, sight.body.far
    return all(math.isfinite(getattr(side, part).x) for side in sides for part in _PARTS)


def _settled(body: Body) -> Body:
    """Return the same body with its middle at 0."""
    by = body.mid_hip

    def moved(at: Point) -> Point:
        return Point(at.x - by.x, at.y - by.y)

    near, far = (replace(s, **{part: moved(getattr(s, part)) for part in _PARTS}) for s in (body.near, body.far))
    return replace(body, near=near, far=far, nose=moved(body.nose))


# ---- what is read, found by trying


def _shown(body: Body, measure: Measure, beyond: float, *, standing: bool) -> Turned | Moved | tuple[Point, ...]:
    """Return what is drawn of a reading that is so far beyond its limit."""
    body = _settled(body)
    needs = tuple(dict.fromkeys(measure.needs))
    if measure.unit == "deg":
        found: Turned | Moved | None = _turned(body, measure, needs, beyond, standing=standing)
    else:
        found = _moved(body, measure, needs, beyond)
    return found or tuple(point(body, name) for name in needs)


def _turned(body: Body, measure: Measure, needs: tuple[str, ...], beyond: float, *, standing: bool) -> Turned | None:
    """Return the line that turns with the reading: it is turned back to the limit."""
    way = -math.copysign(_TRIED["deg"], beyond)
    found: list[tuple[bool, float, int, str, str, float]] = []
    for vertex, read in permutations(needs, 2):
        centre, end = point(body, vertex), point(body, read)
        if distance(centre, end) < _SHORTEST:
            continue
        for sign in (-1.0, 1.0):
            share = _share(measure, body, (read,), [_rotated(end, centre, sign * way)], way)
            if _FOLLOWS <= share <= 1 / _FOLLOWS:
                # The true vertex turns the reading by just as much; of two lines there the limb is drawn.
                # Whoever stands has the lower end on the floor.
                rank = -end.y if standing else float(read.partition(".")[2] in _TRUNK)
                found.append((abs(share - 1.0) > _TRUE, rank, len(found), vertex, read, sign))
    if not found:
        return None
    *_, vertex, read, sign = min(found)
    centre, end = point(body, vertex), point(body, read)
    others = [name for name in needs if name not in (vertex, read)]
    base = next((name for name in others if _turns_back(measure, body, centre, name, sign * way)), None)
    return Turned(centre, None if base is None else point(body, base), end, _rotated(end, centre, -sign * beyond))


def _turns_back(measure: Measure, body: Body, centre: Point, name: str, degrees: float) -> bool:
    """Return whether a line is the other one of an angle: turned the same way it takes the reading back."""
    at = point(body, name)
    if distance(centre, at) < _SHORTEST:
        return False
    return any(_follows(measure, body, (name,), [_rotated(at, centre, -degrees)], way) for way in (degrees, -degrees))


def _moved(body: Body, measure: Measure, needs: tuple[str, ...], beyond: float) -> Moved | None:
    """Return the point that moves with the reading: it is moved back to the limit."""
    groups: list[tuple[str, ...]] = [(name,) for name in needs]
    groups += [pair for pair in _FEET if set(pair) <= set(needs)]
    way = -math.copysign(_TRIED["T"], beyond)
    for group in groups:
        at = [point(body, name) for name in group]
        for x, y in ((0.0, 1.0), (1.0, 0.0), (0.0, -1.0), (-1.0, 0.0)):
            if _follows(measure, body, group, [Point(p.x + way * x, p.y + way * y) for p in at], way):
                middle = at[0] if len(at) == 1 else midpoint(*at)
                return Moved(middle, Point(middle.x - beyond * x, middle.y - beyond * y))
    return None


def _follows(measure: Measure, body: Body, names: tuple[str, ...], there: Sequence[Point], wanted: float) -> bool:
    """Return whether the reading changes by about as much as it should when points are somewhere else."""
    return _FOLLOWS <= _share(measure, body, names, there, wanted) <= 1 / _FOLLOWS


def _share(measure: Measure, body: Body, names: tuple[str, ...], there: Sequence[Point], wanted: float) -> float:
    """Return how the reading changes when points are somewhere else, as a share of how it should."""
    other = body
    for name, at in zip(names, there, strict=True):
        other = _with(other, name, at)
    return (measure.of(other) - measure.of(body)) / wanted


def _rotated(at: Point, centre: Point, degrees: float) -> Point:
    turn = math.radians(degrees)
    x, y = at.x - centre.x, at.y - centre.y
    return Point(centre.x + x * math.cos(turn) - y * math.sin(turn), centre.y + x * math.sin(turn) + y * math.cos(turn))


def _with(body: Body, name: str, at: Point) -> Body:
    """Return a body in which one point is elsewhere; of a middle both points go along."""
    role, _, part = name.partition(".")
    if role == "nose":
        return replace(body, nose=at)
    if role == "mid":
        before = point(body, name)
        by = Point(at.x - before.x, at.y - before.y)
        near, far = getattr(body.near, part), getattr(body.far, part)
        body = _with(body, f"near.{part}", Point(near.x + by.x, near.y + by.y))
        return _with(body, f"far.{part}", Point(far.x + by.x, far.y + by.y))
    if role in ("near", "working"):
        return replace(body, near=replace(body.near, **{part: at}))
    return replace(body, far=replace(body.far, **{part: at}))


# ---- drawn over the person


def _marks(place: Place, shown: Turned | Moved | tuple[Point, ...], palette: Palette) -> Iterator[str]:
    if isinstance(shown, Turned):
        yield from _angle(place, shown, palette)
    elif isinstance(shown, Moved):
        a, b = place.at(shown.read), place.at(shown.limit)
        across = Point(b.y - a.y, a.x - b.x)
        far = max(1e-6, math.hypot(across.x, across.y))
        half = Point(22.0 * across.x / far, 22.0 * across.y / far)
        ends = Point(b.x - half.x, b.y - half.y), Point(b.x + half.x, b.y + half.y)
        yield from _stroke([ends[0], ends[1]], palette, dashed=True)
        yield from _stroke([a, b], palette)
        yield _dot(a, palette)
    else:
        for at in shown:
            ring = place.at(at)
            paint = f'fill="none" stroke="{palette.accent}" stroke-width="3"'
            yield f'<circle cx="{coordinate(ring.x)}" cy="{coordinate(ring.y)}" r="9" {paint}/>'


def _angle(place: Place, shown: Turned, palette: Palette) -> Iterator[str]:
    centre, read, limit = (place.at(at) for at in (shown.vertex, shown.read, shown.limit))
    # Both lines end at the same distance, beyond the limb where that is short.
    long = max(1.15 * distance(centre, read), 44.0)
    read, limit = (_towards(centre, at, long) for at in (read, limit))
    turn = _cross(centre, limit, read)
    radius = coordinate(0.8 * long)
    wedge = _towards(centre, limit, 0.8 * long), _towards(centre, read, 0.8 * long)
    arc = f"M{_xy(centre)}L{_xy(wedge[0])}A{radius} {radius} 0 0 {int(turn > 0)} {_xy(wedge[1])}Z"
    yield f'<path d="{arc}" fill="{palette.accent}" fill-opacity="0.35"/>'
    if shown.base is not None:
        yield from _stroke([centre, place.at(shown.base)], palette)
    yield from _stroke([centre, limit], palette, dashed=True)
    yield from _stroke([centre, read], palette)
    yield _dot(centre, palette)


def _stroke(points: Sequence[Point], palette: Palette, *, dashed: bool = False) -> Iterator[str]:
    path = "M" + "L".join(map(_xy, points))
    dash = ' stroke-dasharray="7 5"' if dashed else ' stroke-linecap="round"'
    for colour, width in ((palette.card, 6.0), (palette.accent, 3.0)):
        yield f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}"{dash}/>'


def _dot(at: Point, palette: Palette) -> str:
    place = f'cx="{coordinate(at.x)}" cy="{coordinate(at.y)}"'
    return f'<circle {place} r="5" fill="{palette.accent}" stroke="{palette.card}" stroke-width="1.5"/>'


def _towards(a: Point, b: Point, length: float) -> Point:
    share = length / max(1e-6, distance(a, b))
    return Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y))


def _cross(a: Point, b: Point, c: Point) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)


def _xy(at: Point) -> str:
    return f"{coordinate(at.x)} {coordinate(at.y)}"
