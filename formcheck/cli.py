"""The command line: `formcheck` and its commands.

Exit status: 0 when the work was done, 1 with one line on standard error for anything that a user can
get wrong, 2 for wrong usage, 130 after Ctrl-C. MediaPipe, OpenCV and Qt are imported only by the
commands that need them.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

import formcheck
from formcheck import failures
from formcheck.commands import exercises, exporting, history, keeping, programme, runs, sets


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    Parameters
    ----------
    argv
        The words after the program's name; those of the process when None.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a degree sign gets a question mark, not a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    arguments = _parser().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = arguments.run
    try:
        status = run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has enough. Nothing may be flushed into the closed pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt as stop:
        return _say(str(stop) or "stopped", 130)
    except Exception as error:  # noqa: BLE001 - the last door: everything leaves as one line
        return _say(failures.line(error) if failures.expected(error) else failures.keep(error), 1)
    return status


def _say(line: str, status: int) -> int:
    print(f"formcheck: {line}", file=sys.stderr)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="formcheck",
        description="Count repetitions and say which were clean. Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"formcheck {formcheck.__version__}")
    parser.add_argument(
        "--camera", metavar="FILE", help="a video file that plays the camera in the window, over and over"
    )
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for add in (
        exercises.add_list,
        exercises.add_explain,
        sets.add_check,
        runs.add_run,
        sets.add_replay,
        programme.add_today,
        programme.add_plan,
        history.add_history,
        history.add_show,
        exporting.add_export,
        keeping.add_forget,
        keeping.add_backup,
        keeping.add_restore,
    ):
        add(commands)
    return parser


def _window(arguments: argparse.Namespace) -> int:
    from formcheck.app import main as open_window

    return open_window(camera=arguments.camera)
