"""The three tones: their length, their loudness, and that they can be told apart."""

from __future__ import annotations

import io
import wave
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from formcheck.coach.cues import Tone
from formcheck.coach.tones import NOTES, PEAK, SAMPLE_RATE, samples, seconds, wav


def fundamental(sound: NDArray[np.float64]) -> float:
    """Return the strongest frequency of a sound, hertz."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 18))
    return float(np.argmax(spectrum) * SAMPLE_RATE / (1 << 18))


def heard(tone: Tone) -> list[float]:
    """Return the frequency of each note of a tone, as it is heard."""
    found, start = [], 0
    for note in NOTES[tone]:
        length = round(note.seconds * SAMPLE_RATE)
        found.append(fundamental(samples(tone)[start : start + length]))
        start += length + round(note.rest_s * SAMPLE_RATE)
    return found


def test_every_tone_has_notes() -> None:
    assert set(NOTES) == set(Tone)


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_is_short(tone: Tone) -> None:
    if tone is Tone.BEAT:
        assert seconds(tone) < min(seconds(other) for other in Tone if other is not tone) / 2
    else:
        assert 0.2 <= seconds(tone) <= 0.35
    assert len(samples(tone)) == pytest.approx(seconds(tone) * SAMPLE_RATE, abs=4)


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_is_loud_and_does_not_clip(tone: Tone) -> None:
    assert np.abs(samples(tone)).max() == pytest.approx(PEAK)
    assert PEAK < 1


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_begins_and_ends_without_a_click(tone: Tone) -> None:
    sound, millisecond = samples(tone), SAMPLE_RATE // 1000
    for edge in (sound[:millisecond], sound[-millisecond:]):
        assert np.abs(edge).max() < 0.02


@pytest.mark.parametrize("tone", Tone)
def test_notes_sound_as_they_are_written(tone: Tone) -> None:
    assert heard(tone) == pytest.approx([note.hertz for note in NOTES[tone]], rel=0.01)


def test_clean_rises_not_counted_is_low_and_could_not_judge_repeats() -> None:
    first, second = heard(Tone.CLEAN)
    assert second > 1.3 * first
    (low,) = heard(Tone.NOT_COUNTED)
    again = heard(Tone.UNVERIFIED)
    assert again[0] == pytest.approx(again[1])
    assert low < 0.6 * min(first, second, *again)


def test_no_two_tones_have_number_and_height_of_notes_in_common() -> None:
    for one, other in combinations(Tone, 2):
        assert len(NOTES[one]) != len(NOTES[other]) or not {n.hertz for n in NOTES[one]} & {
            n.hertz for n in NOTES[other]
        }


@pytest.mark.parametrize("tone", Tone)
def test_the_file_holds_the_tone(tone: Tone) -> None:
    with wave.open(io.BytesIO(wav(tone))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, SAMPLE_RATE)
        frames = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    assert np.allclose(frames / 32767, samples(tone), atol=1e-4)
    assert wav(tone) == wav(tone)
