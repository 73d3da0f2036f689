"""The drawing of the chosen exercise: start and end position, as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from formcheck import svg
from formcheck.app.theme import DARK, LIGHT, Theme
from formcheck.core.exercise import Exercise
from formcheck.drawing import drawing
from formcheck.language import tr


class Sketch(QWidget):
    """Show the drawing of an exercise, its two positions beside or below each other as fits better.

    Hidden while there is nothing to draw.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(180, 150)
        self._theme = LIGHT
        self._exercise: Exercise | None = None
        self._renderers: tuple[QSvgRenderer, ...] = ()
        self.hide()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(340, 300)

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Draw an exercise; nothing for one without figures."""
        self._exercise = exercise if exercise is not None and exercise.figures is not None else None
        name = tr(self._exercise.name) if self._exercise is not None else ""
        self.setAccessibleName(tr("{exercise}: start and end position", exercise=name) if name else "")
        self._render()
        self.setVisible(self._exercise is not None)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._render()

    def box(self) -> QRectF:
        """Return where the drawing stands in the widget; empty where there is none."""
        best = self._best()
        return QRectF() if best is None else self._fitted(best)

    def _render(self) -> None:
        self._renderers = ()
        if self._exercise is not None:
            palette = svg.DARK if self._theme is DARK else svg.LIGHT
            texts = [drawing(self._exercise, palette, stacked=stacked) for stacked in (False, True)]
            self._renderers = tuple(QSvgRenderer(QByteArray(text.encode()), self) for text in texts)
        self.update()

    def _best(self) -> QSvgRenderer | None:
        """Return the arrangement that is drawn larger."""
        return max(self._renderers, key=lambda renderer: self._scale(renderer), default=None)

    def _scale(self, renderer: QSvgRenderer) -> float:
        size = renderer.defaultSize()
        return min(self.width() / size.width(), self.height() / size.height())

    def _fitted(self, renderer: QSvgRenderer) -> QRectF:
        # No larger than half as large again: lines become plump.
        size = QSizeF(renderer.defaultSize()) * min(1.5, self._scale(renderer))
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        best = self._best()
        if best is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        best.render(painter, self._fitted(best))
        painter.end()
