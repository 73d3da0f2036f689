"""What the judge said of a run, kept beside its poses: whole, and only as long as it holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from formcheck.core.engine import Engine
from formcheck.core.report import SetReport
from formcheck.io import judged
from formcheck.io.catalogue import load_exercise
from tests.recorded import poses_of

RUN = load_exercise("running_posture")


@pytest.fixture(scope="module")
def report(sample_videos: Path) -> SetReport:
    engine = Engine(RUN)
    for pose in poses_of(sample_videos / "running_posture_3_arms.npz"):
        engine.push(pose)
    return engine.report()


def place(poses: Path, *way: object) -> Path:
    found = judged.place_of(poses, RUN, *way)
    assert found is not None
    return found


def test_a_report_comes_back_to_the_last_bit(report: SetReport, tmp_path: Path) -> None:
    assert report.running is not None
    assert report.running.findings
    path = place(tmp_path / "poses.fcr", None, None)
    assert judged.find(path, RUN) is None
    judged.keep(path, report)
    assert judged.find(path, RUN) == report
    assert repr(judged.find(path, RUN)) == repr(report)


def test_a_run_of_which_nothing_is_known_comes_back(tmp_path: Path) -> None:
    empty = Engine(RUN).report()
    path = place(tmp_path / "poses.fcr")
    judged.keep(path, empty)
    assert repr(judged.find(path, RUN)) == repr(empty)


def test_another_way_another_exercise_and_another_judge_are_kept_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    poses = tmp_path / "poses.fcr"
    first = place(poses, "side", None, ())
    assert place(poses, "side", None, ()) == first
    assert place(poses, "front", None, ()) != first
    other = tmp_path / "running_posture.py"
    other.write_bytes(Path(RUN.origin).read_bytes() + b"\n")
    assert judged.place_of(poses, replace(RUN, origin=str(other)), "side", None, ()) != first
    monkeypatch.setattr(judged, "_judge", lambda: "another")
    assert place(poses, "side", None, ()) != first


def test_an_exercise_without_a_file_keeps_nothing(tmp_path: Path) -> None:
    assert judged.place_of(tmp_path / "poses.fcr", replace(RUN, origin="")) is None
    assert judged.place_of(tmp_path / "poses.fcr", replace(RUN, origin=str(tmp_path / "absent.py"))) is None


@pytest.mark.parametrize("text", ["", "[]", "{", '{"running": {}, "notes": []}', '{"running": {"view": 1}}'])
def test_a_damaged_report_is_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "judged-1.json"
    path.write_text(text)
    assert judged.find(path, RUN) is None


def test_a_folder_that_cannot_be_written_is_done_without(report: SetReport, tmp_path: Path) -> None:
    judged.keep(tmp_path / "absent" / "judged-1.json", report)
    assert not (tmp_path / "absent").exists()
