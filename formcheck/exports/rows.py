"""Sets and sessions as rows: what the long table and the workbook are made of.

Rows are plain values: text, numbers, truth, or None for what is not known. Numbers are rounded as in the JSON of a set.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, Rep, SetReport, Stretch, Verdict, rounded
from formcheck.core.running import Finding
from formcheck.io.corrections import Correction
from formcheck.io.store.records import Entry, Pain, SessionRecord
from formcheck.wording import find_rule

Value: TypeAlias = str | float | int | bool | None
Row: TypeAlias = dict[str, Value]

#: Columns by the table that they belong to. Seconds end in ``_s``; `range`, `peak`, `worst` and `limit` are in `unit`.
WHOSE: Final = ("profile", "session", "set", "when", "exercise", "name", "kind")
SETS: Final = (
    *("asked_side", "purpose", "attempted_count", "complete_count", "clean_count", "unverified_count", "cycles"),
    *("held_s", "clean_s", "best_s", "goal_s"),
    *("cadence_per_min", "view", "near", "torso_px", "found_count"),
    *("source", "source_kind", "fps", "frames", "frames_with_pose", "duration_s", "notes"),
)
MADE_BY: Final = ("formcheck", "model", "model_sha256", "rules")
REPS: Final = (
    *("number", "side", "start_s", "peak_s", "end_s", "outcome", "complete", "range", "peak", "unit"),
    *("up_s", "hold_s", "down_s", "held_s", "clean_s", "unseen_s", "goal_s", "ended_by", "unseen", "user_says"),
)
FAULTS: Final = (
    *("number", "side", "rule", "cue", "level", "rejects", "from_s", "to_s", "worst_at_s"),
    *("worst", "limit", "unit", "metric", "against", "possible"),
)
PAINS: Final = ("said_at", "asked", "pain_0_to_10", "leg_symptom", "note")


@dataclass(frozen=True, slots=True)
class Rows:
    """Everything of one or several sets, by table.

    Attributes
    ----------
    sets
        One row for each set or run: `WHOSE`, `SETS`, `MADE_BY`.
    reps
        One row for each repetition, cycle or attempt: `WHOSE`, `row`, `REPS`.
    faults
        One row for each warning and fault, and for each finding of a run: `WHOSE`, `row`, `FAULTS`.
    pains
        One row for each time that pain was told: `WHOSE`, `PAINS`.
    """

    sets: tuple[Row, ...]
    reps: tuple[Row, ...]
    faults: tuple[Row, ...]
    pains: tuple[Row, ...]


def entries_of(what: Entry | SessionRecord) -> tuple[Entry, ...]:
    """Return the sets and runs of what is exported."""
    return what.entries if isinstance(what, SessionRecord) else (what,)


def rows_of(what: Entry | SessionRecord, exercises: Mapping[str, Exercise]) -> Rows:
    """Return everything of a set or a session as rows.

    Parameters
    ----------
    what
        What is exported.
    exercises
        By id: where their names and cues come from.
    """
    profile = what.profile.name if isinstance(what, SessionRecord) else None
    sets: list[Row] = []
    reps: list[Row] = []
    faults: list[Row] = []
    whose: dict[int | None, Row] = {}
    for entry in entries_of(what):
        report, exercise = entry.report, exercises.get(entry.report.exercise)
        own = _whose(entry, profile, exercise)
        whose[entry.kept.id if entry.kept else None] = own
        sets.append(own | _set(entry))
        for item in report.entries:
            reps.append(own | _item(item, report, entry.corrections))
            faults += [own | _fault(fault, item, exercise) for fault in item.faults]
        if report.running is not None:
            faults += [own | _finding(finding, exercise) for finding in report.running.findings]
    return Rows(tuple(sets), tuple(reps), tuple(faults), tuple(_pains(what, profile, whose)))


def _whose(entry: Entry, profile: str | None, exercise: Exercise | None) -> Row:
    kept, report = entry.kept, entry.report
    return {
        "profile": profile,
        "session": kept.session if kept else None,
        "set": kept.id if kept else None,
        "when": kept.when.isoformat(timespec="seconds") if kept else None,
        "exercise": report.exercise,
        "name": exercise.name if exercise is not None else None,
        "kind": report.kind,
    }


def _set(entry: Entry) -> Row:
    report, run = entry.report, entry.report.running
    counts, hold, source, camera = report.counts, report.hold, report.source, report.camera
    return {
        "asked_side": entry.kept.side if entry.kept else None,
        "purpose": entry.kept.purpose if entry.kept else None,
        # Of a run nothing is counted: no zero may stand for that.
        **({} if run is not None else {f"{name}_count": many for name, many in counts.to_dict().items()}),
        "cycles": report.cycles,
        "held_s": rounded(hold.total_s, 2) if hold else None,
        "clean_s": rounded(hold.clean_s, 2) if hold else None,
        "best_s": rounded(hold.best_s, 2) if hold else None,
        "goal_s": rounded(hold.goal_s, 2) if hold else None,
        "cadence_per_min": rounded(run.cadence_spm, 1) if run else None,
        "view": run.view if run else camera.view if camera else None,
        "near": run.near if run else camera.near if camera else None,
        "torso_px": rounded(camera.torso_px, 1) if camera else None,
        "found_count": len(run.findings) if run else None,
        "source": source.name,
        "source_kind": source.kind,
        "fps": rounded(source.fps, 3),
        "frames": source.frames,
        "frames_with_pose": source.frames_with_pose,
        "duration_s": rounded(source.duration_s, 3),
        "notes": " ".join(report.notes),
        **made_by(report),
    }


def made_by(report: SetReport) -> dict[str, str | None]:
    """Return what every export states: version of the program, pose model with its checksum, version of the rules."""
    model = report.model
    return {
        "formcheck": report.version or None,
        "model": model.name if model else None,
        "model_sha256": model.sha256 if model else None,
        "rules": report.rules or None,
    }


def made_by_line(report: SetReport) -> str:
    """Return the same as one line of text: ``formcheck=0.1.0 model=... model_sha256=... rules=...``."""
    return " ".join(f"{name}={value or 'unknown'}" for name, value in made_by(report).items())


def _item(item: Rep | Attempt, report: SetReport, corrections: Sequence[Correction]) -> Row:
    said = next((one.user.value for one in corrections if one.number == item.number), None)
    row: Row = {
        "row": "attempt" if isinstance(item, Attempt) else "cycle" if report.cycles is not None else "repetition",
        "number": item.number,
        "side": item.side,
        "start_s": rounded(item.start_s, 3),
        "end_s": rounded(item.end_s, 3),
        "outcome": item.outcome.value,
        "complete": item.complete,
        "user_says": said,
    }
    if isinstance(item, Attempt):
        return row | {
            "held_s": rounded(item.held_s, 2),
            "clean_s": rounded(item.clean_s, 2),
            "unseen_s": rounded(item.unseen_s, 2),
            "goal_s": rounded(item.goal_s, 2),
            "ended_by": item.ended_by,
        }
    return row | {
        "peak_s": rounded(item.peak_s, 3),
        "range": rounded(item.range_of_motion, 3),
        "peak": rounded(item.peak, 3),
        "unit": item.unit,
        "up_s": rounded(item.up_s, 3),
        "hold_s": rounded(item.hold_s, 3),
        "down_s": rounded(item.down_s, 3),
        "unseen": " ".join(item.unseen) or None,
    }


def _fault(fault: Verdict | Stretch, item: Rep | Attempt, exercise: Exercise | None) -> Row:
    row: Row = {
        "row": "fault",
        "number": item.number,
        "side": item.side,
        "rule": fault.rule,
        "cue": _cue(exercise, fault.rule),
        "level": fault.level.value,
        "worst": rounded(fault.worst, 3),
        "limit": rounded(fault.limit, 3),
        "unit": fault.unit,
    }
    if isinstance(fault, Stretch):
        return row | {"from_s": rounded(fault.from_s, 3), "to_s": rounded(fault.to_s, 3)}
    return row | {"worst_at_s": rounded(fault.t_s, 3), "rejects": fault.voids}


def _finding(finding: Finding, exercise: Exercise | None) -> Row:
    told = finding.to_dict()
    return {"row": "finding", "cue": _cue(exercise, finding.rule), **told}


def _cue(exercise: Exercise | None, rule: str) -> str | None:
    found = find_rule(exercise, rule) if exercise is not None else None
    return found.cue if found is not None else None


def _pains(what: Entry | SessionRecord, profile: str | None, whose: Mapping[int | None, Row]) -> list[Row]:
    """Return what was told of pain, in the order of time; what belongs to one set says to which."""
    session = what.id if isinstance(what, SessionRecord) else None
    rows: list[Row] = []
    for pain in sorted(what.pains, key=lambda pain: pain.said_at):
        nobody: Row = {"profile": profile, "session": pain.session if session is None else session, "set": pain.set}
        rows.append((whose.get(pain.set, nobody) if pain.set is not None else nobody) | _pain(pain))
    return rows


def _pain(pain: Pain) -> Row:
    return {
        "row": "pain",
        "said_at": pain.said_at.isoformat(timespec="seconds"),
        "asked": pain.asked.value,
        "pain_0_to_10": pain.level,
        "leg_symptom": pain.leg,
        "note": pain.note or None,
    }
