"""The measures and the intervals of the evaluation, on cases made by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from evaluation.bootstrap import figure, interval, wilson
from evaluation.metrics import Counted, event_f1, exact, f1, iou, mae, matches, off_by_one, share_judged


def counted(count: int, true: int, **facts: Any) -> Counted:
    return Counted("video", "squat", count, true, **facts)


def test_the_three_measures_of_a_count() -> None:
    videos = [counted(10, 10), counted(9, 10), counted(6, 4), counted(0, 1)]
    assert mae(videos) == pytest.approx((0 + 0.1 + 0.5 + 1) / 4)
    assert off_by_one(videos) == 0.75
    assert exact(videos) == 0.25
    assert mae([]) is off_by_one([]) is exact([]) is None


def test_spans_match_when_they_share_half_of_what_they_cover() -> None:
    assert iou((0, 2), (1, 3)) == pytest.approx(1 / 3)
    assert iou((0, 1), (1, 2)) == iou((0, 1), (5, 6)) == 0
    assert matches([(0, 2)], [(0, 4)]) == 1
    assert matches([(0, 2)], [(0, 4.1)]) == 0
    # One for one: two halves of the same repetition are not two.
    assert matches([(0, 2), (2, 4)], [(0, 4)]) == 1
    assert matches([(0, 4)], [(0, 2), (2, 4)]) == 1
    assert matches([(0.1, 2), (2.2, 4.4), (9, 10)], [(0, 2), (2, 4)]) == 2
    assert matches([], [(0, 1)]) == matches([(0, 1)], []) == 0


def test_event_f1_is_over_all_videos_that_have_events() -> None:
    videos = [
        counted(3, 4, matched=2, events=3, true_events=4),
        counted(5, 5, matched=5, events=5, true_events=5),
        counted(9, 1),
    ]
    assert event_f1(videos) == pytest.approx(2 * 7 / (8 + 9))
    assert event_f1([counted(1, 1)]) is None


def test_f1_of_nothing_is_unknown() -> None:
    assert f1(0, 0, 0) is None
    assert f1(0, 1, 0) == 0
    assert f1(3, 1, 1) == 0.75


def test_frames_are_weighed_and_not_videos() -> None:
    assert share_judged([counted(1, 1, frames=100, judged=100), counted(1, 1, frames=300, judged=0)]) == 0.25


def test_a_bootstrap_interval_is_the_same_every_time_and_holds_the_figure() -> None:
    values = [0.0, 1.0] * 20

    def mean(some: Any) -> float:
        return float(np.mean(some))

    low, high = interval(values, mean) or (0.0, 0.0)
    assert (low, high) == interval(values, mean)
    # Of 40 coin throws 0.5 +- 1.96 * 0.079.
    assert low == pytest.approx(0.345, abs=0.03)
    assert high == pytest.approx(0.655, abs=0.03)
    assert figure(values, mean) == [0.5, round(low, 4), round(high, 4)]


def test_what_belongs_together_is_drawn_together() -> None:
    values = [(group, float(group % 2)) for group in range(10) for _ in range(50)]

    def mean(some: Any) -> float:
        return float(np.mean([value for _, value in some]))

    alone, together = interval(values, mean), interval(values, mean, lambda item: item[0])
    assert alone is not None
    assert together is not None
    assert together[1] - together[0] > 3 * (alone[1] - alone[0])
    assert interval(values[:50], mean, lambda item: item[0]) is None
    assert figure(values[:50], mean, lambda item: item[0]) == [0.0]
    assert figure([], mean) is None


def test_an_interval_of_what_never_went_wrong_is_no_point() -> None:
    share, low, high = wilson(0, 51) or []
    assert (share, low) == (0.0, 0.0)
    assert high == pytest.approx(0.070, abs=0.001)
    assert wilson(0, 0) is None
    assert wilson(51, 51) == [1.0, pytest.approx(1 - high), 1.0]
