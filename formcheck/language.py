"""In which language the user is spoken to: English as it is written, or what a catalogue makes of it.

Whatever is shown or said goes through `tr` where it leaves for the user. What is stored, compared or written to
JSON stays English: the English text is its own name. A sentence that was finished in English elsewhere, such as the
message of an error with a path in it, is known again by its template.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

#: A template of which less is fixed would know sentences again that it has nothing to do with, letters. House value.
_LEAST: Final = 4
_PLACE: Final = re.compile(r"\{(\w+)\}")
_FRACTION: Final = re.compile(r"-?\d+\.\d+")


def _as_written(text: str) -> str:
    return text


_lookup: Callable[[str], str] = _as_written
_templates: tuple[tuple[str, re.Pattern[str]], ...] = ()
_code = "en"


def use(lookup: Callable[[str], str] | None, templates: Iterable[str] = (), code: str = "en") -> None:
    """Look texts up with a function from now on; with None they are shown as they are written.

    Parameters
    ----------
    lookup
        Returns the translation of a text, or the text where there is none.
    templates
        English texts with places such as ``{path}`` by which finished sentences are known again.
    code
        What the language is called by a voice, such as ``de``.
    """
    global _lookup, _templates, _code
    _lookup, _code = lookup or _as_written, code if lookup else "en"
    useful = {text for text in templates if _PLACE.search(text) and _fixed(text) >= _LEAST}
    # The one that says most by itself is asked first.
    _templates = tuple((text, _pattern(text)) for text in sorted(useful, key=lambda text: (-_fixed(text), text)))
    _finished.cache_clear()


def code() -> str:
    """Return what the language is called by a voice, such as ``en``."""
    return _code


def tr(text: str, **values: object) -> str:
    """Return a text in the user's language, with values put into its places, such as ``{count}``.

    A text that nobody knows comes back as it is, and so does one that was translated before.
    """
    found = _lookup(text)
    if values:
        return found.format(**values)
    return _finished(text) if found == text and _templates else found


def number(value: float, spec: str = "g") -> str:
    """Return a number as it is read in the user's language: ``0,12`` in German.

    Parameters
    ----------
    value
        The number.
    spec
        Its format, such as ``.1f``.
    """
    return f"{value:{spec}}".replace(".", tr("0.5")[1:2])


@lru_cache(maxsize=1024)
def _finished(text: str) -> str:
    """Return the translation of a sentence whose places are filled already."""
    for template, pattern in _templates:
        match = pattern.fullmatch(text)
        if match is not None:
            return _lookup(template).format(**{name: _filled(value) for name, value in match.groupdict().items()})
    return text


def _filled(value: str) -> str:
    """Return what stands in a place: several words may be a sentence themselves, one word is a name."""
    if _FRACTION.fullmatch(value):
        return number(float(value), f".{len(value.partition('.')[2])}f")
    # What the system gives for a reason begins with a capital letter.
    for text in (value, value[0].lower() + value[1:]) if " " in value else ():
        said = tr(text)
        if said != text:
            return said
    return value


def _fixed(template: str) -> int:
    """Return how many letters of a template are its own."""
    return sum(character.isalpha() for character in _PLACE.sub("", template))


def _pattern(template: str) -> re.Pattern[str]:
    """Return what finds a finished sentence: whatever stands in a place, and the same where it comes again."""
    made, end, seen = "", 0, set[str]()
    for place in _PLACE.finditer(template):
        made += re.escape(template[end : place.start()])
        made += f"(?P={place[1]})" if place[1] in seen else f"(?P<{place[1]}>.+?)"
        seen.add(place[1])
        end = place.end()
    return re.compile(made + re.escape(template[end:]), re.DOTALL)
