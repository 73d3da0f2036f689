"""The handbook of all exercises: a Markdown page, a drawing and a camera plan for each, and an index.

``python -m formcheck.handbook FOLDER`` writes it; ``docs/exercises`` is kept that way. Everything in
it is made from the declarations, so it is never edited by hand.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from formcheck.content import BULLET, KINDS, TRAINED_BY, Line, Section, aim, head, rule_lines, sections, view_name
from formcheck.core.exercise import Exercise
from formcheck.core.rule import Rule
from formcheck.drawing import drawing
from formcheck.io.bundled import bundled
from formcheck.io.catalogue import discover
from formcheck.plan import plan

COMMAND: Final = "python -m formcheck.handbook docs/exercises"
_NOTE: Final = f"<!-- Made from the exercises by: {COMMAND} -->"
_INDEX: Final = "README.md"
_ID: Final = re.compile(r"\b[a-z][a-z0-9_]*\b")


def handbook(exercises: Mapping[str, Exercise]) -> dict[str, str]:
    """Return the text of every file of the handbook by its name.

    Parameters
    ----------
    exercises
        By id, from easy to hard.
    """
    files = {_INDEX: _index(exercises)}
    for name, exercise in exercises.items():
        files[f"{name}.md"] = page(exercise, exercises)
        files[_plan_of(name)] = plan(exercise)
        if exercise.figures is not None:
            files[_drawing_of(name)] = drawing(exercise)
    return files


def page(exercise: Exercise, others: Mapping[str, Exercise]) -> str:
    """Return the Markdown page of one exercise; ids of other exercises become links to their pages."""
    lines = [f"# {exercise.name}", "", _NOTE, ""]
    facts = dict(head(exercise))
    lines += [f"`{exercise.id}` · {facts['Kind']} · {facts['Aim']}", "", facts["Why"], ""]
    if exercise.figures is not None:
        lines += [f"![{exercise.name}: start and end position]({_drawing_of(exercise.id)})", ""]
    for section in sections(exercise):
        lines += [f"## {section.title}", ""]
        if section.title == "Camera":
            lines += [f"![Where the camera goes, seen from above]({_plan_of(exercise.id)})", ""]
        lines += _section(section, others)
    lines += [f"[All exercises]({_INDEX})"]
    return "\n".join(lines) + "\n"


def _section(section: Section, others: Mapping[str, Exercise]) -> Iterator[str]:
    for label, text in section.lines:
        yield _line((label, _linked(text, others) if section.title == "Easier and harder" else text))
    if section.lines:
        yield ""
    for rule in section.rules:
        yield from _rule(rule, section.what, others)


def _line(line: Line) -> str:
    label, text = line
    return f"- {text}" if label == BULLET else f"- **{label}:** {text}" if label else text


def _rule(rule: Rule, what: str, others: Mapping[str, Exercise]) -> Iterator[str]:
    yield from (f"### {rule.cue}", "", f"{rule.tell} (`{rule.id}`)", "")
    for label, text in rule_lines(rule, what):
        if label not in ("Say", "Because"):
            yield _line((label, _linked(text, others) if label == TRAINED_BY else text))
    yield ""


def _linked(text: str, others: Mapping[str, Exercise]) -> str:
    """Return text in which every id of an exercise is a link to its page."""

    def link(found: re.Match[str]) -> str:
        name = found.group()
        return f"[{others[name].name}]({name}.md)" if name in others else name

    return _ID.sub(link, text)


def _index(exercises: Mapping[str, Exercise]) -> str:
    lines = ["# Exercises", "", _NOTE, ""]
    lines += ["From easy to hard. Each page says how to do it, where the camera goes, what is counted, and"]
    lines += ["which faults are told, with every limit and its source. Limits are in degrees, in seconds, or in"]
    lines += ["your own torso lengths (T), from shoulder to hip: about half a metre.", ""]
    lines += ["| Exercise | Position | Counted | Camera |", "| --- | --- | --- | --- |"]
    for name, exercise in exercises.items():
        picture = f'<img src="{_drawing_of(name)}" alt="" width="260">' if exercise.figures is not None else ""
        camera = " or ".join(view_name(view).lower() for view in exercise.views)
        counted = f"{KINDS[exercise.kind]}<br>{aim(exercise)}"
        lines.append(f"| [{exercise.name}]({name}.md) | {picture} | {counted} | {camera} |")
    return "\n".join(lines) + "\n"


def _drawing_of(name: str) -> str:
    return f"{name}.svg"


def _plan_of(name: str) -> str:
    return f"{name}-camera.svg"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the handbook of the shipped exercises into a folder, and name what does not belong there."""
    parser = argparse.ArgumentParser(prog="python -m formcheck.handbook", description="Write the handbook.")
    parser.add_argument("folder", type=Path, help="where to write it; made when it is not there")
    folder = parser.parse_args(arguments).folder
    catalogue = discover([bundled("exercises")])
    for path, reason in catalogue.broken:
        print(f"nothing was written: {path}: {reason}", file=sys.stderr)
    if catalogue.broken:
        return 1
    files = handbook(catalogue.exercises)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    for path in sorted(folder.iterdir()):
        if path.name not in files:
            print(f"not part of the handbook any more, delete it: {path}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
