"""Lying on the front: superman and superman pull."""

from __future__ import annotations

from typing import Final

from tests.synthetic.body import (
    FOREARM,
    NECK,
    SHANK,
    THIGH,
    UPPER_ARM,
    Figure,
    Points,
    arms,
    at,
    foot,
    limb,
    share,
    trunk_and_head,
    xy,
)

_HIP: Final = xy(0.0, 0.20)
#: Chest and legs rise so far, degrees, where the signal of the superman reads 1.
_CHEST: Final = 8.0
_LEGS: Final = 6.0


def _prone(trunk: float, thigh: float, shank: float, neck: float) -> Points:
    """Trunk and legs of a body on its front; thigh and shank are the rise of each, degrees."""
    points: Points = {}
    trunk_and_head(points, _HIP, at(_HIP, 1.0, trunk), trunk - 90.0, neck - 8.0)
    knee = at(_HIP, THIGH, 180.0 - thigh)
    for side in ("left", "right"):
        limb(points, side, knee=knee)
        foot(points, side, at(knee, SHANK, 180.0 - shank), 205.0 - shank)
    return points


def superman(
    amount: float,
    top: float,
    *,
    chest: float = 0.0,
    legs: float = 1.0,
    resting: float = 0.0,
    legs_lag: float = 0.0,
    knee: float = 180.0,
    hands: float = 16.0,
    head: float = 0.0,
) -> Points:
    """Superman: the rise of chest (8 degrees) and legs (6 degrees) is the signal, the lower one as a share.

    `chest` degrees by which it rises more; `legs` the share of their rise that the legs do; `resting`
    degrees by which they rest higher; `legs_lag` 1 = they rise only when the chest is up; `knee` angle at
    the top; `hands` the rise of the arms, degrees, where the signal is 1.6; `head` degrees, + = looking up.
    """
    w = share(amount)
    lift = 2.0 * amount if legs_lag else amount
    trunk = min(1.0, lift) * top * _CHEST + w * chest
    thigh = (max(0.0, lift - 1.0) if legs_lag else amount) * top * _LEGS * legs
    # A bent knee lifts the foot, so the thigh may stay lower and the ankle is as high all the same.
    thigh += resting - 2.0
    points = _prone(trunk, thigh, thigh + w * (180.0 - knee), w * head)
    arm = amount * hands - 7.0
    shoulder = points["left_shoulder"]
    arms(points, at(shoulder, UPPER_ARM, arm), at(shoulder, UPPER_ARM + FOREARM, arm))
    return points


def superman_pull(
    amount: float,
    top: float,
    *,
    lifted: float = 1.0,
    sunk: float = 0.0,
    arch: float = 0.0,
    head: float = 0.0,
    shrug: float = 0.0,
    hang: float = 0.0,
    elbow: float = -0.30,
    hand: float = 0.05,
) -> Points:
    """Superman pull: how far the hand has come towards the shoulder is the signal, T.

    `lifted` 0 = chest and hands on the floor, 1 = the chest floats by 11 degrees; `sunk` degrees by which
    it comes down in the pull; `arch` degrees by which chest and legs rise more; `head` degrees, + = looking
    up; `shrug` T by which the neck gets shorter; `hang` T by which the elbow is below the trunk;
    `elbow` how far it is past the shoulder at the top, T; `hand` its height over the trunk there, T.
    """
    w = share(amount)
    pulled = FIGURES["superman_pull"].rest + amount * (top - FIGURES["superman_pull"].rest)
    trunk = 11.0 * lifted - w * sunk + w * arch / 2
    thigh = w * arch / 2 - 2.0
    points = _prone(trunk, thigh, thigh, w * head)
    shoulder = points["left_shoulder"]
    closer = w * shrug * (points["left_ear"] - shoulder) / NECK
    for part in ("left_ear", "right_ear", "nose"):
        points[part] = points[part] - closer
    ahead = 0.65 + amount * (elbow - 0.65)
    # On the floor the hands are lower than the line of the trunk.
    lower = 0.13 * (1.0 - lifted) * (1.0 - w)
    along, over = at(xy(0.0, 0.0), 1.0, trunk), at(xy(0.0, 0.0), 1.0, trunk + 90.0)
    wrist = shoulder + (1.15 - pulled) * along + (w * hand - lower) * over
    arms(points, shoulder + ahead * along - (w * hang + lower / 2) * over, wrist)
    return points


FIGURES: Final = {
    "superman": Figure(superman, rest=0.0, top=1.6, half=0.85, middle=0.2),
    "superman_pull": Figure(
        superman_pull, rest=0.05, top=1.0, half=0.65, middle=0.2, before=(("lifted", 0.0),), quick_s=0.06
    ),
}
