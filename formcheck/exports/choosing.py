"""The door of the exports: which format a file has is told by the end of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from formcheck.core.exercise import Exercise
from formcheck.exports.activity import activity
from formcheck.exports.c3d import c3d
from formcheck.exports.capture import Capture, captured
from formcheck.exports.landmarks import arrays, landmark_rows
from formcheck.exports.mot import mot
from formcheck.exports.plain import plain
from formcheck.exports.table import table
from formcheck.exports.trc import trc
from formcheck.exports.workbook import workbook
from formcheck.io.catalogue import discover
from formcheck.io.recordings import Recording
from formcheck.io.store.records import Entry, SessionRecord
from formcheck.outputs import Output

What: TypeAlias = Entry | SessionRecord | Recording
#: Writes a PDF; only the window can, so whoever has it hands it over.
Printer: TypeAlias = Callable[[Entry | SessionRecord, Path, Mapping[str, Exercise]], object]

#: What is told of landmarks, and needs a recording of them.
LANDMARK_SUFFIXES: Final = (".landmarks.csv", ".npz", ".trc", ".mot", ".c3d")
#: Every ending that is known, the longest of those that end alike first.
SUFFIXES: Final = (*LANDMARK_SUFFIXES, ".json", ".csv", ".xlsx", ".html", ".pdf", ".fit")


def export(
    what: What,
    path: Path,
    *,
    exercises: Mapping[str, Exercise] | None = None,
    printer: Printer | None = None,
) -> None:
    """Write a set, a run, a session or a recording to a file, whole or not at all.

    Parameters
    ----------
    what
        What to write. Of a recording there are landmarks only.
    path
        The file; its suffix says in which format.
    exercises
        By id: where names and cues come from; None for every exercise that is there.
    printer
        Writes a PDF.

    Raises
    ------
    OSError
        When the file cannot be written, or the landmarks cannot be read.
    ValueError
        When the suffix is not known, or the format cannot hold this; in one line.
    """
    suffix = suffix_of(path)
    if suffix == ".pdf":
        if printer is None or isinstance(what, Recording):
            raise ValueError(f"{path}: a PDF is made of sets and sessions in the history only")
        printer(what, path, _known(exercises))
        return
    with Output(path) as file:
        file.write_bytes(_parts(what, suffix, path, exercises))


def suffix_of(path: Path) -> str:
    """Return the suffix of a file that is to be written, in small letters.

    Raises
    ------
    ValueError
        When it is none of `SUFFIXES`.
    """
    name = path.name.lower()
    found = next((suffix for suffix in SUFFIXES if name.endswith(suffix)), None)
    if found is None:
        raise ValueError(f"{path}: the end of the name says the format, and it is one of {', '.join(SUFFIXES)}")
    return found


def _parts(what: What, suffix: str, path: Path, exercises: Mapping[str, Exercise] | None) -> Iterable[bytes]:
    if suffix in LANDMARK_SUFFIXES:
        return _of_landmarks(captured(what), suffix, path.name)
    if isinstance(what, Recording):
        raise ValueError(f"{path}: a recording holds landmarks only: write it as one of {', '.join(LANDMARK_SUFFIXES)}")
    if suffix == ".json":
        return [plain(what)]
    if suffix == ".fit":
        return [activity(what)]
    if suffix == ".html":
        from formcheck.physio import page  # late: drawings are not needed for anything else

        return [page(what, exercises=_known(exercises)).encode()]
    return [(workbook if suffix == ".xlsx" else table)(what, _known(exercises))]


def _of_landmarks(capture: Capture, suffix: str, name: str) -> Iterable[bytes]:
    if suffix == ".landmarks.csv":
        return landmark_rows(capture)
    if suffix == ".trc":
        return trc(capture, name)
    if suffix == ".mot":
        return mot(capture, name)
    return [c3d(capture) if suffix == ".c3d" else arrays(capture)]


def _known(exercises: Mapping[str, Exercise] | None) -> Mapping[str, Exercise]:
    return discover().exercises if exercises is None else exercises
