"""Reports and exports of a set, a session, and some weeks: written on another thread, then it is told where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from formcheck.app.banner import Banner
from formcheck.app.history.errands import Errand, Errands, line
from formcheck.core.exercise import Exercise
from formcheck.io.store import Store
from formcheck.io.store.records import Entry, SessionRecord, TrendPoint
from formcheck.language import tr
from formcheck.outputs import Output

#: Where there is no span of time, a summary is of so many weeks (`sieve.weeks_back`).
SUMMARY_WEEKS: Final = 12
#: What people read, and then what programs do.
_PAGES: Final = (("Report (*.pdf)", ".pdf"), ("Report (*.html)", ".html"))
_FILES: Final = (
    ("Data (*.json)", ".json"),
    ("Table (*.csv)", ".csv"),
    ("Excel (*.xlsx)", ".xlsx"),
    ("Sports watch (*.fit)", ".fit"),
)
_LANDMARKS: Final = (
    ("Landmarks, table (*.landmarks.csv)", ".landmarks.csv"),
    ("Landmarks, NumPy (*.npz)", ".npz"),
    ("Markers (*.trc)", ".trc"),
    ("Joint angles (*.mot)", ".mot"),
    ("Markers (*.c3d)", ".c3d"),
)


class Reports(QObject):
    """Ask where a report is to go, and write it there.

    Parameters
    ----------
    window
        Over which files are asked for.
    store, errands
        Where everything is kept, and the thread on which it is written.
    banner
        Where it is told what came of it.
    exercises
        Returns the exercises by their id.
    """

    def __init__(
        self,
        window: QWidget,
        store: Store,
        errands: Errands,
        banner: Banner,
        exercises: Callable[[], Mapping[str, Exercise]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._errands = errands
        self._banner = banner
        self._exercises = exercises

    # ---- asking

    def ask_of_set(self, number: int, *, landmarks: bool) -> None:
        """Ask where the report of a set or run is to go; `landmarks` where they are kept."""
        kinds = (*_PAGES, *_FILES, *(_LANDMARKS if landmarks else ()))
        path = self._ask(tr("Report of the set"), f"formcheck-{number}", kinds)
        if path is not None:
            self.write_set(number, path)

    def ask_of_session(self, number: int, day: date) -> None:
        """Ask where the report of a session is to go."""
        path = self._ask(tr("Report of the session"), f"formcheck-{day.isoformat()}", (*_PAGES, *_FILES))
        if path is not None:
            self.write_session(number, path)

    def ask_of_weeks(self, since: date, until: date) -> None:
        """Ask where the summary of a span of time is to go."""
        name = f"formcheck-{since.isoformat()}-{until.isoformat()}"
        path = self._ask(tr("Summary of the weeks"), name, _PAGES)
        if path is not None:
            self.write_weeks(since, until, path)

    def _ask(self, title: str, name: str, kinds: tuple[tuple[str, str], ...]) -> Path | None:
        offered = {tr(kind): suffix for kind, suffix in kinds}
        suggested = str(Path.home() / f"{name}{kinds[0][1]}")
        chosen, kind = QFileDialog.getSaveFileName(self._window, title, suggested, ";;".join(offered))
        if not chosen:
            return None
        known = any(chosen.lower().endswith(suffix) for suffix in offered.values())
        return Path(chosen if known or Path(chosen).suffix else chosen + offered.get(kind, kinds[0][1]))

    # ---- writing

    def write_set(self, number: int, path: Path) -> None:
        """Write a set or a run to a file; its suffix says how."""
        self._write(path, lambda: self._one(self._store.entry(number), path))

    def write_session(self, number: int, path: Path) -> None:
        """Write a session to a file; its suffix says how."""
        self._write(path, lambda: self._one(self._store.session(number), path))

    def write_weeks(self, since: date, until: date, path: Path) -> None:
        """Write the summary of a span of time, as a page for people."""

        def write() -> None:
            # Late: drawings and tables are not needed to open a window.
            from formcheck.app.printing import write_pdf
            from formcheck.physio import gathered, page

            kind = path.suffix.lower()
            if kind not in (".pdf", ".html"):
                raise ValueError(tr("{path}: a summary is written as .pdf or .html", path=path))
            weeks = gathered(self._store, since, until)
            exercises = self._exercises()
            if kind == ".pdf":
                write_pdf(weeks, path, exercises)
            else:
                with Output(path) as file:
                    file.write(page(weeks, exercises=exercises))

        self._write(path, write)

    def _one(self, what: Entry | SessionRecord, path: Path) -> None:
        """Write a set or a session. Runs on the other thread."""
        from formcheck.app.printing import write_pdf
        from formcheck.exports.choosing import export
        from formcheck.physio import page

        exercises, kind = self._exercises(), path.suffix.lower()
        if kind == ".pdf":
            write_pdf(what, path, exercises, trends=self._trends(what))
        elif kind == ".html":
            with Output(path) as file:
                file.write(page(what, exercises=exercises, trends=self._trends(what)))
        else:
            export(what, path, exercises=exercises)

    def _trends(self, what: Entry | SessionRecord) -> dict[str, tuple[TrendPoint, ...]]:
        """Return the sessions of every exercise that was done, up to and with this one."""
        if isinstance(what, Entry):
            return {}
        done = {entry.report.exercise for entry in what.entries}
        until = what.ended.date()
        return {exercise: self._store.trend(exercise, until=until) for exercise in sorted(done)}

    def _write(self, path: Path, write: Callable[[], None]) -> None:
        banner = self._banner
        banner.show_message(tr("Writing {path}…", path=path), error=False)

        def work(_: Errand) -> None:
            write()

        def tell(_: object, error: BaseException | None) -> None:
            if error is not None:
                banner.show_message(line(error))
            else:
                self.tell_written(path)

        self._errands.do(work, tell)

    def tell_written(self, path: Path) -> None:
        """Say where a file is, and offer to open it or its folder."""
        self._banner.show_message(
            tr("Written: {path}", path=path),
            error=False,
            action=(tr("Open"), lambda: show(path)),
            second=(tr("Show in folder"), lambda: show(path.parent)),
        )


def show(path: Path) -> None:
    """Open a file or a folder with whatever the computer opens it with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
