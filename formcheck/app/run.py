"""One run: a source is opened, judged and closed, all of it away from the window's thread."""

from __future__ import annotations

import math
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from formcheck.app.gate import Gate
from formcheck.coach.cues import Coach, Line, Tone
from formcheck.core.engine import Engine
from formcheck.core.exercise import Exercise
from formcheck.core.report import SetReport
from formcheck.io.estimator import Estimator
from formcheck.io.playing import FileCamera
from formcheck.io.recordings import is_recording, open_recording
from formcheck.io.sources import open_source
from formcheck.session import Record, Session, replay, require_person


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
    """

    source: str | int | FileCamera
    name: str
    exercise: Exercise
    side: str | None = None
    model: str = "full"

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
    """

    report: SetReport | None
    error: BaseException | None
    stopped: bool


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


class Listener(Protocol):
    """Hears of a run, on the run's own threads."""

    def open(self, opened: Opened) -> None: ...
    def put(self, record: Record, cues: tuple[Cue, ...]) -> None: ...
    def end(self, ending: Ending) -> None: ...


class Run:
    """Judge one request from opening to closing on threads of its own.

    Parameters
    ----------
    request
        What is to be judged.
    listener
        Is told that the source is open, of every record, and of the end, in this order.
    paced
        Whether a file is shown in real time. A recording begins so, because judging it takes no
        time at all.
    """

    def __init__(self, request: Request, listener: Listener, *, paced: bool = False) -> None:
        self.request = request
        self.gate = Gate(paced=paced and not request.live)
        self._coach = Coach(request.exercise)
        #: Everything that may be said in this run.
        self.phrases = self._coach.lines()
        self._listener = listener
        self._stopping = threading.Event()
        self._session: Session | None = None
        self._replayed = 0
        # A daemon: opening a camera may hang in its driver, and nothing can interrupt that.
        self._thread = threading.Thread(target=self._run, name="run", daemon=True)

    @property
    def audible(self) -> bool:
        """Whether things happen as fast as they did: what is judged faster has nobody to talk to."""
        return self.request.live or self.gate.paced

    def start(self) -> None:
        """Begin; return at once."""
        self._thread.start()

    def stop(self) -> None:
        """Ask to end; return at once."""
        self._stopping.set()
        self.gate.close()
        session = self._session
        if session is not None:
            session.stop()

    def join(self, timeout_s: float) -> bool:
        """Wait for the end; return whether it has come."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def progress(self) -> Progress:
        """Return how many frames there were so far."""
        session = self._session
        if session is None:
            return Progress(self._replayed, self._replayed)
        return Progress(session.judged + session.dropped, session.judged, session.dropped)

    def _run(self) -> None:
        try:
            ending = self._judge()
        except BaseException as error:  # noqa: BLE001 - travels to the window
            ending = Ending(None, error, self._stopping.is_set())
        self._listener.end(ending)

    def _judge(self) -> Ending:
        source = self.request.source
        if isinstance(source, str) and is_recording(source):
            return self._replay(Path(source))
        engine = Engine(self.request.exercise, self.request.side)
        opened = source.open() if isinstance(source, FileCamera) else open_source(_named(source))
        info, total = opened.info(), opened.total_frames
        known = total is not None and info.fps > 0
        self._listener.open(Opened(total / info.fps if total is not None and known else math.nan, False))
        session = Session(opened, lambda: Estimator(self.request.model), engine, None, self._pass)
        self._session = session
        if self._stopping.is_set():
            session.stop()
        session.start()
        session.wait()
        report = session.report() if session.judged else None
        error = session.error
        if error is None and report is not None and not session.stopped:
            error = _complaint(report)
        return Ending(report, error, session.stopped)

    def _pass(self, record: Record) -> None:
        # The coach hears of every frame, the window of those that it has the time to show.
        said = self._coach.push(record.update)
        now = time.perf_counter()
        self._listener.put(record, tuple(Cue(event, now) for event in said) if self.audible else ())
        self.gate.wait(record.pose.t_s)

    def _replay(self, path: Path) -> Ending:
        recording = open_recording(path)
        self.gate.pace(True)
        self._listener.open(Opened(recording.source.duration_s, True))

        def take(record: Record) -> None:
            self._replayed += 1
            self._pass(record)

        exercise, side, stopped = self.request.exercise, self.request.side, self._stopping.is_set
        report = replay(recording, exercise, side=side, on_record=take, stopped=stopped)
        return Ending(report, None, stopped())


def _complaint(report: SetReport) -> ValueError | None:
    """Return the error of a set in which nobody was seen."""
    try:
        require_person(report)
    except ValueError as error:
        return error
    return None


def _named(source: str | int) -> int | Path:
    """Digits are a file's name here: cameras come as numbers."""
    return source if isinstance(source, int) else Path(source)
