"""What a replay is shown with: a dark screen for skeletons, and a thread that reads the recording."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from formcheck.app import glass
from formcheck.app.marking import paint_figure, paint_marks
from formcheck.app.marks import Mark
from formcheck.app.review import look
from formcheck.app.skeleton import Figure
from formcheck.app.theme import DARK, Theme
from formcheck.core.exercise import Exercise
from formcheck.language import tr
from formcheck.wording import Entry

#: Room for a caption above and a reading below, pixels at a height of `glass.REFERENCE_PX`.
_TOP: float = 46.0
_SIDE: float = 20.0


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a replay.

    Attributes
    ----------
    size
        Width and height to which the coordinates belong.
    figure, mark
        The skeleton, and what was read of it against the limit; None where that is no drawing.
    caption
        Where in the movement it is.
    text
        What stands below, such as a reading that is no drawing.
    """

    size: tuple[int, int]
    figure: Figure
    mark: Mark | None
    caption: str
    text: str


class Screen(QWidget):
    """A skeleton on a dark ground, as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 90)
        self.setAccessibleName(tr("Skeleton of the repetition"))
        # It changes with every picture: nothing that lies below it has to be painted each time.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = DARK
        self._picture: Picture | None = None
        self._words = ""

    def show_picture(self, picture: Picture) -> None:
        """Show one picture."""
        self._picture, self._words = picture, ""
        self.update()

    def tell(self) -> None:
        """Tell a screen reader what is read in the picture; not for each one while it plays."""
        if self._picture is not None:
            mark = self._picture.mark
            self.setAccessibleDescription(mark.text if mark is not None else self._picture.text)

    def show_words(self, words: str) -> None:
        """Show words in the place of a picture."""
        self._picture, self._words = None, words
        self.setAccessibleDescription(words)
        self.update()

    @property
    def words(self) -> str:
        """What is said in the place of a picture; empty while there is one."""
        return self._words

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.stage))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        # The screen is about six tenths of the window.
        unit = max(1.0, self.height() / (0.6 * glass.REFERENCE_PX))
        if self._picture is not None:
            self._paint_picture(painter, self._picture, unit)
        else:
            painter.setFont(glass.type_of(18 * unit))
            painter.setPen(glass.TEXT)
            room = QRectF(self.rect()).adjusted(24, 24, -24, -24)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._words)
        painter.end()

    def _paint_picture(self, painter: QPainter, picture: Picture, unit: float) -> None:
        side, top = _SIDE * unit, _TOP * unit
        room = QRectF(self.rect()).adjusted(side, top, -side, -(top if picture.text else side))
        width, height = (max(1, length) for length in picture.size)
        scale = min(room.width() / width, room.height() / height)
        left, above = room.center().x() - width * scale / 2, room.center().y() - height * scale / 2

        def at(place: tuple[float, float]) -> QPointF:
            return QPointF(left + place[0] * scale, above + place[1] * scale)

        paint_figure(painter, picture.figure, at, unit)
        if picture.mark is not None:
            free = QRectF(self.rect()).adjusted(8, 8, -8, -8)
            paint_marks(painter, (picture.mark,), picture.figure, at, free, 0.8 * unit)
        painter.setPen(glass.DIM)
        painter.setFont(glass.type_of(15 * unit))
        painter.drawText(QRectF(16 * unit, 12 * unit, self.width(), 30 * unit), picture.caption)
        if picture.text:
            painter.setPen(glass.TEXT)
            painter.setFont(glass.type_of(22 * unit))
            below = QRectF(0, self.height() - top, self.width(), top - 6)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, picture.text)


class Loader(QObject):
    """Look at a recording on a thread of its own."""

    #: The scenes by number, or what went wrong.
    done = Signal(object)
    _found = Signal(object, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._call = 0
        self._found.connect(self._pass)

    def start(self, recording: Path, exercise: Exercise, entries: tuple[Entry, ...], side: str | None) -> None:
        """Begin with a recording; whatever is being read is let go."""
        self.stop()
        stop, call = threading.Event(), self._call
        self._stop = stop

        def work() -> None:
            found: object
            try:
                found = look(recording, exercise, entries, stop.is_set, side=side)
            except BaseException as error:  # noqa: BLE001 - travels to the window
                found = error
            if not stop.is_set():
                self._found.emit(found, call)

        self._thread = threading.Thread(target=work, name="replay", daemon=True)
        self._thread.start()

    def stop(self, within_s: float = 0.0) -> None:
        """Let go of what is being read, and wait for it so long at most."""
        self._stop.set()
        self._call += 1
        if self._thread is not None and within_s > 0:
            self._thread.join(within_s)

    def _pass(self, found: object, call: int) -> None:
        if call == self._call:
            self.done.emit(found)
