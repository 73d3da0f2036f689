"""The landmarks of a set as markers (C3D), the format of motion laboratories; by ezc3d, the extra ``c3d``.

Frame and units are those of the TRC. C3D knows no times, only a rate: every frame holds the pose that is nearest to
its time, and no marker where there is none within half a frame.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, Final

import numpy as np

from formcheck.core.pose import LANDMARKS
from formcheck.exports.capture import Capture
from formcheck.exports.trc import markers

#: Frames are counted in 16 bits.
_MOST: Final = 65535
_MARKER: Final = "landmark of the pose model, from the middle of the hips"


def c3d(capture: Capture) -> bytes:
    """Return the landmarks as C3D: metres, y up.

    Raises
    ------
    ValueError
        When ezc3d is not installed, there are too many frames, or no landmarks in metres.
    """
    try:
        import ezc3d
    except ImportError:
        raise ValueError("C3D needs a further package: pip install 'formcheck[c3d]'") from None
    places = markers(capture)
    rate = capture.rate or 1.0
    frame = np.rint((capture.t_s - capture.t_s[0]) * rate).astype(int)
    if frame[-1] >= _MOST:
        raise ValueError(f"a C3D file holds {_MOST} frames at most, not {frame[-1] + 1}: write a .trc instead")
    points = np.full((4, 33, frame[-1] + 1), np.nan)
    points[:3, :, frame] = places.transpose(2, 1, 0)
    points[3] = 1.0
    file: Any = ezc3d.c3d()
    parameters = file["parameters"]
    parameters["POINT"]["UNITS"]["value"] = ["m"]
    parameters["POINT"]["RATE"]["value"] = [rate]
    parameters["POINT"]["LABELS"]["value"] = list(LANDMARKS)
    parameters["POINT"]["DESCRIPTIONS"]["value"] = [_MARKER] * 33
    # Which way the axes of the laboratory point on a screen; see docs/formats.md.
    for name, value in (("X_SCREEN", "+X"), ("Y_SCREEN", "+Y")):
        file.add_parameter("POINT", name, value)
    file.add_parameter("MANUFACTURER", "COMPANY", "FormCheck")
    file.add_parameter("MANUFACTURER", "SOFTWARE", "FormCheck")
    file.add_parameter("MANUFACTURER", "VERSION_LABEL", capture.made_by["formcheck"] or "unknown")
    for name in ("model", "model_sha256", "rules"):
        file.add_parameter("FORMCHECK", name.upper(), capture.made_by[name] or "unknown")
    file.add_parameter("FORMCHECK", "EXERCISE", capture.exercise or "unknown")
    file.add_parameter("FORMCHECK", "FIRST_TIME", float(capture.t_s[0]))
    file["data"]["points"] = points
    # It writes to a path only.
    with tempfile.TemporaryDirectory(prefix="formcheck-") as folder:
        path = Path(folder) / "set.c3d"
        file.write(str(path))
        return path.read_bytes()
