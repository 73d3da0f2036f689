"""What a program that is killed has kept is there: a handful of kills; `benchmarks.kills` has five hundred."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_after_kills_the_store_is_whole_and_nothing_is_missing(root: Path) -> None:
    # In a program of its own, as it forks.
    command = [sys.executable, "-m", "benchmarks.kills", "--kills", "4", "--seed", "7"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("4 kills: ")
    assert done.stdout.endswith("nothing is missing, and every database is whole\n")
