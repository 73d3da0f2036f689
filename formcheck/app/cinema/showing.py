"""One film on one picture: which pose is shown, its picture from the video, the ghost, and what is drawn."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QImage

from formcheck.app.cinema.angles import angles
from formcheck.app.cinema.fetching import Fetcher
from formcheck.app.cinema.picture import PictureView, Shot
from formcheck.app.marks import MOST, Mark, draw
from formcheck.app.skeleton import Figure, figure
from formcheck.core.pose import LANDMARK_COUNT, LANDMARKS, Pose
from formcheck.core.report import Level
from formcheck.core.rule import Rule
from formcheck.films.curves import Strides, placed
from formcheck.films.reel import Film
from formcheck.io.leafing import Leaves
from formcheck.language import tr

_NOTHING: Final = Figure((), ())
_ALL_SEEN: Final = np.ones(LANDMARK_COUNT, np.float32)
#: Around a pose so many are asked which side is nearer, where nobody told: a single one may be wrong.
_ASKED: Final = 5
#: The body is looked for in so many poses of a film; so many of them may be wrong; and what is left around it, as
#: shares. House values.
_LOOKED_AT: Final = 80
_WILD: Final = 0.03
_EDGE: Final = 0.1
_DEEP: Final = {
    side: [LANDMARKS[f"{side}_{part}"] for part in ("shoulder", "hip", "knee")] for side in ("left", "right")
}


class Showing(QObject):
    """Shows a film on a `PictureView`, one moment at a time.

    Where there is a video, a pose is shown together with the picture it was found in, and never with another one; until
    that has come, what was shown stays.
    """

    #: The video cannot be shown, and the skeleton is shown alone: why.
    failed = Signal(str)

    def __init__(self, view: PictureView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.film: Film | None = None
        self.strides: Strides | None = None
        self.ghost = True
        self.with_video = True
        self._leaves: Leaves | None = None
        self._fetcher = Fetcher(self)
        self._fetcher.arrived.connect(self._arrived)
        self._fetcher.failed.connect(self._fail)
        self._index = -1
        #: The pose that is in the picture: the one that is waited for may be another.
        self._presented = -1
        self._chosen = ""
        self._paused = True
        self._lost = ""

    # ---- films

    def open(self, film: Film) -> None:
        """Open a film.

        Raises
        ------
        OSError
            When its recording cannot be read.
        ValueError
            When it is none.
        """
        self.close()
        self._leaves = Leaves(film.poses)
        self.film = film
        self.strides = Strides(film, self._leaves)
        if film.video is not None:
            self._fetcher.open(film.video)

    def close(self, within_s: float = 0.0) -> None:
        """Let go of the film, and wait for its thread so long at most."""
        self._fetcher.close(within_s)
        if self._leaves is not None:
            self._leaves.close()
        self.film, self.strides, self._leaves = None, None, None
        self._index, self._presented, self._lost = -1, -1, ""
        self.view.show_shot(None)

    @property
    def has_video(self) -> bool:
        """Whether there is a video to be shown."""
        return self.film is not None and self.film.video is not None and not self._lost

    def body_box(self) -> QRectF | None:
        """Return the part of the picture in which the body is all the time, pixels; None where nobody is seen."""
        if self._leaves is None:
            return None
        poses = [self._leaves[int(k)] for k in np.linspace(0, len(self._leaves) - 1, _LOOKED_AT)]
        seen = np.array([pose.landmarks[:, :2] for pose in poses if pose.seen], np.float64)
        if not seen.size:
            return None
        # A single wild guess does not make it larger.
        left, top = np.percentile(np.nanmin(seen, axis=1), 100 * _WILD, axis=0).tolist()
        right, bottom = np.percentile(np.nanmax(seen, axis=1), 100 - 100 * _WILD, axis=0).tolist()
        edge = _EDGE * max(right - left, bottom - top)
        return QRectF(QPointF(left - edge, top - edge), QPointF(right + edge, bottom + edge))

    @property
    def read(self) -> int:
        """How many poses were read so far."""
        return self._leaves.read if self._leaves is not None else 0

    # ---- moments

    @property
    def t_s(self) -> float:
        """The time of the pose that is shown or waited for, seconds."""
        return self._leaves.time(self._index) if self._leaves is not None and self._index >= 0 else 0.0

    def show(self, t_s: float, *, paused: bool, chosen: str = "") -> None:
        """Show a moment.

        Parameters
        ----------
        t_s
            Seconds.
        paused
            Whether it stands still there.
        chosen
            Id of the trace that is looked at.
        """
        if self._leaves is None:
            return
        index = self._leaves.index_at(t_s)
        if (index, paused, chosen) == (self._index, self._paused, self._chosen):
            return
        self._index, self._paused, self._chosen = index, paused, chosen
        shot = self.view.shot
        if not self.has_video or not self.with_video:
            self._present(None)
        elif self._presented != index or shot is None or shot.image is None:
            self._fetcher.want(index, self._leaves.time(index), self.view.room)
        else:
            self._present(shot.image)

    def again(self) -> None:
        """Show the same moment anew: something else is to be drawn."""
        if self._leaves is not None and self._index >= 0:
            index, self._index = self._index, -1
            self.show(self._leaves.time(index), paused=self._paused, chosen=self._chosen)

    def neighbour(self, poses: int) -> float:
        """Return the time so many poses on, or back, as far as there are any, seconds."""
        if self._leaves is None:
            return 0.0
        return self._leaves.time(min(max(self._index + poses, 0), len(self._leaves) - 1))

    def _arrived(self, index: int, image: QImage) -> None:
        if self.with_video and self._leaves is not None:
            # While it plays, the next one may be waited for by now: this one is shown all the same.
            self._present(image, index)

    def _fail(self, why: str) -> None:
        self._lost = why
        self.failed.emit(why)
        self.again()

    def _present(self, image: QImage | None, index: int | None = None) -> None:
        assert self._leaves is not None
        assert self.film is not None
        index = self._presented = self._index if index is None else index
        pose = self._leaves[index]
        side = self._side(index)
        marks = self._marks(pose, side) if not self.film.is_run else ()
        shot = Shot(
            image,
            pose.image_size,
            figure(pose, side, {}),
            self._ghost(pose) if self.ghost else _NOTHING,
            angles(self.film, pose, pose.t_s, chosen=self._chosen, paused=self._paused),
            marks,
        )
        self.view.show_shot(shot)
        words = "" if pose.seen or image is not None else tr("Nobody was seen here.")
        self.view.say(words)
        if self._paused:
            self.view.describe()

    def _side(self, index: int) -> str:
        """Return the side that is nearer to the camera."""
        assert self.film is not None
        assert self._leaves is not None
        if self.film.near is not None:
            return self.film.near
        around = np.linspace(max(0, index - 10), min(len(self._leaves) - 1, index + 10), _ASKED).astype(int)
        poses = [self._leaves[int(k)] for k in around]
        deeper = [
            float(np.mean(pose.landmarks[_DEEP["left"], 2]) - np.mean(pose.landmarks[_DEEP["right"], 2]))
            for pose in poses
            if pose.seen
        ]
        return "right" if deeper and float(np.median(deeper)) > 0 else "left"

    def _ghost(self, pose: Pose) -> Figure:
        """Return a usual stride at the same moment of it, in the place of this one."""
        assert self.strides is not None
        assert self._leaves is not None
        assert self.film is not None
        t_s = self.strides.ghost(pose.t_s) if pose.seen else None
        if t_s is None:
            return _NOTHING
        if abs(t_s - pose.t_s) < 1e-6:
            return _NOTHING
        onto = pose.landmarks[:, :2].astype(np.float64)
        points = placed(self._leaves.points_at(t_s), onto, turned=self.film.view == "side")
        ghost = np.column_stack((points, np.zeros(len(points)))).astype(np.float32)
        return figure(replace(pose, landmarks=ghost, visibility=_ALL_SEEN), self.film.near or "left", {})

    def _marks(self, pose: Pose, side: str) -> tuple[Mark, ...]:
        """Return what was beyond its limit in a set at this moment, at its joints; what is looked at in any case."""
        assert self.film is not None
        if not pose.seen:
            return ()
        rules: dict[str, Rule] = {rule.id: rule for rule in self.film.exercise.rules}
        found: list[Mark] = []
        for lane in sorted(self.film.lanes, key=lambda lane: lane.id != self._chosen):
            rule, value = rules.get(lane.id), lane.at(pose.t_s)
            if rule is None or not math.isfinite(value):
                continue
            faults = [limit for limit in lane.limits if limit.level is Level.FAULT]
            beyond = [limit for limit in faults if (value > limit.value) == limit.above and value != limit.value]
            if not beyond and lane.id != self._chosen:
                continue
            known = beyond or faults or list(lane.limits)
            mark = draw(rule, value, known[0].value, pose, side) if known else None
            if mark is not None and all(mark.at != other.at for other in found):
                found.append(replace(mark, broken=bool(beyond)))
        return tuple(found[:MOST])
