"""What is said of a repetition and of a hold."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

import formcheck as fc
from formcheck import wording
from formcheck.core.report import Attempt, Counts, Level, Outcome, Rep, Stretch, Verdict
from formcheck.core.rule import Phase
from formcheck.core.update import Clock

BRIDGE = fc.load_exercise("single_leg_bridge")
CLEAN = Rep(1, "left", 1.0, 3.0, 5.0, Outcome.CLEAN, True, 41.0, -4.0, "deg", 1.9, 0.8, 1.1)
FOOT_DOWN = Verdict("bridge_foot_down", Level.FAULT, 0.03, 0.12, "T", 9.0, voids=True)
OVER_ARCH = Verdict("bridge_over_arch", Level.FAULT, 19.0, 15.0, "deg", 9.0, voids=True)
PARTIAL = Verdict("partial_rep", Level.FAULT, -20.0, -14.0, "deg", 9.0, voids=True)
NO_PAUSE = Verdict("no_pause", Level.WARN, 1.2, 2.0, "s", 9.0)


def rejected(*faults: Verdict) -> Rep:
    return replace(CLEAN, outcome=Outcome.REJECTED, faults=faults)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (15.0, "deg", "15°"),
        (-14.4, "deg", "\N{MINUS SIGN}14°"),
        (-0.2, "deg", "0°"),
        (0.12, "T", "0.12 T"),
        (0.5, "s", "0.5 s"),
        (1.0, "1", "1"),
        (math.nan, "deg", "\N{EN DASH}"),
    ],
)
def test_quantity_has_its_unit(value: float, unit: str, text: str) -> None:
    assert wording.quantity(value, unit) == text


def test_margin_is_the_distance_beyond_the_limit() -> None:
    assert wording.margin(OVER_ARCH) == "4° over the limit of 15°"
    assert wording.margin(FOOT_DOWN) == "0.09 torso lengths under the limit of 0.12"


def test_margin_of_an_unknown_reading_is_empty() -> None:
    assert wording.margin(replace(OVER_ARCH, worst=math.nan)) == ""


def test_rejected_rep_names_the_rule_and_the_margin() -> None:
    assert wording.reason(BRIDGE, rejected(OVER_ARCH)) == ("Ribs down, stop at straight line: 4° over the limit of 15°")


def test_rejected_rep_names_only_what_rejected_it() -> None:
    assert "Pause" not in wording.reason(BRIDGE, rejected(FOOT_DOWN, NO_PAUSE))


def test_two_faults_are_both_named() -> None:
    reason = wording.reason(BRIDGE, rejected(FOOT_DOWN, OVER_ARCH))
    assert "Keep the free leg up" in reason
    assert "Ribs down" in reason


def test_partial_rep_says_how_far_was_missing() -> None:
    assert wording.reason(BRIDGE, rejected(PARTIAL)) == "6° short of the full range"


def test_too_fast_says_both_times() -> None:
    verdict = Verdict("too_fast", Level.FAULT, 0.31, 0.5, "s", 9.0, voids=True)
    assert wording.reason(BRIDGE, rejected(verdict)) == "Too fast: 0.31 s, at least 0.5 s wanted"


def test_rejected_rep_without_a_verdict_still_has_a_reason() -> None:
    assert wording.reason(BRIDGE, replace(rejected(), complete=False)) == "The full range was not reached"


def test_clean_rep_with_a_warning_says_what_to_watch() -> None:
    rep = replace(CLEAN, faults=(NO_PAUSE,))
    assert wording.reason(BRIDGE, rep) == "Watch: Pause at the top: 1.2 s, at least 2 s wanted"


def test_clean_rep_without_a_warning_needs_no_words() -> None:
    assert wording.reason(BRIDGE, CLEAN) == ""


def test_unverified_rep_gets_a_camera_tip_and_no_form_cue() -> None:
    rep = replace(CLEAN, outcome=Outcome.UNVERIFIED, unseen=("bridge_foot_down",))
    reason = wording.reason(BRIDGE, rep)
    assert reason.startswith("Not seen: Keep the free leg up.")
    assert "camera" in reason.lower()


def test_rep_title_and_detail() -> None:
    assert wording.entry_title(CLEAN) == "1 left: Clean"
    assert wording.entry_detail(BRIDGE, CLEAN) == "41° · 1.9\N{EN DASH}0.8\N{EN DASH}1.1 s"


def test_detail_leaves_out_what_is_not_known() -> None:
    assert wording.entry_detail(BRIDGE, replace(CLEAN, range_of_motion=math.nan, hold_s=math.nan)) == ""


def test_every_rule_of_every_exercise_has_limits_and_a_title() -> None:
    from formcheck.io.catalogue import discover

    for exercise in discover().exercises.values():
        for rule in wording.all_rules(exercise):
            assert wording.rule_title(exercise, rule.id) == rule.cue
            assert wording.limits_text(rule)


def test_limits_are_in_words() -> None:
    rule = wording.find_rule(BRIDGE, "bridge_over_arch")
    assert rule is not None
    assert wording.limits_text(rule) == "Watch over 8° · fault over 15°"


def test_unknown_rule_gets_a_readable_name() -> None:
    assert wording.rule_title(BRIDGE, "some_new_rule") == "Some new rule"


def test_count_lines() -> None:
    counts = Counts(attempted=9, complete=8, clean=7, unverified=1)
    assert wording.attempted_line(counts) == "clean / 9 attempted"
    assert wording.unverified_line(counts) == "1 not judged"
    assert wording.unverified_line(Counts(2, 2, 2, 0)) == ""


def test_every_phase_and_outcome_has_a_word() -> None:
    assert set(wording.PHASES) == set(Phase)
    assert set(wording.OUTCOMES) == set(Outcome)
    assert len(set(wording.OUTCOMES.values())) == len(Outcome)


def test_camera_views_are_in_words() -> None:
    assert wording.camera_view("STAND_FRONT") == "seen from the front"
    assert wording.camera_view("FLOOR_CHEST") == "seen from the front, lying on the side"
    assert wording.camera_view("STAND_ANY") == "seen from anywhere"
    assert wording.camera_view("RUN_SIDE") == "seen from the side"
    assert wording.camera_view("FROM_ABOVE") == "from above"
    assert wording.camera_view(None) == ""


# ---- holds

BALANCE = fc.load_exercise("single_leg_balance")
HELD = Attempt(1, "right", 2.6, 14.6, 12.0, 11.999999, 0.0, 20.0)
HIPS = Stretch("slb_hip_drop", Level.FAULT, 19.72, 25.96, 6.5, 4.5, "deg")
SWAY = Stretch("slb_sway", Level.WARN, 20.2, 22.7, 0.06, 0.04, "T")
LATER = replace(SWAY, from_s=26.0, to_s=27.5, worst=0.07)
FAULTY = replace(HELD, number=2, held_s=11.26, clean_s=4.06, faults=(HIPS, SWAY, LATER))


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [(11.24, 1, "11.2 s"), (19.98, 1, "19.9 s"), (19.98, 0, "19 s"), (11.999999999, 0, "12 s"), (0.0, 0, "0 s")],
)
def test_seconds_are_full_seconds_as_on_a_clock(value: float, digits: int, text: str) -> None:
    assert wording.seconds(value, digits) == text


def test_an_attempt_is_told_in_seconds() -> None:
    assert wording.entry_title(replace(HELD, clean_s=11.2)) == "1 right: 11.2 s clean of 12.0 s held"
    assert wording.result(FAULTY) == "4.0 s clean"
    assert wording.entry_title(replace(HELD, side=None, clean_s=0.0)) == "1: 0.0 s clean of 12.0 s held"


def test_a_stretch_says_when_and_by_how_much() -> None:
    lines = wording.reason(BALANCE, replace(FAULTY, faults=(HIPS,))).splitlines()
    assert lines == ["Keep both hips level, 19.7\N{EN DASH}26.0 s: 2° over the limit of 4.5°"]


def test_what_was_not_clean_comes_before_what_to_watch() -> None:
    lines = wording.reason(BALANCE, replace(FAULTY, ended_by="slb_foot_down")).splitlines()
    assert [line.split(":")[0].split(",")[0] for line in lines] == ["Keep both hips level", "Ended", "Watch"]
    assert lines[1] == "Ended: Lift and find your balance"
    assert lines[2] == (
        "Watch: Soft knee, quiet shoulders, 20.2\N{EN DASH}22.7, 26.0\N{EN DASH}27.5 s: "
        "at most 0.03 torso lengths over the limit of 0.04"
    )


def test_many_stretches_of_one_rule_are_not_all_listed() -> None:
    many = tuple(replace(HIPS, from_s=2.0 * n, to_s=2.0 * n + 1) for n in range(5))
    (line,) = wording.reason(BALANCE, replace(FAULTY, faults=many)).splitlines()
    assert line.startswith(
        "Keep both hips level, 0.0\N{EN DASH}1.0, 2.0\N{EN DASH}3.0, 4.0\N{EN DASH}5.0 s and 2 times"
    )


def test_who_reached_the_goal_is_not_blamed_for_ending() -> None:
    whole = replace(HELD, held_s=21.0, clean_s=21.0, ended_by="slb_foot_down")
    assert wording.reason(BALANCE, whole) == "Goal of 20 s reached"
    late = replace(whole, clean_s=12.0, faults=(HIPS,))
    assert "Ended" not in wording.reason(BALANCE, late)


def test_a_short_hold_says_what_ended_it() -> None:
    ended = replace(HELD, ended_by="slb_foot_down")
    assert wording.reason(BALANCE, ended) == "Ended: Lift and find your balance"
    assert wording.reason(BALANCE, HELD) == ""


def test_seconds_that_could_not_be_judged_ask_for_another_camera() -> None:
    assert wording.reason(BALANCE, replace(HELD, clean_s=9.0, unseen_s=3.0)) == (
        "3.0 s could not be judged: move the camera a little"
    )


def test_the_seconds_of_a_hold_are_shared_out() -> None:
    assert wording.shares(12.0, 11.9999999, 0.0) == [(Outcome.CLEAN, "12.0 s clean")]
    assert wording.shares(12.0, 4.0, 3.0) == [
        (Outcome.CLEAN, "4.0 s clean"),
        (Outcome.REJECTED, "5.0 s with faults"),
        (Outcome.UNVERIFIED, "3.0 s not judged"),
    ]
    assert [outcome for outcome, _ in wording.shares(12.0, 11.5, 0.0, digits=0)] == [Outcome.CLEAN]


def test_the_lines_of_the_clock() -> None:
    clock = Clock(held_s=19.99, clean_s=12.3, best_s=19.99, total_s=30.0, goal_s=20.0)
    assert wording.held_line(clock) == "clean / 19 s held"
    assert wording.best_line(clock) == "best 19 s"
    assert wording.goal_line(clock) == "goal 20 s"
    assert wording.goal_line(replace(clock, best_s=20.0)) == "goal 20 s reached"


def test_a_fault_of_a_hold_rejects_no_repetition() -> None:
    told = {rule.id: wording.severity_text(rule) for rule in BALANCE.rules}
    assert told["slb_foot_down"] == "A fault ends the attempt"
    assert told["slb_hip_drop"] == "Seconds with this fault are not clean"
    assert wording.severity_text(BRIDGE.rules[0]) == wording.SEVERITIES[BRIDGE.rules[0].severity]


def test_limits_and_readings_are_as_fine_as_they_are_declared() -> None:
    rule = wording.find_rule(BALANCE, "slb_hip_drop")
    assert rule is not None
    assert wording.limits_text(rule) == "Watch over 2.8° · fault over 4.5°"
    assert wording.reading_text(rule, 4.62) == "4.6°"
    bridge = wording.find_rule(BRIDGE, "bridge_over_arch")
    assert bridge is not None
    assert wording.reading_text(bridge, 4.62) == "5°"


def test_a_cycle_is_told_by_how_long_it_took() -> None:
    assert wording.entry_detail(fc.load_exercise("cat_cow"), replace(CLEAN, side=None)) == "4.0 s"


def test_what_is_counted_has_a_name() -> None:
    assert wording.noun(BRIDGE) == "repetition"
    assert wording.noun(BALANCE, 2) == "attempts"
    assert wording.noun(fc.load_exercise("cat_cow"), 2) == "cycles"
