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
from formcheck.io.follow import Follower, Look
from formcheck.io.models import load_model
from formcheck.io.place import Box, Place
from formcheck.io.quiet import quiet_native_log
from formcheck.io.sources import Frame, UInt8Array
from formcheck.io.zoom import Zoom

_LOG: Final = logging.getLogger(__name__)

#: Raised whenever the same pictures give other poses than before: what was kept of videos is then estimated anew.
ESTIMATOR: Final = 1
#: For finding a person, for still seeing one, and for going on tracking; MediaPipe's default.
_CONFIDENCE: Final = 0.5
#: How many people are looked for when the track may have gone over to a bystander.
_PEOPLE: Final = 3
#: Mean visibility above which somebody found in a part of a picture is believed. House value.
_SURE: Final = 0.5
#: How near the tracker must come to whom it was put on, in extents of that person. House value.
_SEATED: Final = 0.15
#: A model that fails this often in a row, made anew each time, will not recover.
_MAX_FAILURES: Final = 5


class Estimator:
    """The pose model, ready to be shown the frames of one source in their order.

    MediaPipe follows one person. Two things are done beside it. For one person of ordinary size the
    poses stay MediaPipe's own to the last bit, and the cost is a look or two in the first repetition.

    * On a sign that the track has gone over to a bystander (`Follower`), several people are looked
      for in that one picture. When the right one is among them, everything else is painted black
      until the tracker sits on that one again; after a jump to where nobody fits, the frame counts
      as unseen, for two seconds at most. Measured on cut-outs of people who walk through rendered
      sets: of somebody who stays beside the user, MediaPipe alone takes 123 of 200 frames, this
      way 10; of somebody who crosses a deadlift, 56 and 22. What remains is the time in which the
      two cover each other. It does not choose the right one of several at the start, nor tell
      people apart who change places in the same clothes.
    * A person who is small in the picture is searched for in overlapping parts of it and followed
      in a part around them (`Zoom`).

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
        self._content = content
        try:
            self._tracker = _Landmarker(content)
        except (ValueError, RuntimeError) as error:
            raise OSError(f"{model} is not a pose model: give a Pose Landmarker bundle (.task)") from error
        self._finder: _Landmarker | None = None
        self._follower = Follower()
        self._zoom = Zoom()

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
        size = (image.shape[1], image.shape[0])
        found = self._track(image, frame.t_s)
        if found is None and self._zoom.search_due(frame.t_s):
            found = self._search(image, frame.t_s)
        if found is not None:
            found = self._same_person(image, found, frame.t_s)
        if found is None:
            return Pose.unseen(frame.t_s, size)
        place = Place.of(found.landmarks)
        clothes = None
        if self._follower.clothes_due(place, frame.t_s):
            clothes = Look.of(found.landmarks, image).clothes
        self._follower.accept(place, frame.t_s, clothes)
        if self._zoom.seen(place, frame.t_s, size):
            self._tracker.forget(*size)
        return Pose(frame.t_s, *found, size)

    def go_on(self, frame: Frame, pose: Pose) -> None:
        """Take up the person whose pose in this frame is known already.

        Shown the frames before a break one after the other, the estimator follows the same person behind it, and the
        smoothing has settled.
        """
        found = self._track(frame.image, frame.t_s)
        if not pose.seen:
            return
        place = Place.of(pose.landmarks)
        if found is None or Place.of(found.landmarks).distance(place) > _SEATED * place.extent:
            self._seat(frame.image, place, frame.t_s)
        clothes = Look.of(pose.landmarks, frame.image).clothes
        self._follower.accept(place, frame.t_s, clothes)
        if self._zoom.seen(place, frame.t_s, pose.image_size):
            self._tracker.forget(*pose.image_size)

    def _track(self, image: UInt8Array, t_s: float) -> _Found | None:
        return _whole(self._tracker.track(_part(image, self._zoom.region), t_s), self._zoom.region)

    def _find(self, image: UInt8Array, region: Box | None) -> list[_Found]:
        """Return everybody in a part of the picture, without regard to what was before."""
        if self._finder is None:
            self._finder = _Landmarker(self._content, people=_PEOPLE)
        return [_moved(found, region) for found in self._finder.find(_part(image, region))]

    def _search(self, image: UInt8Array, t_s: float) -> _Found | None:
        """Look for a small person in overlapping parts of the picture; follow whom is seen best."""
        size = (image.shape[1], image.shape[0])
        people = [found for part in self._zoom.parts(size) for found in self._find(image, part)]
        best = max(people, key=lambda found: found.visibility.mean(), default=None)
        if best is None or best.visibility.mean() < _SURE:
            if self._zoom.region is not None:
                self._zoom.region = None
                self._tracker.forget(*size)
            return None
        self._zoom.found(Place.of(best.landmarks), size)
        self._tracker.forget(*size)
        return self._track(image, t_s)

    def _same_person(self, image: UInt8Array, found: _Found, t_s: float) -> _Found | None:
        """Return `found` when it is the person that is followed, else that person, or None."""
        place = Place.of(found.landmarks)
        if self._follower.continues(place, t_s) and not self._follower.look_due(place, t_s):
            return found
        people = self._find(image, self._zoom.region)
        looks = [Look.of(other.landmarks, image) for other in people]
        which = self._follower.choose(Look.of(found.landmarks, image), looks, t_s)
        if which is None:
            return None
        if which < 0:
            return found
        self._follower.returned()
        place = looks[which].place
        again = self._seat(image, place, t_s)
        if again is not None and Place.of(again.landmarks).distance(place) < _SEATED * place.extent:
            return again
        return people[which]

    def _seat(self, image: UInt8Array, place: Place, t_s: float) -> _Found | None:
        """Put the tracker on the person at this place by showing nothing else."""
        region = self._zoom.region
        left, top = (region.left, region.top) if region else (0, 0)
        room = 0.1 * place.extent
        rows = slice(max(0, int(place.top - room) - top), max(1, int(place.bottom + room) - top))
        columns = slice(max(0, int(place.left - room) - left), max(1, int(place.right + room) - left))
        shown = _part(image, region)
        alone = np.zeros_like(shown)
        alone[rows, columns] = shown[rows, columns]
        # Black all over first: what is left of the picture could hold the tracker where it was.
        self._tracker.forget(alone.shape[1], alone.shape[0])
        return _whole(self._tracker.track(alone, t_s), region)

    def close(self) -> None:
        """Let go of the model."""
        self._tracker.close()
        if self._finder is not None:
            self._finder.close()

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


def _part(image: UInt8Array, region: Box | None) -> UInt8Array:
    if region is None:
        return image
    return image[region.top : region.bottom, region.left : region.right]


def _moved(found: _Found, region: Box | None) -> _Found:
    """Return what was found in a part of a picture in pixels of the whole.

    Depth is in the scale of x, and metres are metres: neither changes with the part.
    """
    if region is None:
        return found
    return found._replace(landmarks=found.landmarks + np.array((region.left, region.top, 0), np.float32))


def _whole(found: _Found | None, region: Box | None) -> _Found | None:
    return None if found is None else _moved(found, region)


class _Landmarker:
    """MediaPipe's pose landmarker; made anew when its graph has failed.

    Parameters
    ----------
    content
        The model bundle.
    people
        How many to look for in single pictures; 0 to track one person through a video.

    Raises
    ------
    ValueError, RuntimeError
        When the bundle is not a pose model.
    """

    def __init__(self, content: bytes, people: int = 0) -> None:
        self._content = content
        self._people = people
        self._failures = 0
        self._last_ms = -1
        self._talks = True
        self._task = self._make()

    def track(self, image: UInt8Array, t_s: float) -> _Found | None:
        """Return the person in the next picture of a video, None when nobody is seen.

        A failure of the graph costs this picture: the landmarker is made anew.
        """
        # Whole milliseconds that rise are what MediaPipe demands; above 1000 pictures per second
        # its clock runs ahead of the source's.
        self._last_ms = max(self._last_ms + 1, round(t_s * 1000.0))
        found = self._run(self._task.detect_for_video, image, self._last_ms)
        return found[0] if found else None

    def forget(self, width: int, height: int) -> None:
        """Make the tracker look for a person anew, by showing it nothing."""
        self.track(np.zeros((height, width, 3), np.uint8), 0.0)

    def find(self, image: UInt8Array) -> list[_Found]:
        """Return everybody in a single picture."""
        return self._run(self._task.detect, image)

    def _run(self, detect: Any, image: UInt8Array, *time_ms: int) -> list[_Found]:
        # MediaPipe writes to the terminal until it has found somebody for the first time.
        with quiet_native_log() if self._talks else contextlib.nullcontext():
            try:
                result = detect(_picture(image), *time_ms)
            except (ValueError, RuntimeError) as error:
                self._recover(error)
                return []
        self._failures = 0
        people = zip(result.pose_landmarks, result.pose_world_landmarks, strict=True)
        found = [_found(*person, image.shape[1], image.shape[0]) for person in people]
        self._talks = self._talks and not found
        return [person for person in found if person is not None]

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
                running_mode=vision.RunningMode.IMAGE if self._people else vision.RunningMode.VIDEO,
                num_poses=max(1, self._people),
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
