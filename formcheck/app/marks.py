"""What is wrong in the picture, as a drawing: an angle at its joint or a distance, against its limit.

A measure is a function, and a rule says nothing of where it is to be drawn. So it is asked: whatever a measure reads
is moved a little, and what the reading does then tells which points it hangs on, which way it grows, and so where it
would be 0 and where at its limit. That holds for exercises that nobody has written yet. What does not answer plainly
is not drawn: a drawing that is wrong would be worse than none.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from formcheck.core.body import POINTS, body_of
from formcheck.core.exercise import Exercise
from formcheck.core.measure import Measure
from formcheck.core.pose import LANDMARKS, MIRROR, Pose
from formcheck.core.report import Level
from formcheck.core.rule import Course, Rule, Severity
from formcheck.core.update import Reading, Update
from formcheck.shortly import against

#: More than this many at once is clutter (house value).
MOST: Final = 2
# House values. A point is moved this far to see what a reading does, T; it hangs on a point that moves it by more
# than this, degrees or T for each T.
_STEP_T: Final = 0.01
_HANGS: Final = {"deg": 5.0, "T": 0.05}
#: Turning a bone by one degree must move an angle by about one, else the angle is not between two bones.
_ABOUT_ONE: Final = (0.8, 1.25)
#: What a reading may differ from what this very pose reads: the judge smooths, and undoes exchanged legs.
_AGREES: Final = {"deg": 15.0, "T": 0.2}


@dataclass(frozen=True, slots=True)
class Arc:
    """An angle, degrees in the picture as it was filmed: 0 to the right, 90 up.

    Attributes
    ----------
    zero
        The direction in which the reading would be 0: the other bone, its extension, level, or the start pose.
    span
        From there to where the bone is now, plus counter-clockwise.
    limit
        The direction in which the reading would be at its limit.
    """

    zero: float
    span: float
    limit: float


@dataclass(frozen=True, slots=True)
class Distance:
    """A length or a height, pixels of the picture: where its reading would be 0, and where at its limit."""

    zero: tuple[float, float]
    limit: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """One rule, broken or not, ready to be painted.

    Attributes
    ----------
    rule
        Id of the rule.
    at
        The joint of an angle, or the point whose distance is read, pixels of the picture.
    shape
        What is drawn there.
    text
        The reading and the limit.
    broken
        Whether it is beyond the limit: only then may it look wrong.
    """

    rule: str
    at: tuple[float, float]
    shape: Arc | Distance
    text: str
    broken: bool = True


def marks(exercise: Exercise, update: Update, pose: Pose, side: str) -> tuple[Mark, ...]:
    """Return the worst one or two of what is beyond its limit now, the worst first.

    Parameters
    ----------
    exercise, update, pose
        What is judged, what was said of this pose, and the pose.
    side
        The judged side: what rules call ``near`` or ``working``.
    """
    if not pose.seen:
        return ()
    found: list[Mark] = []
    for rule, reading, limit in _beyond(exercise, update):
        mark = draw(rule, reading, limit, pose, side)
        if mark is not None and all(mark.at != other.at for other in found):
            found.append(mark)
        if len(found) == MOST:
            break
    return tuple(found)


def _beyond(exercise: Exercise, update: Update) -> list[tuple[Rule, float, float]]:
    """Return the rules that are broken at this instant with reading and limit, those that void first."""
    rules = {rule.id: rule for rule in exercise.rules}
    found: list[tuple[bool, float, Rule, float, float]] = []
    for reading in update.readings:
        rule = rules.get(reading.rule)
        if rule is None or reading.level is not Level.FAULT or rule.severity is Severity.INFORMS:
            continue
        rule = rule.seen_from(update.view) if update.view else rule
        limit = _limit(rule, reading)
        if math.isfinite(limit):
            width = rule.limits.width if math.isfinite(rule.limits.width) else abs(limit)
            voids = rule.severity in (Severity.VOIDS, Severity.STOPS)
            found.append((not voids, -rule.limits.excess(reading.value) / max(width, 1e-6), rule, reading.value, limit))
    return [(rule, value, limit) for _, _, rule, value, limit in sorted(found, key=lambda entry: entry[:2])]


def _limit(rule: Rule, reading: Reading) -> float:
    """Return the limit beyond which a reading lies now; NaN where it has come back and is only watched."""
    level = rule.limits.level(reading.value)
    return rule.limits.limit(level, reading.value) if level in (Level.WARN, Level.FAULT) else math.nan


def draw(rule: Rule, reading: float, limit: float, pose: Pose, side: str) -> Mark | None:
    """Return the drawing of a reading against its limit; None where there is no plain one."""
    measure = rule.measure
    if not isinstance(measure, Measure) or rule.course is not Course.NOW or measure.unit not in _HANGS:
        return None
    view = _Picture.of(pose, side)
    if rule.against.value == "nothing" and not abs(view.read(measure) - reading) <= _AGREES[measure.unit]:
        return None
    found = _arc(view, measure, reading, limit) if measure.unit == "deg" else _distance(view, measure, reading, limit)
    if found is None:
        return None
    at, shape = found
    return Mark(rule.id, at, shape, against(reading, limit, measure.unit))


class _Lever(NamedTuple):
    """A point that a measure hangs on: its landmarks, and how much the reading grows for each T that it moves."""

    indices: tuple[int, ...]
    right: float
    up: float

    @property
    def slope(self) -> float:
        return math.hypot(self.right, self.up)


@dataclass(frozen=True, slots=True)
class _Picture:
    """A pose as measures read it: y up, judged side on the left, pixels."""

    points: NDArray[np.float64]
    unit_px: float
    width: int
    turned: bool

    @classmethod
    def of(cls, pose: Pose, side: str) -> _Picture:
        points = pose.landmarks[:, :2].astype(np.float64)
        points[:, 1] *= -1.0
        if side == "right":
            points = points[MIRROR]
            points[:, 0] = pose.image_size[0] - points[:, 0]
        trunk = points[LANDMARKS["left_shoulder"]] - points[LANDMARKS["left_hip"]]
        return cls(points, max(1.0, math.hypot(*trunk.tolist())), pose.image_size[0], side == "right")

    def read(self, measure: Measure, points: NDArray[np.float64] | None = None) -> float:
        """Return what a measure reads off these points; NaN where it cannot."""
        return float(measure.of(body_of((self.points if points is None else points) / self.unit_px)))

    def place(self, indices: tuple[int, ...]) -> NDArray[np.float64]:
        """Return where a point is: midway, where two landmarks make it."""
        middle: NDArray[np.float64] = self.points[list(indices)].mean(axis=0)
        return middle

    def in_picture(self, x: float, y: float) -> tuple[float, float]:
        """Return a place in the picture as it was filmed."""
        return (self.width - x if self.turned else x), -y

    def direction(self, degrees: float) -> float:
        """Return a direction in the picture as it was filmed, 0 to 360 degrees."""
        return ((180.0 - degrees) if self.turned else degrees) % 360.0

    def levers(self, measure: Measure) -> list[_Lever]:
        """Return the points that a measure hangs on, in the order in which it names them."""
        together = [POINTS[need] for need in measure.needs]
        found = self._hung_on(measure, together)
        # Where two sides are compared, moving both together does nothing.
        return found or self._hung_on(measure, [(index,) for index in measure.indices])

    def _hung_on(self, measure: Measure, groups: list[tuple[int, ...]]) -> list[_Lever]:
        found = []
        for indices in dict.fromkeys(groups):
            right, up = (self._growth(measure, indices, axis) for axis in (0, 1))
            lever = _Lever(indices, right, up)
            if lever.slope > _HANGS[measure.unit]:
                found.append(lever)
        return found

    def _growth(self, measure: Measure, indices: tuple[int, ...], axis: int) -> float:
        values = []
        for sign in (1.0, -1.0):
            moved = self.points.copy()
            moved[list(indices), axis] += sign * _STEP_T * self.unit_px
            values.append(self.read(measure, moved))
        return (values[0] - values[1]) / (2 * _STEP_T)

    def turning(self, measure: Measure, pivot: tuple[int, ...], bone: tuple[int, ...]) -> float:
        """Return by how many degrees a reading grows when a bone turns by one, counter-clockwise."""
        centre, values = self.place(pivot), []
        for degrees in (0.5, -0.5):
            cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
            moved = self.points.copy()
            arms = moved[list(bone)] - centre
            moved[list(bone)] = centre + arms @ np.array([[cos, sin], [-sin, cos]])
            values.append(self.read(measure, moved))
        return values[0] - values[1]


def _arc(view: _Picture, measure: Measure, reading: float, limit: float) -> tuple[tuple[float, float], Arc] | None:
    levers = view.levers(measure)
    if len(levers) not in (2, 3):
        return None
    pivot, bone = levers[-2].indices, levers[-1].indices
    slope = view.turning(measure, pivot, bone)
    if not _ABOUT_ONE[0] <= abs(slope) <= _ABOUT_ONE[1]:
        return None
    sign = math.copysign(1.0, slope)
    (x, y), (end_x, end_y) = view.place(pivot).tolist(), view.place(bone).tolist()
    now = math.degrees(math.atan2(end_y - y, end_x - x))
    zero, at_limit = now - sign * reading, now - sign * (reading - limit)
    span = -sign * reading if view.turned else sign * reading
    return view.in_picture(x, y), Arc(view.direction(zero), span, view.direction(at_limit))


def _distance(
    view: _Picture, measure: Measure, reading: float, limit: float
) -> tuple[tuple[float, float], Distance] | None:
    levers = view.levers(measure)
    if not levers:
        return None
    steepest = max(lever.slope for lever in levers)
    moving = [lever for lever in levers if lever.slope >= 0.9 * steepest]
    # A pair on one side of the body is read from the first to the second; of two sides the first is to blame.
    same_side = len(moving) == 2 and measure.needs[0].partition(".")[0] == measure.needs[-1].partition(".")[0]
    lever = moving[1] if same_side else moving[0]
    if not _ABOUT_ONE[0] <= lever.slope <= _ABOUT_ONE[1]:
        return None
    x, y = view.place(lever.indices).tolist()

    def back(by: float) -> tuple[float, float]:
        far = by * view.unit_px / lever.slope**2
        return view.in_picture(x - lever.right * far, y - lever.up * far)

    return view.in_picture(x, y), Distance(back(reading), back(reading - limit))
