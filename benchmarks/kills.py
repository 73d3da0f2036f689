"""Programs that are killed while they keep sets: `python -m benchmarks.kills --kills 500`.

A program of its own judges recorded sets before the camera and keeps them (`formcheck.live`), as fast as it can, one
after the other, with a word of pain after each. At a random moment it gets SIGKILL. Then the store is looked at: the
database is whole (`integrity_check`, `foreign_key_check`), every set that was said to be kept is there with its
landmarks and its pain, and the set that was under way has every repetition that was closed; recovered, it comes to as
many again. The exit status is 1 when anything is missing.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Final, NoReturn

import numpy as np

from formcheck.coach.steps import plan
from formcheck.core.exercise import Exercise
from formcheck.core.pose import Pose
from formcheck.core.report import ModelInfo, SourceInfo
from formcheck.io.catalogue import load_exercise
from formcheck.io.recordings import open_recording
from formcheck.io.store import Asked, Store
from formcheck.live import Live
from formcheck.session import replay

ROOT: Final = Path(__file__).resolve().parent.parent
EXERCISE, SIDE, FPS = "single_leg_bridge", "left", 25.0
#: One repetition of a sample video, and three: short sets are closed often, long ones are under way for long.
_FRAMES: Final = (165, 460)
_CAMERA: Final = SourceInfo("camera", "Camera 0", FPS)
_MODEL: Final = ModelInfo("pose_landmarker_full", "0" * 64)
#: A kill comes this long after the start at the latest, seconds: some sets are kept by then.
_LATEST_S: Final = 1.2
#: After so many kills another folder is begun: what makes a database is killed, too.
_PER_FOLDER: Final = 10


@dataclass(slots=True)
class Figures:
    """What the kills came to.

    Attributes
    ----------
    kills
        How many there were.
    at
        At what they came: before the first set, in one, between two.
    closed, reps, recovered
        Sets that were said to be kept, repetitions of sets under way that were closed, and sets that were recovered.
    wrong
        What was not as it must be.
    """

    kills: int = 0
    at: Counter[str] = field(default_factory=Counter)
    closed: int = 0
    reps: int = 0
    recovered: int = 0
    wrong: list[str] = field(default_factory=list)


def main(argv: Sequence[str] | None = None) -> int:
    """Kill, look, print, and return 1 when anything is missing."""
    ask = argparse.ArgumentParser(prog="python -m benchmarks.kills", description=__doc__)
    ask.add_argument("--kills", type=int, default=500, help="how many (default: 500)")
    ask.add_argument("--seed", type=int, default=1)
    arguments = ask.parse_args(argv)
    chance, figures = random.Random(arguments.seed), Figures()
    exercise, sets = load_exercise(EXERCISE), [list(_poses(frames)) for frames in _FRAMES]
    began_s = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="formcheck-kills-") as place:
        folder = Path(place) / "store"
        for number in range(arguments.kills):
            if number % _PER_FOLDER == 0:
                shutil.rmtree(folder, ignore_errors=True)
            said = _killed(folder, exercise, sets, chance.uniform(0.0, _LATEST_S))
            _look(folder, said, figures)
            if number % 50 == 49:
                print(f"{number + 1} kills, {time.perf_counter() - began_s:.0f} s", flush=True)
    print(f"{figures.kills} kills: " + ", ".join(f"{count} {when}" for when, count in sorted(figures.at.items())))
    print(f"{figures.closed} sets were kept before, all of them looked for after every kill of their folder")
    print(f"{figures.reps} repetitions of sets under way were closed; {figures.recovered} sets were recovered")
    for line in figures.wrong:
        print(f"WRONG: {line}")
    print("nothing is missing, and every database is whole" if not figures.wrong else f"{len(figures.wrong)} wrong")
    return 1 if figures.wrong else 0


def _poses(frames: int) -> Iterator[Pose]:
    """Yield the joints of the beginning of a sample video, as its camera saw them."""
    joints = np.load(ROOT / "sample_videos" / "single_leg_bridge_left_1.npz")
    for number, (flat, body) in enumerate(zip(joints["lm2d"][:frames], joints["lm3d"][:frames], strict=True)):
        # World landmarks count from the hips, y down and z away from the camera.
        x, y, z = (body - body[[23, 24]].mean(axis=0)).T
        landmarks = np.column_stack((flat, np.zeros(33)))
        yield Pose(number / FPS, landmarks, np.column_stack((x, -z, y)), np.ones(33, np.float32), (640, 480))


# ---- the program that is killed


def _killed(folder: Path, exercise: Exercise, sets: Sequence[Sequence[Pose]], after_s: float) -> list[str]:
    """Start a program that keeps sets, kill it, and return what it had said."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _keep_sets(folder, exercise, sets, writing)
    os.close(writing)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        said = pipe.read().splitlines()
    if not os.WIFSIGNALED(status):
        said.append("ended by itself")
    return said


def _keep_sets(folder: Path, exercise: Exercise, sets: Sequence[Sequence[Pose]], out: int) -> NoReturn:
    """Judge and keep one set after the other, and say what is done; until killed."""

    def say(line: str) -> None:
        os.write(out, f"{line}\n".encode())

    try:
        store = Store(folder)
        for poses in cycle(sets):
            live = Live(plan([exercise], SIDE, 1), store, lambda line: say(f"complains: {line}"))
            live.connect(_CAMERA, _MODEL)
            say("begin")
            for pose in poses:
                if live.push(pose).closed is not None:
                    say("rep")
            live.close()
            for finished in live.taken():
                if finished.kept is not None:
                    say(f"kept {finished.kept.id} {finished.report.counts.attempted}")
                    store.say_pain(Asked.AFTER_SET, 1, of_set=finished.kept.id)
                    say(f"pain {finished.kept.id}")
    except BaseException as error:  # noqa: BLE001 - nothing of this program may go on in the child
        say(f"failed: {error!r}")
    os._exit(1)


# ---- what is left


def _look(folder: Path, said: Sequence[str], figures: Figures) -> None:
    """Look at what a killed program has left, and at everything from before."""
    figures.kills += 1
    kept = {int(number): int(reps) for word, number, reps in (line.split() for line in said if line[:5] == "kept ")}
    pains = {int(line.split()[1]) for line in said if line.startswith("pain ")}
    ends = max((index for index, line in enumerate(said) if line.startswith("kept ")), default=-1)
    reps = said[ends + 1 :].count("rep")
    at = "before a first set" if "begin" not in said else "in a set" if "begin" in said[ends + 1 :] else "between two"
    figures.at[at] += 1
    figures.closed += len(kept)
    figures.reps += reps
    wrong = [line for line in said if line.startswith(("failed", "complains", "ended"))]
    if (folder / "history.sqlite3").exists():
        wrong += _whole(folder, reps)
    store = Store(folder)
    try:
        recovered = store.recover(replay)
        figures.recovered += len(recovered)
        found = {one.id: one for one in store.kept()}
        if reps and (not found or store.report_of(found[max(found)]).counts.attempted < reps):
            wrong.append(f"of {reps} repetitions of the set under way some are missing after the recovery")
        for number, attempted in kept.items():
            if number not in found:
                wrong.append(f"set {number} is missing")
                continue
            entry = store.entry(number)
            if entry.report.counts.attempted != attempted:
                wrong.append(f"set {number} has {entry.report.counts.attempted} repetitions instead of {attempted}")
            if number in pains and not entry.pains:
                wrong.append(f"what was said of set {number} is missing")
        for one in found.values():
            if one.recording is None or not open_recording(one.recording).source.frames:
                wrong.append(f"the landmarks of set {one.id} are missing")
    except (OSError, ValueError) as error:
        wrong.append(f"the store does not open: {error}")
    finally:
        store.close()
    figures.wrong += [f"kill {figures.kills}, {at}: {line}" for line in wrong]


def _whole(folder: Path, reps: int) -> list[str]:
    """Return what is wrong with the database as it was left, before FormCheck opens it again."""
    with closing(sqlite3.connect(folder / "history.sqlite3")) as connection:
        wrong = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        wrong += [f"a row of {row[0]} is astray" for row in connection.execute("PRAGMA foreign_key_check")]
        if reps:
            # Of the last set: it may have been closed, and the program killed before it could say so.
            query = "SELECT count(*) FROM reps WHERE set_id = (SELECT max(id) FROM sets)"
            (there,) = connection.execute(query).fetchone()
            if there < reps:
                wrong.append(f"{there} of {reps} closed repetitions of the set under way are in the database")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
