"""What a user names on the command line: sets, runs and sessions by number, files, days and profiles."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from formcheck.core.report import SetReport
    from formcheck.io.recordings import Recording
    from formcheck.io.store import Store
    from formcheck.io.store.records import Entry, Profile, SessionRecord

#: How what is kept is named; told in the help of every command that takes it.
NAMING: Final = "a number that 'formcheck history' lists, or session:N"
_NAME: Final = re.compile(r"(?:(set|run|session):)?(\d{1,9})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """The number of a set or a run, or that of a session."""

    number: int
    is_session: bool = False

    def __str__(self) -> str:
        return f"session:{self.number}" if self.is_session else str(self.number)


def name_of(text: str) -> Name | None:
    """Return what a word names in the store; None where it can only be a file.

    >>> name_of("7"), name_of("run:7"), name_of("session:3"), name_of("./7")
    (Name(number=7, is_session=False), Name(number=7, is_session=False), Name(number=3, is_session=True), None)
    """
    found = _NAME.fullmatch(text)
    if found is None:
        return None
    return Name(int(found[2]), (found[1] or "").lower() == "session")


def kept_name(text: str) -> Name:
    """Return what a word names in the store; for `argparse`."""
    if (name := name_of(text)) is None:
        raise argparse.ArgumentTypeError(f"{text!r} names nothing that is kept: give {NAMING}")
    return name


def day(text: str) -> date:
    """Return a day such as ``2026-11-23``; for `argparse`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: write it as 2026-11-23") from None


def add_span(command: argparse.ArgumentParser) -> None:
    """Let a command take the first and the last day of a span."""
    command.add_argument("--since", metavar="DATE", type=day, help="from this day on, such as 2026-11-23")
    command.add_argument("--until", metavar="DATE", type=day, help="up to this day, and with it")


def check_span(since: date | None, until: date | None) -> None:
    """Check that a span does not end before it begins.

    Raises
    ------
    ValueError
        When it does.
    """
    if since is not None and until is not None and until < since:
        raise ValueError(f"--until {until} is before --since {since}: give the earlier day to --since")


@contextmanager
def the_store() -> Iterator[Store]:
    """Open what is kept on this computer; what a program that was killed has left is kept first.

    Raises
    ------
    OSError, ValueError
        When it cannot be read, or a newer FormCheck wrote it.
    """
    from formcheck.io.store import Store

    store = Store()
    try:
        store.recover(_judge)
        yield store
    finally:
        store.close()


def _judge(recording: Recording) -> SetReport:
    from formcheck.session import replay  # late: hardly ever is anything left

    return replay(recording)


def profile_of(store: Store, name: str | None) -> Profile:
    """Return the profile of a name, whatever its capitals; the current one without a name.

    Raises
    ------
    ValueError
        When nobody has this name.
    """
    if name is None:
        return store.profile
    profiles = store.profiles()
    for profile in profiles:
        if profile.name.casefold() == name.casefold():
            return profile
    known = ", ".join(f"'{profile.name}'" for profile in profiles)
    raise ValueError(f"there is no profile '{name}': there is {known}")


def kept(store: Store, name: Name) -> Entry | SessionRecord:
    """Return a set, a run or a session with everything that is known of it.

    Raises
    ------
    ValueError
        When there is none of this number.
    """
    return store.session(name.number) if name.is_session else store.entry(name.number)


def read_file(text: str) -> Entry | Recording:
    """Return what a file holds: the JSON of a set or of a run, or the landmarks of a recording.

    Raises
    ------
    OSError
        When it cannot be read.
    ValueError
        When it is neither, or a newer FormCheck wrote it.
    """
    from formcheck.core.parsing import parse_report
    from formcheck.io.recordings import is_recording, open_recording
    from formcheck.io.store.records import Entry

    path = Path(text)
    if not path.exists():
        raise FileNotFoundError(f"{text}: there is no such file; of what is kept, give {NAMING}")
    if is_recording(text):
        return open_recording(text)
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        raise ValueError(f"{text} is neither the JSON of a set nor a recording") from None
    try:
        return Entry(None, parse_report(data))
    except ValueError as error:
        raise ValueError(f"{text}: {error}") from None
