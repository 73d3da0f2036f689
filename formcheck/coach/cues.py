"""What is said during a set, and when: the cue policy of the exercise specification 6.6.

The coach listens to what the judge says of every pose and answers with tones and spoken lines. It never
judges: the words of a cue are those of the rule, the words of a hint those of the judge, and everything else
stands in `wording`. Time is the time of the poses, so a set that is replayed is spoken to as it was live.
"""

from __future__ import annotations

import math
from collections import Counter, deque
from enum import StrEnum
from typing import Final

from formcheck.coach.goals import unjudged, voiding
from formcheck.coach.hints import Hints
from formcheck.coach.policy import (
    GAP_S,
    HINT_GAP_S,
    LASTING_S,
    LATE_S,
    MOST_TIMES,
    PRAISE_EVERY,
    RECENT,
    REPEATED,
    ROUNDING_S,
    STALE_S,
    TONE_GAP_S,
    WARNED,
)
from formcheck.coach.wishes import LIMITED, Line, Rank, Told, Wish
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.hints import all_hints
from formcheck.core.holds import MENDED_S
from formcheck.core.report import Attempt, Level, Outcome, Rep
from formcheck.core.rule import Phase, Rule, Severity
from formcheck.core.timing import Dwell
from formcheck.core.update import Update
from formcheck.wording import (
    GOAL_REACHED,
    MENDED,
    MOVE_CAMERA,
    PHASES,
    PRAISE,
    Entry,
    all_rules,
    camera_tip,
    end_line,
    enough_line,
)

__all__ = ["Coach", "Line", "Tone"]


class Tone(StrEnum):
    """What sounds when a repetition, a cycle or an attempt at a hold is over, and before a set begins."""

    CLEAN = "clean"
    NOT_COUNTED = "not counted"
    UNVERIFIED = "could not judge"
    #: One beat of a count-in.
    BEAT = "beat"


_TONES: Final = {
    Outcome.CLEAN: Tone.CLEAN,
    Outcome.REJECTED: Tone.NOT_COUNTED,
    Outcome.UNVERIFIED: Tone.UNVERIFIED,
}


class Coach:
    """Say one thing at a time about one set.

    Every line comes at least `GAP_S` after the one before, and none in the eccentric phase of the
    exercise. Excepted are what stops the exercise, which is said at once; "Go"; and hints while the
    start pose is waited for, which follow one another after `HINT_GAP_S` when they change. Once a set has come
    to its end, only what stops and the tones are left.

    What was found afterwards in a set under way, several repetitions told at once, is heard as tones one after
    the other and as one line about the last of them, if it has only just ended.

    Parameters
    ----------
    exercise
        What is done.
    counted_in
        Whether somebody else says when it begins.
    """

    def __init__(self, exercise: Exercise, *, counted_in: bool = False) -> None:
        self._exercise = exercise
        self._counted_in = counted_in
        self._rules: dict[str, Rule] = {rule.id: rule for rule in all_rules(exercise)}
        self._tones: deque[Tone] = deque()
        self._tone_s = self._said_s = self._go_s = -math.inf
        self._phase = Phase.SETUP
        self._wishes: list[Wish] = []
        self._recent: deque[dict[str, Level]] = deque(maxlen=RECENT)
        self._times: Counter[str] = Counter()
        self._hints = Hints()
        self._stopped_s: dict[str, float] = {}
        # What was told and is not mended yet. Of each rule it is said once that it is.
        self._told: dict[str, Told] = {}
        self._mended: set[str] = set()
        self._broken_s: dict[str, float] = {}
        self._good: dict[str, Dwell] = {}
        self._clean = self._unpraised = 0
        self._goal_told = self._ending = self._over = False

    def push(self, update: Update) -> tuple[Tone | Line, ...]:
        """Take what the judge says of the next pose; return what is to be heard now.

        At most one tone and at most one line, the tone first.
        """
        self._wishes = [wish for wish in self._wishes if wish.until_s >= update.t_s]
        if update.closed is not None:
            self._tones.append(_TONES[update.closed.outcome])
            if not self._ending:
                self._consider(update.t_s, update.closed)
        if update.phase is Phase.HOLDING and not self._ending:
            self._watch_hold(update)
        elif update.phase is not Phase.HOLDING:
            self._leave_hold()
        tone, line = self._next_tone(update.t_s), self._next_line(update)
        self._phase = update.phase
        return tuple(heard for heard in (tone, line) if heard is not None)

    def lines(self) -> tuple[str, ...]:
        """Return everything that may be said in this exercise, each once: it can be got ready beforehand."""
        exercise = self._exercise
        rules = [rule for rule in self._rules.values() if rule.severity is not Severity.INFORMS]
        target = (GOAL_REACHED,) if exercise.is_hold else (enough_line(exercise), end_line(exercise))
        told = (
            *((PHASES[Phase.UP], PHASES[Phase.HOLDING]) if exercise.is_hold else (PHASES[Phase.UP],)),
            *all_hints(exercise),
            *(rule.cue for rule in rules),
            PRAISE,
            MENDED,
            *target,
            MOVE_CAMERA,
            *(rule.tip for rule in self._rules.values() if rule.tip),
        )
        return tuple(dict.fromkeys(told))

    def _next_tone(self, t: float) -> Tone | None:
        if not self._tones or t - self._tone_s < TONE_GAP_S - ROUNDING_S:
            return None
        self._tone_s = t
        return self._tones.popleft()

    def _next_line(self, update: Update) -> Line | None:
        """Return what is said now, if anything is."""
        t, waiting = update.t_s, update.phase is Phase.SETUP
        hint = self._hints.step(update)
        stop = self._stop(update)
        if stop is not None:
            return self._say(t, stop)
        if self._over:
            return None
        if self._began(update):
            self._go_s = t
            phase = Phase.HOLDING if update.phase is Phase.HOLDING else Phase.UP
            return self._say(t, Line(PHASES[phase], urgent=True))
        quiet_s = t - self._said_s + ROUNDING_S
        come_to_target = any(wish.rank is Rank.TARGET for wish in self._wishes)
        if hint and waiting and quiet_s >= HINT_GAP_S and not come_to_target:
            self._hints.said(t, hint)
            return self._say(t, Line(hint))
        if update.phase is self._exercise.eccentric or quiet_s < GAP_S:
            return None
        if hint and not waiting:
            # Who is not seen at all is told before anything else, who stands the wrong way round is not.
            self._wish(Rank.LOST if math.isnan(update.signal) else Rank.TIP, Line(hint), t)
        return self._best(t, waiting=waiting)

    def _best(self, t: float, *, waiting: bool) -> Line | None:
        """Say the most important of what waits."""
        wishes = [wish for wish in self._wishes if not waiting or wish.rank is Rank.TARGET]
        allowed = [w for w in wishes if w.rank not in LIMITED or self._times[w.line.text] < MOST_TIMES]
        if not allowed:
            return None
        # Of equals the first: they come in the order in which the judge tells them.
        best = max(allowed, key=lambda wish: (wish.rank, wish.repeats))
        self._note_said(t, best)
        return self._say(t, best.line)

    def _say(self, t: float, line: Line) -> Line:
        self._said_s = t
        return line

    def _note_said(self, t: float, wish: Wish) -> None:
        """Remember what a line means for those to come."""
        # One thing at a time: what else was to be said of that repetition is left out.
        self._wishes = [other for other in self._wishes if other.rank is Rank.TARGET and other is not wish]
        rule = wish.line.rule
        if wish.rank in LIMITED:
            self._times[wish.line.text] += 1
            self._hints.said(t, wish.line.text)
        elif wish.rank is Rank.PRAISE:
            self._unpraised = 0
        elif wish.rank is Rank.TARGET:
            self._over = self._ending
        if wish.mends is not None:
            self._forget(wish.mends)
        if rule is not None and rule not in self._mended:
            self._told[rule] = Told(wish.rank, wish.side)

    def _stop(self, update: Update) -> Line | None:
        """Return what stops the exercise: said at once, and no sooner again than anything else."""
        closed = update.closed.faults if update.closed is not None else ()
        broken = (*update.broken, *(fault.rule for fault in closed if fault.level is Level.FAULT))
        for name in broken:
            rule = self._rules.get(name)
            if rule is None or rule.severity is not Severity.STOPS or self._times[rule.cue] >= MOST_TIMES:
                continue
            if update.t_s - self._stopped_s.get(name, -math.inf) + ROUNDING_S >= GAP_S:
                self._stopped_s[name] = update.t_s
                self._times[rule.cue] += 1
                return Line(rule.cue, rule.id, urgent=True)
        return None

    def _began(self, update: Update) -> bool:
        """Whether the start pose has just been taken; who was found at work needs no word to begin."""
        if self._counted_in:
            return False
        taken = self._phase is Phase.SETUP and update.phase in (Phase.READY, Phase.HOLDING)
        return taken and not self._ending and update.closed is None and update.t_s - self._go_s >= GAP_S

    def _consider(self, t: float, entry: Entry) -> None:
        """Take what is over: what is there to be said of it?"""
        self._hints.anew()
        # What waited was about an earlier repetition.
        self._wishes = [wish for wish in self._wishes if wish.rank is Rank.TARGET]
        blind = unjudged(entry)
        faults: dict[str, Level] = {}
        for fault in () if blind else entry.faults:
            if faults.get(fault.rule) is not Level.FAULT:
                faults[fault.rule] = fault.level
        self._recent.append(faults)
        self._count(t, entry)
        if self._ending or (isinstance(entry, Rep) and t - entry.end_s > LATE_S):
            return
        if blind:
            tip = camera_tip(self._exercise, entry) if isinstance(entry, Rep) else MOVE_CAMERA
            self._wish(Rank.TIP, Line(tip), t + STALE_S)
            return
        for rule, level in faults.items():
            self._wish_cue(t, rule, level, entry)
        if entry.complete and (isinstance(entry, Rep) or entry.outcome is Outcome.CLEAN):
            self._look_for_mended(t, entry, faults)
        if self._unpraised >= PRAISE_EVERY and entry.outcome is Outcome.CLEAN and Level.FAULT not in faults.values():
            # Now or not at all: later it would be heard as praise of the next one.
            self._wish(Rank.PRAISE, Line(PRAISE), t)

    def _count(self, t: float, entry: Entry) -> None:
        """Count what is clean, and say when it is enough."""
        if entry.outcome is not Outcome.CLEAN or not entry.complete:
            return
        self._clean += 1
        self._unpraised += 1
        low, high = self._exercise.target_clean
        if isinstance(entry, Attempt):
            return
        if self._clean >= high:
            self._ending = True
            self._wishes = []
            self._wish(Rank.TARGET, Line(end_line(self._exercise)), math.inf)
        elif self._clean == low:
            self._wish(Rank.TARGET, Line(enough_line(self._exercise)), math.inf)

    def _wish(self, rank: Rank, line: Line, until_s: float, repeats: int = 0, side: str | None = None) -> None:
        self._wishes.append(Wish(rank, line, until_s, repeats, side))

    def _wish_cue(self, t: float, name: str, level: Level, entry: Entry) -> None:
        """Wish for the cue of a rule, if it is to be told by now."""
        rule = self._rules.get(name)
        if rule is None or rule.severity in (Severity.INFORMS, Severity.STOPS):
            return
        if level is Level.FAULT:
            rank = Rank.VOIDS if name in voiding(entry) else Rank.FAULT
            repeats = sum(faults.get(name) is Level.FAULT for faults in self._recent)
        else:
            rank, repeats = Rank.WARNING, sum(name in faults for faults in self._recent)
        if rank is Rank.VOIDS or repeats >= (WARNED if rank is Rank.WARNING else REPEATED):
            self._wish(rank, Line(rule.cue, name), t + STALE_S, repeats, entry.side)

    def _look_for_mended(self, t: float, entry: Entry, faults: dict[str, Level]) -> None:
        """Find what was told and is gone; where sides alternate, each errs for itself."""
        unseen = entry.unseen if isinstance(entry, Rep) else ()
        for name, told in list(self._told.items()):
            if name in unseen or (self._exercise.kind is Kind.ALTERNATING and told.side != entry.side):
                continue
            gone = name not in faults if told.rank is Rank.WARNING else faults.get(name) is not Level.FAULT
            self._mend(t, name, t + STALE_S, gone=gone)

    def _mend(self, t: float, name: str, until_s: float, *, gone: bool) -> None:
        """Wish to say that a fault is gone; when there was no time for it, it is nothing new any more."""
        told = self._told[name]
        if not gone:
            told.gone_s = math.nan
            return
        if math.isnan(told.gone_s):
            told.gone_s = t
        if t - told.gone_s > STALE_S:
            self._forget(name)
        else:
            self._wishes.append(Wish(Rank.MENDED, Line(MENDED), until_s, mends=name))

    def _forget(self, rule: str) -> None:
        self._told.pop(rule, None)
        self._mended.add(rule)

    def _watch_hold(self, update: Update) -> None:
        """Within a hold: is the goal reached, does a fault last, is one mended?"""
        t, clock = update.t_s, update.clock
        if clock is not None and clock.clean_s >= clock.goal_s and not self._goal_told:
            self._goal_told = True
            self._wish(Rank.TARGET, Line(GOAL_REACHED), math.inf)
        self._broken_s = {name: self._broken_s.get(name, t) for name in update.broken}
        live = {wish.line.rule for wish in self._wishes}
        for name, since_s in self._broken_s.items():
            rule = self._rules.get(name)
            lasts = t - since_s + ROUNDING_S >= LASTING_S
            if rule is not None and rule.severity is Severity.WARNS and lasts and name not in live:
                # Said while it lasts or not at all.
                self._wish(Rank.FAULT, Line(rule.cue, name), t)
        good = {reading.rule for reading in update.readings if reading.level is Level.PASS} - set(update.broken)
        # What ended an attempt is mended when another one was clean to its end.
        for name in [name for name, told in self._told.items() if told.rank is Rank.FAULT]:
            gone = self._good.setdefault(name, Dwell()).held(t, name in good, MENDED_S)
            self._mend(t, name, t, gone=gone)

    def _leave_hold(self) -> None:
        self._broken_s.clear()
        self._good.clear()
        self._goal_told = False
