"""Recordings keep the judged poses exactly, and survive a kill."""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from formcheck.core.pose import Pose
from formcheck.core.report import ModelInfo, SourceInfo
from formcheck.io.recordings import Recorder, is_recording, open_recording

SOURCE = SourceInfo("video", "clip.mp4", 30.0)
MODEL = ModelInfo("pose_landmarker_full", "ab" * 32)


def poses(count: int, seed: int = 1) -> list[Pose]:
    """Return poses at awkward times; every fifth is of nobody."""
    rng = np.random.default_rng(seed)
    return [
        Pose.unseen(k / 30 + 1e-9, (640, 480))
        if k % 5 == 4
        else Pose(
            k / 30 + 1e-9,
            rng.normal(300, 100, (33, 3)),
            rng.normal(0, 0.4, (33, 3)),
            rng.uniform(0, 1, 33),
            (640, 480),
        )
        for k in range(count)
    ]


def record(path: Path, recorded: list[Pose]) -> Path:
    with Recorder(path, exercise="v_up", side="left", source=SOURCE, model=MODEL) as recorder:
        for pose in recorded:
            recorder.write(pose)
    return path


def same(one: Pose, other: Pose) -> bool:
    return (
        one.t_s == other.t_s
        and one.image_size == other.image_size
        and all(
            getattr(one, name).tobytes() == getattr(other, name).tobytes()
            for name in ("landmarks", "world", "visibility")
        )
    )


def test_poses_come_back_to_the_last_bit(tmp_path: Path) -> None:
    recorded = poses(40)
    recording = open_recording(record(tmp_path / "a.formcheck", recorded))
    replayed = list(recording.poses())
    assert len(replayed) == 40
    assert all(map(same, replayed, recorded))
    assert type(replayed[0].t_s) is float


def test_what_was_recorded_is_told(tmp_path: Path) -> None:
    recording = open_recording(record(tmp_path / "a.formcheck", poses(31)))
    assert (recording.exercise, recording.side) == ("v_up", "left")
    assert recording.model == MODEL
    source = recording.source
    assert (source.kind, source.name, source.frames, source.frames_with_pose) == (
        "recording",
        "a.formcheck",
        31,
        25,
    )
    assert source.fps == pytest.approx(30.0)
    assert source.duration_s == pytest.approx(31 / 30)
    assert recording.notes == ()


def test_side_and_model_may_be_unknown(tmp_path: Path) -> None:
    with Recorder(tmp_path / "a", exercise="v_up", side=None, source=SourceInfo(), model=None) as recorder:
        recorder.write(poses(1)[0])
    recording = open_recording(tmp_path / "a")
    assert recording.side is None
    assert recording.model is None
    assert len(list(recording.poses())) == 1
    assert math.isnan(recording.source.fps)


def test_a_recording_without_a_pose_is_not_left_behind(tmp_path: Path) -> None:
    record(tmp_path / "a", [])
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("lost_bytes", [1, 4, 500, 943])
def test_a_torn_end_is_cut_off_and_said(tmp_path: Path, lost_bytes: int) -> None:
    recorded = poses(10)
    path = record(tmp_path / "a.formcheck", recorded)
    path.write_bytes(path.read_bytes()[:-lost_bytes])
    recording = open_recording(path)
    replayed = list(recording.poses())
    assert len(replayed) == 9
    assert all(map(same, replayed, recorded))
    assert recording.notes == ("The recording was cut off while it was written; it is whole up to 0.3 s.",)


def test_a_record_that_was_changed_ends_the_recording(tmp_path: Path) -> None:
    path = record(tmp_path / "a.formcheck", poses(10))
    data = bytearray(path.read_bytes())
    data[-3 * 944 + 20] ^= 1  # the third record from the end
    path.write_bytes(data)
    recording = open_recording(path)
    assert len(list(recording.poses())) == 7
    assert recording.notes


WRITER = """
import sys, time
sys.path.insert(0, sys.argv[2])
from test_recordings import SOURCE, MODEL, poses
from formcheck.io.recordings import Recorder
recorder = Recorder(sys.argv[1], exercise="v_up", side="left", source=SOURCE, model=MODEL)
for k, pose in enumerate(poses(300)):
    recorder.write(pose)
    if k == 149:
        print("five seconds", flush=True)
        time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not to be had")
def test_a_killed_program_loses_no_more_than_a_second(tmp_path: Path) -> None:
    path = tmp_path / "killed.formcheck"
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(Path(__file__).parent)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "five seconds\n"
    os.kill(writer.pid, signal.SIGKILL)
    writer.wait(10)
    writer.stdout.close()
    replayed = list(open_recording(path).poses())
    assert 150 - 30 <= len(replayed) <= 150
    assert all(map(same, replayed, poses(300)))


def test_poses_reach_the_disk_while_the_set_goes_on(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "a", exercise="v_up", side=None, source=SOURCE, model=MODEL)
    for pose in poses(60):
        recorder.write(pose)
    on_disk = sum(1 for _ in open_recording(tmp_path / "a").poses())
    recorder.close()
    assert on_disk >= 30


def test_an_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    path = record(tmp_path / "a.formcheck", poses(3))
    before = path.read_bytes()
    with pytest.raises(OSError, match=r"a\.formcheck exists already: give another name"):
        record(path, poses(3))
    assert path.read_bytes() == before


def test_an_unwritable_place_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"missing/a\.formcheck cannot be written: No such file or directory$"):
        record(tmp_path / "missing" / "a.formcheck", poses(1))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_one_clear_line(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "a", exercise="v_up", side=None, source=SOURCE, model=MODEL)
    with Path("/dev/full").open("r+b") as full:  # stands in for the disk once the file is open
        os.dup2(full.fileno(), recorder._file.fileno())
        pose = poses(1)[0]
        with pytest.raises(OSError, match="cannot be written: No space left on device"):
            [recorder.write(pose) for _ in range(60)]
        with pytest.raises(OSError, match="cannot be written"):
            recorder.close()
    recorder.close()


def test_other_files_are_not_recordings(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"schema": 1}')
    assert not is_recording(tmp_path / "a.json")
    assert not is_recording(tmp_path / "missing")
    assert not is_recording(tmp_path)
    assert is_recording(record(tmp_path / "b", poses(1)))
    with pytest.raises(ValueError, match=r"a\.json is not a FormCheck recording"):
        open_recording(tmp_path / "a.json")
    with pytest.raises(OSError, match="there is no file"):
        open_recording(tmp_path / "missing")


def test_a_recording_of_a_later_format_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b'{"formcheck recording": 2, "new": 1}\n')
    with pytest.raises(ValueError, match="newer FormCheck: update"):
        open_recording(tmp_path / "a")


def test_a_header_that_lacks_something_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b'{"formcheck recording": 1, "formcheck": "0.1.0"}\n')
    with pytest.raises(ValueError, match="is not a FormCheck recording: 'exercise'"):
        open_recording(tmp_path / "a")


@pytest.mark.parametrize("torn", [0, 1, 500, 943])
def test_a_recording_is_gone_on_with_behind_its_last_whole_pose(tmp_path: Path, torn: int) -> None:
    recorded = poses(20)
    path = record(tmp_path / "a.formcheck", recorded[:12])
    with path.open("ab") as file:
        file.write(b"\1" * torn)
    with Recorder.going_on(open_recording(path)) as recorder:
        for pose in recorded[12:]:
            recorder.write(pose)
    recording = open_recording(path)
    assert recording.notes == ()
    assert list(map(same, recording.poses(), recorded)) == [True] * 20
    assert path.read_bytes() == record(tmp_path / "b.formcheck", recorded).read_bytes()


def test_going_on_with_nothing_new_keeps_what_is_there(tmp_path: Path) -> None:
    path = record(tmp_path / "a.formcheck", poses(3))
    before = path.read_bytes()
    Recorder.going_on(open_recording(path)).close()
    assert path.read_bytes() == before


def test_a_recording_tells_how_fast_its_source_was_filmed(tmp_path: Path) -> None:
    assert open_recording(record(tmp_path / "a", poses(1))).filmed_fps is None
    with Recorder(tmp_path / "b", exercise="v_up", side=None, source=SOURCE, model=None, filmed_fps=239.76) as recorder:
        recorder.write(poses(1)[0])
    assert open_recording(tmp_path / "b").filmed_fps == 239.76


def test_a_header_that_was_cut_off_is_no_recording(tmp_path: Path) -> None:
    path = record(tmp_path / "a.formcheck", poses(1))
    line = path.read_bytes().split(b"\n")[0]
    for count in (30, len(line)):
        path.write_bytes(line[:count])
        with pytest.raises(ValueError, match="not a FormCheck recording"):
            open_recording(path)
