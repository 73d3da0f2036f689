"""What an hour on a treadmill costs beside the pose model: memory, disk, and time until it is open again.

    python -m benchmarks.hour [--frames 108000]

The pictures are tiny and the poses are known (a sample run, over and over), so that minutes are enough; everything else
is what `formcheck run` does. In the middle the analysis is stopped, and gone on with. The exit status is 1 when memory
grows with the length of the video.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, Self
from unittest.mock import patch

import cv2
import numpy as np

from benchmarks.judge_cost import process_mib
from formcheck.analysis import Analysis, Progress, analyse
from formcheck.core.pose import Pose
from formcheck.core.report import ModelInfo
from formcheck.io.catalogue import load_exercise
from formcheck.io.sources import Frame

ROOT: Final = Path(__file__).resolve().parent.parent
JOINTS: Final = ROOT / "sample_videos" / "running_posture_3_arms.npz"
FPS: Final = 30.0
#: How much more the process may hold at the end of estimating than after a tenth of it, MiB.
MAX_GROWTH_MIB: Final = 5.0


class Known:
    """In the place of the pose model: knows where the runner is."""

    model = ModelInfo("known", "0" * 64)

    def __init__(self, _: str | Path) -> None:
        joints = np.load(JOINTS)
        self._poses = []
        for flat, body in zip(joints["lm2d"], joints["lm3d"], strict=True):
            # World landmarks count from the hips, y down and z away from the camera.
            x, y, z = (body - body[[23, 24]].mean(axis=0)).T
            landmarks = np.column_stack((flat, np.zeros(33)))
            self._poses.append(Pose(0.0, landmarks, np.column_stack((x, -z, y)), np.ones(33, np.float32), (640, 480)))

    def estimate(self, frame: Frame) -> Pose:
        return replace(self._poses[frame.index % len(self._poses)], t_s=frame.t_s)

    def go_on(self, frame: Frame, pose: Pose) -> None:
        pass

    def close(self) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, and return the exit status."""
    ask = argparse.ArgumentParser(prog="python -m benchmarks.hour", description=(__doc__ or "").partition("\n")[0])
    ask.add_argument("--frames", type=int, default=108_000)
    frames = ask.parse_args(argv).frames
    with (
        tempfile.TemporaryDirectory() as folder,
        patch.dict(os.environ, XDG_CACHE_HOME=folder),
        patch("formcheck.io.estimator.Estimator", Known),
    ):
        return 0 if _measure(_video(Path(folder) / "hour.avi", frames), frames) else 1


def _video(path: Path, frames: int) -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), FPS, (64, 48))
    for number in range(frames):
        writer.write(np.full((48, 64, 3), number % 200, np.uint8))
    writer.release()
    return path


def _measure(video: Path, frames: int) -> bool:
    memory: dict[int, float] = {}
    at = 0

    def told(progress: Progress) -> None:
        nonlocal at
        at = progress.done
        if at % max(1, frames // 10) == 0 and at not in memory:
            memory[at] = process_mib()

    half = _timed("stopped in the middle", lambda: _analyse(video, told, lambda: frames // 2 <= at < frames))
    whole = _timed("gone on with to its end", lambda: _analyse(video, told, lambda: False))
    known = _timed("opened again", lambda: _analyse(video, told, lambda: False))
    for done, mib in memory.items():
        print(f"  after {done:6d} frames {mib:6.1f} MiB")
    run = known.report.running
    print(f"  {whole.poses.stat().st_size / 1e6:.0f} MB of poses, {len(run.strides) if run else 0} strides")
    good = known.report == whole.report and not half.complete and whole.complete
    first, last = memory[min(memory)], memory[max(memory)]
    print(f"{'good' if last - first <= MAX_GROWTH_MIB else 'TOO MUCH'}: memory grows by {last - first:.1f} MiB")
    return good and last - first <= MAX_GROWTH_MIB


def _analyse(video: Path, told: Callable[[Progress], None], stopped: Callable[[], bool]) -> Analysis:
    return analyse(video, load_exercise("running_posture"), progress=told, stopped=stopped)


def _timed(what: str, work: Callable[[], Analysis]) -> Analysis:
    began = time.perf_counter()
    analysis = work()
    seconds = time.perf_counter() - began
    print(f"{what}: {analysis.report.source.frames} frames, {seconds:.1f} s, {process_mib():.1f} MiB", flush=True)
    return analysis


if __name__ == "__main__":
    sys.exit(main())
