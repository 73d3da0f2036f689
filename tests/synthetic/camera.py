"""The camera: how a figure gets into the picture."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

import formcheck as fc

#: One torso length in metres, for world coordinates.
TORSO_M: Final = 0.5


def turned(points: NDArray[np.float64], degrees: float) -> NDArray[np.float64]:
    """Return the figure turned about the vertical: +90 turns the right side view into the front view."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    out = points.copy()
    out[:, 0] = c * points[:, 0] + s * points[:, 2]
    out[:, 2] = -s * points[:, 0] + c * points[:, 2]
    return out


def _partner(name: str) -> str:
    swapped = name.replace("left", "?").replace("right", "left")
    return swapped.replace("?", "right")


#: For each landmark the one on the other side; worked out here, apart from the judge's own table.
PARTNER: Final = np.array([fc.LANDMARKS[_partner(name)] for name in fc.LANDMARKS])


@dataclass(frozen=True)
class Camera:
    """How the figure gets into the picture.

    Attributes
    ----------
    px
        Pixels per torso length.
    size
        Width and height of the picture.
    shift
        Pixels to the right and down.
    roll
        Degrees by which the picture is turned.
    yaw
        Degrees by which the figure is turned about the vertical.
    """

    px: float = 120.0
    size: tuple[int, int] = (1280, 720)
    shift: tuple[float, float] = (0.0, 0.0)
    roll: float = 0.0
    yaw: float = 0.0


def place(
    points: NDArray[np.float64],
    t_s: float,
    *,
    side: str = "right",
    camera: Camera | None = None,
    middle: float = 0.0,
    visibility: NDArray[np.float32] | None = None,
    noise: NDArray[np.float64] | None = None,
) -> fc.Pose:
    """Return the pose of a figure in the picture.

    Parameters
    ----------
    points
        (33, 3), right side working.
    side
        The working side; ``left`` is the mirror image.
    middle
        x of the middle of the picture, T.
    visibility
        (33,) of the right-working figure; 1 by default.
    noise
        (33, 2) added to the points, T.
    """
    camera = camera or Camera()
    body = points - np.array([middle, 0.0, 0.0])
    seen = np.ones(33, np.float32) if visibility is None else visibility
    if side == "left":
        body, seen = body[PARTNER] * np.array([-1.0, 1.0, 1.0]), seen[PARTNER]
    if camera.yaw:
        body = turned(body, camera.yaw)
    if noise is not None:
        body = body + np.pad(noise, ((0, 0), (0, 1)))
    width, height = camera.size
    hips = (body[fc.LANDMARKS["left_hip"]] + body[fc.LANDMARKS["right_hip"]]) / 2
    world = (body - hips) * np.array([1.0, -1.0, 1.0]) * TORSO_M
    c, s = math.cos(math.radians(camera.roll)), math.sin(math.radians(camera.roll))
    # The roll is about the middle of the picture, 1.2 T above the floor.
    x, y = body[:, 0], body[:, 1] - 1.2
    rolled_x, rolled_y = c * x - s * y, s * x + c * y + 1.2
    landmarks = np.stack(
        [
            width / 2 + camera.shift[0] + camera.px * rolled_x,
            0.92 * height + camera.shift[1] - camera.px * rolled_y,
            camera.px * (body[:, 2] - hips[2]),
        ],
        axis=1,
    )
    return fc.Pose(t_s, landmarks, world, seen, camera.size)
