"""The state machine of one repetition: every transition of the specification 6.1 and 6.8."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest

from formcheck.core.cycle import Cycle, CycleMachine, Trace, durations
from formcheck.core.rule import Phase
from formcheck.core.update import Levels

LEVELS = Levels(rest=0.0, leave=20.0, partial=40.0, full=60.0, target=(80.0, 100.0), back=15.0)
FPS = 50.0


def ramps(*points: tuple[float, float]) -> Callable[[float], float]:
    """Return the signal that goes straight from one (time, value) to the next."""
    times, values = zip(*points, strict=True)
    return lambda t: float(np.interp(t, times, values))


def drive(
    signal: Callable[[float], float], seconds: float, *, fps: float = FPS, max_rep_s: float = 12.0
) -> tuple[CycleMachine, list[Cycle], list[tuple[float, Phase]]]:
    """Return the machine after a signal, the excursions that it closed, and when its phase changed."""
    machine = CycleMachine(max_rep_s, 4.0)
    closed, phases = [], [(0.0, Phase.READY)]
    for k in range(round(seconds * fps) + 1):
        cycle = machine.step(k / fps, signal(k / fps), (signal(k / fps) / 2,), LEVELS)
        if cycle is not None:
            closed.append(cycle)
        if machine.phase is not phases[-1][1]:
            phases.append((k / fps, machine.phase))
    return machine, closed, phases


def test_quick_repetitions_need_less_time_at_each_level() -> None:
    """Half a second each: 0.1 s below the level of rest, where 0.15 s are wanted of slower ones."""
    signal = ramps(*((0.5 * k + t, v) for k in range(4) for t, v in ((0.0, 10), (0.12, 10), (0.2, 90), (0.42, 90))))
    for min_rep_s, found in ((2.0, 0), (0.4, 3)):
        machine = CycleMachine(12.0, 4.0, min_rep_s)
        times = [k / 50 for k in range(90)]
        closed = [machine.step(t, 10.0 if t < 0.1 else signal(t), (), LEVELS) for t in times]
        assert sum(cycle is not None and cycle.complete for cycle in closed) == found


FULL = ramps((0, 0), (1, 0), (2, 90), (3, 90), (4, 0), (5, 0))


def test_a_full_repetition_goes_through_every_phase() -> None:
    _, (cycle,), phases = drive(FULL, 5.0)
    assert [phase for _, phase in phases] == [Phase.READY, Phase.UP, Phase.PEAK, Phase.DOWN, Phase.READY]
    # `leave` 20 is passed at 1.222 and confirmed 0.1 s later, `full` 60 at 1.667; 56 is passed at
    # 3.378, `back` 15 at 3.833 and confirmed 0.15 s later.
    assert [t for t, _ in phases[1:]] == pytest.approx([1.322, 1.767, 3.378, 3.983], abs=2.5 / FPS)
    assert cycle.complete
    assert not cycle.timed_out
    assert not cycle.reset_missed
    assert cycle.peak == 90.0
    # 10 % of the range is passed 0.1 s after the start of the ramp.
    assert cycle.start_s == pytest.approx(1.1, abs=1.5 / FPS)
    assert cycle.end_s == pytest.approx(3.833, abs=1.5 / FPS)
    assert cycle.hold_s == pytest.approx(3.378 - 1.667, abs=2.5 / FPS)
    assert 2.0 <= cycle.trace.peak_s <= 3.0


@pytest.mark.parametrize(("top", "complete"), [(30, False), (50, False), (59, False), (61, True)])
def test_what_does_not_reach_full_is_not_complete(top: float, complete: bool) -> None:
    _, (cycle,), phases = drive(ramps((0, 0), (1, 0), (2, top), (3, top), (4, 0), (5, 0)), 5.0)
    assert cycle.complete is complete
    assert (Phase.PEAK in [phase for _, phase in phases]) is complete
    assert cycle.peak == pytest.approx(top)
    assert complete or cycle.hold_s == 0.0


def test_full_must_last_100_ms() -> None:
    spike = ramps((0, 0), (1, 0), (2, 59), (2.02, 70), (2.04, 70), (2.06, 59), (3, 0), (4, 0))
    assert not drive(spike, 4.0)[1][0].complete


def test_leaving_must_last_100_ms() -> None:
    twitch = ramps((0, 0), (1, 0), (1.02, 30), (1.06, 30), (1.08, 0), (3, 0))
    machine, closed, phases = drive(twitch, 3.0)
    assert (closed, phases) == ([], [(0.0, Phase.READY)])
    assert not machine.under_way


def test_a_wobble_at_the_top_is_no_missed_reset() -> None:
    """A dip of 10 below full is less than 0.3 x 60."""
    wobble = ramps((0, 0), (1, 0), (2, 70), (2.5, 70), (2.8, 50), (3.1, 70), (3.5, 70), (4.5, 0), (6, 0))
    _, closed, phases = drive(wobble, 6.0)
    assert len(closed) == 1
    assert not closed[0].reset_missed
    assert closed[0].dip == pytest.approx(20.0, abs=1.0)
    assert [phase for _, phase in phases].count(Phase.PEAK) == 2


def test_a_bounce_is_one_excursion_with_a_missed_reset() -> None:
    """A dip of 30 below full is more than 0.3 x 60, and does not reach `back`."""
    bounce = ramps((0, 0), (1, 0), (2, 70), (2.5, 70), (3, 30), (3.5, 70), (4, 70), (5, 0), (6, 0))
    _, (cycle,), _ = drive(bounce, 6.0)
    assert cycle.reset_missed
    assert cycle.complete


def test_a_leg_taken_for_the_other_is_no_missed_reset() -> None:
    """Nobody goes down by a third of the range and up again within 0.3 s."""
    swap = ramps((0, 0), (1, 0), (2, 70), (2.5, 70), (2.6, 30), (2.7, 30), (2.8, 70), (3.5, 70), (4.5, 0), (6, 0))
    _, (cycle,), phases = drive(swap, 6.0)
    assert not cycle.reset_missed
    assert [phase for _, phase in phases].count(Phase.PEAK) == 2


def test_rest_between_makes_two() -> None:
    twice = ramps((0, 0), (1, 0), (2, 70), (3, 0), (3.4, 0), (4.4, 70), (5.4, 0), (6, 0))
    _, closed, _ = drive(twice, 6.0)
    assert [cycle.complete for cycle in closed] == [True, True]
    assert closed[0].end_s < closed[1].start_s


def test_a_touch_of_rest_below_150_ms_does_not_close() -> None:
    touch = ramps((0, 0), (1, 0), (2, 70), (3, 14), (3.06, 14), (4, 70), (5, 0), (6, 0))
    assert len(drive(touch, 6.0)[1]) == 1


def test_a_timeout_closes_and_waits_for_rest() -> None:
    """What is left of an endless repetition is not one more."""
    endless = ramps((0, 0), (1, 0), (2, 70), (20, 70), (21, 0), (22, 0), (23, 70), (24, 0), (25, 0))
    _, (cut, after), _ = drive(endless, 25.0)
    assert cut.timed_out
    assert cut.end_s - 1.2 == pytest.approx(12.0, abs=0.15)
    assert not after.timed_out
    assert after.start_s > 22.0


def test_what_was_abandoned_is_forgotten_until_rest() -> None:
    machine, _, _ = drive(FULL, 2.5)
    assert machine.phase is Phase.PEAK
    machine.abandon()
    assert not machine.under_way
    for k in range(round(2.5 * FPS), round(3.9 * FPS)):
        assert machine.step(k / FPS, FULL(k / FPS), (0.0,), LEVELS) is None
        assert not machine.under_way
    again = ramps((4, 0), (4.5, 0), (5.5, 70), (6.5, 0), (7, 0))
    closed = [machine.step(k / FPS, again(k / FPS), (0.0,), LEVELS) for k in range(200, 351)]
    assert sum(cycle is not None for cycle in closed) == 1


def test_finish_tells_what_is_back_at_rest_and_nothing_else() -> None:
    machine, closed, _ = drive(FULL, 3.90)
    assert closed == []
    cycle = machine.finish(LEVELS)
    assert cycle is not None
    assert cycle.complete
    assert machine.under_way
    assert repr(machine.finish(LEVELS)) == repr(cycle), "asking changes nothing"
    assert drive(FULL, 3.6)[0].finish(LEVELS) is None
    assert drive(FULL, 0.5)[0].finish(LEVELS) is None


def test_memory_at_rest_is_bounded() -> None:
    machine, _, _ = drive(lambda t: 0.0, 60.0)
    assert len(machine._rows) <= 3.0 * FPS + 2


def _trace(up_s: float, hold_s: float, down_s: float, shape: Callable[[float], float]) -> Trace:
    """Return one second of rest, a rise, a hold, a way back and half a second of rest; top 90."""
    t = np.arange(0, 1.5 + up_s + hold_s + down_s, 1 / 100)
    amounts = []
    for moment in t - 1.0:
        if moment < 0 or moment > up_s + hold_s + down_s:
            amounts.append(0.0)
        elif moment < up_s:
            amounts.append(shape(moment / up_s))
        elif moment <= up_s + hold_s:
            amounts.append(1.0)
        else:
            amounts.append(shape((up_s + hold_s + down_s - moment) / down_s))
    return Trace(t, 90.0 * np.array(amounts), np.zeros((t.size, 0)))


def _linear(share: float) -> float:
    return share


def _cosine(share: float) -> float:
    return 0.5 - 0.5 * math.cos(math.pi * share)


# From 10 to 90 %: all 0.8 of a straight ramp; of a cosine acos(-0.8) - acos(0.8) = 1.8546 of pi,
# so it reads 1.8546 / pi / 0.8 = 0.738 of its duration. The way back ends at the level 15 of 90:
# a cosine gets from 0.9 to 1/6 within (acos(-2/3) - acos(0.8)) / pi = 0.5273 of its duration,
# over a range of 0.9 - 1/6 = 0.7333: 0.719.
@pytest.mark.parametrize(
    ("shape", "up_share", "down_share"), [(_linear, 1.0, 1.0), (_cosine, 0.738, 0.719)], ids=["linear", "cosine"]
)
@pytest.mark.parametrize("seconds", [0.5, 1.0, 3.0])
def test_durations_of_known_ramps(
    shape: Callable[[float], float], up_share: float, down_share: float, seconds: float
) -> None:
    trace = _trace(seconds, 1.0, seconds, shape)
    left = float(trace.t_s[np.argmax(trace.signal >= LEVELS.leave)])
    back = float(trace.t_s[np.flatnonzero(trace.signal > LEVELS.back)[-1] + 1])
    began, up_s, down_s, dip = durations(trace, left, back, rest=0.0)
    assert up_s == pytest.approx(up_share * seconds, abs=0.03)
    assert down_s == pytest.approx(down_share * seconds, abs=0.03)
    assert dip == pytest.approx(9.0, abs=2.0), "the top begins at 90 %"
    tenth = {_linear: 0.1, _cosine: math.acos(0.8) / math.pi}[shape]
    assert began == pytest.approx(1.0 + tenth * seconds, abs=0.02)


def test_what_is_read_around_the_peak() -> None:
    t = 0.08 * np.arange(25)
    signal = -np.abs(t - 0.96)
    extras = np.stack([np.where(np.abs(t - 0.96) < 0.27, 5.0, 100.0), np.where(t < 0.95, np.nan, 3.0)], axis=1)
    trace = Trace(t, signal, extras)
    assert trace.peak_s == pytest.approx(0.96)
    assert trace.at_peak(0) == 5.0
    assert trace.at_peak(1) == 3.0
    assert trace.share_seen_at_peak(0) == 1.0
    # Three poses before the peak are not seen; the peak and three after it are.
    assert trace.share_seen_at_peak(1) == pytest.approx(4 / 7)


def test_a_quick_repetition_is_read_at_its_peak_only() -> None:
    """0.4 s each way: 0.3 s beside the peak it is nearly back."""
    t = 0.02 * np.arange(41)
    signal = 0.4 - np.abs(t - 0.4)
    trace = Trace(t, signal, signal[:, None])
    assert trace.at_peak(0) == pytest.approx(0.35, abs=0.011)


@pytest.mark.parametrize(("top", "min_rep_s", "complete"), [(80.0, 0.8, False), (80.0, 0.6, True), (62.0, 0.6, False)])
def test_a_top_that_is_only_passed_is_reached_by_quick_repetitions_that_clearly_pass_it(
    top: float, min_rep_s: float, complete: bool
) -> None:
    """A few hundredths of a second beyond the full level: 4 above it are no noise."""
    signal = ramps((0.0, 0), (0.5, 0), (0.9, 58), (0.93, top), (0.96, 58), (1.4, 0), (2.0, 0))
    machine = CycleMachine(12.0, 4.0, min_rep_s)
    steps = [machine.step(t, signal(t), (), LEVELS) for t in (k / FPS for k in range(101))]
    assert [cycle.complete for cycle in steps if cycle is not None] == [complete]


def test_half_of_a_rise() -> None:
    t = np.arange(0, 3, 0.01)
    signal = np.minimum(t, 2.0)
    late = np.clip(t - 1.0, 0.0, 1.0)
    trace = Trace(t, signal, np.stack([signal, late, np.full_like(t, np.nan)], axis=1))
    assert trace.half_rise_s(0, 0.0) == pytest.approx(1.0, abs=0.02)
    assert trace.half_rise_s(1, 0.0) == pytest.approx(1.5, abs=0.02)
    assert math.isnan(trace.half_rise_s(2, 0.0))
