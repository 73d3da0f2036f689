"""The rules of a hold: which parts of it were not good, and how many of its seconds were clean."""

from __future__ import annotations

import math
from typing import Final

from formcheck.core.report import Level, Stretch
from formcheck.core.rule import Rule
from formcheck.core.watch import RuleWatch, verdict_of

#: A fault is dated back to where good form was left, by no more than this, seconds: who sinks
#: slowly for ten seconds was at fault at the end of them. House value.
RAMP_S: Final = 1.0
#: A rule that has not been read for this long is at fault no longer: what is not seen is not held
#: against the user. House value, seconds.
UNREAD_S: Final = 1.0


class Stretches:
    """Follow one rule through a hold.

    Parameters
    ----------
    rule
        The rule.
    """

    def __init__(self, rule: Rule) -> None:
        self.watch = RuleWatch(rule)
        self.reset()

    def reset(self) -> None:
        """Begin a new attempt."""
        self.watch.reset()
        self._found: tuple[Stretch, ...] = ()
        self._level = Level.PASS
        self._from_s = math.nan
        self._worst = math.nan
        self._slack = 0.0
        self._read_s = math.nan

    @property
    def rule(self) -> Rule:
        """The rule that is followed."""
        return self.watch.rule

    @property
    def faulty(self) -> bool:
        """Whether a fault has lasted and is not yet mended."""
        return self._level is Level.FAULT

    @property
    def from_s(self) -> float:
        """Since when the present level has lasted."""
        return self._from_s

    @property
    def doubtful(self) -> bool:
        """Whether the last reading was outside the good range."""
        return not math.isnan(self.watch.beyond_s)

    def step(self, t_s: float, dt: float, reading: float, slack: float) -> None:
        """Take one reading; NaN when it could not be read."""
        watch = self.watch
        watch.step(t_s, dt, reading, slack)
        if not math.isnan(reading):
            self._read_s = t_s
        elif t_s - self._read_s > UNREAD_S:
            self.leave(self._read_s)
            return
        self._slack = slack
        if watch.live is not self._level:
            self._turn(t_s, watch.live)
        excess = self.rule.limits.excess
        if not self.doubtful and self._level is Level.PASS:
            self._worst = math.nan
        elif not math.isnan(watch.reading) and not excess(self._worst) >= excess(watch.reading):
            self._worst = watch.reading

    def note(self, t_s: float, reading: float) -> None:
        """Remember a reading that is not judged: what follows it is, and may be its consequence."""
        self.watch.note(t_s, reading)

    def _turn(self, t_s: float, level: Level) -> None:
        """Take a new level: the stretch at the one before ends where that at the new one begins."""
        since = self.watch.beyond_s
        if level is Level.FAULT:
            since = max(since, self.watch.fault_s - RAMP_S, self._from_s if self._level is Level.WARN else -math.inf)
        self.close(t_s if level is Level.PASS else since)
        self._level, self._from_s = level, since

    def close(self, t_s: float) -> None:
        """End the present stretch, if there is one."""
        self._found = self.so_far(t_s)
        self._level = Level.PASS

    def leave(self, t_s: float) -> None:
        """End the present stretch because the rule is not read any more; what was read is no longer true."""
        self.close(t_s)
        self.watch.reset()
        self._worst = self._read_s = math.nan

    def so_far(self, t_s: float) -> tuple[Stretch, ...]:
        """Return the stretches up to now, the present one included."""
        if self._level is Level.PASS or not t_s > self._from_s:
            return self._found
        told = verdict_of(self.rule, self._level, self._worst, t_s, self._slack)
        present = Stretch(told.rule, told.level, self._from_s, t_s, told.worst, told.limit, told.unit)
        return (*self._found, present)
