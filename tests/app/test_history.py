"""The history in the window: sets that were judged and kept are found, filtered, watched, told of and deleted."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from formcheck.app.history import HistoryRoom
from formcheck.app.history.month import Calendar
from formcheck.app.window import Window
from formcheck.core.report import Outcome, SetReport
from formcheck.io.recordings import open_recording
from formcheck.io.store import Asked, DayFigures, Store
from formcheck.session import replay

from ..recorded import poses_of, record
from .conftest import LONG_MS, MakeWindow

#: A Friday; the sessions are told by the clock of the computer on which the test runs.
LAST = datetime(2026, 11, 20, 12, 5, tzinfo=UTC)


@dataclass(frozen=True)
class Done:
    """Something that was done, and its landmarks."""

    report: SetReport
    recording: Path


def _done(sample_videos: Path, folder: Path, clip: str, exercise: str, side: str | None = None) -> Done:
    path = record(folder / f"{clip}.fcr", poses_of(sample_videos / f"{clip}.npz"), exercise, side)
    return Done(replay(open_recording(path)), path)


@pytest.fixture(scope="module")
def done(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Done]:
    """Five V-ups and five bridges of the left side, three clean of each, and a run."""
    folder = tmp_path_factory.mktemp("done")
    return {
        "v_up": _done(sample_videos, folder, "v_up_1", "v_up"),
        "bridge": _done(sample_videos, folder, "single_leg_bridge_left_1", "single_leg_bridge", "left"),
        "run": _done(sample_videos, folder, "running_sample_2_head", "running_posture"),
    }


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    """A store in which nothing was kept yet."""
    store = Store(tmp_path / "kept")
    yield store
    store.close()


@pytest.fixture
def store(empty: Store, done: dict[str, Done]) -> Store:
    """Three weekly sessions of V-ups and bridges, set 1 to 6, and a run, 7, the day before the last of them."""
    for week in (2, 1, 0):
        when = LAST - timedelta(days=7 * week)
        empty.keep(done["v_up"].report, done["v_up"].recording, when=when)
        bridge = done["bridge"]
        # The bridges of the first session have no landmarks.
        empty.keep(bridge.report, bridge.recording if week < 2 else None, side="left", when=when + timedelta(minutes=4))
    empty.keep(done["run"].report, done["run"].recording, when=LAST - timedelta(days=1))
    last = empty.sessions(limit=1)[0]
    empty.say_pain(Asked.BEFORE, 2, session=last.id, note="stiff", when=LAST - timedelta(minutes=2))
    return empty


@pytest.fixture
def window(make_window: MakeWindow, store: Store) -> Window:
    return make_window(store=store)


@pytest.fixture
def room(qtbot: QtBot, window: Window) -> HistoryRoom:
    """The history, open and read."""
    room = _room(window)
    # Keys go to the window that is active.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=LONG_MS)
    press(qtbot, window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert room.showing
    qtbot.waitUntil(lambda: len(rows(room)) == 11 and room.page.filters.exercise.count() == 4, timeout=LONG_MS)
    read(qtbot, room)
    return room


def _room(window: Window) -> HistoryRoom:
    assert window.history is not None
    return window.history


def press(
    qtbot: QtBot,
    widget: QWidget,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(widget, key, modifiers)


def click(qtbot: QtBot, widget: QWidget) -> None:
    assert widget.isVisible(), f"{widget.accessibleName()} cannot be clicked"
    assert widget.isEnabled(), f"{widget.accessibleName()} cannot be clicked"
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def read(qtbot: QtBot, room: HistoryRoom) -> None:
    """Wait until everything that was asked for is read and shown."""
    came: list[bool] = []
    room._reading.do(lambda _: None, lambda *_: came.append(True))
    qtbot.waitUntil(lambda: bool(came), timeout=LONG_MS)


def rows(room: HistoryRoom) -> list[str]:
    """Return what stands in the list, as it is read out."""
    model = room.sessions.model_
    return [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def select(room: HistoryRoom, *, set_: int | None = None, session: int | None = None) -> None:
    row = room.sessions.model_.find(set_=set_, session=session)
    assert row is not None
    room.sessions.select_row(row)


def choose(qtbot: QtBot, box: QComboBox, text: str) -> None:
    """Choose by the keyboard, as from the list that pops up."""
    row = box.findText(text, Qt.MatchFlag.MatchStartsWith)
    assert row >= 0, [box.itemText(number) for number in range(box.count())]
    box.setFocus()
    while box.currentIndex() != row:
        press(qtbot, box, Qt.Key.Key_Down if box.currentIndex() < row else Qt.Key.Key_Up)


def banner(window: Window) -> str:
    shown = window.layout_.banner
    return "" if shown.isHidden() else shown.text.text()


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path, kind: str = "") -> None:
    """Answer the next question for a file."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))


# ---- coming and going


def test_the_first_time_it_invites_to_a_session(
    qtbot: QtBot, make_window: MakeWindow, empty: Store, done: dict[str, Done]
) -> None:
    window = make_window(store=empty)
    room = _room(window)
    click(qtbot, window.layout_.bar.history)
    qtbot.waitUntil(lambda: room.page.empty, timeout=LONG_MS)
    assert room.page.invitation.isVisible()
    assert room.page.invitation.text().startswith("Your first session will stand here")
    assert room.trends.measure.count() == 1
    asked: list[bool] = []
    window.layout_.bar.cameras = lambda: asked.append(True) or []
    click(qtbot, room.page.camera)
    assert asked == [True]
    assert not room.showing
    assert banner(window) == ""
    # After it the chart shows what was done, not what was the only choice before.
    empty.keep(done["v_up"].report, None, when=LAST)
    room.open()
    qtbot.waitUntil(lambda: not room.page.empty, timeout=LONG_MS)
    assert room.trends.measure.currentText() == "Clean"


def test_escape_leaves_it_and_no_other_key_reaches_the_window(
    qtbot: QtBot, room: HistoryRoom, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert QApplication.focusWidget() is room.sessions
    for key in (Qt.Key.Key_Space, Qt.Key.Key_PageDown):
        press(qtbot, room.page, key)
    assert room.showing
    assert not window.player.running
    press(qtbot, room.sessions, Qt.Key.Key_Escape)
    assert not room.showing
    assert window.layout_.stage.isVisible()
    click(qtbot, window.layout_.bar.history)
    click(qtbot, room.page.back)
    assert not room.showing
    # What is judged is not put away.
    monkeypatch.setattr(type(window.desk), "judging", property(lambda _: True))
    room.toggle()
    assert not room.showing
    assert banner(window) == "Something is being judged: stop it (Esc), and then look at the history."


def test_without_a_store_nothing_leads_there(make_window: MakeWindow) -> None:
    window = make_window()
    assert window.history is None
    assert not window.layout_.bar.history.isVisible()


# ---- the list


def test_sessions_stand_from_the_newest_on_with_clean_and_not_judged_apart(
    qtbot: QtBot, room: HistoryRoom, window: Window
) -> None:
    shown = rows(room)
    assert shown[0].startswith("Friday, 20 November 2026")
    assert shown[0].endswith("2 sets · 6 clean of 10 attempted · pain before: 2 of 10")
    assert shown[1].startswith("V-Up. ")
    assert "3 clean of 5 attempted, 2 not counted. range " in shown[1]
    assert shown[2].startswith("Single-Leg Bridge, left. ")
    assert "3 clean of 5 attempted, 2 not counted. range " in shown[2]
    assert shown[3].startswith("Thursday, 19 November 2026")
    assert shown[3].endswith("1 run")
    assert "2 things stood out" in shown[4]
    assert "clean" not in shown[4]
    assert shown[-1].endswith("no landmarks kept")
    # What was said of pain stands beside its session, as it was said.
    select(room, session=room.sessions.model_.sessions[0].id)
    read(qtbot, room)
    assert room.page.about.text() == "Pain, before: 2 of 10, “stiff”"
    select(room, set_=7)
    read(qtbot, room)
    assert room.page.about.text() == ""
    # What cannot be watched says so.
    select(room, set_=2)
    why = "The landmarks of this were not kept: it can be read, and not be watched."
    assert room.page.about.text() == why
    assert not room.page.watch.isEnabled()
    press(qtbot, room.sessions, Qt.Key.Key_Return)
    assert banner(window) == why
    assert not room.watching.replay.isVisible()
    nameless = [
        type(widget).__name__
        for widget in room.page.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QComboBox)
        and not widget.accessibleName()
        # A table has a corner that nobody sees.
        and widget.parent() is not room.page.calendar.days
    ]
    assert nameless == []


def test_filters_leave_what_is_wanted(qtbot: QtBot, room: HistoryRoom) -> None:
    filters = room.page.filters
    choose(qtbot, filters.sort, "Runs")
    read(qtbot, room)
    assert [text.split(".")[0] for text in rows(room)] == ["Thursday, 19 November 2026", "Running Posture"]
    choose(qtbot, filters.exercise, "V-Up (3)")
    read(qtbot, room)
    assert rows(room) == []
    assert room.sessions.accessibleDescription() == "Nothing is like that."
    choose(qtbot, filters.sort, "Sets and runs")
    choose(qtbot, filters.came_to, "Some not counted")
    read(qtbot, room)
    assert [text.split(".")[0] for text in rows(room)[1::2]] == ["V-Up"] * 3
    choose(qtbot, filters.came_to, "Some could not be judged")
    read(qtbot, room)
    assert rows(room) == []
    click(qtbot, filters.clear)
    read(qtbot, room)
    assert len(rows(room)) == 11
    choose(qtbot, filters.side, "Left")
    read(qtbot, room)
    assert [text.split(".")[0] for text in rows(room)[1::2]] == ["Single-Leg Bridge, left"] * 3
    # A day of the calendar is one more.
    click(qtbot, filters.clear)
    days = room.page.calendar.days
    days.setFocus()
    days.go(date(2026, 11, 12))
    read(qtbot, room)
    press(qtbot, days, Qt.Key.Key_Right)
    press(qtbot, days, Qt.Key.Key_Return)
    read(qtbot, room)
    assert days.current == date(2026, 11, 13)
    assert [text.split(".")[0] for text in rows(room)] == [
        "Friday, 13 November 2026",
        "V-Up",
        "Single-Leg Bridge, left",
    ]
    spoken = days.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Friday, 13 November 2026: 2 sets, 6 clean of 10 attempted"
    assert "show everything" in room.page.filters.clear.text()
    # The same once more takes it back.
    press(qtbot, days, Qt.Key.Key_Space)
    read(qtbot, room)
    assert len(rows(room)) == 11


def test_a_long_history_comes_as_it_is_scrolled(
    qtbot: QtBot, make_window: MakeWindow, empty: Store, done: dict[str, Done]
) -> None:
    for day in range(70):
        empty.keep(done["v_up"].report, None, when=LAST - timedelta(days=day))
    window = make_window(store=empty)
    room = _room(window)
    room.open()
    model = room.sessions.model_
    qtbot.waitUntil(lambda: bool(model.rowCount()), timeout=LONG_MS)
    read(qtbot, room)
    assert len(model.sessions) == 30
    assert not model.last
    room.sessions.setFocus()
    press(qtbot, room.sessions, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(model.sessions) == 60, timeout=LONG_MS)
    press(qtbot, room.sessions, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(model.sessions) == 70, timeout=LONG_MS)
    assert model.last
    assert len({session.id for session in model.sessions}) == 70


# ---- the calendar


def test_the_keyboard_goes_from_day_to_day_and_from_month_to_month(qtbot: QtBot) -> None:
    calendar = Calendar(week_starts=1)
    qtbot.addWidget(calendar)
    days = calendar.days
    calendar.turn(date(2026, 1, 31))
    for key, day in (
        (Qt.Key.Key_Right, date(2026, 2, 1)),
        (Qt.Key.Key_Up, date(2026, 1, 25)),
        (Qt.Key.Key_End, date(2026, 1, 31)),
        (Qt.Key.Key_PageDown, date(2026, 2, 28)),
        (Qt.Key.Key_Home, date(2026, 2, 1)),
        (Qt.Key.Key_PageUp, date(2026, 1, 1)),
        (Qt.Key.Key_Left, date(2025, 12, 31)),
    ):
        press(qtbot, days, key)
        assert days.current == day
    assert calendar.title.text() == "December 2025"
    click_on = days.visualRect(calendar.sheet.index_of(date(2025, 12, 24))).center()
    calendar.show()
    qtbot.mouseClick(days.viewport(), Qt.MouseButton.LeftButton, pos=click_on)
    qtbot.mouseClick(calendar.after, Qt.MouseButton.LeftButton)
    assert calendar.title.text() == "January 2026"


@pytest.mark.parametrize(("starts", "names"), [(1, ["Mo", "Tu"]), (7, ["Su", "Mo"])])
def test_the_week_starts_where_it_does(qtbot: QtBot, starts: int, names: list[str]) -> None:
    calendar = Calendar(week_starts=starts)
    qtbot.addWidget(calendar)
    calendar.turn(date(2026, 11, 1))
    sheet = calendar.sheet
    assert [sheet.headerData(column, Qt.Orientation.Horizontal) for column in (0, 1)] == names
    assert sheet.index_of(date(2026, 11, 1)).column() == (0 if starts == 7 else 6)
    sheet.mark({date(2026, 11, 1): DayFigures(0, 2, 0, 0, ("running_posture",))})
    said = sheet.index_of(date(2026, 11, 1)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Sunday, 1 November 2026: 2 runs"


# ---- watching


def test_enter_opens_a_set_with_what_the_user_said_of_it(
    qtbot: QtBot, room: HistoryRoom, window: Window, store: Store
) -> None:
    store.correct(store.entry(5).kept, 2, Outcome.CLEAN)
    select(room, set_=5)
    press(qtbot, room.sessions, Qt.Key.Key_Return)
    qtbot.waitUntil(room.watching.replay.isVisible, timeout=LONG_MS)
    assert room.watching.replay.number == 2
    qtbot.waitUntil(lambda: room.watching.replay.ready, timeout=LONG_MS)
    assert room.watching.replay.opinion.program.text() == "Not counted"
    assert room.watching.replay.opinion.user.text() == "You: clean"
    # What is said here is kept, and told in the list.
    room.watching.replay.said.emit(4, Outcome.CLEAN)
    read(qtbot, room)
    read(qtbot, room)
    assert {item.number for item in store.entry(5).corrections} == {2, 4}
    press(qtbot, room.watching.replay, Qt.Key.Key_Escape)
    assert not room.watching.replay.isVisible()
    assert room.showing
    assert any("2 corrected by you" in text for text in rows(room))
    assert banner(window) == ""
    # The whole set is watched, and Esc comes back.
    select(room, set_=6)
    click(qtbot, room.page.film)
    qtbot.waitUntil(lambda: window.screening.showing, timeout=LONG_MS)
    film = window.screening.cinema.film
    assert film is not None
    assert film.exercise.id == "single_leg_bridge"
    press(qtbot, window, Qt.Key.Key_Escape)
    assert room.showing
    # A run is watched as a run.
    select(room, set_=7)
    assert not room.page.film.isVisible()
    click(qtbot, room.page.watch)
    qtbot.waitUntil(lambda: window.screening.showing, timeout=LONG_MS)
    run = window.screening.cinema.film
    assert run is not None
    assert run.is_run
    assert len(run.spans) == 2
    press(qtbot, window, Qt.Key.Key_Escape)
    assert room.showing
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not room.showing


# ---- deleting


def test_what_is_deleted_can_be_brought_back_and_everybody_has_a_history_of_their_own(
    qtbot: QtBot, room: HistoryRoom, window: Window, store: Store
) -> None:
    select(room, set_=5)
    press(qtbot, room.sessions, Qt.Key.Key_Delete)
    # At once, before anything was written.
    assert len(rows(room)) == 10
    read(qtbot, room)
    assert banner(window) == (
        "1 set or run is deleted. Their files go when the window closes; until then this can be undone."
    )
    qtbot.waitUntil(lambda: room.page.filters.exercise.findText("V-Up (2)") > 0, timeout=LONG_MS)
    click(qtbot, window.layout_.banner.action)
    qtbot.waitUntil(lambda: len(rows(room)) == 11, timeout=LONG_MS)
    assert banner(window) == ""
    # A session goes with all its sets, and comes back by Ctrl+Z.
    select(room, session=room.sessions.model_.sessions[0].id)
    click(qtbot, room.page.delete)
    read(qtbot, room)
    assert len(rows(room)) == 8
    press(qtbot, room.sessions, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(rows(room)) == 11, timeout=LONG_MS)
    assert store.empty() == 0
    # Everybody has a history of their own.
    people = room.page.people
    click(qtbot, people.add)
    assert QApplication.focusWidget() is people.name
    qtbot.keyClicks(people.name, "Berta")
    press(qtbot, people.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.page.empty, timeout=LONG_MS)
    assert "Berta" in room.page.invitation.text()
    assert store.profile.name == "Berta"
    choose(qtbot, people.choice, "Me")
    qtbot.waitUntil(lambda: not room.page.empty and len(rows(room)) == 11, timeout=LONG_MS)
    click(qtbot, people.rename)
    people.name.clear()
    qtbot.keyClicks(people.name, "Anna")
    click(qtbot, people.keep)
    qtbot.waitUntil(lambda: people.choice.currentText() == "Anna", timeout=LONG_MS)
    # Esc gives a name up, and leaves nothing else.
    click(qtbot, people.add)
    press(qtbot, people.name, Qt.Key.Key_Escape)
    assert not people.asking
    assert room.showing
    assert [profile.name for profile in store.profiles()] == ["Anna", "Berta"]
    # What is not brought back is really deleted once the window is closed.
    recording = store.entry(7).kept.recording
    assert recording is not None
    assert recording.exists()
    select(room, set_=7)
    click(qtbot, room.page.delete)
    read(qtbot, room)
    assert recording.exists()
    window.close()
    assert store.empty() == 1
    assert not recording.exists()


# ---- trends


def test_the_dots_of_a_trend_are_gone_to_and_it_is_saved(
    qtbot: QtBot, room: HistoryRoom, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, trends = room.page, room.trends
    click(qtbot, page.switch.button(1))
    choose(qtbot, trends.exercise, "Single-Leg Bridge")
    choose(qtbot, trends.measure, "Clean")
    qtbot.waitUntil(lambda: trends.trend is not None and trends.trend.exercise == "single_leg_bridge", timeout=LONG_MS)
    read(qtbot, room)
    curve = trends.curve
    qtbot.waitUntil(lambda: curve.painted is not None and len(curve.painted.spots) == 3, timeout=LONG_MS)
    curve.setFocus()
    press(qtbot, curve, Qt.Key.Key_Right)
    assert curve.spot is not None
    assert curve.spot.text.startswith("6 November 2026")
    press(qtbot, curve, Qt.Key.Key_End)
    assert curve.spot.text.startswith("20 November 2026")
    assert "3 clean of 5" in curve.accessibleDescription()
    assert curve.painted is not None
    spot, scale = curve.painted.spots[1], curve.painted.scale
    at = QPoint(round(spot.x * scale) + 3, round(spot.y * scale) - 4)
    qtbot.mouseMove(curve, at)
    qtbot.waitUntil(lambda: curve.spot is not None and curve.spot.text.startswith("13 Nov"), timeout=LONG_MS)
    # A click shows its session.
    qtbot.mouseClick(curve, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: len(rows(room)) == 3, timeout=LONG_MS)
    assert rows(room)[0].startswith("Friday, 13 November 2026")
    assert room.sessions.isVisible()
    # It is saved as a drawing, a picture and a table.
    click(qtbot, page.filters.clear)
    click(qtbot, room.page.switch.button(1))
    choose(qtbot, trends.exercise, "V-Up")
    qtbot.waitUntil(lambda: trends.trend is not None and trends.trend.exercise == "v_up", timeout=LONG_MS)
    qtbot.waitUntil(trends.export.isEnabled, timeout=LONG_MS)
    for name, kind, written in (
        ("chart", "Drawing (*.svg)", "chart.svg"),
        ("chart", "Picture (*.png)", "chart.png"),
        ("chart.csv", "", "chart.csv"),
    ):
        save_as(monkeypatch, tmp_path / name, kind)
        click(qtbot, trends.export)
        path = tmp_path / written
        qtbot.waitUntil(lambda path=path: banner(window) == f"Written: {path}", timeout=LONG_MS)
    assert (tmp_path / "chart.svg").read_text(encoding="utf-8").startswith("<svg")
    image = QImage(str(tmp_path / "chart.png"))
    assert (image.width(), image.height()) == (1920, 720)
    with (tmp_path / "chart.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert [(row["exercise"], row["clean"], row["attempted"]) for row in table] == [("v_up", "3", "5")] * 3
    save_as(monkeypatch, tmp_path / "chart.doc")
    click(qtbot, trends.export)
    qtbot.waitUntil(lambda: banner(window).endswith("a chart is saved as .svg, .png or .csv"), timeout=LONG_MS)
    # Of a run there is none, and pain is shown as it was told.
    assert [trends.exercise.itemData(row) for row in range(trends.exercise.count())] == ["single_leg_bridge", "v_up"]
    choose(qtbot, trends.measure, "Pain, as it was told")
    qtbot.waitUntil(lambda: trends.trend is not None and trends.trend.exercise == "", timeout=LONG_MS)
    read(qtbot, room)
    assert trends.curve.painted is not None
    assert [spot.text.splitlines()[-1] for spot in trends.curve.painted.spots] == ["before: 2"]


# ---- reports


def test_reports_of_a_set_a_session_and_some_weeks(
    qtbot: QtBot, room: HistoryRoom, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    select(room, set_=5)
    for action, name, kind, written in (
        (room.page.of_set, "set", "Report (*.html)", "set.html"),
        (room.page.of_session, "session.pdf", "", "session.pdf"),
        (room.page.of_weeks, "weeks.html", "", "weeks.html"),
        (room.page.of_set, "set.fit", "", "set.fit"),
    ):
        save_as(monkeypatch, tmp_path / name, kind)
        action.trigger()
        path = tmp_path / written
        qtbot.waitUntil(lambda path=path: banner(window) == f"Written: {path}", timeout=LONG_MS)
    click(qtbot, window.layout_.banner.action)
    click(qtbot, window.layout_.banner.second)
    assert shown == [str(tmp_path / "set.fit").replace(os.sep, "/"), str(tmp_path).replace(os.sep, "/")]
    assert "V-Up" in (tmp_path / "set.html").read_text(encoding="utf-8")
    assert "Single-Leg Bridge" in (tmp_path / "weeks.html").read_text(encoding="utf-8")
    document = QPdfDocument()
    assert document.load(str(tmp_path / "session.pdf")) is QPdfDocument.Error.None_
    assert "Single-Leg Bridge" in "".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    # What cannot be written is one line.
    save_as(monkeypatch, tmp_path / "nowhere" / "set.html")
    room.page.of_set.trigger()
    qtbot.waitUntil(lambda: "does not exist" in banner(window), timeout=LONG_MS)
    assert "\n" not in banner(window)


# ---- errors


def test_a_store_that_cannot_be_read_is_one_line(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    store = Store(tmp_path / "kept")
    store.folder.mkdir(parents=True)
    store.path.write_bytes(b"this is no database" * 100)
    window = make_window(store=store)
    room = _room(window)
    room.open()
    qtbot.waitUntil(lambda: banner(window) != "", timeout=LONG_MS)
    read(qtbot, room)
    assert str(store.path) in banner(window)
    assert "\n" not in banner(window)
    assert room.sessions.accessibleDescription() == banner(window)
    store.close()
