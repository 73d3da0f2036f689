"""The poses of videos that were analysed: found again, bounded, and nobody's while somebody works on them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from formcheck.core.pose import Pose
from formcheck.core.report import ModelInfo, SourceInfo
from formcheck.io import analyses
from formcheck.io.analyses import Kept, find, key_of, make_room, taken
from formcheck.io.recordings import Recorder

MODEL = ModelInfo("pose_landmarker_full", "ab" * 32)


def keep(folder: Path, key: str, frames: int = 10, *, whole: bool = True, used_s: int = 0) -> Kept:
    """Keep some poses under a key, last wanted at a time."""
    with taken(key, folder) as kept:
        with Recorder(
            kept.poses, exercise="running_posture", side=None, source=SourceInfo("video", "a.mp4"), model=MODEL
        ) as recorder:
            for number in range(frames):
                recorder.write(Pose.unseen(number / 25, (640, 480)))
        if whole:
            kept.finish(("A note.",))
    marks = [path for path in kept.folder.iterdir() if path.suffix]
    for path in marks:
        os.utime(path, (used_s, used_s))
    return kept


def video(path: Path, content: bytes, changed_s: int = 1_000_000_000) -> Path:
    path.write_bytes(content)
    os.utime(path, (changed_s, changed_s))
    return path


def test_a_video_is_told_by_what_it_is_and_not_by_its_name(tmp_path: Path) -> None:
    content = bytes(range(256)) * 12_000
    key = key_of(video(tmp_path / "a.mp4", content), MODEL)
    assert key_of(video(tmp_path / "b.mp4", content), MODEL) == key
    others = [
        key_of(video(tmp_path / "a.mp4", content + b"\0"), MODEL),
        key_of(video(tmp_path / "a.mp4", b"\1" + content[1:]), MODEL),
        key_of(video(tmp_path / "a.mp4", content[:-1] + b"\0"), MODEL),
        key_of(video(tmp_path / "a.mp4", content, 1_000_000_001), MODEL),
        key_of(video(tmp_path / "a.mp4", content), ModelInfo(MODEL.name, "cd" * 32)),
    ]
    assert key not in others
    assert len(set(others)) == 5
    assert key_of(video(tmp_path / "a.mp4", b""), MODEL) != key


def test_another_way_of_estimating_is_another_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = video(tmp_path / "a.mp4", b"pictures")
    key = key_of(path, MODEL)
    monkeypatch.setattr(analyses, "ESTIMATOR", 1_000)
    assert key_of(path, MODEL) != key


def test_what_is_whole_is_found_with_its_notes(tmp_path: Path) -> None:
    keep(tmp_path, "done")
    keep(tmp_path, "half", whole=False)
    found = find("done", tmp_path)
    assert found is not None
    assert (found.whole, found.notes) == (True, ("A note.",))
    recording = found.recording()
    assert recording is not None
    assert recording.source.frames == 10
    assert find("half", tmp_path) is None
    assert find("absent", tmp_path) is None


def test_a_damaged_mark_is_none(tmp_path: Path) -> None:
    kept = keep(tmp_path, "done")
    for text in ("", "[]", "{", '{"notes": 3}'):
        (kept.folder / "whole.json").write_text(text)
        assert find("done", tmp_path) is None


def test_what_was_not_wanted_for_longest_goes_first(tmp_path: Path) -> None:
    for number in range(4):
        keep(tmp_path, f"video{number}", used_s=1000 + number)
    size = (tmp_path / "video0" / "poses.fcr").stat().st_size
    assert find("video0", tmp_path) is not None  # wanted just now
    make_room(tmp_path, 4 * size)
    assert len(list(tmp_path.iterdir())) == 4
    make_room(tmp_path, 2 * size)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["video0", "video3"]


def test_what_is_not_finished_goes_last_and_what_is_worked_on_stays(tmp_path: Path) -> None:
    keep(tmp_path, "half", whole=False, used_s=1)
    keep(tmp_path, "old", used_s=2)
    keep(tmp_path, "new", used_s=3)
    size = (tmp_path / "old" / "poses.fcr").stat().st_size
    make_room(tmp_path, 2 * size)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["half", "new"]
    with taken("new", tmp_path) as kept:
        make_room(tmp_path, 0)
        assert [path.name for path in tmp_path.iterdir()] == ["new"]
        assert kept.poses.exists()
    make_room(tmp_path, 0)
    assert list(tmp_path.iterdir()) == []


def test_room_is_made_where_there_is_nothing_or_something_else(tmp_path: Path) -> None:
    make_room(tmp_path / "absent", 0)
    (tmp_path / "note.txt").write_text("not ours")
    (tmp_path / "folder").mkdir()
    make_room(tmp_path, 0)
    assert (tmp_path / "note.txt").exists()


def test_one_at_a_time_works_on_a_video(tmp_path: Path) -> None:
    with taken("video", tmp_path):
        with taken("another", tmp_path):
            pass
        with (
            pytest.raises(BlockingIOError, match="another FormCheck is analysing this video"),
            taken("video", tmp_path),
        ):
            pass
    with taken("video", tmp_path) as kept:
        assert kept.recording() is None


HOLDER = """
import sys
from pathlib import Path
from formcheck.io.analyses import taken
with taken("video", Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_program_that_is_killed_holds_nothing(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        with pytest.raises(BlockingIOError), taken("video", tmp_path):
            pass
        program.kill()
        program.wait()
    with taken("video", tmp_path):
        pass


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match=r"file"), taken("video", tmp_path / "file"):
        pass
    assert find("video", tmp_path / "file") is None
    make_room(tmp_path / "file")


def test_the_temporary_folder_goes_with_the_program() -> None:
    code = "from formcheck.io.analyses import temporary_folder as f; f().joinpath('a').touch(); print(f())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not Path(done.stdout.strip()).exists()
