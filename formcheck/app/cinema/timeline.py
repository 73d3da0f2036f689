"""The time line: the whole film at a glance, what was found as coloured bars and markers, and where it stands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from formcheck.app.cinema.axis import LEFT, RIGHT, ruler
from formcheck.app.glyphs import paint_level, paint_outcome
from formcheck.app.theme import DARK, Theme, level_colour, outcome_colour
from formcheck.core.report import Level
from formcheck.films.reel import Film, Span
from formcheck.findings import clock
from formcheck.language import tr

#: Heights at `glass.REFERENCE_PX`, pixels: of a row of bars, of the ruler, of the row of markers.
_ROW: Final = 22.0
_RULER: Final = 20.0
_MARKS: Final = 14.0
#: What is told at the same time stands on so many rows at most.
_MOST_ROWS: Final = 3
#: Marks of the ruler are at least so far apart, pixels at `glass.REFERENCE_PX`.
_APART: Final = 72.0


def rows(spans: tuple[Span, ...]) -> tuple[int, ...]:
    """Return the row of each span: those at the same time below each other, as far as there are rows."""
    ends: list[float] = []
    found = []
    for span in spans:
        free = next((row for row, end_s in enumerate(ends) if end_s <= span.from_s + 1e-6), None)
        if free is None and len(ends) < _MOST_ROWS:
            ends.append(0.0)
            free = len(ends) - 1
        row = free if free is not None else len(ends) - 1
        ends[row] = max(ends[row], span.to_s)
        found.append(row)
    return tuple(found)


class TimeLine(QWidget):
    """Paints the whole film as a line; a click goes there, one on a bar chooses what was found."""

    #: A moment was clicked or dragged to, seconds.
    wanted = Signal(float)
    #: A bar was clicked (`Span`).
    chosen = Signal(object)
    #: A stretch was drawn with Shift: it shall be gone through again and again, seconds.
    drawn = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Time line"))
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = DARK
        self._unit = 1.0
        self._film: Film | None = None
        self._rows: tuple[int, ...] = ()
        self._t_s = 0.0
        self._loop: tuple[float, float] | None = None
        self._view: tuple[float, float] | None = None
        self._picked: Span | None = None
        self._drawing_s: float | None = None
        self._scrubbing = False
        self._ground: QPixmap | None = None
        self._fit()

    # ---- what is shown

    def show_film(self, film: Film | None) -> None:
        """Show a film."""
        self._film = film
        self._rows = rows(film.spans) if film is not None else ()
        self._loop, self._view, self._picked = None, None, None
        self._t_s = film.from_s if film is not None else 0.0
        told = [f"{span.word}: {span.text}" for span in film.spans] if film is not None else []
        self.setAccessibleDescription(". ".join(told) or (tr("Nothing was found.") if film is not None else ""))
        self._fit()
        self._redraw()

    def show_moment(self, t_s: float) -> None:
        """Show where the film stands."""
        if t_s != self._t_s:
            for x in (self._x(self._t_s), self._x(t_s)):
                self.update(round(x) - 8, 0, 17, self.height())
            self._t_s = t_s

    def show_loop(self, loop: tuple[float, float] | None) -> None:
        """Show what is gone through again and again."""
        if loop != self._loop:
            self._loop = loop
            self.update()

    def show_view(self, view: tuple[float, float] | None) -> None:
        """Show which part the traces show; None for all of it."""
        if view != self._view:
            self._view = view
            self.update()

    def pick(self, span: Span | None) -> None:
        """Show which one is looked at."""
        if span != self._picked:
            self._picked = span
            self._redraw()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._redraw()

    def set_unit(self, unit: float) -> None:
        """Make type and bars so many times as large as at `glass.REFERENCE_PX`."""
        self._unit = unit
        self._fit()
        self._redraw()

    def _fit(self) -> None:
        count = max(self._rows, default=0) + 1
        self.setFixedHeight(round((_MARKS + count * _ROW + _RULER + 4) * self._unit))

    def _redraw(self) -> None:
        self._ground = None
        self.update()

    # ---- where

    @property
    def box(self) -> QRectF:
        """Where time runs from left to right."""
        left, right = LEFT * self._unit, RIGHT * self._unit
        return QRectF(left, 0, max(1.0, self.width() - left - right), self.height())

    def _x(self, t_s: float) -> float:
        film, box = self._film, self.box
        if film is None or film.duration_s <= 0:
            return box.left()
        return box.left() + (t_s - film.from_s) / film.duration_s * box.width()

    def time_at(self, x: float) -> float:
        """Return the time at a place, seconds."""
        film, box = self._film, self.box
        if film is None:
            return 0.0
        return film.from_s + min(1.0, max(0.0, (x - box.left()) / box.width())) * film.duration_s

    def bar(self, span: Span) -> QRectF:
        """Return where the bar of a span is."""
        film = self._film
        row = self._rows[film.spans.index(span)] if film is not None else 0
        left, right = self._x(span.from_s), self._x(span.to_s)
        top = (_MARKS + row * _ROW) * self._unit
        # A bar that is too narrow to be hit or seen is made a little wider.
        return QRectF(left, top, max(right - left, 4.0 * self._unit), (_ROW - 3) * self._unit)

    def span_at(self, place: QPoint) -> Span | None:
        """Return whose bar is at a place; of several the shortest."""
        spans = self._film.spans if self._film is not None else ()
        hit = [span for span in spans if self.bar(span).adjusted(-1, 0, 1, 0).contains(QPointF(place))]
        return min(hit, key=lambda span: span.to_s - span.from_s, default=None)

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.size() != self.size() * ratio:
            self._ground = QPixmap(self.size() * ratio)
            self._ground.setDevicePixelRatio(ratio)
            self._paint_ground(self._ground)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._film is not None:
            self._paint_loop(painter)
            self._paint_now(painter)
        painter.end()

    def _paint_ground(self, ground: QPixmap) -> None:
        painter = QPainter(ground)
        theme, unit, film = self._theme, self._unit, self._film
        painter.fillRect(self.rect(), QColor(theme.window))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.box
        bars = QRectF(box.left(), _MARKS * unit - 1, box.width(), self.height() - (_MARKS + _RULER) * unit)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(bars, 5, 5)
        if film is not None:
            self._paint_baseline(painter, film, bars)
            self._paint_ruler(painter, film, bars.bottom())
            for span in film.spans:
                self._paint_bar(painter, span)
            self._paint_marks(painter, film)
            font = QFont(self.font())
            font.setPixelSize(round(13 * unit))
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(theme.text))
            column = QRectF(4 * unit, bars.top(), box.left() - 16 * unit, bars.height())
            name = tr("What stood out") if film.is_run else tr("Verdicts")
            painter.drawText(column, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), name)
            if not film.spans:
                painter.setPen(QColor(theme.dim))
                painter.drawText(bars, Qt.AlignmentFlag.AlignCenter, tr("Nothing was found."))
        painter.end()

    def _paint_baseline(self, painter: QPainter, film: Film, bars: QRectF) -> None:
        """Paint what the runner is compared with as a green stretch with its name."""
        if film.baseline_s is None:
            return
        left, right = (self._x(t_s) for t_s in film.baseline_s)
        part = QRectF(left, bars.top() + 1, max(3.0, right - left), bars.height() - 2)
        shade = QColor(self._theme.good)
        shade.setAlpha(48)
        painter.fillRect(part, shade)
        painter.fillRect(
            QRectF(part.left(), part.bottom() - 3 * self._unit, part.width(), 3 * self._unit), QColor(self._theme.good)
        )
        font = QFont(self.font())
        font.setPixelSize(round(12 * self._unit))
        painter.setFont(font)
        text = tr("compared with this")
        if painter.fontMetrics().horizontalAdvance(text) + 8 < part.width():
            painter.setPen(QColor(self._theme.text))
            painter.drawText(part, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_ruler(self, painter: QPainter, film: Film, top: float) -> None:
        unit, theme, box = self._unit, self._theme, self.box
        font = QFont(self.font())
        font.setPixelSize(round(12 * unit))
        painter.setFont(font)
        for t_s in ruler(film.from_s, film.to_s, box.width(), _APART * unit):
            x = self._x(t_s)
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(QPointF(x, top), QPointF(x, top + 5 * unit))
            painter.setPen(QColor(theme.dim))
            room = QRectF(x - 40 * unit, top + 4 * unit, 80 * unit, (_RULER - 4) * unit)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), clock(t_s))

    def colour(self, span: Span) -> QColor:
        """Return the colour of a span: of its outcome, or of its level."""
        if span.outcome is not None:
            return outcome_colour(self._theme, span.outcome)
        return level_colour(self._theme, span.level)

    def _paint_bar(self, painter: QPainter, span: Span) -> None:
        unit, theme = self._unit, self._theme
        bar, colour = self.bar(span), self.colour(span)
        fill = QColor(colour)
        fill.setAlpha(70)
        picked = span == self._picked
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(theme.text) if picked else colour, (2.4 if picked else 1.4) * unit))
        painter.drawRoundedRect(bar, 4 * unit, 4 * unit)
        size = 13 * unit
        if bar.width() < size + 6 * unit:
            return
        glyph = QRectF(bar.left() + 4 * unit, bar.center().y() - size / 2, size, size)
        on = QColor(theme.surface)
        if span.outcome is not None:
            if bar.width() < 60 * unit:
                glyph.moveCenter(bar.center())
            paint_outcome(painter, glyph, span.outcome, colour, on)
        else:
            paint_level(painter, glyph, span.level, colour, on)
        font = QFont(self.font())
        font.setPixelSize(round(12 * unit))
        painter.setFont(font)
        room = bar.adjusted(size + 9 * unit, 0, -4 * unit, 0)
        if room.width() > 40 * unit:
            painter.setPen(QColor(theme.text))
            text = painter.fontMetrics().elidedText(span.title, Qt.TextElideMode.ElideRight, round(room.width()))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)

    def _paint_marks(self, painter: QPainter, film: Film) -> None:
        """Paint a small arrow above each moment to go to, square below for a fault, plain for what is to be watched."""
        unit = self._unit
        for mark in film.marks:
            x, half = self._x(mark.t_s), 4.5 * unit
            top, bottom = 2 * unit, (_MARKS - 2) * unit
            painter.setPen(QPen(QColor(self._theme.window), 1))
            painter.setBrush(level_colour(self._theme, mark.level))
            points = [QPointF(x - half, top), QPointF(x + half, top), QPointF(x, bottom)]
            if mark.level is Level.FAULT:
                points = [
                    QPointF(x - half, top),
                    QPointF(x + half, top),
                    QPointF(x + half, bottom - half),
                    QPointF(x, bottom),
                    QPointF(x - half, bottom - half),
                ]
            painter.drawPolygon(QPolygonF(points))

    def _paint_loop(self, painter: QPainter) -> None:
        theme, unit = self._theme, self._unit
        bottom = self.height() - _RULER * unit
        if self._view is not None:
            left, right = (self._x(t_s) for t_s in self._view)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.dim), 1.4 * unit, Qt.PenStyle.DotLine))
            painter.drawRect(QRectF(left, _MARKS * unit - 1, right - left, bottom - _MARKS * unit + 1))
        if self._loop is None:
            return
        left, right = (self._x(t_s) for t_s in self._loop)
        painter.setPen(QPen(QColor(theme.accent), 3 * unit))
        painter.drawLine(QPointF(left, bottom + 1.5 * unit), QPointF(right, bottom + 1.5 * unit))
        for x, way in ((left, 1), (right, -1)):
            painter.drawLine(QPointF(x, _MARKS * unit), QPointF(x, bottom))
            for y in (_MARKS * unit, bottom):
                painter.drawLine(QPointF(x, y), QPointF(x + way * 5 * unit, y))

    def _paint_now(self, painter: QPainter) -> None:
        unit, x = self._unit, self._x(self._t_s)
        bottom = self.height() - _RULER * unit + 4 * unit
        painter.setPen(QPen(QColor(self._theme.accent), 2.4 * unit))
        painter.drawLine(QPointF(x, 3 * unit), QPointF(x, bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent))
        painter.drawEllipse(QPointF(x, bottom), 5 * unit, 5 * unit)

    # ---- Qt's events

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._film is None or event.button() != Qt.MouseButton.LeftButton:
            return
        at_s = self.time_at(event.position().x())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._drawing_s = at_s
            return
        span = self.span_at(event.position().toPoint())
        if span is not None:
            self.chosen.emit(span)
            return
        self._scrubbing = True
        self.wanted.emit(at_s)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        at_s = self.time_at(event.position().x())
        if self._drawing_s is not None:
            self.drawn.emit(self._drawing_s, at_s)
        elif self._scrubbing:
            self.wanted.emit(at_s)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._drawing_s, self._scrubbing = None, False

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().event(event)

    def _tip(self, place: QPoint) -> str:
        """Return what is told of a place on the line."""
        film = self._film
        if film is None:
            return ""
        span = self.span_at(place)
        if span is not None:
            return f"{span.word}: {span.text}"
        at_s = self.time_at(place.x())
        if film.baseline_s is not None and film.baseline_s[0] <= at_s <= film.baseline_s[1]:
            return tr("Everything is compared with this part, and not with anybody else.")
        return tr("{time}: click to go there, draw with Shift to loop a part", time=clock(at_s))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(600, self.height())
