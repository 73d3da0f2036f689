"""The safety gate: what is asked before a session, what stops it, and what pain does (specification 10.1 and 10.2).

Nothing here is a finding: a red flag by itself says little about its cause (Finucane 2020), and is worded as
"please check".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from formcheck.coach.programme.facts import Answer, History, SessionFacts, Topic
from formcheck.coach.programme.plan import Ask, Urgency
from formcheck.coach.steps import Purpose
from formcheck.language import tr

#: Pain up to this is no reason not to train (10.1).
GO: Final = 2
#: Pain up to this leaves flexibility and what a sore back bears; beyond it there is no strength training (10.1).
SORE: Final = 4
#: Pain from this on ends an exercise for the day (10.2).
TOO_MUCH: Final = 4
#: And so does a rise of this over the pain before the session (10.2).
TOO_MUCH_MORE: Final = 2
#: A rise of more than this on the next morning takes a step back (10.2).
SETTLED: Final = 1
#: The red flags are gone through again after so many days (10.1), and when pain has risen by so much. House value.
SCREEN_DAYS: Final = 7
SCREEN_RISE: Final = 2
#: What was said of pain is today's for so long. House value.
PAIN_HOLDS: Final = timedelta(hours=3)
#: The next morning is asked about for so long (10.2: settled in 24 h, and a day to answer). House value.
MORNING_HOLDS: Final = timedelta(hours=48)
#: The answer to the red flags where none applies, in words; nothing at all says the same.
NONE: Final = "none"


@dataclass(frozen=True, slots=True)
class RedFlag:
    """Something that somebody else should look at before exercise goes on.

    Attributes
    ----------
    id
        Its name in the answers that are kept.
    urgency
        How soon.
    words
        What is asked, in English: shown by ``tr``.
    """

    id: str
    urgency: Urgency
    words: str


#: Specification 10.1, after the backes.org.uk cauda equina card, Norfolk and Waveney NHS, Finucane 2020 (JOSPT 50:350)
#: and the article; the most urgent first.
RED_FLAGS: Final = (
    RedFlag(
        "saddle",
        Urgency.EMERGENCY,
        "Numbness or pins and needles around the genitals, the back passage or the inner thighs",
    ),
    RedFlag("bladder_bowel", Urgency.EMERGENCY, "New trouble passing or holding urine or stool"),
    RedFlag("sexual", Urgency.EMERGENCY, "New sexual dysfunction"),
    RedFlag("both_legs", Urgency.EMERGENCY, "Pain, weakness or numbness in both legs"),
    RedFlag("leg_weakness", Urgency.EMERGENCY, "Rapidly worsening weakness in a leg, or unsteady walking"),
    RedFlag("leg_spread", Urgency.DOCTOR, "Pain that spreads into a leg with numbness or tingling"),
    RedFlag("unwell", Urgency.DOCTOR, "Feeling unwell, or fever"),
    RedFlag("fall", Urgency.DOCTOR, "A recent fall or accident"),
    RedFlag(
        "history", Urgency.DOCTOR, "A history of cancer, osteoporosis, long use of steroids or a weak immune system"
    ),
    RedFlag("weight_loss", Urgency.DOCTOR, "Unexplained weight loss"),
    RedFlag("night_pain", Urgency.DOCTOR, "Pain at night that does not let up"),
    RedFlag("first_episode", Urgency.DOCTOR, "Back pain for the first time when younger than 20 or older than 55"),
    RedFlag("no_better", Urgency.DOCTOR, "No improvement with rest, or after 4 to 6 weeks"),
    RedFlag("pregnancy", Urgency.ADVICE, "Pregnancy"),
    RedFlag("surgery", Urgency.ADVICE, "A recent operation"),
    RedFlag("dizzy", Urgency.ADVICE, "Dizziness"),
    RedFlag("chest_pain", Urgency.ADVICE, "Chest pain"),
)
_FLAGS: Final = {flag.id: flag for flag in RED_FLAGS}
_URGENCIES: Final = tuple(Urgency)


def disclaimer() -> str:
    """Return what is accepted once and can always be read again, word for word (10.1)."""
    return tr(
        "formcheck gives exercise guidance. It is not a medical device and does not replace a doctor or "
        "physiotherapist. Back pain has many causes. If you feel unwell, if pain spreads to a leg, if you feel "
        "numbness or tingling, or if it does not improve with rest, see a doctor. Stop any exercise that hurts. When "
        "in doubt, check it out."
    )


def screen_question() -> str:
    """Return what is asked above the list of red flags."""
    return tr("Does any of these apply to you?")


def urgency_title(urgency: Urgency) -> str:
    """Return what to do, in a few words."""
    if urgency is Urgency.EMERGENCY:
        return tr("Please have this checked now")
    if urgency is Urgency.DOCTOR:
        return tr("Please see a doctor first")
    return tr("Not today without advice")


def urgency_text(urgency: Urgency) -> str:
    """Return what to do, in full."""
    if urgency is Urgency.EMERGENCY:
        return tr(
            "Do not train. Please go to an emergency department now, or call the emergency number: what you told is to "
            "be checked at once. FormCheck cannot know what it comes from."
        )
    if urgency is Urgency.DOCTOR:
        return tr(
            "Do not train for now. Please have what you told checked by a doctor soon. FormCheck cannot "
            "know what it comes from. When the doctor agrees to exercise, say so here."
        )
    return tr(
        "Do not train today without advice. Please ask a doctor or physiotherapist whether these exercises are for "
        "you. When they agree, say so here. With chest pain now, call the emergency number."
    )


def leg_text() -> str:
    """Return what is said when tingling, numbness or shooting pain in a leg was told."""
    return tr(
        "The session is over. Tingling, numbness or shooting pain in a leg should be checked by a doctor soon. If both "
        "legs are affected, if a leg gets weaker, or if bladder or bowel are different, go to an emergency department "
        "now."
    )


def leg_words() -> str:
    """Return the same as it is spoken, in two sentences."""
    return tr("The session is over. Please have the leg checked by a doctor soon.")


def sore_words() -> str:
    """Return what is spoken when pain has ended what was left."""
    return tr("That is enough for today. Rest, and walk a little if it does you good.")


def screen_value(affirmed: Iterable[str]) -> str:
    """Return the value of an answer to the red flags.

    Raises
    ------
    ValueError
        When there is no red flag of such an id.
    """
    found = list(affirmed)
    for name in found:
        if name not in _FLAGS:
            raise ValueError(f"unknown red flag {name!r}: the ids are {', '.join(_FLAGS)}")
    return ",".join(flag.id for flag in RED_FLAGS if flag.id in found)


def affirmed(answer: Answer) -> tuple[str, ...]:
    """Return the ids that an answer to the red flags affirms; empty where none applied."""
    names = [name.strip() for name in answer.value.split(",")]
    return tuple(name for name in names if name and name != NONE)


def urgency_of(names: Sequence[str]) -> Urgency | None:
    """Return the most urgent of some red flags; an unknown one is for a doctor. None where there is none."""
    found = [_FLAGS[name].urgency if name in _FLAGS else Urgency.DOCTOR for name in names]
    return min(found, key=_URGENCIES.index) if found else None


# ---- pain


def too_much(level: int, before: int | None) -> bool:
    """Whether an exercise is over for today; pain before that was not told is taken as none (10.2)."""
    return level >= TOO_MUCH or level - (before or 0) >= TOO_MUCH_MORE


def painful(level: int, before: int | None) -> bool:
    """Whether an exercise is to be remembered as painful: it is over for today, and pain rose (10.2)."""
    return too_much(level, before) and level > (before or 0)


def smaller(level: int, before: int | None) -> bool:
    """Whether an exercise goes on a little smaller: some pain, and no more than one over before (10.2)."""
    return level > 0 and not too_much(level, before)


def unsettled(session: SessionFacts, later: int | None) -> bool:
    """Whether pain on the morning after a session, or before the next one, is too far over that before it (10.2)."""
    return later is not None and later - (session.pain_before or 0) > SETTLED


# ---- the gate


def asks(history: History, now: datetime) -> tuple[Ask, ...]:
    """Return what has to be asked before a session (10.1); the history knows nothing later than `now`."""
    found = []
    if _latest(history, Topic.DISCLAIMER) is None:
        found.append(Ask.DISCLAIMER)
    if _morning_due(history, now):
        found.append(Ask.MORNING)
    if _screen_due(history, now):
        found.append(Ask.SCREEN)
    if history.pain_now is None or history.pain_now.level is None or now - history.pain_now.when > PAIN_HOLDS:
        found.append(Ask.PAIN)
    return tuple(found)


def last_session(history: History) -> SessionFacts | None:
    """Return the last session in which something of the programme was done; stretches alone are none."""
    return next((session for session in reversed(history.sessions) if _strength(session)), None)


def _strength(session: SessionFacts) -> bool:
    return any(done.purpose in (Purpose.TRAINING, Purpose.TRIAL) for done in session.sets)


def _latest(history: History, topic: Topic) -> Answer | None:
    return next((answer for answer in reversed(history.answers) if answer.topic is topic), None)


def _morning_due(history: History, now: datetime) -> bool:
    last = last_session(history)
    if last is None or last.pain_morning is not None:
        return False
    return last.began.date() < now.date() and now - last.began <= MORNING_HOLDS


def _screen_due(history: History, now: datetime) -> bool:
    screen = _latest(history, Topic.SCREEN)
    if screen is None or now - screen.when >= timedelta(days=SCREEN_DAYS):
        return True
    leg = leg_told(history)
    if leg is not None and leg >= screen.when:
        return True
    last, today = last_session(history), history.pain_now
    if last is None or today is None or today.level is None or screen.when >= today.when:
        return False
    return today.level - (last.pain_before or 0) >= SCREEN_RISE


def leg_told(history: History) -> datetime | None:
    """Return when something in a leg was told last; None where nothing was."""
    times = [when for session in history.sessions if (when := leg_in(session)) is not None]
    if history.pain_now is not None and history.pain_now.leg:
        times.append(history.pain_now.when)
    return max(times, default=None)


def leg_in(session: SessionFacts) -> datetime | None:
    """Return when something in a leg was told in a session; None where nothing was.

    What was told of the session as a whole was told at its end at the earliest.
    """
    if session.leg:
        return max([session.began, *(done.when for done in session.sets)])
    return max((done.when for done in session.sets if done.leg), default=None)


@dataclass(frozen=True, slots=True)
class Stop:
    """Why nothing is trained: how urgent it is, what was affirmed, and whether it was about a leg in a session."""

    urgency: Urgency
    flags: tuple[str, ...] = ()
    leg: bool = False

    @property
    def text(self) -> str:
        """What to do."""
        return leg_text() if self.leg else urgency_text(self.urgency)


def stop(history: History, under_way: SessionFacts | None = None) -> Stop | None:
    """Return why nothing may be trained; None where nothing is in the way (10.1, 10.2).

    A red flag holds until the list is gone through without it, or until a doctor has agreed to exercise in spite of
    every one that was affirmed; an emergency is not agreed to. Something in a leg holds until the list is gone
    through after it.
    """
    screen = _latest(history, Topic.SCREEN)
    open_flags = () if screen is None else _not_cleared(history, screen)
    urgency = urgency_of(open_flags)
    told = [leg_told(history), None if under_way is None else leg_in(under_way)]
    leg = max((when for when in told if when is not None), default=None)
    if leg is not None and (screen is None or screen.when <= leg):
        return Stop(Urgency.EMERGENCY if urgency is Urgency.EMERGENCY else Urgency.DOCTOR, open_flags, leg=True)
    return None if urgency is None else Stop(urgency, open_flags)


def _not_cleared(history: History, screen: Answer) -> tuple[str, ...]:
    """Return the red flags of an answer to which no doctor has agreed since; all of them where one is urgent."""
    names = affirmed(screen)
    if urgency_of(names) is Urgency.EMERGENCY:
        return names
    cleared = {
        answer.subject for answer in history.answers if answer.topic is Topic.CLEARED and answer.when >= screen.when
    }
    return tuple(name for name in names if name not in cleared)
