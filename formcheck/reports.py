"""A set or a run as text for the terminal and as one HTML file for people.

Both are made from the report and from the declaration of the exercise; the page is the one of `physio`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from formcheck import run_report, summaries, wording
from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, Outcome, SetReport, Verdict
from formcheck.io.store.records import Entry
from formcheck.physio import page
from formcheck.wording import Entry as Judged

_NONE: Final[Mapping[str, Exercise]] = {}


def text(report: SetReport, exercise: Exercise, others: Mapping[str, Exercise] = _NONE) -> str:
    """Return a set as lines for a terminal: counts, every repetition or hold with its reason, notes.

    Parameters
    ----------
    report, exercise
        The report, and what was judged.
    others
        Every exercise by its id: for the names of those that train what was found in a run.
    """
    lines = [f"{exercise.name}: {summaries.result_line(exercise, report)}"]
    lines += [f"  {side}: {came_to}" for side, came_to in summaries.side_lines(report)]
    lines += [summaries.source_line(report), ""]
    if report.running is not None:
        lines += run_report.lines(report.running, exercise, others)
    for entry in report.entries:
        side = f"{entry.side or '':6s}" if exercise.has_sides or entry.side else ""
        head = f"{entry.number:3d}  {side}{entry.start_s:6.1f} to {entry.end_s:5.1f} s  "
        first, *rest = reasons(entry, exercise)
        lines += [head + first, *(" " * len(head) + more for more in rest)]
    if report.entries:
        lines.append("")
    lines += [f"Note: {note}" for note in report.notes]
    return "\n".join(lines).rstrip() + "\n"


def reasons(entry: Judged, exercise: Exercise) -> list[str]:
    """Return what became of a repetition or an attempt and why, one thing a line; at least one line."""
    if isinstance(entry, Attempt):
        return [_attempt_line(entry), *_attempt_reasons(entry, exercise)]
    if entry.outcome is Outcome.UNVERIFIED:
        return [f"could not be judged: {wording.reason(exercise, entry)}"]
    if entry.outcome is Outcome.REJECTED:
        against = [verdict for verdict in entry.faults if verdict.voids]
        told = [f"{_SAID}{_named(exercise, verdict)}" for verdict in against]
        besides = [verdict for verdict in entry.faults if not verdict.voids]
        return (told or [f"{_SAID}{wording.reason(exercise, entry)}"]) + [
            f"also: {_named(exercise, verdict)}" for verdict in besides
        ]
    return ["clean", *(f"watch: {_named(exercise, verdict)}" for verdict in entry.faults)]


def _attempt_line(attempt: Attempt) -> str:
    clean, *others = wording.shares(attempt.held_s, attempt.clean_s, attempt.unseen_s)
    return ", ".join([f"{clean[1]} {wording.held_text(attempt)}", *(text for _, text in others)])


def _attempt_reasons(attempt: Attempt, exercise: Exercise) -> list[str]:
    told = wording.attempt_sentences(exercise, attempt)
    return [f"{sentence} [{rule}]" if rule else sentence for sentence, rule in told]


def html(report: SetReport, exercise: Exercise, others: Mapping[str, Exercise] = _NONE) -> str:
    """Return a set or a run as one self-contained HTML page; parameters as for `text`."""
    return page(Entry(None, report), exercises={**others, exercise.id: exercise})


def _named(exercise: Exercise, verdict: Verdict) -> str:
    return f"{wording.fault_sentence(exercise, verdict)} [{verdict.rule}]"


#: Leads the reasons of a rejected repetition.
_SAID: Final = "not counted: "
