"""A session without hands: set-up, count-in, set, rest, next side and next exercise, judged pose by pose.

Nobody has to touch anything: the start pose begins a set, the target or leaving ends it, and the start pose ends
the rest. Whatever a key can do is a `Command`. Like the judge it is causal and knows no clock: time is the time of
the poses. What the judge is given is handed to a `Keeper` first, so that each set can be judged again to the same
verdicts.

What comes next is known by a `Guide`. In a session of the programme it also asks questions (`answering`), sets are
explained, and a set in which the form does not hold is interrupted for a hint and broken off (`goals`).
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final, Protocol

from formcheck.coach import goals, script
from formcheck.coach.answering import Asking
from formcheck.coach.cues import Coach, Line, Tone
from formcheck.coach.gesture import RaisedHand
from formcheck.coach.goals import Form, Watch
from formcheck.coach.guide import Fixed, Guide, Question, Task
from formcheck.coach.moment import BETWEEN, Moment, Part
from formcheck.coach.steps import Step
from formcheck.core import hints
from formcheck.core.engine import Engine
from formcheck.core.pose import Pose
from formcheck.core.report import Attempt, Rep, SetReport
from formcheck.core.rule import Phase
from formcheck.core.timing import Dwell
from formcheck.core.update import Update
from formcheck.language import tr
from formcheck.wording import find_rule

#: The count-in: three beats of a second. Who begins before it is over is counted all the same. House value.
COUNT_IN_S: Final = 3.0
#: After so long without being seen well enough to be judged, a set is paused (specification 10.9), seconds.
PAUSE_S: Final = 3.0
#: And ended after so long (10.9); at rest without a repetition for as long, it is over too, seconds.
GIVE_UP_S: Final = 60.0
#: Who has done enough clean repetitions and leaves has finished. House value, seconds.
ENOUGH_GONE_S: Final = 10.0
#: What the rest is made longer by, seconds.
LONGER_S: Final = 15.0
#: The start pose of the next set counts once the one before was left for so long: it is taken within
#: 1.4 s (3.3, 4.4) by who stays in it. House value, seconds.
LEFT_START_S: Final = 4.0
#: Before the end of a rest a voice says that it comes, seconds.
SOON_S: Final = 10.0
#: The shortest break for a hint within a set (specification 10.4: pause, cue, one retry). House value, seconds.
HINT_S: Final = 6.0


class Command(StrEnum):
    """What the user can ask for."""

    #: The rest or the explanation is skipped, or the set is ended, or the set that is waited for is left out.
    NEXT = "next"
    #: A rest of 15 s more.
    LONGER = "longer"
    PAUSE = "pause"
    RESUME = "resume"
    #: While something is asked: point at the next choice, at the one before, or take the one that is pointed at.
    FORWARD = "forward"
    BACK = "back"
    TAKE = "take"


class Keeper(Protocol):
    """Keeps what is judged."""

    def begin(self, step: Step) -> None:
        """A set is waited for: from now on its poses come. What came before and was not finished is not wanted."""

    def write(self, pose: Pose) -> None:
        """Keep a pose that is about to be judged."""

    def add(self, entry: Rep | Attempt) -> None:
        """Keep a repetition or an attempt that has just been closed."""

    def finish(self, step: Step, report: SetReport) -> None:
        """The set is over, and something was attempted in it."""

    def answer(self, question: Question, value: str) -> None:
        """Keep what was answered; what it is about belongs to the set that was kept last."""


class Workout:
    """Lead through the sets of a session.

    Parameters
    ----------
    steps
        The sets in their order, at least one; or who knows what comes next.
    keeper
        Keeps the poses, the reports and the answers; None to keep nothing.

    Attributes
    ----------
    heard
        What is to be heard of the last pose: tones and lines.
    advice
        What to do first, of whoever looks at the picture, too; while a set is set up the voice says it in the place of
        the judge's message, so that it is in one with what is shown. Empty where there is nothing.
    reports
        What the sets came to that are over, in their order; of a set in which nothing was attempted there is none.
    """

    def __init__(self, steps: Sequence[Step] | Guide, keeper: Keeper | None = None) -> None:
        self._guide: Guide = Fixed(steps) if isinstance(steps, Sequence) else steps
        self._ahead: tuple[Task, ...] = tuple(self._guide.ahead())
        first = next((task for task in self._ahead if isinstance(task, Step)), None)
        if first is None:
            raise ValueError("a session needs at least one set")
        self._keeper = keeper
        told = [line for task in self._ahead for line in script.lines_of(task)]
        self._lines = tuple(dict.fromkeys((*told, *script.always(), *self._guide.every_line())))
        planned = [task for task in self._ahead if isinstance(task, Step) and task.purpose is not None]
        self._planned = tuple(dict.fromkeys(task.exercise.id for task in planned))
        self._over: list[str] = []
        self._given, self._step = first, goals.aimed(first)
        self._part = Part.SETUP
        self._t = math.nan
        self._until_s = math.nan
        self._rested_s = self._told_until_s = self._hint_until_s = math.nan
        self._told = self._why = ""
        self._beats = 0
        self._asked_for_pause = False
        self._idle_since_s = math.nan
        self._poor, self._away = Dwell(), Dwell()
        self._left_start = False
        self._hand = RaisedHand()
        self._watch_form = Watch()
        self._asking: Asking | None = None
        self._knows_how = False
        self._spoken: deque[tuple[float, Line]] = deque()
        self._commands: deque[Command | tuple[str]] = deque()
        self.heard: tuple[Tone | Line, ...] = ()
        self.advice = ""
        self.reports: list[tuple[Step, SetReport]] = []
        self._update: Update | None = None
        self._begin_set()
        # What is said first is said with the first pose.
        self._begins = True

    # ---- what is known

    @property
    def step(self) -> Step:
        """The set that is done, or that comes next, with an exercise that asks for what the set is to come to."""
        return self._step

    @property
    def planned(self) -> tuple[str, ...]:
        """Ids of the exercises that were known to come in the programme at the beginning, each once."""
        return self._planned

    @property
    def done(self) -> bool:
        """Whether the last set is over, and everything has been said."""
        return self._part is Part.DONE and not self._spoken

    @property
    def moment(self) -> Moment:
        """Where the session stands after the last pose."""
        left_s = math.nan
        if self._part in (Part.COUNT_IN, Part.REST, Part.ASK, Part.SHOW):
            left_s = max(0.0, self._until_s - self._t) if math.isfinite(self._until_s) else math.nan
        elif self._part is Part.HINT:
            left_s = max(0.0, self._hint_until_s - self._t)
        elif self._part is Part.PAUSED and not self._asked_for_pause:
            left_s = max(0.0, self._idle_since_s + self._patience_s - self._t)
        why = self._why if self._part in (Part.REST, Part.ASK, Part.HINT) else ""
        if self._part is Part.PAUSED and not self._asked_for_pause:
            why = self._update.message if self._update is not None else hints.NOBODY
        index, of, exercise, exercises = self._place()
        asking = self._asking
        return Moment(
            self._part,
            self.step,
            index,
            of,
            left_s,
            why,
            exercise,
            exercises,
            asking.question if asking is not None else None,
            asking.marked if asking is not None else None,
            asking.given if asking is not None else None,
            self._told if self._t < self._told_until_s else "",
        )

    def _place(self) -> tuple[int, int, int, int]:
        """Return the place of the set and of its exercise, from 0, and how many there are: done and known to come."""
        names = [*self._over, *(task.exercise.id for task in self._ahead if isinstance(task, Step))]
        index = min(len(self._over), len(names) - 1)
        begins = [place == 0 or name != names[place - 1] for place, name in enumerate(names)]
        return index, len(names), sum(begins[: index + 1]) - 1, sum(begins)

    def lines(self) -> tuple[str, ...]:
        """Return everything that may be said in this session, each once, what is said first at the beginning."""
        return self._lines

    # ---- what happens

    def do(self, command: Command) -> None:
        """Do what the user asks for, with the next pose. May be called from another thread."""
        self._commands.append(command)

    def answer(self, value: str) -> None:
        """Answer what is asked, with the next pose, by the value of a choice. May be called from another thread.

        What is no choice of the question is not heard, and neither is anything while nothing is asked. Within a few
        seconds another answer takes its place; the same once more makes it final.
        """
        self._commands.append((value,))

    def push(self, pose: Pose) -> Update:
        """Take the next pose; return what the judge says of it.

        Raises
        ------
        ValueError
            When the time of the pose does not rise.
        """
        self._t = pose.t_s
        said: list[Tone | Line] = []
        if self._begins:
            self._begins = False
            self._go_on(self._t)
        while self._commands:
            self._obey(self._commands.popleft())
        if self._part is Part.DONE and self._update is not None:
            self.heard = tuple(self._due())
            # What was closed is told once.
            self._update = replace(self._update, t_s=pose.t_s, closed=None)
            return self._update
        if self._part is Part.ASK:
            return self._ask(pose)
        # Who has asked for a pause is not looked at: for the judge nobody is there, so nothing is held against them.
        # Neither is who is given a hint.
        blind = self._asked_for_pause or (self._part is Part.HINT and self._t < self._hint_until_s)
        given = Pose.unseen(pose.t_s, pose.image_size) if blind else pose
        if self._keeper is not None:
            self._keeper.write(given)
        update = self._update = self._engine.push(given)
        if self._keeper is not None and update.closed is not None:
            self._keeper.add(update.closed)
        if self._part is Part.REST:
            self._rest(pose, update)
        elif self._part is Part.SHOW:
            self._show(update)
        elif self._part is Part.HINT:
            self._hint(update, said)
        else:
            said += self._coach.push(self._advised(update))
            self._follow(pose, update, said)
        said += self._due()
        self.heard = tuple(said)
        return update

    def report(self) -> SetReport:
        """Return the set that is under way, or the last one that is over."""
        if self._part in BETWEEN and self.reports:
            return self.reports[-1][1]
        return self._engine.report()

    def finish(self) -> None:
        """The poses have ended: what was attempted in the set that is under way is kept, and what was answered."""
        if self._asking is not None and self._asking.value is not None:
            self._answered(self._asking.question, self._asking.value)
        elif self._part not in BETWEEN and self._close_set():
            self._guide.done(self._given, self.reports[-1][1])
        self._asking = None
        self._part = Part.DONE
        self._spoken.clear()

    def _advised(self, update: Update) -> Update:
        """Return what the coach is told: what whoever sees the picture says in the place of the judge's message.

        While a set is set up, that is anything; later only whether it is the camera that is too slow.
        """
        slow = update.message == hints.too_slow(self.step.exercise.minimum_fps)
        if self.advice and (self._part is Part.SETUP or slow):
            return replace(update, message=self.advice)
        return update

    def _obey(self, command: Command | tuple[str]) -> None:
        if self._asking is not None:
            self._obey_asking(self._asking, command)
        elif isinstance(command, tuple):
            return
        elif command is Command.PAUSE and self._part not in BETWEEN:
            self._asked_for_pause, self._part = True, Part.PAUSED
            self._hush()
        elif command is Command.RESUME and self._asked_for_pause:
            self._asked_for_pause = False
            self._idle_since_s = self._t
            begun = self._update is not None and self._update.counts.attempted > 0
            self._part = Part.PAUSED if begun else Part.SETUP
        elif command is Command.LONGER and self._part is Part.REST:
            self._until_s += LONGER_S
        elif command is Command.NEXT:
            self._asked_for_pause = False
            if self._part in (Part.REST, Part.SHOW):
                self._rest_is_over()
            elif self._part is not Part.DONE:
                self._end_set()

    def _obey_asking(self, asking: Asking, command: Command | tuple[str]) -> None:
        said: list[str] = []
        if isinstance(command, tuple):
            said = asking.answer(self._t, command[0])
        elif command in (Command.FORWARD, Command.BACK):
            said = asking.point(self._t, 1 if command is Command.FORWARD else -1)
        elif command is Command.TAKE:
            said = asking.take(self._t)
        for line in said:
            self._spoken.clear()
            self._speak(self._t, line)

    def _follow(self, pose: Pose, update: Update, said: list[Tone | Line]) -> None:
        """Go from part to part of a set as the judge sees it."""
        at_work = update.phase not in (Phase.SETUP, Phase.READY) or update.closed is not None
        if self._part is Part.SETUP:
            self._wait(update, at_work=at_work)
        elif self._part is Part.COUNT_IN:
            self._count_in(update, said, at_work=at_work)
        if self._part is Part.SET:
            self._watch(pose, update, said)
        elif self._part is Part.PAUSED and not self._asked_for_pause:
            self._wait_for_return(update, said, at_work=at_work)

    def _wait(self, update: Update, *, at_work: bool) -> None:
        """Wait for the start pose."""
        if update.phase is Phase.SETUP and update.closed is None:
            return
        self._idle_since_s = self._t
        if at_work or self.step.exercise.is_hold or update.counts.attempted:
            self._part = Part.SET
        else:
            self._part, self._until_s, self._beats = Part.COUNT_IN, self._t + COUNT_IN_S, 0

    def _count_in(self, update: Update, said: list[Tone | Line], *, at_work: bool) -> None:
        if at_work:
            self._part = Part.SET
        elif update.phase is Phase.SETUP:
            self._part = Part.SETUP
        elif self._t >= self._until_s:
            self._part = Part.SET
            said.append(Line(script.GO, urgent=True))
        elif self._t >= self._until_s - COUNT_IN_S + self._beats * COUNT_IN_S / 3:
            self._beats += 1
            said.append(Tone.BEAT)
        if self._part is Part.SET:
            self._idle_since_s = self._t

    def _watch(self, pose: Pose, update: Update, said: list[Tone | Line]) -> None:
        """Within a set: is it over, is the user gone, or no longer seen well enough?"""
        if update.phase not in (Phase.SETUP, Phase.READY) or update.closed is not None:
            self._idle_since_s = self._t
        tones = [heard for heard in said if isinstance(heard, Tone)]
        if goals.reached(self.step, update):
            said[:] = tones
            if update.closed is None:
                # A hold that has come to its goal is over without being let go of.
                said.append(Tone.CLEAN)
            self._end_set(script.set_done(self.step.exercise, update))
            return
        goal = self.step.goal
        form = self._watch_form.push(update.closed) if goal is not None and goal.watched else Form.HOLDS
        if form is not Form.HOLDS:
            said[:] = tones
            self._interrupt(form)
            return
        judged = pose.seen and update.phase is not Phase.SETUP and not math.isnan(update.signal)
        if self._poor.held(self._t, not judged, PAUSE_S):
            self._part, self._idle_since_s = Part.PAUSED, self._t - PAUSE_S
            said.append(Line(script.PAUSED, urgent=True))
        elif self._t - self._idle_since_s >= GIVE_UP_S:
            self._give_up()

    def _wait_for_return(self, update: Update, said: list[Tone | Line], *, at_work: bool) -> None:
        judged = update.phase is not Phase.SETUP and not math.isnan(update.signal)
        if judged:
            self._part = Part.SET
            self._idle_since_s = self._t
            self._poor.reset()
            if not at_work and not self.step.exercise.is_hold:
                said.append(Line(script.GO, urgent=True))
        elif self._t - self._idle_since_s >= self._patience_s:
            self._give_up()

    @property
    def _patience_s(self) -> float:
        """How long a set waits for somebody who is gone, from when they were last at work, seconds."""
        if self._update is None:
            return GIVE_UP_S
        enough = self._update.counts.clean >= self.step.exercise.target_clean[0]
        return ENOUGH_GONE_S if enough else GIVE_UP_S

    # ---- form that does not hold

    def _interrupt(self, form: Form) -> None:
        """Give a hint, or break the set off."""
        rule = self._watch_form.rule
        found = find_rule(self.step.exercise, rule)
        cue = found.cue if found is not None else ""
        if form is Form.HINT:
            self._part, self._why = Part.HINT, cue
            once_more_s = self._t + script.spoken_s(cue)
            self._spoken.append((self._t, Line(cue, rule, urgent=True)))
            self._speak(once_more_s, script.ONCE_MORE)
            self._hint_until_s = max(self._t + HINT_S, once_more_s + script.spoken_s(script.ONCE_MORE))
        else:
            line = script.stopped(self.step.exercise, rule) if form is Form.AGAIN else script.FADES
            self._end_set(line, why=line)

    def _hint(self, update: Update, said: list[Tone | Line]) -> None:
        """Wait until the hint was heard; then it is tried once more."""
        if self._t < self._hint_until_s:
            return
        self._idle_since_s = min(self._t, self._hint_until_s)
        self._poor.reset()
        if update.phase is not Phase.SETUP and not math.isnan(update.signal):
            self._part = Part.SET
            said.append(Line(script.GO, urgent=True))
        elif self._t - self._hint_until_s >= PAUSE_S:
            self._part = Part.PAUSED

    # ---- between sets

    def _rest(self, pose: Pose, update: Update) -> None:
        """Rest until the time is over, or until the next start pose is taken."""
        if update.phase is Phase.SETUP and update.closed is None:
            self._left_start = self._left_start or self._away.held(self._t, True, LEFT_START_S)
        else:
            self._away.reset()
            if self._left_start and update.closed is None:
                self._rest_is_over()
                self._coach.push(update)
                self._wait(update, at_work=False)
                return
            # Who has not left the start pose yet, or moves about in it, does not ask for the next set.
            self._begin_set()
        if self._hand.held(pose):
            self._until_s += LONGER_S
            self._speak(self._t, script.LONGER)
        left_s = self._until_s - self._t
        telling = self._t < self._told_until_s
        if left_s <= 0 and not telling:
            self._rest_is_over()
            self._speak(self._t, script.REST_OVER)
        elif self._beats == 0 and left_s <= SOON_S < self.step.rest_s:
            self._beats = 1
            if not telling:
                self._speak(self._t, script.SOON)
        elif left_s > SOON_S:
            self._beats = 0

    def _show(self, update: Update) -> None:
        """Explain the set that comes: who begins all the same is counted."""
        at_work = update.phase not in (Phase.SETUP, Phase.READY) or update.closed is not None
        waits = update.phase is Phase.SETUP and not at_work
        self._left_start = self._left_start or self._away.held(self._t, waits, LEFT_START_S)
        if at_work or (self._t >= self._told_until_s and not self._until_s > self._t):
            told = self._t >= self._told_until_s
            self._rest_is_over()
            if told and waits:
                self._speak(self._t, script.TAKE_START)
        elif self._t >= self._told_until_s and self._left_start and not waits:
            self._rest_is_over()
        elif self._t >= self._told_until_s:
            self._part = Part.REST
        if self._part is Part.SETUP:
            self._coach.push(update)
            self._wait(update, at_work=at_work)

    def _rest_is_over(self) -> None:
        self._part, self._until_s = Part.SETUP, math.nan
        self._hush()

    def _hush(self) -> None:
        """Say nothing more of what was to be said."""
        self._spoken.clear()
        self._told_until_s = math.nan

    def _give_up(self) -> None:
        """Nobody goes on: end the set, or wait for it anew where nothing was done in it."""
        if self._engine.report().entries:
            self._end_set()
        else:
            self._begin_set()
            self._part = Part.SETUP

    def _end_set(self, line: str = script.SET_DONE, why: str = "") -> None:
        """End the set, and go on with what comes after it."""
        attempted = self._close_set()
        self._hush()
        self._why = why
        self._over.append(self._given.exercise.id)
        self._guide.done(self._given, self.reports[-1][1] if attempted else None)
        self._rested_s = self._t if attempted else math.nan
        if attempted:
            self._speak(self._t, line)
        # The longest line before it has been said.
        breath_s = max(script.BREATH_S, script.spoken_s(line)) if why else script.BREATH_S
        self._go_on(self._t + breath_s if attempted else self._t)

    def _go_on(self, at_s: float) -> None:
        """Go on with what comes next, and say so at a time."""
        self._ahead = tuple(self._guide.ahead())
        coming = next((task for task in self._ahead if isinstance(task, Step)), None)
        if coming is not None and coming is not self._given:
            self._given, self._step = coming, goals.aimed(coming)
        if not self._ahead:
            self._part, self._until_s = Part.DONE, math.nan
            last = self._guide.last_words()
            self._speak(max(at_s, self._t + script.BREATH_S), last or script.SESSION_DONE)
            # What is said in the place of the usual words stays in view.
            self._told_until_s = math.inf if last else math.nan
            return
        self._until_s = self._rested_s + self.step.rest_s if coming is not None else math.nan
        first = self._ahead[0]
        if isinstance(first, Question):
            self._part, self._asking = Part.ASK, Asking(first, at_s, known=self._knows_how)
            self._knows_how = True
            self._arm()
        else:
            self._begin_set()
            self._announce(at_s)

    def _announce(self, at_s: float) -> None:
        """Say what comes, and rest before it, or wait for it."""
        step, rests = self.step, self._until_s > self._t or self._rested_s == self._t
        self._part = Part.REST if rests else Part.SETUP
        self._beats = 0
        if not rests:
            self._until_s = math.nan
        if step.purpose is None:
            if rests:
                self._speak(at_s, script.rest(step))
            return
        for line in (script.rest(step) if rests else script.upcoming(step), *script.told(step)):
            self._speak(at_s, line)
            at_s += script.spoken_s(line)
        self._told_until_s = at_s
        if step.shown or not rests:
            self._part = Part.SHOW

    # ---- questions

    def _ask(self, pose: Pose) -> Update:
        """Ask, and go on once the answer can be changed no more."""
        asking = self._asking
        assert asking is not None
        # Nothing that is done now is counted.
        update = self._update = replace(self._engine.push(pose), closed=None)
        for text in asking.push(pose):
            self._spoken.clear()
            self._speak(self._t, text)
        value = asking.settled(self._t)
        if value is not None:
            self._asking = None
            self._answered(asking.question, value)
            self._go_on(self._t)
        elif asking.hopeless(self._t):
            self._asking = None
            self._part = Part.DONE
            self._hush()
            self._speak(self._t, script.UNANSWERED)
            self._told_until_s = math.inf
        self.heard = tuple(self._due())
        return update

    def _answered(self, question: Question, value: str) -> None:
        # First the file, then everything else.
        if self._keeper is not None:
            self._keeper.answer(question, value)
        self._guide.answered(question, value)

    def _close_set(self) -> bool:
        """Take what the set came to; return whether anything was attempted."""
        report = self._engine.report()
        if not report.entries:
            return False
        self.reports.append((self.step, report))
        if self._keeper is not None:
            self._keeper.finish(self.step, report)
        return True

    def _begin_set(self) -> None:
        """Wait for a set with a judge who knows nothing of what was before."""
        self._arm()
        if self._keeper is not None:
            self._keeper.begin(self.step)

    def _arm(self) -> None:
        step = self.step
        self._engine = Engine(step.exercise, step.side)
        self._coach = Coach(step.exercise, counted_in=not step.exercise.is_hold)
        for dwell in (self._poor, self._away):
            dwell.reset()
        self._left_start = False
        self._hand = RaisedHand()
        self._watch_form = Watch()

    # ---- what is said

    def _speak(self, at_s: float, text: str) -> None:
        self._spoken.append((at_s, Line(text, urgent=True)))

    def _due(self) -> list[Line]:
        """Return the line of the session whose time has come."""
        if self._spoken and self._t >= self._spoken[0][0]:
            line = self._spoken.popleft()[1]
            self._told = tr(line.text)
            return [line]
        return []
