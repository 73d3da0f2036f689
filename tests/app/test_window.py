"""The window as a user has it: choose, open, drop, watch, pause, stop, close."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
)
from pytestqt.qtbot import QtBot

from formcheck.app import main
from formcheck.app.cameras import Device
from formcheck.app.preferences import Preferences
from formcheck.app.theme import ThemeSwitch
from formcheck.app.window import Window
from formcheck.core.report import Outcome, SetReport
from formcheck.io.catalogue import Catalogue, discover
from formcheck.io.playing import FileCamera

from .conftest import LONG_MS, MakeWindow, finished, judging


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
    reps = [parts.reps.model_.entry_of(row) for row in range(parts.reps.model_.rowCount())]
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
    reps = [window.layout_.reps.model_.entry_of(row) for row in range(window.layout_.reps.model_.rowCount())]
    assert tuple(reps) == expected.reps


def test_a_camera_is_judged_until_it_is_stopped(qtbot: QtBot, window: Window, clip: Path) -> None:
    parts = window.layout_
    parts.bar.cameras = lambda: [Device("Front camera", FileCamera(clip))]
    qtbot.mouseClick(parts.bar.camera, Qt.MouseButton.LeftButton)
    judging(qtbot, window, frames=10)
    qtbot.waitUntil(lambda: parts.stage.has_picture and "/s" in parts.transport.diagnostics.text())
    assert parts.transport.source.text() == "Front camera"
    assert parts.transport.progress.isHidden()
    assert parts.transport.pace.isHidden()
    assert parts.transport.mirror.isChecked()
    qtbot.mouseClick(parts.transport.stop, Qt.MouseButton.LeftButton)
    finished(qtbot, window)
    assert not parts.summary.isHidden()
    assert parts.summary.again.isHidden()


def test_a_remote_starts_the_camera_of_the_last_time(qtbot: QtBot, window: Window, clip: Path) -> None:
    first, second = (Device(name, FileCamera(clip)) for name in ("Front camera", "Side camera"))
    window.layout_.bar.cameras = lambda: [first, second]
    window.start_camera(second.number, second.name)
    window.stop()
    finished(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert window.player.request is not None
    assert window.player.request.name == "Side camera"
    window.stop()
    finished(qtbot, window)


def test_the_program_takes_a_file_for_the_camera(
    clip: Path, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("formcheck.app.application.Preferences", lambda: preferences)
    seen: list[str] = []

    def look() -> None:
        (shown,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible())
        run = shown.player.run
        if run is None:
            shown.layout_.bar.offer_cameras()
        elif run.progress().judged >= 2:
            assert run.request.live
            seen.append(shown.layout_.transport.source.text())
            timer.stop()
            shown.close()

    timer = QTimer(interval=100)
    timer.timeout.connect(look)
    timer.start()
    assert main(["formcheck"], camera=str(clip)) == 0
    assert seen == [f"{clip.name}, as a camera"]


def test_a_file_for_the_camera_that_is_not_there_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formcheck"], camera="gone.mp4") == 1
    said = capsys.readouterr().err
    assert said.startswith("formcheck: there is no file gone.mp4")
    assert said.count("\n") == 1


def test_the_program_opens_a_video_and_closes(glimpse: Path) -> None:
    """`main` as the command line calls it, with the hooks given back afterwards."""
    hooks = sys.excepthook, threading.excepthook
    seen: list[str] = []

    def look() -> None:
        (shown,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible())
        if shown.player.running:
            return
        seen.append(shown.layout_.transport.source.text())
        seen.append(shown.layout_.bar.exercise.currentData())
        timer.stop()
        shown.close()

    timer = QTimer(interval=100)
    timer.timeout.connect(look)
    timer.start()
    assert main(["formcheck"], source=str(glimpse), exercise="single_leg_squat", side="left") == 0
    assert seen == [glimpse.name, "single_leg_squat"]
    assert (sys.excepthook, threading.excepthook) == hooks


def test_an_unknown_exercise_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formcheck"], exercise="single_leg_brigde") == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "did you mean 'single_leg_bridge'?" in said


# ---- choices


def test_exercises_are_listed_from_easy_to_hard(window: Window, catalogue: Catalogue) -> None:
    box = window.layout_.bar.exercise
    listed = [box.itemData(row) for row in range(box.count())]
    easiest = sorted(catalogue.exercises, key=lambda name: catalogue.exercises[name].order)
    counted = [name for name in easiest if not catalogue.get(name).is_run]
    # What is filmed first and looked at later comes last, after a line.
    assert listed == [*counted, None, "running_posture"]


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
    (folder / "my_lift.py").write_text("import formcheck as fc\nEXERCISE = fc.NoSuchThing()\n")
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


def test_the_window_closes_while_the_model_runs(qtbot: QtBot, make_window: MakeWindow, clip: Path) -> None:
    window = make_window()
    window.open_file(clip)
    judging(qtbot, window)
    run = window.player.run
    assert run is not None
    window.close()
    # Most of the clip is still to be judged: the window did not wait for it.
    assert not window.isVisible()
    assert run.join(10.0)


def test_the_window_answers_while_the_model_runs(qtbot: QtBot, window: Window, clip: Path) -> None:
    """The window's own timer goes on between the frames that are judged."""
    frames_at_tick: set[int] = set()
    timer = QTimer(interval=5)
    window.open_file(clip)
    judging(qtbot, window, frames=5)
    run = window.player.run
    assert run is not None
    timer.timeout.connect(lambda: frames_at_tick.add(run.progress().judged))
    timer.start()
    judging(qtbot, window, frames=25)
    timer.stop()
    # Judging in the window's thread would let the timer in at the end only.
    assert len(frames_at_tick) >= 10
    window.stop()
    finished(qtbot, window)
