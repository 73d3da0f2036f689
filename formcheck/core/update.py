"""What the judge says of one pose: everything that a window or a voice needs, and no more."""

from __future__ import annotations

from dataclasses import dataclass

from formcheck.core.report import Attempt, Counts, Level, Rep
from formcheck.core.rule import Phase
from formcheck.core.running import Stride


@dataclass(frozen=True, slots=True)
class Levels:
    """The levels of the primary signal as they stand for this user, in its unit."""

    rest: float
    leave: float
    partial: float
    full: float
    target: tuple[float, float]
    back: float


@dataclass(frozen=True, slots=True)
class Reading:
    """The live reading of one rule. `value` is NaN while the rule is not read or not seen."""

    rule: str
    value: float
    level: Level


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock of a hold, seconds.

    Attributes
    ----------
    held_s, clean_s
        Of the attempt that is under way, else of the last one: in position, and without a fault.
    best_s
        Clean seconds of the best attempt so far.
    total_s
        Clean seconds of the whole set so far.
    goal_s
        How long to hold.
    unseen_s
        As `held_s`: seconds that could not be judged.
    """

    held_s: float
    clean_s: float
    best_s: float
    total_s: float
    goal_s: float
    unseen_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Update:
    """What one pose changed.

    Attributes
    ----------
    t_s
        Time of the pose.
    phase
        Where in the movement the body is.
    signal
        Primary signal in its unit, NaN when it could not be read.
    levels
        Levels for this user; None until the start pose has been calibrated.
    counts
        The four counts so far.
    readings
        One live reading for each rule that is read on poses, in the order of the exercise.
    broken
        Ids of the rules at fault level in the repetition that is under way.
    closed
        The repetition or the attempt at a hold that has just been closed, if any.
    message
        What the user should change so that they can be judged; empty when all is well.
    side
        Side that is judged: ``left``, ``right``, or None while it is not known.
    view
        Name of the camera view that was recognised, or None.
    clock
        The clock of a hold; None for everything that is counted.
    start_held_s
        How long the start pose has been held while it is waited for, seconds; it has to be for `START_S`.
    stride
        The last of the strides of a run that have just been read, if any.
    """

    t_s: float
    phase: Phase
    signal: float
    levels: Levels | None
    counts: Counts
    readings: tuple[Reading, ...]
    broken: tuple[str, ...]
    closed: Rep | Attempt | None
    message: str
    side: str | None
    view: str | None
    clock: Clock | None = None
    start_held_s: float = 0.0
    stride: Stride | None = None
