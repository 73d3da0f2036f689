"""What a film is: poses, pictures, traces, and what is told of them over their time; made in `making`."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from formcheck import findings
from formcheck.core.exercise import Exercise
from formcheck.core.report import Level, Outcome
from formcheck.films.instep import Beats, beats_of

FloatArray: TypeAlias = NDArray[np.float64]

#: A reading that comes after a longer pause than this is not joined to the one before, seconds.
GAP_S: Final = 3.0
#: Readings that differ by less than this altogether are told with a decimal, in their unit. House values.
_COARSE: Final = {"deg": 12.0, "T": 0.2, "1": 0.04}


@dataclass(frozen=True, slots=True)
class Limit:
    """A level of a trace beyond which something is told.

    Attributes
    ----------
    value
        In the unit of the trace.
    level
        What is told beyond it.
    above
        Whether beyond it is above it.
    """

    value: float
    level: Level
    above: bool


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """What was measured over the time of a film, with what it is compared with.

    Attributes
    ----------
    id
        Name of the measure, or id of the rule that reads it.
    name, unit, doc
        What it is called, its unit, and what it means in one sentence.
    times, values
        (n,) seconds and readings; NaN where nothing could be read.
    course
        (n,) what is judged: of a run the medians over several seconds; of a set the readings themselves.
    own
        The band in which the runner's own readings lay at the beginning, or the target of an exercise.
    middle
        The middle of the runner's own band; NaN where there is none.
    own_text
        What the own band is, in words.
    published
        What papers or coaches give, and who; it is shown, never judged by.
    source
        Of `published`.
    limits
        Beyond which something is told.
    digits
        With how many decimals a reading is told.
    """

    id: str
    name: str
    unit: str
    doc: str
    times: FloatArray
    values: FloatArray
    course: FloatArray
    own: tuple[float, float] | None = None
    middle: float = math.nan
    own_text: str = ""
    published: tuple[float, float] | None = None
    source: str = ""
    limits: tuple[Limit, ...] = ()
    digits: int = 0

    def at(self, t_s: float) -> float:
        """Return the reading nearest to a time, of those no farther away than a gap; NaN where there is none."""
        if not self.times.size:
            return math.nan
        index = int(np.searchsorted(self.times, t_s))
        near = [k for k in (index - 1, index) if 0 <= k < self.times.size]
        best = min(near, key=lambda k: abs(float(self.times[k]) - t_s))
        return float(self.values[best]) if abs(float(self.times[best]) - t_s) <= GAP_S else math.nan

    def text(self, value: float) -> str:
        """Return a reading with its unit, as it is read by users."""
        return findings.metric_value(value, self.unit, digits=self.digits)


def digits_for(low: float, high: float, unit: str) -> int:
    """Return how many decimals readings between two values need: one where whole numbers would look alike."""
    return 1 if abs(high - low) < _COARSE.get(unit, 0.0) else 0


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a film in which something is told: a finding of a run, a repetition, a fault of a hold.

    Attributes
    ----------
    from_s, to_s
        From when to when.
    title, text, tell
        In a few words; in one sentence with time and amount; and what it is about.
    level
        How far a rule was broken; PASS for what is no fault.
    word
        The level or the outcome as a word: no colour stands alone.
    outcome
        Of a repetition or an attempt; None for anything else.
    rule
        Id of the rule; empty for a repetition.
    lane
        Id of the trace in which it is seen; empty where there is none.
    answers
        Ids and names of the exercises that train it.
    possible
        Whether the recording is too short for more than a guess.
    """

    from_s: float
    to_s: float
    title: str
    text: str
    level: Level
    word: str
    tell: str = ""
    outcome: Outcome | None = None
    rule: str = ""
    lane: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    possible: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment at which something is to be seen: a finding that begins, a fault at its worst."""

    t_s: float
    title: str
    level: Level
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Cycle:
    """Once through the movement: a stride or a repetition.

    Attributes
    ----------
    from_s, to_s
        From when to when.
    usual
        Whether it is one to compare with: a stride of the baseline, or a clean repetition.
    """

    from_s: float
    to_s: float
    usual: bool


@dataclass(frozen=True, eq=False)
class Film:
    """What is watched.

    Attributes
    ----------
    title, headline
        What it is called, and what it came to in one line.
    poses, video
        The recording of the poses, and the video that they were found in; None where there is none.
    from_s, to_s
        The times of the first and of the last pose.
    lanes, spans, marks, cycles
        See there; in the order of time, lanes in the order in which they are shown.
    strikes_s
        When the foot struck the ground; empty for what is no run.
    stride_s
        How long a stride usually takes, seconds; 0 where it is not known.
    baseline_s
        What the runner is compared with; None where there is none.
    facts, drift, remarks
        What else is known, and how a long run drifted, with labels; and sentences about how far it can be judged.
    view, near
        From where a run was seen, and the side towards the camera; None where it is not known.
    exercise
        What was done.
    """

    title: str
    headline: str
    poses: Path
    video: Path | None
    from_s: float
    to_s: float
    exercise: Exercise
    lanes: tuple[Lane, ...] = ()
    spans: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()
    cycles: tuple[Cycle, ...] = ()
    strikes_s: tuple[float, ...] = ()
    stride_s: float = 0.0
    baseline_s: tuple[float, float] | None = None
    facts: tuple[tuple[str, str], ...] = ()
    drift: tuple[tuple[str, str], ...] = ()
    remarks: tuple[str, ...] = ()
    view: str | None = None
    near: str | None = None

    @property
    def is_run(self) -> bool:
        """Whether it is a run: only runs are compared in step."""
        return self.exercise.is_run

    @cached_property
    def beats(self) -> Beats:
        """The strikes as a clock."""
        return beats_of(self.strikes_s, self.stride_s)

    @property
    def duration_s(self) -> float:
        """From the first pose to the last one, seconds."""
        return self.to_s - self.from_s

    def lane(self, lane_id: str) -> Lane | None:
        """Return the trace of this id; None where there is none."""
        return next((lane for lane in self.lanes if lane.id == lane_id), None)

    def cycle_at(self, t_s: float) -> Cycle | None:
        """Return the stride or the repetition that is under way at a time; None between two."""
        index = bisect_right(self._starts_s, t_s) - 1
        return self.cycles[index] if index >= 0 and t_s < self.cycles[index].to_s else None

    @cached_property
    def _starts_s(self) -> list[float]:
        return [cycle.from_s for cycle in self.cycles]

    def spans_at(self, t_s: float) -> tuple[Span, ...]:
        """Return what is told of a time, faults first."""
        found = [span for span in self.spans if span.from_s <= t_s <= span.to_s]
        return tuple(sorted(found, key=lambda span: span.level is not Level.FAULT))
