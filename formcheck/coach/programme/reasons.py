"""Why a plan is as it is, in words: each reason with its source. No reason says what pain comes from."""

from __future__ import annotations

from typing import Final

from formcheck.coach.programme.plan import Reason
from formcheck.coach.programme.standing import Standing, Why
from formcheck.core.exercise import Exercise
from formcheck.language import tr

ARTICLE: Final = "Exercise specification 10.3, after the adidas Running article"
PAIN: Final = "Exercise specification 10.2, stricter than the physiotherapists' pain traffic light"
GATE: Final = "Exercise specification 10.1"
DOSE: Final = "Exercise specification 10.4; ACSM 2009, Med Sci Sports Exerc 41:687"
GROWTH: Final = "Exercise specification 10.5; ACSM 2009, Med Sci Sports Exerc 41:687"
LEGS: Final = "Exercise specification 10.3; Cai, Yang and Kong 2017, Med Sci Sports Exerc 49:2374"
BENT: Final = "Exercise specification 8.14; Axler and McGill 1997, Med Sci Sports Exerc 29:804"
PRONE: Final = "Exercise specification 10.5; McGill, Ultimate Back Fitness and Performance"
STRETCH: Final = "Exercise specification 10.6"
SIDES: Final = "Exercise specification 10.7"
RUN: Final = "Exercise specification 9.6"
HOUSE: Final = "House value"


def house(section: str) -> str:
    """Return the source of what a section leaves open."""
    return f"House value, for what {section} leaves open"


def by_trial(exercise: Exercise, standing: Standing) -> Reason:
    """Return why an exercise is tried."""
    name = tr(exercise.name)
    if standing.unseen:
        return Reason(
            tr("Once more, because the camera could not judge {exercise} well enough.", exercise=name), ARTICLE
        )
    if standing.failed_on is not None:
        return Reason(tr("{exercise} is tried again, because it may go better now.", exercise=name), ARTICLE)
    if standing.aside_on is not None:
        return Reason(
            tr("{exercise} was set aside for two weeks, and is tried again before it is trained.", exercise=name),
            house("10.2"),
        )
    return Reason(
        tr("A few repetitions show whether you can do {exercise} slowly, without pain and in good form.", exercise=name)
        if not exercise.is_hold
        else tr("A short hold shows whether you can do {exercise} without pain and in good form.", exercise=name),
        ARTICLE,
    )


def in_place_of(exercise: Exercise, standing: Standing) -> Reason:
    """Return why what is easier is tried or trained in the place of an exercise."""
    name = tr(exercise.name)
    if standing.why is Why.PAINFUL:
        return Reason(tr("In the place of {exercise}, which hurt.", exercise=name), PAIN)
    return Reason(tr("Easier than {exercise}, which did not go well enough yet.", exercise=name), ARTICLE)


def set_aside(exercise: Exercise, standing: Standing) -> Reason:
    """Return why an exercise is not done for now."""
    name = tr(exercise.name)
    if standing.why is Why.PAINFUL:
        return Reason(tr("{exercise} is set aside for two weeks, because it hurt.", exercise=name), PAIN)
    if standing.why is Why.MORNING:
        return Reason(
            tr("{exercise} is set aside for two weeks, because you told of more pain afterwards.", exercise=name),
            PAIN,
        )
    return Reason(tr("{exercise} is set aside for two weeks, because it did not go well.", exercise=name), GROWTH)


def bent_locked(exercise: Exercise, before: Exercise | None, *, bending: bool, sore: bool) -> Reason:
    """Return why an exercise that bends the back under load is not offered."""
    name = tr(exercise.name)
    if bending:
        return Reason(tr("{exercise} is left out, because bending forward hurts you.", exercise=name), BENT)
    if sore or before is None:
        return Reason(tr("{exercise} waits for a day with pain of 0 or 1.", exercise=name), BENT)
    return Reason(tr("{exercise} waits until you have mastered {before}.", exercise=name, before=tr(before.name)), BENT)


def of_place(exercise: Exercise, standing: Standing, *, maintained: bool) -> Reason:
    """Return why an exercise is one of the four."""
    name = tr(exercise.name)
    if maintained:
        return Reason(tr("You have mastered everything that is open to you: this keeps it.", exercise=name), GROWTH)
    if standing.mastered:
        return Reason(
            tr("You have mastered {exercise}: it stays until the next exercise is passed.", exercise=name), GROWTH
        )
    if standing.said_so:
        return Reason(
            tr("You said that you can do {exercise} well: the camera could not judge its trial.", exercise=name),
            ARTICLE,
        )
    return Reason(
        tr("{exercise} is one of the first four that you can do slowly, without pain and in good form.", exercise=name),
        ARTICLE,
    )


def of_amount(exercise: Exercise, standing: Standing) -> Reason | None:
    """Return why so much of an exercise is done; None where nothing was decided."""
    said = _held(standing) if exercise.is_hold else _repeated(standing)
    if said is not None:
        return said
    target = standing.target
    told = {
        Why.UNTOLD: (tr("No more than last time, because you did not say whether it hurt."), PAIN),
        Why.HURT: (tr("No more than last time, because you told of some pain."), PAIN),
        Why.FEW: (tr("No more than last time, because it was fewer sets than usual."), house("10.5")),
        Why.DARK: (
            tr("No more than last time, because the camera could not judge enough. Please look at where it stands."),
            GROWTH,
        ),
        Why.WAVERED: (tr("No more than last time: 9 of 10 should be clean first."), GROWTH),
        Why.NEARLY: (
            tr("The highest target is reached. One more session like the last, and the next exercise is tried."),
            GROWTH,
        ),
        Why.TOP: (
            tr("The highest target is reached. After two sessions in a row in good form the next one is tried."),
            GROWTH,
        ),
        Why.MORNING: (tr("One step back, because you told of more pain afterwards than before."), PAIN),
        Why.BREAK: (tr("From the beginning again, because the last training was two weeks ago or more."), GROWTH),
        Why.POOR: (tr("One step back, because fewer than 6 of 10 were clean in two sets."), GROWTH),
        Why.SAME: (tr("One step back, because the same thing stood out in two sessions."), GROWTH),
    }
    if standing.why in told:
        text, source = told[standing.why]
        return Reason(text, source)
    if standing.why in (Why.PASSED, Why.SAID_SO):
        if exercise.is_hold:
            return Reason(tr("It begins with {seconds} seconds.", seconds=target), DOSE)
        return Reason(tr("It begins with {count} clean repetitions in a set.", count=target), DOSE)
    return None


def _repeated(standing: Standing) -> Reason | None:
    if standing.why is Why.ONE_MORE:
        return Reason(tr("More than last time, because every set reached its target in good form."), GROWTH)
    if standing.why is Why.TWO_MORE:
        return Reason(tr("Two more than last time, because every repetition was clean."), GROWTH)
    if standing.why is Why.SHORT:
        return Reason(tr("No more than last time, because a set stayed below its target."), GROWTH)
    return None


def _held(standing: Standing) -> Reason | None:
    if standing.why is Why.ONE_MORE:
        return Reason(tr("Longer than last time, because every hold reached its goal."), GROWTH)
    if standing.why is Why.SHORT:
        return Reason(tr("No longer than last time, because a hold stayed below its goal."), GROWTH)
    if standing.why is Why.POOR:
        return Reason(tr("One step back, because two holds stayed far below their goal."), GROWTH)
    return None


def weaker_first(side: str) -> Reason:
    """Return why a side is first."""
    if side == "left":
        return Reason(tr("Left side first, because it gave less last time. The right side does as many."), SIDES)
    return Reason(tr("Right side first, because it gave less last time. The left side does as many."), SIDES)


def after_run(said: str) -> Reason:
    """Return why an exercise comes first that trains what a run showed."""
    if said:
        return Reason(tr("First today, because it trains what your last run showed: {said}", said=said), RUN)
    return Reason(tr("First today, because it trains what your last run showed."), RUN)


def stretch(exercise: Exercise, *, helped: bool) -> Reason:
    """Return why a stretch is there."""
    if helped:
        return Reason(
            tr("{exercise}, because you said that it does your back good.", exercise=tr(exercise.name)), STRETCH
        )
    return Reason(tr("{exercise}, for flexibility: say afterwards what it did.", exercise=tr(exercise.name)), STRETCH)
