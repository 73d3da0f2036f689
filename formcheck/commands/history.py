"""`formcheck history` and `formcheck show`: what was done, from what is kept on this computer."""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from formcheck.commands import Commands
from formcheck.commands.named import (
    NAMING,
    add_span,
    check_span,
    kept,
    name_of,
    profile_of,
    read_file,
    the_store,
)
from formcheck.commands.writing import STANDARD
from formcheck.outputs import Output

if TYPE_CHECKING:
    from datetime import datetime

    from formcheck.io.store import Store
    from formcheck.io.store.records import Entry, Figures, Listed, ListedSession, Pain, Profile, SessionRecord

_HEADS: Final = ("NUMBER", "TIME", "EXERCISE", "FOR", "SIDE", "CLEAN", "COULD NOT JUDGE", "RANGE", "PAIN")
_NOTHING: Final = "–"  # noqa: RUF001 - a dash for nothing
#: Words for what a user says of a repetition, and for what FormCheck had said.
_SAID: Final = {"clean": "it was clean", "rejected": "it should not count"}
_FOUND: Final = {"clean": "clean", "rejected": "not counted", "unverified": "could not be judged"}
_ASKED: Final = {
    "before": "before the session",
    "after_set": "after the set",
    "after": "after the session",
    "next_morning": "on the next morning",
}


def add_history(commands: Commands) -> None:
    history = commands.add_parser("history", help="what was done: sessions with their sets and runs, newest first")
    history.add_argument("-e", "--exercise", metavar="ID", help="only this exercise")
    add_span(history)
    history.add_argument("--profile", metavar="NAME", help="of somebody else than the current profile")
    history.add_argument(
        "--json",
        metavar="FILE",
        help="write the list as JSON; '-' writes it, and nothing else, to standard output",
    )
    history.set_defaults(run=_history)


def add_show(commands: Commands) -> None:
    show = commands.add_parser("show", help="a set, a run or a session from the history, with every repetition")
    show.add_argument("what", metavar="SET", help=f"{NAMING}; or a file with the JSON of a set")
    show.set_defaults(run=_show)


def _history(arguments: argparse.Namespace) -> int:
    check_span(arguments.since, arguments.until)
    with the_store() as store:
        profile = profile_of(store, arguments.profile)
        if arguments.exercise is not None:
            _check_known(store, profile, arguments.exercise)
        sessions = store.sessions(
            exercise=arguments.exercise, since=arguments.since, until=arguments.until, profile=profile.id
        )
        several = len(store.profiles()) > 1
    if arguments.json is None:
        print("\n".join(_lines(sessions, profile, several=several)))
        return 0
    text = json.dumps(_data(sessions, profile), indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    if arguments.json == STANDARD:
        sys.stdout.write(text)
    else:
        with Output(Path(arguments.json)) as file:
            file.write(text)
    return 0


def _check_known(store: Store, profile: Profile, exercise: str) -> None:
    """Check that an exercise was done or can be done: a slip of the pen is no empty history.

    Raises
    ------
    ValueError
        When it is neither.
    """
    from formcheck.io.catalogue import discover

    if exercise not in store.exercises(profile.id):
        discover().get(exercise)


# ---- the list


def _lines(sessions: Iterable[ListedSession], profile: Profile, *, several: bool) -> Iterator[str]:
    """Yield the list for a terminal: the sessions as heads, their sets and runs below them in columns."""
    blocks = [(_head(session), [row for listed in session.sets for row in _rows(listed)]) for session in sessions]
    if several:
        yield f"Profile: {profile.name}"
    if not blocks:
        yield "No sets are kept here."
        return
    every = [_HEADS, *(row for _, rows in blocks for row in rows)]
    widths = [max(len(row[column]) for row in every) for column in range(len(_HEADS))]
    # Without the programme nothing is done for anything.
    used = [n for n, head in enumerate(_HEADS) if head != "FOR" or any(row[n] for row in every[1:])]

    def line(row: tuple[str, ...]) -> str:
        number, *others = ((row[column], widths[column]) for column in used)
        return "  ".join([number[0].rjust(number[1]), *(text.ljust(width) for text, width in others)]).rstrip()

    yield line(_HEADS)
    for head, rows in blocks:
        yield ""
        yield head
        yield from map(line, rows)


def _head(session: ListedSession | SessionRecord) -> str:
    """Return the head of a session, such as ``Session 3: Mon 2026-11-23, 18:02 to 18:26, pain 2 before, 1 after``."""
    parts = [f"Session {session.id}: {session.began:%a %Y-%m-%d}, {session.began:%H:%M} to {session.ended:%H:%M}"]
    before, after = getattr(session, "pain_before", None), getattr(session, "pain_after", None)
    if before is not None or after is not None:
        told = [f"{level} {when}" for level, when in ((before, "before"), (after, "after")) if level is not None]
        parts.append(f"pain {', '.join(told)}")
    return ", ".join(parts)


def _rows(listed: Listed) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a set, one for each side; number, time and pain stand in the first."""
    known = listed.kept
    pain = "" if listed.pain is None else str(listed.pain)
    ahead = (str(known.id), f"{known.when:%H:%M}", known.exercise, known.purpose or "")
    if known.is_run:
        yield (*ahead, "", f"{listed.found} stood out", "", _cadence(listed.cadence_spm), pain)
        return
    for figures in listed.figures:
        yield (*ahead, figures.side or "", _clean(figures), str(figures.unverified or ""), _range(figures), pain)
        ahead, pain = ("", "", "", ""), ""


def _clean(figures: Figures) -> str:
    """Return the clean repetitions of those that were attempted; of holds the clean seconds."""
    if math.isfinite(figures.held_s):
        from formcheck.wording import seconds

        return f"{seconds(figures.clean_s, 0)} of {seconds(figures.held_s, 0)}"
    return f"{figures.clean} of {figures.attempted}"


def _range(figures: Figures) -> str:
    from formcheck.wording import quantity

    if not math.isfinite(figures.range_mean):
        return ""
    mean = quantity(figures.range_mean, figures.unit)
    return f"{mean} ± {quantity(figures.range_sd, figures.unit)}" if math.isfinite(figures.range_sd) else mean


def _cadence(steps: float) -> str:
    return f"{steps:.0f} steps/min" if math.isfinite(steps) else ""


# ---- the list as data


def _data(sessions: Iterable[ListedSession], profile: Profile) -> dict[str, Any]:
    """Return the list as plain data; what is not known is null."""
    from formcheck import __version__
    from formcheck.core.report import SCHEMA

    return {
        "schema": SCHEMA,
        "formcheck": __version__,
        "profile": profile.name,
        "sessions": [
            {
                "session": session.id,
                "began": session.began.isoformat(timespec="seconds"),
                "ended": session.ended.isoformat(timespec="seconds"),
                "pain_before": session.pain_before,
                "pain_after": session.pain_after,
                "plan": list(session.plan),
                "sets": [_listed(listed) for listed in session.sets],
            }
            for session in sessions
        ],
    }


def _listed(listed: Listed) -> dict[str, Any]:
    from formcheck.core.report import rounded

    known = listed.kept
    return {
        "number": known.id,
        "exercise": known.exercise,
        "kind": known.kind,
        "side": known.side,
        "purpose": known.purpose,
        "when": known.when.isoformat(timespec="seconds"),
        "lasted_s": rounded(listed.lasted_s, 3),
        "recording": known.recording is not None,
        "corrected": listed.corrected,
        "pain": listed.pain,
        "figures": [_figures(figures) for figures in listed.figures],
        "running": {"found": listed.found, "cadence_spm": rounded(listed.cadence_spm, 3)} if known.is_run else None,
    }


def _figures(figures: Figures) -> dict[str, Any]:
    from formcheck.core.report import rounded

    return {
        "side": figures.side,
        "attempted": figures.attempted,
        "complete": figures.complete,
        "clean": figures.clean,
        "unverified": figures.unverified,
        "range_of_motion": {
            "mean": rounded(figures.range_mean, 3),
            "sd": rounded(figures.range_sd, 3),
            "unit": figures.unit,
        },
        "tempo": {name: rounded(getattr(figures, name), 3) for name in ("up_s", "hold_s", "down_s")},
        "hold": {name: rounded(getattr(figures, name), 2) for name in ("held_s", "clean_s", "best_s")},
    }


# ---- one of them


def _show(arguments: argparse.Namespace) -> int:
    from formcheck.io.recordings import Recording
    from formcheck.io.store.records import SessionRecord

    name = name_of(arguments.what)
    if name is None:
        what = read_file(arguments.what)
        if isinstance(what, Recording):
            raise ValueError(f"{arguments.what} is a recording: 'formcheck replay' judges it")
        sys.stdout.write(_entry(what))
        return 0
    with the_store() as store:
        found = kept(store, name)
    sys.stdout.write(_session(found) if isinstance(found, SessionRecord) else _entry(found))
    return 0


def _session(session: SessionRecord) -> str:
    """Return a session as text: its head, the pain that belongs to no set, and each of its sets."""
    head = [f"{_head(session)}, {session.profile.name}"]
    head += [f"Planned: {', '.join(session.plan)}"] if session.plan else []
    head += _pains(pain for pain in session.pains if pain.set is None)
    return "\n".join(["\n".join(head) + "\n", *(_entry(entry) for entry in session.entries)])


def _entry(entry: Entry) -> str:
    """Return a set or a run as text, with what the user said of it."""
    from formcheck import reports
    from formcheck.io.catalogue import discover

    catalogue = discover()
    exercise = catalogue.get(entry.report.exercise)
    others = catalogue.exercises if entry.report.running is not None else {}
    lines = []
    if entry.kept is not None:
        what = "Run" if entry.kept.is_run else "Set"
        purpose = f", {entry.kept.purpose}" if entry.kept.purpose else ""
        lines.append(f"{what} {entry.kept.id}, {_time(entry.kept.when)}, session {entry.kept.session}{purpose}")
    lines.append(reports.text(entry.report, exercise, others).rstrip("\n"))
    said = [
        f"You said of {said.number}: {_SAID[said.user.value]} (FormCheck: {_FOUND[said.program.value]})"
        for said in entry.corrections
    ]
    said += _pains(entry.pains)
    if entry.kept is not None and entry.kept.recording is None:
        said.append("Its landmarks are not kept.")
    return "\n".join([*lines, *([""] if said else []), *said]) + "\n"


def _pains(pains: Iterable[Pain]) -> list[str]:
    """Return what was said of pain, a line each."""
    lines = []
    for pain in pains:
        level = _NOTHING if pain.level is None else f"{pain.level} of 10"
        leg = ", with tingling, numbness or shooting pain in a leg" if pain.leg else ""
        note = f': "{pain.note}"' if pain.note else ""
        lines.append(f"Pain {_ASKED[pain.asked.value]} ({pain.said_at:%H:%M}): {level}{leg}{note}")
    return lines


def _time(when: datetime) -> str:
    return f"{when:%a %Y-%m-%d %H:%M}"
