"""Levels for one user: from the declaration, the calibrated rest and the user's own range.

A camera reads the same angle several degrees too high for one person and too low for the next
(rendered people: bridge +12, deadlift -9 degrees at the peak). The bias is not known in advance,
but clean repetitions show it: who does what the coach asks for peaks within the target range, and
by as much as the usual peak reads outside, the camera is taken to be biased.
"""

from __future__ import annotations

from collections import deque
from typing import Final

from formcheck.core.signal import FromRest, LevelSpec, Signal
from formcheck.core.update import Levels

#: How many clean repetitions are remembered.
MEMORY: Final = 8
#: The leave level lies at least this many standard deviations of the resting signal above rest.
NOISE_SDS: Final = 4.0
#: Upper bounds of the lower levels, as shares of the way from rest to full. Every level of the
#: specification lies below them at its usual rest; a bridge from a foot far out does not.
LEAVE_SHARE: Final = 0.6
PARTIAL_SHARE: Final = 0.85
BACK_SHARE: Final = 0.5
#: Where the camera reads rest itself close to the level of rest, that level lies at least this
#: share of the way above it, and the leave level twice as far: else rest would never be reached.
REST_SHARE: Final = 0.1
#: Smallest prominence of an attempt: share of the way from rest to full, and to partial (6.1).
PROMINENCE_FULL: Final = 0.6
PROMINENCE_PARTIAL: Final = 0.9


class OwnRange:
    """Learn the bias of one user's peaks from their clean repetitions."""

    def __init__(self, signal: Signal) -> None:
        self._signal = signal
        self._peaks: deque[float] = deque(maxlen=MEMORY)

    @property
    def known(self) -> bool:
        """Whether a clean repetition has been seen."""
        return bool(self._peaks)

    @property
    def bias(self) -> float:
        """By how much this user's peaks read too high (+) or too low (-), in the signal's unit.

        Only what *every* remembered repetition supports is taken, and never more than the
        exercise allows: one deep repetition must not make the next, good one look short.
        """
        if not self._peaks:
            return 0.0
        low, high = self._signal.target
        excess = max(0.0, min(self._peaks) - high)
        shortfall = min(0.0, max(self._peaks) - low)
        return max(-self._signal.bias, min(self._signal.bias, excess + shortfall))

    def learn(self, peak: float) -> None:
        """Take the peak of one clean repetition."""
        self._peaks.append(peak)

    def levels(self, rest: float, rest_sd: float) -> Levels:
        """Return the levels that apply now.

        Parameters
        ----------
        rest, rest_sd
            Calibrated rest of the primary signal and its standard deviation.
        """
        signal, bias = self._signal, self.bias
        leave = _level(signal.leave, rest)
        back = _level(signal.back, rest)
        noise = rest + NOISE_SDS * rest_sd - leave
        if noise > 0:
            leave, back = leave + noise, back + noise
        full = _level(signal.full, rest) + bias
        # Who rests close to the full level has a short way to go: the lower levels must stay below it.
        way = full - rest
        leave = min(max(leave, rest + 2 * REST_SHARE * way), rest + LEAVE_SHARE * way)
        partial = min(_level(signal.partial, rest) + min(0.0, bias), rest + PARTIAL_SHARE * way)
        return Levels(
            rest=rest,
            leave=leave,
            partial=max(leave, partial),
            full=full,
            target=(signal.target[0] + bias, signal.target[1] + bias),
            back=min(max(back, rest + REST_SHARE * way), rest + BACK_SHARE * way),
        )


def prominence(levels: Levels) -> float:
    """Return how far above rest a peak must rise to be an attempt."""
    return min(
        PROMINENCE_FULL * (levels.full - levels.rest),
        PROMINENCE_PARTIAL * (levels.partial - levels.rest),
    )


def _level(spec: LevelSpec, rest: float) -> float:
    return rest + spec.rise if isinstance(spec, FromRest) else spec
