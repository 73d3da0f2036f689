"""What is said of a run in words: what stood out and when, against what, how it drifted, and what trains it.

The words for a finding come from the rule that it is of (`Rule.over` and `Rule.under`); here they get their time,
their amount and what they are compared with. Nothing is a diagnosis: the runner is compared with themselves
(specification 9.6). No Qt, no clock: a `Running` in, words out.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from formcheck.core.exercise import Exercise
from formcheck.core.report import Level
from formcheck.core.rule import Against
from formcheck.core.running import Finding, Running
from formcheck.core.stride import Criterion, StrideRule
from formcheck.core.strip import StrideMeasure
from formcheck.language import number, tr
from formcheck.shortly import CM_PER_T
from formcheck.wording import find_rule, rule_title

#: How far a finding goes. Not "fault": nobody is told that they run wrongly.
LEVELS: Final[dict[Level, str]] = {Level.WARN: "slight", Level.FAULT: "clear"}

#: What papers say of fatigue, for those who read a drift; specification 9.6.
FATIGUE: Final = (
    "In studies, runners who were new to it leaned about 4 degrees further forward when they were tired; trained "
    "runners at a steady pace changed little."
)
FATIGUE_SOURCE: Final = (
    "Koblbauer 2014, J Sci Med Sport; Sports Biomech 2018 17:350; Hanley and Mohan 2014, JSCR 28:1219"
)
#: What a finding is not; specification 9.6.
NO_IDEAL: Final = (
    "There is no one right way to run, and changing the form of a runner without complaints is not backed by evidence. "
    "You are compared with yourself; the grey bands are what papers or coaches give for many runners."
)
NO_IDEAL_SOURCE: Final = "Souza 2016, Phys Med Rehabil Clin N Am 27:217"
#: From so many minutes on the medians of each minute are worth a table, and a finding is told by its minutes.
LONG_MINUTES: Final = 3

#: A finding that lasts to within so much of the end of the running lasts to the end, seconds. House value.
_TO_THE_END_S: Final = 3.0
#: What lasts as long as this in a long run is told by its minutes, seconds; specification 9.6.
_MINUTES_S: Final = 120.0
_VIEWS: Final = {"side": "from the side", "front": "from the front"}
_NEAR: Final = {
    "left": "from the side, the left side towards the camera",
    "right": "from the side, the right side towards the camera",
}


def headline(running: Running) -> str:
    """Return what a run came to in one line."""
    if running.looks_slow is not None:
        return tr("It looks like slow motion")
    if unsure(running):
        return tr("The view could not be told")
    if not running.strides:
        return tr("Nobody was seen running")
    told = {finding.rule for finding in running.findings}
    first = min((finding.from_s for finding in running.findings), default=0.0)
    possible = all(finding.possible for finding in running.findings)
    if not told:
        return tr("Nothing stood out in {time} of running", time=lasted(_seconds_run(running)))
    if len(told) == 1:
        if possible:
            return tr("1 thing may have stood out, from {time}", time=clock(first))
        return tr("1 thing stood out, from {time}", time=clock(first))
    if possible:
        return tr("{count} things may have stood out, the first from {time}", count=len(told), time=clock(first))
    return tr("{count} things stood out, the first from {time}", count=len(told), time=clock(first))


def unsure(running: Running) -> bool:
    """Return whether somebody ran and only the view is not known: the user is to be asked."""
    return running.looks_slow is None and running.view is None and math.isfinite(running.cadence_spm)


def question(running: Running) -> str:
    """Return what has to be asked before the run can be judged; empty where nothing has."""
    if running.looks_slow is not None:
        return tr(
            "The steps are about {times} times slower than anybody's. Is it slow motion?",
            times=number(running.looks_slow, ".2g"),
        )
    return tr("Was the run filmed from the side or from the front?") if unsure(running) else ""


def advice(running: Running) -> str:
    """Return the one sentence that stands below the headline; empty where the findings say it all."""
    if question(running):
        return question(running)
    if not running.strides:
        return tr(
            "Film somebody who runs, best on a treadmill and from the side, head and feet in the picture, "
            "for at least 6 seconds."
        )
    if running.findings:
        return ""
    if running.baseline_s is None:
        return tr("As far as so short a recording shows.")
    if running.passing:
        return tr("Your head and your trunk stayed as they were. More is not read of somebody who runs past.")
    if running.view == "front":
        return tr(
            "Your arms, your shoulders and your trunk stayed as they were at the beginning. Keep it easy like that."
        )
    return tr("Your head, your trunk, your shoulders and your arms stayed as they were at the beginning. Well done.")


def facts(running: Running) -> list[tuple[str, str]]:
    """Return what is known of a run beside its findings, each with a label."""
    if not running.strides or question(running):
        return []
    told = [(tr("View"), tr(_NEAR.get(running.near or "", "") or _VIEWS.get(running.view or "", "not known")))]
    if math.isfinite(running.cadence_spm):
        count = len(running.strides)
        steps = number(running.cadence_spm, ".0f")
        one = tr("{steps} steps a minute, 1 stride", steps=steps)
        several = tr("{steps} steps a minute, {count} strides", steps=steps, count=count)
        told.append((tr("Cadence"), one if count == 1 else several))
    if running.baseline_s is not None:
        since, until = (clock(t_s) for t_s in running.baseline_s)
        beginning = tr("your own running from {since} to {until}", since=since, until=until)
    else:
        beginning = tr("limits that are the same for everybody")
    told.append((tr("Compared with"), beginning))
    if running.slow != 1.0:
        told.append((tr("Slow motion"), tr("{times} times slower than life", times=number(running.slow, ".3g"))))
    return told


def sentence(finding: Finding, running: Running, exercise: Exercise, *, torso: bool = False) -> str:
    """Return a finding as one sentence without a full stop.

    Such as ``From 0:09 on your head was up to 5 cm further forward than in your first minute (limit 3 cm)``.

    Parameters
    ----------
    finding, running, exercise
        The finding, the run that it is of, and what was judged.
    torso
        Tell lengths in torso lengths, as the limits are declared, not in centimetres.
    """
    rule = find_rule(exercise, finding.rule)
    said = "" if rule is None else rule.over if finding.worst > finding.limit else rule.under
    if not said:
        told = f"{rule_title(exercise, finding.rule)}, {when(finding)} ({_numbers(finding, torso=torso)})"
    else:
        told = tr(
            "{when} {what} than {before} ({numbers})",
            when=_from(finding, running),
            # Against a limit that holds for everybody both numbers are told behind, and none in the place.
            what=" ".join(tr(said, by=_change(finding, torso=torso)).split()),
            before=_before(finding, running),
            numbers=_numbers(finding, torso=torso),
        )
    return tr("Possible: {finding}", finding=told) if finding.possible else told


def when(finding: Finding) -> str:
    """Return from when to when something was found, as clocks: ``0:09–0:20``."""  # noqa: RUF002 - a range
    return f"{clock(finding.from_s)}–{clock(finding.to_s)}"  # noqa: RUF001 - a range


def clock(t_s: float) -> str:
    """Return a time as a player shows it.

    >>> clock(9.7), clock(1085.0), clock(3725.0)
    ('0:09', '18:05', '1:02:05')
    """
    # What adds up to 12 seconds in steps of 0.04 may be 11.999999.
    minutes, seconds = divmod(max(0, math.floor(t_s + 1e-6)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def lasted(time_s: float) -> str:
    """Return a duration in words: seconds up to two minutes, then minutes."""
    if 1 <= time_s < 2:
        return tr("1 second")
    if time_s < 120:
        return tr("{count} seconds", count=number(math.floor(time_s + 1e-6), ".0f"))
    return tr("{count} minutes", count=number(math.floor(time_s / 60 + 1e-6), ".0f"))


def answers(finding: Finding, exercise: Exercise, others: Mapping[str, Exercise]) -> tuple[Exercise, ...]:
    """Return the exercises that train what a finding is about, as far as they are there.

    Parameters
    ----------
    finding, exercise
        The finding, and what was judged.
    others
        Every exercise by its id.
    """
    rule = find_rule(exercise, finding.rule)
    ids = rule.answers if isinstance(rule, StrideRule) else ()
    return tuple(others[name] for name in ids if name in others)


def answers_line(finding: Finding, exercise: Exercise, others: Mapping[str, Exercise]) -> str:
    """Return which exercises train what a finding is about; empty where none does."""
    names = ", ".join(tr(other.name) for other in answers(finding, exercise, others))
    return tr("What trains it: {exercises}", exercises=names) if names else ""


def remarks(running: Running, exercise: Exercise) -> list[str]:
    """Return what is to be known of how the run was judged, beside the notes of its report: what was not seen."""
    if not running.strides or question(running):
        return []
    hidden = ", ".join(metric_name(measure) for measure in not_seen(running, exercise))
    return [tr("Could not be read in this recording: {what}.", what=hidden)] if hidden else []


def not_seen(running: Running, exercise: Exercise) -> tuple[StrideMeasure, ...]:
    """Return what can be read from this view, and could not be in any stride."""
    if running.view is None:
        return ()
    return tuple(
        measure
        for measure in exercise.gait.seen_from(running.view)
        if not any(math.isfinite(stride.values.get(measure.name, math.nan)) for stride in running.strides)
    )


def drift_lines(running: Running, exercise: Exercise, *, torso: bool = False) -> list[tuple[str, str]]:
    """Return how each measure moved over a long run: what it is called, and the sentence; last, what did not move.

    Parameters
    ----------
    running, exercise
        The run, and what was judged.
    torso
        Tell lengths in torso lengths, not in centimetres.
    """
    told, steady = [], []
    for measure in exercise.gait.measures:
        drift = running.drift.get(measure.name)
        if drift is None or not math.isfinite(drift.per_10_min + drift.at_the_end):
            continue
        both = (drift.per_10_min, drift.at_the_end)
        if not any(digit in metric_value(value, drift.unit) for value in both for digit in "123456789"):
            steady.append(metric_name(measure))
            continue
        slope, end = (_signed(value, drift.unit, torso=torso) for value in both)
        moved = tr(
            "{slope} every ten minutes; the last three minutes {end} against your beginning", slope=slope, end=end
        )
        told.append((metric_name(measure), moved))
    return [*told, (tr("Steady"), ", ".join(steady))] if steady else told


def metric_name(measure: StrideMeasure) -> str:
    """Return what a measure is called: ``Head forward``."""
    return tr(measure.name.replace("_", " ").capitalize())


def metric_value(value: float, unit: str, *, torso: bool = False, digits: int = 0) -> str:
    """Return a reading in words, such as ``12°``, ``5 cm``, ``78 %`` or ``163 a minute``; a dash for nothing.

    Parameters
    ----------
    value, unit
        The reading and its unit.
    torso
        Tell lengths in torso lengths, not in centimetres.
    digits
        How many decimals; of torso lengths two more.
    """
    if not math.isfinite(value):
        return "–"  # noqa: RUF001 - a dash for nothing
    if unit == "T" and torso:
        return f"{_shown(value, 2 + digits)} T"
    text = _shown(value * _factor(unit, torso=torso), max(digits, 1) if unit == "s" else digits)
    if unit == "/min":
        return tr("{count} a minute", count=text)
    return text + {"deg": "°", "T": " cm", "1": " %"}.get(unit, f" {unit}")


def _factor(unit: str, *, torso: bool) -> float:
    """Return how many whole steps of what is shown make one of a unit: percent, centimetres, hundredths of a torso."""
    return {"1": 100.0, "T": 100.0 if torso else CM_PER_T}.get(unit, 1.0)


def _shown(value: float, digits: int) -> str:
    """Return a number, with a real minus, and none in front of a zero."""
    return number(round(value, digits) + 0.0, f".{digits}f").replace("-", "−")  # noqa: RUF001 - a real minus


def criterion_line(criterion: Criterion, *, torso: bool = False) -> str:
    """Return one comparison of a rule of running: what is read, against what, and from where on it is told.

    Parameters
    ----------
    criterion
        One of `StrideRule.criteria`.
    torso
        Tell lengths in torso lengths, as the limits are declared, not in centimetres.
    """
    limits = criterion.limits
    unit = "1" if criterion.against is Against.BASELINE_RATIO else criterion.measure.unit
    told = []
    for level, above, below in (
        (Level.WARN, limits.warn_above, limits.warn_below),
        (Level.FAULT, limits.fault_above, limits.fault_below),
    ):
        word = tr(LEVELS[level])
        if above is not None:
            told.append(tr("{level} over {limit}", level=word, limit=_limit(above, unit, torso=torso)))
        if below is not None:
            told.append(tr("{level} under {limit}", level=word, limit=_limit(below, unit, torso=torso)))
    name, levels = metric_name(criterion.measure), ", ".join(told)
    if criterion.against is Against.BASELINE:
        return tr("{measure}, against your own beginning: {levels}", measure=name, levels=levels)
    if criterion.against is Against.BASELINE_RATIO:
        return tr("{measure}, as a share of your own beginning: {levels}", measure=name, levels=levels)
    return tr("{measure}: {levels}", measure=name, levels=levels)


def agreeing(rule: StrideRule, criterion: Criterion) -> tuple[Criterion, ...]:
    """Return what has to agree with a criterion: changes with changes, limits for everybody with such limits."""
    absolute = criterion.against is Against.NOTHING
    return tuple(other for other in rule.agreeing if (other.against is Against.NOTHING) == absolute)


def _signed(value: float, unit: str, *, torso: bool) -> str:
    text = metric_value(value, unit, torso=torso, digits=int(unit == "deg"))
    return f"+{text}" if value > 0 and any(digit in text for digit in "123456789") else text


def _seconds_run(running: Running) -> float:
    """Return how long the run lasted for the runner, seconds."""
    return (running.strides[-1].to_s - running.strides[0].from_s) / running.slow


def _from(finding: Finding, running: Running) -> str:
    """Return from when to when something was found, as a sentence begins."""
    end_s = running.strides[-1].to_s if running.strides else math.inf
    to_the_end = finding.to_s >= end_s - _TO_THE_END_S
    if running.strides and to_the_end and finding.from_s <= running.strides[0].from_s + _TO_THE_END_S:
        return tr("All the way")
    since, until = clock(finding.from_s), clock(finding.to_s)
    minute, last = int(finding.from_s // 60), int(finding.to_s // 60)
    if not running.short and minute >= 1 and finding.to_s - finding.from_s >= _MINUTES_S:
        if to_the_end:
            return tr("From minute {minute} on", minute=minute)
        return tr("From minute {minute} to minute {last}", minute=minute, last=last)
    return tr("From {since} on", since=since) if to_the_end else tr("From {since} to {until}", since=since, until=until)


def _before(finding: Finding, running: Running) -> str:
    """Return what a finding is compared with, as it follows ``than``."""
    if finding.against == "absolute":
        return tr("the limit")
    at = [stride for stride in running.strides if stride.from_s <= finding.from_s + 1e-6]
    if at and at[-1].segment > 0:
        return tr("just after the speed had changed")
    if running.baseline_s is None:
        return tr("in your relaxed running")
    if not running.short:
        return tr("in your first minute")
    first_s = running.strides[0].from_s if running.strides else running.baseline_s[0]
    return tr("in your first {time}", time=lasted(running.baseline_s[1] - first_s))


def _change(finding: Finding, *, torso: bool) -> str:
    """Return by how much something changed against the baseline; nothing where it is compared with a limit."""
    if finding.against == "absolute":
        return ""
    far, limit = _from_baseline(finding)
    digits = _digits(far, limit, finding.unit, torso=torso)
    return tr("up to {amount}", amount=metric_value(far, finding.unit, torso=torso, digits=digits))


def _numbers(finding: Finding, *, torso: bool) -> str:
    """Return the limit of a finding, and where it is the same for everybody the reading before it."""
    if finding.against != "absolute":
        return tr("limit {limit}", limit=_limit(_from_baseline(finding)[1], finding.unit, torso=torso))
    # Which way counts as minus is the judge's business.
    way = -1.0 if finding.worst < 0 and finding.limit < 0 else 1.0
    worst, limit = way * finding.worst, way * finding.limit
    digits = _digits(worst, limit, finding.unit, torso=torso)
    return tr(
        "{reading}, limit {limit}",
        reading=metric_value(worst, finding.unit, torso=torso, digits=digits),
        limit=_limit(limit, finding.unit, torso=torso),
    )


def _from_baseline(finding: Finding) -> tuple[float, float]:
    """Return how far the reading and the limit lie from the baseline."""
    one = 1.0 if finding.against == "baseline_ratio" else 0.0
    return abs(finding.worst - one), abs(finding.limit - one)


def _digits(worst: float, limit: float, unit: str, *, torso: bool) -> int:
    """Return how many decimals show that a reading is beyond its limit."""
    factor = _factor(unit, torso=torso)
    return int(round(worst * factor) == round(limit * factor))


def _limit(value: float, unit: str, *, torso: bool) -> str:
    """Return a limit, with a decimal where it has one: it may follow the scatter of the runner's own strides."""
    shown = round(value * _factor(unit, torso=torso), 1)
    return metric_value(value, unit, torso=torso, digits=int(shown != round(shown)))
