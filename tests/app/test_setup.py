"""The set-up panel: the one thing to do, the list, the drawings and the camera, clicked and looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

import formcheck as fc
from formcheck import language, svg
from formcheck.app.cameras import COMMON, Device, Format
from formcheck.app.choice import nearest, rates
from formcheck.app.setup import SetUpPanel
from formcheck.app.theme import DARK, LIGHT, Theme, ThemeSwitch
from formcheck.coach.checks import Check, State, foremost
from formcheck.coach.steps import plan
from formcheck.core import hints
from formcheck.core.hints import Subject
from formcheck.io.catalogue import Catalogue
from formcheck.io.playing import FileCamera

GOOD, BAD, WAITING = State.GOOD, State.BAD, State.WAITING
TITLES = {
    Subject.PERSON: "You in the picture",
    Subject.WHOLE: "All of you in the picture",
    Subject.SIZE: "Near enough, not too near",
    Subject.VIEW: "Your left side to the camera",
    Subject.LIGHT: "Enough light",
    Subject.STEADY: "A steady picture",
    Subject.RATE: "Enough pictures a second",
    Subject.POSE: "The start position",
}
FRONT = Device("Integrated Camera", 0, COMMON)
USB = Device("USB camera", 2, (Format((640, 360), 30.0), Format((1280, 720), 60.0)))
WINDOWS = {(1280, 720): 384, (1920, 1080): 576, (3840, 2160): 1152}


def checks(
    bad: dict[Subject, str] | None = None,
    waiting: tuple[Subject, ...] = (),
    pose: str = hints.START,
    share: float = 0.0,
) -> tuple[Check, ...]:
    """A list in which some lines fail, some are waited for and all others are good."""
    found = []
    for id_, title in TITLES.items():
        if bad and id_ in bad:
            found.append(Check(id_, title, BAD, bad[id_]))
        elif id_ is Subject.POSE:
            found.append(Check(id_, title, WAITING, "" if id_ in waiting else pose, share))
        else:
            found.append(Check(id_, title, WAITING if id_ in waiting else GOOD))
    return tuple(found)


ALL_GOOD = tuple(Check(id_, title, GOOD, share=1.0) for id_, title in TITLES.items())
WORST = checks(
    {
        Subject.SIZE: hints.TOO_FAR,
        Subject.VIEW: hints.turn_round("left"),
        Subject.LIGHT: hints.PALE,
        Subject.RATE: hints.too_slow(10.0),
    },
    (Subject.STEADY, Subject.POSE),
)


@pytest.fixture
def panel(qtbot: QtBot, bridge: fc.Exercise) -> Iterator[SetUpPanel]:
    """The panel as it is in a window of 1280 x 720."""
    switch = ThemeSwitch("light")
    switch.apply()
    made = SetUpPanel()
    qtbot.addWidget(made)
    made.set_theme(switch.theme)
    made.show_step(plan([bridge])[0], 0, 6)
    made.show_devices([FRONT, USB], FRONT)
    made.resize(384, 638)
    made.show()
    qtbot.waitExposed(made)
    yield made
    language.use(None)


def settled(widget: QWidget) -> None:
    """Let layouts come to rest."""
    for _ in range(3):
        QTest.qWait(1)
        widget.ensurePolished()


def cut_off(widget: QWidget) -> list[str]:
    """Return the texts of labels that do not have the room that they need."""
    cut = []
    for label in widget.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width())
            if (
                label.height() < needed
                or not widget.rect().contains(label.mapTo(widget, QPoint(0, 0)))
                or not widget.rect().contains(label.mapTo(widget, label.rect().bottomRight()))
            ):
                cut.append(label.text())
    return cut


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


# ---- what is said


def test_before_the_first_picture(panel: SetUpPanel) -> None:
    assert panel.title.text() == "Single-Leg Bridge"
    assert panel.which.text() == "Left side · Set 1 of 3 · 1 of 6 in all"
    assert panel.now.text.text() == "One moment, I am looking."
    names = [line.accessibleName() for line in panel.lines.values()]
    assert names == [f"{title}: waiting" for title in TITLES.values()]
    assert "thrown away" in panel.privacy.text()


def test_the_line_that_fails_is_large_and_stands_once(panel: SetUpPanel) -> None:
    panel.show_checks(WORST)
    settled(panel)
    assert panel.now.text.text() == hints.too_slow(10.0)
    assert panel.now.text.font().pixelSize() >= 26
    told = {id_: line.advice.text() for id_, line in panel.lines.items() if line.advice.isVisible()}
    assert told == {Subject.SIZE: hints.TOO_FAR, Subject.VIEW: hints.turn_round("left"), Subject.LIGHT: hints.PALE}
    assert max(line.advice.font().pixelSize() for line in panel.lines.values()) < 20
    assert list(panel.lines) == list(TITLES)


def test_a_line_that_is_put_right_says_nothing_more(panel: SetUpPanel) -> None:
    panel.show_checks(WORST)
    panel.show_checks(checks())
    assert not any(line.advice.isVisible() for line in panel.lines.values())
    assert panel.now.text.text() == "Hold the start position."
    assert panel.lines[Subject.LIGHT].accessibleName() == "Enough light: good"
    assert panel.lines[Subject.POSE].accessibleName() == "The start position: waiting"


def test_the_ring_fills_while_the_start_position_is_held(panel: SetUpPanel) -> None:
    filled = []
    for share in (0.0, 0.3, 0.9):
        panel.show_checks(checks(share=share))
        image = panel.now.mark.grab().toImage()
        good = QColor(LIGHT.good).name()
        filled.append(
            sum(image.pixelColor(x, y).name() == good for x in range(image.width()) for y in range(image.height()))
        )
        assert panel.now.mark.accessibleDescription() == f"{round(100 * share)} %"
    assert filled[0] == 0
    assert filled[2] == pytest.approx(3 * filled[1], rel=0.15)


def test_all_good_is_ready(panel: SetUpPanel) -> None:
    panel.show_checks(ALL_GOOD)
    assert panel.now.text.text() == "Ready."
    assert LIGHT.good in colours(panel.now.mark.grab().toImage())


@pytest.mark.parametrize(
    ("bad", "first"),
    [
        ({Subject.PERSON: hints.NOBODY}, Subject.PERSON),
        ({Subject.PERSON: hints.NOBODY, Subject.LIGHT: hints.DARK}, Subject.LIGHT),
        ({Subject.SIZE: hints.TOO_FAR, Subject.WHOLE: "Step back, I need your feet."}, Subject.SIZE),
        ({Subject.VIEW: "Face the camera.", Subject.LIGHT: hints.DARK}, Subject.VIEW),
        ({Subject.POSE: "Lift one foot.", Subject.LIGHT: hints.DARK, Subject.STEADY: hints.UNSTEADY}, Subject.POSE),
        ({Subject.STEADY: hints.UNSTEADY, Subject.LIGHT: hints.DARK}, Subject.STEADY),
        ({Subject.LIGHT: hints.DARK}, Subject.POSE),
        ({}, Subject.POSE),
    ],
)
def test_what_is_seen_to_first_is_what_the_judge_waits_for(bad: dict[Subject, str], first: Subject) -> None:
    found = foremost(checks(bad))
    assert found is not None
    assert found.id is first


def test_where_nothing_is_to_be_done_nothing_is_foremost() -> None:
    assert foremost(ALL_GOOD) is None
    assert foremost(()) is None


# ---- the drawings


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_place_of_the_camera_and_the_start_position_are_drawn(panel: SetUpPanel, theme: Theme) -> None:
    panel.set_theme(theme)
    palette = svg.DARK if theme is DARK else svg.LIGHT
    assert {palette.near, palette.accent, palette.card} <= colours(panel.places.grab().toImage())
    place, pose = panel.places.boxes()
    assert place.height() == pytest.approx(pose.height())
    assert place.right() < pose.left()
    assert panel.places.rect().toRectF().adjusted(-1, -1, 1, 1).contains(place.united(pose))
    assert panel.places.accessibleName() == "Single-Leg Bridge: place of the camera and start position"


def test_without_figures_the_place_of_the_camera_is_drawn_alone(panel: SetUpPanel, bridge: fc.Exercise) -> None:
    panel.show_step(plan([replace(bridge, figures=None)], "right")[1], 1, 3)
    assert len(panel.places.boxes()) == 1
    assert panel.which.text() == "Right side · Set 2 of 3"


# ---- the camera


def pick(qtbot: QtBot, chooser: QComboBox, row: int) -> None:
    """Choose a row as a user does with a mouse: open the list, click."""
    qtbot.mouseClick(chooser, Qt.MouseButton.LeftButton)
    view = chooser.view()
    qtbot.waitUntil(view.isVisible)
    at = view.visualRect(chooser.model().index(row, 0)).center()
    # A list that has just come up takes the first click for the end of the one that opened it.
    QTest.qWait(chooser.view().style().styleHint(chooser.view().style().StyleHint.SH_Menu_SubMenuPopupDelay) + 300)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def shown(panel: SetUpPanel) -> tuple[str, str, str]:
    choice = panel.camera
    return choice.device.currentText(), choice.size_.currentText(), choice.rate.currentText()


def test_the_usual_size_and_rate_are_chosen(panel: SetUpPanel) -> None:
    assert shown(panel) == ("Integrated Camera", "640 x 480", "30/s")
    panel.show_devices([FRONT, USB], USB, (1280, 720), 60.0)
    assert shown(panel) == ("USB camera", "1280 x 720", "60/s")
    panel.show_devices([FRONT, USB], USB)
    assert shown(panel) == ("USB camera", "640 x 360", "30/s")


def test_another_camera_is_chosen_with_a_click(qtbot: QtBot, panel: SetUpPanel) -> None:
    with qtbot.waitSignal(panel.camera_chosen, timeout=5000) as told:
        pick(qtbot, panel.camera.device, 1)
    assert told.args == [USB, (640, 360), 30.0]


def test_another_size_and_rate_are_chosen_with_the_keyboard(qtbot: QtBot, panel: SetUpPanel) -> None:
    panel.show_devices([FRONT, USB], USB)
    with qtbot.waitSignal(panel.camera_chosen, timeout=5000) as told:
        qtbot.keyClick(panel.camera.size_, Qt.Key.Key_Down)
    assert told.args == [USB, (1280, 720), 30.0]
    with qtbot.waitSignal(panel.camera_chosen, timeout=5000) as told:
        qtbot.keyClick(panel.camera.rate, Qt.Key.Key_End)
    assert told.args == [USB, (1280, 720), 60.0]


def test_showing_cameras_tells_nobody(qtbot: QtBot, panel: SetUpPanel) -> None:
    with qtbot.assertNotEmitted(panel.camera_chosen):
        panel.show_devices([USB, FRONT], FRONT)
    assert shown(panel)[0] == "Integrated Camera"


def test_a_file_in_the_place_of_a_camera_is_as_it_is(qtbot: QtBot, panel: SetUpPanel) -> None:
    played = Device("bridge.mp4, as a camera", FileCamera(Path("bridge.mp4")))
    panel.show_devices([played], played)
    assert not panel.camera.size_.isVisible()
    assert not panel.camera.rate.isVisible()
    with qtbot.waitSignal(panel.camera_chosen) as told:
        panel.camera.device.activated.emit(0)
    assert told.args == [played, None, None]


def test_no_camera_at_all(panel: SetUpPanel) -> None:
    panel.show_devices([], None)
    assert shown(panel) == ("", "", "")
    assert not panel.camera.device.isEnabled()


def test_what_is_offered_comes_as_near_as_it_can() -> None:
    assert nearest(COMMON, (640, 480)).size == (640, 480)
    assert nearest(USB.formats, (640, 480)).size == (640, 360)
    assert nearest(COMMON, (1600, 1200)).size == (1920, 1080)
    assert rates(60.0) == (15.0, 24.0, 30.0, 60.0)
    assert rates(29.97) == (15.0, 24.0, 30.0)


def test_every_chooser_has_a_name(panel: SetUpPanel) -> None:
    names = [chooser.accessibleName() for chooser in panel.findChildren(QComboBox)]
    assert names == ["Camera", "Size of the pictures", "Pictures a second"]
    assert panel.now.text.accessibleName() == "What to do now"


# ---- room


@pytest.mark.parametrize("longer", [False, True])
@pytest.mark.parametrize("window", list(WINDOWS))
def test_nothing_is_cut_off_in_any_window(panel: SetUpPanel, window: tuple[int, int], longer: bool) -> None:
    """Also where every text is 30 % longer, as German is."""
    if longer:
        language.use(lambda text: text if "{" in text else text + " " + "mehr " * (len(text) // 15))
    panel.set_window_height(window[1])
    panel.setMaximumSize(WINDOWS[window], window[1] - 82)
    panel.resize(WINDOWS[window], window[1] - 82)
    for told in ((), checks(), WORST, ALL_GOOD):
        panel.show_checks(told)
        settled(panel)
        assert panel.size().toTuple() == (WINDOWS[window], window[1] - 82)
        assert cut_off(panel) == []
        assert panel.now.text.font().pixelSize() == pytest.approx(27 * window[1] / 720, abs=0.6)


def advised(panel: SetUpPanel) -> list[Subject]:
    settled(panel)
    return [id_ for id_, line in panel.lines.items() if line.advice.isVisible()]


def test_without_room_the_last_of_the_small_advice_waits_for_its_turn(panel: SetUpPanel) -> None:
    """How high everything is depends on the font of the machine; what goes first does not."""
    panel.resize(384, 638)
    panel.show_checks(WORST)
    assert advised(panel) == [Subject.SIZE, Subject.VIEW, Subject.LIGHT]
    panel_layout = panel.layout()
    assert panel_layout is not None
    for left in ([Subject.SIZE, Subject.VIEW], [Subject.SIZE]):
        panel.resize(384, panel_layout.totalHeightForWidth(384) - 1)
        assert advised(panel) == left
        assert cut_off(panel) == []
    assert panel.lines[Subject.LIGHT].accessibleDescription() == hints.PALE
    panel.resize(384, 638)
    assert Subject.LIGHT in advised(panel)


def test_every_exercise_fits(panel: SetUpPanel, catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        panel.show_step(plan([exercise])[0], 0, 3)
        panel.show_checks(WORST)
        settled(panel)
        assert panel.height() == 638, exercise.id
        assert cut_off(panel) == [], exercise.id
        assert panel.places.boxes()[0].height() > 60, exercise.id
