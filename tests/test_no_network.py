"""Nothing leaves the computer: the system calls of a whole run are watched for network sockets.

The guard in `conftest.py` sees only what Python opens. `strace` sees what the C++ of MediaPipe, OpenCV
and their threads and children do, from the start of the process to its very end.
"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

STRACE = shutil.which("strace")
#: Sockets between processes of this computer (Qt, the session bus) are no network.
_NETWORK = re.compile(r"AF_INET6?\b|AF_PACKET\b|sin_addr|sin6_addr")


def traced(command: list[str], log: Path) -> subprocess.CompletedProcess[str]:
    assert STRACE is not None
    strace = [STRACE, "--follow-forks", "--seccomp-bpf", "--trace=%network", f"--output={log}"]
    return subprocess.run([*strace, *command], capture_output=True, text=True, stdin=subprocess.DEVNULL)


def network_calls(log: Path) -> list[str]:
    return [line for line in log.read_text().splitlines() if _NETWORK.search(line)]


@pytest.mark.skipif(STRACE is None, reason="strace is not installed")
def test_a_whole_check_opens_no_network_socket(sample_videos: Path, tmp_path: Path) -> None:
    video = sample_videos / "single_leg_bridge_left_2.mp4"
    command = [sys.executable, "-m", "formcheck", "check", str(video), "-e", "single_leg_bridge"]
    done = traced([*command, "--model", "lite", "--record", str(tmp_path / "set.fcr")], tmp_path / "calls")
    assert done.returncode == 0, done.stderr
    assert "attempted" in done.stdout
    assert network_calls(tmp_path / "calls") == []


@pytest.mark.skipif(STRACE is None, reason="strace is not installed")
def test_the_watch_sees_a_network_socket(tmp_path: Path) -> None:
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    assert traced([sys.executable, "-c", code], tmp_path / "calls").returncode == 0
    assert len(network_calls(tmp_path / "calls")) == 1


def test_python_itself_is_refused_a_network_socket_in_tests(no_network: list[str]) -> None:
    with pytest.raises(RuntimeError, match="may not open a network socket"):
        socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    with pytest.raises(RuntimeError, match="may not look up a host"):
        socket.getaddrinfo("localhost", 80)
    assert len(no_network) == 2
    no_network.clear()
