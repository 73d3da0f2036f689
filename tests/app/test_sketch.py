"""The drawing of the chosen exercise, on the stage while nothing runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

import formcheck as fc
from formcheck import svg
from formcheck.app.invitation import Invitation
from formcheck.app.sketch import Sketch
from formcheck.app.theme import DARK, LIGHT
from formcheck.app.window import Window
from formcheck.io.catalogue import Catalogue

from .conftest import finished


def picked(qtbot: QtBot, window: Window, name: str) -> None:
    """Choose an exercise as a user does: in the list, with the keyboard."""
    chooser = window.layout_.bar.exercise
    chooser.setFocus()
    qtbot.keyClicks(chooser, name)
    qtbot.keyClick(chooser, Qt.Key.Key_Return)
    chooser.activated.emit(chooser.currentIndex())


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_choosing_an_exercise_draws_it(qtbot: QtBot, window: Window) -> None:
    sketch = window.layout_.invitation.sketch
    before = sketch.grab().toImage()
    picked(qtbot, window, "Forward")
    assert window.layout_.invitation.name.text() == "Forward Lunge"
    assert sketch.isVisible()
    assert sketch.accessibleName() == "Forward Lunge: start and end position"
    after = sketch.grab().toImage()
    assert after != before
    assert {svg.LIGHT.near, svg.LIGHT.far, svg.LIGHT.top, svg.LIGHT.card} <= colours(after)


def test_the_drawing_takes_the_colours_of_the_theme(window: Window) -> None:
    window.layout_.bar.theme.click()
    shown = colours(window.layout_.invitation.sketch.grab().toImage())
    assert {svg.DARK.near, svg.DARK.card} <= shown
    assert svg.LIGHT.near not in shown


def test_the_drawing_goes_when_the_set_begins(qtbot: QtBot, window: Window, glimpse: Path) -> None:
    parts = window.layout_
    assert parts.invitation.sketch.isVisible()
    assert not parts.plot.isVisible()
    window.open_file(glimpse)
    assert not parts.invitation.sketch.isVisible()
    assert parts.plot.isVisible()
    finished(qtbot, window)


def test_an_exercise_without_figures_leaves_the_room_to_the_words(qtbot: QtBot, bridge: fc.Exercise) -> None:
    invitation = Invitation()
    qtbot.addWidget(invitation)
    invitation.set_theme(LIGHT)
    invitation.show_exercise(bridge)
    assert not invitation.sketch.isHidden()
    invitation.show_exercise(replace(bridge, figures=None))
    assert invitation.sketch.isHidden()
    assert invitation.sketch.box().isEmpty()
    assert invitation.name.text() == bridge.name
    invitation.show_exercise(None)
    assert invitation.sketch.isHidden()


@pytest.mark.parametrize(("size", "wide"), [((700, 260), True), ((300, 400), False)])
def test_the_positions_stand_as_they_fit_best(
    qtbot: QtBot, bridge: fc.Exercise, size: tuple[int, int], wide: bool
) -> None:
    sketch = Sketch()
    qtbot.addWidget(sketch)
    sketch.resize(*size)
    sketch.set_theme(DARK)
    sketch.show_exercise(bridge)
    box = sketch.box()
    assert (box.width() > 1.5 * box.height()) is wide
    assert sketch.rect().toRectF().adjusted(-1, -1, 1, 1).contains(box)
    assert max(box.width() / size[0], box.height() / size[1]) > 0.99


@pytest.mark.parametrize("size", [(1000, 640), (1280, 720), (1920, 1080)])
def test_words_and_drawing_fit_for_every_exercise(
    qtbot: QtBot, window: Window, catalogue: Catalogue, size: tuple[int, int]
) -> None:
    window.layout_.banner.dismiss()
    window.resize(*size)
    qtbot.wait(20)
    invitation = window.layout_.invitation
    for name, exercise in catalogue.exercises.items():
        window.choose(name)
        qtbot.wait(1)
        assert window.height() == size[1], name
        for label in (text for _, text in invitation.rows if text.isVisible()):
            assert label.height() >= label.heightForWidth(label.width()), (name, label.text())
        assert invitation.rect().contains(invitation.childrenRect()), name
        assert invitation.sketch.isVisible() is (exercise.figures is not None)
