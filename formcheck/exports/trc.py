"""The landmarks of a set as markers (TRC), as OpenSim and motion capture programs read them.

Metres, x to the right of the picture, y up, z towards the camera. The origin is the middle of the hips in every frame:
one camera does not tell where in the room somebody is, so there is no travel, and a foot that stands seems to move
where the hips do. Up is up in the picture: a camera that leans makes everything lean.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from formcheck.core.pose import LANDMARKS
from formcheck.exports.capture import Capture

#: From x right, y down, z away from the camera to x right, y up, z towards it: both right-handed.
TURN: Final = np.array((1.0, -1.0, -1.0), np.float32)
_FIRST: Final = ("PathFileType", "4", "(X/Y/Z)")


def markers(capture: Capture) -> NDArray[np.float32]:
    """Return (n, 33, 3) metres, y up; NaN where nobody was seen.

    Raises
    ------
    ValueError
        When the recording holds no world landmarks.
    """
    if not np.isfinite(capture.world).any():
        raise ValueError("there are no landmarks in metres: nobody was seen, or the file had none")
    return capture.world * TURN


def trc(capture: Capture, name: str) -> Iterator[bytes]:
    """Return the landmarks as TRC, line after line; a marker that was not seen is left empty.

    Parameters
    ----------
    capture
        The landmarks.
    name
        Name of the file, which the first line repeats.

    Raises
    ------
    ValueError
        When the recording holds no world landmarks.
    """
    places = markers(capture)
    many, rate = len(capture.t_s), capture.rate
    hz = f"{rate:.6g}"
    keys = {"DataRate": hz, "CameraRate": hz, "NumFrames": many, "NumMarkers": 33, "Units": "m"}
    keys |= {"OrigDataRate": hz, "OrigDataStartFrame": 1, "OrigNumFrames": many}
    head = (
        # The format has no place for remarks but the end of its first line.
        (*_FIRST, _plain(name), " ".join((capture.made_by_line, "origin=hips"))),
        tuple(keys),
        tuple(map(str, keys.values())),
        ("Frame#", "Time", *(part for marker in LANDMARKS for part in (marker, "", ""))),
        ("", "", *(f"{axis}{number}" for number in range(1, 34) for axis in "XYZ")),
    )
    yield ("\n".join("\t".join(line) for line in head) + "\n\n").encode()
    numbers = "\t".join(["%.6f"] * 99)
    for at, t_s in enumerate(capture.t_s.tolist()):
        row = numbers % tuple(places[at].ravel().tolist())
        yield f"{at + 1}\t{t_s:.6f}\t{row.replace('nan', '')}\n".encode()


def _plain(name: str) -> str:
    return "".join(letter for letter in name if letter.isprintable()).encode(errors="replace").decode()
