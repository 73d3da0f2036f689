"""Frames of squats that are labelled up or down."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from evaluation import squat_frames
from evaluation.accuracy_sections import still
from evaluation.people import measure
from formcheck.core.figure import SHANK, THIGH

JOINTS = ["nose", *(f"{side}_{part}" for part in ("shoulder", "hip", "knee", "ankle") for side in ("left", "right"))]


def frame(thigh: float) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """A person from the front, the thighs this many degrees below level; the picture is 16:9 and 4 T high."""
    hips = 2.0 - THIGH * np.sin(np.radians(thigh))
    heights = (hips - 1.5, hips - 1.0, hips - 1.0, hips, hips, 2.0, 2.0, 2.0 + SHANK, 2.0 + SHANK)
    across = (0.0, 0.3, -0.3, 0.2, -0.2, 0.3, -0.3, 0.25, -0.25)
    rows = [(0.5 + x / 4 * 9 / 16, y / 4, 0.0, 1.0) for x, y in zip(across, heights, strict=True)]
    return np.array(rows, np.float32)


def data() -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]]:
    thighs = {"up": (90.0, 80.0, 5.0), "down": (0.0, 10.0)}
    rows = [(label, frame(thigh)) for label, angles in thighs.items() for thigh in angles]
    return {
        "landmarks": np.array([row for _, row in rows]),
        "joints": np.array(JOINTS),
        "label": np.array([label for label, _ in rows]),
    }


def test_the_area_is_the_share_of_pairs_in_the_right_order() -> None:
    found = squat_frames.figures("exercise_correction_x", "squat_train", data())
    assert found is not None
    assert found["frames"] == {"up": 3, "down": 2}
    # One frame labelled up is lower than one labelled down: five pairs of six.
    assert found["area"] == pytest.approx(5 / 6, abs=1e-4)
    assert found["height"]["up"] == pytest.approx(THIGH * np.sin(np.radians(80.0)), abs=0.01)


def test_one_label_alone_separates_nothing() -> None:
    ups = data()
    keep = ups["label"] == "up"
    only = {"landmarks": ups["landmarks"][keep], "joints": ups["joints"], "label": ups["label"][keep]}
    assert squat_frames.figures("x", "squat", only) is None


def test_frames_beside_the_planks_are_found_and_told(tmp_path: Path) -> None:
    place = tmp_path / "exercise_correction_other"
    place.mkdir()
    np.savez(place / "squat_test.npz", **data())
    found = measure(tmp_path, {"squat"}, lambda sequences: [])
    (entry,) = found.figures["squat_frames"]
    assert entry["data"] == "exercise_correction_other/squat_test"
    text = "\n".join(still({"people": found.figures}))
    assert "Of 3 frames labelled up and 2 labelled down (exercise_correction_other/squat_test)" in text
    assert "83.33 %" in text
