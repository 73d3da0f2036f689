"""From a picture to a pose. The only module that knows MediaPipe.

MediaPipe runs in VIDEO mode everywhere: one person, tracked from frame to frame, synchronous and
deterministic, so that a recording of the poses replays to the same verdicts. Nothing is ever
fetched: the model is read from disk and handed over as bytes.
"""

from __future__ import annotations

import contextlib
import logging
import weakref
from pathlib import Path
from types import TracebackType
from typing import Any, Final, NamedTuple, Self

import numpy as np

from formcheck.core.pose import Float32Array, Pose
from formcheck.core.report import ModelInfo
from formcheck.io.models import load_model
from formcheck.io.quiet import quiet_native_log
from formcheck.io.sources import Frame, UInt8Array

_LOG: Final = logging.getLogger(__name__)

#: For finding a person, for still seeing one, and for going on tracking; MediaPipe's default.
_CONFIDENCE: Final = 0.5
#: A model that fails this often in a row, made anew each time, will not recover.
_MAX_FAILURES: Final = 5


class Estimator:
    """The pose model, ready to be shown the frames of one source in their order.

    Parameters
    ----------
    model
        ``lite``, ``full`` or ``heavy``, or the path of a ``.task`` file.

    Attributes
    ----------
    model
        Name and checksum of the model.

    Raises
    ------
    OSError
        When the model is missing, damaged or not a pose model.
    ValueError
        When `model` is neither a known name nor a file.
    """

    model: ModelInfo

    def __init__(self, model: str | Path = "full") -> None:
        content, self.model = load_model(model)
        try:
            self._tracker = _Landmarker(content)
        except (ValueError, RuntimeError) as error:
            raise OSError(f"{model} is not a pose model: give a Pose Landmarker bundle (.task)") from error

    def estimate(self, frame: Frame) -> Pose:
        """Return where the person is in this frame; nobody seen is an unseen pose.

        Raises
        ------
        ValueError
            When the picture is not (height, width, 3) uint8.
        """
        image = frame.image
        # Anything else poisons MediaPipe's graph: every later call would fail.
        if image.dtype != np.uint8 or image.ndim != 3 or image.shape[2] != 3:
            raise ValueError(f"the image must be (height, width, 3) uint8, got {image.shape} {image.dtype}")
        height, width = image.shape[:2]
        found = self._tracker.track(image, frame.t_s)
        if found is None:
            return Pose.unseen(frame.t_s, (width, height))
        return Pose(frame.t_s, *found, (width, height))

    def close(self) -> None:
        """Let go of the model."""
        self._tracker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Found(NamedTuple):
    """One person in a picture, in the units of `Pose`."""

    landmarks: Float32Array
    world: Float32Array
    visibility: Float32Array


class _Landmarker:
    """MediaPipe's pose landmarker in VIDEO mode; made anew when its graph has failed.

    Parameters
    ----------
    content
        The model bundle.

    Raises
    ------
    ValueError, RuntimeError
        When the bundle is not a pose model.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._failures = 0
        self._last_ms = -1
        self._talks = True
        self._task = self._make()

    def track(self, image: UInt8Array, t_s: float) -> _Found | None:
        """Return the person in the next picture, None when nobody is seen.

        A failure of the graph costs this picture: the landmarker is made anew.
        """
        # Whole milliseconds that rise are what MediaPipe demands; above 1000 frames per second
        # its clock runs ahead of the source's.
        self._last_ms = max(self._last_ms + 1, round(t_s * 1000.0))
        # MediaPipe writes to the terminal until it has found somebody for the first time.
        with quiet_native_log() if self._talks else contextlib.nullcontext():
            try:
                result = self._task.detect_for_video(_picture(image), self._last_ms)
            except (ValueError, RuntimeError) as error:
                self._recover(error)
                return None
        self._failures = 0
        if not result.pose_landmarks:
            return None
        self._talks = False
        return _found(
            result.pose_landmarks[0], result.pose_world_landmarks[0], image.shape[1], image.shape[0]
        )

    def _recover(self, error: Exception) -> None:
        self._failures += 1
        if self._failures >= _MAX_FAILURES:
            raise RuntimeError(f"the pose model failed {self._failures} times in a row: {error}") from error
        _LOG.warning("the pose model failed and is made anew: %s", str(error).splitlines()[0])
        self.close()
        self._task = self._make()

    def _make(self) -> Any:
        with quiet_native_log():
            # Late: a third of a second that only this needs.
            from mediapipe.tasks.python import BaseOptions, vision

            options = vision.PoseLandmarkerOptions(
                base_options=BaseOptions(model_asset_buffer=self._content),
                running_mode=vision.RunningMode.VIDEO,
                num_poses=1,
                min_pose_detection_confidence=_CONFIDENCE,
                min_pose_presence_confidence=_CONFIDENCE,
                min_tracking_confidence=_CONFIDENCE,
            )
            task = vision.PoseLandmarker.create_from_options(options)
        # At the end of the program too, before MediaPipe's own threads are gone.
        self._closer = weakref.finalize(self, _close, task)
        return task

    def close(self) -> None:
        self._closer()


def _close(task: Any) -> None:
    try:
        task.close()
    except (ValueError, RuntimeError):
        # A graph that has failed says so once more when it is closed, and would do so again, on
        # the terminal, when the object is collected.
        task._handle = None


def _picture(image: UInt8Array) -> Any:
    import mediapipe

    return mediapipe.Image(mediapipe.ImageFormat.SRGB, np.ascontiguousarray(image))


def _found(landmarks: Any, world: Any, width: int, height: int) -> _Found | None:
    points = np.array([(p.x, p.y, p.z, p.visibility) for p in landmarks], np.float32)
    points[:, :3] *= np.array((width, height, width), np.float32)
    metres = np.array([(p.x, p.y, p.z) for p in world], np.float32)
    if not (np.isfinite(points).all() and np.isfinite(metres).all()):
        return None
    return _Found(points[:, :3], metres, np.clip(points[:, 3], 0.0, 1.0))
