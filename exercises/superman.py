"""Superman: lying on the front, chest, arms and straight legs float off the floor together."""

import formcheck as fc
from formcheck.families import prone

KNEE = fc.angle_at("near.hip", "near.knee", "near.ankle", name="knee", doc="Angle at the knee; 180 is straight.")
ARM = fc.elevation_of("near.shoulder", "near.wrist", name="arm_elevation", doc="Slope of the arm, + = hand above.")


def _height(body: fc.Body) -> float:
    return body.near.hip.y - body.near.elbow.y


HEIGHT = fc.Measure("hip_height", "T", ("near.hip", "near.elbow"), _height, "Height of the hip above the elbow.")
LAG = fc.RepMeasure(
    "lag",
    "s",
    lambda facts: abs(facts.half_rise_s["trunk_elevation"] - facts.half_rise_s["leg_elevation"]),
    "Time between chest and legs passing half of their rise.",
)

START = fc.figure(at=prone.PLACE, trunk=0, head=7, face=302, near_arm=(355, 353), near_leg=(182, 182, 200))
END = fc.figure(at=prone.PLACE, trunk=13, head=10, face=280, near_arm=(9, 9), near_leg=(171, 171, 185))

EXERCISE = fc.Exercise(
    id="superman",
    name="Superman",
    kind=fc.Kind.REPS,
    order=1,
    why="Endurance of the back extensors, glutes and upper back, which hold a runner upright. Small lifts: the more "
    "the back is arched, the higher the load on it.",
    start="On your front, arms long overhead, legs long, eyes to the floor.",
    move="Reach long, and float chest, arms and straight legs a hand's width off the floor.",
    end="Pause, then lower slowly.",
    views=(fc.FLOOR_SIDE,),
    near="any",
    required=("near.shoulder", "near.hip", "near.knee", "near.ankle"),
    # The hands are often outside the picture: they are asked for by a rule that warns, and by no other.
    optional=("near.ear", "near.wrist"),
    bones=(("near.hip", "near.knee"), ("near.knee", "near.ankle")),
    gate=(
        prone.FACE_DOWN,
        # 0.45 T above the lowest point in the specification; against the elbow a camera that hangs askew by
        # 5 degrees changes it by 0.13 T. On the forearms the hips are 0.5 T up.
        fc.Condition(HEIGHT, -1.0, 0.35, "Lie down on your front.", slack=0.15),
        fc.Condition(prone.TRUNK, -14, 14, "Rest your chest on the floor.", slack=18),
        fc.Condition(prone.LEGS, -14, 14, "Rest your legs on the floor.", slack=30),
        # At the top chest and legs make 14 to 29 degrees more than at rest; -8 to 1 was measured there.
        fc.Condition(prone.ARCH, -30, 16, "Rest chest and legs on the floor.", slack=30),
        fc.Condition(KNEE, 150, 180, "Straighten your knees."),
    ),
    signal=fc.Signal(
        prone.TRUNK,
        per=8.0,
        also=(fc.Share(prone.LEGS, 6.0),),
        leave=0.45,
        # 0.75 in the specification; a rendered half-way repetition of 0.81 reads 0.78.
        partial=0.65,
        full=1.0,
        # A chest that rises by 18 degrees, legs by 14.
        target=(1.3, 2.3),
        back=0.30,
        hysteresis=0.08,
        max_rest_sd=1.2,
    ),
    # 2.0 s in the specification: what is shorter than half a second each way and a moment at the top is
    # too fast already, and a real set at one repetition a second is attempts, not fidgeting.
    tempo=fc.Tempo(up_s=2, hold_s=2, down_s=2, hold_min_s=0.7, min_rep_s=1.2),
    rules=(
        prone.over_arch(
            "superman_over_arch",
            cue="Lift lower, reach longer",
            tell="Too much height folds the lower back. Length, not height.",
            phases=(fc.Phase.PEAK,),
            persist_s=0.3,
            source="Idea: McGill, Ultimate Back Fitness and Performance, load on the spine in the superman; number "
            "coach consensus",
        ),
        prone.neck_up(
            "superman_neck_up",
            tell="Keep the head in line with the spine; look at the mat.",
            limits=fc.above(20, 35),
            persist_s=0.5,
        ),
        fc.Rule(
            id="superman_knees_bent",
            cue="Long legs, squeeze your glutes",
            tell="Lift from the hips with straight knees.",
            measure=KNEE,
            limits=fc.below(155, 140),
            phases=(fc.Phase.PEAK,),
            persist_s=0.3,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="coach consensus",
        ),
        fc.Rule(
            id="superman_hands_down",
            cue="Float your hands too",
            tell="Arms lift with the chest, thumbs up.",
            measure=ARM,
            # 4 and 1 in the specification: a hand that floats 0.3 T above the floor, a little lower than the
            # shoulder, reads so. Hands that stay on the floor read -7 (chest at the full level) to -11, arms that
            # lift 15 (one rendered and one real person).
            limits=fc.below(0, -4),
            phases=(fc.Phase.PEAK,),
            persist_s=0.4,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            source="coach consensus",
            tip="Move the camera back until your hands are in the picture.",
        ),
        fc.Rule(
            id="superman_unsynced",
            cue="Arms and legs rise together",
            tell="Chest and legs leave the floor at the same moment.",
            measure=LAG,
            limits=fc.above(0.6, 1.0),
            timing=fc.Timing.AT_CLOSE,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
    ),
    tracked=(prone.TRUNK, prone.LEGS),
    cannot_see="Where in the spine the bend happens, whether glutes or back do the work, and the far arm and leg.",
    regress="One arm and the opposite leg only: quadruped_limb_raises",
    progress="superman_pull",
    figures=(START, END),
)
