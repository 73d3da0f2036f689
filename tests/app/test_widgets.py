"""The parts of the window, each by itself."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

import formcheck as fc
from formcheck.app.counter import Counter
from formcheck.app.invitation import Invitation
from formcheck.app.panels import SummaryPanel
from formcheck.app.plot import SPAN_S, SignalPlot
from formcheck.app.reps import RepList
from formcheck.app.rules import RuleCards
from formcheck.app.skeleton import Bone, Figure
from formcheck.app.stage import Stage
from formcheck.core.report import Counts, Level, Rep, SetReport, SourceInfo, Verdict
from formcheck.core.update import Levels, Reading


def test_counter_shows_clean_large_and_the_others_beside(qtbot: QtBot, counts: Counts) -> None:
    counter = Counter()
    qtbot.addWidget(counter)
    counter.resize(400, 260)
    counter.set_window_height(720)
    counter.show_counts(counts)
    counter.show()
    assert counter.number.accessibleDescription() == "7"
    assert counter.attempted.text() == "clean / 9 attempted"
    assert counter.unverified.text() == "1 not judged"
    counter.show_counts(Counts(2, 2, 2, 0))
    assert counter.unverified.isHidden()


def test_counts_of_two_digits_fit_the_narrowest_column(qtbot: QtBot) -> None:
    counter = Counter()
    qtbot.addWidget(counter)
    counter.set_window_height(720)
    counter.show_counts(Counts(88, 88, 66, 22))
    counter.resize(372, 260)
    counter.show()
    for label in (counter.attempted, counter.unverified):
        assert label.width() >= label.sizeHint().width()


def test_digits_are_a_quarter_of_the_window(qtbot: QtBot) -> None:
    counter = Counter()
    qtbot.addWidget(counter)
    counter.resize(400, 300)
    counter.set_window_height(720)
    counter.show()
    for clean in (0, 7, 12):
        counter.show_counts(Counts(clean, clean, clean, 0))
        assert counter.number.digit_height() >= 720 / 4


def test_reps_are_listed_newest_first_with_their_reasons(
    qtbot: QtBot, bridge: fc.Exercise, clean_rep: Rep, rejected_rep: Rep, unverified_rep: Rep
) -> None:
    reps = RepList()
    qtbot.addWidget(reps)
    reps.model_.start(bridge)
    for rep in (clean_rep, rejected_rep, unverified_rep):
        reps.model_.add(rep)
    rows = [reps.model_.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert rows[0].startswith("3 left: Could not judge. Not seen")
    assert rows[1].startswith("2 left: Not counted. Keep the free leg up: Free foot 4 cm too low")
    assert rows[2].startswith("1 left: Clean")
    reps.resize(340, 300)
    reps.show()
    assert reps.sizeHintForRow(1) > reps.sizeHintForRow(2)  # the reason has a line of its own


def test_final_reps_replace_the_running_ones(qtbot: QtBot, bridge: fc.Exercise, clean_rep: Rep) -> None:
    reps = RepList()
    qtbot.addWidget(reps)
    reps.model_.start(bridge)
    reps.model_.add(clean_rep)
    reps.model_.replace((clean_rep, replace(clean_rep, number=2)))
    assert [reps.model_.entry_of(row).number for row in range(2)] == [2, 1]


def test_rule_cards_show_readings_limits_and_sources(qtbot: QtBot, bridge: fc.Exercise) -> None:
    cards = RuleCards()
    qtbot.addWidget(cards)
    cards.start(bridge)
    card = cards.cards["bridge_over_arch"]
    assert card.limits.text() == "Watch over 8° · fault over 15°"
    assert card.rule.source in card.source.text()
    assert "class A" in card.facts.text()
    cards.show_readings((Reading("bridge_over_arch", 16.0, Level.FAULT),), ())
    assert (card.head.level, card.head.reading) == (Level.FAULT, "16°")
    assert card.accessibleName() == "Ribs down, stop at straight line: fault 16°"
    cards.show_readings((Reading("bridge_over_arch", math.nan, Level.PASS),), ())
    assert card.head.level is None


def test_a_rule_that_is_not_seen_says_how_to_move_the_camera(qtbot: QtBot, bridge: fc.Exercise) -> None:
    cards = RuleCards()
    qtbot.addWidget(cards)
    cards.start(bridge)
    card = cards.cards["bridge_foot_down"]
    assert card.tip.isHidden()
    cards.show_readings((Reading("bridge_foot_down", math.nan, Level.UNSEEN),), ())
    assert card.head.reading == "not seen"
    assert not card.tip.isHidden()
    assert "camera" in card.tip.text()


def test_a_fault_of_this_rep_stays_marked(qtbot: QtBot, bridge: fc.Exercise) -> None:
    cards = RuleCards()
    qtbot.addWidget(cards)
    cards.start(bridge)
    cards.show_readings((Reading("bridge_foot_down", 0.5, Level.PASS),), ("bridge_foot_down",))
    assert cards.cards["bridge_foot_down"].head.level is Level.FAULT


def test_rules_read_at_the_end_show_the_last_rep(qtbot: QtBot, bridge: fc.Exercise, clean_rep: Rep) -> None:
    cards = RuleCards()
    qtbot.addWidget(cards)
    cards.start(bridge)
    fast = Verdict("too_fast", Level.FAULT, 0.3, 0.5, "s", 5.0, voids=True)
    cards.show_entry(replace(clean_rep, faults=(fast,)))
    assert cards.cards["too_fast"].head.level is Level.FAULT
    assert cards.cards["timeout"].head.level is Level.PASS
    cards.show_entry(clean_rep)
    assert cards.cards["too_fast"].head.level is Level.PASS


def test_a_click_opens_the_explanation(qtbot: QtBot, bridge: fc.Exercise) -> None:
    cards = RuleCards()
    qtbot.addWidget(cards)
    cards.start(bridge)
    cards.resize(380, 600)
    cards.show()
    card = cards.cards["bridge_foot_down"]
    assert card.tell.isHidden()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert not card.tell.isHidden()
    assert card.rule.tell in card.tell.text()


def test_plot_keeps_the_last_seconds_only(qtbot: QtBot, bridge: fc.Exercise) -> None:
    plot = SignalPlot()
    qtbot.addWidget(plot)
    plot.start(bridge)
    for number in range(1000):
        plot.push([(number / 25, -40 + number % 50)], None)
    assert plot.sample_count <= SPAN_S * 25 + 1


def test_plot_paints_curve_band_and_gaps(qtbot: QtBot, bridge: fc.Exercise, clean_rep: Rep) -> None:
    plot = SignalPlot()
    qtbot.addWidget(plot)
    plot.resize(600, 140)
    plot.show()
    plot.start(bridge)
    empty = plot.grab().toImage()
    levels = Levels(-45.0, -34.0, -23.0, -14.0, (-6.0, 3.0), -37.0)
    plot.push([(i / 25, -45 + i % 40) for i in range(100)], levels)
    plot.push([(4.0 + i / 25, math.nan) for i in range(20)], levels)
    plot.mark(clean_rep)
    assert plot.grab().toImage() != empty


def test_stage_paints_picture_and_skeleton_together(qtbot: QtBot) -> None:
    stage = Stage()
    qtbot.addWidget(stage)
    stage.resize(640, 480)
    stage.show()
    red = np.zeros((480, 640, 3), np.uint8)
    red[..., 0] = 200
    bone = Bone((100.0, 240.0), (540.0, 240.0), near=True, guessed=False)
    stage.show_record(red, (640, 480), Figure((bone,), ()))
    painted = stage.grab().toImage()
    assert painted.pixelColor(320, 100).getRgb()[:3] == (200, 0, 0)
    assert painted.pixelColor(320, 240).blue() > 150


def test_stage_mirrors_picture_and_skeleton_alike(qtbot: QtBot) -> None:
    stage = Stage()
    qtbot.addWidget(stage)
    stage.resize(640, 480)
    stage.show()
    half = np.zeros((480, 640, 3), np.uint8)
    half[:, :320, 0] = 200
    bone = Bone((50.0, 240.0), (150.0, 240.0), near=True, guessed=False)
    stage.show_record(half, (640, 480), Figure((bone,), ()))

    def look(image: QImage, x: int) -> tuple[int, int]:
        return image.pixelColor(x, 100).red(), image.pixelColor(x, 240).blue()

    plain = stage.grab().toImage()
    assert look(plain, 100)[0] == 200
    assert look(plain, 100)[1] > 150
    stage.set_mirrored(True)
    mirrored = stage.grab().toImage()
    assert look(mirrored, 540)[0] == 200
    assert look(mirrored, 540)[1] > 150
    assert look(mirrored, 100)[1] < 50


def test_a_long_message_wraps_inside_the_picture(qtbot: QtBot) -> None:
    stage = Stage()
    qtbot.addWidget(stage)
    stage.resize(640, 480)
    stage.show()
    stage.show_record(np.zeros((480, 640, 3), np.uint8), (640, 480), Figure((), ()))
    stage.set_texts("Ready", "", "Turn your side to the camera and lie across the picture. " * 3)
    assert stage.rect().contains(stage.message.geometry())
    assert stage.message.height() >= 3 * stage.message.fontMetrics().height()
    stage.set_texts("", "", "")
    assert stage.phase.isHidden()
    assert stage.message.isHidden()


def test_invitation_shows_the_set_up_of_the_exercise(qtbot: QtBot, bridge: fc.Exercise) -> None:
    invitation = Invitation()
    qtbot.addWidget(invitation)
    invitation.show_exercise(bridge)
    text = " ".join(label.text() for row in invitation.rows for label in row)
    for part in (bridge.views[0].setup, bridge.views[1].setup, bridge.start, bridge.move, bridge.end):
        assert part in text


def test_summary_shows_counts_faults_and_notes(
    qtbot: QtBot, bridge: fc.Exercise, clean_rep: Rep, rejected_rep: Rep
) -> None:
    panel = SummaryPanel()
    qtbot.addWidget(panel)
    source = SourceInfo("video", "clip.mp4", 25.0, 100, 4.0, 100)
    reps = (clean_rep, rejected_rep)
    report = SetReport(bridge.id, "per_side", reps, notes=("The video is cut off.",), source=source)
    panel.show_report(bridge, report)
    assert panel.headline.text() == "1 clean of 2 repetitions"
    assert panel.notes.text() == "The video is cut off."
    assert not panel.again.isHidden()
    panel.show_report(bridge, replace(report, source=replace(source, kind="camera")))
    assert panel.again.isHidden()
