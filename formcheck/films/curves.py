"""One stride, or one repetition, laid over the others: what is read pose by pose from 0 to 100 % of it.

What is judged of a run is read off whole strides; a coach looks at how a stride goes. These curves are drawn, never
judged: single poses of a pose model are too rough for that.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from formcheck.core.pose import LANDMARKS, MIRROR
from formcheck.films.reel import Cycle, Film, FloatArray
from formcheck.io.leafing import Leaves
from formcheck.language import tr

#: Points of a curve: each percent of the cycle.
POINTS: Final = 101
#: So many curves to compare with are enough to see what is usual.
MOST_USUAL: Final = 16
#: By these curves a stride is compared with others to find the one that is most like them.
_TELLING: Final = ("elbow", "knee", "left_hand", "right_hand")
#: A curve of which more than this share could not be seen is none.
_UNSEEN: Final = 0.3


@dataclass(frozen=True, slots=True)
class Seen:
    """The points of a stride as they can be measured: y up, the near side on the left, facing to the right.

    Attributes
    ----------
    points
        (n, 33, 2) in torso lengths.
    """

    points: FloatArray

    def at(self, name: str) -> FloatArray:
        """Return (n, 2): ``near_...``, ``far_...``, ``mid_...`` or a point that has no side."""
        side, _, part = name.partition("_")
        if side == "mid":
            return (self.at(f"near_{part}") + self.at(f"far_{part}")) / 2
        landmark = {"near": f"left_{part}", "far": f"right_{part}"}.get(side, name)
        found: FloatArray = self.points[:, LANDMARKS[landmark]]
        return found

    @property
    def up(self) -> FloatArray:
        """(n, 2): along the trunk, from the hips to the shoulders, length 1."""
        trunk = self.at("mid_shoulder") - self.at("mid_hip")
        unit: FloatArray = trunk / np.hypot(trunk[:, 0], trunk[:, 1])[:, None]
        return unit

    @property
    def front(self) -> FloatArray:
        """(n, 2): at right angles to it, forwards, length 1."""
        up = self.up
        return np.stack([up[:, 1], -up[:, 0]], axis=1)


@dataclass(frozen=True, slots=True)
class Course:
    """Something that is read pose by pose.

    Attributes
    ----------
    id, name, unit
        What it is called, and its unit.
    of
        Reads it: (n,) of a stride.
    lanes
        Ids of the traces that say something of the same.
    """

    id: str
    name: str
    unit: str
    of: Callable[[Seen], FloatArray]
    lanes: tuple[str, ...]


def _angle(seen: Seen, a: str, b: str, c: str) -> FloatArray:
    one, two = seen.at(a) - seen.at(b), seen.at(c) - seen.at(b)
    cross = one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]
    angle: FloatArray = np.degrees(np.abs(np.arctan2(cross, (one * two).sum(axis=1))))
    return angle


def _along(arm: FloatArray, direction: FloatArray) -> FloatArray:
    along: FloatArray = (arm * direction).sum(axis=1)
    return along


def _lean(seen: Seen) -> FloatArray:
    trunk = seen.at("mid_shoulder") - seen.at("mid_hip")
    lean: FloatArray = np.degrees(np.arctan2(trunk[:, 0], trunk[:, 1]))
    return lean


def _around_mean(values: FloatArray) -> FloatArray:
    return values - np.nanmean(values) if np.isfinite(values).any() else values


def _crossing(seen: Seen, side: str) -> FloatArray:
    middle, width = seen.at("mid_shoulder")[:, 0], np.abs((seen.at("near_shoulder") - seen.at("far_shoulder"))[:, 0])
    own = np.sign(np.nanmedian(seen.at(f"{side}_shoulder")[:, 0] - middle))
    across: FloatArray = (seen.at(f"{side}_wrist")[:, 0] - middle) * own / np.maximum(width, 0.05)
    return across


def _tilt(seen: Seen) -> FloatArray:
    line = seen.at("near_shoulder") - seen.at("far_shoulder")
    tilt: FloatArray = np.degrees(np.arctan2(line[:, 1], np.abs(line[:, 0])))
    return tilt


def courses(view: str | None) -> tuple[Course, ...]:
    """Return what is read of a run that was seen from ``side`` or ``front``; nothing where that is not known."""
    if view == "side":
        return (
            Course(
                "elbow",
                tr("Elbow angle"),
                "deg",
                lambda seen: _angle(seen, "near_shoulder", "near_elbow", "near_wrist"),
                ("elbow",),
            ),
            Course(
                "hand",
                tr("Hand above the hip"),
                "T",
                lambda seen: _along(seen.at("near_wrist") - seen.at("near_hip"), seen.up),
                ("hand_height", "hand_top", "arm_swing"),
            ),
            Course(
                "head",
                tr("Head ahead of the shoulder"),
                "T",
                lambda seen: _along(seen.at("near_ear") - seen.at("near_shoulder"), seen.front),
                ("head_forward", "head_angle"),
            ),
            Course(
                "neck",
                tr("Ear above the shoulder"),
                "T",
                lambda seen: _along(seen.at("near_ear") - seen.at("near_shoulder"), seen.up),
                ("neck_length", "head_pitch"),
            ),
            Course("lean", tr("Trunk lean"), "deg", _lean, ("trunk_lean",)),
            Course(
                "knee", tr("Knee angle"), "deg", lambda seen: _angle(seen, "near_hip", "near_knee", "near_ankle"), ()
            ),
            Course(
                "bounce",
                tr("Up and down of the hips"),
                "T",
                lambda seen: _around_mean(seen.at("mid_hip")[:, 1]),
                ("bounce", "cadence"),
            ),
        )
    if view == "front":
        return (
            Course(
                "left_hand",
                tr("Left hand beside the midline"),
                "1",
                lambda seen: _crossing(seen, "near"),
                ("arms_crossed", "arm_crossing", "arm_asymmetry"),
            ),
            Course("right_hand", tr("Right hand beside the midline"), "1", lambda seen: _crossing(seen, "far"), ()),
            Course("tilt", tr("Tilt of the shoulders"), "deg", _tilt, ("shoulder_tilt",)),
            Course(
                "sway",
                tr("Trunk from side to side"),
                "T",
                lambda seen: _around_mean(seen.at("mid_shoulder")[:, 0]),
                ("sway",),
            ),
            Course(
                "bounce",
                tr("Up and down of the hips"),
                "T",
                lambda seen: _around_mean(seen.at("mid_hip")[:, 1]),
                ("bounce", "cadence"),
            ),
        )
    return ()


def seen_of(points_px: FloatArray, near: str | None, view: str | None) -> Seen:
    """Return points as they are measured.

    Parameters
    ----------
    points_px
        (n, 33, 2), pixels, y down.
    near, view
        The side towards the camera, and from where it was seen.
    """
    points = points_px * np.array([1.0, -1.0])
    if near == "right":
        points = points[:, MIRROR]
    shoulders, hips = (
        (points[:, LANDMARKS[f"left_{part}"]] + points[:, LANDMARKS[f"right_{part}"]]) / 2
        for part in ("shoulder", "hip")
    )
    trunk = shoulders - hips
    lengths = np.hypot(trunk[:, 0], trunk[:, 1])
    torso = float(np.nanmedian(lengths)) if np.isfinite(lengths).any() else math.nan
    points = points / max(torso, 1e-6)
    return Seen(points * np.array([facing(points_px) if view == "side" else 1.0, 1.0]))


def facing(points_px: FloatArray) -> float:
    """Return 1 where somebody who is seen from the side faces to the right of the picture, -1 to the left."""
    ahead = points_px[:, LANDMARKS["nose"], 0] - points_px[:, [LANDMARKS["left_ear"], LANDMARKS["right_ear"]], 0].mean(
        1
    )
    known = ahead[np.isfinite(ahead)]
    return -1.0 if known.size and float(np.median(known)) < 0 else 1.0


class Strides:
    """The curves of the cycles of a film; each is read when it is asked for.

    Parameters
    ----------
    film
        What is watched.
    leaves
        Its poses.
    """

    def __init__(self, film: Film, leaves: Leaves) -> None:
        self._film = film
        self._leaves = leaves
        self._courses = courses(film.view) if film.is_run else ()
        self._usual: dict[str, tuple[FloatArray, ...]] = {}
        self._typical: Cycle | None = None
        self._kept: dict[Cycle, tuple[FloatArray, Seen]] = {}

    @property
    def choices(self) -> tuple[tuple[str, str, str], ...]:
        """What there are curves of: ids, names and units."""
        if self._film.is_run:
            return tuple((course.id, course.name, course.unit) for course in self._courses)
        return tuple((lane.id, lane.name, lane.unit) for lane in self._film.lanes)

    def choice_for(self, lane_id: str) -> str | None:
        """Return the curve that says most of a trace; None where there is none."""
        if not self._film.is_run:
            return lane_id if self._film.lane(lane_id) is not None else None
        return next((course.id for course in self._courses if lane_id in course.lanes), None)

    def curve(self, choice: str, cycle: Cycle) -> FloatArray:
        """Return (101,): what is read from 0 to 100 % of a cycle; all NaN where too much was not seen."""
        if not self._film.is_run:
            lane = self._film.lane(choice)
            if lane is None:
                return np.full(POINTS, math.nan)
            inside = slice(*np.searchsorted(lane.times, (cycle.from_s, cycle.to_s + 1e-6)))
            return over_percent(lane.times[inside], lane.values[inside], cycle)
        course = next((course for course in self._courses if course.id == choice), None)
        if course is None:
            return np.full(POINTS, math.nan)
        times, seen = self._kept.get(cycle) or self._seen(cycle)
        return over_percent(times, course.of(seen), cycle)

    def _seen(self, cycle: Cycle) -> tuple[FloatArray, Seen]:
        """Return the poses of a cycle; those to compare with are few, and kept."""
        times, points = self._leaves.between(cycle.from_s, cycle.to_s)
        found = times, seen_of(points, self._film.near, self._film.view)
        if cycle in self._chosen:
            self._kept[cycle] = found
        return found

    def usual(self, choice: str) -> tuple[FloatArray, ...]:
        """Return the curves to compare with: of the baseline, or of clean repetitions, some of them."""
        if choice not in self._usual:
            self._usual[choice] = tuple(self.curve(choice, cycle) for cycle in self._chosen)
        return self._usual[choice]

    @cached_property
    def _chosen(self) -> tuple[Cycle, ...]:
        """Some of the cycles to compare with, as many as are needed."""
        return _some(tuple(cycle for cycle in self._film.cycles if cycle.usual))

    @property
    def typical(self) -> Cycle | None:
        """The cycle to compare with that is most like the others; None where there is none to compare with."""
        if self._typical is None and self._chosen and self.choices:
            cycles = self._chosen
            far = np.zeros(len(cycles))
            # Of an arm and a leg: more of them tell little more, and cost as much again.
            told = [choice for choice, _, _ in self.choices if choice in _TELLING] or [self.choices[0][0]]
            for choice in told:
                curves = np.array(self.usual(choice))
                seen = np.isfinite(curves).all(axis=1)
                if seen.sum() < 2:
                    continue
                away = np.abs(curves - np.median(curves[seen], axis=0)).mean(axis=1)
                scale = float(np.median(away[seen])) or 1.0
                # Who could not be seen is typical of nothing.
                far += np.where(seen, away / scale, 10.0)
            self._typical = cycles[int(np.argmin(far))]
        return self._typical

    def ghost(self, t_s: float) -> float | None:
        """Return the time of the typical cycle at which as much of it is over as now; None where nothing is."""
        typical, cycle = self.typical, self._film.cycle_at(t_s)
        if typical is None or cycle is None:
            return None
        share = (t_s - cycle.from_s) / (cycle.to_s - cycle.from_s)
        return typical.from_s + share * (typical.to_s - typical.from_s)


def _some(cycles: tuple[Cycle, ...]) -> tuple[Cycle, ...]:
    """Return at most so many as are needed, evenly chosen."""
    if len(cycles) <= MOST_USUAL:
        return cycles
    return tuple(cycles[round(k)] for k in np.linspace(0, len(cycles) - 1, MOST_USUAL))


def over_percent(times: FloatArray, values: FloatArray, cycle: Cycle) -> FloatArray:
    """Return (101,): readings over a cycle, at each percent of it; all NaN where too much was not seen."""
    seen = np.isfinite(values)
    if seen.sum() < 3 or 1 - seen.mean() > _UNSEEN:
        return np.full(POINTS, math.nan)
    at = np.linspace(cycle.from_s, cycle.to_s, POINTS)
    curve: FloatArray = np.interp(at, times[seen], values[seen])
    return curve


def placed(ghost: FloatArray, onto: FloatArray, *, turned: bool = False) -> FloatArray:
    """Return a skeleton moved and scaled onto another one: hips on hips, and as large.

    Parameters
    ----------
    ghost, onto
        (33, 2) pixels.
    turned
        Whether it is flipped where the other one faces the other way: for runners seen from the side.
    """

    def frame(points: FloatArray) -> tuple[FloatArray, float]:
        hips, shoulders = (
            points[[LANDMARKS[f"left_{part}"], LANDMARKS[f"right_{part}"]]].mean(axis=0) for part in ("hip", "shoulder")
        )
        return hips, float(np.hypot(*(shoulders - hips)))

    (ghost_hips, ghost_torso), (hips, torso) = frame(ghost), frame(onto)
    scale = torso / max(ghost_torso, 1e-6)
    turn = facing(ghost[None]) * facing(onto[None]) if turned else 1.0
    moved: FloatArray = (ghost - ghost_hips) * np.array([scale * turn, scale]) + hips
    return moved
