"""The cinema in the window: runs and whole sets are watched, compared, saved, and lead on to an exercise."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from formcheck.app.cinema import Cinema
from formcheck.app.window import Window
from formcheck.core.report import SetReport
from formcheck.io.store import Store

from ..recorded import poses_of, record
from .conftest import LONG_MS, MakeWindow, finished, judging


@pytest.fixture
def head(sample_videos: Path, tmp_path: Path) -> Path:
    """A run from the side, after half of which the head comes forward."""
    return record(tmp_path / "head.fcr", poses_of(sample_videos / "running_sample_2_head.npz"), "running_posture")


@pytest.fixture
def good(sample_videos: Path, tmp_path: Path) -> Path:
    """A run of the same kind with nothing in it."""
    return record(tmp_path / "good.fcr", poses_of(sample_videos / "running_sample_1_good.npz"), "running_posture")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store of the test's own."""
    made = Store(tmp_path / "sets")
    yield made
    made.close()


@pytest.fixture
def watched(qtbot: QtBot, make_window: MakeWindow, store: Store, head: Path) -> Window:
    """A window in which a run is watched."""
    window = make_window("running_posture", store=store)
    window.open_file(head)
    opened(qtbot, window)
    return window


def opened(qtbot: QtBot, window: Window) -> Cinema:
    """Wait until the cinema shows something."""
    cinema = window.screening.cinema
    qtbot.waitUntil(lambda: cinema.isVisible() and cinema.film is not None, timeout=LONG_MS)
    return cinema


def links(cinema: Cinema) -> list[QPushButton]:
    return [button for button in cinema.told.findChildren(QPushButton) if button.objectName() == "link"]


def asked(monkeypatch: pytest.MonkeyPatch, kind: str, path: Path, sort: str = "") -> None:
    """Let the file that is asked for next be this one."""
    monkeypatch.setattr(QFileDialog, f"get{kind}FileName", lambda *_: (str(path), sort))


# ---- a run


def test_a_run_is_watched_in_the_place_of_the_stage(watched: Window) -> None:
    cinema = watched.screening.cinema
    assert cinema.film is not None
    assert cinema.film.title == "head.fcr"
    assert cinema.hasFocus()
    assert not watched.layout_.stage.isVisible()
    assert watched.layout_.bar.isVisible()
    assert "Float your head back, eyes far" in {span.title for span in cinema.film.spans}


@pytest.mark.parametrize("how", ["escape", "button"])
def test_esc_leads_back_to_the_beginning(qtbot: QtBot, watched: Window, how: str) -> None:
    cinema = watched.screening.cinema
    if how == "escape":
        qtbot.keyClick(cinema, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(cinema.back, Qt.MouseButton.LeftButton)
    assert not watched.screening.showing
    assert watched.layout_.invitation.isVisible()
    assert cinema.film is None
    # The analysis is known: it opens again.
    qtbot.keyClick(watched, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    opened(qtbot, watched)


def test_a_link_opens_the_exercise_ready_to_start_and_the_way_back(qtbot: QtBot, watched: Window) -> None:
    cinema, parts = watched.screening.cinema, watched.layout_
    link = links(cinema)[0]
    name = link.text().removesuffix(" →")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert parts.bar.exercise.currentText() == name
    assert parts.invitation.isVisible()
    assert parts.invitation.camera.isVisible()
    assert parts.counter.isVisible()
    # The video of the run is not judged as that exercise.
    assert not parts.transport.pause.isEnabled()
    assert parts.transport.source.text() == ""
    qtbot.keyClick(watched, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert not watched.player.running
    assert "head.fcr" in parts.banner.text.text()
    assert parts.banner.action.text() == "Back to the run"
    qtbot.mouseClick(parts.banner.action, Qt.MouseButton.LeftButton)
    assert opened(qtbot, watched).film is not None


@pytest.mark.parametrize("name", ["run.html", "run.json", "run"])
def test_the_report_is_saved_from_there(
    qtbot: QtBot, watched: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    asked(monkeypatch, "Save", tmp_path / name, "JSON (*.json)")
    qtbot.mouseClick(watched.screening.cinema.export_button, Qt.MouseButton.LeftButton)
    banner = watched.layout_.banner
    qtbot.waitUntil(lambda: banner.text.text().startswith("The report is in "), timeout=LONG_MS)
    written = tmp_path / ("run.html" if name == "run.html" else "run.json")
    text = written.read_text(encoding="utf-8")
    if written.suffix == ".json":
        assert json.loads(text)["running"]["view"] == "side"
    else:
        assert "Float your head back" in text


def test_a_report_that_cannot_be_written_is_one_line(
    qtbot: QtBot, watched: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(monkeypatch, "Save", tmp_path / "nowhere" / "run.html")
    qtbot.mouseClick(watched.screening.cinema.export_button, Qt.MouseButton.LeftButton)
    banner = watched.layout_.banner
    qtbot.waitUntil(lambda: "nowhere" in banner.text.text(), timeout=LONG_MS)
    assert "\n" not in banner.text.text()


def test_two_runs_are_watched_side_by_side(
    qtbot: QtBot, watched: Window, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cinema = watched.screening.cinema
    asked(monkeypatch, "Open", good)
    qtbot.mouseClick(cinema.compare_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cinema.comparing and cinema.isVisible(), timeout=LONG_MS)
    assert cinema.film is not None
    assert cinema.other.film is not None
    assert (cinema.film.title, cinema.other.film.title) == ("head.fcr", "good.fcr")
    # Esc ends the comparison first.
    qtbot.keyClick(cinema, Qt.Key.Key_Escape)
    assert watched.screening.showing
    assert not cinema.comparing
    qtbot.keyClick(cinema, Qt.Key.Key_Escape)
    assert not watched.screening.showing


def test_without_a_second_run_the_first_one_is_watched_on(
    qtbot: QtBot, watched: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = tmp_path / "letter.mp4"
    letter.write_text("Dear all")
    asked(monkeypatch, "Open", letter)
    cinema = watched.screening.cinema
    qtbot.mouseClick(cinema.compare_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "letter.mp4" in watched.layout_.banner.text.text(), timeout=LONG_MS)
    assert cinema.isVisible()
    assert cinema.film is not None
    assert cinema.film.title == "head.fcr"
    # The next run that is opened stands alone.
    assert not watched.runs.running
    qtbot.keyClick(cinema, Qt.Key.Key_Escape)
    assert watched.layout_.invitation.isVisible()


def test_another_run_that_is_opened_meanwhile_stands_alone(
    qtbot: QtBot, watched: Window, good: Path, head: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cinema = watched.screening.cinema
    asked(monkeypatch, "Open", good)
    qtbot.mouseClick(cinema.compare_button, Qt.MouseButton.LeftButton)
    assert watched.runs.running
    watched.open_file(head)
    qtbot.waitUntil(lambda: not watched.runs.running and watched.screening.showing, timeout=LONG_MS)
    assert not cinema.comparing
    assert cinema.film is not None
    assert cinema.film.title == "head.fcr"


def test_nothing_is_asked_for_twice(qtbot: QtBot, watched: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever thinks better of a comparison is where they were."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    qtbot.mouseClick(watched.screening.cinema.compare_button, Qt.MouseButton.LeftButton)
    assert watched.screening.showing
    assert not watched.runs.running


def test_another_exercise_closes_the_cinema(watched: Window) -> None:
    box = watched.layout_.bar.exercise
    row = box.findData("v_up")
    box.setCurrentIndex(row)
    box.activated.emit(row)
    assert not watched.screening.showing
    assert watched.layout_.invitation.isVisible()
    assert watched.layout_.counter.isVisible()


def test_a_set_that_begins_closes_the_cinema(qtbot: QtBot, watched: Window, judged: tuple[SetReport, Path]) -> None:
    watched.selection.choose("single_leg_bridge")
    watched.open_file(judged[1])
    judging(qtbot, watched)
    assert not watched.screening.showing
    assert watched.layout_.stage.isVisible()
    watched.stop()
    finished(qtbot, watched)


def test_poses_that_are_gone_are_one_line(qtbot: QtBot, watched: Window, head: Path) -> None:
    qtbot.mouseClick(links(watched.screening.cinema)[0], Qt.MouseButton.LeftButton)
    head.unlink()
    qtbot.mouseClick(watched.layout_.banner.action, Qt.MouseButton.LeftButton)
    assert "head.fcr" in watched.layout_.banner.text.text()
    assert not watched.screening.showing
    assert watched.layout_.invitation.isVisible()


def test_the_window_closes_while_a_run_plays(qtbot: QtBot, watched: Window) -> None:
    qtbot.keyClick(watched.screening.cinema, Qt.Key.Key_Space)
    assert watched.screening.cinema.head.playing
    began = time.perf_counter()
    watched.close()
    assert not watched.isVisible()
    assert time.perf_counter() - began < LONG_MS / 1000


@pytest.mark.parametrize("size", [QSize(480, 360), QSize(1280, 720), QSize(1920, 1080)])
def test_the_cinema_fits_every_window(watched: Window, size: QSize) -> None:
    watched.resize(size)
    watched.layout_.layout().activate()  # type: ignore[union-attr]
    assert watched.size() == size
    cinema = watched.screening.cinema
    assert cinema.width() == size.width()
    assert cinema.height() > 0.8 * size.height()


def test_on_a_whole_screen_nothing_stands_above_the_cinema(qtbot: QtBot, watched: Window) -> None:
    watched.display.toggle_screen()
    qtbot.waitUntil(watched.isFullScreen)
    assert not watched.layout_.bar.isVisible()
    qtbot.keyClick(watched.screening.cinema, Qt.Key.Key_Escape)
    assert not watched.screening.showing
    assert watched.layout_.bar.isVisible()


# ---- a set


def test_a_recording_of_a_set_is_watched_as_a_whole(
    qtbot: QtBot, make_window: MakeWindow, store: Store, judged: tuple[SetReport, Path]
) -> None:
    window = make_window(store=store)
    parts = window.layout_
    window.open_file(judged[1])
    qtbot.waitUntil(parts.transport.pace.isChecked)
    parts.transport.pace.click()
    finished(qtbot, window)
    assert parts.summary.film.text().strip() == "Watch the whole set"
    qtbot.mouseClick(parts.summary.film, Qt.MouseButton.LeftButton)
    cinema = opened(qtbot, window)
    assert cinema.film is not None
    assert not cinema.film.is_run
    assert cinema.film.video is None
    assert cinema.compare_button.isHidden()
    qtbot.keyClick(cinema, Qt.Key.Key_Escape)
    assert parts.summary.isVisible(), "the summary stands there still"


def test_a_video_that_was_just_judged_is_watched_with_its_pictures(
    qtbot: QtBot, make_window: MakeWindow, store: Store, clip: Path
) -> None:
    window = make_window(store=store)
    window.open_file(clip)
    finished(qtbot, window)
    qtbot.mouseClick(window.layout_.summary.film, Qt.MouseButton.LeftButton)
    cinema = opened(qtbot, window)
    assert cinema.film is not None
    assert cinema.film.video == clip
    assert len(cinema.film.cycles) == 1


def test_of_a_set_that_was_deleted_nothing_is_watched(
    qtbot: QtBot, make_window: MakeWindow, store: Store, clip: Path
) -> None:
    window = make_window(store=store)
    window.open_file(clip)
    finished(qtbot, window)
    files = window.layout_.summary.files
    for button in (files.delete, files.really):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.layout_.summary.film.isHidden()
