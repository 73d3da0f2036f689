"""Whom to follow and where to look: pure geometry around the pose model, no model in here.

`Follower` keeps to one person when others come into the picture. `Zoom` chooses the part of the
picture that the model is shown when the person is small in it.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from typing import Final, NamedTuple, Self

from formcheck.core.pose import LANDMARKS, Float32Array

_HIPS: Final = (LANDMARKS["left_hip"], LANDMARKS["right_hip"])
_SHOULDERS: Final = (LANDMARKS["left_shoulder"], LANDMARKS["right_shoulder"])


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
        x, y = flat[[*_HIPS, *_SHOULDERS]].mean(axis=0).tolist()
        return cls(x, y, *flat.min(axis=0).tolist(), *flat.max(axis=0).tolist())

    def distance(self, other: Place) -> float:
        return math.hypot(self.x - other.x, self.y - other.y)


class Follower:
    """Tell whether the person that was found is still the same one.

    MediaPipe follows one person without knowing who it is: when the track is lost, or somebody
    passes close by, it may go on with a bystander. Two signs are watched, both in extents (the
    longer side of the person's bounds):

    * a *jump* from one frame to the next. In the rendered clips of all exercises the trunk moves
      by 0.03 extents a frame at most, at 25 frames per second, and the extent changes by 30 %.
    * a *stray*: the track has left the place where the exercise is done. Somebody who walks by
      takes a track along without any jump.

    What to do on a sign is the estimator's to find out, by looking for several people in that one
    picture. House values, chosen wide of what the clips show.
    """

    _JUMP: Final = 0.15
    _JUMP_PER_S: Final = 1.0
    _GROWTH: Final = math.log(1.6)
    _GROWTH_PER_S: Final = 1.0
    _STRAY: Final = 0.35
    _HOME_S: Final = 3.0
    _AT_HOME: Final = 0.2
    _LOOK_EVERY_S: Final = 0.4
    #: After this time without the person anybody is taken, seconds.
    PATIENCE_S: Final = 2.0

    def __init__(self) -> None:
        self._last: Place | None = None
        self._last_s = -math.inf
        self._home: tuple[float, float, float] | None = None
        self._looked_s = -math.inf

    def _forgotten(self, t_s: float) -> bool:
        return self._last is None or t_s - self._last_s > self.PATIENCE_S

    def continues(self, place: Place, t_s: float) -> bool:
        """Return whether this can be the person that was followed, a moment later."""
        if self._last is None or self._forgotten(t_s):
            return True
        gone_s = t_s - self._last_s
        extent = max(self._last.extent, place.extent)
        near = place.distance(self._last) <= (self._JUMP + self._JUMP_PER_S * gone_s) * extent
        growth = abs(math.log(place.extent / self._last.extent))
        return near and growth <= self._GROWTH + self._GROWTH_PER_S * gone_s

    def strayed(self, place: Place, t_s: float) -> bool:
        """Return whether to look who is at the place of the exercise; True only now and then."""
        if self._home is None or t_s - self._looked_s < self._LOOK_EVERY_S:
            return False
        x, y, extent = self._home
        if math.hypot(place.x - x, place.y - y) <= self._STRAY * extent:
            return False
        self._looked_s = t_s
        return True

    def pick(self, places: Sequence[Place], t_s: float) -> int | None:
        """Return which of several people is the one that was followed, None for none of them."""
        if self._last is None:
            return None
        last = self._last
        fitting = [k for k, place in enumerate(places) if self.continues(place, t_s)]
        return min(fitting, key=lambda k: places[k].distance(last), default=None)

    def at_home(self, places: Sequence[Place]) -> int | None:
        """Return who of several people is at the place of the exercise, None for nobody."""
        if self._home is None:
            return None
        x, y, extent = self._home
        fitting = [
            k
            for k, place in enumerate(places)
            if math.hypot(place.x - x, place.y - y) <= self._AT_HOME * extent
            and abs(math.log(place.extent / extent)) <= self._GROWTH
        ]
        return min(fitting, key=lambda k: math.hypot(places[k].x - x, places[k].y - y), default=None)

    def accept(self, place: Place, t_s: float) -> None:
        """Take this as the person that is followed."""
        if self._home is None or self._forgotten(t_s):
            self._home = (place.x, place.y, place.extent)
        else:
            share = min(1.0, (t_s - self._last_s) / self._HOME_S)
            x, y, extent = self._home
            self._home = (
                x + share * (place.x - x),
                y + share * (place.y - y),
                extent + share * (place.extent - extent),
            )
        self._last, self._last_s = place, t_s


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
