"""V-up: trunk and straight legs rise together to a V."""

import formcheck as fc

FOLD = fc.bend_at(
    "near.shoulder",
    "near.hip",
    "near.ankle",
    fc.DOWN,
    name="fold",
    doc="Folding of trunk and legs: 0 is flat, 90 is a V, minus is folded backwards.",
)
TRUNK = fc.elevation_of("near.hip", "near.shoulder", name="trunk_elevation", doc="Rise of the trunk from the floor.")
LEGS = fc.elevation_of("near.hip", "near.ankle", name="leg_elevation", doc="Rise of the legs from the floor.")
KNEE = fc.angle_at("near.hip", "near.knee", "near.ankle", name="knee", doc="Angle at the knee; 180 is straight.")


def _lower_end(body: fc.Body) -> float:
    trunk = fc.elevation(body.near.hip, body.near.shoulder)
    legs = fc.elevation(body.near.hip, body.near.ankle)
    return trunk if trunk < legs else legs


LOWER_END = fc.Measure(
    "lower_end",
    "deg",
    ("near.hip", "near.shoulder", "near.ankle"),
    _lower_end,
    "The smaller of trunk elevation and leg elevation.",
)
NECK = fc.neck_turn(fc.DOWN, doc="Turn from the trunk to the head, - towards the chest.")
LAG = fc.RepMeasure(
    "lag",
    "s",
    lambda facts: abs(facts.half_rise_s["trunk_elevation"] - facts.half_rise_s["leg_elevation"]),
    "Time between trunk and legs passing half of their rise.",
)
RISE = fc.RepMeasure("rise", "s", lambda facts: facts.up_s, "Duration of the whole rise.")
RETURN = fc.RepMeasure("return", "s", lambda facts: facts.down_s, "Duration of the whole way back.")

_LYING = ("hip", 0.0, 0.20)
START = fc.figure(at=_LYING, trunk=180, face=90, near_arm=(185, 188), near_leg=(0, 0))
END = fc.figure(at=_LYING, trunk=134, head=124, face=40, near_arm=(20, 20), near_leg=(51, 51))

EXERCISE = fc.Exercise(
    id="v_up",
    name="V-Up",
    kind=fc.Kind.REPS,
    order=11,
    why="Strong trunk and hip flexors for the posture of the last kilometres. High load on the spine in flexion: "
    "only without pain, and after the dead bug is mastered.",
    start="On your back, arms long overhead, legs straight.",
    move="Trunk and straight legs rise together to a V; reach for your toes.",
    end="Lower both in control, no slam.",
    views=(fc.FLOOR_SIDE,),
    near="any",
    required=("near.shoulder", "near.hip", "near.knee", "near.ankle"),
    optional=("near.ear",),
    bones=(("near.hip", "near.knee"), ("near.knee", "near.ankle")),
    gate=(
        fc.Condition(TRUNK, -18, 18, "Lie flat on your back.", slack=15),
        fc.Condition(LEGS, -18, 18, "Stretch your legs out on the floor.", slack=15),
        fc.Condition(KNEE, 140, 180, "Straighten your knees.", slack=25),
    ),
    signal=fc.Signal(
        FOLD,
        leave=30,
        # 50 in the specification; rendered people read 7 degrees less than the truth, some more.
        partial=42,
        full=75,
        target=(90, 105),
        back=25,
        hysteresis=4,
        bias=7,
    ),
    tempo=fc.Tempo(up_s=1, hold_s=1, down_s=2, hold_min_s=0.15, min_rep_s=2.0),
    rules=(
        fc.Rule(
            id="vup_knees_bent",
            cue="Long legs, reach for toes",
            tell="Bent knees make it a tuck-up.",
            measure=KNEE,
            limits=fc.below(152, 132),
            phases=(fc.Phase.PEAK,),
            persist_s=0.25,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="US Army PRT check points, knees straight; number coach consensus",
        ),
        fc.Rule(
            id="vup_one_end",
            cue="Chest and legs meet halfway",
            tell="Only one end was lifted.",
            measure=LOWER_END,
            limits=fc.below(28, 20),
            phases=(fc.Phase.PEAK,),
            timing=fc.Timing.AT_PEAK,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="coach consensus",
        ),
        fc.Rule(
            id="vup_jerk",
            cue="Smooth lift from the belly",
            tell="Momentum takes the place of muscle.",
            measure=RISE,
            limits=fc.below(0.7, 0.45),
            timing=fc.Timing.AT_CLOSE,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.LENGTH,
            source="US Army PRT, 'do not jerk'; number coach consensus",
        ),
        fc.Rule(
            id="vup_slam",
            cue="Lower slowly to the floor",
            tell="The way down is half of the exercise.",
            measure=RETURN,
            limits=fc.below(0.9, 0.55),
            timing=fc.Timing.AT_CLOSE,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.LENGTH,
            source="US Army PRT, lowering in control; number coach consensus",
        ),
        fc.Rule(
            id="vup_unsynced",
            cue="Rise together, land together",
            tell="Trunk and legs move at the same time.",
            measure=LAG,
            limits=fc.above(0.4, 0.7),
            timing=fc.Timing.AT_CLOSE,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="Idea: US Army PRT; number coach consensus",
        ),
        fc.Rule(
            id="vup_neck",
            cue="Lift from the breastbone",
            tell="The chin stays off the chest.",
            measure=NECK,
            limits=fc.below(-30, -45),
            phases=(fc.Phase.UP, fc.Phase.PEAK),
            persist_s=0.4,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            source="coach consensus",
        ),
    ),
    tracked=(TRUNK, LEGS),
    cannot_see="Whether the lower back lifts off the floor at the start.",
    regress="single_leg_v_up",
    progress="Lower more slowly: one second up, one at the top, four down.",
    figures=(START, END),
)
