"""Lying figure 4: on the back, one ankle on the other thigh, that thigh pulled towards the chest."""

import formcheck as fc
from formcheck.families import supine

PULL = fc.folding(
    "near.shoulder",
    "near.hip",
    "near.knee",
    name="pull",
    doc="Flexion of the hip of the pulled leg: 50 with the foot on the floor, 100 with the thigh drawn in.",
)
ANKLE_ON_KNEE = fc.length_of(
    "far.ankle", "near.knee", name="ankle_to_knee", doc="From the crossed ankle to the knee that it lies above."
)


def _tail(body: fc.Body) -> float:
    return body.near.hip.y - body.near.shoulder.y


TAIL = fc.Measure("hip_height", "T", ("near.hip", "near.shoulder"), _tail, "Height of the hip above the shoulder.")

START = fc.figure(
    at=supine.PLACE,
    trunk=180,
    face=90,
    near_arm=(0, 0),
    near_leg=fc.To(0.98, 0.15, end=0),
    far_leg=((72, 0.66), (-4, 0.30)),
)
END = fc.figure(
    at=supine.PLACE,
    trunk=180,
    face=90,
    near_arm=fc.To(-0.30, 0.85, bulge=fc.DOWN),
    near_leg=(82, 8),
    far_leg=((100, 0.62), (40, 0.30)),
)

EXERCISE = fc.Exercise(
    id="lying_figure_4",
    name="Lying Figure 4",
    kind=fc.Kind.HOLD_PER_SIDE,
    order=14,
    why="Outer hip and deep rotators: a hip that moves little lets the back move instead.",
    start="On your back, one foot on the floor, the ankle of the leg to be stretched just above the other knee.",
    move="Pull the lower thigh towards your chest, the pulled leg nearer to the camera.",
    end="Let go slowly, and change sides.",
    views=(fc.FLOOR_SIDE,),
    near="working",
    # The head shows whether the neck is strained; where it is not seen, the clock runs all the same.
    required=("near.shoulder", "near.hip", "near.knee"),
    optional=("near.ear", "far.ankle"),
    gate=(
        supine.LYING,
        fc.Condition(PULL, 25, 130, "Set the foot of the lower leg on the floor."),
        # 0.45 in the specification; the crossed foot is far from the camera and mostly guessed, in the dark
        # up to 0.55 off. With both feet on the floor it is 0.85.
        fc.Condition(ANKLE_ON_KNEE, 0.0, 0.60, "Lay one ankle on the other thigh, above the knee."),
    ),
    signal=fc.Zone(
        measure=PULL,
        # 75 in the specification; the pose model reads a pulled thigh 6 degrees too low (one rendered set).
        low=70,
        target=(80, 120),
        goal_s=(20.0, 30.0),
        cap_s=60.0,
        steady=8.0,
        # Who sits up has a bent hip as well.
        conditions=supine.STAYING,
    ),
    rules=(
        fc.Rule(
            id="fig4_head_up",
            cue="Rest your head and shoulders",
            tell="Relax the neck; a towel behind the thigh lengthens your arms.",
            over="Head {by} too high",
            measure=supine.HEAD,
            limits=fc.above(0.12, 0.22),
            phases=fc.HOLD,
            persist_s=1.0,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
        fc.Rule(
            id="fig4_tail_lift",
            cue="Tailbone heavy on the floor",
            tell="Pulling too far rounds the lower back.",
            over="Tailbone {by} too high",
            measure=TAIL,
            limits=fc.above(0.12, 0.20),
            phases=fc.HOLD,
            persist_s=1.0,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
        fc.Rule(
            id="fig4_bounce",
            cue="Breathe out and hold still",
            tell="Hold without bouncing.",
            measure=PULL,
            limits=fc.above(5.0, 9.0),
            phases=fc.HOLD,
            course=fc.Course.SPREAD,
            over_s=3.0,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            source="Idea: ACSM, static stretching; number coach consensus",
        ),
        fc.Rule(
            id="fig4_ankle_slip",
            cue="Ankle just above the knee",
            tell="The crossed ankle has slipped from the thigh.",
            measure=ANKLE_ON_KNEE,
            limits=fc.above(0.50, 0.70),
            phases=fc.HOLD,
            persist_s=1.5,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.PROXY,
            source="coach consensus",
        ),
    ),
    cannot_see="How strong the stretch is, whether the knee is comfortable, and the turn of the hip. It should be felt "
    "in the seat, and no pain in the knee. The clock is what counts here.",
    regress="Ankle crossed, the lower foot stays on the floor.",
    progress="A longer, calmer breath, not a harder pull.",
    sets=2,
    figures=(START, END),
)
