"""The One-Euro filter: quiet at rest, and not late in motion."""

from __future__ import annotations

import math

import numpy as np
import pytest

from formcheck.core.smoothing import OneEuro

FPS = 30.0


def filtered(values: np.ndarray, fps: float = FPS) -> np.ndarray:
    smooth = OneEuro()
    return np.array([smooth(k / fps, np.array([v]), 1.0)[0] for k, v in enumerate(values)])


def test_the_first_value_passes() -> None:
    assert OneEuro()(0.0, np.array([[3.0, 4.0]]), 1.0).tolist() == [[3.0, 4.0]]


def test_a_resting_value_stays() -> None:
    np.testing.assert_allclose(filtered(np.full(60, 2.5)), 2.5)


@pytest.mark.parametrize("fps", [15.0, 30.0, 60.0])
@pytest.mark.parametrize("speed", [0.3, 1.0, 3.0])
def test_in_motion_it_lags_by_less_than_100_ms(speed: float, fps: float) -> None:
    """Section 4.2: the budget. Lag = how far behind a steady movement, over its speed (T/s)."""
    moving = speed * np.arange(0, 2, 1 / fps)
    behind = moving - filtered(moving, fps)
    assert 0 <= behind[-1] / speed < 0.100


def test_after_a_step_90_percent_are_there_within_100_ms() -> None:
    step = np.concatenate([np.zeros(30), np.full(30, 0.5)])
    out = filtered(step)
    assert out[29] == 0.0
    assert out[30 + 3] > 0.9 * 0.5
    assert out.max() <= 0.5 + 1e-9, "it does not overshoot"


def test_a_movement_keeps_its_range() -> None:
    """Half a second up and down, the fastest that counts, keeps 90 % of its range."""
    t = np.arange(0, 4, 1 / FPS)
    out = filtered(0.25 - 0.25 * np.cos(2 * math.pi * t))
    assert out[60:].max() - out[60:].min() > 0.9 * 0.5


def test_at_rest_it_is_quieter_than_what_comes_in() -> None:
    noise = np.random.default_rng(1).normal(0.0, 0.01, 600)
    assert filtered(noise)[30:].std() < 0.75 * noise.std()


def test_after_a_reset_nothing_is_remembered() -> None:
    smooth = OneEuro()
    for k in range(10):
        smooth(k / FPS, np.array([1.0]), 1.0)
    smooth.reset()
    assert smooth(5.0, np.array([9.0]), 1.0)[0] == 9.0


def test_speeds_are_judged_in_torso_lengths() -> None:
    """The same movement in twice the pixels, with twice the pixels for a torso, is smoothed alike."""
    small, large = OneEuro(), OneEuro()
    for k in range(60):
        value = np.array([math.sin(k / 5)])
        once, twice = small(k / FPS, value, 100.0), large(k / FPS, 2 * value, 200.0)
        assert twice[0] == pytest.approx(2 * once[0])


def test_the_frame_rate_hardly_matters() -> None:
    def at_two_seconds(fps: float) -> float:
        return float(filtered(np.sin(np.arange(0, 2 + 1e-9, 1 / fps)), fps)[-1])

    assert at_two_seconds(15) == pytest.approx(at_two_seconds(60), abs=0.02)
