"""What is judged: a file or a camera, the same again, and by which model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from formcheck.app.agenda import Agenda
from formcheck.app.cameras import Device
from formcheck.app.dispatch import Request
from formcheck.app.layout import Layout
from formcheck.app.player import Player
from formcheck.app.preferences import Preferences
from formcheck.app.runs import Runs
from formcheck.app.selection import Selection
from formcheck.coach.guide import Guide
from formcheck.coach.steps import Step
from formcheck.io.playing import FileCamera
from formcheck.language import tr

FILTER: Final = "Videos and recordings (*.mp4 *.mov *.mkv *.webm *.avi *.m4v *.mpg *.fcr *.csv *.tsv);;All files (*)"


class Desk(QObject):
    """Ask the player for what the user wants to see judged.

    Parameters
    ----------
    window
        Over which a file is asked for.
    player, parts
        What plays, and where is said what cannot be.
    runs
        What looks at runs.
    selection, agenda
        By what is judged, and how many sets a session has.
    preferences
        What was used the last time.

    Attributes
    ----------
    last
        What was asked for last; None at the beginning.
    """

    def __init__(
        self,
        window: QWidget,
        player: Player,
        parts: Layout,
        runs: Runs,
        selection: Selection,
        agenda: Agenda,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._player = player
        self._parts = parts
        self._runs = runs
        self._selection = selection
        self._agenda = agenda
        self._preferences = preferences
        self.last: Request | None = None

    @property
    def judging(self) -> bool:
        """Whether something is judged or looked at now."""
        return self._player.running or self._runs.running

    def ask_for_file(self) -> None:
        """Ask for a video or a recording, and judge it."""
        path = self.choose_file(tr("Open a video or a recording"))
        if path is not None:
            self.open_file(path)

    def choose_file(self, title: str) -> Path | None:
        """Ask for a video or a recording; None where the user thinks better of it."""
        folder = self._preferences.text("folder", str(Path.home()))
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, folder, tr(FILTER))
        return Path(chosen) if chosen else None

    def open_file(self, path: str | Path) -> None:
        """Judge a video or a recording: as a run where running is chosen."""
        path = Path(path)
        self._preferences.set_text("folder", str(path.parent))
        self._play(str(path), path.name)

    def start_camera(
        self,
        camera: int | FileCamera,
        name: str = "",
        size: tuple[int, int] | None = None,
        fps: float | None = None,
        guide: Guide | None = None,
    ) -> None:
        """Begin a session before a camera: one by its number, or a file in the place of one.

        Parameters
        ----------
        guide
            Who leads through a session of the programme; None for what is chosen.
        """
        said = name or (camera.name if isinstance(camera, FileCamera) else tr("Camera {number}", number=camera))
        self._preferences.set_text("camera", said)
        self._play(camera, said, size=size, fps=fps, guide=guide)

    def start_usual_camera(self, guide: Guide | None = None) -> None:
        """Start the camera of the last time; where that is not there, let the user choose.

        Parameters
        ----------
        guide
            As for `start_camera`.
        """

        def start(device: Device) -> None:
            self.start_camera(device.number, device.name, guide=guide)

        usual = self._preferences.text("camera")
        found = next((device for device in self._parts.bar.cameras() if device.name == usual), None)
        if found is not None:
            start(found)
        else:
            self._parts.bar.let_choose(start)

    def take_camera(self, device: Device, size: tuple[int, int] | None, fps: float | None) -> None:
        """Go on with the session before another camera, or with another picture of the same."""
        if self.last is not None and self.last.live and self.last.exercise is not None:
            self.last = replace(self.last, source=device.number, name=device.name, size=size, fps=fps)
            self._resume()

    def again(self) -> None:
        """Judge the same source again, with the exercise and side that are chosen now; a session goes on."""
        if self._player.interrupted:
            self._resume()
        elif self.last is not None:
            last = self.last
            self._play(last.source, last.name, size=last.size, fps=last.fps)

    def forget(self) -> None:
        """Judge nothing again: what was judged last belongs to another exercise."""
        self.last = None

    def _resume(self) -> None:
        if self.last is not None:
            self._player.play(self.last, paced=False, resume=True)

    def _play(
        self,
        source: str | int | FileCamera,
        name: str,
        *,
        size: tuple[int, int] | None = None,
        fps: float | None = None,
        guide: Guide | None = None,
    ) -> None:
        exercise, side = self._selection.exercise, self._selection.side
        if guide is not None:
            # Only what is shown first: what is done, and with which side, comes from the guide.
            exercise, side = next((task.exercise for task in guide.ahead() if isinstance(task, Step)), exercise), None
        if exercise is None:
            self._parts.banner.show_message(tr("There is no exercise to judge by: choose one first."))
            return
        if exercise.is_run and not isinstance(source, str):
            self._parts.banner.show_message(
                tr("A run is looked at once it is filmed: open its video, or drop it here."), error=False
            )
            return
        model = self._preferences.text("model", "full")
        steps = () if isinstance(source, str) or guide is not None else self._agenda.steps(exercise, side)
        self.last = Request(source, name, exercise, side, model, steps, size, fps, guide)
        if exercise.is_run:
            self._runs.look(Path(str(source)), exercise)
        else:
            request = self.last
            self._runs.leave(lambda: self._player.play(request, paced=self._preferences.flag("real_time")))

    def offer_lite(self, line: str) -> None:
        """Say that the computer is too slow for the model, and offer a faster one."""
        self._parts.banner.show_message(line, error=False, action=(tr("Use the lite model"), self._use_lite))

    def _use_lite(self) -> None:
        self._parts.banner.dismiss()
        self._agenda.set_model("lite")
        if self.last is not None and self._player.running:
            self.last = replace(self.last, model="lite")
            self._resume()
