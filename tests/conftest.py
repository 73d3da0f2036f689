"""What holds for every test: no screen, no network, no folder of the user's."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# A session is tried on a virtual X screen as well (tests/app/test_session.py).
os.environ["QT_QPA_PLATFORM"] = os.environ.get("FORMCHECK_TEST_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent
_INTERNET = (socket.AF_INET, socket.AF_INET6)
_opened: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__" and arguments[1] in _INTERNET:
        _opened.append(f"{event}{arguments[1:]}")
        raise RuntimeError("FormCheck may not open a network socket")
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        _opened.append(f"{event}{arguments}")
        raise RuntimeError("FormCheck may not look up a host")


# Sees what Python opens; what the C++ of a library opens is watched in test_no_network.py.
sys.addaudithook(_watch)


def pytest_configure() -> None:
    """Let Ctrl+C be heard, as at a terminal: a shell that starts the tests in the background has it ignored."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[list[str]]:
    """Fail a test that opened an Internet socket, even when the code swallowed the refusal.

    Yields what was opened so far; a test that did so on purpose clears it.
    """
    _opened.clear()
    yield _opened
    assert _opened == []


@pytest.fixture(autouse=True)
def no_user_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point every folder of the user into the test's own: exercises, settings, logs."""
    for name in (
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
        "LOCALAPPDATA",
        "APPDATA",
    ):
        monkeypatch.setenv(name, str(tmp_path / "user" / name.lower()))


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def sample_videos(root: Path) -> Path:
    """The folder of the sample videos and their ground truth."""
    return root / "sample_videos"


@pytest.fixture(scope="session")
def held(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording of two holds on one leg, 29 seconds: the true joints of a sample video, as the camera saw them."""
    import numpy as np

    from formcheck.core.pose import Pose
    from formcheck.core.report import SourceInfo
    from formcheck.io.recordings import Recorder

    clip = "single_leg_balance_right_1"
    truth = np.load(sample_videos / f"{clip}.npz")
    path = tmp_path_factory.mktemp("held") / f"{clip}.fcr"
    source = SourceInfo("video", f"{clip}.mp4", 25.0, len(truth["lm2d"]), len(truth["lm2d"]) / 25, len(truth["lm2d"]))
    recorder = Recorder(path, exercise="single_leg_balance", side="right", source=source, model=None)
    for number, (flat, body) in enumerate(zip(truth["lm2d"], truth["lm3d"], strict=True)):
        # World landmarks count from the hips, y down and z away from the camera.
        x, y, z = (body - body[[23, 24]].mean(axis=0)).T
        landmarks = np.column_stack((flat, np.zeros(33)))
        recorder.write(Pose(number / 25, landmarks, np.column_stack((x, -z, y)), np.ones(33), (640, 480)))
    recorder.close()
    return path


@pytest.fixture(scope="session")
def clip(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first repetition of a sample video: 6.8 seconds."""
    return _beginning(sample_videos, tmp_path_factory.mktemp("clips") / "one_rep.avi", 170)


@pytest.fixture(scope="session")
def glimpse(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Half a second of the same video."""
    return _beginning(sample_videos, tmp_path_factory.mktemp("clips") / "glimpse.avi", 12)


def _beginning(sample_videos: Path, path: Path, frames: int) -> Path:
    import cv2

    source = cv2.VideoCapture(str(sample_videos / "single_leg_bridge_left_1.mp4"))
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (640, 480))
    for _ in range(frames):
        found, image = source.read()
        assert found
        writer.write(image)
    source.release()
    writer.release()
    return path


@pytest.fixture
def fake_voice(root: Path, tmp_path: Path) -> Path:
    """A program that takes the words of a voice: it hangs, fails or gives nothing when the phrase says so."""
    path = tmp_path / "program" / "fake_voice.py"
    path.parent.mkdir()
    source = (root / "tests" / "io" / "fake_voice.py").read_text(encoding="utf-8")
    path.write_text(f"#!{sys.executable}\n{source}", encoding="utf-8")
    path.chmod(0o755)
    return path
