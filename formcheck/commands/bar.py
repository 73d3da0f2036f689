"""How far the work is, on a terminal."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import Any, Protocol


class Bar(Protocol):
    """Shows how far the work is."""

    def __call__(self, done: int, total: int | None, left_s: float | None = None) -> None: ...


@contextlib.contextmanager
def progress_bar(layout: str | None = None) -> Iterator[Bar | None]:
    """Show a progress bar on standard error while the work is under way; only on a terminal.

    Parameters
    ----------
    layout
        How it looks, in the words of tqdm; None for tqdm's own.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from tqdm import tqdm

    bar: Any = tqdm(unit=" frames", leave=False, dynamic_ncols=True, file=sys.stderr, bar_format=layout)

    def show(done: int, total: int | None, left_s: float | None = None) -> None:
        bar.total = total
        if left_s is not None:
            bar.set_postfix_str(left(left_s), refresh=False)
        bar.update(done - bar.n)

    try:
        yield show
    finally:
        bar.close()


def left(seconds: float) -> str:
    """Return a remaining time in words.

    >>> left(42), left(200), left(7500)
    ('42 s left', '3 min left', '2 h 5 min left')
    """
    if seconds < 90:
        return f"{seconds:.0f} s left"
    minutes = round(seconds / 60)
    return f"{minutes} min left" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min left"


def hint(line: str) -> None:
    """Say something on standard error that is of use on a terminal only."""
    if sys.stderr.isatty():
        print(f"formcheck: {line}", file=sys.stderr)
