"""The state machine of one repetition, and what is remembered of it.

The machine of the exercise specification 6.1 and 6.8. It knows the primary signal and the levels,
nothing of rules, sides or pictures.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from formcheck.core.rule import Phase
from formcheck.core.timing import Dwell
from formcheck.core.update import Levels

LEAVE_S: Final = 0.10
FULL_S: Final = 0.10
BACK_S: Final = 0.15
#: These times are for repetitions of at least this long, and in proportion for shorter ones.
QUICK_S: Final = 0.8
#: A dip between two peaks counts as `no_reset` when it is deeper than this share of the range.
DIP_SHARE: Final = 0.3
#: And when it lasts this long, seconds: a shorter one is one leg that the model took for the other
#: (rendered dead bugs: 30 degrees for 0.2 to 0.36 s at the top).
DIP_S: Final = 0.4
#: Half-width of the window around the peak in which conditions at the peak are read, seconds.
PEAK_WINDOW_S: Final = 0.3
#: And within this share of the range below the peak: a quick repetition has come half-way back by then.
PEAK_SHARE: Final = 0.25
#: How much of the time before a repetition is kept, to find the last moment of rest, seconds.
BEFORE_S: Final = 3.0
#: Shares of the range between which rise and way back are timed: below the lower one rest and
#: movement cannot be told apart from noise, above the upper one the top begins.
LOW_SHARE: Final = 0.1
HIGH_SHARE: Final = 0.9


@dataclass(frozen=True, slots=True)
class Trace:
    """The poses of one repetition.

    Attributes
    ----------
    t_s
        (N,) times, from up to `BEFORE_S` before the repetition to its end.
    signal
        (N,) primary signal.
    extras
        (N, K) the other measures that were remembered.
    """

    t_s: NDArray[np.float64]
    signal: NDArray[np.float64]
    extras: NDArray[np.float64]

    def at_peak(self, column: int) -> float:
        """Return the median of a remembered measure around the peak; NaN when it was not seen."""
        values = self.extras[self._at_top, column]
        values = values[np.isfinite(values)]
        return float(np.median(values)) if values.size else math.nan

    def share_seen_at_peak(self, column: int) -> float:
        """Return on which share of the poses around the peak a measure was seen."""
        return float(np.isfinite(self.extras[self._at_top, column]).mean())

    @property
    def _at_top(self) -> NDArray[np.bool_]:
        """Which poses are at the peak."""
        low, high = np.nanmin(self.signal), np.nanmax(self.signal)
        near: NDArray[np.bool_] = np.abs(self.t_s - self.peak_s) <= PEAK_WINDOW_S
        return near & (self.signal >= high - PEAK_SHARE * (high - low))

    @property
    def peak_s(self) -> float:
        """Time of the peak."""
        return float(self.t_s[int(np.nanargmax(self.signal))])

    def half_rise_s(self, column: int, start_s: float) -> float:
        """Return when a measure first passed half of its rise to the peak; NaN if unseen.

        Counted from where it was last below that half before `start_s`: a measure that leads has risen
        before the signal, which may follow another, and the way back of the repetition before may not
        be over at its rest.
        """
        rise = self.t_s <= self.peak_s
        times, values = self.t_s[rise], self.extras[rise, column]
        if not np.isfinite(values).any():
            return math.nan
        half = (np.nanmin(values) + np.nanmax(values)) / 2
        low = np.flatnonzero((times <= start_s) & (values < half))
        first = int(low[-1]) if low.size else 0
        return float(times[first + int(np.argmax(values[first:] >= half))])

    def span(self, column: int, start_s: float) -> float:
        """Return how far apart the extremes of a remembered measure lay from `start_s` on; NaN if unseen."""
        values = self.extras[self.t_s >= start_s, column]
        values = values[np.isfinite(values)]
        return float(values.max() - values.min()) if values.size else math.nan


@dataclass(frozen=True, slots=True)
class Cycle:
    """One excursion of the primary signal from rest and back.

    Attributes
    ----------
    start_s, end_s
        Last moment of rest before, first moment of rest after.
    peak
        Largest value of the signal.
    complete
        Whether `full` was held long enough.
    up_s, hold_s, down_s
        Whole rise, time above `full`, whole way back; see `durations`.
    dip
        Deepest sinking below the peak between the first and the last moment at the top.
    reset_missed
        Whether the signal came back to `full` after a deep dip that did not reach rest.
    timed_out
        Whether it lasted too long.
    trace
        Its poses.
    """

    start_s: float
    end_s: float
    peak: float
    complete: bool
    up_s: float
    hold_s: float
    down_s: float
    dip: float
    reset_missed: bool
    timed_out: bool
    trace: Trace


class CycleMachine:
    """Follow the primary signal through rest, rise, peak and way back.

    Parameters
    ----------
    max_rep_s
        An excursion that lasts longer is cut off.
    hysteresis
        How far below the full level the top is left, in the unit of the signal.
    min_rep_s
        The shortest repetition: of one that takes half a second, no tenth can be spent at each level.
    """

    def __init__(self, max_rep_s: float, hysteresis: float, min_rep_s: float = QUICK_S) -> None:
        self._max_rep_s = max_rep_s
        self._hysteresis = hysteresis
        pace = min(1.0, min_rep_s / QUICK_S)
        self._quick = pace < 1.0
        self._leave_s, self._full_s, self._back_s = LEAVE_S * pace, FULL_S * pace, BACK_S * pace
        self._leave, self._full, self._back = Dwell(), Dwell(), Dwell()
        self._rows: deque[tuple[float, float, tuple[float, ...]]] = deque()
        self.reset()

    def reset(self) -> None:
        """Go back to rest and forget the excursion that is under way."""
        self.phase = Phase.READY
        for dwell in (self._leave, self._full, self._back):
            dwell.reset()
        self._rows.clear()
        self._peak = -math.inf
        self._complete = False
        self._start_s = math.nan
        self._full_from_s = math.nan
        self._hold_s = 0.0
        self._low = math.inf
        self._left_full_s = math.nan
        self._reset_missed = False
        self._armed = True

    def abandon(self) -> None:
        """Give up the excursion that is under way: the next one begins from rest."""
        self.reset()
        self._armed = False

    @property
    def armed(self) -> bool:
        """Whether the next excursion may begin: rest has been seen since the last one was given up."""
        return self._armed

    @property
    def peak(self) -> float:
        """Largest value of the excursion so far."""
        return self._peak

    @property
    def under_way(self) -> bool:
        """Whether an excursion has begun."""
        return self.phase is not Phase.READY

    def step(self, t_s: float, signal: float, extras: tuple[float, ...], levels: Levels) -> Cycle | None:
        """Take one value of the signal; return the excursion when this value closes it."""
        self._rows.append((t_s, signal, extras))
        if self.phase is Phase.READY:
            self._watch_rest(t_s, signal, levels)
            return None
        self._peak = max(self._peak, signal)
        self._advance(t_s, signal, levels)
        if self._back.held(t_s, signal <= levels.back, self._back_s) and self.phase is not Phase.PEAK:
            return self._close(self._back.since_s, levels, timed_out=False)
        if t_s - self._start_s > self._max_rep_s:
            return self._close(t_s, levels, timed_out=True)
        return None

    def _watch_rest(self, t_s: float, signal: float, levels: Levels) -> None:
        """At rest: does the movement begin?"""
        while t_s - self._rows[0][0] > BEFORE_S:
            self._rows.popleft()
        if not self._armed:
            # After a time-out or a loss the next excursion begins from rest, not from where this
            # one was cut: what is left of it would look like a repetition without a rise.
            self._armed = self._back.held(t_s, signal <= levels.back, self._back_s)
        elif self._leave.held(t_s, signal >= levels.leave, self._leave_s):
            self._back.reset()
            self.phase = Phase.UP
            self._start_s = self._leave.since_s
            self._peak = max(value for t, value, _ in self._rows if t >= self._start_s)

    def _advance(self, t_s: float, signal: float, levels: Levels) -> None:
        """Within an excursion: is the top reached, or left?"""
        if self.phase is Phase.UP:
            if self._full.held(t_s, signal >= levels.full, self._full_s):
                self._complete = True
                self.phase = Phase.PEAK
                self._full_from_s = self._full.since_s
        elif self.phase is Phase.PEAK:
            if signal < levels.full - self._hysteresis:
                self.phase = Phase.DOWN
                self._hold_s += t_s - self._full_from_s
                self._low = signal
                self._left_full_s = t_s
        else:
            self._low = min(self._low, signal)
            if signal >= levels.full:
                self.phase = Phase.PEAK
                self._full_from_s = t_s
                deep = levels.full - self._low > DIP_SHARE * (levels.full - levels.rest)
                if deep and t_s - self._left_full_s >= DIP_S:
                    self._reset_missed = True

    def finish(self, levels: Levels) -> Cycle | None:
        """Return the excursion that has come back to rest if the poses end now; asking changes nothing."""
        if not self.under_way or math.isnan(self._back.since_s):
            return None
        return self._cycle(self._back.since_s, levels, timed_out=False)

    def _close(self, end_s: float, levels: Levels, *, timed_out: bool) -> Cycle:
        cycle = self._cycle(end_s, levels, timed_out=timed_out)
        tail = [row for row in self._rows if row[0] >= end_s]
        self.reset()
        self._rows.extend(tail)
        self._armed = not timed_out
        return cycle

    def _cycle(self, end_s: float, levels: Levels, *, timed_out: bool) -> Cycle:
        """Return the excursion that is under way as it is if it ends at a moment."""
        still_up_s = end_s - self._full_from_s if self.phase is Phase.PEAK else 0.0
        trace = Trace(
            t_s=np.array([row[0] for row in self._rows]),
            signal=np.array([row[1] for row in self._rows]),
            extras=np.array([row[2] for row in self._rows], dtype=np.float64).reshape(len(self._rows), -1),
        )
        start_s, up_s, down_s, dip = durations(trace, self._start_s, end_s, levels.rest)
        return Cycle(
            # Who wavers at the start has left rest when the level was passed, whatever came then.
            start_s=min(start_s, self._start_s),
            end_s=end_s,
            peak=self._peak,
            # A quick top is hardly held at all: who was clearly beyond the level has been there.
            complete=self._complete or (self._quick and self._peak >= levels.full + self._hysteresis),
            up_s=up_s,
            hold_s=self._hold_s + still_up_s,
            down_s=down_s,
            dip=dip,
            reset_missed=self._reset_missed,
            timed_out=timed_out,
            trace=trace,
        )


def durations(trace: Trace, left_s: float, end_s: float, rest: float) -> tuple[float, float, float, float]:
    """Return the last moment of rest, duration of the whole rise and the whole way back, and the dip.

    A movement leaves rest slowly and settles slowly at the top, so it cannot be seen when exactly
    it began and arrived. It is timed between 10 and 90 % of its own range and extended to the
    whole at the same pace; the way back down to the level at which rest counts as reached, for
    the same reason.

    Timing from `leave` to `full` instead would void natural movements: a leg lift of one second
    spends 0.2 to 0.3 s there.

    Parameters
    ----------
    trace
        The excursion with some rest before it.
    left_s
        When the `leave` level was first passed.
    end_s
        When rest was reached again.
    rest
        The signal at rest.
    """
    t, s = trace.t_s, trace.signal
    moving = (t >= left_s) & (t <= end_s)
    top = float(np.max(s[moving]))
    span = top - rest
    if not span > 0:
        return left_s, end_s - left_s, 0.0, 0.0
    high, low = rest + HIGH_SHARE * span, rest + LOW_SHARE * span
    at_top = np.flatnonzero(moving & (s >= high))
    arrived, departed = _crossing(t, s, at_top[0] - 1, high), _crossing(t, s, at_top[-1], high)
    at_rest = np.flatnonzero((t <= arrived) & (s <= low))
    began = _crossing(t, s, at_rest[-1], low) if at_rest.size else left_s

    def way_to_top(moment: float) -> float:
        """Share of the range between a moment near rest and the top."""
        share = (float(np.interp(moment, t, s)) - rest) / span
        return HIGH_SHARE - min(max(LOW_SHARE, share), HIGH_SHARE - 0.1)

    up_s = (arrived - began) / way_to_top(began)
    down_s = max(0.0, end_s - departed) / way_to_top(end_s)
    dip = top - float(np.min(s[at_top[0] : at_top[-1] + 1]))
    return began, up_s, down_s, dip


def _crossing(t: NDArray[np.float64], s: NDArray[np.float64], before: int, level: float) -> float:
    """Return when the signal passes a level between one pose and the next."""
    after = min(before + 1, len(t) - 1)
    before = max(before, 0)
    if s[after] == s[before]:
        return float(t[before])
    share = (level - s[before]) / (s[after] - s[before])
    return float(t[before] + min(1.0, max(0.0, share)) * (t[after] - t[before]))
