"""Sets and runs of the history are watched again: their repetitions with the user's word, or the whole of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from formcheck.app.history.errands import Errands, line
from formcheck.app.layout import Layout
from formcheck.app.replay import Replay
from formcheck.app.screening import Screening
from formcheck.app.selection import Selection
from formcheck.app.theme import Theme
from formcheck.core.report import Outcome
from formcheck.io.corrections import Correction
from formcheck.io.store import Entry, Kept, Listed, Store
from formcheck.language import tr


class Watching(QObject):
    """Open what is chosen in the history, and keep what the user says of it.

    Parameters
    ----------
    window
        Over which the repetitions are laid, and files are asked for.
    parts, selection, screening
        Where is said what cannot be watched, which exercises there are, and what shows whole sets and runs.
    store, reading, writing
        Where everything is kept, and the threads on which it is read and files are written.
    showing
        Whether the history is shown: what comes too late is for nobody.
    """

    #: The user said something of a repetition: it stands in the list, too.
    corrected = Signal()

    def __init__(
        self,
        window: QWidget,
        parts: Layout,
        selection: Selection,
        screening: Screening,
        store: Store,
        reading: Errands,
        writing: Errands,
        showing: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts, self._selection, self._screening = parts, selection, screening
        self._store, self._reading, self._writing = store, reading, writing
        self._showing = showing
        self._watched: Kept | None = None
        #: A whole set or run was opened from the history, and leads back to it.
        self.leads_back = False
        self.replay = Replay(window)
        self.replay.said.connect(self._correct)
        self.replay.export_wanted.connect(self._ask_where_to_export)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.replay.set_theme(theme)

    def leave(self) -> None:
        """The history is left: what is still being made ready comes too late."""
        if self.leads_back:
            self._screening.step_aside()
        self.leads_back = False

    def watch(self, listed: Listed) -> None:
        """Watch a run, or the repetitions of a set with what the user said of them, beginning with one worth it."""
        if listed.kept.is_run:
            self.watch_whole(listed)
        elif self._can_be_watched(listed):
            self._with_entry(listed, self._watch_entries)

    def watch_whole(self, listed: Listed) -> None:
        """Watch a run or a whole set."""
        if self._can_be_watched(listed):
            self._with_entry(listed, self._watch_film)

    def _can_be_watched(self, listed: Listed) -> bool:
        """Return whether something can be watched; where it cannot, say why."""
        why = self.why_not(listed)
        if why:
            self._parts.banner.show_message(why, error=False)
        return not why

    def why_not(self, listed: Listed) -> str:
        """Return why a set or run cannot be watched; empty where it can."""
        kept = listed.kept
        if kept.recording is None:
            return tr("The landmarks of this were not kept: it can be read, and not be watched.")
        if kept.exercise not in self._selection.exercises:
            return tr("The file of the exercise {name} is not there any more.", name=kept.exercise)
        return ""

    def _with_entry(self, listed: Listed, do: Callable[[Entry], None]) -> None:
        number, store = listed.kept.id, self._store

        def show(found: object, error: BaseException | None) -> None:
            if isinstance(found, Entry) and self._showing():
                do(found)
            elif error is not None:
                self._parts.banner.show_message(line(error))

        self._reading.do(lambda _: store.entry(number), show, "entry")

    def _watch_entries(self, entry: Entry) -> None:
        kept, report = entry.kept, entry.report
        exercise = self._selection.exercises.get(report.exercise)
        if kept is None or kept.recording is None or exercise is None:
            return
        if not report.entries:
            self._watch_film(entry)
            return
        self._watched = kept
        self.replay.take(kept.recording, exercise, report.entries, correctable=True)
        worth = [part.number for part in report.entries if part.outcome is not Outcome.CLEAN]
        self.replay.watch((worth or [report.entries[0].number])[0])
        self._show_corrections(entry.corrections)

    def _watch_film(self, entry: Entry) -> None:
        kept, report = entry.kept, entry.report
        exercise = self._selection.exercises.get(report.exercise)
        if kept is not None and kept.recording is not None and exercise is not None:
            self.leads_back = True
            self._screening.show_set(exercise, report, kept.recording)

    # ---- what the user says of it

    def _correct(self, number: int, outcome: Outcome | None) -> None:
        kept, store = self._watched, self._store
        if kept is None:
            return

        def show(found: object, error: BaseException | None) -> None:
            if error is not None:
                self.replay.opinion.say(line(error))
            elif kept is self._watched and isinstance(found, tuple):
                self._show_corrections(found)
                said = tr("Kept on this computer, beside the program's verdict.") if found else ""
                self.replay.opinion.say(said)
                self.corrected.emit()

        self._reading.do(lambda _: store.correct(kept, number, outcome), show)

    def _show_corrections(self, corrections: Sequence[object]) -> None:
        self.replay.show_corrections({item.number: item.user for item in corrections if isinstance(item, Correction)})

    def _ask_where_to_export(self) -> None:
        name = str(Path.home() / "formcheck-corrections.json")
        title, kinds = tr("Export corrections"), "JSON (*.json);;CSV (*.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, name, kinds)
        if not chosen:
            return
        path, store = Path(chosen), self._store
        path = path if path.suffix else path.with_suffix(".json")

        def tell(found: object, error: BaseException | None) -> None:
            if error is not None:
                self.replay.opinion.say(line(error))
            elif found == 1:
                self.replay.opinion.say(tr("1 correction is in {path}.", path=path))
            else:
                self.replay.opinion.say(tr("{count} corrections are in {path}.", count=found, path=path))

        self._writing.do(lambda _: store.export_corrections(path), tell)
