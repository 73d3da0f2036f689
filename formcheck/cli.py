"""The command line: `formcheck` and its commands.

Exit status: 0 when the work was done, 1 with one line on standard error for anything that a user can
get wrong, 2 for wrong usage, 130 after Ctrl-C. MediaPipe, OpenCV and Qt are imported only by the
commands that need them.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

import formcheck
from formcheck import failures
from formcheck.core.exercise import Exercise
from formcheck.core.report import SetReport
from formcheck.outputs import Output, check_apart

if TYPE_CHECKING:
    from formcheck.analysis import Analysis

#: As a file name: standard output.
STANDARD: Final = "-"
#: The exercise of `formcheck run`, and its rule for users who ask for it.
RUNNING: Final = "running_posture"
CADENCE: Final = "run_low_cadence"
#: What cameras film slow motion with, pictures a second.
RATES: Final = (60, 120, 240, 480, 960)


class Bar(Protocol):
    """Shows how far the work is."""

    def __call__(self, done: int, total: int | None, left_s: float | None = None) -> None: ...


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

    listing = commands.add_parser("list", help="every exercise: id, name, kind, camera")
    listing.add_argument("--paths", action="store_true", help="also show the folders that are searched")
    listing.set_defaults(run=_list)

    explain = commands.add_parser("explain", help="the page of one exercise")
    explain.add_argument("id", metavar="ID", help="id of an exercise, or a file that declares one")
    explain.set_defaults(run=_explain)

    check = commands.add_parser("check", help="judge a video, a camera or a recording")
    check.add_argument("source", metavar="SOURCE", help="a video file, a camera number, or a recording")
    check.add_argument("-e", "--exercise", metavar="ID", required=True, help="what is done: see 'formcheck list'")
    check.add_argument("--side", choices=("left", "right"), help="working or standing side; found when left out")
    check.add_argument(
        "--model",
        default="full",
        metavar="{lite,full,heavy}",
        help="pose model, or a .task file (default: full)",
    )
    _add_outputs(check)
    check.add_argument("--record", metavar="FILE", type=Path, help="keep the poses, for 'formcheck replay'")
    check.add_argument("--report", metavar="FILE", type=Path, help="write the set as one HTML file")
    check.set_defaults(run=_check)

    running = commands.add_parser(
        "run",
        help="the posture of a runner, in a video or a recording",
        description="Tell when and how the posture of a runner changed, against their own beginning. Every frame of a "
        "video is analysed once: what is done is kept in the cache folder (2 GB at most), so that an analysis that was "
        "stopped is gone on with, and the same video opens at once the next time.",
    )
    running.add_argument("source", metavar="SOURCE", help="a video file, a recording, or a camera number")
    running.add_argument("--view", choices=("side", "front"), help="from where it was filmed; found when left out")
    running.add_argument(
        "--model",
        default="heavy",
        metavar="{lite,full,heavy}",
        help="pose model, or a .task file (default: heavy; full is about three times as fast)",
    )
    running.add_argument(
        "--filmed-fps",
        metavar="N",
        type=_rate,
        help="of slow motion: pictures a second that were filmed; read from the file where it tells",
    )
    running.add_argument("--cadence", action="store_true", help="also tell when the cadence falls")
    _add_outputs(running)
    running.add_argument("--record", metavar="FILE", type=Path, help="keep the poses, for 'formcheck run' or 'replay'")
    running.add_argument("--report", metavar="FILE", type=Path, help="write the run as one HTML file")
    running.set_defaults(run=_run)

    replay = commands.add_parser("replay", help="judge a recording again: exact, and no model needed")
    replay.add_argument("recording", metavar="RECORDING", help="a file made by 'formcheck check --record'")
    replay.add_argument("-e", "--exercise", metavar="ID", help="judge it as another exercise")
    _add_outputs(replay)
    replay.set_defaults(run=_replay)
    return parser


def _rate(text: str) -> float:
    with contextlib.suppress(ValueError):
        if 1 <= (rate := float(text)) <= 10_000:
            return rate
    raise argparse.ArgumentTypeError(f"{text!r} is no number of pictures a second (1 to 10000)")


def _add_outputs(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--json",
        metavar="FILE",
        help="write the set as JSON; '-' writes it, and nothing else, to standard output",
    )


def _list(arguments: argparse.Namespace) -> int:
    from formcheck.content import KINDS
    from formcheck.io.catalogue import discover
    from formcheck.pages import table

    catalogue = discover()
    rows = [("ID", "NAME", "KIND", "CAMERA")]
    for exercise in catalogue.exercises.values():
        camera = " or ".join(view.name for view in exercise.views)
        rows.append((exercise.id, exercise.name, KINDS[exercise.kind], camera))
    print(table(rows))
    if arguments.paths:
        print("\nFolders searched:")
        for folder in catalogue.folders:
            print(f"  {folder}{'' if folder.is_dir() else '  (not there)'}")
    for path, reason in catalogue.broken:
        print(f"formcheck: skipped {path}: {' '.join(reason.split())}", file=sys.stderr)
    return 0


def _explain(arguments: argparse.Namespace) -> int:
    from formcheck.io.catalogue import load_exercise
    from formcheck.pages import page

    print(page(load_exercise(arguments.id)), end="")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from formcheck.io.catalogue import load_exercise
    from formcheck.session import judge_source

    exercise = load_exercise(arguments.exercise)
    if exercise.is_run:
        if arguments.side is not None:
            raise ValueError(f"{exercise.id} is not done one side at a time: leave the side out")
        return _analyse(arguments, exercise, arguments.source)
    with _files(arguments) as files:
        if arguments.source.isdecimal():
            _hint("judging the camera; Ctrl-C ends the set")
        with _progress() as progress:
            report = judge_source(
                arguments.source,
                exercise,
                side=arguments.side,
                model=arguments.model,
                record=arguments.record,
                progress=progress,
            )
        _publish(report, exercise, files)
    return 0


def _replay(arguments: argparse.Namespace) -> int:
    from formcheck.io.catalogue import load_exercise
    from formcheck.io.recordings import open_recording
    from formcheck.session import replay

    recording = open_recording(arguments.recording)
    exercise = load_exercise(arguments.exercise or recording.exercise)
    if exercise.is_run:
        return _analyse(arguments, exercise, arguments.recording)
    with _files(arguments) as files:
        with _progress() as progress:
            report = replay(recording, exercise, progress=progress)
        _publish(report, exercise, files)
    return 0


def _run(arguments: argparse.Namespace) -> int:
    from formcheck.io.catalogue import load_exercise

    return _analyse(arguments, load_exercise(RUNNING), arguments.source)


def _analyse(arguments: argparse.Namespace, exercise: Exercise, source: str) -> int:
    """Judge a run: what `run` does, and `check` and `replay` where the exercise is one."""
    from formcheck.io.recordings import is_recording

    given = vars(arguments)
    record = given.get("record")
    with _files(arguments) as files:
        if record is not None:
            if is_recording(source):
                raise ValueError(f"{source} is a recording already: leave out the file to record to")
            _check_free(record)
        analysis = _analysis(given, exercise, source)
        if question := _question(analysis, source):
            raise ValueError(question)
        if record is not None:
            analysis.save(record)
        _publish(analysis.report, exercise, files)
    return 0


def _analysis(given: dict[str, Any], exercise: Exercise, source: str) -> Analysis:
    from formcheck.analysis import Progress, analyse, watch_camera

    model, view = given.get("model", "heavy"), given.get("view")
    asked = (CADENCE,) if given.get("cadence") else ()
    with _progress("{l_bar}{bar}| {n_fmt}/{total_fmt} frames{postfix}") as bar:

        def show(at: Progress) -> None:
            if bar is not None:
                bar(at.done, at.total, at.left_s)

        if source.isdecimal():
            if given.get("filmed_fps") is not None:
                raise ValueError("a camera shows things as fast as they are: leave out --filmed-fps")
            _hint("judging the camera; Ctrl-C ends the run")
            return watch_camera(int(source), exercise, model=model, view=view, asked=asked, progress=show)
        try:
            return analyse(
                source,
                exercise,
                model=model,
                view=view,
                filmed_fps=given.get("filmed_fps"),
                asked=asked,
                progress=show,
                complain=lambda line: print(f"formcheck: {line}", file=sys.stderr),
            )
        except KeyboardInterrupt:
            raise KeyboardInterrupt("stopped; what was analysed is kept: the same command goes on from there") from None


def _question(analysis: Analysis, source: str) -> str:
    """Return what has to be given for a run to be judged; empty where it was."""
    run = analysis.report.running
    if run is None:
        return ""
    if (slow := run.looks_slow) is not None:
        own = analysis.report.source.fps
        likely = min(RATES, key=lambda rate: abs(rate - own * slow))
        return (
            f"{source} looks like slow motion, about {slow:.0f} times: give 'formcheck run' the pictures a "
            f"second that were filmed, such as --filmed-fps {likely}, or --filmed-fps {own:.0f} when it is not slowed"
        )
    if run.view is None and math.isfinite(run.cadence_spm):
        return f"it cannot be told from where {source} was filmed: give 'formcheck run' --view side or --view front"
    return ""


def _check_free(path: Path) -> None:
    """Check that a recording can be made there, before the long work begins.

    Raises
    ------
    OSError
        When it cannot.
    """
    if path.exists():
        raise FileExistsError(f"{path} exists already: give another name for the recording")
    if not path.parent.is_dir():
        raise FileNotFoundError(f"{path}: the folder {path.parent} does not exist; make it first")
    if not os.access(path.parent, os.W_OK):
        raise PermissionError(f"{path}: nothing may be written to the folder {path.parent}")


@contextlib.contextmanager
def _files(arguments: argparse.Namespace) -> Iterator[dict[str, Output | None]]:
    """Open the files that a command shall write, before the long work begins.

    Yields ``json`` and ``report``: the file, or None for standard output. What was not asked for is
    left out.

    Raises
    ------
    OSError, ValueError
        When a file cannot be written, or is named twice.
    """
    report = getattr(arguments, "report", None)
    to_file = arguments.json is not None and arguments.json != STANDARD
    wanted = {"json": Path(arguments.json)} if to_file else {}
    wanted |= {"report": report} if report is not None else {}
    record = getattr(arguments, "record", None)
    source = Path(getattr(arguments, "source", None) or arguments.recording)
    check_apart([source, *wanted.values(), *([record] if record is not None else [])])
    with ExitStack() as stack:
        files: dict[str, Output | None] = {kind: stack.enter_context(Output(path)) for kind, path in wanted.items()}
        yield files | ({"json": None} if arguments.json == STANDARD else {})


def _publish(report: SetReport, exercise: Exercise, files: dict[str, Output | None]) -> None:
    """Write a set to the files that were asked for, and as text unless JSON goes to standard output."""
    from formcheck import reports
    from formcheck.io.catalogue import discover

    # What was found in a run is told with the exercises that train it.
    others = discover().exercises if report.running is not None and report.running.findings else {}
    to_standard = "json" in files and files["json"] is None
    if "json" in files:
        text = json.dumps(report.to_dict(), indent=1, allow_nan=False) + "\n"
        if files["json"] is None:
            sys.stdout.write(text)
        else:
            files["json"].write(text)
    if (page := files.get("report")) is not None:
        page.write(reports.html(report, exercise, others))
    if not to_standard:
        sys.stdout.write(reports.text(report, exercise, others))


@contextlib.contextmanager
def _progress(layout: str | None = None) -> Iterator[Bar | None]:
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
            bar.set_postfix_str(_left(left_s), refresh=False)
        bar.update(done - bar.n)

    try:
        yield show
    finally:
        bar.close()


def _left(seconds: float) -> str:
    """Return a remaining time in words.

    >>> _left(42), _left(200), _left(7500)
    ('42 s left', '3 min left', '2 h 5 min left')
    """
    if seconds < 90:
        return f"{seconds:.0f} s left"
    minutes = round(seconds / 60)
    return f"{minutes} min left" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min left"


def _hint(line: str) -> None:
    if sys.stderr.isatty():
        print(f"formcheck: {line}", file=sys.stderr)


def _window(arguments: argparse.Namespace) -> int:
    from formcheck.app import main as open_window

    return open_window(camera=arguments.camera)
