"""What comes next in a session: a set, or a question. Who knows it is a `Guide`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from formcheck.coach.steps import Step
from formcheck.core.report import SetReport


class About(StrEnum):
    """What a question is about."""

    #: Pain, 0 to 10.
    PAIN = "pain"
    #: Tingling, numbness or shooting pain in a leg: ``no`` or ``yes``.
    LEG = "leg"
    #: What a stretch did to the back: ``better``, ``same``, ``worse``.
    EFFECT = "effect"
    #: Whether a trial that the camera could not judge went well: ``yes`` or ``no``.
    TRIAL = "trial"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: what is kept, and the words for it in the user's language, as they are shown and spoken."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question between two sets.

    Attributes
    ----------
    about
        What it is about.
    words
        The question, in the user's language, as it is shown and spoken.
    choices
        The answers, the one that harms least to give by mistake first.
    exercise
        Id of the exercise that it belongs to.
    """

    about: About
    words: str
    choices: tuple[Choice, ...]
    exercise: str = ""


#: What may come next.
Task = Step | Question


class Guide(Protocol):
    """Knows what comes next, and hears what has become of it. Causal, without a clock."""

    def ahead(self) -> Sequence[Task]:
        """Return what is known to come, the next first; empty when the session is over."""

    def done(self, step: Step, report: SetReport | None) -> None:
        """A set is over, the first of `ahead`; None where nothing was attempted in it."""

    def answered(self, question: Question, value: str) -> None:
        """A question, the first of `ahead`, was answered with one of its choices."""

    def every_line(self) -> Sequence[str]:
        """Return everything that may be said of tasks of which `ahead` does not know yet."""

    def last_words(self) -> str:
        """Return what is said when nothing more comes; empty for the usual words. One of `every_line`."""


class Fixed:
    """Sets in a fixed order, and no questions."""

    def __init__(self, steps: Sequence[Step]) -> None:
        if not steps:
            raise ValueError("a session needs at least one set")
        self._left = tuple(steps)

    def ahead(self) -> Sequence[Task]:
        """See `Guide.ahead`."""
        return self._left

    def done(self, step: Step, report: SetReport | None) -> None:
        """See `Guide.done`."""
        self._left = self._left[1:]

    def answered(self, question: Question, value: str) -> None:
        """See `Guide.answered`."""

    def every_line(self) -> Sequence[str]:
        """See `Guide.every_line`."""
        return ()

    def last_words(self) -> str:
        """See `Guide.last_words`."""
        return ""
