"""A report as the text of a document of Qt: the HTML that it knows, and the drawings that stand in it."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import QByteArray, QSizeF
from PySide6.QtSvg import QSvgRenderer

from formcheck.physio.blocks import (
    PAPER,
    Beside,
    Block,
    Card,
    Cell,
    Counts,
    Drawing,
    Drawn,
    Facts,
    Items,
    Report,
    Section,
    Table,
    Words,
)

SOFT: Final = "#4b5565"
LINE: Final = "#d5dae2"
_TEXT: Final = "#1d2430"
_PARTS: Final = {
    "clean": "#00664b",
    "rejected": "#b34700",
    "unverified": "#5c6470",
    "slight": "#6b5500",
    "clear": "#b34700",
}
#: A drawing is not enlarged beyond this, points a unit: type in it is as large as that of the text.
_LARGEST: Final = 0.68
#: A still or a chart is not higher than this, points.
_HIGHEST: Final = 96.0
#: Stands before and after the number of a drawing, until it is put there: of no script (Unicode's private use).
_MARK: Final = "\ue000"


def token(number: int) -> str:
    """Return what stands for a drawing in the text until it is put there."""
    return f"{_MARK}{number}{_MARK}"


class Setting:
    """Sets blocks as the HTML that Qt knows, and collects their drawings.

    Attributes
    ----------
    sizes, renderers
        Of each drawing, by its number: its size in points, and what draws it.

    Parameters
    ----------
    width
        Of a line, points.
    tight
        Whether much has to stand on one page: rows are lower, and lines are of small type.
    """

    def __init__(self, width: float, *, tight: bool = False) -> None:
        self._width = width
        self._tight = tight
        self.sizes: list[QSizeF] = []
        self.renderers: list[QSvgRenderer] = []

    def html(self, report: Report) -> str:
        """Return a report as the document's text; one without a title, or a footer, is a part of another."""
        parts = [self._section(section) for section in report.sections]
        if report.title:
            facts = " · ".join(_said(fact) for fact in report.facts)
            parts.insert(0, f"<h1><span class='name'>{_said(report.title)}</span></h1><p class='soft'>{facts}</p>")
        if report.footer:
            first, *rest = report.footer
            parts.append(f"<p class='small'><b>{_said(first)}</b> {_said('. '.join(rest))}</p>")
        return "".join(parts)

    def _section(self, section: Section) -> str:
        title = f"<h2><span class='title'>{_said(section.title)}</span></h2>" if section.title else ""
        return title + "".join(self._block(block, self._width) for block in section.blocks)

    def _block(self, block: Block, width: float) -> str:
        match block:
            case Words():
                return f"<p class='{block.style}'>{_said(block.text)}</p>"
            case Items():
                kind = "small" if block.small or self._tight else "plain"
                return "".join(f"<p class='{kind}'>• {_said(line)}</p>" for line in block.lines)
            case Facts():
                return self._facts(block)
            case Counts():
                cells = "".join(
                    f"<td><span style='font-size:{22 if count.part == 'clean' else 15}px; font-weight:600;"
                    f" color:{_PARTS.get(count.part, _TEXT)}'>{_said(count.value)}</span><br>"
                    f"<span style='color:{SOFT}'>{_said(count.word)}</span></td>"
                    for count in block.figures
                )
                return f"<table cellspacing='0' cellpadding='6'><tr>{cells}</tr></table>"
            case Table():
                return self._table(block, width)
            case Drawing():
                return self._drawing(block, width)
            case Card():
                facts = " · ".join(_said(fact) for fact in block.facts)
                return (
                    f"<p class='small'><b>{block.number}. {_said(block.title)}</b> ({_said(block.of)}, "
                    f"{_said(block.name)}). {_said(block.tell)} {facts}</p>"
                )
            case Beside():
                return self._beside(block, width)

    def _facts(self, block: Facts) -> str:
        cells = "".join(
            f"<td style='padding-right:14px'><span style='color:{SOFT}; font-size:7px'>{_said(name)}</span><br>"
            f"{_said(told)}</td>"
            for name, told in block.pairs
        )
        return f"<table cellspacing='0' cellpadding='3'><tr>{cells}</tr></table>"

    def _beside(self, block: Beside, width: float) -> str:
        shares = block.shares or (1,) * len(block.blocks)
        cells = ""
        for share, part in zip(shares, block.blocks, strict=True):
            mine = width * share / sum(shares)
            cells += f"<td width='{100 * share / sum(shares):.0f}%'>{self._block(part, mine - 10.0)}</td>"
        return f"<table width='100%' cellspacing='0' cellpadding='3'><tr>{cells}</tr></table>"

    def _drawing(self, block: Drawing, width: float) -> str:
        lead = ""
        if block.lead:
            lead = f"<p class='over'><b>{_said(block.lead)}</b> {_said(block.lead_small)}</p>"
        caption = f"<p class='small'>{_said(block.caption)}</p>" if block.caption else ""
        token = self._added(block.what, width, _HIGHEST if block.caption else width)
        drawn = f"{lead}<p class='drawn'>{token}</p>{caption}"
        if not lead:
            return drawn
        # What is over it stays with it.
        return f"<table width='100%' cellspacing='0' cellpadding='0'><tr><td>{drawn}</td></tr></table>"

    def _added(self, what: Drawn, width: float, height: float) -> str:
        """Take a drawing; return what stands for it in the text."""
        wide, high = what.size
        scale = min(width / wide, height / high, _LARGEST)
        self.sizes.append(QSizeF(wide * scale, high * scale))
        self.renderers.append(QSvgRenderer(QByteArray(what.svg(PAPER).encode())))
        return token(len(self.sizes) - 1)

    def _table(self, table: Table, width: float) -> str:
        size = 7 if table.dense or len(table.head) > 8 else 8
        head = "".join(
            f"<th align='left' valign='bottom' style='{_RULED}; font-size:7px'>{_said(cell)}</th>"
            for cell in table.head
        )
        rows = "".join(
            "<tr>" + "".join(self._cell(cell, size, wide=k == table.wide) for k, cell in enumerate(row)) + "</tr>"
            for row in table.rows
        )
        return (
            f"<table width='100%' cellspacing='0' cellpadding='{1 if self._tight else 2}'"
            " style='border-collapse:collapse'>"
            f"<thead><tr>{head}</tr></thead>{rows}</table>"
        )

    def _cell(self, cell: Cell, size: int, *, wide: bool) -> str:
        first, *rest = cell.lines or ("",)
        said = _said(first)
        if cell.part:
            said = f"<b style='color:{_PARTS[cell.part]}'>{said}</b>"
        notes = ", ".join(map(str, cell.notes))
        said += f"<sup> {notes}</sup>" if notes else ""
        said += "".join(f"<br><span style='color:{SOFT}'>{_said(line)}</span>" for line in rest)
        kind = "white-space:nowrap; " if cell.number else ""
        kind += "padding-right:4px; " if self._tight else ""
        return f"<td valign='top' style='{kind}{_RULED}; font-size:{size}px'>{said}</td>"


def _said(words: str) -> str:
    """Return words as HTML; what marks a drawing is no word."""
    return escape(words.replace(_MARK, ""))


_RULED: Final = f"border-bottom:0.5px solid {LINE}"
#: What Qt knows of a style sheet; one pixel of the document is one point of the sheet.
STYLE: Final = f"""
body {{ color: {_TEXT}; }}
h1 {{ margin-top: 0px; margin-bottom: 0px; color: #14335c; }} .name {{ font-size: 18px; }}
h2 {{ margin-top: 7px; margin-bottom: 1px; color: #14335c; }} .title {{ font-size: 10px; }}
p {{ margin-top: 1px; margin-bottom: 2px; }}
th, .soft {{ color: {SOFT}; font-weight: normal; }}
.headline {{ font-size: 14px; font-weight: 600; }}
.lead {{ font-size: 10px; }}
.small {{ font-size: 7px; color: {SOFT}; margin-top: 0px; margin-bottom: 1px; }}
.over {{ margin-top: 4px; margin-bottom: 0px; }}
.drawn {{ margin-top: 0px; margin-bottom: 0px; }}
"""
