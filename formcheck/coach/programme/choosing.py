"""Which exercises: the four, what is tried next, and what may not be done, each with its reason.

Specification 10.3 and 10.5; what it leaves open is a house decision and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from formcheck.coach.programme.facts import Answer, Topic
from formcheck.coach.programme.ladder import (
    BEFORE_BENT,
    BENT,
    FOUR,
    LADDER,
    LEGS,
    PRONE,
    PRONE_SUBSTITUTE,
    Rung,
    in_order,
    installed,
)
from formcheck.coach.programme.standing import Standing, State, Why, first_four, working
from formcheck.core.exercise import Exercise

#: What was painful, or went back from the first target, is tried again after so many days. House value.
ASIDE_DAYS: Final = 14
#: A trial that was not passed comes again after so many days while fewer than four are passed. House value.
AGAIN_DAYS: Final = 7
#: And where it is to replace one that is mastered: after so many sessions; not passed twice, after so many days, and
#: what comes after it is tried meanwhile, so that nobody is stuck. House values.
AGAIN_SESSIONS: Final = 2
AGAIN_LATER_DAYS: Final = 14
FAILURES: Final = 2
#: Pain before a session beyond which nothing bent is done (8.14).
BENT_PAIN: Final = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen from: everything that a choice depends on.

    Attributes
    ----------
    exercises
        What is installed, by id.
    state
        How somebody stands.
    today
        Which day it is.
    pain
        Pain today, 0 to 10; None where it is not known.
    out
        Ids that the user leaves out.
    skipped
        Ids that were passed over in the session under way.
    bending
        Whether bending forward hurts.
    leg, upper_back
        Whether a leg exercise is wanted among the four, and the companion for the upper back.
    """

    exercises: Mapping[str, Exercise]
    state: State
    today: date
    pain: int | None = None
    out: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    bending: bool = False
    leg: bool = False
    upper_back: bool = False

    def of(self, name: str) -> Standing:
        """How somebody stands with an exercise."""
        return self.state.of[name]

    @property
    def barred(self) -> frozenset[str]:
        """Everything that may not be done today, whatever was passed."""
        return frozenset(name for name in self.state.of if self.is_barred(name))

    def is_barred(self, name: str) -> bool:
        """Whether an exercise may not be done today: not installed, left out, or locked."""
        return installed(self.exercises, name) is None or name in self.out or is_locked(self, name)

    @property
    def able(self) -> list[str]:
        """What can be trained today, in the order of difficulty."""
        return working(self.state, self.exercises, self.barred)

    @property
    def four(self) -> list[str]:
        """The four of today; fewer where fewer are passed."""
        return first_four(self.state, self.able)


def settings(answers: tuple[Answer, ...]) -> tuple[frozenset[str], dict[str, bool]]:
    """Return what is left out, and which switches are on: ``bending``, ``leg`` and ``upper_back``."""
    out: set[str] = set()
    on: dict[str, bool] = {"bending": False, "leg": False, "upper_back": False}
    for answer in answers:
        if answer.topic is Topic.WANTED:
            (out.add if answer.value == "out" else out.discard)(answer.subject)
        elif answer.topic is Topic.SWITCH and answer.subject in on:
            on[answer.subject] = answer.value == "on"
        elif answer.topic is Topic.BENDING:
            on["bending"] = answer.value == "yes"
    return frozenset(out), on


def is_locked(choice: Choice, name: str) -> bool:
    """Whether an exercise is locked: bent ones until it is safe (8.14), prone ones while one of them hurts (10.5)."""
    if name in BENT:
        too_sore = choice.pain is not None and choice.pain > BENT_PAIN
        return choice.bending or too_sore or not choice.of(BEFORE_BENT).mastered
    return name in PRONE and any(_hurts(choice, other) for other in PRONE)


def _hurts(choice: Choice, name: str) -> bool:
    standing = choice.of(name)
    return standing.why is Why.PAINFUL and _is_aside(choice, standing)


def _is_aside(choice: Choice, standing: Standing) -> bool:
    return standing.aside_on is not None and (choice.today - standing.aside_on).days < ASIDE_DAYS


def rungs(choice: Choice) -> tuple[Rung, ...]:
    """Return the ladder as it is today: where a prone exercise hurts, its substitute is what is easier (10.5)."""
    return tuple(
        Rung(rung.exercise, PRONE_SUBSTITUTE)
        if rung.exercise in PRONE and any(_hurts(choice, name) for name in PRONE)
        else rung
        for rung in LADDER
    )


def set_aside(choice: Choice) -> list[str]:
    """Return what is set aside for now, in the order of the ladder."""
    return [
        name
        for name, standing in choice.state.of.items()
        if not standing.can and _is_aside(choice, standing) and installed(choice.exercises, name) is not None
    ]


def replaced_by(choice: Choice, name: str) -> str | None:
    """Return the exercise of the ladder in the place of which an easier one is done; None where it is not."""
    for rung in rungs(choice):
        standing = choice.of(rung.exercise)
        tried = standing.failed_on is not None or standing.aside_on is not None
        if rung.easier == name and tried and not standing.can and installed(choice.exercises, rung.exercise):
            return rung.exercise
    return None


# ---- trials


@dataclass(frozen=True, slots=True)
class Trials:
    """What is to be tried.

    Attributes
    ----------
    ready
        Ids, in the order of the ladder.
    waiting
        The id for which everything beyond it waits, because its trial comes again soon; None where nothing does.
    fresh
        Whether any of them was never tried.
    """

    ready: tuple[str, ...] = ()
    waiting: str | None = None
    fresh: bool = False


def trials(choice: Choice) -> Trials:
    """Return what is tried next: while fewer than four are passed everything that is left, then the next in order."""
    able = choice.able
    few = len(able) < FOUR
    ready: list[str] = []
    for rung in rungs(choice):
        if rung.exercise in ready:
            continue
        if choice.of(rung.exercise).can and not choice.is_barred(rung.exercise):
            continue
        has_easier = rung.easier is not None and rung.easier in able
        if has_easier and not _outgrown(choice, rung):
            continue
        name = _next_of(choice, rung, few=few)
        if name is not None and name not in ready and name not in able:
            ready.append(name)
        elif name is None and not few and _comes_soon(choice, rung.exercise):
            return Trials(tuple(ready), rung.exercise, _fresh(choice, ready))
    if not ready and not able:
        # Nothing else is left: what was not passed is tried again without waiting.
        ready = [name for name in _failed(choice) if not _is_aside(choice, choice.of(name))]
    return Trials(tuple(ready), None, _fresh(choice, ready))


def _outgrown(choice: Choice, rung: Rung) -> bool:
    """Whether what is easier on a rung is no reason to leave the exercise itself alone.

    It is none where it is mastered, and where the exercise was never tried nor set aside.
    """
    standing = choice.of(rung.exercise)
    untouched = standing.failed_on is None and standing.aside_on is None
    assert rung.easier is not None
    return untouched or choice.of(rung.easier).mastered


def _next_of(choice: Choice, rung: Rung, *, few: bool) -> str | None:
    """Return which of a rung is tried now: the exercise, or where that is out of the question what is easier."""
    if _may_be_tried(choice, rung.exercise, few=few):
        return rung.exercise
    if rung.easier is None or choice.of(rung.easier).can:
        return None
    return rung.easier if _may_be_tried(choice, rung.easier, few=few) else None


def _may_be_tried(choice: Choice, name: str, *, few: bool) -> bool:
    """Whether an exercise may be tried today."""
    standing = choice.of(name)
    if choice.is_barred(name) or name in choice.skipped or standing.can or _is_aside(choice, standing):
        return False
    if standing.failed_on is None:
        return True
    days = (choice.today - standing.failed_on).days
    if few:
        return days >= AGAIN_DAYS
    if standing.failures >= FAILURES:
        return days >= AGAIN_LATER_DAYS
    return _sessions_since(choice, standing) >= AGAIN_SESSIONS


def _sessions_since(choice: Choice, standing: Standing) -> int:
    return choice.state.trained - (standing.failed_after or 0)


def _comes_soon(choice: Choice, name: str) -> bool:
    """Whether the trial of an exercise was not passed once, and comes again after a session or two."""
    standing = choice.of(name)
    if choice.is_barred(name) or standing.can or standing.failed_on is None or _is_aside(choice, standing):
        return False
    return standing.failures < FAILURES and _sessions_since(choice, standing) < AGAIN_SESSIONS


def _failed(choice: Choice) -> list[str]:
    """Return what was tried and not passed, what is longest ago first."""
    found = [
        name
        for name, standing in choice.state.of.items()
        if standing.failed_on is not None
        and not standing.can
        and not choice.is_barred(name)
        and name not in choice.skipped
    ]
    return sorted(found, key=lambda name: (choice.of(name).failed_on, choice.exercises[name].order))


def _fresh(choice: Choice, names: list[str]) -> bool:
    """Whether any of some exercises was never tried to the end."""
    return any(choice.of(name).failed_on is None and choice.of(name).aside_on is None for name in names)


# ---- beside the four


def leg_exercise(choice: Choice, four: list[str]) -> str | None:
    """Return the leg exercise that goes into the plan by the switch; None where it is off, or one is there already.

    The easiest one that is not mastered yet; by trial where it was not passed (10.3).
    """
    legs = [name for rung in LEGS for name in rung.both]
    if not choice.leg or any(name in legs for name in four):
        return None
    mastered = []
    for rung in LEGS:
        names = [name for name in rung.both if choice.of(name).can and not choice.is_barred(name)]
        if names and not choice.of(names[0]).mastered:
            return names[0]
        if names:
            mastered.append(names[0])
        name = None if names else _next_of(choice, rung, few=True)
        if name is not None:
            return name
    return mastered[-1] if mastered else None


def may_be_added(choice: Choice, name: str) -> bool:
    """Whether an exercise can be done beside the four: it is passed, or may be tried."""
    if choice.is_barred(name):
        return False
    return choice.of(name).can or _may_be_tried(choice, name, few=True)


def ordered(choice: Choice, names: list[str]) -> list[str]:
    """Return ids in the order of difficulty, each once."""
    return in_order(choice.exercises, names)
