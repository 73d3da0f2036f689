"""From a video to its poses: each frame once, whatever happens in between."""

from __future__ import annotations

import _thread
import errno
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from formcheck.core.pose import Pose
from formcheck.core.report import ModelInfo
from formcheck.estimating import Gathered, Pace, Progress, poses_of, poses_of_camera
from formcheck.io import analyses, estimator, recordings
from formcheck.io.catalogue import load_exercise
from formcheck.io.recordings import open_recording
from formcheck.io.sources import Camera, Frame

FRAMES = 100
RUN = load_exercise("running_posture")


@pytest.fixture
def video(tmp_path: Path) -> Path:
    """A video of 4 s in which every picture is a shade of its own."""
    path = tmp_path / "run.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (64, 48))
    for number in range(FRAMES):
        writer.write(np.full((48, 64, 3), 2 * number, np.uint8))
    writer.release()
    return path


class Shades:
    """An estimator that says of each picture how bright it is, and remembers what it was shown."""

    made = 0
    shown: list[int] = []
    taken_up: list[int] = []

    def __init__(self, model: str | Path = "full") -> None:
        type(self).made += 1
        self.model = ModelInfo("shades", "ab" * 32)

    def estimate(self, frame: Frame) -> Pose:
        self.shown.append(frame.index)
        shade = float(frame.image.mean())
        return Pose(frame.t_s, np.full((33, 3), shade), np.zeros((33, 3)), np.ones(33), (64, 48))

    def go_on(self, frame: Frame, pose: Pose) -> None:
        self.taken_up.append(frame.index)
        assert float(frame.image.mean()) == pytest.approx(pose.landmarks[0, 0])

    def close(self) -> None:
        pass

    def __enter__(self) -> Shades:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@pytest.fixture
def shades(monkeypatch: pytest.MonkeyPatch) -> type[Shades]:
    monkeypatch.setattr(estimator, "Estimator", Shades)
    Shades.made = 0
    Shades.shown = []
    Shades.taken_up = []
    return Shades


def gather(
    video: Path,
    told: Callable[[Progress], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
    **more: Any,
) -> Gathered:
    return poses_of(video, RUN, "lite", told=told, stopped=stopped, **more)


def stop_at(frame: int, video: Path) -> Gathered:
    """Analyse a video, and stop a little behind a frame."""
    at = 0

    def told(progress: Progress) -> None:
        nonlocal at
        at = progress.done
        if at >= frame:
            # The one who may stop it looks ten times a second.
            reached.wait(0.2)

    reached = threading.Event()
    return gather(video, told, lambda: at >= frame)


def shades_of(gathered: Gathered) -> list[float]:
    return [float(pose.landmarks[0, 0]) for pose in gathered.recording.poses()]


def test_every_frame_is_estimated_once_and_kept(video: Path, shades: type[Shades]) -> None:
    seen: list[tuple[int, float]] = []
    told: list[Progress] = []
    gathered = gather(video, told.append, watch=lambda frame, pose: seen.append((frame.index, pose.t_s)))
    assert (gathered.complete, gathered.fresh, gathered.notes) == (True, True, ())
    assert gathered.recording.path.is_relative_to(analyses.cache_folder())
    assert shades.shown == list(range(FRAMES))
    assert shades_of(gathered) == pytest.approx([2 * k for k in range(FRAMES)], abs=3)
    assert [pose.t_s for pose in gathered.recording.poses()] == pytest.approx([k / 25 for k in range(FRAMES)])
    assert seen == [(k, pytest.approx(k / 25)) for k in range(FRAMES)]
    assert [(at.done, at.total) for at in told] == [(k + 1, FRAMES) for k in range(FRAMES)]


def test_a_known_video_needs_no_model_whatever_it_is_called(video: Path, shades: type[Shades]) -> None:
    first = gather(video)
    video = video.rename(video.with_name("renamed.avi"))
    again = gather(video)
    assert shades.made == 1
    assert (again.complete, again.fresh) == (True, False)
    assert again.recording.path == first.recording.path


def test_a_stopped_analysis_is_gone_on_with(video: Path, shades: type[Shades]) -> None:
    part = stop_at(60, video)
    assert (part.complete, part.fresh) == (False, True)
    kept = part.recording.source.frames
    assert 60 <= kept < FRAMES
    before = part.recording.path.read_bytes()
    told: list[Progress] = []
    whole = gather(video, told.append)
    assert whole.complete
    assert shades.shown == list(range(FRAMES))
    assert shades.taken_up == list(range(kept - 30, kept))
    assert whole.recording.path.read_bytes().startswith(before)
    assert shades_of(whole) == pytest.approx([2 * k for k in range(FRAMES)], abs=3)
    # What is known is told as well.
    assert told[0].done == 1
    assert told[-1] == Progress(FRAMES, FRAMES, told[-1].left_s)


def test_stopped_again_on_the_way_to_where_it_was(video: Path, shades: type[Shades]) -> None:
    kept = stop_at(60, video).recording.source.frames
    for frame in (5, kept - 40):
        part = stop_at(frame, video)
        assert (part.complete, part.recording.source.frames) == (False, kept)
    assert gather(video).complete
    assert shades.shown == list(range(FRAMES))


def test_stopped_before_the_first_frame(video: Path, shades: type[Shades]) -> None:
    with pytest.raises(ValueError, match=r"stopped before the first frame of run\.avi"):
        gather(video, stopped=lambda: True)
    assert gather(video).complete


@pytest.mark.parametrize("torn", [1, 943])
def test_a_torn_end_is_estimated_again(video: Path, shades: type[Shades], torn: int) -> None:
    part = stop_at(60, video)
    path = part.recording.path
    path.write_bytes(path.read_bytes()[:-torn])
    whole = gather(video)
    assert sorted(shades.shown) == sorted([*range(FRAMES), part.recording.source.frames - 1])
    assert shades_of(whole) == pytest.approx([2 * k for k in range(FRAMES)], abs=3)
    assert whole.recording.notes == ()


def test_what_does_not_fit_the_video_is_thrown_away(video: Path, shades: type[Shades]) -> None:
    part = stop_at(60, video)
    poses = list(part.recording.poses())
    path = part.recording.path
    for wrong in (
        poses[1:],  # a frame is missing at the beginning
        [*poses[:20], *poses[21:]],  # one in the middle
        [*poses, *(Pose.unseen(poses[-1].t_s + k / 25, (64, 48)) for k in range(1, 2 * FRAMES))],  # too many
        [*poses[:-1], Pose.unseen(poses[-1].t_s + 1e-9, (64, 48))],  # the last one is another
    ):
        path.unlink()
        with recordings.Recorder(path, exercise=RUN.id, side=None, source=part.recording.source, model=None) as new:
            for pose in wrong:
                new.write(pose)
        shades.shown = []
        whole = gather(video)
        assert shades.shown == list(range(FRAMES))
        assert shades_of(whole) == pytest.approx([2 * k for k in range(FRAMES)], abs=3)
        (path.parent / "whole.json").unlink()


def test_nonsense_in_the_place_of_the_poses_is_thrown_away(video: Path, shades: type[Shades]) -> None:
    path = gather(video).recording.path
    path.write_bytes(b"nonsense")
    assert gather(video).complete
    assert open_recording(path).source.frames == FRAMES


def test_two_at_once_do_not_disturb_each_other(video: Path, shades: type[Shades]) -> None:
    refused: list[str] = []

    def told(progress: Progress) -> None:
        if progress.done == 50:
            with pytest.raises(OSError, match="another FormCheck is analysing this video") as error:
                gather(video)
            refused.append(str(error.value))

    assert gather(video, told).complete
    assert len(refused) == 1
    assert shades.shown == list(range(FRAMES))


def test_a_cache_that_cannot_be_used_is_said_and_done_without(
    video: Path, shades: type[Shades], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file in the place of a folder")
    monkeypatch.setattr(analyses, "cache_folder", lambda: blocked / "poses")
    lines: list[str] = []
    gathered = gather(video, complain=lines.append)
    assert gathered.complete
    assert len(lines) == 1
    assert str(blocked) in lines[0]
    assert "begin anew" in lines[0]
    assert gathered.recording.path.is_relative_to(analyses.temporary_folder())
    # As long as the program runs it is known there.
    assert not gather(video, complain=lines.append).fresh


def test_a_full_disk_is_one_line_and_nothing_is_lost(
    video: Path, shades: type[Shades], monkeypatch: pytest.MonkeyPatch
) -> None:
    written = 0
    write = recordings.Recorder.write

    def full(self: recordings.Recorder, pose: Pose) -> None:
        nonlocal written
        written += 1
        if written > 70:
            error = OSError(errno.ENOSPC, "No space left on device")
            raise OSError(f"{self.path} cannot be written: {error.strerror}") from error
        write(self, pose)

    monkeypatch.setattr(recordings.Recorder, "write", full)
    with pytest.raises(OSError, match="the disk is full: make room"):
        gather(video)
    monkeypatch.setattr(recordings.Recorder, "write", write)
    assert gather(video).complete
    assert shades.shown == [*range(71), *range(70, FRAMES)]


def test_a_video_that_is_cut_off_says_so_each_time(video: Path, shades: type[Shades]) -> None:
    content = video.read_bytes()
    video.write_bytes(content[: len(content) // 2])
    first = gather(video)
    assert any("could not be read" in note for note in first.notes)
    again = gather(video)
    assert (again.fresh, again.notes) == (False, first.notes)


def test_a_video_that_changes_while_it_is_analysed_is_not_taken_for_whole(video: Path, shades: type[Shades]) -> None:
    def told(progress: Progress) -> None:
        if progress.done == 50:
            os.utime(video, (1, 1))

    part = gather(video, told)
    assert part.complete
    os.utime(video, (1, 1))
    assert gather(video).fresh


@pytest.mark.parametrize(
    ("make", "line"),
    [
        (lambda path: None, "there is no file"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.touch(), "is empty"),
        (lambda path: path.write_text("This is not a video.\n" * 50), "cannot be read as a video"),
    ],
)
def test_what_is_no_video_is_refused_in_one_line(
    tmp_path: Path, shades: type[Shades], make: Callable[[Path], object], line: str
) -> None:
    make(tmp_path / "run.mp4")
    with pytest.raises((OSError, ValueError), match=line):
        gather(tmp_path / "run.mp4")


class Lens:
    """A camera that gives a grey picture 100 times a second."""

    def grab(self) -> bool:
        time.sleep(0.01)
        return True

    def retrieve(self) -> tuple[bool, np.ndarray]:
        return True, np.full((48, 64, 3), 100, np.uint8)

    def set(self, *_: object) -> bool:
        return True

    def release(self) -> None:
        pass


def test_a_camera_is_judged_until_ctrl_c(shades: type[Shades], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("formcheck.estimating.Camera", lambda number: Camera(number, Lens()))
    told: list[Progress] = []

    def interrupt(at: Progress) -> None:
        told.append(at)
        if at.done == 20:
            _thread.interrupt_main()

    gathered, name = poses_of_camera(0, RUN, "lite", told=interrupt)
    assert name == "camera 0"
    assert gathered.recording.source.frames == len(told) >= 20
    assert gathered.recording.path.is_relative_to(analyses.temporary_folder())
    # Nothing of it is kept for another time.
    assert not analyses.cache_folder().exists()


def test_the_pace_is_that_of_the_last_half_minute() -> None:
    pace = Pace(1000)
    assert pace.at(1, 100.0) == Progress(1, 1000, None)
    assert pace.at(11, 101.0) == Progress(11, 1000, None)  # not known yet
    assert pace.at(21, 102.0).left_s == pytest.approx(97.9)
    for second in range(3, 100):
        pace.at(21 + second, 100.0 + second)  # ten times slower
    assert pace.at(121, 200.0).left_s == pytest.approx(879.0)
    assert pace.at(1100, 201.0).left_s == 0.0
    assert Pace(None).at(5, 1.0) == Progress(5, None, None)


KILLED = """
import os, signal, sys
from pathlib import Path
from formcheck.estimating import poses_of
from formcheck.io.catalogue import load_exercise

def told(progress):
    if progress.done == 60:
        os.kill(os.getpid(), signal.SIGKILL)

poses_of(Path(sys.argv[1]), load_exercise("running_posture"), "lite", told=told, stopped=lambda: False)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed by a signal on POSIX only")
def test_a_killed_analysis_is_gone_on_with_by_the_real_model(
    tmp_path: Path, sample_videos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = sample_videos / "running_sample_2_head.mp4"
    video = tmp_path / "part.avi"
    capture = cv2.VideoCapture(str(whole))
    size = (int(capture.get(cv2.CAP_PROP_FRAME_WIDTH)), int(capture.get(cv2.CAP_PROP_FRAME_HEIGHT)))
    writer = cv2.VideoWriter(str(video), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, size)
    for _ in range(90):
        writer.write(capture.read()[1])
    writer.release()
    capture.release()

    done = subprocess.run([sys.executable, "-c", KILLED, str(video)], capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    (kept,) = analyses.cache_folder().iterdir()
    broken = open_recording(kept / "poses.fcr")
    frames = broken.source.frames
    assert 40 <= frames <= 60  # at most a second of poses was lost
    before = broken.path.read_bytes()[: broken.whole_bytes]

    gathered = gather(video)
    assert gathered.recording.source.frames == 90
    assert gathered.recording.source.frames_with_pose == 90
    assert gathered.recording.notes == ()
    assert gathered.recording.path.read_bytes().startswith(before)

    # Behind the break it follows the same person as if there had been none.
    shutil.rmtree(kept)
    unbroken = gather(video)
    for k, (one, other) in enumerate(zip(gathered.recording.poses(), unbroken.recording.poses(), strict=True)):
        assert one.t_s == other.t_s
        if k >= frames:
            torso = np.linalg.norm(
                other.landmarks[[11, 12], :2].mean(axis=0) - other.landmarks[[23, 24], :2].mean(axis=0)
            )
            apart = np.linalg.norm(one.landmarks[11:, :2] - other.landmarks[11:, :2], axis=1)
            assert np.median(apart) < 0.05 * torso
