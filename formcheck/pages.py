"""The page of an exercise as plain text: what `formcheck explain` prints."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from formcheck.content import BULLET, Section, head, rule_lines, sections
from formcheck.core.exercise import Exercise

WIDTH: Final = 88
_LABEL: Final = 15


def page(exercise: Exercise) -> str:
    """Return the page of one exercise: lines of at most 88 characters, ending in a newline.

    Parameters
    ----------
    exercise
        Any exercise, whether shipped or dropped in by the user.
    """
    title = f"{exercise.name}  ({exercise.id})"
    lines = [title, "=" * len(title), ""]
    for label, text in head(exercise):
        lines += _entry(label, text)
    for section in sections(exercise):
        lines += ["", *_section(section)]
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield from (section.title, "-" * len(section.title))
    for label, text in section.lines:
        if label == BULLET:
            yield from _wrap(text, first="  - ", rest="    ")
        else:
            yield from _entry(label, text) if label else _wrap(text)
    for number, rule in enumerate(section.rules):
        yield from ("", f"  {rule.id}") if number else (f"  {rule.id}",)
        for label, text in rule_lines(rule, section.what):
            yield from _entry(label, text, indent=4)


def _entry(label: str, text: str, indent: int = 2) -> list[str]:
    """Return a labelled paragraph with a hanging indent."""
    lead = f"{' ' * indent}{label}".ljust(indent + _LABEL)
    lead = lead if lead.endswith(" ") else lead + " "
    return _wrap(text, first=lead, rest=" " * (indent + _LABEL))


def _wrap(text: str, first: str = "  ", rest: str = "  ") -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def table(rows: Iterable[tuple[str, ...]]) -> str:
    """Return rows as left-aligned columns, two blanks apart, without trailing blanks.

    >>> print(table([("id", "kind"), ("v_up", "reps")]))
    id    kind
    v_up  reps
    """
    cells = list(rows)
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
    )
