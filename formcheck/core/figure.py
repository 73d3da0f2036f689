"""Figures: reference poses of an exercise, declared by the directions of the limbs.

A figure says what a position looks like. The measures of the exercise can be read off it like off
any other body, so a figure that is not the exercise is found out by a test; and it is what the
drawings of the pages and of the window are made from.

Segment lengths after Winter (specification 12): one unit is the torso length T, y points up, the
floor is at 0.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, TypeAlias

from formcheck.core.body import Body, Side
from formcheck.core.geometry import UP, Point, distance, midpoint

THIGH: Final = 0.85
SHANK: Final = 0.85
UPPER_ARM: Final = 0.65
FOREARM: Final = 0.51
HAND: Final = 0.15
NECK: Final = 0.38
SHOULDER_WIDTH: Final = 0.68
HIP_WIDTH: Final = 0.42
# House values: from the ear to the nose, between the ears, and where heel and toe are from the
# ankle, along the foot and towards the sole, of a foot seen from the side and one seen from the front.
_FACE: Final = 0.20
_EARS: Final = 0.30
_HEEL: Final = Point(-0.10, 0.10)
_TOE: Final = Point(0.32, 0.12)
_FRONT_TOE: Final = Point(0.06, 0.10)

#: Direction of a segment in degrees, 0 = to the right, 90 = up; or that and its length in the
#: picture in T, for a segment that points towards the camera or away from it.
Segment: TypeAlias = float | tuple[float, float]


@dataclass(frozen=True, slots=True)
class To:
    """A limb that ends at a place: the wrist or the ankle at (x, y), and the joint between wherever it has to be.

    Attributes
    ----------
    x, y
        Where the wrist or the ankle is, T.
    bulge
        The side to which elbow or knee points.
    end
        Direction of the hand or the foot in degrees; None as in a chain of segments.
    """

    x: float
    y: float
    bulge: Point = UP
    end: float | None = None


#: A limb from the trunk outwards: upper arm, forearm and, where it is not as usual, the hand; or
#: thigh, shank and foot (from heel to toe). Or where it ends.
Limb: TypeAlias = tuple[Segment, ...] | To


@dataclass(frozen=True, slots=True)
class Figure:
    """A reference pose: every point of one body, and what a drawing has to know besides.

    Attributes
    ----------
    body
        All points, T, y up, floor at 0. The near side is the working one, or faces the camera.
    front
        Whether the camera looks at chest and face; else at the near side.
    bow
        How far the back is bent out of the straight line from hip to shoulder, T: + is round, - is
        hollow. For drawings only: no landmark shows it.
    wall
        Whether there is a wall behind the person.
    caption
        What is written under the drawing; empty for the usual ``Start`` and ``End position``.
    """

    body: Body
    front: bool = False
    bow: float = 0.0
    wall: bool = False
    caption: str = ""


def figure(
    *,
    at: tuple[str, float, float],
    trunk: Segment,
    near_arm: Limb,
    near_leg: Limb,
    far_arm: Limb | None = None,
    far_leg: Limb | None = None,
    face: float = 0.0,
    head: Segment | None = None,
    front: bool = False,
    bow: float = 0.0,
    wall: bool = False,
    caption: str = "",
) -> Figure:
    """Return the figure of limbs that point in given directions.

    Parameters
    ----------
    at
        The point that is known, and where it is: ``("near.ankle", 0.0, 0.15)`` is a foot flat on the
        floor, ``("hip", 0.0, 0.20)`` a body lying on it. `hip` and `shoulder` are the middle.
    trunk
        From hip to shoulder.
    near_arm, near_leg, far_arm, far_leg
        The limbs. A far limb that is None is like the near one: beside it in side view, its mirror
        image in front view.
    face
        Side view: direction in which the nose points from the ear. Feet point to this side, too,
        where they are not given. Front view: not used.
    head
        From the shoulders to the ears; None = the direction of the trunk.
    front, bow, wall, caption
        As in `Figure`. In front view the near side is on the left of the way from hip to shoulder:
        on the left of the picture when standing, below when lying with the head to the left.

    Raises
    ------
    ValueError
        When `at` names no point that the directions lead to, or a limb cannot reach its place.
    """
    build = _Builder(trunk, head, face, front)
    limbs = {
        "near.arm": near_arm,
        "near.leg": near_leg,
        "far.arm": build.like(near_arm) if far_arm is None else far_arm,
        "far.leg": build.like(near_leg) if far_leg is None else far_leg,
    }
    name, x, y = at
    known = build.points(Point(0.0, 0.0), {key: limb for key, limb in limbs.items() if not isinstance(limb, To)})
    if name not in known:
        raise ValueError(f"a figure cannot be placed by {name!r}: known are {', '.join(sorted(known))}")
    points = build.points(Point(x - known[name].x, y - known[name].y), limbs)
    near, far = (
        Side(**{part: points[f"{side}.{part}"] for part in Side.__dataclass_fields__}) for side in ("near", "far")
    )
    return Figure(Body(near, far, points["nose"]), front, bow, wall, caption)


@dataclass(frozen=True, slots=True)
class _Builder:
    trunk: Segment
    head: Segment | None
    face: float
    front: bool

    def like(self, limb: Limb) -> Limb:
        """Return the limb of the other side that does the same."""
        if not self.front:
            return limb
        if isinstance(limb, To):
            raise ValueError("in front view both limbs that end at a place have to be given")
        axis = _parts(self.trunk, 1.0)[0]
        return tuple((2 * axis - s[0], s[1]) if isinstance(s, tuple) else 2 * axis - s for s in limb)

    def points(self, hip: Point, limbs: dict[str, Limb]) -> dict[str, Point]:
        axis, length = _parts(self.trunk, 1.0)
        shoulder = _go(hip, length, axis)
        head, neck = _parts(axis if self.head is None else self.head, NECK)
        ear = _go(shoulder, neck, head)
        found = {"hip": hip, "shoulder": shoulder}
        found["nose"] = _go(ear, 0.04, head - 180.0) if self.front else _go(ear, _FACE, self.face)
        for side, sign in (("near", 1.0), ("far", -1.0)):
            wide = sign * self.front / 2
            found[f"{side}.hip"] = _go(hip, wide * HIP_WIDTH, axis + 90.0)
            found[f"{side}.shoulder"] = _go(shoulder, wide * SHOULDER_WIDTH, axis + 90.0)
            found[f"{side}.ear"] = _go(ear, wide * _EARS, head + 90.0)
            if (arm := limbs.get(f"{side}.arm")) is not None:
                found |= _arm(side, found[f"{side}.shoulder"], arm)
            if (leg := limbs.get(f"{side}.leg")) is not None:
                found |= self._leg(side, sign, found[f"{side}.hip"], leg)
        return found

    def _leg(self, side: str, sign: float, hip: Point, leg: Limb) -> dict[str, Point]:
        knee, ankle, foot = _joints(hip, leg, THIGH, SHANK)
        shank = _direction(knee, ankle)
        if self.front and foot is None:
            # Seen from the front a foot is short, and its toes point a little outwards.
            out = -sign * _FRONT_TOE.x
            heel, toe = Point(ankle.x, ankle.y - _HEEL.y), Point(ankle.x + out, ankle.y - _FRONT_TOE.y)
        else:
            if foot is None:
                foot = shank + 90.0 if _cos(shank + 90.0 - self.face) > 0 else shank - 90.0
            # The sole is on the side of the foot that is turned away from the knee.
            sole = foot - 90.0 if _cos(foot - 90.0 - shank) > 0 else foot + 90.0
            heel, toe = (_go(_go(ankle, place.x, foot), place.y, sole) for place in (_HEEL, _TOE))
        return {f"{side}.knee": knee, f"{side}.ankle": ankle, f"{side}.heel": heel, f"{side}.toe": toe}


def _arm(side: str, shoulder: Point, arm: Limb) -> dict[str, Point]:
    elbow, wrist, hand = _joints(shoulder, arm, UPPER_ARM, FOREARM)
    index = _go(wrist, HAND, _direction(elbow, wrist) if hand is None else hand)
    return {f"{side}.elbow": elbow, f"{side}.wrist": wrist, f"{side}.index": index}


def _joints(root: Point, limb: Limb, upper: float, lower: float) -> tuple[Point, Point, float | None]:
    """Return the middle joint, the end, and the direction of hand or foot where it is given."""
    if isinstance(limb, To):
        end = Point(limb.x, limb.y)
        return _middle(root, end, upper, lower, limb.bulge), end, limb.end
    if len(limb) not in (2, 3):
        raise ValueError(f"a limb has two segments, and a hand or foot where needed; got {len(limb)}")
    first, first_length = _parts(limb[0], upper)
    second, second_length = _parts(limb[1], lower)
    joint = _go(root, first_length, first)
    last = _parts(limb[2], 0.0)[0] if len(limb) == 3 else None
    return joint, _go(joint, second_length, second), last


def _middle(root: Point, end: Point, upper: float, lower: float, bulge: Point) -> Point:
    """Return elbow or knee of a limb between two points."""
    apart = distance(root, end)
    if not abs(upper - lower) <= apart <= upper + lower:
        raise ValueError(f"a limb of {upper:g} and {lower:g} T cannot end {apart:.2f} T away")
    along = (apart**2 + upper**2 - lower**2) / (2 * apart)
    aside = math.sqrt(max(0.0, upper**2 - along**2))
    way = _direction(root, end)
    foot = _go(root, along, way)
    left, right = _go(foot, aside, way + 90.0), _go(foot, aside, way - 90.0)
    mid = midpoint(left, right)
    return left if (left.x - mid.x) * bulge.x + (left.y - mid.y) * bulge.y >= 0 else right


def _parts(segment: Segment, length: float) -> tuple[float, float]:
    return segment if isinstance(segment, tuple) else (segment, length)


def _go(origin: Point, length: float, degrees: float) -> Point:
    turn = math.radians(degrees)
    return Point(origin.x + length * math.cos(turn), origin.y + length * math.sin(turn))


def _direction(a: Point, b: Point) -> float:
    return math.degrees(math.atan2(b.y - a.y, b.x - a.x))


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))
