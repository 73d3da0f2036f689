"""A set from its first picture to its report: capture, estimate, record, judge.

Two threads. One takes pictures from the source, one estimates, records and judges, and is the only
owner of the estimator, the recorder and the engine. Between them is a channel with one slot: from a
camera the newest picture replaces the one that waits, so that what is judged is what happens now;
from a file the sender waits, so that every frame is judged.

The window and the command line share this; nothing here knows either.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Final, Protocol, Self

from formcheck.channel import Channel
from formcheck.core.engine import Engine
from formcheck.core.exercise import Exercise
from formcheck.core.pose import Pose
from formcheck.core.report import ModelInfo, SetReport, SourceInfo
from formcheck.core.update import Update
from formcheck.io.catalogue import load_exercise
from formcheck.io.recordings import Recorder, Recording, is_recording, open_recording
from formcheck.io.sources import Frame, Source, open_source

#: How often a waiting main thread looks for Ctrl-C, seconds; a plain join is deaf to it on Windows.
_GLANCE_S: Final = 0.1
#: How long a camera may take to give its last picture when it is stopped, seconds.
_DRIVER_S: Final = 3.0


class PoseEstimator(Protocol):
    """From a picture to a pose."""

    @property
    def model(self) -> ModelInfo: ...
    def estimate(self, frame: Frame) -> Pose: ...
    def close(self) -> None: ...


class Judge(Protocol):
    """From poses to verdicts."""

    def push(self, pose: Pose) -> Update: ...
    def report(self) -> SetReport: ...


@dataclass(frozen=True, slots=True)
class Timings:
    """Where the time of one frame went.

    Attributes
    ----------
    captured_at
        When the frame was taken from its source, on the clock of `time.perf_counter`.
    waited_s, estimated_s, judged_s
        Seconds in the channel, in the pose model, in recorder and engine.
    """

    captured_at: float
    waited_s: float
    estimated_s: float
    judged_s: float


@dataclass(frozen=True, slots=True)
class Record:
    """One judged frame: picture, pose and verdict belong together.

    `frame` is None when a recording is replayed: it holds no pictures.
    """

    frame: Frame | None
    pose: Pose
    update: Update
    timings: Timings


class Session:
    """Judge a source from beginning to end, or until it is stopped.

    Parameters
    ----------
    source
        Where pictures come from. The session closes it.
    estimator_factory
        Makes the estimator, on the judging thread. The session closes it.
    engine
        Judges the poses.
    recorder
        Keeps the poses, or None. The session closes it.
    on_record
        Called for every judged frame, on the judging thread. While it runs nothing is judged: of a
        file no frame is lost, of a camera the frames that came meanwhile are.
    """

    def __init__(
        self,
        source: Source,
        estimator_factory: Callable[[], PoseEstimator],
        engine: Judge,
        recorder: Recorder | None = None,
        on_record: Callable[[Record], None] | None = None,
    ) -> None:
        self._source = source
        self._estimator_factory = estimator_factory
        self._engine = engine
        self._recorder = recorder
        self._on_record = on_record
        self._channel = Channel(replacing=source.live)
        self._stopping = threading.Event()
        self._ended = threading.Event()
        self._error: BaseException | None = None
        self._model: ModelInfo | None = None
        self._judged = 0
        self._seen = 0
        # A driver that hangs must not keep the program alive: only this thread may be left behind.
        self._capture = threading.Thread(target=self._run_capture, name="capture", daemon=True)
        self._judging = threading.Thread(target=self._run_judging, name="judging")

    def start(self) -> Self:
        """Begin; return at once."""
        # One thread starts the other: an interrupt can come before or after, never between.
        self._judging.start()
        return self

    def stop(self) -> None:
        """Ask both threads to end after the frame that they are at; return at once."""
        self._stopping.set()
        self._channel.close()

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait for the end; return whether it has come."""
        return self._ended.wait(timeout_s)

    @property
    def error(self) -> BaseException | None:
        """What ended the session early; None for a source that ended or was stopped."""
        return self._error

    @property
    def stopped(self) -> bool:
        """Whether it was asked to stop."""
        return self._stopping.is_set()

    @property
    def judged(self) -> int:
        """Frames judged so far."""
        return self._judged

    @property
    def dropped(self) -> int:
        """Frames of a camera that were replaced by a newer one before they could be judged."""
        return self._channel.dropped

    def report(self) -> SetReport:
        """Return the set as far as it was judged, with its source and its model.

        Raises
        ------
        RuntimeError
            While the session runs: the engine belongs to the judging thread.
        """
        if not self._ended.is_set():
            raise RuntimeError("the session is still running: stop it and wait for its end")
        source = replace(self._source.info(), frames=self._judged, frames_with_pose=self._seen)
        return filled(self._engine.report(), source, self._model, self.notes)

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences for the user about what was wrong with the source, and with keeping up with it."""
        if not self.dropped:
            return self._source.notes
        total = self.dropped + self._judged
        return (*self._source.notes, f"{self.dropped} of {total} frames came faster than they could be judged.")

    def _run_capture(self) -> None:
        try:
            for frame in self._source:
                if not self._channel.put(frame, time.perf_counter()):
                    break
        except BaseException as error:  # noqa: BLE001 - travels to whoever waits
            self._fail(error)
        finally:
            self._channel.finish()

    def _run_judging(self) -> None:
        estimator = None
        self._capture.start()
        try:
            estimator = self._estimator_factory()
            self._model = estimator.model
            while (taken := self._channel.get()) is not None:
                self._judge(estimator, *taken)
        except BaseException as error:  # noqa: BLE001 - travels to whoever waits
            self._fail(error)
        finally:
            self._channel.close()
            self._capture.join(_DRIVER_S if self._source.live else None)
            for thing in (self._source, self._recorder, estimator):
                self._close(thing)
            self._ended.set()

    def _judge(self, estimator: PoseEstimator, frame: Frame, captured_at: float) -> None:
        taken_at = time.perf_counter()
        pose = estimator.estimate(frame)
        estimated_at = time.perf_counter()
        # Recorded before it is judged: a pose that makes the judge fail is there to be looked at.
        if self._recorder is not None:
            self._recorder.write(pose)
        update = self._engine.push(pose)
        judged_at = time.perf_counter()
        self._judged += 1
        self._seen += pose.seen
        if self._on_record is not None:
            timings = Timings(captured_at, taken_at - captured_at, estimated_at - taken_at, judged_at - estimated_at)
            self._on_record(Record(frame, pose, update, timings))

    def _close(self, thing: Source | Recorder | PoseEstimator | None) -> None:
        try:
            if thing is not None:
                thing.close()
        except Exception as error:  # noqa: BLE001 - the others must be closed all the same
            self._fail(error)

    def _fail(self, error: BaseException) -> None:
        # What follows from the first error is not worth telling.
        if self._error is None:
            self._error = error

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        self.wait()


def judge_source(
    source: str | int | Path,
    exercise: Exercise,
    *,
    side: str | None = None,
    model: str | Path = "full",
    record: str | Path | None = None,
    progress: Callable[[int, int | None], None] | None = None,
) -> SetReport:
    """Judge a video, a camera or a recording and return the set.

    A camera is judged until Ctrl-C, which ends the set and not the program.

    Parameters
    ----------
    source
        Path of a video or a recording, or number of a camera.
    exercise, side
        What is done; the side is None to be found from the picture.
    model
        ``lite``, ``full`` or ``heavy``, or the path of a model. A recording needs none.
    record
        File to keep the poses in.
    progress
        Called with the frames judged and their number, None where it is not known.

    Raises
    ------
    OSError
        When source, model or `record` cannot be opened, read or written.
    ValueError
        When the source is not a video, nobody is in it, or the side does not fit the exercise.
    """
    if not isinstance(source, int) and is_recording(source):
        if record is not None:
            raise ValueError(f"{source} is a recording already: leave out the file to record to")
        return replay(open_recording(source), exercise, side=side, progress=progress)

    from formcheck.io.estimator import Estimator  # late: a replay needs no model

    engine = Engine(exercise, side)
    opened = open_source(source)
    try:
        estimator = Estimator(model)
        try:
            recorder = record and Recorder(
                record, exercise=exercise.id, side=side, source=opened.info(), model=estimator.model
            )
        except BaseException:
            estimator.close()
            raise
    except BaseException:
        opened.close()
        raise

    def count(_: Record) -> None:
        if progress is not None:
            progress(session.judged, opened.total_frames)

    session = Session(opened, lambda: estimator, engine, recorder or None, count)
    with session:
        try:
            while not session.wait(_GLANCE_S):
                pass
        except KeyboardInterrupt:
            if not opened.live:
                raise
    if session.error is not None:
        raise session.error
    return require_person(session.report())


def replay(
    recording: Recording,
    exercise: Exercise | None = None,
    *,
    side: str | None = None,
    on_record: Callable[[Record], None] | None = None,
    progress: Callable[[int, int | None], None] | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> SetReport:
    """Judge a recording again: the same poses, the same verdicts, no model.

    A hold that was recorded with another goal than that of the exercise is judged by the goal of then.

    Parameters
    ----------
    recording
        What to judge.
    exercise
        Judge it as this exercise; None for the one that was recorded.
    side
        Judge this side; None for the one that was recorded.
    on_record
        Called for every judged pose, as by a `Session`.
    progress
        Called with the poses judged and their number.
    stopped
        Asked before every pose; once it says yes, the set is what was judged until then.

    Raises
    ------
    ValueError
        When the exercise is not known any more, nobody was recorded, or the side does not fit.
    """
    exercise = exercise or load_exercise(recording.named_exercise)
    if recording.goal_s is not None and exercise.is_hold and exercise.id == recording.exercise:
        exercise = exercise.held_for(recording.goal_s)
    if side is None and exercise.has_sides:
        side = recording.side
    engine = Engine(exercise, side)
    for done, pose in enumerate(recording.poses(), 1):
        if stopped():
            break
        began = time.perf_counter()
        update = engine.push(pose)
        if on_record is not None:
            on_record(Record(None, pose, update, Timings(began, 0.0, 0.0, time.perf_counter() - began)))
        if progress is not None:
            progress(done, recording.source.frames)
    return require_person(filled(engine.report(), recording.source, recording.model, recording.notes))


def filled(report: SetReport, source: SourceInfo, model: ModelInfo | None, notes: tuple[str, ...]) -> SetReport:
    """Return a report with where its poses came from, and with what is to be noted of that."""
    from formcheck import __version__  # late: the package's top imports from here

    if not source.frames_with_pose:
        notes = (*notes, f"No person was found in {source.name}.")
    if model is not None and model.name.endswith("_lite") and report.running is None:
        notes = (*notes, "The lite model is weak on people who lie down: use full where the computer allows it.")
    return replace(
        report,
        source=source,
        model=model,
        notes=(*report.notes, *notes),
        version=report.version or __version__,
    )


def require_person(report: SetReport) -> SetReport:
    """Return the report when anybody was seen at all.

    Raises
    ------
    ValueError
        When nobody was.
    """
    if not report.source.frames_with_pose:
        raise ValueError(
            f"no person was found in {report.source.name}: film the whole body, in good light, "
            "at least a third of the picture wide"
        )
    return report
