"""What goes wrong, how it looks, and whether everybody can use it."""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QListView,
    QProgressBar,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from formcheck.app import main
from formcheck.app.theme import DARK, LIGHT
from formcheck.app.window import Window
from formcheck.io.catalogue import load_exercise
from formcheck.session import judge_source

from .conftest import finished

# ---- what goes wrong


@pytest.mark.parametrize("what", ["missing", "empty", "text"])
def test_errors_are_the_line_of_the_command_line(qtbot: QtBot, window: Window, tmp_path: Path, what: str) -> None:
    path = tmp_path / f"{what}.mp4"
    if what != "missing":
        path.write_bytes(b"" if what == "empty" else b"this is not a video")
    with pytest.raises((OSError, ValueError)) as caught:
        judge_source(path, load_exercise("single_leg_bridge"))
    window.open_file(path)
    finished(qtbot, window)
    banner = window.layout_.banner
    assert banner.text.text() == str(caught.value)
    assert not banner.isHidden()
    assert not window.layout_.invitation.isHidden()


def test_a_video_without_a_person_says_so(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    path = tmp_path / "empty_room.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (320, 240))
    for _ in range(5):
        writer.write(np.full((240, 320, 3), 90, np.uint8))
    writer.release()
    with pytest.raises(ValueError, match="no person") as caught:
        judge_source(path, load_exercise("single_leg_bridge"))
    window.open_file(path)
    finished(qtbot, window)
    assert window.layout_.banner.text.text() == str(caught.value)


def test_an_absent_camera_says_so_and_can_be_tried_again(qtbot: QtBot, window: Window) -> None:
    window.start_camera(97, "Holiday camera")
    finished(qtbot, window)
    banner = window.layout_.banner
    assert "no camera was found" in banner.text.text() or "Holiday camera" in banner.text.text()
    qtbot.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    assert window.player.running
    assert banner.isHidden()
    finished(qtbot, window)
    qtbot.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    assert banner.isHidden()


def test_a_bug_leaves_a_log_and_no_traceback_on_screen(window: Window) -> None:
    from formcheck import failures

    try:
        raise ZeroDivisionError("seven by nothing")
    except ZeroDivisionError as error:
        window.show_bug(error)
    banner = window.layout_.banner
    assert "Traceback" not in banner.text.text()
    assert banner.second.text() == "Open the log"
    assert "test_a_bug_leaves_a_log" in failures.log_file().read_text(encoding="utf-8")


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_without_a_screen_one_line_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], variable: str
) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("Windows and macOS always have a screen")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["formcheck"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "no screen" in said


# ---- display


def test_light_and_dark_and_back(window: Window) -> None:
    assert window.layout_.stage.palette().window().color().name() == LIGHT.window
    window.layout_.bar.theme.click()
    assert QApplication.palette().window().color().name() == DARK.window
    window.layout_.bar.theme.click()
    assert QApplication.palette().window().color().name() == LIGHT.window


def test_x_mirrors_the_display(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_X)
    assert window.layout_.transport.mirror.isChecked()


def test_a_camera_is_mirrored_and_a_file_is_not(qtbot: QtBot, window: Window, glimpse: Path) -> None:
    window.start_camera(97)
    assert window.layout_.transport.mirror.isChecked()
    finished(qtbot, window)
    window.open_file(glimpse)
    assert not window.layout_.transport.mirror.isChecked()
    finished(qtbot, window)


def test_f1_lists_the_keys_and_any_key_closes_the_list(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.keys.isVisible()
    qtbot.keyClick(window.keys, Qt.Key.Key_A)
    assert not window.keys.isVisible()


def test_f11_fills_the_screen_and_escape_leaves_it(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    qtbot.keyClick(window.layout_.stage, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isFullScreen())


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080)])
def test_nothing_is_cut_off_at_common_sizes(qtbot: QtBot, window: Window, size: tuple[int, int]) -> None:
    # As during a set.
    window.layout_.invitation.hide()
    window.layout_.plot.show()
    window.resize(*size)
    number, line = window.layout_.counter.number, window.layout_.counter.attempted
    assert number.geometry().bottom() < line.geometry().top()
    assert number.height() >= number.digit_height()
    qtbot.wait(50)
    assert (window.width(), window.height()) == size
    whole = window.rect()
    for part in (window.layout_.counter, window.layout_.plot, window.layout_.transport, window.layout_.lists):
        box = part.rect().translated(part.mapTo(window, part.rect().topLeft()))
        assert whole.contains(box), part
    assert window.layout_.counter.number.digit_height() >= size[1] / 4


def test_every_control_has_a_name_for_screen_readers(window: Window) -> None:
    kinds = (QAbstractButton, QComboBox, QListView, QScrollArea, QProgressBar)
    nameless = [
        widget
        for kind in kinds
        for widget in window.findChildren(kind)
        if not widget.accessibleName() and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_one_card_takes_the_place_of_another(qtbot: QtBot, window: Window) -> None:
    bar = window.layout_.bar
    bar.exercise.setFocus()
    for key, modifier, shown in (
        (Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier, window.hearing),
        (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier, window.own),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, window.keys),
    ):
        qtbot.keyClick(window, key, modifier)
        assert [veil for veil in (window.hearing, window.own, window.keys) if veil.isVisible()] == [shown]
    qtbot.keyClick(window.keys, Qt.Key.Key_Escape)
    assert not window.keys.isVisible()
    assert window.focusWidget() is bar.exercise
