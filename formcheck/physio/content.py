"""What a report for a physiotherapist says: of a session on one page, of a set, of a run, of some weeks.

Every number comes from what was kept, and nothing is said of what it means: no diagnosis, and no cause (specification
9.6 and 10.7). What a physiotherapist looks for comes first: what was done and how it went, pain, what was told and by
how much, left and right, how it changed; then what could not be judged, and the limits with their sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final, TypeAlias

from formcheck import calendar_axis, planned, summaries
from formcheck.core.exercise import Exercise
from formcheck.core.report import Outcome, SetReport
from formcheck.io.store.records import Entry, SessionRecord, TrendPoint
from formcheck.language import code, tr
from formcheck.physio import brief, pains, programme, runs, sets, weeks
from formcheck.physio.blocks import (
    Beside,
    Block,
    Counts,
    Items,
    Report,
    Section,
    Table,
    Words,
    items,
    section,
    text,
    words,
)
from formcheck.physio.footnotes import Footnotes
from formcheck.physio.programme import Programme
from formcheck.physio.tally import sides
from formcheck.physio.weeks import Weeks
from formcheck.progress import left_right

#: What a report can be made of.
What: TypeAlias = Entry | SessionRecord | Weeks | Programme
#: So many sessions are drawn in the report of one: two months of three a week. House value.
_SHOWN: Final = 24
_NO_TRENDS: Mapping[str, Sequence[TrendPoint]] = {}


def content(
    what: What,
    *,
    exercises: Mapping[str, Exercise] | None = None,
    trends: Mapping[str, Sequence[TrendPoint]] = _NO_TRENDS,
) -> Report:
    """Return what a report says, in the user's language.

    Parameters
    ----------
    what
        A set or a run, a session, some weeks, or a programme.
    exercises
        Every exercise by its id; None for all that are found.
    trends
        Of the exercises of a set or a session: their sessions up to this one, oldest first.
    """
    if isinstance(what, Programme):
        return _of_programme(what)
    if exercises is None:
        from formcheck.io.catalogue import discover  # late: it runs the files of all exercises

        exercises = discover().exercises
    if isinstance(what, Weeks):
        return _of_weeks(what, exercises)
    if isinstance(what, SessionRecord):
        return _of_session(what, exercises, trends)
    return _of_set(what, exercises, trends)


# ---- a session


def _of_session(
    session: SessionRecord, exercises: Mapping[str, Exercise], trends: Mapping[str, Sequence[TrendPoint]]
) -> Report:
    notes = Footnotes()
    groups, strangers = _groups(session.entries, exercises)
    points = {exercise.id: _until(session.id, trends.get(exercise.id, ())) for exercise, _ in groups}
    done = section(
        tr("What was done"),
        sets.counts_table(groups),
        sets.holds_table(groups),
        _runs_table(groups),
        _strangers(strangers),
        *(words(_nothing(exercise, entries)) for exercise, entries in groups),
        sets.few(groups),
        programme.of_session(session, exercises),
    )
    if not session.entries:
        done = section(tr("What was done"), Words(tr("No set is in this session.")))
    pain = pains.of_session(session.pains)
    each = [_exercise(exercise, entries, exercises, points[exercise.id], notes) for exercise, entries in groups]
    unseen = section(tr("What could not be judged"), sets.not_judged(groups))
    end = [_blind(groups), _limits(notes), _reading(groups)]
    front: list[Section | None] = []
    if len(groups) > 1:
        known = {
            name: several or _point(entries)
            for (_, entries), (name, several) in zip(groups, points.items(), strict=True)
        }
        listed, listed_behind = brief.corrected(groups)
        short = brief.in_short(groups, session, points, notes), brief.sides_told(groups, known)
        front = [done, pain, *short, listed, unseen]
        found = [*front, *each, listed_behind, *end]
    else:
        found = [done, pain, *each, sets.corrections(groups), unseen, *end]
    day = calendar_axis.day(session.began.date())
    times = tr("{since} to {until}", since=_clock(session.began), until=_clock(session.ended))
    title = tr("Session of {day}", day=day)
    return _report(
        title,
        tr("FormCheck report"),
        title,
        (tr("{name}, session {number}, {times}", name=session.profile.name, number=session.id, times=times),),
        found,
        [entry.report for entry in session.entries],
        f"{day} · {session.profile.name}",
        sum(one is not None for one in front),
    )


def _nothing(exercise: Exercise, entries: Sequence[Entry]) -> str:
    said = sets.nothing_clean(exercise, entries)
    return f"{tr(exercise.name)}: {said}" if said else ""


def _groups(
    entries: Sequence[Entry], exercises: Mapping[str, Exercise]
) -> tuple[list[tuple[Exercise, list[Entry]]], list[Entry]]:
    """Return the sets by exercise, in the order in which they were begun, and those of which nothing is known."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.report.exercise, []).append(entry)
    known = [(exercises[name], several) for name, several in found.items() if name in exercises]
    return known, [entry for name, several in found.items() if name not in exercises for entry in several]


def _strangers(entries: Sequence[Entry]) -> Items | None:
    """Return the bare counts of exercises whose file is gone."""
    return items(
        [
            tr(
                "{exercise}, whose file is not here any more: {counts}",
                exercise=entry.report.exercise,
                counts=summaries.count_line(entry.report.counts),
            )
            for entry in entries
        ]
    )


def _runs_table(groups: Sequence[tuple[Exercise, Sequence[Entry]]]) -> Table | None:
    rows = [
        (text(tr(exercise.name)), *runs.line(entry.report, entry.report.running))
        for exercise, entries in groups
        for entry in entries
        if entry.report.running is not None
    ]
    head = (tr("Run"), tr("Time"), tr("Steps"), tr("What it came to"))
    return Table(head, tuple(rows), wide=3) if rows else None


def _exercise(
    exercise: Exercise,
    entries: Sequence[Entry],
    exercises: Mapping[str, Exercise],
    points: Sequence[TrendPoint],
    notes: Footnotes,
) -> Section | None:
    """Return what is told of one exercise in a session."""
    if exercise.is_run:
        told = [
            block
            for entry in entries
            if entry.report.running is not None
            for block in runs.in_short(entry.report.running, exercise, exercises, notes)
        ]
        return section(tr(exercise.name), *told)
    return section(tr(exercise.name), *_judged(exercise, entries, points, notes))


def _judged(
    exercise: Exercise, entries: Sequence[Entry], points: Sequence[TrendPoint], notes: Footnotes
) -> Iterator[Block | None]:
    """Yield what was told, the worst moment of it, how the exercise changed, and what may be said of the sides."""
    table = sets.faults_table(exercise, entries, notes)
    drawn, why_not = sets.worst_drawings(exercise, entries)
    if table is None and any(one.outcome is not Outcome.UNVERIFIED for e in entries for one in e.report.entries):
        yield Words(tr("No limit was passed in what could be judged."))
    if len(points) > 1:
        yield table
        yield from weeks.course(exercise, points, beside=drawn[:1])
    else:
        if table is not None and len(drawn) == 1:
            yield Beside((table, drawn[0]), (3, 2))
        else:
            yield table
            yield Beside(drawn) if drawn else None
        if line := left_right(exercise, points or _point(entries)).line:
            yield Words(tr("Left and right: {said}", said=line))
    yield words(why_not, "small")


def _until(session: int, points: Sequence[TrendPoint]) -> Sequence[TrendPoint]:
    """Return the last sessions up to and with one: what came after it is no business of its report."""
    place = next((place for place, point in enumerate(points) if point.session == session), len(points) - 1)
    return points[max(0, place + 1 - _SHOWN) : place + 1]


def _point(entries: Sequence[Entry]) -> tuple[TrendPoint, ...]:
    figures = tuple(side.figures for side in sides(entries))
    when = next((entry.kept.when for entry in entries if entry.kept is not None), datetime(2000, 1, 1))
    return (TrendPoint(0, when, len(entries), figures),)


# ---- a set, or a run


def _of_set(entry: Entry, exercises: Mapping[str, Exercise], trends: Mapping[str, Sequence[TrendPoint]]) -> Report:
    report, notes = entry.report, Footnotes()
    exercise = exercises.get(report.exercise)
    if exercise is None:
        found = [section("", _strangers([entry]))]
        return _set_report(entry, report.exercise.replace("_", " "), summaries.count_line(report.counts), found)
    groups, points = [(exercise, [entry])], trends.get(exercise.id, ())
    points = _until(entry.kept.session, points) if entry.kept is not None else points
    if report.running is not None:
        found = [
            *runs.sections(report, report.running, exercise, exercises, notes),
            pains.of_set(entry.pains),
            section(tr("Notes"), items(runs.remarks(report, report.running, exercise))),
            _limits(notes),
            _blind(groups),
            runs.ideals(),
        ]
    else:
        found = [
            section("", Counts(sets.set_figures(report)), sets.advice(exercise, report)),
            section(tr("In numbers"), *_each(groups), sets.few(groups)),
            pains.of_set(entry.pains),
            section(tr("What was told"), *_judged(exercise, [entry], points, notes)) if report.entries else None,
            sets.strip(report),
            sets.entries_table(exercise, report, notes),
            sets.corrections(groups),
            section(tr("Notes"), sets.not_judged(groups)),
            _limits(notes),
            _blind(groups),
            _reading(groups),
        ]
    return _set_report(entry, tr(exercise.name), summaries.result_line(exercise, report), found)


def _each(groups: Sequence[tuple[Exercise, Sequence[Entry]]]) -> tuple[Block | None, ...]:
    return sets.counts_table(groups, named=False), sets.holds_table(groups, named=False)


def _set_report(entry: Entry, title: str, result: str, found: Sequence[Section | None]) -> Report:
    facts = [summaries.source_line(entry.report)]
    running = title
    if entry.kept is not None and (purpose := planned.purpose_word(entry.kept.purpose)):
        facts.append(tr("Done in the programme as: {what}", what=purpose))
    if entry.kept is not None:
        day = calendar_axis.day(entry.kept.when.date())
        when = {"number": entry.kept.id, "day": day, "time": _clock(entry.kept.when)}
        run = entry.report.running is not None
        facts.insert(0, tr("Run {number}, {day}, {time}", **when) if run else tr("Set {number}, {day}, {time}", **when))
        running = f"{title} · {day}"
    name = f"{title}: {result}"
    return _report(title, tr("FormCheck report"), name, tuple(facts), found, [entry.report], running)


# ---- some weeks


def _of_weeks(what: Weeks, exercises: Mapping[str, Exercise]) -> Report:
    notes = Footnotes()
    since, until = calendar_axis.day(what.since), calendar_axis.day(what.until)
    span = tr("{since} to {until}", since=since, until=until)
    groups, _ = _groups(what.entries, exercises)
    found = [*weeks.sections(what, exercises, notes), _limits(notes), _blind(groups), _reading(groups)]
    reports = [entry.report for entry in what.entries]
    title = tr("Summary over weeks")
    facts = (what.profile.name, span)
    return _report(title, tr("FormCheck report"), f"{title}: {span}", facts, found, reports, f"{span} · {facts[0]}")


# ---- a programme


def _of_programme(what: Programme) -> Report:
    day = planned.day_name(what.today.day)
    title = tr("Back exercises")
    running = f"{calendar_axis.day(what.today.day)} · {what.name}"
    facts = (what.name, tr("Made on {day}", day=day))
    return _report(title, tr("FormCheck programme"), f"{title}: {day}", facts, programme.sections(what), [], running)


# ---- what every report has


def _limits(notes: Footnotes) -> Section | None:
    return section(tr("The rules behind it"), *notes.cards)


def _blind(groups: Sequence[tuple[Exercise, Sequence[Entry]]]) -> Section | None:
    """Return what one camera cannot see (specification 11)."""
    title = tr("What the camera cannot see")
    if len(groups) == 1:
        return section(title, Words(tr(groups[0][0].cannot_see)), Words(_invisible(), "small"))
    lines = [f"{tr(exercise.name)}: {tr(exercise.cannot_see)}" for exercise, _ in groups]
    return section(title, items(lines, small=True), Words(_invisible(), "small"))


def _invisible() -> str:
    return tr(
        "One camera never sees the curve of the lower back, turning or tilting of the pelvis, the ribs, the effort of "
        "muscles, breathing, pain, or the force on the floor."
    )


def _reading(groups: Sequence[tuple[Exercise, Sequence[Entry]]]) -> Section | None:
    """Return how the numbers are to be read."""
    return section(
        tr("How to read this"),
        Words(
            tr(
                "Clean, not counted and could not judge are three different things: what could not be judged is "
                "neither right nor wrong. Angles are read off the picture of one camera and err by some degrees: how "
                "one person changes is more certain than any single number. T is a torso length, from hip to shoulder."
            ),
            "small",
        ),
    )


def _report(
    title: str,
    kicker: str,
    name: str,
    facts: tuple[str, ...],
    found: Sequence[Section | None],
    reports: Sequence[SetReport],
    running: str,
    front: int = 0,
) -> Report:
    footer = (tr("An aid for practice, no medical advice."), *_made_with(reports))
    kept = tuple(one for one in found if one is not None)
    return Report(title, kicker, name, facts, kept, footer, code(), running, front)


def _made_with(reports: Sequence[SetReport]) -> Iterator[str]:
    """Yield program, model and rules that the numbers come from."""
    from formcheck import __version__  # late: the package's top imports from here

    versions = dict.fromkeys(report.version for report in reports if report.version) or {__version__: None}
    yield "FormCheck " + ", ".join(versions)
    for model in dict.fromkeys(report.model for report in reports if report.model is not None):
        yield tr("Pose model {name}, checksum {checksum}", name=model.name, checksum=model.sha256[:12])
    rules = dict.fromkeys(f"{report.exercise} {report.rules}" for report in reports if report.rules)
    if rules:
        yield tr("Rules: {versions}", versions=", ".join(rules))


def _clock(when: datetime) -> str:
    return f"{when:%H:%M}"
