"""Push-up: the body goes down in one line until the elbows are bent at a right angle, and up again."""

import math

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
    _SEEN,
    lambda body: (body.near.ankle.y + body.far.ankle.y - body.near.wrist.y - body.far.wrist.y) / 2,
    "Height of the ankles above the hands.",
    ("near.ankle", "far.ankle", "near.wrist", "far.wrist"),
)
HIPS = fc.Measure(
    "hip_height",
    "T",
    _SEEN,
    lambda body: (body.near.hip.y + body.far.hip.y - body.near.wrist.y - body.far.wrist.y) / 2,
    "Height of the hips above the hands.",
    ("near.hip", "far.hip", "near.wrist", "far.wrist"),
)


def _bend(body: fc.Body, end: fc.Point) -> float:
    """Return the bend at the hip; NaN where the landmarks fold a body that is in a push-up."""
    found = fc.bend(body.near.shoulder, body.near.hip, end, fc.UP)
    return found if abs(found) < 90 else math.nan


LINE = fc.Measure(
    "body_line",
    "deg",
    ("near.shoulder", "near.hip", "near.ankle"),
    lambda body: _bend(body, body.near.ankle),
    "Bend of the line shoulder-hip-ankle: 0 is straight, - sags, + pikes.",
)
THIGHS = fc.Measure(
    "hip_bend",
    "deg",
    ("near.shoulder", "near.hip", "near.knee"),
    lambda body: _bend(body, body.near.knee),
    "Bend of the line shoulder-hip-knee: 0 is straight, - sags, + pikes.",
)
KNEES = fc.folding("near.hip", "near.knee", "near.ankle", name="knee_bend", doc="Bend of the knee; 0 is straight.")
KNEE_HEIGHT = fc.Measure(
    "knee_height",
    "T",
    ("near.shoulder", "near.knee"),
    lambda body: (body.near.knee.y + body.far.knee.y - body.near.wrist.y - body.far.wrist.y) / 2,
    "Height of the knees above the hands.",
    ("far.knee", "near.wrist", "far.wrist"),
)


def _along(facts: fc.RepFacts, part: fc.Measure) -> float:
    """Return how far a part of the body came down, as a share of how far the shoulders did."""
    return facts.spans[part.name] / facts.spans[HEIGHT.name]


NECK = fc.neck_turn(fc.UP, doc="Turn from the trunk to the head, - = the head hangs.")

_PROFILE = (fc.FLOOR_PROFILE.name,)
_SIDE = (fc.FLOOR_SIDEWAYS.name, *_PROFILE)

START = fc.figure(at=plank.TOES, trunk=18.3, face=290, near_arm=plank.HAND, near_leg=(198.3, 198.3, 290))
END = fc.figure(at=plank.TOES, trunk=3, head=12, face=285, near_arm=plank.HAND, near_leg=(183, 183, 275))

EXERCISE = fc.Exercise(
    id="push_up",
    name="Push-Up",
    kind=fc.Kind.REPS,
    order=21,
    why="Chest, shoulders and arms work while the trunk holds one line, as it has to on the run.",
    start="High plank, legs and arms long, hands a little wider than your shoulders.",
    move="Bend your elbows and lower the whole body in one line, until the upper arms are level.",
    end="Push the floor away until the arms are long.",
    views=(fc.FLOOR_ANY, fc.FLOOR_PROFILE, fc.FLOOR_SIDEWAYS),
    near="any",
    required=("near.shoulder", "near.hip"),
    optional=("near.ear", "near.knee"),
    gate=(
        # Half of a long arm: hands on a step, or a camera that looks down on somebody facing it.
        fc.Condition(HEIGHT, 0.35, 2.0, "Push up onto your hands, arms long."),
        # Standing, the feet are 1.3 T below the hands; with the hands on a bench half as much.
        fc.Condition(FEET, -0.9, 3.0, "Put your hands on the floor, legs long behind you.", slack=0.3),
        fc.Condition(HIPS, -0.1, 2.0, "Lift your hips off the floor.", slack=0.3),
    ),
    during=(fc.Condition(FEET, -1.2, 3.3, "Stay on your hands and feet."),),
    tracked=(HEIGHT, HIPS, KNEE_HEIGHT),
    # Nobody lowers the chest half-way between straight arms for another reason.
    short_alone=True,
    signal=fc.Signal(
        DEPTH,
        # Shares of the height of the shoulders over the hands at rest: 0.56 is where the upper arms are level. A share
        # reads alike with the hands on a step, but a camera that looks down, or from in front, shows less of it:
        # the deepest of filmed push-ups that are labelled correct were 0.59 to 0.90 in profile and 0.47 to 0.62 seen
        # from above. So 0.42 is enough from anywhere, and `pushup_shallow` asks for more in profile.
        leave=0.27,
        partial=0.35,
        full=0.42,
        target=(0.55, 1.1),
        back=0.23,
        hysteresis=0.04,
        bias=0.10,
        max_rest_sd=0.04,
        per=HEIGHT,
    ),
    # Two seconds each way are coached. Real push-ups in line take 0.6 s and more from start to start: of 142 filmed
    # ones that are labelled correct, 38 take less than 0.2 s one way, so the pace only warns.
    tempo=fc.Tempo(
        up_s=2,
        hold_s=0,
        down_s=1,
        hold_min_s=0.0,
        min_rep_s=0.6,
        max_rep_s=15,
        fast_warn_s=0.3,
        fast_fault_s=0.2,
        fast_severity=fc.Severity.WARNS,
    ),
    eccentric=fc.Phase.UP,
    rules=(
        fc.Rule(
            id="pushup_sag",
            cue="Brace, hips in line",
            tell="The hips sink: squeeze your seat and pull the ribs to the hips.",
            under="Hips {by} too low",
            measure=LINE,
            # Filmed push-ups that are labelled correct (15 sessions seen from here) hold -10 at the lowest, all but one
            # -9; of those labelled wrong, sessions that sag hold -12 to -50. The limits are those of the plank.
            limits=fc.below(-8, -11),
            persist_s=0.3,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            views=_SIDE,
            source="Idea: Ohio State Wexner plank advice; number coach consensus",
        ),
        fc.Rule(
            id="pushup_pike",
            cue="Lower hips and chest together",
            tell="Hips that stay up take the work away from chest and arms.",
            over="Hips {by} too high",
            measure=LINE,
            # Labelled correct: at most 13 held; hips that are pushed up in those labelled wrong: 27 and more.
            limits=fc.above(17, 22),
            persist_s=0.3,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            views=_SIDE,
            source="coach consensus",
        ),
        fc.Rule(
            id="pushup_hips_low",
            cue="Hips up, one straight line",
            tell="Between shoulders and knees, the hips hang below the line.",
            under="Hips {by} too low",
            measure=THIGHS,
            # What is left where the feet are out of the picture. Labelled correct: -6 at the lowest; wrong: -13 to -28.
            limits=fc.below(-9, -12),
            persist_s=0.2,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            views=_SIDE,
            source="coach consensus",
        ),
        fc.Rule(
            id="pushup_hips_high",
            cue="Hips down, one straight line",
            tell="Between shoulders and knees, the hips stand above the line.",
            over="Hips {by} too high",
            measure=THIGHS,
            # Labelled correct: at most 17, and 26 in a clip whose legs leave the picture; wrong: 33 to 47.
            limits=fc.above(22, 28),
            persist_s=0.3,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            views=_SIDE,
            source="coach consensus",
        ),
        fc.Rule(
            id="pushup_shallow",
            cue="Chest lower, upper arms level",
            tell="Seen from the side, the chest stopped before the upper arms were level.",
            measure=fc.RepMeasure("depth_reached", "1", lambda facts: facts.peak, f"Peak of: {DEPTH.doc}"),
            # Labelled correct: 0.59 at the least, 18 of 19 sessions above 0.62; upper arms are level at 0.56.
            limits=fc.below(0.57, 0.54),
            timing=fc.Timing.AT_CLOSE,
            phases=(fc.Phase.PEAK,),
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.LENGTH,
            views=_PROFILE,
            source="coach consensus",
        ),
        fc.Rule(
            id="pushup_hips_stay",
            cue="Hips down with the chest",
            tell="The hips come down half as far as the chest or less: lower the whole body in one piece.",
            measure=fc.RepMeasure(
                "hips_along", "1", lambda facts: _along(facts, HIPS), "How far the hips came down, in shoulders'."
            ),
            # A stiff body that turns about its toes moves its hips 0.62 times as far as its shoulders, one that turns
            # about its knees 0.47. Labelled correct: 0.58 at the least, all but two sessions above 0.61.
            limits=fc.below(0.58, 0.55),
            timing=fc.Timing.AT_CLOSE,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.LENGTH,
            views=_PROFILE,
            source="coach consensus",
        ),
        fc.Rule(
            id="pushup_knees_down",
            cue="Knees off the floor",
            tell="The knees do not come down with the chest: they stand on the floor.",
            measure=fc.RepMeasure(
                "knees_along",
                "1",
                lambda facts: _along(facts, KNEE_HEIGHT),
                "How far the knees came down, in shoulders'.",
            ),
            # 0.33 of a stiff body on its toes, 0 on its knees, and noise. Labelled correct: 0.29 at the least, all but
            # one session above 0.32; push-ups from the knees in clips labelled wrong: 0.13 to 0.28.
            limits=fc.below(0.29, 0.26),
            timing=fc.Timing.AT_CLOSE,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.LENGTH,
            views=_PROFILE,
            source="coach consensus",
        ),
        fc.Rule(
            id="pushup_knees_bent",
            cue="Legs long, knees off the floor",
            tell="With bent knees, or from the knees, it is an easier exercise.",
            over="Knees {by} too bent",
            measure=KNEES,
            # Labelled correct, in profile: at most 17 held; from the knees: 33 to 120.
            limits=fc.above(25, 31),
            persist_s=0.2,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            views=_PROFILE,
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
    cannot_see="How far the elbows point outwards; and, other than in profile, body line, knees and exact depth.",
    regress="Hands on a bench; or from the knees: counted, but in profile not as clean.",
    progress="Three seconds down, one second above the floor.",
    figures=(START, END),
)
