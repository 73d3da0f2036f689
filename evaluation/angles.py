"""How far what is read is from the truth: the primary signal of the true joints beside that of the pose model.

The true joints of a rendered clip go through the same engine as the landmarks of the pose model. What differs then
is the pose model's doing, in the unit of the signal, whatever that is.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from collections.abc import Sequence as Many
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evaluation.sequences import Sequence, loaded
from formcheck.core.engine import Engine


@dataclass(frozen=True, slots=True)
class Read:
    """The primary signal of a set, pose by pose (NaN where it was not read), and its peaks.

    `peaks` are start, end and peak of each repetition.
    """

    signal: tuple[float, ...]
    peaks: tuple[tuple[float, float, float], ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Errors:
    """How far the readings of a clip are from those of its true joints, in `unit`, without sign.

    `frames` are those within the true repetitions, `peaks` one for each repetition that both found.
    """

    unit: str = ""
    frames: tuple[float, ...] = ()
    peaks: tuple[float, ...] = ()


def of_joints(name: str, truth: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]], t_s: Many[float]) -> Sequence:
    """Return the true joints of a rendered clip as a sequence, every one of them seen.

    Parameters
    ----------
    name
        Of the clip.
    truth, arrays
        Its ground truth: ``lm2d`` (N, 33, 2) pixels, ``lm3d`` (N, 33, 3) metres, x along the picture, y away from
        the camera, z up.
    t_s
        When each frame was, seconds.
    """
    frames = min(len(t_s), len(arrays["lm2d"]))
    picture = arrays["lm2d"][:frames].astype(np.float64)
    joints = arrays["lm3d"][:frames].astype(np.float64)[:, :, [0, 2, 1]] * (1.0, -1.0, 1.0)
    world = joints - joints[:, 23:25].mean(axis=1, keepdims=True)
    # Pixels of a metre: what the trunk is long in the picture, and in truth.
    trunk = [at[:, 11:13].mean(1) - at[:, 23:25].mean(1) for at in (picture, world)]
    flat = np.linalg.norm(trunk[1][:, :2], axis=1)
    scale = float(np.median(np.linalg.norm(trunk[0], axis=1) / np.maximum(flat, 1e-6)))
    width, height = truth["size"]
    return Sequence(
        name,
        truth["exercise"],
        np.asarray(t_s[:frames], np.float64),
        np.concatenate([picture, world[:, :, 2:] * scale], axis=2).astype(np.float32),
        world.astype(np.float32),
        np.ones(picture.shape[:2], np.float32),
        (int(width), int(height)),
    )


def read(sequence: Sequence, side: str | None) -> Read:
    """Return what the engine reads off a sequence."""
    exercise = loaded(sequence.exercise)
    engine = Engine(exercise, side)
    signal = tuple(engine.push(pose).signal for pose in sequence.poses())
    reps = engine.report().reps
    return Read(signal, tuple((rep.start_s, rep.end_s, rep.peak) for rep in reps), exercise.signal.unit)


def errors(model: Read, true: Read, t_s: Many[float], spans: Iterable[tuple[float, float]]) -> Errors:
    """Return how far apart two readings of the same clip are.

    Parameters
    ----------
    model, true
        As the pose model saw it, and of the true joints.
    t_s
        When each frame was, seconds.
    spans
        Within which the frames count: the true repetitions, or the stretches of a hold.
    """
    spans = tuple(spans)
    frames = [
        abs(a - b)
        for at_s, a, b in zip(t_s, model.signal, true.signal, strict=False)
        if any(start <= at_s <= end for start, end in spans) and math.isfinite(a) and math.isfinite(b)
    ]
    peaks = []
    for start, end, peak in true.peaks:
        shared, other = max(((min(e, end) - max(s, start), p) for s, e, p in model.peaks), default=(0.0, math.nan))
        peaks += [abs(other - peak)] if shared > 0 else []
    return Errors(true.unit, tuple(frames), tuple(peaks))
