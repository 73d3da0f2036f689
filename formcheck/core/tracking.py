"""What the trackers of every kind share: from a pose to readings, and waiting for the start pose."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from formcheck.core import hints
from formcheck.core.door import HOLD_S, Door, Sight, uncrossed
from formcheck.core.exercise import Exercise
from formcheck.core.pose import Pose
from formcheck.core.readings import Readings
from formcheck.core.report import CameraInfo, SetReport
from formcheck.core.start import Calibration, StartPose, missing, posture_kept
from formcheck.core.timing import Dwell
from formcheck.core.update import Levels, Update

#: Without the required landmarks for longer than this, what is under way is lost (4.3), seconds.
LOST_S: Final = 0.7
#: After this long without them the start pose is waited for again, seconds.
AWAY_S: Final = 3.0
#: How long posture or view may be wrong between repetitions or holds, seconds.
POSTURE_S: Final = 1.0
VIEW_S: Final = 2.0
#: Over how many poses the frame rate is judged, and how much too slow it may be: a camera that is
#: asked for 10 pictures a second gives 9.8.
FPS_POSES: Final = 15
_FPS_GRACE: Final = 1.05


def door_for(exercise: Exercise, side: str | None) -> Door:
    """Return the door through which an exercise is seen.

    Parameters
    ----------
    exercise
        What is done.
    side
        The side that works; None to find out.
    """
    # Where either side may face the camera, the side that is worked says nothing of the near one.
    near = side if exercise.has_sides and exercise.near != "any" else None
    view = exercise.views[0]
    turned = any(other.side_on for other in exercise.views)
    return Door(near, side_on=view.side_on, anywhere=view.anywhere, nearer=turned)


def too_slow(steps: Collection[float], least: float) -> bool:
    """Whether pictures come too slowly to be judged; never said of fewer than `FPS_POSES` steps.

    Parameters
    ----------
    steps
        Seconds between the last `FPS_POSES` pictures.
    least
        How many pictures a second are needed.
    """
    return len(steps) >= FPS_POSES and sorted(steps)[FPS_POSES // 2] > _FPS_GRACE / least


def turned_away(exercise: Exercise, side: str | None, door: Door) -> bool:
    """Whether the side that works, and is to face the camera, is the one that is turned away from it."""
    nearer = door.nearer_side
    side_on = exercise.near == "working" and side is not None
    return side_on and nearer is not None and nearer != door.side


class Tracking(ABC):
    """Follow one user, pose by pose: seen or not, ready or not.

    A tracker adds what is counted: it says what to do with a user who is ready (`_follow`), who is
    not seen (`_unseen`), who has just got ready (`_begin`) and who has left (`_end`).

    Parameters
    ----------
    exercise
        What is done.
    side
        ``left`` or ``right`` for exercises done one side at a time; None to find out.
    """

    def __init__(self, exercise: Exercise, side: str | None) -> None:
        self._exercise = exercise
        self._side = side
        self._door = door_for(exercise, side)
        self._start = StartPose(exercise)
        self._readings = Readings(exercise)
        self._levels: Levels | None = None
        self._notes: dict[str, int] = {}
        self._hint = hints.NOBODY
        self._last_t = math.nan
        self._gap_s = 0.0
        self._steps: deque[float] = deque(maxlen=FPS_POSES)
        self._out_of_posture, self._wrong_view = Dwell(), Dwell()
        #: From where the user was seen when they took the start pose for the last time.
        self._camera: CameraInfo | None = None

    @abstractmethod
    def _begin(self, sight: Sight, values: dict[str, float]) -> None:
        """Begin to judge a user who has just held the start pose."""

    @abstractmethod
    def _follow(self, sight: Sight, levels: Levels, dt: float, values: dict[str, float]) -> Update:
        """Follow a user who is ready."""

    @abstractmethod
    def _unseen(self, t: float, dt: float, *, lost: bool) -> None:
        """Take a moment at which nothing could be read; `lost` when that lasts too long."""

    @abstractmethod
    def _end(self) -> None:
        """Give up what is under way, because the user has to take the start pose again."""

    @abstractmethod
    def _update(self, t: float, signal: float, values: dict[str, float], message: str) -> Update:
        """Return the answer to a pose."""

    @abstractmethod
    def report(self) -> SetReport:
        """Return the set so far."""

    def push(self, pose: Pose) -> Update:
        """Take the next pose; return what it changed.

        Raises
        ------
        ValueError
            When time does not rise.
        """
        t = pose.t_s
        if t <= self._last_t:
            raise ValueError(f"poses must come in the order of time, got {t:.3f} s after {self._last_t:.3f} s")
        dt = 0.0 if math.isnan(self._last_t) else t - self._last_t
        self._last_t = t
        if dt:
            self._steps.append(dt)
        sight = self._door.see(pose)
        if sight is None:
            return self._blind(t, dt, hints.NOBODY, {})
        if self._exercise.grounded:
            sight = uncrossed(sight)
        sight = self._readings.believed(sight)
        values = self._readings.read(sight)
        if self._too_slow():
            least = self._exercise.minimum_fps
            hint = hints.too_slow(least)
            self._notes[f"At times there were fewer than {least:g} pictures a second: nothing is counted then."] = 1
            return self._blind(t, dt, hint, values)
        if sight.jumped:
            return self._blind(t, dt, hints.JUMPED, values, gone=True)
        if self._levels is None:
            self._gap_s = 0.0
            return self._wait(sight, values)
        unseen = missing(sight, self._exercise.watched)
        if unseen or math.isnan(self._readings.signal(values)):
            hint = hints.hidden(unseen) if unseen else hints.STAY
            return self._blind(t, dt, hint, values)
        self._gap_s = 0.0
        return self._follow(sight, self._levels, dt, values)

    def _too_slow(self) -> bool:
        return too_slow(self._steps, self._exercise.minimum_fps)

    def _blind(self, t: float, dt: float, hint: str, values: dict[str, float], *, gone: bool = False) -> Update:
        """Answer a pose that cannot be judged: freeze, then give up what is under way, then wait anew."""
        self._gap_s += dt
        self._hint = hint
        # A short gap is bridged, as it is for single landmarks (4.3).
        if self._gap_s > HOLD_S or gone:
            self._unseen(t, dt, lost=self._gap_s > LOST_S or gone)
        if self._levels is not None and (self._gap_s > AWAY_S or gone):
            self._wait_again()
        return self._update(t, math.nan, values, hint)

    def _wait(self, sight: Sight, values: dict[str, float]) -> Update:
        """Wait for view and start pose."""
        standing = self._exercise.standing
        if standing is not None and self._side is None and standing.of(sight.body) < 0:
            self._door.choose("right" if self._door.side == "left" else "left")
        calibration = self._start.step(
            sight,
            self._readings.raw_signal(values),
            self._readings.resting(values),
            at_work=self._readings.at_work(values),
        )
        self._hint = self._start.message
        if calibration is not None:
            self._take(calibration, sight, values)
        update = self._update(sight.t_s, self._readings.signal(values), values, self._start.message)
        held_s = self._start.held_s if self._levels is None else 0.0
        return replace(update, start_held_s=held_s) if held_s else update

    def _take(self, calibration: Calibration, sight: Sight, values: dict[str, float]) -> None:
        """Take a calibration: the user is ready."""
        self._door.lock()
        self._door.freeze_scale(1.0)
        self._readings.start(calibration, values)
        self._levels = self._readings.levels()
        self._gap_s = 0.0
        self._begin(sight, values)
        self._camera = self._seen_from()

    def _seen_from(self) -> CameraInfo:
        """Return from where the user is seen now."""
        view = self._start.view or self._start.last_view
        near = self._door.nearer_side if view is not None and view.side_on else None
        return CameraInfo(view.name if view is not None else None, near, self._door.torso_px)

    def _gone_from(self, sight: Sight) -> str:
        """Return what to do when camera or posture is no longer right, and then wait anew; else nothing."""
        hint = self._start.camera_message(sight)
        if self._wrong_view.held(sight.t_s, bool(hint), VIEW_S):
            self._wait_again()
            return hint
        if self._out_of_posture.held(sight.t_s, not self._posture_kept(sight), POSTURE_S):
            self._wait_again()
            return hints.START
        return ""

    def _posture_kept(self, sight: Sight) -> bool:
        """Whether the user is still in the posture of the exercise."""
        return posture_kept(self._exercise, sight, self._readings.references)

    def _wait_again(self) -> None:
        """Go back to waiting for the start pose; counts and the user's own range stay."""
        self._end()
        self._levels = None
        self._start.reset()
        self._readings.rest_over()
        self._out_of_posture.reset()
        self._wrong_view.reset()
        self._door.release_scale()

    def _note(self, text: str) -> None:
        self._notes[text] = self._notes.get(text, 0) + 1

    def _told(self) -> list[str]:
        """Return the notes for the report, each once."""
        notes = [f"{text} ({times} times)" if times > 1 else text for text, times in self._notes.items()]
        if not self._readings.started:
            notes.insert(0, f"Nothing could be judged: the start position was never recognised. {self._hint}")
        return notes
