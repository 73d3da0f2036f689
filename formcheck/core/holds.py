"""The tracker for holds: the clock runs while the position is right (specification 6.5)."""

from __future__ import annotations

import math
import statistics
from collections import deque
from dataclasses import replace
from typing import Final

from formcheck.core.door import Sight
from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, Hold, Level, SetReport
from formcheck.core.rule import Phase, Rule, Severity
from formcheck.core.stretches import RAMP_S, Stretches
from formcheck.core.timing import Dwell
from formcheck.core.tracking import Tracking
from formcheck.core.update import Clock, Levels, Reading, Update

#: The clock starts after this long in position, seconds.
ENTER_S: Final = 0.5
#: After a fault, time is clean again once form has been good for this long. House value, seconds.
MENDED_S: Final = 1.0
#: A break of the position up to this long pauses the clock, a longer one ends the attempt, seconds.
BREAK_S: Final = 1.0
#: A hold shorter than this was no attempt: a foot lifted to find the balance. House value, seconds.
LEAST_S: Final = 1.0
#: What is said of the way into the position happened within this long before the hold, seconds.
APPROACH_S: Final = 3.0
#: "Stable" is judged against the median over this long, seconds.
_MEDIAN_S: Final = 1.0
#: What ends a hold at once.
_ENDING: Final = (Severity.VOIDS, Severity.STOPS)


class Holds(Tracking):
    """Time and judge holds, one pose at a time.

    Parameters
    ----------
    exercise
        What is held.
    side
        ``left`` or ``right`` for exercises done one side at a time; None to find out.
    """

    def __init__(self, exercise: Exercise, side: str | None) -> None:
        super().__init__(exercise, side)
        self._zone = exercise.zone
        self._rules: tuple[Stretches, ...] = ()
        self._live: dict[str, Stretches] = {}
        self._attempts: list[Attempt] = []
        self._closed: Attempt | None = None
        self._keep()
        self._at_s = math.nan
        self._entered = Dwell()
        self._recent: deque[tuple[float, float]] = deque()
        self._forget()

    def _keep(self) -> None:
        """Sum up the attempts that are over: they are asked for with every pose."""
        done = Hold(tuple(self._attempts), self._zone.goal_s[0])
        self._counts, self._best_s, self._total_s = done.counts, done.best_s, done.clean_s

    def _forget(self) -> None:
        """Clear the attempt that is under way."""
        self._running = False
        self._start_s = math.nan
        # Without the cap of the clock.
        self._in_s = 0.0
        self._clean_s = self._unseen_s = self._tentative_s = self._break_s = 0.0
        self._last_in_s = self._resume_s = -math.inf
        self._side_votes = 0
        self._entered.reset()

    def report(self) -> SetReport:
        """Return the set so far; a hold that is under way is an attempt already."""
        attempts = list(self._attempts)
        if self._running:
            attempt = self._attempt(self._last_in_s, None)
            attempts += [attempt] if attempt is not None else []
        hold = Hold(tuple(attempts), self._zone.goal_s[0])
        sides = {
            side: replace(hold, attempts=tuple(a for a in attempts if a.side == side)).counts
            for side in ("left", "right")
            if any(attempt.side == side for attempt in attempts)
        }
        return SetReport(
            self._exercise.id,
            self._exercise.kind.value,
            sides=sides,
            hold=hold,
            notes=tuple(self._told()),
            camera=self._camera,
        )

    def _begin(self, sight: Sight, values: dict[str, float]) -> None:
        view = self._start.view
        rules = self._exercise.rules if view is None else [rule.seen_from(view.name) for rule in self._exercise.rules]
        in_view = [rule for rule in rules if not rule.views or (view is not None and view.name in rule.views)]
        self._rules = tuple(Stretches(rule) for rule in in_view)
        self._live = {stretches.rule.id: stretches for stretches in self._rules}
        self._recent.clear()
        self._forget()
        self._at_s = sight.t_s
        if self._in_position(sight.t_s, values):
            # Start pose and hold are the same here: the seconds of calibration were held already.
            self._enter(sight.t_s, values, self._start.since_s)

    def _follow(self, sight: Sight, levels: Levels, dt: float, values: dict[str, float]) -> Update:
        t = sight.t_s
        # The clock runs on through a gap that is short enough to be bridged.
        dt, self._at_s = t - self._at_s, t
        message = ""
        in_position = self._in_position(t, values)
        if self._running:
            self._judge(t, dt, values, Phase.HOLDING, in_position=in_position)
            self._hold(t, dt, values, in_position=in_position)
        else:
            message = self._gone_from(sight)
            if message:
                return self._update(t, self._readings.signal(values), values, message)
            self._judge(t, dt, values, Phase.UP, in_position=in_position)
            if not in_position:
                self._readings.mark(values)
            if self._entered.held(t, in_position, ENTER_S):
                self._enter(t, values, self._entered.since_s)
        return self._update(t, self._readings.signal(values), values, message)

    def _in_position(self, t: float, values: dict[str, float]) -> bool:
        """Whether all criteria of the hold are met; what is not seen is not held against the user."""
        zone, signal = self._zone, self._readings.signal(values)
        self._recent.append((t, signal))
        while t - self._recent[0][0] > _MEDIAN_S:
            self._recent.popleft()
        if not signal >= zone.low:
            return False
        if math.isfinite(zone.steady):
            middle = statistics.median(value for _, value in self._recent)
            if abs(signal - middle) > zone.steady:
                return False
        changes = [(condition, self._readings.change(condition, values)) for condition in zone.conditions]
        return all(math.isnan(change) or condition.met(change) for condition, change in changes)

    def _enter(self, t: float, values: dict[str, float], since_s: float) -> None:
        """Begin an attempt."""
        self._running = True
        self._start_s = since_s
        self._in_s = max(0.0, t - since_s - ENTER_S)
        self._clean_s = self._held_s
        self._last_in_s = t
        self._readings.mark(values)

    def _judge(self, t: float, dt: float, values: dict[str, float], phase: Phase, *, in_position: bool) -> None:
        """Give every rule that is read in this phase its reading."""
        for stretches in self._rules:
            rule = stretches.rule
            if phase not in rule.phases:
                stretches.leave(t)
            elif in_position or phase is not Phase.HOLDING or rule.severity in _ENDING:
                # Out of position only what ends the hold is read: letting go is no bounce.
                stretches.step(t, dt, self._readings.reading(rule, values), 0.0)
            elif self._readings.signal(values) >= self._zone.low:
                # But who is out of it only because they do not keep still, and comes back, has bounced.
                stretches.note(t, self._readings.reading(rule, values))

    def _hold(self, t: float, dt: float, values: dict[str, float], *, in_position: bool) -> None:
        """Let the clock run, pause it, or end the attempt."""
        broken = [s for s in self._rules if s.faulty and s.rule.severity in _ENDING]
        if broken:
            first = min(broken, key=lambda stretches: stretches.from_s)
            end_s = min(self._last_in_s, first.from_s)
            self._take_back(self._last_in_s - end_s)
            # Whoever has reached the goal may put the foot down: that is no fault any more.
            ended_by = None if self._held_s >= self._zone.goal_s[0] else first.rule.id
            self._close(end_s, ended_by)
            return
        if not in_position:
            self._break_s += dt
            if self._break_s > BREAK_S:
                self._close(self._last_in_s, None)
            return
        self._break_s = 0.0
        self._last_in_s = t
        self._vote(values)
        before = self._held_s
        self._in_s += dt
        if self._held_s > before:
            self._count(t, self._held_s - before, values)

    @property
    def _held_s(self) -> float:
        """Seconds in position, as far as the clock counts them."""
        return min(self._in_s, self._zone.cap_s)

    def _take_back(self, seconds: float) -> None:
        """Take seconds off the clock that were counted before the fault that ends the attempt was known."""
        self._in_s -= seconds
        self._clean_s = min(self._clean_s + max(0.0, self._tentative_s - seconds), self._held_s)
        self._tentative_s = 0.0

    def _count(self, t: float, dt: float, values: dict[str, float]) -> None:
        """Say of a moment in position whether it was clean, at fault or not to be judged."""
        if any(stretches.faulty for stretches in self._rules):
            # What went before belongs to the fault as far as it was no longer good.
            self._tentative_s = 0.0
            self._resume_s = t + MENDED_S
        elif t < self._resume_s:
            return
        elif self._blind_to(values):
            self._unseen_s += dt
        elif any(stretches.doubtful for stretches in self._rules):
            self._tentative_s += dt
            if all(math.isnan(stretches.watch.fault_s) for stretches in self._rules):
                self._clean_s += max(0.0, self._tentative_s - RAMP_S)
                self._tentative_s = min(self._tentative_s, RAMP_S)
        else:
            self._clean_s += self._tentative_s + dt
            self._tentative_s = 0.0

    def _blind_to(self, values: dict[str, float]) -> bool:
        """Whether a rule that ends the hold cannot be read now."""
        return any(
            stretches.rule.severity is Severity.VOIDS and math.isnan(self._readings.reading(stretches.rule, values))
            for stretches in self._rules
        )

    def _vote(self, values: dict[str, float]) -> None:
        """Take one look at which side is held, where the picture tells it."""
        raised = self._exercise.raised
        if raised is not None and not math.isnan(values[raised.name]):
            self._side_votes += 1 if values[raised.name] > 0 else -1

    def _side_held(self) -> str | None:
        """Return which side is held, in the user's own left and right."""
        if self._side is not None:
            return self._side
        near = self._door.side
        if self._exercise.raised is None:
            return near if self._exercise.has_sides else None
        if self._side_votes == 0:
            return None
        return near if self._side_votes > 0 else ("right" if near == "left" else "left")

    def _attempt(self, end_s: float, ended_by: str | None) -> Attempt | None:
        """Return the attempt that is under way as it stands; None when it is too short to be one."""
        if self._held_s < LEAST_S:
            return None
        told = [stretch for rule in self._rules for stretch in rule.so_far(end_s)]
        # What came after the end belongs to the way out of the position.
        stretches = [
            replace(stretch, to_s=min(stretch.to_s, end_s))
            for stretch in told
            if stretch.to_s >= self._start_s - APPROACH_S and stretch.from_s < end_s
        ]
        return Attempt(
            number=len(self._attempts) + 1,
            side=self._side_held(),
            start_s=self._start_s,
            end_s=end_s,
            held_s=self._held_s,
            clean_s=self._clean_s + self._tentative_s,
            unseen_s=self._unseen_s,
            goal_s=self._zone.goal_s[0],
            ended_by=ended_by,
            faults=tuple(sorted(stretches, key=lambda stretch: stretch.from_s)),
        )

    def _close(self, end_s: float, ended_by: str | None) -> None:
        """End the attempt; the next update tells of it when it was one, however it ended."""
        attempt = self._attempt(end_s, ended_by)
        if attempt is not None:
            self._attempts.append(attempt)
            self._closed = attempt
            self._keep()
        for stretches in self._rules:
            stretches.reset()
        self._forget()

    def _unseen(self, t: float, dt: float, *, lost: bool) -> None:
        # All of the gap, as far as it has come.
        dt, self._at_s = t - self._at_s, t
        if not self._running:
            self._entered.reset()
            return
        self._break_s += dt
        if lost or self._break_s > BREAK_S:
            self._close(self._last_in_s, None)
            self._note("A hold was lost from view: its clock stopped there.")

    def _end(self) -> None:
        if self._running:
            self._close(self._last_in_s, None)

    def _clock(self) -> Clock:
        """Return the clock as it stands."""
        held, clean = self._held_s, self._clean_s + self._tentative_s
        total, best = self._total_s + clean, max(self._best_s, clean)
        unseen = self._unseen_s
        if not self._running and self._attempts:
            last = self._attempts[-1]
            held, clean, unseen = last.held_s, last.clean_s, last.unseen_s
        return Clock(held, clean, best, total, self._zone.goal_s[0], unseen)

    def _update(self, t: float, signal: float, values: dict[str, float], message: str) -> Update:
        closed, self._closed = self._closed, None
        phase = Phase.HOLDING if self._running else Phase.READY
        readings = [self._reading(rule, self._live.get(rule.id), values) for rule in self._readings.live_rules]
        return Update(
            t_s=t,
            phase=Phase.SETUP if self._levels is None else phase,
            signal=signal,
            levels=self._levels,
            counts=self._counts,
            readings=tuple(readings),
            broken=tuple(name for name, stretches in self._live.items() if stretches.faulty),
            closed=closed,
            message=message,
            side=self._side_held() if self._exercise.has_sides else None,
            view=self._start.view.name if self._start.view is not None else None,
            clock=self._clock(),
        )

    def _reading(self, rule: Rule, stretches: Stretches | None, values: dict[str, float]) -> Reading:
        """Return what a rule reads now: unseen only where it is read now and its points are hidden."""
        now = Phase.HOLDING if self._running else Phase.UP
        if stretches is None or now not in rule.phases or self._levels is None:
            return Reading(rule.id, math.nan, Level.PASS)
        if not values or math.isnan(self._readings.reading(rule, values)):
            return Reading(rule.id, math.nan, Level.UNSEEN)
        return Reading(rule.id, stretches.watch.reading, stretches.watch.live)
