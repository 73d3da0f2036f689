"""Measure the judge of runs: ``python -m evaluation.running``.

Rendered runs whose cadence and faults are known, through the pose model (`heavy`, as `formcheck run` takes it); and
captured runs and walks as landmarks (``../shared/data``), the runs made long, with and without a fault put into them.
Kept is `evaluation/RUNNING.md`. Nothing is fetched; what is not there is said.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

import formcheck
from evaluation.captured import FAULTS, Captured, captured, long_run, poses_of
from evaluation.clips import ROOT, Clip, estimated, find_clips
from formcheck import failures
from formcheck.core.engine import judge
from formcheck.core.pose import Pose
from formcheck.core.running import Running
from formcheck.io.catalogue import load_exercise
from formcheck.io.models import load_model

RESULTS: Final = ROOT / "evaluation" / "RUNNING.md"
SHARED: Final = ROOT.parent / "shared"
EXERCISE: Final = "running_posture"
#: A finding belongs to a fault when it begins within so many seconds of it (the project's goal for the onset).
ONSET_S: Final = 10.0
#: What a rendered fault brings along beside itself, by the file that describes the clips.
BROUGHT_ALONG: Final = {"running_sample_2_head": ("run_trunk_too_far",)}


@dataclass(frozen=True, slots=True)
class Held:
    """One run beside its truth.

    Attributes
    ----------
    name
        What it is called.
    cadence
        Steps a minute as found less those in truth; NaN where the truth is not known.
    acted, found
        Ids of the rules that were acted, and of those that were found with an onset within `ONSET_S`.
    levels, onsets
        Of those: level, and seconds by which the onset was found too late (minus: too early).
    other_faults, other_warnings
        Ids of the rules that were found and not acted, at fault and at warning level.
    """

    name: str
    cadence: float
    acted: tuple[str, ...]
    found: tuple[str, ...]
    levels: tuple[str, ...]
    onsets: tuple[float, ...]
    other_faults: tuple[str, ...]
    other_warnings: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether everything acted was found and nothing else at fault level."""
        return set(self.found) == set(self.acted) and not self.other_faults


def held_against(name: str, running: Running, acted: Iterable[tuple[str, float]], cadence_spm: float) -> Held:
    """Return a run beside its truth.

    Parameters
    ----------
    name
        What it is called.
    running
        What was found.
    acted
        Id of each rule that was acted, and from when on, seconds.
    cadence_spm
        True steps a minute; NaN where nobody knows them.
    """
    starts = dict(acted)
    expected = {*starts, *(BROUGHT_ALONG.get(name, ()) if starts else ())}
    near = {
        finding.rule: finding
        for finding in reversed(running.findings)
        if finding.rule in starts and abs(finding.from_s - starts[finding.rule]) <= ONSET_S
    }
    others = [finding for finding in running.findings if finding.rule not in expected]
    return Held(
        name=name,
        cadence=running.cadence_spm - cadence_spm,
        acted=tuple(starts),
        found=tuple(rule for rule in starts if rule in near),
        levels=tuple(near[rule].level.value for rule in starts if rule in near),
        onsets=tuple(near[rule].from_s - starts[rule] for rule in starts if rule in near),
        other_faults=tuple(finding.rule for finding in others if finding.level.value == "fault"),
        other_warnings=tuple(finding.rule for finding in others if finding.level.value == "warn"),
    )


def judged_clip(clip: Clip) -> tuple[Held, dict[str, float]]:
    """Return a rendered run beside its truth, and by how much each measure differs from that of the true joints."""
    poses = list(estimated(clip).poses())
    running = _run(poses)
    truth = clip.truth["running"]
    acted = [(phase["fault"], float(phase["from_s"])) for phase in truth["phases"] if phase["fault"]]
    held = held_against(clip.video.stem, running, acted, float(truth["cadence_spm"]))
    return held, _biases(clip, poses, running)


def _run(poses: list[Pose], view: str | None = None) -> Running:
    running = judge(load_exercise(EXERCISE), poses, view=view).running
    assert running is not None
    return running


def _biases(clip: Clip, poses: list[Pose], running: Running) -> dict[str, float]:
    path = clip.video.with_suffix(".npz")
    if not path.is_file() or running.view is None:
        return {}
    with np.load(path) as data:
        joints = data["lm2d"].astype(np.float64)
    world = [pose.world for pose in poses]
    true = _run(
        [
            Pose(
                pose.t_s,
                # The depth is the model's: it only tells which side is near.
                np.column_stack([flat, pose.landmarks[:, 2]]).astype(np.float32),
                body,
                np.ones(33, np.float32),
                pose.image_size,
            )
            for pose, flat, body in zip(poses, joints, world, strict=True)
        ],
        running.view,
    )
    names = [name for name in running.metrics if name in true.metrics]
    return {name: _whole(running, name) - _whole(true, name) for name in names}


def _whole(running: Running, name: str) -> float:
    """Return the median of a measure over the relaxed part of a run."""
    return running.metrics[name].median


# ---- captured runs


def judged_captured(runs: list[Captured]) -> tuple[list[Held], list[Held], list[str], list[Held]]:
    """Return captured runs as they are, walks that were taken for runs, and long runs with and without a fault."""
    short: list[Held] = []
    taken: list[str] = []
    for item in runs:
        for view in ("side", "front"):
            running = _run(poses_of(item, view))
            if item.action == "walk":
                taken += [f"{item.name}, {view}"] if running.strides else []
            else:
                short.append(held_against(f"{item.name}, {view}", running, (), float("nan")))
    relaxed: list[Held] = []
    put_in: list[Held] = []
    for item in (run for run in runs if run.action == "run"):
        for view in ("side", "front"):
            run, cadence = long_run(item, view, None)
            relaxed.append(held_against(f"{item.name}, {view}", _run(run), (), cadence))
            for fault in (fault for fault in FAULTS if fault.view == view):
                run, cadence = long_run(item, view, fault)
                name = f"{item.name}, {fault.rule}"
                put_in.append(held_against(name, _run(run), [(fault.rule, fault.from_s)], cadence))
    return short, relaxed, taken, put_in


# ---- the page


def page(
    clips: list[tuple[Held, dict[str, float]]],
    people: tuple[list[Held], list[Held], list[str], list[Held]] | None,
    model: str,
    absent: list[str],
) -> Iterator[str]:
    """Yield the paragraphs of the page of results."""
    yield "# Runs: what was found beside what is known"
    yield (
        f"Written by `python -m evaluation.running` with FormCheck {formcheck.__version__} and the pose model {model}."
    )
    yield from absent
    yield "## Rendered runs, through the pose model"
    yield (
        "Rendered people on a treadmill, with the fault acted from a known time on. Cadence: found less true, steps a "
        f"minute. Onset: found less true, seconds. A finding counts for a fault when it begins within {ONSET_S:g} s of "
        "it. In `running_sample_2_head` the trunk leans 5 degrees more along with the head: that it is found is right."
    )
    rows = [("clip", "cadence", "acted", "found", "level", "onset", "other faults", "other warnings")]
    rows += [
        (
            held.name,
            f"{held.cadence:+.1f}",
            _list(held.acted),
            _list(held.found),
            _list(held.levels),
            _list(f"{onset:+.1f}" for onset in held.onsets),
            _list(held.other_faults),
            _list(held.other_warnings),
        )
        for held, _ in clips
    ]
    yield _markdown(rows)
    yield "How far each measure is from that of the true joints, in the relaxed part (median of the clips, and range):"
    yield _markdown([("measure", "median", "from", "to", "clips"), *_bias_rows([bias for _, bias in clips])])
    if people is None:
        return
    short, relaxed, taken, put_in = people
    yield "## Captured runs and walks, as landmarks"
    yield (
        f"{len(short)} sights of runs of 1.1 to 1.2 s (subject 09 of the CMU database, from the side and from the "
        f"front): {sum(bool(held.other_faults) for held in short)} with a finding at fault level, "
        f"{sum(bool(held.other_warnings) for held in short)} with one at warning level. Walks of subject 07 that were "
        f"taken for runs: {', '.join(taken) or 'none'}."
    )
    yield (
        f"One stride of each run repeated for {LONG_TEXT}, with the noise and the slow drift of a pose model. Relaxed: "
        f"{sum(bool(held.other_faults) for held in relaxed)} of {len(relaxed)} with a finding at fault level, "
        f"{sum(bool(held.other_warnings) for held in relaxed)} with one at warning level; cadence off by "
        f"{max(abs(held.cadence) for held in relaxed):.2f} steps a minute at most. With one fault put in (the truth is "
        "synthetic):"
    )
    rows = [("fault", "how much", "runs", "found", "at fault level", "onset, s", "other faults", "other warnings")]
    for fault in FAULTS:
        here = [held for held in put_in if held.acted == (fault.rule,)]
        onsets = [onset for held in here for onset in held.onsets]
        rows.append(
            (
                f"`{fault.rule}`",
                fault.said,
                str(len(here)),
                str(sum(bool(held.found) for held in here)),
                str(sum("fault" in held.levels for held in here)),
                f"{min(onsets):+.1f} to {max(onsets):+.1f}" if onsets else "-",
                _list(sorted({rule for held in here for rule in held.other_faults})),
                _list(sorted({rule for held in here for rule in held.other_warnings})),
            )
        )
    yield _markdown(rows)


LONG_TEXT: Final = "two and a half minutes"


def _bias_rows(biases: list[dict[str, float]]) -> Iterator[tuple[str, ...]]:
    for name in dict.fromkeys(name for bias in biases for name in bias):
        values = [bias[name] for bias in biases if name in bias]
        low, high = min(values), max(values)
        yield name, f"{statistics.median(values):+.3f}", f"{low:+.3f}", f"{high:+.3f}", str(len(values))


def _list(words: Iterable[str]) -> str:
    return ", ".join(words) or "-"


def _markdown(rows: Sequence[tuple[str, ...]]) -> str:
    head, *body = rows
    lines = [head, tuple("---" for _ in head), *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main(argv: list[str] | None = None) -> int:
    """Run the evaluation and return the exit status."""
    ask = argparse.ArgumentParser(prog="python -m evaluation.running", description=__doc__)
    ask.add_argument("--model", default="heavy", help="pose model (default: heavy)")
    ask.add_argument("--clips", type=Path, default=SHARED / "clips", help="folder of the development clips")
    ask.add_argument("--data", type=Path, default=SHARED / "data", help="folder of the landmark sets of people")
    ask.add_argument("--poses", type=Path, metavar="FOLDER", help="keep the poses there, for the next time")
    arguments = ask.parse_args(argv)
    try:
        with tempfile.TemporaryDirectory() as folder:
            poses = arguments.poses or Path(folder)
            poses.mkdir(parents=True, exist_ok=True)
            clips = [judged_clip(clip) for clip in find_clips(arguments.clips, arguments.model, poses, runs=True)]
        runs = captured(arguments.data)
        people = judged_captured(runs) if runs else None
    except (OSError, ValueError) as error:
        print(f"evaluation: {failures.line(error)}", file=sys.stderr)
        return 1
    absent = [] if arguments.clips.is_dir() else ["The development clips are not there: only the sample videos were."]
    absent += [] if runs else ["There are no captured runs."]
    _, model = load_model(arguments.model)
    text = "\n\n".join(page(clips, people, model.name, absent)) + "\n"
    print(text)
    if arguments.model == "heavy":
        RESULTS.write_text(text, encoding="utf-8", newline="\n")
        print(f"written: {RESULTS.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
