"""What Today shows is read in one go, on a thread of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from formcheck.coach.programme.facts import History
from formcheck.coach.programme.plan import Plan, PlannedDay, Wish
from formcheck.coach.programme.today import outlook, plan_day
from formcheck.core.exercise import Exercise
from formcheck.io.store import Store
from formcheck.remembering import history_of

#: So far is looked ahead: to the end of the week after this one at the latest, days.
_AHEAD: Final = 14


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it is shown.

    Attributes
    ----------
    now
        When it was read.
    person
        Whose it is; empty where there is only one.
    history, plan, ahead
        What was done and said, what is planned, and what can be foreseen.
    """

    now: datetime
    person: str
    history: History
    plan: Plan
    ahead: tuple[PlannedDay, ...] = ()


def read(store: Store, exercises: Mapping[str, Exercise], wish: Wish) -> Day:
    """Return the day of the current profile.

    Raises
    ------
    OSError, ValueError
        As `Store`.
    """
    now = store.now()
    profiles = store.profiles()
    person = store.profile.name if len(profiles) > 1 else ""
    history = history_of(store, exercises, now)
    plan = plan_day(history, exercises, now, wish)
    return Day(now, person, history, plan, outlook(history, exercises, now, _AHEAD))
