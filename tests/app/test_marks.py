"""Where a broken rule is drawn: exact, since the geometry is known."""

from __future__ import annotations

import math

import numpy as np
import pytest

import formcheck as fc
from formcheck.app.marks import Arc, Distance, Mark, draw, marks
from formcheck.core.exercise import Exercise
from formcheck.core.measure import angle_at, length_of
from formcheck.core.pose import LANDMARKS, MIRROR, Pose
from formcheck.core.report import Counts, Level
from formcheck.core.rule import Course, MeasurementClass, Phase, Rule, Severity, above, below
from formcheck.core.update import Reading, Update
from formcheck.io.catalogue import Catalogue

#: Somebody lying on the back, head to the left, one torso length is 100 pixels; both sides alike.
_LYING = {
    "ear": (170, 300),
    "shoulder": (200, 300),
    "elbow": (250, 310),
    "wrist": (290, 310),
    "index": (300, 310),
    "hip": (300, 300),
    "knee": (300, 215),
    "ankle": (385, 215),
    "heel": (385, 205),
    "toe": (390, 240),
}


def pose(side: str = "left", **moved: tuple[float, float]) -> Pose:
    """Somebody whose points are known; `moved` names points of the judged side, or with ``far_`` of the other."""
    landmarks = np.zeros((33, 3), np.float32)
    for name, index in LANDMARKS.items():
        own, _, part = name.partition("_")
        far = own != side
        landmarks[index, :2] = moved.get(f"far_{part}" if far else part, _LYING.get(part, (165, 300)))
    return Pose(1.0, landmarks, np.zeros((33, 3), np.float32), np.ones(33, np.float32), (640, 480))


def mirrored(seen: Pose) -> Pose:
    """The same body as its mirror image: left is right."""
    landmarks = seen.landmarks[MIRROR].copy()
    landmarks[:, 0] = seen.image_size[0] - landmarks[:, 0]
    return Pose(seen.t_s, landmarks, seen.world, seen.visibility, seen.image_size)


def rule_of(measure: fc.Measure, limits: fc.Limits, **more: object) -> Rule:
    """A rule that voids."""
    return Rule(
        id="straight",
        cue="Straight",
        tell="",
        measure=measure,
        limits=limits,
        source="test",
        severity=Severity.VOIDS,
        measurement=MeasurementClass.ABSOLUTE,
        **more,  # type: ignore[arg-type]
    )


KNEE = rule_of(angle_at("near.hip", "near.knee", "near.ankle", name="knee", doc=""), below(140, 132))


def arc_of(mark: Mark | None) -> Arc:
    """The arc of a mark that has one."""
    assert mark is not None
    assert isinstance(mark.shape, Arc)
    return mark.shape


def distance_of(mark: Mark | None) -> Distance:
    """The distance of a mark that has one."""
    assert mark is not None
    assert isinstance(mark.shape, Distance)
    return mark.shape


def near(angle: float) -> object:
    """The same direction, whichever way round."""
    return pytest.approx(angle % 360, abs=0.1)


def test_an_angle_is_drawn_at_its_vertex_between_its_bones() -> None:
    mark = draw(KNEE, 90.0, 132.0, pose(), "left")
    assert mark is not None
    assert mark.at == pytest.approx((300, 215))
    assert mark.text == "90°, limit 132°"
    arc = arc_of(mark)
    # The hip is below the knee, the ankle to its right: from 270 degrees over 90 to 0; at the limit 42 further.
    assert arc.zero == near(270)
    assert arc.span == pytest.approx(90, abs=0.1)
    assert arc.limit == near(42)


def test_the_mirror_image_is_drawn_as_the_mirror_image() -> None:
    arc = arc_of(draw(KNEE, 90.0, 132.0, mirrored(pose()), "right"))
    assert arc.zero == near(180 - 270)
    assert arc.span == pytest.approx(-90, abs=0.1)
    assert arc.limit == near(180 - 42)


def test_the_far_side_is_drawn_where_the_far_side_is() -> None:
    far = rule_of(angle_at("far.hip", "far.knee", "far.ankle", name="knee", doc=""), below(140, 132))
    mark = draw(far, 90.0, 132.0, pose(far_knee=(310, 215), far_hip=(310, 300)), "left")
    assert mark is not None
    assert mark.at == pytest.approx((310, 215))


def test_a_change_from_the_start_pose_is_drawn_from_where_it_was(catalogue: Catalogue) -> None:
    neck = next(rule for rule in catalogue.get("push_up").rules if rule.id == "pushup_head_drop")
    # The nape: hip, shoulder and ear on one line, and the head is said to have sunk by 50 degrees.
    arc = arc_of(draw(neck, -50.0, -45.0, pose(), "left"))
    assert abs(arc.span) == pytest.approx(50, abs=0.1)
    now = arc.zero + arc.span
    assert now % 360 == near(180)
    assert abs((arc.limit - now + 180) % 360 - 180) == pytest.approx(5, abs=0.1)


def test_a_level_bone_is_drawn_against_the_level(catalogue: Catalogue) -> None:
    back = next(rule for rule in catalogue.get("dead_bug").rules if rule.id == "deadbug_back_lift")
    mark = draw(back, 11.0, 9.0, pose(), "left")
    assert mark is not None
    assert mark.at == pytest.approx((300, 300))
    arc = arc_of(mark)
    assert (arc.zero + arc.span) % 360 == near(180)
    assert arc.zero == near(180 + 11)
    assert arc.limit == near(180 + 2)


def test_a_height_is_drawn_from_what_it_is_counted_from(bridge: fc.Exercise) -> None:
    rule = next(rule for rule in bridge.rules if rule.id == "bridge_foot_down")
    # The free foot is 0.1 T = 10 pixels above the working one, of both the lower part counts.
    seen = pose(heel=(385, 305), toe=(400, 300), far_heel=(410, 295), far_toe=(420, 290))
    mark = draw(rule, 0.1, 0.12, seen, "left")
    assert mark is not None
    assert mark.at == pytest.approx((410, 295))
    shape = distance_of(mark)
    assert shape.zero == pytest.approx((410, 305))
    assert shape.limit == pytest.approx((410, 293))
    assert mark.text == "5 cm, limit 6 cm"


def test_a_length_is_drawn_along_itself() -> None:
    rule = rule_of(length_of("near.hip", "near.knee", name="thigh", doc=""), above(0.5, 0.6))
    shape = distance_of(draw(rule, 0.85, 0.6, pose(), "left"))
    assert shape.zero == pytest.approx((300, 300), abs=0.1)
    assert shape.limit == pytest.approx((300, 240), abs=0.1)


def test_where_two_sides_are_compared_one_of_them_is_marked(catalogue: Catalogue) -> None:
    uneven = next(rule for rule in catalogue.get("wall_lat_pulls").rules if rule.id == "wall_uneven")
    seen = pose(elbow=(250, 310), far_elbow=(420, 330))
    mark = draw(uneven, 0.2, 0.18, seen, "left")
    assert mark is not None
    shape = distance_of(mark)
    assert math.dist(mark.at, shape.zero) == pytest.approx(20, abs=0.1)
    assert math.dist(mark.at, shape.limit) == pytest.approx(2, abs=0.1)


def test_what_the_picture_does_not_bear_out_is_not_drawn() -> None:
    assert draw(KNEE, 120.0, 132.0, pose(), "left") is None


def test_what_is_no_place_in_the_picture_is_not_drawn() -> None:
    knee = KNEE.measure
    assert isinstance(knee, fc.Measure)
    sway = rule_of(knee, above(5, 9), course=Course.SPREAD, over_s=1.0)
    assert draw(sway, 10.0, 9.0, pose(), "left") is None
    ratio = rule_of(fc.Measure("reach", "1", ("near.index",), lambda body: body.near.index.x, ""), above(1, 2))
    assert draw(ratio, 3.0, 2.0, pose(), "left") is None


def test_what_is_not_known_is_not_drawn() -> None:
    lost = pose(ankle=(math.nan, math.nan))
    assert draw(KNEE, 90.0, 132.0, lost, "left") is None


# ---- which of them


def update(*readings: Reading, broken: tuple[str, ...] = ()) -> Update:
    """An update in the middle of a repetition."""
    return Update(1.0, Phase.PEAK, -5.0, None, Counts(), readings, broken, None, "", "left", "FLOOR_SIDE")


def fault(rule: str, value: float) -> Reading:
    """A rule at fault level."""
    return Reading(rule, value, Level.FAULT)


@pytest.fixture
def push_up(catalogue: Catalogue) -> Exercise:
    """Push-ups: five rules at the hips alone."""
    return catalogue.get("push_up")


def bent(by: float) -> Pose:
    """Somebody in a push-up whose hips hang `by` degrees below the straight line, legs straight."""
    down = 100 * math.tan(math.radians(by / 2))
    line = {"shoulder": (200, 300), "hip": (300, 300 + down), "ankle": (400, 300), "knee": (350, 300 + down / 2)}
    return pose(ear=(165, 300), **line, **{f"far_{part}": at for part, at in line.items()})


def test_only_what_is_broken_now_is_drawn(push_up: Exercise) -> None:
    seen = bent(14)
    assert marks(push_up, update(), seen, "left") == ()
    assert marks(push_up, update(Reading("pushup_sag", -10.0, Level.WARN)), seen, "left") == ()
    found = marks(push_up, update(fault("pushup_sag", -14.0)), seen, "left")
    assert [mark.rule for mark in found] == ["pushup_sag"]
    assert found[0].text == "14°, limit 11°"


def test_what_has_come_back_is_not_drawn_any_more(push_up: Exercise) -> None:
    # The rule stays broken for the repetition, and at fault until it is clearly good again.
    back = update(fault("pushup_sag", -7.0), broken=("pushup_sag",))
    assert marks(push_up, back, bent(7), "left") == ()
    on_the_way = marks(push_up, update(fault("pushup_sag", -9.0)), bent(9), "left")
    assert on_the_way[0].text == "9°, limit 8°"


def test_at_one_joint_the_worst_is_drawn_and_two_at_most(push_up: Exercise) -> None:
    faults = (fault("pushup_head_drop", -60.0), fault("pushup_sag", -14.0), fault("pushup_hips_low", -14.0))
    found = marks(push_up, update(*faults), bent(14), "left")
    assert [mark.rule for mark in found] == ["pushup_sag", "pushup_head_drop"]


def test_nobody_has_no_marks(push_up: Exercise) -> None:
    assert marks(push_up, update(fault("pushup_sag", -14.0)), Pose.unseen(1.0), "left") == ()


def test_most_rules_of_the_shipped_exercises_can_be_drawn(catalogue: Catalogue) -> None:
    """On the figure of the end position, a little beyond it: where limbs of both sides coincide, few cannot be."""
    drawn = total = 0
    for exercise in catalogue.exercises.values():
        if exercise.figures is None:
            continue
        body = exercise.figures[1].body
        points = np.zeros((33, 3), np.float32)
        for name, index in LANDMARKS.items():
            own, _, part = name.partition("_")
            place = getattr(body.near if own == "left" else body.far, part, body.nose)
            # Nobody is as straight and as even as a figure.
            points[index, :2] = 200 + 100 * place.x + index % 3, 400 - 100 * place.y + index % 5
        seen = Pose(0.0, points, np.zeros((33, 3), np.float32), np.ones(33, np.float32), (640, 480))
        for rule in exercise.rules:
            if isinstance(rule.measure, fc.Measure) and rule.course is Course.NOW and rule.unit in ("deg", "T"):
                reading = rule.measure.of(_body(seen))
                total += 1
                drawn += draw(rule, reading, reading - 1, seen, "left") is not None
    assert total > 90
    assert drawn >= 0.9 * total


def _body(seen: Pose) -> fc.Body:
    from formcheck.core.body import body_of

    points = seen.landmarks[:, :2].astype(np.float64) * (1, -1)
    trunk = points[LANDMARKS["left_shoulder"]] - points[LANDMARKS["left_hip"]]
    return body_of(points / math.hypot(*trunk))
