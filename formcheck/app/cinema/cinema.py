"""The replay view: a run or a set watched again, with what was found of it, when, how much, and against what."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Final

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from formcheck.app.cinema.commands import Command, Commands
from formcheck.app.cinema.panes import Panes
from formcheck.app.cinema.picture import PictureView
from formcheck.app.cinema.playhead import Playhead
from formcheck.app.cinema.showing import Showing
from formcheck.films.instep import all_in_step
from formcheck.films.reel import Cycle, Film, FloatArray, Span
from formcheck.findings import clock
from formcheck.language import tr

#: How often it is looked where a film stands, milliseconds.
_TICK_MS: Final = 16
#: Without anything found here, a loop is so long, seconds.
_LOOP_S: Final = 3.0


class Cinema(Panes):
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
        self._film: Film | None = None
        self._head = Playhead()
        self._lead = 0
        self._lane = ""
        self._cycle: Cycle | None = None
        self._ticked_s = 0.0
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.showing, self.other = Showing(self.picture, self), Showing(self.other_picture, self)
        self.commands = Commands(self, self._actions())
        self._connect()
        self._show_controls()
        self.picture.say(tr("Nothing to watch yet."))

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
        self.told.made = self.commands.listen
        self.overlay.chosen.connect(self._show_usual)
        self.showing.failed.connect(lambda why: self._video_lost(self.picture, self._film, why))
        self.other.failed.connect(lambda why: self._video_lost(self.other_picture, self.other.film, why))
        self.commands.listen(self)

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
        self.told.setVisible(not two)
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
        self.lanes.verticalScrollBar().setValue(round(self.traces.lane_box(span.lane).top()))
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

    # ---- Qt's events

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self._pause()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self.shut(0.0)
        super().closeEvent(event)

    def _actions(self) -> dict[Command, Callable[[], object]]:
        """Return what each key does, with whether Ctrl is held."""
        bar, key = self.transport, Qt.Key
        return {
            (key.Key_Space, False): self.toggle_playing,
            (key.Key_Left, False): lambda: self.step(-1),
            (key.Key_Right, False): lambda: self.step(1),
            (key.Key_Left, True): lambda: self.go_to_marker(-1),
            (key.Key_Right, True): lambda: self.go_to_marker(1),
            (key.Key_Home, False): lambda: self.seek(self._head.from_s),
            (key.Key_End, False): lambda: self.seek(self._head.to_s),
            (key.Key_Up, False): lambda: self._change_speed(1),
            (key.Key_Down, False): lambda: self._change_speed(-1),
            (key.Key_L, False): self.toggle_loop,
            (key.Key_I, False): lambda: self._set_loop(self._head.begin_loop),
            (key.Key_O, False): lambda: self._set_loop(self._head.end_loop),
            (key.Key_G, False): bar.ghost.click,
            (key.Key_V, False): bar.picture.click,
            (key.Key_X, False): bar.mirror.click,
            (key.Key_Z, False): bar.closer.click,
            (key.Key_Plus, False): bar.in_.click,
            (key.Key_Minus, False): bar.out.click,
            (key.Key_0, False): self.axis.show_all,
            (key.Key_Escape, False): self._leave,
        }

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
