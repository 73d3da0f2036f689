"""Getting ready: view, size, place and start pose; nothing is counted before."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

import formcheck as fc
from tests.synthetic import EXERCISES, FIGURES, Camera, course, figure, place, side_of, steady

PLANK, BRIDGE, DEADLIFT = "high_plank_leg_lifts", "single_leg_bridge", "single_leg_deadlift"
V_UP, SQUAT = "v_up", "single_leg_squat"


def start(exercise: fc.Exercise, seconds: float = 2.0, amount: float = 0.0, **placed: object) -> list[fc.Update]:
    """Return the updates of a position that is held."""
    engine = fc.Engine(exercise, side_of(exercise.id))
    points = figure(exercise.id, amount)
    middle = FIGURES[exercise.id].middle
    return [
        engine.push(place(points, t, middle=middle, **placed))  # type: ignore[arg-type]
        for t in steady(seconds)
    ]


def ready_at(updates: list[fc.Update]) -> float | None:
    return next((update.t_s for update in updates if update.levels is not None), None)


@pytest.mark.parametrize("name", [name for name in EXERCISES if not FIGURES[name].before])
def test_the_start_pose_is_held_for_a_second(exercises: dict[str, fc.Exercise], name: str) -> None:
    updates = start(exercises[name], 2.0)
    ready = ready_at(updates)
    assert ready is not None
    # 0.4 s for the view, 1 s for the pose, each up to a frame less.
    assert 1.3 <= ready <= 1.5
    assert [u.phase for u in updates if u.t_s < ready] == [fc.Phase.SETUP] * round(ready * 30)
    assert updates[-1].phase is fc.Phase.READY
    assert updates[-1].message == ""
    assert updates[-1].levels is not None
    assert updates[-1].levels.rest == pytest.approx(FIGURES[name].rest, abs=0.1)


@pytest.mark.parametrize("fps", [10.5, 11.5, 13.4, 14.7, 17.3, 22.1, 24.4, 29.97, 47.0])
def test_a_second_lasts_a_second_at_any_frame_rate(exercises: dict[str, fc.Exercise], fps: float) -> None:
    """At 10.5 pictures a second the poses of a second lie 0.95 s apart."""
    exercise = replace(exercises[BRIDGE], minimum_fps=10.0)
    engine = fc.Engine(exercise, "right")
    updates = [engine.push(pose) for pose in course(BRIDGE, [], start_s=2.5, fps=fps)]
    ready = ready_at(updates)
    assert ready is not None
    assert 1.4 - 1.0 / fps <= ready <= 1.5 + 2.0 / fps
    # And half a second is enough for who begins at once.
    quick = fc.judge(exercise, course(BRIDGE, 1, start_s=1.1, fps=fps), "right")
    assert quick.counts.attempted == 1


@pytest.mark.parametrize("name", [PLANK, BRIDGE, DEADLIFT, V_UP])
def test_the_middle_of_the_movement_is_no_start_pose(exercises: dict[str, fc.Exercise], name: str) -> None:
    updates = start(exercises[name], 3.0, amount=0.9)
    assert ready_at(updates) is None
    assert updates[-1].message


@pytest.mark.parametrize(("name", "yaw"), [(PLANK, 55.0), (BRIDGE, 65.0), (DEADLIFT, 75.0), (V_UP, 55.0)])
def test_side_views_refuse_the_front(exercises: dict[str, fc.Exercise], name: str, yaw: float) -> None:
    # A body on the floor is foreshortened: farther round, it would be its size that is refused.
    updates = start(exercises[name], 3.0, camera=Camera(yaw=yaw))
    assert ready_at(updates) is None
    assert updates[-1].message.startswith("Turn your side to the camera")
    assert updates[-1].view is None


def test_the_front_view_refuses_the_side(exercises: dict[str, fc.Exercise]) -> None:
    updates = start(exercises[SQUAT], 3.0, camera=Camera(yaw=70.0))
    assert ready_at(updates) is None
    assert updates[-1].message == "Face the camera."


@pytest.mark.parametrize("name", EXERCISES)
def test_the_view_that_was_met_is_named(exercises: dict[str, fc.Exercise], name: str) -> None:
    # What is seen from anywhere is best seen from the side, where more rules can be read.
    views = exercises[name].views
    expected = views[1] if views[0].anywhere and len(views) > 1 else views[0]
    assert start(exercises[name], 2.0)[-1].view == expected.name


def test_the_bridge_is_seen_from_three_quarters_too(exercises: dict[str, fc.Exercise]) -> None:
    """Specification 8.6a: 30 to 50 degrees towards the feet; level hips are read there only."""
    for yaw in (30.0, 40.0, 50.0):
        updates = start(exercises[BRIDGE], 2.5, camera=Camera(yaw=yaw))
        assert updates[-1].view == "FLOOR_THREE_QUARTER", yaw
        assert ready_at(updates) is not None
        live = {reading.rule: reading for reading in updates[-1].readings}
        assert live["bridge_hips_level"].level is not fc.Level.UNSEEN
    live = {reading.rule: reading for reading in start(exercises[BRIDGE], 2.0)[-1].readings}
    assert live["bridge_hips_level"].level is fc.Level.UNSEEN


@pytest.mark.parametrize(
    ("camera", "words"),
    [
        (Camera(px=30.0), "Come closer"),
        (Camera(px=380.0, size=(1280, 720), shift=(0.0, 900.0)), "Step back"),
        (Camera(shift=(0.0, 120.0)), "Step back, I need your"),
    ],
)
def test_size_and_frame(exercises: dict[str, fc.Exercise], camera: Camera, words: str) -> None:
    updates = start(exercises[DEADLIFT], 3.0, camera=camera)
    assert ready_at(updates) is None
    assert updates[-1].message.startswith(words)


def test_a_required_limb_that_is_not_seen_is_named(exercises: dict[str, fc.Exercise]) -> None:
    visibility = np.ones(33, np.float32)
    visibility[fc.LANDMARKS["right_knee"]] = 0.1
    updates = start(exercises[BRIDGE], 2.0, visibility=visibility)
    assert ready_at(updates) is None
    assert updates[-1].message == "I cannot see your knees. Move the camera a little."


@pytest.mark.parametrize(
    ("name", "faults", "words"),
    [
        (PLANK, {"hips_off_line": 0.25}, "Bring hips"),
        (BRIDGE, {"foot_down": 1.0}, "Stretch the other leg up"),
        (DEADLIFT, {"foot_down": 1.0}, "Lift the free foot"),
        (V_UP, {"knee": 100.0}, "Straighten your knees"),
        (SQUAT, {"foot_down": 1.0}, "Lift one foot behind you"),
    ],
)
def test_every_start_pose_says_what_is_missing(
    exercises: dict[str, fc.Exercise], name: str, faults: dict[str, float], words: str
) -> None:
    """The faulty figure at the height of the fault, with a peak that is hardly above rest."""
    rest = FIGURES[name].rest
    points = figure(name, 1.0, rest + 0.02 * (FIGURES[name].top - rest), **faults)
    engine = fc.Engine(exercises[name], side_of(name))
    middle = FIGURES[name].middle
    updates = [engine.push(place(points, t, middle=middle)) for t in steady(2.0)]
    assert ready_at(updates) is None
    assert updates[-1].message.startswith(words)


@pytest.mark.parametrize("name", EXERCISES)
def test_a_start_pose_that_shakes_is_refused(exercises: dict[str, fc.Exercise], name: str) -> None:
    """Specification 4.4: the standard deviation of the signal must be small; 0.15 T of noise is not."""
    engine = fc.Engine(exercises[name], side_of(name))
    poses = course(name, [], start_s=4.0, end_s=0.0, noise_t=0.15, seed=2)
    assert all(engine.push(pose).levels is None for pose in poses)
    assert engine.report().notes


@pytest.mark.parametrize("name", EXERCISES)
def test_after_a_long_absence_the_start_pose_is_asked_for_again(exercises: dict[str, fc.Exercise], name: str) -> None:
    engine = fc.Engine(exercises[name], side_of(name))
    poses = course(name, [], start_s=9.0, end_s=0.0, lost=[(3.0, 6.5)])
    updates = [update for update in map(engine.push, poses) if update.t_s >= 0]
    assert updates[80].levels is not None
    assert updates[170].levels is not None, "a short absence keeps the calibration"
    assert updates[194].levels is None
    assert updates[-1].levels is not None
    assert engine.report().counts == fc.Counts()
