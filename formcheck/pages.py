"""The page of an exercise as plain text, made from its declaration and from nothing else.

`formcheck explain` prints it. A number that is not in the declaration cannot appear here, and a rule
that is declared cannot be missing.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from formcheck import wording
from formcheck.core.common import common_rules
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.measure import Measure
from formcheck.core.report import Level
from formcheck.core.rule import REP, Against, Phase, Rule, Timing
from formcheck.core.signal import FromRest, LevelSpec, Signal, Tempo, Zone
from formcheck.core.view import View

WIDTH: Final = 88
_LABEL: Final = 15

KINDS: Final = {
    Kind.REPS: "repetitions",
    Kind.PER_SIDE: "repetitions, one side at a time",
    Kind.ALTERNATING: "repetitions, side by side in turn",
    Kind.HOLD: "hold",
    Kind.HOLD_PER_SIDE: "hold, one side at a time",
    Kind.CYCLES: "slow cycles",
    Kind.CONTINUOUS: "continuous",
}
#: Kinds that are counted in repetitions, and so obey the rules of every repetition.
COUNTED: Final = (Kind.REPS, Kind.PER_SIDE, Kind.ALTERNATING)
UNITS: Final = {"deg": "degrees", "T": "torso lengths (T)", "s": "seconds", "1": "a ratio"}
# The signal rises to the peak in every exercise, also where the body goes down.
_PHASES: Final = {Phase.UP: "on the way there", Phase.PEAK: "at the peak", Phase.DOWN: "on the way back"}
_NEAR: Final = {
    "working": "The working or standing side faces the camera.",
    "any": "Either side may face the camera.",
    "front": "You face the camera.",
}


def page(exercise: Exercise) -> str:
    """Return the page of one exercise: lines of at most 88 characters, ending in a newline.

    Parameters
    ----------
    exercise
        Any exercise, whether shipped or dropped in by the user.
    """
    title = f"{exercise.name}  ({exercise.id})"
    lines = [title, "=" * len(title), ""]
    lines += _entry("Kind", KINDS[exercise.kind])
    lines += _entry("Aim", _aim(exercise))
    lines += [*_entry("Why", exercise.why), ""]
    lines += _heading("How")
    for label, text in (("Start", exercise.start), ("Move", exercise.move), ("End", exercise.end)):
        lines += _entry(label, text)
    lines += ["", *_heading("Camera")]
    for view in exercise.views:
        lines += _entry(_view_name(view), view.setup)
    lines += [*_entry("Facing", _NEAR[exercise.near]), *_entry("Frame rate", _rate(exercise)), ""]
    lines += [*_heading("Start pose"), *_gate(exercise), ""]
    if isinstance(exercise.signal, Zone):
        lines += [*_heading("What is counted"), *_zone(exercise.signal), ""]
    else:
        lines += [*_heading("What is counted"), *_signal(exercise.signal), ""]
    if exercise.tempo is not None:
        lines += [*_heading("Tempo"), *_tempo(exercise.tempo), ""]
    lines += [*_heading("Rules of this exercise"), *_rules(exercise.rules)]
    if exercise.kind in COUNTED:
        lines += [*_heading("Rules of every repetition"), *_rules(common_rules(exercise))]
    lines += [*_heading("What the camera cannot see"), *_wrap(exercise.cannot_see)]
    if exercise.regress or exercise.progress:
        lines += ["", *_heading("Easier and harder")]
        lines += _entry("Easier", exercise.regress) if exercise.regress else []
        lines += _entry("Harder", exercise.progress) if exercise.progress else []
    return "\n".join(lines) + "\n"


def _aim(exercise: Exercise) -> str:
    low, high = exercise.target_reps
    sides = " for each side" if exercise.has_sides else ""
    return f"{exercise.sets} sets of {low}-{high} clean repetitions{sides}"


def _rate(exercise: Exercise) -> str:
    return f"at least {exercise.minimum_fps:g} pictures a second"


def _view_name(view: View) -> str:
    return view.name.split("_", 1)[-1].replace("_", " ").capitalize()


def _gate(exercise: Exercise) -> Iterator[str]:
    for condition in exercise.gate:
        measure = condition.measure
        yield from _bullet(f"{measure.name} {_range(condition.low, condition.high, measure.unit)}: {condition.hint}")


def _read(signal: Signal | Zone) -> Iterator[str]:
    """Yield what is read of the body."""
    unit = UNITS[signal.measure.unit]
    for measure, per in ((signal.measure, signal.per), *((share.measure, share.per) for share in signal.also)):
        if isinstance(per, Measure):
            share = f", its rise from your rest as a share of {per.name}"
        elif per is not None:
            share = f", its rise from your rest as a share of {per:g} {measure.unit if measure.unit != '1' else ''}"
        else:
            share = f", in {unit}"
        yield from _entry("Signal", f"{measure.name}{share.rstrip()}. {measure.doc}")
    if signal.also:
        yield from _entry("", "The least of these shares counts: all have to rise.")


def _zone(zone: Zone) -> Iterator[str]:
    yield from _read(zone)
    yield from _entry("In position", f"at least {_level(zone.low, zone.unit)}: the clock runs")
    yield from _entry("Aim for", _range(*zone.target, zone.unit))
    goal, more = zone.goal_s
    yield from _entry("Goal", f"{goal:g} s, then {more:g} s; the clock stops at {zone.cap_s:g} s")
    for condition in zone.conditions:
        span = _range(condition.low, condition.high, condition.measure.unit)
        yield from _entry("All the time", f"{condition.measure.name} {span}: {condition.hint}")


def _signal(signal: Signal) -> Iterator[str]:
    unit = signal.unit
    yield from _read(signal)
    levels: tuple[tuple[str, LevelSpec, str], ...] = (
        ("Leaves rest", signal.leave, "the repetition has begun"),
        ("An attempt", signal.partial, "what stays below is no repetition at all"),
        ("Complete", signal.full, "the range that a repetition has to reach"),
        ("Back at rest", signal.back, "the repetition is over"),
    )
    for label, level, meaning in levels:
        yield from _entry(label, f"{_level(level, unit)}: {meaning}")
    low, high = signal.target
    yield from _entry("Aim for", _range(low, high, unit))
    if signal.bias:
        yield from _entry(
            "Adapts",
            f"the complete level follows your own range by at most {_level(signal.bias, unit)}, "
            "because the camera reads some bodies too high or too low",
        )
    for condition in signal.conditions:
        span = _range(condition.low, condition.high, condition.measure.unit)
        yield from _entry("At the peak", f"{condition.measure.name} {span}: {condition.hint}")


def _level(level: LevelSpec, unit: str) -> str:
    if isinstance(level, FromRest):
        return f"your own rest {level.rise:+g} {unit}"
    return f"{level:g} {unit}".removesuffix(" 1")


def _tempo(tempo: Tempo) -> Iterator[str]:
    coached = f"{tempo.up_s:g} s to the peak, {tempo.hold_s:g} s there, {tempo.down_s:g} s back"
    yield from _entry("Coached", coached)
    yield from _entry("Accepted", f"{tempo.min_rep_s:g} to {tempo.max_rep_s:g} s for the whole repetition")


def _rules(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        yield f"  {rule.id}"
        for label, text in _rule(rule):
            yield from _entry(label, text, indent=4)
        yield ""


def _rule(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "Say", f'"{rule.cue}"'
    yield "Because", rule.tell
    yield "Measure", f"{rule.measure.name}: {rule.measure.doc}{_compared(rule)}"
    unit = rule.unit
    limits = [
        f"{word} {text}"
        for word, level in (("warning", Level.WARN), ("fault", Level.FAULT))
        if (text := rule.limits.text(level, unit))
    ]
    yield "Limits", f"{'; '.join(limits)} ({_when(rule)})"
    yield "Weight", wording.SEVERITIES[rule.severity]
    yield "Reading", f"{wording.CLASSES[rule.measurement]} (class {rule.measurement.value})"
    if rule.views:
        yield "Only from", ", ".join(name.replace("_", " ").lower() for name in rule.views)
    yield "Source", rule.source


def _compared(rule: Rule) -> str:
    return "" if rule.against is Against.NOTHING else f" Compared with {rule.against.value}."


def _when(rule: Rule) -> str:
    if rule.timing is Timing.AT_CLOSE:
        return "read when the repetition is over"
    if rule.timing is Timing.AT_PEAK:
        return "read at the peak"
    whole = tuple(rule.phases) == REP
    phases = "all the way" if whole else " and ".join(_PHASES.get(phase, phase.value) for phase in rule.phases)
    return f"{phases}, for {rule.persist_s:g} s" if rule.persist_s else phases


def _range(low: float, high: float, unit: str) -> str:
    """Return a range in words; an end beyond any reading is no end."""
    tail = "" if unit == "1" else f" {unit}"
    if low <= -_ENDLESS:
        return f"at most {high:g}{tail}"
    if high >= _ENDLESS:
        return f"at least {low:g}{tail}"
    return f"{low:g} to {high:g}{tail}"


#: No angle, length or duration of a body reaches this.
_ENDLESS: Final = 900.0


def _heading(text: str) -> list[str]:
    return [text, "-" * len(text)]


def _entry(label: str, text: str, indent: int = 2) -> list[str]:
    """Return a labelled paragraph with a hanging indent."""
    lead = f"{' ' * indent}{label}".ljust(indent + _LABEL)
    lead = lead if lead.endswith(" ") else lead + " "
    return _wrap(text, first=lead, rest=" " * (indent + _LABEL))


def _bullet(text: str) -> list[str]:
    return _wrap(text, first="  - ", rest="    ")


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
