"""A short session as the program runs it, until one set is summed up: `python -m tests.app.one_session FILM`.

The film plays the camera. What a user would do is done by keys: Page Down begins, Page Down ends the first set once
something was counted, Esc ends the session; then a repetition is watched again, and the window is closed. Prints what
the set came to.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from formcheck.app.application import application, run
from formcheck.app.window import Window
from formcheck.coach.moment import Part


def course() -> Iterator[None]:
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
    """Run the program; see above."""
    application(["formcheck"])
    steps = course()
    timer = QTimer(interval=50)
    timer.timeout.connect(lambda: next(steps, None))
    timer.start()
    return run(["formcheck"], source=None, exercise="single_leg_bridge", side="left", camera=sys.argv[1])


if __name__ == "__main__":
    sys.exit(main())
