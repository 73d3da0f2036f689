"""How late the window answers while the pose model runs: `python -m benchmarks.window_latency`.

A timer of the window's own event loop should fire every 10 ms. What it is late by is what a click or
a key has to wait. The same video is judged without a window first, so that the price of showing it can
be seen. Runs on Qt's offscreen platform unless QT_QPA_PLATFORM says otherwise.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
CLIP: Final = ROOT / "sample_videos" / "single_leg_bridge_left_1.mp4"
EXERCISE: Final = "single_leg_bridge"
TICK_MS: Final = 10
#: What people take as immediate, milliseconds.
MAX_LATE_MS: Final = 100.0


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 when one event in a hundred waits longer than the limit."""
    ask = argparse.ArgumentParser(prog="python -m benchmarks.window_latency", description=__doc__)
    ask.add_argument("--size", default="1280x720", help="size of the window (default: 1280x720)")
    width, height = (int(part) for part in ask.parse_args(argv).size.split("x"))

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer

    from formcheck.app.application import application
    from formcheck.app.preferences import Preferences
    from formcheck.app.theme import ThemeSwitch
    from formcheck.app.window import Window
    from formcheck.io.catalogue import discover
    from formcheck.session import judge_source

    catalogue = discover()
    began = time.perf_counter()
    alone = judge_source(CLIP, catalogue.get(EXERCISE))
    alone_s = time.perf_counter() - began
    frames = alone.source.frames

    application(["formcheck"])
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window = Window(catalogue, Preferences(settings), ThemeSwitch("dark"))
        window.choose(EXERCISE)
        window.resize(width, height)
        window.show()
        ticks: list[float] = []
        timer = QTimer(interval=TICK_MS)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
        loop = QEventLoop()
        window.player.ended.connect(lambda *_: loop.quit())
        window.player.opened.connect(lambda *_: timer.start())
        began = time.perf_counter()
        window.open_file(CLIP)
        loop.exec()
        timer.stop()
        shown_s = time.perf_counter() - began
        line = window.layout_.transport.diagnostics.text()
        window.close()

    late_ms = [max(0.0, 1000 * (after - before) - TICK_MS) for before, after in pairwise(ticks)]
    parts = statistics.quantiles(late_ms, n=100)
    print(f"{CLIP.name}, {frames} frames, window {width}x{height}, {len(ticks)} ticks")
    print(f"  judged without a window {frames / alone_s:.1f} frames/s, in the window {frames / shown_s:.1f}")
    print(f"  an event waits {parts[49]:.1f} ms (median), {parts[94]:.1f} (95 %), {parts[98]:.1f} (99 %)")
    print(f"  worst {max(late_ms):.0f} ms; last line of the window: {line}")
    good = parts[98] <= MAX_LATE_MS
    print(f"{'good' if good else 'TOO MUCH'}: 99 % of events wait less than {parts[98]:.0f} ms (limit {MAX_LATE_MS:g})")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
