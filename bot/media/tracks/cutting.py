"""Cuts one file to every time to get ready, by leaving out silence behind its first tone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.media.tracks.m4a import FRAME, Stream

LEAD = timedelta(seconds=20)
"""The time to get ready in the files, which is the longest there is."""
FIRST_TONE = timedelta(seconds=1)
"""By then the tone that says "get ready" is over, and it is silent until the first movement."""


def cut(stream: Stream, get_ready: timedelta) -> Stream:
    """Return the track with less time to get ready, to the nearest frame (32 ms at 16 kHz).

    Frames of silence on both sides of the cut fit each other: nothing is encoded anew.
    Raises ValueError where there is not enough silence.
    """
    if not FIRST_TONE * 2 <= get_ready <= LEAD:
        raise ValueError("no such time to get ready")
    frame = timedelta(seconds=FRAME / stream.rate)
    out = round((LEAD - get_ready) / frame)
    start = round(FIRST_TONE / frame) + 1  # the priming is one frame
    frames = (*stream.frames[:start], *stream.frames[start + out :])
    return replace(stream, frames=frames, samples=stream.samples - out * FRAME)
