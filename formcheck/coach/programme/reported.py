"""What a report is to the programme: from what the judge wrote down to what is counted."""

from __future__ import annotations

import math
from collections import Counter
from datetime import datetime
from statistics import median

from formcheck.coach.programme.facts import SetFacts, SideFacts
from formcheck.coach.steps import Step
from formcheck.core.report import CameraInfo, Counts, Hold, Level, Rep, SetReport


def facts_of(report: SetReport, step: Step, when: datetime) -> SetFacts:
    """Return what a set came to for the programme.

    Parameters
    ----------
    report
        What the judge wrote down.
    step
        What was to be done: its purpose, and its side where the report names none.
    when
        When it began.
    """
    names: dict[str | None, None] = dict.fromkeys(report.sides)
    names |= dict.fromkeys(entry.side for entry in report.entries)
    named = [name for name in names if name is not None]
    sides: dict[str | None, SideFacts]
    if step.exercise.has_sides and step.side is not None:
        # Who was told to do the left side did the left side, whatever could be seen of it.
        sides = {step.side: _side(report, None, everything=True)}
    elif named and None not in names:
        sides = {name: _side(report, name) for name in names}
    else:
        sides = {None: _side(report, None, everything=True)}
    return SetFacts(step.exercise.id, step.purpose, when, sides, voiding(report))


def voiding(report: SetReport) -> dict[str, int]:
    """Return how many repetitions or attempts each rule kept from being clean, by the rule's id."""
    found: Counter[str] = Counter()
    for rep in report.reps:
        found.update({verdict.rule for verdict in rep.faults if verdict.voids})
    for attempt in report.hold.attempts if report.hold is not None else ():
        found.update({stretch.rule for stretch in attempt.faults if stretch.level is Level.FAULT})
    return dict(found)


def _side(report: SetReport, side: str | None, *, everything: bool = False) -> SideFacts:
    """Return what one side came to, or everything together."""
    reps = [rep for rep in report.reps if everything or rep.side == side]
    attempts = [one for one in (report.hold.attempts if report.hold else ()) if everything or one.side == side]
    counts = Counts.of(reps) if report.hold is None else Hold(tuple(attempts), report.hold.goal_s).counts
    camera = report.camera or CameraInfo()
    return SideFacts(
        counts.attempted,
        counts.complete,
        counts.clean,
        counts.unverified,
        _median_s(reps),
        max((attempt.clean_s for attempt in attempts), default=math.nan) if report.hold is not None else math.nan,
        _near(camera),
        camera.torso_px,
    )


def _median_s(reps: list[Rep]) -> float:
    lasted = [rep.end_s - rep.start_s for rep in reps if rep.complete]
    return median(lasted) if lasted else math.nan


def _near(camera: CameraInfo) -> str | None:
    front = camera.view is not None and "FRONT" in camera.view.upper()
    return "front" if camera.near is None and front else camera.near
