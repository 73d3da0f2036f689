"""Squat: the hips sink between the feet until the thighs are level, from anywhere around the body."""

import formcheck as fc
from formcheck.families import upright

_LEGS = ("mid.hip", "mid.knee")


def _thigh(body: fc.Body) -> float:
    return body.mid_hip.y - body.mid_knee.y


THIGH = fc.Measure("thigh_height", "T", _LEGS, _thigh, "How far the hips are above the knees.")
DEPTH = fc.Measure(
    "depth",
    "T",
    _LEGS,
    lambda body: -_thigh(body),
    "How far the hips have come down to the knees, as a share of the way when standing: 1 is thighs level.",
)


def _leg(body: fc.Body) -> float:
    return body.mid_hip.y - (body.near.ankle.y + body.far.ankle.y) / 2


LEG = fc.Measure("leg_height", "T", ("mid.hip", "mid.ankle"), _leg, "How far the hips are above the ankles.")


def _knees(body: fc.Body) -> float:
    knees = abs(body.near.knee.x - body.far.knee.x)
    return knees - abs(body.near.ankle.x - body.far.ankle.x)


KNEES = fc.Measure(
    "knee_width", "T", ("mid.knee", "mid.ankle"), _knees, "How much farther apart the knees are than the ankles."
)


def _heels(body: fc.Body) -> float:
    near = body.near.heel.y - body.near.toe.y
    far = body.far.heel.y - body.far.toe.y
    return (near + far) / 2


HEELS = fc.Measure("heel_height", "T", ("mid.heel", "mid.toe"), _heels, "Height of the heels above the toes.")

# In profile: the camera may stand anywhere, and from the front the thighs would point at it.
_FOOT = ("near.ankle", 0.0, 0.15)
START = fc.figure(at=_FOOT, trunk=90, near_arm=(268, 276), near_leg=(271, 269))
END = fc.figure(at=_FOOT, trunk=62, face=10, head=75, near_arm=(350, 5), near_leg=(358, 248, 0))

EXERCISE = fc.Exercise(
    id="squat",
    name="Squat",
    kind=fc.Kind.REPS,
    order=20,
    why="Strength of thighs and seat on both legs, before one leg has to carry it alone.",
    start="Stand tall, feet a little wider than the hips, toes slightly out.",
    move="Sit down between your feet until the thighs are level, chest up.",
    end="Stand tall again.",
    views=(fc.STAND_ANY,),
    near="any",
    required=("mid.shoulder", "mid.hip", "mid.knee", "mid.ankle"),
    optional=("mid.heel", "mid.toe"),
    # Seen from the side, one leg hides the other.
    guessed=("mid.knee", "mid.ankle"),
    gate=(
        # 1.7 T and 0.85 T upright; a camera high above the body, or close to it, shows less.
        fc.Condition(LEG, 0.60, 2.5, "Stand tall.", slack=0.6),
        fc.Condition(THIGH, 0.20, 1.4, "Stand tall.", slack=0.4),
        upright.UPRIGHT,
    ),
    # The levels are low: real people stop well above level thighs when they are quick (0.35 of the way in
    # squats of half a second), and they rest with bent knees (0.2). Both are attempts and rest all the same.
    signal=fc.Signal(
        DEPTH,
        per=THIGH,
        leave=0.25,
        partial=0.28,
        full=0.50,
        target=(0.75, 1.5),
        back=0.24,
        hysteresis=0.05,
        bias=0.15,
        max_rest_sd=0.04,
    ),
    # Filmed squats that were labelled correct took 0.6 to 0.9 s, and 4 of 8 were too fast for these limits: so it
    # is told, and they count.
    tempo=fc.Tempo(
        up_s=2,
        hold_s=0,
        down_s=1,
        hold_min_s=0.0,
        min_rep_s=0.6,
        fast_warn_s=0.3,
        fast_fault_s=0.2,
        fast_severity=fc.Severity.WARNS,
    ),
    eccentric=fc.Phase.UP,
    rules=(
        fc.Rule(
            id="squat_fold",
            cue="Chest up, look ahead",
            tell="The trunk tips so far that the back carries what the legs should.",
            measure=upright.TRUNK,
            # Filmed squats that were labelled correct sink by up to 0.37 T. From the start pose, as a trunk looks
            # short to a camera that is held high.
            limits=fc.below(-0.45, -0.60),
            persist_s=0.3,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
        fc.Rule(
            id="squat_knees_in",
            cue="Push your knees out",
            tell="The knees fall inwards. Seen from the front only.",
            measure=KNEES,
            limits=fc.below(-0.20, -0.35),
            phases=(fc.Phase.UP, fc.Phase.PEAK, fc.Phase.DOWN),
            persist_s=0.3,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.PROXY,
            source="Idea: medial knee displacement in squats (Padua 2012); number coach consensus",
        ),
        fc.Rule(
            id="squat_heels_up",
            cue="Press both heels down",
            tell="The heels come off the floor: the weight is on the toes.",
            measure=HEELS,
            limits=fc.above(0.15, 0.25),
            phases=(fc.Phase.PEAK,),
            persist_s=0.3,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.PROXY,
            source="coach consensus",
        ),
    ),
    cannot_see="A rounded back and the weight on the feet. From the side: knees that fall inwards. From the "
    "front: how far the knees come forwards.",
    regress="Sit down on a chair and stand up again, hands free.",
    progress="single_leg_squat",
    figures=(START, END),
)
