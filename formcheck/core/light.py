"""The light in a picture: is there enough of it to find a body by?

The judge never waits for light: it sees somebody, or does not. This only says what may help.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from formcheck.core import hints

# Tried on the model *full* with rendered people, each clip darkened, paled or grained from its first picture on
# (30 or 45 pictures of each). What decides is how far dark and bright are apart, whether a picture is dark or pale:
# at 0.20 (a third of the light) everybody was found, with joints as right as in full light; at 0.18 five of six who
# lie; at 0.15 one of three, at 0.11 two of eleven, at 0.07 nobody who lies and still both who stand.
CONTRAST: Final = 0.16
#: A picture as bright as this is burnt out: at 0.96 up to a quarter of the joints were wrong.
BURNT: Final = 0.95
#: A dark room and a camera that makes up for it: at a contrast of 7 times the grain some were not found although it
#: was 0.42, at 15 times all were.
CLEAR_OF_GRAIN: Final = 8.0
#: Where a picture that is too poor counts as pale, not as dark. House value.
_PALE: Final = 0.5
#: How far shoulders and hips of who holds still may waver, T (specification 3.6). Where somebody is seen as well as
#: that there is light enough, whatever the picture looks like.
NOISE: Final = 0.006
#: So many rows are enough to tell the light by.
_ROWS: Final = 60
#: Median of the absolute difference of two normal values, in standard deviations of one.
_MEDIAN_STEP: Final = 0.954


@dataclass(frozen=True, slots=True)
class Light:
    """What a picture looks like, as shares of the whole range.

    Attributes
    ----------
    mean
        How bright it is: 0 black, 1 white.
    contrast
        From the 5th to the 95th percentile of its brightness.
    grain
        Standard deviation of the noise from one pixel to the next.
    """

    mean: float
    contrast: float
    grain: float = 0.0


def light_of(image: NDArray[np.uint8]) -> Light:
    """Return what a picture looks like, from a part of its pixels.

    Parameters
    ----------
    image
        (height, width, 3) uint8.
    """
    step = max(1, image.shape[0] // _ROWS)
    # Green is what the eye calls bright, near enough. Counted, which is ten times as fast as sorted.
    shades = np.bincount(image[::step, ::step, 1].ravel(), minlength=256)
    low, high = (_below(shades, share) for share in (0.05, 0.95))
    beside = np.abs(np.diff(image[:: 2 * step, :, 1].astype(np.int16), axis=1))
    grain = _below(np.bincount(beside.ravel(), minlength=256), 0.5) / _MEDIAN_STEP
    mean = float(shades @ np.arange(256)) / float(shades.sum())
    return Light(mean / 255.0, (high - low) / 255.0, grain / 255.0)


def _below(counts: NDArray[np.intp], share: float) -> int:
    """Return the value below or at which this share of what was counted lies."""
    running = counts.cumsum()
    return int(np.searchsorted(running, share * running[-1]))


def light_hint(light: Light, waver: float = math.nan) -> str:
    """Return what to do where a picture is too poor to find a body by; empty when it is not.

    Parameters
    ----------
    light
        What the picture looks like.
    waver
        Standard deviation of shoulders and hips of somebody who is seen and holds still, T; NaN where nobody is.
    """
    burnt, faint = light.mean > BURNT, light.contrast < CONTRAST
    grainy = light.contrast < CLEAR_OF_GRAIN * light.grain
    if not (burnt or faint or grainy) or waver <= NOISE:
        return ""
    # Grain is what a camera makes of too little light.
    return hints.PALE if burnt or (faint and light.mean >= _PALE) else hints.DARK
