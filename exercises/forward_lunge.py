"""Forward lunge: a long step, both knees bend, and back to standing on the front heel."""

import formcheck as fc

#: What a step of one torso length adds to the signal, degrees: below `partial`, above `leave`.
STEP_SIGNAL = 28.0
#: The front knee is read from the first of these steps on, in full from the second, T: legs that
#: bend side by side are no lunge, and neither is the knee that swings past the standing leg.
STEP_BEGINS, STEP_TAKEN = 0.3, 0.6
#: How far the front ankle may be above the rear one for the front foot to stand, and where it
#: surely does not, T. The far foot reads up to 0.2 T too high, the rear heel is up in a lunge.
STANDS, SWINGS = 0.30, 0.45

_BOTH_FEET = ("near.ankle", "near.toe", "far.ankle", "far.toe")


def _front(body: fc.Body) -> float:
    """Return which way the feet point together; the rear foot alone may stand on its toes."""
    toes = body.near.toe.x - body.near.ankle.x + body.far.toe.x - body.far.ankle.x
    return -1.0 if toes < 0 else 1.0


def _ahead(body: fc.Body) -> float:
    return (body.near.ankle.x - body.far.ankle.x) * _front(body)


NEAR_AHEAD = fc.Measure("near_leg_ahead", "T", _BOTH_FEET, _ahead, "+ when the near leg is the front leg.")


def _legs(body: fc.Body) -> tuple[fc.Side, fc.Side]:
    """Return the front and the rear leg."""
    return (body.near, body.far) if _ahead(body) > 0 else (body.far, body.near)


def _step(body: fc.Body) -> float:
    return abs(body.near.ankle.x - body.far.ankle.x)


STEP = fc.Measure("step", "T", ("near.ankle", "far.ankle"), _step, "Distance between the ankles along the floor.")


def _between(low: float, value: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _lunge(body: fc.Body) -> float:
    front, rear = _legs(body)
    step = _step(body)
    lifted = _between(STANDS, front.ankle.y - rear.ankle.y, SWINGS)
    bent = 180.0 - fc.angle(body.near.hip, front.knee, front.ankle)
    return max(STEP_SIGNAL * min(1.0, step), bent * _between(STEP_BEGINS, step, STEP_TAKEN) * (1.0 - lifted))


LUNGE = fc.Measure(
    "lunge",
    "deg",
    # Side by side the far knee is hidden (visibility 0.27 in a clip) and is not read; apart it shows.
    ("near.hip", "near.knee", *_BOTH_FEET),
    _lunge,
    "Flexion of the front knee with the foot on the floor; 90 is a deep lunge. A step alone reads up to 28, so that "
    "stepping out and back belong to the repetition.",
)


def _trunk(body: fc.Body) -> float:
    return fc.inclination(body.near.hip, body.near.shoulder, fc.Point(_front(body), 0.0))


TRUNK = fc.Measure(
    "trunk_inclination",
    "deg",
    ("near.hip", "near.shoulder", *_BOTH_FEET),
    _trunk,
    "Lean of the trunk from upright, + forwards.",
)


def _knees(body: fc.Body) -> float:
    near = fc.angle(body.near.hip, body.near.knee, body.near.ankle)
    far = fc.angle(body.near.hip, body.far.knee, body.far.ankle)
    return near if near < far else far


KNEES = fc.Measure(
    "knees",
    "deg",
    ("near.hip", "near.knee", "near.ankle", "far.knee", "far.ankle"),
    _knees,
    "Angle at the more bent of both knees; 180 is straight.",
)


def _height(body: fc.Body) -> float:
    return body.near.hip.y - body.near.ankle.y


HEIGHT = fc.Measure("hip_height", "T", ("near.hip", "near.ankle"), _height, "Height of the hip above the near ankle.")


def _knee_past_toes(body: fc.Body) -> float:
    front, _ = _legs(body)
    return (front.knee.x - front.toe.x) * _front(body)


KNEE_PAST_TOES = fc.Measure(
    "knee_past_toes",
    "T",
    ("near.knee", "far.knee", *_BOTH_FEET),
    _knee_past_toes,
    "How far the front knee is past the toes; minus is behind them.",
)


def _heel(body: fc.Body) -> float:
    front, _ = _legs(body)
    return front.heel.y - front.toe.y


HEEL = fc.Measure(
    "front_heel", "T", ("near.heel", "far.heel", *_BOTH_FEET), _heel, "Height of the front heel above the toes."
)


def _rear_knee(body: fc.Body) -> float:
    front, rear = _legs(body)
    return rear.knee.y - front.ankle.y


REAR_KNEE = fc.Measure(
    "rear_knee_height",
    "T",
    ("near.knee", "far.knee", *_BOTH_FEET),
    _rear_knee,
    "Height of the rear knee above the front ankle.",
)

START = fc.figure(at=("near.ankle", 0.0, 0.15), trunk=89, near_arm=(266, 278), near_leg=(270, 270))
END = fc.figure(
    at=("near.ankle", 1.55, 0.15),
    trunk=86,
    near_arm=(258, 285),
    near_leg=(354, 270),
    far_arm=(278, 300),
    far_leg=fc.To(0.0, 0.38, bulge=fc.RIGHT, end=300),
)

EXERCISE = fc.Exercise(
    id="forward_lunge",
    name="Forward Lunge",
    kind=fc.Kind.ALTERNATING,
    order=11.5,
    why="Leg strength in a split stance like that of running.",
    start="Stand tall in profile, feet side by side, with space for a long step ahead.",
    move="Step forward and bend both knees to about a right angle.",
    end="Push back to standing and change legs.",
    views=(fc.STAND_SIDE,),
    near="any",
    required=("near.shoulder", "near.hip", "near.knee", "near.ankle", "far.ankle", "near.toe", "far.toe"),
    optional=("far.knee", "near.heel", "far.heel"),
    bones=(("near.hip", "near.knee"), ("near.knee", "near.ankle")),
    gate=(
        fc.Condition(TRUNK, -20, 25, "Stand tall, in profile.", slack=35),
        fc.Condition(HEIGHT, 1.0, 2.4, "Stand tall, in profile.", slack=0.4),
        # 160 in the specification; the model reads straight knees up to 15 degrees bent.
        fc.Condition(KNEES, 150, 180, "Straighten your knees.", slack=30),
        # 0.3 T in the specification; beside the middle of the picture one foot reads farther aside.
        fc.Condition(STEP, 0.0, 0.35, "Bring your feet together.", slack=0.4),
    ),
    during=(fc.Condition(TRUNK, -40, 75, "Stay upright."),),
    signal=fc.Signal(
        LUNGE,
        leave=25,
        # 45 in the specification. The model reads 44 where the front knee is bent by 54 degrees, which
        # would not even count a half-way lunge as an attempt.
        partial=36,
        full=65,
        # From 80 in the specification; clean lunges of 82 to 84 degrees read 71 to 79.
        target=(74, 95),
        back=18,
        hysteresis=4,
        bias=7,
        # Feet side by side read next to nothing here: with the usual 2, noise of 0.15 T would pass for rest.
        max_rest_sd=1.0,
    ),
    # One second back is coached: a warning at the usual 0.8 s would nag at the right tempo.
    tempo=fc.Tempo(up_s=2, hold_s=1, down_s=1, min_rep_s=1.8, fast_warn_s=0.65),
    eccentric=fc.Phase.UP,
    rules=(
        fc.Rule(
            id="lunge_short_step",
            cue="Take a longer step",
            tell="Too short a step crowds the front knee.",
            under="Step {by} too short",
            measure=STEP,
            limits=fc.below(1.15, 1.0),
            phases=(fc.Phase.PEAK,),
            timing=fc.Timing.AT_PEAK,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
        fc.Rule(
            # An absolute 22 and 35 degrees in the specification, for who stands with a lean of about 5.
            # Rendered people read 6 degrees too upright, standing and lunging alike; the change is right.
            id="lunge_trunk_fold",
            cue="Tall chest over your hips",
            tell="A slight lean is fine, folding is not.",
            measure=TRUNK,
            limits=fc.above(17, 28),
            phases=(fc.Phase.PEAK,),
            persist_s=0.3,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.CHANGE,
            source="Idea: a lean changes what the muscles do (comparison of lunge techniques); number coach consensus",
        ),
        fc.Rule(
            id="lunge_knee_far",
            cue="Weight into the front heel",
            tell="The knee goes far past the toes. That is a choice of technique, so this is only a hint.",
            measure=KNEE_PAST_TOES,
            limits=fc.above(0.10, 0.22),
            phases=(fc.Phase.PEAK,),
            persist_s=0.3,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="Idea: there is no single right way (comparison of lunge techniques); number coach consensus",
        ),
        fc.Rule(
            id="lunge_heel_up",
            cue="Front heel stays heavy",
            tell="The front heel lifts off the floor.",
            measure=HEEL,
            limits=fc.above(0.07, 0.13),
            phases=(fc.Phase.PEAK,),
            persist_s=0.3,
            against=fc.Against.CALIBRATION,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
        fc.Rule(
            id="lunge_rear_knee_high",
            cue="Lower the back knee",
            tell="At the bottom the rear knee is a fist above the floor.",
            measure=REAR_KNEE,
            limits=fc.above(0.45, 0.65),
            phases=(fc.Phase.PEAK,),
            timing=fc.Timing.AT_PEAK,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
    ),
    raised=NEAR_AHEAD,
    cannot_see="A knee that falls inwards and a pelvis that drops: both need the view from the front.",
    regress="Up and down in the split stance, in place.",
    progress="single_leg_squat",
    figures=(START, END),
)
