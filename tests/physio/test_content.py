"""What the report for a physiotherapist says: every number from the data, and nothing that must not be said."""

from __future__ import annotations

import ast
import html as entities
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

import formcheck as fc
from formcheck import language, physio
from formcheck.app import tongue
from formcheck.core.report import Counts, Hold, Outcome, SetReport
from formcheck.io.catalogue import discover
from formcheck.io.store.records import Entry, SessionRecord
from formcheck.physio import Weeks, gathered
from formcheck.physio.blocks import Beside, Block, Card, Drawing, Facts, Items, Report, Table, Words
from formcheck.physio.content import What
from formcheck.physio.sets import Plotted
from formcheck.physio.worst import Worst
from tests.ran import HEAD_FORWARD, RUN, reported, short_run
from tests.told import (
    ANNA,
    BALANCE,
    BRIDGE,
    CORRECTED,
    PAINS,
    entry,
    judged,
    points,
    recorded,
    session,
    unverified,
    weeks,
)

EXERCISES = discover().exercises | {RUN.id: RUN}
content, page = (partial(say, exercises=EXERCISES) for say in (physio.content, physio.page))
DASH = "\N{EN DASH}"
MINUS = "\N{MINUS SIGN}"


def blocks(report: Report) -> Iterator[Block]:
    for section in report.sections:
        for block in section.blocks:
            yield from block.blocks if isinstance(block, Beside) else (block,)


def table(report: Report, title: str) -> list[list[str]]:
    """Return head and rows of the first table of a section, as far as they are words."""
    section = next(section for section in report.sections if section.title == title)
    found = [b for block in section.blocks for b in (block.blocks if isinstance(block, Beside) else (block,))]
    first = next(block for block in found if isinstance(block, Table))
    return [list(first.head), *(["\n".join(cell.lines) for cell in row] for row in first.rows)]


def said(report: Report) -> str:
    """Return every word of a report."""
    told: list[str] = [report.title, *report.facts, *report.footer]
    for section in report.sections:
        told.append(section.title)
    for block in blocks(report):
        match block:
            case Words():
                told.append(block.text)
            case Items():
                told += block.lines
            case Facts():
                told += [part for pair in block.pairs for part in pair]
            case Table():
                told += [*block.head, *(line for row in block.rows for cell in row for line in cell.lines)]
            case Card():
                told += [block.title, block.tell, *block.facts]
            case Drawing():
                told += [block.caption, block.lead, block.what.said]
    return "\n".join(told)


def titles(report: Report) -> list[str]:
    return [section.title for section in report.sections]


# ---- a session


def test_a_session_says_what_matters_first() -> None:
    what = session(entry(8, judged(BRIDGE)), entry(9, judged(BALANCE), 5), pains=PAINS)
    report = content(what)
    assert report.title == "Session of 2 March 2026"
    assert report.facts == ("Anna <Muster>, session 3, 18:05 to 18:45",)
    assert titles(report) == [
        "What was done",
        "Pain, 0 to 10, as it was told",
        "In short",
        "Left and right",
        "Single-Leg Bridge",
        "Single-Leg Balance",
        "What the camera cannot see",
        "The rules behind it",
        "How to read this",
    ]


def test_the_first_page_of_a_session_is_told_in_short() -> None:
    what = session(entry(8, judged(BRIDGE)), entry(9, judged(BALANCE), 5))
    report = content(what, trends={BRIDGE: points(BRIDGE)})
    assert titles(report)[: report.front][-2:] == ["In short", "Left and right"]
    assert [section.title for section in report.sections if section.brief] == ["In short", "Left and right"]
    head, bridge, balance = table(report, "In short")
    assert head[:3] == ["Exercise", "Told most often", "Side"]
    assert head[3:] == ["Fault", "Worst", "Limit", "Clean", "Clean, last time"]
    # The same rule, the same worst reading and the same limit as at length.
    at_length = table(report, "Single-Leg Bridge")
    assert bridge[1].partition("\n")[0] == at_length[1][0]
    assert bridge[3:6] == [at_length[1][2 if len(at_length[0]) == 6 else 1], *at_length[1][-2:]]
    assert all(f"{row[0]}" in bridge[1] for row in at_length[1:])
    assert bridge[6] == f"{judged(BRIDGE).counts.clean} of {judged(BRIDGE).counts.attempted}"
    # Both sides of the session before, of which there is none of the other exercise.
    assert bridge[7] == "18 of 24\n24 February 2026"
    assert balance[7] == DASH


def test_what_is_said_of_the_sides_of_several_exercises_is_said_once() -> None:
    report = content(session(entry(8, judged(BRIDGE)), entry(9, judged(BALANCE), 5)))
    (told,) = next(section.blocks for section in report.sections if section.title == "Left and right")
    assert told == Items(
        ("Single-Leg Bridge, Single-Leg Balance: Only one side was done: the sides are not compared.",)
    )


def test_a_session_of_one_exercise_is_not_divided() -> None:
    report = content(session(entry(8, judged(BRIDGE)), entry(9, judged(BRIDGE), 5)))
    assert report.front == 0
    assert "In short" not in titles(report)
    assert "class='behind'" not in page(session(entry(8, judged(BRIDGE))))


def test_many_corrections_are_counted_on_the_first_page_and_listed_behind_it() -> None:
    for often in (4, 5):
        what = session(entry(8, judged(BRIDGE), corrections=CORRECTED * often), entry(9, judged(BALANCE), 5))
        report = content(what)
        places = [place for place, title in enumerate(titles(report)) if title == "Corrected by the user"]
        assert [place < report.front for place in places] == ([True] if often == 4 else [True, False])
        listed = report.sections[places[-1]].blocks[0]
        assert isinstance(listed, Table)
        assert len(listed.rows) == often
        assert ("Single-Leg Bridge: 5. They are listed at the end." in said(report)) == (often == 5)


def test_where_nothing_could_be_judged_nothing_is_said_to_be_right() -> None:
    what = session(entry(8, unverified(judged(BRIDGE))), entry(9, judged(BALANCE), 5))
    row = table(content(what), "In short")[1]
    assert row[1:] == ["could not be judged", DASH, DASH, DASH, f"0 of {judged(BRIDGE).counts.attempted}"]
    (told,) = next(s.blocks for s in content(what).sections if s.title == "What could not be judged")
    assert isinstance(told, Items)
    assert told.lines[0].endswith("Lower the camera so that both feet can be seen.")


def test_the_counts_are_those_of_the_judge_and_the_outcomes_are_apart() -> None:
    first, second = judged(BRIDGE), unverified(judged(BRIDGE))
    rows = table(content(session(entry(8, first), entry(9, second, 5))), "What was done")
    both = [*first.reps, *second.reps]
    assert rows[0][:8] == [
        *("Exercise", "Sets", "Side", "Attempted", "Complete", "Clean"),
        *("Not counted", "Could not judge"),
    ]
    outcomes = [sum(rep.outcome is outcome for rep in both) for outcome in Outcome]
    counts = Counts.of(both)
    assert rows[1][:5] == ["Single-Leg Bridge", "2", "right", str(counts.attempted), str(counts.complete)]
    assert rows[1][5:8] == [str(count) for count in outcomes]
    assert sum(outcomes) == counts.attempted


def test_range_and_tempo_are_those_of_the_complete_repetitions() -> None:
    rows = table(content(session(entry(8, judged(BRIDGE)))), "What was done")
    complete = [rep for rep in judged(BRIDGE).reps if rep.complete]
    mean = sum(rep.range_of_motion for rep in complete) / len(complete)
    assert rows[1][8].startswith(f"{mean:.0f}° ± ")
    assert rows[1][8].endswith(f"(n = {len(complete)})")
    up = sum(rep.up_s for rep in complete) / len(complete)
    assert rows[1][9].startswith(f"{up:.1f}{DASH}")


def test_few_repetitions_are_said_to_be_few() -> None:
    assert "Where it is small" in said(content(session(entry(8, judged(BRIDGE)))))
    many = replace(judged(BRIDGE), reps=judged(BRIDGE).reps * 3)
    assert "Where it is small" not in said(content(session(entry(8, many))))


def test_a_hold_is_told_in_seconds() -> None:
    rows = table(content(session(entry(8, judged(BALANCE)))), "What was done")
    assert rows[0] == [
        *("Hold", "Sets", "Side", "Attempts", "Goal reached", "Held", "Clean", "With faults", "Not judged"),
        *("Best, clean", "Goal"),
    ]
    assert rows[1] == [
        *("Single-Leg Balance", "1", "right", "2", "1", "28 s", "28 s", "0 s", "0 s"),
        *("21.8 s", "20 s"),
    ]


def test_the_goal_of_a_hold_is_the_one_that_was_asked_for() -> None:
    trial, grown = (asked_for(judged(BALANCE), goal_s) for goal_s in (15.0, 25.0))
    (row,) = table(content(session(entry(8, trial), entry(9, grown))), "What was done")[1:]
    assert (row[0], row[1], row[-1]) == ("Single-Leg Balance", "2", "15, 25 s")


def asked_for(report: SetReport, goal_s: float) -> SetReport:
    assert report.hold is not None
    attempts = tuple(replace(attempt, goal_s=goal_s) for attempt in report.hold.attempts)
    return replace(report, hold=Hold(attempts, goal_s))


def test_faults_have_their_count_their_worst_value_and_their_limit() -> None:
    report = content(session(entry(8, judged(BRIDGE))))
    head, *rows = table(report, "Single-Leg Bridge")
    assert head == ["What was told", "Side", "Fault", "Watch", "Worst", "Limit"]
    told = {row[0]: row[1:] for row in rows}
    fast = next(fault for rep in judged(BRIDGE).reps for fault in rep.faults if fault.rule == "too_fast")
    assert told["Slow it down, own every inch"] == ["right", "1 of 4", "0", f"{fast.worst:.2f} s", "0.5 s"]
    assert told["Go a little further"] == ["right", "1 of 4", "0", f"{MINUS}18°", f"{MINUS}14°"]


def test_every_footnote_is_told_of_and_has_limits_and_a_source() -> None:
    report = content(session(entry(8, judged(BRIDGE)), entry(9, judged("v_up"), 5)))
    cards = [block for block in blocks(report) if isinstance(block, Card)]
    numbers = {
        number
        for b in blocks(report)
        if isinstance(b, Table)
        for row in b.rows
        for cell in row
        for number in cell.notes
    }
    assert [card.number for card in cards] == list(range(1, len(cards) + 1))
    assert numbers == {card.number for card in cards}
    # The range of two exercises has two limits.
    assert [card.of for card in cards if card.name == "partial_rep"] == ["Single-Leg Bridge", "V-Up"]
    assert all("Source: " in " ".join(card.facts) for card in cards)
    assert "Watch under 0.8 s" in next(card.facts[0] for card in cards if card.name == "too_fast")


def test_the_worst_moment_is_drawn_where_landmarks_were_kept(tmp_path: Path) -> None:
    kept = content(session(entry(8, judged("v_up"), recording=recorded(tmp_path, "v_up"))))
    drawn = [block for block in blocks(kept) if isinstance(block, Drawing)]
    assert [type(block.what) for block in drawn] == [Worst]
    assert drawn[0].caption == "Go a little further (set 8, number 2). Read (line): 60°. Limit (dashed): 75°."
    without = content(session(entry(8, judged("v_up"))))
    assert not [block for block in blocks(without) if isinstance(block, Drawing)]
    assert "the landmarks were not kept" in said(without)
    gone = content(session(entry(8, judged("v_up"), recording=tmp_path / "gone.fcr")))
    assert "the landmarks could not be read" in said(gone)


def test_left_and_right_are_told_by_the_rule_alone() -> None:
    report = content(session(entry(8, judged(BRIDGE))), trends={BRIDGE: points(BRIDGE)})
    assert "Left and right, last session: Your right side gave 2 reps less." in said(report)
    assert "Left and right: Only one side was done: the sides are not compared." in said(
        content(session(entry(8, judged(BRIDGE))))
    )
    assert "turned away from the camera" in said(content(session(entry(8, judged("quadruped_limb_raises")))))


def test_the_course_over_sessions_is_drawn_from_the_second_session_on() -> None:
    what = session(entry(8, judged(BRIDGE)))
    assert len([b for b in blocks(content(what, trends={BRIDGE: points(BRIDGE, 2)})) if isinstance(b, Drawing)]) == 3
    assert not [b for b in blocks(content(what, trends={BRIDGE: points(BRIDGE, 1)})) if isinstance(b, Drawing)]


def test_what_came_after_a_session_is_not_in_its_report() -> None:
    # The session is the third one; there was a fourth on the same evening.
    report = content(session(entry(8, judged(BRIDGE))), trends={BRIDGE: points(BRIDGE, 4)})
    plots = [block.what for block in blocks(report) if isinstance(block, Drawing)]
    shown = next(what for what in plots if isinstance(what, Plotted))
    assert [dot.session for dot in shown.chart.series[0].dots] == [1, 2, 3]


def test_pain_is_told_as_it_was_told() -> None:
    told = said(content(session(entry(8, judged(BRIDGE)), pains=PAINS)))
    for line in (
        "Before\n1",
        "After a set\n2 (set 8)",
        "After the session\n3",
        "Next morning\n0",
        "tingling, numbness or shooting pain told: 18:45",
        "18:14: “pulls <a little>”",
    ):
        assert line in told
    assert "Nothing was told about pain." in said(content(session(entry(8, judged(BRIDGE)))))
    partly = said(content(session(entry(8, judged(BRIDGE)), pains=PAINS[:1])))
    assert "Next morning\nnot told" in partly
    assert "In a leg\nnothing told" in partly


def test_what_the_user_says_stands_beside_the_program() -> None:
    report = content(session(entry(8, judged(BRIDGE), corrections=CORRECTED)))
    assert table(report, "Corrected by the user")[1] == [
        *("Single-Leg Bridge, set 8, number 2", "✕ Not counted", "✓ Clean", "Go a little further"),
    ]
    assert "The counts in this report are those of the program." in said(report)


def test_what_could_not_be_judged_is_neither_right_nor_wrong() -> None:
    report = content(session(entry(8, unverified(judged(BRIDGE)))))
    told = said(report)
    assert "The camera could judge none of them: that says nothing about how they were done." in told
    assert "Single-Leg Bridge, right: 4 could not be judged. Not seen: Keep the free leg up (4)." in told
    assert "No limit was passed" not in told
    assert "fault" not in told.lower()


def test_where_no_limit_was_passed_that_is_said() -> None:
    assert "No limit was passed in what could be judged." in said(
        content(session(entry(8, judged("quadruped_limb_raises"))))
    )


def test_an_empty_session_and_a_set_without_anything() -> None:
    assert "No set is in this session." in said(content(session()))
    nothing = replace(judged(BRIDGE), reps=(), sides={})
    assert "Nothing was found that could be counted." in said(content(session(entry(8, nothing))))
    assert "None was found." in said(content(entry(8, nothing)))


def test_an_exercise_whose_file_is_gone_keeps_its_numbers() -> None:
    gone = replace(judged(BRIDGE), exercise="my_own")
    line = "my_own, whose file is not here any more: 2 clean of 4 attempted (3 complete)"
    assert line in said(content(session(entry(8, gone))))
    assert line in said(content(entry(8, gone)))


def test_a_session_with_a_run_has_the_run_in_it() -> None:
    report = content(
        session(entry(7, reported(short_run(HEAD_FORWARD), "A note.")), entry(8, judged(BRIDGE), 5)),
    )
    told = said(report)
    assert "150 steps a minute, 25 strides" in told
    assert "your head was up to 0.10 T further forward" in told
    assert "Small run: A note." in told
    drawn = [block.what.said for block in blocks(report) if isinstance(block, Drawing)]
    assert drawn == ["What was found, and when", "Head forward over the run"]


def test_it_says_what_it_was_made_with() -> None:
    footer = content(session(entry(8, judged(BRIDGE)), entry(9, judged("v_up"), 5))).footer
    assert footer[:3] == (
        "An aid for practice, no medical advice.",
        "FormCheck 0.1.0",
        "Pose model pose_landmarker_full, checksum abababababab",
    )
    assert footer[3] == f"Rules: {BRIDGE} {judged(BRIDGE).rules}, v_up {judged('v_up').rules}"


# ---- a set, and some weeks


def test_a_set_says_every_repetition_and_why() -> None:
    rows = table(content(entry(8, judged(BRIDGE))), "Repetitions")
    assert rows[0] == ["#", "Side", "Time", "Outcome", "Range, tempo", "Why"]
    assert [row[0] for row in rows[1:]] == ["1", "2", "3", "4"]
    assert [row[3] for row in rows[1:]] == ["✓ Clean", "✕ Not counted", "✕ Not counted", "✓ Clean"]
    assert rows[3][5].startswith("Too fast: ")


def test_some_weeks_say_what_was_done_and_how_it_changed() -> None:
    report = content(weeks())
    assert report.facts == ("Anna <Muster>", "2 February 2026 to 2 March 2026")
    assert table(report, "What was done")[1] == ["Single-Leg Bridge", "4", "4", "96", "88", "72", "24", "0"]
    assert "4 on 4 days" in said(report)
    assert "Runs\n1" in said(report)
    assert table(report, "Runs")[1:] == [["2 March 2026", "10 minutes", "160", "1"]]
    assert "Highest\n3 on 2 March 2026" in said(report)
    assert table(report, "What was told most often")[1][:4] == [
        *("Single-Leg Bridge", "Go a little further", "right", "2 of 8"),
    ]
    assert "Left and right, last session: Your right side gave 2 reps less." in said(report)


def test_weeks_in_which_nothing_was_done() -> None:
    nothing = replace(weeks(), sessions=(), trends={}, pains=(), entries=())
    assert "Nothing was done in this time." in said(content(nothing))


def test_weeks_are_gathered_from_the_store(tmp_path: Path) -> None:
    from formcheck.io.store import Store

    store = Store(tmp_path / "store")
    for number, name in enumerate((BRIDGE, BRIDGE, BALANCE)):
        store.keep(judged(name), None, when=weeks().trends[BRIDGE][number].when)
    found = gathered(store, weeks().since, weeks().until)
    assert list(found.trends) == [BRIDGE, BALANCE]
    assert [len(found.entries), len(found.sessions), len(found.trends[BRIDGE])] == [3, 3, 2]
    rows = table(content(found), "What was done")
    assert rows[1] == ["Single-Leg Bridge", "2", "2", "8", "6", "4", "4", "0"]
    store.close()


# ---- what must not be said

#: No diagnosis, nothing that makes a posture or a difference the cause of pain, and no frequency of pain
#: (specification 1, 9.6 and 10.7).
NEVER = re.compile(
    r"diagnos|imbalanc|very common|abnormal|patholog|dysfunction|causes? (?:your )?pain|pain (?:is )?caused|"
    r"because of your posture|leads? to pain|bad posture|wrong posture|injur(?:y|ies) risk|"
    r"ungleichgewicht|dysbalance|sehr häufig|krankhaft|fehlhaltung|fehlstellung|"
    r"(?:verursach|ursache|führt zu|kommt von).{0,30}schmerz|schmerz.{0,30}(?:verursach|ursache|wegen)|befund",
    re.IGNORECASE,
)
#: In the report's own words not even these.
NOT_HERE = re.compile(r"\bweak|\bnormal|should see|risk|\bschwach|\bschwäche|\bnormal|risiko", re.IGNORECASE)
ROOM = Path(fc.__file__).parent
OWN = [
    *sorted((ROOM / "physio").glob("*.py")),
    *(ROOM / name for name in ("charts.py", "plotting.py", "progress.py", "calendar_axis.py", "app/printing.py")),
]


def literals(path: Path) -> Iterator[str]:
    """Yield every text of a module that a user sees."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", "") == "tr"
            and isinstance(node.args[0], ast.Constant)
        ):
            yield str(node.args[0].value)


@pytest.fixture(params=["en", "de"])
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    """Speak a language for one test."""
    if request.param != "en":
        known = tongue.read(request.param)
        language.use(lambda text: known.get(text, text), known, request.param)
    yield request.param
    language.use(None)


def test_no_text_of_the_report_says_what_must_not_be_said(spoken: str) -> None:
    texts = [language.tr(text) for path in OWN for text in literals(path)]
    assert len(texts) > 150
    assert [text for text in texts if NEVER.search(text) or NOT_HERE.search(text)] == []


REPORTS: dict[str, What] = {
    "session": session(entry(8, judged(BRIDGE), corrections=CORRECTED), entry(9, judged(BALANCE), 4), pains=PAINS),
    "set": entry(8, judged("v_up")),
    "weeks": weeks(),
    "run": Entry(None, reported(short_run(HEAD_FORWARD))),
}


@pytest.mark.parametrize("name", REPORTS)
def test_no_report_says_what_must_not_be_said(name: str, spoken: str) -> None:
    told = said(content(REPORTS[name], trends={BRIDGE: points(BRIDGE)}))
    assert [found.group() for found in NEVER.finditer(told)] == []


def test_no_exercise_says_what_must_not_be_said(spoken: str) -> None:
    for exercise in EXERCISES.values():
        for rule in exercise.rules:
            assert not NEVER.search(language.tr(rule.tell)), rule.tell
        assert not NEVER.search(language.tr(exercise.cannot_see))


def test_a_report_is_as_long_in_the_other_language(spoken: str) -> None:
    """Whatever the language, the page says the same numbers."""
    text = page(session(entry(8, judged(BRIDGE)), pains=PAINS))
    numbers = re.findall(
        r"(?<![\w.,-])\d+(?:[.,]\d+)?", entities.unescape(re.sub(r"<[^>]+>", " ", text.partition("</style>")[2]))
    )
    assert f'<html lang="{spoken}">' in text
    assert {"0.5" if spoken == "en" else "0,5", "4", "18"} <= set(numbers)


def test_kinds_of_reports_are_told_apart() -> None:
    assert isinstance(REPORTS["session"], SessionRecord)
    assert isinstance(REPORTS["weeks"], Weeks)
    assert ANNA.name in said(content(REPORTS["weeks"]))
