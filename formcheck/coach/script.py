"""What a voice says between the sets of a session. Within a set the coach speaks (`cues`)."""

from __future__ import annotations

from typing import Final

from formcheck.coach.steps import Step
from formcheck.core.exercise import Exercise
from formcheck.core.rule import Phase
from formcheck.core.update import Update
from formcheck.language import tr
from formcheck.wording import PHASES, end_line

GO: Final = PHASES[Phase.UP]
PAUSED: Final = "Paused."
SET_DONE: Final = "The set is done."
SESSION_DONE: Final = "That was the last set. Well done."
REST_OVER: Final = "The rest is over. Take the start position."
SOON: Final = "Ten seconds."
LONGER: Final = "Fifteen seconds more."
#: From the end of a set to what is said of the rest: the longest line before it has been said. House value, seconds.
BREATH_S: Final = 3.0


def always() -> tuple[str, ...]:
    """Return what may be said in any session."""
    return (GO, PAUSED, SET_DONE, SESSION_DONE, REST_OVER, SOON, LONGER)


def rest(step: Step) -> str:
    """Return what is said when the rest before a set begins: what comes next."""
    name = tr(step.exercise.name)
    if step.side == "left":
        return tr("Rest. Next: {exercise}, left side.", exercise=name)
    if step.side == "right":
        return tr("Rest. Next: {exercise}, right side.", exercise=name)
    return tr("Rest. Next: {exercise}.", exercise=name)


def set_done(exercise: Exercise, update: Update) -> str:
    """Return what is said when a set has ended by itself."""
    return end_line(exercise) if update.counts.clean >= exercise.target_clean[1] else SET_DONE
