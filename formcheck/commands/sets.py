"""`formcheck check` and `formcheck replay`: judge a set."""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from formcheck.commands import Commands
from formcheck.commands.bar import hint, progress_bar
from formcheck.commands.runs import analyse_run
from formcheck.commands.writing import add_json, add_keep, keep, output_files, publish


def add_check(commands: Commands) -> None:
    check = commands.add_parser("check", help="judge a video, a camera or a recording")
    check.add_argument(
        "source", metavar="SOURCE", help="a video file, a camera number, a recording, or a table of landmarks"
    )
    check.add_argument("-e", "--exercise", metavar="ID", required=True, help="what is done: see 'formcheck list'")
    check.add_argument("--side", choices=("left", "right"), help="working or standing side; found when left out")
    check.add_argument(
        "--model",
        default="full",
        metavar="{lite,full,heavy}",
        help="pose model, or a .task file (default: full)",
    )
    add_json(check)
    check.add_argument("--record", metavar="FILE", type=Path, help="keep the poses, for 'formcheck replay'")
    check.add_argument("--report", metavar="FILE", type=Path, help="write the set as one HTML file")
    add_keep(check)
    check.set_defaults(run=_check)


def add_replay(commands: Commands) -> None:
    replay = commands.add_parser("replay", help="judge a recording again: exact, and no model needed")
    replay.add_argument("recording", metavar="RECORDING", help="a file made by 'formcheck check --record'")
    replay.add_argument("-e", "--exercise", metavar="ID", help="judge it as another exercise")
    add_json(replay)
    add_keep(replay)
    replay.set_defaults(run=_replay)


def _check(arguments: argparse.Namespace) -> int:
    from formcheck.io.catalogue import load_exercise
    from formcheck.session import judge_source

    exercise = load_exercise(arguments.exercise)
    if exercise.is_run:
        if arguments.side is not None:
            raise ValueError(f"{exercise.id} is not done one side at a time: leave the side out")
        return analyse_run(arguments, exercise, arguments.source)
    is_camera = arguments.source.isdecimal()
    with output_files(arguments) as outputs, TemporaryDirectory(prefix="formcheck-") as folder:
        record: Path | None = arguments.record
        source = None if is_camera else Path(arguments.source)
        if arguments.keep and record is None:
            # A recording is kept as it is: it is copied, and never recorded once more.
            from formcheck.io.recordings import is_recording

            record = None if source is not None and is_recording(source) else Path(folder) / "set.fcr"
        if is_camera:
            hint("judging the camera; Ctrl-C ends the set")
        with progress_bar() as progress:
            report = judge_source(
                arguments.source,
                exercise,
                side=arguments.side,
                model=arguments.model,
                record=record,
                progress=progress,
            )
        publish(report, exercise, outputs)
        if arguments.keep:
            keep(report, record or source, source, arguments.side, outputs)
    return 0


def _replay(arguments: argparse.Namespace) -> int:
    from formcheck.io.catalogue import load_exercise
    from formcheck.io.recordings import open_recording
    from formcheck.session import replay

    recording = open_recording(arguments.recording)
    exercise = load_exercise(arguments.exercise or recording.named_exercise)
    if exercise.is_run:
        return analyse_run(arguments, exercise, arguments.recording)
    with output_files(arguments) as outputs:
        with progress_bar() as progress:
            report = replay(recording, exercise, progress=progress)
        publish(report, exercise, outputs)
        if arguments.keep:
            path = Path(arguments.recording)
            keep(report, path, path, recording.side, outputs)
    return 0
