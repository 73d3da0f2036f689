"""A run as text for the terminal and as the sections of its HTML page, for runners and for their physiotherapists.

Lengths are told in torso lengths here, as the limits are declared.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from formcheck import findings, traces, wording
from formcheck.content import rule_lines
from formcheck.core.exercise import Exercise
from formcheck.core.report import Level, SetReport
from formcheck.core.running import Finding, Minute, Running
from formcheck.core.stride import StrideRule
from formcheck.core.strip import StrideMeasure

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
    told = set[str]()
    widest = max((len(findings.when(finding)) for finding in running.findings), default=0)
    for finding in running.findings:
        head = f"  {findings.when(finding):{widest}s}  {findings.LEVELS[finding.level]:6s}  "
        first, *rest = _told(finding, running, exercise, others)
        rest = [] if finding.rule in told else rest
        told.add(finding.rule)
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


def _told(finding: Finding, running: Running, exercise: Exercise, others: Mapping[str, Exercise]) -> list[str]:
    """Return what is said of a finding: what it was, what to do about it, and what trains it."""
    told = [findings.sentence(finding, running, exercise, torso=True)]
    rule = wording.find_rule(exercise, finding.rule)
    if rule is not None:
        told.append(f"{rule.cue}. {rule.tell}")
    return [line for line in (*told, findings.answers_line(finding, exercise, others)) if line]


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


def _minute_lines(running: Running, exercise: Exercise) -> list[str]:
    measures = _columns(running, exercise)
    rows = [["From", *(_head_of(measure) for measure in measures)]]
    rows += [[findings.clock(minute.from_s), *_minute_row(minute, measures)] for minute in running.minutes]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(f"{cell:>{width}s}" for cell, width in zip(row, widths, strict=True)) for row in rows]


def sections(report: SetReport, running: Running, exercise: Exercise, others: Mapping[str, Exercise]) -> list[str]:
    """Return the sections of the HTML page of a run, without its head and its foot.

    Parameters
    ----------
    report, running, exercise
        The report, its run, and what was judged.
    others
        Every exercise by its id, for the names of those that train what was found.
    """
    judged = bool(running.strides) and not findings.question(running)
    notes = [*findings.remarks(running, exercise), *report.notes]
    parts = [_headline(running)]
    if judged:
        parts += [
            _found(running, exercise, others),
            _courses(running, exercise),
            _beginning(running, exercise),
            _minutes(running, exercise),
            _drifts(running, exercise),
        ]
    listed = "".join(f"<li>{escape(note)}</li>" for note in notes)
    parts += [
        f"<section><h2>Notes</h2><ul>{listed}</ul></section>" if listed else "",
        _rules(running, exercise),
        f"<section><h2>What the camera cannot see</h2><p>{escape(exercise.cannot_see)}</p></section>",
        f"<section><h2>How to read this</h2><p>{escape(findings.NO_IDEAL)} <span class='small'>"
        f"{escape(findings.NO_IDEAL_SOURCE)}</span></p></section>",
    ]
    return parts


def _headline(running: Running) -> str:
    facts = "".join(
        f"<div><dt>{escape(label)}</dt><dd>{escape(text)}</dd></div>" for label, text in findings.facts(running)
    )
    said = findings.advice(running)
    return (
        f"<section><p class='headline'>{escape(findings.headline(running))}</p>"
        + (f"<p class='lead'>{escape(said)}</p>" if said else "")
        + (f"<dl class='facts'>{facts}</dl>" if facts else "")
        + "</section>"
    )


def _found(running: Running, exercise: Exercise, others: Mapping[str, Exercise]) -> str:
    """Return what was found: when, what, and what trains it; and a strip that shows when."""
    if not running.findings:
        return ""
    rows, told = [], set[str]()
    for finding in running.findings:
        first, *rest = _told(finding, running, exercise, others)
        more = "" if finding.rule in told else "".join(f"<p class='small'>{escape(line)}</p>" for line in rest)
        told.add(finding.rule)
        rows.append(
            f"<tr><td class='n'>{escape(findings.when(finding))}</td><td>{_tag(finding.level)}</td>"
            f"<td><p>{escape(first)}</p>{more}</td></tr>"
        )
    named = dict.fromkeys(finding.rule for finding in running.findings)
    strip = traces.lanes(running, [(rule, wording.rule_title(exercise, rule)) for rule in named])
    head = "<tr><th>When</th><th>How far</th><th>What</th></tr>"
    return (
        f"<section><h2>What stood out</h2><table class='found'><thead>{head}</thead>{''.join(rows)}</table>{strip}"
        "</section>"
    )


def _tag(level: Level) -> str:
    word = findings.LEVELS[level]
    return f"<span class='tag {word}'>{traces.SIGNS[level]} {word}</span>"


def _courses(running: Running, exercise: Exercise) -> str:
    """Return the course of every measure over the run."""
    figures = []
    for measure in exercise.gait.seen_from(running.view or "side"):
        if drawn := traces.trace(measure, running):
            figures.append(
                f"<figure><figcaption><b>{escape(findings.metric_name(measure))}</b> "
                f"<span class='small'>{escape(measure.doc)}</span></figcaption>{drawn}</figure>"
            )
    if not figures:
        return ""
    return f"<section class='courses'><h2>Over the run</h2>{_KEY}{''.join(figures)}</section>"


def _beginning(running: Running, exercise: Exercise) -> str:
    """Return the runner's own beginning beside what is published."""
    rows = []
    for measure in exercise.gait.seen_from(running.view or "side"):
        spread = running.metrics.get(measure.name)
        if spread is None:
            continue
        low, high = traces.own_band(spread)
        published = ""
        if measure.published is not None:
            published = f"{_between(*measure.published, measure.unit)}: {measure.source}"
        rows.append(
            f"<tr><td>{escape(findings.metric_name(measure))}</td>"
            f"<td class='n'>{escape(findings.metric_value(spread.median, spread.unit, torso=True))}</td>"
            f"<td class='n'>{escape(_between(low, high, spread.unit))}</td><td>{escape(published)}</td></tr>"
        )
    own = "Your beginning" if running.baseline_s is not None else "All of it"
    head = "".join(f"<th>{name}</th>" for name in ("", own, "Your own band", "Published, and by whom"))
    return (
        f"<section><h2>{own}, in numbers</h2><table><thead><tr>{head}</tr></thead>{''.join(rows)}</table></section>"
        if rows
        else ""
    )


def _between(low: float, high: float, unit: str) -> str:
    """Return a range, such as ``0.1 to 14.5°``."""
    first, last = (findings.metric_value(value, unit, torso=True, digits=1) for value in (low, high))
    tail = last.lstrip("−0123456789.,")  # noqa: RUF001 - a real minus
    return f"{first.removesuffix(tail)} to {last}"


def _minutes(running: Running, exercise: Exercise) -> str:
    if len(running.minutes) < findings.LONG_MINUTES:
        return ""
    measures = _columns(running, exercise)
    head = "<th>From</th>" + "".join(f"<th>{escape(_head_of(measure))}</th>" for measure in measures)
    rows = "".join(
        f"<tr><td class='n'>{findings.clock(minute.from_s)}</td>"
        + "".join(f"<td class='n'>{escape(text)}</td>" for text in _minute_row(minute, measures))
        + "</tr>"
        for minute in running.minutes
    )
    return (
        f"<section><h2>Minute by minute</h2><table class='minutes'><thead><tr>{head}</tr></thead>{rows}</table>"
        "</section>"
    )


def _drifts(running: Running, exercise: Exercise) -> str:
    told = findings.drift_lines(running, exercise, torso=True)
    if not told:
        return ""
    rows = "".join(f"<li>{escape(name)}: {escape(text)}</li>" for name, text in told)
    return (
        f"<section><h2>Drift</h2><ul>{rows}</ul><p>{escape(findings.FATIGUE)} <span class='small'>"
        f"{escape(findings.FATIGUE_SOURCE)}</span></p></section>"
    )


def _rules(running: Running, exercise: Exercise) -> str:
    """Return the rules behind what was found, with every limit and its source."""
    cards = []
    for name in dict.fromkeys(finding.rule for finding in running.findings):
        rule = wording.find_rule(exercise, name)
        if isinstance(rule, StrideRule):
            facts = "".join(
                f"<li>{escape(label)}: {escape(text)}</li>"
                for label, text in rule_lines(rule, "run")
                if label not in ("Say", "Because", "Trained by")
            )
            cards.append(
                f"<article><h3>{escape(rule.cue)} <code>{escape(rule.id)}</code></h3><p>{escape(rule.tell)}</p>"
                f"<ul class='small'>{facts}</ul></article>"
            )
    return f"<section><h2>The rules behind it</h2>{''.join(cards)}</section>" if cards else ""


_KEY: Final = (
    "<p class='small key'><svg viewBox='0 0 26 14'><circle class='stride' cx='5' cy='9' r='2'/>"
    "<polyline class='course' points='0,10 8,4 16,8 26,5'/></svg> your strides and their median &#160; "
    "<svg viewBox='0 0 26 14'><rect class='own' x='0' y='1' width='26' height='12'/>"
    "<path class='median' d='M0 7H26'/></svg> your own band: within it nothing changed &#160; "
    "<svg viewBox='0 0 26 14'><path class='base' d='M0 9H26'/></svg> compared with &#160; "
    "<svg viewBox='0 0 26 14'><rect class='published' x='0' y='1' width='26' height='12'/></svg> published &#160; "
    f"<svg class='mark' viewBox='0 0 26 14'><g class='clear'><rect x='0' y='0' width='26' height='14'/>"
    f"<text x='13' y='11' text-anchor='middle'>{traces.SIGNS[Level.FAULT]}</text></g></svg> what stood out</p>"
)
