"""Landmarks as a table (CSV) that another program made: read once, and judged like a recording.

What the columns are called stands in ``docs/formats.md``. A table becomes a recording in a folder that goes away with
the program, so that everything that can be done with a recording can be done with a table.
"""

from __future__ import annotations

import csv
import functools
import math
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

import numpy as np
from numpy.typing import NDArray

from formcheck.core.pose import LANDMARKS, Pose
from formcheck.core.report import ModelInfo, SourceInfo
from formcheck.io.analyses import temporary_folder
from formcheck.io.depth import with_depth
from formcheck.io.recordings import Recorder

#: How files of landmarks end.
SUFFIXES: Final = (".csv", ".tsv")
#: Coordinates of a whole body that all lie below are shares of the picture: nobody is three pixels tall.
_SHARES_BELOW: Final = 3.0
#: A longer line is no row of numbers, letters: a row of ours has 3000. A picture is not wider, pixels.
_LONGEST: Final = 100_000
#: No coordinate, time or size is larger: the clock of a computer counts to 2e9 seconds.
_LARGEST: Final = 1e10
_DELIMITERS: Final = (",", ";", "\t")
_LANDMARK: Final = re.compile(r"(?P<name>.+?)_(?P<world>world_)?(?P<axis>[xyz]|visibility)(?P<unit>_px|_m)?")
#: MediaPipe's names that are not ours.
_NAMES: Final = {"left_foot_index": "left_toe", "right_foot_index": "right_toe"}
_SINGLE: Final = {
    "time_s": ("time_s", "time", "timestamp", "timestamp_s", "t_s", "seconds"),
    "frame": ("frame", "frame_number"),
    "fps": ("fps", "frame_rate"),
    "image_width": ("image_width", "image_width_px", "width"),
    "image_height": ("image_height", "image_height_px", "height"),
}
_ALIASES: Final = {alias: name for name, aliases in _SINGLE.items() for alias in aliases}
_TEXTS: Final = ("exercise", "side", "model", "model_sha256")
_MISSING: Final = ("", "nan", "na", "null", "none")

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Header:
    """What stands where.

    Attributes
    ----------
    numbers
        Column of every number that is read, by what it is: ``time_s``, ``nose_x``, ``nose_world_x``.
    texts
        Columns of text.
    names
        What every column is called in the file.
    said
        What lines before the header said of the whole file.
    delimiter
        What parts the columns; where it is no comma, a comma may be the decimal sign.
    in_pixels
        Whether the names of the columns say that they are pixels.
    """

    numbers: dict[str, int]
    texts: dict[str, int]
    names: tuple[str, ...]
    said: dict[str, str]
    delimiter: str
    in_pixels: bool


def is_table(path: str | Path) -> bool:
    """Return whether a file is taken for a table of landmarks: by the end of its name."""
    path = Path(path)
    return path.suffix.lower() in SUFFIXES and path.is_file()


def recorded(path: str | Path) -> tuple[Path, tuple[str, ...]]:
    """Return a recording of a table of landmarks, and what is to be noted of it.

    Raises
    ------
    OSError
        When the table cannot be read.
    ValueError
        When it is none, or something in it cannot be understood; names row and column.
    """
    path = Path(path).resolve()
    try:
        about = path.stat()
        return _recorded(path, about.st_size, about.st_mtime_ns)
    except UnicodeError:
        raise ValueError(f"{path.name} is no table of landmarks: it is no text in UTF-8") from None
    except OSError as error:
        raise OSError(f"{path} cannot be read: {error.strerror or error}") from error


@functools.lru_cache(maxsize=8)
def _recorded(path: Path, size: int, changed_ns: int) -> tuple[Path, tuple[str, ...]]:
    with path.open("rb") as file:
        # Excel's "Unicode text" is UTF-16.
        wide = file.read(2) in (b"\xff\xfe", b"\xfe\xff")
    with path.open(encoding="utf-16" if wide else "utf-8-sig", newline="") as text:
        lines = _lines(path, text)
        header = _header(path, lines)
        first: list[str] = []
        numbered, rows = [], []
        for number, line in lines:
            cells = next(csv.reader([line], delimiter=header.delimiter))
            if not any(cells):
                continue
            first = first or cells
            numbered.append(number)
            rows.append(_row(path, header, number, cells))
    if not rows:
        raise ValueError(f"{path.name} has no row below its header: there is nothing to judge")
    table = dict(zip(header.numbers, np.array(rows).T, strict=True))
    poses, notes = _poses(path, header, table, numbered)
    told = {name: first[at].strip() for name, at in header.texts.items() if at < len(first)} | header.said
    if (side := told.get("side", "").lower()) not in ("", "left", "right"):
        raise ValueError(f"{path.name}, row {numbered[0]}, column side: {side!r} is neither left nor right")
    model = ModelInfo(told["model"], told.get("model_sha256", "")) if told.get("model") else None
    kept = Path(tempfile.mkdtemp(dir=temporary_folder())) / f"{path.stem}.fcr"
    source = SourceInfo("recording", path.name)
    with Recorder(kept, exercise=told.get("exercise", ""), side=side or None, source=source, model=model) as recorder:
        for pose in poses:
            recorder.write(pose)
    return kept, notes


# ---- lines and cells


def _lines(path: Path, text: TextIO) -> Iterator[tuple[int, str]]:
    """Return the lines of a file with their numbers, from 1; empty ones are left out."""
    number = 0
    while line := text.readline(_LONGEST):
        number += 1
        if len(line) == _LONGEST:
            raise ValueError(f"{path.name}, row {number}: this is no row of landmarks, it is too long")
        if "\0" in line:
            raise ValueError(f"{path.name}, row {number}: this is no text")
        if line.strip():
            yield number, line.strip("\r\n")


def _header(path: Path, lines: Iterator[tuple[int, str]]) -> _Header:
    said: dict[str, str] = {}
    for _, line in lines:
        if not line.startswith("#"):
            break
        key, sign, value = line.lstrip("# ").partition("=")
        if sign:
            said[_plain(key)] = value.strip()
    else:
        raise ValueError(f"{path.name} is empty: there is nothing to judge")
    delimiter = max(_DELIMITERS, key=line.count)
    names = tuple(next(csv.reader([line], delimiter=delimiter)))
    numbers: dict[str, int] = {}
    texts: dict[str, int] = {}
    in_pixels = False
    for at, name in enumerate(names):
        found, pixels = _meant(name)
        in_pixels |= pixels
        if found in numbers or found in texts:
            raise ValueError(f"{path.name}: two columns are called {name!r}")
        if found in _TEXTS:
            texts[found] = at
        elif found:
            numbers[found] = at
    known = {_ALIASES.get(key, key): value for key, value in said.items()}
    _check(path, {*numbers, *known})
    return _Header(numbers, texts, names, known, delimiter, in_pixels)


def _check(path: Path, known: set[str]) -> None:
    """Check that everything is there without which nothing can be judged.

    Raises
    ------
    ValueError
        Naming the first column that is missing.
    """
    wanted = (f"{point}_{axis}" for point in LANDMARKS for axis in "xy")
    if (missing := next((name for name in wanted if name not in known), None)) is not None:
        raise ValueError(f"{path.name} has no column {missing}: a table of landmarks has x and y of all 33 points")
    for name in ("image_width", "image_height"):
        if name not in known:
            raise ValueError(f"{path.name} has no column {name}: the size of the picture in pixels is needed")
    if "time_s" not in known and not {"frame", "fps"} <= known:
        raise ValueError(f"{path.name} has no column time_s, and no columns frame and fps in its place")


def _plain(name: str) -> str:
    return re.sub(r"[\s.\-]+", "_", name.strip().lower())


def _meant(name: str) -> tuple[str, bool]:
    """Return what a column holds, empty for anything else; and whether it says that it is in pixels.

    >>> _meant("LEFT_FOOT_INDEX.x")
    ('left_toe_x', False)
    >>> _meant("nose_world_y_m"), _meant("nose_x_px"), _meant("Time"), _meant("remarks")
    (('nose_world_y', False), ('nose_x', True), ('time_s', False), ('', False))
    """
    plain = _plain(name)
    if plain in _ALIASES:
        return _ALIASES[plain], False
    if plain in _TEXTS:
        return plain, False
    match = _LANDMARK.fullmatch(plain)
    if match is None:
        return "", False
    point = _NAMES.get(match["name"], match["name"])
    if point not in LANDMARKS or (match["world"] and match["axis"] == "visibility"):
        return "", False
    return f"{point}_{match['world'] or ''}{match['axis']}", match["unit"] == "_px"


def _row(path: Path, header: _Header, number: int, cells: list[str]) -> Floats:
    # One that is longer may have commas for decimals: what follows would be read in the wrong place.
    if len(cells) < len(header.names) or any(cells[len(header.names) :]):
        raise ValueError(f"{path.name}, row {number}: it has {len(cells)} columns, and the header {len(header.names)}")
    picked = [cells[at] for at in header.numbers.values()]
    if header.delimiter != ",":
        # A comma can only be the decimal sign where it does not part the columns.
        picked = [cell.replace(",", ".") for cell in picked]
    try:
        found = np.array(list(map(float, picked)))
    except ValueError:
        found = np.array([_number(cell.strip()) for cell in picked])
    for at in np.flatnonzero(np.abs(found) > _LARGEST):
        column = list(header.numbers.values())[at]
        file, name, cell = path.name, header.names[column].strip(), cells[column].strip()[:40]
        if math.isinf(found[at]):
            raise ValueError(f"{file}, row {number}, column {name}: {cell!r} is no number")
        raise ValueError(f"{file}, row {number}, column {name}: {cell!r} is too large")
    return found


def _number(cell: str) -> float:
    """Return a number; NaN where there is none, and infinity where there is something else."""
    try:
        return float(cell)
    except ValueError:
        return math.nan if cell.lower() in _MISSING else math.inf


# ---- from columns to poses


def _poses(
    path: Path, header: _Header, table: dict[str, Floats], numbered: list[int]
) -> tuple[Iterator[Pose], tuple[str, ...]]:
    """Return the poses of a table, and what is to be noted of it."""
    many = len(numbered)
    t_s = _times(path, header, table, numbered)
    width, height = (_size(path, header, table, name, numbered) for name in ("image_width", "image_height"))
    landmarks = _points(table, "", many)
    flat = landmarks[:, :, :2]
    if not header.in_pixels and np.nanmax(np.abs(flat), initial=0.0) < _SHARES_BELOW:
        # z of a normalised landmark is in the scale of x.
        landmarks *= np.stack((width, height, width), axis=1)[:, None, :]
    seen = np.asarray(np.isfinite(flat).all(axis=2))
    visibility = _visibility(path, header, table, numbered, seen)
    landmarks, world = _filled(landmarks, seen), _points(table, "world_", many)
    landmarks, world, notes = with_depth(landmarks, world, visibility)

    def poses() -> Iterator[Pose]:
        for at in range(many):
            yield Pose(float(t_s[at]), landmarks[at], world[at], visibility[at], (int(width[at]), int(height[at])))

    return poses(), notes


def _times(path: Path, header: _Header, table: dict[str, Floats], numbered: list[int]) -> Floats:
    name = "time_s" if "time_s" in table else "frame"
    t_s = table[name]
    if name == "frame":
        fps = table["fps"] if "fps" in table else np.full(len(t_s), _said(path, header, "fps"))
        if not (fps > 0).all():
            raise ValueError(f"{path.name}: fps must be more than 0 in every row")
        t_s = t_s / fps
    file, column = path.name, header.names[header.numbers[name]].strip()
    for row in np.flatnonzero(~np.isfinite(t_s)):
        raise ValueError(f"{file}, row {numbered[row]}, column {column}: a time is needed in every row")
    for row in np.flatnonzero(np.diff(t_s) <= 0):
        raise ValueError(f"{file}, row {numbered[row + 1]}, column {column}: the time does not rise")
    return t_s


def _size(path: Path, header: _Header, table: dict[str, Floats], name: str, numbered: list[int]) -> NDArray[np.int64]:
    found = table[name] if name in table else np.full(len(numbered), _said(path, header, name))
    for at in np.flatnonzero(~((found >= 1) & (found <= _LONGEST))):
        file = path.name
        raise ValueError(f"{file}, row {numbered[at]}, {name}: the size of the picture in pixels is needed")
    return found.astype(np.int64)


def _said(path: Path, header: _Header, name: str) -> float:
    try:
        return float(header.said[name])
    except ValueError:
        said = header.said[name][:40]
        raise ValueError(f"{path.name}, {name}: {said!r} is no number") from None


def _points(table: dict[str, Floats], world: str, many: int) -> Floats:
    """Return (n, 33, 3) coordinates; NaN where the table has none."""
    nothing = np.full(many, np.nan)
    columns = [table.get(f"{point}_{world}{axis}", nothing) for point in LANDMARKS for axis in "xyz"]
    return np.stack(columns, axis=1).reshape(many, len(LANDMARKS), 3)


def _visibility(
    path: Path, header: _Header, table: dict[str, Floats], numbered: list[int], seen: NDArray[np.bool_]
) -> Floats:
    """Return (n, 33) from 0 to 1: as it is told, else 1 where there is a place; always 0 where there is none."""
    found = np.where(seen, 1.0, 0.0)
    for at, point in enumerate(LANDMARKS):
        told = table.get(f"{point}_visibility")
        if told is None:
            continue
        for row in np.flatnonzero((told < 0) | (told > 1)):
            file, column = path.name, header.names[header.numbers[f"{point}_visibility"]].strip()
            raise ValueError(f"{file}, row {numbered[row]}, column {column}: {told[row]:g} is not between 0 and 1")
        found[:, at] = np.where(seen[:, at], np.nan_to_num(told), 0.0)
    return found


def _filled(landmarks: Floats, seen: NDArray[np.bool_]) -> Floats:
    """Return landmarks in which a point that is missing lies where it was last; whoever is not there at all is not.

    It is not seen there: its visibility is 0.
    """
    anybody = seen.any(axis=1)
    if seen[anybody].all():
        return landmarks
    filled = landmarks.copy()
    for at in range(len(LANDMARKS)):
        known = np.flatnonzero(seen[:, at])
        if not known.size:
            # Never seen: where the middle of the body is.
            filled[anybody, at] = np.nanmean(landmarks[anybody], axis=1)
            continue
        last = known[np.clip(np.searchsorted(known, np.arange(len(seen)), side="right") - 1, 0, None)]
        missing = anybody & ~seen[:, at]
        filled[missing, at] = landmarks[last[missing], at]
    return filled
