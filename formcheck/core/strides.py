"""The tracker of a run: poses in, strides out; what they come to is for `posture` to say.

It keeps the poses of the last seconds, and for each stride one row of numbers, as a set keeps its repetitions.
"""

from __future__ import annotations

import math
from collections import deque
from copy import copy
from statistics import mode
from typing import Final

import numpy as np

from formcheck.core import gait
from formcheck.core.exercise import Exercise
from formcheck.core.footage import ANKLES, HIPS, SHOULDERS, Footage, faces_left, filled, footage_of, median, view_of
from formcheck.core.pose import LANDMARKS, MIRROR, Pose
from formcheck.core.posture import assess
from formcheck.core.report import Counts, SetReport
from formcheck.core.rule import Phase
from formcheck.core.running import Stride
from formcheck.core.strip import RUN_VIEWS, FloatArray, Strip
from formcheck.core.update import Update

#: The rhythm is that of so many seconds (specification 9.2).
WINDOW_S: Final = 8.0
#: What is there is looked at so often, seconds.
_LOOK_S: Final = 2.0
#: A run is taken up once so much of it was seen; at the end of a recording two steps have to do.
_FIRST_LOOK_S: Final = 3.0
#: After a gap as long as this, or a leap of the hips by so much, it begins anew (specification 4.3, 3.3), seconds, T.
_GAP_S: Final = 0.7
_LEAP_T: Final = 0.5
_LEAP_FRAME_S: Final = 0.04
#: Fewer pictures than this are no movement.
_PICTURES: Final = 12
#: Of a stride there may be so many fewer pictures than the exercise asks for: some are lost, some come late.
_TOO_FEW: Final = 0.85
#: Somebody whose feet move apart by less than this, seen from the side, or lift by less, seen from the front, stands,
#: T.
_FEET_APART_T: Final = 0.5
_FEET_LIFT_T: Final = 0.15
#: Who goes farther than this through the picture in one stride passes the camera, T. House value: on a treadmill it is
#: a few tenths, at 2 m/s over ground 3.
_PASSING_T: Final = 1.5
#: Steps that are shorter than this are no walk, seconds: 140 a minute. House value.
_NO_WALK_S: Final = 0.43


class Strides:
    """Follow a run.

    Parameters
    ----------
    exercise
        A run.
    view
        ``side`` or ``front``; None to find out.
    slow
        How many times slower than life the poses come, 1 where they do not; None where nobody knows: then nothing is
        judged that looks as if they did.
    asked
        Ids of the rules for users who asked for them.

    Raises
    ------
    ValueError
        For a view that does not exist, a slowness that is not positive, or a rule that nobody can ask for.
    """

    def __init__(
        self, exercise: Exercise, *, view: str | None = None, slow: float | None = None, asked: tuple[str, ...] = ()
    ) -> None:
        if view is not None and view not in RUN_VIEWS:
            raise ValueError(f"view must be 'side' or 'front', got {view!r}")
        if slow is not None and not (math.isfinite(slow) and slow > 0):
            raise ValueError(f"slow must be a positive number, got {slow!r}")
        for rule_id in asked:
            if not any(rule.id == rule_id and rule.only_asked for rule in exercise.stride_rules):
                raise ValueError(f"{exercise.id} has no rule {rule_id!r} that can be asked for")
        self._exercise = exercise
        self._given = self._view = view
        self._slow = 1.0 if slow is None else slow
        self._slow_known = slow is not None
        self._asked = asked
        self._last_s = -math.inf
        self._looked_s = math.nan
        self._poses: deque[Pose] = deque()
        #: Where the next stride begins, in the runner's own time; NaN while nobody runs.
        self._next_s = math.nan
        self._strides: list[Stride] = []
        self._strikes_s: list[float] = []
        self._near: str | None = None
        self._turned = 0
        self._scarce = 0
        self._looks_slow: list[float] = []

    # ---- poses

    def push(self, pose: Pose) -> Update:
        """Take the next pose; return what it changed.

        Raises
        ------
        ValueError
            When the time of the pose does not rise.
        """
        if not pose.t_s > self._last_s:
            raise ValueError(f"time must rise: {pose.t_s} s after {self._last_s} s")
        self._last_s = pose.t_s
        before = len(self._strides)
        if pose.seen:
            self._take(pose)
        elif self._poses and (pose.t_s - self._poses[-1].t_s) / self._slow > _GAP_S:
            self._break()
        running = not math.isnan(self._next_s)
        stride = self._strides[-1] if len(self._strides) > before else None
        return Update(
            t_s=pose.t_s,
            phase=Phase.HOLDING if running else Phase.READY,
            signal=self._strides[-1].cadence_spm if running and self._strides else math.nan,
            levels=None,
            counts=Counts(),
            readings=(),
            broken=(),
            closed=None,
            message="",
            side=self._near if self._view == "side" else None,
            view=self._view,
            stride=stride,
        )

    def _take(self, pose: Pose) -> None:
        t_s = pose.t_s / self._slow
        if self._poses and self._broken(self._poses[-1], pose):
            self._break()
        self._poses.append(pose)
        if math.isnan(self._looked_s):
            self._looked_s = t_s + _FIRST_LOOK_S - _LOOK_S
        if t_s - self._looked_s >= _LOOK_S:
            self._looked_s = t_s
            self._look()
        # What was not looked at yet is kept: pictures that come rarely are few.
        while t_s - self._poses[0].t_s / self._slow > WINDOW_S + _LOOK_S:
            self._poses.popleft()

    def _broken(self, last: Pose, pose: Pose) -> bool:
        """Whether these are two runs, two people or two places of the camera."""
        apart_s = (pose.t_s - last.t_s) / self._slow
        if apart_s > _GAP_S or last.image_size != pose.image_size:
            return True
        # Twice the middle of each pair, in plain numbers: this is done for every pose.
        (ax, ay), (bx, by) = last.landmarks[HIPS[0] : HIPS[1] + 1, :2].tolist()
        (cx, cy), (dx, dy) = pose.landmarks[HIPS[0] : HIPS[1] + 1, :2].tolist()
        (ex, ey), (fx, fy) = last.landmarks[SHOULDERS[0] : SHOULDERS[1] + 1, :2].tolist()
        trunk = math.hypot(ex + fx - ax - bx, ey + fy - ay - by)
        leap = _LEAP_T * max(1.0, apart_s / _LEAP_FRAME_S) * trunk
        return math.hypot(cx + dx - ax - bx, cy + dy - ay - by) > leap > 0

    def _break(self) -> None:
        """Begin anew: what was seen before cannot be continued."""
        self._look()
        self._poses.clear()
        self._next_s = self._looked_s = math.nan

    # ---- strides

    def _look(self) -> None:
        """Find the rhythm of the last seconds, and read the strides that are over."""
        if len(self._poses) < _PICTURES:
            return
        window = footage_of(self._poses, self._slow)
        found = self._rhythm(window)
        if found is None:
            self._next_s = math.nan
            return
        if math.isnan(self._next_s):
            # Not what was read before the rhythm was lost for a moment.
            read_s = self._strides[-1].to_s / self._slow if self._strides else -math.inf
            self._next_s = max(float(window.t_s[0]), read_s)
            # Who comes back may come back from the other side.
            self._near = "left" if median(window.deeper) < 0 else "right"
        while self._next_s + 2 * found.step_s <= window.t_s[-1]:
            self._read(window, self._next_s, found.step_s)
            self._next_s += 2 * found.step_s
        self._strike(window, found.step_s)

    def _rhythm(self, window: Footage) -> gait.Rhythm | None:
        """Return the rhythm of a run; None where nobody runs."""
        view = self._view or view_of(*window.shoulders)
        # Seen from between, it is a run all the same: from where is asked later.
        found = [self._steps(window, way) for way in ((view,) if view is not None else RUN_VIEWS)]
        return next((rhythm for rhythm in found if rhythm is not None), None)

    def _steps(self, window: Footage, view: str) -> gait.Rhythm | None:
        """Return the rhythm of a run that is seen from a view; None where nobody runs."""
        hips, feet = window.middle(HIPS)[:, 1], window.points[:, ANKLES]
        seen = np.isfinite(hips) & np.isfinite(feet).all(axis=(1, 2))
        if seen.sum() < _PICTURES:
            return None
        from_the_side = view == "side"
        across = 0 if from_the_side else 1
        apart = feet[seen, 0, across] - feet[seen, 1, across]
        # From the middle of their swing: a camera that is not quite square sees one step longer than the other.
        apart = np.abs(apart - apart.mean())
        dt, (hips, apart) = gait.even(window.t_s[seen], hips[seen], apart)
        least = _FEET_APART_T if from_the_side else _FEET_LIFT_T
        if np.percentile(apart, 95) < least * window.torso_px:
            return None
        runs = _runs(hips, apart, from_the_side=from_the_side)
        found = gait.rhythm(dt, [hips, apart])
        if found is not None and found.regular >= gait.REGULAR:
            # From the front the feet say little of the phase; nobody walks that fast.
            fast = not from_the_side and found.step_s < _NO_WALK_S
            return found if runs or fast else None
        slow = None if self._slow_known else gait.rhythm(dt, [hips, apart], gait.SLOW_HZ)
        if slow is not None and slow.regular >= gait.VERY_REGULAR and runs:
            factor = gait.slowness(slow.step_s)
            if factor is not None:
                self._looks_slow.append(factor)
        return None

    def _read(self, window: Footage, from_s: float, step_s: float) -> None:
        """Read one stride."""
        inside = (window.t_s >= from_s) & (window.t_s < from_s + 2 * step_s)
        if inside.sum() < _TOO_FEW * self._exercise.minimum_fps * 2 * step_s:
            self._scarce += 1
            return
        seen = Footage(window.t_s[inside], window.points[inside], window.deeper[inside], window.turn[inside])
        view = view_of(*seen.shoulders)
        feet = seen.points[:, ANKLES[0]] - seen.points[:, ANKLES[1]]
        feet = feet[np.isfinite(feet).all(axis=1)] / window.torso_px
        if not feet.size or (np.ptp(feet, axis=0) < (_FEET_APART_T, _FEET_LIFT_T)).all():
            # The rhythm is that of the seconds around: here somebody stands still, or stands already.
            return
        if self._view is None:
            self._view = view
        if self._given is None and view != self._view:
            # Turned away, or another view in the middle of a recording: not this run's.
            self._turned += 1
            return
        strip = self._strip(seen, window, step_s)
        values = {measure.name: math.nan for measure in self._exercise.gait.measures}
        for measure in self._exercise.gait.seen_from(self._view or ""):
            if np.isfinite(strip.points[list(measure.indices)]).all():
                values[measure.name] = float(measure.of(strip))
        hips = seen.middle(HIPS)[:, 0]
        passing = abs(median(hips[-3:]) - median(hips[:3])) > _PASSING_T * window.torso_px
        slow = self._slow
        to_s = from_s + 2 * step_s
        self._strides.append(Stride(from_s * slow, to_s * slow, 60.0 / step_s, values, passing=passing))

    def _strip(self, seen: Footage, window: Footage, step_s: float) -> Strip:
        """Return the poses of a stride as they are measured: near side on the left, facing to the right, in T."""
        points = seen.points
        if self._view == "side":
            if self._near == "right":
                points = points[:, MIRROR]
            if faces_left(points):
                points = points * (-1.0, 1.0)
            trunk = window.points[:, [LANDMARKS[f"{self._near}_{part}"] for part in ("shoulder", "hip")]]
            unit = median(np.linalg.norm(trunk[:, 0] - trunk[:, 1], axis=1))
        else:
            unit = window.torso_px
        return Strip(seen.t_s, filled(seen.t_s, points) / unit, step_s)

    def _strike(self, window: Footage, step_s: float) -> None:
        """Find the moments at which the near foot came down, up to the last whole stride."""
        side = self._near or "left"
        names = [LANDMARKS[f"{side}_{part}"] for part in ("heel", "toe", "ankle")]
        feet, hips = window.points[:, names], window.middle(HIPS)
        good = np.isfinite(feet).all(axis=(1, 2)) & np.isfinite(hips).all(axis=1)
        if good.sum() < _PICTURES:
            return
        ahead = None
        if self._view == "side":
            way = -1.0 if faces_left(window.points) else 1.0
            ahead = way * (feet[good, 2, 0] - hips[good, 0])
        found = gait.strikes(window.t_s[good], feet[good, 0, 1], feet[good, 1, 1], ahead, step_s)
        last = self._strikes_s[-1] / self._slow if self._strikes_s else -math.inf
        # What is at the edge of the window may turn out otherwise with the next pictures.
        settled = [t for t in found if last + 1.2 * step_s < t < window.t_s[-1] - 0.1]
        self._strikes_s += [t * self._slow for t in settled]

    # ---- the report

    def report(self) -> SetReport:
        """Return the run so far. At the end of the poses the last whole stride is read; asking changes nothing."""
        ended = copy(self)
        ended._strides, ended._strikes_s, ended._looks_slow = self._strides[:], self._strikes_s[:], self._looks_slow[:]
        ended._look()
        return ended._report()

    def _report(self) -> SetReport:
        slow = mode(self._looks_slow) if self._looks_slow and not self._strides else None
        # Where most strides are turned away, the few that were not may be chance: it is asked.
        view = self._view if self._turned <= len(self._strides) else None
        running, notes = assess(
            self._exercise,
            tuple(self._strides),
            view=view,
            near=self._near if view == "side" else None,
            strikes_s=tuple(self._strikes_s),
            slow=self._slow,
            looks_slow=slow,
            asked=self._asked,
        )
        if self._turned and view is not None:
            notes = (*notes, f"{self._turned} strides were seen from another side and were left out.")
        if self._scarce:
            least = self._exercise.minimum_fps
            notes = (*notes, f"{self._scarce} strides were left out: at least {least:g} pictures a second are needed.")
        return SetReport(exercise=self._exercise.id, kind=self._exercise.kind.value, running=running, notes=notes)


def _alike(a: FloatArray, b: FloatArray) -> float:
    """Return the correlation of two movements, each without its own slow drift."""
    a, b = gait.settled(a), gait.settled(b)
    power = float(np.dot(a, a) * np.dot(b, b))
    return float(np.dot(a, b)) / math.sqrt(power) if power > 0 else 0.0


def _runs(hips: FloatArray, apart: FloatArray, *, from_the_side: bool) -> bool:
    """Whether the hips go up and down as they do in a run.

    A runner flies while the feet are farthest apart, and is lowest while one foot is beside the other and lifted; a
    walker is lowest on both feet, far apart. From the side runs, captured and rendered, correlated by 0.27 to 0.91 and
    walks by -0.5 to -0.85; from the front runs by -0.2 to -0.9 and walks by -0.3 to 0.6.
    """
    return (_alike(hips, apart) > 0) == from_the_side
