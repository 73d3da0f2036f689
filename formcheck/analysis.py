"""From a video to a judged run: every frame is estimated once, its pose is kept on disk, and what is kept is judged.

Estimating an hour of video takes an hour and more, judging its poses less than a minute. So the two are done one after
the other: the poses are written to a recording as they come (`formcheck.estimating`), and the judge reads that
recording. A question about the run (seen from where? slow motion?) is answered by judging once more. Nothing grows with
the length of a video but the recording, and the rows of numbers of its strides.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from formcheck.core.engine import Engine
from formcheck.core.exercise import Exercise
from formcheck.core.pose import Pose
from formcheck.core.report import ModelInfo, SetReport, SourceInfo
from formcheck.estimating import Gathered, Pace, Progress, poses_of, poses_of_camera
from formcheck.io import judged
from formcheck.io.recordings import Recorder, Recording, is_recording, open_recording
from formcheck.io.sources import Frame
from formcheck.session import filled, require_person

__all__ = ["Analysis", "Progress", "analyse", "watch_camera"]

#: A file that was filmed so many times faster than it shows is slow motion. House value: below lie rounded rates, and
#: phones that promise 30 pictures a second and film 24 in the dark.
_SLOW: Final = 1.5

#: Runners take about so many steps a minute [LIE15].
_CADENCE_SPM: Final = 170.0

_Told = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class How:
    """What is judged, and how.

    Attributes
    ----------
    exercise
        What is done: a run.
    view, slow, asked
        As for `analyse`.
    source, model, notes
        Where the poses come from, the pose model, and what is to be noted of that.
    """

    exercise: Exercise
    view: str | None
    slow: float | None
    asked: tuple[str, ...]
    source: SourceInfo
    model: ModelInfo | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """A judged run, and what it takes to judge it again.

    Attributes
    ----------
    report
        What the judge says.
    poses
        A recording of every pose.
    video
        The video that was analysed; None where there is none.
    complete
        Whether it was analysed to its end; what was done is kept, and gone on with the next time.
    how
        How it was judged.
    """

    report: SetReport
    poses: Path
    video: Path | None
    complete: bool
    how: How

    def again(
        self,
        view: str | None = None,
        slow: float | None = None,
        *,
        filmed_fps: float | None = None,
        asked: tuple[str, ...] | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Analysis:
        """Judge the same poses again; no model is needed. What is None stays as it was.

        Parameters
        ----------
        view, slow, filmed_fps, asked, stopped
            As for `analyse`.

        Raises
        ------
        OSError
            When the poses cannot be read any more.
        ValueError
            For a view, a slowness or a rule that does not exist.
        """
        recording = open_recording(self.poses)
        how = replace(
            self.how,
            view=view or self.how.view,
            slow=_slowness(slow, filmed_fps, recording) or self.how.slow,
            asked=self.how.asked if asked is None else asked,
        )
        gathered = Gathered(recording, complete=self.complete)
        return _judged(how, gathered, self.video, lambda _: None, stopped)

    def save(self, path: str | Path) -> None:
        """Write the poses to a recording of their own, for the user to keep.

        Raises
        ------
        OSError
            When it exists already or cannot be written, or the poses cannot be read any more.
        """
        recording = open_recording(self.poses)
        filmed_fps = recording.filmed_fps if self.how.slow is None else self.how.slow * recording.source.fps
        how = self.how
        with Recorder(
            path, exercise=how.exercise.id, side=None, source=how.source, model=how.model, filmed_fps=filmed_fps
        ) as recorder:
            for pose in recording.poses():
                recorder.write(pose)


def analyse(
    source: str | Path,
    exercise: Exercise,
    *,
    model: str | Path = "heavy",
    view: str | None = None,
    slow: float | None = None,
    filmed_fps: float | None = None,
    asked: tuple[str, ...] = (),
    progress: _Told | None = None,
    stopped: Callable[[], bool] = lambda: False,
    watch: Callable[[Frame, Pose], None] | None = None,
    complain: Callable[[str], None] | None = None,
) -> Analysis:
    """Analyse a video of a run, or judge a recording of one.

    Parameters
    ----------
    source
        A video file or a recording.
    exercise
        What is done: a run.
    model
        ``lite``, ``full`` or ``heavy``, or the path of a model. A recording needs none.
    view
        ``side`` or ``front``; None to find out.
    slow
        How many times slower than life the video is, 1 where it is not; None to find out.
    filmed_fps
        In the place of `slow`: how many pictures a second were filmed.
    asked
        Ids of the rules for users who asked for them.
    progress
        Told how far it is, after every frame; may be called on a thread of the analysis.
    stopped
        Asked now and then; once it says yes, what there is until then is judged.
    watch
        Shown every frame that is estimated, with its pose; on a thread of the analysis, which waits for it.
    complain
        Told in one line what does not keep the analysis from being done.

    Raises
    ------
    OSError
        When source or model cannot be read, the poses cannot be written, or another program analyses the same video.
    ValueError
        When the source is not a video, nobody is in it, it was stopped before the first frame, or for a view, a
        slowness or a rule that does not exist.
    """
    # What is given wrongly must not be found out an hour later.
    Engine(exercise, view=view, slow=slow or filmed_fps, asked=asked)
    told = progress or (lambda _: None)
    if is_recording(source):
        recording = open_recording(source)
        gathered, video, info = Gathered(recording, recording.notes), None, recording.source
    else:
        video = Path(source)
        gathered = poses_of(video, exercise, model, told=told, stopped=stopped, watch=watch, complain=complain)
        info = replace(gathered.recording.source, kind="video", name=video.name)
    slow = _slowness(slow, filmed_fps, gathered.recording)
    how = How(exercise, view, slow, asked, info, gathered.recording.model, gathered.notes)
    if gathered.fresh:
        # Every frame is done by now: judging an hour of them takes half a minute more.
        return _judged(how, gathered, video, lambda at: told(replace(at, done=info.frames)), stopped)
    return _judged(how, gathered, video, told, stopped)


def watch_camera(
    number: int,
    exercise: Exercise,
    *,
    model: str | Path = "heavy",
    view: str | None = None,
    asked: tuple[str, ...] = (),
    progress: _Told | None = None,
) -> Analysis:
    """Judge a run before a camera, until Ctrl-C; its poses are kept as long as the program runs.

    Parameters
    ----------
    number
        Number of the camera.
    exercise, model, view, asked, progress
        As for `analyse`.

    Raises
    ------
    OSError
        When camera or model cannot be opened, or the poses cannot be written.
    ValueError
        When nobody was seen.
    """
    Engine(exercise, view=view, asked=asked)
    gathered, name = poses_of_camera(number, exercise, model, told=progress or (lambda _: None))
    info = replace(gathered.recording.source, kind="camera", name=name)
    # A camera shows things as fast as they are.
    how = How(exercise, view, 1.0, asked, info, gathered.recording.model, gathered.notes)
    return _judged(how, gathered, None, lambda _: None, lambda: False)


def _judged(how: How, gathered: Gathered, video: Path | None, told: _Told, stopped: Callable[[], bool]) -> Analysis:
    """Judge what was gathered.

    Raises
    ------
    ValueError
        When nobody is in it.
    """
    recording = gathered.recording
    # A stopped analysis says so still: what there is of it is judged all the same.
    until = stopped if gathered.complete else lambda: False
    notes = how.notes
    by_file = _slow_by_file(recording) if how.slow is None else None
    lasts = gathered.complete and video is not None
    report, whole = _judge(how if by_file is None else replace(how, slow=by_file), recording, told, until, lasts)
    if by_file is not None:
        filmed = f"The file tells that it was filmed at {recording.filmed_fps:.0f} pictures a second"
        notes = (*notes, f"{filmed}: it is slowed {by_file:.1f} times.")
    if by_file is not None and whole:
        # Somebody may have brought it back to its true speed and left the note.
        as_it_is, whole = _judge(how, recording, told, until, lasts)
        if _oddness(as_it_is) < _oddness(report):
            report, notes = as_it_is, how.notes
    complete = gathered.complete and whole
    if not complete:
        notes = (*notes, "The analysis was stopped: what was analysed until then is judged.")
    report = require_person(filled(report, how.source, how.model, notes))
    return Analysis(report, recording.path, video, complete, how)


def _judge(
    how: How, recording: Recording, told: _Told, stopped: Callable[[], bool], lasts: bool
) -> tuple[SetReport, bool]:
    """Judge a recording; return the report, and whether it was judged to its end.

    Of a recording that lasts the report is kept beside it, and found there the next time.
    """
    place = judged.place_of(recording.path, how.exercise, how.view, how.slow, how.asked) if lasts else None
    known = judged.find(place, how.exercise) if place is not None else None
    if known is not None:
        return known, True
    engine = Engine(how.exercise, view=how.view, slow=how.slow, asked=how.asked)
    pace = Pace(recording.source.frames)
    for number, pose in enumerate(recording.poses(), 1):
        if stopped():
            return engine.report(), False
        engine.push(pose)
        told(pace.at(number, time.monotonic()))
    report = engine.report()
    if place is not None:
        judged.keep(place, report)
    return report, True


def _oddness(report: SetReport) -> float:
    """Return how far the cadence of a run is from that of runners, in octaves; infinite where nobody runs."""
    run = report.running
    if run is None or not run.strides:
        return math.inf
    return abs(math.log2(run.cadence_spm / _CADENCE_SPM))


def _slowness(slow: float | None, filmed_fps: float | None, recording: Recording) -> float | None:
    """Return how many times slower than life a recording is as somebody gave it; None where nobody did."""
    if slow is None and filmed_fps is not None and recording.source.fps > 0:
        return filmed_fps / recording.source.fps
    return slow


def _slow_by_file(recording: Recording) -> float | None:
    """Return how many times slower than life a video is by what its file tells; None where it is not slow motion."""
    slow = _slowness(None, recording.filmed_fps, recording)
    return slow if slow is not None and slow >= _SLOW else None
