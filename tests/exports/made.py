"""Sets, runs and sessions that are exported in tests."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from formcheck.core.report import ModelInfo, SetReport, SourceInfo
from formcheck.io.recordings import Recorder, open_recording
from formcheck.io.store.records import Asked, Entry, Kept, Pain, Profile, SessionRecord
from formcheck.session import replay
from tests import recorded

MODEL = ModelInfo("pose_landmarker_full", "ab" * 32)
ZONE = timezone(timedelta(hours=1))
WHEN = datetime(2026, 11, 23, 18, 0, 0, tzinfo=ZONE)
#: What a spreadsheet must not compute.
EVIL = '=HYPERLINK("http://example.org","x")'


def recording(folder: Path, sample_videos: Path, clip: str, exercise: str, side: str | None = None) -> Path:
    """Write the true joints of a sample video as a recording with a model."""
    path = folder / f"{clip}.fcr"
    poses = recorded.poses_of(sample_videos / f"{clip}.npz")
    with Recorder(path, exercise=exercise, side=side, source=SourceInfo("camera", "Camera 0"), model=MODEL) as recorder:
        for pose in poses:
            recorder.write(pose)
    return path


def entry(
    report: SetReport, number: int, minutes: float = 0.0, path: Path | None = None, side: str | None = None
) -> Entry:
    """Return a report as the store hands it out."""
    when = WHEN + timedelta(minutes=minutes)
    return Entry(Kept(number, 3, 1, report.exercise, report.kind, side, when, path), report)


def judged(path: Path, number: int, minutes: float = 0.0, side: str | None = None) -> Entry:
    """Return the set of a recording as the store hands it out."""
    return entry(replay(open_recording(path)), number, minutes, path, side)


def session(*entries: Entry) -> SessionRecord:
    """Return a session whose texts try to be formulas."""
    pains = (
        Pain(1, WHEN, Asked.BEFORE, 2, session=3, note=EVIL),
        Pain(2, WHEN + timedelta(minutes=2), Asked.AFTER_SET, None, leg=True, session=3, set=8, note="-2+3"),
    )
    return SessionRecord(3, Profile(1, "@Zoë"), WHEN, WHEN + timedelta(minutes=20), entries, pains)
