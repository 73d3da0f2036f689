"""Landmarks of people as a sequence of poses, and what the engine makes of them.

What is judged is the shipped, causal engine: poses go in one by one, in the order of time, and it is told the
exercise and nothing else. The truth stays with the caller.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from formcheck import failures
from formcheck.core.engine import Engine
from formcheck.core.exercise import Exercise
from formcheck.core.pose import Pose
from formcheck.core.report import SetReport
from formcheck.core.rule import Limits, Severity
from formcheck.core.update import Update
from formcheck.io.catalogue import load_exercise
from formcheck.io.recordings import Recording
from formcheck.wording import all_rules

#: Where only the body is known and not the picture, it stands in the middle of one this large, with a torso
#: this long: so large in the picture that no rule about the camera asks to come nearer, and so far from the
#: edge that nothing is cut off. Pixels.
PICTURE: Final = (1600, 1600)
TORSO_PX: Final = 180.0
#: Metres of a torso, for the world landmarks of bodies that are known in torso lengths only.
TORSO_M: Final = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """The landmarks of one video, and as what they are to be judged.

    Attributes
    ----------
    name, exercise
        Of the video; id of the exercise.
    t_s
        (N,) seconds.
    landmarks, world, visibility
        (N, 33, 3) pixels, (N, 33, 3) metres, (N, 33), as in `Pose`; NaN where nobody was found.
    image_size
        Width and height in pixels.
    """

    name: str
    exercise: str
    t_s: NDArray[np.float64]
    landmarks: NDArray[np.float32]
    world: NDArray[np.float32]
    visibility: NDArray[np.float32]
    image_size: tuple[int, int]

    def poses(self) -> Iterator[Pose]:
        """Yield the poses in the order of time."""
        for t, picture, world, visible in zip(self.t_s, self.landmarks, self.world, self.visibility, strict=True):
            if not (np.isfinite(picture).all() and np.isfinite(world).all()):
                yield Pose.unseen(float(t), self.image_size)
            else:
                yield Pose(float(t), picture, world, visible, self.image_size)


def of_bodies(name: str, exercise: str, bodies: NDArray[np.floating], fps: float) -> Sequence:
    """Return the sequence of bodies of which neither picture nor visibility is known.

    Parameters
    ----------
    name, exercise
        Of the video; id of the exercise.
    bodies
        (N, 33, 3) in torso lengths, middle of the hips at 0, y down; NaN where there is no pose. They are
        set into the middle of `PICTURE`; the world landmarks are the same points; every landmark counts as
        seen, and the estimator's own doubt about hidden ones is lost.
    fps
        Frames per second.
    """
    picture = bodies * TORSO_PX
    picture[:, :, 0] += PICTURE[0] / 2
    picture[:, :, 1] += PICTURE[1] / 2
    return Sequence(
        name,
        exercise,
        np.arange(len(bodies)) / fps,
        picture.astype(np.float32),
        (bodies * TORSO_M).astype(np.float32),
        np.ones(bodies.shape[:2], np.float32),
        PICTURE,
    )


def of_recording(name: str, exercise: str, recording: Recording) -> Sequence:
    """Return the sequence of the poses that were recorded."""
    poses = list(recording.poses())
    return Sequence(
        name,
        exercise,
        np.array([pose.t_s for pose in poses]),
        np.stack([pose.landmarks for pose in poses]),
        np.stack([pose.world for pose in poses]),
        np.stack([pose.visibility for pose in poses]),
        poses[0].image_size,
    )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the engine made of a sequence.

    Attributes
    ----------
    name, exercise
        As in the sequence.
    report
        `SetReport.to_dict`.
    frames, judged, live
        Frames; those that were judged in the end, see `judged_frames`; those judged as they came.
    failed
        Why the engine gave up, empty when it did not. What was not judged counts as nothing counted.
    """

    name: str
    exercise: str
    report: dict[str, Any]
    frames: int
    judged: int
    failed: str = ""
    live: int = 0

    @property
    def attempted(self) -> int:
        """Repetitions, cycles or attempts that were begun, whatever their form."""
        return int(self.report["counts"]["attempted"])


@dataclass(frozen=True, slots=True)
class Followed:
    """A frame: when, whether a body was seen, and whether the movement was followed as it came."""

    t_s: float
    seen: bool
    live: bool


def judged_frames(frames: Iterable[Followed], report: Mapping[str, Any]) -> int:
    """Return how many frames were judged in the end.

    Where somebody repeats before rest is known, the poses are kept and judged once it is: a frame with a body in it
    counts as well when it lies within a repetition, or an attempt at a hold, of the report.
    """
    spans = [(part["start_s"], part["end_s"]) for part in (*report["reps"], *(report["hold"] or _NO_HOLD)["attempts"])]
    return sum(
        frame.live or (frame.seen and any(start <= frame.t_s <= end for start, end in spans)) for frame in frames
    )


_NO_HOLD: Final[Mapping[str, Any]] = {"attempts": ()}


def followed(update: Update) -> bool:
    """Whether a frame was judged: rest is known, and the signal was read in this very frame."""
    return update.levels is not None and math.isfinite(update.signal)


def judge_sequence(sequence: Sequence) -> Outcome:
    """Push a sequence through the engine, pose by pose; an error is a wrong answer and not the end."""
    exercise = loaded(sequence.exercise)
    engine, frames, failed = Engine(exercise), [], ""
    try:
        for pose in sequence.poses():
            frames.append(Followed(pose.t_s, pose.seen, followed(engine.push(pose))))
        report = engine.report().to_dict()
    except (ValueError, RuntimeError) as error:
        report, failed = SetReport(exercise.id, exercise.kind.value).to_dict(), failures.line(error)
    live = sum(frame.live for frame in frames)
    return Outcome(sequence.name, exercise.id, report, len(sequence.t_s), judged_frames(frames, report), failed, live)


def voiding_rules(exercise: str) -> tuple[str, ...]:
    """Return the ids of the rules of an exercise that keep a repetition, or a hold, from being clean."""
    serious = (Severity.VOIDS, Severity.STOPS)
    return tuple(rule.id for rule in all_rules(loaded(exercise)) if rule.severity in serious)


def limits_s(exercise: str) -> dict[str, float]:
    """Return the fault limit of every rule of an exercise that is a time, seconds, by rule."""
    found = {}
    for rule in all_rules(loaded(exercise)):
        limit = rule.limits.fault_below if rule.limits.fault_above is None else rule.limits.fault_above
        if rule.unit == "s" and limit is not None:
            found[rule.id] = limit
    return found


def limits_of(exercise: str, rule: str) -> Limits:
    """Return the limits of a rule of an exercise.

    Raises
    ------
    KeyError
        When it has no such rule.
    """
    return {each.id: each.limits for each in all_rules(loaded(exercise))}[rule]


@cache
def loaded(name: str) -> Exercise:
    """Return a shipped exercise by its id."""
    return load_exercise(name)
