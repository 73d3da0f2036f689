"""The catalogue: every exercise file that is there, shipped or the user's own.

An exercise is a Python file that defines one frozen `EXERCISE` and does nothing else. Files are
found, loaded and classified in three steps; a file that does not load is named, with the line and
the reason, and skipped, so that one broken file never hides the others.
"""

from __future__ import annotations

import difflib
import importlib.util
import sys
import tokenize
import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from platformdirs import user_data_path

from formcheck.core.exercise import Exercise, ExerciseError
from formcheck.io.bundled import bundled
from formcheck.io.declaration import DeclarationError, check


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What was found.

    Attributes
    ----------
    exercises
        Every exercise by its id, in the order of difficulty.
    broken
        Files that were skipped, with the line and the reason, in the order in which they were
        found.
    folders
        Where exercises were looked for, the shipped ones first; the last may not exist.
    """

    exercises: dict[str, Exercise]
    broken: tuple[tuple[Path, str], ...] = ()
    folders: tuple[Path, ...] = ()

    def get(self, name: str) -> Exercise:
        """Return an exercise by its id.

        Raises
        ------
        ExerciseError
            When the file of that name is broken.
        ValueError
            When there is none; names the closest one.
        """
        if name in self.exercises:
            return self.exercises[name]
        for path, reason in self.broken:
            if path.stem == name:
                raise ExerciseError(f"{path}: {reason}")
        close = difflib.get_close_matches(name, self.exercises, n=1, cutoff=0.5)
        hint = f"did you mean {close[0]!r}?" if close else "'formcheck list' names them all"
        raise ValueError(f"unknown exercise {name!r}; {hint}")


def user_folder() -> Path:
    """Return the folder in which the user's own exercises are looked for; it need not exist."""
    return user_data_path("formcheck", appauthor=False) / "exercises"


def discover(folders: Sequence[Path] | None = None) -> Catalogue:
    """Find and load every exercise.

    Parameters
    ----------
    folders
        Folders to search, the first one first; by default the shipped exercises, then the
        user's own.

    Raises
    ------
    OSError
        When the shipped exercises are missing.
    """
    searched = tuple(folders) if folders is not None else (bundled("exercises"), user_folder())
    return replace(_classify(_find(searched)), folders=searched)


def load_exercise(name: str | Path) -> Exercise:
    """Load one exercise, by its id or from a file.

    Parameters
    ----------
    name
        The id of an exercise in the catalogue, or the path of a ``.py`` file.

    Raises
    ------
    ExerciseError
        When the file is broken; begins with its path.
    ValueError
        When no exercise has this id; names the closest one.
    OSError
        When there is no such file.
    """
    if isinstance(name, Path) or name.endswith(".py"):
        return _load(Path(name))
    return discover().get(name)


def _find(folders: Iterable[Path]) -> list[Path]:
    """Return the exercise files without loading them, in the order of their names."""
    return [
        path
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.glob("*.py"))
        if not path.name.startswith(("_", "."))
    ]


def _classify(paths: Iterable[Path]) -> Catalogue:
    found: list[tuple[Path, Exercise]] = []
    broken: list[tuple[Path, str]] = []
    owner: dict[str, Path] = {}
    for path in paths:
        try:
            exercise = _load(path)
        except (ExerciseError, OSError) as error:
            broken.append((path, str(error).removeprefix(f"{path}: ")))
            continue
        if exercise.id in owner:
            broken.append((path, f"the id {exercise.id!r} is taken by {owner[exercise.id]}: rename one"))
            continue
        owner[exercise.id] = path
        found.append((path, exercise))
    found.sort(key=lambda entry: (entry[1].order, entry[1].id))
    return Catalogue({exercise.id: exercise for _, exercise in found}, tuple(broken))


def _load(path: Path) -> Exercise:
    """Import one file and return its exercise.

    Raises
    ------
    ExerciseError
        When the file does not run or defines no exercise; begins with path and line.
    OSError
        When the file cannot be read.
    """
    if not path.is_file():
        raise OSError(f"there is no exercise file {path}: check the name and the folder")
    # The path is in the name: two files of the same name in two folders are two modules.
    module_name = f"formcheck_exercise_{path.stem}_{sha256(str(path.resolve()).encode()).hexdigest()[:8]}"
    spec = importlib.util.spec_from_file_location(module_name, path)
    if spec is None or spec.loader is None:
        raise ExerciseError(f"{path}: not a Python file")
    module = importlib.util.module_from_spec(spec)
    # Known by its name while it runs: dataclasses look their module up.
    sys.modules[module_name] = module
    try:
        spec.loader.exec_module(module)
        exercise = getattr(module, "EXERCISE", None)
        if not isinstance(exercise, Exercise):
            got = "nothing" if exercise is None else f"a {type(exercise).__name__}"
            raise ExerciseError(f"expected EXERCISE = Exercise(...), got {got}")
        check(exercise)
    except (Exception, SystemExit) as error:  # whatever a user's file may do, it is that file's error
        del sys.modules[module_name]
        raise ExerciseError(_reason(path, error)) from error
    return replace(exercise, origin=str(path))


def _reason(path: Path, error: BaseException) -> str:
    """Return one line: path, line in that file, what happened."""
    said = " ".join(str(error).split()) or "no reason given"
    if isinstance(error, SyntaxError) and error.filename == str(path):
        line, said = error.lineno, f"SyntaxError: {error.msg}"
    else:
        calls = traceback.extract_tb(error.__traceback__)
        line = next((call.lineno for call in reversed(calls) if call.filename == str(path)), None)
        if isinstance(error, DeclarationError):
            # Not read_text: a Python file may declare an encoding of its own.
            with tokenize.open(path) as file:
                line = error.line_in(file.read())
        if not isinstance(error, ExerciseError):
            said = f"{type(error).__name__}: {said}"
    return f"{path}: line {line}: {said}" if line is not None else f"{path}: {said}"
