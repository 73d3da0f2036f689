"""The rhythm of a run, found in the movement of the hips and the feet.

Functions of arrays over time; lengths in any unit unless said otherwise, y up, times in seconds of the runner's own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from formcheck.core.strip import FloatArray

#: Steps of a run come this often a second (specification 9.2): 120 to 240 a minute.
STEP_HZ: Final = (2.0, 4.0)
#: Slow motion played as if it were none: steps slower than anybody walks. Eight times slower than the slowest run,
#: and less than twice slower than the fastest one.
SLOW_HZ: Final = (0.2, 1.4)
#: Cadence in which a run that is filmed slowly is taken to have been, steps a minute. House value: 155 to 190 is usual
#: (van Oeveren 2017), and factors are powers of two.
PLAUSIBLE_SPM: Final = (125.0, 225.0)
#: How regular a movement has to be to be steps, as a share of the regularity of a perfect one. House value: rendered
#: and captured runs have 0.4 to 0.95, people who stand or do floor exercises at another pace less than 0.2.
REGULAR: Final = 0.3
#: Slow motion is only suspected of what is very regular.
VERY_REGULAR: Final = 0.5
#: By so much less may a step be like the one before it than like the one before that. House value: 0.1 to 0.25 in
#: captured and rendered runs.
_ONE_LEG: Final = 0.35
#: How many steps are taken together at most to find the length of one.
_STEPS: Final = 8


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How long one step takes, seconds, and how regular the steps are, 0 to 1."""

    step_s: float
    regular: float


def even(t_s: FloatArray, *values: FloatArray) -> tuple[float, list[FloatArray]]:
    """Return the usual time between pictures, and values as they would be had every picture been in time.

    Parameters
    ----------
    t_s
        (n,) rising.
    values
        (n,) each, finite.
    """
    dt = float(np.median(np.diff(t_s)))
    grid = np.arange(t_s[0], t_s[-1] + dt / 2, dt)
    return dt, [np.interp(grid, t_s, value) for value in values]


def rhythm(dt: float, values: list[FloatArray], hz: tuple[float, float] = STEP_HZ) -> Rhythm | None:
    """Return the rhythm that several movements share, by their autocorrelation; None where there is none.

    Parameters
    ----------
    dt
        Time between two values, seconds.
    values
        (n,) each, over the same time. What repeats every step: the height of the hips, the distance of the feet.
    hz
        How many steps a second there may be.
    """
    own = [value for value in map(_autocorrelation, values) if value is not None]
    if not own:
        return None
    together = np.mean(own, axis=0)
    first, last = 1.0 / hz[1] / dt, 1.0 / hz[0] / dt
    peaks = [k for k in _peaks(together) if first <= k <= last]
    if not peaks:
        return None
    # Left is not quite as right, so two steps are more alike than one: the first that stands nearly as high as any.
    best = max(together[k] for k in peaks)
    k = next(k for k in peaks if together[k] >= best - _ONE_LEG)
    regular = float(together[k])
    lag = _vertex(together, k)
    for steps in range(2, _STEPS + 1):
        # Many steps together are measured as exactly as one is: each takes so much less of the error.
        near = [k for k in _peaks(together) if abs(k - steps * lag) < lag / 4]
        if not near:
            break
        lag = _vertex(together, min(near, key=lambda k: abs(k - steps * lag))) / steps
    return Rhythm(lag * dt, regular) if first <= lag <= last else None


def slowness(step_s: float) -> float | None:
    """Return how many times slower than life a run with such steps was filmed: 2, 4 or 8; None where it was not."""
    for factor in (2.0, 4.0, 8.0):
        if PLAUSIBLE_SPM[0] <= 60.0 / step_s * factor <= PLAUSIBLE_SPM[1]:
            return factor
    return None


def bounce(t_s: FloatArray, height: FloatArray, step_s: float) -> float:
    """Return how far the hips go up and down in a step: the span of the two harmonics of the step that fit best.

    The noise of single pictures and a slow drift, such as of a treadmill's belt, are no bounce.

    Parameters
    ----------
    t_s, height
        (n,) over a stride or more.
    step_s
        How long a step takes, seconds.
    """
    phase = 2.0 * math.pi * (t_s - t_s[0]) / step_s
    waves = [wave(k * phase) for k in (1, 2) for wave in (np.cos, np.sin)]
    design = np.stack([np.ones_like(phase), phase, *waves], axis=1)
    fit = np.linalg.lstsq(design, height, rcond=None)[0][2:]
    around = np.linspace(0.0, 2.0 * math.pi, 60, endpoint=False)
    wave = np.stack([part(k * around) for k in (1, 2) for part in (np.cos, np.sin)], axis=1) @ fit
    return float(np.ptp(wave))


def strikes(t_s: FloatArray, heel: FloatArray, toe: FloatArray, ahead: FloatArray | None, step_s: float) -> list[float]:
    """Return when a foot struck the ground.

    The moment at which heel or toe, whichever is first, stops going down while the foot is ahead of the hips
    (Handsaker 2016: either, so that it suits every strike). At 30 pictures a second it is known to about 30 ms
    (Int SportMed J 10(3)).

    Parameters
    ----------
    t_s
        (n,) seconds.
    heel, toe
        (n,) heights of both.
    ahead
        (n,) how far the foot is ahead of the hips; None from the front, where it cannot be told.
    step_s
        How long a step takes, seconds.
    """
    turns: list[float] = []
    for height in (heel, toe):
        speed = np.gradient(_smooth(height), t_s)
        # Low: the foot of a runner also stops going down behind the body, at the height of the knee.
        low = height < np.min(height) + 0.4 * np.ptp(height)
        at = np.flatnonzero((speed[:-1] < 0) & (speed[1:] >= 0) & low[1:])
        share = speed[at] / (speed[at] - speed[at + 1])
        turns += (t_s[at] + share * (t_s[at + 1] - t_s[at])).tolist()
    # A foot comes down a little after it was farthest ahead, or one step after it was highest.
    if ahead is not None:
        swings, within_s = _tops(t_s, _smooth(ahead), step_s), 0.6 * step_s
    else:
        swings, within_s = _tops(t_s, _smooth(np.minimum(heel, toe)), step_s), 1.4 * step_s
    struck = (min((turn for turn in turns if swing < turn <= swing + within_s), default=None) for swing in swings)
    return [moment for moment in struck if moment is not None]


def _tops(t_s: FloatArray, value: FloatArray, step_s: float) -> list[float]:
    """Return when a movement that repeats with every stride is highest."""
    high = np.median(value) + 0.25 * np.ptp(value)
    return [
        float(t_s[k])
        for k in _peaks(value)
        if value[k] >= high and value[k] >= value[np.abs(t_s - t_s[k]) < 0.7 * step_s].max()
    ]


def settled(value: FloatArray) -> FloatArray:
    """Return a movement without its slow drift: less the parabola that fits best."""
    x = np.linspace(-1.0, 1.0, value.size)
    base = np.stack([np.ones_like(x), x, x * x], axis=1)
    rest: FloatArray = value - base @ np.linalg.lstsq(base, value, rcond=None)[0]
    return rest


def _autocorrelation(value: FloatArray) -> FloatArray | None:
    """Return how alike a movement is to itself so many values later, 1 for the same; for half of its length."""
    n = value.size
    if n < 6:
        return None
    value = settled(value)
    power = float(np.dot(value, value)) / n
    if not power > 0:
        return None
    half = n // 2 + 2
    full = np.correlate(value, value, "full")[n - 1 : n - 1 + half]
    alike: FloatArray = full / (n - np.arange(full.size)) / power
    return alike


def _peaks(value: FloatArray) -> list[int]:
    inner = (value[1:-1] >= value[:-2]) & (value[1:-1] > value[2:])
    return (np.flatnonzero(inner) + 1).tolist()


def _vertex(value: FloatArray, k: int) -> float:
    """Return where the parabola through a peak and its neighbours is highest."""
    a, b, c = value[k - 1 : k + 2]
    curve = a - 2.0 * b + c
    return k if curve == 0 else k + 0.5 * float((a - c) / curve)


def _smooth(value: FloatArray) -> FloatArray:
    """Savitzky-Golay over five values, of order two (specification 2.4)."""
    if value.size < 5:
        return value
    padded = np.concatenate([value[:1], value[:1], value, value[-1:], value[-1:]])
    smooth: FloatArray = np.convolve(padded, np.array([-3.0, 12.0, 17.0, 12.0, -3.0]) / 35.0, "valid")
    return smooth
