"""Runs: a video or a recording is looked at as a run, and what cannot be told from it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from formcheck import findings
from formcheck.app import complaints
from formcheck.app.analysing import Analysing, Glimpse, Looked, RunRequest
from formcheck.app.asking import Answer
from formcheck.app.layout import Layout
from formcheck.app.player import Player
from formcheck.app.preferences import Preferences
from formcheck.app.runpage import RunPage
from formcheck.app.selection import Selection
from formcheck.app.skeleton import NearSide, figure
from formcheck.core.exercise import Exercise
from formcheck.core.running import Running
from formcheck.language import tr

if TYPE_CHECKING:
    from formcheck.analysis import Analysis

#: The pose models for runs, and what they are good for: nobody waits in front of the camera, so the best one comes
#: first.
RUN_MODELS: Final = {
    "heavy": "heavy: the most exact",
    "full": "full: faster",
    "lite": "lite: fastest, least exact",
}
#: At how many pictures a second slow motion is filmed.
_RATES: Final = (120, 240)
#: At how many it is shown where the file does not say.
_USUAL_FPS: Final = 30.0


class Runs(QObject):
    """Look at one run at a time, and show on the stage how far that is.

    Parameters
    ----------
    parts
        Where it is shown.
    page
        The column beside the stage.
    player
        What has to end before a run is looked at: two models at a time are slower than one after the other.
    selection
        Which exercises there are.
    preferences
        Which model the user chose.
    """

    #: A video or a recording begins to be looked at: its path.
    started = Signal(object)
    #: A run can be watched: a `Looked`.
    found = Signal(object)
    #: Nothing came of it, or it was put away: the stage is free.
    nothing = Signal()

    def __init__(
        self,
        parts: Layout,
        page: RunPage,
        player: Player,
        selection: Selection,
        preferences: Preferences,
    ) -> None:
        super().__init__(parts)
        self._parts = parts
        self._page = page
        self._asking = parts.asking
        self._player = player
        self._selection = selection
        self._preferences = preferences
        self._now: Analysing | None = None
        self._next: Callable[[], None] | None = None
        self._near = NearSide()
        self._closed = False

    # ---- what is wanted

    @property
    def running(self) -> bool:
        """Whether something is looked at."""
        return self._now is not None

    @property
    def model(self) -> str:
        """The pose model that is used for runs."""
        name = self._preferences.text("run_model", "heavy")
        return name if name in RUN_MODELS else "heavy"

    def set_model(self, name: str) -> None:
        """Use a pose model from the next run on."""
        self._preferences.set_text("run_model", name)

    def look(self, path: Path, exercise: Exercise) -> None:
        """Look at a video or a recording as a run, once nothing else is under way."""
        self.after_all(lambda: self._begin(RunRequest(path, exercise, self.model)))

    def after_all(self, then: Callable[[], None]) -> None:
        """Stop whatever is under way, and do something when it has ended; at once where nothing is."""
        self._asking.hide()
        if self._now is None and not self._player.running:
            then()
            return
        self._next = then
        self._player.stop()
        if self._now is not None:
            self._now.stop()

    def leave(self, then: Callable[[], None]) -> None:
        """Do something as soon as no run is looked at; a set that is judged is none of this room's business."""
        if self._now is not None:
            self.after_all(then)
        else:
            self._asking.hide()
            then()

    def stop(self) -> None:
        """Stop; what was looked at is kept."""
        self._next = None
        if self._now is not None:
            self._now.stop()

    def shut(self, within_s: float) -> bool:
        """Stop and wait; return whether it ended within that time."""
        self._closed = True
        self.stop()
        return self._now is None or self._now.join(within_s)

    # ---- an analysis

    def _begin(self, request: RunRequest, known: Analysis | None = None) -> None:
        parts = self._parts
        # As with anything else that begins: a session that waits for its camera is over.
        self._player.give_up()
        self._near = NearSide()
        self._now = now = Analysing(request, known, self._selection.exercises, self)
        # Queued: it speaks on threads of its own.
        queued = Qt.ConnectionType.QueuedConnection
        now.glimpsed.connect(self._on_glimpse, queued)
        now.complained.connect(parts.banner.show_when_free, queued)
        now.ended.connect(self._on_ended, queued)
        parts.banner.dismiss()
        parts.invitation.hide()
        parts.summary.hide()
        parts.stage.clear()
        parts.stage.set_texts(tr("Opening…"), "", "")
        parts.transport.analysing(request.path.name)
        parts.show_side(self._page)
        self._page.start(request.exercise)
        self.started.emit(request.path)
        now.start()

    def _on_glimpse(self, glimpse: Glimpse) -> None:
        if self._now is None or self._now.stopping or self._closed:
            return
        parts, progress = self._parts, glimpse.progress
        self._page.show_progress(progress, judging=glimpse.judging)
        parts.transport.show_share(progress.done, progress.total)
        parts.stage.set_texts(tr("Comparing the strides") if glimpse.judging else tr("Looking at the run"), "", "")
        if glimpse.pose is not None:
            pose = glimpse.pose
            parts.stage.show_record(glimpse.pixels, pose.image_size, figure(pose, self._near.push(pose), {}))

    def _on_ended(self, looked: Looked) -> None:
        now, self._now = self._now, None
        if self._closed:
            # Nobody is there to be shown it.
            return
        if now is not None:
            # The thread has said its last word; the object may go only when it has left it.
            now.join(1.0)
            now.deleteLater()
        parts = self._parts
        self._page.rest()
        parts.stage.set_texts("", "", "")
        parts.transport.idle(again=True)
        if self.go_on():
            return
        analysis = looked.analysis
        if analysis is None or analysis.complete:
            parts.transport.hide_share()
        running = analysis.report.running if analysis is not None else None
        if now is not None and now.stopping and looked.analysis is None and looked.error is not None:
            # Stopped before anything was there.
            self._say_stopped(looked)
        elif looked.error is not None:
            self.nothing.emit()
            complaints.show_error(parts.banner, looked.error, lambda: self._try(looked.request))
        elif analysis is None or running is None or not analysis.complete:
            self._say_stopped(looked)
        elif findings.question(running):
            self._ask(looked.request, analysis, running)
        elif looked.film is None:
            self.nothing.emit()
            said = findings.advice(running)
            parts.banner.show_message(f"{findings.headline(running)}: {looked.request.path.name}. {said}")
        else:
            self.found.emit(looked)

    def go_on(self) -> bool:
        """Do what waited for the end of something else; return whether anything did."""
        if self._next is None or self._now is not None or self._player.running:
            return False
        then, self._next = self._next, None
        then()
        return True

    def _try(self, request: RunRequest) -> None:
        self.after_all(lambda: self._begin(request))

    # ---- what is asked

    def _ask(self, request: RunRequest, analysis: Analysis, running: Running) -> None:
        """Ask what the poses do not tell; they are judged again with the answer."""

        def again(told: RunRequest) -> Callable[[], None]:
            return lambda: self.after_all(lambda: self._begin(told, analysis))

        words = findings.question(running)
        if running.looks_slow is not None:
            fps = analysis.report.source.fps
            looks_fps = running.looks_slow * (fps if fps > 0 else _USUAL_FPS)
            # What it looks like comes first.
            answers: list[Answer] = [
                (
                    tr("Filmed at {rate} pictures a second", rate=rate),
                    again(replace(request, filmed_fps=float(rate), slow=None)),
                )
                for rate in sorted(_RATES, key=lambda rate: abs(rate - looks_fps))
            ]
            answers.append((tr("It is not slow motion"), again(replace(request, slow=1.0, filmed_fps=None))))
            self._asking.ask(tr("Is this slow motion?"), words, answers)
        else:
            views = [
                (tr("From the side"), again(replace(request, view="side"))),
                (tr("From the front"), again(replace(request, view="front"))),
            ]
            self._asking.ask(tr("From where was it filmed?"), words, views)

    def _say_stopped(self, looked: Looked) -> None:
        """Say that it was stopped, and offer to go on or to watch what there is."""
        answers: list[Answer] = [(tr("Go on"), lambda: self._try(looked.request))]
        if looked.film is not None:
            answers.append((tr("Show what there is"), lambda: self.found.emit(looked)))
        answers.append((tr("Close"), self.nothing.emit))
        words = tr("What was looked at is kept. It goes on from there, today or another day.")
        self._asking.ask(tr("Stopped"), words, answers)
