"""The last seconds of a run as they were in the picture: what the rhythm and the strides are read from."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import numpy as np

from formcheck.core.door import FRAME_MARGIN, VISIBLE_FAR
from formcheck.core.pose import LANDMARKS, Pose
from formcheck.core.strip import FloatArray

#: A point that was seen in less than this share of a stride is not read there. As for sets (specification 6.2).
_SEEN: Final = 0.7
#: Depth share and picture width of the shoulders over whole strides, from the side and from the front (specification
#: 3.3 and 9.1: limits for a yaw of 25 degrees, loosened as in `view`). What lies between is asked for.
_SIDE: Final = (0.80, 0.45)
_FRONT: Final = (0.50, 0.45)
#: By the width alone: side on up to this, from the front from that on, T.
_FLAT: Final = (0.30, 0.55)

_LEFT_DEPTH: Final = [LANDMARKS[f"left_{part}"] for part in ("shoulder", "hip", "knee")]
_RIGHT_DEPTH: Final = [LANDMARKS[f"right_{part}"] for part in ("shoulder", "hip", "knee")]
SHOULDERS: Final = [LANDMARKS["left_shoulder"], LANDMARKS["right_shoulder"]]
HIPS: Final = [LANDMARKS["left_hip"], LANDMARKS["right_hip"]]
ANKLES: Final = [LANDMARKS["left_ankle"], LANDMARKS["right_ankle"]]


@dataclass(slots=True)
class Footage:
    """Some seconds of a run, as they were in the picture: y up, pixels.

    Attributes
    ----------
    t_s
        (n,) seconds of the runner's own time.
    points
        (n, 33, 2); NaN where a landmark cannot be believed.
    deeper
        (n,) how much farther the left side is from the camera than the right.
    turn
        (n,) depth share of the shoulder axis.
    """

    t_s: FloatArray
    points: FloatArray
    deeper: FloatArray
    turn: FloatArray

    def middle(self, pair: list[int]) -> FloatArray:
        """(n, 2): the middle between two landmarks; NaN where either is not believed."""
        points: FloatArray = self.points[:, pair].mean(axis=1)
        return points

    @property
    def torso_px(self) -> float:
        """Length of the torso between the middles of hips and shoulders, pixels, over all of it."""
        trunk = self.middle(SHOULDERS) - self.middle(HIPS)
        return median(np.hypot(trunk[:, 0], trunk[:, 1]))

    @property
    def shoulders(self) -> tuple[float, float]:
        """Depth share and width in T of the shoulder axis, over the window."""
        axis = self.points[:, SHOULDERS[0]] - self.points[:, SHOULDERS[1]]
        return median(self.turn), median(np.abs(axis[:, 0])) / self.torso_px


def footage_of(poses: Collection[Pose], slow: float) -> Footage:
    """Return poses in which somebody was seen, in the order of time, as footage.

    Parameters
    ----------
    poses
        At least one.
    slow
        How many times slower than life they come.
    """
    points = np.array([pose.landmarks[:, :2] for pose in poses], np.float64)
    visibility = np.array([pose.visibility for pose in poses])
    depth = np.array([pose.landmarks[:, 2] for pose in poses], np.float64)
    if not depth.any():
        # Landmarks that were not estimated from pictures may have a depth in the world only.
        depth = np.array([pose.world[:, 2] for pose in poses], np.float64)
    size = np.array([pose.image_size for pose in poses], np.float64)[:, None, :]
    inside = (np.abs(points / size - 0.5) <= 0.5 + FRAME_MARGIN).all(axis=2)
    points[..., 1] *= -1.0
    # The threshold of the far side: which side is near is only decided on what is seen here.
    points[~(inside & (visibility >= VISIBLE_FAR))] = np.nan
    axis = np.array([pose.world[SHOULDERS[0]] - pose.world[SHOULDERS[1]] for pose in poses], np.float64)
    length = np.linalg.norm(axis, axis=1)
    return Footage(
        t_s=np.array([pose.t_s for pose in poses]) / slow,
        points=points,
        deeper=(depth[:, _LEFT_DEPTH] - depth[:, _RIGHT_DEPTH]).mean(axis=1),
        turn=np.divide(np.abs(axis[:, 2]), length, out=np.full(len(poses), np.nan), where=length > 0),
    )


def view_of(turn: float, width: float) -> str | None:
    """Return the view of shoulders with this depth share and width (T); None where it cannot be told.

    Where there is no depth, as in landmarks that were not estimated from pictures, the width has to do.
    """
    if math.isnan(turn):
        return "side" if width <= _FLAT[0] else "front" if width >= _FLAT[1] else None
    if turn >= _SIDE[0] and width <= _SIDE[1]:
        return "side"
    if turn <= _FRONT[0] and width >= _FRONT[1]:
        return "front"
    return None


def median(values: FloatArray) -> float:
    """Return the median of what is known; NaN where nothing is."""
    known = values[np.isfinite(values)]
    return float(np.median(known)) if known.size else math.nan


def faces_left(points: FloatArray) -> bool:
    """Whether somebody runs to the left in the picture: their toes are left of their heels."""
    feet = [
        points[:, LANDMARKS[f"{side}_toe"], 0] - points[:, LANDMARKS[f"{side}_heel"], 0] for side in ("left", "right")
    ]
    return sum(known for known in map(median, feet) if not math.isnan(known)) < 0


def filled(t_s: FloatArray, points: FloatArray) -> FloatArray:
    """Return (33, n, 2): each point over time, gaps bridged; NaN throughout where it was seen too rarely."""
    out: FloatArray = np.full((points.shape[1], points.shape[0], 2), np.nan)
    seen = np.isfinite(points[..., 0]) & np.isfinite(points[..., 1])
    for index in np.flatnonzero(seen.mean(axis=0) >= _SEEN):
        known = seen[:, index]
        for axis in (0, 1):
            out[index, :, axis] = np.interp(t_s, t_s[known], points[known, index, axis])
    return out
