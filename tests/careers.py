"""Made-up people who train by the programme for weeks: what they do, what they say, and what the camera sees of it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from statistics import median

import formcheck as fc
from formcheck.coach.guide import About, Question
from formcheck.coach.programme.course import Course
from formcheck.coach.programme.facts import Answer, History, PainNow, SessionFacts, Topic
from formcheck.coach.programme.plan import Ask, Plan, Wish
from formcheck.coach.programme.today import plan_day
from formcheck.coach.steps import Purpose, Step
from formcheck.core.report import Attempt, CameraInfo, Counts, Hold, Level, Outcome, Rep, SetReport, Verdict

MONDAY = datetime(2026, 3, 2, 18, 0, tzinfo=timezone(timedelta(hours=1)))
MORNING = timedelta(hours=10)


def rep(number: int, side: str | None, outcome: Outcome, lasts_s: float, rule: str = "too_fast") -> Rep:
    """Return a repetition; one that is rejected broke a rule, one that is unverified could not be judged."""
    start = 10.0 * number
    rejected = outcome is Outcome.REJECTED
    faults = (Verdict(rule, Level.FAULT, 1.0, 2.0, "s", start, voids=True),) if rejected else ()
    return Rep(
        number,
        side,
        start,
        start + lasts_s / 2,
        start + lasts_s,
        outcome,
        True,
        40.0,
        50.0,
        "deg",
        2.0,
        1.0,
        2.0,
        faults,
    )


def of_reps(step: Step, outcomes: list[Outcome], lasts_s: float = 6.0, *, labels: bool = True) -> SetReport:
    """Return the report of a set of repetitions."""
    exercise = step.exercise
    alternating = exercise.kind is fc.Kind.ALTERNATING
    reps = []
    for number, outcome in enumerate(outcomes, 1):
        side = step.side if not alternating else ("left", "right")[number % 2] if labels else None
        reps.append(rep(number, side, outcome, lasts_s))
    sides = {
        side: Counts.of([one for one in reps if one.side == side])
        for side in ("left", "right")
        if any(one.side == side for one in reps)
    }
    return SetReport(exercise.id, exercise.kind.value, tuple(reps), sides, camera=_camera(step))


def of_holds(step: Step, clean_s: float, goal_s: float, *, unseen_s: float = 0.0) -> SetReport:
    """Return the report of one hold."""
    held_s = clean_s + unseen_s
    attempt = Attempt(1, step.side, 0.0, held_s, held_s, clean_s, unseen_s, goal_s)
    hold = Hold((attempt,), goal_s)
    sides = {step.side: hold.counts} if step.side is not None else {}
    return SetReport(step.exercise.id, step.exercise.kind.value, sides=sides, hold=hold, camera=_camera(step))


def _camera(step: Step) -> CameraInfo:
    return CameraInfo("STAND_SIDE", step.side or "left", 300.0)


@dataclass
class Person:
    """Somebody.

    Attributes
    ----------
    skill
        Share of clean repetitions of an exercise at first; 0.95 where nothing is said.
    learns
        What is added to it with every set.
    hurts
        Pain after a set of an exercise, over that before; 0 where nothing is said.
    pain
        Pain before a session, by the number of the day.
    leg, flags, blind, absent
        On which days something in the leg is told, and what red flags are affirmed; which exercises the camera
        cannot judge; on which days nobody comes.
    honest
        What is said of a trial that the camera could not judge.
    leaves_out
        Whether a set is left out.
    seed
        What chance goes by.
    """

    skill: Mapping[str, float] = field(default_factory=dict)
    usual: float = 0.97
    learns: float = 0.01
    hurts: Mapping[str, int] = field(default_factory=dict)
    pain: Callable[[int], int] = lambda day: 0
    leg: frozenset[int] = frozenset()
    flags: Mapping[int, str] = field(default_factory=dict)
    blind: frozenset[str] = frozenset()
    absent: Callable[[int], bool] = lambda day: False
    honest: bool = True
    leaves_out: float = 0.0
    effect: str = "same"
    wish: Callable[[int], Wish] = lambda day: Wish.USUAL
    morning: Callable[[int], int | None] = lambda day: None
    seed: int = 0


@dataclass(frozen=True)
class Lived:
    """One day: its number, what was known in the evening before anything was begun, the plan, and what was done."""

    number: int
    now: datetime
    history: History
    plan: Plan
    course: Course | None
    steps: tuple[Step, ...]


def live(person: Person, exercises: Mapping[str, fc.Exercise], days: int) -> Iterator[Lived]:
    """Yield day after day of somebody who does what the programme plans."""
    chance = random.Random(person.seed)
    history = History(answers=(Answer(MONDAY, Topic.DISCLAIMER),))
    done: dict[str, int] = {}
    for number in range(days):
        now = MONDAY + timedelta(days=number)
        if person.absent(number):
            continue
        history = answer_gate(person, history, exercises, now, number)
        plan = plan_day(history, exercises, now, person.wish(number))
        if not plan.all:
            yield Lived(number, now, history, plan, None, ())
            continue
        course = Course(history, exercises, now, person.wish(number))
        steps, said = _train(person, course, done, chance, number)
        yield Lived(number, now, history, plan, course, tuple(steps))
        session = course.session
        sessions = (*history.sessions, session) if session.sets else history.sessions
        history = replace(history, sessions=sessions, answers=(*history.answers, *said), pain_now=None)


def answer_gate(
    person: Person, history: History, exercises: Mapping[str, fc.Exercise], now: datetime, number: int
) -> History:
    """Return the history with everything answered that has to be asked."""
    for _ in range(6):
        ask = plan_day(history, exercises, now).ask
        if not ask:
            break
        history = _answer(person, history, ask[0], now, number)
    return history


def _answer(person: Person, history: History, ask: Ask, now: datetime, number: int) -> History:
    if ask is Ask.SCREEN:
        said = Answer(now, Topic.SCREEN, "", person.flags.get(number, ""))
        return replace(history, answers=(*history.answers, said))
    if ask is Ask.PAIN:
        return replace(history, pain_now=PainNow(now, person.pain(number)))
    assert ask is Ask.MORNING
    place = max(n for n, one in enumerate(history.sessions) if any(s.purpose is not Purpose.STRETCH for s in one.sets))
    told = person.morning(number)
    level = told if told is not None else history.sessions[place].pain_before
    sessions = list(history.sessions)
    sessions[place] = replace(sessions[place], pain_morning=level)
    return replace(history, sessions=tuple(sessions))


def _train(
    person: Person, course: Course, done: dict[str, int], chance: random.Random, number: int
) -> tuple[list[Step], list[Answer]]:
    steps: list[Step] = []
    said: list[Answer] = []
    for _ in range(400):
        ahead = course.ahead()
        if not ahead:
            return steps, said
        task = ahead[0]
        if isinstance(task, Question):
            value = _said(person, task, course.session, number)
            assert value in [choice.value for choice in task.choices]
            if task.about is About.EFFECT:
                said.append(Answer(course.session.began, Topic.EFFECT, task.exercise, value))
            if task.about is About.TRIAL:
                said.append(Answer(course.session.began, Topic.TRIAL, task.exercise, value))
            course.answered(task, value)
            continue
        steps.append(task)
        if chance.random() < person.leaves_out:
            course.done(task, None)
        else:
            course.done(task, perform(person, task, done, chance))
    raise AssertionError("the session does not end")


def _said(person: Person, question: Question, session: SessionFacts, number: int) -> str:
    if question.about is About.PAIN:
        return str(min(10, max(0, (session.pain_before or 0) + person.hurts.get(question.exercise, 0))))
    if question.about is About.LEG:
        return "yes" if number in person.leg else "no"
    if question.about is About.EFFECT:
        return person.effect
    return "yes" if person.honest else "no"


def perform(person: Person, step: Step, done: dict[str, int], chance: random.Random) -> SetReport:
    """Return what the judge says of a set of somebody, until its goal is reached."""
    exercise, goal = step.exercise, step.goal
    assert goal is not None
    name = exercise.id
    skill = min(1.0, person.skill.get(name, person.usual) + person.learns * done.get(name, 0))
    done[name] = done.get(name, 0) + 1
    dark = name in person.blind
    if exercise.is_hold:
        assert goal.held_s is not None
        held = goal.held_s if chance.random() < skill else 0.4 * goal.held_s
        return of_holds(step, 0.0, goal.held_s, unseen_s=goal.held_s) if dark else of_holds(step, held, goal.held_s)
    outcomes: list[Outcome] = []
    for _ in range(goal.attempted or 30):
        clean = chance.random() < skill
        outcomes.append(Outcome.UNVERIFIED if dark else Outcome.CLEAN if clean else Outcome.REJECTED)
        if goal.clean is not None and outcomes.count(Outcome.CLEAN) >= goal.clean:
            break
    return of_reps(step, outcomes)


def typical_s(report: SetReport) -> float:
    """Return how long the median repetition of a report lasted, seconds."""
    return median(one.end_s - one.start_s for one in report.reps)
