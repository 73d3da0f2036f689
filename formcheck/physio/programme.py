"""The programme on paper: what is done today and why, how each exercise goes, and the weeks to come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from formcheck import planned
from formcheck.coach.programme.facts import Effect, Topic
from formcheck.coach.programme.plan import Item, Kind, Plan, PlannedDay, Reason, Urgency
from formcheck.coach.programme.safety import RED_FLAGS, disclaimer, urgency_title
from formcheck.coach.steps import Purpose
from formcheck.core.exercise import Exercise
from formcheck.drawing import drawing
from formcheck.io.store.records import SessionRecord
from formcheck.language import tr
from formcheck.physio.blocks import (
    Beside,
    Block,
    Cell,
    Drawing,
    Facts,
    Section,
    Table,
    Theme,
    Words,
    figure,
    items,
    section,
)
from formcheck.svg import LIGHT, Palette

_SIZE: Final = re.compile(r'width="([\d.]+)" height="([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Programme:
    """A plan, as it is handed on.

    Attributes
    ----------
    name
        Whose it is.
    today
        The plan of the day on which it was made.
    days
        The days to come, that one first; empty where only today is told.
    """

    name: str
    today: Plan
    days: tuple[PlannedDay, ...] = ()


@dataclass(frozen=True, slots=True)
class Positions:
    """Start and end position of an exercise, beside each other."""

    exercise: Exercise

    @property
    def said(self) -> str:
        """What it shows, for those who cannot see it."""
        return tr("{exercise}: start and end position", exercise=tr(self.exercise.name))

    @property
    def size(self) -> tuple[float, float]:
        """How large the drawing is."""
        found = _SIZE.search(self._drawn(LIGHT))
        assert found is not None
        return float(found[1]), float(found[2])

    def svg(self, theme: Theme) -> str:
        """Return the drawing."""
        drawn = self._drawn(theme.palette)
        # Several of them stand on one page: each is named by its own title.
        for name in ("title", "desc"):
            drawn = drawn.replace(f'id="{name}"', f'id="{name}-{self.exercise.id}"')
        own = f'aria-labelledby="title-{self.exercise.id} desc-{self.exercise.id}"'
        return drawn.replace('aria-labelledby="title desc"', own)

    def _drawn(self, palette: Palette) -> str:
        return drawing(self.exercise, palette)


def sections(programme: Programme) -> list[Section | None]:
    """Return the sections of a programme, what is done today first."""
    plan = programme.today
    return [
        section("", *_day(plan)),
        section(tr("Today's exercises"), _todays(plan)),
        section(tr("How they are done"), *_how(plan.all)),
        section(tr("The weeks to come"), *_weeks(programme.days)),
        _checked(),
        section(tr("Where the rules come from"), items(_sources(plan), small=True)),
    ]


def _day(plan: Plan) -> Iterator[Block | None]:
    """Yield what kind of day it is and why, and what else may be told."""
    told = planned.title(plan)
    if plan.minutes:
        told = tr("{day}, {minutes}", day=told, minutes=planned.minutes(plan.minutes))
    yield Words(told, "headline")
    yield from (Words(reason.text, "plain" if plan.stop is None else "lead") for reason in plan.why)
    if plan.ask and plan.kind is not Kind.STOPPED:
        yield Words(
            tr("Before the exercises FormCheck asks how you are; the plan may change with the answers."), "small"
        )
    yield items(plan.tips)


def _todays(plan: Plan) -> Table | None:
    """Return what is done today, in its order."""
    rows = [
        *(_row(item, tr("before")) for item in plan.before),
        *(_row(item, planned.purpose_word(item.purpose)) for item in plan.items),
        *(_row(item, tr("after")) for item in plan.after),
    ]
    return Table((tr("Exercise"), "", tr("How much"), tr("Why")), tuple(rows), wide=3) if rows else None


def _row(item: Item, what: str) -> tuple[Cell, ...]:
    more = [planned.order(item)]
    if item.sets > 1:
        more.append(tr("{seconds} s rest", seconds=f"{item.rest_s:.0f}"))
    said = tuple(line for line in more if line)
    why = tuple(reason.text for reason in item.why) or ("",)
    first, *rest = why
    return (
        Cell((tr(item.exercise.name),)),
        Cell((what,)),
        Cell((planned.dose(item), *said)),
        Cell((first, *rest, *([item.advice] if item.advice else []))),
    )


def _how(done: Iterable[Item]) -> Iterator[Block]:
    """Yield each exercise once: its drawing, and how to begin, what to do and how to end."""
    for exercise in {item.exercise.id: item.exercise for item in done}.values():
        words = items(
            [
                tr("Start: {start}", start=tr(exercise.start)),
                tr("Move: {move}", move=tr(exercise.move)),
                tr("End: {end}", end=tr(exercise.end)),
            ]
        )
        assert words is not None
        if exercise.figures is None:
            yield Words(tr(exercise.name), "lead")
            yield words
        else:
            yield Beside((Drawing(Positions(exercise), lead=tr(exercise.name)), words), (2, 3))


def _weeks(days: Sequence[PlannedDay]) -> Iterator[Block]:
    """Yield the days on which something is planned; nothing where none is."""
    rows: list[tuple[Cell, ...]] = []
    before: tuple[str, ...] = ()
    for day in days:
        if not day.items or day.kind not in (Kind.TRIAL, Kind.TRAINING, Kind.GENTLE):
            continue
        lines = tuple(planned.line(item) for item in day.items)
        rows.append(
            (
                figure(planned.day_name(day.day)),
                Cell((planned.kind_word(day.kind),)),
                # The same on many days is told once.
                Cell((tr("the same"),) if lines == before else lines),
                figure(planned.minutes(day.minutes)),
            )
        )
        before = lines
    if rows:
        yield Table((tr("Day"), "", tr("Exercises"), tr("Time")), tuple(rows), wide=2)
        yield Words(
            tr("As it stands today, if everything goes as planned: what you do and say changes what comes next."),
            "small",
        )


def _checked() -> Section | None:
    """Return what somebody else has to look at, by urgency, and the disclaimer (10.1)."""
    blocks = list[Block | None]()
    for urgency in Urgency:
        flags = [tr(flag.words) for flag in RED_FLAGS if flag.urgency is urgency]
        blocks += [Words(tr("{what}, if this applies:", what=urgency_title(urgency))), items(flags, small=True)]
    return section(tr("When not to train"), *blocks, Words(disclaimer(), "small"))


def of_session(session: SessionRecord, exercises: Mapping[str, Exercise]) -> Facts | None:
    """Return what a session was in the programme: what was planned, what its sets were for, what stretches did."""

    def name(exercise: str) -> str:
        return tr(exercises[exercise].name) if exercise in exercises else exercise.replace("_", " ")

    done = [entry.kept for entry in session.entries if entry.kept is not None]
    effects = [said for said in session.said if said.topic == Topic.EFFECT and said.value in _EFFECTS]
    facts = [
        (tr("Planned"), [name(exercise) for exercise in session.plan]),
        (tr("Trials"), [name(kept.exercise) for kept in done if kept.purpose == Purpose.TRIAL]),
        (tr("Training"), [name(kept.exercise) for kept in done if kept.purpose == Purpose.TRAINING]),
        (tr("Stretches"), [name(kept.exercise) for kept in done if kept.purpose == Purpose.STRETCH]),
        (
            tr("The back after it"),
            [tr("{exercise}: {what}", exercise=name(said.subject), what=tr(_EFFECTS[said.value])) for said in effects],
        ),
    ]
    pairs = tuple((label, ", ".join(dict.fromkeys(told))) for label, told in facts if told)
    return Facts(pairs) if pairs else None


_EFFECTS: Final = {Effect.BETTER.value: "better", Effect.SAME.value: "no different", Effect.WORSE.value: "worse"}


def _sources(plan: Plan) -> list[str]:
    """Return every reason of a plan with where its rule comes from, each source once."""
    reasons: list[Reason] = [*plan.why, *(reason for item in plan.all for reason in item.why)]
    return list(dict.fromkeys(reason.source for reason in reasons))
