"""High plank leg lifts: a still trunk while one straight leg after the other is lifted."""

import formcheck as fc


def _split(body: fc.Body) -> float:
    return fc.angle(body.near.ankle, body.near.hip, body.far.ankle)


SPLIT = fc.Measure(
    "split",
    "deg",
    ("near.hip", "near.ankle", "far.ankle"),
    _split,
    "Angle between the two legs at the hip, whichever is lifted.",
)


def _ankles(body: fc.Body) -> tuple[fc.Point, fc.Point]:
    """Return the lower (supporting) and the higher (lifted) ankle."""
    near, far = body.near.ankle, body.far.ankle
    return (near, far) if near.y <= far.y else (far, near)


def _line(body: fc.Body) -> float:
    return fc.bend(body.near.shoulder, body.near.hip, _ankles(body)[0], fc.UP)


LINE = fc.Measure(
    "plank_bend",
    "deg",
    ("near.shoulder", "near.hip", "near.ankle", "far.ankle"),
    _line,
    "Bend of the line shoulder-hip-supporting ankle: 0 is straight, - sags, + pikes.",
)


def _leg_height(body: fc.Body) -> float:
    return fc.turn(body.near.shoulder, body.near.hip, _ankles(body)[1], fc.UP)


LEG_HEIGHT = fc.Measure(
    "leg_height",
    "deg",
    ("near.shoulder", "near.hip", "near.ankle", "far.ankle"),
    _leg_height,
    "The lifted leg against the line of the trunk: 0 is in line, 20 is about horizontal.",
)


def _hands(body: fc.Body) -> float:
    return body.near.shoulder.y - body.near.wrist.y


HANDS_BELOW = fc.Measure(
    "arm_height", "T", ("near.shoulder", "near.wrist"), _hands, "Height of the shoulder above the hand."
)


def _hands_off(body: fc.Body) -> float:
    return body.near.shoulder.x - body.near.wrist.x


HANDS_OFF = fc.Measure(
    "shoulder_past_hand", "T", ("near.shoulder", "near.wrist"), _hands_off, "Shoulder beside the hand, along the floor."
)
SLOPE = fc.elevation_of("near.hip", "near.shoulder", name="trunk_elevation", doc="Slope of the trunk.")
KNEE = fc.angle_at("near.hip", "near.knee", "near.ankle", name="knee", doc="Angle at the knee; 180 is straight.")
NECK = fc.neck_turn(fc.UP, doc="Turn from the trunk to the head, - = the head hangs.")


def _near_higher(body: fc.Body) -> float:
    return body.near.ankle.y - body.far.ankle.y


NEAR_HIGHER = fc.Measure(
    "near_leg_lifted", "T", ("near.ankle", "far.ankle"), _near_higher, "+ when the near leg is the lifted one."
)

# The toes are tucked, so the ankles are this far above the floor, T.
_TOES = ("far.ankle", 0.0, 0.37)
_HAND = fc.To(2.56, 0.06, bulge=fc.LEFT, end=0)
START = fc.figure(at=_TOES, trunk=18.3, face=290, near_arm=_HAND, near_leg=(198.3, 198.3, 290))
END = fc.figure(
    at=_TOES,
    trunk=18.3,
    face=290,
    near_arm=_HAND,
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
        fc.Condition(HANDS_BELOW, 0.75, 1.5, "Push up onto your hands, arms straight.", slack=0.3),
        fc.Condition(SLOPE, 4, 36, "Push up into a high plank.", slack=15),
        fc.Condition(LINE, -18, 20, "Bring hips, shoulders and heels into one line.", slack=25),
        fc.Condition(KNEE, 150, 180, "Straighten your knees.", slack=20),
    ),
    # Getting up, one knee comes forward: that opens the legs like a lift.
    during=(fc.Condition(SLOPE, -20, 60, "Stay in the high plank."),),
    signal=fc.Signal(
        SPLIT,
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
        fc.Rule(
            id="plank_sag",
            cue="Push the floor away, brace",
            tell="The hips sink: the lower back carries you.",
            measure=LINE,
            # -15 in the specification. Correct planks read -2 at the lowest (171 photos of real people)
            # and rendered clean lifts -5; a true sag of 17 to 20 degrees reads -16 to -22 here.
            limits=fc.below(-9, -13),
            persist_s=0.4,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="Idea: Ohio State Wexner plank advice; number coach consensus",
        ),
        fc.Rule(
            id="plank_pike",
            cue="Lower your hips in line",
            tell="Hips that are too high take the work away.",
            measure=LINE,
            limits=fc.above(15, 25),
            persist_s=0.5,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="coach consensus",
        ),
        fc.Rule(
            id="plank_leg_too_high",
            cue="Lift only to hip height",
            tell="Higher than the hip, the back arches.",
            measure=LEG_HEIGHT,
            limits=fc.above(26, 36),
            phases=(fc.Phase.PEAK,),
            persist_s=0.3,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="Idea: passive hip extension is about 7 degrees (Roach 2015) and lifting the leg arches the "
            "back (Arab 2017); number coach consensus",
        ),
        fc.Rule(
            id="plank_hips_shift",
            cue="Keep hips quiet as leg lifts",
            tell="The hips hike with the lift. Only their height can be seen, not a twist.",
            measure=LINE,
            limits=fc.outside((-8, 8), (-13, 13)),
            phases=(fc.Phase.UP, fc.Phase.PEAK),
            persist_s=0.3,
            against=fc.Against.REP_START,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            source="coach consensus",
        ),
        fc.Rule(
            id="plank_hands_off",
            cue="Stack shoulders over hands",
            tell="The shoulders drift behind or past the hands.",
            measure=HANDS_OFF,
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
    raised=NEAR_HIGHER,
    cannot_see="A twist of the pelvis, which is the usual way to cheat here.",
    regress="The same on your knees, or quadruped_limb_raises with the leg only.",
    progress="high_plank_limb_raises",
    figures=(START, END),
)
