"""The angles of joints of a set as a motion (MOT), as OpenSim reads it.

OpenSim stops reading at the first value that is no number, and says nothing of it. So no such value is written, and
none is made up: a joint that was hidden for long has no column, and a moment at which a joint that has one was hidden
has no row.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

import numpy as np

from formcheck.exports.angles import angles_of
from formcheck.exports.capture import Capture

#: An angle is written when it was seen in so much of the poses in which any was. House value: every column costs the
#: rows in which it was not.
_SEEN: Final = 0.9
_NOTE: Final = "note=angles in the picture of one camera; signs of Rajagopal 2016; pelvis and trunk are one"


def mot(capture: Capture, name: str) -> Iterator[bytes]:
    """Return the angles of joints as MOT, line after line: degrees, times that rise, every value a number.

    Parameters
    ----------
    capture
        The landmarks.
    name
        Name of the file, which becomes the name of the motion.

    Raises
    ------
    ValueError
        As `angles_of`; and when no joint was seen for most of the time.
    """
    view, found = angles_of(capture)
    table = np.array(list(found.values()))
    anything = np.isfinite(table).any(axis=0)
    kept = np.isfinite(table).sum(axis=1) >= _SEEN * anything.sum()
    whole = np.isfinite(table[kept]).all(axis=0)
    if not kept.any() or not whole.any():
        raise ValueError("no joint was seen for most of the time: there are no angles to write; .trc has the landmarks")
    names = [joint for joint, written in zip(found, kept, strict=True) if written]
    motion = "".join(letter if letter.isalnum() and letter.isascii() else "_" for letter in PurePath(name).stem)
    head = (
        motion,
        "version=1",
        f"nRows={whole.sum()}",
        f"nColumns={1 + len(names)}",
        "inDegrees=yes",
        *(f"{key}={value or 'unknown'}" for key, value in capture.made_by.items()),
        f"view={view}",
        _NOTE,
        "endheader",
        "\t".join(("time", *names)),
    )
    yield ("\n".join(head) + "\n").encode()
    for t_s, row in zip(capture.t_s[whole].tolist(), table[kept][:, whole].T.tolist(), strict=True):
        yield ("\t".join((f"{t_s:.6f}", *(f"{value:.4f}" for value in row))) + "\n").encode()
