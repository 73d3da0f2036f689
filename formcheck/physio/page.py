"""A report as one HTML file: no network, no script, no other file; light and dark, on the screen and on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from formcheck.core.exercise import Exercise
from formcheck.io.store.records import TrendPoint
from formcheck.physio.blocks import (
    PAGE,
    Beside,
    Block,
    Card,
    Cell,
    Counts,
    Drawing,
    Facts,
    Items,
    Report,
    Section,
    Table,
    Words,
)
from formcheck.physio.content import What, content

_NO_TRENDS: Mapping[str, Sequence[TrendPoint]] = {}


def page(
    what: What,
    *,
    exercises: Mapping[str, Exercise] | None = None,
    trends: Mapping[str, Sequence[TrendPoint]] = _NO_TRENDS,
) -> str:
    """Return the report of a set, a run, a session or some weeks as one HTML file; parameters as for `content`."""
    return html(content(what, exercises=exercises, trends=trends))


def html(report: Report) -> str:
    """Return a report as one HTML file."""
    facts = "".join(f"<p>{escape(fact)}</p>" for fact in report.facts)
    kicker = f"<p class='kicker'>{escape(report.kicker)}</p>"
    body = [f"<header>{kicker}<h1>{escape(report.title)}</h1>{facts}</header>"]
    front = [_section(section) for section in report.sections[: report.front]]
    behind = [_section(section) for section in report.sections[report.front :]]
    body += [*front, f"<div class='behind'>{''.join(behind)}</div>"] if front and behind else front + behind
    first, *rest = report.footer
    lines = "<br>".join(escape(line) for line in rest)
    body.append(f"<footer><b>{escape(first)}</b><br>{lines}</footer>")
    return _PAGE.format(lang=report.language, title=escape(report.name), style=_STYLE, body="\n".join(body))


def _section(section: Section) -> str:
    title = f"<h2>{escape(section.title)}</h2>" if section.title else ""
    return f"<section>{title}{''.join(map(_block, section.blocks))}</section>"


def _block(block: Block) -> str:
    match block:
        case Words():
            kind = f" class='{block.style}'" if block.style != "plain" else ""
            return f"<p{kind}>{escape(block.text)}</p>"
        case Items():
            lines = "".join(f"<li>{escape(line)}</li>" for line in block.lines)
            return f"<ul{' class=small' if block.small else ''}>{lines}</ul>"
        case Facts():
            pairs = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(told)}</dd></div>" for name, told in block.pairs)
            return f"<dl class='facts'>{pairs}</dl>"
        case Counts():
            figures = "".join(
                f"<div class='count {count.part}'><b>{escape(count.value)}</b><span>{escape(count.word)}</span></div>"
                for count in block.figures
            )
            return f"<div class='counts'>{figures}</div>"
        case Table():
            return _table(block)
        case Drawing():
            return _drawing(block)
        case Card():
            return _card(block)
        case Beside():
            shares = block.shares or (1,) * len(block.blocks)
            parts = zip(shares, block.blocks, strict=True)
            inner = "".join(f"<div style='flex:{share} 1 16rem'>{_block(part)}</div>" for share, part in parts)
            return f"<div class='beside'>{inner}</div>"


def _table(table: Table) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in table.head)
    rows = "".join(
        "<tr>" + "".join(_cell(cell, wide=place == table.wide) for place, cell in enumerate(row)) + "</tr>"
        for row in table.rows
    )
    kind = " class='dense'" if table.dense else ""
    return f"<div class='scroll'><table{kind}><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"


def _cell(cell: Cell, *, wide: bool) -> str:
    first, *rest = cell.lines or ("",)
    said = escape(first)
    if cell.part:
        said = f"<span class='tag {cell.part}'>{said}</span>"
    more = "".join(f"<span class='more'>{escape(line)}</span>" for line in rest)
    notes = "".join(f"<sup>{number}</sup>" for number in cell.notes)
    kind = " class='n'" if cell.number else " class='wide'" if wide else ""
    return f"<td{kind}>{said}{notes}{more}</td>"


def _drawing(block: Drawing) -> str:
    # The page is the document: what stands in it needs no name of its language.
    drawn = block.what.svg(PAGE).replace(' xmlns="http://www.w3.org/2000/svg"', "")
    drawn = drawn.replace(" xmlns='http://www.w3.org/2000/svg'", "")
    lead = ""
    if block.lead:
        small = f" <span class='small'>{escape(block.lead_small)}</span>" if block.lead_small else ""
        lead = f"<p class='over'><b>{escape(block.lead)}</b>{small}</p>"
    caption = f"<figcaption>{escape(block.caption)}</figcaption>" if block.caption else ""
    # Type in a drawing is not much larger than that around it.
    kind = " class='still'" if block.caption else f" style='max-width:{1.2 * block.what.size[0]:.0f}px'"
    return f"<figure{kind}>{lead}{drawn}{caption}</figure>"


def _card(card: Card) -> str:
    facts = "".join(f"<li>{escape(fact)}</li>" for fact in card.facts)
    return (
        f"<article><h3>{card.number}. {escape(card.title)} <span class='small'>{escape(card.of)} "
        f"<code>{escape(card.name)}</code></span></h3>"
        f"<p>{escape(card.tell)}</p><ul class='small'>{facts}</ul></article>"
    )


_PAGE: Final = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
{body}
</body>
</html>
"""
_STYLE: Final = """:root { color-scheme: light dark; --text: #1d2430; --page: #f3f5f8; --card: #fff; --soft: #4b5565;
  --line: #e4e8ee; --head: #14335c; --clean: #00664b; --rejected: #b34700; --unverified: #5c6470; --own: #0072b2;
  --grey: #6b7480; --left: #0072b2; --right: #b34700; --band: #e9f5f1; --drawn-card: #f3f6f9; --drawn-near: #2f4358;
  --drawn-far: #a4b3c2; --drawn-top: #0072b2; --drawn-floor: #7c8997; --drawn-mat: #cddbe6; --drawn-wall: #e3e9ef;
  --drawn-accent: #b4520a; color: var(--text); background: var(--page);
  font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
@media screen and (prefers-color-scheme: dark) { :root { --text: #e6ebf1; --page: #12161b; --card: #1b2027;
  --soft: #aab4c0; --line: #333c47; --clean: #4cc79e; --rejected: #ff9c5a; --unverified: #aab4c0; --own: #56b4e9;
  --grey: #aab4c0; --left: #56b4e9; --right: #ff9c5a; --band: #1f3a33; --drawn-card: #12161b; --drawn-near: #d5dee8;
  --drawn-far: #68788a; --drawn-top: #56b4e9; --drawn-floor: #7c8997; --drawn-mat: #2c3946; --drawn-wall: #262d36;
  --drawn-accent: #f0a35c; } }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
section, header { background: var(--card); border-radius: 12px; padding: 1.1rem 1.5rem; margin: 0 0 1rem; }
header { background: var(--head); color: #fff; } header p { margin: .2rem 0 0; }
h1 { margin: 0; font-size: 1.9rem; } h2 { font-size: 1.05rem; margin: 0 0 .6rem; }
h3 { font-size: 1rem; margin: .8rem 0 .1rem; } h3 .small { font-weight: normal; }
p { margin: .5rem 0; } section > p:first-child, h2 + p { margin-top: 0; } ul { margin: .3rem 0; padding-left: 1.3rem; }
.kicker { margin: 0; opacity: .8; letter-spacing: .06em; text-transform: uppercase; font-size: .75rem; }
.counts { display: flex; flex-wrap: wrap; align-items: baseline; gap: .6rem 2.5rem; }
.count span { display: block; color: var(--soft); } .count b { font-size: 2.2rem; line-height: 1.1; }
.count.clean b { font-size: 4.5rem; color: var(--clean); } .count.unverified b { color: var(--unverified); }
.count.rejected b { color: var(--rejected); }
.headline { font-size: 1.6rem; font-weight: 600; margin: 0; line-height: 1.25; }
.lead { font-size: 1.1rem; margin: .4rem 0 0; }
.scroll { overflow-x: auto; margin: 0 0 .6rem; }
table { border-collapse: collapse; width: 100%; } thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem .45rem 0; border-bottom: 1px solid var(--line); }
th { font-size: .8rem; color: var(--soft); line-height: 1.25; vertical-align: bottom; overflow-wrap: normal; }
td { overflow-wrap: normal; } td.n { font-variant-numeric: tabular-nums; white-space: nowrap; }
td.wide { min-width: 9rem; } .more { display: block; color: var(--soft); font-size: .9rem; }
.dense th, .dense td { padding: .2rem .4rem; font-size: .85rem; }
.tag { color: #fff; border-radius: 6px; padding: .1rem .5rem; white-space: nowrap; font-size: .9rem; }
.tag.clean { background: #00664b; } .tag.rejected, .tag.clear { background: #b34700; }
.tag.unverified { background: #5c6470; } .tag.slight { background: #6b5500; }
sup { color: var(--soft); font-size: .7rem; margin-left: .25em; line-height: 0; } sup + sup::before { content: ", "; }
svg { width: 100%; height: auto; font: 14px system-ui, "DejaVu Sans", sans-serif; }
figure { margin: 0 0 .6rem; break-inside: avoid; } figure .over { margin: 0 0 .2rem; }
figcaption { color: var(--soft); font-size: .85rem; }
.beside { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: flex-start; }
.beside > * { min-width: 0; } figure.still svg { max-height: 15rem; }
.facts { display: flex; flex-wrap: wrap; gap: .6rem 2.2rem; margin: .3rem 0; }
.facts dt { color: var(--soft); font-size: .8rem; } .facts dd { margin: 0; }
article { break-inside: avoid; } article p { margin: .1rem 0; }
.small, footer { color: var(--soft); font-size: .85rem; }
footer { padding: 0 1.5rem; } code { color: var(--soft); font-size: .85em; font-weight: normal; }
.tick { fill: var(--soft); font-size: 12px; } .name { fill: var(--text); font-size: 13px; }
.course { fill: none; stroke: var(--text); stroke-width: 2; stroke-linejoin: round; }
.stride { fill: var(--soft); fill-opacity: .55; } .own { fill: var(--own); fill-opacity: .24; }
.median { stroke: var(--own); stroke-width: 1.5; stroke-dasharray: 6 4; } .base { stroke: var(--own); stroke-width: 5; }
.published { fill: var(--grey); fill-opacity: .2; } .grid { stroke: var(--line); } .mark { stroke: var(--soft); }
.lane { fill: var(--line); fill-opacity: .6; }
.clear rect { fill: #d55e00; fill-opacity: .3; stroke: var(--rejected); } .clear text { fill: var(--rejected); }
.slight rect { fill: #e69f00; fill-opacity: .2; stroke: var(--rejected); stroke-dasharray: 4 3; }
.slight text { fill: var(--rejected); }
@page { size: A4; margin: 12mm; }
@media print { :root { background: #fff; font-size: 11px; line-height: 1.35; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; } body { margin: 0; max-width: none; padding: 0; }
  section, header { padding: .4rem .8rem; margin: 0 0 .35rem; } header, article, .counts { break-inside: avoid; }
  h2, h3 { break-after: avoid; } .scroll { overflow: visible; } th, td { padding: .2rem .5rem .2rem 0; }
  .beside { flex-wrap: nowrap; } section:has(.beside) { break-inside: avoid; }
  .behind { break-before: page; } }
"""
