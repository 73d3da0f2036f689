"""Keeping the set that is under way, as far as that is possible: judging goes on when the disk does not."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

from formcheck.core.exercise import Exercise
from formcheck.core.pose import Pose
from formcheck.core.report import Attempt, ModelInfo, Rep, SetReport, SourceInfo
from formcheck.io.store import Kept, Store, UnderWay


class Keeping:
    """Hand one set after the other to a store, as it is done.

    Parameters
    ----------
    store
        Where they are kept; None to keep nothing.
    complain
        Told in one line that a set cannot be kept, once; on the thread that hands over the poses.
    landmarks
        Whether the landmarks are kept, besides what they came to.
    """

    def __init__(self, store: Store | None, complain: Callable[[str], None], *, landmarks: bool = True) -> None:
        self._store = store
        self._complain = complain
        self._complained = False
        self.landmarks = landmarks
        self._set: UnderWay | None = None
        self._wanted: Callable[[Store], UnderWay] | None = None
        self._first_s = self._last_s = math.nan
        self._frames = self._seen = 0

    def begin(
        self,
        exercise: Exercise,
        side: str | None,
        source: SourceInfo,
        model: ModelInfo | None,
        video: Path | None = None,
        *,
        purpose: str | None = None,
        plan: Sequence[str] = (),
        goal_s: float | None = None,
    ) -> None:
        """Wait for the poses of a set; what came before and was not finished is not wanted. See `Store.begin`."""
        self.discard()
        self._wanted = lambda store: store.begin(
            exercise,
            side,
            source,
            model,
            landmarks=self.landmarks,
            video=video,
            purpose=purpose,
            plan=plan,
            goal_s=goal_s,
        )
        self._first_s = self._last_s = math.nan
        self._frames = self._seen = 0

    def write(self, pose: Pose) -> None:
        """Keep a pose."""
        if self._frames == 0:
            self._first_s = pose.t_s
        self._frames += 1
        self._seen += pose.seen
        self._last_s = pose.t_s
        try:
            if self._wanted is not None and self._store is not None:
                self._set = self._wanted(self._store)
                self._wanted = None
            if self._set is not None and self._set.recorder is not None:
                self._set.recorder.write(pose)
        except (OSError, ValueError) as error:
            self._cannot(error)

    def add(self, entry: Rep | Attempt | None) -> None:
        """Keep a repetition or an attempt that has just been closed, if any was."""
        try:
            if entry is not None and self._set is not None and self._store is not None:
                self._store.add(self._set, entry)
        except (OSError, ValueError) as error:
            self._cannot(error)

    def seen(self, source: SourceInfo) -> SourceInfo:
        """Return what is known of the source, with figures of the poses of this set."""
        lasted_s = self._last_s - self._first_s if self._frames else 0.0
        fps = (self._frames - 1) / lasted_s if lasted_s > 0 else math.nan
        return SourceInfo(source.kind, source.name, fps, self._frames, lasted_s, self._seen)

    def finish(self, report: SetReport) -> Kept | None:
        """Keep the set with its report; None where it could not be kept."""
        under_way, self._set, self._wanted = self._set, None, None
        if under_way is None or self._store is None:
            return None
        try:
            return self._store.finish(under_way, report)
        except (OSError, ValueError) as error:
            self._cannot(error)
            return None

    def discard(self) -> None:
        """Forget the set that is under way."""
        if self._set is not None and self._store is not None:
            self._store.discard(self._set)
        self._set = self._wanted = None

    def _cannot(self, error: Exception) -> None:
        # What was written stays where it is: it is judged again and kept at the next start.
        self._set = self._wanted = None
        if not self._complained:
            self._complained = True
            self._complain(str(error))
