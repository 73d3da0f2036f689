"""No rule that voids a repetition may be wrong on more than one clean repetition in 50."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from evaluation.clips import shipped_exercises
from evaluation.rules import LEAST_CLEAN, wrong_too_often
from evaluation.sequences import voiding_rules


def kept(exercise: str, rule: str, false: int, clean: int) -> dict[str, Any]:
    return {"exercise": exercise, "rule": rule, "false": false, "clean": clean}


def test_a_rule_is_wrong_too_often_when_enough_material_says_so() -> None:
    assert wrong_too_often([kept("a", "r", 2, LEAST_CLEAN)])[0].false == 2
    assert [str(item) for item in wrong_too_often([kept("a", "r", 2, 40), kept("a", "r", 0, 40)])] == ["a.r (2 of 80)"]
    # One in 50 is allowed; a single one proves nothing; nor do a few repetitions.
    assert wrong_too_often([kept("a", "r", 2, 100), kept("b", "r", 1, 30), kept("c", "r", 3, LEAST_CLEAN - 1)]) == []


def test_no_rule_that_voids_is_wrong_on_more_than_one_clean_repetition_in_50(root: Path) -> None:
    """A rule that is told here has to be a warning in its exercise (`Severity.WARNS`), with the figure beside it."""
    figures = json.loads((root / "evaluation" / "results.json").read_text(encoding="utf-8"))
    shipped = {(exercise, rule) for exercise in shipped_exercises() for rule in voiding_rules(exercise)}
    held = [*figures["clips"]["rules"], *figures["people"].get("rules", [])]
    assert sum(item["clean"] for item in held) > 0
    wrong = [str(item) for item in wrong_too_often(held) if (item.exercise, item.rule) in shipped]
    assert wrong == []
