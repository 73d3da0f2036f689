"""What the judge said of a run, kept beside its poses: an hour of them takes most of a minute to judge.

What is kept holds for the same poses, the same exercise file, the same way of judging and the same judge, told by the
checksum of its source; anything else is judged anew.
"""

from __future__ import annotations

import functools
import hashlib
import json
import math
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

import formcheck.core
from formcheck.core import parsing
from formcheck.core.exercise import Exercise
from formcheck.core.fingerprint import rules_version
from formcheck.core.report import Level, SetReport
from formcheck.core.running import Drift, Finding, Minute, Running, Spread, stride_table
from formcheck.io.whole import write_whole

#: What the files are called, with the key of what was judged in the middle.
PATTERN: Final = "judged-*.json"
#: What JSON has no numbers for.
_CONSTANTS: Final = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}


def place_of(poses: Path, exercise: Exercise, *way: object) -> Path | None:
    """Return where the report on a recording is kept that was judged in a certain way.

    Parameters
    ----------
    poses
        The recording; reports are kept in its folder.
    exercise
        What was judged.
    way
        Everything else that the verdict hangs on.

    Returns
    -------
    None where the exercise does not come from a file.
    """
    try:
        declared = Path(exercise.origin).read_bytes() if exercise.origin else None
    except OSError:
        declared = None
    if declared is None:
        return None
    key = hashlib.sha256(repr((_judge(), hashlib.sha256(declared).hexdigest(), way)).encode()).hexdigest()[:16]
    return poses.with_name(PATTERN.replace("*", key))


@functools.cache
def _judge() -> str:
    """Return a checksum of the judge: its source, and the version where there is none."""
    from formcheck import __version__  # late: the package's top imports from here

    digest = hashlib.sha256(__version__.encode())
    for path in sorted(Path(folder) for folder in formcheck.core.__path__):
        for file in sorted(path.rglob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def keep(path: Path, report: SetReport) -> None:
    """Keep a report on a run; where that cannot be done it is judged again the next time."""
    if report.running is not None:
        with suppress(OSError):
            write_whole(path, json.dumps({"running": to_plain(report.running), "notes": report.notes}))


def find(path: Path, exercise: Exercise) -> SetReport | None:
    """Return the report that is kept; None where there is none that can be read."""
    try:
        kept = parse(path.read_text(encoding="utf-8"))
        running = from_plain(kept["running"])
        notes = tuple(map(str, kept["notes"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    rules = rules_version(exercise)
    return SetReport(exercise.id, exercise.kind.value, running=running, notes=notes, rules=rules)


def to_plain(running: Running) -> dict[str, Any]:
    """Return a run as data for `json.dumps`, to the last digit."""
    without = asdict(replace(running, strides=()))
    return without | {"strides": stride_table(running.strides)}


def from_plain(kept: dict[str, Any]) -> Running:
    """Return the run of what `to_plain` made.

    Raises
    ------
    KeyError, TypeError, ValueError
        When something is missing, or is not what it should be.
    """
    baseline = kept["baseline_s"]
    return Running(
        **kept
        | {
            "baseline_s": None if baseline is None else (baseline[0], baseline[1]),
            "metrics": {name: Spread(**spread) for name, spread in kept["metrics"].items()},
            "findings": tuple(Finding(**found | {"level": Level(found["level"])}) for found in kept["findings"]),
            "minutes": tuple(Minute(**minute) for minute in kept["minutes"]),
            "drift": {name: Drift(**drift) for name, drift in kept["drift"].items()},
            "strides": parsing.strides(kept["strides"]),
            "strikes_s": tuple(kept["strikes_s"]),
        }
    )


def parse(text: str | bytes) -> Any:
    """Return what is in a JSON text that may hold NaN: the very NaN that everybody else uses.

    Two runs of which the same is not known are then equal.

    Raises
    ------
    ValueError
        When it is no JSON.
    """
    return json.loads(text, parse_constant=lambda name: _CONSTANTS[name])
