"""A report as rows of the store, and the rows as the report: to the last digit.

A number that is not known is NaN in a report and NULL in a row.
"""

from __future__ import annotations

import json
import math
import sqlite3
import zlib
from collections.abc import Callable, Sequence
from statistics import median
from typing import Any

from formcheck.core.report import (
    Attempt,
    CameraInfo,
    Counts,
    Hold,
    Level,
    ModelInfo,
    Outcome,
    Rep,
    SetReport,
    SourceInfo,
    Stretch,
    Verdict,
)
from formcheck.core.running import Running
from formcheck.io.judged import from_plain, parse, to_plain
from formcheck.io.store.database import Connection
from formcheck.io.store.records import Figures


def write_report(connection: Connection, number: int, report: SetReport) -> None:
    """Write what the judge said of a set in the place of what is there of it.

    Parameters
    ----------
    connection
        Within a transaction.
    number
        The set; its row is there.
    """
    for table in ("reps", "attempts", "faults", "sides", "runs"):
        connection.execute(f"DELETE FROM {table} WHERE set_id = ?", (number,))
    source, model, camera = report.source, report.model, report.camera
    _update(
        connection,
        number,
        kind=report.kind,
        source_kind=source.kind,
        source_name=source.name,
        fps=source.fps,
        frames=source.frames,
        duration_s=source.duration_s,
        frames_with_pose=source.frames_with_pose,
        model_name=model.name if model else None,
        model_sha256=model.sha256 if model else None,
        version=report.version,
        rules=report.rules,
        has_camera=camera is not None,
        view=camera.view if camera else None,
        near=camera.near if camera else None,
        facing=_facing(camera) if camera else None,
        torso_px=camera.torso_px if camera else None,
        cycles=report.cycles,
        is_hold=report.hold is not None,
        goal_s=report.hold.goal_s if report.hold is not None else None,
        notes=json.dumps(report.notes, ensure_ascii=False),
    )
    for rep in report.reps:
        write_entry(connection, number, rep)
    for attempt in report.hold.attempts if report.hold is not None else ():
        write_entry(connection, number, attempt)
    _insert(connection, "sides", [_side_row(number, place, *side) for place, side in enumerate(_sides(report))])
    if report.running is not None:
        _insert(connection, "runs", [_run_row(number, report.running)])


def write_entry(connection: Connection, number: int, entry: Rep | Attempt) -> None:
    """Write one repetition, or one attempt at a hold."""
    faults: list[dict[str, Any]]
    if isinstance(entry, Rep):
        row = _fields(entry, "number side start_s peak_s end_s range_of_motion peak unit up_s hold_s down_s complete")
        row |= {"outcome": entry.outcome.value, "unseen": json.dumps(entry.unseen)}
        _insert(connection, "reps", [{"set_id": number} | row])
        faults = [_fields(fault, "rule worst unit t_s voids") | _level(fault) for fault in entry.faults]
    else:
        row = _fields(entry, "number side start_s end_s held_s clean_s unseen_s goal_s ended_by")
        _insert(connection, "attempts", [{"set_id": number} | row])
        faults = [_fields(stretch, "rule worst unit from_s to_s") | _level(stretch) for stretch in entry.faults]
    about = {"set_id": number, "number": entry.number}
    _insert(connection, "faults", [about | {"place": place} | fault for place, fault in enumerate(faults)])


def read_report(connection: Connection, row: sqlite3.Row) -> SetReport:
    """Return the report of a row of `sets`; of a set that is under way what there is so far."""
    number = row["id"]
    reps = _of(connection, "reps", number, "number")
    attempts = _of(connection, "attempts", number, "number")
    faults: dict[int, list[sqlite3.Row]] = {}
    for fault in _of(connection, "faults", number, "number, place"):
        faults.setdefault(fault["number"], []).append(fault)
    run = connection.execute("SELECT whole FROM runs WHERE set_id = ?", (number,)).fetchone()
    hold = None
    if row["is_hold"] or attempts:
        done = tuple(_attempt(attempt, faults.get(attempt["number"], ())) for attempt in attempts)
        hold = Hold(done, _known(row["goal_s"]) if row["is_hold"] else done[0].goal_s)
    return SetReport(
        exercise=row["exercise"],
        kind=row["kind"],
        reps=tuple(_rep(rep, faults.get(rep["number"], ())) for rep in reps),
        sides={
            side["side"]: Counts(side["attempted"], side["complete"], side["clean"], side["unverified"])
            for side in _of(connection, "sides", number, "place")
            if side["told"]
        },
        hold=hold,
        cycles=row["cycles"],
        running=_run(run["whole"]) if run is not None else None,
        notes=tuple(json.loads(row["notes"])),
        source=SourceInfo(
            row["source_kind"],
            row["source_name"],
            _known(row["fps"]),
            row["frames"],
            row["duration_s"],
            row["frames_with_pose"],
        ),
        model=ModelInfo(row["model_name"], row["model_sha256"]) if row["model_name"] is not None else None,
        version=row["version"],
        rules=row["rules"],
        camera=CameraInfo(row["view"], row["near"], _known(row["torso_px"])) if row["has_camera"] else None,
    )


def figures_of(rows: Sequence[Sequence[Any]]) -> Figures:
    """Return what a side came to in one set, or in several.

    Parameters
    ----------
    rows
        For each set the side, the four counts, how many repetitions were measured, sum and sum of squares of their
        range, its unit, the sums of their tempo, held, clean and best seconds, what was towards the camera, and the
        length of the trunk. By place: a trend has ten thousands of them.
    """
    if len(rows) == 1:
        row = rows[0]
    else:
        side, *columns = zip(*rows, strict=True)
        *sums, facing, torso = columns
        # Of the words the first one that is any, of the best seconds the best, and of everything else the sum.
        row = [side[0], *map(_total, sums)]
        row[8], row[14] = max(sums[7]), max((best for best in sums[13] if best is not None), default=None)
        sizes = [px for px in torso if px is not None]
        row += [facing[0] if len(set(facing)) == 1 else None, sum(sizes) / len(sizes) if sizes else None]
    side, attempted, complete, clean, unverified, measured, total, squares, unit, up_s, hold_s, down_s, *others = row
    held_s, clean_s, best_s, near, torso_px = others
    share = 1 / measured if measured else math.nan
    return Figures(
        side,
        attempted,
        complete,
        clean,
        unverified,
        total * share,
        _deviation(total, squares, measured),
        unit,
        up_s * share,
        hold_s * share,
        down_s * share,
        _known(held_s),
        _known(clean_s),
        _known(best_s),
        near,
        _known(torso_px),
        len(rows),
    )


def _total(values: Sequence[Any]) -> Any:
    """Return the sum of what is known; None where nothing is, and for words."""
    known = [value for value in values if value is not None]
    return sum(known) if known and not isinstance(known[0], str) else None


def _deviation(total: float, squares: float, count: int) -> float:
    """Return the standard deviation (n - 1) of sums; NaN for fewer than two."""
    if count < 2:
        return math.nan
    return math.sqrt(max(0.0, squares - total * total / count) / (count - 1))


# ---- a report as rows


def _sides(report: SetReport) -> list[tuple[str | None, bool, Counts, list[Rep], list[Attempt]]]:
    """Return each side: its name, whether the report counts it, its counts, and what was done on it."""
    names: dict[str | None, None] = dict.fromkeys(report.sides)
    names |= dict.fromkeys(entry.side for entry in report.entries)
    if not names and report.running is None:
        names = {None: None}
    found = []
    for name in names:
        reps = [rep for rep in report.reps if rep.side == name]
        attempts = [attempt for attempt in report.hold.attempts if attempt.side == name] if report.hold else []
        counted = Counts.of(reps) if report.hold is None else Hold(tuple(attempts), report.hold.goal_s).counts
        told = name is not None and name in report.sides
        found.append((name, told, report.sides[name] if told and name else counted, reps, attempts))
    return found


def _facing(camera: CameraInfo) -> str | None:
    """Return what was towards the camera: a side, or the front; None where it is not known."""
    front = camera.view is not None and "FRONT" in camera.view.upper()
    return "front" if camera.near is None and front else camera.near


def _side_row(
    number: int, place: int, side: str | None, told: bool, counts: Counts, reps: Sequence[Rep], done: Sequence[Attempt]
) -> dict[str, Any]:
    # What could not be read of one repetition says nothing of the others.
    whole = [
        rep
        for rep in reps
        if rep.complete and all(map(math.isfinite, (rep.range_of_motion, rep.up_s, rep.hold_s, rep.down_s)))
    ]
    return {
        "set_id": number,
        "place": place,
        "side": side,
        "told": told,
        **counts.to_dict(),
        "measured": len(whole),
        "range_sum": sum(rep.range_of_motion for rep in whole),
        "range_squares": sum(rep.range_of_motion**2 for rep in whole),
        "unit": reps[0].unit if reps else "",
        "up_sum": sum(rep.up_s for rep in whole),
        "hold_sum": sum(rep.hold_s for rep in whole),
        "down_sum": sum(rep.down_s for rep in whole),
        "held_s": sum(attempt.held_s for attempt in done) if done else None,
        "clean_s": sum(attempt.clean_s for attempt in done) if done else None,
        "best_s": max(attempt.clean_s for attempt in done) if done else None,
        "rep_s": _middle([rep.end_s - rep.start_s for rep in reps if rep.complete]),
    }


def _middle(lasted_s: Sequence[float]) -> float | None:
    """Return the median of what is known; None where nothing is."""
    known = [one_s for one_s in lasted_s if math.isfinite(one_s)]
    return median(known) if known else None


def _run_row(number: int, running: Running) -> dict[str, Any]:
    return {
        "set_id": number,
        "view": running.view,
        "cadence_spm": running.cadence_spm,
        "found": len(running.findings),
        # An hour of running is five thousand strides.
        "whole": zlib.compress(json.dumps(to_plain(running)).encode()),
    }


def _run(whole: bytes) -> Running:
    return from_plain(parse(zlib.decompress(whole)))


def _level(fault: Verdict | Stretch) -> dict[str, Any]:
    return {"level": fault.level.value, "limit_at": fault.limit}


def _fields(thing: object, names: str) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names.split()}


def _insert(connection: Connection, table: str, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows of the same columns; what is told anew stands in the place of what was told."""
    if rows:
        names = ", ".join(rows[0])
        places = ", ".join(f":{name}" for name in rows[0])
        connection.executemany(f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({places})", rows)


def _update(connection: Connection, number: int, **values: Any) -> None:
    names = ", ".join(f"{name} = :{name}" for name in values)
    connection.execute(f"UPDATE sets SET {names} WHERE id = :id", values | {"id": number})


# ---- rows as a report


def _of(connection: Connection, table: str, number: int, order: str) -> list[sqlite3.Row]:
    query = f"SELECT * FROM {table} WHERE set_id = ? ORDER BY {order}"
    return connection.execute(query, (number,)).fetchall()


def _rep(row: sqlite3.Row, faults: Sequence[sqlite3.Row]) -> Rep:
    known = _numbers(row)
    return Rep(
        number=row["number"],
        side=row["side"],
        start_s=known("start_s"),
        peak_s=known("peak_s"),
        end_s=known("end_s"),
        outcome=Outcome(row["outcome"]),
        complete=bool(row["complete"]),
        range_of_motion=known("range_of_motion"),
        peak=known("peak"),
        unit=row["unit"],
        up_s=known("up_s"),
        hold_s=known("hold_s"),
        down_s=known("down_s"),
        faults=tuple(_verdict(fault) for fault in faults),
        unseen=tuple(json.loads(row["unseen"])),
    )


def _verdict(row: sqlite3.Row) -> Verdict:
    known = _numbers(row)
    worst, limit, t_s = known("worst"), known("limit_at"), known("t_s")
    return Verdict(row["rule"], Level(row["level"]), worst, limit, row["unit"], t_s, bool(row["voids"]))


def _attempt(row: sqlite3.Row, faults: Sequence[sqlite3.Row]) -> Attempt:
    known = _numbers(row)
    return Attempt(
        number=row["number"],
        side=row["side"],
        start_s=known("start_s"),
        end_s=known("end_s"),
        held_s=known("held_s"),
        clean_s=known("clean_s"),
        unseen_s=known("unseen_s"),
        goal_s=known("goal_s"),
        ended_by=row["ended_by"],
        faults=tuple(_stretch(fault) for fault in faults),
    )


def _stretch(row: sqlite3.Row) -> Stretch:
    known = _numbers(row)
    from_s, to_s = known("from_s"), known("to_s")
    return Stretch(row["rule"], Level(row["level"]), from_s, to_s, known("worst"), known("limit_at"), row["unit"])


def _numbers(row: sqlite3.Row) -> Callable[[str], float]:
    return lambda name: _known(row[name])


def _known(value: float | None) -> float:
    return math.nan if value is None else value
