"""Sets that several formats are tried with."""

from __future__ import annotations

from pathlib import Path

import pytest

from formcheck.core.exercise import Exercise
from formcheck.io.catalogue import discover
from formcheck.io.store.records import Entry, SessionRecord
from tests.exports import made
from tests.ran import HEAD_FORWARD, RUN, SHRUG, reported, short_run


@pytest.fixture(scope="session")
def exercises() -> dict[str, Exercise]:
    return {**discover().exercises, RUN.id: RUN}


@pytest.fixture(scope="session")
def bridge(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Entry:
    """A set on one side with clean and other repetitions, seen from the side."""
    path = made.recording(
        tmp_path_factory.mktemp("exports"), sample_videos, "single_leg_bridge_left_1", "single_leg_bridge", "left"
    )
    return made.judged(path, 7, side="left")


@pytest.fixture(scope="session")
def balance(held: Path) -> Entry:
    """A hold, seen from the front."""
    return made.judged(held, 8, 2.0, "right")


@pytest.fixture(scope="session")
def cats(sample_videos: Path, tmp_path_factory: pytest.TempPathFactory) -> Entry:
    """A stretch that is counted in cycles."""
    path = made.recording(tmp_path_factory.mktemp("exports"), sample_videos, "cat_cow_1", "cat_cow")
    return made.judged(path, 9, 4.0)


@pytest.fixture(scope="session")
def run() -> Entry:
    """A run of which no landmarks were kept."""
    return made.entry(reported(short_run(HEAD_FORWARD, SHRUG), "A note."), 10, 10.0)


@pytest.fixture(scope="session")
def session(bridge: Entry, balance: Entry, cats: Entry, run: Entry) -> SessionRecord:
    return made.session(bridge, balance, cats, run)
