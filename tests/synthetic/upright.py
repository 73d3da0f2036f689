"""Standing upright on both legs, from the front: squat, jumping jack, front raise."""

from __future__ import annotations

import math
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
    Vector,
    at,
    limb,
    share,
    xy,
)

ARM: Final = UPPER_ARM + FOREARM
#: Where the ankles are, T to either side of the middle.
STANCE: Final = 0.28


def _trunk(points: Points, pelvis: Vector, neck: Vector) -> None:
    """Add hips, shoulders and head."""
    away = neck[2] if neck.size > 2 else 0.0
    head = neck[:2] + xy(0.0, NECK * (neck[1] - pelvis[1]))
    points["nose"] = np.array([*(head + xy(0.0, -0.05)), away])
    for side, sign in (("right", -1.0), ("left", 1.0)):
        shoulder = neck[:2] + xy(sign * SHOULDERS / 2, 0.0)
        limb(points, side, hip=pelvis + xy(sign * HIPS / 2, 0.0), shoulder=np.array([*shoulder, away]))
        limb(points, side, ear=np.array([*(head + xy(0.15 * sign, 0.0)), away]))


def _foot(points: Points, side: str, ankle: Vector, heel: float = 0.0) -> None:
    out = -0.06 if side == "right" else 0.06
    limb(points, side, ankle=ankle, heel=ankle + xy(0.0, -0.10 + heel), toe=ankle + xy(out, -0.12))


def squat(amount: float, top: float, *, fold: float = 25.0, knees_in: float = 0.0, heels: float = 0.0) -> Points:
    """Squat: how far the hips have come down to the knees is the signal, a share of the way.

    `fold` degrees by which the trunk leans forwards; `knees_in` and `heels` T.
    """
    w = share(amount)
    knee_y = ANKLE_HEIGHT + 0.85 - 0.1 * amount
    pelvis = xy(0.0, knee_y + THIGH * (1.0 - amount * top))
    lean = math.radians(amount * fold)
    points: Points = {}
    _trunk(points, pelvis, np.array([0.0, pelvis[1] + math.cos(lean), -math.sin(lean)]))
    for side, sign in (("right", -1.0), ("left", 1.0)):
        _foot(points, side, xy(sign * STANCE, ANKLE_HEIGHT), w * heels)
        limb(points, side, knee=xy(sign * (STANCE - 0.03 + 0.12 * amount - w * knees_in / 2), knee_y))
        elbow = points[f"{side}_shoulder"][:2] + xy(-0.05 * sign, -0.15)
        limb(points, side, elbow=elbow, wrist=elbow + xy(-0.1 * sign, 0.1), index=elbow + xy(-0.15 * sign, 0.12))
    return points


def _stand(points: Points, feet: float = STANCE, fold: float = 0.0) -> None:
    """Add a body on straight legs; `feet` is how far the ankles are from the middle, T, `fold` degrees."""
    leg = math.sqrt(1.70**2 - (feet - HIPS / 2) ** 2)
    pelvis = xy(0.0, ANKLE_HEIGHT + leg)
    lean = math.radians(fold)
    _trunk(points, pelvis, np.array([0.0, pelvis[1] + math.cos(lean), -math.sin(lean)]))
    for side, sign in (("right", -1.0), ("left", 1.0)):
        ankle = xy(sign * feet, ANKLE_HEIGHT)
        limb(points, side, knee=(points[f"{side}_hip"] + ankle) / 2)
        _foot(points, side, ankle)


def _arm(points: Points, side: str, height: float, out: float) -> None:
    """Add a straight arm whose hand is `height` above the shoulder and points `out` to the side, as far as it can."""
    shoulder = points[f"{side}_shoulder"][:2]
    reach = math.sqrt(max(0.0, ARM**2 - height**2)) * (-out if side == "right" else out)
    wrist = shoulder + xy(reach, height)
    hand = at(wrist, 0.15, math.degrees(math.atan2(height, reach)))
    limb(points, side, elbow=shoulder + (UPPER_ARM / ARM) * (wrist - shoulder), wrist=wrist, index=hand)


def jack(amount: float, top: float, *, uneven: float = 0.0, narrow: float = 0.0, fold: float = 0.0) -> Points:
    """Jumping jack: the height of the hands over the shoulders is the signal, T.

    `uneven` T between the hands; `narrow` 1 = the feet stay together; `fold` degrees.
    """
    w = share(amount)
    rest = FIGURES["jumping_jack"].rest
    height = rest + amount * (top - rest)
    points: Points = {}
    _stand(points, 0.15 + 0.45 * amount * (1.0 - narrow), w * fold)
    for side, sign in (("right", -1.0), ("left", 1.0)):
        _arm(points, side, height + sign * w * uneven / 2, 1.0)
    return points


def raised(
    amount: float, top: float, *, uneven: float = 0.0, swing: float = 0.0, fold: float = 0.0, foot: float = 0.0
) -> Points:
    """Front raise: the height of the hands over the shoulders is the signal, T.

    `uneven` T between the hands; `swing` T by which the trunk leans out of the upright, to the side that the
    camera sees; `fold` degrees by which it leans forwards; `foot` T by which the left foot is off the floor.
    """
    w = share(amount)
    rest = FIGURES["front_raise"].rest
    height = rest + amount * (top - rest)
    points: Points = {}
    _stand(points, fold=w * fold)
    for name in list(points):
        if name.endswith(("shoulder", "ear")) or name == "nose":
            points[name] = points[name] + np.array([w * swing, 0.0, 0.0][: points[name].size])
    for part in ("ankle", "heel", "toe"):
        points[f"left_{part}"] = points[f"left_{part}"] + xy(0.0, w * foot)
    for side, sign in (("right", -1.0), ("left", 1.0)):
        _arm(points, side, height + sign * w * uneven / 2, 0.1)
    return points


FIGURES: Final = {
    "squat": Figure(squat, rest=0.0, top=0.95, half=0.40, front=True, quick_s=0.16),
    # Hands that come down in a tenth of a second move farther between two pictures than a landmark can: held
    # back for that, they look slower than hands that are just down.
    "jumping_jack": Figure(jack, rest=-1.05, top=0.90, half=0.05, front=True, quick_s=0.03),
    "front_raise": Figure(raised, rest=-1.05, top=0.35, half=-0.53, front=True, quick_s=0.3),
}
