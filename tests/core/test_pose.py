"""A pose checks itself once, and its mirror image is an image."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from formcheck.core.pose import BONES, LANDMARKS, MIRROR, Pose, mirrored

SIZE = (640, 480)


def some_pose(seed: int = 0, **changes: Any) -> Pose:
    rng = np.random.default_rng(seed)
    fields: dict[str, Any] = {
        "t_s": 1.5,
        "landmarks": rng.uniform(0, 480, (33, 3)),
        "world": rng.uniform(-1, 1, (33, 3)),
        "visibility": rng.uniform(0, 1, 33),
        "image_size": SIZE,
    }
    return Pose(**{**fields, **changes})


def test_landmarks_are_those_of_the_model() -> None:
    """Section 2.1."""
    expected = {"nose": 0, "left_ear": 7, "right_shoulder": 12, "left_hip": 23, "right_ankle": 28, "right_toe": 32}
    assert {name: LANDMARKS[name] for name in expected} == expected
    assert sorted(LANDMARKS.values()) == list(range(33))
    assert all(0 <= a < 33 and 0 <= b < 33 and a != b for a, b in BONES)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("landmarks", np.zeros((33, 2)), r"landmarks must have the shape \(33, 3\), got \(33, 2\)"),
        ("landmarks", np.zeros((32, 3)), "landmarks"),
        ("world", np.zeros(99), "world"),
        ("visibility", np.zeros((33, 1)), "visibility"),
        ("t_s", math.nan, "t_s"),
        ("t_s", math.inf, "t_s"),
        ("image_size", (0, 480), "image_size"),
        ("image_size", (640, -1), "image_size"),
    ],
)
def test_what_is_wrong_is_said(field: str, value: object, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        some_pose(**{field: value})


def test_arrays_are_float32_copies_that_cannot_be_written() -> None:
    mine = np.zeros((33, 3))
    pose = some_pose(landmarks=mine)
    mine[0, 0] = 7.0
    assert pose.landmarks[0, 0] == 0.0
    assert pose.landmarks.dtype == pose.world.dtype == pose.visibility.dtype == np.float32
    for array in (pose.landmarks, pose.world, pose.visibility):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1.0


def test_nobody_seen() -> None:
    pose = Pose.unseen(2.0, SIZE)
    assert not pose.seen
    assert pose.t_s == 2.0
    assert np.isnan(pose.landmarks).all()
    assert np.isnan(pose.world).all()
    assert (pose.visibility == 0).all()
    assert some_pose().seen


def test_partners_are_on_the_other_side() -> None:
    names = list(LANDMARKS)
    for name, partner in zip(names, MIRROR, strict=True):
        words, others = name.split("_"), names[partner].split("_")
        swap = {"left": "right", "right": "left"}
        assert others == [swap.get(word, word) for word in words]


@given(st.integers(0, 10_000))
def test_mirrored_twice_is_the_same_pose(seed: int) -> None:
    pose = some_pose(seed)
    again = mirrored(mirrored(pose))
    # Flipping is a subtraction from the width in float32.
    np.testing.assert_allclose(again.landmarks, pose.landmarks, atol=1e-4)
    np.testing.assert_array_equal(again.world, pose.world)
    np.testing.assert_array_equal(again.visibility, pose.visibility)
    assert again.t_s == pose.t_s
    assert again.image_size == pose.image_size


def test_mirroring_swaps_sides_and_flips_the_picture() -> None:
    pose = some_pose()
    image = mirrored(pose)
    left, right = LANDMARKS["left_knee"], LANDMARKS["right_knee"]
    assert image.landmarks[left, 0] == pytest.approx(SIZE[0] - pose.landmarks[right, 0])
    assert image.landmarks[left, 1] == pose.landmarks[right, 1]
    assert image.world[left, 0] == -pose.world[right, 0]
    assert image.visibility[left] == pose.visibility[right]
