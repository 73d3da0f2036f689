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
from formcheck.language import number, tr

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

#: What is counted: one of it, and several.
_NOUNS: Final[dict[Kind, tuple[str, str]]] = {
    Kind.HOLD: ("attempt", "attempts"),
    Kind.HOLD_PER_SIDE: ("attempt", "attempts"),
    Kind.CYCLES: ("cycle", "cycles"),
    Kind.CONTINUOUS: ("stride", "strides"),
}
_REPETITION: Final = ("repetition", "repetitions")

#: What a voice says besides cues and hints; what it says of a set that has come to its target is made below.
PRAISE: Final = "Clean!"
MENDED: Final = "Better!"
GOAL_REACHED: Final = "Goal reached."
#: The cue of `cannot_see`, specification 6.4: where a rule has no tip of its own.
MOVE_CAMERA: Final = "Move the camera a little."

SIDES: Final = {"left": "left", "right": "right"}
_VIEWS: Final = {
    "FLOOR_SIDE": "seen from the side",
    "FLOOR_SIDEWAYS": "seen from the side",
    "FLOOR_PROFILE": "seen from the side",
    "FLOOR_THREE_QUARTER": "seen from the side and a little from the feet",
    "FLOOR_CHEST": "seen from the front, lying on the side",
    "STAND_SIDE": "seen from the side",
    "STAND_FRONT": "seen from the front",
    "FLOOR_ANY": "seen from anywhere",
    "STAND_ANY": "seen from anywhere",
    "BAR_ANY": "seen from anywhere",
    "RUN_SIDE": "seen from the side",
    "RUN_FRONT": "seen from the front",
}
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
    shown = number(float(text), f".{len(text.partition('.')[2])}f")
    return f"{shown.replace('-', '−')}{_UNITS.get(unit, f' {unit}')}"  # noqa: RUF001 - a real minus


def seconds(value: float, digits: int = 1) -> str:
    """Return a duration as a clock shows it: ``11.2 s`` until 11.3 seconds are full.

    Nothing is rounded up: 19.98 seconds have not reached a goal of 20.
    """
    # What adds up to 12 seconds in steps of 0.04 may be 11.999999.
    full = math.floor(value * 10**digits + 1e-6) / 10**digits
    return f"{number(full, f'.{digits}f')} s"


def noun(exercise: Exercise, many: int = 1) -> str:
    """Return what is counted, or read: a repetition, a cycle, an attempt or a stride, one or several."""
    one, several = _NOUNS.get(exercise.kind, _REPETITION)
    return tr(one) if many == 1 else tr(several)


def severity_text(rule: Rule) -> str:
    """Return what the fault level of a rule does, to a repetition or to a hold."""
    return tr((_HOLD_SEVERITIES if Phase.HOLDING in rule.phases else SEVERITIES)[rule.severity])


def all_rules(exercise: Exercise) -> tuple[Rule, ...]:
    """Return the exercise's own rules and then those that every repetition obeys."""
    return exercise.rules + common_rules(exercise)


def find_rule(exercise: Exercise, rule_id: str) -> Rule | None:
    """Return the rule of this id, the exercise's own or a common one; None where there is none."""
    return next((rule for rule in all_rules(exercise) if rule.id == rule_id), None)


def rule_title(exercise: Exercise, rule_id: str) -> str:
    """Return what a rule is called on screen: its cue."""
    rule = find_rule(exercise, rule_id)
    return tr(rule.cue) if rule is not None else rule_id.replace("_", " ").capitalize()


def margin(verdict: Verdict | Stretch) -> str:
    """Return how far beyond its limit a reading was; empty when it cannot be said."""
    over = verdict.worst - verdict.limit
    if not math.isfinite(over) or over == 0.0:
        return ""
    if verdict.unit == "T":
        far, limit = number(abs(over), ".2f"), number(verdict.limit, ".2f")
        if over > 0:
            return tr("{far} torso lengths over the limit of {limit}", far=far, limit=limit)
        return tr("{far} torso lengths under the limit of {limit}", far=far, limit=limit)
    far, limit = (quantity(value, verdict.unit, beside=verdict.limit) for value in (abs(over), verdict.limit))
    if over > 0:
        return tr("{far} over the limit of {limit}", far=far, limit=limit)
    return tr("{far} under the limit of {limit}", far=far, limit=limit)


def fault_sentence(exercise: Exercise, verdict: Verdict) -> str:
    """Return a broken rule and its margin in one line, without a full stop."""
    short = abs(verdict.limit - verdict.worst)
    if verdict.rule == "partial_rep" and math.isfinite(short):
        far = quantity(short, verdict.unit)
        if verdict.level is Level.FAULT:
            return tr("{far} short of the full range", far=far)
        return tr("{far} short of the target", far=far)
    if verdict.rule == "too_fast" and math.isfinite(verdict.worst):
        worst, limit = (quantity(value, verdict.unit) for value in (verdict.worst, verdict.limit))
        return tr("Too fast: {worst}, at least {limit} wanted", worst=worst, limit=limit)
    if verdict.rule == "no_pause" and math.isfinite(verdict.worst):
        worst, limit = (quantity(value, verdict.unit) for value in (verdict.worst, verdict.limit))
        return tr("Pause at the top: {worst}, at least {limit} wanted", worst=worst, limit=limit)
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
        seen = tr("Not seen: {rules}", rules=", ".join(hidden)) if hidden else tr("Parts of you were hidden")
        return f"{seen}. {tr(camera_tip(exercise, rep))}"
    if rep.outcome is Outcome.REJECTED:
        voiding = [verdict for verdict in rep.faults if verdict.voids]
        told = voiding or [verdict for verdict in rep.faults if verdict.level is Level.FAULT]
        if told:
            return _SEPARATOR.join(fault_sentence(exercise, verdict) for verdict in told)
        return tr("The full range was not reached") if not rep.complete else ""
    if rep.faults:
        return _SEPARATOR.join(_watch(fault_sentence(exercise, verdict)) for verdict in rep.faults)
    return ""


def _watch(sentence: str) -> str:
    """Return a sentence about what does not reject anything."""
    return tr("Watch: {fault}", fault=sentence)


def camera_tip(exercise: Exercise, rep: Rep) -> str:
    """Return what to change about the camera after a repetition that could not be judged, in English."""
    tips = [rule.tip for name in rep.unseen if (rule := find_rule(exercise, name)) and rule.tip]
    return tips[0] if tips else MOVE_CAMERA


def attempt_sentences(exercise: Exercise, attempt: Attempt) -> list[tuple[str, str]]:
    """Return what is to be said of an attempt besides its seconds, and the id of the rule behind it.

    What was not clean comes first, then how it ended, then what to watch.
    """
    told = []
    if attempt.unseen_s >= _WORTH_S:
        unseen = seconds(attempt.unseen_s)
        told.append((tr("{seconds} could not be judged: move the camera a little", seconds=unseen), ""))
    told += _stretches(exercise, attempt, Level.FAULT)
    if attempt.clean_s >= attempt.goal_s:
        told.append((tr("Goal of {seconds} s reached", seconds=number(attempt.goal_s)), ""))
    elif attempt.ended_by is not None and not attempt.complete:
        told.append((tr("Ended: {rule}", rule=rule_title(exercise, attempt.ended_by)), attempt.ended_by))
    return told + _stretches(exercise, attempt, Level.WARN)


def _stretches(exercise: Exercise, attempt: Attempt, level: Level) -> list[tuple[str, str]]:
    """Return a sentence for each rule that reached a level: when it was, and by how much at the worst."""
    by_rule: dict[str, list[Stretch]] = {}
    for stretch in attempt.faults:
        if stretch.level is level:
            by_rule.setdefault(stretch.rule, []).append(stretch)
    told = []
    for rule, found in by_rule.items():
        told.append((_stretch_sentence(rule_title(exercise, rule), found), rule))
    return [(_watch(sentence), rule) for sentence, rule in told] if level is Level.WARN else told


def _stretch_sentence(title: str, found: list[Stretch]) -> str:
    """Return when one rule was broken, and by how much at the worst."""
    spans = [f"{number(s.from_s, '.1f')}–{number(s.to_s, '.1f')}" for s in found[:_SPANS]]  # noqa: RUF001 - a range
    when = ", ".join(spans)
    if len(found) > _SPANS:
        said = tr("{rule}, {when} s and {count} times more", rule=title, when=when, count=len(found) - _SPANS)
    else:
        said = f"{title}, {when} s"
    beyond = margin(max(found, key=lambda stretch: abs(stretch.worst - stretch.limit)))
    if not beyond:
        return said
    return f"{said}: {beyond}" if len(found) == 1 else tr("{said}: at most {margin}", said=said, margin=beyond)


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
    parts = [(Outcome.CLEAN, tr("{seconds} clean", seconds=seconds(clean_s, digits)))]
    for outcome, value in (
        (Outcome.REJECTED, faulty_s(held_s, clean_s, unseen_s)),
        (Outcome.UNVERIFIED, unseen_s),
    ):
        if value >= max(_WORTH_S, 10.0**-digits):
            lasted = seconds(value, digits)
            faulty = outcome is Outcome.REJECTED
            said = tr("{seconds} with faults", seconds=lasted) if faulty else tr("{seconds} not judged", seconds=lasted)
            parts.append((outcome, said))
    return parts


def enough_line(exercise: Exercise) -> str:
    """Return what is said once the fewest clean repetitions or cycles of a set are done."""
    low, high = exercise.target_clean
    return tr("{low} clean. Go on, up to {high}.", low=low, high=high) if high > low else end_line(exercise)


def end_line(exercise: Exercise) -> str:
    """Return what is said once the most clean repetitions or cycles of a set are done."""
    return tr("{high} clean. The set is done.", high=exercise.target_clean[1])


def held_text(attempt: Attempt) -> str:
    """Return how long an attempt was held."""
    return tr("of {seconds} held", seconds=seconds(attempt.held_s))


def entry_detail(exercise: Exercise, entry: Entry) -> str:
    """Return range and tempo of a repetition, how long a cycle took, or how long an attempt was held."""
    if isinstance(entry, Attempt):
        return held_text(entry)
    if exercise.kind is Kind.CYCLES:
        return f"{number(entry.end_s - entry.start_s, '.1f')} s"
    parts = []
    if math.isfinite(entry.range_of_motion):
        parts.append(quantity(entry.range_of_motion, entry.unit))
    tempo = (entry.up_s, entry.hold_s, entry.down_s)
    if all(math.isfinite(part) for part in tempo):
        parts.append("–".join(number(part, ".1f") for part in tempo) + " s")  # noqa: RUF001 - a range dash
    return _SEPARATOR.join(parts)


def result(entry: Entry) -> str:
    """Return what an entry came to: the outcome of a repetition, the clean seconds of an attempt."""
    if isinstance(entry, Attempt):
        return tr("{seconds} clean", seconds=seconds(entry.clean_s))
    return tr(OUTCOMES[entry.outcome])


def entry_title(entry: Entry) -> str:
    """Return the number, the side where there is one, and what a repetition or an attempt came to."""
    side = f" {tr(SIDES[entry.side])}" if entry.side else ""
    held = f" {held_text(entry)}" if isinstance(entry, Attempt) else ""
    return f"{entry.number}{side}: {result(entry)}{held}"


def reading_text(rule: Rule, value: float) -> str:
    """Return a reading of a rule with its unit, as fine as the limits beside which it stands."""
    limits = (rule.limits.warn_above, rule.limits.fault_above, rule.limits.warn_below, rule.limits.fault_below)
    finest = next((limit for limit in limits if limit is not None and limit != round(limit)), 0.0)
    return quantity(value, rule.unit, beside=finest)


def limits_text(rule: Rule) -> str:
    """Return the warning and fault levels of a rule in one line."""
    limits, parts = rule.limits, []
    if text := _sides(limits.warn_above, limits.warn_below, rule.unit):
        parts.append(tr("watch {limits}", limits=text))
    if text := _sides(limits.fault_above, limits.fault_below, rule.unit):
        parts.append(tr("fault {limits}", limits=text))
    text = _SEPARATOR.join(parts)
    return text[:1].upper() + text[1:]


def _sides(above: float | None, below: float | None, unit: str) -> str:
    """Return the limits of one level; empty where there is none."""
    over = quantity(above, unit, beside=above) if above is not None else ""
    under = quantity(below, unit, beside=below) if below is not None else ""
    if over and under:
        return tr("over {above} or under {below}", above=over, below=under)
    return tr("over {above}", above=over) if over else tr("under {below}", below=under) if under else ""


def attempted_line(counts: Counts) -> str:
    """Return the small line below the large count of clean repetitions."""
    return tr("clean / {count} attempted", count=counts.attempted)


def target_line(exercise: Exercise, counts: Counts) -> str:
    """Return how many clean repetitions or cycles make a set, and whether they are done."""
    low, high = exercise.target_clean
    if counts.clean >= high:
        return tr("target of {high} reached", high=high)
    if counts.clean >= low:
        return tr("target of {low} reached, up to {high}", low=low, high=high)
    if low == high:
        return tr("target {high}", high=high)
    return tr("target {low} to {high}", low=low, high=high)


def unverified_line(counts: Counts) -> str:
    """Return the count of what could not be judged; empty when there is none."""
    return tr("{count} not judged", count=counts.unverified) if counts.unverified else ""


def held_line(clock: Clock) -> str:
    """Return the small line below the large clean seconds of a hold."""
    return tr("clean / {seconds} held", seconds=seconds(clock.held_s, 0))


def best_line(clock: Clock) -> str:
    """Return the best attempt so far."""
    return tr("best {seconds}", seconds=seconds(clock.best_s, 0))


def goal_line(clock: Clock) -> str:
    """Return the goal of a hold, and whether it has been reached."""
    goal = number(clock.goal_s)
    if clock.best_s >= clock.goal_s:
        return tr("goal {seconds} s reached", seconds=goal)
    return tr("goal {seconds} s", seconds=goal)


def camera_view(name: str | None) -> str:
    """Return a camera view in words, such as ``seen from the side`` for ``FLOOR_SIDE``."""
    return "" if name is None else tr(_VIEWS.get(name, name.replace("_", " ").lower()))
