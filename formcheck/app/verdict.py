"""My verdict: what a set was kept as, watched again, corrected, exported or deleted, from the summary on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from formcheck import failures
from formcheck.app.panels import SummaryPanel, set_line
from formcheck.app.replay import Replay
from formcheck.app.reps import RepList
from formcheck.app.theme import Theme
from formcheck.core.exercise import Exercise
from formcheck.core.report import Outcome, SetReport
from formcheck.io.corrections import Correction
from formcheck.io.store import Kept, Store
from formcheck.language import tr
from formcheck.live import Finished

#: Whatever is under way when the window closes gets so long, seconds.
_CLOSE_S: Final = 2.0


class MyVerdict(QObject):
    """Let the user look at a set that is over, and say what they think of it.

    Files are read and written on a thread of its own, one thing after the other: a slow disk holds nothing up.

    Parameters
    ----------
    window
        Over which the replay is laid.
    store
        Where the sets are kept.
    summary, reps
        The summary and the list of repetitions of the window.
    """

    #: Another set of a session is shown: a `Finished`.
    shown = Signal(object)
    _came = Signal(object, object, object)

    def __init__(self, window: QWidget, store: Store, summary: SummaryPanel, reps: RepList) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._summary, self._reps = summary, reps
        self._exercise: Exercise | None = None
        self._report: SetReport | None = None
        self._kept: Kept | None = None
        self._landmarks: Path | None = None
        self._side: str | None = None
        self._sets: tuple[Finished, ...] = ()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="verdict")
        self.replay = Replay(window)
        self._came.connect(self._on_came)
        summary.look_wanted.connect(self.look)
        summary.set_chosen.connect(self._choose)
        summary.files.delete_wanted.connect(self.delete)
        reps.chosen.connect(self.replay.watch)
        self.replay.said.connect(self.correct)
        self.replay.export_wanted.connect(self.ask_where_to_export)

    # ---- what the window says

    def clear(self) -> None:
        """A set begins: there is nothing to look at."""
        self._sets = ()
        self._summary.show_sets(())
        self._forget()

    def _forget(self) -> None:
        self._exercise, self._report, self._kept = None, None, None
        self._landmarks, self._side = None, None
        self.replay.clear()
        self._reps.set_watchable(False)

    def show(
        self,
        exercise: Exercise,
        report: SetReport,
        kept: Kept | None,
        recording: Path | None = None,
        side: str | None = None,
    ) -> None:
        """Offer a set that is over, whose summary is shown.

        Parameters
        ----------
        exercise, report
            What was done, and what it came to.
        kept
            Where it was kept; None where it was not: then nothing can be said of it.
        recording
            Its landmarks where it was not kept, such as those of a recording that was opened.
        side
            The side that was judged, where it is not the one of the recording.
        """
        self._forget()
        self._exercise, self._report, self._kept = exercise, report, kept
        landmarks = kept.recording if kept is not None else recording
        self._landmarks, self._side = landmarks, side
        self._summary.show_film(landmarks is not None)
        watchable = landmarks is not None and bool(report.entries)
        if watchable and landmarks is not None:
            self.replay.take(landmarks, exercise, report.entries, side=side, correctable=kept is not None)
        self._reps.set_watchable(watchable)
        self._summary.files.show_kept(kept)
        self._summary.show_watchable(watchable)
        if kept is not None:
            self._do(lambda: self._store.corrections(kept), self._show_corrections)

    def show_sets(self, finished: Sequence[Finished]) -> None:
        """Show the summary of a session that is over, with the last of its sets; `shown` tells which one it is."""
        self._sets = tuple(finished)
        steps = [(done.step, done.report) for done in self._sets]
        self._summary.show_sets([set_line(step.exercise, step.side, step.number, report) for step, report in steps])
        if self._sets:
            self._choose(len(self._sets) - 1)

    def _choose(self, index: int) -> None:
        """Show one set of the session."""
        done = self._sets[index]
        exercise = done.step.exercise
        self._reps.model_.start(exercise)
        self._reps.model_.replace(done.report.entries)
        self._summary.show_report(exercise, done.report)
        self.show(exercise, done.report, done.kept)
        self.shown.emit(done)

    @property
    def whole(self) -> tuple[Exercise, SetReport, Path, str | None] | None:
        """The set in view as it can be watched as a whole: exercise, report, landmarks, side; None where it cannot."""
        if self._exercise is None or self._report is None or self._landmarks is None:
            return None
        return self._exercise, self._report, self._landmarks, self._side

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.replay.set_theme(theme)

    def close(self) -> None:
        """End what is being read; what is being written is written."""
        self.replay.shut(_CLOSE_S)
        self._worker.shutdown(wait=True, cancel_futures=False)

    # ---- what the user does

    def look(self) -> None:
        """Watch the first repetition that did not count, or the first one where all did."""
        entries = self._report.entries if self._report is not None else ()
        worth = [entry.number for entry in entries if entry.outcome is not Outcome.CLEAN]
        if entries:
            self.replay.watch((worth or [entries[0].number])[0])

    def correct(self, number: int, outcome: Outcome | None) -> None:
        """Keep what the user says of a repetition; None takes it back."""
        kept = self._kept
        if kept is not None:
            self._do(lambda: self._store.correct(kept, number, outcome), self._show_said)

    def delete(self) -> None:
        """Delete every file of this set."""
        kept = self._kept
        if kept is not None:
            self.replay.clear()
            self._reps.set_watchable(False)
            self._landmarks = None
            self._summary.show_film(False)
            self._do(lambda: self._store.delete(kept), self._show_deleted)

    def ask_where_to_export(self) -> None:
        """Ask for a file, and write all corrections of all sets to it."""
        name = str(Path.home() / "formcheck-corrections.json")
        title, kinds = tr("Export corrections"), "JSON (*.json);;CSV (*.csv)"
        path, _ = QFileDialog.getSaveFileName(self._window, title, name, kinds)
        if path:
            self.export(Path(path))

    def export(self, path: Path) -> None:
        """Write all corrections of all sets to a file, for whoever works on the rules."""
        path = path if path.suffix else path.with_suffix(".json")

        def tell(found: object, error: BaseException | None) -> None:
            if error is not None:
                self.replay.opinion.say(_line(error))
            elif found == 1:
                self.replay.opinion.say(tr("1 correction is in {path}.", path=path))
            else:
                self.replay.opinion.say(tr("{count} corrections are in {path}.", count=found, path=path))

        self._do(lambda: self._store.export_corrections(path), tell)

    # ---- what came of it

    def _do(self, work: Callable[[], object], then: Callable[[object, BaseException | None], None]) -> None:
        """Do something on the other thread, and then something with what came of it on this one."""
        kept = self._kept

        def done(future: Future[object]) -> None:
            error = future.exception()
            self._came.emit((kept, then), None if error is not None else future.result(), error)

        self._worker.submit(work).add_done_callback(done)

    def _on_came(self, asked: tuple[Kept | None, Callable[..., None]], found: object, error: object) -> None:
        kept, then = asked
        # A set that has begun meanwhile is another one.
        if kept is self._kept:
            then(found, error)

    def _show_corrections(self, found: object, error: BaseException | None) -> None:
        if error is not None:
            self.replay.opinion.say(_line(error))
        elif isinstance(found, tuple):
            said = {item.number: item.user for item in found if isinstance(item, Correction)}
            self.replay.show_corrections(said)
            self._reps.model_.show_corrections(said)
            self._summary.show_corrections(said)

    def _show_said(self, found: object, error: BaseException | None) -> None:
        self._show_corrections(found, error)
        if error is None:
            kept = tr("Kept on this computer, beside the program's verdict.")
            self.replay.opinion.say(kept if found else "")

    def _show_deleted(self, _found: object, error: BaseException | None) -> None:
        if error is None:
            self._summary.files.show_deleted("")
            gone, self._kept = self._kept, None
            self._sets = tuple(replace(done, kept=None) if done.kept == gone else done for done in self._sets)
            self._summary.show_watchable(False)
            self._summary.show_corrections({})
            self._reps.model_.show_corrections({})
        elif self._report is not None and self._exercise is not None and self._kept is not None:
            self.show(self._exercise, self._report, self._kept)
            self._summary.files.show_deleted(_line(error))


def _line(error: BaseException) -> str:
    """Return what went wrong in one line; a bug goes to the log."""
    return tr(failures.line(error)) if failures.expected(error) else failures.keep(error)
