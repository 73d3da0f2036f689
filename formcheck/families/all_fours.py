"""On all fours: hands under the shoulders, knees under the hips."""

from __future__ import annotations

from typing import Final

import formcheck as fc

HANDS_OFF: Final = fc.Measure(
    "shoulder_past_hand",
    "T",
    ("near.shoulder", "near.wrist"),
    lambda body: body.near.shoulder.x - body.near.wrist.x,
    "Shoulder beside the hand, along the floor.",
)
KNEE: Final = fc.angle_at(
    "near.hip", "near.knee", "near.ankle", name="near_knee", doc="Angle at the near knee; 90 is kneeling."
)

#: Conditions of the start pose. Not in the specification: who bends forward standing has a level trunk
#: and upright thighs, too.
KNEELING: Final = fc.Condition(KNEE, 40, 135, "Kneel on the floor.")
HANDS_UNDER: Final = fc.Condition(HANDS_OFF, -0.45, 0.45, "Set your hands under your shoulders.")


def knees_under(thigh: fc.Measure) -> fc.Condition:
    """Return the condition of the start pose that the knees are under the hips.

    Parameters
    ----------
    thigh
        Slope of the thigh, degrees; -90 is upright.
    """
    return fc.Condition(thigh, -90, -57, "Set your knees under your hips.", slack=22)


def staying(trunk: fc.Measure) -> tuple[fc.Condition, ...]:
    """Return what has to hold while it lasts: standing up opens the hips and lifts the head.

    Parameters
    ----------
    trunk
        Slope of the trunk, degrees; 0 is level.
    """
    return (fc.Condition(trunk, -45, 45, "Stay on all fours."),)


# For drawings: where the far knee is, the hand on the floor, the leg that kneels.
ON_KNEE: Final = ("far.knee", 0.0, 0.12)
HAND: Final = fc.To(0.97, 0.06, bulge=fc.LEFT, end=0)
KNEELING_LEG: Final = (270, 183, 198)
