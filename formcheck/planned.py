"""A plan in words, in the user's language: what kind of day it is, how much of an exercise, and in what order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from formcheck import calendar_axis
from formcheck.coach.programme.plan import Item, Kind, Plan
from formcheck.coach.programme.safety import urgency_title
from formcheck.coach.steps import Purpose
from formcheck.core.exercise import Exercise
from formcheck.core.exercise import Kind as Counted
from formcheck.language import tr
from formcheck.wording import noun

_TITLES: Final = {
    Kind.TRIAL: "Finding what you can do",
    Kind.TRAINING: "A training day",
    Kind.GENTLE: "A gentle day",
    Kind.REST: "A day of rest",
    Kind.DONE: "Done for today",
    Kind.STOPPED: "Not today",
}
_SHORT: Final = {
    Kind.TRIAL: "trial",
    Kind.TRAINING: "training",
    Kind.GENTLE: "gentle",
    Kind.REST: "rest",
    Kind.DONE: "done",
    Kind.STOPPED: "not today",
}
_PURPOSES: Final[Mapping[str | None, str]] = {
    Purpose.TRIAL: "trial",
    Purpose.TRAINING: "training",
    Purpose.STRETCH: "stretch",
}
_LEFT_FIRST, _RIGHT_FIRST = ("left", "right"), ("right", "left")


def title(plan: Plan) -> str:
    """Return what kind of day it is."""
    return urgency_title(plan.stop) if plan.stop is not None else tr(_TITLES[plan.kind])


def kind_word(kind: Kind) -> str:
    """Return what kind of day it is, in a word."""
    return tr(_SHORT[kind])


def purpose_word(purpose: str | None) -> str:
    """Return what a set is for, in a word; empty where the user did it of their own accord."""
    return tr(_PURPOSES[purpose]) if purpose in _PURPOSES else ""


def minutes(count: int) -> str:
    """Return about how long something takes."""
    return tr("about 1 minute") if count == 1 else tr("about {count} minutes", count=count)


def dose(item: Item) -> str:
    """Return how much of an exercise is done, such as ``3 × 8 clean repetitions on each side``."""  # noqa: RUF002
    exercise, target = item.exercise, item.target
    if exercise.is_hold:
        said = tr("{count} seconds", count=target)
    elif item.purpose is Purpose.TRAINING:
        said = tr("{count} clean {what}", count=target, what=noun(exercise, target))
    else:
        said = tr("{count} {what}", count=target, what=noun(exercise, target))
    if two_sided(exercise):
        said = tr("{dose} on each side", dose=said)
    return said if item.sets == 1 else f"{item.sets} × {said}"  # noqa: RUF001 - times


def two_sided(exercise: Exercise) -> bool:
    """Whether repetitions are counted for each side."""
    return exercise.has_sides or exercise.kind is Counted.ALTERNATING


def order(item: Item) -> str:
    """Return which side comes first; empty where there is none to choose."""
    if item.sides == _LEFT_FIRST:
        return tr("left side first")
    return tr("right side first") if item.sides == _RIGHT_FIRST else ""


def line(item: Item) -> str:
    """Return an exercise of a plan in one line."""
    parts = [dose(item), order(item)]
    if item.sets > 1:
        parts.append(tr("{seconds} s rest", seconds=f"{item.rest_s:.0f}"))
    said, name = ", ".join(part for part in parts if part), tr(item.exercise.name)
    if item.purpose is Purpose.TRIAL:
        return tr("{exercise}, a trial: {what}", exercise=name, what=said)
    return tr("{exercise}: {what}", exercise=name, what=said)


def weekday(day: date) -> str:
    """Return the name of a day of the week."""
    first = tr("Monday"), tr("Tuesday"), tr("Wednesday"), tr("Thursday")
    return (*first, tr("Friday"), tr("Saturday"), tr("Sunday"))[day.weekday()]


def day_name(day: date) -> str:
    """Return a day with its weekday, such as ``Tuesday, 3 March 2026``."""
    return tr("{weekday}, {day}", weekday=weekday(day), day=calendar_axis.day(day))
