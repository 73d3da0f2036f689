"""Front raise: both straight arms rise in front of the body to shoulder height and sink slowly."""

import formcheck as fc
from formcheck.families import upright


def _swing(body: fc.Body) -> float:
    return abs(body.mid_shoulder.x - body.mid_hip.x)


SWING = fc.Measure(
    "trunk_offset", "T", ("mid.hip", "mid.shoulder"), _swing, "How far the shoulders are beside the hips."
)


# In profile: the camera may stand anywhere, and from the front the arms would point at it.
_FOOT = ("near.ankle", 0.0, 0.15)
START = fc.figure(at=_FOOT, trunk=90, near_arm=(268, 276), near_leg=(271, 269))
END = fc.figure(at=_FOOT, trunk=90, near_arm=(357, 1), near_leg=(271, 269))

EXERCISE = fc.Exercise(
    id="front_raise",
    name="Front Raise",
    kind=fc.Kind.REPS,
    order=25,
    why="Front of the shoulders, and a trunk that stays still while the arms work, as it has to in running.",
    start="Stand tall, arms hanging, a light weight in each hand or one in both.",
    move="Raise both straight arms in front of you to shoulder height.",
    end="Lower them slowly to the thighs.",
    views=(fc.STAND_ANY,),
    near="any",
    required=("mid.shoulder", "mid.hip", "mid.wrist"),
    # Seen from the side, the trunk hides one hand.
    guessed=("mid.wrist",),
    gate=(
        # Arms hang at -1.1 to -0.6: a weight held with bent elbows is higher than one that hangs.
        fc.Condition(upright.HANDS, -1.6, -0.45, "Let your arms hang."),
        upright.UPRIGHT,
    ),
    # A trunk that folds brings the shoulders down to the hands.
    during=(fc.Condition(upright.TRUNK, 0.30, 1.6, "Stand tall."), upright.STANDING),
    # Filmed people's hands hang 0.85 to 1.1 T below the shoulders and rise by 0.58 T or more (both arms, in front
    # view, where they point at the camera, up to 0.3 T below the shoulders), by 0.50 to 0.65 T on average when one
    # arm is raised at a time, which is an attempt all the same, and by up to 0.40 T in a run: so levels count from
    # rest. 0.56 T is an arm 29 degrees short of level.
    signal=fc.Signal(
        upright.HANDS,
        leave=fc.FromRest(0.38),
        partial=fc.FromRest(0.48),
        full=fc.FromRest(0.56),
        target=(-0.30, 0.70),
        back=fc.FromRest(0.36),
        hysteresis=0.05,
        bias=0.05,
        max_rest_sd=0.06,
    ),
    # Of 62 raises of filmed people, 5 took less than 0.75 s and came down in 0.25 s: they are told, and count.
    tempo=fc.Tempo(
        up_s=1.5,
        hold_s=0,
        down_s=2,
        hold_min_s=0.0,
        min_rep_s=0.75,
        fast_warn_s=0.35,
        fast_fault_s=0.25,
        fast_severity=fc.Severity.WARNS,
    ),
    rules=(
        upright.uneven("raise_uneven", limits=fc.above(0.25, 0.40), tell="One hand is higher than the other."),
        fc.Rule(
            id="raise_too_high",
            cue="Stop at shoulder height",
            tell="Above the shoulders the neck takes over from the front of the shoulders.",
            measure=upright.HANDS,
            # Arms at shoulder height that point at a camera which looks up by 25 degrees read 0.5 T high.
            limits=fc.above(0.70, 0.90),
            timing=fc.Timing.AT_PEAK,
            phases=(fc.Phase.PEAK,),
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
        fc.Rule(
            id="raise_swing",
            cue="Keep your trunk still",
            tell="The trunk leans back to swing the weight up. Seen from the side only.",
            measure=SWING,
            limits=fc.above(0.17, 0.30),
            persist_s=0.3,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
    ),
    cannot_see="Bent elbows when the arms point at the camera, shrugged shoulders, and from the front a trunk that "
    "leans back.",
    regress="The same without a weight.",
    progress="Three seconds on the way down.",
    figures=(START, END),
)
