"""How far a session of the programme has come: a thin line at the foot of the stage, a piece for each set."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from formcheck.app import glass
from formcheck.coach.moment import Moment, Part

#: What is still to come: seen beside what is done, and not taken for it.
COMING: Final = QColor(112, 122, 134)
#: How tall the line is and what it keeps from the edges, pixels; a foot is never lower than this in any window.
_TALL: Final = 4.0
_FOOT: Final = 4.0
_SIDE: Final = 16.0
#: Between two pieces, pixels; none where the pieces would be thinner than this.
_GAP: Final = 3.0


def sets_of(moment: Moment | None) -> tuple[int, int] | None:
    """Return how many sets are over, and how many there are with those that are known to come.

    None outside of a session of the programme: without one, what comes is what the user wants.
    """
    if moment is None or moment.step.purpose is None:
        return None
    return moment.of if moment.part is Part.DONE else moment.index, moment.of


def pieces(whole: QRectF, of: int) -> list[QRectF]:
    """Return where the piece of each set is, in their order."""
    width = (whole.width() - 2 * _SIDE) / of
    gap = _GAP if width > 2 * _GAP else 0.0
    top = whole.bottom() - _FOOT - _TALL
    return [QRectF(whole.left() + _SIDE + place * width, top, width - gap, _TALL) for place in range(of)]


def paint_sets(painter: QPainter, whole: QRectF, done: int, of: int) -> None:
    """Paint the line.

    Parameters
    ----------
    whole
        The stage.
    done, of
        As from `sets_of`.
    """
    line = pieces(whole, of)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glass.GLASS)
    painter.drawRoundedRect(line[0].united(line[-1]).adjusted(-4, -3, 4, 3), 4, 4)
    for place, piece in enumerate(line):
        painter.setBrush(glass.TEXT if place < done else COMING)
        painter.drawRoundedRect(piece, 2, 2)
