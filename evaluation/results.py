"""The figures as tables: for the terminal and for `RESULTS.md`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from evaluation.angles import Errors
from evaluation.people_tables import people_tables
from evaluation.rules import Evidence, Verdicts
from evaluation.scoring import Score, total
from evaluation.timed import TOLERANCE_S, Seconds, TimedScore

_COLUMNS: Final = (
    "counts exact",
    "rep outcomes right",
    "clean reps rejected",
    "ghost reps",
    "missed reps",
    "faults named",
)
_TIMED: Final = (
    "counts exact",
    f"clean time within {TOLERANCE_S} s",
    "faulty stretches named",
    "false ones",
    "cycles counted",
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
        Attempted, complete and clean repetitions, attempts or cycles: in truth and as judged.
    undecided
        How many of the true repetitions may be judged clean or not.
    wrong
        A sentence for each thing that was judged wrongly.
    clean_s, true_clean_s
        Of a hold the clean seconds as judged and in truth; None for everything else.
    evidence, verdicts
        What the clip says of each rule, and of the verdicts.
    frames, judged, live
        Frames of the clip; those that were judged in the end; those judged as they came.
    errors
        How far the primary signal is from that of the true joints.
    seconds
        Of a hold, clean seconds in truth and as told; None for everything else.
    """

    clip: str
    exercise: str
    folder: str
    score: Score | TimedScore
    expected: dict[str, int]
    counts: dict[str, int]
    undecided: int
    wrong: tuple[str, ...]
    clean_s: float | None = None
    true_clean_s: float | None = None
    evidence: tuple[Evidence, ...] = ()
    verdicts: Verdicts = field(default_factory=Verdicts)
    frames: int = 0
    judged: int = 0
    live: int = 0
    errors: Errors = field(default_factory=Errors)
    seconds: Seconds | None = None


def tables(judged: Sequence[Judged]) -> list[list[tuple[str, ...]]]:
    """Return the tables by exercise, of what is counted and of what is timed, where there is any."""
    return [table for table in (rows(judged), timed_rows(judged)) if len(table) > 2]


def rows(judged: Sequence[Judged]) -> list[tuple[str, ...]]:
    """Return the table by exercise of what is counted in repetitions, heads first and the total last."""
    counted = [(item.exercise, item.score) for item in judged if isinstance(item.score, Score)]
    table: list[tuple[str, ...]] = [("exercise", "clips", *_COLUMNS)]
    for exercise in dict.fromkeys(name for name, _ in counted):
        table.append((exercise, *_cells(total(score for name, score in counted if name == exercise))))
    return [*table, ("all", *_cells(total(score for _, score in counted)))]


def timed_rows(judged: Sequence[Judged]) -> list[tuple[str, ...]]:
    """Return the table by exercise of holds and cycles, heads first and the total last."""
    timed = [(item.exercise, item.score) for item in judged if isinstance(item.score, TimedScore)]
    table: list[tuple[str, ...]] = [("exercise", "clips", *_TIMED)]
    for exercise in dict.fromkeys(name for name, _ in timed):
        scores = (score for name, score in timed if name == exercise)
        table.append((exercise, *_timed_cells(sum(scores, TimedScore()))))
    return [*table, ("all", *_timed_cells(sum((score for _, score in timed), TimedScore())))]


def _timed_cells(score: TimedScore) -> tuple[str, ...]:
    return (
        str(score.clips),
        f"{score.exact}/{score.clips}",
        _share(score.timed, score.holds),
        _share(score.named, score.faults),
        str(score.ghosts) if score.holds else _NONE,
        _share(score.counted, score.cycles),
    )


def _share(right: int, of: int) -> str:
    return f"{right}/{of}" if of else _NONE


#: What there is nothing of.
_NONE: Final = "-"


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


def markdown(
    judged: Sequence[Judged],
    version: str,
    model: str,
    checksum: str,
    unknown: Sequence[str],
    figures: Mapping[str, Any] | None = None,
) -> str:
    """Return the contents of `RESULTS.md`.

    Parameters
    ----------
    judged
        Every clip, in the order in which it shall stand.
    version, model, checksum
        Of FormCheck, and of the pose model.
    unknown
        Clips whose exercise FormCheck does not have yet.
    figures
        Everything that is kept, for what was measured on people.
    """
    lines = [
        "# How well FormCheck judges",
        "",
        f"Made by `python -m evaluation` with FormCheck {version} and the pose model `{model}` "
        f"(SHA-256 {checksum[:12]}...). Do not edit it by hand.",
        "",
        "What the figures mean for who uses FormCheck is said in [docs/accuracy.md](../docs/accuracy.md).",
        "",
        "## Rendered people",
        "",
        "Every clip shows one rendered person with known motion. *Counts exact*: attempted and clean "
        "repetitions are both right. *Outcome right*: a true repetition was found (by overlap in time) and "
        "judged clean or not clean as it is. *Faults named*: the very rule that was broken on purpose was "
        "reported at its fault level. A repetition that nobody can decide from the picture may be judged "
        "either way. Of a hold the *clean time* is that of the truth within "
        f"{TOLERANCE_S} s, and a *faulty stretch* is named by the rule that was broken on purpose then, or "
        "is a *false* one where nothing was wrong. "
        "These figures say nothing about real people: they are the floor, not the ceiling.",
    ]
    for folder in dict.fromkeys(item.folder for item in judged):
        here = [item for item in judged if item.folder == folder]
        lines += ["", f"### {folder[:1].upper()}{folder[1:].replace('_', ' ')}", ""]
        for table in tables(here):
            lines += [*grid(table), ""]
        lines += grid(
            [
                ("clip", "attempted", "complete", "clean", "clean time", "judged wrongly"),
                *((item.clip, *_compared(item), _times(item), "; ".join(item.wrong) or "nothing") for item in here),
            ]
        )
    if unknown:
        lines += [
            "",
            "Not judged, because the exercise is not there yet: " + ", ".join(sorted(unknown)) + ".",
        ]
    if figures is not None:
        lines += _people(figures)
    return "\n".join(lines) + "\n"


def _people(figures: Mapping[str, Any]) -> list[str]:
    """Return what was measured on people."""
    lines = [
        "",
        "## People",
        "",
        "Landmarks of people that nobody here filmed, through the same engine, pose by pose; it is told the "
        "exercise and nothing else. In brackets: 95 % bootstrap intervals, drawn by video (of push-ups by "
        "recording session).",
    ]
    for title, found, below in people_tables(figures["people"]):
        lines += ["", f"### {title}", "", *grid(found)]
        for sentence in below:
            lines += ["", sentence]
    if figures["absent"]:
        lines += ["", "### Not measured", "", *(f"- {sentence}" for sentence in figures["absent"])]
    return lines


def _compared(item: Judged) -> tuple[str, ...]:
    """Return attempted, complete and clean as judged, and what is right."""
    most = {"clean": item.expected["clean"] + item.undecided}
    return tuple(
        f"{item.counts[name]} of {low}" + (f" or {most[name]}" if most.get(name, low) != low else "")
        for name, low in item.expected.items()
    )


def _times(item: Judged) -> str:
    """Return the clean seconds of a hold as judged, and what is right."""
    if item.clean_s is None or item.true_clean_s is None:
        return ""
    return f"{item.clean_s:.1f} s of {item.true_clean_s:.1f} s"


def grid(table: Sequence[tuple[str, ...]]) -> list[str]:
    """Return the lines of a table in Markdown, heads first."""
    head, *body = (f"| {' | '.join(row)} |" for row in table)
    return [head, f"|{'---|' * len(table[0])}", *body]
