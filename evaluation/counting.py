"""Counting on videos of people: what the engine counts against how often it was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Sequence as Many
from typing import Any, Final

from evaluation.bootstrap import figure
from evaluation.datasets import ACTIONS, Video
from evaluation.metrics import Counted, event_f1, exact, mae, matches, off_by_one, share_judged, share_live
from evaluation.sequences import Outcome

#: The figures that are kept of a set of videos.
STATISTICS: Final[dict[str, Callable[[Many[Counted]], float | None]]] = {
    "off_by_one": off_by_one,
    "mae": mae,
    "exact": exact,
    "event_f1": event_f1,
    "judged": share_judged,
    "judged_live": share_live,
}


def compared(video: Video, outcome: Outcome) -> Counted:
    """Return what was counted in a video beside the truth."""
    spans = [(float(rep["start_s"]), float(rep["end_s"])) for rep in outcome.report["reps"]]
    return Counted(
        name=outcome.name,
        action=video.action,
        count=outcome.attempted,
        true=video.count,
        matched=matches(spans, video.spans) if video.spans else 0,
        events=len(spans) if video.spans else 0,
        true_events=len(video.spans),
        frames=outcome.frames,
        judged=outcome.judged,
        live=outcome.live,
    )


def figures(folder: str, counted: Many[Counted], others: Mapping[str, int], missing: Many[str]) -> dict[str, Any]:
    """Return the figures of one data set, as they are kept.

    Parameters
    ----------
    folder
        Name of the data set's folder.
    counted
        Every video whose exercise is there.
    others
        Videos of other actions, by action: they are not measured.
    missing
        Exercises that do not exist; their videos are not in `counted`.

    Returns
    -------
    dict
        ``actions``: for each action and for ``all`` the number of videos and of repetitions, and each of
        `STATISTICS` as value and ends of its interval. No label of a single video is kept.
    """
    rows = {}
    for action in (*ACTIONS, "all"):
        here = [video for video in counted if action in ("all", video.action)]
        if here:
            rows[action] = {
                "videos": len(here),
                "reps": sum(video.true for video in here),
                **{name: figure(here, statistic) for name, statistic in STATISTICS.items()},
            }
    return {
        "data": folder,
        "actions": rows,
        "others": dict(sorted(others.items())),
        "missing": sorted(missing),
    }


def wrong(counted: Many[Counted]) -> list[str]:
    """Return a sentence for each video whose count is wrong by more than one; to be read, not to be kept."""
    return [
        f"{video.name} ({video.action}): {video.count} counted instead of {video.true}"
        for video in counted
        if abs(video.count - video.true) > 1
    ]
