"""Seen from the front, standing or lying on the side: squat, balance, wall pulls, side plank."""

from __future__ import annotations

import math
from functools import cache
from typing import Final

import numpy as np

from tests.synthetic.body import (
    ANKLE_HEIGHT,
    FOREARM,
    HIPS,
    NECK,
    SHOULDERS,
    THIGH,
    UPPER_ARM,
    Figure,
    Points,
    at,
    direction,
    joint,
    limb,
    share,
    xy,
)

#: Hip to ankle of the squat figure at rest, picture plane (specification 12: HIP(-.21,1.70) AN(-.12,.15)).
SQUAT_LEG: Final = math.hypot(0.09, 1.55)


def squat(
    amount: float,
    top: float,
    *,
    knee_in: float = 4.0,
    hip_drop: float = 0.0,
    lean: float = 0.0,
    foot_down: float = 0.0,
    hop: float = 0.0,
) -> Points:
    """Single-leg squat from the front: hip height as a share of the leg is the signal.

    `knee_in` (FPPA), `hip_drop` and `lean` in degrees; `foot_down` 1 = the free foot on the floor;
    `hop` T sideways.
    """
    w = share(amount)
    # A hop is made in the movement, not before it.
    aside = xy(-hop * min(1.0, max(0.0, (amount - 0.4) / 0.2)), 0.0)
    ankle = xy(-0.12, ANKLE_HEIGHT) + aside
    hip = xy(-0.21, 1.70 - amount * top * SQUAT_LEG) + aside
    middle = (hip + ankle) / 2
    half = math.hypot(*(hip - ankle)) / 2
    fppa = 4.0 + w * (knee_in - 4.0)
    knee = at(middle, half * math.tan(math.radians(fppa / 2)), direction(ankle, hip) - 90.0)
    free_hip = at(hip, HIPS, -w * hip_drop)
    pelvis = (hip + free_hip) / 2
    # The trunk stays over the pelvis; + lean is towards the standing (picture left) side.
    neck = at(pelvis, 1.0, 90.0 + w * lean)
    points: Points = {}
    across = w * lean
    limb(points, "right", hip=hip, knee=knee, ankle=ankle, shoulder=at(neck, SHOULDERS / 2, 180.0 + across))
    limb(points, "left", hip=free_hip, shoulder=at(neck, SHOULDERS / 2, across))
    limb(points, "right", heel=ankle + xy(0.0, -0.10), toe=ankle + xy(-0.06, -0.12))
    lifted = (1.0 - w * foot_down) * 0.75
    free_ankle = xy(free_hip[0], ANKLE_HEIGHT + lifted)
    limb(points, "left", knee=xy(free_hip[0] + 0.02, free_hip[1] - 0.7), ankle=free_ankle)
    limb(points, "left", heel=free_ankle + xy(0.0, -0.10), toe=free_ankle + xy(0.04, -0.12))
    head = at(neck, NECK, 90.0)
    points["nose"] = head + xy(0.0, -0.05)
    for side, sign in (("right", -1.0), ("left", 1.0)):
        shoulder = points[f"{side}_shoulder"]
        limb(points, side, ear=head + xy(0.15 * sign, 0.0), elbow=shoulder + xy(0.05 * sign, -0.1))
        limb(points, side, wrist=shoulder + xy(0.05 * sign, -0.05), index=shoulder + xy(0.05 * sign, 0.0))
    return points


def wall_pulls(
    amount: float,
    top: float,
    *,
    shrug: float = 0.0,
    uneven: float = 0.0,
    lean: float = 0.0,
    narrow: float = 0.0,
    head: float = 0.0,
) -> Points:
    """Wall lat pulls from the front: how far the elbows are below the shoulders is the signal, T.

    `shrug` 1 = the shoulders stay as high as they are with the arms overhead; `uneven` T between the
    elbows; `lean` degrees; `narrow` 1 = elbows in front of the shoulders; `head` T by which the nose sinks.
    """
    w = share(amount)
    rest = FIGURES["wall_lat_pulls"].rest
    pull = rest + amount * (top - rest)
    hips = xy(0.0, 1.80)
    neck = at(hips, 1.0 - 0.12 * amount * (1.0 - shrug), 90.0 - w * lean)
    head_at = at(hips, 1.32, 90.0 - w * lean)
    points: Points = {"nose": head_at + xy(0.0, 0.02 - w * head)}
    for side, sign in (("right", -1.0), ("left", 1.0)):
        shoulder = neck + xy(sign * SHOULDERS / 2, 0.0)
        out = math.sqrt(UPPER_ARM**2 - pull**2) * (1.0 - w * narrow)
        elbow = shoulder + xy(sign * out, -pull + sign * w * uneven / 2)
        wrist = elbow + xy(sign * 0.1, 0.5)
        hip = hips + xy(sign * HIPS / 2, 0.0)
        ankle = xy(sign * HIPS / 2, ANKLE_HEIGHT)
        limb(points, side, shoulder=shoulder, elbow=elbow, wrist=wrist, index=wrist + xy(0.0, 0.15))
        limb(points, side, ear=head_at + xy(sign * 0.15, 0.0), hip=hip, knee=(hip + ankle) / 2, ankle=ankle)
        limb(points, side, heel=ankle + xy(0.0, -0.10), toe=ankle + xy(sign * 0.06, -0.12))
    return points


def _side_hip(slope: float, line: float) -> float:
    """Return how high the hips are when the trunk slopes and the line to the knees bends, knees at 0.15 T."""
    return 0.15 + THIGH * math.sin(math.radians(slope + line))


@cache
def _side_slope(line: float) -> float:
    """Return the slope of the trunk, degrees, with the middle of the shoulders 0.80 T above the floor."""
    slopes = np.linspace(-30.0, 70.0, 2001)
    heights = [_side_hip(slope, line) + math.sin(math.radians(slope)) for slope in slopes]
    return float(np.interp(0.80, heights, slopes))


def side_plank(
    amount: float,
    top: float,
    *,
    roll: float = 1.0,
    elbow: float = 0.0,
    thighs: float = 1.0,
    head: float = 0.0,
) -> Points:
    """Side plank on forearm and knees, chest to the camera: the signed bend at the hips is the signal, degrees.

    `roll` and `thighs` are how long shoulders and thighs still look; `elbow` T beside the shoulder;
    `head` degrees by which it hangs.
    """
    w = share(amount)
    rest = FIGURES["mod_low_side_plank_lifts"].rest
    line = rest + amount * (top - rest)
    # Lying on the right side with the chest to the camera, the head is on the left of the picture.
    slope = _side_slope(round(line, 6))
    shoulder = xy(-1.0, 0.80)
    hip = at(shoulder, 1.0, -slope)
    knee = at(hip, THIGH * (1.0 - w * (1.0 - thighs)), -slope - line)
    ear = at(shoulder, NECK, 180.0 - slope + w * head)
    points: Points = {"nose": ear + xy(-0.05, 0.0)}
    across = SHOULDERS * (1.0 - w * (1.0 - roll))
    for side, sign in (("right", -1.0), ("left", 1.0)):
        out = 90.0 - slope
        limb(points, side, ear=at(ear, 0.15 * sign, out), shoulder=at(shoulder, sign * across / 2, out))
        limb(points, side, hip=at(hip, sign * HIPS / 2, out), knee=at(knee, 0.08 * sign, 90.0))
        # The shanks point away from the camera and a little to the feet.
        ankle = points[f"{side}_knee"] + xy(-0.25, 0.02)
        limb(points, side, ankle=ankle, heel=ankle + xy(-0.05, 0.05), toe=ankle + xy(-0.10, -0.05))
    low = xy(points["right_shoulder"][0] + w * elbow, 0.06)
    limb(points, "right", elbow=low, wrist=low + xy(0.1, 0.0), index=low + xy(0.12, 0.0))
    high = points["left_shoulder"] + xy(0.45, -0.1)
    limb(points, "left", elbow=high, wrist=high + xy(0.2, -0.25), index=high + xy(0.25, -0.3))
    return points


def balance(
    amount: float,
    top: float,
    *,
    foot_down: float = 0.0,
    hip_drop: float = 0.0,
    lean: float = 0.0,
    hop: float = 0.0,
    shift: float = 0.0,
) -> Points:
    """Standing on one leg, from the front: the height of the free foot is the signal, T; at rest on both.

    `foot_down` 1 = the free foot touches the floor; `hip_drop` and `lean` in degrees; `hop` T sideways;
    `shift` T by which all but the feet is beside its place.
    """
    gap = (1.0 - foot_down) * amount * top
    points = squat(0.0, 0.0)
    hip = points["right_hip"]
    drop = math.radians(hip_drop)
    sunk = HIPS * xy(math.cos(drop) - 1.0, -math.sin(drop))
    tip = math.radians(lean)
    pelvis = hip + xy(HIPS / 2, 0.0)
    for name, point in points.items():
        if name.startswith("left_") and name.endswith(("hip", "knee")):
            points[name] = point + sunk
        elif not name.endswith(("hip", "knee", "ankle", "heel", "toe")):
            # Trunk, head and arms tip about the middle of the hips, + towards the standing side.
            x, y = point - pelvis
            turned = pelvis + xy(math.cos(tip) * x - math.sin(tip) * y, math.sin(tip) * x + math.cos(tip) * y)
            points[name] = turned + sunk / 2
    free_ankle = xy(0.21, ANKLE_HEIGHT + gap)
    limb(points, "left", knee=xy(0.22, 0.92 + gap / 2), ankle=free_ankle)
    limb(points, "left", heel=free_ankle + xy(0.0, -0.10), toe=free_ankle + xy(0.04, -0.12))
    beside = xy(shift, 0.0)
    for name in points:
        if not name.endswith(("ankle", "heel", "toe")):
            points[name] = points[name] + beside
    return {name: point + xy(hop, 0.0) for name, point in points.items()}


HOLDS: Final = {"single_leg_balance": Figure(balance, rest=0.0, top=0.45, half=0.11, per_side=True, front=True)}


#: The bar, the hanging arm, and how far the hands are apart, T.
_BAR: Final = 3.3
_HANG: Final = 1.08
_GRIP: Final = 1.1


def pull_up(amount: float, top: float, *, swing: float = 0.0, knees: float = 0.0) -> Points:
    """Pull-up from the front, shanks bent back: how far the shoulders rise, as a share of the hang, is the signal.

    `swing` degrees of the trunk from the vertical; `knees` T by which the knees are kicked up.
    """
    w = share(amount)
    neck = xy(0.0, _BAR - _HANG * (1.0 - amount * top))
    pelvis = at(neck, 1.0, 270.0 + w * swing)
    points: Points = {"nose": neck + xy(0.0, NECK - 0.03)}
    for side, sign in (("right", -1.0), ("left", 1.0)):
        shoulder, hand = neck + xy(sign * SHOULDERS / 2, 0.0), xy(sign * _GRIP / 2, _BAR)
        elbow = joint(shoulder, hand, UPPER_ARM, FOREARM, left=sign < 0)
        # The arm that is pulled in has its elbow below the hand, in front of the body.
        limb(points, side, shoulder=shoulder, ear=neck + xy(sign * 0.15, NECK), wrist=hand, elbow=elbow)
        hip = pelvis + xy(sign * HIPS / 2, 0.0)
        knee = hip + xy(0.0, w * knees - 0.8)
        ankle = knee + xy(0.0, -0.1)
        limb(points, side, index=hand + xy(0.0, 0.15), hip=hip, knee=knee, ankle=ankle)
        limb(points, side, heel=ankle + xy(0.0, 0.05), toe=ankle + xy(0.0, -0.15))
    return points


FIGURES: Final = {
    "single_leg_squat": Figure(squat, rest=0.0, top=0.22, half=0.1, per_side=True, front=True),
    "wall_lat_pulls": Figure(wall_pulls, rest=-0.48, top=0.38, half=0.08, front=True),
    "mod_low_side_plank_lifts": Figure(
        side_plank, rest=-22.0, top=3.0, half=-9.0, middle=-0.2, per_side=True, front=True
    ),
    "pull_up": Figure(pull_up, rest=0.0, top=1.0, half=0.56, front=True, quick_s=0.2),
}
