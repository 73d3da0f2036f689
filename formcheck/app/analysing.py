"""One look at a run: a video is analysed, away from the window's thread, and made ready to be watched."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from formcheck.core.exercise import Exercise
from formcheck.core.pose import Pose
from formcheck.io.sources import Frame

if TYPE_CHECKING:
    from formcheck.analysis import Analysis, Progress
    from formcheck.films.reel import Film

#: So often at most the window hears how far it is, and is shown a picture, seconds: it is the analysis that is waited
#: for. House value.
_GLANCE_S: Final = 0.3
#: A picture for a glance has no more rows than this: only as many as are seen.
_MOST_ROWS: Final = 540


@dataclass(frozen=True, slots=True)
class RunRequest:
    """What is to be looked at as a run.

    Attributes
    ----------
    path, exercise, model
        The video or recording, what is judged by, and the name of the pose model.
    view, slow, filmed_fps
        What the user said: ``side`` or ``front``, how many times slower than life it is, or at how many pictures a
        second it was filmed; None where they did not.
    """

    path: Path
    exercise: Exercise
    model: str
    view: str | None = None
    slow: float | None = None
    filmed_fps: float | None = None


@dataclass(frozen=True, slots=True)
class Glimpse:
    """How far it is, and what is seen there.

    Attributes
    ----------
    progress
        How far it is.
    judging
        Whether all poses are there and are judged now.
    pixels, pose
        (H, W, 3) uint8 RGB, and who is in it; both None where nothing new is.
    """

    progress: Progress
    judging: bool = False
    pixels: NDArray[np.uint8] | None = None
    pose: Pose | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """How a look at a run ended.

    Attributes
    ----------
    request
        What was looked at.
    analysis
        What came of it; None where nothing did.
    film
        The run as it is watched; None where it cannot be yet.
    error
        What went wrong; None when nothing did.
    """

    request: RunRequest
    analysis: Analysis | None = None
    film: Film | None = None
    error: BaseException | None = None


class Analysing(QObject):
    """Analyse one run from opening to the film, on a thread of its own.

    Parameters
    ----------
    request
        What is to be looked at.
    known
        Its poses where they are there already: they are judged again, and no model is asked.
    exercises
        The exercises by their id, for the names of those that answer what is found.
    parent
        Who owns it.
    """

    #: A `Glimpse`, a few times a second.
    glimpsed = Signal(object)
    #: What went wrong on the side, in one line.
    complained = Signal(str)
    #: A `Looked`, once; nothing comes after it.
    ended = Signal(object)

    def __init__(
        self,
        request: RunRequest,
        known: Analysis | None = None,
        exercises: Mapping[str, Exercise] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.request = request
        self._known = known
        self._exercises = exercises or {}
        self._stopping = threading.Event()
        self._glanced_s = -np.inf
        self._seen: tuple[Frame, Pose] | None = None
        self._done = 0
        self._judging = False
        # A daemon: a driver that hangs must not keep the program alive.
        self._thread = threading.Thread(target=self._run, name="look at a run", daemon=True)

    def start(self) -> None:
        """Begin; return at once."""
        self._thread.start()

    def stop(self) -> None:
        """Ask to end; return at once. What was looked at is kept."""
        self._stopping.set()

    @property
    def stopping(self) -> bool:
        """Whether it was asked to end."""
        return self._stopping.is_set()

    def join(self, timeout_s: float) -> bool:
        """Wait for the end; return whether it has come."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    # ---- on the other thread

    def _run(self) -> None:
        try:
            looked = self._look()
        except BaseException as error:  # noqa: BLE001 - travels to the window
            looked = Looked(self.request, error=error)
        with suppress(RuntimeError):  # the window has gone meanwhile
            self.ended.emit(looked)

    def _look(self) -> Looked:
        from formcheck.analysis import analyse
        from formcheck.films.making import film_of_run

        request = self.request
        if self._known is not None:
            analysis = self._known.again(
                request.view, request.slow, filmed_fps=request.filmed_fps, stopped=self._stopping.is_set
            )
        else:
            analysis = analyse(
                request.path,
                request.exercise,
                model=request.model,
                view=request.view,
                slow=request.slow,
                filmed_fps=request.filmed_fps,
                progress=self._tell,
                stopped=self._stopping.is_set,
                watch=self._watch,
                complain=self._complain,
            )
        running = analysis.report.running
        if running is None or not running.strides:
            return Looked(request, analysis)
        return Looked(request, analysis, film_of_run(request.path.name, analysis, request.exercise, self._exercises))

    def _watch(self, frame: Frame, pose: Pose) -> None:
        self._seen = frame, pose

    def _complain(self, line: str) -> None:
        with suppress(RuntimeError):
            self.complained.emit(line)

    def _tell(self, progress: Progress) -> None:
        # It begins anew once every pose is there.
        self._judging = self._judging or progress.done < self._done
        self._done = progress.done
        now = time.perf_counter()
        if now - self._glanced_s < _GLANCE_S:
            return
        self._glanced_s = now
        seen, self._seen = self._seen, None
        if seen is None:
            glimpse = Glimpse(progress, self._judging)
        else:
            frame, pose = seen
            every = -(-frame.image.shape[0] // _MOST_ROWS)
            glimpse = Glimpse(progress, self._judging, np.ascontiguousarray(frame.image[::every, ::every]), pose)
        with suppress(RuntimeError):
            self.glimpsed.emit(glimpse)
