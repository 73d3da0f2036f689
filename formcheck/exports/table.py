"""A set or a session as one long table (CSV): a row for each set, repetition, fault, finding and telling of pain.

What a row is, its first column says; who counts clean repetitions counts rows of one kind. Numbers have a point,
whatever the user's language is, and no thousands.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Final

from formcheck.core.exercise import Exercise
from formcheck.exports.rows import FAULTS, MADE_BY, PAINS, REPS, SETS, WHOSE, Row, Value, rows_of
from formcheck.io.store.records import Entry, SessionRecord

#: Every column, in the order of the file; the same name in two tables is one column.
COLUMNS: Final = tuple(dict.fromkeys(("row", *WHOSE, *REPS, *FAULTS, *SETS, *PAINS, *MADE_BY)))
#: What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection").
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def table(what: Entry | SessionRecord, exercises: Mapping[str, Exercise]) -> bytes:
    """Return a set or a session as CSV: UTF-8 with a byte order mark, by which Excel knows it.

    Parameters
    ----------
    what
        What is exported.
    exercises
        By id: where names and cues come from.
    """
    rows = rows_of(what, exercises)
    by: dict[Value, Row] = {row["set"]: {name: row[name] for name in MADE_BY} for row in rows.sets}
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    kind: Row = {"row": "set"}
    told = tuple(kind | row for row in rows.sets)
    for row in (*told, *rows.reps, *rows.faults, *rows.pains):
        whole = by.get(row["set"], {}) | row
        writer.writerow([_plain(whole.get(name)) for name in COLUMNS])
    return file.getvalue().encode("utf-8-sig", errors="backslashreplace")


def _plain(value: Value) -> str:
    """Return one cell; a text that a spreadsheet would compute gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        text = value.replace("\r\n", "\n").replace("\r", "\n")
        return f"'{text}" if text.startswith(_FORMULA) else text
    return repr(value)
