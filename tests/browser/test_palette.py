"""The pictures stay what they were when they are made small."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from tests.browser.palette import SIGNATURE, _chunk, _chunks, with_palette, with_shades

RED, GREEN, INK = (250, 10, 20), (5, 240, 30), (40, 50, 60)
PLAIN = (*RED, *GREEN, *INK)


def picture(*lines: bytes, kind: int = 2) -> bytes:
    """A PNG three dots wide from its filtered lines."""
    header = struct.pack(">IIBBBBB", 3, len(lines), 8, kind, 0, 0, 0)
    body = zlib.compress(b"".join(lines))
    parts = ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(*part) for part in parts)


def colours(png: bytes) -> list[list[tuple[int, ...]]]:
    chunks = dict(_chunks(png))
    palette = [tuple(chunks[b"PLTE"][at : at + 3]) for at in range(0, len(chunks[b"PLTE"]), 3)]
    data = zlib.decompress(chunks[b"IDAT"])
    return [[palette[dot] for dot in data[at + 1 : at + 4]] for at in range(0, len(data), 4)]


def test_every_filter_of_the_standard_gives_the_same_dots() -> None:
    sub = bytes((PLAIN[n] - (PLAIN[n - 3] if n >= 3 else 0)) & 255 for n in range(9))
    average = bytes(
        (b - ((PLAIN[n - 3] if n >= 3 else 0) + b) // 2) & 255 for n, b in enumerate(PLAIN)
    )
    same = bytes(9)
    png = picture(b"\x00" + bytes(PLAIN), b"\x01" + sub, b"\x02" + same, b"\x03" + average)

    assert colours(with_palette(png)) == [[RED, GREEN, INK]] * 4


def test_the_filter_that_guesses_from_three_sides_is_undone() -> None:
    # below the same line each guess is the dot above, so what is left is nothing
    png = picture(b"\x00" + bytes(PLAIN), b"\x04" + bytes(9))

    assert colours(with_palette(png)) == [[RED, GREEN, INK]] * 2


def test_what_no_browser_writes_is_refused() -> None:
    with pytest.raises(ValueError, match="RGB"):
        with_palette(picture(b"\x00" + bytes(12), kind=6))


def test_the_shades_of_a_drawn_picture_keep_their_colours() -> None:
    drawn = Image.new("RGB", (64, 64), (255, 253, 250))
    for at in range(32):
        drawn.putpixel((at, at), (230 - at, 140 - at, 40 + at))
    packed = BytesIO()
    drawn.save(packed, "PNG")

    with Image.open(BytesIO(with_shades(packed.getvalue()))) as few:
        red, _, blue = few.convert("RGB").crop((10, 10, 11, 11)).tobytes()

    assert red - blue > 120
