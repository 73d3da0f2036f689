"""The plan as a file: to read or print, or for a calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from formcheck.app.banner import Banner
from formcheck.app.history.errands import Errand, Errands, line
from formcheck.app.history.reporting import show
from formcheck.app.today.reading import Day
from formcheck.core.exercise import Exercise
from formcheck.io.store import Store
from formcheck.language import tr
from formcheck.outputs import Output


class Saving(QObject):
    """Ask where the plan is to go, and write it there.

    Parameters
    ----------
    window
        Over which a file is asked for.
    store, errands
        What was done, and the thread on which files are written.
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
        self._window, self._store, self._errands = window, store, errands
        self._banner, self._exercises = banner, exercises

    def shut(self) -> None:
        """Write what is being written, and nothing else."""
        self._errands.close()

    def ask_for_page(self, day: Day) -> None:
        """Ask where the plan is to go as a page for people."""
        self._ask(day, ((tr("Report (*.pdf)"), ".pdf"), (tr("Report (*.html)"), ".html")))

    def ask_for_calendar(self, day: Day) -> None:
        """Ask where the plan is to go as a file for calendars."""
        self._ask(day, ((tr("Calendar (*.ics)"), ".ics"),))

    def _ask(self, day: Day, kinds: tuple[tuple[str, str], ...]) -> None:
        suggested = str(Path.home() / f"formcheck-plan-{day.now.date().isoformat()}{kinds[0][1]}")
        filters = ";;".join(kind for kind, _ in kinds)
        chosen, kind = QFileDialog.getSaveFileName(self._window, tr("Save the plan"), suggested, filters)
        if not chosen:
            return
        known = Path(chosen).suffix.lower() in dict(kinds).values()
        self.write(day, Path(chosen) if known else Path(chosen + dict(kinds).get(kind, kinds[0][1])))

    # ---- writing

    def write(self, day: Day, path: Path) -> None:
        """Write the plan to a file; its suffix says how."""
        banner, store, exercises = self._banner, self._store, dict(self._exercises())
        banner.show_message(tr("Writing {path}…", path=path), error=False)

        def work(_: Errand) -> None:
            # Late: drawings and tables are not needed to open a window.
            from formcheck.app.printing import write_pdf
            from formcheck.exports.calendar import calendar
            from formcheck.physio import Programme, page

            if path.suffix.lower() == ".ics":
                made = calendar(day.ahead, store.profile.name, day.now)
                with Output(path) as file:
                    file.write_bytes([made])
                return
            plan = Programme(store.profile.name, day.plan, day.ahead)
            if path.suffix.lower() == ".pdf":
                write_pdf(plan, path, exercises)
            else:
                with Output(path) as file:
                    file.write(page(plan, exercises=exercises))

        def tell(_: object, error: BaseException | None) -> None:
            if error is not None:
                banner.show_message(line(error))
            else:
                banner.show_message(
                    tr("Written: {path}", path=path),
                    error=False,
                    action=(tr("Open"), lambda: show(path)),
                    second=(tr("Show in folder"), lambda: show(path.parent)),
                )

        self._errands.do(work, tell)
