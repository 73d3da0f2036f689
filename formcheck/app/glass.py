"""What lies over the picture: dark glass in both themes, and type that fits its box.

A picture is light or dark as it comes. So whatever is to be read on it stands on glass that is dark enough before a
white wall, in colours that are bright enough on it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPainterPath

from formcheck.app.theme import DARK, outcome_colour
from formcheck.core.report import Outcome

#: The glass below a label or a card, and the veil over a whole picture.
GLASS: Final = QColor(8, 11, 15, 222)
VEIL: Final = QColor(8, 11, 15, 206)
TEXT: Final = QColor("#ffffff")
DIM: Final = QColor("#ccd4de")
#: A limit, and what is beyond it: bright sky blue and orange-red, told apart by dashes as well.
LIMIT: Final = QColor("#7fd0ff")
BROKEN: Final = QColor("#ff7a3d")
#: The height of the window at which sizes are given, pixels.
REFERENCE_PX: Final = 720
_WRAPPED: Final = Qt.TextFlag.TextWordWrap
#: No type is smaller, pixels.
_LEAST_PX: Final = 12


def outcome_on_glass(outcome: Outcome) -> QColor:
    """Return the colour of an outcome on the glass, in both themes."""
    return outcome_colour(DARK, outcome)


def type_of(px: float, *, bold: bool = True) -> QFont:
    """Return the program's own type in a size, pixels."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(max(_LEAST_PX, round(px)))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
    return font


@lru_cache(maxsize=256)
def height_of(text: str, width: float, px: float, *, bold: bool = True) -> float:
    """Return how high a text is in a column of this width; 0 for none."""
    if not text:
        return 0.0
    metrics = QFontMetricsF(type_of(px, bold=bold))
    return metrics.boundingRect(QRectF(0, 0, width, 1e5), int(_WRAPPED), text).height()


@lru_cache(maxsize=256)
def width_of(text: str, px: float, *, bold: bool = True) -> float:
    """Return how wide a text is on one line."""
    return QFontMetricsF(type_of(px, bold=bold)).horizontalAdvance(text)


@lru_cache(maxsize=256)
def fitting(text: str, width: float, height: float, px: float, *, bold: bool = True) -> float:
    """Return the largest size up to `px` at which a text fits a box, on as many lines as it needs."""
    while px > _LEAST_PX:
        longest = max((width_of(word, px, bold=bold) for word in text.split()), default=0.0)
        if longest <= width and height_of(text, width, px, bold=bold) <= height:
            break
        px *= 0.94
    return max(px, float(_LEAST_PX))


def divided(text: str, width: float, px: float, *, bold: bool = True) -> str:
    """Return a text with a hyphen and a new line in each word that is wider than its column: else it is cut off."""
    return " ".join(_divided(word, width, px, bold=bold) for word in text.split(" "))


def _divided(word: str, width: float, px: float, *, bold: bool) -> str:
    if width_of(word, px, bold=bold) <= width:
        return word
    # At least one letter, or it would never end.
    head = next((n for n in range(len(word) - 1, 1, -1) if width_of(word[:n] + "-", px, bold=bold) <= width), 1)
    rest = word[head:]
    return f"{word[:head]}-\n{_divided(rest, width, px, bold=bold)}" if rest else word


def paint_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    px: float,
    colour: QColor = TEXT,
    *,
    bold: bool = True,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
) -> None:
    """Paint a text into a box, on as many lines as it needs, smaller where it would not fit."""
    size = fitting(text, box.width(), box.height(), px, bold=bold)
    painter.setFont(type_of(size, bold=bold))
    painter.setPen(colour)
    painter.drawText(box, int(align) | int(_WRAPPED), divided(text, box.width(), size, bold=bold))


def digits(text: str, box: QRectF) -> QPainterPath:
    """Return digits as tall as a box, or as wide; in its middle."""
    path = QPainterPath()
    path.addText(QPointF(0, 0), type_of(200), text)
    drawn = path.boundingRect()
    scale = min(box.height() / max(1.0, drawn.height()), box.width() / max(1.0, drawn.width()))
    painted = QPainterPath()
    painted.addText(QPointF(0, 0), type_of(200 * scale), text)
    return painted.translated(box.center() - painted.boundingRect().center())
