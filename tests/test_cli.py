"""The commands: what they print, what they write, and one line for everything that can go wrong."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

import formcheck
from formcheck import failures, session
from formcheck.cli import main
from formcheck.core.common import common_rules
from formcheck.io import catalogue
from formcheck.io.recordings import MAGIC

CLIP = "single_leg_bridge_left_1"
BRIDGE = ("-e", "single_leg_bridge")


def run(*words: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run FormCheck in a process of its own."""
    command = [sys.executable, "-m", "formcheck", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, **options)


def refused(capfd: pytest.CaptureFixture[str], words: Sequence[str | Path]) -> str:
    """Run a command that must fail; return the one line that it says."""
    assert main([str(word) for word in words]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("formcheck: ")
    assert err.count("\n") == 1, err
    assert "Traceback" not in err
    return err.removeprefix("formcheck: ").rstrip("\n")


def refused_apart(words: Sequence[str | Path]) -> str:
    """Do the same in a process of its own, where no other test has set FFmpeg's log before."""
    done = run(*words)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("formcheck: "), done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


@pytest.fixture(scope="module")
def checked(
    tmp_path_factory: pytest.TempPathFactory, sample_videos: Path
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """One sample video, judged through the real model, with everything that can be kept of it."""
    folder = tmp_path_factory.mktemp("checked")
    video = sample_videos / f"{CLIP}.mp4"
    outputs = ("--json", "-", "--record", folder / "set.fcr", "--report", folder / "set.html")
    return folder, run("check", video, *BRIDGE, *outputs)


@pytest.fixture
def recording(checked: tuple[Path, Any]) -> Path:
    """The recording of that sample video."""
    return checked[0] / "set.fcr"


def test_a_sample_video_is_judged_as_its_truth_says(checked: Any, sample_videos: Path) -> None:
    _, done = checked
    truth = json.loads((sample_videos / f"{CLIP}.json").read_text())
    report = json.loads(done.stdout)
    assert done.returncode == 0
    assert done.stderr == ""
    assert {name: report["counts"][name] for name in ("attempted", "complete", "clean")} == {
        name: truth["expected"][name] for name in ("attempted", "complete", "clean")
    }
    assert [rep["outcome"] == "clean" for rep in report["reps"]] == [rep["clean"] for rep in truth["reps"]]
    named = [{fault["rule"] for fault in rep["faults"] if fault["level"] == "fault"} for rep in report["reps"]]
    assert all(rep["fault"] in rules for rep, rules in zip(truth["reps"], named, strict=True) if rep["fault"])


def test_the_json_says_where_it_comes_from(checked: Any, root: Path) -> None:
    report = json.loads(checked[1].stdout)
    assert report["schema"] == 1
    assert report["formcheck"] == formcheck.__version__
    assert (report["source"]["kind"], report["source"]["name"]) == ("video", f"{CLIP}.mp4")
    assert (report["source"]["frames"], report["source"]["fps"]) == (651, 25.0)
    assert report["model"]["name"] == "pose_landmarker_full"
    assert report["model"]["sha256"] in (root / "models" / "SHA256SUMS").read_text()


def test_the_html_report_tells_the_set_and_needs_nothing_from_elsewhere(checked: Any) -> None:
    page = (checked[0] / "set.html").read_text(encoding="utf-8")
    for text in ("Single-Leg Bridge", "bridge_foot_down", "Keep the free leg up", "Source: ", "cannot see"):
        assert text in page
    for outside in ("<script", "http://", "https://", "src=", "url("):
        assert outside not in page


def test_a_replay_gives_identical_verdicts(checked: Any, recording: Path, capfd: Any) -> None:
    assert main(["replay", str(recording), "--json", "-"]) == 0
    live, again = json.loads(checked[1].stdout), json.loads(capfd.readouterr().out)
    for name in ("exercise", "kind", "counts", "sides", "reps", "model"):
        assert again[name] == live[name]
    assert again["source"]["kind"] == "recording"


def test_a_replay_needs_neither_model_nor_opencv_nor_qt(recording: Path) -> None:
    code = (
        "import sys; from formcheck.cli import main; status = main(sys.argv[1:]);"
        "loaded = {'cv2', 'mediapipe', 'PySide6', 'pyqtgraph'} & set(sys.modules);"
        "sys.exit(status or bool(loaded) and f'loaded {loaded}')"
    )
    command = [sys.executable, "-c", code, "replay", str(recording)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_recording_can_be_checked_and_replayed_as_another_exercise(recording: Path, capfd: Any) -> None:
    assert main(["check", str(recording), *BRIDGE, "--side", "left", "--json", "-"]) == 0
    assert json.loads(capfd.readouterr().out)["counts"]["attempted"] == 5
    assert main(["replay", str(recording), "-e", "v_up", "--json", "-"]) == 0
    assert json.loads(capfd.readouterr().out)["exercise"] == "v_up"


def test_the_summary_puts_the_counts_first_and_gives_each_reason(recording: Path, capfd: Any) -> None:
    assert main(["replay", str(recording)]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0] == "Single-Leg Bridge: 3 clean of 5 attempted (4 complete)"
    third = next(line for line in lines if line.lstrip().startswith("3 "))
    assert "not counted: Keep the free leg up" in third
    assert third.endswith("[bridge_foot_down]")


def test_a_hold_is_told_in_seconds(held: Path, capfd: Any) -> None:
    assert main(["replay", str(held)]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0] == "Single-Leg Balance: 14 s clean of 22 s held, best 11 s, goal 20 s"
    assert re.search(r" (11\.\d) s clean of \1 s held$", lines[3])
    assert lines[4].endswith("Ended: Lift and find your balance [slb_foot_down]")
    assert re.search(r" 3\.\d s clean of 11\.\d s held, 7\.\d s with faults$", lines[5])
    assert "Keep both hips level, 19.3" in lines[6]
    assert lines[6].endswith("over the limit of 4.5° [slb_hip_drop]")


def test_the_json_and_the_page_of_a_hold(held: Path, tmp_path: Path, capfd: Any) -> None:
    page = tmp_path / "hold.html"
    words = ["check", str(held), "-e", "single_leg_balance", "--side", "right", "--json", "-", "--report", str(page)]
    assert main(words) == 0
    report = json.loads(capfd.readouterr().out)
    assert report["reps"] == []
    assert [attempt["ended_by"] for attempt in report["hold"]["attempts"]] == ["slb_foot_down"] * 2
    text = page.read_text(encoding="utf-8")
    for part in (
        "<h2>Attempts</h2>",
        "With faults",
        "Keep both hips level",
        "Seconds with this fault are not clean",
        "goal",
    ):
        assert part in text
    # Two attempts, and upon the second the stretches that were not clean.
    assert text.count("<rect ") == 2 + sum(
        fault["level"] == "fault" for attempt in report["hold"]["attempts"] for fault in attempt["faults"]
    )
    assert "epetition" not in text


def test_the_example_in_the_readme_is_what_is_printed(recording: Path, root: Path, capfd: Any) -> None:
    example = (root / "README.md").read_text(encoding="utf-8").split("$ formcheck check ")[1].split("```")[0]
    shown = [line.split()[:6] for line in example.splitlines()[1:] if line]
    assert main(["replay", str(recording)]) == 0
    printed = [line.split()[:6] for line in capfd.readouterr().out.splitlines() if line]
    # The second line names the source, which is the recording here.
    assert shown[:1] + shown[2:] == printed[:1] + printed[2:]


def test_files_are_written_whole_beside_the_summary(recording: Path, tmp_path: Path, capfd: Any) -> None:
    target = tmp_path / "set.json"
    target.write_text("what was there before")
    assert main(["replay", str(recording), "--json", str(target)]) == 0
    assert json.loads(target.read_text())["schema"] == 1
    assert [path.name for path in tmp_path.glob("*.*")] == ["set.json"]
    assert "3 clean of 5" in capfd.readouterr().out


@pytest.mark.skipif(os.name != "posix", reason="devices are files on POSIX only")
def test_a_device_is_written_and_not_replaced(recording: Path, capfd: Any) -> None:
    assert main(["replay", str(recording), "--json", "/dev/null"]) == 0
    assert not Path("/dev/null").is_file()


def test_list_names_every_exercise(capfd: Any) -> None:
    assert main(["list", "--paths"]) == 0
    out, err = capfd.readouterr()
    for name in (
        "single_leg_bridge",
        "single_leg_squat",
        "single_leg_deadlift",
        "v_up",
        "high_plank_leg_lifts",
    ):
        assert any(line.startswith(f"{name} ") for line in out.splitlines())
    assert all(str(folder) in out for folder in catalogue.discover().folders)
    assert err == ""


def test_list_names_a_broken_file_and_shows_the_others(capfd: Any) -> None:
    folder = catalogue.user_folder()
    folder.mkdir(parents=True)
    (folder / "broken.py").write_text("EXERCISE = 1 / 0\n")
    assert main(["list"]) == 0
    out, err = capfd.readouterr()
    assert "single_leg_bridge" in out
    assert err.count("\n") == 1
    assert err.count("broken.py") == 1
    assert "ZeroDivisionError" in err


@pytest.mark.parametrize("name", list(catalogue.discover().exercises))
def test_the_page_of_an_exercise_has_every_rule_with_its_source(name: str, capfd: Any) -> None:
    assert main(["explain", name]) == 0
    page = capfd.readouterr().out
    flat = " ".join(page.split())
    exercise = catalogue.load_exercise(name)
    for rule in exercise.rules:
        assert f"\n  {rule.id}\n" in page
        for text in (rule.cue, rule.tell, rule.source, rule.measure.doc):
            assert " ".join(text.split()) in flat
    for text in (exercise.why, exercise.move, exercise.cannot_see, *(view.setup for view in exercise.views)):
        assert " ".join(text.split()) in flat
    for common in common_rules(exercise):
        assert f"\n  {common.id}\n" in page
    assert max(map(len, page.splitlines())) <= 88
    assert "nan" not in flat.split()


def test_the_version_is_told(capfd: Any) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capfd.readouterr().out == f"formcheck {formcheck.__version__}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["check", "clip.mp4"],
        ["check", "clip.mp4", *BRIDGE, "--side", "up"],
        ["explain"],
        ["replay"],
        ["run"],
        ["run", "clip.mp4", "--view", "back"],
        ["run", "clip.mp4", "--filmed-fps", "0"],
        ["list", "--nonsense"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_status_2(words: list[str], capfd: Any) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert "usage: formcheck" in err


def test_a_missing_file(capfd: Any, tmp_path: Path) -> None:
    line = refused(capfd, ["check", tmp_path / "absent.mp4", *BRIDGE])
    assert "absent.mp4" in line


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").touch()
    assert "is empty" in refused_apart(["check", tmp_path / "empty.mp4", *BRIDGE])


def test_a_text_file_that_calls_itself_a_video(tmp_path: Path) -> None:
    (tmp_path / "text.mp4").write_text("This is not a video.\n" * 100)
    assert "text.mp4" in refused_apart(["check", tmp_path / "text.mp4", *BRIDGE])


def test_a_video_that_was_cut_off(tmp_path: Path, sample_videos: Path) -> None:
    whole = (sample_videos / f"{CLIP}.mp4").read_bytes()
    (tmp_path / "cut.mp4").write_bytes(whole[: len(whole) // 20])
    assert "cut.mp4" in refused_apart(["check", tmp_path / "cut.mp4", *BRIDGE])


def test_a_video_without_a_person(capfd: Any, tmp_path: Path) -> None:
    video = tmp_path / "wall.avi"
    writer = cv2.VideoWriter(str(video), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (320, 240))
    for _ in range(5):
        writer.write(np.full((240, 320, 3), 128, np.uint8))
    writer.release()
    target = tmp_path / "set.json"
    target.write_text("what was there before")
    line = refused(capfd, ["check", video, *BRIDGE, "--model", "lite", "--json", target])
    assert "no person was found in wall.avi" in line
    assert target.read_text() == "what was there before"


def test_an_absent_camera() -> None:
    said = refused_apart(["check", "97", *BRIDGE])
    # Without any camera here, or with others.
    assert "no camera was found" in said or "camera 97" in said


def test_an_unknown_exercise(capfd: Any) -> None:
    for command in (["check", "clip.mp4", "-e", "single_leg_brige"], ["explain", "single_leg_brige"]):
        assert "did you mean 'single_leg_bridge'?" in refused(capfd, command)


def test_a_missing_model(capfd: Any, sample_videos: Path, tmp_path: Path) -> None:
    video = sample_videos / f"{CLIP}.mp4"
    assert "absent.task" in refused(capfd, ["check", video, *BRIDGE, "--model", tmp_path / "absent.task"])
    assert "did you mean 'heavy'?" in refused(capfd, ["check", video, *BRIDGE, "--model", "heavyy"])


def test_a_corrupt_model(capfd: Any, sample_videos: Path, root: Path, tmp_path: Path) -> None:
    content = (root / "models" / "pose_landmarker_lite.task").read_bytes()
    (tmp_path / "corrupt.task").write_bytes(content[: len(content) // 2])
    line = refused(capfd, ["check", sample_videos / f"{CLIP}.mp4", *BRIDGE, "--model", tmp_path / "corrupt.task"])
    assert "corrupt.task" in line


def test_an_output_that_cannot_be_written_is_refused_before_the_work(
    capfd: Any, tmp_path: Path, sample_videos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(*_: object, **__: object) -> None:
        pytest.fail("the work began")

    monkeypatch.setattr(session, "judge_source", work)
    video = sample_videos / f"{CLIP}.mp4"
    for option in ("--json", "--report"):
        command = ["check", video, *BRIDGE, option]
        assert "does not exist" in refused(capfd, [*command, tmp_path / "no" / "set.out"])
        assert "folder" in refused(capfd, [*command, tmp_path])
    assert "named twice" in refused(capfd, ["check", video, *BRIDGE, "--json", video])


def test_a_recording_that_cannot_be_written(capfd: Any, recording: Path, sample_videos: Path, tmp_path: Path) -> None:
    command = ["check", sample_videos / f"{CLIP}.mp4", *BRIDGE, "--record"]
    assert "exists already" in refused(capfd, [*command, recording])
    assert "no" in refused(capfd, [*command, tmp_path / "no" / "set.fcr"])


def test_a_recording_of_a_newer_version(capfd: Any, tmp_path: Path) -> None:
    newer = tmp_path / "newer.fcr"
    newer.write_bytes(MAGIC.replace(b"1", b"9") + b'"formcheck": "9.0"}\n')
    assert "newer" in refused(capfd, ["replay", newer])


def test_a_replay_of_something_else(capfd: Any, tmp_path: Path, sample_videos: Path) -> None:
    assert "not a FormCheck recording" in refused(capfd, ["replay", sample_videos / f"{CLIP}.mp4"])
    assert "absent.fcr" in refused(capfd, ["replay", tmp_path / "absent.fcr"])


def test_a_bug_keeps_its_traceback_in_the_log(capfd: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError("of all things")

    monkeypatch.setattr(catalogue, "load_exercise", broken)
    line = refused(capfd, ["explain", "v_up"])
    assert "ZeroDivisionError: of all things" in line
    assert str(failures.log_file()) in line
    assert "Traceback (most recent call last)" in failures.log_file().read_text()


def test_ctrl_c_is_one_line_and_status_130(capfd: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(catalogue, "load_exercise", interrupted)
    assert main(["explain", "v_up"]) == 130
    assert capfd.readouterr() == ("", "formcheck: stopped\n")


@pytest.mark.skipif(os.name != "posix", reason="a process is interrupted by a signal on POSIX only")
def test_ctrl_c_stops_a_running_check_and_leaves_no_half_file(sample_videos: Path, tmp_path: Path) -> None:
    words = ["check", sample_videos / f"{CLIP}.mp4", *BRIDGE]
    outputs = ["--json", tmp_path / "set.json", "--record", tmp_path / "set.fcr"]
    process = subprocess.Popen(
        [sys.executable, "-m", "formcheck", *map(str, [*words, *outputs])],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    poses = tmp_path / "set.fcr"
    while process.poll() is None and not (poses.exists() and poses.stat().st_size > 10_000):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, "", "formcheck: stopped\n")
    assert not (tmp_path / "set.json").exists()
    assert not list(tmp_path.glob(".set.json*"))


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"'{sys.executable}' -m formcheck explain v_up | true"
    done = subprocess.run([shutil.which("sh") or "sh", "-c", command], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen_the_window_is_refused_in_one_line() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    done = run(env={name: value for name, value in os.environ.items() if name not in hidden})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("formcheck: there is no screen")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_a_screen_that_does_not_answer_is_refused_in_one_line() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    done = run(env=environment | {"DISPLAY": ":997"})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
