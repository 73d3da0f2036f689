"""The V-up: lying on the back, trunk and straight leg rise together and are lowered together.

The near leg is read. In an exercise of one leg it is the working leg.
"""

from __future__ import annotations

from typing import Final

import formcheck as fc
from formcheck.families import supine

FOLD: Final = fc.bend_at(
    "near.shoulder",
    "near.hip",
    "near.ankle",
    fc.DOWN,
    name="fold",
    doc="Folding of trunk and leg: 0 is flat, 90 is a V, minus is folded backwards.",
)
LEG: Final = fc.elevation_of("near.hip", "near.ankle", name="leg_elevation", doc="Rise of the leg from the floor.")
KNEE: Final = fc.angle_at(
    "near.hip", "near.knee", "near.ankle", name="knee", doc="Angle at the knee of the lifted leg; 180 is straight."
)


def _lower_end(body: fc.Body) -> float:
    trunk, leg = supine.TRUNK.of(body), LEG.of(body)
    return trunk if trunk < leg else leg


LOWER_END: Final = fc.Measure(
    "lower_end",
    "deg",
    ("near.hip", "near.shoulder", "near.ankle"),
    _lower_end,
    "The smaller of trunk elevation and leg elevation.",
)
NECK: Final = fc.neck_turn(fc.DOWN, doc="Turn from the trunk to the head, - towards the chest.")
LAG: Final = fc.RepMeasure(
    "lag",
    "s",
    lambda facts: abs(facts.half_rise_s["trunk_elevation"] - facts.half_rise_s["leg_elevation"]),
    "Time between trunk and leg passing half of their rise.",
)
#: What `LAG` needs: `tracked` of the exercise.
TRACKED: Final = (supine.TRUNK, LEG)
RISE: Final = fc.RepMeasure("rise", "s", lambda facts: facts.up_s, "Duration of the whole rise.")
RETURN: Final = fc.RepMeasure("return", "s", lambda facts: facts.down_s, "Duration of the whole way back.")


def knee_bent(rule_id: str, *, cue: str, tell: str, source: str) -> fc.Rule:
    """Return the rule that the lifted leg stays long.

    Parameters
    ----------
    rule_id
        Name of the rule in the exercise.
    cue, tell
        What is said and shown.
    source
        Where it comes from.
    """
    return fc.Rule(
        id=rule_id,
        cue=cue,
        tell=tell,
        under="Knee {by} too bent",
        measure=KNEE,
        limits=fc.below(152, 132),
        phases=(fc.Phase.PEAK,),
        persist_s=0.25,
        severity=fc.Severity.VOIDS,
        measurement=fc.MeasurementClass.ABSOLUTE,
        source=source,
    )


def one_end(rule_id: str, *, cue: str, limits: fc.Limits) -> fc.Rule:
    """Return the rule that both ends leave the floor.

    Parameters
    ----------
    rule_id
        Name of the rule in the exercise.
    cue
        What is said.
    limits
        Elevation of the lower end at the peak, degrees.
    """
    return fc.Rule(
        id=rule_id,
        cue=cue,
        tell="Only one end was lifted.",
        under="Chest or legs {by} too low",
        measure=LOWER_END,
        limits=limits,
        phases=(fc.Phase.PEAK,),
        timing=fc.Timing.AT_PEAK,
        severity=fc.Severity.VOIDS,
        measurement=fc.MeasurementClass.ABSOLUTE,
        source="coach consensus",
    )


def jerk(rule_id: str) -> fc.Rule:
    """Return the rule that the rise takes its time; the name is the exercise's own."""
    return fc.Rule(
        id=rule_id,
        cue="Smooth lift from the belly",
        tell="Momentum takes the place of muscle.",
        measure=RISE,
        limits=fc.below(0.7, 0.45),
        timing=fc.Timing.AT_CLOSE,
        severity=fc.Severity.VOIDS,
        measurement=fc.MeasurementClass.LENGTH,
        source="US Army PRT, 'do not jerk'; number coach consensus",
    )


def slam(rule_id: str) -> fc.Rule:
    """Return the rule that the way down takes its time; the name is the exercise's own."""
    return fc.Rule(
        id=rule_id,
        cue="Lower slowly to the floor",
        tell="The way down is half of the exercise.",
        measure=RETURN,
        limits=fc.below(0.9, 0.55),
        timing=fc.Timing.AT_CLOSE,
        severity=fc.Severity.VOIDS,
        measurement=fc.MeasurementClass.LENGTH,
        source="US Army PRT, lowering in control; number coach consensus",
    )


def unsynced(rule_id: str, *, tell: str) -> fc.Rule:
    """Return the rule that trunk and leg rise at the same time; the exercise has to track `TRACKED`.

    Parameters
    ----------
    rule_id
        Name of the rule in the exercise.
    tell
        What is shown.
    """
    return fc.Rule(
        id=rule_id,
        cue="Rise together, land together",
        tell=tell,
        measure=LAG,
        limits=fc.above(0.4, 0.7),
        timing=fc.Timing.AT_CLOSE,
        severity=fc.Severity.WARNS,
        measurement=fc.MeasurementClass.LENGTH,
        source="Idea: US Army PRT; number coach consensus",
    )


def neck(rule_id: str) -> fc.Rule:
    """Return the rule that the chin stays off the chest; the name is the exercise's own."""
    return fc.Rule(
        id=rule_id,
        cue="Lift from the breastbone",
        tell="The chin stays off the chest.",
        measure=NECK,
        limits=fc.below(-30, -45),
        phases=(fc.Phase.UP, fc.Phase.PEAK),
        persist_s=0.4,
        against=fc.Against.CALIBRATION,
        severity=fc.Severity.WARNS,
        measurement=fc.MeasurementClass.CHANGE,
        source="coach consensus",
    )
