"""One run: a source is opened, judged and closed, all of it away from the window's thread."""

from __future__ import annotations

import math
import threading
import time
from dataclasses import replace
from pathlib import Path

from formcheck.app.dispatch import Cue, Ending, Listener, Opened, Progress, Request, Scene
from formcheck.app.gate import Gate
from formcheck.coach.checks import Check, CheckList, Pace, foremost
from formcheck.coach.cues import Coach
from formcheck.coach.moment import Moment, Part
from formcheck.coach.steps import Step, plan
from formcheck.coach.workout import Command
from formcheck.core.engine import Engine
from formcheck.core.hints import Subject, overloaded, too_slow
from formcheck.core.light import light_of
from formcheck.core.pose import Pose
from formcheck.core.report import SetReport
from formcheck.core.update import Update
from formcheck.io.estimator import Estimator
from formcheck.io.keeping import Keeping
from formcheck.io.playing import FileCamera
from formcheck.io.recordings import is_recording, open_recording
from formcheck.io.sources import Camera, open_source
from formcheck.io.store import Store
from formcheck.live import Live
from formcheck.session import PoseEstimator, Record, Session, replay, require_person

#: While the camera is set up, and before each further set, the check list is made.
_CHECKED = (Part.SETUP, Part.COUNT_IN)


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
    store
        Where sets are kept; None to keep nothing.
    landmarks
        Whether their landmarks are kept, besides what they came to.
    live
        A session from a camera that was interrupted, to go on with.
    """

    def __init__(
        self,
        request: Request,
        listener: Listener,
        *,
        paced: bool = False,
        store: Store | None = None,
        landmarks: bool = True,
        live: Live | None = None,
    ) -> None:
        self.request = request
        self.gate = Gate(paced=paced and not request.live)
        self._listener = listener
        self._store = store
        self._landmarks = landmarks
        self._coach = Coach(request.exercise)
        #: The session from a camera; None for a file.
        self.live = live if request.live else None
        if request.live and self.live is None:
            steps = request.guide or request.steps or plan([request.exercise], request.side)
            self.live = Live(steps, store, listener.complain, landmarks=landmarks)
        #: Everything that may be said in this run.
        self.phrases = self.live.workout.lines() if self.live is not None else self._coach.lines()
        self._checks: tuple[Step, CheckList] | None = None
        self._pace = Pace()
        self._stopping = threading.Event()
        self._ends = True
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

    def stop(self, *, ends: bool = True) -> None:
        """Ask to end; return at once.

        Parameters
        ----------
        ends
            Whether a session from a camera ends with it, or is to go on.
        """
        self._ends = self._ends and ends
        self._stopping.set()
        self.gate.close()
        session = self._session
        if session is not None:
            session.stop()

    def do(self, command: Command) -> None:
        """Ask the session from a camera for something; nothing happens with a file."""
        if self.live is not None:
            self.live.workout.do(command)

    def answer(self, value: str) -> None:
        """Answer what the session from a camera asks; nothing happens where nothing is asked."""
        if self.live is not None:
            self.live.workout.answer(value)

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
            ending = self._judge_live(self.live) if self.live is not None else self._judge()
        except BaseException as error:  # noqa: BLE001 - travels to the window
            ending = Ending(None, error, self._stopping.is_set(), interrupted=self.live is not None)
        self._listener.end(ending)

    def _finish(self, session: Session) -> None:
        """Let a session run to its end."""
        self._session = session
        if self._stopping.is_set():
            session.stop()
        session.start()
        session.wait()

    # ---- a camera

    def _judge_live(self, live: Live) -> Ending:
        source = self.request.source
        if isinstance(source, FileCamera):
            opened = source.open()
        else:
            assert isinstance(source, int)
            opened = Camera(source, name=self.request.name, size=self.request.size, fps=self.request.fps)
        self._listener.open(Opened(math.nan, False))

        def estimator() -> PoseEstimator:
            made = Estimator(self.request.model)
            live.connect(opened.info(), made.model)
            return made

        session = Session(opened, estimator, live, None, self._pass_live)
        self._finish(session)
        interrupted = session.error is not None or not self._ends
        if not interrupted:
            live.close()
        report = session.report() if session.judged else None
        return Ending(report, session.error, session.stopped, finished=tuple(live.taken()), interrupted=interrupted)

    def _pass_live(self, record: Record) -> None:
        live = self.live
        assert live is not None
        now, moment = time.perf_counter(), live.moment
        checks = self._checked(record, moment)
        record = self._blamed(record, moment)
        scene = Scene(moment, checks, tuple(live.taken()))
        self._listener.put(record, tuple(Cue(event, now) for event in live.workout.heard), scene)
        if live.workout.done and self._session is not None:
            self._session.stop()

    def _checked(self, record: Record, moment: Moment) -> tuple[Check, ...]:
        """Return the check list of the set that is waited for."""
        live, frame = self.live, record.frame
        assert live is not None
        if moment.part not in _CHECKED or frame is None:
            self._checks, live.workout.advice = None, ""
            return ()
        if self._checks is None or self._checks[0] is not moment.step:
            self._checks = moment.step, CheckList(moment.step.exercise, moment.step.side)
        # The session's clock goes on when a camera is started anew.
        pose = replace(record.pose, t_s=record.update.t_s)
        checks = self._checks[1].push(pose, record.update, light_of(frame.image), frame.index)
        first = foremost(checks)
        # Of the start pose the judge speaks himself.
        live.workout.advice = first.advice if first is not None and first.id is not Subject.POSE else ""
        return checks

    def _blamed(self, record: Record, moment: Moment) -> Record:
        """Say of too few pictures whose fault it is: the camera's, as the judge thinks, or the computer's."""
        least = moment.step.exercise.minimum_fps
        if record.frame is not None:
            self._pace.push(record.update.t_s, record.frame.index)
        if record.update.message != too_slow(least) or not self._pace.computer_is(least) or self.live is None:
            return record
        self.live.workout.advice = overloaded(least)
        return replace(record, update=replace(record.update, message=overloaded(least)))

    # ---- a file

    def _judge(self) -> Ending:
        path = Path(str(self.request.source))
        if is_recording(path):
            return self._replay(path)
        engine = Engine(self.request.exercise, self.request.side)
        opened = open_source(path)
        info, total = opened.info(), opened.total_frames
        known = total is not None and info.fps > 0
        self._listener.open(Opened(total / info.fps if total is not None and known else math.nan, False))
        keeping = Keeping(self._store, self._listener.complain, landmarks=self._landmarks)

        def estimator() -> PoseEstimator:
            made = Estimator(self.request.model)
            keeping.begin(self.request.exercise, self.request.side, info, made.model, path)
            return made

        session = Session(opened, estimator, _Kept(engine, keeping), None, self._pass)
        self._finish(session)
        report = session.report() if session.judged else None
        error = session.error
        if error is None and report is not None and not session.stopped:
            error = _complaint(report)
        kept = keeping.finish(report) if report is not None and report.entries else None
        keeping.discard()
        return Ending(report, error, session.stopped, kept)

    def _pass(self, record: Record) -> None:
        # The coach hears of every frame, the window of those that it has the time to show.
        said = self._coach.push(record.update)
        now = time.perf_counter()
        self._listener.put(record, tuple(Cue(event, now) for event in said) if self.audible else (), None)
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


class _Kept:
    """A judge whose poses are kept."""

    def __init__(self, engine: Engine, keeping: Keeping) -> None:
        self._engine = engine
        self._keeping = keeping
        self.report = engine.report

    def push(self, pose: Pose) -> Update:
        self._keeping.write(pose)
        update = self._engine.push(pose)
        self._keeping.add(update.closed)
        return update


def _complaint(report: SetReport) -> ValueError | None:
    """Return the error of a set in which nobody was seen."""
    try:
        require_person(report)
    except ValueError as error:
        return error
    return None
