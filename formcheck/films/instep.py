"""Two runs in step: a clock that counts strides, and how the time of one run is found in the other.

The times at which a foot struck the ground are the ticks of this clock. Not every strike is seen, and now and then one
is the other foot's: the usual length of a stride tells which belong together, and those that are missing are filled in,
so that the clock never stands still. Before the first and after the last strike it goes on at the usual pace.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

FloatArray: TypeAlias = NDArray[np.float64]

#: A strike that comes this much of a stride too early or too late is none of this foot. House value: the other foot's
#: come half a stride away.
_OFF: Final = 0.25
#: After a longer gap than so many strides a strike is a new beginning: nobody counts through it.
_GAP: Final = 8
#: A stride of another length than this share of the usual one is none. House value.
_USUAL: Final = 0.3
#: The first strike may be a wrong one: so many are tried.
_TRIED: Final = 4


@dataclass(frozen=True)
class Beats:
    """The strikes of one foot as a clock.

    Attributes
    ----------
    strikes_s
        When it struck, seconds, rising.
    usual_s
        How long a stride usually takes, seconds; 0 to take the median time between two strikes.
    """

    strikes_s: tuple[float, ...]
    usual_s: float = 0.0

    @cached_property
    def period_s(self) -> float:
        """How long a stride usually takes, seconds; 0 where it cannot be told."""
        if self.usual_s > 0:
            return self.usual_s
        return float(np.median(np.diff(self.strikes_s))) if len(self.strikes_s) > 1 else 0.0

    @cached_property
    def believed_s(self) -> tuple[float, ...]:
        """The strikes that come whole strides apart; where several beginnings are possible, the most of them."""
        if not self.period_s:
            return self.strikes_s
        best: list[float] = []
        for first in range(min(_TRIED, len(self.strikes_s))):
            found = self._from(first)
            best = found if len(found) > len(best) else best
        return tuple(best)

    def _from(self, first: int) -> list[float]:
        found = [self.strikes_s[first]]
        for strike_s in self.strikes_s[first + 1 :]:
            apart = (strike_s - found[-1]) / self.period_s
            if apart > _GAP or (apart >= 1 - _OFF and abs(apart - round(apart)) <= _OFF):
                found.append(strike_s)
        return found

    @cached_property
    def ticks_s(self) -> tuple[float, ...]:
        """Those strikes with the ones that were missed."""
        ticks: list[float] = []
        for strike_s in self.believed_s:
            if ticks:
                before = ticks[-1]
                count = max(1, round((strike_s - before) / self.period_s))
                ticks += [before + (strike_s - before) * k / count for k in range(1, count)]
            ticks.append(strike_s)
        return tuple(ticks)

    @property
    def strides(self) -> tuple[tuple[float, float], ...]:
        """From when to when each whole stride was, seconds: those of a usual length."""
        pairs = zip(self.ticks_s, self.ticks_s[1:], strict=False)
        return tuple(
            (from_s, to_s) for from_s, to_s in pairs if abs(to_s - from_s - self.period_s) <= _USUAL * self.period_s
        )

    def at(self, t_s: float) -> float:
        """Return how many strides after the first strike a time is; below 0 before it.

        Raises
        ------
        ValueError
            Where there are fewer than two strikes.
        """
        return float(self.all_at(np.array([t_s]))[0])

    def all_at(self, times_s: FloatArray) -> FloatArray:
        """Return the same of many times at once."""
        ticks, counts = self._clock
        found: FloatArray = np.interp(times_s, ticks, counts)
        found += np.minimum(times_s - ticks[0], 0.0) / self.period_s
        found += np.maximum(times_s - ticks[-1], 0.0) / self.period_s
        return found

    def time(self, beat: float) -> float:
        """Return when so many strides after the first strike are over, seconds: the inverse of `at`.

        Raises
        ------
        ValueError
            Where there are fewer than two strikes.
        """
        return float(self.all_times(np.array([beat]))[0])

    def all_times(self, beats: FloatArray) -> FloatArray:
        """Return the same of many beats at once."""
        ticks, counts = self._clock
        found: FloatArray = np.interp(beats, counts, ticks)
        found += np.minimum(beats, 0.0) * self.period_s
        found += np.maximum(beats - counts[-1], 0.0) * self.period_s
        return found

    @property
    def counts(self) -> bool:
        """Whether there are strikes to count by."""
        return len(self.ticks_s) > 1

    @cached_property
    def _clock(self) -> tuple[FloatArray, FloatArray]:
        if not self.counts:
            raise ValueError("a clock of strides needs two strikes")
        return np.array(self.ticks_s), np.arange(len(self.ticks_s), dtype=np.float64)


def beats_of(strikes_s: Sequence[float], usual_s: float = 0.0) -> Beats:
    """Return the clock of strikes in any order; those that stand at the same time count once."""
    return Beats(tuple(sorted(set(strikes_s))), usual_s)


def all_in_step(times_s: FloatArray, one: Beats, other: Beats, lead: int = 0) -> FloatArray:
    """Return the times of another run that go with times of this one.

    A strike falls on a strike, and between two of them as much of the stride is over in both. Where the other run is
    over, it begins again, still in step. Without strikes both clocks run alike.

    Parameters
    ----------
    times_s
        (n,) times of this run, seconds.
    one, other
        The strikes of this run and of the other one.
    lead
        So many strides the other run is ahead.
    """
    if not (one.counts and other.counts):
        return times_s
    beats = one.all_at(times_s) + lead
    last = len(other.ticks_s) - 1
    return other.all_times(np.where((beats >= 0) & (beats <= last), beats, beats % last))
