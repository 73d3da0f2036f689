"""Questions that are answered with one hand, a key or a button: what counts as an answer, and what does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np
import pytest

import formcheck as fc
from formcheck.coach import script
from formcheck.coach.answering import AGAIN_S, CHANGE_S, PATIENCE_S, Asking
from formcheck.coach.gesture import (
    COUNT_S,
    DOWN_FIRST_S,
    HELD_S,
    LOST_S,
    LOWERED_S,
    TOO_LONG_S,
    Counted,
    CountingHand,
    hands_up,
)
from formcheck.coach.guide import About, Choice, Question
from formcheck.core.pose import LANDMARKS
from formcheck.core.timing import DROPOUT_S
from tests.synthetic import Camera, course, place, walking

FPS = 20
STEP_S = 1 / FPS
PAIN = Question(About.PAIN, "How much does it hurt?", tuple(Choice(str(k), str(k)) for k in range(11)), "superman")
LEG = Question(About.LEG, "Anything in the leg?", (Choice("yes", "Yes"), Choice("no", "No")), "superman")

LEFT, RIGHT = LANDMARKS["left_wrist"], LANDMARKS["right_wrist"]
SHOULDERS = [LANDMARKS["left_shoulder"], LANDMARKS["right_shoulder"]]
HIPS = [LANDMARKS["left_hip"], LANDMARKS["right_hip"]]


def upright() -> fc.Pose:
    return place(walking(0.0), 0.0, camera=Camera(px=100))


def on_the_back() -> fc.Pose:
    """The start of a bridge: on the back, both arms on the floor."""
    return next(iter(course("single_leg_bridge", [], fps=FPS, start_s=1.0, end_s=0.0, side="left")))


def sitting() -> fc.Pose:
    """Upright, with the legs along the floor: wrists at the height of the hips."""
    pose = upright()
    landmarks = pose.landmarks.copy()
    hips = landmarks[HIPS, :2].mean(0)
    for along, name in enumerate(("knee", "ankle", "heel", "toe"), start=1):
        for side in ("left", "right"):
            landmarks[LANDMARKS[f"{side}_{name}"], :2] = hips + np.array([30 * along, 4])
    for wrist in (LEFT, RIGHT):
        landmarks[wrist, 1] = hips[1]
    return replace(pose, landmarks=landmarks)


def trunk(pose: fc.Pose) -> float:
    across = pose.landmarks[SHOULDERS, :2].mean(0) - pose.landmarks[HIPS, :2].mean(0)
    return float(np.hypot(*across))


def lifted(pose: fc.Pose, *wrists: int, by: float = 1.0) -> fc.Pose:
    """The same pose with wrists a share of the trunk above their shoulders, and above the nose."""
    landmarks = pose.landmarks.copy()
    for wrist, shoulder in ((LEFT, SHOULDERS[0]), (RIGHT, SHOULDERS[1])):
        if wrist in wrists:
            landmarks[wrist, :2] = landmarks[shoulder, :2] - (0, by * trunk(pose))
    return replace(pose, landmarks=landmarks)


def hidden(pose: fc.Pose, *points: int) -> fc.Pose:
    visibility = pose.visibility.copy()
    visibility[list(points)] = 0.1
    return replace(pose, visibility=visibility)


BODIES = {"standing": upright, "sitting": sitting, "on the back": on_the_back}


# ---- what a raised hand is


@pytest.mark.parametrize("body", BODIES)
def test_one_hand_up_is_seen_of_who_stands_sits_or_lies_on_the_back(body: str) -> None:
    pose = BODIES[body]()
    assert hands_up(pose) == (False, False)
    assert hands_up(lifted(pose, LEFT)) == (True, False)
    assert hands_up(lifted(pose, RIGHT)) == (False, True)


@pytest.mark.parametrize("body", BODIES)
def test_two_hands_up_are_no_sign(body: str) -> None:
    assert hands_up(lifted(BODIES[body](), LEFT, RIGHT)) == (None, None)


def test_a_hand_on_the_belly_or_the_chest_is_not_up() -> None:
    assert hands_up(lifted(on_the_back(), LEFT, by=0.3)) == (False, False)


def test_a_far_hand_behind_the_body_does_not_matter() -> None:
    assert hands_up(hidden(lifted(on_the_back(), LEFT), RIGHT)) == (True, None)
    assert hands_up(hidden(lifted(on_the_back(), LEFT), LEFT, RIGHT)) == (None, None)


def test_nobody_holds_up_nothing() -> None:
    assert hands_up(fc.Pose.unseen(0.0)) == (None, None)


@pytest.mark.parametrize("name", ["superman", "superman_pull", "quadruped_limb_raises", "high_plank_limb_raises"])
def test_who_lies_on_the_front_or_is_on_all_fours_raises_no_hand_by_moving(name: str) -> None:
    from tests.synthetic import Move

    for pose in course(name, [Move()] * 2, fps=10, start_s=2.0, end_s=1.0):
        assert True not in hands_up(pose)


# ---- counting


def film(*parts: tuple[float, fc.Pose | None], fps: int = FPS) -> Iterator[fc.Pose]:
    """Poses held for so many seconds, one after the other; None for nobody."""
    number = 0
    for seconds, pose in parts:
        for _ in range(round(seconds * fps)):
            t_s = number / fps
            number += 1
            yield replace(pose, t_s=t_s) if pose is not None else fc.Pose.unseen(t_s)


def counted(poses: Iterable[fc.Pose], choices: int = 11) -> tuple[list[Counted], list[int]]:
    """Return what the hand asked for, and what it meant each time that it was lowered."""
    hand, asked, meant = CountingHand([0.5] * choices), [], []
    for pose in poses:
        event = hand.push(pose)
        if event is not None:
            asked.append(event)
        if event is Counted.TAKEN:
            meant.append(hand.taken)
    return asked, meant


DOWN, UP = upright(), lifted(upright(), LEFT)
BEFORE_S = DOWN_FIRST_S + 0.2


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("number", [0, 3, 10])
def test_the_hand_is_lowered_at_the_number_that_is_meant(body: str, number: int) -> None:
    down = BODIES[body]()
    held_s = HELD_S + number * COUNT_S + 0.6
    asked, meant = counted(film((BEFORE_S, down), (held_s, lifted(down, RIGHT)), (1.0, down)))
    assert asked == [Counted.NEXT] * (number + 1) + [Counted.TAKEN]
    assert meant == [number]


def test_who_lowers_the_hand_sooner_than_anybody_can_hear_has_meant_the_number_before() -> None:
    held_s = HELD_S + 3 * COUNT_S + 0.15
    _, meant = counted(film((BEFORE_S, DOWN), (held_s, UP), (1.0, DOWN)))
    assert meant == [2]


def test_a_hand_that_was_lowered_before_anything_could_be_heard_means_nothing() -> None:
    asked, _ = counted(film((BEFORE_S, DOWN), (HELD_S + 0.1, UP), (1.0, DOWN)))
    assert asked == [Counted.NEXT, Counted.NOTHING]


def test_a_hand_that_was_up_from_the_beginning_belongs_to_the_exercise() -> None:
    asked, _ = counted(film((6.0, UP), (2.0, DOWN)))
    assert asked == []


def test_a_wipe_of_the_forehead_is_no_answer() -> None:
    asked, _ = counted(film((BEFORE_S, DOWN), (HELD_S - 0.1, UP), (3.0, DOWN)))
    assert asked == []


@pytest.mark.parametrize("frames", [1, 2, 3, 5, 7])
def test_a_hand_that_flickers_does_not_answer(frames: int) -> None:
    parts = [(frames / FPS, UP), (frames / FPS, DOWN)] * 60
    asked, meant = counted(film((BEFORE_S, DOWN), *parts))
    assert asked == []
    assert meant == []


@pytest.mark.parametrize("frames", [1, 2, 3, 7])
def test_a_flicker_while_it_is_counted_is_not_taken_for_a_lowered_hand(frames: int) -> None:
    flicker = [(frames / FPS, DOWN), (frames / FPS, UP)] * 5
    asked, _ = counted(film((BEFORE_S, DOWN), (HELD_S + 0.6, UP), *flicker, (0.3, UP)))
    assert frames / FPS < LOWERED_S
    assert Counted.TAKEN not in asked
    assert Counted.NOTHING not in asked


def test_a_flicker_of_one_picture_changes_no_answer() -> None:
    once = [(0.5, UP), (STEP_S, DOWN)] * 4
    _, meant = counted(film((BEFORE_S, DOWN), (HELD_S, UP), *once, (0.8, UP), (1.0, DOWN)))
    # 0.5 s times four and 0.8 s: two and a third of the steps from one number to the next.
    assert meant == [2]


def test_random_noise_answers_nothing() -> None:
    noise = np.random.default_rng(8).random(4000) < 0.5
    poses = (replace(UP if up else DOWN, t_s=k / FPS) for k, up in enumerate(noise))
    asked, meant = counted(poses)
    assert asked == []
    assert meant == []


def test_who_is_lost_from_sight_has_answered_nothing() -> None:
    asked, _ = counted(film((BEFORE_S, DOWN), (HELD_S + 2.0, UP), (LOST_S + 0.3, None), (2.0, DOWN)))
    assert asked == [Counted.NEXT] * 2 + [Counted.NOTHING]


def test_a_picture_in_which_nobody_is_found_says_neither_up_nor_down() -> None:
    lost = (STEP_S, None)
    up = [(0.2, UP), lost] * 4
    # A second in all is up, lost pictures and all, and the number after is heard; it is lowered with lost pictures.
    asked, meant = counted(film((0.3, DOWN), lost, (0.3, DOWN), *up, (1.7, UP), (0.2, DOWN), lost, (0.3, DOWN)))
    assert asked == [Counted.NEXT, Counted.NEXT, Counted.TAKEN]
    assert meant == [1]


@pytest.mark.parametrize("frames", [3, 5])
def test_a_hand_that_is_seen_up_now_and_then_only_does_not_answer(frames: int) -> None:
    assert frames / FPS > DROPOUT_S
    asked, _ = counted(film((BEFORE_S, DOWN), *[(0.5, UP), (frames / FPS, None)] * 10))
    assert asked == []


def test_a_short_gap_is_no_answer_and_does_not_count_on() -> None:
    gap = film((BEFORE_S, DOWN), (HELD_S + 0.6, UP), (LOST_S - 0.5, None), (0.3, UP), (1.0, DOWN))
    assert counted(gap) == ([Counted.NEXT, Counted.TAKEN], [0])


def test_a_hand_that_stays_up_after_all_choices_means_nothing() -> None:
    held_s = HELD_S + 2 * COUNT_S + TOO_LONG_S + 0.5
    asked, _ = counted(film((BEFORE_S, DOWN), (held_s, UP), (1.0, DOWN)), choices=2)
    assert asked == [Counted.NEXT, Counted.NEXT, Counted.TOO_LONG]


def test_a_second_hand_that_goes_up_too_is_no_answer() -> None:
    both = lifted(upright(), LEFT, RIGHT)
    asked, _ = counted(film((BEFORE_S, DOWN), (HELD_S + 0.6, UP), (LOST_S + 0.3, both), (1.0, DOWN)))
    assert asked == [Counted.NEXT, Counted.NOTHING]


def test_what_takes_longer_to_say_is_waited_for() -> None:
    hand = CountingHand([3.0, 0.5])
    poses = film((BEFORE_S, DOWN), (HELD_S + 2.9, UP))
    assert [event for pose in poses if (event := hand.push(pose))] == [Counted.NEXT]


@pytest.mark.parametrize("fps", [8, 10, 15, 30, 60])
def test_the_pace_of_the_camera_does_not_matter(fps: int) -> None:
    held_s = HELD_S + 4 * COUNT_S + 0.6
    _, meant = counted(film((1.0, DOWN), (held_s, UP), (1.0, DOWN), fps=fps))
    assert meant == [4]


# ---- asking


def told(asking: Asking, poses: Iterable[fc.Pose]) -> list[tuple[float, str]]:
    return [(pose.t_s, text) for pose in poses for text in asking.push(pose)]


def after(asking: Asking, poses: Iterable[fc.Pose]) -> str | None:
    """Push poses until an answer is settled; return it."""
    for pose in poses:
        asking.push(pose)
        value = asking.settled(pose.t_s)
        if value is not None:
            return value
    return None


def test_a_question_is_asked_explained_and_asked_again() -> None:
    asking = Asking(PAIN, 3.0)
    lines = told(asking, film((80.0, DOWN)))
    how_s = 3.0 + script.spoken_s(PAIN.words)
    again_s = how_s + script.spoken_s(script.HOW) + AGAIN_S
    assert [text for _, text in lines[:4]] == [PAIN.words, script.HOW, PAIN.words, script.HOW_AGAIN]
    times = [t for t, _ in lines[:3]]
    assert times == pytest.approx([3.0, how_s, again_s], abs=STEP_S)


def test_who_knows_how_is_told_in_fewer_words() -> None:
    lines = told(Asking(PAIN, 0.0, known=True), film((10.0, DOWN)))
    assert [text for _, text in lines] == [PAIN.words, script.HOW_AGAIN]


def test_a_hand_counts_aloud_and_its_answer_is_repeated_back() -> None:
    asking = Asking(PAIN, 0.0)
    lines = told(asking, film((BEFORE_S, DOWN), (HELD_S + 2 * COUNT_S + 0.6, UP), (0.6, DOWN)))
    assert [text for _, text in lines] == [PAIN.words, "0", "1", "2", "You said: 2."]
    assert asking.value == "2"
    assert asking.settled(lines[-1][0] + CHANGE_S - 0.1) is None


def test_an_answer_holds_once_it_can_be_changed_no_more() -> None:
    asking = Asking(PAIN, 0.0)
    asking.answer(1.0, "7")
    ends_s = 1.0 + script.spoken_s("You said: 7.") + CHANGE_S
    assert asking.settled(ends_s - 0.01) is None
    assert asking.settled(ends_s) == "7"


def test_a_hand_that_is_raised_again_opens_the_question_anew() -> None:
    asking = Asking(LEG, 0.0)
    no = (HELD_S + COUNT_S + 0.6, UP)
    yes = (HELD_S + 0.6, UP)
    assert after(asking, film((BEFORE_S, DOWN), yes, (1.5, DOWN), no, (9.0, DOWN))) == "no"


def test_a_hand_that_goes_up_just_in_time_is_waited_for() -> None:
    asking = Asking(LEG, 0.0)
    asking.answer(0.0, "yes")
    wait_s = script.spoken_s("You said: Yes.") + CHANGE_S - 0.3
    poses = film((wait_s, DOWN), (HELD_S + COUNT_S + 0.6, UP), (9.0, DOWN))
    assert after(asking, poses) == "no"


def test_the_same_answer_twice_is_final_at_once_and_another_one_takes_its_place() -> None:
    asking = Asking(PAIN, 0.0)
    assert asking.answer(1.0, "1") == ["You said: 1."]
    assert asking.answer(1.5, "10") == ["You said: 10."]
    assert asking.settled(2.0) is None
    assert asking.answer(2.0, "10") == []
    assert asking.settled(2.0) == "10"


def test_what_is_no_choice_is_not_heard() -> None:
    asking = Asking(PAIN, 0.0)
    assert asking.answer(1.0, "11") == []
    assert asking.value is None


def test_keys_point_and_take() -> None:
    asking = Asking(PAIN, 0.0)
    assert asking.take(0.5) == []
    said = [asking.point(1.0, 1), asking.point(1.2, 1), asking.point(1.4, 1), asking.point(1.6, -1)]
    assert said == [["0"], ["1"], ["2"], ["1"]]
    assert asking.take(2.0) == ["You said: 1."]
    assert asking.value == "1"
    # Whoever points at another one has not answered yet.
    asking.point(2.5, 1)
    assert asking.value is None
    asking.take(2.6)
    asking.take(2.7)
    assert asking.settled(2.7) == "2"


def test_pointing_back_begins_at_the_end_and_stays_there() -> None:
    asking = Asking(PAIN, 0.0)
    assert asking.point(1.0, -1) == ["10"]
    assert asking.point(1.0, 1) == ["10"]


def test_a_hand_that_stays_up_is_told_to_come_down() -> None:
    asking = Asking(LEG, 0.0)
    lines = told(asking, film((BEFORE_S, DOWN), (HELD_S + 2 * COUNT_S + TOO_LONG_S + 1, UP)))
    assert lines[-1][1] == script.TOO_LONG
    assert asking.value is None
    assert asking.marked is None


def test_after_five_minutes_without_an_answer_nobody_is_there() -> None:
    asking = Asking(PAIN, 0.0)
    assert not asking.hopeless(PATIENCE_S - 0.1)
    assert asking.hopeless(PATIENCE_S)
    asking.answer(PATIENCE_S - 1, "0")
    assert not asking.hopeless(PATIENCE_S + 1)
