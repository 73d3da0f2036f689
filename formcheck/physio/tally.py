"""What the sets of an exercise came to for each side: counts, range, tempo and faults."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import fmean, stdev

from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, Counts, Level, Rep, SetReport, Stretch, Verdict
from formcheck.io.store.records import Entry, Figures
from formcheck.wording import Entry as Judged
from formcheck.wording import find_rule

#: The order in which sides are told.
_ORDER = {"left": 0, "right": 1}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an exercise over some sets.

    Attributes
    ----------
    figures
        What it came to.
    entries
        Its repetitions or attempts with the sets that they are of, in the order of time.
    """

    figures: Figures
    entries: tuple[tuple[Entry, Judged], ...]

    @property
    def unseen_s(self) -> float:
        """Seconds of holds that could not be judged."""
        return sum(entry.unseen_s for _, entry in self.entries if isinstance(entry, Attempt))

    @property
    def goals_s(self) -> tuple[float, ...]:
        """Goals of holds, seconds, each once, in the order of time: a trial has another one than a set that grew."""
        return tuple(dict.fromkeys(entry.goal_s for _, entry in self.entries if isinstance(entry, Attempt)))


@dataclass(frozen=True, slots=True)
class Broken:
    """One rule on one side over some sets.

    Attributes
    ----------
    rule, side
        Which rule, and on which side.
    faults, warnings
        In how many repetitions or attempts it reached which level, the worst of each.
    worst
        The reading farthest beyond its limit, of the worst level, with its set and its repetition.
    fault_s
        Of holds: seconds at fault level.
    """

    rule: str
    side: str | None
    faults: int
    warnings: int
    worst: Verdict | Stretch
    entry: Entry
    of: Judged
    fault_s: float = 0.0


def sides(entries: Sequence[Entry]) -> tuple[Side, ...]:
    """Return what each side of the sets of one exercise came to, left first; what has no side comes last."""
    by_side: dict[str | None, list[tuple[Entry, Judged]]] = {}
    for entry in entries:
        for judged in entry.report.entries:
            by_side.setdefault(judged.side, []).append((entry, judged))
        # A side on which nothing was found was worked, too.
        for side in entry.report.sides:
            by_side.setdefault(side, [])
    if not by_side:
        by_side[None] = []
    order = sorted(by_side, key=lambda side: _ORDER.get(side or "", 2))
    return tuple(Side(_figures(side, by_side[side], entries), tuple(by_side[side])) for side in order)


def together(entries: Sequence[Entry]) -> Side:
    """Return what all sides of the sets of one exercise came to together."""
    found = sides(entries)
    figures = [side.figures for side in found]
    counts = (
        sum(one.attempted for one in figures),
        sum(one.complete for one in figures),
        sum(one.clean for one in figures),
        sum(one.unverified for one in figures),
    )
    told = tuple(one for side in found for one in side.entries)
    return Side(Figures(None, *counts, sets=len(entries)), told)


def _figures(side: str | None, told: Sequence[tuple[Entry, Judged]], entries: Sequence[Entry]) -> Figures:
    mine = [
        entry
        for entry in entries
        if side in entry.report.sides or any(judged.side == side for judged in entry.report.entries)
    ] or list(entries)
    found = Figures(side, sets=len(mine), near=_near(mine), torso_px=_torso_px(mine))
    attempts = tuple(judged for _, judged in told if isinstance(judged, Attempt))
    reps = tuple(judged for _, judged in told if isinstance(judged, Rep))
    if attempts or any(entry.report.hold is not None for entry in entries):
        return _of_hold(found, told, attempts)
    counts = Counts.of(reps)
    found = _counted(found, counts)
    complete = [rep for rep in reps if rep.complete]
    ranges = [rep.range_of_motion for rep in complete if math.isfinite(rep.range_of_motion)]
    return replace(
        found,
        range_mean=fmean(ranges) if ranges else math.nan,
        range_sd=stdev(ranges) if len(ranges) > 1 else math.nan,
        unit=complete[0].unit if complete else "",
        up_s=_mean(rep.up_s for rep in complete),
        hold_s=_mean(rep.hold_s for rep in complete),
        down_s=_mean(rep.down_s for rep in complete),
    )


def _of_hold(found: Figures, told: Sequence[tuple[Entry, Judged]], attempts: tuple[Attempt, ...]) -> Figures:
    # Each set has its own goal, so that the counts are added and not taken over all.
    counts = Counts()
    for entry in {id(entry): entry for entry, _ in told}.values():
        hold = entry.report.hold
        if hold is not None:
            mine = replace(hold, attempts=tuple(a for a in hold.attempts if a.side == found.side)).counts
            counts = Counts(*(a + b for a, b in zip(_four(counts), _four(mine), strict=True)))
    return replace(
        _counted(found, counts),
        held_s=sum(attempt.held_s for attempt in attempts),
        clean_s=sum(attempt.clean_s for attempt in attempts),
        best_s=max((attempt.clean_s for attempt in attempts), default=0.0),
    )


def _counted(found: Figures, counts: Counts) -> Figures:
    attempted, complete, clean, unverified = _four(counts)
    return replace(found, attempted=attempted, complete=complete, clean=clean, unverified=unverified)


def _four(counts: Counts) -> tuple[int, int, int, int]:
    return counts.attempted, counts.complete, counts.clean, counts.unverified


def _mean(values: Iterable[float]) -> float:
    known = [value for value in values if math.isfinite(value)]
    return fmean(known) if known else math.nan


def _near(entries: Sequence[Entry]) -> str | None:
    """Return what was towards the camera in all of some sets; None where it is not known or changed."""
    found = {_towards(entry.report) for entry in entries}
    return found.pop() if len(found) == 1 else None


def _towards(report: SetReport) -> str | None:
    camera = report.camera
    if camera is None:
        return None
    return "front" if camera.near is None and camera.view is not None else camera.near


def _torso_px(entries: Sequence[Entry]) -> float:
    return _mean(entry.report.camera.torso_px for entry in entries if entry.report.camera is not None)


def broken(side: Side, exercise: Exercise) -> tuple[Broken, ...]:
    """Return the rules that were broken on a side, the one with the most faults first."""
    by_rule: dict[str, list[tuple[Entry, Judged, Verdict | Stretch]]] = {}
    for entry, judged in side.entries:
        for fault in judged.faults:
            by_rule.setdefault(fault.rule, []).append((entry, judged, fault))
    found = [_broken(rule, told, side.figures.side, exercise) for rule, told in by_rule.items()]
    return tuple(sorted(found, key=lambda one: (-one.faults, -one.fault_s, -one.warnings, one.rule)))


def _broken(
    rule: str, told: list[tuple[Entry, Judged, Verdict | Stretch]], side: str | None, exercise: Exercise
) -> Broken:
    faulty = {(id(entry), judged.number) for entry, judged, fault in told if fault.level is Level.FAULT}
    every = {(id(entry), judged.number) for entry, judged, _ in told}
    declared = find_rule(exercise, rule)

    def rank(one: tuple[Entry, Judged, Verdict | Stretch]) -> tuple[bool, float]:
        fault = one[2]
        beyond = abs(fault.worst - fault.limit)
        if declared is not None and math.isfinite(fault.worst) and declared.limits.width < math.inf:
            beyond = declared.limits.excess(fault.worst)
        return fault.level is Level.FAULT, beyond if math.isfinite(beyond) else -math.inf

    entry, judged, worst = max(told, key=rank)
    lasted = sum(f.to_s - f.from_s for _, _, f in told if isinstance(f, Stretch) and f.level is Level.FAULT)
    return Broken(rule, side, len(faulty), len(every) - len(faulty), worst, entry, judged, lasted)


def unseen(side: Side) -> dict[str, int]:
    """Return how often each rule could not be read where that kept a repetition from being judged."""
    found: dict[str, int] = {}
    for _, judged in side.entries:
        if isinstance(judged, Rep) and judged.outcome.value == "unverified":
            for rule in judged.unseen:
                found[rule] = found.get(rule, 0) + 1
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))
