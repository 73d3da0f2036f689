"""What a session of the programme came to, in words: gathered on a thread of its own, shown by `after`."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from formcheck.app.today.words import pains, weekday
from formcheck.coach.programme.course import Course, Done
from formcheck.coach.programme.facts import History, SideFacts
from formcheck.coach.programme.plan import PlannedDay
from formcheck.coach.steps import Purpose
from formcheck.core.exercise import Exercise
from formcheck.core.report import Outcome
from formcheck.io.store import Store
from formcheck.language import tr
from formcheck.progress import left_right
from formcheck.remembering import history_of
from formcheck.wording import SIDES, seconds

#: So many sessions make the line about pain. House value: two weeks.
_SESSIONS: Final = 6


@dataclass(frozen=True, slots=True)
class Part:
    """One exercise of the session.

    Attributes
    ----------
    name
        What was done, and whether it was a trial.
    counts
        Each side, empty where there is none, with what it came to: clean, not counted, could not be judged.
    sides
        What the rule allows to say of left and right; empty for nothing.
    practise
        The cue for what kept most from being clean; empty where there was nothing.
    """

    name: str
    counts: tuple[tuple[str, tuple[tuple[Outcome, str], ...]], ...]
    sides: str = ""
    practise: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that is told after a session.

    Attributes
    ----------
    title, stop
        Whether it is over as planned; where something stopped it, what to do.
    parts
        The exercises in their order.
    practise
        The one thing to practise; empty for nothing.
    next
        When it goes on, and why so.
    pain
        How pain went over the last sessions; empty where nothing was told.
    session
        Number of the session in the store; None where nothing was kept.
    """

    title: str
    stop: str
    parts: tuple[Part, ...]
    practise: str
    next: tuple[str, ...]
    pain: str
    session: int | None


def result(course: Course, store: Store, exercises: Mapping[str, Exercise]) -> Result:
    """Return what a session came to.

    Raises
    ------
    OSError, ValueError
        As `Store`.
    """
    summary, stopped = course.summary(), course.stopped
    history = history_of(store, exercises, store.now())
    last = history.sessions[-1] if history.sessions else None
    ours = last is not None and last.began >= course.session.began
    following = [_next(summary.next_day)] if summary.next_day is not None else []
    said = [*summary.lines, *following, *(reason.text for reason in summary.why)]
    return Result(
        tr("That was today's session") if stopped is None else stopped.title,
        "" if stopped is None else stopped.text,
        tuple(_part(done, store) for done in summary.exercises),
        summary.practise,
        tuple(dict.fromkeys(said)),
        pain_line(history),
        last.number if last is not None and ours else None,
    )


def _part(done: Done, store: Store) -> Part:
    exercise = done.exercise
    name = tr(exercise.name)
    if done.purpose is Purpose.TRIAL:
        name = tr("{exercise}, a trial", exercise=name)
    counts = tuple(
        (tr(SIDES[side].capitalize()) if side in SIDES else "", came_to(facts)) for side, facts in done.sides.items()
    )
    told = tuple[str, ...]()
    if exercise.has_sides and done.purpose is not Purpose.STRETCH:
        told = left_right(exercise, store.trend(exercise.id)).told
    return Part(name, counts, " ".join(told), done.practise)


def came_to(facts: SideFacts) -> tuple[tuple[Outcome, str], ...]:
    """Return what one side came to, apart: clean of all attempted, not counted, could not be judged.

    Of a hold the seconds are what counts.
    """
    if math.isfinite(facts.held_s):
        held = tr("best {time} clean", time=seconds(facts.held_s, 0))
        found = [(Outcome.CLEAN, held)]
    else:
        clean = tr("{clean} clean of {attempted} attempted", clean=facts.clean, attempted=facts.attempted)
        found = [(Outcome.CLEAN, clean)]
        rejected = facts.attempted - facts.clean - facts.unverified
        if rejected > 0:
            found.append((Outcome.REJECTED, tr("{count} not counted", count=rejected)))
    if facts.unverified:
        found.append((Outcome.UNVERIFIED, tr("{count} could not be judged", count=facts.unverified)))
    return tuple(found)


def pain_line(history: History) -> str:
    """Return the highest pain of each of the last sessions, the oldest first; empty for fewer than two."""
    told = [max(levels) for session in history.sessions if (levels := pains(session))][-_SESSIONS:]
    if len(told) < 2:
        return ""
    return tr("The highest pain of the last sessions: {levels}", levels=_listed(told))


def _listed(levels: Sequence[int]) -> str:
    return ", ".join(str(level) for level in levels)


def _next(planned: PlannedDay) -> str:
    names = ", ".join(tr(item.exercise.name) for item in planned.items)
    day = weekday(planned.day)
    if not names:
        return tr("Next session: {day}.", day=day)
    return tr("Next session: {day}, with {exercises}.", day=day, exercises=names)
