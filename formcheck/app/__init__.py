"""The window. Qt is imported when it is opened, and nowhere else in the program."""

from __future__ import annotations

import sys


def main(
    argv: list[str] | None = None,
    *,
    source: str | None = None,
    exercise: str | None = None,
    side: str | None = None,
    camera: str | None = None,
) -> int:
    """Open the window and return the exit status.

    Parameters
    ----------
    argv
        Words for Qt; those of the process when None.
    source
        A video, a recording or a camera number to begin with.
    exercise, side
        What is chosen at the start.
    camera
        A video file that stands in the place of all cameras.
    """
    from formcheck import failures, screen

    try:
        screen.require()
        from formcheck.app.application import run

        words = argv if argv is not None else sys.argv
        return run(words, source=source, exercise=exercise, side=side, camera=camera)
    except (OSError, ValueError) as error:
        print(f"formcheck: {failures.line(error)}", file=sys.stderr)
        return 1
