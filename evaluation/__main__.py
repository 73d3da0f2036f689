"""Measure FormCheck on clips and on people whose truth is known, print the figures, and keep them.

``python -m evaluation`` takes the sample videos, the development clips where they are (in
``../shared/clips`` beside the checkout, or in the folder given with ``--clips``) and the landmark sets of
people (``../shared/data``, or ``--data``). Kept are `evaluation/results.json`, `evaluation/RESULTS.md` and
`docs/accuracy.md`. Nothing is fetched; what is not there is said.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, Final, TypeVar

from tqdm import tqdm

import formcheck
from evaluation import stress
from evaluation.accuracy import page
from evaluation.accuracy_pelvis import chart
from evaluation.accuracy_stress import clips_table, people_table
from evaluation.clips import (
    ROOT,
    Clip,
    clip_figures,
    find_clips,
    inject_clip,
    judge_clip,
    pelvis_figures,
    shipped_exercises,
    stress_clip,
)
from evaluation.datasets import find, repcount
from evaluation.injected import Injected, into_people
from evaluation.people import Findings, measure
from evaluation.people_tables import people_tables, rule_table
from evaluation.results import Judged, markdown, tables
from evaluation.rules import CLEAN_PER_FALSE
from evaluation.sequences import judge_sequence
from formcheck import failures
from formcheck.io.models import load_model
from formcheck.pages import table

RESULTS: Final = ROOT / "evaluation" / "RESULTS.md"
FIGURES: Final = ROOT / "evaluation" / "results.json"
PAGE: Final = ROOT / "docs" / "accuracy.md"
CHART: Final = ROOT / "docs" / "pelvic-drop.svg"
SHARED: Final = ROOT.parent / "shared"
SCHEMA: Final = 1

T = TypeVar("T")
R = TypeVar("R")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the evaluation and return the exit status."""
    ask = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    ask.add_argument("--model", default="full", help="pose model (default: full)")
    ask.add_argument("--clips", type=Path, default=SHARED / "clips", help="folder of the development clips")
    ask.add_argument("--data", type=Path, default=SHARED / "data", help="folder of the landmark sets of people")
    ask.add_argument("--only", default="", metavar="ID,ID", help="these exercises only; nothing is kept")
    ask.add_argument("--people", action="store_true", help="people only, without the pose model; nothing is kept")
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
        with tempfile.TemporaryDirectory() as folder:
            if arguments.poses is None:
                arguments.poses = Path(folder)
            arguments.poses.mkdir(parents=True, exist_ok=True)
            return _evaluate(arguments)
    except (OSError, ValueError) as error:
        print(f"evaluation: {failures.line(error)}", file=sys.stderr)
        return 1


def _evaluate(arguments: argparse.Namespace) -> int:
    only = set(filter(None, arguments.only.split(",")))
    known = shipped_exercises()
    # spawn: MediaPipe's threads do not survive a fork.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(arguments.workers, mp_context=context) as pool:

        def every(what: str, do: Callable[[T], R], items: Sequence[T]) -> list[R]:
            bar = tqdm(pool.map(do, items), total=len(items), unit=f" {what}", disable=not sys.stderr.isatty())
            return list(bar)

        judged: list[Judged] = []
        unknown: list[str] = []
        clips: list[Clip] = []
        put_in: list[Injected] = []
        stressed: dict[str, Any] = {"clips": [], "people": []}
        if not arguments.people:
            clips, unknown = _clips(arguments, only, known)
            judged = every("clips", judge_clip, clips)
            put_in = [item for found in every("clips with faults", inject_clip, clips) for item in found]
            stressed["clips"] = stress.summed(every("disturbed clips", stress_clip, clips))
        people = measure(
            arguments.data,
            only & known if only else known,
            lambda s: every("sets", judge_sequence, s),
            None if arguments.people else lambda s: every("sets with faults", into_people, s),
        )
        if not arguments.people and not only:
            for place in find(arguments.data, "repcount"):
                rows = stress.counted(repcount(place)[0], lambda s: every("disturbed sets", judge_sequence, s))
                stressed["people"].append({"data": place.name, "rows": rows})
    put_in += people.put_in
    _print_clips(judged, unknown, arguments)
    for title, found, below in people_tables(people.figures):
        print(f"\n{title}\n\n{table(found)}")
        for sentence in below:
            print(f"  {sentence}")
    for sentence in (*people.wrong, *people.absent):
        print(sentence)
    if arguments.people:
        return 0
    print(f"\nDisturbed, rendered people\n\n{table(clips_table(stressed['clips']))}")
    for found in stressed["people"]:
        print(f"\nDisturbed, {found['data']}\n\n{table(people_table(found['rows']))}")
    people.figures["stress"] = stressed["people"]
    figures = clip_figures(judged, put_in) | {"pelvis": pelvis_figures(clips), "stress": stressed["clips"]}
    print(f"\nEvery rule that voids\n\n{table(rule_table([*figures['rules'], *figures['injected']]))}")
    if not only:
        _keep(judged, figures, unknown, people, arguments)
    return 0


def _clips(arguments: argparse.Namespace, only: set[str], known: set[str]) -> tuple[list[Clip], list[str]]:
    """Return the clips to judge, and the names of those whose exercise does not exist."""
    clips = find_clips(arguments.clips, arguments.model, arguments.poses)
    clips = [clip for clip in clips if not only or clip.truth["exercise"] in only]
    unknown = sorted(clip.video.stem for clip in clips if clip.truth["exercise"] not in known)
    return [clip for clip in clips if clip.truth["exercise"] in known], unknown


def _print_clips(judged: Sequence[Judged], unknown: Iterable[str], arguments: argparse.Namespace) -> None:
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
    if not arguments.people and not arguments.clips.is_dir():
        print("the development clips are not beside this checkout: only the sample videos were judged")


def _keep(
    judged: Sequence[Judged],
    clips: dict[str, Any],
    unknown: list[str],
    people: Findings,
    arguments: argparse.Namespace,
) -> None:
    _, model = load_model(arguments.model)
    absent = list(people.absent)
    if not arguments.clips.is_dir():
        absent.append("The development clips are not there: only the sample videos were judged.")
    figures: dict[str, Any] = {
        "schema": SCHEMA,
        "formcheck": formcheck.__version__,
        "model": {"name": model.name, "sha256": model.sha256},
        "clean_per_false": CLEAN_PER_FALSE,
        "clips": clips,
        "people": people.figures,
        "absent": absent,
    }
    text = markdown(judged, formcheck.__version__, model.name, model.sha256, unknown, figures)
    drawn = chart(figures)
    kept = ((RESULTS, text), (FIGURES, _plain(figures)), (PAGE, page(figures)), *(((CHART, drawn),) if drawn else ()))
    for path, content in kept:
        path.write_text(content, encoding="utf-8", newline="\n")
        print(f"written: {path.relative_to(ROOT)}")


def _plain(figures: dict[str, Any]) -> str:
    return json.dumps(figures, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(main())
