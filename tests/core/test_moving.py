"""A set that is under way when the poses begin, and rest that was no rest."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

import formcheck as fc
from formcheck.core.moving import MovingStart, has_beginning, noise_of
from formcheck.core.update import Levels
from tests.synthetic import EXERCISES, FIGURES, Move, course, side_of

#: Superman pull asks for a rest pose first: it cannot begin in the middle.
MOVING = [name for name in EXERCISES if name != "superman_pull"]
#: Rest is passed, never held.
FLOWING = Move(up_s=1.4, hold_s=0.9, down_s=1.4, rest_s=0.15)


def judged(name: str, exercise: fc.Exercise, poses: list[fc.Pose]) -> tuple[fc.SetReport, list[fc.Rep]]:
    engine = fc.Engine(exercise, side_of(name))
    told = [update.closed for update in map(engine.push, poses) if isinstance(update.closed, fc.Rep)]
    return engine.report(), told


@pytest.mark.parametrize("name", MOVING)
def test_repetitions_without_a_still_start_are_counted(exercises: dict[str, fc.Exercise], name: str) -> None:
    poses = list(course(name, [FLOWING] * 5, start_s=0.5, end_s=1.0, fps=25))
    report, told = judged(name, exercises[name], poses)
    assert report.counts.attempted == 5
    assert report.counts.clean == 5
    assert told == list(report.reps)
    assert [rep.number for rep in told] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("name", MOVING)
def test_a_repetition_without_a_beginning_does_not_count(exercises: dict[str, fc.Exercise], name: str) -> None:
    poses = [pose for pose in course(name, [FLOWING] * 5, start_s=0.5, end_s=1.0, fps=25) if pose.t_s >= 1.8]
    report, _ = judged(name, exercises[name], poses)
    assert report.counts == fc.Counts(attempted=4, complete=4, clean=4)


@pytest.mark.parametrize("name", ["single_leg_squat", "single_leg_bridge", "v_up"])
def test_a_slow_beginning_is_not_taken_for_rest(exercises: dict[str, fc.Exercise], name: str) -> None:
    slow = Move(up_s=3.5, hold_s=1.0, down_s=2.0, rest_s=1.2)
    poses = list(course(name, [slow] * 3, start_s=0.1, end_s=1.0, fps=25))
    report, _ = judged(name, exercises[name], poses)
    assert report.counts.attempted >= 2
    assert report.counts.clean == report.counts.attempted


def test_a_pause_at_the_top_taken_for_rest_is_given_up(exercises: dict[str, fc.Exercise]) -> None:
    """Who stood low when the poses began is measured anew once they stand tall."""
    low = Move(top=0.12, up_s=0.4, hold_s=3.0, down_s=1.5, rest_s=1.5)
    poses = [
        pose
        for pose in course("single_leg_squat", [low, Move(), Move(), Move()], start_s=0.0, end_s=1.0, fps=25)
        if pose.t_s >= 0.6
    ]
    report, _ = judged("single_leg_squat", exercises["single_leg_squat"], poses)
    assert report.counts == fc.Counts(attempted=3, complete=3, clean=3)


@pytest.mark.parametrize("name", MOVING)
def test_one_repetition_alone_is_told_when_the_poses_have_ended(exercises: dict[str, fc.Exercise], name: str) -> None:
    poses = list(course(name, [FLOWING], start_s=0.4, end_s=0.4, fps=25))
    engine = fc.Engine(exercises[name], side_of(name))
    for pose in poses:
        engine.push(pose)
    report = engine.report()
    assert report.counts == fc.Counts(attempted=1, complete=1, clean=1)
    assert engine.report() == report


def test_half_a_repetition_alone_is_none(exercises: dict[str, fc.Exercise]) -> None:
    poses = list(course("v_up", [Move(top=60.0, rest_s=0.15)], start_s=0.4, end_s=0.4, fps=25))
    report, _ = judged("v_up", exercises["v_up"], poses)
    assert report.counts.attempted == 0


def test_half_a_push_up_alone_is_told(exercises: dict[str, fc.Exercise]) -> None:
    """Nobody does half of it for another reason; the view is the one in which it was seen."""
    poses = list(course("push_up", [Move(top=FIGURES["push_up"].half, rest_s=0.15)], start_s=0.4, end_s=0.4, fps=25))
    report, _ = judged("push_up", exercises["push_up"], poses)
    assert report.counts == fc.Counts(attempted=1)
    assert {verdict.rule for verdict in report.reps[0].faults if verdict.voids} == {"partial_rep"}


def test_somebody_who_comes_late_is_not_forgotten_at_every_missed_pose(exercises: dict[str, fc.Exercise]) -> None:
    """The time in which nobody was seen is over when somebody is."""
    lost = [(0.0, 2.0), *((2.6 + 1.3 * k, 2.7 + 1.3 * k) for k in range(12))]
    poses = list(course("single_leg_squat", [FLOWING] * 4, start_s=2.4, end_s=0.15, fps=25, lost=lost))
    report, _ = judged("single_leg_squat", exercises["single_leg_squat"], poses)
    assert report.counts.attempted == 4


@pytest.mark.parametrize("name", ["single_leg_squat", "v_up", "dead_bug"])
def test_a_first_repetition_that_begins_with_the_poses_counts(exercises: dict[str, fc.Exercise], name: str) -> None:
    """One pose at rest is enough of a beginning."""
    poses = list(course(name, [FLOWING] * 3, start_s=0.04, end_s=1.0, fps=25))
    report, _ = judged(name, exercises[name], poses)
    assert report.counts == fc.Counts(attempted=3, complete=3, clean=3)


@pytest.mark.parametrize("name", ["sit_up", "squat", "push_up", "pull_up"])
def test_who_waits_at_the_far_end_and_then_begins_is_counted(exercises: dict[str, fc.Exercise], name: str) -> None:
    """What came before the first rest says nothing of it, however long it lasted."""
    brisk = Move(up_s=0.8, hold_s=0.3, down_s=0.8, rest_s=0.15)
    moves = [Move(hold_s=8.0, rest_s=0.15), *[brisk] * 3]
    poses = [pose for pose in course(name, moves, start_s=0.5, end_s=0.1, fps=25) if pose.t_s >= 2.5]
    report, _ = judged(name, exercises[name], poses)
    assert report.counts == fc.Counts(attempted=3, complete=3, clean=3)


@pytest.mark.parametrize("name", ["dead_bug", "single_leg_bridge", "single_leg_squat"])
def test_rest_that_does_not_come_is_looked_for_anew(exercises: dict[str, fc.Exercise], name: str) -> None:
    """Four seconds after a time-out the start pose is asked for again; what comes after it counts."""
    longest_s = exercises[name].repetition[1].max_rep_s
    endless = Move(hold_s=longest_s + 6.0)
    engine = fc.Engine(exercises[name], side_of(name))
    updates = [engine.push(pose) for pose in course(name, [endless, Move(), Move()], fps=25)]
    asked = [update.t_s for update in updates if update.t_s > 3.0 and update.phase is fc.Phase.SETUP]
    # The repetition begins a little after 2 s, where it leaves rest.
    assert asked[0] == pytest.approx(2.0 + longest_s + 4.0, abs=0.8)
    assert engine.report().counts == fc.Counts(attempted=3, complete=2, clean=2)


def test_a_repetition_alone_that_comes_to_nothing_is_judged_once(
    exercises: dict[str, fc.Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What looks like a repetition may be none when it is judged; the report must not ask for ever."""
    asked = []

    def always(moving: MovingStart) -> object:
        asked.append(len(moving._moments))
        calibration = moving._rest() if moving._moments else None
        return (calibration, list(moving._moments)) if calibration is not None else None

    monkeypatch.setattr(MovingStart, "at_the_end", always)
    engine = fc.Engine(exercises["v_up"])
    for pose in course("v_up", [], start_s=0.8, end_s=0.0, fps=25):
        engine.push(pose)
    assert engine.report().counts == fc.Counts()
    assert asked[0] > 0
    assert asked[1:] == [0] * len(asked[1:])


@pytest.mark.parametrize("dropped", [0.0, 0.3])
def test_a_quick_movement_is_no_noise(dropped: float) -> None:
    """A jumping jack of 0.8 s at 15 pictures a second, some of them dropped."""
    rng = np.random.default_rng(1)
    t = np.arange(0.0, 8.0, 1 / 15)
    t = t[rng.random(t.size) >= dropped]
    swing = 0.7 * np.cos(2 * np.pi * t / 0.8)
    assert noise_of(t, swing) < 0.02
    assert noise_of(t, swing + rng.normal(0.0, 0.1, t.size)) == pytest.approx(0.1, rel=0.2)


def test_too_few_poses_have_no_noise() -> None:
    assert noise_of(np.arange(4.0), np.array([0.0, 1.0, 0.0, 1.0])) == 0.0


def test_quick_repetitions_of_a_slow_camera_are_taken_up(exercises: dict[str, fc.Exercise]) -> None:
    name = "jumping_jack"
    quick = [Move(up_s=0.4, hold_s=0.0, down_s=0.4, rest_s=0.0)] * 8
    report = fc.judge(exercises[name], course(name, quick, start_s=0.0, end_s=0.0, fps=15))
    assert report.counts.attempted == 8


def leaning(poses: list[fc.Pose]) -> list[fc.Pose]:
    """Let the trunk lean towards the camera as the hips sink: it looks up to a quarter shorter."""
    hips = np.array([pose.landmarks[23:25, 1].mean() for pose in poses])
    sunk = (hips - hips.min()) / (hips.max() - hips.min())
    leant = []
    for pose, hip, share in zip(poses, hips, sunk, strict=True):
        landmarks = pose.landmarks.copy()
        landmarks[:23, 1] = hip + (landmarks[:23, 1] - hip) * (1.0 - 0.25 * share)
        leant.append(replace(pose, landmarks=landmarks))
    return leant


def test_a_set_cut_at_its_first_movement_is_judged_as_the_whole_set(exercises: dict[str, fc.Exercise]) -> None:
    """While the start is waited for, the unit follows a trunk that leans; at rest it has its length."""
    name = "single_leg_squat"
    whole = leaning(list(course(name, [FLOWING] * 4, start_s=1.0, end_s=1.0, fps=25)))
    expected, _ = judged(name, exercises[name], whole)
    report, _ = judged(name, exercises[name], [pose for pose in whole if pose.t_s >= 1.0])
    assert report.counts == expected.counts == fc.Counts(attempted=4, complete=4, clean=4)
    for cut, full in zip(report.reps, expected.reps, strict=True):
        assert cut.peak == pytest.approx(full.peak, abs=0.03)


@pytest.mark.parametrize(
    ("signals", "expected"),
    [
        ([0.0, 0.5, 1.0, 0.0], True),
        ([0.4, 0.7, 1.0, 0.2, 0.0], True),
        ([0.6, 0.8, 1.0, 0.0], False),
        ([1.0, 0.5, 0.0, 0.5, 1.0, 0.0], False),
        ([0.4, 0.2, 0.0, 0.9, 1.0], False),
        ([math.nan, 0.3, 1.0, 0.0], True),
        ([math.nan], False),
    ],
)
def test_half_of_the_first_rise_has_to_be_seen(signals: list[float], expected: bool) -> None:
    levels = Levels(rest=0.0, leave=0.25, partial=0.3, full=0.5, target=(0.75, 1.5), back=0.1)
    assert has_beginning(signals, levels) is expected
