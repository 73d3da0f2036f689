"""What can be asked for without a hand on anything: one hand held up."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from formcheck.core.pose import LANDMARKS, Pose
from formcheck.core.timing import Dwell

#: How far above the nose the raised wrist is, and the other one stays below the shoulders, as a share of the trunk.
#: Who holds both arms up lies in a start position or stretches. House values.
ABOVE: Final = 0.3
#: How long the hand is held up, seconds. House value: a hand that wipes a forehead is gone by then.
HELD_S: Final = 1.0
#: A wrist has to be seen, not guessed (specification 4.3).
SEEN: Final = 0.5

_NOSE: Final = LANDMARKS["nose"]
_SHOULDERS: Final = [LANDMARKS["left_shoulder"], LANDMARKS["right_shoulder"]]
_HIPS: Final = [LANDMARKS["left_hip"], LANDMARKS["right_hip"]]
_WRISTS: Final = [LANDMARKS["left_wrist"], LANDMARKS["right_wrist"]]


def one_hand_up(pose: Pose) -> bool:
    """Whether exactly one hand is held up above the head, the other one below the shoulders."""
    if not pose.seen or min(pose.visibility[_WRISTS].min(), pose.visibility[_NOSE]) < SEEN:
        return False
    y = pose.landmarks[:, 1]
    middles = pose.landmarks[_SHOULDERS, :2].mean(0) - pose.landmarks[_HIPS, :2].mean(0)
    trunk = float(np.hypot(*middles))
    if not math.isfinite(trunk) or trunk <= 0:
        return False
    higher, lower = sorted(float(y[wrist]) for wrist in _WRISTS)
    # Pixels count downwards.
    return higher < float(y[_NOSE]) - ABOVE * trunk and lower > float(y[_SHOULDERS].mean())


class RaisedHand:
    """Whether a hand was held up just now; once for each time."""

    def __init__(self) -> None:
        self._up = Dwell()
        self._told = False

    def held(self, pose: Pose) -> bool:
        """Take the next pose; return True once when a hand has been up for long enough."""
        up = self._up.held(pose.t_s, one_hand_up(pose), HELD_S)
        if math.isnan(self._up.since_s):
            self._told = False
        if not up or self._told:
            return False
        self._told = True
        return True
