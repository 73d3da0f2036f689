"""Which hint is said: what to do so that one can be judged, from the messages of the judge."""

from __future__ import annotations

import math
from collections import Counter

from formcheck.coach.policy import FLICKER_S, GAP_S, MOST_TIMES, ROUNDING_S, SETTLED_S
from formcheck.core.rule import Phase
from formcheck.core.tracking import LOST_S
from formcheck.core.update import Update


class Hints:
    """Find the hint that has stood long enough and was not said too often or too lately."""

    def __init__(self) -> None:
        self._stood: dict[str, tuple[float, float]] = {}
        self._said_s: dict[str, float] = {}
        self._times: Counter[str] = Counter()

    def step(self, update: Update) -> str:
        """Take the message of the next pose; return the hint that may be said now, empty when there is none.

        While the start pose is waited for a message must have settled; within a set it says that nothing is
        counted, and is told as soon as what is under way is lost.
        """
        t, text = update.t_s, update.message
        self._stood = {hint: times for hint, times in self._stood.items() if t - times[1] <= FLICKER_S}
        if not text:
            return ""
        since_s = self._stood.get(text, (t, t))[0]
        self._stood[text] = (since_s, t)
        stands = t - since_s + ROUNDING_S >= (SETTLED_S if update.phase is Phase.SETUP else LOST_S)
        again = t - self._said_s.get(text, -math.inf) + ROUNDING_S >= GAP_S
        return text if stands and again and self._times[text] < MOST_TIMES else ""

    def said(self, t: float, text: str) -> None:
        """Remember that a hint has been said."""
        self._said_s[text] = t
        self._times[text] += 1

    def anew(self) -> None:
        """Allow every hint as often as in the beginning: something was judged since."""
        self._times.clear()
