"""What is planned for a day, and why: the shape of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from formcheck.coach.steps import Purpose
from formcheck.core.exercise import Exercise


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is as it is.

    Attributes
    ----------
    text
        A sentence in the user's language: "because ...".
    source
        Where the rule comes from: section of the exercise specification and paper, or 'coach consensus'.
    """

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a plan.

    Attributes
    ----------
    exercise
        What is done.
    purpose
        For what: a trial, the training itself, or a stretch.
    sets
        How many sets.
    target
        Clean repetitions of a set, of each side where there are sides; of a hold seconds.
    sides
        The sides in their order: the weaker one first; ``(None,)`` where there are none to choose.
    rest_s
        Rest between two sets, seconds.
    advice
        How it is done today, in one spoken sentence of the user's language; empty where nothing is special.
    why
        Why it is there, and why so much of it.
    """

    exercise: Exercise
    purpose: Purpose
    sets: int
    target: int
    sides: tuple[str | None, ...] = (None,)
    rest_s: float = 60.0
    advice: str = ""
    why: tuple[Reason, ...] = ()


class Ask(StrEnum):
    """What has to be asked before a session, in this order."""

    DISCLAIMER = "disclaimer"
    #: What the back is like the morning after the last session.
    MORNING = "morning"
    SCREEN = "screen"
    PAIN = "pain"


class Kind(StrEnum):
    """What kind of day it is."""

    #: The entry trial, or what is left of it.
    TRIAL = "trial"
    TRAINING = "training"
    #: Flexibility, and of the strength exercises those that a sore back bears.
    GENTLE = "gentle"
    #: A day between two sessions: stretches, if any.
    REST = "rest"
    #: Today's session was done.
    DONE = "done"
    #: A red flag, or something in a leg: nothing is offered but what to do about it.
    STOPPED = "stopped"


class Urgency(StrEnum):
    """How soon somebody else has to look at it (10.1)."""

    EMERGENCY = "emergency"
    DOCTOR = "doctor"
    ADVICE = "advice"


class Wish(StrEnum):
    """What the user asks for today."""

    USUAL = "usual"
    #: "I have ten minutes."
    SHORT = "short"
    UPPER_BACK = "upper_back"


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of one day.

    Attributes
    ----------
    day
        Which day.
    kind
        What kind of day it is.
    ask
        What has to be asked first; the plan may change with the answers.
    before, items, after
        Stretches before, the exercises, and stretches after them, in their order.
    why
        Why the day is as it is; never empty.
    stop
        Where it is stopped: how urgent it is.
    minutes
        About how long it takes.
    tips
        What else may be told: that a physiotherapist should look at it, what to do on a sore day.
    """

    day: date
    kind: Kind
    ask: tuple[Ask, ...] = ()
    before: tuple[Item, ...] = ()
    items: tuple[Item, ...] = ()
    after: tuple[Item, ...] = ()
    why: tuple[Reason, ...] = ()
    stop: Urgency | None = None
    minutes: int = 0
    tips: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[Item, ...]:
        """Everything that is done, in its order."""
        return (*self.before, *self.items, *self.after)


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day to come, as far as it can be foreseen: if everything goes as planned."""

    day: date
    kind: Kind
    items: tuple[Item, ...] = ()
    minutes: int = 0
