"""A database of the first version, as FormCheck 0.1 wrote it, is brought to today's: nothing of it is lost."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

import formcheck as fc
from formcheck.core.report import Outcome
from formcheck.io.recordings import Recording
from formcheck.io.store import Asked, Store
from formcheck.io.store.database import Database
from formcheck.io.store.schema import VERSIONS
from tests.io.store.made import NOON, bridges, keep, rep

#: Two profiles; a set with pain and a correction, a hold, a run, a set that is hidden, and one that was cut off.
WRITTEN = Path(__file__).with_name("version_1.sql").read_text("utf-8")


def write(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(WRITTEN)
    return path


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return write(tmp_path / "data" / "history.sqlite3")


def rows(path: Path) -> dict[str, list[dict[str, object]]]:
    """Every row of every table, by table."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [row["name"] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {
            name: [dict(row) for row in connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2")]
            for name in tables
            if name != "sqlite_sequence"
        }


def test_the_file_is_one_that_the_statements_of_the_first_version_make(old: Path, tmp_path: Path) -> None:
    made = Database(tmp_path / "new" / "history.sqlite3", tmp_path / "none", VERSIONS[:1])
    with made.writing():
        pass
    made.close()
    query = "SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL AND name <> 'sqlite_sequence' ORDER BY name"
    with closing(sqlite3.connect(old)) as one, closing(sqlite3.connect(made.path)) as other:
        assert [(name, " ".join(sql.split())) for name, sql in one.execute(query)] == [
            (name, " ".join(sql.split())) for name, sql in other.execute(query)
        ]


def test_nothing_is_lost_and_a_copy_is_made_before(old: Path) -> None:
    before = rows(old)
    store = Store(old.parent)
    store.sessions()
    after = rows(old)
    new = {"sets": {"purpose": None}, "sessions": {"plan": "[]"}}
    assert after.pop("said") == []
    assert set(after) == set(before)
    for table in set(before) - {"sides"}:
        assert after[table] == [row | new.get(table, {}) for row in before[table]]
    # Repetitions of 4, 4, 4 and 2.5 seconds, and one that was not complete; of a hold there is none; one of 4 seconds.
    assert [side.pop("rep_s") for side in after["sides"]] == [4.0, None, 4.0]
    assert after["sides"] == before["sides"]
    (copy,) = store.backups()
    assert copy.name.startswith("version-1-")
    assert rows(copy) == before
    store.close()


def test_what_was_kept_is_found_as_it_was(old: Path) -> None:
    store = Store(old.parent)
    run, first = store.sessions()
    assert [listed.kept.exercise for listed in (*first.sets, *run.sets)] == [
        "single_leg_bridge",
        "single_leg_balance",
        "running_posture",
    ]
    assert (first.pain_before, first.pain_after, first.plan) == (2, 3, ())
    assert {listed.kept.purpose for listed in first.sets} == {None}
    entry = store.entry(1)
    assert [(one.outcome, one.complete) for one in entry.report.reps] == [
        (Outcome.CLEAN, True),
        (Outcome.REJECTED, True),
        (Outcome.UNVERIFIED, True),
        (Outcome.CLEAN, True),
        (Outcome.REJECTED, False),
    ]
    assert [(said.number, said.user) for said in entry.corrections] == [(2, Outcome.CLEAN)]
    assert [(pain.asked, pain.level, pain.leg) for pain in store.pains()] == [
        (Asked.BEFORE, 2, False),
        (Asked.AFTER_SET, 3, True),
        (Asked.BEFORE, 1, False),
    ]
    assert [profile.name for profile in store.profiles()] == ["Me", "Ada"]
    # What was cut off is closed as ever.
    (cut,) = store.recover(never)
    assert (cut.exercise, cut.side) == ("single_leg_bridge", "right")
    assert store.entry(cut.id).report.reps == (rep(1, side="right"),)
    # And it goes on: the pain that was told three days later belongs to what is begun two hours after it.
    kept = keep(store, bridges(), NOON + timedelta(days=3, hours=2))
    assert store.session(kept.session).pains[0].level == 1
    store.close()


def test_a_copy_of_then_is_taken_back(tmp_path: Path) -> None:
    bundle = tmp_path / "then.formcheck"
    with zipfile.ZipFile(bundle, "w") as file:
        file.write(write(tmp_path / "then.sqlite3"), "history.sqlite3")
    store = Store(tmp_path / "data")
    store.say("disclaimer")
    assert store.restore(bundle) is not None
    assert [session.id for session in store.sessions()] == [3, 1]
    assert store.said() == ()
    store.say("disclaimer")
    assert [said.topic for said in store.said()] == ["disclaimer"]
    store.close()


def never(recording: Recording) -> fc.SetReport:
    raise AssertionError(f"{recording.path} has no landmarks")
