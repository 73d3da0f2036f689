"""Where a film stands: it plays at its speed, loops, and goes from marker to marker."""

from __future__ import annotations

import pytest

from formcheck.app.cinema.playhead import SPEEDS, Playhead


@pytest.fixture
def head() -> Playhead:
    made = Playhead(2.0, 12.0)
    made.playing = True
    return made


def test_it_plays_at_its_speed_and_stops_at_the_end(head: Playhead) -> None:
    head.advance(1.0)
    assert head.t_s == 3.0
    head.speed = 0.1
    head.advance(1.0)
    assert head.t_s == pytest.approx(3.1)
    head.speed = 2.0
    head.advance(60.0)
    assert (head.t_s, head.playing) == (12.0, False)
    head.toggle()
    assert (head.t_s, head.playing) == (2.0, True), "at the end it begins anew"
    head.toggle()
    head.advance(1.0)
    assert head.t_s == 2.0


def test_a_loop_begins_again_until_somebody_leaves_it(head: Playhead) -> None:
    head.repeat(4.0, 6.0)
    assert head.t_s == 4.0
    head.advance(2.5)
    assert head.t_s == pytest.approx(4.5)
    head.seek(5.0)
    assert head.loop == (4.0, 6.0)
    head.seek(8.0)
    assert head.loop is None


def test_a_loop_keeps_to_the_film_and_to_a_length_that_can_be_seen(head: Playhead) -> None:
    head.repeat(20.0, -3.0)
    assert head.loop == (2.0, 12.0)
    head.repeat(12.0, 12.0)
    assert head.loop == pytest.approx((11.8, 12.0))
    head.repeat(5.0, 5.05)
    assert head.loop == pytest.approx((5.0, 5.2))


def test_the_ends_of_a_loop_are_set_one_by_one(head: Playhead) -> None:
    head.seek(5.0)
    head.begin_loop()
    assert head.loop == (5.0, 12.0)
    head.seek(7.0)
    head.end_loop()
    assert head.loop == (5.0, 7.0)


def test_the_speed_goes_in_quarters_from_a_tenth_to_twice(head: Playhead) -> None:
    assert (SPEEDS[0], SPEEDS[-1]) == (0.1, 2.0)
    head.faster(1)
    assert head.speed == 1.25
    head.faster(-2)
    assert head.speed == 0.75
    head.faster(-20)
    assert head.speed == 0.1
    head.faster(20)
    assert head.speed == 2.0


def test_markers_are_gone_to_one_by_one(head: Playhead) -> None:
    moments = [3.0, 5.0, 9.0]
    assert head.beside(moments, 1) == 3.0
    head.seek(5.0)
    assert head.beside(moments, 1) == 9.0
    assert head.beside(moments, -1) == 3.0
    head.seek(5.1)
    assert head.beside(moments, -1) == 3.0, "who is only just behind one goes to the one before"
    head.seek(10.0)
    assert head.beside(moments, 1) is None
