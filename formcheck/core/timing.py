"""How long something has been true."""

from __future__ import annotations

import math
from typing import Final

#: A condition that is false no longer than this is not yet over (specification 6.3, 6.8).
DROPOUT_S: Final = 0.1
#: A condition must be seen true on this many poses before it counts (specification 4.1).
MIN_POSES: Final = 3


class Dwell:
    """Whether a condition has lasted, drop-outs of up to 100 ms forgiven.

    Attributes
    ----------
    since_s
        When the present run began; NaN when there is none.
    """

    __slots__ = ("_last_true_s", "_poses", "since_s")

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget the present run."""
        self.since_s = math.nan
        self._last_true_s = math.nan
        self._poses = 0

    def held(self, t_s: float, condition: bool, seconds: float) -> bool:
        """Take one observation; return whether the condition has held for `seconds`."""
        if not condition:
            if not t_s - self._last_true_s <= DROPOUT_S:
                self.reset()
            return False
        if self._poses == 0:
            self.since_s = t_s
        self._poses += 1
        self._last_true_s = t_s
        # Times come as seconds in floating point: a run of exactly 0.1 s must not miss by 1e-17.
        return self._poses >= MIN_POSES and t_s - self.since_s >= seconds - 1e-9
