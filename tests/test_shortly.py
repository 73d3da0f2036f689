"""Verdicts in a few words."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, Level, Outcome, Rep, Stretch, Verdict
from formcheck.core.rule import Severity
from formcheck.core.stride import StrideRule
from formcheck.io.catalogue import discover, load_exercise
from formcheck.shortly import against, amount, listed, verdict
from formcheck.wording import rule_title

REP = Rep(2, "left", 1.0, 3.0, 5.0, Outcome.REJECTED, True, 41.0, -4.0, "deg", 1.9, 0.8, 1.1)
HOLD = Attempt(1, "left", 1.0, 15.0, 14.0, 14.0, 0.0, 20.0)


def short_reason(exercise: Exercise, entry: Rep | Attempt) -> str:
    """The reason and its margin in one line."""
    said = verdict(exercise, entry)
    return " · ".join(part for part in (said.reason, said.more) if part)


def fault(
    rule: str, worst: float, limit: float, unit: str, *, voids: bool = True, level: Level = Level.FAULT
) -> Verdict:
    """What one rule said of a repetition."""
    return Verdict(rule, level, worst, limit, unit, 3.0, voids)


@pytest.fixture
def plank() -> Exercise:
    """Push-ups."""
    return load_exercise("push_up")


@pytest.fixture
def balance() -> Exercise:
    """Standing on one leg."""
    return load_exercise("single_leg_balance")


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (4.2, "deg", "4°"),
        (0.1, "T", "5 cm"),
        (0.31, "s", "0.3 s"),
        (-13.6, "deg", "\N{MINUS SIGN}14°"),
        (-0.2, "deg", "0°"),
    ],
)
def test_an_amount_is_short(value: float, unit: str, said: str) -> None:
    assert amount(value, unit) == said


def test_what_was_not_read_is_no_zero() -> None:
    assert amount(math.nan, "deg") == "–"  # noqa: RUF001 - a dash for nothing


def test_a_reading_stands_beside_its_limit() -> None:
    assert against(118.2, 132.0, "deg") == "118°, limit 132°"
    assert against(0.06, 0.12, "T") == "3 cm, limit 6 cm"


def test_where_both_are_minus_nobody_is_told_a_sign() -> None:
    assert against(-14.0, -11.0, "deg") == "14°, limit 11°"
    assert against(-4.8, 2.0, "deg") == "\N{MINUS SIGN}5°, limit 2°"


def test_what_is_beyond_its_limit_never_looks_as_if_it_was_not() -> None:
    assert against(15.3, 15.0, "deg") == "15.3°, limit 15°"
    assert against(0.123, 0.12, "T") == "6.2 cm, limit 6 cm"


def test_a_clean_rep_is_said_in_one_word(plank: Exercise) -> None:
    said = verdict(plank, replace(REP, outcome=Outcome.CLEAN))
    assert (said.outcome, said.word, said.reason, said.more) == (Outcome.CLEAN, "Clean", "", "")
    assert short_reason(plank, replace(REP, outcome=Outcome.CLEAN)) == ""


def test_a_rep_that_is_not_counted_says_what_to_do_and_by_how_much(plank: Exercise) -> None:
    rep = replace(REP, faults=(fault("pushup_hips_low", -16.0, -12.0, "deg"),))
    said = verdict(plank, rep)
    assert (said.word, said.reason, said.more) == ("Not counted", "Hips up, one straight line", "Hips 4° too low")
    assert short_reason(plank, rep) == "Hips up, one straight line · Hips 4° too low"


def test_the_fault_that_voids_comes_before_one_that_does_not(plank: Exercise) -> None:
    head = fault("pushup_head_drop", -50.0, -45.0, "deg", voids=False)
    sag = fault("pushup_sag", -13.0, -11.0, "deg")
    assert verdict(plank, replace(REP, faults=(head, sag))).reason == "Brace, hips in line"


@pytest.mark.parametrize(
    ("rule", "worst", "limit", "unit", "more"),
    [
        ("partial_rep", 0.4, 0.5, "T", "5 cm short of the full range"),
        ("too_fast", 0.34, 0.5, "s", "0.3 s, at least 0.5 s"),
        ("timeout", 21.0, 20.0, "s", "21.0 s, at most 20.0 s"),
        ("pushup_shallow", 0.5, 0.54, "1", ""),
        ("pushup_hips_high", 33.0, 28.0, "deg", "Hips 5° too high"),
        ("pushup_head_drop", -50.0, -45.0, "deg", "5° past the limit"),
        ("pushup_sag", -11.2, -11.0, "deg", ""),
        ("pushup_sag", math.nan, -11.0, "deg", ""),
    ],
)
def test_a_margin_is_told_where_it_says_something(
    plank: Exercise, rule: str, worst: float, limit: float, unit: str, more: str
) -> None:
    assert verdict(plank, replace(REP, faults=(fault(rule, worst, limit, unit),))).more == more


def test_what_could_not_be_judged_says_how_to_move_the_camera() -> None:
    bridge = load_exercise("single_leg_bridge")
    said = verdict(bridge, replace(REP, outcome=Outcome.UNVERIFIED, unseen=("bridge_foot_down",)))
    assert said.word == "Could not judge"
    assert said.reason == "Lower the camera so that both feet can be seen."
    assert said.more == "Not seen: Keep the free leg up"


def test_a_clean_rep_with_a_fault_that_does_not_void_says_what_to_watch(plank: Exercise) -> None:
    head = fault("pushup_head_drop", -50.0, -45.0, "deg", voids=False)
    warned = replace(head, level=Level.WARN)
    assert verdict(plank, replace(REP, outcome=Outcome.CLEAN, faults=(warned,))).reason == ""
    said = verdict(plank, replace(REP, outcome=Outcome.CLEAN, faults=(head,)))
    assert said.reason == "Watch: Long neck, chest leads"


def test_an_attempt_says_its_clean_seconds(balance: Exercise) -> None:
    said = verdict(balance, HOLD)
    assert (said.word, said.reason, said.more) == ("Clean", "14 s clean of 20 s", "")
    reached = verdict(balance, replace(HOLD, held_s=21.0, clean_s=20.5))
    assert (reached.reason, reached.more) == ("20 s clean of 20 s", "Goal reached")


def test_an_attempt_with_faults_names_what_ended_it(balance: Exercise) -> None:
    lean = Stretch("slb_trunk_lean", Level.FAULT, 3.0, 9.0, 19.0, 15.0, "deg")
    down = Stretch("slb_foot_down", Level.FAULT, 14.5, 15.0, 0.05, 0.09, "T")
    attempt = replace(HOLD, clean_s=7.5, faults=(lean, down), ended_by="slb_foot_down")
    assert verdict(balance, attempt).reason == "Lift and find your balance"
    left = verdict(balance, replace(attempt, ended_by=None))
    assert (left.word, left.reason) == ("With faults", "Stack shoulders over hips")
    assert left.more == "7 s clean of 20 s · Trunk leans 4° too far"


def test_an_attempt_that_ended_too_soon_without_a_fault_names_what_ended_it(balance: Exercise) -> None:
    said = verdict(balance, replace(HOLD, ended_by="slb_foot_down"))
    assert (said.word, said.reason, said.more) == ("Clean", "Lift and find your balance", "14 s clean of 20 s")


def test_an_attempt_that_was_not_seen_says_how_to_move_the_camera(balance: Exercise) -> None:
    said = verdict(balance, replace(HOLD, clean_s=3.0, unseen_s=11.0))
    assert (said.outcome, said.more) == (Outcome.UNVERIFIED, "Move the camera a little.")


def test_what_voids_says_what_is_too_high_or_too_low() -> None:
    """All but what is told best by the cue alone, and what has no size that means something."""
    silent = {
        rule.id
        for exercise in discover().exercises.values()
        for rule in exercise.rules
        if rule.severity is Severity.VOIDS and rule.unit in ("deg", "T") and not (rule.under or rule.over)
    }
    assert silent == {"deadbug_arm_missing"}


def test_a_word_stands_on_the_side_of_a_limit() -> None:
    for exercise in discover().exercises.values():
        for rule in exercise.rules:
            criteria = rule.criteria if isinstance(rule, StrideRule) else (rule,)
            sides = [(one.limits.fault_above is not None, one.limits.fault_below is not None) for one in criteria]
            assert not rule.over or any(above for above, _ in sides), rule.id
            assert not rule.under or any(below for _, below in sides), rule.id


def test_every_rule_that_voids_has_something_to_say() -> None:
    for exercise in discover().exercises.values():
        for rule in exercise.rules:
            rep = replace(REP, faults=(fault(rule.id, 99.0, 1.0, "deg"),))
            assert verdict(exercise, rep).reason == rule.cue


def test_a_list_tells_every_reason_in_the_words_of_the_stage(plank: Exercise) -> None:
    sag, shallow = fault("pushup_sag", -18.0, -11.0, "deg"), fault("pushup_shallow", 0.30, 0.42, "1")
    late = fault("too_fast", 0.4, 0.5, "s", voids=False, level=Level.WARN)
    rep = replace(REP, faults=(sag, shallow, late))
    first, second = listed(plank, rep).split("\n")
    assert first == " ".join((verdict(plank, rep).reason + ":", verdict(plank, rep).more))
    assert second == rule_title(plank, "pushup_shallow")
    clean = replace(rep, outcome=Outcome.CLEAN, faults=(late,))
    assert listed(plank, clean) == "Watch: Slow it down, own every inch: 0.4 s, at least 0.5 s"


def test_a_list_says_whether_the_full_range_or_the_target_was_missed(plank: Exercise) -> None:
    short = fault("partial_rep", -20.0, -14.0, "deg")
    assert listed(plank, replace(REP, faults=(short,))).endswith("6° short of the full range")
    less = replace(short, level=Level.WARN, voids=False)
    assert listed(plank, replace(REP, outcome=Outcome.CLEAN, faults=(less,))).endswith("6° short of the target")
