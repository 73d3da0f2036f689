"""Charts over sessions: what is drawn, where it is told, and dates that can be read."""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from itertools import pairwise

import pytest

import formcheck as fc
from formcheck import calendar_axis, charts
from formcheck.charts import DARK, LIGHT, Colours, Measured
from formcheck.io.store.records import Asked, Figures, Pain, TrendPoint

SVG = "{http://www.w3.org/2000/svg}"
ZONE = timezone(timedelta(hours=1))
FIRST = datetime(2026, 1, 5, 18, 30, tzinfo=ZONE)
BRIDGE, BALANCE = (fc.load_exercise(name) for name in ("single_leg_bridge", "single_leg_balance"))


def side(name: str | None, clean: int = 8, **more: object) -> Figures:
    known = {"attempted": clean + 2, "complete": clean + 1, "range_mean": 41.0, "range_sd": 2.5, "unit": "deg"}
    tempo = {"up_s": 2.0, "hold_s": 0.8, "down_s": 1.9, "near": name, "torso_px": 200.0}
    return replace(Figures(name, clean=clean, **known, **tempo), **more)  # type: ignore[arg-type]


def points(*days: float, **more: object) -> tuple[TrendPoint, ...]:
    return tuple(
        TrendPoint(number, FIRST + timedelta(days=day), 2, (side("left", **more), side("right", 6, **more)))
        for number, day in enumerate(days, 1)
    )


def drawn(chart: charts.Chart, **size: float) -> ET.Element:
    return ET.fromstring(chart.svg(**size))  # type: ignore[arg-type]


def words(drawing: ET.Element) -> list[str]:
    return [element.text or "" for element in drawing.iter(f"{SVG}text")]


def lines(drawing: ET.Element, colour: str) -> list[ET.Element]:
    """Return the lines from dot to dot in a colour."""
    return [p for p in drawing.iter(f"{SVG}path") if p.get("stroke") == colour and p.get("stroke-width") == "2"]


# ---- dates


@pytest.mark.parametrize("days", [1, 2, 3, 5, 9, 20, 45, 100, 200, 370, 800, 1100, 4000, 11_000])
@pytest.mark.parametrize("room", [212.0, 652.0, 1500.0])
@pytest.mark.parametrize("begin", [datetime(2026, 1, 5), datetime(2024, 11, 30), datetime(2023, 12, 29)])
def test_dates_can_be_read_and_do_not_overlap(days: int, room: float, begin: datetime) -> None:
    end, letter = begin + timedelta(days=days), 6.6
    ticks = calendar_axis.ticks(begin, end, room, letter)
    assert 1 <= len(ticks) <= room / (4 * letter)
    # Longer spans have something to compare with.
    assert days < 5 or len(ticks) >= 2
    places = [room * ((tick.at - begin) / (end - begin)) for tick in ticks]
    halves = [max(len(tick.text), len(tick.year)) * letter / 2 for tick in ticks]
    assert all(begin <= tick.at < end for tick in ticks)
    for (a, half), (b, other) in pairwise(zip(places, halves, strict=True)):
        assert b - a > half + other
    # Which year it is can always be told, and is told once.
    told = [tick.year or tick.text for tick in ticks if tick.year or tick.text.isdigit()]
    assert told == sorted(dict.fromkeys(told))
    assert told


def test_three_days_and_three_years_on_the_axis() -> None:
    def texts(days: float) -> list[str]:
        return words(drawn(charts.chart(Measured.CLEAN, BRIDGE, points(0, days / 2, days)), width=720))

    assert {"5 Jan", "6 Jan", "7 Jan", "2026"} <= set(texts(2))
    assert {"2026", "2027", "2028", "Jul"} <= set(texts(1095))


def test_a_day_in_full() -> None:
    assert calendar_axis.day(date(2026, 3, 3)) == "3 March 2026"


# ---- what is shown


def test_what_makes_sense_of_an_exercise() -> None:
    assert charts.measures(BRIDGE) == (Measured.CLEAN, Measured.RANGE, Measured.TEMPO, Measured.SYMMETRY)
    assert charts.measures(BALANCE) == (Measured.CLEAN, Measured.HELD, Measured.SYMMETRY)
    assert charts.measures(fc.load_exercise("v_up")) == (Measured.CLEAN, Measured.RANGE, Measured.TEMPO)
    assert charts.measures(fc.load_exercise("running_posture")) == ()
    assert len({charts.name_of(measured) for measured in Measured}) == len(Measured)


def test_left_and_right_differ_in_shape_and_colour() -> None:
    drawing = drawn(charts.chart(Measured.CLEAN, BRIDGE, points(0, 3, 6)))
    circles = [circle.get("fill") for circle in drawing.iter(f"{SVG}circle")]
    # Three sessions and the key; what was attempted is hollow.
    assert circles.count(LIGHT.left) == 4
    assert circles.count("none") == 3
    tips = [p for p in drawing.iter(f"{SVG}path") if p.get("fill") == LIGHT.right]
    assert len(tips) == 4
    assert len(lines(drawing, LIGHT.left)) == len(lines(drawing, LIGHT.right)) == 1
    assert {"left", "right", "target 24 to 36"} <= set(words(drawing))


def test_the_spots_are_where_the_marks_are_and_say_what_they_are() -> None:
    chart = charts.chart(Measured.CLEAN, BRIDGE, points(0, 3, 6, unverified=1))
    spots = chart.spots(width=500, height=200)
    assert [spot.session for spot in spots] == [1, 2, 3, 1, 2, 3]
    assert spots[0].text == "5 January 2026, left\n8 clean of 10 attempted\n1 could not be judged"
    drawing = drawn(chart, width=500, height=200)
    marks = [c for c in drawing.iter(f"{SVG}circle") if c.get("fill") == LIGHT.left][1:]
    for spot, mark in zip(spots, marks, strict=False):
        assert float(mark.get("cx", "")) == pytest.approx(spot.x, abs=2.5)
        assert float(mark.get("cy", "")) == pytest.approx(spot.y, abs=0.1)
        assert 0 < spot.x < 500
        assert 0 < spot.y < 200


def test_range_and_tempo_say_their_numbers() -> None:
    told = charts.chart(Measured.RANGE, BRIDGE, points(0)).spots()[0].text
    assert told == "5 January 2026, left\n41° ± 2° (n = 9)"
    tempo = charts.chart(Measured.TEMPO, BRIDGE, points(0))
    assert tempo.spots()[0].text.endswith("2.0\N{EN DASH}0.8\N{EN DASH}1.9 s")
    assert tempo.series[0].dots[0].value == pytest.approx(4.7)


def test_of_one_repetition_there_is_no_spread() -> None:
    one = charts.chart(Measured.RANGE, BRIDGE, points(0, complete=1, range_sd=math.nan))
    assert one.spots()[0].text.endswith("\n41° (n = 1)")
    assert 'stroke-width="1.2"' not in one.svg()
    assert 'stroke-width="1.2"' in charts.chart(Measured.RANGE, BRIDGE, points(0)).svg()


def test_where_nothing_was_read_nothing_is_drawn() -> None:
    several = list(points(0, 3, 6, 9, 12))
    several[2] = replace(several[2], figures=(side("left", range_mean=math.nan), side("right")))
    chart = charts.chart(Measured.RANGE, BRIDGE, several)
    assert len(chart.spots()) == 9
    drawing = drawn(chart)
    assert len(lines(drawing, LIGHT.left)) == 2
    assert len(lines(drawing, LIGHT.right)) == 1


def test_a_long_pause_parts_the_line() -> None:
    assert len(lines(drawn(charts.chart(Measured.CLEAN, BRIDGE, points(0, 7, 14, 29, 36))), LIGHT.left)) == 2
    assert len(lines(drawn(charts.chart(Measured.CLEAN, BRIDGE, points(0, 14, 28))), LIGHT.left)) == 1


def test_without_a_session_the_chart_says_so() -> None:
    chart = charts.chart(Measured.RANGE, BRIDGE, ())
    assert chart.empty
    assert chart.spots() == ()
    assert "Nothing to show here yet" in words(drawn(chart))


def test_holds_are_told_in_seconds() -> None:
    held = TrendPoint(1, FIRST, 1, (side("left", held_s=40.0, clean_s=31.25, best_s=22.5),))
    assert charts.chart(Measured.CLEAN, BALANCE, [held]).spots()[0].text.endswith("31 s clean of 40 s held, best 22 s")
    best = charts.chart(Measured.HELD, BALANCE, [held])
    assert best.spots()[0].text.endswith("best 22.5 s")
    assert best.band is not None
    assert best.band.name == "goal 20 to 30 s"


def test_sides_that_may_not_be_compared_have_no_dot() -> None:
    fair, far = points(0)[0], points(3, torso_px=200.0)[0]
    far = replace(far, figures=(far.figures[0], replace(far.figures[1], near="left")))
    chart = charts.chart(Measured.SYMMETRY, BRIDGE, [fair, far])
    assert [spot.text for spot in chart.spots()] == ["5 January 2026\nleft 8, right 6\nleft 25 % more"]


def test_pain_is_drawn_as_it_was_told() -> None:
    said = [
        Pain(1, FIRST, Asked.BEFORE, 2, session=4),
        Pain(2, FIRST + timedelta(minutes=40), Asked.AFTER, 3, session=4),
        Pain(3, FIRST + timedelta(hours=14), Asked.NEXT_MORNING, None, leg=True),
    ]
    chart = charts.pain_chart(said)
    assert [spot.text for spot in chart.spots()] == ["5 January 2026\nbefore: 2", "5 January 2026\nduring and after: 3"]
    assert {"0", "10"} <= set(words(drawn(chart)))
    assert charts.pain_chart(said[2:]).empty


@pytest.mark.parametrize("width", [280, 720, 1600])
@pytest.mark.parametrize("measured", list(Measured))
def test_every_word_is_inside_of_the_drawing(measured: Measured, width: int) -> None:
    exercise = BALANCE if measured is Measured.HELD else BRIDGE
    drawing = drawn(
        charts.chart(measured, exercise, points(0, 3, 40, held_s=30.0, clean_s=20.0, best_s=15.0)), width=width
    )
    for text in drawing.iter(f"{SVG}text"):
        wide, x = 6.6 * len(text.text or ""), float(text.get("x", ""))
        left = {"start": 0.0, "middle": wide / 2, "end": wide}[text.get("text-anchor", "start")]
        assert x - left >= -0.5, text.text
        assert x - left + wide <= width + 0.5, text.text


def test_hostile_names_stay_words() -> None:
    evil = replace(BRIDGE, name='</svg><script>"&')
    text = charts.chart(Measured.CLEAN, evil, points(0, 1)).svg()
    assert "<script" not in text
    assert '</svg><script>"&' in ET.fromstring(text).get("aria-label", "")


def luminance(colour: str) -> float:
    parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_words_and_marks_stand_out(colours: Colours) -> None:
    for part in ("text", "soft", "left", "right", "single"):
        for ground in (colours.card, colours.band):
            assert contrast(getattr(colours, part), ground) >= 4.5, (part, ground)


def test_on_a_page_the_page_gives_the_colours() -> None:
    text = charts.chart(Measured.CLEAN, BRIDGE, points(0, 3)).svg(charts.PAGE)
    assert not re.search(r"#[0-9a-f]{6}", text)
