"""Single-leg deadlift: a hip hinge on one leg, trunk and free leg tipping as one plank."""

import formcheck as fc
from formcheck.families import hinge, one_leg


def _leg_line(body: fc.Body) -> float:
    return 180.0 - fc.angle(body.working.shoulder, body.working.hip, body.free.ankle)


LEG_LINE = fc.Measure(
    "leg_line",
    "deg",
    ("working.shoulder", "working.hip", "free.ankle"),
    _leg_line,
    "Bend between trunk and free leg; 0 is one straight plank.",
)

START = fc.figure(at=hinge.FOOT, trunk=87, near_arm=(268, 276), near_leg=(275, 267, 0), far_leg=(262, 214))
END = fc.figure(
    at=hinge.FOOT, trunk=16, face=305, head=22, near_arm=(271, 271), near_leg=(284, 264, 0), far_leg=(194, 194)
)

EXERCISE = fc.Exercise(
    id="single_leg_deadlift",
    name="Single-Leg Deadlift",
    kind=fc.Kind.PER_SIDE,
    order=9,
    why="A hip hinge with a still back: hamstrings, glutes and balance, close to the leg training that helped "
    "runners with back pain (Cai 2017).",
    start="Stand tall on one leg, knee soft, the other foot just off the floor.",
    move="Push the hip back; trunk and free leg tip together until the trunk is near horizontal.",
    end="Squeeze up to standing tall.",
    views=(fc.STAND_SIDE,),
    near="working",
    bones=(("working.hip", "working.knee"), ("working.knee", "working.ankle")),
    grounded=True,
    required=("working.shoulder", "working.hip", "working.knee", "working.ankle"),
    optional=("free.ankle", "working.heel", "working.toe", "free.heel", "free.toe", "working.ear"),
    gate=(
        fc.Condition(hinge.HINGE, -5, 30, "Stand tall.", slack=40),
        hinge.UPRIGHT,
        fc.Condition(fc.FOOT_GAP, 0.12, 3.0, "Lift the free foot off the floor."),
        hinge.FOOT_BEHIND,
    ),
    signal=fc.Signal(
        hinge.HINGE,
        leave=25,
        # 42 in the specification. Rendered people read up to 10 degrees less than the truth here,
        # which would not even count a half-way repetition as an attempt.
        partial=35,
        full=60,
        target=(80, 95),
        back=20,
        hysteresis=4,
        bias=6,
        conditions=(fc.Condition(hinge.TRUNK, 45, 180, "Tip the trunk further forward."),),
    ),
    tempo=fc.Tempo(up_s=3, hold_s=1, down_s=2, min_rep_s=2.5),
    eccentric=fc.Phase.UP,
    rules=(
        one_leg.foot_down(
            "sldl_foot_down", tell="Touching the floor ends the repetition.", limits=fc.below(0.12, 0.08)
        ),
        fc.Rule(
            id="sldl_squat",
            cue="Hips back, shin upright",
            tell="This is a hinge: the knee stays soft, it does not sink.",
            over="Standing knee {by} too bent",
            measure=hinge.KNEE_FLEXION,
            limits=fc.above(35, 50),
            phases=(fc.Phase.PEAK,),
            persist_s=0.3,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="Idea: deadlift coaching, vertical shin; number coach consensus",
        ),
        fc.Rule(
            id="sldl_leg_line",
            cue="Trunk and leg, one plank",
            tell="The free leg lags behind the trunk or kicks above it.",
            measure=LEG_LINE,
            limits=fc.above(25, 42),
            phases=(fc.Phase.PEAK,),
            persist_s=0.4,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="Idea: deadlift coaching; number coach consensus",
        ),
        hinge.rounding(
            "sldl_round",
            cue="Long spine, proud chest",
            tell="The head drops towards the chest. The camera sees a rounded back only roughly.",
            phases=(fc.Phase.UP, fc.Phase.PEAK),
            source="Idea: deadlift coaching; number coach consensus",
        ),
        fc.Rule(
            id="sldl_head_up",
            cue="Look at the floor ahead",
            tell="Looking up bends the neck.",
            measure=hinge.NECK,
            limits=fc.above(25, 40),
            phases=(fc.Phase.PEAK,),
            persist_s=0.5,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            source="coach consensus",
        ),
        fc.Rule(
            id="sldl_locked_knee",
            cue="Soften the standing knee",
            tell="A slight bend of the standing knee.",
            measure=hinge.KNEE_FLEXION,
            limits=fc.below(4, None),
            phases=(fc.Phase.PEAK,),
            persist_s=0.5,
            severity=fc.Severity.INFORMS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="coach consensus",
        ),
    ),
    cannot_see="Whether the hip opens, whether the knee falls inwards, and a moderately rounded back: a curve of "
    "40 degrees shortens the trunk by 2 % only.",
    regress="single_leg_balance_reach",
    progress="single_leg_squat",
    figures=(START, END),
)
