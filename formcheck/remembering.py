"""What is kept on this computer as the programme wants to know it.

The store knows nothing of a programme, and the programme nothing of a store: here what the one holds becomes the
`History` that the other looks at.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from formcheck import findings
from formcheck.coach.programme.facts import (
    Answer,
    History,
    PainNow,
    SessionFacts,
    SetFacts,
    SideFacts,
    Topic,
)
from formcheck.coach.steps import Purpose
from formcheck.core.exercise import Exercise
from formcheck.core.report import Level
from formcheck.core.running import Finding
from formcheck.io.store import Asked, Pain, Store
from formcheck.io.store.lists import moment
from formcheck.io.store.practice import Practice

#: A run is answered by exercises for so long. House value: two weeks of three sessions.
RUN_LASTS: Final = timedelta(days=14)
#: What was told on a morning, or after a session, without saying which one, is of the last one that began within so
#: long before.
_MORNING: Final = timedelta(hours=48)
_AFTER: Final = timedelta(hours=3)


def history_of(store: Store, exercises: Mapping[str, Exercise], now: datetime, profile: int | None = None) -> History:
    """Return what the programme knows of somebody.

    Parameters
    ----------
    store
        What was done and said.
    exercises
        Every exercise by its id: for those that train what a run showed.
    now
        What time it is: what is later does not count.
    profile
        Whose; the current one when None.

    Raises
    ------
    OSError, ValueError
        As the store raises them.
    """
    practice = store.practice(profile)
    until_s = now.timestamp()
    answering, run_said = tuple[str, ...](), ""
    if practice.run is not None and 0.0 <= until_s - practice.run_began <= RUN_LASTS.total_seconds():
        answering, run_said = _run(store, practice.run, exercises)
    sided = frozenset(name for name, exercise in exercises.items() if exercise.has_sides)
    sessions, pain_now = _sessions(practice, until_s, sided)
    return History(sessions, _answers(practice), pain_now, answering, run_said)


def _answers(practice: Practice) -> tuple[Answer, ...]:
    # What an older or a newer FormCheck asked besides is none of our business.
    known = {topic.value: topic for topic in Topic}
    return tuple(
        Answer(said.said_at, known[said.topic], said.subject, said.value)
        for said in practice.said
        if said.topic in known
    )


# ---- sessions


@dataclass(slots=True)
class _Session:
    """A session that is being put together."""

    number: int
    began: datetime
    sets: list[SetFacts] = field(default_factory=list)
    pains: list[Pain] = field(default_factory=list)


def _sessions(
    practice: Practice, until_s: float, sided: frozenset[str]
) -> tuple[tuple[SessionFacts, ...], PainNow | None]:
    """Return the sessions, and what was said of pain before one that has not begun."""
    found = {
        number: _Session(number, moment(began, offset_s))
        for number, began, offset_s in practice.sessions
        if began <= until_s
    }
    for number, one in _sets(practice, sided):
        if number in found:
            found[number].sets.append(one)
    # Runs are no sessions of the programme: what was told on a morning after one is of the exercises before it.
    exercised = [session for session in found.values() if session.sets]
    alone = list[Pain]()
    for pain in practice.pains:
        owner = _owner(pain, found, exercised)
        if owner is not None:
            owner.pains.append(pain)
        elif pain.said_at.timestamp() <= until_s:
            alone.append(pain)
    before = [pain for pain in alone if pain.asked is Asked.BEFORE]
    now = before[-1] if before else None
    facts = [_session(session) for session in found.values()]
    facts += [_told(pain) for pain in alone if pain is not now]
    # Of a session without exercises only a leg matters: that has to be looked at, whenever it was told.
    sessions = sorted((one for one in facts if one.sets or one.leg), key=lambda one: one.began)
    return tuple(sessions), PainNow(now.said_at, now.level, now.leg) if now is not None else None


def _sets(practice: Practice, sided: frozenset[str]) -> Iterator[tuple[int, SetFacts]]:
    """Yield each set with the number of its session; `sided` are the exercises that are done one side at a time."""
    sides: dict[int, dict[str | None, SideFacts]] = {}
    cameras = {row[0]: (row[7], row[8]) for row in practice.sets}
    for number, side, attempted, complete, clean, unverified, rep_s, best_s in practice.sides:
        if number in cameras:
            near, px = cameras[number]
            sides.setdefault(number, {})[side] = SideFacts(
                attempted,
                complete,
                clean,
                unverified,
                math.nan if rep_s is None else rep_s,
                math.nan if best_s is None else best_s,
                near,
                math.nan if px is None else px,
            )
    for number, session, exercise, purpose, began, offset_s, asked, _, _ in practice.sets:
        level, leg = practice.hurt.get(number, (None, False))
        when, voided = moment(began, offset_s), dict(practice.voided.get(number, _NONE))
        told = sides.get(number, {})
        if asked is not None and exercise in sided:
            # Who was told to do the left side did the left side, whatever could be seen of it.
            told = {asked: _together(told)} if list(told) != [asked] else told
        elif len(told) > 1 and None in told:
            told = {None: _together(told)}
        yield session, SetFacts(exercise, _PURPOSES.get(purpose), when, told, voided, level, leg, number)


def _together(sides: Mapping[str | None, SideFacts]) -> SideFacts:
    """Return what the sides of a set came to as if they were one."""
    if len(sides) == 1:
        return next(iter(sides.values()))
    every = tuple(sides.values())
    timed = [side for side in every if not math.isnan(side.rep_s)]
    complete = sum(side.complete for side in timed)
    held = [side.held_s for side in every if not math.isnan(side.held_s)]
    return SideFacts(
        sum(side.attempted for side in every),
        sum(side.complete for side in every),
        sum(side.clean for side in every),
        sum(side.unverified for side in every),
        # The median of both together is not kept: it lies between the two.
        sum(side.rep_s * side.complete for side in timed) / complete if complete else math.nan,
        max(held, default=math.nan),
        every[0].near if every else None,
        every[0].torso_px if every else math.nan,
    )


_NONE: Final[Mapping[str, int]] = {}
#: What a newer FormCheck does sets for besides is as if the user had done them of their own accord.
_PURPOSES: Final[Mapping[str | None, Purpose]] = {purpose.value: purpose for purpose in Purpose}


def _owner(pain: Pain, found: Mapping[int, _Session], exercised: Sequence[_Session]) -> _Session | None:
    """Return the session that a telling of pain belongs to; None where there is none."""
    owner = found.get(pain.session) if pain.session is not None else None
    if owner is not None or pain.asked is Asked.BEFORE:
        return owner
    place = bisect_right(exercised, pain.said_at, key=_began)
    if not place:
        return None
    last = exercised[place - 1]
    within = _MORNING if pain.asked is Asked.NEXT_MORNING else _AFTER
    return last if pain.said_at - last.began <= within else None


def _began(session: _Session) -> datetime:
    return session.began


def _session(session: _Session) -> SessionFacts:
    pains = session.pains
    first = session.sets[0].when if session.sets else session.began
    before = [pain for pain in pains if pain.asked is Asked.BEFORE and pain.level is not None]
    # What was told last before the first set; who tells it in the middle of a session is not without pain by then.
    early = [pain for pain in before if pain.said_at <= first]
    told = early[-1] if early else before[0] if before else None
    return SessionFacts(
        session.began,
        tuple(session.sets),
        told.level if told is not None else None,
        _highest(pains, Asked.AFTER),
        _highest(pains, Asked.NEXT_MORNING),
        any(pain.leg for pain in pains) or any(one.leg for one in session.sets),
        session.number,
    )


def _highest(pains: Iterable[Pain], asked: Asked) -> int | None:
    return max((pain.level for pain in pains if pain.asked is asked and pain.level is not None), default=None)


def _told(pain: Pain) -> SessionFacts:
    """Return what was told of pain and belongs to no session as one in which nothing was done."""
    level = pain.level if pain.asked is Asked.BEFORE else None
    return SessionFacts(pain.said_at, pain_before=level, leg=pain.leg)


# ---- runs


def _run(store: Store, number: int, exercises: Mapping[str, Exercise]) -> tuple[tuple[str, ...], str]:
    """Return the exercises that train what a run showed, and the sentence of what stood out most."""
    report = store.entry(number).report
    run = exercises.get(report.exercise)
    if report.running is None or run is None:
        return (), ""
    told = sorted(report.running.findings, key=_weight)
    answered = [finding for finding in told if findings.answers(finding, run, exercises)]
    ids = [other.id for finding in answered for other in findings.answers(finding, run, exercises)]
    said = findings.sentence(answered[0], report.running, run) if answered else ""
    return tuple(dict.fromkeys(ids)), said


def _weight(finding: Finding) -> tuple[bool, bool]:
    """Return what goes first: what is clear before what is slight, what is sure before what is possible."""
    return finding.level is not Level.FAULT, finding.possible
