"""What a pelvic drop in the single-leg bridge looks like to a camera, measured on projected bodies.

The true joints of the rendered bridges are taken at rest and at the top. There the pelvis is turned about the long
axis of the trunk through the working hip, and the free leg with it, so that the free hip drops by a known angle. The
body is projected for cameras between the side and the feet, the pose model's own error on these clips (model less
truth) is added, and every measure that might show the drop is read, as a change from rest. What comes out is geometry
and the error of one pose model on two rendered persons, and nothing about people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from statistics import NormalDist
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from formcheck.core.pose import LANDMARKS

Array = NDArray[np.float64]
#: (..., 33, 3): x right, y up, z away from the camera. In a picture z is 0.
Points = Array

EXERCISE: Final = "single_leg_bridge"
#: The fault that was acted once, and how far the pelvis dropped then: how much of it the pose model passed on.
ACTED: Final = "bridge_hips_level"

DROPS: Final = tuple(range(26))
YAWS: Final = (0, 10, 20, 30, 40, 50, 60)
#: Camera heights: of the set-up from the side (30-50 cm), and of the one from three quarters (80-100 cm). Metres.
HEIGHTS: Final = (0.4, 0.9)
#: The rendered cameras stand so far away and look at this height. Metres.
_AWAY: Final = 2.25
_AIM: Final = 0.35
#: Half of the time over which the body is read at rest and at the top, seconds.
_HALF_S: Final = 0.3
#: How the free thigh of a level repetition may stand otherwise than at rest: a normal spread of so many degrees,
#: at so many of its quantiles. Assumed; nobody has measured it.
LEG_SD: Final = 4.0
_LEG: Final = tuple(NormalDist(0, LEG_SD).inv_cdf((i + 0.5) / 9) for i in range(9))
#: What is asked of a measure.
FALSE: Final = 0.02
DETECTED: Final = 0.95
#: The drops at which the separation is kept, degrees.
SHOWN: Final = (5, 10, 15, 20)

_SHOULDER, _FREE_SHOULDER = LANDMARKS["left_shoulder"], LANDMARKS["right_shoulder"]
_HIP, _FREE_HIP = LANDMARKS["left_hip"], LANDMARKS["right_hip"]
_KNEE, _FREE_KNEE = LANDMARKS["left_knee"], LANDMARKS["right_knee"]
_FREE_LEG: Final = [LANDMARKS[f"right_{part}"] for part in ("knee", "ankle", "heel", "toe")]


def _elevation(a: Array, b: Array) -> Array:
    across = np.hypot(b[..., 0] - a[..., 0], b[..., 2] - a[..., 2])
    return np.asarray(np.degrees(np.arctan2(b[..., 1] - a[..., 1], across)))


def _above(at: Points, upper: int, lower: int) -> Array:
    return np.asarray(at[..., upper, 1] - at[..., lower, 1])


def _knees(at: Points) -> Array:
    return _above(at, _FREE_KNEE, _KNEE)


def _hips(at: Points) -> Array:
    return _above(at, _FREE_HIP, _HIP)


def _hips_of_shoulders(at: Points) -> Array:
    return _hips(at) - _above(at, _FREE_SHOULDER, _SHOULDER)


def _tilt(at: Points) -> Array:
    return _elevation(at[..., _HIP, :], at[..., _FREE_HIP, :])


def _thighs(at: Points) -> Array:
    free = _elevation(at[..., _FREE_HIP, :], at[..., _FREE_KNEE, :])
    return free - _elevation(at[..., _HIP, :], at[..., _KNEE, :])


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measure that might show the drop. `sign` is -1 where it falls with the drop."""

    name: str
    said: str
    unit: str
    of: Callable[[Points], Array]
    world: bool
    sign: int = -1


CANDIDATES: Final = (
    Candidate("knees", "height of the free knee above the working one", "T", _knees, world=False),
    Candidate("hips", "height of the free hip above the working one", "T", _hips, world=False),
    Candidate("hips_of_shoulders", "the same, less that of the shoulders", "T", _hips_of_shoulders, world=False),
    Candidate("tilt", "slope of the line of the hips", "deg", _tilt, world=False),
    Candidate("thighs", "slope of the free thigh less that of the working one", "deg", _thighs, world=False, sign=1),
    Candidate("world_knees", "height of the free knee above the working one", "T", _knees, world=True),
    Candidate("world_tilt", "slope of the line of the hips", "deg", _tilt, world=True),
    Candidate("world_thighs", "slope of the free thigh less that of the working one", "deg", _thighs, True, 1),
)
#: The measure of the rule.
RULE: Final = "hips"


@dataclass(frozen=True, slots=True, eq=False)
class Bridge:
    """A rendered set of bridges and what the pose model saw of it, working side on the left.

    Attributes
    ----------
    truth
        Ground truth of the clip, with its camera.
    joints, pixels
        (N, 33, 3) metres, z up, x along the picture, y away from the camera; (N, 33, 2) pixels. True.
    landmarks, world
        (N, 33, 2) pixels; (N, 33, 3) metres. As the pose model saw them.
    """

    truth: Mapping[str, Any]
    joints: Array
    pixels: Array
    landmarks: Array
    world: Array

    def middle(self, course: Array, at_s: float) -> Array:
        """Return the median of a course about a moment."""
        fps = float(self.truth["fps"])
        low, high = round((at_s - _HALF_S) * fps), round((at_s + _HALF_S) * fps)
        return np.asarray(np.nanmedian(course[max(low, 0) : high + 1], axis=0))

    @property
    def rest_s(self) -> float:
        """When the user lies still, before the first repetition, seconds."""
        return float(self.truth["reps"][0]["start_s"]) / 2


@dataclass(frozen=True, slots=True, eq=False)
class _Still:
    """A body at rest and at the top, in torso lengths: true joints, or the error of the pose model."""

    rest: Points
    top: Points


def measured(bridges: Iterable[Bridge], limit: float) -> dict[str, Any] | None:
    """Return what every measure shows of a pelvic drop, as it is kept; None without the clips that it needs.

    Parameters
    ----------
    bridges
        Rendered sets, one of them with the fault acted.
    limit
        Below which change from rest the rule calls the hips dropped, T.

    Returns
    -------
    dict or None
        ``level_reps``, ``errors``, ``persons``: what it rests on. ``response``: what share of the acted drop the
        pose model passed on, by measure. ``measures``: for every measure and camera d' and the area under the curve
        at some drops, and ``needed``: the drop from which on 95 in 100 are detected when 2 in 100 level ones are
        called dropped (None beyond 25), and ``needed_steady`` where the free leg never moves. ``rule``: for every
        camera what the rule with its limit calls dropped, at every drop. ``leg``: what the free leg alone does to
        the height of the knee.
    """
    bridges = list(bridges)
    level = [(b, rep) for b in bridges for rep in b.truth["reps"] if rep["fault"] is None and rep["complete"]]
    noise = [(b, rep) for b in bridges for rep in b.truth["reps"] if rep["fault"] != ACTED]
    response = _response(bridges)
    if not level or response is None:
        return None
    bodies = [_body(bridge, rep) for bridge, rep in level]
    errors = [_errors([_error(bridge, rep, world=world) for bridge, rep in noise]) for world in (False, True)]
    measures, rule = [], []
    for camera in product(YAWS, HEIGHTS):
        readings, steady = (
            {c.name: _readings(c, seen, errors[c.world], response[c.name]) for c in CANDIDATES}
            for seen in (_looks(bodies, camera, _LEG), _looks(bodies, camera, (0.0,)))
        )
        at: dict[str, Any] = {"yaw": camera[0], "height": camera[1]}
        measures += [at | {"measure": name} | _separation(readings[name], steady[name]) for name in readings]
        called = (-readings[RULE] < limit).mean(axis=1)
        reads = np.median(-readings[RULE], axis=1)
        rule.append(
            at | {"called": [round(float(share), 3) for share in called], "reads": [round(float(r), 3) for r in reads]}
        )
    return {
        "level_reps": len(level),
        "errors": len(noise),
        "persons": len({bridge.truth["character"] for bridge in bridges}),
        "leg_sd": LEG_SD,
        "limit": limit,
        "response": response,
        "measures": measures,
        "rule": rule,
        "leg": [
            {"yaw": yaw, "lowered": lowered, "moves": round(_leg_alone(bodies, yaw, lowered), 3)}
            for yaw, lowered in product((30, 40, 50), (5, 10))
        ],
    }


# ---- bodies and their errors


def _torso(rest: Array) -> float:
    return float(np.linalg.norm(rest[_SHOULDER] - rest[_HIP]))


def _body(bridge: Bridge, rep: Mapping[str, Any]) -> _Still:
    """Return the true body as seen exactly from the side, in metres: x right, y up, z away."""
    turned = _turn_z(-float(bridge.truth["camera"]["yaw_deg"]))
    rest, top = (bridge.middle(bridge.joints, at_s) @ turned.T for at_s in (bridge.rest_s, float(rep["peak_s"])))
    return _Still(rest[:, [0, 2, 1]], top[:, [0, 2, 1]])


def _error(bridge: Bridge, rep: Mapping[str, Any], *, world: bool) -> _Still:
    """Return model less truth at rest and at the top, each in torso lengths of its own."""
    if world:
        up = np.array([1.0, -1.0, 1.0])
        found, true = bridge.world * up, bridge.joints[:, :, [0, 2, 1]]
    else:
        up = np.array([1.0, -1.0])
        found, true = bridge.landmarks * up, bridge.pixels * up
    moments = (bridge.rest_s, float(rep["peak_s"]))
    seen, known = ([bridge.middle(course, at_s) for at_s in moments] for course in (found, true))
    seen, known = ([part / _torso(both[0]) for part in both] for both in (seen, known))
    errors = [_about(a) - _about(b) for a, b in zip(seen, known, strict=True)]
    return _Still(*(np.pad(error, ((0, 0), (0, 3 - error.shape[1]))) for error in errors))


def _errors(each: list[_Still]) -> _Still:
    return _Still(np.stack([error.rest for error in each]), np.stack([error.top for error in each]))


def _about(at: Array) -> Array:
    return np.asarray(at - at[..., _HIP : _HIP + 1, :])


def _response(bridges: Iterable[Bridge]) -> dict[str, float | None] | None:
    """Return how much of the acted drop the model passed on, for each measure; None where none was acted.

    Compared are the changes from rest of the dropped repetition and of the level ones of its clip. A measure that
    hardly moves in truth has no response.
    """
    for bridge in bridges:
        dropped = [rep for rep in bridge.truth["reps"] if rep["fault"] == ACTED]
        others = [rep for rep in bridge.truth["reps"] if rep["fault"] is None]
        if not (dropped and others):
            continue
        found: dict[str, float | None] = {}
        for candidate in CANDIDATES:
            moved = []
            for model in (True, False):
                change = [
                    float(np.mean([_change(bridge, rep, candidate, model=model) for rep in reps]))
                    for reps in (dropped, others)
                ]
                moved.append(change[0] - change[1])
            least = 0.02 if candidate.unit == "T" else 2.0
            found[candidate.name] = round(moved[0] / moved[1], 2) if abs(moved[1]) >= least else None
        return found
    return None


def _change(bridge: Bridge, rep: Mapping[str, Any], candidate: Candidate, *, model: bool) -> float:
    if candidate.world:
        course = bridge.world * (1.0, -1.0, 1.0) if model else bridge.joints[:, :, [0, 2, 1]]
    else:
        flat = (bridge.landmarks if model else bridge.pixels) * (1.0, -1.0)
        course = np.pad(flat, ((0, 0), (0, 0), (0, 1)))
    rest, top = (bridge.middle(course, at_s) for at_s in (bridge.rest_s, float(rep["peak_s"])))
    torso = _torso(rest)
    return float(candidate.of(top / torso) - candidate.of(rest / torso))


# ---- moving the body, and looking at it


def _turn_z(degrees: float) -> Array:
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, -s, 0.0], [s, c, 0.0], [0.0, 0.0, 1.0]])


def _about_axis(points: Array, through: Array, axis: Array, degrees: float) -> Array:
    """Turn points about an axis through a point (Rodrigues)."""
    k = axis / np.linalg.norm(axis)
    v, angle = points - through, np.radians(degrees)
    turned = v * np.cos(angle) + np.cross(k, v) * np.sin(angle) + np.outer(v @ k, k) * (1 - np.cos(angle))
    return np.asarray(through + turned)


def dropped(top: Points, degrees: float) -> Points:
    """Return a body whose pelvis drops on the free side: free hip and free leg turn rigidly with it.

    Parameters
    ----------
    top
        (33, 3): x right, y up, z away.
    degrees
        How far; the axis is the long axis of the trunk, through the working hip.
    """
    trunk = top[[_SHOULDER, _FREE_SHOULDER]].mean(0) - top[[_HIP, _FREE_HIP]].mean(0)
    moved = top.copy()
    part = [_FREE_HIP, *_FREE_LEG]
    # To that side on which the free hip sinks.
    sinks = np.cross(trunk, top[_FREE_HIP] - top[_HIP])[1] < 0
    moved[part] = _about_axis(top[part], top[_HIP], trunk, degrees if sinks else -degrees)
    return moved


def leg_lowered(top: Points, degrees: float) -> Points:
    """Return a body with a level pelvis whose free leg is lowered at the hip."""
    across = top[_FREE_HIP] - top[_HIP]
    thigh = top[_FREE_KNEE] - top[_FREE_HIP]
    moved = top.copy()
    sinks = np.cross(across, thigh)[1] < 0
    moved[_FREE_LEG] = _about_axis(top[_FREE_LEG], top[_FREE_HIP], across, degrees if sinks else -degrees)
    return moved


def seen(body: Points, yaw: float, height: float) -> tuple[Points, Points]:
    """Return a body as a camera sees it: its picture (z is 0), and in the axes of the camera, metres.

    Parameters
    ----------
    body
        As seen from the side: x right (the head), y up, z away.
    yaw
        How far the camera stands towards the feet, degrees.
    height
        Of the camera, metres. It looks at the body.
    """
    flat = body[..., [0, 2]] @ _turn_z(yaw)[:2, :2].T
    pitch = np.arctan2(height - _AIM, _AWAY)
    right, up, away = flat[..., 0], body[..., 1] - height, flat[..., 1] + _AWAY
    depth = away * np.cos(pitch) - up * np.sin(pitch)
    rise = up * np.cos(pitch) + away * np.sin(pitch)
    picture = np.stack([right / depth, rise / depth, np.zeros_like(depth)], axis=-1)
    return picture, np.stack([right, rise, depth], axis=-1)


# ---- separation


@dataclass(frozen=True, slots=True, eq=False)
class _Looks:
    """Bodies as a camera sees them, each in the picture and in the axes of the camera.

    `rest` has the shape (samples, 33, 3), `top` (samples, drops, 33, 3).
    """

    rest: tuple[Points, Points]
    top: tuple[Points, Points]


def _looks(bodies: Iterable[_Still], camera: tuple[float, float], legs: Iterable[float]) -> _Looks:
    """Return every body with the free leg a little off in every way, and with every drop."""
    rests, tops = [], []
    for body, leg in product(bodies, legs):
        level = leg_lowered(body.top, leg)
        rests.append(seen(body.rest, *camera))
        tops.append(seen(np.stack([dropped(level, drop) for drop in DROPS]), *camera))
    (picture, space), (picture_top, space_top) = (
        tuple(np.stack(part) for part in zip(*pairs, strict=True)) for pairs in (rests, tops)
    )
    return _Looks((picture, space), (picture_top, space_top))


def _readings(candidate: Candidate, looks: _Looks, errors: _Still, response: float | None) -> Array:
    """Return the changes of a measure from rest (drop, sample), more is more dropped.

    Every body is read with every error of the pose model, which goes only a share of the way from the level body to
    the dropped one.
    """
    share = 1.0 if response is None else min(max(response, 0.0), 1.0)
    rest, top = looks.rest[candidate.world], looks.top[candidate.world]
    torso = np.linalg.norm(rest[:, _SHOULDER] - rest[:, _HIP], axis=-1)[:, None, None]
    top = top[:, :1] + share * (top - top[:, :1])
    at_rest = candidate.of(_about(rest / torso)[:, None] + errors.rest[None])
    at_top = candidate.of(_about(top / torso[..., None])[:, :, None] + errors.top[None, None])
    change = at_top - at_rest[:, None, :]
    return np.asarray(candidate.sign * np.moveaxis(change, 1, 0).reshape(len(DROPS), -1))


def _separation(readings: Array, steady: Array) -> dict[str, Any]:
    level = readings[0]
    return {
        "d": {str(drop): round(_d_prime(level, readings[drop]), 2) for drop in SHOWN},
        "auc": {str(drop): round(_area(level, readings[drop]), 3) for drop in SHOWN},
        "needed": _needed(_detected(readings)),
        "needed_steady": _needed(_detected(steady)),
    }


def _d_prime(level: Array, other: Array) -> float:
    spread = float(np.sqrt((level.var() + other.var()) / 2))
    return float(other.mean() - level.mean()) / spread if spread > 0 else 0.0


def _area(level: Array, other: Array) -> float:
    """Return how often a dropped one reads further than a level one."""
    more, same = other[:, None] > level[None, :], other[:, None] == level[None, :]
    return float(more.mean() + same.mean() / 2)


def _detected(readings: Array) -> Array:
    """Return the share of each drop beyond the limit that two in a hundred level ones are beyond."""
    return np.asarray((readings > np.quantile(readings[0], 1 - FALSE)).mean(axis=1))


def _needed(curve: Array) -> int | None:
    """Return the least drop from which on enough are detected; None beyond the largest."""
    found = None
    for drop in reversed(DROPS):
        if curve[drop] < DETECTED:
            break
        found = drop
    return found


def _leg_alone(bodies: Iterable[_Still], yaw: int, lowered: float) -> float:
    """Return how the free knee moves, T, when the free leg is lowered and the pelvis stays level."""
    moves = []
    for body in bodies:
        rest = seen(body.rest, yaw, HEIGHTS[1])[0]
        level, low = (seen(leg_lowered(body.top, angle), yaw, HEIGHTS[1])[0] for angle in (0.0, lowered))
        moves.append((_knees(low) - _knees(level)) / _torso(rest))
    return float(np.mean(moves))
