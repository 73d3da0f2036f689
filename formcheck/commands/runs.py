"""`formcheck run`: the posture of a runner."""

from __future__ import annotations

import argparse
import contextlib
import math
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from formcheck.commands import Commands
from formcheck.commands.bar import hint, progress_bar
from formcheck.commands.writing import add_json, add_keep, keep, output_files, publish
from formcheck.core.exercise import Exercise

if TYPE_CHECKING:
    from formcheck.analysis import Analysis

#: The exercise of `formcheck run`, and its rule for users who ask for it.
RUNNING: Final = "running_posture"
CADENCE: Final = "run_low_cadence"
#: What cameras film slow motion with, pictures a second.
RATES: Final = (60, 120, 240, 480, 960)


def add_run(commands: Commands) -> None:
    running = commands.add_parser(
        "run",
        help="the posture of a runner, in a video or a recording",
        description="Tell when and how the posture of a runner changed, against their own beginning. Every frame of a "
        "video is analysed once: what is done is kept in the cache folder (2 GB at most), so that an analysis that was "
        "stopped is gone on with, and the same video opens at once the next time.",
    )
    running.add_argument(
        "source", metavar="SOURCE", help="a video file, a recording, a table of landmarks, or a camera number"
    )
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
    add_json(running)
    running.add_argument("--record", metavar="FILE", type=Path, help="keep the poses, for 'formcheck run' or 'replay'")
    running.add_argument("--report", metavar="FILE", type=Path, help="write the run as one HTML file")
    add_keep(running)
    running.set_defaults(run=_run)


def _rate(text: str) -> float:
    with contextlib.suppress(ValueError):
        if 1 <= (rate := float(text)) <= 10_000:
            return rate
    raise argparse.ArgumentTypeError(f"{text!r} is no number of pictures a second (1 to 10000)")


def _run(arguments: argparse.Namespace) -> int:
    from formcheck.io.catalogue import load_exercise

    return analyse_run(arguments, load_exercise(RUNNING), arguments.source)


def analyse_run(arguments: argparse.Namespace, exercise: Exercise, source: str) -> int:
    """Judge a run: what `run` does, and `check` and `replay` where the exercise is one."""
    from formcheck.io.recordings import is_recording

    given = vars(arguments)
    record = given.get("record")
    with output_files(arguments) as outputs:
        if record is not None:
            if is_recording(source):
                raise ValueError(f"{source} is a recording already: leave out the file to record to")
            _check_free(record)
        analysis = _analysis(given, exercise, source)
        if question := _question(analysis, source):
            raise ValueError(question)
        if record is not None:
            analysis.save(record)
        publish(analysis.report, exercise, outputs)
        if given["keep"]:
            keep(analysis.report, analysis.poses, None if source.isdecimal() else Path(source), None, outputs)
    return 0


def _analysis(given: dict[str, Any], exercise: Exercise, source: str) -> Analysis:
    from formcheck.analysis import Progress, analyse, watch_camera

    model, view = given.get("model", "heavy"), given.get("view")
    asked = (CADENCE,) if given.get("cadence") else ()
    with progress_bar("{l_bar}{bar}| {n_fmt}/{total_fmt} frames{postfix}") as bar:

        def show(at: Progress) -> None:
            if bar is not None:
                bar(at.done, at.total, at.left_s)

        if source.isdecimal():
            if given.get("filmed_fps") is not None:
                raise ValueError("a camera shows things as fast as they are: leave out --filmed-fps")
            hint("judging the camera; Ctrl-C ends the run")
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
