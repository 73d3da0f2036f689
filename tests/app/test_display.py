"""The window in its variants: everything, the count only, the whole screen from the mat, the skeleton only."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from formcheck.app.layout import LEAST, Variant
from formcheck.app.window import Window
from formcheck.core.report import SetReport
from tests.app.conftest import finished


def press(qtbot: QtBot, window: Window, key: Qt.Key, *, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window, key, modifier)


def test_a_whole_screen_shows_what_is_read_from_the_mat_while_something_is_judged(
    qtbot: QtBot, window: Window, judged: tuple[SetReport, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The screen of the offscreen platform is smaller than any that is read from a mat.
    monkeypatch.setattr("formcheck.app.layout.ROOMY", LEAST)
    layout = window.layout_
    press(qtbot, window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert layout.variant is Variant.NORMAL, "nothing is judged yet: what can be chosen is in view"
    window.open_file(judged[1])
    assert layout.variant is Variant.FULL
    assert layout.bar.isHidden()
    window.stop()
    finished(qtbot, window)
    assert layout.variant is Variant.NORMAL
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_compact_is_the_picture_and_the_count(qtbot: QtBot, window: Window, judged: tuple[SetReport, Path]) -> None:
    layout = window.layout_
    window.open_file(judged[1])
    press(qtbot, window, Qt.Key.Key_K, ctrl=True)
    assert layout.variant is Variant.COMPACT
    assert layout.counter.number.isVisible()
    assert not layout.lists.isVisible()
    press(qtbot, window, Qt.Key.Key_K, ctrl=True)
    assert layout.variant is Variant.NORMAL
    assert layout.lists.isVisible()
    window.stop()
    finished(qtbot, window)


def test_without_the_picture_the_skeleton_is_shown(qtbot: QtBot, window: Window, clip: Path) -> None:
    stage = window.layout_.stage

    def brightest() -> int:
        """The brightest of some pixels between the limbs: a picture is bright there, a bare stage is not."""
        shot, box = stage.grab().toImage(), stage.picture_box()
        points = ((0.1, 0.15), (0.5, 0.1), (0.9, 0.12))
        return max(
            shot.pixelColor(round(box.left() + x * box.width()), round(box.top() + y * box.height())).lightness()
            for x, y in points
        )

    window.open_file(clip)
    qtbot.waitUntil(lambda: stage.has_picture and brightest() > 120, timeout=60_000)
    press(qtbot, window, Qt.Key.Key_V)
    assert brightest() < 60
    qtbot.waitUntil(lambda: window.player.running and stage.has_picture, timeout=60_000)
    press(qtbot, window, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: brightest() > 120, timeout=60_000)
    window.stop()
    finished(qtbot, window)
