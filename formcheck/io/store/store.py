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

This file says what the store can do; how is in the modules beside it, by subject.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, ModelInfo, Outcome, Rep, SetReport, SourceInfo
from formcheck.io import corrections
from formcheck.io.corrections import Correction
from formcheck.io.recordings import Recording
from formcheck.io.store import deleting, folders, lists, profiles, saying, sets
from formcheck.io.store.bundle import pack, unpack
from formcheck.io.store.place import Place
from formcheck.io.store.practice import Practice, practice
from formcheck.io.store.records import (
    Asked,
    DayFigures,
    Entry,
    Hidden,
    Kept,
    ListedSession,
    Pain,
    Profile,
    Said,
    SessionRecord,
    TrendPoint,
)
from formcheck.io.store.sets import UnderWay

_log = logging.getLogger(__name__)


class Store:
    """Keep what is done, as it is done, and find it again.

    Several programs may share a folder. Every method may be called from any thread; each raises `OSError` where the
    files cannot be read or written, and `ValueError` where the database is broken or of a newer FormCheck.

    Parameters
    ----------
    folder
        Where everything is kept; by default in the user's own data. It is made when something is first kept.
    clock
        What time it is, seconds since 1970.
    """

    def __init__(self, folder: Path | None = None, clock: Callable[[], float] = time.time) -> None:
        self._place = Place(folder or user_data_path("formcheck", appauthor=False), clock)
        self._database = self._place.database
        self.folder = self._place.folder
        self.path = self._database.path
        self.landmarks = self._place.landmarks

    def now(self) -> datetime:
        """Return what time it is, on the user's clock."""
        return datetime.fromtimestamp(self._place.clock()).astimezone()

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
        purpose: str | None = None,
        plan: Sequence[str] = (),
        goal_s: float | None = None,
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
        purpose
            What it is done for in the programme; None where the user does it of their own accord.
        plan
            Ids of the exercises that are planned for the session; they stay with it.
        goal_s
            How long is to be held, where that is not the goal of the exercise, seconds: by it the set is judged again.
        """
        return sets.begin(
            self._place,
            exercise,
            side,
            source,
            model,
            landmarks=landmarks,
            video=video,
            purpose=purpose,
            plan=plan,
            goal_s=goal_s,
        )

    def add(self, under_way: UnderWay, entry: Rep | Attempt) -> None:
        """Keep a repetition or an attempt that has just been closed."""
        sets.add(self._place, under_way, entry)

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
        return sets.finish(self._place, under_way, report)

    def discard(self, under_way: UnderWay) -> None:
        """Close the recorder of a set in which nothing was attempted, and remove what was written of it."""
        sets.discard(self._place, under_way)

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
        return sets.keep(self._place, report, recording, side=side, video=video, when=when, said=said)

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
            found += folders.take_over(self.folder / "sets", self.keep, judge)
            if not self._database.exists:
                return found
            with self._database.reading() as connection:
                rows = connection.execute("SELECT DISTINCT owner FROM sets WHERE owner IS NOT NULL").fetchall()
        except (OSError, ValueError) as error:
            _log.warning("nothing can be recovered: %s", error)
            return found
        # Killed before its first set began, a program leaves its folder only.
        for owner in sorted({*(str(row["owner"]) for row in rows), *self._place.programs()}):
            try:
                with self._place.left_by(owner) as ours:
                    if ours:
                        found += sets.recover_of(self._place, owner, judge)
            except (OSError, ValueError) as error:
                _log.warning("what was left under way stays for the next time: %s", error)
        return found

    def close(self) -> None:
        """Let go of the files; sets that are under way are recovered at the next start."""
        self._place.close()

    # ---- what was done

    def entry(self, number: int) -> Entry:
        """Return a set or a run with everything that is known of it.

        Raises
        ------
        ValueError
            Also when there is none of this number.
        """
        with self._database.reading() as connection:
            return saying.entry_of(connection, saying.row_of(connection, number), self.landmarks)

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
            query = f"{saying.KEPT} WHERE s.session = ? AND {lists.SHOWN} ORDER BY s.began, s.id"
            found = connection.execute(query, (number,)).fetchall()
            return SessionRecord(
                number,
                profiles.named(connection, row["profile"]),
                lists.moment(row["began"], row["utc_offset_s"]),
                lists.moment(row["ended"], row["utc_offset_s"]),
                tuple(saying.entry_of(connection, one, self.landmarks) for one in found),
                lists.pains(connection, row["profile"], session=number),
                tuple(json.loads(row["plan"])),
                lists.said(connection, row["profile"], session=number),
            )

    def report_of(self, kept: Kept) -> SetReport:
        """Return what the judge said of a set."""
        return self.entry(kept.id).report

    def kept(self) -> list[Kept]:
        """Return every set of every profile, the newest first."""
        if not self._database.exists:
            return []
        with self._database.reading() as connection:
            rows = connection.execute(f"{saying.KEPT} WHERE {lists.SHOWN} ORDER BY s.began DESC, s.id DESC").fetchall()
        return [lists.kept_of(row, self.landmarks) for row in rows]

    def exercises(self, profile: int | None = None) -> dict[str, int]:
        """Return the ids of what was done and how many sets of it, what was done last first.

        Parameters
        ----------
        profile
            Whose; the current one when None, here and in all lists below.
        """
        with self._database.reading() as connection:
            return lists.exercises(connection, profiles.whose(connection, profile))

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
                profiles.whose(connection, profile),
                exercise=exercise,
                since=since,
                until=until,
                limit=limit,
                offset=offset,
            )

    def days(self, since: date, until: date, profile: int | None = None) -> dict[date, DayFigures]:
        """Return the days on which something was done, from one to another, both included."""
        with self._database.reading() as connection:
            return lists.days(connection, profiles.whose(connection, profile), since, until)

    def trend(
        self, exercise: str, *, since: date | None = None, until: date | None = None, profile: int | None = None
    ) -> tuple[TrendPoint, ...]:
        """Return what each session of an exercise came to, the oldest first; a video counts once."""
        with self._database.reading() as connection:
            return lists.trend(connection, profiles.whose(connection, profile), exercise, since, until)

    def pains(
        self, since: date | None = None, until: date | None = None, profile: int | None = None
    ) -> tuple[Pain, ...]:
        """Return what was said of pain, in the order of time."""
        with self._database.reading() as connection:
            return lists.pains(connection, profiles.whose(connection, profile), since, until)

    def practice(self, profile: int | None = None) -> Practice:
        """Return everything that somebody did and said, as a programme is made of it."""
        with self._database.reading() as connection:
            return practice(connection, profiles.whose(connection, profile))

    # ---- profiles

    def profiles(self) -> tuple[Profile, ...]:
        """Return everybody who exercises here; there is always one."""
        with self._database.writing() as connection:
            return profiles.everybody(connection)

    @property
    def profile(self) -> Profile:
        """Whose sets are kept and shown now."""
        with self._database.writing() as connection:
            return profiles.named(connection, profiles.whose(connection, None))

    def add_profile(self, name: str) -> Profile:
        """Add somebody.

        Raises
        ------
        ValueError
            Also when the name is empty or taken.
        """
        with self._database.writing() as connection:
            return profiles.add(connection, name)

    def rename_profile(self, number: int, name: str) -> None:
        """Give somebody another name.

        Raises
        ------
        ValueError
            Also when the name is empty or taken, or there is nobody of this number.
        """
        with self._database.writing() as connection:
            profiles.rename(connection, number, name)

    def choose_profile(self, number: int) -> None:
        """Keep and show the sets of this profile from now on.

        Raises
        ------
        ValueError
            Also when there is nobody of this number.
        """
        with self._database.writing() as connection:
            profiles.choose(connection, number)

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

        What is told before a session that has not begun yet belongs to the one that begins within three hours.

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
        with self._database.writing() as connection:
            return saying.say_pain(
                connection,
                asked,
                level,
                leg=leg,
                session=session,
                of_set=of_set,
                note=note,
                when=when,
                now_s=self._place.clock(),
            )

    def say(
        self,
        topic: str,
        subject: str = "",
        value: str = "",
        *,
        session: int | None = None,
        of_set: int | None = None,
        when: datetime | None = None,
    ) -> Said:
        """Keep something else that the user says or chooses: nothing of before is changed, the latest one holds.

        Parameters
        ----------
        topic, subject, value
            What it is about, of what, and what is said; see `formcheck.coach.programme.facts.Topic`.
        session, of_set
            What it belongs to, and is deleted with; the session of a set need not be given.
        when
            When it was said; now when None.

        Raises
        ------
        ValueError
            Also for no topic, or a set or session that there is not.
        """
        with self._database.writing() as connection:
            return saying.say(
                connection,
                topic,
                subject,
                value,
                session=session,
                of_set=of_set,
                when=when,
                now_s=self._place.clock(),
            )

    def said(self, profile: int | None = None) -> tuple[Said, ...]:
        """Return what else somebody said and chose, in the order of time.

        Parameters
        ----------
        profile
            Whose; the current one when None.
        """
        with self._database.reading() as connection:
            return lists.said(connection, profiles.whose(connection, profile))

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
            entry = saying.entry_of(connection, saying.row_of(connection, kept.id), self.landmarks)
            return saying.correct(connection, entry, number, outcome)

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
                query = f"{saying.KEPT} WHERE {lists.SHOWN} AND s.id IN (SELECT set_id FROM corrections)"
                for row in connection.execute(f"{query} ORDER BY s.began, s.id").fetchall():
                    rows += saying.told_wrong(saying.entry_of(connection, row, self.landmarks))
        corrections.export(Path(path), rows)
        return len(rows)

    # ---- deleting

    def hide(self, sets: Sequence[int] = (), sessions: Sequence[int] = ()) -> Hidden:
        """Take sets and sessions out of every list; `bring_back` undoes it, `empty` makes it last."""
        hidden = Hidden(tuple(sets), tuple(sessions))
        with self._database.writing() as connection:
            deleting.hide(connection, hidden)
        return hidden

    def bring_back(self, hidden: Hidden) -> None:
        """Undo a `hide`."""
        with self._database.writing() as connection:
            deleting.bring_back(connection, hidden)

    def empty(self) -> int:
        """Really delete what is hidden; return how many sets that were."""
        return deleting.empty(self._place)

    def delete(self, kept: Kept) -> None:
        """Really delete a set with everything that belongs to it; what is gone already is gone."""
        deleting.delete(self._place, "id = ?", (kept.id,))

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
            return deleting.everything(self._place)
        gone = deleting.some(self._place, sets, sessions)
        return gone + (deleting.before(self._place, before, profile) if before is not None else 0)

    # ---- copies

    def backups(self) -> tuple[Path, ...]:
        """Return the copies that FormCheck made itself, the oldest first."""
        return deleting.backups(self._place)

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
        return unpack(path, self._database, self.landmarks, self._place.copies)
