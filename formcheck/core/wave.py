"""The state machine of one cycle of a movement that goes both ways from the middle, such as cat-cow."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from formcheck.core.cycle import BACK_S, LEAVE_S, Cycle, Trace
from formcheck.core.rule import Phase
from formcheck.core.timing import Dwell
from formcheck.core.update import Levels

#: How long each end must be held for the half to count (specification 8.17), seconds.
END_S: Final = 0.3


class WaveMachine:
    """Follow a signal that swings to both sides of 0: out, over to the other side, and back.

    A cycle is an end on either side, whichever comes first, then the middle again, rested in or gone
    through. The levels hold for both sides alike. One half alone is no cycle, however often it is
    done: a glance at the screen looks like half a cow.

    Parameters
    ----------
    max_cycle_s
        What lasts longer is forgotten: the user has stopped, which is no fault.
    """

    def __init__(self, max_cycle_s: float) -> None:
        self._max_cycle_s = max_cycle_s
        self._dwells = {name: Dwell() for name in ("high", "low", "middle", "out", "again")}
        self._rows: list[tuple[float, float, tuple[float, ...]]] = []
        self.reset()

    def reset(self) -> None:
        """Forget the cycle that is under way."""
        self.phase = Phase.READY
        self._rows.clear()
        self._start_s = self._turned_s = math.nan
        self._high = self._low = 0.0
        self._held_high = self._held_low = False
        self._second = 0.0
        self._rested = False
        self._armed = True
        for dwell in self._dwells.values():
            dwell.reset()

    def abandon(self) -> None:
        """Give up the cycle that is under way: what is left of it is none, the next one begins in the middle."""
        self.reset()
        self._armed = False

    @property
    def armed(self) -> bool:
        """Whether the next cycle may begin: the middle has been seen since the last one was given up."""
        return self._armed

    @property
    def under_way(self) -> bool:
        """Whether a cycle has begun."""
        return self.phase is not Phase.READY

    @property
    def _depth(self) -> float:
        """How far the shallower half went."""
        return min(self._high, -self._low)

    def step(self, t_s: float, signal: float, extras: tuple[float, ...], levels: Levels) -> Cycle | None:
        """Take one value of the signal; return the cycle when this value closes it."""
        if not self.under_way:
            self._armed |= self._dwells["middle"].held(t_s, abs(signal) <= levels.back, BACK_S)
            if not self._dwells["out"].held(t_s, self._armed and abs(signal) >= levels.leave, LEAVE_S):
                return None
            self.phase = Phase.UP
            self._start_s = self._dwells["out"].since_s
            for dwell in self._dwells.values():
                dwell.reset()
        self._rows.append((t_s, signal, extras))
        self._high, self._low = max(self._high, signal), min(self._low, signal)
        self._held_high |= self._dwells["high"].held(t_s, signal >= levels.full, END_S)
        self._held_low |= self._dwells["low"].held(t_s, signal <= -levels.full, END_S)
        both = self._depth >= levels.partial
        if both and self.phase is Phase.UP:
            # The second half has begun to count: the cycle turns here.
            self.phase, self._turned_s, self._second = Phase.DOWN, t_s, math.copysign(1.0, signal)
        rested = self._dwells["middle"].held(t_s, abs(signal) <= levels.back, BACK_S)
        if both and rested:
            return self._close(self._dwells["middle"].since_s)
        if both and signal * self._second < -levels.back:
            # Gone through the middle without a stop: the next cycle has begun already.
            return self._close(next(t for t, value, _ in reversed(self._rows) if value * self._second > 0))
        self._rested |= rested
        if not both:
            self._begin_again(t_s, signal, levels)
        if t_s - self._start_s > self._max_cycle_s:
            self._high = self._low = 0.0
            return self._close(t_s)
        return None

    def _begin_again(self, t_s: float, signal: float, levels: Levels) -> None:
        """Take the same half, done once more after a rest, for the beginning of the cycle."""
        half = math.copysign(1.0, self._high + self._low)
        if self._dwells["again"].held(t_s, self._rested and signal * half >= levels.leave, LEAVE_S):
            self._start_s, self._rested = self._dwells["again"].since_s, False
            self._rows = [row for row in self._rows if row[0] >= self._start_s]

    def finish(self, levels: Levels) -> Cycle | None:
        """Return the cycle of which both halves are done if the poses end now; asking changes nothing."""
        if not self.under_way or not self._depth >= levels.partial:
            return None
        return self._cycle(self._rows[-1][0])

    def _close(self, end_s: float) -> Cycle:
        cycle = self._cycle(end_s)
        self.reset()
        return cycle

    def _cycle(self, end_s: float) -> Cycle:
        """Return the cycle that is under way as it is if it ends at a moment."""
        trace = Trace(
            t_s=np.array([row[0] for row in self._rows]),
            signal=np.array([row[1] for row in self._rows]),
            extras=np.array([row[2] for row in self._rows], dtype=np.float64).reshape(len(self._rows), -1),
        )
        turned_s = end_s if math.isnan(self._turned_s) else self._turned_s
        return Cycle(
            start_s=self._start_s,
            end_s=end_s,
            peak=self._depth,
            complete=self._held_high and self._held_low,
            up_s=turned_s - self._start_s,
            hold_s=0.0,
            down_s=end_s - turned_s,
            dip=0.0,
            reset_missed=False,
            timed_out=False,
            trace=trace,
        )
