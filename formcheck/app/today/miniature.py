"""The small drawing of an exercise on its card: the two positions, without words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from formcheck import svg
from formcheck.app.theme import DARK, Theme
from formcheck.core.exercise import Exercise
from formcheck.drawing import drawing
from formcheck.language import tr

_TEXT: Final = re.compile(r"<text\b.*?</text>", re.DOTALL)


@lru_cache(maxsize=64)
def _drawn(exercise: Exercise, dark: bool) -> tuple[bytes, ...]:
    """Return both arrangements of a drawing without their captions, which nobody could read in this size."""
    palette = svg.DARK if dark else svg.LIGHT
    return tuple(_TEXT.sub("", drawing(exercise, palette, stacked=stacked)).encode() for stacked in (False, True))


class Miniature(QWidget):
    """Show an exercise as large as there is room."""

    def __init__(self, exercise: Exercise, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercise = exercise
        self._renderers: tuple[QSvgRenderer, ...] = ()
        name = tr(exercise.name)
        self.setAccessibleName(tr("{exercise}: start and end position", exercise=name))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        if self._exercise.figures is not None:
            drawn = _drawn(self._exercise, theme is DARK)
            self._renderers = tuple(QSvgRenderer(QByteArray(text), self) for text in drawn)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        best = max(self._renderers, key=self._scale, default=None)
        if best is None:
            return
        size = best.defaultSize() * self._scale(best)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        best.render(painter, box)
        painter.end()

    def _scale(self, renderer: QSvgRenderer) -> float:
        size = renderer.defaultSize()
        return min(self.width() / size.width(), self.height() / size.height())
