"""Still planks are called by the limits of the rules, on frames made by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from evaluation import planks
from evaluation.accuracy_sections import still
from evaluation.datasets import Filmed
from evaluation.people import measure
from evaluation.people_tables import labelled_planks, number, percent, plank_table

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
    # Of three labels one is right in all, one is right in one of two.
    assert figures["macro_f1"][0] == pytest.approx((2 / 3 + 1 + 1) / 3, abs=1e-4)
    assert figures["macro_f1"][1] <= figures["macro_f1"][0] <= figures["macro_f1"][2]
    assert list(labelled_planks([figures])) == [
        f"exercise_correction_x/planks: {percent(figures['accuracy'])} of 4 frames are called as labelled, "
        f"macro F1 {number(figures['macro_f1'])} over correct, high, low."
    ]
    assert plank_table([figures])[1] == ("exercise_correction_x/planks", "correct", "2", "1", "0", "0", "1")


def test_planks_in_a_folder_of_another_split_are_measured(tmp_path: Path) -> None:
    place = tmp_path / "exercise_correction_other"
    place.mkdir()
    frames = {"H": plank(0.4), "L": plank(-0.3), "C": plank(0.0)}
    for name, labels in (("plank_test", "HLLC"), ("plank_words", ("high", "low", "correct"))):
        rows = np.array([frames[label[0].upper()] for label in labels])
        np.savez(place / f"{name}.npz", landmarks=rows, joints=np.array(PLANK_JOINTS), label=np.array(list(labels)))
    found = measure(tmp_path, {"squat"}, lambda sequences: [])
    first, second = found.figures["planks"]
    assert first["data"] == "exercise_correction_other/plank_test"
    assert first["told"]["sag"] == {"correct": 0, "sag": 2, "pike": 0, "unseen": 0}
    assert [entry["accuracy"][0] for entry in (first, second)] == [1.0, 1.0]
    assert [entry["macro_f1"][0] for entry in (first, second)] == [1.0, 1.0]
    assert "macro F1 1.00" in "\n".join(still({"people": found.figures}))


def test_filmed_planks_by_the_words_of_their_form() -> None:
    def clip(form: str, hip_up: float, exercise: str = "forearm_plank") -> Filmed:
        pose = planks.pose_of(plank(hip_up), PLANK_JOINTS, (16, 9))
        arrays = {"t_s": np.zeros(1), "landmarks": pose.landmarks[None], "world": pose.world[None]}
        arrays |= {"visibility": pose.visibility[None], "image_size": np.array(pose.image_size)}
        return Filmed(form, {"exercise": exercise, "form": form}, arrays)

    filmed = [
        clip("correct", 0.0),
        clip("uploader: high", 0.4),
        clip("low", -0.3),
        clip("hips higher than wanted", 0.4),
    ]
    found = planks.clips("real_landmarks_x", [*filmed, clip("correct", 0.4, "superman")])
    assert found is not None
    assert found["clips"] == 3
    assert {label: told[label] for label, told in found["told"].items()} == {"correct": 1, "pike": 1, "sag": 1}
    assert planks.clips("real_landmarks_x", filmed[3:]) is None
