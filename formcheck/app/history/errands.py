"""What takes its time is done on another thread, one thing after the other, and told on the window's."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

from PySide6.QtCore import QObject, Signal

from formcheck import failures
from formcheck.language import tr

Then = Callable[[object, BaseException | None], None]


class Errand:
    """Something that was asked for."""

    def __init__(self, then: Then) -> None:
        self.then = then
        self._dropped = Event()
        self.future: Future[object] | None = None

    @property
    def dropped(self) -> bool:
        """Whether nobody waits for it any more; what takes long looks at this now and then."""
        return self._dropped.is_set()

    def drop(self) -> None:
        """Wait for it no longer."""
        self._dropped.set()
        if self.future is not None:
            self.future.cancel()


class Errands(QObject):
    """One thread that does what it is asked for, and a way back for what comes of it.

    Parameters
    ----------
    parent
        Whose errands these are.
    name
        What the thread is called.
    """

    _came = Signal(object, object, object)

    def __init__(self, parent: QObject, name: str) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._open: dict[str, Errand] = {}
        self._closed = False
        self._came.connect(self._tell)

    def do(self, work: Callable[[Errand], object], then: Then, place: str = "") -> None:
        """Do something, and then something with what came of it, on the window's thread.

        Parameters
        ----------
        work
            What takes its time; it is handed the errand, which may be dropped meanwhile.
        then
            Takes what came of it, or the error.
        place
            What it is for: whatever was asked for in the same place before is dropped. Without one nothing is.
        """
        if self._closed:
            return
        errand = Errand(then)
        if place:
            self.drop(place)
            self._open[place] = errand
        future = self._worker.submit(lambda: None if errand.dropped else work(errand))
        errand.future = future

        def done(future: Future[object]) -> None:
            if not future.cancelled():
                error = future.exception()
                self._came.emit(errand, None if error is not None else future.result(), error)

        future.add_done_callback(done)

    def drop(self, place: str) -> None:
        """Wait no longer for what was asked for in a place."""
        before = self._open.pop(place, None)
        if before is not None:
            before.drop()

    def close(self) -> None:
        """Take nothing any more; what is being written is written, what is being read is not waited for."""
        self._closed = True
        for place in list(self._open):
            self.drop(place)
        self._worker.shutdown(wait=True, cancel_futures=False)

    def _tell(self, errand: Errand, found: object, error: BaseException | None) -> None:
        if not self._closed and not errand.dropped:
            errand.then(found, error)


def line(error: BaseException) -> str:
    """Return what went wrong in one line; a bug goes to the log."""
    return tr(failures.line(error)) if failures.expected(error) else failures.keep(error)
