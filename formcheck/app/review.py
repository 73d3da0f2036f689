"""Looking at a repetition again: what was seen of it, what was read off it, and where the limit was.

Without a window: the recording of a set goes through the judge once more, which gives the same verdicts, and what it
said on the way is kept for the seconds around each repetition.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np

from formcheck.app.marks import Mark, draw
from formcheck.app.skeleton import NearSide
from formcheck.core.exercise import Exercise
from formcheck.core.measure import Measure
from formcheck.core.pose import Pose
from formcheck.core.report import Attempt, Level, Outcome, Stretch, Verdict
from formcheck.core.rule import Against, Course, Phase, Rule, Timing
from formcheck.core.update import Update
from formcheck.io.recordings import open_recording
from formcheck.language import number, tr
from formcheck.session import Record, replay
from formcheck.shortly import amount
from formcheck.wording import Entry, find_rule

#: What is shown before and after a repetition, seconds.
AROUND_S: Final = 0.5
#: How long the last picture stands before it begins again, seconds.
REST_S: Final = 0.6
#: What is left around the body, as a share of its extent; and who is too far out is an outlier, percent. House values.
_MARGIN: Final = 0.12
_OUTLIERS: Final = 2.0
#: A rule at the peak is read on so many seconds around it (`Timing.AT_PEAK`).
_PEAK_S: Final = 0.15
_PERCENT: Final = "%"
#: In place of a rule: the movement itself.
MOVEMENT: Final = ""


@dataclass(frozen=True, slots=True)
class Instant:
    """One judged pose: what was seen, what the judge said of it, and which side it judged."""

    pose: Pose
    update: Update
    side: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A repetition or an attempt with what is around it.

    Attributes
    ----------
    entry
        What the judge made of it.
    instants
        Every pose from a little before it to a little after it.
    box
        Left, top, width and height of the part of the picture in which it took place, pixels.
    """

    entry: Entry
    instants: tuple[Instant, ...]
    box: tuple[float, float, int, int]

    @property
    def times(self) -> tuple[float, ...]:
        """The time of each pose, seconds of the source."""
        return tuple(instant.pose.t_s for instant in self.instants)


@dataclass(frozen=True, slots=True)
class Line:
    """A reading over the time of a scene.

    Attributes
    ----------
    rule
        Id of the rule that reads it; `MOVEMENT` for the primary signal.
    name
        What it is called: the cue of the rule, or the name of the measure.
    unit
        Unit of the readings: as of a rule, or ``%`` of the full range where the signal is a share.
    values
        One reading for each pose; NaN where it was not seen.
    limit
        The limit that was in force; NaN where there is none in this unit.
    counts
        From when to when the limit was applied, seconds of the source; empty for all the time.
    worst
        When the worst reading was taken, and what it was; None where there was none.
    level
        The level that was found: only a fault may look wrong, and not what is to be watched.
    parts
        The rise, the top and the way back, where the verdict is about time: from when to when as it was judged
        pose by pose, and how long it counts, seconds.
    """

    rule: str
    name: str
    unit: str
    values: tuple[float, ...]
    limit: float
    counts: tuple[tuple[float, float], ...] = ()
    worst: tuple[float, float] | None = None
    level: Level = Level.PASS
    parts: tuple[tuple[float, float, float], ...] = ()

    def text(self, value: float) -> str:
        """Return a reading with its unit as it stands at a joint: see `formcheck.shortly.against`."""
        limit = self.limit
        if self.unit == _PERCENT:
            return tr("{value} %", value=number(value, ".0f")) if math.isfinite(value) else amount(value, "1")
        if value < 0 and limit < 0:
            value, limit = -value, -limit
        return amount(value, self.unit, beside=limit if math.isfinite(limit) and limit != value else 0.0)

    def counts_at(self, t_s: float) -> bool:
        """Whether the limit is applied at this time."""
        return not self.counts or any(from_s <= t_s <= to_s for from_s, to_s in self.counts)

    def beyond(self, index: int, t_s: float) -> bool:
        """Whether the reading of a pose is held against the user: beyond the limit, while that is applied."""
        if self.worst is None or not self.counts_at(t_s):
            return False
        return (self.values[index] - self.limit) * (self.worst[1] - self.limit) > 0


def look(
    recording: Path,
    exercise: Exercise,
    entries: Sequence[Entry],
    stopped: Callable[[], bool] = lambda: False,
    *,
    side: str | None = None,
) -> dict[int, Scene]:
    """Return the scene of each repetition or attempt of a recorded set, by number.

    Takes its time: for a thread of its own.

    Parameters
    ----------
    recording
        The landmarks of the set.
    exercise
        What was done.
    entries
        What the judge made of it.
    stopped
        Asked before every pose; once it says yes, what was found until then is returned.
    side
        The side that was judged, where it is not the one of the recording.

    Raises
    ------
    OSError
        When the recording cannot be read.
    ValueError
        When it is none.
    """
    spans = [(entry.start_s - AROUND_S, entry.end_s + AROUND_S, entry) for entry in entries]
    found: dict[int, list[Instant]] = {entry.number: [] for entry in entries}
    near = NearSide()

    def take(record: Record) -> None:
        pose, update = record.pose, record.update
        side = near.push(pose)
        instant: Instant | None = None
        for from_s, to_s, entry in spans:
            if from_s <= pose.t_s <= to_s:
                instant = instant or Instant(pose, update, update.side or side)
                found[entry.number].append(instant)

    replay(open_recording(recording), exercise, side=side, on_record=take, stopped=stopped)
    scenes = ((entry, tuple(found[entry.number])) for entry in entries)
    return {entry.number: Scene(entry, instants, _box(instants)) for entry, instants in scenes if instants}


def _box(instants: Sequence[Instant]) -> tuple[float, float, int, int]:
    """Return where the body was all the time, with a margin; a single wild guess does not make it larger."""
    poses = [instant.pose for instant in instants if instant.pose.seen]
    if not poses:
        return 0.0, 0.0, *instants[0].pose.image_size
    flat = np.array([pose.landmarks[:, :2] for pose in poses], np.float64)
    left, top = np.percentile(np.nanmin(flat, axis=1), _OUTLIERS, axis=0).tolist()
    right, bottom = np.percentile(np.nanmax(flat, axis=1), 100.0 - _OUTLIERS, axis=0).tolist()
    margin = max(_MARGIN * max(right - left, bottom - top), 1.0)
    return left - margin, top - margin, round(right - left + 2 * margin), round(bottom - top + 2 * margin)


def cropped(instant: Instant, scene: Scene) -> Pose:
    """Return the pose of an instant in the part of the picture that is shown."""
    left, top, width, height = scene.box
    shift = np.array([left, top, 0.0], np.float32)
    return replace(instant.pose, landmarks=instant.pose.landmarks - shift, image_size=(width, height))


# ---- what is read


def worth_a_look(entry: Entry) -> tuple[str, ...]:
    """Return the rules that a verdict rests on, the first one first, and at the end the movement itself."""
    faults: list[Verdict | Stretch] = [*entry.faults]
    rules = [fault.rule for fault in sorted(faults, key=lambda fault: fault.level is not Level.FAULT)]
    if isinstance(entry, Attempt):
        # What ends a hold need not have been wrong: after the faults, before what was only to be watched.
        broken = sum(fault.level is Level.FAULT for fault in faults)
        ended = [entry.ended_by] if entry.ended_by is not None else []
        rules = [*rules[:broken], *ended, *rules[broken:]]
    elif entry.outcome is Outcome.UNVERIFIED:
        rules = [*entry.unseen, *rules]
    return (*dict.fromkeys(rules), MOVEMENT)


def line(scene: Scene, exercise: Exercise, rule_id: str) -> Line:
    """Return what a rule read over the time of a scene, against its limit."""
    entry = scene.entry
    rule = find_rule(exercise, rule_id) if rule_id != MOVEMENT else None
    fault = _worst(entry, rule_id)
    if rule is None or not isinstance(rule.measure, Measure):
        return _movement(scene, exercise, rule, fault)
    rule = _seen(rule, scene)
    values = tuple(_reading(instant.update, rule_id) for instant in scene.instants)
    judged = rule.course is Course.NOW or isinstance(entry, Attempt)
    limit = _limit(rule, fault) if judged else math.nan
    return Line(
        rule_id, rule.cue, rule.unit, values, limit, _counts(scene, rule), _moment(scene, fault, values), _level(fault)
    )


def _movement(scene: Scene, exercise: Exercise, rule: Rule | None, fault: Verdict | Stretch | None) -> Line:
    """Return the primary signal: what a verdict on range or tempo is about."""
    signal, entry = exercise.movement, scene.entry
    values = tuple(instant.update.signal for instant in scene.instants)
    name = rule.cue if rule is not None else signal.measure.name.replace("_", " ").capitalize()
    levels = next((instant.update.levels for instant in scene.instants[::-1] if instant.update.levels), None)
    limit = levels.full if levels is not None else math.nan
    ranged = rule is not None and rule.id == "partial_rep"
    if ranged and fault is not None:
        limit = fault.limit
    timed = rule is not None and rule.unit == "s"
    worst = _moment(scene, fault, values) if ranged else None
    counts = _at_peak(entry) if ranged else ()
    level = _level(fault) if ranged else Level.PASS
    shown = Line(rule.id if rule else MOVEMENT, name, signal.unit, values, limit, counts, worst, level)
    if signal.unit == "1" and limit > 0:
        shown = _in_percent(shown)
    if timed:
        # Seconds are no limit of a movement.
        shown = replace(shown, limit=math.nan, parts=_parts(scene))
    return shown


def _in_percent(shown: Line) -> Line:
    """Return a line of shares in percent of its limit: a bare number would say nothing."""
    factor = 100.0 / shown.limit
    worst = (shown.worst[0], factor * shown.worst[1]) if shown.worst is not None else None
    values = tuple(factor * value for value in shown.values)
    return replace(shown, unit=_PERCENT, values=values, limit=100.0, worst=worst)


def _worst(entry: Entry, rule_id: str) -> Verdict | Stretch | None:
    """Return the worst that was found of a rule."""
    found: list[Verdict | Stretch] = [fault for fault in entry.faults if fault.rule == rule_id]
    return max(found, key=lambda fault: (fault.level is Level.FAULT, abs(fault.worst - fault.limit)), default=None)


def _level(fault: Verdict | Stretch | None) -> Level:
    return fault.level if fault is not None else Level.PASS


def _seen(rule: Rule, scene: Scene) -> Rule:
    view = next((instant.update.view for instant in scene.instants if instant.update.view), None)
    return rule.seen_from(view) if view else rule


def _reading(update: Update, rule_id: str) -> float:
    return next((reading.value for reading in update.readings if reading.rule == rule_id), math.nan)


def _limit(rule: Rule, fault: Verdict | Stretch | None) -> float:
    """Return the limit that was in force; where nothing was found, the one of the worse level."""
    if fault is not None:
        return fault.limit
    limits = rule.limits
    known = (limits.fault_above, limits.fault_below, limits.warn_above, limits.warn_below)
    return next((limit for limit in known if limit is not None), math.nan)


def _counts(scene: Scene, rule: Rule) -> tuple[tuple[float, float], ...]:
    """Return when a rule was read: in its phases, or around the peak."""
    entry = scene.entry
    if rule.timing is Timing.AT_PEAK:
        return _at_peak(entry)
    phases = {*rule.phases, Phase.HOLDING} if isinstance(entry, Attempt) else set(rule.phases)
    spans: list[list[float]] = []
    for before, instant in zip((None, *scene.instants), scene.instants, strict=False):
        if instant.update.phase not in phases:
            continue
        if before is not None and before.update.phase in phases and spans:
            spans[-1][1] = instant.pose.t_s
        else:
            spans.append([instant.pose.t_s, instant.pose.t_s])
    return tuple((from_s, to_s) for from_s, to_s in spans)


def _at_peak(entry: Entry) -> tuple[tuple[float, float], ...]:
    """Return the time around the peak of a repetition, in which it is read."""
    return () if isinstance(entry, Attempt) else ((entry.peak_s - _PEAK_S, entry.peak_s + _PEAK_S),)


def _moment(scene: Scene, fault: Verdict | Stretch | None, values: Sequence[float]) -> tuple[float, float] | None:
    """Return when the worst reading was taken, and what it was."""
    if fault is None or not math.isfinite(fault.worst):
        return None
    if isinstance(fault, Verdict):
        return fault.t_s, fault.worst
    inside = [
        (abs(value - fault.worst), t_s)
        for t_s, value in zip(scene.times, values, strict=True)
        if fault.from_s <= t_s <= fault.to_s and math.isfinite(value)
    ]
    return (min(inside)[1], fault.worst) if inside else None


def _parts(scene: Scene) -> tuple[tuple[float, float, float], ...]:
    """Return the rise, the top and the way back of a repetition."""
    entry = scene.entry
    if isinstance(entry, Attempt):
        return ()
    inside = (instant for instant in scene.instants if entry.start_s <= instant.pose.t_s <= entry.end_s)
    top = [instant.pose.t_s for instant in inside if instant.update.phase is Phase.PEAK] or [entry.peak_s]
    edges = (entry.start_s, top[0], top[-1], entry.end_s)
    lasted = (entry.up_s, entry.hold_s, entry.down_s)
    if not all(map(math.isfinite, (*edges, *lasted))):
        return ()
    return tuple((*edge, seconds) for edge, seconds in zip(pairwise(edges), lasted, strict=True))


def gaps(times: Sequence[float], values: Sequence[float]) -> list[tuple[float, float]]:
    """Return from when to when nothing could be read; a single pose is no gap."""
    found: list[tuple[float, float]] = []
    since = math.nan
    for t_s, value in zip(times, values, strict=True):
        if math.isfinite(value):
            since = math.nan
        elif math.isnan(since):
            since = t_s
        elif found and found[-1][0] == since:
            found[-1] = (since, t_s)
        else:
            found.append((since, t_s))
    return found


def mark_of(scene: Scene, exercise: Exercise, shown: Line, index: int) -> Mark | None:
    """Return the drawing of one reading against its limit at its joint; None where there is no plain one.

    Parameters
    ----------
    scene, exercise
        What is looked at.
    shown
        The reading that is looked at.
    index
        Which pose of the scene.
    """
    instant, value = scene.instants[index], shown.values[index]
    if not (math.isfinite(value) and math.isfinite(shown.limit) and instant.pose.seen):
        return None
    rule = _drawn_rule(exercise, shown)
    mark = draw(rule, value, shown.limit, cropped(instant, scene), instant.side) if rule is not None else None
    broken = shown.level is Level.FAULT and shown.beyond(index, instant.pose.t_s)
    return mark and replace(mark, broken=broken)


def _drawn_rule(exercise: Exercise, shown: Line) -> Rule | None:
    """Return the rule that tells where a reading is drawn: for the range, one that reads the primary signal."""
    rule = find_rule(exercise, shown.rule)
    if rule is not None and isinstance(rule.measure, Measure):
        return rule
    signal = exercise.movement
    # A share of the user's own rise is no angle in the picture.
    if signal.per is not None or not exercise.rules:
        return None
    like = rule or exercise.rules[0]
    return replace(
        like,
        measure=signal.measure,
        timing=Timing.PERSISTING,
        course=Course.NOW,
        against=Against.NOTHING,
        persist_s=0.0,
        over_s=0.0,
    )


# ---- where it stands


class Playhead:
    """Which pose of a scene is shown: in its own time, over and over, or one at a time.

    Parameters
    ----------
    times
        The time of each pose, seconds, rising.
    """

    def __init__(self, times: Sequence[float]) -> None:
        self._times = [t_s - times[0] for t_s in times]
        self.playing = True
        self._at_s = 0.0

    @property
    def index(self) -> int:
        """Which pose is shown."""
        return max(0, bisect_right(self._times, self._at_s + 1e-9) - 1)

    @property
    def last(self) -> int:
        """The last pose."""
        return len(self._times) - 1

    @property
    def at_s(self) -> float:
        """How long after the first pose this one is, seconds."""
        return self._times[self.index]

    @property
    def length_s(self) -> float:
        """From the first pose to the last one, seconds."""
        return self._times[-1]

    def advance(self, passed_s: float) -> None:
        """Let time pass; at the end it begins again after a moment."""
        if self.playing:
            self._at_s = (self._at_s + passed_s) % (self.length_s + REST_S)

    def step(self, poses: int) -> None:
        """Go so many poses on, or back, and stay there; beyond one end lies the other."""
        self.seek((self.index + poses) % len(self._times))

    def seek(self, index: int) -> None:
        """Go to a pose, and stay there."""
        self.playing = False
        self._at_s = self._times[min(max(index, 0), self.last)]
