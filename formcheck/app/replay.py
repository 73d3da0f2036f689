"""A repetition watched again: the skeleton in its own time, the reading against its limit, and the user's verdict."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from formcheck import failures
from formcheck.app import glass
from formcheck.app.glyphs import icon
from formcheck.app.opinion import Opinion
from formcheck.app.projection import Loader, Picture, Screen
from formcheck.app.review import Line, Playhead, Scene, cropped, line, mark_of
from formcheck.app.skeleton import figure, offenders
from formcheck.app.strip import Strip
from formcheck.app.theme import DARK, Theme
from formcheck.app.veil import Veil
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.report import Attempt, Outcome
from formcheck.language import number, tr
from formcheck.wording import PHASES, SIDES, Entry

#: How often the picture is looked at, milliseconds: more often than any camera gives one.
_TICK_MS: Final = 25
#: What is left of the window around the card, pixels at a height of `glass.REFERENCE_PX`.
_EDGE: Final = 28
#: A smaller window has room for the picture and the verdict only.
_SMALL: Final = QSize(900, 560)
#: These are for the replay, wherever the focus is.
_OWN_KEYS: Final = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_S),
)


class Replay(Veil):
    """A card on which the repetitions of one set are watched again, one at a time.

    Space plays and pauses, S slows down, Left and Right go one picture back and on, Home and End to the first and the
    last one, Up and Down one repetition, with Ctrl to the next one that did not count, Esc closes.
    """

    #: What the user says of a repetition, by its number; None takes it back.
    said = Signal(int, object)
    export_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Watch again"))
        self._theme = DARK
        self._recording: Path | None = None
        self._exercise: Exercise | None = None
        self._entries: tuple[Entry, ...] = ()
        self._corrected: dict[int, Outcome] = {}
        self._side: str | None = None
        self._correctable = False
        self._scenes: dict[int, Scene] | None = None
        self._number = 0
        self._line: Line | None = None
        self._head = Playhead([0.0])
        self._painted = -1
        self._ticked_s = 0.0
        self._fitted = QSize()
        self._loader = Loader(self)
        self._timer = QTimer(self, interval=_TICK_MS)
        self.title = QLabel()
        self.title.setObjectName("title")
        self.before = _tool("‹", tr("Repetition before"), tr("Repetition before (Up)"))  # noqa: RUF001 - an arrow
        self.after = _tool("›", tr("Next repetition"), tr("Next repetition (Down)"))  # noqa: RUF001 - an arrow
        self.close_button = _tool("", tr("Close the replay"), tr("Close (Esc)"))
        self.screen_ = Screen()
        self.strip = Strip()
        self.play = QPushButton()
        self.play.setToolTip(tr("Play or pause (Space)"))
        self.back = _tool("−1", tr("One picture back"), tr("One picture back (Left)"))  # noqa: RUF001 - a real minus
        self.on = _tool("+1", tr("One picture on"), tr("One picture on (Right)"))
        self.slow = _tool("½", tr("Half speed"), tr("Half speed (S)"))
        self.slow.setCheckable(True)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Moment of the repetition"))
        self.time = QLabel()
        self.time.setAccessibleName(tr("Time in the repetition"))
        self.opinion = Opinion()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.before)
        head.addWidget(self.after)
        head.addSpacing(6)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        controls = QHBoxLayout()
        controls.setSpacing(8)
        for button in (self.play, self.back, self.on, self.slow):
            controls.addWidget(button)
        controls.addWidget(self.slider, 1)
        controls.addWidget(self.time)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.screen_, 1)
        left.addWidget(self.strip)
        left.addLayout(controls)
        self._grid = grid = QGridLayout(self.card)
        grid.addLayout(head, 0, 0, 1, 2)
        grid.addLayout(left, 1, 0)
        grid.addWidget(self.opinion, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(1, 1)

    def _connect(self) -> None:
        self._loader.done.connect(self._loaded)
        self._timer.timeout.connect(self._tick)
        self.close_button.clicked.connect(self.toggle)
        self.before.clicked.connect(lambda: self.go(-1))
        self.after.clicked.connect(lambda: self.go(1))
        self.play.clicked.connect(self.toggle_playing)
        self.back.clicked.connect(lambda: self.step(-1))
        self.on.clicked.connect(lambda: self.step(1))
        self.slider.valueChanged.connect(self.seek)
        self.strip.wanted.connect(self._seek_time)
        self.opinion.chosen.connect(self.show_rule)
        self.opinion.said.connect(lambda outcome: self.said.emit(self._number, outcome))
        self.opinion.export_wanted.connect(self.export_wanted)
        for widget in self.findChildren(QWidget):
            widget.installEventFilter(self)

    # ---- what is watched

    def take(
        self,
        recording: Path,
        exercise: Exercise,
        entries: tuple[Entry, ...],
        *,
        side: str | None = None,
        correctable: bool,
    ) -> None:
        """Take a set that is over; it is read when it is looked at.

        Parameters
        ----------
        recording
            Its landmarks.
        exercise
            What was done.
        entries
            Its repetitions or attempts.
        side
            The side that was judged, where it is not the one of the recording.
        correctable
            Whether what the user says of it can be kept.
        """
        self.clear()
        self._recording, self._exercise, self._entries = recording, exercise, entries
        self._side, self._correctable = side, correctable

    def clear(self) -> None:
        """Forget the set; the card closes."""
        if self.isVisible():
            self.toggle()
        self._loader.stop()
        self._recording, self._exercise, self._entries = None, None, ()
        self._scenes, self._line = None, None
        self._corrected = {}
        self.opinion.say("")

    def shut(self, within_s: float) -> None:
        """Stop what is being read, and wait for it so long at most."""
        self._timer.stop()
        self._loader.stop(within_s)

    @property
    def number(self) -> int:
        """Number of the repetition that is watched."""
        return self._number

    @property
    def ready(self) -> bool:
        """Whether the recording has been read."""
        return self._scenes is not None

    @property
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._head.playing

    @property
    def index(self) -> int:
        """Which picture of the repetition is shown."""
        return self._head.index

    def watch(self, number: int) -> None:
        """Open the card at a repetition; nothing happens where there is no such one."""
        if self._recording is None or self._exercise is None or number not in self._numbers:
            return
        self._number = number
        self.opinion.say("")
        if self._scenes is None:
            self._loader.start(self._recording, self._exercise, self._entries, self._side)
        if not self.isVisible():
            self.toggle()
        self._show_entry()

    def go(self, entries: int, *, not_counted: bool = False) -> None:
        """Go so many repetitions on, or back; beyond the last one lies the first.

        Parameters
        ----------
        entries
            How many.
        not_counted
            Whether clean ones are passed over.
        """
        numbers = [
            entry.number
            for entry in self._entries
            if not not_counted or entry.outcome is not Outcome.CLEAN or entry.number == self._number
        ]
        if self._number in numbers:
            self._number = numbers[(numbers.index(self._number) + entries) % len(numbers)]
            self.opinion.say("")
            self._show_entry()

    def show_corrections(self, corrected: Mapping[int, Outcome]) -> None:
        """Show what the user said of the repetitions, by number."""
        self._corrected = dict(corrected)
        self._show_verdicts()

    @property
    def _numbers(self) -> list[int]:
        return [entry.number for entry in self._entries]

    @property
    def _entry(self) -> Entry | None:
        return next((entry for entry in self._entries if entry.number == self._number), None)

    @property
    def _scene(self) -> Scene | None:
        return (self._scenes or {}).get(self._number)

    # ---- showing it

    def _loaded(self, found: object) -> None:
        if isinstance(found, BaseException):
            self.screen_.show_words(tr("The landmarks cannot be shown."))
            self.opinion.say(tr(failures.line(found)) if failures.expected(found) else failures.keep(found))
        elif isinstance(found, dict):
            self._scenes = found
            self._show_entry()

    def _show_entry(self) -> None:
        """Show the repetition from its beginning, with the reading that decided."""
        entry, scene = self._entry, self._scene
        if entry is None or self._exercise is None:
            return
        self.title.setText(_title(self._exercise, entry, len(self._entries)))
        for button in (self.before, self.after):
            button.setEnabled(len(self._entries) > 1)
        self.opinion.show_entry(self._exercise, entry)
        for choice in self.opinion.rules.buttons():
            choice.installEventFilter(self)
        self._show_verdicts()
        for widget in (self.play, self.back, self.on, self.slow, self.slider):
            widget.setEnabled(scene is not None)
        self._head = Playhead(scene.times if scene is not None else [0.0])
        self._ticked_s = time.perf_counter()
        self._show_playing()
        if scene is None:
            self._line = None
            self.strip.clear()
            self.time.clear()
            waiting = tr("Nothing was recorded of it.") if self.ready else tr("Reading the landmarks…")
            self.screen_.show_words(waiting)
            return
        self.slider.blockSignals(True)
        self.slider.setRange(0, self._head.last)
        self.slider.blockSignals(False)
        # As wide as it gets, or the slider would move under the hand.
        self.time.ensurePolished()
        length_s = self._head.length_s
        self.time.setMinimumWidth(self.time.fontMetrics().horizontalAdvance(_time(length_s, length_s)))
        self.show_rule(self.opinion.first_rule)

    def _show_verdicts(self) -> None:
        entry = self._entry
        if entry is not None:
            yours, any_said = self._corrected.get(entry.number), bool(self._corrected)
            self.opinion.show_verdicts(entry, yours, correctable=self._correctable, any_said=any_said)

    def show_rule(self, rule_id: str) -> None:
        """Show what a rule read; with an empty id, the whole movement."""
        scene = self._scene
        if scene is None or self._exercise is None:
            return
        self._line = line(scene, self._exercise, rule_id)
        self.strip.show_line(scene, self._line)
        self._painted = -1
        self._show_moment()

    def _show_moment(self) -> None:
        """Show the pose at which the playhead stands, with its reading against the limit."""
        scene, shown, index = self._scene, self._line, self._head.index
        if scene is None or shown is None or self._exercise is None or index == self._painted:
            return
        self._painted = index
        instant = scene.instants[index]
        pose = cropped(instant, scene)
        blamed = offenders(self._exercise, instant.update, instant.side)
        mark = mark_of(scene, self._exercise, shown, index)
        value = shown.values[index]
        known = math.isfinite(value) and mark is None
        text = shown.text(value) if known else ""
        if not pose.seen:
            text = tr("not seen")
        caption = tr(PHASES[instant.update.phase])
        self.screen_.show_picture(Picture(pose.image_size, figure(pose, instant.side, blamed), mark, caption, text))
        if not self.playing:
            self.screen_.tell()
        self.strip.show_moment(index)
        self.slider.blockSignals(True)
        self.slider.setValue(index)
        self.slider.blockSignals(False)
        self.time.setText(_time(self._head.at_s, self._head.length_s))

    # ---- time

    def toggle_playing(self) -> None:
        """Play, or stay at this picture."""
        if self._scene is not None:
            self._head.playing = not self._head.playing
            self._show_playing()

    def step(self, pictures: int) -> None:
        """Go so many pictures on, or back, and stay there."""
        self._head.step(pictures)
        self._show_playing()
        self._show_moment()

    def seek(self, index: int) -> None:
        """Go to a picture, and stay there."""
        self._head.seek(index)
        self._show_playing()
        self._show_moment()

    def _seek_time(self, at_s: float) -> None:
        scene = self._scene
        if scene is not None:
            times = scene.times
            self.seek(min(range(len(times)), key=lambda index: abs(times[index] - times[0] - at_s)))

    def _tick(self) -> None:
        now = time.perf_counter()
        passed_s, self._ticked_s = now - self._ticked_s, now
        self._head.advance(passed_s / 2 if self.slow.isChecked() else passed_s)
        self._show_moment()

    def _show_playing(self) -> None:
        text = tr("Pause") if self._head.playing else tr("Play")
        self.play.setText(f" {text}")
        self.play.setAccessibleName(text)
        self.play.setIcon(icon("pause" if self._head.playing else "play", self._theme.text))

    # ---- Qt's events

    def toggle(self) -> None:
        """Show or hide the card; what is not seen does not play."""
        super().toggle()
        if self.isVisible():
            self._fit()
            self._ticked_s = time.perf_counter()
            self._timer.start()
        else:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Give its keys to the replay wherever the focus is; a button that has it keeps Space."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            space = event.key() == Qt.Key.Key_Space and not isinstance(watched, QPushButton | QToolButton)
            if space or event.key() in _OWN_KEYS:
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = event.key()
        if key == Qt.Key.Key_Space:
            self.toggle_playing()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            wrong = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.go(1 if key == Qt.Key.Key_Down else -1, not_counted=wrong)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.seek(0 if key == Qt.Key.Key_Home else self._head.last)
        elif key == Qt.Key.Key_S:
            self.slow.toggle()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Fill the window but for an edge, with type that grows along; a small window has room for the main things."""
        if self.size() == self._fitted:
            # A style sheet costs more than anything else here.
            return
        self._fitted = self.size()
        small = self.width() < _SMALL.width() or self.height() < _SMALL.height()
        unit = max(1.0, self.height() / glass.REFERENCE_PX)
        edge = 6 if small else round(_EDGE * unit)
        width, height = self.width() - 2 * edge, self.height() - 2 * edge
        self.card.setFixedSize(max(width, 1), max(height, 1))
        self.card.setStyleSheet(
            f"QLabel, QPushButton, QToolButton {{ font-size: {round(14 * unit)}px; }}"
            f"QPushButton {{ padding: {round(6 * unit)}px {round(12 * unit)}px; border-radius: {round(8 * unit)}px; }}"
            f"QToolButton#icon {{ padding: {round(6 * unit)}px; min-width: {round(22 * unit)}px; }}"
            f"QLabel#title {{ font-size: {16 if small else round(22 * unit)}px; }}"
            f"QLabel#large {{ font-size: {15 if small else round(18 * unit)}px; font-weight: 700; }}"
            f"QLabel#section, QLabel#small {{ font-size: {round(13 * unit)}px; }}"
            f"QLabel#reason {{ font-size: {14 if small else round(15 * unit)}px; }}"
        )
        for button in (self.play, self.close_button):
            button.setIconSize(QSize(round(18 * unit), round(18 * unit)))
        edges = (10, 8, 10, 8) if small else (20, 14, 20, 18)
        self._grid.setContentsMargins(*(round(edge * unit) for edge in edges))
        self._grid.setHorizontalSpacing(10 if small else round(20 * unit))
        self._grid.setVerticalSpacing(6 if small else round(10 * unit))
        for part in (self.strip, self.back, self.on, self.slow, self.time):
            part.setVisible(not small)
        self.opinion.setFixedWidth(round(0.42 * width if small else max(320, 0.27 * width)))
        self.opinion.fit(unit)
        self.strip.setFixedHeight(round(134 * unit))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.close_button.setIcon(icon("close", theme.text))
        for part in (self.screen_, self.strip, self.opinion):
            part.set_theme(theme)
        self._show_playing()


def _title(exercise: Exercise, entry: Entry, of: int) -> str:
    """Return which repetition, cycle or attempt it is, and of which side."""
    if isinstance(entry, Attempt):
        title = tr("Attempt {number} of {of}", number=entry.number, of=of)
    elif exercise.kind is Kind.CYCLES:
        title = tr("Cycle {number} of {of}", number=entry.number, of=of)
    else:
        title = tr("Repetition {number} of {of}", number=entry.number, of=of)
    return f"{title}, {tr(SIDES[entry.side])}" if entry.side in SIDES else title


def _time(at_s: float, length_s: float) -> str:
    at, length = (number(seconds, ".1f") for seconds in (at_s, length_s))
    return tr("{at} of {length} s", at=at, length=length)


def _tool(text: str, name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("icon")
    button.setText(text)
    button.setAccessibleName(name)
    button.setToolTip(tip)
    return button
