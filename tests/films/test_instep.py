"""Two runs in step: strikes fall on strikes, whatever was missed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from formcheck.films.instep import Beats, all_in_step, beats_of


def in_step(t_s: float, one: Beats, other: Beats, lead: int = 0) -> float:
    """Return the time of another run that goes with one time of this."""
    return float(all_in_step(np.array([t_s]), one, other, lead)[0])


def test_a_strike_falls_on_a_strike_and_half_a_stride_on_half_a_stride() -> None:
    one, other = beats_of([0.5, 1.2, 1.9, 2.6]), beats_of([10.0, 10.8, 11.5, 12.4])
    assert [in_step(t_s, one, other) for t_s in one.strikes_s] == pytest.approx(other.strikes_s)
    assert in_step(0.85, one, other) == pytest.approx(10.4)
    assert in_step(2.25, one, other) == pytest.approx(11.95)


def test_the_other_run_can_be_strides_ahead() -> None:
    one, other = beats_of([0.0, 1.0, 2.0, 3.0]), beats_of([5.0, 5.8, 6.6, 7.4])
    assert in_step(1.5, one, other, lead=1) == pytest.approx(7.0)
    assert in_step(1.5, one, other, lead=-1) == pytest.approx(5.4)


def test_where_the_other_run_is_over_it_begins_again_in_step() -> None:
    one, other = beats_of([float(k) for k in range(10)]), beats_of([0.0, 0.5, 1.0, 1.5])
    for stride in range(10):
        at_s = in_step(stride + 0.25, one, other)
        assert 0.0 <= at_s <= 1.5
        assert at_s % 0.5 == pytest.approx(0.125)


def test_a_strike_that_was_missed_is_filled_in() -> None:
    whole, holed = beats_of([0.7 * k for k in range(20)]), beats_of([0.7 * k for k in range(20) if k not in (3, 7, 8)])
    assert holed.ticks_s == pytest.approx(whole.ticks_s)
    for t_s in (0.1, 2.0, 5.1, 13.0):
        assert in_step(t_s, whole, holed) == pytest.approx(t_s)


def test_a_strike_of_the_other_foot_is_left_out() -> None:
    strikes = [0.75 * k for k in range(12)]
    for wrong in (strikes[4] + 0.375, -0.375):
        beats = beats_of([*strikes, wrong], usual_s=0.75)
        assert beats.believed_s == pytest.approx(strikes)


def test_with_few_strikes_the_cadence_tells_how_long_a_stride_is() -> None:
    beats = beats_of([1.42, 3.76, 7.62, 9.96], usual_s=0.775)
    assert len(beats.ticks_s) == 1 + 3 + 5 + 3
    assert all(abs(to_s - from_s - 0.775) < 0.02 for from_s, to_s in beats.strides)


def test_without_strikes_both_run_alike() -> None:
    assert in_step(3.0, beats_of([]), beats_of([1.0, 2.0])) == 3.0
    assert not beats_of([1.0]).counts
    with pytest.raises(ValueError, match="two strikes"):
        beats_of([1.0]).at(2.0)


@given(
    st.lists(st.floats(0.66, 0.76), min_size=3, max_size=30),
    st.floats(-3.0, 30.0),
)
def test_the_clock_can_be_read_both_ways(lengths: list[float], t_s: float) -> None:
    strikes = [0.0]
    for length in lengths:
        strikes.append(strikes[-1] + length)
    beats = Beats(tuple(strikes))
    assert beats.ticks_s == pytest.approx(strikes)
    assert beats.time(beats.at(t_s)) == pytest.approx(t_s, abs=1e-6)
