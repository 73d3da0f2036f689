"""High plank limb raises: a still trunk while one arm and the opposite leg are raised."""

import formcheck as fc
from formcheck.families import plank

WRISTS = ("near.hip", "near.shoulder", "near.wrist", "far.wrist")

#: The legs' angle and the arm's that are the full range (specification 8.12: 10, and 70 + 65 = 135).
SPLIT_FULL = 10
ARM_REST = 70
ARM_FULL = 65


def _arms(body: fc.Body) -> tuple[float, float]:
    """Return the angles from the trunk to the hand of the near and of the far arm."""
    hip, shoulder = body.near.hip, body.near.shoulder
    return fc.angle(hip, shoulder, body.near.wrist), fc.angle(hip, shoulder, body.far.wrist)


def _arm(body: fc.Body) -> float:
    return max(_arms(body))


ARM = fc.Measure("arm", "deg", WRISTS, _arm, "The raised arm against the trunk: 180 is in line with it.")


def _reach(body: fc.Body) -> float:
    return min(plank.SPLIT.of(body) / SPLIT_FULL, (_arm(body) - ARM_REST) / ARM_FULL)


REACH = fc.Measure(
    "reach",
    "1",
    ("near.shoulder", "near.hip", "near.ankle", "far.ankle", "near.wrist", "far.wrist"),
    _reach,
    "The lower of arm and leg as a share of the full raise: legs 10 degrees apart, arm at 135 degrees.",
)


def _lean(body: fc.Body) -> float:
    near, far = _arms(body)
    support = body.near.wrist if near <= far else body.far.wrist
    return body.near.shoulder.x - support.x


LEAN = fc.Measure("lean", "T", WRISTS, _lean, "Shoulder beside the supporting hand, along the floor.")

START = plank.START
END = fc.figure(
    at=plank.TOES,
    trunk=18.3,
    face=290,
    near_arm=plank.HAND,
    near_leg=(182, 182, 270),
    far_arm=(3, 3),
    far_leg=(198.3, 198.3, 290),
)

EXERCISE = fc.Exercise(
    id="high_plank_limb_raises",
    name="High Plank Limb Raises",
    kind=fc.Kind.ALTERNATING,
    order=10,
    why="The trunk resists turning while only two supports are left, as at every step of a run.",
    start="High plank: hands under your shoulders, feet hip-wide or wider, one straight line from head to heels.",
    move="Raise one arm and the opposite leg to the line of your body.",
    end="Lower both softly and change sides.",
    views=(fc.FLOOR_SIDE,),
    near="any",
    required=("near.shoulder", "near.hip", "near.ankle", "far.ankle", "near.wrist", "far.wrist"),
    optional=("near.knee",),
    # At rest the far hand stands behind the near arm: visibility down to 0.25 (one rendered set).
    guessed=("far.wrist",),
    bones=(("near.hip", "near.knee"), ("near.knee", "near.ankle")),
    gate=(
        fc.Condition(plank.ARM_HEIGHT, 0.75, 1.5, "Push up onto your hands, arms straight."),
        *plank.IN_LINE,
    ),
    during=plank.STAYING,
    signal=fc.Signal(
        REACH,
        leave=0.35,
        partial=0.6,
        full=1.0,
        target=(1.2, 1.7),
        back=0.25,
        hysteresis=0.08,
        # Four of them lie below `leave`; a start pose that is held reads 0.003 (one rendered set).
        max_rest_sd=0.06,
    ),
    # Coached at one second each way: a warning at the usual 0.8 s would nag at the right tempo.
    tempo=fc.Tempo(up_s=1, hold_s=2, down_s=1, hold_min_s=0.7, min_rep_s=1.8, fast_warn_s=0.65),
    rules=(
        plank.SAG,
        plank.PIKE,
        plank.LEG_TOO_HIGH,
        plank.hips_shift(
            "hpl_hips_shift",
            cue="Stay still, only limbs move",
            tell="The hips hike when a limb lifts. Only their height can be seen, not a twist.",
            limits=fc.outside((-9, 9), (-14, 14)),
        ),
        fc.Rule(
            id="hpl_arm_low",
            cue="Reach long past your ear",
            tell="The arm comes up to the line of the trunk, like the leg.",
            under="Arm {by} too low",
            measure=ARM,
            limits=fc.below(140, 118),
            phases=(fc.Phase.PEAK,),
            # Read at the highest moment and not over 400 ms of the full raise: an arm below 118
            # degrees never gets there, because the arm is part of the signal.
            timing=fc.Timing.AT_PEAK,
            when_short=True,
            severity=fc.Severity.VOIDS,
            measurement=fc.MeasurementClass.ABSOLUTE,
            source="coach consensus",
            tip="Both hands must be in the picture, the raised one too.",
        ),
        fc.Rule(
            id="hpl_lean",
            cue="Press the hand, stay square",
            tell="The shoulder drifts off the supporting hand.",
            measure=LEAN,
            limits=fc.outside((-0.28, 0.28), (-0.42, 0.42)),
            phases=(fc.Phase.PEAK,),
            persist_s=0.5,
            severity=fc.Severity.WARNS,
            measurement=fc.MeasurementClass.LENGTH,
            source="coach consensus",
        ),
    ),
    raised=plank.NEAR_HIGHER,
    cannot_see="A twist of the trunk, which is the main fault here; whether arm and leg are opposite ones.",
    regress="high_plank_leg_lifts or quadruped_limb_raises",
    progress="Hold the raise for 3 to 5 seconds.",
    figures=(START, END),
)
