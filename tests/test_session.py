"""From a source to a report: nothing is lost, errors surface, live is the same as replayed."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice, pairwise
from pathlib import Path
from typing import Self

import cv2
import numpy as np
import pytest

from formcheck.core.engine import Engine
from formcheck.core.pose import Pose
from formcheck.core.report import ModelInfo, SetReport, SourceInfo
from formcheck.io.catalogue import load_exercise
from formcheck.io.estimator import Estimator
from formcheck.io.recordings import Recorder, open_recording
from formcheck.io.sources import Frame, VideoFile
from formcheck.session import Record, Session, judge_source, replay

CLIP = "single_leg_bridge_left_1"
PICTURE = np.zeros((12, 16, 3), np.uint8)


class Pictures:
    """A source made of numbers: frame k is at k / 30 s. `pause_s` is the time between two frames."""

    total_frames = None
    unreadable = 0

    def __init__(self, count: int, *, live: bool = False, pause_s: float = 0.0, lost_at: int | None = None) -> None:
        self.count, self.live, self.pause_s, self.lost_at = count, live, pause_s, lost_at
        self.notes: tuple[str, ...] = ()
        self.taken = 0
        self.closed = False

    def __iter__(self) -> Iterator[Frame]:
        for k in range(self.count):
            if k == self.lost_at:
                raise OSError("camera 0 has stopped delivering pictures")
            self.taken += 1
            yield Frame(k, k / 30, PICTURE)
            time.sleep(self.pause_s)

    def info(self) -> SourceInfo:
        return SourceInfo("camera" if self.live else "video", "numbers", 30.0, self.taken, self.taken / 30)

    def close(self) -> None:
        self.closed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Known:
    """An estimator that knows the pose of every frame by its index."""

    model = ModelInfo("known", "00")

    def __init__(self, poses: list[Pose], fails_at: int | None = None, pause_s: float = 0.0) -> None:
        self.poses, self.fails_at, self.pause_s = poses, fails_at, pause_s
        self.closed = False

    def estimate(self, frame: Frame) -> Pose:
        if frame.index == self.fails_at:
            raise RuntimeError("the pose model failed 5 times in a row")
        time.sleep(self.pause_s)
        return self.poses[frame.index]

    def close(self) -> None:
        self.closed = True


def walk(count: int) -> list[Pose]:
    rng = np.random.default_rng(3)
    return [
        Pose(k / 30, rng.normal(200, 60, (33, 3)), rng.normal(0, 1, (33, 3)), np.full(33, 0.9), (640, 480))
        for k in range(count)
    ]


def engine() -> Engine:
    return Engine(load_exercise("single_leg_bridge"), "left")


@pytest.fixture(scope="module")
def truth_poses(root: Path) -> list[Pose]:
    """The true joints of the first two repetitions of a sample video, as the camera saw them.

    World landmarks are the true ones turned so that y points down and z away from the camera.
    """
    data = np.load(root / "sample_videos" / f"{CLIP}.npz")
    poses = []
    for k in range(300):
        flat = data["lm2d"][k]
        body = data["lm3d"][k] - data["lm3d"][k][[23, 24]].mean(axis=0)
        world = np.column_stack((body[:, 0], -body[:, 2], body[:, 1]))
        poses.append(Pose(k / 25, np.column_stack((flat, np.zeros(33))), world, np.ones(33), (640, 480)))
    return poses


def run(
    source: Pictures,
    estimator: Known,
    recorder: Recorder | None = None,
    on_record: Callable[[Record], None] | None = None,
) -> tuple[Session, list[Record]]:
    records: list[Record] = []

    def keep(record: Record) -> None:
        records.append(record)
        if on_record is not None:
            on_record(record)

    session = Session(source, lambda: estimator, engine(), recorder, keep).start()
    assert session.wait(20)
    return session, records


def test_every_frame_of_a_file_is_judged_in_order() -> None:
    poses = walk(60)
    source, estimator = Pictures(60), Known(poses)
    session, records = run(source, estimator)
    assert session.error is None
    assert [record.frame.index for record in records if record.frame] == list(range(60))
    assert [record.pose for record in records] == poses
    assert [record.update.t_s for record in records] == [pose.t_s for pose in poses]
    assert (session.judged, session.dropped) == (60, 0)
    assert source.closed
    assert estimator.closed


def test_a_slow_window_loses_nothing_of_a_file() -> None:
    session, records = run(Pictures(25), Known(walk(25)), on_record=lambda _: time.sleep(0.01))
    assert len(records) == 25
    assert session.report().source.frames == 25


def test_a_slow_judge_gets_the_newest_picture_of_a_camera() -> None:
    source = Pictures(60, live=True, pause_s=0.004)
    session, records = run(source, Known(walk(60), pause_s=0.02))
    indices = [record.frame.index for record in records if record.frame]
    assert indices == sorted(set(indices))
    assert indices[-1] == 59  # the last picture is judged, not lost
    assert session.dropped == 60 - len(indices) > 10
    assert session.report().notes[-1] == f"{session.dropped} of 60 frames came faster than they could be judged."
    assert max(record.timings.waited_s for record in records) < 0.1


def test_timings_tell_where_the_time_went() -> None:
    _, records = run(Pictures(5), Known(walk(5), pause_s=0.01))
    assert all(record.timings.estimated_s >= 0.01 for record in records)
    assert all(later > earlier for earlier, later in pairwise(record.timings.captured_at for record in records))


def test_stopping_in_the_middle_keeps_what_was_judged(tmp_path: Path) -> None:
    source, estimator = Pictures(10_000), Known(walk(10_000))
    recorder = Recorder(tmp_path / "a", exercise="single_leg_bridge", side="left", source=SourceInfo(), model=None)
    reached = threading.Event()
    session = Session(
        source,
        lambda: estimator,
        engine(),
        recorder,
        lambda record: reached.set() if record.frame and record.frame.index == 20 else None,
    ).start()
    assert reached.wait(10)
    session.stop()
    assert session.wait(10)
    assert session.error is None
    assert session.stopped
    assert 21 <= session.judged < 10_000
    assert session.report().source.frames == session.judged
    assert source.closed
    assert estimator.closed
    assert len(list(open_recording(tmp_path / "a").poses())) == session.judged


def test_stopping_before_the_first_picture() -> None:
    source = Pictures(5, live=True, pause_s=0.01)
    session = Session(source, lambda: Known(walk(5)), engine())
    session.stop()
    session.start()
    assert session.wait(10)
    assert session.report().counts.attempted == 0


def test_leaving_the_context_ends_the_threads() -> None:
    before = threading.active_count()
    with Session(Pictures(10_000), lambda: Known(walk(10_000)), engine()):
        assert threading.active_count() == before + 2
    time.sleep(0.05)
    assert threading.active_count() == before


def test_a_lost_camera_surfaces_and_the_set_so_far_is_kept() -> None:
    source = Pictures(60, live=True, pause_s=0.002, lost_at=30)
    session, records = run(source, Known(walk(60)))
    assert isinstance(session.error, OSError)
    assert "stopped delivering" in str(session.error)
    assert session.report().source.frames == len(records) > 0
    assert source.closed


def test_an_error_of_the_model_surfaces() -> None:
    source, estimator = Pictures(60), Known(walk(60), fails_at=10)
    session, records = run(source, estimator)
    assert str(session.error) == "the pose model failed 5 times in a row"
    assert len(records) == 10
    assert source.closed
    assert estimator.closed


def test_a_model_that_cannot_be_made_surfaces() -> None:
    def missing() -> Known:
        raise OSError("the model x is missing: reinstall FormCheck")

    source = Pictures(60)
    session = Session(source, missing, engine()).start()
    assert session.wait(10)
    assert str(session.error) == "the model x is missing: reinstall FormCheck"
    assert source.closed


def test_an_error_of_the_window_surfaces() -> None:
    def broken(_: Record) -> None:
        raise ZeroDivisionError("in the window")

    session, records = run(Pictures(60), Known(walk(60)), on_record=broken)
    assert isinstance(session.error, ZeroDivisionError)
    assert len(records) == 1


def test_a_report_of_a_running_session_is_refused() -> None:
    with (
        Session(Pictures(10_000), lambda: Known(walk(10_000)), engine()) as session,
        pytest.raises(RuntimeError, match="still running"),
    ):
        session.report()


def same_verdicts(one: SetReport, other: SetReport) -> bool:
    """Return whether two reports agree in everything but where the poses came from."""
    blank = {"source": SourceInfo(), "notes": (), "model": None, "version": ""}
    return replace(one, **blank) == replace(other, **blank)


def test_live_recorded_and_replayed_are_the_same(tmp_path: Path, truth_poses: list[Pose]) -> None:
    """A camera drops frames; its recording replays to the same verdicts, update by update."""
    recorder = Recorder(
        tmp_path / "a",
        exercise="single_leg_bridge",
        side="left",
        source=SourceInfo("camera", "camera 0"),
        model=Known.model,
    )
    source = Pictures(300, live=True, pause_s=0.001)
    session, records = run(source, Known(truth_poses, pause_s=0.002), recorder)
    assert session.dropped > 0
    live = session.report()
    again: list[Record] = []
    replayed = replay(open_recording(tmp_path / "a"), on_record=again.append)
    assert len(again) == len(records)
    # As text: readings that are not seen are NaN, which equals nothing.
    assert [repr(record.update) for record in again] == [repr(record.update) for record in records]
    assert same_verdicts(replayed, live)
    assert replayed.model == live.model == Known.model
    assert (live.source.kind, replayed.source.kind) == ("camera", "recording")
    assert replayed.source.frames == live.source.frames == len(records)


def test_repetitions_are_counted_from_a_file(truth_poses: list[Pose]) -> None:
    session, records = run(Pictures(300), Known(truth_poses))
    closed = [record.update.closed for record in records if record.update.closed]
    assert len(closed) == 2  # what the window is told is what the report says
    assert tuple(closed) == session.report().reps


def test_a_report_names_source_model_and_version(truth_poses: list[Pose]) -> None:
    poses = [*truth_poses[:40], Pose.unseen(40 / 25)]
    source = Pictures(41)
    source.notes = ("1 frame of the video could not be read and was skipped.",)
    session, _ = run(source, Known(poses))
    report = session.report()
    assert (report.source.frames, report.source.frames_with_pose) == (41, 40)
    assert report.source.name == "numbers"
    assert report.model == Known.model
    assert report.version
    assert source.notes[0] in report.notes


def test_replaying_as_another_exercise_and_side(tmp_path: Path, truth_poses: list[Pose]) -> None:
    recorder = Recorder(tmp_path / "a", exercise="single_leg_bridge", side="left", source=SourceInfo(), model=None)
    run(Pictures(300), Known(truth_poses), recorder)
    recording = open_recording(tmp_path / "a")
    assert replay(recording).counts.attempted == 2
    assert replay(recording, load_exercise("v_up")).exercise == "v_up"
    assert replay(recording, side="left").sides.keys() == {"left"}
    with pytest.raises(ValueError, match="side"):
        replay(recording, load_exercise("v_up"), side="left")


def short(path: Path, root: Path, frames: int) -> Path:
    """Write the first frames of a sample video as a video of its own."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*"MJPG"), 25, (640, 480))
    with VideoFile(root / "sample_videos" / f"{CLIP}.mp4") as source:
        for frame in islice(source, frames):
            writer.write(cv2.cvtColor(frame.image, cv2.COLOR_RGB2BGR))
    writer.release()
    return path


def test_a_video_end_to_end_through_the_real_model(tmp_path: Path, root: Path) -> None:
    clip = short(tmp_path / "clip.avi", root, 40)
    steps: list[tuple[int, int | None]] = []
    exercise = load_exercise("single_leg_bridge")
    report = judge_source(
        clip,
        exercise,
        side="left",
        model="lite",
        record=tmp_path / "a.formcheck",
        progress=lambda done, total: steps.append((done, total)),
    )
    assert report.source.frames == report.source.frames_with_pose == 40
    assert report.source.name == "clip.avi"
    assert report.source.fps == pytest.approx(25)
    assert report.model is not None
    assert report.model.name == "pose_landmarker_lite"
    assert steps == [(k + 1, 40) for k in range(40)]
    again = judge_source(tmp_path / "a.formcheck", exercise, side="left")
    assert same_verdicts(again, report)
    with VideoFile(clip) as source, Estimator("lite") as estimator:
        poses = [estimator.estimate(frame) for frame in source]
    recorded = list(open_recording(tmp_path / "a.formcheck").poses())
    assert [pose.landmarks.tobytes() for pose in recorded] == [pose.landmarks.tobytes() for pose in poses]


def test_a_video_without_a_person_is_one_clear_line(tmp_path: Path) -> None:
    writer = cv2.VideoWriter(str(tmp_path / "wall.avi"), cv2.VideoWriter_fourcc(*"MJPG"), 25, (160, 120))
    for _ in range(12):
        writer.write(np.full((120, 160, 3), 120, np.uint8))
    writer.release()
    with pytest.raises(ValueError, match=r"^no person was found in wall\.avi: film the whole body"):
        judge_source(tmp_path / "wall.avi", load_exercise("v_up"), model="lite")


def test_errors_before_the_first_frame_leave_nothing_behind(tmp_path: Path, root: Path) -> None:
    exercise = load_exercise("v_up")
    clip = short(tmp_path / "clip.avi", root, 2)
    with pytest.raises(OSError, match="there is no file"):
        judge_source(tmp_path / "missing.mp4", exercise, record=tmp_path / "a")
    with pytest.raises(ValueError, match="unknown model 'ful'"):
        judge_source(clip, exercise, model="ful", record=tmp_path / "a")
    with pytest.raises(OSError, match="cannot be written"):
        judge_source(clip, exercise, model="lite", record=tmp_path / "no folder" / "a")
    with pytest.raises(ValueError, match="leave the side out"):
        judge_source(clip, exercise, side="left", record=tmp_path / "a")
    assert not (tmp_path / "a").exists()
    assert threading.active_count() == 1 or all(
        thread.name not in ("capture", "judging") for thread in threading.enumerate()
    )
