"""Following one rule through a hold: where it was broken."""

from __future__ import annotations

from typing import Any

import formcheck as fc
from formcheck.core.stretches import Stretches
from tests.scripted import FPS, Course, Script, about, nothing, steps


def rule(**changes: Any) -> fc.Rule:
    made = Script(nothing).rule("be_quiet", "quiet", fc.Severity.WARNS, 0.3, fc.Phase.HOLDING)
    return fc.Rule(**{name: getattr(made, name) for name in made.__dataclass_fields__} | changes)


def followed(readings: Course, seconds: float, **changes: Any) -> Stretches:
    stretches = Stretches(rule(**changes))
    for k in range(round(seconds * FPS)):
        stretches.step(k / FPS, 1 / FPS, readings(k / FPS), 0.0)
    return stretches


def spans(stretches: Stretches, end_s: float) -> list[tuple[str, object, object, float]]:
    return [(s.level.value, about(s.from_s), about(s.to_s), s.worst) for s in stretches.so_far(end_s)]


def test_a_stretch_lasts_from_the_first_bad_reading_to_the_first_good_one() -> None:
    found = followed(steps((1, 3.0), (2, 4.5), (3, 0.5)), 5.0)
    assert spans(found, 5.0) == [("fault", 1.0, 3.0, 4.5)]
    assert not found.faulty
    assert not found.doubtful


def test_a_stretch_that_goes_on_ends_now_and_asking_changes_nothing() -> None:
    found = followed(steps((1, 3.0)), 3.0)
    assert found.faulty
    assert spans(found, 3.0) == spans(found, 3.0) == [("fault", 1.0, 3.0, 3.0)]
    found.close(3.0)
    assert spans(found, 9.0) == [("fault", 1.0, 3.0, 3.0)]


def test_stretches_of_one_rule_stand_apart_and_each_has_its_worst_reading() -> None:
    found = followed(steps((1, 3.0), (2, 0.0), (3, 1.5), (4, 0.0), (5, 2.5), (6, 0.0)), 7.0)
    assert spans(found, 7.0) == [("fault", 1.0, 2.0, 3.0), ("warn", 3.0, 4.0, 1.5), ("fault", 5.0, 6.0, 2.5)]


def test_a_rule_that_is_left_is_not_in_doubt() -> None:
    found = followed(steps((1, 3.0)), 2.0)
    found.leave(2.0)
    assert (found.faulty, found.doubtful, found.watch.live) == (False, False, fc.Level.PASS)
    assert spans(found, 9.0) == [("fault", 1.0, 2.0, 3.0)]
    # What comes next has to last anew.
    found.step(2.1, 0.02, 3.0, 0.0)
    assert not found.faulty


def test_a_new_attempt_begins_without_stretches() -> None:
    found = followed(steps((1, 3.0)), 3.0)
    found.reset()
    assert found.so_far(9.0) == ()
