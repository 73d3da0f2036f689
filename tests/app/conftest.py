"""A real window on the offscreen platform, and the guards around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

import formcheck as fc
from formcheck import language
from formcheck.app.application import application
from formcheck.app.preferences import Preferences
from formcheck.app.sound import Speaker
from formcheck.app.theme import ThemeSwitch
from formcheck.app.window import Window
from formcheck.core.report import Counts, Level, Outcome, Rep, SetReport, Verdict
from formcheck.io.catalogue import Catalogue, discover
from formcheck.io.store import Store
from formcheck.session import judge_source

from .watchdog import Watchdog

MakeWindow = Callable[..., Window]
_HERE = Path(__file__).parent


LONG_MS = 60_000


def finished(qtbot: QtBot, window: Window) -> None:
    """Wait until nothing is judged any more."""
    qtbot.waitUntil(lambda: not window.player.running, timeout=LONG_MS)


def judging(qtbot: QtBot, window: Window, frames: int = 2) -> None:
    """Wait until some frames are judged."""

    def under_way() -> bool:
        run = window.player.run
        return run is not None and run.progress().judged >= frames

    qtbot.waitUntil(under_way, timeout=LONG_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the offscreen platform say that it has no window manager; any other warning fails."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program makes it: Fusion, and its own font size."""
    made = application(["formcheck"])
    _watchdog.start()
    return made


_watchdog = Watchdog()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Say during which test the window is watched."""
    _watchdog.test = item.nodeid.rpartition("/")[2]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell how long the window was busy in one go; see `watchdog` for what is measured."""
    longest = _watchdog.longest()
    if not longest:
        return
    terminalreporter.section("the window was busy in one go for at most")
    for gap in longest:
        place = f", in {gap.place}" if gap.place else ""
        terminalreporter.write_line(f"{gap.clock_ms:6.0f} ms ({gap.own_ms:4.0f} its own)  {gap.test}{place}")


@pytest.fixture(autouse=True)
def no_message_box(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Fail a test in which a box stands in the way of the user."""
    shown: list[str] = []
    for kind in (QMessageBox, QDialog):
        monkeypatch.setattr(kind, "exec", lambda box: shown.append(box.windowTitle()))
    for name in ("critical", "warning", "information", "question", "about"):
        monkeypatch.setattr(QMessageBox, name, lambda *words, **_: shown.append(str(words[-1])))
    yield shown
    assert shown == [], "a message box was shown: use the banner"


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Leave no other language behind, wherever the tests are run."""
    yield
    language.use(None)


@pytest.fixture(autouse=True)
def no_leaked_window(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window behind; close it in the test, or make it with `make_window`.

    What is closed is destroyed: a style sheet is worked out for every widget that is still there, and a window has 500.
    """
    # Held, not only their ids: a window that is made later may be where another one was.
    before = QApplication.topLevelWidgets()
    yield
    QApplication.sendPostedEvents(None, 52)  # 52: deferred deletion
    qapp.processEvents()
    left = [w for w in QApplication.topLevelWidgets() if w not in before]
    visible = [w for w in left if w.isVisible()]
    for window in left:
        if isinstance(window, Window) and window not in visible:
            window.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    assert visible == [], f"left open: {visible}"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The shipped exercises."""
    return discover()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Settings in a file of the test's own, and muted: whether a test machine has a voice is no matter."""
    made = Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    made.set_flag("muted", value=True)
    return made


@pytest.fixture
def make_window(qtbot: QtBot, catalogue: Catalogue, preferences: Preferences) -> Iterator[MakeWindow]:
    """Make a window that is shown, and closed after the test."""
    made: list[Window] = []

    def make(
        exercise: str = "single_leg_bridge",
        theme: str = "light",
        catalogue: Catalogue = catalogue,
        speaker: Speaker | None = None,
        store: Store | None = None,
    ) -> Window:
        window = Window(catalogue, preferences, ThemeSwitch(theme), speaker, store)
        made.append(window)
        qtbot.addWidget(window)
        if exercise in catalogue.exercises:
            window.choose(exercise)
        window.resize(1280, 720)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in made:
        window.close()
        assert window.player.shut(5.0), "the run did not end"


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    """One window with the single-leg bridge chosen."""
    return make_window()


@pytest.fixture(scope="session")
def judged(clip: Path, bridge: fc.Exercise, tmp_path_factory: pytest.TempPathFactory) -> tuple[SetReport, Path]:
    """The report of the clip as the command line makes it, and a recording of its poses."""
    recording = tmp_path_factory.mktemp("recordings") / "one_rep.fcr"
    return judge_source(clip, bridge, record=recording), recording


@pytest.fixture(scope="session")
def bridge(catalogue: Catalogue) -> fc.Exercise:
    """The single-leg bridge."""
    return catalogue.get("single_leg_bridge")


@pytest.fixture
def clean_rep() -> Rep:
    """A clean repetition of the left side."""
    return Rep(1, "left", 1.0, 3.0, 5.0, Outcome.CLEAN, True, 41.0, -4.0, "deg", 1.9, 0.8, 1.1)


@pytest.fixture
def rejected_rep(clean_rep: Rep) -> Rep:
    """The second repetition: the free foot came down."""
    fault = Verdict("bridge_foot_down", Level.FAULT, 0.03, 0.12, "T", 9.0, voids=True)
    return replace(clean_rep, number=2, outcome=Outcome.REJECTED, faults=(fault,))


@pytest.fixture
def unverified_rep(clean_rep: Rep) -> Rep:
    """The third repetition: the feet could not be seen."""
    return replace(clean_rep, number=3, outcome=Outcome.UNVERIFIED, unseen=("bridge_foot_down",))


@pytest.fixture
def counts() -> Counts:
    """Seven clean of nine, one of them not verified."""
    return Counts(attempted=9, complete=8, clean=7, unverified=1)
