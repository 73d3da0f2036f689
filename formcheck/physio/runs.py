"""What a report says of a run: what stood out and when, its course, the runner's own beginning, minutes and drift.

Lengths are told in torso lengths here, as the limits are declared.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from formcheck import findings, run_report, traces, wording
from formcheck.core.exercise import Exercise
from formcheck.core.report import Level, SetReport
from formcheck.core.running import Running
from formcheck.language import tr
from formcheck.physio.blocks import (
    Block,
    Cell,
    Drawing,
    Facts,
    Items,
    Section,
    Table,
    Theme,
    Words,
    figure,
    section,
    text,
    words,
)
from formcheck.physio.footnotes import Footnotes


@dataclass(frozen=True, slots=True)
class Course:
    """A drawing of `traces`, whose colours are those of the page around it, or of paper."""

    drawn: str
    said: str

    @property
    def size(self) -> tuple[float, float]:
        return traces.WIDTH, float(self.drawn.partition(f"viewBox='0 0 {traces.WIDTH:.0f} ")[2].partition("'")[0])

    def svg(self, theme: Theme) -> str:
        if not theme.own_style:
            return self.drawn
        width, height = self.size
        head, _, rest = self.drawn.partition(">")
        size = f" xmlns='http://www.w3.org/2000/svg' width='{width:.0f}' height='{height:.0f}'"
        return f"{head}{size}><style>{_PAPER_STYLE}</style>{rest}"


#: The colours of a course on paper; on a page they are those of the page (`physio.page`).
_PAPER_STYLE = (
    "text{font-family:sans-serif;font-size:13px;fill:#4b5565}.name{fill:#1d2430}"
    ".course{fill:none;stroke:#1d2430;stroke-width:2}.stride{fill:#4b5565;fill-opacity:.55}"
    ".own{fill:#0072b2;fill-opacity:.24}.median{stroke:#0072b2;stroke-width:1.5;stroke-dasharray:6 4}"
    ".base{stroke:#0072b2;stroke-width:5}.published{fill:#6b7480;fill-opacity:.2}"
    ".grid{stroke:#e4e8ee}.mark{stroke:#4b5565}.lane{fill:#e4e8ee;fill-opacity:.6}"
    ".clear rect{fill:#d55e00;fill-opacity:.3;stroke:#b34700}.clear text{fill:#b34700}"
    ".slight rect{fill:#e69f00;fill-opacity:.2;stroke:#b34700;stroke-dasharray:4 3}.slight text{fill:#b34700}"
)


def sections(
    report: SetReport, running: Running, exercise: Exercise, others: Mapping[str, Exercise], notes: Footnotes
) -> Iterator[Section | None]:
    """Yield the sections on a run, what matters first, without its notes and its limits.

    Parameters
    ----------
    report, running, exercise
        The report, its run, and what was judged.
    others
        Every exercise by its id, for the names of those that train what was found.
    notes
        Collects the rules that are told of.
    """
    known = findings.facts(running)
    yield section(
        "",
        Words(findings.headline(running), "headline"),
        words(findings.advice(running), "lead"),
        Facts(tuple(known)) if known else None,
    )
    if not judged(running):
        return
    yield found(running, exercise, others, notes)
    yield section(tr("Over the run"), *_courses(running, exercise))
    yield _beginning(running, exercise)
    yield _minutes(running, exercise)
    yield _drifts(running, exercise)


def judged(running: Running) -> bool:
    """Return whether anything of a run could be judged."""
    return bool(running.strides) and not findings.question(running)


def remarks(report: SetReport, running: Running, exercise: Exercise) -> tuple[str, ...]:
    """Return what is to be noted of a run."""
    return (*findings.remarks(running, exercise), *map(tr, report.notes))


def ideals() -> Section | None:
    """Return how a run is to be read."""
    return section(tr("How to read this"), Words(tr(findings.NO_IDEAL)), Words(tr(findings.NO_IDEAL_SOURCE), "small"))


def found(running: Running, exercise: Exercise, others: Mapping[str, Exercise], notes: Footnotes) -> Section | None:
    """Return what was found: when, what, and what trains it; and a strip that shows when."""
    if not running.findings:
        return None
    rows, told = [], set[str]()
    for finding in running.findings:
        first, *rest = run_report.told(finding, running, exercise, others)
        more = () if finding.rule in told else tuple(rest)
        told.add(finding.rule)
        kind = findings.LEVELS[finding.level]
        sign = "●" if finding.level is Level.WARN else "▲"
        mark = Cell((f"{sign} {tr(kind)}",), kind, number=True)
        number = notes.number(exercise, finding.rule, running)
        rows.append((figure(findings.when(finding)), mark, Cell((first, *more), notes=number)))
    named = dict.fromkeys(finding.rule for finding in running.findings)
    strip = traces.lanes(running, [(rule, wording.rule_title(exercise, rule)) for rule in named])
    table = Table((tr("When"), tr("How far"), tr("What")), tuple(rows), wide=2)
    return section(tr("What stood out"), table, Drawing(Course(strip, tr("What was found, and when"))))


def _courses(running: Running, exercise: Exercise, only: Collection[str] | None = None) -> Iterator[Block]:
    """Yield the course of every measure over the run, or of some of them."""
    figures = []
    for measure in exercise.gait.seen_from(running.view or "side"):
        if only is not None and measure.name not in only:
            continue
        if drawn := traces.trace(measure, running):
            name = findings.metric_name(measure)
            said = tr("{measure} over the run", measure=name)
            figures.append(Drawing(Course(drawn, said), lead=name, lead_small=tr(measure.doc)))
    if figures:
        yield Words(
            tr(
                "Dots are single strides and the line is their median. Blue: your own band, within which nothing "
                "changed, its middle dashed, and a bar below where it was read. Grey: published. A marked span: what "
                "stood out."
            ),
            "small",
        )
    yield from figures


def _beginning(running: Running, exercise: Exercise) -> Section | None:
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
            (
                text(findings.metric_name(measure)),
                figure(findings.metric_value(spread.median, spread.unit, torso=True, digits=1)),
                figure(_between(low, high, spread.unit, 1)),
                text(published),
            )
        )
    if not rows:
        return None
    own, title = tr("Your beginning"), tr("Your beginning, in numbers")
    if running.baseline_s is None:
        own, title = tr("All of it"), tr("All of it, in numbers")
    return section(title, Table(("", own, tr("Your own band"), tr("Published, and by whom")), tuple(rows), wide=3))


def _between(low: float, high: float, unit: str, digits: int) -> str:
    """Return a range, such as ``0.1 to 14.5°``."""
    first, last = (findings.metric_value(value, unit, torso=True, digits=digits) for value in (low, high))
    tail = last.lstrip("−0123456789.,")  # noqa: RUF001 - a real minus
    return tr("{low} to {high}", low=first.removesuffix(tail), high=last)


def _minutes(running: Running, exercise: Exercise) -> Section | None:
    if len(running.minutes) < findings.LONG_MINUTES:
        return None
    head, rows = run_report.minute_table(running, exercise)
    cells = tuple(tuple(figure(cell) for cell in row) for row in rows)
    return section(tr("Minute by minute"), Table((tr("From"), *head[1:]), cells, dense=True))


def _drifts(running: Running, exercise: Exercise) -> Section | None:
    told = findings.drift_lines(running, exercise, torso=True)
    if not told:
        return None
    return section(
        tr("Drift"),
        Items(tuple(f"{name}: {line}" for name, line in told)),
        Words(tr(findings.FATIGUE)),
        Words(tr(findings.FATIGUE_SOURCE), "small"),
    )


def line(report: SetReport, running: Running) -> tuple[Cell, ...]:
    """Return a run in one row: how long it was, its cadence, and what stood out."""
    steps = ""
    if math.isfinite(running.cadence_spm):
        steps = tr("{steps} a minute", steps=f"{running.cadence_spm:.0f}")
    return figure(findings.lasted(report.source.duration_s)), figure(steps), text(findings.headline(running))


def in_short(running: Running, exercise: Exercise, others: Mapping[str, Exercise], notes: Footnotes) -> Iterator[Block]:
    """Yield what is told of a run in a report of many things: what stood out, and the course of just that."""
    if not judged(running):
        yield Words(findings.advice(running))
        return
    pairs = findings.facts(running)
    yield Facts(tuple(pairs))
    if not running.findings:
        yield Words(findings.headline(running))
    told = found(running, exercise, others, notes)
    yield from told.blocks if told is not None else ()
    metrics = {finding.metric for finding in running.findings}
    yield from _courses(running, exercise, metrics)
    drift = _drifts(running, exercise)
    yield from drift.blocks if drift is not None else ()
