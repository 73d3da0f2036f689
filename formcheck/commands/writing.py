"""The files that a command writes, and what it prints."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from formcheck.core.exercise import Exercise
from formcheck.core.report import SetReport
from formcheck.outputs import Output, check_apart

#: As a file name: standard output.
STANDARD: Final = "-"


def add_json(command: argparse.ArgumentParser) -> None:
    """Let a command write what was judged as JSON."""
    command.add_argument(
        "--json",
        metavar="FILE",
        help="write the set as JSON; '-' writes it, and nothing else, to standard output",
    )


def add_keep(command: argparse.ArgumentParser) -> None:
    """Let a command keep what was judged in the history."""
    command.add_argument("--keep", action="store_true", help="keep it in the history: see 'formcheck history'")


@contextlib.contextmanager
def output_files(arguments: argparse.Namespace) -> Iterator[dict[str, Output | None]]:
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


def publish(report: SetReport, exercise: Exercise, files: dict[str, Output | None]) -> None:
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


def keep(
    report: SetReport, recording: Path | None, source: Path | None, side: str | None, files: dict[str, Output | None]
) -> None:
    """Keep what was judged in the history, and say under which number.

    Parameters
    ----------
    report, recording
        What was judged, and its landmarks.
    source
        The file that was judged, which says when that was done; None for a camera.
    side
        The side that was asked for.
    files
        As `publish` has them: nothing but JSON goes to standard output where that was asked for.
    """
    from datetime import datetime, timedelta

    from formcheck.commands.named import the_store
    from formcheck.io.recordings import is_recording

    if not report.entries and report.running is None:
        raise ValueError("nothing was found to keep: the history stays as it was")
    if source is not None:
        when = datetime.fromtimestamp(source.stat().st_mtime).astimezone()
    else:
        when = datetime.now().astimezone() - timedelta(seconds=report.source.duration_s)
    video = source if source is not None and not is_recording(source) else None
    with the_store() as store:
        kept = store.keep(report, recording, side=side, video=video, when=when)
    out = sys.stderr if "json" in files and files["json"] is None else sys.stdout
    print(f"Kept as {'run' if kept.is_run else 'set'} {kept.id}: 'formcheck show {kept.id}'", file=out)
