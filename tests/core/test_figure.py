"""Figures: limbs point where they are told to, and end where they are told to."""

from __future__ import annotations

import pytest

import formcheck as fc
from formcheck.core.figure import FOREARM, HIP_WIDTH, SHOULDER_WIDTH, UPPER_ARM


def standing(**changes: object) -> fc.Figure:
    """Return somebody who stands and faces to the right."""
    given: dict[str, object] = {
        "at": ("near.ankle", 0.0, 0.15),
        "trunk": 90,
        "near_arm": (270, 270),
        "near_leg": (270, 270),
    }
    return fc.figure(**(given | changes))  # type: ignore[arg-type]


def test_segments_have_their_length_and_direction() -> None:
    body = standing(trunk=80).body
    near = body.near
    assert near.ankle == pytest.approx((0.0, 0.15))
    assert near.knee == pytest.approx((0.0, 1.0))
    assert near.hip == pytest.approx((0.0, 1.85))
    assert fc.distance(near.hip, near.shoulder) == pytest.approx(1.0)
    assert fc.elevation(near.hip, near.shoulder) == pytest.approx(80)
    assert near.shoulder.y - near.elbow.y == pytest.approx(0.65)
    assert body.far == near
    assert body.nose.x > near.ear.x


def test_a_segment_that_points_at_the_camera_is_short() -> None:
    body = standing(near_leg=((270, 0.5), 270)).body
    assert body.near.hip.y == pytest.approx(0.15 + 0.85 + 0.5)


@pytest.mark.parametrize(("face", "toes"), [(0.0, 1.0), (180.0, -1.0)])
def test_feet_point_to_the_side_of_the_face(face: float, toes: float) -> None:
    near = standing(face=face).body.near
    assert (near.toe.x - near.heel.x) * toes > 0.3
    # The sole is under the ankle, not above it.
    assert max(near.heel.y, near.toe.y) < near.ankle.y


def test_soles_of_kneeling_legs_look_up() -> None:
    near = standing(at=("near.knee", 0.0, 0.12), near_leg=(270, 180, 190)).body.near
    assert near.heel.y > near.ankle.y


@pytest.mark.parametrize(("bulge", "sign"), [(fc.LEFT, -1.0), (fc.RIGHT, 1.0)])
def test_a_limb_ends_at_its_place(bulge: fc.Point, sign: float) -> None:
    near = standing(near_arm=fc.To(0.1, 1.9, bulge=bulge, end=0)).body.near
    assert near.wrist == pytest.approx((0.1, 1.9))
    assert fc.distance(near.shoulder, near.elbow) == pytest.approx(UPPER_ARM)
    assert fc.distance(near.elbow, near.wrist) == pytest.approx(FOREARM)
    assert near.elbow.x * sign > 0.1
    assert near.index == pytest.approx((0.25, 1.9))


def test_both_feet_may_be_placed_when_the_hip_is_known() -> None:
    body = standing(
        at=("hip", 0.5, 1.2), near_leg=fc.To(1.0, 0.15, fc.RIGHT, 0), far_leg=fc.To(0.0, 0.15, fc.RIGHT, 300)
    ).body
    assert (body.near.ankle.x, body.far.ankle.x) == (1.0, 0.0)
    assert body.mid_hip == pytest.approx((0.5, 1.2))


def test_from_the_front_the_far_side_is_the_mirror_image() -> None:
    body = standing(near_arm=(220, 130), near_leg=(268, 268), front=True).body
    middle = body.mid_hip.x
    assert body.far.hip.x - body.near.hip.x == pytest.approx(HIP_WIDTH)
    assert body.far.shoulder.x - body.near.shoulder.x == pytest.approx(SHOULDER_WIDTH)
    for part in ("wrist", "knee", "ankle", "heel", "toe", "ear"):
        near, far = getattr(body.near, part), getattr(body.far, part)
        assert far.x - middle == pytest.approx(middle - near.x)
        assert far.y == pytest.approx(near.y)


def test_what_cannot_be_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"cannot end 2\.\d\d T away"):
        standing(near_arm=fc.To(2.5, 1.9))
    with pytest.raises(ValueError, match=r"cannot be placed by 'near\.wrist': known are .*near\.ankle"):
        standing(at=("near.wrist", 0.0, 1.0), near_arm=fc.To(0.1, 1.9))
    with pytest.raises(ValueError, match="two segments"):
        standing(near_leg=(270,))
    with pytest.raises(ValueError, match="in front view both limbs"):
        standing(near_arm=fc.To(0.1, 1.9), front=True)
