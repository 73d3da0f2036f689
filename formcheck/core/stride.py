"""The rules of running: what is read off strides, and what it is compared with."""

from __future__ import annotations

from dataclasses import dataclass, field

from formcheck.core.rule import Against, Limits, Rule
from formcheck.core.strip import StrideMeasure


@dataclass(frozen=True, slots=True)
class Criterion:
    """One comparison of a rule of running.

    Attributes
    ----------
    measure
        What is read.
    limits
        Warning and fault level of what is compared.
    against
        NOTHING: the reading itself. BASELINE: its difference from the runner's own relaxed running.
        BASELINE_RATIO: its share of that, 1 where nothing changed.
    """

    measure: StrideMeasure
    limits: Limits
    against: Against = Against.NOTHING


@dataclass(frozen=True, slots=True)
class StrideRule(Rule):
    """One rule of running. It never voids anything: nothing is counted in a run.

    `measure`, `limits` and `against` are its first criterion. What it says is read off medians over several seconds,
    and `persist_s` is how long they must lie beyond a level.

    Attributes
    ----------
    also
        Further criteria: the rule is as far broken as the worst of all says.
    agreeing
        Other readings of the same fault: the rule is broken only as far as each of these says, too. Changes have to
        agree with changes, and limits for everybody with limits for everybody.
    unless
        The rule is not read while one of these differs from the runner's own relaxed running by more than its limits.
    only_asked
        Whether it is for users who asked for it only.
    in_passing
        Whether it can be read of somebody who passes the camera, seen from a little in front and a little behind.
    answers
        Ids of the exercises that train what the rule looks for.

    Raises
    ------
    ValueError
        As a `Rule`; and where a measure is none of strides.
    """

    also: tuple[Criterion, ...] = ()
    agreeing: tuple[Criterion, ...] = ()
    unless: tuple[Criterion, ...] = ()
    only_asked: bool = False
    in_passing: bool = False
    answers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        Rule.__post_init__(self)
        if not isinstance(self.measure, StrideMeasure):
            raise ValueError(f"rule {self.id}: a rule of running needs a StrideMeasure")

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Every comparison of the rule, the main one first."""
        assert isinstance(self.measure, StrideMeasure)
        return (Criterion(self.measure, self.limits, self.against), *self.also)


@dataclass(frozen=True, slots=True)
class Gait:
    """What is followed of a run, in the place of the signal of an exercise.

    Attributes
    ----------
    measures
        What is read off every stride, in the order in which it is shown.
    """

    measures: tuple[StrideMeasure, ...]
    unit: str = field(default="1", init=False)

    def seen_from(self, view: str) -> tuple[StrideMeasure, ...]:
        """Return the measures that can be read from a view."""
        return tuple(measure for measure in self.measures if view in measure.views)
