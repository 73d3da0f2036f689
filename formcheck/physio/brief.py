"""A session in short, for its first page: what was told most often, against last time, and left and right.

Everything here is told of the same sets at length behind it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from formcheck import calendar_axis, wording
from formcheck.core.exercise import Exercise
from formcheck.core.report import Outcome
from formcheck.io.store.records import Entry, Figures, SessionRecord, TrendPoint
from formcheck.language import tr
from formcheck.physio import sets
from formcheck.physio.blocks import Cell, Items, Section, Table, figure, items, section, text
from formcheck.physio.footnotes import Footnotes
from formcheck.physio.tally import broken, sides, together
from formcheck.progress import left_right

#: As many corrections are listed on the first page; of more of them only how many there are. House value.
_LISTED = 4
_NONE = "–"  # noqa: RUF001 - a dash for nothing


def in_short(
    groups: Sequence[tuple[Exercise, Sequence[Entry]]],
    session: SessionRecord,
    trends: Mapping[str, Sequence[TrendPoint]],
    notes: Footnotes,
) -> Section | None:
    """Return one row for each exercise: what was told most often and at the worst, and what was clean last time.

    Parameters
    ----------
    groups
        Exercises with their sets.
    session
        Of which session they are.
    trends
        The sessions of each exercise by its id, oldest first.
    notes
        Knows the numbers of the rules already: they are told behind it.
    """
    rows: list[tuple[Cell, ...]] = [
        (
            *_told(exercise, entries, notes),
            figure(_clean(exercise, [side.figures for side in sides(entries)])),
            _before(exercise, points),
        )
        for exercise, entries in groups
        if not exercise.is_run
        for points in (_earlier(session, trends.get(exercise.id, ())),)
    ]
    if not rows:
        return None
    head: tuple[str, ...] = (
        *(tr("Exercise"), tr("Told most often"), tr("Side"), tr("Fault"), tr("Worst"), tr("Limit")),
        *(tr("Clean"), tr("Clean, last time")),
    )
    for column, empty in ((7, _NONE), (2, "")):
        if all(row[column].lines[0] == empty for row in rows):
            head = head[:column] + head[column + 1 :]
            rows = [row[:column] + row[column + 1 :] for row in rows]
    return Section(tr("In short"), (Table(head, tuple(rows), wide=1, dense=True),), brief=True)


def _told(exercise: Exercise, entries: Sequence[Entry], notes: Footnotes) -> tuple[Cell, ...]:
    """Return what was broken most often on both sides together, and the names of what else was told."""
    name, every = text(tr(exercise.name)), together(entries)
    found = broken(every, exercise)
    if not found:
        judged = any(one.outcome is not Outcome.UNVERIFIED for _, one in every.entries)
        said = tr("No limit was passed in what could be judged.") if judged else tr("could not be judged")
        if not every.entries:
            said = tr("None was found.")
        return name, text(said), text(""), *(figure(_NONE) for _ in range(3))
    first, *others = found
    often = tr("{count} of {of}", count=first.faults, of=every.figures.attempted)
    if not first.faults:
        often = tr("watch: {count} of {of}", count=first.warnings, of=every.figures.attempted)
    elif exercise.is_hold:
        often = wording.seconds(first.fault_s)
    on = dict.fromkeys(
        sets.side_word(judged.side)
        for _, judged in every.entries
        if judged.side and any(fault.rule == first.rule for fault in judged.faults)
    )
    also = [tr("also: {fault}", fault=wording.rule_title(exercise, one.rule)) for one in others[:1]]
    also = [", ".join([*also, *(wording.rule_title(exercise, one.rule) for one in others[1:])])] if also else []
    worst, limit = first.worst.worst, first.worst.limit
    return (
        name,
        Cell((wording.rule_title(exercise, first.rule), *also), notes=notes.number(exercise, first.rule)),
        text(", ".join(sorted(on))),
        figure(often),
        figure(wording.quantity(worst, first.worst.unit, beside=limit)),
        figure(wording.quantity(limit, first.worst.unit, beside=limit)),
    )


def _earlier(session: SessionRecord, points: Sequence[TrendPoint]) -> TrendPoint | None:
    """Return the session before this one in which the exercise was done; None where it is the first."""
    found = [point for point in points if point.session != session.id and point.when < session.began]
    return max(found, key=lambda point: point.when, default=None)


def _before(exercise: Exercise, point: TrendPoint | None) -> Cell:
    if point is None:
        return figure(_NONE)
    return Cell((_clean(exercise, point.figures), calendar_axis.day(point.when.date())), number=True)


def _clean(exercise: Exercise, figures: Sequence[Figures]) -> str:
    """Return what was clean on all sides: repetitions of those attempted, or seconds of those held."""
    if exercise.is_hold:
        clean = sum(one.clean_s for one in figures if math.isfinite(one.clean_s))
        held = sum(one.held_s for one in figures if math.isfinite(one.held_s))
        return tr("{count} of {of}", count=wording.seconds(clean, 0), of=wording.seconds(held, 0))
    return tr("{count} of {of}", count=sum(one.clean for one in figures), of=sum(one.attempted for one in figures))


def sides_told(
    groups: Sequence[tuple[Exercise, Sequence[Entry]]], points: Mapping[str, Sequence[TrendPoint]]
) -> Section | None:
    """Return what may be said of left and right, or why nothing may; exercises of which the same is said together.

    Parameters
    ----------
    groups
        Exercises with their sets.
    points
        Their sessions by the id of the exercise, oldest first, this one the last.
    """
    said: dict[str, list[str]] = {}
    for exercise, _ in groups:
        if not exercise.is_run and (line := left_right(exercise, points[exercise.id]).line):
            said.setdefault(line, []).append(tr(exercise.name))
    lines = items([f"{', '.join(names)}: {line}" for line, names in said.items()])
    return Section(tr("Left and right"), (lines,), brief=True) if lines is not None else None


def corrected(groups: Sequence[tuple[Exercise, Sequence[Entry]]]) -> tuple[Section | None, Section | None]:
    """Return what the user says otherwise, for the first page and for those behind it: it is listed on one of them."""
    whole = sets.corrections(groups)
    counts = {tr(exercise.name): sum(len(entry.corrections) for entry in entries) for exercise, entries in groups}
    if whole is None or sum(counts.values()) <= _LISTED:
        return whole, None
    lines = [f"{name}: {count}" for name, count in counts.items() if count]
    listed = tr("{counts}. They are listed at the end.", counts=", ".join(lines))
    return section(whole.title, Items((listed,)), whole.blocks[-1]), whole
