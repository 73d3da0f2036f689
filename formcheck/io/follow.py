"""Whom to follow and where to look: pure geometry around the pose model, no model in here.

`Follower` keeps to one person when others come into the picture. `Zoom` chooses the part of the
picture that the model is shown when the person is small in it.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from typing import Final, NamedTuple, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from formcheck.core.pose import LANDMARKS, Float32Array

_HIPS: Final = (LANDMARKS["left_hip"], LANDMARKS["right_hip"])
_SHOULDERS: Final = (LANDMARKS["left_shoulder"], LANDMARKS["right_shoulder"])
_TRUNK: Final = np.array((*_HIPS, *_SHOULDERS))
_KNEES: Final = (LANDMARKS["left_knee"], LANDMARKS["right_knee"])

#: Left, top, right and bottom of where the middle of a trunk has been.
_Range: TypeAlias = tuple[float, float, float, float]


class Box(NamedTuple):
    """A rectangle of whole pixels; right and bottom lie outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    @classmethod
    def around(cls, x: float, y: float, side: float, size: tuple[int, int]) -> Self:
        """Return the square with this centre, moved into the picture and cut to it."""
        width, height = (min(round(side), length) for length in size)
        left = min(max(round(x - width / 2), 0), size[0] - width)
        top = min(max(round(y - height / 2), 0), size[1] - height)
        return cls(left, top, left + width, top + height)


class Place(NamedTuple):
    """Where a person is and how large, in pixels.

    Attributes
    ----------
    x, y
        Middle of the trunk.
    left, top, right, bottom
        Bounds of all landmarks.
    """

    x: float
    y: float
    left: float
    top: float
    right: float
    bottom: float

    @property
    def extent(self) -> float:
        """The longer side of the bounds; what "how large" means here."""
        return max(self.right - self.left, self.bottom - self.top, 1.0)

    @classmethod
    def of(cls, landmarks: Float32Array) -> Self:
        """Return the place of (33, 3) landmarks."""
        flat = landmarks[:, :2]
        x, y = (flat[_TRUNK].sum(axis=0) / len(_TRUNK)).tolist()
        return cls(x, y, *flat.min(axis=0).tolist(), *flat.max(axis=0).tolist())

    def distance(self, other: Place) -> float:
        return math.hypot(self.x - other.x, self.y - other.y)


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
    for patch, (upper, lower) in enumerate(((_SHOULDERS, _HIPS), (_HIPS, _KNEES))):
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


class Zoom:
    """Choose the part of the picture in which the model is to look.

    The model's detector sees the whole picture shrunk to 224 pixels and misses a person who is
    small in it; its landmark network looks at the person alone and does not mind. So a person who
    is small is looked for in overlapping parts of the picture, and followed in a part around them.
    The part is kept for as long as the person fits in it, because the model's memory (where the
    person was, and the smoothing) lives in the coordinates of what it is shown.

    Attributes
    ----------
    region
        What to show; None for the whole picture.
    """

    #: Of the longer side of the picture: smaller than this the person is small. The rendered
    #: clips never go below 0.35, folded up in the middle of a V-up.
    _SMALL: Final = 0.28
    _LARGE: Final = 0.42
    #: Side of a region in extents of the person, and how it may come to be before it is replaced.
    _ROOM: Final = 2.2
    _TIGHT: Final = 1.15
    _LOOSE: Final = 4.5
    #: Part of the side that the person keeps from the edge of the region.
    _MARGIN: Final = 0.04
    #: How long a judgement of size takes, seconds.
    _WINDOW_S: Final = 1.0
    #: When to search for somebody who is not seen: after this time, then ever more rarely.
    _SEARCH_AFTER_S: Final = 0.3
    _SEARCH_AT_LEAST_EVERY_S: Final = 2.0
    #: Sides of the parts that are searched, of the sides of the picture.
    _PARTS: Final = (0.6, 0.4)

    def __init__(self) -> None:
        self.region: Box | None = None
        self._extents: deque[tuple[float, float]] = deque()
        self._seen_s: float | None = None
        self._wait_s = self._SEARCH_AFTER_S

    def seen(self, place: Place, t_s: float, size: tuple[int, int]) -> bool:
        """Take where the person is now; return whether the region has changed.

        Parameters
        ----------
        place
            In pixels of the whole picture.
        t_s
            Time of the picture, seconds.
        size
            Width and height of the whole picture.
        """
        self._seen_s, self._wait_s = t_s, self._SEARCH_AFTER_S
        self._extents.append((t_s, place.extent))
        while t_s - self._extents[0][0] > self._WINDOW_S:
            self._extents.popleft()
        largest = max(extent for _, extent in self._extents)
        before = self.region
        if self.region is None:
            known = t_s - self._extents[0][0] >= 0.5 * self._WINDOW_S
            if known and largest < self._SMALL * max(size):
                self.region = self._around(place, largest, size)
        elif largest > self._LARGE * max(size):
            self.region = None
        elif not self._fits(place, largest, size):
            self.region = self._around(place, largest, size)
        return self.region != before

    def _around(self, place: Place, extent: float, size: tuple[int, int]) -> Box | None:
        x, y = (place.left + place.right) / 2, (place.top + place.bottom) / 2
        side = self._ROOM * extent
        return None if side >= max(size) else Box.around(x, y, side, size)

    def _fits(self, place: Place, extent: float, size: tuple[int, int]) -> bool:
        region = self.region
        if region is None:
            return True
        margin = self._MARGIN * max(region.width, region.height)
        inside = (
            (place.left >= region.left + margin or region.left == 0)
            and (place.top >= region.top + margin or region.top == 0)
            and (place.right <= region.right - margin or region.right == size[0])
            and (place.bottom <= region.bottom - margin or region.bottom == size[1])
        )
        side = max(region.width, region.height)
        return inside and self._TIGHT * extent <= side <= self._LOOSE * extent

    def search_due(self, t_s: float) -> bool:
        """Say that nobody was seen; return whether to search the parts of the picture now."""
        if self._seen_s is None:
            self._seen_s = t_s
        if t_s - self._seen_s < self._wait_s:
            return False
        self._seen_s = t_s
        self._wait_s = min(2 * self._wait_s, self._SEARCH_AT_LEAST_EVERY_S)
        self._extents.clear()
        return True

    def parts(self, size: tuple[int, int]) -> list[Box]:
        """Return the overlapping parts of a picture that are searched, the large ones first."""
        boxes = []
        for share in self._PARTS:
            steps = math.ceil((1 - share) / (0.75 * share)) + 1
            width, height = (round(share * length) for length in size)
            for row in range(steps):
                for column in range(steps):
                    left = round(column * (size[0] - width) / (steps - 1))
                    top = round(row * (size[1] - height) / (steps - 1))
                    boxes.append(Box(left, top, left + width, top + height))
        return boxes

    def found(self, place: Place, size: tuple[int, int]) -> None:
        """Look around somebody whom a search has found."""
        self._extents.clear()
        self.region = self._around(place, place.extent, size)
