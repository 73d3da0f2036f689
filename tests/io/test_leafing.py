"""Any pose of a recording is the one that was written, and only what is asked for is read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from formcheck.core.pose import Pose
from formcheck.io.leafing import Leaves
from formcheck.io.recordings import open_recording
from tests.recorded import poses_of, record


@pytest.fixture(scope="module")
def written(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Pose]]:
    poses = poses_of(sample_videos / "cat_cow_1.npz")
    return record(tmp_path_factory.mktemp("leaves") / "a.fcr", poses, "cat_cow"), poses


def test_every_pose_is_as_it_was_written(written: tuple[Path, list[Pose]]) -> None:
    path, poses = written
    with Leaves(path) as leaves:
        assert len(leaves) == len(poses)
        for index in (0, 7, len(poses) - 1, 3):
            pose, wanted = leaves[index], poses[index]
            assert pose.t_s == wanted.t_s
            assert pose.image_size == (640, 480)
            for name in ("landmarks", "world", "visibility"):
                assert np.array_equal(getattr(pose, name), getattr(wanted, name))
        assert (leaves.from_s, leaves.to_s) == (0.0, poses[-1].t_s)
        with pytest.raises(IndexError):
            leaves[len(poses)]


def test_a_time_finds_the_pose_that_is_shown_then(written: tuple[Path, list[Pose]]) -> None:
    path, poses = written
    with Leaves(path) as leaves:
        assert [leaves.index_at(t_s) for t_s in (-1.0, 0.0, 0.039, 0.04, 1.0, 1.03, 1e9)] == [
            *(0, 0, 0, 1, 25, 25),
            len(poses) - 1,
        ]


def test_a_short_time_is_read_in_one_go(written: tuple[Path, list[Pose]]) -> None:
    path, poses = written
    with Leaves(path) as leaves:
        leaves.read = 0
        times, points = leaves.between(2.0, 3.0)
        assert times == pytest.approx(np.arange(50, 76) / 25)
        assert points.shape == (26, 33, 2)
        assert np.array_equal(points[4], poses[54].landmarks[:, :2])
        assert leaves.read < 26 + 30


def test_finding_a_time_reads_few_records(written: tuple[Path, list[Pose]]) -> None:
    with Leaves(written[0]) as leaves:
        opened = leaves.read
        assert opened == 1
        leaves.index_at(9.0)
        assert leaves.read - opened <= len(leaves).bit_length()


def test_a_torn_end_is_left_out_and_a_damaged_pose_is_unseen(written: tuple[Path, list[Pose]], tmp_path: Path) -> None:
    data = bytearray(written[0].read_bytes())
    path = tmp_path / "torn.fcr"
    path.write_bytes(data[:-100])
    with Leaves(path) as leaves:
        assert len(leaves) == len(written[1]) - 1 == open_recording(path).source.frames
    start = data.index(b"\n") + 1
    data[start + 10 * 944 + 500] ^= 0xFF
    path.write_bytes(data)
    with Leaves(path) as leaves:
        assert not leaves[10].seen
        assert leaves[11].seen


def test_what_is_no_recording_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.fcr"
    path.write_text("no recording\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a FormCheck recording"):
        Leaves(path)
    with pytest.raises(OSError, match=r"b\.fcr"):
        Leaves(tmp_path / "b.fcr")
