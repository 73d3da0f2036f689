"""What the programme knows of somebody: what they did, and what they said. Plain data, the oldest first.

Nothing here is a verdict of its own: counts are those of the judge, pain is what the user said.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from formcheck.coach.steps import Purpose


@dataclass(frozen=True, slots=True)
class SideFacts:
    """What one side of a set came to.

    Attributes
    ----------
    attempted, complete, clean, unverified
        The four counts (exercise specification 6.2); of a hold its attempts.
    rep_s
        Median duration of the complete repetitions, seconds; NaN where there were none, and for holds.
    held_s
        Clean seconds of the best attempt at a hold; NaN for everything else.
    near
        What was towards the camera: ``left``, ``right`` or ``front``; None where it is not known.
    torso_px
        Length of the trunk in the picture, pixels; NaN where it is not known.
    """

    attempted: int = 0
    complete: int = 0
    clean: int = 0
    unverified: int = 0
    rep_s: float = math.nan
    held_s: float = math.nan
    near: str | None = None
    torso_px: float = math.nan


@dataclass(frozen=True, slots=True)
class SetFacts:
    """One set.

    Attributes
    ----------
    exercise
        Its id.
    purpose
        What it was done for; None where the user did it of their own accord.
    when
        When it began, with the offset of the user's clock.
    sides
        What each side came to, by ``left``, ``right``, or None where there are no sides.
    voided
        How many repetitions each rule kept from being clean, by the rule's id.
    pain
        0 to 10, as it was said after this set; None where nothing was said.
    leg
        Whether tingling, numbness or shooting pain in a leg was told after it.
    number
        Its number in the store; None while it is under way, and where nothing is kept.
    """

    exercise: str
    purpose: Purpose | None
    when: datetime
    sides: dict[str | None, SideFacts]
    voided: dict[str, int] = field(default_factory=dict)
    pain: int | None = None
    leg: bool = False
    number: int | None = None

    @property
    def attempted(self) -> int:
        """All attempts, both sides together."""
        return sum(side.attempted for side in self.sides.values())

    @property
    def clean(self) -> int:
        """All clean repetitions, both sides together."""
        return sum(side.clean for side in self.sides.values())

    @property
    def unverified(self) -> int:
        """All that could not be judged, both sides together."""
        return sum(side.unverified for side in self.sides.values())


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """One session: what was done without a long break. Runs are no sessions of the programme.

    Attributes
    ----------
    began
        When, with the offset of the user's clock.
    sets
        Its sets, the oldest first.
    pain_before
        0 to 10, as it was said before it; None where nothing was said.
    pain_after
        The same after it, sets aside.
    pain_morning
        The same on the morning after it.
    leg
        Whether anything in a leg was told before, in or after it.
    number
        Its number in the store; None while it is under way.
    """

    began: datetime
    sets: tuple[SetFacts, ...] = ()
    pain_before: int | None = None
    pain_after: int | None = None
    pain_morning: int | None = None
    leg: bool = False
    number: int | None = None


class Topic(StrEnum):
    """What an answer is about. Subject and value of each are plain words, as they are stored."""

    #: The disclaimer was read and accepted. No subject, no value.
    DISCLAIMER = "disclaimer"
    #: The red flags were gone through. No subject; value: ids of those that were affirmed, with commas between.
    SCREEN = "screen"
    #: A doctor or physiotherapist has agreed to exercise in spite of a red flag. Subject: its id.
    CLEARED = "cleared"
    #: What a stretch did to the back. Subject: id of the exercise; value: `Effect`.
    EFFECT = "effect"
    #: Whether an entry trial that the camera could not judge went well. Subject: id; value: ``yes`` or ``no``.
    TRIAL = "trial"
    #: An exercise is left out until it is wanted again. Subject: id; value: ``out`` or ``in``.
    WANTED = "wanted"
    #: One leg exercise in the plan (10.3), or tension in upper back or neck. Subject: ``leg`` or ``upper_back``;
    #: value: ``on`` or ``off``.
    SWITCH = "switch"
    #: Bending forward hurts (8.14). No subject; value: ``yes`` or ``no``.
    BENDING = "bending"


class Effect(StrEnum):
    """What a stretch did to the back (10.6)."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Answer:
    """Something that the user said or chose; the latest of a topic and subject holds."""

    when: datetime
    topic: Topic
    subject: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class PainNow:
    """What was said of pain before a session that has not begun: it is today's."""

    when: datetime
    level: int | None
    leg: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """Everything that the programme looks at.

    Attributes
    ----------
    sessions
        The sessions, the oldest first.
    answers
        What was said and chosen, the oldest first.
    pain_now
        What was said last before a session that has not begun yet; None where nothing was.
    answering
        Ids of the exercises that train what the last run showed, what stood out most first; empty where nothing did,
        or where it is long ago.
    run_said
        What that run showed, in words, for the reason.
    """

    sessions: tuple[SessionFacts, ...] = ()
    answers: tuple[Answer, ...] = ()
    pain_now: PainNow | None = None
    answering: tuple[str, ...] = ()
    run_said: str = ""
