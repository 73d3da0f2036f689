"""A session without hands: set-up, count-in, set, rest, next side and next exercise, judged pose by pose.

Nobody has to touch anything: the start pose begins a set, the target or leaving ends it, and the start pose ends
the rest. Whatever a key can do is a `Command`. Like the judge it is causal and knows no clock: time is the time of
the poses. What the judge is given is handed to a `Keeper` first, so that each set can be judged again to the same
verdicts.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final, Protocol

from formcheck.coach import script
from formcheck.coach.cues import Coach, Line, Tone
from formcheck.coach.gesture import RaisedHand
from formcheck.coach.moment import Moment, Part
from formcheck.coach.steps import Step
from formcheck.core import hints
from formcheck.core.engine import Engine
from formcheck.core.pose import Pose
from formcheck.core.report import Attempt, Rep, SetReport
from formcheck.core.rule import Phase
from formcheck.core.timing import Dwell
from formcheck.core.update import Update

#: The count-in: three beats of a second. Who begins before it is over is counted all the same. House value.
COUNT_IN_S: Final = 3.0
#: After so long without being seen well enough to be judged, a set is paused (specification 10.9), seconds.
PAUSE_S: Final = 3.0
#: And ended after so long (10.9); at rest without a repetition for as long, it is over too, seconds.
GIVE_UP_S: Final = 60.0
#: Who has done enough clean repetitions and leaves has finished. House value, seconds.
ENOUGH_GONE_S: Final = 10.0
#: So many attempts for each clean repetition of the target end a set: 18 for 12 (specification 10.4).
ATTEMPTS_SHARE: Final = 1.5
#: What the rest is made longer by, seconds.
LONGER_S: Final = 15.0
#: The start pose of the next set counts once the one before was left for so long: it is taken within
#: 1.4 s (3.3, 4.4) by who stays in it. House value, seconds.
LEFT_START_S: Final = 4.0
#: Before the end of a rest a voice says that it comes, seconds.
SOON_S: Final = 10.0


class Command(StrEnum):
    """What the user can ask for."""

    #: The rest is skipped, or the set is ended, or the set that is waited for is left out.
    NEXT = "next"
    #: A rest of 15 s more.
    LONGER = "longer"
    PAUSE = "pause"
    RESUME = "resume"


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


class Workout:
    """Lead through the sets of a session.

    Parameters
    ----------
    steps
        The sets in their order, at least one.
    keeper
        Keeps the poses and the reports; None to keep nothing.

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

    def __init__(self, steps: Sequence[Step], keeper: Keeper | None = None) -> None:
        if not steps:
            raise ValueError("a session needs at least one set")
        self._steps = tuple(steps)
        self._keeper = keeper
        self._index = 0
        self._part = Part.SETUP
        self._t = math.nan
        self._until_s = math.nan
        self._rest_s = 0.0
        self._beats = 0
        self._asked_for_pause = False
        self._idle_since_s = math.nan
        self._poor, self._away = Dwell(), Dwell()
        self._left_start = False
        self._hand = RaisedHand()
        self._spoken: deque[tuple[float, Line]] = deque()
        self._commands: deque[Command] = deque()
        self.heard: tuple[Tone | Line, ...] = ()
        self.advice = ""
        self.reports: list[tuple[Step, SetReport]] = []
        self._update: Update | None = None
        self._begin_set()

    # ---- what is known

    @property
    def step(self) -> Step:
        """The set that is done, or that comes next."""
        return self._steps[self._index]

    @property
    def done(self) -> bool:
        """Whether the last set is over, and everything has been said."""
        return self._part is Part.DONE and not self._spoken

    @property
    def moment(self) -> Moment:
        """Where the session stands after the last pose."""
        left_s = math.nan
        if self._part in (Part.COUNT_IN, Part.REST):
            left_s = max(0.0, self._until_s - self._t)
        elif self._part is Part.PAUSED and not self._asked_for_pause:
            left_s = max(0.0, self._idle_since_s + self._patience_s - self._t)
        why = ""
        if self._part is Part.PAUSED and not self._asked_for_pause:
            why = self._update.message if self._update is not None else hints.NOBODY
        return Moment(self._part, self.step, self._index, len(self._steps), left_s, why)

    def lines(self) -> tuple[str, ...]:
        """Return everything that may be said in this session, each once, what is said first at the beginning."""
        told: list[str] = []
        for index, step in enumerate(self._steps):
            if index:
                told.append(script.rest(step))
            told += Coach(step.exercise).lines()
        return tuple(dict.fromkeys((*told, *script.always())))

    # ---- what happens

    def do(self, command: Command) -> None:
        """Do what the user asks for, with the next pose. May be called from another thread."""
        self._commands.append(command)

    def push(self, pose: Pose) -> Update:
        """Take the next pose; return what the judge says of it.

        Raises
        ------
        ValueError
            When the time of the pose does not rise.
        """
        self._t = pose.t_s
        said: list[Tone | Line] = []
        while self._commands:
            self._obey(self._commands.popleft())
        if self._part is Part.DONE and self._update is not None:
            self.heard = tuple(self._due())
            # What was closed is told once.
            self._update = replace(self._update, t_s=pose.t_s, closed=None)
            return self._update
        # Who has asked for a pause is not looked at: for the judge nobody is there, so nothing is held against them.
        given = Pose.unseen(pose.t_s, pose.image_size) if self._asked_for_pause else pose
        if self._keeper is not None:
            self._keeper.write(given)
        update = self._update = self._engine.push(given)
        if self._keeper is not None and update.closed is not None:
            self._keeper.add(update.closed)
        if self._part is Part.REST:
            self._rest(pose, update)
        else:
            said += self._coach.push(self._advised(update))
            self._follow(pose, update, said)
        said += self._due()
        self.heard = tuple(said)
        return update

    def report(self) -> SetReport:
        """Return the set that is under way, or the last one that is over."""
        if self._part in (Part.REST, Part.DONE) and self.reports:
            return self.reports[-1][1]
        return self._engine.report()

    def finish(self) -> None:
        """The poses have ended: what was attempted in the set that is under way is kept."""
        if self._part not in (Part.REST, Part.DONE):
            self._close_set()
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

    def _obey(self, command: Command) -> None:
        if command is Command.PAUSE and self._part not in (Part.REST, Part.DONE):
            self._asked_for_pause, self._part = True, Part.PAUSED
        elif command is Command.RESUME and self._asked_for_pause:
            self._asked_for_pause = False
            self._idle_since_s = self._t
            begun = self._update is not None and self._update.counts.attempted > 0
            self._part = Part.PAUSED if begun else Part.SETUP
        elif command is Command.LONGER and self._part is Part.REST:
            self._until_s += LONGER_S
        elif command is Command.NEXT:
            self._asked_for_pause = False
            if self._part is Part.REST:
                self._rest_is_over()
            elif self._part is not Part.DONE:
                self._end_set()

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
        if self._reached(update):
            tones = [heard for heard in said if isinstance(heard, Tone)]
            said[:] = tones
            self._end_set(script.set_done(self.step.exercise, update))
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

    def _reached(self, update: Update) -> bool:
        """Whether nothing more is wanted of this set."""
        counts, exercise = update.counts, self.step.exercise
        if exercise.is_hold:
            return update.closed is not None and update.closed.complete
        most = exercise.target_clean[1]
        return counts.clean >= most or counts.attempted >= ATTEMPTS_SHARE * most

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
        if left_s <= 0:
            self._rest_is_over()
            self._speak(self._t, script.REST_OVER)
        elif self._beats == 0 and left_s <= SOON_S < self.step.rest_s:
            self._beats = 1
            self._speak(self._t, script.SOON)
        elif left_s > SOON_S:
            self._beats = 0

    def _rest_is_over(self) -> None:
        self._part, self._until_s = Part.SETUP, math.nan
        self._spoken.clear()

    def _give_up(self) -> None:
        """Nobody goes on: end the set, or wait for it anew where nothing was done in it."""
        if self._engine.report().entries:
            self._end_set()
        else:
            self._begin_set()
            self._part = Part.SETUP

    def _end_set(self, line: str = script.SET_DONE) -> None:
        """End the set, and rest before the next one or finish."""
        attempted = self._close_set()
        last = self._index + 1 >= len(self._steps)
        self._spoken.clear()
        if attempted:
            self._speak(self._t, line)
        if last:
            self._part = Part.DONE
            self._speak(self._t + script.BREATH_S, script.SESSION_DONE)
            return
        self._index += 1
        self._begin_set()
        if attempted:
            self._part, self._until_s = Part.REST, self._t + self.step.rest_s
            self._beats = 0
            self._speak(self._t + script.BREATH_S, script.rest(self.step))
        else:
            self._part = Part.SETUP

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
        step = self.step
        self._engine = Engine(step.exercise, step.side)
        self._coach = Coach(step.exercise, counted_in=not step.exercise.is_hold)
        for dwell in (self._poor, self._away):
            dwell.reset()
        self._left_start = False
        self._hand = RaisedHand()
        if self._keeper is not None:
            self._keeper.begin(step)

    # ---- what is said

    def _speak(self, at_s: float, text: str) -> None:
        self._spoken.append((at_s, Line(text, urgent=True)))

    def _due(self) -> list[Line]:
        """Return the line of the session whose time has come."""
        if self._spoken and self._t >= self._spoken[0][0]:
            return [self._spoken.popleft()[1]]
        return []
