"""Which rules are wrong too often to void a repetition."""

from __future__ import annotations

from typing import Any

from evaluation.rules import LEAST_CLEAN, wrong_too_often


def kept(exercise: str, rule: str, false: int, clean: int) -> dict[str, Any]:
    return {"exercise": exercise, "rule": rule, "false": false, "clean": clean}


def test_a_rule_is_wrong_too_often_when_enough_material_says_so() -> None:
    assert wrong_too_often([kept("a", "r", 2, LEAST_CLEAN)])[0].false == 2
    assert [str(item) for item in wrong_too_often([kept("a", "r", 2, 40), kept("a", "r", 0, 40)])] == ["a.r (2 of 80)"]
    # One in 50 is allowed; a single one proves nothing; nor do a few repetitions.
    assert wrong_too_often([kept("a", "r", 2, 100), kept("b", "r", 1, 30), kept("c", "r", 3, LEAST_CLEAN - 1)]) == []
