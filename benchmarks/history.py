"""Years of training in one store: `python -m benchmarks.history --sessions 10000`.

A store is filled with sessions of realistic size, one a day back from today: 3 to 12 sets each, 8 to 14 repetitions a
set, every fifth with a fault, holds, and pain before and after. Told is how long it takes to open it and show the
first page of the history, one trend, a month of the calendar, a set, and the report of four weeks; each from a store
that has just been opened, as the median of some turns. The exit status is 1 when the first page takes 0.5 s or more,
or a trend 0.25 s.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from formcheck.charts import chart, measures
from formcheck.core.exercise import Exercise
from formcheck.core.report import (
    Attempt,
    CameraInfo,
    Counts,
    Hold,
    Level,
    ModelInfo,
    Outcome,
    Rep,
    SetReport,
    SourceInfo,
    Stretch,
    Verdict,
)
from formcheck.io.catalogue import discover
from formcheck.io.store import Store
from formcheck.io.store.database import Connection, Database
from formcheck.io.store.rows import write_report
from formcheck.physio import gathered, page

#: What is done, with the weights of how often; the first is the one whose trend is measured.
DONE: Final = {
    "single_leg_bridge": 5,
    "superman": 3,
    "dead_bug": 3,
    "quadruped_limb_raises": 2,
    "single_leg_balance": 2,
    "single_leg_squat": 1,
}
MOST_PAGE_S: Final = 0.5
MOST_TREND_S: Final = 0.25
#: So many sessions are on the first page.
_PAGE: Final = 60
_MODEL: Final = ModelInfo("pose_landmarker_full", "0" * 64)
_TEMPLATES: Final = 24


def main(argv: Sequence[str] | None = None) -> int:
    """Fill, measure, print, and return 1 when a limit is broken."""
    ask = argparse.ArgumentParser(prog="python -m benchmarks.history", description=__doc__)
    ask.add_argument("--sessions", type=int, default=10_000, help="how many (default: 10000)")
    ask.add_argument("--turns", type=int, default=5)
    arguments = ask.parse_args(argv)
    today = date.today()
    with tempfile.TemporaryDirectory(prefix="formcheck-history-") as place:
        folder = Path(place)
        began_s = time.perf_counter()
        sets, reps = fill(folder, arguments.sessions, today)
        took_s, size = time.perf_counter() - began_s, (folder / "history.sqlite3").stat().st_size
        print(f"{arguments.sessions} sessions, {sets} sets, {reps} repetitions and attempts: {size / 2**20:.0f} MiB")
        print(f"(filled in {took_s:.0f} s)\n")
        limits = {"first page": MOST_PAGE_S, "one trend": MOST_TREND_S}
        good = True
        print(f"{'':34s}  median s   worst s   limit s")
        for name, work in _works(today).items():
            times = sorted(_timed(folder, work) for _ in range(arguments.turns))
            limit = limits.get(name)
            held = limit is None or times[-1] < limit
            good = good and held
            told = f"{limit:9.2f}" if limit is not None else " " * 9
            print(f"{name:34s} {statistics.median(times):9.3f} {times[-1]:9.3f} {told}{'' if held else '  BROKEN'}")
    return 0 if good else 1


def _works(today: date) -> dict[str, Callable[[Store], object]]:
    """Return what is measured."""
    first, exercises = next(iter(DONE)), discover().exercises
    bridge = exercises[first]

    def opened(store: Store) -> object:
        return store.profiles(), store.exercises(), store.sessions(limit=_PAGE)

    def drawn(store: Store) -> object:
        return chart(measures(bridge)[0], bridge, store.trend(first)).svg()

    return {
        "first page": opened,
        "first page of one exercise": lambda store: store.sessions(exercise=first, limit=_PAGE),
        "a page in the middle": lambda store: store.sessions(limit=_PAGE, offset=5000),
        "one trend": lambda store: store.trend(first),
        "one trend, one year": lambda store: store.trend(first, since=today - timedelta(days=365)),
        "one trend, drawn": drawn,
        "a month of the calendar": lambda store: store.days(today - timedelta(days=30), today),
        "one set": lambda store: store.entry(1),
        "four weeks as a report": lambda store: page(gathered(store, today - timedelta(days=28), today)),
    }


def _timed(folder: Path, work: Callable[[Store], object]) -> float:
    """Return how long something takes in a store that has just been opened, seconds."""
    began_s = time.perf_counter()
    store = Store(folder)
    work(store)
    took_s = time.perf_counter() - began_s
    store.close()
    return took_s


# ---- years of training


def fill(folder: Path, sessions: int, today: date) -> tuple[int, int]:
    """Fill a store with sessions, one a day up to today; return the number of sets and of repetitions.

    All in one transaction, which the program never does: of keeping a set, see `benchmarks.kills`.
    """
    chance = random.Random(1)
    store = Store(folder)
    profile = store.profile.id
    store.close()
    exercises = discover().exercises
    templates = {name: [_report(exercises[name], chance) for _ in range(_TEMPLATES)] for name in DONE}
    sets = reps = 0
    database = Database(folder / "history.sqlite3", folder / "backups")
    with database.writing() as connection:
        for number in range(sessions):
            day = today - timedelta(days=sessions - 1 - number)
            began = datetime(day.year, day.month, day.day, 17, chance.randrange(60), tzinfo=UTC).timestamp()
            session = _row(
                connection, "sessions", profile=profile, began=began, ended=began + 2400.0, utc_offset_s=0, hidden=0
            )
            _pain(connection, profile, session, None, began - 60.0, "before", chance)
            at = began
            for _ in range(chance.randint(3, 12)):
                name = chance.choices(tuple(DONE), tuple(DONE.values()))[0]
                report = chance.choice(templates[name])
                done = _set(connection, profile, session, at, day, report)
                if chance.random() < 0.5:
                    _pain(connection, profile, session, done, at + 60.0, "after_set", chance)
                at += 180.0
                sets += 1
                reps += len(report.entries)
    database.close()
    return sets, reps


def _set(connection: Connection, profile: int, session: int, at: float, day: date, report: SetReport) -> int:
    number = _row(
        connection,
        "sets",
        session=session,
        profile=profile,
        exercise=report.exercise,
        kind=report.kind,
        side=None,
        began=at,
        utc_offset_s=0,
        day=day.isoformat(),
        source_kind="camera",
        source_name="Camera 0",
    )
    write_report(connection, number, report)
    _row(connection, "recordings", set_id=number, file=f"{number}.fcr")
    return number


def _pain(
    connection: Connection, profile: int, session: int, of_set: int | None, at: float, asked: str, chance: random.Random
) -> None:
    level = chance.choices(range(5), (10, 5, 3, 1, 1))[0]
    _row(
        connection,
        "pains",
        profile=profile,
        session=session,
        set_id=of_set,
        said_at=at,
        utc_offset_s=0,
        asked=asked,
        level=level,
    )


def _row(connection: Connection, table: str, **values: object) -> int:
    places = ", ".join(f":{name}" for name in values)
    found = connection.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", values).lastrowid
    assert found is not None
    return found


def _report(exercise: Exercise, chance: random.Random) -> SetReport:
    """Return a set as somebody does it on one day."""
    rules = [rule.id for rule in exercise.rules] or ["partial_rep"]
    both = exercise.kind.value == "alternating"
    sides = ["left", "right"] if both else [chance.choice(("left", "right"))] if exercise.has_sides else [None]
    holds: tuple[Attempt, ...] = ()
    reps: tuple[Rep, ...] = ()
    if exercise.is_hold:
        holds = tuple(_attempt(number, sides[0], rules, chance) for number in range(1, chance.randint(2, 4)))
    else:
        reps = tuple(
            _rep(number, sides[number % len(sides)], rules, chance) for number in range(1, chance.randint(9, 15))
        )
    counts = {side: Counts.of([rep for rep in reps if rep.side == side]) for side in sides if side is not None}
    return SetReport(
        exercise=exercise.id,
        kind=exercise.kind.value,
        reps=reps,
        sides=counts,
        hold=Hold(holds, 20.0) if exercise.is_hold else None,
        source=SourceInfo("camera", "Camera 0", 30.0, 1800, 60.0, 1795),
        model=_MODEL,
        version="0.1.0",
        rules="0" * 12,
        camera=CameraInfo(exercise.views[0].name, chance.choice(("left", "right")), chance.gauss(120.0, 8.0)),
    )


def _rep(number: int, side: str | None, rules: Sequence[str], chance: random.Random) -> Rep:
    start_s = 5.0 * number
    bad = chance.random() < 0.2
    outcome = chance.choice((Outcome.REJECTED, Outcome.REJECTED, Outcome.UNVERIFIED)) if bad else Outcome.CLEAN
    faults = (Verdict(chance.choice(rules), Level.FAULT, chance.gauss(14.0, 2.0), 10.0, "deg", start_s + 1.0, True),)
    return Rep(
        number,
        side,
        start_s,
        start_s + 2.0,
        start_s + 4.0,
        outcome,
        complete=True,
        range_of_motion=chance.gauss(45.0, 4.0),
        peak=chance.gauss(60.0, 4.0),
        unit="deg",
        up_s=chance.gauss(2.0, 0.2),
        hold_s=chance.gauss(1.0, 0.2),
        down_s=chance.gauss(2.0, 0.2),
        faults=faults if outcome is Outcome.REJECTED else (),
        unseen=(rules[0],) if outcome is Outcome.UNVERIFIED else (),
    )


def _attempt(number: int, side: str | None, rules: Sequence[str], chance: random.Random) -> Attempt:
    start_s, held_s = 30.0 * number, chance.uniform(10.0, 25.0)
    faulty_s = chance.choice((0.0, 0.0, 3.0))
    stretch = Stretch(rules[0], Level.FAULT, start_s + 2.0, start_s + 2.0 + faulty_s, 8.0, 4.5, "deg")
    faults = (stretch,) if faulty_s else ()
    return Attempt(number, side, start_s, start_s + held_s, held_s, held_s - faulty_s, 0.0, 20.0, None, faults)


if __name__ == "__main__":
    sys.exit(main())
