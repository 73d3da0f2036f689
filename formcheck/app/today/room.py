"""The room for Today: shown first, opened by a button or Ctrl+T, left by Esc; what is asked is kept, and it begins."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final, Self

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from formcheck.app.desk import Desk
from formcheck.app.history.errands import Errands, line
from formcheck.app.history.lines import day_name
from formcheck.app.layout import Layout
from formcheck.app.selection import Selection
from formcheck.app.theme import Theme
from formcheck.app.today.outcome import Result, result
from formcheck.app.today.page import TodayPage
from formcheck.app.today.reading import Day, read
from formcheck.app.today.saving import Saving
from formcheck.coach.programme.course import Course
from formcheck.coach.programme.facts import Topic
from formcheck.coach.programme.plan import Ask, Kind, Wish
from formcheck.coach.programme.safety import last_session, screen_value
from formcheck.io.store import Asked, Store
from formcheck.language import tr

#: So often it is looked whether another day has begun, milliseconds; what was read is read anew after so long.
_LOOK_MS: Final = 30_000
_HOLDS: Final = timedelta(minutes=20)


class TodayRoom(QObject):
    """Show what today is about, keep what is answered, and begin.

    The store is read and written on a thread of its own.

    Parameters
    ----------
    window
        Over which it is asked where a file is to go.
    parts, selection, desk
        Where it is shown, which exercises there are, and what begins a session.
    store
        What was done and said.
    """

    def __init__(self, window: QWidget, parts: Layout, selection: Selection, desk: Desk, store: Store) -> None:
        super().__init__(window)
        self._parts, self._selection, self._desk, self._store = parts, selection, desk, store
        self._wish = Wish.USUAL
        self._course: Course | None = None
        #: Number of the session that is summed up, to which the pain after it belongs.
        self._session: int | None = None
        #: What is asked although it does not have to be.
        self._again: Ask | None = None
        self._beginning = False
        self.day: Day | None = None
        self.page = TodayPage()
        self.errands = Errands(self, "today")
        self.saving = Saving(window, store, Errands(self, "saving"), parts.banner, lambda: selection.exercises)
        self._clock = QTimer(self, interval=_LOOK_MS)
        self._clock.timeout.connect(self._look)
        parts.add_page(self.page)
        self._connect(window)

    @classmethod
    def where_kept(
        cls, window: QWidget, parts: Layout, selection: Selection, desk: Desk, store: Store | None
    ) -> Self | None:
        """Return the room where there is a store; without one nothing leads to it."""
        parts.bar.today.setVisible(store is not None)
        return None if store is None else cls(window, parts, selection, desk, store)

    def _connect(self, window: QWidget) -> None:
        page, planned = self.page, self.page.planned
        self._parts.bar.today.clicked.connect(self.toggle)
        page.closed.connect(self.leave)
        page.disclaimer.accepted.connect(self._accept)
        page.screen_.answered.connect(self._screened)
        page.morning.answered.connect(lambda level, _: self._tell_morning(level))
        page.pain.answered.connect(self._tell_pain)
        for card in page.cards.values():
            card.closed.connect(self._not_now)
        page.after.closed.connect(self._after)
        page.as_pdf.triggered.connect(lambda: self._with_day(self.saving.ask_for_page))
        page.as_calendar.triggered.connect(lambda: self._with_day(self.saving.ask_for_calendar))
        planned.begin_wanted.connect(self.begin)
        planned.out.connect(lambda exercise: self._say(Topic.WANTED, exercise, "out"))
        planned.back.connect(lambda exercise: self._say(Topic.WANTED, exercise, "in"))
        planned.wished.connect(self._on_wish)
        planned.switched.connect(self._on_switch)
        planned.ask_wanted.connect(self._ask_again)
        planned.cleared.connect(lambda flag: self._say(Topic.CLEARED, flag))
        shown = QAction(window)
        shown.setShortcut(QKeySequence("Ctrl+T"))
        shown.triggered.connect(self.toggle)
        window.addAction(shown)

    # ---- coming and going

    @property
    def showing(self) -> bool:
        """Whether Today is shown."""
        return self._parts.page is self.page

    def toggle(self) -> None:
        """Open Today, or leave it."""
        if not self.leave():
            self.open()

    def open(self) -> None:
        """Show Today, as it is now."""
        if self._desk.judging:
            self._parts.banner.show_message(
                tr("Something is being judged: stop it (Esc), and then look at today's plan."), error=False
            )
            return
        self._show_page()
        self._again = None
        if self.day is None:
            self.page.say(tr("Looking at what was done…"))
        self.reload()

    def _show_page(self) -> None:
        self._parts.show_page(self.page)
        self.page.setFocus()
        self._clock.start()

    def leave(self) -> bool:
        """Close Today; return whether it was shown."""
        if not self.showing:
            return False
        self._clock.stop()
        self._parts.show_page(None)
        self._parts.stage.setFocus()
        return True

    def key(self, key: int) -> bool:
        """Take a key wherever the focus is; return whether Today is shown: then it is for nobody else."""
        if not self.showing or key == Qt.Key.Key_Escape:
            return False
        self.page.take(key)
        return True

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.page.set_theme(theme)

    def shut(self) -> None:
        """End everything; what is being written is written."""
        self._clock.stop()
        self.errands.close()
        self.saving.shut()

    # ---- reading

    def reload(self) -> None:
        """Read the day anew."""
        store, exercises, wish = self._store, dict(self._selection.exercises), self._wish

        def show(found: object, error: BaseException | None) -> None:
            if isinstance(found, Day):
                self._show(found)
            elif error is not None:
                self.day = None
                self.page.say(line(error))
                self._parts.banner.show_message(line(error))

        self.errands.do(lambda _: read(store, exercises, wish), show, "day")

    def _look(self) -> None:
        """Read anew once another day has begun, or what was read is old."""
        now, day = self._store.now(), self.day
        if self.showing and (day is None or now.date() != day.now.date() or now - day.now > _HOLDS):
            self.reload()

    def _show(self, day: Day) -> None:
        before, self.day = self.day, day
        page = self.page
        page.show_day(day.now.date(), day.person)
        page.export.setEnabled(day.plan.kind is not Kind.STOPPED)
        same = before is not None and (before.plan, before.history, before.ahead) == (day.plan, day.history, day.ahead)
        if not same:
            page.planned.show_day(day, self._wish, self._selection.exercises)
        if page.summing_up:
            return
        ask = self._again or (day.plan.ask[0] if day.plan.ask else None)
        if ask is None:
            page.show_plan()
        elif page.asked is not ask:
            self._ask(ask, day)

    def _ask(self, ask: Ask, day: Day) -> None:
        page = self.page
        if ask is Ask.DISCLAIMER:
            page.disclaimer.show_accepted(ask not in day.plan.ask)
        elif ask is Ask.SCREEN:
            page.screen_.clear()
        elif ask is Ask.MORNING:
            last = last_session(day.history)
            page.morning.ask(_morning(last.began.date(), day.now) if last is not None else "")
        else:
            page.pain.ask(tr("Pain from 0 to 10, as it is at this moment."))
        page.ask(ask)

    def _ask_again(self, ask: Ask) -> None:
        if self.day is not None:
            self._again = ask
            self._ask(ask, self.day)

    def _not_now(self) -> None:
        """Leave a question: one that has to be answered comes again before anything begins."""
        if self._again is not None:
            self._again = None
            self._settle()
        else:
            self.leave()

    def _settle(self) -> None:
        """Show what comes after a question."""
        if self.day is not None:
            self._show(self.day)

    # ---- what is answered

    def _keep(self, write: Callable[[], object]) -> None:
        """Keep something, and read the day anew: one after the other on one thread."""

        def tell(_: object, error: BaseException | None) -> None:
            if error is not None:
                self._parts.banner.show_message(line(error))

        self._again = None
        self.errands.do(lambda _: write(), tell)
        self.reload()

    def _say(self, topic: Topic, subject: str = "", value: str = "") -> None:
        store = self._store
        self._keep(lambda: store.say(topic, subject, value))

    def _accept(self) -> None:
        if self._again is Ask.DISCLAIMER:
            self._not_now()
        else:
            self._say(Topic.DISCLAIMER)

    def _screened(self, ids: tuple[str, ...]) -> None:
        self._say(Topic.SCREEN, "", screen_value(ids))

    def _tell_pain(self, level: int, leg: bool) -> None:
        store = self._store
        self._keep(lambda: store.say_pain(Asked.BEFORE, level, leg=leg))

    def _tell_morning(self, level: int) -> None:
        store = self._store
        last = last_session(self.day.history) if self.day is not None else None
        number = last.number if last is not None else None
        self._keep(lambda: store.say_pain(Asked.NEXT_MORNING, level, session=number))

    def _on_wish(self, wish: Wish) -> None:
        self._wish = wish
        self.reload()

    def _on_switch(self, topic: Topic, subject: str, on: bool) -> None:
        yes, no = ("yes", "no") if topic is Topic.BENDING else ("on", "off")
        self._say(topic, subject, yes if on else no)

    def _with_day(self, do: Callable[[Day], None]) -> None:
        if self.day is not None:
            do(self.day)

    # ---- a session

    def begin(self) -> None:
        """Begin what is planned, before the usual camera."""
        if self.day is None or self._desk.judging or self._beginning:
            return
        self._beginning = True
        store, exercises, wish = self._store, dict(self._selection.exercises), self._wish

        def work() -> Course | Day:
            # What was read may be old: it is planned from what is known now.
            day = read(store, exercises, wish)
            if day.plan.ask or not day.plan.all or day.plan.kind is Kind.STOPPED:
                return day
            return Course(day.history, exercises, day.now, wish)

        def start(found: object, error: BaseException | None) -> None:
            self._beginning = False
            if isinstance(found, Day):
                self._show(found)
            elif isinstance(found, Course) and self.showing:
                self._course = found
                self._desk.start_usual_camera(found)
            elif error is not None:
                self._parts.banner.show_message(line(error))

        self.errands.do(lambda _: work(), start)

    def take_over(self, guide: object) -> bool:
        """Show what came of a session that has ended; return whether it was one of the programme."""
        course, self._course = self._course, None
        if course is None or guide is not course:
            return False
        store, exercises = self._store, dict(self._selection.exercises)
        self._wish = Wish.USUAL
        self.day = None
        self._show_page()
        self.page.say(tr("Looking at what was done…"))
        if not course.session.sets:
            # Nothing was done: there is nothing to sum up.
            self.reload()
            return True

        def show(found: object, error: BaseException | None) -> None:
            if not self.showing:
                return
            if isinstance(found, Result):
                self._session = found.session
                self.page.after.show_result(found)
                self.page.sum_up()
            elif error is not None:
                self._parts.banner.show_message(line(error))
                self.reload()

        self.errands.do(lambda _: result(course, store, exercises), show)
        return True

    def _after(self, level: object) -> None:
        """Keep the pain after a session, where it was told, and show the plan again."""
        store, session = self._store, self._session
        self.page.say(tr("Looking at what was done…"))
        if isinstance(level, int):
            self._keep(lambda: store.say_pain(Asked.AFTER, level, session=session))
        else:
            self.reload()


def _morning(day: date, now: datetime) -> str:
    if day == now.date() - timedelta(days=1):
        return tr("Pain from 0 to 10 on this morning, after yesterday's session.")
    return tr("Pain from 0 to 10 on the morning after the session of {day}.", day=day_name(day))
