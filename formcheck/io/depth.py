"""What a table of landmarks does not say of depth, told from what it does say.

Nothing is judged by depth but from where the body is seen, which side is the nearer one, and how much a trunk leans
towards the camera.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from formcheck.core.pose import LANDMARKS

#: Length of a trunk from hips to shoulders, metres, and width of the shoulders in trunks: proportions after Winter for
#: somebody of 1.7 m (specification 12).
_TRUNK_M: Final = 0.5
_SHOULDERS_T: Final = 0.68
_LEFT: Final = [index for name, index in LANDMARKS.items() if "left" in name.split("_")]
_RIGHT: Final = [index for name, index in LANDMARKS.items() if "right" in name.split("_")]
_SHOULDERS: Final = (LANDMARKS["left_shoulder"], LANDMARKS["right_shoulder"])
_HIPS: Final = (LANDMARKS["left_hip"], LANDMARKS["right_hip"])

Floats = NDArray[np.float64]


def with_depth(landmarks: Floats, world: Floats, visibility: Floats) -> tuple[Floats, Floats, tuple[str, ...]]:
    """Return landmarks in the picture and in metres, both with a depth, and what is to be noted of that.

    What the table says stays as it is, to the last bit.

    Parameters
    ----------
    landmarks
        (n, 33, 3) pixels; z may be NaN.
    world
        (n, 33, 3) metres from the middle of the hips; may be NaN.
    visibility
        (n, 33) 0 to 1.
    """
    anybody = np.isfinite(landmarks[:, 0, 0])
    has_z, has_world = (bool(np.isfinite(points[anybody]).all()) for points in (landmarks, world))
    if (has_z and has_world) or not anybody.any():
        return landmarks, world, ()
    landmarks, world = landmarks.copy(), world.copy()
    # A depth of 0 throughout is none.
    has_z = has_z and bool(landmarks[anybody, :, 2].any())
    notes: tuple[str, ...] = ()
    if has_world:
        # As many pixels to the metre as the trunk has.
        flat = _trunk(landmarks[:, :, :2]) / _trunk(world[:, :, :2])
        landmarks[:, :, 2] = world[:, :, 2] * flat
        return landmarks, world, ()
    if not has_z:
        landmarks[anybody, :, 2] = _turned(landmarks[anybody], visibility[anybody])
        notes = (
            "The table has no depth: from where the body was seen is told by how wide the shoulders look, and the "
            "nearer side by what was seen better, else it is taken to be the left one.",
        )
    metres = _TRUNK_M / _trunk(landmarks)
    middle = landmarks[:, _HIPS].mean(axis=1, keepdims=True)
    return landmarks, (landmarks - middle) * metres, notes


def _trunk(points: Floats) -> float:
    """Return the usual length of the trunk, hips to shoulders; 1 where it has none."""
    lengths = np.linalg.norm(points[:, _SHOULDERS].mean(axis=1) - points[:, _HIPS].mean(axis=1), axis=1)
    lengths = lengths[np.isfinite(lengths)]
    length = float(np.median(lengths)) if lengths.size else 0.0
    return length if length > 0 else 1.0


def _turned(landmarks: Floats, visibility: Floats) -> Floats:
    """Return (n, 33) depth in pixels, plus away: as much as the shoulders look narrower than they are."""
    flat = landmarks[:, :, :2]
    whole = _SHOULDERS_T * _trunk(flat)
    across = np.linalg.norm(flat[:, _SHOULDERS[0]] - flat[:, _SHOULDERS[1]], axis=1)
    half = np.sqrt(np.clip(whole**2 - across**2, 0.0, None)) / 2
    right_is_nearer = visibility[:, _RIGHT].mean() > visibility[:, _LEFT].mean()
    depth = np.zeros(visibility.shape)
    depth[:, _RIGHT if right_is_nearer else _LEFT] = -half[:, None]
    depth[:, _LEFT if right_is_nearer else _RIGHT] = half[:, None]
    return depth
