"""Where a person is in a picture, and parts of a picture: the words of `follow` and `zoom`."""

from __future__ import annotations

import math
from typing import Final, NamedTuple, Self

import numpy as np

from formcheck.core.pose import LANDMARKS, Float32Array

HIPS: Final = (LANDMARKS["left_hip"], LANDMARKS["right_hip"])
SHOULDERS: Final = (LANDMARKS["left_shoulder"], LANDMARKS["right_shoulder"])
KNEES: Final = (LANDMARKS["left_knee"], LANDMARKS["right_knee"])
_TRUNK: Final = np.array((*HIPS, *SHOULDERS))


class Box(NamedTuple):
    """A rectangle of whole pixels; right and bottom lie outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    @classmethod
    def around(cls, x: float, y: float, side: float, size: tuple[int, int]) -> Self:
        """Return the square with this centre, moved into the picture and cut to it."""
        width, height = (min(round(side), length) for length in size)
        left = min(max(round(x - width / 2), 0), size[0] - width)
        top = min(max(round(y - height / 2), 0), size[1] - height)
        return cls(left, top, left + width, top + height)


class Place(NamedTuple):
    """Where a person is and how large, in pixels.

    Attributes
    ----------
    x, y
        Middle of the trunk.
    left, top, right, bottom
        Bounds of all landmarks.
    """

    x: float
    y: float
    left: float
    top: float
    right: float
    bottom: float

    @property
    def extent(self) -> float:
        """The longer side of the bounds; what "how large" means here."""
        return max(self.right - self.left, self.bottom - self.top, 1.0)

    @classmethod
    def of(cls, landmarks: Float32Array) -> Self:
        """Return the place of (33, 3) landmarks."""
        flat = landmarks[:, :2]
        x, y = (flat[_TRUNK].sum(axis=0) / len(_TRUNK)).tolist()
        return cls(x, y, *flat.min(axis=0).tolist(), *flat.max(axis=0).tolist())

    def distance(self, other: Place) -> float:
        return math.hypot(self.x - other.x, self.y - other.y)
