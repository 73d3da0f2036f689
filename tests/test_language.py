"""Texts go through one door, and come back as they are where nobody knows them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from formcheck import language
from formcheck.language import tr


@pytest.fixture(autouse=True)
def as_written() -> Iterator[None]:
    yield
    language.use(None)


def test_without_a_catalogue_a_text_is_as_it_is_written() -> None:
    assert tr("Go on, up to {high}.", high=12) == "Go on, up to 12."
    assert tr("A brace { in a text without values") == "A brace { in a text without values"


def test_a_catalogue_is_asked_for_the_text_with_its_places() -> None:
    known = {"Go on, up to {high}.": "Weiter, bis {high}."}
    language.use(lambda text: known.get(text, text))
    assert tr("Go on, up to {high}.", high=12) == "Weiter, bis 12."
    assert tr("Clean!") == "Clean!"
