"""From a pose in the picture to a body that can be measured.

Here, and nowhere else, it is decided which landmarks can be believed, which side of the body is
judged, and how long a torso is. What comes out has y up, torso lengths, and the judged side near.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from formcheck.core.body import Body, body_of
from formcheck.core.pose import LANDMARKS, MIRROR, Pose
from formcheck.core.smoothing import OneEuro
from formcheck.core.timing import Dwell

# Specification 4.3. Visibility is a slow low-pass of the model's opinion and near 1 for hidden
# hips and shoulders: it takes landmarks away, it never proves one right.
VISIBLE_NEAR: Final = 0.5
VISIBLE_FAR: Final = 0.3
#: A landmark that moved farther than this in 33 ms is not the same landmark, T.
JUMP_T: Final = 0.35
_JUMP_FRAME_S: Final = 0.033
#: A landmark that is not seen keeps its last place for this long.
HOLD_S: Final = 0.2
#: After this long without a pose the filters start anew (specification 4.2).
GAP_S: Final = 0.3
#: The hips of one person do not move this far between two frames (specification 3.3, 10.9), T.
TRACK_JUMP_T: Final = 0.5
#: Clipped limbs are invented by the model: outside the picture nothing is believed.
FRAME_MARGIN: Final = 0.02
# Left/right swap guard, specification 4.3.
SWAP_JUMP_T: Final = 0.25
SWAP_RATIO: Final = 1.5
#: The model's swaps are short and, smoothed, blend from one leg to the other and back: followed
#: for longer than this, continuity ends on the wrong leg and stays there. Then the model is right.
SWAP_S: Final = 0.3
#: How much lower than the working foot the free foot must read for the legs to be exchanged, T.
#: Both on the floor, perspective and jitter make 0.1 T.
CROSSED_T: Final = 0.2
#: A torso that looks shorter than this share of its length points at the camera: depth, which is a guess,
#: is then not believed any further.
LEAST_SEEN: Final = 0.25
#: From anywhere, a side is nearer once it is by this much, T: facing the camera neither is. The model's depth was
#: 0.7 to 2.1 T in filmed push-ups in profile and half from the front, and up to 0.3 T in those from the front.
CLEARLY_NEARER_T: Final = 0.5
#: And once it has been for this long, seconds: a change of side forgets what came before. In the first pose at once.
NEARER_S: Final = 0.5
#: Time constant of slow estimates (view, scale, near side), seconds.
SLOW_S: Final = 0.25

_LEFT_SHOULDER, _RIGHT_SHOULDER = LANDMARKS["left_shoulder"], LANDMARKS["right_shoulder"]
_LEFT_HIP, _RIGHT_HIP = LANDMARKS["left_hip"], LANDMARKS["right_hip"]
_LEFT_KNEE, _RIGHT_KNEE = LANDMARKS["left_knee"], LANDMARKS["right_knee"]
_DEPTH_LEFT: Final = tuple(LANDMARKS[f"left_{part}"] for part in ("shoulder", "hip", "knee"))
_DEPTH_RIGHT: Final = tuple(LANDMARKS[f"right_{part}"] for part in ("shoulder", "hip", "knee"))
_SWAPPED: Final = np.array(
    [LANDMARKS[f"{side}_{part}"] for side in ("left", "right") for part in ("shoulder", "hip", "knee", "ankle")]
)
_LEGS_EXCHANGED: Final = np.where(np.arange(33) >= LANDMARKS["left_knee"], MIRROR, np.arange(33))
_THRESHOLD: Final = np.array(
    [VISIBLE_FAR if name.startswith("right") else VISIBLE_NEAR for name in LANDMARKS], np.float32
)


@dataclass(frozen=True, slots=True)
class Sight:
    """One pose as it can be measured.

    Attributes
    ----------
    t_s
        Time in seconds.
    body
        The body in working coordinates; points that are not `seen` are the model's guesses.
    seen
        (33,) bool: which landmarks can be believed, judged side on the left.
    inside
        (33,) bool: which landmarks lie inside the picture.
    turn
        q, depth share of the shoulder axis: 0 facing the camera, 1 side on.
    width
        Distance between the shoulders in the picture, T.
    size
        Torso length as a share of the picture's height.
    jumped
        Whether the hips jumped: another person, or another camera position.
    unit_px
        What one T of this sight is, pixels.
    torso_px
        How long the torso is in this very picture, pixels: shorter where it leans towards the camera.
    """

    t_s: float
    body: Body
    seen: NDArray[np.bool_]
    inside: NDArray[np.bool_]
    turn: float
    width: float
    size: float
    jumped: bool
    unit_px: float
    torso_px: float

    @property
    def trunk_at_px(self) -> tuple[float, float, float, float]:
        """Where the trunk is in the picture: x and y of the middles of hips and shoulders, pixels."""
        hips, shoulders = self.body.mid_hip, self.body.mid_shoulder
        unit = self.unit_px
        return hips.x * unit, hips.y * unit, shoulders.x * unit, shoulders.y * unit

    def in_unit(self, unit_px: float) -> Sight:
        """Return the same sight in another unit."""
        factor = self.unit_px / unit_px
        return replace(
            self, body=self.body.scaled(factor), width=self.width * factor, size=self.size / factor, unit_px=unit_px
        )


def uncrossed(sight: Sight) -> Sight:
    """Return a sight in which the working foot is the lower one.

    For exercises in which the working foot stays on the floor and the other one is held up. Where
    the labels clearly say the opposite, the pose model has exchanged the legs: it does so for
    seconds when they cross in the picture.
    """
    body = sight.body
    if not body.working.foot_height - body.free.foot_height > CROSSED_T:
        return sight
    return replace(
        sight, body=body.legs_exchanged(), seen=sight.seen[_LEGS_EXCHANGED], inside=sight.inside[_LEGS_EXCHANGED]
    )


class Door:
    """Turn poses into sights, one by one, in constant time and memory.

    Parameters
    ----------
    side
        The side that is judged, ``left`` or ``right``; None to take the side nearer to the camera
        until `lock` is called.
    side_on
        Whether the exercise is seen from the side: then the torso length is read on the near side.
    anywhere
        Whether the exercise is seen from anywhere: then the torso may lean towards the camera, and
        what it looks shorter by is taken from the world landmarks.
    nearer
        Whether, seen from anywhere, the nearer side is judged where one clearly is: some rules need it.
    """

    def __init__(self, side: str | None, *, side_on: bool, anywhere: bool = False, nearer: bool = False) -> None:
        self._given = side
        self._side_on = side_on
        self._anywhere = anywhere
        self._nearer = nearer
        self._other_nearer = Dwell()
        self._side = side or "left"
        self._locked = side is not None
        self._depth = math.nan
        self._scale_px = math.nan
        self._frozen_px = math.nan
        self._turn = math.nan
        self._width_px = math.nan
        self._filter = OneEuro()
        self._last_t = math.nan
        self._raw: NDArray[np.float64] | None = None
        self._held = np.zeros((33, 2))
        self._raw_at = np.full(33, -math.inf)
        self._swapped_at = math.nan
        self._seen_at = np.full(33, -math.inf)
        self._recent_px: deque[tuple[float, float]] = deque()

    @property
    def side(self) -> str:
        """The side that is judged."""
        return self._side

    @property
    def nearer_side(self) -> str | None:
        """The side nearer to the camera; None while it is not known."""
        if math.isnan(self._depth):
            return None
        return "left" if self._depth < 0 else "right"

    @property
    def torso_px(self) -> float:
        """Length of the torso in pixels that one T stands for; NaN before anybody was seen."""
        return self._frozen_px if not math.isnan(self._frozen_px) else self._scale_px

    def choose(self, side: str) -> None:
        """Judge this side from now on, as long as nothing is locked."""
        if side != self._side and not self._locked:
            self._side = side
            self._forget()

    def lock(self) -> None:
        """Keep the judged side for the rest of the set."""
        self._locked = True

    def freeze_scale(self, seconds: float) -> None:
        """Take the median torso length of the last `seconds` as the unit from now on."""
        recent = [px for t, px in self._recent_px if t >= self._last_t - seconds]
        self.freeze_at(float(np.median(recent)) if recent else self._scale_px)

    def freeze_at(self, torso_px: float) -> None:
        """Take this many pixels as the unit from now on."""
        self._frozen_px = torso_px

    def release_scale(self) -> None:
        """Follow the torso length again, because the user moved."""
        self._frozen_px = math.nan

    def scale_drift(self, seconds: float) -> float:
        """Return by which share the recent torso length departs from the frozen one (0 = not at all)."""
        recent = [px for t, px in self._recent_px if t >= self._last_t - seconds]
        if not recent or math.isnan(self._frozen_px):
            return 0.0
        return float(np.median(recent)) / self._frozen_px - 1.0

    def see(self, pose: Pose) -> Sight | None:
        """Return what can be measured on a pose; None when nobody was seen."""
        if not pose.seen:
            return None
        t = pose.t_s
        if not t - self._last_t <= GAP_S:
            self._forget()
        dt = t - self._last_t
        self._depth = _follow(self._depth, _depth(pose), dt)
        if self._given is None and self.nearer_side is not None and self._is_nearer(pose, t):
            self.choose(self.nearer_side)

        width, height = pose.image_size
        raw, visibility, across = self._oriented(pose, width)
        self._turn = _follow(self._turn, _depth_share(pose.world), dt)
        raw, visibility, leapt, jumped = self._continued(raw, visibility, t, dt)
        self._raw = raw

        centre, half = np.array((width / 2, -height / 2)), np.array((width, height)) * (0.5 + FRAME_MARGIN)
        inside = (np.abs(raw - centre) <= half).all(axis=1)
        good = inside & (visibility >= _THRESHOLD)
        if leapt is not None:
            good &= ~leapt

        self._measure_scale(t, dt, raw, _foreshortened(pose.world) if self._anywhere else 1.0)
        points = self._filter(t, raw, self.torso_px)
        self._width_px = _follow(self._width_px, across, dt)
        self._seen_at[good] = t
        seen = good
        if not good.all():
            # A point that was believed a moment ago stays where it was.
            seen = t - self._seen_at <= HOLD_S
            points = np.where((seen & ~good)[:, None], self._held, points)
        self._held = points
        self._last_t = t
        return Sight(
            t_s=t,
            body=body_of(points / self.torso_px, _knees_away(pose) / self.torso_px),
            seen=seen,
            inside=inside,
            turn=self._turn,
            width=self._width_px / self.torso_px,
            size=self.torso_px / height,
            jumped=jumped,
            unit_px=self.torso_px,
            torso_px=self._recent_px[-1][1],
        )

    def _is_nearer(self, pose: Pose, t: float) -> bool:
        """Whether the nearer side is to be the judged one: from the side always, from anywhere where it clearly is."""
        if self._side_on or not self._nearer:
            return self._side_on
        first = math.isnan(self._last_t)
        torso = _trunk_px(pose) if first or math.isnan(self.torso_px) else self.torso_px
        clear = abs(self._depth) > CLEARLY_NEARER_T * torso
        held = self._other_nearer.held(t, clear and self.nearer_side != self._side, NEARER_S)
        return clear and (first or held)

    def _oriented(self, pose: Pose, width: int) -> tuple[NDArray[np.float64], NDArray[np.float32], float]:
        """Return coordinates with y up and the judged side on the left, and the shoulder width."""
        points = pose.landmarks[:, :2].astype(np.float64)
        points[:, 1] *= -1.0
        across = math.hypot(*(points[_LEFT_SHOULDER] - points[_RIGHT_SHOULDER]).tolist())
        if self._side == "left":
            return points, pose.visibility, across
        points = points[MIRROR]
        points[:, 0] = width - points[:, 0]
        return points, pose.visibility[MIRROR], across

    def _continued(
        self, raw: NDArray[np.float64], visibility: NDArray[np.float32], t: float, dt: float
    ) -> tuple[NDArray[np.float64], NDArray[np.float32], NDArray[np.bool_] | None, bool]:
        """Hold the points against where they were: undo a swap, notice leaps and another person.

        Returns the points, their visibility, which of them leapt (None when nothing moved far) and
        whether the whole track jumped.
        """
        before, torso = self._raw, self.torso_px
        if before is None:
            self._raw_at[:] = t
            return raw, visibility, None, False
        # Nearly always nothing has moved far, and nothing more is to be done.
        if np.abs(raw - before).max() <= SWAP_JUMP_T / 2 * torso:
            self._swapped_at = math.nan
            self._raw_at[:] = t
            return raw, visibility, None, False
        raw, visibility = self._unswapped(raw, visibility, before, t)
        hips = (raw[_LEFT_HIP] + raw[_RIGHT_HIP] - before[_LEFT_HIP] - before[_RIGHT_HIP]) / 2
        slower = max(1.0, dt / _JUMP_FRAME_S)
        if self._raw is None or math.hypot(*hips.tolist()) > TRACK_JUMP_T * torso * slower:
            # Nothing from before can be continued: begin with what is seen now.
            jumped = self._raw is not None
            self._filter.reset()
            self._raw_at[:] = t
            return raw, visibility, None, jumped
        limit = JUMP_T * torso * np.maximum(1.0, (t - self._raw_at) / _JUMP_FRAME_S)
        leapt = np.abs(raw - before).max(axis=1) > limit
        self._raw_at[~leapt] = t
        # A landmark that leapt stays where it was until it comes back, or until enough time has
        # passed for it to have got there.
        return np.where(leapt[:, None], before, raw), visibility, leapt, False

    def _unswapped(
        self, raw: NDArray[np.float64], visibility: NDArray[np.float32], before: NDArray[np.float64], t: float
    ) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Undo a swap of left and right, which the model makes when one leg passes the other."""
        moved = np.abs(raw[_SWAPPED] - before[_SWAPPED]).sum(axis=1)
        swapped = raw[MIRROR]
        nearer = moved.sum() > SWAP_RATIO * np.abs(swapped[_SWAPPED] - before[_SWAPPED]).sum()
        if moved.max() <= SWAP_JUMP_T * self.torso_px or not nearer:
            self._swapped_at = math.nan
            return raw, visibility
        if math.isnan(self._swapped_at):
            self._swapped_at = t
        if t - self._swapped_at <= SWAP_S:
            return swapped, visibility[MIRROR]
        self._swapped_at = math.nan
        self._raw = None
        return raw, visibility

    def _measure_scale(self, t: float, dt: float, raw: NDArray[np.float64], seen_share: float) -> None:
        if self._side_on:
            trunk = raw[_LEFT_SHOULDER] - raw[_LEFT_HIP]
        else:
            trunk = (raw[_LEFT_SHOULDER] + raw[_RIGHT_SHOULDER] - raw[_LEFT_HIP] - raw[_RIGHT_HIP]) / 2
        length = max(1.0, math.hypot(*trunk.tolist()) / seen_share)
        self._scale_px = _follow(self._scale_px, length, dt)
        self._recent_px.append((t, length))
        while t - self._recent_px[0][0] > 3.0:
            self._recent_px.popleft()

    def _forget(self) -> None:
        """Start anew after a gap or a change of side: nothing before can be continued."""
        self._filter.reset()
        self._raw = None
        self._raw_at[:] = -math.inf
        self._swapped_at = math.nan
        self._last_t = math.nan
        self._seen_at[:] = -math.inf
        self._turn = self._width_px = self._scale_px = math.nan
        self._recent_px.clear()


def _trunk_px(pose: Pose) -> float:
    """Return the length of the trunk in the picture, in pixels."""
    points = pose.landmarks[:, :2]
    trunk = (points[_LEFT_SHOULDER] + points[_RIGHT_SHOULDER] - points[_LEFT_HIP] - points[_RIGHT_HIP]) / 2
    return math.hypot(*trunk.tolist())


def _depth(pose: Pose) -> float:
    """Return how much farther the left side is than the right, in the scale of x; minus = left is near."""
    z = pose.landmarks[:, 2].tolist()
    apart: float = sum(z[left] - z[right] for left, right in zip(_DEPTH_LEFT, _DEPTH_RIGHT, strict=True))
    return apart / len(_DEPTH_LEFT)


def _knees_away(pose: Pose) -> float:
    """Return how much farther away the knees are than the hips, in the scale of x."""
    z = pose.landmarks[:, 2].tolist()
    away: float = (z[_LEFT_KNEE] + z[_RIGHT_KNEE] - z[_LEFT_HIP] - z[_RIGHT_HIP]) / 2
    return away


def _depth_share(world: NDArray[np.float32]) -> float:
    """Return q: the share of depth in the shoulder axis, from world landmarks."""
    axis = world[_LEFT_SHOULDER] - world[_RIGHT_SHOULDER]
    x, y, z = axis.tolist()
    length = math.sqrt(x * x + y * y + z * z)
    return abs(z) / length if length > 0 else math.nan


def _foreshortened(world: NDArray[np.float32]) -> float:
    """Return how long the torso looks, as a share of its length, from world landmarks; not below `LEAST_SEEN`."""
    trunk = (world[_LEFT_SHOULDER] + world[_RIGHT_SHOULDER] - world[_LEFT_HIP] - world[_RIGHT_HIP]).tolist()
    length = math.sqrt(sum(part * part for part in trunk))
    return max(LEAST_SEEN, math.hypot(trunk[0], trunk[1]) / length) if length > 0 else 1.0


def _follow(slow: float, value: float, dt: float) -> float:
    """Return an exponential average with the time constant `SLOW_S`; starts at the first value."""
    if math.isnan(slow) or math.isnan(dt):
        return value
    if math.isnan(value):
        return slow
    return slow + (1.0 - math.exp(-dt / SLOW_S)) * (value - slow)
