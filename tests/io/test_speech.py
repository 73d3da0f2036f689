"""The voice: what is run on each platform, and what becomes of a voice that fails, hangs or is not there."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from formcheck.io import speech
from formcheck.io.speech import Voice, VoiceError, checksum, command, duration_s, find_program, plain, render, say_voice

WAV = Path("/tmp/a b/cue.wav")
#: A phrase that would do harm wherever it is read as an option, a command or markup.
HOSTILE = "-w /etc/passwd; $(rm -rf ~) `x` '\"; Remove-Item * [[slnc 9000]] <break/>\nup"
needs_scripts = pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")


# ---- the command, for every platform


def test_linux_renders_with_espeak_ng_from_standard_input() -> None:
    made = command("linux", "/usr/bin/espeak-ng", "Hips up.", 160, WAV)
    expected = ("/usr/bin/espeak-ng", "-v", "en", "-b", "1", "-s", "160", "-w", str(WAV), "--stdin")
    assert made.arguments == expected
    assert made.stdin == b"Hips up."


def test_macos_renders_with_say_from_standard_input() -> None:
    made = command("darwin", "/usr/bin/say", "Hips up.", 200, WAV)
    layout = ("--file-format=WAVE", "--data-format=LEI16@22050")
    assert made.arguments == ("/usr/bin/say", "-r", "200", *layout, "-o", str(WAV), "-f", "-")
    assert made.stdin == b"Hips up."


@pytest.mark.parametrize(("rate", "steps"), [(120, -4), (180, 0), (240, 3), (20, -10), (900, 10)])
def test_windows_renders_with_a_constant_script(rate: int, steps: int) -> None:
    made = command("win32", "powershell.exe", "Hips up.", rate, WAV)
    assert made.arguments[:-1] == ("powershell.exe", "-NoLogo", "-NoProfile", "-NonInteractive", "-EncodedCommand")
    script = base64.b64decode(made.arguments[-1]).decode("utf-16-le")
    assert "SpeechSynthesizer" in script
    assert made.stdin.decode() == f"{WAV}\n{steps}\nen-US\nHips up.\n"


def test_german_is_spoken_by_a_german_voice() -> None:
    linux = command("linux", "espeak-ng", "Hüfte hoch.", 160, WAV, language="de")
    assert linux.arguments[1:3] == ("-v", "de")
    assert linux.stdin == "Hüfte hoch.".encode()
    macos = command("darwin", "say", "Hüfte hoch.", 160, WAV, language="de", voice="Anna")
    assert macos.arguments[1:3] == ("-v", "Anna")
    windows = command("win32", "powershell.exe", "Hüfte hoch.", 160, WAV, language="de")
    assert windows.stdin.decode().splitlines()[2:] == ["de-DE", "Hüfte hoch."]


def test_a_german_voice_is_found_in_what_say_lists() -> None:
    listing = (
        "Alex                en_US    # Most people recognize me by my voice.\n"
        "Eddy (German (Germany)) de_DE    # Hallo! Ich heiße Eddy.\n"
        "Anna                de_DE    # Hallo, ich heiße Anna."
    )
    assert say_voice(listing, "de") == "Eddy (German (Germany))"
    with pytest.raises(VoiceError, match="no voice speaks your language"):
        say_voice(listing, "fr")


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_no_phrase_reaches_the_command_line(platform: str) -> None:
    harmless, hostile = (command(platform, "voice", phrase, 160, WAV) for phrase in ("Up.", HOSTILE))
    assert hostile.arguments == harmless.arguments
    assert not set("[]<>") & set(hostile.stdin.decode())
    assert hostile.stdin.decode().count("\n") == harmless.stdin.decode().count("\n")


def test_a_phrase_is_kept_under_all_that_changes_its_sound() -> None:
    names = {checksum("up", "a", 160), checksum("up", "b", 160), checksum("up", "a", 180), checksum("down", "a", 160)}
    assert len(names | {checksum("up", "a", 160, "de")}) == 5
    assert checksum("up", "a", 160) == checksum("up", "a", 160)
    assert plain(" Slow \n down ") == "Slow down"


# ---- the program


def test_a_missing_voice_is_one_line_that_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(VoiceError, match=r"^no voice was found \(espeak-ng is missing; install it"):
        find_program("linux")
    with pytest.raises(VoiceError, match=r"^no voice was found \(say is missing\)$"):
        find_program("darwin")


def test_espeak_does_where_espeak_ng_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == "espeak" else None)
    assert find_program("linux") == "/usr/bin/espeak"


def test_windows_never_takes_a_powershell_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYSTEMROOT", str(tmp_path))
    monkeypatch.setattr(shutil, "which", lambda name: f"./{name}")
    with pytest.raises(VoiceError, match="PowerShell is missing"):
        find_program("win32")
    shell = tmp_path / "System32" / "WindowsPowerShell" / "v1.0" / "powershell.exe"
    shell.parent.mkdir(parents=True)
    shell.touch()
    assert find_program("win32") == str(shell)


@needs_scripts
@pytest.mark.parametrize(
    ("phrase", "complaint"),
    [
        ("hang", r"^the voice did not answer \(fake_voice took more than 0\.5 s\)$"),
        ("fail", r"^the voice failed \(fake_voice ended with status 3\)$"),
        ("nothing", r"^the voice gave no sound \(fake_voice\)$"),
    ],
)
def test_a_bad_voice_is_one_line(fake_voice: Path, tmp_path: Path, phrase: str, complaint: str) -> None:
    path = tmp_path / "cue.wav"
    with pytest.raises(VoiceError, match=complaint):
        render(command(sys.platform, str(fake_voice), phrase, 160, path), path, 0.5 if phrase == "hang" else 20)


@needs_scripts
def test_a_hanging_voice_is_killed(fake_voice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Watched(subprocess.Popen[bytes]):
        def __init__(self, *words: object, **options: object) -> None:
            super().__init__(*words, **options)  # type: ignore[call-overload]
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Watched)
    path = tmp_path / "cue.wav"
    with pytest.raises(VoiceError, match="did not answer"):
        render(command(sys.platform, str(fake_voice), "hang", 160, path), path, 0.5)
    assert [process.returncode for process in started] == [-9]


def test_a_voice_that_cannot_be_started_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "cue.wav"
    with pytest.raises(VoiceError, match=r"^the voice cannot be started \(missing: No such file or directory\)$"):
        render(command("linux", str(tmp_path / "missing"), "up", 160, path), path)


# ---- rendering ahead


class Complaints(list[str]):
    """What was complained of; can be waited for."""

    def __init__(self) -> None:
        super().__init__()
        self.came = threading.Event()

    def __call__(self, text: str) -> None:
        self.append(text)
        self.came.set()


def wait_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not done():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)


def calls(fake_voice: Path) -> list[str]:
    log = fake_voice.with_suffix(".log")
    return [json.loads(line)[1] for line in log.read_text().splitlines()] if log.exists() else []


@needs_scripts
def test_phrases_are_rendered_once_and_kept(fake_voice: Path, tmp_path: Path) -> None:
    said = Complaints()
    for _ in range(2):
        voice = Voice(said, folder=tmp_path / "kept", find=lambda: str(fake_voice))
        assert voice.sound("Hips up.") is None
        voice.prepare(["Hips up.", "Slower."], 160)
        wait_until(lambda voice=voice: voice.idle)
        sound = voice.sound("Hips up.")
        assert sound is not None
        assert sound[1] == duration_s(sound[0]) == 0.1
        voice.close()
    assert calls(fake_voice) == ["Hips up.", "Slower."], "the second time both were there"
    assert said == []
    assert sorted(path.suffixes for path in (tmp_path / "kept").iterdir()) == [[".wav"]] * 2, "no part is left"


@needs_scripts
def test_another_rate_is_another_sound(fake_voice: Path, tmp_path: Path) -> None:
    voice = Voice(Complaints(), folder=tmp_path, find=lambda: str(fake_voice))
    paths = set()
    for rate in (160, 200):
        voice.prepare(["Up."], rate)
        wait_until(lambda: voice.idle)
        sound = voice.sound("Up.")
        assert sound is not None
        paths.add(sound[0])
    voice.close()
    assert len(paths) == 2


@needs_scripts
def test_another_language_is_another_sound(fake_voice: Path, tmp_path: Path) -> None:
    voice = Voice(Complaints(), folder=tmp_path, find=lambda: str(fake_voice))
    paths = set()
    for code in ("en", "de"):
        voice.prepare(["Stop."], 160, code)
        wait_until(lambda: voice.idle)
        sound = voice.sound("Stop.")
        assert sound is not None
        paths.add(sound[0])
    voice.close()
    assert len(paths) == 2


@needs_scripts
def test_a_damaged_sound_is_rendered_anew(fake_voice: Path, tmp_path: Path) -> None:
    path = tmp_path / f"{checksum('Up.', fake_voice.name, 160)}.wav"
    path.write_bytes(b"RIFF")
    voice = Voice(Complaints(), folder=tmp_path, find=lambda: str(fake_voice))
    voice.prepare(["Up."], 160)
    wait_until(lambda: voice.idle)
    assert voice.sound("Up.") == (path, 0.1)
    voice.close()


@needs_scripts
def test_a_hanging_voice_is_told_once_and_waits_for_nobody(fake_voice: Path, tmp_path: Path) -> None:
    said = Complaints()
    voice = Voice(said, folder=tmp_path, find=lambda: str(fake_voice), limit_s=0.5)
    voice.prepare(["hang", "Up.", "Down."], 160)
    assert voice.sound("hang") is None
    assert said.came.wait(30)
    assert said == ["the voice did not answer (fake_voice took more than 0.5 s)"]
    assert voice.idle
    assert set(calls(fake_voice)) <= {"hang"}, "the others are not tried"
    assert list(tmp_path.glob("*.part.wav")) == []
    voice._limit_s = 20
    voice.prepare(["Up."], 160)
    wait_until(lambda: voice.sound("Up.") is not None)
    voice.close()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    said = Complaints()
    voice = Voice(said, folder=tmp_path / "file" / "kept", find=lambda: "voice")
    voice.prepare(["Up."], 160)
    assert said.came.wait(30)
    assert len(said) == 1
    assert said[0].startswith("spoken cues cannot be kept (")
    voice.close()


def test_sounds_are_kept_in_the_cache_of_the_user(tmp_path: Path) -> None:
    assert tmp_path in speech.cache_folder().parents
