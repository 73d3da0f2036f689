"""The list of what is right before a set: what the judge says of it, line by line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

import formcheck as fc
from formcheck.coach.checks import DWELL_S, STEADY_DWELL_S, Check, CheckList, State, foremost, unknown
from formcheck.core import hints
from formcheck.core.hints import Subject
from formcheck.core.light import Light, light_hint, light_of
from formcheck.core.pose import mirrored
from formcheck.core.start import START_S
from tests.synthetic import EVERY, EXERCISES, FIGURES, Camera, figure, place, side_of, steady

BRIDGE, DEADLIFT, SQUAT, PLANK = (
    "single_leg_bridge",
    "single_leg_deadlift",
    "single_leg_squat",
    "high_plank_leg_lifts",
)
IDS = ["person", "whole", "size", "view", "light", "steady", "rate", "pose"]
DAYLIGHT = Light(0.6, 0.5)
GOOD, BAD, WAITING = State.GOOD, State.BAD, State.WAITING
Change = Callable[[fc.Pose], fc.Pose]


def watched(
    exercise: fc.Exercise,
    seconds: float = 1.2,
    *,
    light: Light | None = DAYLIGHT,
    amount: float = 0.0,
    side: str | None = None,
    fps: float = 30.0,
    change: Change = lambda pose: pose,
    **placed: object,
) -> list[tuple[fc.Update, dict[str, Check]]]:
    """Return what the judge and the list say of a position that is held."""
    side = side or side_of(exercise.id)
    engine, checks = fc.Engine(exercise, side), CheckList(exercise, side)
    points, middle = figure(exercise.id, amount), EVERY[exercise.id].middle
    told = []
    for t in steady(seconds, fps):
        pose = change(place(points, t, middle=middle, **placed))  # type: ignore[arg-type]
        update = engine.push(pose)
        told.append((update, {check.id.value: check for check in checks.push(pose, update, light)}))
    return told


def states(told: dict[str, Check]) -> dict[str, State]:
    return {name: check.state for name, check in told.items()}


def last(*args: object, **named: object) -> dict[str, Check]:
    return watched(*args, **named)[-1][1]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", list(EVERY))
def test_the_same_lines_in_the_same_order_for_every_exercise(exercises: dict[str, fc.Exercise], name: str) -> None:
    for _, told in watched(exercises[name], 2.2):
        assert list(told) == IDS
        assert all(check.title for check in told.values())


@pytest.mark.parametrize("name", [name for name in EXERCISES if not FIGURES[name].before])
def test_while_the_start_pose_is_held_all_is_good_and_it_fills(exercises: dict[str, fc.Exercise], name: str) -> None:
    told = watched(exercises[name], 2.0)
    waiting = [lines for update, lines in told if update.phase is fc.Phase.SETUP]
    assert states(waiting[-1]) == dict.fromkeys(IDS, GOOD) | {"pose": WAITING}
    assert waiting[-1]["pose"].advice == hints.START
    shares = [lines["pose"].share for lines in waiting]
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert shares[-1] == pytest.approx(1.0, abs=0.08 / START_S)
    ready = [lines for update, lines in told if update.phase is not fc.Phase.SETUP]
    assert ready
    for lines in ready:
        assert states(lines) == dict.fromkeys(IDS, GOOD)
        assert lines["pose"].share == 1.0


def test_nobody(exercises: dict[str, fc.Exercise]) -> None:
    told = last(exercises[BRIDGE], change=lambda pose: fc.Pose.unseen(pose.t_s, pose.image_size))
    expected = dict.fromkeys(IDS, WAITING) | {"person": BAD, "light": GOOD, "rate": GOOD}
    assert states(told) == expected
    assert told["person"].advice == hints.NOBODY


def test_nothing_is_said_before_something_is_known(exercises: dict[str, fc.Exercise]) -> None:
    before = unknown(exercises[BRIDGE], "right")
    assert [check.id.value for check in before] == IDS
    assert {(check.state, check.advice, check.share) for check in before} == {(WAITING, "", 0.0)}
    first = watched(exercises[BRIDGE], light=None)[0][1]
    seen = dict.fromkeys(("person", "whole", "size", "view"), GOOD)
    assert states(first) == dict.fromkeys(IDS, WAITING) | seen
    assert [first[check.id.value].title for check in before] == [check.title for check in before]


@pytest.mark.parametrize(
    ("name", "camera", "line", "advice"),
    [
        (DEADLIFT, Camera(px=30.0), "size", hints.TOO_FAR),
        (DEADLIFT, Camera(px=620.0, size=(4000, 720), shift=(0.0, 1000.0)), "size", hints.TOO_NEAR),
        (DEADLIFT, Camera(shift=(0.0, 120.0)), "whole", "Step back, I need your feet."),
        (BRIDGE, Camera(yaw=65.0), "view", "Turn your side to the camera."),
        (SQUAT, Camera(yaw=70.0), "view", "Face the camera."),
    ],
)
def test_each_line_that_fails_says_what_the_judge_says(
    exercises: dict[str, fc.Exercise], name: str, camera: Camera, line: str, advice: str
) -> None:
    update, told = watched(exercises[name], 1.5, camera=camera)[-1]
    assert update.message == advice
    assert (told[line].state, told[line].advice) == (BAD, advice)
    # What the judge asks before it has passed, and the pose waits for its turn.
    order = ["person", "rate", "size", "whole", "view"]
    assert {told[passed].state for passed in order[: order.index(line)]} == {GOOD}
    assert (told["pose"].state, told["pose"].share) == (WAITING, 0.0)


def test_a_limb_that_is_not_seen_is_named(exercises: dict[str, fc.Exercise]) -> None:
    visibility = np.ones(33, np.float32)
    visibility[fc.LANDMARKS["right_knee"]] = 0.1
    told = last(exercises[BRIDGE], visibility=visibility)
    assert (told["whole"].state, told["whole"].advice) == (BAD, hints.hidden("knees"))


def test_several_lines_may_fail_at_once(exercises: dict[str, fc.Exercise]) -> None:
    """The judge says one thing; the list all that its owner has to see to."""
    update, told = watched(exercises[DEADLIFT], 1.2, camera=Camera(px=30.0, yaw=75.0), light=Light(0.1, 0.05))[-1]
    assert update.message == hints.TOO_FAR
    failing = {name: check.advice for name, check in told.items() if check.state is BAD}
    assert failing == {"size": hints.TOO_FAR, "view": "Turn your side to the camera.", "light": hints.DARK}


def test_the_middle_of_the_movement_says_what_the_start_pose_lacks(exercises: dict[str, fc.Exercise]) -> None:
    update, told = watched(exercises[PLANK], 1.2, amount=0.9)[-1]
    assert update.message
    assert told["pose"].advice == update.message
    assert told["pose"].share == 0.0


def test_a_foot_outside_the_picture_is_asked_for_and_not_told_to_move(exercises: dict[str, fc.Exercise]) -> None:
    """The ankle is in the picture, heel and toe are not: where they are is the model's guess."""

    def guessed(pose: fc.Pose) -> fc.Pose:
        landmarks = pose.landmarks.copy()
        landmarks[fc.LANDMARKS["right_ankle"], 0] = -5.0
        landmarks[[fc.LANDMARKS["right_heel"], fc.LANDMARKS["right_toe"]], 0] = -60.0
        return replace(pose, landmarks=landmarks)

    at_edge = Camera(shift=(-420.0, 0.0))
    update, told = watched(exercises[BRIDGE], 1.5, camera=at_edge, change=guessed)[-1]
    assert update.message == "Put one foot flat on the floor, near your seat."
    assert (told["whole"].state, told["whole"].advice) == (BAD, "Step back, I need your feet.")
    assert told["whole"].advice in hints.all_hints(exercises[BRIDGE])
    found = foremost(tuple(told.values()))
    assert found is not None
    assert found.id is Subject.WHOLE


def test_who_shows_the_wrong_side_is_asked_to_turn_round_until_the_judge_begins(
    exercises: dict[str, fc.Exercise],
) -> None:
    """The figure's right side is near; the left one is to work. The judge begins all the same (10.9)."""
    told = watched(exercises[BRIDGE], 2.5, side="left")
    during = [lines for update, lines in told if update.phase is fc.Phase.SETUP and update.t_s > DWELL_S + 0.1]
    assert {lines["view"].advice for lines in during} <= {hints.turn_round("left"), "Turn your side to the camera."}
    assert during[-1]["view"].state is BAD
    assert during[-1]["view"].title == "Your left side to the camera"
    assert last(exercises[BRIDGE], 1.0, side="right")["view"].state is GOOD


def test_a_camera_that_is_too_slow(exercises: dict[str, fc.Exercise]) -> None:
    exercise = exercises[BRIDGE]
    update, told = watched(exercise, 5.0, fps=6.0)[-1]
    assert update.message == hints.too_slow(exercise.minimum_fps)
    assert (told["rate"].state, told["rate"].advice) == (BAD, update.message)


@pytest.mark.parametrize(("camera_fps", "advice"), [(25.0, hints.overloaded(10.0)), (8.0, hints.too_slow(10.0))])
def test_a_computer_that_is_too_slow_is_not_the_cameras_fault(
    exercises: dict[str, fc.Exercise], camera_fps: float, advice: str
) -> None:
    """Eight pictures a second are judged, of 25 that come or of the eight that there are."""
    exercise = exercises[BRIDGE]
    engine, checks = fc.Engine(exercise, "right"), CheckList(exercise, "right")
    points, middle = figure(BRIDGE, 0.0), EVERY[BRIDGE].middle
    told: tuple[Check, ...] = ()
    for t in steady(4.0, 8.0):
        pose = place(points, t, middle=middle)
        told = checks.push(pose, engine.push(pose), DAYLIGHT, round(t * camera_fps))
    found = foremost(told)
    assert found is not None
    assert (found.id, found.advice) == (Subject.RATE, advice)
    assert advice in hints.all_hints(exercise)


# ---- light


def test_light_is_advice_and_never_a_gate(exercises: dict[str, fc.Exercise]) -> None:
    told = watched(exercises[BRIDGE], 2.0, light=Light(0.15, 0.08))
    at = [(update.t_s, lines["light"]) for update, lines in told if update.phase is fc.Phase.SETUP]
    assert next(check.state for t, check in at if t > DWELL_S) is BAD
    assert {check.advice for _, check in at} <= {"", hints.DARK}
    update, ready = told[-1]
    assert update.phase is fc.Phase.READY
    assert ready["light"].state is GOOD


def test_who_is_seen_to_hold_still_has_light_enough(exercises: dict[str, fc.Exercise]) -> None:
    """Held, but not in the start pose: the judge goes on waiting."""
    told = last(exercises[PLANK], 2.0, amount=0.9, light=Light(0.15, 0.08))
    assert told["light"].state is GOOD


@pytest.mark.parametrize(
    ("light", "advice"),
    [
        (Light(0.6, 0.5), ""),
        (Light(0.21, 0.176, 0.016), ""),
        (Light(0.18, 0.149, 0.016), hints.DARK),
        (Light(0.51, 0.52, 0.099), hints.DARK),
        (Light(0.70, 0.11), hints.PALE),
        (Light(0.97, 0.30), hints.PALE),
        (Light(0.0, 0.0), hints.DARK),
    ],
)
def test_what_is_said_of_the_light(light: Light, advice: str) -> None:
    assert light_hint(light) == advice
    assert light_hint(light, 0.005) == ""
    assert light_hint(light, 0.02) == advice


def test_light_is_measured_on_the_picture() -> None:
    rng = np.random.default_rng(3)
    grey = np.full((480, 640, 3), 60, np.uint8)
    grey[:, 320:] = 180
    light = light_of(grey)
    assert (light.mean, light.contrast, light.grain) == pytest.approx((120 / 255, 120 / 255, 0.0))
    noisy = np.clip(grey + rng.normal(0, 10, grey.shape), 0, 255).astype(np.uint8)
    assert light_of(noisy).grain == pytest.approx(10 / 255, rel=0.1)
    for size in ((90, 160), (1080, 1920)):
        black = light_of(np.zeros((*size, 3), np.uint8))
        assert (black.mean, black.contrast, black.grain) == (0.0, 0.0, 0.0)


# ---- a steady picture


def shaken(by: float, seed: int = 4) -> Change:
    """Return what moves the whole picture to and fro, T of 120 pixels."""
    rng = np.random.default_rng(seed)

    def change(pose: fc.Pose) -> fc.Pose:
        landmarks = pose.landmarks.copy()
        landmarks[:, :2] += rng.normal(0.0, 120.0 * by, 2)
        return replace(pose, landmarks=landmarks)

    return change


def test_a_camera_that_shakes(exercises: dict[str, fc.Exercise]) -> None:
    told = last(exercises[PLANK], 1.0 + STEADY_DWELL_S + 0.5, amount=0.9, change=shaken(0.05))
    assert (told["steady"].state, told["steady"].advice) == (BAD, hints.UNSTEADY)


def test_who_breathes_does_not_shake_the_camera(exercises: dict[str, fc.Exercise]) -> None:
    def breathing(pose: fc.Pose) -> fc.Pose:
        landmarks = pose.landmarks.copy()
        # The chest rises by 5 % of the torso, 15 times a minute.
        landmarks[11:13, 1] -= 6.0 * np.sin(2 * np.pi * 0.25 * pose.t_s)
        return replace(pose, landmarks=landmarks)

    for _, told in watched(exercises[PLANK], 6.0, amount=0.9, change=breathing):
        assert told["steady"].state is not BAD


def test_who_comes_into_the_picture_does_not_shake_the_camera(exercises: dict[str, fc.Exercise]) -> None:
    def walking(pose: fc.Pose) -> fc.Pose:
        landmarks = pose.landmarks.copy()
        landmarks[:, 0] += 60.0 * pose.t_s
        return replace(pose, landmarks=landmarks)

    for _, told in watched(exercises[DEADLIFT], 4.0, amount=0.9, change=walking):
        assert told["steady"].state is WAITING


# ---- the list as a whole


def test_lines_do_not_blink(exercises: dict[str, fc.Exercise]) -> None:
    """A limb that is lost for every other fifth of a second never reaches the list."""
    hidden = np.ones(33, np.float32)
    hidden[fc.LANDMARKS["right_knee"]] = 0.1

    def change(pose: fc.Pose) -> fc.Pose:
        return replace(pose, visibility=hidden) if int(pose.t_s / 0.35) % 2 else pose

    told = {lines["whole"].state for _, lines in watched(exercises[BRIDGE], 6.0, amount=0.9, change=change)}
    assert told == {GOOD}


@pytest.mark.parametrize("name", [BRIDGE, DEADLIFT, SQUAT])
@pytest.mark.parametrize("camera", [Camera(), Camera(px=30.0), Camera(yaw=60.0), Camera(shift=(0.0, 120.0))])
def test_mirrored_and_scaled_pictures_give_the_same_list(
    exercises: dict[str, fc.Exercise], name: str, camera: Camera
) -> None:
    def larger(pose: fc.Pose) -> fc.Pose:
        width, height = pose.image_size
        return replace(pose, landmarks=pose.landmarks * 3.0, image_size=(3 * width, 3 * height))

    def bare(told: list[tuple[fc.Update, dict[str, Check]]]) -> list[list[tuple[State, str, float]]]:
        return [[(check.state, check.advice, round(check.share, 6)) for check in lines.values()] for _, lines in told]

    plain = watched(exercises[name], 1.3, side="right", camera=camera)
    assert bare(watched(exercises[name], 1.3, side="right", camera=camera, change=larger)) == bare(plain)
    assert bare(watched(exercises[name], 1.3, side="left", camera=camera, change=mirrored)) == bare(plain)


@pytest.mark.parametrize("name", list(EVERY))
def test_every_hint_is_about_something(exercises: dict[str, fc.Exercise], name: str) -> None:
    found = hints.subjects(exercises[name])
    assert tuple(found) == hints.all_hints(exercises[name])
    assert found[hints.NOBODY] is Subject.PERSON
    assert found[exercises[name].views[0].hint] is Subject.VIEW
    assert {found[condition.hint] for condition in exercises[name].gate if condition.hint} <= {Subject.POSE}
