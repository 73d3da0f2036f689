"""A summary over weeks: what was done, how it changed, and what was said of pain."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Protocol

from formcheck import calendar_axis, charts, wording
from formcheck.charts import Measured
from formcheck.core.exercise import Exercise
from formcheck.findings import lasted
from formcheck.io.store.records import Entry, ListedSession, Pain, Profile, TrendPoint
from formcheck.language import tr
from formcheck.physio import pains as told_pains
from formcheck.physio.blocks import Beside, Block, Cell, Drawing, Facts, Section, Table, Words, figure, section, text
from formcheck.physio.footnotes import Footnotes
from formcheck.physio.sets import Plotted, side_word
from formcheck.physio.tally import broken, sides
from formcheck.progress import Total, left_right, totals


@dataclass(frozen=True, slots=True)
class Weeks:
    """What is known of some weeks of one profile.

    Attributes
    ----------
    profile
        Whose they are.
    since, until
        First and last day.
    sessions
        What was done, newest first.
    trends
        The sessions of each exercise by its id, oldest first.
    pains
        What was said of pain, oldest first.
    entries
        The sets themselves, for the faults that were found most often.
    """

    profile: Profile
    since: date
    until: date
    sessions: tuple[ListedSession, ...]
    trends: Mapping[str, tuple[TrendPoint, ...]]
    pains: tuple[Pain, ...] = ()
    entries: tuple[Entry, ...] = field(default=())


class Kept(Protocol):
    """Where sessions are kept: what is asked of the store."""

    @property
    def profile(self) -> Profile: ...
    def sessions(self, *, since: date | None = None, until: date | None = None) -> tuple[ListedSession, ...]: ...
    def trend(
        self, exercise: str, *, since: date | None = None, until: date | None = None
    ) -> tuple[TrendPoint, ...]: ...
    def pains(self, since: date | None = None, until: date | None = None) -> tuple[Pain, ...]: ...
    def entry(self, number: int) -> Entry: ...


def gathered(store: Kept, since: date, until: date) -> Weeks:
    """Return everything that a summary of some weeks is made of.

    Parameters
    ----------
    store
        Where it is read.
    since, until
        First and last day.
    """
    sessions = store.sessions(since=since, until=until)
    listed = [one.kept for session in reversed(sessions) for one in session.sets]
    names = dict.fromkeys(kept.exercise for kept in listed)
    trends = {name: store.trend(name, since=since, until=until) for name in names}
    entries = tuple(store.entry(kept.id) for kept in listed)
    return Weeks(store.profile, since, until, sessions, trends, store.pains(since, until), entries)


def sections(weeks: Weeks, exercises: Mapping[str, Exercise], notes: Footnotes) -> list[Section | None]:
    """Return the sections of a summary, what matters first.

    Parameters
    ----------
    weeks
        What is known.
    exercises
        Every exercise by its id.
    notes
        Collects the rules that are told of.
    """
    found = totals(weeks.sessions)
    if not weeks.sessions:
        return [section("", Words(tr("Nothing was done in this time."), "headline")), _pain(weeks)]
    done = found.all
    facts = (
        (tr("Sessions"), tr("{count} on {days} days", count=done.sessions, days=found.days)),
        (tr("Sets"), str(done.sets)),
        (tr("Runs"), str(done.runs)),
    )
    order = list(found.exercises)
    return [
        section("", Facts(facts)),
        section(tr("What was done"), _counted(found.exercises, exercises), _held(found.exercises, exercises)),
        _pain(weeks),
        section(tr("What was told most often"), _faults(weeks, exercises, notes)),
        section(tr("Runs"), _runs(weeks)),
        *(_course(name, weeks, exercises) for name in order),
    ]


def _pain(weeks: Weeks) -> Section:
    """Return what was said of pain; that nothing was said, too."""
    title = tr("Pain, 0 to 10, as it was told")
    if not weeks.pains:
        return Section(title, (Words(tr("Nothing was told about pain.")),))
    chart = charts.pain_chart(weeks.pains, since=weeks.since, until=weeks.until)
    drawn: tuple[Block, ...] = () if chart.empty else (Drawing(Plotted(chart, _WIDE)),)
    return Section(title, (*drawn, *told_pains.of_span(weeks.pains)))


#: A chart that stands alone.
_WIDE: Final = (840.0, 190.0)


def _runs(weeks: Weeks) -> Table | None:
    """Return the runs with their days, oldest first."""
    rows = []
    for session in reversed(weeks.sessions):
        for one in session.sets:
            if one.kept.is_run:
                steps = f"{one.cadence_spm:.0f}" if math.isfinite(one.cadence_spm) else "–"  # noqa: RUF001 - a dash
                day = calendar_axis.day(one.kept.when.date())
                rows.append((figure(day), figure(lasted(one.lasted_s)), figure(steps), figure(str(one.found))))
    head = (tr("Day"), tr("Time"), tr("Steps a minute"), tr("Things that stood out"))
    return Table(head, tuple(rows)) if rows else None


def _counted(found: Mapping[str, Total], exercises: Mapping[str, Exercise]) -> Table | None:
    rows = []
    for name, total in found.items():
        exercise = exercises.get(name)
        if total.runs == 0 and not (exercise is not None and exercise.is_hold) and not total.held_s:
            counts = total.attempted, total.complete, total.clean, total.rejected, total.unverified
            rows.append(
                (
                    text(_name(name, exercises)),
                    figure(str(total.sessions)),
                    figure(str(total.sets)),
                    *(figure(str(count)) for count in counts),
                )
            )
    if not rows:
        return None
    head = (tr("Exercise"), tr("Sessions"), tr("Sets"), tr("Attempted"), tr("Complete"), tr("Clean"))
    return Table((*head, tr("Not counted"), tr("Could not judge")), tuple(rows), wide=0)


def _held(found: Mapping[str, Total], exercises: Mapping[str, Exercise]) -> Table | None:
    rows = []
    for name, total in found.items():
        exercise = exercises.get(name)
        if total.held_s or (exercise is not None and exercise.is_hold):
            rows.append(
                (
                    text(_name(name, exercises)),
                    figure(str(total.sessions)),
                    figure(str(total.sets)),
                    figure(str(total.attempted)),
                    figure(wording.seconds(total.held_s, 0)),
                    figure(wording.seconds(total.clean_s, 0)),
                )
            )
    if not rows:
        return None
    head = (tr("Hold"), tr("Sessions"), tr("Sets"), tr("Attempts"), tr("Held"), tr("Clean"))
    return Table(head, tuple(rows), wide=0)


def _faults(weeks: Weeks, exercises: Mapping[str, Exercise], notes: Footnotes, most: int = 8) -> Table | None:
    """Return the rules that were broken most often, of all exercises."""
    by_exercise: dict[str, list[Entry]] = {}
    for entry in weeks.entries:
        if entry.report.running is None:
            by_exercise.setdefault(entry.report.exercise, []).append(entry)
    found = [
        (one, side, exercises[name])
        for name, entries in by_exercise.items()
        if name in exercises
        for side in sides(entries)
        for one in broken(side, exercises[name])
        if one.faults
    ]
    found.sort(key=lambda item: -item[0].faults)
    rows = []
    for one, side, exercise in found[:most]:
        worst = wording.quantity(one.worst.worst, one.worst.unit, beside=one.worst.limit)
        limit = wording.quantity(one.worst.limit, one.worst.unit, beside=one.worst.limit)
        rows.append(
            (
                text(tr(exercise.name)),
                Cell((wording.rule_title(exercise, one.rule),), notes=notes.number(exercise, one.rule)),
                text(side_word(side.figures.side)),
                figure(tr("{count} of {of}", count=one.faults, of=side.figures.attempted)),
                figure(worst),
                figure(limit),
            )
        )
    if not rows:
        return None
    head = (tr("Exercise"), tr("What was told"), tr("Side"), tr("Fault"), tr("Worst"), tr("Limit"))
    return Table(head, tuple(rows), wide=1)


def _course(name: str, weeks: Weeks, exercises: Mapping[str, Exercise]) -> Section | None:
    """Return how an exercise changed: two charts beside each other, and left and right."""
    exercise, points = exercises.get(name), weeks.trends.get(name, ())
    if exercise is None or exercise.is_run or not points:
        return None
    return section(_name(name, exercises), *course(exercise, points, since=weeks.since, until=weeks.until))


def course(
    exercise: Exercise,
    points: Sequence[TrendPoint],
    *,
    since: date | None = None,
    until: date | None = None,
    beside: tuple[Drawing, ...] = (),
) -> tuple[Block, ...]:
    """Return how an exercise changed over sessions, and what may be said of left and right in the last of them.

    Parameters
    ----------
    exercise, points
        Its sessions, oldest first.
    since, until
        Ends of the axis of time.
    beside
        What else stands in the same row.
    """
    second = (Measured.HELD,) if exercise.is_hold else (Measured.RANGE, Measured.TEMPO)
    wanted = (Measured.CLEAN, *second)[: 3 - len(beside)]
    plots = [charts.chart(what, exercise, points, since=since, until=until) for what in wanted]
    drawn = (*beside, *(Drawing(Plotted(chart)) for chart in plots if not chart.empty))
    found = list[Block]([Beside(drawn)] if drawn else [])
    if Measured.SYMMETRY in charts.measures(exercise) and (line := left_right(exercise, points).line):
        found.append(Words(tr("Left and right, last session: {said}", said=line)))
    return tuple(found)


def _name(name: str, exercises: Mapping[str, Exercise]) -> str:
    exercise = exercises.get(name)
    return tr(exercise.name) if exercise is not None else name.replace("_", " ")
