"""Where a session stands at one pose: which set, which part of it, and how long it goes on."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from formcheck.coach.guide import Question
from formcheck.coach.steps import Step


class Part(StrEnum):
    """The parts of a session."""

    #: An exercise is explained: how to begin, what to do, how to end. Only in the programme.
    SHOW = "explanation"
    #: The camera is set up and the start pose is waited for.
    SETUP = "set-up"
    #: The start pose was taken; it begins in a moment, or at once with the first repetition.
    COUNT_IN = "count-in"
    SET = "set"
    PAUSED = "paused"
    #: The form did not hold: a hint is given, and then it is tried once more. Only in the programme.
    HINT = "hint"
    REST = "rest"
    #: A question is asked; the rest goes on meanwhile. Only in the programme.
    ASK = "question"
    DONE = "done"


#: Between two sets: what was done stays in view.
BETWEEN = (Part.REST, Part.ASK, Part.DONE)


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a session stands.

    Attributes
    ----------
    part
        Which part of the session it is.
    step
        The set that is done, or that comes next; the last one where none does.
    index, of
        Its place among all sets, from 0, and how many there are: those that are over and those that are known to come.
    left_s
        What is left of the count-in, of the rest (while something is asked or explained, too) or of a hint; of a
        pause, how long until the set is ended. NaN elsewhere, and in a pause that the user asked for.
    why
        Why it is paused, and what to do; in a rest or a question why the set before was broken off. Empty elsewhere.
    exercise, exercises
        The place of its exercise in the session, from 0, and how many there are, counted as the sets are.
    question
        What is asked; None where nothing is.
    marked
        The choice to which has been counted, or which keys have pointed at; its place in the question, or None.
    given
        The choice that was taken and may still be changed; its place in the question, or None.
    told
        What is being said about the set that comes, or at the end where the session could not go on, in the user's
        language; empty where nothing is.
    """

    part: Part
    step: Step
    index: int
    of: int
    left_s: float = math.nan
    why: str = ""
    exercise: int = 0
    exercises: int = 1
    question: Question | None = None
    marked: int | None = None
    given: int | None = None
    told: str = ""
