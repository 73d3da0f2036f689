"""The rhythm of a run, its bounce and its strikes, on movements that are known."""

from __future__ import annotations

import math

import numpy as np
import pytest

from formcheck.core import gait


def wave(t: np.ndarray, step_s: float, *, amplitude: float = 0.1) -> np.ndarray:
    return amplitude * np.cos(2 * np.pi * t / step_s)


@pytest.mark.parametrize("fps", [25.0, 30.0, 60.0, 240.0])
@pytest.mark.parametrize("cadence", [140.0, 163.0, 200.0])
def test_the_rhythm_of_a_regular_run_is_found_to_a_thousandth(fps: float, cadence: float) -> None:
    t = np.arange(0.0, 8.0, 1 / fps)
    found = gait.rhythm(1 / fps, [wave(t, 60 / cadence)])
    assert found is not None
    assert 60 / found.step_s == pytest.approx(cadence, rel=1e-3)
    assert found.regular > 0.9


def test_one_second_is_enough_for_a_rhythm() -> None:
    t = np.arange(0.0, 1.2, 1 / 30)
    found = gait.rhythm(1 / 30, [wave(t, 0.375)])
    assert found is not None
    assert found.step_s == pytest.approx(0.375, rel=0.03)


def test_two_steps_that_are_more_alike_than_one_are_still_two() -> None:
    t = np.arange(0.0, 8.0, 1 / 30)
    limping = wave(t, 0.375) + wave(t, 0.75, amplitude=0.04)
    found = gait.rhythm(1 / 30, [limping], (0.5, 4.0))
    assert found is not None
    assert found.step_s == pytest.approx(0.375, rel=0.01)


def test_noise_and_rest_have_no_rhythm() -> None:
    rng = np.random.default_rng(1)
    noise = gait.rhythm(1 / 30, [rng.normal(0.0, 0.02, 240)])
    assert noise is None or noise.regular < gait.REGULAR
    assert gait.rhythm(1 / 30, [np.ones(240)]) is None
    assert gait.rhythm(1 / 30, [np.array([1.0, 2.0])]) is None


def test_what_is_too_slow_for_steps_is_none() -> None:
    t = np.arange(0.0, 8.0, 1 / 60)
    for step_s in (0.55, 0.8, 2.0):
        found = gait.rhythm(1 / 60, [wave(t, step_s)])
        assert found is None or found.regular < gait.REGULAR


@pytest.mark.parametrize(
    ("shown_spm", "factor"), [(80.0, 2.0), (40.0, 4.0), (20.0, 8.0), (160.0, None), (100.0, 2.0), (5.0, None)]
)
def test_slow_motion_is_the_power_of_two_that_makes_it_a_run(shown_spm: float, factor: float | None) -> None:
    assert gait.slowness(60 / shown_spm) == factor


def test_the_bounce_is_that_of_the_steps_whatever_drifts_and_trembles() -> None:
    t = np.arange(0.0, 0.75, 1 / 30)
    rng = np.random.default_rng(2)
    still = gait.bounce(t, wave(t, 0.375), 0.375)
    assert still == pytest.approx(0.2, rel=0.02)
    disturbed = wave(t, 0.375) + 0.3 * t + rng.normal(0.0, 0.01, t.size)
    assert gait.bounce(t, disturbed, 0.375) == pytest.approx(0.2, abs=0.03)


def test_uneven_pictures_are_made_even() -> None:
    t = np.array([0.0, 0.1, 0.2, 0.35, 0.4])
    dt, (values,) = gait.even(t, 2 * t)
    assert dt == pytest.approx(0.1)
    assert values == pytest.approx([0.0, 0.2, 0.4, 0.6, 0.8])


@pytest.mark.parametrize("ahead_known", [True, False])
def test_a_foot_strikes_once_in_a_stride_where_it_stops_going_down(ahead_known: bool) -> None:
    t = np.arange(0.0, 6.0, 1 / 120)
    phase = np.pi * t / 0.375
    # In the air for half of a stride, down when the cosine falls through 0.
    height = 0.3 * np.maximum(0.0, np.cos(phase)) ** 2 + 0.02 * np.cos(2 * phase)
    found = gait.strikes(t, height, height + 0.02, np.sin(phase) if ahead_known else None, 0.375)
    # From the front the first swing would have to be seen from before its top, which is the beginning.
    first = 0 if ahead_known else 1
    true = [moment for k in range(first, 8) if (moment := 0.375 * (0.5 + 2 * k)) < 6.0]
    assert len(found) == len(true)
    assert all(abs(a - b) < 0.03 for a, b in zip(found, true, strict=False))


def test_the_numbers_of_the_bands_are_those_of_the_specification() -> None:
    assert gait.STEP_HZ == (2.0, 4.0)
    assert math.isclose(60 * gait.STEP_HZ[0], 120)
