"""When a set is over: it has come to its goal, or the form does not hold any more (exercise specification 10.4)."""

from __future__ import annotations

import math
from collections import Counter, deque
from dataclasses import replace
from enum import Enum
from typing import Final

from formcheck.coach.steps import Step
from formcheck.core.exercise import Kind
from formcheck.core.report import Attempt, Outcome, Rep
from formcheck.core.update import Update

#: So many attempts for each clean repetition of the target end a set: 18 for 12 (specification 10.4).
ATTEMPTS_SHARE: Final = 1.5
#: A set is broken off when this many or fewer of the last five were clean (10.4).
FEW_CLEAN: Final = 2
LAST: Final = 5
#: So many repetitions in a row with the same voiding fault are answered by a hint, and one more ends the set (10.4).
SAME_FAULT: Final = 2
#: Sums of the steps of a camera miss a goal by less than this, seconds.
_ROUNDING_S: Final = 1e-6


def aimed(step: Step) -> Step:
    """Return a set whose exercise asks for what the goal of the set asks for.

    So judge, coach and window speak of the same target. Without a goal it is the set itself.
    """
    goal, exercise = step.goal, step.exercise
    if goal is None:
        return step
    if exercise.is_hold:
        return step if goal.held_s is None else replace(step, exercise=exercise.held_for(goal.held_s))
    wanted = goal.clean if goal.clean is not None else goal.attempted
    if wanted is None:
        return step
    each = math.ceil(wanted / 2) if exercise.kind is Kind.ALTERNATING else wanted
    return replace(step, exercise=replace(exercise, target_reps=(each, each)))


def reached(step: Step, update: Update) -> bool:
    """Whether nothing more is wanted of a set."""
    goal, exercise, counts = step.goal, step.exercise, update.counts
    enough = goal is not None and goal.attempted is not None and counts.attempted >= goal.attempted
    if exercise.is_hold:
        held_s = goal.held_s if goal is not None else None
        if held_s is not None and update.clock is not None and update.clock.best_s >= held_s - _ROUNDING_S:
            return True
        return enough or (update.closed is not None and update.closed.complete)
    if goal is not None and goal.clean is not None:
        clean = goal.clean
    elif goal is not None and goal.attempted is not None:
        return enough
    else:
        clean = exercise.target_clean[1]
    most = goal.attempted if goal is not None and goal.attempted is not None else ATTEMPTS_SHARE * clean
    return counts.clean >= clean or counts.attempted >= most


class Form(Enum):
    """How the form stands after an attempt."""

    HOLDS = "holds"
    #: The same fault as in the attempt before: time for a hint, and one more try.
    HINT = "hint"
    #: The same fault again after the hint.
    AGAIN = "again"
    #: Too few of the last ones were clean.
    FADES = "fades"


class Watch:
    """Whether the form holds, attempt by attempt.

    What could not be judged is no attempt here: nobody is stopped for what the camera did not see. Where sides
    alternate, each of them errs for itself.

    Attributes
    ----------
    rule
        The fault that was met twice or more in a row; empty where there is none.
    """

    def __init__(self) -> None:
        self._row: Counter[tuple[str | None, str]] = Counter()
        self._last: deque[bool] = deque(maxlen=LAST)
        self.rule = ""

    def push(self, entry: Rep | Attempt | None) -> Form:
        """Take what has just been closed, if anything was; return how the form stands."""
        if entry is None:
            return Form.HOLDS
        if unjudged(entry):
            return Form.HOLDS
        faults = voiding(entry)
        # An attempt at a hold may be clean as far as it went, and end with a fault.
        self._last.append(entry.outcome is Outcome.CLEAN and not faults)
        for side, rule in list(self._row):
            if side == entry.side and rule not in faults:
                del self._row[side, rule]
        for rule in faults:
            self._row[entry.side, rule] += 1
        times, self.rule = max(((self._row[entry.side, rule], rule) for rule in sorted(faults)), default=(0, ""))
        if times > SAME_FAULT:
            return Form.AGAIN
        if len(self._last) == LAST and sum(self._last) <= FEW_CLEAN:
            return Form.FADES
        return Form.HINT if times == SAME_FAULT else Form.HOLDS


def voiding(entry: Rep | Attempt) -> set[str]:
    """Return the rules because of which a repetition does not count, or an attempt was over."""
    if isinstance(entry, Rep):
        return {fault.rule for fault in entry.faults if fault.voids}
    return {entry.ended_by} if entry.ended_by is not None and not entry.complete else set()


def unjudged(entry: Rep | Attempt) -> bool:
    """Whether the camera did not see enough to judge it; an attempt that a fault ended was seen until then."""
    return entry.outcome is Outcome.UNVERIFIED and (isinstance(entry, Rep) or not voiding(entry))
