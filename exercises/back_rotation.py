"""Back rotation: on the back, both knees sink to one side while the shoulders stay heavy."""

import formcheck as fc
from formcheck.families import supine


def _knee_height(body: fc.Body) -> float:
    return body.mid_knee.y - body.mid_hip.y


KNEE_HEIGHT = fc.Measure(
    "knee_height", "T", ("mid.knee", "mid.hip"), _knee_height, "How far the knees are above the hips."
)


def _knees_down(body: fc.Body) -> float:
    return -_knee_height(body)


KNEES_DOWN = fc.Measure(
    "knees_down",
    "T",
    ("mid.knee", "mid.hip"),
    _knees_down,
    "How far the knees are below the hips: it rises as they sink.",
)


def _knee_over_shoulder(body: fc.Body) -> float:
    return body.near.knee.y - body.near.shoulder.y


KNEE_OVER_SHOULDER = fc.Measure(
    "knee_over_shoulder",
    "T",
    ("near.knee", "near.shoulder"),
    _knee_over_shoulder,
    "Height of the near knee above the shoulder.",
)


def _knees_near(body: fc.Body) -> float:
    return -body.knees_away


KNEES_NEAR = fc.Measure(
    "knees_near", "T", ("mid.knee", "mid.hip"), _knees_near, "+ when the knees lie on the side of the camera."
)


def _knees_apart(body: fc.Body) -> float:
    return abs(body.near.knee.y - body.far.knee.y)


KNEES_APART = fc.Measure(
    "knees_apart", "T", ("near.knee", "far.knee"), _knees_apart, "Difference in height between the knees."
)


def _shoulder(body: fc.Body) -> float:
    return max(body.near.shoulder.y, body.far.shoulder.y) - body.near.hip.y


SHOULDER = fc.Measure(
    "higher_shoulder",
    "T",
    ("near.shoulder", "far.shoulder", "near.hip"),
    _shoulder,
    "Height of the higher shoulder above the hip.",
)

START = fc.figure(
    at=supine.PLACE, trunk=180, face=90, near_arm=((270, 0.08), (270, 0.05), 180), near_leg=fc.To(0.98, 0.15, end=0)
)
END = fc.figure(
    at=supine.PLACE,
    trunk=180,
    face=90,
    near_arm=((270, 0.08), (270, 0.05), 180),
    near_leg=((14, 0.42), (338, 0.44), 5),
    far_leg=((26, 0.45), (328, 0.45), 5),
    caption="Hold, both knees to one side",
)

EXERCISE = fc.Exercise(
    id="back_rotation",
    name="Back Rotation",
    kind=fc.Kind.HOLD_PER_SIDE,
    order=15,
    why="A gentle turn of trunk and hips after a run.",
    start="On your back, knees bent and together, feet on the floor, arms out to a T.",
    move="Let both knees sink to one side; the shoulders stay heavy.",
    end="Roll back with the belly, and change sides.",
    views=(fc.FLOOR_SIDE,),
    near="any",
    required=("near.shoulder", "near.hip", "far.hip", "near.knee", "far.knee"),
    optional=("far.shoulder",),
    # The far knee is behind the near one.
    guessed=("far.knee",),
    gate=(
        supine.LYING,
        # 0.55 in the specification; the pose model reads knees at 0.72 as 0.53 (one rendered set).
        fc.Condition(KNEE_HEIGHT, 0.35, 1.2, "Bend both knees, feet on the floor."),
    ),
    signal=fc.Zone(
        measure=KNEES_DOWN,
        per=KNEE_HEIGHT,
        low=0.45,
        target=(0.60, 1.10),
        goal_s=(15.0, 30.0),
        cap_s=60.0,
        steady=0.12,
        max_rest_sd=0.05,
        # Legs that slide out long bring the knees down, too; and who sits up leaves the floor.
        conditions=(
            *supine.STAYING,
            # In a bridge the hips come up to the knees, which stay where they are. In the rotation the near
            # knee sank by 0.4 T (one rendered set).
            fc.Condition(
                KNEE_OVER_SHOULDER, -2.0, -0.12, "Let both knees sink to one side.", against=fc.Against.CALIBRATION
            ),
        ),
    ),
    raised=KNEES_NEAR,
    rules=(
        fc.Rule(
            id="brot_shoulder_lift",
            cue="Melt both shoulders down",
            tell="One of the shoulders rises from the floor.",
            over="Shoulder {by} too high",
            measure=SHOULDER,
            limits=fc.above(0.15, 0.25),
            phases=fc.HOLD,
            persist_s=1.5,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.PROXY,
            source="Idea: instructions for the supine twist; number coach consensus",
        ),
        fc.Rule(
            id="brot_knees_apart",
            cue="Keep your knees together",
            tell="The upper knee lags behind the lower one.",
            over="Knees {by} too far apart",
            measure=KNEES_APART,
            limits=fc.above(0.25, 0.40),
            phases=fc.HOLD,
            persist_s=1.5,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.PROXY,
            source="coach consensus",
        ),
        fc.Rule(
            id="brot_fast_drop",
            cue="Lower the knees slowly",
            tell="Control the way down; do not let them fall.",
            measure=KNEES_DOWN,
            # 1.2 and 2.0 of the way down for each second in the specification, of 0.72 T.
            limits=fc.above(0.86, 1.44),
            phases=(fc.Phase.UP,),
            course=fc.Course.SPEED,
            over_s=0.3,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
    ),
    cannot_see="The turn of the back itself: only how far the knees sink. This is a guided clock with a coarse look at "
    "the position.",
    regress="A pillow under the knees.",
    progress="Only the upper knee, the other leg long.",
    sets=2,
    figures=(START, END),
)
