"""The turned and projected bridges are what they are said to be."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from evaluation import pelvis
from evaluation.accuracy_pelvis import chart, section
from evaluation.pelvis import Bridge
from formcheck.core.pose import LANDMARKS

HIP, FREE_HIP = LANDMARKS["left_hip"], LANDMARKS["right_hip"]
KNEE, FREE_KNEE = LANDMARKS["left_knee"], LANDMARKS["right_knee"]


def bridge(sample_videos: Path, number: int) -> Bridge:
    """A rendered set whose pose model makes no error."""
    path = sample_videos / f"single_leg_bridge_left_{number}"
    truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    with np.load(path.with_suffix(".npz")) as data:
        joints, pixels = data["lm3d"].astype(np.float64), data["lm2d"].astype(np.float64)
    return Bridge(truth, joints, pixels, pixels, joints[:, :, [0, 2, 1]] * (1.0, -1.0, 1.0))


@pytest.fixture
def bridges(sample_videos: Path) -> list[Bridge]:
    return [bridge(sample_videos, 1), bridge(sample_videos, 2)]


def body() -> np.ndarray[Any, Any]:
    """On the back, head to the right, the working side towards the camera; both legs straight up to the left."""
    at = np.zeros((33, 3))
    for sign, side in ((-1, "left"), (1, "right")):
        for part, x, y in (("shoulder", 1, 0.3), ("hip", 0, 0.5), ("knee", -0.8, 0.9), ("ankle", -1.6, 1.3)):
            at[LANDMARKS[f"{side}_{part}"]] = (x, y, 0.2 * sign)
    return at


def test_the_free_side_drops_as_one_piece_and_nothing_else_moves() -> None:
    level = body()
    moved = pelvis.dropped(level, 15.0)
    assert level[FREE_HIP, 1] - moved[FREE_HIP, 1] == pytest.approx(0.4 * np.sin(np.radians(15)), abs=0.01)
    assert moved[FREE_KNEE, 1] < level[FREE_KNEE, 1]
    still = [i for i in range(33) if np.allclose(moved[i], level[i])]
    assert {HIP, KNEE, LANDMARKS["left_shoulder"], LANDMARKS["right_shoulder"]} <= set(still)
    for a, b in ((HIP, FREE_HIP), (FREE_HIP, FREE_KNEE), (HIP, FREE_KNEE)):
        assert np.linalg.norm(moved[a] - moved[b]) == pytest.approx(np.linalg.norm(level[a] - level[b]))


def test_a_leg_that_is_lowered_leaves_the_pelvis() -> None:
    level = body()
    moved = pelvis.leg_lowered(level, 10.0)
    assert np.allclose(moved[FREE_HIP], level[FREE_HIP])
    assert moved[FREE_KNEE, 1] < level[FREE_KNEE, 1] - 0.1


def test_from_the_side_a_camera_sees_one_hip_and_from_the_feet_the_feet_are_nearer() -> None:
    picture, space = pelvis.seen(body() - (0, 0.15, 0), 0.0, 0.35)
    assert picture[HIP, 0] == pytest.approx(picture[FREE_HIP, 0])
    assert space[FREE_HIP, 2] - space[HIP, 2] == pytest.approx(0.4)
    _, turned = pelvis.seen(body(), 40.0, 0.35)
    assert turned[KNEE, 2] < turned[LANDMARKS["left_shoulder"], 2]


def test_the_drop_that_is_put_in_reads_like_the_one_that_was_acted(bridges: list[Bridge]) -> None:
    """Of 13.6 degrees by the true joints; the rendered camera stands at 25 degrees, 0.35 m high."""
    truth = bridges[1].truth["reps"]
    acted, level = (next(rep for rep in truth if rep["fault"] == fault) for fault in (pelvis.ACTED, None))

    def knees(rep: Any) -> float:
        course = np.pad(bridges[1].pixels * (1.0, -1.0), ((0, 0), (0, 0), (0, 1)))
        rest, top = (bridges[1].middle(course, at_s) for at_s in (bridges[1].rest_s, rep["peak_s"]))
        torso = np.linalg.norm(rest[LANDMARKS["left_shoulder"]] - rest[HIP])
        return float((top[FREE_KNEE, 1] - top[KNEE, 1] - rest[FREE_KNEE, 1] + rest[KNEE, 1]) / torso)

    joints = bridges[1].middle(bridges[1].joints, level["peak_s"])
    turn = np.radians(-25.0)
    flat = joints[:, :2] @ np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]).T
    top = np.stack([flat[:, 0], joints[:, 2], flat[:, 1]], axis=1)
    looks = [pelvis.seen(pelvis.dropped(top, drop), 25.0, 0.35)[0] for drop in (0.0, 13.6)]
    torso = np.linalg.norm(looks[0][LANDMARKS["left_shoulder"]] - looks[0][HIP])
    heights = [(look[FREE_KNEE, 1] - look[KNEE, 1]) / torso for look in looks]
    assert heights[1] - heights[0] == pytest.approx(knees(acted) - knees(level), abs=0.02)


def test_a_model_without_error_passes_on_the_whole_drop(bridges: list[Bridge]) -> None:
    found = pelvis.measured(bridges, -0.085)
    assert found is not None
    assert {found["response"][name] for name in ("knees", "hips", "tilt", "world_knees", "world_tilt")} == {1.0}
    assert found["response"]["thighs"] is None
    needed = {(m["measure"], m["yaw"], m["height"]): m["needed"] for m in found["measures"]}
    assert needed["hips", 50, 0.9] <= 4
    assert needed["thighs", 50, 0.9] is None
    called = next(entry["called"] for entry in found["rule"] if (entry["yaw"], entry["height"]) == (40, 0.9))
    assert called[0] == 0.0
    assert called[15] == 1.0
    figures = {"clips": {"pelvis": found}}
    assert chart(figures) == chart({"clips": {"pelvis": json.loads(json.dumps(found))}})
    assert "height of the free hip" in "\n".join(section(figures))


def test_without_an_acted_drop_nothing_is_known(bridges: list[Bridge]) -> None:
    assert pelvis.measured(bridges[:1], -0.085) is None
    assert pelvis.measured([], -0.085) is None
    reps = [rep for rep in bridges[1].truth["reps"] if rep["fault"]]
    assert pelvis.measured([replace(bridges[1], truth={**bridges[1].truth, "reps": reps})], -0.085) is None
    assert chart({"clips": {}}) == ""
