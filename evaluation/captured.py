"""Captured runs and walks as a camera would see them, and one stride of a run made into a long one.

The joints are those of a motion capture system: there are no eyes, ears, heels and toes of a head and a foot as a pose
model means them, so the ears are where the head joint is, the nose is put before them, and heel and toe are put to the
ankle. What comes out is good for rhythm, trunk and arms, and for what changes; not for how a head is carried.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from formcheck.core.gait import rhythm
from formcheck.core.pose import LANDMARKS, Pose

FloatArray: TypeAlias = NDArray[np.float64]

#: How long the torso is in the picture, pixels, and how large the picture is.
_TORSO_PX: Final = 150.0
SIZE: Final = (1280, 960)
FPS: Final = 30.0
#: How long a run is made, and from when on the fault is in it, seconds.
LONG_S: Final = 150.0
FROM_S: Final = 80.0
#: The error of a pose model from picture to picture, and its slow wandering, of every joint, as shares of the torso:
#: the heavy model's jitter and a drift as in the specification's section 12. House values.
_JITTER: Final = 0.015
_DRIFT: Final = 0.004
_DRIFT_S: Final = 5.0
_JOINTS: Final = ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")


@dataclass(frozen=True, slots=True, eq=False)
class Captured:
    """A captured run or walk.

    Attributes
    ----------
    name, action
        What it is called; ``run`` or ``walk``.
    dt_s
        Seconds from one moment to the next.
    points
        (n, 33, 3): x the way that is run, y up, z to the runner's left, in torso lengths, the hips over the origin;
        NaN for what was not captured.
    """

    name: str
    action: str
    dt_s: float
    points: FloatArray


def captured(folder: Path) -> list[Captured]:
    """Return what is in a data set of captured runs and walks; empty where there is none."""
    found = []
    for path in sorted(folder.glob("cmu_bvh*/*.npz")):
        with np.load(path) as data:
            # The first moment of every file is the rest pose of its figure.
            names, joints, dt = [str(name) for name in data["names"]], data["P"][1:].astype(np.float64), data["dt"]
        # Running is subject 09 and walking subject 07, as the index of the data says.
        action = "run" if path.stem.startswith("09") else "walk"
        found.append(Captured(path.stem, action, float(dt), _points(names, joints)))
    return found


def _points(names: list[str], joints: FloatArray) -> FloatArray:
    at = {name: joints[:, index] for index, name in enumerate(names)}
    hips = (at["l_hip"] + at["r_hip"]) / 2
    way = (hips[-1] - hips[0]) * (1.0, 0.0, 1.0)
    way /= np.linalg.norm(way)
    axes = np.stack([way, (0.0, 1.0, 0.0), np.cross((0.0, 1.0, 0.0), way)])
    origin = hips * (1.0, 0.0, 1.0)
    shoulders = (at["l_shoulder"] + at["r_shoulder"]) / 2
    torso = float(np.median(np.linalg.norm(shoulders - hips, axis=1)))
    points = np.full((len(joints), 33, 3), np.nan)
    for side, short in (("left", "l"), ("right", "r")):
        for joint in _JOINTS:
            points[:, LANDMARKS[f"{side}_{joint}"]] = (at[f"{short}_{joint}"] - origin) @ axes.T / torso
        across = np.array((0.0, 0.0, 0.14 if side == "left" else -0.14))
        points[:, LANDMARKS[f"{side}_ear"]] = (at["head"] - origin) @ axes.T / torso + across
        ankle = points[:, LANDMARKS[f"{side}_ankle"]]
        points[:, LANDMARKS[f"{side}_heel"]] = ankle + np.array((-0.1, -0.1, 0.0))
        points[:, LANDMARKS[f"{side}_toe"]] = ankle + np.array((0.35, -0.15, 0.0))
    ears = (points[:, LANDMARKS["left_ear"]] + points[:, LANDMARKS["right_ear"]]) / 2
    points[:, LANDMARKS["nose"]] = ears + np.array((0.25, -0.05, 0.0))
    return points


def poses_of(run: Captured, view: str) -> list[Pose]:
    """Return a run as a camera sees it that goes along with it, from the runner's left or from the front."""
    every = max(1, round(1.0 / FPS / run.dt_s))
    return [seen(points, k * every * run.dt_s, view) for k, points in enumerate(run.points[::every])]


def seen(points: FloatArray, t_s: float, view: str) -> Pose:
    """Return one pose, without perspective.

    Parameters
    ----------
    points
        (33, 3) as in `Captured`.
    t_s
        When, seconds.
    view
        ``side`` (from the left) or ``front``.
    """
    # x to the right, y down, z away: the camera at the runner's left sees them run to the left.
    axes = ((-1, 0), (-1, 1), (-1, 2)) if view == "side" else ((1, 2), (-1, 1), (-1, 0))
    flat = np.stack([sign * points[:, axis] for sign, axis in axes], axis=1)
    known = np.isfinite(flat[:, :1] + flat[:, 1:2] + flat[:, 2:])
    flat = np.where(known, flat, 0.0)
    landmarks = flat * _TORSO_PX + (SIZE[0] / 2, SIZE[1] * 0.75, 0.0)
    return Pose(t_s, _f32(landmarks), _f32(flat * 0.5), _f32(known.ravel()), SIZE)


def _f32(values: NDArray[Any]) -> NDArray[np.float32]:
    return values.astype(np.float32)


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that is put into a run.

    Attributes
    ----------
    rule, view
        Which rule it breaks, and from where that is seen.
    said
        What is done, in words.
    put_in
        Changes points (n, 33, 3) as in `Captured` into those of the fault.
    from_s
        From when on, seconds.
    """

    rule: str
    view: str
    said: str
    put_in: Callable[[FloatArray], FloatArray]
    from_s: float = FROM_S


def _indices(*parts: str) -> list[int]:
    return [LANDMARKS[f"{side}_{part}"] for side in ("left", "right") for part in parts]


def _turned(points: FloatArray, about: FloatArray, degrees: float) -> FloatArray:
    """Return points turned about an axis across the body, + forwards and down."""
    angle = np.radians(degrees)
    x, y = (points - about)[..., 0], (points - about)[..., 1]
    turned = points.copy()
    turned[..., 0] = about[..., 0] + np.cos(angle) * x + np.sin(angle) * y
    turned[..., 1] = about[..., 1] - np.sin(angle) * x + np.cos(angle) * y
    return turned


_HEAD: Final = [LANDMARKS["nose"], LANDMARKS["left_ear"], LANDMARKS["right_ear"]]
_ARMS: Final = _indices("shoulder", "elbow", "wrist")
_TRUNK: Final = [*_HEAD, *_ARMS]


def _moved(parts: list[int], by: tuple[float, float, float]) -> Callable[[FloatArray], FloatArray]:
    def put_in(points: FloatArray) -> FloatArray:
        points = points.copy()
        points[:, parts] += by
        return points

    return put_in


def _nodding(points: FloatArray) -> FloatArray:
    """Turn the face down by 28 degrees about the ears."""
    points = points.copy()
    ears = points[:, _indices("ear")].mean(axis=1)
    nose = LANDMARKS["nose"]
    points[:, nose] = _turned(points[:, nose], ears, 28.0)
    return points


def _leaning(degrees: float) -> Callable[[FloatArray], FloatArray]:
    def put_in(points: FloatArray) -> FloatArray:
        points = points.copy()
        hips = points[:, _indices("hip")].mean(axis=1, keepdims=True)
        points[:, _TRUNK] = _turned(points[:, _TRUNK], hips, degrees)
        return points

    return put_in


def _elbows(degrees: float) -> Callable[[FloatArray], FloatArray]:
    """Return what puts every elbow to an angle, the upper arm left as it is."""

    def put_in(points: FloatArray) -> FloatArray:
        points = points.copy()
        for side in ("left", "right"):
            shoulder, elbow, wrist = (points[:, LANDMARKS[f"{side}_{part}"]] for part in ("shoulder", "elbow", "wrist"))
            length = np.linalg.norm(wrist - elbow, axis=1, keepdims=True)
            # The lower arm forward of the upper one, in the plane of the run.
            back = (shoulder - elbow) * (1.0, 1.0, 0.0)
            direction = _turned(back, np.zeros(3), degrees)
            direction /= np.linalg.norm(direction, axis=1, keepdims=True)
            points[:, LANDMARKS[f"{side}_wrist"]] = elbow + length * direction
        return points

    return put_in


def _bouncing(points: FloatArray) -> FloatArray:
    """Make the hips, and all above them, go up and down half as far again."""
    points = points.copy()
    height = points[:, _indices("hip"), 1].mean(axis=1)
    more = 0.5 * (height - height.mean())
    points[:, [*_TRUNK, *_indices("hip")], 1] += more[:, None]
    return points


def _crossing(points: FloatArray) -> FloatArray:
    """Bring both hands across the midline by 0.15 torso lengths where they come nearest to it."""
    points = points.copy()
    middle = points[:, _indices("shoulder"), 2].mean(axis=1)
    for side, sign in (("left", 1.0), ("right", -1.0)):
        wrist = LANDMARKS[f"{side}_wrist"]
        nearest = (sign * (points[:, wrist, 2] - middle)).min()
        points[:, wrist, 2] -= sign * (nearest + 0.15)
    return points


def _tilting(points: FloatArray) -> FloatArray:
    """Lift the right shoulder and lower the left one so that their line tilts by 12 degrees."""
    points = points.copy()
    shoulders = points[:, _indices("shoulder")]
    half = 0.5 * np.linalg.norm(shoulders[:, 0] - shoulders[:, 1], axis=1) * np.tan(np.radians(12.0))
    points[:, LANDMARKS["left_shoulder"], 1] -= half
    points[:, LANDMARKS["right_shoulder"], 1] += half
    return points


def _swaying(points: FloatArray) -> FloatArray:
    """Swing the trunk from side to side by 0.2 torso lengths once in a stride."""
    points = points.copy()
    phase = np.linspace(0.0, 2.0 * np.pi, len(points), endpoint=False)
    points[:, _TRUNK, 2] += 0.1 * np.sin(phase)[:, None]
    return points


FAULTS: Final = (
    Fault("run_head_forward", "side", "head 0.12 T forward, 0.03 T down", _moved(_HEAD, (0.12, -0.03, 0.0))),
    Fault("run_look_down", "side", "face 28 degrees down", _nodding),
    Fault(
        "run_shrug",
        "side",
        "shoulders and arms 0.08 T up",
        _moved(_indices("shoulder", "elbow", "wrist"), (0, 0.08, 0)),
    ),
    Fault("run_trunk_too_far", "side", "trunk 9 degrees forward", _leaning(9.0)),
    Fault("run_trunk_back", "side", "trunk 14 degrees back", _leaning(-14.0)),
    Fault("run_elbow_tight", "side", "elbows at 45 degrees", _elbows(45.0)),
    Fault("run_elbow_open", "side", "elbows at 145 degrees", _elbows(145.0)),
    Fault("run_hands_high", "side", "hands 0.5 T up", _moved(_indices("wrist"), (0.0, 0.5, 0.0))),
    Fault("run_bounce", "side", "bounce half as high again", _bouncing),
    Fault("run_arms_cross", "front", "hands 0.15 T across the midline", _crossing),
    Fault("run_shoulder_tilt", "front", "right shoulder up by 12 degrees", _tilting),
    Fault("run_sway", "front", "trunk from side to side by 0.2 T", _swaying),
)


def long_run(run: Captured, view: str, fault: Fault | None) -> tuple[list[Pose], float]:
    """Return the poses of a run of two and a half minutes, the end of it with a fault, and its true cadence.

    One stride of the captured run over and over, closed so that its end is its beginning.
    """
    hips = run.points[:, _indices("hip"), 1].mean(axis=1)
    feet = np.abs(run.points[:, LANDMARKS["left_ankle"], 0] - run.points[:, LANDMARKS["right_ankle"], 0])
    found = rhythm(run.dt_s, [hips, feet])
    if found is None:
        raise ValueError(f"{run.name}: no steps were found in it")
    n = round(2 * found.step_s / run.dt_s)
    stride = run.points[: n + 1]
    share = np.linspace(0.0, 1.0, n + 1)[:, None, None]
    closed = (stride - share * (stride[-1] - stride[0]))[:-1]
    faulty = closed if fault is None else fault.put_in(closed)
    rng = np.random.default_rng(9)
    count = round(LONG_S * FPS)
    times = np.arange(count) / FPS
    jitter = rng.normal(0.0, _JITTER, (count, 33, 3))
    drift = _wandering(rng, count)
    rows = (times / run.dt_s % n).astype(int)
    late = times >= (FROM_S if fault is None else fault.from_s)
    points = np.where(late[:, None, None], faulty[rows], closed[rows]) + jitter + drift
    return [seen(p, float(t), view) for p, t in zip(points, times, strict=True)], 60.0 / (n * run.dt_s / 2)


def _wandering(rng: np.random.Generator, count: int) -> FloatArray:
    """(count, 33, 3): noise that stays near where it was, with the deviation `_DRIFT`."""
    stay = float(np.exp(-1.0 / FPS / _DRIFT_S))
    steps = rng.normal(0.0, _DRIFT * np.sqrt(1.0 - stay**2), (count, 33, 3))
    out = np.empty_like(steps)
    out[0] = steps[0]
    for k in range(1, count):
        out[k] = stay * out[k - 1] + steps[k]
    return out
