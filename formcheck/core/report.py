"""What a set came to: repetitions, their outcomes, and the report that leaves the judge.

`SetReport.to_dict` is a published format (schema 1). Fields may be added; none is renamed or
changes its meaning without a new schema number.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from formcheck.core.running import Running

SCHEMA: Final = 1
_ROUNDING_S: Final = 1e-6


class Level(StrEnum):
    """How far a rule was broken."""

    PASS = "pass"
    WARN = "warn"
    FAULT = "fault"
    UNSEEN = "unseen"


class Outcome(StrEnum):
    """What became of a repetition; the three are always shown apart."""

    CLEAN = "clean"
    REJECTED = "rejected"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule said of one repetition.

    Attributes
    ----------
    rule
        Id of the rule.
    level
        The worst level that was reached, or `UNSEEN`.
    worst
        The reading farthest beyond the limit, in `unit`; NaN when nothing was seen.
    limit
        The limit of that level, in `unit`.
    unit
        Unit of both: ``deg``, ``T`` (torso lengths), ``s``, or ``1`` for a ratio.
    t_s
        When the worst reading was taken, seconds of the source.
    voids
        Whether this level of this rule keeps the repetition from being clean.
    """

    rule: str
    level: Level
    worst: float
    limit: float
    unit: str
    t_s: float
    voids: bool = False

    def to_dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "level": self.level.value,
            "worst": rounded(self.worst, 3),
            "limit": rounded(self.limit, 3),
            "unit": self.unit,
            "t_s": rounded(self.t_s, 3),
            "voids": self.voids,
        }


@dataclass(frozen=True, slots=True)
class Rep:
    """One attempted repetition.

    Attributes
    ----------
    number
        Counts from 1 over the set, both sides together.
    side
        ``left``, ``right``, or None where the exercise has no sides or the side is not known.
    start_s, peak_s, end_s
        When the rest position was left, when the peak was reached, when rest was reached again.
    outcome
        Clean, rejected or unverified.
    complete
        Whether the full range was reached and rest reached again.
    range_of_motion
        Peak of the primary signal less its rest, in `unit`.
    peak
        Peak of the primary signal, in `unit`.
    unit
        Unit of the primary signal.
    up_s, hold_s, down_s
        Duration of the rise, the time at the top and the way back, seconds.
    faults
        Warnings and faults that were reached, the voiding ones first.
    unseen
        Ids of the rules that could not be evaluated.
    """

    number: int
    side: str | None
    start_s: float
    peak_s: float
    end_s: float
    outcome: Outcome
    complete: bool
    range_of_motion: float
    peak: float
    unit: str
    up_s: float
    hold_s: float
    down_s: float
    faults: tuple[Verdict, ...] = ()
    unseen: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "side": self.side,
            "start_s": rounded(self.start_s, 3),
            "peak_s": rounded(self.peak_s, 3),
            "end_s": rounded(self.end_s, 3),
            "outcome": self.outcome.value,
            "complete": self.complete,
            "range_of_motion": {"value": rounded(self.range_of_motion, 3), "unit": self.unit},
            "peak": rounded(self.peak, 3),
            "tempo": {
                "up_s": rounded(self.up_s, 3),
                "hold_s": rounded(self.hold_s, 3),
                "down_s": rounded(self.down_s, 3),
            },
            "faults": [verdict.to_dict() for verdict in self.faults],
            "unseen": list(self.unseen),
        }


@dataclass(frozen=True, slots=True)
class Counts:
    """The four counts; attempted >= complete >= clean always holds."""

    attempted: int = 0
    complete: int = 0
    clean: int = 0
    unverified: int = 0

    @classmethod
    def of(cls, reps: tuple[Rep, ...] | list[Rep]) -> Counts:
        return cls(
            attempted=len(reps),
            complete=sum(rep.complete for rep in reps),
            clean=sum(rep.outcome is Outcome.CLEAN for rep in reps),
            unverified=sum(rep.outcome is Outcome.UNVERIFIED for rep in reps),
        )

    def plus(self, rep: Rep) -> Counts:
        """Return these counts with one more repetition."""
        return Counts(
            self.attempted + 1,
            self.complete + rep.complete,
            self.clean + (rep.outcome is Outcome.CLEAN),
            self.unverified + (rep.outcome is Outcome.UNVERIFIED),
        )

    def to_dict(self) -> dict[str, int]:
        return {
            "attempted": self.attempted,
            "complete": self.complete,
            "clean": self.clean,
            "unverified": self.unverified,
        }


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a hold in which one rule was broken.

    Attributes
    ----------
    rule, level
        Which rule, and the worst level that it reached.
    from_s, to_s
        From when to when, seconds of the source.
    worst, limit
        The reading farthest beyond the limit and the limit of that level, in `unit`.
    unit
        Unit of both.
    """

    rule: str
    level: Level
    from_s: float
    to_s: float
    worst: float
    limit: float
    unit: str

    def to_dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "level": self.level.value,
            "from_s": rounded(self.from_s, 3),
            "to_s": rounded(self.to_s, 3),
            "worst": rounded(self.worst, 3),
            "limit": rounded(self.limit, 3),
            "unit": self.unit,
        }


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt at a hold.

    Attributes
    ----------
    number
        Counts from 1 over the set, both sides together.
    side
        ``left``, ``right``, or None where there are no sides or the side is not known.
    start_s, end_s
        From when to when, seconds of the source.
    held_s
        Seconds in position.
    clean_s
        Those of them without a fault.
    unseen_s
        Those of them that could not be judged.
    goal_s
        How long the hold should have been.
    ended_by
        Id of the rule that ended the attempt; None when the user left the position.
    faults
        The stretches in which a rule was broken, in the order of time.
    """

    number: int
    side: str | None
    start_s: float
    end_s: float
    held_s: float
    clean_s: float
    unseen_s: float
    goal_s: float
    ended_by: str | None = None
    faults: tuple[Stretch, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Clean where every second was; unverified where more could not be judged than was faulty."""
        faulty = self.held_s - self.clean_s - self.unseen_s
        # Sums of the same seconds in another order differ by less. A fault on the way into the position is
        # told, and costs no second.
        if self.unseen_s == 0 and faulty < _ROUNDING_S:
            return Outcome.CLEAN
        return Outcome.UNVERIFIED if self.unseen_s > faulty else Outcome.REJECTED

    @property
    def complete(self) -> bool:
        """Whether the position was held as long as it should be."""
        return self.held_s >= self.goal_s

    def to_dict(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "side": self.side,
            "start_s": rounded(self.start_s, 3),
            "end_s": rounded(self.end_s, 3),
            "held_s": rounded(self.held_s, 2),
            "clean_s": rounded(self.clean_s, 2),
            "unseen_s": rounded(self.unseen_s, 2),
            "outcome": self.outcome.value,
            "ended_by": self.ended_by,
            "faults": [stretch.to_dict() for stretch in self.faults],
        }


@dataclass(frozen=True, slots=True)
class Hold:
    """What the holds of a set came to.

    Attributes
    ----------
    attempts
        Every attempt, in the order of time.
    goal_s
        How long a hold should be.
    """

    attempts: tuple[Attempt, ...]
    goal_s: float

    @property
    def total_s(self) -> float:
        """Seconds in position."""
        return sum(attempt.held_s for attempt in self.attempts)

    @property
    def clean_s(self) -> float:
        """Seconds in position without a fault."""
        return sum(attempt.clean_s for attempt in self.attempts)

    @property
    def best_s(self) -> float:
        """Clean seconds of the best attempt."""
        return max((attempt.clean_s for attempt in self.attempts), default=0.0)

    @property
    def counts(self) -> Counts:
        """Attempts, those that were long enough, and those of them that were so without a fault."""
        complete = [attempt for attempt in self.attempts if attempt.complete]
        clean = [attempt for attempt in complete if attempt.clean_s >= attempt.goal_s]
        unseen = [a for a in complete if a.clean_s < a.goal_s <= a.clean_s + a.unseen_s]
        return Counts(len(self.attempts), len(complete), len(clean), len(unseen))

    def to_dict(self) -> dict[str, Any]:
        return {
            "total_s": rounded(self.total_s, 2),
            "clean_s": rounded(self.clean_s, 2),
            "best_s": rounded(self.best_s, 2),
            "goal_s": rounded(self.goal_s, 2),
            "attempts": [attempt.to_dict() for attempt in self.attempts],
        }


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """Where the poses came from. `kind` is ``video``, ``camera``, ``recording`` or ``poses``."""

    kind: str = "poses"
    name: str = ""
    fps: float = math.nan
    frames: int = 0
    duration_s: float = 0.0
    frames_with_pose: int = 0

    def to_dict(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "name": self.name,
            "fps": rounded(self.fps, 3),
            "frames": self.frames,
            "duration_s": rounded(self.duration_s, 3),
            "frames_with_pose": self.frames_with_pose,
        }


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """The pose model that was used: file stem and checksum."""

    name: str
    sha256: str

    def to_dict(self) -> dict[str, str]:
        return {"name": self.name, "sha256": self.sha256}


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """From where a set was seen.

    Attributes
    ----------
    view
        Name of the camera view; None where it was never recognised.
    near
        The side that was nearer to the camera, ``left`` or ``right``; None from the front, and where it is not known.
    torso_px
        How long the trunk was in the picture, pixels: how near the camera was. NaN where nobody was seen.
    """

    view: str | None = None
    near: str | None = None
    torso_px: float = math.nan

    def to_dict(self) -> dict[str, Any]:
        return {"view": self.view, "near": self.near, "torso_px": rounded(self.torso_px, 1)}


@dataclass(frozen=True, slots=True)
class SetReport:
    """Everything that is known of one set.

    Attributes
    ----------
    exercise, kind
        Id and kind of the exercise.
    reps
        The attempted repetitions in order; empty for holds and running.
    sides
        Counts for each side that was worked; empty where the exercise has no sides.
    hold
        For holds, else None.
    cycles
        Number of cycles for stretches that cycle, else None.
    running
        For running, else None.
    notes
        Sentences for the user: what could not be judged, what was assumed.
    source, model
        Where the poses came from; None when they were handed over as they are.
    version
        Version of FormCheck that judged.
    rules
        Version of the rules that were judged by: a checksum of what the exercise declares.
    camera
        From where it was seen; None for a run, whose view is told there.
    """

    exercise: str
    kind: str
    reps: tuple[Rep, ...] = ()
    sides: dict[str, Counts] = field(default_factory=dict)
    hold: Hold | None = None
    cycles: int | None = None
    running: Running | None = None
    notes: tuple[str, ...] = ()
    source: SourceInfo = SourceInfo()
    model: ModelInfo | None = None
    version: str = ""
    rules: str = ""
    camera: CameraInfo | None = None

    @property
    def counts(self) -> Counts:
        """The four counts: of the repetitions, or of the attempts at a hold."""
        return Counts.of(self.reps) if self.hold is None else self.hold.counts

    @property
    def entries(self) -> tuple[Rep, ...] | tuple[Attempt, ...]:
        """What was judged, in the order of time: repetitions, or attempts at a hold."""
        return self.reps if self.hold is None else self.hold.attempts

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain data that `json.dumps` takes (schema 1)."""
        return {
            "schema": SCHEMA,
            "formcheck": self.version,
            "rules": self.rules,
            "exercise": self.exercise,
            "kind": self.kind,
            "source": self.source.to_dict(),
            "model": self.model.to_dict() if self.model else None,
            "camera": self.camera.to_dict() if self.camera else None,
            "counts": self.counts.to_dict(),
            "sides": {side: counts.to_dict() for side, counts in self.sides.items()},
            "reps": [rep.to_dict() for rep in self.reps],
            "hold": self.hold.to_dict() if self.hold else None,
            "cycles": self.cycles,
            "running": self.running.to_dict() if self.running else None,
            "notes": list(self.notes),
        }


def rounded(value: float, digits: int) -> float | None:
    """Round for the file; JSON has no NaN, so what is unknown becomes null."""
    return round(float(value), digits) if math.isfinite(value) else None
