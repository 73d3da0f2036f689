"""German is complete: every text is collected and translated, and none is left in English in the window."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)
from pytestqt.qtbot import QtBot

from formcheck import language, reports
from formcheck.app import tongue
from formcheck.app.preferences import Preferences
from formcheck.app.window import Window
from formcheck.coach.cues import Coach
from formcheck.coach.moment import Moment, Part
from formcheck.coach.steps import plan
from formcheck.core import hints
from formcheck.core.report import Counts, Level, Rep, SetReport, SourceInfo
from formcheck.core.rule import MAX_CUE_WORDS
from formcheck.core.running import Drift, Finding, Minute, Running, Spread, Stride
from formcheck.io.catalogue import Catalogue, load_exercise
from formcheck.language import tr
from formcheck.wording import all_rules
from scripts import translations
from scripts.translations import CONTEXTS

from .conftest import MakeWindow, finished, judging

CATALOGUES = [(context, code) for context in CONTEXTS for code in tongue.LANGUAGES if code != "en"]
#: A translation may need a little more than the cue itself.
MOST_WORDS = MAX_CUE_WORDS + 2


@pytest.fixture(scope="module")
def collected() -> dict[str, list[str]]:
    """Every text of every context."""
    return translations.texts()


@pytest.fixture
def german(qapp: QApplication, preferences: Preferences) -> Iterator[None]:
    """Speak German, and English again after the test."""
    preferences.set_text("language", "de")
    tongue.install(qapp, preferences)
    yield
    preferences.set_text("language", "en")
    tongue.install(qapp, preferences)


# ---- the catalogues


@pytest.mark.parametrize(("context", "code"), CATALOGUES)
def test_every_text_is_translated_and_none_is_left_over(
    collected: dict[str, list[str]], context: str, code: str
) -> None:
    known = translations.read(translations.catalogue(context, code))
    wanted = collected[context]
    assert [text for text in wanted if text not in known] == [], "run: python -m scripts.translations"
    assert [text for text in known if text not in wanted] == [], "run: python -m scripts.translations"
    assert [message.source for message in known.values() if not message.finished] == []


@pytest.mark.parametrize(("context", "code"), CATALOGUES)
def test_a_catalogue_is_as_the_collector_writes_it(collected: dict[str, list[str]], context: str, code: str) -> None:
    path = translations.catalogue(context, code)
    known = translations.read(path)
    messages = [known[text] for text in collected[context] if text in known]
    assert path.read_text(encoding="utf-8") == translations.written(context, code, messages)


@pytest.mark.parametrize(("context", "code"), CATALOGUES)
def test_a_translation_has_the_places_of_its_text(context: str, code: str) -> None:
    for message in translations.read(translations.catalogue(context, code)).values():
        places = set(re.findall(r"\{\w+\}", message.source))
        told = set(re.findall(r"\{\w+\}", message.translation))
        # A noun may be left out where its gender would need a sentence of its own.
        assert told <= places, message.source
        assert places - told <= {"{noun}", "{frames}"}, message.source
        assert message.source[:1].isspace() == message.translation[:1].isspace(), message.source


def test_a_spoken_cue_stays_short(german: None, catalogue: Catalogue) -> None:
    long = {
        tr(rule.cue)
        for exercise in catalogue.exercises.values()
        for rule in all_rules(exercise)
        if len(tr(rule.cue).split()) > MOST_WORDS
    }
    assert long == set()


def test_everything_that_may_be_said_is_said_in_german(
    german: None, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    for exercise in catalogue.exercises.values():
        lines = Coach(exercise).lines()
        with monkeypatch.context() as english:
            english.setattr(language, "_lookup", lambda text: text)
            english.setattr(language, "_templates", ())
            written = Coach(exercise).lines()
        assert len(lines) == len(written)
        # What is the same in both would be heard in English.
        assert [line for line, text in zip(lines, written, strict=True) if tr(line) == text] == []


@pytest.mark.parametrize(("context", "code"), CATALOGUES)
def test_the_tools_of_linguist_take_the_catalogues(context: str, code: str, tmp_path: Path) -> None:
    path, compiled = translations.catalogue(context, code), tmp_path / "compiled.qm"
    tool = Path(PySide6.__path__[0]) / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    done = subprocess.run([tool, str(path), "-qm", str(compiled)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    translator = QTranslator()
    assert translator.load(str(compiled))
    for message in translations.read(path).values():
        assert translator.translate(context, message.source) == message.translation


def test_no_text_of_the_window_goes_past_the_door() -> None:
    assert [f"{name}:{line}: {text}" for name, line, text in translations.left()] == []


# ---- the choice


def test_the_language_is_that_of_the_computer_unless_one_is_chosen(
    preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    for wanted, expected in (("de-AT", "de"), ("en-GB", "en"), ("fr-FR", "en")):
        monkeypatch.setattr(QLocale, "uiLanguages", lambda _, wanted=wanted: [wanted])
        assert tongue.chosen(preferences) == expected
    preferences.set_text("language", "de")
    assert tongue.chosen(preferences) == "de"


def test_german_comes_and_goes(qapp: QApplication, preferences: Preferences) -> None:
    preferences.set_text("language", "de")
    assert tongue.install(qapp, preferences) == "de"
    assert (language.code(), tr("Clean"), language.number(0.12)) == ("de", "Sauber", "0,12")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    preferences.set_text("language", "en")
    assert tongue.install(qapp, preferences) == "en"
    assert (language.code(), tr("Clean"), language.number(0.12)) == ("en", "Clean", "0.12")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_settings_offer_every_language(window: Window, preferences: Preferences) -> None:
    box = window.hearing.language
    assert [box.itemData(row) for row in range(box.count())] == ["system", "en", "de"]
    assert box.currentData() == "system"
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert preferences.text("language") == "de"
    assert not window.hearing.restart.isHidden(), "it is said when it takes effect"
    box.activated.emit(1)
    assert preferences.text("language") == "en"
    assert window.hearing.restart.isHidden()


# ---- the window


_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def shown(widget: QWidget) -> Iterator[str]:
    """Yield every text of a widget and of all in it that is seen or read out."""
    for part in (widget, *widget.findChildren(QWidget)):
        yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription(), part.windowTitle())
        if isinstance(part, QAbstractButton | QLabel):
            yield part.text()
        elif isinstance(part, QLineEdit | QPlainTextEdit):
            yield part.placeholderText()
        elif isinstance(part, QProgressBar):
            yield part.format()
        elif isinstance(part, QComboBox):
            yield from (part.itemText(row) for row in range(part.count()))
        if isinstance(part, QAbstractItemView) and (model := part.model()) is not None:
            for row in range(model.rowCount()):
                index = model.index(row, 0)
                yield from (str(model.data(index, role) or "") for role in _ROLES)
    for action in widget.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def in_english(window: Window) -> list[str]:
    """Return what is shown in English although there is German for it."""
    pieces = {piece.strip() for text in shown(window) for piece in re.split(r"\n| · ", text)}
    own_names = set(tongue.LANGUAGES.values())
    return sorted(piece for piece in pieces if tr(piece) != piece and piece not in own_names)


def clipped(window: Window) -> list[str]:
    """Return the captions for which there is no room."""
    QApplication.processEvents()
    return [
        part.text()
        for part in (*window.findChildren(QPushButton), *window.findChildren(QLabel))
        if part.isVisible()
        and part.text()
        and not (isinstance(part, QLabel) and part.wordWrap())
        and part.sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Ignored
        and part.width() < part.sizeHint().width()
    ]


def test_the_search_finds_english(german: None, window: Window) -> None:
    label = QLabel("Could not judge", window)
    assert in_english(window) == ["Could not judge"]
    label.setText("set.mp4 is empty (0 bytes): copy or record it again")
    assert in_english(window) == ["set.mp4 is empty (0 bytes): copy or record it again"]


def test_the_idle_window_is_german_for_every_exercise(
    german: None, make_window: MakeWindow, catalogue: Catalogue
) -> None:
    window = make_window()
    left = set()
    for name in catalogue.exercises:
        window.choose(name)
        left |= set(in_english(window)) | set(clipped(window))
    assert left == set()


def test_a_summary_with_every_outcome_is_german(
    german: None, make_window: MakeWindow, clean_rep: Rep, rejected_rep: Rep, unverified_rep: Rep
) -> None:
    window = make_window()
    reps = (clean_rep, rejected_rep, replace(unverified_rep, side="right"))
    sides = {"left": Counts.of(reps[:2]), "right": Counts.of(reps[2:])}
    notes = (
        "A repetition was lost from view and is not counted. (3 times)",
        "2 frames of the video could not be read and were skipped.",
        "Nothing could be judged: the start position was never recognised. Step back, I need your feet.",
    )
    source = SourceInfo("video", "set.mp4", 25.0, 100, 4.0, 100)
    report = SetReport("single_leg_bridge", "per_side", reps, sides, notes=notes, source=source)
    parts = window.layout_
    parts.reps.model_.replace(reps)
    parts.summary.show_report(window.selection.exercise, report)
    assert "1 sauber von 3 Wiederholungen" in parts.summary.headline.text()
    assert "(3-mal)" in parts.summary.notes.text()
    told = parts.reps.model_.data(parts.reps.model_.index(1, 0), Qt.ItemDataRole.ToolTipRole)
    assert "Freier Fuß 4 cm zu tief" in told
    assert "1,9" in told, "the tempo has a German comma"
    assert in_english(window) == []
    assert clipped(window) == []


@pytest.mark.parametrize("part", Part)
def test_every_part_of_a_session_is_german(
    german: None, make_window: MakeWindow, catalogue: Catalogue, part: Part
) -> None:
    window = make_window()
    steps = plan([catalogue.get("single_leg_bridge")])
    why = hints.hidden("feet") if part is Part.PAUSED else ""
    stage = window.layout_.stage
    stage.show_moment(Moment(part, steps[1], 1, len(steps), 12.0, why))
    assert in_english(window) == []
    if part in (Part.PAUSED, Part.REST, Part.DONE):
        told = " ".join((stage.accessibleName(), stage.accessibleDescription()))
        assert {Part.PAUSED: "Ich sehe deine Füße nicht", Part.REST: "rechts", Part.DONE: "geschafft"}[part] in told


def test_the_running_window_and_its_summary_are_german(
    german: None, qtbot: QtBot, make_window: MakeWindow, judged: tuple[SetReport, Path]
) -> None:
    window = make_window()
    window.open_file(judged[1])
    judging(qtbot, window, 40)
    assert in_english(window) == []
    assert clipped(window) == []
    window.player.pace(False)
    finished(qtbot, window)
    assert not window.layout_.summary.isHidden()
    assert in_english(window) == []
    assert clipped(window) == []


def test_the_report_of_a_run_is_german(german: None) -> None:
    exercise = load_exercise("running_posture")
    found = Finding("run_shrug", Level.FAULT, 9.0, 20.0, "neck_length", 0.8, 0.82, "1", "baseline_ratio", possible=True)
    values = {measure.name: 0.4 for measure in exercise.gait.measures}
    running = Running(
        view="side",
        near="left",
        cadence_spm=160.0,
        baseline_s=(0.0, 6.0),
        metrics={measure.name: Spread(0.4, 0.01, measure.unit) for measure in exercise.gait.measures},
        findings=(found,),
        minutes=tuple(Minute(60.0 * i, 60.0 * i + 60.0, values) for i in range(3)),
        drift={"trunk_lean": Drift(1.0, 3.0, "deg")},
        strides=tuple(Stride(0.8 * i, 0.8 * i + 0.8, 160.0, values) for i in range(25)),
        short=True,
    )
    note = (
        "The recording is short: it was compared with its own first 6 s, and what was found is possible, not certain."
    )
    report = SetReport(exercise.id, exercise.kind.value, running=running, notes=(note,), source=SourceInfo(frames=3))
    page = reports.html(report, exercise, {name: load_exercise(name) for name in ("superman_pull", "wall_lat_pulls")})
    assert '<html lang="de">' in page
    assert "Möglich: Ab 0:09 waren deine Schultern um bis zu 20 % näher an den Ohren" in page
    pieces = {html.unescape(piece).strip() for piece in re.split(r"<[^>]+>", page.partition("</style>")[2])}
    assert sorted(piece for piece in pieces if piece and tr(piece) != piece) == []


def test_an_error_is_german(german: None, qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    window = make_window()
    (tmp_path / "empty.mp4").touch()
    window.open_file(tmp_path / "empty.mp4")
    finished(qtbot, window)
    assert "ist leer (0 Byte)" in window.layout_.banner.text.text()
    assert in_english(window) == []
    assert clipped(window) == []
