"""The sets that were done: a folder for each, with its landmarks, its report and what the user said of it.

A set is one folder, named after the time at which it began, its exercise and its side::

    2026-11-23T14-13-36+0100.single_leg_bridge.left/
        poses.fcr           the landmarks, as they were judged; never a picture
        report.json         what the judge said of them (`SetReport.to_dict`); written once, never changed
        corrections.json    what the user said of the judge; only where there is any

Plain files, because each of them is read by something else already, and because a folder is moved in one step:
a set is written in a folder of the running program below ``open`` and takes its lasting name once it is whole.
Killed at any moment, the program leaves whole sets, and one below ``open`` that is judged again from its landmarks
at the next start. An index over many sets can be made from the folders at any time, and made anew when it is lost.
"""

from __future__ import annotations

import json
import logging
import re
import shutil
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import IO, Any, Final

from platformdirs import user_data_path

from formcheck.core.report import ModelInfo, Outcome, SetReport, SourceInfo
from formcheck.io import corrections
from formcheck.io.corrections import Correction
from formcheck.io.locking import lock, unlock
from formcheck.io.recordings import Recorder, Recording, open_recording
from formcheck.io.whole import sync_folder, write_whole

_log = logging.getLogger(__name__)

_OPEN: Final = "open"
_GONE: Final = "gone."
_POSES: Final = "poses.fcr"
_REPORT: Final = "report.json"
_CORRECTIONS: Final = "corrections.json"
_TIME: Final = "%Y-%m-%dT%H-%M-%S%z"
_NAME: Final = re.compile(
    r"(?P<when>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d[+-]\d{4})\.(?P<exercise>[a-z0-9_]+)(\.(?P<side>left|right))?(\.\d+)?"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A set that was kept.

    Attributes
    ----------
    folder
        Where its files are.
    exercise, side
        What was done; the side is None where it was not asked for.
    when
        When it began, with the offset of the user's clock.
    """

    folder: Path
    exercise: str
    side: str | None
    when: datetime

    @property
    def recording(self) -> Path:
        """Its landmarks."""
        return self.folder / _POSES

    @property
    def report(self) -> Path:
        """What the judge said, as JSON."""
        return self.folder / _REPORT

    @property
    def corrections(self) -> Path:
        """What the user said; there is no such file while that is nothing."""
        return self.folder / _CORRECTIONS


class Store:
    """Keep the sets that are done, one after the other, and find them again.

    Several programs may share a folder. Every method may be called from any thread.

    Parameters
    ----------
    folder
        Where the sets are kept; by default in the user's own data. It is made when the first set begins.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or user_data_path("formcheck", appauthor=False) / "sets"
        self._mutex = threading.Lock()
        self._own: Path | None = None
        self._lock: IO[bytes] | None = None

    # ---- one set

    def begin(self, exercise: str, side: str | None, source: SourceInfo, model: ModelInfo | None) -> Recorder:
        """Begin a set; return the open recorder of its landmarks.

        Hand it to `finish` or to `discard`.

        Raises
        ------
        OSError
            When nothing can be written there.
        ValueError
            When the exercise has no id that a folder could be named after.
        """
        name = ".".join([datetime.now().astimezone().strftime(_TIME), exercise, *([side] if side else [])])
        if not _NAME.fullmatch(name):
            raise ValueError(f"a set cannot be kept under the name {name!r}")
        try:
            folder = _made(self._working_folder(), name)
        except OSError as error:
            raise _cannot("begin a set in", self.folder, error) from error
        return Recorder(folder / _POSES, exercise=exercise, side=side, source=source, model=model)

    def finish(self, recorder: Recorder, report: SetReport) -> Kept:
        """Keep a set that is over, with what the judge said of it; the recorder is closed.

        Raises
        ------
        OSError
            When it cannot be written. What was recorded is then judged again at the next start.
        ValueError
            When no pose was recorded.
        """
        recorder.close()
        if not recorder.path.exists():
            self.discard(recorder)
            raise ValueError("nothing was recorded of this set: it cannot be kept")
        return self._keep(recorder.path.parent, report)

    def discard(self, recorder: Recorder) -> None:
        """Close the recorder of a set in which nothing was attempted, and remove what it wrote."""
        with suppress(OSError):
            recorder.close()
        shutil.rmtree(recorder.path.parent, ignore_errors=True)

    def recover(self, judge: Callable[[Recording], SetReport]) -> list[Kept]:
        """Keep what a program that was killed has left, and return it.

        What belongs to a program that still runs is left alone. A set whose exercise is not known any more, or that
        cannot be read or written now, stays for the next time; one in which nothing was attempted is removed.
        Judging takes its time: about a second for a minute of landmarks.

        Parameters
        ----------
        judge
            Judges a recording: `formcheck.session.replay`.
        """
        found: list[Kept] = []
        working = self.folder / _OPEN
        for folder in sorted(working.iterdir()) if working.is_dir() else ():
            if folder == self._own:
                continue
            try:
                with _taken(folder) as ours:
                    if ours:
                        found += self._recover(folder, judge)
            except OSError as error:
                _log.warning("%s stays for the next time: %s", folder, error)
        return found

    def close(self) -> None:
        """Let go of the folder in which open sets are written; those in it are recovered at the next start."""
        with self._mutex:
            if self._lock is not None and self._own is not None:
                unlock(self._own, self._lock)
            self._own = self._lock = None

    # ---- all sets

    def kept(self) -> list[Kept]:
        """Return every set, the newest first."""
        found = [_kept(folder) for folder in self.folder.iterdir()] if self.folder.is_dir() else []
        return sorted((kept for kept in found if kept), key=lambda kept: kept.when, reverse=True)

    def delete(self, kept: Kept) -> None:
        """Delete a set with everything that belongs to it. It is gone at once, or not at all.

        Raises
        ------
        OSError
            When it cannot be deleted.
        """
        try:
            gone = self._working_folder() / f"{_GONE}{uuid.uuid4().hex}"
            with suppress(FileNotFoundError):
                kept.folder.rename(gone)
            if gone.exists():
                shutil.rmtree(gone)
        except OSError as error:
            raise _cannot("delete", kept.folder, error) from error

    # ---- what the user says

    def correct(self, kept: Kept, number: int, outcome: Outcome | None) -> tuple[Correction, ...]:
        """Keep what the user says of a repetition or an attempt; return everything that they said of this set.

        It stands beside the verdict and changes nothing of it.

        Parameters
        ----------
        number
            Number of the repetition.
        outcome
            `CLEAN`: it was clean. `REJECTED`: it should not have counted. None takes back what was said, and so does
            the outcome that the program had found itself.

        Raises
        ------
        OSError
            When it cannot be read or written.
        ValueError
            When there is no such repetition, or a file is of a newer FormCheck.
        """
        said = corrections.corrected(self.corrections(kept), corrections.entry_of(kept.report, number), outcome)
        corrections.write(kept.corrections, said)
        return said

    def corrections(self, kept: Kept) -> tuple[Correction, ...]:
        """Return what the user said of a set, by number.

        Raises
        ------
        OSError
            When it cannot be read.
        ValueError
            When the file is not one of corrections, or one of a newer FormCheck.
        """
        return corrections.read(kept.corrections)

    def export_corrections(self, path: str | Path) -> int:
        """Write what the user said of all sets to one file, ``.json`` or ``.csv``; return how many there are.

        For whoever works on the rules: each with the verdict that was told wrong and the names of its landmarks.

        Raises
        ------
        OSError
            When a set cannot be read, or the file cannot be written.
        ValueError
            For another suffix.
        """
        rows = [row for kept in reversed(self.kept()) for row in self._told_wrong(kept)]
        corrections.export(Path(path), rows)
        return len(rows)

    def _told_wrong(self, kept: Kept) -> Iterator[dict[str, Any]]:
        about = {
            "set": kept.folder.name,
            "landmarks": f"{kept.folder.name}/{_POSES}",
            "when": kept.when.isoformat(),
            "exercise": kept.exercise,
            "side": kept.side,
        }
        for said in self.corrections(kept):
            yield about | said.to_dict() | {"verdict": corrections.entry_of(kept.report, said.number)}

    # ---- files

    def _working_folder(self) -> Path:
        """Return the folder of this program below ``open``, locked as long as the program lives."""
        with self._mutex:
            while self._own is None:
                own = self.folder / _OPEN / uuid.uuid4().hex
                own.mkdir(parents=True)
                self._lock = lock(own, make=True)
                # Whoever looks for what was left may have been faster, and removed an empty folder.
                self._own = own if self._lock is not None else None
            return self._own

    def _keep(self, work: Path, report: SetReport) -> Kept:
        path = work / _REPORT
        write_whole(path, json.dumps(report.to_dict(), ensure_ascii=False, indent=1) + "\n")
        return self._settle(work)

    def _settle(self, work: Path) -> Kept:
        """Give a whole set its lasting name."""
        for number in count(1):
            folder = self.folder / (work.name if number == 1 else f"{work.name}.{number}")
            if folder.exists():
                continue
            try:
                work.rename(folder)
            except OSError as error:
                if folder.exists():
                    continue
                raise _cannot("keep a set in", self.folder, error) from error
            sync_folder(self.folder)
            kept = _kept(folder)
            assert kept is not None
            return kept
        raise AssertionError("unreachable: a number is always found")

    def _recover(self, folder: Path, judge: Callable[[Recording], SetReport]) -> Iterator[Kept]:
        for work in sorted(path for path in folder.iterdir() if path.is_dir()):
            try:
                kept = self._recovered(work, judge)
            except (OSError, ValueError) as error:
                _log.warning("%s stays for the next time: %s", work, error)
            else:
                if kept is None:
                    shutil.rmtree(work, ignore_errors=True)
                else:
                    yield kept

    def _recovered(self, work: Path, judge: Callable[[Recording], SetReport]) -> Kept | None:
        """Keep one set that was left; None when there is nothing in it."""
        poses = work / _POSES
        if work.name.startswith(_GONE) or not poses.exists() or not poses.stat().st_size:
            return None
        if not _NAME.fullmatch(work.name):
            raise ValueError("no set is called like this")
        if (work / _REPORT).exists():
            return self._settle(work)
        recording = open_recording(poses)
        if not recording.source.frames_with_pose:
            return None
        report = judge(recording)
        return self._keep(work, report) if report.entries else None


def _kept(folder: Path) -> Kept | None:
    """Return the set of a folder; None when it is none."""
    named = _NAME.fullmatch(folder.name)
    if named is None:
        return None
    return Kept(folder, named["exercise"], named["side"], datetime.strptime(named["when"], _TIME))


def _made(parent: Path, name: str) -> Path:
    """Make a folder of this name, or with a number behind it where there is one."""
    for number in count(1):
        folder = parent / (name if number == 1 else f"{name}.{number}")
        with suppress(FileExistsError):
            folder.mkdir()
            return folder
    raise AssertionError("unreachable: a number is always found")


@contextmanager
def _taken(folder: Path) -> Iterator[bool]:
    """Hold the folder of another program; say whether it could be had. It is removed when nothing is left in it."""
    held = lock(folder) if folder.is_dir() else None
    try:
        yield held is not None
    finally:
        if held is not None:
            unlock(folder, held)


def _cannot(what: str, path: Path, error: OSError) -> OSError:
    return OSError(f"cannot {what} {path}: {error.strerror or error}")
