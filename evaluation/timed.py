"""Hold the report of a hold or of a set of cycles against what is known to happen in its clip.

A hold is right when its clean seconds are those of the truth, within a second and a half, and when
each stretch in which a fault was acted is named by the very rule. Cycles are right when they are counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

Part = Mapping[str, Any]

#: How far the clean seconds may be from those of the truth.
TOLERANCE_S: Final = 1.5
#: A fault that is dated so near to the acted one is that one, seconds.
NEAR_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class TimedScore:
    """How well one clip of a hold or of cycles was judged, or the sum over several.

    Attributes
    ----------
    clips, exact
        Clips, and those whose attempted and clean counts are those of the truth.
    holds, timed
        Clips of holds, and those whose clean seconds are right.
    faults, named
        Stretches with an acted fault, and those where that very rule was broken.
    ghosts
        Stretches that were called faulty where nothing was acted.
    cycles, counted
        Cycles that were done, and those that were counted and done.
    """

    clips: int = 0
    exact: int = 0
    holds: int = 0
    timed: int = 0
    faults: int = 0
    named: int = 0
    ghosts: int = 0
    cycles: int = 0
    counted: int = 0

    def __add__(self, other: TimedScore) -> TimedScore:
        return TimedScore(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(TimedScore)))


@dataclass(frozen=True, slots=True)
class Seconds:
    """Clean seconds of holds.

    Attributes
    ----------
    true_s, told_s
        In truth, and on the clock.
    span_s, shared_s
        What the attempts cover without their faulty stretches (the clock starts a little later), and how much of
        it was clean in truth.
    """

    true_s: float = 0.0
    told_s: float = 0.0
    span_s: float = 0.0
    shared_s: float = 0.0

    def __add__(self, other: Seconds) -> Seconds:
        return Seconds(*(round(getattr(self, f.name) + getattr(other, f.name), 2) for f in fields(Seconds)))


def seconds(truth: Mapping[str, Any], report: Mapping[str, Any]) -> Seconds:
    """Return the clean seconds of a hold in truth and as told."""
    hold = report["hold"] or {"clean_s": 0.0, "attempts": []}
    told: list[tuple[float, float]] = []
    for attempt in hold["attempts"]:
        faulty = sorted((f["from_s"], f["to_s"]) for f in attempt["faults"] if f["level"] == "fault")
        at_s = attempt["start_s"]
        for from_s, to_s in faulty:
            told += [(at_s, from_s)] if from_s > at_s else []
            at_s = max(at_s, to_s)
        told += [(at_s, attempt["end_s"])] if attempt["end_s"] > at_s else []
    true = [(part["from_s"], part["to_s"]) for part in truth["hold"]["segments"] if part["fault"] is None]
    shared = sum(max(0.0, min(b, d) - max(a, c)) for a, b in told for c, d in true)
    return Seconds(clean_s(truth), float(hold["clean_s"]), sum(b - a for a, b in told), float(shared))


def is_timed(truth: Mapping[str, Any]) -> bool:
    """Return whether a clip shows a hold or cycles, and not repetitions."""
    return "hold" in truth or "cycles" in truth.get("expected", {})


def clean_s(truth: Mapping[str, Any]) -> float:
    """Return how many seconds were held without a fault."""
    return float(sum(part["to_s"] - part["from_s"] for part in truth["hold"]["segments"] if part["fault"] is None))


def score_timed(truth: Mapping[str, Any], report: Mapping[str, Any]) -> tuple[TimedScore, list[str]]:
    """Return the score of one clip, and a sentence for each thing that is wrong.

    Parameters
    ----------
    truth
        The ground truth of the clip: ``expected`` counts, and the segments of the ``hold`` if it is one.
    report
        `SetReport.to_dict` of the same clip.
    """
    expected, counts = truth["expected"], report["counts"]
    wrong = [
        f"{counts[name]} {name} instead of {expected[name]}"
        for name in ("attempted", "clean")
        if counts[name] != expected[name]
    ]
    points = TimedScore(clips=1, exact=not wrong)
    if "cycles" in expected:
        done, counted = expected["cycles"], report["cycles"] or 0
        points += TimedScore(cycles=done, counted=min(done, counted))
        wrong += [f"{counted} cycles counted instead of {done}"] if counted != done else []
    if "hold" in truth:
        more, told = _score_hold(truth, report["hold"] or {"clean_s": 0.0, "attempts": []})
        points, wrong = points + more, wrong + told
    return points, wrong


def _score_hold(truth: Mapping[str, Any], hold: Mapping[str, Any]) -> tuple[TimedScore, list[str]]:
    wrong = []
    off_s = hold["clean_s"] - clean_s(truth)
    timed = abs(off_s) <= TOLERANCE_S
    if not timed:
        wrong.append(f"{abs(off_s):.1f} clean seconds too {'many' if off_s > 0 else 'few'}")
    acted = [part for part in truth["hold"]["segments"] if part["fault"] is not None]
    told = told_faults(hold)
    named = 0
    for part in acted:
        if any(fault["rule"] == part["fault"] and meets(fault, part) for fault in told):
            named += 1
        else:
            wrong.append(f"{part['fault']} at {part['from_s']:.1f} s was not named")
    ghosts = [fault for fault in told if fault["stretch"] and not any(meets(fault, part) for part in acted)]
    wrong += [f"{fault['rule']} at {fault['from_s']:.1f} s, which nobody did" for fault in ghosts]
    return TimedScore(holds=1, timed=timed, faults=len(acted), named=named, ghosts=len(ghosts)), wrong


def told_faults(hold: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return every fault that was told: the stretches at fault level, and what ended an attempt."""
    told = []
    for attempt in hold["attempts"]:
        told += [
            {"rule": fault["rule"], "from_s": fault["from_s"], "to_s": fault["to_s"], "stretch": True}
            for fault in attempt["faults"]
            if fault["level"] == "fault"
        ]
        if attempt["ended_by"] is not None:
            end = {"from_s": attempt["end_s"], "to_s": attempt["end_s"]}
            # Putting the foot down at the end of a hold is no fault that anybody acted.
            told.append({"rule": attempt["ended_by"], "stretch": False} | end)
    return told


def meets(fault: Part, part: Part) -> bool:
    """Return whether a told fault overlaps an acted one, or ends within a second of it."""
    overlaps = fault["from_s"] < part["to_s"] and part["from_s"] < fault["to_s"]
    return bool(overlaps or part["from_s"] - NEAR_S <= fault["to_s"] <= part["to_s"] + NEAR_S)
