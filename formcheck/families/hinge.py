"""The hip hinge on one leg, seen from the side: the hip goes back, the trunk tips, the knee stays soft."""

from __future__ import annotations

from typing import Final

import formcheck as fc

HINGE: Final = fc.folding(
    "working.shoulder",
    "working.hip",
    "working.knee",
    name="hinge",
    doc="Hip hinge of the standing leg: 0 is upright, 90 is the trunk at right angles to the thigh.",
)
KNEE_FLEXION: Final = fc.folding(
    "working.hip",
    "working.knee",
    "working.ankle",
    name="knee_flexion",
    doc="Flexion of the standing knee; 0 is straight.",
)
TRUNK: Final = fc.Measure(
    "trunk_inclination",
    "deg",
    ("working.hip", "working.shoulder", "working.heel", "working.toe"),
    lambda body: fc.inclination(body.working.hip, body.working.shoulder, body.front),
    "Lean of the trunk from upright, + forwards.",
)
FREE_FOOT: Final = fc.Measure(
    "free_foot_forward",
    "T",
    ("free.ankle", "working.ankle", "working.heel", "working.toe"),
    lambda body: (body.free.ankle.x - body.working.ankle.x) * body.front.x,
    "How far the free foot is in front of the standing foot; minus is behind.",
)


def _neck(body: fc.Body) -> float:
    dorsal = fc.Point(-body.front.x, 0.0)
    return fc.turn(body.working.hip, body.working.shoulder, body.working.ear, dorsal)


NECK: Final = fc.Measure(
    "neck",
    "deg",
    ("working.hip", "working.shoulder", "working.ear", "working.heel", "working.toe"),
    _neck,
    "Turn from the trunk to the head, + towards the back (looking up).",
)

#: Conditions of the start pose: the trunk is up, the free foot is not in front.
UPRIGHT: Final = fc.Condition(TRUNK, -20, 30, "Stand tall.", slack=50)
FOOT_BEHIND: Final = fc.Condition(FREE_FOOT, -3.0, 0.35, "Keep the free foot beside you or behind you.")


def rounding(
    rule_id: str,
    *,
    cue: str,
    tell: str,
    phases: tuple[fc.Phase, ...] = (fc.Phase.PEAK,),
    source: str = "coach consensus",
) -> fc.Rule:
    """Return the rule that the back stays long, as far as the head shows it: it only warns.

    Parameters
    ----------
    rule_id
        Name of the rule in the exercise.
    cue, tell
        What is said and shown.
    phases
        When the rule is read.
    source
        Where it comes from.
    """
    return fc.Rule(
        id=rule_id,
        cue=cue,
        tell=tell,
        measure=NECK,
        limits=fc.below(-25, -40),
        phases=phases,
        persist_s=0.4,
        against=fc.Against.CALIBRATION,
        severity=fc.Severity.WARNS,
        measurement=fc.MeasurementClass.PROXY,
        source=source,
    )


#: Drawings stand on this ankle.
FOOT: Final = ("near.ankle", 0.0, 0.15)
