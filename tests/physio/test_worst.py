"""The worst moment of a rule as a drawing: the limit is drawn only where it is true."""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest

import formcheck as fc
from formcheck.core.geometry import Point, angle, distance
from formcheck.core.report import Level, Rep, Verdict
from formcheck.physio.blocks import PAGE, PAPER
from formcheck.physio.worst import Moved, Turned, Worst, drawable, worst_moment
from formcheck.wording import find_rule
from tests.recorded import record
from tests.synthetic import Move, course, figure, side_of

#: What is done wrong, by how much, and what is drawn of it.
WRONG = {
    "v_up": (Move(top=60.0), "partial_rep", Turned),
    "single_leg_bridge": (Move(top=-20.0), "partial_rep", Turned),
    "single_leg_deadlift": (Move(top=45.0), "partial_rep", Turned),
    "high_plank_leg_lifts": (Move(top=10.0), "partial_rep", Turned),
}


def short(folder: Path, name: str) -> tuple[Path, fc.SetReport, fc.Exercise, Rep, Verdict]:
    """Return the landmarks and the report of a set with one repetition that stayed short."""
    move, rule, _ = WRONG[name]
    poses = list(course(name, [Move(), move, Move()], fps=16))
    exercise = fc.load_exercise(name)
    report = fc.judge(exercise, poses, side_of(name))
    rep, verdict = next(
        (rep, fault) for rep in report.reps for fault in rep.faults if fault.rule == rule and fault.level is Level.FAULT
    )
    return record(folder / "set.fcr", poses, name, side_of(name)), report, exercise, rep, verdict


@pytest.mark.parametrize("name", WRONG)
def test_the_limit_is_as_far_from_what_was_read_as_the_judge_says(name: str, tmp_path: Path) -> None:
    recording, report, exercise, rep, verdict = short(tmp_path, name)
    worst = worst_moment(recording, report, exercise, verdict, rep.side)
    assert worst is not None
    assert isinstance(worst.shown, WRONG[name][2])
    assert worst.limited
    shown = worst.shown
    assert isinstance(shown, Turned)
    assert angle(shown.read, shown.vertex, shown.limit) == pytest.approx(abs(verdict.worst - verdict.limit), abs=0.1)
    assert distance(shown.vertex, shown.read) == pytest.approx(distance(shown.vertex, shown.limit))
    # And it is on the side of the limit: a reading between both lies between the lines.
    measure = exercise.repetition[0].measure
    assert measure.of(worst.body) == pytest.approx(verdict.worst, abs=3.0)


@pytest.mark.parametrize("theme", [PAPER, PAGE])
def test_it_is_a_whole_drawing_of_its_size(theme: object, tmp_path: Path) -> None:
    recording, report, exercise, rep, verdict = short(tmp_path, "v_up")
    worst = worst_moment(recording, report, exercise, verdict, rep.side)
    assert worst is not None
    drawing = ET.fromstring(worst.svg(theme))  # type: ignore[arg-type]
    width, height = worst.size
    assert (float(drawing.get("width", "")), float(drawing.get("height", ""))) == pytest.approx(
        (width, height), abs=0.1
    )
    assert width > height
    assert "nan" not in worst.svg(PAPER)


def test_a_drawing_that_would_show_something_else_is_left_out(tmp_path: Path) -> None:
    recording, report, exercise, rep, verdict = short(tmp_path, "v_up")
    assert worst_moment(recording, report, exercise, replace(verdict, worst=20.0), rep.side) is None
    assert worst_moment(recording, report, exercise, replace(verdict, t_s=900.0), rep.side) is None
    assert worst_moment(recording, report, exercise, replace(verdict, worst=math.nan), rep.side) is None
    assert worst_moment(recording, report, exercise, replace(verdict, rule="too_fast"), rep.side) is None


def test_a_file_that_is_no_recording_is_an_error(tmp_path: Path) -> None:
    _, report, exercise, rep, verdict = short(tmp_path, "v_up")
    other = tmp_path / "other.fcr"
    other.write_text("nothing")
    with pytest.raises(ValueError, match="is not a FormCheck recording"):
        worst_moment(other, report, exercise, verdict, rep.side)


def test_what_lies_in_time_cannot_be_drawn() -> None:
    bridge = fc.load_exercise("single_leg_bridge")
    able = {rule: drawable(find_rule(bridge, rule), bridge) for rule in ("too_fast", "partial_rep", "bridge_foot_down")}
    assert able == {"too_fast": False, "partial_rep": True, "bridge_foot_down": True}
    assert not drawable(None, bridge)


def test_a_length_is_drawn_from_the_point_to_where_the_limit_is() -> None:
    from formcheck.core.body import body_of
    from formcheck.physio import worst

    points = figure("single_leg_bridge", 1.0)[:, :2]
    body = body_of(points)
    foot = find_rule(fc.load_exercise("single_leg_bridge"), "bridge_foot_down")
    assert foot is not None
    assert isinstance(foot.measure, fc.Measure)
    shown = worst._shown(body, foot.measure, -0.1, standing=False)
    assert isinstance(shown, Moved)
    assert shown.limit.y - shown.read.y == pytest.approx(0.1)
    assert shown.limit.x == pytest.approx(shown.read.x)


def test_where_no_line_follows_the_reading_the_points_are_ringed() -> None:
    from formcheck.core.body import body_of
    from formcheck.physio import worst

    body = body_of(figure("single_leg_bridge", 1.0)[:, :2])
    still = fc.Measure("fixed", "deg", ("near.hip", "near.knee"), lambda _: 5.0, "Always the same.")
    shown = worst._shown(body, still, 3.0, standing=False)
    assert isinstance(shown, tuple)
    assert all(isinstance(at, Point) for at in shown)
    drawn = Worst(body, False, True, shown, "A rule", "What it shows")
    assert not drawn.limited
    assert drawn.svg(PAPER).count('r="9"') == 2
