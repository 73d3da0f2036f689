"""How late a set is heard: `python -m benchmarks.sound_latency`.

A sample video is judged in the window in real time, with the pose model, and for every tone and spoken line the
time is taken from the moment at which its frame was judged until the sound was given to the device. What the
device takes from there is its own. Without a device, or without a voice, something that is deaf or mute stands
in, and the figures say so. Runs on Qt's offscreen platform unless QT_QPA_PLATFORM says otherwise.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks.watching import Deaf

ROOT: Final = Path(__file__).resolve().parent.parent
CLIP: Final = ROOT / "sample_videos" / "single_leg_bridge_left_1.mp4"
EXERCISE: Final = "single_leg_bridge"


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; the figures are not held against a limit."""
    argparse.ArgumentParser(prog="python -m benchmarks.sound_latency", description=__doc__).parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, QSettings

    from formcheck.app.application import application
    from formcheck.app.preferences import Preferences
    from formcheck.app.sound import Effects, Speaker
    from formcheck.app.theme import ThemeSwitch
    from formcheck.app.window import Window
    from formcheck.coach.cues import Coach, Line, Tone
    from formcheck.io.catalogue import discover

    app = application(["formcheck"])
    catalogue = discover()
    deaf = ""
    try:
        Effects().open()
    except OSError as error:
        deaf = str(error)
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        preferences.set_flag("real_time", value=True)
        speaker = Speaker(preferences, output=Deaf() if deaf else None)
        window = Window(catalogue, preferences, ThemeSwitch("dark"), speaker)
        window.choose(EXERCISE)
        window.show()
        played: list[tuple[Tone | Line, float]] = []
        speaker.played.connect(lambda event, late_s: played.append((event, late_s)))
        # Rendering the phrases for the first time is no part of it: they are kept from one set to the next.
        speaker.begin(Coach(catalogue.get(EXERCISE)).lines())
        end = time.perf_counter() + 60
        while time.perf_counter() < end and not (speaker.state or speaker.ready):
            app.processEvents()
            time.sleep(0.01)
        loop = QEventLoop()
        window.player.ended.connect(lambda *_: loop.quit())
        window.open_file(CLIP)
        loop.exec()
        window.close()

    print(f"{CLIP.name} in real time; device: {deaf or 'found'}; voice: {speaker.state or 'found'}")
    for event, late_s in played:
        print(f"  {1000 * late_s:6.1f} ms  {event.text if isinstance(event, Line) else f'tone: {event}'}")
    for name, kind in (("tones", Tone), ("lines", Line)):
        late_ms = [1000 * late_s for event, late_s in played if isinstance(event, kind)]
        if late_ms:
            print(f"{name}: {len(late_ms)}, median {statistics.median(late_ms):.1f} ms, worst {max(late_ms):.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
