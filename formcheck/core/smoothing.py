"""The One-Euro filter, for all landmarks at once.

Source: Casiez, Roussel, Vogel 2012, "1 EUR Filter", CHI. In video mode MediaPipe has already
filtered the landmarks, so this one only takes the last jitter off: at rest it lags by
1 / (2 pi MIN_CUTOFF_HZ) = 40 ms, in motion by less.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

# Measured on 30 fps landmarks of the video mode: a cut-off of 1 to 1.5 Hz lags visibly behind a
# one-second movement, 4 Hz does not; beta is per torso length and second.
MIN_CUTOFF_HZ: Final = 4.0
BETA: Final = 1.0
SPEED_CUTOFF_HZ: Final = 1.0


class OneEuro:
    """Smooth an array of coordinates over time.

    Parameters
    ----------
    min_cutoff_hz
        Cut-off at rest; lower is quieter and lags more.
    beta
        How fast the cut-off rises with speed, Hz per (torso length / s).
    """

    __slots__ = ("_beta", "_min_cutoff_hz", "_speed", "_t_s", "_value")

    def __init__(self, min_cutoff_hz: float = MIN_CUTOFF_HZ, beta: float = BETA) -> None:
        self._min_cutoff_hz = min_cutoff_hz
        self._beta = beta
        self.reset()

    def reset(self) -> None:
        """Forget the past: the next value passes through as it is."""
        self._t_s = math.nan
        self._value: NDArray[np.float64] | None = None
        self._speed: NDArray[np.float64] | None = None

    def __call__(self, t_s: float, value: NDArray[np.float64], unit: float) -> NDArray[np.float64]:
        """Return the smoothed value.

        Parameters
        ----------
        t_s
            Time in seconds; must rise.
        value
            Coordinates of any shape, the same at every call.
        unit
            Length of the torso in the unit of `value`: speeds are judged in torso lengths.
        """
        if self._value is None or self._speed is None:
            self._value, self._speed, self._t_s = value.copy(), np.zeros_like(value), t_s
            return self._value
        dt = t_s - self._t_s
        speed_share = _share(SPEED_CUTOFF_HZ, dt)
        self._speed = self._speed + speed_share * ((value - self._value) / dt - self._speed)
        cutoff = self._min_cutoff_hz + self._beta * np.abs(self._speed) / unit
        share = 1.0 / (1.0 + 1.0 / (2.0 * math.pi * cutoff * dt))
        self._value = self._value + share * (value - self._value)
        self._t_s = t_s
        return self._value


def _share(cutoff_hz: float, dt: float) -> float:
    return 1.0 / (1.0 + 1.0 / (2.0 * math.pi * cutoff_hz * dt))
