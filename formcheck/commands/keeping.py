"""`formcheck forget`, `backup` and `restore`: what is kept is the user's own."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from formcheck.commands import Commands
from formcheck.commands.named import NAMING, Name, day, kept_name, the_store

if TYPE_CHECKING:
    from formcheck.io.store import Store
    from formcheck.io.store.records import Kept

#: So many are named one by one before they are deleted.
_NAMED: Final = 20


def add_forget(commands: Commands) -> None:
    forget = commands.add_parser(
        "forget",
        help="delete what is kept, for good",
        description="Delete sets, runs and sessions with their landmarks, and what was said of them. It is said what "
        "will be deleted, and asked for.",
    )
    forget.add_argument("what", metavar="SET", nargs="*", type=kept_name, help=NAMING)
    forget.add_argument("--before", metavar="DATE", type=day, help="everything of the current profile before this day")
    forget.add_argument("--everything", action="store_true", help="everything of all profiles")
    forget.add_argument("--yes", action="store_true", help="do not ask")
    forget.set_defaults(run=_forget)


def add_backup(commands: Commands) -> None:
    backup = commands.add_parser("backup", help="write everything that is kept to one file")
    backup.add_argument("file", metavar="FILE", type=Path, help="the file to write, such as history.formcheck")
    backup.set_defaults(run=_backup)


def add_restore(commands: Commands) -> None:
    restore = commands.add_parser("restore", help="take everything back from a backup, in the place of what is kept")
    restore.add_argument("file", metavar="FILE", type=Path, help="a file made by 'formcheck backup'")
    restore.set_defaults(run=_restore)


# ---- deleting


def _forget(arguments: argparse.Namespace) -> int:
    names: Sequence[Name] = arguments.what
    if bool(names) + (arguments.before is not None) + arguments.everything != 1:
        raise ValueError(
            "say what to delete: numbers that 'formcheck history' lists, or --before DATE, or --everything"
        )
    with the_store() as store:
        found = _named(store, names, arguments.before, everything=arguments.everything)
        if not found and not names and not arguments.everything:
            print("Nothing is kept from before that day.")
            return 0
        _tell(found, names, everything=arguments.everything)
        if not arguments.yes and not _sure():
            print("Nothing was deleted.")
            return 0
        gone = store.forget(
            [name.number for name in names if not name.is_session],
            [name.number for name in names if name.is_session],
            before=arguments.before,
            everything=arguments.everything,
        )
        _tell_what_is_left(store, gone, everything=arguments.everything)
    return 0


def _named(store: Store, names: Sequence[Name], before: date | None, *, everything: bool) -> list[Kept]:
    """Return the sets and runs that are meant, each once.

    Raises
    ------
    ValueError
        When there is none of a number.
    """
    if before is not None:
        sessions = store.sessions(until=before - timedelta(days=1))
        found = [listed.kept for session in sessions for listed in session.sets if listed.kept.when.date() < before]
    elif everything:
        found = store.kept()
    else:
        found = list(_of_names(store, names))
    return list({known.id: known for known in found}.values())


def _of_names(store: Store, names: Sequence[Name]) -> Iterator[Kept]:
    for name in names:
        entries = store.session(name.number).entries if name.is_session else (store.entry(name.number),)
        yield from (entry.kept for entry in entries if entry.kept is not None)


def _tell(found: Sequence[Kept], names: Sequence[Name], *, everything: bool) -> None:
    """Say exactly what will be deleted."""
    runs = sum(known.is_run for known in found)
    landmarks = sum(known.recording is not None for known in found)
    parts = [_many(len(found) - runs, "set"), *([_many(runs, "run")] if runs else [])]
    print(f"To be deleted for good: {', '.join(parts)}, {_many(landmarks, 'recording')} of landmarks,")
    if everything:
        print("and everything that was said of repetitions and pain, of every profile, and the profiles.")
    else:
        sessions = [name for name in names if name.is_session]
        also = f", and what else was said in {', '.join(map(str, sessions))}" if sessions else ""
        print(f"and what was said of their repetitions and of pain{also}.")
    for known in found[:_NAMED]:
        print(f"  {known.id:5d}  {known.when:%Y-%m-%d %H:%M}  {known.exercise}{f' {known.side}' if known.side else ''}")
    if len(found) > _NAMED:
        days = sorted(known.when.date() for known in found)
        print(f"  and {len(found) - _NAMED} more, from {days[0]} to {days[-1]}")


def _sure() -> bool:
    """Ask on a terminal.

    Raises
    ------
    ValueError
        Where there is none.
    """
    if not sys.stdin.isatty():
        raise ValueError("nothing was deleted: there is nobody to ask here; add --yes to delete without asking")
    try:
        return input("Delete it? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        print()
        return False


def _tell_what_is_left(store: Store, gone: int, *, everything: bool) -> None:
    """Say what was deleted, and where copies may still hold it."""
    print(f"Deleted: {_many(gone, 'set and run', 'sets and runs')}, and the copies in {store.folder / 'backups'}.")
    print("Copies that you made may still hold them: by 'formcheck backup', exports, backups of this computer.")
    if everything:
        from formcheck.io.analyses import cache_folder

        print(f"Poses of videos that were analysed are in the cache, as long as they fit: {cache_folder()}")


def _many(count: int, one: str, several: str = "") -> str:
    return f"{count} {one if count == 1 else several or one + 's'}"


# ---- copies


def _backup(arguments: argparse.Namespace) -> int:
    with the_store() as store:
        store.backup(arguments.file)
    print(f"Everything that is kept is in {arguments.file}: keep it as you keep health data.")
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    from formcheck.io.store import Store

    # Not by `the_store`: what is there may be what is broken.
    store = Store()
    try:
        before = store.restore(arguments.file)
        count = len(store.kept())
    finally:
        store.close()
    print(f"Taken back: {_many(count, 'set and run', 'sets and runs')}.")
    if before is not None:
        print(f"What was there before is in {before}")
    return 0
