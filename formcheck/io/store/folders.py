"""Sets as FormCheck kept them before it had a database, each in a folder of its own, taken over once.

::

    sets/2026-11-23T14-13-36+0100.single_leg_bridge.left/
        poses.fcr, report.json, and corrections.json where there are any
    sets/open/<program>/<set>/poses.fcr         what a program that was killed has left
"""

from __future__ import annotations

import json
import logging
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from formcheck.core.parsing import parse_report
from formcheck.core.report import SetReport
from formcheck.io import corrections
from formcheck.io.recordings import Recording, open_recording
from formcheck.io.store.records import Kept

_log = logging.getLogger(__name__)

_TIME: Final = "%Y-%m-%dT%H-%M-%S%z"
_NAME: Final = re.compile(
    r"(?P<when>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d[+-]\d{4})\.(?P<exercise>[a-z0-9_]+)(\.(?P<side>left|right))?(\.\d+)?"
)


def take_over(folder: Path, keep: Callable[..., Kept], judge: Callable[[Recording], SetReport]) -> list[Kept]:
    """Keep every set of the folder in the store, and remove what is kept; what cannot be read stays where it is.

    Parameters
    ----------
    folder
        Where the sets are; it may not be there.
    keep
        Keeps a set from now on: `Store.keep`.
    judge
        Judges what was never judged to its end.
    """
    if not folder.is_dir():
        return []
    found = [kept for path in _sets(folder) if (kept := _taken(path, keep, judge)) is not None]
    for left in (*(folder / "open").glob("*"), folder / "open", folder):
        with suppress(OSError):
            (left / "lock").unlink(missing_ok=True)
            left.rmdir()
    return found


def _sets(folder: Path) -> Iterator[Path]:
    """Yield the folder of each set, the oldest first."""
    for path in sorted([*folder.iterdir(), *folder.glob("open/*/*")]):
        if path.is_dir() and _NAME.fullmatch(path.name):
            yield path


def _taken(path: Path, keep: Callable[..., Kept], judge: Callable[[Recording], SetReport]) -> Kept | None:
    named = _NAME.fullmatch(path.name)
    assert named is not None
    poses, told = path / "poses.fcr", path / "report.json"
    try:
        if not told.exists() and not (poses.exists() and poses.stat().st_size):
            shutil.rmtree(path)
            return None
        report = parse_report(json.loads(told.read_text(encoding="utf-8"))) if told.exists() else None
        if report is None:
            report = judge(open_recording(poses))
        when = datetime.strptime(named["when"], _TIME)
        kept = None
        if report.entries:
            recording = poses if poses.exists() else None
            kept = keep(report, recording, side=named["side"], when=when, said=_said(path))
        shutil.rmtree(path)
    except (OSError, ValueError) as error:
        _log.warning("%s is not taken over: %s", path, error)
        return None
    return kept


def _said(path: Path) -> tuple[corrections.Correction, ...]:
    return corrections.read(path / "corrections.json")
