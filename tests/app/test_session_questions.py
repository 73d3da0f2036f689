"""A session of the programme in the window: it is explained, asked and answered by buttons, digits and a remote.

Poses come from a stick figure, and time is theirs; window, session, judge and store are the product's.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

import formcheck as fc
from formcheck.app import tongue
from formcheck.app.answering import AnswerPanel, value_of_key
from formcheck.app.bars import TopBar
from formcheck.app.dispatch import Ending, Listener, Opened, Progress, Request, Scene
from formcheck.app.gate import Gate
from formcheck.app.layout import Variant
from formcheck.app.preferences import Preferences
from formcheck.app.rules import RuleCards
from formcheck.app.theme import DARK, LIGHT
from formcheck.app.window import Window
from formcheck.coach import script
from formcheck.coach.goals import aimed
from formcheck.coach.guide import About, Choice, Fixed, Question, Task
from formcheck.coach.moment import Moment, Part
from formcheck.coach.programme import asking
from formcheck.coach.steps import Goal, Purpose, Step
from formcheck.coach.workout import Command
from formcheck.core.report import ModelInfo, SetReport, SourceInfo
from formcheck.io.catalogue import Catalogue
from formcheck.io.store import Store
from formcheck.live import Live
from formcheck.session import Record, Timings
from tests.synthetic import Move, course

MakeWindow = Callable[..., Window]
BRIDGE = "single_leg_bridge"
FPS = 12
QUICK = Move(up_s=1.0, hold_s=0.8, down_s=1.0, rest_s=0.7)
#: Until everything was said of a set that is not explained, it is counted in, and begins.
BEGINS_S = 11.0
WORDS = {0: "0, no pain", 3: "3, mild", 5: "5, moderate", 10: "10, the worst pain"}
PAIN = Question(
    About.PAIN, "How much does it hurt?", tuple(Choice(str(k), WORDS.get(k, str(k))) for k in range(11)), BRIDGE
)
LEG = Question(About.LEG, "Anything in the leg?", (Choice("no", "No"), Choice("yes", "Yes")), BRIDGE)


class Written(Fixed):
    """Two sets of the bridge, with questions between."""

    def __init__(self, bridge: fc.Exercise, *questions: Question, shown: bool) -> None:
        first = Step(bridge, "left", 1, 2, 0.0, Purpose.TRAINING, Goal(clean=2, attempted=4), shown=shown)
        super().__init__([first])
        second = replace(first, number=2, rest_s=40.0, shown=False, advice="Slowly today.")
        self._tasks: tuple[Task, ...] = (first, *questions, second)
        self.answers: list[tuple[About, str]] = []

    def ahead(self) -> Sequence[Task]:
        return self._tasks

    def done(self, step: Step, report: SetReport | None) -> None:
        self._tasks = self._tasks[1:]

    def answered(self, question: Question, value: str) -> None:
        self.answers.append((question.about, value))
        self._tasks = self._tasks[1:]


class Filmed:
    """A run whose poses are handed to it: it stands in for camera, pose model and threads."""

    def __init__(self, request: Request, listener: Listener, *, store: Store | None = None, **_: object) -> None:
        assert request.guide is not None
        self.request, self.gate, self.audible, self.phrases = request, Gate(), False, ()
        self._listener = listener
        self.live = Live(request.guide, store, listener.complain)
        self._t = 0.0

    def start(self) -> None:
        self.live.connect(SourceInfo("camera", "Webcam"), ModelInfo("full", "0" * 64))
        self._listener.open(Opened(math.nan, False))

    def do(self, command: Command) -> None:
        self.live.workout.do(command)

    def answer(self, value: str) -> None:
        self.live.workout.answer(value)

    def progress(self) -> Progress:
        return Progress()

    def stop(self, *, ends: bool = True) -> None:
        self.live.close()
        self._listener.end(Ending(None, None, True, finished=tuple(self.live.taken())))

    def join(self, timeout_s: float) -> bool:
        return True

    def film(self, poses: Iterable[fc.Pose]) -> None:
        """Judge poses, one after the other, and show them."""
        begin_s = self._t
        for pose in poses:
            moved = replace(pose, t_s=begin_s + pose.t_s + 1 / FPS)
            self._t = moved.t_s
            update = self.live.push(moved)
            scene = Scene(self.live.moment, (), tuple(self.live.taken()))
            self._listener.put(Record(None, moved, update, Timings(0.0, 0.0, 0.0, 0.0)), (), scene)
        QApplication.processEvents()


@functools.cache
def set_of(moves: int, seconds: float) -> Sequence[fc.Pose]:
    return list(course(BRIDGE, [QUICK] * moves, fps=FPS, start_s=seconds, end_s=1.0, side="left"))


def nobody(seconds: float) -> Iterable[fc.Pose]:
    return (fc.Pose.unseen(k / FPS, (640, 480)) for k in range(max(1, round(seconds * FPS))))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "sets")
    yield made
    made.close()


Begin = Callable[..., tuple[Window, Filmed, Written]]


@pytest.fixture
def begin(
    make_window: MakeWindow, catalogue: Catalogue, store: Store, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Begin:
    """Begin a session with questions after the first set."""
    monkeypatch.setattr("formcheck.app.player.Run", Filmed)

    def made(*questions: Question, shown: bool = False) -> tuple[Window, Filmed, Written]:
        window = make_window(store=store)
        window.layout_.bar.cameras = list
        bridge = catalogue.get(BRIDGE)
        guide = Written(bridge, *questions, shown=shown)
        window.player.play(Request(0, "Webcam", bridge, "left", guide=guide), paced=False)
        run = window.player.run
        assert isinstance(run, Filmed)
        return window, run, guide

    return made


def to_the_question(run: Filmed) -> None:
    """Two clean repetitions, and until the question is asked."""
    run.film(set_of(2, BEGINS_S))
    run.film(nobody(3.5))


def settle(run: Filmed) -> None:
    """So long that an answer can be changed no more."""
    run.film(nobody(8.0))


# ---- what is shown


def test_the_exercise_is_explained_beside_the_picture(begin: Begin, catalogue: Catalogue) -> None:
    window, run, _ = begin(PAIN, shown=True)
    bridge = catalogue.get(BRIDGE)
    run.film(nobody(script.spoken_s("Next: Single-Leg Bridge, left side.") + 1.0))
    assert window.lead.moment is not None
    assert window.lead.moment.part is Part.SHOW
    setup = window.setup
    assert setup.isVisible()
    assert setup.now.text.text() == bridge.start
    assert setup.which.text() == "Exercise 1 of 1 · Left side · Set 1 of 2"
    assert setup.aim.text() == "2 clean repetitions."
    assert window.layout_.stage.phase.text() == "How it is done"
    assert not any(line.isVisible() for line in setup.lines.values())
    # In a compact window the words stand on the picture.
    window.resize(480, 360)
    run.film(nobody(0.1))
    assert window.layout_.stage.message.text() == bridge.start


def test_after_the_explanation_the_set_up_is_as_always(begin: Begin) -> None:
    window, run, _ = begin(PAIN, shown=True)
    run.film(nobody(45.0))
    assert window.lead.moment is not None
    assert window.lead.moment.part is Part.SETUP
    assert all(line.isVisible() for line in window.setup.lines.values())


def test_the_counter_shows_what_the_set_is_to_come_to(begin: Begin) -> None:
    window, run, _ = begin(PAIN)
    run.film(set_of(1, BEGINS_S))
    assert window.layout_.counter.goal.text() == "target 2"
    assert window.layout_.stage.badge.text() == "Set 1 of 2 · left"


def test_the_question_stands_over_the_picture_with_what_is_left_of_the_rest(begin: Begin) -> None:
    window, run, _ = begin(PAIN)
    to_the_question(run)
    panel = window.layout_.answers
    assert panel.isVisible()
    assert panel.words.text() == "How much does it hurt?"
    assert panel.clock.text().startswith("Rest 0:3")
    assert [button.large for button in panel.buttons] == [str(k) for k in range(11)]
    assert [button.small for button in panel.buttons if button.small] == [
        "no pain",
        "mild",
        "moderate",
        "the worst pain",
    ]
    assert [button.accessibleName() for button in panel.buttons][:2] == ["0, no pain", "1"]
    assert window.layout_.summary.isHidden()


def test_in_a_rest_it_is_shown_what_comes(begin: Begin) -> None:
    window, run, _ = begin(LEG)
    to_the_question(run)
    QTest.keyClick(window, Qt.Key.Key_1)
    settle(run)
    assert window.lead.moment is not None
    assert window.lead.moment.part is Part.REST
    assert window.layout_.answers.isHidden()
    assert "Next: Single-Leg Bridge. Set 2 of 2 · left" in window.layout_.stage.accessibleDescription()


# ---- answering


def test_a_button_answers_and_is_shown_as_taken(begin: Begin, store: Store, qtbot: QtBot) -> None:
    window, run, guide = begin(PAIN, LEG)
    to_the_question(run)
    panel = window.layout_.answers
    qtbot.mouseClick(panel.buttons[3], Qt.MouseButton.LeftButton)
    run.film(nobody(0.2))
    assert [button.value for button in panel.buttons if button.given] == ["3"]
    assert panel.buttons[3].accessibleDescription() == "taken"
    assert panel.how.text().startswith("You said: 3, mild.")
    assert guide.answers == []
    settle(run)
    assert guide.answers == [(About.PAIN, "3")]
    assert [button.large for button in panel.buttons] == ["No", "Yes"]
    assert [pain.level for pain in store.pains()] == [3]


def test_an_answer_can_be_changed_by_another_button(begin: Begin, qtbot: QtBot) -> None:
    window, run, guide = begin(PAIN)
    to_the_question(run)
    for number in (7, 1):
        qtbot.mouseClick(window.layout_.answers.buttons[number], Qt.MouseButton.LeftButton)
        run.film(nobody(0.5))
    settle(run)
    assert guide.answers == [(About.PAIN, "1")]


def test_keys_answer(begin: Begin) -> None:
    typed = [
        ([Qt.Key.Key_4], "4"),
        ([Qt.Key.Key_1, Qt.Key.Key_0], "10"),
        ([Qt.Key.Key_1], "1"),
        # A digit belongs to the question that it was pressed for: this is no ten.
        ([Qt.Key.Key_0], "0"),
        ([Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp], "2"),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return], "0"),
        ([Qt.Key.Key_Up, Qt.Key.Key_Enter], "10"),
    ]
    window, run, guide = begin(*(replace(PAIN) for _ in typed))
    to_the_question(run)
    for keys, _ in typed:
        for key in keys:
            QTest.keyClick(window, key)
            run.film(nobody(0.1))
        settle(run)
    assert guide.answers == [(About.PAIN, value) for _, value in typed]


def test_the_same_digit_twice_goes_on_at_once(begin: Begin) -> None:
    window, run, guide = begin(PAIN, LEG)
    to_the_question(run)
    for key in (Qt.Key.Key_2, Qt.Key.Key_2):
        QTest.keyClick(window, key)
        run.film(nobody(0.1))
    assert guide.answers == [(About.PAIN, "2")]


def test_digits_that_are_no_choice_mean_nothing(begin: Begin) -> None:
    window, run, guide = begin(LEG)
    to_the_question(run)
    for key in (Qt.Key.Key_0, Qt.Key.Key_7):
        QTest.keyClick(window, key)
    settle(run)
    assert guide.answers == []
    assert window.layout_.answers.isVisible()


def test_a_key_pauses_nothing_and_skips_nothing_while_something_is_asked(begin: Begin) -> None:
    window, run, _ = begin(LEG)
    to_the_question(run)
    QTest.keyClick(window, Qt.Key.Key_Space)
    run.film(nobody(1.0))
    assert window.lead.moment is not None
    assert window.lead.moment.part is Part.ASK


def test_outside_of_questions_keys_mean_what_they_meant(begin: Begin) -> None:
    window, run, _ = begin(PAIN)
    run.film(nobody(1.0))
    assert not window.lead.key(Qt.Key.Key_4)
    assert not window.lead.key(Qt.Key.Key_Return)
    assert window.lead.key(Qt.Key.Key_PageDown)


def test_digits_of_one_number_belong_together() -> None:
    assert value_of_key(PAIN, 0, 1) == "10"
    assert value_of_key(PAIN, 1, None) == "1"
    assert value_of_key(PAIN, 2, 1) == "2"
    assert value_of_key(PAIN, 0, None) == "0"
    assert value_of_key(LEG, 1, None) == "no"
    assert value_of_key(LEG, 2, 1) == "yes"
    assert value_of_key(LEG, 3, None) is None


# ---- room


def asked(window: Window, catalogue: Catalogue, question: Question) -> None:
    """Show a question on the stage."""
    window.layout_.invitation.hide()
    step = Step(catalogue.get(BRIDGE), "left", 1, 2, purpose=Purpose.TRAINING)
    window.layout_.answers.show_moment(Moment(Part.ASK, step, 0, 2, 31.0, question=question))
    QApplication.processEvents()


SIZES = [QSize(1000, 640), QSize(1280, 720), QSize(1920, 1080)]


def test_buttons_can_be_hit_in_every_window(make_window: MakeWindow, catalogue: Catalogue) -> None:
    window = make_window()
    panel, stage = window.layout_.answers, window.layout_.stage
    for size, question in itertools.product([QSize(480, 360), *SIZES], [PAIN, LEG]):
        window.resize(size)
        asked(window, catalogue, question)
        assert stage.rect().contains(panel.geometry())
        boxes = [button.geometry() for button in panel.buttons]
        assert all(panel.rect().contains(box) for box in boxes)
        assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)
        # A finger's width, and a share of the window that is read from the mat.
        assert min(box.width() for box in boxes) >= 44
        assert min(box.height() for box in boxes) >= max(44, 0.1 * size.height())


def test_every_variant_asks(make_window: MakeWindow, catalogue: Catalogue) -> None:
    window = make_window()
    for variant in Variant:
        window.layout_.set_variant(variant)
        asked(window, catalogue, PAIN)
        assert window.layout_.answers.isVisible()
        assert window.layout_.answers.width() >= 0.5 * window.layout_.stage.width()


def cut_off(bar: TopBar) -> list[str]:
    """What of the bar has no room for its words, or lies over something else."""
    seen = [part for part in bar.findChildren(QWidget) if part.isVisible() and isinstance(part, BAR_PARTS)]
    boxes = {part.accessibleName(): part.rect().translated(part.mapTo(bar, QPoint())) for part in seen}
    assert len(boxes) == len(seen) >= 12
    return [
        *(one for one, part in zip(boxes, seen, strict=True) if part.width() < width_of(part)),
        *(one for one, box in boxes.items() if not bar.rect().contains(box)),
        *(f"{one}, {other}" for one, other in itertools.combinations(boxes, 2) if boxes[one].intersects(boxes[other])),
    ]


BAR_PARTS = (QPushButton, QToolButton)


def width_of(part: QWidget) -> int:
    """How wide a button with words has to be; signs alone have their place."""
    return part.minimumSizeHint().width() if isinstance(part, QPushButton) else 0


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_is_cut_off_in_a_session(
    make_window: MakeWindow,
    catalogue: Catalogue,
    store: Store,
    qapp: QApplication,
    preferences: Preferences,
    language: str,
) -> None:
    preferences.set_text("language", language)
    tongue.install(qapp, preferences)
    try:
        window = make_window(store=store)
        bar = window.layout_.bar
        for size in SIZES:
            window.resize(size)
            for question in (asking.pain, asking.leg, asking.effect, asking.trial):
                bridge = catalogue.get(BRIDGE)
                bar.choose(bridge, "left")
                asked(window, catalogue, question(bridge))
                # The list takes the size of its contents by a timer, and is laid out again before it is painted.
                QApplication.sendPostedEvents()
                assert cut_off(bar) == []
                assert not bar.exercise.geometry().intersects(bar.own.geometry())
                buttons = window.layout_.answers.buttons
                assert [button.value for button in buttons if button.small and not button.shows_small] == []
                assert len({button.fits_px for button in buttons}) == 1
                transport = window.layout_.transport
                transport.show_figures("figures of the machinery " * 20)
                shown = transport.diagnostics
                assert shown.text().endswith("\N{HORIZONTAL ELLIPSIS}")
                assert shown.fontMetrics().horizontalAdvance(shown.text()) <= shown.width()
        # Where there is room, words stand beside the signs.
        assert all(button.text() for button in (bar.today, bar.camera, bar.open, bar.history))
        assert bar.side_label.isVisible()
    finally:
        preferences.set_text("language", "en")
        tongue.install(qapp, preferences)


def test_cards_of_rules_are_made_once_whatever_a_set_is_to_come_to(qtbot: QtBot, catalogue: Catalogue) -> None:
    cards = RuleCards()
    qtbot.addWidget(cards)
    bridge = catalogue.get(BRIDGE)
    cards.start(bridge)
    made = list(cards.cards.values())
    step = Step(bridge, "left", 1, 2, purpose=Purpose.TRAINING, goal=Goal(clean=9))
    cards.start(aimed(step).exercise)
    assert list(cards.cards.values()) == made
    cards.start(catalogue.get("dead_bug"))
    assert "bridge_foot_down" not in cards.cards
    cards.start(None)
    assert cards.cards == {}
    cards.start(bridge)
    assert list(cards.cards) == [card.rule.id for card in made]


def test_the_panel_keeps_its_buttons_while_nothing_changes(qtbot: QtBot, catalogue: Catalogue) -> None:
    panel = AnswerPanel()
    qtbot.addWidget(panel)
    step = Step(catalogue.get(BRIDGE), "left", 1, 2, purpose=Purpose.TRAINING)
    panel.show_moment(Moment(Part.ASK, step, 0, 2, 20.0, "Let us end this set here.", question=PAIN))
    buttons = list(panel.buttons)
    assert panel.why.text() == "Let us end this set here."
    panel.show_moment(Moment(Part.ASK, step, 0, 2, 19.0, question=PAIN, marked=2))
    assert panel.buttons == buttons
    assert [button.marked for button in buttons].index(True) == 2
    assert panel.how.text().startswith("Lower your hand")
    panel.show_moment(Moment(Part.ASK, step, 0, 2, question=PAIN))
    assert panel.clock.text() == ""
    panel.show_moment(Moment(Part.REST, step, 0, 2, 19.0))
    assert panel.isHidden()
    for theme in (LIGHT, DARK):
        panel.set_theme(theme)
        panel.show_moment(Moment(Part.ASK, step, 0, 2, question=PAIN, marked=3, given=3))
        assert not panel.grab().isNull()
    panel.hide()


def test_the_panel_does_not_grow_with_each_question(qtbot: QtBot, catalogue: Catalogue) -> None:
    panel = AnswerPanel()
    qtbot.addWidget(panel)
    step = Step(catalogue.get(BRIDGE), "left", 1, 2, purpose=Purpose.TRAINING)
    for question in (PAIN, LEG) * 12:
        panel.show_moment(Moment(Part.ASK, step, 0, 2, 20.0, question=question))
    assert [row.count() for row in panel.rows] == [2, 0]
    panel.show_moment(Moment(Part.ASK, step, 0, 2, 20.0, question=PAIN))
    assert [row.count() for row in panel.rows] == [6, 5]
    panel.hide()


def test_a_session_that_is_stopped_in_a_question_ends_as_any_other(begin: Begin, store: Store, qtbot: QtBot) -> None:
    window, run, _ = begin(PAIN)
    to_the_question(run)
    with qtbot.waitSignal(window.lead.ended):
        window.stop()
    assert window.layout_.answers.isHidden()
    assert [store.report_of(kept).counts.clean for kept in store.kept()] == [2]
