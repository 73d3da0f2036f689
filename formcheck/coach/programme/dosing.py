"""How much of an exercise: the items of a plan, and about how long they take (specification 10.4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from formcheck.coach.programme import counting, reasons
from formcheck.coach.programme.ladder import many_sides
from formcheck.coach.programme.plan import Item, Reason
from formcheck.coach.programme.standing import Standing
from formcheck.coach.steps import REST_S, TURN_S, Purpose
from formcheck.core.exercise import Exercise, Kind
from formcheck.language import tr

#: Rest between two sets of a stretch, seconds. House value.
STRETCH_REST_S: Final = 15.0
#: A hold before strength is no longer than this (10.6), seconds.
STRETCH_MOST_S: Final = 30
#: What is added to each repetition for the moment at rest, to each exercise for setting up, and to each question,
#: seconds. House values.
AT_REST_S: Final = 1.0
SETTING_UP_S: Final = 30.0
ANSWERING_S: Final = 20.0
#: "I have ten minutes" (seconds), and of how many sets each exercise then is.
SHORT_S: Final = 600.0
SHORT_SETS: Final = 2


def training(
    exercise: Exercise, standing: Standing, why: Sequence[Reason], *, sets: int | None = None, advice: str = ""
) -> Item:
    """Return an exercise as it is trained."""
    amount = reasons.of_amount(exercise, standing)
    sides = _sides(exercise, standing)
    told = [*why, *([amount] if amount is not None else [])]
    if exercise.has_sides and standing.weaker is not None:
        told.append(reasons.weaker_first(standing.weaker))
    return Item(
        exercise,
        Purpose.TRAINING,
        exercise.sets if sets is None else min(sets, exercise.sets),
        standing.target or counting.start(exercise),
        sides,
        REST_S,
        advice,
        tuple(told),
    )


def trial(exercise: Exercise, standing: Standing, why: Sequence[Reason] = ()) -> Item:
    """Return an exercise as it is tried."""
    advice = ""
    if standing.unseen:
        advice = see_all()
    told = (reasons.by_trial(exercise, standing), *why)
    target = counting.trial_target(exercise)
    return Item(exercise, Purpose.TRIAL, 1, target, _sides(exercise, standing), REST_S, advice, told)


def see_all() -> str:
    """Return what to do before a trial that the camera could not judge is repeated."""
    return tr("Move the camera until it sees all of you, then once more.")


def stretch(exercise: Exercise, *, helped: bool, before: bool) -> Item:
    """Return a stretch: once before strength and no longer than half a minute, as often as it declares after it."""
    if exercise.is_hold:
        target = min(round(exercise.zone.goal_s[0]), STRETCH_MOST_S)
    else:
        low, high = exercise.target_reps
        # Five to eight cycles are enough (8.17); six is the goal.
        target = min(max(low, 6), high)
    sides: tuple[str | None, ...] = ("left", "right") if exercise.has_sides else (None,)
    sets = 1 if before else exercise.sets
    why = (reasons.stretch(exercise, helped=helped),)
    return Item(exercise, Purpose.STRETCH, sets, target, sides, STRETCH_REST_S, "", why)


def _sides(exercise: Exercise, standing: Standing) -> tuple[str | None, ...]:
    if not exercise.has_sides:
        return (None,)
    return ("right", "left") if standing.weaker == "right" else ("left", "right")


def takes_s(item: Item) -> float:
    """Return about how long an item takes, seconds: sets, rests, setting up and the questions after it."""
    exercise = item.exercise
    if exercise.is_hold or exercise.tempo is None:
        set_s = float(item.target)
    else:
        tempo = exercise.tempo
        set_s = item.target * (tempo.up_s + tempo.hold_s + tempo.down_s + AT_REST_S)
    sides = many_sides(exercise)
    turns_s = TURN_S * (sides - 1) if exercise.kind is not Kind.ALTERNATING else 0.0
    work_s = item.sets * (sides * set_s + min(turns_s, item.rest_s))
    # The questions between two sets are answered while resting.
    return SETTING_UP_S + work_s + (item.sets - 1) * item.rest_s + ANSWERING_S


def minutes(items: Sequence[Item]) -> int:
    """Return about how long some items take, minutes; 0 where there is none.

    >>> minutes(())
    0
    """
    return 0 if not items else max(1, round(sum(takes_s(item) for item in items) / 60.0))
