"""From a video to its poses: every frame is estimated once, and its pose is kept on disk as it comes.

What is kept is in the user's cache folder (`formcheck.io.analyses`): an analysis that was stopped or killed is gone on
with where it was, and a video that was analysed before opens without the model.
"""

from __future__ import annotations

import errno
import itertools
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from formcheck.core.exercise import Exercise
from formcheck.core.pose import Pose
from formcheck.core.report import Counts, ModelInfo, SetReport, SourceInfo
from formcheck.core.rule import Phase
from formcheck.core.update import Update
from formcheck.io import analyses
from formcheck.io.analyses import Kept
from formcheck.io.containers import head_of
from formcheck.io.filmed import filmed_fps
from formcheck.io.models import load_model
from formcheck.io.recordings import Recorder, Recording, open_recording
from formcheck.io.sources import Camera, Frame, VideoFile
from formcheck.session import PoseEstimator, Record, Session

#: How often a running analysis is asked whether it shall stop, seconds.
_GLANCE_S: Final = 0.1
#: Over how long the speed of an analysis is taken, and after how long it is told at all, seconds. House values.
_PACE_S: Final = 30.0
_PACE_KNOWN_S: Final = 2.0
#: So many known frames before a break are shown to the model again, for it to take up the same person. House value: a
#: second of a common video.
_TAKE_UP_FRAMES: Final = 30


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an analysis is.

    Attributes
    ----------
    done, total
        Frames that are done, and how many there are; None where the file does not tell.
    left_s
        How long it will take from here, seconds; None while that is not known.
    """

    done: int
    total: int | None
    left_s: float | None


@dataclass(frozen=True, slots=True)
class Gathered:
    """The poses of a source.

    Attributes
    ----------
    recording
        Where they are.
    notes
        Sentences for the user about what was wrong with the source.
    complete
        Whether every frame is there.
    fresh
        Whether any of them were estimated just now.
    """

    recording: Recording
    notes: tuple[str, ...] = ()
    complete: bool = True
    fresh: bool = False


class Pace:
    """How long an analysis will take, by its speed over the last half minute.

    Parameters
    ----------
    total
        How many frames there are; None where nobody knows.
    """

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._marks: deque[tuple[float, int]] = deque()

    def at(self, done: int, now_s: float) -> Progress:
        """Return how far it is.

        Parameters
        ----------
        done
            Frames that are done.
        now_s
            Seconds of any clock that runs on.
        """
        # A mark a second is enough.
        if not self._marks or now_s - self._marks[-1][0] >= 1.0:
            self._marks.append((now_s, done))
            while now_s - self._marks[0][0] > _PACE_S:
                self._marks.popleft()
        since_s, since = self._marks[0]
        if self._total is None or now_s - since_s < _PACE_KNOWN_S or done <= since:
            return Progress(done, self._total, None)
        return Progress(done, self._total, max(0, self._total - done) * (now_s - since_s) / (done - since))


def poses_of(
    video: Path,
    exercise: Exercise,
    model: str | Path,
    *,
    told: Callable[[Progress], None],
    stopped: Callable[[], bool],
    watch: Callable[[Frame, Pose], None] | None = None,
    complain: Callable[[str], None] | None = None,
) -> Gathered:
    """Return the poses of a video; what is kept of them already is not estimated again.

    Parameters
    ----------
    video, exercise, model
        What is estimated, what is done in it, and the pose model.
    told, stopped, watch, complain
        As `progress` and the others of `formcheck.analysis.analyse`.

    Raises
    ------
    OSError
        When video or model cannot be read, the poses cannot be written, or another program is at the same video.
    ValueError
        When it is not a video, or it was stopped before the first frame.
    """
    head_of(video)
    _, info = load_model(model)
    key = analyses.key_of(video, info)
    known = _whole(analyses.find(key, analyses.cache_folder()))
    if known is not None:
        return known
    with ExitStack() as stack:
        kept = _take(stack, key, complain)
        known = _whole(analyses.find(key, kept.folder.parent))
        if known is not None:
            return known
        analyses.make_room(kept.folder.parent)
        work = _Work(video, exercise, model, info, kept)
        complete = work.run(stack, told, stopped, watch)
        # A drive that was pulled out looks like the end of a file.
        if complete and analyses.key_of(video, info) == key:
            kept.finish(work.notes)
            analyses.make_room(kept.folder.parent)
        recording = kept.recording()
    if recording is None:
        raise ValueError(f"stopped before the first frame of {video.name} was analysed")
    return Gathered(recording, work.notes, complete, True)


def poses_of_camera(
    number: int, exercise: Exercise, model: str | Path, *, told: Callable[[Progress], None]
) -> tuple[Gathered, str]:
    """Gather poses from a camera until Ctrl-C; return them, and the name of the camera.

    They are kept as long as the program runs.

    Parameters
    ----------
    number, exercise, model, told
        The camera, and as for `poses_of`.

    Raises
    ------
    OSError
        When camera or model cannot be opened, or the poses cannot be written.
    """
    from formcheck.io.estimator import Estimator

    path = analyses.temporary_folder() / f"camera-{time.time_ns()}.fcr"
    with ExitStack() as stack:
        camera = stack.enter_context(Camera(number))
        estimator = stack.enter_context(Estimator(model))
        recorder = Recorder(path, exercise=exercise.id, side=None, source=camera.info(), model=estimator.model)

        def done(_: Record) -> None:
            told(Progress(session.judged, None, None))

        session = Session(camera, lambda: estimator, _NOBODY, recorder, done)
        with session:
            try:
                while not session.wait(_GLANCE_S):
                    pass
            except KeyboardInterrupt:
                session.stop()
        if session.error is not None:
            raise session.error
        if not session.judged:
            raise OSError(f"{camera.name} gave no picture before it was stopped")
        return Gathered(open_recording(path), session.notes, fresh=True), camera.name


def _whole(kept: Kept | None) -> Gathered | None:
    """Return what is kept where it is whole, else None."""
    recording = kept.recording() if kept is not None else None
    if kept is None or recording is None or recording.notes:
        return None
    return Gathered(recording, kept.notes, True, False)


def _take(stack: ExitStack, key: str, complain: Callable[[str], None] | None) -> Kept:
    """Hold a place for the poses of a video: in the cache, or where that cannot be used, until the program ends."""
    folder = analyses.cache_folder()
    try:
        return stack.enter_context(analyses.taken(key, folder))
    except BlockingIOError:
        raise
    except OSError as error:
        if complain is not None:
            reason = error.strerror or error
            complain(f"the poses cannot be kept in {folder} ({reason}): an analysis that is stopped will begin anew")
        return stack.enter_context(analyses.taken(key, analyses.temporary_folder()))


class _Work:
    """The estimating of one video.

    Attributes
    ----------
    notes
        What was wrong with the video so far.
    """

    def __init__(self, video: Path, exercise: Exercise, model: str | Path, info: ModelInfo, kept: Kept) -> None:
        self.notes: tuple[str, ...] = ()
        self._video = video
        self._exercise = exercise
        self._model = model
        self._info = info
        self._kept = kept

    def run(
        self,
        stack: ExitStack,
        told: Callable[[Progress], None],
        stopped: Callable[[], bool],
        watch: Callable[[Frame, Pose], None] | None,
    ) -> bool:
        """Estimate what is not kept yet; return whether every frame is there."""
        from formcheck.io.estimator import Estimator  # late: what is kept needs no model

        estimator = stack.enter_context(Estimator(self._model))
        opened = stack.enter_context(VideoFile(self._video))
        recording = self._kept.recording()
        if recording is not None and not _caught_up(opened, recording, estimator, told, stopped):
            # Another file than it seemed, or another decoder.
            opened = stack.enter_context(VideoFile(self._video))
            estimator = stack.enter_context(Estimator(self._model))
            recording = None
        if stopped():
            return False
        if recording is None:
            self._kept.clear()
            source = SourceInfo("video", self._video.name)
            recorder = Recorder(
                self._kept.poses,
                exercise=self._exercise.id,
                side=None,
                source=source,
                model=self._info,
                filmed_fps=filmed_fps(self._video),
            )
        else:
            recorder = Recorder.going_on(recording)
        return self._estimate(opened, estimator, recorder, recording, told, stopped, watch)

    def _estimate(
        self,
        opened: VideoFile,
        estimator: PoseEstimator,
        recorder: Recorder,
        recording: Recording | None,
        told: Callable[[Progress], None],
        stopped: Callable[[], bool],
        watch: Callable[[Frame, Pose], None] | None,
    ) -> bool:
        known = recording.source.frames if recording is not None else 0
        pace = Pace(opened.total_frames)

        def done(record: Record) -> None:
            told(pace.at(known + session.judged, time.monotonic()))
            if watch is not None and record.frame is not None:
                watch(record.frame, record.pose)

        session = Session(opened, lambda: estimator, _NOBODY, recorder, done)
        with session:
            while not session.wait(_GLANCE_S):
                if stopped():
                    session.stop()
            complete = not session.stopped
        self.notes = opened.notes
        if session.error is not None:
            raise _full(session.error) or session.error
        return complete


def _caught_up(
    opened: VideoFile,
    recording: Recording,
    estimator: Any,
    told: Callable[[Progress], None],
    stopped: Callable[[], bool],
) -> bool:
    """Go to the first frame of a video that is not kept yet; return whether those before it are the kept ones.

    Where it was stopped, it stands before that, and says yes.
    """
    poses = recording.poses()
    frames = recording.source.frames
    passed = itertools.islice(poses, max(0, frames - _TAKE_UP_FRAMES))
    if not opened.skip(_times(passed, opened.total_frames, told, stopped)):
        return False
    # Never in the other order: a frame is gone once it is taken.
    for pose, frame in zip(poses, opened, strict=False):
        if stopped():
            return True
        if frame.t_s != pose.t_s:
            return False
        estimator.go_on(frame, pose)
    return opened.info().frames == frames or stopped()


def _times(
    poses: Iterable[Pose], total: int | None, told: Callable[[Progress], None], stopped: Callable[[], bool]
) -> Iterator[float]:
    for number, pose in enumerate(poses, 1):
        if stopped():
            return
        yield pose.t_s
        told(Progress(number, total, None))


def _full(error: BaseException) -> OSError | None:
    """Return what to do about a full disk, where that is what an error means."""
    cause = error.__cause__
    if isinstance(cause, OSError) and cause.errno in (errno.ENOSPC, errno.EDQUOT):
        return OSError("the disk is full: make room and start it again; what was analysed is kept and gone on with")
    return None


class _Nobody:
    """In the place of a judge while poses are only gathered."""

    def push(self, pose: Pose) -> Update:
        return Update(pose.t_s, Phase.READY, float("nan"), None, Counts(), (), (), None, "", None, None)

    def report(self) -> SetReport:
        return SetReport("", "")


_NOBODY: Final = _Nobody()
