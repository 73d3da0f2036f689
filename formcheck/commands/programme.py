"""`formcheck today` and `formcheck plan`: what the programme has planned, and why."""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from formcheck.commands import Commands
from formcheck.commands.bar import hint
from formcheck.commands.named import the_store
from formcheck.commands.writing import STANDARD
from formcheck.outputs import Output, check_apart

if TYPE_CHECKING:
    from formcheck.coach.programme.facts import History
    from formcheck.coach.programme.plan import Ask, Item, Plan, PlannedDay, Reason
    from formcheck.core.exercise import Exercise
    from formcheck.io.store import Store
    from formcheck.physio import Programme

_WIDTH: Final = 100
_INDENT: Final = "     "
_WEEKS: Final = 4
#: A plan is made for so many weeks at most: what comes later nobody knows. House value.
_MOST_WEEKS: Final = 12
#: What is planned for the days to come can be written as.
_SUFFIXES: Final = (".pdf", ".html", ".ics", ".json")
_WISHES: Final = ("usual", "short", "upper-back")


def add_today(commands: Commands) -> None:
    today = commands.add_parser(
        "today",
        help="what is planned for today, and why",
        description="Say what the programme has planned for today, and why. The exercises themselves are done in the "
        "window: 'formcheck'. What has to be asked first can be answered here.",
    )
    today.add_argument(
        "--wish",
        choices=_WISHES,
        default="usual",
        help="short: ten minutes; upper-back: exercises for the upper back only",
    )
    today.add_argument(
        "--answer",
        metavar="WHAT=VALUE",
        action="append",
        type=_answer,
        default=[],
        help="keep an answer to what is asked: disclaimer=yes, screen=none (or the words for what applies, with commas "
        "between), cleared= with the words for what a doctor or physiotherapist has agreed to, morning=0 to 10, "
        "pain=0 to 10, leg=yes; may be given several times",
    )
    _add_json(today)
    today.set_defaults(run=_today)


def add_plan(commands: Commands) -> None:
    plan = commands.add_parser(
        "plan",
        help="the weeks to come, also as PDF and for a calendar",
        description="Say what is planned for the weeks to come, as it stands today. The end of a file's name says the "
        "format: .pdf and .html, to print; .ics, for a calendar; .json.",
    )
    plan.add_argument(
        "--weeks", metavar="N", type=_count, default=_WEEKS, help=f"for so many weeks, 1 to {_MOST_WEEKS} ({_WEEKS})"
    )
    plan.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="a file to write; may be given several times",
    )
    _add_json(plan)
    plan.set_defaults(run=_plan)


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--json", metavar="FILE", help="write it as JSON; '-' writes it, and nothing else, to standard output"
    )


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_WEEKS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of weeks from 1 to {_MOST_WEEKS}")
    return int(text)


def _answer(text: str) -> tuple[str, str]:
    what, _, value = text.partition("=")
    if what not in _ANSWERS or not value:
        raise argparse.ArgumentTypeError(f"{text!r} answers nothing: give {', '.join(_ANSWERS)}, such as pain=2")
    return what, value.strip().lower()


# ---- commands


def _today(arguments: argparse.Namespace) -> int:
    from formcheck.coach.programme.plan import Wish
    from formcheck.coach.programme.today import plan_day
    from formcheck.physio import Programme

    wish = Wish(arguments.wish.replace("-", "_"))
    answers = _checked(arguments.answer)
    with the_store() as store:
        for keep in answers:
            keep(store)
        history, exercises = _known(store)
        programme = Programme(store.profile.name, plan_day(history, exercises, store.now(), wish))
    _publish(arguments.json, programme, lambda: _todays(programme.today))
    return 0


def _plan(arguments: argparse.Namespace) -> int:
    from formcheck.coach.programme.today import outlook, plan_day
    from formcheck.physio import Programme

    paths: list[Path] = arguments.output
    for path in paths:
        if path.suffix.lower() not in _SUFFIXES:
            raise ValueError(f"{path}: the end of the name says the format, and it is one of {', '.join(_SUFFIXES)}")
    to_file = [Path(arguments.json)] if arguments.json not in (None, STANDARD) else []
    check_apart([*paths, *to_file])
    with the_store() as store:
        history, exercises = _known(store)
        now = store.now()
        days = outlook(history, exercises, now, 7 * arguments.weeks)
        programme = Programme(store.profile.name, plan_day(history, exercises, now), days)
    for path in paths:
        match path.suffix.lower():
            case ".ics":
                from formcheck.exports.calendar import calendar

                with Output(path) as file:
                    file.write_bytes([calendar(days, programme.name, now)])
            case ".pdf":
                from formcheck.app.printing import write_pdf

                write_pdf(programme, path)
            case ".html":
                from formcheck.physio import page

                with Output(path) as file:
                    file.write(page(programme))
            case _:
                with Output(path) as file:
                    file.write(_text(programme))
        hint(f"{path} is written")
    if not paths or arguments.json is not None:
        _publish(arguments.json, programme, lambda: _days(programme))
    return 0


def _known(store: Store) -> tuple[History, Mapping[str, Exercise]]:
    """Return what the programme looks at."""
    from formcheck.io.catalogue import discover
    from formcheck.remembering import history_of

    exercises = discover().exercises
    return history_of(store, exercises, store.now()), exercises


def _publish(wanted: str | None, programme: Programme, lines: Callable[[], Iterator[str]]) -> None:
    """Print a plan, or write it as JSON."""
    if wanted is None:
        print("\n".join(lines()))
    elif wanted == STANDARD:
        sys.stdout.write(_text(programme))
    else:
        with Output(Path(wanted)) as file:
            file.write(_text(programme))


# ---- answers


def _checked(answers: Sequence[tuple[str, str]]) -> list[Callable[[Store], object]]:
    """Return what keeps the answers, each checked before the first one is kept.

    Raises
    ------
    ValueError
        For an answer that is none.
    """
    given = dict(answers)
    if len(given) < len(answers):
        raise ValueError("an answer was given twice: give each once")
    leg = given.pop("leg", "no")
    if leg not in ("yes", "no"):
        raise ValueError(f"leg={leg} is no answer: tingling, numbness or shooting pain in a leg is yes or no")
    if leg == "yes" and "pain" not in given:
        raise ValueError("leg=yes belongs to what is told of pain: add --answer pain=0 to 10")
    return [_ANSWERS[what](value, leg == "yes") for what, value in given.items()]


def _disclaimer(value: str, leg: bool) -> Callable[[Store], object]:
    from formcheck.coach.programme.facts import Topic

    if value != "yes":
        raise ValueError(f"disclaimer={value} is no answer: without a yes there is no programme")
    return lambda store: store.say(Topic.DISCLAIMER)


def _screen(value: str, leg: bool) -> Callable[[Store], object]:
    from formcheck.coach.programme.facts import Topic
    from formcheck.coach.programme.safety import screen_value

    said = screen_value(() if value == "none" else [name.strip() for name in value.split(",")])
    return lambda store: store.say(Topic.SCREEN, value=said)


def _pain(value: str, leg: bool) -> Callable[[Store], object]:
    from formcheck.io.store import Asked

    level = _level("pain", value)
    return lambda store: store.say_pain(Asked.BEFORE, level, leg=leg)


def _morning(value: str, leg: bool) -> Callable[[Store], object]:
    from formcheck.io.store import Asked

    level = _level("morning", value)
    return lambda store: store.say_pain(Asked.NEXT_MORNING, level)


def _level(what: str, value: str) -> int:
    if not value.isdecimal() or int(value) > 10:
        raise ValueError(f"{what}={value} is no answer: pain is told from 0 (none) to 10")
    return int(value)


def _cleared(value: str, leg: bool) -> Callable[[Store], object]:
    from formcheck.coach.programme.facts import Topic
    from formcheck.coach.programme.plan import Urgency
    from formcheck.coach.programme.safety import screen_value, urgency_of

    names = [name.strip() for name in value.split(",")]
    screen_value(names)
    for name in names:
        if urgency_of([name]) is Urgency.EMERGENCY:
            raise ValueError(f"cleared={name} is no answer: this has to be looked at in an emergency department")
    return lambda store: [store.say(Topic.CLEARED, name) for name in names]


#: What can be answered, and what keeps it. A leg goes with the pain.
_ANSWERS: Final[Mapping[str, Callable[[str, bool], Callable[[Store], object]]]] = {
    "disclaimer": _disclaimer,
    "screen": _screen,
    "cleared": _cleared,
    "morning": _morning,
    "pain": _pain,
    "leg": _pain,
}


def _asked(ask: Ask) -> Iterator[str]:
    """Yield what has to be asked first, and how it is answered here."""
    from formcheck.coach.programme.plan import Ask
    from formcheck.coach.programme.safety import RED_FLAGS, disclaimer
    from formcheck.language import tr

    match ask:
        case Ask.DISCLAIMER:
            yield from _wrapped(disclaimer(), "  ")
            yield "    --answer disclaimer=yes"
        case Ask.SCREEN:
            yield "  Does any of these apply to you?"
            width = max(len(flag.id) for flag in RED_FLAGS)
            for flag in RED_FLAGS:
                yield from _wrapped(tr(flag.words), f"    {flag.id:{width}s}  ")
            yield "    --answer screen=none, or the words in front of those that apply: screen=unwell,dizzy"
        case Ask.MORNING:
            yield "  How was your pain on the morning after the last session, 0 (none) to 10?"
            yield "    --answer morning=1"
        case Ask.PAIN:
            yield "  How is your pain now, 0 (none) to 10?"
            yield "    --answer pain=1, and leg=yes with tingling, numbness or shooting pain in a leg"


# ---- for a terminal


def _todays(plan: Plan) -> Iterator[str]:
    """Yield the plan of today."""
    from formcheck import planned
    from formcheck.coach.programme.plan import Ask, Urgency

    sources = _Sources()
    yield f"{planned.day_name(plan.day)}: {_titled(plan)}"
    yield from sources.told(plan.why, "")
    if plan.ask:
        yield from ("", "First, because the plan may change with the answers (formcheck today --answer ...):")
        for ask in plan.ask:
            yield from _asked(ask)
    for title, items in (("Stretches first", plan.before), ("Exercises", plan.items), ("Stretches after", plan.after)):
        if items:
            yield from ("", f"{title}:")
            for number, item in enumerate(items, 1):
                yield from _wrapped(planned.line(item), f"{number:3d}. ")
                yield from _wrapped(item.advice, _INDENT) if item.advice else ()
                yield from sources.told(item.why, _INDENT)
    if plan.tips:
        yield ""
        yield from (line for tip in plan.tips for line in _wrapped(tip, "* "))
    if plan.stop in (Urgency.DOCTOR, Urgency.ADVICE) and Ask.SCREEN not in plan.ask:
        yield from ("", "When a doctor or physiotherapist agrees to exercise, say in spite of what:")
        yield "    --answer cleared=fall,dizzy"
    yield from ("", *sources.listed())
    if plan.all:
        yield from ("", "To begin, open the window: formcheck")


class _Sources:
    """Numbers for where rules come from: each is named once, at the end."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def told(self, why: Iterable[Reason], lead: str) -> Iterator[str]:
        """Yield reasons, each with the number of its source."""
        for reason in why:
            number = self._numbers.setdefault(reason.source, len(self._numbers) + 1)
            yield from _wrapped(f"{reason.text} [{number}]", lead)

    def listed(self) -> Iterator[str]:
        """Yield the sources by number."""
        for source, number in self._numbers.items():
            yield from _wrapped(source, f"[{number}] ")


def _titled(plan: Plan) -> str:
    from formcheck import planned

    return f"{planned.title(plan)}, {planned.minutes(plan.minutes)}" if plan.minutes else planned.title(plan)


def _wrapped(text: str, lead: str) -> list[str]:
    rest = " " * len(lead)
    return textwrap.wrap(
        text, _WIDTH, initial_indent=lead, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def _days(programme: Programme) -> Iterator[str]:
    """Yield the days to come on which something is planned."""
    from formcheck import planned
    from formcheck.coach.programme.plan import Kind

    plan, doing = programme.today, (Kind.TRIAL, Kind.TRAINING, Kind.GENTLE)
    yield f"{planned.day_name(plan.day)}: {_titled(plan)}"
    yield from (line for reason in plan.why for line in _wrapped(reason.text, ""))
    days = [day for day in programme.days if day.items and day.kind in doing]
    if not days:
        return
    yield ""
    # The same exercises on many days are told once.
    before: Sequence[str] = ()
    for day in days:
        lines = [planned.line(item) for item in day.items]
        yield f"{planned.day_name(day.day)}: {planned.kind_word(day.kind)}, {planned.minutes(day.minutes)}"
        if lines != before:
            yield from (part for line in lines for part in _wrapped(line, "    "))
        before = lines
    yield ""
    yield from _wrapped("As it stands today: what you do and say changes what comes next.", "")


# ---- as data


def _text(programme: Programme) -> str:
    return json.dumps(_data(programme), indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def _data(programme: Programme) -> dict[str, Any]:
    """Return a plan as plain data; see ``docs/formats.md``."""
    from formcheck import __version__

    plan = programme.today
    return {
        "plan_schema": 1,
        "formcheck": __version__,
        "profile": programme.name,
        "day": plan.day.isoformat(),
        "kind": plan.kind.value,
        "ask": [ask.value for ask in plan.ask],
        "stop": plan.stop.value if plan.stop is not None else None,
        "minutes": plan.minutes,
        "why": [{"text": reason.text, "source": reason.source} for reason in plan.why],
        "before": _items(plan.before),
        "items": _items(plan.items),
        "after": _items(plan.after),
        "tips": list(plan.tips),
        "days": [_day(day) for day in programme.days],
    }


def _day(day: PlannedDay) -> dict[str, Any]:
    return {"day": day.day.isoformat(), "kind": day.kind.value, "minutes": day.minutes, "items": _items(day.items)}


def _items(items: Iterable[Item]) -> list[dict[str, Any]]:
    return [
        {
            "exercise": item.exercise.id,
            "name": item.exercise.name,
            "purpose": item.purpose.value,
            "sets": item.sets,
            "target": item.target,
            "unit": "s" if item.exercise.is_hold else "repetitions",
            "sides": [side for side in item.sides if side is not None],
            "rest_s": item.rest_s,
            "advice": item.advice,
            "why": [{"text": reason.text, "source": reason.source} for reason in item.why],
        }
        for item in items
    ]
