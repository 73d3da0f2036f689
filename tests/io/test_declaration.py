"""A declaration that would fail in the middle of a set is refused when it is loaded, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from formcheck.core.exercise import ExerciseError
from formcheck.io.bundled import bundled
from formcheck.io.catalogue import discover, load_exercise

SHIPPED = sorted(bundled("exercises").glob("*.py"))

#: What is changed in the single-leg bridge, the text of the line that is named, and what is said.
MISTAKES = {
    "a misspelt required point": (
        'required=("working.shoulder",',
        'required=("working.shoulders",',
        "required=",
        "required: there is no point 'working.shoulders'; did you mean 'working.shoulder'?",
    ),
    "a misspelt optional point": (
        'optional=("working.heel",',
        'optional=("working.heal",',
        "optional=",
        "optional: there is no point 'working.heal'; did you mean 'working.heel'?",
    ),
    "a text where a tuple belongs": (
        'views=("FLOOR_THREE_QUARTER",)',
        'views="FLOOR_THREE_QUARTER"',
        'views="FLOOR',
        "names the view 'F'",
    ),
    "one where several belong": (
        '(("working.hip", "working.knee"), ("working.knee", "working.ankle"))',
        '("working.hip", "working.knee")',
        "bones=",
        "EXERCISE: bones must be a tuple, each of it a tuple of a text and a text, got a tuple",
    ),
    "a word instead of a kind": (
        "kind=fc.Kind.PER_SIDE",
        'kind="per_side"',
        "kind=",
        "EXERCISE: kind must be a Kind, got 'per_side'",
    ),
    "a letter instead of a severity": (
        "severity=fc.Severity.VOIDS,\n            measurement=fc.MeasurementClass.ABSOLUTE",
        'severity="V",\n            measurement=fc.MeasurementClass.ABSOLUTE',
        'severity="V"',
        "rule bridge_over_arch: severity must be a Severity, got 'V'",
    ),
    "a number instead of limits": (
        "limits=fc.above(0.07, 0.13)",
        "limits=0.13",
        "limits=0.13",
        "rule bridge_heel_up: limits must be a Limits, got 0.13",
    ),
    "limits in the wrong order": (
        "limits=fc.above(0.07, 0.13)",
        "limits=fc.above(0.13, 0.07)",
        "limits=fc.above(0.13",
        "rule bridge_heel_up: limits: the fault level 0.07 comes before the warning 0.13",
    ),
    "lower limits in the wrong order": (
        "limits=fc.below(0.22, 0.12)",
        "limits=fc.below(0.12, 0.22)",
        "limits=fc.below(0.12",
        "rule bridge_foot_down: limits: the fault level 0.22 comes before the warning 0.12",
    ),
    "no limit": (
        "limits=fc.above(0.07, 0.13)",
        "limits=fc.above(None, None)",
        "limits=fc.above(None",
        "rule bridge_heel_up: limits: there is no limit at all",
    ),
    "levels in the wrong order": (
        "partial=fc.FromRest(22)",
        "partial=fc.FromRest(9)",
        "partial=",
        "signal: leave (11) must be below partial (9); the order is back, leave, partial, full",
    ),
    "a target below the full level": (
        "target=(-6, 3)",
        "target=(-20, 3)",
        "target=",
        "signal: the target must begin at full or above it",
    ),
    "a target that is upside down": (
        "target=(-6, 3)",
        "target=(3, -6)",
        "target=",
        "signal: the target from 3 to -6 is no range",
    ),
    "no hysteresis": ("hysteresis=4", "hysteresis=0", "hysteresis=", "signal: hysteresis must be more than 0"),
    "a signal that nobody asked for": (
        '"working.knee", "working.ankle"),\n    optional',
        '"working.ankle"),\n    optional',
        "required=",
        "required: the signal reads 'working.knee', which is not among the required points",
    ),
    "a gate that nobody passes": (
        "fc.Condition(KNEE, 45, 110,",
        "fc.Condition(KNEE, 110, 45,",
        "gate=",
        "EXERCISE: gate: low 110 is not below high 45",
    ),
    "a measure that raises": (
        "return body.working.heel.y",
        "return body.working.heal.y",
        "return body.working.heal.y",
        "AttributeError: 'Side' object has no attribute 'heal'",
    ),
    "a measure that returns nothing": (
        "return body.working.heel.y",
        "body.working.heel.y",
        "HEEL = fc.Measure(",
        "measure 'heel_height': its function must return a number, got nothing",
    ),
    "a number of the repetition that is not tracked": (
        "lambda facts: facts.dip",
        'lambda facts: facts.half_rise_s["trunk"]',
        'half_rise_s["trunk"]',
        "measure 'sinking': it reads 'trunk', which is not among the tracked measures",
    ),
}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_declaration_passes(path: Path) -> None:
    assert load_exercise(path).id == path.stem


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, root: Path, mistake: str) -> None:
    right, wrong, place, reason = MISTAKES[mistake]
    text = (root / "exercises" / "single_leg_bridge.py").read_text(encoding="utf-8")
    assert text.count(right) == 1
    broken = text.replace(right, wrong)
    path = tmp_path / "my_bridge.py"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(ExerciseError) as caught:
        load_exercise(path)
    said = str(caught.value)
    assert said.startswith(f"{path}: line ")
    line = int(said.removeprefix(f"{path}: line ").split(":")[0])
    named = broken.splitlines()[line - 1]
    assert reason in said
    assert place in named or named.startswith("EXERCISE = "), f"{said}: {named}"


#: What is changed in exercises that take a part from a family, the text of the line that is named, what is said.
FAMILY_MISTAKES = {
    "limits in the wrong order": (
        "high_plank_leg_lifts",
        "limits=fc.outside((-8, 8), (-13, 13))",
        "limits=fc.outside((-13, 13), (-8, 8))",
        "limits=fc.outside((-13",
        "rule plank_hips_shift: limits: the fault level 8 comes before the warning 13",
    ),
    "a cue that is too long": (
        "high_plank_leg_lifts",
        'cue="Keep hips quiet as leg lifts"',
        'cue="Keep both of your hips quiet as the leg lifts"',
        "plank.hips_shift(",
        "ValueError: rule plank_hips_shift: the cue must have 1 to 7 words",
    ),
    "an argument that is forgotten": (
        "high_plank_leg_lifts",
        'cue="Keep hips quiet as leg lifts",',
        "",
        "plank.hips_shift(",
        "TypeError: hips_shift() missing 1 required keyword-only argument: 'cue'",
    ),
    "a number of the repetition that is not tracked": (
        "v_up",
        "    tracked=v_shape.TRACKED,\n",
        "",
        "EXERCISE = fc.Exercise(",
        "measure 'lag': it reads 'trunk_elevation', which is not among the tracked measures",
    ),
}


@pytest.mark.parametrize("mistake", FAMILY_MISTAKES)
def test_the_line_is_in_the_exercise_where_a_family_declares_the_rest(tmp_path: Path, root: Path, mistake: str) -> None:
    name, right, wrong, place, reason = FAMILY_MISTAKES[mistake]
    text = (root / "exercises" / f"{name}.py").read_text(encoding="utf-8")
    assert text.count(right) == 1
    broken = text.replace(right, wrong)
    path = tmp_path / "mine.py"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(ExerciseError) as caught:
        load_exercise(path)
    said = str(caught.value)
    line = int(said.removeprefix(f"{path}: line ").split(":")[0])
    assert reason in said
    assert place in broken.splitlines()[line - 1], said


def test_the_line_is_found_in_a_file_of_another_encoding(tmp_path: Path, root: Path) -> None:
    text = (root / "exercises" / "single_leg_bridge.py").read_text(encoding="utf-8")
    right, wrong, _, reason = MISTAKES["a misspelt required point"]
    path = tmp_path / "brücke.py"
    path.write_bytes(("# coding: latin-1\n# Brücke\n" + text.replace(right, wrong)).encode("latin-1"))
    line = text[: text.index("required=")].count("\n") + 3
    with pytest.raises(ExerciseError, match=f"line {line}: {reason[:30]}"):
        load_exercise(path)


def test_the_others_work_beside_it(tmp_path: Path, root: Path) -> None:
    text = (root / "exercises" / "single_leg_bridge.py").read_text(encoding="utf-8")
    right, wrong, _, reason = MISTAKES["a misspelt required point"]
    (tmp_path / "a.py").write_text(text.replace(right, wrong), encoding="utf-8")
    (tmp_path / "b.py").write_text(text, encoding="utf-8")
    catalogue = discover([tmp_path])
    assert list(catalogue.exercises) == ["single_leg_bridge"]
    [(path, said)] = catalogue.broken
    assert path.name == "a.py"
    assert said.endswith(reason)
