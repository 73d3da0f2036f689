"""What is seen from anywhere is counted from the side, from the front, and from in between."""

from __future__ import annotations

import pytest

import formcheck as fc
from tests.synthetic import FIGURES, Camera, Move, course

#: How far the camera may go round with the same outcomes: the nearer to the feet, the steeper a trunk looks.
FARTHEST = {
    "push_up": 90.0,
    "pull_up": 90.0,
    "sit_up": 40.0,
    "squat": 90.0,
    "jumping_jack": 90.0,
    "front_raise": 90.0,
}


@pytest.mark.parametrize("share", [-1.0, -0.5, 0.5, 1.0])
@pytest.mark.parametrize("name", FARTHEST)
def test_the_direction_of_the_camera_does_not_matter(
    exercises: dict[str, fc.Exercise], name: str, share: float
) -> None:
    moves = [Move(), Move(top=FIGURES[name].half), Move()]
    report = fc.judge(exercises[name], course(name, moves, fps=16, camera=Camera(yaw=share * FARTHEST[name])))
    assert report.counts.attempted == 3
    assert [rep.outcome.value for rep in report.reps] == ["clean", "rejected", "clean"]


@pytest.mark.parametrize(
    ("name", "fault", "outcome"),
    [
        ("push_up", {"hips_off_line": -0.42}, "rejected"),
        ("push_up", {"knees_off_line": -0.32}, "rejected"),
        ("sit_up", {"head": 70.0}, "clean"),
    ],
)
def test_what_only_the_side_shows_is_not_read_from_the_front(
    exercises: dict[str, fc.Exercise], name: str, fault: dict[str, object], outcome: str
) -> None:
    moves = [Move(faults=fault)] * 2
    for yaw, told, expected in ((0.0, True, outcome), (60.0, False, "clean")):
        report = fc.judge(exercises[name], course(name, moves, fps=16, camera=Camera(yaw=yaw)))
        assert [bool(rep.faults) for rep in report.reps] == [told] * 2
        assert [rep.outcome.value for rep in report.reps] == [expected] * 2


@pytest.mark.parametrize("yaw", [0.0, 180.0])
def test_the_side_that_faces_the_camera_is_judged(exercises: dict[str, fc.Exercise], yaw: float) -> None:
    """Whichever it is, the line of the body is read where it is seen, and not on the side behind it."""
    poses = list(course("push_up", [Move(faults={"hips_off_line": -0.42})] * 2, fps=16, camera=Camera(yaw=yaw)))
    hidden = "right" if poses[0].landmarks[fc.LANDMARKS["left_shoulder"], 2] < 0 else "left"
    visibility = poses[0].visibility.copy()
    visibility[[index for name, index in fc.LANDMARKS.items() if name.startswith(hidden)]] = 0.2
    report = fc.judge(
        exercises["push_up"], [fc.Pose(p.t_s, p.landmarks, p.world, visibility, p.image_size) for p in poses]
    )
    assert ["pushup_sag" in {fault.rule for fault in rep.faults} for rep in report.reps] == [True, True]


def test_hands_that_let_go_of_the_bar_are_no_pull_up(exercises: dict[str, fc.Exercise]) -> None:
    """Arms that come down past the shoulders raise the shoulders over the hands, too."""
    poses = list(course("pull_up", 1, fps=16))
    last = poses[-1]
    wrists = [fc.LANDMARKS[f"{side}_{part}"] for side in ("left", "right") for part in ("wrist", "index", "elbow")]
    hips = [fc.LANDMARKS[f"{side}_hip"] for side in ("left", "right")]
    down = last.landmarks.copy()
    down[wrists, 1] = last.landmarks[hips, 1].mean() + 20.0
    for k in range(1, 48):
        share = min(1.0, k / 16)
        landmarks = last.landmarks + share * (down - last.landmarks) * (1.0 if k < 32 else (47 - k) / 15)
        poses.append(fc.Pose(last.t_s + k / 16, landmarks, last.world, last.visibility, last.image_size))
    assert fc.judge(exercises["pull_up"], poses).counts.attempted == 1


@pytest.mark.parametrize(
    "move",
    [
        Move(top=-0.67),
        Move(top=-0.67, faults={"uneven": 0.7}),
        Move(faults={"uneven": 0.7, "foot": 0.8}),
        Move(faults={"fold": 80.0}),
    ],
)
def test_arms_that_swing_and_a_trunk_that_folds_are_no_front_raise(
    exercises: dict[str, fc.Exercise], move: Move
) -> None:
    """Hands that hang 1.05 T below the shoulders swing by 0.38 T in a run; a trunk that tips brings them nearer."""
    poses = course("front_raise", [move, Move(), move], fps=16)
    assert fc.judge(exercises["front_raise"], poses).counts == fc.Counts(attempted=1, complete=1, clean=1)


def test_a_front_raise_on_one_leg_is_one(exercises: dict[str, fc.Exercise]) -> None:
    poses = course("front_raise", [Move(faults={"foot": 0.8})] * 2, fps=16)
    assert fc.judge(exercises["front_raise"], poses).counts == fc.Counts(attempted=2, complete=2, clean=2)


@pytest.mark.parametrize(("name", "top"), [("front_raise", -0.30), ("jumping_jack", 0.45), ("squat", 0.75)])
def test_who_just_reaches_the_target_hears_no_complaint(
    exercises: dict[str, fc.Exercise], name: str, top: float
) -> None:
    report = fc.judge(exercises[name], course(name, [Move(top=top)] * 2, fps=16))
    assert [(rep.outcome.value, rep.faults) for rep in report.reps] == [("clean", ())] * 2


@pytest.mark.parametrize("hands", ["chest", "temples", "knees"])
@pytest.mark.parametrize("slope", [0.0, 30.0])
def test_a_sit_up_is_one_with_the_hands_anywhere_and_on_a_bench(
    exercises: dict[str, fc.Exercise], slope: float, hands: str
) -> None:
    faults = {"hands": hands, "slope": slope}
    moves = [Move(faults=faults), Move(top=FIGURES["sit_up"].half - slope, faults=faults), Move(faults=faults)]
    report = fc.judge(exercises["sit_up"], course("sit_up", moves, fps=16))
    assert [rep.outcome.value for rep in report.reps] == ["clean", "rejected", "clean"]
    assert report.reps[0].faults == ()


def test_who_rests_sitting_has_done_a_sit_up(exercises: dict[str, fc.Exercise]) -> None:
    report = fc.judge(exercises["sit_up"], course("sit_up", [Move(hold_s=9.0), Move()], fps=12))
    assert report.counts == fc.Counts(attempted=2, complete=2, clean=2)


@pytest.mark.parametrize("name", ["sit_up", "pull_up"])
def test_who_is_quick_is_told_and_counted(exercises: dict[str, fc.Exercise], name: str) -> None:
    """Seven tenths of a second up and down: as quick as people are who do a set in good form."""
    brisk = Move(up_s=0.7, hold_s=0.0, down_s=0.7)
    report = fc.judge(exercises[name], course(name, [Move(), brisk, brisk], fps=30))
    assert [(rep.outcome.value, rep.faults) for rep in report.reps] == [("clean", ())] * 3
    quick = Move(up_s=0.16, hold_s=0.1, down_s=0.8)
    report = fc.judge(exercises[name], course(name, [Move(), quick, Move()], fps=30))
    assert report.counts == fc.Counts(attempted=3, complete=3, clean=3)
    assert [verdict.rule for verdict in report.reps[1].faults] == ["too_fast"]
