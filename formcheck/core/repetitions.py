"""The tracker for exercises that are counted in repetitions or in cycles: the course of a set."""

from __future__ import annotations

import copy
import math
from collections import deque
from dataclasses import replace
from itertools import pairwise
from typing import Final

from formcheck.core import hints
from formcheck.core.cycle import Cycle, CycleMachine
from formcheck.core.door import Sight
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.judging import RepJudge
from formcheck.core.moving import Moment, MovingStart, has_beginning
from formcheck.core.readings import RELEARN_S
from formcheck.core.report import Counts, Outcome, Rep, SetReport
from formcheck.core.rule import Phase
from formcheck.core.start import Calibration, stays
from formcheck.core.timing import Dwell
from formcheck.core.tracking import Tracking, turned_away
from formcheck.core.update import Levels, Update
from formcheck.core.wave import WaveMachine

#: How long a condition that has to hold within a repetition may fail, seconds.
LEFT_S: Final = 0.15
#: Who is as far below rest as a repetition begins above it, for this long, rests elsewhere, seconds.
BELOW_S: Final = 0.4
#: Who has given up a repetition comes back to rest within this, or rests elsewhere, seconds.
STUCK_S: Final = 4.0
#: A user who moved nearer or farther by more than this share is measured anew (2.3).
SCALE_DRIFT: Final = 0.12
#: Alternating sides are believed while no more than this share of neighbours contradict them (6.2).
LABEL_CONTRADICTION: Final = 0.30
#: Fewer labels say nothing: one repetition lost between two of the same side is no contradiction.
MIN_LABELS: Final = 4


class Repetitions(Tracking):
    """Count and judge repetitions, one pose at a time.

    Parameters
    ----------
    exercise
        What is done.
    side
        ``left`` or ``right`` for exercises done one side at a time; None to find out.
    """

    def __init__(self, exercise: Exercise, side: str | None) -> None:
        super().__init__(exercise, side)
        signal, tempo = exercise.repetition
        self._judge = RepJudge(exercise, self._readings)
        self._cycles = exercise.kind is Kind.CYCLES
        self._machine: CycleMachine | WaveMachine = (
            WaveMachine(tempo.max_rep_s)
            if self._cycles
            else CycleMachine(tempo.max_rep_s, signal.hysteresis, tempo.min_rep_s)
        )
        self._relearn = False
        self._reps: list[Rep] = []
        self._counts = Counts()
        self._leaving, self._below, self._stuck = Dwell(), Dwell(), Dwell()
        self._moving = MovingStart(exercise, self._readings)
        self._moving_side = self._door.side
        # Repetitions that were found together are told one by one.
        self._told_later: deque[Rep] = deque()
        self._replaying = False
        self._posture_at = math.nan

    def report(self) -> SetReport:
        """Return the set so far, with the repetition that has come back to rest just now."""
        nothing = self._levels is None and not self._reps
        alone = self._moving.at_the_end() if nothing else None
        if alone is not None:
            # A recording of one repetition. Asking for a report changes nothing, so a copy is asked.
            copied = copy.deepcopy(self)
            copied._take_up(*alone)
            # Judged once: what it came to stands, be it nothing.
            copied._moving.clear()
            return copied.report()
        reps = (*self._reps, *self._unfinished())
        notes = self._told()
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
            cycles=Counts.of(reps).complete if self._cycles else None,
            notes=tuple(notes),
            camera=self._camera,
        )

    def _wait(self, sight: Sight, values: dict[str, float]) -> Update:
        """Wait for view and start pose; a set that is under way already is taken up where it began."""
        update = super()._wait(sight, values)
        if self._door.side != self._moving_side:
            self._moving.clear()
            self._moving_side = self._door.side
        if not self._begins_at_rest or not self._start.in_view or math.isnan(self._readings.raw_signal(values)):
            return update
        self._moving.note(sight, values, ready=self._start.in_pose)
        calibration = self._readings.calibration
        if self._levels is None:
            found = self._moving.look()
            return self._take_up(*found) if found is not None else update
        assert calibration is not None
        return self._take_up(calibration, self._moving.before(calibration, self._start.since_s, self._door.torso_px))

    @property
    def _begins_at_rest(self) -> bool:
        """Whether rest can be found in the movement itself: not in a swing, nor below a pose that is asked for."""
        return not self._cycles and not self._exercise.rest_pose

    def _take_up(self, calibration: Calibration, moments: list[Moment]) -> Update:
        """Judge what came before the user was known to be at work."""
        last = moments[-1]
        # What is compared with the beginning of a repetition begins in the start pose.
        first = next((moment for moment in moments if moment.ready), moments[0])
        self._take(calibration, first.sight, first.values)
        self._door.freeze_at(last.sight.unit_px)
        assert self._levels is not None
        if not has_beginning([self._readings.signal(moment.values) for moment in moments], self._levels):
            self._machine.abandon()
        self._replaying = True
        before = moments[0].sight.t_s
        for moment in moments[:-1]:
            if self._levels is not None:
                self._follow(moment.sight, self._levels, moment.sight.t_s - before, moment.values)
            before = moment.sight.t_s
        self._replaying = False
        if self._levels is None:
            return self._update(last.sight.t_s, math.nan, last.values, hints.START)
        return self._follow(last.sight, self._levels, last.sight.t_s - before, last.values)

    def _unseen(self, t: float, dt: float, *, lost: bool) -> None:
        if lost:
            self._moving.clear()
        if not self._machine.under_way:
            return
        self._judge.blind(self._machine.phase, t, dt)
        if lost:
            self._abandon()
            self._note("A repetition was lost from view and is not counted.")

    def _begin(self, sight: Sight, values: dict[str, float]) -> None:
        # What is judged afterwards, when the poses have ended, was seen in the view before.
        self._judge.begin(self._start.view or self._start.last_view)
        self._judge.far_side = self._far_side
        if self._far_side:
            self._note("The working side was turned away from the camera: judged with wider limits.")

    def _follow(self, sight: Sight, levels: Levels, dt: float, values: dict[str, float]) -> Update:
        """Follow the movement of a user who is ready."""
        t, signal, machine = sight.t_s, self._readings.signal(values), self._machine
        message = ""
        if self._begins_at_rest and not self._reps and not self._replaying:
            # What was taken for rest may not have been: until a repetition says so, nothing is forgotten.
            self._moving.note(sight, values, ready=self._start.accepts(sight))
        if not machine.under_way:
            message = self._at_rest(sight, levels, dt, values)
            if self._levels is None:
                return self._update(t, signal, values, message)
        # Who goes through both ends of a cycle never comes to rest within it.
        if (self._cycles or signal <= levels.back) and self._posture_kept(sight):
            self._posture_at = t
        cycle = machine.step(t, signal, self._readings.remembered(values), levels)
        if machine.under_way:
            self._judge.step(machine.phase, t, dt, values)
            if self._leaving.held(t, not stays(self._exercise, sight, self._readings.references), LEFT_S):
                self._leave()
                return self._update(t, signal, values, hints.START)
        rep = self._close(cycle, levels) if cycle is not None else None
        if rep is not None:
            self._told_later.append(rep)
        closed = self._told_later.popleft() if self._told_later and not self._replaying else None
        return self._update(t, signal, values, message, closed)

    def _unfinished(self) -> list[Rep]:
        """Return the repetition that is over if the poses end now, if there is one."""
        cycle = self._machine.finish(self._levels) if self._levels is not None else None
        if cycle is None or self._levels is None or not self._posture_at >= cycle.end_s:
            return []
        rep = self._judge.judge(cycle, self._levels, len(self._reps) + 1, self._door.side)
        return [rep] if rep is not None else []

    def _close(self, cycle: Cycle, levels: Levels) -> Rep | None:
        """Judge an excursion that is over."""
        self._relearn = True
        if not cycle.timed_out and not self._posture_at >= cycle.end_s:
            # Who stands up, or lies down on the side, comes back to rest in another posture.
            self._leave()
            return None
        rep = self._judge.judge(cycle, levels, len(self._reps) + 1, self._door.side)
        self._judge.end()
        if rep is None:
            return None
        self._reps.append(rep)
        self._moving.clear()
        self._counts = self._counts.plus(rep)
        # A repetition that could not be verified was complete all the same, and its range was seen.
        if rep.outcome is not Outcome.REJECTED:
            self._readings.learn(cycle.peak)
            self._levels = self._readings.levels()
        return rep

    def _at_rest(self, sight: Sight, levels: Levels, dt: float, values: dict[str, float]) -> str:
        """Between repetitions: has the user, or the camera, moved? Learn rest anew."""
        t, signal, message = sight.t_s, self._readings.signal(values), ""
        gone = self._gone_from(sight)
        if gone:
            return gone
        waits = not self._replaying and not self._machine.armed
        if self._stuck.held(t, waits and signal > levels.back, STUCK_S):
            # Rest is waited for and does not come: what was taken for it was a slump, or a glance down.
            return self._rests_elsewhere()
        if signal > levels.leave:
            return ""
        below = levels.rest - (levels.leave - levels.rest)
        if self._below.held(t, signal < below and not self._cycles, BELOW_S):
            # What was taken for rest was not: a pause at the top, or a foot that has moved since.
            return self._rests_elsewhere()
        if self._judge.far_side:
            message = hints.turn_round(self._door.side)
        self._readings.rest(dt, values)
        if not (self._relearn and signal <= levels.back and self._posture_kept(sight)):
            self._readings.rest_over()
        elif self._readings.relearn(t, values):
            if abs(self._door.scale_drift(RELEARN_S)) > SCALE_DRIFT:
                self._door.freeze_scale(RELEARN_S)
                self._note("You moved nearer to or farther from the camera; the scale was measured anew.")
            self._levels = self._readings.levels()
            self._relearn = False
        return message

    def _rests_elsewhere(self) -> str:
        """Give up what was taken for rest and wait for the start pose; return what to say."""
        self._wait_again()
        self._readings.forget_rest()
        return hints.START

    def _leave(self) -> None:
        """Give up an excursion with which the user left the exercise: it is no attempt."""
        self._abandon()
        self._leaving.reset()

    def _abandon(self) -> None:
        """Give up the excursion that is under way; the next one begins from rest."""
        self._machine.abandon()
        self._judge.end()

    def _end(self) -> None:
        self._below.reset()
        self._stuck.reset()
        self._machine.reset()
        self._judge.end()

    @property
    def _far_side(self) -> bool:
        """Whether the user insists on the side that is turned away from the camera."""
        return turned_away(self._exercise, self._side, self._door)

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
