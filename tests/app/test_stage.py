"""What is painted over the picture: the scenes of a session, the verdict, the marks, and how large it all is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import formcheck as fc
from formcheck import language
from formcheck.app import glass, progress, scenes
from formcheck.app.counter import Counter
from formcheck.app.layout import LEAST, ROOMY, Layout, Variant
from formcheck.app.marking import JOINTS, label_box
from formcheck.app.marks import Arc, Mark
from formcheck.app.plot import spread
from formcheck.app.skeleton import Bone, Figure, Joint
from formcheck.app.stage import Stage
from formcheck.app.theme import DARK
from formcheck.coach.moment import Moment, Part
from formcheck.coach.steps import Purpose, Step, plan
from formcheck.core.report import Attempt, Counts, Level, Outcome, Rep
from formcheck.core.update import Clock
from formcheck.io.catalogue import Catalogue
from formcheck.shortly import Said, verdict

SIZES = [(1280, 720), (1920, 1080), (3840, 2160)]
SMALL = [(480, 360), (640, 400), (800, 500)]
STANDING = Figure((), tuple(Joint((320.0, y), True, Level.PASS) for y in (60.0, 90.0, 110.0, 230.0, 320.0, 400.0)))
LYING = Figure((), (Joint((200.0, 380.0), True, Level.PASS), Joint((420.0, 420.0), True, Level.PASS)))


@pytest.fixture
def step(bridge: fc.Exercise) -> Step:
    """The second of three sets, on the left."""
    return plan([bridge], sets=3)[2]


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    """A stage of the size that it has in a window of 1280x720, with a grey picture."""
    made = Stage()
    qtbot.addWidget(made)
    made.resize(860, 440)
    made.show_record(np.full((480, 640, 3), 128, np.uint8), (640, 480), LYING)
    return made


@pytest.fixture
def layout(qtbot: QtBot) -> Layout:
    """Everything that stands in a window."""
    made = Layout()
    qtbot.addWidget(made)
    made.show()
    made.invitation.hide()
    return made


def painted(widget: Stage) -> QImage:
    """What is on the screen."""
    return widget.grab().toImage()


def count_of(image: QImage, colour: QColor) -> int:
    """How many pixels have a colour."""
    pixels = image.convertToFormat(QImage.Format.Format_RGB32)
    values = np.frombuffer(pixels.constBits(), np.uint32).reshape(pixels.height(), -1)[:, : pixels.width()]
    return int(((values & 0xFFFFFF) == (colour.rgb() & 0xFFFFFF)).sum())


# ---- what a scene says


@pytest.mark.parametrize(
    ("left_s", "shown"), [(60.0, "1:00"), (59.01, "1:00"), (46.3, "0:47"), (0.2, "0:01"), (0.0, "0:00"), (math.nan, "")]
)
def test_a_second_that_has_begun_is_shown(left_s: float, shown: str) -> None:
    assert scenes.clock(left_s) == shown


@pytest.mark.parametrize(("left_s", "shown"), [(3.0, "3"), (2.001, "3"), (2.0, "2"), (0.4, "1"), (0.0, "Go")])
def test_the_count_in_counts_down(step: Step, left_s: float, shown: str) -> None:
    scene = scenes.scene_of(Moment(Part.COUNT_IN, step, 2, 6, left_s))
    assert scene is not None
    assert (scene.large, scene.veiled) == (shown, False)


def test_a_rest_says_how_long_what_comes_and_how_to_go_on(step: Step) -> None:
    scene = scenes.scene_of(Moment(Part.REST, step, 2, 6, 46.3))
    assert scene is not None
    assert (scene.title, scene.large) == ("Rest", "0:47")
    assert scene.told == ("Next: Single-Leg Bridge", "Set 2 of 3 · left")
    assert scene.ways[0] == "Take the start position to begin"
    assert "Page Up" in scene.ways[1]
    assert "Page Down" in scene.ways[2]


def test_a_pause_says_why_and_when_the_set_ends(step: Step) -> None:
    paused = Moment(Part.PAUSED, step, 2, 6, 47.0, "Nobody is in the picture")
    scene = scenes.scene_of(paused)
    assert scene is not None
    assert scene.spoken == ("Paused. Nobody is in the picture. Take the start position to go on. The set ends in 0:47")
    asked = scenes.scene_of(Moment(Part.PAUSED, step, 2, 6))
    assert asked is not None
    assert asked.ways == ("Go on: Space, or Page Up",)


@pytest.mark.parametrize("part", [Part.SETUP, Part.SET])
def test_during_set_up_and_set_the_picture_is_for_itself(step: Step, part: Part) -> None:
    assert scenes.scene_of(Moment(part, step, 2, 6)) is None


def test_the_badge_is_there_during_the_set_only(step: Step, bridge: fc.Exercise) -> None:
    assert scenes.badge_of(Moment(Part.SET, step, 2, 6)) == "Set 2 of 3 · left"
    assert scenes.badge_of(Moment(Part.REST, step, 2, 6)) == ""
    assert scenes.badge_of(Moment(Part.SET, Step(bridge, "right", 1, 1), 0, 1)) == "Right side"
    assert scenes.badge_of(Moment(Part.SET, Step(bridge, None, 1, 1), 0, 1)) == ""


# ---- how far a session has come


def test_how_far_a_session_has_come_is_told_in_the_programme_only(step: Step) -> None:
    assert progress.sets_of(None) is None
    assert progress.sets_of(Moment(Part.SET, step, 2, 6)) is None
    step = replace(step, purpose=Purpose.TRAINING)
    assert progress.sets_of(Moment(Part.SET, step, 2, 6)) == (2, 6)
    assert progress.sets_of(Moment(Part.REST, step, 3, 6)) == (3, 6)
    # The last set is over, and no other one comes.
    assert progress.sets_of(Moment(Part.DONE, step, 5, 6)) == (6, 6)


@pytest.mark.parametrize("of", [1, 12, 60])
@pytest.mark.parametrize("size", [(320, 240), (592, 372), (1340, 800)])
def test_every_set_has_its_piece_of_the_line(of: int, size: tuple[int, int]) -> None:
    whole = QRectF(0, 0, *size)
    line = progress.pieces(whole, of)
    assert len(line) == of
    assert all(whole.contains(piece) and piece.width() >= 3 for piece in line)
    assert all(after.left() >= before.right() - 1e-6 for before, after in pairwise(line))


def test_what_is_done_is_bright_and_what_comes_is_not(stage: Stage, step: Step) -> None:
    stage.resize(600, 400)
    stage.show_record(None, (640, 480), Figure((), ()))
    moment = Moment(Part.SET, replace(step, purpose=Purpose.TRAINING), 2, 6)
    for part in (Part.SET, Part.REST, Part.ASK):
        stage.show_moment(replace(moment, part=part))
        picture = stage.grab().toImage()
        middles = [piece.center().toPoint() for piece in progress.pieces(QRectF(0, 0, 600, 400), 6)]
        assert [QColor(picture.pixel(at)) for at in middles] == [glass.TEXT] * 2 + [progress.COMING] * 4
    stage.show_moment(replace(moment, step=step))
    picture = stage.grab().toImage()
    shown = [QColor(picture.pixel(at)) for at in middles]
    assert glass.TEXT not in shown
    assert progress.COMING not in shown


# ---- on the stage


def test_the_stage_says_the_scene_to_screen_readers(stage: Stage, step: Step) -> None:
    stage.show_moment(Moment(Part.REST, step, 2, 6, 46.3))
    assert stage.accessibleDescription().startswith("Rest. 0:47. Next: Single-Leg Bridge")
    stage.show_moment(Moment(Part.SET, step, 2, 6))
    assert stage.accessibleDescription() == ""
    assert stage.badge.text() == "Set 2 of 3 · left"
    assert not stage.badge.isHidden()
    stage.show_moment(None)
    assert stage.badge.isHidden()


def test_over_a_veil_nothing_else_is_said(stage: Stage, step: Step) -> None:
    stage.set_texts("Ready", "Seen from the side", "Step back")
    assert not stage.message.isHidden()
    stage.show_moment(Moment(Part.REST, step, 2, 6, 30.0))
    assert all(label.isHidden() for label in (stage.phase, stage.view, stage.message))
    stage.set_texts("Ready", "Seen from the side", "Step back")
    assert stage.message.isHidden()
    stage.show_moment(Moment(Part.SET, step, 2, 6))
    assert not stage.message.isHidden()


def test_the_level_line_and_the_message_stand_apart(stage: Stage, step: Step) -> None:
    stage.show_moment(Moment(Part.SETUP, step, 2, 6))
    stage.set_texts("Get into position", "", "Put one foot flat on the floor, near your seat. " * 3)
    painted(stage)
    box, free = stage.picture_box(), QRectF(0, 0, 860, stage.message.geometry().top())
    for room in (QRectF(stage.rect()), free):
        assert not scenes.level_label(box, room, 1.0).intersects(QRectF(0, room.bottom(), 860, 440))


def test_the_level_line_is_level_and_goes_with_the_set_up(stage: Stage, step: Step) -> None:
    stage.show_moment(Moment(Part.SETUP, step, 2, 6))
    box = stage.picture_box()
    row = round(box.top() + scenes.LEVEL * box.height())
    image = painted(stage)
    across = [image.pixelColor(x, row) == glass.LIMIT for x in range(round(box.left()), round(box.right()))]
    assert sum(across) > len(across) / 2
    stage.show_moment(Moment(Part.SET, step, 2, 6))
    assert count_of(painted(stage), glass.LIMIT) == 0


@pytest.mark.parametrize("part", list(Part))
@pytest.mark.parametrize("size", [(860, 440), (300, 330), (1300, 740), (2650, 1620)])
def test_every_scene_can_be_painted_at_every_size(stage: Stage, step: Step, part: Part, size: tuple[int, int]) -> None:
    stage.resize(*size)
    stage.set_window_height(round(size[1] * 1.4))
    stage.show_moment(Moment(part, step, 2, 6, 12.0, "Nobody is in the picture: come back to go on"))
    assert painted(stage).size() == QSize(*size)


# ---- the verdict


def test_a_verdict_stays_until_its_time_is_over(stage: Stage, bridge: fc.Exercise, rejected_rep: Rep) -> None:
    stage.show_verdict(bridge, rejected_rep, 9.0)
    assert stage.accessibleDescription() == "Not counted. Keep the free leg up. Free foot 4 cm too low"
    stage.set_now(8.9)
    assert stage.accessibleDescription() != ""
    stage.set_now(9.0)
    assert stage.accessibleDescription() == ""


def test_a_clear_stage_has_no_verdict(stage: Stage, bridge: fc.Exercise, rejected_rep: Rep) -> None:
    stage.show_verdict(bridge, rejected_rep, 9.0)
    stage.clear()
    assert stage.accessibleDescription() == ""
    assert not stage.has_picture


def test_a_pause_and_a_count_in_take_the_verdict_away_and_a_rest_makes_it_smaller(
    stage: Stage, step: Step, bridge: fc.Exercise, rejected_rep: Rep
) -> None:
    colour = glass.outcome_on_glass(Outcome.REJECTED)
    stage.show_verdict(bridge, rejected_rep, 9.0)
    inked = {None: count_of(painted(stage), colour)}
    for part in (Part.SET, Part.REST, Part.PAUSED, Part.COUNT_IN):
        stage.show_moment(Moment(part, step, 2, 6, 3.0))
        inked[part] = count_of(painted(stage), colour)
    assert inked[Part.SET] == inked[None]
    assert 0 < inked[Part.REST] < inked[Part.SET]
    assert inked[Part.PAUSED] == inked[Part.COUNT_IN] == 0


def test_labels_stand_apart(stage: Stage, step: Step) -> None:
    stage.resize(760, 440)
    stage.set_texts("Hold", "Left side, seen from the side", "")
    stage.show_moment(Moment(Part.SET, step, 2, 6))
    stage.grab()
    shown = [label for label in (stage.phase, stage.badge, stage.view) if not label.isHidden()]
    assert len(shown) == 3
    for left, right in pairwise(shown):
        assert left.geometry().right() + 4 <= right.geometry().left()


@pytest.mark.parametrize("outcome", list(Outcome))
def test_the_three_outcomes_are_told_apart_by_colour(
    stage: Stage, bridge: fc.Exercise, clean_rep: Rep, outcome: Outcome
) -> None:
    stage.show_verdict(bridge, replace(clean_rep, outcome=outcome), 9.0)
    image = painted(stage)
    found = {other: count_of(image, glass.outcome_on_glass(other)) for other in Outcome}
    assert found[outcome] > 500
    assert sum(found.values()) == found[outcome]


def test_the_verdict_leaves_the_body_free(stage: Stage, bridge: fc.Exercise, rejected_rep: Rep) -> None:
    colour = glass.outcome_on_glass(Outcome.REJECTED)
    for figure, on_top in ((LYING, True), (STANDING, False)):
        stage.show_record(None, (640, 480), figure)
        stage.show_verdict(bridge, rejected_rep, 9.0)
        image = painted(stage)
        upper = image.copy(0, 0, image.width(), image.height() // 2)
        assert (count_of(upper, colour) > 500) is on_top


def test_the_cue_and_the_verdict_stand_apart(stage: Stage, bridge: fc.Exercise, rejected_rep: Rep) -> None:
    stage.show_record(None, (640, 480), STANDING)
    stage.set_texts("Go", "", "Step back")
    stage.show_verdict(bridge, rejected_rep, 9.0)
    below = stage.message.geometry().bottom()
    stage.set_now(9.0)
    assert below < stage.message.geometry().bottom()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_verdict_is_read_from_three_metres(width: int, height: int, bridge: fc.Exercise, rejected_rep: Rep) -> None:
    """At 720 the word has at least 40 pixels and the reason at least 26; both grow with the window."""
    unit = height / 720
    rows = scenes.verdict_rows(0.65 * width, verdict(bridge, rejected_rep), unit)
    assert rows[0].px >= 40 * unit
    assert all(row.px >= 26 * unit for row in rows)


LONG = Said(
    Outcome.UNVERIFIED,
    "Konnte nicht beurteilt werden",
    "Stelle die Kamera so viel tiefer, dass beide Füße und der Boden davor in jeder Stellung zu sehen sind.",
    "Nicht gesehen: Wiederholungsunterstützungsbein bleibt oben",
)


@pytest.mark.parametrize("width", [280, 420, 860, 1300])
def test_long_words_fit_the_card(stage: Stage, width: int) -> None:
    unit = max(0.5, width / 860)
    rows = scenes.verdict_rows(width, LONG, unit)
    box = scenes.verdict_box(QRectF(0, 0, width, 2000), LONG, unit)
    assert sum(row.height for row in rows) <= box.height()
    for row in rows:
        metrics = QFontMetricsF(glass.type_of(row.px))
        assert all(metrics.horizontalAdvance(word) <= row.width for word in row.text.split())


def test_a_word_that_is_too_long_for_any_size_is_divided(stage: Stage) -> None:
    word = "Wiederholungsunterstützungsbein"
    assert glass.divided(f"das {word}", 1000, 12) == f"das {word}"
    narrow = glass.width_of(word, 12) - 1
    pieces = glass.divided(f"das {word}", narrow, 12).split()
    assert len(pieces) == 3
    assert "".join(pieces[1:]).replace("-", "") == word
    assert all(glass.width_of(piece, 12) <= narrow for piece in pieces)
    # Where not even two letters have room, it ends all the same.
    assert glass.divided("Fuß", 1, 12) == "F-\nu-\nß"


@pytest.mark.parametrize(("width", "height"), [*SIZES, *SMALL])
def test_german_is_not_cut_off_in_a_rest(layout: Layout, step: Step, width: int, height: int) -> None:
    layout.resize(width, height)
    room = QRectF(layout.stage.rect()).adjusted(12, 12, -12, -12)
    scene = scenes.Scene(
        "Pause bis zum nächsten Satz",
        "0:47",
        ("Als Nächstes: Vierfüßlerstand mit Arm- und Beinheben", "Satz 2 von 3 · rechte Seite"),
        (
            "Nimm die Ausgangsstellung ein, um gleich zu beginnen",
            "+15 s: eine Hand über den Kopf heben oder die Taste Bild auf",
            "Überspringen: die Taste Bild ab",
        ),
    )
    for row, box in scenes.placed(scene, room, room, height / 720):
        if row.px:
            px = glass.fitting(row.text, box.width(), box.height(), row.px * height / 720, bold=row.bold)
            assert glass.height_of(row.text, box.width(), px, bold=row.bold) <= box.height() + 0.5, row.text


# ---- marks


MARK = Mark("straight", (200.0, 240.0), Arc(0.0, 60.0, 40.0), "118°, limit 132°")


def test_a_mark_is_painted_and_goes(stage: Stage) -> None:
    stage.show_record(None, (640, 480), LYING, (MARK,))
    assert count_of(painted(stage), glass.BROKEN) > 200
    stage.show_record(None, (640, 480), LYING)
    assert count_of(painted(stage), glass.BROKEN) == 0


def letters(image: QImage) -> np.ndarray:
    """Where the letters of the only label are, as large as they are."""
    pixels = image.convertToFormat(QImage.Format.Format_RGB32)
    values = np.frombuffer(pixels.constBits(), np.uint32).reshape(pixels.height(), -1)
    found = (values & 0xFFFFFF) == 0xFFFFFF
    rows, columns = np.nonzero(found)
    return found[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]


def test_mirrored_the_figure_flips_and_the_reading_does_not(stage: Stage) -> None:
    stage.show_record(None, (640, 480), Figure((Bone((100.0, 240.0), (300.0, 240.0), True, False),), ()), (MARK,))
    straight = letters(painted(stage))
    box, at = stage.picture_box(), stage.placing()
    assert at((0.0, 0.0)) == box.topLeft()
    stage.set_mirrored(True)
    assert stage.placing()((0.0, 0.0)) == QPointF(box.right(), box.top())
    flipped = letters(painted(stage))
    # Half pixels apart the same letters differ in their edges, their mirror image in nearly everything.
    height, width = (min(a, b) for a, b in zip(straight.shape, flipped.shape, strict=True))
    same = (straight[:height, :width] & flipped[:height, :width]).sum()
    turned = (straight[:height, :width] & flipped[:height, width - 1 :: -1][:, :width]).sum()
    assert same > 0.6 * straight.sum()
    assert turned < 0.6 * same


def test_mirrored_an_arc_opens_to_the_other_side(stage: Stage) -> None:
    stage.show_record(None, (640, 480), LYING, (MARK,))
    for mirrored in (False, True):
        stage.set_mirrored(mirrored)
        joint = stage.placing()((200.0, 240.0))
        sides = {side: QRectF(joint.x() + (side - 1) * 40, joint.y() - 40, 40, 40).toRect() for side in (0, 1)}
        image = painted(stage)
        # From 0 to 60 degrees: to the right, unless mirrored.
        inked = {side: count_of(image.copy(box), glass.BROKEN) for side, box in sides.items()}
        assert max(inked, key=lambda side: inked[side]) == (0 if mirrored else 1)


def test_a_label_keeps_inside_the_picture_and_off_other_labels() -> None:
    box = QRectF(0, 0, 640, 480)
    corner = label_box((180, 40), QRectF(0, 0, 60, 60), box, [], [], 8)
    assert box.contains(corner)
    assert not corner.intersects(QRectF(0, 0, 60, 60))
    reach = QRectF(300, 200, 40, 40)
    first = label_box((180, 40), reach, box, [], [], 8)
    second = label_box((180, 40), reach, box, [first], [], 8)
    assert not first.intersects(second)


def test_a_label_hides_no_joint_where_it_need_not() -> None:
    reach = QRectF(300, 200, 40, 40)
    free = label_box((180, 40), reach, QRectF(0, 0, 640, 480), [], [], 8)
    moved = label_box((180, 40), reach, QRectF(0, 0, 640, 480), [], [free.center()], 8)
    assert not moved.contains(free.center())


# ---- privacy


def test_of_a_skeleton_only_no_picture_comes_in(stage: Stage) -> None:
    bright = np.full((480, 640, 3), 255, np.uint8)
    stage.set_skeleton_only(True)
    assert count_of(painted(stage), QColor(128, 128, 128)) == 0
    stage.show_record(bright, (640, 480), Figure((), ()))
    assert stage.has_picture
    assert count_of(painted(stage), QColor("#ffffff")) == 0
    stage.set_skeleton_only(False)
    stage.show_record(bright, (640, 480), Figure((), ()))
    assert count_of(painted(stage), QColor("#ffffff")) > 100_000


# ---- how large


def quarter(layout: Layout, exercise: fc.Exercise, clean: int) -> float:
    """The height of the digits as a share of the window's."""
    layout.counter.start(exercise)
    if exercise.is_hold:
        layout.counter.show_clock(Clock(clean, clean, clean, clean, 120.0))
    else:
        layout.counter.show_counts(Counts(clean, clean, clean))
    layout.counter.grab()
    return layout.counter.number.digit_height() / layout.height()


@pytest.mark.parametrize("variant", list(Variant))
@pytest.mark.parametrize("size", [*SMALL, (1000, 640), (1366, 768), *SIZES])
def test_digits_are_a_quarter_of_every_window(
    layout: Layout, catalogue: Catalogue, variant: Variant, size: tuple[int, int]
) -> None:
    layout.resize(*size)
    layout.set_variant(variant)
    for name in ("single_leg_bridge", "single_leg_balance"):
        for clean in (0, 7, 28):
            assert quarter(layout, catalogue.get(name), clean) >= 0.25
    number = layout.counter.number
    assert number.height() >= number.digit_height()
    assert layout.rect().contains(number.rect().translated(number.mapTo(layout, number.rect().topLeft())))


@pytest.fixture
def german() -> Iterator[None]:
    """Every text half as long again."""
    language.use(lambda text: text + "e" * (len(text) // 2))
    yield
    language.use(None)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("size", [*SMALL, *SIZES])
def test_longer_words_push_nothing_out_of_the_window(layout: Layout, step: Step, size: tuple[int, int]) -> None:
    layout.resize(*size)
    stage = layout.stage
    stage.show_record(None, (640, 480), LYING)
    stage.show_moment(Moment(Part.SET, step, 2, 6))
    stage.set_texts("Get into position" * 2, "Left side, seen from the side" * 2, "Keep the free leg up " * 4)
    stage.grab()
    shown = [label for label in (stage.phase, stage.badge, stage.view, stage.message) if not label.isHidden()]
    assert stage.message in shown
    for label in shown:
        assert stage.rect().contains(label.geometry())
        assert label.width() >= label.sizeHint().width() or label.wordWrap()


# ---- variants


def shown(layout: Layout) -> set[str]:
    """Which parts are shown."""
    parts = {
        "bar": layout.bar,
        "transport": layout.transport,
        "lists": layout.lists,
        "stage": layout.stage,
        "digits": layout.counter.number,
    }
    found = {name for name, part in parts.items() if part.isVisible()}
    return found | ({"movement"} if layout.plot.isVisible() and layout.plot.height() > 0 else set())


def test_the_variants_show_what_they_should(layout: Layout) -> None:
    layout.resize(1280, 720)
    assert shown(layout) == {"bar", "transport", "lists", "stage", "digits", "movement"}
    layout.set_variant(Variant.FULL)
    assert shown(layout) == {"stage", "digits", "movement"}
    layout.set_variant(Variant.COMPACT)
    assert shown(layout) == {"stage", "digits"}
    layout.set_variant(Variant.NORMAL)
    assert shown(layout) == {"bar", "transport", "lists", "stage", "digits", "movement"}


def test_a_small_window_is_compact_by_itself_and_a_large_one_as_before(layout: Layout) -> None:
    layout.resize(ROOMY)
    assert layout.variant is Variant.NORMAL
    layout.resize(ROOMY.width(), ROOMY.height() - 1)
    assert layout.variant is Variant.COMPACT
    layout.resize(ROOMY)
    assert layout.variant is Variant.NORMAL
    assert "bar" in shown(layout)
    assert layout.minimumSizeHint() == LEAST


@pytest.mark.parametrize("size", SMALL)
def test_in_a_small_window_the_invitation_has_all_the_room(
    layout: Layout, bridge: fc.Exercise, size: tuple[int, int]
) -> None:
    invitation = layout.invitation
    invitation.show_exercise(bridge)
    layout.resize(*size)
    assert layout.counter.isVisible()
    invitation.show()
    layout.grab()
    assert not layout.counter.isVisible()
    for part in (invitation.title, invitation.camera, invitation.open, invitation.sketch):
        assert part.isVisible()
        assert layout.stage.rect().contains(part.rect().translated(part.mapTo(layout.stage, part.rect().topLeft())))
    invitation.hide()
    assert layout.counter.isVisible()
    invitation.show()
    layout.resize(ROOMY)
    assert layout.counter.isVisible()
    assert invitation.name.isVisible()


def test_another_page_takes_the_place_of_counts_and_lists(layout: Layout) -> None:
    layout.resize(1280, 720)
    page = QLabel("Set up the camera")
    layout.add_side_page(page)
    assert not page.isVisible()
    layout.show_side(page)
    assert page.isVisible()
    assert not layout.counter.isVisible()
    layout.resize(*SMALL[0])
    assert layout.counter.isVisible()
    layout.resize(1280, 720)
    assert page.isVisible()
    layout.show_side(None)
    assert layout.counter.isVisible()


def test_compact_counts_show_the_digits_alone(qtbot: QtBot, catalogue: Catalogue) -> None:
    counter = Counter()
    qtbot.addWidget(counter)
    counter.start(catalogue.get("single_leg_balance"))
    counter.show()
    counter.set_compact(True)
    assert not counter.attempted.isVisible()
    assert not counter.best.isVisible()
    assert counter.bar.isVisible()
    counter.set_compact(False)
    counter.show_counts(Counts(9, 8, 7, 1))
    assert counter.attempted.isVisible()
    assert counter.unverified.isVisible()


# ---- contrast


def luminance(colour: QColor) -> float:
    """Relative luminance of WCAG 2.1."""
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def over(upper: QColor, lower: QColor) -> QColor:
    """What is seen where one colour lies over another."""
    share = upper.alphaF()
    mixed = [
        share * a + (1 - share) * b
        for a, b in zip(upper.getRgbF()[:3], lower.getRgbF()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor.fromRgbF(*mixed)


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio of WCAG 2.1."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("behind", ["#ffffff", "#000000", "#808080"])
@pytest.mark.parametrize("under", [glass.GLASS, glass.VEIL], ids=["glass", "veil"])
def test_what_is_read_over_the_picture_stands_out_from_any_picture(behind: str, under: QColor) -> None:
    ground = over(under, QColor(behind))
    for colour in (glass.TEXT, glass.DIM):
        assert contrast(colour, ground) >= 4.5
    # Shapes and lines want 3:1.
    for colour in (*(glass.outcome_on_glass(outcome) for outcome in Outcome), glass.LIMIT, glass.BROKEN):
        assert contrast(colour, ground) >= 3.0


def test_the_sign_on_a_shape_stands_out_from_it() -> None:
    for outcome in Outcome:
        assert contrast(glass.outcome_on_glass(outcome), QColor(scenes.ON_SHAPE)) >= 4.5


def test_joints_at_fault_and_watched_do_not_look_alike() -> None:
    assert len({colour.name() for colour in JOINTS.values()}) == len(JOINTS)
    assert DARK.stage != JOINTS[Level.FAULT].name()


# ---- the strip


def test_names_of_levels_keep_apart_and_inside() -> None:
    assert spread([10.0, 50.0, 90.0], 15, 100) == [10.0, 50.0, 90.0]
    assert spread([10.0, 12.0], 15, 100) == [10.0, 25.0]
    assert spread([95.0, 99.0, 99.0], 15, 100) == [70.0, 85.0, 100.0]


def test_an_attempt_is_shown_too(stage: Stage, catalogue: Catalogue) -> None:
    attempt = Attempt(1, "left", 1.0, 15.0, 14.0, 14.0, 0.0, 20.0)
    stage.show_verdict(catalogue.get("single_leg_balance"), attempt, 19.0)
    assert stage.accessibleDescription() == "Clean. 14 s clean of 20 s"
