"""Films of the sample videos, judged on the true joints: without a pose model."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from formcheck.core.engine import Engine
from formcheck.core.report import SetReport
from formcheck.films.making import film_of_run, film_of_set
from formcheck.films.reel import Film
from formcheck.io.catalogue import discover
from formcheck.io.recordings import open_recording
from formcheck.session import replay
from tests.recorded import poses_of, record


@dataclass(frozen=True)
class Looked:
    """A run as an analysis leaves it."""

    report: SetReport
    poses: Path
    video: Path | None


def run_film(videos: Path, folder: Path, clip: str, *, video: bool = True) -> Film:
    """Return the film of a sample run."""
    catalogue = discover()
    exercise = catalogue.get("running_posture")
    poses = poses_of(videos / f"{clip}.npz")
    engine = Engine(exercise)
    for pose in poses:
        engine.push(pose)
    recording = record(folder / f"{clip}.fcr", poses, "running_posture")
    looked = Looked(engine.report(), recording, videos / f"{clip}.mp4" if video else None)
    return film_of_run(clip, looked, exercise, catalogue.exercises)


def set_film(videos: Path, folder: Path, clip: str, name: str, side: str | None) -> Film:
    """Return the film of a sample set, without its video."""
    exercise = discover().get(name)
    recording = record(folder / f"{clip}.fcr", poses_of(videos / f"{clip}.npz"), name, side)
    report = replay(open_recording(recording), exercise)
    return film_of_set(clip, report, exercise, recording)
