"""The section of the page about accuracy on disturbed landmarks: what becomes of counts and verdicts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from evaluation.people_tables import Table, number, of, percent
from evaluation.results import grid

Figures = Mapping[str, Any]


def people_table(rows: Sequence[Figures]) -> Table:
    """Return the table of people who were counted again with each disturbance."""
    table: Table = [("disturbance", "off by one", "MAE", "count unchanged", "count moved by 1 at most")]
    for row in rows:
        shares = percent(row["same"]), percent(row["within_one"])
        table.append((row["disturbance"], number(row["off_by_one"]), number(row["mae"]), *shares))
    return table


def clips_table(rows: Sequence[Figures]) -> Table:
    """Return the table of rendered people who were judged again with each disturbance."""
    table: Table = [("disturbance", "counts exact", "not found", "clean rejected", "faults named", "ghosts")]
    for row in rows:
        table.append(
            (
                row["disturbance"],
                of(row["exact"], row["clips"]),
                of(row["missed"], row["reps"]),
                of(row["false_rejects"], row["clean"]),
                of(row["named"], row["faults"]),
                str(row["ghosts"]),
            )
        )
    return table


def section(figures: Figures) -> Iterator[str]:
    """Yield the tables of rendered people and of people; nothing where nothing was disturbed."""
    clips, people = figures["clips"].get("stress"), figures["people"].get("stress")
    if not (clips or people):
        return
    yield "## Disturbed"
    yield ""
    yield (
        "The same landmarks, disturbed as cameras and pose models disturb them, with the movement left as it was: "
        "whatever changes is an error of the judge. A camera that is moved half-way costs the repetition that it "
        "was moved in, and the start pose has to be taken again; lying on the floor first where the exercise asks "
        "for that, which these clips do not show a second time."
    )
    yield ""
    if clips:
        yield "Rendered people, clips of repetitions:"
        yield ""
        yield from grid(clips_table(clips))
        yield ""
    for found in people or ():
        yield f"People, {found['data']}:"
        yield ""
        yield from grid(people_table(found["rows"]))
        yield ""
