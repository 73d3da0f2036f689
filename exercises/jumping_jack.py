"""Jumping jack: hands from the thighs to overhead while the feet jump apart, and back."""

import math

import formcheck as fc
from formcheck.families import upright

#: With shoulders nearer together than this, T, the body is side on and hides how far apart the feet are.
_FRONTAL = 0.45


def _feet(body: fc.Body) -> float:
    if abs(body.near.shoulder.x - body.far.shoulder.x) < _FRONTAL:
        return math.nan
    return abs(body.near.ankle.x - body.far.ankle.x)


FEET = fc.Measure(
    "feet_apart", "T", ("mid.ankle", "mid.shoulder"), _feet, "From ankle to ankle, where the body faces the camera."
)

START = fc.figure(
    at=("near.ankle", -0.17, 0.15), trunk=90, front=True, near_arm=(264, 268), near_leg=((271, 0.84), (271, 0.84))
)
END = fc.figure(at=("near.ankle", -0.60, 0.15), trunk=90, front=True, near_arm=(118, 100), near_leg=(257, 257))

EXERCISE = fc.Exercise(
    id="jumping_jack",
    name="Jumping Jack",
    kind=fc.Kind.REPS,
    order=24,
    why="A warm-up of the whole body, and the spring of the calves that running asks for.",
    start="Stand tall, feet together, hands at your thighs.",
    move="Jump the feet apart and swing both arms overhead.",
    end="Jump back, feet together and hands at the thighs.",
    views=(fc.STAND_ANY,),
    near="any",
    required=("mid.shoulder", "mid.hip", "mid.wrist"),
    optional=("mid.ankle",),
    # Seen from the side, the trunk hides one hand.
    guessed=("mid.wrist",),
    gate=(
        fc.Condition(upright.HANDS, -1.6, -0.35, "Let your arms hang."),
        upright.UPRIGHT,
    ),
    during=(fc.Condition(upright.TRUNK, 0.30, 1.6, "Stand tall."), upright.STANDING),
    # Hands near the shoulders' height are an attempt. Rest begins well above the thighs: who is quick turns
    # round before them, and is there for a tenth of a second.
    signal=fc.Signal(
        upright.HANDS,
        leave=-0.20,
        partial=-0.10,
        full=0.20,
        target=(0.45, 1.4),
        back=-0.24,
        hysteresis=0.05,
        bias=0.15,
        max_rest_sd=0.06,
    ),
    # Real people take 0.8 to 1.2 s for one, of which 0.5 s above the lower levels. Hands fall quicker than they
    # rise: 6 of 327 came down in 0.1 s. Who reaches overhead is not wrong for being quick.
    tempo=fc.Tempo(
        up_s=0.6,
        hold_s=0,
        down_s=0.6,
        hold_min_s=0.0,
        min_rep_s=0.4,
        max_rep_s=6,
        fast_warn_s=0.15,
        fast_fault_s=0.12,
        fast_severity=fc.Severity.WARNS,
    ),
    rules=(
        upright.uneven(
            "jack_uneven", limits=fc.above(0.30, 0.45), tell="One arm stops on the way; both belong overhead."
        ),
        fc.Rule(
            id="jack_narrow",
            cue="Jump your feet wide apart",
            tell="The feet stay together and only the arms work. Seen from the front only.",
            measure=FEET,
            limits=fc.below(0.20, 0.10),
            timing=fc.Timing.AT_PEAK,
            phases=(fc.Phase.PEAK,),
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
        fc.Rule(
            id="jack_fold",
            cue="Stay tall, look ahead",
            tell="The trunk tips forwards as the arms come down.",
            measure=upright.TRUNK,
            limits=fc.below(-0.30, -0.45),
            persist_s=0.3,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
    ),
    cannot_see="How softly you land. From the side: how far the feet are apart.",
    regress="Step out to one side, then to the other, in place of the jump.",
    progress="Quicker, with the same height of the hands.",
    figures=(START, END),
)
