"""A report on paper: the content of `physio` set by Qt, as a PDF with vector drawings.

The very same content makes the HTML page. From any thread; without a window, too.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QPointF, QRect, QRectF, QSizeF, Qt
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
from PySide6.QtWidgets import QApplication

from formcheck.app.typeset import LINE, SOFT, STYLE, Setting, token
from formcheck.core.exercise import Exercise
from formcheck.io.store.records import TrendPoint
from formcheck.language import tr
from formcheck.outputs import Output
from formcheck.physio import content
from formcheck.physio.blocks import Report
from formcheck.physio.content import What

#: Margins of the sheet, and the room of what stands above and below the text, points.
_MARGIN: Final = 36.0
_ABOVE: Final = 18.0
_BELOW: Final = 20.0
#: Dots an inch: drawings and type are vectors, this is how finely they are placed.
_DPI: Final = 1200
_TYPE: Final = 8.6
_PAPERS: Final = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
_DRAWING: Final = QTextFormat.ObjectTypes.UserObject.value + 1
_PLACE: Final = QTextFormat.Property.UserProperty.value + 1
#: A last page with less than this share of it filled is pulled to the one before where smaller type can do that.
_SCANT: Final = 0.3
_SMALLER: Final = (0.95, 0.91)
#: So small may the first page of a session be set to hold everything: type of 7 points is of 5.5 then. House value.
_ON_ONE: Final = (1.0, 0.95, 0.91, 0.87, 0.83, 0.79)
#: A section shorter than this share of a page is not torn.
_WHOLE: Final = 0.45
#: So much of a longer one stays with its title, points.
_LEAST: Final = 40.0
#: A section that would end as near to the foot of a page as this may not quite fit there, points.
_SLACK: Final = 12.0
#: A page on which everything fits, points.
_ENDLESS: Final = 1e6
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


def _application() -> QApplication | None:
    """Return an application where there was none: type needs one, a screen it does not.

    It is of the window's kind: a process can have but one, and a window may yet be opened in it.
    """
    if QApplication.instance() is not None:
        return None
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(["formcheck"])


# ---- the sheet


def _paint(writer: QPdfWriter, report: Report, sheet: QSizeF) -> int:
    """Paint every page, with what stands above and below the text."""
    room = QSizeF(sheet.width() - 2 * _MARGIN, sheet.height() - 2 * _MARGIN - _ABOVE - _BELOW)
    parts = _set_in_parts(report, room)
    pages = sum(part.pages for part in parts)
    places = [(part, page) for part in parts for page in range(part.pages)]
    painter = QPainter(writer)
    try:
        painter.scale(_DPI / 72.0, _DPI / 72.0)
        for number, (part, page) in enumerate(places, 1):
            if number > 1:
                writer.newPage()
            _frame(painter, report, sheet, number, pages)
            painter.save()
            painter.translate(_MARGIN, _MARGIN + _ABOVE)
            part.draw(painter, page)
            painter.restore()
    finally:
        painter.end()
    return pages


def _set_in_parts(report: Report, room: QSizeF) -> list[_Set]:
    """Return a report set in pages: the first page by itself where there is one, and what is behind it."""
    if not report.front:
        return [_set_well(report, room)]
    whole = replace(report, sections=tuple(section for section in report.sections if not section.brief), front=0)
    together = _set_well(whole, room)
    if together.pages == 1:
        return [together]
    front = replace(report, sections=report.sections[: report.front], footer=())
    behind = replace(report, title="", sections=report.sections[report.front :])
    return [_set_on_one(front, room), _set_well(behind, room)]


def _set_well(report: Report, room: QSizeF) -> _Set:
    """Return a report set in pages, smaller where that saves one: a few lines are pulled to the page before."""
    set_in = _Set(report, room)
    for scale in _SMALLER:
        if set_in.pages == 1 or set_in.filled >= _SCANT:
            break
        smaller = _Set(report, room, scale)
        set_in = smaller if smaller.pages < set_in.pages else set_in
    return set_in


def _set_on_one(report: Report, room: QSizeF) -> _Set:
    """Return a report set on one page, as large as it fits there; on more where it would not be legible."""
    largest = _Set(report, room)
    for scale in _ON_ONE:
        if largest.pages == 1:
            break
        smaller = _Set(report, room, scale, tight=True)
        if smaller.pages == 1:
            return smaller
    return largest


class _Set:
    """A report set in pages of a size.

    Parameters
    ----------
    report, room
        What is set, and the room for it on a page, points.
    scale
        How large everything is.
    tight
        Whether rows are lower, so that more stands on a page.
    """

    def __init__(self, report: Report, room: QSizeF, scale: float = 1.0, *, tight: bool = False) -> None:
        self._scale = scale
        self._room = room / scale
        setting = Setting(self._room.width(), tight=tight)
        document = QTextDocument()
        document.setUseDesignMetrics(True)
        document.setDocumentMargin(0.0)
        document.setDefaultFont(_font(_TYPE))
        document.setDefaultStyleSheet(STYLE)
        # Kept: the document only knows of it.
        self._drawings = _Drawings(setting)
        document.documentLayout().registerHandler(_DRAWING, self._drawings)
        document.setHtml(setting.html(report))
        _place_drawings(document, setting)
        document.setPageSize(QSizeF(self._room.width(), _ENDLESS))
        long = _lengths(document)
        document.setPageSize(self._room)
        _keep_together(document, self._room.height(), long)
        self._document = document

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return self._document.pageCount()

    @property
    def filled(self) -> float:
        """Which share of the last page has something on it."""
        bottom = self._document.documentLayout().blockBoundingRect(self._document.lastBlock()).bottom()
        return bottom / self._room.height() - (self.pages - 1)

    def draw(self, painter: QPainter, page: int) -> None:
        """Paint a page, from its upper left corner on."""
        height = self._room.height()
        painter.scale(self._scale, self._scale)
        painter.translate(0.0, -page * height)
        shown = QAbstractTextDocumentLayout.PaintContext()
        shown.clip = QRectF(0.0, page * height, self._room.width(), height)
        painter.setClipRect(shown.clip)
        self._document.documentLayout().draw(painter, shown)


def _frame(painter: QPainter, report: Report, sheet: QSizeF, page: int, pages: int) -> None:
    """Paint what stands above and below the text of a page: what it is, of whom, and its number."""
    width = sheet.width() - 2 * _MARGIN
    painter.setFont(_font(7.6))
    painter.setPen(QColor(SOFT))
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
    painter.setPen(QPen(QColor(LINE), 0.6))
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

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._setting = setting

    def intrinsicSize(self, document: QTextDocument, at: int, kind: QTextFormat) -> QSizeF:  # noqa: N802 - Qt's
        return self._setting.sizes[int(kind.property(_PLACE))]

    def drawObject(  # noqa: N802 - Qt's
        self, painter: QPainter, box: QRectF | QRect, document: QTextDocument, at: int, kind: QTextFormat
    ) -> None:
        self._setting.renderers[int(kind.property(_PLACE))].render(painter, QRectF(box))


def _place_drawings(document: QTextDocument, setting: Setting) -> None:
    """Put the drawings where their numbers stand."""
    for number in range(len(setting.sizes)):
        cursor = document.find(token(number))
        kind = QTextCharFormat()
        kind.setObjectType(_DRAWING)
        kind.setProperty(_PLACE, number)
        cursor.insertText("￼", kind)


def _lengths(document: QTextDocument) -> list[float]:
    """Return how long each section is, from title to title, where no page ends."""
    tops = [top for part, top, _ in _parts(document) if _is_title(part)]
    return [below - above for above, below in pairwise([*tops, document.size().height()])]


def _keep_together(document: QTextDocument, height: float, long: list[float]) -> None:
    """Begin a page where a title would stand alone at the foot of one, or something short would be torn.

    Parameters
    ----------
    document
        What is set.
    height
        That of a page.
    long
        How long each section is.
    """
    for _ in range(_BREAKS):
        torn = _torn(document, height, long)
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


def _torn(document: QTextDocument, height: float, long: list[float]) -> QTextBlock | QTextFrame | None:
    """Return the first thing that has to begin a page: a title with its section, or what stands side by side."""
    sections = iter(long)
    for part, top, bottom in _parts(document):
        if isinstance(part, QTextFrame):
            if _is_side_by_side(part) and not _breaks(part) and _apart(top, bottom, height):
                return part
        elif _is_title(part):
            length = next(sections)
            # A short section stays whole; of a long one the title stays with some lines.
            keep = top + (length + _SLACK if length <= _WHOLE * height else min(length, _LEAST))
            if not _breaks(part) and _apart(top, keep, height):
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
