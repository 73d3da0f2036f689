"""The room for the history: opened by a button or Ctrl+H, left by Esc; sets and runs are watched from it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, Self

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from formcheck.app.desk import Desk
from formcheck.app.history import lines
from formcheck.app.history.errands import Errand, Errands, line
from formcheck.app.history.page import HistoryPage
from formcheck.app.history.removal import Removal
from formcheck.app.history.reporting import SUMMARY_WEEKS, Reports
from formcheck.app.history.rows import Row
from formcheck.app.history.sessions import SessionList
from formcheck.app.history.sieve import PAGE, Page, page, totals, weeks_back
from formcheck.app.history.trends import Trends
from formcheck.app.history.watching import Watching
from formcheck.app.layout import Layout
from formcheck.app.runroom import RunRoom
from formcheck.app.selection import Selection
from formcheck.app.theme import Theme
from formcheck.io.store import Store
from formcheck.io.store.records import Listed, Profile
from formcheck.language import tr

#: So long the list of before stays while another one is read, milliseconds.
_SLOW_MS: Final = 300


class HistoryRoom(QObject):
    """Show what the store holds, and do what is asked for with it.

    The store is read on a thread of its own, one page of sessions at a time; reports are written on another.

    Parameters
    ----------
    window
        Over which files are asked for, and sets are watched.
    parts, selection
        Where it is shown, and which exercises there are.
    runroom, desk
        What shows whole sets and runs, and what begins something.
    store
        What was done.
    """

    def __init__(
        self,
        window: QWidget,
        parts: Layout,
        selection: Selection,
        runroom: RunRoom,
        desk: Desk,
        store: Store,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts, self._selection, self._screening = parts, selection, runroom.screening
        self._runs, self._desk = runroom.runs, desk
        self._store = store
        self._offset = 0
        self._slow = QTimer(self, interval=_SLOW_MS, singleShot=True)
        self._slow.timeout.connect(self._say_slow)
        self._reading, self._writing = Errands(self, "history"), Errands(self, "reports")
        self.sessions = SessionList(self._read_more)
        self.trends = Trends(store, self._reading, self._writing)
        self.page = HistoryPage(self.sessions, self.trends)
        self.reports = Reports(window, store, self._writing, parts.banner, lambda: selection.exercises)
        self.watching = Watching(
            window, parts, selection, self._screening, store, self._reading, self._writing, lambda: self.showing
        )
        self.removal = Removal(self.sessions, store, self._reading, parts.banner)
        parts.add_page(self.page)
        self._connect()
        self._show_actions()

    @classmethod
    def where_kept(
        cls, window: QWidget, parts: Layout, selection: Selection, runroom: RunRoom, desk: Desk, store: Store | None
    ) -> Self | None:
        """Return the room where there is a store; without one nothing leads to it."""
        parts.bar.history.setVisible(store is not None)
        return None if store is None else cls(window, parts, selection, runroom, desk, store)

    def _connect(self) -> None:
        page, sessions = self.page, self.sessions
        self._parts.bar.history.clicked.connect(self.toggle)
        page.closed.connect(self.leave)
        page.open_wanted.connect(lambda: self._begin(self._desk.ask_for_file))
        page.camera_wanted.connect(lambda: self._begin(self._parts.bar.offer_cameras))
        page.calendar.chosen.connect(self._on_day)
        page.calendar.turned.connect(self._read_days)
        page.filters.changed.connect(self._on_filters)
        page.filters.day_dropped.connect(lambda: page.calendar.choose(None))
        page.people.chosen.connect(lambda number: self._change_people(lambda: self._store.choose_profile(number)))
        page.people.added.connect(self._add_person)
        page.people.renamed.connect(
            lambda number, name: self._change_people(lambda: self._store.rename_profile(number, name))
        )
        page.watch.clicked.connect(lambda: self._with_current(self.watching.watch))
        page.film.clicked.connect(lambda: self._with_current(self.watching.watch_whole))
        page.delete.clicked.connect(self.removal.delete)
        page.of_set.triggered.connect(lambda: self._with_current(self._report_of_set))
        page.of_session.triggered.connect(self._report_of_session)
        page.of_weeks.triggered.connect(self._report_of_weeks)
        sessions.opened.connect(self.watching.watch)
        sessions.delete_wanted.connect(self.removal.delete)
        sessions.moved.connect(self._show_actions)
        self.removal.gone.connect(self._on_gone)
        self.removal.changed.connect(self.reload)
        self.trends.session_wanted.connect(self.show_session)
        self.trends.saved.connect(self.reports.tell_written)
        self.trends.failed.connect(lambda why: self._parts.banner.show_message(why))
        self.watching.corrected.connect(lambda: self._read_list(len(self.sessions.model_.sessions)))
        self._screening.left.connect(self._on_left)
        self._screening.exercise_wanted.connect(lambda _: self.forget())
        self._runs.started.connect(lambda _: self.forget())
        shown = QAction(self._window)
        shown.setShortcut(QKeySequence("Ctrl+H"))
        shown.triggered.connect(self.toggle)
        self._window.addAction(shown)
        undo = QAction(page)
        undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        undo.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.triggered.connect(self.removal.undo)
        page.addAction(undo)

    # ---- coming and going

    @property
    def showing(self) -> bool:
        """Whether the history is shown."""
        return self._parts.page is self.page

    def toggle(self) -> None:
        """Open the history, or leave it."""
        if not self.leave():
            self.open()

    def open(self) -> None:
        """Show the history, as it is now."""
        if self._desk.judging:
            self._parts.banner.show_message(
                tr("Something is being judged: stop it (Esc), and then look at the history."), error=False
            )
            return
        self._screening.step_aside()
        self.page.filters.set_today(date.today())
        self._parts.show_page(self.page)
        self.sessions.setFocus()
        self.reload()

    def leave(self) -> bool:
        """Close the history; return whether it was shown."""
        if not self.showing:
            return False
        self.watching.leave()
        self._parts.show_page(None)
        return True

    def forget(self) -> None:
        """Something else begins: what is watched does not lead back here."""
        self.watching.leads_back = False

    def _begin(self, begin: Callable[[], None]) -> None:
        self.leave()
        begin()

    def _on_left(self) -> None:
        if self.watching.leads_back:
            self.forget()
            self._parts.show_page(self.page)
            self.sessions.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.page.set_theme(theme)
        self.watching.set_theme(theme)

    def shut(self, within_s: float) -> None:
        """End everything; what is being written is written."""
        self._slow.stop()
        self.watching.replay.shut(within_s)
        self._reading.close()
        self._writing.close()

    # ---- reading

    def reload(self) -> None:
        """Read everything anew; what is current stays so where it is still there."""
        self._read_list(len(self.sessions.model_.sessions))
        self._read_people()
        self._read_days()

    def _read_list(self, at_least: int = 0) -> None:
        """Read the sessions from the newest on, as many as there were."""
        wanted, store = self.page.filters.wanted, self._store
        current = self.sessions.current
        many = max(PAGE, at_least)
        self._slow.start()

        def show(found: object, error: BaseException | None) -> None:
            self._slow.stop()
            self.sessions.model_.start(self._selection.exercises)
            if isinstance(found, Page):
                self._offset = found.offset
                self.sessions.model_.add(found.sessions, last=found.last)
                self.sessions.say(
                    tr("Nothing of this kind was done.") if wanted.everything else tr("Nothing is like that.")
                )
                self._come_back_to(current)
            elif error is not None:
                self.sessions.say(line(error))
                self._parts.banner.show_message(line(error))

        self._reading.do(lambda errand: page(store, wanted, 0, many, lambda: errand.dropped), show, "list")

    def _say_slow(self) -> None:
        """Where little is wanted of a long history, all of it is read: say so as soon as that is felt."""
        self.sessions.model_.start(self._selection.exercises)
        self.sessions.say(tr("Looking through the history…"))

    def _read_more(self) -> None:
        """Read the next sessions, because the list was scrolled to its end."""
        wanted, offset, store = self.page.filters.wanted, self._offset, self._store

        def show(found: object, error: BaseException | None) -> None:
            if isinstance(found, Page):
                self._offset = found.offset
                self.sessions.model_.add(found.sessions, last=found.last)
            elif error is not None:
                self.sessions.model_.add((), last=True)
                self._parts.banner.show_message(line(error))

        self._reading.do(lambda errand: page(store, wanted, offset, PAGE, lambda: errand.dropped), show, "list")

    def _on_gone(self, sessions: int) -> None:
        self._offset -= sessions

    def _come_back_to(self, row: Row | None) -> None:
        """Select what was selected, or the first row."""
        model = self.sessions.model_
        if not model.rowCount():
            return
        number = None
        if row is not None:
            listed = row.listed
            number = model.find(set_=listed.kept.id) if listed is not None else model.find(session=row.session.id)
        self.sessions.select_row(number or 0)

    def _read_people(self) -> None:
        """Read whose history it is, and what they did."""
        store = self._store

        def work(_: Errand) -> tuple[tuple[Profile, ...], Profile, dict[str, int]]:
            return store.profiles(), store.profile, store.exercises()

        def show(found: object, error: BaseException | None) -> None:
            if error is not None:
                self.page.show_empty("")
                self._parts.banner.show_message(line(error))
            elif isinstance(found, tuple):
                profiles, current, done = found
                self.page.people.show_people(profiles, current)
                known = self._selection.exercises
                self.page.filters.offer(done, known)
                self.trends.offer(done, known)
                self.page.show_empty("" if done else lines.invitation(profiles, current))

        self._reading.do(work, show, "people")

    def _read_days(self) -> None:
        """Mark the days of the month that is shown."""
        sheet, store = self.page.calendar.sheet, self._store
        since, until = sheet.first, sheet.last

        def show(found: object, error: BaseException | None) -> None:
            # An error is told by the list.
            if error is None and isinstance(found, dict):
                self.page.calendar.mark(found)

        self._reading.do(lambda _: store.days(since, until), show, "days")

    # ---- what is to be seen

    def _on_day(self, day: date | None) -> None:
        self.page.filters.set_day(day)
        self.page.show_sessions()
        self._read_list()

    def _on_filters(self) -> None:
        filters = self.page.filters
        self._read_list()
        self.trends.set_span(*filters.days)
        if filters.wanted.exercise is not None:
            self.trends.choose(filters.wanted.exercise)
        self._show_actions()

    def show_session(self, number: int) -> None:
        """Show the list at a session, all of whose day is shown."""
        store = self._store

        def show(found: object, error: BaseException | None) -> None:
            if isinstance(found, date) and error is None:
                calendar, filters = self.page.calendar, self.page.filters
                filters.take_back()
                calendar.turn(found)
                calendar.choose(found)
                self._on_day(found)
                self.sessions.setFocus()
            elif error is not None:
                self._parts.banner.show_message(line(error))

        self._reading.do(lambda _: store.session(number).began.date(), show, "session")

    # ---- who

    def _add_person(self, name: str) -> None:
        store = self._store
        self._change_people(lambda: store.choose_profile(store.add_profile(name).id))

    def _change_people(self, change: Callable[[], object]) -> None:
        """Change something about the profiles, and show everything anew."""

        def show(_: object, error: BaseException | None) -> None:
            if error is not None:
                self._parts.banner.show_message(line(error))
            else:
                self._parts.banner.dismiss()
            self.removal.forget()
            self.sessions.model_.start(self._selection.exercises)
            self.page.filters.take_back()
            self.reload()

        self._reading.do(lambda _: change(), show)

    # ---- what is current

    def _with_current(self, do: Callable[[Listed], None]) -> None:
        row = self.sessions.current
        if row is not None and row.listed is not None:
            do(row.listed)

    # ---- reports

    def _report_of_set(self, listed: Listed) -> None:
        self.reports.ask_of_set(listed.kept.id, landmarks=listed.kept.recording is not None)

    def _report_of_session(self) -> None:
        row = self.sessions.current
        if row is not None:
            self.reports.ask_of_session(row.session.id, row.session.began.date())

    def _report_of_weeks(self) -> None:
        today = date.today()
        since, until = self.page.filters.days
        self.reports.ask_of_weeks(since or weeks_back(SUMMARY_WEEKS, today), until or today)

    # ---- what is selected

    def _show_actions(self) -> None:
        """Offer what can be done with what is selected."""
        row = self.sessions.current
        listed = row.listed if row is not None else None
        page = self.page
        why = self.watching.why_not(listed) if listed is not None else ""
        is_run = listed is not None and listed.kept.is_run
        anything = listed is not None and (is_run or totals(listed)[0] > 0)
        page.offer_watching(listed is not None and not why and anything)
        page.film.setEnabled(listed is not None and not why)
        page.film.setVisible(not is_run)
        page.of_set.setText(tr("Of this run…") if is_run else tr("Of this set…"))
        page.of_set.setEnabled(listed is not None)
        page.of_session.setEnabled(row is not None)
        page.delete.setEnabled(row is not None)
        span = page.filters.span_text
        if page.filters.days[0] is None:
            span = tr("The last {count} weeks", count=SUMMARY_WEEKS)
        page.of_weeks.setText(tr("Summary: {span}…", span=span))
        self._about(row, why)

    def _about(self, row: Row | None, why: str) -> None:
        """Say what is known of the selected session or set besides: its pain in the user's words, or why not."""
        store = self._store
        self.page.about.setText(why)
        self._reading.drop("about")
        if row is None:
            return
        session = row.session
        # The next morning belongs to it, too.
        day, ended = session.began.date(), session.ended.date()
        number = row.listed.kept.id if row.listed is not None else None

        def show(found: object, error: BaseException | None) -> None:
            if error is None and isinstance(found, tuple):
                told = [
                    lines.pain_line(pain)
                    for pain in found
                    if pain.session == session.id and (number is None or pain.set == number)
                ]
                self.page.about.setText(" · ".join(part for part in (why, *told) if part))

        self._reading.do(lambda _: store.pains(day, ended + timedelta(days=2)), show, "about")
