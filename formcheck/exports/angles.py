"""Angles of joints that one camera can give: those of the plane that it looks at, under the names of OpenSim.

From the side that is the sagittal plane, from the front the frontal one; in between nothing is told. Angles are read
off the picture, as the judge reads them, and are projections: what turns out of the plane is not in them. There is no
point on the spine and none on the pelvis but the hips. From the side pelvis and trunk are therefore taken as one:
`pelvis_tilt` is the lean of the line from hip to shoulder, `hip_flexion` the thigh against that line, and there is no
`lumbar_extension`.

Signs are those of OpenSim's Rajagopal 2016 model: flexion, dorsiflexion and adduction are plus; `pelvis_tilt` is plus
backward, `pelvis_list` with the right hip down, `lumbar_bending` to the right.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from formcheck.core.door import VISIBLE_NEAR
from formcheck.core.pose import LANDMARKS
from formcheck.core.view import STAND_FRONT, STAND_SIDE
from formcheck.exports.capture import Capture

Angles = dict[str, NDArray[np.float64]]
_SIDES: Final = ("right", "left")


def angles_of(capture: Capture) -> tuple[str, Angles]:
    """Return from where a set was seen, ``side`` or ``front``, and its angles by name.

    Degrees, one value for each pose; NaN where a point that is needed was not seen. What was never seen is left out.

    Raises
    ------
    ValueError
        When it was seen from elsewhere, or it cannot be told which side was towards the camera.
    """
    view = _view(capture)
    points = capture.landmarks[:, :, :2].astype(np.float64)
    points[capture.visibility < VISIBLE_NEAR] = np.nan
    points[:, :, 1] *= -1.0
    found = _sagittal(capture, points) if view == "side" else _frontal(points)
    found = {name: values for name, values in found.items() if np.isfinite(values).any()}
    if not found:
        raise ValueError("no angle of a joint was seen: nobody was in the picture, or too little of them")
    return view, found


def _view(capture: Capture) -> str:
    """Return from where a set was seen, by the depth share of shoulders and hips (the limits of the judge's views)."""
    axes = np.concatenate([_between(capture.world, part) for part in ("shoulder", "hip")])
    length = np.linalg.norm(axes, axis=1)
    known = np.isfinite(length) & (length > 0)
    if not known.any():
        raise ValueError("from where this was seen cannot be told: the recording has no landmarks in metres")
    turn = float(np.median(np.abs(axes[known, 2]) / length[known]))
    if turn >= STAND_SIDE.turn[0]:
        return "side"
    if turn <= STAND_FRONT.turn[1]:
        return "front"
    raise ValueError(
        "this was seen neither from the side nor from the front: the angles of joints cannot be told then; "
        ".trc has the landmarks"
    )


def _between(points: NDArray[np.float32], part: str) -> NDArray[np.float64]:
    return (points[:, LANDMARKS[f"right_{part}"]] - points[:, LANDMARKS[f"left_{part}"]]).astype(np.float64)


def _right_nearer(capture: Capture, points: NDArray[np.float64]) -> bool:
    """Return whether the right side of the body is the one towards the camera.

    Three witnesses: the depth of shoulders and hips, to which side the toes point from the shank, and the nose from
    the trunk. The model's depth has the sides exchanged now and then, which the other two show.
    """
    depth = np.concatenate([_between(capture.world, part)[:, 2] for part in ("shoulder", "hip")])
    shank, foot, up, face = [], [], [], []
    for side in _SIDES:
        shank.append(_to(points, f"{side}_knee", f"{side}_ankle"))
        foot.append(_to(points, f"{side}_heel", f"{side}_toe"))
        up.append(_to(points, f"{side}_hip", f"{side}_shoulder"))
        face.append(_to(points, f"{side}_ear", "nose"))
    witnesses = (
        -depth,
        _cross(np.concatenate(shank), np.concatenate(foot)),
        -_cross(np.concatenate(up), np.concatenate(face)),
    )
    votes = sum(np.sign(np.median(seen)) for one in witnesses if (seen := one[np.isfinite(one)]).size)
    if votes == 0:
        raise ValueError("which side was towards the camera cannot be told, and with it no sign of an angle")
    return bool(votes > 0)


def _sagittal(capture: Capture, points: NDArray[np.float64]) -> Angles:
    right = _right_nearer(capture, points)
    if not right:
        # Seen from the left everything is turned the other way round: look at it in the mirror.
        points = points * np.array((-1.0, 1.0))
    near = "right" if right else "left"
    trunk = _to(points, f"{near}_hip", f"{near}_shoulder")
    upright = np.broadcast_to(np.array((0.0, 1.0)), trunk.shape)
    found: Angles = {"pelvis_tilt": _turn(upright, trunk, -180.0)}
    for side in _SIDES:
        thigh, shank = _to(points, f"{side}_hip", f"{side}_knee"), _to(points, f"{side}_knee", f"{side}_ankle")
        foot = _to(points, f"{side}_heel", f"{side}_toe")
        arm, forearm = _to(points, f"{side}_shoulder", f"{side}_elbow"), _to(points, f"{side}_elbow", f"{side}_wrist")
        last = side[0]
        found[f"hip_flexion_{last}"] = _turn(-trunk, thigh, -90.0)
        found[f"knee_angle_{last}"] = _turn(shank, thigh, -90.0)
        # A foot at a right angle to the shank is 0.
        found[f"ankle_angle_{last}"] = _turn(shank, foot, -90.0) - 90.0
        found[f"arm_flex_{last}"] = _turn(-trunk, arm, -90.0)
        # An elbow bends one way only; which way that is in the picture depends on how the arm is turned.
        found[f"elbow_flex_{last}"] = np.abs(_turn(arm, forearm, -180.0))
    return found


def _frontal(points: NDArray[np.float64]) -> Angles:
    handed = _cross(
        np.concatenate([_middle(points, "shoulder") - _middle(points, "hip")] * 2),
        np.concatenate([_to(points, f"left_{part}", f"right_{part}") for part in ("hip", "shoulder")]),
    )
    handed = handed[np.isfinite(handed)]
    if handed.size and np.median(handed) > 0:
        # Seen from the front the right side is on the left: look at it as from behind.
        points = points * np.array((-1.0, 1.0))
    pelvis = _to(points, "left_hip", "right_hip")
    trunk = _middle(points, "shoulder") - _middle(points, "hip")
    level = np.broadcast_to(np.array((1.0, 0.0)), pelvis.shape)
    above = np.stack((-pelvis[:, 1], pelvis[:, 0]), axis=1)
    thighs = {side: _to(points, f"{side}_hip", f"{side}_knee") for side in _SIDES}
    arms = {side: _to(points, f"{side}_shoulder", f"{side}_elbow") for side in _SIDES}
    return {
        "pelvis_list": -_turn(level, pelvis, -180.0),
        "lumbar_bending": -_turn(above, trunk, -180.0),
        "hip_adduction_r": -_turn(-above, thighs["right"], -180.0),
        "hip_adduction_l": _turn(-above, thighs["left"], -180.0),
        # Outward and up over the head is one way, without a leap: -270 to 90.
        "arm_add_r": -_turn(-trunk, arms["right"], -90.0),
        "arm_add_l": _turn(-trunk, arms["left"], -270.0),
    }


def _to(points: NDArray[np.float64], a: str, b: str) -> NDArray[np.float64]:
    return np.asarray(points[:, LANDMARKS[b]] - points[:, LANDMARKS[a]])


def _middle(points: NDArray[np.float64], part: str) -> NDArray[np.float64]:
    return np.asarray((points[:, LANDMARKS[f"left_{part}"]] + points[:, LANDMARKS[f"right_{part}"]]) / 2)


def _cross(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0])


def _turn(a: NDArray[np.float64], b: NDArray[np.float64], least: float) -> NDArray[np.float64]:
    """Return the angle from a to b, counter-clockwise, degrees from `least` on; NaN where one has no length."""
    turned = np.degrees(np.arctan2(_cross(a, b), (a * b).sum(axis=1)))
    turned[(np.linalg.norm(a, axis=1) == 0) | (np.linalg.norm(b, axis=1) == 0)] = np.nan
    return np.asarray((turned - least) % 360.0 + least)
