"""The version of the rules of an exercise: a checksum of everything that is declared.

A limit, a level, a duration or a sentence that is changed makes another version. What a measure computes is told by
its name and its sentence only: its code belongs to the version of the program. How much is wanted of a set is no rule:
it differs from day to day in the programme, and what was held says itself for how long it was to be.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, Final

from formcheck.core.exercise import Exercise

#: Hexadecimal digits that are shown of it. House value: two versions of one exercise are never taken for one.
DIGITS: Final = 12
#: How much is wanted of a set.
_DOSE: Final = ("target_reps", "sets", "goal_s", "cap_s")


@functools.lru_cache(maxsize=256)
def rules_version(exercise: Exercise) -> str:
    """Return the version of the rules of an exercise: `DIGITS` hexadecimal digits."""
    return hashlib.sha256(_plain(exercise).encode()).hexdigest()[:DIGITS]


def _plain(value: Any) -> str:
    """Return a value as text that is the same on every computer and in every version of Python."""
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if is_dataclass(value) and not isinstance(value, type):
        # Where the file lies says nothing about what is in it.
        names = [field.name for field in fields(value) if field.compare and field.name not in _DOSE]
        told = [(name, getattr(value, name)) for name in names]
        return f"{type(value).__name__}({', '.join(f'{name}={_plain(item)}' for name, item in told)})"
    if isinstance(value, Mapping):
        return f"{{{', '.join(sorted(f'{_plain(key)}: {_plain(item)}' for key, item in value.items()))}}}"
    if isinstance(value, tuple | list):
        return f"({', '.join(map(_plain, value))})"
    if isinstance(value, Callable):  # type: ignore[arg-type]
        return "function"
    return repr(value)
