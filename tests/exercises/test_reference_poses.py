"""Reference poses of the specification, section 12: every measure within 1 degree or 0.02."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import pytest

import formcheck as fc
from formcheck.core.body import body_of
from tests.synthetic import Vector, at, xy

NEAR, FAR = "left", "right"


@cache
def measure(exercise: str, name: str) -> fc.Measure:
    """Return a measure of a shipped exercise by its name."""
    declared = fc.load_exercise(exercise)
    candidates = [
        declared.signal.measure,
        declared.signal.per,
        declared.raised,
        *(rule.measure for rule in declared.rules),
    ]
    candidates += [condition.measure for condition in (*declared.gate, *declared.signal.conditions)]
    for candidate in candidates:
        if isinstance(candidate, fc.Measure) and candidate.name == name:
            return candidate
    raise AssertionError(f"{exercise} has no measure {name}")


def read(exercise: str, name: str, flipped: bool = False, scale: float = 1.0, **points: Vector) -> float:
    """Return what a measure reads on points such as ``near_hip``; everything else is unseen."""
    coordinates = np.full((33, 2), np.nan)
    for key, value in points.items():
        role, _, part = key.partition("_")
        side = NEAR if role == "near" else FAR
        landmark = f"{side}_{part}" if part else key
        coordinates[fc.LANDMARKS[landmark]] = value * np.array([-1.0 if flipped else 1.0, 1.0]) * scale
    return measure(exercise, name).of(body_of(coordinates))


ANGLE = 1.0
LENGTH = 0.02
PLANK_ANKLE = xy(0.0, 0.26)
PLANK_HIP = at(PLANK_ANKLE, 1.70, 20)
PLANK_SHOULDER = at(PLANK_ANKLE, 2.70, 20)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize(("off_line", "expected"), [(0.0, 0.0), (-0.16, -15.0), (0.16, 15.0)])
def test_plank_bend(off_line: float, expected: float, flipped: bool) -> None:
    """Hips 0.16 T below the line sag by 15 degrees, above it they pike by 15."""
    points = {
        "near_shoulder": PLANK_SHOULDER,
        "near_hip": at(PLANK_HIP, off_line, 110),
        "near_ankle": PLANK_ANKLE,
        "far_ankle": PLANK_ANKLE,
    }
    assert read("high_plank_leg_lifts", "plank_bend", flipped, **points) == pytest.approx(expected, abs=ANGLE)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("lifted", ["near", "far"])
@pytest.mark.parametrize(("lift", "height"), [(12, 0.60), (20, 0.84), (40, 1.42)])
def test_leg_lift(lift: float, height: float, lifted: str, flipped: bool) -> None:
    ankle = at(PLANK_HIP, 1.70, 200 - lift)
    assert ankle[1] == pytest.approx(height, abs=LENGTH)
    other = "far" if lifted == "near" else "near"
    points = {
        "near_shoulder": PLANK_SHOULDER,
        "near_hip": PLANK_HIP,
        f"{lifted}_ankle": ankle,
        f"{other}_ankle": PLANK_ANKLE,
    }
    exercise = "high_plank_leg_lifts"
    assert read(exercise, "split", flipped, **points) == pytest.approx(lift, abs=ANGLE)
    assert read(exercise, "leg_height", flipped, **points) == pytest.approx(lift, abs=ANGLE)
    assert read(exercise, "plank_bend", flipped, **points) == pytest.approx(0, abs=ANGLE)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("raised", ["near", "far"])
@pytest.mark.parametrize(("lift", "arm", "reach"), [(10, 135, 1.0), (20, 148, 1.2), (12, 180, 1.2)])
def test_limb_raise(lift: float, arm: float, reach: float, raised: str, flipped: bool) -> None:
    other = "far" if raised == "near" else "near"
    points = {
        "near_shoulder": PLANK_SHOULDER,
        "near_hip": PLANK_HIP,
        f"{other}_ankle": at(PLANK_HIP, 1.70, 200 - lift),
        f"{raised}_ankle": PLANK_ANKLE,
        f"{raised}_wrist": at(PLANK_SHOULDER, 1.16, 200 + arm),
        f"{other}_wrist": PLANK_SHOULDER - xy(0.10, 1.10),
    }
    exercise = "high_plank_limb_raises"
    assert read(exercise, "reach", flipped, **points) == pytest.approx(reach, abs=LENGTH)
    assert read(exercise, "leg_height", flipped, **points) == pytest.approx(lift, abs=ANGLE)
    assert read(exercise, "plank_bend", flipped, **points) == pytest.approx(0, abs=ANGLE)
    assert read(exercise, "arm", flipped, **points) == pytest.approx(arm, abs=ANGLE)
    assert abs(read(exercise, "lean", flipped, **points)) == pytest.approx(0.10, abs=LENGTH)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("lowered", ["near", "far"])
@pytest.mark.parametrize(("thigh", "shin", "reach"), [(90, 0, 90), (12, 12, 170)])
def test_dead_bug(thigh: float, shin: float, reach: float, lowered: str, flipped: bool) -> None:
    hip, shoulder = xy(0.0, 0.20), xy(-1.0, 0.20)
    other = "far" if lowered == "near" else "near"
    knee = at(hip, 0.85, thigh)
    points = {
        "near_hip": hip,
        "near_shoulder": shoulder,
        f"{lowered}_knee": knee,
        f"{lowered}_ankle": at(knee, 0.85, shin),
        f"{other}_knee": at(hip, 0.85, 90),
        f"{other}_ankle": xy(0.85, 1.05),
        f"{other}_wrist": at(shoulder, 1.16, reach),
        f"{lowered}_wrist": at(shoulder, 1.16, 90),
    }
    exercise = "dead_bug"
    assert read(exercise, "leg", flipped, **points) == pytest.approx(180 - thigh, abs=ANGLE)
    assert read(exercise, "other_leg", flipped, **points) == pytest.approx(90, abs=ANGLE)
    assert read(exercise, "arm", flipped, **points) == pytest.approx(reach, abs=ANGLE)
    assert read(exercise, "trunk_elevation", flipped, **points) == pytest.approx(0, abs=ANGLE)
    ankle = at(knee, 0.85, shin)
    assert read(exercise, "ankle_height", flipped, **points) == pytest.approx(ankle[1], abs=LENGTH)


BRIDGE_SHOULDER = xy(-1.0, 0.20)
BRIDGE = {
    "rest": (xy(0.0, 0.20), xy(0.60, 0.80), -45.0),
    "full": (at(BRIDGE_SHOULDER, 1.0, 21), xy(0.77, 0.95), -4.0),
    "over": (at(BRIDGE_SHOULDER, 1.0, 28), xy(0.77, 0.95), 10.0),
}


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("pose", BRIDGE)
def test_bridge(pose: str, flipped: bool) -> None:
    hip, knee, expected = BRIDGE[pose]
    points = {"near_shoulder": BRIDGE_SHOULDER, "near_hip": hip, "near_knee": knee}
    assert read("single_leg_bridge", "bridge", flipped, **points) == pytest.approx(expected, abs=ANGLE)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize(("trunk", "flexion", "shank", "hinge"), [(3, 8, 3, 8), (75, 20, 6, 89), (60, 55, 24, 91)])
def test_deadlift(trunk: float, flexion: float, shank: float, hinge: float, flipped: bool) -> None:
    ankle = xy(0.0, 0.15)
    knee = at(ankle, 0.85, 90 - shank)
    hip = at(knee, 0.85, 90 - shank + flexion)
    points = {
        "near_shoulder": at(hip, 1.0, 90 - trunk),
        "near_hip": hip,
        "near_knee": knee,
        "near_ankle": ankle,
        "near_heel": ankle + xy(-0.1, -0.1),
        "near_toe": ankle + xy(0.3, -0.12),
    }
    exercise = "single_leg_deadlift"
    assert read(exercise, "hinge", flipped, **points) == pytest.approx(hinge, abs=ANGLE)
    assert read(exercise, "knee_flexion", flipped, **points) == pytest.approx(flexion, abs=ANGLE)
    assert read(exercise, "trunk_inclination", flipped, **points) == pytest.approx(trunk, abs=ANGLE)
    squat = next(rule for rule in fc.load_exercise(exercise).rules if rule.id == "sldl_squat")
    assert (squat.limits.level(flexion) is fc.Level.FAULT) == (flexion == 55)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("reaching", ["near", "far"])
@pytest.mark.parametrize(("trunk", "flexion", "hinge", "reach"), [(60, 25, 77, 0.95), (78, 32, 100, 0.57)])
def test_balance_reach(trunk: float, flexion: float, hinge: float, reach: float, reaching: str, flipped: bool) -> None:
    """The fingertips of one hand at the knee, or at mid-shin; the other hand on the back."""
    shank = trunk + flexion - hinge
    ankle = xy(0.0, 0.15)
    knee = at(ankle, 0.85, 90 - shank)
    hip = at(knee, 0.85, 90 - shank + flexion)
    shoulder = at(hip, 1.0, 90 - trunk)
    other = "far" if reaching == "near" else "near"
    points = {
        "near_shoulder": shoulder,
        "near_hip": hip,
        "near_knee": knee,
        "near_ankle": ankle,
        "near_heel": ankle + xy(-0.1, -0.1),
        "near_toe": ankle + xy(0.3, -0.12),
        f"{reaching}_index": xy(0.3, 0.15 + reach * (knee[1] - 0.15)),
        f"{other}_index": hip + xy(0.0, 0.2),
    }
    exercise = "single_leg_balance_reach"
    assert read(exercise, "hinge", flipped, **points) == pytest.approx(hinge, abs=ANGLE)
    assert read(exercise, "knee_flexion", flipped, **points) == pytest.approx(flexion, abs=ANGLE)
    assert read(exercise, "trunk_inclination", flipped, **points) == pytest.approx(trunk, abs=ANGLE)
    assert read(exercise, "reach", flipped, **points) == pytest.approx(reach, abs=LENGTH)
    past = knee[0] - 0.3
    assert read(exercise, "knee_past_toes", flipped, **points) == pytest.approx(past, abs=LENGTH)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("front", ["near", "far"])
@pytest.mark.parametrize(("flexion", "lean"), [(0, 5), (55, 5), (90, 5), (90, 37)])
def test_lunge(flexion: float, lean: float, front: str, flipped: bool) -> None:
    """A step of 1.5 T with the front shank upright, or, with straight knees, standing tall."""
    rear = "far" if front == "near" else "near"
    standing, behind = (xy(1.5, 0.15), xy(0.0, 0.35)) if flexion else (xy(0.0, 0.15), xy(0.0, 0.15))
    knee = at(standing, 0.85, 90)
    hip = at(knee, 0.85, 90 + flexion)
    points = {
        "near_hip": hip,
        "near_shoulder": at(hip, 1.0, 90 - lean),
        f"{front}_knee": knee,
        f"{front}_ankle": standing,
        f"{front}_heel": standing + xy(-0.1, -0.1),
        f"{front}_toe": standing + xy(0.32, -0.12),
        f"{rear}_knee": xy(0.65, 0.2) if flexion else knee,
        f"{rear}_ankle": behind,
        f"{rear}_heel": behind + xy(-0.1, 0.1),
        f"{rear}_toe": behind + xy(0.15, -0.3),
    }
    exercise = "forward_lunge"
    assert read(exercise, "lunge", flipped, **points) == pytest.approx(flexion, abs=ANGLE)
    assert read(exercise, "trunk_inclination", flipped, **points) == pytest.approx(lean, abs=ANGLE)
    assert read(exercise, "step", flipped, **points) == pytest.approx(1.5 if flexion else 0.0, abs=LENGTH)
    if flexion:
        assert read(exercise, "knee_past_toes", flipped, **points) == pytest.approx(-0.32, abs=LENGTH)
        assert read(exercise, "front_heel", flipped, **points) == pytest.approx(0.02, abs=LENGTH)
        assert read(exercise, "rear_knee_height", flipped, **points) == pytest.approx(0.05, abs=LENGTH)


@pytest.mark.parametrize("flipped", [False, True])
def test_lunge_without_a_step_or_with_the_foot_in_the_air(flipped: bool) -> None:
    """A squat reads nothing, a step with straight knees 28 for each T up to one, a knee lifted ahead no more."""
    bent = {"near_hip": xy(-0.6, 1.2), "near_knee": xy(0.2, 1.0), "far_knee": xy(0.2, 1.0)}
    near = {"near_ankle": xy(0.0, 0.15), "near_toe": xy(0.3, 0.03)}
    squat = bent | near | {"far_ankle": xy(0.02, 0.15), "far_toe": xy(0.32, 0.03)}
    assert read("forward_lunge", "lunge", flipped, **squat) == pytest.approx(0.56, abs=ANGLE)
    for height, expected in ((0.15, 90.0), (0.70, 21.0)):
        ahead = {"near_ankle": xy(0.75, height), "near_toe": xy(1.05, height)}
        hip = {"near_hip": xy(-0.1, height + 0.85), "near_knee": xy(0.75, height + 0.85)}
        rear = {"far_ankle": xy(0.0, 0.15), "far_toe": xy(0.3, 0.03)}
        assert read("forward_lunge", "lunge", flipped, **ahead, **hip, **rear) == pytest.approx(expected, abs=ANGLE)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize(("trunk", "legs", "fold"), [(0, 0, 0), (35, 45, 80), (50, 55, 105)])
def test_v_up(trunk: float, legs: float, fold: float, flipped: bool) -> None:
    hip = xy(0.0, 0.20)
    points = {
        "near_shoulder": at(hip, 1.0, 180 - trunk),
        "near_hip": hip,
        "near_knee": at(hip, 0.85, legs),
        "near_ankle": at(hip, 1.70, legs),
    }
    assert read("v_up", "fold", flipped, **points) == pytest.approx(fold, abs=ANGLE)
    assert read("v_up", "trunk_elevation", flipped, **points) == pytest.approx(trunk, abs=ANGLE)
    assert read("v_up", "leg_elevation", flipped, **points) == pytest.approx(legs, abs=ANGLE)
    assert read("v_up", "lower_end", flipped, **points) == pytest.approx(min(trunk, legs), abs=ANGLE)
    assert read("v_up", "knee", flipped, **points) == pytest.approx(180, abs=ANGLE)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("lifted", ["near", "far"])
@pytest.mark.parametrize(("thigh", "leg"), [(-90, -77), (-5, 8), (25, 38)])
def test_bird_dog(thigh: float, leg: float, lifted: str, flipped: bool) -> None:
    """Trunk at 13 degrees; only a thigh that is 25 degrees above the horizontal is too high."""
    hip, other = xy(0.0, 1.0), "far" if lifted == "near" else "near"
    shoulder, knee = at(hip, 1.0, 13), at(hip, 0.85, 180 - thigh)
    points = {
        f"{side}_{part}": where for side in ("near", "far") for part, where in (("hip", hip), ("shoulder", shoulder))
    }
    points |= {f"{lifted}_knee": knee, f"{lifted}_ankle": at(knee, 0.85, 180 - thigh)}
    points |= {f"{other}_knee": xy(0.0, 0.15), f"{other}_ankle": xy(-0.85, 0.15)}
    points |= {f"{other}_wrist": at(shoulder, 1.16, 0), f"{lifted}_wrist": at(shoulder, 1.16, 270)}
    exercise = "quadruped_limb_raises"
    assert read(exercise, "leg", flipped, **points) == pytest.approx(leg, abs=ANGLE)
    elevation = read(exercise, "thigh_elevation", flipped, **points)
    assert elevation == pytest.approx(thigh, abs=ANGLE)
    assert read(exercise, "arm", flipped, **points) == pytest.approx(167, abs=ANGLE)
    assert read(exercise, "trunk_elevation", flipped, **points) == pytest.approx(13, abs=ANGLE)
    if thigh > -90:
        assert read(exercise, "lifted_knee", flipped, **points) == pytest.approx(180, abs=ANGLE)
        assert read(exercise, "near_leg_lifted", flipped, **points) * (1 if lifted == "near" else -1) > 0
    rule = next(rule for rule in fc.load_exercise(exercise).rules if rule.id == "birddog_leg_too_high")
    assert (rule.limits.level(elevation) is fc.Level.FAULT) == (thigh == 25)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize(("trunk", "leg", "fold"), [(0, 0, 0), (35, 45, 80), (50, 55, 105)])
def test_single_leg_v_up(trunk: float, leg: float, fold: float, flipped: bool) -> None:
    """The poses of the V-up with one leg; the other foot stands, knee at 70 degrees."""
    hip, knee = xy(0.0, 0.20), at(xy(0.0, 0.20), 0.85, 50)
    points = {
        "near_hip": hip,
        "near_shoulder": at(hip, 1.0, 180 - trunk),
        "near_knee": at(hip, 0.85, leg),
        "near_ankle": at(hip, 1.70, leg),
        "far_knee": knee,
        "far_ankle": at(knee, 0.85, 300),
    }
    exercise = "single_leg_v_up"
    assert read(exercise, "fold", flipped, **points) == pytest.approx(fold, abs=ANGLE)
    assert read(exercise, "trunk_elevation", flipped, **points) == pytest.approx(trunk, abs=ANGLE)
    assert read(exercise, "leg_elevation", flipped, **points) == pytest.approx(leg, abs=ANGLE)
    assert read(exercise, "lower_end", flipped, **points) == pytest.approx(min(trunk, leg), abs=ANGLE)
    assert read(exercise, "knee", flipped, **points) == pytest.approx(180, abs=ANGLE)
    assert read(exercise, "free_knee", flipped, **points) == pytest.approx(70, abs=ANGLE)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize(("elbow", "drop"), [(0.48, 0.0), (-0.38, 0.12)])
def test_wall_lat_pulls(elbow: float, drop: float, flipped: bool) -> None:
    """Arms overhead, and elbows 0.38 T below shoulders that came down by 0.12 T; the left elbow 0.1 T higher."""
    points = {"nose": xy(0.0, 3.10)}
    for role, sign in (("near", 1.0), ("far", -1.0)):
        shoulder = xy(0.34 * sign, 2.80 - drop)
        points[f"{role}_hip"] = xy(0.21 * sign, 1.80)
        points[f"{role}_shoulder"] = shoulder
        points[f"{role}_elbow"] = shoulder + xy(0.45 * sign, elbow + 0.05 * sign)
        points[f"{role}_wrist"] = shoulder + xy(0.50 * sign, elbow + 0.5)
        points[f"{role}_ear"] = xy(0.15 * sign, 3.12)
    exercise = "wall_lat_pulls"
    for name, expected in (
        ("pull", -elbow),
        ("neck_height", 0.32 + drop),
        ("hand_height", elbow + 0.5 - 0.32 - drop),
        ("elbows_uneven", 0.1),
        ("elbow_width", 0.45),
        ("nose_height", -0.02),
        ("trunk_lean", 0.0),
    ):
        assert read(exercise, name, flipped, **points) == pytest.approx(expected, abs=LENGTH), name


@pytest.mark.parametrize(("flexion", "depth"), [(45, 0.076), (60, 0.134), (75, 0.207), (90, 0.293)])
def test_squat_depth(flexion: float, depth: float) -> None:
    """A symmetric leg of two equal bones that bends by `flexion` sinks by 1 - cos(flexion / 2)."""
    ankle = xy(-0.12, 0.15)
    standing = {"near_ankle": ankle, "near_hip": ankle + xy(0.0, 1.70)}
    lowered = {"near_ankle": ankle, "near_hip": ankle + xy(0.0, 1.70 * math.cos(math.radians(flexion / 2)))}
    exercise = "single_leg_squat"
    sunk = read(exercise, "hip_lowered", **lowered) - read(exercise, "hip_lowered", **standing)
    assert sunk / read(exercise, "leg_length", **standing) == pytest.approx(depth, abs=0.002)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize(("knee_x", "expected"), [(-0.17, -1), (-0.10, 10), (-0.02, 21), (0.06, 32)])
def test_squat_knee_line(knee_x: float, expected: float, flipped: bool) -> None:
    points = {
        "near_hip": xy(-0.21, 1.70),
        "near_knee": xy(knee_x, 0.95),
        "near_ankle": xy(-0.12, 0.15),
        "far_hip": xy(0.21, 1.70),
    }
    assert read("single_leg_squat", "knee_in", flipped, **points) == pytest.approx(expected, abs=ANGLE)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("drop", [-5, 0, 10])
def test_squat_hip_drop_and_lean(drop: float, flipped: bool) -> None:
    """+ drop = the free side sinks; + lean = towards the standing leg (here on the left of the picture)."""
    hip = xy(-0.21, 1.70)
    free = at(hip, 0.42, -drop)
    middle = (hip + free) / 2
    points = {
        "near_hip": hip,
        "far_hip": free,
        "near_shoulder": at(middle, 1.0, 90 + 12) + xy(-0.34, 0.0),
        "far_shoulder": at(middle, 1.0, 90 + 12) + xy(0.34, 0.0),
    }
    assert read("single_leg_squat", "hip_drop", flipped, **points) == pytest.approx(drop, abs=ANGLE)
    assert read("single_leg_squat", "trunk_lean", flipped, **points) == pytest.approx(12, abs=ANGLE)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize(("hip", "line"), [(0.19, -22), (0.38, 0), (0.46, 10)])
def test_side_plank(hip: float, line: float, flipped: bool) -> None:
    """The hips hang, are in line, or are too high: the sign of the bend tells them apart."""
    middle = {"shoulder": xy(1.0, 0.67), "hip": xy(0.03, hip), "knee": xy(-0.82, 0.12)}
    points = {
        f"{side}_{part}": where + sign * xy(0.0, 0.2)
        for side, sign in (("near", -1.0), ("far", 1.0))
        for part, where in middle.items()
    }
    points |= {"near_elbow": xy(1.1, 0.05), "near_ear": xy(1.3, 0.75), "far_ear": xy(1.4, 0.95)}
    exercise = "mod_low_side_plank_lifts"
    assert read(exercise, "side_bend", flipped, **points) == pytest.approx(line, abs=ANGLE)
    assert read(exercise, "shoulder_stack", flipped, **points) == pytest.approx(90, abs=ANGLE)
    assert read(exercise, "shoulder_width", flipped, **points) == pytest.approx(0.4, abs=LENGTH)
    assert read(exercise, "lower_side", flipped, **points) == pytest.approx(0.4, abs=LENGTH)
    assert read(exercise, "shoulder_height", flipped, **points) == pytest.approx(0.42, abs=LENGTH)
    elbow = read(exercise, "elbow_offset", flipped, **points)
    assert abs(elbow) == pytest.approx(0.1, abs=LENGTH)
    thighs = read(exercise, "thigh_length", flipped, **points)
    assert thighs == pytest.approx(math.hypot(0.85, hip - 0.12), abs=LENGTH)
    expected = math.degrees(math.atan2(0.18, 0.35) - math.atan2(0.67 - hip, 0.97))
    assert read(exercise, "head_turn", flipped, **points) == pytest.approx(expected, abs=ANGLE)


def prone(trunk: float, legs: float | None) -> dict[str, Vector]:
    """Return the points of a body on its front; `legs` None = at rest."""
    hip = xy(0.0, 0.20)
    knee, ankle = (xy(-0.85, 0.17), xy(-1.70, 0.14)) if legs is None else (at(hip, d, 180 - legs) for d in (0.85, 1.70))
    return {"near_hip": hip, "near_shoulder": at(hip, 1.0, trunk), "near_knee": knee, "near_ankle": ankle}


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize(("trunk", "legs", "share", "arch"), [(13, 9, 1.6, 22), (28, 24, 3.5, 52)])
def test_superman(trunk: float, legs: float, share: float, arch: float, flipped: bool) -> None:
    """Chest and legs against the rest pose: the second one is too high."""
    exercise, rest, lifted = "superman", prone(0.0, None), prone(trunk, legs)
    assert read(exercise, "trunk_elevation", flipped, **rest) == pytest.approx(0, abs=ANGLE)
    assert read(exercise, "leg_elevation", flipped, **rest) == pytest.approx(-2, abs=ANGLE)
    rise = {
        name: read(exercise, name, flipped, **lifted) - read(exercise, name, flipped, **rest)
        for name in ("trunk_elevation", "leg_elevation", "arch")
    }
    assert rise["trunk_elevation"] == pytest.approx(trunk, abs=ANGLE)
    assert rise["leg_elevation"] == pytest.approx(legs + 2, abs=ANGLE)
    assert min(rise["trunk_elevation"] / 8, rise["leg_elevation"] / 6) == pytest.approx(share, abs=0.05)
    assert read(exercise, "arch", flipped, **lifted) == pytest.approx(arch, abs=ANGLE)
    assert read(exercise, "knee", flipped, **lifted) == pytest.approx(180, abs=ANGLE)
    rule = next(rule for rule in fc.load_exercise(exercise).rules if rule.id == "superman_over_arch")
    assert (rule.limits.level(rise["arch"]) is fc.Level.FAULT) == (arch == 52)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("trunk", [0, 10])
@pytest.mark.parametrize(("wrist", "elbow", "pull"), [(1.16, 0.65, 0.0), (0.10, -0.30, 1.05)])
def test_superman_pull(wrist: float, elbow: float, pull: float, trunk: float, flipped: bool) -> None:
    """Reaching out, and pulled; hand and elbow on the line of the trunk."""
    points = prone(trunk, 0.0)
    shoulder = points["near_shoulder"]
    points |= {"near_wrist": at(shoulder, wrist, trunk), "near_elbow": at(shoulder, elbow, trunk)}
    points |= {"near_ear": at(shoulder, 0.38, trunk + 10), "nose": at(shoulder, 0.38, trunk + 10) - xy(0.0, 0.15)}
    exercise = "superman_pull"
    for name, expected in (("pull", pull), ("elbow_ahead", elbow), ("reach", wrist), ("neck_length", 0.38)):
        assert read(exercise, name, flipped, **points) == pytest.approx(expected, abs=LENGTH), name
    assert read(exercise, "elbow_height", flipped, **points) == pytest.approx(0.0, abs=LENGTH)
    for name, expected in (("trunk_elevation", trunk), ("arch", trunk), ("neck", 10)):
        assert read(exercise, name, flipped, **points) == pytest.approx(expected, abs=ANGLE), name
    assert read(exercise, "face_height", flipped, **points) == pytest.approx(-0.15, abs=LENGTH)


@pytest.mark.parametrize("exercise", ["single_leg_bridge", "single_leg_deadlift", "single_leg_squat"])
def test_gap_is_from_the_lower_end_of_each_foot(exercise: str) -> None:
    points = {
        "near_heel": xy(0.0, 0.05),
        "near_toe": xy(0.3, 0.02),
        "far_heel": xy(1.0, 0.60),
        "far_toe": xy(1.1, 0.90),
    }
    assert read(exercise, "gap", **points) == pytest.approx(0.58, abs=1e-6)


def test_angles_do_not_depend_on_the_scale() -> None:
    hip, knee, _ = BRIDGE["full"]
    points = {"near_shoulder": BRIDGE_SHOULDER, "near_hip": hip, "near_knee": knee}
    readings = [read("single_leg_bridge", "bridge", scale=scale, **points) for scale in (0.3, 1.0, 3.0)]
    assert readings == pytest.approx([readings[0]] * 3, abs=1e-9)


def standing(**moved: Vector) -> dict[str, Vector]:
    """Return the points of a body that faces the camera, arms hanging, feet 0.36 T apart; some of them moved."""
    points: dict[str, Vector] = {}
    for role, sign in (("near", 1.0), ("far", -1.0)):
        points[f"{role}_shoulder"] = xy(0.34 * sign, 2.85)
        points[f"{role}_wrist"] = xy(0.40 * sign, 1.80)
        points[f"{role}_hip"] = xy(0.21 * sign, 1.85)
        points[f"{role}_knee"] = xy(0.20 * sign, 1.00)
        points[f"{role}_ankle"] = xy(0.18 * sign, 0.15)
        points[f"{role}_heel"] = xy(0.18 * sign, 0.05)
        points[f"{role}_toe"] = xy(0.24 * sign, 0.03)
    return points | moved


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize(("thigh", "depth"), [(270, 0.0), (300, 0.13), (330, 0.5), (360, 1.0), (370, 1.17)])
def test_squat_of_both_legs(thigh: float, depth: float, flipped: bool) -> None:
    """The way to level thighs is one thigh: 1 - cos of how far it has tipped from the vertical."""
    exercise = "squat"
    up = standing()
    hips = {f"{role}_hip": at(up[f"{role}_knee"], 0.85, thigh - 180) for role in ("near", "far")}
    straight = read(exercise, "thigh_height", flipped, **up)
    assert straight == pytest.approx(0.85, abs=LENGTH)
    sunk = read(exercise, "depth", flipped, **(up | hips)) - read(exercise, "depth", flipped, **up)
    assert sunk / straight == pytest.approx(depth, abs=LENGTH)
    assert read(exercise, "leg_height", flipped, **up) == pytest.approx(1.70, abs=LENGTH)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("knees_in", [0.0, 0.15])
@pytest.mark.parametrize("heel", [0.0, 0.20])
def test_squat_knees_and_heels(heel: float, knees_in: float, flipped: bool) -> None:
    up = standing()
    moved = {f"{role}_knee": up[f"{role}_knee"] - xy(sign * knees_in, 0.0) for role, sign in (("near", 1), ("far", -1))}
    moved |= {f"{role}_heel": up[f"{role}_heel"] + xy(0.0, heel) for role in ("near", "far")}
    assert read("squat", "knee_width", flipped, **(up | moved)) == pytest.approx(0.04 - 2 * knees_in, abs=LENGTH)
    assert read("squat", "heel_height", flipped, **(up | moved)) == pytest.approx(0.02 + heel, abs=LENGTH)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize(("near", "far"), [(-1.05, -1.05), (0.0, 0.0), (0.3, -0.3), (0.9, 1.0)])
def test_hands_of_who_stands(near: float, far: float, flipped: bool) -> None:
    up = standing(near_wrist=xy(0.4, 2.85 + near), far_wrist=xy(-0.4, 2.85 + far))
    for exercise in ("front_raise", "jumping_jack"):
        assert read(exercise, "hand_height", flipped, **up) == pytest.approx((near + far) / 2, abs=LENGTH)
        assert read(exercise, "hands_uneven", flipped, **up) == pytest.approx(abs(near - far), abs=LENGTH)
        assert read(exercise, "trunk_height", flipped, **up) == pytest.approx(1.0, abs=LENGTH)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("lean", [0, 15, 40])
def test_trunk_of_who_leans(lean: float, flipped: bool) -> None:
    shoulder = at(xy(0.0, 1.85), 1.0, 90 - lean)
    up = standing(near_shoulder=shoulder + xy(0.34, 0.0), far_shoulder=shoulder - xy(0.34, 0.0))
    assert read("front_raise", "trunk_offset", flipped, **up) == pytest.approx(math.sin(math.radians(lean)), abs=LENGTH)
    assert read("jumping_jack", "trunk_height", flipped, **up) == pytest.approx(
        math.cos(math.radians(lean)), abs=LENGTH
    )


@pytest.mark.parametrize("flipped", [False, True])
def test_feet_are_apart_only_where_the_body_faces_the_camera(flipped: bool) -> None:
    wide = {"near_ankle": xy(0.6, 0.15), "far_ankle": xy(-0.6, 0.15)}
    assert read("jumping_jack", "feet_apart", flipped, **standing(**wide)) == pytest.approx(1.2, abs=LENGTH)
    side_on = {"near_shoulder": xy(0.1, 2.85), "far_shoulder": xy(-0.1, 2.85)}
    assert math.isnan(read("jumping_jack", "feet_apart", flipped, **standing(**wide, **side_on)))


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize(("trunk", "feet", "neck"), [(0, 0.0, 0), (-20, 0.3, 0), (60, 0.0, -20), (80, 0.45, -65)])
def test_sit_up(trunk: float, feet: float, neck: float, flipped: bool) -> None:
    """Lying, on a bench that slopes, sitting, and sitting with flying feet and the chin on the chest."""
    hip = xy(0.0, 0.20)
    shoulder = at(hip, 1.0, 180 - trunk)
    points = {"near_hip": hip, "far_hip": hip, "near_shoulder": shoulder, "far_shoulder": shoulder}
    points |= {"near_ankle": hip + xy(1.15, feet), "near_ear": at(shoulder, 0.38, 180 - trunk + neck)}
    exercise = "sit_up"
    assert read(exercise, "trunk_elevation", flipped, **points) == pytest.approx(trunk, abs=ANGLE)
    assert read(exercise, "neck", flipped, **points) == pytest.approx(neck, abs=ANGLE)
    assert read(exercise, "foot_height", flipped, **points) == pytest.approx(feet, abs=LENGTH)
    rules = {rule.id: rule.limits for rule in fc.load_exercise(exercise).rules}
    assert (rules["situp_neck"].level(neck) is fc.Level.FAULT) == (neck == -65)
    assert (rules["situp_feet_up"].level(feet) is fc.Level.WARN) == (feet == 0.45)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize(("below", "lean", "knee"), [(1.08, 0, -0.80), (0.0, 0, -0.78), (-0.1, 30, -0.2)])
def test_pull_up(below: float, lean: float, knee: float, flipped: bool) -> None:
    """Hanging, shoulders level with the hands, and above them with a swing and a kick of the knees."""
    middle = xy(0.0, 4.2 - below)
    hips = at(middle, 1.0, 270 - lean)
    points = {}
    for role, sign in (("near", 1.0), ("far", -1.0)):
        points[f"{role}_wrist"] = xy(0.60 * sign, 4.2 + 0.1 * sign)
        points[f"{role}_shoulder"] = middle + xy(0.34 * sign, 0.05 * sign)
        points[f"{role}_hip"] = hips + xy(0.21 * sign, 0.0)
        points[f"{role}_knee"] = points[f"{role}_hip"] + xy(0.0, knee)
    exercise = "pull_up"
    assert read(exercise, "hang", flipped, **points) == pytest.approx(below, abs=LENGTH)
    assert read(exercise, "pull", flipped, **points) == pytest.approx(-below, abs=LENGTH)
    tall = math.cos(math.radians(lean))
    assert read(exercise, "hand_height", flipped, **points) == pytest.approx(below + tall, abs=LENGTH)
    assert read(exercise, "knee_height", flipped, **points) == pytest.approx(knee, abs=LENGTH)
    seen = -lean if flipped else lean
    assert read(exercise, "trunk_lean", flipped, **points) == pytest.approx(seen, abs=ANGLE)
