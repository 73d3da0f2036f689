"""Today in words: what kind of day it is, how much of an exercise, and a day among the weeks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QLocale

from formcheck.app.history.lines import day_name, locale
from formcheck.coach.programme.facts import Answer, History, SessionFacts, Topic
from formcheck.coach.programme.plan import Item, Kind, Plan, PlannedDay
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
_BEGIN: Final = {Kind.TRIAL: "Begin", Kind.TRAINING: "Begin", Kind.GENTLE: "Begin"}
_LEFT_FIRST, _RIGHT_FIRST = ("left", "right"), ("right", "left")


def title(plan: Plan) -> str:
    """Return what kind of day it is."""
    return urgency_title(plan.stop) if plan.stop is not None else tr(_TITLES[plan.kind])


def begin(plan: Plan) -> str:
    """Return what stands on the button that begins."""
    return tr(_BEGIN[plan.kind]) if plan.kind in _BEGIN else tr("Do the stretches")


def minutes(plan: Plan) -> str:
    """Return about how long it takes."""
    return tr("about 1 minute") if plan.minutes == 1 else tr("about {count} minutes", count=plan.minutes)


def dose(item: Item) -> str:
    """Return how much of an exercise is done."""
    exercise, target, sets = item.exercise, item.target, item.sets
    trial = item.purpose is Purpose.TRIAL
    if exercise.is_hold:
        said = tr("{count} seconds", count=target)
    elif item.purpose is Purpose.TRAINING:
        what = noun(exercise, target)
        said = tr("{count} clean {what}", count=target, what=what)
    else:
        said = tr("{count} {what}", count=target, what=noun(exercise, target))
    if two_sided(exercise):
        said = tr("{dose} on each side", dose=said)
    if trial:
        return tr("A trial: {dose}", dose=said)
    return said if sets == 1 else f"{sets} × {said}"  # noqa: RUF001 - times


def two_sided(exercise: Exercise) -> bool:
    """Whether repetitions are counted for each side."""
    return exercise.has_sides or exercise.kind is Counted.ALTERNATING


def order(item: Item) -> str:
    """Return which side comes first; empty where there is none to choose."""
    if item.sides == _LEFT_FIRST:
        return tr("left side first")
    return tr("right side first") if item.sides == _RIGHT_FIRST else ""


# ---- what was said


def latest(answers: Iterable[Answer], topic: Topic, subject: str = "") -> Answer | None:
    """Return what holds of a topic and subject; None where nothing was said."""
    return max(
        (answer for answer in answers if answer.topic is topic and answer.subject == subject),
        key=lambda answer: answer.when,
        default=None,
    )


def is_on(answers: Sequence[Answer], topic: Topic, subject: str = "") -> bool:
    """Whether a switch is on, or a question was answered with yes."""
    said = latest(answers, topic, subject)
    return said is not None and said.value in ("on", "yes")


def left_out(answers: Sequence[Answer]) -> tuple[str, ...]:
    """Return the ids of the exercises that are left out."""
    subjects = dict.fromkeys(answer.subject for answer in answers if answer.topic is Topic.WANTED)
    return tuple(
        subject
        for subject in subjects
        if (said := latest(answers, Topic.WANTED, subject)) is not None and said.value == "out"
    )


# ---- weeks


class Mark(StrEnum):
    """What a day was, or will be: each has a shape of its own."""

    NOTHING = "nothing"
    TRAINED = "trained"
    TRIED = "tried"
    STRETCHED = "stretched"
    OWN = "own"
    PLANNED = "planned"
    PLANNED_TRIAL = "planned trial"
    PLANNED_STRETCH = "planned stretch"


_MARKS: Final = {
    Mark.TRAINED: "trained",
    Mark.TRIED: "tried out",
    Mark.STRETCHED: "stretched",
    Mark.OWN: "practised freely",
    Mark.PLANNED: "training is planned",
    Mark.PLANNED_TRIAL: "a trial is planned",
    Mark.PLANNED_STRETCH: "stretches are planned",
}
WEEKS_BACK: Final = 2
WEEKS_AHEAD: Final = 2


@dataclass(frozen=True, slots=True)
class DayMark:
    """One day among the weeks.

    Attributes
    ----------
    day, mark
        Which day, and what it was or will be.
    pain
        The highest pain that was told of its sessions; None where none was.
    """

    day: date
    mark: Mark = Mark.NOTHING
    pain: int | None = None

    @property
    def words(self) -> str:
        """The day in one line."""
        parts = [tr(_MARKS[self.mark])] if self.mark in _MARKS else [tr("nothing")]
        if self.pain is not None:
            parts.append(tr("pain {level} of 10", level=self.pain))
        return tr("{day}: {what}", day=day_name(self.day), what=", ".join(parts))


def mark_name(mark: Mark) -> str:
    """Return what a mark means."""
    return tr(_MARKS[mark])


def weeks(history: History, ahead: Sequence[PlannedDay], today: date) -> tuple[DayMark, ...]:
    """Return the days of the last weeks and of those to come, whole weeks, this one in the middle."""
    first = today - timedelta(days=(today.isoweekday() - _week_starts()) % 7 + 7 * (WEEKS_BACK - 1))
    days = [first + timedelta(days=number) for number in range(7 * (WEEKS_BACK + WEEKS_AHEAD))]
    done: dict[date, list[SessionFacts]] = {}
    for session in history.sessions:
        done.setdefault(session.began.date(), []).append(session)
    planned = {day.day: day for day in ahead}
    return tuple(_marked(day, done.get(day, ()), planned.get(day), today) for day in days)


def _marked(day: date, sessions: Sequence[SessionFacts], planned: PlannedDay | None, today: date) -> DayMark:
    worked = [session for session in sessions if session.sets]
    if worked:
        return DayMark(day, _done(worked), max((pain for one in sessions for pain in pains(one)), default=None))
    if planned is None or day < today:
        return DayMark(day)
    match planned.kind:
        case Kind.TRAINING:
            return DayMark(day, Mark.PLANNED)
        case Kind.TRIAL:
            return DayMark(day, Mark.PLANNED_TRIAL)
        case Kind.GENTLE | Kind.REST if planned.items:
            return DayMark(day, Mark.PLANNED_STRETCH)
        case _:
            return DayMark(day)


def _done(sessions: Sequence[SessionFacts]) -> Mark:
    purposes = {one.purpose for session in sessions for one in session.sets}
    for purpose, mark in (
        (Purpose.TRAINING, Mark.TRAINED),
        (Purpose.TRIAL, Mark.TRIED),
        (Purpose.STRETCH, Mark.STRETCHED),
    ):
        if purpose in purposes:
            return mark
    return Mark.OWN


def pains(session: SessionFacts) -> list[int]:
    """Return everything that was said of pain before, in and after a session, the morning left aside."""
    said = [session.pain_before, *(one.pain for one in session.sets), session.pain_after]
    return [level for level in said if level is not None]


def _week_starts() -> int:
    # As in the calendar of the history.
    return QLocale.system().firstDayOfWeek().value


def next_day(ahead: Sequence[PlannedDay], today: date) -> str:
    """Return when the next session of strength exercises is planned; empty where none is foreseen."""
    for planned in ahead:
        if planned.day > today and planned.kind in (Kind.TRAINING, Kind.TRIAL):
            if planned.day == today + timedelta(days=1):
                return tr("Next session: tomorrow.")
            return tr("Next session: {day}.", day=weekday(planned.day))
    return ""


def weekday(day: date) -> str:
    """Return the name of a day of the week."""
    return locale().standaloneDayName(day.isoweekday())
