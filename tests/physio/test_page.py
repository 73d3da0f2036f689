"""A report as one HTML file: whole, self-contained, light and dark, and of the same data as the sheet."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

import formcheck as fc
from formcheck.io.catalogue import discover
from formcheck.io.store.records import Entry, Pain
from formcheck.physio import content, page
from formcheck.physio.content import What
from tests.ran import HEAD_FORWARD, RUN, reported, short_run
from tests.told import BALANCE, BRIDGE, CORRECTED, PAINS, entry, judged, points, recorded, session, weeks

EXERCISES = discover().exercises | {RUN.id: RUN}
TRENDS = {BRIDGE: points(BRIDGE)}
EVIL = "</style><script>alert('x')</script>&\""


class Whole(HTMLParser):
    """Fails on what is not closed; knows the words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(" ".join(data.split()))


def reports(folder: Path) -> dict[str, What]:
    return {
        "session": session(
            entry(8, judged("v_up"), recording=recorded(folder, "v_up")),
            entry(9, judged(BRIDGE), 4, corrections=CORRECTED),
            entry(10, judged(BALANCE), 8),
            entry(11, reported(short_run(HEAD_FORWARD)), 12),
            pains=PAINS,
        ),
        "set": entry(8, judged(BRIDGE), pains=PAINS[1:2]),
        "weeks": weeks(),
        "run": Entry(None, reported(short_run(HEAD_FORWARD), "A note.")),
        "empty": session(),
    }


@pytest.mark.parametrize("name", ["session", "set", "weeks", "run", "empty"])
def test_a_page_is_whole_and_needs_nothing_from_elsewhere(name: str, tmp_path: Path) -> None:
    text = page(reports(tmp_path)[name], exercises=EXERCISES, trends=TRENDS)
    read = Whole(text)
    assert not set(read.tags) & {"script", "link", "img", "iframe", "object"}
    assert not re.search(r"https?:|src=|url\(|@import", text)
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text
    assert "@page { size: A4" in text
    assert "An aid for practice, no medical advice." in read.words
    # Every drawing can be drawn.
    for drawn in re.findall(r"<svg.*?</svg>", text, re.DOTALL):
        assert ET.fromstring(drawn).get("role") == "img"
    # What is drawn in colours of its own stays as it is in the dark: bars, tags and marks with their own ground.
    charts = re.findall(r"<svg [^>]*aria-label=\"[^\"]*sessions\".*?</svg>", text, re.DOTALL)
    assert not any(re.search(r"#[0-9a-f]{6}", chart) for chart in charts)


def test_the_drawings_are_on_the_page(tmp_path: Path) -> None:
    text = page(reports(tmp_path)["session"], exercises=EXERCISES, trends=TRENDS)
    # Three charts, the worst moment, the lanes of the run and the course of what stood out.
    assert text.count("<svg ") == 6
    assert "var(--drawn-near)" in text


def test_on_paper_a_page_begins_behind_the_first(tmp_path: Path) -> None:
    text = page(reports(tmp_path)["session"], exercises=EXERCISES, trends=TRENDS)
    before, behind = text.split("<div class='behind'>")
    assert "<h2>In short</h2>" in before
    assert "<h2>The rules behind it</h2>" in behind
    assert ".behind { break-before: page; }" in text


def test_a_single_set_is_the_page_of_the_command_line() -> None:
    from formcheck import reports as sets

    report, exercise = judged(BRIDGE), fc.load_exercise(BRIDGE)
    assert sets.html(report, exercise) == page(Entry(None, report), exercises={BRIDGE: exercise})


def test_hostile_names_stay_words() -> None:
    bridge = fc.load_exercise(BRIDGE)
    rules = tuple(replace(rule, cue="Do", tell=EVIL, source=EVIL) for rule in bridge.rules)
    exercise = replace(bridge, name=EVIL, cannot_see=EVIL, rules=rules)
    noted = Pain(9, PAINS[0].said_at, PAINS[0].asked, 1, note=EVIL)
    what = session(entry(8, replace(judged(BRIDGE), notes=(EVIL,))), pains=(noted,))
    for text in (page(what, exercises={BRIDGE: exercise}, trends=TRENDS), page(what.entries[0], exercises={})):
        assert "script" not in Whole(text).tags
        assert "alert" not in re.sub(r"&lt;.*?&gt;alert|&lt;/script&gt;", "", text).replace("(&#x27;x&#x27;)", "")


def test_the_same_report_makes_the_same_page() -> None:
    first = page(weeks(), exercises=EXERCISES)
    assert first == page(weeks(), exercises=EXERCISES)
    assert content(weeks(), exercises=EXERCISES).name in first
