"""A set or a run as text for the terminal and as one HTML file for people.

Both are made from the report and from the declaration of the exercise; the HTML needs no network,
no script and no other file.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from formcheck import run_report, summaries, wording
from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, Hold, Level, Outcome, SetReport, Verdict
from formcheck.core.rule import Rule
from formcheck.language import code, number, tr
from formcheck.wording import Entry

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
    lines += [_source_line(report), ""]
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


def reasons(entry: Entry, exercise: Exercise) -> list[str]:
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
    summary = summaries.summarise(exercise, report)
    facts = [_source_line(report)]
    if report.model:
        named = {"name": report.model.name, "checksum": report.model.sha256[:12]}
        facts.append(tr("Pose model {name}, checksum {checksum}", **named))
    facts.append(f"FormCheck {report.version}")
    notes = "".join(f"<li>{escape(note)}</li>" for note in report.notes)
    kicker, name = escape(tr("FormCheck report")), escape(tr(exercise.name))
    header = f"<header><p class='kicker'>{kicker}</p><h1>{name}</h1></header>"
    footer = (
        f"<footer>{'<br>'.join(escape(fact) for fact in facts)}<br>An aid for practice, no medical advice.</footer>"
    )
    title = escape(f"{tr(exercise.name)}: {summaries.result_line(exercise, report)}")
    if report.running is not None:
        body = [header, *run_report.sections(report, report.running, exercise, others), footer]
        return _PAGE.format(lang=code(), title=title, body="\n".join(filter(None, body)))
    parts = [
        header,
        f"<section class='counts'>{''.join(_count(*item) for item in _figures(report))}</section>",
        f"<p class='advice'>{escape(summary.advice)}</p>" if summary.advice else "",
        _sides(report),
        _timeline(report),
        _table(report, exercise),
        f"<section><h2>Notes</h2><ul>{notes}</ul></section>" if notes else "",
        _rule_section(report, exercise),
        f"<section><h2>What the camera cannot see</h2><p>{escape(exercise.cannot_see)}</p></section>",
        footer,
    ]
    return _PAGE.format(lang=code(), title=title, body="\n".join(filter(None, parts)))


def _named(exercise: Exercise, verdict: Verdict) -> str:
    return f"{wording.fault_sentence(exercise, verdict)} [{verdict.rule}]"


def _source_line(report: SetReport) -> str:
    source = report.source
    parts = [
        source.name or source.kind,
        f"{number(source.duration_s, '.1f')} s",
        tr("{count} frames", count=source.frames),
    ]
    if math.isfinite(source.fps):
        parts.insert(2, tr("{rate} a second", rate=number(source.fps, ".4g")))
    if source.frames:
        # Rounded down: 100 % is said only when it is true.
        share = math.floor(100 * source.frames_with_pose / source.frames)
        parts.append(tr("somebody seen in {share} %", share=share))
    return ", ".join(parts)


def _figures(report: SetReport) -> Iterator[tuple[str, str, str]]:
    """Yield the large figures at the top: their kind, the number, and the word below it."""
    if report.hold is not None:
        yield from _hold_figures(report.hold)
        return
    counts = report.counts
    yield "clean", f"{counts.clean}", "clean"
    yield "plain", f"{counts.complete}", "complete" if report.cycles is None else "complete cycles"
    yield "plain", f"{counts.attempted}", "attempted"
    if counts.unverified:
        yield "unverified", f"{counts.unverified}", "could not be judged"


def _hold_figures(hold: Hold) -> Iterator[tuple[str, str, str]]:
    unseen_s = sum(attempt.unseen_s for attempt in hold.attempts)
    kinds = {Outcome.CLEAN: "clean", Outcome.REJECTED: "rejected", Outcome.UNVERIFIED: "unverified"}
    clean, *others = wording.shares(hold.total_s, hold.clean_s, unseen_s)
    for outcome, told in (clean, *others):
        number, _, word = told.partition(" s ")
        yield kinds[outcome], f"{number} s", word
    yield "plain", wording.seconds(hold.total_s), "held"
    yield "plain", wording.seconds(hold.best_s), "clean in the best attempt"
    yield "plain", f"{hold.goal_s:g} s", "goal"


def _count(kind: str, number: str, word: str) -> str:
    return f"<div class='count {kind}'><b>{number}</b><span>{escape(word)}</span></div>"


def _sides(report: SetReport) -> str:
    rows = "".join(f"<li>{escape(side)}: {escape(line)}</li>" for side, line in summaries.side_lines(report))
    return f"<section><h2>Each side</h2><ul>{rows}</ul></section>" if rows else ""


def _timeline(report: SetReport) -> str:
    """Return the set as a strip: one bar for each entry, shape and word besides the colour."""
    end = max([report.source.duration_s, *(entry.end_s for entry in report.entries)], default=0.0)
    if not report.entries or end <= 0:
        return ""
    scale = _STRIP_PX / end
    bars = "".join(_bar(entry, scale) for entry in report.entries)
    ticks = "".join(
        f"<text class='tick' x='{tick * scale:.1f}' y='56'>{tick} s</text>"
        for tick in range(0, int(end) + 1, _step(end))
    )
    return (
        f"<section><h2>The set</h2><svg viewBox='0 0 {_STRIP_PX} 62' role='img'"
        f" aria-label='Time line of the set'><line x1='0' y1='42' x2='{_STRIP_PX}' y2='42' stroke='#c9ced6'/>"
        f"{bars}{ticks}</svg>{_KEY if report.hold is not None else ''}</section>"
    )


def _bar(entry: Entry, scale: float) -> str:
    """Return the bar of a repetition, or of an attempt with the parts in which a rule was broken."""
    x, width = entry.start_s * scale, max(2.0, (entry.end_s - entry.start_s) * scale)
    whole, parts, label, at = entry.outcome, "", f"{_SIGNS[entry.outcome]} {entry.number}", x + width / 2
    if isinstance(entry, Attempt):
        at = x + min(width / 2, _LABEL_PX)
        # The bar is what is clean, and what was not lies upon it.
        if entry.outcome is Outcome.REJECTED:
            whole, label = Outcome.CLEAN, f"{entry.number}"
        for stretch in entry.faults:
            if stretch.level is Level.FAULT and stretch.to_s > entry.start_s:
                left = max(stretch.from_s, entry.start_s) * scale
                right = min(stretch.to_s, entry.end_s) * scale
                parts += (
                    f"<rect x='{left:.1f}' y='10' width='{max(1.0, right - left):.1f}' height='22'"
                    f" fill='{_COLOURS[Outcome.REJECTED]}'/>"
                )
                if right - left > _SIGN_PX:
                    middle = (left + right) / 2
                    parts += f"<text x='{middle:.1f}' y='26' fill='#fff' text-anchor='middle'>{_FAULT}</text>"
    return (
        f"<g><title>{escape(wording.entry_title(entry))}</title>"
        f"<rect x='{x:.1f}' y='4' width='{width:.1f}' height='34' rx='5' fill='{_COLOURS[whole]}'/>{parts}"
        f"<text x='{at:.1f}' y='26' fill='#fff' text-anchor='middle'>{label}</text></g>"
    )


def _step(end_s: float) -> int:
    """Return the distance of the time marks: at most about ten of them."""
    return next((step for step in (1, 2, 5, 10, 15, 30, 60, 120, 300) if end_s / step <= 10), 600)


def _table(report: SetReport, exercise: Exercise) -> str:
    title = wording.noun(exercise, 2).capitalize()
    if not report.entries:
        return f"<section><h2>{title}</h2><p>None was found.</p></section>"
    rows = []
    for entry in report.entries:
        if isinstance(entry, Attempt):
            lines, detail = _attempt_reasons(entry, exercise), _attempt_line(entry)
            word = wording.ATTEMPTS[entry.outcome]
        else:
            lines = [line.removeprefix(_SAID) for line in reasons(entry, exercise) if line != "clean"]
            detail, word = wording.entry_detail(exercise, entry), wording.OUTCOMES[entry.outcome]
        why = "<br>".join(escape(line) for line in lines)
        rows.append(
            f"<tr><td class='n'>{entry.number}</td><td>{escape(entry.side or '')}</td>"
            f"<td class='n'>{entry.start_s:.1f}&#8211;{entry.end_s:.1f} s</td>"
            f"<td><span class='tag' style='background:{_COLOURS[entry.outcome]}'>"
            f"{_SIGNS[entry.outcome]} {word}</span></td>"
            f"<td class='n'>{'<br>'.join(escape(part) for part in detail.split(', '))}</td><td>{why}</td></tr>"
        )
    details = {"attempt": "Clean, held", "cycle": "Duration"}.get(wording.noun(exercise), "Range, tempo")
    head = "".join(f"<th>{name}</th>" for name in ("#", "Side", "Time", "Outcome", details, "Why"))
    return f"<section><h2>{title}</h2><table><thead><tr>{head}</tr></thead>{''.join(rows)}</table></section>"


def _rule_section(report: SetReport, exercise: Exercise) -> str:
    """Return the rules that were broken, with limit and source, as the footnotes of the report."""
    reached: dict[str, None] = {}
    for entry in report.entries:
        reached |= dict.fromkeys(verdict.rule for verdict in entry.faults)
        if isinstance(entry, Attempt) and entry.ended_by is not None:
            reached[entry.ended_by] = None
    cards = "".join(_card(rule) for name in reached if (rule := wording.find_rule(exercise, name)))
    return f"<section><h2>The rules behind it</h2>{cards}</section>" if cards else ""


def _card(rule: Rule) -> str:
    return (
        f"<article><h3>{escape(rule.cue)} <code>{rule.id}</code></h3><p>{escape(rule.tell)}</p>"
        f"<p class='small'>{escape(wording.limits_text(rule))}. {escape(wording.severity_text(rule))}. "
        f"Source: {escape(rule.source)}</p></article>"
    )


#: Leads the reasons of a rejected repetition; the table has a column for it.
_SAID: Final = "not counted: "
_STRIP_PX: Final = 900
#: A stretch wider than this has room for its sign.
_SIGN_PX: Final = 16
#: The number of an attempt stands so far from its beginning, clear of most stretches.
_LABEL_PX: Final = 24
# Okabe and Ito's colours, darkened to carry white text at 4.5:1; never told apart by colour alone.
_COLOURS: Final = {Outcome.CLEAN: "#00664b", Outcome.REJECTED: "#b34700", Outcome.UNVERIFIED: "#5c6470"}
_SIGNS: Final = {Outcome.CLEAN: "&#10003;", Outcome.REJECTED: "&#10005;", Outcome.UNVERIFIED: "?"}
_FAULT: Final = _SIGNS[Outcome.REJECTED]
_KEY: Final = f"<p class='small'>A bar is an attempt; {_FAULT} in it marks what was not clean.</p>"

_PAGE: Final = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --text: #1d2430; --page: #f3f5f8; --card: #fff; --soft: #4b5565; --line: #e4e8ee;
  --head: #14335c; --clean: #00664b; --rejected: #b34700; --unverified: #5c6470; --own: #0072b2; --grey: #6b7480;
  color: var(--text); background: var(--page); font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }}
@media screen and (prefers-color-scheme: dark) {{ :root {{ --text: #e6ebf1; --page: #12161b; --card: #1b2027;
  --soft: #aab4c0; --line: #333c47; --clean: #4cc79e; --rejected: #ff9c5a; --unverified: #aab4c0; --own: #56b4e9;
  --grey: #aab4c0; }} }}
body {{ max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }}
section, header {{ background: var(--card); border-radius: 12px; padding: 1.1rem 1.5rem; margin: 0 0 1rem; }}
header {{ background: var(--head); color: #fff; }}
h1 {{ margin: 0; font-size: 1.9rem; }} h2 {{ font-size: 1.05rem; margin: 0 0 .6rem; }}
h3 {{ font-size: 1rem; margin: .8rem 0 .1rem; }}
.kicker {{ margin: 0; opacity: .8; letter-spacing: .06em; text-transform: uppercase; font-size: .75rem; }}
.counts {{ display: flex; flex-wrap: wrap; align-items: baseline; gap: 2.5rem; }}
.count span {{ display: block; color: var(--soft); }} .count b {{ font-size: 2.2rem; line-height: 1.1; }}
.count.clean b {{ font-size: 4.5rem; color: var(--clean); }} .count.unverified b {{ color: var(--unverified); }}
.count.rejected b {{ color: var(--rejected); }}
.advice {{ font-size: 1.1rem; margin: 0 .2rem 1rem; }}
table {{ border-collapse: collapse; width: 100%; }} thead {{ display: table-header-group; }}
tr {{ break-inside: avoid; }}
th, td {{ text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--line); }}
th {{ font-size: .8rem; color: var(--soft); }} td.n {{ font-variant-numeric: tabular-nums; white-space: nowrap; }}
.tag {{ color: #fff; border-radius: 6px; padding: .1rem .5rem; white-space: nowrap; font-size: .9rem; }}
svg {{ width: 100%; height: auto; font: 14px system-ui, "DejaVu Sans", sans-serif; }}
.tick {{ fill: var(--soft); font-size: 12px; }}
article p {{ margin: .1rem 0; }} .small, footer {{ color: var(--soft); font-size: .85rem; }}
code {{ color: var(--soft); font-size: .85em; font-weight: normal; }}
.headline {{ font-size: 1.6rem; font-weight: 600; margin: 0; line-height: 1.25; }}
.lead {{ font-size: 1.1rem; margin: .4rem 0 0; }}
.facts {{ display: flex; flex-wrap: wrap; gap: .6rem 2.2rem; margin: .9rem 0 0; }}
.facts dt {{ color: var(--soft); font-size: .8rem; }} .facts dd {{ margin: 0; }}
.found p {{ margin: 0; }} .found td:nth-child(3) {{ width: 75%; }}
.tag.slight {{ background: #6b5500; }} .tag.clear {{ background: #b34700; }}
.minutes th, .minutes td {{ padding: .2rem .4rem; font-size: .85rem; overflow-wrap: normal; }}
figure {{ margin: 0 0 .9rem; break-inside: avoid; }} figcaption {{ margin: 0 0 .2rem; }}
.key span {{ white-space: nowrap; margin-right: 1em; }}
.key svg {{ display: inline; width: 26px; height: 14px; vertical-align: -2px; }}
.key .clear text {{ font-size: 10px; }}
.course {{ fill: none; stroke: var(--text); stroke-width: 2; stroke-linejoin: round; }}
.stride {{ fill: var(--soft); fill-opacity: .55; }}
.own {{ fill: var(--own); fill-opacity: .24; }}
.median {{ stroke: var(--own); stroke-width: 1.5; stroke-dasharray: 6 4; }}
.base {{ stroke: var(--own); stroke-width: 5; }}
.published {{ fill: var(--grey); fill-opacity: .2; }}
.grid {{ stroke: var(--line); }} .mark {{ stroke: var(--soft); }}
.lane {{ fill: var(--line); fill-opacity: .6; }}
.name {{ fill: var(--text); font-size: 13px; }}
.clear rect {{ fill: #d55e00; fill-opacity: .3; stroke: var(--rejected); }} .clear text {{ fill: var(--rejected); }}
.slight rect {{ fill: #e69f00; fill-opacity: .2; stroke: var(--rejected); stroke-dasharray: 4 3; }}
.slight text {{ fill: var(--rejected); }}
@page {{ size: A4; margin: 14mm; }}
@media print {{ :root {{ background: #fff; font-size: 13px; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }} body {{ margin: 0; max-width: none; padding: 0; }}
  section, header {{ padding: .7rem 1rem; margin: 0 0 .5rem; }} header, article {{ break-inside: avoid; }}
  h2, h3, .key {{ break-after: avoid; }} }}
</style>
</head>
<body>
{body}
</body>
</html>
"""
