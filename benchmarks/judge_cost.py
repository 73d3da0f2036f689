"""What the judge costs by itself: time for each pose, and memory over an hour of poses."""

from __future__ import annotations

import gc
import itertools
import statistics
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass, replace

from formcheck.core.engine import Engine
from formcheck.core.exercise import Exercise
from formcheck.core.pose import Pose

HOUR_S = 3600.0


@dataclass(frozen=True, slots=True)
class JudgeCost:
    """Milliseconds that the judge takes for one pose."""

    median_ms: float
    p95_ms: float
    worst_ms: float


@dataclass(frozen=True, slots=True)
class Memory:
    """Memory after some minutes of a set.

    Attributes
    ----------
    minutes, poses, reps
        How far the set has come.
    python_kib
        What Python has allocated since the beginning, in KiB.
    process_mib
        What the process holds in memory, in MiB; NaN where the system does not tell.
    """

    minutes: float
    poses: int
    reps: int
    python_kib: float
    process_mib: float


def judge_cost(exercise: Exercise, side: str | None, poses: list[Pose], rounds: int) -> JudgeCost:
    """Judge the same poses several times; return what a pose costs."""
    costs = []
    for _ in range(rounds):
        engine = Engine(exercise, side)
        for pose in poses:
            began = time.perf_counter()
            engine.push(pose)
            costs.append(1000.0 * (time.perf_counter() - began))
    return JudgeCost(statistics.median(costs), statistics.quantiles(costs, n=20)[-1], max(costs))


def memory_over_an_hour(exercise: Exercise, side: str | None, poses: list[Pose], points: int) -> list[Memory]:
    """Judge an hour of poses at 30 a second as one set, and look at the memory from time to time."""
    count = round(HOUR_S * 30)
    engine = Engine(exercise, side)
    reps = 0
    readings = []
    tracemalloc.start()
    try:
        for number, pose in enumerate(itertools.islice(_endless(poses), count), 1):
            reps += engine.push(pose).closed is not None
            if number % (count // points) == 0:
                gc.collect()
                used, _ = tracemalloc.get_traced_memory()
                readings.append(Memory(pose.t_s / 60, number, reps, used / 1024, process_mib()))
    finally:
        tracemalloc.stop()
    return readings


def _endless(poses: list[Pose]) -> Iterator[Pose]:
    """Repeat the poses for ever, at 30 a second."""
    for number, pose in enumerate(itertools.cycle(poses)):
        yield replace(pose, t_s=number / 30.0)


def process_mib() -> float:
    """Return what the process holds in memory, MiB; NaN where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no file of ours
            pages = int(file.read().split()[1])
    except OSError:
        return float("nan")
    import resource

    return pages * resource.getpagesize() / 2**20
