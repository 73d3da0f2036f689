"""Sets that were kept in folders are taken over, once, and none of them is lost."""

from __future__ import annotations

import json
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from formcheck.core.report import Outcome, SetReport
from formcheck.io.recordings import Recording, open_recording
from formcheck.io.store import Store
from formcheck.session import replay

NAME = "2026-05-23T14-13-36+0200.single_leg_balance.right"
SAID = {
    "formcheck corrections": 1,
    "corrections": [
        {
            "number": 1,
            "program": "clean",
            "user": "rejected",
            "rules": [],
            "said_at": "2026-05-23T14:20:00+02:00",
            "formcheck": "0.1.0",
        }
    ],
}


def folder_of(store: Store, name: str, held: Path, report: SetReport | None) -> Path:
    """Keep a set as it was kept once."""
    folder = store.folder / "sets" / name
    folder.mkdir(parents=True)
    shutil.copyfile(held, folder / "poses.fcr")
    if report is not None:
        (folder / "report.json").write_text(json.dumps(report.to_dict()), encoding="utf-8")
    return folder


def not_asked(_: Recording) -> SetReport:
    raise AssertionError("its report is there")


def test_a_set_is_taken_over_with_what_was_said_of_it(store: Store, held: Path, judged: SetReport) -> None:
    folder = folder_of(store, NAME, held, judged)
    (folder / "corrections.json").write_text(json.dumps(SAID), encoding="utf-8")
    (kept,) = store.recover(not_asked)
    assert (kept.exercise, kept.side) == ("single_leg_balance", "right")
    assert kept.when == datetime.fromisoformat("2026-05-23T14:13:36+02:00")
    assert store.report_of(kept).to_dict() == judged.to_dict()
    assert kept.recording is not None
    assert kept.recording.read_bytes() == held.read_bytes()
    (said,) = store.corrections(kept)
    assert (said.number, said.user, said.said_at) == (1, Outcome.REJECTED, "2026-05-23T14:20:00+02:00")
    # Nothing is left there, and nothing is taken over twice.
    assert not (store.folder / "sets").exists()
    assert store.recover(not_asked) == []
    assert store.kept() == [kept]


def test_what_was_never_judged_to_its_end_is(store: Store, held: Path, judged: SetReport) -> None:
    folder_of(store, f"open/0123/{NAME}", held, None)
    (store.folder / "sets" / "open" / "0123" / "lock").touch()
    empty = store.folder / "sets" / "open" / "0123" / f"{NAME}.2"
    empty.mkdir()
    (kept,) = store.recover(replay)
    assert store.report_of(kept).entries == judged.entries
    assert not (store.folder / "sets").exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": 99, "exercise": "v_up"}'])
def test_what_cannot_be_read_stays_where_it_is(store: Store, held: Path, judged: SetReport, text: str) -> None:
    folder = folder_of(store, NAME, held, judged)
    (folder / "report.json").write_text(text, encoding="utf-8")
    other = folder_of(store, NAME.replace("13-36", "20-00"), held, judged)
    assert len(store.recover(not_asked)) == 1
    assert open_recording(folder / "poses.fcr").source.frames
    assert not other.exists()


def test_what_else_lies_there_is_left_alone(store: Store) -> None:
    notes = store.folder / "sets" / "notes"
    notes.mkdir(parents=True)
    assert store.recover(not_asked) == []
    assert notes.exists()
