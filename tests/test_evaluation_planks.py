"""Still planks are called by the limits of the rules, on frames made by hand."""

from __future__ import annotations

from typing import Any

import numpy as np

from evaluation import planks
from evaluation.people_tables import plank_table

PLANK_JOINTS = ("nose", *(f"{s}_{p}" for s in ("left", "right") for p in ("shoulder", "hip", "knee", "ankle", "heel")))


def plank(hip_up: float, visibility: float = 1.0) -> np.ndarray[Any, Any]:
    """A forearm plank from the side in a 16:9 picture, hips higher than the line by so many torso lengths."""
    x = {"shoulder": 0.30, "hip": 0.45, "knee": 0.58, "ankle": 0.70, "heel": 0.72}
    y = {"shoulder": 0.50, "hip": 0.54 - hip_up * 0.15 * 16 / 9, "knee": 0.58, "ankle": 0.61, "heel": 0.60}
    rows = [[0.22, 0.5, 0.0, 1.0]]
    rows += [[x[p], y[p], 0.02 * i, visibility] for i in range(2) for p in ("shoulder", "hip", "knee", "ankle", "heel")]
    return np.array(rows, np.float32)


def test_still_planks_are_called_by_the_limits_of_the_rules() -> None:
    data = {
        "landmarks": np.array([plank(0.0), plank(0.4), plank(-0.3), plank(0.0, visibility=0.1)]),
        "joints": np.array(PLANK_JOINTS),
        "label": np.array(["C", "H", "L", "C"]),
    }
    figures = planks.photos("exercise_correction_x", "planks", data)
    assert figures["aspect"] == "16:9"
    assert figures["told"]["correct"] == {"correct": 1, "sag": 0, "pike": 0, "unseen": 1}
    assert figures["told"]["pike"]["pike"] == figures["told"]["sag"]["sag"] == 1
    assert figures["called_faulty"][0] == 0.0
    assert figures["accuracy"][0] == 0.75
    assert plank_table([figures])[1] == ("exercise_correction_x/planks", "correct", "2", "1", "0", "0", "1")
