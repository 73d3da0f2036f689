"""The commands of the history: what was done is listed, shown, exported, copied, taken back and really deleted."""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from formcheck.cli import main
from formcheck.commands import keeping
from formcheck.core.report import Outcome
from formcheck.io.recordings import open_recording
from formcheck.io.store import Asked, Store
from formcheck.session import replay
from tests.recorded import poses_of, record

MORNING = datetime(2026, 11, 20, 9, 0).astimezone()
EVENING = datetime(2026, 11, 22, 18, 30).astimezone()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, sample_videos: Path, held: Path) -> Path:
    """A folder of the user with three sets in two sessions, a correction, and pain."""
    folder = tmp_path_factory.mktemp("filled") / "formcheck"
    name = "single_leg_bridge_left_1"
    bridge = record(folder.parent / f"{name}.fcr", poses_of(sample_videos / f"{name}.npz"), "single_leg_bridge", "left")
    judged = replay(open_recording(bridge))
    store = Store(folder)
    first = store.keep(judged, bridge, side="left", when=MORNING)
    store.keep(judged, None, side="left", when=EVENING)
    store.keep(replay(open_recording(held)), held, side="right", when=EVENING.replace(minute=35))
    store.correct(first, 3, Outcome.CLEAN)
    store.say_pain(Asked.BEFORE, 2, session=first.session, when=MORNING)
    store.say_pain(Asked.AFTER_SET, 1, leg=True, of_set=first.id, note="pulls a bit", when=MORNING.replace(minute=5))
    store.close()
    return folder


@pytest.fixture
def data(filled: Path, no_user_folders: None) -> Path:
    """The same, as this user's own."""
    place = Path(os.environ["XDG_DATA_HOME"]) / "formcheck"
    shutil.copytree(filled, place)
    return place


def told(capfd: pytest.CaptureFixture[str], *words: str | Path) -> str:
    """Run a command that must succeed; return what it prints."""
    assert main([str(word) for word in words]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    return out


def refused(capfd: pytest.CaptureFixture[str], *words: str | Path) -> str:
    """Run a command that must fail; return the one line that it says."""
    assert main([str(word) for word in words]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("formcheck: ")
    assert err.count("\n") == 1, err
    return err.removeprefix("formcheck: ").rstrip("\n")


def numbers(folder: Path) -> list[int]:
    store = Store(folder)
    found = sorted(kept.id for kept in store.kept())
    store.close()
    return found


# ---- the list


def test_sessions_are_heads_and_the_newest_comes_first(data: Path, capfd: Any) -> None:
    lines = told(capfd, "history").splitlines()
    assert lines[0].split() == ["NUMBER", "TIME", "EXERCISE", "SIDE", "CLEAN", "COULD", "NOT", "JUDGE", "RANGE", "PAIN"]
    assert lines[2].startswith("Session 2: Sun 2026-11-22, 18:30 to 18:35")
    assert lines[3].split() == ["2", "18:30", "single_leg_bridge", "left", "3", "of", "5", "51°", "±", "1°"]
    assert lines[4].split() == ["3", "18:35", "single_leg_balance", "right", "14", "s", "of", "22", "s"]
    assert lines[6].startswith("Session 1: Fri 2026-11-20, 09:00 to 09:0")
    assert lines[6].endswith(", pain 2 before, 1 after")
    assert lines[7].split()[-1] == "1"
    assert len(lines) == 8


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ((), [2, 3, 1]),
        (("-e", "single_leg_bridge"), [2, 1]),
        (("--since", "2026-11-21"), [2, 3]),
        (("--until", "2026-11-20"), [1]),
        (("--since", "2026-11-20", "--until", "2026-11-22", "-e", "single_leg_balance"), [3]),
        (("-e", "v_up"), []),
        (("--profile", "ME"), [2, 3, 1]),
    ],
)
def test_the_list_as_json_is_all_of_standard_output(
    data: Path, asked: Sequence[str], expected: list[int], capfd: Any
) -> None:
    found = json.loads(told(capfd, "history", *asked, "--json", "-"))
    assert [one["number"] for session in found["sessions"] for one in session["sets"]] == expected


def test_the_list_says_what_is_known_and_null_where_it_is_not(data: Path, tmp_path: Path, capfd: Any) -> None:
    assert told(capfd, "history", "--json", tmp_path / "list.json") == ""
    found = json.loads((tmp_path / "list.json").read_text(encoding="utf-8"))
    assert (found["schema"], found["profile"]) == (1, "Me")
    evening, morning = found["sessions"]
    assert (morning["pain_before"], morning["pain_after"]) == (2, 1)
    (first,) = morning["sets"]
    assert (first["exercise"], first["side"], first["corrected"], first["pain"]) == ("single_leg_bridge", "left", 1, 1)
    assert (first["recording"], first["running"]) == (True, None)
    (figures,) = first["figures"]
    assert (figures["attempted"], figures["complete"], figures["clean"], figures["unverified"]) == (5, 4, 3, 0)
    assert figures["hold"] == {"held_s": None, "clean_s": None, "best_s": None}
    (hold,) = evening["sets"][1]["figures"]
    assert hold["range_of_motion"]["mean"] is None
    assert hold["hold"]["held_s"] == pytest.approx(22.4, abs=0.2)


def test_nothing_is_kept_yet(capfd: Any) -> None:
    assert told(capfd, "history") == "No sets are kept here.\n"


def test_what_was_left_by_a_kill_is_in_the_list(data: Path, held: Path, capfd: Any) -> None:
    from formcheck.core.report import SourceInfo
    from formcheck.io.catalogue import load_exercise

    store = Store(data)
    begun = store.begin(load_exercise("single_leg_balance"), "right", SourceInfo("camera"), None)
    assert begun.recorder is not None
    for pose in open_recording(held).poses():
        begun.recorder.write(pose)
    begun.recorder.close()
    store.close()
    assert len(told(capfd, "history", "-e", "single_leg_balance").splitlines()) == 7
    assert numbers(data) == [1, 2, 3, 4]


# ---- one of them


def test_a_set_is_shown_with_what_the_user_said_of_it(data: Path, capfd: Any) -> None:
    lines = told(capfd, "show", "1").splitlines()
    assert lines[0] == "Set 1, Fri 2026-11-20 09:00, session 1"
    assert lines[1] == "Single-Leg Bridge: 3 clean of 5 attempted (4 complete)"
    assert lines[-2] == "You said of 3: it was clean (FormCheck: not counted)"
    assert lines[-1] == (
        'Pain after the set (09:05): 1 of 10, with tingling, numbness or shooting pain in a leg: "pulls a bit"'
    )


def test_landmarks_that_are_not_kept_are_told(data: Path, capfd: Any) -> None:
    assert told(capfd, "show", "set:2").splitlines()[-1] == "Its landmarks are not kept."


def test_a_session_is_shown_with_all_of_its_sets(data: Path, capfd: Any) -> None:
    out = told(capfd, "show", "session:2")
    assert out.index("Session 2: ") < out.index("Set 2, ") < out.index("Set 3, ")
    assert told(capfd, "show", "session:1").splitlines()[1] == "Pain before the session (09:00): 2 of 10"


def test_the_json_of_a_set_is_shown_like_the_set(data: Path, tmp_path: Path, capfd: Any) -> None:
    told(capfd, "export", "3", "-o", tmp_path / "set.json")
    shown, kept = told(capfd, "show", tmp_path / "set.json"), told(capfd, "show", "3")
    assert shown.splitlines() == kept.splitlines()[1:]


# ---- kept by a command


def test_what_a_command_judged_is_kept_on_request(held: Path, capfd: Any) -> None:
    assert told(capfd, "replay", held, "--keep").splitlines()[-1] == "Kept as set 1: 'formcheck show 1'"
    assert main(["check", str(held), "-e", "single_leg_balance", "--side", "right", "--keep", "--json", "-"]) == 0
    out, err = capfd.readouterr()
    assert json.loads(out)["exercise"] == "single_leg_balance"
    assert err == "Kept as set 2: 'formcheck show 2'\n"
    store = Store()
    first, second = store.entry(1), store.entry(2)
    store.close()
    assert first.kept is not None
    assert second.kept is not None
    assert first.kept.when.timestamp() == pytest.approx(held.stat().st_mtime, abs=1.0)
    assert (first.kept.side, second.kept.side) == ("right", "right")
    for entry in (first, second):
        assert entry.kept is not None
        assert entry.kept.recording is not None
        assert replay(open_recording(entry.kept.recording)).hold == replay(open_recording(held)).hold


def test_a_video_that_is_checked_is_kept_with_its_landmarks(clip: Path, tmp_path: Path, capfd: Any) -> None:
    assert main(["check", str(clip), "-e", "single_leg_bridge", "--model", "lite", "--keep"]) == 0
    assert capfd.readouterr().out.splitlines()[-1] == "Kept as set 1: 'formcheck show 1'"
    told(capfd, "export", "1", "-o", tmp_path / "set.trc", "-o", tmp_path / "set.json")
    assert json.loads((tmp_path / "set.json").read_text(encoding="utf-8"))["counts"]["attempted"] == 1
    assert (tmp_path / "set.trc").read_text(encoding="utf-8").startswith("PathFileType")


def test_a_run_is_kept_listed_and_shown(sample_videos: Path, tmp_path: Path, capfd: Any) -> None:
    name = "running_sample_2_head"
    run = record(tmp_path / "run.fcr", poses_of(sample_videos / f"{name}.npz"), "running_posture")
    told_of_it = told(capfd, "run", run, "--keep").splitlines()
    assert told_of_it[-1] == "Kept as run 1: 'formcheck show 1'"
    (session,) = json.loads(told(capfd, "history", "--json", "-"))["sessions"]
    (listed,) = session["sets"]
    assert listed["running"]["found"] == int(told_of_it[0].split()[2])
    assert told(capfd, "show", "run:1").splitlines()[1:3] == told_of_it[:2]
    assert f"{listed['running']['found']} stood out" in told(capfd, "history")
    told(capfd, "export", "1", "-o", tmp_path / "run.html", "-o", tmp_path / "run.fit")


# ---- files


def test_every_suffix_is_written(data: Path, tmp_path: Path, capfd: Any) -> None:
    plain = ("json", "csv", "xlsx", "fit", "html", "trc", "mot", "npz", "landmarks.csv")
    paths = [tmp_path / f"set.{suffix}" for suffix in plain]
    assert told(capfd, "export", "1", *(word for path in paths for word in ("-o", path))) == ""
    assert all(path.stat().st_size > 200 for path in paths)
    assert told(capfd, "export", "session:2", "-o", tmp_path / "session.html", "-o", tmp_path / "session.csv") == ""
    assert "Single-Leg Balance" in (tmp_path / "session.html").read_text(encoding="utf-8")


def test_a_pdf_needs_no_window(data: Path, tmp_path: Path, capfd: Any) -> None:
    told(capfd, "export", "session:1", "-o", tmp_path / "session.pdf")
    assert (tmp_path / "session.pdf").read_bytes().startswith(b"%PDF-1.")


def test_weeks_are_a_report(data: Path, tmp_path: Path, capfd: Any) -> None:
    told(capfd, "export", "--since", "2026-11-01", "--until", "2026-11-30", "-o", tmp_path / "weeks.html")
    assert "Single-Leg Bridge" in (tmp_path / "weeks.html").read_text(encoding="utf-8")


def test_files_are_exported_like_what_is_kept(data: Path, held: Path, tmp_path: Path, capfd: Any) -> None:
    told(capfd, "export", held, "-o", tmp_path / "landmarks.npz")
    told(capfd, "export", "1", "-o", tmp_path / "set.json")
    told(capfd, "export", tmp_path / "set.json", "-o", tmp_path / "set.fit")
    assert (tmp_path / "set.fit").read_bytes()[8:12] == b".FIT"


# ---- deleting


def holds(folder: Path, words: bytes) -> list[Path]:
    """Return the files below a folder that hold some words."""
    return [path for path in folder.rglob("*") if path.is_file() and words in path.read_bytes()]


def test_what_is_forgotten_is_gone_from_every_file(data: Path, tmp_path: Path, capfd: Any) -> None:
    assert holds(data, b"pulls a bit")
    (landmarks,) = (data / "landmarks").glob("*single_leg_bridge*")
    out = told(capfd, "forget", "1", "--yes")
    assert out.splitlines()[0] == "To be deleted for good: 1 set, 1 recording of landmarks,"
    assert "      1  2026-11-20 09:00  single_leg_bridge left" in out
    assert "Deleted: 1 set and run" in out
    assert "'formcheck backup'" in out
    assert not landmarks.exists()
    assert holds(data, b"pulls a bit") == []
    assert numbers(data) == [2, 3]
    assert refused(capfd, "show", "1") == "there is no set 1: 'formcheck history' lists them"


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (("session:2",), [1]),
        (("2", "session:1"), [3]),
        (("3", "session:2"), [1]),
        (("--before", "2026-11-22"), [2, 3]),
        (("--everything",), []),
    ],
)
def test_what_is_named_is_deleted_and_nothing_else(
    data: Path, words: Sequence[str], left: list[int], capfd: Any
) -> None:
    out = told(capfd, "forget", *words, "--yes")
    gone = 3 - len(left)
    assert out.splitlines()[0].startswith(f"To be deleted for good: {gone} set{'s' if gone > 1 else ''}, ")
    assert numbers(data) == left


def test_nothing_is_deleted_where_there_is_nobody_to_ask(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    assert main(["forget", "--everything"]) == 1
    assert numbers(data) == [1, 2, 3]


@pytest.mark.parametrize(("answer", "left"), [("y", [2, 3]), ("n", [1, 2, 3]), ("", [1, 2, 3])])
def test_a_terminal_is_asked(
    data: Path, answer: str, left: list[int], monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    monkeypatch.setattr(keeping.sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda question: answer)
    out = told(capfd, "forget", "1")
    assert ("Nothing was deleted." in out) is (len(left) == 3)
    assert numbers(data) == left


def test_nothing_from_before_a_day_is_no_error(data: Path, capfd: Any) -> None:
    assert told(capfd, "forget", "--before", "2020-01-01") == "Nothing is kept from before that day.\n"


# ---- copies


def test_a_backup_is_taken_back_whatever_happened_since(data: Path, tmp_path: Path, capfd: Any) -> None:
    told(capfd, "backup", tmp_path / "all.formcheck")
    shown = told(capfd, "show", "1")
    told(capfd, "forget", "1", "2", "--yes")
    out = told(capfd, "restore", tmp_path / "all.formcheck").splitlines()
    assert out[0] == "Taken back: 3 sets and runs."
    before = Path(out[1].removeprefix("What was there before is in "))
    assert told(capfd, "show", "1") == shown
    assert told(capfd, "restore", before).splitlines()[0] == "Taken back: 1 set and run."
    assert numbers(data) == [3]


def test_a_backup_of_a_newer_formcheck_is_refused_and_changes_nothing(data: Path, tmp_path: Path, capfd: Any) -> None:
    import zipfile

    told(capfd, "backup", tmp_path / "all.formcheck")
    with zipfile.ZipFile(tmp_path / "all.formcheck") as bundle:
        (tmp_path / "newer.sqlite3").write_bytes(bundle.read("history.sqlite3"))
    with closing(sqlite3.connect(tmp_path / "newer.sqlite3")) as connection:
        connection.execute("PRAGMA user_version = 99")
    with zipfile.ZipFile(tmp_path / "newer.formcheck", "w") as bundle:
        bundle.write(tmp_path / "newer.sqlite3", "history.sqlite3")
    assert "newer FormCheck" in refused(capfd, "restore", tmp_path / "newer.formcheck")
    assert numbers(data) == [1, 2, 3]


# ---- what can be got wrong


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show", "99"), "there is no set 99: 'formcheck history' lists them"),
        (("show", "session:99"), "there is no session 99: 'formcheck history' lists them"),
        (("show", "nowhere.json"), "nowhere.json: there is no such file; of what is kept, give a number that"),
        (
            ("history", "-e", "single_leg_brige"),
            "unknown exercise 'single_leg_brige'; did you mean 'single_leg_bridge'?",
        ),
        (("history", "--profile", "Nobody"), "there is no profile 'Nobody': there is 'Me'"),
        (("history", "--since", "2026-11-20", "--until", "2026-11-01"), "--until 2026-11-01 is before --since"),
        (("export", "1", "-o", "set.docx"), "set.docx: the end of the name says the format, and it is one of"),
        (("export", "-o", "set.html"), "give either what to export"),
        (("export", "1", "--since", "2026-11-01", "-o", "set.html"), "give either what to export"),
        (("export", "--since", "2026-11-01", "-o", "weeks.fit"), "weeks.fit: weeks are written as a report, .html or"),
        (
            ("export", "--until", "2026-11-01", "-o", "weeks.html"),
            "say from when on the report shall tell: add --since",
        ),
        (("export", "--since", "2030-01-01", "-o", "weeks.html"), "nothing is kept from 2030-01-01 to 2030-01-01"),
        (("export", "1", "-o", "a.html", "-o", "a.html"), "a.html: named twice; reading and writing need files"),
        (("export", "1", "-o", "nowhere/a.csv"), "nowhere/a.csv: the folder nowhere does not exist; make it first"),
        (("export", "2", "-o", "set.trc"), "landmarks"),
        (("forget",), "say what to delete: numbers that 'formcheck history' lists"),
        (("forget", "1", "--everything", "--yes"), "say what to delete: numbers that 'formcheck history' lists"),
        (("forget", "99", "--yes"), "there is no set 99: 'formcheck history' lists them"),
        (("backup", "nowhere/all.formcheck"), "nowhere/all.formcheck: the folder nowhere does not exist"),
        (("restore", "nowhere.formcheck"), "nowhere.formcheck"),
    ],
)
def test_what_is_wrong_is_one_line(
    data: Path, words: Sequence[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    assert said in refused(capfd, *words)
    assert numbers(data) == [1, 2, 3]


@pytest.mark.parametrize(
    "words", [("forget", "x"), ("forget", "--before", "yesterday"), ("history", "--since", "1.11.")]
)
def test_words_that_mean_nothing_are_wrong_usage(words: Sequence[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(list(words))
    assert stop.value.code == 2


@pytest.mark.parametrize("content", [b"", b"no database" * 100, b"{}", b"[" * 5000])
def test_a_broken_file_is_one_line(data: Path, content: bytes, tmp_path: Path, capfd: Any) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(content)
    assert str(broken) in refused(capfd, "show", broken)
    assert str(broken) in refused(capfd, "restore", broken)
    assert numbers(data) == [1, 2, 3]


def test_a_history_of_a_newer_formcheck_is_left_alone(data: Path, capfd: Any) -> None:
    with closing(sqlite3.connect(data / "history.sqlite3")) as connection:
        connection.execute("PRAGMA user_version = 99")
    for words in (("history",), ("show", "1"), ("forget", "--everything", "--yes"), ("backup", "all.formcheck")):
        assert "was written by a newer FormCheck: update FormCheck to open it" in refused(capfd, *words)
