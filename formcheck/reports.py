"""A set as text for the terminal and as one HTML file for people.

Both are made from the report and from the declaration of the exercise; the HTML needs no network,
no script and no other file.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape
from typing import Final

from formcheck import wording
from formcheck.core.common import common_rules
from formcheck.core.exercise import Exercise
from formcheck.core.report import Counts, Level, Outcome, Rep, SetReport, Verdict
from formcheck.core.rule import Rule


def text(report: SetReport, exercise: Exercise) -> str:
    """Return a set as lines for a terminal: counts, every repetition with its reason, notes."""
    lines = [f"{exercise.name}: {counts_line(report.counts)}"]
    if len(report.sides) > 1:
        lines += [f"  {side}: {counts_line(counts)}" for side, counts in report.sides.items()]
    lines += [_source_line(report), ""]
    for rep in report.reps:
        side = f"{rep.side or '':6s}" if exercise.has_sides or rep.side else ""
        head = f"{rep.number:3d}  {side}{rep.start_s:6.1f} to {rep.end_s:5.1f} s  "
        first, *rest = reasons(rep, exercise)
        lines += [head + first, *(" " * len(head) + more for more in rest)]
    if report.reps:
        lines.append("")
    lines += [f"Note: {note}" for note in report.notes]
    return "\n".join(lines).rstrip() + "\n"


def counts_line(counts: Counts) -> str:
    """Return the four counts, the one that matters first."""
    line = f"{counts.clean} clean of {counts.attempted} attempted ({counts.complete} complete"
    return line + (f", {counts.unverified} could not be judged)" if counts.unverified else ")")


def reasons(rep: Rep, exercise: Exercise) -> list[str]:
    """Return what became of a repetition and why, one thing a line; at least one line."""
    if rep.outcome is Outcome.UNVERIFIED:
        return [f"could not be judged: {wording.reason(exercise, rep)}"]
    if rep.outcome is Outcome.REJECTED:
        against = [verdict for verdict in rep.faults if verdict.voids]
        told = [f"{_SAID}{_named(exercise, verdict)}" for verdict in against]
        besides = [verdict for verdict in rep.faults if not verdict.voids]
        return (told or [f"{_SAID}{wording.reason(exercise, rep)}"]) + [
            f"also: {_named(exercise, verdict)}" for verdict in besides
        ]
    return ["clean", *(f"watch: {_named(exercise, verdict)}" for verdict in rep.faults)]


def html(report: SetReport, exercise: Exercise) -> str:
    """Return a set as one self-contained HTML page."""
    counts = report.counts
    summary = wording.summarise(exercise, report)
    facts = [_source_line(report)]
    if report.model:
        facts.append(f"Pose model {report.model.name}, checksum {report.model.sha256[:12]}")
    facts.append(f"FormCheck {report.version}")
    notes = "".join(f"<li>{escape(note)}</li>" for note in report.notes)
    parts = [
        f"<header><p class='kicker'>FormCheck report</p><h1>{escape(exercise.name)}</h1></header>",
        f"<section class='counts'>{''.join(_count(*item) for item in _counts(counts))}</section>",
        f"<p class='advice'>{escape(summary.advice)}</p>" if summary.advice else "",
        _sides(report),
        _timeline(report),
        _rep_table(report, exercise),
        f"<section><h2>Notes</h2><ul>{notes}</ul></section>" if notes else "",
        _rule_section(report, exercise),
        f"<section><h2>What the camera cannot see</h2><p>{escape(exercise.cannot_see)}</p></section>",
        f"<footer>{'<br>'.join(escape(fact) for fact in facts)}<br>An aid for practice, no medical advice.</footer>",
    ]
    return _PAGE.format(title=escape(f"{exercise.name}: {counts_line(counts)}"), body="\n".join(filter(None, parts)))


def _named(exercise: Exercise, verdict: Verdict) -> str:
    return f"{wording.fault_sentence(exercise, verdict)} [{verdict.rule}]"


def _source_line(report: SetReport) -> str:
    source = report.source
    parts = [source.name or source.kind, f"{source.duration_s:.1f} s", f"{source.frames} frames"]
    if math.isfinite(source.fps):
        parts.insert(2, f"{source.fps:.4g} a second")
    if source.frames:
        # Rounded down: 100 % is said only when it is true.
        parts.append(f"somebody seen in {math.floor(100 * source.frames_with_pose / source.frames)} %")
    return ", ".join(parts)


def _counts(counts: Counts) -> Iterator[tuple[str, int, str]]:
    yield "clean", counts.clean, "clean"
    yield "plain", counts.complete, "complete"
    yield "plain", counts.attempted, "attempted"
    if counts.unverified:
        yield "unverified", counts.unverified, "could not be judged"


def _count(kind: str, number: int, word: str) -> str:
    return f"<div class='count {kind}'><b>{number}</b><span>{escape(word)}</span></div>"


def _sides(report: SetReport) -> str:
    if len(report.sides) < 2:
        return ""
    rows = "".join(f"<li>{escape(side)}: {counts_line(counts)}</li>" for side, counts in report.sides.items())
    return f"<section><h2>Each side</h2><ul>{rows}</ul></section>"


def _timeline(report: SetReport) -> str:
    """Return the set as a strip: one bar for each repetition, shape and word besides the colour."""
    end = max([report.source.duration_s, *(rep.end_s for rep in report.reps)], default=0.0)
    if not report.reps or end <= 0:
        return ""
    scale = _STRIP_PX / end
    bars = []
    for rep in report.reps:
        x, width = rep.start_s * scale, max(2.0, (rep.end_s - rep.start_s) * scale)
        colour, sign = _COLOURS[rep.outcome], _SIGNS[rep.outcome]
        bars.append(
            f"<g><title>{escape(wording.rep_title(rep))}</title>"
            f"<rect x='{x:.1f}' y='4' width='{width:.1f}' height='34' rx='5' fill='{colour}'/>"
            f"<text x='{x + width / 2:.1f}' y='26' fill='#fff' text-anchor='middle'>"
            f"{sign} {rep.number}</text></g>"
        )
    ticks = "".join(
        f"<text class='tick' x='{tick * scale:.1f}' y='56'>{tick} s</text>"
        for tick in range(0, int(end) + 1, _step(end))
    )
    return (
        f"<section><h2>The set</h2><svg viewBox='0 0 {_STRIP_PX} 62' role='img'"
        f" aria-label='Time line of the set'><line x1='0' y1='42' x2='{_STRIP_PX}' y2='42' stroke='#c9ced6'/>"
        f"{''.join(bars)}{ticks}</svg></section>"
    )


def _step(end_s: float) -> int:
    """Return the distance of the time marks: at most about ten of them."""
    return next((step for step in (1, 2, 5, 10, 15, 30, 60, 120, 300) if end_s / step <= 10), 600)


def _rep_table(report: SetReport, exercise: Exercise) -> str:
    if not report.reps:
        return "<section><h2>Repetitions</h2><p>None was found.</p></section>"
    rows = []
    for rep in report.reps:
        why = "<br>".join(escape(line.removeprefix(_SAID)) for line in reasons(rep, exercise) if line != "clean")
        rows.append(
            f"<tr><td class='n'>{rep.number}</td><td>{escape(rep.side or '')}</td>"
            f"<td class='n'>{rep.start_s:.1f}&#8211;{rep.end_s:.1f} s</td>"
            f"<td><span class='tag' style='background:{_COLOURS[rep.outcome]}'>"
            f"{_SIGNS[rep.outcome]} {wording.OUTCOMES[rep.outcome]}</span></td>"
            f"<td class='n'>{escape(wording.rep_detail(rep))}</td><td>{why}</td></tr>"
        )
    head = "".join(f"<th>{name}</th>" for name in ("#", "Side", "Time", "Outcome", "Range, tempo", "Why"))
    return f"<section><h2>Repetitions</h2><table><thead><tr>{head}</tr></thead>{''.join(rows)}</table></section>"


def _rule_section(report: SetReport, exercise: Exercise) -> str:
    """Return the rules that were broken, with limit and source, as the footnotes of the report."""
    reached: dict[str, Level] = {}
    for rep in report.reps:
        for verdict in rep.faults:
            if reached.get(verdict.rule) is not Level.FAULT:
                reached[verdict.rule] = verdict.level
    known = {rule.id: rule for rule in (*exercise.rules, *common_rules(exercise))}
    cards = "".join(_card(known[name]) for name in reached if name in known)
    return f"<section><h2>The rules behind it</h2>{cards}</section>" if cards else ""


def _card(rule: Rule) -> str:
    return (
        f"<article><h3>{escape(rule.cue)} <code>{rule.id}</code></h3><p>{escape(rule.tell)}</p>"
        f"<p class='small'>{escape(wording.limits_text(rule))}. {escape(wording.SEVERITIES[rule.severity])}. "
        f"Source: {escape(rule.source)}</p></article>"
    )


#: Leads the reasons of a rejected repetition; the table has a column for it.
_SAID: Final = "not counted: "
_STRIP_PX: Final = 900
# Okabe and Ito's colours, darkened to carry white text at 4.5:1; never told apart by colour alone.
_COLOURS: Final = {Outcome.CLEAN: "#00664b", Outcome.REJECTED: "#b34700", Outcome.UNVERIFIED: "#5c6470"}
_SIGNS: Final = {Outcome.CLEAN: "&#10003;", Outcome.REJECTED: "&#10005;", Outcome.UNVERIFIED: "?"}

_PAGE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color: #1d2430; background: #f3f5f8;
  font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }}
body {{ max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }}
section, header {{ background: #fff; border-radius: 12px; padding: 1.1rem 1.5rem; margin: 0 0 1rem; }}
header {{ background: #14335c; color: #fff; }}
h1 {{ margin: 0; font-size: 1.9rem; }} h2 {{ font-size: 1.05rem; margin: 0 0 .6rem; }}
h3 {{ font-size: 1rem; margin: .8rem 0 .1rem; }}
.kicker {{ margin: 0; opacity: .8; letter-spacing: .06em; text-transform: uppercase; font-size: .75rem; }}
.counts {{ display: flex; flex-wrap: wrap; align-items: baseline; gap: 2.5rem; }}
.count span {{ display: block; color: #4b5565; }} .count b {{ font-size: 2.2rem; line-height: 1.1; }}
.count.clean b {{ font-size: 4.5rem; color: #00664b; }} .count.unverified b {{ color: #5c6470; }}
.advice {{ font-size: 1.1rem; margin: 0 .2rem 1rem; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid #e4e8ee; }}
th {{ font-size: .8rem; color: #4b5565; }} td.n {{ font-variant-numeric: tabular-nums; white-space: nowrap; }}
.tag {{ color: #fff; border-radius: 6px; padding: .1rem .5rem; white-space: nowrap; font-size: .9rem; }}
svg {{ width: 100%; height: auto; font: 14px system-ui, "DejaVu Sans", sans-serif; }}
.tick {{ fill: #4b5565; font-size: 12px; }}
article p {{ margin: .1rem 0; }} .small, footer {{ color: #4b5565; font-size: .85rem; }}
code {{ color: #4b5565; font-size: .85em; font-weight: normal; }}
@media print {{ :root {{ background: #fff; }} section, header {{ break-inside: avoid; }} }}
</style>
</head>
<body>
{body}
</body>
</html>
"""
