"""What is heard of a set: a tone for each repetition, one spoken line at a time, and never a wait.

Whatever can hang is kept away from the window's thread: the sound system is asked for its device on a
thread of its own, phrases are rendered by child processes (`formcheck.io.speech`), and playing a WAV file
through `QSoundEffect` returns at once. `QTextToSpeech` is not used: without a sound card it may block for
ever. Who cannot be heard is told so once, and the pictures carry on.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from formcheck.app.preferences import Preferences
from formcheck.coach import tones
from formcheck.coach.cues import Line, Tone
from formcheck.io import speech
from formcheck.language import code, tr

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

#: What is not heard by then is not said any more, seconds after the frame was judged.
LATE_S: Final = 1.0
#: A sound system that has not answered by then is given up, seconds.
PATIENCE_S: Final = 8.0
#: Percent of full volume for a user who has not chosen.
VOLUME: Final = 80
#: What is spoken to try the voice.
SAMPLE: Final = "Push the floor away."
SILENT: Final = "Nothing is heard: {why}. Tones and cues are shown in the picture only."
SPEECHLESS: Final = "Nothing is spoken: {why}. Tones are played, cues are shown in the picture."


class Output(Protocol):
    """What sounds are played with; no method of it may wait, except `open`."""

    def open(self) -> None:
        """Find a device; called on a thread of its own.

        Raises
        ------
        OSError
            When there is none.
        """

    def load(self, sounds: Iterable[Path]) -> None:
        """Make ready what has to start at once."""

    def play(self, sound: Path, volume: float) -> None:
        """Play a WAV file at a volume from 0 to 1."""

    def stop(self, sound: Path) -> None:
        """Stop it."""


class Effects(QObject):
    """The sound device, through Qt's sound effects."""

    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[Path, QSoundEffect] = {}
        self._line: tuple[Path, QSoundEffect] | None = None

    def open(self) -> None:
        """See `Output.open`."""
        try:
            # Late, and not needed to run: QtMultimedia wants a sound library that may be absent.
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError as error:
            raise OSError(tr("the sound library cannot be loaded ({error})", error=error)) from error
        if QMediaDevices.defaultAudioOutput().isNull():
            raise OSError(tr("no sound device was found"))

    def load(self, sounds: Iterable[Path]) -> None:
        """See `Output.load`."""
        for effect in self._kept.values():
            # Made anew: an effect stays with the device that it was made for.
            effect.deleteLater()
        self._kept = {sound: self._effect(sound) for sound in sounds}

    def play(self, sound: Path, volume: float) -> None:
        """See `Output.play`; of the sounds that were not loaded one is played at a time."""
        effect = self._kept.get(sound)
        if effect is None:
            if self._line is not None:
                self._line[1].stop()
                self._line[1].deleteLater()
            effect = self._effect(sound)
            self._line = sound, effect
        effect.setVolume(volume)
        effect.play()

    def stop(self, sound: Path) -> None:
        """See `Output.stop`."""
        effect = self._kept.get(sound)
        if effect is not None:
            effect.stop()
        elif self._line is not None and self._line[0] == sound:
            self._line[1].stop()

    def _effect(self, sound: Path) -> QSoundEffect:
        from PySide6.QtMultimedia import QSoundEffect

        effect = QSoundEffect(self)
        effect.statusChanged.connect(self._check)
        effect.setSource(QUrl.fromLocalFile(str(sound)))
        return effect

    def _check(self) -> None:
        effects = [*self._kept.values(), *([self._line[1]] if self._line else [])]
        if any(effect.status() is effect.Status.Error for effect in effects):
            self.failed.emit()


class Speaker(QObject):
    """Play what the coach says, by the user's choice of volume, rate and silence.

    Parameters
    ----------
    preferences
        Where the choices are kept.
    output
        What sounds are played with; by default the sound device.
    find
        Finds the program that renders phrases, see `speech.find_program`.
    limit_s
        How long rendering one phrase may take.
    """

    #: Something cannot be heard: one line, once.
    complained = Signal(str)
    #: What cannot be heard at the moment; empty when all can.
    state_changed = Signal(str)
    #: An event was given to the device: it, and the seconds since its frame was judged.
    played = Signal(object, float)
    muted_changed = Signal(bool)
    _opened = Signal(object)
    _speechless = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        output: Output | None = None,
        find: Callable[[], str] = speech.find_program,
        limit_s: float = speech.LIMIT_S,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        if output is None:
            output = effects = Effects(self)
            effects.failed.connect(lambda: self._silenced(tr("the sound device does not play")))
        self._output = output
        # A signal takes the line from the voice's thread to the window's.
        self._voice = speech.Voice(self._speechless.emit, find=find, limit_s=limit_s)
        self.muted = preferences.flag("muted")
        self.volume = _number(preferences.text("volume"), range(101), VOLUME)
        self.rate = _number(preferences.text("voice_rate"), speech.RATES, speech.RATE)
        self.state = ""
        self._said: set[str] = set()
        self._phrases: tuple[str, ...] | None = None
        self._tones: dict[Tone, Path] = {}
        self._opening = False
        self._asked: tuple[Line | Tone, float] | None = None
        self._waiting: tuple[Line, float, float] | None = None
        self._line: Path | None = None
        self._tone_until_s = self._line_until_s = 0.0
        self._glance = QTimer(self, interval=20)
        self._glance.timeout.connect(self._say_waiting)
        self._patience = QTimer(self, singleShot=True, interval=round(1000 * PATIENCE_S))
        self._patience.timeout.connect(lambda: self._silenced(tr("the sound system does not answer")))
        self._opened.connect(self._on_opened)
        self._speechless.connect(self._on_speechless)

    @property
    def ready(self) -> bool:
        """Whether there is a device, and every phrase of the set is rendered."""
        return bool(self._tones) and self._voice.idle

    # ---- the user's choices

    def set_muted(self, muted: bool) -> None:
        """Be silent at once, or be heard again."""
        if muted == self.muted:
            return
        self.muted = muted
        self._preferences.set_flag("muted", value=muted)
        if muted:
            self.hush()
        elif self._phrases is not None:
            self._open()
        self.muted_changed.emit(muted)

    def set_volume(self, percent: int) -> None:
        """Choose the volume, 0 to 100; what is playing goes on as it began."""
        self.volume = percent
        self._preferences.set_text("volume", str(percent))

    def set_rate(self, words_per_minute: int) -> None:
        """Choose how fast is spoken; one of `speech.RATES`."""
        if words_per_minute == self.rate:
            return
        self.rate = words_per_minute
        self._preferences.set_text("voice_rate", str(words_per_minute))
        if self._tones and not self.muted:
            self._render()

    # ---- what is heard

    def begin(self, phrases: Iterable[str]) -> None:
        """Make ready for a set in which these phrases may be said; returns at once."""
        self._phrases = tuple(map(tr, phrases))
        if not self.muted:
            self._open()

    def hear(self, cues: Sequence[tuple[Tone | Line, float]]) -> None:
        """Play what the coach says: events, and when their frames were judged.

        Times are those of `time.perf_counter`. Of several tones the last one is played; what is older
        than `LATE_S` is not played at all.
        """
        if self.muted or not self._tones:
            return
        now = time.perf_counter()
        fresh = [(event, at_s) for event, at_s in cues if now - at_s <= LATE_S]
        sounding = [(event, at_s) for event, at_s in fresh if isinstance(event, Tone)]
        if sounding:
            self._play_tone(*sounding[-1])
        for event, at_s in fresh:
            if isinstance(event, Line):
                self._offer(event, at_s, at_s + LATE_S)

    def try_out(self, event: Tone | Line) -> None:
        """Play something for the user who asks how it sounds, as soon as it can be."""
        self._asked = event, time.perf_counter()
        if self._tones and not self.state:
            self._answer()
        else:
            self._open()

    def hush(self) -> None:
        """Stop what is being said, and forget what waits."""
        self._forget_waiting()
        if self._line is not None:
            self._output.stop(self._line)
            self._line = None
        self._line_until_s = 0.0

    def close(self) -> None:
        """Say nothing more; waits for nobody."""
        self._patience.stop()
        self.hush()
        self._voice.close()

    def _play_tone(self, tone: Tone, at_s: float) -> None:
        now = time.perf_counter()
        self._output.play(self._tones[tone], self._loudness())
        self._tone_until_s = now + tones.seconds(tone)
        self.played.emit(tone, time.perf_counter() - at_s)

    def _offer(self, line: Line, at_s: float, until_s: float) -> None:
        if line.urgent:
            self.hush()
            self._tone_until_s = 0.0
        elif self._waiting is not None and self._waiting[0].urgent:
            return
        self._waiting = line, at_s, until_s
        self._glance.start()
        self._say_waiting()

    def _say_waiting(self) -> None:
        """Say the line that waits, unless something is still heard or it is not rendered."""
        if self._waiting is None:
            return
        line, at_s, until_s = self._waiting
        now = time.perf_counter()
        if now > until_s:
            self._forget_waiting()
            return
        sound = self._voice.sound(tr(line.text))
        if sound is None or now < max(self._tone_until_s, self._line_until_s):
            return
        self._forget_waiting()
        self._line, lasts_s = sound
        self._line_until_s = now + lasts_s
        self._output.play(self._line, self._loudness())
        self.played.emit(line, time.perf_counter() - at_s)

    def _forget_waiting(self) -> None:
        self._waiting = None
        self._glance.stop()

    def _loudness(self) -> float:
        # Ears hear ratios: half of the slider shall sound half as loud, not hardly quieter.
        return (self.volume / 100) ** 2

    # ---- device and voice

    def _open(self) -> None:
        """Look for the device anew: headphones may have been plugged in since."""
        if self._opening:
            return
        self._opening = True
        self._patience.start()
        # A daemon: a sound server that hangs must not keep the program alive.
        threading.Thread(target=self._find_device, name="sound", daemon=True).start()

    def _find_device(self) -> None:
        found: dict[Tone, Path] | str
        try:
            self._output.open()
            found = write_tones(speech.cache_folder().with_name("tones"))
        except OSError as error:
            found = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        # The window may be gone by now.
        with contextlib.suppress(RuntimeError):
            self._opened.emit(found)

    def _on_opened(self, found: dict[Tone, Path] | str) -> None:
        self._opening = False
        self._patience.stop()
        if isinstance(found, str):
            self._silenced(found)
            return
        self._set_state("")
        self._tones = found
        self._output.load(found.values())
        self._render()
        self._answer()

    def _render(self) -> None:
        first = (tr(SAMPLE),) if self._asked is not None else ()
        self._voice.prepare((*first, *(self._phrases or ())), self.rate, code())

    def _answer(self) -> None:
        """Play what the user asked to hear."""
        if self._asked is None:
            return
        event, at_s = self._asked
        if isinstance(event, Tone):
            self._play_tone(event, at_s)
        else:
            self._render()
            self._offer(event, at_s, time.perf_counter() + speech.LIMIT_S)
        self._asked = None

    def _silenced(self, why: str) -> None:
        self._tones = {}
        self._asked = None
        self.hush()
        self._complain("device", tr(SILENT, why=tr(why)))

    def _on_speechless(self, why: str) -> None:
        self._forget_waiting()
        self._complain("voice", tr(SPEECHLESS, why=tr(why)))

    def _complain(self, kind: str, text: str) -> None:
        self._set_state(text)
        if kind not in self._said:
            self._said.add(kind)
            self.complained.emit(text)

    def _set_state(self, text: str) -> None:
        self.state = text
        self.state_changed.emit(text)


def write_tones(folder: Path) -> dict[Tone, Path]:
    """Write the tones into a folder where they are missing, and return their files.

    Raises
    ------
    OSError
        When the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = {}
    for tone in Tone:
        path, content = folder / f"{tone.name.lower()}.wav", tones.wav(tone)
        if not path.is_file() or path.read_bytes() != content:
            part = path.with_name(f"{path.stem}.{os.getpid()}.part")
            part.write_bytes(content)
            part.replace(path)
        written[tone] = path
    return written


def _number(text: str, allowed: range, default: int) -> int:
    return int(text) if text.isdecimal() and int(text) in allowed else default
