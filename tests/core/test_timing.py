"""How long something has been true: drop-outs up to 100 ms, at least three poses."""

from __future__ import annotations

import math

import pytest

from formcheck.core.timing import Dwell


def run(dwell: Dwell, marks: str, seconds: float, fps: float = 30.0, start_s: float = 0.0) -> str:
    """Feed x (true) and . (false); return where the condition has held."""
    return "".join("x" if dwell.held(start_s + k / fps, mark == "x", seconds) else "." for k, mark in enumerate(marks))


def test_it_holds_after_the_time_and_not_before() -> None:
    assert run(Dwell(), "xxxxxx", 0.1) == "...xxx"


def test_three_poses_are_needed_however_short_the_time() -> None:
    assert run(Dwell(), "xxxx", 0.0) == "..xx"
    # At 5 fps 100 ms are over with the second pose.
    assert run(Dwell(), "xxxx", 0.1, fps=5) == "..xx"


def test_dropouts_of_100_ms_are_forgiven_and_longer_ones_are_not() -> None:
    # 30 fps: two false poses between true ones that are 100 ms apart.
    assert run(Dwell(), "xxx..xxx", 0.2) == "......xx"
    dwell = Dwell()
    assert run(dwell, "xxxx....x", 0.1) == "...x....."
    assert dwell.since_s == pytest.approx(8 / 30)


def test_a_false_pose_never_holds() -> None:
    assert run(Dwell(), "xxxxx.x", 0.1)[5] == "."


def test_since_is_when_the_run_began() -> None:
    dwell = Dwell()
    assert math.isnan(dwell.since_s)
    run(dwell, "..xxx", 0.1, start_s=10.0)
    assert dwell.since_s == pytest.approx(10.0 + 2 / 30)
    dwell.reset()
    assert math.isnan(dwell.since_s)


@pytest.mark.parametrize("start_s", [0.0, 1e3, 86_400.0])
def test_rounding_of_times_does_not_cost_a_pose(start_s: float) -> None:
    """Poses at 0.1 s steps hold for 0.3 s with the fourth, whatever the clock says."""
    dwell = Dwell()
    held = [dwell.held(start_s + k * 0.1, True, 0.3 - 1e-6 * (start_s > 0)) for k in range(4)]
    assert held == [False, False, False, True]
