"""Strides laid over each other: the same at the same percent, read from few poses."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from formcheck.core.pose import LANDMARKS, MIRROR
from formcheck.films.curves import Strides, courses, facing, over_percent, placed, seen_of
from formcheck.films.reel import Cycle, Film
from formcheck.io.leafing import Leaves
from tests.watched import run_film, set_film


@pytest.fixture(scope="module")
def run(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Film:
    return run_film(sample_videos, tmp_path_factory.mktemp("run"), "running_sample_2_head")


def test_the_curve_of_a_stride_rises_where_the_head_came_forward(run: Film) -> None:
    with Leaves(run.poses) as leaves:
        strides = Strides(run, leaves)
        early = [strides.curve("head", cycle) for cycle in run.cycles if cycle.usual]
        late = [strides.curve("head", cycle) for cycle in run.cycles if cycle.from_s > 20]
    assert all(curve.shape == (101,) for curve in (*early, *late))
    assert np.median(late, axis=0).mean() - np.median(early, axis=0).mean() > 0.04
    # Strides of one runner are alike.
    assert np.std([curve[30] for curve in early]) < 0.03


def test_the_curves_to_compare_with_are_read_once_and_are_few(run: Film) -> None:
    with Leaves(run.poses) as leaves:
        strides = Strides(run, leaves)
        usual = strides.usual("elbow")
        read = leaves.read
        assert strides.usual("elbow") is usual
        assert leaves.read == read
        assert 8 <= len(usual) <= 16
        assert strides.typical is not None
        assert strides.typical.usual


def test_the_ghost_is_as_far_in_its_stride(run: Film) -> None:
    with Leaves(run.poses) as leaves:
        strides = Strides(run, leaves)
        typical, cycle = strides.typical, run.cycles[20]
        assert typical is not None
        ghost_s = strides.ghost(cycle.from_s + 0.25 * (cycle.to_s - cycle.from_s))
        assert ghost_s == pytest.approx(typical.from_s + 0.25 * (typical.to_s - typical.from_s))
        assert strides.ghost(run.cycles[0].from_s - 0.5) is None


def test_the_ghost_stands_on_the_hips_as_large_and_the_same_way_round(run: Film) -> None:
    with Leaves(run.poses) as leaves:
        onto = leaves[100].landmarks[:, :2].astype(float)
    # The same body, half as large, elsewhere, running the other way.
    ghost = (640.0 - onto[MIRROR] * np.array([1.0, 0.0])) * np.array([0.5, 0.0]) + onto[MIRROR] * np.array([0.0, 0.5])
    assert facing(onto[None]) == -facing(ghost[None])
    moved = placed(ghost, onto, turned=True)
    assert moved[MIRROR] == pytest.approx(onto, abs=1e-6)
    assert placed(ghost, onto)[LANDMARKS["nose"]] != pytest.approx(onto[LANDMARKS["nose"]], abs=1.0)


def test_every_course_can_be_read_from_its_view(run: Film) -> None:
    with Leaves(run.poses) as leaves:
        _, points = leaves.between(5.0, 6.0)
    for view in ("side", "front"):
        assert courses(view)
        for course in courses(view):
            values = course.of(seen_of(points, "left", view))
            assert values.shape == (26,)
            assert np.isfinite(values).all(), course.id
    assert courses(None) == ()


def test_a_curve_is_stretched_to_its_cycle_and_holes_are_bridged() -> None:
    times = np.linspace(2.0, 3.0, 26)
    values = 10 * (times - 2.0)
    values[4] = np.nan
    curve = over_percent(times, values, Cycle(2.0, 3.0, usual=True))
    assert curve == pytest.approx(np.linspace(0, 10, 101))
    values[5:20] = np.nan
    assert np.isnan(over_percent(times, values, Cycle(2.0, 3.0, usual=True))).all()


def test_repetitions_of_a_set_are_laid_over_the_clean_ones(
    sample_videos: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("set")
    film = set_film(sample_videos, folder, "single_leg_bridge_left_1", "single_leg_bridge", "left")
    with Leaves(film.poses) as leaves:
        strides = Strides(film, leaves)
        assert [name for name, _, _ in strides.choices] == [lane.id for lane in film.lanes]
        assert len(strides.usual("")) == 3
        bad = strides.curve("bridge_foot_down", film.cycles[2])
        assert bad[50] < min(curve[50] for curve in strides.usual("bridge_foot_down")) - 0.2
        assert strides.choice_for("bridge_foot_down") == "bridge_foot_down"
        assert strides.choice_for("none") is None
