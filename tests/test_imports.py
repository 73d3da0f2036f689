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
ALLOWED = {"__future__", "formcheck", "math", "numpy"}


def test_import_contracts_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=os.environ | {"NO_COLOR": "1"})
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_exercises_to_look_at() -> None:
    assert len(EXERCISES) >= 5


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_an_exercise_imports_the_public_api_only(path: Path) -> None:
    imported = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} line {node.lineno}: a relative import"
            imported.append(node.module or "")
    assert set(imported) <= ALLOWED


def test_the_core_imports_numpy_and_nothing_else_from_outside() -> None:
    for path in sorted((ROOT / "formcheck" / "core").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            outside = {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"formcheck", "numpy"}
            assert outside == set(), f"{path.name} imports {outside}"
