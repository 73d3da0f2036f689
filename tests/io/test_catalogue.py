"""Exercise files are found, loaded and classified; a broken one never hides the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from formcheck.core.exercise import ExerciseError
from formcheck.io.catalogue import discover, load_exercise, user_folder

FIRST_FIVE = (
    "high_plank_leg_lifts",
    "single_leg_bridge",
    "single_leg_deadlift",
    "v_up",
    "single_leg_squat",
)


def declaration(root: Path, name: str, new_id: str | None = None, order: str | None = None) -> str:
    """Return the text of a shipped exercise, with another id and order."""
    text = (root / "exercises" / f"{name}.py").read_text(encoding="utf-8")
    changed = text.replace(f'id="{name}"', f'id="{new_id or name}"')
    assert new_id is None or changed != text
    if order is not None:
        changed += f"\nfrom dataclasses import replace\nEXERCISE = replace(EXERCISE, order={order})\n"
    return changed


def test_the_shipped_exercises_are_there_in_their_order() -> None:
    catalogue = discover()
    assert catalogue.broken == ()
    assert [name for name in catalogue.exercises if name in FIRST_FIVE] == list(FIRST_FIVE)
    orders = [exercise.order for exercise in catalogue.exercises.values()]
    assert orders == sorted(orders)


def test_an_exercise_knows_its_file() -> None:
    assert Path(load_exercise("v_up").origin).name == "v_up.py"


def test_a_file_in_the_users_folder_appears(root: Path) -> None:
    user_folder().mkdir(parents=True)
    (user_folder() / "mine.py").write_text(declaration(root, "v_up", "mine", "0.5"), encoding="utf-8")
    catalogue = discover()
    assert next(iter(catalogue.exercises)) == "mine"
    assert catalogue.folders[-1] == user_folder()
    assert load_exercise("mine").order == 0.5


def test_an_exercise_is_loaded_from_a_path(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "other name.py"
    path.write_text(declaration(root, "v_up", "mine"), encoding="utf-8")
    assert load_exercise(path).id == "mine"
    assert load_exercise(str(path)).origin == str(path)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "import formcheck as fc\n\nEXERCISE = fc.Exercise(\n",
            r"line 3: SyntaxError: '\(' was never closed",
        ),
        ("x = 1\ny = x / 0\n", "line 2: ZeroDivisionError: division by zero"),
        ("import nothing_like_this\n", "line 1: ModuleNotFoundError: No module named 'nothing_like_this'"),
        ("raise SystemExit(3)\n", "line 1: SystemExit: 3"),
        ("x = 1\n", r"expected EXERCISE = Exercise\(\.\.\.\), got nothing"),
        ("EXERCISE = 'v_up'\n", r"expected EXERCISE = Exercise\(\.\.\.\), got a str"),
    ],
)
def test_a_broken_file_is_named_with_line_and_reason_and_skipped(
    tmp_path: Path, root: Path, text: str, reason: str
) -> None:
    (tmp_path / "a_broken.py").write_text(text, encoding="utf-8")
    (tmp_path / "good.py").write_text(declaration(root, "v_up"), encoding="utf-8")
    catalogue = discover([tmp_path])
    assert list(catalogue.exercises) == ["v_up"]
    [(path, said)] = catalogue.broken
    assert path == tmp_path / "a_broken.py"
    with pytest.raises(ExerciseError, match=f"a_broken.py: {reason}") as caught:
        load_exercise(path)
    assert str(caught.value) == f"{path}: {said}"
    with pytest.raises(ExerciseError, match=f"a_broken.py: {reason}"):
        catalogue.get("a_broken")


def test_a_declaration_that_contradicts_itself_is_named(tmp_path: Path, root: Path) -> None:
    (tmp_path / "a.py").write_text(declaration(root, "v_up", "Not Snake"), encoding="utf-8")
    with pytest.raises(ExerciseError, match=r"a\.py: line \d+: exercise id 'Not Snake' is not snake_case"):
        load_exercise(tmp_path / "a.py")


def test_an_id_that_is_taken_is_an_error(tmp_path: Path, root: Path) -> None:
    for name in ("first.py", "second.py"):
        (tmp_path / name).write_text(declaration(root, "v_up"), encoding="utf-8")
    catalogue = discover([tmp_path])
    assert catalogue.exercises["v_up"].origin == str(tmp_path / "first.py")
    [(path, reason)] = catalogue.broken
    assert path.name == "second.py"
    assert reason == f"the id 'v_up' is taken by {tmp_path / 'first.py'}: rename one"


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "_private.py").write_text("raise RuntimeError")
    (tmp_path / "notes.txt").write_text("raise RuntimeError")
    assert discover([tmp_path, tmp_path / "missing"]).broken == ()


def test_a_misspelt_id_is_answered_with_the_closest() -> None:
    with pytest.raises(ValueError, match=r"^unknown exercise 'single_leg_brige'; did you mean 'single_leg_bridge'\?$"):
        load_exercise("single_leg_brige")


def test_an_id_like_no_other_is_answered_with_the_list() -> None:
    with pytest.raises(ValueError, match="unknown exercise 'xyz'; 'formcheck list' names them all"):
        load_exercise("xyz")


def test_a_missing_file_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"there is no exercise file .*missing\.py"):
        load_exercise(tmp_path / "missing.py")
