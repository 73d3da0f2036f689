"""One slot between the thread that takes pictures and the thread that judges them."""

from __future__ import annotations

import threading

from formcheck.io.sources import Frame


class Channel:
    """One slot between two threads."""

    def __init__(self, replacing: bool) -> None:
        self.dropped = 0
        self._replacing = replacing
        self._changed = threading.Condition()
        self._slot: tuple[Frame, float] | None = None
        self._finished = False
        self._closed = False

    def put(self, frame: Frame, captured_at: float) -> bool:
        """Hand a frame over; return False when nobody will take it."""
        with self._changed:
            if self._replacing:
                self.dropped += self._slot is not None and not self._closed
            else:
                self._changed.wait_for(lambda: self._slot is None or self._closed)
            if self._closed:
                return False
            self._slot = (frame, captured_at)
            self._changed.notify_all()
            return True

    def get(self) -> tuple[Frame, float] | None:
        """Take the frame; None at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._slot is not None or self._finished or self._closed)
            taken, self._slot = self._slot, None
            self._changed.notify_all()
            return None if self._closed else taken

    def finish(self) -> None:
        """Say that no frame will follow; the one that waits is still taken."""
        with self._changed:
            self._finished = True
            self._changed.notify_all()

    def close(self) -> None:
        """End at once; the frame that waits is left."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
