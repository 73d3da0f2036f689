"""The user's own exercises in the window: the folder, what was found in it, and what cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from formcheck.app.own import NONE_YET
from formcheck.app.window import Window
from formcheck.io.catalogue import Catalogue, discover, user_folder

from .conftest import MakeWindow, finished, judging

BROKEN = "import formcheck as fc\nEXERCISE = fc.NoSuchThing()\n"
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def own(root: Path) -> Path:
    """A file in the user's folder that declares an exercise: `my_lift`."""
    text = (root / "exercises" / "v_up.py").read_text(encoding="utf-8")
    path = user_folder() / "my_lift.py"
    path.parent.mkdir(parents=True)
    path.write_text(
        text.replace('id="v_up"', 'id="my_lift"').replace('name="V-up"', 'name="My Lift"'), encoding="utf-8"
    )
    return path


def listed(window: Window) -> list[str]:
    box = window.layout_.bar.exercise
    return [box.itemData(row) for row in range(box.count()) if box.itemData(row)]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was handed to the file manager."""
    paths: list[Path] = []

    def open_url(url: QUrl) -> bool:
        paths.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return paths


def test_the_plus_shows_the_folder_and_opens_it(qtbot: QtBot, window: Window, opened: list[Path]) -> None:
    assert not window.own.isVisible()
    qtbot.mouseClick(window.layout_.bar.own, CLICK)
    assert window.own.isVisible()
    assert window.own.path.text() == str(user_folder())
    assert NONE_YET in window.own.texts()
    assert not user_folder().exists()
    qtbot.mouseClick(window.own.open, CLICK)
    assert opened == [user_folder()]
    assert user_folder().is_dir()


def test_without_a_file_manager_the_path_can_be_copied(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    qtbot.mouseClick(window.layout_.bar.own, CLICK)
    qtbot.mouseClick(window.own.open, CLICK)
    assert "copy the path" in window.own.note.text()
    assert window.own.path.isReadOnly()


def test_a_folder_that_cannot_be_made_is_one_line(qtbot: QtBot, window: Window, opened: list[Path]) -> None:
    user_folder().parent.parent.mkdir(parents=True)
    user_folder().parent.write_text("a file where the folder should be")
    qtbot.mouseClick(window.layout_.bar.own, CLICK)
    qtbot.mouseClick(window.own.open, CLICK)
    assert window.own.note.text() != ""
    assert opened == []


def test_a_new_file_appears_and_can_be_chosen(qtbot: QtBot, window: Window, own: Path) -> None:
    assert "my_lift" not in listed(window)
    qtbot.mouseClick(window.layout_.bar.own, CLICK)
    qtbot.mouseClick(window.own.again, CLICK)
    assert any("(my_lift.py)" in text for text in window.own.texts())
    assert "my_lift" in listed(window)
    assert window.layout_.bar.exercise.currentData() == "single_leg_bridge", "the choice stays"
    window.choose("my_lift")
    assert set(window.layout_.rules.cards) >= {rule.id for rule in discover().exercises["my_lift"].rules}


def test_a_broken_file_is_named_with_line_and_reason_until_it_is_mended(
    qtbot: QtBot, make_window: MakeWindow, own: Path
) -> None:
    mended = own.read_text(encoding="utf-8")
    own.write_text(BROKEN, encoding="utf-8")
    window = make_window(catalogue=discover())
    banner = window.layout_.banner
    assert "my_lift.py: line 2: AttributeError" in banner.text.text()
    qtbot.mouseClick(banner.second, CLICK)
    assert window.own.isVisible()
    texts = window.own.texts()
    assert texts[texts.index("my_lift.py, line 2") + 1].startswith(
        "AttributeError: module 'formcheck' has no attribute"
    )
    own.write_text(mended, encoding="utf-8")
    qtbot.mouseClick(window.own.again, CLICK)
    assert not any("line 2" in text for text in window.own.texts())
    assert banner.isHidden()
    assert "my_lift" in listed(window)


def test_a_file_that_breaks_while_it_is_chosen_leaves_the_others(qtbot: QtBot, window: Window, own: Path) -> None:
    window.look_again()
    window.choose("my_lift")
    own.write_text(BROKEN, encoding="utf-8")
    window.look_again()
    assert "my_lift" not in listed(window)
    assert window.layout_.bar.exercise.currentData() in listed(window)
    assert "my_lift.py: line 2" in window.layout_.banner.text.text()


def test_many_broken_files_leave_room_for_the_window(make_window: MakeWindow, catalogue: Catalogue) -> None:
    broken = tuple((Path(f"file_{number}.py"), "line 1: SyntaxError: invalid syntax") for number in range(9))
    window = make_window(catalogue=Catalogue(catalogue.exercises, broken))
    said = window.layout_.banner.text.text()
    assert said.startswith("9 exercise files cannot be used. file_0.py: line 1")
    assert said.endswith("and 8 more")
    assert sum(text.startswith("file_") for text in window.own.texts()) == 9


def test_a_set_that_runs_goes_on_while_files_are_read_anew(qtbot: QtBot, window: Window, own: Path, clip: Path) -> None:
    window.open_file(clip)
    judging(qtbot, window)
    window.look_again()
    assert window.player.running
    judging(qtbot, window)
    window.stop()
    finished(qtbot, window)
    window.look_again()
    assert not window.layout_.summary.isHidden()
    assert "my_lift" in listed(window)


@pytest.mark.parametrize("way", ["escape", "beside", "button", "key"])
def test_the_card_closes(qtbot: QtBot, window: Window, way: str) -> None:
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.own.isVisible()
    qtbot.mouseClick(window.own, CLICK, pos=QPoint(window.width() // 2, window.height() // 2))
    qtbot.keyClick(window.own, Qt.Key.Key_Space)
    assert window.own.isVisible(), "what happens on the card does not close it"
    if way == "escape":
        qtbot.keyClick(window.own, Qt.Key.Key_Escape)
    elif way == "beside":
        qtbot.mouseClick(window.own, CLICK, pos=QPoint(5, 5))
    elif way == "button":
        qtbot.mouseClick(window.own.close_button, CLICK)
    else:
        qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert not window.own.isVisible()
