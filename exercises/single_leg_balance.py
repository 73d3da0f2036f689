"""Single-leg balance: stand tall on one leg and let the clock run."""

import math

import formcheck as fc
from formcheck.families import one_leg

GAP = fc.FOOT_GAP


def _stance_place(body: fc.Body) -> float:
    return body.working.ankle.x


STANCE_PLACE = fc.Measure(
    "stance_place", "T", ("working.ankle",), _stance_place, "Place of the standing foot along the floor."
)


def _hip_drop(body: fc.Body) -> float:
    hip, free = body.working.hip, body.free.hip
    return math.degrees(math.atan2(hip.y - free.y, abs(hip.x - free.x)))


HIP_DROP = fc.Measure(
    "hip_drop", "deg", ("working.hip", "free.hip"), _hip_drop, "How far the free hip hangs below the standing one."
)


def _trunk_lean(body: fc.Body) -> float:
    return abs(fc.inclination(body.mid_hip, body.mid_shoulder, body.medial))


TRUNK_LEAN = fc.Measure(
    "trunk_lean", "deg", ("mid.hip", "mid.shoulder"), _trunk_lean, "Lean of the trunk to either side; 0 is upright."
)


def _shoulders(body: fc.Body) -> float:
    return body.mid_shoulder.x


SHOULDERS = fc.Measure("shoulder_place", "T", ("mid.shoulder",), _shoulders, "Place of the shoulders, side to side.")


def _height(body: fc.Body) -> float:
    return body.mid_shoulder.y - body.mid_hip.y


HEIGHT = fc.Measure(
    "shoulders_above_hips", "T", ("mid.hip", "mid.shoulder"), _height, "How far the shoulders are above the hips."
)

# Start and end are the same: the position is the exercise.
STAND = fc.figure(
    at=("near.ankle", 0.0, 0.15),
    trunk=90,
    front=True,
    near_arm=(250, 255),
    near_leg=(270, 270),
    far_leg=((264, 0.80), (250, 0.62)),
)

EXERCISE = fc.Exercise(
    id="single_leg_balance",
    name="Single-Leg Balance",
    kind=fc.Kind.HOLD_PER_SIDE,
    order=2.5,
    why="Running is one stance on a single leg after another: a quiet hip and ankle spare the back.",
    start="Face the camera on one leg, the free foot beside the other calf and not in front, hips level, eyes ahead.",
    move="Grow tall and keep still; the standing knee stays soft.",
    end="Put the foot down softly, and change the leg.",
    views=(fc.STAND_FRONT,),
    near="front",
    standing=GAP,
    required=(
        "working.shoulder",
        "free.shoulder",
        "working.hip",
        "free.hip",
        "working.ankle",
        "working.heel",
        "working.toe",
        "free.heel",
        "free.toe",
    ),
    optional=("working.knee", "free.knee", "free.ankle"),
    gate=(
        fc.Condition(HEIGHT, 0.80, 1.20, "Stand upright.", slack=0.25),
        fc.Condition(GAP, 0.20, 2.0, "Lift one foot beside the other calf."),
    ),
    signal=fc.Zone(
        measure=GAP,
        low=0.14,
        target=(0.20, 0.80),
        goal_s=(20.0, 30.0),
        cap_s=45.0,
        # Who stands on one leg sways, and the foot in the air sways with it.
        max_rest_sd=0.05,
        conditions=(
            fc.Condition(
                STANCE_PLACE, -0.12, 0.12, "Keep the standing foot where it is.", against=fc.Against.REP_START
            ),
        ),
    ),
    rules=(
        fc.Rule(
            id="slb_foot_down",
            cue="Lift and find your balance",
            tell="A touch ends this attempt; the clock starts anew with the next one.",
            under="Free foot {by} too low",
            measure=GAP,
            limits=fc.below(0.14, 0.09),
            phases=fc.HOLD,
            persist_s=0.2,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.LENGTH,
            source="One-leg stance test, its usual rule; number coach consensus",
            tip="Tilt the camera down: I need your feet.",
        ),
        one_leg.hop(
            "slb_hop",
            measure=STANCE_PLACE,
            phases=fc.HOLD,
            source="One-leg stance test, its usual rule; number coach consensus",
        ),
        fc.Rule(
            id="slb_hip_drop",
            cue="Keep both hips level",
            tell="The hip of the free side should not sink: the standing hip holds it.",
            over="Free hip {by} too low",
            measure=HIP_DROP,
            # The pose model shows a third of a drop from the front: measured on a rendered set, 6 of
            # 17 degrees, and level hips within 0.6 degrees of their median. Coach consensus asks for
            # 8 and 13 true degrees, of which a third is 2.8 and 4.5.
            limits=fc.above(2.8, 4.5),
            phases=fc.HOLD,
            persist_s=0.5,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            against=fc.Against.CALIBRATION,
            source="Idea: Bramah 2018; number coach consensus, scaled to what the camera shows",
        ),
        fc.Rule(
            id="slb_trunk_lean",
            cue="Stack shoulders over hips",
            tell="A leaning trunk takes the work off the hip you stand on.",
            over="Trunk leans {by} too far",
            measure=TRUNK_LEAN,
            limits=fc.above(8.0, 15.0),
            phases=fc.HOLD,
            persist_s=0.5,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="coach consensus",
        ),
        fc.Rule(
            id="slb_sway",
            cue="Soft knee, quiet shoulders",
            tell="Slow the wobble: look at one point and breathe.",
            measure=SHOULDERS,
            limits=fc.above(0.04, 0.08),
            phases=fc.HOLD,
            course=fc.Course.SPREAD,
            over_s=3.0,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
    ),
    cannot_see="The arch of the foot, toes that grip, and a pelvis that turns.",
    regress="A fingertip on a wall.",
    progress="single_leg_balance_reach",
    figures=(STAND, STAND),
)
