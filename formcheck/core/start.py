"""Getting ready: is the camera right, is the start pose held, and what is this user's rest.

Nothing is counted before this has passed, and nothing here ever says that a repetition was bad:
it only says how to move so that judging can begin.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from formcheck.core import hints
from formcheck.core.body import POINTS
from formcheck.core.door import Sight
from formcheck.core.exercise import Exercise
from formcheck.core.geometry import distance
from formcheck.core.measure import Measure, length_of
from formcheck.core.rule import Against
from formcheck.core.signal import Condition
from formcheck.core.timing import Dwell
from formcheck.core.view import View

#: How long the view and the start pose must be right (specification 3.3, 4.4), seconds.
VIEW_S: Final = 0.4
START_S: Final = 1.0
#: A start pose that was held this long and then left for the first repetition is enough: the
#: first repetition is not lost to a user who is quick.
QUICK_START_S: Final = 0.5
#: How long the start pose is remembered: a slow movement is still within its bounds for a while.
_KEPT_S: Final = 2.5
#: Torso length as a share of the picture's height: below, +-2 px of jitter exceed 3 degrees;
#: above, limbs leave the picture (specification 3.3, its lower bound 0.12 loosened because small
#: people are estimated on an enlarged crop, its upper bound of 0.50 because who lies across a wide
#: picture fills it at 0.6 to 0.7, as in filmed push-ups; a limb that is needed and cut off is told all
#: the same).
SIZE: Final = (0.07, 0.80)
#: How far the signal may have moved on between the two halves of the start pose, as a share of the
#: standard deviation that is allowed: who begins slowly is not at rest. House value.
DRIFT_SHARE: Final = 0.5
#: And how far the trunk may have moved in the picture, T. While the start pose is waited for the torso is the
#: unit, and a body that rises while its trunk straightens stays as high in that unit. Rendered people who hold
#: still move by 0.04 at most, somebody who rises from a squat by 0.12.
TRUNK_DRIFT: Final = 0.08
#: How still the rest pose must be held: standard deviations by unit (specification 4.4).
STILL_SD: Final = {"deg": 2.0, "T": 0.02, "1": 0.02}
#: How much wider than for the start the bounds of a view are while a set is under way.
_VIEW_SLACK_TURN: Final = 0.10
_VIEW_SLACK_WIDTH: Final = 0.12

#: The shortest and the longest step of a camera by which a sampled second may look shorter than it is.
_FRAME_S: Final = 0.04
_SLOW_FRAME_S: Final = 0.1
#: Where the trunk is: x and y of the middles of hips and shoulders, pixels.
TrunkAt: TypeAlias = tuple[float, float, float, float]
#: Time, primary signal, the measures that are compared with the start pose, and where the trunk is.
_Row: TypeAlias = tuple[float, float, dict[str, float], TrunkAt]
#: What changes are counted from: readings by the name of the measure.
References: TypeAlias = Mapping[str, float]
_CALIBRATED: Final = Against.CALIBRATION


def missing(sight: Sight, required: tuple[str, ...]) -> str | None:
    """Return which required limb is not seen, in the user's words; None when all are."""
    seen = sight.seen
    for name in required:
        if not all(seen[i] for i in POINTS[name]):
            return hints.limb(name)
    return None


def cut_off(sight: Sight, required: tuple[str, ...]) -> str | None:
    """Return which required limb lies outside the picture; None when none does."""
    for name in required:
        if not all(sight.inside[i] for i in POINTS[name]):
            return hints.limb(name)
    return None


def matches(view: View, sight: Sight, *, loosely: bool = False) -> bool:
    """Whether a sight is taken from a view; `loosely` while a set is under way."""
    turn, width = (_VIEW_SLACK_TURN, _VIEW_SLACK_WIDTH) if loosely else (0.0, 0.0)
    body = sight.body
    # Who bends at work has not turned away.
    if not loosely and distance(body.mid_shoulder, body.mid_hip) < view.trunk:
        return False
    return (
        view.turn[0] - turn <= sight.turn <= view.turn[1] + turn
        and view.width[0] - width <= sight.width <= view.width[1] + width
    )


def size_hint(sight: Sight) -> str:
    """Return what to do where the body is too small or too large in the picture; empty when it is neither."""
    if sight.size < SIZE[0]:
        return hints.TOO_FAR
    return hints.TOO_NEAR if sight.size > SIZE[1] else ""


def limbs_hint(exercise: Exercise, sight: Sight) -> str:
    """Return what to do where a limb that is needed is cut off or hidden; empty when none is."""
    cut = cut_off(sight, exercise.required)
    if cut:
        return hints.cut_off(cut)
    unseen = missing(sight, exercise.watched)
    return hints.hidden(unseen) if unseen else ""


def view_hint(exercise: Exercise, sight: Sight) -> str:
    """Return how to turn where a sight is taken from no view of the exercise; empty when it is."""
    return "" if any(matches(view, sight) for view in exercise.views) else exercise.views[0].hint


def readable_rules(exercise: Exercise, view: View) -> int:
    """Return how many rules of an exercise can be read in a view."""
    return sum(not rule.views or view.name in rule.views for rule in exercise.rules)


@dataclass(frozen=True, slots=True)
class Calibration:
    """The user's own rest.

    Attributes
    ----------
    rest
        Median of the primary signal.
    rest_sd
        Its standard deviation while the start pose was held.
    values
        Median of every other measure by name; NaN where it was not seen.
    """

    rest: float
    rest_sd: float
    values: dict[str, float]


class StartPose:
    """Wait for view, rest pose where there is one, and start pose; then calibrate.

    Parameters
    ----------
    exercise
        What is waited for.

    Attributes
    ----------
    view, last_view
        The camera view that was recognised, and the last one that was, also while it is waited for anew.
    message
        What to do so that judging can begin; empty once it has.
    since_s
        Since when the start pose had been held when it was calibrated, at most 2.5 s before.
    in_view, in_pose
        Whether the last sight was taken from an accepted view, and whether it was in the start pose.
    """

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._view_held = {view.name: Dwell() for view in exercise.views}
        self._rows: deque[_Row] = deque()
        self._flat_rows: deque[tuple[float, dict[str, float]]] = deque()
        self._flat: dict[str, float] = {}
        self.view: View | None = None
        self.last_view: View | None = None
        self.message = ""
        self.since_s = math.nan
        self.in_view = self.in_pose = False

    def reset(self) -> None:
        """Wait anew."""
        for dwell in self._view_held.values():
            dwell.reset()
        self._rows.clear()
        self._flat_rows.clear()
        self.view = None

    def step(
        self, sight: Sight, signal: float, values: dict[str, float], *, at_work: bool = False
    ) -> Calibration | None:
        """Take one sight; return the calibration as soon as the start pose was held long enough.

        Parameters
        ----------
        sight
            What was seen.
        signal
            The primary signal, NaN when it could not be read.
        values
            Every measure that is compared with the start pose, by name.
        at_work
            Whether the signal reads as an attempt: the top of a movement, held still, is no rest.
        """
        self.message = self._camera_message(sight)
        self._watch_rest_pose(sight, values)
        self.in_view = self.message in ("", hints.SETTLING)
        pose = self._pose_message(sight)
        self.in_pose = self.in_view and not pose
        self.message = self.message or pose
        if math.isnan(signal):
            self.message = self.message or hints.START
        elif not self.message and at_work:
            self.message = hints.START
        if self.message:
            ready = self._quick_start() if self._pose_was_left() else None
            self._rows.clear()
            return ready
        self._rows.append((sight.t_s, signal, values, sight.trunk_at_px))
        while sight.t_s - self._rows[0][0] > _KEPT_S:
            self._rows.popleft()
        self.message = hints.START
        since = sight.t_s - START_S
        return self._calibrated([row for row in self._rows if row[0] >= since], START_S)

    @property
    def held_s(self) -> float:
        """How long the start pose has been held by now, at most as long as it has to be, seconds."""
        return min(START_S, self._rows[-1][0] - self._rows[0][0]) if self._rows else 0.0

    def accepts(self, sight: Sight) -> bool:
        """Whether a sight is in the start pose, as far as that can be said of one moment."""
        return not self._pose_message(sight)

    def camera_message(self, sight: Sight) -> str:
        """Return what to change about the camera while a set is under way; empty when all is well."""
        if self.view is None or matches(self.view, sight, loosely=True):
            return ""
        return self.view.hint

    def _camera_message(self, sight: Sight) -> str:
        message = size_hint(sight) or limbs_hint(self._exercise, sight)
        if message:
            return message
        views = self._exercise.views
        held = [v for v in views if self._view_held[v.name].held(sight.t_s, matches(v, sight), VIEW_S)]
        if held:
            # Where two views fit, the one in which more can be judged.
            self.view = self.last_view = max(held, key=lambda view: readable_rules(self._exercise, view))
            return ""
        return view_hint(self._exercise, sight) or hints.SETTLING

    def _pose_message(self, sight: Sight) -> str:
        # A gate judges nobody, so the model's guess of a hidden foot is good enough for it.
        if self._exercise.rest_pose and not self._flat:
            return _unmet(self._exercise.rest_pose, sight, {}) or hints.REST
        return _unmet(self._exercise.gate, sight, self._flat)

    def _watch_rest_pose(self, sight: Sight, values: dict[str, float]) -> None:
        """Take the rest pose, whenever it is held: what the start pose is a change from."""
        if not self._exercise.rest_pose:
            return
        rows = self._flat_rows
        if self.message or _unmet(self._exercise.rest_pose, sight, {}):
            rows.clear()
            return
        rows.append((sight.t_s, {name: values[name] for name in changes_from_rest_pose(self._exercise)}))
        if sight.t_s - rows[0][0] < QUICK_START_S - _FRAME_S:
            return
        seen = {name: [row[name] for _, row in rows] for name in rows[0][1]}
        # Still in what the start pose is told by; a short neck wavers by more than that in a noisy picture.
        told = {c.measure.name: c.measure.unit for c in self._exercise.gate if c.against is _CALIBRATED}
        if all(np.nanstd(seen[name]) <= STILL_SD[unit] for name, unit in told.items() if not _unread(seen[name])):
            found = {name: median_seen(column) for name, column in seen.items()}
            if not self._begun(found):
                self._flat = found
        rows.popleft()

    def _begun(self, found: dict[str, float]) -> bool:
        """Whether a rest pose lies nearer to the start pose than the one that is known.

        The bounds of a rest pose are wide enough to lie in them with the chest already off the floor.
        """
        return any(
            math.copysign(1.0, condition.low + condition.high) * (found[name] - self._flat.get(name, math.nan)) > 0
            for condition in self._exercise.gate
            if condition.against is _CALIBRATED and (name := condition.measure.name) in found
        )

    def _pose_was_left(self) -> bool:
        """Whether the message is about the pose, not about the camera: the user began to move."""
        return self.message == hints.START or any(self.message == condition.hint for condition in self._exercise.gate)

    def _quick_start(self) -> Calibration | None:
        """Calibrate on the quietest half second of a start pose that has just been left."""
        rows = list(self._rows)
        windows = [
            [row for row in rows[first:] if row[0] <= rows[first][0] + QUICK_START_S] for first in range(len(rows))
        ]
        windows = [window for window in windows if _covers(window, QUICK_START_S)]
        quietest = min(windows, key=lambda window: np.std([row[1] for row in window]), default=[])
        return self._calibrated(quietest, QUICK_START_S)

    def _also(self, rows: list[_Row]) -> list[list[float]]:
        """Return the courses of the further measures of the signal."""
        return [[row[2][share.measure.name] for row in rows] for share in self._exercise.movement.also]

    def _calibrated(self, rows: list[_Row], seconds: float) -> Calibration | None:
        if not _covers(rows, seconds):
            return None
        courses = [[row[1] for row in rows], *self._also(rows)]
        spread = max(float(np.std(course)) for course in courses)
        limit = self._exercise.movement.max_rest_sd
        drifts = max(_drift(course) for course in courses) > DRIFT_SHARE * limit
        # Who is to hold still is judged for that, and not kept waiting for it.
        rises = not self._exercise.is_hold and trunk_moved([row[3] for row in rows]) > TRUNK_DRIFT
        if spread > limit or drifts or rises:
            self.message = hints.UNSTEADY
            return None
        self.message = ""
        self.since_s = rows[0][0]
        names = rows[0][2].keys()
        return Calibration(
            rest=float(np.median(courses[0])),
            rest_sd=spread,
            values={name: median_seen([row[2][name] for row in rows]) for name in names} | self._flat,
        )


def posture_kept(exercise: Exercise, sight: Sight, references: References) -> bool:
    """Whether the user is still in the posture of the exercise, between two repetitions."""
    return all(
        condition.low - condition.slack <= reading_of(condition, sight, references) <= condition.high + condition.slack
        for condition in exercise.gate
        if condition.slack is not None
    )


def stays(exercise: Exercise, sight: Sight, references: References) -> bool:
    """Whether what has to hold within a repetition holds."""
    return not _unmet(exercise.during, sight, references)


def reading_of(condition: Condition, sight: Sight, references: References) -> float:
    """Return what the bounds of a condition are applied to, guesses of unseen points included.

    Parameters
    ----------
    condition
        The condition.
    sight
        What was seen.
    references
        What a change is counted from, by the name of the measure; a missing one gives NaN.
    """
    value = condition.measure.of(sight.body)
    if condition.against is Against.NOTHING:
        return value
    return value - references.get(condition.measure.name, math.nan)


def _unmet(conditions: tuple[Condition, ...], sight: Sight, references: References) -> str:
    """Return the hint of the first condition that is not met; empty when all are."""
    for condition in conditions:
        if not condition.met(reading_of(condition, sight, references)):
            return condition.hint
    return ""


def changes_from_rest_pose(exercise: Exercise) -> tuple[str, ...]:
    """Return the names of the measures whose reference is the rest pose; none where there is no rest pose."""
    if not exercise.rest_pose:
        return ()
    conditions = [c.measure for c in (*exercise.gate, *exercise.during) if c.against is _CALIBRATED]
    rules = [r.measure for r in exercise.rules if isinstance(r.measure, Measure) and r.against is _CALIBRATED]
    return tuple(dict.fromkeys(measure.name for measure in (*conditions, *rules)))


def bone_lengths(exercise: Exercise) -> tuple[Measure, ...]:
    """Return the length of every bone that stays in the picture plane."""
    return tuple(length_of(a, b, name=f"{a} to {b}", doc="Length of a bone, as it is seen.") for a, b in exercise.bones)


def measures_to_calibrate(exercise: Exercise) -> tuple[Measure, ...]:
    """Return the measures whose reading in the start pose is kept."""
    signal = exercise.movement
    per = [signal.per] if isinstance(signal.per, Measure) else []
    also = [share.measure for share in signal.also]
    conditions = [c.measure for c in (*exercise.gate, *exercise.during, *signal.conditions) if c.against is _CALIBRATED]
    rules = [r.measure for r in exercise.rules if isinstance(r.measure, Measure) and r.against is _CALIBRATED]
    found = (*per, *also, *bone_lengths(exercise), *conditions, *rules)
    return tuple({measure.name: measure for measure in found}.values())


def _drift(course: list[float]) -> float:
    """Return by how much the second half of a course lies above or below the first."""
    half = len(course) // 2
    return abs(float(np.median(course[half:]) - np.median(course[:half])))


def trunk_moved(places: Sequence[TrunkAt]) -> float:
    """Return how far the trunk is in the second half from where it was in the first, T."""
    hip_x, hip_y, shoulder_x, shoulder_y = zip(*places, strict=True)
    torso_px = math.hypot(np.median(shoulder_x) - np.median(hip_x), np.median(shoulder_y) - np.median(hip_y))
    courses = (hip_x, hip_y, shoulder_x, shoulder_y)
    return max(_drift(list(course)) for course in courses) / max(torso_px, 1.0)


def _covers(rows: list[_Row], seconds: float) -> bool:
    """Whether rows have been sampled for so long: what is sampled looks up to one step shorter."""
    if len(rows) < 3:
        return False
    lasted = rows[-1][0] - rows[0][0]
    return lasted >= seconds - min(_SLOW_FRAME_S, max(_FRAME_S, lasted / (len(rows) - 1)))


def _unread(values: list[float]) -> bool:
    """Whether a measure was not read on most of the poses."""
    return sum(math.isnan(value) for value in values) * 2 >= len(values)


def median_seen(values: list[float]) -> float:
    """Return the median of what was read; NaN where a measure was not read on most of the poses."""
    return math.nan if _unread(values) else float(np.nanmedian(values))
