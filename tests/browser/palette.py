"""Makes a picture of a screen small: a PNG of at most 256 colours instead of three bytes a dot.

A screen has few colours and many of its dots alike, so nothing is to be seen of it, and the file
is less than half as large.
"""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from PIL import Image

Colour = tuple[int, int, int]
Dots = list[list[Colour]]

SIGNATURE = b"\x89PNG\r\n\x1a\n"
COLOURS = 256
BYTES_A_DOT = 3
EIGHT_BITS, RGB, INDEXED = 8, 2, 3
UNFILTERED = b"\x00"


def with_palette(png: bytes) -> bytes:
    """The same picture with the colours it has most of; the few others become the nearest one.

    Raises ValueError for anything but the plain 8-bit RGB that a browser writes.
    """
    chunks = list(_chunks(png))
    header = dict(chunks)[b"IHDR"]
    width, _, depth, kind = struct.unpack(">IIBB", header[:10])
    if (depth, kind) != (EIGHT_BITS, RGB):
        raise ValueError("not a plain RGB picture of 8 bits")
    data = zlib.decompress(b"".join(body for name, body in chunks if name == b"IDAT"))
    dots = _dots(data, width * BYTES_A_DOT)
    counted = Counter(dot for row in dots for dot in row)
    palette = [colour for colour, _ in counted.most_common(COLOURS)]
    nearest = {colour: _nearest(colour, palette) for colour in counted}
    rows = b"".join(UNFILTERED + bytes(nearest[dot] for dot in row) for row in dots)
    parts = (
        (b"IHDR", header[:9] + bytes((INDEXED,)) + header[10:]),
        (b"PLTE", b"".join(map(bytes, palette))),
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b""),
    )
    return SIGNATURE + b"".join(_chunk(name, body) for name, body in parts)


def with_shades(png: bytes) -> bytes:
    """For a screen with a drawn picture on it: that has shades without end, each rare, so colours
    are shared out by how far they lie apart instead."""
    packed = BytesIO()
    with Image.open(BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(
            COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.FLOYDSTEINBERG
        )
    few.save(packed, "PNG", optimize=True)
    return packed.getvalue()


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _nearest(colour: Colour, palette: list[Colour]) -> int:
    def apart(index: int) -> int:
        return sum((a - b) ** 2 for a, b in zip(colour, palette[index], strict=True))

    return min(range(len(palette)), key=apart)


def _dots(data: bytes, stride: int) -> Dots:
    """The colours, row by row, with the filters of the PNG standard undone."""
    above, rows = bytes(stride), []
    for start in range(0, len(data), stride + 1):
        above = _unfiltered(data[start], data[start + 1 : start + 1 + stride], above)
        rows.append(list(zip(above[0::3], above[1::3], above[2::3], strict=True)))
    return rows


def _unfiltered(kind: int, line: bytes, above: bytes) -> bytes:
    if kind == 0:
        return line
    if kind == 2:
        return bytes((a + b) & 255 for a, b in zip(line, above, strict=True))
    row = bytearray(line)
    for at, up in enumerate(above):
        is_first = at < BYTES_A_DOT
        left = 0 if is_first else row[at - BYTES_A_DOT]
        corner = 0 if is_first else above[at - BYTES_A_DOT]
        row[at] = (row[at] + _guess(kind, left, up, corner)) & 255
    return bytes(row)


def _guess(kind: int, left: int, up: int, corner: int) -> int:
    """What the filters 1 (left), 3 (average) and 4 (Paeth) expect of a byte."""
    if kind == 1:
        return left
    if kind == 3:
        return (left + up) // 2
    straight = left + up - corner
    return min((left, up, corner), key=lambda byte: abs(straight - byte))
