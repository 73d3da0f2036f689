"""Lying on the back: dead bug, bridge, V-ups, figure 4, back rotation."""

from __future__ import annotations

import math
from functools import cache
from typing import Any, Final

import numpy as np

from tests.synthetic.body import (
    ANKLE_HEIGHT,
    FOREARM,
    HIPS,
    SHANK,
    THIGH,
    UPPER_ARM,
    Figure,
    Points,
    Vector,
    arms,
    at,
    direction,
    foot,
    joint,
    limb,
    share,
    trunk_and_head,
    xy,
)


def dead_bug(
    amount: float,
    top: float,
    *,
    lifted: str = "right",
    arm: float | None = None,
    trunk: float = 0.0,
    other: float = 0.0,
    shank: float | None = None,
    head: float = 0.0,
) -> Points:
    """Dead bug, one leg (`lifted`) and the other arm lowered: trunk to thigh is the signal, degrees.

    `arm` its angle at the top; `trunk` degrees by which the shoulders rise; `other` degrees by which
    the waiting leg opens; `shank` its direction at the top; `head` T by which it is lifted.
    """
    w = share(amount)
    rest = FIGURES["dead_bug"].rest
    hip = xy(0.0, 0.20)
    shoulder = at(hip, 1.0, 180.0 - w * trunk)
    points: Points = {}
    trunk_and_head(points, hip, shoulder, 90.0)
    for part in ("left_ear", "right_ear", "nose"):
        points[part] = points[part] + xy(0.0, w * head)
    for side in ("left", "right"):
        leg = rest + amount * (top - rest) if side == lifted else rest + w * other
        thigh = direction(hip, shoulder) - leg
        shin = amount * (180.0 - top if shank is None else shank) if side == lifted else 0.0
        knee = at(hip, THIGH, thigh)
        limb(points, side, knee=knee)
        foot(points, side, at(knee, SHANK, shin), shin + 80.0)
        # The arm of the other side goes with the leg.
        reach = 90.0 if side == lifted else 90.0 + amount * ((top if arm is None else arm) - 90.0)
        up = direction(shoulder, hip) + reach
        elbow = at(shoulder, UPPER_ARM, up)
        wrist = at(elbow, FOREARM, up)
        limb(points, side, elbow=elbow, wrist=wrist, index=at(wrist, 0.15, up))
    return points


_HEEL_AT: Final = xy(1.14, ANKLE_HEIGHT)


def _bridge_hip(trunk: float) -> tuple[Vector, Vector, Vector, float]:
    shoulder = xy(-1.0, 0.20)
    hip = at(shoulder, 1.0, trunk)
    knee = joint(hip, _HEEL_AT, THIGH, SHANK, left=True)
    # Not folded at 0: the thigh's direction less the trunk's, + = hips above the line.
    return shoulder, hip, knee, trunk - direction(hip, knee)


@cache
def _bridge_table() -> tuple[Vector, Vector]:
    trunk = np.linspace(-4.0, 42.0, 400)
    return trunk, np.array([_bridge_hip(float(t))[3] for t in trunk])


def bridge(
    amount: float,
    top: float,
    *,
    foot_down: float = 0.0,
    leg_drop: float = 0.0,
    heel_up: float = 0.0,
    hip_drop: float = 0.0,
) -> Points:
    """Single-leg bridge: the bend shoulder-hip-knee is the signal, degrees.

    `foot_down` 1 = the free foot stands beside the working one; `leg_drop` degrees; `heel_up` in T; `hip_drop`
    degrees by which the pelvis is turned about the trunk, the free side sinking with its leg.
    """
    w = share(amount)
    rest = FIGURES["single_leg_bridge"].rest
    trunk, bend = _bridge_table()
    shoulder, hip, knee, _ = _bridge_hip(float(np.interp(rest + amount * (top - rest), bend, trunk)))
    points: Points = {}
    trunk_and_head(points, hip, shoulder, 90.0)
    arms(points, shoulder + xy(0.62, -0.14), shoulder + xy(1.10, -0.17))
    limb(points, "right", knee=knee)
    foot(points, "right", _HEEL_AT, 0.0, w * heel_up)
    thigh, shank = direction(hip, knee), direction(knee, _HEEL_AT)
    free_thigh = thigh - w * leg_drop
    # A thigh that hangs leaves the shank where it was: the foot stays up.
    free_shank = thigh + w * foot_down * (shank - thigh)
    free_hip = hip - xy(0.0, HIPS * math.sin(math.radians(w * hip_drop)))
    free_knee = at(free_hip, THIGH, free_thigh)
    limb(points, "left", hip=free_hip, knee=free_knee)
    foot(points, "left", at(free_knee, SHANK, free_shank), free_shank + 80.0)
    return points


def v_up(
    amount: float,
    top: float,
    *,
    knee: float = 180.0,
    legs_share: float = 0.53,
    legs_lag: float = 0.0,
    head: float = 0.0,
) -> Points:
    """V-up: the sum of trunk and leg elevation is the signal, degrees.

    `knee` angle at the top; `legs_share` of the fold that the legs do; `legs_lag` 1 = the legs rise
    only when the trunk is up; `head` degrees, + = chin to the chest.
    """
    w = share(amount)
    trunk_to, legs_to = (1.0 - legs_share) * top, legs_share * top
    if legs_lag:
        trunk = trunk_to * min(1.0, 2 * amount)
        legs = legs_to * max(0.0, 2 * amount - 1.0)
    else:
        trunk, legs = amount * trunk_to, amount * legs_to
    hip = xy(0.0, 0.20)
    shoulder = at(hip, 1.0, 180.0 - trunk)
    bent = math.radians(180.0 - w * (180.0 - knee))
    reach = math.sqrt(THIGH**2 + SHANK**2 - 2 * THIGH * SHANK * math.cos(bent))
    ankle = at(hip, reach, legs)
    points: Points = {}
    trunk_and_head(points, hip, shoulder, 90.0 - trunk, -w * head - 3.0)
    arm = (1 - amount) * 180.0 + amount * legs
    elbow = at(shoulder, UPPER_ARM, arm)
    arms(points, elbow, at(elbow, FOREARM, arm))
    for side in ("left", "right"):
        limb(points, side, knee=joint(hip, ankle, THIGH, SHANK, left=True))
        foot(points, side, ankle, legs + 80.0)
    return points


def single_leg_v_up(amount: float, top: float, *, slide: float = 0.0, **faults: Any) -> Points:
    """V-up of the right leg, the left foot flat on the floor; `slide` in T towards the seat, the rest as in `v_up`."""
    points = v_up(amount, top, **faults)
    # The foot slides in the movement, not before it.
    late = min(1.0, max(0.0, (amount - 0.4) / 0.2))
    hip, ankle = points["left_hip"], xy(0.95 - late * slide, ANKLE_HEIGHT)
    limb(points, "left", knee=joint(hip, ankle, THIGH, SHANK, left=True))
    foot(points, "left", ankle, 0.0)
    return points


def sit_up(
    amount: float, top: float, *, feet: float = 0.0, head: float = 0.0, slope: float = 0.0, hands: str = "chest"
) -> Points:
    """Sit-up: the elevation of the trunk is the signal, degrees.

    `feet` T by which the feet fly up; `head` degrees, + = chin to the chest; `slope` degrees by which the bench
    slopes down to the head; `hands` on the ``chest``, at the ``temples``, or reaching past the ``knees``.
    """
    w = share(amount)
    trunk = amount * top - (1.0 - amount) * slope
    hip = xy(0.0, 0.20)
    shoulder = at(hip, 1.0, 180.0 - trunk)
    points: Points = {}
    trunk_and_head(points, hip, shoulder, 90.0 - trunk, -w * head - 3.0)
    upper, fore = {"chest": (20.0, 200.0), "temples": (100.0, 215.0), "knees": (60.0, 35.0)}[hands]
    elbow = at(shoulder, 0.45, upper - trunk)
    arms(points, elbow, at(elbow, 0.40, fore - trunk))
    ankle = xy(1.15, ANKLE_HEIGHT + w * feet)
    for side in ("left", "right"):
        limb(points, side, knee=joint(hip, ankle, THIGH, SHANK, left=True))
        foot(points, side, ankle, 0.0)
    return points


def figure_4(
    amount: float,
    top: float,
    *,
    head: float = 0.0,
    tail: float = 0.0,
    bounce: float = 0.0,
    slip: float = 0.0,
) -> Points:
    """Lying figure 4, the right thigh pulled: the flexion of its hip is the signal, degrees.

    `head` and `tail` T by which head and hips are lifted; `bounce` degrees by which the thigh is pulled
    more; `slip` T by which the crossed ankle slides from the knee.
    """
    rest = HOLDS["lying_figure_4"].rest
    pull = rest + amount * (top - rest) + bounce
    shoulder = xy(-1.0, 0.20)
    hip = at(shoulder, 1.0, math.degrees(math.asin(tail)))
    points: Points = {}
    trunk_and_head(points, hip, shoulder, 90.0)
    for part in ("left_ear", "right_ear", "nose"):
        points[part] = points[part] + xy(0.0, head)
    thigh = direction(hip, shoulder) - (180.0 - pull)
    knee = at(hip, THIGH, thigh)
    # The foot of the pulled leg leaves the floor, and the shank comes level.
    shank = -56.0 + amount * 60.0
    limb(points, "right", knee=knee)
    foot(points, "right", at(knee, SHANK, shank), shank + 56.0)
    # The other leg points at the camera and across: its ankle lies on the thigh, just above the knee.
    ankle = at(at(knee, 0.12, thigh + 180.0), slip, thigh + 180.0)
    limb(points, "left", knee=at(hip, 0.6, thigh + 20.0))
    foot(points, "left", ankle, shank + 120.0)
    hands = knee if amount > 0.5 else hip
    arms(points, joint(shoulder, hands, UPPER_ARM, FOREARM, left=True), hands)
    return points


def knee_drop(
    amount: float,
    top: float,
    *,
    apart: float = 0.0,
    shoulder_up: float = 0.0,
    away: float = 0.0,
) -> Points:
    """Back rotation, the knees sinking towards the camera: how far they have, as a share, is the signal.

    `apart` T between the heights of the knees; `shoulder_up` T by which the far shoulder rises; `away` 1 =
    the knees sink away from the camera.
    """
    hip = xy(0.0, 0.20)
    points: Points = {}
    trunk_and_head(points, hip, xy(-1.0, 0.20), 90.0)
    points["left_shoulder"] = points["left_shoulder"] + xy(0.0, shoulder_up)
    arms(points, xy(-1.0, 0.18), xy(-1.0, 0.15))
    height = 0.72 * (1.0 - amount * top)
    aside = (2.0 * away - 1.0) * math.sqrt(0.72**2 - min(0.72, abs(height)) ** 2)
    for side, sign in (("right", -1.0), ("left", 1.0)):
        knee = hip + xy(0.45, height + sign * apart / 2)
        ankle = xy(0.95, ANKLE_HEIGHT)
        foot(points, side, ankle, 0.0)
        limb(points, side, knee=np.append(knee, aside))
    return points


HOLDS: Final = {
    "lying_figure_4": Figure(figure_4, rest=50.0, top=100.0, half=62.0, middle=-0.1, per_side=True),
    "back_rotation": Figure(knee_drop, rest=0.0, top=0.8, half=0.33, middle=-0.2, per_side=True),
}
FIGURES: Final = {
    "dead_bug": Figure(dead_bug, rest=90.0, top=166.0, half=141.0, middle=-0.25, alternates="lifted"),
    "single_leg_bridge": Figure(bridge, rest=-45.0, top=-2.0, half=-20.0, middle=0.1, per_side=True),
    "v_up": Figure(v_up, rest=0.0, top=97.0, half=60.0, middle=-0.2),
    "single_leg_v_up": Figure(single_leg_v_up, rest=0.0, top=87.0, half=54.0, middle=-0.2, per_side=True),
    "sit_up": Figure(sit_up, rest=0.0, top=72.0, half=27.0, middle=-0.1, quick_s=0.06),
}
