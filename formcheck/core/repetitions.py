"""The tracker for exercises that are counted in repetitions: the course of a set."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import replace
from itertools import pairwise
from typing import Final

from formcheck.core.cycle import Cycle, CycleMachine
from formcheck.core.door import HOLD_S, Door, Sight, uncrossed
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.judging import RepJudge
from formcheck.core.pose import Pose
from formcheck.core.readings import RELEARN_S, Readings
from formcheck.core.report import Counts, Outcome, Rep, SetReport
from formcheck.core.rule import Phase
from formcheck.core.start import StartPose, missing, posture_kept, stays
from formcheck.core.timing import Dwell
from formcheck.core.update import Levels, Update

#: Without the required landmarks for longer than this, the repetition is lost (4.3), seconds.
LOST_S: Final = 0.7
#: After this long without them the start pose is waited for again, seconds.
AWAY_S: Final = 3.0
#: How long posture or view may be wrong between repetitions, seconds.
POSTURE_S: Final = 1.0
VIEW_S: Final = 2.0
#: How long a condition that has to hold within a repetition may fail, seconds.
LEFT_S: Final = 0.15
#: A user who moved nearer or farther by more than this share is measured anew (2.3).
SCALE_DRIFT: Final = 0.12
#: Alternating sides are believed while no more than this share of neighbours contradict them (6.2).
LABEL_CONTRADICTION: Final = 0.30
#: Fewer labels say nothing: one repetition lost between two of the same side is no contradiction.
MIN_LABELS: Final = 4
#: Over how many poses the frame rate is judged, and how much too slow it may be: a camera that is
#: asked for 15 pictures a second gives 14.8.
_FPS_POSES: Final = 15
_FPS_GRACE: Final = 1.05

_NOBODY: Final = "I cannot see anybody."
_START: Final = "Hold the start position."


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
        self._side_given = side is not None
        self._door = Door(side if exercise.has_sides else None, side_on=exercise.views[0].side_on)
        self._start = StartPose(exercise)
        self._readings = Readings(exercise)
        self._judge = RepJudge(exercise, self._readings)
        self._machine = CycleMachine(exercise.tempo.max_rep_s, exercise.signal.hysteresis)
        self._levels: Levels | None = None
        self._relearn = False
        self._reps: list[Rep] = []
        self._counts = Counts()
        self._notes: dict[str, int] = {}
        self._hint = _NOBODY
        self._last_t = math.nan
        self._gap_s = 0.0
        self._steps: deque[float] = deque(maxlen=_FPS_POSES)
        self._out_of_posture, self._wrong_view, self._leaving = Dwell(), Dwell(), Dwell()
        self._posture_at = math.nan

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
            return self._blind(t, dt, _NOBODY, {})
        if self._exercise.grounded:
            sight = uncrossed(sight)
        sight = self._readings.believed(sight)
        values = self._readings.read(sight)
        if self._too_slow():
            least = self._exercise.minimum_fps
            hint = f"The camera gives fewer than {least:g} pictures a second. More light helps."
            self._notes[f"At times there were fewer than {least:g} pictures a second: nothing is counted then."] = 1
            return self._blind(t, dt, hint, values)
        if sight.jumped:
            return self._blind(t, dt, f"The picture jumped. {_START}", values, gone=True)
        if self._levels is None:
            return self._wait(sight, values)
        unseen = missing(sight, self._exercise.watched)
        if unseen or math.isnan(self._readings.signal(values)):
            hint = f"I cannot see your {unseen}. Move the camera a little." if unseen else "Stay in the picture."
            return self._blind(t, dt, hint, values)
        self._gap_s = 0.0
        return self._follow(sight, self._levels, dt, values)

    def report(self) -> SetReport:
        """Return the set so far; a repetition that had come back to rest is closed."""
        if self._levels is not None:
            cycle = self._machine.finish(self._levels)
            if cycle is not None:
                self._close(cycle, self._levels)
        reps = tuple(self._reps)
        notes = [f"{text} ({times} times)" if times > 1 else text for text, times in self._notes.items()]
        if not self._readings.started:
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

    def _too_slow(self) -> bool:
        if len(self._steps) < _FPS_POSES:
            return False
        return sorted(self._steps)[_FPS_POSES // 2] > _FPS_GRACE / self._exercise.minimum_fps

    def _blind(self, t: float, dt: float, hint: str, values: dict[str, float], *, gone: bool = False) -> Update:
        """Answer a pose that cannot be judged: freeze, then give the repetition up, then wait anew."""
        self._gap_s += dt
        self._hint = hint
        if self._machine.under_way:
            # A short gap is bridged, as it is for single landmarks (4.3).
            if self._gap_s > HOLD_S:
                self._judge.blind(self._machine.phase, t, dt)
            if self._gap_s > LOST_S or gone:
                self._machine.abandon()
                self._judge.end()
                self._note("A repetition was lost from view and is not counted.")
        if self._levels is not None and (self._gap_s > AWAY_S or gone):
            self._wait_again()
        return self._update(t, math.nan, values, hint)

    def _wait(self, sight: Sight, values: dict[str, float]) -> Update:
        """Wait for view and start pose."""
        standing = self._exercise.standing
        if standing is not None and not self._side_given and standing.of(sight.body) < 0:
            self._door.choose("right" if self._door.side == "left" else "left")
        calibration = self._start.step(
            sight,
            self._readings.raw_signal(values),
            self._readings.resting(values),
            at_work=self._readings.at_work(values),
        )
        self._hint = self._start.message
        if calibration is not None:
            self._door.lock()
            self._door.freeze_scale(1.0)
            self._readings.start(calibration, values)
            self._levels = self._readings.levels()
            self._gap_s = 0.0
            self._judge.begin(self._start.view)
            self._judge.far_side = self._far_side
            if self._far_side:
                self._note("The working side was turned away from the camera: judged with wider limits.")
        return self._update(sight.t_s, self._readings.signal(values), values, self._start.message)

    def _follow(self, sight: Sight, levels: Levels, dt: float, values: dict[str, float]) -> Update:
        """Follow the movement of a user who is ready."""
        t, signal, machine = sight.t_s, self._readings.signal(values), self._machine
        message = ""
        if not machine.under_way:
            message = self._at_rest(sight, levels, dt, values)
            if self._levels is None:
                return self._update(t, signal, values, message)
        if signal <= levels.back and posture_kept(self._exercise, sight):
            self._posture_at = t
        cycle = machine.step(t, signal, self._readings.remembered(values), levels)
        if machine.under_way:
            self._judge.step(machine.phase, t, dt, values)
            if self._leaving.held(t, not stays(self._exercise, sight), LEFT_S):
                self._leave()
                return self._update(t, signal, values, _START)
        rep = self._close(cycle, levels) if cycle is not None else None
        return self._update(t, signal, values, message, rep)

    def _close(self, cycle: Cycle, levels: Levels) -> Rep | None:
        """Judge an excursion that is over."""
        self._relearn = True
        if not cycle.timed_out and not self._posture_at >= cycle.end_s:
            # Who stands up, or lies down on the side, comes back to rest in another posture.
            self._leave()
            return None
        rep = self._judge.judge(cycle, levels, len(self._reps) + 1, self._door.side)
        if rep is None:
            return None
        self._reps.append(rep)
        self._counts = self._counts.plus(rep)
        # A repetition that could not be verified was complete all the same, and its range was seen.
        if rep.outcome is not Outcome.REJECTED:
            self._readings.own_range.learn(cycle.peak)
            self._levels = self._readings.levels()
        return rep

    def _at_rest(self, sight: Sight, levels: Levels, dt: float, values: dict[str, float]) -> str:
        """Between repetitions: has the user, or the camera, moved? Learn rest anew."""
        t, signal, message = sight.t_s, self._readings.signal(values), ""
        hint = self._start.camera_message(sight)
        if self._wrong_view.held(t, bool(hint), VIEW_S):
            self._wait_again()
            return hint
        posture = posture_kept(self._exercise, sight)
        if self._out_of_posture.held(t, not posture, POSTURE_S):
            self._wait_again()
            return _START
        if signal > levels.leave:
            return ""
        if self._judge.far_side:
            message = f"Turn round: your {self._door.side} side should face the camera."
        self._readings.rest(dt, values)
        if not (self._relearn and posture and signal <= levels.back):
            self._readings.rest_over()
        elif self._readings.relearn(t, values):
            if abs(self._door.scale_drift(RELEARN_S)) > SCALE_DRIFT:
                self._door.freeze_scale(RELEARN_S)
                self._note("You moved nearer to or farther from the camera; the scale was measured anew.")
            self._levels = self._readings.levels()
            self._relearn = False
        return message

    def _leave(self) -> None:
        """Give up an excursion with which the user left the exercise: it is no attempt."""
        self._machine.abandon()
        self._judge.end()
        self._leaving.reset()

    def _wait_again(self) -> None:
        """Go back to waiting for the start pose; counts and the user's own range stay."""
        self._levels = None
        self._machine.reset()
        self._judge.end()
        self._start.reset()
        self._readings.rest_over()
        self._out_of_posture.reset()
        self._wrong_view.reset()
        self._door.release_scale()

    @property
    def _far_side(self) -> bool:
        """Whether the user insists on the side that is turned away from the camera."""
        nearer = self._door.nearer_side
        side_on = self._exercise.near == "working" and self._side_given
        return side_on and nearer is not None and nearer != self._door.side

    def _note(self, text: str) -> None:
        self._notes[text] = self._notes.get(text, 0) + 1

    def _update(
        self, t: float, signal: float, values: dict[str, float], message: str, closed: Rep | None = None
    ) -> Update:
        return Update(
            t_s=t,
            phase=Phase.SETUP if self._levels is None else self._machine.phase,
            signal=signal,
            levels=self._levels,
            counts=self._counts,
            readings=self._judge.live(values),
            broken=self._judge.broken,
            closed=closed,
            message=message,
            side=self._door.side if self._exercise.has_sides else None,
            view=self._start.view.name if self._start.view is not None else None,
        )


def _contradicted(reps: tuple[Rep, ...]) -> bool:
    """Whether left/right labels contradict strict alternation too often to be believed."""
    labels = [rep.side for rep in reps if rep.side is not None]
    if len(labels) < MIN_LABELS:
        return False
    return sum(a == b for a, b in pairwise(labels)) > LABEL_CONTRADICTION * (len(labels) - 1)
