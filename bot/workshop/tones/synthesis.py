"""Turns cues into samples: soft sine tones of even loudness."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from bot.domain.timing import Cue, Timing, Tone, tones
from bot.media.tracks.cutting import LEAD

Samples = NDArray[np.float64]

RATE = 16_000
"""Samples a second: a frame of AAC is 64 ms, so that every time to get ready is a whole number of
them within 24 ms; the highest tone needs a ninth of it."""
LENGTH, ATTACK, RELEASE = 0.25, 0.012, 0.08
"""Seconds of one tone, and of its rise and fall: soft enough not to click."""
SECOND_TONE = 0.3
"""Seconds between the two tones of an end."""
LEVEL = 0.5
"""Peak of a single sine; a chord shares the same power."""
TAIL = timedelta(seconds=1.5)
LOW, MIDDLE, HIGH = 440.0, 659.25, 880.0
CHORD = (523.25, 659.25, 783.99)
"""All in hertz, where ears of any age and small speakers do well."""

PITCHES: Mapping[Cue, tuple[float, ...]] = {
    Cue.READY: (LOW,),
    Cue.REST: (LOW,),
    Cue.REPEAT: (MIDDLE,),
    Cue.START: (HIGH,),
    Cue.HALF: (HIGH,),
    Cue.END: (HIGH,),
    Cue.OTHER_SIDE: CHORD,
}


def onsets(tone: Tone) -> Iterator[float]:
    """Yield when each tone of a cue begins, in seconds of the track."""
    yield tone.at.total_seconds()
    if tone.cue is Cue.END:
        yield tone.at.total_seconds() + SECOND_TONE


def synthesize(timing: Timing) -> Samples:
    """Return the track with the longest time to get ready, in samples from -1 to 1."""
    length = (LEAD + timing.work + TAIL).total_seconds()
    samples = np.zeros(round(length * RATE))
    for tone in tones(timing, LEAD):
        sound = _tone(PITCHES[tone.cue])
        for onset in onsets(tone):
            start = round(onset * RATE)
            samples[start : start + len(sound)] += sound
    return samples


def _tone(pitches: tuple[float, ...]) -> Samples:
    time = np.arange(round(LENGTH * RATE)) / RATE
    rise = np.minimum(1.0, np.minimum(time / ATTACK, (LENGTH - time) / RELEASE))
    envelope = 0.5 - 0.5 * np.cos(np.pi * rise)
    waves: Samples = sum((np.sin(2 * np.pi * pitch * time) for pitch in pitches), np.zeros(1))
    sound: Samples = LEVEL / np.sqrt(len(pitches)) * envelope * waves
    return sound
