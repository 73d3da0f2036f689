"""Today, clicked through: what is asked, what it leads to, and that nothing is offered to who should not train."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from formcheck.app.preferences import Preferences
from formcheck.app.theme import ThemeSwitch
from formcheck.app.today import TodayRoom
from formcheck.app.window import Window
from formcheck.coach.programme.plan import Ask, Kind, Plan, Wish
from formcheck.io.catalogue import Catalogue
from formcheck.io.store import Asked, Store

from .conftest import LONG_MS

MONDAY: Final = datetime(2026, 3, 2, 18).timestamp()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "store", clock=lambda: MONDAY)
    yield made
    made.close()


@pytest.fixture
def room(qtbot: QtBot, preferences: Preferences, catalogue: Catalogue, store: Store) -> Iterator[TodayRoom]:
    """Today as it opens for the first time."""
    window = Window(catalogue, preferences, ThemeSwitch("dark"), None, store)
    qtbot.addWidget(window)
    window.show()
    # Keys go to the window that is active.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=LONG_MS)
    assert window.today is not None
    qtbot.mouseClick(window.layout_.bar.today, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.today is not None and window.today.page.asked is not None, timeout=LONG_MS)
    yield window.today
    window.close()


def asked(qtbot: QtBot, room: TodayRoom, ask: Ask | None) -> None:
    """Wait until this is asked; None: until the plan stands there."""
    qtbot.waitUntil(lambda: room.page.asked is ask and (ask is not None or room.page.planning), timeout=LONG_MS)


def gate(qtbot: QtBot, room: TodayRoom, pain: int, *flags: str) -> Plan:
    """Answer everything that is asked the first time."""
    page = room.page
    asked(qtbot, room, Ask.DISCLAIMER)
    qtbot.mouseClick(page.disclaimer.go, Qt.MouseButton.LeftButton)
    asked(qtbot, room, Ask.SCREEN)
    for flag in flags:
        page.screen_.rows[flag].click()
    qtbot.mouseClick(page.screen_.applies if flags else page.screen_.go, Qt.MouseButton.LeftButton)
    if not flags:
        asked(qtbot, room, Ask.PAIN)
        qtbot.keyClick(page, Qt.Key(Qt.Key.Key_0 + pain))
        assert not page.pain.go.isEnabled(), "the leg was not asked about yet"
        qtbot.mouseClick(page.pain.no, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(page.pain.go, Qt.MouseButton.LeftButton)
    asked(qtbot, room, None)
    assert room.day is not None
    return room.day.plan


def test_who_comes_for_the_first_time_is_asked_and_then_offered_the_trial(
    qtbot: QtBot, room: TodayRoom, store: Store
) -> None:
    plan = gate(qtbot, room, 0)
    assert plan.kind is Kind.TRIAL
    assert [card.item.exercise.id for card in room.page.planned.cards][:2] == ["superman", "dead_bug"]
    assert room.page.planned.can_begin
    assert [(pain.asked, pain.level, pain.leg) for pain in store.pains()] == [(Asked.BEFORE, 0, False)]


def test_with_a_pain_of_five_there_is_no_strength_and_it_says_why(qtbot: QtBot, room: TodayRoom) -> None:
    plan = gate(qtbot, room, 5)
    assert plan.kind is Kind.REST
    assert plan.items == ()
    assert "because your pain is 5 of 10" in room.page.planned.why.text.text()
    assert not room.page.planned.can_begin


def test_a_red_flag_stops_it_until_a_doctor_has_agreed(qtbot: QtBot, room: TodayRoom) -> None:
    plan = gate(qtbot, room, 0, "night_pain")
    assert plan.kind is Kind.STOPPED
    assert not room.page.planned.can_begin
    assert "Please have what you told checked by a doctor soon" in room.page.planned.stopped.text.text()
    room.page.planned.cleared.emit("night_pain")
    asked(qtbot, room, Ask.PAIN)


def test_what_is_left_out_makes_way_and_can_be_brought_back(qtbot: QtBot, room: TodayRoom) -> None:
    gate(qtbot, room, 0)
    planned = room.page.planned

    def ids() -> list[str]:
        return [card.item.exercise.id for card in planned.cards]

    planned.out.emit("superman")
    qtbot.waitUntil(lambda: "superman" not in ids(), timeout=LONG_MS)
    # What is easier than it stands in its place.
    assert "dead_bug" in ids()
    planned.back.emit("superman")
    qtbot.waitUntil(lambda: "superman" in ids(), timeout=LONG_MS)


def test_ten_minutes_are_ten_minutes(qtbot: QtBot, room: TodayRoom) -> None:
    whole = gate(qtbot, room, 0)
    assert whole.minutes > 10
    qtbot.mouseClick(room.page.planned.wishes[Wish.SHORT], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.day is not None and room.day.plan.minutes <= 10, timeout=LONG_MS)
    assert room.page.planned.can_begin


def test_the_disclaimer_can_be_read_again_and_changes_nothing(qtbot: QtBot, room: TodayRoom, store: Store) -> None:
    gate(qtbot, room, 0)
    said = store.said()
    room.page.planned.ask_wanted.emit(Ask.DISCLAIMER)
    asked(qtbot, room, Ask.DISCLAIMER)
    qtbot.mouseClick(room.page.disclaimer.go, Qt.MouseButton.LeftButton)
    asked(qtbot, room, None)
    assert store.said() == said


def test_escape_leads_to_free_practice_and_the_button_back(qtbot: QtBot, room: TodayRoom) -> None:
    window = room.page.window()
    assert isinstance(window, Window)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not room.showing
    assert window.layout_.page is None
    qtbot.mouseClick(window.layout_.bar.today, Qt.MouseButton.LeftButton)
    assert room.showing
