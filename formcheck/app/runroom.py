"""The room for runs: choosing running, looking at a run, watching it, and the exercises that answer it."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from formcheck import failures
from formcheck.app.analysing import Looked
from formcheck.app.desk import Desk
from formcheck.app.layout import Layout
from formcheck.app.player import Player
from formcheck.app.preferences import Preferences
from formcheck.app.runpage import RunPage
from formcheck.app.runs import RUN_MODELS, Runs
from formcheck.app.screening import Screening
from formcheck.app.selection import Selection
from formcheck.app.theme import Theme
from formcheck.app.verdict import MyVerdict


class RunRoom(QObject):
    """Connect what looks at runs and what shows them with the rest of the window.

    Parameters
    ----------
    window
        Over which files are asked for.
    parts, player, selection
        The parts of the window, what judges sets, and what is chosen.
    preferences
        Which model the user chose.

    Attributes
    ----------
    page, runs, screening
        The column beside a run, what looks at runs, and what shows them.
    """

    #: Nothing is there to be seen any more: the stage is free.
    idle_wanted = Signal()
    _complained = Signal(str)
    #: A run begins to be looked at: nothing is counted.
    began = Signal()

    def __init__(
        self, window: QWidget, parts: Layout, player: Player, selection: Selection, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._parts = parts
        self._player = player
        self._selection = selection
        self._desk: Desk | None = None
        self._verdict: MyVerdict | None = None
        self._keeping: threading.Thread | None = None
        self.page = RunPage()
        parts.add_run_page(self.page)
        self.runs = Runs(parts, self.page, player, selection, preferences)
        self.screening = Screening(window, parts, selection, self._choose_file)

    def connect_to(self, desk: Desk, verdict: MyVerdict | None) -> None:
        """Take the two rooms that this one works with; the verdict is None where nothing is kept."""
        self._desk, self._verdict = desk, verdict
        parts, runs, screening = self._parts, self.runs, self.screening
        parts.invitation.run_wanted.connect(self.open)
        parts.invitation.offer_models(RUN_MODELS, runs.model)
        parts.invitation.model_chosen.connect(runs.set_model)
        parts.transport.as_run.clicked.connect(self.look_as_run)
        parts.summary.run_wanted.connect(self.look_as_run)
        parts.summary.film_wanted.connect(self.watch_set)
        runs.started.connect(screening.step_aside)
        runs.started.connect(lambda _: self.began.emit())
        runs.found.connect(screening.show_run)
        runs.found.connect(self._keep)
        self._complained.connect(parts.banner.show_when_free)
        runs.nothing.connect(self._on_nothing)
        screening.left.connect(self._on_left)
        screening.exercise_wanted.connect(self._follow)
        screening.second_wanted.connect(runs.look)

    @property
    def busy(self) -> bool:
        """Whether a run is looked at, or anything is watched."""
        return self.runs.running or self.screening.showing

    # ---- what is wanted

    def open(self) -> None:
        """Choose running, and ask for the video of a run."""
        if self._selection.choose_run() and self._desk is not None:
            self._desk.ask_for_file()

    def look_as_run(self) -> None:
        """Look at what was judged last as a run."""
        if self._selection.choose_run() and self._desk is not None:
            self._desk.again()

    def watch_set(self) -> None:
        """Open the whole set in view in the cinema."""
        whole = self._verdict.whole if self._verdict is not None else None
        if whole is None:
            return
        exercise, report, poses, side = whole
        last = self._desk.last if self._desk is not None else None
        video = Path(str(last.source)) if last is not None and report.source.kind == "video" else None
        self.screening.show_set(exercise, report, poses, video, side)

    def leave(self) -> bool:
        """Close the cinema, or a question that nobody wants to answer; return whether there was either."""
        if self.screening.showing:
            self.screening.leave()
        elif self._parts.asking.isVisible():
            self._parts.asking.hide()
            self._on_nothing()
        else:
            return False
        return True

    def make_way(self) -> None:
        """Leave the stage to a set."""
        self.screening.step_aside()

    def show_idle(self) -> bool:
        """Show what belongs beside an empty stage; return whether that is running."""
        exercise = self._selection.exercise
        run = exercise is not None and exercise.is_run
        self._parts.asking.hide()
        self._parts.show_side(self.page if run else None)
        self._parts.transport.offer(run=run)
        if run and exercise is not None:
            self.page.start(exercise)
        return run

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.page.set_theme(theme)
        self.screening.cinema.set_theme(theme)

    def shut(self, within_s: float) -> bool:
        """End everything; return whether it ended within that time."""
        ended = self.runs.shut(within_s)
        self.screening.close(within_s)
        if self._keeping is not None:
            self._keeping.join()
        return ended

    # ---- what comes of it

    def _keep(self, looked: Looked) -> None:
        """Keep a run that was found in a video; a recording that is opened is there already."""
        store, analysis = self._player.store, looked.analysis
        if store is None or analysis is None or analysis.video is None or not analysis.complete:
            return
        poses = analysis.poses if self._player.landmarks else None

        def keep() -> None:
            try:
                store.keep(analysis.report, poses, video=analysis.video)
            except (OSError, ValueError) as error:
                self._complained.emit(failures.line(error))

        # The landmarks of an hour are a hundred megabytes, where they have to be copied.
        self._keeping = threading.Thread(target=keep, name="keep-run")
        self._keeping.start()

    def _choose_file(self, title: str) -> Path | None:
        return self._desk.choose_file(title) if self._desk is not None else None

    def _on_nothing(self) -> None:
        # Nothing came of a second run: the first one is watched on.
        if not self.screening.come_back():
            self.idle_wanted.emit()

    def _on_left(self) -> None:
        # The summary of a set that was watched stands there still.
        if self._parts.summary.isHidden():
            self.idle_wanted.emit()

    def _follow(self, exercise: str) -> None:
        """Choose the exercise that a finding links to; the video of the run is none of it."""
        if self._desk is not None:
            self._desk.forget()
        self._parts.transport.forget()
        self._selection.choose(exercise)
