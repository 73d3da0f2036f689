"""What a voice says between the sets of a session. Within a set the coach speaks (`cues`)."""

from __future__ import annotations

import math
from typing import Final

from formcheck.coach.cues import Coach
from formcheck.coach.goals import aimed
from formcheck.coach.guide import Question, Task
from formcheck.coach.steps import Purpose, Step
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.rule import Phase, Severity
from formcheck.core.update import Update
from formcheck.language import tr
from formcheck.wording import PHASES, all_rules, end_line, find_rule

GO: Final = PHASES[Phase.UP]
PAUSED: Final = "Paused."
SET_DONE: Final = "The set is done."
SESSION_DONE: Final = "That was the last set. Well done."
REST_OVER: Final = "The rest is over. Take the start position."
SOON: Final = "Ten seconds."
LONGER: Final = "Fifteen seconds more."
#: From the end of a set to what is said of the rest: the longest line before it has been said. House value, seconds.
BREATH_S: Final = 3.0

ONCE_MORE: Final = "Take a breath, and try once more."
FADES: Final = "Let us end this set here, while the form is good."
TAKE_START: Final = "Take the start position."
HOW: Final = "Stand, sit or lie on your back, and hold one hand up. I count: lower it at your answer."
HOW_AGAIN: Final = "Hold one hand up, and lower it at your answer."
TOO_LONG: Final = "Lower your hand, and hold it up once more."
UNANSWERED: Final = "I heard no answer. The session ends here, and everything is kept."
#: How fast a voice speaks at the slowest rate that can be chosen, 120 words a minute of five letters and a space,
#: characters a second; and the breath after a sentence, seconds.
_SPOKEN_PER_S: Final = 12.0
_AFTER_S: Final = 0.7


def always() -> tuple[str, ...]:
    """Return what may be said in any session."""
    return (GO, PAUSED, SET_DONE, SESSION_DONE, REST_OVER, SOON, LONGER)


def spoken_s(text: str) -> float:
    """Return how long a line takes to be said at the most, in the user's language, seconds."""
    return len(tr(text)) / _SPOKEN_PER_S + _AFTER_S


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


# ---- in the programme


def upcoming(step: Step) -> str:
    """Return what is said of a set before which there is no rest."""
    name = tr(step.exercise.name)
    if step.side == "left":
        return tr("Next: {exercise}, left side.", exercise=name)
    if step.side == "right":
        return tr("Next: {exercise}, right side.", exercise=name)
    return tr("Next: {exercise}.", exercise=name)


def explanation(step: Step) -> tuple[str, ...]:
    """Return how to begin, what to do and how to end; empty where it is not to be explained."""
    exercise = step.exercise
    return (exercise.start, exercise.move, exercise.end) if step.shown else ()


def aim(step: Step) -> str:
    """Return what is wanted of a set; empty where nothing else than usual is."""
    goal, trial = step.goal, step.purpose is Purpose.TRIAL
    if goal is None:
        return ""
    if step.exercise.is_hold:
        if goal.held_s is None:
            return ""
        seconds = math.ceil(goal.held_s)
        return (
            tr("A trial: hold for {seconds} seconds.", seconds=seconds)
            if trial
            else tr("Hold for {seconds} seconds.", seconds=seconds)
        )
    wanted = goal.clean if goal.clean is not None else goal.attempted
    if wanted is None:
        return ""
    if step.exercise.kind is Kind.ALTERNATING and wanted % 2 == 0:
        if trial:
            return tr("A trial: {count} slow repetitions on each side, in turns.", count=wanted // 2)
        return tr("{count} clean repetitions on each side, in turns.", count=wanted // 2)
    if trial:
        return tr("A trial: {count} slow repetitions.", count=wanted)
    if wanted == 1:
        return tr("One clean repetition.")
    return tr("{count} clean repetitions.", count=wanted)


def told(step: Step) -> tuple[str, ...]:
    """Return what is said of a set of the programme before it is waited for, after its name."""
    return tuple(line for line in (*explanation(step), aim(step), step.advice) if line)


def stopped(exercise: Exercise, rule: str) -> str:
    """Return what is said when a set is broken off because a fault comes again."""
    found = find_rule(exercise, rule)
    if found is None:
        return FADES
    return tr("Let us end this set here. For the next one: {cue}", cue=tr(found.cue))


def given(question: Question, place: int) -> str:
    """Return what is said once an answer was taken."""
    return tr("You said: {answer}.", answer=question.choices[place].words.rstrip("."))


def lines_of(task: Task) -> tuple[str, ...]:
    """Return everything that may be said because of a task of the programme, or of a set that is free."""
    if isinstance(task, Question):
        answers = [given(task, place) for place in range(len(task.choices))]
        how = (HOW, HOW_AGAIN, TOO_LONG, UNANSWERED)
        return (task.words, *how, *(choice.words for choice in task.choices), *answers)
    step = aimed(task)
    coached = Coach(step.exercise).lines()
    if step.purpose is None and step.goal is None:
        return (rest(step), *coached)
    ended: tuple[str, ...] = ()
    if step.goal is not None and step.goal.watched:
        voiding = [rule.id for rule in all_rules(step.exercise) if rule.severity is not Severity.INFORMS]
        ended = (ONCE_MORE, FADES, *(stopped(step.exercise, rule) for rule in voiding))
    return (upcoming(step), *told(step), rest(step), TAKE_START, *coached, *ended)
