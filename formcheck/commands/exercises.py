"""`formcheck list` and `formcheck explain`: what can be done, and how it is judged."""

from __future__ import annotations

import argparse
import sys

from formcheck.commands import Commands


def add_list(commands: Commands) -> None:
    listing = commands.add_parser("list", help="every exercise: id, name, kind, camera")
    listing.add_argument("--paths", action="store_true", help="also show the folders that are searched")
    listing.set_defaults(run=_list)


def add_explain(commands: Commands) -> None:
    explain = commands.add_parser("explain", help="the page of one exercise")
    explain.add_argument("id", metavar="ID", help="id of an exercise, or a file that declares one")
    explain.set_defaults(run=_explain)


def _list(arguments: argparse.Namespace) -> int:
    from formcheck.content import KINDS
    from formcheck.io.catalogue import discover
    from formcheck.pages import table

    catalogue = discover()
    rows = [("ID", "NAME", "KIND", "CAMERA")]
    for exercise in catalogue.exercises.values():
        camera = " or ".join(view.name for view in exercise.views)
        rows.append((exercise.id, exercise.name, KINDS[exercise.kind], camera))
    print(table(rows))
    if arguments.paths:
        print("\nFolders searched:")
        for folder in catalogue.folders:
            print(f"  {folder}{'' if folder.is_dir() else '  (not there)'}")
    for path, reason in catalogue.broken:
        print(f"formcheck: skipped {path}: {' '.join(reason.split())}", file=sys.stderr)
    return 0


def _explain(arguments: argparse.Namespace) -> int:
    from formcheck.io.catalogue import load_exercise
    from formcheck.pages import page

    print(page(load_exercise(arguments.id)), end="")
    return 0
