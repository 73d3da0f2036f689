"""The figures as tables: for the terminal and for `RESULTS.md`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from evaluation.scoring import Score, total

_COLUMNS: Final = (
    "counts exact",
    "rep outcomes right",
    "clean reps rejected",
    "ghost reps",
    "missed reps",
    "faults named",
)


@dataclass(frozen=True, slots=True)
class Judged:
    """One clip and what came of it.

    Attributes
    ----------
    clip, exercise
        Name of the clip without its suffix, and id of the exercise.
    folder
        ``sample_videos`` or ``development clips``.
    score
        The figures.
    expected, counts
        Attempted, complete and clean repetitions: in truth and as judged.
    undecided
        How many of the true repetitions may be judged clean or not.
    wrong
        A sentence for each thing that was judged wrongly.
    """

    clip: str
    exercise: str
    folder: str
    score: Score
    expected: dict[str, int]
    counts: dict[str, int]
    undecided: int
    wrong: tuple[str, ...]


def rows(judged: Sequence[Judged]) -> list[tuple[str, ...]]:
    """Return the table by exercise, heads first and the total last."""
    table: list[tuple[str, ...]] = [("exercise", "clips", *_COLUMNS)]
    for exercise in dict.fromkeys(item.exercise for item in judged):
        scores = [item.score for item in judged if item.exercise == exercise]
        table.append((exercise, *_cells(total(scores))))
    return [*table, ("all", *_cells(total(item.score for item in judged)))]


def _cells(score: Score) -> tuple[str, ...]:
    return (
        str(score.clips),
        f"{score.exact}/{score.clips}",
        f"{score.right}/{score.reps}",
        f"{score.false_rejects}/{score.clean}",
        str(score.ghosts),
        str(score.missed),
        f"{score.named}/{score.faults}",
    )


def markdown(judged: Sequence[Judged], version: str, model: str, checksum: str, unknown: Sequence[str]) -> str:
    """Return the contents of `RESULTS.md`.

    Parameters
    ----------
    judged
        Every clip, in the order in which it shall stand.
    version, model, checksum
        Of FormCheck, and of the pose model.
    unknown
        Clips whose exercise FormCheck does not have yet.
    """
    lines = [
        "# How well FormCheck judges",
        "",
        f"Made by `python -m evaluation` with FormCheck {version} and the pose model `{model}` "
        f"(SHA-256 {checksum[:12]}...). Do not edit it by hand.",
        "",
        "Every clip shows one rendered person with known motion. *Counts exact*: attempted and clean "
        "repetitions are both right. *Outcome right*: a true repetition was found (by overlap in time) and "
        "judged clean or not clean as it is. *Faults named*: the very rule that was broken on purpose was "
        "reported at its fault level. A repetition that nobody can decide from the picture may be judged "
        "either way. These figures say nothing about real people: they are the floor, not the ceiling.",
    ]
    for folder in dict.fromkeys(item.folder for item in judged):
        here = [item for item in judged if item.folder == folder]
        lines += ["", f"## {folder[:1].upper()}{folder[1:].replace('_', ' ')}", "", *_grid(rows(here)), ""]
        lines += _grid(
            [
                ("clip", "attempted", "complete", "clean", "judged wrongly"),
                *((item.clip, *_compared(item), "; ".join(item.wrong) or "nothing") for item in here),
            ]
        )
    if unknown:
        lines += [
            "",
            "Not judged, because the exercise is not there yet: " + ", ".join(sorted(unknown)) + ".",
        ]
    return "\n".join(lines) + "\n"


def _compared(item: Judged) -> tuple[str, ...]:
    """Return attempted, complete and clean as judged, and what is right."""
    most = {"clean": item.expected["clean"] + item.undecided}
    return tuple(
        f"{item.counts[name]} of {low}" + (f" or {most[name]}" if most.get(name, low) != low else "")
        for name, low in item.expected.items()
    )


def _grid(table: Sequence[tuple[str, ...]]) -> list[str]:
    head, *body = (f"| {' | '.join(row)} |" for row in table)
    return [head, f"|{'---|' * len(table[0])}", *body]
