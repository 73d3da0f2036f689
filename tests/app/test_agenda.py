"""What a session is put together from, and that the first picture says so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem
from pytestqt.qtbot import QtBot

from formcheck.app.agenda import Agenda
from formcheck.app.preferences import Preferences
from formcheck.app.window import Window
from formcheck.coach.steps import TURN_S
from formcheck.io.catalogue import Catalogue
from tests.app.conftest import MakeWindow


def row(agenda: Agenda, exercise: str) -> QListWidgetItem:
    items = [agenda.then.item(k) for k in range(agenda.then.count())]
    return next(item for item in items if item.data(Qt.ItemDataRole.UserRole) == exercise)


def told(window: Window) -> str:
    return window.layout_.invitation.agenda.text()


def test_a_session_is_what_the_exercise_declares_until_something_else_is_chosen(window: Window) -> None:
    assert told(window) == "6 sets, 60 s rest"
    window.choose("superman")
    assert told(window) == "3 sets, 60 s rest"


def test_what_is_chosen_is_shown_kept_and_done(
    qtbot: QtBot, window: Window, preferences: Preferences, catalogue: Catalogue, make_window: MakeWindow
) -> None:
    qtbot.mouseClick(window.layout_.invitation.agenda, Qt.MouseButton.LeftButton)
    agenda = window.agenda
    assert agenda.isVisible()
    agenda.sets.setValue(2)
    agenda.rest.setValue(45)
    row(agenda, "superman").setCheckState(Qt.CheckState.Checked)
    row(agenda, "single_leg_bridge").setCheckState(Qt.CheckState.Checked)
    qtbot.keyClick(agenda, Qt.Key.Key_Escape)
    assert told(window) == "6 sets, 45 s rest, then 1 more exercise"
    for shown in (window, make_window()):
        steps = shown.agenda.steps(catalogue.get("single_leg_bridge"), None)
        assert [(step.exercise.id, step.side, step.rest_s) for step in steps] == [
            ("single_leg_bridge", "left", 0.0),
            ("single_leg_bridge", "right", TURN_S),
            ("single_leg_bridge", "left", 45.0),
            ("single_leg_bridge", "right", TURN_S),
            ("superman", None, 45.0),
            ("superman", None, 45.0),
        ]


def test_one_side_only_is_worked_where_one_is_chosen(qtbot: QtBot, window: Window) -> None:
    qtbot.mouseClick(window.layout_.bar.sides.button(2), Qt.MouseButton.LeftButton)
    assert told(window) == "3 sets, 60 s rest"


@pytest.mark.parametrize("kept", ["many", "-3", "99"])
def test_a_number_that_nobody_can_have_chosen_is_not_taken(
    preferences: Preferences, make_window: MakeWindow, kept: str
) -> None:
    preferences.set_text("session_sets", kept)
    preferences.set_text("session_rest", kept)
    agenda = make_window().agenda
    assert agenda.sets.value() in (0, agenda.sets.maximum())
    assert agenda.rest.value() in (60, 99)
