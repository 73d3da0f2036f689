"""Sets as they are kept: begun, written as they go on, closed, and what a program that was killed has left of them."""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from formcheck.core.exercise import Exercise, Kind
from formcheck.core.fingerprint import rules_version
from formcheck.core.report import Attempt, Counts, ModelInfo, Rep, SetReport, SourceInfo
from formcheck.io import analyses
from formcheck.io.corrections import Correction
from formcheck.io.recordings import Recorder, Recording, open_recording
from formcheck.io.store import lists, profiles
from formcheck.io.store.database import Connection
from formcheck.io.store.place import Place, cannot
from formcheck.io.store.records import Kept
from formcheck.io.store.rows import read_report, write_entry, write_report
from formcheck.io.store.saying import KEPT, adopt, write_corrections

_log = logging.getLogger(__name__)

#: What is begun so long after the end of a session, or earlier, belongs to it; later it is a session of its own.
#: House value: nobody rests for an hour between two sets.
SESSION_GAP_S: Final = 3600.0
#: No session is longer, seconds: who opens the window every hour of a day begins anew the next one.
_LONGEST_S: Final = 86400.0
_ID: Final = re.compile(r"[a-z0-9_]+")
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


def begin(
    place: Place,
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
    """Begin a set; parameters as for `Store.begin`."""
    began_s = _written(video, place.clock())
    owner = place.owner()
    with place.database.writing() as connection:
        number = _insert(connection, began_s, exercise.id, side, source, model, video, owner)
        connection.execute(
            "UPDATE sets SET kind = ?, rules = ?, purpose = ? WHERE id = ?",
            (exercise.kind.value, rules_version(exercise), None if purpose is None else str(purpose), number),
        )
        _planned(connection, number, plan)
        if not landmarks:
            return UnderWay(number, None)
        path = _name_recording(place, connection, number, exercise.id, side, began_s)
    try:
        place.landmarks.mkdir(parents=True, exist_ok=True)
        recorder = Recorder(path, exercise=exercise.id, side=side, source=source, model=model, goal_s=goal_s)
        return UnderWay(number, recorder)
    except OSError as error:
        drop(place, [number])
        raise cannot("begin a set in", place.folder, error) from error


def add(place: Place, under_way: UnderWay, entry: Rep | Attempt) -> None:
    """Keep a repetition or an attempt that has just been closed."""
    # Of a program that is killed nothing is lost; for a loss of power every repetition would wait for the disk.
    with place.database.writing(durable=False) as connection:
        write_entry(connection, under_way.id, entry)


def finish(place: Place, under_way: UnderWay, report: SetReport) -> Kept:
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
            discard(place, under_way)
            raise ValueError("nothing was recorded of this set: it cannot be kept")
    return _close(place, under_way.id, report)


def discard(place: Place, under_way: UnderWay) -> None:
    """Close the recorder of a set in which nothing was attempted, and remove what was written of it."""
    if under_way.recorder is not None:
        with suppress(OSError):
            under_way.recorder.close()
    # What cannot be removed now is at the next start: there is nothing in it.
    with suppress(OSError, ValueError):
        drop(place, [under_way.id])


def keep(
    place: Place,
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
    began_s = when.timestamp() if when else _written(video or recording, place.clock())
    owner = place.owner()
    with place.database.writing() as connection:
        number = _insert(connection, began_s, report.exercise, side, report.source, report.model, video, owner, when)
        path = _name_recording(place, connection, number, report.exercise, side, began_s) if recording else None
        write_corrections(connection, number, said)
    try:
        if path is not None and recording is not None:
            place.landmarks.mkdir(parents=True, exist_ok=True)
            _copy(recording, path)
    except OSError as error:
        drop(place, [number])
        raise cannot("keep a set in", place.folder, error) from error
    return _close(place, number, report)


def recover_of(place: Place, owner: str, judge: Callable[[Recording], SetReport]) -> Iterator[Kept]:
    """Keep the sets that a program has left; what cannot be judged or kept now stays for the next time."""
    with place.database.reading() as connection:
        rows = connection.execute(f"{KEPT} WHERE s.owner = ? ORDER BY s.id", (owner,)).fetchall()
    for row in rows:
        try:
            kept = _recovered(place, row, judge)
        except (OSError, ValueError) as error:
            _log.warning("set %s stays for the next time: %s", row["id"], error)
            continue
        if kept is not None:
            yield kept


def drop(place: Place, numbers: Sequence[int]) -> None:
    """Remove sets with their files, and sessions of which nothing is left."""
    if not numbers:
        return
    with place.database.reading() as connection:
        query = "SELECT file FROM recordings WHERE set_id = ?"
        files = [row["file"] for number in numbers for row in connection.execute(query, (number,))]
    for file in files:
        try:
            (place.landmarks / file).unlink(missing_ok=True)
        except OSError as error:
            raise cannot("delete", place.landmarks / file, error) from error
    with place.database.writing() as connection:
        connection.executemany("DELETE FROM sets WHERE id = ?", [(number,) for number in numbers])
        connection.execute(
            "DELETE FROM sessions WHERE id NOT IN (SELECT session FROM sets)"
            " AND id NOT IN (SELECT session FROM pains WHERE session IS NOT NULL)"
        )


def _insert(
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

    profile = profiles.whose(connection, None)
    seconds, offset_s = lists.clock(began_s, when)
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
    place: Place, connection: Connection, number: int, exercise: str, side: str | None, began_s: float
) -> Path:
    """Choose the file of a recording, before there is one: whatever is there belongs to a set."""
    stamp = datetime.fromtimestamp(began_s).astimezone().strftime("%Y-%m-%dT%H-%M-%S")
    name = ".".join([stamp, exercise, *([side] if side else []), uuid.uuid4().hex[:8], "fcr"])
    connection.execute("INSERT INTO recordings (set_id, file) VALUES (?, ?)", (number, name))
    return place.landmarks / name


def _close(place: Place, number: int, report: SetReport) -> Kept:
    """Write what a set came to: it is over. Of a video that was judged alike before, return the set of then."""
    with place.database.writing() as connection:
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
            # Not before: of a set in which nothing was attempted nothing is left.
            adopt(connection, number)
        row = connection.execute(f"{KEPT} WHERE s.id = ?", (twin["id"] if same else number,)).fetchone()
        kept = lists.kept_of(row, place.landmarks)
    if same:
        drop(place, [number])
    return kept


def _recovered(place: Place, row: Any, judge: Callable[[Recording], SetReport]) -> Kept | None:
    """Keep one set that was left; None when there is nothing in it."""
    path = place.landmarks / row["file"] if row["file"] is not None else None
    report = None
    if path is not None and path.exists() and path.stat().st_size:
        recording = open_recording(path)
        if recording.source.frames_with_pose:
            report = judge(recording)
    else:
        with place.database.reading() as connection:
            left = read_report(connection, row)
        report = _closed(left)
    # What is told is all there is; a run whose poses were not copied yet is analysed again from its video.
    if report is None or not (report.entries or report.running is not None):
        drop(place, [row["id"]])
        return None
    if row["source_kind"] != report.source.kind:
        source = replace(report.source, kind=row["source_kind"], name=row["source_name"])
        report = replace(report, source=source)
    return _close(place, row["id"], report)


def _session_at(connection: Connection, profile: int, seconds: float, offset_s: int) -> int:
    """Return the session that a moment belongs to; it is made where there is none."""
    row = connection.execute(
        "SELECT id FROM sessions WHERE profile = ? AND hidden = 0 AND began BETWEEN ? AND ? AND ended >= ?"
        " ORDER BY abs(began - ?) LIMIT 1",
        (profile, seconds - _LONGEST_S, seconds + SESSION_GAP_S, seconds - SESSION_GAP_S, seconds),
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


def _planned(connection: Connection, number: int, plan: Sequence[str]) -> None:
    """Keep what was planned for the session of a set; what was planned for it before stays."""
    if not plan:
        return
    row = connection.execute(
        "SELECT id, plan FROM sessions WHERE id = (SELECT session FROM sets WHERE id = ?)", (number,)
    ).fetchone()
    together = list(dict.fromkeys([*json.loads(row["plan"]), *plan]))
    connection.execute("UPDATE sessions SET plan = ? WHERE id = ?", (json.dumps(together), row["id"]))


def _written(file: Path | None, now_s: float) -> float:
    """Return when a file was written: when what it shows was done, as far as anybody knows. Never in the future."""
    if file is None:
        return now_s
    try:
        return min(file.stat().st_mtime, now_s)
    except OSError:
        return now_s


def _key(video: Path | None) -> str | None:
    """Return what tells one video from another, whatever it is called; None where there is none, or it is gone."""
    try:
        return analyses.content_key(video) if video is not None else None
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


def _copy(recording: Path, path: Path) -> None:
    """Copy a recording; where the disk knows how, without taking any room."""
    try:
        os.link(recording, path)
    except OSError:
        shutil.copyfile(recording, path)
