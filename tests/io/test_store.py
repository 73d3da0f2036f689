"""Sets are kept whole, whatever happens to the program, and what the user says never touches a verdict."""

from __future__ import annotations

import csv
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from formcheck.core.report import ModelInfo, Outcome, SetReport, SourceInfo
from formcheck.io import whole
from formcheck.io.recordings import Recorder, Recording, open_recording
from formcheck.io.store import Kept, Store
from formcheck.session import replay

SOURCE = SourceInfo("camera", "Camera 0", 30.0)
MODEL = ModelInfo("pose_landmarker_full", "ab" * 32)
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

#: Keeps one set after the other and says so; argument: folder, recording.
WRITER = """
import sys
from formcheck.core.report import SourceInfo
from formcheck.io.recordings import open_recording
from formcheck.io.store import Store
from formcheck.session import replay

store, recording = Store(__import__("pathlib").Path(sys.argv[1])), open_recording(sys.argv[2])
report, poses = replay(recording), list(recording.poses())
while True:
    recorder = store.begin(recording.exercise, recording.side, SourceInfo("camera", "Camera 0", 25.0), None)
    for pose in poses:
        recorder.write(pose)
    print("recorded", flush=True)
    if sys.argv[3] == "wait":
        sys.stdin.read()
    print(store.finish(recorder, report).folder.name, flush=True)
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "sets")
    yield store
    store.close()


@pytest.fixture(scope="module")
def judged(held: Path) -> SetReport:
    """What the judge says of the recording of two holds."""
    return replay(open_recording(held))


def begun(store: Store, held: Path, poses: int | None = None) -> Recorder:
    """Begin a set and record the poses of two holds, or so many of them."""
    recording = open_recording(held)
    recorder = store.begin(recording.exercise, recording.side, SOURCE, MODEL)
    for number, pose in enumerate(recording.poses()):
        if number == poses:
            break
        recorder.write(pose)
    return recorder


def keep(store: Store, held: Path, report: SetReport) -> Kept:
    return store.finish(begun(store, held), report)


def left_behind(store: Store) -> list[Path]:
    """Everything below the folder of open sets but locks."""
    return [path for path in (store.folder / "open").rglob("*") if path.name != "lock" and path.parent.name != "open"]


def files_of(kept: Kept) -> list[str]:
    return sorted(path.name for path in kept.folder.iterdir())


# ---- one set


def test_a_set_is_kept_with_its_landmarks_and_its_report(store: Store, held: Path, judged: SetReport) -> None:
    kept = keep(store, held, judged)
    assert files_of(kept) == ["poses.fcr", "report.json"]
    assert (kept.exercise, kept.side) == ("single_leg_balance", "right")
    assert abs(datetime.now().astimezone() - kept.when) < timedelta(minutes=1)
    assert json.loads(kept.report.read_text(encoding="utf-8")) == judged.to_dict()
    again = replay(open_recording(kept.recording))
    assert again.entries == judged.entries
    assert store.kept() == [kept]
    assert left_behind(store) == []


def test_sets_of_the_same_second_are_all_kept_and_found_newest_first(
    store: Store, held: Path, judged: SetReport
) -> None:
    kept = [keep(store, held, judged) for _ in range(3)]
    assert len({one.folder for one in kept}) == 3
    found = store.kept()
    assert set(found) == set(kept)
    assert [one.when for one in found] == sorted((one.when for one in kept), reverse=True)


def test_a_set_without_an_attempt_leaves_nothing(store: Store, held: Path) -> None:
    store.discard(begun(store, held, 20))
    store.discard(begun(store, held, 0))
    assert store.kept() == []
    assert left_behind(store) == []


def test_a_set_of_no_pose_is_not_kept(store: Store, held: Path, judged: SetReport) -> None:
    with pytest.raises(ValueError, match="nothing was recorded"):
        store.finish(begun(store, held, 0), judged)
    assert left_behind(store) == []


def test_only_landmarks_and_words_are_kept(store: Store, held: Path, judged: SetReport) -> None:
    kept = keep(store, held, judged)
    recording = open_recording(kept.recording)
    count = len(list(recording.poses()))
    header = kept.recording.read_bytes().split(b"\n", 1)[0]
    # 33 landmarks and 33 world landmarks of three numbers and 33 visibilities a pose, and no room for a picture.
    assert kept.recording.stat().st_size == len(header) + 1 + count * (16 + 33 * 7 * 4 + 4)


def test_two_sets_can_be_open_at_once(store: Store, held: Path, judged: SetReport) -> None:
    first, second = begun(store, held), begun(store, held, 50)
    store.discard(second)
    assert store.finish(first, judged) in store.kept()


def test_what_else_lies_in_the_folder_is_no_set(store: Store, held: Path, judged: SetReport) -> None:
    kept = keep(store, held, judged)
    (store.folder / "notes").mkdir()
    (store.folder / "2026-11-23 somebody's").mkdir()
    assert store.kept() == [kept]
    assert Store(store.folder / "nowhere").kept() == []


# ---- the world


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="this user writes everywhere")
def test_a_folder_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "sets").mkdir(mode=0o500)
    with pytest.raises(OSError, match=r"^cannot begin a set in .*sets: ") as caught:
        Store(tmp_path / "sets").begin("v_up", None, SOURCE, None)
    assert "\n" not in str(caught.value)


def test_a_file_in_the_place_of_the_folder_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "sets").write_text("here")
    with pytest.raises(OSError, match=r"^cannot begin a set in .*sets: "):
        Store(tmp_path / "sets").begin("v_up", None, SOURCE, None)


def test_a_full_disk_at_the_end_keeps_the_landmarks_for_the_next_start(
    store: Store, held: Path, judged: SetReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder = begun(store, held)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(whole.Path, "replace", lambda *_: full(0))
        with pytest.raises(OSError, match=r"report.json cannot be written: No space left on device"):
            store.finish(recorder, judged)
    assert store.kept() == []
    store.close()
    (kept,) = Store(store.folder).recover(replay)
    assert replay(open_recording(kept.recording)).entries == judged.entries


def test_an_id_that_is_no_id_names_no_folder(store: Store) -> None:
    with pytest.raises(ValueError, match="cannot be kept under the name"):
        store.begin("../v_up", None, SOURCE, None)


# ---- killed


def test_what_runs_is_left_alone(store: Store, held: Path, judged: SetReport) -> None:
    recorder = begun(store, held)
    other = Store(store.folder)
    assert other.recover(replay) == []
    assert store.recover(replay) == []
    assert store.finish(recorder, judged) in other.kept()


@POSIX
def test_a_killed_program_loses_half_a_second_and_nobody_elses_set(store: Store, held: Path, judged: SetReport) -> None:
    running = begun(store, held)
    command = [sys.executable, "-c", WRITER, str(store.folder), str(held), "wait"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"recorded\n"
        assert Store(store.folder).recover(replay) == []
        program.send_signal(signal.SIGKILL)
        program.wait()
    (kept,) = Store(store.folder).recover(replay)
    assert (kept.exercise, kept.side) == ("single_leg_balance", "right")
    recording = open_recording(kept.recording)
    whole_set = open_recording(held)
    assert recording.source.duration_s > whole_set.source.duration_s - 0.6
    assert kept.report.read_text(encoding="utf-8").count('"number"') == len(judged.entries)
    assert json.loads(kept.report.read_text(encoding="utf-8"))["hold"] == replay(recording).to_dict()["hold"]
    # Found once only; and the set that was under way meanwhile is as it was.
    assert Store(store.folder).recover(replay) == []
    assert {store.finish(running, judged), kept} == set(store.kept())


@POSIX
def test_killed_at_any_moment_no_set_that_was_closed_is_missing(tmp_path: Path, held: Path) -> None:
    folder, closed, moments = tmp_path / "sets", set(), random.Random(5)
    for _ in range(3):
        command = [sys.executable, "-c", WRITER, str(folder), str(held), "go on"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout is not None
            told = [program.stdout.readline()]
            time.sleep(moments.random() / 4)
            program.kill()
            # The last line may be cut.
            told += [line for line in program.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        closed |= {line.strip() for line in told} - {"recorded"}
    store = Store(folder)
    store.recover(replay)
    kept = store.kept()
    assert closed <= {one.folder.name for one in kept}
    assert kept
    for one in kept:
        assert files_of(one) == ["poses.fcr", "report.json"]
        assert json.loads(one.report.read_text(encoding="utf-8"))["schema"] == 1
        assert open_recording(one.recording).source.frames_with_pose
    assert left_behind(store) == []


def test_a_set_that_was_whole_but_had_no_name_is_not_judged_again(store: Store, held: Path, judged: SetReport) -> None:
    recorder = begun(store, held)
    recorder.close()
    report = recorder.path.parent / "report.json"
    report.write_text(json.dumps(judged.to_dict()), encoding="utf-8")
    store.close()

    def judge(_: Recording) -> SetReport:
        raise AssertionError("its report is there")

    (kept,) = Store(store.folder).recover(judge)
    assert json.loads(kept.report.read_text(encoding="utf-8")) == judged.to_dict()


def test_of_a_killed_set_without_an_attempt_nothing_stays(store: Store, held: Path) -> None:
    begun(store, held, 10).close()
    empty = begun(store, held, 0)
    empty.close()
    empty.path.write_bytes(b"")  # killed before the first line was written
    store.close()
    assert Store(store.folder).recover(replay) == []
    assert not any((store.folder / "open").iterdir())


def test_a_set_that_cannot_be_judged_now_stays_for_the_next_time(store: Store, held: Path) -> None:
    begun(store, held).close()
    store.close()

    def judge(_: Recording) -> SetReport:
        raise ValueError("there is no exercise 'my_own'")

    other = Store(store.folder)
    assert other.recover(judge) == []
    assert len(other.recover(replay)) == 1


# ---- deleting


def test_a_deleted_set_is_gone(store: Store, held: Path, judged: SetReport) -> None:
    kept, other = keep(store, held, judged), keep(store, held, judged)
    store.correct(kept, 1, Outcome.REJECTED)
    store.delete(kept)
    assert not kept.folder.exists()
    assert left_behind(store) == []
    assert store.kept() == [other]
    store.delete(kept)


def test_a_set_whose_deletion_was_killed_does_not_come_back(
    store: Store, held: Path, judged: SetReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keep(store, held, judged)

    def killed(_: Path) -> None:
        raise OSError("killed")

    with monkeypatch.context() as moment:
        moment.setattr("formcheck.io.store.shutil.rmtree", killed)
        with pytest.raises(OSError, match="cannot delete"):
            store.delete(kept)
    assert store.kept() == []
    store.close()
    assert Store(store.folder).recover(replay) == []
    assert not any((store.folder / "open").iterdir())


# ---- what the user says


def test_a_correction_stands_beside_the_verdict_and_changes_nothing_of_it(
    store: Store, held: Path, judged: SetReport
) -> None:
    kept = keep(store, held, judged)
    before = {path.name: path.read_bytes() for path in kept.folder.iterdir()}
    number, found = judged.entries[0].number, judged.entries[0].outcome
    user = Outcome.CLEAN if found is not Outcome.CLEAN else Outcome.REJECTED
    (said,) = store.correct(kept, number, user)
    assert (said.number, said.program, said.user) == (number, found, user)
    assert abs(datetime.now().astimezone() - datetime.fromisoformat(said.said_at)) < timedelta(minutes=1)
    assert {name: (kept.folder / name).read_bytes() for name in before} == before
    assert files_of(kept) == ["corrections.json", "poses.fcr", "report.json"]
    assert Store(store.folder).corrections(kept) == (said,)
    # Taken back: nothing is left of it.
    assert store.correct(kept, number, None) == ()
    assert files_of(kept) == sorted(before)


def test_to_agree_with_the_program_is_no_correction(store: Store, held: Path, judged: SetReport) -> None:
    kept = keep(store, held, judged)
    assert store.correct(kept, 1, judged.entries[0].outcome) == ()
    assert not kept.corrections.exists()


def test_a_repetition_that_was_not_there_cannot_be_corrected(store: Store, held: Path, judged: SetReport) -> None:
    kept = keep(store, held, judged)
    with pytest.raises(ValueError, match="has no repetition 99"):
        store.correct(kept, 99, Outcome.CLEAN)


@pytest.mark.parametrize("text", ["", "[]", '{"formcheck corrections": 2}', '{"formcheck corrections": 1}'])
def test_what_cannot_be_read_is_never_written_over(store: Store, held: Path, judged: SetReport, text: str) -> None:
    kept = keep(store, held, judged)
    kept.corrections.write_text(text)
    with pytest.raises(ValueError, match=r"corrections\.json"):
        store.correct(kept, 1, Outcome.REJECTED)
    assert kept.corrections.read_text() == text


def report_with_faults() -> SetReport:
    """A set of three: one clean, one with a fault, one that could not be seen."""
    from dataclasses import replace

    from formcheck.core.report import Level, Rep, Verdict

    clean = Rep(1, "left", 1.0, 3.0, 5.0, Outcome.CLEAN, True, 41.0, -4.0, "deg", 1.9, 0.8, 1.1)
    fault = Verdict("bridge_foot_down", Level.FAULT, 0.03, 0.12, "T", 9.0, voids=True)
    watch = Verdict("bridge_over_arch", Level.WARN, 9.0, 8.0, "deg", 9.5)
    rejected = replace(clean, number=2, outcome=Outcome.REJECTED, faults=(fault, watch))
    unseen = replace(clean, number=3, outcome=Outcome.UNVERIFIED, unseen=("bridge_foot_down",))
    return SetReport("single_leg_bridge", "per_side", (clean, rejected, unseen))


def test_corrections_are_exported_with_what_they_are_about(store: Store, held: Path, tmp_path: Path) -> None:
    first = keep(store, held, report_with_faults())
    second = keep(store, held, report_with_faults())
    store.correct(first, 3, Outcome.CLEAN)
    store.correct(first, 2, Outcome.CLEAN)
    store.correct(second, 1, Outcome.REJECTED)
    assert [said.rules for said in store.corrections(first)] == [("bridge_foot_down",), ("bridge_foot_down",)]

    assert store.export_corrections(tmp_path / "told.json") == 3
    told = json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))["corrections"]
    by_number = {row["number"]: row for row in told}
    assert by_number[2]["landmarks"] == f"{first.folder.name}/poses.fcr"
    assert by_number[2]["verdict"]["faults"][0]["worst"] == 0.03
    assert (by_number[1]["program"], by_number[1]["user"]) == ("clean", "rejected")

    assert store.export_corrections(tmp_path / "told.csv") == 3
    with (tmp_path / "told.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["number"]: row for row in csv.DictReader(file)}
    assert (rows["2"]["rule"], rows["2"]["worst"], rows["2"]["limit"]) == ("bridge_foot_down", "0.03", "0.12")
    assert (rows["3"]["rule"], rows["3"]["level"]) == ("bridge_foot_down", "unseen")
    assert rows["1"]["rule"] == ""


def test_stretches_of_a_hold_are_exported(store: Store, held: Path, judged: SetReport, tmp_path: Path) -> None:
    kept = keep(store, held, judged)
    for attempt in judged.entries:
        store.correct(kept, attempt.number, Outcome.CLEAN if attempt.outcome is not Outcome.CLEAN else Outcome.REJECTED)
    assert store.export_corrections(tmp_path / "told.csv") == len(judged.entries)
    assert store.export_corrections(tmp_path / "told.json") == len(judged.entries)


def test_another_suffix_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"told\.txt: corrections are exported as \.json or \.csv"):
        store.export_corrections(tmp_path / "told.txt")
    assert store.export_corrections(tmp_path / "none.json") == 0
