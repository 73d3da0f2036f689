"""How a session before a camera keeps up: `python -m benchmarks.live`.

A film of 640 x 480 at 30 pictures a second plays the camera, in the real window, with everything that belongs to a
session: the pose model, the judge, the coach, the landmarks that are kept, and the picture painted. Told are the
pictures a second that came in, were judged and were painted, the time from a picture's capture until it was painted,
how much of the processors it takes, and how long the window was busy in one go. Runs on Qt's offscreen platform
unless QT_QPA_PLATFORM says otherwise; there the window is painted in memory, as on a screen without a graphics card.

The film is decoded in the same process, which a camera's driver does elsewhere.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks import films
from benchmarks.watching import Watching, machine, threads_s

FPS: Final = 30.0
#: What has to be kept with two processors and the model *full*.
LEAST_PER_S: Final = 25.0
#: The median from capture to paint, milliseconds.
MOST_LATE_MS: Final = 120.0
#: How long a session runs before it is measured, seconds: the model is loaded and warm, the set has begun.
_WARM_S: Final = 8.0


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 when *full* judges fewer pictures, or later, than promised."""
    ask = argparse.ArgumentParser(prog="python -m benchmarks.live", description=__doc__)
    ask.add_argument("--seconds", type=float, default=30.0, help="how long is measured (default: 30)")
    ask.add_argument("--size", default="1280x720", help="size of the window (default: 1280x720)")
    ask.add_argument("--model", action="append", choices=("lite", "full", "heavy"), help="default: full, then lite")
    arguments = ask.parse_args(argv)
    width, height = (int(part) for part in arguments.size.split("x"))
    good = True
    with tempfile.TemporaryDirectory() as folder:
        film = films.write(Path(folder) / "film.avi", films.pictures(films.BRIDGE, 0.0, 60.0), FPS)
        for model in arguments.model or ("full", "lite"):
            kept = Path(folder) / model
            kept.mkdir()
            good = _measure(film, kept, model, (width, height), arguments.seconds) and good
    return 0 if good else 1


def _measure(film: Path, folder: Path, model: str, size: tuple[int, int], seconds: float) -> bool:
    with Watching(film, folder, model, size, heard=False, closely=True) as watching:
        print(f"{machine()}\nmodel {model}, window {size[0]}x{size[1]}, {FPS:.0f} pictures a second of 640x480")
        watching.run(_WARM_S)
        watching.figures.clear()
        before, cpu, threads, began = watching.progress, time.process_time(), threads_s(), time.perf_counter()
        watching.run(seconds)
        after, cpu_s, lasted_s = watching.progress, time.process_time() - cpu, time.perf_counter() - began
        each = {name: used - threads.get(name, 0.0) for name, used in threads_s().items()}
        figures = watching.figures
    judged = (after.judged - before.judged) / lasted_s
    captured = (after.captured - before.captured) / lasted_s
    print(f"  a second: {captured:.1f} came in, {judged:.1f} judged, {len(figures.painted_at) / lasted_s:.1f} painted")
    late_ms, worst_ms = _median(figures.painted_late), 1000 * _share(figures.painted_late, 95)
    print(f"  capture to paint: median {late_ms:.0f} ms, 95 % within {worst_ms:.0f} ms")
    print(
        f"  of which waiting for the model {_median(figures.waited):.0f} ms, the model "
        f"{_median(figures.estimated):.1f} ms (95 % {1000 * _share(figures.estimated, 95):.0f}), "
        f"the judge {_median(figures.judged):.1f} ms"
    )
    shares = ", ".join(f"{name} {100 * used / lasted_s:.0f} %" for name, used in sorted(each.items()) if used > 0)
    print(f"  processors: {100 * cpu_s / lasted_s:.0f} % of one" + (f", of which {shares}" if shares else ""))
    usual_ms, longest_ms = 1000 * _share(figures.gaps, 99), 1000 * max(figures.gaps)
    print(f"  the window was busy in one go: 99 % within {usual_ms:.0f} ms, longest {longest_ms:.0f} ms")
    if model == "lite":
        print()
        return True
    keeps, early = judged >= LEAST_PER_S, late_ms <= MOST_LATE_MS
    print(f"{'good' if keeps else 'TOO SLOW'}: {judged:.1f} pictures a second are judged (at least {LEAST_PER_S:g})")
    print(f"{'good' if early else 'TOO LATE'}: painted after {late_ms:.0f} ms (at most {MOST_LATE_MS:g})\n")
    return keeps and early


def _median(values: array[float]) -> float:
    """Return the median in milliseconds; NaN of nothing."""
    return 1000 * statistics.median(values) if values else float("nan")


def _share(values: array[float], percent: int) -> float:
    """Return what so many percent of the values stay within; NaN of less than two."""
    return statistics.quantiles(values, n=100)[percent - 1] if len(values) > 1 else float("nan")


if __name__ == "__main__":
    sys.exit(main())
