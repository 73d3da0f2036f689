"""Still planks: what the rules of `formcheck.families.plank` say of people who hold one.

A still frame has no start pose, so nothing is calibrated and nothing persists: the measure of the two rules is
read off the frame and held against their limits as they are. That is stricter than the engine, which lets a
level count only when it lasts. The body comes from the engine's own door, which decides what can be believed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from evaluation.bootstrap import DRAWS, SHARE
from evaluation.datasets import Filmed
from evaluation.metrics import f1, share
from evaluation.sequences import TORSO_M
from formcheck.core.door import Door
from formcheck.core.pose import LANDMARKS, Pose
from formcheck.core.report import Level
from formcheck.families.plank import LINE, PIKE, SAG

#: The shape of the picture is not recorded: the first is what the data's own README found, and counts.
ASPECTS: Final = ((16, 9), (3, 2), (4, 3))
#: The names of the data set for landmarks that are called otherwise here.
_NAMES: Final = {"left_foot_index": "left_toe", "right_foot_index": "right_toe"}
_HIGH: Final = 720
_SEED: Final = 4


def verdict(pose: Pose) -> str:
    """Return what a still plank is called: ``sag``, ``pike``, ``correct``, or ``unseen``."""
    sight = Door(None, side_on=True).see(pose)
    if sight is None or not sight.seen[list(LINE.indices)].all():
        return "unseen"
    reading = LINE.of(sight.body)
    if SAG.limits.level(reading) is Level.FAULT:
        return "sag"
    return "pike" if PIKE.limits.level(reading) is Level.FAULT else "correct"


def pose_of(row: NDArray[np.float32], joints: Iterable[str], aspect: tuple[int, int]) -> Pose:
    """Return the pose of one frame of which some landmarks are known, scaled to the picture."""
    width, height = _HIGH * aspect[0] / aspect[1], float(_HIGH)
    picture = np.zeros((33, 3), np.float32)
    visibility = np.zeros(33, np.float32)
    known = [LANDMARKS[_NAMES.get(str(joint), str(joint))] for joint in joints]
    # What is not in the data lies with the nose and is not seen.
    picture[:] = row[0, :3] * (width, height, width)
    picture[known] = row[:, :3] * (width, height, width)
    visibility[known] = row[:, 3]
    hips = picture[[LANDMARKS["left_hip"], LANDMARKS["right_hip"]]].mean(0)
    shoulders = picture[[LANDMARKS["left_shoulder"], LANDMARKS["right_shoulder"]]].mean(0)
    torso = max(float(np.linalg.norm(shoulders[:2] - hips[:2])), 1e-6)
    world = (picture - hips) * TORSO_M / torso
    return Pose(0.0, picture, world, visibility, (round(width), round(height)))


#: What the labels of the data set mean: the hips are too high or too low.
LABELS: Final = {"C": "correct", "H": "pike", "L": "sag", "high": "pike", "low": "sag"}


#: How the form of a filmed plank is put.
_WORD: Final = re.compile(r"\b(correct|high|low)\b")


def photos(folder: str, name: str, data: Mapping[str, NDArray[Any]]) -> dict[str, Any]:
    """Return the figures of a set of still frames, with the first of `ASPECTS` and with each other one."""
    by_aspect = {}
    for aspect in ASPECTS:
        pairs = [
            (LABELS.get(str(label), str(label)), verdict(pose_of(row, data["joints"], aspect)))
            for row, label in zip(data["landmarks"], data["label"], strict=True)
        ]
        by_aspect[f"{aspect[0]}:{aspect[1]}"] = _figures(pairs)
    first = next(iter(by_aspect))
    return {"data": f"{folder}/{name}", "aspect": first, **by_aspect[first], "aspects": by_aspect}


def clips(folder: str, filmed: Iterable[Filmed]) -> dict[str, Any] | None:
    """Return the figures of the frames of filmed planks that are labelled correct, high or low; None without any.

    The frames of one clip are one person and not independent of each other: the number of clips says how
    little they prove.
    """
    pairs, names = [], []
    for clip in filmed:
        said = _WORD.search(str(clip.label.get("form", "")))
        if clip.label["exercise"] != "forearm_plank" or said is None:
            continue
        names.append(clip.name)
        label = LABELS.get(said.group(), "correct")
        pairs += [(label, verdict(pose)) for pose in clip.as_("").poses() if pose.seen]
    return {"data": folder, "clips": len(names), **_figures(pairs)} if pairs else None


def _figures(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """Return what was said of what, and the share of the correct planks that were called high or low.

    Accuracy is that of the three answers; a frame that cannot be read is no right answer.
    """
    told = Counter(pairs)
    correct = [said for true, said in pairs if true == "correct"]
    table = {
        true: {said: told[true, said] for said in ("correct", "sag", "pike", "unseen")}
        for true in sorted({true for true, _ in pairs})
    }
    return {
        "planks": len(pairs),
        "told": table,
        "called_faulty": _drawn(Counter(("correct", said) for said in correct), _called_faulty),
        "accuracy": _drawn(told, _accuracy),
        "macro_f1": _drawn(told, _macro_f1) if len(table) > 1 else None,
    }


Told: TypeAlias = Mapping[tuple[str, str], int]


def _called_faulty(told: Told) -> float | None:
    return share(sum(told.get(("correct", said), 0) for said in ("sag", "pike")), sum(told.values()))


def _accuracy(told: Told) -> float | None:
    return share(sum(number for (true, said), number in told.items() if true == said), sum(told.values()))


def _macro_f1(told: Told) -> float | None:
    """Return the mean of the F1 of every label that occurs."""
    scores = []
    for label in {true for true, _ in told}:
        hits = told.get((label, label), 0)
        said = sum(number for (_, answer), number in told.items() if answer == label)
        true = sum(number for (right, _), number in told.items() if right == label)
        scores.append(f1(hits, said - hits, true - hits))
    known = [score for score in scores if score is not None]
    return sum(known) / len(known) if known else None


def _drawn(told: Told, statistic: Callable[[Told], float | None]) -> list[float] | None:
    """Return a figure of the table of answers and its 95 % interval, each frame drawn anew by itself.

    Frames of one video are not independent, and where there are several the interval is too narrow.
    """
    value, frames = statistic(told), sum(told.values())
    if value is None:
        return None
    cells = list(told)
    draws = np.random.default_rng(_SEED).multinomial(frames, [told[cell] / frames for cell in cells], DRAWS)
    values = [statistic(dict(zip(cells, draw, strict=True))) for draw in draws.tolist()]
    low, high = np.percentile([v for v in values if v is not None], [50 * (1 - SHARE), 50 * (1 + SHARE)])
    return [round(float(number), 4) for number in (value, low, high)]
