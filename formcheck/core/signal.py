"""What is counted: the primary signal of repetitions, the zone of a hold, levels, tempo, conditions."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TypeAlias

from formcheck.core.measure import Measure
from formcheck.core.rule import Against, Severity


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of the start pose: a measure within bounds, and what to say when it is not.

    `slack` is how far beyond the bounds the measure may go between repetitions before the user is
    taken to have left the exercise (stood up, sat down); None for what only the start asks for.
    `against` says what the measure is a change from: the calibrated pose, or where a hold began.
    """

    measure: Measure
    low: float
    high: float
    hint: str
    slack: float | None = None
    against: Against = Against.NOTHING

    def met(self, reading: float) -> bool:
        return self.low <= reading <= self.high


@dataclass(frozen=True, slots=True)
class FromRest:
    """A level that is counted from the user's own calibrated rest reading."""

    rise: float


LevelSpec: TypeAlias = float | FromRest


@dataclass(frozen=True, slots=True)
class Share:
    """A further measure of a signal: its rise from rest, as a share of `per` in its own unit."""

    measure: Measure
    per: float


@dataclass(frozen=True, slots=True)
class Signal:
    """The primary signal: one measure that rises from rest to the peak, and its levels.

    Attributes
    ----------
    measure
        What is read.
    leave, partial, full, back
        Levels in the unit of the measure: the movement has begun; it is an attempt; it is
        complete; rest is reached again.
    target
        Range in which a good repetition peaks. Below it: a warning `partial_rep`.
    hysteresis
        How far below `full` the top is left.
    bias
        How far the camera may read this measure too high or too low at the peak, in its unit.
        The full level follows the user's own range by no more than this. 0 = never.
    max_rest_sd
        Largest standard deviation of the resting signal with which a set may be judged.
    conditions
        What else must be true at the peak for the repetition to be complete.
    per
        An amount in the unit of the measure, or a length that is calibrated with the start pose.
        Where it is given, the signal is the rise of `measure` from rest as a share of it, and the
        levels are such shares; `max_rest_sd` stays in the unit of the measure.
    also
        Further measures that have to rise along, for a signal that is a share of an amount: the
        signal is then the least of the shares.

    Raises
    ------
    ValueError
        When further measures are to rise along with one that is no share.
    """

    measure: Measure
    leave: LevelSpec
    partial: LevelSpec
    full: LevelSpec
    target: tuple[float, float]
    back: LevelSpec
    hysteresis: float
    bias: float = 0.0
    max_rest_sd: float = 2.0
    conditions: tuple[Condition, ...] = ()
    per: Measure | float | None = None
    also: tuple[Share, ...] = ()

    def __post_init__(self) -> None:
        if self.also and not isinstance(self.per, float):
            raise ValueError(f"signal {self.measure.name!r}: 'also' needs a 'per' that is a number")

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Everything that the signal is made of."""
        return (self.measure, *(share.measure for share in self.also))

    @property
    def unit(self) -> str:
        """Unit of the signal and of its levels."""
        return self.measure.unit if self.per is None else "1"


@dataclass(frozen=True, slots=True)
class Zone:
    """The position of a hold: where the primary signal has to be, and what else must be true.

    Attributes
    ----------
    measure
        What is read; it rises into the zone.
    low
        The hold begins here.
    target
        Range in which a good hold lies.
    goal_s
        How long to hold: the first goal, and the next one, seconds.
    cap_s
        The clock stops here, seconds.
    steady
        How far the signal may depart from its median over the last second, in its unit.
    conditions
        What else must be true for the clock to run.
    per
        As in a `Signal`: the signal is then the rise from rest as a share of it.
    max_rest_sd
        Largest standard deviation of the measure in the start pose.
    """

    measure: Measure
    low: float
    target: tuple[float, float]
    goal_s: tuple[float, float]
    cap_s: float = 45.0
    steady: float = math.inf
    conditions: tuple[Condition, ...] = ()
    per: Measure | float | None = None
    max_rest_sd: float = 2.0
    also: tuple[Share, ...] = field(default=(), init=False)

    @property
    def full(self) -> float:
        """The level at which the hold begins, as `Signal.full` is the one at which a repetition is complete."""
        return self.low

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Everything that the signal is made of."""
        return (self.measure,)

    @property
    def unit(self) -> str:
        """Unit of the signal and of its levels."""
        return self.measure.unit if self.per is None else "1"


@dataclass(frozen=True, slots=True)
class Tempo:
    """Coached tempo and accepted durations, seconds.

    up_s, hold_s, down_s are what the coach asks for; hold_min_s is warned about below; a
    repetition shorter than min_rep_s is too fast, one longer than max_rep_s timed out.
    fast_warn_s and fast_fault_s limit the whole rise and the whole way back; fast_severity is
    `Severity.WARNS` where people who do the exercise well were found to be quicker than that.
    """

    up_s: float
    hold_s: float
    down_s: float
    hold_min_s: float = 0.4
    min_rep_s: float = 2.0
    max_rep_s: float = 12.0
    fast_warn_s: float = 0.8
    fast_fault_s: float = 0.5
    fast_severity: Severity = Severity.VOIDS
