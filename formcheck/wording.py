"""What is said of a set in words: outcomes, reasons, margins and limits.

Every sentence that a user reads about a repetition is made here, once, for the window and for the
command line. No Qt, no clock: data in, words out.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import Final

from formcheck.core.common import common_rules
from formcheck.core.exercise import Exercise
from formcheck.core.report import Counts, Level, Outcome, Rep, SetReport, Verdict
from formcheck.core.rule import MeasurementClass, Phase, Rule, Severity

OUTCOMES: Final[dict[Outcome, str]] = {
    Outcome.CLEAN: "Clean",
    Outcome.REJECTED: "Not counted",
    Outcome.UNVERIFIED: "Could not judge",
}

#: The primary signal rises towards the peak in every exercise, whichever way the body moves: so
#: the words name the part of the repetition and not a direction.
PHASES: Final[dict[Phase, str]] = {
    Phase.SETUP: "Get into position",
    Phase.READY: "Ready",
    Phase.UP: "Go",
    Phase.PEAK: "Hold",
    Phase.DOWN: "Back",
    Phase.HOLDING: "Holding",
}

LEVELS: Final[dict[Level, str]] = {
    Level.PASS: "good",
    Level.WARN: "watch",
    Level.FAULT: "fault",
    Level.UNSEEN: "not seen",
}

CLASSES: Final[dict[MeasurementClass, str]] = {
    MeasurementClass.ABSOLUTE: "an angle in the picture",
    MeasurementClass.CHANGE: "a change from your own start pose",
    MeasurementClass.LENGTH: "a length in torso lengths, or a time",
    MeasurementClass.PROXY: "a rough estimate that never rejects a repetition",
}

SEVERITIES: Final[dict[Severity, str]] = {
    Severity.VOIDS: "A fault rejects the repetition",
    Severity.WARNS: "Told, never rejects",
    Severity.INFORMS: "For information",
    Severity.STOPS: "Stop the exercise",
}

_UNITS: Final[dict[str, str]] = {"deg": "°", "T": " T", "s": " s", "1": ""}
_SEPARATOR: Final = " · "


def quantity(value: float, unit: str) -> str:
    """Return a number with its unit, such as ``15°``, ``0.12 T`` or ``0.5 s``.

    Not a number gives a dash: nothing was read, and no zero may stand in for it.
    """
    if not math.isfinite(value):
        return "–"  # noqa: RUF001 - a dash for nothing
    digits = 0 if unit == "deg" else 2
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if text in ("-0", ""):
        text = "0"
    return f"{text.replace('-', '−')}{_UNITS.get(unit, f' {unit}')}"  # noqa: RUF001 - a real minus


def all_rules(exercise: Exercise) -> tuple[Rule, ...]:
    """Return the exercise's own rules and then those that every repetition obeys."""
    return exercise.rules + common_rules(exercise)


def find_rule(exercise: Exercise, rule_id: str) -> Rule | None:
    """Return the rule of this id, the exercise's own or a common one; None where there is none."""
    return next((rule for rule in all_rules(exercise) if rule.id == rule_id), None)


def rule_title(exercise: Exercise, rule_id: str) -> str:
    """Return what a rule is called on screen: its cue."""
    rule = find_rule(exercise, rule_id)
    return rule.cue if rule is not None else rule_id.replace("_", " ").capitalize()


def margin(verdict: Verdict) -> str:
    """Return how far beyond its limit a reading was; empty when it cannot be said."""
    over = verdict.worst - verdict.limit
    if not math.isfinite(over) or over == 0.0:
        return ""
    side = "over" if over > 0 else "under"
    if verdict.unit == "T":
        return f"{abs(over):.2f} torso lengths {side} the limit of {verdict.limit:.2f}"
    return f"{quantity(abs(over), verdict.unit)} {side} the limit of {quantity(verdict.limit, verdict.unit)}"


def fault_sentence(exercise: Exercise, verdict: Verdict) -> str:
    """Return a broken rule and its margin in one line, without a full stop."""
    short = abs(verdict.limit - verdict.worst)
    if verdict.rule == "partial_rep" and math.isfinite(short):
        where = "full range" if verdict.level is Level.FAULT else "target"
        return f"{quantity(short, verdict.unit)} short of the {where}"
    if verdict.rule == "too_fast" and math.isfinite(verdict.worst):
        worst, limit = (quantity(value, verdict.unit) for value in (verdict.worst, verdict.limit))
        return f"Too fast: {worst}, at least {limit} wanted"
    if verdict.rule == "no_pause" and math.isfinite(verdict.worst):
        worst, limit = (quantity(value, verdict.unit) for value in (verdict.worst, verdict.limit))
        return f"Pause at the top: {worst}, at least {limit} wanted"
    title, beyond = rule_title(exercise, verdict.rule), margin(verdict)
    return f"{title}: {beyond}" if beyond else title


def reason(exercise: Exercise, rep: Rep) -> str:
    """Return why a repetition got its outcome; for a clean one what could be better, or its range."""
    if rep.outcome is Outcome.UNVERIFIED:
        hidden = [rule_title(exercise, rule) for rule in rep.unseen]
        tips = [rule.tip for name in rep.unseen if (rule := find_rule(exercise, name)) and rule.tip]
        seen = f"Not seen: {', '.join(hidden)}" if hidden else "Parts of you were hidden"
        return f"{seen}. {tips[0] if tips else 'Move the camera a little.'}"
    if rep.outcome is Outcome.REJECTED:
        voiding = [verdict for verdict in rep.faults if verdict.voids]
        told = voiding or [verdict for verdict in rep.faults if verdict.level is Level.FAULT]
        if told:
            return _SEPARATOR.join(fault_sentence(exercise, verdict) for verdict in told)
        return "The full range was not reached" if not rep.complete else ""
    if rep.faults:
        return _SEPARATOR.join(f"Watch: {fault_sentence(exercise, verdict)}" for verdict in rep.faults)
    return ""


def rep_detail(rep: Rep) -> str:
    """Return range and tempo of a repetition, such as ``41°``, and up, hold and down in seconds."""
    parts = []
    if math.isfinite(rep.range_of_motion):
        parts.append(quantity(rep.range_of_motion, rep.unit))
    tempo = (rep.up_s, rep.hold_s, rep.down_s)
    if all(math.isfinite(part) for part in tempo):
        parts.append("–".join(f"{part:.1f}" for part in tempo) + " s")  # noqa: RUF001 - a range dash
    return _SEPARATOR.join(parts)


def rep_title(rep: Rep) -> str:
    """Return the number, the side where there is one, and the outcome of a repetition."""
    side = f" {rep.side}" if rep.side else ""
    return f"{rep.number}{side}: {OUTCOMES[rep.outcome]}"


def limits_text(rule: Rule) -> str:
    """Return the warning and fault levels of a rule in one line."""
    parts = []
    for word, above, below in (
        ("watch", rule.limits.warn_above, rule.limits.warn_below),
        ("fault", rule.limits.fault_above, rule.limits.fault_below),
    ):
        sides = [f"over {quantity(above, rule.unit)}"] if above is not None else []
        sides += [f"under {quantity(below, rule.unit)}"] if below is not None else []
        if sides:
            parts.append(f"{word} {' or '.join(sides)}")
    text = _SEPARATOR.join(parts)
    return text[:1].upper() + text[1:]


def attempted_line(counts: Counts) -> str:
    """Return the small line below the large count of clean repetitions."""
    return f"clean / {counts.attempted} attempted"


def unverified_line(counts: Counts) -> str:
    """Return the count of what could not be judged; empty when there is none."""
    return f"{counts.unverified} not judged" if counts.unverified else ""


def camera_view(name: str | None) -> str:
    """Return a camera view in words, such as ``floor, side`` for ``FLOOR_SIDE``."""
    words = {
        "FLOOR_SIDE": "seen from the side",
        "FLOOR_THREE_QUARTER": "seen from the side and a little from the feet",
        "FLOOR_CHEST": "seen from the front, lying on the side",
        "STAND_SIDE": "seen from the side",
        "STAND_FRONT": "seen from the front",
    }
    return "" if name is None else words.get(name, name.replace("_", " ").lower())


@dataclass(frozen=True, slots=True)
class Summary:
    """What a finished set came to, in words.

    Attributes
    ----------
    headline
        The result in one line.
    faults
        Each fault that was found and how many repetitions had it, the most frequent first.
    advice
        What to work on next, one sentence; empty when there is nothing to say.
    notes
        What the judge had to say about the recording itself.
    """

    headline: str
    faults: tuple[tuple[str, int], ...]
    advice: str
    notes: tuple[str, ...]


def summarise(exercise: Exercise, report: SetReport) -> Summary:
    """Return the end-of-set summary of a report."""
    counts = report.counts
    if counts.attempted == 0:
        return Summary("No repetition was found", (), _nothing_found(report), report.notes)
    noun = "repetition" if counts.attempted == 1 else "repetitions"
    tally: Counter[str] = Counter()
    for rep in report.reps:
        tally.update({verdict.rule for verdict in rep.faults if verdict.level is Level.FAULT})
    faults = tuple((rule_title(exercise, rule), number) for rule, number in tally.most_common())
    advice = ""
    if counts.unverified and counts.unverified >= counts.attempted - counts.clean - counts.unverified:
        advice = "Some of you was hidden: move the camera before the next set."
    elif faults:
        rule = find_rule(exercise, tally.most_common(1)[0][0])
        advice = rule.tell if rule else ""
    elif counts.clean == counts.attempted:
        advice = "Every repetition was clean."
    return Summary(f"{counts.clean} clean of {counts.attempted} {noun}", faults, advice, report.notes)


def _nothing_found(report: SetReport) -> str:
    if report.source.frames and not report.source.frames_with_pose:
        return "Nobody was seen. Put the whole body into the picture and try again."
    return "Take the start pose, hold it for a second, then begin."
