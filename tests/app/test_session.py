"""Whole sessions before the camera, as the user meets them: a film plays the camera, and nothing else is played.

The window, the pose model *full*, the judge, the coach and the files are the product's. Only the loudspeaker and the
voice write down what they are given, and two clean repetitions make a set, so that a session takes half a minute.
Nothing waits for a time: what is waited for is a state, so a slow machine takes longer and sees the same.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import wave
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks import films
from formcheck.app.mailbox import Delivery
from formcheck.app.preferences import Preferences
from formcheck.app.sound import Speaker
from formcheck.app.theme import ThemeSwitch
from formcheck.app.window import Window
from formcheck.coach.checks import State
from formcheck.coach.cues import Line, Tone
from formcheck.coach.moment import Part
from formcheck.core.hints import Subject
from formcheck.core.report import Outcome, SetReport
from formcheck.io import refusals, sources
from formcheck.io.catalogue import Catalogue
from formcheck.io.playing import FileCamera, _Player
from formcheck.io.recordings import open_recording
from formcheck.io.store import Store
from formcheck.live import Finished
from formcheck.session import replay

#: A session of half a minute, on a machine that does other things as well.
LONG_MS = 180_000
pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform == "win32", reason="the voice of these tests is a script"),
]


class Ear:
    """Stands in for the sound device; `Diary` writes down what it is given."""

    def open(self) -> None: ...
    def load(self, sounds: object) -> None: ...
    def play(self, sound: Path, volume: float) -> None: ...
    def stop(self, sound: Path) -> None: ...


class Diary:
    """Writes down what the user meets.

    Attributes
    ----------
    parts
        The parts of the session in their order, each with the number of its set, from 0.
    told
        The one thing to do that the set-up shows, in its order.
    checks
        How the check list stood, in its order.
    heard
        Tones and spoken lines.
    counted
        Repetitions that were closed.
    ended
        The sets of the session, once it has ended.
    """

    def __init__(self, window: Window) -> None:
        self.window = window
        self.parts: list[tuple[Part, int]] = []
        self.told: list[str] = []
        self.checks: list[dict[Subject, State]] = []
        self.heard: list[Tone | str] = []
        self.counted = 0
        self.ended: list[Finished] | None = None
        window.player.delivered.connect(self._on_delivered)
        window.speaker.played.connect(self._on_played)
        window.lead.ended.connect(self._on_ended)

    def _on_delivered(self, delivery: Delivery) -> None:
        self.counted += len(delivery.closed)
        if delivery.moment is not None:
            self._add(self.parts, (delivery.moment.part, delivery.moment.index))
        if delivery.checks:
            self._add(self.checks, {check.id: check.state for check in delivery.checks})
            self._add(self.told, self.window.setup.now.text.text())

    def _on_played(self, event: Tone | Line, _late_s: float) -> None:
        self.heard.append(event.text if isinstance(event, Line) else event)

    def _on_ended(self, finished: list[Finished]) -> None:
        self.ended = list(finished)

    @staticmethod
    def _add(entries: list[Any], entry: object) -> None:
        if not entries or entries[-1] != entry:
            entries.append(entry)

    @property
    def part(self) -> Part | None:
        """Where the session stands now."""
        moment = self.window.lead.moment
        return moment.part if moment is not None else None


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Sets are kept in the test's own folder."""
    made = Store(tmp_path / "sets")
    yield made
    made.close()


@pytest.fixture
def voice(tmp_path: Path) -> str:
    """A voice that says every line in a tenth of a second."""
    sound, program = tmp_path / "said.wav", tmp_path / "voice"
    with wave.open(str(sound), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(2 * 800))
    program.write_text(
        f'#!/bin/sh\ncat >/dev/null\nwhile [ "$1" != -w ] && [ "$1" != -o ]; do shift; done\ncp "{sound}" "$2"\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    return str(program)


@pytest.fixture
def short(catalogue: Catalogue) -> Catalogue:
    """The exercises, with a single-leg bridge of which two clean repetitions are a set."""
    bridge = replace(catalogue.get(films.EXERCISE), target_reps=(2, 2))
    return replace(catalogue, exercises={**catalogue.exercises, films.EXERCISE: bridge})


Begin = Callable[..., tuple[Window, Diary]]


@pytest.fixture
def begin(
    qtbot: QtBot, preferences: Preferences, store: Store, voice: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """Make a window for two sets of the left side, with the shortest rest, and begin a session before a film."""
    # However busy the machine is: nothing is left unsaid because it would be late.
    monkeypatch.setattr("formcheck.app.sound.LATE_S", 600.0)
    preferences.set_flag("muted", value=False)
    made: list[Window] = []

    def make(catalogue: Catalogue, camera: FileCamera | int) -> tuple[Window, Diary]:
        speaker = Speaker(preferences, output=Ear(), find=lambda: voice)
        window = Window(catalogue, preferences, ThemeSwitch("dark"), speaker, store)
        made.append(window)
        qtbot.addWidget(window)
        window.choose(films.EXERCISE, films.SIDE)
        window.agenda.sets.setValue(2)
        window.agenda.rest.setValue(15)
        window.show()
        qtbot.waitExposed(window)
        diary = Diary(window)
        window.start_camera(camera)
        return window, diary

    yield make
    for window in made:
        window.close()
        assert window.player.shut(10.0), "the run did not end"


def in_order(entries: Iterable[object], *wanted: object) -> bool:
    """Whether these came in this order; others may have come between."""
    left = iter(entries)
    return all(entry in left for entry in wanted)


def verdicts(report: SetReport) -> str:
    """Return all that a report says of the repetitions."""
    whole = report.to_dict()
    return json.dumps({key: whole[key] for key in ("exercise", "counts", "reps")})


# ---- a session from beginning to end


def test_a_session_of_two_sets_and_nothing_is_touched(
    qtbot: QtBot, begin: Begin, short: Catalogue, store: Store, tmp_path: Path
) -> None:
    window, diary = begin(short, FileCamera(films.two_clean(tmp_path / "film.avi")))
    qtbot.waitUntil(lambda: diary.ended is not None, timeout=LONG_MS)

    # Set-up: what is wrong is said and shown until it is put right, then the start position begins the set.
    assert diary.told.index("Step back, I need your feet.") < diary.told.index("Ready.")
    assert any(checks[Subject.WHOLE] is State.BAD for checks in diary.checks)
    assert any(set(checks.values()) == {State.GOOD} for checks in diary.checks)
    # The second set is begun by taking its start position: nobody has touched anything.
    assert diary.parts[0] == (Part.SETUP, 0)
    sets = ((Part.COUNT_IN, 0), (Part.SET, 0), (Part.REST, 1), (Part.COUNT_IN, 1), (Part.SET, 1), (Part.DONE, 1))
    assert in_order(diary.parts, *sets), diary.parts
    assert [part for part, _ in diary.parts].count(Part.REST) == 1

    assert in_order(
        diary.heard,
        "Step back, I need your feet.",
        Tone.BEAT,
        Tone.CLEAN,
        Tone.CLEAN,
        "2 clean. The set is done.",
        "Rest. Next: Single-Leg Bridge, left side.",
        Tone.CLEAN,
        Tone.CLEAN,
        "2 clean. The set is done.",
        "That was the last set. Well done.",
    ), diary.heard
    assert diary.heard.count(Tone.CLEAN) == 4
    assert Tone.NOT_COUNTED not in diary.heard

    # Both sets are kept, and judged again from what was kept they come to the same.
    assert diary.ended is not None
    assert [finished.report.counts.clean for finished in diary.ended] == [2, 2]
    assert not any(rep.outcome is Outcome.REJECTED for finished in diary.ended for rep in finished.report.reps)
    assert diary.counted == sum(finished.report.counts.attempted for finished in diary.ended)
    assert [(finished.step.number, finished.step.side) for finished in diary.ended] == [(1, "left"), (2, "left")]
    assert set(store.kept()) == {finished.kept for finished in diary.ended}
    bridge = short.get(films.EXERCISE)
    for finished in diary.ended:
        assert finished.kept is not None
        assert finished.kept.recording is not None
        again = replay(open_recording(finished.kept.recording), bridge)
        assert verdicts(again) == verdicts(finished.report)
        assert store.report_of(finished.kept) == finished.report
        assert finished.report.source.kind == "camera"
        assert finished.report.model is not None
        assert finished.report.model.name == "pose_landmarker_full"

    # The end: nothing is judged any more, the summary is there, and nothing has gone wrong.
    qtbot.waitUntil(lambda: not window.player.running, timeout=LONG_MS)
    summary = window.layout_.summary
    assert summary.isVisible()
    assert "2 clean" in summary.headline.text()
    assert window.layout_.reps.model_.rowCount() == diary.ended[-1].report.counts.attempted
    banner = window.layout_.banner
    # On a busy machine there is one thing that may be said.
    assert banner.isHidden() or "This computer judges" in banner.text.text()
    assert window.lead.moment is None


# ---- what a remote, an empty mat and a cable do


def test_leaving_pauses_a_remote_leads_and_a_lost_camera_loses_nothing(
    qtbot: QtBot, begin: Begin, catalogue: Catalogue, store: Store, tmp_path: Path
) -> None:
    film = films.one_clean(tmp_path / "film.avi", away_s=4.4)
    window, diary = begin(catalogue, FileCamera(film))

    def until(reached: Callable[[], bool]) -> None:
        qtbot.waitUntil(reached, timeout=LONG_MS)

    banner = window.layout_.banner

    def shown() -> str:
        return window.layout_.counter.number.accessibleDescription()

    # Who leaves is waited for, and goes on when they are back.
    until(lambda: diary.part is Part.SET)
    until(lambda: diary.counted == 1)
    until(lambda: diary.part is Part.PAUSED)
    assert window.lead.moment is not None
    assert window.lead.moment.why
    assert not window.lead.paused
    until(lambda: diary.part is Part.SET)
    assert "Paused." in diary.heard

    # The remote: Page Up pauses, and goes on.
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    until(lambda: window.lead.paused)
    counted = diary.counted
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    until(lambda: diary.part is Part.SET)
    assert diary.counted == counted

    # The cable is pulled out and put back: the same set goes on, with what was counted.
    before = shown()
    assert before
    kept_away = film.rename(tmp_path / "unplugged.avi")
    until(lambda: banner.isVisible() and "check its cable, then start it again" in banner.text.text())
    until(lambda: not window.player.running)
    assert window.player.interrupted
    assert shown() == before
    kept_away.rename(film)
    qtbot.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    until(lambda: (run := window.player.run) is not None and run.progress().judged > 5)
    assert banner.isHidden()
    assert diary.counted >= counted
    assert window.lead.finished == []

    # Page Down ends the set; in the rest Page Up asks for more of it, and Page Down for no more.
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    until(lambda: diary.part is Part.REST)
    left_s = window.lead.moment.left_s
    assert 0 < left_s <= 15
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    until(lambda: window.lead.moment is not None and window.lead.moment.left_s > left_s + 5)
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    until(lambda: diary.part is not Part.REST)
    assert window.lead.moment.index == 1
    assert diary.ended is None

    # Stopped by hand: what was done is kept and summed up.
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    until(lambda: diary.ended is not None)
    first = diary.ended[0]
    assert first.report.counts.clean == first.report.counts.attempted >= 1
    assert store.kept()[0] == first.kept
    assert first.kept is not None
    assert first.kept.recording is not None
    again = replay(open_recording(first.kept.recording), catalogue.get(films.EXERCISE))
    assert verdicts(again) == verdicts(first.report)
    assert window.layout_.summary.isVisible()


def test_a_session_that_is_stopped_in_its_set_up_leaves_nothing_behind(
    qtbot: QtBot, begin: Begin, catalogue: Catalogue, store: Store, tmp_path: Path
) -> None:
    film = films.write(tmp_path / "film.avi", films.still(films.pictures(films.BRIDGE, 0.0, 0.1)[0], 0.6))
    window, diary = begin(catalogue, FileCamera(film))
    qtbot.waitUntil(lambda: bool(diary.checks), timeout=LONG_MS)
    assert window.setup.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: diary.ended is not None, timeout=LONG_MS)
    assert diary.ended == []
    assert store.kept() == []
    store.close()
    assert [path for path in store.landmarks.rglob("*") if path.is_file()] == []
    assert not window.setup.isVisible()
    assert window.layout_.reps.model_.rowCount() == 0
    assert window.layout_.summary.isVisible() is not window.layout_.invitation.isVisible()


def test_a_camera_that_another_program_has_is_named_and_tried_again(
    qtbot: QtBot, begin: Begin, catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = films.write(tmp_path / "film.avi", films.still(films.pictures(films.BRIDGE, 0.0, 0.1)[0], 0.6))
    taken = True

    class Capture(_Player):
        def __init__(self, *_: object) -> None:
            super().__init__(film)

        def isOpened(self) -> bool:  # noqa: N802 - OpenCV's name
            return not taken

    (tmp_path / "video0").touch()
    monkeypatch.setattr(cv2, "VideoCapture", Capture)
    monkeypatch.setattr(sources, "refused", lambda *who: refusals.refused(*who, "linux", tmp_path))
    window, diary = begin(catalogue, 0)
    banner = window.layout_.banner
    qtbot.waitUntil(lambda: banner.isVisible(), timeout=LONG_MS)
    assert "is used by another program: close that program, then try again" in banner.text.text()
    qtbot.waitUntil(lambda: not window.player.running, timeout=LONG_MS)
    taken = False
    monkeypatch.undo()
    monkeypatch.setattr(sources, "_camera", lambda *_: _Player(film))
    qtbot.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(diary.checks), timeout=LONG_MS)
    assert banner.isHidden()
    assert diary.part is Part.SETUP


# ---- on a screen


@pytest.mark.skipif(shutil.which("Xvfb") is None or shutil.which("xvfb-run") is None, reason="Xvfb is not installed")
@pytest.mark.skipif("FORMCHECK_TEST_PLATFORM" in os.environ, reason="this is the run on a screen")
def test_the_session_passes_on_a_virtual_x_screen(root: Path) -> None:
    assert isinstance(QApplication.instance(), QApplication)
    ask = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(Path(__file__).relative_to(root))]
    # The one in which most is clicked and typed; a session that nobody touches is the same on every platform.
    ask += ["-k", "test_leaving_pauses_a_remote_leads_and_a_lost_camera_loses_nothing"]
    screen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24 -nolisten tcp"]
    settings = {**os.environ, "FORMCHECK_TEST_PLATFORM": "xcb"}
    done = subprocess.run([*screen, *ask], cwd=root, env=settings, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout
