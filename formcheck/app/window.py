"""The main window: connects the parts and shows what the player delivers."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow

from formcheck.app import complaints
from formcheck.app.agenda import Agenda
from formcheck.app.desk import Desk
from formcheck.app.dispatch import Ending, Request
from formcheck.app.display import Display
from formcheck.app.dropping import Dropping
from formcheck.app.follow import Follower
from formcheck.app.hearing import Hearing
from formcheck.app.history import HistoryRoom
from formcheck.app.keys import KeyList
from formcheck.app.layout import LEAST, Layout
from formcheck.app.lead import Lead
from formcheck.app.own import OwnExercises
from formcheck.app.player import Player
from formcheck.app.preferences import Preferences
from formcheck.app.runroom import RunRoom
from formcheck.app.selection import Selection
from formcheck.app.setup import SetUpPanel
from formcheck.app.sound import Speaker
from formcheck.app.theme import Theme, ThemeSwitch
from formcheck.app.today import TodayRoom
from formcheck.app.veil import Veil
from formcheck.app.verdict import MyVerdict
from formcheck.core.exercise import Exercise
from formcheck.core.report import SetReport
from formcheck.io.catalogue import Catalogue
from formcheck.io.playing import FileCamera
from formcheck.io.store import Kept, Store
from formcheck.language import tr
from formcheck.live import Finished

CLOSE_WITHIN_S: Final = 0.8


class Window(QMainWindow):
    """FormCheck's window.

    Parameters
    ----------
    catalogue
        The exercises that can be chosen.
    preferences
        What the user chose the last time.
    themes
        Light or dark.
    speaker
        What is heard; by default it is made from the preferences.
    store
        Where sets are kept; None to keep nothing.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        preferences: Preferences,
        themes: ThemeSwitch,
        speaker: Speaker | None = None,
        store: Store | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle("FormCheck")
        self.setMinimumSize(LEAST)
        self.resize(1280, 720)
        self._preferences = preferences

        self.layout_ = Layout(self)
        self.setCentralWidget(self.layout_)
        self.keys = KeyList(self)
        self.own = OwnExercises(self)
        self.agenda = Agenda(self, preferences)
        self.speaker = speaker or Speaker(preferences, self)
        self.hearing = Hearing(self, self.speaker, preferences)
        self._store = store
        self.player = Player(self, store)
        self.player.landmarks = preferences.flag("keep_sets", default=True)
        self.setup = SetUpPanel()
        self.layout_.add_side_page(self.setup)
        self.verdict = MyVerdict(self, store, self.layout_.summary, self.layout_.reps) if store is not None else None
        self.display = Display(self, self.layout_, self.player, themes, preferences)
        self._follower = Follower(self.player, self.layout_, self.speaker)
        self.lead = Lead(self.player, self.layout_, self.setup, self.speaker)
        self.selection = Selection(catalogue, preferences, self.layout_, self.own, self.agenda, self._busy)
        self.room = RunRoom(self, self.layout_, self.player, self.selection, preferences)
        self.runs, self.screening = self.room.runs, self.room.screening
        self.desk = Desk(self, self.player, self.layout_, self.runs, self.selection, self.agenda, preferences)
        self.room.connect_to(self.desk, self.verdict)
        self.history = HistoryRoom.where_kept(self, self.layout_, self.selection, self.room, self.desk, store)
        self.today = TodayRoom.where_kept(self, self.layout_, self.selection, self.desk, store)
        self._connect()
        self._add_actions()
        themes.changed.connect(self._set_theme)
        themes.apply()

        self.layout_.transport.pace.setChecked(preferences.flag("real_time"))
        self._show_idle()
        self.selection.name_broken()
        geometry = preferences.geometry()
        if geometry is not None:
            self.restoreGeometry(geometry)
        self.layout_.stage.setFocus()

    # ---- wiring

    def _connect(self) -> None:
        parts = self.layout_
        dropping = Dropping(self)
        dropping.hovering.connect(parts.stage.set_inviting)
        dropping.dropped.connect(self.open_file)
        parts.bar.open_wanted.connect(self.desk.ask_for_file)
        parts.invitation.open_wanted.connect(self.desk.ask_for_file)
        parts.invitation.camera_wanted.connect(parts.bar.offer_cameras)
        parts.invitation.agenda_wanted.connect(self.agenda.toggle)
        parts.bar.camera_wanted.connect(self.desk.start_camera)
        self.selection.changed.connect(self._on_selection)
        parts.bar.own.clicked.connect(self.own.toggle)
        parts.bar.sound.clicked.connect(self.hearing.toggle)
        parts.bar.set_muted(self.speaker.muted)
        self.speaker.muted_changed.connect(parts.bar.set_muted)
        self.speaker.complained.connect(parts.banner.show_when_free)
        parts.bar.help.clicked.connect(self.keys.toggle)
        parts.transport.pause.clicked.connect(self.toggle_pause)
        parts.transport.stop.clicked.connect(self.stop)
        parts.transport.pace.clicked.connect(self._set_paced)
        self.room.began.connect(self._on_analysing)
        self.room.idle_wanted.connect(self._show_idle)
        parts.summary.again_wanted.connect(self.again)
        parts.summary.closed.connect(parts.stage.update)
        self.player.started.connect(self._on_started)
        self.player.ended.connect(self._on_ended)
        self.player.complained.connect(parts.banner.show_when_free)
        self.lead.ended.connect(self._on_session_ended)
        parts.summary.files.always.setChecked(self._preferences.flag("keep_sets", default=True))
        parts.summary.files.keep_changed.connect(self._set_kept)
        if self.verdict is not None:
            self.verdict.shown.connect(lambda chosen: self._follower.show_set(chosen))
        if self.history is not None:
            self.player.started.connect(self.history.forget)
        self.setup.camera_chosen.connect(self.desk.take_camera)
        self._follower.too_slow.connect(self.desk.offer_lite)

    def _add_actions(self) -> None:
        transport = self.layout_.transport
        for key, do in (
            ("Ctrl+O", self.desk.ask_for_file),
            ("Ctrl+R", self.again),
            ("Ctrl+E", self.own.toggle),
            ("Ctrl+L", self.agenda.toggle),
            *self.display.keys(),
            ("F1", self.keys.toggle),
            ("M", lambda: self.speaker.set_muted(not self.speaker.muted)),
            ("Ctrl+M", self.hearing.toggle),
            ("R", transport.pace.click),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(do)
            self.addAction(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        # Not shortcuts: a button that has the focus keeps Space, a menu keeps Esc.
        if self.lead.key(event.key()) or (self.today is not None and self.today.key(event.key())):
            return
        if event.key() == Qt.Key.Key_PageDown and not self.player.running:
            # A remote is all that somebody on the mat has: it begins a session, too, and goes on with a lost one.
            (self.again if self.player.interrupted else self.desk.start_usual_camera)()
        elif event.key() == Qt.Key.Key_Space:
            self.toggle_pause()
        elif event.key() == Qt.Key.Key_Escape:
            if self.isFullScreen():
                self.display.toggle_screen()
            elif not (self.room.leave() or any(room.leave() for room in (self.history, self.today) if room)):
                self.stop()
        else:
            super().keyPressEvent(event)

    # ---- choices

    def choose(self, exercise: str, side: str | None = None) -> None:
        """Choose an exercise by its id; see `Selection.choose`."""
        self.selection.choose(exercise, side)

    def look_again(self) -> None:
        """Read every exercise file anew; see `Selection.look_again`."""
        self.selection.look_again()

    def _busy(self) -> bool:
        return self.player.running or self.room.busy or not self.layout_.summary.isHidden()

    def _on_selection(self, asked: bool) -> None:
        """Begin again with another exercise or side: no count survives the change."""
        self.room.make_way()
        if self.runs.running:
            self.runs.after_all(self._begin_anew if asked else self._show_idle)
        elif not self.player.running:
            self._show_idle()
        elif asked:
            self.again()

    def _begin_anew(self) -> None:
        self._show_idle()
        self.again()

    # ---- what is judged

    def open_file(self, path: str | Path) -> None:
        """Judge a video or a recording."""
        self.desk.open_file(path)

    def start_camera(self, camera: int | FileCamera, name: str = "") -> None:
        """Begin a session before a camera; see `Desk.start_camera`."""
        self.desk.start_camera(camera, name)

    def again(self) -> None:
        """Judge the same again, or go on with a session; see `Desk.again`."""
        self.desk.again()

    def stop(self) -> None:
        """Stop the set; what was judged stays."""
        if self.player.interrupted:
            self.layout_.banner.dismiss()
            self.lead.end()
        else:
            self.player.stop()
            self.runs.stop()

    def toggle_pause(self) -> None:
        """Pause, or go on; when nothing is running, judge the last source again."""
        run = self.player.run
        if self.runs.running:
            # It goes on from there: to pause is to stop.
            self.runs.stop()
        elif run is None:
            self.again()
        elif run.request.live:
            self.lead.toggle_pause()
        else:
            paused = not run.gate.paused
            self.player.pause(paused)
            if paused:
                self.speaker.hush()
            self.layout_.transport.set_paused(paused)

    def _set_paced(self, paced: bool) -> None:
        self._preferences.set_flag("real_time", value=paced)
        self.player.pace(paced)

    # ---- what the player says

    def _on_started(self, request: Request) -> None:
        parts = self.layout_
        parts.banner.dismiss()
        self.room.make_way()
        parts.invitation.hide()
        parts.plot.show()
        parts.summary.hide()
        if self.verdict is not None:
            self.verdict.clear()
        if not self.player.resumed:
            self._follower.clear(request.exercise)
        parts.stage.clear()
        parts.stage.set_texts(tr("Opening…"), "", "")
        if request.live:
            # In a moment: to look for cameras takes as long as two pictures.
            QTimer.singleShot(0, self, lambda: self._list_cameras(request))
        parts.transport.mirror.setChecked(request.live)
        parts.transport.pace.setChecked(self._preferences.flag("real_time"))
        parts.transport.set_paused(False)
        self.display.arrange()

    def _on_analysing(self) -> None:
        """A run is looked at: nothing is counted."""
        if self.verdict is not None:
            self.verdict.clear()
        self._follower.clear(None)
        self.layout_.plot.hide()
        self.display.arrange()

    def _list_cameras(self, request: Request) -> None:
        found = self.layout_.bar.cameras()
        current = next((device for device in found if device.number == request.source), None)
        self.setup.show_devices(found, current, request.size, request.fps)

    def _on_ended(self, request: Request, ending: Ending) -> None:
        parts = self.layout_
        parts.transport.idle(again=self.desk.last is not None)
        self.display.arrange()
        parts.stage.set_texts("", "", "")
        if self.runs.go_on():
            return
        if ending.error is not None:
            complaints.show_error(parts.banner, ending.error, self.again)
        if request.live:
            return
        if ending.report is not None and ending.report.source.frames:
            self._follower.show_result(ending.report)
            # A recording is there already: it can be watched, and is not kept once more.
            opened = Path(str(request.source)) if ending.report.source.kind == "recording" else None
            self._show_summary(request.exercise, ending.report, ending.kept, opened, request.side)
        else:
            self._show_idle()

    def _on_session_ended(self, finished: list[Finished], waited_for: SetReport | None) -> None:
        """Show what a session came to; where nothing was done, why nothing could be judged."""
        self.selection.show()
        guide = self.desk.last.guide if self.desk.last is not None else None
        if self.today is not None and self.today.take_over(guide):
            self.desk.forget()
            self.layout_.transport.forget()
            self._show_idle()
        elif finished and self.verdict is not None:
            self.verdict.show_sets(finished)
            self.layout_.stage.update()
        elif finished:
            self._show_summary(finished[-1].step.exercise, finished[-1].report, None)
        elif waited_for is not None and self.desk.last is not None and waited_for.source.frames:
            self._show_summary(self.desk.last.exercise, waited_for, None)
        else:
            self._show_idle()

    def _show_summary(
        self,
        exercise: Exercise,
        report: SetReport,
        kept: Kept | None,
        recording: Path | None = None,
        side: str | None = None,
    ) -> None:
        self.layout_.summary.show_report(exercise, report)
        if self.verdict is not None:
            self.verdict.show(exercise, report, kept, recording, side)
        self.layout_.stage.update()

    def show_bug(self, error: BaseException) -> None:
        """Say that something broke inside the window, and where the details are."""
        complaints.show_bug(self.layout_.banner, error)

    def _show_idle(self) -> None:
        parts = self.layout_
        parts.summary.hide()
        parts.stage.clear()
        parts.invitation.show()
        # Nothing is followed yet: the room goes to the drawing.
        parts.plot.hide()
        parts.transport.progress.hide()
        run = self.room.show_idle()
        self._follower.clear(None if run else self.selection.exercise)

    # ---- display

    def _set_theme(self, theme: Theme) -> None:
        self.layout_.set_theme(theme)
        self.own.set_theme(theme)
        self.agenda.set_theme(theme)
        self.setup.set_theme(theme)
        self.room.set_theme(theme)
        if self.history is not None:
            self.history.set_theme(theme)
        if self.today is not None:
            self.today.set_theme(theme)
        if self.verdict is not None:
            self.verdict.set_theme(theme)
        self.hearing.set_theme(theme)

    def _set_kept(self, kept: bool) -> None:
        """Keep the landmarks of sets from the next one on, or do not."""
        self._preferences.set_flag("keep_sets", value=kept)
        self.player.landmarks = kept

    # ---- Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.setup.set_window_height(self.height())
        for veil in self.findChildren(Veil):
            veil.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self._preferences.set_geometry(self.saveGeometry())
        self._follower.rest()
        self.speaker.close()
        # The threads are daemons: a camera that does not answer cannot keep the program alive.
        self.player.shut(CLOSE_WITHIN_S)
        self.room.shut(CLOSE_WITHIN_S)
        # The last word of a run may be under way still, and nobody is there to be shown it.
        self.player.blockSignals(True)
        if self.verdict is not None:
            self.verdict.close()
        if self.history is not None:
            self.history.shut(CLOSE_WITHIN_S)
        if self.today is not None:
            self.today.shut()
        event.accept()
