"""One fault breaks its own rule, and no other rule that voids."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import pytest

import formcheck as fc
from formcheck.core.common import common_rules
from tests import synthetic
from tests.synthetic import EXERCISES, FIGURES, Camera, Move, course, side_of


@dataclass(frozen=True)
class Fault:
    """How a rule is broken at its fault level."""

    exercise: str
    rule: str
    move: dict[str, Any] = field(default_factory=dict)
    figure: dict[str, Any] = field(default_factory=dict)
    #: Other voiding rules that the same movement cannot help but break.
    with_it: tuple[str, ...] = ()
    #: False where the fault keeps the repetition from being complete.
    complete: bool = True

    def __str__(self) -> str:
        return f"{self.exercise}-{self.rule}"


HIGH_HIPS = ("pushup_pike", "pushup_hips_high", "pushup_hips_stay", "pushup_knees_down")
# The figures are chosen beyond the fault level of section 8 by a margin, and inside all the others.
VOIDING = (
    # Sag of 17.6 degrees with a low lift: what sags also raises the leg against the trunk.
    Fault("high_plank_leg_lifts", "plank_sag", {"top": 15}, {"hips_off_line": -0.195}),
    Fault("high_plank_leg_lifts", "plank_pike", {}, {"hips_off_line": 0.33}),
    Fault("high_plank_leg_lifts", "plank_leg_too_high", {"top": 40}),
    Fault("single_leg_bridge", "bridge_foot_down", {}, {"foot_down": 1.0}),
    Fault("single_leg_bridge", "bridge_over_arch", {"top": 20}),
    Fault("single_leg_deadlift", "sldl_foot_down", {}, {"foot_down": 1.0}),
    # Specification 12: knee flexion 55, shank 24 degrees forward.
    Fault("single_leg_deadlift", "sldl_squat", {}, {"knee": 56.0, "shank": 24.0}),
    Fault("single_leg_balance_reach", "slbr_foot_down", {}, {"foot_down": 1.0}),
    Fault("single_leg_balance_reach", "slbr_hop", {}, {"hop": 0.22}),
    Fault("single_leg_balance_reach", "slbr_short_reach", {}, {"reach": 1.6}),
    Fault("forward_lunge", "lunge_short_step", {}, {"step": 0.85}),
    Fault("v_up", "vup_knees_bent", {}, {"knee": 125.0}),
    Fault("v_up", "vup_one_end", {}, {"legs_share": 0.85}),
    # A rise below 0.45 s is below 0.5 s too.
    Fault("v_up", "vup_jerk", {"up_s": 0.5}, with_it=("too_fast",)),
    Fault("v_up", "vup_slam", {"down_s": 0.72}),
    # Specification 12: the thigh 25 degrees above the horizontal, trunk at 13.
    # Hips off the line of shoulder and ankle are off that of shoulder and knee, too; high ones do not come down.
    Fault("push_up", "pushup_sag", {}, {"hips_off_line": -0.3}, with_it=("pushup_hips_low",)),
    Fault("push_up", "pushup_hips_low", {}, {"hips_off_line": -0.3}, with_it=("pushup_sag",)),
    Fault("push_up", "pushup_pike", {}, {"hips_off_line": 0.5}, with_it=HIGH_HIPS),
    Fault("push_up", "pushup_hips_high", {}, {"hips_off_line": 0.5}, with_it=HIGH_HIPS),
    Fault("push_up", "pushup_hips_stay", {}, {"hips_off_line": 0.12, "knees_off_line": -0.05}),
    Fault("push_up", "pushup_knees_down", {}, {"knees_off_line": 0.15}),
    Fault("push_up", "pushup_knees_bent", {}, {"knees_off_line": -0.32}),
    Fault("push_up", "pushup_shallow", {"top": 0.5}),
    Fault("quadruped_limb_raises", "birddog_leg_too_high", {"top": 38}),
    Fault("quadruped_limb_raises", "birddog_trunk_tilt", {}, {"tilt": 20.0}),
    Fault("quadruped_limb_raises", "birddog_arm_low", {}, {"arm": 105.0}),
    Fault("single_leg_v_up", "slv_knee_bent", {}, {"knee": 120.0}),
    Fault("single_leg_v_up", "slv_one_end", {}, {"legs_share": 0.87}),
    Fault("single_leg_v_up", "slv_jerk", {"up_s": 0.5}, with_it=("too_fast",)),
    Fault("single_leg_v_up", "slv_slam", {"down_s": 0.72}),
    Fault("wall_lat_pulls", "wall_shrug", {}, {"shrug": 1.0}),
    Fault("single_leg_squat", "sls_knee_in", {}, {"knee_in": 25.0}),
    Fault("single_leg_squat", "sls_hop", {}, {"hop": 0.22}),
    Fault("high_plank_limb_raises", "plank_sag", {}, {"hips_off_line": -0.195}),
    Fault("high_plank_limb_raises", "plank_pike", {}, {"hips_off_line": 0.33}),
    Fault("high_plank_limb_raises", "plank_leg_too_high", {}, {"leg": 26.0}),
    Fault("dead_bug", "deadbug_arm_missing", {}, {"arm": 98.0}),
    # Chest 42 degrees up, legs 13.
    Fault("superman", "superman_over_arch", {"top": 2.2}, {"chest": 25.0}),
    Fault("superman_pull", "spull_chest_drop", {}, {"sunk": 11.0}),
    Fault("superman_pull", "spull_over_arch", {}, {"arch": 46.0}),
    # An arm of 112 degrees is 0.65 of the full raise.
    Fault("high_plank_limb_raises", "hpl_arm_low", {}, {"arm": 112.0}, with_it=("partial_rep",), complete=False),
)
WARNING = (
    Fault("high_plank_leg_lifts", "plank_hands_off", {}, {"hands": 0.5}),
    Fault("high_plank_leg_lifts", "plank_head_drop", {}, {"head": 50.0}),
    # 0.25 T above the line: 8.4 + 14 = 22 degrees, between the warning and the fault of plank_pike.
    Fault("high_plank_leg_lifts", "plank_hips_shift", {}, {"hips_off_line": 0.25}),
    Fault("single_leg_bridge", "bridge_leg_drop", {}, {"leg_drop": 40.0}),
    Fault("single_leg_bridge", "bridge_heel_up", {}, {"heel_up": 0.2}),
    Fault("single_leg_deadlift", "sldl_leg_line", {}, {"leg_line": -50.0}),
    Fault("single_leg_deadlift", "sldl_head_up", {}, {"head": 47.0}),
    Fault("single_leg_deadlift", "sldl_round", {}, {"head": -47.0}),
    Fault("single_leg_balance_reach", "slbr_round", {}, {"head": -47.0}),
    Fault("single_leg_balance_reach", "slbr_knee_forward", {}, {"knee": 44.0, "shank": 43.0}),
    Fault("single_leg_balance_reach", "slbr_squat", {}, {"knee": 68.0, "shank": 30.0}),
    Fault("forward_lunge", "lunge_trunk_fold", {}, {"fold": 33.0}),
    # Both knees move forwards with the hip, and the rear leg is nearly straight.
    Fault("forward_lunge", "lunge_knee_far", {}, {"step": 1.3, "ahead": 0.6}),
    Fault("forward_lunge", "lunge_rear_knee_high", {"top": 70}, {"step": 1.3, "ahead": 0.6}),
    Fault("forward_lunge", "lunge_heel_up", {}, {"heel_up": 0.2}),
    # Legs wait until the trunk is up: they pass half of their rise 0.9 s later.
    Fault("v_up", "vup_unsynced", {"up_s": 3.0}, {"legs_lag": 1.0}),
    Fault("v_up", "vup_neck", {}, {"head": 52.0}),
    Fault("quadruped_limb_raises", "birddog_sway", {}, {"sway": 0.38}),
    Fault("quadruped_limb_raises", "birddog_knee_bent", {}, {"knee": 120.0}),
    Fault("quadruped_limb_raises", "birddog_neck", {}, {"head": 45.0}),
    Fault("single_leg_v_up", "slv_unsynced", {"up_s": 3.0}, {"legs_lag": 1.0}),
    Fault("single_leg_v_up", "slv_neck", {}, {"head": 52.0}),
    Fault("single_leg_v_up", "slv_support_slide", {}, {"slide": 0.35}),
    Fault("wall_lat_pulls", "wall_uneven", {}, {"uneven": 0.24}),
    Fault("wall_lat_pulls", "wall_trunk_lean", {}, {"lean": 16.0}),
    Fault("wall_lat_pulls", "wall_elbows_narrow", {}, {"narrow": 0.95}),
    Fault("wall_lat_pulls", "wall_head_tip", {}, {"head": 0.2}),
    Fault("single_leg_squat", "sls_hip_drop", {}, {"hip_drop": 16.0}),
    Fault("single_leg_squat", "sls_trunk_lean", {}, {"lean": 22.0}),
    Fault("single_leg_squat", "sls_foot_down", {}, {"foot_down": 1.0}),
    Fault("single_leg_squat", "sls_knee_out", {}, {"knee_in": -25.0}),
    Fault("high_plank_limb_raises", "hpl_hips_shift", {}, {"hips_off_line": 0.26}),
    Fault("high_plank_limb_raises", "hpl_lean", {}, {"lean": 0.5}),
    Fault("dead_bug", "deadbug_back_lift", {}, {"trunk": 12.0}),
    Fault("dead_bug", "deadbug_other_knee", {}, {"other": -42.0}),
    Fault("dead_bug", "deadbug_heel_rest", {}, {"shank": -26.0}),
    Fault("dead_bug", "deadbug_head_lift", {}, {"head": 0.28}),
    Fault("mod_low_side_plank_lifts", "sideplank_roll", {}, {"roll": 0.55}),
    Fault("mod_low_side_plank_lifts", "sideplank_elbow", {}, {"elbow": -0.5}),
    Fault("mod_low_side_plank_lifts", "sideplank_hips_back", {}, {"thighs": 0.7}),
    Fault("mod_low_side_plank_lifts", "sideplank_over_lift", {"top": 29.0}),
    Fault("mod_low_side_plank_lifts", "sideplank_head", {}, {"head": 47.0}),
    Fault("superman", "superman_neck_up", {}, {"head": 45.0}),
    Fault("superman", "superman_knees_bent", {}, {"knee": 125.0}),
    # The hands stay on the floor: 8 degrees lower against the shoulders than at rest.
    Fault("superman", "superman_hands_down", {}, {"hands": -8.0}),
    # The legs wait until the chest is up.
    Fault("superman", "superman_unsynced", {"up_s": 5.0, "down_s": 2.0}, {"legs_lag": 1.0}),
    Fault("superman_pull", "spull_neck_up", {}, {"head": 55.0}),
    Fault("superman_pull", "spull_shrug", {}, {"shrug": 0.13}),
    Fault("superman_pull", "spull_elbow_drop", {}, {"hang": 0.33}),
    Fault("push_up", "pushup_head_drop", {}, {"head": 55.0}),
    Fault("sit_up", "situp_feet_up", {}, {"feet": 0.62}),
    Fault("sit_up", "situp_neck", {}, {"head": 70.0}),
    Fault("sit_up", "situp_drop", {"down_s": 0.36}),
    Fault("pull_up", "pullup_swing", {}, {"swing": 48.0}),
    Fault("pull_up", "pullup_knee_kick", {}, {"knees": 0.68}),
    Fault("pull_up", "pullup_drop", {"down_s": 0.36}),
    # Feet apart by 0.30 T at rest.
    Fault("jumping_jack", "jack_narrow", {}, {"narrow": 1.0}),
    Fault("jumping_jack", "jack_uneven", {}, {"uneven": 0.55}),
    Fault("jumping_jack", "jack_fold", {}, {"fold": 60.0}),
    Fault("front_raise", "raise_uneven", {}, {"uneven": 0.5}),
    Fault("front_raise", "raise_too_high", {"top": 1.0}),
    Fault("front_raise", "raise_swing", {}, {"swing": 0.4}),
    Fault("squat", "squat_fold", {}, {"fold": 76.0}),
    Fault("squat", "squat_knees_in", {}, {"knees_in": 0.7}),
    Fault("squat", "squat_heels_up", {}, {"heels": 0.3}),
)


def judged(exercises: dict[str, fc.Exercise], fault: Fault, side: str) -> fc.SetReport:
    """Return a set of three: clean, with the fault, clean."""
    moves = [Move(), Move(**fault.move, faults=fault.figure), Move()]
    poses = course(fault.exercise, moves, side=side, start_s=1.5, fps=20)
    return fc.judge(exercises[fault.exercise], poses, side_of(fault.exercise, side))


def voiding(rep: fc.Rep) -> set[str]:
    return {verdict.rule for verdict in rep.faults if verdict.voids}


def at_level(rep: fc.Rep, level: fc.Level) -> set[str]:
    return {verdict.rule for verdict in rep.faults if verdict.level is level}


@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize("fault", VOIDING, ids=str)
def test_one_fault_breaks_its_own_rule(exercises: dict[str, fc.Exercise], fault: Fault, side: str) -> None:
    before, faulty, after = judged(exercises, fault, side).reps
    assert voiding(faulty) == {fault.rule, *fault.with_it}
    assert faulty.outcome is fc.Outcome.REJECTED
    assert faulty.complete is fault.complete
    assert [before.outcome, after.outcome] == [fc.Outcome.CLEAN] * 2
    assert before.faults == after.faults == ()
    rule = next(rule for rule in exercises[fault.exercise].rules if rule.id == fault.rule)
    verdict = next(verdict for verdict in faulty.faults if verdict.rule == fault.rule)
    assert rule.limits.level(verdict.worst) is fc.Level.FAULT
    assert faulty.start_s <= verdict.t_s <= faulty.end_s


@pytest.mark.parametrize("fault", WARNING, ids=str)
def test_a_fault_of_a_warning_rule_is_named_and_does_not_void(exercises: dict[str, fc.Exercise], fault: Fault) -> None:
    before, faulty, after = judged(exercises, fault, "right").reps
    assert fault.rule in at_level(faulty, fc.Level.FAULT)
    assert voiding(faulty) == set()
    assert [rep.outcome for rep in (before, faulty, after)] == [fc.Outcome.CLEAN] * 3
    assert before.faults == after.faults == ()


# Between the warning and the fault level of section 8, for rules whose fault level voids.
WARNED = (
    # 0.12 T below the line sags by 10.9 degrees.
    Fault("high_plank_leg_lifts", "plank_sag", {"top": 15}, {"hips_off_line": -0.12}),
    Fault("high_plank_leg_lifts", "plank_pike", {}, {"hips_off_line": 0.21}),
    Fault("high_plank_leg_lifts", "plank_leg_too_high", {"top": 31}),
    Fault("single_leg_bridge", "bridge_over_arch", {"top": 11}),
    Fault("single_leg_deadlift", "sldl_squat", {}, {"knee": 42.0, "shank": 14.0}),
    Fault("single_leg_balance_reach", "slbr_hop", {}, {"hop": 0.12}),
    Fault("single_leg_balance_reach", "slbr_short_reach", {}, {"reach": 1.36}),
    Fault("forward_lunge", "lunge_short_step", {}, {"step": 1.08}),
    Fault("v_up", "vup_knees_bent", {}, {"knee": 142.0}),
    Fault("v_up", "vup_one_end", {}, {"legs_share": 0.75}),
    Fault("v_up", "vup_jerk", {"up_s": 0.8}),
    Fault("v_up", "vup_slam", {"down_s": 1.0}),
    Fault("quadruped_limb_raises", "birddog_leg_too_high", {"top": 28}),
    Fault("quadruped_limb_raises", "birddog_trunk_tilt", {}, {"tilt": 12.0}),
    Fault("quadruped_limb_raises", "birddog_arm_low", {}, {"arm": 130.0}),
    Fault("single_leg_v_up", "slv_knee_bent", {}, {"knee": 142.0}),
    Fault("single_leg_v_up", "slv_one_end", {}, {"legs_share": 0.77}),
    Fault("single_leg_v_up", "slv_jerk", {"up_s": 0.8}),
    Fault("single_leg_v_up", "slv_slam", {"down_s": 1.0}),
    # The shoulders come down by 0.055 T.
    Fault("wall_lat_pulls", "wall_shrug", {}, {"shrug": 0.54}),
    Fault("single_leg_squat", "sls_knee_in", {}, {"knee_in": 16.0}),
    Fault("single_leg_squat", "sls_hop", {}, {"hop": 0.12}),
    Fault("high_plank_limb_raises", "plank_sag", {}, {"hips_off_line": -0.12}),
    Fault("high_plank_limb_raises", "plank_pike", {}, {"hips_off_line": 0.21}),
    Fault("high_plank_limb_raises", "plank_leg_too_high", {}, {"leg": 16.0}),
    Fault("high_plank_limb_raises", "hpl_arm_low", {}, {"arm": 137.0}),
    Fault("dead_bug", "deadbug_arm_missing", {}, {"arm": 128.0}),
    Fault("superman", "superman_over_arch", {"top": 2.0}, {"chest": 12.0}),
    Fault("superman_pull", "spull_chest_drop", {}, {"sunk": 8.5}),
    Fault("superman_pull", "spull_over_arch", {}, {"arch": 31.0}),
)


@pytest.mark.parametrize("fault", WARNED, ids=str)
def test_the_warning_level_never_voids(exercises: dict[str, fc.Exercise], fault: Fault) -> None:
    _, faulty, _ = judged(exercises, fault, "right").reps
    assert fault.rule in at_level(faulty, fc.Level.WARN)
    assert voiding(faulty) == set()
    assert faulty.outcome is fc.Outcome.CLEAN


def test_every_rule_that_voids_is_in_the_table(exercises: dict[str, fc.Exercise]) -> None:
    tested = {fault.rule for fault in VOIDING}
    for name in EXERCISES:
        rules = exercises[name].rules
        assert {rule.id for rule in rules if rule.severity is fc.Severity.VOIDS} <= tested


@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize("name", EXERCISES)
def test_a_clean_set_is_clean(exercises: dict[str, fc.Exercise], name: str, side: str) -> None:
    report = fc.judge(exercises[name], course(name, 3, side=side), side_of(name, side))
    assert report.counts == fc.Counts(attempted=3, complete=3, clean=3, unverified=0)
    assert all(rep.faults == () for rep in report.reps)
    assert report.notes == ()
    if name in synthetic.PER_SIDE:
        assert report.sides == {side: report.counts}


# A cosine ramp of u seconds spends 0.590 u between 10 and 90 %: it reads 0.590 u / 0.8 = 0.738 u.
@pytest.mark.parametrize("way", ["up_s", "down_s"])
@pytest.mark.parametrize("name", EXERCISES)
def test_too_fast_either_way(exercises: dict[str, fc.Exercise], name: str, way: str) -> None:
    moves = [Move(), Move(**{way: FIGURES[name].quick_s}, hold_s=2.0)]
    fast = fc.judge(exercises[name], course(name, moves, start_s=1.5, fps=20), side_of(name)).reps[1]
    assert fast.complete
    _is_too_fast(fast, exercises[name])


@pytest.mark.parametrize("name", EXERCISES)
def test_a_repetition_below_the_shortest_duration_is_too_fast(exercises: dict[str, fc.Exercise], name: str) -> None:
    """Section 6.8: a complete repetition that is shorter than `min_rep` gets `too_fast`."""
    shortest = exercises[name].tempo.min_rep_s
    way = max((shortest - 0.55) / 2, 0.3 * shortest)
    moves = [Move(), Move(up_s=way, down_s=way, hold_s=min(0.2, 0.25 * shortest))]
    fast = fc.judge(exercises[name], course(name, moves, start_s=1.5, fps=30), side_of(name)).reps[1]
    assert fast.complete
    _is_too_fast(fast, exercises[name])


def _is_too_fast(rep: fc.Rep, exercise: fc.Exercise) -> None:
    """It is told so; and not counted, except where good form was found to be as quick."""
    assert "too_fast" in at_level(rep, fc.Level.FAULT)
    voids = exercise.tempo.fast_severity is fc.Severity.VOIDS
    assert ("too_fast" in voiding(rep)) is voids
    assert rep.outcome is (fc.Outcome.REJECTED if voids else fc.Outcome.CLEAN)


@pytest.mark.parametrize("name", EXERCISES)
def test_the_coached_tempo_is_never_too_fast(exercises: dict[str, fc.Exercise], name: str) -> None:
    tempo = exercises[name].tempo
    move = Move(up_s=tempo.up_s, hold_s=tempo.hold_s, down_s=tempo.down_s)
    report = fc.judge(exercises[name], course(name, [move] * 2, fps=20), side_of(name))
    assert [rep.outcome for rep in report.reps] == [fc.Outcome.CLEAN] * 2
    assert all("too_fast" not in at_level(rep, fc.Level.FAULT) for rep in report.reps)


@pytest.mark.parametrize("name", EXERCISES)
def test_half_the_range_is_an_attempt_that_is_not_complete(exercises: dict[str, fc.Exercise], name: str) -> None:
    moves = [Move(), Move(top=FIGURES[name].half), Move()]
    report = fc.judge(exercises[name], course(name, moves, start_s=1.5, fps=20), side_of(name))
    half = report.reps[1]
    assert report.counts == fc.Counts(attempted=3, complete=2, clean=2, unverified=0)
    assert not half.complete
    assert half.outcome is fc.Outcome.REJECTED
    assert voiding(half) == {"partial_rep"}


def test_the_common_rules_are_those_of_section_6_4(exercises: dict[str, fc.Exercise]) -> None:
    demoted = {name for name, one in exercises.items() if one.tempo and one.tempo.fast_severity is fc.Severity.WARNS}
    assert demoted <= {"squat", "push_up", "sit_up", "pull_up", "front_raise", "jumping_jack"}, (
        "a demotion has its figure beside it, and its line here"
    )
    for exercise in exercises.values():
        found = {rule.id: rule.severity for rule in common_rules(exercise)}
        if exercise.is_hold or exercise.is_run:
            assert found == {}
            continue
        if exercise.kind is fc.Kind.CYCLES:
            assert found == {"partial_rep": fc.Severity.VOIDS}
            continue
        # Where no pause is coached, none can be missed.
        pause = {"no_pause": fc.Severity.WARNS} if exercise.tempo.hold_s else {}
        assert found == pause | {
            "too_fast": exercise.tempo.fast_severity,
            "partial_rep": fc.Severity.VOIDS,
            "no_reset": fc.Severity.WARNS,
            "timeout": fc.Severity.VOIDS,
        }


@pytest.mark.parametrize("name", EXERCISES)
def test_a_short_stop_at_the_top_is_named_and_does_not_void(exercises: dict[str, fc.Exercise], name: str) -> None:
    """Section 6.4: `no_pause` is a warning rule."""
    moves = [Move(), Move(hold_s=0.0, up_s=1.8, down_s=1.8)]
    rep = fc.judge(exercises[name], course(name, moves, start_s=1.5, fps=20), side_of(name)).reps[1]
    assert rep.complete
    assert voiding(rep) == set()


def test_lowering_the_arms_after_wall_lat_pulls_is_no_repetition(exercises: dict[str, fc.Exercise]) -> None:
    """The elbows pass the full level on their way to the sides, as in a pull."""
    poses = list(course("wall_lat_pulls", 2, fps=20))
    end_s, raised = poses[-1].t_s, synthetic.figure("wall_lat_pulls", 0.0)
    hanging = raised.copy()
    for part, height in (("elbow", 2.17), ("wrist", 1.68), ("index", 1.55), ("pinky", 1.55), ("thumb", 1.68)):
        for side in ("left", "right"):
            hanging[fc.LANDMARKS[f"{side}_{part}"], 1] = height
    for t in synthetic.steady(16.0, 20.0, end_s + 0.05):
        share = min(1.0, (t - end_s) / 1.5)
        poses.append(synthetic.place((1 - share) * raised + share * hanging, t))
    report = fc.judge(exercises["wall_lat_pulls"], poses)
    assert report.counts == fc.Counts(attempted=2, complete=2, clean=2, unverified=0)


def test_a_free_hand_that_is_hidden_is_judged_where_it_is_guessed(exercises: dict[str, fc.Exercise]) -> None:
    moves = [Move(), Move(faults={"reach": 1.6})]
    poses = course("single_leg_balance_reach", moves, fps=20, hidden={"left_index": 0.1})
    good, short = fc.judge(exercises["single_leg_balance_reach"], poses, "right").reps
    assert good.outcome is fc.Outcome.CLEAN
    assert voiding(short) == {"slbr_short_reach"}


def test_a_working_hand_that_is_hidden_leaves_the_reach_unverified(exercises: dict[str, fc.Exercise]) -> None:
    poses = course("single_leg_balance_reach", 2, fps=20, hidden={"right_index": 0.1})
    report = fc.judge(exercises["single_leg_balance_reach"], poses, "right")
    assert [rep.outcome for rep in report.reps] == [fc.Outcome.UNVERIFIED] * 2


def test_bridge_sink_is_named(exercises: dict[str, fc.Exercise]) -> None:
    """The hips sink by 18 degrees during the pause and come up again."""
    share = 1 - 18.0 / 43.0
    poses = []
    for t in synthetic.steady(10.0):
        amount = Move().amount(t - 2.0)
        if t >= 3.5:
            # Down and up again between 4 and 5.2 s, back to rest from 6 s on.
            sink = (0.5 - 0.5 * math.cos(2 * math.pi * (t - 4.0) / 1.2)) if 4 <= t < 5.2 else 0
            amount = Move(hold_s=2.5).amount(t - 2.0) - sink * (1 - share)
        poses.append(synthetic.place(synthetic.figure("single_leg_bridge", amount), t))
    report = fc.judge(exercises["single_leg_bridge"], poses, "right")
    assert len(report.reps) == 1
    verdict = next(v for v in report.reps[0].faults if v.rule == "bridge_sink")
    assert verdict.level is fc.Level.FAULT
    assert verdict.worst == pytest.approx(18.0, abs=1.5)
    assert not verdict.voids


@pytest.mark.parametrize(
    ("faults", "told"),
    [({"hip_drop": 15.0}, True), ({"hip_drop": 4.0}, False), ({"leg_drop": 15.0}, False)],
)
@pytest.mark.parametrize("yaw", [30.0, 45.0])
def test_hips_that_drop_are_told_from_three_quarters(
    exercises: dict[str, fc.Exercise], yaw: float, faults: dict[str, float], told: bool
) -> None:
    """The pelvis is told, and not the leg that sinks by itself; it warns."""
    poses = course("single_leg_bridge", [Move(), Move(faults=faults)], fps=16, camera=Camera(yaw=yaw))
    level, dropped = fc.judge(exercises["single_leg_bridge"], poses, "right").reps
    assert level.faults == ()
    assert at_level(dropped, fc.Level.FAULT) == ({"bridge_hips_level"} if told else set())
    assert [rep.outcome for rep in (level, dropped)] == [fc.Outcome.CLEAN] * 2


def test_hips_are_not_read_exactly_from_the_side(exercises: dict[str, fc.Exercise]) -> None:
    poses = course("single_leg_bridge", [Move(faults={"hip_drop": 20.0})], fps=16)
    rep = fc.judge(exercises["single_leg_bridge"], poses, "right").reps[0]
    assert "bridge_hips_level" in rep.unseen
