"""JSON, the long table and the workbook: what a set came to, for programs and for spreadsheets."""

from __future__ import annotations

import csv
import io
import json
import math
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl

from formcheck import __version__, language
from formcheck.core.exercise import Exercise
from formcheck.core.parsing import parse_report
from formcheck.core.report import Outcome, SetReport
from formcheck.exports.choosing import export
from formcheck.exports.table import COLUMNS
from formcheck.io.corrections import Correction
from formcheck.io.store.records import Entry, SessionRecord
from tests.exports import made

Exercises = dict[str, Exercise]


def written(what: Entry | SessionRecord, path: Path, exercises: Exercises) -> Path:
    export(what, path, exercises=exercises)
    return path


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


# ---- JSON


def test_the_json_of_a_set_is_the_contract_and_reads_back_equal(
    bridge: Entry, balance: Entry, cats: Entry, run: Entry, tmp_path: Path, exercises: Exercises
) -> None:
    for entry in (bridge, balance, cats, run):
        data = json.loads(written(entry, tmp_path / "set.json", exercises).read_text(encoding="utf-8"))
        assert data == entry.report.to_dict()
        assert parse_report(data).to_dict() == data
        assert data["formcheck"] == entry.report.version
        assert data["rules"] == entry.report.rules


def test_the_json_of_a_session_holds_the_contract_of_each_set(
    session: SessionRecord, tmp_path: Path, exercises: Exercises
) -> None:
    data = json.loads(written(session, tmp_path / "session.json", exercises).read_text(encoding="utf-8"))
    assert (data["session_schema"], data["session"], data["profile"]) == (1, 3, "@Zoë")
    assert [one["report"] for one in data["sets"]] == [entry.report.to_dict() for entry in session.entries]
    assert [one["set"] for one in data["sets"]] == [7, 8, 9, 10]
    assert data["sets"][1]["when"] == "2026-11-23T18:02:00+01:00"
    assert [pain["note"] for pain in data["pains"]] == [made.EVIL, "-2+3"]
    assert data["formcheck"] == __version__


# ---- the long table


def test_a_long_table_has_a_row_for_everything(session: SessionRecord, tmp_path: Path, exercises: Exercises) -> None:
    found = rows(written(session, tmp_path / "session.csv", exercises))
    kinds = [row["row"] for row in found]
    reports = [entry.report for entry in session.entries]
    assert kinds.count("set") == 4
    assert kinds.count("repetition") == len(reports[0].reps)
    assert kinds.count("attempt") == len(reports[1].entries)
    assert kinds.count("cycle") == len(reports[2].reps)
    assert kinds.count("fault") == sum(len(item.faults) for report in reports for item in report.entries)
    assert kinds.count("finding") == 2
    assert kinds.count("pain") == 2
    assert set(kinds) == {"set", "repetition", "attempt", "cycle", "fault", "finding", "pain"}


def test_rows_of_repetitions_count_like_the_report(bridge: Entry, tmp_path: Path, exercises: Exercises) -> None:
    found = [row for row in rows(written(bridge, tmp_path / "a.csv", exercises)) if row["row"] == "repetition"]
    counts = bridge.report.counts
    assert sum(row["outcome"] == "clean" for row in found) == counts.clean == 3
    assert sum(row["complete"] == "true" for row in found) == counts.complete == 4
    assert {row["side"] for row in found} == {"left"}
    for row, rep in zip(found, bridge.report.reps, strict=True):
        assert float(row["start_s"]) == round(rep.start_s, 3)
        assert (float(row["range"]), row["unit"]) == (round(rep.range_of_motion, 3), "deg")
        assert row["model_sha256"] == made.MODEL.sha256
        assert row["rules"] == bridge.report.rules
        assert row["formcheck"] == __version__


def test_a_fault_says_its_cue_and_whether_it_rejects(bridge: Entry, tmp_path: Path, exercises: Exercises) -> None:
    found = [row for row in rows(written(bridge, tmp_path / "a.csv", exercises)) if row["row"] == "fault"]
    expected = [(rep, verdict) for rep in bridge.report.reps for verdict in rep.faults]
    assert expected
    for row, (rep, verdict) in zip(found, expected, strict=True):
        assert (int(row["number"]), row["rule"], row["level"]) == (rep.number, verdict.rule, verdict.level.value)
        assert row["cue"]
        assert row["rejects"] == ("true" if verdict.voids else "false")
        assert float(row["limit"]) == round(verdict.limit, 3)


def test_of_a_run_nothing_is_counted(run: Entry, tmp_path: Path, exercises: Exercises) -> None:
    found = rows(written(run, tmp_path / "a.csv", exercises))
    assert [found[0][name] for name in ("attempted_count", "clean_count", "cadence_per_min", "found_count")] == [
        *("", "", "150.2", "2")
    ]
    finding = found[1]
    assert [finding[name] for name in ("row", "rule", "level", "worst", "limit", "unit", "against", "possible")] == [
        *("finding", "head", "fault", "0.1", "0.05", "T", "baseline", "true")
    ]
    assert finding["cue"] == "Float your head back, eyes far"


def test_what_a_spreadsheet_would_compute_is_text(session: SessionRecord, tmp_path: Path, exercises: Exercises) -> None:
    found = rows(written(session, tmp_path / "session.csv", exercises))
    for row in found:
        for name, text in row.items():
            if text[:1] in "=+-@\t\r" and text:
                assert math.isfinite(float(text)), (name, text)
    assert {row["profile"] for row in found} == {"'@Zoë"}
    assert [row["note"] for row in found if row["row"] == "pain"] == [f"'{made.EVIL}", "'-2+3"]
    assert [row["leg_symptom"] for row in found if row["row"] == "pain"] == ["false", "true"]
    # A single note of pain belongs to a set.
    assert [row["set"] for row in found if row["row"] == "pain"] == ["", "8"]


def test_a_table_has_a_mark_that_excel_knows_and_one_header(
    bridge: Entry, tmp_path: Path, exercises: Exercises
) -> None:
    data = written(bridge, tmp_path / "a.csv", exercises).read_bytes()
    assert data.startswith(b"\xef\xbb\xbfrow,")
    assert tuple(next(csv.reader(io.StringIO(data.decode("utf-8-sig"))))) == COLUMNS
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_numbers_have_a_point_in_every_language(bridge: Entry, tmp_path: Path, exercises: Exercises) -> None:
    english = written(bridge, tmp_path / "a.csv", exercises).read_bytes()
    language.use(lambda text: f"<{text}>", code="de")
    try:
        assert written(bridge, tmp_path / "b.csv", exercises).read_bytes() == english
    finally:
        language.use(None)


def test_what_the_user_says_otherwise_stands_beside_the_verdict(
    bridge: Entry, tmp_path: Path, exercises: Exercises
) -> None:
    said = Correction(3, Outcome.REJECTED, Outcome.CLEAN, (), "2026-11-23T18:05:00+01:00", "0.1.0")
    found = rows(written(replace(bridge, corrections=(said,)), tmp_path / "a.csv", exercises))
    assert [row["user_says"] for row in found if row["row"] == "repetition"] == ["", "", "clean", "", ""]


def test_a_set_of_nothing_and_an_exercise_that_is_gone(tmp_path: Path) -> None:
    nothing = Entry(None, SetReport("gone", "reps"))
    assert [row["row"] for row in rows(written(nothing, tmp_path / "a.csv", {}))] == ["set"]
    book = openpyxl.load_workbook(written(nothing, tmp_path / "a.xlsx", {}))
    assert book["Session"]["A1"].value == "gone"


# ---- the workbook


def test_a_workbook_opens_with_everything_in_it(session: SessionRecord, tmp_path: Path, exercises: Exercises) -> None:
    book = openpyxl.load_workbook(written(session, tmp_path / "session.xlsx", exercises))
    assert book.sheetnames == ["Session", "Sets", "Reps", "Faults", "Pain"]
    sets, reps = book["Sets"], book["Reps"]
    assert [cell.value for cell in sets["A"]] == ["Set", 7, 8, 9, 10]
    heads = [cell.value for cell in sets[1]]
    column = heads.index("Clean")
    counts = [entry.report.counts.clean for entry in session.entries]
    assert [row[column].value for row in sets.iter_rows(min_row=2)] == [*counts[:3], None]
    begun = sets.cell(2, 1 + heads.index("Begun"))
    assert begun.value == datetime(2026, 11, 23, 18, 0)
    assert begun.is_date
    assert reps.max_row - 1 == sum(len(entry.report.entries) for entry in session.entries)
    assert book["Faults"].max_row - 1 == sum(
        len(item.faults) for entry in session.entries for item in entry.report.entries
    ) + len(session.entries[3].report.running.findings)  # type: ignore[union-attr]
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref
        assert all(sheet.column_dimensions[cell.column_letter].width >= 7 for cell in sheet[1])
    assert any("(s)" in str(head) for head in heads)
    assert book.properties.title == "Session 3, 2026-11-23"
    for known in (__version__, made.MODEL.sha256, session.entries[0].report.rules):
        assert known in book.properties.description


def test_a_workbook_computes_nothing(session: SessionRecord, tmp_path: Path, exercises: Exercises) -> None:
    book = openpyxl.load_workbook(written(session, tmp_path / "session.xlsx", exercises))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert all(cell.data_type != "f" for cell in cells)
    assert all(cell.hyperlink is None for cell in cells)
    evil = [cell for cell in cells if cell.value == made.EVIL]
    assert [cell.data_type for cell in evil] == ["s"]


def test_the_front_sheet_adds_up(session: SessionRecord, tmp_path: Path, exercises: Exercises) -> None:
    sheet = openpyxl.load_workbook(written(session, tmp_path / "session.xlsx", exercises))["Session"]
    said = {row[0].value: row[1].value for row in sheet.iter_rows(min_row=3)}
    counts = [entry.report.counts for entry in session.entries[:3]]
    assert said["Profile"] == "@Zoë"
    assert (said["Sets"], said["Runs"]) == (3, 1)
    assert said["Attempted"] == sum(one.attempted for one in counts)
    assert said["Clean"] == sum(one.clean for one in counts)
    assert said["Could not judge"] == sum(one.unverified for one in counts)
    assert said["Pose model"] == f"{made.MODEL.name}, unknown"
