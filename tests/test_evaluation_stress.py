"""Landmarks that are disturbed: the movement stays what it was."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from evaluation import stress
from evaluation.accuracy_stress import clips_table, people_table, section
from evaluation.datasets import Video
from evaluation.scoring import Score
from evaluation.sequences import Sequence, judge_sequence
from tests.synthetic import Move, course

FPS = 30.0


def squats(count: int = 3) -> Sequence:
    poses = list(course("squat", [Move()] * count, fps=FPS))
    return Sequence(
        "three",
        "squat",
        np.array([pose.t_s for pose in poses]),
        np.stack([pose.landmarks for pose in poses]),
        np.stack([pose.world for pose in poses]),
        np.stack([pose.visibility for pose in poses]),
        poses[0].image_size,
    )


def judged(sequences: list[Sequence]) -> list[Any]:
    return [judge_sequence(sequence) for sequence in sequences]


@pytest.mark.parametrize("how", stress.DISTURBANCES)
def test_a_disturbance_is_the_same_each_time(how: str) -> None:
    once, twice = stress.disturbed(squats(1), how), stress.disturbed(squats(1), how)
    np.testing.assert_array_equal(once.landmarks, twice.landmarks)
    np.testing.assert_array_equal(once.t_s, twice.t_s)


@pytest.mark.parametrize("how", sorted(set(stress.DISTURBANCES) - {"camera moved half-way"}))
def test_three_squats_are_three(how: str) -> None:
    """The camera is moved within the second squat, which is lost."""
    assert judge_sequence(stress.disturbed(squats(), how)).attempted == 3


def test_a_mirror_in_a_mirror_shows_the_person() -> None:
    whole = squats(1)
    whole.landmarks[:, 11] += 7.0
    once = stress.disturbed(whole, "mirrored")
    np.testing.assert_allclose(once.landmarks[:, 12, 0], whole.image_size[0] - whole.landmarks[:, 11, 0])
    np.testing.assert_allclose(once.landmarks[:, 12, 1], whole.landmarks[:, 11, 1])
    again = stress.disturbed(once, "mirrored")
    np.testing.assert_allclose(again.landmarks, whole.landmarks, atol=1e-3)


def test_what_is_dropped_and_hidden_and_moved() -> None:
    whole = squats(2)
    n, length = len(whole.t_s), whole.t_s[-1]
    assert len(stress.disturbed(whole, "15 pictures a second").t_s) == (n + 1) // 2
    assert 0.6 < len(stress.disturbed(whole, "three in ten pictures dropped").t_s) / n < 0.8
    gone = np.isnan(stress.disturbed(whole, "nobody found for 0.2 s in 2 s").landmarks[:, 0, 0])
    assert gone.sum() / FPS == pytest.approx(0.1 * length, rel=0.25)
    outliers = np.abs(stress.disturbed(whole, "an outlier in every tenth picture").landmarks - whole.landmarks)
    assert ((outliers > 1.0).any(axis=2).sum(axis=1) <= 1).all()
    moved = np.abs(stress.disturbed(whole, "camera moved half-way").landmarks - whole.landmarks).max(axis=(1, 2))
    assert moved[: n // 2].max() == 0.0
    assert moved[n // 2 :].min() > 50.0


def test_rows_tables_and_section() -> None:
    rows = stress.counted([Video(squats(), "squat", 3), Video(squats(2), "squat", 2)], judged)
    assert [row["disturbance"] for row in rows] == ["as they are", *stress.DISTURBANCES]
    assert rows[0]["off_by_one"][0] == rows[0]["same"][0] == 1.0
    table = people_table(rows)
    assert len(table) == 1 + len(rows)
    clips = stress.summed([{"mirrored": Score(clips=1, exact=1, reps=3, right=3, clean=2)}, {}])
    assert clips_table(clips)[1] == ("mirrored", "1/1", "0/3", "0/2", "-", "0")
    kept = {"clips": {"stress": clips}, "people": {"stress": [{"data": "repcount_dev", "rows": rows}]}}
    text = "\n".join(section(kept))
    assert "People, repcount_dev:" in text
    assert "| mirrored | 1/1 | 0/3 | 0/2 | - | 0 |" in text
    assert list(section({"clips": {}, "people": {}})) == []
