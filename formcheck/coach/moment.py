"""Where a session stands at one pose: which set, which part of it, and how long it goes on."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from formcheck.coach.steps import Step


class Part(StrEnum):
    """The parts of a session."""

    #: The camera is set up and the start pose is waited for.
    SETUP = "set-up"
    #: The start pose was taken; it begins in a moment, or at once with the first repetition.
    COUNT_IN = "count-in"
    SET = "set"
    PAUSED = "paused"
    REST = "rest"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a session stands.

    Attributes
    ----------
    part
        Which part of the session it is.
    step
        The set that is done, or that comes next.
    index, of
        Its place among all sets, from 0, and how many there are.
    left_s
        What is left of the count-in or of the rest; of a pause, how long until the set is ended. NaN elsewhere, and
        in a pause that the user asked for.
    why
        Why it is paused, and what to do; empty elsewhere.
    """

    part: Part
    step: Step
    index: int
    of: int
    left_s: float = math.nan
    why: str = ""
