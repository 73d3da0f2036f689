"""V-up: trunk and straight legs rise together to a V."""

import formcheck as fc
from formcheck.families import supine, v_shape

START = fc.figure(at=supine.PLACE, trunk=180, face=90, near_arm=(185, 188), near_leg=(0, 0))
END = fc.figure(at=supine.PLACE, trunk=134, head=124, face=40, near_arm=(20, 20), near_leg=(51, 51))

EXERCISE = fc.Exercise(
    id="v_up",
    name="V-Up",
    kind=fc.Kind.REPS,
    order=11,
    why="Strong trunk and hip flexors for the posture of the last kilometres. High load on the spine in flexion: "
    "only without pain, and after the dead bug is mastered.",
    start="On your back, arms long overhead, legs straight.",
    move="Trunk and straight legs rise together to a V; reach for your toes.",
    end="Lower both in control, no slam.",
    views=(fc.FLOOR_SIDE,),
    near="any",
    required=("near.shoulder", "near.hip", "near.knee", "near.ankle"),
    optional=("near.ear",),
    bones=(("near.hip", "near.knee"), ("near.knee", "near.ankle")),
    gate=(
        supine.FLAT,
        supine.FACE_UP,
        fc.Condition(v_shape.LEG, -18, 18, "Stretch your legs out on the floor.", slack=15),
        fc.Condition(v_shape.KNEE, 140, 180, "Straighten your knees.", slack=25),
    ),
    signal=fc.Signal(
        v_shape.FOLD,
        leave=30,
        # 50 in the specification; rendered people read 7 degrees less than the truth, some more.
        partial=42,
        full=75,
        target=(90, 105),
        back=25,
        hysteresis=4,
        bias=7,
    ),
    tempo=fc.Tempo(up_s=1, hold_s=1, down_s=2, hold_min_s=0.15, min_rep_s=2.0),
    rules=(
        v_shape.knee_bent(
            "vup_knees_bent",
            cue="Long legs, reach for toes",
            tell="Bent knees make it a tuck-up.",
            source="US Army PRT check points, knees straight; number coach consensus",
        ),
        v_shape.one_end("vup_one_end", cue="Chest and legs meet halfway", limits=fc.below(28, 20)),
        v_shape.jerk("vup_jerk"),
        v_shape.slam("vup_slam"),
        v_shape.unsynced("vup_unsynced", tell="Trunk and legs move at the same time."),
        v_shape.neck("vup_neck"),
    ),
    tracked=v_shape.TRACKED,
    cannot_see="Whether the lower back lifts off the floor at the start.",
    regress="single_leg_v_up",
    progress="Lower more slowly: one second up, one at the top, four down.",
    figures=(START, END),
)
