"""How fast a run is analysed, beside what the pose model alone costs on the same frames.

    python -m benchmarks.running [--pairs 5] [--models full heavy] [--video FILE]

The bare model is MediaPipe's Pose Landmarker in VIDEO mode, as it comes, handed frames that are decoded already and in
memory; its start is not counted. Against it stands what a user waits for, with nothing kept of the video:

* *analysis*: `formcheck.analysis.analyse` in this process, from opening the file to the report: the model is loaded,
  every frame is decoded, estimated and written to disk, and the run is judged.
* *command*: ``formcheck run VIDEO --json FILE`` in a process of its own, from its start to its end. Beside the above
  that is the start of Python, of OpenCV and of MediaPipe, a second or two whatever the length of the video.

They take turns, each pair in the other order than the one before, so that a busy machine is unkind to all alike; what
counts is the median of the ratios of pairs. Processor seconds of all cores are told beside those of the clock: they say
what was done even on a busy machine, but decoding, which goes on beside the model, counts in full there. The exit
status is 1 when the analysis is slower than 0.9 of the model by the clock.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from mediapipe import Image, ImageFormat
from mediapipe.tasks.python import BaseOptions, vision

from formcheck.analysis import analyse
from formcheck.io.catalogue import load_exercise
from formcheck.io.models import load_model
from formcheck.io.quiet import quiet_native_log
from formcheck.io.sources import Frame, open_source

ROOT: Final = Path(__file__).resolve().parent.parent
CLIP: Final = ROOT / "sample_videos" / "running_posture_3_arms.mp4"
#: Share of the bare model's frames per second (issue 6).
LEAST: Final = 0.9


class Cost(NamedTuple):
    """Seconds: on the clock, and of all processor cores together, those of child processes among them."""

    clock_s: float
    processor_s: float


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, and return the exit status."""
    ask = argparse.ArgumentParser(prog="python -m benchmarks.running", description=(__doc__ or "").partition("\n")[0])
    ask.add_argument("--pairs", type=int, default=5, help="how often each is measured (default: 5)")
    ask.add_argument("--models", nargs="+", default=["full", "heavy"], choices=("lite", "full", "heavy"))
    ask.add_argument("--video", type=Path, default=CLIP)
    arguments = ask.parse_args(argv)
    good = [_compare(arguments.video, model, arguments.pairs) for model in arguments.models]
    return 0 if all(good) else 1


def _compare(video: Path, model: str, pairs: int) -> bool:
    with open_source(video) as source:
        frames = list(source)
    content, _ = load_model(model)
    ways: dict[str, Callable[[], Cost]] = {
        "bare model": lambda: _bare(frames, content),
        "analysis": lambda: _with_nothing_kept(lambda: _analysis(video, model)),
        "command": lambda: _with_nothing_kept(lambda: _command(video, model)),
    }
    costs: dict[str, list[Cost]] = {name: [] for name in ways}
    for turn in range(pairs):
        for name in list(ways)[:: 1 if turn % 2 else -1]:
            costs[name].append(ways[name]())
    print(f"{video.name}, {len(frames)} frames, model {model}, {pairs} pairs, load {os.getloadavg()[0]:.1f}")
    for name, spent in costs.items():
        fps = len(frames) / statistics.median(cost.clock_s for cost in spent)
        line = f"  {name:10s} {fps:6.1f} frames a second"
        if name != "bare model":
            line += " = {:.3f} of the bare model ({:.3f} to {:.3f}), ".format(*_share(costs["bare model"], spent, 0))
            line += "{:.3f} by processor ({:.3f} to {:.3f})".format(*_share(costs["bare model"], spent, 1))
        print(line)
    median, *_ = _share(costs["bare model"], costs["analysis"], 0)
    print(
        f"{'good' if median >= LEAST else 'TOO SLOW'}: {median:.3f} of the bare model (limit {LEAST:g})\n", flush=True
    )
    return median >= LEAST


def _share(bare: list[Cost], spent: list[Cost], which: int) -> tuple[float, float, float]:
    """Return median, least and greatest share of the bare model's speed, over the pairs."""
    shares = [one[which] / other[which] for one, other in zip(bare, spent, strict=True)]
    return statistics.median(shares), min(shares), max(shares)


def _bare(frames: list[Frame], content: bytes) -> Cost:
    """Return what the model takes for all frames."""
    with quiet_native_log():
        options = vision.PoseLandmarkerOptions(
            base_options=BaseOptions(model_asset_buffer=content), running_mode=vision.RunningMode.VIDEO
        )
        with vision.PoseLandmarker.create_from_options(options) as landmarker:
            began = _now()
            for frame in frames:
                picture = Image(ImageFormat.SRGB, frame.image)
                landmarker.detect_for_video(picture, round(frame.t_s * 1000.0))
            return _since(began)


def _now() -> Cost:
    spent = os.times()
    return Cost(time.perf_counter(), spent.user + spent.system + spent.children_user + spent.children_system)


def _since(began: Cost) -> Cost:
    now = _now()
    return Cost(now.clock_s - began.clock_s, now.processor_s - began.processor_s)


def _with_nothing_kept(work: Callable[[], Cost]) -> Cost:
    """Do something with an empty cache of its own."""
    with tempfile.TemporaryDirectory() as folder:
        before = os.environ.get("XDG_CACHE_HOME")
        os.environ["XDG_CACHE_HOME"] = folder
        try:
            return work()
        finally:
            if before is None:
                del os.environ["XDG_CACHE_HOME"]
            else:
                os.environ["XDG_CACHE_HOME"] = before


def _analysis(video: Path, model: str) -> Cost:
    exercise = load_exercise("running_posture")
    began = _now()
    analysis = analyse(video, exercise, model=model)
    cost = _since(began)
    if not analysis.complete:
        raise RuntimeError("the analysis was not whole")
    return cost


def _command(video: Path, model: str) -> Cost:
    words = [sys.executable, "-m", "formcheck", "run", str(video), "--model", model, "--json", os.devnull]
    began = _now()
    subprocess.run(words, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return _since(began)


if __name__ == "__main__":
    sys.exit(main())
