"""From an excursion of the signal to a judged repetition."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from formcheck.core.common import common_rules
from formcheck.core.cycle import Cycle
from formcheck.core.exercise import Exercise
from formcheck.core.own_range import prominence
from formcheck.core.readings import Readings
from formcheck.core.report import Level, Outcome, Rep, Verdict
from formcheck.core.rule import Limits, Phase, RepFacts, RepMeasure, Rule, Severity, Timing
from formcheck.core.update import Levels, Reading
from formcheck.core.view import View
from formcheck.core.watch import UNSEEN_SHARE, RuleWatch, verdict_of

#: An excursion shorter than this share of the shortest repetition is a step or a start, and no
#: attempt: a squat of less than 0.9 s, a bridge of less than 0.7 s. House value.
STEP_SHARE: Final = 0.35


class RepJudge:
    """Watch the rules of one exercise, and judge each repetition when it closes.

    Parameters
    ----------
    exercise
        Whose rules are watched.
    readings
        Where the rules are read.

    Attributes
    ----------
    view
        The camera view that was recognised: a rule that needs another one is not read.
    far_side
        Whether the user works with the side that is turned away from the camera.
    """

    def __init__(self, exercise: Exercise, readings: Readings) -> None:
        self._exercise = exercise
        self._signal, self._tempo = exercise.repetition
        self._readings = readings
        self._common = {rule.id: rule for rule in common_rules(exercise)}
        self.far_side = False
        self.begin(None)

    def begin(self, view: View | None) -> None:
        """Judge from this camera view from now on."""
        self.view = view
        rules = self._exercise.rules
        self._rules = rules if view is None else tuple(rule.seen_from(view.name) for rule in rules)
        self._watches = {rule.id: RuleWatch(rule) for rule in self._rules if rule.timing is Timing.PERSISTING}

    def step(self, phase: Phase, t_s: float, dt: float, values: dict[str, float]) -> None:
        """Take the readings of one pose within a repetition."""
        for watch in self._watches.values():
            rule = watch.rule
            if phase in rule.phases and self._in_view(rule):
                watch.step(t_s, dt, self._readings.reading(rule, values), self._slack(rule))

    def blind(self, phase: Phase, t_s: float, dt: float) -> None:
        """Take a pose within a repetition on which nothing could be read."""
        for watch in self._watches.values():
            if phase in watch.rule.phases and self._in_view(watch.rule):
                watch.step(t_s, dt, math.nan, 0.0)

    def end(self) -> None:
        """Forget the repetition that is under way."""
        for watch in self._watches.values():
            watch.reset()

    def live(self, values: dict[str, float]) -> tuple[Reading, ...]:
        """Return the live reading of every rule that is read off a body."""
        found = []
        for rule in self._readings.live_rules:
            value = self._readings.reading(rule, values) if values and self._in_view(rule) else math.nan
            watch = self._watches.get(rule.id)
            level = watch.live if watch is not None else Level.PASS
            found.append(Reading(rule.id, value, Level.UNSEEN if math.isnan(value) else level))
        return tuple(found)

    @property
    def broken(self) -> tuple[str, ...]:
        """Ids of the rules that are at fault level now."""
        return tuple(name for name, watch in self._watches.items() if watch.live is Level.FAULT)

    def judge(self, cycle: Cycle, levels: Levels, number: int, near: str) -> Rep | None:
        """Judge an excursion; return the repetition, or None when it was no attempt. Asking changes nothing.

        Parameters
        ----------
        cycle
            The excursion.
        levels
            Levels that applied to it.
        number
            The number it gets.
        near
            The judged side, in the user's own left and right.
        """
        verdicts = self._verdicts(cycle)
        if cycle.peak < levels.partial or cycle.peak - levels.rest < prominence(levels):
            return None
        if cycle.end_s - cycle.start_s < STEP_SHARE * self._tempo.min_rep_s:
            return None
        complete = cycle.complete and not cycle.timed_out and self._conditions_met(cycle)
        faults = [v for v in verdicts if v.level in (Level.WARN, Level.FAULT)]
        faults += self._range_verdict(cycle, complete, levels)
        faults.sort(key=lambda v: (not v.voids, v.level is not Level.FAULT))
        unseen = tuple(v.rule for v in verdicts if v.level is Level.UNSEEN)
        return Rep(
            number=number,
            side=self._side_of(cycle, near),
            start_s=cycle.start_s,
            peak_s=cycle.trace.peak_s,
            end_s=cycle.end_s,
            outcome=self._outcome(complete, faults, unseen),
            complete=complete,
            range_of_motion=cycle.peak - levels.rest,
            peak=cycle.peak,
            unit=self._signal.unit,
            up_s=cycle.up_s,
            hold_s=cycle.hold_s,
            down_s=cycle.down_s,
            faults=tuple(faults),
            unseen=unseen,
        )

    def _outcome(self, complete: bool, faults: list[Verdict], unseen: tuple[str, ...]) -> Outcome:
        if not complete or any(verdict.voids for verdict in faults):
            return Outcome.REJECTED
        # A rule that needs another view was never asked; one that could not be seen was.
        blind = [rule for rule in self._rules if rule.id in unseen and self._in_view(rule)]
        if any(rule.severity is Severity.VOIDS for rule in blind):
            return Outcome.UNVERIFIED
        return Outcome.CLEAN

    def _verdicts(self, cycle: Cycle) -> list[Verdict]:
        """Return one verdict for each rule of the exercise and each common rule but the range."""
        facts = self._facts(cycle)
        verdicts = []
        for rule in (*self._rules, *self._common.values()):
            if rule.id == "partial_rep":
                continue
            if not self._in_view(rule):
                verdicts.append(verdict_of(rule, Level.UNSEEN, math.nan, math.nan))
            elif rule.timing is Timing.PERSISTING:
                verdicts.append(self._watches[rule.id].verdict())
            elif rule.timing is Timing.AT_PEAK:
                verdicts.append(self._peak_verdict(rule, cycle))
            elif cycle.timed_out and rule.id != "timeout":
                # It was cut off, so its tempo and what happened at its top are not known.
                verdicts.append(verdict_of(rule, Level.PASS, math.nan, math.nan))
            elif isinstance(rule.measure, RepMeasure) and (cycle.complete or Phase.UP in rule.phases):
                # What happens at the top or after it needs a top.
                worst = rule.measure.of(facts)
                verdicts.append(verdict_of(rule, rule.limits.level(worst), worst, cycle.end_s))
        return verdicts

    def _facts(self, cycle: Cycle) -> RepFacts:
        trace = cycle.trace
        return RepFacts(
            up_s=cycle.up_s,
            hold_s=cycle.hold_s,
            down_s=cycle.down_s,
            rep_s=cycle.end_s - cycle.start_s,
            peak=cycle.peak,
            half_rise_s={
                measure.name: trace.half_rise_s(self._readings.column(measure.name), cycle.start_s)
                for measure in self._exercise.tracked
            },
            spans={m.name: trace.span(self._readings.column(m.name), cycle.start_s) for m in self._exercise.tracked},
            complete=cycle.complete,
            reset_missed=cycle.reset_missed,
            dip=cycle.dip,
        )

    def _peak_verdict(self, rule: Rule, cycle: Cycle) -> Verdict:
        """Return the verdict of a rule that is read around the peak."""
        column = self._readings.column(rule.measure.name)
        if not (cycle.complete or rule.when_short):
            return verdict_of(rule, Level.PASS, math.nan, math.nan)
        if cycle.trace.share_seen_at_peak(column) < 1.0 - UNSEEN_SHARE:
            return verdict_of(rule, Level.UNSEEN, math.nan, math.nan)
        reading = self._readings.reading(rule, {rule.measure.name: cycle.trace.at_peak(column)})
        slack = self._slack(rule)
        return verdict_of(rule, rule.limits.level(reading, slack), reading, cycle.trace.peak_s, slack)

    def _conditions_met(self, cycle: Cycle) -> bool:
        """Whether the extra conditions held at the peak; what was not seen is not held against the user."""
        for condition in self._signal.conditions:
            name = condition.measure.name
            reading = self._readings.change(condition, {name: cycle.trace.at_peak(self._readings.column(name))})
            if not math.isnan(reading) and not condition.met(reading):
                return False
        return True

    def _range_verdict(self, cycle: Cycle, complete: bool, levels: Levels) -> list[Verdict]:
        """Return the verdict on the range, if any: its limits are this user's own levels."""
        # A warning needs a clear margin: the peak is read no better than the top is told apart.
        enough = levels.target[0] - self._signal.hysteresis
        if (complete and cycle.peak >= enough) or (cycle.timed_out and cycle.complete):
            return []
        rule = replace(
            self._common["partial_rep"],
            limits=Limits(warn_below=levels.target[0], fault_below=levels.full),
        )
        level = Level.WARN if complete else Level.FAULT
        return [verdict_of(rule, level, cycle.peak, cycle.trace.peak_s)]

    def _side_of(self, cycle: Cycle, near: str) -> str | None:
        """Return whose repetition it was, in the user's own left and right."""
        if self._exercise.has_sides:
            return near
        if self._exercise.raised is None:
            return None
        lifted = cycle.trace.at_peak(self._readings.column(self._exercise.raised.name))
        if math.isnan(lifted):
            return None
        return near if lifted > 0 else ("right" if near == "left" else "left")

    def _in_view(self, rule: Rule) -> bool:
        return not rule.views or (self.view is not None and self.view.name in rule.views)

    def _slack(self, rule: Rule) -> float:
        return self._readings.slack(rule, far_side=self.far_side)
