"""Push-up: the body goes down in one line until the elbows are bent at a right angle, and up again."""

import formcheck as fc
from formcheck.families import plank


def _height(body: fc.Body) -> float:
    near, far = body.near, body.far
    return (near.shoulder.y + far.shoulder.y - near.wrist.y - far.wrist.y) / 2


# A camera at the feet or at the head loses one of the hands behind the body: its guess has to do.
_SEEN = ("near.shoulder",)
_BOTH = ("near.wrist", "far.shoulder", "far.wrist")
HEIGHT = fc.Measure(
    "shoulder_height", "T", _SEEN, _height, "How far the shoulders are above the hands: about 1.1 is a long arm.", _BOTH
)
DEPTH = fc.Measure(
    "depth",
    "T",
    _SEEN,
    lambda body: -_height(body),
    "How far the shoulders are below the hands; minus is above.",
    _BOTH,
)
FEET = fc.Measure(
    "feet_height",
    "T",
    ("near.ankle", "near.wrist"),
    lambda body: body.near.ankle.y - body.near.wrist.y,
    "Height of the ankle above the hand.",
)
HIPS = fc.Measure(
    "hip_height",
    "T",
    ("near.hip", "near.wrist"),
    lambda body: body.near.hip.y - body.near.wrist.y,
    "Height of the hip above the hand.",
)
LINE = fc.bend_at(
    "near.shoulder",
    "near.hip",
    "near.knee",
    fc.UP,
    name="body_line",
    doc="Bend of the line shoulder-hip-knee: 0 is straight, - sags, + pikes.",
)
NECK = fc.neck_turn(fc.UP, doc="Turn from the trunk to the head, - = the head hangs.")

_SIDE = (fc.FLOOR_SIDE.name,)

START = fc.figure(at=plank.TOES, trunk=18.3, face=290, near_arm=plank.HAND, near_leg=(198.3, 198.3, 290))
END = fc.figure(at=plank.TOES, trunk=3, head=12, face=285, near_arm=plank.HAND, near_leg=(183, 183, 275))

EXERCISE = fc.Exercise(
    id="push_up",
    name="Push-Up",
    kind=fc.Kind.REPS,
    order=21,
    why="Chest, shoulders and arms work while the trunk holds one line, as it has to on the run.",
    start="High plank, arms long, hands a little wider than your shoulders. From the knees is fine, too.",
    move="Bend your elbows and lower the whole body in one line, until the upper arms are level.",
    end="Push the floor away until the arms are long.",
    views=(fc.FLOOR_ANY, fc.FLOOR_SIDE),
    near="any",
    required=("near.shoulder", "near.hip", "near.wrist"),
    optional=("near.ear", "near.knee"),
    guessed=("near.wrist",),
    gate=(
        # Half of a long arm: hands on a step, or a camera that looks down on somebody facing it.
        fc.Condition(HEIGHT, 0.35, 2.0, "Push up onto your hands, arms long."),
        # Standing, the feet are 1.3 T below the hands; with the hands on a bench half as much.
        fc.Condition(FEET, -0.9, 3.0, "Put your hands on the floor, legs long behind you.", slack=0.3),
        fc.Condition(HIPS, -0.1, 2.0, "Lift your hips off the floor.", slack=0.3),
    ),
    during=(fc.Condition(FEET, -1.2, 3.3, "Stay on your hands and feet."),),
    signal=fc.Signal(
        DEPTH,
        # Shares of the height of the shoulders over the hands at rest: 0.56 is where the upper arms are level, and
        # real people reach 0.60 to 0.75 (three web videos, seen from the side and half from the front). A share
        # reads alike from the front and from the side, and with the hands on a step.
        leave=0.27,
        partial=0.42,
        full=0.50,
        target=(0.55, 1.1),
        back=0.23,
        hysteresis=0.04,
        bias=0.10,
        max_rest_sd=0.04,
        per=HEIGHT,
    ),
    # Two seconds each way are coached. Real push-ups in line take 0.7 s and more from start to start.
    tempo=fc.Tempo(
        up_s=2, hold_s=0, down_s=1, hold_min_s=0.0, min_rep_s=0.6, max_rep_s=15, fast_warn_s=0.3, fast_fault_s=0.2
    ),
    rules=(
        fc.Rule(
            id="pushup_sag",
            cue="Brace, hips in line",
            tell="The hips sink: squeeze your seat and pull the ribs to the hips.",
            measure=LINE,
            limits=fc.below(-18, -28),
            persist_s=0.4,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            views=_SIDE,
            source="Idea: Ohio State Wexner plank advice; number coach consensus",
        ),
        fc.Rule(
            id="pushup_pike",
            cue="Lower hips and chest together",
            tell="Hips that stay up take the work away from chest and arms.",
            measure=LINE,
            limits=fc.above(22, 34),
            persist_s=0.4,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            views=_SIDE,
            source="coach consensus",
        ),
        fc.Rule(
            id="pushup_head_drop",
            cue="Long neck, chest leads",
            tell="The chest comes down first; the head stays in line with the back.",
            measure=NECK,
            limits=fc.below(-30, -45),
            persist_s=0.4,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            views=_SIDE,
            source="coach consensus",
        ),
    ),
    cannot_see="How far the elbows point outwards, and from the front the line of the body.",
    regress="Push-ups from the knees, or with the hands on a bench.",
    progress="Three seconds down, one second above the floor.",
    figures=(START, END),
)
