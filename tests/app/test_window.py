"""The window as a user has it: choose, open, drop, watch, pause, stop, close."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QListView,
    QProgressBar,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from formcheck.app import main
from formcheck.app.preferences import Preferences
from formcheck.app.theme import DARK, LIGHT, ThemeSwitch
from formcheck.app.window import Window
from formcheck.core.report import Outcome, SetReport
from formcheck.io.catalogue import Catalogue, discover, load_exercise
from formcheck.session import judge_source

from .conftest import MakeWindow

LONG_MS = 60_000


def finished(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: not window.player.running, timeout=LONG_MS)


def judging(qtbot: QtBot, window: Window, frames: int = 2) -> None:
    def under_way() -> bool:
        run = window.player.run
        return run is not None and run.progress().judged >= frames

    qtbot.waitUntil(under_way, timeout=LONG_MS)


def choose(window: Window, exercise: str) -> None:
    box = window.layout_.bar.exercise
    row = box.findData(exercise)
    box.setCurrentIndex(row)
    box.activated.emit(row)


# ---- the main job


def test_a_video_is_judged_and_shown(qtbot: QtBot, window: Window, clip: Path, judged: tuple[SetReport, Path]) -> None:
    """The set in the window is the one that the command line reports."""
    parts = window.layout_
    window.open_file(clip)
    finished(qtbot, window)
    reps = [parts.reps.model_.rep_of(row) for row in range(parts.reps.model_.rowCount())]
    assert tuple(reps) == judged[0].reps
    assert [rep.outcome for rep in reps] == [Outcome.CLEAN]
    assert parts.counter.attempted.text() == "clean / 1 attempted"
    assert parts.counter.number.accessibleDescription() == "1"
    assert parts.summary.headline.text() == "1 clean of 1 repetition"
    assert not parts.summary.isHidden()
    assert parts.stage.has_picture
    assert parts.plot.sample_count > 100
    assert parts.banner.isHidden()


def test_the_open_button_asks_for_a_file_and_judges_it(
    qtbot: QtBot, window: Window, glimpse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(glimpse), ""))
    qtbot.mouseClick(window.layout_.bar.open, Qt.MouseButton.LeftButton)
    assert window.player.running
    finished(qtbot, window)
    assert window.layout_.summary.headline.text() == "No repetition was found"
    assert window.layout_.transport.source.text() == glimpse.name


def test_ctrl_o_asks_and_cancelling_changes_nothing(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def cancel(*_: object) -> tuple[str, str]:
        asked.append(True)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", cancel)
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(asked))
    assert not window.player.running
    assert not window.layout_.invitation.isHidden()


def test_a_dropped_video_is_judged(qtbot: QtBot, window: Window, glimpse: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(glimpse))])
    where, none = QPointF(300, 300), Qt.MouseButton.NoButton
    keys, action = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(where.toPoint(), action, data, none, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(where, action, data, none, keys))
    assert window.player.request is not None
    assert window.player.request.name == glimpse.name
    finished(qtbot, window)


def test_dropped_text_is_refused(window: Window) -> None:
    data = QMimeData()
    data.setText("not a file")
    enter = QDragEnterEvent(
        QPointF(300, 300).toPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_a_recording_is_shown_as_a_skeleton(qtbot: QtBot, window: Window, judged: tuple[SetReport, Path]) -> None:
    expected, recording = judged
    window.open_file(recording)
    qtbot.waitUntil(lambda: window.layout_.stage.has_picture, timeout=LONG_MS)
    assert window.layout_.transport.pace.isChecked(), "a recording would be over in no time"
    window.layout_.transport.pace.click()
    finished(qtbot, window)
    reps = [window.layout_.reps.model_.rep_of(row) for row in range(window.layout_.reps.model_.rowCount())]
    assert tuple(reps) == expected.reps


# ---- choices


def test_exercises_are_listed_from_easy_to_hard(window: Window, catalogue: Catalogue) -> None:
    box = window.layout_.bar.exercise
    listed = [box.itemData(row) for row in range(box.count())]
    assert listed == sorted(catalogue.exercises, key=lambda name: catalogue.exercises[name].order)


def test_sides_are_offered_only_where_there_are_sides(window: Window) -> None:
    assert not window.layout_.bar.side_box.isHidden()
    choose(window, "v_up")
    assert window.layout_.bar.side_box.isHidden()
    choose(window, "single_leg_squat")
    assert not window.layout_.bar.side_box.isHidden()


def test_choosing_an_exercise_changes_set_up_rules_and_signal(window: Window, catalogue: Catalogue) -> None:
    choose(window, "v_up")
    exercise = catalogue.get("v_up")
    assert window.layout_.invitation.name.text() == exercise.name
    assert set(window.layout_.rules.cards) >= {rule.id for rule in exercise.rules}


def test_a_broken_user_file_is_named_and_the_others_work(make_window: MakeWindow, tmp_path: Path) -> None:
    folder = tmp_path / "exercises"
    folder.mkdir()
    (folder / "my_lift.py").write_text("import formcheck as fc\nEXERCISE = fc.Exercize()\n")
    catalogue = discover()
    broken = discover([folder]).broken
    window = make_window(catalogue=Catalogue(catalogue.exercises, broken))
    assert "my_lift.py: line 2: AttributeError" in window.layout_.banner.text.text()
    box = window.layout_.bar.exercise
    assert box.itemText(box.count() - 1) == "my_lift.py (cannot be used)"
    assert not box.model().item(box.count() - 1).isEnabled()  # type: ignore[attr-defined]


def test_a_change_of_exercise_begins_the_set_anew(qtbot: QtBot, window: Window, clip: Path) -> None:
    """No count survives a change of exercise."""
    window.open_file(clip)
    judging(qtbot, window)
    choose(window, "single_leg_deadlift")
    qtbot.waitUntil(
        lambda: window.player.request is not None and window.player.request.exercise.id == "single_leg_deadlift",
        timeout=LONG_MS,
    )
    judging(qtbot, window)
    assert window.layout_.reps.model_.rowCount() == 0
    window.stop()
    finished(qtbot, window)


def test_a_side_that_is_clicked_is_judged(qtbot: QtBot, window: Window, glimpse: Path) -> None:
    qtbot.mouseClick(window.layout_.bar.sides.button(2), Qt.MouseButton.LeftButton)
    window.open_file(glimpse)
    assert window.player.request is not None
    assert window.player.request.side == "right"
    finished(qtbot, window)


def test_choices_are_remembered(make_window: MakeWindow, preferences: Preferences, catalogue: Catalogue) -> None:
    first = make_window()
    choose(first, "single_leg_squat")
    first.layout_.bar.sides.button(1).click()
    second = Window(catalogue, preferences, ThemeSwitch("light"))
    assert second.layout_.bar.exercise.currentData() == "single_leg_squat"
    assert second.layout_.bar.sides.button(1).isChecked()
    second.close()


# ---- playing


def test_space_pauses_and_goes_on(qtbot: QtBot, window: Window, clip: Path) -> None:
    window.open_file(clip)
    judging(qtbot, window)
    qtbot.keyClick(window.layout_.stage, Qt.Key.Key_Space)
    run = window.player.run
    assert run is not None
    assert run.gate.paused
    qtbot.wait(400)  # the frame that was under way is judged to its end
    stood = run.progress().judged
    qtbot.wait(300)
    assert run.progress().judged == stood
    qtbot.mouseClick(window.layout_.transport.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: run.progress().judged > stood, timeout=LONG_MS)
    window.stop()
    finished(qtbot, window)


@pytest.mark.parametrize("paused", [False, True])
def test_escape_stops_and_keeps_what_was_judged(qtbot: QtBot, window: Window, clip: Path, paused: bool) -> None:
    window.open_file(clip)
    judging(qtbot, window)
    if paused:
        window.toggle_pause()
    qtbot.keyClick(window.layout_.stage, Qt.Key.Key_Escape)
    finished(qtbot, window)
    assert not window.layout_.transport.stop.isEnabled()
    assert not window.layout_.summary.isHidden()
    assert window.layout_.banner.isHidden()


def test_judge_again_runs_the_same_video(qtbot: QtBot, window: Window, glimpse: Path) -> None:
    window.open_file(glimpse)
    finished(qtbot, window)
    qtbot.mouseClick(window.layout_.summary.again, Qt.MouseButton.LeftButton)
    assert window.player.request is not None
    assert window.player.request.name == glimpse.name
    finished(qtbot, window)


def test_the_window_closes_within_a_second_while_the_model_runs(
    qtbot: QtBot, make_window: MakeWindow, clip: Path
) -> None:
    window = make_window()
    window.open_file(clip)
    judging(qtbot, window)
    run = window.player.run
    assert run is not None
    began = time.perf_counter()
    window.close()
    assert time.perf_counter() - began < 1.0
    assert not window.isVisible()
    assert run.join(10.0)


def test_the_window_answers_while_the_model_runs(qtbot: QtBot, window: Window, clip: Path) -> None:
    """A timer of the window is late by less than a quarter of a second, on any machine."""
    from PySide6.QtCore import QTimer

    ticks: list[float] = []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    window.open_file(clip)
    judging(qtbot, window, frames=5)
    timer.start()
    qtbot.wait(2000)
    timer.stop()
    late = sorted(after - before for before, after in pairwise(ticks))
    assert late[len(late) * 9 // 10] < 0.25
    window.stop()
    finished(qtbot, window)


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
    import cv2
    import numpy as np

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
    assert "camera 97" in banner.text.text()
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
    import sys

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


def test_m_mirrors_the_display(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_M)
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
    window.resize(*size)
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
