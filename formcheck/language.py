"""In which language the user is spoken to: English as it is written, or what a catalogue makes of it.

Whatever is shown or said goes through `tr` where it leaves for the user. What is stored, compared or written to
JSON stays English: the English text is its own name.
"""

from __future__ import annotations

from collections.abc import Callable


def _as_written(text: str) -> str:
    return text


_lookup: Callable[[str], str] = _as_written


def use(lookup: Callable[[str], str] | None) -> None:
    """Look texts up with a function from now on; with None they are shown as they are written."""
    global _lookup
    _lookup = lookup or _as_written


def tr(text: str, **values: object) -> str:
    """Return a text in the user's language, with values put into its places, such as ``{count}``.

    A text that nobody knows comes back as it is, and so does one that was translated before.
    """
    found = _lookup(text)
    return found.format(**values) if values else found
