"""What the user says of the judge: beside the verdicts, which stay as they are.

A correction says of one repetition what the program had found and what the user says. It is a report of an error to
whoever works on the rules, and the user's own score beside the program's.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeAlias

from formcheck.core.report import Level, Outcome, SetReport
from formcheck.io.whole import write_whole

#: First key of a file of corrections; its value is the version of the format.
KIND: Final = "formcheck corrections"
_VERSION: Final = 1
_JSON: Final[dict[str, Any]] = {"ensure_ascii": False, "indent": 1}
_CSV: Final = (
    *("set", "landmarks", "when", "exercise", "side", "number", "start_s", "end_s", "program", "user"),
    *("rule", "level", "worst", "limit", "unit", "t_s", "said_at", "formcheck"),
)

#: A repetition or an attempt as a report has it in JSON.
Entry: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Correction:
    """What the user says of one repetition or attempt.

    Attributes
    ----------
    number
        Its number in the set.
    program, user
        What the program found, and what the user says.
    rules
        Ids of the rules that the verdict rests on: those at fault level, those that were not seen, or, of a
        repetition that counted, those that were warned of.
    said_at
        When it was said, ISO 8601 with the offset of the user's clock.
    version
        Version of FormCheck that heard it.
    """

    number: int
    program: Outcome
    user: Outcome
    rules: tuple[str, ...]
    said_at: str
    version: str

    def to_dict(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "program": self.program.value,
            "user": self.user.value,
            "rules": list(self.rules),
            "said_at": self.said_at,
            "formcheck": self.version,
        }


def entry_of(report: SetReport, number: int) -> Entry:
    """Return a repetition or an attempt of a report, as its JSON has it.

    Raises
    ------
    ValueError
        When it has no such repetition.
    """
    for entry in report.entries:
        if entry.number == number:
            return entry.to_dict()
    raise ValueError(f"this set has no repetition {number}")


def corrected(said: Sequence[Correction], entry: Entry, outcome: Outcome | None) -> tuple[Correction, ...]:
    """Return all corrections of a set after one more was made, or taken back, by number."""
    from formcheck import __version__  # late: the package's top imports much that is not needed here

    others = [correction for correction in said if correction.number != entry["number"]]
    program = Outcome(entry["outcome"])
    if outcome is not None and outcome is not program:
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        others.append(Correction(entry["number"], program, outcome, _rules(entry), now, __version__))
    return tuple(sorted(others, key=lambda correction: correction.number))


def _rules(entry: Entry) -> tuple[str, ...]:
    faults = [fault["rule"] for fault in entry["faults"] if fault["level"] == Level.FAULT.value]
    if entry["outcome"] == Outcome.UNVERIFIED.value:
        faults = list(entry.get("unseen", []))
    return tuple(dict.fromkeys(faults or [fault["rule"] for fault in entry["faults"]]))


def read(path: Path) -> tuple[Correction, ...]:
    """Return the corrections of a file; none where there is no file.

    Raises
    ------
    OSError
        When it cannot be read.
    ValueError
        When it is another kind of file, or one of a newer FormCheck.
    """
    if not path.exists():
        return ()
    data = _load(path)
    try:
        if data[KIND] > _VERSION:
            raise ValueError(f"{path} was written by a newer FormCheck: update FormCheck to read it")
        return tuple(_correction(item) for item in data["corrections"])
    except (KeyError, TypeError):
        raise ValueError(f"{path} is not a file of corrections") from None


def _correction(item: dict[str, Any]) -> Correction:
    rules = tuple(map(str, item["rules"]))
    program, user = Outcome(item["program"]), Outcome(item["user"])
    return Correction(int(item["number"]), program, user, rules, str(item["said_at"]), str(item["formcheck"]))


def export(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    """Write corrections with what they are about to a file, ``.json`` or ``.csv``.

    The table has one row for each rule that was told wrong, in UTF-8.

    Raises
    ------
    OSError
        When it cannot be written.
    ValueError
        For another suffix.
    """
    suffix = path.suffix.lower()
    if suffix == ".json":
        write_whole(path, json.dumps({KIND: _VERSION, "corrections": list(rows)}, **_JSON) + "\n")
    elif suffix == ".csv":
        text = io.StringIO()
        table = csv.DictWriter(text, _CSV, extrasaction="ignore")
        table.writeheader()
        for row in rows:
            table.writerows(_table_rows(row))
        write_whole(path, text.getvalue())
    else:
        raise ValueError(f"{path.name}: corrections are exported as .json or .csv")


def _table_rows(row: dict[str, Any]) -> Iterable[dict[str, Any]]:
    entry: Entry = row["verdict"]
    about = row | {"start_s": entry["start_s"], "end_s": entry["end_s"]}
    faults = [fault for fault in entry["faults"] if fault["rule"] in row["rules"]]
    told = [{"t_s": fault.get("from_s")} | fault for fault in faults]
    told += [{"rule": rule, "level": Level.UNSEEN.value} for rule in row["rules"] if rule in entry.get("unseen", [])]
    return [about | fault for fault in told or [{}]]


def _load(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise OSError(f"{path} cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise ValueError(f"{path} is not JSON: {error}") from error
    if not isinstance(data, dict):
        raise ValueError(f"{path} is not a file of FormCheck")
    return data
