"""What can be asked for without a hand on anything: one hand held up."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum
from typing import Final

import numpy as np

from formcheck.core.pose import LANDMARKS, Pose
from formcheck.core.timing import DROPOUT_S, Dwell

#: How far above the nose the raised wrist is, and the other one stays below the shoulders, as a share of the trunk.
#: Who holds both arms up lies in a start position or stretches. House values.
ABOVE: Final = 0.3
#: How long the hand is held up, seconds. House value: a hand that wipes a forehead is gone by then.
HELD_S: Final = 1.0
#: A wrist has to be seen, not guessed (specification 4.3).
SEEN: Final = 0.5

#: A hand that answers is also this far above its own shoulder, as a share of the trunk. Upright that follows from
#: `ABOVE`; who lies on the back has nose and shoulders at the same height, and a hand on the belly or the chest is 0.3
#: of a trunk above them at most, a stretched arm a whole one. House value.
ABOVE_SHOULDER: Final = 0.5
#: Shoulders are so much narrower than the trunk is long (0.36 m to 0.5 m): the scale of who lies with the feet to the
#: camera, whose trunk is foreshortened.
_TRUNKS_A_SHOULDER_WIDTH: Final = 1.4
#: A hand that is to answer was down for so long before: an arm that is up when the question comes belongs to the
#: exercise. House value, seconds.
DOWN_FIRST_S: Final = 0.5
#: One choice after the other is said at this distance: said and understood, and time to lower an arm. House value,
#: seconds.
COUNT_S: Final = 1.2
#: Who lowers the hand sooner after a choice was said than anybody can hear and move has meant the one before: a
#: simple reaction to a sound takes 0.15 to 0.2 s, the arm as long again. House value, seconds.
HEARD_S: Final = 0.3
#: The hand is down once it was seen down for so long without a gap. House value, seconds.
LOWERED_S: Final = 0.4
#: A hand that is not seen for so long has answered nothing. House value, seconds.
LOST_S: Final = 2.0
#: And neither has one that is still up so long after the last choice was said. House value, seconds.
TOO_LONG_S: Final = 3.0
#: A longer step between two poses is a gap in the picture: nobody was seen to hold anything up in it, seconds.
_GAP_S: Final = 0.5

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
    (higher, shoulder), (lower, _) = sorted(
        (float(y[wrist]), float(y[own])) for wrist, own in zip(_WRISTS, _SHOULDERS, strict=True)
    )
    # Pixels count downwards. Who supports a hanging head on one hand and reaches forward with the other asks for
    # nothing: that hand is no higher than its shoulder.
    line = min(float(y[_NOSE]) - ABOVE * trunk, shoulder - ABOVE_SHOULDER * trunk)
    return higher < line and lower > float(y[_SHOULDERS].mean())


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


Hands = tuple[bool | None, bool | None]


def hands_up(pose: Pose) -> Hands:
    """Whether the left and the right hand are held up, standing, sitting or lying on the back.

    None for a hand that is not seen, and for both of them where both are up: that is no sign but a stretch, or the
    start position of an exercise on the back.
    """
    if not pose.seen:
        return None, None
    points = pose.landmarks[:, :2]
    trunk = float(np.hypot(*(points[_SHOULDERS].mean(0) - points[_HIPS].mean(0))))
    width = float(np.hypot(*(points[_SHOULDERS[0]] - points[_SHOULDERS[1]])))
    scale = max(trunk, _TRUNKS_A_SHOULDER_WIDTH * width)
    if not math.isfinite(scale) or scale <= 0:
        return None, None
    found: list[bool | None] = []
    for wrist, shoulder in zip(_WRISTS, _SHOULDERS, strict=True):
        # Pixels count downwards.
        line = min(points[_NOSE, 1] - ABOVE * scale, points[shoulder, 1] - ABOVE_SHOULDER * scale)
        seen = pose.visibility[wrist] >= SEEN and math.isfinite(line)
        found.append(bool(points[wrist, 1] < line) if seen else None)
    return (None, None) if all(found) else (found[0], found[1])


class Counted(Enum):
    """What a hand has just asked for."""

    #: The next choice is to be said.
    NEXT = "next"
    #: The hand was lowered: it means the choice that was reached.
    TAKEN = "taken"
    #: The hand was lost from sight, or lowered before anything was said: nothing is meant.
    NOTHING = "nothing"
    #: The hand stayed up after all choices: nothing is meant.
    TOO_LONG = "too long"


class CountingHand:
    """A hand that is held up while one choice after the other is said, and lowered at the one that is meant.

    Only what is plain counts: a hand that was down before, that is up in every pose of `HELD_S`, and that is down in
    every pose of `LOWERED_S` after. A hand that flickers between up and down neither begins nor answers. A pose in
    which it is not seen says neither, for as long as drop-outs are forgiven anywhere (`DROPOUT_S`).

    Parameters
    ----------
    lasts_s
        How long each choice is said, seconds; it takes at least `COUNT_S`.

    Attributes
    ----------
    reached
        The choice that was said last while the hand is up; None while no hand is.
    taken
        The choice that was meant, after `Counted.TAKEN`.
    """

    def __init__(self, lasts_s: Sequence[float]) -> None:
        self._lasts_s = [max(COUNT_S, lasts) for lasts in lasts_s]
        self.reached: int | None = None
        self.taken = 0
        self._hand = 0
        self._forget()

    def _forget(self) -> None:
        self.reached = None
        self._last_s = math.nan
        self._up_since_s = self._up_s = self._gone_since_s = math.nan
        self._down_since_s, self._down_s = [math.nan, math.nan], [math.nan, math.nan]
        self._ready = [False, False]
        self._said_s = 0.0

    @property
    def rising(self) -> bool:
        """Whether a hand is up, and may soon have been for long enough."""
        return self.reached is None and not math.isnan(self._up_since_s)

    def push(self, pose: Pose) -> Counted | None:
        """Take the next pose; return what is asked for with it, if anything is."""
        hands, dt = hands_up(pose), pose.t_s - self._last_s
        self._last_s = pose.t_s
        if self.reached is None:
            return self._wait(pose, hands)
        return self._count(pose.t_s, dt if dt <= _GAP_S else 0.0, hands[self._hand])

    def _wait(self, pose: Pose, hands: Hands) -> Counted | None:
        """Wait for a hand to go up that was down before."""
        t, up = pose.t_s, [hand for hand in (0, 1) if hands[hand]]
        for hand in (0, 1):
            self._look_down(t, hand, hands)
        if hands[self._hand] is None and t - self._up_s <= DROPOUT_S and not up:
            return None
        if len(up) != 1 or not self._ready[up[0]]:
            self._up_since_s = math.nan
            return None
        if math.isnan(self._up_since_s) or self._hand != up[0]:
            self._hand, self._up_since_s = up[0], t
        self._up_s = t
        if t - self._up_since_s < HELD_S - 1e-9:
            return None
        self.reached, self._said_s = 0, 0.0
        self._down_since_s, self._down_s = [math.nan, math.nan], [math.nan, math.nan]
        return Counted.NEXT

    def _look_down(self, t: float, hand: int, hands: Hands) -> None:
        """Look whether a hand is down before it goes up."""
        if hands[hand] or (hands == (None, None) and not t - self._down_s[hand] <= DROPOUT_S):
            self._down_since_s[hand] = math.nan
        elif hands != (None, None):
            self._down_s[hand] = t
            if math.isnan(self._down_since_s[hand]):
                self._down_since_s[hand] = t
            elif t - self._down_since_s[hand] >= DOWN_FIRST_S - 1e-9:
                self._ready[hand] = True

    def _count(self, t: float, dt: float, up: bool | None) -> Counted | None:
        """Go from choice to choice while the hand is up."""
        assert self.reached is not None
        if up is None:
            if math.isnan(self._gone_since_s):
                self._gone_since_s = t
            if not t - self._down_s[0] <= DROPOUT_S:
                self._down_since_s[0] = math.nan
            return self._end(Counted.NOTHING) if t - self._gone_since_s >= LOST_S else None
        self._gone_since_s = math.nan
        if not up:
            self._down_s[0] = t
            if math.isnan(self._down_since_s[0]):
                self._down_since_s[0] = t
            return self._take() if t - self._down_since_s[0] >= LOWERED_S - 1e-9 else None
        self._down_since_s[0] = math.nan
        self._said_s += dt
        lasts_s = self._lasts_s[self.reached]
        if self.reached + 1 == len(self._lasts_s):
            return self._end(Counted.TOO_LONG) if self._said_s >= lasts_s + TOO_LONG_S else None
        if self._said_s < lasts_s - 1e-9:
            return None
        # What is too much belongs to the next one: slow cameras count as fast as others.
        self.reached, self._said_s = self.reached + 1, self._said_s - lasts_s
        return Counted.NEXT

    def _take(self) -> Counted:
        assert self.reached is not None
        meant = self.reached if self._said_s >= HEARD_S else self.reached - 1
        if meant < 0:
            return self._end(Counted.NOTHING)
        self.taken = meant
        return self._end(Counted.TAKEN)

    def _end(self, how: Counted) -> Counted:
        self._forget()
        return how
