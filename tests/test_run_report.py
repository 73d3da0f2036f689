"""A run on the terminal and on its page."""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest

import formcheck as fc
from formcheck import findings, reports, traces
from formcheck.core.report import SourceInfo
from formcheck.core.running import Running, Spread
from tests.ran import (
    BACK,
    CROSSED,
    CROSSING,
    HEAD,
    HEAD_FORWARD,
    LEAN,
    NECK,
    RUN,
    SHRUG,
    long_run,
    reported,
    short_run,
    strides,
)

DASH = "\N{EN DASH}"
OTHERS = {name: fc.load_exercise(name) for name in ("superman", "wall_lat_pulls")}
FRONT = replace(short_run(CROSSING), view="front", near=None, strides=strides(25, arms_crossed=1.0))


class Page(HTMLParser):
    """Elements, attributes and words of a page; fails on what is not closed."""

    VOID = ("meta", "br")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words += f"{data} "


def drawings(text: str) -> list[ET.Element]:
    """Return the courses of a page."""
    found = re.findall(r"<svg class='trace'.*?</svg>", text, re.DOTALL)
    return [ET.fromstring(drawn) for drawn in found]


# ---- the terminal


def test_a_short_run_on_the_terminal() -> None:
    assert reports.text(reported(short_run(HEAD_FORWARD), "A note."), RUN, OTHERS) == (
        "Small run: 1 thing may have stood out, from 0:09\n"
        "run.mp4, 20.0 s, 25 a second, 500 frames, somebody seen in 100 %\n"
        "\n"
        "View           from the side, the left side towards the camera\n"
        "Cadence        150 steps a minute, 25 strides\n"
        "Compared with  your own running from 0:00 to 0:06\n"
        "\n"
        f"  0:09{DASH}0:20  clear   Possible: From 0:09 on your head was up to 0.10 T further forward than in your\n"
        "                     first 6 seconds (limit 0.05 T) [head]\n"
        "                     Float your head back, eyes far. It was not run well.\n"
        "                     What trains it: Superman, Wall Lat Pulls\n"
        "\n"
        "Note: A note.\n"
    )


def test_what_is_to_be_said_of_a_rule_is_said_once() -> None:
    text = reports.text(reported(long_run(SHRUG, replace(SHRUG, from_s=1500.0, to_s=1700.0))), RUN)
    assert text.count("[shrug]") == 2
    assert text.count("It was not run well.") == 1


def test_a_long_run_has_its_minutes_and_its_drift() -> None:
    text = reports.text(reported(long_run()), RUN)
    assert " From  Head forward T  Trunk lean °  Neck T  Cadence /min\n" in text
    assert f" 1:00{DASH:>16s}           6.1{DASH:>8s}{DASH:>14s}\n" in text
    assert "  Trunk lean: +1.0° every ten minutes" in text
    assert findings.FATIGUE_SOURCE in " ".join(text.split())
    assert "Neck" not in reports.text(reported(short_run()), RUN)


@pytest.mark.parametrize(
    ("running", "said"),
    [
        (Running(), "Nobody was seen running\n"),
        (Running(looks_slow=4.0), "Is it slow motion?\n"),
        (Running(cadence_spm=160.0, strides=strides(3)), "Was the run filmed from the side or from the front?\n"),
        (short_run(), "Well done.\n"),
    ],
)
def test_nothing_found_or_judged_is_said_plainly(running: Running, said: str) -> None:
    text = reports.text(reported(running), RUN)
    assert said in text
    assert "\n\n\n" not in text


# ---- the page


def test_the_page_shows_what_was_found_over_the_run_and_the_limits_behind_it() -> None:
    text = reports.html(reported(long_run(SHRUG, BACK), "A note."), RUN, OTHERS)
    page = Page(text)
    for said in (
        "2 things stood out, the first from 1:40",
        f"18:05{DASH}21:40",
        "From minute 18 to minute 21 your shoulders were up to 14 % closer to your ears",
        "Lean of the trunk; + forward.",
        "0.1 to 14.5°: Teng 2014",
        "Minute by minute",
        "+1.0° every ten minutes",
        "In studies, runners who were new to it leaned about 4 degrees further forward",
        "There is no one right way to run",
        "Neck, as a share of your own beginning: slight under 90 %, clear under 82 %",
        "Trunk lean: slight under 0°, clear under −4°",  # noqa: RUF001 - a real minus
        "Not read while this changes, too: Trunk lean",
        "Told once it has lasted for 10 s",
        "Source: coach consensus",
        "The spine.",
        "A note.",
        "An aid for practice, no medical advice.",
    ):
        assert said in page.words, said


def test_a_rule_with_guards_says_what_has_to_agree() -> None:
    slow = replace(SHRUG, rule="slow_steps", metric="cadence", possible=True)
    page = Page(reports.html(reported(short_run(slow)), RUN))
    agrees = "Only as far as this says, too: Trunk lean, against your own beginning: slight over 3°, clear over 6°"
    assert agrees in page.words
    assert "Told once it has lasted for 4 s" in page.words


def test_the_page_needs_nothing_from_elsewhere() -> None:
    text = reports.html(reported(long_run(SHRUG)), RUN, OTHERS)
    assert not re.search(r"https?:|<script|<link|<img|@import|url\(", text.replace("http://www.w3.org", ""))
    assert "prefers-color-scheme: dark" in text
    assert "@page { size: A4" in text


def test_hostile_names_stay_words() -> None:
    evil = "</style><script>alert('x')</script>&\""
    measure = replace(HEAD, name=evil, doc=evil, published=(0.0, 1.0), source=evil)
    rule = replace(RUN.stride_rules[0], cue=f"Do {evil}", tell=evil, over=evil + "{by}", measure=measure, source=evil)
    exercise = replace(
        RUN, name=evil, cannot_see=evil, rules=(rule,), signal=replace(RUN.gait, measures=(measure, LEAN))
    )
    run = short_run(replace(HEAD_FORWARD, metric=evil))
    run = replace(run, strides=strides(25, **{evil: 0.1}), metrics={evil: Spread(0.1, 0.01, "T")})
    report = replace(reported(run, evil), source=SourceInfo("video", evil, 25.0, 500, 20.0, 500))
    page = Page(reports.html(report, exercise, {"superman": replace(OTHERS["superman"], name=evil)}))
    assert {tag for tag, _ in page.seen} & {"script", "img"} == set()
    assert page.words.count(evil) >= 10
    for drawn in drawings(reports.html(report, exercise)):
        assert drawn.get("role") == "img"


@pytest.mark.parametrize(
    ("running", "said"),
    [
        (Running(), "Nobody was seen running"),
        (Running(looks_slow=4.0), "It looks like slow motion"),
        (replace(short_run(), baseline_s=None), "All of it, in numbers"),
        (short_run(), "Nothing stood out in 20 seconds"),
        (FRONT, "All the way your hands crossed your midline"),
    ],
)
def test_every_sort_of_run_has_a_page(running: Running, said: str) -> None:
    page = Page(reports.html(reported(running), RUN))
    assert said in page.words
    assert ("Over the run" in page.words) is bool(running.strides)


# ---- the courses


def test_a_course_has_its_strides_its_bands_and_what_was_found() -> None:
    run = short_run(HEAD_FORWARD)
    drawn = ET.fromstring(traces.trace(LEAN, run))
    kinds = [part.get("class") for part in drawn.iter()]
    assert kinds.count("stride") == 25
    assert kinds.count("course") == 1
    assert {"own", "published", "median", "base"} <= set(kinds)
    assert "clear" not in kinds
    assert "clear" in [part.get("class") for part in ET.fromstring(traces.trace(HEAD, run)).iter()]
    assert traces.trace(CROSSED, run) == ""


def test_a_course_is_parted_where_nothing_was_read_and_where_the_speed_changed() -> None:
    read = list(strides(30))
    read[10:20] = [replace(stride, values={"neck": math.nan}) for stride in read[10:20]]
    read[25:] = [replace(stride, segment=1) for stride in read[25:]]
    drawn = ET.fromstring(traces.trace(NECK, replace(short_run(), strides=tuple(read))))
    assert [part.get("class") for part in drawn.iter()].count("course") == 3


def test_a_long_course_is_drawn_without_its_strides_and_stays_small() -> None:
    text = traces.trace(LEAN, long_run(minutes=60))
    assert "class='stride'" not in text
    assert len(text) < 12_000


def test_a_share_is_drawn_as_the_mean_of_the_strides_around() -> None:
    mid_s = np.arange(10.0)
    crossed = np.array([0, 1, 0, 1, 0, 1, 0, 1, 0, math.nan])
    assert traces.smoothed(mid_s, crossed, 4.0, share=True)[4] == pytest.approx(0.4)
    assert traces.smoothed(mid_s, crossed, 4.0, share=False)[4] == 0.0
    assert math.isnan(traces.smoothed(mid_s, crossed, 4.0, share=True)[9])
    assert "class='stride'" not in traces.trace(CROSSED, FRONT)


@pytest.mark.parametrize("value", [0.0, 6.0, -3.2, 1e-9, 4321.0])
def test_every_axis_has_round_marks(value: float) -> None:
    run = replace(short_run(), strides=strides(25, trunk_lean=value), metrics={})
    numbers = [
        float(text.removesuffix("°").replace("−", "-"))  # noqa: RUF001 - a real minus
        for text in re.findall(r"text-anchor='end'>([^<]+)<", traces.trace(LEAN, run))
    ]
    assert 2 <= len(numbers) <= 6
    assert numbers == sorted(numbers)
    assert len(set(np.diff(numbers).round(9))) == 1


def test_lengths_have_the_two_decimals_of_their_limits() -> None:
    numbers = re.findall(r"text-anchor='end'>([^<]+)<", traces.trace(HEAD, short_run()))
    assert numbers
    assert all(re.fullmatch(r"0\.\d\d T", text) for text in numbers)


def test_a_published_band_that_is_far_off_does_not_press_the_course_flat() -> None:
    far = replace(LEAN, published=(400.0, 500.0))
    run = replace(short_run(), metrics={})
    assert "class='published'" not in traces.trace(far, run)
    near = replace(LEAN, published=(7.0, 15.0))
    assert "class='published'" in traces.trace(near, run)


def test_lanes_show_when_each_rule_was_broken() -> None:
    run = long_run(SHRUG, BACK)
    drawn = ET.fromstring(traces.lanes(run, [("shrug", "Drop & loosen"), ("back", "Lean")]))
    assert [part.text for part in drawn.iter() if part.get("class") == "name"] == ["Drop & loosen", "Lean"]
    spans = [part for part in drawn.iter() if part.get("class") == "slight"]
    assert len(spans) == 2
    assert spans[0][0].text == f"18:05{DASH}21:40"
