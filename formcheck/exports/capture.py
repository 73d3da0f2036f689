"""The landmarks of a set as arrays, with what every file of them states."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from formcheck.core.pose import Float32Array
from formcheck.exports.rows import entries_of, made_by
from formcheck.io.recordings import Recording, open_recording
from formcheck.io.store.records import Entry, SessionRecord


@dataclass(frozen=True, slots=True)
class Capture:
    """The landmarks of one set, run or recording.

    Attributes
    ----------
    exercise, side
        What was done, and the side that was asked for; empty where it is not known.
    made_by
        Version of the program, pose model, its checksum, version of the rules; empty where it is not known.
    t_s
        (n,) float64: time of every pose, seconds of the source, rising.
    landmarks, world
        (n, 33, 3) float32, as in `Pose`: pixels, x right, y down; metres from the middle of the hips.
    visibility
        (n, 33) float32, 0 to 1.
    size
        (n, 2) int64: width and height of the picture, pixels.
    """

    exercise: str
    side: str
    made_by: dict[str, str]
    t_s: NDArray[np.float64]
    landmarks: Float32Array
    world: Float32Array
    visibility: Float32Array
    size: NDArray[np.int64]

    @property
    def rate(self) -> float:
        """Poses a second: by the usual time from one to the next, so that a gap does not count. 0 for one pose."""
        return float(1.0 / np.median(np.diff(self.t_s))) if len(self.t_s) > 1 else 0.0

    @property
    def made_by_line(self) -> str:
        """What it was made by, in one line."""
        return " ".join(f"{name}={value or 'unknown'}" for name, value in self.made_by.items())


def captured(what: Entry | SessionRecord | Recording) -> Capture:
    """Return the landmarks of what is exported.

    Raises
    ------
    OSError
        When the recording cannot be read.
    ValueError
        When no landmarks were kept, or those of several sets: one file holds one.
    """
    if isinstance(what, Recording):
        model = what.model
        told = {
            "formcheck": what.version,
            "model": model.name if model else "",
            "model_sha256": model.sha256 if model else "",
            "rules": "",
        }
        return _of(what, what.exercise, what.side or "", told)
    kept = [entry for entry in entries_of(what) if entry.kept is not None and entry.kept.recording is not None]
    if not kept:
        raise ValueError("the landmarks of this were not kept: this format needs them; .csv and .json do not")
    if len(kept) > 1:
        numbers = ", ".join(str(entry.kept.id) for entry in kept if entry.kept is not None)
        raise ValueError(f"this format holds the landmarks of one set, and these are several: export one of {numbers}")
    entry = kept[0]
    assert entry.kept is not None
    assert entry.kept.recording is not None
    recording = open_recording(entry.kept.recording)
    told = {name: value or "" for name, value in made_by(entry.report).items()}
    return _of(recording, entry.report.exercise, entry.kept.side or "", told)


def _of(recording: Recording, exercise: str, side: str, told: dict[str, str]) -> Capture:
    many = recording.source.frames
    if not many:
        raise ValueError(f"{recording.source.name} holds no pose: there is nothing to write")
    t_s = np.empty(many)
    landmarks, world = np.empty((many, 33, 3), np.float32), np.empty((many, 33, 3), np.float32)
    visibility, size = np.empty((many, 33), np.float32), np.empty((many, 2), np.int64)
    for at, pose in enumerate(recording.poses()):
        t_s[at], size[at] = pose.t_s, pose.image_size
        landmarks[at], world[at], visibility[at] = pose.landmarks, pose.world, pose.visibility
    if not (np.diff(t_s) > 0).all():
        raise ValueError(f"the times of {recording.source.name} do not rise: it cannot be written in this format")
    return Capture(exercise, side, told, t_s, landmarks, world, visibility, size)
