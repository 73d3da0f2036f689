"""A stick figure that does the exercises: what the judge is tested on instead of videos.

Segment lengths after Winter (specification 12), one unit = one torso length T, y up, the floor at
0. The figure is built in three dimensions with its right side working: seen from its right side,
or, for the squat, from the front. The left side is the mirror image. Every exercise is driven by
its own primary signal, so that what a repetition reads is known exactly.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

import formcheck as fc

Vector = NDArray[np.float64]
#: Points by landmark name without side or with it; x right, y up, z away from the camera, in T.
Points = dict[str, Vector]

THIGH: Final = 0.85
SHANK: Final = 0.85
LEG: Final = THIGH + SHANK
UPPER_ARM: Final = 0.65
FOREARM: Final = 0.51
NECK: Final = 0.38
SHOULDERS: Final = 0.68
HIPS: Final = 0.42
ANKLE_HEIGHT: Final = 0.15
#: One torso length in metres, for world coordinates.
TORSO_M: Final = 0.5

EXERCISES: Final = (
    "high_plank_leg_lifts",
    "single_leg_bridge",
    "single_leg_deadlift",
    "single_leg_balance_reach",
    "forward_lunge",
    "v_up",
    "single_leg_v_up",
    "quadruped_limb_raises",
    "single_leg_squat",
    "wall_lat_pulls",
    "high_plank_limb_raises",
    "dead_bug",
    "mod_low_side_plank_lifts",
)
#: Rest, and a peak in the middle of the target range, of every primary signal (specification 8).
REST: Final = {
    "high_plank_leg_lifts": 2.0,
    "single_leg_bridge": -45.0,
    "single_leg_deadlift": 8.0,
    "single_leg_balance_reach": 8.0,
    "forward_lunge": 1.4,
    "v_up": 0.0,
    "single_leg_v_up": 0.0,
    "quadruped_limb_raises": -77.0,
    "single_leg_squat": 0.0,
    "wall_lat_pulls": -0.48,
    "high_plank_limb_raises": 0.05,
    "dead_bug": 90.0,
    "mod_low_side_plank_lifts": -22.0,
}
TOP: Final = {
    "high_plank_leg_lifts": 18.0,
    "single_leg_bridge": -2.0,
    "single_leg_deadlift": 88.0,
    "single_leg_balance_reach": 85.0,
    "forward_lunge": 84.0,
    "v_up": 97.0,
    "single_leg_v_up": 87.0,
    "quadruped_limb_raises": 5.0,
    "single_leg_squat": 0.22,
    "wall_lat_pulls": 0.38,
    "high_plank_limb_raises": 1.4,
    "dead_bug": 166.0,
    "mod_low_side_plank_lifts": 3.0,
}
#: A peak between the levels `partial` and `full`: half the range.
HALF: Final = {
    "high_plank_leg_lifts": 10.5,
    "single_leg_bridge": -20.0,
    "single_leg_deadlift": 50.0,
    "single_leg_balance_reach": 46.0,
    "forward_lunge": 50.0,
    "v_up": 60.0,
    "single_leg_v_up": 54.0,
    "quadruped_limb_raises": -24.0,
    "single_leg_squat": 0.10,
    "wall_lat_pulls": 0.08,
    "high_plank_limb_raises": 0.8,
    "dead_bug": 141.0,
    "mod_low_side_plank_lifts": -9.0,
}
#: Where the middle of the figure is, so that it stays in the picture.
_MIDDLE: Final = {
    "high_plank_leg_lifts": 1.35,
    "single_leg_bridge": 0.1,
    "single_leg_deadlift": 0.0,
    "single_leg_balance_reach": 0.0,
    "forward_lunge": 0.7,
    "v_up": -0.2,
    "single_leg_v_up": -0.2,
    "quadruped_limb_raises": 0.2,
    "single_leg_squat": 0.0,
    "wall_lat_pulls": 0.0,
    "high_plank_limb_raises": 1.8,
    "dead_bug": -0.25,
    "mod_low_side_plank_lifts": -0.2,
}
PER_SIDE: Final = (
    "single_leg_bridge",
    "single_leg_deadlift",
    "single_leg_balance_reach",
    "single_leg_squat",
    "single_leg_v_up",
    "mod_low_side_plank_lifts",
)
#: Seen from the front.
FRONT: Final = ("single_leg_squat", "wall_lat_pulls", "mod_low_side_plank_lifts")


def xy(x: float, y: float) -> Vector:
    return np.array([x, y], np.float64)


def at(origin: Vector, length: float, degrees: float) -> Vector:
    """Return the point at a distance and a direction (0 = right, 90 = up) from another."""
    return origin + length * xy(math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))


def direction(a: Vector, b: Vector) -> float:
    """Return the direction from a to b in degrees."""
    return math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))


def joint(a: Vector, b: Vector, first: float, second: float, *, left: bool) -> Vector:
    """Return the joint of two bones from a to b: on the left of the way from a to b, or on the right."""
    apart = min(math.hypot(*(b - a)), 0.9999 * (first + second))
    cosine = (first**2 + apart**2 - second**2) / (2 * first * apart)
    bend = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    return at(a, first, direction(a, b) + (bend if left else -bend))


def _limb(points: Points, side: str, **parts: Vector) -> None:
    for name, point in parts.items():
        points[f"{side}_{name}"] = point


def _foot(points: Points, side: str, ankle: Vector, degrees: float, height: float = 0.0) -> None:
    """Add ankle, heel and toe; the toes point in a direction, 0 = flat on the floor towards the right."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    turned = np.array([[c, -s], [s, c]])
    _limb(
        points,
        side,
        ankle=ankle,
        heel=ankle + turned @ xy(-0.10, -0.10 + height),
        toe=ankle + turned @ xy(0.32, -0.12),
    )


def _trunk_and_head(points: Points, hip: Vector, shoulder: Vector, front: float, neck: float = 0.0) -> None:
    """Add hips, shoulders and head; `front` is the direction of the face in degrees."""
    along = direction(hip, shoulder)
    # `neck` turns the head towards the back of the body, away from the face.
    back = -1.0 if math.sin(math.radians(front - along)) > 0 else 1.0
    ear = at(shoulder, NECK, along + back * neck)
    for side in ("left", "right"):
        _limb(points, side, hip=hip, shoulder=shoulder, ear=ear)
    points["nose"] = at(ear, 0.2, front)


def _arms(points: Points, elbow: Vector, wrist: Vector) -> None:
    hand = direction(elbow, wrist)
    for side in ("left", "right"):
        _limb(points, side, elbow=elbow, wrist=wrist, index=at(wrist, 0.15, hand))


def _share(amount: float) -> float:
    """How far a fault that belongs to the movement has come: none at rest, all from a third on."""
    return min(1.0, max(0.0, (amount - 0.05) / 0.3))


def plank(
    amount: float,
    top: float,
    *,
    lifted: str = "right",
    hips_off_line: float = 0.0,
    hands: float = 0.0,
    head: float = 0.0,
) -> Points:
    """High plank, one leg lifted: the split is the signal, degrees.

    `hips_off_line` in T, + = pike; `hands` T in front of the shoulders; `head` degrees, + = hangs.
    """
    w = _share(amount)
    rest = REST["high_plank_leg_lifts"]
    split = rest + amount * (top - rest)
    ankle = xy(0.0, 0.26)
    shoulder = at(ankle, LEG + 1.0, 20.0)
    # Hips that give way do so under the lifted leg, not before it.
    late = min(1.0, max(0.0, (amount - 0.4) / 0.2))
    hip = at(at(ankle, LEG, 20.0), late * hips_off_line, 110.0)
    points: Points = {}
    _trunk_and_head(points, hip, shoulder, direction(hip, shoulder) - 90.0, -w * head - 5.0)
    wrist = xy(shoulder[0] + w * hands, 0.03)
    _arms(points, joint(shoulder, wrist, UPPER_ARM, FOREARM, left=True), wrist)
    down = direction(hip, ankle)
    for side in ("left", "right"):
        leg = down - split if side == lifted else down
        _limb(points, side, knee=at(hip, THIGH, leg))
        _foot(points, side, at(hip, LEG, leg) if side == lifted else ankle, leg + 100.0)
    return points


def plank_limbs(
    amount: float,
    top: float,
    *,
    lifted: str = "right",
    hips_off_line: float = 0.0,
    leg: float = 0.0,
    arm: float | None = None,
    lean: float = 0.0,
) -> Points:
    """High plank, one leg and the other arm raised: the signal is the arm's share of its full raise.

    `hips_off_line` in T, + = pike; `leg` degrees by which the leg goes higher than the arm; `arm` its
    angle at the top, degrees; `lean` T by which the supporting hand is in front of the shoulder.
    """
    rest = REST["high_plank_limb_raises"]
    points = plank(amount, 10.0 * top + 0.5 + leg, lifted=lifted, hips_off_line=hips_off_line, hands=lean)
    low, high = 70.0 + 65.0 * rest, 70.0 + 65.0 * top if arm is None else arm
    hip, shoulder = points["left_hip"], points["left_shoulder"]
    angle = direction(shoulder, hip) + low + amount * (high - low)
    side = "left" if lifted == "right" else "right"
    elbow = at(shoulder, UPPER_ARM, angle)
    wrist = at(elbow, FOREARM, angle)
    _limb(points, side, elbow=elbow, wrist=wrist, index=at(wrist, 0.15, angle))
    return points


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
    w = _share(amount)
    rest = REST["dead_bug"]
    hip = xy(0.0, 0.20)
    shoulder = at(hip, 1.0, 180.0 - w * trunk)
    points: Points = {}
    _trunk_and_head(points, hip, shoulder, 90.0)
    for part in ("left_ear", "right_ear", "nose"):
        points[part] = points[part] + xy(0.0, w * head)
    for side in ("left", "right"):
        leg = rest + amount * (top - rest) if side == lifted else rest + w * other
        thigh = direction(hip, shoulder) - leg
        shin = amount * (180.0 - top if shank is None else shank) if side == lifted else 0.0
        knee = at(hip, THIGH, thigh)
        _limb(points, side, knee=knee)
        _foot(points, side, at(knee, SHANK, shin), shin + 80.0)
        # The arm of the other side goes with the leg.
        reach = 90.0 if side == lifted else 90.0 + amount * ((top if arm is None else arm) - 90.0)
        up = direction(shoulder, hip) + reach
        elbow = at(shoulder, UPPER_ARM, up)
        wrist = at(elbow, FOREARM, up)
        _limb(points, side, elbow=elbow, wrist=wrist, index=at(wrist, 0.15, up))
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
) -> Points:
    """Single-leg bridge: the bend shoulder-hip-knee is the signal, degrees.

    `foot_down` 1 = the free foot stands beside the working one; `leg_drop` degrees; `heel_up` in T.
    """
    w = _share(amount)
    rest = REST["single_leg_bridge"]
    trunk, bend = _bridge_table()
    shoulder, hip, knee, _ = _bridge_hip(float(np.interp(rest + amount * (top - rest), bend, trunk)))
    points: Points = {}
    _trunk_and_head(points, hip, shoulder, 90.0)
    _arms(points, shoulder + xy(0.62, -0.14), shoulder + xy(1.10, -0.17))
    _limb(points, "right", knee=knee)
    _foot(points, "right", _HEEL_AT, 0.0, w * heel_up)
    thigh, shank = direction(hip, knee), direction(knee, _HEEL_AT)
    free_thigh = thigh - w * leg_drop
    # A thigh that hangs leaves the shank where it was: the foot stays up.
    free_shank = thigh + w * foot_down * (shank - thigh)
    free_knee = at(hip, THIGH, free_thigh)
    _limb(points, "left", knee=free_knee)
    _foot(points, "left", at(free_knee, SHANK, free_shank), free_shank + 80.0)
    return points


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
    w = _share(amount)
    rest = REST["single_leg_deadlift"]
    hinge = rest + amount * (top - rest)
    flexion = 8.0 + amount * ((20.0 if knee is None else knee) - 8.0)
    forward = 3.0 + amount * ((6.0 if shank is None else shank) - 3.0)
    trunk = hinge - flexion + forward
    ankle = xy(0.0, ANKLE_HEIGHT)
    standing_knee = at(ankle, SHANK, 90.0 - forward)
    hip = at(standing_knee, THIGH, 90.0 - forward + flexion)
    shoulder = at(hip, 1.0, 90.0 - trunk)
    points: Points = {}
    _trunk_and_head(points, hip, shoulder, 360.0 - trunk, w * head + 3.0)
    elbow = at(shoulder, UPPER_ARM, 272.0)
    _arms(points, elbow, at(elbow, FOREARM, 272.0))
    _limb(points, "right", knee=standing_knee)
    _foot(points, "right", ankle, 0.0)
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
        _foot(points, "left", free_ankle, (1 - w) * (shin - 270.0))
    else:
        _foot(points, "left", free_ankle, shin - 270.0)
    _limb(points, "left", knee=free_knee)
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
    _limb(points, "left", elbow=elbow, wrist=wrist, index=tip)
    # The other hand is on the hip.
    held = points["right_hip"] + xy(0.0, 0.1)
    _limb(points, "right", elbow=joint(shoulder, held, UPPER_ARM, FOREARM, left=False), wrist=held, index=held)
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
    w = _share(amount)
    rest = REST["forward_lunge"]
    flexion = rest + amount * (top - rest)
    # A step of 1 T reads 28, and so far the knee bends with it.
    apart = min(step, flexion / 28.0, 1.0) + max(0.0, step - 1.0) * min(1.0, max(0.0, (flexion - 28.0) / 20.0))
    standing = xy(apart, ANKLE_HEIGHT)
    reach = LEG * math.cos(math.radians(flexion / 2))
    before = apart / 2 - w * ahead
    hip = standing + xy(-before, math.sqrt(reach**2 - before**2))
    points: Points = {}
    _trunk_and_head(points, hip, at(hip, 1.0, 87.0 - w * fold), 0.0)
    elbow = at(points["right_shoulder"], UPPER_ARM, 265.0)
    _arms(points, elbow, at(elbow, FOREARM, 280.0))
    lifted = min(1.0, apart)
    behind = xy(0.0, ANKLE_HEIGHT + 0.2 * lifted)
    for side in ("right", "left"):
        ankle = standing if side == stepping else behind
        _limb(points, side, knee=joint(hip, ankle, THIGH, SHANK, left=True))
        if side == stepping:
            _foot(points, side, ankle, 0.0, w * heel_up)
        else:
            _foot(points, side, ankle, -60.0 * lifted)
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
    w = _share(amount)
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
    _trunk_and_head(points, hip, shoulder, 90.0 - trunk, -w * head - 3.0)
    arm = (1 - amount) * 180.0 + amount * legs
    elbow = at(shoulder, UPPER_ARM, arm)
    _arms(points, elbow, at(elbow, FOREARM, arm))
    for side in ("left", "right"):
        _limb(points, side, knee=joint(hip, ankle, THIGH, SHANK, left=True))
        _foot(points, side, ankle, legs + 80.0)
    return points


def single_leg_v_up(amount: float, top: float, *, slide: float = 0.0, **faults: Any) -> Points:
    """V-up of the right leg, the left foot flat on the floor; `slide` in T towards the seat, the rest as in `v_up`."""
    points = v_up(amount, top, **faults)
    # The foot slides in the movement, not before it.
    late = min(1.0, max(0.0, (amount - 0.4) / 0.2))
    hip, ankle = points["left_hip"], xy(0.95 - late * slide, ANKLE_HEIGHT)
    _limb(points, "left", knee=joint(hip, ankle, THIGH, SHANK, left=True))
    _foot(points, "left", ankle, 0.0)
    return points


def quadruped(
    amount: float,
    top: float,
    *,
    lifted: str = "right",
    arm: float = 170.0,
    tilt: float = 0.0,
    sway: float = 0.0,
    knee: float = 180.0,
    head: float = 0.0,
) -> Points:
    """All fours, one leg and the opposite arm lifted: the thigh against the trunk is the signal, degrees.

    `arm` degrees against the trunk at the top, 77 at rest; `tilt` degrees by which the trunk tips
    forward; `sway` T towards the feet; `knee` angle of the lifted leg; `head` degrees, + = looks up.
    """
    w = _share(amount)
    rest = REST["quadruped_limb_raises"]
    # The weight shifts in the movement, not before it.
    late = min(1.0, max(0.0, (amount - 0.4) / 0.2))
    standing = xy(0.0, 0.15)
    hip = standing + xy(-late * sway, math.sqrt(THIGH**2 - (late * sway) ** 2))
    trunk = 13.0 - w * tilt
    shoulder = at(hip, 1.0, trunk)
    points: Points = {}
    _trunk_and_head(points, hip, shoulder, trunk - 90.0, w * head - 5.0)
    thigh = 180.0 + trunk - (rest + amount * (top - rest))
    reach = 180.0 + trunk + 77.0 + amount * (arm - 77.0)
    wrist = at(xy(0.0, 1.0), 1.0, 13.0) + xy(0.0, -1.16)
    for side in ("left", "right"):
        if side == lifted:
            shin = thigh - 90.0 + amount * (knee - 90.0)
            up = at(hip, THIGH, thigh)
            _limb(points, side, knee=up)
            _foot(points, side, at(up, SHANK, shin), shin + 100.0)
            elbow = joint(shoulder, wrist, UPPER_ARM, FOREARM, left=True)
            _limb(points, side, elbow=elbow, wrist=wrist, index=wrist + xy(0.15, 0.0))
        else:
            _limb(points, side, knee=standing)
            _foot(points, side, standing + xy(-SHANK, 0.0), 280.0)
            elbow = at(shoulder, UPPER_ARM, reach)
            hand = at(elbow, FOREARM, reach)
            _limb(points, side, elbow=elbow, wrist=hand, index=at(hand, 0.15, reach))
    return points


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
    w = _share(amount)
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
    _limb(points, "right", hip=hip, knee=knee, ankle=ankle, shoulder=at(neck, SHOULDERS / 2, 180.0 + across))
    _limb(points, "left", hip=free_hip, shoulder=at(neck, SHOULDERS / 2, across))
    _limb(points, "right", heel=ankle + xy(0.0, -0.10), toe=ankle + xy(-0.06, -0.12))
    lifted = (1.0 - w * foot_down) * 0.75
    free_ankle = xy(free_hip[0], ANKLE_HEIGHT + lifted)
    _limb(points, "left", knee=xy(free_hip[0] + 0.02, free_hip[1] - 0.7), ankle=free_ankle)
    _limb(points, "left", heel=free_ankle + xy(0.0, -0.10), toe=free_ankle + xy(0.04, -0.12))
    head = at(neck, NECK, 90.0)
    points["nose"] = head + xy(0.0, -0.05)
    for side, sign in (("right", -1.0), ("left", 1.0)):
        shoulder = points[f"{side}_shoulder"]
        _limb(points, side, ear=head + xy(0.15 * sign, 0.0), elbow=shoulder + xy(0.05 * sign, -0.1))
        _limb(points, side, wrist=shoulder + xy(0.05 * sign, -0.05), index=shoulder + xy(0.05 * sign, 0.0))
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
    w = _share(amount)
    rest = REST["wall_lat_pulls"]
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
        _limb(points, side, shoulder=shoulder, elbow=elbow, wrist=wrist, index=wrist + xy(0.0, 0.15))
        _limb(points, side, ear=head_at + xy(sign * 0.15, 0.0), hip=hip, knee=(hip + ankle) / 2, ankle=ankle)
        _limb(points, side, heel=ankle + xy(0.0, -0.10), toe=ankle + xy(sign * 0.06, -0.12))
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
    w = _share(amount)
    rest = REST["mod_low_side_plank_lifts"]
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
        _limb(points, side, ear=at(ear, 0.15 * sign, out), shoulder=at(shoulder, sign * across / 2, out))
        _limb(points, side, hip=at(hip, sign * HIPS / 2, out), knee=at(knee, 0.08 * sign, 90.0))
        # The shanks point away from the camera and a little to the feet.
        ankle = points[f"{side}_knee"] + xy(-0.25, 0.02)
        _limb(points, side, ankle=ankle, heel=ankle + xy(-0.05, 0.05), toe=ankle + xy(-0.10, -0.05))
    low = xy(points["right_shoulder"][0] + w * elbow, 0.06)
    _limb(points, "right", elbow=low, wrist=low + xy(0.1, 0.0), index=low + xy(0.12, 0.0))
    high = points["left_shoulder"] + xy(0.45, -0.1)
    _limb(points, "left", elbow=high, wrist=high + xy(0.2, -0.25), index=high + xy(0.25, -0.3))
    return points


_FIGURES: Final[dict[str, Callable[..., Points]]] = {
    "high_plank_leg_lifts": plank,
    "single_leg_bridge": bridge,
    "single_leg_deadlift": deadlift,
    "single_leg_balance_reach": balance_reach,
    "forward_lunge": lunge,
    "v_up": v_up,
    "single_leg_v_up": single_leg_v_up,
    "quadruped_limb_raises": quadruped,
    "single_leg_squat": squat,
    "wall_lat_pulls": wall_pulls,
    "high_plank_limb_raises": plank_limbs,
    "dead_bug": dead_bug,
    "mod_low_side_plank_lifts": side_plank,
}
_FRONT_DEPTH: Final = {"elbow": -0.5, "wrist": -0.9, "index": -1.0, "toe": -0.3, "heel": 0.1}


def figure(exercise: str, amount: float, top: float | None = None, **faults: object) -> NDArray[np.float64]:
    """Return all 33 landmarks of the figure, right side working, in T.

    Parameters
    ----------
    exercise
        Id of one of the five exercises.
    amount
        0 = rest, 1 = the peak.
    top
        What the primary signal reads at the peak; the middle of the target range by default.
    faults
        What goes wrong, at its full size; see the function of the exercise.

    Returns
    -------
    array
        (33, 3): x to the right, y up, z away from the camera.
    """
    chosen = TOP[exercise] if top is None else top
    return _figure(exercise, round(amount, 9), chosen, tuple(faults.items()))


@lru_cache(maxsize=20_000)
def _figure(exercise: str, amount: float, top: float, faults: tuple[tuple[str, object], ...]) -> NDArray[np.float64]:
    points = landmarks_of(_FIGURES[exercise](amount, top, **dict(faults)), front=exercise in FRONT)
    points.flags.writeable = False
    return points


def landmarks_of(points: Points, *, front: bool = False) -> NDArray[np.float64]:
    """Return the 33 landmarks of points in the plane, given their depth: right side near, or front view."""
    found = np.zeros((33, 3))
    known = dict(points)
    for side in ("left", "right"):
        for part, origin in (("pinky", "index"), ("thumb", "wrist")):
            known[f"{side}_{part}"] = known[f"{side}_{origin}"]
        for part in ("eye_inner", "eye", "eye_outer"):
            known[f"{side}_{part}"] = (known["nose"] + known[f"{side}_ear"]) / 2
        known[f"mouth_{side}"] = known["nose"]
    for name, index in fc.LANDMARKS.items():
        found[index, :2] = known[name]
        part = name.rpartition("_")[2]
        if front:
            found[index, 2] = _FRONT_DEPTH.get(part, 0.0)
        elif name != "nose":
            wide = SHOULDERS if part in ("shoulder", "elbow", "wrist", "index") else HIPS
            found[index, 2] = (-0.5 if "right" in name else 0.5) * wide
    return found


def walking(t_s: float, *, front: bool = False) -> NDArray[np.float64]:
    """Return the figure walking on the spot at one step in 0.55 s, seen from its right side or from the front."""
    swing = math.sin(math.pi * t_s / 0.55)
    points: Points = {}
    hip = xy(0.0, 1.80 + 0.02 * abs(swing))
    _trunk_and_head(points, hip, at(hip, 1.0, 87.0), 0.0)
    for side, sign in (("right", 1.0), ("left", -1.0)):
        thigh = 270.0 + sign * 25.0 * swing
        lift = max(0.0, sign * math.cos(math.pi * t_s / 0.55)) * 55.0
        knee = at(hip, THIGH, thigh)
        ankle = at(knee, SHANK, thigh - lift)
        arm = 270.0 - sign * 20.0 * swing
        elbow = at(points[f"{side}_shoulder"], UPPER_ARM, arm)
        wrist = at(elbow, FOREARM, arm + 15.0)
        _limb(points, side, knee=knee, elbow=elbow, wrist=wrist, index=at(wrist, 0.15, arm + 15.0))
        _foot(points, side, ankle, -lift)
    seen = landmarks_of(points)
    return turned(seen, 90.0) if front else seen


def turned(points: NDArray[np.float64], degrees: float) -> NDArray[np.float64]:
    """Return the figure turned about the vertical: +90 turns the right side view into the front view."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    out = points.copy()
    out[:, 0] = c * points[:, 0] + s * points[:, 2]
    out[:, 2] = -s * points[:, 0] + c * points[:, 2]
    return out


def _partner(name: str) -> str:
    swapped = name.replace("left", "?").replace("right", "left")
    return swapped.replace("?", "right")


#: For each landmark the one on the other side; worked out here, apart from the judge's own table.
PARTNER: Final = np.array([fc.LANDMARKS[_partner(name)] for name in fc.LANDMARKS])


@dataclass(frozen=True)
class Camera:
    """How the figure gets into the picture.

    Attributes
    ----------
    px
        Pixels per torso length.
    size
        Width and height of the picture.
    shift
        Pixels to the right and down.
    roll
        Degrees by which the picture is turned.
    yaw
        Degrees by which the figure is turned about the vertical.
    """

    px: float = 120.0
    size: tuple[int, int] = (1280, 720)
    shift: tuple[float, float] = (0.0, 0.0)
    roll: float = 0.0
    yaw: float = 0.0


def place(
    points: NDArray[np.float64],
    t_s: float,
    *,
    side: str = "right",
    camera: Camera | None = None,
    middle: float = 0.0,
    visibility: NDArray[np.float32] | None = None,
    noise: NDArray[np.float64] | None = None,
) -> fc.Pose:
    """Return the pose of a figure in the picture.

    Parameters
    ----------
    points
        (33, 3), right side working.
    side
        The working side; ``left`` is the mirror image.
    middle
        x of the middle of the picture, T.
    visibility
        (33,) of the right-working figure; 1 by default.
    noise
        (33, 2) added to the points, T.
    """
    camera = camera or Camera()
    body = points - np.array([middle, 0.0, 0.0])
    seen = np.ones(33, np.float32) if visibility is None else visibility
    if side == "left":
        body, seen = body[PARTNER] * np.array([-1.0, 1.0, 1.0]), seen[PARTNER]
    if camera.yaw:
        body = turned(body, camera.yaw)
    if noise is not None:
        body = body + np.pad(noise, ((0, 0), (0, 1)))
    width, height = camera.size
    hips = (body[fc.LANDMARKS["left_hip"]] + body[fc.LANDMARKS["right_hip"]]) / 2
    world = (body - hips) * np.array([1.0, -1.0, 1.0]) * TORSO_M
    c, s = math.cos(math.radians(camera.roll)), math.sin(math.radians(camera.roll))
    # The roll is about the middle of the picture, 1.2 T above the floor.
    x, y = body[:, 0], body[:, 1] - 1.2
    rolled_x, rolled_y = c * x - s * y, s * x + c * y + 1.2
    landmarks = np.stack(
        [
            width / 2 + camera.shift[0] + camera.px * rolled_x,
            0.92 * height + camera.shift[1] - camera.px * rolled_y,
            camera.px * (body[:, 2] - hips[2]),
        ],
        axis=1,
    )
    return fc.Pose(t_s, landmarks, world, seen, camera.size)


@dataclass(frozen=True)
class Move:
    """One repetition, and the rest after it.

    Attributes
    ----------
    top
        Peak of the primary signal; None = the middle of the target range.
    up_s, hold_s, down_s, rest_s
        Durations.
    faults
        What goes wrong; see the function of the exercise.
    """

    top: float | None = None
    up_s: float = 1.5
    hold_s: float = 1.0
    down_s: float = 1.5
    rest_s: float = 1.0
    faults: dict[str, object] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        return self.up_s + self.hold_s + self.down_s + self.rest_s

    def amount(self, t_s: float) -> float:
        """Share of the way from rest to the peak, `t_s` seconds after the repetition began: cosine ramps."""
        if t_s < 0 or t_s >= self.up_s + self.hold_s + self.down_s:
            return 0.0
        if t_s < self.up_s:
            return 0.5 - 0.5 * math.cos(math.pi * t_s / self.up_s)
        if t_s <= self.up_s + self.hold_s:
            return 1.0
        return 0.5 + 0.5 * math.cos(math.pi * (t_s - self.up_s - self.hold_s) / self.down_s)


def steady(seconds: float, fps: float = 30.0, start_s: float = 0.0) -> list[float]:
    """Return the times of a camera that keeps its rate."""
    return [start_s + k / fps for k in range(round(seconds * fps))]


def unsteady(seconds: float, fps: float = 30.0, seed: int = 1) -> list[float]:
    """Return the times of a camera whose rate wanders between 0.7 and 1.5 times the usual step."""
    steps = np.random.default_rng(seed).uniform(0.7, 1.5, int(2 * seconds * fps)) / fps
    times = np.cumsum(steps)
    return [float(t) for t in times[times < seconds]]


def gaps(seconds: float, *, share: float, length_s: float, seed: int) -> list[tuple[float, float]]:
    """Return random drop-outs of one length that together take a share of the time.

    No more than two follow one another: three in a row are no short drop-out any more.
    """
    slots = int(seconds / length_s)
    hit: set[int] = set()
    for slot in np.random.default_rng(seed).permutation(slots).tolist():
        around = "".join("x" if k in hit or k == slot else "." for k in range(slot - 2, slot + 3))
        if len(hit) < round(share * slots) and "xxx" not in around:
            hit.add(slot)
    return [(slot * length_s, (slot + 1) * length_s) for slot in sorted(hit)]


def course(
    exercise: str,
    moves: Sequence[Move] | int = 3,
    *,
    start_s: float = 2.0,
    end_s: float = 1.0,
    fps: float = 30.0,
    times: Iterable[float] | None = None,
    side: str = "right",
    camera: Camera | None = None,
    noise_t: float = 0.0,
    seed: int = 0,
    hidden: dict[str, float] | None = None,
    lost: Sequence[tuple[float, float]] = (),
    at_rest: dict[str, object] | None = None,
) -> Iterator[fc.Pose]:
    """Yield the poses of one set: start position, repetitions, end.

    Parameters
    ----------
    exercise
        Id of one of the five exercises.
    moves
        The repetitions, or how many ordinary ones.
    start_s, end_s
        How long the start position is held before and after.
    fps, times
        Rate, or the times of all poses.
    side
        Working side; in the exercises without sides, the side near to the camera.
    noise_t, seed
        Standard deviation of white noise on every landmark, T.
    hidden
        Visibility of landmarks by name (right side working), 1 where not named.
    lost
        Stretches of time in which nobody is seen.
    """
    if isinstance(moves, int):
        moves = [Move()] * moves
    total = start_s + sum(move.seconds for move in moves) + end_s
    rng = np.random.default_rng(seed)
    visibility = np.ones(33, np.float32)
    for name, value in (hidden or {}).items():
        visibility[fc.LANDMARKS[name]] = value
    starts = np.cumsum([start_s, *(move.seconds for move in moves)])
    camera = camera or Camera()
    for t in steady(total, fps) if times is None else times:
        if any(a <= t < b for a, b in lost):
            yield fc.Pose.unseen(t, camera.size)
            continue
        number = max(0, int(np.searchsorted(starts, t, side="right")) - 1)
        move, amount = Move(), 0.0
        if number < len(moves):
            move = moves[number]
            amount = move.amount(t - float(starts[number]))
        faults = {**(at_rest or {}), **move.faults}
        if exercise in ("high_plank_leg_lifts", "high_plank_limb_raises", "quadruped_limb_raises", "dead_bug"):
            faults.setdefault("lifted", "right" if number % 2 == 0 else "left")
        if exercise == "forward_lunge":
            faults.setdefault("stepping", "right" if number % 2 == 0 else "left")
        yield place(
            figure(exercise, amount, move.top, **faults),
            t,
            side=side,
            camera=camera,
            middle=_MIDDLE[exercise],
            visibility=visibility,
            noise=rng.normal(0.0, noise_t, (33, 2)) if noise_t else None,
        )


def length_of(moves: Sequence[Move] | int, start_s: float = 2.0, end_s: float = 1.0) -> float:
    """Return how long a course takes, seconds."""
    if isinstance(moves, int):
        moves = [Move()] * moves
    return start_s + sum(move.seconds for move in moves) + end_s


def side_of(exercise: str, side: str = "right") -> str | None:
    """Return what to hand to the judge as the side: None where the exercise has none."""
    return side if exercise in PER_SIDE else None
