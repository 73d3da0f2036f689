"""Judge every clip whose truth is known, print the figures, and keep them in ``evaluation/RESULTS.md``.

``python -m evaluation`` takes the sample videos, and the development clips where they are: in
``../shared/clips`` beside the checkout, or in the folder given with ``--clips``.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

from tqdm import tqdm

import formcheck
from evaluation.clips import ROOT, find_clips, judge_clip, shipped_exercises
from evaluation.results import markdown, tables
from formcheck import failures
from formcheck.io.models import load_model
from formcheck.pages import table

RESULTS: Final = ROOT / "evaluation" / "RESULTS.md"
SHARED: Final = ROOT.parent / "shared" / "clips"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the evaluation and return the exit status."""
    ask = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    ask.add_argument("--model", default="full", help="pose model (default: full)")
    ask.add_argument("--clips", type=Path, default=SHARED, help="folder of the development clips")
    ask.add_argument("--only", default="", metavar="ID,ID", help="these exercises only; RESULTS.md stays as it is")
    ask.add_argument("--workers", type=int, default=2, help="processes (default: 2)")
    ask.add_argument(
        "--poses",
        type=Path,
        metavar="FOLDER",
        help="keep the poses there and judge kept ones again, when video, model and the code that "
        "estimates are the same",
    )
    arguments = ask.parse_args(argv)
    try:
        return _evaluate(arguments)
    except (OSError, ValueError) as error:
        print(f"evaluation: {failures.line(error)}", file=sys.stderr)
        return 1


def _evaluate(arguments: argparse.Namespace) -> int:
    _, model = load_model(arguments.model)
    clips = find_clips(arguments.clips, arguments.model, arguments.poses)
    only = set(filter(None, arguments.only.split(",")))
    clips = [clip for clip in clips if not only or clip.truth["exercise"] in only]
    if arguments.poses is not None:
        arguments.poses.mkdir(parents=True, exist_ok=True)
    known = shipped_exercises()
    unknown = sorted(clip.video.stem for clip in clips if clip.truth["exercise"] not in known)
    clips = [clip for clip in clips if clip.truth["exercise"] in known]
    # spawn: MediaPipe's threads do not survive a fork.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(arguments.workers, mp_context=context) as pool:
        bar = tqdm(pool.map(judge_clip, clips), total=len(clips), unit=" clips", disable=not sys.stderr.isatty())
        judged = list(bar)
    for folder in dict.fromkeys(item.folder for item in judged):
        here = [item for item in judged if item.folder == folder]
        print(folder.replace("_", " "))
        for found in tables(here):
            print(f"\n{table(found)}")
        print()
        for item in here:
            for wrong in item.wrong:
                print(f"  {item.clip}: {wrong}")
        print()
    if unknown:
        print(f"not judged, because the exercise is not there yet: {', '.join(unknown)}")
    if not arguments.clips.is_dir():
        print("the development clips are not beside this checkout: only the sample videos were judged")
    if not only:
        text = markdown(judged, formcheck.__version__, model.name, model.sha256, unknown)
        RESULTS.write_text(text, encoding="utf-8", newline="\n")
        print(f"written: {RESULTS.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
