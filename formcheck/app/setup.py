"""The set-up of a set, in the column beside the live picture: the one thing to do, and how far one has come.

Read from two or three metres: the one thing to do is large, everything else is for who is near.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from formcheck import svg
from formcheck.app.cameras import Device
from formcheck.app.choice import CameraChoice
from formcheck.app.glyphs import paint_level
from formcheck.app.theme import DARK, LIGHT, Theme, level_colour
from formcheck.coach import script
from formcheck.coach.checks import Check, State, foremost, unknown
from formcheck.coach.steps import Step
from formcheck.core.exercise import Exercise
from formcheck.core.hints import Subject
from formcheck.core.report import Level
from formcheck.drawing import drawing
from formcheck.language import tr
from formcheck.plan import plan

#: The height of the window in which sizes are as they are written here, pixels.
_USUAL_HEIGHT: Final = 720.0
#: The one thing to do, the title, a line of the list, what is small: pixels in a window of the usual height.
_LARGE_PX, _TITLE_PX, _LINE_PX, _SMALL_PX = 27, 20, 14, 12
#: What is said of an exercise is longer than most advice; from so many characters on it is smaller.
_LONG, _LONGER_PX = 70, 22
#: A line that fails is told to be seen to, not called a fault: nobody has done anything wrong yet.
_LEVELS: Final = {State.GOOD: Level.PASS, State.BAD: Level.WARN, State.WAITING: None}


def _label(*, dim: bool = False) -> QLabel:
    label = QLabel()
    label.setObjectName("dim" if dim else "")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


class Mark(QWidget):
    """How a line stands, as a shape; a ring that fills while something is held."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._state = State.WAITING
        self._share = 0.0

    def show_state(self, state: State, share: float = 0.0) -> None:
        """Show a state; of one that is waited for, how much of it is done."""
        if (state, share) != (self._state, self._share):
            self._state, self._share = state, share
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self._state is State.WAITING:
            self._paint_ring(painter, box)
        else:
            level = _LEVELS[self._state]
            assert level is not None
            paint_level(painter, box, level, level_colour(self._theme, level), QColor(self._theme.surface))
        painter.end()

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        width = max(2.0, 0.12 * box.width())
        inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        pen = QPen(QColor(self._theme.dim if self._share == 0.0 else self._theme.border), width)
        painter.setPen(pen)
        painter.drawEllipse(inner)
        if self._share > 0.0:
            pen.setColor(QColor(self._theme.good))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            # Sixteenths of a degree, from the top and with the clock.
            painter.drawArc(inner, 90 * 16, -round(360 * 16 * self._share))


class Now(QFrame):
    """The one thing to do now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.mark, self.text = Mark(), _label()
        self._scale, self._px = 1.0, _LARGE_PX
        self.mark.setAccessibleName(tr("How long the start position has been held"))
        self.text.setAccessibleName(tr("What to do now"))
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.mark)
        self._layout.addWidget(self.text, 1)

    def show_check(self, check: Check | None, *, ready: bool) -> None:
        """Show the line that is to be seen to; `ready` where there is none because all is good."""
        if check is None:
            self.mark.show_state(State.GOOD if ready else State.WAITING)
            self.text.setText(tr("Ready.") if ready else tr("One moment, I am looking."))
        else:
            self.mark.show_state(check.state, check.share)
            self.text.setText(tr(check.advice))
        self.mark.setAccessibleDescription(f"{round(100 * check.share)} %" if check is not None else "")
        self.mark.show()
        self._fit(_LARGE_PX)

    def show_words(self, text: str) -> None:
        """Show what is being said of the exercise, as large as the usual advice, or smaller where it is long."""
        self.mark.hide()
        self.text.setText(text)
        self._fit(_LARGE_PX if len(text) <= _LONG else _LONGER_PX)

    def _fit(self, px: int) -> None:
        self._px = px
        _set_px(self.text, px * self._scale, bold=True)
        self._layout.invalidate()
        self.updateGeometry()

    def set_sizes(self, scale: float) -> None:
        """Set how large everything is, as a share of the usual."""
        side, gap, edge = round(44 * scale), round(12 * scale), round(8 * scale)
        self.mark.setFixedSize(side, side)
        self._scale = scale
        self._layout.setContentsMargins(gap, edge, gap, edge)
        self._layout.setSpacing(gap)
        _set_px(self.text, self._px * scale, bold=True)
        # Room for three lines at all times: what stands below does not jump.
        self.text.setMinimumHeight(3 * self.text.fontMetrics().lineSpacing())


class Line(QWidget):
    """One check: shape, what is right when it is good, and what to do where it is not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark, self.title, self.advice = Mark(), _label(), _label(dim=True)
        self._scale = 1.0
        self._shown: tuple[Check, bool] | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(self.title)
        self._words.addWidget(self.advice)
        self._layout.addLayout(self._words, 1)

    def show_check(self, check: Check, *, told_above: bool) -> bool:
        """Show a check; advice that stands above in large type is not repeated. Return whether words changed."""
        if (check, told_above) == self._shown:
            return False
        before, self._shown = self._shown, (check, told_above)
        self.mark.show_state(check.state, check.share)
        if before is not None and (replace(before[0], share=check.share), before[1]) == self._shown:
            return False
        self.title.setText(check.title)
        _set_px(self.title, _LINE_PX * self._scale, bold=check.state is State.BAD)
        self.advice.setText(tr(check.advice) if check.state is State.BAD and not told_above else "")
        self.advise(True)
        state = {State.GOOD: tr("good"), State.BAD: tr("not yet"), State.WAITING: tr("waiting")}[check.state]
        self.setAccessibleName(f"{check.title}: {state}")
        self.setAccessibleDescription(tr(check.advice) if check.advice else "")
        return True

    def advise(self, wanted: bool) -> None:
        """Show the advice, where there is any, or leave it out for want of room."""
        self.advice.setVisible(wanted and bool(self.advice.text()))
        # At once: how much room is left is asked next.
        self._words.invalidate()
        self._layout.invalidate()
        self.updateGeometry()

    def set_sizes(self, scale: float) -> None:
        """Set how large everything is, as a share of the usual."""
        self._scale = scale
        side = round(18 * scale)
        self.mark.setFixedSize(side, side)
        self._layout.setSpacing(round(9 * scale))
        _set_px(self.title, _LINE_PX * scale, bold=self.title.font().bold())
        _set_px(self.advice, _SMALL_PX * scale)


class Places(QWidget):
    """Where the camera goes, from above, and the start position, side by side and equally high."""

    _GAP: Final = 10.0
    #: No larger than this: lines become plump.
    _MOST: Final = 1.6
    #: No lower than this, in a window of the usual height: nobody could tell what is drawn, pixels.
    _LEAST_PX: Final = 56.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Words come first: in a small window in which everything is wrong there is no room for a drawing.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._theme = LIGHT
        self._exercise: Exercise | None = None
        self._explained = False
        self._scale = 1.0
        self._renderers: tuple[QSvgRenderer, ...] = ()

    def show_exercise(self, exercise: Exercise, *, explained: bool = False) -> None:
        """Draw an exercise; without figures, the place of the camera only.

        Parameters
        ----------
        explained
            Whether its start and its end are drawn, and not the place of the camera: it is not set up yet.
        """
        if (exercise, explained) == (self._exercise, self._explained):
            return
        self._exercise, self._explained = exercise, explained
        name = tr(exercise.name)
        self.setAccessibleName(tr("{exercise}: place of the camera and start position", exercise=name))
        self.setAccessibleDescription(f"{tr(exercise.views[0].setup)} {tr(exercise.start)}")
        self.setToolTip(tr(exercise.views[0].setup))
        self._render()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._render()

    def set_sizes(self, scale: float) -> None:
        """Set how large the drawings may become, as a share of the usual."""
        self._scale = scale
        self.update()

    def boxes(self) -> tuple[QRectF, ...]:
        """Return where the drawings stand in the widget."""
        sizes = [QSizeF(renderer.defaultSize()) for renderer in self._renderers]
        if not sizes or self.height() < self._LEAST_PX * self._scale:
            return ()
        # At a height of 1, so wide.
        wide = [size.width() / size.height() for size in sizes]
        room = self.width() - self._GAP * (len(sizes) - 1)
        most = self._MOST * self._scale * sizes[0].height()
        height = max(1.0, min(float(self.height()), room / sum(wide), most))
        left = (self.width() - height * sum(wide) - self._GAP * (len(sizes) - 1)) / 2
        top = (self.height() - height) / 2
        found = []
        for share in wide:
            found.append(QRectF(left, top, height * share, height))
            left += height * share + self._GAP
        return tuple(found)

    def _render(self) -> None:
        self._renderers = ()
        exercise = self._exercise
        if exercise is not None:
            palette = svg.DARK if self._theme is DARK else svg.LIGHT
            texts = [plan(exercise, palette, first_only=True)]
            if exercise.figures is not None and self._explained:
                texts = [drawing(exercise, palette)]
            elif exercise.figures is not None:
                texts.append(drawing(exercise, palette, start_only=True))
            self._renderers = tuple(QSvgRenderer(QByteArray(text.encode()), self) for text in texts)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Without room there are no boxes.
        for renderer, box in zip(self._renderers, self.boxes(), strict=False):
            renderer.render(painter, box)
        painter.end()


class SetUpPanel(QWidget):
    """What is set up, what to do for it, and by which camera."""

    #: A `Device`, and width and height and pictures a second to ask it for; None where it offers nothing.
    camera_chosen = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.which = _label(), _label(dim=True)
        self.aim = _label()
        self.aim.setAccessibleName(tr("What is wanted of the set"))
        self.aim.hide()
        self._exercise: Exercise | None = None
        self._explains = False
        self.now = Now()
        self.lines: dict[Subject, Line] = {}
        self.places = Places()
        self.camera = CameraChoice()
        self.camera.chosen.connect(self.camera_chosen)
        self.privacy = _label(dim=True)
        self.privacy.setText(tr("Pictures are looked at and thrown away. Landmarks are kept on this computer only."))
        self._theme = LIGHT
        self._scale = 1.0
        self._list = QVBoxLayout()
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.which)
        head.addWidget(self.aim)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(head)
        self._layout.addWidget(self.now)
        self._layout.addLayout(self._list)
        self._layout.addWidget(self.places, 1)
        self._layout.addWidget(self.camera)
        self._layout.addWidget(self.privacy)
        self.show_checks(())
        self.set_window_height(round(_USUAL_HEIGHT))

    def show_step(self, step: Step, index: int, of: int, place: tuple[int, int] | None = None) -> None:
        """Show which set is set up.

        Parameters
        ----------
        step
            The set.
        index, of
            Its place among all sets of the session, from 0, and how many there are.
        place
            In the programme the number of its exercise, and how many there are.
        """
        self.title.setText(tr(step.exercise.name))
        # Of a trial there is one, and nobody asks how many.
        parts = [tr("Set {number} of {of}", number=step.number, of=step.of)] if place is None or step.of > 1 else []
        if step.side is not None:
            parts.insert(0, tr("Left side") if step.side == "left" else tr("Right side"))
        if place is not None:
            parts.insert(0, tr("Exercise {number} of {of}", number=place[0], of=place[1]))
        elif of != step.of:
            parts.append(tr("{number} of {of} in all", number=index + 1, of=of))
        self.which.setText(" \N{MIDDLE DOT} ".join(parts))
        self.aim.setText(" ".join(part for part in (script.aim(step), step.advice) if part))
        self.aim.setVisible(bool(self.aim.text()))
        self._exercise = step.exercise
        self.show_told("")
        self.show_checks(unknown(step.exercise, step.side))

    def show_told(self, text: str) -> None:
        """Show what is being said of an exercise, with a drawing of it; empty when everything was said."""
        self._explains = bool(text)
        if self._exercise is not None:
            self.places.show_exercise(self._exercise, explained=self._explains)
        for line in self.lines.values():
            line.setVisible(not self._explains)
        if self._explains and self.now.text.text() != text:
            self.now.show_words(text)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show how far somebody has got ready."""
        if self._explains:
            return
        first = foremost(checks)
        self.now.show_check(first, ready=bool(checks) and all(check.state is State.GOOD for check in checks))
        changed = False
        for check in checks:
            if check.id not in self.lines:
                self._add_line(check.id)
            changed |= self.lines[check.id].show_check(check, told_above=check is first)
        if changed:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out the last of the small advice where there is no room for all of it: it comes in its turn."""
        lines = list(self.lines.values())
        for line in lines:
            line.advise(True)
        for line in reversed(lines):
            self._list.invalidate()
            self._layout.invalidate()
            if self._layout.totalHeightForWidth(self.width()) <= self.height():
                break
            line.advise(False)

    def show_devices(
        self,
        devices: Sequence[Device],
        current: Device | None,
        size: tuple[int, int] | None = None,
        fps: float | None = None,
    ) -> None:
        """List the cameras; see `CameraChoice.show_devices`."""
        self.camera.show_devices(devices, current, size, fps)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for mark in (self.now.mark, *(line.mark for line in self.lines.values())):
            mark.set_theme(theme)
        self.places.set_theme(theme)
        self.camera.set_theme(theme)

    def set_window_height(self, height: int) -> None:
        """Make everything as large as fits a window of this height, pixels."""
        scale = self._scale = max(1.0, height / _USUAL_HEIGHT)
        _set_px(self.title, _TITLE_PX * scale, bold=True)
        for label in (self.which, self.privacy):
            _set_px(label, _SMALL_PX * scale)
        _set_px(self.aim, 1.25 * _LINE_PX * scale, bold=True)
        self.now.set_sizes(scale)
        self.places.set_sizes(scale)
        for line in self.lines.values():
            line.set_sizes(scale)
        self.camera.set_font_size(round(13 * scale))
        self._list.setSpacing(round(3 * scale))
        self._layout.setSpacing(round(8 * scale))

    def _add_line(self, id_: Subject) -> None:
        line = self.lines[id_] = Line()
        line.mark.set_theme(self._theme)
        line.set_sizes(self._scale)
        self._list.addWidget(line)
        # Now, and not when Qt gets round to it: what is hidden takes no room.
        line.show()


def _set_px(label: QLabel, size: float, *, bold: bool = False) -> None:
    font = QFont(label.font())
    font.setPixelSize(round(size))
    font.setBold(bold)
    if font != label.font():
        label.setFont(font)
