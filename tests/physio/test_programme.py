"""The programme on paper, and what a session was in the programme."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from formcheck.coach.programme.plan import Ask, Item, Kind, Plan, PlannedDay, Reason, Urgency
from formcheck.coach.programme.safety import RED_FLAGS, disclaimer
from formcheck.coach.steps import Purpose
from formcheck.io.catalogue import discover
from formcheck.io.store.records import Entry, Said
from formcheck.physio import Programme, content, page
from formcheck.physio.blocks import Facts, Report, Table, Words
from tests.told import BRIDGE, entry, judged, session

EXERCISES = discover().exercises
WHY = Reason("Because it is so.", "Specification 10.3")
ITEMS = (
    Item(EXERCISES["superman"], Purpose.TRAINING, 3, 8, advice="Keep it small.", why=(WHY,)),
    Item(EXERCISES["dead_bug"], Purpose.TRIAL, 1, 5, why=(WHY,)),
)
STRETCH = Item(EXERCISES["lying_figure_4"], Purpose.STRETCH, 2, 20, ("left", "right"), 15.0)
TODAY = Plan(
    date(2026, 11, 24), Kind.TRAINING, (Ask.PAIN,), (STRETCH,), ITEMS, (STRETCH,), (WHY,), minutes=24, tips=("Walk.",)
)
DAYS = tuple(
    PlannedDay(TODAY.day + timedelta(days=n), Kind.REST if n % 2 else Kind.TRAINING, ITEMS, 24) for n in range(4)
)


def tables(report: Report) -> list[list[list[str]]]:
    found = [block for section in report.sections for block in section.blocks if isinstance(block, Table)]
    return [[["\n".join(cell.lines) for cell in row] for row in table.rows] for table in found]


def test_it_says_what_is_done_today_and_why() -> None:
    report = content(Programme("Anna", TODAY, DAYS))
    today, weeks = tables(report)
    stretch = ["Lying Figure 4", "before", "2 × 20 seconds on each side\nleft side first\n15 s rest", ""]  # noqa: RUF001
    assert (
        today
        == [
            stretch,
            ["Superman", "training", "3 × 8 clean repetitions\n60 s rest", "Because it is so.\nKeep it small."],  # noqa: RUF001
            ["Dead Bug", "trial", "5 repetitions on each side", "Because it is so."],
            [stretch[0], "after", *stretch[2:]],
        ]
    )
    assert [row[0] for row in weeks] == ["Tuesday, 24 November 2026", "Thursday, 26 November 2026"]
    assert weeks[1][2] == "the same"
    assert report.facts == ("Anna", "Made on Tuesday, 24 November 2026")


def test_the_page_draws_each_exercise_once_and_warns_in_full() -> None:
    text = page(Programme("Anna", TODAY, DAYS))
    assert text.count("<svg ") == 3
    ids = re.findall(r'<(?:title|desc) id="([^"]+)"', text)
    assert len(ids) == len(set(ids)) == 6
    for flag in RED_FLAGS:
        assert flag.words in text
    assert disclaimer() in text


def test_a_day_that_is_stopped_offers_nothing_but_what_to_do() -> None:
    why = Reason("Please have it checked.", "Specification 10.1")
    report = content(Programme("Anna", Plan(TODAY.day, Kind.STOPPED, why=(why,), stop=Urgency.DOCTOR)))
    assert tables(report) == []
    assert [block.text for block in report.sections[0].blocks if isinstance(block, Words)] == [
        "Please see a doctor first",
        "Please have it checked.",
    ]


def test_it_is_printed(tmp_path: Path) -> None:
    from formcheck.app.printing import write_pdf

    assert write_pdf(Programme("Anna", TODAY, DAYS), tmp_path / "plan.pdf") in (2, 3)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


def done_for(one: Entry, purpose: str) -> Entry:
    assert one.kept is not None
    return replace(one, kept=replace(one.kept, purpose=purpose))


def test_a_session_says_what_was_planned_and_what_its_sets_were_for() -> None:
    when = datetime(2026, 3, 2, 18, 40, tzinfo=timezone(timedelta(hours=1)))
    what = replace(
        session(done_for(entry(8, judged(BRIDGE)), "trial"), done_for(entry(9, judged("v_up"), 5), "training")),
        plan=("single_leg_bridge", "of_before"),
        said=(Said(1, when, "effect", "cat_cow", "better"), Said(2, when, "switch", "leg", "on")),
    )
    report = content(what)
    facts = [block.pairs for block in report.sections[0].blocks if isinstance(block, Facts)]
    assert facts == [
        (
            ("Planned", "Single-Leg Bridge, of before"),
            ("Trials", "Single-Leg Bridge"),
            ("Training", "V-Up"),
            ("The back after it", "Cat-Cow: better"),
        )
    ]
    assert "Done in the programme as: trial" in content(what.entries[0]).facts


@pytest.mark.parametrize("plain", [session(entry(8, judged(BRIDGE)))])
def test_without_the_programme_nothing_is_said_of_it(plain: object) -> None:
    report = content(plain)  # type: ignore[arg-type]
    assert not [block for block in report.sections[0].blocks if isinstance(block, Facts)]
