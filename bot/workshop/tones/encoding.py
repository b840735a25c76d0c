"""Encodes samples as AAC in an M4A file, and decodes them for the tests."""

from __future__ import annotations

import io
from collections.abc import Iterator

import av
import numpy as np

from bot.media.tracks.m4a import FRAME, PRIMING, Stream, write_m4a
from bot.workshop.tones.synthesis import RATE, Samples

BIT_RATE = 6_000
"""Bits a second on average. Most of a track is silence, so a tone gets far more than that."""
CODER = "fast"
"""For pure tones it is both smaller and truer than the slow one: 55 dB over its noise."""


def encode(samples: Samples) -> bytes:
    """Encode samples with the encoder that `av` brings along; the same ones give the same bytes."""
    context = av.CodecContext.create("aac", "w")
    assert isinstance(context, av.AudioCodecContext)
    context.sample_rate, context.layout, context.format = RATE, "mono", "fltp"
    context.bit_rate, context.options = BIT_RATE, {"aac_coder": CODER, "flags": "+bitexact"}
    context.open()
    packets = [bytes(packet) for frame in _frames(samples) for packet in context.encode(frame)]
    packets += [bytes(packet) for packet in context.encode(None)]
    config = context.extradata
    assert config is not None
    count = -(-(len(samples) + PRIMING) // FRAME)
    return write_m4a(Stream(config[:2], RATE, len(samples), tuple(packets[:count])))


def _frames(samples: Samples) -> Iterator[av.AudioFrame]:
    for start in range(0, len(samples), FRAME):
        part = np.ascontiguousarray(samples[np.newaxis, start : start + FRAME], dtype=np.float32)
        frame = av.AudioFrame.from_ndarray(part, format="fltp", layout="mono")
        frame.sample_rate, frame.pts = RATE, start
        yield frame


def decode(data: bytes) -> Samples:
    """Return the samples that a player makes of a file."""
    with av.open(io.BytesIO(data), "r") as container:
        parts = [frame.to_ndarray()[0] for frame in container.decode(audio=0)]
    return np.concatenate(parts).astype(np.float64)
