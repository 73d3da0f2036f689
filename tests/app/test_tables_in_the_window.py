"""Landmarks that another program made, in the window: dropped like a recording, and refused in one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from formcheck.app.desk import FILTER
from formcheck.app.window import Window
from formcheck.core.report import SetReport
from formcheck.exports.choosing import export
from formcheck.io.recordings import open_recording
from formcheck.io.tables import SUFFIXES

from .conftest import LONG_MS, finished


def drop(window: Window, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    where, none = QPointF(300, 300), Qt.MouseButton.NoButton
    keys, action = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(where.toPoint(), action, data, none, keys))
    QApplication.sendEvent(window, QDropEvent(where, action, data, none, keys))


def test_a_dropped_table_is_judged_like_its_recording(
    qtbot: QtBot, window: Window, judged: tuple[SetReport, Path], tmp_path: Path
) -> None:
    expected, recording = judged
    export(open_recording(recording), tmp_path / "one.landmarks.csv")
    drop(window, tmp_path / "one.landmarks.csv")
    parts = window.layout_
    qtbot.waitUntil(lambda: parts.stage.has_picture, timeout=LONG_MS)
    assert parts.transport.source.text() == "one.landmarks.csv"
    parts.transport.pace.click()
    finished(qtbot, window)
    reps = [parts.reps.model_.entry_of(row) for row in range(parts.reps.model_.rowCount())]
    assert tuple(reps) == expected.reps
    assert parts.banner.isHidden()


@pytest.mark.parametrize("content", ["time,a,b\n1,2,3\n", ""])
def test_a_file_that_is_no_table_is_told_in_one_line(
    qtbot: QtBot, window: Window, tmp_path: Path, content: str
) -> None:
    path = tmp_path / "numbers.csv"
    path.write_text(content)
    drop(window, path)
    qtbot.waitUntil(lambda: window.layout_.banner.isVisible(), timeout=LONG_MS)
    said = window.layout_.banner.text.text()
    assert "numbers.csv" in said
    assert "\n" not in said
    assert not window.player.running


def test_the_file_dialog_offers_tables() -> None:
    assert all(f"*{suffix}" in FILTER for suffix in SUFFIXES)
