"""Drawings: valid, the same every time, and of what the exercise declares."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

import formcheck as fc
from formcheck.core.figure import Figure
from formcheck.drawing import drawing
from formcheck.io.bundled import bundled
from formcheck.io.catalogue import discover
from formcheck.plan import plan
from formcheck.svg import DARK, LIGHT, Palette
from tests.ran import RUN

SVG = "{http://www.w3.org/2000/svg}"
IDS = [path.stem for path in sorted(bundled("exercises").glob("*.py"))]


@pytest.fixture(scope="module")
def exercises() -> dict[str, fc.Exercise]:
    return discover().exercises


@pytest.fixture
def bridge(exercises: dict[str, fc.Exercise]) -> fc.Exercise:
    return exercises["single_leg_bridge"]


def words(text: str) -> list[str]:
    return ["".join(element.itertext()) for element in ET.fromstring(text).iter(f"{SVG}text")]


def assert_sound(text: str, palette: Palette) -> None:
    """Valid, named for who cannot see it, in the colours asked for, with no numbers that shake."""
    top = ET.fromstring(text)
    assert top.tag == f"{SVG}svg"
    for name in ("title", "desc"):
        element = top.find(f"{SVG}{name}")
        assert element is not None
        assert element.text
    known = {getattr(palette, part) for part in palette.__dataclass_fields__}
    assert set(re.findall(r"#[0-9a-f]{6}", text)) <= known
    assert not re.search(r"\d\.\d\d|nan|inf|e-", " ".join(re.findall(r' d="([^"]*)"', text)))


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_drawing_is_sound(exercises: dict[str, fc.Exercise], name: str, palette: Palette) -> None:
    exercise = exercises[name]
    assert_sound(plan(exercise, palette), palette)
    if exercise.figures is not None:
        assert_sound(drawing(exercise, palette), palette)
        assert drawing(exercise, palette) == drawing(exercise, palette)


@pytest.mark.parametrize("stacked", [False, True])
@pytest.mark.parametrize("name", IDS)
def test_the_whole_person_is_in_the_drawing(exercises: dict[str, fc.Exercise], name: str, stacked: bool) -> None:
    exercise = exercises[name]
    if exercise.figures is None:
        pytest.skip("no figures yet")
    text = drawing(exercise, stacked=stacked)
    _, _, width, height = map(float, ET.fromstring(text).attrib["viewBox"].split())
    # Bodies are filled; the arrow, which is not, has coordinates of its own.
    for path in re.findall(r'<path d="([^"]*)" fill="#', text):
        ends = [tuple(map(float, pair)) for pair in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path)]
        assert all(0 <= x <= width and 0 <= y <= height for x, y in ends)


def test_start_and_end_are_named_and_differ(bridge: fc.Exercise) -> None:
    assert bridge.figures is not None
    start, end = bridge.figures
    text = drawing(bridge)
    assert words(text) == ["Start", "End position"]
    assert bridge.start in text
    assert drawing(replace(bridge, figures=(end, start))) != text


def test_a_hold_of_the_start_position_is_drawn_once(exercises: dict[str, fc.Exercise]) -> None:
    exercise = exercises["single_leg_balance"]
    assert exercise.figures is not None
    start, end = exercise.figures
    assert words(drawing(replace(exercise, figures=(end, end)))) == ["Hold"]
    assert words(drawing(replace(exercise, figures=(replace(start, bow=0.1), end)))) == ["Start", "Hold"]


def test_a_figure_may_say_what_it_shows(bridge: fc.Exercise) -> None:
    assert bridge.figures is not None
    start, end = bridge.figures
    named = replace(bridge, figures=(replace(start, caption="Low"), replace(end, caption="High & still")))
    assert words(drawing(named)) == ["Low", "High & still"]


def test_without_figures_nothing_is_drawn(bridge: fc.Exercise) -> None:
    with pytest.raises(ValueError, match="single_leg_bridge declares no figures"):
        drawing(replace(bridge, figures=None))


def changed(exercise: fc.Exercise, **changes: object) -> str:
    assert exercise.figures is not None
    start, end = exercise.figures
    return drawing(replace(exercise, figures=(replace(start, **changes), end)))  # type: ignore[arg-type]


def test_a_bowed_back_a_wall_and_a_mat_are_drawn(exercises: dict[str, fc.Exercise], bridge: fc.Exercise) -> None:
    texts = {drawing(bridge), changed(bridge, bow=0.15), changed(bridge, bow=-0.15), changed(bridge, wall=True)}
    assert len(texts) == 4
    assert LIGHT.mat in drawing(bridge)
    assert LIGHT.mat not in drawing(exercises["forward_lunge"])
    assert LIGHT.wall in drawing(exercises["wall_lat_pulls"])


def test_a_round_back_bows_away_from_the_face(exercises: dict[str, fc.Exercise]) -> None:
    """On all fours a round back is higher than a flat one, and a hollow one is not."""
    exercise = exercises["quadruped_limb_raises"]
    assert exercise.figures is not None

    def shirt_top(bow: float) -> float:
        assert exercise.figures is not None
        start: Figure = replace(exercise.figures[0], bow=bow)
        text = drawing(replace(exercise, figures=(start, exercise.figures[1])))
        shirt = next(path for path in re.findall(r"<path[^>]*>", text) if LIGHT.top in path)
        return min(float(y) for _, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", shirt))

    assert shirt_top(0.2) < shirt_top(0.0) - 3


def test_the_far_side_has_its_own_colour_where_sides_matter(exercises: dict[str, fc.Exercise]) -> None:
    assert LIGHT.far in drawing(exercises["single_leg_squat"])
    assert LIGHT.far not in drawing(exercises["wall_lat_pulls"])


def test_the_plan_says_what_the_set_up_says(exercises: dict[str, fc.Exercise], bridge: fc.Exercise) -> None:
    assert words(plan(bridge)) == [
        "2-2.5 m",
        "30-50 cm high",
        "Side view",
        "2-2.5 m",
        "30-50\N{DEGREE SIGN}",
        "80-100 cm high",
        "Three quarter view",
    ]
    assert words(plan(exercises["wall_lat_pulls"])) == ["3.4 m", "50-80 cm high", "Front view"]


def test_the_plan_of_a_run_shows_the_belt_from_either_view() -> None:
    drawn = plan(RUN)
    assert words(drawn) == ["2.5-3.5 m", "1-1.2 m high", "Side view", "2-3 m", "1-1.3 m high", "Front view"]
    assert drawn.count(f'fill="{LIGHT.mat}"') == 2


def test_the_plan_of_an_own_view_draws_only_what_is_known(exercises: dict[str, fc.Exercise]) -> None:
    exercise = exercises["v_up"]
    own = replace(exercise.views[0], setup="Camera wherever you like.")
    assert words(plan(replace(exercise, views=(own,), figures=None))) == ["Side view"]
    turned = replace(own, setup="Camera moved 45 degrees from your side towards your feet.")
    assert words(plan(replace(exercise, views=(turned,)))) == ["45\N{DEGREE SIGN}", "Side view"]


def test_a_knee_that_points_at_the_camera_stands_out(exercises: dict[str, fc.Exercise]) -> None:
    """A leg that looks short is drawn in two parts, the thigh in front of the shank."""
    exercise = exercises["single_leg_squat"]
    assert exercise.figures is not None

    def near_parts(figure: Figure) -> int:
        return drawing(replace(exercise, figures=(figure, figure))).count(LIGHT.near)

    start, end = exercise.figures
    assert near_parts(end) == near_parts(start) + 1
