"""The landmarks of a set as they are: as a table (CSV) that `formcheck.io.tables` reads back, and for numpy."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

import numpy as np

from formcheck.core.pose import LANDMARKS
from formcheck.exports.capture import Capture

#: What is told of the whole set, again in every row: no line is anything but a row.
TOLD: Final = ("exercise", "side", "formcheck", "model", "model_sha256", "rules")
_PICTURE: Final = ("x_px", "y_px", "z_px", "visibility")
_WORLD: Final = ("world_x_m", "world_y_m", "world_z_m")
COLUMNS: Final = (
    "frame",
    "time_s",
    "image_width_px",
    "image_height_px",
    *(f"{name}_{part}" for name in LANDMARKS for part in _PICTURE),
    *(f"{name}_{part}" for name in LANDMARKS for part in _WORLD),
    *TOLD,
)


def landmark_rows(capture: Capture) -> Iterator[bytes]:
    """Return the landmarks as CSV, row after row; what was not seen is empty.

    Nine digits tell one float32 from the next: what is read back is the same to the last bit.
    """
    yield (",".join(COLUMNS) + "\r\n").encode()
    told = {"exercise": capture.exercise, "side": capture.side, **capture.made_by}
    tail = ",".join(_quoted(told[name]) for name in TOLD) + "\r\n"
    numbers = ",".join(["%.9g"] * (33 * 7))
    values = np.concatenate(
        (
            np.concatenate((capture.landmarks, capture.visibility[:, :, None]), axis=2).reshape(len(capture.t_s), -1),
            capture.world.reshape(len(capture.t_s), -1),
        ),
        axis=1,
    )
    for frame, (t_s, size) in enumerate(zip(capture.t_s.tolist(), capture.size.tolist(), strict=True)):
        row = numbers % tuple(values[frame].tolist())
        yield f"{frame},{t_s!r},{size[0]},{size[1]},{row.replace('nan', '')},{tail}".encode()


def _quoted(text: str) -> str:
    # Our own ids and checksums; a model of the user's may be called anything.
    plain = "".join(letter for letter in text if letter.isprintable()).replace('"', "")
    plain = f"'{plain}" if plain.startswith(("=", "+", "-", "@")) else plain
    return f'"{plain}"' if "," in plain else plain


def arrays(capture: Capture) -> bytes:
    """Return the landmarks as a file for `numpy.load`, every array under its name."""
    file = io.BytesIO()
    np.savez_compressed(
        file,
        allow_pickle=False,
        t_s=capture.t_s,
        landmarks_px=capture.landmarks,
        world_m=capture.world,
        visibility=capture.visibility,
        image_size_px=capture.size,
        names=np.array(list(LANDMARKS)),
        **{name: np.array(value) for name, value in {**capture.made_by, "exercise": capture.exercise}.items()},
        side=np.array(capture.side),
    )
    return file.getvalue()
