"""Whom to follow: one person, when others come into the picture. Pure geometry, no model in here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from formcheck.core.pose import Float32Array
from formcheck.io.place import HIPS, KNEES, SHOULDERS, Place

#: Left, top, right and bottom of where the middle of a trunk has been.
_Range: TypeAlias = tuple[float, float, float, float]


class Look(NamedTuple):
    """Somebody in a picture: where they are, and the colours of their clothes.

    Attributes
    ----------
    place
        Where.
    clothes
        (2, 3), 0 to 1: the middle colour of the trunk and of the thighs.
    """

    place: Place
    clothes: Float32Array

    @classmethod
    def of(cls, landmarks: Float32Array, image: NDArray[np.uint8]) -> Self:
        """Return how the person with these (33, 3) landmarks looks in a picture."""
        points = _PATCHES @ landmarks[:, :2]
        limits = (image.shape[1] - 1, image.shape[0] - 1)
        columns, rows = np.clip(points, 0, limits).astype(np.intp).transpose(2, 0, 1)
        clothes = np.median(image[rows, columns], axis=1).astype(np.float32) / 255
        return cls(Place.of(landmarks), clothes)


def _patches() -> Float32Array:
    """Return (2, 16, 33): weights of the landmarks for points on the trunk and on the thighs."""
    weights = np.zeros((2, 16, 33), np.float32)
    steps = np.linspace(0.2, 0.8, 4)
    for patch, (upper, lower) in enumerate(((SHOULDERS, HIPS), (HIPS, KNEES))):
        for k, (down, across) in enumerate((d, a) for d in steps for a in steps):
            for pair, share in ((upper, 1 - down), (lower, down)):
                weights[patch, k, pair[0]] = share * (1 - across)
                weights[patch, k, pair[1]] = share * across
    return weights


_PATCHES: Final = _patches()


class Follower:
    """Tell whether the person that was found is still the same one.

    MediaPipe follows one person without knowing who it is: when the track is lost, or somebody
    passes close by, it may go on with a bystander. Two signs are watched, both in extents (the
    longer side of the person's bounds):

    * a *jump* from one frame to the next. In the rendered clips of all exercises the trunk moves
      by 0.03 extents a frame at most, at 25 frames per second, and the extent changes by 30 %.
    * a *stray* out of the range in which the trunk has moved so far. Somebody who walks by takes
      a track along without any jump. The first repetition strays too, the next ones do not.

    What to do on a sign is the estimator's to find out, by looking for several people in that one
    picture; `choose` then says who of them it is, by place and clothes. House values, chosen wide
    of what the clips show.
    """

    _JUMP: Final = 0.15
    _JUMP_PER_S: Final = 1.0
    _GROWTH: Final = math.log(1.6)
    _GROWTH_PER_S: Final = 1.0
    #: How far outside of its range the trunk may be, and how slowly the range forgets.
    _STRAY: Final = 0.12
    _RANGE_S: Final = 20.0
    #: After this time outside, with nobody else in sight, the person has moved.
    _MOVED_S: Final = 4.0
    #: When to look for others while outside: at once, then after this time, doubled each time.
    _LOOK_AFTER_S: Final = 0.2
    #: How slowly clothes are learnt, and how often they are looked at, seconds.
    _CLOTHES_S: Final = 3.0
    _CLOTHES_EVERY_S: Final = 0.25
    #: What a difference of clothes is worth in extents, and by how much another must fit better.
    _CLOTHES_WEIGHT: Final = 2.0
    _CLEARLY: Final = 0.1
    #: Whoever fits as well as this is believed to be back after a jump.
    _FITS: Final = 0.3
    #: After this time without the person anybody is taken.
    _PATIENCE_S: Final = 2.0

    def __init__(self) -> None:
        self._last: Place | None = None
        self._last_s = -math.inf
        self._range: _Range = (0.0, 0.0, 0.0, 0.0)
        self._clothes = np.zeros((2, 3), np.float32)
        self._clothes_s = -math.inf
        self._trail: _Range | None = None
        self._out_s: float | None = None
        self._look_s = -math.inf
        self._wait_s = self._LOOK_AFTER_S

    def _forgotten(self, t_s: float) -> bool:
        return t_s - self._last_s > self._PATIENCE_S

    def continues(self, place: Place, t_s: float) -> bool:
        """Return whether this can be the person that was followed, a moment later."""
        if self._last is None or self._forgotten(t_s):
            return True
        gone_s = t_s - self._last_s
        extent = max(self._last.extent, place.extent)
        near = place.distance(self._last) <= (self._JUMP + self._JUMP_PER_S * gone_s) * extent
        growth = abs(math.log(place.extent / self._last.extent))
        return near and growth <= self._GROWTH + self._GROWTH_PER_S * gone_s

    def look_due(self, place: Place, t_s: float) -> bool:
        """Return whether the person has strayed and it is time to see who else is there."""
        if self._last is None or self._forgotten(t_s) or self._outside(place) <= self._STRAY:
            return False
        if t_s < self._look_s:
            return False
        self._look_s, self._wait_s = t_s + self._wait_s, 2 * self._wait_s
        return True

    def choose(self, found: Look, others: Sequence[Look], t_s: float) -> int | None:
        """Return who of several people is the one that was followed.

        Parameters
        ----------
        found
            Whom the tracker has.
        others
            Everybody in the picture, the tracker's person among them or not.
        t_s
            Time of the picture, seconds.

        Returns
        -------
        Index into `others`, -1 for `found`, None when nobody can be the one.
        """
        jumped = not self.continues(found.place, t_s)
        best = self._misfit(found)
        which: int | None = -1
        if jumped and best > self._FITS:
            best, which = math.inf, None
        for k, look in enumerate(others):
            if look.place.distance(found.place) <= self._STRAY * found.place.extent:
                continue  # the same person once more
            misfit = self._misfit(look)
            if jumped and misfit > self._FITS and not self.continues(look.place, t_s):
                continue
            if misfit < best - (0.0 if which is None else self._CLEARLY):
                best, which = misfit, k
        return which

    def returned(self) -> None:
        """Forget the way that the track went with somebody else."""
        self._trail = self._out_s = None

    def _misfit(self, look: Look) -> float:
        clothes = float(np.abs(look.clothes - self._clothes).mean())
        extent = self._last.extent if self._last else 1.0
        growth = abs(math.log(look.place.extent / extent))
        return self._outside(look.place) + self._CLOTHES_WEIGHT * clothes + 0.5 * max(0.0, growth - self._GROWTH / 2)

    def _outside(self, place: Place) -> float:
        """Return how far outside of its range the trunk is, in extents."""
        left, top, right, bottom = self._range
        x = max(left - place.x, 0.0, place.x - right)
        y = max(top - place.y, 0.0, place.y - bottom)
        return math.hypot(x, y) / place.extent

    def clothes_due(self, place: Place, t_s: float) -> bool:
        """Return whether it is time to look at the clothes of the person that is followed."""
        return self._forgotten(t_s) or (
            t_s - self._clothes_s >= self._CLOTHES_EVERY_S and self._outside(place) <= self._STRAY
        )

    def accept(self, place: Place, t_s: float, clothes: Float32Array | None = None) -> None:
        """Take this as the person that is followed.

        Parameters
        ----------
        place
            Where the person is.
        t_s
            Time of the picture, seconds.
        clothes
            What they wear, as in `Look`; when `clothes_due` asked for it.
        """
        if self._last is None or self._forgotten(t_s):
            self._range = (place.x, place.y, place.x, place.y)
            self._out_s = self._trail = None
            share = 1.0
        else:
            self._remember(place, t_s)
            share = min(1.0, (t_s - self._clothes_s) / self._CLOTHES_S)
        if clothes is not None:
            self._clothes = self._clothes + np.float32(share) * (clothes - self._clothes)
            self._clothes_s = t_s
        self._last, self._last_s = place, t_s

    def _remember(self, place: Place, t_s: float) -> None:
        passed_s = t_s - self._last_s
        outside = self._outside(place)
        if outside > self._STRAY:
            # Not believed yet, unless it has lasted; the way there counts once they are back.
            self._out_s = t_s if self._out_s is None else self._out_s
            if t_s - self._out_s < self._MOVED_S:
                self._trail = _grown(self._trail or self._range, place)
                return
            self._range, self._trail = (place.x, place.y, place.x, place.y), None
            self._clothes_s = -math.inf
        left, top, right, bottom = self._range
        forget = min(1.0, passed_s / self._RANGE_S)
        shrunk = (
            left + forget * (place.x - left),
            top + forget * (place.y - top),
            right + forget * (place.x - right),
            bottom + forget * (place.y - bottom),
        )
        self._range = shrunk
        if self._trail is not None and outside <= self._STRAY / 2:
            self._range, self._trail = _grown(self._trail, place), None
        self._out_s = None
        self._look_s, self._wait_s = -math.inf, self._LOOK_AFTER_S


def _grown(bounds: _Range, place: Place) -> _Range:
    """Return bounds that hold this place too."""
    left, top, right, bottom = bounds
    return min(left, place.x), min(top, place.y), max(right, place.x), max(bottom, place.y)
