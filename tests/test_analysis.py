"""Judged runs: from poses on disk, again with what was asked for, and slow motion that the file tells of."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from formcheck.analysis import Analysis, Progress, analyse
from formcheck.core.engine import Engine
from formcheck.core.pose import Pose
from formcheck.core.report import ModelInfo, SourceInfo
from formcheck.core.running import Running
from formcheck.io import estimator
from formcheck.io.catalogue import load_exercise
from formcheck.io.recordings import Recorder, open_recording
from formcheck.io.sources import Frame
from tests.phone import android, noted
from tests.recorded import poses_of, record
from tests.turned import slowed, turned

RUN = load_exercise("running_posture")
SIDE = "running_sample_1_good"
ARMS = "running_posture_3_arms"


def run_of(analysis: Analysis) -> Running:
    assert analysis.report.running is not None
    return analysis.report.running


@pytest.fixture(scope="module")
def arms(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording of a run in which the arms change."""
    return record(tmp_path_factory.mktemp("arms") / "arms.fcr", poses_of(sample_videos / f"{ARMS}.npz"), RUN.id)


def test_a_recording_is_judged_as_the_engine_judges_its_poses(arms: Path) -> None:
    told: list[Progress] = []
    analysis = analyse(arms, RUN, progress=told.append)
    engine = Engine(RUN)
    for pose in open_recording(arms).poses():
        engine.push(pose)
    assert run_of(analysis) == engine.report().running
    assert run_of(analysis).findings
    assert (analysis.poses, analysis.video, analysis.complete) == (arms, None, True)
    assert analysis.report.source == open_recording(arms).source
    assert [at.done for at in told] == list(range(1, analysis.report.source.frames + 1))


def test_judged_again_the_same_is_the_same(arms: Path) -> None:
    analysis = analyse(arms, RUN)
    again = analysis.again()
    assert again.report == analysis.report
    assert again.how == analysis.how


def test_a_view_that_cannot_be_told_is_given(sample_videos: Path, tmp_path: Path) -> None:
    path = record(tmp_path / "askew.fcr", turned(sample_videos / f"{SIDE}.npz", 45), RUN.id)
    analysis = analyse(path, RUN)
    assert (run_of(analysis).view, run_of(analysis).strides) == (None, ())
    assert math.isfinite(run_of(analysis).cadence_spm)
    told = analysis.again(view="side")
    assert run_of(told).view == "side"
    assert run_of(told).strides
    assert run_of(told.again()).view == "side"
    assert run_of(analyse(path, RUN, view="side")) == run_of(told)


def test_slow_motion_is_told_in_either_way(sample_videos: Path, tmp_path: Path) -> None:
    path = record(tmp_path / "slow.fcr", slowed(sample_videos / f"{SIDE}.npz", 4.0), RUN.id)
    analysis = analyse(path, RUN)
    assert run_of(analysis).looks_slow == pytest.approx(4.0, rel=0.2)
    as_filmed = run_of(analyse(record(tmp_path / "r.fcr", poses_of(sample_videos / f"{SIDE}.npz"), RUN.id), RUN))
    for told in (analysis.again(slow=4.0), analysis.again(filmed_fps=25.0), analyse(path, RUN, filmed_fps=25.0)):
        assert run_of(told).looks_slow is None
        assert run_of(told).slow == pytest.approx(4.0)
        assert run_of(told).cadence_spm == pytest.approx(as_filmed.cadence_spm, abs=0.5)
    # Asked further, it is not forgotten.
    assert run_of(analysis.again(slow=4.0).again(view="side")).slow == 4.0
    # The user is believed.
    assert run_of(analysis.again(slow=1.0)).looks_slow is None


def recorded_as_filmed(path: Path, poses: list[Pose], filmed_fps: float) -> Path:
    with Recorder(
        path, exercise=RUN.id, side=None, source=SourceInfo("video", "a.mp4"), model=None, filmed_fps=filmed_fps
    ) as recorder:
        for pose in poses:
            recorder.write(pose)
    return path


def test_slow_motion_that_the_file_tells_of_is_no_question(sample_videos: Path, tmp_path: Path) -> None:
    path = recorded_as_filmed(tmp_path / "slow.fcr", slowed(sample_videos / f"{SIDE}.npz", 4.0), 25.0)
    analysis = analyse(path, RUN)
    assert run_of(analysis).slow == pytest.approx(4.0)
    assert run_of(analysis).strides
    note = "The file tells that it was filmed at 25 pictures a second: it is slowed 4.0 times."
    assert note in analysis.report.notes
    assert run_of(analysis.again(view="side")).slow == pytest.approx(4.0)


def test_a_file_that_was_brought_back_to_its_true_speed_is_judged_as_it_is(sample_videos: Path, tmp_path: Path) -> None:
    poses = poses_of(sample_videos / f"{SIDE}.npz")
    analysis = analyse(recorded_as_filmed(tmp_path / "fast.fcr", poses, 200.0), RUN)
    assert run_of(analysis).slow == 1.0
    assert run_of(analysis).strides
    assert not any("filmed at" in note for note in analysis.report.notes)


@pytest.mark.parametrize("filmed_fps", [24.0, 25.0, 30.0])
def test_an_ordinary_rate_is_no_slow_motion(sample_videos: Path, tmp_path: Path, filmed_fps: float) -> None:
    poses = poses_of(sample_videos / f"{SIDE}.npz")
    analysis = analyse(recorded_as_filmed(tmp_path / "a.fcr", poses, filmed_fps), RUN)
    assert run_of(analysis).slow == 1.0
    assert not any("filmed at" in note for note in analysis.report.notes)


def test_what_is_saved_is_judged_the_same(sample_videos: Path, tmp_path: Path) -> None:
    path = record(tmp_path / "slow.fcr", slowed(sample_videos / f"{SIDE}.npz", 4.0), RUN.id)
    told = analyse(path, RUN).again(slow=4.0)
    told.save(tmp_path / "kept.fcr")
    assert run_of(analyse(tmp_path / "kept.fcr", RUN)) == run_of(told)
    with pytest.raises(OSError, match="exists already"):
        told.save(tmp_path / "kept.fcr")


def test_a_stop_while_judging_gives_what_was_judged(arms: Path) -> None:
    done = 0

    def told(at: Progress) -> None:
        nonlocal done
        done = at.done

    analysis = analyse(arms, RUN, progress=told, stopped=lambda: done >= 300)
    whole = run_of(analyse(arms, RUN))
    assert not analysis.complete
    assert 0 < len(run_of(analysis).strides) < len(whole.strides)
    assert "The analysis was stopped: what was analysed until then is judged." in analysis.report.notes
    assert run_of(analysis.again()) == whole


def test_nobody_and_nobody_who_runs_are_told_apart(sample_videos: Path, tmp_path: Path) -> None:
    nobody = record(tmp_path / "a.fcr", [Pose.unseen(k / 25, (640, 480)) for k in range(100)], RUN.id)
    with pytest.raises(ValueError, match=r"no person was found in a\.fcr"):
        analyse(nobody, RUN)
    # Somebody at exercise, not running.
    squats = record(tmp_path / "b.fcr", poses_of(sample_videos / "single_leg_squat_right_1.npz"), RUN.id)
    run = run_of(analyse(squats, RUN))
    assert (run.strides, run.findings, run.looks_slow) == ((), (), None)
    assert math.isnan(run.cadence_spm)


@pytest.mark.parametrize(
    "wrong", [{"view": "back"}, {"slow": -1.0}, {"slow": math.nan}, {"filmed_fps": -30.0}, {"asked": ("run_faster",)}]
)
def test_what_is_given_wrongly_is_refused_before_the_work(tmp_path: Path, wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"view|slow|run_faster"):
        analyse(tmp_path / "absent.mp4", RUN, **wrong)  # type: ignore[arg-type]


class Runner:
    """An estimator that knows where the runner of a sample video is."""

    def __init__(self, poses: list[Pose]) -> None:
        self.model = ModelInfo("knows", "ab" * 32)
        self._poses = poses

    def estimate(self, frame: Frame) -> Pose:
        return replace(self._poses[frame.index], t_s=frame.t_s)

    def close(self) -> None:
        pass

    def __enter__(self) -> Runner:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def test_the_video_of_a_phone_is_judged_as_slow_as_it_is(
    sample_videos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import cv2

    poses = poses_of(sample_videos / f"{SIDE}.npz")
    monkeypatch.setattr(estimator, "Estimator", lambda model: Runner(poses))
    path = tmp_path / "phone.mp4"
    # Filmed at 25 pictures a second, shown at 6.25: what 120 and 30 are to a phone.
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 6.25, (64, 48))
    for _ in poses:
        writer.write(np.zeros((48, 64, 3), np.uint8))
    writer.release()
    path.write_bytes(noted(path.read_bytes(), android(b"\x41\xc8\0\0")))
    told: list[Progress] = []
    analysis = analyse(path, RUN, model="lite", progress=told.append)
    assert run_of(analysis).slow == pytest.approx(4.0)
    assert run_of(analysis).strides
    assert (analysis.video, analysis.report.source.kind, analysis.report.source.name) == (path, "video", "phone.mp4")
    assert open_recording(analysis.poses).filmed_fps == 25.0
    # The bar does not go back while the poses are judged.
    assert [at.done for at in told] == sorted(at.done for at in told)
    assert run_of(analyse(path, RUN, model="lite")) == run_of(analysis)
    # Opened once more it is neither estimated nor judged.
    monkeypatch.setattr(Engine, "push", lambda *_: pytest.fail("judged again"))
    again = analyse(path, RUN, model="lite")
    assert again.report == analysis.report
    assert (again.complete, again.how) == (True, analysis.how)
    assert again.again().report == analysis.report
