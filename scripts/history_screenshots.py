"""The screenshots of the history: weeks of sets that were really judged; `scripts.screenshots` calls this.

The joints of the sample videos are judged as they would be in front of a camera, parts of them, so that no two sessions
are alike, and are kept on days of the last weeks.
"""

from __future__ import annotations

import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from formcheck.app import tongue
from formcheck.app.application import application
from formcheck.app.preferences import Preferences
from formcheck.app.theme import ThemeSwitch
from formcheck.app.window import Window
from formcheck.core.pose import Pose
from formcheck.core.report import SourceInfo
from formcheck.io.catalogue import discover
from formcheck.io.recordings import Recorder, open_recording
from formcheck.io.store import Asked, Store
from formcheck.session import replay
from scripts.run_screenshots import wait

#: What the documentation shows: what is grabbed, and theme.
SHOWN: Final = {"sessions-dark": "history", "de-sessions-light": "german-history"}
_SAMPLES: Final = Path(__file__).resolve().parents[1] / "sample_videos"
#: Clip, exercise, side, and how much of the clip was done in each session from the first on.
_DONE: Final = (
    ("single_leg_bridge_left_1", "single_leg_bridge", "left", (0.42, 0.62, 0.62, 0.82, 0.82, 1.0, 1.0)),
    ("dead_bug_1", "dead_bug", None, (0.6, 0.8, 0.8, 1.0, 1.0, 1.0, 1.0)),
    ("single_leg_balance_right_1", "single_leg_balance", "right", (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.0)),
)
_RUN: Final = ("running_sample_2_head", "running_posture")
#: How many days ago the sessions were, and on which of them somebody ran.
_DAYS: Final = (23, 19, 16, 12, 9, 5, 2)
_RUNS: Final = (17, 3)
_SIZES: Final = ((1920, 1080), (1280, 720), (3840, 2160), (1024, 640))
_FPS: Final = 25.0


def shoot(folder: Path, *, german: bool, everything: bool) -> None:
    """Fill a store, open the history in the real window, and grab what the documentation shows of it.

    Parameters
    ----------
    folder
        Where the pictures go.
    german
        Whether the window speaks German.
    everything
        Whether sessions, trends and the invitation are grabbed in every theme and size.
    """
    with tempfile.TemporaryDirectory() as home:
        preferences = Preferences(QSettings(f"{home}/settings.ini", QSettings.Format.IniFormat))
        preferences.set_flag("muted", value=True)
        preferences.set_text("language", "de" if german else "en")
        tongue.install(application(["formcheck"]), preferences)
        themes = ThemeSwitch("dark")
        store = Store(Path(home) / "kept")
        window = Window(discover(), preferences, themes, store=store)
        room = window.history
        assert room is not None
        prefix = "de-" if german else ""

        def grab(name: str) -> None:
            for theme in ("dark", "light"):
                wanted = f"{prefix}{name}-{theme}"
                if not everything and wanted not in SHOWN:
                    continue
                themes.choose(theme)
                for size in _SIZES if everything else _SIZES[:1]:
                    window.resize(*size)
                    wait(0.6)
                    shown = f"history-{wanted}-{size[1]}" if everything else SHOWN[wanted]
                    folder.mkdir(parents=True, exist_ok=True)
                    window.grab().save(str(folder / f"{shown}.png"))

        try:
            window.resize(*_SIZES[0])
            window.show()
            if everything:
                room.open()
                wait(0.5)
                grab("empty")
                room.leave()
            _fill(store, Path(home))
            room.open()
            wait(1.0)
            # The first set of the last session can be watched.
            room.sessions.select_row(1)
            room.trends.choose("single_leg_bridge")
            wait(0.5)
            room.trends.curve.setFocus()
            QTest.keyClick(room.trends.curve, Qt.Key.Key_End)
            grab("sessions")
            if everything:
                window.resize(*_SIZES[1])
                room.page.switch.button(1).click()
                room.trends.measure.setCurrentIndex(1)
                room.trends.read()
                grab("trends")
            QApplication.processEvents()
        finally:
            window.close()
            store.close()


def _fill(store: Store, home: Path) -> None:
    """Keep the sessions of some weeks."""
    now = datetime.now().astimezone().replace(hour=18, minute=5, second=0, microsecond=0)
    for number, days in enumerate(_DAYS):
        when = now - timedelta(days=days)
        for order, (clip, exercise, side, shares) in enumerate(_DONE):
            path = _record(home, clip, exercise, side, shares[number])
            store.keep(replay(open_recording(path)), path, side=side, when=when + timedelta(minutes=4 * order))
        session = store.sessions(limit=1)[0].id
        store.say_pain(Asked.BEFORE, (3, 3, 2, 3, 2, 2, 1)[number], session=session, when=when - timedelta(minutes=3))
    clip, exercise = _RUN
    for days in _RUNS:
        path = _record(home, clip, exercise, None, 1.0)
        store.keep(replay(open_recording(path)), path, when=now - timedelta(days=days, hours=10))


def _record(home: Path, clip: str, exercise: str, side: str | None, share: float) -> Path:
    """Write the first part of the joints of a sample video, as the camera saw them, to a recording."""
    joints = np.load(_SAMPLES / f"{clip}.npz")
    count = int(share * len(joints["lm2d"]))
    source = SourceInfo("camera", "Integrated Camera", _FPS, count, count / _FPS, count)
    path = home / f"{clip}-{share}.fcr"
    if path.exists():
        return path
    with Recorder(path, exercise=exercise, side=side, source=source, model=None) as recorder:
        for number, (flat, body) in enumerate(zip(joints["lm2d"][:count], joints["lm3d"][:count], strict=True)):
            # World landmarks count from the hips, y down and z away from the camera.
            x, y, z = (body - body[[23, 24]].mean(axis=0)).T
            landmarks, world = np.column_stack((flat, np.zeros(33))), np.column_stack((x, -z, y))
            recorder.write(Pose(number / _FPS, landmarks, world, np.ones(33, np.float32), (640, 480)))
    return path
