"""Intervals: how far a figure would wander had other people been filmed."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from statistics import NormalDist
from typing import Final, TypeVar

import numpy as np

T = TypeVar("T")

#: How often the sample is drawn anew.
DRAWS: Final = 1000
#: The share of draws that an interval holds.
SHARE: Final = 0.95
_SEED: Final = 4


def interval(
    items: Sequence[T],
    statistic: Callable[[Sequence[T]], float | None],
    group: Callable[[T], Hashable] | None = None,
) -> tuple[float, float] | None:
    """Return the 95 % percentile interval of a statistic.

    Parameters
    ----------
    items
        The sample: one item for each video.
    statistic
        From a sample to a number; None where the sample has none (no event in it, say).
    group
        What belongs together and is drawn together, such as the clips of one recording session. None:
        each item stands for itself.

    Returns
    -------
    tuple or None
        Lower and upper end; None where there are fewer than two groups. The draws are the same in every run.
    """
    groups: dict[Hashable, list[T]] = {}
    for index, item in enumerate(items):
        groups.setdefault(index if group is None else group(item), []).append(item)
    parts = list(groups.values())
    if len(parts) < 2:
        return None
    draws = np.random.default_rng(_SEED).integers(0, len(parts), (DRAWS, len(parts)))
    values = [statistic([item for index in draw for item in parts[index]]) for draw in draws.tolist()]
    known = [value for value in values if value is not None]
    if not known:
        return None
    low, high = np.percentile(known, [50 * (1 - SHARE), 50 * (1 + SHARE)])
    return float(low), float(high)


def wilson(part: int, whole: int) -> list[float] | None:
    """Return a share and the ends of its 95 % interval (Wilson's); None of nothing.

    For what never went wrong, where a bootstrap interval is a point. Each one counts as independent.
    """
    if not whole:
        return None
    z, share = NormalDist().inv_cdf((1 + SHARE) / 2), part / whole
    middle = (share + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z / (1 + z * z / whole) * math.sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    return [round(number, 4) for number in (share, max(0.0, middle - half), min(1.0, middle + half))]


def figure(
    items: Sequence[T],
    statistic: Callable[[Sequence[T]], float | None],
    group: Callable[[T], Hashable] | None = None,
) -> list[float] | None:
    """Return a statistic as it is kept: its value, then the ends of its interval where there is one."""
    value = statistic(items) if items else None
    if value is None:
        return None
    return [round(float(number), 4) for number in (value, *(interval(items, statistic, group) or ()))]
