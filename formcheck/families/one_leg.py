"""Standing on one leg: the standing foot stays where it is, the free foot stays in the air."""

from __future__ import annotations

from typing import Final

import formcheck as fc

STANDING_ANKLE: Final = fc.Measure(
    "standing_ankle",
    "T",
    ("working.ankle",),
    lambda body: body.working.ankle.x,
    "Place of the standing ankle across the picture.",
)


def foot_down(rule_id: str, *, tell: str, limits: fc.Limits) -> fc.Rule:
    """Return the rule that the free foot does not touch the floor, for a camera at the side.

    Parameters
    ----------
    rule_id
        Name of the rule in the exercise.
    tell
        What is shown.
    limits
        Height of the free foot above the standing foot, T.
    """
    return fc.Rule(
        id=rule_id,
        cue="Keep the free foot floating",
        tell=tell,
        under="Free foot {by} too low",
        measure=fc.FOOT_GAP,
        limits=limits,
        persist_s=0.2,
        severity=fc.Severity.VOIDS,
        measurement=fc.MeasurementClass.LENGTH,
        source="coach consensus",
        tip="Move the camera so that both feet can be seen.",
    )


def hop(
    rule_id: str,
    *,
    measure: fc.Measure = STANDING_ANKLE,
    persist_s: float = 0.2,
    phases: tuple[fc.Phase, ...] = fc.REP,
    source: str = "coach consensus",
) -> fc.Rule:
    """Return the rule that the standing foot stays in its place.

    Parameters
    ----------
    rule_id
        Name of the rule in the exercise.
    measure
        Place of the standing foot, T.
    persist_s
        How long it must be elsewhere, seconds.
    phases
        When the rule is read: in a repetition, or in a hold.
    source
        Where it comes from.
    """
    return fc.Rule(
        id=rule_id,
        cue="Root the foot, grow tall",
        tell="The standing foot moved.",
        under="Standing foot {by} too far away",
        over="Standing foot {by} too far away",
        measure=measure,
        limits=fc.outside((-0.08, 0.08), (-0.15, 0.15)),
        phases=phases,
        persist_s=persist_s,
        against=fc.Against.REP_START,
        severity=fc.Severity.VOIDS,
        measurement=fc.MeasurementClass.LENGTH,
        source=source,
    )
