"""What an exercise declares, in words: the sections that every page of it is made of.

Made from the declaration and from nothing else: a number that is not in it cannot appear on a page,
and a rule that is declared cannot be missing. `formcheck explain` prints the sections as plain text,
the handbook as Markdown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from formcheck import wording
from formcheck.core import course, posture
from formcheck.core.common import common_rules
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.measure import Measure
from formcheck.core.report import Level
from formcheck.core.rule import REP, Against, Course, Limits, MeasurementClass, Phase, Rule, Timing
from formcheck.core.signal import Condition, FromRest, LevelSpec, Signal, Tempo, Zone
from formcheck.core.stride import Criterion, Gait, StrideRule
from formcheck.core.strip import StrideMeasure
from formcheck.core.view import View
from formcheck.findings import LEVELS, agreeing

KINDS: Final = {
    Kind.REPS: "repetitions",
    Kind.PER_SIDE: "repetitions, one side at a time",
    Kind.ALTERNATING: "repetitions, side by side in turn",
    Kind.HOLD: "hold",
    Kind.HOLD_PER_SIDE: "hold, one side at a time",
    Kind.CYCLES: "slow cycles",
    Kind.CONTINUOUS: "a run, read stride by stride",
}
UNITS: Final = {"deg": "degrees", "T": "torso lengths (T)", "s": "seconds", "1": "a ratio"}
# The signal rises to the peak in every exercise, also where the body goes down.
_PHASES: Final = {
    Phase.UP: "on the way there",
    Phase.PEAK: "at the peak",
    Phase.DOWN: "on the way back",
    Phase.HOLDING: "while the clock runs",
}
_NEAR: Final = {
    "working": "The working or standing side faces the camera.",
    "any": "Either side may face the camera.",
    "front": "You face the camera.",
}

#: A label and its text. The label `BULLET` makes an item of a list, no label a paragraph.
Line: TypeAlias = tuple[str, str]
BULLET: Final = "-"
#: The label of the exercises that answer a rule of running, by id.
TRAINED_BY: Final = "Trained by"


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a page.

    Attributes
    ----------
    title
        Its heading.
    lines
        What it says, each with a label.
    rules
        The rules that it lists; see `rule_lines`.
    what
        What the rules are rules of: a repetition, a cycle or an attempt at a hold.
    """

    title: str
    lines: tuple[Line, ...] = ()
    rules: tuple[Rule, ...] = ()
    what: str = "repetition"


def head(exercise: Exercise) -> Iterator[Line]:
    """Yield what stands at the top of a page: how it is counted, what to aim for, what it is for."""
    yield "Kind", KINDS[exercise.kind]
    yield "Aim", aim(exercise)
    yield "Why", exercise.why


def sections(exercise: Exercise) -> Iterator[Section]:
    """Yield every section of the page of an exercise, in order; those without content are left out."""
    yield Section("How", (("Start", exercise.start), ("Move", exercise.move), ("End", exercise.end)))
    yield Section("Camera", tuple(_camera(exercise)))
    what = wording.noun(exercise)
    for title, conditions in (("First", exercise.rest_pose), ("Start pose", exercise.gate)):
        if conditions:
            yield Section(title, tuple((BULLET, _condition(condition, what)) for condition in conditions))
    if isinstance(exercise.signal, Gait):
        yield Section("What is read of every stride", tuple(_gait(exercise.signal)))
        yield Section("How it is judged", tuple((BULLET, text) for text in _run_judged()))
    else:
        lines = _zone(exercise.signal) if isinstance(exercise.signal, Zone) else _signal(exercise.signal, what)
        yield Section("What is counted", tuple(lines))
    if exercise.tempo is not None:
        yield Section("Tempo", tuple(_tempo(exercise.tempo)))
    yield Section("Rules of this exercise", rules=exercise.rules, what=what)
    if common := common_rules(exercise):
        yield Section(f"Rules of every {what}", rules=common, what=what)
    yield Section("What the camera cannot see", (("", exercise.cannot_see),))
    if exercise.regress or exercise.progress:
        others = (("Easier", exercise.regress), ("Harder", exercise.progress))
        yield Section("Easier and harder", tuple(line for line in others if line[1]))


def aim(exercise: Exercise) -> str:
    """Return how much of it to do."""
    if exercise.is_run:
        return "a recording of two minutes or more; a shorter one is read for what it allows"
    # As in `Exercise.target_clean`.
    each = exercise.has_sides or exercise.kind is Kind.ALTERNATING
    sides = " for each side" if each else ""
    if isinstance(exercise.signal, Zone):
        goal, more = exercise.signal.goal_s
        holds = "1 hold" if exercise.sets == 1 else f"{exercise.sets} holds"
        return f"{holds} of {goal:g} clean seconds{sides}, later of {more:g}"
    low, high = exercise.target_reps
    what = "cycles" if exercise.kind is Kind.CYCLES else "clean repetitions"
    sets = "1 set" if exercise.sets == 1 else f"{exercise.sets} sets"
    return f"{sets} of {low}-{high} {what}{sides}"


def view_name(view: View) -> str:
    """Return what a view is called, such as ``Three quarter``."""
    return view.name.split("_", 1)[-1].replace("_", " ").capitalize()


def rule_lines(rule: Rule, what: str) -> Iterator[Line]:
    """Yield everything that a rule of a repetition, a cycle, an attempt or a run declares."""
    if isinstance(rule, StrideRule):
        yield from _stride_rule_lines(rule)
        return
    yield "Say", f'"{rule.cue}"'
    yield "Because", rule.tell
    yield "Measure", f"{rule.measure.name}: {rule.measure.doc}{_course(rule)}{_compared(rule, what)}"
    yield "Limits", f"{_limits(rule.limits, rule.unit)} ({_when(rule, what)})"
    for view, other in rule.limits_in:
        yield "Seen from", f"{view.replace('_', ' ').lower()}: {_limits(other, rule.unit)}"
    yield "Weight", wording.severity_text(rule)
    yield "Reading", f"{wording.CLASSES[rule.measurement]} (class {rule.measurement.value})"
    if rule.views:
        yield "Only from", ", ".join(name.replace("_", " ").lower() for name in rule.views)
    yield "Source", rule.source


def criterion_text(criterion: Criterion) -> str:
    """Return what is compared with what in a rule of running, and from where on it is told."""
    measure = criterion.measure
    # A share of the runner's own has no unit.
    unit = "1" if criterion.against is Against.BASELINE_RATIO else measure.unit
    levels = ((word, criterion.limits.text(level, unit)) for level, word in LEVELS.items())
    told = ", ".join(f"{word} {text}" for word, text in levels if text)
    return f"{measure.name}{_RUN_AGAINST[criterion.against]}: {told}"


def _stride_rule_lines(rule: StrideRule) -> Iterator[Line]:
    yield "Say", f'"{rule.cue}"'
    yield "Because", rule.tell
    for measure in dict.fromkeys(criterion.measure for criterion in (*rule.criteria, *rule.agreeing)):
        yield "Measure", f"{measure.name}: {measure.doc}"
    for number, criterion in enumerate(rule.criteria):
        yield "Or" if number else "Limits", criterion_text(criterion)
        for other in agreeing(rule, criterion):
            yield "Only together", f"as far as this says, too: {criterion_text(other)}"
    for criterion in rule.unless:
        limits = criterion.limits.text(Level.WARN, criterion.measure.unit)
        yield "Not read", f"while {criterion.measure.name} is {limits}{_RUN_AGAINST[criterion.against]}"
    lasting = f"for {rule.persist_s:g} s; of a recording under two minutes for {course.SHORT_WINDOW_S:g} s"
    yield "Lasting", lasting
    passing = "; also of somebody who runs past the camera" if rule.in_passing else ""
    yield "Seen", " or ".join(f"from the {view}" for view in rule.criteria[0].measure.views) + passing
    if rule.only_asked:
        yield "Told", "only to those who ask for it"
    change = rule.measurement is MeasurementClass.CHANGE
    reading = "a change from your own relaxed running" if change else wording.CLASSES[rule.measurement]
    yield "Reading", f"{reading} (class {rule.measurement.value})"
    if rule.answers:
        yield TRAINED_BY, ", ".join(rule.answers)
    yield "Source", rule.source


def _camera(exercise: Exercise) -> Iterator[Line]:
    for view in exercise.views:
        yield view_name(view), view.setup
    if exercise.is_run:
        yield "Facing", "Either side may face the camera; the front view is a recording of its own."
    else:
        yield "Facing", _NEAR[exercise.near]
    yield "Frame rate", f"at least {exercise.minimum_fps:g} pictures a second"


def _condition(condition: Condition, what: str) -> str:
    measure = condition.measure
    change = f", against {_other(condition.against, what)}" if condition.against is not Against.NOTHING else ""
    return f"{condition.hint} ({measure.name} {_range(condition.low, condition.high, measure.unit)}{change})"


def _read(signal: Signal | Zone) -> Iterator[Line]:
    """Yield what is read of the body."""
    for measure, per in ((signal.measure, signal.per), *((share.measure, share.per) for share in signal.also)):
        if isinstance(per, Measure):
            share = f", its rise from your rest as a share of {per.name}"
        elif per is not None:
            share = f", its rise from your rest as a share of {per:g} {measure.unit if measure.unit != '1' else ''}"
        else:
            share = f", in {UNITS[signal.measure.unit]}"
        yield "Signal", f"{measure.name}{share.rstrip()}. {measure.doc}"
    if signal.also:
        yield "Together", "The least of these shares counts: all have to rise."


def _gait(gait: Gait) -> Iterator[Line]:
    for measure in gait.measures:
        yield measure.name, f"{measure.doc} {_RUN_UNITS[measure.unit]}{_views(measure)}.{_published(measure)}"


def _views(measure: StrideMeasure) -> str:
    return f"Read {' and '.join(f'from the {view}' for view in measure.views)}"


def _published(measure: StrideMeasure) -> str:
    if measure.published is None:
        return ""
    return f" Published: {_range(*measure.published, measure.unit)}, {measure.source}; shown, never judged by."


def _run_judged() -> Iterator[str]:
    """Yield how strides become findings; the numbers are those of the judge."""
    yield (
        "Every reading is taken over a whole stride: in single pictures the swing of the arms and the legs is larger "
        "than anything that is looked for."
    )
    yield (
        f"You are compared with yourself: with your running from second {course.SETTLING_S:g} to "
        f"{course.BASELINE_END_S:g}, at a steady speed. After a change of speed or incline a new beginning is taken."
    )
    yield (
        f"Strides are summed up by their median over {course.WINDOW_S:g} s, and a finding is told once it has lasted; "
        f"a change counts from {posture.OWN_SIGMAS:g} standard deviations of your own strides on, however small the "
        "limit is."
    )
    yield (
        f"A recording under {course.SHORT_S:g} s is compared with its own first third, at least "
        f"{course.LEAST_S:g} s of it, by medians over {course.SHORT_WINDOW_S:g} s, and what is found is called "
        f"possible. Under {course.LEAST_S:g} s of running only limits that hold for everybody are looked at."
    )
    yield "Nothing is counted or rejected, and nothing is a diagnosis: a finding says what differed, and when."


def _zone(zone: Zone) -> Iterator[Line]:
    yield from _read(zone)
    yield "In position", f"at least {_level(zone.low, zone.unit)}: the clock runs"
    yield "Aim for", _range(*zone.target, zone.unit)
    goal, more = zone.goal_s
    yield "Goal", f"{goal:g} s, then {more:g} s; the clock stops at {zone.cap_s:g} s"
    for condition in zone.conditions:
        yield "All the time", _condition(condition, "attempt")


def _signal(signal: Signal, what: str) -> Iterator[Line]:
    yield from _read(signal)
    levels: tuple[tuple[str, LevelSpec, str], ...] = (
        ("Leaves rest", signal.leave, f"the {what} has begun"),
        ("An attempt", signal.partial, f"what stays below is no {what} at all"),
        ("Complete", signal.full, f"the range that a {what} has to reach"),
        ("Back at rest", signal.back, f"the {what} is over"),
    )
    for label, level, meaning in levels:
        yield label, f"{_level(level, signal.unit)}: {meaning}"
    yield "Aim for", _range(*signal.target, signal.unit)
    if signal.bias:
        yield (
            "Adapts",
            f"the complete level follows your own range by at most {_level(signal.bias, signal.unit)}, "
            "because the camera reads some bodies too high or too low",
        )
    for condition in signal.conditions:
        yield "At the peak", _condition(condition, what)


def _level(level: LevelSpec, unit: str) -> str:
    if isinstance(level, FromRest):
        return f"your own rest {level.rise:+g} {unit}"
    return f"{level:g} {unit}".removesuffix(" 1")


def _tempo(tempo: Tempo) -> Iterator[Line]:
    yield "Coached", f"{tempo.up_s:g} s to the peak, {tempo.hold_s:g} s there, {tempo.down_s:g} s back"
    yield "Accepted", f"{tempo.min_rep_s:g} to {tempo.max_rep_s:g} s for the whole repetition"


def _limits(limits: Limits, unit: str) -> str:
    levels = (("warning", Level.WARN), ("fault", Level.FAULT))
    return "; ".join(f"{word} {text}" for word, level in levels if (text := limits.text(level, unit)))


def _course(rule: Rule) -> str:
    return "" if rule.course is Course.NOW else f" Its {rule.course.value} over {rule.over_s:g} s."


def _compared(rule: Rule, what: str) -> str:
    return "" if rule.against is Against.NOTHING else f" Compared with {_other(rule.against, what)}."


def _other(against: Against, what: str) -> str:
    """Return what a reading is compared with."""
    return f"the value at the start of the {what}" if against is Against.REP_START else against.value


def _when(rule: Rule, what: str) -> str:
    if rule.timing is Timing.AT_CLOSE:
        return f"read when the {what} is over"
    if rule.timing is Timing.AT_PEAK:
        return "read at the peak"
    whole = tuple(rule.phases) == REP
    phases = "all the way" if whole else " and ".join(_PHASES.get(phase, phase.value) for phase in rule.phases)
    return f"{phases}, for {rule.persist_s:g} s" if rule.persist_s else phases


def _range(low: float, high: float, unit: str) -> str:
    """Return a range in words; an end beyond any reading is no end."""
    tail = "" if unit == "1" else f" {unit}"
    if low <= -_ENDLESS:
        return f"at most {high:g}{tail}"
    if high >= _ENDLESS:
        return f"at least {low:g}{tail}"
    return f"{low:g} to {high:g}{tail}"


_RUN_UNITS: Final = {"deg": "In degrees. ", "T": "In torso lengths (T). ", "1": "", "/min": "", "s": "In seconds. "}
_RUN_AGAINST: Final = {
    Against.NOTHING: "",
    Against.BASELINE: ", against your own relaxed running",
    Against.BASELINE_RATIO: ", as a share of your own relaxed running",
}
#: No angle, length or duration of a body reaches this.
_ENDLESS: Final = 900.0
