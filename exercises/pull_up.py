"""Pull-up: from hanging on long arms until the shoulders reach the height of the hands, and down again."""

import formcheck as fc


def _below(body: fc.Body) -> float:
    near, far = body.near, body.far
    return (near.wrist.y + far.wrist.y - near.shoulder.y - far.shoulder.y) / 2


_ARM = ("near.shoulder", "near.wrist")
_BOTH = ("far.shoulder", "far.wrist")
HANG = fc.Measure("hang", "T", _ARM, _below, "How far the shoulders hang below the hands.", _BOTH)
PULL = fc.Measure(
    "pull", "T", _ARM, lambda body: -_below(body), "Height of the shoulders over the hands; minus is below.", _BOTH
)
HANDS = fc.Measure(
    "hand_height",
    "T",
    ("near.hip", "near.wrist"),
    lambda body: (body.near.wrist.y + body.far.wrist.y) / 2 - body.mid_hip.y,
    "Height of the hands above the hips.",
    ("far.hip", "far.wrist"),
)
LEAN = fc.Measure(
    "trunk_lean",
    "deg",
    ("near.hip", "near.shoulder"),
    lambda body: fc.inclination(body.mid_hip, body.mid_shoulder, fc.RIGHT),
    "Lean of the trunk to either side of the picture.",
    ("far.hip", "far.shoulder"),
)
KNEES = fc.Measure(
    "knee_height",
    "T",
    ("near.hip", "near.knee"),
    lambda body: body.near.knee.y - body.near.hip.y,
    "Height of the knee above the hip; about -0.8 is a long leg.",
)
RETURN = fc.RepMeasure("return", "s", lambda facts: facts.down_s, "Duration of the whole way back.")

_BAR = 4.2
_LEFT, _RIGHT = (fc.To(side * 0.80, _BAR, bulge=fc.DOWN, end=90) for side in (-1, 1))
_LEGS = (268, 268)
START = fc.figure(at=("hip", 0.0, 2.14), trunk=90, front=True, near_arm=_LEFT, far_arm=_RIGHT, near_leg=_LEGS)
END = fc.figure(at=("hip", 0.0, 3.20), trunk=90, front=True, near_arm=_LEFT, far_arm=_RIGHT, near_leg=_LEGS)

EXERCISE = fc.Exercise(
    id="pull_up",
    name="Pull-Up",
    kind=fc.Kind.REPS,
    order=23,
    why="Strong arms, upper back and grip: they carry the swing of the arms and an upright chest.",
    start="Hang from the bar on long arms, hands a little wider than your shoulders.",
    move="Pull your elbows to your ribs until your chin is over the bar.",
    end="Lower yourself slowly until the arms are long.",
    views=(fc.BAR_ANY,),
    near="any",
    required=("near.shoulder", "near.hip", "near.wrist"),
    optional=("near.knee",),
    gate=(
        # A long arm is 1 T; half of it is seen by a camera that looks up from near the feet.
        fc.Condition(HANG, 0.25, 2.0, "Hang from the bar, arms long."),
        fc.Condition(HANDS, 0.25, 3.5, "Hang from the bar, arms long.", slack=0.5),
    ),
    # Who lets go lowers the arms: the hands are then level with the hips.
    during=(fc.Condition(HANDS, -0.05, 3.6, "Keep your hands on the bar."),),
    signal=fc.Signal(
        PULL,
        # Shares of the way from hanging to the height of the hands: real people peak at 0.86 to 1.45 where they count
        # a repetition (ten web videos from every side), a muscle-up at 1.9. Tired people start again from 0.3.
        leave=0.40,
        partial=0.45,
        full=0.68,
        target=(0.80, 1.6),
        back=0.33,
        hysteresis=0.05,
        bias=0.10,
        max_rest_sd=0.04,
        per=HANG,
    ),
    # Real pull-ups take 0.8 to 7 s from start to start. 18 of 202 that people count are quicker one way than the fault
    # level, in five videos: the pace is told and does not void.
    tempo=fc.Tempo(
        up_s=1,
        hold_s=0,
        down_s=2,
        hold_min_s=0.0,
        min_rep_s=0.6,
        max_rep_s=15,
        fast_warn_s=0.3,
        fast_fault_s=0.2,
        fast_severity=fc.Severity.WARNS,
    ),
    rules=(
        fc.Rule(
            id="pullup_swing",
            cue="Hang still, then pull",
            tell="Swinging the body takes over from arms and back.",
            measure=LEAN,
            limits=fc.outside((-25, 25), (-40, 40)),
            persist_s=0.25,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            source="coach consensus",
        ),
        fc.Rule(
            id="pullup_knee_kick",
            cue="Long legs, quiet knees",
            tell="Knees that kick up lend you their swing.",
            measure=KNEES,
            limits=fc.above(0.40, 0.60),
            persist_s=0.25,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            source="coach consensus",
        ),
        fc.Rule(
            id="pullup_drop",
            cue="Lower slowly to long arms",
            tell="The way down is half of the exercise.",
            measure=RETURN,
            # A free fall over the length of the arms takes 0.25 s, read as it is here; three in four of people's
            # pull-ups take less than 0.7 s, one in three less than 0.4 s.
            limits=fc.below(0.40, 0.30),
            timing=fc.Timing.AT_CLOSE,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="Idea: coach consensus; number from a free fall",
        ),
    ),
    cannot_see="Whether the chin passes over the bar: the bar itself is not seen, the hands stand for it.",
    regress="wall_lat_pulls, or pull-ups with a band under the feet.",
    progress="Three seconds down, or one second with the chin over the bar.",
    figures=(START, END),
)
