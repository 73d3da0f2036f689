"""The judge: poses in, updates and a report out.

One engine interface serves every kind of exercise. Each kind has a tracker of its own behind it;
nothing outside this module asks which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, Protocol

from formcheck.core.exercise import Exercise, ExerciseError, Kind
from formcheck.core.holds import Holds
from formcheck.core.pose import Pose
from formcheck.core.repetitions import Repetitions
from formcheck.core.report import SetReport
from formcheck.core.update import Update

SIDES: Final = ("left", "right")


class Tracker(Protocol):
    """What follows one kind of movement: repetitions, holds, cycles or strides.

    A tracker is causal, takes constant time for a pose and does not grow with the length of a set.
    """

    def push(self, pose: Pose) -> Update:
        """Take the next pose; return what it changed."""

    def report(self) -> SetReport:
        """Return the set so far."""


#: The tracker of each kind of exercise.
TRACKERS: Final[dict[Kind, Callable[[Exercise, str | None], Tracker]]] = {
    Kind.REPS: Repetitions,
    Kind.PER_SIDE: Repetitions,
    Kind.ALTERNATING: Repetitions,
    Kind.CYCLES: Repetitions,
    Kind.HOLD: Holds,
    Kind.HOLD_PER_SIDE: Holds,
}


class Engine:
    """Judge one set.

    Parameters
    ----------
    exercise
        What is done.
    side
        ``left`` or ``right``, for exercises that are done one side at a time. None: the side is
        found from the picture.

    Raises
    ------
    ValueError
        For a side that does not exist, or a side where the exercise has none.
    ExerciseError
        For a kind of exercise that has no tracker.
    """

    def __init__(self, exercise: Exercise, side: str | None = None) -> None:
        if side is not None and side not in SIDES:
            raise ValueError(f"side must be 'left' or 'right', got {side!r}")
        if side is not None and not exercise.has_sides:
            raise ValueError(f"{exercise.id} is not done one side at a time: leave the side out")
        if exercise.kind not in TRACKERS:
            raise ExerciseError(f"{exercise.origin or exercise.id}: kind {exercise.kind.value!r} cannot be judged yet")
        self.exercise = exercise
        self._tracker = TRACKERS[exercise.kind](exercise, side)

    def push(self, pose: Pose) -> Update:
        """Take the next pose; return what it changed.

        Raises
        ------
        ValueError
            When the time of the pose does not rise.
        """
        return self._tracker.push(pose)

    def report(self) -> SetReport:
        """Return the set so far. At the end of the poses, a repetition back at rest is closed."""
        return self._tracker.report()


def judge(exercise: Exercise, poses: Iterable[Pose], side: str | None = None) -> SetReport:
    """Judge a whole set at once.

    Parameters
    ----------
    exercise
        What is done.
    poses
        Poses in the order of time.
    side
        ``left`` or ``right`` for exercises done one side at a time; None to find out.

    Raises
    ------
    ValueError
        For a wrong side, or when time does not rise.
    """
    engine = Engine(exercise, side)
    for pose in poses:
        engine.push(pose)
    return engine.report()
