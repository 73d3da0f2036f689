"""What is heard of a set: tones at once, one line at a time, nothing late, and never a wait."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

import formcheck as fc
from formcheck import language
from formcheck.app.dispatch import Cue, Ending, Opened, Request, Scene
from formcheck.app.keys import KEYS
from formcheck.app.mailbox import Mailbox
from formcheck.app.preferences import Preferences
from formcheck.app.run import Run
from formcheck.app.sound import LATE_S, SAMPLE, Effects, Output, Speaker
from formcheck.app.window import Window
from formcheck.coach.cues import Coach, Line, Tone
from formcheck.core.report import SetReport
from formcheck.io import speech
from formcheck.io.recordings import open_recording
from formcheck.session import Record, replay

from .conftest import LONG_MS, MakeWindow, finished

needs_scripts = pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")


class Ear:
    """Stands in for the sound device, and writes down what is played."""

    def __init__(self) -> None:
        self.heard: list[tuple[Path, float]] = []
        self.stopped: list[Path] = []
        self.opened = 0
        self.error: OSError | None = None
        self.hang = threading.Event()
        self.hang.set()

    def open(self) -> None:
        self.hang.wait(60)
        self.opened += 1
        if self.error is not None:
            raise self.error

    def load(self, sounds: Iterable[Path]) -> None:
        for sound in sounds:
            assert speech.duration_s(sound) > 0

    def play(self, sound: Path, volume: float) -> None:
        self.heard.append((sound, volume))

    def stop(self, sound: Path) -> None:
        self.stopped.append(sound)

    def names(self) -> list[str]:
        """Return what was played: the names of tones, and "line" for everything spoken."""
        return [path.stem if path.parent.name == "tones" else "line" for path, _ in self.heard]


MakeSpeaker = Callable[..., Speaker]


@pytest.fixture
def ear() -> Iterator[Ear]:
    made = Ear()
    yield made
    made.hang.set()


@pytest.fixture
def make_speaker(preferences: Preferences, ear: Ear, fake_voice: Path) -> Iterator[MakeSpeaker]:
    """Make a speaker that is not muted, with an ear for a device and a script for a voice."""
    made: list[Speaker] = []
    preferences.set_flag("muted", value=False)

    def make(output: Output = ear, find: Callable[[], str] = lambda: str(fake_voice), limit_s: float = 20) -> Speaker:
        made.append(Speaker(preferences, output=output, find=find, limit_s=limit_s))
        return made[-1]

    yield make
    for speaker in made:
        speaker.close()


@pytest.fixture
def speaker(make_speaker: MakeSpeaker) -> Speaker:
    return make_speaker()


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be late, however busy the machine is."""
    monkeypatch.setattr("formcheck.app.sound.LATE_S", 60.0)


def ready(qtbot: QtBot, speaker: Speaker, *phrases: str) -> None:
    """Begin a set, and wait until all of its phrases are rendered."""
    speaker.begin(phrases)
    qtbot.waitUntil(lambda: speaker.ready, timeout=LONG_MS)


def line(text: str, *, urgent: bool = False) -> Line:
    return Line(text, None, urgent)


def say(speaker: Speaker, *events: Tone | Line, ago_s: float = 0.0) -> None:
    speaker.hear([(event, time.perf_counter() - ago_s) for event in events])


def no_voice() -> str:
    raise speech.VoiceError("no voice was found (espeak-ng is missing)")


# ---- tones


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_is_played_at_once(qtbot: QtBot, speaker: Speaker, ear: Ear, tone: Tone) -> None:
    ready(qtbot, speaker)
    say(speaker, tone)
    assert ear.names() == [tone.name.lower()]


def test_a_tone_that_is_late_is_not_played_and_of_several_the_last_one_is(
    qtbot: QtBot, speaker: Speaker, ear: Ear
) -> None:
    ready(qtbot, speaker)
    say(speaker, Tone.CLEAN, ago_s=LATE_S + 0.5)
    assert ear.names() == []
    say(speaker, Tone.CLEAN, Tone.NOT_COUNTED)
    assert ear.names() == ["not_counted"]


def test_half_of_the_volume_sounds_half_as_loud(qtbot: QtBot, speaker: Speaker, ear: Ear) -> None:
    ready(qtbot, speaker)
    for percent in (100, 50, 0):
        speaker.set_volume(percent)
        say(speaker, Tone.CLEAN)
    assert [volume for _, volume in ear.heard] == [1.0, 0.25, 0.0]


# ---- lines


@pytest.mark.usefixtures("patient")
@needs_scripts
def test_a_line_is_spoken_after_the_tone(qtbot: QtBot, speaker: Speaker, ear: Ear) -> None:
    ready(qtbot, speaker, "Up.")
    with qtbot.waitSignals([speaker.played, speaker.played], timeout=LONG_MS):
        say(speaker, Tone.NOT_COUNTED, line("Up."))
        assert ear.names() == ["not_counted"], "both at once would be a mess"
    assert ear.names() == ["not_counted", "line"]


@pytest.mark.usefixtures("patient")
@needs_scripts
def test_one_line_at_a_time(qtbot: QtBot, speaker: Speaker, ear: Ear) -> None:
    ready(qtbot, speaker, "Up.", "Down.")
    say(speaker, line("Up."))
    say(speaker, line("Down."))
    assert ear.names() == ["line"]
    assert ear.stopped == []
    qtbot.waitUntil(lambda: ear.names() == ["line", "line"], timeout=LONG_MS)


@pytest.mark.usefixtures("patient")
@needs_scripts
def test_an_urgent_line_interrupts(qtbot: QtBot, speaker: Speaker, ear: Ear) -> None:
    ready(qtbot, speaker, "Up.", "Stop.")
    say(speaker, Tone.NOT_COUNTED)
    say(speaker, line("Up."))
    say(speaker, line("Stop.", urgent=True))
    assert ear.names() == ["not_counted", "line"], "nothing is waited for"
    stop = ear.heard[-1][0]
    say(speaker, line("Stop.", urgent=True))
    assert ear.stopped == [stop]
    assert len(ear.heard) == 3


@needs_scripts
def test_an_urgent_line_that_waits_is_not_pushed_aside(qtbot: QtBot, speaker: Speaker, ear: Ear) -> None:
    ready(qtbot, speaker, "Up.")
    say(speaker, line("Stop.", urgent=True))
    say(speaker, line("Up."))
    assert ear.names() == [], "the urgent one is not rendered, and has the second that it is given"
    qtbot.waitUntil(lambda: not speaker._glance.isActive(), timeout=LONG_MS)
    assert ear.names() == []


@needs_scripts
def test_a_line_that_is_not_ready_within_a_second_is_dropped(qtbot: QtBot, speaker: Speaker, ear: Ear) -> None:
    ready(qtbot, speaker, "Up.")
    say(speaker, line("Never prepared."))
    qtbot.waitUntil(lambda: not speaker._glance.isActive(), timeout=LONG_MS)
    ready(qtbot, speaker, "Never prepared.")
    qtbot.wait(60)
    assert ear.names() == []
    say(speaker, line("Up."), ago_s=LATE_S + 0.1)
    assert ear.names() == []


@pytest.mark.usefixtures("patient")
@needs_scripts
def test_hush_stops_what_is_said_and_forgets_what_waits(qtbot: QtBot, speaker: Speaker, ear: Ear) -> None:
    ready(qtbot, speaker, "Up.", "Down.")
    say(speaker, line("Up."))
    say(speaker, line("Down."))
    speaker.hush()
    assert ear.stopped == [ear.heard[0][0]]
    qtbot.wait(200)
    assert ear.names() == ["line"]


@needs_scripts
def test_the_rate_of_speech_is_rendered_anew(qtbot: QtBot, speaker: Speaker, ear: Ear, fake_voice: Path) -> None:
    ready(qtbot, speaker, "Up.")
    speaker.set_rate(240)
    qtbot.waitUntil(lambda: speaker._voice.idle, timeout=LONG_MS)
    rendered = fake_voice.with_suffix(".log").read_text()
    assert '"-s", "160"' in rendered
    assert '"-s", "240"' in rendered


# ---- what cannot be heard


def test_no_voice_is_said_once_and_tones_are_played(qtbot: QtBot, make_speaker: MakeSpeaker, ear: Ear) -> None:
    speaker = make_speaker(find=no_voice)
    said: list[str] = []
    speaker.complained.connect(said.append)
    for _ in range(2):
        with qtbot.waitSignal(speaker.state_changed, check_params_cb=bool, timeout=LONG_MS):
            speaker.begin(["Up."])
        say(speaker, Tone.CLEAN, line("Up."))
    assert said == [
        "Nothing is spoken: no voice was found (espeak-ng is missing). Tones are played, cues are shown in the picture."
    ]
    assert ear.names() == ["clean", "clean"]


@needs_scripts
def test_a_hanging_voice_is_said_once(qtbot: QtBot, make_speaker: MakeSpeaker, ear: Ear) -> None:
    speaker = make_speaker(limit_s=0.5)
    with qtbot.waitSignal(speaker.complained, timeout=LONG_MS) as said:
        speaker.begin(["hang", "Up."])
    assert said.args is not None
    assert said.args[0].startswith("Nothing is spoken: the voice did not answer (fake_voice took more than 0.5 s).")
    say(speaker, Tone.CLEAN)
    assert ear.names() == ["clean"]


def test_no_device_is_said_once_and_nothing_is_played(qtbot: QtBot, speaker: Speaker, ear: Ear) -> None:
    ear.error = OSError("no sound device was found")
    said: list[str] = []
    speaker.complained.connect(said.append)
    for _ in range(2):
        with qtbot.waitSignal(speaker.state_changed, timeout=LONG_MS):
            speaker.begin(["Up."])
        say(speaker, Tone.CLEAN, line("Up."))
    assert said == ["Nothing is heard: no sound device was found. Tones and cues are shown in the picture only."]
    assert ear.heard == []


def test_a_device_that_comes_later_is_found(qtbot: QtBot, speaker: Speaker, ear: Ear) -> None:
    ear.error = OSError("no sound device was found")
    with qtbot.waitSignal(speaker.complained, timeout=LONG_MS):
        speaker.begin([])
    ear.error = None
    ready(qtbot, speaker)
    assert speaker.state == ""
    say(speaker, Tone.CLEAN)
    assert ear.names() == ["clean"]


def test_a_sound_system_that_hangs_blocks_nobody(
    qtbot: QtBot, make_speaker: MakeSpeaker, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("formcheck.app.sound.PATIENCE_S", 0.2)
    speaker = make_speaker()
    ear.hang.clear()
    with qtbot.waitSignal(speaker.complained, timeout=LONG_MS) as said:
        speaker.begin([])
        say(speaker, Tone.CLEAN)
    assert said.args == [
        "Nothing is heard: the sound system does not answer. Tones and cues are shown in the picture only."
    ]
    assert ear.opened == 0


@pytest.mark.qt_log_ignore("PulseAudioService", extend=True)
def test_the_device_of_a_computer_without_one(monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtMultimedia import QAudioDevice, QMediaDevices

    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", lambda: QAudioDevice())
    with pytest.raises(OSError, match=r"^no sound device was found$"):
        Effects().open()


def test_a_missing_sound_library_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    with pytest.raises(OSError, match=r"^the sound library cannot be loaded"):
        Effects().open()


@pytest.mark.qt_log_ignore("PulseAudioService", "QSoundEffect", extend=True)
def test_an_effect_that_cannot_be_played_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    sound = tmp_path / "no sound.wav"
    sound.write_text("this is text")
    effects = Effects()
    with qtbot.waitSignal(effects.failed, timeout=LONG_MS):
        effects.play(sound, 0.5)
    effects.stop(sound)


# ---- a run is heard


class Witness:
    """Listens to a run in place of the window."""

    def __init__(self, on_open: Callable[[], None]) -> None:
        self.on_open = on_open
        self.cues: list[Cue] = []
        self.ended = threading.Event()

    def open(self, _opened: Opened) -> None:
        self.on_open()

    def put(self, _record: Record, cues: tuple[Cue, ...], _scene: Scene | None) -> None:
        self.cues += cues

    def complain(self, text: str) -> None:
        raise AssertionError(text)

    def end(self, _ending: Ending) -> None:
        self.ended.set()


def coached(recording: Path, exercise: fc.Exercise) -> list[Tone | Line]:
    """Return all that the coach says of a recording."""
    coach, said = Coach(exercise), []
    replay(open_recording(recording), exercise, on_record=lambda record: said.extend(coach.push(record.update)))
    return said


@pytest.mark.parametrize("heard", [True, False])
def test_a_run_is_heard_at_the_pace_of_its_source_only(
    judged: tuple[SetReport, Path], bridge: fc.Exercise, heard: bool
) -> None:
    _, recording = judged
    # A closed gate holds nobody: the recording passes in its own pace as far as the run can tell, but at once.
    witness = Witness(lambda: run.gate.close() if heard else run.gate.pace(False))
    run = Run(Request(str(recording), recording.name, bridge), witness)
    run.start()
    assert witness.ended.wait(30)
    expected = coached(recording, bridge)
    assert Tone.CLEAN in expected
    assert [cue.event for cue in witness.cues] == (expected if heard else [])
    assert {cue.event.text for cue in witness.cues if isinstance(cue.event, Line)} <= set(run.phrases)


def test_a_window_that_sleeps_loses_no_cue(judged: tuple[SetReport, Path], bridge: fc.Exercise, qtbot: QtBot) -> None:
    mailbox, _ = Mailbox(), qtbot
    records: list[Record] = []
    replay(open_recording(judged[1]), bridge, on_record=records.append)
    cues = [Cue(tone, 0.0) for tone in Tone]
    for record, cue in zip(records, cues, strict=False):
        mailbox.put(record, (cue,))
    delivery = mailbox.take()
    assert delivery.skipped == len(Tone) - 1
    assert delivery.cues == cues


@pytest.mark.usefixtures("patient")
def test_a_set_in_the_window_is_heard(
    qtbot: QtBot, make_window: MakeWindow, speaker: Speaker, ear: Ear, judged: tuple[SetReport, Path]
) -> None:
    window = make_window(speaker=speaker)
    ready(qtbot, speaker)
    window.player.started.connect(lambda _: window.player.run.gate.close() if window.player.run else None)
    window.open_file(judged[1])
    finished(qtbot, window)
    assert "clean" in ear.names()
    assert window.layout_.banner.isHidden()


def test_a_file_at_full_speed_asks_for_no_device(
    qtbot: QtBot, make_window: MakeWindow, speaker: Speaker, ear: Ear, glimpse: Path
) -> None:
    ear.error = OSError("no sound device was found")
    window = make_window(speaker=speaker)
    window.open_file(glimpse)
    finished(qtbot, window)
    assert ear.opened == 0
    assert window.layout_.banner.isHidden()


def test_the_window_says_what_cannot_be_heard(
    qtbot: QtBot, make_window: MakeWindow, speaker: Speaker, ear: Ear, glimpse: Path, preferences: Preferences
) -> None:
    ear.error = OSError("no sound device was found")
    preferences.set_flag("real_time", value=True)
    window = make_window(speaker=speaker)
    for shown in (True, False):
        window.open_file(glimpse)
        finished(qtbot, window)
        qtbot.waitUntil(lambda: not speaker._opening, timeout=LONG_MS)
        assert window.layout_.banner.isHidden() != shown
    assert window.hearing.note.text().startswith("Nothing is heard: no sound device was found.")
    assert not window.hearing.note.isHidden()


def test_what_cannot_be_heard_waits_until_the_banner_is_free(make_window: MakeWindow, speaker: Speaker) -> None:
    window = make_window(speaker=speaker)
    banner = window.layout_.banner
    banner.show_message("the camera was lost")
    speaker.complained.emit("Nothing is spoken: no voice was found.")
    assert banner.text.text() == "the camera was lost"
    banner.close_button.click()
    assert banner.text.text() == "Nothing is spoken: no voice was found."
    banner.close_button.click()
    assert banner.isHidden()


# ---- choices


def test_m_mutes_and_is_remembered(
    qtbot: QtBot, make_window: MakeWindow, speaker: Speaker, ear: Ear, preferences: Preferences
) -> None:
    window = make_window(speaker=speaker)
    ready(qtbot, speaker)
    assert window.layout_.bar.sound.accessibleDescription() == "Heard"
    qtbot.keyClick(window, Qt.Key.Key_M)
    assert speaker.muted
    assert preferences.flag("muted")
    assert window.layout_.bar.sound.accessibleDescription() == "Muted"
    say(speaker, Tone.CLEAN)
    assert ear.heard == []
    qtbot.keyClick(window, Qt.Key.Key_M)
    assert not preferences.flag("muted")
    say(speaker, Tone.CLEAN)
    assert ear.names() == ["clean"]


def test_a_muted_set_asks_for_no_device_until_it_is_heard(qtbot: QtBot, speaker: Speaker, ear: Ear) -> None:
    speaker.set_muted(True)
    speaker.begin(["Up."])
    assert not speaker._opening
    speaker.set_muted(False)
    qtbot.waitUntil(lambda: ear.opened == 1, timeout=LONG_MS)


def test_the_card_changes_volume_rate_and_mute(
    qtbot: QtBot, make_window: MakeWindow, speaker: Speaker, preferences: Preferences
) -> None:
    window = make_window(speaker=speaker)
    hearing = window.hearing
    qtbot.mouseClick(window.layout_.bar.sound, Qt.MouseButton.LeftButton)
    assert hearing.isVisible()
    hearing.volume.setFocus()
    qtbot.keyClick(hearing.volume, Qt.Key.Key_Left)
    assert (speaker.volume, preferences.text("volume")) == (75, "75")
    assert hearing.volume_text.text() == "75 %"
    qtbot.keyClick(hearing.rate, Qt.Key.Key_Right)
    assert (speaker.rate, preferences.text("voice_rate")) == (180, "180")
    hearing.rate.setValue(207)
    assert speaker.rate == hearing.rate.value() == 200
    assert hearing.rate_text.text() == "200 words a minute"
    qtbot.mouseClick(hearing.mute, Qt.MouseButton.LeftButton)
    assert speaker.muted
    assert not hearing.voice.isEnabled()
    qtbot.keyClick(hearing, Qt.Key.Key_Escape)
    assert not hearing.isVisible()


def test_choices_are_remembered_and_nonsense_is_not(preferences: Preferences, make_speaker: MakeSpeaker) -> None:
    first = make_speaker()
    first.set_volume(35)
    first.set_rate(220)
    again = make_speaker()
    assert (again.volume, again.rate) == (35, 220)
    for key, text in (("volume", "101"), ("voice_rate", "quick")):
        preferences.set_text(key, text)
    assert (make_speaker().volume, make_speaker().rate) == (80, speech.RATE)


@needs_scripts
def test_the_card_lets_tones_and_voice_be_heard(
    qtbot: QtBot, make_window: MakeWindow, speaker: Speaker, ear: Ear, fake_voice: Path
) -> None:
    window = make_window(speaker=speaker)
    window.hearing.toggle()
    for tone, button in window.hearing.tones.items():
        with qtbot.waitSignal(speaker.played, timeout=LONG_MS):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert ear.names()[-1] == tone.name.lower()
    with qtbot.waitSignal(speaker.played, timeout=LONG_MS):
        qtbot.mouseClick(window.hearing.voice, Qt.MouseButton.LeftButton)
    assert ear.names()[-1] == "line"
    assert SAMPLE in fake_voice.with_suffix(".log").read_text()


def test_everything_on_the_card_has_a_name(window: Window) -> None:
    hearing = window.hearing
    parts = (hearing.volume, hearing.rate, hearing.mute, hearing.voice, hearing.close_button, *hearing.tones.values())
    names = [part.accessibleName() for part in parts]
    assert all(names)
    assert len(set(names)) == len(names)


def test_the_keys_of_sound_are_on_the_list(window: Window) -> None:
    bound = {action.shortcut().toString() for action in window.actions()}
    for key in ("M", "Ctrl+M", "X"):
        assert QKeySequence(key).toString() in bound
        assert key in dict(KEYS)


@needs_scripts
def test_in_german_the_cue_is_spoken_by_a_german_voice(
    qtbot: QtBot, make_speaker: MakeSpeaker, ear: Ear, fake_voice: Path, patient: None
) -> None:
    language.use(lambda text: {"Hips up.": "Hüfte hoch."}.get(text, text), code="de")
    try:
        speaker = make_speaker()
        ready(qtbot, speaker, "Hips up.")
        say(speaker, line("Hips up."))
        qtbot.waitUntil(lambda: ear.names() == ["line"], timeout=LONG_MS)
    finally:
        language.use(None)
    words, phrase = json.loads(fake_voice.with_suffix(".log").read_text(encoding="utf-8").splitlines()[-1])
    assert phrase == "Hüfte hoch."
    if sys.platform.startswith("linux"):
        assert words[:2] == ["-v", "de"]
