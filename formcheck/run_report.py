"""A run as text for the terminal and as the sections of its HTML page, for runners and for their physiotherapists.

Lengths are told in torso lengths here, as the limits are declared.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Final

from formcheck import findings, traces, wording
from formcheck.core.course import SHORT_WINDOW_S
from formcheck.core.exercise import Exercise
from formcheck.core.report import Level, SetReport
from formcheck.core.running import Finding, Minute, Running
from formcheck.core.stride import StrideRule
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
        told.append(f"{tr(rule.cue)}. {tr(rule.tell)}")
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
    notes = [*findings.remarks(running, exercise), *map(tr, report.notes)]
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
        _section(tr("Notes"), f"<ul>{listed}</ul>") if listed else "",
        _rules(running, exercise),
        _section(tr("What the camera cannot see"), f"<p>{escape(tr(exercise.cannot_see))}</p>"),
        _section(tr("How to read this"), _with_source(tr(findings.NO_IDEAL), tr(findings.NO_IDEAL_SOURCE))),
    ]
    return parts


def _section(title: str, body: str, kind: str = "") -> str:
    named = f" class='{kind}'" if kind else ""
    return f"<section{named}><h2>{escape(title)}</h2>{body}</section>"


def _with_source(text: str, source: str) -> str:
    return f"<p>{escape(text)} <span class='small'>{escape(source)}</span></p>"


def _row(cells: Iterable[str]) -> str:
    return "<tr>" + "".join(f"<th>{escape(cell)}</th>" for cell in cells) + "</tr>"


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
    head = _row((tr("When"), tr("How far"), tr("What")))
    body = f"<table class='found'><thead>{head}</thead>{''.join(rows)}</table>{strip}"
    return _section(tr("What stood out"), body)


def _tag(level: Level) -> str:
    kind = findings.LEVELS[level]
    return f"<span class='tag {kind}'>{traces.SIGNS[level]} {escape(tr(kind))}</span>"


def _courses(running: Running, exercise: Exercise) -> str:
    """Return the course of every measure over the run."""
    figures = []
    for measure in exercise.gait.seen_from(running.view or "side"):
        if drawn := traces.trace(measure, running):
            figures.append(
                f"<figure><figcaption><b>{escape(findings.metric_name(measure))}</b> "
                f"<span class='small'>{escape(tr(measure.doc))}</span></figcaption>{drawn}</figure>"
            )
    if not figures:
        return ""
    return _section(tr("Over the run"), _key() + "".join(figures), "courses")


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
            digits = int(measure.unit != "T" and any(end % 1 for end in measure.published))
            published = f"{_between(*measure.published, measure.unit, digits)}: {tr(measure.source)}"
        rows.append(
            f"<tr><td>{escape(findings.metric_name(measure))}</td>"
            f"<td class='n'>{escape(findings.metric_value(spread.median, spread.unit, torso=True, digits=1))}</td>"
            f"<td class='n'>{escape(_between(low, high, spread.unit, 1))}</td><td>{escape(published)}</td></tr>"
        )
    if not rows:
        return ""
    own, title = tr("Your beginning"), tr("Your beginning, in numbers")
    if running.baseline_s is None:
        own, title = tr("All of it"), tr("All of it, in numbers")
    head = _row(("", own, tr("Your own band"), tr("Published, and by whom")))
    return _section(title, f"<table><thead>{head}</thead>{''.join(rows)}</table>")


def _between(low: float, high: float, unit: str, digits: int) -> str:
    """Return a range, such as ``0.1 to 14.5°``."""
    first, last = (findings.metric_value(value, unit, torso=True, digits=digits) for value in (low, high))
    tail = last.lstrip("−0123456789.,")  # noqa: RUF001 - a real minus
    return tr("{low} to {high}", low=first.removesuffix(tail), high=last)


def _minutes(running: Running, exercise: Exercise) -> str:
    if len(running.minutes) < findings.LONG_MINUTES:
        return ""
    measures = _columns(running, exercise)
    head = _row((tr("From"), *(_head_of(measure) for measure in measures)))
    rows = "".join(
        f"<tr><td class='n'>{findings.clock(minute.from_s)}</td>"
        + "".join(f"<td class='n'>{escape(text)}</td>" for text in _minute_row(minute, measures))
        + "</tr>"
        for minute in running.minutes
    )
    return _section(tr("Minute by minute"), f"<table class='minutes'><thead>{head}</thead>{rows}</table>")


def _drifts(running: Running, exercise: Exercise) -> str:
    told = findings.drift_lines(running, exercise, torso=True)
    if not told:
        return ""
    rows = "".join(f"<li>{escape(name)}: {escape(text)}</li>" for name, text in told)
    studies = _with_source(tr(findings.FATIGUE), tr(findings.FATIGUE_SOURCE))
    return _section(tr("Drift"), f"<ul>{rows}</ul>{studies}")


def _rules(running: Running, exercise: Exercise) -> str:
    """Return the rules behind what was found, with every limit and its source."""
    cards = []
    for name in dict.fromkeys(finding.rule for finding in running.findings):
        rule = wording.find_rule(exercise, name)
        if isinstance(rule, StrideRule):
            facts = "".join(f"<li>{escape(fact)}</li>" for fact in _rule_facts(rule, running))
            cards.append(
                f"<article><h3>{escape(tr(rule.cue))} <code>{escape(rule.id)}</code></h3><p>{escape(tr(rule.tell))}</p>"
                f"<ul class='small'>{facts}</ul></article>"
            )
    return _section(tr("The rules behind it"), "".join(cards)) if cards else ""


def _rule_facts(rule: StrideRule, running: Running) -> Iterator[str]:
    """Yield the limits of a rule, when it is told, and where it comes from."""
    for criterion in rule.criteria:
        yield findings.criterion_line(criterion, torso=True)
        for other in findings.agreeing(rule, criterion):
            yield tr("Only as far as this says, too: {limits}", limits=findings.criterion_line(other, torso=True))
    if rule.unless:
        others = ", ".join(findings.metric_name(criterion.measure) for criterion in rule.unless)
        yield tr("Not read while this changes, too: {what}", what=others)
    lasting_s = SHORT_WINDOW_S if running.short else rule.persist_s
    yield tr("Told once it has lasted for {seconds} s", seconds=f"{lasting_s:g}")
    yield tr("Source: {source}", source=tr(rule.source))


def _key() -> str:
    """Return what the lines and the colours of a course mean."""
    swatches = (
        (
            "<circle class='stride' cx='5' cy='9' r='2'/><polyline class='course' points='0,10 8,4 16,8 26,5'/>",
            tr("your strides and their median"),
        ),
        (
            "<rect class='own' x='0' y='1' width='26' height='12'/><path class='median' d='M0 7H26'/>",
            tr("your own band: within it nothing changed"),
        ),
        ("<path class='base' d='M0 9H26'/>", tr("what it is compared with")),
        ("<rect class='published' x='0' y='1' width='26' height='12'/>", tr("published")),
        (
            "<g class='clear'><rect x='0' y='0' width='26' height='14'/><text x='13' y='11' text-anchor='middle'>"
            f"{traces.SIGNS[Level.FAULT]}</text></g>",
            tr("what stood out"),
        ),
    )
    told = "".join(f"<span><svg viewBox='0 0 26 14'>{drawn}</svg> {escape(words)}</span> " for drawn, words in swatches)
    return f"<p class='small key'>{told}</p>"
