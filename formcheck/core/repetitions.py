"""The tracker for exercises that are counted in repetitions."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import replace
from typing import Final

from formcheck.core.common import common_rules
from formcheck.core.cycle import Cycle, CycleMachine
from formcheck.core.door import Door, Sight
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.measure import Measure
from formcheck.core.own_range import OwnRange, prominence
from formcheck.core.pose import Pose
from formcheck.core.report import Counts, Level, Outcome, Rep, SetReport, Verdict
from formcheck.core.rule import (
    Against,
    Limits,
    MeasurementClass,
    Phase,
    RepFacts,
    RepMeasure,
    Rule,
    Severity,
    Timing,
)
from formcheck.core.start import Calibration, StartPose, measures_to_calibrate, missing, posture_kept
from formcheck.core.timing import Dwell
from formcheck.core.update import Levels, Reading, Update
from formcheck.core.watch import UNSEEN_SHARE, RuleWatch, verdict_of

#: Without the required landmarks for longer than this, the repetition is lost (4.3), seconds.
LOST_S: Final = 0.7
#: After this long without them, or out of posture, the start pose is waited for again.
AWAY_S: Final = 3.0
POSTURE_S: Final = 1.0
#: Rest is learned anew at each return by this share, no farther than these steps from the first
#: calibration (4.4): a drifting bad posture is not learned.
RELEARN_SHARE: Final = 0.1
RELEARN_LIMIT: Final = {"deg": 5.0, "T": 0.05, "1": 0.05}
RELEARN_S: Final = 0.5
#: A user who moved nearer or farther by more than this share is measured anew (2.3).
SCALE_DRIFT: Final = 0.12
#: A slow average that stands for "at the start of the repetition", seconds.
_RESTING_S: Final = 0.25
#: Alternating sides are believed while no more than this share of neighbours contradict them (6.2).
LABEL_CONTRADICTION: Final = 0.30
_FPS_POSES: Final = 15


class Repetitions:
    """Count and judge repetitions, one pose at a time.

    Parameters
    ----------
    exercise
        What is done.
    side
        ``left`` or ``right`` for exercises done one side at a time; None to find out.
    """

    def __init__(self, exercise: Exercise, side: str | None) -> None:
        self._exercise = exercise
        signal = exercise.signal
        self._door = Door(side if exercise.has_sides else None, side_on=exercise.views[0].side_on)
        self._side_given = side is not None
        self._start = StartPose(exercise)
        self._machine = CycleMachine(exercise.tempo.max_rep_s, signal.hysteresis)
        self._range = OwnRange(signal)
        self._common = {rule.id: rule for rule in common_rules(exercise)}
        self._watches = tuple(RuleWatch(rule) for rule in exercise.rules if rule.timing is Timing.PERSISTING)
        self._live_rules = tuple(rule for rule in exercise.rules if isinstance(rule.measure, Measure))
        at_peak = [rule.measure for rule in exercise.rules if rule.timing is Timing.AT_PEAK]
        remembered = [*at_peak, *exercise.tracked, *(condition.measure for condition in signal.conditions)]
        if exercise.raised is not None:
            remembered.append(exercise.raised)
        self._extras: dict[str, Measure] = {m.name: m for m in remembered if isinstance(m, Measure)}
        self._columns = {name: column for column, name in enumerate(self._extras)}
        self._measures: dict[str, Measure] = {
            m.name: m
            for m in (signal.measure, signal.per, *self._extras.values(), *(r.measure for r in self._live_rules))
            if isinstance(m, Measure)
        }
        self._to_calibrate = measures_to_calibrate(exercise)
        self._resting_measures = tuple(
            rule.measure.name for rule in self._live_rules if rule.against is Against.REP_START
        )
        self._first: Calibration | None = None
        self._calibration: Calibration | None = None
        self._levels: Levels | None = None
        self._resting: dict[str, float] = {}
        self._rest_rows: deque[tuple[float, dict[str, float]]] = deque()
        self._relearn = False
        self._reps: list[Rep] = []
        self._counts = Counts()
        self._notes: dict[str, int] = {}
        self._gap_s = 0.0
        self._last_t = math.nan
        self._steps: deque[float] = deque(maxlen=_FPS_POSES)
        self._out_of_posture, self._wrong_view = Dwell(), Dwell()
        self._hint = "I cannot see anybody."

    def push(self, pose: Pose) -> Update:
        """Take the next pose; return what it changed.

        Raises
        ------
        ValueError
            When time does not rise.
        """
        t = pose.t_s
        if t <= self._last_t:
            raise ValueError(f"poses must come in the order of time, got {t:.3f} s after {self._last_t:.3f} s")
        dt = 0.0 if math.isnan(self._last_t) else t - self._last_t
        self._last_t = t
        if dt:
            self._steps.append(dt)
        sight = self._door.see(pose)
        if sight is None:
            return self._blind(t, dt, "I cannot see anybody.", {})
        values = self._read(sight)
        signal = self._signal(values)
        if self._too_slow():
            hint = f"The camera gives fewer than {self._exercise.minimum_fps:g} pictures a second. More light helps."
            return self._blind(t, dt, hint, values)
        if sight.jumped:
            return self._blind(t, dt, "The picture jumped. Hold the start position.", values, gone=True)
        if self._levels is None:
            return self._wait(sight, values)
        unseen = missing(sight, self._exercise.required)
        if unseen or math.isnan(signal):
            hint = f"I cannot see your {unseen}. Move the camera a little." if unseen else "Stay in the picture."
            return self._blind(t, dt, hint, values)
        self._gap_s = 0.0
        return self._follow(sight, dt, signal, values)

    def report(self) -> SetReport:
        """Return the set so far; a repetition that had come back to rest is closed."""
        if self._levels is not None:
            cycle = self._machine.finish(self._levels)
            if cycle is not None:
                self._judge(cycle)
        reps = tuple(self._reps)
        notes = [f"{text} ({times} times)" if times > 1 else text for text, times in self._notes.items()]
        if self._first is None:
            notes.insert(0, f"Nothing could be judged: the start position was never recognised. {self._hint}")
        if self._exercise.kind is Kind.ALTERNATING and _contradicted(reps):
            reps = tuple(replace(rep, side=None) for rep in reps)
            notes.append("Left and right could not be told apart; the repetitions are counted together.")
        sides = {
            side: Counts.of([rep for rep in reps if rep.side == side])
            for side in ("left", "right")
            if any(rep.side == side for rep in reps)
        }
        return SetReport(
            exercise=self._exercise.id,
            kind=self._exercise.kind.value,
            reps=reps,
            sides=sides,
            notes=tuple(notes),
        )

    # -- reading ------------------------------------------------------------------------------

    def _read(self, sight: Sight) -> dict[str, float]:
        seen = sight.seen.tolist()
        return {
            name: measure.of(sight.body) if all(seen[i] for i in measure.indices) else math.nan
            for name, measure in self._measures.items()
        }

    def _signal(self, values: dict[str, float]) -> float:
        """Return the primary signal; where it is a share of a length, NaN before that is calibrated."""
        signal = self._exercise.signal
        value = values[signal.measure.name]
        if signal.per is None:
            return value
        if self._calibration is None:
            return math.nan
        return (value - self._calibration.rest) / self._calibration.values[signal.per.name]

    def _too_slow(self) -> bool:
        if len(self._steps) < _FPS_POSES:
            return False
        # 5 % grace: a camera that is asked for 15 pictures a second gives 14.8.
        return sorted(self._steps)[_FPS_POSES // 2] > 1.05 / self._exercise.minimum_fps

    def _reading(self, rule: Rule, values: dict[str, float]) -> float:
        """Return what the limits of a rule are applied to."""
        value = values[rule.measure.name]
        if rule.against is Against.CALIBRATION:
            rest = self._calibration.values.get(rule.measure.name, math.nan) if self._calibration else math.nan
            return value - rest
        if rule.against is Against.REP_START:
            return value - self._resting.get(rule.measure.name, math.nan)
        return value - self._range.bias if rule.follows_range else value

    def _slack(self, rule: Rule) -> float:
        """Return by how much the limits of a rule are widened for this user and this camera."""
        slack = 0.0
        if rule.follows_range and not self._range.known:
            slack = self._exercise.signal.bias
        if self._far_side and rule.measurement in (MeasurementClass.ABSOLUTE, MeasurementClass.CHANGE):
            slack += 0.5 * _width(rule.limits)
        return slack

    @property
    def _far_side(self) -> bool:
        """Whether the user works with the side that is turned away from the camera."""
        return (
            self._exercise.near == "working"
            and self._side_given
            and self._door.nearer_side is not None
            and self._door.nearer_side != self._door.side
        )

    # -- the course of a set ------------------------------------------------------------------

    def _blind(self, t: float, dt: float, hint: str, values: dict[str, float], *, gone: bool = False) -> Update:
        """Answer a pose that cannot be judged: freeze, then give the repetition up, then wait anew."""
        self._gap_s += dt
        self._hint = hint
        if self._machine.under_way:
            for watch in self._watches:
                if self._machine.phase in watch.rule.phases:
                    watch.step(t, dt, math.nan, 0.0)
            if self._gap_s > LOST_S or gone:
                self._machine.reset()
                self._note("A repetition was lost from view and is not counted.")
        if self._levels is not None and (self._gap_s > AWAY_S or gone):
            self._wait_again()
        return self._update(t, math.nan, values, None, hint)

    def _wait(self, sight: Sight, values: dict[str, float]) -> Update:
        """Wait for view and start pose."""
        raw = values[self._exercise.signal.measure.name]
        standing = self._exercise.standing
        if standing is not None and not self._side_given and self._first is None:
            other = "right" if self._door.side == "left" else "left"
            if standing.of(sight.body) < 0:
                self._door.choose(other)
        resting = {measure.name: values[measure.name] for measure in self._to_calibrate}
        calibration = self._start.step(sight, raw, resting)
        self._hint = self._start.message
        if calibration is None:
            return self._update(sight.t_s, self._signal(values), values, None, self._start.message)
        self._door.lock()
        if self._first is None:
            self._first = calibration
        self._door.freeze_scale(1.0)
        self._calibration = calibration
        self._set_levels()
        self._resting = {name: values[name] for name in self._resting_measures}
        self._gap_s = 0.0
        if self._far_side:
            self._note("The working side was turned away from the camera: judged with wider limits.")
        return self._update(sight.t_s, self._signal(values), values, None, "")

    def _follow(self, sight: Sight, dt: float, signal: float, values: dict[str, float]) -> Update:
        """Follow the movement of a user who is ready."""
        assert self._levels is not None
        t, machine = sight.t_s, self._machine
        message = ""
        if not machine.under_way:
            message = self._at_rest(sight, dt, signal, values)
            if self._levels is None:
                return self._update(t, signal, values, None, message)
        cycle = machine.step(t, signal, tuple(values[name] for name in self._extras), self._levels)
        if machine.under_way:
            for watch in self._watches:
                rule = watch.rule
                if machine.phase in rule.phases and self._in_view(rule):
                    watch.step(t, dt, self._reading(rule, values), self._slack(rule))
        rep = self._judge(cycle) if cycle is not None else None
        return self._update(t, signal, values, rep, message)

    def _at_rest(self, sight: Sight, dt: float, signal: float, values: dict[str, float]) -> str:
        """Between repetitions: has the user, or the camera, moved? Learn rest anew."""
        assert self._levels is not None
        t = sight.t_s
        hint = self._start.camera_message(sight)
        if self._wrong_view.held(t, bool(hint), AWAY_S - POSTURE_S):
            self._wait_again()
            return hint
        posture = posture_kept(self._exercise, sight)
        if self._out_of_posture.held(t, not posture, POSTURE_S):
            self._wait_again()
            return "Hold the start position."
        if signal > self._levels.leave:
            return ""
        share = 1.0 - math.exp(-dt / _RESTING_S)
        for name in self._resting_measures:
            if not math.isnan(values[name]):
                before = self._resting.get(name, math.nan)
                self._resting[name] = (
                    values[name] if math.isnan(before) else before + share * (values[name] - before)
                )
        if self._relearn and signal <= self._levels.back and posture:
            self._collect_rest(t, values)
        else:
            self._rest_rows.clear()
        return ""

    def _collect_rest(self, t: float, values: dict[str, float]) -> None:
        """Learn the rest of this user anew, a little, once after each repetition."""
        rows = self._rest_rows
        rows.append((t, values))
        if t - rows[0][0] < RELEARN_S or self._calibration is None or self._first is None:
            return
        if abs(self._door.scale_drift(RELEARN_S)) > SCALE_DRIFT:
            self._door.freeze_scale(RELEARN_S)
            self._note("You moved nearer to or farther from the camera; the scale was measured anew.")
        first, now = self._first, self._calibration
        mean = {name: sum(row[1][name] for row in rows) / len(rows) for name in rows[0][1]}
        name = self._exercise.signal.measure.name
        self._calibration = Calibration(
            rest=_relearned(now.rest, mean[name], first.rest, self._exercise.signal.measure.unit),
            rest_sd=now.rest_sd,
            values={
                measure.name: _relearned(
                    now.values[measure.name], mean[measure.name], first.values[measure.name], measure.unit
                )
                for measure in self._to_calibrate
            },
        )
        self._set_levels()
        self._relearn = False
        rows.clear()

    def _wait_again(self) -> None:
        """Go back to waiting for the start pose; counts and the user's own range stay."""
        self._levels = None
        self._machine.reset()
        self._start.reset()
        self._rest_rows.clear()
        self._out_of_posture.reset()
        self._wrong_view.reset()
        self._door.release_scale()
        self._end_rules()

    def _set_levels(self) -> None:
        calibration, per = self._calibration, self._exercise.signal.per
        assert calibration is not None
        if per is None:
            self._levels = self._range.levels(calibration.rest, calibration.rest_sd)
        else:
            self._levels = self._range.levels(0.0, calibration.rest_sd / calibration.values[per.name])

    def _in_view(self, rule: Rule) -> bool:
        return not rule.views or (self._start.view is not None and self._start.view.name in rule.views)

    def _note(self, text: str) -> None:
        self._notes[text] = self._notes.get(text, 0) + 1

    def _end_rules(self) -> None:
        for watch in self._watches:
            watch.reset()

    # -- judging a repetition -----------------------------------------------------------------

    def _judge(self, cycle: Cycle) -> Rep | None:
        """Judge an excursion; return the repetition, or None when it was none."""
        assert self._levels is not None
        levels = self._levels
        verdicts = self._verdicts(cycle, levels)
        self._end_rules()
        self._relearn = True
        if cycle.peak < levels.partial or cycle.peak - levels.rest < prominence(levels):
            return None
        complete = cycle.complete and not cycle.timed_out and self._conditions_met(cycle)
        faults = [v for v in verdicts if v.level in (Level.WARN, Level.FAULT)]
        faults += self._range_verdict(cycle, complete, levels)
        faults.sort(key=lambda v: (not v.voids, v.level is not Level.FAULT))
        unseen = tuple(v.rule for v in verdicts if v.level is Level.UNSEEN)
        blind = [rule for rule in self._exercise.rules if rule.id in unseen and self._in_view(rule)]
        if any(v.voids for v in faults) or not complete:
            outcome = Outcome.REJECTED
        elif any(rule.severity is Severity.VOIDS for rule in blind):
            outcome = Outcome.UNVERIFIED
        else:
            outcome = Outcome.CLEAN
        rep = Rep(
            number=len(self._reps) + 1,
            side=self._side_of(cycle),
            start_s=cycle.start_s,
            peak_s=cycle.trace.peak_s,
            end_s=cycle.end_s,
            outcome=outcome,
            complete=complete,
            range_of_motion=cycle.peak - levels.rest,
            peak=cycle.peak,
            unit=self._exercise.signal.unit,
            up_s=cycle.up_s,
            hold_s=cycle.hold_s,
            down_s=cycle.down_s,
            faults=tuple(faults),
            unseen=unseen,
        )
        self._reps.append(rep)
        self._counts = self._counts.plus(rep)
        if outcome is Outcome.CLEAN:
            self._range.learn(cycle.peak)
            self._set_levels()
        return rep

    def _verdicts(self, cycle: Cycle, levels: Levels) -> list[Verdict]:
        """Return one verdict for each rule of the exercise and each common rule but the range."""
        watched = {watch.rule.id: watch for watch in self._watches}
        facts = RepFacts(
            up_s=cycle.up_s,
            hold_s=cycle.hold_s,
            down_s=cycle.down_s,
            rep_s=cycle.end_s - cycle.start_s,
            peak=cycle.peak,
            half_rise_s={
                m.name: cycle.trace.half_rise_s(self._columns[m.name], cycle.start_s) for m in self._exercise.tracked
            },
            complete=cycle.complete,
            reset_missed=cycle.reset_missed,
            dip=cycle.dip,
        )
        verdicts = []
        for rule in (*self._exercise.rules, *self._common.values()):
            if rule.id == "partial_rep":
                continue
            if not self._in_view(rule):
                verdicts.append(verdict_of(rule, Level.UNSEEN, math.nan, math.nan))
            elif rule.id in watched:
                verdicts.append(watched[rule.id].verdict())
            elif rule.timing is Timing.AT_PEAK:
                verdicts.append(self._peak_verdict(rule, cycle))
            elif isinstance(rule.measure, RepMeasure) and self._timed(rule, cycle):
                worst = rule.measure.of(facts)
                verdicts.append(verdict_of(rule, rule.limits.level(worst), worst, cycle.end_s))
        return verdicts

    @staticmethod
    def _timed(rule: Rule, cycle: Cycle) -> bool:
        """Whether a rule at close applies: what happens at the top needs a top."""
        return cycle.complete or Phase.PEAK not in rule.phases or Phase.UP in rule.phases

    def _peak_verdict(self, rule: Rule, cycle: Cycle) -> Verdict:
        """Return the verdict of a rule that is read around the peak of a complete repetition."""
        column = self._columns[rule.measure.name]
        if not cycle.complete:
            return verdict_of(rule, Level.PASS, math.nan, math.nan)
        if cycle.trace.share_seen_at_peak(column) < 1.0 - UNSEEN_SHARE:
            return verdict_of(rule, Level.UNSEEN, math.nan, math.nan)
        reading = self._reading(rule, {rule.measure.name: cycle.trace.at_peak(column)})
        slack = self._slack(rule)
        return verdict_of(rule, rule.limits.level(reading, slack), reading, cycle.trace.peak_s, slack)

    def _conditions_met(self, cycle: Cycle) -> bool:
        """Whether the extra conditions held at the peak; what was not seen is not held against the user."""
        readings = (
            (condition, cycle.trace.at_peak(self._columns[condition.measure.name]))
            for condition in self._exercise.signal.conditions
        )
        return all(math.isnan(reading) or condition.met(reading) for condition, reading in readings)

    def _range_verdict(self, cycle: Cycle, complete: bool, levels: Levels) -> list[Verdict]:
        """Return the verdict on the range, if any: its limits are this user's own levels."""
        rule = self._common["partial_rep"]
        tolerance = self._exercise.signal.hysteresis
        if complete and cycle.peak >= levels.target[0] - tolerance:
            return []
        if cycle.timed_out and cycle.complete:
            return []
        level = Level.WARN if complete else Level.FAULT
        limits = Limits(warn_below=levels.target[0], fault_below=levels.full)
        return [verdict_of(replace(rule, limits=limits), level, cycle.peak, cycle.trace.peak_s)]

    def _side_of(self, cycle: Cycle) -> str | None:
        """Return whose repetition it was, in the user's own left and right."""
        exercise, near = self._exercise, self._door.side
        if exercise.has_sides:
            return near
        if exercise.raised is None:
            return None
        lifted = cycle.trace.at_peak(self._columns[exercise.raised.name])
        if math.isnan(lifted):
            return None
        return near if lifted > 0 else ("right" if near == "left" else "left")

    # -- what the window sees -----------------------------------------------------------------

    def _update(
        self, t: float, signal: float, values: dict[str, float], closed: Rep | None, message: str
    ) -> Update:
        watched = {watch.rule.id: watch for watch in self._watches}
        readings = []
        for rule in self._live_rules:
            value = self._reading(rule, values) if values and self._in_view(rule) else math.nan
            live = watched[rule.id].live if rule.id in watched else Level.PASS
            readings.append(Reading(rule.id, value, Level.UNSEEN if math.isnan(value) else live))
        phase = Phase.SETUP if self._levels is None else self._machine.phase
        return Update(
            t_s=t,
            phase=phase,
            signal=signal,
            levels=self._levels,
            counts=self._counts,
            readings=tuple(readings),
            broken=tuple(watch.rule.id for watch in self._watches if watch.live is Level.FAULT),
            closed=closed,
            message=message,
            side=self._door.side if self._exercise.has_sides else None,
            view=self._start.view.name if self._start.view is not None else None,
        )


def _width(limits: Limits) -> float:
    """Return the distance between the warning and the fault level."""
    pairs = ((limits.warn_above, limits.fault_above), (limits.warn_below, limits.fault_below))
    return max((abs(a - b) for a, b in pairs if a is not None and b is not None), default=0.0)


def _relearned(now: float, seen: float, first: float, unit: str) -> float:
    """Return a calibrated value after one more look at rest."""
    if math.isnan(now) or math.isnan(seen):
        return now
    limit = RELEARN_LIMIT[unit]
    return min(first + limit, max(first - limit, now + RELEARN_SHARE * (seen - now)))


def _contradicted(reps: tuple[Rep, ...]) -> bool:
    """Whether left/right labels contradict strict alternation too often to be believed."""
    labels = [rep.side for rep in reps if rep.side is not None]
    if len(labels) < 2:
        return False
    same = sum(a == b for a, b in zip(labels, labels[1:], strict=False))
    return same > LABEL_CONTRADICTION * (len(labels) - 1)
