"""Everything goes into one file and comes back out of it; what was there is never lost."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

import formcheck as fc
from formcheck.core.report import Outcome, SetReport
from formcheck.io.recordings import open_recording
from formcheck.io.store import Asked, Store
from formcheck.io.store.schema import VERSIONS
from formcheck.session import replay
from tests.io.store.made import NOON, begun, bridges, keep


@pytest.fixture
def copy(store: Store, held: Path, judged: SetReport, tmp_path: Path) -> Path:
    """A copy of a store with a set and its landmarks, one without, a correction and pain."""
    first = store.keep(judged, held, when=NOON, side="right")
    keep(store, bridges(), NOON + timedelta(days=1))
    store.correct(first, 1, Outcome.REJECTED)
    store.say_pain(Asked.AFTER_SET, 3, of_set=first.id)
    path = tmp_path / "copy.formcheck"
    store.backup(path)
    return path


def test_everything_comes_back_on_another_computer(store: Store, copy: Path, held: Path, tmp_path: Path) -> None:
    other = Store(tmp_path / "other")
    assert other.restore(copy) is None
    assert [entry.report for entry in map(other.entry, (1, 2))] == [entry.report for entry in map(store.entry, (1, 2))]
    assert other.pains() == store.pains()
    assert other.corrections(other.kept()[1]) == store.corrections(store.kept()[1])
    recording = other.kept()[1].recording
    assert recording is not None
    assert recording.parent == tmp_path / "other" / "landmarks"
    assert recording.read_bytes() == held.read_bytes()
    # And it goes on there.
    assert keep(other, bridges()).id == 3
    other.close()


def test_what_was_there_is_copied_before_and_can_be_taken_back(store: Store, copy: Path) -> None:
    first = store.kept()[1]
    store.delete(first)
    third = keep(store, bridges(), NOON + timedelta(days=2))
    saved = store.restore(copy)
    assert saved is not None
    assert store.backups() == (saved,)
    assert [kept.id for kept in store.kept()] == [2, 1]
    assert first.recording is not None
    assert replay(open_recording(first.recording)).entries == store.report_of(first).entries
    store.restore(saved)
    assert [kept.id for kept in store.kept()] == [third.id, 2]
    # Of what is not in the store any more no landmarks are left.
    assert not first.recording.exists()


def test_who_has_it_open_sees_what_was_restored(store: Store, copy: Path) -> None:
    other = Store(store.folder)
    keep(other, bridges(), NOON + timedelta(days=3))
    store.restore(copy)
    assert [kept.id for kept in other.kept()] == [2, 1]
    keep(other, bridges(), NOON + timedelta(days=3))
    assert len(store.kept()) == 3
    other.close()


def test_a_set_that_was_under_way_is_judged_from_the_copy(
    store: Store, balance: fc.Exercise, held: Path, tmp_path: Path
) -> None:
    under_way = begun(store, balance, held)
    assert under_way.recorder is not None
    under_way.recorder.close()
    store.backup(tmp_path / "copy.formcheck")
    other = Store(tmp_path / "other")
    other.restore(tmp_path / "copy.formcheck")
    (kept,) = other.recover(replay)
    assert other.report_of(kept).entries == replay(open_recording(held)).entries
    other.close()


@pytest.mark.parametrize("what", ["text", "zip", "broken", "newer", "cut"])
def test_what_is_no_copy_changes_nothing(store: Store, copy: Path, tmp_path: Path, what: str) -> None:
    wrong = tmp_path / "wrong.formcheck"
    if what == "text":
        wrong.write_text("not a copy")
    elif what == "cut":
        wrong.write_bytes(copy.read_bytes()[:-200])
    else:
        database = tmp_path / "history.sqlite3"
        database.write_bytes(b"no database" * 100)
        if what == "newer":
            database.unlink()
            with closing(sqlite3.connect(database)) as connection:
                connection.execute("CREATE TABLE words (word TEXT)")
                connection.execute(f"PRAGMA user_version = {len(VERSIONS) + 1}")
        with zipfile.ZipFile(wrong, "w") as bundle:
            bundle.write(database, "other.txt" if what == "zip" else "history.sqlite3")
    said = {"broken": "is broken", "newer": "newer FormCheck"}.get(what, "is no copy that 'formcheck backup' made")
    before = store.kept()
    with pytest.raises(ValueError, match=said) as caught:
        store.restore(wrong)
    assert "\n" not in str(caught.value)
    assert store.kept() == before
    assert store.backups() == ()


def test_nothing_is_written_outside_the_folder(store: Store, copy: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(copy, "a") as bundle:
        bundle.writestr("landmarks/../../outside.fcr", "outside")
        bundle.writestr("../outside.fcr", "outside")
    store.restore(copy)
    assert not list(tmp_path.rglob("outside*"))


def test_a_copy_that_cannot_be_made_is_said_so(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="nothing to back up yet"):
        store.backup(tmp_path / "copy.formcheck")
    keep(store, bridges())
    with pytest.raises(OSError, match="does not exist"):
        store.backup(tmp_path / "nowhere" / "copy.formcheck")
    with pytest.raises(OSError, match="this is a folder"):
        store.backup(tmp_path)
    with pytest.raises(OSError, match="there is no file"):
        store.restore(tmp_path / "none.formcheck")
    assert [path.name for path in tmp_path.iterdir()] == ["data"]
