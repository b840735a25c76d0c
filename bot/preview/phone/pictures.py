"""Makes a small picture for the page's "send a photo"."""

from __future__ import annotations

import struct
import zlib

_WIDTH, _HEIGHT = 320, 240


def sample_picture() -> bytes:
    """Return a PNG of a soft evening sky."""
    rows = bytearray()
    for y in range(_HEIGHT):
        share = y / _HEIGHT
        colour = bytes((round(90 + 140 * share), round(120 + 50 * share), round(150 - 40 * share)))
        rows += b"\0" + colour * _WIDTH
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    body = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(bytes(rows)))
    return b"\x89PNG\r\n\x1a\n" + body + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + checksum
