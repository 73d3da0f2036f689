"""docs/formats.md names everything that is in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from formcheck.core.pose import LANDMARKS
from formcheck.exports.choosing import SUFFIXES
from formcheck.exports.table import COLUMNS
from formcheck.io.tables import SUFFIXES as TABLES


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "formats.md").read_text(encoding="utf-8")


def test_every_format_and_every_column_is_explained(page: str) -> None:
    assert [suffix for suffix in (*SUFFIXES, *TABLES) if f"`{suffix}`" not in page] == []
    assert [column for column in COLUMNS if f"`{column}`" not in page] == []


def test_every_landmark_is_named(page: str) -> None:
    quoted = " ".join(line.removeprefix("> ") for line in page.splitlines() if line.startswith("> "))
    assert quoted.split(", ") == list(LANDMARKS)
