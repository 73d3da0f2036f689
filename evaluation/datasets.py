"""The landmark sets of people, where they are: what is in them, as sequences and labels.

A data set is found by how its folder's name begins, so that other videos in the same layout are measured in
the same way. Nothing of them is copied.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from evaluation.proportions import restored
from evaluation.sequences import TORSO_M, Sequence, of_bodies

#: How the names of the folders begin.
KINDS: Final = ("repcount", "countix", "exercise_correction", "pushfit", "real_landmarks")
#: RepCount's common six, by the names that the data sets give them, and the exercise that each is.
ACTIONS: Final = {
    "squat": "squat",
    "push_up": "push_up",
    "situp": "sit_up",
    "pull_up": "pull_up",
    "jump_jack": "jumping_jack",
    "front_raise": "front_raise",
}
#: What is assumed of a video whose frame rate nobody wrote down.
ASSUMED_FPS: Final = 30.0


@dataclass(frozen=True, slots=True, eq=False)
class Video:
    """A video with a known count. `spans` are the true repetitions in seconds, where they are known."""

    sequence: Sequence
    action: str
    count: int
    spans: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class PushUps:
    """A clip of push-ups. `label` is ``correct`` or ``wrong`` and holds for the whole clip."""

    sequence: Sequence
    label: str
    session: str


@dataclass(frozen=True, slots=True, eq=False)
class Filmed:
    """A clip of a person that went through the pose model, with its label as it was written down."""

    name: str
    label: dict[str, Any]
    arrays: dict[str, NDArray[np.float32]]

    def as_(self, exercise: str) -> Sequence:
        """Return the clip as the set of an exercise."""
        a = self.arrays
        size = (int(a["image_size"][0]), int(a["image_size"][1]))
        return Sequence(
            self.name, exercise, a["t_s"].astype(np.float64), a["landmarks"], a["world"], a["visibility"], size
        )


def find(folder: Path, kind: str) -> list[Path]:
    """Return the data sets of a kind that are in a folder."""
    return sorted(path for path in folder.glob(f"{kind}*") if path.is_dir())


def repcount(folder: Path) -> tuple[list[Video], dict[str, int]]:
    """Return the videos of the common six, and of every other action how many videos are left out.

    Videos in which nothing is counted (count 0) have no error as a share of the count, and are left out too.
    """
    videos: list[Video] = []
    others: dict[str, int] = {}
    for row in _rows(folder):
        action, count = row["action"], int(row["count"])
        if action not in ACTIONS or count < 1:
            others[action] = others.get(action, 0) + 1
            continue
        fps = float(row["fps"]) if row["fps"] else ASSUMED_FPS
        with np.load(folder / "seq" / f"{row['name']}.npz") as data:
            sequence = of_bodies(row["name"], ACTIONS[action], data["landmarks"].astype(np.float64), fps)
        spans = tuple((start / fps, end / fps) for start, end in json.loads(row["reps"] or "[]"))
        videos.append(Video(sequence, action, count, spans))
    return videos, others


def countix(folder: Path) -> tuple[list[Video], dict[str, int]]:
    """Return the clips of the common six, their proportions restored, and what else there is."""
    videos: list[Video] = []
    others: dict[str, int] = {}
    raw = _sequences(_only(folder, "countix.npz"))
    for row in _rows(folder):
        action, count = row["action"], int(row["count"])
        if action not in ACTIONS or count < 1:
            others[action] = others.get(action, 0) + 1
            continue
        scaled = raw[row["name"]]
        bodies = restored(np.where(scaled < 0, np.nan, scaled / 4095.0))
        videos.append(Video(of_bodies(row["name"], ACTIONS[action], bodies, ASSUMED_FPS), action, count))
    return videos, others


def pushfit(folder: Path) -> list[PushUps]:
    """Return the clips of push-ups."""
    raw = _sequences(folder / "pushfit.npz")
    clips = []
    for row in _rows(folder):
        landmarks = raw[row["name"]]
        width, height = int(row["width"] or 640), int(row["height"] or 360)
        fps = len(landmarks) / float(row["seconds"]) if row["seconds"] else ASSUMED_FPS
        picture = landmarks[:, :, :3] * np.array([width, height, width], np.float32)
        # There are no world landmarks: the picture's own, in torso lengths, stand for them.
        sequence = Sequence(
            row["name"],
            "push_up",
            np.arange(len(landmarks)) / fps,
            picture,
            world_of(picture),
            landmarks[:, :, 3],
            (width, height),
        )
        clips.append(PushUps(sequence, row["label"], row["session"]))
    return clips


def filmed(folder: Path) -> list[Filmed]:
    """Return the clips of people that went through the pose model."""
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    clips = []
    for name, label in labels.items():
        path = folder / f"{name}.npz"
        with np.load(path) as data:
            clips.append(Filmed(name, label, {key: data[key] for key in data.files}))
    return clips


def stills(folder: Path, what: str) -> Iterator[tuple[str, dict[str, NDArray[Any]]]]:
    """Yield the sets of labelled frames: name, and ``landmarks`` (N, J, 4), ``joints`` (J,), ``label`` (N,)."""
    for path in sorted(folder.glob(f"*{what}*.npz")):
        with np.load(path) as data:
            yield path.stem, {key: data[key] for key in data.files}


def world_of(picture: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return stand-ins for world landmarks: the picture's own about the hips, `TORSO_M` to a torso."""
    shoulders, hips = picture[:, 11:13].mean(1), picture[:, 23:25].mean(1)
    torso = np.linalg.norm(shoulders - hips, axis=1)[:, None, None]
    return np.asarray((picture - hips[:, None, :]) / np.maximum(torso, 1e-6) * np.float32(TORSO_M), np.float32)


def _rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "index.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _only(folder: Path, name: str) -> Path:
    """Return a file of a folder by its name, or the only one of its kind where another split calls it otherwise."""
    others = sorted(folder.glob(f"*{Path(name).suffix}"))
    return others[0] if len(others) == 1 else folder / name


def _sequences(path: Path) -> dict[str, NDArray[Any]]:
    with np.load(path) as data:
        edges, landmarks = data["offsets"], data["landmarks"]
        return {str(n): landmarks[a:b] for n, a, b in zip(data["names"], edges[:-1], edges[1:], strict=True)}
