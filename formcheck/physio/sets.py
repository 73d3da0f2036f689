"""What a report says of the sets of an exercise: counts for each side, faults, the worst moment, corrections."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from formcheck import summaries, wording
from formcheck.charts import Chart, range_text, tempo_text
from formcheck.core.exercise import Exercise, Kind
from formcheck.core.report import Attempt, Outcome, Rep, SetReport, Stretch, Verdict
from formcheck.core.rule import Rule
from formcheck.io.store.records import Entry
from formcheck.language import number, tr
from formcheck.physio.blocks import (
    Cell,
    Count,
    Drawing,
    Items,
    Section,
    Table,
    Theme,
    Words,
    figure,
    items,
    section,
    text,
    words,
)
from formcheck.physio.footnotes import Footnotes
from formcheck.physio.strip import SIGNS, Strip
from formcheck.physio.tally import Broken, Side, broken, sides, unseen
from formcheck.physio.worst import Worst, drawable, worst_moment
from formcheck.progress import FEW
from formcheck.wording import Entry as Judged

#: How large a chart is in a report, units of the drawing: three stand beside each other.
CHART_SIZE = (280.0, 160.0)


@dataclass(frozen=True, slots=True)
class Plotted:
    """A chart in the size of the report."""

    chart: Chart
    size: tuple[float, float] = CHART_SIZE

    @property
    def said(self) -> str:
        return self.chart.description

    def svg(self, theme: Theme) -> str:
        width, height = self.size
        return self.chart.svg(theme.colours, width=width, height=height)


def side_word(side: str | None) -> str:
    """Return a side in words; empty where there is none."""
    return tr(wording.SIDES[side]) if side else ""


# ---- counts


def counts_table(groups: Sequence[tuple[Exercise, Sequence[Entry]]], *, named: bool = True) -> Table | None:
    """Return the table of what is counted in repetitions, for each exercise and side; None without any.

    Parameters
    ----------
    groups
        Exercises with their sets.
    named
        Whether the exercise is told, and how many sets there were.
    """
    rows = []
    for exercise, entries in groups:
        if exercise.is_hold or exercise.is_run:
            continue
        for first, side in _numbered(sides(entries)):
            figures = side.figures
            rejected = figures.attempted - figures.clean - figures.unverified
            row = [
                text(side_word(figures.side)),
                figure(str(figures.attempted)),
                figure(str(figures.complete)),
                figure(str(figures.clean)),
                figure(str(rejected)),
                figure(str(figures.unverified)),
                figure(range_text(figures) or "–"),  # noqa: RUF001 - a dash for nothing
                figure(tempo_text(figures) or "–"),  # noqa: RUF001
            ]
            lead = [text(tr(exercise.name) if first else ""), figure(str(figures.sets))]
            rows.append(tuple(lead + row if named else row))
    head = (
        *((tr("Exercise"), tr("Sets")) if named else ()),
        tr("Side"),
        tr("Attempted"),
        tr("Complete"),
        tr("Clean"),
        tr("Not counted"),
        tr("Could not judge"),
        tr("Range, mean ± SD"),
        tr("Tempo: up, top, back"),
    )
    return _table(head, rows, named=named)


def holds_table(groups: Sequence[tuple[Exercise, Sequence[Entry]]], *, named: bool = True) -> Table | None:
    """Return the table of what is held, for each exercise and side; None without any."""
    rows = []
    for exercise, entries in groups:
        if not exercise.is_hold:
            continue
        for first, side in _numbered(sides(entries)):
            figures = side.figures
            held, clean = (0.0 if math.isnan(value) else value for value in (figures.held_s, figures.clean_s))
            best = 0.0 if math.isnan(figures.best_s) else figures.best_s
            faulty = wording.faulty_s(held, clean, side.unseen_s)
            row = [
                text(side_word(figures.side)),
                figure(str(figures.attempted)),
                figure(str(figures.complete)),
                *(figure(wording.seconds(value, 0)) for value in (held, clean, faulty, side.unseen_s)),
                figure(wording.seconds(best, 1)),
                figure(", ".join(number(goal) for goal in side.goals_s) + " s"),
            ]
            lead = [text(tr(exercise.name) if first else ""), figure(str(figures.sets))]
            rows.append(tuple(lead + row if named else row))
    head = (
        *((tr("Hold"), tr("Sets")) if named else ()),
        tr("Side"),
        tr("Attempts"),
        tr("Goal reached"),
        tr("Held"),
        tr("Clean"),
        tr("With faults"),
        tr("Not judged"),
        tr("Best, clean"),
        tr("Goal"),
    )
    return _table(head, rows, named=named)


def _numbered(found: Iterable[Side]) -> Iterator[tuple[bool, Side]]:
    for place, side in enumerate(found):
        yield place == 0, side


def _table(head: tuple[str, ...], rows: list[tuple[Cell, ...]], *, named: bool) -> Table | None:
    """Return a table without the column of sides where nothing has one."""
    if not rows:
        return None
    place = 2 if named else 0
    if not any(row[place].lines[0] for row in rows):
        head = head[:place] + head[place + 1 :]
        rows = [row[:place] + row[place + 1 :] for row in rows]
    return Table(head, tuple(rows), wide=0 if named else None)


def few(groups: Sequence[tuple[Exercise, Sequence[Entry]]]) -> Words | None:
    """Return that there were few repetitions, where there were."""
    least = [
        side.figures.complete
        for exercise, entries in groups
        if not exercise.is_hold and not exercise.is_run
        for side in sides(entries)
        if side.figures.complete
    ]
    if not least or min(least) >= FEW:
        return None
    return Words(
        tr("n is the number of complete repetitions. Where it is small, mean and standard deviation say little."),
        "small",
    )


def set_figures(report: SetReport) -> tuple[Count, ...]:
    """Return the large figures of one set."""
    if report.hold is not None:
        hold = report.hold
        unseen_s = sum(attempt.unseen_s for attempt in hold.attempts)
        found = []
        for outcome, told in wording.shares(hold.total_s, hold.clean_s, unseen_s):
            value, _, word = told.partition(" s ")
            found.append(Count(f"{value} s", word, outcome.value))
        return (
            *found,
            Count(wording.seconds(hold.total_s), tr("held")),
            Count(wording.seconds(hold.best_s), tr("clean in the best attempt")),
            Count(f"{number(hold.goal_s)} s", tr("goal")),
        )
    counts = report.counts
    rejected = counts.attempted - counts.clean - counts.unverified
    return (
        Count(str(counts.clean), tr("clean"), "clean"),
        Count(str(rejected), tr("not counted"), "rejected" if rejected else "plain"),
        Count(str(counts.unverified), tr("could not be judged"), "unverified"),
        Count(str(counts.complete), tr("complete") if report.cycles is None else tr("complete cycles")),
        Count(str(counts.attempted), tr("attempted")),
    )


# ---- faults


def faults_table(exercise: Exercise, entries: Sequence[Entry], notes: Footnotes) -> Table | None:
    """Return what was broken, on which side, how often, and by how much at the worst; None where nothing was."""
    rows = list[tuple[Cell, ...]]()
    for side in sides(entries):
        for one in broken(side, exercise):
            often = tr("{count} of {of}", count=one.faults, of=side.figures.attempted)
            if exercise.is_hold:
                often = wording.seconds(one.fault_s)
            rows.append(
                (
                    Cell((wording.rule_title(exercise, one.rule),), notes=notes.number(exercise, one.rule)),
                    text(side_word(side.figures.side)),
                    figure(often),
                    figure(str(one.warnings)),
                    figure(_reading(exercise, one.worst)),
                    figure(wording.quantity(one.worst.limit, one.worst.unit, beside=one.worst.limit)),
                )
            )
    if not rows:
        return None
    head: tuple[str, ...] = (tr("What was told"), tr("Side"), tr("Fault"), tr("Watch"), tr("Worst"), tr("Limit"))
    if not any(row[1].lines[0] for row in rows):
        head, rows = head[:1] + head[2:], [row[:1] + row[2:] for row in rows]
    return Table(head, tuple(rows), wide=0)


def _reading(exercise: Exercise, worst: Verdict | Stretch) -> str:
    return wording.quantity(worst.worst, worst.unit, beside=worst.limit)


def worst_drawings(exercise: Exercise, entries: Sequence[Entry], most: int = 2) -> tuple[tuple[Drawing, ...], str]:
    """Return the worst moments of the rules that were broken most, one of each side; and why there are none.

    Parameters
    ----------
    exercise, entries
        Its sets.
    most
        So many at most.
    """
    found, why = list[Drawing](), ""
    for side in sides(entries):
        able = [one for one in broken(side, exercise) if one.faults and drawable(_rule(exercise, one), exercise)]
        for one in able:
            drawn, why_not = _drawn(exercise, one)
            why = why or why_not
            if drawn is not None:
                found.append(drawn)
                break
    return tuple(found[:most]), "" if found else why


def _rule(exercise: Exercise, one: Broken) -> Rule | None:
    return wording.find_rule(exercise, one.rule)


def _drawn(exercise: Exercise, one: Broken) -> tuple[Drawing | None, str]:
    kept = one.entry.kept
    if kept is None or kept.recording is None:
        return None, tr("There is no drawing of the worst moment: the landmarks were not kept.")
    try:
        worst = worst_moment(kept.recording, one.entry.report, exercise, one.worst, one.of.side)
    except (OSError, ValueError):
        return None, tr("There is no drawing of the worst moment: the landmarks could not be read.")
    if worst is None:
        return None, ""
    return Drawing(worst, _caption(exercise, one, worst)), ""


def _caption(exercise: Exercise, one: Broken, worst: Worst) -> str:
    limit = wording.quantity(one.worst.limit, one.worst.unit, beside=one.worst.limit)
    told = {"value": _reading(exercise, one.worst), "limit": limit}
    lines = tr("Read (line): {value}. Limit (dashed): {limit}.", **told)
    if not worst.limited:
        lines = tr("Read: {value}. Limit: {limit}.", **told)
    kept = one.entry.kept
    where = tr("set {set}, number {number}", set=kept.id if kept else 1, number=one.of.number)
    if one.of.side:
        where = f"{side_word(one.of.side)}, {where}"
    return f"{wording.rule_title(exercise, one.rule)} ({where}). {lines}"


# ---- one after the other


def entries_table(exercise: Exercise, report: SetReport, notes: Footnotes) -> Section | None:
    """Return every repetition or attempt of a set with its outcome and the reason."""
    title = wording.noun(exercise, 2)
    title = title[:1].upper() + title[1:]
    if not report.entries:
        return section(title, Words(tr("None was found.")))
    rows = list[tuple[Cell, ...]]()
    for entry in report.entries:
        rows.append(
            (
                figure(str(entry.number)),
                text(side_word(entry.side)),
                figure(f"{number(entry.start_s, '.1f')}–{number(entry.end_s, '.1f')} s"),  # noqa: RUF001 - a range
                Cell((f"{SIGNS[entry.outcome]} {_outcome(entry)}",), entry.outcome.value, number=True),
                Cell(_detail(exercise, entry), number=True),
                Cell(_reasons(exercise, entry), notes=_notes(exercise, entry, notes)),
            )
        )
    detail = tr("Range, tempo")
    if exercise.is_hold:
        detail = tr("Clean, held")
    elif exercise.kind is Kind.CYCLES:
        detail = tr("Duration")
    head: tuple[str, ...] = ("#", tr("Side"), tr("Time"), tr("Outcome"), detail, tr("Why"))
    if not any(row[1].lines[0] for row in rows):
        head, rows = head[:1] + head[2:], [row[:1] + row[2:] for row in rows]
    return section(title, Table(head, tuple(rows), wide=len(head) - 1))


def _outcome(entry: Judged) -> str:
    table = wording.ATTEMPTS if isinstance(entry, Attempt) else wording.OUTCOMES
    return tr(table[entry.outcome])


def _detail(exercise: Exercise, entry: Judged) -> tuple[str, ...]:
    if isinstance(entry, Attempt):
        clean, *others = wording.shares(entry.held_s, entry.clean_s, entry.unseen_s)
        return f"{clean[1]} {wording.held_text(entry)}", *(told for _, told in others)
    return tuple(wording.entry_detail(exercise, entry).split(" · "))


def _reasons(exercise: Exercise, entry: Judged) -> tuple[str, ...]:
    """Return why it was judged so, what keeps it from counting first."""
    if isinstance(entry, Attempt):
        return tuple(told for told, _ in wording.attempt_sentences(exercise, entry))
    reason = wording.reason(exercise, entry)
    if entry.outcome is not Outcome.REJECTED:
        return tuple(reason.split(" · ")) if entry.outcome is Outcome.CLEAN else (reason,)
    against = [verdict for verdict in entry.faults if verdict.voids]
    told = [wording.fault_sentence(exercise, verdict) for verdict in against] or [reason]
    besides = [wording.fault_sentence(exercise, v) for v in entry.faults if not v.voids]
    return (*told, *(tr("also: {fault}", fault=fault) for fault in besides if fault not in told))


def _notes(exercise: Exercise, entry: Judged, notes: Footnotes) -> tuple[int, ...]:
    found = [fault.rule for fault in entry.faults]
    if isinstance(entry, Attempt) and entry.ended_by is not None:
        found.append(entry.ended_by)
    numbers = [notes.number(exercise, rule) for rule in dict.fromkeys(found)]
    return tuple(number for several in numbers for number in several)


def strip(report: SetReport) -> Section | None:
    """Return the course of a set."""
    drawn = Strip(report)
    if drawn.empty:
        return None
    key = None
    if report.hold is not None:
        key = Words(tr("A bar is an attempt; ✕ in it marks what was not clean."), "small")
    return section(tr("The set"), Drawing(drawn), key)


# ---- what the user says, and what was not seen


def corrections(groups: Sequence[tuple[Exercise, Sequence[Entry]]]) -> Section | None:
    """Return what the user says otherwise than the program."""
    rows = []
    for exercise, entries in groups:
        for entry in entries:
            for said in entry.corrections:
                rules = ", ".join(wording.rule_title(exercise, rule) for rule in said.rules)
                where = tr("set {set}, number {number}", set=entry.kept.id if entry.kept else 1, number=said.number)
                table = wording.ATTEMPTS if exercise.is_hold else wording.OUTCOMES
                program = Cell((f"{SIGNS[said.program]} {tr(table[said.program])}",), said.program.value, number=True)
                user = Cell((f"{SIGNS[said.user]} {tr(table[said.user])}",), said.user.value, number=True)
                rows.append((text(f"{tr(exercise.name)}, {where}"), program, user, text(rules)))
    if not rows:
        return None
    head = (tr("Where"), tr("The program said"), tr("The user says"), tr("It rested on"))
    kept = tr("The counts in this report are those of the program.")
    return section(tr("Corrected by the user"), Table(head, tuple(rows), wide=0), Words(kept, "small"))


def not_judged(groups: Sequence[tuple[Exercise, Sequence[Entry]]]) -> Items | None:
    """Return what could not be judged and why, and what was noted of the recordings."""
    lines = []
    for exercise, entries in groups:
        name = tr(exercise.name)
        for side in sides(entries) if not exercise.is_run else ():
            of = f"{name}, {side_word(side.figures.side)}" if side.figures.side else name
            if side.figures.unverified and not exercise.is_hold:
                told = ", ".join(
                    f"{wording.rule_title(exercise, rule)} ({times})" for rule, times in unseen(side).items()
                )
                line = tr("{exercise}: {count} could not be judged.", exercise=of, count=side.figures.unverified)
                seen = tr("Not seen: {rules}", rules=told) + "." if told else ""
                lines.append(" ".join(filter(None, (line, seen, _camera_tip(exercise, side)))))
            elif side.unseen_s >= 1:
                time = wording.seconds(side.unseen_s, 0)
                line = tr("{exercise}: {time} could not be judged.", exercise=of, time=time)
                lines.append(f"{line} {tr(wording.MOVE_CAMERA)}")
        notes = dict.fromkeys(tr(note) for entry in entries for note in entry.report.notes)
        lines += [f"{name}: {note}" for note in notes]
    return items(lines)


def _camera_tip(exercise: Exercise, side: Side) -> str:
    """Return how to move the camera: what would have helped most repetitions that could not be judged."""
    tips = Counter(
        wording.camera_tip(exercise, judged)
        for _, judged in side.entries
        if isinstance(judged, Rep) and judged.outcome is Outcome.UNVERIFIED
    )
    return tr(tips.most_common(1)[0][0]) if tips else ""


def advice(exercise: Exercise, report: SetReport) -> Words | None:
    """Return what a set says about the next one."""
    return words(summaries.summarise(exercise, report).advice, "lead")


def nothing_clean(exercise: Exercise, entries: Sequence[Entry]) -> str:
    """Return that no repetition was clean, and of what kind they were; empty where one was, or none was found."""
    found = [side.figures for side in sides(entries)]
    attempted, clean = sum(f.attempted for f in found), sum(f.clean for f in found)
    unverified = sum(f.unverified for f in found)
    if exercise.is_run or exercise.is_hold or clean:
        return ""
    if not attempted:
        return tr("Nothing was found that could be counted.")
    if unverified == attempted:
        return tr("The camera could judge none of them: that says nothing about how they were done.")
    return ""
