"""What the judge says while it cannot judge: how to move so that it can, naming the limb.

Every such sentence is made here, or is declared by the exercise or its camera view as a hint. So it is
known beforehand what may be said of an exercise, and a voice can be got ready for it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from formcheck.core.exercise import Exercise

NOBODY: Final = "I cannot see anybody."
START: Final = "Hold the start position."
SETTLING: Final = "Hold still."
REST: Final = "Hold still for a second."
UNSTEADY: Final = "Hold still. If you do, the light or the camera is not good enough."
TOO_FAR: Final = "Come closer to the camera, or move it closer to you."
TOO_NEAR: Final = "Step back, you are too near to the camera."
STAY: Final = "Stay in the picture."
JUMPED: Final = f"The picture jumped. {START}"

#: Advice that the judge itself does not wait for.
DARK: Final = "Turn on a light, the picture is too dark."
PALE: Final = "Turn the camera away from the light, the picture is too pale."


class Subject(StrEnum):
    """What a hint is about."""

    PERSON = "person"
    SIZE = "size"
    WHOLE = "whole"
    VIEW = "view"
    LIGHT = "light"
    STEADY = "steady"
    RATE = "rate"
    POSE = "pose"


_WORDS: Final = {
    "nose": "head",
    "ear": "head",
    "shoulder": "shoulders",
    "elbow": "elbows",
    "wrist": "hands",
    "index": "hands",
    "hip": "hips",
    "knee": "knees",
    "ankle": "feet",
    "heel": "feet",
    "toe": "feet",
}


def limb(point: str) -> str:
    """Return the word for a point that a user understands: ``near.heel`` is ``feet``."""
    return _WORDS[point.rpartition(".")[2]]


def cut_off(part: str) -> str:
    """Return what to do when a part of the body lies outside the picture."""
    return f"Step back, I need your {part}."


def hidden(part: str) -> str:
    """Return what to do when a part of the body is not seen."""
    return f"I cannot see your {part}. Move the camera a little."


def too_slow(least: float) -> str:
    """Return what to do when the camera gives fewer pictures a second than are needed."""
    return f"The camera gives fewer than {least:g} pictures a second. More light helps."


def overloaded(least: float) -> str:
    """Return what to do when the camera gives enough pictures and fewer than are needed can be judged."""
    return f"This computer judges fewer than {least:g} pictures a second. Close other programs, or use the lite model."


def turn_round(side: str) -> str:
    """Return what to do when the working side is turned away."""
    return f"Turn round: your {side} side should face the camera."


def subjects(exercise: Exercise) -> dict[str, Subject]:
    """Return everything that may be said of an exercise while it cannot be judged, and what each hint is about."""
    conditions = (*exercise.rest_pose, *exercise.gate)
    read = [name for condition in conditions for name in condition.measure.needs]
    parts = dict.fromkeys(limb(name) for name in (*exercise.required, *read))
    turned = [turn_round(side) for side in ("left", "right")] if exercise.has_sides else []
    told = (
        (NOBODY, Subject.PERSON),
        (START, Subject.POSE),
        (SETTLING, Subject.POSE),
        *([(REST, Subject.POSE)] if exercise.rest_pose else []),
        (UNSTEADY, Subject.STEADY),
        (TOO_FAR, Subject.SIZE),
        (TOO_NEAR, Subject.SIZE),
        *((cut_off(part), Subject.WHOLE) for part in parts),
        *((hidden(part), Subject.WHOLE) for part in parts),
        *((view.hint, Subject.VIEW) for view in exercise.views),
        *((condition.hint, Subject.POSE) for condition in conditions),
        (STAY, Subject.WHOLE),
        (JUMPED, Subject.STEADY),
        (too_slow(exercise.minimum_fps), Subject.RATE),
        (overloaded(exercise.minimum_fps), Subject.RATE),
        *((hint, Subject.VIEW) for hint in turned),
        (DARK, Subject.LIGHT),
        (PALE, Subject.LIGHT),
    )
    found: dict[str, Subject] = {}
    for hint, subject in told:
        # What is said of several things is about the first of them.
        found.setdefault(hint, subject)
    return found


def all_hints(exercise: Exercise) -> tuple[str, ...]:
    """Return everything that may be said of an exercise while it cannot be judged, each once."""
    return tuple(subjects(exercise))
