"""Still planks: what the rules of `formcheck.families.plank` say of people who hold one.

A still frame has no start pose, so nothing is calibrated and nothing persists: the measure of the two rules is
read off the frame and held against their limits as they are. That is stricter than the engine, which lets a
level count only when it lasts. The body comes from the engine's own door, which decides what can be believed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from evaluation.bootstrap import figure
from evaluation.datasets import Filmed
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


#: What the letters of the data set mean.
LABELS: Final = {"C": "correct", "H": "pike", "L": "sag"}


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
    """Return the figures of the frames of filmed planks that are labelled correct; None where there are none.

    The frames of one clip are one person and not independent of each other: the number of clips says how
    little they prove.
    """
    pairs, names = [], []
    for clip in filmed:
        if clip.label["exercise"] != "forearm_plank" or "correct" not in clip.label.get("form", ""):
            continue
        names.append(clip.name)
        pairs += [("correct", verdict(pose)) for pose in clip.as_("").poses() if pose.seen]
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
        "called_faulty": figure(correct, lambda said: sum(s in ("sag", "pike") for s in said) / len(said)),
        "accuracy": figure(pairs, lambda some: sum(a == b for a, b in some) / len(some)),
    }
