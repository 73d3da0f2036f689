"""The shipped exercises, loaded once."""

from __future__ import annotations

import pytest

import formcheck as fc
from formcheck.io.catalogue import discover


@pytest.fixture(scope="session")
def exercises() -> dict[str, fc.Exercise]:
    """Every shipped exercise by id."""
    return discover().exercises
