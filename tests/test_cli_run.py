"""`formcheck run`: what it prints, what it writes, and one line for everything that can go wrong."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from formcheck.cli import main
from formcheck.core.pose import Pose
from formcheck.io import analyses
from formcheck.io.recordings import open_recording
from tests.recorded import poses_of, record
from tests.turned import slowed, turned

RUNNING = "running_posture"
SIDE = "running_sample_1_good"
ARMS = "running_posture_3_arms"


def refused(capfd: pytest.CaptureFixture[str], *words: str | Path) -> str:
    """Run a command that must fail; return the one line that it says."""
    assert main([str(word) for word in words]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("formcheck: ")
    assert err.count("\n") == 1, err
    return err.removeprefix("formcheck: ").rstrip("\n")


@pytest.fixture(scope="module")
def arms(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording of a run in which the arms change."""
    return record(tmp_path_factory.mktemp("arms") / "arms.fcr", poses_of(sample_videos / f"{ARMS}.npz"), RUNNING)


@pytest.fixture
def short(sample_videos: Path, tmp_path: Path) -> Path:
    """The first 4 s of a run, as a video."""
    path = tmp_path / "short.avi"
    capture = cv2.VideoCapture(str(sample_videos / f"{SIDE}.mp4"))
    size = (int(capture.get(cv2.CAP_PROP_FRAME_WIDTH)), int(capture.get(cv2.CAP_PROP_FRAME_HEIGHT)))
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, size)
    for _ in range(100):
        writer.write(capture.read()[1])
    writer.release()
    capture.release()
    return path


def test_a_run_is_told_as_text_json_and_page(arms: Path, tmp_path: Path, capfd: Any) -> None:
    assert main(["run", str(arms), "--report", str(tmp_path / "run.html"), "--json", str(tmp_path / "run.json")]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    assert out.startswith("Running Posture: ")
    report = json.loads((tmp_path / "run.json").read_text())
    assert (report["exercise"], report["kind"], report["reps"]) == (RUNNING, "continuous", [])
    run = report["running"]
    assert run["view"] == "side"
    assert run["cadence_spm"] == pytest.approx(158, abs=2)
    assert len(run["baseline_s"]) == 2
    assert {"rule", "level", "from_s", "to_s", "worst", "limit", "unit"} <= set(run["findings"][0])
    assert all({"median", "mad", "unit"} <= set(metric) for metric in run["metrics"].values())
    assert run["minutes"]
    assert "Running Posture" in (tmp_path / "run.html").read_text(encoding="utf-8")


def test_json_on_standard_output_is_all_there(arms: Path, capfd: Any) -> None:
    assert main(["run", str(arms), "--json", "-"]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    assert json.loads(out)["running"]["findings"]


def test_check_and_replay_judge_a_run_as_run_does(arms: Path, capfd: Any) -> None:
    said = []
    for words in (["run", arms], ["check", arms, "-e", RUNNING], ["replay", arms], ["replay", arms, "-e", RUNNING]):
        assert main([*map(str, words), "--json", "-"]) == 0
        said.append(capfd.readouterr().out)
    assert len(set(said)) == 1


def test_a_run_has_no_sides(arms: Path, capfd: Any) -> None:
    assert "leave the side out" in refused(capfd, "check", arms, "-e", RUNNING, "--side", "left")


def test_a_view_that_cannot_be_told_is_asked_for(sample_videos: Path, tmp_path: Path, capfd: Any) -> None:
    path = record(tmp_path / "askew.fcr", turned(sample_videos / f"{SIDE}.npz", 45), RUNNING)
    page = tmp_path / "run.html"
    for words in (["run"], ["replay"], ["check", "-e", RUNNING]):
        line = refused(capfd, *words, path)
        assert "askew.fcr" in line
        assert "--view side or --view front" in line
    assert "--view" in refused(capfd, "run", path, "--report", page)
    assert not page.exists()
    assert main(["run", str(path), "--view", "side", "--json", "-"]) == 0
    assert json.loads(capfd.readouterr().out)["running"]["view"] == "side"


def test_slow_motion_is_asked_for(sample_videos: Path, tmp_path: Path, capfd: Any) -> None:
    path = record(tmp_path / "slow.fcr", slowed(sample_videos / f"{SIDE}.npz", 4.0), RUNNING)
    line = refused(capfd, "run", path)
    assert "slow motion, about 4 times" in line
    assert "--filmed-fps" in line
    assert main(["run", str(path), "--filmed-fps", "25", "--json", "-"]) == 0
    run = json.loads(capfd.readouterr().out)["running"]
    assert (run["slow"], run["looks_slow"]) == (4.0, None)
    assert run["cadence_spm"] == pytest.approx(163, abs=2)


def test_the_likely_rate_of_slow_motion_is_named(sample_videos: Path, tmp_path: Path, capfd: Any) -> None:
    # 100 pictures a second were filmed, 25 are shown: every picture four times as long, and so many more of them.
    poses = slowed(sample_videos / f"{SIDE}.npz", 4.0)
    times = np.arange(0, poses[-1].t_s, 0.04)
    joints = np.stack([pose.landmarks for pose in poses])
    bodies = np.stack([pose.world for pose in poses])
    own = np.array([pose.t_s for pose in poses])
    after = np.clip(np.searchsorted(own, times, side="right"), 1, len(own) - 1)
    share = ((times - own[after - 1]) / (own[after] - own[after - 1]))[:, None, None].astype(np.float32)
    between = [
        Pose(t_s, flat, body, np.ones(33), (640, 480))
        for t_s, flat, body in zip(
            times,
            joints[after - 1] * (1 - share) + joints[after] * share,
            bodies[after - 1] * (1 - share) + bodies[after] * share,
            strict=True,
        )
    ]
    line = refused(capfd, "run", record(tmp_path / "slow.fcr", between, RUNNING))
    assert "such as --filmed-fps 120, or --filmed-fps 25 when it is not slowed" in line


def test_somebody_who_does_not_run_is_no_error(sample_videos: Path, tmp_path: Path, capfd: Any) -> None:
    path = record(tmp_path / "squats.fcr", poses_of(sample_videos / "single_leg_squat_right_1.npz"), RUNNING)
    assert main(["run", str(path)]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    assert "Nobody was seen running" in out
    assert main(["run", str(path), "--json", "-"]) == 0
    report = json.loads(capfd.readouterr().out)
    assert (report["running"]["strides"], report["running"]["findings"]) == (0, [])
    assert report["running"]["cadence_spm"] is None


def test_a_cadence_that_falls_is_told_to_those_who_ask(sample_videos: Path, tmp_path: Path, capfd: Any) -> None:
    # From its second third on the run is a tenth slower.
    poses = poses_of(sample_videos / f"{SIDE}.npz")
    slower_s = poses[len(poses) // 3].t_s
    tired = [replace(pose, t_s=pose.t_s + 0.1 * max(0.0, pose.t_s - slower_s)) for pose in poses]
    path = record(tmp_path / "tired.fcr", tired, RUNNING)
    rules = []
    for more in ([], ["--cadence"]):
        assert main(["run", str(path), "--json", "-", *more]) == 0
        rules.append({found["rule"] for found in json.loads(capfd.readouterr().out)["running"]["findings"]})
    assert rules[1] - rules[0] == {"run_low_cadence"}


def test_a_video_is_analysed_once_and_its_poses_can_be_kept(short: Path, tmp_path: Path, capfd: Any) -> None:
    words = ["run", str(short), "--model", "lite", "--json", "-"]
    assert main([*words, "--record", str(tmp_path / "poses.fcr")]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    first = json.loads(out)
    assert (first["source"]["kind"], first["source"]["name"], first["source"]["frames"]) == ("video", "short.avi", 100)
    assert first["model"]["name"] == "pose_landmarker_lite"
    (kept,) = analyses.cache_folder().iterdir()
    changed = (kept / "poses.fcr").stat().st_mtime_ns
    assert main(words) == 0
    assert json.loads(capfd.readouterr().out) == first
    assert (kept / "poses.fcr").stat().st_mtime_ns == changed
    # What was kept is judged the same, and tells where it comes from.
    assert main(["replay", str(tmp_path / "poses.fcr"), "--json", "-"]) == 0
    assert json.loads(capfd.readouterr().out)["running"] == first["running"]
    assert "exists already" in refused(capfd, *words, "--record", tmp_path / "poses.fcr")
    assert "does not exist" in refused(capfd, *words, "--record", tmp_path / "no" / "poses.fcr")
    assert "a recording already" in refused(capfd, "run", tmp_path / "poses.fcr", "--record", tmp_path / "b.fcr")


def test_a_cache_that_cannot_be_used_is_said_in_one_line(short: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = subprocess.run(
        [sys.executable, "-m", "formcheck", "run", str(short), "--model", "lite", "--json", "-"],
        env=os.environ | {"XDG_CACHE_HOME": str(tmp_path / "file"), "LOCALAPPDATA": str(tmp_path / "file")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["source"]["frames"] == 100
    assert done.stderr.startswith("formcheck: the poses cannot be kept in ")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="a process is interrupted by a signal on POSIX only")
def test_ctrl_c_keeps_what_was_analysed(short: Path, tmp_path: Path, capfd: Any) -> None:
    words = ["run", str(short), "--model", "lite", "--json", str(tmp_path / "run.json")]
    process = subprocess.Popen(
        [sys.executable, "-m", "formcheck", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    folder = analyses.cache_folder()
    while process.poll() is None and not any(path.stat().st_size > 10_000 for path in folder.glob("*/poses.fcr")):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert err == "formcheck: stopped; what was analysed is kept: the same command goes on from there\n"
    assert not (tmp_path / "run.json").exists()
    (poses,) = folder.glob("*/poses.fcr")
    before = poses.read_bytes()
    assert 0 < open_recording(poses).source.frames < 100
    assert open_recording(poses).notes == ()
    assert main(words) == 0
    assert poses.read_bytes().startswith(before)
    assert json.loads((tmp_path / "run.json").read_text())["source"]["frames"] == 100
    capfd.readouterr()


def test_another_program_at_the_same_video_is_one_line(
    short: Path, capfd: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analyses, "key_of", lambda video, model: "key")
    with analyses.taken("key", analyses.cache_folder()):
        assert "another FormCheck is analysing this video" in refused(capfd, "run", short, "--model", "lite")


def test_what_is_no_source_is_one_line(capfd: Any, tmp_path: Path, short: Path) -> None:
    assert "there is no file" in refused(capfd, "run", tmp_path / "absent.mp4")
    assert "is a folder" in refused(capfd, "run", tmp_path)
    (tmp_path / "empty.mp4").touch()
    assert "is empty" in refused(capfd, "run", tmp_path / "empty.mp4")
    (tmp_path / "text.avi").write_text("This is not a video.\n" * 100)
    assert "cannot be read as a video" in refused(capfd, "run", tmp_path / "text.avi", "--model", "lite")
    assert "did you mean 'heavy'?" in refused(capfd, "run", short, "--model", "heavyy")
    assert "camera" in refused(capfd, "run", "97", "--model", "lite")
    assert "leave out --filmed-fps" in refused(capfd, "run", "97", "--filmed-fps", "240")


def test_a_video_of_nobody_is_one_line(capfd: Any, tmp_path: Path) -> None:
    video = tmp_path / "wall.avi"
    writer = cv2.VideoWriter(str(video), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (320, 240))
    for _ in range(5):
        writer.write(np.full((240, 320, 3), 128, np.uint8))
    writer.release()
    assert "no person was found in wall.avi" in refused(capfd, "run", video, "--model", "lite")


def test_a_video_that_was_cut_off_says_so(capfd: Any, tmp_path: Path, short: Path) -> None:
    content = short.read_bytes()
    cut = tmp_path / "cut.avi"
    cut.write_bytes(content[: len(content) // 2])
    assert main(["run", str(cut), "--model", "lite", "--json", "-"]) == 0
    assert any("cut off" in note for note in json.loads(capfd.readouterr().out)["notes"])


def test_what_cannot_be_written_is_refused_before_the_work(capfd: Any, short: Path, tmp_path: Path) -> None:
    assert "does not exist" in refused(capfd, "run", short, "--report", tmp_path / "no" / "run.html")
    assert "named twice" in refused(capfd, "run", short, "--json", short)
    assert "named twice" in refused(capfd, "run", short, "--json", tmp_path / "a", "--record", tmp_path / "a")
    assert not analyses.cache_folder().exists()


def test_the_text_of_a_shared_recording_needs_no_model(arms: Path, tmp_path: Path) -> None:
    path = shutil.copy(arms, tmp_path / "shared.fcr")
    code = (
        "import sys; from formcheck.cli import main; status = main(sys.argv[1:]);"
        "loaded = {'cv2', 'mediapipe', 'PySide6'} & set(sys.modules);"
        "sys.exit(status or bool(loaded) and f'loaded {loaded}')"
    )
    command: Sequence[str] = [sys.executable, "-c", code, "run", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
