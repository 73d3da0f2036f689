"""The main window: connects the parts and shows what the player delivers."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QMainWindow

from formcheck import failures
from formcheck.app.follow import Follower
from formcheck.app.hearing import Hearing
from formcheck.app.keys import KeyList
from formcheck.app.layout import Layout
from formcheck.app.own import OwnExercises
from formcheck.app.player import Player
from formcheck.app.preferences import Preferences
from formcheck.app.run import Ending, Request
from formcheck.app.sound import Speaker
from formcheck.app.theme import Theme, ThemeSwitch
from formcheck.app.veil import Veil
from formcheck.core.exercise import Exercise
from formcheck.io.catalogue import Catalogue, discover
from formcheck.io.playing import FileCamera

FILTER: Final = "Videos and recordings (*.mp4 *.mov *.mkv *.webm *.avi *.m4v *.mpg *.fcr);;All files (*)"
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
    """

    def __init__(
        self,
        catalogue: Catalogue,
        preferences: Preferences,
        themes: ThemeSwitch,
        speaker: Speaker | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle("FormCheck")
        self.setAcceptDrops(True)
        self.setMinimumSize(1000, 640)
        self.resize(1280, 720)
        self._catalogue = catalogue
        self._preferences = preferences
        self._themes = themes
        self._exercise: Exercise | None = None
        self._side: str | None = None
        self._last: Request | None = None
        self._broken_said = ""

        self.layout_ = Layout(self)
        self.setCentralWidget(self.layout_)
        self.keys = KeyList(self)
        self.own = OwnExercises(self)
        self.speaker = speaker or Speaker(preferences, self)
        self.hearing = Hearing(self, self.speaker, preferences)
        self.player = Player(self)
        self._follower = Follower(self.player, self.layout_, self.speaker)
        self._connect()
        self._add_actions()
        themes.changed.connect(self._set_theme)
        themes.apply()

        self._list_exercises()
        self._choose(self._first_exercise(), self._remembered_side())
        self.layout_.transport.pace.setChecked(preferences.flag("real_time"))
        self._show_idle()
        self._name_broken()
        geometry = preferences.geometry()
        if geometry is not None:
            self.restoreGeometry(geometry)
        self.layout_.stage.setFocus()

    # ---- wiring

    def _connect(self) -> None:
        parts = self.layout_
        parts.bar.open_wanted.connect(self.ask_for_file)
        parts.invitation.open_wanted.connect(self.ask_for_file)
        parts.invitation.camera_wanted.connect(parts.bar.offer_cameras)
        parts.bar.camera_wanted.connect(self.start_camera)
        parts.bar.exercise_chosen.connect(self._exercise_chosen)
        parts.bar.side_chosen.connect(self._side_chosen)
        parts.bar.own.clicked.connect(self.own.toggle)
        self.own.again_wanted.connect(self.look_again)
        parts.bar.sound.clicked.connect(self.hearing.toggle)
        parts.bar.set_muted(self.speaker.muted)
        self.speaker.muted_changed.connect(parts.bar.set_muted)
        self.speaker.complained.connect(parts.banner.show_when_free)
        parts.bar.theme.clicked.connect(self._toggle_theme)
        parts.bar.full_screen.clicked.connect(self._toggle_screen)
        parts.bar.help.clicked.connect(self.keys.toggle)
        parts.transport.pause.clicked.connect(self.toggle_pause)
        parts.transport.stop.clicked.connect(self.stop)
        parts.transport.mirror.toggled.connect(self._set_mirrored)
        parts.transport.pace.clicked.connect(self._set_paced)
        parts.summary.again_wanted.connect(self.again)
        parts.summary.closed.connect(parts.stage.update)
        self.player.started.connect(self._on_started)
        self.player.ended.connect(self._on_ended)

    def _add_actions(self) -> None:
        transport = self.layout_.transport
        for key, do in (
            ("Ctrl+O", self.ask_for_file),
            ("Ctrl+R", self.again),
            ("Ctrl+E", self.own.toggle),
            ("Ctrl+T", self._toggle_theme),
            ("F11", self._toggle_screen),
            ("F1", self.keys.toggle),
            ("M", lambda: self.speaker.set_muted(not self.speaker.muted)),
            ("Ctrl+M", self.hearing.toggle),
            ("X", transport.mirror.toggle),
            ("R", transport.pace.click),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(do)
            self.addAction(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        # Not shortcuts: a button that has the focus keeps Space, a menu keeps Esc.
        if event.key() == Qt.Key.Key_Space:
            self.toggle_pause()
        elif event.key() == Qt.Key.Key_Escape:
            if self.isFullScreen():
                self._toggle_screen()
            else:
                self.stop()
        else:
            super().keyPressEvent(event)

    # ---- choices

    def _first_exercise(self) -> Exercise | None:
        exercises = self._catalogue.exercises
        return exercises.get(self._preferences.text("exercise")) or next(iter(exercises.values()), None)

    def _remembered_side(self) -> str | None:
        side = self._preferences.text("side")
        return side if side in ("left", "right") else None

    def choose(self, exercise: str, side: str | None = None) -> None:
        """Choose an exercise by its id.

        Raises
        ------
        ValueError
            When there is no such exercise; names the closest one.
        """
        self._choose(self._catalogue.get(exercise), side)

    def _choose(self, exercise: Exercise | None, side: str | None) -> None:
        self._exercise = exercise
        self._side = side if exercise is not None and exercise.has_sides else None
        self.layout_.bar.choose(exercise, self._side)
        self.layout_.invitation.show_exercise(exercise)
        if not self.player.running:
            self._clear_set()

    def look_again(self) -> None:
        """Read every exercise file anew; the chosen exercise stays chosen, as its file says now.

        A set that runs goes on as it began, and one that is over stays in view.
        """
        self._catalogue = discover()
        self._list_exercises()
        self._name_broken()
        known = self._catalogue.exercises.get(self._exercise.id) if self._exercise else None
        if known is not None and (self.player.running or not self.layout_.summary.isHidden()):
            self._exercise = known
            self.layout_.bar.choose(known, self._side)
        else:
            self._choose(known or self._first_exercise(), self._side)
            if not self.player.running:
                self._show_idle()
        self.own.say("All files were read anew.")

    def _list_exercises(self) -> None:
        self.layout_.bar.fill(self._catalogue.exercises, [(path.name, why) for path, why in self._catalogue.broken])
        self.own.show_found(self._catalogue)

    def _name_broken(self) -> None:
        """Name the files that cannot be used, and take the message back when all can."""
        broken, banner = self._catalogue.broken, self.layout_.banner
        if broken:
            count = "1 exercise file" if len(broken) == 1 else f"{len(broken)} exercise files"
            path, why = broken[0]
            rest = f"; and {len(broken) - 1} more" if len(broken) > 1 else ""
            self._broken_said = f"{count} cannot be used. {path.name}: {why}{rest}"
            banner.show_message(self._broken_said, error=False, second=("Your own exercises", self.own.toggle))
        elif banner.text.text() == self._broken_said:
            banner.dismiss()

    def _exercise_chosen(self, name: str | None) -> None:
        exercise = self._catalogue.exercises.get(name or "")
        if exercise is None or exercise is self._exercise:
            return
        self._preferences.set_text("exercise", exercise.id)
        self._choose(exercise, self._side)
        self._judge_anew()

    def _side_chosen(self, side: str | None) -> None:
        self._side = side
        self._preferences.set_text("side", side or "")
        self._judge_anew()

    def _judge_anew(self) -> None:
        """Begin again with another exercise or side: no count survives the change."""
        if self.player.running:
            self.again()
        else:
            self._show_idle()

    # ---- what is judged

    def ask_for_file(self) -> None:
        """Ask for a video or a recording, and judge it."""
        folder = self._preferences.text("folder", str(Path.home()))
        path, _ = QFileDialog.getOpenFileName(self, "Open a video or a recording", folder, FILTER)
        if path:
            self.open_file(path)

    def open_file(self, path: str | Path) -> None:
        """Judge a video or a recording."""
        path = Path(path)
        self._preferences.set_text("folder", str(path.parent))
        self._play(str(path), path.name)

    def start_camera(self, camera: int | FileCamera, name: str = "") -> None:
        """Judge what a camera sees: one by its number, or a file in the place of one."""
        self._play(camera, name or (camera.name if isinstance(camera, FileCamera) else f"Camera {camera}"))

    def again(self) -> None:
        """Judge the same source again, with the exercise and side that are chosen now."""
        if self._last is not None:
            self._play(self._last.source, self._last.name)

    def _play(self, source: str | int | FileCamera, name: str) -> None:
        if self._exercise is None:
            self.layout_.banner.show_message("There is no exercise to judge by: choose one first.")
            return
        self._last = Request(source, name, self._exercise, self._side)
        self.player.play(self._last, paced=self._preferences.flag("real_time"))

    def stop(self) -> None:
        """Stop the set; what was judged stays."""
        self.player.stop()

    def toggle_pause(self) -> None:
        """Pause, or go on; when nothing is running, judge the last source again."""
        run = self.player.run
        if run is not None:
            paused = not run.gate.paused
            self.player.pause(paused)
            if paused:
                self.speaker.hush()
            self.layout_.transport.set_paused(paused)
        else:
            self.again()

    # ---- what the player says

    def _on_started(self, request: Request) -> None:
        parts = self.layout_
        parts.banner.dismiss()
        parts.invitation.hide()
        parts.plot.show()
        parts.summary.hide()
        self._clear_set()
        parts.stage.clear()
        parts.stage.set_texts("Opening…", "", "")
        parts.transport.mirror.setChecked(request.live)
        parts.transport.pace.setChecked(self._preferences.flag("real_time"))
        parts.transport.set_paused(False)

    def _on_ended(self, request: Request, ending: Ending) -> None:
        parts = self.layout_
        parts.transport.idle(again=self._last is not None)
        parts.stage.set_texts("", "", "")
        if ending.report is not None:
            parts.reps.model_.replace(ending.report.entries)
            if ending.report.hold is not None:
                parts.counter.show_hold(ending.report.hold)
            else:
                parts.counter.show_counts(ending.report.counts)
        if ending.error is not None:
            self._show_error(ending.error)
        if ending.report is not None and ending.report.source.frames:
            parts.summary.show_report(request.exercise, ending.report)
            parts.stage.update()
        else:
            self._show_idle()

    def _show_error(self, error: BaseException) -> None:
        retry = ("Try again", self.again)
        if failures.expected(error):
            self.layout_.banner.show_message(failures.line(error), action=retry)
        else:
            self.layout_.banner.show_message(
                failures.keep(error), action=retry, second=("Open the log", self._open_log)
            )

    def show_bug(self, error: BaseException) -> None:
        """Say that something broke inside the window, and where the details are."""
        self.layout_.banner.show_message(failures.keep(error), second=("Open the log", self._open_log))

    @staticmethod
    def _open_log() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(failures.log_file())))

    def _clear_set(self) -> None:
        parts = self.layout_
        parts.reps.model_.start(self._exercise)
        parts.plot.start(self._exercise)
        parts.rules.start(self._exercise)
        parts.lists.start(self._exercise)
        parts.counter.start(self._exercise)

    def _show_idle(self) -> None:
        parts = self.layout_
        parts.summary.hide()
        parts.stage.clear()
        parts.invitation.show()
        # Nothing is followed yet: the room goes to the drawing.
        parts.plot.hide()
        parts.transport.progress.hide()
        self._clear_set()

    # ---- display

    def _set_theme(self, theme: Theme) -> None:
        self.layout_.set_theme(theme)
        self.own.set_theme(theme)
        self.hearing.set_theme(theme)

    def _toggle_theme(self) -> None:
        self._themes.toggle()
        self._preferences.set_text("theme", self._themes.mode)

    def _toggle_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _set_mirrored(self, mirrored: bool) -> None:
        self.layout_.stage.set_mirrored(mirrored)

    def _set_paced(self, paced: bool) -> None:
        self._preferences.set_flag("real_time", value=paced)
        self.player.pace(paced)

    # ---- Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.layout_.stage.set_inviting(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        self.layout_.stage.set_inviting(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        self.layout_.stage.set_inviting(False)
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.open_file(paths[0])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        for veil in self.findChildren(Veil):
            veil.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self._preferences.set_geometry(self.saveGeometry())
        self._follower.rest()
        self.speaker.close()
        # The threads are daemons: a camera that does not answer cannot keep the program alive.
        self.player.shut(CLOSE_WITHIN_S)
        event.accept()
