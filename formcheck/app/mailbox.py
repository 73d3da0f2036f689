"""The bridge from the judging thread to the window.

Pictures are worth showing only when fresh: a newer one replaces the one that waits. Repetitions, holds,
samples of the signal, what the coach says and the end of a set are never lost: they queue up until the
window comes.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from formcheck.core.report import Attempt, Rep
from formcheck.session import Record

if TYPE_CHECKING:
    from formcheck.app.dispatch import Cue, Ending, Opened, Scene
    from formcheck.coach.checks import Check
    from formcheck.coach.moment import Moment
    from formcheck.live import Finished

#: Samples that may wait; a window that sleeps longer needs only the newest of them.
_MAX_SAMPLES = 4096


@dataclass(slots=True)
class Delivery:
    """What has come in since the window last looked.

    Attributes
    ----------
    record
        The newest record, None when there was none.
    skipped
        Records whose picture was replaced before it was shown.
    samples
        Time and primary signal of every record.
    closed
        Every repetition and every attempt at a hold that was closed.
    cues
        Everything that the coach said.
    moment, checks
        Where the session from a camera stands, and the check list of its set-up; of the newest record.
    finished
        Every set of it that is over.
    complaints
        What went wrong on the side, in one line each.
    opened
        What was opened, once.
    ending
        What a run ended with; None while it goes on.
    """

    record: Record | None = None
    skipped: int = 0
    samples: list[tuple[float, float]] = field(default_factory=list)
    closed: list[Rep | Attempt] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    moment: Moment | None = None
    checks: tuple[Check, ...] = ()
    finished: list[Finished] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    opened: Opened | None = None
    ending: Ending | None = None


class Mailbox(QObject):
    """Hold a `Delivery` and ring once when something is in it."""

    rang = Signal()
    _ring = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._delivery: Delivery = Delivery()
        self._rung = False
        # Queued: the signal is emitted on the judging thread and must arrive on the window's.
        self._ring.connect(self.rang, Qt.ConnectionType.QueuedConnection)

    def put(self, record: Record, cues: tuple[Cue, ...] = (), scene: Scene | None = None) -> None:
        """Deliver one judged record, what the coach says of it, and where the session stands."""
        with self._lock:
            delivery = self._delivery
            delivery.skipped += delivery.record is not None
            delivery.record = record
            delivery.samples.append((record.update.t_s, record.update.signal))
            if len(delivery.samples) > _MAX_SAMPLES:
                del delivery.samples[: _MAX_SAMPLES // 2]
            if record.update.closed is not None:
                delivery.closed.append(record.update.closed)
            delivery.cues.extend(cues)
            if scene is not None:
                delivery.moment, delivery.checks = scene.moment, scene.checks
                delivery.finished.extend(scene.finished)
            ring = self._must_ring()
        if ring:
            self._ring.emit()

    def complain(self, text: str) -> None:
        """Deliver what went wrong on the side."""
        with self._lock:
            self._delivery.complaints.append(text)
            ring = self._must_ring()
        if ring:
            self._ring.emit()

    def open(self, opened: Opened) -> None:
        """Deliver what is known of the source."""
        with self._lock:
            self._delivery.opened = opened
            ring = self._must_ring()
        if ring:
            self._ring.emit()

    def end(self, ending: Ending) -> None:
        """Deliver the end of the run."""
        with self._lock:
            self._delivery.ending = ending
            ring = self._must_ring()
        if ring:
            self._ring.emit()

    def take(self) -> Delivery:
        """Return what is there and begin anew."""
        with self._lock:
            delivery, self._delivery = self._delivery, Delivery()
            self._rung = False
        return delivery

    def _must_ring(self) -> bool:
        first, self._rung = not self._rung, True
        return first
