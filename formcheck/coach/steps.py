"""What is done in a session: exercises and sides in their order, so many sets of each, with rests between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from formcheck.core.exercise import Exercise

#: Between two sets (exercise specification 10.4: 30 to 90 s, 60 where nothing speaks against it), seconds.
REST_S: Final = 60.0
#: Between the sides of one set: long enough to turn round, short enough to stay warm. Coach consensus, seconds.
TURN_S: Final = 20.0


@dataclass(frozen=True, slots=True)
class Step:
    """One set.

    Attributes
    ----------
    exercise, side
        What is done; the side is None where there is none, or where it is found from the picture.
    number, of
        Which set of the exercise (and side) it is, and how many there are.
    rest_s
        How long is rested before it, seconds; 0 for the first.
    """

    exercise: Exercise
    side: str | None
    number: int
    of: int
    rest_s: float = 0.0


def plan(exercises: Sequence[Exercise], side: str | None = None, sets: int | None = None) -> tuple[Step, ...]:
    """Return the sets of a session in their order.

    Each exercise is finished before the next. Where it is done one side at a time, both sides take turns, the
    left first, unless one is asked for.

    Parameters
    ----------
    exercises
        What is done, in its order.
    side
        The only side of the exercises that have sides; None for both.
    sets
        How many sets of each exercise (and side); None for as many as each exercise declares.

    Raises
    ------
    ValueError
        When there is no exercise, or less than one set.
    """
    if not exercises:
        raise ValueError("a session needs at least one exercise")
    if sets is not None and sets < 1:
        raise ValueError(f"a session needs at least one set of each exercise, got {sets}")
    steps: list[Step] = []
    for exercise in exercises:
        sides = (side,) if side is not None else ("left", "right")
        of = sets if sets is not None else exercise.sets
        for number in range(1, of + 1):
            for turn, worked in enumerate(sides if exercise.has_sides else (None,)):
                rest_s = 0.0 if not steps else TURN_S if turn else REST_S
                steps.append(Step(exercise, worked, number, of, rest_s))
    return tuple(steps)
