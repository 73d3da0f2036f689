"""What is said of a repetition and of a set."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

import formcheck as fc
from formcheck import summaries, wording
from formcheck.core.report import Counts, Level, Outcome, Rep, SetReport, SourceInfo, Verdict
from formcheck.core.rule import Phase

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
    assert wording.entry_detail(CLEAN) == "41° · 1.9\N{EN DASH}0.8\N{EN DASH}1.1 s"


def test_detail_leaves_out_what_is_not_known() -> None:
    assert wording.entry_detail(replace(CLEAN, range_of_motion=math.nan, hold_s=math.nan)) == ""


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
    assert wording.camera_view("RUN_SIDE") == "run side"
    assert wording.camera_view(None) == ""


def report(*reps: Rep, source: SourceInfo = SourceInfo(frames=10, frames_with_pose=10)) -> SetReport:  # noqa: B008
    return SetReport("single_leg_bridge", "per_side", reps, source=source)


def test_summary_counts_and_ranks_the_faults() -> None:
    summary = summaries.summarise(BRIDGE, report(CLEAN, rejected(FOOT_DOWN), rejected(FOOT_DOWN), rejected(OVER_ARCH)))
    assert summary.headline == "1 clean of 4 repetitions"
    assert summary.faults == (
        ("Keep the free leg up", "2 \N{MULTIPLICATION SIGN}"),
        ("Ribs down, stop at straight line", "1 \N{MULTIPLICATION SIGN}"),
    )
    assert summary.advice == "With the free foot on the floor it is a bridge on two legs."


def test_summary_of_clean_reps_only() -> None:
    summary = summaries.summarise(BRIDGE, report(CLEAN))
    assert summary.headline == "1 clean of 1 repetition"
    assert summary.advice == "Every repetition was clean."


def test_summary_of_hidden_reps_is_about_the_camera() -> None:
    hidden = replace(CLEAN, outcome=Outcome.UNVERIFIED, unseen=("bridge_foot_down",))
    assert "move the camera" in summaries.summarise(BRIDGE, report(hidden)).advice


def test_summary_of_nothing_says_what_to_do() -> None:
    assert summaries.summarise(BRIDGE, report()).advice.startswith("Take the start pose")
    nobody = summaries.summarise(BRIDGE, report(source=SourceInfo(frames=10)))
    assert nobody.advice.startswith("Nobody was seen")
