"""Standing, seen from the side: deadlift, balance and reach, lunge, and walking."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tests.synthetic.body import (
    ANKLE_HEIGHT,
    FOREARM,
    LEG,
    SHANK,
    THIGH,
    UPPER_ARM,
    Figure,
    Points,
    arms,
    at,
    direction,
    foot,
    joint,
    landmarks_of,
    limb,
    share,
    trunk_and_head,
    xy,
)
from tests.synthetic.camera import turned


def deadlift(
    amount: float,
    top: float,
    *,
    foot_down: float = 0.0,
    knee: float | None = None,
    shank: float | None = None,
    leg_line: float = 0.0,
    head: float = 0.0,
) -> Points:
    """Single-leg deadlift: the hinge is the signal, degrees.

    `foot_down` 1 = the free foot near the floor; `knee` and `shank` degrees at the top; `leg_line`
    degrees by which the free leg hangs below the line of the trunk; `head` degrees, + = looks up.
    """
    w = share(amount)
    rest = FIGURES["single_leg_deadlift"].rest
    hinge = rest + amount * (top - rest)
    flexion = 8.0 + amount * ((20.0 if knee is None else knee) - 8.0)
    forward = 3.0 + amount * ((6.0 if shank is None else shank) - 3.0)
    trunk = hinge - flexion + forward
    ankle = xy(0.0, ANKLE_HEIGHT)
    standing_knee = at(ankle, SHANK, 90.0 - forward)
    hip = at(standing_knee, THIGH, 90.0 - forward + flexion)
    shoulder = at(hip, 1.0, 90.0 - trunk)
    points: Points = {}
    trunk_and_head(points, hip, shoulder, 360.0 - trunk, w * head + 3.0)
    elbow = at(shoulder, UPPER_ARM, 272.0)
    arms(points, elbow, at(elbow, FOREARM, 272.0))
    limb(points, "right", knee=standing_knee)
    foot(points, "right", ankle, 0.0)
    # At rest the free knee is bent so that the foot is off the floor; it straightens when the trunk
    # has tipped so far that the straight leg clears the floor.
    straight = min(1.0, max(0.0, (trunk - 35.0) / 25.0))
    thigh = (1 - w) * 265.0 + w * (270.0 - trunk + leg_line)
    shin = (1 - straight) * 205.0 + straight * (270.0 - trunk + leg_line)
    free_knee = at(hip, THIGH, thigh)
    free_ankle = at(free_knee, SHANK, shin)
    if foot_down:
        floor = xy(-0.35, ANKLE_HEIGHT + 0.02)
        free_ankle = free_ankle + w * foot_down * (floor - free_ankle)
        free_knee = joint(hip, free_ankle, THIGH, SHANK, left=True)
        foot(points, "left", free_ankle, (1 - w) * (shin - 270.0))
    else:
        foot(points, "left", free_ankle, shin - 270.0)
    limb(points, "left", knee=free_knee)
    return points


def balance_reach(
    amount: float,
    top: float,
    *,
    foot_down: float = 0.0,
    knee: float = 28.0,
    shank: float = 8.0,
    reach: float = 1.0,
    hop: float = 0.0,
    head: float = 0.0,
) -> Points:
    """Single-leg balance and reach: the hinge is the signal, degrees.

    `reach` is the height of the fingertips along the shin at the top, 1 = the knee; `hop` in T
    forwards; the rest as in `deadlift`.
    """
    points = deadlift(amount, top, foot_down=foot_down, knee=knee, shank=shank, head=head)
    shoulder, ankle, bent = points["right_shoulder"], points["right_ankle"], points["right_knee"]
    goal = xy(bent[0] + 0.1, ankle[1] + reach * (bent[1] - ankle[1]))
    tip = at(shoulder, 1.25, 275.0)
    tip = tip + amount * (goal - tip)
    length = min(UPPER_ARM + FOREARM, max(0.3, math.hypot(*(tip - shoulder)) - 0.15))
    wrist = at(shoulder, length, direction(shoulder, tip))
    elbow = joint(shoulder, wrist, UPPER_ARM, FOREARM, left=True)
    limb(points, "left", elbow=elbow, wrist=wrist, index=tip)
    # The other hand is on the hip.
    held = points["right_hip"] + xy(0.0, 0.1)
    limb(points, "right", elbow=joint(shoulder, held, UPPER_ARM, FOREARM, left=False), wrist=held, index=held)
    # A hop is made in the movement, not before it.
    along = xy(hop * min(1.0, max(0.0, (amount - 0.4) / 0.2)), 0.0)
    return {name: point + along for name, point in points.items()}


def lunge(
    amount: float,
    top: float,
    *,
    stepping: str = "right",
    step: float = 1.55,
    fold: float = 0.0,
    ahead: float = 0.0,
    heel_up: float = 0.0,
) -> Points:
    """Forward lunge: the flexion of the front knee is the signal, degrees.

    `step` in T; `fold` degrees of the trunk; `ahead` T by which the hip moves towards the front
    foot; `heel_up` in T.
    """
    w = share(amount)
    rest = FIGURES["forward_lunge"].rest
    flexion = rest + amount * (top - rest)
    # A step of 1 T reads 28, and so far the knee bends with it.
    apart = min(step, flexion / 28.0, 1.0) + max(0.0, step - 1.0) * min(1.0, max(0.0, (flexion - 28.0) / 20.0))
    standing = xy(apart, ANKLE_HEIGHT)
    reach = LEG * math.cos(math.radians(flexion / 2))
    before = apart / 2 - w * ahead
    hip = standing + xy(-before, math.sqrt(reach**2 - before**2))
    points: Points = {}
    trunk_and_head(points, hip, at(hip, 1.0, 87.0 - w * fold), 0.0)
    elbow = at(points["right_shoulder"], UPPER_ARM, 265.0)
    arms(points, elbow, at(elbow, FOREARM, 280.0))
    lifted = min(1.0, apart)
    behind = xy(0.0, ANKLE_HEIGHT + 0.2 * lifted)
    for side in ("right", "left"):
        ankle = standing if side == stepping else behind
        limb(points, side, knee=joint(hip, ankle, THIGH, SHANK, left=True))
        if side == stepping:
            foot(points, side, ankle, 0.0, w * heel_up)
        else:
            foot(points, side, ankle, -60.0 * lifted)
    return points


def walking(t_s: float, *, front: bool = False) -> NDArray[np.float64]:
    """Return the figure walking on the spot at one step in 0.55 s, seen from its right side or from the front."""
    swing = math.sin(math.pi * t_s / 0.55)
    points: Points = {}
    hip = xy(0.0, 1.80 + 0.02 * abs(swing))
    trunk_and_head(points, hip, at(hip, 1.0, 87.0), 0.0)
    for side, sign in (("right", 1.0), ("left", -1.0)):
        thigh = 270.0 + sign * 25.0 * swing
        lift = max(0.0, sign * math.cos(math.pi * t_s / 0.55)) * 55.0
        knee = at(hip, THIGH, thigh)
        ankle = at(knee, SHANK, thigh - lift)
        arm = 270.0 - sign * 20.0 * swing
        elbow = at(points[f"{side}_shoulder"], UPPER_ARM, arm)
        wrist = at(elbow, FOREARM, arm + 15.0)
        limb(points, side, knee=knee, elbow=elbow, wrist=wrist, index=at(wrist, 0.15, arm + 15.0))
        foot(points, side, ankle, -lift)
    seen = landmarks_of(points)
    return turned(seen, 90.0) if front else seen


FIGURES: Final = {
    "single_leg_deadlift": Figure(deadlift, rest=8.0, top=88.0, half=50.0, per_side=True),
    "single_leg_balance_reach": Figure(balance_reach, rest=8.0, top=85.0, half=46.0, per_side=True),
    "forward_lunge": Figure(lunge, rest=1.4, top=84.0, half=50.0, middle=0.7, alternates="stepping"),
}
