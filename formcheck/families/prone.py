"""On the front: chest and legs on the floor, or floating above it."""

from __future__ import annotations

from typing import Final

import formcheck as fc

TRUNK: Final = fc.elevation_of(
    "near.hip", "near.shoulder", name="trunk_elevation", doc="Rise of the chest from the floor."
)
LEGS: Final = fc.elevation_of("near.hip", "near.ankle", name="leg_elevation", doc="Rise of the legs from the floor.")
ARCH: Final = fc.bend_at(
    "near.shoulder",
    "near.hip",
    "near.knee",
    fc.DOWN,
    name="arch",
    doc="Fold of trunk and thighs towards the back: 0 is flat, + is arched.",
)
NECK: Final = fc.neck_turn(fc.UP, doc="Turn from the trunk to the head, + = looking up.")
FACE: Final = fc.Measure(
    "face_height",
    "T",
    ("nose", "near.ear"),
    lambda body: body.nose.y - body.near.ear.y,
    "Height of the nose above the ear, - = face down.",
)

#: Condition of the start pose. Lying on the back looks the same but for the face: rendered and real people
#: read -0.05 T and less on the front, 0.1 T and more on the back.
FACE_DOWN: Final = fc.Condition(FACE, -1.0, 0.05, "Lie on your front, eyes to the floor.", slack=0.15)

#: Where the hip is, for drawings.
PLACE: Final = ("hip", 0.0, 0.20)


def over_arch(
    rule_id: str, *, cue: str, tell: str, phases: tuple[fc.Phase, ...], persist_s: float, source: str
) -> fc.Rule:
    """Return the rule that chest and legs are not lifted too high.

    Parameters
    ----------
    rule_id
        Name of the rule in the exercise.
    cue, tell
        What is said and shown.
    phases, persist_s
        When it is read, and for how long it has to last.
    source
        Where it comes from.
    """
    return fc.Rule(
        id=rule_id,
        cue=cue,
        tell=tell,
        over="Chest and legs {by} too high",
        measure=ARCH,
        limits=fc.above(35, 50),
        phases=phases,
        persist_s=persist_s,
        against=fc.Against.CALIBRATION,
        severity=fc.Severity.VOIDS,
        measurement=fc.MeasurementClass.CHANGE,
        source=source,
    )


def neck_up(rule_id: str, *, tell: str, limits: fc.Limits, persist_s: float) -> fc.Rule:
    """Return the rule that the eyes stay on the floor.

    Parameters
    ----------
    rule_id
        Name of the rule in the exercise.
    tell
        What is shown.
    limits, persist_s
        How far the head may turn up against the rest pose, degrees, and for how long.
    """
    return fc.Rule(
        id=rule_id,
        cue="Eyes down, neck long",
        tell=tell,
        measure=NECK,
        limits=limits,
        persist_s=persist_s,
        against=fc.Against.CALIBRATION,
        severity=fc.Severity.WARNS,
        measurement=fc.MeasurementClass.CHANGE,
        source="coach consensus",
    )
