"""After a set: what did not count is watched again, corrected, exported and deleted, with clicks and with keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QHBoxLayout, QMainWindow, QSlider, QWidget
from pytestqt.qtbot import QtBot

import formcheck as fc
from formcheck.app.panels import SummaryPanel
from formcheck.app.reps import RepList
from formcheck.app.theme import DARK
from formcheck.app.verdict import MyVerdict
from formcheck.coach.steps import plan
from formcheck.core.report import Outcome, SetReport, SourceInfo
from formcheck.io.catalogue import load_exercise
from formcheck.io.recordings import open_recording
from formcheck.io.store import Kept, Store
from formcheck.live import Finished
from formcheck.session import replay
from tests.app.conftest import MakeWindow, finished, judging
from tests.recorded import poses_of, record

LONG_MS = 60_000


@dataclass
class Desk:
    """A window with what belongs to a set that is over."""

    window: QMainWindow
    verdict: MyVerdict
    summary: SummaryPanel
    reps: RepList
    store: Store

    def over(self, done: Done, *, kept: bool = True) -> Kept | None:
        """A set is over: it is kept, and offered as the window does."""
        recording = open_recording(done.recording)
        found = None
        if kept:
            begun = self.store.begin(done.exercise, recording.side, SourceInfo("camera", "Camera 0"), None)
            assert begun.recorder is not None
            for pose in recording.poses():
                begun.recorder.write(pose)
            found = self.store.finish(begun, done.report)
        self.reps.model_.start(done.exercise)
        self.reps.model_.replace(done.report.entries)
        self.summary.show_report(done.exercise, done.report)
        self.verdict.show(done.exercise, done.report, found, None if kept else done.recording)
        return found


@dataclass
class Done:
    """A set that was done."""

    exercise: fc.Exercise
    report: SetReport
    recording: Path


@pytest.fixture(scope="module")
def v_ups(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Five V-ups: the second with bent knees, the fourth too short."""
    path = tmp_path_factory.mktemp("recorded") / "v_up.fcr"
    record(path, poses_of(sample_videos / "v_up_1.npz"), "v_up")
    return Done(load_exercise("v_up"), replay(open_recording(path)), path)


@pytest.fixture(scope="module")
def bridges(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Five bridges; of the second the free foot cannot be seen."""
    path = tmp_path_factory.mktemp("recorded") / "bridge.fcr"
    poses = poses_of(sample_videos / "single_leg_bridge_left_1.npz", foot_hidden=(5.5, 11.5))
    record(path, poses, "single_leg_bridge", "left")
    return Done(load_exercise("single_leg_bridge"), replay(open_recording(path)), path)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    window = QMainWindow()
    qtbot.addWidget(window)
    inside = QWidget()
    line = QHBoxLayout(inside)
    summary, reps, store = SummaryPanel(), RepList(), Store(tmp_path / "sets")
    line.addWidget(summary, 1)
    line.addWidget(reps, 1)
    window.setCentralWidget(inside)
    window.resize(1280, 720)
    verdict = MyVerdict(window, store, summary, reps)
    verdict.set_theme(DARK)
    window.show()
    qtbot.waitExposed(window)
    yield Desk(window, verdict, summary, reps, store)
    window.close()
    verdict.close()
    store.close()


def click(qtbot: QtBot, widget: QWidget) -> None:
    assert widget.isVisible(), f"{widget.accessibleName()} cannot be clicked"
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def click_row(qtbot: QtBot, reps: RepList, row: int) -> None:
    place = reps.visualRect(reps.model_.index(row)).center()
    qtbot.mouseClick(reps.viewport(), Qt.MouseButton.LeftButton, pos=place)


def wait_for_picture(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: desk.verdict.replay.ready, timeout=LONG_MS)


def row_text(reps: RepList, number: int) -> str:
    rows = range(reps.model_.rowCount())
    row = next(row for row in rows if reps.model_.entry_of(row).number == number)
    return str(reps.model_.index(row).data(Qt.ItemDataRole.AccessibleTextRole))


# ---- looking


def test_the_summary_leads_to_the_first_repetition_that_did_not_count(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    desk.over(v_ups)
    assert desk.summary.look.text().strip() == "Look at what did not count (2)"
    click(qtbot, desk.summary.look)
    card = desk.verdict.replay
    assert card.isVisible()
    assert card.number == 2
    assert card.title.text() == "Repetition 2 of 5"
    assert card.opinion.program.text() == "Not counted"
    assert "Long legs, reach for toes" in card.opinion.reason.text()
    wait_for_picture(qtbot, desk)
    # Space plays and pauses at once, and presses no button.
    assert QApplication.focusWidget() is card
    # It plays by itself, over and over.
    assert card.playing
    before = card.index
    qtbot.waitUntil(lambda: card.index != before, timeout=LONG_MS)
    assert card.screen_.words == ""


@pytest.mark.parametrize("way", ["click", "enter"])
def test_a_row_of_the_list_opens_that_repetition(qtbot: QtBot, desk: Desk, v_ups: Done, way: str) -> None:
    desk.over(v_ups)
    row = 1  # the newest is the first one: this is the fourth
    if way == "click":
        click_row(qtbot, desk.reps, row)
    else:
        desk.reps.setCurrentIndex(desk.reps.model_.index(row))
        qtbot.keyClick(desk.reps, Qt.Key.Key_Return)
    assert desk.verdict.replay.isVisible()
    assert desk.verdict.replay.number == 4


def test_while_a_set_is_under_way_a_row_opens_nothing(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    desk.over(v_ups)
    click(qtbot, desk.summary.look)
    desk.verdict.clear()
    assert not desk.verdict.replay.isVisible()
    click_row(qtbot, desk.reps, 0)
    qtbot.keyClick(desk.reps, Qt.Key.Key_Return)
    assert not desk.verdict.replay.isVisible()


def test_keys_play_step_and_change_the_repetition(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    desk.over(v_ups)
    desk.verdict.look()
    wait_for_picture(qtbot, desk)
    card = desk.verdict.replay
    # Wherever the focus is: a slider would take the arrows for itself.
    card.slider.setFocus()
    qtbot.keyClick(card.slider, Qt.Key.Key_Space)
    assert not card.playing
    assert card.play.accessibleName() == "Play"
    at = card.index
    qtbot.keyClick(card.slider, Qt.Key.Key_Right)
    assert card.index == at + 1 == card.slider.value()
    qtbot.keyClick(card.play, Qt.Key.Key_Left)
    assert card.index == at
    qtbot.keyClick(card.play, Qt.Key.Key_Down)
    assert card.number == 3
    qtbot.keyClick(card.opinion.rules.buttons()[0], Qt.Key.Key_Up)
    qtbot.keyClick(card, Qt.Key.Key_Up)
    qtbot.keyClick(card, Qt.Key.Key_Up)
    assert card.number == 5
    # A button that has the focus keeps Space.
    card.play.setFocus()
    assert card.playing
    qtbot.keyClick(card.play, Qt.Key.Key_Space)
    assert not card.playing
    assert "limit" not in card.screen_.accessibleDescription()
    card.go(-3)
    worst = card.opinion.rules.buttons()[0].text()
    card.seek(card.slider.maximum() // 2)
    assert "limit" in card.screen_.accessibleDescription(), worst
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_with_ctrl_the_clean_ones_are_passed_over(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    desk.over(v_ups)
    desk.verdict.look()
    wait_for_picture(qtbot, desk)
    card = desk.verdict.replay
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(card.slider, Qt.Key.Key_Down, ctrl)
    assert card.number == 4
    qtbot.keyClick(card, Qt.Key.Key_Down, ctrl)
    assert card.number == 2
    qtbot.keyClick(card, Qt.Key.Key_End)
    assert (card.index, card.playing) == (card.slider.maximum(), False)
    qtbot.keyClick(card.slider, Qt.Key.Key_Home)
    assert card.index == 0
    qtbot.keyClick(card.slider, Qt.Key.Key_S)
    assert card.slow.isChecked()


def test_buttons_slider_and_strip_do_what_the_keys_do(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    desk.over(v_ups)
    desk.verdict.look()
    wait_for_picture(qtbot, desk)
    card = desk.verdict.replay
    click(qtbot, card.play)
    assert not card.playing
    card.slider.setValue(7)
    assert card.index == 7
    click(qtbot, card.on)
    assert card.index == 8
    click(qtbot, card.back)
    click(qtbot, card.back)
    assert card.index == 6
    box = card.strip.box
    qtbot.mouseClick(card.strip, Qt.MouseButton.LeftButton, pos=QPoint(round(box.right()), 50))
    assert card.index == card.slider.maximum()
    click(qtbot, card.after)
    assert (card.number, card.index) == (3, 0)
    click(qtbot, card.before)
    assert card.number == 2
    click(qtbot, card.close_button)
    assert not card.isVisible()


def test_another_reading_can_be_chosen(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    desk.over(v_ups)
    desk.verdict.look()
    wait_for_picture(qtbot, desk)
    card = desk.verdict.replay
    assert [button.text() for button in card.opinion.rules.buttons()] == [
        "Long legs, reach for toes",
        "The whole movement",
    ]
    assert "limit 132°" in card.strip.accessibleDescription()
    before = card.strip.grab().toImage()
    click(qtbot, card.opinion.rules.buttons()[1])
    assert "Fold" in card.strip.accessibleDescription()
    assert card.strip.grab().toImage() != before


def test_a_repetition_that_could_not_be_judged_says_how_to_move_the_camera(
    qtbot: QtBot, desk: Desk, bridges: Done
) -> None:
    desk.over(bridges)
    desk.verdict.look()
    card = desk.verdict.replay
    assert card.number == 2
    assert card.title.text() == "Repetition 2 of 5, left"
    assert card.opinion.program.text() == "Could not judge"
    assert "camera" in card.opinion.reason.text()
    # The user may know better, either way.
    assert card.opinion.clean.isVisible()
    assert card.opinion.wrong.isVisible()


def test_everything_that_can_be_used_has_a_name(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    desk.over(v_ups)
    desk.verdict.look()
    wait_for_picture(qtbot, desk)
    for parent in (desk.verdict.replay, desk.summary):
        for widget in (*parent.findChildren(QAbstractButton), *parent.findChildren(QSlider)):
            assert widget.accessibleName().strip(), widget


def test_a_recording_that_is_gone_is_said_in_the_card(qtbot: QtBot, desk: Desk, v_ups: Done, tmp_path: Path) -> None:
    desk.summary.show_report(v_ups.exercise, v_ups.report)
    desk.verdict.show(v_ups.exercise, v_ups.report, None, tmp_path / "gone.fcr")
    desk.verdict.look()
    qtbot.waitUntil(lambda: "there is no file" in desk.verdict.replay.opinion.note.text(), timeout=LONG_MS)
    assert desk.verdict.replay.screen_.words == "The landmarks cannot be shown."


@pytest.mark.parametrize("size", [(480, 360), (1000, 640), (3840, 2160)])
def test_the_card_fits_every_window(qtbot: QtBot, desk: Desk, bridges: Done, size: tuple[int, int]) -> None:
    desk.summary.setMinimumWidth(0)
    desk.window.resize(*size)
    desk.over(bridges)
    desk.summary.fit(size[1], compact=size[0] < 1000)
    desk.verdict.look()
    wait_for_picture(qtbot, desk)
    card = desk.verdict.replay
    qtbot.waitUntil(lambda: card.card.height() > 0.8 * size[1], timeout=LONG_MS)
    for part in (card.screen_, card.opinion, card.play, card.slider, card.close_button):
        place = part.mapTo(desk.window, QPoint(0, 0))
        assert desk.window.rect().contains(part.rect().translated(place)), part
        assert part.height() >= part.minimumSizeHint().height()
    # Type grows with the window; the small window leaves out what explains.
    assert (card.opinion.reason.fontInfo().pixelSize() > 30) == (size[1] > 2000)
    assert card.strip.isVisible() == (size[0] >= 1000)
    assert desk.summary.files.isVisible() == (size[0] >= 1000)


# ---- saying


def test_what_the_user_says_stands_beside_the_verdict_everywhere(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    kept = desk.over(v_ups)
    assert kept is not None
    report_before = desk.store.report_of(kept)
    desk.verdict.look()
    card = desk.verdict.replay
    assert not card.opinion.wrong.isVisible()
    click(qtbot, card.opinion.clean)
    qtbot.waitUntil(lambda: card.opinion.user.text() == "You: clean", timeout=LONG_MS)
    assert card.opinion.program.text() == "Not counted"
    assert row_text(desk.reps, 2).startswith("2: Not counted. You: clean. Long legs")
    assert desk.summary.yours.text() == "3 clean, 4 by your verdict"
    assert desk.summary.headline.text() == "3 clean of 5 repetitions"
    assert [(said.number, said.user) for said in desk.store.corrections(kept)] == [(2, Outcome.CLEAN)]
    assert desk.store.report_of(kept) == report_before
    # Of a clean one it may be said that it was none.
    qtbot.keyClick(card, Qt.Key.Key_Up)
    click(qtbot, card.opinion.wrong)
    qtbot.waitUntil(lambda: desk.summary.yours.text() == "3 clean, 3 by your verdict", timeout=LONG_MS)
    # Taken back, as if it had never been said.
    click(qtbot, card.opinion.take_back)
    qtbot.waitUntil(lambda: desk.summary.yours.text() == "3 clean, 4 by your verdict", timeout=LONG_MS)
    qtbot.keyClick(card, Qt.Key.Key_Down)
    click(qtbot, card.opinion.take_back)
    qtbot.waitUntil(lambda: not desk.summary.yours.isVisible(), timeout=LONG_MS)
    assert card.opinion.user.text() == ""
    assert "You:" not in row_text(desk.reps, 2)
    assert desk.store.corrections(kept) == ()


def test_what_was_said_before_is_shown_again(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    kept = desk.over(v_ups)
    assert kept is not None
    desk.store.correct(kept, 4, Outcome.CLEAN)
    desk.verdict.show(v_ups.exercise, v_ups.report, kept)
    qtbot.waitUntil(lambda: "You: clean" in row_text(desk.reps, 4), timeout=LONG_MS)


def test_a_row_with_both_verdicts_is_higher(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    desk.over(v_ups)
    before = desk.reps.sizeHintForRow(3)
    plain = desk.reps.grab().toImage()
    desk.reps.model_.show_corrections({2: Outcome.CLEAN})
    assert desk.reps.sizeHintForRow(3) > before
    assert desk.reps.grab().toImage() != plain


def test_no_reason_is_cut_off(qtbot: QtBot, desk: Desk, bridges: Done) -> None:
    """A row is as high as the words that are painted in it, at any width."""
    desk.over(bridges)
    reps = desk.reps
    for width in range(300, 420, 7):
        reps.resize(width, 600)
        room = reps.viewport().width()
        for row in (0, 2, 3):  # those with a reason
            font = QFont(reps.font())
            font.setPixelSize(13)
            left = 22 + 2 * 10
            words = QRect(0, 0, room - left - 10 - 1, 1000)
            needed = QFontMetrics(font).boundingRect(words, int(Qt.TextFlag.TextWordWrap), reps.model_.reason_of(row))
            font.setPixelSize(15)
            font.setWeight(QFont.Weight.DemiBold)
            assert reps.sizeHintForRow(row) >= 2 * 10 + QFontMetrics(font).height() + needed.height()


def test_a_correction_that_cannot_be_kept_is_said_and_not_shown(
    qtbot: QtBot, desk: Desk, v_ups: Done, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = desk.over(v_ups)
    assert kept is not None

    def full(*_: object) -> None:
        raise OSError("cannot write to history.sqlite3: database or disk is full")

    monkeypatch.setattr(desk.store, "correct", full)
    desk.verdict.look()
    click(qtbot, desk.verdict.replay.opinion.clean)
    qtbot.waitUntil(lambda: "disk is full" in desk.verdict.replay.opinion.note.text(), timeout=LONG_MS)
    assert desk.verdict.replay.opinion.user.text() == ""
    assert not desk.summary.yours.isVisible()


def test_corrections_are_exported_where_the_user_says(
    qtbot: QtBot, desk: Desk, v_ups: Done, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.over(v_ups)
    desk.verdict.look()
    card = desk.verdict.replay
    assert not card.opinion.export.isVisible()
    click(qtbot, card.opinion.clean)
    qtbot.waitUntil(lambda: card.opinion.export.isVisible(), timeout=LONG_MS)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "told"), ""))
    click(qtbot, card.opinion.export)
    path = tmp_path / "told.json"
    qtbot.waitUntil(lambda: card.opinion.note.text() == f"1 correction is in {path}.", timeout=LONG_MS)
    (row,) = json.loads(path.read_text(encoding="utf-8"))["corrections"]
    assert (row["number"], row["program"], row["user"]) == (2, "rejected", "clean")
    desk.verdict.export(tmp_path / "told.txt")
    qtbot.waitUntil(lambda: "exported as .json or .csv" in card.opinion.note.text(), timeout=LONG_MS)


def test_a_set_that_is_not_kept_can_be_watched_but_not_corrected(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    desk.over(v_ups, kept=False)
    assert desk.summary.files.text.text() == "Nothing was kept: no pictures, no landmarks."
    assert not desk.summary.files.delete.isVisible()
    click(qtbot, desk.summary.look)
    wait_for_picture(qtbot, desk)
    opinion = desk.verdict.replay.opinion
    assert not any(button.isVisible() for button in (opinion.clean, opinion.wrong, opinion.take_back))


def test_a_hold_is_corrected_in_attempts(qtbot: QtBot, desk: Desk, held: Path) -> None:
    exercise = load_exercise("single_leg_balance")
    report = replay(open_recording(held))
    desk.over(Done(exercise, report, held))
    desk.verdict.look()
    wait_for_picture(qtbot, desk)
    card = desk.verdict.replay
    assert card.title.text() == "Attempt 2 of 2, right"
    click(qtbot, card.opinion.clean)
    qtbot.waitUntil(lambda: desk.summary.yours.text() == "1 attempt corrected by you", timeout=LONG_MS)


# ---- a session of several sets


def test_each_set_of_a_session_can_be_chosen(qtbot: QtBot, desk: Desk, v_ups: Done, bridges: Done) -> None:
    finished = []
    for done, side in ((v_ups, None), (bridges, "left")):
        (step, *_) = plan([done.exercise], side)
        finished.append(Finished(step, done.report, desk.over(done)))
    shown: list[Finished] = []
    desk.verdict.shown.connect(shown.append)
    desk.verdict.show_sets(finished)
    summary = desk.summary
    assert summary.session.text() == "2 sets · 5 clean of 10"
    assert [summary.sets.itemText(row) for row in range(2)] == [
        "V-Up, set 1: 3 clean of 5 repetitions",
        "Single-Leg Bridge, left, set 1: 2 clean of 5 repetitions",
    ]
    assert (summary.sets.currentIndex(), summary.headline.text()) == (1, "2 clean of 5 repetitions")
    qtbot.keyClick(summary.sets, Qt.Key.Key_Up)
    assert summary.headline.text() == "3 clean of 5 repetitions"
    assert summary.session.isVisible()
    assert "Long legs" in row_text(desk.reps, 2)
    assert shown == finished[::-1]
    # What is said and deleted is of the set that is shown.
    click(qtbot, summary.look)
    assert desk.verdict.replay.title.text() == "Repetition 2 of 5"
    click(qtbot, desk.verdict.replay.close_button)
    click(qtbot, summary.files.delete)
    click(qtbot, summary.files.really)
    qtbot.waitUntil(lambda: summary.files.text.text() == "The files of this set are deleted.", timeout=LONG_MS)
    assert desk.store.kept() == [finished[1].kept]
    qtbot.keyClick(summary.sets, Qt.Key.Key_Down)
    assert summary.files.folder.path == str(finished[1].kept and finished[1].kept.recording)
    qtbot.keyClick(summary.sets, Qt.Key.Key_Up)
    assert not summary.files.delete.isVisible()
    desk.verdict.clear()
    assert not summary.sets.isVisible()


def test_a_session_of_one_set_offers_no_choice(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    (step, *_) = plan([v_ups.exercise])
    desk.verdict.show_sets([Finished(step, v_ups.report, None)])
    assert not desk.summary.sets.isVisible()
    assert desk.summary.headline.text() == "3 clean of 5 repetitions"


def test_whether_sets_are_kept_is_the_users_choice(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    desk.over(v_ups)
    asked: list[bool] = []
    desk.summary.files.keep_changed.connect(asked.append)
    desk.summary.files.always.setChecked(False)
    assert asked == []
    desk.summary.files.always.click()
    assert asked == [True]


# ---- deleting


def test_a_set_is_deleted_after_it_was_asked(qtbot: QtBot, desk: Desk, v_ups: Done) -> None:
    kept = desk.over(v_ups)
    assert kept is not None
    summary, files = desk.summary, desk.summary.files
    assert files.text.text() == "No pictures were kept. Landmarks of this set:"
    assert kept.recording is not None
    assert files.folder.path == str(kept.recording)
    click(qtbot, files.delete)
    assert files.text.text() == "Delete the landmarks, the report and your corrections of this set?"
    click(qtbot, files.keep)
    assert kept.recording.exists()
    click(qtbot, files.delete)
    click(qtbot, files.really)
    qtbot.waitUntil(lambda: files.text.text() == "The files of this set are deleted.", timeout=LONG_MS)
    assert not kept.recording.exists()
    assert desk.store.kept() == []
    assert not summary.look.isVisible()
    click_row(qtbot, desk.reps, 0)
    assert not desk.verdict.replay.isVisible()


def test_a_set_that_cannot_be_deleted_is_said_and_stays(
    qtbot: QtBot, desk: Desk, v_ups: Done, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = desk.over(v_ups)
    assert kept is not None

    def busy(_: Kept) -> None:
        raise OSError(f"cannot delete {kept.recording}: Device or resource busy")

    monkeypatch.setattr(desk.store, "delete", busy)
    click(qtbot, desk.summary.files.delete)
    click(qtbot, desk.summary.files.really)
    qtbot.waitUntil(lambda: "busy" in desk.summary.files.text.text(), timeout=LONG_MS)
    assert desk.summary.files.delete.isVisible()
    click(qtbot, desk.summary.look)
    assert desk.verdict.replay.isVisible()


# ---- in the window


def test_a_recording_that_is_opened_can_be_watched(
    qtbot: QtBot, make_window: MakeWindow, v_ups: Done, tmp_path: Path
) -> None:
    store = Store(tmp_path / "sets")
    window = make_window("v_up", store=store)
    window.open_file(v_ups.recording)
    judging(qtbot, window)
    window.player.pace(False)
    finished(qtbot, window)
    summary = window.layout_.summary
    assert summary.headline.text() == "3 clean of 5 repetitions"
    assert summary.files.text.text() == "Nothing was kept: no pictures, no landmarks."
    assert window.verdict is not None
    click(qtbot, summary.look)
    qtbot.waitUntil(lambda: window.verdict.replay.ready, timeout=LONG_MS)
    assert window.verdict.replay.number == 2
    assert not window.verdict.replay.opinion.clean.isVisible()
    # The next set closes the card.
    window.again()
    qtbot.waitUntil(lambda: not window.verdict.replay.isVisible(), timeout=LONG_MS)
    assert not summary.isVisible()
    window.stop()
    finished(qtbot, window)
    assert store.kept() == []
