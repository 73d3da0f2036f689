"""A store in a folder of its own, and what is kept in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import formcheck as fc
from formcheck.core.report import SetReport
from formcheck.io.catalogue import load_exercise
from formcheck.io.recordings import open_recording
from formcheck.io.store import Store
from formcheck.session import replay


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "data")
    yield store
    store.close()


@pytest.fixture(scope="session")
def balance() -> fc.Exercise:
    return load_exercise("single_leg_balance")


@pytest.fixture(scope="session")
def bridge() -> fc.Exercise:
    return load_exercise("single_leg_bridge")


@pytest.fixture(scope="session")
def judged(held: Path) -> SetReport:
    """What the judge says of the recording of two holds."""
    return replay(open_recording(held))
