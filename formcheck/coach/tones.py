"""Short tones, told apart without looking, as WAV files in memory.

A tone is heard over breathing and a treadmill, from two metres, out of a laptop's loudspeaker: so all notes
lie where such a loudspeaker is good and ears are keen (250 Hz and up), and each has overtones. They differ
in direction, number and height, so that a user who hears pitch badly can count and a user who counts badly
can hear the direction. House values.
"""

from __future__ import annotations

import io
import wave
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from formcheck.coach.cues import Tone

#: Samples per second.
SAMPLE_RATE: Final = 44_100
#: Loudest sample, as a part of full scale.
PEAK: Final = 0.7
#: How long a note takes to come and to go, seconds; without it each end is a click.
_EDGE_S: Final = 0.012
#: Strength of the overtones, the fundamental first.
_OVERTONES: Final = (1.0, 0.35, 0.12)


class Note(NamedTuple):
    """One note: its fundamental, how long it sounds, and the silence after it."""

    hertz: float
    seconds: float
    rest_s: float = 0.0


#: Clean: a rising fifth. Not counted: one low note. Could not judge: the same short note twice. A beat is one high
#: note, shorter than all of them.
NOTES: Final[dict[Tone, tuple[Note, ...]]] = {
    Tone.CLEAN: (Note(659.26, 0.1), Note(987.77, 0.16)),
    Tone.NOT_COUNTED: (Note(261.63, 0.24),),
    Tone.UNVERIFIED: (Note(523.25, 0.08, 0.08), Note(523.25, 0.08)),
    Tone.BEAT: (Note(880.0, 0.06),),
}


def seconds(tone: Tone) -> float:
    """Return how long a tone lasts."""
    return sum(note.seconds + note.rest_s for note in NOTES[tone])


def samples(tone: Tone) -> NDArray[np.float64]:
    """Return a tone, (n,) between -1 and 1, `SAMPLE_RATE` samples a second."""
    whole = np.concatenate([_sound(note) for note in NOTES[tone]])
    return whole * (PEAK / float(np.abs(whole).max()))


def wav(tone: Tone) -> bytes:
    """Return a tone as a WAV file: one channel, 16 bits."""
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(np.round(samples(tone) * 32767).astype("<i2").tobytes())
    return made.getvalue()


def _sound(note: Note) -> NDArray[np.float64]:
    t = np.arange(round(note.seconds * SAMPLE_RATE)) / SAMPLE_RATE
    sound = np.zeros_like(t)
    for order, strength in enumerate(_OVERTONES, start=1):
        sound += strength * np.sin(2 * np.pi * order * note.hertz * t)
    edge = np.clip(np.minimum(t, t[-1] - t) / _EDGE_S, 0.0, 1.0)
    # Half a cosine: the sound begins and ends without a corner.
    shaped = sound * (0.5 - 0.5 * np.cos(np.pi * edge))
    return np.concatenate((shaped, np.zeros(round(note.rest_s * SAMPLE_RATE))))
