"""What the figures mean, as functions of what was counted and of what is true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

#: How much of the union of two repetitions they must share to be the same one.
OVERLAP: Final = 0.5

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Counted:
    """One video with a known number of repetitions.

    Attributes
    ----------
    name, action
        Of the video, and what is done in it, in the words of the data set.
    count, true
        Repetitions as counted, and in truth (at least one).
    matched, events, true_events
        Counted repetitions that are a true one (see `matches`), all counted ones, all true ones; 0 where the
        data set does not say when a repetition begins and ends.
    frames, judged, live
        Frames of the video; those that were judged in the end; those judged as they came.
    """

    name: str
    action: str
    count: int
    true: int
    matched: int = 0
    events: int = 0
    true_events: int = 0
    frames: int = 0
    judged: int = 0
    live: int = 0


def mae(videos: Sequence[Counted]) -> float | None:
    """Return the mean of the error of the count as a share of the true count."""
    return _mean([abs(video.count - video.true) / video.true for video in videos])


def off_by_one(videos: Sequence[Counted]) -> float | None:
    """Return the share of videos whose count is wrong by one at most."""
    return _mean([float(abs(video.count - video.true) <= 1) for video in videos])


def exact(videos: Sequence[Counted]) -> float | None:
    """Return the share of videos whose count is right."""
    return _mean([float(video.count == video.true) for video in videos])


def event_f1(videos: Sequence[Counted]) -> float | None:
    """Return the F1 of all repetitions of all videos as events; None where no beginning and end is known."""
    known = [video for video in videos if video.true_events]
    matched = sum(video.matched for video in known)
    events, true = sum(video.events for video in known), sum(video.true_events for video in known)
    return f1(matched, events - matched, true - matched) if true else None


def share_judged(videos: Sequence[Counted]) -> float | None:
    """Return the share of all frames that were judged in the end."""
    return share(sum(video.judged for video in videos), sum(video.frames for video in videos))


def share_live(videos: Sequence[Counted]) -> float | None:
    """Return the share of all frames that were judged as they came."""
    return share(sum(video.live for video in videos), sum(video.frames for video in videos))


def f1(hits: int, false: int, missed: int) -> float | None:
    """Return the harmonic mean of precision and recall; None where nothing was said and nothing is true."""
    of = 2 * hits + false + missed
    return 2 * hits / of if of else None


def share(part: int, of: int) -> float | None:
    """Return a share; None of nothing."""
    return part / of if of else None


def matches(found: Sequence[Span], true: Sequence[Span]) -> int:
    """Return how many found spans are a true one, one for one.

    Two spans are the same when what they share is at least half of what they cover together. The pair that
    overlaps the most is taken first.
    """
    pairs = [(iou(a, b), i, j) for (i, a), (j, b) in product(enumerate(found), enumerate(true))]
    used_found: set[int] = set()
    used_true: set[int] = set()
    for overlap, i, j in sorted(pairs, key=lambda pair: -pair[0]):
        if overlap < OVERLAP:
            break
        if i not in used_found and j not in used_true:
            used_found.add(i)
            used_true.add(j)
    return len(used_found)


def iou(a: Span, b: Span) -> float:
    """Return what two spans share as a part of what they cover together."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    if shared <= 0:
        return 0.0
    return shared / (max(a[1], b[1]) - min(a[0], b[0]))


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
