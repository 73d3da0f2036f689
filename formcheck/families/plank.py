"""The high plank with one leg in the air: hands on the floor, one straight line, the trunk still."""

from __future__ import annotations

from typing import Final

import formcheck as fc

_LEGS: Final = ("near.shoulder", "near.hip", "near.ankle", "far.ankle")


def _ankles(body: fc.Body) -> tuple[fc.Point, fc.Point]:
    """Return the lower (supporting) and the higher (lifted) ankle."""
    near, far = body.near.ankle, body.far.ankle
    return (near, far) if near.y <= far.y else (far, near)


SPLIT: Final = fc.Measure(
    "split",
    "deg",
    ("near.hip", "near.ankle", "far.ankle"),
    lambda body: fc.angle(body.near.ankle, body.near.hip, body.far.ankle),
    "Angle between the two legs at the hip, whichever is lifted.",
)
LINE: Final = fc.Measure(
    "plank_bend",
    "deg",
    _LEGS,
    lambda body: fc.bend(body.near.shoulder, body.near.hip, _ankles(body)[0], fc.UP),
    "Bend of the line shoulder-hip-supporting ankle: 0 is straight, - sags, + pikes.",
)
LEG_HEIGHT: Final = fc.Measure(
    "leg_height",
    "deg",
    _LEGS,
    lambda body: fc.turn(body.near.shoulder, body.near.hip, _ankles(body)[1], fc.UP),
    "The lifted leg against the line of the trunk: 0 is in line, 20 is about horizontal.",
)
ARM_HEIGHT: Final = fc.Measure(
    "arm_height",
    "T",
    ("near.shoulder", "near.wrist"),
    lambda body: body.near.shoulder.y - body.near.wrist.y,
    "Height of the shoulder above the hand.",
)
SLOPE: Final = fc.elevation_of("near.hip", "near.shoulder", name="trunk_elevation", doc="Slope of the trunk.")
KNEE: Final = fc.angle_at("near.hip", "near.knee", "near.ankle", name="knee", doc="Angle at the knee; 180 is straight.")
#: Which leg is lifted: `raised` of an exercise that changes sides.
NEAR_HIGHER: Final = fc.Measure(
    "near_leg_lifted",
    "T",
    ("near.ankle", "far.ankle"),
    lambda body: body.near.ankle.y - body.far.ankle.y,
    "+ when the near leg is the lifted one.",
)

#: The start pose but for the hands, of which an exercise may lift one.
IN_LINE: Final = (
    fc.Condition(SLOPE, 4, 36, "Push up into a high plank.", slack=15),
    fc.Condition(LINE, -18, 20, "Bring hips, shoulders and heels into one line.", slack=25),
    fc.Condition(KNEE, 150, 180, "Straighten your knees.", slack=20),
)
#: While it lasts: who gets up brings one knee forward, which opens the legs like a lift.
STAYING: Final = (fc.Condition(SLOPE, -20, 60, "Stay in the high plank."),)

SAG: Final = fc.Rule(
    id="plank_sag",
    cue="Push the floor away, brace",
    tell="The hips sink: the lower back carries you.",
    under="Hips {by} too low",
    measure=LINE,
    # -15 in the specification. Half-way between what clean rendered lifts of a leg and an arm read at the
    # lowest, -6, and what a true sag of 17 degrees reads at the least, -16.
    limits=fc.below(-8, -11),
    persist_s=0.4,
    severity=fc.Severity.VOIDS,
    measurement=fc.MeasurementClass.ABSOLUTE,
    source="Idea: Ohio State Wexner plank advice; number coach consensus",
)
PIKE: Final = fc.Rule(
    id="plank_pike",
    cue="Lower your hips in line",
    tell="Hips that are too high take the work away.",
    over="Hips {by} too high",
    measure=LINE,
    limits=fc.above(15, 25),
    persist_s=0.5,
    severity=fc.Severity.VOIDS,
    measurement=fc.MeasurementClass.ABSOLUTE,
    source="coach consensus",
)
LEG_TOO_HIGH: Final = fc.Rule(
    id="plank_leg_too_high",
    cue="Lift only to hip height",
    tell="Higher than the hip, the back arches.",
    over="Leg {by} too high",
    measure=LEG_HEIGHT,
    limits=fc.above(26, 36),
    phases=(fc.Phase.PEAK,),
    persist_s=0.3,
    severity=fc.Severity.VOIDS,
    measurement=fc.MeasurementClass.ABSOLUTE,
    source="Idea: passive hip extension is about 7 degrees (Roach 2015) and lifting the leg arches the "
    "back (Arab 2017); number coach consensus",
)


def hips_shift(rule_id: str, *, cue: str, tell: str, limits: fc.Limits) -> fc.Rule:
    """Return the rule that the hips keep their height while a limb is lifted.

    Parameters
    ----------
    rule_id
        Name of the rule in the exercise.
    cue, tell
        What is said and shown.
    limits
        Change of `LINE` since the start of the repetition, degrees: the more limbs are lifted, the
        more of it is balance.
    """
    return fc.Rule(
        id=rule_id,
        cue=cue,
        tell=tell,
        measure=LINE,
        limits=limits,
        phases=(fc.Phase.UP, fc.Phase.PEAK),
        persist_s=0.3,
        against=fc.Against.REP_START,
        severity=fc.Severity.WARNS,
        measurement=fc.MeasurementClass.CHANGE,
        source="coach consensus",
    )


# The toes are tucked, so the ankles are this far above the floor, T.
TOES: Final = ("far.ankle", 0.0, 0.37)
HAND: Final = fc.To(2.56, 0.06, bulge=fc.LEFT, end=0)
#: Drawing of the start position.
START: Final = fc.figure(at=TOES, trunk=18.3, face=290, near_arm=HAND, near_leg=(198.3, 198.3, 290))
