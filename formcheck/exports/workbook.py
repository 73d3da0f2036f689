"""A set or a session as an Excel workbook: one sheet each for the session, sets, repetitions, faults and pain.

Numbers stay numbers and times become dates; no text is ever taken for a formula or a link.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import xlsxwriter

from formcheck.core.exercise import Exercise
from formcheck.exports.rows import MADE_BY, Row, Value, entries_of, made_by_line, rows_of
from formcheck.io.store.records import Entry, SessionRecord

#: What the judge's units are called in a header.
_UNITS: Final = {"deg": "°", "T": "torso lengths", "s": "s", "1": "ratio", "/min": "per minute"}
_COUNTS: Final = {
    "attempted_count": "Attempted",
    "complete_count": "Complete",
    "clean_count": "Clean",
    "unverified_count": "Could not judge",
}
_MADE_BY: Final = dict(zip(MADE_BY, ("FormCheck", "Pose model", "Model SHA-256", "Rules"), strict=True))
_WIDEST: Final = 60
_BLUE: Final = "#0072B2"
_DATE: Final = "yyyy-mm-dd hh:mm:ss"
_EXPLAINED: Final = (
    "Clean, not counted (rejected) and could not judge (unverified) are three things. Nothing here is a diagnosis.",
    "Units: ° = degrees in the picture, T = torso lengths, s = seconds of the source, 1 = a ratio.",
)


@dataclass(frozen=True, slots=True)
class _Column:
    """One column: which field it shows, under which words, and with how many decimals."""

    field: str
    head: str
    digits: int = 0
    width: int = 0


_SET: Final = _Column("set", "Set")
_WHEN: Final = _Column("when", "Begun", width=19)
_NAME: Final = _Column("name", "Exercise")
_NUMBER: Final = _Column("number", "No.")
_SIDE: Final = _Column("side", "Side")
_UNIT: Final = _Column("unit", "Unit")
_SETS: Final = (
    *(_SET, _WHEN, _NAME, _Column("exercise", "Exercise id"), _Column("kind", "Kind")),
    _Column("asked_side", "Side"),
    _Column("purpose", "Done for"),
    *(_Column(name, head) for name, head in _COUNTS.items()),
    _Column("cycles", "Cycles"),
    _Column("held_s", "Held (s)", 1),
    _Column("clean_s", "Held clean (s)", 1),
    _Column("best_s", "Best hold, clean (s)", 1),
    _Column("goal_s", "Goal (s)", 1),
    _Column("cadence_per_min", "Cadence (steps/min)", 1),
    _Column("found_count", "Found in the run"),
    _Column("view", "Camera view"),
    _Column("near", "Side to the camera"),
    _Column("torso_px", "Trunk (px)", 0),
    _Column("source", "Source"),
    _Column("duration_s", "Source (s)", 1),
    _Column("fps", "Pictures per second", 1),
    _Column("frames", "Pictures"),
    _Column("frames_with_pose", "Pictures with a person"),
    _Column("notes", "Notes"),
    *(_Column(name, head) for name, head in _MADE_BY.items()),
)
_REPS: Final = (
    *(_SET, _NAME, _NUMBER, _SIDE, _Column("row", "What")),
    _Column("outcome", "Outcome"),
    _Column("complete", "Complete"),
    _Column("user_says", "The user says"),
    _Column("start_s", "Start (s)", 2),
    _Column("peak_s", "Peak (s)", 2),
    _Column("end_s", "End (s)", 2),
    *(_Column("range", "Range", 2), _Column("peak", "Peak", 2), _UNIT),
    _Column("up_s", "Up (s)", 2),
    _Column("hold_s", "Top (s)", 2),
    _Column("down_s", "Down (s)", 2),
    _Column("held_s", "Held (s)", 2),
    _Column("clean_s", "Held clean (s)", 2),
    _Column("unseen_s", "Could not judge (s)", 2),
    _Column("goal_s", "Goal (s)", 1),
    _Column("ended_by", "Ended by rule"),
    _Column("unseen", "Rules not seen"),
)
_FAULTS: Final = (
    *(_SET, _NAME, _NUMBER, _SIDE),
    *(_Column("cue", "Cue"), _Column("rule", "Rule"), _Column("level", "Level")),
    _Column("rejects", "Rejects"),
    *(_Column("worst", "Worst", 3), _Column("limit", "Limit", 3), _UNIT),
    _Column("worst_at_s", "Worst at (s)", 2),
    *(_Column("from_s", "From (s)", 2), _Column("to_s", "To (s)", 2)),
    _Column("against", "Compared with"),
    _Column("metric", "Measure"),
    _Column("possible", "Only possible"),
)
_PAINS: Final = (
    _Column("said_at", "Said", width=19),
    *(_Column("asked", "Asked"), _Column("pain_0_to_10", "Pain (0 to 10)")),
    *(_Column("leg_symptom", "Leg symptom"), _SET, _NAME, _Column("note", "Note")),
)


def workbook(what: Entry | SessionRecord, exercises: Mapping[str, Exercise]) -> bytes:
    """Return a set or a session as an Excel workbook.

    Parameters
    ----------
    what
        What is exported.
    exercises
        By id: where names and cues come from.
    """
    from formcheck import __version__  # late: the package's top imports much that is not needed here

    file = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": _DATE,
    }
    with xlsxwriter.Workbook(file, options) as book:
        made = [made_by_line(entry.report) for entry in entries_of(what)]
        book.set_properties(
            {
                "title": _title(what, exercises),
                "author": f"FormCheck {__version__}",
                "comments": "\n".join(dict.fromkeys(made)),
            }
        )
        _fill(book, what, exercises)
    return file.getvalue()


def _fill(book: Any, what: Entry | SessionRecord, exercises: Mapping[str, Exercise]) -> None:
    rows = rows_of(what, exercises)
    looks = _Looks.of(book)
    _front(book, looks, what, exercises, rows.sets)
    _sheet(book, looks, "Sets", _SETS, rows.sets)
    _sheet(book, looks, "Reps", _REPS, rows.reps)
    _sheet(book, looks, "Faults", _FAULTS, rows.faults)
    _sheet(book, looks, "Pain", _PAINS, rows.pains)


@dataclass(frozen=True, slots=True)
class _Looks:
    """How cells look; formats of one workbook."""

    title: Any
    head: Any
    label: Any
    text: Any
    wrapped: Any
    date: Any
    numbers: tuple[Any, ...]

    @classmethod
    def of(cls, book: Any) -> _Looks:
        shapes = [{"num_format": "0" + ("." + "0" * digits if digits else "")} for digits in range(4)]
        return cls(
            book.add_format({"bold": True, "font_size": 16}),
            book.add_format(
                {"bold": True, "font_color": "#FFFFFF", "bg_color": _BLUE, "text_wrap": True, "valign": "vcenter"}
            ),
            book.add_format({"bold": True, "valign": "top"}),
            book.add_format({"valign": "top"}),
            book.add_format({"text_wrap": True, "valign": "top", "align": "left"}),
            book.add_format({"num_format": _DATE, "valign": "top", "align": "left"}),
            tuple(book.add_format(shape | {"valign": "top"}) for shape in shapes),
        )


def _front(
    book: Any, looks: _Looks, what: Entry | SessionRecord, exercises: Mapping[str, Exercise], sets: Sequence[Row]
) -> None:
    """Write the first sheet: what this is, what it came to, and what it was made by."""
    sheet = book.add_worksheet("Session")
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, _WIDEST)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, _clean(_title(what, exercises)), looks.title)
    lines: list[tuple[str, Value | datetime]] = []
    if isinstance(what, SessionRecord):
        lines += [("Profile", what.profile.name), ("Session", what.id), ("Began", what.began), ("Ended", what.ended)]
    counted = [row for row in sets if row.get("attempted_count") is not None]
    runs = len(sets) - len(counted)
    lines += [("Sets", len(counted)), ("Runs", runs)]
    if counted:
        for name, head in _COUNTS.items():
            lines.append((head, sum(int(row[name] or 0) for row in counted)))
    for name, head in _MADE_BY.items():
        known = dict.fromkeys(str(row[name] or "unknown") for row in sets)
        lines.append((head, ", ".join(known)))
    for at, (head, value) in enumerate(lines, 2):
        sheet.write_string(at, 0, head, looks.label)
        _write(sheet, at, 1, value, looks, 0, wrapped=True)
    at = len(lines) + 3
    for line in _EXPLAINED:
        sheet.merge_range(at, 0, at, 1, line, looks.wrapped)
        sheet.set_row(at, 15 * (1 + len(line) // 95))
        at += 1
    sheet.fit_to_pages(1, 0)


def _sheet(book: Any, looks: _Looks, name: str, columns: Sequence[_Column], rows: Sequence[Row]) -> None:
    """Write one table: frozen header, filter, units, widths by what is in it; columns that are empty are left out."""
    sheet = book.add_worksheet(name)
    used = [column for column in columns if any(row.get(column.field) is not None for row in rows)] or list(columns)
    sheet.freeze_panes(1, 0)
    sheet.set_row(0, 32)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    for at, column in enumerate(used):
        sheet.write_string(0, at, column.head, looks.head)
        texts = [len(_shown(row.get(column.field), column.digits)) for row in rows]
        longest_word = max(len(word) for word in column.head.split())
        sheet.set_column(at, at, column.width or min(_WIDEST, max([longest_word + 3, 7, *(n + 2 for n in texts)])))
    for line, row in enumerate(rows, 1):
        for at, column in enumerate(used):
            value = row.get(column.field)
            if column.field in ("when", "said_at") and isinstance(value, str):
                _write(sheet, line, at, datetime.fromisoformat(value), looks, 0)
            elif column.field == "unit" and isinstance(value, str):
                sheet.write_string(line, at, _UNITS.get(value, value), looks.text)
            else:
                _write(sheet, line, at, value, looks, column.digits)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(used) - 1)
    else:
        sheet.write_string(1, 0, "nothing", looks.text)


def _write(
    sheet: Any, line: int, at: int, value: Value | datetime, looks: _Looks, digits: int, *, wrapped: bool = False
) -> None:
    if value is None:
        return
    if isinstance(value, datetime):
        # Excel knows no time zones: what the user's clock showed.
        sheet.write_datetime(line, at, value.replace(tzinfo=None), looks.date)
    elif isinstance(value, bool):
        sheet.write_string(line, at, "yes" if value else "no", looks.text)
    elif isinstance(value, str):
        sheet.write_string(line, at, _clean(value), looks.wrapped if wrapped or len(value) > _WIDEST else looks.text)
    elif wrapped:
        sheet.write_number(line, at, value, looks.wrapped)
    else:
        sheet.write_number(line, at, value, looks.numbers[digits])


def _shown(value: Value, digits: int) -> str:
    if isinstance(value, float):
        return f"{value:.{digits}f}"
    return "" if value is None else str(value)


def _clean(text: str) -> str:
    """Return a text that fits a cell: a file name may hold what is no text, and Excel takes 32767 characters."""
    return text.encode(errors="backslashreplace").decode()[:32767]


def _title(what: Entry | SessionRecord, exercises: Mapping[str, Exercise]) -> str:
    if isinstance(what, SessionRecord):
        title: str = f"Session {what.id}, {what.began:%Y-%m-%d}"
        return title
    exercise = exercises.get(what.report.exercise)
    name = exercise.name if exercise is not None else what.report.exercise
    kept = what.kept
    return name if kept is None else f"{name}, {'run' if kept.is_run else 'set'} {kept.id}, {kept.when:%Y-%m-%d}"
