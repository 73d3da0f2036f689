"""A trend as a table: one line for each session and side, as a spreadsheet takes it."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from typing import Final

from formcheck.io.store.records import Figures, TrendPoint

_COLUMNS: Final = (
    *("session", "when", "exercise", "side", "sets", "attempted", "complete", "clean", "could_not_judge"),
    *("range_mean", "range_sd", "range_unit", "up_s", "hold_s", "down_s", "held_s", "held_clean_s", "best_hold_s"),
)


def table(exercise: str, points: Sequence[TrendPoint]) -> str:
    """Return sessions as CSV, oldest first. What is not known is empty.

    Parameters
    ----------
    exercise
        Id of the exercise.
    points
        Its sessions.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for point in points:
        for figures in point.figures:
            writer.writerow([point.session, point.when.isoformat(timespec="seconds"), exercise, *_cells(figures)])
    return text.getvalue()


def _cells(figures: Figures) -> list[object]:
    counts = (figures.sets, figures.attempted, figures.complete, figures.clean, figures.unverified)
    times = (figures.up_s, figures.hold_s, figures.down_s, figures.held_s, figures.clean_s, figures.best_s)
    unit = figures.unit if math.isfinite(figures.range_mean) else ""
    spread = (_cell(figures.range_mean), _cell(figures.range_sd), unit)
    return [figures.side or "", *counts, *spread, *(_cell(value) for value in times)]


def _cell(value: float) -> float | str:
    return round(value, 3) if math.isfinite(value) else ""
