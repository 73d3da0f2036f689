"""What a whole set came to, in words: for the panel at its end, the text and the report.

No Qt, no clock: a report in, words out.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from formcheck import findings
from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, Counts, Hold, Level, Outcome, SetReport
from formcheck.core.running import Running
from formcheck.language import number, tr
from formcheck.wording import faulty_s, find_rule, noun, rule_title, seconds, shares


@dataclass(frozen=True, slots=True)
class Summary:
    """What a finished set came to, in words.

    Attributes
    ----------
    headline
        The result in one line.
    parts
        Clean, faulty and not to be judged, each with its number or its seconds, where there are any.
    sides
        The same for each side, where both were worked.
    faults
        Each fault that was found, and how often or how long, the worst first.
    advice
        What to work on next, one sentence; empty when there is nothing to say.
    notes
        What the judge had to say about the recording itself.
    """

    headline: str
    parts: tuple[tuple[Outcome, str], ...]
    sides: tuple[tuple[str, str], ...]
    faults: tuple[tuple[str, str], ...]
    advice: str
    notes: tuple[str, ...]


def summarise(exercise: Exercise, report: SetReport) -> Summary:
    """Return the end-of-set summary of a report."""
    if report.running is not None:
        return _of_run(exercise, report, report.running)
    if not report.entries:
        return Summary(headline(exercise, report), (), (), (), _nothing_found(report), _notes(report))
    if report.hold is not None:
        return _of_hold(exercise, report, report.hold)
    counts = report.counts
    numbers = Counter(rep.outcome for rep in report.reps)
    tally: Counter[str] = Counter()
    for rep in report.reps:
        tally.update({verdict.rule for verdict in rep.faults if verdict.level is Level.FAULT})
    advice = ""
    if counts.unverified and counts.unverified >= counts.attempted - counts.clean - counts.unverified:
        advice = tr(_HIDDEN)
    elif tally:
        rule = find_rule(exercise, tally.most_common(1)[0][0])
        advice = tr(rule.tell) if rule else ""
    elif counts.clean == counts.attempted:
        advice = tr("Every {noun} was clean.", noun=noun(exercise))
    return Summary(
        headline(exercise, report),
        tuple((outcome, tr(_PARTS[outcome], count=numbers[outcome])) for outcome in Outcome if numbers[outcome]),
        side_lines(report),
        tuple((rule_title(exercise, rule), f"{times} ×") for rule, times in tally.most_common()),  # noqa: RUF001
        advice,
        _notes(report),
    )


def headline(exercise: Exercise, report: SetReport) -> str:
    """Return the result of a set in one line, such as ``7 clean of 9 repetitions``."""
    if report.running is not None:
        return findings.headline(report.running)
    if not report.entries:
        return tr("No hold was found") if exercise.is_hold else tr("No {noun} was found", noun=noun(exercise))
    if report.hold is not None:
        goal = number(report.hold.goal_s)
        return tr("{seconds}, goal {goal} s", seconds=hold_line(report.hold.attempts), goal=goal)
    counts = report.counts
    if report.cycles is not None and counts.clean == counts.attempted == report.cycles:
        return f"{report.cycles} {noun(exercise, report.cycles)}"
    return tr(
        "{clean} clean of {attempted} {nouns}",
        clean=counts.clean,
        attempted=counts.attempted,
        nouns=noun(exercise, counts.attempted),
    )


def result_line(exercise: Exercise, report: SetReport) -> str:
    """Return the result of a set in one line with every count, what matters first."""
    if exercise.is_hold or report.running is not None:
        return headline(exercise, report)
    cycles = f"{report.cycles} {noun(exercise, report.cycles)}, " if report.cycles is not None else ""
    return cycles + count_line(report.counts)


def hold_line(attempts: Sequence[Attempt]) -> str:
    """Return the seconds of some attempts in one line: clean, held, and the best of them."""
    hold = Hold(tuple(attempts), 0.0)
    clean, held, best = (seconds(value, 0) for value in (hold.clean_s, hold.total_s, hold.best_s))
    if len(attempts) > 1:
        return tr("{clean} clean of {held} held, best {best}", clean=clean, held=held, best=best)
    return tr("{clean} clean of {held} held", clean=clean, held=held)


def count_line(counts: Counts) -> str:
    """Return the four counts, the one that matters first."""
    numbers = counts.to_dict()
    if counts.unverified:
        return tr(
            "{clean} clean of {attempted} attempted ({complete} complete, {unverified} could not be judged)", **numbers
        )
    return tr("{clean} clean of {attempted} attempted ({complete} complete)", **numbers)


def source_line(report: SetReport) -> str:
    """Return where a set came from in one line: name, length, pictures, and how many of them somebody is in."""
    source = report.source
    parts = [source.name or source.kind, f"{number(source.duration_s, '.1f')} s"]
    if math.isfinite(source.fps):
        parts.append(tr("{rate} a second", rate=number(source.fps, ".4g")))
    parts.append(tr("{count} frames", count=source.frames))
    if source.frames:
        # Rounded down: 100 % is said only when it is true.
        share = math.floor(100 * source.frames_with_pose / source.frames)
        parts.append(tr("somebody seen in {share} %", share=share))
    return ", ".join(parts)


def side_lines(report: SetReport) -> tuple[tuple[str, str], ...]:
    """Return what each side came to, where both were worked; else nothing."""
    if len(report.sides) < 2:
        return ()
    if report.hold is None:
        return tuple((side, count_line(counts)) for side, counts in report.sides.items())
    return tuple((side, hold_line([a for a in report.hold.attempts if a.side == side])) for side in report.sides)


def _of_hold(exercise: Exercise, report: SetReport, hold: Hold) -> Summary:
    unseen_s = sum(attempt.unseen_s for attempt in hold.attempts)
    rest_s = faulty_s(hold.total_s, hold.clean_s, unseen_s)
    lasted: Counter[str] = Counter()
    ended: Counter[str] = Counter()
    for attempt in hold.attempts:
        for stretch in attempt.faults:
            if stretch.level is Level.FAULT:
                # Whole hundredths: a Counter of seconds that ranks them.
                lasted[stretch.rule] += round(100 * (stretch.to_s - stretch.from_s))
        if attempt.ended_by is not None and not attempt.complete:
            ended[attempt.ended_by] += 1
    faults = [(rule_title(exercise, rule), seconds(cs / 100, 0)) for rule, cs in lasted.most_common() if cs >= 100]
    faults += [
        (tr("Ended: {rule}", rule=rule_title(exercise, rule)), f"{times} ×")  # noqa: RUF001 - the sign for times
        for rule, times in ended.most_common()
    ]
    advice = _next_goal(exercise, hold)
    if unseen_s > rest_s:
        advice = tr(_HIDDEN)
    elif lasted:
        rule = find_rule(exercise, lasted.most_common(1)[0][0])
        advice = tr(rule.tell) if rule else advice
    return Summary(
        headline(exercise, report),
        tuple(shares(hold.total_s, hold.clean_s, unseen_s, digits=0)),
        side_lines(report),
        tuple(faults),
        advice,
        _notes(report),
    )


def _of_run(exercise: Exercise, report: SetReport, running: Running) -> Summary:
    """Return the summary of a run: what stood out and when, the farthest first."""
    nobody = bool(report.source.frames) and not report.source.frames_with_pose
    order = sorted(running.findings, key=lambda finding: (finding.level is not Level.FAULT, finding.from_s))
    return Summary(
        headline(exercise, report),
        (),
        (),
        tuple((rule_title(exercise, finding.rule), findings.when(finding)) for finding in order),
        _nothing_found(report) if nobody else findings.advice(running),
        (*findings.remarks(running, exercise), *_notes(report)),
    )


def _next_goal(exercise: Exercise, hold: Hold) -> str:
    """Return what to aim for after holds without a fault."""
    first, then = exercise.zone.goal_s
    if hold.best_s < first:
        best = seconds(hold.best_s, 0)
        return tr("Next: {goal} s in one go. The best so far is {best}.", goal=number(first), best=best)
    if hold.best_s < then:
        return tr("The goal of {goal} s is reached. Next: {next} s.", goal=number(first), next=number(then))
    return tr("The goal of {goal} s is reached.", goal=number(max(first, then)))


def _notes(report: SetReport) -> tuple[str, ...]:
    return tuple(tr(note) for note in report.notes)


def _nothing_found(report: SetReport) -> str:
    if report.source.frames and not report.source.frames_with_pose:
        return tr("Nobody was seen. Put the whole body into the picture and try again.")
    return tr("Take the start pose, hold it for a second, then begin.")


_PARTS: Final = {
    Outcome.CLEAN: "{count} clean",
    Outcome.REJECTED: "{count} not counted",
    Outcome.UNVERIFIED: "{count} could not be judged",
}
_HIDDEN: Final = "Some of you was hidden: move the camera before the next set."
