"""Writes and reads M4A files with one AAC track, box by box.

This writer makes the same bytes everywhere, with no date and no name of a program in them, and lets
the bot leave out silent frames without an encoder. The reader takes only files of this writer.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

FRAME = 1024
"""Samples in a frame of AAC."""
PRIMING = 1024
"""Samples the encoder puts in front; players leave them out by the edit list."""
_MATRIX = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
_CONTAINERS = (b"moov", b"trak", b"mdia", b"minf", b"stbl")


@dataclass(frozen=True, slots=True)
class Stream:
    """AAC frames of one channel. `config` is the AudioSpecificConfig, `rate` the samples a second,
    `samples` how many are heard, without the priming."""

    config: bytes
    rate: int
    samples: int
    frames: tuple[bytes, ...]

    @property
    def seconds(self) -> float:
        return self.samples / self.rate


def write_m4a(stream: Stream) -> bytes:
    """Return the file's bytes, index first, so that a player can begin before it has them all."""
    head = _box(b"ftyp", b"M4A ", _u32(0), b"M4A mp42isom")
    length = len(head) + len(_moov(stream, 0)) + 8
    return head + _moov(stream, length) + _box(b"mdat", *stream.frames)


def read_m4a(data: bytes) -> Stream:
    """Return the stream of a file. Raises ValueError if `write_m4a` did not write it."""
    boxes = _boxes(data)
    try:
        (rate,) = struct.unpack_from(">I", boxes[b"mdhd"], 12)
        (samples,) = struct.unpack_from(">I", boxes[b"mvhd"], 16)
        _, count = struct.unpack_from(">II", boxes[b"stsz"], 4)
        sizes = struct.unpack_from(f">{count}I", boxes[b"stsz"], 12)
        config, mdat = _config(boxes[b"stsd"]), boxes[b"mdat"]
    except (KeyError, struct.error) as error:
        raise ValueError("not a track of ours") from error
    frames, start = [], 0
    for size in sizes:
        frames.append(mdat[start : start + size])
        start += size
    return Stream(config, rate, samples, tuple(frames))


def _boxes(data: bytes) -> dict[bytes, bytes]:
    """Return every box by its kind; each kind stands once in our files."""
    found: dict[bytes, bytes] = {}
    at = 0
    while at + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + size]
        found[kind] = body
        if kind in _CONTAINERS:
            found.update(_boxes(body))
        at += max(size, 8)
    return found


def _config(stsd: bytes) -> bytes:
    """Return the bytes behind the headers of three descriptors; the last one has their length."""
    at = stsd.index(b"esds") + 4 + 4 + 5 + 15
    return stsd[at + 2 : at + 2 + stsd[at + 1]]


def _moov(stream: Stream, mdat_at: int) -> bytes:
    media = len(stream.frames) * FRAME
    mvhd = _full(
        b"mvhd",
        _u32(0, 0, stream.rate, stream.samples, 0x10000),
        struct.pack(">HHII", 0x100, 0, 0, 0),
        _MATRIX,
        bytes(24),
        _u32(2),
    )
    tkhd = _full(
        b"tkhd",
        _u32(0, 0, 1, 0, stream.samples, 0, 0),
        struct.pack(">HHHH", 0, 0, 0x100, 0),
        _MATRIX,
        _u32(0, 0),
        flags=7,
    )
    elst = _full(b"elst", _u32(1, stream.samples, PRIMING, 0x10000))
    mdhd = _full(b"mdhd", _u32(0, 0, stream.rate, media), struct.pack(">HH", 0x55C4, 0))
    hdlr = _full(b"hdlr", _u32(0), b"soun", bytes(12), b"Sound\0")
    minf = _box(
        b"minf",
        _full(b"smhd", bytes(4)),
        _box(b"dinf", _full(b"dref", _u32(1), _full(b"url ", flags=1))),
        _stbl(stream, mdat_at),
    )
    mdia = _box(b"mdia", mdhd, hdlr, minf)
    return _box(b"moov", mvhd, _box(b"trak", tkhd, _box(b"edts", elst), mdia))


def _stbl(stream: Stream, mdat_at: int) -> bytes:
    """Return the box of sample tables: one chunk, all frames of the same duration."""
    count = len(stream.frames)
    entry = _box(
        b"mp4a",
        bytes(6),
        struct.pack(">HIIHHHHI", 1, 0, 0, 1, 16, 0, 0, stream.rate << 16),
        _esds(stream),
    )
    return _box(
        b"stbl",
        _full(b"stsd", _u32(1), entry),
        _full(b"stts", _u32(1, count, FRAME)),
        _full(b"stsc", _u32(1, 1, count, 1)),
        _full(b"stsz", _u32(0, count, *map(len, stream.frames))),
        _full(b"stco", _u32(1, mdat_at)),
    )


def _esds(stream: Stream) -> bytes:
    specific = _descriptor(5, stream.config)
    average = int(sum(map(len, stream.frames)) * 8 / max(stream.seconds, 1))
    decoder = _descriptor(4, b"\x40\x15", bytes(3), _u32(0, average), specific)
    return _full(b"esds", _descriptor(3, b"\0\0\0", decoder, _descriptor(6, b"\x02")))


def _descriptor(tag: int, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return bytes([tag, len(body)]) + body


def _box(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I4s", len(body) + 8, kind) + body


def _full(kind: bytes, *parts: bytes, flags: int = 0) -> bytes:
    """Return a box with a version, 0, and flags."""
    return _box(kind, _u32(flags), *parts)


def _u32(*values: int) -> bytes:
    return struct.pack(f">{len(values)}I", *values)
