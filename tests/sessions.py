"""Sessions as the programme knows them, written down by hand: what a test says was done and said, and nothing else."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import formcheck as fc
from formcheck.coach.programme.facts import Answer, History, PainNow, SessionFacts, SetFacts, SideFacts, Topic
from formcheck.coach.steps import Purpose

#: A Monday evening.
START = datetime(2026, 3, 2, 18, 0, tzinfo=timezone(timedelta(hours=1)))
Exercises = Mapping[str, fc.Exercise]


def on(day: float) -> datetime:
    """Return a moment so many days after the first evening."""
    return START + timedelta(days=day)


def side(
    clean: int, attempted: int | None = None, unverified: int = 0, *, px: float = 300.0, **more: object
) -> SideFacts:
    """Return what a side came to: as many attempted as clean, unless it is said; everything complete, in 6 s each."""
    done = clean + unverified if attempted is None else attempted
    return replace(SideFacts(done, done, clean, unverified, 6.0, math.nan, "front", px), **more)  # type: ignore[arg-type]


def hold(held_s: float, *, unverified: int = 0) -> SideFacts:
    """Return what a hold of so many clean seconds came to."""
    return SideFacts(1, 1, 1, unverified, math.nan, held_s, "front", 300.0)


def a_set(
    exercise: fc.Exercise,
    purpose: Purpose | None,
    day: float,
    left: SideFacts,
    right: SideFacts | None = None,
    *,
    pain: int | None = 0,
    leg: bool = False,
    voided: Mapping[str, int] | None = None,
) -> tuple[SetFacts, ...]:
    """Return a set; where the sides take turns, one for each, and pain is told after the second."""
    when, other, rules = on(day), left if right is None else right, dict(voided or {})
    if exercise.has_sides:
        return (
            SetFacts(exercise.id, purpose, when, {"left": left}, rules),
            SetFacts(exercise.id, purpose, when, {"right": other}, {}, pain, leg),
        )
    if exercise.kind is fc.Kind.ALTERNATING:
        return (SetFacts(exercise.id, purpose, when, {"left": left, "right": other}, rules, pain, leg),)
    return (SetFacts(exercise.id, purpose, when, {None: left}, rules, pain, leg),)


def tried(
    exercise: fc.Exercise,
    day: float,
    left: SideFacts | None = None,
    right: SideFacts | None = None,
    *,
    pain: int | None = 0,
) -> tuple[SetFacts, ...]:
    """Return a trial; one that is passed, unless it is said what it came to."""
    passed = hold(15.0) if exercise.is_hold else side(5)
    return a_set(exercise, Purpose.TRIAL, day, passed if left is None else left, right, pain=pain)


def trained(
    exercise: fc.Exercise,
    day: float,
    left: SideFacts,
    right: SideFacts | None = None,
    *,
    sets: int = 3,
    pain: int | None = 0,
    voided: Mapping[str, int] | None = None,
) -> tuple[SetFacts, ...]:
    """Return the sets of an exercise, each the same."""
    return a_set(exercise, Purpose.TRAINING, day, left, right, pain=pain, voided=voided) * sets


def session(
    day: float, *sets: tuple[SetFacts, ...], before: int | None = 0, morning: int | None = 0, leg: bool = False
) -> SessionFacts:
    """Return a session on a day, after which nothing hurt unless it is said."""
    return SessionFacts(on(day), tuple(one for part in sets for one in part), before, None, morning, leg)


def ready(day: float, *sessions: SessionFacts, pain: int | None = 0, answers: tuple[Answer, ...] = ()) -> History:
    """Return the history of somebody of whom nothing has to be asked on a day."""
    said = [Answer(START, Topic.DISCLAIMER), *answers, Answer(on(day), Topic.SCREEN)]
    return History(sessions, tuple(said), PainNow(on(day), pain))


def passing(exercises: Exercises, day: float, *names: str) -> SessionFacts:
    """Return a session in which some exercises were passed."""
    return session(day, *(tried(exercises[name], day) for name in names))


#: The first four.
FIRST = ("superman", "dead_bug", "single_leg_balance_reach", "high_plank_leg_lifts")


def full(exercises: Exercises, day: float, *names: str, clean: int = 12, pain: int | None = 0) -> SessionFacts:
    """Return a session with three sets of each exercise, each with so many clean repetitions, or half a minute."""
    parts = [
        trained(exercises[name], day, hold(30.0) if exercises[name].is_hold else side(clean), pain=pain)
        for name in names
    ]
    return session(day, *parts)
