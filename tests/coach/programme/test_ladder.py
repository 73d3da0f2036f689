"""The ladder: the twelve of the article, in their order, with what is easier where that is judged."""

from __future__ import annotations

import formcheck as fc
from formcheck.coach.programme import ladder


def test_the_twelve_stand_in_the_order_of_the_article_with_their_judged_regressions() -> None:
    assert [(rung.exercise, rung.easier) for rung in ladder.LADDER] == [
        ("superman", "quadruped_limb_raises"),
        ("dead_bug", None),
        ("single_leg_balance_reach", "single_leg_balance"),
        ("high_plank_leg_lifts", None),
        ("single_leg_bridge", None),
        ("mod_low_side_plank_lifts", None),
        ("quadruped_limb_raises", None),
        ("superman_pull", "wall_lat_pulls"),
        ("single_leg_deadlift", "single_leg_balance_reach"),
        ("high_plank_limb_raises", "high_plank_leg_lifts"),
        ("v_up", "single_leg_v_up"),
        ("single_leg_squat", "forward_lunge"),
    ]


def test_everything_that_the_programme_names_is_installed_and_can_be_counted_or_held(
    exercises: dict[str, fc.Exercise],
) -> None:
    named = (*ladder.ALL, *ladder.STRETCHES, *ladder.GENTLE, *ladder.UPPER_BACK, ladder.COMPANION, ladder.BEFORE_BENT)
    assert [name for name in named if ladder.installed(exercises, name) is None] == []


def test_the_rungs_rise_in_difficulty_and_what_is_easier_is_easier(exercises: dict[str, fc.Exercise]) -> None:
    orders = [exercises[rung.exercise].order for rung in ladder.LADDER]
    assert orders == sorted(orders)
    easier = {rung.exercise: rung.easier for rung in ladder.LADDER if rung.easier is not None}
    # The bird dog is harder to do than the superman, and lighter for the back: the substitute of 10.5.
    assert easier.pop("superman") == "quadruped_limb_raises"
    assert all(exercises[name].order < exercises[harder].order for harder, name in easier.items())


def test_ids_are_put_in_the_order_of_difficulty_each_once(exercises: dict[str, fc.Exercise]) -> None:
    names = ["v_up", "superman", "wall_lat_pulls", "superman", "single_leg_balance"]
    assert ladder.in_order(exercises, names) == ["superman", "single_leg_balance", "wall_lat_pulls", "v_up"]


def test_a_run_and_what_is_not_installed_are_no_exercises_of_the_programme(exercises: dict[str, fc.Exercise]) -> None:
    assert ladder.installed(exercises, "running_posture") is None
    assert ladder.installed({}, "superman") is None


def test_sides_are_two_where_they_alternate_or_take_turns(exercises: dict[str, fc.Exercise]) -> None:
    sides = {name: ladder.many_sides(exercises[name]) for name in ("superman", "dead_bug", "single_leg_bridge")}
    assert sides == {"superman": 1, "dead_bug": 2, "single_leg_bridge": 2}
