"""The player: one run at a time, started, paused, stopped and followed from the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from formcheck.app.dispatch import Request
from formcheck.app.mailbox import Mailbox
from formcheck.app.run import Run
from formcheck.coach.workout import Command
from formcheck.io.store import Store
from formcheck.live import Finished, Live


class Player(QObject):
    """Hold the run that is under way.

    A new run begins only when the one before has ended: source and model have one owner at a time.
    Stopping is cooperative and never waits in here. A session whose camera was lost waits for the next camera, until
    something else is played.

    Parameters
    ----------
    store
        Where sets are kept; None to keep nothing.
    """

    started = Signal(object)
    complained = Signal(str)
    opened = Signal(object)
    delivered = Signal(object)
    ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None, store: Store | None = None) -> None:
        super().__init__(parent)
        self.store = store
        #: Whether landmarks are kept, besides what they came to.
        self.landmarks = True
        self._run: Run | None = None
        self._next: tuple[Request, bool, bool] | None = None
        self._interrupted: Live | None = None
        self._resumed = False
        self._mailbox: Mailbox | None = None

    @property
    def request(self) -> Request | None:
        """What is being judged; None while nothing is."""
        return self._run.request if self._run else None

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._run is not None

    @property
    def run(self) -> Run | None:
        """The run that is under way."""
        return self._run

    @property
    def resumed(self) -> bool:
        """Whether the run that is under way goes on with an earlier session."""
        return self._resumed

    @property
    def interrupted(self) -> bool:
        """Whether a session waits for its camera to come back."""
        return self._interrupted is not None

    def do(self, command: Command) -> None:
        """Ask the session from a camera for something."""
        if self._run is not None:
            self._run.do(command)

    def answer(self, value: str) -> None:
        """Answer what the session from a camera asks."""
        if self._run is not None:
            self._run.answer(value)

    def give_up(self) -> list[Finished]:
        """End a session that waits for its camera; return the set that this has ended, if there is one."""
        live, self._interrupted = self._interrupted, None
        if live is None:
            return []
        live.close()
        return live.taken()

    def play(self, request: Request, *, paced: bool, resume: bool = False) -> None:
        """Judge something; whatever is under way is stopped first.

        Parameters
        ----------
        paced
            Whether a file is shown in real time.
        resume
            Whether a camera goes on with the session that is under way, or that waits for a camera.
        """
        if self._run is not None:
            self._next = (request, paced, resume)
            self._run.stop(ends=not resume)
            return
        if not resume:
            self.give_up()
        self._mailbox = Mailbox(self)
        self._mailbox.rang.connect(self._collect)
        live, self._interrupted = self._interrupted, None
        self._resumed = live is not None
        self._run = Run(request, self._mailbox, paced=paced, store=self.store, landmarks=self.landmarks, live=live)
        self.started.emit(request)
        self._run.start()

    def stop(self) -> None:
        """Stop what is under way."""
        self._next = None
        if self._run is not None:
            self._run.stop()

    def pause(self, paused: bool) -> None:
        """Pause, or go on."""
        if self._run is not None:
            self._run.gate.pause(paused)

    def pace(self, paced: bool) -> None:
        """Show in real time, or as fast as can be judged."""
        if self._run is not None:
            self._run.gate.pace(paced)

    def shut(self, within_s: float) -> bool:
        """Stop and wait; return whether everything ended within that time."""
        self.stop()
        self.give_up()
        return self._run is None or self._run.join(within_s)

    def _collect(self) -> None:
        run, mailbox = self._run, self._mailbox
        if run is None or mailbox is None or self.sender() is not mailbox:
            return
        delivery = mailbox.take()
        for complaint in delivery.complaints:
            self.complained.emit(complaint)
        if delivery.opened is not None:
            self.opened.emit(delivery.opened)
        if delivery.record is not None or delivery.closed or delivery.finished:
            self.delivered.emit(delivery)
        if delivery.ending is not None:
            # The thread has said its last word; the mailbox may go only when it has left it.
            run.join(1.0)
            self._run = self._mailbox = None
            self._interrupted = run.live if delivery.ending.interrupted else None
            mailbox.deleteLater()
            self.ended.emit(run.request, delivery.ending)
            if self._next is not None and self._run is None:
                (request, paced, resume), self._next = self._next, None
                self.play(request, paced=paced, resume=resume)
