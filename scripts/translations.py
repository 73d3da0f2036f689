"""Bring the catalogues of translations up to date: `python -m scripts.translations`.

Every text that the window shows or the voice says is collected: what goes through `tr`, the tables that are looked up
there, the sentences that are finished in English elsewhere, and every text that an exercise declares. In the `.ts`
files translations are kept, new texts are added as unfinished, and those that are gone are removed.

`--list CONTEXT` prints the texts of a context, `--left` the texts of the window that go past `tr`.
"""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from formcheck.app.tongue import FOLDER, LANGUAGES
from formcheck.content import view_name
from formcheck.core import hints
from formcheck.core.exercise import Exercise
from formcheck.core.strip import StrideMeasure
from formcheck.core.view import View
from formcheck.drawing import captions
from formcheck.io.catalogue import discover
from formcheck.wording import all_rules

ROOT: Final = Path(__file__).resolve().parents[1] / "formcheck"
#: The catalogue of each context.
CONTEXTS: Final = {"formcheck": "formcheck", "exercise": "exercises"}
#: Their sentences are finished in English and translated where they are shown.
_ELSEWHERE: Final = ("core", "io", "coach", "exports", "session.py", "analysis.py", "estimating.py")
#: What is declared there is collected with the exercises.
_DECLARED: Final = ("core/view.py", "core/common.py")
#: Modules with tables that are translated where they are used.
_TABLES: Final = ("app", "coach", "wording.py", "summaries.py", "findings.py")
#: Errors that only a bug of the program can raise.
_BUGS: Final = ("RuntimeError", "NotImplementedError", "AssertionError")
#: What the system says when a file cannot be used; the words of the operating system itself.
_SYSTEM: Final = (
    "no such file or directory",
    "permission denied",
    "is a directory",
    "not a directory",
    "file exists",
    "no space left on device",
    "read-only file system",
    "input/output error",
    "device or resource busy",
)
#: What stands before the reason why a file cannot be used.
_PLACED: Final = "line {line}: {said}"
_WORDS: Final = re.compile(r"[A-Za-z]{2}.*\s.*[A-Za-z]|^[A-Z][a-z]+[.!?]?$|^Ctrl\+", re.DOTALL)
_PLACE: Final = re.compile(r"\{\w+\}")
#: What a database is asked.
_QUERY: Final = re.compile(
    r"\b(SELECT|INSERT|UPDATE|PRAGMA|WHERE)\b|= \?|s\.\w+ [=<>]|\w_s\b.*\b(end_s|to_s|t_s|voids)\b|\bt_s\b"
)
#: Methods and widgets whose text is seen, or read out.
_SHOWN: Final = re.compile(
    r"setText|setToolTip|setAccessible\w+|setWindowTitle|setPlaceholderText|setTitle|addAction|addItem|QLabel|QPushButton"
    r"|QCheckBox|QRadioButton|QGroupBox|QAction|_label|_button|_tool|_pill|show_message|show_when_free|say|set_texts"
    r"|getOpenFileName|getSaveFileName|getExistingDirectory"
)


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a catalogue."""

    source: str
    translation: str = ""
    finished: bool = False


def modules(folder: Path = ROOT) -> Iterator[tuple[str, ast.Module]]:
    """Yield the modules of the package, by their path in it."""
    for path in sorted(folder.rglob("*.py")):
        yield path.relative_to(folder).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def template(node: ast.AST) -> str | None:
    """Return a literal text, an f-string as a text with named places; None for anything else.

    >>> template(ast.parse("f'{error.path} is empty ({n:g} bytes)'", mode="eval").body)
    '{path} is empty ({n} bytes)'
    """
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return None
    made, names = "", list[str]()
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            name = _place(part.value)
            names.append(name)
            made += f"{{{name}{names.count(name) if names.count(name) > 1 else ''}}}"
        elif isinstance(part, ast.Constant):
            made += str(part.value)
    return made


def _place(node: ast.expr) -> str:
    """Return what a value of an f-string may be called."""
    while not isinstance(node, ast.Name | ast.Attribute):
        inner = next((child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)), None)
        if inner is None:
            return "value"
        node = inner
    return node.attr if isinstance(node, ast.Attribute) else node.id


def own_texts() -> list[str]:
    """Return every text of the window and of the sentences, each once, in a fixed order."""
    found: dict[str, None] = {}
    for name, tree in modules():
        found |= dict.fromkeys(_through_tr(tree))
        if name.startswith(_TABLES):
            found |= dict.fromkeys(_tables(tree, spoken=not name.startswith(("app", "coach"))))
        if name.startswith(_ELSEWHERE) and name not in _DECLARED:
            found |= dict.fromkeys(_sentences(tree))
    found |= dict.fromkeys(_hints())
    found |= dict.fromkeys((*_SYSTEM, _PLACED))
    return sorted(found, key=lambda text: (text.lower(), text))


def _through_tr(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) == "tr" and node.args:
            text = node.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value


def _called(node: ast.Call) -> str:
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def _tables(tree: ast.Module, *, spoken: bool) -> Iterator[str]:
    """Yield the texts of a module's constants; where it holds nothing but words, single small ones too."""
    for node in tree.body:
        value = getattr(node, "value", None) if isinstance(node, ast.Assign | ast.AnnAssign) else None
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
            continue
        for text in _literals(value) if value is not None else ():
            bare = _PLACE.sub("", text)
            words = _WORDS.search(text) if bare == text and not spoken else re.search("[a-z]{4}|^[A-Z][a-z]{3}$", bare)
            if words and not re.search(r"[{}<>\\]|//|\dpx|^\W*$", bare):
                yield text


def _literals(node: ast.AST) -> Iterator[str]:
    """Yield the texts in an expression; the keys of tables and what is only compared are none."""
    if isinstance(node, ast.Dict):
        for value in node.values:
            yield from _literals(value)
    elif isinstance(node, ast.Call) and _called(node) in ("compile", "Path", "QColor", "tr"):
        return
    elif (text := template(node)) is not None:
        yield text
    else:
        for child in ast.iter_child_nodes(node):
            yield from _literals(child)


def _sentences(tree: ast.Module) -> Iterator[str]:
    """Yield the sentences for the user that are made in a module: errors, notes, and what is put into them."""
    for node in ast.walk(tree):
        parts: Iterable[ast.AST] = ()
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and _called(node.exc) not in _BUGS:
            parts = node.exc.args[:1]
        elif isinstance(node, ast.Call) and _called(node) in ("_note", "append", "insert", "OSError", "ValueError"):
            parts = node.args
        elif isinstance(node, ast.Return | ast.Assign | ast.Subscript) and node is not None:
            parts = [getattr(node, "value", None) or node]
        for part in parts:
            for text in _literals(part):
                # A limb or a side is not put into its place: see `_hints`.
                words = re.search(r"[a-z]{3}", _PLACE.sub("", text)) and len(text.split()) > 1
                if words and not re.search(r"\n|\{(part|side)\}", text) and not _QUERY.search(text):
                    yield text


def _hints() -> Iterator[str]:
    """Yield every hint of the judge; those that name a limb or a side in full: German words have a gender."""
    yield from (value for name, value in vars(hints).items() if name.isupper() and isinstance(value, str))
    for part in dict.fromkeys(map(hints.limb, hints._WORDS)):
        yield hints.cut_off(part)
        yield hints.hidden(part)
    for side in ("left", "right"):
        yield hints.turn_round(side)
    for slow in (hints.too_slow, hints.overloaded):
        yield slow(12345.0).replace("12345", "{least}")


def exercise_texts(exercises: Iterable[Exercise] | None = None) -> list[str]:
    """Return every text that exercises declare, each once, in the order of the exercises."""
    found: dict[str, None] = {}
    for exercise in exercises if exercises is not None else discover().exercises.values():
        found |= dict.fromkeys(text for text in _declared(exercise) if text)
    return list(found)


def _declared(exercise: Exercise) -> Iterator[str]:
    yield from (exercise.name, exercise.why, exercise.start, exercise.move, exercise.end, exercise.cannot_see)
    # An id is the name of another exercise.
    yield from (text for text in (exercise.regress, exercise.progress) if " " in text)
    for view in exercise.views:
        yield from _of_view(view)
    conditions = (*exercise.rest_pose, *exercise.gate, *exercise.during)
    if not exercise.is_run:
        conditions += exercise.movement.conditions
    yield from (condition.hint for condition in conditions)
    for measure in exercise.signal.measures:
        yield _named(measure.name)
        yield measure.doc
        if isinstance(measure, StrideMeasure):
            yield measure.source
    for rule in all_rules(exercise):
        yield from (rule.cue, rule.tell, rule.under, rule.over, rule.tip, rule.measure.doc, rule.source)
    if exercise.figures is not None:
        yield from (caption for caption in captions(exercise) if caption not in ("Start", "Hold", "End position"))


def _of_view(view: View) -> Iterator[str]:
    yield from (view_name(view), view.hint, view.setup)


def _named(measure: str) -> str:
    """Return a measure's name as the plot shows it."""
    return measure.replace("_", " ").capitalize()


def texts() -> dict[str, list[str]]:
    """Return the texts of every context; what both have belongs to the window."""
    own = own_texts()
    return {"formcheck": own, "exercise": [text for text in exercise_texts() if text not in set(own)]}


def read(path: Path) -> dict[str, Message]:
    """Return the messages of a catalogue; none where there is no file."""
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        text = (translation.text or "") if translation is not None else ""
        state = translation.get("type", "") if translation is not None else "unfinished"
        found[source] = Message(source, text, finished=bool(text) and not state)
    return found


def written(context: str, code: str, messages: Iterable[Message]) -> str:
    """Return a catalogue as Qt Linguist writes it."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{code}_{code.upper()}" sourcelanguage="en">',
        "<context>",
        f"    <name>{context}</name>",
    ]
    for message in messages:
        state = "" if message.finished else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{_escaped(message.source)}</source>",
            f"        <translation{state}>{_escaped(message.translation)}</translation>",
            "    </message>",
        ]
    return "\n".join([*lines, "</context>", "</TS>", ""])


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def catalogue(context: str, code: str) -> Path:
    """Return the file of a context in a language."""
    return FOLDER / f"{CONTEXTS[context]}_{code}.ts"


def update(context: str, code: str, sources: Iterable[str]) -> int:
    """Bring one catalogue up to date; return how many of its texts are not translated."""
    path = catalogue(context, code)
    known = read(path)
    messages = [known.get(source, Message(source)) for source in sources]
    text = written(context, code, messages)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8", newline="\n")
    return sum(not message.finished for message in messages)


def left() -> Iterator[tuple[str, int, str]]:
    """Yield the texts of the window that do not go through `tr`: module, line, text."""
    for name, tree in modules():
        if not name.startswith("app/"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _SHOWN.fullmatch(_called(node)):
                for argument in (*node.args, *(word.value for word in node.keywords)):
                    for text in _past_tr(argument):
                        yield name, node.lineno, text


def _past_tr(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call | ast.Subscript | ast.Compare):
        return
    text = template(node)
    if text is not None:
        bare = re.sub(r"\{\w*\}", "", text)
        if (
            bare != "FormCheck"
            and re.search("[A-Za-z]{2}", bare)
            and (" " in bare.strip() or bare.strip()[:1].isupper())
        ):
            yield text
        return
    for child in ast.iter_child_nodes(node):
        yield from _past_tr(child)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description="Bring the catalogues of translations up to date.")
    parser.add_argument("--list", choices=tuple(CONTEXTS), help="print the texts of a context")
    parser.add_argument("--left", action="store_true", help="print the texts of the window that go past tr")
    arguments = parser.parse_args()
    if arguments.left:
        for name, line, text in left():
            print(f"{name}:{line}: {text!r}")
    elif arguments.list:
        print("\n".join(texts()[arguments.list]))
    else:
        for context, sources in texts().items():
            for code in LANGUAGES:
                if code != "en":
                    missing = update(context, code, sources)
                    print(f"{catalogue(context, code).name}: {len(sources)} texts, {missing} not translated")


if __name__ == "__main__":
    main()
