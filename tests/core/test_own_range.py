"""The user's own range: what the camera reads too high or too low, learned from clean repetitions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import formcheck as fc
from formcheck.core.own_range import MEMORY, OwnRange, prominence

MEASURE = fc.Measure("fold", "deg", ("near.hip",), lambda body: 0.0, "Folding.")


def signal(**changes: object) -> fc.Signal:
    fields: dict[str, object] = {
        "measure": MEASURE,
        "leave": 25,
        "partial": 42,
        "full": 60,
        "target": (80, 95),
        "back": 20,
        "hysteresis": 4,
        "bias": 6,
    }
    return fc.Signal(**{**fields, **changes})  # type: ignore[arg-type]


def learned(*peaks: float, **changes: object) -> OwnRange:
    own = OwnRange(signal(**changes))
    for peak in peaks:
        own.learn(peak)
    return own


def test_nothing_is_known_before_a_clean_repetition() -> None:
    own = learned()
    assert not own.known
    assert own.bias == 0.0
    levels = own.levels(8.0, 0.5)
    assert (levels.leave, levels.partial, levels.full, levels.back) == (25, 42, 60, 20)
    assert levels.target == (80, 95)


@pytest.mark.parametrize(
    ("peaks", "bias"),
    [
        ((85,), 0),
        ((99,), 4),
        ((120,), 6),
        ((77,), -3),
        ((61,), -6),
        # Only what every repetition supports: one at 90 shows that there is no shortfall.
        ((77, 90), 0),
        ((97, 99), 2),
        ((99, 90), 0),
        ((76, 77, 74), -3),
    ],
)
def test_bias_is_what_every_clean_repetition_supports_and_no_more(peaks: tuple[float, ...], bias: float) -> None:
    assert learned(*peaks).bias == bias


def test_an_exercise_that_allows_no_bias_has_none() -> None:
    assert learned(61, bias=0).bias == 0


def test_levels_at_the_top_follow_and_levels_near_rest_do_not() -> None:
    levels = learned(77).levels(8.0, 0.5)
    assert (levels.full, levels.target) == (57, (77, 92))
    assert (levels.leave, levels.back) == (25, 20)
    assert levels.partial == 39
    # A reading that is too high does not make an attempt harder.
    assert learned(99).levels(8.0, 0.5).partial == 42


def test_only_the_last_repetitions_are_remembered() -> None:
    own = learned(90, *[77] * MEMORY)
    assert own.bias == -3


def test_levels_from_rest() -> None:
    own = learned(leave=fc.FromRest(11), partial=fc.FromRest(22), full=-14, target=(-6, 3), back=fc.FromRest(8))
    levels = own.levels(-45.0, 0.5)
    assert (levels.rest, levels.leave, levels.partial, levels.full, levels.back) == (-45, -34, -23, -14, -37)


def test_noise_at_rest_widens_the_hysteresis() -> None:
    """Specification 6.1: leave - rest >= 4 sigma."""
    levels = learned().levels(8.0, 5.0)
    assert levels.leave == 28
    assert levels.back == 23
    assert levels.leave < levels.partial


@given(st.lists(st.floats(60, 140), max_size=12), st.floats(-5, 15), st.floats(0, 4))
def test_levels_stay_in_order(peaks: list[float], rest: float, spread: float) -> None:
    own = learned(*peaks)
    levels = own.levels(rest, spread)
    assert abs(own.bias) <= 6
    assert levels.rest < levels.back < levels.leave <= levels.partial < levels.full < levels.target[0]
    assert 0 < prominence(levels) <= levels.partial - levels.rest
