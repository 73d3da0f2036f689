"""What may be said: a line, how much it matters and how long it may wait."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum
from typing import Final


@dataclass(frozen=True, slots=True)
class Line:
    """Something to say.

    Attributes
    ----------
    text
        The words; one of `Coach.lines`.
    rule
        Id of the rule whose cue it is; None for everything else.
    urgent
        Whether it may interrupt what is being said.
    """

    text: str
    rule: str | None = None
    urgent: bool = False


class Rank(IntEnum):
    """What is said first when there is more than one thing to say. What stops is never kept waiting."""

    PRAISE = 0
    MENDED = 1
    WARNING = 2
    FAULT = 3
    TIP = 4
    VOIDS = 5
    LOST = 6
    TARGET = 7


#: What is said three times at most in the same words.
LIMITED: Final = (Rank.WARNING, Rank.FAULT, Rank.TIP, Rank.VOIDS, Rank.LOST)


@dataclass(frozen=True, slots=True)
class Wish:
    """A line that waits for its moment.

    Attributes
    ----------
    rank, repeats
        How much it matters, and in how many of the last repetitions it was so.
    line
        What to say.
    until_s
        When it is stale.
    side
        Whose repetition it is about, where they alternate.
    mends
        The rule that it says is mended.
    """

    rank: Rank
    line: Line
    until_s: float
    repeats: int = 0
    side: str | None = None
    mends: str | None = None


@dataclass(slots=True)
class Told:
    """A fault that was told: as what, of which side, and since when it is gone."""

    rank: Rank
    side: str | None
    gone_s: float = math.nan
