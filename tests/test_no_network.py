"""Nothing leaves the computer and no picture is kept: the system calls of a whole run are watched.

The guard in `conftest.py` sees only what Python opens. `strace` sees what the C++ of MediaPipe, OpenCV, Qt
and their threads and children do, from the start of the process to its very end.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import wave
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import cv2
import pytest

from benchmarks import films
from formcheck.io.recordings import open_recording

STRACE = shutil.which("strace")
#: Sockets between processes of this computer (the X server, the sound server, the session bus) are no network.
_NETWORK = re.compile(r"AF_INET6?\b|AF_PACKET\b|sin_addr|sin6_addr")
#: A session in the window may have two kinds of sockets, and neither can leave the computer: those between its
#: processes (AF_UNIX: X or Wayland, sound, the session bus), and the one on which the kernel says that a camera or
#: headphones were plugged in (AF_NETLINK).
_LOCAL = re.compile(r"socket(pair)?\((AF_UNIX|AF_LOCAL|AF_NETLINK)\b")
_SOCKET = re.compile(r"socket(pair)?\(")
_WRITTEN = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]*)", [^,)]*(?:O_WRONLY|O_RDWR|O_CREAT)|creat\("([^"]*)"')
#: How the common kinds of pictures and videos begin, or say what they are.
_PICTURES = (b"\xff\xd8\xff\xe0", b"JFIF", b"Exif", b"\x89PNG", b"GIF89a", b"WEBP", b"AVI LIST", b"ftyp", b"matroska")


def traced(command: list[str], log: Path, calls: str = "%network", **settings: str) -> subprocess.CompletedProcess[str]:
    assert STRACE is not None
    strace = [STRACE, "--follow-forks", "--seccomp-bpf", f"--trace={calls}", f"--output={log}"]
    env = {**os.environ, **settings}
    return subprocess.run([*strace, *command], capture_output=True, text=True, stdin=subprocess.DEVNULL, env=env)


def network_calls(log: Path) -> list[str]:
    return [line for line in log.read_text().splitlines() if _NETWORK.search(line)]


@pytest.mark.skipif(STRACE is None, reason="strace is not installed")
def test_a_whole_check_opens_no_network_socket(clip: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "formcheck", "check", str(clip), "-e", "single_leg_bridge"]
    done = traced([*command, "--model", "lite", "--record", str(tmp_path / "set.fcr")], tmp_path / "calls")
    assert done.returncode == 0, done.stderr
    assert "attempted" in done.stdout
    assert network_calls(tmp_path / "calls") == []


@pytest.mark.skipif(STRACE is None, reason="strace is not installed")
def test_the_watch_sees_a_network_socket(tmp_path: Path) -> None:
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    assert traced([sys.executable, "-c", code], tmp_path / "calls").returncode == 0
    assert len(network_calls(tmp_path / "calls")) == 1


def written(calls: list[str]) -> set[Path]:
    """Return the files that were opened to be written."""
    found = [match for call in calls if " = -1 " not in call and (match := _WRITTEN.search(call))]
    return {Path(match[1] or match[2]) for match in found}


def holds_picture(content: bytes) -> bool:
    """Whether there is a picture or a video in a file, as far as its kind is known."""
    return any(kind in content for kind in _PICTURES)


@pytest.mark.skipif(STRACE is None, reason="strace is not installed")
def test_the_watch_sees_a_file_that_is_written(tmp_path: Path) -> None:
    code = f"open({str(tmp_path / 'leak')!r}, 'w').close(); open({__file__!r}).close()"
    log = tmp_path / "calls"
    assert traced([sys.executable, "-B", "-c", code], log, "open,openat,creat").returncode == 0
    assert written(log.read_text().splitlines()) - {Path("/dev/null")} == {tmp_path / "leak"}


def test_the_watch_knows_pictures_and_videos(sample_videos: Path, tmp_path: Path) -> None:
    picture = films.pictures(films.BRIDGE, 0.0, 0.1)[0]
    for kind in (".jpg", ".png", ".webp"):
        assert holds_picture(cv2.imencode(kind, picture)[1].tobytes())
    assert holds_picture(films.write(tmp_path / "film.avi", [picture]).read_bytes())
    assert holds_picture(next(sample_videos.glob("*.mp4")).read_bytes())
    assert not holds_picture(b"33 landmarks")


@dataclass(frozen=True)
class Watched:
    """A session in the window: where its user lives, and the system calls that it made."""

    home: Path
    calls: list[str]


@pytest.fixture(scope="module")
def session(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """One session, from set-up to a repetition that is watched again; heard, where there is a sound device."""
    if STRACE is None or not sys.platform.startswith("linux"):
        pytest.skip("strace is not installed")
    folder = tmp_path_factory.mktemp("session")
    film, home = films.one_clean(folder / "film.avi"), folder / "home"
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE", "STATE")}
    places = {"HOME": str(home), "TMPDIR": str(home / "tmp"), **folders}
    for place in places.values():
        Path(place).mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.app.one_session", str(film)]
    settings = {**places, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(root)}
    done = traced(command, folder / "calls", "%network,open,openat,creat", **settings)
    assert done.returncode == 0, done.stderr
    assert "clean of" in done.stdout
    return Watched(home, (folder / "calls").read_text().splitlines())


@pytest.mark.timeout(300)
def test_a_whole_session_in_the_window_opens_no_network_socket(session: Watched) -> None:
    opened = [call for call in session.calls if _SOCKET.search(call)]
    assert [call for call in opened if not _LOCAL.search(call)] == []
    assert [call for call in session.calls if _NETWORK.search(call)] == []


@pytest.mark.timeout(300)
def test_a_session_writes_to_the_folders_of_the_user_only(session: Watched) -> None:
    paths = written(session.calls)
    assert {path.suffix for path in paths} >= {".fcr", ".sqlite3"}
    elsewhere = [path for path in paths if session.home not in (path, *path.parents)]
    # What is thrown away, and what the system tells of itself.
    assert [str(path) for path in elsewhere if not str(path).startswith(("/dev/", "/proc/", "/sys/"))] == []


def values_of(path: Path) -> list[object]:
    """Everything that is in a database."""
    with closing(sqlite3.connect(path)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return [value for table in tables for row in database.execute(f"SELECT * FROM {table}") for value in row]


@pytest.mark.timeout(300)
def test_no_picture_is_left_by_a_session(session: Watched) -> None:
    files = [path for path in session.home.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} >= {".fcr", ".sqlite3"}
    for path in files:
        content = path.read_bytes()
        assert not holds_picture(content), path
        # Every file is of a kind that can hold no picture, and is what its name says.
        match path.suffix:
            case ".fcr":
                poses = list(open_recording(path).poses())
                # 33 landmarks of a pose, not more.
                assert len(content) < 2048 * len(poses) + 4096
            case ".json":
                json.loads(content)
            case ".wav":
                with wave.open(str(path)) as sound:
                    assert sound.getnframes() < 20 * sound.getframerate()
            case ".ini" | ".log":
                content.decode()
            case ".sqlite3":
                assert values_of(path)
                # Words and numbers only, none of them as long as a picture would be.
                assert all(not isinstance(value, bytes) and len(str(value)) < 1000 for value in values_of(path))
            case _:
                assert path.name == "lock", path
                assert not content


def test_python_itself_is_refused_a_network_socket_in_tests(no_network: list[str]) -> None:
    with pytest.raises(RuntimeError, match="may not open a network socket"):
        socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    with pytest.raises(RuntimeError, match="may not look up a host"):
        socket.getaddrinfo("localhost", 80)
    assert len(no_network) == 2
    no_network.clear()
