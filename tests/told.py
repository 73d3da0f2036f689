"""Sets, sessions and weeks as the store hands them out, made of what a stick figure does."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path

import formcheck as fc
from formcheck.core.report import Counts, ModelInfo, Outcome, SetReport, SourceInfo
from formcheck.io.corrections import Correction
from formcheck.io.store.records import (
    Asked,
    Entry,
    Figures,
    Kept,
    Listed,
    ListedSession,
    Pain,
    Profile,
    SessionRecord,
    TrendPoint,
)
from formcheck.physio import Weeks
from tests.recorded import record
from tests.synthetic import Held, Move, course, side_of

ZONE = timezone(timedelta(hours=1))
BEGAN = datetime(2026, 3, 2, 18, 5, tzinfo=ZONE)
ANNA = Profile(1, "Anna <Muster>")
BRIDGE, BALANCE = "single_leg_bridge", "single_leg_balance"
#: What happens in the set of the bridge: clean, short of the range, too fast, clean.
MOVES = (Move(), Move(top=-18.0), Move(up_s=0.4, down_s=0.4), Move())


#: What is done of each exercise.
DONE = {
    BRIDGE: MOVES,
    BALANCE: (Held(hold_s=21.0), Held(hold_s=5.0)),
    "quadruped_limb_raises": (Move(), Move(), Move()),
    "v_up": (Move(), Move(top=60.0)),
}


@lru_cache(maxsize=8)
def poses(name: str) -> tuple[fc.Pose, ...]:
    return tuple(course(name, list(DONE[name]), fps=16))


@lru_cache(maxsize=8)
def judged(name: str) -> SetReport:
    report = fc.judge(fc.load_exercise(name), poses(name), side_of(name))
    source = SourceInfo("camera", "Camera 0", 16.0, 400, 25.0, 398)
    return replace(report, source=source, model=ModelInfo("pose_landmarker_full", "ab" * 32), version="0.1.0")


def entry(number: int, report: SetReport, minutes: float = 0.0, recording: Path | None = None, **more: object) -> Entry:
    when = BEGAN + timedelta(minutes=minutes)
    side = next(iter(report.sides), None)
    kept = Kept(number, 3, 1, report.exercise, report.kind, side, when, recording)
    return Entry(kept, report, **more)  # type: ignore[arg-type]


def session(*entries: Entry, pains: tuple[Pain, ...] = ()) -> SessionRecord:
    return SessionRecord(3, ANNA, BEGAN, BEGAN + timedelta(minutes=40), entries, pains)


def recorded(folder: Path, name: str) -> Path:
    """Return the landmarks of a set."""
    return record(folder / f"{name}.fcr", list(poses(name)), name, side_of(name))


def unverified(report: SetReport) -> SetReport:
    """Return the same set as if the camera had seen nothing that matters."""
    reps = tuple(
        replace(rep, outcome=Outcome.UNVERIFIED, complete=True, faults=(), unseen=("bridge_foot_down",))
        for rep in report.reps
    )
    return replace(report, reps=reps, sides={"right": Counts.of(reps)})


def points(name: str, count: int = 4) -> tuple[TrendPoint, ...]:
    """Return sessions in which the right side did two repetitions less, every third day."""
    known = {"attempted": 12, "complete": 11, "range_mean": 40.0, "range_sd": 1.0, "unit": "deg", "torso_px": 200.0}
    tempo = {"up_s": 2.0, "hold_s": 0.8, "down_s": 1.9}
    sides = tuple(
        Figures(side, clean=clean, near=side, **known, **tempo) for side, clean in (("left", 10), ("right", 8))
    )
    return tuple(TrendPoint(k, BEGAN + timedelta(days=3 * (k - count)), 2, sides) for k in range(1, count + 1))


PAINS = (
    Pain(1, BEGAN, Asked.BEFORE, 1, session=3),
    Pain(2, BEGAN + timedelta(minutes=9), Asked.AFTER_SET, 2, session=3, set=8, note="pulls <a little>"),
    Pain(3, BEGAN + timedelta(minutes=40), Asked.AFTER, 3, leg=True, session=3),
    Pain(4, BEGAN + timedelta(hours=13), Asked.NEXT_MORNING, 0, session=3),
)
CORRECTED = (Correction(2, Outcome.REJECTED, Outcome.CLEAN, ("partial_rep",), "2026-03-02T18:20:00+01:00", "0.1.0"),)


def weeks() -> Weeks:
    """Return four weeks of one exercise and a run."""
    trend = points(BRIDGE)
    run = Listed(Kept(99, 4, 1, "running_posture", "continuous", None, BEGAN, None), (), 600.0, 1, 160.0)
    sessions = tuple(
        ListedSession(
            one.session,
            1,
            one.when,
            one.when + timedelta(minutes=30),
            (
                Listed(Kept(one.session, one.session, 1, BRIDGE, "per_side", None, one.when, None), one.figures, 60.0),
                *((run,) if one.session == 4 else ()),
            ),
        )
        for one in reversed(trend)
    )
    entries = (entry(1, judged(BRIDGE)), entry(2, judged(BRIDGE)))
    since, until = (BEGAN - timedelta(weeks=4)).date(), BEGAN.date()
    return Weeks(ANNA, since, until, sessions, {BRIDGE: trend}, PAINS, entries)
