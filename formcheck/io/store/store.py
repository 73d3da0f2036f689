"""The store: the one door to everything that was done.

Two things lie in one folder: a database with sessions, sets, repetitions and what the user said, and beside it the
landmarks of each set as a recording of its own::

    history.sqlite3             see `schema`
    landmarks/*.fcr             the landmarks, as they were judged; never a picture
    open/<program>/lock         held by each program that has a set under way
    backups/                    copies that were made before something large, until something is deleted

A set is written as it goes on: its row when it begins, its landmarks as they come, each repetition when it is closed.
Killed at any moment, the program leaves all of that but the repetition in progress; at the next start the set is
judged again from its landmarks, or, where none were to be kept, closed with the repetitions that are there.
"""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any, Final

from platformdirs import user_data_path

from formcheck.core.exercise import Exercise, Kind
from formcheck.core.fingerprint import rules_version
from formcheck.core.report import Attempt, Counts, ModelInfo, Outcome, Rep, SetReport, SourceInfo
from formcheck.io import corrections
from formcheck.io.corrections import Correction
from formcheck.io.locking import lock, unlock
from formcheck.io.recordings import Recorder, Recording, open_recording
from formcheck.io.store import folders, lists
from formcheck.io.store.bundle import pack, unpack
from formcheck.io.store.database import Connection, Database
from formcheck.io.store.records import (
    Asked,
    DayFigures,
    Entry,
    Hidden,
    Kept,
    ListedSession,
    Pain,
    Profile,
    SessionRecord,
    TrendPoint,
)
from formcheck.io.store.rows import read_report, write_entry, write_report
from formcheck.language import tr

_log = logging.getLogger(__name__)

#: What is begun so long after the end of a session, or earlier, belongs to it; later it is a session of its own.
#: House value: nobody rests for an hour between two sets.
SESSION_GAP_S: Final = 3600.0
_ID: Final = re.compile(r"[a-z0-9_]+")
_KEPT: Final = "SELECT s.*, f.file FROM sets s LEFT JOIN recordings f ON f.set_id = s.id"
_CUT: Final = "The program was ended during this set: it holds what was judged until then."


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A set that has begun.

    Attributes
    ----------
    id
        Its number.
    recorder
        Takes its landmarks; None where they are not to be kept.
    """

    id: int
    recorder: Recorder | None


class Store:
    """Keep what is done, as it is done, and find it again.

    Several programs may share a folder. Every method may be called from any thread; each raises `OSError` where the
    files cannot be read or written, and `ValueError` where the database is broken or of a newer FormCheck.

    Parameters
    ----------
    folder
        Where everything is kept; by default in the user's own data. It is made when something is first kept.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or user_data_path("formcheck", appauthor=False)
        self.path = self.folder / "history.sqlite3"
        self.landmarks = self.folder / "landmarks"
        self._copies = self.folder / "backups"
        self._database = Database(self.path, self._copies)
        self._mutex = threading.Lock()
        self._own: Path | None = None
        self._lock: IO[bytes] | None = None

    # ---- one set

    def begin(
        self,
        exercise: Exercise,
        side: str | None,
        source: SourceInfo,
        model: ModelInfo | None,
        *,
        landmarks: bool = True,
        video: Path | None = None,
    ) -> UnderWay:
        """Begin a set; hand it to `finish` or to `discard`.

        Parameters
        ----------
        exercise, side
            What is done.
        source, model
            Where the poses come from, and what finds them.
        landmarks
            Whether they are kept.
        video
            The file that is judged, where it is one: the set is as old as the file.

        """
        began_s = _written(video) if video is not None else time.time()
        owner = self._working_folder().name
        with self._database.writing() as connection:
            number = self._insert(connection, began_s, exercise.id, side, source, model, video, owner)
            connection.execute(
                "UPDATE sets SET kind = ?, rules = ? WHERE id = ?",
                (exercise.kind.value, rules_version(exercise), number),
            )
            if not landmarks:
                return UnderWay(number, None)
            path = self._name_recording(connection, number, exercise.id, side, began_s)
        try:
            self.landmarks.mkdir(parents=True, exist_ok=True)
            return UnderWay(number, Recorder(path, exercise=exercise.id, side=side, source=source, model=model))
        except OSError as error:
            self._drop([number])
            raise _cannot("begin a set in", self.folder, error) from error

    def add(self, under_way: UnderWay, entry: Rep | Attempt) -> None:
        """Keep a repetition or an attempt that has just been closed."""
        # Of a program that is killed nothing is lost; for a loss of power every repetition would wait for the disk.
        with self._database.writing(durable=False) as connection:
            write_entry(connection, under_way.id, entry)
            seconds = time.time()
            connection.execute(
                "UPDATE sessions SET ended = max(ended, ?) WHERE id = (SELECT session FROM sets WHERE id = ?)",
                (seconds, under_way.id),
            )

    def finish(self, under_way: UnderWay, report: SetReport) -> Kept:
        """Keep a set that is over, with what the judge said of it; its recorder is closed.

        A video that was judged before, by the same rules and the same model, is not kept twice: the set of then is
        returned.

        Raises
        ------
        OSError
            When it cannot be written. What was recorded is then judged again at the next start.
        ValueError
            When no pose was recorded.
        """
        if under_way.recorder is not None:
            under_way.recorder.close()
            if not under_way.recorder.path.exists():
                self.discard(under_way)
                raise ValueError("nothing was recorded of this set: it cannot be kept")
        return self._close(under_way.id, report)

    def discard(self, under_way: UnderWay) -> None:
        """Close the recorder of a set in which nothing was attempted, and remove what was written of it."""
        if under_way.recorder is not None:
            with suppress(OSError):
                under_way.recorder.close()
        with suppress(OSError):
            self._drop([under_way.id])

    def keep(
        self,
        report: SetReport,
        recording: Path | None,
        *,
        side: str | None = None,
        video: Path | None = None,
        when: datetime | None = None,
        said: Sequence[Correction] = (),
    ) -> Kept:
        """Keep a set or a run that was judged already.

        Parameters
        ----------
        report
            What it came to.
        recording
            Its landmarks, of which a copy is kept; None to keep none.
        side
            The side that was asked for.
        video
            The file that was judged.
        when
            When it began; by default as `begin`.
        said
            What the user said of it.
        """
        if not _ID.fullmatch(report.exercise):
            raise ValueError(f"a set cannot be kept under the name {report.exercise!r}")
        began_s = when.timestamp() if when else _written(video or recording)
        owner = self._working_folder().name
        with self._database.writing() as connection:
            number = self._insert(
                connection, began_s, report.exercise, side, report.source, report.model, video, owner, when
            )
            path = self._name_recording(connection, number, report.exercise, side, began_s) if recording else None
            _write_corrections(connection, number, said)
        try:
            if path is not None and recording is not None:
                self.landmarks.mkdir(parents=True, exist_ok=True)
                _copy(recording, path)
        except OSError as error:
            self._drop([number])
            raise _cannot("keep a set in", self.folder, error) from error
        return self._close(number, report)

    def recover(self, judge: Callable[[Recording], SetReport]) -> list[Kept]:
        """Keep what a program that was killed has left, and return it.

        What belongs to a program that still runs is left alone. A set whose exercise is not known any more, or that
        cannot be read or written now, stays for the next time; one in which nothing was attempted is removed.
        Judging takes its time: about a second for a minute of landmarks. Sets that an older FormCheck kept in folders
        are taken over.

        Parameters
        ----------
        judge
            Judges a recording: `formcheck.session.replay`.
        """
        found: list[Kept] = []
        try:
            found += folders.take_over(self.folder / "sets", self, judge)
            if not self._database.exists:
                return found
            with self._database.reading() as connection:
                rows = connection.execute("SELECT DISTINCT owner FROM sets WHERE owner IS NOT NULL").fetchall()
        except (OSError, ValueError) as error:
            _log.warning("nothing can be recovered: %s", error)
            return found
        for owner in (str(row["owner"]) for row in rows):
            folder = self.folder / "open" / owner
            if folder == self._own:
                continue
            try:
                folder.mkdir(parents=True, exist_ok=True)
                held = lock(folder, make=True)
                if held is not None:
                    try:
                        found += self._recover(owner, judge)
                    finally:
                        unlock(folder, held)
            except (OSError, ValueError) as error:
                _log.warning("what is in %s stays for the next time: %s", folder, error)
        return found

    def close(self) -> None:
        """Let go of the files; sets that are under way are recovered at the next start."""
        with self._mutex:
            if self._lock is not None and self._own is not None:
                unlock(self._own, self._lock)
            self._own = self._lock = None
        self._database.close()

    # ---- what was done

    def entry(self, number: int) -> Entry:
        """Return a set or a run with everything that is known of it.

        Raises
        ------
        ValueError
            Also when there is none of this number.
        """
        with self._database.reading() as connection:
            row = self._row(connection, number)
            return self._entry(connection, row)

    def session(self, number: int) -> SessionRecord:
        """Return a session with everything that is known of it.

        Raises
        ------
        ValueError
            Also when there is none of this number.
        """
        with self._database.reading() as connection:
            row = connection.execute("SELECT * FROM sessions WHERE id = ? AND hidden = 0", (number,)).fetchone()
            if row is None:
                raise ValueError(f"there is no session {number}: 'formcheck history' lists them")
            query = f"{_KEPT} WHERE s.session = ? AND {lists.SHOWN} ORDER BY s.began, s.id"
            name = connection.execute("SELECT name FROM profiles WHERE id = ?", (row["profile"],)).fetchone()["name"]
            return SessionRecord(
                number,
                Profile(row["profile"], name),
                lists.moment(row["began"], row["utc_offset_s"]),
                lists.moment(row["ended"], row["utc_offset_s"]),
                tuple(self._entry(connection, found) for found in connection.execute(query, (number,)).fetchall()),
                lists.pains(connection, row["profile"], session=number),
            )

    def report_of(self, kept: Kept) -> SetReport:
        """Return what the judge said of a set."""
        return self.entry(kept.id).report

    def kept(self) -> list[Kept]:
        """Return every set of every profile, the newest first."""
        if not self._database.exists:
            return []
        with self._database.reading() as connection:
            rows = connection.execute(f"{_KEPT} WHERE {lists.SHOWN} ORDER BY s.began DESC, s.id DESC").fetchall()
        return [lists.kept_of(row, self.landmarks) for row in rows]

    def exercises(self, profile: int | None = None) -> dict[str, int]:
        """Return the ids of what was done and how many sets of it, what was done last first.

        Parameters
        ----------
        profile
            Whose; the current one when None, here and in all lists below.
        """
        with self._database.reading() as connection:
            return lists.exercises(connection, _whose(connection, profile))

    def sessions(
        self,
        *,
        exercise: str | None = None,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
        offset: int = 0,
        profile: int | None = None,
    ) -> tuple[ListedSession, ...]:
        """Return sessions, the newest first.

        Parameters
        ----------
        exercise
            Only the sets of this exercise, and the sessions that have any.
        since, until
            The first and the last day.
        limit, offset
            How many, and how many of the newest to leave out.
        """
        with self._database.reading() as connection:
            return lists.sessions(
                connection,
                self.landmarks,
                _whose(connection, profile),
                exercise=exercise,
                since=since,
                until=until,
                limit=limit,
                offset=offset,
            )

    def days(self, since: date, until: date, profile: int | None = None) -> dict[date, DayFigures]:
        """Return the days on which something was done, from one to another, both included."""
        with self._database.reading() as connection:
            return lists.days(connection, _whose(connection, profile), since, until)

    def trend(
        self, exercise: str, *, since: date | None = None, until: date | None = None, profile: int | None = None
    ) -> tuple[TrendPoint, ...]:
        """Return what each session of an exercise came to, the oldest first; a video counts once."""
        with self._database.reading() as connection:
            return lists.trend(connection, _whose(connection, profile), exercise, since, until)

    def pains(
        self, since: date | None = None, until: date | None = None, profile: int | None = None
    ) -> tuple[Pain, ...]:
        """Return what was said of pain, in the order of time."""
        with self._database.reading() as connection:
            return lists.pains(connection, _whose(connection, profile), since, until)

    # ---- profiles

    def profiles(self) -> tuple[Profile, ...]:
        """Return everybody who exercises here; there is always one."""
        with self._database.writing() as connection:
            _whose(connection, None)
            return _profiles(connection)

    @property
    def profile(self) -> Profile:
        """Whose sets are kept and shown now."""
        with self._database.writing() as connection:
            number = _whose(connection, None)
            return next(profile for profile in _profiles(connection) if profile.id == number)

    def add_profile(self, name: str) -> Profile:
        """Add somebody.

        Raises
        ------
        ValueError
            Also when the name is empty or taken.
        """
        with self._database.writing() as connection:
            _whose(connection, None)
            named = _free_name(connection, name)
            added = connection.execute("INSERT INTO profiles (name) VALUES (?)", (named,)).lastrowid
            assert added is not None
            return Profile(added, named)

    def rename_profile(self, number: int, name: str) -> None:
        """Give somebody another name.

        Raises
        ------
        ValueError
            Also when the name is empty or taken, or there is nobody of this number.
        """
        with self._database.writing() as connection:
            named = _free_name(connection, name, besides=number)
            if not connection.execute("UPDATE profiles SET name = ? WHERE id = ?", (named, number)).rowcount:
                raise ValueError(f"there is no profile {number}")

    def choose_profile(self, number: int) -> None:
        """Keep and show the sets of this profile from now on.

        Raises
        ------
        ValueError
            Also when there is nobody of this number.
        """
        with self._database.writing() as connection:
            if not connection.execute("SELECT 1 FROM profiles WHERE id = ?", (number,)).fetchone():
                raise ValueError(f"there is no profile {number}")
            connection.execute("UPDATE profiles SET current = (id = ?)", (number,))

    # ---- what the user says

    def say_pain(
        self,
        asked: Asked,
        level: int | None,
        *,
        leg: bool = False,
        session: int | None = None,
        of_set: int | None = None,
        note: str = "",
        when: datetime | None = None,
    ) -> Pain:
        """Keep what the user says of their pain.

        Parameters
        ----------
        asked
            On which occasion.
        level
            0 to 10; None where only the leg was told of.
        leg
            Whether there is tingling, numbness or shooting pain in a leg.
        session, of_set
            What it belongs to; the session of a set need not be given.
        note
            The user's own words.
        when
            When it was said; now when None.

        Raises
        ------
        ValueError
            Also for a level that is none, or a set or session that there is not.
        """
        if level is not None and level not in range(11):
            raise ValueError(f"pain is told from 0 to 10, got {level}")
        with self._database.writing() as connection:
            profile = _whose(connection, None)
            if of_set is not None:
                row = self._row(connection, of_set, over=False)
                session, profile = row["session"], row["profile"]
            elif session is not None:
                found = connection.execute("SELECT profile FROM sessions WHERE id = ?", (session,)).fetchone()
                if found is None:
                    raise ValueError(f"there is no session {session}: 'formcheck history' lists them")
                profile = found["profile"]
            seconds, offset_s = _clock(when.timestamp() if when else time.time(), when)
            added = connection.execute(
                "INSERT INTO pains (profile, session, set_id, said_at, utc_offset_s, asked, level, leg, note)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (profile, session, of_set, seconds, offset_s, asked.value, level, leg, note),
            ).lastrowid
            return lists.pain_of(connection.execute("SELECT * FROM pains WHERE id = ?", (added,)).fetchone())

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
        ValueError
            Also when there is no such repetition.
        """
        with self._database.writing() as connection:
            entry = self._entry(connection, self._row(connection, kept.id))
            told = corrections.entry_of(entry.report, number)
            said = corrections.corrected(entry.corrections, told, outcome)
            connection.execute("DELETE FROM corrections WHERE set_id = ?", (kept.id,))
            _write_corrections(connection, kept.id, said)
        return said

    def corrections(self, kept: Kept) -> tuple[Correction, ...]:
        """Return what the user said of a set, by number."""
        return self.entry(kept.id).corrections

    def export_corrections(self, path: str | Path) -> int:
        """Write what the user said of all sets to one file, ``.json`` or ``.csv``; return how many there are.

        For whoever works on the rules: each with the verdict that was told wrong and the names of its landmarks.

        Raises
        ------
        ValueError
            Also for another suffix.
        """
        rows: list[dict[str, Any]] = []
        if self._database.exists:
            with self._database.reading() as connection:
                query = f"{_KEPT} WHERE {lists.SHOWN} AND s.id IN (SELECT set_id FROM corrections)"
                for row in connection.execute(f"{query} ORDER BY s.began, s.id").fetchall():
                    rows += _told_wrong(self._entry(connection, row))
        corrections.export(Path(path), rows)
        return len(rows)

    # ---- deleting

    def hide(self, sets: Sequence[int] = (), sessions: Sequence[int] = ()) -> Hidden:
        """Take sets and sessions out of every list; `bring_back` undoes it, `empty` makes it last."""
        self._mark(sets, sessions, 1)
        return Hidden(tuple(sets), tuple(sessions))

    def bring_back(self, hidden: Hidden) -> None:
        """Undo a `hide`."""
        self._mark(hidden.sets, hidden.sessions, 0)

    def empty(self) -> int:
        """Really delete what is hidden; return how many sets that were."""
        if not self._database.exists:
            return 0
        with self._database.reading() as connection:
            hidden = connection.execute("SELECT 1 FROM sets WHERE hidden UNION SELECT 1 FROM sessions WHERE hidden")
            if hidden.fetchone() is None:
                return 0
        return self._delete("hidden = 1 OR session IN (SELECT id FROM sessions WHERE hidden = 1)", (), "hidden = 1")

    def delete(self, kept: Kept) -> None:
        """Really delete a set with everything that belongs to it; what is gone already is gone."""
        self._delete("id = ?", (kept.id,))

    def forget(
        self,
        sets: Sequence[int] = (),
        sessions: Sequence[int] = (),
        *,
        before: date | None = None,
        everything: bool = False,
        profile: int | None = None,
    ) -> int:
        """Really delete sets and runs: their rows, their landmarks, what was said of them, and our own copies.

        Parameters
        ----------
        sets, sessions
            Their numbers.
        before
            Everything of a profile that was done before this day.
        everything
            All sets, sessions and pain of all profiles, and the profiles, too.
        profile
            Whose, with `before`; the current one when None.

        Returns
        -------
        How many sets and runs that were.

        Raises
        ------
        ValueError
            Also when there is no set or session of a number; then nothing is deleted.
        """
        if everything:
            gone = self._delete("1", (), "1")
            with self._database.writing() as connection:
                connection.execute("DELETE FROM profiles")
            self._database.wipe()
            return gone
        with self._database.reading() as connection:
            for number in sets:
                self._row(connection, number)
            for number in sessions:
                if connection.execute("SELECT 1 FROM sessions WHERE id = ?", (number,)).fetchone() is None:
                    raise ValueError(f"there is no session {number}: 'formcheck history' lists them")
            whose = _whose(connection, profile)
        gone = 0
        if sets:
            gone += self._delete(f"id IN ({_places(sets)})", sets)
        if sessions:
            listed = f"IN ({_places(sessions)})"
            gone += self._delete(f"session {listed}", sessions, f"id {listed}")
        if before is not None:
            day = datetime(before.year, before.month, before.day).astimezone().timestamp()
            with self._database.writing() as connection:
                connection.execute("DELETE FROM pains WHERE profile = ? AND said_at < ?", (whose, day))
            gone += self._delete("profile = ? AND day < ?", (whose, before.isoformat()))
        return gone

    # ---- copies

    def backups(self) -> tuple[Path, ...]:
        """Return the copies that FormCheck made itself, the oldest first."""
        return tuple(sorted(self._copies.iterdir())) if self._copies.is_dir() else ()

    def backup(self, path: Path) -> None:
        """Write everything, landmarks too, to one file.

        Raises
        ------
        OSError
            Also when the file cannot be written.
        ValueError
            Also when nothing was ever kept.
        """
        if not self._database.exists:
            raise ValueError("there is nothing to back up yet: nothing was ever kept")
        pack(path, self._database, self.landmarks)

    def restore(self, path: Path) -> Path | None:
        """Take everything back from a file of `backup`, in the place of what is there.

        Returns
        -------
        A copy of what was there, as `backup` makes it; None where there was nothing.

        Raises
        ------
        OSError
            Also when the file cannot be read.
        ValueError
            Also when it is no backup, broken, or of a newer FormCheck: nothing is changed then.
        """
        return unpack(path, self._database, self.landmarks, self._copies)

    # ---- rows and files

    def _insert(
        self,
        connection: Connection,
        began_s: float,
        exercise: str,
        side: str | None,
        source: SourceInfo,
        model: ModelInfo | None,
        video: Path | None,
        owner: str,
        when: datetime | None = None,
    ) -> int:
        """Insert the row of a set that begins, in the session that it belongs to; return its number."""
        from formcheck import __version__  # late: the package's top imports much that is not needed here

        profile = _whose(connection, None)
        seconds, offset_s = _clock(began_s, when)
        values = {
            "session": _session_at(connection, profile, seconds, offset_s),
            "profile": profile,
            "owner": owner,
            "exercise": exercise,
            "kind": "",
            "side": side,
            "began": seconds,
            "utc_offset_s": offset_s,
            "day": lists.moment(seconds, offset_s).date().isoformat(),
            "video": str(video.resolve()) if video is not None else None,
            "video_key": _key(video),
            "source_kind": source.kind,
            "source_name": source.name,
            "model_name": model.name if model else None,
            "model_sha256": model.sha256 if model else None,
            "version": __version__,
        }
        names, places = ", ".join(values), ", ".join(f":{name}" for name in values)
        number = connection.execute(f"INSERT INTO sets ({names}) VALUES ({places})", values).lastrowid
        assert number is not None
        return number

    def _name_recording(
        self, connection: Connection, number: int, exercise: str, side: str | None, began_s: float
    ) -> Path:
        """Choose the file of a recording, before there is one: whatever is there belongs to a set."""
        stamp = datetime.fromtimestamp(began_s).astimezone().strftime("%Y-%m-%dT%H-%M-%S")
        name = ".".join([stamp, exercise, *([side] if side else []), uuid.uuid4().hex[:8], "fcr"])
        connection.execute("INSERT INTO recordings (set_id, file) VALUES (?, ?)", (number, name))
        return self.landmarks / name

    def _close(self, number: int, report: SetReport) -> Kept:
        with self._database.writing() as connection:
            write_report(connection, number, report)
            twin = connection.execute(
                "SELECT a.id FROM sets a, sets b WHERE b.id = ? AND a.id <> b.id AND a.video_key = b.video_key"
                " AND a.exercise = b.exercise AND a.side IS b.side AND a.model_sha256 IS b.model_sha256"
                " AND a.rules = b.rules AND a.version = b.version AND a.profile = b.profile AND a.kind = b.kind"
                " AND a.owner IS NULL AND a.hidden = 0 AND b.rules <> '' ORDER BY a.id DESC LIMIT 1",
                (number,),
            ).fetchone()
            same = twin is not None and _judged_alike(connection, twin["id"], report)
            if not same:
                connection.execute("UPDATE sets SET owner = NULL WHERE id = ?", (number,))
                connection.execute(
                    "UPDATE sessions SET ended = max(ended, (SELECT began + duration_s FROM sets WHERE id = ?))"
                    " WHERE id = (SELECT session FROM sets WHERE id = ?)",
                    (number, number),
                )
            row = connection.execute(f"{_KEPT} WHERE s.id = ?", (twin["id"] if same else number,)).fetchone()
            kept = lists.kept_of(row, self.landmarks)
        if same:
            self._drop([number])
        return kept

    def _recover(self, owner: str, judge: Callable[[Recording], SetReport]) -> Iterator[Kept]:
        with self._database.reading() as connection:
            rows = connection.execute(f"{_KEPT} WHERE s.owner = ? ORDER BY s.id", (owner,)).fetchall()
        for row in rows:
            try:
                kept = self._recovered(row, judge)
            except (OSError, ValueError) as error:
                _log.warning("set %s stays for the next time: %s", row["id"], error)
                continue
            if kept is not None:
                yield kept

    def _recovered(self, row: Any, judge: Callable[[Recording], SetReport]) -> Kept | None:
        """Keep one set that was left; None when there is nothing in it."""
        path = self.landmarks / row["file"] if row["file"] is not None else None
        report = None
        if path is not None and path.exists() and path.stat().st_size:
            recording = open_recording(path)
            if recording.source.frames_with_pose:
                report = judge(recording)
        else:
            with self._database.reading() as connection:
                left = read_report(connection, row)
            report = _closed(left)
        # What is told is all there is; a run whose poses were not copied yet is analysed again from its video.
        if report is None or not (report.entries or report.running is not None):
            self._drop([row["id"]])
            return None
        if row["source_kind"] != report.source.kind:
            source = replace(report.source, kind=row["source_kind"], name=row["source_name"])
            report = replace(report, source=source)
        return self._close(row["id"], report)

    def _entry(self, connection: Connection, row: Any) -> Entry:
        said = connection.execute("SELECT * FROM corrections WHERE set_id = ? ORDER BY number", (row["id"],))
        return Entry(
            lists.kept_of(row, self.landmarks),
            read_report(connection, row),
            tuple(_correction(found) for found in said.fetchall()),
            lists.pains(connection, row["profile"], of_set=row["id"]),
        )

    def _row(self, connection: Connection, number: int, *, over: bool = True) -> Any:
        shown = f" AND {lists.SHOWN}" if over else ""
        row = connection.execute(f"{_KEPT} WHERE s.id = ?{shown}", (number,)).fetchone()
        if row is None:
            raise ValueError(f"there is no set {number}: 'formcheck history' lists them")
        return row

    def _mark(self, sets: Sequence[int], sessions: Sequence[int], hidden: int) -> None:
        with self._database.writing() as connection:
            for table, numbers in (("sets", sets), ("sessions", sessions)):
                connection.executemany(
                    f"UPDATE {table} SET hidden = ? WHERE id = ?", [(hidden, number) for number in numbers]
                )
            # A session goes with its sets, and comes back with them.
            connection.executemany(
                "UPDATE sets SET hidden = ? WHERE session = ?", [(hidden, number) for number in sessions]
            )

    def _delete(self, which: str, values: Sequence[Any], sessions: str = "") -> int:
        """Delete the sets for which something holds, and sessions; nothing of them is left in any file of ours.

        Sets that are under way are left alone.
        """
        if not self._database.exists:
            return 0
        with self._database.writing() as connection:
            # Killed from here on, the rest is deleted at the next start: `empty`.
            query = f"UPDATE sets SET hidden = 1 WHERE ({which}) AND owner IS NULL RETURNING id"
            numbers = [row["id"] for row in connection.execute(query, tuple(values)).fetchall()]
        self._drop(numbers)
        with self._database.writing() as connection:
            if sessions:
                busy = "id NOT IN (SELECT session FROM sets)"
                connection.execute(f"DELETE FROM sessions WHERE ({sessions}) AND {busy}", _for(sessions, values))
                if sessions == "1":
                    connection.execute("DELETE FROM pains")
        for copy in self.backups():
            copy.unlink(missing_ok=True)
        self._database.wipe()
        return len(numbers)

    def _drop(self, numbers: Sequence[int]) -> None:
        """Remove sets with their files, and sessions of which nothing is left."""
        if not numbers:
            return
        with self._database.reading() as connection:
            query = "SELECT file FROM recordings WHERE set_id = ?"
            files = [row["file"] for number in numbers for row in connection.execute(query, (number,))]
        for file in files:
            try:
                (self.landmarks / file).unlink(missing_ok=True)
            except OSError as error:
                raise _cannot("delete", self.landmarks / file, error) from error
        with self._database.writing() as connection:
            connection.executemany("DELETE FROM sets WHERE id = ?", [(number,) for number in numbers])
            connection.execute(
                "DELETE FROM sessions WHERE id NOT IN (SELECT session FROM sets)"
                " AND id NOT IN (SELECT session FROM pains WHERE session IS NOT NULL)"
            )

    def _working_folder(self) -> Path:
        """Return the folder of this program below ``open``, locked as long as the program lives."""
        with self._mutex:
            while self._own is None:
                own = self.folder / "open" / uuid.uuid4().hex
                try:
                    own.mkdir(parents=True)
                    self._lock = lock(own, make=True)
                except OSError as error:
                    raise _cannot("begin a set in", self.folder, error) from error
                self._own = own if self._lock is not None else None
            return self._own


def _session_at(connection: Connection, profile: int, seconds: float, offset_s: int) -> int:
    """Return the session that a moment belongs to; it is made where there is none."""
    row = connection.execute(
        "SELECT id FROM sessions WHERE profile = ? AND hidden = 0 AND began - ? <= ? AND ended + ? >= ?"
        " ORDER BY abs(began - ?) LIMIT 1",
        (profile, SESSION_GAP_S, seconds, SESSION_GAP_S, seconds, seconds),
    ).fetchone()
    if row is not None:
        connection.execute(
            "UPDATE sessions SET began = min(began, ?), ended = max(ended, ?) WHERE id = ?",
            (seconds, seconds, row["id"]),
        )
        return int(row["id"])
    made = connection.execute(
        "INSERT INTO sessions (profile, began, ended, utc_offset_s) VALUES (?, ?, ?, ?)",
        (profile, seconds, seconds, offset_s),
    ).lastrowid
    assert made is not None
    return made


def _whose(connection: Connection, profile: int | None) -> int:
    """Return a profile that there is; the current one when None.

    Raises
    ------
    ValueError
        When there is nobody of this number.
    """
    if profile is not None:
        if connection.execute("SELECT 1 FROM profiles WHERE id = ?", (profile,)).fetchone() is None:
            raise ValueError(f"there is no profile {profile}")
        return profile
    row = connection.execute("SELECT id FROM profiles ORDER BY current DESC, id LIMIT 1").fetchone()
    if row is not None:
        return int(row["id"])
    made = connection.execute("INSERT INTO profiles (name, current) VALUES (?, 1)", (tr("Me"),)).lastrowid
    assert made is not None
    return made


def _profiles(connection: Connection) -> tuple[Profile, ...]:
    return tuple(Profile(row["id"], row["name"]) for row in connection.execute("SELECT * FROM profiles ORDER BY id"))


def _free_name(connection: Connection, name: str, besides: int = 0) -> str:
    named = " ".join(name.split())
    if not named:
        raise ValueError("a profile needs a name")
    if connection.execute("SELECT 1 FROM profiles WHERE name = ? AND id <> ?", (named, besides)).fetchone():
        raise ValueError(f"there is a profile {named!r} already: choose another name")
    return named


def _clock(seconds: float, when: datetime | None = None) -> tuple[float, int]:
    """Return a moment and the offset of the user's clock then."""
    local = when if when is not None and when.tzinfo is not None else datetime.fromtimestamp(seconds).astimezone()
    offset = local.utcoffset()
    return seconds, round(offset.total_seconds()) if offset is not None else 0


def _written(file: Path | None) -> float:
    """Return when a file was written: when what it shows was done, as far as anybody knows. Never in the future."""
    now = time.time()
    if file is None:
        return now
    try:
        return min(file.stat().st_mtime, now)
    except OSError:
        return now


def _key(video: Path | None) -> str | None:
    """Return what tells one video from another, whatever it is called; None where there is none, or it is gone."""
    from formcheck.io.analyses import content_key

    try:
        return content_key(video) if video is not None else None
    except OSError:
        return None


def _judged_alike(connection: Connection, number: int, report: SetReport) -> bool:
    row = connection.execute("SELECT * FROM sets WHERE id = ?", (number,)).fetchone()
    other = read_report(connection, row)
    return (other.reps, other.hold, other.running) == (report.reps, report.hold, report.running)


def _closed(left: SetReport) -> SetReport:
    """Return the report of a set that was cut off, of which the repetitions are there and nothing else."""
    sides = {
        side: Counts.of([rep for rep in left.reps if rep.side == side])
        if left.hold is None
        else replace(left.hold, attempts=tuple(a for a in left.hold.attempts if a.side == side)).counts
        for side in ("left", "right")
        if any(entry.side == side for entry in left.entries)
    }
    lasted_s = max((entry.end_s for entry in left.entries), default=0.0)
    source = replace(left.source, duration_s=lasted_s)
    cycles = left.counts.complete if left.kind == Kind.CYCLES.value else None
    return replace(left, sides=sides, cycles=cycles, source=source, notes=(*left.notes, _CUT))


def _correction(row: Any) -> Correction:
    return Correction(
        row["number"],
        Outcome(row["program"]),
        Outcome(row["user"]),
        tuple(json.loads(row["rules"])),
        row["said_at"],
        row["version"],
    )


def _write_corrections(connection: Connection, number: int, said: Sequence[Correction]) -> None:
    connection.executemany(
        "INSERT INTO corrections (set_id, number, program, user, rules, said_at, version) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (number, one.number, one.program.value, one.user.value, json.dumps(one.rules), one.said_at, one.version)
            for one in said
        ],
    )


def _told_wrong(entry: Entry) -> Iterator[dict[str, Any]]:
    kept = entry.kept
    assert kept is not None
    about = {
        "set": kept.id,
        "landmarks": kept.recording.name if kept.recording is not None else None,
        "when": kept.when.isoformat(),
        "exercise": kept.exercise,
        "side": kept.side,
    }
    for said in entry.corrections:
        yield about | said.to_dict() | {"verdict": corrections.entry_of(entry.report, said.number)}


def _copy(recording: Path, path: Path) -> None:
    """Copy a recording; where the disk knows how, without taking any room."""
    try:
        os.link(recording, path)
    except OSError:
        shutil.copyfile(recording, path)


def _places(numbers: Sequence[int]) -> str:
    return ", ".join("?" * len(numbers))


def _for(clause: str, values: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(values) if "?" in clause else ()


def _cannot(what: str, path: Path, error: OSError) -> OSError:
    return OSError(f"cannot {what} {path}: {error.strerror or error}")
