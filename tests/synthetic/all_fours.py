"""On hands and feet, or on hands and knees: planks, limb raises, cat-cow."""

from __future__ import annotations

import math
from typing import Final

from tests.synthetic.body import (
    FOREARM,
    LEG,
    NECK,
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
    limb,
    share,
    trunk_and_head,
    xy,
)


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
    w = share(amount)
    rest = FIGURES["high_plank_leg_lifts"].rest
    split = rest + amount * (top - rest)
    ankle = xy(0.0, 0.26)
    shoulder = at(ankle, LEG + 1.0, 20.0)
    # Hips that give way do so under the lifted leg, not before it.
    late = min(1.0, max(0.0, (amount - 0.4) / 0.2))
    hip = at(at(ankle, LEG, 20.0), late * hips_off_line, 110.0)
    points: Points = {}
    trunk_and_head(points, hip, shoulder, direction(hip, shoulder) - 90.0, -w * head - 5.0)
    wrist = xy(shoulder[0] + w * hands, 0.03)
    arms(points, joint(shoulder, wrist, UPPER_ARM, FOREARM, left=True), wrist)
    down = direction(hip, ankle)
    for side in ("left", "right"):
        leg = down - split if side == lifted else down
        limb(points, side, knee=at(hip, THIGH, leg))
        foot(points, side, at(hip, LEG, leg) if side == lifted else ankle, leg + 100.0)
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
    rest = FIGURES["high_plank_limb_raises"].rest
    points = plank(amount, 10.0 * top + 0.5 + leg, lifted=lifted, hips_off_line=hips_off_line, hands=lean)
    low, high = 70.0 + 65.0 * rest, 70.0 + 65.0 * top if arm is None else arm
    hip, shoulder = points["left_hip"], points["left_shoulder"]
    angle = direction(shoulder, hip) + low + amount * (high - low)
    side = "left" if lifted == "right" else "right"
    elbow = at(shoulder, UPPER_ARM, angle)
    wrist = at(elbow, FOREARM, angle)
    limb(points, side, elbow=elbow, wrist=wrist, index=at(wrist, 0.15, angle))
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
    w = share(amount)
    rest = FIGURES["quadruped_limb_raises"].rest
    # The weight shifts in the movement, not before it.
    late = min(1.0, max(0.0, (amount - 0.4) / 0.2))
    standing = xy(0.0, 0.15)
    hip = standing + xy(-late * sway, math.sqrt(THIGH**2 - (late * sway) ** 2))
    trunk = 13.0 - w * tilt
    shoulder = at(hip, 1.0, trunk)
    points: Points = {}
    trunk_and_head(points, hip, shoulder, trunk - 90.0, w * head - 5.0)
    thigh = 180.0 + trunk - (rest + amount * (top - rest))
    reach = 180.0 + trunk + 77.0 + amount * (arm - 77.0)
    wrist = at(xy(0.0, 1.0), 1.0, 13.0) + xy(0.0, -1.16)
    for side in ("left", "right"):
        if side == lifted:
            shin = thigh - 90.0 + amount * (knee - 90.0)
            up = at(hip, THIGH, thigh)
            limb(points, side, knee=up)
            foot(points, side, at(up, SHANK, shin), shin + 100.0)
            elbow = joint(shoulder, wrist, UPPER_ARM, FOREARM, left=True)
            limb(points, side, elbow=elbow, wrist=wrist, index=wrist + xy(0.15, 0.0))
        else:
            limb(points, side, knee=standing)
            foot(points, side, standing + xy(-SHANK, 0.0), 280.0)
            elbow = at(shoulder, UPPER_ARM, reach)
            hand = at(elbow, FOREARM, reach)
            limb(points, side, elbow=elbow, wrist=hand, index=at(hand, 0.15, reach))
    return points


def cat_cow(
    amount: float,
    top: float,
    *,
    spine: float = 0.15,
    rocking: float = 0.0,
    elbow: float = 0.0,
) -> Points:
    """Cat-cow: the turn from the trunk to the head is the signal, 1 = 45 degrees; + in cow, - in cat.

    `spine` T by which the line from hip to shoulder is shorter in cat; `rocking` T by which the hips
    move from one end to the other; `elbow` degrees by which the elbows bend.
    """
    knee = xy(0.0, 0.15)
    aside = amount * rocking / 2
    hip = knee + xy(aside, math.sqrt(THIGH**2 - aside**2))
    shoulder = at(hip, 1.0 - spine * max(0.0, -amount), 13.0)
    points: Points = {}
    trunk_and_head(points, hip, shoulder, 13.0)
    head = 13.0 - 32.0 + 45.0 * amount * top
    points["nose"] = at(shoulder, 0.5, head)
    wrist = xy(shoulder[0], shoulder[1] - 2 * 0.58 * math.cos(math.radians(elbow / 2)))
    for side in ("left", "right"):
        limb(points, side, ear=at(shoulder, NECK, head + 25.0), knee=knee)
        foot(points, side, knee + xy(-SHANK, 0.0), 280.0)
        limb(points, side, elbow=at(shoulder, 0.58, 270.0 - elbow / 2), wrist=wrist, index=wrist + xy(0.15, 0.0))
    return points


CYCLES: Final = {"cat_cow": Figure(cat_cow, rest=0.0, top=1.0, half=0.42, middle=0.2)}


def push_up(
    amount: float, top: float, *, hips_off_line: float = 0.0, knees_off_line: float = 0.0, head: float = 0.0
) -> Points:
    """Push-up from the toes: how far the shoulders come down, as a share of the arm, is the signal.

    `hips_off_line` and `knees_off_line` in T, + = up; `head` degrees, + = hangs.
    """
    w = share(amount)
    ankle, hand = xy(0.0, 0.26), xy((LEG + 1.0) * math.cos(math.radians(20.0)), 0.03)
    long = (LEG + 1.0) * math.sin(math.radians(20.0)) + ankle[1] - hand[1]
    height = hand[1] + long * (1.0 - amount * top)
    slope = math.degrees(math.asin((height - ankle[1]) / (LEG + 1.0)))
    shoulder = at(ankle, LEG + 1.0, slope)
    hip = at(at(ankle, LEG, slope), w * hips_off_line, slope + 90.0)
    points: Points = {}
    trunk_and_head(points, hip, shoulder, direction(hip, shoulder) - 90.0, -w * head - 5.0)
    arms(points, joint(shoulder, hand, UPPER_ARM, FOREARM, left=True), hand)
    down = direction(hip, ankle)
    knee = at(at(hip, THIGH, down), w * knees_off_line, down - 90.0)
    for side in ("left", "right"):
        limb(points, side, knee=knee)
        foot(points, side, ankle, down + 100.0)
    return points


FIGURES: Final = {
    "high_plank_leg_lifts": Figure(plank, rest=2.0, top=18.0, half=10.5, middle=1.35, alternates="lifted"),
    "high_plank_limb_raises": Figure(plank_limbs, rest=0.05, top=1.4, half=0.8, middle=1.8, alternates="lifted"),
    "quadruped_limb_raises": Figure(quadruped, rest=-77.0, top=5.0, half=-24.0, middle=0.2, alternates="lifted"),
    "push_up": Figure(push_up, rest=0.0, top=0.68, half=0.38, middle=1.35, quick_s=0.16),
}
