"""Whether a declaration can be used: what only a set would bring to light is found when it is loaded.

A frozen declaration takes whatever it is given. A misspelt point, a list where a tuple belongs or a
measure that fails on every body would end a set in the middle, and would look like a bug of the
program. So everything is looked at once: the types of all fields, the names of points, the order of
levels and limits, and what each measure makes of a body.
"""

from __future__ import annotations

import difflib
import functools
import types
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final, TypeAlias, Union, get_args, get_origin, get_type_hints

from formcheck.core.body import POINTS, Body
from formcheck.core.exercise import Exercise, ExerciseError, Kind
from formcheck.core.figure import figure
from formcheck.core.measure import Measure
from formcheck.core.rule import Limits, RepFacts, RepMeasure, Rule
from formcheck.core.signal import Condition, FromRest, Signal
from formcheck.core.strip import StrideMeasure, Strip, stride_of

#: A part of a declaration, its name, and the anchors that lead to it.
Part: TypeAlias = tuple[Any, str, tuple[str, ...]]
#: Figures are checked where they are built.
_FIGURES: Final = "formcheck.core.figure"
#: A body that stands askew, so that no two points coincide: every measure has a value on it.
SOMEBODY: Final[Body] = figure(
    at=("near.ankle", -0.2, 0.15),
    trunk=84.0,
    near_arm=(230.0, 290.0),
    far_arm=(-65.0, -40.0),
    near_leg=(262.0, 275.0),
    far_leg=(280.0, 268.0),
    front=True,
).body
#: The same body over a stride, in which every point circles a little: every measure has a value on it.
SOME_STRIDE: Final[Strip] = stride_of(SOMEBODY)


class DeclarationError(ExerciseError):
    """A declaration that cannot be used, and where in its file it stands.

    Parameters
    ----------
    message
        What was expected, and what was got.
    anchors
        Texts that lead to the place: the line of the first one, from there the line of the next, up
        to the first one that is not there. What a family declares does not stand in the file.
    """

    def __init__(self, message: str, *anchors: str) -> None:
        super().__init__(message)
        self.anchors = anchors

    def line_in(self, source: str) -> int | None:
        """Return the number of the line in the text of the file; without an anchor that of `EXERCISE`, if any."""
        lines = source.splitlines()
        found: int | None = None
        for anchor in self.anchors:
            row = next((row for row in range(found or 0, len(lines)) if anchor in lines[row]), None)
            if row is None:
                break
            found = row
        if found is None:
            found = next((row for row, line in enumerate(lines) if "EXERCISE" in line), None)
        return None if found is None else found + 1


def check(exercise: Exercise) -> None:
    """Check everything that an exercise declares.

    Raises
    ------
    DeclarationError
        For the first thing that cannot be used.
    Exception
        Whatever a measure of the exercise raises on a body.
    """
    for thing, name, anchors in _parts(exercise, "EXERCISE", ("EXERCISE",)):
        _check_types(thing, name, anchors)
    _check_points(exercise)
    for thing, name, anchors in _parts(exercise, "EXERCISE", ("EXERCISE",)):
        if isinstance(thing, Condition) and thing.low >= thing.high:
            raise DeclarationError(f"{name}: low {thing.low:g} is not below high {thing.high:g}", *anchors)
        if isinstance(thing, Limits):
            _check_limits(thing, name, anchors)
        if isinstance(thing, Measure | RepMeasure | StrideMeasure):
            _check_value(exercise, thing, anchors)
    if exercise.kind in (Kind.REPS, Kind.PER_SIDE, Kind.ALTERNATING) and isinstance(exercise.signal, Signal):
        _check_levels(exercise.signal)
    if exercise.is_run:
        return
    low, high = exercise.movement.target
    if low >= high:
        raise DeclarationError(f"signal: the target from {low:g} to {high:g} is no range", "EXERCISE", "target=")
    _check_signal_points(exercise)


def _parts(thing: Any, name: str, anchors: tuple[str, ...]) -> Iterator[Part]:
    """Yield a declaration and all declarations in it, each with its name and the way to its place."""
    yield thing, name, anchors
    for field in fields(thing):
        value = getattr(thing, field.name)
        for item in value if isinstance(value, tuple) else (value,):
            if not is_dataclass(item) or isinstance(item, type) or type(item).__module__ == _FIGURES:
                continue
            if isinstance(item, Rule):
                yield from _parts(item, f"rule {item.id}", ("EXERCISE", f'"{item.id}"'))
            elif isinstance(item, Measure | RepMeasure | StrideMeasure):
                yield from _parts(item, f"measure {item.name!r}", (f'"{item.name}"',))
            else:
                yield from _parts(item, f"{name}: {field.name}", (*anchors, f"{field.name}="))


@functools.lru_cache(maxsize=64)  # there are few types and many things; but a file may bring types of its own
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _check_types(thing: Any, name: str, anchors: tuple[str, ...]) -> None:
    kind: Any = type(thing)
    hints = _hints(kind)
    for field in fields(thing):
        value = getattr(thing, field.name)
        hint = hints[field.name]
        if not _fits(value, hint):
            single = get_origin(hint) is tuple and not isinstance(value, tuple)
            comma = " (a tuple of one ends in a comma)" if single else ""
            said = f"{name}: {field.name} must be {_words(hint)}, got {_got(value)}{comma}"
            raise DeclarationError(said, *anchors, f"{field.name}=")


def _fits(value: Any, hint: Any) -> bool:
    """Return whether a value is what a type says; what is not known here fits."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return any(_fits(value, one) for one in get_args(hint))
    if origin is tuple:
        inner = get_args(hint)
        if not isinstance(value, tuple):
            return False
        if len(inner) == 2 and inner[1] is Ellipsis:
            return all(_fits(item, inner[0]) for item in value)
        return len(value) == len(inner) and all(map(_fits, value, inner))
    if origin is not None and issubclass(origin, Callable):  # type: ignore[arg-type]  # not a class for mypy
        return callable(value)
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, hint) if isinstance(hint, type) else True


def _words(hint: Any) -> str:
    """Return a type in words, such as ``a tuple, each of it a Rule``."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return " or ".join(_words(one) for one in inner)
    if origin is tuple:
        if len(inner) == 2 and inner[1] is Ellipsis:
            return f"a tuple, each of it {_words(inner[0])}"
        return f"a tuple of {' and '.join(_words(one) for one in inner)}"
    if origin is not None:
        return "a function"
    plain = {float: "a number", int: "a whole number", bool: "True or False", str: "a text", type(None): "None"}
    name = str(getattr(hint, "__name__", hint))
    return plain.get(hint, f"{'an' if name[0] in 'AEIOU' else 'a'} {name}")


def _got(value: Any) -> str:
    if value is None:
        return "nothing"
    return repr(value) if isinstance(value, str | int | float) else f"a {type(value).__name__}"


def _check_points(exercise: Exercise) -> None:
    for field in ("required", "optional", "guessed"):
        for point in getattr(exercise, field):
            if point not in POINTS:
                close = difflib.get_close_matches(point, POINTS, n=1)
                hint = f"; did you mean {close[0]!r}?" if close else ""
                raise DeclarationError(f"{field}: there is no point {point!r}{hint}", "EXERCISE", f"{field}=")
    for first, second in exercise.bones:
        for point in (first, second):
            if point not in POINTS:
                raise DeclarationError(f"bones: there is no point {point!r}", "EXERCISE", "bones=")


def _check_limits(limits: Limits, name: str, anchors: tuple[str, ...]) -> None:
    given = [getattr(limits, field.name) for field in fields(limits)]
    if all(limit is None for limit in given):
        raise DeclarationError(f"{name}: there is no limit at all", *anchors)
    for warn, fault, way in (
        (limits.warn_above, limits.fault_above, 1.0),
        (limits.warn_below, limits.fault_below, -1.0),
    ):
        if warn is not None and fault is not None and way * warn > way * fault:
            raise DeclarationError(f"{name}: the fault level {fault:g} comes before the warning {warn:g}", *anchors)


def _check_value(exercise: Exercise, measure: Measure | RepMeasure | StrideMeasure, anchors: tuple[str, ...]) -> None:
    value: Any
    if isinstance(measure, StrideMeasure):
        value = measure.of(SOME_STRIDE)
    elif isinstance(measure, Measure):
        value = measure.of(SOMEBODY)
    else:
        tracked = {measure.name: 1.0 for measure in exercise.tracked}
        try:
            value = measure.of(RepFacts(2.0, 1.0, 2.0, rep_s=5.5, peak=1.0, half_rise_s=tracked, spans=tracked))
        except KeyError as error:
            said = f"measure {measure.name!r}: it reads {error}, which is not among the tracked measures"
            raise DeclarationError(said, *anchors) from error
    if not _fits(value, float):
        said = f"measure {measure.name!r}: its function must return a number, got {_got(value)}"
        raise DeclarationError(said, *anchors)


def _check_levels(signal: Signal) -> None:
    """Check the order of those levels that are counted alike: which is higher else depends on the body."""
    order = ("back", "leave", "partial", "full")
    for counted in (FromRest, int | float):
        levels = [(name, getattr(signal, name)) for name in order if isinstance(getattr(signal, name), counted)]
        values = [level.rise if isinstance(level, FromRest) else level for _, level in levels]
        for k in range(1, len(levels)):
            if values[k - 1] >= values[k]:
                lower, upper = levels[k - 1][0], levels[k][0]
                raise DeclarationError(
                    f"signal: {lower} ({values[k - 1]:g}) must be below {upper} ({values[k]:g}); "
                    f"the order is {', '.join(order)}",
                    "EXERCISE",
                    "signal=",
                    f"{upper}=",
                )
    if not isinstance(signal.full, FromRest) and signal.full > signal.target[0]:
        raise DeclarationError("signal: the target must begin at full or above it", "EXERCISE", "target=")
    if signal.hysteresis <= 0:
        raise DeclarationError("signal: hysteresis must be more than 0", "EXERCISE", "hysteresis=")


def _check_signal_points(exercise: Exercise) -> None:
    wanted = {index for name in exercise.required for index in POINTS[name]}
    needs = [need for measure in exercise.movement.measures for need in measure.needs]
    missing = [need for need in needs if not set(POINTS[need]) <= wanted]
    if missing:
        raise DeclarationError(
            f"required: the signal reads {missing[0]!r}, which is not among the required points",
            "EXERCISE",
            "required=",
        )
