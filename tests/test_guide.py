"""The guide to an exercise of one's own: what it says is so, and its example works like a shipped one."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import formcheck as fc
from formcheck.cli import _parser, main
from formcheck.core.common import common_rules
from formcheck.core.pose import mirrored
from formcheck.io.catalogue import discover, user_folder
from tests.synthetic import Figure, Move, Points, course, steady
from tests.synthetic.lying import FIGURES, bridge

ID = "glute_bridge"
SAMPLE = "single_leg_bridge_left_1"


def both_feet(amount: float, top: float, *, heel_up: float = 0.0) -> Points:
    """Bridge on both feet: the working leg of the bridge on one leg, twice; `heel_up` in T."""
    points = bridge(amount, top, heel_up=heel_up)
    return points | {f"left_{part}": points[f"right_{part}"] for part in ("knee", "ankle", "heel", "toe")}


_ONE_LEG = FIGURES["single_leg_bridge"]
GLUTE_BRIDGE = Figure(both_feet, rest=_ONE_LEG.rest, top=_ONE_LEG.top, half=_ONE_LEG.half, middle=_ONE_LEG.middle)


@pytest.fixture(scope="module")
def guide(root: Path) -> str:
    """The text of the guide."""
    return (root / "docs" / "write-an-exercise.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def example(guide: str) -> str:
    """The file that the guide writes."""
    (text,) = re.findall(r"^```python\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    return text


@pytest.fixture
def file(example: str) -> Path:
    """The example in the user's folder, as the guide says."""
    user_folder().mkdir(parents=True)
    path = user_folder() / f"{ID}.py"
    path.write_text(example, encoding="utf-8")
    return path


@pytest.fixture
def exercise(file: Path) -> fc.Exercise:
    """The example as the catalogue has it."""
    found = discover().exercises[ID]
    assert found.origin == str(file)
    return found


def judged(exercise: fc.Exercise, *moves: Move, **how: Any) -> fc.SetReport:
    return fc.judge(exercise, course(GLUTE_BRIDGE, moves, start_s=1.5, fps=20, **how))


def at_fault(rep: fc.Rep) -> set[str]:
    return {verdict.rule for verdict in rep.faults if verdict.level is fc.Level.FAULT}


# ---- what the guide says


def test_every_name_is_in_the_interface(guide: str) -> None:
    named = set(re.findall(r"\bfc\.([A-Za-z_]+)", guide))
    assert len(named) > 20
    assert named <= set(fc.__all__)


def test_every_field_is_spelt_as_it_is_declared(guide: str) -> None:
    """Words in code style are points, or names and fields of the interface."""
    words = set(re.findall(r"`([a-z_]+)`", guide.split("## Step by step")[1].split("## Try it")[0]))
    declared = {"figures", "near", "far", "working", "free", "nose", "formcheck", "side"}
    for kind in (fc.Exercise, fc.Signal, fc.Tempo, fc.Condition, fc.Rule, fc.Side):
        declared |= set(kind.__dataclass_fields__)
    assert words <= declared


def test_every_command_is_understood(guide: str) -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    assert len(lines) >= 6
    for line in lines:
        program, *words = shlex.split(line)
        assert program == "formcheck"
        _parser().parse_args(words)


def test_the_files_that_it_names_are_there(guide: str, root: Path) -> None:
    for name in re.findall(r"[` ]((?:exercises|sample_videos)/\w+\.\w+)", guide):
        assert (root / name).is_file(), name


def test_the_levels_of_the_table_are_those_of_the_example(guide: str, exercise: fc.Exercise) -> None:
    said = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", guide, re.MULTILINE))
    for name in ("back", "leave", "partial"):
        level = getattr(exercise.signal, name)
        assert isinstance(level, fc.FromRest)
        assert said[name] == f"rest + {level.rise:g}"
    assert said["full"] == f"{exercise.signal.full:g} degrees"
    assert said["target"] == "{:g} to {:g} degrees".format(*exercise.signal.target)


# ---- the example is an exercise like the others


def test_it_is_listed_beside_the_shipped_ones(exercise: fc.Exercise, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--paths"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    listed = [line.split()[0] for line in out.splitlines()[1:] if line and not line.startswith((" ", "Folders"))]
    assert listed == list(discover().exercises)
    assert listed.index(ID) < listed.index("single_leg_bridge")
    assert str(user_folder()) in out


@pytest.mark.parametrize("named", ["id", "path"])
def test_it_is_explained(exercise: fc.Exercise, file: Path, named: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", ID if named == "id" else str(file)]) == 0
    page = capsys.readouterr().out
    assert page.startswith(f"{exercise.name}  ({ID})\n")
    for rule in (*exercise.rules, *common_rules(exercise)):
        assert f'"{rule.cue}"' in page
    assert exercise.signal.measure.name in page


def test_its_figures_show_the_start_and_a_complete_repetition(exercise: fc.Exercise) -> None:
    assert exercise.figures is not None
    start, top = exercise.figures
    for condition in exercise.gate:
        assert condition.met(condition.measure.of(start.body)), condition.hint
    low, high = exercise.signal.target
    assert low <= exercise.signal.measure.of(top.body) <= high
    for rule in exercise.rules:
        assert isinstance(rule.measure, fc.Measure)
        rest = rule.measure.of(start.body) if rule.against is fc.Against.CALIBRATION else 0.0
        assert rule.limits.level(rule.measure.of(top.body) - rest) is fc.Level.PASS, rule.id


# ---- and it judges


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_clean_run_is_clean(exercise: fc.Exercise, side: str) -> None:
    report = judged(exercise, *[Move()] * 3, side=side)
    assert report.counts == fc.Counts(attempted=3, complete=3, clean=3, unverified=0)
    assert all(rep.faults == () for rep in report.reps)
    assert report.notes == ()


def test_half_the_range_is_an_attempt_that_is_not_complete(exercise: fc.Exercise) -> None:
    report = judged(exercise, Move(), Move(top=GLUTE_BRIDGE.half), Move())
    assert report.counts == fc.Counts(attempted=3, complete=2, clean=2, unverified=0)
    assert at_fault(report.reps[1]) == {"partial_rep"}


FAULTS = {
    "glute_bridge_over_arch": Move(top=20.0),
    "glute_bridge_heel_up": Move(faults={"heel_up": 0.2}),
}


@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_breaks_its_own_rule_and_no_other(exercise: fc.Exercise, name: str, side: str) -> None:
    before, faulty, after = judged(exercise, Move(), FAULTS[name], Move(), side=side).reps
    (rule,) = (rule for rule in exercise.rules if rule.id == name)
    rejects = rule.severity is fc.Severity.VOIDS
    assert at_fault(faulty) == {name}
    assert faulty.complete
    assert faulty.outcome is (fc.Outcome.REJECTED if rejects else fc.Outcome.CLEAN)
    assert before.faults == after.faults == ()


def test_every_rule_is_tried(exercise: fc.Exercise) -> None:
    assert set(FAULTS) == {rule.id for rule in exercise.rules}


def test_the_mirror_image_gets_the_same_verdicts(exercise: fc.Exercise) -> None:
    moves = [Move(), Move(top=GLUTE_BRIDGE.half), *FAULTS.values(), Move(down_s=0.45, hold_s=1.5), Move()]
    poses = list(course(GLUTE_BRIDGE, moves, fps=20))
    ours, theirs = fc.judge(exercise, poses), fc.judge(exercise, map(mirrored, poses))
    assert ours.counts == fc.Counts(attempted=6, complete=5, clean=3, unverified=0)
    assert theirs.counts == ours.counts
    for mine, other in zip(ours.reps, theirs.reps, strict=True):
        assert other.outcome is mine.outcome
        assert [(v.rule, v.level) for v in other.faults] == [(v.rule, v.level) for v in mine.faults]


def test_noise_at_rest_counts_nothing(exercise: fc.Exercise) -> None:
    report = fc.judge(exercise, course(GLUTE_BRIDGE, [], times=steady(12.0, 20.0), noise_t=0.02))
    assert report.counts == fc.Counts()


def test_the_sample_reads_as_the_guide_says(exercise: fc.Exercise, guide: str, sample_videos: Path) -> None:
    """Where the body of the sample video really was: five attempts, the last one half-way."""
    assert f"formcheck check sample_videos/{SAMPLE}.mp4 -e {ID}\n" in guide
    assert "five attempts, and four of them are clean; the last one stops half-way" in " ".join(guide.split())
    truth = np.load(sample_videos / f"{SAMPLE}.npz")
    poses = []
    for k, (flat, solid) in enumerate(zip(truth["lm2d"], truth["lm3d"], strict=True)):
        # World landmarks point down and away from the camera, and begin at the hips.
        body = solid - solid[[23, 24]].mean(axis=0)
        world = np.column_stack((body[:, 0], -body[:, 2], body[:, 1]))
        # A metre is about 280 pixels here; the depth only tells which side is the nearer one.
        poses.append(fc.Pose(k / 25, np.column_stack((flat, 280 * body[:, 1])), world, np.ones(33), (640, 480)))
    report = fc.judge(exercise, poses)
    assert [rep.outcome for rep in report.reps] == [fc.Outcome.CLEAN] * 4 + [fc.Outcome.REJECTED]
    assert at_fault(report.reps[-1]) == {"partial_rep"}


# ---- a broken file is named, and the others work

LONG_CUE = "Drive through your heels and never lift them up"
#: What is changed in the example, and the line of the change.
MISTAKES = {
    "bracket": ("near_leg=LEG, face=90)\n\nEXERCISE", "near_leg=LEG, face=90\n\nEXERCISE", "TOP = fc.figure("),
    "point": ('"near.knee", "near.ankle", name', '"near.kne", "near.ankle", name', "KNEE = "),
    "name": ("views=(fc.FLOOR_SIDE,)", "views=(fc.FLOOR_SID,)", "views=("),
    "attribute": ("return body.near.heel.y", "return body.near.heal.y", "return body.near.heal.y"),
    "required": ('"near.knee", "near.ankle"),', '"near.knee", "near.ankel"),', "required="),
    "tuple": ('optional=("near.heel",)', 'optional=("near.heel")', "optional="),
    "levels": ("partial=fc.FromRest(22)", "partial=fc.FromRest(10)", "partial="),
    "severity": ("severity=fc.Severity.WARNS", 'severity="W"', "severity="),
    "source": ('            source="coach consensus",\n        ),\n    ),', "        ),\n    ),", "fc.Rule("),
    "cue": ('cue="Drive through your heels"', f'cue="{LONG_CUE}"', "fc.Rule("),
    "class": (
        "WARNS,\n            measurement=fc.MeasurementClass.LENGTH",
        "VOIDS,\n            measurement=fc.MeasurementClass.PROXY",
        "fc.Rule(",
    ),
    "id": (f'id="{ID}"', 'id="Glute Bridge"', "EXERCISE = "),
    "nothing": ("EXERCISE = fc", "GLUTE_BRIDGE = fc", ""),
    "taken": (f'id="{ID}"', 'id="single_leg_bridge"', ""),
}


def documented(guide: str) -> list[str]:
    """Return the messages of the guide's last table."""
    table = guide.split("| it says | because |")[1]
    return re.findall(r"^\| `(.+?)` \|", table, re.MULTILINE)


def test_every_message_of_the_guide_is_tried(guide: str) -> None:
    assert len(documented(guide)) == len(MISTAKES)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_broken_file_is_named_with_line_and_reason_and_the_others_work(
    guide: str, example: str, file: Path, mistake: str, capsys: pytest.CaptureFixture[str]
) -> None:
    right, wrong, place = MISTAKES[mistake]
    broken = example.replace(right, wrong)
    assert broken != example
    file.write_text(broken, encoding="utf-8")
    good = user_folder() / "second.py"
    good.write_text(example.replace(f'id="{ID}"', 'id="second"'), encoding="utf-8")
    assert main(["list"]) == 0
    out, err = capsys.readouterr()
    assert "\nsecond " in out
    assert "\nsingle_leg_bridge " in out
    assert f"\n{ID} " not in out
    assert err.count("\n") == 1
    assert err.startswith(f"formcheck: skipped {file}: ")
    (message,) = (message for message in documented(guide) if message in err)
    if place:
        line = int(re.findall(r": line (\d+): ", err)[0])
        assert place in broken.splitlines()[line - 1]
    assert main(["explain", str(file)]) == (0 if mistake == "taken" else 1)
    assert mistake == "taken" or message in capsys.readouterr().err


def test_the_line_that_the_guide_shows_is_the_line_that_is_said(
    guide: str, example: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shown,) = re.findall(r"^formcheck: skipped \S+/glute_bridge\.py(: line .*)$", guide, re.MULTILINE)
    right, wrong, _ = MISTAKES["point"]
    file.write_text(example.replace(right, wrong), encoding="utf-8")
    main(["list"])
    assert capsys.readouterr().err == f"formcheck: skipped {file}{shown}\n"
