"""A run in the window: chosen, opened or dropped, asked about, stopped and gone on with, and opened to be watched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from formcheck.app.analysing import Looked
from formcheck.app.cameras import Device
from formcheck.app.preferences import Preferences
from formcheck.app.runpage import left_text
from formcheck.app.window import Window
from formcheck.core.pose import Pose
from formcheck.core.running import Running
from formcheck.io.playing import FileCamera
from formcheck.io.store import Store

from ..recorded import poses_of, record
from .conftest import LONG_MS, MakeWindow, finished, judging

Write = Callable[[str, list[Pose]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write poses to a recording of a run, by its name."""
    return lambda name, poses: record(tmp_path / f"{name}.fcr", poses, "running_posture")


@pytest.fixture
def head(sample_videos: Path, write: Write) -> Path:
    """A run from the side, after half of which the head comes forward."""
    return write("head", poses_of(sample_videos / "running_sample_2_head.npz"))


@pytest.fixture
def front(sample_videos: Path) -> list[Pose]:
    """A run from the front."""
    return poses_of(sample_videos / "running_posture_5_front.npz")


@pytest.fixture
def film(sample_videos: Path, tmp_path: Path) -> Path:
    """Three seconds of a run: too short for anything to be told of it."""
    path = tmp_path / "three_seconds.avi"
    source = cv2.VideoCapture(str(sample_videos / "running_sample_2_head.mp4"))
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (640, 480))
    for _ in range(75):
        found, image = source.read()
        assert found
        writer.write(cv2.resize(image, (640, 480)))
    source.release()
    writer.release()
    return path


@pytest.fixture
def run(make_window: MakeWindow, preferences: Preferences) -> Window:
    """A window with running chosen, and the fastest model."""
    preferences.set_text("run_model", "lite")
    return make_window("running_posture")


def looked_at(qtbot: QtBot, window: Window) -> None:
    """Wait until nothing is looked at any more."""
    qtbot.waitUntil(lambda: not window.runs.running, timeout=LONG_MS)


def found(qtbot: QtBot, window: Window, do: Callable[[], None]) -> Running:
    """Do something, and return the run that can be watched then."""
    came: list[Looked] = []
    window.runs.found.connect(came.append)
    do()
    qtbot.waitUntil(lambda: bool(came), timeout=LONG_MS)
    assert not window.runs.running
    assert len(came) == 1
    assert came[0].analysis is not None
    running = came[0].analysis.report.running
    assert running is not None
    return running


def answer(qtbot: QtBot, window: Window, text: str) -> None:
    """Click an answer to the question on the stage."""
    buttons = {button.text(): button for button in window.layout_.asking.buttons}
    assert text in buttons
    qtbot.mouseClick(buttons[text], Qt.MouseButton.LeftButton)


# ---- chosen


def test_with_running_chosen_nothing_is_counted(window: Window) -> None:
    window.choose("running_posture")
    parts = window.layout_
    assert parts.counter.isHidden() or not parts.counter.isVisible()
    assert not parts.lists.isVisible()
    assert window.room.page.isVisible()
    assert not parts.invitation.camera.isVisible()
    assert not parts.invitation.agenda.isVisible()
    assert parts.invitation.open.text().strip() == "Open the video of a run…"
    window.choose("single_leg_bridge")
    assert parts.counter.isVisible()
    assert not window.room.page.isVisible()
    assert parts.invitation.camera.isVisible()


def test_the_cards_of_a_run_say_every_comparison(window: Window) -> None:
    window.choose("running_posture")
    cards = window.room.page.rules.cards
    said = cards["run_head_forward"].limits.text().splitlines()
    # Against one's own beginning with what has to agree, and then the same of what holds for everybody.
    assert said[:2] == [
        "Head forward, against your own beginning: slight over 2.5 cm, clear over 4.5 cm",
        "Only together with Head angle, against your own beginning: slight over 7°, clear over 12°",
    ]
    assert said[2].startswith("Head forward: slight over ")
    assert said[3].startswith("Only together with Head angle: slight over ")
    assert cards["run_shrug"].limits.text() == (
        "Neck length, as a share of your own beginning: slight under 90 %, clear under 82 %"
    )
    assert cards["run_low_cadence"].facts.text().startswith("from the side, only for those who ask")
    assert not cards["run_shrug"].gauge.isVisibleTo(cards["run_shrug"])


def test_a_run_is_no_set_of_a_session(window: Window) -> None:
    listed = [window.agenda.then.item(row).text() for row in range(window.agenda.then.count())]
    assert "Running Posture" not in listed
    assert len(listed) > 20


def test_a_camera_is_not_started_for_a_run(qtbot: QtBot, run: Window, clip: Path) -> None:
    run.layout_.bar.cameras = lambda: [Device("Front camera", FileCamera(clip))]
    qtbot.mouseClick(run.layout_.bar.camera, Qt.MouseButton.LeftButton)
    assert not run.player.running
    assert not run.runs.running
    assert run.layout_.banner.text.text() == "A run is looked at once it is filmed: open its video, or drop it here."
    run.layout_.banner.dismiss()
    qtbot.keyClick(run, Qt.Key.Key_PageDown)
    assert not run.player.running


def test_the_model_for_runs_is_chosen_for_itself(make_window: MakeWindow, preferences: Preferences) -> None:
    window = make_window("running_posture")
    box = window.layout_.invitation.model
    assert box.currentData() == "heavy"
    box.setCurrentIndex(box.findData("full"))
    box.activated.emit(box.currentIndex())
    assert window.runs.model == "full"
    assert preferences.text("model", "full") == "full"
    assert make_window("running_posture").layout_.invitation.model.currentData() == "full"


# ---- opened


def test_one_click_on_the_empty_stage_opens_a_run(
    qtbot: QtBot, window: Window, head: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is chosen: running is, then, and the run is judged as it is on the command line."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(head), ""))
    button = window.layout_.invitation.run
    running = found(qtbot, window, lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton))
    assert window.layout_.bar.exercise.currentData() == "running_posture"
    assert running.view == "side"
    assert "run_head_forward" in {finding.rule for finding in running.findings}


def test_a_run_that_is_dropped_is_looked_at(qtbot: QtBot, run: Window, head: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(head))])
    nothing, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where, action = QPointF(300, 300), Qt.DropAction.CopyAction
    enter, drop = (
        QDragEnterEvent(where.toPoint(), action, data, nothing, keys),
        QDropEvent(where, action, data, nothing, keys),
    )
    QApplication.sendEvent(run, enter)
    running = found(qtbot, run, lambda: QApplication.sendEvent(run, drop) and None)
    assert len(running.strides) > 30


def test_a_video_that_was_judged_as_an_exercise_is_a_run_after_one_click(
    qtbot: QtBot, window: Window, head: Path
) -> None:
    """Nothing is guessed: it is judged as what is chosen, until the user says otherwise."""
    window.open_file(head)
    qtbot.waitUntil(lambda: window.layout_.transport.as_run.isVisible(), timeout=LONG_MS)
    button = window.layout_.transport.as_run
    running = found(qtbot, window, lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton))
    assert running.view == "side"
    assert not window.player.running
    assert window.layout_.summary.isHidden()


def test_the_summary_of_a_set_offers_the_run_too(qtbot: QtBot, window: Window, head: Path) -> None:
    window.open_file(head)
    judging(qtbot, window)
    # A recording is shown in its own time, unless somebody is in a hurry.
    window.player.pace(False)
    finished(qtbot, window)
    button = window.layout_.summary.run
    assert button.isVisible()
    found(qtbot, window, lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton))


def test_what_is_no_video_is_one_line(qtbot: QtBot, run: Window, tmp_path: Path) -> None:
    path = tmp_path / "letter.mp4"
    path.write_text("Dear all")
    run.open_file(path)
    looked_at(qtbot, run)
    said = run.layout_.banner.text.text()
    assert "letter.mp4" in said
    assert "\n" not in said
    assert run.layout_.banner.action.text() == "Try again"
    assert run.layout_.invitation.isVisible()


def test_somebody_who_stands_does_not_run(qtbot: QtBot, run: Window, write: Write, front: list[Pose]) -> None:
    standing = [replace(front[0], t_s=pose.t_s) for pose in front]
    run.open_file(write("standing", standing))
    looked_at(qtbot, run)
    assert run.layout_.banner.text.text().startswith("Nobody was seen running: standing.fcr. Film somebody who runs")
    assert run.layout_.asking.isHidden()
    assert run.layout_.invitation.isVisible()


# ---- asked


def test_an_unsure_view_is_asked_and_judged_again_at_once(
    qtbot: QtBot, run: Window, write: Write, front: list[Pose]
) -> None:
    turned = [replace(pose, landmarks=pose.landmarks * (0.6, 1.0, 1.0)) for pose in front]
    run.open_file(write("turned", turned))
    looked_at(qtbot, run)
    asking = run.layout_.asking
    assert asking.isVisible()
    assert asking.title.text() == "From where was it filmed?"
    assert [button.text() for button in asking.buttons] == ["From the side", "From the front"]
    assert asking.buttons[0].hasFocus()
    running = found(qtbot, run, lambda: answer(qtbot, run, "From the front"))
    assert running.view == "front"
    assert asking.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_question_is_answered_or_left_by_a_key(
    qtbot: QtBot, run: Window, write: Write, front: list[Pose], key: Qt.Key
) -> None:
    run.open_file(write("turned", [replace(pose, landmarks=pose.landmarks * (0.6, 1.0, 1.0)) for pose in front]))
    looked_at(qtbot, run)
    asking = run.layout_.asking
    assert asking.isVisible()
    qtbot.keyClick(asking.buttons[0], key)
    assert asking.isHidden()
    if key == Qt.Key.Key_Return:
        assert run.runs.running
        looked_at(qtbot, run)
    else:
        assert not run.runs.running
        assert run.layout_.invitation.isVisible()


def slowed(poses: list[Pose], times: int) -> list[Pose]:
    """Return poses as slow motion shows them: so many times more of them, for the same movement."""
    made = []
    for number in range(times * (len(poses) - 1)):
        at, share = divmod(number / times, 1.0)
        before, after = poses[int(at)], poses[int(at) + 1]
        mixed = before.landmarks + share * (after.landmarks - before.landmarks)
        made.append(replace(before, t_s=number / 25.0, landmarks=np.asarray(mixed)))
    return made


def test_slow_motion_is_asked_and_judged_again(qtbot: QtBot, run: Window, write: Write, front: list[Pose]) -> None:
    run.open_file(write("slow", slowed(front[:250], 4)))
    looked_at(qtbot, run)
    asking = run.layout_.asking
    assert asking.title.text() == "Is this slow motion?"
    assert [button.text() for button in asking.buttons] == [
        "Filmed at 120 pictures a second",
        "Filmed at 240 pictures a second",
        "It is not slow motion",
    ]
    running = found(qtbot, run, lambda: answer(qtbot, run, "Filmed at 120 pictures a second"))
    assert running.slow == pytest.approx(4.8)
    assert running.cadence_spm == pytest.approx(154.8 * 4.8 / 4, abs=2.0)


def test_another_choice_takes_the_question_away(qtbot: QtBot, run: Window, write: Write, front: list[Pose]) -> None:
    run.open_file(write("slow", slowed(front[:250], 4)))
    looked_at(qtbot, run)
    assert run.layout_.asking.isVisible()
    run.choose("v_up")
    assert run.layout_.asking.isHidden()
    assert run.layout_.counter.isVisible()


# ---- under way


def under_way(qtbot: QtBot, window: Window) -> None:
    """Wait until a picture of a run that is looked at is shown."""
    qtbot.waitUntil(lambda: window.layout_.stage.has_picture and window.room.page.progress.isVisible(), timeout=LONG_MS)


def test_a_video_is_looked_at_with_its_pictures_and_how_far_it_is(qtbot: QtBot, run: Window, film: Path) -> None:
    run.open_file(film)
    under_way(qtbot, run)
    parts = run.layout_
    assert parts.stage.phase.text() == "Looking at the run"
    assert parts.transport.source.text() == film.name
    assert parts.transport.time.text().endswith(" %")
    assert run.room.page.number.accessibleDescription().endswith(" %")
    assert run.room.page.left.text() != ""
    assert not parts.transport.pace.isVisible()
    assert not parts.plot.isVisible()
    run.stop()
    looked_at(qtbot, run)


@pytest.mark.parametrize("how", ["escape", "space", "button"])
def test_what_is_stopped_goes_on_where_it_was(qtbot: QtBot, run: Window, film: Path, how: str) -> None:
    run.open_file(film)
    under_way(qtbot, run)
    stage, transport = run.layout_.stage, run.layout_.transport
    if how == "button":
        qtbot.mouseClick(transport.stop, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(stage, Qt.Key.Key_Escape if how == "escape" else Qt.Key.Key_Space)
    looked_at(qtbot, run)
    asking = run.layout_.asking
    assert asking.title.text() == "Stopped"
    assert not transport.stop.isEnabled()
    poses = list(Path(run_cache()).rglob("poses.fcr"))
    assert len(poses) == 1
    before = poses[0].stat().st_size
    answer(qtbot, run, "Go on")
    assert run.runs.running
    looked_at(qtbot, run)
    assert poses[0].stat().st_size > before
    assert asking.isHidden()


def run_cache() -> str:
    """Return the folder of the test's own in which poses are kept."""
    import os

    return os.environ["XDG_CACHE_HOME"]


def test_closed_after_a_stop_the_stage_is_free(qtbot: QtBot, run: Window, film: Path) -> None:
    run.open_file(film)
    under_way(qtbot, run)
    run.stop()
    looked_at(qtbot, run)
    answer(qtbot, run, "Close")
    assert run.layout_.invitation.isVisible()


def test_another_exercise_judges_the_same_video(qtbot: QtBot, run: Window, film: Path) -> None:
    run.open_file(film)
    under_way(qtbot, run)
    box = run.layout_.bar.exercise
    row = box.findData("single_leg_squat")
    box.setCurrentIndex(row)
    box.activated.emit(row)
    qtbot.waitUntil(lambda: run.player.running, timeout=LONG_MS)
    assert run.player.request is not None
    assert (run.player.request.name, run.player.request.exercise.id) == (film.name, "single_leg_squat")
    assert run.layout_.counter.isVisible()
    run.stop()
    finished(qtbot, run)


def test_another_run_takes_the_place_of_the_one_under_way(qtbot: QtBot, run: Window, film: Path, head: Path) -> None:
    run.open_file(film)
    under_way(qtbot, run)
    running = found(qtbot, run, lambda: run.open_file(head))
    assert len(running.strides) > 30


def test_the_window_closes_while_a_run_is_looked_at(qtbot: QtBot, run: Window, film: Path) -> None:
    run.open_file(film)
    under_way(qtbot, run)
    run.close()
    assert not run.isVisible()
    assert run.runs.shut(10.0)


def test_the_window_answers_while_a_run_is_looked_at(qtbot: QtBot, run: Window, film: Path) -> None:
    """A key that opens a card opens it at once."""
    run.open_file(film)
    under_way(qtbot, run)
    qtbot.keyClick(run, Qt.Key.Key_F1)
    qtbot.waitUntil(run.keys.isVisible, timeout=1000)
    assert run.runs.running
    run.keys.toggle()
    run.stop()
    looked_at(qtbot, run)


def test_everything_that_asks_has_a_name(qtbot: QtBot, run: Window, write: Write, front: list[Pose]) -> None:
    run.open_file(write("slow", slowed(front[:250], 4)))
    looked_at(qtbot, run)
    asking = run.layout_.asking
    assert asking.accessibleName() == "Question about the run"
    assert asking.accessibleDescription().startswith("Is this slow motion?")
    assert all(button.accessibleName() for button in asking.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("left_s", "said"),
    [
        (None, "the time it takes is being found out"),
        (12.0, "less than a minute left"),
        (70.0, "about 1 minute left"),
        (1500.0, "about 25 minutes left"),
        (7500.0, "about 2 h 5 min left"),
    ],
)
def test_the_time_that_is_left_is_told_as_well_as_it_is_known(left_s: float | None, said: str) -> None:
    assert left_text(left_s) == said


# ---- kept


@pytest.mark.parametrize("landmarks", [True, False])
def test_a_run_of_a_video_is_in_the_history_once(
    qtbot: QtBot,
    make_window: MakeWindow,
    preferences: Preferences,
    head: Path,
    film: Path,
    tmp_path: Path,
    landmarks: bool,
) -> None:
    preferences.set_flag("keep_sets", value=landmarks)
    store = Store(tmp_path / "data")
    window = make_window("running_posture", store=store)
    came: list[Looked] = []
    window.runs.found.connect(came.append)
    found(qtbot, window, lambda: window.open_file(head))
    # A recording that is opened is there already.
    assert store.kept() == []
    assert came[0].analysis is not None
    looked = replace(came[0], analysis=replace(came[0].analysis, video=film))
    for _ in range(2):
        window.runs.found.emit(looked)
        qtbot.waitUntil(lambda: len(store.kept()) == 1, timeout=LONG_MS)
    window.close()
    (kept,) = store.kept()
    assert (kept.is_run, kept.video, kept.recording is not None) == (True, film, landmarks)
    assert store.report_of(kept).running == came[0].analysis.report.running
    store.close()
