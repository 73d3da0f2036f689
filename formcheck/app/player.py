"""The player: one run at a time, started, paused, stopped and followed from the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from formcheck.app.mailbox import Mailbox
from formcheck.app.run import Request, Run


class Player(QObject):
    """Hold the run that is under way.

    A new run begins only when the one before has ended: source and model have one owner at a time.
    Stopping is cooperative and never waits in here.
    """

    started = Signal(object)
    opened = Signal(object)
    delivered = Signal(object)
    ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: Run | None = None
        self._next: tuple[Request, bool] | None = None
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

    def play(self, request: Request, *, paced: bool) -> None:
        """Judge something; whatever is under way is stopped first."""
        if self._run is not None:
            self._next = (request, paced)
            self._run.stop()
            return
        self._mailbox = Mailbox(self)
        self._mailbox.rang.connect(self._collect)
        self._run = Run(request, self._mailbox, paced=paced)
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
        return self._run is None or self._run.join(within_s)

    def _collect(self) -> None:
        run, mailbox = self._run, self._mailbox
        if run is None or mailbox is None or self.sender() is not mailbox:
            return
        delivery = mailbox.take()
        if delivery.opened is not None:
            self.opened.emit(delivery.opened)
        if delivery.record is not None or delivery.closed:
            self.delivered.emit(delivery)
        if delivery.ending is not None:
            # The thread has said its last word; the mailbox may go only when it has left it.
            run.join(1.0)
            self._run = self._mailbox = None
            mailbox.deleteLater()
            self.ended.emit(run.request, delivery.ending)
            if self._next is not None and self._run is None:
                (request, paced), self._next = self._next, None
                self.play(request, paced=paced)
