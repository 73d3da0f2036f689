"""A session of the programme as it goes: what comes next, by what was done and said so far.

What is left is planned anew after every exercise by the same rules as the day itself, so that a trial that is passed,
or pain that rises, changes the rest of the session as it would have changed the plan.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from formcheck.coach import script
from formcheck.coach.guide import About, Question, Task
from formcheck.coach.programme import asking, dosing, safety
from formcheck.coach.programme.asking import YES
from formcheck.coach.programme.facts import Answer, History, SessionFacts, SideFacts, Topic
from formcheck.coach.programme.ladder import ALL
from formcheck.coach.programme.plan import Ask, Item, Kind, PlannedDay, Reason, Urgency, Wish
from formcheck.coach.programme.reported import facts_of
from formcheck.coach.programme.standing import UNSEEN_TRIALS, Standing, State, fold, until, within
from formcheck.coach.programme.today import outlook, plan_day
from formcheck.coach.steps import TURN_S, Goal, Purpose, Step
from formcheck.core.exercise import Exercise
from formcheck.core.exercise import Kind as Counted
from formcheck.core.report import SetReport
from formcheck.language import tr
from formcheck.wording import rule_title

#: So many attempts for each clean repetition of the target end a set: 18 for 12 (10.4).
ATTEMPTS_SHARE: Final = 1.5
#: So many attempts at a hold end a trial, and a set: nobody stands there for ever. House values.
TRIAL_HOLDS: Final = 3
HOLDS: Final = 5
#: What has to be known before anything is begun.
_NEEDED: Final = (Ask.DISCLAIMER, Ask.SCREEN, Ask.PAIN)
#: How far is looked ahead for what comes next, days: a week has a training day.
_LOOK_DAYS: Final = 8

__all__ = ["Course", "Done", "Stopped", "Summary", "facts_of"]


@dataclass(frozen=True, slots=True)
class Stopped:
    """Why a session was stopped: how urgent it is, in a few words and in full."""

    urgency: Urgency
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Done:
    """What one exercise came to in a session.

    Attributes
    ----------
    exercise, purpose
        What was done, and for what.
    sets
        How many sets, both sides together as one.
    sides
        The counts of each side, all sets together; of a hold the best one.
    practise
        The one thing to practise: the cue of what kept most repetitions from being clean; empty where nothing did.
    pains
        What was said of pain after its sets.
    """

    exercise: Exercise
    purpose: Purpose
    sets: int
    sides: dict[str | None, SideFacts]
    practise: str = ""
    pains: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """What a session came to.

    Attributes
    ----------
    exercises
        What was done, in its order.
    practise
        The one thing to practise; empty where everything was clean.
    lines
        What was decided in it, a sentence each.
    next_day
        The next day on which something is to be done; None where none is in sight.
    why
        Why that day is as it is.
    """

    exercises: tuple[Done, ...]
    practise: str
    lines: tuple[str, ...]
    next_day: PlannedDay | None
    why: tuple[Reason, ...]


class Course:
    """A `Guide` through the session of a day.

    Parameters
    ----------
    history
        What is known of the user.
    exercises
        What is installed, by id.
    now
        When the session begins; everything in it is of this time.
    wish
        What the user asks for.

    Attributes
    ----------
    plan
        What is left of the plan.
    session
        What was done and said so far.
    stopped
        Why the session was stopped; None where it was not.

    Raises
    ------
    ValueError
        While the disclaimer, the red flags or pain have to be asked first, and where there is nothing to do.
    """

    def __init__(
        self, history: History, exercises: Mapping[str, Exercise], now: datetime, wish: Wish = Wish.USUAL
    ) -> None:
        self._history = until(history, now)
        self._exercises, self._now, self._wish = exercises, now, wish
        self._before_it = fold(self._history, exercises, now)
        self.plan = plan_day(self._history, exercises, now, wish, state=self._before_it)
        missing = [ask.value for ask in self.plan.ask if ask in _NEEDED]
        if missing:
            raise ValueError(f"before a session it has to be asked: {', '.join(missing)}")
        if not self.plan.all:
            raise ValueError(" ".join(reason.text for reason in self.plan.why))
        said = self._history.pain_now
        self.session = SessionFacts(now, pain_before=None if said is None else said.level)
        self.stopped: Stopped | None = None
        self._first = self.plan
        self._skipped: set[str] = set()
        self._item: Item | None = None
        #: How many sets were done before the exercise that is under way.
        self._sets_before = 0
        self._queue: list[Task] = []
        self._before, self._after = list(self.plan.before), list(self.plan.after)
        self._items = list(self.plan.items)
        self._reports: list[tuple[Step, SetReport]] = []
        self._begun = False
        self._go_on()

    # ---- the guide

    def ahead(self) -> Sequence[Task]:
        """See `Guide.ahead`: what is known to come, if nothing is passed, hurts or is left out."""
        return (*self._queue, *(task for item in self._later() for task in self._tasks(item)))

    def done(self, step: Step, report: SetReport | None) -> None:
        """See `Guide.done`."""
        if not self._queue or self._item is None:
            return
        self._queue.pop(0)
        self._begun = True
        if report is None:
            self._left_out(step)
        else:
            facts = facts_of(report, step, self._now)
            self._reports.append((step, report))
            self.session = replace(self.session, sets=(*self.session.sets, facts))
            self._match_weaker(step, facts.sides.get(step.side))
        self._go_on()

    def answered(self, question: Question, value: str) -> None:
        """See `Guide.answered`."""
        if not self._queue:
            return
        self._queue.pop(0)
        if question.about is About.PAIN:
            self._hear_pain(int(value))
        elif question.about is About.LEG:
            self._hear_leg(question, told=value == YES)
        elif question.about is About.EFFECT:
            self._note(Topic.EFFECT, question.exercise, value)
        elif question.about is About.TRIAL:
            self._note(Topic.TRIAL, question.exercise, value)
        self._go_on()

    def every_line(self) -> Sequence[str]:
        """See `Guide.every_line`."""
        return tuple(dict.fromkeys(self._lines()))

    def last_words(self) -> str:
        """See `Guide.last_words`."""
        if self.stopped is not None:
            return safety.leg_words()
        told = [done.pain for done in self.session.sets if done.pain is not None]
        return safety.sore_words() if told and told[-1] > safety.SORE else ""

    def summary(self) -> Summary:
        """Return what the session came to so far, and what comes next."""
        whole = replace(self._history, sessions=(*self._history.sessions, self.session), pain_now=None)
        days = outlook(whole, self._exercises, self._now, _LOOK_DAYS)
        following = next((day for day in days[1:] if day.items), None)
        why: tuple[Reason, ...] = ()
        if following is not None:
            later = plan_day(whole, self._exercises, self._now + (following.day - self._now.date()))
            why = later.why
            if following.kind is not Kind.REST:
                # By then the day of a trial may have come that was not due today.
                following = PlannedDay(following.day, later.kind, later.items, later.minutes)
        faults: Counter[str] = Counter()
        done = tuple(self._done_of(name, purpose, faults) for name, purpose in self._worked())
        practise = faults.most_common(1)[0][0] if faults else ""
        return Summary(done, practise, tuple(self._decided()), following, why)

    # ---- what comes next

    def _go_on(self) -> None:
        """See to it that the next task is known, as long as there is one."""
        while not self._queue and self.stopped is None:
            if self._item is not None and not self._worked_at(self._item):
                self._skipped.add(self._item.exercise.id)
            self._item, self._sets_before = self._next_item(), len(self.session.sets)
            if self._item is None:
                return
            self._queue = list(self._tasks(self._item, first=not self._begun))

    def _worked_at(self, item: Item) -> bool:
        return any(done.exercise == item.exercise.id and done.purpose is item.purpose for done in self.session.sets)

    def _next_item(self) -> Item | None:
        if self._before:
            return self._before.pop(0)
        self._plan_anew()
        if self._items:
            return self._items.pop(0)
        return self._after.pop(0) if self._after else None

    def _plan_anew(self) -> None:
        """Plan what is left by what was done and said so far."""
        if not self._begun:
            return
        self.plan = plan_day(
            self._history,
            self._exercises,
            self._now,
            self._wish,
            under_way=self.session,
            skipped=frozenset(self._skipped),
            state=self._before_it,
        )
        wanted = {item.exercise.id for item in self._after}
        self._after = [item for item in self.plan.after if item.exercise.id in wanted]
        over = self._first.kind is Kind.TRIAL and self.plan.kind is not Kind.TRIAL
        self._items = [] if over else [item for item in self.plan.items if self._belongs(item)]

    def _belongs(self, item: Item) -> bool:
        """Whether an item belongs into this session: what takes its place for pain comes the next time (10.2)."""
        if self._first.kind is Kind.TRIAL:
            return True
        if any(item.exercise.id == first.exercise.id for first in self._first.items):
            return True
        tried = {done.exercise for done in self.session.sets if done.purpose is Purpose.TRIAL}
        return item.exercise.id in tried

    def _later(self) -> list[Item]:
        return [*self._before, *self._items, *self._after]

    def _tasks(self, item: Item, *, first: bool = False) -> Iterator[Task]:
        """Yield the sets of an item and the questions after each, or after all where it is a stretch.

        Nobody rests before the `first` of a session.
        """
        exercise = item.exercise
        for number in range(1, item.sets + 1):
            for turn, side in enumerate(item.sides):
                rest_s = 0.0 if first and number == 1 and not turn else item.rest_s
                yield Step(
                    exercise,
                    side,
                    number,
                    item.sets,
                    min(TURN_S, item.rest_s) if turn else rest_s,
                    item.purpose,
                    goal(item),
                    shown=number == 1 and not turn,
                    advice=item.advice,
                )
            if item.purpose is not Purpose.STRETCH:
                yield asking.pain(exercise)
                yield asking.leg(exercise)
        if item.purpose is Purpose.STRETCH:
            yield asking.effect(exercise)

    # ---- what was done

    def _left_out(self, step: Step) -> None:
        """A set was left out: a trial and a stretch are over with it; nothing is asked of what was not done."""
        assert self._item is not None
        done = self.session.sets[self._sets_before :]
        if step.purpose is not Purpose.TRAINING:
            if step.purpose is Purpose.TRIAL:
                self._skipped.add(step.exercise.id)
            self._queue = [task for task in self._queue if done and isinstance(task, Question)]
            return
        if isinstance(self._queue[0], Step) if self._queue else True:
            return
        sides = {side for facts in done[-len(self._item.sides) :] for side in facts.sides}
        asked = sum(facts.pain is not None for facts in done)
        if not sides or len(done) == asked:
            while self._queue and isinstance(self._queue[0], Question):
                self._queue.pop(0)

    def _match_weaker(self, step: Step, side: SideFacts | None) -> None:
        """Let the other side do as many as this one did (10.7), at least one; what was not seen counts for it."""
        if step.purpose is not Purpose.TRAINING or side is None or not self._queue or step.exercise.is_hold:
            return
        following = self._queue[0]
        if not isinstance(following, Step) or following.number != step.number or following.goal is None:
            return
        wanted = 0 if step.goal is None or step.goal.clean is None else step.goal.clean
        clean = max(1, min(wanted, side.clean + side.unverified))
        fewer = replace(following.goal, clean=clean, attempted=math.ceil(ATTEMPTS_SHARE * clean))
        self._queue[0] = replace(following, goal=fewer)

    # ---- what was said

    def _hear_pain(self, level: int) -> None:
        *before, last = self.session.sets
        self.session = replace(self.session, sets=(*before, replace(last, pain=level)))
        if safety.too_much(level, self.session.pain_before):
            # The question about the leg is still asked; the other sets of the exercise are not done.
            self._queue = [task for task in self._queue[:1] if isinstance(task, Question)]
        elif safety.smaller(level, self.session.pain_before):
            advice = self._smaller()
            self._queue = [replace(task, advice=advice) if isinstance(task, Step) else task for task in self._queue]

    def _hear_leg(self, question: Question, *, told: bool) -> None:
        if told:
            *before, last = self.session.sets
            self.session = replace(self.session, sets=(*before, replace(last, leg=True)), leg=True)
            urgency = Urgency.DOCTOR
            self.stopped = Stopped(urgency, safety.urgency_title(urgency), safety.leg_text())
            self._queue, self._before, self._items, self._after = [], [], [], []
            return
        last = self.session.sets[-1]
        if last.purpose is Purpose.TRIAL and not self._queue:
            state = self._state()
            if state.of[last.exercise].unseen >= UNSEEN_TRIALS:
                self._queue = [asking.trial(self._exercises[last.exercise])]

    def _state(self) -> State:
        return within(self._before_it, self.session, self._exercises, self._history.answers)

    def _note(self, topic: Topic, subject: str, value: str) -> None:
        said = Answer(self._now, topic, subject, value)
        self._history = replace(self._history, answers=(*self._history.answers, said))

    # ---- what it came to

    def _worked(self) -> list[tuple[str, Purpose]]:
        return list(dict.fromkeys((done.exercise, done.purpose) for done in self.session.sets if done.purpose))

    def _done_of(self, name: str, purpose: Purpose, faults: Counter[str]) -> Done:
        exercise = self._exercises[name]
        sets = [done for done in self.session.sets if (done.exercise, done.purpose) == (name, purpose)]
        sides: dict[str | None, SideFacts] = {}
        broken: Counter[str] = Counter()
        for done in sets:
            broken.update(done.voided)
            for side, facts in done.sides.items():
                sides[side] = _plus(sides[side], facts) if side in sides else facts
        numbers = {step.number for step, _ in self._reports if (step.exercise.id, step.purpose) == (name, purpose)}
        practise = ""
        if broken and purpose is not Purpose.STRETCH:
            rule, times = broken.most_common(1)[0]
            practise = rule_title(exercise, rule)
            faults[tr("{exercise}: {cue}", exercise=tr(exercise.name), cue=practise)] += times
        pains = tuple(done.pain for done in sets if done.pain is not None)
        return Done(exercise, purpose, len(numbers), sides, practise, pains)

    def _decided(self) -> Iterator[str]:
        """Yield what was decided of the exercises that were tried."""
        state = self._state()
        for name, purpose in self._worked():
            exercise = tr(self._exercises[name].name)
            if name in state.sore:
                yield tr("{exercise} is over for today, because it hurt.", exercise=exercise)
            elif purpose is Purpose.TRIAL and name in state.of:
                if state.of[name].can:
                    yield tr("{exercise} is passed.", exercise=exercise)
                elif name not in self._skipped:
                    yield tr("{exercise} is not passed yet. It is tried again.", exercise=exercise)

    # ---- what may be said

    def _lines(self) -> Iterator[str]:
        for item in self._possible():
            for task in self._tasks(item):
                yield from script.lines_of(task)
                if isinstance(task, Step) and task.purpose is Purpose.TRAINING and not task.exercise.is_hold:
                    smaller = (replace(task, goal=replace(goal(item), clean=count)) for count in range(1, item.target))
                    yield from (script.aim(step) for step in smaller if task.exercise.has_sides)
            if item.purpose is Purpose.TRIAL:
                yield from script.lines_of(asking.trial(item.exercise))
        yield self._smaller()
        yield dosing.see_all()
        yield safety.leg_words()
        yield safety.sore_words()

    def _possible(self) -> Iterator[Item]:
        """Yield what may come in this session, whatever is passed and whatever is not."""
        first = self._first
        if first.kind is Kind.TRIAL:
            names = [name for name in ALL if name in self._exercises and not self._exercises[name].is_run]
            yield from (dosing.trial(self._exercises[name], Standing()) for name in names)
        for item in first.items:
            yield item
            if item.purpose is Purpose.TRIAL and first.kind is not Kind.TRIAL:
                yield dosing.training(item.exercise, Standing(), ())
        yield from first.after

    @staticmethod
    def _smaller() -> str:
        return tr("A little smaller than before, within what does not hurt.")


def goal(item: Item) -> Goal:
    """Return when a set of an item is over (10.3, 10.4)."""
    both = 2 if item.exercise.kind is Counted.ALTERNATING else 1
    trial = item.purpose is Purpose.TRIAL
    if item.exercise.is_hold:
        attempts = {Purpose.TRIAL: TRIAL_HOLDS, Purpose.TRAINING: HOLDS}.get(item.purpose)
        return Goal(attempted=attempts, held_s=float(item.target))
    if trial:
        return Goal(attempted=item.target * both)
    clean = item.target * both
    return Goal(clean, math.ceil(ATTEMPTS_SHARE * clean), watched=item.purpose is Purpose.TRAINING)


def _plus(one: SideFacts, other: SideFacts) -> SideFacts:
    """Return the counts of two sets of the same side together; of holds the better one."""
    held = [value for value in (one.held_s, other.held_s) if math.isfinite(value)]
    return replace(
        other,
        attempted=one.attempted + other.attempted,
        complete=one.complete + other.complete,
        clean=one.clean + other.clean,
        unverified=one.unverified + other.unverified,
        rep_s=math.nan,
        held_s=max(held) if held else math.nan,
    )
