"""The questions of a session, in words (specification 10.2, 10.3 and 10.6)."""

from __future__ import annotations

from typing import Final

from formcheck.coach.guide import About, Choice, Question
from formcheck.coach.programme.facts import Effect
from formcheck.core.exercise import Exercise
from formcheck.language import tr

YES: Final = "yes"
NO: Final = "no"
#: Pain is told from 0 to this.
WORST: Final = 10


def pain(exercise: Exercise) -> Question:
    """Return the question after a set: how much it hurts."""
    words = {3: tr("3, mild"), 5: tr("5, moderate")}
    choices = (
        Choice("0", tr("0, no pain")),
        *(Choice(str(level), words.get(level, str(level))) for level in range(1, WORST)),
        Choice(str(WORST), tr("10, the worst pain")),
    )
    return Question(About.PAIN, tr("How much does it hurt, from 0 to 10?"), choices, exercise.id)


def leg(exercise: Exercise) -> Question:
    """Return the question after a set: whether anything is in the leg.

    A short hand is for no, as it is for no pain: a quick yes would stop people who have nothing.
    """
    choices = (Choice(NO, tr("No")), Choice(YES, tr("Yes")))
    words = tr("Anything in the leg: tingling, numbness or shooting pain?")
    return Question(About.LEG, words, choices, exercise.id)


def effect(exercise: Exercise) -> Question:
    """Return the question after a stretch: what it did to the back (10.6)."""
    choices = (
        Choice(Effect.SAME.value, tr("The same")),
        Choice(Effect.BETTER.value, tr("Better")),
        Choice(Effect.WORSE.value, tr("Worse")),
    )
    return Question(About.EFFECT, tr("How does your back feel now?"), choices, exercise.id)


def trial(exercise: Exercise) -> Question:
    """Return the question after two trials that the camera could not judge."""
    choices = (Choice(NO, tr("No")), Choice(YES, tr("Yes")))
    words = tr("The camera could not judge it. Could you do it slowly and in good form?")
    return Question(About.TRIAL, words, choices, exercise.id)
