"""High plank leg lifts: a still trunk while one straight leg after the other is lifted."""

import formcheck as fc
from formcheck.families import all_fours, plank

NECK = fc.neck_turn(fc.UP, doc="Turn from the trunk to the head, - = the head hangs.")

START = plank.START
END = fc.figure(
    at=plank.TOES,
    trunk=18.3,
    face=290,
    near_arm=plank.HAND,
    near_leg=(180.5, 180.5, 268),
    far_leg=(198.3, 198.3, 290),
)

EXERCISE = fc.Exercise(
    id="high_plank_leg_lifts",
    name="High Plank Leg Lifts",
    kind=fc.Kind.ALTERNATING,
    order=4,
    why="The trunk stays still while one leg extends, as in every push-off.",
    start="High plank: hands under your shoulders, one straight line from head to heels.",
    move="Lift one straight leg to hip height.",
    end="Lower it softly and change legs.",
    views=(fc.FLOOR_SIDE,),
    near="any",
    required=("near.shoulder", "near.hip", "near.ankle", "far.ankle"),
    optional=("near.ear", "near.wrist", "near.knee"),
    bones=(("near.hip", "near.knee"), ("near.knee", "near.ankle")),
    gate=(
        fc.Condition(plank.ARM_HEIGHT, 0.75, 1.5, "Push up onto your hands, arms straight.", slack=0.3),
        *plank.IN_LINE,
    ),
    during=plank.STAYING,
    signal=fc.Signal(
        plank.SPLIT,
        leave=7,
        # 10 in the specification; the pose model reads a half-way lift of 11 degrees as 9.8.
        partial=8.5,
        full=12,
        target=(15, 22),
        back=5.5,
        hysteresis=1.5,
        max_rest_sd=1.2,
    ),
    # Coached at one second each way: a warning at the usual 0.8 s would nag at the right tempo.
    tempo=fc.Tempo(up_s=1, hold_s=1, down_s=1, hold_min_s=0.5, min_rep_s=1.5, fast_warn_s=0.65),
    rules=(
        plank.SAG,
        plank.PIKE,
        plank.LEG_TOO_HIGH,
        plank.hips_shift(
            "plank_hips_shift",
            cue="Keep hips quiet as leg lifts",
            tell="The hips hike with the lift. Only their height can be seen, not a twist.",
            limits=fc.outside((-8, 8), (-13, 13)),
        ),
        fc.Rule(
            id="plank_hands_off",
            cue="Stack shoulders over hands",
            tell="The shoulders drift behind or past the hands.",
            measure=all_fours.HANDS_OFF,
            limits=fc.outside((-0.25, 0.25), (-0.40, 0.40)),
            persist_s=0.7,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
        fc.Rule(
            id="plank_head_drop",
            cue="Look ahead of your hands",
            tell="The head hangs.",
            measure=NECK,
            limits=fc.below(-25, -40),
            persist_s=0.7,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            source="coach consensus",
        ),
    ),
    raised=plank.NEAR_HIGHER,
    cannot_see="A twist of the pelvis, which is the usual way to cheat here.",
    regress="The same on your knees, or quadruped_limb_raises with the leg only.",
    progress="high_plank_limb_raises",
    figures=(START, END),
)
