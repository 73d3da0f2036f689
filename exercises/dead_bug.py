"""Dead bug: one leg and the opposite arm are lowered while the back stays on the floor."""

import formcheck as fc
from formcheck.families import supine

LEGS = ("near.shoulder", "near.hip", "near.knee", "far.knee")
WRISTS = ("near.hip", "near.shoulder", "near.wrist", "far.wrist")
#: Arms that differ by more than this tell the sides apart, degrees.
ARMS_APART = 30


def _legs(body: fc.Body) -> tuple[float, float]:
    """Return the angles between trunk and thigh of the near and of the far leg."""
    shoulder, hip = body.near.shoulder, body.near.hip
    return fc.angle(shoulder, hip, body.near.knee), fc.angle(shoulder, hip, body.far.knee)


def _arms(body: fc.Body) -> tuple[float, float]:
    """Return the angles from the trunk to the hand of the near and of the far arm."""
    hip, shoulder = body.near.hip, body.near.shoulder
    return fc.angle(hip, shoulder, body.near.wrist), fc.angle(hip, shoulder, body.far.wrist)


LEG = fc.Measure(
    "leg", "deg", LEGS, lambda body: max(_legs(body)), "Trunk to thigh of the lowered leg: 90 is up, 180 is long."
)
OTHER_LEG = fc.Measure("other_leg", "deg", LEGS, lambda body: min(_legs(body)), "Trunk to thigh of the waiting leg.")
ARM = fc.Measure(
    "arm", "deg", WRISTS, lambda body: max(_arms(body)), "Trunk to the lowered arm: 90 is up, 180 is overhead."
)


def _hands(body: fc.Body) -> float:
    return min(body.near.wrist.y, body.far.wrist.y) - body.near.shoulder.y


HANDS = fc.Measure(
    "hands", "T", ("near.shoulder", "near.wrist", "far.wrist"), _hands, "Height of the lower hand above the shoulder."
)


def _ankle(body: fc.Body) -> float:
    return min(body.near.ankle.y, body.far.ankle.y) - body.near.hip.y + supine.HIP_HEIGHT


ANKLE = fc.Measure(
    "ankle_height", "T", ("near.hip", "near.ankle", "far.ankle"), _ankle, "Height of the lower ankle above the floor."
)


def _near_lowered(body: fc.Body) -> float:
    # The model takes one lowered leg for the other (two of four repetitions of one rendered set),
    # but not the arms. Where no arm is lowered, the legs have to do.
    (near_arm, far_arm), (near_leg, far_leg) = _arms(body), _legs(body)
    return far_arm - near_arm if abs(far_arm - near_arm) > ARMS_APART else near_leg - far_leg


NEAR_LOWERED = fc.Measure(
    "near_leg_lowered",
    "deg",
    (*LEGS, "near.wrist", "far.wrist"),
    _near_lowered,
    "+ when the near leg, and with it the far arm, is the lowered one.",
)

START = fc.figure(at=supine.PLACE, trunk=180, face=90, near_arm=(90, 90), near_leg=(90, 0))
END = fc.figure(
    at=supine.PLACE, trunk=180, face=90, near_arm=(90, 90), near_leg=(14, 10), far_arm=(166, 166), far_leg=(90, 0)
)

EXERCISE = fc.Exercise(
    id="dead_bug",
    name="Dead Bug",
    kind=fc.Kind.ALTERNATING,
    order=2,
    why="The abdominals resist the arching that tired runners fall into.",
    start="On your back, hips and knees at a right angle, arms to the ceiling, lower back heavy on the floor.",
    move="Lower one leg long and the opposite arm overhead, both to just above the floor.",
    end="Bring both back and change sides.",
    views=(fc.FLOOR_SIDE,),
    near="any",
    required=("near.shoulder", "near.hip", "near.knee", "far.knee", "near.wrist", "far.wrist"),
    optional=("near.ankle", "far.ankle", "near.ear"),
    # At rest they are behind the near leg and arm: visibility down to 0.2 (one real set).
    guessed=("far.knee", "far.wrist"),
    gate=(
        supine.FLAT,
        fc.Condition(LEG, 72, 116, "Bring both knees over your hips."),
        fc.Condition(OTHER_LEG, 65, 116, "Bring both knees over your hips.", slack=30),
        fc.Condition(HANDS, 0.55, 1.5, "Reach both arms to the ceiling."),
    ),
    # Getting up, the hips open like the lowering of a leg.
    during=(fc.Condition(supine.TRUNK, -35, 35, "Stay on your back."),),
    signal=fc.Signal(
        LEG,
        leave=118,
        partial=130,
        # 150 in the specification, which the pose model reads as 152 to 155, and a half-way 140 as
        # 147 (one rendered set).
        full=152,
        target=(160, 172),
        back=112,
        hysteresis=4,
    ),
    # 2 s in the specification; a real person does it right in 1.9 s.
    tempo=fc.Tempo(up_s=3, hold_s=1, down_s=2, hold_min_s=0.4, min_rep_s=1.5),
    eccentric=fc.Phase.UP,
    rules=(
        fc.Rule(
            id="deadbug_arm_missing",
            cue="Reach the opposite arm back",
            tell="Arm and leg move together.",
            measure=ARM,
            limits=fc.below(140, 115),
            phases=(fc.Phase.PEAK,),
            # Once, where the leg is lowest: an arm that arrives a little later is in time.
            timing=fc.Timing.AT_PEAK,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="coach consensus",
            tip="Both hands must be in the picture, the lowered one too.",
        ),
        fc.Rule(
            id="deadbug_back_lift",
            cue="Press your lower back down",
            tell="If the back arches, shorten the reach. The camera sees this only roughly: check with your hand.",
            measure=supine.TRUNK,
            limits=fc.outside((-5, 5), (-9, 9)),
            persist_s=0.4,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.PROXY,
            source="Idea: common dead bug coaching; number coach consensus",
        ),
        fc.Rule(
            id="deadbug_other_knee",
            cue="Keep the other knee over hip",
            tell="The waiting leg stays at a right angle.",
            measure=OTHER_LEG,
            limits=fc.outside((-20, 20), (-35, 35)),
            persist_s=0.4,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            source="coach consensus",
        ),
        fc.Rule(
            id="deadbug_heel_rest",
            cue="Hover your heel above the floor",
            tell="The heel stays a hand's width above the floor.",
            measure=ANKLE,
            limits=fc.below(0.20, 0.10),
            phases=(fc.Phase.PEAK,),
            persist_s=0.4,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
        fc.Rule(
            id="deadbug_head_lift",
            cue="Rest your head on the floor",
            tell="The neck is relaxed and the ribs stay down.",
            measure=supine.HEAD,
            limits=fc.above(0.12, 0.20),
            persist_s=0.7,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
    ),
    raised=NEAR_LOWERED,
    cannot_see="The gap under the lower back, flaring ribs, the breath; whether arm and leg are opposite ones. "
    "Ask yourself once a set: could you slide a hand under your back?",
    regress="Heel taps with the knee at a right angle, or legs only.",
    progress="high_plank_leg_lifts, or a longer lever.",
    figures=(START, END),
)
