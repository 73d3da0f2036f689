"""Judging the same people again with their landmarks disturbed, as cameras and estimators disturb them.

Each disturbance leaves the movement as it was, so that counts and verdicts have to stay what they were. They are
drawn from the name of the video, and are the same each time.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Sequence as Many
from dataclasses import asdict, replace
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from evaluation.bootstrap import figure
from evaluation.counting import compared
from evaluation.datasets import Video
from evaluation.metrics import Counted, mae, off_by_one
from evaluation.scoring import Score, score, total
from evaluation.sequences import Outcome, Sequence, loaded
from formcheck.core.engine import judge
from formcheck.core.pose import LANDMARKS

Disturbance: TypeAlias = Callable[[Sequence, np.random.Generator], Sequence]

_LEFT: Final = [index for name, index in LANDMARKS.items() if name.startswith("left_")]
_RIGHT: Final = [LANDMARKS[name.replace("left_", "right_", 1)] for name in LANDMARKS if name.startswith("left_")]
_LEGS: Final = ("hip", "knee", "ankle", "heel", "toe")
_LEG_PAIRS: Final = [(LANDMARKS[f"left_{part}"], LANDMARKS[f"right_{part}"]) for part in _LEGS]


def mirrored(sequence: Sequence, rng: np.random.Generator) -> Sequence:
    """The same person in a mirror: left is right."""
    order = np.arange(33)
    order[_LEFT], order[_RIGHT] = _RIGHT, _LEFT
    landmarks, world = sequence.landmarks[:, order].copy(), sequence.world[:, order].copy()
    landmarks[:, :, 0] = sequence.image_size[0] - landmarks[:, :, 0]
    world[:, :, 0] *= -1
    return replace(sequence, landmarks=landmarks, world=world, visibility=sequence.visibility[:, order])


def rolled(sequence: Sequence, rng: np.random.Generator) -> Sequence:
    """A laptop that stands askew: the camera is rolled by 5 degrees about the middle of the picture."""
    angle = math.radians(5.0)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]], np.float32)
    middle = np.array(sequence.image_size, np.float32) / 2
    landmarks, world = sequence.landmarks.copy(), sequence.world.copy()
    landmarks[:, :, :2] = (landmarks[:, :, :2] - middle) @ turn.T + middle
    world[:, :, :2] = world[:, :, :2] @ turn.T
    return replace(sequence, landmarks=landmarks, world=world)


def slow_camera(sequence: Sequence, rng: np.random.Generator) -> Sequence:
    """A slow computer: 15 pictures a second."""
    step = max(1, round(_fps(sequence) / 15.0))
    return _only(sequence, np.arange(0, len(sequence.t_s), step))


def uneven_camera(sequence: Sequence, rng: np.random.Generator) -> Sequence:
    """A webcam in poor light, or a busy computer: three pictures in ten are dropped, at random."""
    return _only(sequence, np.flatnonzero(rng.random(len(sequence.t_s)) >= 0.3))


def gaps(sequence: Sequence, rng: np.random.Generator) -> Sequence:
    """The estimator finds nobody for 0.2 s, once in two seconds."""
    return _where(sequence, _bursts(sequence, rng, 2.0, 0.2), _nobody)


def noise(sequence: Sequence, rng: np.random.Generator) -> Sequence:
    """White noise of 0.02 torso lengths on each landmark: twice that of the full model on rendered people."""
    torso = _torso(sequence)
    shift = rng.normal(0.0, 0.02, sequence.landmarks[:, :, :2].shape).astype(np.float32)
    landmarks, world = sequence.landmarks.copy(), sequence.world.copy()
    landmarks[:, :, :2] += shift * np.float32(torso)
    return replace(sequence, landmarks=landmarks, world=world)


def outliers(sequence: Sequence, rng: np.random.Generator) -> Sequence:
    """In every tenth picture one limb's end is a torso away from where it was."""
    landmarks = sequence.landmarks.copy()
    torso = _torso(sequence)
    hit = np.flatnonzero(rng.random(len(landmarks)) < 0.1)
    joints = rng.choice(
        [LANDMARKS[f"{s}_{p}"] for s in ("left", "right") for p in ("wrist", "knee", "ankle")], hit.size
    )
    angle = rng.uniform(0.0, 2 * math.pi, hit.size)
    landmarks[hit, joints, 0] += np.float32(torso) * np.cos(angle)
    landmarks[hit, joints, 1] += np.float32(torso) * np.sin(angle)
    return replace(sequence, landmarks=landmarks)


def swaps(sequence: Sequence, rng: np.random.Generator) -> Sequence:
    """The estimator takes one leg for the other for 0.1 s, once in two seconds."""

    def swapped(landmarks: NDArray[np.float32], hit: NDArray[np.intp]) -> NDArray[np.float32]:
        out = landmarks.copy()
        for left, right in _LEG_PAIRS:
            out[hit, left], out[hit, right] = landmarks[hit, right], landmarks[hit, left]
        return out

    hit = _bursts(sequence, rng, 2.0, 0.1)
    return replace(sequence, landmarks=swapped(sequence.landmarks, hit), world=swapped(sequence.world, hit))


def cut(sequence: Sequence, rng: np.random.Generator) -> Sequence:
    """The camera is moved half-way through: the body stands elsewhere, a quarter larger."""
    half = len(sequence.t_s) // 2
    middle = np.array([*sequence.image_size, 0.0], np.float32) / 2
    landmarks = sequence.landmarks.copy()
    landmarks[half:] = (landmarks[half:] - middle) * np.float32(1.25) + middle
    landmarks[half:, :, 0] += np.float32(_torso(sequence))
    return replace(sequence, landmarks=landmarks)


#: What is done to each video, by the name in the tables.
DISTURBANCES: Final[dict[str, Disturbance]] = {
    "mirrored": mirrored,
    "rolled by 5 degrees": rolled,
    "15 pictures a second": slow_camera,
    "three in ten pictures dropped": uneven_camera,
    "nobody found for 0.2 s in 2 s": gaps,
    "noise of 0.02 T": noise,
    "an outlier in every tenth picture": outliers,
    "legs swapped for 0.1 s in 2 s": swaps,
    "camera moved half-way": cut,
}


def disturbed(sequence: Sequence, how: str) -> Sequence:
    """Return a sequence with one of `DISTURBANCES`."""
    seed = zlib.crc32(f"{sequence.name} {how}".encode())
    return DISTURBANCES[how](sequence, np.random.default_rng(seed))


def counted(videos: Many[Video], judged: Callable[[list[Sequence]], list[Outcome]]) -> list[dict[str, Any]]:
    """Count videos as they are and with each disturbance.

    Parameters
    ----------
    videos
        Videos with a known count.
    judged
        Judges sequences, in their order.

    Returns
    -------
    list of dict
        For each disturbance ``off_by_one`` and ``mae`` as in `evaluation.counting`, and the shares of videos
        whose count stayed the ``same`` and moved by one at most (``within_one``), each with its interval. The
        first row is the videos as they are.
    """

    def count(sequences: list[Sequence]) -> list[Counted]:
        return [compared(video, outcome) for video, outcome in zip(videos, judged(sequences), strict=True)]

    before = count([video.sequence for video in videos])
    rows = [_row("as they are", before, before)]
    for how in DISTURBANCES:
        rows.append(_row(how, count([disturbed(video.sequence, how) for video in videos]), before))
    return rows


def _row(how: str, now: Many[Counted], before: Many[Counted]) -> dict[str, Any]:
    moved = [abs(one.count - other.count) for one, other in zip(now, before, strict=True)]
    return {
        "disturbance": how,
        "off_by_one": figure(now, off_by_one),
        "mae": figure(now, mae),
        "same": figure(moved, lambda some: sum(move == 0 for move in some) / len(some)),
        "within_one": figure(moved, lambda some: sum(move <= 1 for move in some) / len(some)),
    }


def scored(sequence: Sequence, truth: Mapping[str, Any]) -> dict[str, Score]:
    """Judge a clip of repetitions whose truth is known with each disturbance, and score it."""
    scores = {}
    for how in DISTURBANCES:
        side = truth.get("side")
        if side and DISTURBANCES[how] is mirrored:
            side = "left" if side == "right" else "right"
        report = judge(loaded(sequence.exercise), disturbed(sequence, how).poses(), side)
        scores[how], _ = score(truth, report.to_dict())
    return scores


def summed(clips: Iterable[Mapping[str, Score]]) -> list[dict[str, Any]]:
    """Return for each disturbance the sum over clips, as it is kept."""
    found = list(clips)
    return [
        {"disturbance": how, **asdict(total(clip[how] for clip in found if how in clip))}
        for how in DISTURBANCES
        if any(how in clip for clip in found)
    ]


def _fps(sequence: Sequence) -> float:
    return 1.0 / float(np.median(np.diff(sequence.t_s)))


def _torso(sequence: Sequence) -> float:
    """Return the median length of the trunk in the picture, pixels."""
    shoulders, hips = sequence.landmarks[:, 11:13].mean(1), sequence.landmarks[:, 23:25].mean(1)
    return float(np.nanmedian(np.linalg.norm((shoulders - hips)[:, :2], axis=1)))


def _only(sequence: Sequence, kept: NDArray[np.intp]) -> Sequence:
    return replace(
        sequence,
        t_s=sequence.t_s[kept],
        landmarks=sequence.landmarks[kept],
        world=sequence.world[kept],
        visibility=sequence.visibility[kept],
    )


def _bursts(sequence: Sequence, rng: np.random.Generator, every_s: float, length_s: float) -> NDArray[np.intp]:
    """Return the frames of short stretches of time, one in each `every_s`, at random within it."""
    t = sequence.t_s
    starts = np.arange(0.0, float(t[-1]), every_s)
    starts = starts + rng.uniform(0.0, every_s - length_s, starts.size)
    return np.flatnonzero(((t[:, None] >= starts) & (t[:, None] < starts + length_s)).any(axis=1))


def _where(
    sequence: Sequence, hit: NDArray[np.intp], do: Callable[[NDArray[np.float32], NDArray[np.intp]], None]
) -> Sequence:
    landmarks, world, visibility = sequence.landmarks.copy(), sequence.world.copy(), sequence.visibility.copy()
    do(landmarks, hit)
    do(world, hit)
    visibility[hit] = 0.0
    return replace(sequence, landmarks=landmarks, world=world, visibility=visibility)


def _nobody(landmarks: NDArray[np.float32], hit: NDArray[np.intp]) -> None:
    landmarks[hit] = np.nan
