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
from typing import Protocol

from formcheck.coach import script
from formcheck.coach.answering import Asking
from formcheck.coach.between import LONGER_S, Between, Then
from formcheck.coach.cues import Line, Tone
from formcheck.coach.guide import Guide, Question
from formcheck.coach.moment import BETWEEN, Moment, Part
from formcheck.coach.one_set import COUNT_IN_S, ENOUGH_GONE_S, GIVE_UP_S, HINT_S, PAUSE_S, OneSet, Over
from formcheck.coach.steps import Step
from formcheck.coach.tasks import Tasks
from formcheck.coach.voice import Voice
from formcheck.core.pose import Pose
from formcheck.core.report import Attempt, Rep, SetReport
from formcheck.core.update import Update

__all__ = [
    "COUNT_IN_S",
    "ENOUGH_GONE_S",
    "GIVE_UP_S",
    "HINT_S",
    "LONGER_S",
    "PAUSE_S",
    "Command",
    "Keeper",
    "Workout",
]


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
        self._tasks = Tasks(steps)
        self._keeper = keeper
        self._voice = Voice()
        self._t = self._rested_s = math.nan
        # Between two sets, and at the end; None within a set, which knows its own part.
        self._apart: Part | None = None
        self._between = Between(self._voice, 0.0, math.nan)
        self._why = ""
        self._asking: Asking | None = None
        self._knows_how = False
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
        return self._tasks.step

    @property
    def planned(self) -> tuple[str, ...]:
        """Ids of the exercises that were known to come in the programme at the beginning, each once."""
        return self._tasks.planned

    @property
    def done(self) -> bool:
        """Whether the last set is over, and everything has been said."""
        return self._part is Part.DONE and self._voice.silent

    @property
    def moment(self) -> Moment:
        """Where the session stands after the last pose."""
        part, asking = self._part, self._asking
        index, of, exercise, exercises = self._tasks.place()
        return Moment(
            part,
            self.step,
            index,
            of,
            self._left_s(part),
            self._why if part in (Part.REST, Part.ASK) else self._set.why if self._apart is None else "",
            exercise,
            exercises,
            asking.question if asking is not None else None,
            asking.marked if asking is not None else None,
            asking.given if asking is not None else None,
            self._voice.told(self._t),
        )

    @property
    def _part(self) -> Part:
        return self._apart or self._set.part

    def _left_s(self, part: Part) -> float:
        if self._apart is None:
            return self._set.left_s(self._t)
        return self._between.left_s(self._t) if part is not Part.DONE else math.nan

    def lines(self) -> tuple[str, ...]:
        """Return everything that may be said in this session, each once, what is said first at the beginning."""
        return self._tasks.lines

    def report(self) -> SetReport:
        """Return the set that is under way, or the last one that is over."""
        if self._part in BETWEEN and self.reports:
            return self.reports[-1][1]
        return self._set.report()

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
            # What was closed is told once.
            self._update = replace(self._update, t_s=pose.t_s, closed=None)
        elif self._asking is not None:
            self._update = self._ask(self._asking, pose)
        else:
            self._update = self._judge(pose)
            self._follow(pose, self._update, said)
        self.heard = (*said, *self._voice.due(self._t))
        return self._update

    def finish(self) -> None:
        """The poses have ended: what was attempted in the set that is under way is kept, and what was answered."""
        if self._asking is not None and self._asking.value is not None:
            self._answered(self._asking.question, self._asking.value)
        elif self._part not in BETWEEN and (report := self._close_set()) is not None:
            self._tasks.left(report)
        self._asking = None
        self._apart = Part.DONE
        self._voice.stop()

    def _obey(self, command: Command | tuple[str]) -> None:
        part = self._part
        if self._asking is not None:
            self._obey_asking(self._asking, command)
        elif command is Command.PAUSE and part not in BETWEEN:
            self._apart = None
            self._set.pause()
            self._voice.hush()
        elif command is Command.RESUME and self._set.paused:
            self._set.resume(self._t)
        elif command is Command.LONGER and part is Part.REST:
            self._between.longer()
        elif command is Command.NEXT and part in (Part.REST, Part.SHOW):
            self._wait_for_set()
        elif command is Command.NEXT and part is not Part.DONE:
            self._end_set(Over())

    def _judge(self, pose: Pose) -> Update:
        """Keep a pose, and have it judged."""
        given = self._set.seen(pose)
        if self._keeper is not None:
            self._keeper.write(given)
        update = self._set.judge(given)
        if self._keeper is not None and update.closed is not None:
            self._keeper.add(update.closed)
        return update

    def _follow(self, pose: Pose, update: Update, said: list[Tone | Line]) -> None:
        """Go from part to part of the session as the judge sees it."""
        if self._apart is Part.REST:
            self._rest(pose, update)
        elif self._apart is Part.SHOW:
            self._explain(update)
        elif self._apart is None:
            over = self._set.follow(pose, update, self.advice, said)
            if over is not None and over.anew:
                self._begin_set()
            elif over is not None:
                self._end_set(over)

    # ---- sets

    def _begin_set(self) -> None:
        """Wait for a set with a judge who knows nothing of what was before."""
        self._set = OneSet(self.step, self._voice)
        if self._keeper is not None:
            self._keeper.begin(self.step)

    def _close_set(self) -> SetReport | None:
        """Keep what the set came to, and return it; None where nothing was attempted."""
        report = self._set.report()
        if not report.entries:
            return None
        self.reports.append((self.step, report))
        if self._keeper is not None:
            self._keeper.finish(self.step, report)
        return report

    def _end_set(self, over: Over) -> None:
        """End the set, and go on with what comes after it."""
        report = self._close_set()
        self._voice.hush()
        self._why = over.why
        self._tasks.done(report)
        if report is None:
            self._rested_s = math.nan
            self._go_on(self._t)
            return
        self._rested_s = self._t
        self._voice.say(self._t, over.line)
        # The longest line before it has been said.
        breath_s = max(script.BREATH_S, script.spoken_s(over.line)) if over.why else script.BREATH_S
        self._go_on(self._t + breath_s)

    # ---- between sets

    def _go_on(self, at_s: float) -> None:
        """Go on with what comes next, and say so at a time."""
        coming = self._tasks.look_ahead()
        task = self._tasks.next
        if task is None:
            self._end(self._tasks.last_words, max(at_s, self._t + script.BREATH_S))
            return
        until_s = self._rested_s + self.step.rest_s if coming else math.nan
        self._between = Between(self._voice, self.step.rest_s, until_s)
        if isinstance(task, Question):
            self._apart, self._asking = Part.ASK, Asking(task, at_s, known=self._knows_how)
            self._knows_how = True
            self._set = OneSet(self.step, self._voice)
        else:
            self._begin_set()
            self._announce(at_s, until_s)

    def _announce(self, at_s: float, until_s: float) -> None:
        """Say what comes, and rest before it, or wait for it."""
        step, rests = self.step, until_s > self._t or self._rested_s == self._t
        self._apart = Part.REST if rests else None
        if step.purpose is None:
            if rests:
                self._voice.say(at_s, script.rest(step))
            return
        for line in (script.rest(step) if rests else script.upcoming(step), *script.told(step)):
            self._voice.say(at_s, line)
            at_s += script.spoken_s(line)
        self._voice.telling_until_s = at_s
        if step.shown or not rests:
            self._apart = Part.SHOW
            if not rests:
                self._between = Between(self._voice, step.rest_s, math.nan)

    def _rest(self, pose: Pose, update: Update) -> None:
        """Rest until the time is over, or until the next start pose is taken."""
        then = self._between.look(update)
        if then is Then.ARRIVED:
            self._wait_for_set()
            self._set.arrive(update)
            return
        if then is Then.ANEW:
            self._begin_set()
        if self._between.rested(pose):
            self._wait_for_set()
            self._voice.say(self._t, script.REST_OVER)

    def _explain(self, update: Update) -> None:
        """Explain the set that comes."""
        then = self._between.explain(update)
        if then is Then.RESTS:
            self._apart = Part.REST
        elif then is not Then.STAYS:
            self._wait_for_set()
            if then is Then.OVER:
                self._voice.say(self._t, script.TAKE_START)
            self._set.arrive(update)

    def _wait_for_set(self) -> None:
        """What was between is over."""
        self._apart = None
        self._voice.hush()

    def _end(self, words: str, at_s: float) -> None:
        """End the session; what is said in the place of the usual words stays in view."""
        self._apart = Part.DONE
        self._voice.say(at_s, words or script.SESSION_DONE)
        self._voice.telling_until_s = math.inf if words else math.nan

    # ---- questions

    def _obey_asking(self, asking: Asking, command: Command | tuple[str]) -> None:
        said: list[str] = []
        if isinstance(command, tuple):
            said = asking.answer(self._t, command[0])
        elif command in (Command.FORWARD, Command.BACK):
            said = asking.point(self._t, 1 if command is Command.FORWARD else -1)
        elif command is Command.TAKE:
            said = asking.take(self._t)
        for line in said:
            self._voice.say_instead(self._t, line)

    def _ask(self, asking: Asking, pose: Pose) -> Update:
        """Ask, and go on once the answer can be changed no more."""
        # Nothing that is done now is counted.
        update = self._update = replace(self._set.judge(pose), closed=None)
        for text in asking.push(pose):
            self._voice.say_instead(self._t, text)
        value = asking.settled(self._t)
        if value is not None:
            self._asking = None
            self._answered(asking.question, value)
            self._go_on(self._t)
        elif asking.hopeless(self._t):
            self._asking = None
            self._voice.stop()
            self._end(script.UNANSWERED, self._t)
        return update

    def _answered(self, question: Question, value: str) -> None:
        # First the file, then everything else.
        if self._keeper is not None:
            self._keeper.answer(question, value)
        self._tasks.answered(question, value)
