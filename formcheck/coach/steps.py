"""What is done in a session: exercises and sides in their order, so many sets of each, with rests between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from formcheck.core.exercise import Exercise

#: Between two sets (exercise specification 10.4: 30 to 90 s, 60 where nothing speaks against it), seconds.
REST_S: Final = 60.0
#: The shortest and the longest rest that can be chosen: half of the specification's shortest, for stretches, and
#: three minutes, as after heavy sets (ACSM 2009). Seconds.
RESTS_S: Final = (15, 180)
#: Between the sides of one set: long enough to turn round, short enough to stay warm. Coach consensus, seconds.
TURN_S: Final = 20.0


class Purpose(StrEnum):
    """What a set is done for in the programme."""

    #: A few repetitions, to see whether it can be done slowly, without pain and in good form.
    TRIAL = "trial"
    TRAINING = "training"
    STRETCH = "stretch"


@dataclass(frozen=True, slots=True)
class Goal:
    """When a set of the programme is over, whichever comes first.

    Attributes
    ----------
    clean
        After so many clean repetitions, of both sides together where they alternate; None where that does not end it.
    attempted
        After so many attempts; None where that does not end it.
    held_s
        After a hold of so many clean seconds; None where the exercise's own goal holds.
    watched
        Whether it is broken off where form does not hold: after the same voiding fault twice in a row and once more
        after a hint, or when two or fewer of the last five repetitions were clean (exercise specification 10.4).
    """

    clean: int | None = None
    attempted: int | None = None
    held_s: float | None = None
    watched: bool = False


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
    purpose, goal
        What it is done for, and when it is over; None for what the user does of their own accord, and for what the
        exercise declares.
    shown
        Whether it is explained first: how to begin, what to do, how to end.
    advice
        How it is done today, in one spoken sentence of the user's language; empty where nothing is special.
    """

    exercise: Exercise
    side: str | None
    number: int
    of: int
    rest_s: float = 0.0
    purpose: Purpose | None = None
    goal: Goal | None = None
    shown: bool = False
    advice: str = ""


def plan(
    exercises: Sequence[Exercise],
    side: str | None = None,
    sets: int | None = None,
    rest_s: float = REST_S,
    *,
    after: bool = False,
) -> tuple[Step, ...]:
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
    rest_s
        How long is rested between two sets, seconds; between the two sides of one at most `TURN_S`.
    after
        Whether other sets come before: then there is a rest before the first one as well.

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
                before_s = 0.0 if not (steps or after) else min(TURN_S, rest_s) if turn else rest_s
                steps.append(Step(exercise, worked, number, of, before_s))
    return tuple(steps)
