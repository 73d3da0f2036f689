"""Small drawings: the shapes of outcomes and levels, and the icons of buttons.

Painted from paths, so that they are sharp at any size and take the colours of the theme. Each
outcome has a shape of its own, for those who cannot tell the colours apart.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from formcheck.core.report import Level, Outcome


def paint_outcome(painter: QPainter, box: QRectF, outcome: Outcome, colour: QColor, on_colour: QColor) -> None:
    """Paint a tick in a disc (clean), a cross in a square (not counted), a question in a diamond."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if outcome is Outcome.CLEAN:
        painter.drawEllipse(box)
        _stroke(painter, on_colour, box, [(0.28, 0.53), (0.44, 0.68), (0.73, 0.35)])
    elif outcome is Outcome.REJECTED:
        radius = box.width() * 0.2
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        _stroke(painter, on_colour, box, [(0.32, 0.32), (0.68, 0.68)])
        _stroke(painter, on_colour, box, [(0.68, 0.32), (0.32, 0.68)])
    else:
        grown = box.adjusted(-1.5, -1.5, 1.5, 1.5)
        painter.drawPolygon(QPolygonF([_at(grown, *xy) for xy in ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5))]))
        _question(painter, on_colour, box)
    painter.restore()


def paint_level(painter: QPainter, box: QRectF, level: Level | None, colour: QColor, on_colour: QColor) -> None:
    """Paint the state of a rule: disc, triangle, square; a ring where nothing is read."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if level is Level.PASS:
        painter.drawEllipse(box)
        _stroke(painter, on_colour, box, [(0.28, 0.53), (0.44, 0.68), (0.73, 0.35)])
    elif level is Level.WARN:
        painter.drawPolygon(QPolygonF([_at(box, *xy) for xy in ((0.5, 0.02), (1.04, 0.98), (-0.04, 0.98))]))
        _stroke(painter, on_colour, box, [(0.5, 0.36), (0.5, 0.66)])
        _stroke(painter, on_colour, box, [(0.5, 0.83), (0.5, 0.84)])
    elif level is Level.FAULT:
        radius = box.width() * 0.2
        painter.drawRoundedRect(box, radius, radius)
        _stroke(painter, on_colour, box, [(0.32, 0.32), (0.68, 0.68)])
        _stroke(painter, on_colour, box, [(0.68, 0.32), (0.32, 0.68)])
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.6))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if level is Level.UNSEEN:
            _question(painter, colour, box)
    painter.restore()


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def _stroke(painter: QPainter, colour: QColor, box: QRectF, points: list[tuple[float, float]]) -> None:
    pen = QPen(colour, max(1.6, box.width() * 0.13))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([_at(box, *xy) for xy in points]))
    painter.restore()


def _question(painter: QPainter, colour: QColor, box: QRectF) -> None:
    font = painter.font()
    font.setPixelSize(max(8, round(box.height() * 0.72)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


def _open(painter: QPainter, box: QRectF) -> None:
    path = QPainterPath(_at(box, 0.08, 0.82))
    for xy in ((0.08, 0.2), (0.4, 0.2), (0.5, 0.33), (0.9, 0.33), (0.9, 0.82)):
        path.lineTo(_at(box, *xy))
    path.closeSubpath()
    painter.drawPath(path)
    painter.drawLine(_at(box, 0.08, 0.48), _at(box, 0.9, 0.48))


def _camera(painter: QPainter, box: QRectF) -> None:
    painter.drawRoundedRect(QRectF(_at(box, 0.05, 0.25), _at(box, 0.65, 0.76)), 2, 2)
    painter.drawPolygon(QPolygonF([_at(box, *xy) for xy in ((0.72, 0.44), (0.95, 0.3), (0.95, 0.71), (0.72, 0.57))]))


def _filled(*shapes: tuple[tuple[float, float], ...]) -> Callable[[QPainter, QRectF], None]:
    def paint(painter: QPainter, box: QRectF) -> None:
        painter.setBrush(painter.pen().color())
        for shape in shapes:
            painter.drawPolygon(QPolygonF([_at(box, *xy) for xy in shape]))

    return paint


def _theme(painter: QPainter, box: QRectF) -> None:
    circle = QRectF(_at(box, 0.14, 0.14), _at(box, 0.86, 0.86))
    painter.drawEllipse(circle)
    painter.setBrush(painter.pen().color())
    painter.drawPie(circle, 90 * 16, 180 * 16)


def _screen(painter: QPainter, box: QRectF) -> None:
    corners = ((0.14, 0.38, 0.14, 0.14, 0.38, 0.14), (0.62, 0.14, 0.86, 0.14, 0.86, 0.38))
    for x0, y0, x1, y1, x2, y2 in (
        *corners,
        *((a, 1 - b, c, 1 - d, e, 1 - f) for a, b, c, d, e, f in corners),
    ):
        painter.drawPolyline(QPolygonF([_at(box, x0, y0), _at(box, x1, y1), _at(box, x2, y2)]))


def _help(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(QRectF(_at(box, 0.1, 0.1), _at(box, 0.9, 0.9)))
    _question(painter, painter.pen().color(), box)


def _mirror(painter: QPainter, box: QRectF) -> None:
    painter.drawLine(_at(box, 0.5, 0.1), _at(box, 0.5, 0.9))
    painter.drawPolygon(QPolygonF([_at(box, *xy) for xy in ((0.38, 0.25), (0.38, 0.75), (0.06, 0.75))]))
    painter.setBrush(painter.pen().color())
    painter.drawPolygon(QPolygonF([_at(box, *xy) for xy in ((0.62, 0.25), (0.62, 0.75), (0.94, 0.75))]))


def _close(painter: QPainter, box: QRectF) -> None:
    painter.drawLine(_at(box, 0.24, 0.24), _at(box, 0.76, 0.76))
    painter.drawLine(_at(box, 0.24, 0.76), _at(box, 0.76, 0.24))


def _again(painter: QPainter, box: QRectF) -> None:
    painter.drawArc(QRectF(_at(box, 0.14, 0.14), _at(box, 0.86, 0.86)), 60 * 16, -290 * 16)
    painter.setBrush(painter.pen().color())
    painter.drawPolygon(QPolygonF([_at(box, *xy) for xy in ((0.7, 0.02), (0.98, 0.3), (0.62, 0.38))]))


def _plus(painter: QPainter, box: QRectF) -> None:
    painter.drawLine(_at(box, 0.5, 0.14), _at(box, 0.5, 0.86))
    painter.drawLine(_at(box, 0.14, 0.5), _at(box, 0.86, 0.5))


def _loudspeaker(painter: QPainter, box: QRectF) -> None:
    painter.save()
    painter.setBrush(painter.pen().color())
    body = ((0.06, 0.38), (0.24, 0.38), (0.46, 0.18), (0.46, 0.82), (0.24, 0.62), (0.06, 0.62))
    painter.drawPolygon(QPolygonF([_at(box, *xy) for xy in body]))
    painter.restore()


def _sound(painter: QPainter, box: QRectF) -> None:
    _loudspeaker(painter, box)
    painter.drawArc(QRectF(_at(box, 0.44, 0.33), _at(box, 0.7, 0.67)), -65 * 16, 130 * 16)
    painter.drawArc(QRectF(_at(box, 0.4, 0.14), _at(box, 0.94, 0.86)), -65 * 16, 130 * 16)


def _muted(painter: QPainter, box: QRectF) -> None:
    _loudspeaker(painter, box)
    painter.drawLine(_at(box, 0.64, 0.36), _at(box, 0.94, 0.64))
    painter.drawLine(_at(box, 0.64, 0.64), _at(box, 0.94, 0.36))


def _film(painter: QPainter, box: QRectF) -> None:
    painter.drawRoundedRect(QRectF(_at(box, 0.06, 0.2), _at(box, 0.94, 0.8)), 2, 2)
    for x in (0.26, 0.74):
        painter.drawLine(_at(box, x, 0.2), _at(box, x, 0.8))
    for y in (0.4, 0.6):
        painter.drawLine(_at(box, 0.06, y), _at(box, 0.26, y))
        painter.drawLine(_at(box, 0.74, y), _at(box, 0.94, y))


def _runner(painter: QPainter, box: QRectF) -> None:
    limbs = (
        ((0.58, 0.3), (0.46, 0.58)),
        ((0.34, 0.34), (0.58, 0.3), (0.68, 0.46), (0.86, 0.42)),
        ((0.34, 0.34), (0.22, 0.5)),
        ((0.46, 0.58), (0.64, 0.7), (0.58, 0.94)),
        ((0.46, 0.58), (0.38, 0.78), (0.12, 0.78)),
    )
    for limb in limbs:
        painter.drawPolyline(QPolygonF([_at(box, *xy) for xy in limb]))
    painter.setBrush(painter.pen().color())
    painter.drawEllipse(QRectF(_at(box, 0.58, 0.04), _at(box, 0.76, 0.22)))


def _history(painter: QPainter, box: QRectF) -> None:
    painter.drawRoundedRect(QRectF(_at(box, 0.1, 0.2), _at(box, 0.9, 0.9)), 2, 2)
    painter.drawLine(_at(box, 0.1, 0.42), _at(box, 0.9, 0.42))
    for x in (0.32, 0.68):
        painter.drawLine(_at(box, x, 0.08), _at(box, x, 0.28))
    _stroke(painter, painter.pen().color(), box, [(0.34, 0.66), (0.46, 0.77), (0.68, 0.56)])


def _today(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(QRectF(_at(box, 0.3, 0.3), _at(box, 0.7, 0.7)))
    for x, y in ((1, 0), (0.71, 0.71), (0, 1), (-0.71, 0.71), (-1, 0), (-0.71, -0.71), (0, -1), (0.71, -0.71)):
        painter.drawLine(_at(box, 0.5 + 0.34 * x, 0.5 + 0.34 * y), _at(box, 0.5 + 0.46 * x, 0.5 + 0.46 * y))


_ICONS: Final[dict[str, Callable[[QPainter, QRectF], None]]] = {
    "open": _open,
    "camera": _camera,
    "pause": _filled(
        ((0.2, 0.14), (0.4, 0.14), (0.4, 0.86), (0.2, 0.86)),
        ((0.6, 0.14), (0.8, 0.14), (0.8, 0.86), (0.6, 0.86)),
    ),
    "play": _filled(((0.24, 0.1), (0.88, 0.5), (0.24, 0.9))),
    "stop": _filled(((0.17, 0.17), (0.83, 0.17), (0.83, 0.83), (0.17, 0.83))),
    "theme": _theme,
    "screen": _screen,
    "help": _help,
    "mirror": _mirror,
    "close": _close,
    "again": _again,
    "plus": _plus,
    "film": _film,
    "history": _history,
    "runner": _runner,
    "today": _today,
    "sound": _sound,
    "muted": _muted,
}


def icon(name: str, colour: str, size: int = 18, checked: str | None = None) -> QIcon:
    """Return the icon of a button.

    Parameters
    ----------
    name, colour, size
        Which drawing, its colour, and its height in pixels.
    checked
        Its colour while the button is down.
    """
    made = QIcon()
    for state, shade in ((QIcon.State.Off, colour), (QIcon.State.On, checked or colour)):
        made.addPixmap(_pixmap(name, shade, size), QIcon.Mode.Normal, state)
        faint = QColor(shade)
        faint.setAlphaF(0.45)
        made.addPixmap(_pixmap(name, faint.name(QColor.NameFormat.HexArgb), size), QIcon.Mode.Disabled, state)
    return made


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    scale = 3  # sharp on screens of high density
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), size * scale * 0.09)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    _ICONS[name](painter, QRectF(0, 0, size * scale, size * scale).adjusted(3, 3, -3, -3))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
