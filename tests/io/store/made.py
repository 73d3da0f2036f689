"""Sets as tests keep them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import formcheck as fc
from formcheck.core.report import CameraInfo, Counts, Level, ModelInfo, Outcome, Rep, SetReport, SourceInfo, Verdict
from formcheck.io.recordings import open_recording
from formcheck.io.store import Kept, Store, UnderWay

SOURCE = SourceInfo("camera", "Camera 0", 30.0)
MODEL = ModelInfo("pose_landmarker_full", "ab" * 32)
#: Noon of a Monday, two hours east of Greenwich.
NOON = datetime(2026, 6, 1, 12, 0, tzinfo=timezone(timedelta(hours=2)))


def begun(store: Store, exercise: fc.Exercise, held: Path, poses: int | None = None) -> UnderWay:
    """Begin a set and record the poses of two holds, or so many of them."""
    recording = open_recording(held)
    under_way = store.begin(exercise, recording.side, SOURCE, MODEL)
    assert under_way.recorder is not None
    for number, pose in enumerate(recording.poses()):
        if number == poses:
            break
        under_way.recorder.write(pose)
    return under_way


def rep(number: int, outcome: Outcome = Outcome.CLEAN, side: str | None = "left", motion: float = 41.0) -> Rep:
    """A repetition of a bridge."""
    clean = Rep(
        number,
        side,
        5.0 * number,
        5.0 * number + 2,
        5.0 * number + 4,
        outcome,
        True,
        motion,
        -4.0,
        "deg",
        1.9,
        0.8,
        1.1,
    )
    if outcome is Outcome.REJECTED:
        fault = Verdict("bridge_foot_down", Level.FAULT, 0.03, 0.12, "T", 9.0, voids=True)
        watch = Verdict("bridge_over_arch", Level.WARN, 9.0, 8.0, "deg", 9.5)
        return replace(clean, faults=(fault, watch))
    return replace(clean, unseen=("bridge_foot_down",)) if outcome is Outcome.UNVERIFIED else clean


def bridges(*reps: Rep, side: str = "left") -> SetReport:
    """A set of bridges: by default one that is clean, one with a fault, one that could not be seen."""
    done = reps or (rep(1), rep(2, Outcome.REJECTED), rep(3, Outcome.UNVERIFIED))
    done = tuple(replace(one, side=side) for one in done)
    return SetReport(
        "single_leg_bridge",
        "per_side",
        done,
        {side: Counts.of(done)},
        source=SourceInfo("camera", "Camera 0", 29.97, 900, 30.03, 890),
        model=MODEL,
        version="0.1.0",
        rules="0123456789ab",
        camera=CameraInfo("FLOOR_SIDE", side, 101.25),
        notes=("The camera shook.",),
    )


def keep(store: Store, report: SetReport, when: datetime = NOON, side: str | None = "left") -> Kept:
    """Keep a set of which there are no landmarks."""
    return store.keep(report, None, when=when, side=side)
