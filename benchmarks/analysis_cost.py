"""What the analysis of a video costs, beside what the pose model alone costs on the same frames.

The bare model is MediaPipe's Pose Landmarker in VIDEO mode, handed frames that are already decoded and
in memory. The whole analysis is what `formcheck check` does: decode, estimate, judge, report. Both load
the model anew in every round, and they take turns, so that a busy machine is unkind to both alike.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from mediapipe import Image, ImageFormat
from mediapipe.tasks.python import BaseOptions, vision

from formcheck.core.exercise import Exercise
from formcheck.io.models import load_model
from formcheck.io.quiet import quiet_native_log
from formcheck.io.sources import Frame, open_source
from formcheck.session import judge_source


class Cost(NamedTuple):
    """Seconds of one run: on the clock, and of all processor cores together."""

    wall_s: float
    cpu_s: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rounds of both, in the order in which they were run."""

    frames: int
    bare: tuple[Cost, ...]
    whole: tuple[Cost, ...]

    def median_ms(self, costs: tuple[Cost, ...]) -> Cost:
        """Return the median cost of a frame, in milliseconds instead of seconds."""
        wall, cpu = (statistics.median(column) for column in zip(*costs, strict=True))
        return Cost(1000.0 * wall / self.frames, 1000.0 * cpu / self.frames)

    @property
    def ratio(self) -> Cost:
        """The cost of the whole analysis in costs of the bare model: median of the rounds."""
        pairs = list(zip(self.whole, self.bare, strict=True))
        return Cost(
            statistics.median(whole.wall_s / bare.wall_s for whole, bare in pairs),
            statistics.median(whole.cpu_s / bare.cpu_s for whole, bare in pairs),
        )


def compare(video: Path, exercise: Exercise, model: str, rounds: int) -> Comparison:
    """Measure both, taking turns; the first round of each is a warm-up and is thrown away."""
    with open_source(video) as source:
        frames = list(source)
    content, _ = load_model(model)
    bare: list[Cost] = []
    whole: list[Cost] = []
    for turn in range(rounds + 1):
        # Who comes first changes from round to round.
        for costs in (bare, whole) if turn % 2 else (whole, bare):
            wall, cpu = time.perf_counter(), time.process_time()
            if costs is bare:
                _bare(frames, content)
            else:
                _whole(video, exercise, model)
            costs.append(Cost(time.perf_counter() - wall, time.process_time() - cpu))
    return Comparison(len(frames), tuple(bare[1:]), tuple(whole[1:]))


def _bare(frames: list[Frame], content: bytes) -> None:
    with quiet_native_log():
        options = vision.PoseLandmarkerOptions(
            base_options=BaseOptions(model_asset_buffer=content), running_mode=vision.RunningMode.VIDEO
        )
        with vision.PoseLandmarker.create_from_options(options) as landmarker:
            for frame in frames:
                picture = Image(ImageFormat.SRGB, frame.image)
                landmarker.detect_for_video(picture, round(frame.t_s * 1000.0))


def _whole(video: Path, exercise: Exercise, model: str) -> None:
    judge_source(video, exercise, model=model)
