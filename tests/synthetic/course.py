"""The course: repetitions in time, and the poses of a whole set."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

import formcheck as fc
from tests.synthetic import all_fours, front, lying, prone, standing, upright
from tests.synthetic.body import Figure, landmarks_of
from tests.synthetic.camera import Camera, place

#: Every exercise that the figure does in repetitions, by its id; the entries stand beside their functions.
FIGURES: Final = {
    **lying.FIGURES,
    **prone.FIGURES,
    **all_fours.FIGURES,
    **standing.FIGURES,
    **front.FIGURES,
    **upright.FIGURES,
}
EXERCISES: Final = tuple(FIGURES)
#: What is held, and what is done in cycles.
HOLDS: Final = {**front.HOLDS, **lying.HOLDS}
CYCLES: Final = dict(all_fours.CYCLES)
EVERY: Final = {**FIGURES, **HOLDS, **CYCLES}
#: How long the pose before the start pose is held, and how long the way from it takes, seconds.
BEFORE_S: Final = 1.8
LIFT_S: Final = 0.8
PER_SIDE: Final = tuple(name for name, found in FIGURES.items() if found.per_side)


def figure(exercise: str | Figure, amount: float, top: float | None = None, **faults: object) -> NDArray[np.float64]:
    """Return all 33 landmarks of the figure, right side working, in T.

    Parameters
    ----------
    exercise
        Id of something in `EVERY`, or a figure of one's own.
    amount
        0 = rest, 1 = the peak or the position that is held; -1 = the other end of a cycle.
    top
        What the primary signal reads at the peak; the middle of the target range by default.
    faults
        What goes wrong, at its full size; see the function of the exercise.

    Returns
    -------
    array
        (33, 3): x to the right, y up, z away from the camera.
    """
    found = EVERY[exercise] if isinstance(exercise, str) else exercise
    return _figure(found, round(amount, 9), found.top if top is None else top, tuple(faults.items()))


@lru_cache(maxsize=20_000)
def _figure(found: Figure, amount: float, top: float, faults: tuple[tuple[str, object], ...]) -> NDArray[np.float64]:
    points = landmarks_of(found.points(amount, top, **dict(faults)), front=found.front)
    points.flags.writeable = False
    return points


@dataclass(frozen=True)
class Move:
    """One repetition, and the rest after it.

    Attributes
    ----------
    top
        Peak of the primary signal; None = the middle of the target range.
    up_s, hold_s, down_s, rest_s
        Durations.
    faults
        What goes wrong; see the function of the exercise.
    """

    top: float | None = None
    up_s: float = 1.5
    hold_s: float = 1.0
    down_s: float = 1.5
    rest_s: float = 1.0
    faults: dict[str, object] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        return self.up_s + self.hold_s + self.down_s + self.rest_s

    def amount(self, t_s: float) -> float:
        """Share of the way from rest to the peak, `t_s` seconds after the repetition began: cosine ramps."""
        if t_s < 0 or t_s >= self.up_s + self.hold_s + self.down_s:
            return 0.0
        if t_s < self.up_s:
            return 0.5 - 0.5 * math.cos(math.pi * t_s / self.up_s)
        if t_s <= self.up_s + self.hold_s:
            return 1.0
        return 0.5 + 0.5 * math.cos(math.pi * (t_s - self.up_s - self.hold_s) / self.down_s)

    def faults_at(self, t_s: float) -> dict[str, object]:
        """Return what goes wrong `t_s` seconds after the repetition began."""
        return dict(self.faults)


#: The size of a fault, or its course over the seconds since it began.
Size: TypeAlias = float | Callable[[float], float]
#: How long a fault takes to come and to go within a hold, seconds.
COMES_S: Final = 0.3


@dataclass(frozen=True)
class Held(Move):
    """One hold, and the rest after it.

    Attributes
    ----------
    hold_s
        How long the position is held.
    stretches
        What goes wrong within it: from when to when, seconds since the way into the position began,
        and the faults with their size.
    """

    hold_s: float = 8.0
    rest_s: float = 2.0
    stretches: tuple[tuple[float, float, dict[str, Size]], ...] = ()

    def faults_at(self, t_s: float) -> dict[str, object]:
        found: dict[str, object] = dict(self.faults)
        for from_s, to_s, faults in self.stretches:
            if from_s <= t_s < to_s + COMES_S:
                size = min(1.0, (t_s - from_s) / COMES_S, (to_s + COMES_S - t_s) / COMES_S)
                found |= {name: size * (of(t_s - from_s) if callable(of) else of) for name, of in faults.items()}
        return found


@dataclass(frozen=True)
class Wave(Move):
    """One cycle: to one end, over to the other one, back to the middle, and the rest after it.

    Attributes
    ----------
    first, second
        The two ends, as amounts: 1 = cow, -1 = cat, 0 = that half is left out.
    up_s, down_s
        How long the ways from the middle and back to it take.
    across_s
        How long the way from one end to the other takes.
    hold_s
        How long each end is held.
    """

    up_s: float = 1.2
    hold_s: float = 0.6
    down_s: float = 1.2
    first: float = 1.0
    second: float = -1.0
    across_s: float = 1.8

    @property
    def seconds(self) -> float:
        return self.up_s + self.across_s + self.down_s + 2 * self.hold_s + self.rest_s

    def amount(self, t_s: float) -> float:
        turned_s = self.up_s + self.hold_s
        arrived_s = turned_s + self.across_s
        times = (0.0, self.up_s, turned_s, arrived_s, arrived_s + self.hold_s, arrived_s + self.hold_s + self.down_s)
        ends = (0.0, self.first, self.first, self.second, self.second, 0.0)
        for (from_s, to_s), (a, b) in zip(pairwise(times), pairwise(ends), strict=True):
            if from_s <= t_s < to_s:
                return b + (a - b) * (0.5 + 0.5 * math.cos(math.pi * (t_s - from_s) / (to_s - from_s)))
        return 0.0


def steady(seconds: float, fps: float = 30.0, start_s: float = 0.0) -> list[float]:
    """Return the times of a camera that keeps its rate."""
    return [start_s + k / fps for k in range(round(seconds * fps))]


def unsteady(seconds: float, fps: float = 30.0, seed: int = 1) -> list[float]:
    """Return the times of a camera whose rate wanders between 0.7 and 1.5 times the usual step."""
    steps = np.random.default_rng(seed).uniform(0.7, 1.5, int(2 * seconds * fps)) / fps
    times = np.cumsum(steps)
    return [float(t) for t in times[times < seconds]]


def gaps(seconds: float, *, share: float, length_s: float, seed: int) -> list[tuple[float, float]]:
    """Return random drop-outs of one length that together take a share of the time.

    No more than two follow one another: three in a row are no short drop-out any more.
    """
    slots = int(seconds / length_s)
    hit: set[int] = set()
    for slot in np.random.default_rng(seed).permutation(slots).tolist():
        around = "".join("x" if k in hit or k == slot else "." for k in range(slot - 2, slot + 3))
        if len(hit) < round(share * slots) and "xxx" not in around:
            hit.add(slot)
    return [(slot * length_s, (slot + 1) * length_s) for slot in sorted(hit)]


def course(
    exercise: str | Figure,
    moves: Sequence[Move] | int = 3,
    *,
    start_s: float = 2.0,
    end_s: float = 1.0,
    fps: float = 30.0,
    times: Iterable[float] | None = None,
    side: str = "right",
    camera: Camera | None = None,
    noise_t: float = 0.0,
    seed: int = 0,
    hidden: dict[str, float] | None = None,
    lost: Sequence[tuple[float, float]] = (),
    at_rest: dict[str, object] | None = None,
) -> Iterator[fc.Pose]:
    """Yield the poses of one set: start position, repetitions, holds or cycles, end.

    Where another pose comes before the start position, its times are before the first one.

    Parameters
    ----------
    exercise
        Id of something in `EVERY`, or a figure of one's own.
    moves
        What is done, or how many ordinary repetitions.
    start_s, end_s
        How long the start position is held before and after.
    fps, times
        Rate, or the times of all poses.
    side
        Working side; in the exercises without sides, the side near to the camera.
    noise_t, seed
        Standard deviation of white noise on every landmark, T.
    hidden
        Visibility of landmarks by name (right side working), 1 where not named.
    lost
        Stretches of time in which nobody is seen.
    """
    found = EVERY[exercise] if isinstance(exercise, str) else exercise
    if isinstance(moves, int):
        moves = [Move()] * moves
    total = start_s + sum(move.seconds for move in moves) + end_s
    rng = np.random.default_rng(seed)
    visibility = np.ones(33, np.float32)
    for name, value in (hidden or {}).items():
        visibility[fc.LANDMARKS[name]] = value
    starts = np.cumsum([start_s, *(move.seconds for move in moves)])
    camera = camera or Camera()
    times = list(steady(total, fps) if times is None else times)
    begin_s, early_s = times[0] if times else 0.0, before_s(found)
    for t in (*steady(early_s, fps, begin_s - early_s), *times):
        if any(a <= t < b for a, b in lost):
            yield fc.Pose.unseen(t, camera.size)
            continue
        number = max(0, int(np.searchsorted(starts, t, side="right")) - 1)
        move, amount, since_s = Move(), 0.0, 0.0
        if number < len(moves):
            move, since_s = moves[number], t - float(starts[number])
            amount = move.amount(since_s)
        faults = {**(at_rest or {}), **move.faults_at(since_s)}
        if found.alternates:
            faults.setdefault(found.alternates, "right" if number % 2 == 0 else "left")
        points = figure(found, amount, move.top, **faults)
        if t < begin_s:
            lifted = max(0.0, 1.0 - (begin_s - t) / LIFT_S)
            points = lifted * points + (1.0 - lifted) * figure(found, 0.0, **dict(found.before))
        yield place(
            points,
            t,
            side=side,
            camera=camera,
            middle=found.middle,
            visibility=visibility,
            noise=rng.normal(0.0, noise_t, (33, 2)) if noise_t else None,
        )


def before_s(exercise: str | Figure) -> float:
    """Return how long before the start position a set begins, seconds: 0 but where another pose is held first."""
    found = EVERY[exercise] if isinstance(exercise, str) else exercise
    return BEFORE_S + LIFT_S if found.before else 0.0


def length_of(moves: Sequence[Move] | int, start_s: float = 2.0, end_s: float = 1.0) -> float:
    """Return how long a course takes, seconds."""
    if isinstance(moves, int):
        moves = [Move()] * moves
    return start_s + sum(move.seconds for move in moves) + end_s


def side_of(exercise: str, side: str = "right") -> str | None:
    """Return what to hand to the judge as the side: None where the exercise has none."""
    return side if EVERY[exercise].per_side else None
