"""The time between two sets: a rest, or the explanation of what comes, and what ends it."""

from __future__ import annotations

import math
from enum import Enum
from typing import Final

from formcheck.coach import script
from formcheck.coach.gesture import RaisedHand
from formcheck.coach.one_set import at_work
from formcheck.coach.voice import Voice
from formcheck.core.pose import Pose
from formcheck.core.rule import Phase
from formcheck.core.timing import Dwell
from formcheck.core.update import Update

#: What the rest is made longer by, seconds.
LONGER_S: Final = 15.0
#: The start pose of the next set counts once the one before was left for so long: it is taken within
#: 1.4 s (3.3, 4.4) by who stays in it. House value, seconds.
LEFT_START_S: Final = 4.0
#: Before the end of a rest a voice says that it comes, seconds.
SOON_S: Final = 10.0


class Then(Enum):
    """How it goes on."""

    #: It is not over yet.
    STAYS = "stays"
    #: It is not over, and what the judge knows of the user is to be forgotten.
    ANEW = "anew"
    #: The explanation is over, and there is rest left.
    RESTS = "rests"
    #: It is over: the set is waited for.
    OVER = "over"
    #: It is over because the user has taken the start pose, or has begun.
    ARRIVED = "arrived"


class Between:
    """Wait until the next set.

    Parameters
    ----------
    voice
        Says when it is over.
    rest_s
        How long the rest is that was planned, seconds.
    until_s
        When it is over, seconds; NaN where there is no rest.
    """

    def __init__(self, voice: Voice, rest_s: float, until_s: float) -> None:
        self._voice = voice
        self._rest_s = rest_s
        self._until_s = until_s
        self._soon_said = False
        self._look_anew()

    def _look_anew(self) -> None:
        """Forget what was seen of the user."""
        self._away = Dwell()
        self._left_start = False
        self._hand = RaisedHand()

    def left_s(self, t_s: float) -> float:
        """Return what is left of the rest, seconds; NaN where there is none."""
        return max(0.0, self._until_s - t_s) if math.isfinite(self._until_s) else math.nan

    def longer(self) -> None:
        """Rest longer."""
        self._until_s += LONGER_S

    def look(self, update: Update) -> Then:
        """Look in a rest whether the next start pose is taken."""
        if update.phase is Phase.SETUP and update.closed is None:
            self._left_start = self._left_start or self._away.held(update.t_s, True, LEFT_START_S)
            return Then.STAYS
        if self._left_start and update.closed is None:
            return Then.ARRIVED
        # Who has not left the start pose yet, or moves about in it, does not ask for the next set.
        self._look_anew()
        return Then.ANEW

    def rested(self, pose: Pose) -> bool:
        """Whether the rest is over; a hand that is held up makes it longer."""
        t = pose.t_s
        if self._hand.held(pose):
            self.longer()
            self._voice.say(t, script.LONGER)
        left_s, telling = self._until_s - t, self._voice.telling(t)
        if left_s <= 0 and not telling:
            return True
        if not self._soon_said and left_s <= SOON_S < self._rest_s:
            self._soon_said = True
            if not telling:
                self._voice.say(t, script.SOON)
        elif left_s > SOON_S:
            self._soon_said = False
        return False

    def explain(self, update: Update) -> Then:
        """Wait until the set that comes was explained: who begins all the same is counted."""
        t, works = update.t_s, at_work(update)
        waits = update.phase is Phase.SETUP and not works
        self._left_start = self._left_start or self._away.held(t, waits, LEFT_START_S)
        if works:
            return Then.ARRIVED
        if self._voice.telling(t):
            return Then.STAYS
        if not self._until_s > t:
            return Then.OVER if waits else Then.ARRIVED
        return Then.ARRIVED if self._left_start and not waits else Then.RESTS
