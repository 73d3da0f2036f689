"""`formcheck export`: what was done as a file for somebody else, or for another program."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from formcheck.commands import Commands
from formcheck.commands.bar import hint
from formcheck.commands.named import NAMING, add_span, check_span, kept, name_of, read_file, the_store
from formcheck.outputs import Output, check_apart

if TYPE_CHECKING:
    from formcheck.io.recordings import Recording
    from formcheck.io.store import Store
    from formcheck.io.store.records import Entry, SessionRecord, TrendPoint
    from formcheck.physio import Weeks

    _What: TypeAlias = Entry | SessionRecord | Recording | Weeks

#: What weeks can be written as: the report.
_PAGES: Final = (".html", ".pdf")


def add_export(commands: Commands) -> None:
    export = commands.add_parser(
        "export",
        help="a set, a run, a session or some weeks as a file",
        description="Write what is kept as a file. The end of its name says the format: .json, .csv, .xlsx, .fit; "
        ".html and .pdf, the report for a physiotherapist; .trc, .mot, .c3d, .npz and .landmarks.csv, the landmarks. "
        "Without SET, a report of the weeks from --since to --until (.html, .pdf).",
    )
    export.add_argument(
        "what", metavar="SET", nargs="?", help=f"{NAMING}; or a file: the JSON of a set, or a recording of landmarks"
    )
    add_span(export)
    export.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        action="append",
        required=True,
        help="the file to write; may be given several times",
    )
    export.set_defaults(run=_export)


def _export(arguments: argparse.Namespace) -> int:
    from formcheck.exports.choosing import suffix_of

    paths: list[Path] = arguments.output
    weeks = arguments.since is not None or arguments.until is not None
    if weeks == (arguments.what is not None):
        raise ValueError(f"give either what to export ({NAMING}, or a file), or the weeks by --since and --until")
    name = None if weeks else name_of(arguments.what)
    for path in paths:
        if suffix_of(path) not in _PAGES and weeks:
            raise ValueError(f"{path}: weeks are written as a report, {' or '.join(_PAGES)}")
    check_apart([*paths, *([Path(arguments.what)] if not weeks and name is None else [])])
    what: _What
    trends: Mapping[str, tuple[TrendPoint, ...]] = {}
    if weeks:
        what = _weeks(arguments.since, arguments.until)
    elif name is None:
        what = read_file(arguments.what)
    else:
        with the_store() as store:
            what = kept(store, name)
            if any(suffix_of(path) in _PAGES for path in paths):
                trends = _trends(store, what)
    for path in paths:
        dated = _dated(what, Path(arguments.what)) if name is None and suffix_of(path) == ".fit" else what
        _write(dated, path, trends)
        hint(f"{path} is written")
    return 0


def _dated(what: _What, path: Path) -> _What:
    """Return a set with the time at which its file was written: JSON has none, and a watch asks for one."""
    from formcheck.io.store.records import Entry, Kept

    if not isinstance(what, Entry):
        return what
    when = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return replace(what, kept=Kept(0, 0, 0, what.report.exercise, what.report.kind, None, when, None))


def _weeks(since: date | None, until: date | None) -> Weeks:
    from formcheck.physio import gathered

    if since is None:
        raise ValueError("say from when on the report shall tell: add --since, such as --since 2026-11-01")
    check_span(since, until)
    until = until or max(since, date.today())
    with the_store() as store:
        weeks = gathered(store, since, until)
    if not weeks.sessions:
        raise ValueError(f"nothing is kept from {since} to {until}: 'formcheck history' lists what is")
    return weeks


def _trends(store: Store, what: Entry | SessionRecord) -> dict[str, tuple[TrendPoint, ...]]:
    """Return the sessions of every exercise of a set or a session, up to that one and with it."""
    from formcheck.io.store.records import SessionRecord

    entries = what.entries if isinstance(what, SessionRecord) else (what,)
    found = {}
    for known in (entry.kept for entry in entries):
        if known is not None and known.exercise not in found:
            # By their own numbers: several sessions may fall on one day.
            points = store.trend(known.exercise, until=known.when.date(), profile=known.profile)
            found[known.exercise] = tuple(point for point in points if point.when <= known.when)
    return found


def _write(what: _What, path: Path, trends: Mapping[str, tuple[TrendPoint, ...]]) -> None:
    """Write one file.

    Raises
    ------
    OSError
        When it cannot be written.
    ValueError
        When the format cannot hold this.
    """
    from formcheck.exports.choosing import export, suffix_of
    from formcheck.io.recordings import Recording

    suffix = suffix_of(path)
    if suffix not in _PAGES or isinstance(what, Recording):
        # Weeks are asked for as pages only.
        export(what, path)  # type: ignore[arg-type]
    elif suffix == ".html":
        from formcheck.physio import page

        with Output(path) as file:
            file.write(page(what, trends=trends))
    else:
        from formcheck.app.printing import write_pdf

        write_pdf(what, path, trends=trends)
