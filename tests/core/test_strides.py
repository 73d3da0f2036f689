"""The tracker of a run, on a runner who is known by construction."""

from __future__ import annotations

import math

import numpy as np
import pytest

import formcheck as fc
from formcheck.core.pose import Pose, mirrored
from formcheck.core.running import Running
from tests.core.runner import Runner, filmed


@pytest.fixture(scope="module")
def run() -> fc.Exercise:
    return fc.load_exercise("running_posture")


def judged(run: fc.Exercise, poses: list[Pose], view: str | None = None, slow: float | None = None) -> Running:
    found = fc.judge(run, poses, view=view, slow=slow).running
    assert found is not None
    return found


def medians(running: Running) -> dict[str, float]:
    return {name: spread.median for name, spread in running.metrics.items()}


def test_every_measure_from_the_side_is_that_of_the_runner(run: fc.Exercise) -> None:
    found = judged(run, filmed(Runner(), 20.0))
    assert (found.view, found.near) == ("side", "left")
    assert found.cadence_spm == pytest.approx(160.0, abs=0.2)
    assert len(found.strides) == 26
    assert found.findings == ()
    read = medians(found)
    assert read["trunk_lean"] == pytest.approx(8.0, abs=0.1)
    assert read["head_forward"] == pytest.approx(0.10, abs=0.005)
    assert read["head_angle"] == pytest.approx(math.degrees(math.atan2(0.10, 0.34)), abs=0.3)
    assert read["head_pitch"] == pytest.approx(-12.0, abs=0.1)
    assert read["neck_length"] == pytest.approx(math.hypot(0.10, 0.34), abs=0.005)
    assert read["elbow"] == pytest.approx(90.0, abs=0.2)
    assert read["arm_swing"] == pytest.approx(60.0, abs=1.0)
    assert read["bounce"] == pytest.approx(0.20, abs=0.01)


def test_every_measure_from_the_front_is_that_of_the_runner(run: fc.Exercise) -> None:
    found = judged(run, filmed(Runner(crossing=-0.12, tilt=6.0), 20.0, view="front"))
    assert (found.view, found.near) == ("front", None)
    assert found.cadence_spm == pytest.approx(160.0, abs=0.2)
    read = medians(found)
    assert read["arm_crossing"] == pytest.approx(-0.12 * math.cos(math.radians(6.0)), abs=0.005)
    assert read["arms_crossed"] == 1.0
    assert read["shoulder_tilt"] == pytest.approx(6.0, abs=0.1)
    assert read["sway"] == pytest.approx(0.0, abs=0.005)
    assert read["bounce"] == pytest.approx(0.20, abs=0.01)
    assert "trunk_lean" not in read


@pytest.mark.parametrize("view", ["side", "front"])
def test_mirror_scale_and_place_change_nothing(run: fc.Exercise, view: str) -> None:
    def changed(pose: Pose) -> Pose:
        landmarks = pose.landmarks * 0.5 + (100.0, 80.0, 0.0)
        return Pose(pose.t_s, landmarks, pose.world * 0.5, pose.visibility, (900, 700))

    poses = filmed(Runner(), 12.0, view=view)
    plain = judged(run, poses)
    moved = judged(run, [changed(pose) for pose in poses])
    assert medians(moved) == pytest.approx(medians(plain), abs=1e-3)
    other = judged(run, [mirrored(pose) for pose in poses])
    assert other.near == ("right" if view == "side" else None)
    expected = medians(plain) | ({"shoulder_tilt": -medians(plain)["shoulder_tilt"]} if view == "front" else {})
    assert medians(other) == pytest.approx(expected, abs=1e-3)


def test_the_other_side_towards_the_camera_is_near(run: fc.Exercise) -> None:
    found = judged(run, filmed(Runner(), 12.0, from_right=True))
    assert (found.view, found.near) == ("side", "right")
    assert medians(found)["head_forward"] == pytest.approx(0.10, abs=0.005)


@pytest.mark.parametrize("turned", [0.0, 15.0, 25.0])
def test_a_camera_that_is_not_quite_square_still_sees_the_side(run: fc.Exercise, turned: float) -> None:
    found = judged(run, filmed(Runner(), 12.0, turned=turned))
    assert found.view == "side"
    assert found.cadence_spm == pytest.approx(160.0, abs=0.3)


def test_a_view_that_cannot_be_told_is_not_judged_until_it_is(run: fc.Exercise) -> None:
    poses = filmed(Runner(), 12.0, turned=45.0)
    unsure = judged(run, poses)
    assert unsure.view is None
    assert unsure.cadence_spm == pytest.approx(160.0, abs=0.3)
    assert unsure.findings == ()
    told = judged(run, poses, view="side")
    assert told.view == "side"
    assert len(told.strides) >= 14


def test_the_view_is_wrong_only_where_it_does_not_exist(run: fc.Exercise) -> None:
    with pytest.raises(ValueError, match="view must be 'side' or 'front'"):
        fc.Engine(run, view="back")
    with pytest.raises(ValueError, match="is no run"):
        fc.Engine(fc.load_exercise("superman"), view="side")
    with pytest.raises(ValueError, match="positive"):
        fc.Engine(run, slow=0.0)
    with pytest.raises(ValueError, match="can be asked for"):
        fc.Engine(run, asked=("run_shrug",))


@pytest.mark.parametrize("factor", [2.0, 4.0, 8.0])
def test_slow_motion_is_suspected_and_judged_once_it_is_told(run: fc.Exercise, factor: float) -> None:
    poses = filmed(lambda t: Runner(head=(0.10, 0.34) if t < 8.0 else (0.22, 0.31)), 16.0, slow=factor)
    suspected = judged(run, poses)
    assert (suspected.looks_slow, suspected.strides, suspected.findings) == (factor, (), ())
    told = judged(run, poses, slow=factor)
    assert told.cadence_spm == pytest.approx(160.0, abs=0.3)
    assert told.looks_slow is None
    (finding,) = told.findings
    # Seconds of the source: it is looked at there.
    assert finding.rule == "run_head_forward"
    assert finding.from_s == pytest.approx(8.0 * factor, abs=1.0 * factor)
    denied = judged(run, poses, slow=1.0)
    assert (denied.looks_slow, denied.strides) == (None, ())


@pytest.mark.parametrize("view", ["side", "front"])
def test_a_walk_is_no_run(run: fc.Exercise, view: str) -> None:
    found = judged(run, filmed(Runner(cadence=126.0, walks=True), 12.0, view=view))
    assert (found.strides, found.looks_slow) == ((), None)


def test_who_stands_and_who_is_not_there_do_not_run(run: fc.Exercise) -> None:
    still = filmed(Runner(), 0.1)[0]
    standing = [Pose(k / 30, still.landmarks, still.world, still.visibility, still.image_size) for k in range(300)]
    for poses in (standing, [Pose.unseen(k / 30) for k in range(300)], []):
        report = fc.judge(run, poses)
        assert report.running is not None
        assert (report.running.strides, report.running.looks_slow) == ((), None)
        assert math.isnan(report.running.cadence_spm)
        assert report.notes == ("No running was found.",)
        assert report.to_dict()["running"]["cadence_spm"] is None


def test_what_is_not_seen_is_not_read(run: fc.Exercise) -> None:
    def hidden(pose: Pose) -> Pose:
        visibility = pose.visibility.copy()
        visibility[[fc.LANDMARKS["left_wrist"], fc.LANDMARKS["right_wrist"]]] = 0.1
        return Pose(pose.t_s, pose.landmarks, pose.world, visibility, pose.image_size)

    found = judged(run, [hidden(pose) for pose in filmed(Runner(elbow=40.0), 12.0)])
    assert "elbow" not in found.metrics
    assert "trunk_lean" in found.metrics
    assert found.findings == ()


def test_a_gap_ends_the_strides_before_it_and_begins_new_ones(run: fc.Exercise) -> None:
    poses = filmed(Runner(), 30.0)
    kept = [pose for pose in poses if not 12.0 <= pose.t_s < 16.0]
    found = judged(run, kept)
    assert all(stride.to_s <= 12.0 or stride.from_s >= 16.0 for stride in found.strides)
    assert len(found.strides) >= 32


@pytest.mark.parametrize("view", ["side", "front"])
def test_who_stands_before_and_after_a_run_does_not_run_then(run: fc.Exercise, view: str) -> None:
    still = Runner(cadence=0.0, bounce=0.0, elbow=170.0)
    poses = filmed(lambda t: Runner() if 6.0 <= t < 26.0 else still, 32.0, view=view)
    found = judged(run, poses)
    assert all(stride.to_s > 6.0 and stride.from_s < 26.0 for stride in found.strides)
    assert len(found.strides) >= 20
    assert found.findings == ()


def test_who_comes_back_the_other_way_has_the_other_side_near(run: fc.Exercise) -> None:
    there = filmed(Runner(), 8.0)
    back = filmed(Runner(), 8.0, from_right=True)
    later = [Pose(p.t_s + 12.0, p.landmarks, p.world, p.visibility, p.image_size) for p in back]
    found = judged(run, there + later)
    assert len(found.strides) >= 18
    assert all(stride.values["head_forward"] == pytest.approx(0.10, abs=0.01) for stride in found.strides)
    assert found.near == "right"


def test_no_stride_is_read_twice_where_the_rhythm_is_lost_for_a_moment(run: fc.Exercise) -> None:
    # Too slow for a run from 12 to 15 s: the looks in between find no steps.
    def who(t: float) -> Runner:
        return Runner(cadence=160.0, bounce=0.2) if not 12.0 <= t < 17.0 else Runner(cadence=0.0, bounce=0.0)

    found = judged(run, filmed(who, 40.0))
    assert len(found.strides) >= 30
    assert all(a.to_s <= b.from_s + 1e-6 for a, b in zip(found.strides, found.strides[1:], strict=False))
    assert all(a < b for a, b in zip(found.strikes_s, found.strikes_s[1:], strict=False))


def test_asking_for_the_report_changes_nothing(run: fc.Exercise) -> None:
    poses = filmed(Runner(), 15.0)
    asked, silent = fc.Engine(run), fc.Engine(run)
    for number, pose in enumerate(poses):
        asked.push(pose)
        silent.push(pose)
        if number % 50 == 49:
            assert asked.report() == asked.report()
    assert asked.report() == silent.report()


def test_what_is_kept_of_the_poses_does_not_grow(run: fc.Exercise) -> None:
    engine = fc.Engine(run)
    held = []
    for pose in filmed(Runner(), 60.0):
        engine.push(pose)
        held.append(len(engine._tracker._poses))  # type: ignore[attr-defined]
    assert max(held) <= 30 * (8 + 2) + 1


def test_of_who_passes_the_camera_only_head_and_trunk_are_told(run: fc.Exercise) -> None:
    def passing(pose: Pose, speed: float) -> Pose:
        landmarks = pose.landmarks - ((pose.t_s - 1.2) * speed * 150.0, 0.0, 0.0)
        return Pose(pose.t_s, landmarks, pose.world, pose.visibility, (1280, 960))

    poses = filmed(Runner(elbow=40.0, lean=25.0), 2.4)
    found = judged(run, [passing(pose, 3.0) for pose in poses])
    assert found.passing
    assert {finding.rule for finding in found.findings} == {"run_trunk_too_far"}
    assert found.cadence_spm == pytest.approx(160.0, abs=2.0)
    stays = judged(run, [passing(pose, 0.2) for pose in poses])
    assert not stays.passing
    assert {finding.rule for finding in stays.findings} >= {"run_trunk_too_far", "run_elbow_tight"}


def test_too_few_pictures_a_second_are_said(run: fc.Exercise) -> None:
    report = fc.judge(run, filmed(Runner(), 20.0, fps=10.0))
    assert report.running is not None
    assert report.running.findings == ()
    assert len(report.running.strides) == 0
    assert any("15 pictures a second" in note for note in report.notes)


def test_time_has_to_rise(run: fc.Exercise) -> None:
    engine = fc.Engine(run)
    first, second = filmed(Runner(), 0.1)[:2]
    engine.push(second)
    with pytest.raises(ValueError, match="time must rise"):
        engine.push(first)


def test_the_last_stride_is_told_with_the_pose_that_closed_it(run: fc.Exercise) -> None:
    engine = fc.Engine(run)
    updates = [engine.push(pose) for pose in filmed(Runner(), 12.0)]
    told = [update.stride for update in updates if update.stride is not None]
    # It looks every two seconds, first once three were seen.
    assert len(told) == 5
    assert told[0].cadence_spm == pytest.approx(160.0, abs=2.0)
    assert updates[-1].signal == pytest.approx(160.0, abs=0.5)
    assert updates[-1].view == "side"


def test_noise_of_a_pose_model_changes_no_verdict(run: fc.Exercise) -> None:
    rng = np.random.default_rng(3)

    def trembling(pose: Pose) -> Pose:
        noise = np.zeros((33, 3))
        noise[:, :2] = rng.normal(0.0, 0.02 * 150.0, (33, 2))
        return Pose(pose.t_s, pose.landmarks + noise, pose.world, pose.visibility, pose.image_size)

    found = judged(run, [trembling(pose) for pose in filmed(Runner(), 30.0)])
    assert found.cadence_spm == pytest.approx(160.0, abs=0.3)
    assert found.findings == ()
