"""A short session as the program runs it, until one set is summed up: `python -m tests.app.one_session FILM`.

The film plays the camera. What a user would do is done by keys: Page Down begins, Page Down ends the first set once
something was counted, Esc ends the session; then a repetition is watched again, and the window is closed. Prints what
the set came to.
"""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Generator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from formcheck.app.application import application, run
from formcheck.app.window import Window
from formcheck.coach.moment import Part

#: A session that has not come to its end by then never will, seconds.
LIMIT_S = 200.0


def course() -> Generator[None, None, None]:
    """Do the next thing each time that it is asked for."""
    window = next((top for top in QApplication.topLevelWidgets() if isinstance(top, Window)), None)
    while window is None or not window.isVisible():
        yield
        window = next((top for top in QApplication.topLevelWidgets() if isinstance(top, Window)), None)
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    entries = window.layout_.reps.model_
    while not entries.rowCount() or window.lead.moment is None or window.lead.moment.part is not Part.SET:
        yield
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    while window.lead.moment is None or window.lead.moment.part is not Part.REST:
        yield
    QTest.keyClick(window, Qt.Key.Key_Escape)
    while window.player.running or not window.layout_.summary.isVisible():
        yield
    print(window.layout_.summary.headline.text(), "heard" if not window.speaker.muted else "muted")
    if window.verdict is not None:
        window.verdict.look()
        while not window.verdict.replay.isVisible():
            yield
        for _ in range(20):
            yield
    window.close()


def main() -> int:
    """Run the program; return 1 when the session does not go as it should."""
    app = application(["formcheck"])
    steps, end_s = course(), time.monotonic() + LIMIT_S
    failed = []

    def go_on() -> None:
        try:
            next(steps, None)
            if time.monotonic() > end_s:
                steps.throw(TimeoutError("the session does not go on"))
        except StopIteration:
            pass
        except Exception:  # noqa: BLE001 - the program would show it in its window, and stay
            traceback.print_exc()
            failed.append(True)
            timer.stop()
            app.exit(1)

    timer = QTimer(interval=50)
    timer.timeout.connect(go_on)
    timer.start()
    status = run(["formcheck"], source=None, exercise="single_leg_bridge", side="left", camera=sys.argv[1])
    return 1 if failed else status


if __name__ == "__main__":
    sys.exit(main())
