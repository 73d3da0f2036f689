"""Standing upright, seen from anywhere: what reads alike from the front, from the side and in between."""

from __future__ import annotations

from typing import Final

import formcheck as fc

TRUNK: Final = fc.Measure(
    "trunk_height",
    "T",
    ("mid.hip", "mid.shoulder"),
    lambda body: body.mid_shoulder.y - body.mid_hip.y,
    "Height of the shoulders above the hips: 1 is upright, 0.5 a trunk that leans by 60 degrees, either way.",
)
HANDS: Final = fc.Measure(
    "hand_height",
    "T",
    ("mid.wrist", "mid.shoulder"),
    lambda body: (body.near.wrist.y + body.far.wrist.y) / 2 - body.mid_shoulder.y,
    "Height of the hands, both together, above the shoulders; minus is below.",
)
UNEVEN: Final = fc.Measure(
    "hands_uneven",
    "T",
    ("mid.wrist",),
    lambda body: abs(body.near.wrist.y - body.far.wrist.y),
    "How much higher one hand is than the other.",
)


def _stride(body: fc.Body) -> float:
    hands = abs(body.near.wrist.y - body.far.wrist.y)
    return min(abs(body.near.ankle.y - body.far.ankle.y), 2.0 * hands)


STRIDE: Final = fc.Measure(
    "stride",
    "T",
    ("mid.ankle", "mid.wrist"),
    _stride,
    "How uneven the feet are, or twice the hands, the less of the two: who runs is uneven in both at once.",
)
#: Holds within a repetition of the arms. Filmed runners read 0.75 T and more in every stride; who stands on one
#: leg has even hands (0.4 T), and who raises one arm stands on even feet (0.35 T, seen from the side).
STANDING: Final = fc.Condition(STRIDE, 0.0, 0.60, "Stand still.")

#: Condition of the start pose; the same slack for who moves on from one repetition to the next.
UPRIGHT: Final = fc.Condition(TRUNK, 0.40, 1.6, "Stand tall.", slack=0.3)


def uneven(rule_id: str, *, limits: fc.Limits, tell: str) -> fc.Rule:
    """Return the rule that both hands rise as high.

    Parameters
    ----------
    rule_id
        Name of the rule in the exercise.
    limits
        How much higher one hand may be at the top, T.
    tell
        What is shown.
    """
    return fc.Rule(
        id=rule_id,
        cue="Lift both hands equally high",
        tell=tell,
        measure=UNEVEN,
        limits=limits,
        timing=fc.Timing.AT_PEAK,
        phases=(fc.Phase.PEAK,),
        severity=fc.Severity.WARNS,
        measurement=fc.MeasurementClass.LENGTH,
        source="coach consensus",
    )
