"""The pose model's door: real models, real pictures, one clear line for every error."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from formcheck.core.pose import Pose
from formcheck.io.bundled import bundled
from formcheck.io.estimator import Estimator
from formcheck.io.models import MODELS, load_model
from formcheck.io.quiet import quiet_native_log
from formcheck.io.sources import Frame, VideoFile

CLIP = "single_leg_bridge_left_1"


@pytest.fixture(scope="module")
def frames(root: Path) -> list[Frame]:
    """The first second of a sample video."""
    with VideoFile(root / "sample_videos" / f"{CLIP}.mp4") as source:
        return list(islice(source, 25))


@pytest.fixture
def estimator() -> Iterator[Estimator]:
    with Estimator("lite") as made:
        yield made


def test_a_person_is_found_where_it_is(root: Path, frames: list[Frame]) -> None:
    """The error is the mean distance of shoulders, hips, knees and ankles to the truth."""
    truth = np.load(root / "sample_videos" / f"{CLIP}.npz")["lm2d"]
    near = [11, 23, 25, 27]  # the left side faces the camera
    with Estimator() as estimator:
        poses = [estimator.estimate(frame) for frame in frames]
    assert all(pose.seen for pose in poses)
    assert [pose.t_s for pose in poses] == [frame.t_s for frame in frames]
    assert {pose.image_size for pose in poses} == {(640, 480)}
    torso = np.linalg.norm(truth[0, 11] - truth[0, 23])
    errors = [np.linalg.norm(pose.landmarks[near, :2] - truth[k, near], axis=1) / torso for k, pose in enumerate(poses)]
    assert np.median(errors) < 0.12
    assert 0.35 < np.linalg.norm(poses[-1].world[11] - poses[-1].world[23]) < 0.7  # a torso, in metres


def test_estimates_are_the_same_every_time(frames: list[Frame]) -> None:
    runs = []
    for _ in range(2):
        with Estimator("lite") as estimator:
            runs.append([estimator.estimate(frame).landmarks.tobytes() for frame in frames[:8]])
    assert runs[0] == runs[1]


def test_nobody_is_an_unseen_pose(estimator: Estimator) -> None:
    pose = estimator.estimate(Frame(0, 0.5, np.full((120, 160, 3), 90, np.uint8)))
    assert isinstance(pose, Pose)
    assert not pose.seen
    assert pose.t_s == 0.5
    assert pose.image_size == (160, 120)


def test_times_closer_than_a_millisecond_are_taken(estimator: Estimator, frames: list[Frame]) -> None:
    poses = [estimator.estimate(Frame(k, k * 1e-4, frames[0].image)) for k in range(4)]
    assert [pose.t_s for pose in poses] == [k * 1e-4 for k in range(4)]
    assert all(pose.seen for pose in poses)


def test_a_failed_graph_costs_one_frame(estimator: Estimator, frames: list[Frame]) -> None:
    """A picture in grey makes MediaPipe's graph refuse everything that follows."""
    import mediapipe

    assert estimator.estimate(frames[0]).seen
    grey = mediapipe.Image(mediapipe.ImageFormat.GRAY8, frames[1].image[:, :, 0].copy())
    with quiet_native_log(), pytest.raises(ValueError, match="Graph"):
        estimator._tracker._task.detect_for_video(grey, 40)
    assert not estimator.estimate(Frame(2, 0.08, frames[2].image)).seen
    assert estimator.estimate(Frame(3, 0.12, frames[3].image)).seen


def test_a_picture_of_another_kind_is_refused_at_the_door(estimator: Estimator, frames: list[Frame]) -> None:
    with pytest.raises(ValueError, match=r"must be \(height, width, 3\) uint8, got \(480, 640\) uint8"):
        estimator.estimate(Frame(0, 0.0, frames[0].image[:, :, 0]))
    assert estimator.estimate(frames[1]).seen


def test_the_model_is_named_with_its_checksum(estimator: Estimator) -> None:
    assert estimator.model.name == "pose_landmarker_lite"
    assert len(estimator.model.sha256) == 64


@pytest.mark.parametrize("name", MODELS)
def test_every_shipped_model_is_what_was_shipped(name: str) -> None:
    content, info = load_model(name)
    assert len(content) > 5_000_000
    assert info.name == f"pose_landmarker_{name}"


def test_a_damaged_model_is_refused(tmp_path: Path) -> None:
    for name in ("SHA256SUMS", "pose_landmarker_lite.task"):
        shutil.copy(bundled("models") / name, tmp_path)
    assert load_model("lite", tmp_path)[1].name == "pose_landmarker_lite"
    with (tmp_path / "pose_landmarker_lite.task").open("r+b") as file:
        file.seek(1000)
        file.write(b"\xff\x00\xff")
    with pytest.raises(OSError, match=r"is damaged \(checksum .*\): reinstall FormCheck$"):
        load_model("lite", tmp_path)


def test_a_missing_model_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"pose_landmarker_full\.task is missing: reinstall FormCheck"):
        load_model("full", tmp_path)
    with pytest.raises(OSError, match=r"mine\.task is missing: check the name"):
        Estimator(tmp_path / "mine.task")


def test_models_without_their_checksums_are_not_trusted(tmp_path: Path) -> None:
    shutil.copy(bundled("models") / "pose_landmarker_lite.task", tmp_path)
    with pytest.raises(OSError, match=r"checksums .* are missing: reinstall"):
        load_model("lite", tmp_path)
    (tmp_path / "SHA256SUMS").write_text("00  another.task\n")
    with pytest.raises(OSError, match=r"does not name pose_landmarker_lite\.task"):
        load_model("lite", tmp_path)


def test_a_model_of_the_users_own_needs_no_checksum(tmp_path: Path, frames: list[Frame]) -> None:
    path = tmp_path / "mine.task"
    shutil.copy(bundled("models") / "pose_landmarker_lite.task", path)
    with Estimator(path) as estimator:
        assert estimator.model.name == "mine"
        assert estimator.estimate(frames[0]).seen


def test_a_file_that_is_no_model_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "mine.task").write_text("dear diary")
    with pytest.raises(OSError, match=r"mine\.task is not a pose model"):
        Estimator(tmp_path / "mine.task")


def test_a_misspelt_model_is_answered_with_the_closest() -> None:
    with pytest.raises(ValueError, match=r"unknown model 'havy': give full, lite, heavy .*did you mean 'heavy'\?"):
        Estimator("havy")


def test_the_terminal_sees_nothing_of_mediapipe(root: Path) -> None:
    """MediaPipe and TensorFlow Lite write to file descriptor 2, so a process is asked."""
    program = (
        "import sys\n"
        "from itertools import islice\n"
        "from formcheck.io.estimator import Estimator\n"
        "from formcheck.io.sources import open_source\n"
        "estimator = Estimator('lite')\n"
        "with open_source(sys.argv[1]) as source:\n"
        "    print(sum(estimator.estimate(frame).seen for frame in islice(source, 5)))\n"
        "print('mine', file=sys.stderr)\n"  # and it was left open: the end of the program closes it
    )
    clip = root / "sample_videos" / f"{CLIP}.mp4"
    done = subprocess.run(
        [sys.executable, "-c", program, str(clip)], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "5\n"
    assert done.stderr == "mine\n"


def test_what_others_write_is_let_through(capfd: pytest.CaptureFixture[str]) -> None:
    with quiet_native_log():
        os.write(2, b"W0000 00:00:1795409330.264950    2372 inference_feedback_manager.cc:114] noise\n")
        os.write(2, b"INFO: Created TensorFlow Lite XNNPACK delegate for CPU.\n")
        os.write(2, b"Traceback (most recent call last):\n")
        with quiet_native_log():
            os.write(2, b"a thread of mine\n")
    os.write(2, b"afterwards\n")
    assert capfd.readouterr().err == "Traceback (most recent call last):\na thread of mine\nafterwards\n"


def test_the_terminal_is_given_back_after_an_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RuntimeError, match="on purpose"), quiet_native_log():
        raise RuntimeError("on purpose")
    os.write(2, b"here again\n")
    assert capfd.readouterr().err == "here again\n"
