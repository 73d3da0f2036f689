"""The pose: what the estimator saw at one instant, in the picture's own coordinates."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Float32Array: TypeAlias = NDArray[np.float32]

LANDMARK_COUNT: Final = 33

#: Index of every landmark by name, in the order of MediaPipe's Pose Landmarker.
LANDMARKS: Final[dict[str, int]] = {
    name: index
    for index, name in enumerate(
        (
            "nose",
            "left_eye_inner",
            "left_eye",
            "left_eye_outer",
            "right_eye_inner",
            "right_eye",
            "right_eye_outer",
            "left_ear",
            "right_ear",
            "mouth_left",
            "mouth_right",
            "left_shoulder",
            "right_shoulder",
            "left_elbow",
            "right_elbow",
            "left_wrist",
            "right_wrist",
            "left_pinky",
            "right_pinky",
            "left_index",
            "right_index",
            "left_thumb",
            "right_thumb",
            "left_hip",
            "right_hip",
            "left_knee",
            "right_knee",
            "left_ankle",
            "right_ankle",
            "left_heel",
            "right_heel",
            "left_toe",
            "right_toe",
        )
    )
}

#: Bones of the skeleton as it is drawn: pairs of landmark indices.
BONES: Final[tuple[tuple[int, int], ...]] = tuple(
    (LANDMARKS[a], LANDMARKS[b])
    for a, b in (
        ("left_shoulder", "right_shoulder"),
        ("left_hip", "right_hip"),
        *(
            (f"{side}_{a}", f"{side}_{b}")
            for side in ("left", "right")
            for a, b in (
                ("ear", "shoulder"),
                ("shoulder", "elbow"),
                ("elbow", "wrist"),
                ("wrist", "index"),
                ("shoulder", "hip"),
                ("hip", "knee"),
                ("knee", "ankle"),
                ("ankle", "heel"),
                ("heel", "toe"),
                ("ankle", "toe"),
            )
        ),
    )
)


def _opposite(name: str) -> str:
    swap = {"left": "right", "right": "left"}
    return "_".join(swap.get(part, part) for part in name.split("_"))


#: For each landmark the index of its partner on the other side of the body.
MIRROR: Final[NDArray[np.intp]] = np.array([LANDMARKS[_opposite(name)] for name in LANDMARKS])
MIRROR.flags.writeable = False


@dataclass(frozen=True, slots=True, eq=False)
class Pose:
    """One estimate of where the body is.

    Left and right are the person's own, whatever the picture looks like: a mirrored display
    never reaches a pose.

    Attributes
    ----------
    t_s
        Time from the source in seconds.
    landmarks
        (33, 3) float32. x to the right and y down in pixels; z in the scale of x, smaller is
        nearer to the camera. NaN where nobody was seen.
    world
        (33, 3) float32. Metres, origin midway between the hips, x right, y down, z away from the
        camera. NaN where nobody was seen.
    visibility
        (33,) float32, 0 to 1. All 0 where nobody was seen.
    image_size
        Width and height of the picture in pixels.

    Raises
    ------
    ValueError
        When a shape is wrong, the time is not finite, or the image size is not positive.
    """

    t_s: float
    landmarks: Float32Array
    world: Float32Array
    visibility: Float32Array
    image_size: tuple[int, int]

    def __post_init__(self) -> None:
        if not math.isfinite(self.t_s):
            raise ValueError(f"t_s must be a finite time in seconds, got {self.t_s!r}")
        for name, shape in (("landmarks", (33, 3)), ("world", (33, 3)), ("visibility", (33,))):
            # A copy of its own, read-only: a pose may cross threads and be kept.
            array = np.array(getattr(self, name), dtype=np.float32)
            if array.shape != shape:
                raise ValueError(f"{name} must have the shape {shape}, got {array.shape}")
            array.flags.writeable = False
            object.__setattr__(self, name, array)
        width, height = (int(length) for length in self.image_size)
        if width <= 0 or height <= 0:
            raise ValueError(f"image_size must be a positive width and height, got {self.image_size!r}")
        object.__setattr__(self, "image_size", (width, height))

    @classmethod
    def unseen(cls, t_s: float, image_size: tuple[int, int] = (1, 1)) -> Pose:
        """Return the pose of an instant at which nobody was seen."""
        nothing = np.full((LANDMARK_COUNT, 3), np.nan, np.float32)
        return cls(t_s, nothing, nothing, np.zeros(LANDMARK_COUNT, np.float32), image_size)

    @property
    def seen(self) -> bool:
        """Whether somebody was seen at all."""
        return bool(np.isfinite(self.landmarks[0, 0]))


def mirrored(pose: Pose) -> Pose:
    """Return the pose of the mirrored person: left becomes right, and the picture is flipped.

    An exercise is written once, for the left side; the right side is judged on the mirrored pose.
    """
    landmarks = pose.landmarks[MIRROR].copy()
    landmarks[:, 0] = pose.image_size[0] - landmarks[:, 0]
    world = pose.world[MIRROR].copy()
    world[:, 0] = -world[:, 0]
    return Pose(pose.t_s, landmarks, world, pose.visibility[MIRROR], pose.image_size)
