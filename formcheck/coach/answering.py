"""A question between two sets: asked, answered by a hand that is held up, a key or a button, and repeated back.

Causal and without a clock, as everything here: time is the time of the poses.
"""

from __future__ import annotations

import math
from collections import deque
from typing import Final

from formcheck.coach import script
from formcheck.coach.gesture import Counted, CountingHand
from formcheck.coach.guide import Question
from formcheck.core.pose import Pose

#: A question that is not answered is asked again after so long. House value, seconds.
AGAIN_S: Final = 20.0
#: Nobody is there who could answer: the session ends. House value, seconds.
PATIENCE_S: Final = 300.0
#: So long an answer can be changed, once it was repeated back. House value, seconds.
CHANGE_S: Final = 4.0


class Asking:
    """One question, from when it is asked to when it is answered for good.

    Parameters
    ----------
    question
        What is asked.
    t_s
        When, seconds.
    known
        Whether the user has been told before how to answer.

    Attributes
    ----------
    marked
        The choice to which was counted or pointed; None at first.
    given
        The choice that was taken; None before, and when it is asked anew.
    """

    def __init__(self, question: Question, t_s: float, *, known: bool = False) -> None:
        self.question = question
        self.marked: int | None = None
        self.given: int | None = None
        self._hand = CountingHand([script.spoken_s(choice.words) for choice in question.choices])
        self._since_s = t_s
        self._given_s = math.nan
        self._again_s = math.nan
        self._due: deque[tuple[float, str]] = deque()
        self._ask(t_s, script.HOW_AGAIN if known else script.HOW)

    def push(self, pose: Pose) -> list[str]:
        """Take the next pose; return what is to be said now."""
        t, said = pose.t_s, []
        counted = self._hand.push(pose)
        if counted is Counted.NEXT:
            # Whoever raises the hand again takes the answer back.
            self.given = None
            self._due.clear()
            self.marked = self._hand.reached
            assert self.marked is not None
            said.append(self.question.choices[self.marked].words)
        elif counted is Counted.TAKEN:
            said.append(self._take(t, self._hand.taken))
        elif counted is not None:
            self.marked = None
            self._again_s = t + AGAIN_S
            said += [script.TOO_LONG] if counted is Counted.TOO_LONG else []
        if self._due and t >= self._due[0][0]:
            said.append(self._due.popleft()[1])
        elif self.given is None and self._hand.reached is None and t >= self._again_s:
            self._ask(t, script.HOW_AGAIN)
            said.append(self._due.popleft()[1])
        return said

    def point(self, t_s: float, by: int) -> list[str]:
        """Point at the next choice, or at the one before; return what is to be said."""
        last = len(self.question.choices) - 1
        self.given = None
        self.marked = min(last, max(0, self.marked + by)) if self.marked is not None else 0 if by > 0 else last
        self._quiet(t_s)
        return [self.question.choices[self.marked].words]

    def take(self, t_s: float) -> list[str]:
        """Take the choice that is pointed at, if any is; return what is to be said."""
        if self.marked is None:
            return []
        if self.given is not None:
            self._given_s = -math.inf
            return []
        return [self._take(t_s, self.marked)]

    def answer(self, t_s: float, value: str) -> list[str]:
        """Take a choice by its value; what is no choice is not heard. Return what is to be said.

        The same answer twice needs no time to be changed.
        """
        places = [place for place, choice in enumerate(self.question.choices) if choice.value == value]
        if not places:
            return []
        if self.given == places[0]:
            self._given_s = -math.inf
            return []
        return [self._take(t_s, places[0])]

    def settled(self, t_s: float) -> str | None:
        """Return the value of the answer once it can be changed no more; None before."""
        if self.given is None or self._hand.rising or t_s < self._given_s + CHANGE_S:
            return None
        return self.value

    @property
    def value(self) -> str | None:
        """The value of the answer as it stands; None where there is none."""
        return self.question.choices[self.given].value if self.given is not None else None

    def hopeless(self, t_s: float) -> bool:
        """Whether nobody has answered for so long that nobody will."""
        return self.given is None and self._hand.reached is None and t_s - self._since_s >= PATIENCE_S

    def _ask(self, t_s: float, how: str) -> None:
        words = self.question.words
        self._due = deque([(t_s, words), (t_s + script.spoken_s(words), how)])
        self._again_s = t_s + script.spoken_s(words) + script.spoken_s(how) + AGAIN_S

    def _quiet(self, t_s: float) -> None:
        """Say nothing more of what was to be said: the user is at it."""
        self._due.clear()
        self._again_s = t_s + AGAIN_S

    def _take(self, t_s: float, place: int) -> str:
        self._quiet(t_s)
        self.given = self.marked = place
        said = script.given(self.question, place)
        # It can be changed from when it has been said.
        self._given_s = t_s + script.spoken_s(said)
        return said
