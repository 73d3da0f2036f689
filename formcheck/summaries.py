"""What a whole set came to, in words: for the panel at its end, the text and the report.

No Qt, no clock: a report in, words out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from formcheck.core.exercise import Exercise
from formcheck.core.report import Attempt, Counts, Hold, Level, Outcome, SetReport
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
    if not report.entries:
        return Summary(headline(exercise, report), (), (), (), _nothing_found(report), report.notes)
    if report.hold is not None:
        return _of_hold(exercise, report, report.hold)
    counts, what = report.counts, noun(exercise)
    numbers = Counter(rep.outcome for rep in report.reps)
    tally: Counter[str] = Counter()
    for rep in report.reps:
        tally.update({verdict.rule for verdict in rep.faults if verdict.level is Level.FAULT})
    advice = ""
    if counts.unverified and counts.unverified >= counts.attempted - counts.clean - counts.unverified:
        advice = _HIDDEN
    elif tally:
        rule = find_rule(exercise, tally.most_common(1)[0][0])
        advice = rule.tell if rule else ""
    elif counts.clean == counts.attempted:
        advice = f"Every {what} was clean."
    return Summary(
        headline(exercise, report),
        tuple((outcome, f"{numbers[outcome]} {_PARTS[outcome]}") for outcome in Outcome if numbers[outcome]),
        side_lines(report),
        tuple((rule_title(exercise, rule), f"{number} ×") for rule, number in tally.most_common()),  # noqa: RUF001
        advice,
        report.notes,
    )


def headline(exercise: Exercise, report: SetReport) -> str:
    """Return the result of a set in one line, such as ``7 clean of 9 repetitions``."""
    if not report.entries:
        return f"No {'hold' if exercise.is_hold else noun(exercise)} was found"
    if report.hold is not None:
        return f"{hold_line(report.hold.attempts)}, goal {report.hold.goal_s:g} s"
    counts = report.counts
    if report.cycles is not None and counts.clean == counts.attempted == report.cycles:
        return f"{report.cycles} {noun(exercise, report.cycles)}"
    return f"{counts.clean} clean of {counts.attempted} {noun(exercise, counts.attempted)}"


def result_line(exercise: Exercise, report: SetReport) -> str:
    """Return the result of a set in one line with every count, what matters first."""
    if exercise.is_hold:
        return headline(exercise, report)
    cycles = f"{report.cycles} {noun(exercise, report.cycles)}, " if report.cycles is not None else ""
    return cycles + count_line(report.counts)


def hold_line(attempts: Sequence[Attempt]) -> str:
    """Return the seconds of some attempts in one line: clean, held, and the best of them."""
    hold = Hold(tuple(attempts), 0.0)
    best = f", best {seconds(hold.best_s, 0)}" if len(attempts) > 1 else ""
    return f"{seconds(hold.clean_s, 0)} clean of {seconds(hold.total_s, 0)} held{best}"


def count_line(counts: Counts) -> str:
    """Return the four counts, the one that matters first."""
    line = f"{counts.clean} clean of {counts.attempted} attempted ({counts.complete} complete"
    return line + (f", {counts.unverified} could not be judged)" if counts.unverified else ")")


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
    faults += [(f"Ended: {rule_title(exercise, rule)}", f"{number} ×") for rule, number in ended.most_common()]  # noqa: RUF001
    advice = _next_goal(exercise, hold)
    if unseen_s > rest_s:
        advice = _HIDDEN
    elif lasted:
        rule = find_rule(exercise, lasted.most_common(1)[0][0])
        advice = rule.tell if rule else advice
    return Summary(
        headline(exercise, report),
        tuple(shares(hold.total_s, hold.clean_s, unseen_s, digits=0)),
        side_lines(report),
        tuple(faults),
        advice,
        report.notes,
    )


def _next_goal(exercise: Exercise, hold: Hold) -> str:
    """Return what to aim for after holds without a fault."""
    first, then = exercise.zone.goal_s
    if hold.best_s < first:
        return f"Next: {first:g} s in one go. The best so far is {seconds(hold.best_s, 0)}."
    if hold.best_s < then:
        return f"The goal of {first:g} s is reached. Next: {then:g} s."
    return f"The goal of {max(first, then):g} s is reached."


def _nothing_found(report: SetReport) -> str:
    if report.source.frames and not report.source.frames_with_pose:
        return "Nobody was seen. Put the whole body into the picture and try again."
    return "Take the start pose, hold it for a second, then begin."


_PARTS: Final = {
    Outcome.CLEAN: "clean",
    Outcome.REJECTED: "not counted",
    Outcome.UNVERIFIED: "could not be judged",
}
_HIDDEN: Final = "Some of you was hidden: move the camera before the next set."
