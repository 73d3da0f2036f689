"""Where to look: the part of the picture in which the pose model sees a small person."""

from __future__ import annotations

import math
from collections import deque
from typing import Final

from formcheck.io.place import Box, Place


class Zoom:
    """Choose the part of the picture in which the model is to look.

    The model's detector sees the whole picture shrunk to 224 pixels and misses a person who is
    small in it; its landmark network looks at the person alone and does not mind. So a person who
    is small is looked for in overlapping parts of the picture, and followed in a part around them.
    The part is kept for as long as the person fits in it, because the model's memory (where the
    person was, and the smoothing) lives in the coordinates of what it is shown.

    Measured with *full* on the first 100 frames of six rendered clips, shrunk and put into another
    room; joints within 20 % of the torso, the frames before the first search (8) counted as wrong:

    ================= ======= ======= ======= ======= =======
    person's length   30 %    25 %    20 %    15 %    10 %
    ================= ======= ======= ======= ======= =======
    640 x 480 alone   97 %    86 %    25 %    0 %     0 %
    640 x 480 so      97 %    96 %    89 %    83 %    38 %
    1280 x 720 alone  98 %    99 %    78 %    35 %    0 %
    1280 x 720 so     98 %    98 %    94 %    88 %    83 %
    ================= ======= ======= ======= ======= =======

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
