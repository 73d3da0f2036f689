"""Small persons are found, and a bystander does not take the set over: real pictures, real model."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from formcheck.core.pose import BONES, Pose
from formcheck.io.estimator import Estimator
from formcheck.io.sources import Frame, VideoFile

JOINTS = [11, 12, 23, 24, 25, 26, 27, 28]


def clip(root: Path, name: str, count: int) -> Iterator[tuple[Frame, NDArray[np.float32]]]:
    """Yield frames of a sample video with the true joints in pixels."""
    truth = np.load(root / "sample_videos" / f"{name}.npz")["lm2d"]
    with VideoFile(root / "sample_videos" / f"{name}.mp4") as source:
        yield from zip(islice(source, count), truth, strict=False)


def torso(joints: NDArray[np.float32]) -> float:
    return float(np.linalg.norm(joints[[11, 12]].mean(axis=0) - joints[[23, 24]].mean(axis=0)))


def error(pose: Pose, joints: NDArray[np.float32]) -> float:
    """Return the middle distance of the joints to the truth in torso lengths; inf when unseen."""
    if not pose.seen:
        return np.inf
    return float(np.median(np.linalg.norm(pose.landmarks[JOINTS, :2] - joints[JOINTS], axis=1))) / torso(joints)


def passing_by(root: Path, count: int = 80) -> Iterator[tuple[Frame, NDArray[np.float32]]]:
    """Yield a deadlift in which somebody walks past in front, from the left, and stays on the right.

    The bystander is cut out of another video along the true bones.
    """
    bystanders = clip(root, "single_leg_squat_right_1", count)
    for (frame, joints), (other, bones) in zip(
        clip(root, "single_leg_deadlift_left_1", count), bystanders, strict=True
    ):
        mask = np.zeros(frame.image.shape[:2], np.uint8)
        for a, b in BONES:
            cv2.line(mask, bones[a].astype(int).tolist(), bones[b].astype(int).tolist(), 255, int(0.28 * torso(bones)))
        cv2.fillConvexPoly(mask, cv2.convexHull(bones[[11, 12, 24, 23]].astype(np.int32)), 255)
        cv2.circle(mask, bones[[7, 8]].mean(axis=0).astype(int).tolist(), int(0.33 * torso(bones)), 255, -1)
        x = -200 + min(frame.index / 60, 0.7) * 1040
        move = np.array(((1.1, 0, x - 1.1 * bones[:, 0].mean()), (0, 1.1, -48)), np.float32)
        size = (640, 480)
        image = frame.image.copy()
        covered = cv2.warpAffine(mask, move, size) > 127
        image[covered] = cv2.warpAffine(other.image, move, size)[covered]
        yield Frame(frame.index, frame.t_s, image), joints


class Unguarded(Estimator):
    """What MediaPipe does alone."""

    def _same_person(self, image: NDArray[np.uint8], found: object, t_s: float) -> object:  # type: ignore[override]
        return found


def test_somebody_who_walks_past_does_not_take_the_set_over(root: Path) -> None:
    errors = {}
    for kind in (Unguarded, Estimator):
        with kind("lite") as estimator:
            errors[kind] = [error(estimator.estimate(frame), joints) for frame, joints in passing_by(root)]
    assert np.median(errors[Unguarded][-25:]) > 1.0  # the scene is a trap
    assert max(errors[Estimator][:20]) < 0.35
    assert max(errors[Estimator][-25:]) < 0.35


def test_a_small_person_is_found_and_followed(root: Path) -> None:
    """The person fills 15 % of the width, where the model alone finds nobody."""
    rng = np.random.default_rng(5)
    wall = np.linspace(150, 190, 480)[:, None, None] + rng.normal(0, 4, (480, 640, 3))
    share, left, top = 0.25, 70, 250
    alone, helped, worst = [], [], 0.0
    with Estimator("lite") as estimator, Estimator("lite") as other:
        other._zoom.search_due = lambda t_s: False  # type: ignore[method-assign]
        for frame, joints in clip(root, "single_leg_bridge_left_1", 40):
            small = cv2.resize(frame.image, (160, 120), interpolation=cv2.INTER_AREA)
            image = np.clip(wall, 0, 255).astype(np.uint8)
            image[top : top + 120, left : left + 160] = small
            frame = Frame(frame.index, frame.t_s, image)
            alone.append(other.estimate(frame).seen)
            pose = estimator.estimate(frame)
            helped.append(pose.seen)
            assert pose.image_size == (640, 480)
            if pose.seen:
                worst = max(worst, error(pose, joints * share + np.float32((left, top))))
                assert 0.35 < np.linalg.norm(pose.world[11] - pose.world[23]) < 0.7  # metres stay metres
    assert not any(alone)
    assert all(helped[10:])
    assert worst < 0.3


def test_an_ordinary_set_is_mediapipes_own_to_the_last_bit(root: Path) -> None:
    import mediapipe
    from mediapipe.tasks.python import BaseOptions, vision

    from formcheck.io.bundled import bundled
    from formcheck.io.quiet import quiet_native_log

    options = vision.PoseLandmarkerOptions(
        base_options=BaseOptions(model_asset_path=str(bundled("models") / "pose_landmarker_lite.task")),
        running_mode=vision.RunningMode.VIDEO,
    )
    with quiet_native_log():
        bare = vision.PoseLandmarker.create_from_options(options)
    with Estimator("lite") as estimator:
        for frame, _ in clip(root, "v_up_1", 25):
            pose = estimator.estimate(frame)
            picture = mediapipe.Image(mediapipe.ImageFormat.SRGB, frame.image)
            with quiet_native_log():
                result = bare.detect_for_video(picture, round(frame.t_s * 1000))
            expected = np.float32([(p.x * 640, p.y * 480, p.z * 640) for p in result.pose_landmarks[0]])
            assert np.array_equal(pose.landmarks, expected)
            assert np.array_equal(pose.visibility, np.float32([p.visibility for p in result.pose_landmarks[0]]))
    bare.close()
