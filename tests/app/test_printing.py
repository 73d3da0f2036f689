"""The report on paper: pages, their numbers, repeated heads, and the same words as the HTML page."""

from __future__ import annotations

import html
import re
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from formcheck.app import printing
from formcheck.core.report import Counts, Outcome, SetReport
from formcheck.io.catalogue import discover
from formcheck.physio import content
from formcheck.physio.blocks import Beside, Block, Card, Cell, Table, Words
from formcheck.physio.page import html as page_of
from tests.ran import HEAD_FORWARD, RUN, reported, short_run
from tests.told import BALANCE, BRIDGE, CORRECTED, PAINS, entry, judged, points, recorded, session, weeks

EXERCISES = discover().exercises | {RUN.id: RUN}
TRENDS = {BRIDGE: points(BRIDGE)}


def opened(path: Path) -> QPdfDocument:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    return document


def words(document: QPdfDocument, page: int | None = None) -> str:
    """Return the words of a page or of all, without any space: lines are broken where there is room."""
    pages = range(document.pageCount()) if page is None else [page]
    return "".join("".join(document.getAllText(number).text().split()) for number in pages)


def bare(text: str) -> str:
    return "".join(text.split())


def test_a_session_of_one_set_is_one_page(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "session.pdf"
    assert printing.write_pdf(session(entry(8, judged(BRIDGE))), path, EXERCISES, paper="A4") == 1
    document = opened(path)
    assert document.pageCount() == 1
    size = document.pagePointSize(0)
    assert (size.width(), size.height()) == pytest.approx((595, 842), abs=1)
    told = words(document)
    for line in ("Session of 2 March 2026", "page 1 of 1", "An aid for practice, no medical advice.", "n = 3"):
        assert bare(line) in told
    assert list(tmp_path.iterdir()) == [path]


def test_letter_where_it_is_used(qtbot: QtBot, tmp_path: Path) -> None:
    printing.write_pdf(session(entry(8, judged(BRIDGE))), tmp_path / "s.pdf", EXERCISES, paper="Letter")
    size = opened(tmp_path / "s.pdf").pagePointSize(0)
    assert (size.width(), size.height()) == pytest.approx((612, 792), abs=1)
    assert printing.usual_paper() in ("A4", "Letter")
    with pytest.raises(ValueError, match="there is no paper 'A3': A4 or Letter"):
        printing.write_pdf(session(), tmp_path / "s.pdf", EXERCISES, paper="A3")


def lines_of(block: Block) -> list[str]:
    if isinstance(block, Beside):
        return [line for part in block.blocks for line in lines_of(part)]
    if isinstance(block, Table):
        return [*block.head, *(line for row in block.rows for cell in row for line in cell.lines)]
    if isinstance(block, Words):
        return [block.text]
    return [block.title, block.tell, *block.facts] if isinstance(block, Card) else []


def test_paper_and_page_say_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    what = session(
        entry(8, judged("v_up"), recording=recorded(tmp_path, "v_up")),
        entry(9, judged(BRIDGE), 4, corrections=CORRECTED),
        entry(10, judged(BALANCE), 8),
        entry(11, reported(short_run(HEAD_FORWARD)), 12),
        pains=PAINS,
    )
    report = content(what, exercises=EXERCISES, trends=TRENDS)
    path = tmp_path / "session.pdf"
    pages = printing.write_pdf(what, path, EXERCISES, trends=TRENDS, paper="A4")
    document = opened(path)
    assert document.pageCount() == pages > 1
    on_paper = words(document)
    on_page = bare(html.unescape(re.sub(r"<[^>]+>", "", page_of(report).partition("</style>")[2])))
    told = [
        line for section in report.sections for block in section.blocks for line in [section.title, *lines_of(block)]
    ]
    assert len(told) > 100
    # Page numbers and running titles may stand between two halves of a sentence.
    assert [line for line in told if len(line) < 40 and bare(line) not in on_paper] == []
    assert [line for line in told if bare(line) not in on_page] == []
    for number in range(pages):
        assert bare(f"page {number + 1} of {pages}") in words(document, number)
        assert bare("2 March 2026 · Anna <Muster>") in words(document, number)


def sided(report: SetReport, side: str, exercise: str) -> SetReport:
    """Return a set as if another side, and another exercise, had been done; one repetition could not be judged."""
    hidden = replace(report.reps[0], outcome=Outcome.UNVERIFIED, faults=())
    reps = tuple(replace(rep, side=side) for rep in (hidden, *report.reps[1:]))
    return replace(report, exercise=exercise, reps=reps, sides={side: Counts.of(reps)})


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_long_session_has_all_that_matters_on_its_first_page(paper: str, qtbot: QtBot, tmp_path: Path) -> None:
    names = (BRIDGE, "quadruped_limb_raises", "v_up", "dead_bug", "superman", "hollow_body_rock")
    several = [(name, side) for name in names for side in ("left", "right")]
    sets = [entry(8 + k, sided(judged(BRIDGE), side, name), 2.0 * k) for k, (name, side) in enumerate(several)]
    sets[0] = replace(sets[0], corrections=CORRECTED * 4)
    trends = {name: points(name) for name in names}
    what = session(*sets, pains=PAINS)
    report = content(what, exercises=EXERCISES, trends=trends)
    path = tmp_path / "session.pdf"
    pages = printing.write_pdf(what, path, EXERCISES, trends=trends, paper=paper)
    document = opened(path)
    first = words(document, 0)
    front = report.sections[: report.front]
    told = [line for section in front for block in section.blocks for line in [section.title, *lines_of(block)]]
    assert len(told) > 150
    assert [line for line in told if bare(line) not in first] == []
    assert bare("The rules behind it") not in first
    # What is told at length begins on the next page, below its head.
    second = words(document, 1).partition(bare(f"page 2 of {pages}"))[2]
    assert second.startswith(bare(report.sections[report.front].title))
    assert document.pageCount() == pages > 2


def test_a_short_session_is_one_page_without_a_word_twice(qtbot: QtBot, tmp_path: Path) -> None:
    what = session(entry(8, judged(BRIDGE)), entry(9, judged(BALANCE), 4))
    assert printing.write_pdf(what, tmp_path / "s.pdf", EXERCISES, paper="A4") == 1
    assert bare("In short") not in words(opened(tmp_path / "s.pdf"))


def test_the_head_of_a_long_table_is_on_every_page(qtbot: QtBot, tmp_path: Path) -> None:
    report = content(session(entry(8, judged(BRIDGE))), exercises=EXERCISES)
    rows = tuple((Cell((f"row {number}",)), Cell(("something",))) for number in range(120))
    long = replace(report.sections[0], blocks=(Table(("Numbered", "Named"), rows),))
    data, pages = printing.pdf(replace(report, sections=(long,)), "A4")
    assert pages >= 3
    (tmp_path / "long.pdf").write_bytes(data)
    document = opened(tmp_path / "long.pdf")
    for number in range(pages):
        told = words(document, number)
        assert told.count("NumberedNamed") == bool(re.search(r"row\d", told)), number


def test_no_title_stands_alone_at_the_foot_of_a_page(qtbot: QtBot, tmp_path: Path) -> None:
    report = content(session(entry(8, judged(BRIDGE))), exercises=EXERCISES)
    for filling in range(44, 56):
        lines = tuple(Words(f"line {number}") for number in range(filling))
        sections = (replace(report.sections[0], blocks=lines), replace(report.sections[1], title="LONELY"))
        data, pages = printing.pdf(replace(report, sections=sections), "A4")
        path = tmp_path / f"{filling}.pdf"
        path.write_bytes(data)
        document = opened(path)
        after = [words(document, number).partition("LONELY")[2] for number in range(pages)]
        assert any(text.startswith(bare("Nothing was told about pain.")) for text in after), filling


def test_a_note_that_looks_like_a_drawing_stays_a_note(qtbot: QtBot, tmp_path: Path) -> None:
    noted = replace(PAINS[1], note="<b>\ue0000\ue000 and a long\nnote</b>")
    what = session(entry(8, judged("v_up"), recording=recorded(tmp_path, "v_up")), pains=(noted,))
    printing.write_pdf(what, tmp_path / "r.pdf", EXERCISES)
    assert bare("“<b>0 and a long note</b>”") in words(opened(tmp_path / "r.pdf"))


@pytest.mark.parametrize("name", ["weeks", "empty"])
def test_every_kind_of_report_can_be_printed(name: str, qtbot: QtBot, tmp_path: Path) -> None:
    what = weeks() if name == "weeks" else session()
    pages = printing.write_pdf(what, tmp_path / "r.pdf", EXERCISES, paper="A4")
    document = opened(tmp_path / "r.pdf")
    picture = document.render(0, QSize(595, 842))
    assert document.pageCount() == pages
    assert not picture.isNull()


def test_drawings_are_vectors(qtbot: QtBot, tmp_path: Path) -> None:
    data, _ = printing.pdf(content(weeks(), exercises=EXERCISES), "A4")
    assert b"/Subtype /Image" not in data
    assert len(data) < 400_000


def test_it_can_be_printed_beside_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    done: list[int] = []

    def write() -> None:
        done.append(printing.write_pdf(weeks(), tmp_path / "r.pdf", EXERCISES, paper="A4"))

    thread = threading.Thread(target=write)
    thread.start()
    thread.join(60)
    assert done == [opened(tmp_path / "r.pdf").pageCount()]


def test_a_file_that_cannot_be_written_is_told_in_one_line(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="make it first") as refused:
        printing.write_pdf(session(), tmp_path / "no" / "r.pdf", EXERCISES)
    assert "\n" not in str(refused.value)
