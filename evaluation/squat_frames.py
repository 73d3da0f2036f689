"""Single frames of squats, labelled up or down: does the measure of depth tell them apart?

A squat is a movement and a frame is none, so that nothing is counted here: what the squat's signal is a share of is
read off each frame, through the engine's own door.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from evaluation.planks import ASPECTS, pose_of
from evaluation.sequences import loaded
from formcheck.core.door import Door
from formcheck.core.measure import Measure

EXERCISE: Final = "squat"


def figures(folder: str, name: str, data: Mapping[str, NDArray[Any]]) -> dict[str, Any] | None:
    """Return how well the height of the hips above the knees separates frames labelled ``up`` and ``down``.

    Parameters
    ----------
    folder, name
        Of the data set, as they are told.
    data
        ``landmarks`` (N, J, 4), ``joints`` (J,), ``label`` (N,).

    Returns
    -------
    dict or None
        Frames of each label, the median height in each, T, and the area under the curve; None where one of the
        labels is missing. There is no interval: the frames are those of a few videos, in order.
    """
    heights: dict[str, list[float]] = {"up": [], "down": []}
    measure = loaded(EXERCISE).movement.per
    assert isinstance(measure, Measure)
    for row, label in zip(data["landmarks"], data["label"], strict=True):
        sight = Door(None, side_on=False, anywhere=True).see(pose_of(row, data["joints"], ASPECTS[0]))
        if sight is not None and str(label) in heights:
            heights[str(label)].append(measure.of(sight.body))
    up, down = (np.array(heights[label]) for label in ("up", "down"))
    if not (up.size and down.size):
        return None
    return {
        "data": f"{folder}/{name}",
        "frames": {"up": up.size, "down": down.size},
        "height": {"up": round(float(np.median(up)), 3), "down": round(float(np.median(down)), 3)},
        "area": round(_area(up, down), 4),
    }


def _area(high: NDArray[np.float64], low: NDArray[np.float64]) -> float:
    """Return the share of pairs in which the first is higher; a tie is half a pair."""
    ordered = np.sort(low)
    below = np.searchsorted(ordered, high, side="left") + np.searchsorted(ordered, high, side="right")
    return float(below.sum() / 2 / (high.size * low.size))
