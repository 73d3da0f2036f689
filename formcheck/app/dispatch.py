"""What a run is asked for, and what it tells while it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from formcheck.coach.checks import Check
from formcheck.coach.cues import Line, Tone
from formcheck.coach.guide import Guide
from formcheck.coach.moment import Moment
from formcheck.coach.steps import Step
from formcheck.core.exercise import Exercise
from formcheck.core.report import SetReport
from formcheck.io.playing import FileCamera
from formcheck.io.store import Kept
from formcheck.live import Finished
from formcheck.session import Record


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be judged.

    Attributes
    ----------
    source
        A path, the number of a camera, or a file in the place of one.
    name
        What the source is called on screen.
    exercise, side
        What is done; the side is None to be found from the picture.
    model
        Name of the pose model, or a path.
    steps
        The sets of a session from a camera; empty for the usual sets of the exercise.
    size, fps
        Width and height, and pictures a second, that are asked of a camera; None for what the program needs.
    guide
        Who knows what comes next in a session of the programme; then there are no `steps`. It serves for one session.
    """

    source: str | int | FileCamera
    name: str
    exercise: Exercise
    side: str | None = None
    model: str = "full"
    steps: tuple[Step, ...] = ()
    size: tuple[int, int] | None = None
    fps: float | None = None
    guide: Guide | None = None

    @property
    def live(self) -> bool:
        """Whether it is a camera."""
        return not isinstance(self.source, str)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended.

    Attributes
    ----------
    report
        What the set came to, as far as it was judged; None when nothing was.
    error
        What went wrong; None when nothing did.
    stopped
        Whether it was stopped on demand.
    kept
        Where the set of a file is kept; None where it is not.
    finished
        The sets of a session that were over when it ended, since the last record.
    interrupted
        Whether a session from a camera could go on, with this camera or another.
    """

    report: SetReport | None
    error: BaseException | None
    stopped: bool
    kept: Kept | None = None
    finished: tuple[Finished, ...] = ()
    interrupted: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """What is known of a source once it is open.

    Attributes
    ----------
    total_s
        How long it is, seconds; NaN where nobody knows.
    skeleton_only
        Whether it is a recording, which holds no pictures.
    """

    total_s: float
    skeleton_only: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """Frames so far: those that came in, those judged, those of a camera that were let go."""

    captured: int = 0
    judged: int = 0
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Cue:
    """What the coach says of a frame.

    Attributes
    ----------
    event
        A tone, or a line to be spoken.
    judged_at_s
        When the frame was judged, on the clock of `time.perf_counter`.
    """

    event: Tone | Line
    judged_at_s: float


@dataclass(frozen=True, slots=True)
class Scene:
    """What a session from a camera says of a frame beside the verdicts.

    Attributes
    ----------
    moment
        Where the session stands.
    checks
        The check list while the camera is set up; empty elsewhere.
    finished
        The sets that are over since the frame before.
    """

    moment: Moment
    checks: tuple[Check, ...] = ()
    finished: tuple[Finished, ...] = ()


class Listener(Protocol):
    """Hears of a run, on the run's own threads."""

    def open(self, opened: Opened) -> None: ...
    def put(self, record: Record, cues: tuple[Cue, ...], scene: Scene | None) -> None: ...
    def complain(self, text: str) -> None: ...
    def end(self, ending: Ending) -> None: ...
