"""One set of a session, from when its start pose is waited for to when it is over."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from formcheck.coach import goals, script
from formcheck.coach.cues import Coach, Line, Tone
from formcheck.coach.goals import Form, Watch
from formcheck.coach.moment import Part
from formcheck.coach.steps import Step
from formcheck.coach.voice import Voice
from formcheck.core import hints
from formcheck.core.engine import Engine
from formcheck.core.pose import Pose
from formcheck.core.report import SetReport
from formcheck.core.rule import Phase
from formcheck.core.timing import Dwell
from formcheck.core.update import Update
from formcheck.wording import find_rule

#: The count-in: three beats of a second. Who begins before it is over is counted all the same. House value.
COUNT_IN_S: Final = 3.0
#: After so long without being seen well enough to be judged, a set is paused (specification 10.9), seconds.
PAUSE_S: Final = 3.0
#: And ended after so long (10.9); at rest without a repetition for as long, it is over too, seconds.
GIVE_UP_S: Final = 60.0
#: Who has done enough clean repetitions and leaves has finished. House value, seconds.
ENOUGH_GONE_S: Final = 10.0
#: The shortest break for a hint within a set (specification 10.4: pause, cue, one retry). House value, seconds.
HINT_S: Final = 6.0


@dataclass(frozen=True, slots=True)
class Over:
    """How a set has ended.

    Attributes
    ----------
    line
        What is said of it.
    why
        Why it was broken off; empty where it was not.
    anew
        Whether nobody came, so that it is waited for once more.
    """

    line: str = script.SET_DONE
    why: str = ""
    anew: bool = False


def at_work(update: Update) -> bool:
    """Whether somebody is doing the exercise, or has just ended a repetition of it."""
    return update.phase not in (Phase.SETUP, Phase.READY) or update.closed is not None


def in_start(update: Update) -> bool:
    """Whether the start pose was taken, and what is done is seen."""
    return update.phase is not Phase.SETUP and not math.isnan(update.signal)


class OneSet:
    """Lead through a set, with a judge who knows nothing of what was before.

    Parameters
    ----------
    step
        What is to be done.
    voice
        Says what the coach of the set does not.

    Attributes
    ----------
    part
        Which part of the set it is.
    paused
        Whether the user has asked for a pause.
    """

    def __init__(self, step: Step, voice: Voice) -> None:
        self.step = step
        self._voice = voice
        self._engine = Engine(step.exercise, step.side)
        self._coach = Coach(step.exercise, counted_in=not step.exercise.is_hold)
        self._watch_form = Watch()
        self._poor = Dwell()
        self.part = Part.SETUP
        self.paused = False
        self._update: Update | None = None
        self._idle_since_s = self._begins_s = self._hint_until_s = math.nan
        self._hint = ""
        self._beats = 0

    # ---- what is known

    def report(self) -> SetReport:
        """Return what it came to until now."""
        return self._engine.report()

    def left_s(self, t_s: float) -> float:
        """Return what is left of the count-in, of a hint, or of a pause that nobody asked for, seconds; else NaN."""
        if self.part is Part.COUNT_IN:
            return max(0.0, self._begins_s - t_s)
        if self.part is Part.HINT:
            return max(0.0, self._hint_until_s - t_s)
        if self.part is Part.PAUSED and not self.paused:
            return max(0.0, self._idle_since_s + self._patience_s - t_s)
        return math.nan

    @property
    def why(self) -> str:
        """The hint that is given, or why it is paused and what to do; else empty."""
        if self.part is Part.HINT:
            return self._hint
        if self.part is Part.PAUSED and not self.paused:
            return self._update.message if self._update is not None else hints.NOBODY
        return ""

    @property
    def _patience_s(self) -> float:
        """How long it waits for somebody who is gone, from when they were last at work, seconds."""
        if self._update is None:
            return GIVE_UP_S
        enough = self._update.counts.clean >= self.step.exercise.target_clean[0]
        return ENOUGH_GONE_S if enough else GIVE_UP_S

    # ---- what happens

    def pause(self) -> None:
        """Pause for the user."""
        self.paused, self.part = True, Part.PAUSED

    def resume(self, t_s: float) -> None:
        """Go on after `pause`."""
        self.paused = False
        self._idle_since_s = t_s
        begun = self._update is not None and self._update.counts.attempted > 0
        self.part = Part.PAUSED if begun else Part.SETUP

    def seen(self, pose: Pose) -> Pose:
        """Return what the judge is given of a pose.

        Who has asked for a pause is not looked at: for the judge nobody is there, so nothing is held against them.
        Neither is who is given a hint.
        """
        blind = self.paused or (self.part is Part.HINT and pose.t_s < self._hint_until_s)
        return Pose.unseen(pose.t_s, pose.image_size) if blind else pose

    def judge(self, pose: Pose) -> Update:
        """Judge the next pose."""
        self._update = self._engine.push(pose)
        return self._update

    def arrive(self, update: Update) -> None:
        """Take the start pose, or begin at once, where that ends what was before."""
        self._coach.push(update)
        self._wait(update)

    def follow(self, pose: Pose, update: Update, advice: str, said: list[Tone | Line]) -> Over | None:
        """Go from part to part as the judge sees it; return how the set has ended, once it has.

        Parameters
        ----------
        advice
            What whoever sees the picture says in the place of the judge's message; empty for nothing.
        said
            What is to be heard now is added here.
        """
        if self.part is Part.HINT:
            self._follow_hint(update, said)
            return None
        said += self._coach.push(self._advised(update, advice))
        if self.part is Part.SETUP:
            self._wait(update)
        elif self.part is Part.COUNT_IN:
            self._count_in(update, said)
        if self.part is Part.SET:
            return self._watch(pose, update, said)
        if self.part is Part.PAUSED and not self.paused:
            return self._wait_for_return(update, said)
        return None

    def _advised(self, update: Update, advice: str) -> Update:
        """Return what the coach is told.

        While a set is set up, that is any advice; later only that the camera is too slow.
        """
        slow = update.message == hints.too_slow(self.step.exercise.minimum_fps)
        if advice and (self.part is Part.SETUP or slow):
            return replace(update, message=advice)
        return update

    def _wait(self, update: Update) -> None:
        """Wait for the start pose."""
        if update.phase is Phase.SETUP and update.closed is None:
            return
        self._idle_since_s = update.t_s
        if at_work(update) or self.step.exercise.is_hold or update.counts.attempted:
            self.part = Part.SET
        else:
            self.part, self._begins_s, self._beats = Part.COUNT_IN, update.t_s + COUNT_IN_S, 0

    def _count_in(self, update: Update, said: list[Tone | Line]) -> None:
        t = update.t_s
        if at_work(update):
            self.part = Part.SET
        elif update.phase is Phase.SETUP:
            self.part = Part.SETUP
        elif t >= self._begins_s:
            self.part = Part.SET
            said.append(Line(script.GO, urgent=True))
        elif t >= self._begins_s - COUNT_IN_S + self._beats * COUNT_IN_S / 3:
            self._beats += 1
            said.append(Tone.BEAT)
        if self.part is Part.SET:
            self._idle_since_s = t

    def _watch(self, pose: Pose, update: Update, said: list[Tone | Line]) -> Over | None:
        """Is it over, is the user gone, or no longer seen well enough?"""
        t = update.t_s
        if at_work(update):
            self._idle_since_s = t
        tones = [heard for heard in said if isinstance(heard, Tone)]
        if goals.reached(self.step, update):
            said[:] = tones
            if update.closed is None:
                # A hold that has come to its goal is over without being let go of.
                said.append(Tone.CLEAN)
            return Over(script.set_done(self.step.exercise, update))
        goal = self.step.goal
        form = self._watch_form.push(update.closed) if goal is not None and goal.watched else Form.HOLDS
        if form is not Form.HOLDS:
            said[:] = tones
            return self._interrupt(t, form)
        if self._poor.held(t, not (pose.seen and in_start(update)), PAUSE_S):
            self.part, self._idle_since_s = Part.PAUSED, t - PAUSE_S
            said.append(Line(script.PAUSED, urgent=True))
        elif t - self._idle_since_s >= GIVE_UP_S:
            return self._give_up()
        return None

    def _wait_for_return(self, update: Update, said: list[Tone | Line]) -> Over | None:
        if in_start(update):
            self.part = Part.SET
            self._idle_since_s = update.t_s
            self._poor.reset()
            if not at_work(update) and not self.step.exercise.is_hold:
                said.append(Line(script.GO, urgent=True))
        elif update.t_s - self._idle_since_s >= self._patience_s:
            return self._give_up()
        return None

    def _give_up(self) -> Over:
        """Nobody goes on: it is over, or waited for anew where nothing was done in it."""
        return Over(anew=not self._engine.report().entries)

    # ---- form that does not hold

    def _interrupt(self, t_s: float, form: Form) -> Over | None:
        """Give a hint, or break the set off."""
        rule = self._watch_form.rule
        if form is not Form.HINT:
            line = script.stopped(self.step.exercise, rule) if form is Form.AGAIN else script.FADES
            return Over(line, why=line)
        found = find_rule(self.step.exercise, rule)
        self.part, self._hint = Part.HINT, found.cue if found is not None else ""
        once_more_s = t_s + script.spoken_s(self._hint)
        self._voice.say(t_s, self._hint, rule)
        self._voice.say(once_more_s, script.ONCE_MORE)
        self._hint_until_s = max(t_s + HINT_S, once_more_s + script.spoken_s(script.ONCE_MORE))
        return None

    def _follow_hint(self, update: Update, said: list[Tone | Line]) -> None:
        """Wait until the hint was heard; then it is tried once more."""
        t = update.t_s
        if t < self._hint_until_s:
            return
        self._idle_since_s = min(t, self._hint_until_s)
        self._poor.reset()
        if in_start(update):
            self.part = Part.SET
            said.append(Line(script.GO, urgent=True))
        elif t - self._hint_until_s >= PAUSE_S:
            self.part = Part.PAUSED
