"""Single-leg balance and reach: a hip hinge on one leg until the fingertips are at the knee."""

import math

import formcheck as fc
from formcheck.families import hinge, one_leg


def _reach(body: fc.Body) -> float:
    shank = body.working.knee.y - body.working.ankle.y
    # A knee as low as the ankle: not a standing leg.
    if shank < 0.1:
        return math.nan
    return (min(body.working.index.y, body.free.index.y) - body.working.ankle.y) / shank


REACH = fc.Measure(
    "reach",
    "1",
    ("working.index", "working.knee", "working.ankle"),
    _reach,
    "Height of the lower fingertips along the standing shin: 1 is the knee, 0 the ankle.",
    # A free hand that is held up is hidden by the trunk: the model guesses it there. One that reaches
    # down is seen, or hidden by the leg that it has reached.
    guesses=("free.index",),
)


def _knee_forward(body: fc.Body) -> float:
    return (body.working.knee.x - body.working.toe.x) * body.front.x


KNEE_FORWARD = fc.Measure(
    "knee_past_toes",
    "T",
    ("working.knee", "working.heel", "working.toe"),
    _knee_forward,
    "How far the standing knee is in front of its toes.",
)
#: Where the fingertips should come: a little above the knee, level 1 of the exercise. Mid-shin,
#: level 2, would be 0.70; who has only just learnt the hinge is not held to it.
GOAL = 1.10

START = fc.figure(
    at=hinge.FOOT,
    trunk=88,
    near_arm=fc.To(0.08, 1.95, bulge=fc.LEFT, end=280),
    near_leg=(275, 267, 0),
    far_arm=(272, 280),
    far_leg=(265, 205),
)
END = fc.figure(
    at=hinge.FOOT,
    trunk=25,
    face=315,
    head=32,
    near_arm=fc.To(-0.08, 1.90, bulge=fc.UP, end=210),
    near_leg=(290, 262, 0),
    far_arm=fc.To(0.31, 1.16, bulge=fc.LEFT),
    far_leg=(212, 195),
)

EXERCISE = fc.Exercise(
    id="single_leg_balance_reach",
    name="Single-Leg Balance and Reach",
    kind=fc.Kind.PER_SIDE,
    order=3,
    why="Hip-hinge control on one leg: loads hamstrings and glutes while the back stays quiet.",
    start="Stand tall on one leg, the other foot off the floor behind you.",
    move="Knee soft, push the hip back and reach the hand of the free side to the standing knee; later to mid-shin.",
    end="Squeeze up to standing tall.",
    views=(fc.STAND_SIDE,),
    near="working",
    bones=(("working.hip", "working.knee"), ("working.knee", "working.ankle")),
    # The model exchanges the legs at the bottom: measured on a rendered person, the hinge read 15
    # degrees for 87.
    grounded=True,
    required=("working.shoulder", "working.hip", "working.knee", "working.ankle"),
    optional=(
        "working.index",
        "free.index",
        "free.ankle",
        "working.heel",
        "working.toe",
        "free.heel",
        "free.toe",
        "working.ear",
    ),
    gate=(
        fc.Condition(hinge.HINGE, -5, 25, "Stand tall.", slack=40),
        hinge.UPRIGHT,
        fc.Condition(fc.FOOT_GAP, 0.18, 3.0, "Lift the free foot off the floor."),
        hinge.FOOT_BEHIND,
    ),
    signal=fc.Signal(
        hinge.HINGE,
        leave=28,
        # 42 in the specification. Measured on a rendered person, who reads 10 degrees less than the
        # truth half-way, and so would not even be counted as an attempt.
        partial=35,
        full=55,
        # 70 in the specification. Measured on the same person: a true 86 to 89 reads 64 to 78.
        target=(60, 100),
        back=22,
        hysteresis=4,
        bias=6,
    ),
    tempo=fc.Tempo(up_s=2, hold_s=1, down_s=2),
    eccentric=fc.Phase.UP,
    rules=(
        one_leg.foot_down(
            "slbr_foot_down", tell="Touching down means the hip could not hold.", limits=fc.below(0.14, 0.09)
        ),
        # 0.2 in the specification. Measured on a rendered person whose foot stood still: while the model
        # changes its mind which leg is which, the ankle wanders 0.6 T for 0.3 s. A foot that hopped stays
        # where it landed.
        one_leg.hop("slbr_hop", persist_s=0.6),
        fc.Rule(
            id="slbr_short_reach",
            cue="Reach a little lower",
            tell="Bring the fingertips to the knee.",
            measure=REACH,
            # 0.05 and 0.20 beyond the goal in the specification. Measured on a rendered person: a true
            # 1.05 to 1.08 reads up to 1.25, an arm that hangs (1.51) 1.55 to 1.7.
            limits=fc.above(GOAL + 0.20, GOAL + 0.32),
            phases=(fc.Phase.PEAK,),
            timing=fc.Timing.AT_PEAK,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
            tip="Keep both hands in the picture.",
        ),
        hinge.rounding(
            "slbr_round",
            cue="Chest proud, back long",
            tell="Hinge at the hip, the head in line with the back. The camera sees a rounded back only roughly.",
        ),
        fc.Rule(
            id="slbr_knee_forward",
            cue="Push your hips back",
            tell="Let the hip travel back, the knee stays over the foot.",
            measure=KNEE_FORWARD,
            limits=fc.above(0.08, 0.20),
            phases=(fc.Phase.PEAK,),
            persist_s=0.3,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
        fc.Rule(
            id="slbr_squat",
            cue="Soft knee, hips do the work",
            tell="This is a hinge with a soft knee.",
            measure=hinge.KNEE_FLEXION,
            limits=fc.above(45, 60),
            phases=(fc.Phase.PEAK,),
            persist_s=0.3,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="coach consensus",
        ),
    ),
    cannot_see="From the side: whether the knee falls inwards, the hip drops or opens.",
    regress="single_leg_balance",
    progress="single_leg_deadlift",
    figures=(START, END),
)
