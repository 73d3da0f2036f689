"""Turn a phrase into sound ahead of its time, in a child process that can be killed.

Voices block: a speech service that finds no sound card may never come back. So nothing is spoken here.
A program of the system writes a WAV file, on a thread of its own and within a limit, and the file is kept
in the user's cache folder until the phrase is wanted. Nothing in here knows Qt.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import math
import os
import re
import shutil
import subprocess
import sys
import threading
import wave
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import platformdirs

#: Words per minute: what can be chosen, and what is chosen for a user who has not.
RATES: Final = range(120, 241, 20)
RATE: Final = 160
#: How long one phrase may take. espeak-ng needs 30 ms, PowerShell two seconds to start.
LIMIT_S: Final = 10.0
#: The rate of Windows' voices at their step 0, words per minute; 10 steps are a factor of 3.
_WINDOWS_RATE: Final = 180

#: The program that speaks on each platform, the better one first; by the names of `sys.platform`.
PROGRAMS: Final[dict[str, tuple[str, ...]]] = {
    "linux": ("espeak-ng", "espeak"),
    "darwin": ("say",),
    "win32": ("PowerShell",),
}
#: Windows looks into the current folder first, where anybody may have put a powershell.exe: so the whole path.
_POWERSHELL: Final = ("System32", "WindowsPowerShell", "v1.0", "powershell.exe")

#: What PowerShell runs. Everything that varies comes through stdin, a line each, and is never read as code.
_WINDOWS_SCRIPT: Final = """
$ErrorActionPreference = 'Stop'
$lines = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8)
$path = $lines.ReadLine(); $rate = [int]$lines.ReadLine(); $culture = $lines.ReadLine(); $phrase = $lines.ReadLine()
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
try { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]$culture) } catch { }
if ($culture -ne 'en-US' -and $voice.Voice.Culture.Name.Substring(0, 2) -ne $culture.Substring(0, 2)) { exit 4 }
$voice.Rate = $rate
$voice.SetOutputToWaveFile($path)
$voice.Speak($phrase)
$voice.Dispose()
"""


#: How Windows' voices are asked for each language. For English the computer's own voice will do, whatever it is.
_CULTURES: Final = {"en": "en-US", "de": "de-DE"}
_MISSING: Final = "no voice speaks your language; add one in the settings of the computer"
#: The exit status of the script above when no voice speaks the language.
_NO_VOICE: Final = 4
#: A line of `say -v ?`: a name, a locale, and after a # what the voice says of itself.
_SAY: Final = re.compile(r"(\S.*?)\s+([a-z]{2,3})[_-]\w+\s+#")


class VoiceError(OSError):
    """There is no voice, or it cannot be used; the message is one line for the user."""


@dataclass(frozen=True, slots=True)
class Command:
    """A child process: its words, and what it reads from its standard input."""

    arguments: tuple[str, ...]
    stdin: bytes


def command(
    platform: str, program: str, phrase: str, rate: int, path: Path, *, language: str = "en", voice: str = ""
) -> Command:
    """Return what renders a phrase; runs nothing.

    Parameters
    ----------
    platform
        As `sys.platform` has it; everything unknown is taken for a Unix with espeak-ng.
    program
        The voice's program, a name or a path.
    phrase
        What is said. It goes through standard input, so that no part of it is taken for an option.
    rate
        Words per minute.
    path
        The WAV file to write.
    language
        In which language the phrase is, such as ``de``.
    voice
        On macOS the voice that speaks; empty for the user's own.
    """
    text = plain(phrase)
    if platform == "darwin":
        layout = ("--file-format=WAVE", "--data-format=LEI16@22050")
        named = ("-v", voice) if voice else ()
        return Command((program, *named, "-r", str(rate), *layout, "-o", str(path), "-f", "-"), text.encode())
    if platform == "win32":
        encoded = base64.b64encode(_WINDOWS_SCRIPT.encode("utf-16-le")).decode("ascii")
        steps = max(-10, min(10, round(10 * math.log(rate / _WINDOWS_RATE, 3))))
        # Base64, because quotes do not survive the way into PowerShell.
        words = (program, "-NoLogo", "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded)
        return Command(words, f"{path}\n{steps}\n{_CULTURES[language]}\n{text}\n".encode())
    # -b 1: the text is UTF-8, whatever the locale.
    return Command((program, "-v", language, "-b", "1", "-s", str(rate), "-w", str(path), "--stdin"), text.encode())


def plain(phrase: str) -> str:
    """Return a phrase on one line, without the brackets that espeak-ng and `say` take for commands.

    >>> plain("Hips [[slnc 900]] up,\\nslowly <break/>")
    'Hips slnc 900 up, slowly break/'
    """
    return " ".join(phrase.translate(dict.fromkeys(map(ord, "[]<>"), " ")).split())


def find_program(platform: str = sys.platform) -> str:
    """Return the path of the program that speaks.

    Raises
    ------
    VoiceError
        When there is none; says what to install.
    """
    if platform == "win32":
        shell = Path(os.environ.get("SYSTEMROOT", "C:\\Windows"), *_POWERSHELL)
        if shell.is_file():
            return str(shell)
    names = PROGRAMS.get(platform, PROGRAMS["linux"])
    for name in names if platform != "win32" else ():
        found = shutil.which(name)
        if found is not None:
            return found
    advice = "" if platform in ("darwin", "win32") else "; install it to hear spoken cues"
    raise VoiceError(f"no voice was found ({names[0]} is missing{advice})")


def say_voice(listing: str, language: str) -> str:
    """Return the first voice of a language in what ``say -v ?`` lists.

    Raises
    ------
    VoiceError
        When there is none.

    >>> say_voice("Alex        en_US    # Hello!\\nAnna (Premium) de_DE    # Hallo!", "de")
    'Anna (Premium)'
    """
    for line in listing.splitlines():
        found = _SAY.match(line)
        if found is not None and found[2] == language:
            return found[1]
    raise VoiceError(_MISSING)


def _voice_for(platform: str, program: str, language: str, limit_s: float) -> str:
    """Return the name of the voice for a language where a program has to be given one, else nothing."""
    if platform != "darwin" or language == "en":
        return ""
    try:
        done = subprocess.run((program, "-v", "?"), capture_output=True, timeout=limit_s, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise VoiceError(_MISSING) from error
    return say_voice(done.stdout.decode(errors="replace"), language)


def cache_folder() -> Path:
    """Return where rendered phrases are kept; the folder need not exist."""
    return Path(platformdirs.user_cache_path("formcheck", appauthor=False)) / "voice"


def render(words: Command, path: Path, limit_s: float = LIMIT_S) -> None:
    """Run a command that writes `path`, and make sure that it did.

    Raises
    ------
    VoiceError
        When the program cannot be started, fails, writes no sound, or takes longer than the limit: then it
        is killed.
    """
    name = Path(words.arguments[0]).stem
    quiet: dict[str, int] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    if sys.platform == "win32":
        quiet["creationflags"] = subprocess.CREATE_NO_WINDOW
    try:
        done = subprocess.run(words.arguments, input=words.stdin, timeout=limit_s, check=False, **quiet)  # type: ignore[call-overload]
    except subprocess.TimeoutExpired:
        raise VoiceError(f"the voice did not answer ({name} took more than {limit_s:g} s)") from None
    except OSError as error:
        raise VoiceError(f"the voice cannot be started ({name}: {error.strerror or error})") from error
    if done.returncode == _NO_VOICE and name.lower() == "powershell":
        raise VoiceError(_MISSING)
    if done.returncode != 0:
        raise VoiceError(f"the voice failed ({name} ended with status {done.returncode})")
    if duration_s(path) <= 0:
        raise VoiceError(f"the voice gave no sound ({name})")


def duration_s(path: Path) -> float:
    """Return how long a WAV file lasts, seconds; 0 for a file that is missing, empty or none."""
    try:
        with wave.open(str(path), "rb") as sound:
            return sound.getnframes() / sound.getframerate()
    except (OSError, EOFError, wave.Error, ZeroDivisionError):
        return 0.0


class Voice:
    """Render phrases ahead on a thread of its own; none of its methods waits.

    A voice that fails is not tried again until `prepare` is called anew, and what it failed with is told
    once for each such time.

    Parameters
    ----------
    on_failure
        Called with one line when phrases cannot be rendered, on the voice's own thread.
    folder
        Where sounds are kept; by default in the user's cache.
    find
        Finds the program that speaks; raises `VoiceError` when there is none.
    limit_s
        How long one phrase may take.
    """

    def __init__(
        self,
        on_failure: Callable[[str], None],
        *,
        folder: Path | None = None,
        find: Callable[[], str] = find_program,
        limit_s: float = LIMIT_S,
    ) -> None:
        self._on_failure = on_failure
        self._folder = folder
        self._find = find
        self._limit_s = limit_s
        self._condition = threading.Condition()
        self._rate = RATE
        self._language = "en"
        self._waiting: list[str] = []
        self._prepared = 0
        self._sounds: dict[tuple[str, int, str], tuple[Path, float]] = {}
        self._closed = False
        self._busy = False
        self._thread: threading.Thread | None = None

    def prepare(self, phrases: Iterable[str], rate: int, language: str = "en") -> None:
        """Render these phrases of a language in this order, and forget those that still wait."""
        with self._condition:
            self._rate, self._language = rate, language
            self._prepared += 1
            self._waiting = [phrase for phrase in phrases if (phrase, rate, language) not in self._sounds]
            if self._thread is None and self._waiting and not self._closed:
                # A daemon: a child that cannot even be killed must not keep the program alive.
                self._thread = threading.Thread(target=self._work, name="voice", daemon=True)
                self._thread.start()
            self._condition.notify_all()

    def sound(self, phrase: str) -> tuple[Path, float] | None:
        """Return the WAV file of a phrase and its seconds; None while it is not rendered.

        A phrase that still waits is rendered next.
        """
        with self._condition:
            if phrase in self._waiting:
                self._waiting.remove(phrase)
                self._waiting.insert(0, phrase)
            return self._sounds.get((phrase, self._rate, self._language))

    @property
    def idle(self) -> bool:
        """Whether nothing waits to be rendered."""
        with self._condition:
            return not self._waiting and not self._busy

    def close(self) -> None:
        """Render nothing more; does not wait for the phrase that is under way."""
        with self._condition:
            self._closed = True
            self._waiting = []
            self._condition.notify_all()

    def _work(self) -> None:
        while (job := self._next()) is not None:
            phrase, rate, language, prepared = job
            try:
                made = self._make(phrase, rate, language)
            except OSError as error:
                with self._condition:
                    self._busy = False
                    if prepared == self._prepared:
                        self._waiting = []
                    closed = self._closed
                if not closed:
                    self._on_failure(_line(error))
                continue
            with self._condition:
                self._sounds[phrase, rate, language] = made
                self._busy = False

    def _next(self) -> tuple[str, int, str, int] | None:
        with self._condition:
            while not self._waiting:
                if self._closed:
                    return None
                self._condition.wait()
            self._busy = True
            return self._waiting.pop(0), self._rate, self._language, self._prepared

    def _make(self, phrase: str, rate: int, language: str) -> tuple[Path, float]:
        program = self._find()
        folder = self._folder or cache_folder()
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{checksum(phrase, Path(program).name, rate, language)}.wav"
        if duration_s(path) <= 0:
            # Under another name until it is whole: two windows may render the same, one may be killed.
            part = path.with_name(f"{path.stem}.{os.getpid()}.part.wav")
            try:
                voice = _voice_for(sys.platform, program, language, self._limit_s)
                words = command(sys.platform, program, phrase, rate, part, language=language, voice=voice)
                render(words, part, self._limit_s)
                part.replace(path)
            finally:
                with contextlib.suppress(OSError):
                    part.unlink(missing_ok=True)
        return path, duration_s(path)


def checksum(phrase: str, voice: str, rate: int, language: str = "en") -> str:
    """Return the name under which a phrase of a voice at a rate in a language is kept."""
    return hashlib.sha256(json.dumps([plain(phrase), voice, rate, language]).encode()).hexdigest()[:32]


def _line(error: OSError) -> str:
    if isinstance(error, VoiceError):
        return str(error)
    return f"spoken cues cannot be kept ({error.filename}: {error.strerror or error})"
