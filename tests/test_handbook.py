"""The handbook: made from the declarations, and the committed one is the present one."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import formcheck as fc
from formcheck import handbook as module
from formcheck.core.common import common_rules
from formcheck.handbook import COMMAND, handbook, main, page
from formcheck.io.bundled import bundled
from formcheck.io.catalogue import discover
from tests.ran import RUN

LINK = re.compile(r'\]\(([^)#]+)\)|src="([^"]+)"')
IDS = [path.stem for path in sorted(bundled("exercises").glob("*.py"))]


@pytest.fixture(scope="module")
def exercises() -> dict[str, fc.Exercise]:
    return discover().exercises


@pytest.fixture(scope="module")
def files(exercises: dict[str, fc.Exercise]) -> dict[str, str]:
    return handbook(exercises)


def test_the_committed_handbook_is_the_present_one(files: dict[str, str], root: Path) -> None:
    folder = root / "docs" / "exercises"
    committed = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    stale = sorted(name for name in files if committed.get(name) != files[name])
    assert stale == [], f"run: {COMMAND}"
    assert sorted(set(committed) - set(files)) == [], "not part of the handbook any more: delete them"


@pytest.mark.parametrize("name", IDS)
def test_a_page_says_all_that_is_declared(exercises: dict[str, fc.Exercise], files: dict[str, str], name: str) -> None:
    exercise, text = exercises[name], files[f"{name}.md"]
    said = [exercise.name, exercise.why, exercise.start, exercise.move, exercise.end, exercise.cannot_see]
    said += [view.setup for view in exercise.views]
    said += [condition.hint for condition in exercise.gate]
    for rule in (*exercise.rules, *common_rules(exercise)):
        said += [f"`{rule.id}`", rule.cue, rule.tell, rule.source, rule.measure.doc]
    assert [words for words in said if words not in text] == []
    assert f"]({name}-camera.svg)" in text
    assert (f"]({name}.svg)" in text) is (exercise.figures is not None)


def test_every_link_leads_to_a_file(files: dict[str, str]) -> None:
    for name, text in files.items():
        if name.endswith(".md"):
            targets = {a or b for a, b in LINK.findall(text)}
            assert targets - set(files) == set(), name


def test_the_index_goes_from_easy_to_hard(exercises: dict[str, fc.Exercise], files: dict[str, str]) -> None:
    linked = [target for target, _ in LINK.findall(files["README.md"]) if target]
    assert linked == [f"{name}.md" for name in exercises]


def test_harder_and_easier_exercises_are_linked(exercises: dict[str, fc.Exercise], files: dict[str, str]) -> None:
    assert "**Harder:** [Single-Leg Deadlift](single_leg_deadlift.md)" in files["single_leg_bridge.md"]
    # What is no exercise stays as it is written.
    assert "**Easier:** Bridge on two legs." in files["single_leg_bridge.md"]
    alone = page(exercises["single_leg_bridge"], {})
    assert "**Harder:** single_leg_deadlift" in alone


def test_without_figures_there_is_a_page_without_a_drawing(exercises: dict[str, fc.Exercise]) -> None:
    plain = replace(exercises["v_up"], figures=None)
    files = handbook({"v_up": plain})
    assert set(files) == {"README.md", "v_up.md", "v_up-camera.svg"}
    assert "v_up.svg" not in files["v_up.md"] + files["README.md"]


def test_a_run_says_what_is_read_how_it_is_judged_and_what_each_limit_is_compared_with() -> None:
    superman = fc.load_exercise("superman")
    text = page(RUN, {"superman": superman})
    assert "`small_run` · a run, read stride by stride · a recording of two minutes or more" in text
    for said in (
        "- **trunk_lean:** Lean of the trunk; + forward. In degrees. Read from the side. Published: 0.1 to 14.5 deg, "
        "Teng 2014; shown, never judged by.",
        "- **arms_crossed:** Strides in which a hand crossed. Read from the front.",
        "A recording under 120 s is compared with its own first third, at least 6 s of it",
        "- **Limits:** head_forward, against your own relaxed running: slight > 0.05 T, clear > 0.09 T",
        "- **Or:** head_forward: slight > 0.16 T, clear > 0.22 T\n"
        "- **Only together:** as far as this says, too: neck: slight < 0.3 T, clear < 0.2 T",
        "- **Limits:** neck, as a share of your own relaxed running: slight < 0.9, clear < 0.82",
        "- **Not read:** while trunk_lean is > 8 deg, against your own relaxed running",
        "- **Only together:** as far as this says, too: trunk_lean, against your own relaxed running: slight > 3 deg, "
        "clear > 6 deg",
        "- **Lasting:** for 10 s; of a recording under two minutes for 4 s",
        "- **Told:** only to those who ask for it",
        "- **Trained by:** [Superman](superman.md), wall_lat_pulls, not_there",
        "- **Seen:** from the side or from the front",
        "- **Seen:** from the side; also of somebody who runs past the camera",
    ):
        assert said in text, said
    assert "## What is counted" not in text
    assert "repetition" not in text


def test_a_hold_has_seconds_and_no_tempo(files: dict[str, str]) -> None:
    text = files["single_leg_balance.md"]
    assert "clean seconds" in text
    assert "## Tempo" not in text
    assert "repetition" not in text.split("## Rules of this exercise")[0]


def test_the_command_writes_the_handbook_and_names_what_is_left_over(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "book"
    assert main([str(folder)]) == 0
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()} == files
    (folder / "old.md").write_text("gone")
    assert main([str(folder)]) == 0
    assert capsys.readouterr().err.strip() == f"not part of the handbook any more, delete it: {folder / 'old.md'}"


def test_a_broken_exercise_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.py").write_text("EXERCISE = 1 / 0\n")
    monkeypatch.setattr(module, "bundled", lambda _: tmp_path)
    assert main([str(tmp_path / "book")]) == 1
    assert "broken.py" in capsys.readouterr().err
    assert not (tmp_path / "book").exists()
