"""Who may import whom: the contracts of pyproject.toml, and the public API for exercises."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXERCISES = sorted((ROOT / "exercises").glob("*.py"))
FAMILIES = sorted((ROOT / "formcheck" / "families").glob("*.py"))
ALLOWED = {"__future__", "formcheck", "formcheck.families", "math", "numpy", "numpy.typing"}


def test_import_contracts_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=os.environ | {"NO_COLOR": "1"})
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_exercises_to_look_at() -> None:
    assert len(EXERCISES) >= 5


def test_every_family_has_two_exercises_or_more() -> None:
    """What only one exercise needs belongs into its file."""
    users = [
        {
            alias.name
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom) and node.module == "formcheck.families"
            for alias in node.names
        }
        for path in EXERCISES
    ]
    families = {path.stem for path in FAMILIES} - {"__init__"}
    assert families
    assert {name for name in families if sum(name in imported for imported in users) < 2} == set()


@pytest.mark.parametrize("path", [*EXERCISES, *FAMILIES], ids=lambda path: path.stem)
def test_an_exercise_or_a_family_imports_the_public_api_only(path: Path) -> None:
    imported = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} line {node.lineno}: a relative import"
            imported.append(node.module or "")
    assert set(imported) <= (ALLOWED | {"typing"})


def test_the_core_imports_numpy_and_nothing_else_from_outside() -> None:
    for path in sorted((ROOT / "formcheck" / "core").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            outside = {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"formcheck", "numpy"}
            assert outside == set(), f"{path.name} imports {outside}"
