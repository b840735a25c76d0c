"""Finds the tones in a track by ear, as it were: when each begins, and how high it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.workshop.tones.synthesis import CHORD, HIGH, LOW, MIDDLE, RATE, Samples

STEP = RATE // 500
"""2 ms: how closely loudness is looked at."""
SILENCE = 0.02
PITCHES = sorted({LOW, MIDDLE, HIGH, *CHORD})


@dataclass(frozen=True, slots=True)
class Heard:
    """One sound: its start in seconds, its pitches in hertz, its loudness (RMS of its middle)."""

    at: float
    pitches: tuple[float, ...]
    loudness: float


def listen(samples: Samples) -> list[Heard]:
    count = len(samples) // STEP
    loud = np.sqrt((samples[: count * STEP].reshape(count, STEP) ** 2).mean(axis=1))
    smooth = np.convolve(loud, np.ones(3) / 3, mode="same") > SILENCE
    starts = np.flatnonzero(smooth[1:] & ~smooth[:-1]) + 1
    starts = np.concatenate(([0], starts)) if smooth[0] else starts
    return [_heard(samples, int(start) * STEP) for start in starts]


def _heard(samples: Samples, start: int) -> Heard:
    middle = samples[start + RATE // 50 : start + RATE * 3 // 20]
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), 4 * RATE))
    levels = {pitch: spectrum[round(pitch * 4)] for pitch in PITCHES}
    top = max(levels.values())
    near = tuple(pitch for pitch, level in levels.items() if level > top / 2)
    peak = float(np.argmax(spectrum)) / 4
    assert min(abs(peak - pitch) for pitch in PITCHES) < 4, f"a tone of {peak} Hz at {start / RATE}"
    return Heard(start / RATE, near, float(np.sqrt((middle**2).mean())))
