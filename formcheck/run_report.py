"""A run as text for the terminal; its page is made by `physio.runs`, which shares what is said here.

Lengths are told in torso lengths here, as the limits are declared.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Mapping
from typing import Final

from formcheck import findings, wording
from formcheck.core.exercise import Exercise
from formcheck.core.running import Finding, Minute, Running
from formcheck.core.strip import StrideMeasure
from formcheck.language import tr

#: Characters of a line on the terminal.
WIDTH: Final = 100


def lines(running: Running, exercise: Exercise, others: Mapping[str, Exercise]) -> Iterator[str]:
    """Yield a run as lines for a terminal: view, cadence and baseline, what was found, and the minutes of a long run.

    Parameters
    ----------
    running, exercise
        The run, and what was judged.
    others
        Every exercise by its id, for the names of those that train what was found.
    """
    known = findings.facts(running)
    width = max((len(label) for label, _ in known), default=0)
    yield from (f"{label:{width}s}  {text}" for label, text in known)
    if known:
        yield ""
    if said := findings.advice(running):
        yield from (said, "")
    before = set[str]()
    widest = max((len(findings.when(finding)) for finding in running.findings), default=0)
    for finding in running.findings:
        head = f"  {findings.when(finding):{widest}s}  {findings.LEVELS[finding.level]:6s}  "
        first, *rest = told(finding, running, exercise, others)
        rest = [] if finding.rule in before else rest
        before.add(finding.rule)
        yield from _wrapped(f"{first} [{finding.rule}]", head)
        for more in rest:
            yield from _wrapped(more, " " * len(head))
    if running.findings:
        yield ""
    if len(running.minutes) >= findings.LONG_MINUTES:
        yield from (*_minute_lines(running, exercise), "")
    if drifts := findings.drift_lines(running, exercise, torso=True):
        yield "Drift:"
        yield from (f"  {name}: {text}" for name, text in drifts)
        yield from (*_wrapped(f"{findings.FATIGUE} ({findings.FATIGUE_SOURCE})", "  "), "")
    yield from (f"Note: {remark}" for remark in findings.remarks(running, exercise))


def _wrapped(text: str, lead: str) -> list[str]:
    """Return a text with what leads it, in lines of one width."""
    rest = " " * len(lead)
    return textwrap.wrap(
        text, WIDTH, initial_indent=lead, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def told(finding: Finding, running: Running, exercise: Exercise, others: Mapping[str, Exercise]) -> list[str]:
    """Return what is said of a finding: what it was, what to do about it, and what trains it."""
    said = [findings.sentence(finding, running, exercise, torso=True)]
    rule = wording.find_rule(exercise, finding.rule)
    if rule is not None:
        said.append(f"{tr(rule.cue)}. {tr(rule.tell)}")
    return [line for line in (*said, findings.answers_line(finding, exercise, others)) if line]


def _columns(running: Running, exercise: Exercise) -> list[StrideMeasure]:
    """Return the measures of the table of minutes: cadence, and those that rules read in this view."""
    read = {criterion.measure for rule in exercise.stride_rules for criterion in rule.criteria}
    inside = exercise.gait.seen_from(running.view or "side")
    return [measure for measure in inside if measure in read or measure.unit == "/min"]


def _minute_row(minute: Minute, measures: list[StrideMeasure]) -> list[str]:
    values = (minute.medians.get(measure.name, math.nan) for measure in measures)
    read = zip(values, measures, strict=True)
    return [_bare(value, measure.unit) for value, measure in read]


def _bare(value: float, unit: str) -> str:
    """Return a number of a table, whose head names the unit."""
    text = findings.metric_value(value, "deg" if unit == "/min" else unit, torso=True, digits=int(unit == "deg"))
    return text.removesuffix("°").removesuffix(" T").removesuffix(" %")


def _head_of(measure: StrideMeasure) -> str:
    unit = {"deg": "°", "1": "%", "/min": "/min"}.get(measure.unit, measure.unit)
    return f"{findings.metric_name(measure)} {unit}"


def minute_table(running: Running, exercise: Exercise) -> tuple[list[str], list[list[str]]]:
    """Return the minutes of a run as the head of a table and its rows."""
    measures = _columns(running, exercise)
    head = ["From", *(_head_of(measure) for measure in measures)]
    return head, [[findings.clock(minute.from_s), *_minute_row(minute, measures)] for minute in running.minutes]


def _minute_lines(running: Running, exercise: Exercise) -> list[str]:
    head, rows = minute_table(running, exercise)
    rows = [head, *rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(f"{cell:>{width}s}" for cell, width in zip(row, widths, strict=True)) for row in rows]
