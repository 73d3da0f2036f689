"""What a run came to: the runner's own baseline, what changed against it, and when.

All times are seconds of the source, so that a finding can be looked at there; where the source is slow motion they
run slower than the run did, and everything that is a rate (cadence, drift) is in the runner's own time.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from formcheck.core.report import Level, rounded


@dataclass(frozen=True, slots=True)
class Stride:
    """One stride of a run.

    Attributes
    ----------
    from_s, to_s
        From when to when, seconds of the source.
    cadence_spm
        Steps a minute around it.
    values
        What was read, by the name of the measure; NaN where it could not be.
    segment
        Counts the stretches of steady speed from 0: each has a baseline of its own.
    passing
        Whether the runner went through the picture, as somebody does who passes a camera that stands.
    """

    from_s: float
    to_s: float
    cadence_spm: float
    values: dict[str, float]
    segment: int = 0
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """Median and median absolute deviation of a measure over the strides of a baseline, in `unit`."""

    median: float
    mad: float
    unit: str

    def to_dict(self) -> dict[str, Any]:
        return {"median": rounded(self.median, 4), "mad": rounded(self.mad, 4), "unit": self.unit}


@dataclass(frozen=True, slots=True)
class Finding:
    """A part of a run in which one rule was broken.

    Attributes
    ----------
    rule, level
        Which rule, and the level that lasted.
    from_s, to_s
        From when to when.
    metric
        Name of the measure that was farthest beyond its limit.
    worst, limit
        The farthest reading and the limit of that level, in `unit`: both as they are compared.
    unit
        Unit of both; ``1`` for a share of the runner's own baseline.
    against
        ``absolute``, ``baseline`` (a difference from it) or ``baseline_ratio``.
    possible
        Whether the recording is too short for more than a guess: it is worded so.
    """

    rule: str
    level: Level
    from_s: float
    to_s: float
    metric: str
    worst: float
    limit: float
    unit: str
    against: str
    possible: bool = False

    def to_dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "level": self.level.value,
            "from_s": rounded(self.from_s, 2),
            "to_s": rounded(self.to_s, 2),
            "metric": self.metric,
            "worst": rounded(self.worst, 3),
            "limit": rounded(self.limit, 3),
            "unit": self.unit,
            "against": self.against,
            "possible": self.possible,
        }


@dataclass(frozen=True, slots=True)
class Minute:
    """The medians of one minute of a run (the last one may be shorter).

    Attributes
    ----------
    from_s, to_s
        From when to when.
    medians
        By the name of the measure; NaN where it could not be read.
    """

    from_s: float
    to_s: float
    medians: dict[str, float]

    def to_dict(self) -> dict[str, Any]:
        return {
            "from_s": rounded(self.from_s, 1),
            "to_s": rounded(self.to_s, 1),
            "metrics": {name: rounded(value, 4) for name, value in self.medians.items()},
        }


@dataclass(frozen=True, slots=True)
class Drift:
    """How a measure moved over a long run.

    Attributes
    ----------
    per_10_min
        Theil-Sen slope over the minutes, in `unit` per ten minutes.
    at_the_end
        The last three minutes less the baseline, in `unit`.
    """

    per_10_min: float
    at_the_end: float
    unit: str

    def to_dict(self) -> dict[str, Any]:
        return {
            "per_10_min": rounded(self.per_10_min, 4),
            "at_the_end": rounded(self.at_the_end, 4),
            "unit": self.unit,
        }


@dataclass(frozen=True, slots=True)
class Running:
    """Everything that is known of a run.

    Attributes
    ----------
    view
        ``side`` or ``front``; None where it could not be told, and nothing was judged.
    near
        The side towards the camera, from the side; None from the front.
    cadence_spm
        Steps a minute, the median of all strides, also where the view could not be told; NaN where nobody ran.
    baseline_s
        From when to when the first baseline was taken; None where the recording was too short for one.
    metrics
        The first baseline by the name of the measure; where there is none, of all strides.
    findings
        In the order of time.
    minutes, drift
        Medians minute by minute, and how they moved; drift only where there were enough minutes.
    strides
        Every stride.
    strikes_s
        When the near foot struck the ground (from the front: the left one), as far as it could be told.
    short
        Whether the rule for short recordings was used.
    passing
        Whether the runner passed the camera, and only what can be read then was judged.
    slow
        How many times slower than life the source was taken to be; 1 where it is not.
    looks_slow
        How many times slower than life it looks where nothing was judged for that reason; None where it does not.
    """

    view: str | None = None
    near: str | None = None
    cadence_spm: float = math.nan
    baseline_s: tuple[float, float] | None = None
    metrics: dict[str, Spread] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    minutes: tuple[Minute, ...] = ()
    drift: dict[str, Drift] = field(default_factory=dict)
    strides: tuple[Stride, ...] = ()
    strikes_s: tuple[float, ...] = ()
    short: bool = False
    passing: bool = False
    slow: float = 1.0
    looks_slow: float | None = None

    def to_dict(self) -> dict[str, Any]:
        return {
            "view": self.view,
            "near": self.near,
            "cadence_spm": rounded(self.cadence_spm, 1),
            "baseline_s": None if self.baseline_s is None else [rounded(t_s, 2) for t_s in self.baseline_s],
            "metrics": {name: spread.to_dict() for name, spread in self.metrics.items()},
            "findings": [finding.to_dict() for finding in self.findings],
            "minutes": [minute.to_dict() for minute in self.minutes],
            "drift": {name: drift.to_dict() for name, drift in self.drift.items()},
            "strides": len(self.strides),
            "short": self.short,
            "passing": self.passing,
            "slow": rounded(self.slow, 3),
            "looks_slow": self.looks_slow,
            "strikes_s": [rounded(t_s, 3) for t_s in self.strikes_s],
            "each_stride": stride_table(self.strides, 4),
        }


def stride_table(strides: Sequence[Stride], digits: int | None = None) -> dict[str, Any]:
    """Return strides as columns, for a file: an hour of running is five thousand of them.

    Parameters
    ----------
    strides
        The strides; each has read the same measures.
    digits
        Decimals that are kept; None for all of them.
    """

    def plain(value: float) -> float | None:
        return rounded(value, digits) if digits is not None else (value if math.isfinite(value) else None)

    names = list(dict.fromkeys(name for stride in strides for name in stride.values))
    return {
        "from_s": [plain(stride.from_s) for stride in strides],
        "to_s": [plain(stride.to_s) for stride in strides],
        "cadence_spm": [plain(stride.cadence_spm) for stride in strides],
        "segment": [stride.segment for stride in strides],
        "passing": [stride.passing for stride in strides],
        "values": {name: [plain(stride.values.get(name, math.nan)) for stride in strides] for name in names},
    }
