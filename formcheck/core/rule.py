"""Rules of form: what is measured, where the limits are, and what to say.

A rule carries everything that is shown of it. Pages, rule cards and reports are made from these
fields and from nothing else.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from formcheck.core.measure import Measure
from formcheck.core.report import Level
from formcheck.core.strip import StrideMeasure


class Phase(StrEnum):
    """Where in the movement the body is."""

    SETUP = "setup"
    READY = "ready"
    UP = "up"
    PEAK = "peak"
    DOWN = "down"
    HOLDING = "holding"


#: The phases of a whole repetition.
REP: Final = (Phase.UP, Phase.PEAK, Phase.DOWN)
#: The phase of a hold whose clock runs.
HOLD: Final = (Phase.HOLDING,)


class Severity(StrEnum):
    """What the fault level of a rule does."""

    VOIDS = "V"
    WARNS = "W"
    INFORMS = "I"
    STOPS = "S"


class MeasurementClass(StrEnum):
    """How a measure may err, which decides how wide its limits must be.

    A: absolute angle in the picture plane. B: change from the user's own start pose.
    C: length or position in torso lengths, or a duration. D: proxy of low confidence; never voids.
    """

    ABSOLUTE = "A"
    CHANGE = "B"
    LENGTH = "C"
    PROXY = "D"


#: How far inside the warning level a reading must return before a rule counts as mended.
CLEARANCE: Final[dict[tuple[MeasurementClass, str], float]] = {
    # Specification 5.2: 4 degrees, 3 degrees, 0.02 T.
    (MeasurementClass.ABSOLUTE, "deg"): 4.0,
    (MeasurementClass.CHANGE, "deg"): 3.0,
    (MeasurementClass.LENGTH, "T"): 0.02,
}


@dataclass(frozen=True, slots=True)
class Limits:
    """The warning and the fault level of a rule, above, below or on both sides.

    A level that is None is never reached. Readings equal to a level are still inside it.
    """

    warn_above: float | None = None
    fault_above: float | None = None
    warn_below: float | None = None
    fault_below: float | None = None

    def level(self, reading: float, slack: float = 0.0) -> Level:
        """Return the level of a reading; `slack` moves every limit away from the good range."""
        if reading != reading:
            return Level.UNSEEN
        if self._beyond(reading, self.fault_above, self.fault_below, slack):
            return Level.FAULT
        if self._beyond(reading, self.warn_above, self.warn_below, slack):
            return Level.WARN
        return Level.PASS

    @staticmethod
    def _beyond(reading: float, above: float | None, below: float | None, slack: float) -> bool:
        return (above is not None and reading > above + slack) or (below is not None and reading < below - slack)

    def limit(self, level: Level, reading: float) -> float:
        """Return the limit of a level on the side where the reading lies (NaN when there is none)."""
        above, below = (
            (self.fault_above, self.fault_below) if level is Level.FAULT else (self.warn_above, self.warn_below)
        )
        if above is None or (below is not None and abs(reading - below) < abs(reading - above)):
            return float("nan") if below is None else below
        return above

    def excess(self, reading: float) -> float:
        """Return how bad a reading is: larger is worse, comparable within one rule only."""
        above = self.warn_above if self.warn_above is not None else self.fault_above
        below = self.warn_below if self.warn_below is not None else self.fault_below
        return max(
            reading - above if above is not None else float("-inf"),
            below - reading if below is not None else float("-inf"),
        )

    @property
    def width(self) -> float:
        """Distance between the warning and the fault level; infinite where one of them is missing."""
        pairs = ((self.warn_above, self.fault_above), (self.warn_below, self.fault_below))
        return max((abs(a - b) for a, b in pairs if a is not None and b is not None), default=math.inf)

    def text(self, level: Level, unit: str) -> str:
        """Return a level in words, such as ``> 15 deg``; empty when there is none."""
        above, below = (
            (self.fault_above, self.fault_below) if level is Level.FAULT else (self.warn_above, self.warn_below)
        )
        parts = [f"> {above:g}"] if above is not None else []
        parts += [f"< {below:g}"] if below is not None else []
        return f"{' or '.join(parts)} {unit if unit != '1' else ''}".strip() if parts else ""


def above(warn: float | None, fault: float | None) -> Limits:
    """Return limits that are broken by readings that are too large."""
    return Limits(warn_above=warn, fault_above=fault)


def below(warn: float | None, fault: float | None) -> Limits:
    """Return limits that are broken by readings that are too small."""
    return Limits(warn_below=warn, fault_below=fault)


def outside(warn: tuple[float, float], fault: tuple[float, float]) -> Limits:
    """Return limits on both sides: (lower, upper) for each level."""
    return Limits(warn_above=warn[1], warn_below=warn[0], fault_above=fault[1], fault_below=fault[0])


@dataclass(frozen=True, slots=True)
class RepFacts:
    """What is known of a repetition when it closes; times in seconds.

    Attributes
    ----------
    up_s, hold_s, down_s
        The whole rise, the time at the top, the whole way back.
    rep_s
        From the last moment of rest to rest again.
    peak
        Peak of the primary signal in its unit.
    half_rise_s
        For every measure tracked by the exercise, when it first passed half of its own rise.
    spans
        For every measure tracked by the exercise, how far apart its largest and its smallest value
        lay; NaN where it was not seen.
    complete
        Whether the full level was reached.
    reset_missed
        Whether the top was left and reached again without rest between.
    dip
        How deep the primary signal sank between reaching the top and leaving it for good.
    """

    up_s: float
    hold_s: float
    down_s: float
    rep_s: float
    peak: float
    half_rise_s: dict[str, float]
    spans: dict[str, float] = field(default_factory=dict)
    complete: bool = True
    reset_missed: bool = False
    dip: float = 0.0


@dataclass(frozen=True, slots=True)
class RepMeasure:
    """A named number that is known only when the repetition is over: durations, lags."""

    name: str
    unit: str
    of: Callable[[RepFacts], float]
    doc: str


class Against(StrEnum):
    """What a reading is compared with before the limits are applied."""

    NOTHING = "nothing"
    CALIBRATION = "the calibrated start pose"
    REP_START = "the value at the start of the repetition"
    BASELINE = "the runner's own relaxed running"
    BASELINE_RATIO = "its share of the runner's own relaxed running"


class Timing(StrEnum):
    """When a rule is read.

    PERSISTING: in its phases, and the level must last. AT_PEAK: once, on the median of 300 ms
    around the peak. AT_CLOSE: once, when the repetition is over (with a `RepMeasure`).
    """

    PERSISTING = "persisting"
    AT_PEAK = "at peak"
    AT_CLOSE = "at close"


class Course(StrEnum):
    """What of the course of a measure a rule is applied to.

    NOW: its value. SPREAD: its standard deviation about its own trend over the last `over_s` seconds:
    who lets go slowly neither sways nor bounces. SPEED: how fast it rises, averaged over the last
    `over_s` seconds, per second.
    """

    NOW = "value"
    SPREAD = "standard deviation"
    SPEED = "speed"


_RULE_ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
MAX_CUE_WORDS: Final = 7


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of form.

    Attributes
    ----------
    id
        Stable name in snake_case; stored with every verdict.
    cue
        What is said aloud: positive, at most seven words.
    tell
        What is shown: one or two sentences of explanation.
    measure
        What is read. A `RepMeasure` is read when the repetition closes, a `StrideMeasure` off strides.
    limits
        Warning and fault level in the unit of the measure.
    phases
        Phases in which the rule is read.
    persist_s
        How long a level must last before it counts, seconds.
    severity
        What the fault level does; the warning level never voids.
    measurement
        How the measure may err.
    source
        Where the idea and where the number comes from.
    against
        What the reading is compared with; the reading is then the difference.
    timing
        When the rule is read.
    course, over_s
        What of the course of the measure is read, and over how many seconds.
    views
        Names of the camera views in which the rule can be read; empty = all views of the exercise.
    limits_in
        Pairs of a view's name and the limits that hold there instead of `limits`.
    follows_range
        The limits move along with the full level when the user's own range shows that the camera
        reads this user's angles too high or too low.
    when_short
        Whether a rule that is read at the peak is also read where the full level was not reached:
        for what keeps a repetition from being complete.
    tip
        What to change about the camera when the rule cannot be read.
    under, over
        What a reading under or over the limits is to whoever moves, in a few words with the place ``{by}`` for how
        far: ``Hips {by} too low``. Empty where the cue says it all.

    Raises
    ------
    ValueError
        For an id that is no identifier, a cue of more than seven words, a class D rule that would
        void, a missing source, a short word on the margin without its place, or timing that does not fit the measure.
    """

    id: str
    cue: str
    tell: str
    measure: Measure | RepMeasure | StrideMeasure
    limits: Limits
    source: str
    severity: Severity
    measurement: MeasurementClass
    phases: tuple[Phase, ...] = REP
    persist_s: float = 0.0
    against: Against = Against.NOTHING
    timing: Timing = Timing.PERSISTING
    course: Course = Course.NOW
    over_s: float = 0.0
    views: tuple[str, ...] = ()
    limits_in: tuple[tuple[str, Limits], ...] = ()
    follows_range: bool = False
    when_short: bool = False
    tip: str = ""
    under: str = ""
    over: str = ""

    def __post_init__(self) -> None:
        if not _RULE_ID.fullmatch(self.id):
            raise ValueError(f"rule id {self.id!r} is not snake_case")
        if not self.cue or len(self.cue.split()) > MAX_CUE_WORDS:
            raise ValueError(f"rule {self.id}: the cue must have 1 to {MAX_CUE_WORDS} words, got {self.cue!r}")
        for said in (self.under, self.over):
            if said and "{by}" not in said:
                raise ValueError(f"rule {self.id}: {said!r} has no place {{by}} for how far it was")
        if not self.source:
            raise ValueError(f"rule {self.id}: a source is missing ('coach consensus' where there is no paper)")
        if self.measurement is MeasurementClass.PROXY and self.severity is Severity.VOIDS:
            raise ValueError(f"rule {self.id}: a proxy (class D) may not void a repetition")
        if isinstance(self.measure, RepMeasure) != (self.timing is Timing.AT_CLOSE):
            raise ValueError(f"rule {self.id}: a RepMeasure is read at close, and nothing else is")
        if (self.course is Course.NOW) != (self.over_s == 0.0):
            raise ValueError(f"rule {self.id}: 'over_s' is for the spread or the speed of a measure, and needed there")
        if self.course is not Course.NOW and self.timing is not Timing.PERSISTING:
            raise ValueError(f"rule {self.id}: spread and speed are followed, not read at one moment")

    @property
    def unit(self) -> str:
        """Unit of the reading and of the limits."""
        return f"{self.measure.unit.replace('1', '')}/s" if self.course is Course.SPEED else self.measure.unit

    def seen_from(self, view: str) -> Rule:
        """Return the rule with the limits that hold in a camera view."""
        limits = dict(self.limits_in).get(view)
        return self if limits is None else replace(self, limits=limits)
