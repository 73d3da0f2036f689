"""What a replay shows is decided without a window: the very verdicts, the readings behind them, and time."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

import formcheck as fc
from formcheck.app.review import (
    AROUND_S,
    MOVEMENT,
    REST_S,
    Playhead,
    Scene,
    cropped,
    gaps,
    line,
    look,
    mark_of,
    worth_a_look,
)
from formcheck.core.report import Attempt, Level, Outcome, Rep, SetReport
from formcheck.io.catalogue import load_exercise
from formcheck.io.recordings import open_recording
from formcheck.session import replay
from tests.recorded import poses_of, record

Looked = tuple[fc.Exercise, SetReport, dict[int, Scene]]


def looked(path: Path) -> Looked:
    recording = open_recording(path)
    exercise = load_exercise(recording.exercise)
    report = replay(recording)
    return exercise, report, look(path, exercise, report.entries)


@pytest.fixture(scope="module")
def v_ups(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Looked:
    """Five V-ups: the second with bent knees, the fourth too short."""
    path = tmp_path_factory.mktemp("recorded") / "v_up.fcr"
    return looked(record(path, poses_of(sample_videos / "v_up_1.npz"), "v_up"))


@pytest.fixture(scope="module")
def hidden(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Looked:
    """Five bridges; of the second the free foot cannot be seen."""
    path = tmp_path_factory.mktemp("recorded") / "bridge.fcr"
    poses = poses_of(sample_videos / "single_leg_bridge_left_1.npz", foot_hidden=(5.5, 11.5))
    return looked(record(path, poses, "single_leg_bridge", "left"))


@pytest.fixture(scope="module")
def holds(held: Path) -> Looked:
    """Two holds on one leg, the second with faults."""
    return looked(held)


def rule_of(report: SetReport, number: int) -> str:
    return worth_a_look(report.entries[number - 1])[0]


def test_each_repetition_is_there_from_a_little_before_it_to_a_little_after(v_ups: Looked) -> None:
    _, report, scenes = v_ups
    assert list(scenes) == [rep.number for rep in report.reps] == [1, 2, 3, 4, 5]
    for rep in report.reps:
        times = scenes[rep.number].times
        assert times[0] == pytest.approx(rep.start_s - AROUND_S, abs=0.041)
        assert times[-1] == pytest.approx(rep.end_s + AROUND_S, abs=0.041)


def test_the_judge_says_the_same_again(v_ups: Looked) -> None:
    """The very reading that was worst is found again where it was found."""
    exercise, report, scenes = v_ups
    (bent,) = [fault for fault in report.reps[1].faults if fault.rule == "vup_knees_bent"]
    shown = line(scenes[2], exercise, bent.rule)
    assert shown.limit == bent.limit
    assert shown.worst == (bent.t_s, bent.worst)
    # It is read as the median around the peak.
    index = scenes[2].times.index(bent.t_s)
    assert shown.values[index] == pytest.approx(bent.worst, abs=1.0)
    assert shown.beyond(index, bent.t_s)


def test_what_decided_comes_first_and_the_movement_last(v_ups: Looked, hidden: Looked) -> None:
    _, report, _ = v_ups
    assert worth_a_look(report.reps[1])[0] == "vup_knees_bent"
    assert worth_a_look(report.reps[3])[0] == "partial_rep"
    assert worth_a_look(report.reps[0]) == (MOVEMENT,)
    unseen = hidden[1].reps[1]
    assert unseen.outcome is Outcome.UNVERIFIED
    assert worth_a_look(unseen)[0] == unseen.unseen[0]
    assert all(worth_a_look(rep)[-1] == MOVEMENT for rep in report.reps)


def test_a_short_repetition_is_shown_against_the_full_range(v_ups: Looked) -> None:
    exercise, report, scenes = v_ups
    short = report.reps[3]
    (fault,) = [fault for fault in short.faults if fault.rule == "partial_rep"]
    shown = line(scenes[4], exercise, "partial_rep")
    assert shown.limit == fault.limit
    assert shown.worst == (short.peak_s, short.peak)
    inside = [v for t, v in zip(scenes[4].times, shown.values, strict=True) if short.start_s <= t <= short.end_s]
    assert max(inside) == pytest.approx(short.peak, abs=1.0)
    # On the way up nothing is short yet.
    assert not shown.beyond(0, scenes[4].times[0])
    assert shown.beyond(scenes[4].times.index(short.peak_s), short.peak_s)


def test_nothing_of_a_clean_repetition_looks_wrong(v_ups: Looked) -> None:
    exercise, report, scenes = v_ups
    assert report.reps[0].outcome is Outcome.CLEAN
    shown = line(scenes[1], exercise, MOVEMENT)
    assert shown.worst is None
    marks = [mark_of(scenes[1], exercise, shown, index) for index in range(len(shown.values))]
    assert sum(mark is not None for mark in marks) > len(marks) / 2
    assert not any(mark.broken for mark in marks if mark is not None)


def test_the_angle_is_drawn_against_its_limit_where_it_was_broken(v_ups: Looked) -> None:
    exercise, report, scenes = v_ups
    for number, word in ((2, "132°"), (4, "")):
        shown = line(scenes[number], exercise, rule_of(report, number))
        assert shown.worst is not None
        index = scenes[number].times.index(shown.worst[0])
        mark = mark_of(scenes[number], exercise, shown, index)
        assert mark is not None
        assert mark.broken
        assert word in mark.text
        # In the part of the picture that is shown.
        _, _, width, height = scenes[number].box
        assert 0 <= mark.at[0] <= width
        assert 0 <= mark.at[1] <= height


def test_what_is_only_to_be_watched_never_looks_wrong(sample_videos: Path, tmp_path: Path) -> None:
    path = record(tmp_path / "lunge.fcr", poses_of(sample_videos / "forward_lunge_1.npz"), "forward_lunge")
    exercise, report, scenes = looked(path)
    watched = [rep for rep in report.reps if rep.outcome is Outcome.CLEAN and rep.faults]
    assert watched
    for rep in watched:
        scene = scenes[rep.number]
        for fault in rep.faults:
            assert fault.level is Level.WARN
            shown = line(scene, exercise, fault.rule)
            assert any(shown.beyond(index, t_s) for index, t_s in enumerate(scene.times))
            marks = [mark_of(scene, exercise, shown, index) for index in range(len(shown.values))]
            assert not any(mark.broken for mark in marks if mark is not None)


def test_what_was_not_seen_is_a_gap(hidden: Looked) -> None:
    exercise, report, scenes = hidden
    shown = line(scenes[2], exercise, rule_of(report, 2))
    unseen = [t for t, value in zip(scenes[2].times, shown.values, strict=True) if math.isnan(value)]
    assert len(unseen) > 25
    assert gaps(scenes[2].times, shown.values) == [(unseen[0], unseen[-1])]
    assert math.isfinite(shown.limit)
    index = scenes[2].times.index(unseen[10])
    assert mark_of(scenes[2], exercise, shown, index) is None


def test_a_single_pose_that_was_not_read_is_no_gap() -> None:
    nan = math.nan
    assert gaps([0, 1, 2, 3, 4, 5, 6], [1.0, nan, 1.0, nan, nan, nan, 1.0]) == [(3, 5)]


def test_a_hold_is_shown_with_the_worst_of_its_stretches(holds: Looked) -> None:
    exercise, report, scenes = holds
    (attempt,) = [entry for entry in report.entries if entry.outcome is not Outcome.CLEAN]
    assert isinstance(attempt, Attempt)
    faults = [stretch for stretch in attempt.faults if stretch.level is Level.FAULT]
    rule = faults[0].rule
    shown = line(scenes[attempt.number], exercise, rule)
    assert shown.worst is not None
    stretch = next(s for s in faults if s.worst == shown.worst[1])
    assert stretch.from_s <= shown.worst[0] <= stretch.to_s
    assert rule in worth_a_look(attempt)


def test_a_share_is_shown_in_percent_of_the_full_range(sample_videos: Path, tmp_path: Path) -> None:
    path = record(tmp_path / "superman.fcr", poses_of(sample_videos / "superman_1.npz"), "superman")
    exercise, report, scenes = looked(path)
    (short,) = [rep for rep in report.reps if rep.outcome is Outcome.REJECTED]
    shown = line(scenes[short.number], exercise, "partial_rep")
    assert (shown.unit, shown.limit) == ("%", 100.0)
    assert shown.worst == (short.peak_s, pytest.approx(100 * short.peak))
    assert shown.text(shown.worst[1]) == "81 %"


def test_what_ended_a_hold_comes_after_what_was_wrong_in_it(holds: Looked) -> None:
    _, report, _ = holds
    faulty = report.entries[1]
    assert isinstance(faulty, Attempt)
    assert worth_a_look(faulty)[0] in {s.rule for s in faulty.faults if s.level is Level.FAULT}
    assert faulty.ended_by in worth_a_look(faulty)


def test_a_hold_that_could_not_be_judged_shows_the_movement() -> None:
    hidden = Attempt(1, "left", 1.0, 11.0, 10.0, 2.0, 8.0, 20.0)
    assert hidden.outcome is Outcome.UNVERIFIED
    assert worth_a_look(hidden) == (MOVEMENT,)


def test_a_fault_of_tempo_is_shown_with_the_parts_of_the_repetition(v_ups: Looked) -> None:
    from dataclasses import replace

    from formcheck.core.report import Verdict

    exercise, _, scenes = v_ups
    rep = scenes[1].entry
    assert isinstance(rep, Rep)
    fast = Verdict("too_fast", Level.FAULT, 0.3, 0.5, "s", rep.end_s, voids=True)
    scene = replace(scenes[1], entry=replace(rep, outcome=Outcome.REJECTED, faults=(fast,)))
    shown = line(scene, exercise, "too_fast")
    assert [lasted_s for _, _, lasted_s in shown.parts] == [rep.up_s, rep.hold_s, rep.down_s]
    edges = [shown.parts[0][0], *(to_s for _, to_s, _ in shown.parts)]
    assert edges == sorted(edges)
    assert (edges[0], edges[-1]) == (rep.start_s, rep.end_s)
    assert edges[1] <= rep.peak_s <= edges[2]
    # Seconds are no limit of an angle.
    assert math.isnan(shown.limit)
    assert shown.unit == exercise.signal.unit


def test_the_whole_body_is_in_the_part_that_is_shown(v_ups: Looked) -> None:
    _, _, scenes = v_ups
    scene = scenes[2]
    width, height = scene.box[2:]
    for instant in scene.instants:
        pose = cropped(instant, scene)
        assert pose.image_size == (width, height)
        assert np.nanmin(pose.landmarks[:, 0]) >= 0
        assert np.nanmax(pose.landmarks[:, 0]) <= width
        assert np.nanmax(pose.landmarks[:, 1]) <= height


def test_a_look_that_is_stopped_ends_at_once(v_ups: Looked, sample_videos: Path, tmp_path: Path) -> None:
    exercise, report, _ = v_ups
    path = record(tmp_path / "v_up.fcr", poses_of(sample_videos / "v_up_1.npz"), "v_up")
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked > 200

    found = look(path, exercise, report.entries, stopped)
    assert asked == 201
    assert 5 not in found


# ---- where it stands


def test_it_plays_in_its_own_time_and_begins_again() -> None:
    head = Playhead([10.0, 10.1, 10.3, 11.0])
    assert (head.index, head.last, head.length_s) == (0, 3, pytest.approx(1.0))
    shown = []
    for _ in range(12):
        head.advance(0.1)
        shown.append(head.index)
    assert shown == [1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3]
    # The last picture stands for a moment, then it begins again.
    head.advance(REST_S - 0.2 + 0.01)
    assert head.index == 0


def test_one_picture_on_or_back_stays_there() -> None:
    head = Playhead([0.0, 0.1, 0.2])
    head.step(1)
    assert (head.index, head.playing) == (1, False)
    head.advance(5.0)
    assert head.index == 1
    head.step(-1)
    head.step(-1)
    assert head.index == 2
    head.step(1)
    assert head.index == 0
    head.seek(99)
    assert head.index == 2


def test_one_picture_only_is_no_trouble() -> None:
    head = Playhead([3.0])
    head.advance(1.0)
    head.step(1)
    assert (head.index, head.at_s, head.length_s) == (0, 0.0, 0.0)
