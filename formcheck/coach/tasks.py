"""The tasks of a session as far as they are known: what was done, what is done now, and what comes."""

from __future__ import annotations

from collections.abc import Sequence

from formcheck.coach import goals, script
from formcheck.coach.guide import Fixed, Guide, Question, Task
from formcheck.coach.steps import Step
from formcheck.core.report import SetReport


class Tasks:
    """Follow a guide.

    Parameters
    ----------
    steps
        The sets in their order, at least one; or who knows what comes next.

    Attributes
    ----------
    step
        The set that is done, or that comes next, with an exercise that asks for what the set is to come to.
    planned
        Ids of the exercises that were known to come in the programme at the beginning, each once.
    lines
        Everything that may be said, each once, what is said first at the beginning.

    Raises
    ------
    ValueError
        When there is no set.
    """

    def __init__(self, steps: Sequence[Step] | Guide) -> None:
        self._guide: Guide = Fixed(steps) if isinstance(steps, Sequence) else steps
        self._ahead: tuple[Task, ...] = tuple(self._guide.ahead())
        sets = [task for task in self._ahead if isinstance(task, Step)]
        if not sets:
            raise ValueError("a session needs at least one set")
        told = [line for task in self._ahead for line in script.lines_of(task)]
        self.lines = tuple(dict.fromkeys((*told, *script.always(), *self._guide.every_line())))
        self.planned = tuple(dict.fromkeys(step.exercise.id for step in sets if step.purpose is not None))
        self._over: list[str] = []
        # As the guide gave it: that is what the guide is told of.
        self._given = sets[0]
        self.step = goals.aimed(sets[0])

    @property
    def next(self) -> Task | None:
        """What comes next; None where nothing does."""
        return self._ahead[0] if self._ahead else None

    @property
    def last_words(self) -> str:
        """What is said at the end in the place of the usual words; empty where these are right."""
        return self._guide.last_words()

    def look_ahead(self) -> bool:
        """Ask what comes next; return whether another set does."""
        self._ahead = tuple(self._guide.ahead())
        coming = next((task for task in self._ahead if isinstance(task, Step)), None)
        if coming is not None and coming is not self._given:
            self._given, self.step = coming, goals.aimed(coming)
        return coming is not None

    def left(self, report: SetReport | None) -> None:
        """Tell what the set that was under way came to when the session ended; None where nothing was attempted."""
        self._guide.done(self._given, report)

    def done(self, report: SetReport | None) -> None:
        """Tell what a set came to that is over; None where nothing was attempted."""
        self._over.append(self._given.exercise.id)
        self.left(report)

    def answered(self, question: Question, value: str) -> None:
        """Tell what was answered."""
        self._guide.answered(question, value)

    def place(self) -> tuple[int, int, int, int]:
        """Return the place of the set and of its exercise, from 0, and how many there are: done and known to come."""
        names = [*self._over, *(task.exercise.id for task in self._ahead if isinstance(task, Step))]
        index = min(len(self._over), len(names) - 1)
        begins = [place == 0 or name != names[place - 1] for place, name in enumerate(names)]
        return index, len(names), sum(begins[: index + 1]) - 1, sum(begins)
