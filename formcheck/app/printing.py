"""A report on paper: the content of `physio` set by Qt, as a PDF with vector drawings.

The very same content makes the HTML page. From any thread; without a window, too.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextTable,
)
from PySide6.QtSvg import QSvgRenderer

from formcheck.core.exercise import Exercise
from formcheck.io.store.records import TrendPoint
from formcheck.language import tr
from formcheck.outputs import Output
from formcheck.physio import content
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
from formcheck.physio.content import What

#: Margins of the sheet, and the room of what stands above and below the text, points.
_MARGIN: Final = 40.0
_ABOVE: Final = 20.0
_BELOW: Final = 24.0
#: Dots an inch: drawings and type are vectors, this is how finely they are placed.
_DPI: Final = 1200
_TYPE: Final = 8.6
_TEXT: Final = "#1d2430"
_SOFT: Final = "#4b5565"
_LINE: Final = "#d5dae2"
_PARTS: Final = {
    "clean": "#00664b",
    "rejected": "#b34700",
    "unverified": "#5c6470",
    "slight": "#6b5500",
    "clear": "#b34700",
}
#: Where somebody writes on Letter and not on A4: where the locale's system of measures is that of the United States.
_PAPERS: Final = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
_DRAWING: Final = QTextFormat.ObjectTypes.UserObject.value + 1
_PLACE: Final = QTextFormat.Property.UserProperty.value + 1
#: A drawing is not enlarged beyond this, points a unit: type in it is as large as that of the text.
_LARGEST: Final = 0.68
#: A still or a chart is not higher than this, points.
_HIGHEST: Final = 96.0
#: A section shorter than this share of a page is not torn.
_WHOLE: Final = 0.6
#: So much of a longer one stays with its title, points.
_LEAST: Final = 40.0
#: Pages are broken by hand at most so often: a year of weeks has fewer sections.
_BREAKS: Final = 200
_NO_TRENDS: Mapping[str, Sequence[TrendPoint]] = {}


def write_pdf(
    what: What,
    path: Path,
    exercises: Mapping[str, Exercise] | None = None,
    *,
    trends: Mapping[str, Sequence[TrendPoint]] = _NO_TRENDS,
    paper: str | None = None,
) -> int:
    """Write the report of a set, a run, a session or some weeks as a PDF; return its number of pages.

    Parameters
    ----------
    what, exercises, trends
        As for `physio.content`.
    path
        The file; one that is there is replaced.
    paper
        ``A4`` or ``Letter``; None for that of the user's country.

    Raises
    ------
    OSError
        When the file cannot be written.
    ValueError
        For another paper.
    """
    with Output(path) as file:
        data, pages = pdf(content(what, exercises=exercises, trends=trends), paper)
        file.write_bytes([data])
    return pages


def pdf(report: Report, paper: str | None = None) -> tuple[bytes, int]:
    """Return a report as a PDF, and its number of pages.

    Raises
    ------
    ValueError
        For a paper that is neither ``A4`` nor ``Letter``.
    """
    if paper is not None and paper not in _PAPERS:
        raise ValueError(f"there is no paper {paper!r}: A4 or Letter")
    app = _application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(report.name)
    writer.setCreator("FormCheck")
    writer.setPageLayout(
        QPageLayout(QPageSize(_PAPERS[paper or usual_paper()]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    sheet = QPageSize(_PAPERS[paper or usual_paper()]).size(QPageSize.Unit.Point)
    pages = _paint(writer, report, sheet)
    buffer.close()
    del app
    data = buffer.data()
    return bytes(data.data()), pages


def usual_paper() -> str:
    """Return the paper of the user's country."""
    american = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return "Letter" if american else "A4"


def _application() -> QGuiApplication | None:
    """Return an application where there was none: type needs one, a screen it does not."""
    if QGuiApplication.instance() is not None:
        return None
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["formcheck"])


# ---- the sheet


def _paint(writer: QPdfWriter, report: Report, sheet: QSizeF) -> int:
    """Paint every page, with what stands above and below the text."""
    room = QSizeF(sheet.width() - 2 * _MARGIN, sheet.height() - 2 * _MARGIN - _ABOVE - _BELOW)
    setting = _Setting(room.width())
    document = QTextDocument()
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0.0)
    document.setDefaultFont(_font(_TYPE))
    document.setDefaultStyleSheet(_STYLE)
    drawings = _Drawings(setting)
    document.documentLayout().registerHandler(_DRAWING, drawings)
    document.setHtml(setting.html(report))
    _place_drawings(document, setting)
    document.setPageSize(room)
    _keep_together(document, room.height())
    pages = document.pageCount()
    painter = QPainter(writer)
    try:
        painter.scale(_DPI / 72.0, _DPI / 72.0)
        for page in range(pages):
            if page:
                writer.newPage()
            _frame(painter, report, sheet, page + 1, pages)
            painter.save()
            painter.translate(_MARGIN, _MARGIN + _ABOVE - page * room.height())
            shown = QAbstractTextDocumentLayout.PaintContext()
            shown.clip = QRectF(0.0, page * room.height(), room.width(), room.height())
            painter.setClipRect(shown.clip)
            document.documentLayout().draw(painter, shown)
            painter.restore()
    finally:
        painter.end()
    return pages


def _frame(painter: QPainter, report: Report, sheet: QSizeF, page: int, pages: int) -> None:
    """Paint what stands above and below the text of a page: what it is, of whom, and its number."""
    width = sheet.width() - 2 * _MARGIN
    painter.setFont(_font(7.6))
    painter.setPen(QColor(_SOFT))
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    above = QRectF(_MARGIN, _MARGIN, width, 12.0)
    if page > 1:
        painter.drawText(above, left, f"{report.title} · {', '.join(report.facts[:1])}")
        painter.drawText(above, right, "FormCheck")
    below = QRectF(_MARGIN, sheet.height() - _MARGIN - 12.0, width, 12.0)
    number = tr("page {page} of {pages}", page=page, pages=pages)
    painter.drawText(below, right, number)
    metrics = QFontMetricsF(painter.font())
    room = width - metrics.horizontalAdvance(number) - 12.0
    said = f"{report.footer[0]} {report.running}"
    painter.drawText(below, left, metrics.elidedText(said, Qt.TextElideMode.ElideRight, room))
    painter.setPen(QPen(QColor(_LINE), 0.6))
    for y in (above.bottom() + 2.0,) * (page > 1) + (below.top() - 5.0,):
        painter.drawLine(QPointF(_MARGIN, y), QPointF(_MARGIN + width, y))


def _font(size: float) -> QFont:
    # One pixel of the document is one point of the sheet.
    font = QFont(QGuiApplication.font().family())
    font.setPixelSize(max(1, round(size)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class _Drawings(QPyTextObject):
    """Draws what stands in the text as vectors."""

    def __init__(self, setting: _Setting) -> None:
        super().__init__()
        self._setting = setting

    def intrinsicSize(self, document: QTextDocument, at: int, kind: QTextFormat) -> QSizeF:  # noqa: N802 - Qt's
        return self._setting.sizes[int(kind.property(_PLACE))]

    def drawObject(  # noqa: N802 - Qt's
        self, painter: QPainter, box: QRectF | QRect, document: QTextDocument, at: int, kind: QTextFormat
    ) -> None:
        self._setting.renderers[int(kind.property(_PLACE))].render(painter, QRectF(box))


def _place_drawings(document: QTextDocument, setting: _Setting) -> None:
    """Put the drawings where their numbers stand."""
    for number in range(len(setting.sizes)):
        cursor = document.find(_token(number))
        kind = QTextCharFormat()
        kind.setObjectType(_DRAWING)
        kind.setProperty(_PLACE, number)
        cursor.insertText("￼", kind)


def _token(number: int) -> str:
    return f"⟦{number}⟧"


def _keep_together(document: QTextDocument, height: float) -> None:
    """Begin a page where a title would stand alone at the foot of one, or something short would be torn."""
    for _ in range(_BREAKS):
        torn = _torn(document, height)
        if torn is None:
            return
        if isinstance(torn, QTextFrame):
            frame = torn.frameFormat()
            frame.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            torn.setFrameFormat(frame)
        else:
            block = torn.blockFormat()
            block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(torn).setBlockFormat(block)


def _torn(document: QTextDocument, height: float) -> QTextBlock | QTextFrame | None:
    """Return the first thing that has to begin a page: a title with its section, or what stands side by side."""
    parts = _parts(document)
    for place, (part, top, _) in enumerate(parts):
        if _breaks(part):
            continue
        if isinstance(part, QTextFrame):
            if _is_side_by_side(part) and _apart(top, parts[place][2], height):
                return part
        elif part.blockFormat().headingLevel() == 2:
            rest = parts[place + 1 :]
            to_next = next((k for k, one in enumerate(rest) if _is_title(one[0])), len(rest))
            end = max((bottom for _, _, bottom in rest[:to_next]), default=top)
            # A short section stays whole; of a long one the title stays with some lines.
            long = sum(below - above for _, above, below in rest[:to_next])
            keep = end if long <= _WHOLE * height else min(end, top + _LEAST)
            if _apart(top, keep, height):
                return part
    return None


def _parts(document: QTextDocument) -> list[tuple[QTextBlock | QTextFrame, float, float]]:
    """Return the paragraphs and the tables of a document with where they begin and end."""
    layout = document.documentLayout()
    found: list[tuple[QTextBlock | QTextFrame, float, float]] = []
    at = document.rootFrame().begin()
    while not at.atEnd():
        frame = at.currentFrame()
        if frame is not None:
            box = layout.frameBoundingRect(frame)
            found.append((frame, box.top(), box.bottom()))
        else:
            block = at.currentBlock()
            box = layout.blockBoundingRect(block)
            found.append((block, box.top(), box.bottom()))
        at += 1
    return found


def _is_title(part: QTextBlock | QTextFrame) -> bool:
    return isinstance(part, QTextBlock) and part.blockFormat().headingLevel() == 2


def _is_side_by_side(frame: QTextFrame) -> bool:
    return isinstance(frame, QTextTable) and frame.rows() == 1


def _breaks(part: QTextBlock | QTextFrame) -> bool:
    kind = part.frameFormat() if isinstance(part, QTextFrame) else part.blockFormat()
    return bool(kind.pageBreakPolicy() != QTextFormat.PageBreakFlag.PageBreak_Auto)


def _apart(top: float, bottom: float, height: float) -> bool:
    """Return whether something begins on one page and ends on another."""
    return int(top // height) != int((bottom - 1.0) // height)


# ---- the text


class _Setting:
    """Sets blocks as the HTML that Qt knows, and collects their drawings.

    Attributes
    ----------
    sizes, renderers
        Of each drawing, by its number: its size in points, and what draws it.
    """

    def __init__(self, width: float) -> None:
        self._width = width
        self.sizes: list[QSizeF] = []
        self.renderers: list[QSvgRenderer] = []

    def html(self, report: Report) -> str:
        """Return a report as the document's text."""
        facts = " · ".join(escape(fact) for fact in report.facts)
        head = f"<h1><span class='name'>{escape(report.title)}</span></h1><p class='soft'>{facts}</p>"
        parts = [head, *(self._section(section) for section in report.sections)]
        first, *rest = report.footer
        parts.append(f"<p class='small'><b>{escape(first)}</b> {escape('. '.join(rest))}</p>")
        return "".join(parts)

    def _section(self, section: Section) -> str:
        title = f"<h2><span class='title'>{escape(section.title)}</span></h2>" if section.title else ""
        return title + "".join(self._block(block, self._width) for block in section.blocks)

    def _block(self, block: Block, width: float) -> str:
        match block:
            case Words():
                return f"<p class='{block.style}'>{escape(block.text)}</p>"
            case Items():
                kind = "small" if block.small else "plain"
                return "".join(f"<p class='{kind}'>• {escape(line)}</p>" for line in block.lines)
            case Facts():
                return self._facts(block)
            case Counts():
                cells = "".join(
                    f"<td><span style='font-size:{22 if count.part == 'clean' else 15}px; font-weight:600;"
                    f" color:{_PARTS.get(count.part, _TEXT)}'>{escape(count.value)}</span><br>"
                    f"<span style='color:{_SOFT}'>{escape(count.word)}</span></td>"
                    for count in block.figures
                )
                return f"<table cellspacing='0' cellpadding='6'><tr>{cells}</tr></table>"
            case Table():
                return self._table(block, width)
            case Drawing():
                return self._drawing(block, width)
            case Card():
                facts = " · ".join(escape(fact) for fact in block.facts)
                return (
                    f"<p class='small'><b>{block.number}. {escape(block.title)}</b> ({escape(block.of)}, "
                    f"{escape(block.name)}). {escape(block.tell)} {facts}</p>"
                )
            case Beside():
                return self._beside(block, width)

    def _facts(self, block: Facts) -> str:
        cells = "".join(
            f"<td style='padding-right:14px'><span style='color:{_SOFT}; font-size:7px'>{escape(name)}</span><br>"
            f"{escape(told)}</td>"
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
            lead = f"<p class='over'><b>{escape(block.lead)}</b> {escape(block.lead_small)}</p>"
        caption = f"<p class='small'>{escape(block.caption)}</p>" if block.caption else ""
        token = self._added(block.what, width, _HIGHEST if block.caption else width)
        return f"{lead}<p class='drawn'>{token}</p>{caption}"

    def _added(self, what: Drawn, width: float, height: float) -> str:
        """Take a drawing; return what stands for it in the text."""
        wide, high = what.size
        scale = min(width / wide, height / high, _LARGEST)
        self.sizes.append(QSizeF(wide * scale, high * scale))
        self.renderers.append(QSvgRenderer(QByteArray(what.svg(PAPER).encode())))
        return _token(len(self.sizes) - 1)

    def _table(self, table: Table, width: float) -> str:
        size = 7 if table.dense or len(table.head) > 8 else 8
        head = "".join(
            f"<th align='left' valign='bottom' style='{_RULED}; font-size:7px'>{escape(cell)}</th>"
            for cell in table.head
        )
        rows = "".join(
            "<tr>" + "".join(self._cell(cell, size, wide=k == table.wide) for k, cell in enumerate(row)) + "</tr>"
            for row in table.rows
        )
        return (
            f"<table width='100%' cellspacing='0' cellpadding='2' style='border-collapse:collapse'>"
            f"<thead><tr>{head}</tr></thead>{rows}</table>"
        )

    def _cell(self, cell: Cell, size: int, *, wide: bool) -> str:
        first, *rest = cell.lines or ("",)
        said = escape(first)
        if cell.part:
            said = f"<b style='color:{_PARTS[cell.part]}'>{said}</b>"
        notes = ", ".join(map(str, cell.notes))
        said += f"<sup> {notes}</sup>" if notes else ""
        said += "".join(f"<br><span style='color:{_SOFT}'>{escape(line)}</span>" for line in rest)
        kind = "white-space:nowrap; " if cell.number else ""
        return f"<td valign='top' style='{kind}{_RULED}; font-size:{size}px'>{said}</td>"


_RULED: Final = f"border-bottom:0.5px solid {_LINE}"
_STYLE: Final = f"""
body {{ color: {_TEXT}; }}
h1 {{ margin-top: 0px; margin-bottom: 0px; color: #14335c; }} .name {{ font-size: 18px; }}
h2 {{ margin-top: 7px; margin-bottom: 1px; color: #14335c; }} .title {{ font-size: 10px; }}
p {{ margin-top: 1px; margin-bottom: 2px; }}
th, .soft {{ color: {_SOFT}; font-weight: normal; }}
.headline {{ font-size: 14px; font-weight: 600; }}
.lead {{ font-size: 10px; }}
.small {{ font-size: 7px; color: {_SOFT}; margin-top: 0px; margin-bottom: 1px; }}
.over {{ margin-top: 4px; margin-bottom: 0px; }}
.drawn {{ margin-top: 0px; margin-bottom: 0px; }}
"""
