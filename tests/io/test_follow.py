"""Whom to follow and where to look, on numbers."""

from __future__ import annotations

import numpy as np
import pytest

from formcheck.io.follow import Follower, Look
from formcheck.io.place import Box, Place
from formcheck.io.zoom import Zoom

RED = np.float32([[0.8, 0.1, 0.1], [0.1, 0.1, 0.4]])
BLUE = np.float32([[0.1, 0.4, 0.8], [0.1, 0.1, 0.1]])
SIZE = (640, 480)


def person(x: float, y: float = 200, extent: float = 250) -> Place:
    return Place(x, y, x - extent / 6, y - extent / 2, x + extent / 6, y + extent / 2)


def settled(seconds: float = 4.0, sway: float = 5.0) -> tuple[Follower, float]:
    """Return a follower of somebody in red who stands at x = 300, and the time."""
    follower = Follower()
    steps = round(seconds * 25)
    for k in range(steps):
        follower.accept(person(300 + sway * np.sin(k / 5)), k / 25, RED)
    return follower, steps / 25


def test_small_steps_continue_and_a_jump_does_not() -> None:
    follower, t_s = settled()
    assert follower.continues(person(310), t_s)
    assert not follower.continues(person(420), t_s)
    assert not follower.continues(person(300, extent=500), t_s)


def test_after_a_while_anybody_is_taken() -> None:
    follower, t_s = settled()
    assert not follower.continues(person(600), t_s + 0.2)
    assert follower.continues(person(600), t_s + 2.5)
    follower.accept(person(600), t_s + 2.5, BLUE)
    assert follower.continues(person(605), t_s + 2.54)


def test_within_its_range_nobody_else_is_looked_for() -> None:
    follower, t_s = settled()
    assert not follower.look_due(person(306), t_s)
    assert follower.look_due(person(360), t_s)


def test_looks_get_rarer_while_the_person_is_away() -> None:
    follower, t_s = settled()
    looks = []
    for k in range(90):
        place = person(300 + min(60, 4 * k))
        if follower.look_due(place, t_s + k / 25):
            looks.append(k / 25)
        follower.accept(place, t_s + k / 25)
    assert len(looks) == 5
    assert np.all(np.diff(looks)[1:] > np.diff(looks)[:-1])


def test_a_repetition_is_learnt() -> None:
    follower, t_s = settled()
    looks: list[list[float]] = []
    for rep in range(3):
        looks.append([])
        for k in range(75):
            place = person(300, 200 + 60 * np.sin(np.pi * k / 75))
            now_s = t_s + rep * 3 + k / 25
            if follower.look_due(place, now_s):
                looks[rep].append(now_s)
            follower.accept(place, now_s)
    assert looks[0]
    assert looks[1] == looks[2] == []


def test_slow_drift_does_not_widen_the_range() -> None:
    """A track that a passer-by takes along leaves the range, however slowly it goes."""
    follower, t_s = settled()
    looked = False
    for k in range(60):
        place = person(300 + 3 * k)
        looked |= follower.look_due(place, t_s + k / 25)
        follower.accept(place, t_s + k / 25)
    assert looked


def test_whoever_is_where_the_exercise_was_is_chosen() -> None:
    follower, t_s = settled()
    bystander, user = Look(person(420), BLUE), Look(person(302), RED)
    for k in range(30):
        follower.accept(person(300 + 4 * k), t_s + k / 25)
    assert follower.choose(bystander, [bystander, user], t_s + 1.2) == 1
    assert follower.choose(bystander, [bystander], t_s + 1.2) == -1


def test_somebody_else_where_the_exercise_was_is_told_by_the_clothes() -> None:
    """The user lunges away from a place at which a bystander stands."""
    follower, t_s = settled()
    for k in range(20):
        follower.accept(person(300 + 3 * k), t_s + k / 25)
    user, bystander = Look(person(360), RED), Look(person(300), BLUE)
    assert follower.choose(user, [user, bystander], t_s + 0.8) == -1


def test_after_a_jump_the_one_who_stayed_is_chosen_or_nobody() -> None:
    follower, t_s = settled()
    bystander, user = Look(person(480), BLUE), Look(person(303), RED)
    assert follower.choose(bystander, [bystander, user], t_s) == 1
    assert follower.choose(bystander, [bystander], t_s) is None


def test_coming_back_from_a_bystander_is_believed_at_once() -> None:
    follower, t_s = settled()
    for k in range(40):
        follower.accept(person(300 + 5 * k), t_s + k / 25)
    back = Look(person(300), RED)
    assert not follower.continues(back.place, t_s + 1.6)
    assert follower.choose(back, [back], t_s + 1.6) == -1


def test_somebody_who_has_moved_for_good_is_followed_there() -> None:
    follower, t_s = settled()
    for k in range(150):
        follower.accept(person(300 + min(100, 4 * k)), t_s + k / 25)
    assert not follower.look_due(person(400), t_s + 6)


def test_clothes_are_read_on_trunk_and_thighs() -> None:
    landmarks = np.zeros((33, 3), np.float32)
    for name, (x, y) in {11: (40, 20), 12: (60, 20), 23: (42, 60), 24: (58, 60), 25: (42, 95), 26: (58, 95)}.items():
        landmarks[name, :2] = x, y
    image = np.zeros((100, 100, 3), np.uint8)
    image[:60, 30:70] = (255, 0, 0)
    image[60:, 30:70] = (0, 0, 255)
    look = Look.of(landmarks, image)
    assert look.clothes.tolist() == [[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]
    outside = landmarks + np.float32((1000, 1000, 0))
    assert Look.of(outside, image).clothes.tolist() == [[0.0, 0.0, 0.0]] * 2


def test_an_ordinary_person_is_shown_the_whole_picture() -> None:
    zoom = Zoom()
    for k in range(100):
        extent = 230 if 40 < k < 80 else 400  # a V-up seen by a camera that stands well
        assert not zoom.seen(person(300, 240, extent), k / 25, SIZE)
    assert zoom.region is None


def test_a_small_person_gets_a_region_that_stays() -> None:
    zoom = Zoom()
    changes = [k for k in range(200) if zoom.seen(person(300 + k / 20, 240, 120 + k % 10), k / 25, SIZE)]
    assert len(changes) == 1
    assert zoom.region is not None
    assert zoom.region.left < 280 < 320 < zoom.region.right
    assert zoom.region.width < 320


def test_a_region_follows_who_leaves_it_and_ends_with_who_comes_near() -> None:
    zoom = Zoom()
    for k in range(40):
        zoom.seen(person(100, 240, 120), k / 25, SIZE)
    first = zoom.region
    for k in range(40, 80):
        zoom.seen(person(100 + 5 * (k - 40), 240, 120), k / 25, SIZE)
    assert zoom.region != first
    assert zoom.region is not None
    for k in range(80, 120):
        zoom.seen(person(300, 240, 300), k / 25, SIZE)
    assert zoom.region is None


def test_searches_get_rarer_while_nobody_is_there() -> None:
    zoom = Zoom()
    searches = [k / 25 for k in range(500) if zoom.search_due(k / 25)]
    assert searches[0] == pytest.approx(0.3, abs=0.05)
    assert np.diff(searches).max() <= 2.1
    assert len(searches) < 14


def test_the_parts_cover_the_picture_and_overlap() -> None:
    covered = np.zeros((480, 640), int)
    parts = Zoom().parts(SIZE)
    for part in parts:
        covered[part.top : part.bottom, part.left : part.right] += 1
    assert covered.min() >= 2
    assert covered[240, 320] >= 5
    assert len(parts) == 13
    assert all(0 <= part.left < part.right <= 640 and 0 <= part.top < part.bottom <= 480 for part in parts)


@pytest.mark.parametrize(
    ("x", "y", "side", "expected"),
    [
        (320, 240, 100, (270, 190, 370, 290)),
        (10, 470, 100, (0, 380, 100, 480)),  # moved into the picture
        (320, 240, 600, (20, 0, 620, 480)),  # cut to it
    ],
)
def test_a_box_stays_in_the_picture(x: float, y: float, side: float, expected: tuple[int, ...]) -> None:
    assert Box.around(x, y, side, SIZE) == expected
