"""How somebody stands with each exercise: the history, folded up session by session.

Every rule of progression and regression is here (specification 10.2, 10.3 and 10.5), and each writes down what it
decided, so that the plan can say why.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import Enum, auto
from typing import Final

from formcheck.coach.programme import counting, safety
from formcheck.coach.programme.counting import Turn
from formcheck.coach.programme.facts import Answer, History, SessionFacts, SetFacts, Topic
from formcheck.coach.programme.ladder import ALL, FOUR, LADDER, in_order, installed
from formcheck.coach.steps import Purpose
from formcheck.core.exercise import Exercise

#: Days without training after which it goes on one step back (10.5).
BREAK_DAYS: Final = 14
#: Sessions in a row at the highest target after which an exercise is mastered (10.5).
MASTERED: Final = 2
#: Trials that could not be judged after which the user is asked (10.3).
UNSEEN_TRIALS: Final = 2
#: What was said later than so long after a trial is about another one. House value.
_SAID_WITHIN: Final = timedelta(hours=12)
#: Pain after a trial that is passed: no more than this, and no more than before it (10.3).
TRIAL_PAIN: Final = 2


class Why(Enum):
    """What was decided of an exercise last."""

    NEW = auto()
    PASSED = auto()
    #: Passed by the user's own word, because the camera could not judge it.
    SAID_SO = auto()
    #: A trial that was not passed: by form, by tempo, by the user's own word.
    FORM = auto()
    FAST = auto()
    SAID_NO = auto()
    #: A trial after which pain was too high, but no higher than before.
    SORE = auto()
    #: A trial that could not be judged.
    UNSEEN = auto()
    ONE_MORE = auto()
    TWO_MORE = auto()
    #: At the highest target; once so good that the next time masters it.
    TOP = auto()
    NEARLY = auto()
    MASTERED = auto()
    #: No more than last time: the target was not reached, form wavered, pain was told or not asked, the camera did
    #: not see enough, or there were too few sets.
    SHORT = auto()
    WAVERED = auto()
    HURT = auto()
    UNTOLD = auto()
    DARK = auto()
    FEW = auto()
    #: One step back: form, the same fault twice, pain on the morning after, a long break.
    POOR = auto()
    SAME = auto()
    MORNING = auto()
    BREAK = auto()
    #: Pain rose in it: set aside.
    PAINFUL = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands with one exercise.

    Attributes
    ----------
    can
        Whether it was passed, and nothing has taken that back.
    said_so
        Whether by the user's own word only.
    mastered
        Whether it makes way for the next one.
    target
        Clean repetitions of the next set, on each side; of a hold seconds.
    good
        Sessions in a row that were as good as it takes to master it.
    faults
        Rules that were broken too often in the last session of it.
    failures
        Trials in a row that were not passed.
    failed_on, failed_after
        On which day the last of them was, and after how many sessions with training; None where there was none.
    aside_on
        On which day it was set aside, by pain or by a step back from the first target; None where it was not.
    unseen
        Trials in a row that could not be judged.
    why
        What was decided last.
    weaker
        The side that gave less in the last session of it.
    last
        When it was trained last.
    """

    can: bool = False
    said_so: bool = False
    mastered: bool = False
    target: int = 0
    good: int = 0
    faults: frozenset[str] = frozenset()
    failures: int = 0
    failed_on: date | None = None
    failed_after: int | None = None
    aside_on: date | None = None
    unseen: int = 0
    why: Why = Why.NEW
    weaker: str | None = None
    last: datetime | None = None


@dataclass(slots=True)
class State:
    """How somebody stands.

    Attributes
    ----------
    of
        With each exercise of the programme, by its id.
    days
        The days on which was trained, the oldest first, each once.
    trained
        In how many sessions.
    entered
        Whether four were passed once: the entry trial is over.
    few
        After how many sessions in a row fewer than four exercises were passed.
    sore_sessions
        In how many sessions with training in a row pain was told after a set.
    trials
        The trials of the last day on which there was one, one entry for each, and that day.
    broke_after
        The last day of training before the break that was taken account of last.
    sore
        Ids of exercises that are over for today, in the session under way.
    hurt
        Ids of those in it that go on a little smaller.
    """

    of: dict[str, Standing]
    days: list[date] = field(default_factory=list)
    trained: int = 0
    entered: bool = False
    few: int = 0
    sore_sessions: int = 0
    trials: list[str] = field(default_factory=list)
    trials_on: date | None = None
    broke_after: date | None = None
    sore: set[str] = field(default_factory=set)
    hurt: set[str] = field(default_factory=set)


def until(history: History, now: datetime) -> History:
    """Return what was known at a time."""
    sessions = tuple(
        replace(session, sets=tuple(done for done in session.sets if done.when <= now))
        for session in history.sessions
        if session.began <= now
    )
    said = tuple(answer for answer in history.answers if answer.when <= now)
    pain = history.pain_now if history.pain_now is not None and history.pain_now.when <= now else None
    return replace(history, sessions=sessions, answers=said, pain_now=pain)


def fold(history: History, exercises: Mapping[str, Exercise], now: datetime) -> State:
    """Return how somebody stands.

    Parameters
    ----------
    history
        What is known at `now` (`until`).
    exercises
        What is installed, by id; what is not installed is passed over.
    now
        Until when a break lasts.
    """
    state = State({name: Standing() for name in ALL})
    for number, session in enumerate(history.sessions):
        later = history.sessions[number + 1 :]
        _session(state, session, exercises, history.answers)
        following = next((other.pain_before for other in later if other.pain_before is not None), None)
        if following is None and not later and history.pain_now is not None:
            following = history.pain_now.level
        morning = session.pain_morning if session.pain_morning is not None else following
        if safety.unsettled(session, morning):
            _unsettled(state, session, exercises)
    _after_break(state, exercises, now)
    return state


def within(state: State, session: SessionFacts, exercises: Mapping[str, Exercise], answers: Sequence[Answer]) -> State:
    """Return how somebody stands in a session that is not over: its trials and its pain count, its sets not yet.

    Parameters
    ----------
    state
        How somebody stood before it; it stays as it is.
    session, exercises, answers
        What was done so far, what is installed, and what was said.
    """
    found = replace(
        state,
        of=dict(state.of),
        days=list(state.days),
        trials=list(state.trials),
        sore=set(),
        hurt=set(),
    )
    _trials(found, session, exercises, answers)
    for done in session.sets:
        _pain(found, done, session, exercises)
    return found


def _session(state: State, session: SessionFacts, exercises: Mapping[str, Exercise], answers: Sequence[Answer]) -> None:
    """Take account of a session that is over."""
    strength = any(done.purpose in (Purpose.TRAINING, Purpose.TRIAL) for done in session.sets)
    if strength:
        _after_break(state, exercises, session.began)
    _trials(state, session, exercises, answers)
    trained = [done for done in session.sets if done.purpose is Purpose.TRAINING and done.attempted]
    if trained:
        day = session.began.date()
        if not state.days or day != state.days[-1]:
            state.days.append(day)
        state.trained += 1
        hurt = any(done.pain for done in trained)
        state.sore_sessions = state.sore_sessions + 1 if hurt else 0
    for name in dict.fromkeys(done.exercise for done in trained):
        exercise = installed(exercises, name)
        if exercise is not None and name in state.of:
            sets = [done for done in trained if done.exercise == name]
            state.of[name] = _after(state.of[name], exercise, sets, session)
    for done in session.sets:
        _pain(state, done, session, exercises)
    state.sore.clear()
    state.hurt.clear()
    if strength:
        enough = len(working(state, exercises)) >= FOUR
        state.entered = state.entered or enough
        state.few = 0 if enough else state.few + 1


def working(state: State, exercises: Mapping[str, Exercise], barred: frozenset[str] = frozenset()) -> list[str]:
    """Return what can be trained, in the order of difficulty: of each rung the exercise, or else the easier one.

    Parameters
    ----------
    state, exercises
        How somebody stands, and what is installed.
    barred
        Ids that may not be used.
    """
    found = []
    for rung in LADDER:
        for name in rung.both:
            if state.of[name].can and installed(exercises, name) is not None and name not in barred:
                found.append(name)
                break
    return in_order(exercises, found)


def first_four(state: State, able: Sequence[str]) -> list[str]:
    """Return the four: the first that are not mastered, and the hardest of the mastered ones where these are fewer."""
    open_ones = [name for name in able if not state.of[name].mastered][:FOUR]
    mastered = [name for name in able if state.of[name].mastered]
    kept = mastered[len(mastered) - (FOUR - len(open_ones)) :] if len(open_ones) < FOUR else []
    if len(mastered) <= FOUR - len(open_ones):
        kept = mastered
    return [name for name in able if name in {*open_ones, *kept}]


# ---- trials


def _trials(state: State, session: SessionFacts, exercises: Mapping[str, Exercise], answers: Sequence[Answer]) -> None:
    """Take account of the trials of a session, each when all of its sides were done and pain was told."""
    waiting: dict[str, list[SetFacts]] = {}
    for done in session.sets:
        exercise = installed(exercises, done.exercise)
        if done.purpose is not Purpose.TRIAL or exercise is None or done.exercise not in state.of:
            continue
        sets = waiting.setdefault(done.exercise, [])
        sets.append(done)
        turn: Turn = {side: facts for part in sets for side, facts in part.sides.items()}
        pains = [part.pain for part in sets if part.pain is not None]
        if not pains or not counting.whole(exercise, turn):
            continue
        waiting[done.exercise] = []
        day = session.began.date()
        if state.trials_on != day:
            state.trials, state.trials_on = [], day
        state.trials.append(done.exercise)
        standing = state.of[done.exercise]
        state.of[done.exercise] = _tried(
            standing, exercise, turn, max(pains), session, _own_word(answers, done.exercise, done.when), state.trained
        )


def _own_word(answers: Sequence[Answer], name: str, since: datetime) -> bool | None:
    """Return what the user said of a trial that the camera could not judge; None where nothing was said since."""
    for answer in reversed(answers):
        if answer.topic is Topic.TRIAL and answer.subject == name and since <= answer.when <= since + _SAID_WITHIN:
            return answer.value == "yes"
    return None


def _tried(
    standing: Standing,
    exercise: Exercise,
    turn: Turn,
    pain: int,
    session: SessionFacts,
    own_word: bool | None,
    trained: int,
) -> Standing:
    """Return how somebody stands after a trial (10.3)."""
    day = session.began.date()
    before = session.pain_before or 0
    failed = replace(
        standing,
        can=False,
        mastered=False,
        unseen=0,
        failures=standing.failures + 1,
        failed_on=day,
        failed_after=trained,
    )
    if safety.painful(pain, session.pain_before):
        return standing  # taken account of with the pain of the session
    if pain > before or pain > TRIAL_PAIN:
        return replace(failed, why=Why.SORE)
    if counting.passes(exercise, turn):
        return _passed(standing, exercise, Why.PASSED)
    if counting.unseen(exercise, turn):
        times = standing.unseen + 1
        if times >= UNSEEN_TRIALS and own_word is not None:
            return _passed(standing, exercise, Why.SAID_SO) if own_word else replace(failed, why=Why.SAID_NO)
        return replace(standing, unseen=times, why=Why.UNSEEN)
    slow = not counting.too_fast(exercise, turn)
    return replace(failed, why=Why.FORM if slow else Why.FAST)


def _passed(standing: Standing, exercise: Exercise, why: Why) -> Standing:
    return Standing(
        can=True,
        said_so=why is Why.SAID_SO,
        target=counting.start(exercise),
        why=why,
        weaker=standing.weaker,
        last=standing.last,
    )


# ---- pain


def _pain(state: State, done: SetFacts, session: SessionFacts, exercises: Mapping[str, Exercise]) -> None:
    """Take account of what was said of pain after a set (10.2)."""
    exercise = installed(exercises, done.exercise)
    if done.pain is None or exercise is None or done.exercise not in state.of:
        return
    before = session.pain_before
    if safety.too_much(done.pain, before):
        state.sore.add(done.exercise)
    elif safety.smaller(done.pain, before):
        state.hurt.add(done.exercise)
    if safety.painful(done.pain, before):
        standing = state.of[done.exercise]
        state.of[done.exercise] = Standing(
            target=counting.start(exercise),
            aside_on=session.began.date(),
            why=Why.PAINFUL,
            weaker=standing.weaker,
            last=standing.last,
        )


def _unsettled(state: State, session: SessionFacts, exercises: Mapping[str, Exercise]) -> None:
    """Take everything one step back that was used in a session after which pain had not settled (10.2)."""
    for name in dict.fromkeys(done.exercise for done in session.sets if done.purpose is Purpose.TRAINING):
        exercise = installed(exercises, name)
        if exercise is not None and name in state.of and state.of[name].can:
            state.of[name] = _back(state.of[name], exercise, session.began.date(), Why.MORNING)


# ---- sessions


def _after(standing: Standing, exercise: Exercise, sets: Sequence[SetFacts], session: SessionFacts) -> Standing:
    """Return how somebody stands after the sets of a session (10.5)."""
    found = counting.turns(exercise, sets)
    faults = counting.repeated_faults(sets)
    faulty = any(done.voided for done in sets)
    known = replace(standing, weaker=counting.weaker(exercise, sets), last=session.began)
    if not standing.can:
        return known
    day = session.began.date()
    bad = sum(counting.is_bad(exercise, turn, standing.target, faulty=faulty) for turn in found)
    if bad >= counting.BAD_SETS:
        return _back(known, exercise, day, Why.POOR)
    if faults & standing.faults:
        return _back(known, exercise, day, Why.SAME)
    known = replace(known, faults=faults)
    if _mastering(standing, exercise, found, sets, session):
        good = standing.good + 1
        mastered = standing.mastered or good >= MASTERED
        return replace(known, good=good, mastered=mastered, why=Why.MASTERED if mastered else Why.NEARLY)
    more = _more(standing, exercise, found, sets, session)
    if more in (Why.ONE_MORE, Why.TWO_MORE):
        step = (
            counting.HOLD_STEP_S
            if exercise.is_hold
            else counting.ONE_MORE
            if more is Why.ONE_MORE
            else counting.TWO_MORE
        )
        target = min(standing.target + step, counting.most(exercise))
        if target == standing.target + counting.ONE_MORE:
            more = Why.ONE_MORE
        return replace(known, good=0, target=target, why=more)
    return replace(known, good=0, why=more)


def _mastering(
    standing: Standing, exercise: Exercise, found: Sequence[Turn], sets: Sequence[SetFacts], session: SessionFacts
) -> bool:
    """Whether a session was as good as it takes to master an exercise (10.5)."""
    pains = [done.pain for done in sets if done.pain is not None]
    return (
        standing.target >= counting.most(exercise)
        and len(found) >= exercise.sets
        and all(counting.reached(exercise, turn, standing.target) for turn in found)
        and (exercise.is_hold or counting.clean_share(found) >= counting.GOOD)
        and bool(pains)
        and max(pains) <= (session.pain_before or 0)
        and max(pains) <= safety.GO
        and counting.even(exercise, sets)
    )


def _more(
    standing: Standing, exercise: Exercise, found: Sequence[Turn], sets: Sequence[SetFacts], session: SessionFacts
) -> Why:
    """Return whether the next target is higher, and if not, why not (10.5, 10.2)."""
    pains = [done.pain for done in sets if done.pain is not None]
    if not pains:
        return Why.UNTOLD
    if max(pains) > 0 or (session.pain_before or 0) > safety.GO:
        return Why.HURT
    if len(found) < min(counting.SETS_FOR_MORE, exercise.sets):
        return Why.FEW
    if not all(counting.reached(exercise, turn, standing.target) for turn in found):
        missed = [turn for turn in found if not counting.reached(exercise, turn, standing.target)]
        return Why.DARK if all(counting.total(turn)[2] > 0 for turn in missed) else Why.SHORT
    if exercise.is_hold:
        return Why.ONE_MORE if standing.target < counting.most(exercise) else Why.TOP
    if counting.clean_share(found) < counting.GOOD:
        return Why.WAVERED
    if standing.target >= counting.most(exercise):
        return Why.TOP
    attempted, clean = (sum(counting.total(turn)[which] for turn in found) for which in (0, 1))
    return Why.TWO_MORE if attempted == clean else Why.ONE_MORE


def _back(standing: Standing, exercise: Exercise, day: date, why: Why) -> Standing:
    """Return how somebody stands one step back (10.5): fewer, and from the first target on set aside."""
    step = counting.HOLD_STEP_S if exercise.is_hold else counting.BACK
    least = counting.start(exercise)
    kept = replace(standing, mastered=False, good=0, faults=frozenset(), why=why)
    if standing.target > least:
        return replace(kept, target=max(least, standing.target - step))
    return replace(kept, can=False, said_so=False, aside_on=day)


def _after_break(state: State, exercises: Mapping[str, Exercise], now: datetime) -> None:
    """Go on one step back after a long break (10.5): the first targets, and the hardest of the four waits."""
    last = state.days[-1] if state.days else None
    if last is None or (now.date() - last).days < BREAK_DAYS or state.broke_after == last:
        return
    state.broke_after = last
    able = working(state, exercises)
    four = first_four(state, able)
    for name, standing in state.of.items():
        exercise = installed(exercises, name)
        if exercise is not None and standing.can:
            state.of[name] = replace(
                standing, target=counting.start(exercise), good=0, faults=frozenset(), why=Why.BREAK
            )
    replaced = [name for name in able if state.of[name].mastered and name not in four]
    hardest = [name for name in four if not state.of[name].mastered][-1:]
    if replaced and hardest:
        name = hardest[0]
        state.of[name] = replace(
            state.of[name], can=False, failures=1, failed_on=now.date(), failed_after=state.trained
        )
