"""The five exercises, loaded once; hypothesis without a clock and without chance."""

from __future__ import annotations

import pytest
from hypothesis import settings

import formcheck as fc
from formcheck.io.catalogue import discover

settings.register_profile("formcheck", deadline=None, derandomize=True, database=None, max_examples=50)
settings.load_profile("formcheck")


@pytest.fixture(scope="session")
def exercises() -> dict[str, fc.Exercise]:
    """Every shipped exercise by id."""
    return discover().exercises
