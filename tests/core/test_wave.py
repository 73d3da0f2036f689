"""The state machine of one cycle: both ways from the middle, in any order, and nothing by halves."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest

from formcheck.core.cycle import Cycle, Trace
from formcheck.core.rule import Phase
from formcheck.core.update import Levels
from formcheck.core.wave import WaveMachine

LEVELS = Levels(rest=0.0, leave=0.30, partial=0.35, full=0.50, target=(0.55, 3.0), back=0.25)
FPS = 50.0
POSE = 1.5 / FPS


def ramps(*points: tuple[float, float]) -> Callable[[float], float]:
    """Return the signal that goes straight from one (time, value) to the next."""
    times, values = zip(*points, strict=True)
    return lambda t: float(np.interp(t, times, values))


def drive(
    signal: Callable[[float], float], seconds: float, *, fps: float = FPS, max_cycle_s: float = 20.0
) -> tuple[WaveMachine, list[Cycle], list[tuple[float, Phase]]]:
    """Return the machine after a signal, the cycles that it closed, and when its phase changed."""
    machine = WaveMachine(max_cycle_s)
    closed, phases = [], [(0.0, Phase.READY)]
    for k in range(round(seconds * fps) + 1):
        cycle = machine.step(k / fps, signal(k / fps), (2 * signal(k / fps), math.nan), LEVELS)
        if cycle is not None:
            closed.append(cycle)
        if machine.phase is not phases[-1][1]:
            phases.append((k / fps, machine.phase))
    return machine, closed, phases


#: Cow at 2, cat at 4, the middle again at 5; one of each per second of ramp.
COW_CAT = ramps((0, 0), (1, 0), (2, 1), (2.5, 1), (4.5, -1), (5, -1), (6, 0), (8, 0))


@pytest.mark.parametrize("sign", [1.0, -1.0], ids=["cow first", "cat first"])
def test_a_cycle_goes_to_both_ends_in_either_order(sign: float) -> None:
    _, (cycle,), phases = drive(lambda t: sign * COW_CAT(t), 8.0)
    # 0.30 is passed at 1.30 and confirmed 0.1 s later; the other end counts from 0.35 on, at 3.85;
    # 0.25 is passed at 5.75 and confirmed 0.15 s later.
    assert [phase for _, phase in phases] == [Phase.READY, Phase.UP, Phase.DOWN, Phase.READY]
    assert [t for t, _ in phases[1:]] == pytest.approx([1.40, 3.85, 5.90], abs=POSE)
    assert cycle.complete
    assert not cycle.timed_out
    assert cycle.peak == 1.0
    assert (cycle.start_s, cycle.end_s) == (pytest.approx(1.30, abs=POSE), pytest.approx(5.75, abs=POSE))
    assert (cycle.up_s, cycle.down_s) == (pytest.approx(2.55, abs=2 * POSE), pytest.approx(1.90, abs=2 * POSE))


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_one_half_is_no_cycle_however_often_it_is_done(sign: float) -> None:
    halves = ramps((0, 0), (1, 0), (2, 1), (3, 0), (4, 0), (5, 1), (6, 0), (7, 0), (8, 1), (9, 0), (12, 0))
    machine, closed, _ = drive(lambda t: sign * halves(t), 12.0)
    assert closed == []
    assert machine.finish(LEVELS) is None


def test_halves_with_a_rest_between_are_one_cycle() -> None:
    breath = ramps((0, 0), (1, 0), (2, 1), (3, 0), (5, 0), (6, -1), (7, 0), (8, 0))
    _, (cycle,), _ = drive(breath, 8.0)
    assert cycle.complete
    assert (cycle.start_s, cycle.end_s) == (pytest.approx(1.3, abs=POSE), pytest.approx(6.75, abs=POSE))


def test_a_glance_before_the_cycle_is_not_its_beginning() -> None:
    """Cow, and ten seconds later a whole cycle: it began with the second cow."""
    glance = ramps((0, 0), (1, 0), (2, 0.6), (3, 0), (13, 0), (14, 1), (16, -1), (17, 0), (19, 0))
    _, (cycle,), _ = drive(glance, 19.0)
    assert cycle.complete
    assert cycle.start_s == pytest.approx(13.3, abs=POSE)
    assert cycle.trace.t_s[0] == pytest.approx(13.3, abs=POSE)


def test_glances_do_not_add_up_to_a_cycle_that_is_too_long() -> None:
    """A glance every eight seconds for a minute, then a cycle."""
    points = [(0.0, 0.0)]
    for k in range(8):
        points += [(8.0 * k + 1, 0.0), (8.0 * k + 2, 0.6), (8.0 * k + 3, 0.0)]
    points += [(65, 0), (66, 1), (68, -1), (69, 0), (71, 0)]
    machine, closed, _ = drive(ramps(*points), 71.0)
    assert len(closed) == 1
    assert closed[0].complete
    assert closed[0].start_s == pytest.approx(65.3, abs=POSE)
    assert not machine.under_way


@pytest.mark.parametrize("fps", [15.0, 30.0, 50.0])
@pytest.mark.parametrize("period_s", [1.5, 2.0, 3.0, 5.0, 8.0])
def test_cycles_that_flow_without_a_stop_are_counted_one_by_one(period_s: float, fps: float) -> None:
    """At 1.5 s the middle is passed within 0.06 s."""
    swing = 1.5 if period_s < 3.0 else 1.0
    _, closed, _ = drive(
        lambda t: swing * math.sin(2 * math.pi * t / period_s) if t < 4 * period_s else 0.0, 40, fps=fps
    )
    assert len(closed) == 4
    ends = [cycle.end_s for cycle in closed]
    # Slowly, a cycle ends where the middle begins: 0.25 of 1 is 4 % of a period before 0.
    assert ends == pytest.approx([period_s * k for k in (1, 2, 3, 4)], abs=0.05 * period_s + 1.5 / fps)
    for before, after in pairwise(closed):
        assert after.start_s >= before.end_s


@pytest.mark.parametrize(
    ("cow", "cat", "attempt", "complete"),
    [
        (0.42, -0.42, True, False),
        (1.0, -0.42, True, False),
        (0.42, -1.0, True, False),
        (0.52, -0.52, True, True),
        (1.0, -0.33, False, False),
        (0.33, -1.0, False, False),
    ],
)
def test_a_cycle_is_as_deep_as_its_shallower_half(cow: float, cat: float, attempt: bool, complete: bool) -> None:
    shallow = ramps((0, 0), (1, 0), (2, cow), (3, cow), (5, cat), (6, cat), (7, 0), (9, 0))
    _, closed, _ = drive(shallow, 9.0)
    assert len(closed) == attempt
    for cycle in closed:
        assert cycle.peak == pytest.approx(min(cow, -cat))
        assert cycle.complete is complete


def test_each_end_must_be_held() -> None:
    """Specification 8.17: 0.3 s beyond the full level."""
    spike = ramps((0, 0), (1, 0), (2, 0.45), (2.05, 1), (2.15, 1), (2.2, 0.45), (4, -1), (5, -1), (6, 0), (7, 0))
    _, (cycle,), _ = drive(spike, 7.0)
    assert not cycle.complete
    assert cycle.peak == 1.0


def test_a_twitch_begins_nothing() -> None:
    twitch = ramps((0, 0), (1, 0), (1.02, 0.6), (1.06, 0.6), (1.08, 0), (3, 0))
    machine, closed, phases = drive(twitch, 3.0)
    assert (closed, phases) == ([], [(0.0, Phase.READY)])
    assert not machine.under_way


def test_what_lasts_too_long_is_forgotten_and_is_no_fault() -> None:
    """Cow for half a minute; the whole cycle after it counts."""
    long = ramps((0, 0), (1, 0), (2, 1), (32, 1), (33, 0), (35, 0), (36, 1), (38, -1), (39, 0), (41, 0))
    _, closed, _ = drive(long, 41.0)
    assert [cycle.peak for cycle in closed[:-1]] == [0.0] * (len(closed) - 1), "no attempt"
    assert closed[-1].complete
    assert closed[-1].start_s == pytest.approx(35.3, abs=POSE)


def test_poses_that_end_in_an_end_position_end_the_cycle() -> None:
    machine, closed, _ = drive(COW_CAT, 4.9)
    assert closed == []
    cycle = machine.finish(LEVELS)
    assert cycle is not None
    assert cycle.complete
    assert cycle.end_s == pytest.approx(4.9)
    assert machine.under_way
    assert repr(machine.finish(LEVELS)) == repr(cycle), "asking changes nothing"
    assert drive(COW_CAT, 3.5)[0].finish(LEVELS) is None, "one half is not enough"
    assert drive(COW_CAT, 0.5)[0].finish(LEVELS) is None


def test_what_was_abandoned_is_forgotten() -> None:
    machine, _, _ = drive(COW_CAT, 4.0)
    assert machine.phase is Phase.DOWN
    machine.abandon()
    assert not machine.under_way
    assert not any(pushed(machine, COW_CAT, 4.0, 8.0)), "what is left of it is one half"


def test_after_a_loss_the_next_cycle_begins_in_the_middle() -> None:
    """What is left of a cow that was lost, and the cat after it, would be an attempt that is not complete."""
    machine, _, _ = drive(COW_CAT, 2.0)
    machine.abandon()
    rest = ramps((2, 1), (2.4, 1), (3.4, 0), (3.7, 0), (4.7, -1), (5.2, -1), (6.2, 0), (7, 0))
    assert not any(pushed(machine, rest, 2.7, 7.0))
    whole = ramps((7, 0), (8, 1), (8.5, 1), (10.5, -1), (11, -1), (12, 0), (13, 0))
    (cycle,) = (cycle for cycle in pushed(machine, whole, 7.0, 13.0) if cycle)
    assert cycle.complete


def pushed(machine: WaveMachine, signal: Callable[[float], float], from_s: float, to_s: float) -> list[Cycle | None]:
    times = [from_s + k / FPS for k in range(1, round((to_s - from_s) * FPS))]
    return [machine.step(t, signal(t), (0.0,), LEVELS) for t in times]


def test_memory_is_bounded_whatever_is_done() -> None:
    machine, _, _ = drive(lambda t: 0.0, 60.0)
    assert len(machine._rows) == 0
    machine, _, _ = drive(lambda t: 0.8, 120.0)
    assert len(machine._rows) <= 20.0 * FPS + 2
    machine, _, _ = drive(lambda t: max(0.0, math.sin(t)), 300.0)
    assert len(machine._rows) <= 20.0 * FPS + 2


def test_the_course_of_a_cycle_is_remembered_with_its_measures() -> None:
    _, (cycle,), _ = drive(COW_CAT, 8.0)
    # The second measure was never seen.
    assert cycle.trace.span(0, cycle.start_s) == pytest.approx(4.0)
    assert math.isnan(cycle.trace.span(1, cycle.start_s))


def test_the_span_of_a_measure_is_from_its_smallest_to_its_largest_value_after_a_moment() -> None:
    t = np.arange(6.0)
    extras = np.array([[9.0, 1.0], [0.0, math.nan], [2.0, 1.5], [math.nan, math.nan], [-1.0, 1.5], [1.0, math.nan]])
    trace = Trace(t, t, extras)
    assert trace.span(0, 0.0) == 10.0
    assert trace.span(0, 1.0) == 3.0
    assert trace.span(1, 2.0) == 0.0
    assert math.isnan(trace.span(1, 5.0))
