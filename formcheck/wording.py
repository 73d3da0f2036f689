"""What is said of a repetition or a hold in words: outcomes, reasons, margins and limits.

Every sentence that a user reads about one of them is made here, once, for the window and for the
command line; what a whole set came to is said in `summaries`. No Qt, no clock: data in, words out.
"""

from __future__ import annotations

import math
from typing import Final, TypeAlias

from formcheck.core.common import common_rules
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.report import Attempt, Counts, Level, Outcome, Rep, Stretch, Verdict
from formcheck.core.rule import MeasurementClass, Phase, Rule, Severity
from formcheck.core.update import Clock

#: What is listed of a set: a repetition, or an attempt at a hold.
Entry: TypeAlias = Rep | Attempt

OUTCOMES: Final[dict[Outcome, str]] = {
    Outcome.CLEAN: "Clean",
    Outcome.REJECTED: "Not counted",
    Outcome.UNVERIFIED: "Could not judge",
}

#: The same of an attempt at a hold: its clean seconds count, whatever else happened in it.
ATTEMPTS: Final[dict[Outcome, str]] = {
    Outcome.CLEAN: "Clean",
    Outcome.REJECTED: "With faults",
    Outcome.UNVERIFIED: "Not fully judged",
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
    MeasurementClass.PROXY: "a rough estimate that never rejects anything",
}

SEVERITIES: Final[dict[Severity, str]] = {
    Severity.VOIDS: "With a fault it does not count",
    Severity.WARNS: "Told, never rejects",
    Severity.INFORMS: "For information",
    Severity.STOPS: "Stop the exercise",
}
_HOLD_SEVERITIES: Final[dict[Severity, str]] = SEVERITIES | {
    Severity.VOIDS: "A fault ends the attempt",
    Severity.WARNS: "Seconds with this fault are not clean",
}

_NOUNS: Final[dict[Kind, str]] = {
    Kind.HOLD: "attempt",
    Kind.HOLD_PER_SIDE: "attempt",
    Kind.CYCLES: "cycle",
}

#: What a voice says besides cues and hints; what it says of a set that has come to its target is made below.
PRAISE: Final = "Clean!"
MENDED: Final = "Better!"
GOAL_REACHED: Final = "Goal reached."
#: The cue of `cannot_see`, specification 6.4: where a rule has no tip of its own.
MOVE_CAMERA: Final = "Move the camera a little."

_UNITS: Final[dict[str, str]] = {"deg": "°", "T": " T", "s": " s", "1": ""}
_SEPARATOR: Final = " · "


def quantity(value: float, unit: str, *, beside: float = 0.0) -> str:
    """Return a number with its unit, such as ``15°``, ``0.12 T`` or ``0.5 s``.

    Not a number gives a dash: nothing was read, and no zero may stand in for it.

    Parameters
    ----------
    value, unit
        The number and its unit.
    beside
        A declared number that this one is compared with: whole degrees are enough beside whole ones.
    """
    if not math.isfinite(value):
        return "–"  # noqa: RUF001 - a dash for nothing
    digits = 2 if unit != "deg" else 0 if beside == round(beside) else 1
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if text in ("-0", ""):
        text = "0"
    return f"{text.replace('-', '−')}{_UNITS.get(unit, f' {unit}')}"  # noqa: RUF001 - a real minus


def seconds(value: float, digits: int = 1) -> str:
    """Return a duration as a clock shows it: ``11.2 s`` until 11.3 seconds are full.

    Nothing is rounded up: 19.98 seconds have not reached a goal of 20.
    """
    # What adds up to 12 seconds in steps of 0.04 may be 11.999999.
    full = math.floor(value * 10**digits + 1e-6) / 10**digits
    return f"{full:.{digits}f} s"


def noun(exercise: Exercise, number: int = 1) -> str:
    """Return what is counted: a repetition, a cycle or an attempt, in the number that is asked for."""
    word = _NOUNS.get(exercise.kind, "repetition")
    return word if number == 1 else f"{word}s"


def severity_text(rule: Rule) -> str:
    """Return what the fault level of a rule does, to a repetition or to a hold."""
    return (_HOLD_SEVERITIES if Phase.HOLDING in rule.phases else SEVERITIES)[rule.severity]


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


def margin(verdict: Verdict | Stretch) -> str:
    """Return how far beyond its limit a reading was; empty when it cannot be said."""
    over = verdict.worst - verdict.limit
    if not math.isfinite(over) or over == 0.0:
        return ""
    side = "over" if over > 0 else "under"
    if verdict.unit == "T":
        return f"{abs(over):.2f} torso lengths {side} the limit of {verdict.limit:.2f}"
    far, limit = (quantity(value, verdict.unit, beside=verdict.limit) for value in (abs(over), verdict.limit))
    return f"{far} {side} the limit of {limit}"


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


def reason(exercise: Exercise, entry: Entry) -> str:
    """Return why a repetition or an attempt got its outcome, and for a clean one what could be better.

    What is told of an attempt is one thing a line.
    """
    if isinstance(entry, Attempt):
        return "\n".join(sentence for sentence, _ in attempt_sentences(exercise, entry))
    return _rep_reason(exercise, entry)


def _rep_reason(exercise: Exercise, rep: Rep) -> str:
    if rep.outcome is Outcome.UNVERIFIED:
        hidden = [rule_title(exercise, rule) for rule in rep.unseen]
        seen = f"Not seen: {', '.join(hidden)}" if hidden else "Parts of you were hidden"
        return f"{seen}. {camera_tip(exercise, rep)}"
    if rep.outcome is Outcome.REJECTED:
        voiding = [verdict for verdict in rep.faults if verdict.voids]
        told = voiding or [verdict for verdict in rep.faults if verdict.level is Level.FAULT]
        if told:
            return _SEPARATOR.join(fault_sentence(exercise, verdict) for verdict in told)
        return "The full range was not reached" if not rep.complete else ""
    if rep.faults:
        return _SEPARATOR.join(f"Watch: {fault_sentence(exercise, verdict)}" for verdict in rep.faults)
    return ""


def camera_tip(exercise: Exercise, rep: Rep) -> str:
    """Return what to change about the camera after a repetition that could not be judged."""
    tips = [rule.tip for name in rep.unseen if (rule := find_rule(exercise, name)) and rule.tip]
    return tips[0] if tips else MOVE_CAMERA


def attempt_sentences(exercise: Exercise, attempt: Attempt) -> list[tuple[str, str]]:
    """Return what is to be said of an attempt besides its seconds, and the id of the rule behind it.

    What was not clean comes first, then how it ended, then what to watch.
    """
    told = []
    if attempt.unseen_s >= _WORTH_S:
        told.append((f"{seconds(attempt.unseen_s)} could not be judged: move the camera a little", ""))
    told += _stretches(exercise, attempt, Level.FAULT)
    if attempt.clean_s >= attempt.goal_s:
        told.append((f"Goal of {attempt.goal_s:g} s reached", ""))
    elif attempt.ended_by is not None and not attempt.complete:
        told.append((f"Ended: {rule_title(exercise, attempt.ended_by)}", attempt.ended_by))
    return told + _stretches(exercise, attempt, Level.WARN)


def last_word(exercise: Exercise, attempt: Attempt) -> str:
    """Return what is said across the room when an attempt is over."""
    came_to = f"{seconds(attempt.clean_s, 0)} clean."
    if attempt.clean_s >= attempt.goal_s:
        return f"{came_to} {GOAL_REACHED}"
    if attempt.ended_by is not None and not attempt.complete:
        return f"{came_to} {rule_title(exercise, attempt.ended_by)}."
    return came_to


def _stretches(exercise: Exercise, attempt: Attempt, level: Level) -> list[tuple[str, str]]:
    """Return a sentence for each rule that reached a level: when it was, and by how much at the worst."""
    by_rule: dict[str, list[Stretch]] = {}
    for stretch in attempt.faults:
        if stretch.level is level:
            by_rule.setdefault(stretch.rule, []).append(stretch)
    told = []
    for rule, found in by_rule.items():
        spans = [f"{stretch.from_s:.1f}–{stretch.to_s:.1f}" for stretch in found[:_SPANS]]  # noqa: RUF001 - a range
        more = f" and {len(found) - _SPANS} times more" if len(found) > _SPANS else ""
        worst = max(found, key=lambda stretch: abs(stretch.worst - stretch.limit))
        most = "at most " if len(found) > 1 else ""
        beyond = f": {most}{margin(worst)}" if margin(worst) else ""
        watch = "Watch: " if level is Level.WARN else ""
        told.append((f"{watch}{rule_title(exercise, rule)}, {', '.join(spans)} s{more}{beyond}", rule))
    return told


#: Shorter than this is no time to speak of, seconds.
_WORTH_S: Final = 0.1
#: So many stretches of one rule are told with their times.
_SPANS: Final = 3


def faulty_s(held_s: float, clean_s: float, unseen_s: float) -> float:
    """Return the seconds of a hold that were seen and not clean."""
    rest = held_s - clean_s - unseen_s
    return rest if rest >= _WORTH_S else 0.0


def shares(held_s: float, clean_s: float, unseen_s: float, digits: int = 1) -> list[tuple[Outcome, str]]:
    """Return the clean seconds of a hold, those with faults and those that could not be judged, in words.

    The clean ones are always there, the others where there are any.
    """
    parts = [(Outcome.CLEAN, f"{seconds(clean_s, digits)} clean")]
    for outcome, value in (
        (Outcome.REJECTED, faulty_s(held_s, clean_s, unseen_s)),
        (Outcome.UNVERIFIED, unseen_s),
    ):
        if value >= max(_WORTH_S, 10.0**-digits):
            word = {Outcome.REJECTED: "with faults", Outcome.UNVERIFIED: "not judged"}[outcome]
            parts.append((outcome, f"{seconds(value, digits)} {word}"))
    return parts


def enough_line(exercise: Exercise) -> str:
    """Return what is said once the fewest clean repetitions or cycles of a set are done."""
    low, high = exercise.target_reps
    return f"{low} clean. Go on, up to {high}." if high > low else end_line(exercise)


def end_line(exercise: Exercise) -> str:
    """Return what is said once the most clean repetitions or cycles of a set are done."""
    return f"{exercise.target_reps[1]} clean. The set is done."


def held_text(attempt: Attempt) -> str:
    """Return how long an attempt was held."""
    return f"of {seconds(attempt.held_s)} held"


def entry_detail(exercise: Exercise, entry: Entry) -> str:
    """Return range and tempo of a repetition, how long a cycle took, or how long an attempt was held."""
    if isinstance(entry, Attempt):
        return held_text(entry)
    if exercise.kind is Kind.CYCLES:
        return f"{entry.end_s - entry.start_s:.1f} s"
    parts = []
    if math.isfinite(entry.range_of_motion):
        parts.append(quantity(entry.range_of_motion, entry.unit))
    tempo = (entry.up_s, entry.hold_s, entry.down_s)
    if all(math.isfinite(part) for part in tempo):
        parts.append("–".join(f"{part:.1f}" for part in tempo) + " s")  # noqa: RUF001 - a range dash
    return _SEPARATOR.join(parts)


def result(entry: Entry) -> str:
    """Return what an entry came to: the outcome of a repetition, the clean seconds of an attempt."""
    return f"{seconds(entry.clean_s)} clean" if isinstance(entry, Attempt) else OUTCOMES[entry.outcome]


def entry_title(entry: Entry) -> str:
    """Return the number, the side where there is one, and what a repetition or an attempt came to."""
    side = f" {entry.side}" if entry.side else ""
    held = f" {held_text(entry)}" if isinstance(entry, Attempt) else ""
    return f"{entry.number}{side}: {result(entry)}{held}"


def reading_text(rule: Rule, value: float) -> str:
    """Return a reading of a rule with its unit, as fine as the limits beside which it stands."""
    limits = (rule.limits.warn_above, rule.limits.fault_above, rule.limits.warn_below, rule.limits.fault_below)
    finest = next((limit for limit in limits if limit is not None and limit != round(limit)), 0.0)
    return quantity(value, rule.unit, beside=finest)


def limits_text(rule: Rule) -> str:
    """Return the warning and fault levels of a rule in one line."""
    parts = []
    for word, above, below in (
        ("watch", rule.limits.warn_above, rule.limits.warn_below),
        ("fault", rule.limits.fault_above, rule.limits.fault_below),
    ):
        sides = [f"over {quantity(above, rule.unit, beside=above)}"] if above is not None else []
        sides += [f"under {quantity(below, rule.unit, beside=below)}"] if below is not None else []
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


def held_line(clock: Clock) -> str:
    """Return the small line below the large clean seconds of a hold."""
    return f"clean / {seconds(clock.held_s, 0)} held"


def best_line(clock: Clock) -> str:
    """Return the best attempt so far."""
    return f"best {seconds(clock.best_s, 0)}"


def goal_line(clock: Clock) -> str:
    """Return the goal of a hold, and whether it has been reached."""
    return f"goal {clock.goal_s:g} s{' reached' if clock.best_s >= clock.goal_s else ''}"


def camera_view(name: str | None) -> str:
    """Return a camera view in words, such as ``floor, side`` for ``FLOOR_SIDE``."""
    words = {
        "FLOOR_SIDE": "seen from the side",
        "FLOOR_THREE_QUARTER": "seen from the side and a little from the feet",
        "FLOOR_CHEST": "seen from the front, lying on the side",
        "STAND_SIDE": "seen from the side",
        "STAND_FRONT": "seen from the front",
        "FLOOR_ANY": "seen from anywhere",
        "STAND_ANY": "seen from anywhere",
        "BAR_ANY": "seen from anywhere",
    }
    return "" if name is None else words.get(name, name.replace("_", " ").lower())
