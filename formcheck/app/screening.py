"""Screening: runs and sets that are over are watched in the cinema, two runs side by side where that is wanted."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from formcheck import failures, reports
from formcheck.app.analysing import Looked
from formcheck.app.cinema import Cinema
from formcheck.app.layout import Layout
from formcheck.app.selection import Selection
from formcheck.core.exercise import Exercise
from formcheck.core.report import SetReport
from formcheck.films.making import film_of_run, film_of_set
from formcheck.films.reel import Film
from formcheck.language import tr
from formcheck.outputs import Output


@dataclass(frozen=True, slots=True)
class Shown:
    """What is watched: the film, what it came to, and what was done in it."""

    film: Film
    report: SetReport
    exercise: Exercise


@dataclass(frozen=True, slots=True)
class _Parts:
    """What there is of a run that was kept."""

    report: SetReport
    poses: Path
    video: Path | None


class Screening(QObject):
    """Hold the cinema, and do what is asked for in it.

    What takes its time (a set is judged again, a report is written) happens on a thread of its own.

    Parameters
    ----------
    window
        Over which files are asked for.
    parts
        Where the cinema stands, and where is said what went wrong.
    selection
        Which exercises there are.
    ask
        Asks for a video or a recording, under a title; None where the user thinks better of it.
    """

    #: The cinema was left: the stage is free.
    left = Signal()
    #: An exercise is to be chosen, by its id.
    exercise_wanted = Signal(str)
    #: A second run is to be looked at: its path, and what it is judged by.
    second_wanted = Signal(object, object)
    _came = Signal(object, object, object)

    def __init__(self, window: QWidget, parts: Layout, selection: Selection, ask: Callable[[str], Path | None]) -> None:
        super().__init__(parts)
        self._window = window
        self._parts = parts
        self._selection = selection
        self._ask = ask
        self._shown: Shown | None = None
        #: What is looked at to be watched beside it.
        self._second: Path | None = None
        self._stopping = Event()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="screening")
        self.cinema = Cinema()
        parts.add_page(self.cinema)
        self.cinema.closed.connect(self.leave)
        self.cinema.exercise_wanted.connect(self._follow)
        self.cinema.compare_wanted.connect(self.ask_for_second)
        self.cinema.export_wanted.connect(self.ask_where_to_save)
        self._came.connect(lambda then, found, error: then(found, error))

    @property
    def showing(self) -> bool:
        """Whether the cinema is open."""
        return self._parts.page is self.cinema

    # ---- what is watched

    def show_run(self, looked: Looked) -> None:
        """Open a run that was looked at; beside the first one where a second one was asked for."""
        film = looked.film
        if film is None or looked.analysis is None:
            return
        if self._second is not None and self._shown is not None:
            self._second = None
            if not self._open(lambda: self.cinema.compare(film)):
                self._reveal()
        else:
            self._show(Shown(film, looked.analysis.report, looked.request.exercise))

    def show_set(
        self, exercise: Exercise, report: SetReport, poses: Path, video: Path | None = None, side: str | None = None
    ) -> None:
        """Open the recording of a whole set, or of a run, with its video where there is one.

        Parameters
        ----------
        exercise, report
            What was done, and what it came to.
        poses
            Its recording.
        video
            What was filmed; None where only the skeleton is known.
        side
            The side that was judged, where it is not the one of the recording.
        """
        self._stopping = stopping = Event()
        title = f"{tr(exercise.name)} · {report.source.name or poses.name}"

        def make() -> Film:
            if report.running is not None:
                return film_of_run(title, _Parts(report, poses, video), exercise, self._selection.exercises)
            return film_of_set(title, report, exercise, poses, video, side=side, stopped=stopping.is_set)

        def show(film: object, error: BaseException | None) -> None:
            if stopping.is_set():
                return
            if error is not None:
                self._parts.banner.show_message(_line(error))
            elif isinstance(film, Film):
                self._show(Shown(film, report, exercise))

        self._do(make, show)

    def _show(self, shown: Shown) -> None:
        self._shown, self._second = shown, None
        if not self._open(lambda: self.cinema.show_film(shown.film)):
            self.forget()
            self.left.emit()

    def _open(self, show: Callable[[], None]) -> bool:
        """Open the cinema with what is to be shown in it; return whether that could be read."""
        self._parts.banner.dismiss()
        try:
            show()
        except (OSError, ValueError) as error:
            # The poses may have been deleted since they were judged.
            self._parts.banner.show_message(_line(error))
            return False
        # One after the other: together they would hold the window up for longer than is felt.
        QTimer.singleShot(0, self, self._reveal)
        return True

    def _reveal(self) -> None:
        """Put the cinema in the place of the stage, unless something else has begun meanwhile."""
        if self._shown is not None:
            self._parts.show_page(self.cinema)
            self.cinema.setFocus()

    def step_aside(self, path: Path | None = None) -> None:
        """Leave the stage to something else that begins.

        Parameters
        ----------
        path
            What is looked at there: while it is the second run, what is watched stays at hand.
        """
        self._stopping.set()
        self._parts.show_page(None)
        if path is None or path != self._second:
            self.forget()

    def forget(self) -> None:
        """Let go of what is watched, and of its files."""
        self._shown, self._second = None, None
        self.cinema.clear()

    def come_back(self) -> bool:
        """Show the first run again where nothing came of the second; return whether there is one."""
        if self._second is None or self._shown is None:
            return False
        self._second = None
        self._reveal()
        return True

    def leave(self) -> None:
        """Close the cinema."""
        if self.showing:
            self._parts.show_page(None)
            self.forget()
            self.left.emit()

    def close(self, within_s: float) -> None:
        """End what is under way; what is being written is written."""
        self._stopping.set()
        self.cinema.shut(within_s)
        self._worker.shutdown(wait=True, cancel_futures=False)

    # ---- what is asked for in it

    def _follow(self, exercise: str) -> None:
        """Choose the exercise that answers a finding, and keep the way back to the run open."""
        shown = self._shown
        self._parts.show_page(None)
        self.forget()
        self.exercise_wanted.emit(exercise)
        if shown is not None:
            self._parts.banner.show_message(
                tr("This exercise is one of those that answer what was found in {name}.", name=shown.film.title),
                error=False,
                action=(tr("Back to the run"), lambda: self._show(shown)),
            )

    def ask_for_second(self) -> None:
        """Ask for a second run."""
        path = self._ask(tr("Compare with another run"))
        if path is not None:
            self.compare_with(path)

    def compare_with(self, path: Path) -> None:
        """Have a second run looked at, to be watched beside the one that is watched."""
        if self._shown is not None:
            self._second = path
            self.second_wanted.emit(path, self._shown.exercise)

    def ask_where_to_save(self) -> None:
        """Ask for a file, and write the report of what is watched to it."""
        if self._shown is None:
            return
        name = str(Path.home() / f"{Path(self._shown.report.source.name or 'run').stem}.html")
        kinds = tr("Report (*.html)") + ";;JSON (*.json)"
        path, kind = QFileDialog.getSaveFileName(self._window, tr("Save the report"), name, kinds)
        if path:
            chosen = Path(path)
            self.save(chosen if chosen.suffix else chosen.with_suffix(".json" if "json" in kind else ".html"))

    def save(self, path: Path) -> None:
        """Write the report of what is watched: as JSON where the file is called so, as a page for people otherwise."""
        shown = self._shown
        if shown is None:
            return
        exercises = self._selection.exercises

        def write() -> None:
            if path.suffix.lower() == ".json":
                text = json.dumps(shown.report.to_dict(), indent=1, allow_nan=False) + "\n"
            else:
                text = reports.html(shown.report, shown.exercise, exercises)
            with Output(path) as file:
                file.write(text)

        def tell(_: object, error: BaseException | None) -> None:
            if error is not None:
                self._parts.banner.show_message(_line(error))
            else:
                self._parts.banner.show_message(tr("The report is in {path}.", path=path), error=False)

        self._do(write, tell)

    # ---- the other thread

    def _do(self, work: Callable[[], object], then: Callable[[object, BaseException | None], None]) -> None:
        def done(future: Future[object]) -> None:
            error = future.exception()
            self._came.emit(then, None if error is not None else future.result(), error)

        self._worker.submit(work).add_done_callback(done)


def _line(error: BaseException) -> str:
    """Return what went wrong in one line; a bug goes to the log."""
    return failures.line(error) if failures.expected(error) else failures.keep(error)
