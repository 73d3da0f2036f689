"""Landmarks that another program made: what is understood, and what is refused in one line."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from formcheck.cli import main
from formcheck.core.pose import LANDMARKS, Pose
from formcheck.core.report import SetReport
from formcheck.exports.choosing import export
from formcheck.io.catalogue import load_exercise
from formcheck.io.recordings import is_recording, open_recording
from formcheck.io.tables import is_table
from formcheck.session import judge_source, replay
from tests.recorded import FPS, poses_of, record

Names = Callable[[str], str]


@pytest.fixture(scope="module")
def bridges(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording of five bridges; the left side is the nearer one, and a foot is hidden for a while."""
    poses = poses_of(sample_videos / "single_leg_bridge_left_1.npz", foot_hidden=(5.5, 11.5))
    path = tmp_path_factory.mktemp("tables") / "bridges.fcr"
    return record(path, poses, "single_leg_bridge", "left")


@pytest.fixture(scope="module")
def two_bridges(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Pose], SetReport]:
    """Two clean bridges with a depth in the picture, as a pose model gives it; and what is to be said of them."""
    poses = poses_of(sample_videos / "single_leg_bridge_left_1.npz")[:290]
    path = record(tmp_path_factory.mktemp("tables") / "two.fcr", poses, "single_leg_bridge", "left")
    flat = (np.column_stack((pose.landmarks[:, :2], pose.world[:, 2] * 280)) for pose in poses)
    return [replace(pose, landmarks=points) for pose, points in zip(poses, flat, strict=True)], replay(
        open_recording(path)
    )


def mediapipe(name: str) -> str:
    return name.replace("toe", "foot_index").upper()


def table(
    path: Path,
    poses: list[Pose],
    *,
    delimiter: str = ",",
    axes: tuple[str, ...] = ("x", "y", "z", "visibility"),
    shares: bool = False,
    called: Names = str,
    head: str = "",
    encoding: str = "utf-8",
    time: bool = True,
) -> Path:
    """Write poses as another program might."""
    width, height = poses[0].image_size
    scale = {"x": width, "y": height, "z": width} if shares else {}
    first = ["time", "image_width", "image_height"] if time else ["Frame"]
    lines = [[*first, *(f"{called(name)}_{axis}" for name in LANDMARKS for axis in axes)]]
    for number, pose in enumerate(poses):
        row = [repr(pose.t_s), str(width), str(height)] if time else [str(number)]
        for index in LANDMARKS.values():
            values = dict(zip("xyz", pose.landmarks[index].tolist(), strict=True)) | {
                "visibility": float(pose.visibility[index])
            }
            row += ["" if np.isnan(values[a]) else f"{values[a] / scale.get(a, 1.0):.9g}" for a in axes]
        lines.append([cell.replace(".", ",") if delimiter != "," else cell for cell in row])
    text = head + "".join(delimiter.join(line) + "\n" for line in lines)
    path.write_bytes(text.encode(encoding))
    return path


def all_poses(recording: Path) -> list[Pose]:
    return list(open_recording(recording).poses())


# ---- read


def test_what_was_exported_is_read_back_to_the_last_bit(bridges: Path, tmp_path: Path) -> None:
    original = open_recording(bridges)
    export(original, tmp_path / "a.landmarks.csv")
    again = open_recording(tmp_path / "a.landmarks.csv")
    assert (again.exercise, again.side) == ("single_leg_bridge", "left")
    for before, after in zip(original.poses(), again.poses(), strict=True):
        assert (before.t_s, before.image_size) == (after.t_s, after.image_size)
        for name in ("landmarks", "world", "visibility"):
            assert getattr(before, name).tobytes() == getattr(after, name).tobytes()
    first, second = replay(original), replay(again)
    assert first.counts.attempted == 5
    assert (first.reps, first.sides, first.camera) == (second.reps, second.sides, second.camera)
    assert second.source == replace(first.source, name="a.landmarks.csv")
    assert second.notes == first.notes


def test_unseen_poses_are_read_back_as_unseen(bridges: Path, tmp_path: Path) -> None:
    poses = all_poses(bridges)[:9]
    poses[0] = Pose.unseen(poses[0].t_s, (640, 480))
    poses[4] = Pose.unseen(poses[4].t_s, (640, 480))
    export(open_recording(record(tmp_path / "a.fcr", poses, "squat")), tmp_path / "a.landmarks.csv")
    assert [pose.seen for pose in all_poses(tmp_path / "a.landmarks.csv")] == [k not in (0, 4) for k in range(9)]


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("semicolons and decimal commas", {"delimiter": ";"}),
        ("tabs", {"delimiter": "\t"}),
        ("a byte order mark", {"encoding": "utf-8-sig"}),
        ("Excel's Unicode text", {"encoding": "utf-16", "delimiter": "\t"}),
        ("MediaPipe's names in capitals", {"called": mediapipe}),
        ("dots and blanks", {"called": lambda name: name.replace("_", " ")}),
        ("shares of the picture", {"shares": True}),
        (
            "frames",
            {"time": False, "head": "# fps = 25\n# image_width = 640\n#image_height=480\n", "delimiter": ";"},
        ),
        ("no visibility", {"axes": ("x", "y", "z")}),
        ("no depth", {"axes": ("x", "y", "visibility")}),
    ],
)
def test_tables_of_all_sorts_give_the_same_counts(
    two_bridges: tuple[list[Pose], SetReport], tmp_path: Path, name: str, given: dict[str, object]
) -> None:
    poses, expected = two_bridges
    path = table(tmp_path / "poses.csv", poses, **given)  # type: ignore[arg-type]
    report = judge_source(path, load_exercise("single_leg_bridge"), side="left")
    assert report.counts == expected.counts
    assert report.counts.clean == 2
    assert [rep.outcome for rep in report.reps] == [rep.outcome for rep in expected.reps]
    assert report.source.fps == pytest.approx(FPS)
    assert report.source.name == "poses.csv"
    assert any("no depth" in note for note in report.notes) == (name == "no depth")


def test_a_point_that_is_missing_is_not_seen_and_stays_where_it_was(bridges: Path, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", all_poses(bridges)[:10])
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    at = rows[0].index("left_wrist_x")
    for row in rows[4:7]:
        row[at : at + 4] = ["NaN", "", "", ""]
    path.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    poses, before = all_poses(path), all_poses(bridges)
    wrist = LANDMARKS["left_wrist"]
    assert [pose.visibility[wrist] for pose in poses] == [1, 1, 1, 0, 0, 0, 1, 1, 1, 1]
    assert poses[4].landmarks[wrist, 0] == before[2].landmarks[wrist, 0]
    assert all(pose.seen for pose in poses)


def test_columns_that_nobody_knows_and_empty_lines_do_no_harm(bridges: Path, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", all_poses(bridges)[:10])
    lines = path.read_text(encoding="utf-8").splitlines()
    lines = [f'{line},"a, remark"' for line in lines]
    path.write_text("\n\n".join(lines) + "\n\n", encoding="utf-8")
    assert len(all_poses(path)) == 10


def test_a_table_is_a_recording_to_everybody(bridges: Path, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", all_poses(bridges)[:10])
    assert is_recording(path)
    assert is_table(path)
    assert not is_table(bridges)
    assert not is_recording(tmp_path / "missing.csv")


def test_a_table_that_was_changed_is_read_anew(bridges: Path, tmp_path: Path) -> None:
    poses = all_poses(bridges)
    assert len(all_poses(table(tmp_path / "a.csv", poses[:10]))) == 10
    assert len(all_poses(table(tmp_path / "a.csv", poses[:11]))) == 11


# ---- the commands


def test_the_commands_take_a_table(
    two_bridges: tuple[list[Pose], SetReport], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    poses, expected = two_bridges
    path = table(tmp_path / "poses.csv", poses)
    assert main(["check", str(path), "-e", "single_leg_bridge", "--side", "left"]) == 0
    assert f"2 clean of {expected.counts.attempted} attempted" in capsys.readouterr().out
    assert main(["replay", str(path)]) == 1
    assert capsys.readouterr().err == (
        "formcheck: poses.csv does not say what is done in it: say so, such as by -e squat\n"
    )
    export(open_recording(record(tmp_path / "a.fcr", poses[:50], "single_leg_bridge")), tmp_path / "own.landmarks.csv")
    assert main(["replay", str(tmp_path / "own.landmarks.csv")]) == 0
    assert "own.landmarks.csv" in capsys.readouterr().out


def test_a_run_can_be_a_table(sample_videos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    truth = sample_videos / "running_posture_3_arms.npz"
    recording = record(tmp_path / "run.fcr", poses_of(truth), "running_posture")
    export(open_recording(recording), tmp_path / "run.landmarks.csv")
    assert main(["run", str(recording)]) == 0
    told = capsys.readouterr().out
    assert main(["run", str(tmp_path / "run.landmarks.csv")]) == 0
    assert capsys.readouterr().out == told.replace("run.fcr", "run.landmarks.csv")


# ---- refused


def changed(bridges: Path, path: Path, row: int, column: str, cell: str) -> Path:
    """Write ten poses with one cell, of the row of the file, that is something else."""
    table(path, all_poses(bridges)[:10])
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    rows[row - 1][rows[0].index(column)] = cell
    path.write_text("\n".join(",".join(cells) for cells in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("row", "column", "cell", "line"),
    [
        (4, "left_knee_x", "abc", "a.csv, row 4, column left_knee_x: 'abc' is no number"),
        (4, "left_knee_x", "1e999", "a.csv, row 4, column left_knee_x: '1e999' is no number"),
        (4, "left_knee_x", "1e300", "a.csv, row 4, column left_knee_x: '1e300' is too large"),
        (4, "left_knee_x", "34,5", "a.csv, row 4: it has 136 columns, and the header 135"),
        (4, "left_knee_x", "3 4", "a.csv, row 4, column left_knee_x: '3 4' is no number"),
        (5, "time", "0.04", "a.csv, row 5, column time: the time does not rise"),
        (5, "time", "", "a.csv, row 5, column time: a time is needed in every row"),
        (7, "nose_visibility", "1.5", "a.csv, row 7, column nose_visibility: 1.5 is not between 0 and 1"),
        (7, "image_width", "0", "a.csv, row 7, image_width: the size of the picture in pixels is needed"),
        (1, "nose_x", "nase_x", "a.csv has no column nose_x: a table of landmarks has x and y of all 33 points"),
        (1, "right_toe_y", "left_toe_y", "a.csv: two columns are called 'left_toe_y'"),
        (1, "time", "zeit", "a.csv has no column time_s, and no columns frame and fps in its place"),
        (1, "image_height", "h", "a.csv has no column image_height: the size of the picture in pixels is needed"),
    ],
)
def test_what_is_not_understood_is_told_with_row_and_column(
    bridges: Path, tmp_path: Path, row: int, column: str, cell: str, line: str
) -> None:
    with pytest.raises(ValueError, match=r"^a\.csv") as told:
        open_recording(changed(bridges, tmp_path / "a.csv", row, column, cell))
    assert str(told.value) == line


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", "a.csv is empty: there is nothing to judge"),
        (b"\xef\xbb\xbf\n\n", "a.csv is empty: there is nothing to judge"),
        (b"\xff\x00\xfe" * 50, "a.csv is no table of landmarks: it is no text in UTF-8"),
        (b"\x00" * 50, "a.csv, row 1: this is no text"),
        (b"1," * 60_000, "a.csv, row 1: this is no row of landmarks, it is too long"),
        (b"row,profile,set\n", "a.csv has no column nose_x: a table of landmarks has x and y of all 33 points"),
    ],
)
def test_what_is_no_table_is_refused_in_one_line(tmp_path: Path, content: bytes, line: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"^a\.csv") as told:
        open_recording(path)
    assert str(told.value) == line


def test_a_header_alone_and_a_torn_row_are_refused(bridges: Path, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", all_poses(bridges)[:3])
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text(lines[0], encoding="utf-8")
    with pytest.raises(ValueError, match=r"^a\.csv has no row below its header"):
        open_recording(path)
    path.write_text("\n".join([*lines[:3], lines[3][:200]]), encoding="utf-8")
    with pytest.raises(ValueError, match=r"^a\.csv, row 4: it has \d+ columns, and the header 135"):
        open_recording(path)


def test_a_side_that_is_none_and_an_fps_that_is_none(bridges: Path, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", all_poses(bridges)[:3], head="# side = both\n")
    with pytest.raises(ValueError, match="column side: 'both' is neither left nor right"):
        open_recording(path)
    sizes = "# image_width=640\n# image_height=480\n"
    path = table(tmp_path / "b.csv", all_poses(bridges)[:3], head=f"{sizes}# fps=fast\n", time=False)
    with pytest.raises(ValueError, match=r"^b\.csv, fps: 'fast' is no number$"):
        open_recording(path)
    path = table(tmp_path / "c.csv", all_poses(bridges)[:3], head=f"{sizes}# fps=0\n", time=False)
    with pytest.raises(ValueError, match=r"^c\.csv: fps must be more than 0 in every row$"):
        open_recording(path)


def test_nobody_in_a_table_is_told_like_nobody_in_a_video(bridges: Path, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", [Pose.unseen(pose.t_s, (640, 480)) for pose in all_poses(bridges)[:10]])
    with pytest.raises(ValueError, match=r"no person was found in a\.csv"):
        judge_source(path, load_exercise("squat"))
