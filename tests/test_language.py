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


def test_a_sentence_that_was_finished_elsewhere_is_known_by_its_template() -> None:
    known = {
        "{path} is a folder: give one video file": "{path} ist ein Ordner: Nimm eine Videodatei",
        "cut off; its last {lost} s are missing": "abgeschnitten; die letzten {lost} s fehlen",
        "Nothing could be judged. {hint}": "Nichts war beurteilbar. {hint}",
        "Hold still.": "Halte still.",
        "{path} cannot be read: {reason}": "{path} ist nicht lesbar: {reason}",
        "permission denied": "der Zugriff ist nicht erlaubt",
        "0.5": "0,5",
    }
    language.use(lambda text: known.get(text, text), known, "de")
    assert tr("/a b/Clean is a folder: give one video file") == "/a b/Clean ist ein Ordner: Nimm eine Videodatei"
    assert tr("cut off; its last 1.50 s are missing") == "abgeschnitten; die letzten 1,50 s fehlen"
    assert tr("Nothing could be judged. Hold still.") == "Nichts war beurteilbar. Halte still."
    assert tr("Nichts war beurteilbar. Halte still.") == "Nichts war beurteilbar. Halte still."
    assert tr("/x cannot be read: Permission denied") == "/x ist nicht lesbar: der Zugriff ist nicht erlaubt"
    assert tr("/x cannot be read: Bad weather") == "/x ist nicht lesbar: Bad weather"
    assert language.code() == "de"


def test_the_template_that_says_most_is_taken() -> None:
    known = {"{a} is missing": "{a} fehlt", "the model {path} is missing": "das Modell {path} fehlt"}
    language.use(lambda text: known.get(text, text), known)
    assert tr("the model x is missing") == "das Modell x fehlt"
    assert tr("x is missing") == "x fehlt"


def test_a_template_of_places_alone_knows_nothing() -> None:
    language.use(lambda text: {"{a}: {b}": "{b} ({a})"}.get(text, text), ["{a}: {b}"])
    assert tr("set.mp4: not there") == "set.mp4: not there"


def test_numbers_are_those_of_the_language() -> None:
    assert language.number(4.5, ".1f") == "4.5"
    language.use(lambda text: {"0.5": "0,5"}.get(text, text))
    assert language.number(4.5, ".1f") == "4,5"
    assert language.number(30.0) == "30"
