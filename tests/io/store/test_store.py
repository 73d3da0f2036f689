"""Sets are kept as they are done, whatever happens to the program, and what the user says never touches a verdict."""

from __future__ import annotations

import csv
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

import formcheck as fc
from formcheck.core.report import Attempt, Hold, Outcome, SetReport
from formcheck.io import analyses
from formcheck.io.recordings import Recording, open_recording
from formcheck.io.store import Asked, Kept, Store
from formcheck.session import replay
from tests.io.store.made import MODEL, NOON, SOURCE, begun, bridges, keep, rep

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

#: Keeps one set after the other and says so; arguments: folder, recording, what to do between.
WRITER = """
import sys
from pathlib import Path
from formcheck.core.report import SourceInfo
from formcheck.io.catalogue import load_exercise
from formcheck.io.recordings import open_recording
from formcheck.io.store import Store
from formcheck.session import replay

store, recording = Store(Path(sys.argv[1])), open_recording(sys.argv[2])
exercise = load_exercise(recording.exercise)
report, poses = replay(recording), list(recording.poses())
while True:
    begun = store.begin(exercise, recording.side, SourceInfo("camera", "Camera 0", 25.0), None)
    entries = list(report.entries)
    for pose in poses:
        begun.recorder.write(pose)
        if entries and pose.t_s >= entries[0].end_s:
            store.add(begun, entries.pop(0))
    print("recorded", flush=True)
    if sys.argv[3] == "wait":
        sys.stdin.read()
    print(store.finish(begun, report).id, flush=True)
"""


def files(store: Store) -> list[Path]:
    """The landmarks that are there."""
    return sorted(store.landmarks.iterdir()) if store.landmarks.is_dir() else []


def whole(store: Store) -> bool:
    """Whether the database is."""
    with closing(sqlite3.connect(store.path)) as connection:
        return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")


# ---- one set


def test_a_set_is_kept_with_its_landmarks_and_its_report(
    store: Store, balance: fc.Exercise, held: Path, judged: SetReport
) -> None:
    kept = store.finish(begun(store, balance, held), judged)
    assert (kept.exercise, kept.side, kept.kind) == ("single_leg_balance", "right", "hold_per_side")
    assert abs(datetime.now().astimezone() - kept.when) < timedelta(minutes=1)
    assert store.report_of(kept) == judged
    assert kept.recording is not None
    assert replay(open_recording(kept.recording)).entries == judged.entries
    assert store.kept() == [kept]
    assert files(store) == [kept.recording]
    assert store.entry(kept.id).kept == kept


@pytest.mark.parametrize("faster", [1.0, 0.5])
def test_what_was_judged_comes_back_to_the_last_digit(
    store: Store, bridge: fc.Exercise, judged: SetReport, faster: float
) -> None:
    third = rep(3, motion=faster / 3)
    for report in (
        bridges(),
        bridges(rep(1), third, side="right"),
        judged,
        fc.SetReport("cat_cow", "cycles", cycles=0),
    ):
        assert store.report_of(keep(store, report, side=None)) == report
    assert store.report_of(keep(store, bridges(third))).reps[0].range_of_motion == faster / 3
    assert bridge.kind.value == "per_side"


def test_a_run_comes_back_stride_by_stride(store: Store) -> None:
    nan = fc.Running().cadence_spm
    values = {"trunk_lean": 7 / 3, "head_forward": nan}
    running = fc.Running(
        view="side",
        near="left",
        cadence_spm=163.2,
        baseline_s=(20.0, 60.0),
        metrics={"trunk_lean": fc.Spread(7 / 3, 0.5, "deg")},
        findings=(fc.Finding("run_head_forward", fc.Level.WARN, 61.5, 75.2, "head", 0.1, 0.05, "T", "baseline"),),
        minutes=(fc.Minute(0.0, 60.0, values),),
        drift={"trunk_lean": fc.Drift(1 / 3, 1.2, "deg")},
        strides=(fc.Stride(0.5, 1.2, 171.5, values), fc.Stride(1.2, 2.0, 170.0, values, 1, True)),
        strikes_s=(0.5, 1.2),
    )
    report = fc.SetReport("running_posture", "continuous", running=running)
    kept = keep(store, report, side=None)
    assert store.report_of(kept) == report
    assert kept.is_run
    (session,) = store.sessions()
    assert (session.sets[0].found, session.sets[0].cadence_spm, session.sets[0].figures) == (1, 163.2, ())


def test_each_repetition_is_there_as_soon_as_it_is_closed(store: Store, bridge: fc.Exercise) -> None:
    under_way = store.begin(bridge, "left", SOURCE, MODEL, landmarks=False)
    assert under_way.recorder is None
    for entry in bridges().reps:
        store.add(under_way, entry)
        with closing(sqlite3.connect(store.path)) as other:
            (count,) = other.execute("SELECT count(*) FROM reps").fetchone()
        assert count == entry.number
    # It is in no list before it is over.
    assert store.sessions() == ()
    with pytest.raises(ValueError, match=f"there is no set {under_way.id}"):
        store.entry(under_way.id)
    kept = store.finish(under_way, bridges())
    assert store.report_of(kept) == bridges()
    assert kept.recording is None


def test_sets_of_the_same_second_are_all_kept_and_found_newest_first(
    store: Store, balance: fc.Exercise, held: Path, judged: SetReport
) -> None:
    kept = [store.finish(begun(store, balance, held, 30), judged) for _ in range(3)]
    assert len(set(files(store))) == 3
    assert store.kept() == kept[::-1]


def test_a_set_without_an_attempt_leaves_nothing(store: Store, balance: fc.Exercise, held: Path) -> None:
    store.discard(begun(store, balance, held, 20))
    store.discard(begun(store, balance, held, 0))
    assert (store.kept(), store.sessions(), files(store)) == ([], (), [])


def test_a_set_of_no_pose_is_not_kept(store: Store, balance: fc.Exercise, held: Path, judged: SetReport) -> None:
    with pytest.raises(ValueError, match="nothing was recorded"):
        store.finish(begun(store, balance, held, 0), judged)
    assert (store.kept(), store.sessions(), files(store)) == ([], (), [])


def test_only_landmarks_and_words_are_kept(store: Store, balance: fc.Exercise, held: Path, judged: SetReport) -> None:
    kept = store.finish(begun(store, balance, held), judged)
    assert kept.recording is not None
    count = len(list(open_recording(kept.recording).poses()))
    header = kept.recording.read_bytes().split(b"\n", 1)[0]
    # 33 landmarks and 33 world landmarks of three numbers and 33 visibilities a pose, and no room for a picture.
    assert kept.recording.stat().st_size == len(header) + 1 + count * (16 + 33 * 7 * 4 + 4)


def test_two_sets_can_be_open_at_once(store: Store, balance: fc.Exercise, held: Path, judged: SetReport) -> None:
    first, second = begun(store, balance, held, 50), begun(store, balance, held, 50)
    store.discard(second)
    assert store.finish(first, judged) in store.kept()


# ---- a video


def test_a_video_is_as_old_as_its_file_and_kept_once_for_each_way_of_judging(store: Store, tmp_path: Path) -> None:
    video = tmp_path / "set.mp4"
    video.write_bytes(b"a video" * 100)
    os.utime(video, (NOON.timestamp(), NOON.timestamp()))
    first = store.keep(bridges(), None, video=video, side="left")
    assert first.when.timestamp() == NOON.timestamp()
    assert first.video == video
    store.correct(first, 2, Outcome.CLEAN)
    # The same again: nothing is new, and what was said of it stands.
    assert store.keep(bridges(), None, video=video, side="left") == first
    assert [said.number for said in store.corrections(first)] == [2]
    # Judged by other rules it is another verdict, and the last one is that of the trend.
    other = store.keep(replace(bridges(rep(1)), rules="ba9876543210"), None, video=video, side="left")
    assert other.id != first.id
    assert store.kept() == [other, first]
    (point,) = store.trend("single_leg_bridge")
    assert (point.sets, point.figures[0].attempted) == (1, 1)


def test_a_set_of_an_old_video_lasts_as_long_as_the_video(store: Store, bridge: fc.Exercise, tmp_path: Path) -> None:
    video = tmp_path / "set.mp4"
    video.write_bytes(b"a video" * 100)
    os.utime(video, (NOON.timestamp(), NOON.timestamp()))
    under_way = store.begin(bridge, "left", SOURCE, MODEL, landmarks=False, video=video)
    for entry in bridges().reps:
        store.add(under_way, entry)
    store.finish(under_way, bridges())
    (session,) = store.sessions()
    assert (session.began, session.ended) == (NOON, NOON + timedelta(seconds=30.03))


def test_a_recording_that_was_there_is_copied_and_stays(store: Store, held: Path, judged: SetReport) -> None:
    kept = store.keep(judged, held, side="right")
    assert kept.recording is not None
    assert kept.recording.read_bytes() == held.read_bytes()
    store.delete(kept)
    assert held.exists()
    assert files(store) == []


def test_with_a_video_the_cache_of_its_poses_is_deleted(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analyses, "cache_folder", lambda: tmp_path / "cache")
    video = tmp_path / "run.mp4"
    video.write_bytes(b"a run" * 100)
    cached = tmp_path / "cache" / analyses.key_of(video, MODEL)
    cached.mkdir(parents=True)
    (cached / "poses.fcr").write_bytes(b"poses")
    report = fc.SetReport("running_posture", "continuous", running=fc.Running(), model=MODEL)
    store.forget([store.keep(report, None, video=video).id])
    assert not cached.exists()
    assert video.exists()


# ---- the world


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="this user writes everywhere")
def test_a_folder_that_cannot_be_written_is_said_in_one_line(tmp_path: Path, bridge: fc.Exercise) -> None:
    (tmp_path / "sets").mkdir(mode=0o500)
    with pytest.raises(OSError, match=r"^cannot begin a set in .*sets: ") as caught:
        Store(tmp_path / "sets").begin(bridge, None, SOURCE, None)
    assert "\n" not in str(caught.value)


def test_a_file_in_the_place_of_the_folder_is_said_in_one_line(tmp_path: Path, bridge: fc.Exercise) -> None:
    (tmp_path / "sets").write_text("here")
    with pytest.raises(OSError, match=r"^cannot begin a set in .*sets: "):
        Store(tmp_path / "sets").begin(bridge, None, SOURCE, None)
    with pytest.raises(OSError, match="cannot read") as caught:
        Store(tmp_path / "sets").sessions()
    assert "\n" not in str(caught.value)


def test_a_full_disk_at_the_end_keeps_everything_for_the_next_start(
    store: Store, balance: fc.Exercise, held: Path, judged: SetReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    under_way = begun(store, balance, held)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as disk:
        disk.setattr("formcheck.io.store.sets.write_report", full)
        with pytest.raises(OSError, match=r"cannot write to .*history.sqlite3: database or disk is full"):
            store.finish(under_way, judged)
    assert store.kept() == []
    store.close()
    (kept,) = Store(store.folder).recover(replay)
    assert store.report_of(kept).entries == judged.entries


def test_an_id_that_is_no_id_names_no_file(store: Store) -> None:
    with pytest.raises(ValueError, match="cannot be kept under the name"):
        keep(store, fc.SetReport("../v_up", "reps"))
    assert not store.folder.exists()


# ---- killed


def test_what_runs_is_left_alone(store: Store, balance: fc.Exercise, held: Path, judged: SetReport) -> None:
    under_way = begun(store, balance, held)
    other = Store(store.folder)
    assert other.recover(replay) == []
    assert store.recover(replay) == []
    assert store.finish(under_way, judged) in other.kept()


@POSIX
def test_a_killed_program_loses_half_a_second_and_nobody_elses_set(
    store: Store, balance: fc.Exercise, held: Path, judged: SetReport
) -> None:
    running = begun(store, balance, held)
    command = [sys.executable, "-c", WRITER, str(store.folder), str(held), "wait"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"recorded\n"
        assert Store(store.folder).recover(replay) == []
        program.send_signal(signal.SIGKILL)
        program.wait()
    (kept,) = Store(store.folder).recover(replay)
    assert (kept.exercise, kept.side) == ("single_leg_balance", "right")
    assert kept.recording is not None
    recording = open_recording(kept.recording)
    assert recording.source.duration_s > open_recording(held).source.duration_s - 0.6
    report = store.report_of(kept)
    assert len(report.entries) == len(judged.entries)
    assert report.hold == replay(recording).hold
    assert report.source.kind == "camera"
    # Found once only; and the set that was under way meanwhile is as it was.
    assert Store(store.folder).recover(replay) == []
    assert {store.finish(running, judged), kept} == set(store.kept())


@POSIX
def test_killed_at_any_moment_no_set_that_was_closed_is_missing(tmp_path: Path, held: Path) -> None:
    folder, closed, moments = tmp_path / "data", set(), random.Random(5)
    for _ in range(3):
        command = [sys.executable, "-c", WRITER, str(folder), str(held), "go on"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout is not None
            told = [program.stdout.readline()]
            time.sleep(moments.random() / 4)
            program.kill()
            # The last line may be cut.
            told += [line for line in program.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        closed |= {int(line) for line in told if line.strip() != "recorded"}
    store = Store(folder)
    assert whole(store)
    store.recover(replay)
    kept = store.kept()
    assert closed <= {one.id for one in kept}
    assert kept
    for one in kept:
        assert one.recording is not None
        assert open_recording(one.recording).source.frames_with_pose
        assert store.report_of(one).entries
    assert files(store) == sorted(one.recording for one in kept if one.recording is not None)
    assert not any((folder / "open").iterdir())


def test_of_a_killed_set_without_landmarks_the_repetitions_stay(
    store: Store, bridge: fc.Exercise, balance: fc.Exercise, judged: SetReport
) -> None:
    for exercise, report in ((bridge, bridges()), (balance, judged)):
        under_way = store.begin(exercise, None, SOURCE, MODEL, landmarks=False)
        for entry in report.entries[:2]:
            store.add(under_way, entry)
    empty = store.begin(bridge, None, SOURCE, MODEL, landmarks=False)
    store.close()
    hold, reps = (store.report_of(kept) for kept in reversed(Store(store.folder).recover(_not_asked)))
    assert reps.reps == bridges().reps[:2]
    assert {side: counts.attempted for side, counts in reps.sides.items()} == {"left": 2}
    assert reps.notes == ("The program was ended during this set: it holds what was judged until then.",)
    assert (reps.source.duration_s, reps.kind, len(reps.rules)) == (14.0, "per_side", 12)
    assert hold.hold is not None
    assert hold.hold.attempts == judged.entries[:2]
    with pytest.raises(ValueError, match="there is no set"):
        store.entry(empty.id)


def _not_asked(_: Recording) -> SetReport:
    raise AssertionError("there is nothing to judge")


def test_of_a_killed_set_without_an_attempt_nothing_stays(store: Store, balance: fc.Exercise, held: Path) -> None:
    short, empty = begun(store, balance, held, 10), begun(store, balance, held, 0)
    for under_way in (short, empty):
        assert under_way.recorder is not None
        under_way.recorder.close()
    assert empty.recorder is not None
    empty.recorder.path.write_bytes(b"")  # killed before the first line was written
    store.close()
    assert Store(store.folder).recover(replay) == []
    assert (files(store), store.kept(), store.sessions()) == ([], [], ())
    assert not any((store.folder / "open").iterdir())


def test_a_set_that_cannot_be_judged_now_stays_for_the_next_time(
    store: Store, balance: fc.Exercise, held: Path
) -> None:
    under_way = begun(store, balance, held)
    assert under_way.recorder is not None
    under_way.recorder.close()
    store.close()

    def judge(_: Recording) -> SetReport:
        raise ValueError("there is no exercise 'my_own'")

    other = Store(store.folder)
    assert other.recover(judge) == []
    assert len(other.recover(replay)) == 1


# ---- deleting


def held_by_disk(store: Store, words: bytes) -> list[str]:
    """The files of the store in which these bytes are found."""
    return [path.name for path in store.folder.rglob("*") if path.is_file() and words in path.read_bytes()]


def test_a_deleted_set_is_gone_from_every_file(store: Store, held: Path, judged: SetReport) -> None:
    kept = store.keep(replace(judged, notes=("a secret note",)), held, when=NOON, side="right")
    other = keep(store, bridges(), NOON + timedelta(days=1))
    store.correct(kept, 1, Outcome.REJECTED)
    store.say_pain(Asked.AFTER_SET, 3, of_set=kept.id, note="a secret word")
    store._database.close()
    assert held_by_disk(store, b"a secret") != []
    store.delete(kept)
    assert held_by_disk(store, b"a secret") == []
    assert (store.kept(), files(store)) == ([other], [])
    assert [session.id for session in store.sessions()] == [other.session]
    assert store.pains() == ()
    store.delete(kept)
    # A number is never given away twice.
    assert keep(store, bridges()).id > other.id


def test_a_set_whose_deletion_was_killed_is_deleted_at_the_next_start(
    store: Store, held: Path, judged: SetReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = store.keep(judged, held, side="right")

    def killed(_: Path, missing_ok: bool = False) -> None:
        raise OSError("killed")

    with monkeypatch.context() as moment:
        moment.setattr(Path, "unlink", killed)
        with pytest.raises(OSError, match="cannot delete"):
            store.delete(kept)
    assert store.kept() == []
    store.close()
    other = Store(store.folder)
    assert other.empty() == 1
    assert (other.empty(), files(store), other.sessions()) == (0, [], ())


def test_what_is_hidden_comes_back_and_what_is_emptied_does_not(store: Store) -> None:
    first, second = keep(store, bridges()), keep(store, bridges(), NOON + timedelta(minutes=5))
    third = keep(store, bridges(), NOON + timedelta(days=1))
    hidden = store.hide(sets=[first.id])
    assert store.kept() == [third, second]
    store.bring_back(hidden)
    assert store.kept() == [third, second, first]
    hidden = store.hide(sessions=[first.session])
    assert [session.id for session in store.sessions()] == [third.session]
    with pytest.raises(ValueError, match=f"there is no session {first.session}"):
        store.session(first.session)
    assert list(store.days(date(2026, 5, 1), date(2026, 7, 1))) == [date(2026, 6, 2)]
    store.bring_back(hidden)
    assert [session.id for session in store.sessions()] == [third.session, first.session]
    store.hide(sessions=[first.session])
    assert store.empty() == 2
    store.bring_back(hidden)
    assert store.kept() == [third]


def test_a_set_that_was_deleted_alone_stays_so_when_its_session_comes_back(store: Store) -> None:
    first, second = keep(store, bridges()), keep(store, bridges(), NOON + timedelta(minutes=5))
    store.hide(sets=[first.id])
    store.bring_back(store.hide(sessions=[first.session]))
    assert store.kept() == [second]


def test_what_was_done_before_a_day_is_forgotten_with_its_pain(store: Store) -> None:
    old, new = keep(store, bridges()), keep(store, bridges(), NOON + timedelta(days=30))
    store.say_pain(Asked.NEXT_MORNING, 4, when=NOON + timedelta(hours=20))
    store.say_pain(Asked.BEFORE, 1, session=new.session, when=NOON + timedelta(days=30))
    assert store.forget(before=date(2026, 6, 15)) == 1
    assert store.kept() == [new]
    assert [pain.level for pain in store.pains()] == [1]
    assert old.session not in {session.id for session in store.sessions()}


def test_everything_is_forgotten(store: Store, held: Path, judged: SetReport, tmp_path: Path) -> None:
    store.add_profile("Anna")
    store.keep(judged, held)
    store.say_pain(Asked.BEFORE, 4, note="a secret word")
    store.backup(tmp_path / "copy.formcheck")
    store.restore(tmp_path / "copy.formcheck")
    assert len(store.backups()) == 1
    assert store.forget(everything=True) == 1
    assert (store.kept(), files(store), store.pains(), store.backups()) == ([], [], (), ())
    assert [profile.name for profile in store.profiles()] == ["Me"]
    assert held_by_disk(store, b"a secret") == held_by_disk(store, b"Anna") == []


def test_a_number_that_is_none_deletes_nothing(store: Store) -> None:
    kept = keep(store, bridges())
    with pytest.raises(ValueError, match="there is no set 99: 'formcheck history' lists them"):
        store.forget([kept.id, 99])
    with pytest.raises(ValueError, match="there is no session 99: 'formcheck history' lists them"):
        store.forget([kept.id], [99])
    assert store.kept() == [kept]


def test_a_set_that_is_under_way_is_not_deleted(store: Store, bridge: fc.Exercise) -> None:
    under_way = store.begin(bridge, "left", SOURCE, MODEL, landmarks=False)
    store.add(under_way, rep(1))
    assert store.forget(everything=True) == 0
    kept = store.finish(under_way, bridges())
    assert store.kept() == [kept]


# ---- what the user says


def test_a_correction_stands_beside_the_verdict_and_changes_nothing_of_it(store: Store, judged: SetReport) -> None:
    kept = keep(store, judged, side="right")
    number, found = judged.entries[0].number, judged.entries[0].outcome
    user = Outcome.CLEAN if found is not Outcome.CLEAN else Outcome.REJECTED
    (said,) = store.correct(kept, number, user)
    assert (said.number, said.program, said.user) == (number, found, user)
    assert abs(datetime.now().astimezone() - datetime.fromisoformat(said.said_at)) < timedelta(minutes=1)
    assert store.report_of(kept) == judged
    assert Store(store.folder).corrections(kept) == (said,)
    assert store.sessions()[0].sets[0].corrected == 1
    # Taken back: nothing is left of it.
    assert store.correct(kept, number, None) == ()
    assert store.corrections(kept) == ()


def test_to_agree_with_the_program_is_no_correction(store: Store, judged: SetReport) -> None:
    kept = keep(store, judged, side="right")
    assert store.correct(kept, 1, judged.entries[0].outcome) == ()


def test_a_repetition_that_was_not_there_cannot_be_corrected(store: Store, judged: SetReport) -> None:
    with pytest.raises(ValueError, match="has no repetition 99"):
        store.correct(keep(store, judged, side="right"), 99, Outcome.CLEAN)


def test_corrections_are_exported_with_what_they_are_about(store: Store, tmp_path: Path, held: Path) -> None:
    first = store.keep(bridges(), held, when=NOON, side="left")
    second = keep(store, bridges(), NOON + timedelta(minutes=5))
    store.correct(first, 3, Outcome.CLEAN)
    store.correct(first, 2, Outcome.CLEAN)
    store.correct(second, 1, Outcome.REJECTED)
    assert [said.rules for said in store.corrections(first)] == [("bridge_foot_down",), ("bridge_foot_down",)]

    assert store.export_corrections(tmp_path / "told.json") == 3
    told = json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))["corrections"]
    by_number = {row["number"]: row for row in told}
    assert first.recording is not None
    assert (by_number[2]["set"], by_number[2]["landmarks"]) == (first.id, first.recording.name)
    assert by_number[1]["landmarks"] is None
    assert by_number[2]["verdict"]["faults"][0]["worst"] == 0.03
    assert (by_number[1]["program"], by_number[1]["user"]) == ("clean", "rejected")

    assert store.export_corrections(tmp_path / "told.csv") == 3
    with (tmp_path / "told.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["number"]: row for row in csv.DictReader(file)}
    assert (rows["2"]["rule"], rows["2"]["worst"], rows["2"]["limit"]) == ("bridge_foot_down", "0.03", "0.12")
    assert (rows["3"]["rule"], rows["3"]["level"]) == ("bridge_foot_down", "unseen")
    assert rows["1"]["rule"] == ""


def test_stretches_of_a_hold_are_exported(store: Store, judged: SetReport, tmp_path: Path) -> None:
    kept = keep(store, judged, side="right")
    for attempt in judged.entries:
        store.correct(kept, attempt.number, Outcome.CLEAN if attempt.outcome is not Outcome.CLEAN else Outcome.REJECTED)
    assert store.export_corrections(tmp_path / "told.csv") == len(judged.entries)
    assert store.export_corrections(tmp_path / "told.json") == len(judged.entries)


def test_another_suffix_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"told\.txt: corrections are exported as \.json or \.csv"):
        store.export_corrections(tmp_path / "told.txt")
    assert store.export_corrections(tmp_path / "none.json") == 0


def test_pain_belongs_to_its_set_and_its_session(store: Store) -> None:
    kept = keep(store, bridges())
    before = store.say_pain(Asked.BEFORE, 1, session=kept.session, when=NOON)
    after = store.say_pain(Asked.AFTER_SET, 3, of_set=kept.id, leg=True, note="tingling", when=NOON)
    morning = store.say_pain(Asked.NEXT_MORNING, 2, session=kept.session, when=NOON + timedelta(hours=20))
    leg = store.say_pain(Asked.AFTER, None, leg=True, when=NOON + timedelta(hours=21))
    assert store.entry(kept.id).pains == (after,)
    assert store.session(kept.session).pains == (before, after, morning)
    assert store.pains() == (before, after, morning, leg)
    assert store.pains(since=date(2026, 6, 2)) == (morning, leg)
    assert store.pains(until=date(2026, 6, 1)) == (before, after)
    assert after.session == kept.session
    (session,) = store.sessions()
    assert (session.pain_before, session.pain_after, session.sets[0].pain) == (1, 3, 3)
    with pytest.raises(ValueError, match="from 0 to 10, got 11"):
        store.say_pain(Asked.AFTER, 11)
    with pytest.raises(ValueError, match="there is no set 99"):
        store.say_pain(Asked.AFTER_SET, 1, of_set=99)
    with pytest.raises(ValueError, match="there is no session 99"):
        store.say_pain(Asked.AFTER, 1, session=99)


def test_a_hold_without_attempts_keeps_its_goal(store: Store) -> None:
    report = fc.SetReport("single_leg_balance", "hold_per_side", hold=Hold((), 20.0))
    assert store.report_of(keep(store, report, side=None)) == report
    attempt = Attempt(1, "left", 1.0, 21.0, 20.0, 20.0, 0.0, 20.0)
    kept: Kept = keep(store, replace(report, hold=Hold((attempt,), 20.0)))
    assert store.report_of(kept).hold == Hold((attempt,), 20.0)
