"""What is not believed of a pose: bones of the wrong length, legs that the model exchanged."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

import formcheck as fc
from formcheck.core.pose import MIRROR
from tests.synthetic import course, side_of

LEGS = range(fc.LANDMARKS["left_knee"], 33)


def changed(pose: fc.Pose, landmarks: np.ndarray) -> fc.Pose:
    return fc.Pose(pose.t_s, landmarks, pose.world, pose.visibility, pose.image_size)


def with_legs_exchanged(poses: Iterator[fc.Pose]) -> Iterator[fc.Pose]:
    """Call the left leg right and the right leg left, as the model does when they cross."""
    order = np.array([MIRROR[i] if i in LEGS else i for i in range(33)])
    for pose in poses:
        yield changed(pose, pose.landmarks[order])


def with_invented_ankle(poses: Iterator[fc.Pose], from_s: float, to_s: float) -> Iterator[fc.Pose]:
    """Put the working ankle 60 % farther from the knee for a while, fully visible."""
    knee, ankle = fc.LANDMARKS["right_knee"], fc.LANDMARKS["right_ankle"]
    for pose in poses:
        landmarks = pose.landmarks.copy()
        if from_s <= pose.t_s <= to_s:
            landmarks[ankle] = landmarks[knee] + 1.6 * (landmarks[ankle] - landmarks[knee])
        yield changed(pose, landmarks)


@pytest.mark.parametrize("name", ["single_leg_bridge", "single_leg_deadlift"])
def test_exchanged_legs_change_no_verdict(exercises: dict[str, fc.Exercise], name: str) -> None:
    plain = fc.judge(exercises[name], course(name, 2, fps=16), side_of(name))
    crossed = fc.judge(exercises[name], with_legs_exchanged(course(name, 2, fps=16)), side_of(name))
    assert plain.counts == fc.Counts(attempted=2, complete=2, clean=2, unverified=0)
    assert crossed.counts == plain.counts
    assert [rep.peak for rep in crossed.reps] == pytest.approx([rep.peak for rep in plain.reps], abs=0.1)


def test_an_ankle_at_the_end_of_too_long_a_shank_is_not_seen(exercises: dict[str, fc.Exercise]) -> None:
    """Specification 4.3: then the repetition is lost from view, and nothing is held against the user."""
    name = "single_leg_bridge"
    plain = fc.judge(exercises[name], course(name, 3, fps=16), side_of(name))
    second = plain.reps[1]
    invented = with_invented_ankle(course(name, 3, fps=16), second.start_s + 0.5, second.end_s - 0.5)
    report = fc.judge(exercises[name], invented, side_of(name))
    assert plain.counts.clean == 3
    assert report.counts == fc.Counts(attempted=2, complete=2, clean=2, unverified=0)
    assert any("lost from view" in note for note in report.notes)
