"""A hold in the window: a clock, attempts, seconds; and cycles by their name."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

import formcheck as fc
from formcheck.app.counter import Counter, GoalBar
from formcheck.app.follow import VERDICT_S
from formcheck.app.mailbox import Delivery
from formcheck.app.panels import SummaryPanel
from formcheck.app.plot import SignalPlot
from formcheck.app.reps import RepList
from formcheck.app.rules import RuleCards
from formcheck.app.theme import LIGHT
from formcheck.app.window import Window
from formcheck.core.pose import Pose
from formcheck.core.report import Attempt, Counts, Hold, Level, Outcome, SetReport, SourceInfo, Stretch
from formcheck.core.rule import Phase
from formcheck.core.update import Clock, Levels, Update
from formcheck.io.catalogue import Catalogue
from formcheck.io.recordings import open_recording
from formcheck.session import Record, Timings, replay

from .conftest import LONG_MS, MakeWindow, finished

CLOCK = Clock(held_s=12.0, clean_s=9.96, best_s=11.2, total_s=21.0, goal_s=20.0)
HIPS = Stretch("slb_hip_drop", Level.FAULT, 6.0, 8.0, 6.5, 4.5, "deg")
CLEAN = Attempt(1, "right", 2.6, 14.3, 11.2, 11.2, 0.0, 20.0, ended_by="slb_foot_down")
FAULTY = replace(CLEAN, number=2, clean_s=9.0, faults=(HIPS,))


@pytest.fixture(scope="module")
def balance(catalogue: Catalogue) -> fc.Exercise:
    """Single-leg balance: a hold."""
    return catalogue.get("single_leg_balance")


@pytest.fixture
def counter(qtbot: QtBot, balance: fc.Exercise) -> Counter:
    """The card of counts as it stands before a hold."""
    made = Counter()
    qtbot.addWidget(made)
    made.resize(372, 320)
    made.set_window_height(720)
    made.start(balance)
    made.show()
    return made


# ---- the clock


def test_the_large_number_is_the_clean_seconds(counter: Counter) -> None:
    assert counter.number.accessibleDescription() == "0 s"
    counter.show_clock(CLOCK)
    assert counter.number.accessibleName() == "Clean seconds"
    assert counter.number.accessibleDescription() == "9 s"
    assert counter.attempted.text() == "clean / 12 s held"
    assert counter.best.text() == "best 11 s"
    assert counter.goal.text() == "goal 20 s"


def test_faulty_seconds_and_those_not_judged_stand_apart(counter: Counter) -> None:
    labels = {outcome: label for outcome, (_, label) in counter.shares.items()}
    counter.show_clock(replace(CLOCK, clean_s=12.0))
    assert [label.isHidden() for label in labels.values()] == [True, True]
    counter.show_clock(replace(CLOCK, held_s=20.0, clean_s=9.0, unseen_s=4.0))
    assert labels[Outcome.REJECTED].text() == "7 s with faults"
    assert labels[Outcome.UNVERIFIED].text() == "4 s not judged"
    for label in (counter.attempted, counter.best, counter.goal, *labels.values()):
        assert label.width() >= label.sizeHint().width()


def test_a_fault_does_not_move_what_stands_below(counter: Counter) -> None:
    counter.show_clock(replace(CLOCK, clean_s=12.0))
    before = counter.sizeHint().height()
    counter.show_clock(CLOCK)
    assert counter.sizeHint().height() == before


def test_two_digits_and_their_unit_are_a_quarter_of_the_window(counter: Counter) -> None:
    for clean_s in (0.0, 7.0, 12.0, 44.0):
        counter.show_clock(replace(CLOCK, clean_s=clean_s))
        assert counter.number.digit_height() >= 720 / 4


def test_counts_come_back_after_a_hold(counter: Counter, bridge: fc.Exercise) -> None:
    counter.show_clock(CLOCK)
    counter.start(bridge)
    assert counter.goal.text() == "target 8 to 12"
    assert counter.bar.accessibleDescription() == "0 %"
    assert counter.number.accessibleName() == "Clean repetitions"
    assert counter.number.accessibleDescription() == "0"
    assert counter.attempted.text() == "clean / 0 attempted"


@pytest.mark.parametrize(
    ("clean", "percent", "told"),
    [
        (3, "25 %", "target 8 to 12"),
        (8, "66 %", "target of 8 reached, up to 12"),
        (12, "100 %", "target of 12 reached"),
        (13, "100 %", "target of 12 reached"),
    ],
)
def test_a_set_of_repetitions_is_on_its_way_to_its_target(
    counter: Counter, bridge: fc.Exercise, clean: int, percent: str, told: str
) -> None:
    counter.start(bridge)
    counter.show_counts(Counts(14, 14, clean, 0))
    assert counter.bar.accessibleDescription() == percent
    assert counter.goal.text() == told


def test_the_bar_fills_towards_the_goal_and_marks_the_best(qtbot: QtBot) -> None:
    bar = GoalBar()
    qtbot.addWidget(bar)
    bar.set_theme(LIGHT)
    bar.resize(200, 14)
    bar.show()

    def colours(image: QImage) -> list[QColor]:
        return [image.pixelColor(x, 7) for x in (50, 120, 180)]

    bar.show_clock(replace(CLOCK, clean_s=10.0, best_s=18.0))
    assert colours(bar.grab().toImage()) == [QColor(LIGHT.good), QColor(LIGHT.border), QColor(LIGHT.text)]
    assert bar.accessibleDescription() == "50 %"
    bar.show_clock(replace(CLOCK, clean_s=25.0, best_s=25.0))
    assert colours(bar.grab().toImage()) == [QColor(LIGHT.good)] * 3


# ---- list, plot, rules, summary


def test_attempts_are_listed_with_their_seconds(qtbot: QtBot, balance: fc.Exercise) -> None:
    attempts = RepList()
    qtbot.addWidget(attempts)
    attempts.model_.start(balance)
    assert attempts.model_.empty_text == "Each attempt appears here, with its outcome and the reason."
    for attempt in (CLEAN, FAULTY):
        attempts.model_.add(attempt)
    rows = [attempts.model_.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert rows[0].startswith("2 right: 9.0 s clean of 11.2 s held. Keep both hips level, 6.0")
    assert rows[1] == "1 right: 11.2 s clean of 11.2 s held. Ended: Lift and find your balance"
    attempts.resize(348, 300)
    attempts.show()
    assert attempts.sizeHintForRow(0) > attempts.sizeHintForRow(1)


def test_the_plot_marks_the_attempt_and_its_fault(qtbot: QtBot, balance: fc.Exercise) -> None:
    plot = SignalPlot()
    qtbot.addWidget(plot)
    plot.set_theme(LIGHT)
    plot.resize(600, 140)
    plot.show()
    plot.start(balance)
    zone = balance.zone
    levels = Levels(0.0, zone.low, zone.low, zone.low, zone.target, zone.low)
    plot.push([(3 + i / 25, 0.28) for i in range(290)], levels)

    def below_the_curve() -> set[str]:
        image = plot.grab().toImage()
        return {image.pixelColor(x, 140 - 8).name() for x in range(120, 440)}

    assert LIGHT.good not in below_the_curve()
    plot.mark(FAULTY)
    assert {LIGHT.good, LIGHT.bad} <= below_the_curve()


def test_the_plot_of_a_cycle_has_its_levels_on_both_sides(qtbot: QtBot, catalogue: Catalogue) -> None:
    plot = SignalPlot()
    qtbot.addWidget(plot)
    plot.set_theme(LIGHT)
    plot.resize(600, 140)
    plot.show()
    plot.start(catalogue.get("cat_cow"))
    plot.push([(i / 25, 0.0) for i in range(50)], None)
    image = plot.grab().toImage()
    column = [image.pixelColor(200, y) for y in range(140)]
    # The line of "full" is blue, and smoothed over two rows.
    rows = [y for y, colour in enumerate(column) if colour.blue() - colour.red() > 60]
    assert rows
    assert min(rows) < 70 < max(rows)


def test_a_rule_that_waits_for_the_hold_is_not_called_unseen(qtbot: QtBot, balance: fc.Exercise, held: Path) -> None:
    cards = RuleCards()
    qtbot.addWidget(cards)
    cards.start(balance)
    levels: dict[Phase, set[Level | None]] = {}

    def look(record: object) -> None:
        update = record.update  # type: ignore[attr-defined]
        cards.show_readings(update.readings, update.broken)
        levels.setdefault(update.phase, set()).add(cards.cards["slb_foot_down"].head.level)

    replay(open_recording(held), balance, on_record=look)
    assert levels[Phase.READY] == {None}
    assert Level.PASS in levels[Phase.HOLDING]
    assert Level.UNSEEN not in levels[Phase.HOLDING]
    assert cards.cards["slb_hip_drop"].facts.text().startswith("Seconds with this fault are not clean")


def test_the_summary_of_a_hold_shows_times(qtbot: QtBot, balance: fc.Exercise) -> None:
    panel = SummaryPanel()
    qtbot.addWidget(panel)
    left = replace(CLEAN, number=3, side="left", clean_s=8.0, unseen_s=3.2)
    hold = Hold((CLEAN, FAULTY, left), 20.0)
    sides = {side: replace(hold, attempts=hold.attempts).counts for side in ("left", "right")}
    source = SourceInfo("video", "clip.mp4", 25.0, 100, 4.0, 100)
    panel.show_report(balance, SetReport(balance.id, balance.kind.value, sides=sides, hold=hold, source=source))
    assert panel.headline.text() == "28 s clean of 33 s held, best 11 s, goal 20 s"
    shown = [label.text() for label in panel._counts.values() if not label.isHidden()]
    assert shown == ["28 s clean", "2 s with faults", "3 s not judged"]
    assert panel.sides.text().splitlines() == [
        "Left: 8 s clean of 11 s held",
        "Right: 20 s clean of 22 s held, best 11 s",
    ]


# ---- the window


def test_a_hold_from_beginning_to_end(qtbot: QtBot, make_window: MakeWindow, held: Path) -> None:
    """What the window shows is the set that the command line reports."""
    window = make_window("single_leg_balance")
    parts = window.layout_
    qtbot.mouseClick(parts.bar.sides.button(2), Qt.MouseButton.LeftButton)
    clock: list[float] = []
    window.player.delivered.connect(
        lambda delivery: clock.append(delivery.record.update.clock.clean_s if delivery.record else math.nan)
    )
    window.open_file(held)
    qtbot.waitUntil(lambda: parts.stage.has_picture, timeout=LONG_MS)
    parts.transport.pace.click()
    finished(qtbot, window)
    expected = replay(open_recording(held))
    assert expected.hold is not None
    rows = [parts.reps.model_.entry_of(row) for row in range(parts.reps.model_.rowCount())]
    assert tuple(reversed(rows)) == expected.hold.attempts
    assert len(rows) == 2
    assert parts.summary.headline.text() == "14 s clean of 22 s held, best 11 s, goal 20 s"
    assert parts.counter.number.accessibleDescription() == "3 s"
    assert parts.counter.best.text() == "best 11 s"
    assert parts.lists.switch.button(0).text() == "Attempts"
    # How many poses are painted depends on the machine: some are, and they show seconds that were held.
    assert 0 < max(clock) <= expected.hold.best_s + 0.01


def test_stopping_a_hold_keeps_the_attempt_under_way(qtbot: QtBot, make_window: MakeWindow, held: Path) -> None:
    window = make_window("single_leg_balance")
    window.open_file(held)
    parts = window.layout_
    qtbot.waitUntil(lambda: parts.stage.phase.text() == "Holding", timeout=LONG_MS)
    qtbot.waitUntil(lambda: not parts.counter.number.accessibleDescription().startswith("0"), timeout=LONG_MS)
    qtbot.mouseClick(parts.transport.stop, Qt.MouseButton.LeftButton)
    finished(qtbot, window)
    assert parts.reps.model_.rowCount() == 1
    attempt = parts.reps.model_.entry_of(0)
    assert isinstance(attempt, Attempt)
    assert attempt.held_s >= 1.0
    assert attempt.ended_by is None
    assert "clean of" in parts.summary.headline.text()


def test_the_verdict_on_an_attempt_stays_for_a_while(qtbot: QtBot, make_window: MakeWindow, held: Path) -> None:
    window = make_window("single_leg_balance")
    window.open_file(held)
    stage = window.layout_.stage
    qtbot.waitUntil(lambda: stage.has_picture, timeout=LONG_MS)
    window.toggle_pause()

    def deliver(t_s: float, phase: Phase, *closed: Attempt) -> str:
        update = Update(t_s, phase, 0.02, None, Counts(), (), (), None, "", "right", None, CLOCK)
        record = Record(None, Pose.unseen(t_s), update, Timings(0.0, 0.0, 0.0, 0.0))
        window.player.delivered.emit(Delivery(record, closed=list(closed)))
        return stage.accessibleDescription()

    verdict = deliver(14.4, Phase.READY, CLEAN)
    assert "Lift and find your balance" in verdict
    assert deliver(14.4 + VERDICT_S - 0.1, Phase.READY) == verdict
    assert deliver(14.4 + VERDICT_S, Phase.READY) == ""
    assert deliver(20.0, Phase.READY, CLEAN) == verdict
    assert deliver(20.1, Phase.HOLDING) == "", "who holds again is told of this attempt"
    window.stop()
    finished(qtbot, window)


def choose(window: Window, exercise: str) -> None:
    box = window.layout_.bar.exercise
    box.setCurrentIndex(box.findData(exercise))
    box.activated.emit(box.currentIndex())


def test_what_is_listed_follows_the_exercise(window: Window) -> None:
    parts = window.layout_
    names = {}
    for exercise in ("single_leg_balance", "cat_cow", "single_leg_bridge"):
        choose(window, exercise)
        names[exercise] = (parts.lists.switch.button(0).text(), parts.counter.goal.text())
    assert names == {
        "single_leg_balance": ("Attempts", "goal 20 s"),
        "cat_cow": ("Cycles", "target 5 to 8"),
        "single_leg_bridge": ("Repetitions", "target 8 to 12"),
    }
