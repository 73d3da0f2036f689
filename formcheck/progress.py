"""What changed over sessions: left and right by the one rule that may be told, and what a span came to.

Plain data in, plain data and words out. Left and right are compared as the specification has it (10.7) and in no
other way; that a difference means anything is never said.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import fmean, stdev
from typing import Final

from formcheck.core.exercise import Exercise
from formcheck.io.store.records import Figures, ListedSession, TrendPoint
from formcheck.language import number, tr
from formcheck.wording import quantity, seconds

#: A difference is told only beyond this, percent of the larger side (specification 10.7; Bishop 2020: it varies from
#: session to session in healthy people, too).
LEAST_SHARE: Final = 15.0
#: And beyond so many times the variation within a side.
TIMES_CV: Final = 2.0
#: Holds are told beyond this, seconds (specification 10.7, after aptei.ca).
LEAST_HOLD_S: Final = 10.0
#: The same direction in so many of the last so many sessions.
AGREEING: Final = 2
AMONG: Final = 3
#: The camera was at another distance where the trunk is longer in the picture by more than this share. House value:
#: a step of 30 cm at 2.5 m, which moves an angle by less than the model errs.
SAME_DISTANCE: Final = 0.15
#: Repetitions fewer than this are said to be few. House value.
FEW: Final = 5


class Compared(StrEnum):
    """What of two sides is compared."""

    CLEAN = "clean"
    RANGE = "range"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Difference:
    """The sides of one session against each other.

    Attributes
    ----------
    compared
        What was compared.
    left, right
        The two values, in `unit`.
    unit
        ``deg``, ``T``, ``s`` or ``1``.
    share
        ASY of the specification, percent: + where the left side gave more.
    limit
        What the share, or of holds the seconds between the sides, has to exceed.
    agreeing, among
        In how many of how many last sessions the same side gave more, this one with them.
    """

    compared: Compared
    left: float
    right: float
    unit: str
    share: float
    limit: float
    agreeing: int
    among: int

    @property
    def told(self) -> bool:
        """Whether the rule allows to tell it."""
        far = abs(self.left - self.right) if self.compared is Compared.HOLD else abs(self.share)
        return far > self.limit and self.agreeing >= AGREEING


@dataclass(frozen=True, slots=True)
class Sides:
    """Left and right of the last session of an exercise.

    Attributes
    ----------
    told
        The sentences that the rule allows; empty where there is nothing to tell.
    why_not
        Why the sides were not compared at all; empty where they were.
    differences
        Everything that was compared, told or not.
    """

    told: tuple[str, ...] = ()
    why_not: str = ""
    differences: tuple[Difference, ...] = ()

    @property
    def line(self) -> str:
        """What is said of left and right in one line; empty where there is only one side."""
        if self.told:
            return " ".join(self.told)
        if self.why_not:
            return self.why_not
        if not self.differences:
            return ""
        if max(difference.among for difference in self.differences) < AGREEING:
            return tr("Left and right are told from the second session on: they vary from day to day in everybody.")
        return tr("No difference between the sides that goes beyond what varies anyway.")


def asymmetry(left: float, right: float) -> float:
    """Return ASY = 100 (L - R) / max(L, R), percent (specification 10.7); NaN where it is not known.

    >>> asymmetry(10.0, 8.0)
    20.0
    """
    if not (math.isfinite(left) and math.isfinite(right)):
        return math.nan
    larger = max(abs(left), abs(right))
    return 100.0 * (left - right) / larger if larger > 0 else 0.0


def not_compared(left: Figures, right: Figures) -> str:
    """Return why two sides may not be compared; empty where they may.

    Never where a side was the far one, and never where the camera was at another distance (specification 10.7); what
    is not known is not assumed.
    """
    if not left.attempted or not right.attempted:
        return tr("Only one side was done: the sides are not compared.")
    if left.near is None or right.near is None:
        return tr("From where the camera looked is not known: the sides are not compared.")
    towards = left.near == right.near == "front" or (left.near == "left" and right.near == "right")
    if not towards:
        return tr("One side was turned away from the camera: the sides are not compared.")
    near, far = sorted((left.torso_px, right.torso_px), reverse=True)
    if not (math.isfinite(near) and math.isfinite(far)) or far <= 0:
        return tr("How far the camera was is not known: the sides are not compared.")
    if near / far - 1.0 > SAME_DISTANCE:
        return tr("The camera stood at different distances: the sides are not compared.")
    if left.sets != right.sets:
        return tr("The sides did not do the same number of sets: they are not compared.")
    return ""


def left_right(exercise: Exercise, points: Sequence[TrendPoint]) -> Sides:
    """Return what may be said of left and right in the last session of an exercise.

    Parameters
    ----------
    exercise
        What was done.
    points
        Its sessions, oldest first; the last one is told.
    """
    recent = [_sides(point) for point in points[-AMONG:]]
    if not recent or recent[-1] is None:
        return Sides()
    left, right = recent[-1]
    if why := not_compared(left, right):
        return Sides(why_not=why)
    pairs = [pair for pair in recent if pair is not None and not not_compared(*pair)]
    kinds = (Compared.HOLD,) if exercise.is_hold else (Compared.CLEAN, Compared.RANGE)
    found = [_difference(kind, pairs) for kind in kinds]
    known = tuple(difference for difference in found if math.isfinite(difference.share))
    return Sides(tuple(_sentence(difference) for difference in known if difference.told), "", known)


def _sides(point: TrendPoint) -> tuple[Figures, Figures] | None:
    by_side = {figures.side: figures for figures in point.figures}
    left, right = by_side.get("left"), by_side.get("right")
    if left is None and right is None:
        return None
    return left or Figures("left"), right or Figures("right")


def _difference(kind: Compared, pairs: Sequence[tuple[Figures, Figures]]) -> Difference:
    """Return how the sides differ in the last of some sessions, all of which may be compared."""
    shares = [asymmetry(_value(kind, left), _value(kind, right)) for left, right in pairs]
    share = shares[-1]
    same = sum(other * share > 0 for other in shares)
    left, right = pairs[-1]
    if kind is Compared.HOLD:
        unit, limit = "s", LEAST_HOLD_S
    else:
        unit = left.unit if kind is Compared.RANGE else "1"
        limit = max([LEAST_SHARE, *(TIMES_CV * 100.0 * cv for cv in _variation(kind, pairs))])
    return Difference(kind, _value(kind, left), _value(kind, right), unit, share, limit, same, len(shares))


def _value(kind: Compared, figures: Figures) -> float:
    if kind is Compared.HOLD:
        return figures.best_s
    return figures.range_mean if kind is Compared.RANGE else float(figures.clean)


def _variation(kind: Compared, pairs: Sequence[tuple[Figures, Figures]]) -> Iterable[float]:
    """Yield how much each side varies by itself: standard deviation by mean, where it is known.

    Of a range it is known from the repetitions of the session. A count is one number for a session: it varies from
    session to session.
    """
    for number_of_side in range(2):
        if kind is Compared.RANGE:
            figures = pairs[-1][number_of_side]
            mean, spread = figures.range_mean, figures.range_sd
        else:
            counts = [float(pair[number_of_side].clean) for pair in pairs]
            mean, spread = fmean(counts), stdev(counts) if len(counts) > 1 else math.nan
        if math.isfinite(spread) and mean > 0:
            yield spread / mean


def _sentence(difference: Difference) -> str:
    """Return a difference in the words of the specification: which side gave less, and by how much."""
    less = abs(difference.left - difference.right)
    left = difference.left < difference.right
    if difference.compared is Compared.CLEAN:
        if less == 1:
            return tr("Your left side gave 1 rep less.") if left else tr("Your right side gave 1 rep less.")
        count = number(less)
        if left:
            return tr("Your left side gave {count} reps less.", count=count)
        return tr("Your right side gave {count} reps less.", count=count)
    if difference.compared is Compared.HOLD:
        time = seconds(less, 0)
        if left:
            return tr("Your left side held {time} less.", time=time)
        return tr("Your right side held {time} less.", time=time)
    far = quantity(less, difference.unit)
    if left:
        return tr("Your left side gave {far} less range.", far=far)
    return tr("Your right side gave {far} less range.", far=far)


# ---- what a span came to


@dataclass(frozen=True, slots=True)
class Total:
    """What was done of something: of one exercise, or of everything.

    Attributes
    ----------
    sessions, sets, runs
        How many.
    attempted, complete, clean, unverified
        The four counts; of a hold those of its attempts.
    held_s, clean_s
        Seconds in position, and clean ones.
    """

    sessions: int = 0
    sets: int = 0
    runs: int = 0
    attempted: int = 0
    complete: int = 0
    clean: int = 0
    unverified: int = 0
    held_s: float = 0.0
    clean_s: float = 0.0

    @property
    def rejected(self) -> int:
        """What was attempted, could be judged, and was not clean."""
        return self.attempted - self.clean - self.unverified

    def plus(self, other: Total) -> Total:
        """Return the sum of both."""
        return Total(*(getattr(self, name) + getattr(other, name) for name in Total.__slots__))


@dataclass(frozen=True, slots=True)
class Totals:
    """What a span of sessions came to.

    Attributes
    ----------
    all
        Everything together.
    days
        On how many days.
    exercises
        By the id of the exercise, the one with the most sets first.
    first, last
        The days of the first and of the last session; None where there was none.
    """

    all: Total
    days: int
    exercises: dict[str, Total]
    first: date | None
    last: date | None


def totals(sessions: Sequence[ListedSession]) -> Totals:
    """Return what sessions came to."""
    found: dict[str, Total] = {}
    everything = Total()
    for session in sessions:
        done: dict[str, Total] = {}
        for listed in session.sets:
            mine = Total(sets=int(not listed.kept.is_run), runs=int(listed.kept.is_run))
            for figures in listed.figures:
                mine = mine.plus(_of_figures(figures))
            done[listed.kept.exercise] = done.get(listed.kept.exercise, Total()).plus(mine)
        for name, total in done.items():
            found[name] = found.get(name, Total()).plus(total).plus(Total(sessions=1))
            everything = everything.plus(total)
    days = sorted({session.began.date() for session in sessions if session.sets})
    order = sorted(found, key=lambda name: (-found[name].sets - found[name].runs, name))
    worked = sum(bool(session.sets) for session in sessions)
    return Totals(
        everything.plus(Total(sessions=worked)),
        len(days),
        {name: found[name] for name in order},
        days[0] if days else None,
        days[-1] if days else None,
    )


def _of_figures(figures: Figures) -> Total:
    held, clean = (0.0 if math.isnan(value) else value for value in (figures.held_s, figures.clean_s))
    counts = figures.attempted, figures.complete, figures.clean, figures.unverified
    return Total(0, 0, 0, *counts, held, clean)
