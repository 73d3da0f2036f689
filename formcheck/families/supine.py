"""On the back: trunk and head on the floor."""

from __future__ import annotations

from typing import Final

import formcheck as fc
from formcheck.families import prone

#: Height of the hip above the floor, T (specification 12).
HIP_HEIGHT: Final = 0.20

TRUNK: Final = fc.elevation_of(
    "near.hip", "near.shoulder", name="trunk_elevation", doc="Rise of the trunk from the floor; 0 is flat."
)
HEAD: Final = fc.Measure(
    "head_height",
    "T",
    ("near.ear", "near.shoulder"),
    lambda body: body.near.ear.y - body.near.shoulder.y,
    "Height of the head above the shoulder.",
)

#: Condition of the start pose of an exercise of strength.
FLAT: Final = fc.Condition(TRUNK, -18, 18, "Lie flat on your back.", slack=15)
#: Lying on the front with long legs looks the same but for the face: see `prone.FACE_DOWN`.
FACE_UP: Final = fc.Condition(prone.FACE, -0.03, 1.0, "Lie on your back, eyes to the ceiling.")
#: Condition of the start pose of a stretch, and what has to hold while its clock runs.
LYING: Final = fc.Condition(TRUNK, -15, 15, "Lie on your back.", slack=15)
STAYING: Final = (fc.Condition(TRUNK, -30, 30, "Stay on your back."),)

#: Where the hip is, for drawings.
PLACE: Final = ("hip", 0.0, HIP_HEIGHT)
