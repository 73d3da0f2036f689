"""The judge: poses in, updates and a report out.

One engine interface serves every kind of exercise. Each kind has a tracker of its own behind it;
nothing outside this module asks which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final, Protocol

from formcheck.core.exercise import Exercise, Kind
from formcheck.core.fingerprint import rules_version
from formcheck.core.holds import Holds
from formcheck.core.pose import Pose
from formcheck.core.repetitions import Repetitions
from formcheck.core.report import SetReport
from formcheck.core.strides import Strides
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


#: The tracker of each kind of exercise; a run has one of its own.
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
    view, slow, asked
        Of a run: ``side`` or ``front``, and how many times slower than life the poses come, None to find out; ids of
        the rules that are for users who asked for them.

    Raises
    ------
    ValueError
        For a side or a view that does not exist, or one that the exercise does not have.
    """

    def __init__(
        self,
        exercise: Exercise,
        side: str | None = None,
        *,
        view: str | None = None,
        slow: float | None = None,
        asked: tuple[str, ...] = (),
    ) -> None:
        if side is not None and side not in SIDES:
            raise ValueError(f"side must be 'left' or 'right', got {side!r}")
        if side is not None and not exercise.has_sides:
            raise ValueError(f"{exercise.id} is not done one side at a time: leave the side out")
        self.exercise = exercise
        self._tracker: Tracker
        if exercise.is_run:
            self._tracker = Strides(exercise, view=view, slow=slow, asked=asked)
        elif view is not None or slow is not None or asked:
            raise ValueError(
                f"{exercise.id} is no run: it has no view to be told, no slow motion and nothing to ask for"
            )
        else:
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
        return replace(self._tracker.report(), rules=rules_version(self.exercise))


def judge(
    exercise: Exercise,
    poses: Iterable[Pose],
    side: str | None = None,
    *,
    view: str | None = None,
    slow: float | None = None,
) -> SetReport:
    """Judge a whole set, or a whole run, at once.

    Parameters
    ----------
    exercise
        What is done.
    poses
        Poses in the order of time.
    side
        ``left`` or ``right`` for exercises done one side at a time; None to find out.
    view, slow
        Of a run, as for an `Engine`.

    Raises
    ------
    ValueError
        For a wrong side or view, or when time does not rise.
    """
    engine = Engine(exercise, side, view=view, slow=slow)
    for pose in poses:
        engine.push(pose)
    return engine.report()
