"""The replay view: a run or a set watched again, with what was found of it, when, how much, and against what."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from formcheck.app import glass
from formcheck.app.cinema.axis import Axis
from formcheck.app.cinema.overlay import Overlay
from formcheck.app.cinema.picture import PictureView
from formcheck.app.cinema.playhead import Playhead
from formcheck.app.cinema.showing import Showing
from formcheck.app.cinema.timeline import TimeLine
from formcheck.app.cinema.told import Told
from formcheck.app.cinema.traces import LANE, Traces
from formcheck.app.cinema.transport import Transport
from formcheck.app.theme import DARK, Theme
from formcheck.findings import clock
from formcheck.instep import all_in_step
from formcheck.language import tr
from formcheck.reel import Cycle, Film, FloatArray, Span

#: Keys of the view and what they do.
KEYS: Final = (
    ("Space", "Play, pause"),
    ("Left, Right", "One picture back, one on"),
    ("Ctrl+Left, Ctrl+Right", "Marker before, next marker"),
    ("Home, End", "First picture, last picture"),
    ("Up, Down", "Faster, slower"),
    ("L", "Loop what was found here, or stop looping"),
    ("I, O", "Beginning and end of the loop"),
    ("G", "Ghost: a usual stride of your beginning"),
    ("V", "Skeleton only, or the video"),
    ("Z", "Closer: the part of the picture in which somebody is"),
    ("X", "Mirror the display; the data never flips"),
    ("+, −, 0", "Less, more and all of the time"),  # noqa: RUF001 - a real minus
    ("Esc", "End the comparison, or leave"),
)

#: How often it is looked where a film stands, milliseconds.
_TICK_MS: Final = 16
#: Without anything found here, a loop is so long, seconds.
_LOOP_S: Final = 3.0
#: Smaller than this it is of no use, pixels.
_LEAST: Final = QSize(640, 420)
#: A narrower window has no room for the curves of strides beside findings, pixels at `glass.REFERENCE_PX`.
_NARROW: Final = 940
#: The share of the height that the picture has, until somebody moves the edge.
_ABOVE: Final = 0.55


class Cinema(QWidget):
    """Watches a film, alone or beside another one in step."""

    #: The user has seen enough.
    closed = Signal()
    #: The exercise of a link, by its id.
    exercise_wanted = Signal(str)
    #: Another run shall be opened beside this one: call `compare`.
    compare_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Watch again"))
        self._theme = DARK
        self._fitted = QSize()
        self._film: Film | None = None
        self._head = Playhead()
        self._lead = 0
        self._lane = ""
        self._cycle: Cycle | None = None
        self._ticked_s = 0.0
        self._divided = False
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.axis = Axis(self)
        self.back = _button(tr("Back"), tr("Leave the replay (Esc)"))
        self.title = QLabel()
        self.title.setObjectName("strong")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.compare_button = _button(
            tr("Compare with another run…"), tr("Watch another run beside this one, in step by foot strike")
        )
        self.export_button = _button(tr("Save the report…"), tr("Save what was found as a page or as data"))
        self.step_label = QLabel()
        self.earlier = _small("−1", tr("The other run one stride earlier"))  # noqa: RUF001 - a real minus
        self.later = _small("+1", tr("The other run one stride later"))
        self.end_compare = _button(tr("End the comparison"), tr("Watch one run again (Esc)"))
        self.picture, self.other_picture = PictureView(), PictureView()
        self.other_picture.setAccessibleName(tr("Picture of the other run"))
        self.showing, self.other = Showing(self.picture, self), Showing(self.other_picture, self)
        self.told = Told()
        self.overlay = Overlay()
        self.transport = Transport()
        self.time_line = TimeLine()
        self.traces = Traces(self.axis)
        self.lanes = QScrollArea()
        self._lay_out()
        self._connect()
        self._show_controls()
        self.picture.say(tr("Nothing to watch yet."))

    # ---- layout

    def _lay_out(self) -> None:
        self._head_row = head = QHBoxLayout()
        head.addWidget(self.back)
        head.addSpacing(6)
        head.addWidget(self.title, 1)
        for button in (self.step_label, self.earlier, self.later, self.end_compare):
            head.addWidget(button)
        head.addWidget(self.compare_button)
        head.addWidget(self.export_button)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        stretches: tuple[tuple[QWidget, int], ...] = (
            (self.picture, 5),
            (self.other_picture, 5),
            (self.told, 4),
            (self.overlay, 3),
        )
        for part, stretch in stretches:
            self._row.addWidget(part, stretch)
        above = QWidget()
        above.setLayout(self._row)
        self.lanes.setWidget(self.traces)
        self.lanes.setWidgetResizable(True)
        self.lanes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: the traces have to stay below the time line that they belong to.
        self.lanes.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.lanes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, self.lanes.verticalScrollBar().sizeHint().width(), 0)
        line.addWidget(self.time_line)
        self._line = line
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        self._below = column
        column.addWidget(self.transport)
        column.addLayout(line)
        column.addWidget(self.lanes, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(above)
        self.splitter.addWidget(below)
        self.splitter.splitterMoved.connect(self._divide)
        self._whole = whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.addLayout(head)
        whole.addWidget(self.splitter, 1)

    def _divide(self) -> None:
        """Keep the edge between picture and traces where the user put it."""
        self._divided = True

    def _connect(self) -> None:
        bar = self.transport
        actions: tuple[tuple[QAbstractButton, Callable[[], object]], ...] = (
            (self.back, self.closed.emit),
            (self.compare_button, self.compare_wanted.emit),
            (self.export_button, self.export_wanted.emit),
            (self.end_compare, self.close_compare),
            (self.earlier, lambda: self.shift(-1)),
            (self.later, lambda: self.shift(1)),
            (bar.play, self.toggle_playing),
            (bar.back, lambda: self.step(-1)),
            (bar.on, lambda: self.step(1)),
            (bar.before, lambda: self.go_to_marker(-1)),
            (bar.after, lambda: self.go_to_marker(1)),
            (bar.loop, self.toggle_loop),
            (bar.ghost, lambda: self.set_ghost(bar.ghost.isChecked())),
            (bar.picture, lambda: self.set_video(bar.picture.isChecked())),
            (bar.closer, lambda: self.set_closer(bar.closer.isChecked())),
            (bar.mirror, lambda: self.set_mirrored(bar.mirror.isChecked())),
            (bar.out, lambda: self.axis.zoom(1.6, self._head.t_s)),
            (bar.in_, lambda: self.axis.zoom(0.625, self._head.t_s)),
            (bar.all, self.axis.show_all),
        )
        for button, action in actions:
            button.clicked.connect(lambda _=False, action=action: action())
        bar.speed_wanted.connect(self.set_speed)
        self._timer.timeout.connect(self._tick)
        self.axis.changed.connect(lambda: self.time_line.show_view(None if self.axis.whole else self.axis.view))
        self.time_line.wanted.connect(self.seek)
        self.traces.wanted.connect(self.seek)
        self.time_line.chosen.connect(self.choose)
        self.time_line.drawn.connect(self.repeat)
        self.told.chosen.connect(self.choose)
        self.told.exercise_wanted.connect(self.exercise_wanted)
        self.told.made = self._listen
        self.overlay.chosen.connect(self._show_usual)
        self.showing.failed.connect(lambda why: self._video_lost(self.picture, self._film, why))
        self.other.failed.connect(lambda why: self._video_lost(self.other_picture, self.other.film, why))
        self._listen(self)

    def _listen(self, widget: QWidget) -> None:
        """Let the keys of the view hold wherever the focus is."""
        for part in (widget, *widget.findChildren(QWidget)):
            if part is not self:
                part.installEventFilter(self)

    # ---- films

    @property
    def film(self) -> Film | None:
        """What is watched; None for nothing."""
        return self._film

    def show_film(self, film: Film) -> None:
        """Watch a film, from its beginning; a comparison is over.

        Raises
        ------
        OSError
            When its recording cannot be read.
        ValueError
            When it is none.
        """
        self.close_compare()
        self.showing.open(film)
        self._film = film
        self._head = Playhead(film.from_s, film.to_s)
        self._lane = ""
        self._cycle = None
        self.title.setText(film.title)
        self.title.setToolTip(film.title)
        self.picture.say("")
        self.axis.show_film(film.from_s, film.to_s)
        self.time_line.show_film(film)
        self.traces.show_film(film)
        self.lanes.verticalScrollBar().setValue(0)
        self.told.show_film(film)
        strides = self.showing.strides
        assert strides is not None
        self.overlay.offer(strides.choices)
        first = film.spans[0].lane if film.spans else ""
        self.overlay.select(strides.choice_for(first) or "")
        self._show_usual(self.overlay.current)
        self.transport.show_speed(1.0)
        self.set_closer(self.transport.closer.isChecked())
        self._show_caption()
        self._show_controls()
        self._show_moment()

    def compare(self, film: Film) -> None:
        """Watch another run beside this one, in step by foot strike.

        Raises
        ------
        OSError
            When its recording cannot be read.
        ValueError
            When it is none, or one of both is no run.
        """
        if self._film is None or not (self._film.is_run and film.is_run):
            raise ValueError("only two runs can be compared")
        self.other.open(film)
        self._lead = 0
        self.set_closer(self.transport.closer.isChecked())
        self._show_caption()
        self._show_controls()
        self._show_other()
        self._cycle = None
        self._show_moment()

    def close_compare(self) -> None:
        """Watch one run again."""
        if self.other.film is not None:
            self.other.close()
            self.other_picture.say("")
            self.traces.show_other({})
            self._show_controls()
            self._show_caption()
            self._cycle = None
            self._show_moment()

    @property
    def comparing(self) -> bool:
        """Whether two runs are watched."""
        return self.other.film is not None

    def clear(self) -> None:
        """Let go of all files."""
        self._pause()
        self.close_compare()
        self.showing.close()
        self._film = None
        self.title.clear()
        for part in (self.time_line, self.traces, self.told):
            part.show_film(None)
        self.overlay.offer(())
        self.overlay.curves.show_usual((), "deg", run=True)
        self.picture.set_caption("")
        self.picture.say(tr("Nothing to watch yet."))
        self._show_controls()

    def shut(self, within_s: float) -> None:
        """Stop everything, and wait for the threads so long at most."""
        self._pause()
        self.showing.close(within_s)
        self.other.close(within_s)

    # ---- what is shown

    def _show_controls(self) -> None:
        film, two = self._film, self.comparing
        is_run = film is not None and film.is_run
        self.other_picture.setVisible(two)
        for part in (self.step_label, self.earlier, self.later, self.end_compare):
            part.setVisible(two)
        self.compare_button.setVisible(is_run and not two)
        self.export_button.setVisible(film is not None)
        bar = self.transport
        bar.setEnabled(film is not None)
        usual = film is not None and any(cycle.usual for cycle in film.cycles)
        bar.ghost.setEnabled(usual)
        bar.ghost.setChecked(usual and self.showing.ghost)
        bar.picture.setEnabled(self.showing.has_video)
        bar.picture.setChecked(self.showing.has_video and self.showing.with_video)
        self._show_step()
        self._fit_parts()

    def _show_step(self) -> None:
        if self._lead > 0:
            text = tr("In step, the other run {count} strides ahead", count=self._lead)
        elif self._lead < 0:
            text = tr("In step, the other run {count} strides behind", count=-self._lead)
        else:
            text = tr("In step by foot strike")
        film, other = self._film, self.other.film
        if film is not None and other is not None and not (film.beats.counts and other.beats.counts):
            text = tr("Side by side; no foot strikes to be in step by")
        self.step_label.setText(text)

    def _show_other(self) -> None:
        """Lay the traces of the other run over this one's, each stride over the one that it goes with."""
        film, other = self._film, self.other.film
        if film is None or other is None:
            return
        found = {}
        for lane in film.lanes:
            beside = other.lane(lane.id)
            if beside is not None and beside.times.size:
                found[lane.id] = np.interp(self._other_times(lane.times), beside.times, beside.course)
        self.traces.show_other(found)

    def _show_caption(self) -> None:
        film, other = self._film, self.other.film
        if film is None:
            return
        if other is None:
            note = "" if film.video is not None else tr("Skeleton only: there is no video")
            self.picture.set_caption(note)
            return
        self.picture.set_caption(film.title)
        self.other_picture.set_caption(other.title, clock(self.other.t_s))

    def _video_lost(self, view: PictureView, film: Film | None, why: str) -> None:
        """Say that there is a skeleton only, and why."""
        view.set_caption(tr("Skeleton only"), why)
        self._show_controls()

    def _show_usual(self, choice: str) -> None:
        """Show another curve of the strides."""
        strides, film = self.showing.strides, self._film
        if strides is None or film is None:
            return
        unit = next((unit for name, _, unit in strides.choices if name == choice), "deg")
        self.overlay.curves.show_usual(strides.usual(choice), unit, run=film.is_run)
        self._cycle = None
        self._show_cycle()

    def _show_cycle(self) -> None:
        """Show the curve of the stride that is under way, where it is another one than before."""
        strides, film = self.showing.strides, self._film
        if strides is None or film is None:
            return
        t_s = self._head.t_s
        cycle = film.cycle_at(t_s)
        share = math.nan if cycle is None else (t_s - cycle.from_s) / (cycle.to_s - cycle.from_s)
        curves, choice = self.overlay.curves, self.overlay.current
        if cycle is not None and cycle != self._cycle:
            other = None
            if self.other.film is not None and self.other.strides is not None:
                beside = self.other.film.cycle_at(self._other_time())
                other = self.other.strides.curve(choice, beside) if beside is not None else None
            curves.show_now(strides.curve(choice, cycle), other)
            self._cycle = cycle
        curves.show_share(share)

    def _show_moment(self) -> None:
        """Show where the film stands, everywhere."""
        film = self._film
        if film is None:
            return
        t_s, paused = self._head.t_s, not self._head.playing
        self.showing.show(t_s, paused=paused, chosen=self._lane)
        if self.other.film is not None:
            self.other.show(self._other_time(), paused=paused, chosen=self._lane)
            self._show_caption()
        self.axis.follow(t_s)
        self.time_line.show_moment(t_s)
        self.time_line.show_loop(self._head.loop)
        self.traces.show_moment(t_s)
        self.transport.show_time(t_s, film.to_s)
        self.transport.show_loop(looping=self._head.loop is not None)
        self._show_cycle()
        if paused:
            self.traces.tell()

    def _other_times(self, times_s: FloatArray) -> FloatArray:
        """Return the times of the other run that go with those of this one."""
        assert self._film is not None
        assert self.other.film is not None
        if not (self._film.beats.counts and self.other.film.beats.counts):
            return times_s + (self.other.film.from_s - self._film.from_s)
        return all_in_step(times_s, self._film.beats, self.other.film.beats, self._lead)

    def _other_time(self) -> float:
        return float(self._other_times(np.array([self._head.t_s]))[0])

    # ---- time

    @property
    def head(self) -> Playhead:
        """Where the film stands."""
        return self._head

    def toggle_playing(self) -> None:
        """Play, or pause."""
        if self._film is None:
            return
        self._head.toggle()
        self._follow_playing()

    def _follow_playing(self) -> None:
        self.transport.show_playing(playing=self._head.playing)
        if self._head.playing:
            self._ticked_s = time.perf_counter()
            self._timer.start()
        else:
            self._timer.stop()
        self._show_moment()

    def _pause(self) -> None:
        self._head.playing = False
        self._timer.stop()
        self.transport.show_playing(playing=False)

    def _tick(self) -> None:
        now = time.perf_counter()
        passed_s, self._ticked_s = now - self._ticked_s, now
        self._head.advance(passed_s)
        if self._head.playing:
            self._show_moment()
        else:
            self._follow_playing()

    def seek(self, t_s: float) -> None:
        """Go to a moment; it goes on from there where it plays."""
        self._head.seek(t_s)
        self._show_moment()

    def step(self, pictures: int) -> None:
        """Go so many pictures on, or back, and stay there."""
        self._pause()
        self.seek(self.showing.neighbour(pictures))

    def go_to_marker(self, way: int) -> None:
        """Go to the next marker, or for -1 to the one before."""
        film = self._film
        if film is None:
            return
        moments = sorted({*(mark.t_s for mark in film.marks), *(span.from_s for span in film.spans)})
        beside = self._head.beside(moments, way)
        if beside is not None:
            self.seek(beside)
        elif way < 0:
            self.seek(film.from_s)

    def set_speed(self, speed: float) -> None:
        """Play so many times as fast as life: one of `playhead.SPEEDS`."""
        self._head.speed = speed
        self.transport.show_speed(speed)

    def toggle_loop(self) -> None:
        """Go through what was found here again and again, or through all of it."""
        film = self._film
        if film is None:
            return
        if self._head.loop is not None:
            self._head.loop = None
        else:
            t_s = self._head.t_s
            spans = film.spans_at(t_s)
            span = min(spans, key=lambda span: span.to_s - span.from_s, default=None)
            if span is not None:
                self._head.repeat(span.from_s, span.to_s)
            else:
                self._head.repeat(t_s - _LOOP_S / 2, t_s + _LOOP_S / 2)
        self._show_moment()

    def repeat(self, from_s: float, to_s: float) -> None:
        """Go through a stretch again and again."""
        if self._film is not None:
            self._head.repeat(from_s, to_s)
            self._show_moment()

    def choose(self, span: Span) -> None:
        """Look at something that was found: go there, loop it, play it, and show its trace and its curve."""
        film, strides = self._film, self.showing.strides
        if film is None or strides is None:
            return
        self._lane = span.lane
        self.told.pick(span)
        self.time_line.pick(span)
        self.traces.pick(span.lane)
        box = self.traces.lane_box(span.lane)
        self.lanes.ensureVisible(0, round(box.center().y()), 0, round(box.height() / 2) + 4)
        choice = strides.choice_for(span.lane)
        if choice is not None and choice != self.overlay.current:
            self.overlay.select(choice)
            self._show_usual(choice)
        self.axis.around(span.from_s, span.to_s)
        self._head.repeat(span.from_s, span.to_s)
        self._head.playing = True
        self._follow_playing()

    def shift(self, strides: int) -> None:
        """Let the other run be so many strides further on."""
        self._lead += strides
        self._show_step()
        self._show_other()
        self._cycle = None
        self._show_moment()

    # ---- how it looks

    def set_ghost(self, ghost: bool) -> None:
        """Show a usual stride behind the skeleton, or none."""
        for showing in (self.showing, self.other):
            showing.ghost = ghost
            showing.again()
        self.transport.ghost.setChecked(ghost and self.transport.ghost.isEnabled())

    def set_video(self, with_video: bool) -> None:
        """Show the video, or the skeleton only."""
        for showing in (self.showing, self.other):
            showing.with_video = with_video
            showing.again()
        self.transport.picture.setChecked(with_video and self.showing.has_video)

    def set_closer(self, closer: bool) -> None:
        """Show the part of the picture in which somebody is, or all of it."""
        for view, showing in ((self.picture, self.showing), (self.other_picture, self.other)):
            view.set_crop(showing.body_box() if closer else None)
        self.transport.closer.setChecked(closer)

    def set_mirrored(self, mirrored: bool) -> None:
        """Flip the display; the data never flips."""
        for view in (self.picture, self.other_picture):
            view.set_mirrored(mirrored)
        self.transport.mirror.setChecked(mirrored)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        parts = (self.picture, self.other_picture, self.told, self.overlay)
        for part in (*parts, self.transport, self.time_line, self.traces):
            part.set_theme(theme)
        self._fitted = QSize()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What there is no room for is left out: the view never makes a window larger."""
        return _LEAST

    def _fit(self) -> None:
        """Make everything as large as the window allows."""
        if self.size() == self._fitted:
            return
        self._fitted = self.size()
        unit = self._unit
        for part in (self.picture, self.other_picture, self.told, self.overlay.curves, self.transport):
            part.set_unit(unit)
        self.time_line.set_unit(unit)
        self.traces.set_unit(unit)
        self.lanes.setMinimumHeight(round((LANE + 4) * unit))
        self.setStyleSheet(
            f"QLabel, QPushButton, QToolButton, QComboBox {{ font-size: {round(14 * unit)}px; }}"
            f"QPushButton, QComboBox {{ padding: {round(4 * unit)}px {round(10 * unit)}px; }}"
            f"QToolButton#icon {{ padding: {round(4 * unit)}px {round(7 * unit)}px; }}"
            f"QLabel#strong {{ font-size: {round(16 * unit)}px; font-weight: 600; }}"
            f"QLabel#headline {{ font-size: {round(17 * unit)}px; font-weight: 700; }}"
            f"QLabel#small, QLabel#limits {{ font-size: {round(13 * unit)}px; }}"
            "QPushButton#told { text-align: left; font-weight: 600; border: none; background: transparent; "
            f"padding: {round(2 * unit)}px; }}"
            f"QPushButton#link {{ text-align: left; border: none; background: transparent; "
            f"color: {self._theme.accent}; padding: {round(1 * unit)}px; }}"
            f"QPushButton#told:focus, QPushButton#link:focus {{ border: 2px solid {self._theme.accent}; }}"
            f"QScrollBar:vertical {{ width: {round(10 * unit)}px; }}"
            "QSplitter::handle { background: transparent; }"
        )
        self._whole.setContentsMargins(*(round(edge * unit) for edge in (12, 8, 12, 8)))
        for layout in (self._whole, self._head_row, self._below):
            layout.setSpacing(round(7 * unit))
        self._row.setSpacing(round(10 * unit))
        self._line.setContentsMargins(0, 0, self.lanes.verticalScrollBar().sizeHint().width(), 0)
        if not self._divided:
            height = self.height() - 60 * unit
            self.splitter.setSizes([round(_ABOVE * height), round((1 - _ABOVE) * height)])
        self._fit_parts()

    @property
    def _unit(self) -> float:
        return max(1.0, min(self.height() / glass.REFERENCE_PX, self.width() / 1280))

    def _fit_parts(self) -> None:
        """Leave out what a narrow window has no room for."""
        wide = self.width() / self._unit
        self.told.setVisible(not self.comparing)
        self.overlay.setVisible(wide >= _NARROW)
        self.transport.fit(self.width() - round(24 * self._unit))

    # ---- Qt's events

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self._pause()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self.shut(0.0)
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Give its keys to the view wherever the focus is: before the window, after a button or a list that has it."""
        if isinstance(event, QKeyEvent) and self._own(watched, event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._own(self, event):
            event.accept()
            return True
        return super().event(event)

    def _own(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Space:
            return not isinstance(watched, QAbstractButton | QComboBox)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and isinstance(watched, QComboBox):
            return False
        if _modified(event):
            return key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        return key in self._keys

    @property
    def _keys(self) -> dict[int, Callable[[], object]]:
        bar = self.transport
        return {
            Qt.Key.Key_Space: self.toggle_playing,
            Qt.Key.Key_Left: lambda: self.step(-1),
            Qt.Key.Key_Right: lambda: self.step(1),
            Qt.Key.Key_Home: lambda: self.seek(self._head.from_s),
            Qt.Key.Key_End: lambda: self.seek(self._head.to_s),
            Qt.Key.Key_Up: lambda: self._change_speed(1),
            Qt.Key.Key_Down: lambda: self._change_speed(-1),
            Qt.Key.Key_L: self.toggle_loop,
            Qt.Key.Key_I: lambda: self._set_loop(self._head.begin_loop),
            Qt.Key.Key_O: lambda: self._set_loop(self._head.end_loop),
            Qt.Key.Key_G: bar.ghost.click,
            Qt.Key.Key_V: bar.picture.click,
            Qt.Key.Key_X: bar.mirror.click,
            Qt.Key.Key_Z: bar.closer.click,
            Qt.Key.Key_Plus: bar.in_.click,
            Qt.Key.Key_Minus: bar.out.click,
            Qt.Key.Key_0: self.axis.show_all,
            Qt.Key.Key_Escape: self._leave,
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = event.key()
        if _modified(event) and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.go_to_marker(1 if key == Qt.Key.Key_Right else -1)
        elif not _modified(event) and key in self._keys:
            self._keys[key]()
        else:
            super().keyPressEvent(event)

    def _change_speed(self, steps: int) -> None:
        self._head.faster(steps)
        self.transport.show_speed(self._head.speed)

    def _set_loop(self, set_end: Callable[[], None]) -> None:
        if self._film is not None:
            set_end()
            self._show_moment()

    def _leave(self) -> None:
        if self.comparing:
            self.close_compare()
        else:
            self._pause()
            self.closed.emit()


def _modified(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    return button


def _small(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("icon")
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
