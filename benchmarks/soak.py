"""A session before a camera for an hour: `python -m benchmarks.soak --minutes 60`.

A sample video plays the camera over and over, in the real window and with the model *full*, as one set that nobody
ends. Told are the memory of the process over time, the repetitions that were counted in each turn of the video against
those that are known to be in it, and whether sound and picture fall behind: the time from the judged picture to the
start of its tone, and from the capture of a picture until it was painted, at the beginning and at the end. The exit
status is 1 when memory has grown by more than 5 % since the third minute, or a repetition was lost.

Without a sound device something deaf stands in for it; without a voice only tones are played. Runs on Qt's offscreen
platform unless QT_QPA_PLATFORM says otherwise.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import sys
import tempfile
import threading
import time
from array import array
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks import films
from benchmarks.judge_cost import process_mib
from benchmarks.watching import Watching, machine
from formcheck.core.report import Attempt, Outcome, Rep

#: From here on memory is compared: everything that is made once has been made by then, seconds.
BASE_S: Final = 180.0
MOST_GROWTH: Final = 0.05
#: How often memory is looked at, and how often a line is printed, seconds.
_LOOK_S, _LINE_S = 10.0, 120.0


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn of the video comes to: repetitions that were begun, and those of them that were clean."""

    attempted: int
    clean: int


def main(argv: Sequence[str] | None = None) -> int:
    """Run, print, and return 1 when memory grows or a repetition is lost."""
    ask = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    ask.add_argument("--minutes", type=float, default=60.0, help="how long (default: 60)")
    ask.add_argument("--model", default="full", choices=("lite", "full", "heavy"))
    arguments = ask.parse_args(argv)
    lasts_s = 60.0 * arguments.minutes
    memory: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        with Watching(films.BRIDGE, Path(folder), arguments.model, (1280, 720), heard=True, closely=False) as watching:
            deaf = f"no sound device ({watching.deaf})" if watching.deaf else "a sound device"
            print(f"{machine()}\nmodel {arguments.model}, {films.BRIDGE.name} over and over, {deaf}", flush=True)
            began, told_s = time.perf_counter(), -math.inf
            while (now_s := time.perf_counter() - began) < lasts_s and watching.window.player.running:
                if now_s >= min(BASE_S, lasts_s / 2):
                    memory.append((now_s, process_mib()))
                if now_s - told_s >= _LINE_S:
                    told_s = now_s
                    _print_line(now_s, watching)
                watching.run(min(_LOOK_S, max(0.1, lasts_s - now_s)))
            _print_line(time.perf_counter() - began, watching)
            error, progress = watching.error, watching.progress
        figures = watching.figures
    if error is not None:
        print(f"STOPPED: {error}")
    grown = _grown(memory)
    good = [
        _verdict(f"memory has grown by {100 * grown:.1f} % since the base", grown <= MOST_GROWTH),
        _reps(figures.closed, progress.judged, progress.dropped),
    ]
    _drift("a judged picture to the start of its tone", figures.toned_at, figures.toned_late)
    _drift("the capture of a picture until it was painted", figures.painted_at, figures.painted_late)
    return 0 if all(good) and error is None else 1


def _print_line(now_s: float, watching: Watching) -> None:
    progress = watching.progress
    print(
        f"  {now_s / 60:5.1f} min  {process_mib():6.1f} MiB, {threading.active_count()} threads{_open_files()}; "
        f"{progress.judged} judged, {progress.dropped} dropped, {len(watching.figures.closed)} repetitions",
        flush=True,
    )


def _open_files() -> str:
    """Return how many files are open, where the system tells."""
    with suppress(OSError):
        return f", {len(list(Path('/proc/self/fd').iterdir()))} files"
    return ""


def _grown(memory: list[tuple[float, float]]) -> float:
    """Return by what share memory has grown, from the first minute of the base to the last minute.

    The middle of a minute: a single look depends on what is just being painted.
    """
    if len(memory) < 2:
        return 0.0
    first_s, last_s = memory[0][0], memory[-1][0]
    base = statistics.median(mib for at_s, mib in memory if at_s <= first_s + 60)
    last = statistics.median(mib for at_s, mib in memory if at_s >= last_s - 60)
    most = max(mib for _, mib in memory)
    print(f"memory: base {base:.1f} MiB after {first_s / 60:.1f} min, last {last:.1f} MiB, at most {most:.1f} MiB")
    return last / base - 1


def _reps(closed: list[tuple[float, Rep | Attempt]], judged: int, dropped: int) -> bool:
    """Hold what was counted against what is in the video, turn by turn."""
    known = json.loads(films.BRIDGE.with_suffix(".json").read_text(encoding="utf-8"))
    turn_s = len(films.pictures(films.BRIDGE, 0.0, math.inf)) / known["fps"]
    wanted = Turn(known["expected"]["attempted"], known["expected"]["clean"])
    reps = [rep for _, rep in closed if isinstance(rep, Rep)]
    turns: Counter[tuple[int, Outcome]] = Counter((int(rep.peak_s // turn_s), rep.outcome) for rep in reps)
    last = max((turn for turn, _ in turns), default=0)
    # In the first turn the set is still being set up, the last one is not whole.
    whole = range(1, last)
    came = {turn: Turn(sum(turns[turn, o] for o in Outcome), turns[turn, Outcome.CLEAN]) for turn in whole}
    other = {turn: found for turn, found in came.items() if found != wanted}
    lost = sum(max(0, wanted.attempted - found.attempted) for found in came.values())
    print(
        f"{len(whole)} whole turns of {turn_s:.2f} s, each with {wanted.attempted} repetitions, {wanted.clean} of them "
        f"clean; {judged} pictures judged, {dropped} not ({100 * dropped / max(1, judged + dropped):.1f} %)"
    )
    for turn, found in other.items():
        print(f"  turn {turn}: {found.attempted} repetitions, {found.clean} clean")
    total = Turn(sum(found.attempted for found in came.values()), sum(found.clean for found in came.values()))
    shown = Turn(wanted.attempted * len(whole), wanted.clean * len(whole))
    text = f"{total.attempted} of {shown.attempted} repetitions counted, {total.clean} of {shown.clean} clean ones"
    return _verdict(f"{text}; {lost} lost", lost == 0 and bool(whole))


def _drift(what: str, at: array[float], late: array[float]) -> None:
    """Tell the median at the beginning and at the end: a tenth of the time each."""
    if len(at) < 2:
        print(f"from {what}: nothing measured")
        return
    edge = (at[-1] - at[0]) / 10
    first = [value for when, value in zip(at, late, strict=True) if when <= at[0] + edge]
    last = [value for when, value in zip(at, late, strict=True) if when >= at[-1] - edge]
    worst = max(late)
    print(
        f"from {what}: median {1000 * statistics.median(first):.1f} ms in the first tenth of the time, "
        f"{1000 * statistics.median(last):.1f} ms in the last, longest {1000 * worst:.0f} ms, {len(at)} in all"
    )


def _verdict(text: str, good: bool) -> bool:
    print(f"{'good' if good else 'BAD'}: {text}")
    return good


if __name__ == "__main__":
    sys.exit(main())
