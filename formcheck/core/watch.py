"""Watching one rule through a repetition."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Collection
from typing import Final

from formcheck.core.report import Level, Verdict
from formcheck.core.rule import CLEARANCE, Course, Rule, Severity
from formcheck.core.timing import MIN_POSES, Dwell

#: A rule that lacked its landmarks for more than this share of its window was not seen (6.2).
UNSEEN_SHARE: Final = 0.30
#: The spread and the speed of a measure are known once this share of their window has passed.
_FILLED: Final = 0.9


class RuleWatch:
    """Follow one persisting rule through its phases of one repetition.

    Parameters
    ----------
    rule
        The rule.

    Attributes
    ----------
    live
        The level that has lasted.
    reading
        What the limits were applied to last; NaN when it could not be read.
    """

    __slots__ = (
        "_best",
        "_beyond_fault",
        "_beyond_warn",
        "_level",
        "_recent",
        "_seen_s",
        "_slack",
        "_unseen_s",
        "live",
        "reading",
        "rule",
    )

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._beyond_warn, self._beyond_fault = Dwell(), Dwell()
        self.reset()

    def reset(self) -> None:
        """Begin a new repetition."""
        self._beyond_warn.reset()
        self._beyond_fault.reset()
        self._level = Level.PASS
        self._best: dict[Level, tuple[float, float]] = {}
        self._recent: deque[tuple[float, float]] = deque()
        self._slack = 0.0
        self._seen_s = 0.0
        self._unseen_s = 0.0
        self.live = Level.PASS
        self.reading = math.nan

    def step(self, t_s: float, dt: float, reading: float, slack: float) -> None:
        """Take one reading in one of the phases of the rule; NaN when it could not be read."""
        rule = self.rule
        self.reading = math.nan
        if math.isnan(reading):
            self._unseen_s += dt
            return
        self._seen_s += dt
        if rule.course is not Course.NOW:
            reading = self._over_time(t_s, reading)
            if math.isnan(reading):
                return
        self.reading = reading
        self._slack = slack
        level = rule.limits.level(reading, slack)
        fault = self._beyond_fault.held(t_s, level is Level.FAULT, rule.persist_s)
        warn = self._beyond_warn.held(t_s, level in (Level.WARN, Level.FAULT), rule.persist_s)
        for reached, beyond in ((Level.WARN, level is not Level.PASS), (Level.FAULT, level is Level.FAULT)):
            if beyond:
                best = self._best.get(reached)
                if best is None or rule.limits.excess(reading) > rule.limits.excess(best[0]):
                    self._best[reached] = (reading, t_s)
        if fault:
            self._level = self.live = Level.FAULT
        elif warn:
            self._level = Level.FAULT if self._level is Level.FAULT else Level.WARN
            self.live = Level.FAULT if self.live is Level.FAULT else Level.WARN
        elif self.live is not Level.PASS:
            # Where the limits lie close together, so does what is good again.
            clearance = min(CLEARANCE.get((rule.measurement, rule.unit), 0.0), rule.limits.width)
            if rule.limits.level(reading, -clearance) is Level.PASS:
                self.live = Level.PASS

    def _over_time(self, t_s: float, value: float) -> float:
        """Return the spread or the speed of the measure over the last seconds; NaN before they have passed."""
        self.note(t_s, value)
        recent = self._recent
        # A sampled window is up to one pose shorter than the window.
        if len(recent) < MIN_POSES or t_s - recent[0][0] < _FILLED * self.rule.over_s:
            return math.nan
        if self.rule.course is Course.SPREAD:
            return _spread(recent)
        return (value - recent[0][1]) / (t_s - recent[0][0])

    def note(self, t_s: float, value: float) -> None:
        """Remember a value that is part of the course of the measure, without judging it."""
        if self.rule.course is Course.NOW or math.isnan(value):
            return
        recent = self._recent
        recent.append((t_s, value))
        while t_s - recent[0][0] > self.rule.over_s:
            recent.popleft()

    @property
    def beyond_s(self) -> float:
        """Since when readings have been outside the good range; NaN while they are not."""
        return self._beyond_warn.since_s

    @property
    def fault_s(self) -> float:
        """Since when readings have been beyond the fault level; NaN while they are not."""
        return self._beyond_fault.since_s

    @property
    def unseen(self) -> bool:
        """Whether the rule lacked its landmarks for too much of its window."""
        total = self._seen_s + self._unseen_s
        return total > 0 and self._unseen_s > UNSEEN_SHARE * total

    def verdict(self) -> Verdict:
        """Return what the rule says of the repetition."""
        if self._level in self._best and self._level is not Level.PASS:
            worst, t_s = self._best[self._level]
            return verdict_of(self.rule, self._level, worst, t_s, self._slack)
        return verdict_of(self.rule, Level.UNSEEN if self.unseen else Level.PASS, math.nan, math.nan, 0.0)


def _spread(rows: Collection[tuple[float, float]]) -> float:
    """Return the standard deviation of values about their trend: who moves slowly does not sway."""
    count = len(rows)
    middle_s, mean = sum(t for t, _ in rows) / count, sum(value for _, value in rows) / count
    square = crossed = squared_s = 0.0
    for t, value in rows:
        away_s, away = t - middle_s, value - mean
        square += away * away
        crossed += away_s * away
        squared_s += away_s * away_s
    return math.sqrt(max(0.0, square - crossed * crossed / squared_s) / count)


def verdict_of(rule: Rule, level: Level, worst: float, t_s: float, slack: float = 0.0) -> Verdict:
    """Return the verdict of a rule at a level, with the limit that was in force."""
    limit = rule.limits.limit(level, worst) if level in (Level.WARN, Level.FAULT) else math.nan
    if level is Level.FAULT and slack and not math.isnan(limit):
        limit += math.copysign(slack, worst - limit)
    return Verdict(
        rule=rule.id,
        level=level,
        worst=worst,
        limit=limit,
        unit=rule.unit,
        t_s=t_s,
        voids=level is Level.FAULT and rule.severity is Severity.VOIDS,
    )
